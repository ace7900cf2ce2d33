export const id = 3831;
export const ids = [3831];
export const modules = {

/***/ 3831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkCommand: () => (/* binding */ checkCommand),
  relayCommand: () => (/* binding */ relayCommand),
  sendTestCommand: () => (/* binding */ sendTestCommand),
  tokenCommand: () => (/* binding */ tokenCommand),
  tokenTold: () => (/* binding */ tokenTold)
});

// EXTERNAL MODULE: ../build/commands/problem.js
var commands_problem = __webpack_require__(7054);
// EXTERNAL MODULE: ../build/github/index.js + 8 modules
var build_github = __webpack_require__(6926);
// EXTERNAL MODULE: ../build/ports/types.js
var types = __webpack_require__(2896);
// EXTERNAL MODULE: ../build/relay/index.js + 82 modules
var relay = __webpack_require__(5441);
// EXTERNAL MODULE: ../build/types.js
var build_types = __webpack_require__(9979);
// EXTERNAL MODULE: ../build/commands/folder.js
var commands_folder = __webpack_require__(8881);
// EXTERNAL MODULE: ../build/commands/result.js
var result = __webpack_require__(7892);
// EXTERNAL MODULE: ../build/commands/relay/definitions.js
var relay_definitions = __webpack_require__(8401);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ../build/ports/exec.js
var ports_exec = __webpack_require__(3580);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ../build/ports/user.js



/** Who this process is; undefined where the system has no such numbers. */
const ownUser = () => process.getuid?.();
/** Takes the rights of everybody else on these files away; what is not there stays so. */
async function closeToOthers(files) {
    await Promise.all(files.map((file) => (0,promises_.chmod)(file, 0o600).catch((error) => {
        if (error.code !== 'ENOENT')
            throw error;
    })));
}
/** A new, empty folder that only this user may look into. */
async function newHome(prefix, user) {
    const home = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), prefix));
    if (user)
        await (0,promises_.chown)(home, user.uid, user.gid);
    return home;
}
/** Which program this is, to be started once more: Node and the command line's file. */
const ownProgram = () => [process.execPath, process.argv[1] ?? ''];

;// CONCATENATED MODULE: ../build/commands/relay/run-user.js

/**
 * As whom pipelines run: `name`, `uid` or `uid:gid` of RELAY_RUN_USER. A relay that is root must name one, for root reads everything; one that is not
 * root can name none. undefined: as the relay itself.
 */
async function readRunUser(given, { files, log }) {
    const isRoot = ownUser() === 0;
    if (given === undefined) {
        if (isRoot)
            return wrong('H2K-913', 'pipelines would run as root, who reads the relay’s secrets and its store');
        log('warning', sameUser);
        return {};
    }
    if (!isRoot)
        return wrong('H2K-914', `pipelines can't run as ${given}: only root can start a process of another user`);
    const user = numbers(given) ?? named(given, (await files.readAnywhere('/etc/passwd').catch(() => undefined)) ?? '');
    if (user === undefined)
        return wrong('H2K-915', `this machine has no user ${given}`);
    if (user.uid === 0 || user.gid === 0)
        return wrong('H2K-915', `${given} has root’s rights`);
    return { user };
}
const sameUser = 'pipelines run as the relay’s own user: a program that one starts (kubeconfig, kustomize, helm) can read the store, and the relay’s environment in /proc. ' +
    'Start the relay as root with RELAY_RUN_USER to keep them apart';
const fixes = {
    'H2K-913': 'set RELAY_RUN_USER to a user of its own: adduser --system --no-create-home hub-to-kube-run',
    'H2K-914': 'start the relay as root, or leave RELAY_RUN_USER out',
    'H2K-915': 'name a user that is not root, or uid:gid',
};
const wrong = (code, message) => ({
    problem: { code, severity: 'error', message, ...(fixes[code] !== undefined && { fix: fixes[code] }), input: 'RELAY_RUN_USER' },
});
function numbers(text) {
    const [, uid, gid = uid] = /^(\d{1,9})(?::(\d{1,9}))?$/.exec(text) ?? [];
    return uid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}
function named(name, passwd) {
    const entry = passwd
        .split('\n')
        .map((line) => line.split(':'))
        .find(([first]) => first === name);
    return entry?.[2] === undefined || entry[3] === undefined ? undefined : { uid: Number(entry[2]), gid: Number(entry[3]) };
}

;// CONCATENATED MODULE: ../build/commands/relay/runs.js






const minute = 60_000;
/** A pipeline's own limits come first; what is without end ends here. */
const longest = 120 * minute;
/** What a cancelled run gets to bring things back. */
const grace = 20_000;
/** Lines of a run in the relay's own log; its execution has them all. */
const mostLines = 2_000;
const longestLine = 2_000;
const longestReport = 32 * 1024 * 1024;
/** Of the relay's environment, beside what is named RUN_: how the machine is reached and reaches out. */
const passed = [
    'PATH',
    'LANG',
    'LC_ALL',
    'TZ',
    ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'].flatMap((name) => [name, name.toLowerCase()]),
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'NODE_EXTRA_CA_CERTS',
    'KUBERNETES_SERVICE_HOST',
    'KUBERNETES_SERVICE_PORT',
];
const prefix = 'RUN_';
/** Where and as whom pipelines run; mistakes go to `problems`. */
async function runsHere({ user: given }, folder, ports, problems) {
    const definitions = (0,external_node_path_.resolve)(folder ?? commands_folder/* defaultFolder */.qp);
    const isUsual = (0,external_node_path_.join)((0,external_node_path_.basename)((0,external_node_path_.dirname)(definitions)), (0,external_node_path_.basename)(definitions)) === (0,external_node_path_.join)(commands_folder/* defaultFolder */.qp);
    const workspace = isUsual ? (0,external_node_path_.dirname)((0,external_node_path_.dirname)(definitions)) : definitions;
    const found = await readRunUser(given, ports);
    if ('problem' in found)
        problems.push(found.problem);
    return { workspace, definitions: (0,external_node_path_.relative)(workspace, definitions) || '.', ...('user' in found && { user: found.user }) };
}
/**
 * Runs pipelines as processes of their own: this very program, in the definitions' repository, with a home of its own that is gone afterwards, and with
 * nothing of the relay's environment but what is listed above and what is named RUN_. Rules 42.
 */
