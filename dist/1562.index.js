export const id = 1562;
export const ids = [1562,9782,9181];
export const modules = {

/***/ 8401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ liveDefinitions),
/* harmony export */   o: () => (/* binding */ whereDefinitionsAre)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _ports_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(119);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9979);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8881);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7054);






const readEach = 10_000;
/**
 * Where a relay's definitions are: anywhere on its machine, as it has no workspace. `named`: undefined where nobody said it. Folder and files are called
 * as the user knows them: by their way from where the command was given, and what lies elsewhere by its whole path.
 */
function whereDefinitionsAre(named, here = process.cwd()) {
    const whole = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(here, named ?? _folder_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultFolder */ .qp);
    // What a link leads away from here is not read from here, but is from beside it.
    if (liesIn(here, whole) && liesIn(realOf(here), realOf(whole)))
        return { folder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(here, whole).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/') || '.', files: (0,_ports_files_js__WEBPACK_IMPORTED_MODULE_2__/* .workspaceFiles */ .PZ)(here, '') };
    const around = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(whole);
    const files = (0,_ports_files_js__WEBPACK_IMPORTED_MODULE_2__/* .workspaceFiles */ .PZ)(around, '');
    const find = async (...asked) => (await files.find(...asked)).map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(around, name));
    return { folder: whole, files: { ...files, find } };
}
function liesIn(folder, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
    return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
}
/** Where a path leads; of one that isn't there, or is a pattern, the folder above it that is. */
function realOf(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path);
    }
    catch {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path ? path : realOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    }
}
/** Reads them, and again every few seconds until `signal` aborts. Throws ConfigurationError with every mistake of the first time. */
async function liveDefinitions(folder, files, ports, signal) {
    const first = await read(folder, files);
    const mistakes = first.problems.filter(({ severity }) => severity === 'error');
    if (mistakes.length > 0)
        throw new _types_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1(first.problems);
    let good = first;
    let notices = [];
    const again = async () => {
        for (;;) {
            await ports.sleep(readEach, signal);
            const now = await read(folder, files);
            const wrong = now.problems.filter(({ severity }) => severity === 'error').map(_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .problemText */ .f);
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
    return { webhooks: () => good.webhooks, endpoints: () => good.endpoints, variables: () => good.variables, notices: () => notices };
}
const nothing = { webhooks: new Map(), endpoints: new Map(), variables: new Map() };
async function read(folder, files) {
    const loaded = await (0,_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .readDefinitions */ .TL)(folder, files);
    return loaded ? { ...loaded.definitions, problems: loaded.problems } : { ...nothing, problems: [] };
}


/***/ }),

/***/ 6902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   At: () => (/* binding */ readHubApi),
/* harmony export */   Fd: () => (/* binding */ readRelayUrl),
/* harmony export */   Ly: () => (/* binding */ readRelaySettings),
/* harmony export */   l8: () => (/* binding */ readPublicUrl),
/* harmony export */   uz: () => (/* binding */ readStore)
/* harmony export */ });
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8625);

