export const id = 841;
export const ids = [841,811];
export const modules = {

/***/ 442:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

module.exports = __webpack_require__.p + "264597c14466f61106a0.js";

/***/ }),

/***/ 8841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  relayCommand: () => (/* binding */ relayCommand),
  sendTestCommand: () => (/* binding */ sendTestCommand),
  tokenCommand: () => (/* binding */ tokenCommand),
  webhookAddCommand: () => (/* binding */ webhookAddCommand)
});

// EXTERNAL MODULE: ../build/commands/problem.js
var commands_problem = __webpack_require__(7054);
// EXTERNAL MODULE: ../build/ports/types.js
var types = __webpack_require__(2896);
// EXTERNAL MODULE: ../build/registry/index.js + 5 modules
var registry = __webpack_require__(4148);
// EXTERNAL MODULE: ../build/types.js
var build_types = __webpack_require__(9979);
// EXTERNAL MODULE: ../build/commands/result.js
var result = __webpack_require__(7892);
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

// EXTERNAL MODULE: ../build/dockerhub/payload.js + 2 modules
var payload = __webpack_require__(1139);
;// CONCATENATED MODULE: ../build/dockerhub/tags.js

const patience = 5_000;
/** Docker Hub's own words about tags, asked without credentials. `url` left out: https://hub.docker.com. */
function newTags(ports, url = 'https://hub.docker.com') {
    const base = url.replace(/\/+$/, '');
    return {
        async look({ namespace, name }, tag, signal) {
            const [owner, repository, of] = [namespace, name, tag].map(encodeURIComponent);
            const path = `v2/namespaces/${owner}/repositories/${repository}/tags/${of}`;
            const headers = { accept: 'application/json', 'user-agent': 'hub-to-kube' };
            try {
                const response = await ports.http({ method: 'GET', url: `${base}/${path}`, headers, timeout: patience }, signal);
                const text = await response.text();
                if (response.status === 404)
                    return 'absent';
                return response.status === 200 ? seenIn(text) : 'away';
            }
            catch (error) {
                if (signal.aborted || !(error instanceof types/* HttpProblem */.AF))
                    throw error;
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

;// CONCATENATED MODULE: ../build/github/answers.js


async function readAnswer(response) {
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parsed(text) };
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** The same, thrown. */
class Refused extends build_types/* UnavailableError */.hG {
    refusal;
    constructor(because) {
        super([because.problem]);
        this.refusal = because;
    }
}
const problem = (code, message, fix) => ({ code, severity: 'error', message, fix });
/** GitHub says to wait a minute at least where it names no time. */
const minute = 60_000;
/** The meaning of an answer that is no success. facts: GitHub answers 404 to what a token may not see, and 403 to limits as well as to rights. */
function refusal(answer, { what, right }, now) {
    const said = saying(answer);
    const { status, headers } = answer;
    const wait = status === 403 || status === 429 ? limit(answer, now) : undefined;
    if (wait !== undefined || status === 429) {
        const after = wait ?? minute;
        const words = `GitHub limits requests and asks to wait for ${Math.ceil(after / 1000)} s: ${said}`;
        return { problem: problem('H2K-724', words, 'An App has a limit of its own for each installation.'), retryAfter: after };
    }
    if (status === 401)
        return {
            problem: problem('H2K-720', `GitHub does not accept the token: ${said}`, 'Give a new one: it has expired, was revoked, or is no token.'),
        };
    if (status === 403) {
        const needed = headers['x-accepted-github-permissions'] || right;
        return {
            problem: problem('H2K-721', `the token may not ${what}: ${said}`, `It needs ${needed}; an organisation may have to approve that.`),
        };
    }
    if (status === 404)
        return {
            problem: problem('H2K-722', `GitHub finds nothing there to ${what}: ${said}`, `Check the spelling; a token without ${right} on that repository gets the same answer.`),
        };
    if (status >= 500)
        return { problem: problem('H2K-725', `GitHub answers HTTP ${status}: ${said}`, 'Look at githubstatus.com.'), retryAfter: minute };
    return { problem: problem('H2K-723', `GitHub refuses to ${what} (HTTP ${status}): ${said}`, 'Change what it names.') };
}
/** No answer at all. Where nothing was sent, nothing happened. */
function unanswered({ unsent, message }) {
    const words = unsent ? `GitHub can't be reached: ${message}` : `GitHub's answer got lost: ${message}`;
    const fix = unsent ? 'Look at the network, the proxy and the address.' : 'It may have been done, or not.';
    return { problem: problem(unsent ? 'H2K-725' : 'H2K-726', words, fix), retryAfter: minute };
}
/** The answer's body where it is a success; else throws Refused, as it does when no answer came. */
async function granted(asking, asked, now) {
    const answer = await asking.catch((error) => {
        throw error instanceof types/* HttpProblem */.AF ? new Refused(unanswered(error)) : error;
    });
    if (answer.status >= 200 && answer.status < 300)
        return answer.body;
    throw new Refused(refusal(answer, asked, now()));
}
/** ms to wait, where the answer is about a limit and not a right. */
function limit(answer, now) {
    const after = answer.headers['retry-after'];
    if (after && /^\d+$/.test(after))
        return Number(after) * 1000;
    if (answer.headers['x-ratelimit-remaining'] === '0') {
        const reset = Number(answer.headers['x-ratelimit-reset']) * 1000 - now;
        return Number.isFinite(reset) ? Math.max(reset, 1000) : minute;
    }
    return /secondary rate limit|abuse detection/i.test(saying(answer)) ? minute : undefined;
}
const longest = 500;
/** GitHub's message and its details, on one line. */
function saying({ body }) {
    const { message, errors } = (typeof body === 'object' && body !== null ? body : {});
    const details = Array.isArray(errors) ? errors.map(detail) : typeof errors === 'string' ? [errors] : [];
    const all = [typeof message === 'string' ? message : 'no reason given', ...details].join('; ');
    return all.replace(/\s+/g, ' ').slice(0, longest);
}
function detail(error) {
    if (typeof error === 'string')
        return error;
    const { message, field, code } = error;
    return message ?? [field, code].filter(Boolean).join(' ');
}

;// CONCATENATED MODULE: ../build/github/send.js

/** Named, so that a new default of GitHub's changes nothing here. */
const version = '2022-11-28';
const silence = 20_000;
const redirects = 3;
/** One request with the headers that GitHub wants, as whoever `authorization` says. */
async function send(ports, url, { method, body, authorization }, signal) {
    const headers = {
        accept: 'application/vnd.github+json',
        'user-agent': 'hub-to-kube',
        'x-github-api-version': version,
        authorization,
        ...(body ? { 'content-type': 'application/json' } : {}),
    };
    let to = url;
    for (let hops = 0;; hops += 1) {
        const response = await ports.http({ method, url: to, headers, timeout: silence, ...(body ? { body: JSON.stringify(body) } : {}) }, signal);
        const answer = await readAnswer(response);
        const next = moved(answer, to);
        if (!next || hops === redirects)
            return answer;
        to = next;
    }
}
/** A repository that was renamed: the same again there, but the token is for this server alone. */
function moved({ status, headers }, from) {
    const { location } = headers;
    if (![301, 302, 307, 308].includes(status) || !location || !URL.canParse(location, from))
        return undefined;
    const to = new URL(location, from);
    return to.origin === new URL(from).origin ? to.href : undefined;
}

;// CONCATENATED MODULE: ../build/github/client.js

/** Asks as the credential says. A token that was made here and is refused is made anew, once. */
function newAsk(ports, url, tokens) {
    return async ({ method, path, repository, body }, signal) => {
        const ask = async () => {
            const token = await tokens.of(repository, signal);
            return send(ports, `${url}${path}`, { method, authorization: `Bearer ${token}`, ...(body ? { body } : {}) }, signal);
        };
        const answer = await ask();
        return answer.status === 401 && tokens.forget(repository) ? ask() : answer;
    };
}

;// CONCATENATED MODULE: ../build/github/deployments.js

const asked = (repository) => ({ what: `write deployments of ${repository}`, right: 'the permission Deployments: write' });
/** GitHub cuts nothing itself: it refuses. */
const descriptionLength = 140;
const cut = (text) => (text.length > descriptionLength ? `${text.slice(0, descriptionLength - 1)}…` : text);
/** Twice more where a moment may mend it; a deployment that is there twice shows as two lines and does no harm. */
async function write(ask, time, repository, path, body, signal) {
    for (const pause of [1000, 3000, undefined]) {
        try {
            return await granted(ask({ method: 'POST', path, repository, body }, signal), asked(repository), time.now);
        }
        catch (error) {
            const passing = error instanceof Refused && ['H2K-725', 'H2K-726'].includes(error.refusal.problem.code);
            if (!passing || pause === undefined)
                throw error;
            await time.sleep(pause, signal);
        }
    }
    throw new Error('unreachable');
}
/** No merge of the default branch, and no wait for checks: GitHub does both unless told otherwise, and the workflow runs already. */
async function createDeployment(ask, time, deployment, signal) {
    const { repository, ref, environment, description, payload } = deployment;
    const body = { ref, environment, description: cut(description), payload, auto_merge: false, required_contexts: [] };
    const { id } = (await write(ask, time, repository, `/repos/${repository}/deployments`, body, signal));
    return id;
}
async function setDeploymentStatus(ask, time, { repository, environment, id }, { state, description, logUrl }, signal) {
    const set = (deployment, status) => write(ask, time, repository, `/repos/${repository}/deployments/${deployment}/statuses`, status, signal);
    await set(id, { state, description: cut(description), ...(logUrl ? { log_url: logUrl } : {}) });
    if (state !== 'success')
        return;
    const last = await formerSuccess(ask, time, { repository, environment, id }, signal);
    if (last !== undefined)
        await set(last, { state: 'inactive', description: 'replaced by a later deployment' });
}
/** So many are looked through: those between it and us have failed. */
const most = 10;
/** GitHub makes former deployments inactive by itself, but not those of a production environment; of those one at most is still a success. */
async function formerSuccess(ask, time, { repository, environment, id }, signal) {
    const get = (path) => granted(ask({ method: 'GET', path, repository }, signal), asked(repository), time.now);
    const path = `/repos/${repository}/deployments`;
    const all = await get(`${path}?environment=${encodeURIComponent(environment)}&per_page=${most + 1}`);
    for (const former of all) {
        if (former.id >= id || former.production_environment !== true)
            continue;
        const [latest] = (await get(`${path}/${former.id}/statuses?per_page=1`));
        if (latest?.state === 'success')
            return former.id;
    }
    return undefined;
}

;// CONCATENATED MODULE: ../build/github/dispatch.js


/** One dispatch and what came of it. Throws the signal's reason (then nobody knows), and ConfigurationError. */
async function dispatch(ask, now, target, payload, signal) {
    const at = now();
    const outcome = await ask(questionOf(target, payload), signal).then((answer) => judged(answer, target, now()), (error) => failed(error));
    return { at, ms: now() - at, ...outcome };
}
/** A workflow takes the payload as text in one input, so that its file need not name what is in it. */
function questionOf(target, payload) {
    const { repository } = target;
    if ('event' in target)
        return {
            method: 'POST',
            path: `/repos/${repository}/dispatches`,
            repository,
            body: { event_type: target.event, client_payload: payload },
        };
    return {
        method: 'POST',
        path: `/repos/${repository}/actions/workflows/${encodeURIComponent(target.workflow)}/dispatches`,
        repository,
        body: { ref: target.ref, inputs: { payload: JSON.stringify(payload) }, return_run_details: true },
    };
}
const askedOf = (target) => 'event' in target
    ? { what: `dispatch ${target.event} to ${target.repository}`, right: 'the permission Contents: write' }
    : { what: `start ${target.workflow} of ${target.repository}`, right: 'the permission Actions: write' };
function judged(answer, target, now) {
    const { status, headers } = answer;
    const requestId = headers['x-github-request-id'];
    const seen = { status, ...(requestId ? { requestId } : {}) };
    if (status === 200 || status === 204)
        return { answer: 'accepted', ...seen, ...runIn(answer) };
    // A gateway's 502 or 504 says nothing about what was done behind it.
    return { answer: status >= 500 ? 'unknown' : 'refused', ...seen, ...refusal(answer, askedOf(target), now) };
}
function runIn({ body }) {
    const { workflow_run_id: id, html_url: url } = (body ?? {});
    return id !== undefined && url !== undefined ? { run: { id, url } } : {};
}
function failed(error) {
    // The App's sign-in came to nothing: nothing was dispatched.
    if (error instanceof Refused)
        return { answer: 'refused', ...error.refusal };
    if (error instanceof types/* HttpProblem */.AF)
        return { answer: error.unsent ? 'refused' : 'unknown', ...unanswered(error) };
    throw error;
}

;// CONCATENATED MODULE: ../build/github/runs.js

const runOf = ({ id, html_url: url, status, conclusion, display_title: title, created_at: created }) => ({
    id,
    url,
    status,
    ...(conclusion ? { conclusion } : {}),
    title,
    createdAt: Date.parse(created),
});
const runs_asked = (repository) => ({ what: `see runs of ${repository}`, right: 'the permission Actions: read' });
/** GitHub tells whole seconds by its own clock. */
const slack = 5_000;
/**
 * The run that a dispatch caused, if it is there yet. A workflow whose `run-name` has the delivery's id tells it for certain; of others the first that
 * the same event started after the dispatch is the likeliest. A dispatch to which no workflow listens is answered like any other, and causes none.
 */
async function findRun(ask, now, target, { delivery, since }, signal) {
    const { repository } = target;
    const path = 'event' in target
        ? `/repos/${repository}/actions/runs?event=repository_dispatch&per_page=100`
        : `/repos/${repository}/actions/workflows/${encodeURIComponent(target.workflow)}/runs?event=workflow_dispatch&per_page=100`;
    const body = await granted(ask({ method: 'GET', path, repository }, signal), runs_asked(repository), now);
    const runs = body.workflow_runs.map(runOf);
    const named = runs.find(({ title }) => title.includes(delivery));
    if (named)
        return { ...named, match: 'delivery' };
    const [first] = runs.filter(({ createdAt }) => createdAt >= since - slack).toSorted((a, b) => a.createdAt - b.createdAt);
    return first && { ...first, match: 'time' };
}
/** What became of a run by now. */
async function run(ask, now, repository, id, signal) {
    const asking = ask({ method: 'GET', path: `/repos/${repository}/actions/runs/${id}`, repository }, signal);
    return runOf((await granted(asking, runs_asked(repository), now)));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ../build/github/tokens.js




/** A token is made anew so long before its end. */
const early = 5 * 60_000;
function newTokens(ports, url, credential) {
    if ('token' in credential) {
        ports.secrets.add(credential.token);
        return { of: async () => credential.token, forget: () => false };
    }
    const { appId } = credential;
    let key;
    const known = new Map();
    const begin = (repository, signal) => {
        key ??= privateKey(credential.privateKey);
        const authorization = `Bearer ${jwt(appId, key, ports.now())}`;
        const begun = { made: signIn(ports, url, { repository, authorization }, signal), expires: Number.POSITIVE_INFINITY };
        known.set(repository, begun);
        begun.made.then(({ expires }) => (begun.expires = expires), () => known.delete(repository));
        return begun;
    };
    return {
        async of(repository, signal) {
            const current = known.get(repository);
            const lasts = current !== undefined && current.expires - early > ports.now();
            return (await (lasts ? current : begin(repository, signal)).made).token;
        },
        forget: (repository) => known.delete(repository),
    };
}
/** A token for this one repository, from the installation that has it. */
async function signIn(ports, url, { repository, authorization }, signal) {
    const asked = { what: `sign in as the App on ${repository}`, right: 'an installation' };
    const ask = async (method, path, body) => {
        const sending = send(ports, `${url}${path}`, { method, authorization, ...(body ? { body } : {}) }, signal);
        return (await granted(sending, asked, ports.now));
    };
    const { id } = await ask('GET', `/repos/${repository}/installation`).catch((error) => {
        throw error instanceof Refused && error.refusal.problem.code === 'H2K-722' ? new Refused({ problem: notInstalled(repository) }) : error;
    });
    const name = repository.split('/')[1];
    const { token, expires_at: end } = await ask('POST', `/app/installations/${id}/access_tokens`, { repositories: [name] });
    ports.secrets.add(token);
    return { token, expires: Date.parse(end) };
}
const notInstalled = (repository) => ({
    code: 'H2K-730',
    severity: 'error',
    message: `the GitHub App is not installed on ${repository}`,
    fix: 'Install it there (its settings, Install App), or check the spelling.',
});
/** Both of GitHub's forms of PEM; line breaks may have become \n on their way through an environment variable. */
function privateKey(text) {
    try {
        return (0,external_node_crypto_.createPrivateKey)(text.replaceAll('\\n', '\n').trim());
    }
    catch {
        throw new build_types/* ConfigurationError */.j1([
            {
                code: 'H2K-729',
                severity: 'error',
                message: "the GitHub App's private key is no PEM of a private key",
                fix: 'Give the whole .pem file that GitHub gave out, from -----BEGIN to END-----: GITHUB_APP_PRIVATE_KEY',
                input: 'GITHUB_APP_PRIVATE_KEY',
            },
        ]);
    }
}
/** Ten minutes are GitHub's most; a minute back, as clocks differ. */
function jwt(appId, key, now) {
    const seconds = Math.floor(now / 1000);
    const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const text = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ iat: seconds - 60, exp: seconds + 540, iss: appId })}`;
    return `${text}.${(0,external_node_crypto_.sign)('RSA-SHA256', Buffer.from(text), key).toString('base64url')}`;
}

;// CONCATENATED MODULE: ../build/github/index.js





/** GitHub's API as one credential sees it. Nothing is asked before the first call; requests share connections by the `http` port. */
function newGitHub(ports, { url = 'https://api.github.com', credential }) {
    const base = url.replace(/\/+$/, '');
    const ask = newAsk(ports, base, newTokens(ports, base, credential));
    return {
        dispatch: (target, payload, signal) => dispatch(ask, ports.now, target, payload, signal),
        findRun: (target, sought, signal) => findRun(ask, ports.now, target, sought, signal),
        run: (repository, id, signal) => run(ask, ports.now, repository, id, signal),
        createDeployment: (deployment, signal) => createDeployment(ask, ports, deployment, signal),
        setDeploymentStatus: (deployment, status, signal) => setDeploymentStatus(ask, ports, deployment, status, signal),
    };
}

// EXTERNAL MODULE: ../build/relay/index.js + 30 modules
var relay = __webpack_require__(8461);
// EXTERNAL MODULE: ../build/triggers/match.js
var match = __webpack_require__(4811);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ../build/ports/files.js
var files = __webpack_require__(8742);
// EXTERNAL MODULE: ../build/commands/folder.js
var commands_folder = __webpack_require__(8881);
;// CONCATENATED MODULE: ../build/commands/relay/definitions.js





const readEach = 10_000;
/** Where a relay's definitions are: anywhere on its machine, as it has no workspace. `folder`: as named, or undefined. */
function whereDefinitionsAre(folder) {
    const whole = (0,external_node_path_.resolve)(folder ?? commands_folder/* defaultFolder */.qp);
    return { folder: (0,external_node_path_.basename)(whole), files: (0,files/* workspaceFiles */.P)((0,external_node_path_.dirname)(whole), '') };
}
/** Reads them, and again every few seconds until `signal` aborts. Throws ConfigurationError with every mistake of the first time. */
async function liveDefinitions(folder, files, ports, signal) {
    const first = await definitions_read(folder, files);
    const mistakes = first.problems.filter(({ severity }) => severity === 'error');
    if (mistakes.length > 0)
        throw new build_types/* ConfigurationError */.j1(first.problems);
    let good = first;
    let notices = [];
    const again = async () => {
        for (;;) {
            await ports.sleep(readEach, signal);
            const now = await definitions_read(folder, files);
            const wrong = now.problems.filter(({ severity }) => severity === 'error').map(commands_problem/* problemText */.f);
            for (const text of wrong.filter((one) => !notices.includes(one)))
                ports.log('error', `the definitions can't be read, the last good ones are kept: ${text}`);
            notices = wrong;
            if (wrong.length === 0)
                good = now;
        }
    };
    again().catch((error) => {
        if (!signal.aborted)
            ports.log('error', `the definitions are not read any more: ${String(error)}`);
    });
    return { webhooks: () => good.webhooks, endpoints: () => good.endpoints, notices: () => notices };
}
const nothing = { webhooks: new Map(), endpoints: new Map() };
async function definitions_read(folder, files) {
    const loaded = await (0,commands_folder/* readDefinitions */.TL)(folder, files);
    return loaded ? { ...loaded.definitions, problems: loaded.problems } : { ...nothing, problems: [] };
}