function newRuns({ workspace, definitions, user }, ports) {
    const exec = (0,ports_exec/* newExec */.g)(workspace);
    return {
        run: ({ delivery, payload, reportUrl }, signal) => started(['run'], { what: `run of ${delivery}`, reportUrl }, signal, async (home) => {
            // By a file, as GitHub tells it: an argument could be read by everybody on the machine.
            const event = (0,external_node_path_.join)(home, 'event.json');
            await (0,promises_.writeFile)(event, JSON.stringify({ client_payload: payload }), { mode: 0o644 });
            return { GITHUB_EVENT_NAME: 'repository_dispatch', GITHUB_EVENT_PATH: event };
        }),
        resume({ execution, task, approve, comment, as, reportKey, reportUrl }, signal) {
            const answer = [approve ? '--approve' : '--reject', `--task=${task}`, `--comment=${comment}`, `--as=${as}`];
            const about = { what: `run of ${execution}, answered by ${as}`, reportUrl };
            return started(['resume', ...answer, execution], about, signal, async () => ({
                ...(reportKey !== undefined && { HUB_TO_KUBE_REPORT_KEY: reportKey }),
            }));
        },
    };
    async function started(command, { what, reportUrl }, signal, prepare) {
        const home = await newHome('hub-to-kube-run-', user);
        const heard = listener(what, ports);
        const limit = AbortSignal.timeout(longest);
        const base = { ...(user && { user }), folder: '.', grace };
        try {
            const env = { ...childEnv(ports.env, home), ...(await prepare(home)) };
            const flags = ['--definitions', definitions, '--report-url', reportUrl, '--output', 'json'];
            const { code } = await exec([...ownProgram(), ...command, ...flags], {
                ...base,
                env,
                signal: AbortSignal.any([signal, limit]),
                line: (text, from) => heard.line(text, from),
            });
            return ranOf(code, heard.report());
        }
        catch (error) {
            signal.throwIfAborted();
            if (limit.aborted)
                return { is: 'refused', reason: `it was ended after ${longest / minute} minutes` };
            return { is: 'refused', reason: `it could not be started: ${error instanceof Error ? error.message : String(error)}` };
        }
        finally {
            await removed(home, exec, base);
        }
    }
}
/** By the rights of whoever filled it: root would follow where a folder was swapped for a link meanwhile. */
async function removed(home, exec, base) {
    const env = { PATH: '/usr/bin:/bin' };
    const quiet = { ...base, env, signal: AbortSignal.timeout(minute), line: () => { } };
    if (base.user)
        await exec(['rm', '-rf', '--', home], quiet).catch(() => { });
    else
        await (0,promises_.rm)(home, { recursive: true, force: true }).catch(() => { });
}
/** All that a run gets of the relay's environment. */
function childEnv(env, home) {
    const known = passed.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]));
    const named = Object.entries(env).filter(([name]) => name.startsWith(prefix) && name.length > prefix.length);
    return Object.fromEntries([
        ...known,
        ...named.map(([name, value]) => [name.slice(prefix.length), value]),
        ['HOME', home],
        ['TMPDIR', home],
    ]);
}
/** The child's words for people go to the log, a line each and fenced; its document for machines is kept. */
function listener(what, { log }) {
    let document = '';
    let told = 0;
    return {
        line(text, from) {
            if (from === 'out') {
                if (document.length + text.length <= longestReport)
                    document += text;
                return;
            }
            told += 1;
            if (told === mostLines)
                log('info', `${what}: more is in its execution`);
            // A terminal would do what its control characters say.
            const shown = text.slice(0, longestLine).replace(/\p{Cc}/gu, ' ');
            if (told < mostLines && shown.trim() !== '')
                log('info', `${what}: ${shown}`);
        },
        report() {
            try {
                return JSON.parse(document);
            }
            catch {
                return undefined;
            }
        },
    };
}
/** What its end means for the delivery. An execution that failed has told so itself. */
function ranOf(code, report) {
    const reason = [report?.['reason'], `it ended with ${code}`].find((one) => typeof one === 'string' && one !== '') ?? '';
    if (report?.['result'] === 'unavailable')
        return { is: 'away', reason };
    if (report?.['execution'] || report?.['result'] === 'skipped')
        return { is: 'over' };
    return { is: 'refused', reason };
}

// EXTERNAL MODULE: ../build/commands/relay/settings.js
var relay_settings = __webpack_require__(6902);
;// CONCATENATED MODULE: ../build/commands/relay/check.js









const patience = 20_000;
/** Looks at all that a relay would start with, and says what its rights are good for beside what it uses them for. Nothing is dispatched; a store that is not there yet is made. */
async function relayCheck(asked, given, host) {
    const { ports } = host;
    const lines = [];
    try {
        const { settings, problems } = (0,relay_settings/* readRelaySettings */.Ly)(given, ports.env);
        problems.unshift(...asked.mistakes);
        const { folder, files } = (0,relay_definitions/* whereDefinitionsAre */.o)(asked.given.definitions);
        const loaded = await (0,commands_folder/* readDefinitions */.TL)(folder, files);
        problems.push(...(loaded?.problems ?? []));
        const webhooks = [...(loaded?.definitions.webhooks.values() ?? [])].map(({ value }) => value);
        lines.push(`docker webhooks: ${webhooks.map(({ name }) => name).join(', ') || 'none'}`);
        if (settings.runs) {
            const { user } = await runsHere(settings.runs, asked.given.definitions, ports, problems);
            lines.push(`pipelines run here ${user ? `as user ${user.uid}, group ${user.gid}` : 'as the relay’s own user'}: they hold the cluster`);
        }
        lines.push(...(await credentialLines(settings, webhooks, host, problems)), storeLine(settings.file, problems));
        if (settings.publicUrl !== undefined)
            lines.push(await reached(settings.publicUrl, host, problems));
        const wrong = problems.some(({ severity }) => severity === 'error');
        return { result: wrong ? 'refused' : 'done', problems, lines };
    }
    catch (error) {
        return { ...(0,result/* stopped */.ce)(error, host.signal), lines };
    }
}
async function credentialLines({ credential, githubApi }, webhooks, { ports, signal }, problems) {
    const targets = distinct(webhooks.flatMap(({ target }) => (target && !('run' in target) ? [target] : [])));
    if (!credential)
        return targets.length > 0 ? [`no credential for GitHub: ${targets.map(check_named).join(', ')} can’t be started`] : [];
    const github = (0,build_github.newGitHub)(ports, { url: githubApi, credential });
    const lines = [`credential for GitHub: ${kindOf(credential)}`];
    for (const target of targets) {
        try {
            // Reading its runs is the most that can be tried without starting one.
            await github.findRun(target, { delivery: 'none', since: ports.now() }, AbortSignal.any([signal, AbortSignal.timeout(patience)]));
            lines.push(`${check_named(target)}: its runs can be read; whether it may be started shows only when it is`);
        }
        catch (error) {
            signal.throwIfAborted();
            if (error instanceof build_types/* Stop */.VG)
                problems.push(...error.problems);
            else
                problems.push(check_wrong('H2K-918', `${check_named(target)}: GitHub does not answer`, 'try again', 'github-api'));
        }
        lines.push(`  ${alsoCan(target)}`);
    }
    const ends = github.credentialEnds();
    if (ends !== undefined)
        lines.push(`the token ends at ${new Date(ends).toISOString()}`);
    return lines;
}
function kindOf(credential) {
    if ('appId' in credential)
        return `the App ${credential.appId}: for the repositories that it is installed on, without an end`;
    const kinds = [
        [/^github_pat_/, 'a fine-grained token: for the repositories and with the rights that it was given'],
        [/^ghp_/, 'a classic token: it can do what its user can, in every repository of theirs that its scopes reach. Take a fine-grained one'],
        [/^gho_/, 'a token of somebody’s sign-in: it can do what they can. Take a fine-grained one'],
        [/^gh[su]_/, 'a token of an App’s: it ends within hours. Give the App’s id and key instead'],
    ];
    return kinds.find(([form]) => form.test(credential.token))?.[1] ?? 'a token of a kind that is not known here';
}
const alsoCan = (target) => 'event' in target
    ? 'needs Contents: write. Whoever has that can push code there: keep it off the default branch by a ruleset, or take a workflow as target'
    : 'needs Actions: write. Whoever has that can start, cancel, delete and disable any of its workflows; no code';