const problem = (code, message, fix, input) => ({
    code,
    severity: 'error',
    message,
    fix,
    input,
});
const of = (given, name, table = _options_js__WEBPACK_IMPORTED_MODULE_0__/* .relayOptions */ .oz) => given[name]?.trim() || (table.find((option) => option.name === name)?.default ?? '');
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
        problems.push(problem('H2K-754', `verify: there is no "${verify}"`, 'write --verify on or --verify off', 'verify'));
    const api = readApiTokens(env['RELAY_API_TOKENS'] ?? '');
    problems.push(...api.problems);
    const gitHub = take(readGitHubSignIn(env));
    const allowRun = given['allow-run'] === 'true';
    // Whoever is on this machine could press every button, and a pipeline is.
    if (allowRun && !env['RELAY_PASSWORD'] && !gitHub)
        problems.push(problem('H2K-911', 'pipelines that run here could press every button of the pages', 'set RELAY_PASSWORD, or let people sign in by GitHub', 'allow-run'));
    const settings = {
        ...take(readListen(of(given, 'listen'))),
        file: take(readStore(given)),
        publicUrl: take(readPublicUrl(given)),
        githubApi: take(readUrl(given, 'github-api')),
        dockerHubApi: verify === 'off' ? undefined : take(readUrl(given, 'docker-hub-api')),
        window: take(readJoin(of(given, 'join'))),
        credential: take(readCredential(env, allowRun)),
        password: env['RELAY_PASSWORD'] || undefined,
        gitHub,
        apiTokens: api.tokens,
        runs: allowRun ? { user: env['RELAY_RUN_USER'] || undefined } : undefined,
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
        problem: problem('H2K-754', `store: "${store}" is no store`, 'write sqlite: and a file, as in sqlite:relay.db', 'store'),
    };
}
/** Left out: the address is told by somebody else. */
function readPublicUrl(given) {
    return of(given, 'public-url') === '' ? { value: undefined } : readUrl(given, 'public-url');
}
/** Left out: there is no relay to ask, but its store. */
function readRelayUrl(given) {
    return of(given, 'relay') === '' ? { value: undefined } : readUrl(given, 'relay');
}
const readHubApi = (given) => readUrl(given, 'docker-hub-api');
function readUrl(given, name) {
    const text = of(given, name);
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username)
        return { value: text.replace(/\/+$/, '') };
    return { value: '', problem: problem('H2K-754', `${name}: "${text}" is no address`, `write --${name} https://HOST`, name) };
}
function readListen(text) {
    const [, bracketed, plain, port = ''] = /^(?:\[([0-9a-fA-F:.]+)\]|([^:\s]*)):(\d{1,5})$/.exec(text) ?? [];
    const value = { host: bracketed ?? plain ?? '', port: Number(port) };
    if (port !== '' && value.port <= 65_535 && value.host !== '')
        return { value };
    const fix = 'write --listen 127.0.0.1:8080, or 0.0.0.0:8080 for every address of the machine';
    return { value, problem: problem('H2K-754', `listen: "${text}" is no host:port`, fix, 'listen') };
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
    return { value: { quiet: 0, most: 0 }, problem: problem('H2K-754', `join: "${text}" is no pair of seconds`, fix, 'join') };
}
/** A relay that runs pipelines itself needs none. */
function readCredential(env, mayHaveNone) {
    const { GITHUB_TOKEN: token, GITHUB_APP_ID: appId, GITHUB_APP_PRIVATE_KEY: privateKey } = env;
    if (appId && privateKey)
        return { value: { appId, privateKey } };
    if (appId || privateKey) {
        const missing = appId ? 'GITHUB_APP_PRIVATE_KEY' : 'GITHUB_APP_ID';
        return {
            value: undefined,
            problem: problem('H2K-753', `${missing} is not set`, 'an App signs in with its id and its private key', missing),
        };
    }
    if (token)
        return { value: { token } };
    if (mayHaveNone)
        return { value: undefined };
    const fix = 'set GITHUB_TOKEN, or GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY: Actions: write for targets with a workflow, Contents: write for events';
    return { value: undefined, problem: problem('H2K-753', 'there is no credential for GitHub', fix, 'GITHUB_TOKEN') };
}
/** None of the three is no sign-in by GitHub; some of them are a mistake. */
function readGitHubSignIn(env) {
    const { RELAY_GITHUB_CLIENT_ID: clientId = '', RELAY_GITHUB_CLIENT_SECRET: clientSecret = '', RELAY_GITHUB_USERS: names = '' } = env;
    const users = names.split(/[\s,]+/).filter((one) => one !== '');
    if (clientId && clientSecret && users.length > 0)
        return { value: { clientId, clientSecret, users } };
    if (!clientId && !clientSecret && users.length === 0)
        return { value: undefined };
    const missing = !clientId ? 'RELAY_GITHUB_CLIENT_ID' : !clientSecret ? 'RELAY_GITHUB_CLIENT_SECRET' : 'RELAY_GITHUB_USERS';
    const fix = 'signing in by GitHub takes an OAuth App’s id and secret, and the logins of those who may come in';
    return { value: undefined, problem: problem('H2K-916', `${missing} is not set`, fix, missing) };
}
/** What can be guessed is no token. */
const shortestToken = 20;
/** `read:TOKEN` and `operate:TOKEN`, on lines or between commas. What is wrong is told by its place, for it is a secret. */
function readApiTokens(text) {
    const tokens = [];
    const problems = [];
    const wrong = (code, message) => problems.push(problem(code, message, 'write read:TOKEN or operate:TOKEN; openssl rand -hex 32 makes a token', 'RELAY_API_TOKENS'));
    const entries = text.split(/[\n,]/).map((one) => one.trim());
    for (const [index, entry] of entries.filter((one) => one !== '').entries()) {
        const [, right, token = ''] = /^(read|operate):(\S*)$/.exec(entry) ?? [];
        const which = `RELAY_API_TOKENS: entry ${index + 1}`;
        if (right !== 'read' && right !== 'operate')
            wrong('H2K-790', `${which} doesn’t begin with read: or operate:`);
        else if (token.length < shortestToken)
            wrong('H2K-791', `${which} has a token of ${token.length} characters, ${shortestToken} at least are needed`);
        else if (tokens.some((other) => other.token === token && other.right !== right))
            wrong('H2K-790', `${which} gives a token another right than an entry before`);
        else
            tokens.push({ right, token });
    }
    return { tokens, problems };
}