;// CONCATENATED MODULE: ../build/commands/relay/settings.js

const settings_problem = (code, message, fix, input) => ({
    code,
    severity: 'error',
    message,
    fix,
    input,
});
const of = (given, name, table = options/* relayOptions */.oz) => given[name]?.trim() || (table.find((option) => option.name === name)?.default ?? '');
/** What the relay was told, with every mistake in it. Where there is one, the settings are good for nothing else. */
function readRelaySettings(given, env) {
    const problems = [];
    const take = (read) => {
        if (read.problem)
            problems.push(read.problem);
        return read.value;
    };
    const verify = of(given, 'verify');
    if (verify !== 'on' && verify !== 'off')
        problems.push(settings_problem('H2K-754', `verify: there is no "${verify}"`, 'write --verify on or --verify off', 'verify'));
    const settings = {
        ...take(readListen(of(given, 'listen'))),
        file: take(readStore(given)),
        publicUrl: take(readPublicUrl(given)),
        githubApi: take(readUrl(given, 'github-api')),
        dockerHubApi: verify === 'off' ? undefined : take(readUrl(given, 'docker-hub-api')),
        window: take(readJoin(of(given, 'join'))),
        credential: take(readCredential(env)),
        password: env['RELAY_PASSWORD'] || undefined,
    };
    return { settings, problems };
}
/** `sqlite:relay.db`. */
function readStore(given) {
    const store = of(given, 'store');
    const [, file] = /^sqlite:(.+)$/.exec(store) ?? [];
    if (file)
        return { value: file };
    return {
        value: '',
        problem: settings_problem('H2K-754', `store: "${store}" is no store`, 'write sqlite: and a file, as in sqlite:relay.db', 'store'),
    };
}
/** Left out: the address is told by somebody else. */
function readPublicUrl(given) {
    return of(given, 'public-url') === '' ? { value: undefined } : readUrl(given, 'public-url');
}
function readUrl(given, name) {
    const text = of(given, name);
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username)
        return { value: text.replace(/\/+$/, '') };
    return { value: '', problem: settings_problem('H2K-754', `${name}: "${text}" is no address`, `write --${name} https://HOST`, name) };
}
function readListen(text) {
    const [, bracketed, plain, port = ''] = /^(?:\[([0-9a-fA-F:.]+)\]|([^:\s]*)):(\d{1,5})$/.exec(text) ?? [];
    const value = { host: bracketed ?? plain ?? '', port: Number(port) };
    if (port !== '' && value.port <= 65_535 && value.host !== '')
        return { value };
    const fix = 'write --listen 127.0.0.1:8080, or 0.0.0.0:8080 for every address of the machine';
    return { value, problem: settings_problem('H2K-754', `listen: "${text}" is no host:port`, fix, 'listen') };
}
/** Longer than that nobody waits for a second architecture. */
const longestJoin = 3600;
function readJoin(text) {
    const match = /^(\d{1,4})(?:,(\d{1,4}))?$/.exec(text.replace(/\s/g, ''));
    const [quiet, most] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])];
    const value = { quiet: quiet * 1000, most: most * 1000 };
    if (match && quiet <= most && most <= longestJoin)
        return { value };
    const fix = 'write --join 15,60 (seconds without another push, seconds in all), or --join 0';
    return { value: { quiet: 0, most: 0 }, problem: settings_problem('H2K-754', `join: "${text}" is no pair of seconds`, fix, 'join') };
}
function readCredential(env) {
    const { GITHUB_TOKEN: token, GITHUB_APP_ID: appId, GITHUB_APP_PRIVATE_KEY: privateKey } = env;
    if (appId && privateKey)
        return { value: { appId, privateKey } };
    if (appId || privateKey) {
        const missing = appId ? 'GITHUB_APP_PRIVATE_KEY' : 'GITHUB_APP_ID';
        return {
            value: undefined,
            problem: settings_problem('H2K-753', `${missing} is not set`, 'an App signs in with its id and its private key', missing),
        };
    }
    if (token)
        return { value: { token } };
    const fix = 'set GITHUB_TOKEN, or GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY: Actions: write for targets with a workflow, Contents: write for events';
    return { value: undefined, problem: settings_problem('H2K-753', 'there is no credential for GitHub', fix, 'GITHUB_TOKEN') };
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
        const { settings, problems } = readRelaySettings(given, host.ports.env);
        const { folder, files } = whereDefinitionsAre(asked.given.definitions);
        const definitions = await liveDefinitions(folder, files, host.ports, signal).catch((error) => {
            if (!(error instanceof build_types/* ConfigurationError */.j1))
                throw error;
            problems.push(...error.problems);
        });
        if (asked.mistakes.length + problems.length > 0 || !definitions || !settings.credential)
            throw new build_types/* ConfigurationError */.j1([...asked.mistakes, ...problems]);
        await serve(settings, settings.credential, definitions, { ...host, signal });
        return { result: 'done', problems: [] };
    }
    catch (error) {
        return (0,result/* stopped */.ce)(error, AbortSignal.any([]));
    }
    finally {
        ended.abort();
    }
}
async function serve(settings, credential, definitions, { ports, signal }) {
    const secrets = [settings.password, ...('token' in credential ? [credential.token] : [credential.privateKey])];
    for (const secret of secrets)
        if (secret)
            ports.secrets.add(secret);
    const loss = Promise.withResolvers();
    const store = await (0,relay/* openSqlite */.Lf)({ file: settings.file, startWorker: relay/* startThread */.BR, now: ports.now, lost: loss.resolve });
    const tags = settings.dockerHubApi === undefined ? undefined : newTags(ports, settings.dockerHubApi);
    const relaying = (0,relay/* startRelay */.sd)({
        ...ports,
        store,
        webhooks: definitions.webhooks,
        notices: definitions.notices,
        read: payload/* readPayload */.rD,
        match: (event, webhooks) => (0,match.match)(event, webhooks, definitions.endpoints()),
        github: newGitHub(ports, { url: settings.githubApi, credential }),
        check: tags ? (event, until) => (0,relay/* check */.z6)({ ...ports, tags }, event, until) : async (event) => event,
        payload: ({ id, webhook }, push) => ({ version: 1, delivery: id, webhook, push }),
    }, settings);
    const running = await relaying.catch(async (error) => {
        await store.close();
        throw cannotListen(settings, error);
    });
    const names = [...definitions.webhooks().keys()].join(', ') || 'none';
    const outside = settings.publicUrl === undefined ? '' : ` Docker Hub calls ${(0,relay.hookUrl)(settings.publicUrl, '…')};`;
    ports.log('info', `listening on ${running.url}, Activity is shown there;${outside} docker webhooks: ${names}`);
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

// EXTERNAL MODULE: ../build/definitions/names.js
var names = __webpack_require__(9275);
// EXTERNAL MODULE: ../build/triggers/repository.js
var triggers_repository = __webpack_require__(1180);
;// CONCATENATED MODULE: ../build/commands/relay/token.js







/** Makes a hook's token, or ends one, in the relay's store: a running relay knows it at once. The token is told once and kept nowhere. Rules 36. */
async function relayToken(asked, given, webhook, host) {
    const { ports } = host;
    const none = { webhook, token: '' };
    try {
        const [store, publicUrl] = [readStore(given), readPublicUrl(given)];
        const problems = [...asked.mistakes, ...[store.problem, publicUrl.problem].filter((one) => one !== undefined)];
        if (problems.length > 0)
            throw new build_types/* ConfigurationError */.j1(problems);
        const { mintToken, hashToken, tokenIn, hookUrl, openTokens } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 8461));
        const tokens = openTokens(store.value);
        try {
            if (given['revoke'] !== undefined) {
                const ended = tokens.revoke(await hashToken(tokenIn(given['revoke'])), ports.now());
                if (!ended)
                    throw new build_types/* ConfigurationError */.j1([unknownToken]);
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
        return { ...none, ...(0,result/* stopped */.ce)(error, AbortSignal.any([])) };
    }
}
/** The same for a docker webhook of the definitions, which must be there. */
async function webhookAdd(asked, given, webhook, host) {
    const { folder, files } = whereDefinitionsAre(asked.given.definitions);
    const loaded = await (0,commands_folder/* readDefinitions */.TL)(folder, files);
    const found = loaded && (0,names/* find */.I)(loaded.definitions.webhooks, webhook);
    const missing = found ? [] : (loaded?.problems ?? []).concat(unknownWebhook(webhook, [...(loaded?.definitions.webhooks.keys() ?? [])]));
    const report = await relayToken({ ...asked, mistakes: [...asked.mistakes, ...missing] }, given, webhook, host);
    const repository = found && (0,triggers_repository/* repositoryOf */._)(found.value, loaded.definitions.endpoints);
    return { ...report, ...(repository ? { repository } : {}) };
}
const unknownToken = {
    code: 'H2K-755',
    severity: 'error',
    message: 'the store knows no such token, or it was revoked before',
    fix: 'name the token, or the whole address that was pasted into Docker Hub',
    input: 'revoke',
};
const unknownWebhook = (name, known) => ({
    code: 'H2K-756',
    severity: 'error',
    message: `there is no DOCKER_WEBHOOK ${JSON.stringify(name)} in the definitions`,
    fix: known.length > 0 ? `there are: ${known.join(', ')}` : 'write one: kind: DOCKER_WEBHOOK',
    input: 'webhook',
});
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

;// CONCATENATED MODULE: ../build/cli/relay.js




function told(report, { ports }) {
    for (const problem of report.problems)
        ports.log(problem.severity, `${problem.severity}: ${(0,commands_problem/* problemText */.f)(problem)}`);
    return report;
}
const relayCommand = async (asked, host, { own }) => told(await serve_relay(asked, own, host), host);
const tokenCommand = async (asked, host, { own, words: [webhook = ''] }) => tokenTold(await relayToken(asked, own, webhook, host), host);
const webhookAddCommand = async (asked, host, { own, words: [webhook = ''] }) => {
    const report = await webhookAdd(asked, own, webhook, host);
    tokenTold(report, host);
    if (report.result !== 'done')
        return report;
    const repository = report.repository ?? 'the repository';
    const address = report.url === undefined ? 'the relay’s public address with this path behind it' : 'this address';
    host.ports.log('info', `In Docker Hub: ${repository} > Webhooks > New webhook, name "hub-to-kube ${webhook}", and ${address} as its URL.`);
    return report;
};
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

/***/ 8881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AL: () => (/* binding */ noDefinitions),
/* harmony export */   TL: () => (/* binding */ readDefinitions),
/* harmony export */   qp: () => (/* binding */ defaultFolder)
/* harmony export */ });
/* harmony import */ var _ports_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2896);