const check_named = (target) => 'event' in target ? `${target.repository} (event ${target.event})` : `${target.repository} (${target.workflow} of ${target.ref})`;
const distinct = (targets) => [
    ...new Map(targets.map((target) => [check_named(target), target])).values(),
];
/** Opened for writing as `relay token` does it: beside a relay that runs, too. */
function storeLine(file, problems) {
    if (file === '')
        return 'store: none';
    try {
        (0,relay.openTokens)(file).close();
        return `store: ${file} can be written`;
    }
    catch (error) {
        if (!(error instanceof build_types/* Stop */.VG))
            throw error;
        problems.push(...error.problems);
        return `store: ${file}`;
    }
}
/** From here, which is not Docker Hub’s way: a name that only this network knows looks as good. */
async function reached(publicUrl, { ports, signal }, problems) {
    const hint = publicUrl.startsWith('https:') ? '' : '; Docker Hub wants https';
    try {
        const asked = { method: 'GET', url: `${publicUrl}/healthz`, headers: { 'user-agent': 'hub-to-kube' }, timeout: patience };
        const { status } = await ports.http(asked, signal);
        // What a proxy hands on may be /hooks/ alone: an answer is an answer.
        return `${publicUrl} answers from here (HTTP ${status})${hint}`;
    }
    catch (error) {
        if (!(error instanceof types/* HttpProblem */.AF))
            throw error;
        const fix = 'start the relay; look at the name, the proxy and its certificate';
        problems.push({
            ...check_wrong('H2K-917', `${publicUrl} can’t be reached from here: ${error.message}`, fix, 'public-url'),
            severity: 'warning',
        });
        return `${publicUrl} does not answer from here${hint}`;
    }
}
const check_wrong = (code, message, fix, input) => ({
    code,
    severity: 'error',
    message,
    fix,
    input,
});

// EXTERNAL MODULE: ../build/registry/index.js + 2 modules
var registry = __webpack_require__(1465);
// EXTERNAL MODULE: ../build/commands/relay/options.js
var options = __webpack_require__(8625);
;// CONCATENATED MODULE: ../build/commands/relay/send-test.js





const second = 1000;
const ended = new Set(['dispatched', 'joined', 'ignored', 'rejected', 'superseded', 'dead']);
/**
 * Posts what Docker Hub would post to a hook's address, and says what became of it. `progress` hears of each change.
 * Failed: it was not dispatched in that time, or never will be.
 */