/***/ }),

/***/ 3753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ acceptedCertificate),
/* harmony export */   E: () => (/* binding */ hubCredentials)
/* harmony export */ });
/* harmony import */ var _definitions_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9275);
/* harmony import */ var _definitions_variables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9966);
/* harmony import */ var _pipeline_endpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3012);
/* harmony import */ var _triggers_repository_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1180);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(752);





/**
 * Who we are at Docker Hub for a repository: the ENDPOINT of its docker webhook, else one for that repository, else one for another of its namespace.
 * H2K-778: there is none with a user and a password; H2K-616, 617: its password is a variable without a value.
 */
function hubCredentials(definitions, ports) {
    const variable = (0,_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .variablesOf */ .h)(definitions, new Map(), ports);
    return (repository) => {
        const endpoint = endpointFor(repository, definitions, isSigned);
        if (!endpoint)
            return { problem: none(repository) };
        const unset = unsetVariable(endpoint, definitions, ports);
        if (unset)
            return { problem: unset };
        const { username, password, fingerprint } = (0,_pipeline_endpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .boundEndpoint */ .gU)(endpoint, (name) => variable(name, endpoint.project)).properties;
        if (typeof username !== 'string' || typeof password !== 'string' || username === '' || password === '')
            return { problem: none(repository) };
        ports.secrets.add(password);
        return { credential: { username, password, ...(typeof fingerprint === 'string' && fingerprint !== '' ? { fingerprint } : {}) } };
    };
}
/** The sha256 of the certificate that an ENDPOINT for a repository accepts of Docker Hub; undefined: none names one. */
function acceptedCertificate(definitions, ports) {
    const variable = (0,_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .variablesOf */ .h)(definitions, new Map(), ports);
    return (repository) => {
        const endpoint = endpointFor(repository, definitions, ({ properties: { fingerprint = '' } }) => fingerprint !== '');
        const { fingerprint } = endpoint ? (0,_pipeline_endpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .boundEndpoint */ .gU)(endpoint, (name) => variable(name, endpoint.project)).properties : {};
        return typeof fingerprint === 'string' && fingerprint !== '' ? fingerprint : undefined;
    };
}
const isSigned = ({ properties }) => properties['username'] !== undefined && properties['password'] !== undefined;
/** The first that is fit, the nearest to the repository before others. */
function endpointFor(repository, { endpoints, webhooks }, isFit) {
    const named = [...webhooks.values()].filter(({ value }) => (0,_triggers_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryOf */ ._)(value, endpoints) === repository);
    const own = named.map(({ value }) => (0,_definitions_names_js__WEBPACK_IMPORTED_MODULE_0__/* .find */ .I)(endpoints, value.endpoint ?? '', value.project)?.value);
    const all = [...endpoints.values()].map(({ value }) => value).filter(({ type }) => type === 'dockerregistry');
    const at = (endpoint) => (0,_triggers_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoryIn */ .c)(String((endpoint.properties['repoURL'] ?? ''))) ?? '';
    const namespace = `${repository.split('/', 1)[0]}/`;
    const ranked = [...own, ...all.filter((one) => at(one) === repository), ...all.filter((one) => at(one).startsWith(namespace))];
    return ranked.find((one) => one && isFit(one));
}
/** A binding that leads nowhere would be an empty password, and Docker Hub's refusal of that would say nothing. */
function unsetVariable({ properties, project }, definitions, { env }) {
    const written = [properties['username'], properties['password']].map((value) => (typeof value === 'string' ? value : '')).join(' ');
    const names = [...written.matchAll(/\$\{\s*var\.([^}\s]+)\s*\}/g)].map(([, name = '']) => name);
    const values = names.map((name) => (0,_definitions_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .variableValue */ .eV)(name, project, { definitions, given: new Map(), env }));
    return values.flatMap((value) => ('problem' in value ? [value.problem] : []))[0];
}
const none = (repository) => ({
    code: 'H2K-778',
    severity: 'error',
    message: `no ENDPOINT says who may administer ${repository} at Docker Hub`,
    fix: `write one: kind: ENDPOINT, type: dockerregistry, properties: { serverType: dockerhub, repoURL: https://hub.docker.com/r/${repository}, username: …, password: '\${var.HUB_TOKEN}' }`,
    input: 'definitions',
});