/** Where definitions are looked for when nobody says where. */
const defaultFolder = '.github/hub-to-kube';
/** The definitions of a folder, file or glob (H2K-625: there are none). undefined: no folder was named, and the default one isn't there. */
async function readDefinitions(folder, files) {
    const where = folder ?? defaultFolder;
    let texts;
    try {
        const found = await files.find(where, ['.yaml', '.yml']);
        texts = await Promise.all(found.map(async (file) => ({ file, text: await files.read(file) })));
    }
    catch (error) {
        if (!(error instanceof _ports_types_js__WEBPACK_IMPORTED_MODULE_0__/* .FileProblem */ .kc))
            throw error;
        return folder === undefined ? undefined : { ...nothing, problems: [noDefinitions(where, error.message)] };
    }
    const { load } = await Promise.all(/* import() */[__webpack_require__.e(637), __webpack_require__.e(321), __webpack_require__.e(564)]).then(__webpack_require__.bind(__webpack_require__, 2564));
    const loaded = load(texts);
    const isEmpty = loaded.problems.length === 0 && Object.values(loaded.definitions).every(({ size }) => size === 0);
    return isEmpty ? { ...loaded, problems: [noDefinitions(where, `${texts.map(({ file }) => file).join(', ')} hold none`)] } : loaded;
}
const nothing = {
    definitions: { pipelines: new Map(), endpoints: new Map(), variables: new Map(), webhooks: new Map() },
    mistaken: new Set(),
    problems: [],
};
const noDefinitions = (where, why) => ({
    code: 'H2K-625',
    severity: 'error',
    message: `there are no definitions in ${where}: ${why}`,
    fix: 'write a pipeline there (kind: PIPELINE), or deploy manifests without one: manifests: k8s/',
    input: 'definitions',
});


/***/ }),

/***/ 8461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z6: () => (/* reexport */ check),
  hashToken: () => (/* reexport */ hashToken),
  hookUrl: () => (/* reexport */ hookUrl),
  mintToken: () => (/* reexport */ mintToken),
  Lf: () => (/* reexport */ openSqlite),
  openTokens: () => (/* reexport */ openTokens),
  sd: () => (/* reexport */ startRelay),
  BR: () => (/* reexport */ startThread),
  tokenIn: () => (/* reexport */ tokenIn)
});

;// CONCATENATED MODULE: ../build/relay/core/check.js
const second = 1000;
/** Docker Hub's own answer may lag behind its call: it is asked again after these waits. */
const waits = [0, second, 3 * second];
/** Its call tells whole seconds of another of its clocks. */
const slack = 5;
/**
 * The push as Docker Hub itself tells it: its digest and time, `verified`. Where it can't be asked, the push goes out as it came, not verified.
 * Where it knows of no such push, but of an older one of the tag, its time counts: whoever knows a hook's address can forge a body, and the time
 * is what the order of pushes goes by. Rules 6, 40.
 */
async function check({ tags, sleep }, event, signal) {
    let older;
    for (const wait of waits) {
        if (wait > 0)
            await sleep(wait, signal);
        const seen = await tags.look(event.repository, event.tag, signal);
        if (seen === 'away')
            break;
        if (seen === 'absent')
            continue;
        if (isPush(event, seen.pushedAt))
            return { ...event, digest: seen.digest, verified: true, ...(seen.pushedAt !== undefined && { pushedAt: seen.pushedAt }) };
        older = seen.pushedAt;
    }
    return { ...event, verified: false, ...(older !== undefined && { pushedAt: older }) };
}
/** A later push of the tag is as good: it is what the tag means now. */
const isPush = ({ pushedAt = 0 }, seen = Number.POSITIVE_INFINITY) => seen + slack >= pushedAt;