async function sendTest(asked, given, url, host, progress) {
    const { ports, signal } = host;
    try {
        const { body, wait } = read(asked, given, url, ports.now());
        ports.secrets.add(new URL(url).pathname.split('/').at(-1) ?? '');
        const answer = await answerOf(host, { method: 'POST', url, body });
        progress(`the relay answers: ${[textIn(answer.json, 'result'), textIn(answer.json, 'reason')].filter(Boolean).join(', ')}`);
        const told = { answer: answer.json };
        if (answer.status !== 202 || typeof answer.json['push'] !== 'string')
            return { ...told, result: 'failed', problems: [refused(answer)] };
        const event = await follow(host, url, answer.json['push'], ports.now() + wait, progress);
        const isOut = event?.['fate'] === 'dispatched' || event?.['fate'] === 'joined';
        return { ...told, ...(event && { event }), result: isOut ? 'done' : 'failed', problems: isOut ? [] : [notOut(event)] };
    }
    catch (error) {
        return (0,result/* stopped */.ce)(error, signal);
    }
}
function read({ given: { image, payload }, mistakes }, given, url, now) {
    const problems = [...mistakes];
    const wrong = (message, fix, input) => problems.push({ code: 'H2K-758', severity: 'error', message, fix, input });
    if (mistakes.length === 0 && !(URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)))
        wrong(`"${url}" is no address`, 'name the address that was pasted into Docker Hub', 'url');
    const text = given['wait'] ?? options/* sendTestOptions */.v8[0]?.default ?? '';
    if (!/^\d{1,4}$/.test(text))
        wrong(`wait: "${text}" is no number of seconds`, 'write --wait 30', 'wait');
    if (image !== undefined && payload !== undefined)
        wrong('image and payload are both given', 'leave one of them out', 'payload');
    let body = payload ?? '';
    try {
        if (payload === undefined)
            body = bodyOf(image ?? 'acme/shop:test', now);
    }
    catch (error) {
        if (!(error instanceof build_types/* Stop */.VG))
            throw error;
        problems.push(...error.problems);
    }
    if (problems.length > 0)
        throw new build_types/* ConfigurationError */.j1(problems);
    return { body, wait: Number(text) * second };
}
/** As Docker Hub sends it. */
function bodyOf(image, now) {
    const { path, tag = 'latest' } = (0,registry/* imageInput */.E)(image);
    const [namespace = '', ...name] = path.split('/');
    const repository = { status: 'Active', namespace, name: name.join('/'), repo_name: path, owner: namespace, is_private: true };
    return JSON.stringify({ push_data: { pusher: 'send-test', pushed_at: Math.floor(now / second), tag, images: [] }, repository });
}
async function follow({ ports, signal }, url, push, until, progress) {
    const question = new URL(url);
    question.searchParams.set('push', push);
    let said = '';
    for (;;) {
        const { status, json } = await answerOf({ ports, signal }, { method: 'GET', url: question.href });
        const event = status === 200 ? json : undefined;
        const words = textIn(event, 'message');
        if (words !== said && words !== '')
            progress(words);
        said = words;
        if (ended.has(textIn(event, 'fate')) || ports.now() >= until)
            return event;
        await ports.sleep(second / 2, signal);
    }
}
async function answerOf({ ports, signal }, request) {
    let response;
    let text;
    try {
        response = await ports.http({ ...request, headers: { 'content-type': 'application/json', 'user-agent': 'hub-to-kube send-test' }, timeout: 20_000 }, signal);
        text = await response.text();
    }
    catch (error) {
        if (!(error instanceof types/* HttpProblem */.AF))
            throw error;
        throw new build_types/* UnavailableError */.hG([
            {
                code: 'H2K-759',
                severity: 'error',
                message: `the relay can't be asked: ${error.message}`,
                fix: 'look at the address, and whether the relay runs',
                input: 'url',
            },
        ]);
    }
    try {
        return { status: response.status, json: JSON.parse(text) };
    }
    catch {
        return { status: response.status, json: {} };
    }
}
/** What another server answered may be anything. */
function textIn(json, key) {
    const value = json?.[key];
    return typeof value === 'string' ? value : '';
}
const refused = ({ status, json }) => ({
    code: 'H2K-762',
    severity: 'error',
    message: `the relay does not take it (HTTP ${status}): ${textIn(json, 'reason') || 'this is no relay’s answer'}`,
    fix: status === 404 ? 'make a new address: hub-to-kube webhook add NAME' : 'look at the reason',
    input: 'url',
});
const notOut = (event) => ({
    code: 'H2K-763',
    severity: 'error',
    message: `the push was not dispatched: ${textIn(event, 'message') || 'nothing is known of it'}`,
    fix: 'Activity tells more; a push that waits goes out later',
});

// EXTERNAL MODULE: ../build/dockerhub/dispatch.js
var dispatch = __webpack_require__(1466);
// EXTERNAL MODULE: ../build/dockerhub/payload.js + 1 modules
var payload = __webpack_require__(7898);
;// CONCATENATED MODULE: ../build/dockerhub/tags.js

const tags_patience = 5_000;
/** Docker Hub's own words about tags. `url` left out: https://hub.docker.com. `signIn` left out: asked as nobody, to whom private repositories are absent. */
function newTags(ports, url = 'https://hub.docker.com', signIn) {
    const base = url.replace(/\/+$/, '');
    return {
        async look({ namespace, name }, tag, signal) {
            const [owner, repository, of] = [namespace, name, tag].map(encodeURIComponent);
            const path = `v2/namespaces/${owner}/repositories/${repository}/tags/${of}`;
            const authorization = await signIn?.authorization(`${namespace}/${name}`, signal);
            const fingerprint = signIn?.fingerprint(`${namespace}/${name}`);
            const headers = {
                accept: 'application/json',
                'user-agent': 'hub-to-kube',
                ...(authorization === undefined ? {} : { authorization }),
            };
            try {
                const tls = fingerprint === undefined ? {} : { tls: { verify: true, fingerprint } };
                const response = await ports.http({ method: 'GET', url: `${base}/${path}`, headers, timeout: tags_patience, ...tls }, signal);
                const text = await response.text();
                if (response.status === 401)
                    signIn?.forget(`${namespace}/${name}`);
                if (response.status === 404)
                    return 'absent';
                return response.status === 200 ? seenIn(text) : 'away';
            }
            catch (error) {
                if (signal.aborted || !(error instanceof types/* HttpProblem */.AF))
                    throw error;
                if (error.code === 'changed')
                    signIn?.refused(error.message);
                return 'away';
            }
        },
    };
}
function seenIn(text) {
    try {
        const { digest, tag_last_pushed: pushed } = JSON.parse(text);
        if (typeof digest !== 'string' || !/^sha256:[0-9a-f]{64}$/.test(digest))
            return 'away';
        const at = typeof pushed === 'string' ? Math.floor(Date.parse(pushed) / 1000) : Number.NaN;
        return { digest: digest, ...(Number.isFinite(at) && { pushedAt: at }) };
    }
    catch {
        return 'away';
    }
}

// EXTERNAL MODULE: ../build/github/answers.js
var answers = __webpack_require__(1231);
// EXTERNAL MODULE: ../build/github/send.js
var send = __webpack_require__(8128);
;// CONCATENATED MODULE: ../build/github/oauth.js



function newOAuth(ports, { url, clientId, clientSecret }) {
    const api = url.replace(/\/+$/, '');
    const web = webOf(api);
    ports.secrets.add(clientSecret);
    return {
        authorize({ state, challenge, redirect }) {
            // No scope: who somebody is, and nothing else.
            const query = new URLSearchParams({
                client_id: clientId,
                state,
                code_challenge: challenge,
                code_challenge_method: 'S256',
                allow_signup: 'false',
                ...(redirect !== undefined && { redirect_uri: redirect }),
            });
            return `${web}/login/oauth/authorize?${query.toString()}`;
        },
        async userOf({ code, verifier, redirect }, signal) {
            const body = new URLSearchParams({
                client_id: clientId,
                client_secret: clientSecret,
                code,
                code_verifier: verifier,
                ...(redirect !== undefined && { redirect_uri: redirect }),
            });
            const headers = {
                accept: 'application/json',
                'content-type': 'application/x-www-form-urlencoded',
                'user-agent': 'hub-to-kube',
            };
            try {
                const asked = { method: 'POST', url: `${web}/login/oauth/access_token`, headers, body: body.toString(), timeout: 20_000 };
                const granted = await (0,answers/* readAnswer */.JN)(await ports.http(asked, signal));
                const token = textOf(granted, 'access_token');
                // GitHub answers 200 to a refusal, too.
                if (token === undefined)
                    return { reason: textOf(granted, 'error_description') ?? `GitHub answers HTTP ${granted.status}` };
                ports.secrets.add(token);
                const login = textOf(await (0,send/* send */.t)(ports, `${api}/user`, { method: 'GET', authorization: `Bearer ${token}` }, signal), 'login');
                return login === undefined ? { reason: 'GitHub does not say who you are' } : { login };
            }
            catch (error) {
                if (!(error instanceof types/* HttpProblem */.AF))
                    throw error;
                return { reason: `GitHub can't be asked: ${error.message}` };
            }
        },
    };
}
/** Where people are at home, beside their API. */
function webOf(api) {
    const { protocol, hostname, origin } = new URL(api);
    return hostname.startsWith('api.') ? `${protocol}//${hostname.slice('api.'.length)}` : origin;
}
function textOf({ body }, key) {
    const value = typeof body === 'object' && body !== null ? body[key] : undefined;
    return typeof value === 'string' && value !== '' ? value : undefined;
}