/***/ }),

/***/ 9181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HubRefused: () => (/* binding */ HubRefused),
/* harmony export */   TJ: () => (/* binding */ limited),
/* harmony export */   Yz: () => (/* binding */ parsed),
/* harmony export */   bj: () => (/* binding */ unanswered),
/* harmony export */   i: () => (/* binding */ saying),
/* harmony export */   lr: () => (/* binding */ wrongPassword),
/* harmony export */   x5: () => (/* binding */ refusal),
/* harmony export */   yZ: () => (/* binding */ secondFactor),
/* harmony export */   yp: () => (/* binding */ isPage)
/* harmony export */ });
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9979);

/** Docker Hub did not do what it was asked for; its one problem says it in words fit to show. */
class HubRefused extends _types_js__WEBPACK_IMPORTED_MODULE_0__/* .UnavailableError */ .hG {
    why;
    constructor(why, problem) {
        super([problem]);
        this.why = why;
    }
}
const because = (why, code, message, fix) => new HubRefused(why, { code, severity: 'error', message, fix });
/** The meaning of an answer that is no success. `what`: "list the webhooks of acme/shop". */
function refusal(what, answer) {
    const { status } = answer;
    const said = saying(answer);
    if (status === 429)
        return limited(what, undefined);
    if (status === 401)
        return because('credentials', 'H2K-770', `Docker Hub does not accept the sign-in to ${what}: ${said}`, 'Look at the ENDPOINT’s user and password.');
    if (status === 403)
        return because('forbidden', 'H2K-775', `Docker Hub forbids to ${what}: ${said}`, 'Webhooks take a personal access token with the right to delete, or an organisation’s token with the scope for webhooks, of somebody who may administer the repository.');
    if (status === 404)
        return because('absent', 'H2K-774', `Docker Hub finds nothing there to ${what}: ${said}`, 'The repository is gone or misspelt, or the ENDPOINT’s user may not administer it: Docker Hub gives the same answer to both.');
    if (status >= 500 || isPage(answer))
        return because('away', 'H2K-773', `Docker Hub answers HTTP ${status} to ${what}: ${said}`, 'Look at dockerstatus.com.');
    return because('refused', 'H2K-776', `Docker Hub refuses to ${what} (HTTP ${status}): ${said}`, 'Change what it names.');
}
/** No answer at all. */
const unanswered = (what, { unsent, message, code }) => unsent
    ? because('away', 'H2K-773', `Docker Hub can't be reached to ${what}: ${message}`, code === 'changed'
        ? 'Find out why. If it was renewed, accept the new one: hub-to-kube endpoint check NAME --accept'
        : 'Look at the network, the proxy and the address.')
    : because('lost', 'H2K-773', `Docker Hub's answer got lost, so that it is not known whether it did ${what}: ${message}`, 'The next sync sees it.');