;// CONCATENATED MODULE: ../build/relay/core/encode.js
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
/** As it may stand in a URL. */
const base64url = (bytes) => btoa(String.fromCharCode(...bytes))
    .replace(/=+$/, '')
    .replace(/\+/g, '-')
    .replace(/\//g, '_');

;// CONCATENATED MODULE: ../build/relay/core/tokens.js

/** A hook's secret: 32 random bytes as they stand in a URL. Rules 36. */
const mintToken = (random) => base64url(random(32));
/** Only this is kept; tokens are looked up by it, so that no comparison takes a time that tells anything. */
async function hashToken(token) {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
    return hex(new Uint8Array(hash));
}
/** What is no token at all needs no look at the store. */
const isToken = (text) => /^[\w-]{43}$/.test(text);

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ../build/relay/types.js
/** Nothing was promised: the store can't be written. `ready` is false where time alone won't mend it. */
class StoreAway extends Error {
}

;// CONCATENATED MODULE: ../build/relay/core/retry.js
const retry_second = 1000;
const day = 86_400 * retry_second;
/** Waits before each further try; the last one goes on until a day has passed. */
const retry_waits = [5, 15, 30, 60, 120, 300, 600, 900].map((seconds) => seconds * retry_second);
/** A run is there within seconds, where there is one. */
const firstLook = 3 * retry_second;
/**
 * What follows an answer of GitHub. What it refuses for good ends as a dead letter, with its words and what to do; where it is
 * away or limits us, the delivery is tried again for up to a day.
 */
function nextAfter(attempt, { number, since, now, chance }) {
    if (attempt.answer === 'accepted')
        return attempt.run
            ? { state: 'done', run: { id: String(attempt.run.id), url: attempt.run.url } }
            : { state: 'following', lookAt: now + firstLook };
    const reason = reasonOf(attempt);
    if (attempt.answer === 'refused' && attempt.retryAfter === undefined)
        return { state: 'dead', reason };
    if (now - since >= day)
        return { state: 'dead', reason: `given up after a day of tries: ${reason}` };
    const wait = retry_waits[Math.min(number, retry_waits.length) - 1] ?? retry_second;
    const jittered = Math.round(wait * (0.8 + 0.4 * chance));
    return { state: 'retry', retryAt: now + Math.max(jittered, limitOf(attempt) ?? 0), reason };
}
/** How long GitHub wants to hear nothing from us at all: its limits count for the credential, not for one delivery. */
const limitOf = ({ status, retryAfter }) => status === 403 || status === 429 ? retryAfter : undefined;
function reasonOf({ problem, status }) {
    if (!problem)
        return `GitHub answers HTTP ${status ?? 0}`;
    return problem.fix ? `${problem.message}. ${problem.fix}` : problem.message;
}

;// CONCATENATED MODULE: ../build/relay/core/waiter.js
/** A loop looks at the store at least this often, whatever it thinks is due. */
const longest = 60_000;
/** A rest that ends when its time has come or somebody knows better. A wake before the rest counts for it. */
class Waiter {
    #ports;
    /** When the loop goes on by itself; while it is at work, nobody knows when that will be. */
    #until = Number.POSITIVE_INFINITY;
    #woken = false;
    #end;
    constructor(ports) {
        this.#ports = ports;
    }
    /** What is due no sooner than the rest ends needs no waking. */
    wake(due = 0) {
        if (due >= this.#until)
            return;
        this.#woken = true;
        this.#end?.();
    }
    /** `ms` undefined: until it is woken. Returns when `stop` aborts, too. */
    async rest(ms, stop) {
        if (!this.#woken && !stop.aborted) {
            const { now, sleep } = this.#ports;
            const end = new AbortController();
            const stopped = () => end.abort();
            const time = Math.min(ms ?? longest, longest);
            this.#end = stopped;
            this.#until = now() + time;
            stop.addEventListener('abort', stopped, { once: true });
            await sleep(time, end.signal).catch(() => { });
            stop.removeEventListener('abort', stopped);
            this.#end = undefined;
            this.#until = Number.POSITIVE_INFINITY;
        }
        this.#woken = false;
    }
}

;// CONCATENATED MODULE: ../build/relay/core/words.js
/** What was thrown, for people. */
const wordsOf = (error) => (error instanceof Error ? error.message : String(error));

;// CONCATENATED MODULE: ../build/relay/core/deliver.js




const deliver_second = 1000;
/** Deliveries on their way at once; lanes hold each target to one. */
const most = 16;
/** Longer than an attempt can take with all that goes before it. */
const lease = 180 * deliver_second;
/** GitHub may have had the last attempt: so long it is looked for its run before another is made. Rules 37. */
const search = 30 * deliver_second;
const searchEach = 5 * deliver_second;
/** Takes what is due from the store to GitHub, until it is told to stop. */
class Deliveries {
    #ports;
    #waiter;
    #busy = new Set();
    #stop;
    /** GitHub asked for silence until then. */
    #silentUntil = 0;
    constructor(ports) {
        this.#ports = ports;
        this.#waiter = new Waiter(ports);
    }
    /** Something is due, now or at a time. */
    wake(due = 0) {
        this.#waiter.wake(due);
    }
    /** Resolves when `stop` has aborted and what was on its way has ended; `leave` ends that too, and it is found uncertain later. */
    async run(stop, leave) {
        this.#stop = stop;
        while (!stop.aborted) {
            const wait = await this.#take(leave).catch((error) => {
                if (!(error instanceof StoreAway))
                    this.#ports.log('error', `deliveries wait: ${wordsOf(error)}`);
                return deliver_second;
            });
            await this.#waiter.rest(wait, stop);
        }
        await Promise.all(this.#busy);
    }
    /** Starts what is due; how long to wait for more. */
    async #take(leave) {
        const { store, now } = this.#ports;
        const silent = this.#silentUntil - now();
        if (silent > 0)
            return silent;
        const room = most - this.#busy.size;
        if (room === 0)
            return undefined;
        const claimed = await store.claim(now(), room, lease);
        for (const delivery of claimed)
            this.#start(delivery, leave);
        if (claimed.length === room)
            return undefined;
        const due = await store.nextDue('claim');
        // What looks due and could not be claimed waits for another's end, or was due a moment after the claim.
        return due === undefined ? undefined : Math.max(due - now(), claimed.length > 0 ? 0 : 20);
    }
    #start(delivery, leave) {
        const one = this.#deliver(delivery, leave)
            .catch((error) => {
            if (!leave.aborted)
                this.#ports.log('error', `delivery ${delivery.id}: ${wordsOf(error)}`);
        })
            .finally(() => {
            this.#busy.delete(one);
            this.wake();
        });
        this.#busy.add(one);
    }
    async #deliver(delivery, leave) {
        const { now, chance } = this.#ports;
        const began = now();
        const found = delivery.uncertain ? await this.#search(delivery, leave) : undefined;
        if (found)
            return this.#settle({ ...delivery }, { at: began, ms: now() - began, ...found.attempt }, found.next, leave);
        const event = await this.#ports.check(delivery.event, leave);
        const attempt = await this.#dispatch(delivery, event, leave);
        const limit = limitOf(attempt);
        if (limit !== undefined)
            this.#silentUntil = Math.max(this.#silentUntil, now() + limit);
        const next = nextAfter(attempt, { number: delivery.number, since: delivery.since, now: now(), chance: chance() });
        await this.#settle({ ...delivery, event }, told(attempt), next, leave);
    }
    async #dispatch(delivery, event, leave) {
        const { github, payload, now } = this.#ports;
        const at = now();
        try {
            return await github.dispatch(delivery.target, payload(delivery, event), leave);
        }
        catch (error) {
            leave.throwIfAborted();
            // A key that is none: it may be mended while the delivery waits.
            const problem = { code: 'H2K-760', severity: 'error', message: wordsOf(error) };
            return { at, ms: now() - at, answer: 'refused', problem, retryAfter: deliver_second };
        }
    }
    /** The run of an attempt whose answer got lost; or why nothing can be said yet. undefined: there is none, a repeat does no harm. */
    async #search(delivery, leave) {
        const { github, now, sleep, chance } = this.#ports;
        const until = now() + search;
        try {
            for (;;) {
                const run = await github.findRun(delivery.target, { delivery: delivery.id, since: delivery.since }, leave);
                if (run?.match === 'delivery')
                    return {
                        attempt: { answer: 'accepted' },
                        next: { state: 'done', run: { id: String(run.id), url: run.url, status: run.status } },
                    };
                if (now() >= until)
                    return undefined;
                await sleep(searchEach, leave);
            }
        }
        catch (error) {
            leave.throwIfAborted();
            const error_ = `an answer of GitHub got lost, and it can't be seen whether it had started a run: ${wordsOf(error)}`;
            const attempt = {
                at: now(),
                ms: 0,
                answer: 'unknown',
                problem: { code: 'H2K-761', severity: 'error', message: error_ },
            };
            return {
                attempt: { answer: 'unknown', error: error_ },
                next: nextAfter(attempt, { number: delivery.number, since: delivery.since, now: now(), chance: chance() }),
            };
        }
    }
    /** Until it is written: an attempt that nobody knows of would be made again. At the end it is given up, and found uncertain later. */
    async #settle(delivery, attempt, next, leave) {
        const { store, now, sleep, log } = this.#ports;
        for (;;) {
            try {
                const settled = await store.settle(delivery, attempt, next);
                if (settled === 'lost')
                    log('warning', `delivery ${delivery.id}: another had taken it over`);
                else
                    log(next.state === 'dead' ? 'error' : 'info', words(delivery, next));
                if (next.state === 'following')
                    this.#ports.accepted();
                return;
            }
            catch (error) {
                if (!(error instanceof StoreAway) || now() > delivery.lease || this.#stop?.aborted)
                    throw error;
                await sleep(deliver_second, leave);
            }
        }
    }
}
function told({ at, ms, answer, status, requestId, problem }) {
    return {
        at,
        ms,
        answer,
        ...(status !== undefined && { status }),
        ...(requestId !== undefined && { requestId }),
        ...(problem && { error: problem.message }),
    };
}
function words({ id, webhook, event, target, number }, next) {
    const what = `${webhook}: ${event.image}:${event.tag} → ${target.repository} (delivery ${id})`;
    if (next.state === 'dead')
        return `${what} failed for good: ${next.reason}`;
    if (next.state === 'retry')
        return `${what} attempt ${number} failed, tried again: ${next.reason}`;
    return `${what} dispatched`;
}

;// CONCATENATED MODULE: ../build/relay/core/follow.js
const follow_second = 1000;
/** When it is looked for a dispatch's run, after it was accepted; the last look is the answer. */
const looks = [3, 6, 12, 24, 45, 75, 110].map((seconds) => seconds * follow_second);
/** What a look means: the run, another look, or that none came. `seen` is text where GitHub could not be asked. */
function afterLook({ acceptedAt, target }, seen, now) {
    if (typeof seen === 'object')
        return { run: { id: String(seen.id), url: seen.url, status: seen.conclusion ?? seen.status } };
    const next = looks.find((after) => acceptedAt + after > now);
    if (next !== undefined)
        return { lookAt: acceptedAt + next };
    return { reason: seen === undefined ? noRun(target) : `GitHub took it, but can't be asked for its run: ${seen}` };
}
/** GitHub takes an event to which nobody listens like any other: only the missing run tells. */
function noRun(target) {
    if ('workflow' in target)
        return `GitHub took the start of ${target.workflow}, but no run appeared in ${target.repository} within two minutes: look at its Actions page`;
    return (`GitHub took the event ${target.event}, but no run appeared in ${target.repository} within two minutes: ` +
        `its default branch needs a workflow with "on: repository_dispatch: types: [${target.event}]", and Actions must be enabled`);
}

;// CONCATENATED MODULE: ../build/relay/core/follower.js




const follower_most = 8;
const follower_second = 1000;
/** Looks for the runs that accepted dispatches caused. A dispatch without one is told within two minutes. */
class Follower {
    #ports;
    #waiter;
    constructor(ports) {
        this.#ports = ports;
        this.#waiter = new Waiter(ports);
    }
    /** A dispatch was accepted. */
    wake() {
        this.#waiter.wake();
    }
    async run(stop) {
        while (!stop.aborted) {
            const wait = await this.#round(stop).catch((error) => {
                if (!stop.aborted && !(error instanceof StoreAway))
                    this.#ports.log('error', `runs can't be followed: ${wordsOf(error)}`);
                return follower_second;
            });
            await this.#waiter.rest(wait, stop);
        }
    }
    /** Looks at what is due; how long to wait for more. */
    async #round(stop) {
        const { store, now } = this.#ports;
        const due = await store.nextDue('look');
        if (due === undefined)
            return undefined;
        if (due > now())
            return due - now();
        const rows = await store.following(now(), follower_most);
        await Promise.all(rows.map((row) => this.#look(row, stop)));
        return 0;
    }
    async #look(row, stop) {
        const { store, github, now, log } = this.#ports;
        const seen = await github.findRun(row.target, { delivery: row.id, since: row.acceptedAt }, stop).catch((error) => {
            stop.throwIfAborted();
            return wordsOf(error);
        });
        const found = afterLook(row, seen, now());
        await store.looked(row.id, found);
        if ('reason' in found)
            log('warning', `delivery ${row.id}: ${found.reason}`);
    }
}

;// CONCATENATED MODULE: ../build/relay/core/receive.js



/** One call of a hook: only a valid token writes a row. Throws nothing but a defect. */
async function receive(call, ports) {
    const webhook = call.token !== undefined && isToken(call.token) ? await ports.store.tokens.find(await ports.sha256(call.token)) : undefined;
    // A wrong, a revoked and a missing token get one answer.
    if (webhook === undefined)
        return { status: 404, result: 'unknown', reason: 'there is no such hook' };
    const row = await judged(webhook, call.body, ports);
    try {
        const [receipt] = await ports.store.receive([row]);
        if (receipt === 'invalid' || receipt === undefined)
            return { status: 400, result: 'rejected', reason: 'this push can’t be stored' };
        if (row.join && receipt === 'stored')
            ports.wake(Math.min(row.join.due, row.join.latest));
        const reason = row.reason === undefined ? {} : { reason: row.reason };
        const result = row.outcome === 'join' ? receipt : row.outcome;
        return { status: row.outcome === 'rejected' ? 400 : 202, result, push: row.id, ...reason };
    }
    catch (error) {
        if (!(error instanceof StoreAway))
            throw error;
        return { status: 503, result: 'busy', reason: `nothing was stored: ${error.message}` };
    }
}
async function judged(webhook, body, ports) {
    const at = ports.now();
    const read = await ports.read(body, ports.sha256);
    if ('reason' in read)
        return { id: hex(ports.random(12)), webhook, at, outcome: 'rejected', reason: read.reason };
    const { event } = read;
    const common = { id: event.id, webhook, at, event };
    const aim = aimOf(webhook, event, ports);
    if ('ignored' in aim)
        return { ...common, outcome: 'ignored', reason: aim.ignored };
    const { quiet, most } = ports.window;
    const join = { id: hex(ports.random(12)), lane: laneOf(aim.target, webhook), target: aim.target, due: at + quiet, latest: at + most };
    return { ...common, outcome: 'join', join };
}
/** Where a push of a webhook goes, or why it goes nowhere. */
function aimOf(name, event, ports) {
    const webhook = ports.webhooks().get(name)?.value;
    if (!webhook)
        return { ignored: `the definitions have no DOCKER_WEBHOOK ${name}` };
    const matched = ports.match(event, [webhook]);
    if ('ignored' in matched)
        return matched;
    if (ports.override(name)?.paused)
        return { ignored: `${name} is paused` };
    const { target } = webhook;
    if (!target)
        return { ignored: `${name} has no target: say which repository and event the relay dispatches to` };
    if ('run' in target)
        return { ignored: `${name} has the target run: true, and this relay runs no pipelines` };
    return { target };
}
/** Pushes of a lane go out in order, one at a time. */
function laneOf(target, webhook) {
    const where = 'event' in target ? `event ${target.event}` : `workflow ${target.workflow} ${target.ref}`;
    return `${target.repository} ${where} ${webhook}`;
}