// EXTERNAL MODULE: ../build/triggers/match.js
var match = __webpack_require__(4811);
// EXTERNAL MODULE: ../build/triggers/repository.js
var repository = __webpack_require__(1180);
;// CONCATENATED MODULE: ../build/commands/relay/credential.js
/** What a relay without a credential can do at GitHub: nothing, and it says so. */
const noGitHub = ({ now }) => ({
    dispatch: async () => ({
        at: now(),
        ms: 0,
        answer: 'refused',
        problem: {
            code: 'H2K-912',
            severity: 'error',
            message: 'this relay has no credential for GitHub',
            fix: 'Start it with GITHUB_TOKEN, or let the docker webhook say target: { run: true }',
        },
    }),
    findRun: async () => undefined,
    credentialEnds: () => undefined,
});
const each = 12 * 3_600_000;
/** GitHub tells a token's end with each answer: it is asked something now and twice a day, so that nobody learns of it from the first push that fails. */
async function watchCredential(github, webhooks, { now, sleep }, signal) {
    while (!signal.aborted) {
        const target = [...webhooks().values()].map(({ value }) => value.target).find((one) => one !== undefined && !('run' in one));
        // Whatever it answers, the end stands in its headers; where it is away, the next time will do.
        if (target && !('run' in target))
            await github.findRun(target, { delivery: 'none', since: now() }, signal).catch(() => { });
        await sleep(each, signal).catch(() => { });
    }
}

// EXTERNAL MODULE: ../build/dockerhub/answers.js
var dockerhub_answers = __webpack_require__(9181);
// EXTERNAL MODULE: ../build/dockerhub/session.js
var dockerhub_session = __webpack_require__(9782);
// EXTERNAL MODULE: ../build/commands/webhook/credentials.js
var credentials = __webpack_require__(3753);
;// CONCATENATED MODULE: ../build/commands/relay/sign-in.js



/** A push waits for its check: no longer than a look may take, in ms. */
const sign_in_patience = 5_000;
/**
 * The ENDPOINTs' users at Docker Hub, where the relay's environment has their passwords: so pushes of private repositories are verified too. Whom Docker
 * Hub does not let in is told in the log, once; the look is then nobody's. A server that shows another certificate than the ENDPOINT accepts is asked
 * nothing, and that is told once too. Rules 40.
 */
function tagSignIn({ endpoints, variables, webhooks }, ports, url) {
    const session = (0,dockerhub_session.newHubSession)(ports, { url });
    const told = new Set();
    const tell = (pushes, why) => {
        if (!told.has(why))
            ports.log('warning', `${pushes} are not verified: ${why}`);
        told.add(why);
    };
    const known = () => ({ endpoints: endpoints(), variables: variables(), webhooks: webhooks() });
    const credentialOf = (repository) => {
        const found = (0,credentials/* hubCredentials */.E)(known(), ports)(repository);
        return 'credential' in found ? found.credential : undefined;
    };
    return {
        async authorization(repository, signal) {
            const credential = credentialOf(repository);
            if (!credential)
                return undefined;
            const limit = AbortSignal.timeout(sign_in_patience);
            try {
                return await session.authorization(credential, AbortSignal.any([signal, limit]));
            }
            catch (error) {
                if (signal.aborted || !(error instanceof dockerhub_answers.HubRefused || limit.aborted))
                    throw error;
                const why = error instanceof dockerhub_answers.HubRefused ? error.message : `it doesn't answer the sign-in of ${credential.username}`;
                tell('pushes of private repositories', why);
                return undefined;
            }
        },
        forget(repository) {
            const credential = credentialOf(repository);
            if (credential)
                session.forget(credential);
        },
        fingerprint: (repository) => (0,credentials/* acceptedCertificate */.D)(known(), ports)(repository),
        refused: (why) => tell('pushes', why),
    };
}

;// CONCATENATED MODULE: ../build/commands/relay/serve.js
















/**
 * Runs the relay until it is told to stop, which is its good end. Refused: mistakes in flags, credentials or definitions, all at once.
 * Unavailable: the store or the address can't be had, or the store was lost.
 */