/** `until`: ms since 1970, where Docker Hub names a time. */
const limited = (what, until) => because('limited', 'H2K-772', `Docker Hub limits requests, ${until === undefined ? 'without saying how long' : `until ${new Date(until).toISOString()}`}: it does not ${what} now`, 'Come back then. Too many sign-ins lock a user for about ten minutes.');
const wrongPassword = (user, answer) => because('credentials', 'H2K-770', `Docker Hub does not accept the password of ${user}: ${saying(answer)}`, 'Look at the ENDPOINT’s username and password; a token of an organisation signs in with the organisation’s name.');
const secondFactor = (user) => because('twoFactor', 'H2K-771', `the account ${user} wants a second factor, which nobody is there to type`, 'Make a personal access token (hub.docker.com > Account settings > Personal access tokens) with the right to read, write and delete, and give it as the ENDPOINT’s password.');
/** An answer of the edge in front of the API, whatever its status says. */
const isPage = ({ text, headers }) => /html/i.test(headers['content-type'] ?? '') || /^\s*</.test(text);
const longest = 300;
/** What Docker Hub said, on one line: it has five forms of it. */
function saying(answer) {
    const { text, status } = answer;
    if (isPage(answer))
        return 'a page of HTML';
    const body = parsed(text);
    const words = typeof body === 'object' && body !== null ? wordsIn(body) : [text];
    return words.join('; ').replace(/\s+/g, ' ').trim().slice(0, longest) || `HTTP ${status}`;
}
function wordsIn({ message, detail, error, ...fields }) {
    const plain = [message, detail, error].filter((one) => typeof one === 'string' && one !== '');
    if (plain.length > 0)
        return plain;
    return Object.entries(fields).flatMap(([field, value]) => Array.isArray(value) && value.every((one) => typeof one === 'string') ? [`${field}: ${value.join(', ')}`] : []);
}
/** undefined: it is no JSON. */
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 6835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ newAsk)
/* harmony export */ });
/* harmony import */ var _ports_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2896);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9181);


const silence = 20_000;
/** Docker Hub's time has whole seconds, and its clock is another. */
const slack = 1_000;
/** Who is limited again and again had better come back later. */
const most = 3;
function newAsk(ports, { url = 'https://hub.docker.com', wait = 0 }) {
    const base = url.replace(/\/+$/, '');
    const once = async ({ method, path, what, authorization, fingerprint, body }, signal) => {
        const headers = {
            accept: 'application/json',
            'user-agent': 'hub-to-kube',
            ...(authorization === undefined ? {} : { authorization }),
            ...(body ? { 'content-type': 'application/json' } : {}),
        };
        const request = {
            method,
            url: `${base}${path}`,
            headers,
            timeout: silence,
            ...(fingerprint ? { tls: { verify: true, fingerprint } } : {}),
            ...(body ? { body: JSON.stringify(body) } : {}),
        };
        try {
            const response = await ports.http(request, signal);
            return { status: response.status, headers: response.headers, text: await response.text() };
        }
        catch (error) {
            throw error instanceof _ports_types_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpProblem */ .AF && !signal.aborted ? (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .unanswered */ .bj)(what, error) : error;
        }
    };
    return async (question, signal) => {
        const end = ports.now() + wait;
        for (let count = 1;; count += 1) {
            const answer = await once(question, signal);
            if (answer.status !== 429)
                return answer;
            const until = limitEnd(answer.headers, ports.now());
            if (until === undefined || until > end || count > most)
                throw (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .limited */ .TJ)(question.what, until);
            await ports.sleep(Math.max(0, until - ports.now()) + slack, signal);
        }
    };
}
/** `X-Retry-After` is a unix time, other than `Retry-After`, which an edge may send: seconds from now. */
function limitEnd(headers, now) {
    const [time, seconds] = [headers['x-retry-after'], headers['retry-after']].map((text) => /^\d{1,12}$/.test(text ?? '') ? Number(text) : undefined);
    if (time !== undefined)
        return time * 1000;
    return seconds === undefined ? undefined : now + seconds * 1000;
}