// EXTERNAL MODULE: ../node_modules/hono/dist/index.js + 21 modules
var dist = __webpack_require__(95);
// EXTERNAL MODULE: ../node_modules/hono/dist/middleware/basic-auth/index.js + 2 modules
var basic_auth = __webpack_require__(3642);
// EXTERNAL MODULE: ../node_modules/hono/dist/http-exception.js
var http_exception = __webpack_require__(7486);
// EXTERNAL MODULE: ../node_modules/hono/dist/middleware/secure-headers/index.js + 1 modules
var secure_headers = __webpack_require__(3209);
// EXTERNAL MODULE: ../node_modules/hono/dist/helper/html/index.js
var html = __webpack_require__(4851);
;// CONCATENATED MODULE: ../build/relay/core/story.js
/** A time as Activity and the log show it. */
const timeText = (ms) => `${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
const targetText = (target) => 'event' in target ? `${target.event} in ${target.repository}` : `${target.workflow} in ${target.repository}`;
/** What became of a push and why, in one sentence: the answer to "I pushed, why did nothing happen?" */
function story({ fate, reason, id, event, delivery }) {
    if (!delivery)
        return reason ?? fate;
    const to = targetText(delivery.target);
    switch (fate) {
        case 'joined':
            return `joined into a newer push of ${event?.tag ?? 'the tag'} (${delivery.newest}), as one dispatch of ${to}`;
        case 'waiting':
            return delivery.state === 'claimed'
                ? `on its way: ${to}`
                : `waits for further pushes of the tag until ${timeText(delivery.due)}, then its turn: ${to}`;
        case 'retrying':
            return delivery.state === 'claimed'
                ? `attempt ${delivery.attempts} is on its way: ${to}`
                : `attempt ${delivery.attempts} came to nothing, tried again at ${timeText(delivery.due)}: ${delivery.reason ?? ''}`;
        case 'dispatched':
            return delivery.reason ?? `dispatched: ${to}${delivery.run ? '' : delivery.state === 'following' ? '; its run is looked for' : ''}`;
        case 'superseded':
            return `a newer push of ${event?.tag ?? 'the tag'} goes out instead (delivery ${delivery.supersededBy ?? ''})`;
        case 'dead':
            return `given up after ${delivery.attempts} ${delivery.attempts === 1 ? 'attempt' : 'attempts'}: ${delivery.reason ?? ''}`;
        default:
            return reason ?? id;
    }
}

;// CONCATENATED MODULE: ../build/relay/pages/activity.js


/** What became of a push, as people read it. */
const fates = {
    waiting: 'Waiting',
    retrying: 'Trying again',
    dispatched: 'Dispatched',
    joined: 'Joined',
    ignored: 'Ignored',
    rejected: 'Rejected',
    superseded: 'Superseded',
    dead: 'Failed',
};
const isFate = (text) => text !== undefined && Object.hasOwn(fates, text);
/** Every push, newest first, with what became of it and why. */
function activity({ rows, next }, query) {
    return (0,html/* html */.q) `<nav aria-label="What became of a push"><ul>
<li>${activity_link('Every push', query, {})}</li>
${Object.entries(fates).map(([fate, name]) => (0,html/* html */.q) `<li>${activity_link(name, query, { fate: fate })}</li>`)}
</ul></nav>
${rows.length === 0 ? (0,html/* html */.q) `<p>${nothing(query)}</p>` : (0,html/* html */.q) `<ol class="pushes">${rows.map(one)}</ol>`}
${next === undefined ? '' : (0,html/* html */.q) `<p><a rel="next" href="${address({ ...query, before: next })}">Older pushes</a></p>`}`;
}
const nothing = ({ fate, before }) => fate === undefined && before === undefined ? 'No push has come in yet.' : 'No such push here.';
function activity_link(name, now, to) {
    const current = now.fate === to.fate ? (0,html/* html */.q) ` aria-current="page"` : '';
    return (0,html/* html */.q) `<a href="${address({ webhook: now.webhook, ...to })}"${current}>${name}</a>`;
}
function address(query) {
    const parameters = new URLSearchParams();
    for (const name of ['fate', 'webhook', 'before'])
        if (query[name] !== undefined)
            parameters.set(name, String(query[name]));
    return parameters.size === 0 ? '/' : `/?${parameters.toString()}`;
}
function one(row) {
    const { event, fate, webhook, at, delivery } = row;
    const run = delivery?.run;
    return (0,html/* html */.q) `<li>