async function serve_relay(asked, given, host) {
    const ended = new AbortController();
    const signal = AbortSignal.any([host.signal, ended.signal]);
    try {
        const { settings, problems } = (0,relay_settings/* readRelaySettings */.Ly)(given, host.ports.env);
        const { folder, files } = (0,relay_definitions/* whereDefinitionsAre */.o)(asked.given.definitions);
        const runs = settings.runs && (await runsHere(settings.runs, asked.given.definitions, host.ports, problems));
        const definitions = await (0,relay_definitions/* liveDefinitions */.D)(folder, files, host.ports, signal).catch((error) => {
            if (!(error instanceof build_types/* ConfigurationError */.j1))
                throw error;
            problems.push(...error.problems);
        });
        if (asked.mistakes.length + problems.length > 0 || !definitions)
            throw new build_types/* ConfigurationError */.j1([...asked.mistakes, ...problems]);
        await serve(settings, runs, definitions, { ...host, signal });
        return { result: 'done', problems: [] };
    }
    catch (error) {
        return (0,result/* stopped */.ce)(error, AbortSignal.any([]));
    }
    finally {
        ended.abort();
    }
}
async function serve(settings, runs, definitions, { ports, signal }) {
    const { credential } = settings;
    const secrets = [
        settings.password,
        ...settings.apiTokens.map(({ token }) => token),
        ...(!credential ? [] : 'token' in credential ? [credential.token] : [credential.privateKey]),
    ];
    for (const secret of secrets)
        if (secret)
            ports.secrets.add(secret);
    const loss = Promise.withResolvers();
    const store = await (0,relay/* openSqlite */.Lf)({ file: settings.file, startWorker: relay/* startThread */.BR, now: ports.now, lost: loss.resolve });
    // The lock is taken: nobody else opens it, and what pipelines run as must not read it.
    if (runs?.user)
        await closeToOthers(['', '-wal', '-shm', '.lock'].map((end) => `${settings.file}${end}`));
    const tags = settings.dockerHubApi === undefined
        ? undefined
        : newTags(ports, settings.dockerHubApi, tagSignIn(definitions, ports, settings.dockerHubApi));
    const github = credential ? (0,build_github.newGitHub)(ports, { url: settings.githubApi, credential }) : noGitHub(ports);
    const gitHub = settings.gitHub && {
        oauth: newOAuth(ports, { url: settings.githubApi, ...settings.gitHub }),
        users: settings.gitHub.users,
    };
    const apiTokens = await Promise.all(settings.apiTokens.map(async ({ right, token }) => ({ right, hash: await (0,relay.hashToken)(token) })));
    const relaying = (0,relay/* startRelay */.sd)({
        ...ports,
        store,
        webhooks: definitions.webhooks,
        notices: definitions.notices,
        redact: ports.secrets.redact,
        read: payload/* readPayload */.rD,
        repositoryOf: (webhook) => (0,repository/* repositoryOf */._)(webhook, definitions.endpoints()),
        match: (event, webhooks) => (0,match.match)(event, webhooks, definitions.endpoints()),
        github,
        ...(runs && { here: newRuns(runs, ports) }),
        check: tags ? (event, until) => (0,relay/* check */.z6)({ ...ports, tags }, event, until) : async (event) => event,
        payload: (delivery, push, reportKey) => (0,dispatch/* dispatchOf */.W3)(delivery, push, reportKey),
    }, { ...settings, apiTokens, gitHub });
    const running = await relaying.catch(async (error) => {
        await store.close();
        throw cannotListen(settings, error);
    });
    const names = [...definitions.webhooks().keys()].join(', ') || 'none';
    const outside = settings.publicUrl === undefined ? '' : ` Docker Hub calls ${(0,relay.hookUrl)(settings.publicUrl, '…')};`;
    ports.log('info', `listening on ${running.url}, Activity is shown there;${outside} docker webhooks: ${names}`);
    // An App's key has no end.
    if (credential && 'token' in credential)
        void watchCredential(github, definitions.webhooks, ports, signal);
    const stopped = new Promise((resolve) => {
        if (signal.aborted)
            resolve(undefined);
        signal.addEventListener('abort', () => resolve(undefined), { once: true });
    });
    const lost = await Promise.race([stopped, loss.promise]);
    if (lost === undefined)
        ports.log('info', 'ending: what was answered is stored');
    await running.close();
    if (lost !== undefined)
        throw storeLost(lost);
}
const storeLost = (why) => new build_types/* UnavailableError */.hG([
    {
        code: 'H2K-765',
        severity: 'error',
        message: `the store was lost: ${why}`,
        fix: 'look at its file and disk, then start again',
        input: 'store',
    },
]);
function cannotListen({ host, port }, error) {
    const { code, message } = error;
    if (code === undefined)
        return error;
    const words = {
        EADDRINUSE: 'something else listens there',
        EACCES: 'that takes more rights',
        EADDRNOTAVAIL: 'this machine has no such address',
    };
    return new build_types/* UnavailableError */.hG([
        {
            code: 'H2K-764',
            severity: 'error',
            message: `can't listen on ${host}:${port}: ${words[code] ?? message}`,
            fix: 'choose another: --listen 127.0.0.1:8080',
            input: 'listen',
        },
    ]);
}

// EXTERNAL MODULE: ../build/commands/relay/token.js
var token = __webpack_require__(9614);
;// CONCATENATED MODULE: ../build/cli/relay.js





function told(report, { ports }) {
    for (const problem of report.problems)
        ports.log(problem.severity, `${problem.severity}: ${(0,commands_problem/* problemText */.f)(problem)}`);
    return report;
}
const relayCommand = async (asked, host, { own }) => told(await serve_relay(asked, own, host), host);
const checkCommand = async (asked, host, { own }) => {
    const report = await relayCheck(asked, own, host);
    for (const line of report.lines)
        host.ports.log('info', line);
    return told(report, host);
};
const tokenCommand = async (asked, host, { own, words: [webhook = ''] }) => tokenTold(await (0,token/* relayToken */.R)(asked, own, webhook, host), host);
const sendTestCommand = async (asked, host, { own, words: [url = ''] }) => told(await sendTest(asked, own, url, host, (text) => host.ports.log('info', text)), host);
/** The secret is shown here once, to whoever made it. */
function tokenTold(report, host) {
    told(report, host);
    if (report.revoked)
        host.ports.log('info', 'revoked: from now on this address answers 404');
    else if (report.result === 'done')
        host.ports.log('info', report.url ?? `/hooks/dockerhub/${report.token}`);
    return report;
}


/***/ }),

/***/ 9614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ relayToken)
/* harmony export */ });
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9979);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7892);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6902);



/** Makes a hook's token, or ends one, in the relay's store: a running relay knows it at once. The token is told once and kept nowhere. Rules 36. */
async function relayToken(asked, given, webhook, host) {
    const { ports } = host;
    const none = { webhook, token: '' };
    try {
        const [store, publicUrl] = [(0,_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .readStore */ .uz)(given), (0,_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .readPublicUrl */ .l8)(given)];
        const problems = [...asked.mistakes, ...[store.problem, publicUrl.problem].filter((one) => one !== undefined)];
        if (problems.length > 0)
            throw new _types_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(problems);
        const { mintToken, hashToken, tokenIn, hookUrl, openTokens } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 5441));
        const tokens = openTokens(store.value);
        try {
            if (given['revoke'] !== undefined) {
                const ended = tokens.revoke(await hashToken(tokenIn(given['revoke'])), ports.now());
                if (!ended)
                    throw new _types_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1([unknownToken]);
                return { ...none, result: 'done', problems: [], revoked: true };
            }
            const token = mintToken(ports.random);
            tokens.add(webhook, await hashToken(token), ports.now());
            const url = publicUrl.value === undefined ? undefined : hookUrl(publicUrl.value, token);
            return { webhook, token, result: 'done', problems: url === undefined ? [] : tooLong(url), ...(url === undefined ? {} : { url }) };
        }
        finally {
            tokens.close();
        }
    }
    catch (error) {
        return { ...none, ...(0,_result_js__WEBPACK_IMPORTED_MODULE_1__/* .stopped */ .ce)(error, AbortSignal.any([])) };
    }
}
const unknownToken = {
    code: 'H2K-755',
    severity: 'error',
    message: 'the store knows no such token, or it was revoked before',
    fix: 'name the token, or the whole address that was pasted into Docker Hub',
    input: 'revoke',
};
/** Docker Hub takes no longer one. */
const longestUrl = 255;
const tooLong = (url) => url.length <= longestUrl
    ? []
    : [
        {
            code: 'H2K-757',
            severity: 'warning',
            message: `the address has ${url.length} characters, Docker Hub takes ${longestUrl}`,
            fix: 'give the relay a shorter public address',
            input: 'public-url',
        },
    ];