/***/ }),

/***/ 2777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ pushId),
/* harmony export */   m: () => (/* binding */ webSha256)
/* harmony export */ });
/**
 * One push's id, equal for every notice of it: 24 hexadecimal digits of a sha256 over image, tag and the push's second, or, where there is no
 * time, its digest. Two pushes of one tag within a second are one, as the tag then points to the last of them.
 */
async function pushId(image, tag, mark, sha256 = webSha256) {
    const text = [image, tag, mark === undefined ? '' : String(mark)].join('\n');
    return (await sha256(text)).slice(0, 24);
}
/** In hexadecimal digits. */
async function webSha256(text) {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}


/***/ }),

/***/ 8290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ isRepository),
/* harmony export */   d: () => (/* binding */ isTag)
/* harmony export */ });
const part = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
/** No dot, and not localhost: in front of a name that is a registry's host, which would then be asked in Docker Hub's place. */
const namespace = '(?!localhost/)[a-z0-9]+(?:[_-]+[a-z0-9]+)*';
const repository = new RegExp(`^(?:${namespace}/)?${part}$`);
/** `acme/shop`, or `busybox` for an official image; Docker Hub's names have two parts at most. */
const isRepository = (name) => name.length <= 255 && repository.test(name);
/** A tag by the distribution's grammar. Checked where a push comes in, and again where it is used. */
const isTag = (tag) => /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/.test(tag);


/***/ }),

/***/ 9782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   newHubSession: () => (/* binding */ newHubSession)
/* harmony export */ });
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9181);
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6835);