<h2>${event ? `${event.image}:${event.tag}` : 'No push event'}</h2> <span class="fate ${fate}">${fates[fate]}</span>
<p>${story(row)}${run && /^https?:\/\//.test(run.url) ? (0,html/* html */.q) ` <a href="${run.url}" rel="noreferrer">Run ${run.id}</a>` : ''}</p>
<p class="quiet"><time datetime="${new Date(at).toISOString()}">${timeText(at)}</time>, webhook <a href="${address({ webhook })}">${webhook}</a>${event?.pusher ? `, pushed by ${event.pusher}` : ''}${event?.digest ? (0,html/* html */.q) `, <code>${event.digest}</code>${event.verified ? ' (as Docker Hub says)' : ''}` : ''}</p>
</li>`;
}

;// CONCATENATED MODULE: ../build/relay/pages/events.js

const eventsPath = '/api/registry-events';
/** A list in Automation Pipelines' shape: documents by their links. */
function listOf(rows, total) {
    const documents = Object.fromEntries(rows.map((row) => [linkOf(row), documentOf(row)]));
    return { count: rows.length, totalCount: total, links: Object.keys(documents), documents };
}
const linkOf = ({ seq }) => `${eventsPath}/${seq}`;
/** One push in the words of its registry events; what they have no word for stands below ours. */
function documentOf(row) {
    const { event, delivery } = row;
    const ours = {
        id: String(row.seq),
        name: row.webhook,
        timeStampInMicros: row.at * 1000,
        owner: event?.owner ?? event?.pusher ?? '',
        repo: event?.repository.name ?? '',
        repoNamespace: event?.repository.namespace ?? '',
        imageName: event?.image ?? '',
        tag: event?.tag ?? '',
        message: story(row),
        fate: row.fate,
        push: event ?? null,
        delivery: delivery ?? null,
    };
    return ours;
}

;// CONCATENATED MODULE: ../build/relay/pages/layout.js

/** One page: readable without JavaScript, on a telephone, and by machines that read aloud. */
const layout = (title, notices, content) => (0,html/* html */.q) `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title} - hub-to-kube</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><a href="/">hub-to-kube</a></header>
<main>
${notices.length > 0 ? (0,html/* html */.q) `<ul class="notices" role="alert">${notices.map((notice) => (0,html/* html */.q) `<li>${notice}</li>`)}</ul>` : ''}
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`;
const style = `:root { color-scheme: light dark; --line: #8884; --quiet: #666; --bad: #b3261e; --good: #1a6b2e; --wait: #7a5200 }
@media (prefers-color-scheme: dark) { :root { --quiet: #aaa; --bad: #ff8a80; --good: #7fd694; --wait: #f0c060 } }
* { box-sizing: border-box }
body { font: 16px/1.45 system-ui, sans-serif; margin: 0 auto; max-width: 70rem; padding: 0 1rem 3rem }
header { padding: 1rem 0; border-bottom: 1px solid var(--line) }
header a { font-weight: 600; color: inherit; text-decoration: none }
h1 { font-size: 1.4rem }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem .75rem; list-style: none; padding: 0 }
nav a[aria-current] { font-weight: 600; text-decoration: none; color: inherit }
.notices { border-left: 4px solid var(--bad); padding: .5rem 1rem .5rem 2rem }
.pushes { list-style: none; padding: 0; margin: 0 }
.pushes > li { border-top: 1px solid var(--line); padding: .75rem 0; overflow-wrap: anywhere }
.pushes h2 { font-size: 1rem; margin: 0; display: inline }
.fate { font-weight: 600 }
.dispatched { color: var(--good) } .dead, .rejected { color: var(--bad) } .waiting, .retrying { color: var(--wait) }
.quiet { color: var(--quiet); font-size: .9rem }
p { margin: .15rem 0 }
code { font-size: .9em }
`;

;// CONCATENATED MODULE: ../build/relay/pages/app.js







const pageSize = 50;
const loopbackName = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;
const loopbackAddress = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/;
/**
 * Whether somebody on this machine asks: by its connection and by the name it asks under, and no proxy handed it on. The name alone is the
 * caller's to choose, the connection alone may be a page's elsewhere that leads a browser here.
 */
function isHere({ req, env }) {
    const handedOn = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => req.header(name) !== undefined);
    return !handedOn && loopbackAddress.test(env.incoming?.socket.remoteAddress ?? '') && loopbackName.test(req.header('host') ?? '');
}
/** Pages, checks and the API: everything but the hooks themselves. */
function newPages({ store, notices, password, log }) {
    const app = new dist/* Hono */.$();
    app.use((0,secure_headers/* secureHeaders */.K)({
        contentSecurityPolicy: {
            defaultSrc: ["'none'"],
            styleSrc: ["'self'"],
            imgSrc: ["'self'"],
            formAction: ["'self'"],
            frameAncestors: ["'none'"],
            baseUri: ["'none'"],
        },
        referrerPolicy: 'no-referrer',
        xFrameOptions: 'DENY',
    }));
    app.onError((error, context) => {
        // A wrong password: an answer like any other.
        if (error instanceof http_exception/* HTTPException */.y)
            return error.getResponse();
        log('error', `a page can't be shown: ${error.message}`);
        return context.text('this can’t be shown now; try again\n', 503, { 'retry-after': '5' });
    });
    app.notFound((context) => context.text('there is no such page\n', 404));
    app.get('/healthz', (context) => context.text('alive\n'));
    app.get('/readyz', (context) => {
        const trouble = store.trouble();
        return trouble === undefined ? context.text('ready\n') : context.text(`not ready: ${trouble}\n`, 503);
    });
    app.get('/style.css', (context) => context.body(style, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=3600' }));
    if (password)
        app.use((0,basic_auth/* basicAuth */.t)({ username: 'relay', password, realm: 'hub-to-kube' }));
    else
        app.use(async (context, next) => {
            if (isHere(context))
                return next();
            return context.text('pages are shown on this machine only, until RELAY_PASSWORD is set\n', 403);
        });
    app.get('/', async (context) => {
        const query = queryOf(context.req.query());
        const page = await store.list(query);
        const title = query.fate ? `Activity: ${fates[query.fate]}` : 'Activity';
        return context.html(layout(title, notices(), activity(page, query)), 200, { 'cache-control': 'no-store' });
    });
    app.get(eventsPath, async (context) => {
        const page = await store.list(queryOf(context.req.query()));
        return context.json(listOf(page.rows, await store.count()), 200, { 'cache-control': 'no-store' });
    });
    app.get(`${eventsPath}/:seq{[0-9]{1,15}}`, async (context) => {
        const seq = Number(context.req.param('seq'));
        const { rows } = await store.list({ before: seq + 1, limit: 1 });
        const [row] = rows;
        return row?.seq === seq ? context.json(documentOf(row)) : context.json({ message: `there is no event ${seq}` }, 404);
    });
    return app;
}
/** What a page asks for; what makes no sense is as if it were not there. */
function queryOf({ fate, webhook, before }) {
    return {
        limit: pageSize,
        ...(isFate(fate) && { fate }),
        ...(webhook && { webhook }),
        ...(before && /^\d{1,15}$/.test(before) && { before: Number(before) }),
    };
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
;// CONCATENATED MODULE: ../build/relay/hosts/node/memory.js

/**
 * Thousands of calls a second make much garbage and hold nothing: V8 would give the young generation ten times what it needs,
 * and a hundred MiB with it. It stays as large as it is.
 */
const keepYoungGenerationSmall = () => (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: ../node_modules/@hono/node-server/dist/index.mjs + 2 modules
var node_server_dist = __webpack_require__(4094);
;// CONCATENATED MODULE: ../build/relay/sources/dockerhub.js
/** The paths under which Docker Hub's calls arrive: ours, and that of the product whose webhooks may still be set up. */
const ours = /^\/hooks\/dockerhub\/([^/]*)$/;
const former = /\/docker-hub-webhooks$/;
/**
 * Whether a request's path is a hook's, and the token in it; undefined: it is none. A token that is missing or
 * misspelled is the receiver's to judge, so that all wrong ones are answered alike.
 */
function hookOf(path) {
    const [name = '', query = ''] = path.split('?', 2);
    const [, token] = ours.exec(name) ?? [];
    if (token !== undefined)
        return { token };
    return former.test(name) ? { token: new URLSearchParams(query).get('secureToken') ?? '' } : undefined;
}
/** What a person pastes into Docker Hub. */
const hookUrl = (publicUrl, token) => `${publicUrl.replace(/\/+$/, '')}/hooks/dockerhub/${token}`;
/** The token of a hook's address, or the text itself. */
function tokenIn(text) {
    const path = URL.canParse(text) ? text.slice(new URL(text).origin.length) : text;
    return hookOf(path)?.token ?? text;
}

;// CONCATENATED MODULE: ../build/relay/hosts/node/body.js
/** Larger than any body of Docker Hub. */
const largestBody = 1024 * 1024;
/** A body read to its end; `too large` as soon as that is seen, `cut` when the caller went away or was too slow. */
function bodyOf(request) {
    if (Number(request.headers['content-length']) > largestBody)
        return Promise.resolve({ fault: 'too large' });
    return new Promise((resolve) => {
        const parts = [];
        let size = 0;
        request.on('data', (part) => {
            size += part.length;
            if (size > largestBody) {
                request.pause();
                parts.length = 0;
                return resolve({ fault: 'too large' });
            }
            parts.push(part);
        });
        request.once('end', () => resolve(parts.length === 1 ? parts[0].toString() : Buffer.concat(parts).toString()));
        // Without these an aborted body would be an error that nobody hears, and end the process.
        request.once('error', () => resolve({ fault: 'cut' }));
        request.once('close', () => resolve({ fault: 'cut' }));
    });
}

;// CONCATENATED MODULE: ../build/relay/hosts/node/server.js




const usual = {
    maxHeaderSize: 8 * 1024,
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    connectionsCheckingInterval: 2_000,
    keepAliveTimeout: 65_000,
};
const mostConnections = 4_096;
const closeWithin = 10_000;
/** The relay as an HTTP server. Rejects where it can't listen (`code` as Node tells it). */
async function listen(ports, { host, port, limits = usual }) {
    const pages = (0,node_server_dist/* getRequestListener */.SE)(ports.pages.fetch, { overrideGlobalObjects: false });
    const open = new Set();
    const server = (0,external_node_http_.createServer)(limits, (request, response) => {
        open.add(response);
        response.once('close', () => open.delete(response));
        if (!server.listening)
            response.setHeader('connection', 'close');
        const path = request.url ?? '/';
        const hook = hookOf(path);
        const answered = hook ? answerHook(ports, hook.token, request, response) : Promise.resolve(pages(request, response));
        answered.catch((error) => {
            ports.log('error', `a request could not be answered: ${error instanceof Error ? error.message : String(error)}`);
            if (!response.headersSent)
                send(response, 503, { result: 'busy', reason: 'nothing was stored; try again' });
            else
                response.destroy();
        });
    });
    server.maxConnections = mostConnections;
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, resolve);
    });
    const { address, family, port: taken } = server.address();
    return { url: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`, close: () => server_close(server, open) };
}
async function answerHook(ports, token, request, response) {
    if (request.method === 'GET')
        return answerQuestion(ports, token, request, response);
    if (request.method !== 'POST')
        return send(response, 405, { result: 'rejected', reason: 'a hook takes POST' }, { allow: 'POST, GET' });
    const body = await bodyOf(request);
    if (typeof body === 'string') {
        const { status, ...answer } = await ports.receive({ token, body });
        return send(response, status, answer, status === 503 ? { 'retry-after': '5' } : {});
    }
    if (body.fault === 'cut')
        return void response.destroy();
    const reason = `the body is larger than ${largestBody / 1024 / 1024} MiB`;
    // The rest of it is not read: the connection has no other use.
    response.once('finish', () => request.socket.destroySoon());
    send(response, 413, { result: 'rejected', reason }, { connection: 'close' });
}
async function answerQuestion(ports, token, request, response) {
    const push = new URL(request.url ?? '/', 'http://relay').searchParams.get('push');
    if (push === null)
        return send(response, 405, { result: 'rejected', reason: 'this is a hook: Docker Hub POSTs to it' }, { allow: 'POST' });
    const told = await ports.told({ token, push });
    send(response, told ? 200 : 404, told ?? { result: 'unknown', reason: 'there is no such hook or push' });
}
const always = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
};
function send(response, status, body, headers = {}) {
    if (response.destroyed)
        return;
    const text = `${JSON.stringify(body)}\n`;
    response.writeHead(status, { ...always, 'content-length': Buffer.byteLength(text), ...headers });
    response.end(text);
}
async function server_close(server, open) {
    const closed = new Promise((resolve) => server.close(() => resolve()));
    for (const response of open)
        if (!response.headersSent)
            response.setHeader('connection', 'close');
    // A kept connection whose request ended after the close would stay for its whole idle time.
    const idle = setInterval(() => server.closeIdleConnections(), 100);
    const hard = setTimeout(() => server.closeAllConnections(), closeWithin);
    await closed;
    clearInterval(idle);
    clearTimeout(hard);
}

;// CONCATENATED MODULE: ../build/relay/hosts/node/index.js









/** A turn of WebCrypto's threads for each of thousands of calls would cost more than all the rest. */
const sha256 = (text) => (0,external_node_crypto_.hash)('sha256', text, 'hex');
const keepFor = 30 * 86_400_000;
const purgeEach = 600_000;
const slice = 500;
const overridesEach = 2_000;
const leaveAfter = 10_000;
/** Opens the door for Docker Hub and takes what comes to GitHub, until it is closed. */
async function startRelay(ports, { host, port, window, password, limits }) {
    keepYoungGenerationSmall();
    const { store, now, sleep, log } = ports;
    const follower = new Follower(ports);
    const deliveries = new Deliveries({ ...ports, chance: () => (ports.random(1)[0] ?? 0) / 255, accepted: () => follower.wake() });
    let overrides = await store.overrides();
    const receiving = {
        ...ports,
        window,
        override: (webhook) => overrides.get(webhook),
        sha256,
        wake: (due) => deliveries.wake(due),
    };
    const pages = newPages({ ...ports, ...(password ? { password } : {}) });
    const server = await listen({ receive: (call) => receive(call, receiving), told, pages, log }, { host, port, limits });
    const stop = new AbortController();
    const leave = new AbortController();
    const loops = [
        deliveries.run(stop.signal, leave.signal),
        follower.run(stop.signal),
        each(overridesEach, async () => {
            overrides = await store.overrides();
        }),
        each(purgeEach, async () => {
            while ((await store.purge(now() - keepFor, slice)) === slice)
                ;
        }),
    ];
    let closing;
    return { url: server.url, close: () => (closing ??= close()) };
    async function close() {
        stop.abort();
        const hard = setTimeout(() => leave.abort(new Error('the relay is ending')), leaveAfter);
        await server.close();
        await Promise.all(loops);
        clearTimeout(hard);
        await store.close();
    }
    async function told({ token, push }) {
        const webhook = isToken(token) ? await store.tokens.find(sha256(token)) : undefined;
        if (webhook === undefined)
            return undefined;
        const { rows } = await store.list({ webhook, id: push, limit: 1 });
        return rows[0] && documentOf(rows[0]);
    }
    async function each(ms, act) {
        while (!stop.signal.aborted) {
            await act().catch((error) => log('warning', `the relay's upkeep waits: ${String(error)}`));
            await sleep(ms, stop.signal).catch(() => { });
        }
    }
}

// EXTERNAL MODULE: external "node:sqlite"
var external_node_sqlite_ = __webpack_require__(99);
// EXTERNAL MODULE: ../build/types.js
var types = __webpack_require__(9979);
;// CONCATENATED MODULE: ../build/relay/stores/sqlite/committer.js

/** What waits for the disk at most; beyond it a caller is told to come back. */
const committer_most = 4_096;
/** More calls than this make no batch cheaper, but their answers later. */
const largest = 512;
/** A thread that dies so often in a minute won't live. */
const deaths = 3;
const minute = 60_000;
/** Batches that failed in a row until the store counts as not ready. */
const failures = 3;
/**
 * Group commit: one batch is on its way to the disk in a thread of its own, what comes meanwhile is the next one. So the
 * event loop goes on answering while the disk syncs, and a slow disk makes larger batches, not longer queues. Rules 39.
 */