/***/ }),

/***/ 1466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L6: () => (/* binding */ readDispatch),
/* harmony export */   Lc: () => (/* binding */ isDispatch),
/* harmony export */   W3: () => (/* binding */ dispatchOf)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8290);

/**
 * The payload of a delivery. `replayOf` tells the action that a person wants this push whatever is deployed (rules 6): one that was sent again
 * without that wish goes as any other does.
 */
function dispatchOf({ id, webhook }, { allowOlder, replayOf, ...push }, reportKey) {
    const wanted = allowOlder && replayOf !== undefined ? { replayOf } : {};
    return { version: 1, delivery: id, webhook, push: { ...push, ...wanted }, ...(reportKey === undefined ? {} : { reportKey }) };
}
/** Whether a JSON value means to be one: a raw body of Docker Hub's has none of its keys. */
const isDispatch = (body) => typeof body === 'object' && body !== null && !Array.isArray(body) && 'push' in body && !('push_data' in body);
/** Reads one as far as it can be trusted: every text by its grammar, unknown keys left behind. `reason`: why it is none. */
function readDispatch(body) {
    const { version, delivery, webhook, push, reportKey } = body;
    if (version !== 1)
        return { reason: `the payload's version is ${JSON.stringify(version ?? null)}, and this action reads version 1` };
    if (!isWord(delivery))
        return { reason: 'the payload’s delivery is missing or no id' };
    if (typeof webhook !== 'string' || !isName(webhook))
        return { reason: 'the payload names no docker webhook' };
    const event = eventOf(push);
    if (typeof event === 'string')
        return { reason: event };
    return { dispatch: { version, delivery, webhook, push: event, ...(isWord(reportKey) ? { reportKey } : {}) } };
}
function eventOf(push) {
    if (typeof push !== 'object' || push === null || Array.isArray(push))
        return 'the payload has no push';
    const { id, image, tag, pushedAt, digest, replayOf } = push;
    if (!isWord(id))
        return 'the push has no id';
    if (typeof image !== 'string' || !(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isRepository */ .Z)(image))
        return 'the push names no repository of Docker Hub’s';
    if (typeof tag !== 'string' || !(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isTag */ .d)(tag))
        return 'the push has no tag, or none that can be one';
    if (digest !== undefined && !isDigest(digest))
        return 'the push’s digest is none: sha256: and 64 hexadecimal digits';
    const slash = image.indexOf('/');
    return {
        id,
        image,
        repository: { namespace: slash < 0 ? 'library' : image.slice(0, slash), name: image.slice(slash + 1) },
        tag,
        ...(typeof pushedAt === 'number' && Number.isSafeInteger(pushedAt) && pushedAt > 0 ? { pushedAt } : {}),
        ...words(push),
        ...(digest === undefined ? {} : { digest }),
        verified: push['verified'] === true,
        ...(isWord(replayOf) ? { replayOf } : {}),
    };
}
function words(push) {
    const given = ['pusher', 'owner', 'mediaType'].map((key) => [key, push[key]]);
    return Object.fromEntries(given.filter(([, value]) => isWord(value)));
}
/** Of a definition: one line. */
const isName = (text) => /^\P{Cc}{1,256}$/u.test(text);
const isWord = (value) => typeof value === 'string' && /^[\w.+/-]{1,128}$/.test(value);
const isDigest = (value) => typeof value === 'string' && /^sha256:[0-9a-f]{64}$/.test(value);


/***/ }),

/***/ 7898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rD: () => (/* binding */ readPayload),
  j1: () => (/* binding */ readPush)
});

// UNUSED EXPORTS: pushIn

// EXTERNAL MODULE: ../build/dockerhub/id.js
var id = __webpack_require__(2777);
// EXTERNAL MODULE: ../build/dockerhub/names.js
var names = __webpack_require__(8290);
;// CONCATENATED MODULE: ../build/dockerhub/strangers.js
/** Bodies that other services send, which people point at a hook of ours by mistake, by the keys that tell them. */
const strangers = [
    { what: 'GitHub’s ping', has: ['zen', 'hook_id'] },
    { what: 'GitHub’s notice of a package', has: ['registry_package'] },
    { what: 'a push to a Git repository', has: ['ref', 'commits'] },
    { what: 'Quay’s notice of a push', has: ['docker_url', 'updated_tags'] },
    { what: 'Harbor’s notice', has: ['event_data', 'occur_at'] },
    { what: 'the Docker Registry’s notice', has: ['events'] },
    { what: 'a notice of Azure’s registry', has: ['action', 'target'] },
    { what: 'a notice of Google’s registry', has: ['message', 'subscription'] },
];
/** Whose body it is, in words, where it is known to be no push of Docker Hub's. */
const strangerOf = (body) => 'push_data' in body ? undefined : strangers.find(({ has }) => has.every((key) => key in body))?.what;

;// CONCATENATED MODULE: ../build/dockerhub/payload.js



/** The push event in the text of a webhook's body, whatever content type it came with. Never throws. */
async function readPayload(text, sha256) {
    let body;
    try {
        body = JSON.parse(text);
    }
    catch {
        return { reason: 'the body is not JSON' };
    }
    return await readPush(body, sha256);
}
/**
 * The push event in a body of any era since 2013: unknown keys pass, and only what a push is known by is kept.
 * The digest is never taken from it, as Docker Hub sends none: whoever names one is somebody else.
 */