/** Signed in anew so long before the end, in ms. */
const margin = 60_000;
/** How long a token of Docker Hub's lives that doesn't tell, and how long a refusal is believed. */
const life = 600_000;
/** Signing in to Docker Hub, with what it was answered kept until shortly before its end: too many sign-ins lock a user. */
function newHubSession(ports, options = {}) {
    const ask = (0,_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .newAsk */ .u)(ports, options);
    const all = new Map();
    const keyOf = ({ username, password }) => JSON.stringify([username, password]);
    const begin = (credential, signal) => {
        ports.secrets.add(credential.password);
        const kept = { until: Number.POSITIVE_INFINITY, signing: Promise.resolve('') };
        kept.signing = signIn(ask, credential, signal).then((token) => {
            ports.secrets.add(token);
            kept.until = endOf(token, ports.now()) - margin;
            return `Bearer ${token}`;
        }, (error) => {
            kept.until = error instanceof _answers_js__WEBPACK_IMPORTED_MODULE_0__.HubRefused && final.has(error.why) ? ports.now() + life : 0;
            throw error;
        });
        return kept;
    };
    return {
        async authorization(credential, signal) {
            const key = keyOf(credential);
            for (;;) {
                const known = all.get(key);
                const isKept = known !== undefined && known.until > ports.now();
                const kept = isKept ? known : begin(credential, signal);
                all.set(key, kept);
                try {
                    return await kept.signing;
                }
                catch (error) {
                    // Who waits for another's sign-in is not ended with it.
                    if (!isKept || error instanceof _answers_js__WEBPACK_IMPORTED_MODULE_0__.HubRefused)
                        throw error;
                    signal.throwIfAborted();
                }
            }
        },
        forget: (credential) => void all.delete(keyOf(credential)),
    };
}
const final = new Set(['credentials', 'twoFactor', 'limited', 'forbidden']);
const noSuchRoute = new Set([404, 405, 410, 501]);
/** By the documented route; where that one is away or says no, by the deprecated one, which alone tells of a second factor. */
async function signIn(ask, { username, password, fingerprint }, signal) {
    const what = `sign in ${username}`;
    const first = await ask({ method: 'POST', path: '/v2/auth/token', what, fingerprint, body: { identifier: username, secret: password } }, signal);
    if (first.status < 300)
        return tokenIn(first, 'access_token', what);
    if (asksForMore(first))
        throw (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .secondFactor */ .yZ)(username);
    if (first.status >= 500 || ((0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .isPage */ .yp)(first) && !noSuchRoute.has(first.status)))
        throw (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)(what, first);
    const second = await ask({ method: 'POST', path: '/v2/users/login', what, fingerprint, body: { username, password } }, signal);
    if (second.status < 300)
        return tokenIn(second, 'token', what);
    if (asksForMore(second))
        throw (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .secondFactor */ .yZ)(username);
    const told = noSuchRoute.has(second.status) ? first : second;
    throw told.status < 500 && !noSuchRoute.has(told.status) ? (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .wrongPassword */ .lr)(username, told) : (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)(what, told);
}
const asksForMore = ({ status, text }) => status >= 400 && status < 500 && /2fa|two.?factor|second factor/i.test(text);
function tokenIn(answer, key, what) {
    const token = (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .parsed */ .Yz)(answer.text)?.[key];
    if (typeof token !== 'string' || token === '')
        throw (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)(what, { ...answer, status: 502 });
    return token;
}
/** ms since 1970, from the token's own words. */
function endOf(token, now) {
    const claims = (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .parsed */ .Yz)(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    return typeof claims?.exp === 'number' ? claims.exp * 1000 : now + life;
}


/***/ }),

/***/ 3550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ base64url),
/* harmony export */   u: () => (/* binding */ hex)
/* harmony export */ });
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
/** As it may stand in a URL. */
const base64url = (bytes) => btoa(String.fromCharCode(...bytes))
    .replace(/=+$/, '')
    .replace(/\+/g, '-')
    .replace(/\//g, '_');


/***/ }),

/***/ 4406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QK: () => (/* binding */ hashToken),
/* harmony export */   W$: () => (/* binding */ mintToken),
/* harmony export */   sg: () => (/* binding */ isToken)
/* harmony export */ });
/* harmony import */ var _encode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3550);

/** A hook's secret: 32 random bytes as they stand in a URL. Rules 36. */
const mintToken = (random) => (0,_encode_js__WEBPACK_IMPORTED_MODULE_0__/* .base64url */ .r)(random(32));
/** Only this is kept; tokens are looked up by it, so that no comparison takes a time that tells anything. */
async function hashToken(token) {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
    return (0,_encode_js__WEBPACK_IMPORTED_MODULE_0__/* .hex */ .u)(new Uint8Array(hash));
}
/** What is no token at all needs no look at the store. */
const isToken = (text) => /^[\w-]{43}$/.test(text);


/***/ }),

/***/ 394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   db: () => (/* binding */ hookUrl),
/* harmony export */   jf: () => (/* binding */ tokenIn),
/* harmony export */   pd: () => (/* binding */ hookOf)
/* harmony export */ });
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


/***/ }),

/***/ 1180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ repositoryOf),
/* harmony export */   c: () => (/* binding */ repositoryIn)
/* harmony export */ });
/* harmony import */ var _text_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3872);

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
 * `acme/shop` in any spelling that people and exports have. Of another registry's it is the name with the host, which no push of Docker Hub's has.
 * undefined: there is none in it.
 */
function repositoryIn(written) {
    const { registry, repository } = (0,_text_address_js__WEBPACK_IMPORTED_MODULE_0__/* .registryAddress */ .M)(written);
    if (registry === 'docker.io')
        return repository;
    return repository === undefined ? registry : `${registry}/${repository}`;
}


/***/ })

};