class Committer {
    #start;
    #lost;
    #worker;
    #queue = [];
    #flight;
    #failed = 0;
    #why;
    #deaths = [];
    #closing;
    #opened;
    #now;
    /** `lost` hears when the thread can't be kept alive: nothing will be stored any more. */
    constructor(start, now, lost) {
        this.#start = start;
        this.#lost = lost;
        this.#now = now;
        this.#worker = this.#begin();
    }
    /** Whether the file could be opened: the thread's first words. */
    opened() {
        return new Promise((resolve) => {
            this.#opened = resolve;
        });
    }
    /** Resolves when the call's batch is on the disk. Throws StoreAway: nothing of it was promised. */
    async call(call) {
        const answer = await this.#answer(call);
        if ('error' in answer)
            throw new RowError(answer.error);
        return answer.value;
    }
    trouble() {
        return this.#failed >= failures ? this.#why : undefined;
    }
    /** Everything that was asked for is written before it ends. */
    async close() {
        while (this.#flight)
            await new Promise((resolve) => setTimeout(resolve, 5));
        await new Promise((resolve) => {
            this.#closing = resolve;
            this.#worker.postMessage('close');
        });
    }
    #answer(call) {
        if (this.#closing)
            return Promise.reject(new StoreAway('the relay is ending'));
        if (this.#queue.length >= committer_most)
            return Promise.reject(new StoreAway('too much is waiting for the disk'));
        return new Promise((resolve, reject) => {
            this.#queue.push({ call, resolve, reject });
            this.#send();
        });
    }
    #send() {
        if (this.#flight || this.#opened || this.#queue.length === 0)
            return;
        this.#flight = this.#queue.splice(0, largest);
        this.#worker.postMessage(this.#flight.map(({ call }) => call));
    }
    #heard(reply) {
        const opened = this.#opened;
        if (opened) {
            this.#opened = undefined;
            opened(reply);
            this.#send();
            return;
        }
        const flight = this.#flight ?? [];
        this.#flight = undefined;
        this.#send();
        if ('failed' in reply) {
            this.#failed += 1;
            this.#why = reply.failed;
            for (const { reject } of flight)
                reject(new StoreAway(reply.failed));
            return;
        }
        this.#failed = 0;
        for (const [index, { resolve }] of flight.entries())
            resolve(reply.answers[index]);
    }
    /** Nothing is sent before the thread has opened the file; `opened` hears of that. */
    #begin(opened = () => { }) {
        const worker = this.#start();
        this.#opened = opened;
        worker.on('message', (reply) => this.#heard(reply));
        worker.once('error', (error) => {
            this.#why = error instanceof Error ? error.message : String(error);
        });
        worker.once('exit', () => this.#died());
        return worker;
    }
    /** A message to a dead thread is lost without a word, so its end is what tells. */
    #died() {
        const abandoned = [...(this.#flight ?? []), ...this.#queue];
        this.#flight = undefined;
        this.#queue = [];
        for (const { reject } of abandoned)
            reject(new StoreAway('the thread that writes has ended'));
        if (this.#closing) {
            this.#closing();
            return;
        }
        const now = this.#now();
        this.#deaths = [...this.#deaths.filter((at) => now - at < minute), now];
        if (this.#deaths.length < deaths) {
            this.#worker = this.#begin(this.#opened);
            return;
        }
        const failed = `the thread that writes the store ended ${deaths} times: ${this.#why ?? 'no reason known'}`;
        this.#opened?.({ failed, code: 0 });
        this.#lost(failed);
    }
}
/** One call that the store can't do, for reasons of its own. */
class RowError extends Error {
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ../build/relay/stores/sqlite/identity.js

/** Which file lies under a name: another one after it was deleted or replaced, although an open handle goes on writing into the old one. */
function identity(file) {
    try {
        const { dev, ino } = (0,external_node_fs_.statSync)(file);
        return `${dev}:${ino}`;
    }
    catch {
        return 'gone';
    }
}

;// CONCATENATED MODULE: ../build/relay/stores/sqlite/problems.js
/** What to do about the errors that opening can bring. */
const fixes = {
    8: 'the file or its folder is read-only: give the relay a folder that it may write to',
    11: 'the file is damaged: put a backup in its place, or begin with a new file',
    13: 'the disk is full: free some space',
    14: 'make the folder, and let the relay write to it',
    26: 'this is no file of a relay: name another one, or put a backup in its place',
};
/** Why a file can't be opened, as SQLite said it, and what to do. */
function cannotOpen(file, { failed, code }) {
    const fix = fixes[code & 255] ?? 'look at the file, its folder and its disk';
    return { code: 'H2K-752', severity: 'error', message: `the store ${file} can't be opened: ${failed}`, fix, input: 'store' };
}

;// CONCATENATED MODULE: ../build/relay/stores/sqlite/reads.js
/** A rare fate is looked for among this many pushes at a time, so that a page never holds up the answers beside it. */
const reads_window = 20_000;
const fate = `CASE WHEN p.outcome <> 'join' THEN p.outcome WHEN d.newest <> p.id THEN 'joined' ELSE CASE d.state
  WHEN 'open' THEN 'waiting' WHEN 'retry' THEN 'retrying' WHEN 'claimed' THEN iif(d.attempts > 1, 'retrying', 'waiting')
  WHEN 'following' THEN 'dispatched' WHEN 'done' THEN 'dispatched' ELSE d.state END END`;
const list = `SELECT p.seq, p.id, p.webhook, p.at, p.reason, iif(d.newest = p.id, d.event, p.event) AS event, ${fate} AS fate, d.id AS delivery, d.state, d.target, d.due, d.attempts, d.newest,
  d.reason AS why, d.supersededBy, d.run, a.at AS tried, a.ms, a.answer, a.status, a.requestId, a.error
  FROM (SELECT * FROM push WHERE seq < ?1 AND (?4 IS NULL OR webhook = ?4) ORDER BY seq DESC LIMIT ${reads_window}) p
  LEFT JOIN delivery d ON d.seq = p.delivery LEFT JOIN attempt a ON a.delivery = d.seq AND a.number = d.attempts
  WHERE (?2 IS NULL OR ${fate} = ?2) AND (?5 IS NULL OR p.id = ?5) ORDER BY p.seq DESC LIMIT ?3`;
/** Not what stands behind a busy or waiting head: that would be due at once, again and again. */
const nextDue = {
    claim: `SELECT min(d.due) AS due FROM delivery d WHERE d.state IN ('open', 'retry', 'claimed')
    AND (d.state = 'claimed' OR NOT EXISTS (SELECT 1 FROM delivery p WHERE p.lane = d.lane AND p.seq <> d.seq
    AND p.state IN ('open', 'retry', 'claimed') AND (p.state = 'claimed' OR (p.seq < d.seq AND p.state = 'retry'))))`,
    look: `SELECT min(due) AS due FROM delivery WHERE state = 'following'`,
};
/** The reading half of the store, over a handle of its own: it waits for no commit. Every read is read to its end, for an open one pins the log. */
function newReads(db) {
    // `revoked IS NULL` in the WHERE: read as a column, time would tell a revoked token from an unknown one.
    const find = db.prepare('SELECT webhook FROM token WHERE hash = ? AND revoked IS NULL');
    const lazily = new Map();
    const statement = (sql) => {
        const known = lazily.get(sql) ?? db.prepare(sql);
        lazily.set(sql, known);
        return known;
    };
    return {
        find: (hash) => find.get(hash)?.['webhook'],
        list({ before = Number.MAX_SAFE_INTEGER, fate: wanted = null, limit, webhook = null, id = null }) {
            const rows = statement(list).all(before, wanted, limit, webhook, id).map(activityOf);
            const next = rows.length === limit ? rows.at(-1)?.seq : endOfWindow(before, webhook);
            return next === undefined ? { rows } : { rows, next };
        },
        count: () => Number(statement('SELECT count(*) AS n FROM push').get()?.['n']),
        nextDue: (what) => statement(nextDue[what]).get()?.['due'] ?? undefined,
        overrides: () => new Map(statement('SELECT name, paused FROM webhook')
            .all()
            .map((row) => [String(row['name']), { paused: row['paused'] === 1 }])),
    };
    function endOfWindow(before, webhook) {
        const sql = 'SELECT seq FROM push WHERE seq < ?1 AND (?2 IS NULL OR webhook = ?2) ORDER BY seq DESC LIMIT 1 OFFSET ?3';
        return statement(sql).get(before, webhook, reads_window - 1)?.['seq'];
    }
}
function activityOf(row) {
    const { seq, id, webhook, at } = row;
    return {
        seq,
        id,
        webhook,
        at,
        fate: row.fate,
        ...(row.reason !== null && { reason: row.reason }),
        ...(row.event !== null && { event: JSON.parse(row.event) }),
        ...(row.delivery !== null && { delivery: deliveryOf(row, row.delivery) }),
    };
}
function deliveryOf(row, id) {
    const { state, target, due, attempts, newest, why, supersededBy, run, tried, ms, answer, status, requestId, error } = row;
    return {
        id,
        state,
        target: JSON.parse(target),
        due,
        attempts,
        newest,
        ...(why !== null && { reason: why }),
        ...(supersededBy !== null && { supersededBy }),
        ...(run !== null && { run: JSON.parse(run) }),
        ...(tried !== null && {
            last: {
                at: tried,
                ms,
                answer,
                ...(status !== null && { status }),
                ...(requestId !== null && { requestId }),
                ...(error !== null && { error }),
            },
        }),
    };
}

;// CONCATENATED MODULE: ../build/relay/stores/sqlite/index.js







/** A file that is deleted or replaced under an open handle takes everything with it, silently: it is looked at this often. */
const lookEach = 5_000;
/**
 * The store in one SQLite file, for one relay. Throws UnavailableError where the file can't be opened or another relay has it.
 * Rules 39.
 */
async function openSqlite({ file, startWorker, now, lost }) {
    const lock = takeLock(file);
    const committer = new Committer(() => startWorker({ file }), now, lost);
    const opened = await committer.opened();
    if ('failed' in opened) {
        lock.close();
        throw new types/* UnavailableError */.hG([cannotOpen(file, opened)]);
    }
    const handle = new external_node_sqlite_.DatabaseSync(file, { readOnly: true });
    const reads = newReads(handle);
    const at = identity(file);
    let gone;
    const looking = setInterval(() => {
        if (gone || identity(file) === at)
            return;
        gone = `${file} was deleted or replaced while the relay had it open`;
        lost(gone);
    }, lookEach);
    looking.unref();
    const call = async (one) => {
        if (gone)
            throw new StoreAway(gone);
        return committer.call(one);
    };
    const find = oncePerTurn(reads.find);
    return {
        receive: (rows) => Promise.all(rows.map((row) => call({ name: 'receive', args: [row] }).catch(invalid))),
        claim: (...args) => call({ name: 'claim', args }),
        settle: (...args) => call({ name: 'settle', args }),
        following: (...args) => call({ name: 'following', args }),
        looked: (...args) => call({ name: 'looked', args }),
        tokens: {
            add: (...args) => call({ name: 'addToken', args }),
            revoke: (...args) => call({ name: 'revokeToken', args }),
            find: async (hash) => find(hash),
        },
        list: async (query) => reads.list(query),
        count: async () => reads.count(),
        set: (...args) => call({ name: 'override', args }),
        overrides: async () => reads.overrides(),
        nextDue: async (what) => reads.nextDue(what),
        purge: (...args) => call({ name: 'purge', args }),
        trouble: () => gone ?? committer.trouble(),
        async close() {
            clearInterval(looking);
            handle.close();
            await committer.close();
            lock.close();
        },
    };
}
/** What is asked again in one turn of the event loop has one answer: a thousand calls of one hook look its token up once, and a revoked one is gone in the next turn. */
function oncePerTurn(ask) {
    let known;
    return (key) => {
        if (!known) {
            known = new Map();
            setImmediate(() => (known = undefined));
        }
        if (!known.has(key))
            known.set(key, ask(key));
        return known.get(key);
    };
}
function invalid(error) {
    if (error instanceof RowError)
        return 'invalid';
    throw error;
}
/** An exclusive transaction on a second, tiny file, held as long as the process lives; a kill frees it. */
function takeLock(file) {
    const lock = `${file}.lock`;
    let db;
    try {
        db = new external_node_sqlite_.DatabaseSync(lock);
        db.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
        return db;
    }
    catch (error) {
        db?.close();
        const { message, errcode = 0 } = error;
        if ((errcode & 255) !== 5)
            throw new types/* UnavailableError */.hG([cannotOpen(lock, { failed: message, code: errcode })]);
        throw new types/* UnavailableError */.hG([
            {
                code: 'H2K-751',
                severity: 'error',
                message: `another relay works with ${file}`,
                fix: 'end it first, or give this one a store of its own: one relay a file',
                input: 'store',
            },
        ]);
    }
}

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
;// CONCATENATED MODULE: ../build/relay/stores/sqlite/thread.js

/** A batch is some hundred rows: the thread needs little, and V8 would take what it may. */
const resourceLimits = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 64 };
/** The thread that writes. */
const startThread = (workerData) => new external_node_worker_threads_.Worker(new URL(/* asset import */ __webpack_require__(442), __webpack_require__.b), { workerData, resourceLimits });

;// CONCATENATED MODULE: ../build/relay/stores/sqlite/engine.js
/** One in flight a lane, in order of receipt; an open join holds nobody back before it is due. Rules 38. */
const free = `(d.state = 'claimed' OR NOT EXISTS (SELECT 1 FROM delivery p WHERE p.lane = d.lane AND p.seq <> d.seq
  AND p.state IN ('open', 'retry', 'claimed') AND (p.state = 'claimed' OR (p.seq < d.seq AND (p.state = 'retry' OR p.due <= ?1)))))`;
const sql = {
    open: `INSERT INTO delivery (id, lane, webhook, tag, target, event, newest, latest, due) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (lane, tag) WHERE state = 'open' DO UPDATE SET due = due RETURNING seq, id`,
    push: `INSERT INTO push (delivery, id, webhook, at, outcome, reason, event) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (delivery, id) WHERE delivery IS NOT NULL DO NOTHING`,
    extend: 'UPDATE delivery SET due = min(latest, ?), event = ?, newest = ? WHERE seq = ?',
    // A newer push of the same tag waits behind a try that failed: the tag has moved on, and so has the delivery.
    supersede: `UPDATE delivery AS d SET state = 'superseded', supersededBy =
    (SELECT p.id FROM delivery p WHERE p.lane = d.lane AND p.tag = d.tag AND p.state = 'open' AND p.seq > d.seq)
    WHERE d.state = 'retry' AND d.due <= ? AND EXISTS
    (SELECT 1 FROM delivery p WHERE p.lane = d.lane AND p.tag = d.tag AND p.state = 'open' AND p.seq > d.seq)`,
    claim: `UPDATE delivery SET state = 'claimed', due = ?2, attempts = attempts + 1, since = coalesce(since, ?1) WHERE seq IN (
    SELECT d.seq FROM delivery d WHERE d.state IN ('open', 'retry', 'claimed') AND d.due <= ?1 AND ${free}
    ORDER BY d.due LIMIT ?3) RETURNING seq, id, lane, webhook, target, event, attempts, due, since`,
    lastAnswer: 'SELECT answer FROM attempt WHERE delivery = ? AND number = ?',
    pushes: 'SELECT id FROM push WHERE delivery = ? ORDER BY seq',
    settle: `UPDATE delivery SET state = ?3, due = ?4, reason = ?5, run = ?6, acceptedAt = ?7, event = ?8
    WHERE id = ?1 AND attempts = ?2 AND state = 'claimed' RETURNING seq`,
    attempt: 'INSERT INTO attempt (delivery, number, at, ms, answer, status, requestId, error) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    following: `SELECT id, target, acceptedAt FROM delivery WHERE state = 'following' AND due <= ? ORDER BY due LIMIT ?`,
    looked: `UPDATE delivery SET state = ?2, due = coalesce(?3, due), run = ?4, reason = ?5 WHERE id = ?1 AND state = 'following'`,
    addToken: 'INSERT INTO token (hash, webhook, added) VALUES (?, ?, ?)',
    revokeToken: 'UPDATE token SET revoked = ? WHERE hash = ? AND revoked IS NULL',
    override: 'INSERT INTO webhook (name, paused) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET paused = excluded.paused',
    release: "UPDATE delivery SET state = 'retry', due = 0, reason = 'the relay ended in the midst of an attempt' WHERE state = 'claimed'",
    purgePushes: `DELETE FROM push WHERE seq IN (SELECT p.seq FROM push p LEFT JOIN delivery d ON d.seq = p.delivery
    WHERE p.at < ? AND coalesce(d.state, 'done') NOT IN ('open', 'retry', 'claimed', 'following') ORDER BY p.at LIMIT ?)
    RETURNING delivery`,
    purgeAttempts: 'DELETE FROM attempt WHERE delivery = ?1 AND NOT EXISTS (SELECT 1 FROM push WHERE delivery = ?1)',
    purgeDelivery: 'DELETE FROM delivery WHERE seq = ?1 AND NOT EXISTS (SELECT 1 FROM push WHERE delivery = ?1)',
};
/** The writing half of the store over one handle. Nothing here begins or ends a transaction. */
function newWrites(db) {
    const prepared = new Map();
    const statement = (name) => {
        const known = prepared.get(name) ?? db.prepare(sql[name]);
        prepared.set(name, known);
        return known;
    };
    const get = (name, ...values) => statement(name).get(...values);
    const all = (name, ...values) => statement(name).all(...values);
    const run = (name, ...values) => Number(statement(name).run(...values).changes);
    const pushed = (row, delivery, event) => run('push', delivery, row.id, row.webhook, row.at, row.outcome, row.reason ?? null, event);
    return {
        receive(row) {
            const event = row.event ? JSON.stringify(row.event) : null;
            if (!row.join || event === null) {
                pushed(row, null, event);
                return 'stored';
            }
            const { id, lane, target, due, latest } = row.join;
            const tag = row.event?.tag ?? '';
            const opened = get('open', id, lane, row.webhook, tag, JSON.stringify(target), event, row.id, latest, Math.min(due, latest));
            const seq = Number(opened?.['seq']);
            if (pushed(row, seq, event) === 0)
                return 'duplicate';
            if (opened?.['id'] === id)
                return 'stored';
            run('extend', due, event, row.id, seq);
            return 'joined';
        },
        claim(now, max, lease) {
            run('supersede', now);
            return all('claim', now, now + lease, max).map((row) => {
                const number = Number(row['attempts']);
                const last = get('lastAnswer', row['seq'], number - 1)?.['answer'];
                return {
                    id: engine_text(row['id']),
                    lane: engine_text(row['lane']),
                    webhook: engine_text(row['webhook']),
                    target: JSON.parse(engine_text(row['target'])),
                    event: JSON.parse(engine_text(row['event'])),
                    pushes: all('pushes', row['seq']).map((push) => engine_text(push['id'])),
                    number,
                    lease: Number(row['due']),
                    since: Number(row['since']),
                    uncertain: number > 1 && (last === undefined || last === 'unknown'),
                };
            });
        },
        settle({ id, number, event }, attempt, next) {
            const due = next.state === 'retry' ? next.retryAt : next.state === 'following' ? next.lookAt : attempt.at;
            const reason = 'reason' in next ? next.reason : null;
            const run_ = next.state === 'done' && next.run ? JSON.stringify(next.run) : null;
            const accepted = attempt.answer === 'accepted' ? attempt.at : null;
            const settled = get('settle', id, number, next.state, due, reason, run_, accepted, JSON.stringify(event));
            if (!settled)
                return 'lost';
            const { at, ms, answer, status = null, requestId = null, error = null } = attempt;
            run('attempt', settled['seq'], number, at, ms, answer, status, requestId, error);
            return 'ok';
        },
        following: (now, max) => all('following', now, max).map((row) => ({
            id: engine_text(row['id']),
            target: JSON.parse(engine_text(row['target'])),
            acceptedAt: Number(row['acceptedAt']),
        })),
        looked(id, found) {
            const state = 'lookAt' in found ? 'following' : 'done';
            run('looked', id, state, 'lookAt' in found ? found.lookAt : null, 'run' in found ? JSON.stringify(found.run) : null, 'reason' in found ? found.reason : null);
        },
        addToken: (webhook, hash, at) => void run('addToken', hash, webhook, at),
        revokeToken: (hash, at) => run('revokeToken', at, hash) > 0,
        override: (webhook, { paused }) => void run('override', webhook, paused ? 1 : 0),
        release: () => void run('release'),
        purge(before, limit) {
            const gone = all('purgePushes', before, limit);
            for (const delivery of new Set(gone.map((row) => row['delivery'])))
                if (delivery !== null)
                    for (const name of ['purgeAttempts', 'purgeDelivery'])
                        run(name, delivery);
            return gone.length;
        },
    };
}
const engine_text = (value) => String(value);

;// CONCATENATED MODULE: ../build/relay/stores/sqlite/schema.js
/** Held for a change of this shape: a file of another version is refused, not guessed at. */
const version = 1;
/** A limit of the write-ahead log's file, which never shrinks by itself. */
const settings = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA busy_timeout = 5000;
PRAGMA wal_autocheckpoint = 1000;
PRAGMA journal_size_limit = 67108864;
PRAGMA cache_size = -16000;
`;
/**
 * `due` is when a delivery may be taken: the join's end, the next try, the end of the lease while it is claimed, the next
 * look while its run is followed. One column, one index.
 */
const tables = `
CREATE TABLE IF NOT EXISTS push (
  seq INTEGER PRIMARY KEY, delivery INTEGER, id TEXT NOT NULL, webhook TEXT NOT NULL, at INTEGER NOT NULL,
  outcome TEXT NOT NULL, reason TEXT, event TEXT
) STRICT;
CREATE UNIQUE INDEX IF NOT EXISTS push_once ON push(delivery, id) WHERE delivery IS NOT NULL;
CREATE INDEX IF NOT EXISTS push_at ON push(at);
CREATE TABLE IF NOT EXISTS delivery (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, lane TEXT NOT NULL, webhook TEXT NOT NULL, tag TEXT NOT NULL,
  target TEXT NOT NULL, event TEXT NOT NULL, newest TEXT NOT NULL, state TEXT NOT NULL DEFAULT 'open',
  latest INTEGER NOT NULL, due INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, since INTEGER, acceptedAt INTEGER,
  reason TEXT, supersededBy TEXT, run TEXT
) STRICT;
CREATE UNIQUE INDEX IF NOT EXISTS delivery_open ON delivery(lane, tag) WHERE state = 'open';
CREATE UNIQUE INDEX IF NOT EXISTS delivery_busy ON delivery(lane) WHERE state = 'claimed';
CREATE INDEX IF NOT EXISTS delivery_lane ON delivery(lane, seq) WHERE state IN ('open', 'retry', 'claimed');
CREATE INDEX IF NOT EXISTS delivery_due ON delivery(due) WHERE state IN ('open', 'retry', 'claimed');
CREATE INDEX IF NOT EXISTS delivery_look ON delivery(due) WHERE state = 'following';
CREATE TABLE IF NOT EXISTS attempt (
  delivery INTEGER NOT NULL, number INTEGER NOT NULL, at INTEGER NOT NULL, ms INTEGER NOT NULL, answer TEXT NOT NULL,
  status INTEGER, requestId TEXT, error TEXT, PRIMARY KEY (delivery, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS token (hash TEXT PRIMARY KEY, webhook TEXT NOT NULL, added INTEGER NOT NULL, revoked INTEGER) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS webhook (name TEXT PRIMARY KEY, paused INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS meta (version INTEGER NOT NULL) STRICT;
INSERT INTO meta SELECT ${version} WHERE NOT EXISTS (SELECT 1 FROM meta);
`;
/** Makes the tables where they are missing. Throws SQLite's error, or one that says that the file is of another version. */
function prepare(db) {
    db.exec(settings);
    db.exec(`BEGIN IMMEDIATE; ${tables} COMMIT;`);
    const found = db.prepare('SELECT version FROM meta').get()?.['version'];
    if (found !== version)
        throw new Error(`the store is of version ${String(found)}, this program knows version ${version}`);
}

;// CONCATENATED MODULE: ../build/relay/stores/sqlite/tokens.js





/**
 * Tokens alone, beside a relay that may be running: one row in a transaction of its own waits its turn, and is seen at once.
 * Throws UnavailableError where the file can't be opened.
 */
function openTokens(file) {
    let db;
    try {
        db = new external_node_sqlite_.DatabaseSync(file);
        prepare(db);
    }
    catch (error) {
        db?.close();
        const { message: failed, errcode: code = 0 } = error;
        throw new types/* UnavailableError */.hG([cannotOpen(file, { failed, code })]);
    }
    const writes = newWrites(db);
    return { add: writes.addToken, revoke: writes.revokeToken, close: () => db.close() };
}

;// CONCATENATED MODULE: ../build/relay/index.js
/** The relay's door: what starts it, and what is done beside one that runs. */









/***/ }),

/***/ 4811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   match: () => (/* binding */ match),
/* harmony export */   patternFault: () => (/* binding */ patternFault)
/* harmony export */ });
/* harmony import */ var re2js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8966);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1180);


/**
 * Which docker webhooks a push starts, of those given: enabled, of its repository, and its image and tag fit their patterns whole.
 * `endpoints` are those of the definitions: a webhook may name its repository by one. Pure: relay and action answer alike.
 */
function match(event, webhooks, endpoints) {
    const signature = signatureOf(event.tag);
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
    const repository = (0,_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryOf */ ._)(webhook, endpoints);
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
        return re2js__WEBPACK_IMPORTED_MODULE_1__/* .RE2JS */ .L3.compile(pattern);
    }
    catch (error) {
        return error.message;
    }
}
/** Signing tools push beside an image, under tags made of its digest. */
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


/***/ }),

/***/ 1180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ repositoryOf)
/* harmony export */ });
/* unused harmony export repositoryIn */
/**
 * The repository that a docker webhook is for, as push events name it (acme/shop, busybox): its own, or that of its endpoint's `repoURL`.
 * undefined: it names none, so that the image's pattern alone decides.
 */
function repositoryOf(webhook, endpoints) {
    const endpoint = webhook.endpoint === undefined ? undefined : endpointOf(webhook, webhook.endpoint, endpoints);
    const written = webhook.repository ?? endpoint?.properties['repoURL'];
    return typeof written === 'string' ? repositoryIn(written) : undefined;
}
function endpointOf({ project }, name, endpoints) {
    return (endpoints.get(project === undefined ? name : `${project}/${name}`) ?? endpoints.get(name))?.value;
}
/**
 * `acme/shop` in any spelling that people and exports have: a page's address, a registry's, a pull's name. Of another registry's it is the name with the
 * host, which no push of Docker Hub's has. undefined: there is none in it.
 */
function repositoryIn(written) {
    const path = written
        .trim()
        .replace(/^https?:\/\//i, '')
        .replace(/[?#@].*$/, '')
        .replace(/:[^/]*$/, '')
        .replace(/\/+$/, '');
    const [host = '', ...rest] = path.split('/');
    const isAddress = isHost(host);
    if (isAddress && !/(?:^|\.)docker\.(?:io|com)$/i.test(host))
        return path;
    const named = isAddress ? rest.join('/').replace(leading, '') : path;
    const [first = '', second] = named.replace(/^library\//, '').split('/');
    return second === undefined ? first || undefined : `${first}/${second}`;
}
/** What leads to a repository in the addresses of Docker Hub's pages and API: /r/acme/shop, /_/busybox, /repository/docker/acme/shop, /v2/repositories/… */
const leading = /^(?:repository\/docker|(?:v[12]\/)?repositories|v[12]|[ru_])(?:\/|$)/;
const isHost = (text) => text.includes('.') || text.includes(':') || text === 'localhost';


/***/ })

};