async function readPush(body, sha256) {
    const found = pushIn(body);
    if ('reason' in found)
        return found;
    return { event: { id: await (0,id/* pushId */.S)(found.image, found.tag, found.pushedAt, sha256), ...found } };
}
/** The same without its id, which takes a hash. */
function pushIn(body) {
    if (!isObject(body))
        return { reason: 'the body is no JSON object' };
    const stranger = strangerOf(body);
    if (stranger !== undefined)
        return { reason: `this is ${stranger}, not Docker Hub’s notice of a push` };
    const { push_data: data, repository } = body;
    if (!isObject(data))
        return { reason: 'the body has no push_data: Docker Hub’s notices of a push have one' };
    if (!isObject(repository))
        return { reason: 'the body has no repository' };
    const image = imageOf(repository);
    if (typeof image !== 'string')
        return image;
    const tag = tagOf(data);
    if (typeof tag !== 'string')
        return tag;
    const pushedAt = secondsOf(data['pushed_at']);
    const slash = image.indexOf('/');
    const namespace = slash < 0 ? 'library' : image.slice(0, slash);
    return {
        image,
        repository: { namespace, name: image.slice(slash + 1) },
        tag,
        ...(pushedAt === undefined ? {} : { pushedAt }),
        ...word('pusher', data['pusher']),
        ...word('owner', repository['owner']),
        ...word('mediaType', data['media_type']),
        verified: false,
    };
}
/** acme/shop, or busybox for an official image: it has been seen with and without `library/`, and as `_/busybox`. */
function imageOf(repository) {
    const { repo_name: whole, namespace, name } = repository;
    const given = isText(whole) ? whole : isText(namespace) && isText(name) ? `${namespace}/${name}` : undefined;
    if (given === undefined)
        return { reason: 'the body names no repository: neither repo_name nor namespace and name' };
    const image = given.replace(/^(?:library|_)\//, '');
    return (0,names/* isRepository */.Z)(image) ? image : { reason: 'the repository’s name is none that Docker Hub gives' };
}
function tagOf({ tag }) {
    if (!isText(tag))
        return { reason: 'the push has no tag' };
    return (0,names/* isTag */.d)(tag) ? tag : { reason: 'the tag is none: letters, digits, _, . and -, 128 at most, beginning with no . or -' };
}
/** Whole seconds since 1970, as an integer, a float or the text of one; anything else is no time. */
function secondsOf(value) {
    const number = typeof value === 'string' && /^\d{1,12}(?:\.\d+)?$/.test(value) ? Number(value) : value;
    return typeof number === 'number' && number >= 1 && number < 1e11 ? Math.floor(number) : undefined;
}
/** Names of people and types, which are short and hold no spaces; free text is not kept. Rules 34. */
const word = (key, value) => isText(value) && /^[\w.+/-]{1,128}$/.test(value) ? { [key]: value } : {};
const isText = (value) => typeof value === 'string' && value !== '';
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);


/***/ }),

/***/ 4811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   match: () => (/* binding */ match),
/* harmony export */   patternFault: () => (/* binding */ patternFault)
/* harmony export */ });
/* harmony import */ var re2js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8966);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1180);
/* harmony import */ var _signature_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6252);



/**
 * Which docker webhooks a push starts, of those given: enabled, of its repository, and its image and tag fit their patterns whole.
 * `endpoints` are those of the definitions: a webhook may name its repository by one. Pure: relay and action answer alike.
 */
function match(event, webhooks, endpoints) {
    const signature = (0,_signature_js__WEBPACK_IMPORTED_MODULE_0__/* .signatureOf */ .y)(event.tag);
    if (signature !== undefined)
        return { ignored: `the tag ${event.tag} is ${signature}, no image to deploy` };
    const judged = webhooks.map((webhook) => ({ webhook, why: whyNot(event, webhook, endpoints) }));
    const fitting = judged.filter(({ why }) => why === undefined).map(({ webhook }) => webhook);
    if (fitting.length > 0)
        return { webhooks: fitting };
    const [only, ...others] = judged;
    if (!only)
        return { ignored: 'there is no docker webhook' };
    if (others.length === 0)
        return { ignored: only.why ?? '' };
    const near = judged.filter(({ webhook }) => namesRepository(event, webhook, endpoints));
    if (near.length === 0)
        return { ignored: `no docker webhook is for the repository ${event.image}` };
    return { ignored: near.map(({ why }) => why).join('; ') };
}
function whyNot(event, webhook, endpoints) {
    const { name, enabled, imageNameRegExPattern: image, tagNamePattern: tag } = webhook;
    if (!namesRepository(event, webhook, endpoints))
        return `the docker webhook ${name} is not for the repository ${event.image}`;
    if (enabled === false)
        return `the docker webhook ${name} is disabled`;
    if (!fits(image, event.image))
        return `the image ${event.image} doesn’t fit ${image} of the docker webhook ${name}`;
    if (!fits(tag, event.tag))
        return `the tag ${event.tag} doesn’t fit ${tag} of the docker webhook ${name}`;
    return undefined;
}
function namesRepository(event, webhook, endpoints) {
    const repository = (0,_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOf */ ._)(webhook, endpoints);
    return repository === undefined || repository === event.image;
}
/** A name with dots between its parts, such as v1.2.3: nobody means v1x2x3 too. */
const isPlain = (pattern) => /^\w[\w-]*(?:[./][\w-]+)*$/.test(pattern);
/** RE2 on the whole text; a plain name is compared as it is, and an empty pattern fits all. What is no pattern fits nothing: `patternFault` tells it before. */
function fits(pattern, text) {
    if (pattern === undefined || pattern === '')
        return true;
    if (isPlain(pattern))
        return pattern === text;
    const compiled = compile(pattern);
    return typeof compiled !== 'string' && compiled.matches(text);
}
/** What is wrong with a pattern, in RE2's words; undefined: it is one. */
function patternFault(pattern) {
    const compiled = compile(pattern);
    return typeof compiled === 'string' ? compiled : undefined;
}
function compile(pattern) {
    try {
        return re2js__WEBPACK_IMPORTED_MODULE_2__/* .RE2JS */ .L3.compile(pattern);
    }
    catch (error) {
        return error.message;
    }
}


/***/ }),

/***/ 6252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ signatureOf)
/* harmony export */ });
/** What a tag is that signing tools push beside an image, made of its digest; undefined: it is none of those. */
function signatureOf(tag) {
    const named = /^sha256-[0-9a-f]{64}(\.\w+)?$/.exec(tag);
    if (!named)
        return undefined;
    const [, kind] = named;
    return kind === '.sig'
        ? 'a signature'
        : kind === '.att'
            ? 'an attestation'
            : kind === '.sbom'
                ? 'a list of contents'
                : 'an index of referrers';
}


/***/ })

};
