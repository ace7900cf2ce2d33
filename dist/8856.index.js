export const id = 8856;
export const ids = [8856];
export const modules = {

/***/ 7705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ documentsOf)
/* harmony export */ });
/* harmony import */ var _definitions_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9275);
/* harmony import */ var _dockerhub_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8290);
/* harmony import */ var _text_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3872);



/** What the definitions want to hear of from Docker Hub (H2K-779: a repository that can't be there). Other registries' have no webhook there. */
function documentsOf(definitions) {
    const found = { documents: [], unclear: new Set(), problems: [] };
    for (const [webhook, defined] of definitions.webhooks) {
        const endpoint = (0,_definitions_names_js__WEBPACK_IMPORTED_MODULE_0__/* .find */ .I)(definitions.endpoints, defined.value.endpoint ?? '', defined.value.project);
        const { written, at } = addressOf(defined, endpoint);
        const isMissing = defined.value.endpoint !== undefined && !endpoint;
        const told = isMissing
            ? { why: `it names the ENDPOINT ${defined.value.endpoint}, and there is none` }
            : repositoryAt(written, isOfDockerHub(endpoint?.value));
        if (told === 'elsewhere')
            continue;
        if ('repository' in told) {
            found.documents.push({ webhook, repository: told.repository, enabled: defined.value.enabled !== false, at: defined.at(['name']) });
            continue;
        }
        found.unclear.add(webhook);
        found.problems.push({
            code: 'H2K-779',
            severity: written === '' && !isMissing ? 'warning' : 'error',
            message: `the docker webhook ${webhook} can have no webhook in Docker Hub: ${told.why}`,
            fix: 'write the repository as Docker Hub’s page has it: https://hub.docker.com/r/acme/shop, or acme/shop',
            at,
        });
    }
    return found;
}
function addressOf({ value, at }, endpoint) {
    if (value.repository !== undefined)
        return { written: value.repository, at: at(['repository']) };
    const written = endpoint?.value.properties['repoURL'];
    return { written: typeof written === 'string' ? written.trim() : '', at: endpoint?.at(['properties', 'repoURL']) ?? at(['endpoint']) };
}
function repositoryAt(written, isDockerHub) {
    if (written === '')
        return { why: 'it names no repository' };
    const { registry, repository = '' } = (0,_text_address_js__WEBPACK_IMPORTED_MODULE_2__/* .registryAddress */ .M)(written);
    if (registry !== 'docker.io')
        return isDockerHub ? { why: `${registry} is not Docker Hub` } : 'elsewhere';
    if (!(0,_dockerhub_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isRepository */ .Z)(repository))
        return { why: `${JSON.stringify(written)} names no repository of Docker Hub's` };
    return repository.includes('/') ? { repository } : { why: `${repository} is an official image, whose webhooks are not ours to make` };
}
const isOfDockerHub = (endpoint) => /^docker.?hub$/i.test(String((endpoint?.properties['serverType'] ?? '')));


/***/ }),

/***/ 7056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ repositoriesOf),
/* harmony export */   t: () => (/* binding */ lookAt)
/* harmony export */ });
/* harmony import */ var _dockerhub_answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9181);
/* harmony import */ var _relay_core_tokens_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4406);
/* harmony import */ var _relay_sources_dockerhub_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(394);
/* harmony import */ var _reach_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8592);




/** Looks at all repositories that documents or tokens name, one after the other. A limit ends it: the rest is unknown. Throws only the signal's reason. */
async function lookAt(repositories, { hooks, publicUrl, credentialOf }, signal) {
    const look = { seen: new Map(), why: new Map() };
    let limit;
    for (const repository of new Set(repositories)) {
        const found = limit ? { problem: limit } : credentialOf(repository);
        if ('problem' in found) {
            look.seen.set(repository, found.problem.code === 'H2K-778' ? 'barred' : 'unknown');
            look.why.set(repository, found.problem);
            continue;
        }
        try {
            const standing = await hooks.list(repository, found.credential, signal);
            look.seen.set(repository, await Promise.all(standing.map((hook) => standingOf(hook, publicUrl))));
        }
        catch (error) {
            if (!(error instanceof _dockerhub_answers_js__WEBPACK_IMPORTED_MODULE_0__.HubRefused))
                throw error;
            const [problem] = error.problems;
            look.seen.set(repository, error.why === 'absent' ? 'gone' : error.why === 'forbidden' ? 'barred' : 'unknown');
            look.why.set(repository, problem);
            if (error.why === 'limited')
                limit = problem;
        }
    }
    return look;
}
/** Every repository that a document names, or that a token remembers: what a refusal left there is found again when it has passed. */
const repositoriesOf = (documents, tokens) => [
    ...new Set([...documents.map(({ repository }) => repository), ...tokens.flatMap(({ repository }) => repository ?? [])]),
];
async function standingOf(hook, publicUrl) {
    const [url = '', ...more] = hook.urls;
    const token = (0,_relay_sources_dockerhub_js__WEBPACK_IMPORTED_MODULE_2__/* .tokenIn */ .jf)(url);
    if (more.length > 0 || token === url)
        return { ...hook, isHere: false };
    return { ...hook, isHere: (0,_reach_js__WEBPACK_IMPORTED_MODULE_1__/* .isBelow */ .Y)(url, publicUrl), token: await (0,_relay_core_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .hashToken */ .QK)(token) };
}


/***/ }),

/***/ 8592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ isBelow),
/* harmony export */   g: () => (/* binding */ reach)
/* harmony export */ });
/* harmony import */ var _dockerhub_hooknames_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8699);
/* harmony import */ var _dockerhub_hooks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8206);
/* harmony import */ var _ports_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2896);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9979);
/* harmony import */ var _relay_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6902);
/* harmony import */ var _relay_api_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7925);







/** A limit of Docker Hub's is waited out for so long, in ms. */
const patience = 120_000;
/** Opens both sides as the flags say. Throws ConfigurationError with every mistake in them (H2K-754, 786), UnavailableError where the store can't be opened. */
async function reach(given, mistakes, ports, signal) {
    const [store, relay, hub] = [(0,_relay_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .readStore */ .uz)(given), (0,_relay_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .readRelayUrl */ .Fd)(given), (0,_relay_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .readHubApi */ .At)(given)];
    const told = (0,_relay_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .readPublicUrl */ .l8)(given);
    const apiToken = ports.env['RELAY_API_TOKEN'] ?? '';
    const publicUrl = told.value ?? relay.value;
    const problems = [
        ...mistakes,
        ...[store, relay, hub, told].flatMap(({ problem }) => problem ?? []),
        ...(publicUrl === undefined ? [noAddress] : []),
        ...(relay.value !== undefined && apiToken === '' ? [noApiToken] : []),
    ];
    if (problems.length > 0 || publicUrl === undefined)
        throw new _types_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(problems);
    ports.secrets.add(apiToken);
    const api = relay.value === undefined ? undefined : { url: relay.value, token: apiToken };
    return {
        publicUrl,
        api,
        mark: await (0,_dockerhub_hooknames_js__WEBPACK_IMPORTED_MODULE_5__/* .relayMark */ .pd)(publicUrl),
        tokens: api ? (0,_relay_api_js__WEBPACK_IMPORTED_MODULE_4__/* .relayTokens */ .K4)(ports, api, signal) : await (0,_tokens_js__WEBPACK_IMPORTED_MODULE_6__/* .storedTokens */ .a)(store.value, publicUrl, ports),
        hooks: (0,_dockerhub_hooks_js__WEBPACK_IMPORTED_MODULE_0__/* .newHooks */ .d)(ports, { url: hub.value, wait: patience }),
        fault: (url) => faultOf(url, publicUrl, ports, signal),
    };
}
/** Docker Hub takes no longer one. */
const longestUrl = 255;
const glance = 5_000;
/** What is against an address that was just made: where its relay is, Docker Hub would not arrive. That nobody answers from here says nothing. */
async function faultOf(url, publicUrl, { http }, signal) {
    if (!isBelow(url, publicUrl))
        return unfit(`the relay's addresses begin with ${new URL(url).origin}, not with ${publicUrl}`, 'name the one that the relay was started with: --public-url');
    if (url.length > longestUrl)
        return unfit(`the address has ${url.length} characters, Docker Hub takes ${longestUrl}`, 'give the relay a shorter public address');
    try {
        const response = await http({ method: 'GET', url, timeout: glance }, signal);
        await response.text();
        if (response.status !== 404)
            return undefined;
        return unfit(`${publicUrl} does not know the address that was just made`, 'look at --public-url, and whether --store is the one that this relay works with');
    }
    catch (error) {
        if (signal.aborted || !(error instanceof _ports_types_js__WEBPACK_IMPORTED_MODULE_1__/* .HttpProblem */ .AF))
            throw error;
        return undefined;
    }
}
/** Whether an address is one of the relay's, however its host is spelt. */
function isBelow(url, publicUrl) {
    if (!URL.canParse(url))
        return false;
    return new URL(url).href.startsWith(`${new URL(publicUrl).href.replace(/\/+$/, '')}/`);
}
const unfit = (message, fix) => ({ code: 'H2K-784', severity: 'error', message, fix, input: 'public-url' });
const noAddress = {
    code: 'H2K-786',
    severity: 'error',
    message: 'the relay’s public address is not told',
    fix: 'write --public-url https://relay.example.com, or --relay where the API is at the same address',
    input: 'public-url',
};
const noApiToken = {
    code: 'H2K-786',
    severity: 'error',
    message: 'RELAY_API_TOKEN is not set',
    fix: 'set it to one of the relay’s RELAY_API_TOKENS that may operate',
    input: 'RELAY_API_TOKEN',
};


/***/ }),

/***/ 187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readWhole)
/* harmony export */ });
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8881);
/* harmony import */ var _relay_definitions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8401);


/** The definitions, wherever on this machine they are. That there are none is one of their problems: what isn't there may not look as if it were deleted. */
async function readWhole({ given }) {
    const { folder, files } = (0,_relay_definitions_js__WEBPACK_IMPORTED_MODULE_1__/* .whereDefinitionsAre */ .o)(given.definitions);
    const loaded = await (0,_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .readDefinitions */ .TL)(folder, files);
    const nothing = { pipelines: new Map(), endpoints: new Map(), variables: new Map(), webhooks: new Map(), health: new Map() };
    return (loaded ?? {
        definitions: nothing,
        mistaken: new Set(),
        problems: [(0,_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .noDefinitions */ .AL)(given.definitions ?? _folder_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultFolder */ .qp, 'there is no such folder')],
    });
}


/***/ }),

/***/ 91:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K4: () => (/* binding */ relayTokens),
/* harmony export */   V$: () => (/* binding */ askRelay),
/* harmony export */   aV: () => (/* binding */ documentsIn)
/* harmony export */ });
/* harmony import */ var _ports_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2896);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9979);


const silence = 20_000;
/** One question to a relay's API: the answer's body; undefined: 404. Throws UnavailableError (H2K-781 it refuses, H2K-782 it is away). */
async function askRelay({ http }, { url, token }, { method, path, body }, signal) {
    const headers = { accept: 'application/json', authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const request = { method, url: `${url}${path}`, headers, timeout: silence, ...(body ? { body: JSON.stringify(body) } : {}) };
    let answer;
    try {
        const response = await http(request, signal);
        answer = { status: response.status, text: await response.text() };
    }
    catch (error) {
        if (signal.aborted || !(error instanceof _ports_types_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpProblem */ .AF))
            throw error;
        throw new _types_js__WEBPACK_IMPORTED_MODULE_1__/* .UnavailableError */ .hG([away(`the relay can't be reached: ${error.message}`)]);
    }
    const found = objectIn(answer.text);
    if (answer.status === 204)
        return {};
    if (answer.status < 300 && found)
        return found;
    if (answer.status === 404 && found)
        return undefined;
    throw new _types_js__WEBPACK_IMPORTED_MODULE_1__/* .UnavailableError */ .hG([answer.status >= 500 ? away(`the relay answers HTTP ${answer.status}`) : refused(answer.status, found)]);
}
/** A relay reads its definitions now and then: a document that was just pushed may not be there yet. All of them together are waited for so long, in ms. */
const patience = 90_000;
const pause = 10_000;
/** Tokens as a relay's API has them. */
function relayTokens(ports, api, signal) {
    const ask = (question) => askRelay(ports, api, question, signal);
    let waited = 0;
    const minted = async (webhook, repository) => {
        for (;;) {
            const made = await ask({ method: 'POST', path: '/api/hook-tokens', body: { webhook, repository } });
            if (made)
                return made;
            if (waited >= patience)
                throw new _types_js__WEBPACK_IMPORTED_MODULE_1__/* .UnavailableError */ .hG([refused(404, { message: `it knows no docker webhook ${webhook}` })]);
            await ports.sleep(pause, signal);
            waited += pause;
        }
    };
    return {
        async list() {
            const answer = await ask({ method: 'GET', path: '/api/hook-tokens' });
            return documentsIn(answer).flatMap(tokenIn);
        },
        async mint(webhook, repository) {
            const { id, token, url } = await minted(webhook, repository);
            if (typeof id === 'string' && typeof token === 'string' && typeof url === 'string')
                return { id, token, url };
            throw new _types_js__WEBPACK_IMPORTED_MODULE_1__/* .UnavailableError */ .hG([refused(201, undefined)]);
        },
        async revoke(id) {
            await ask({ method: 'DELETE', path: `/api/hook-tokens/${encodeURIComponent(id)}` });
        },
        close() { },
    };
}
/** A list of the API's has its documents by their links. Throws UnavailableError where it is none. */
function documentsIn(answer) {
    const documents = answer?.['documents'];
    if (typeof documents !== 'object' || documents === null)
        throw new _types_js__WEBPACK_IMPORTED_MODULE_1__/* .UnavailableError */ .hG([refused(answer ? 200 : 404, undefined)]);
    return Object.values(documents);
}
function tokenIn({ id, webhook, repository, created, revoked }) {
    if (typeof id !== 'string' || typeof webhook !== 'string' || typeof created !== 'number')
        return [];
    return [
        {
            id,
            webhook,
            created,
            ...(typeof repository === 'string' ? { repository } : {}),
            ...(typeof revoked === 'number' ? { revoked } : {}),
        },
    ];
}
function objectIn(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
const refused = (status, body) => {
    const said = typeof body?.['message'] === 'string' ? body['message'] : 'this is no answer of a relay’s API';
    const fixes = {
        401: 'set RELAY_API_TOKEN to one of the relay’s RELAY_API_TOKENS',
        403: 'the token must be one that may operate: operate:TOKEN among the relay’s RELAY_API_TOKENS',
        404: 'look at the address, and at the definitions that the relay reads',
        409: 'start the relay with --public-url',
    };
    return {
        code: 'H2K-781',
        severity: 'error',
        message: `the relay refuses (HTTP ${status}): ${said}`,
        fix: fixes[status] ?? 'look at the address',
        input: 'relay',
    };
};
const away = (message) => ({
    code: 'H2K-782',
    severity: 'error',
    message,
    fix: 'look whether it runs, and at the address',
    input: 'relay',
});


/***/ }),

/***/ 4654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ runWork)
/* harmony export */ });
/* harmony import */ var _dockerhub_answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9181);
/* harmony import */ var _dockerhub_hooknames_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8699);
/* harmony import */ var _dockerhub_hooks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8206);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9979);
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7920);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7925);






/** Docker Hub's names may be taken by somebody else meanwhile. */
const mostNames = 5;
/**
 * Does one docker webhook's work: a new webhook stands and was seen before an old one is deleted, and that one's token ends last. So there is no moment
 * without a valid one, and whatever cuts it short, the next sync goes on from what it finds. What goes wrong is a problem; `done` hears of each step.
 * Throws UnavailableError where the relay's store can't be used.
 */
async function runWork(work, means, done) {
    const problems = [];
    const steps = (0,_steps_js__WEBPACK_IMPORTED_MODULE_3__/* .stepsOf */ .B_)(work);
    const did = (kind, name) => {
        const step = steps.find((one) => one.step === kind && (name === undefined || one.name === name));
        if (step)
            done(step);
    };
    try {
        if (work.create) {
            const byHand = await make(work, work.create.name, means);
            if (byHand)
                return [byHand];
            did('create');
        }
        for (const { repository, name, slug } of work.removals) {
            const problem = await remove(work.webhook, { repository, name, slug }, means);
            if (problem)
                problems.push(problem);
            else
                did('delete', name);
        }
        for (const repository of work.barred)
            problems.push((0,_steps_js__WEBPACK_IMPORTED_MODULE_3__/* .removeByHand */ .BQ)(work.webhook, repository, undefined, undefined));
        for (const id of work.revocations)
            await means.tokens.revoke(id);
        did('revoke');
    }
    catch (error) {
        if (means.signal.aborted || !(error instanceof _types_js__WEBPACK_IMPORTED_MODULE_2__/* .Stop */ .VG) || (0,_tokens_js__WEBPACK_IMPORTED_MODULE_4__/* .isOfStore */ .t)(error))
            throw error;
        problems.push(...error.problems);
    }
    return problems;
}
/** Makes a webhook with a new address, and looks whether it stands. Returns what a person has to do where Docker Hub doesn't let us. Throws Stop. */
async function make({ webhook, repository = '' }, firstName, means) {
    const { tokens, hooks, signal } = means;
    const credential = signed(repository, means);
    const { id, url } = await tokens.mint(webhook, repository);
    const fault = await means.fault(url);
    if (fault) {
        await tokens.revoke(id);
        throw new _types_js__WEBPACK_IMPORTED_MODULE_2__/* .UnavailableError */ .hG([fault]);
    }
    let lost;
    try {
        await create(webhook, repository, { name: firstName, url }, means);
    }
    catch (error) {
        if ((0,_dockerhub_hooks_js__WEBPACK_IMPORTED_MODULE_1__/* .isByHand */ .H)(error))
            return byHand({ webhook, repository, name: firstName }, { id, url }, error, means);
        if (!(error instanceof _dockerhub_answers_js__WEBPACK_IMPORTED_MODULE_0__.HubRefused))
            throw error;
        if (error.why !== 'lost') {
            await tokens.revoke(id);
            throw error;
        }
        lost = error;
    }
    const standing = await hooks.list(repository, credential, signal);
    if (standing.some(({ urls }) => urls.length === 1 && urls[0] === url))
        return undefined;
    throw lost ?? new _types_js__WEBPACK_IMPORTED_MODULE_2__/* .UnavailableError */ .hG([notThere(webhook, repository)]);
}
async function byHand(of, { id, url }, refused, { showsAddresses, tokens }) {
    if (!showsAddresses)
        await tokens.revoke(id);
    return (0,_steps_js__WEBPACK_IMPORTED_MODULE_3__/* .makeByHand */ .n)(of, showsAddresses ? { url } : { why: _steps_js__WEBPACK_IMPORTED_MODULE_3__/* .notShown */ .d5.log }, refused.problems[0]);
}
async function create(webhook, repository, { name, url }, means) {
    const { hooks, mark, signal } = means;
    const credential = signed(repository, means);
    let free = name;
    for (let count = 0; count < mostNames; count += 1) {
        if ((await hooks.create(repository, { name: free, url }, credential, signal)) === 'created')
            return;
        const names = (await hooks.list(repository, credential, signal)).map((hook) => hook.name);
        free = (0,_dockerhub_hooknames_js__WEBPACK_IMPORTED_MODULE_5__/* .freeName */ .IL)(mark, webhook, [...names, free]);
    }
    throw new _dockerhub_answers_js__WEBPACK_IMPORTED_MODULE_0__.HubRefused('refused', {
        code: 'H2K-776',
        severity: 'error',
        message: `Docker Hub takes no name for the webhook of ${webhook} in ${repository}: the last was ${free}`,
        fix: 'look at the webhooks there',
    });
}
/** What a person has to do where Docker Hub doesn't let us; the address ends all the same. */
async function remove(webhook, { repository, name, slug }, means) {
    try {
        await means.hooks.remove(repository, slug, signed(repository, means), means.signal);
        return undefined;
    }
    catch (error) {
        if ((0,_dockerhub_hooks_js__WEBPACK_IMPORTED_MODULE_1__/* .isByHand */ .H)(error))
            return (0,_steps_js__WEBPACK_IMPORTED_MODULE_3__/* .removeByHand */ .BQ)(webhook, repository, name, error.problems[0]);
        throw error;
    }
}
function signed(repository, { credentialOf }) {
    const found = credentialOf(repository);
    if ('problem' in found)
        throw new _types_js__WEBPACK_IMPORTED_MODULE_2__/* .UnavailableError */ .hG([found.problem]);
    return found.credential;
}
const notThere = (webhook, repository) => ({
    code: 'H2K-783',
    severity: 'error',
    message: `Docker Hub took the webhook of ${webhook}, and ${repository} has none with its address: everything stays as it was`,
    fix: 'sync again in a minute',
});


/***/ }),

/***/ 7920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BQ: () => (/* binding */ removeByHand),
/* harmony export */   B_: () => (/* binding */ stepsOf),
/* harmony export */   ZZ: () => (/* binding */ pageOf),
/* harmony export */   d5: () => (/* binding */ notShown),
/* harmony export */   f9: () => (/* binding */ doneByHand),
/* harmony export */   n: () => (/* binding */ makeByHand),
/* harmony export */   uw: () => (/* binding */ stepText)
/* harmony export */ });
/** What a work comes to, in its order. */
function stepsOf({ webhook, repository, create, removals, revocations, barred }) {
    const at = repository ?? removals[0]?.repository ?? barred[0] ?? '';
    return [
        ...(create ? [{ webhook, repository: at, step: 'create', ...create }] : []),
        ...removals.map((removal) => ({ webhook, repository: removal.repository, step: 'delete', name: removal.name })),
        ...barred.map((one) => ({ webhook, repository: one, step: 'byHand' })),
        ...(revocations.length > 0 ? [{ webhook, repository: at, step: 'revoke', count: revocations.length }] : []),
    ];
}
/** For people: "shop: makes hub-to-kube-… in acme/shop". */
function stepText({ webhook, repository, step, name = '', why = 'missing', count = 0 }) {
    const words = {
        create: `makes the webhook ${name} in ${repository}${reasons[why]}`,
        delete: `deletes the webhook ${name} in ${repository}`,
        byHand: `a webhook in ${repository} is to be deleted by hand, if there is one`,
        revoke: `ends ${count === 1 ? 'the old address' : `${count} old addresses`}`,
    };
    return `${webhook}: ${words[step]}`;
}
const reasons = { missing: '', dead: ', as the relay does not know the old address', rotated: ', with a new address' };
/** Where a person sees and changes a repository's webhooks. */
const pageOf = (repository) => `https://hub.docker.com/repository/docker/${repository}/webhooks`;
/** Why no address is made or shown for a person to paste. */
const notShown = {
    dryRun: 'without --dry-run an address is made and shown',
    log: 'run hub-to-kube webhook sync on a machine of yours, which shows the address: it is a secret, and others may read this log',
};
/** How a person does what Docker Hub doesn't let us do. `address`: the secret one, or why it is not shown. */
function makeByHand({ webhook, repository, name }, address, because) {
    const how = 'why' in address
        ? address.why
        : `open ${pageOf(repository)}\nWebhook name: ${name}\nWebhook URL:  ${address.url}\nthen Create. The address is a secret, and is shown this once.`;
    return {
        ...byHand,
        message: `the webhook of ${webhook} in ${repository} has to be made by hand: ${because.message}`,
        fix: `${how}\nOr let us do it: ${because.fix ?? ''}`,
    };
}
/** Nobody knows whether it was done. */
const doneByHand = (webhook, repository, since, why) => ({
    ...byHand,
    severity: 'warning',
    message: `whether ${repository} has the webhook of ${webhook} can't be seen: ${why.message}`,
    fix: `an address was made for it on ${new Date(since).toISOString().slice(0, 10)}. If it isn't at ${pageOf(repository)}: hub-to-kube webhook add ${webhook} makes another one`,
});
const removeByHand = (webhook, repository, name, why) => ({
    ...byHand,
    severity: 'warning',
    message: `${name === undefined ? `what ${webhook} may have left` : `the webhook ${name}`} in ${repository} has to be deleted by hand${why ? `: ${why.message}` : ''}`,
    fix: `open ${pageOf(repository)} and delete ${name ?? 'the webhook whose name begins with hub-to-kube-'}. Its address has ended, so that it does nothing any more`,
});
const byHand = { code: 'H2K-780', severity: 'error' };


/***/ }),

/***/ 8856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YY: () => (/* binding */ strangerTold),
/* harmony export */   dc: () => (/* binding */ webhookSync),
/* harmony export */   mr: () => (/* binding */ endedBy)
/* harmony export */ });
/* harmony import */ var _dockerhub_hooknames_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8699);
/* harmony import */ var _dockerhub_hookplan_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3540);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9979);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7892);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3753);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7705);
/* harmony import */ var _look_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7056);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6017);
/* harmony import */ var _reach_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8592);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(187);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4654);
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7920);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7925);













/**
 * Makes Docker Hub's webhooks equal to the DOCKER_WEBHOOK documents: made where one is missing, replaced where its address is dead, deleted where its
 * document is gone. Refused: mistakes in flags or definitions. Failed: something could not be done, all else was.
 */
async function webhookSync(asked, given, host, options) {
    const report = { result: 'done', problems: [], dryRun: (0,_options_js__WEBPACK_IMPORTED_MODULE_5__/* .isSet */ .vM)(given, 'dry-run'), steps: [] };
    const { ports, signal } = host;
    try {
        const definitions = await (0,_read_js__WEBPACK_IMPORTED_MODULE_7__/* .readWhole */ .o)(asked);
        const { documents, unclear, problems } = (0,_documents_js__WEBPACK_IMPORTED_MODULE_3__/* .documentsOf */ .u)(definitions.definitions);
        const mistakes = [...asked.mistakes, ...definitions.problems, ...problems].filter(({ severity }) => severity === 'error');
        report.problems.push(...problems.filter(({ severity }) => severity === 'warning'));
        const sides = await (0,_reach_js__WEBPACK_IMPORTED_MODULE_6__/* .reach */ .g)(given, mistakes, ports, signal);
        try {
            const credentialOf = (0,_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .hubCredentials */ .E)(definitions.definitions, ports);
            const all = await sides.tokens.list();
            const tokens = all.filter(({ revoked }) => revoked === undefined);
            const look = await (0,_look_js__WEBPACK_IMPORTED_MODULE_4__/* .lookAt */ .t)((0,_look_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoriesOf */ .U)(documents, all), { ...sides, credentialOf }, signal);
            const means = { ...sides, credentialOf, showsAddresses: options.showsAddresses, signal };
            const plan = (0,_dockerhub_hookplan_js__WEBPACK_IMPORTED_MODULE_10__/* .planHooks */ .q)({
                ...sides,
                documents,
                unclear,
                seen: look.seen,
                tokens,
                rotate: (0,_options_js__WEBPACK_IMPORTED_MODULE_5__/* .isSet */ .vM)(given, 'rotate'),
                keep: (0,_options_js__WEBPACK_IMPORTED_MODULE_5__/* .isSet */ .vM)(given, 'keep'),
            });
            await carryOut(plan, { documents, tokens, look }, means, report, options.told);
        }
        finally {
            sides.tokens.close();
        }
    }
    catch (error) {
        return { ...report, ...endedBy(error, report, signal) };
    }
    return { ...report, result: report.problems.some(({ severity }) => severity === 'error') ? 'failed' : 'done' };
}
async function carryOut(plan, situation, means, report, told) {
    const done = (step) => {
        report.steps.push(step);
        told(step);
    };
    report.problems.push(...plan.strangers.map(strangerTold));
    report.problems.push(...lookedInVain(situation));
    for (const document of situation.documents)
        report.problems.push(...(await unseen(document, situation, means, report.dryRun)));
    for (const work of plan.works) {
        if (report.dryRun)
            for (const step of (0,_steps_js__WEBPACK_IMPORTED_MODULE_9__/* .stepsOf */ .B_)(work))
                done(step);
        else
            report.problems.push(...(await (0,_run_js__WEBPACK_IMPORTED_MODULE_8__/* .runWork */ .d)(work, means, done)));
        // Who goes on asking where he is limited is locked out longer.
        if (report.problems.some(({ code }) => code === 'H2K-772'))
            return;
    }
}
/** Repositories where something of ours may be, and nobody knows this time. Of a sign-in that fails, one word is enough. */
function lookedInVain({ documents, tokens, look }) {
    const unknown = (0,_look_js__WEBPACK_IMPORTED_MODULE_4__/* .repositoriesOf */ .U)(documents, tokens).filter((repository) => look.seen.get(repository) === 'unknown');
    const all = unknown.flatMap((repository) => look.why.get(repository) ?? []);
    return [...new Map(all.map((problem) => [`${problem.code} ${problem.message}`, problem])).values()];
}
/** What is to be said of a document whose repository we may not look into: nothing is done there, but an address made for a person to paste. */
async function unseen({ webhook, repository }, { tokens, look }, means, dryRun) {
    const [there, why] = [look.seen.get(repository), look.why.get(repository)];
    if (!why || (there !== 'gone' && there !== 'barred'))
        return [];
    const made = tokens.filter((token) => token.webhook === webhook && (token.repository ?? repository) === repository).at(-1);
    if (made)
        return [(0,_steps_js__WEBPACK_IMPORTED_MODULE_9__/* .doneByHand */ .f9)(webhook, repository, made.created, why)];
    const of = { webhook, repository, name: (0,_dockerhub_hooknames_js__WEBPACK_IMPORTED_MODULE_11__/* .freeName */ .IL)(means.mark, webhook, []) };
    if (dryRun || !means.showsAddresses)
        return [(0,_steps_js__WEBPACK_IMPORTED_MODULE_9__/* .makeByHand */ .n)(of, { why: dryRun ? _steps_js__WEBPACK_IMPORTED_MODULE_9__/* .notShown */ .d5.dryRun : _steps_js__WEBPACK_IMPORTED_MODULE_9__/* .notShown */ .d5.log }, why)];
    try {
        const { url } = await means.tokens.mint(webhook, repository);
        return [(0,_steps_js__WEBPACK_IMPORTED_MODULE_9__/* .makeByHand */ .n)(of, { url }, why)];
    }
    catch (error) {
        if (!(error instanceof _types_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG) || (0,_tokens_js__WEBPACK_IMPORTED_MODULE_12__/* .isOfStore */ .t)(error))
            throw error;
        return error.problems;
    }
}
const strangerTold = ({ repository, name, holdsToken }) => ({
    code: 'H2K-777',
    severity: 'warning',
    message: holdsToken
        ? `the webhook ${name} in ${repository} calls another address with a token of this relay's: it stays`
        : `the webhook ${name} in ${repository} has our name, but was made by hand: it calls another address, and stays`,
    fix: 'delete it at Docker Hub if nobody needs it, or give it another name',
});
/** What ended it before its end: in the midst it has failed. */
function endedBy(error, { steps, problems }, signal) {
    const report = (0,_result_js__WEBPACK_IMPORTED_MODULE_1__/* .stopped */ .ce)(error, signal);
    const all = error instanceof _types_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1 ? report.problems : [...problems, ...report.problems];
    return { result: report.result === 'unavailable' && steps.length > 0 ? 'failed' : report.result, problems: all };
}


/***/ }),

/***/ 7925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ storedTokens),
/* harmony export */   t: () => (/* binding */ isOfStore)
/* harmony export */ });
/** Whether the relay's own store can't be used: then no other docker webhook's address can be kept either. */
const isOfStore = ({ problems }) => problems.some(({ code }) => code === 'H2K-752');
/** Tokens in the relay's own store, beside it. */
async function storedTokens(file, publicUrl, { random, now }) {
    const { mintToken, hashToken, hookUrl, openTokens } = await Promise.all(/* import() */[__webpack_require__.e(8321), __webpack_require__.e(7713), __webpack_require__.e(5441)]).then(__webpack_require__.bind(__webpack_require__, 5441));
    const tokens = openTokens(file);
    return {
        list: async () => tokens.list(),
        async mint(webhook, repository) {
            const token = mintToken(random);
            const id = await hashToken(token);
            tokens.add(webhook, id, now(), repository);
            return { id, token, url: hookUrl(publicUrl, token) };
        },
        revoke: async (id) => void tokens.revoke(id, now()),
        close: () => tokens.close(),
    };
}


/***/ }),

/***/ 8699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ freeName),
/* harmony export */   Yg: () => (/* binding */ isOurName),
/* harmony export */   b_: () => (/* binding */ isNameOf),
/* harmony export */   pd: () => (/* binding */ relayMark)
/* harmony export */ });
/* harmony import */ var _id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2777);

/** Of all names, those of this relay's own webhooks begin like that, so that nothing else is ever touched. `mark`: eight digits of the hash of its public address. */
const prefix = (mark) => `hub-to-kube-${mark}-`;
/** A webhook's name may be anything; in Docker Hub's it is lower case, digits and dashes, and not long. Two may come to the same: they are told apart by their tokens. */
const longest = 48;
const safe = (webhook) => webhook
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, longest) || 'webhook';
/** What stands for a relay in names, whatever way its public address is spelt. */
async function relayMark(publicUrl) {
    return (await (0,_id_js__WEBPACK_IMPORTED_MODULE_0__/* .webSha256 */ .m)(new URL(publicUrl).href.replace(/\/+$/, ''))).slice(0, 8);
}
/** Whether a name is one of this relay's webhooks. */
const isOurName = (name, mark) => name.startsWith(prefix(mark));
/** Whether a name of this relay's could be the docker webhook's. */
const isNameOf = (name, mark, webhook) => {
    const base = `${prefix(mark)}${safe(webhook)}`;
    return name === base || (name.startsWith(`${base}-`) && /^\d+$/.test(name.slice(base.length + 1)));
};
/** The first name of the docker webhook that is not among those that a repository has. */
function freeName(mark, webhook, taken) {
    const base = `${prefix(mark)}${safe(webhook)}`;
    const used = new Set(taken.map((name) => name.toLowerCase()));
    let name = base;
    for (let number = 2; used.has(name); number += 1)
        name = `${base}-${number}`;
    return name;
}


/***/ }),

/***/ 3540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ planHooks)
/* harmony export */ });
/* harmony import */ var _hooknames_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8699);

/**
 * What has to be done so that Docker Hub's webhooks are equal to the documents. Pure. Ours are those with our name whose address is this relay's;
 * whose they are, their token says, or, where the relay doesn't know it any more, their name.
 */
function planHooks(asked) {
    const { documents, tokens, unclear, keep } = asked;
    const standing = [...asked.seen].flatMap(([repository, seen]) => typeof seen === 'string' ? [] : seen.map((hook) => ({ repository, hook })));
    const known = new Map(tokens.map((token) => [token.id, token]));
    const ours = standing.filter(({ hook }) => (0,_hooknames_js__WEBPACK_IMPORTED_MODULE_0__/* .isOurName */ .Yg)(hook.name, asked.mark) && hook.isHere);
    const byOwner = Map.groupBy(ours, (owned) => ownerOf(owned, known, asked));
    const wanted = documents.map((document) => workFor(document, byOwner.get(document.webhook) ?? [], standing, known, asked));
    const isWanted = new Set([...documents.map(({ webhook }) => webhook), ...unclear]);
    const left = new Set([...byOwner.keys(), ...tokens.filter(({ repository }) => repository !== undefined).map(({ webhook }) => webhook)]);
    const unwanted = keep
        ? []
        : [...left]
            .filter((webhook) => !isWanted.has(webhook))
            .map((webhook) => workWithout(webhook, byOwner.get(webhook) ?? [], standing, asked));
    const strangers = standing
        .filter((one) => !ours.includes(one))
        .map(({ repository, hook }) => ({
        repository,
        name: hook.name,
        holdsToken: !hook.isHere && hook.token !== undefined && known.has(hook.token),
    }))
        .filter(({ name, holdsToken }) => holdsToken || (0,_hooknames_js__WEBPACK_IMPORTED_MODULE_0__/* .isOurName */ .Yg)(name, asked.mark));
    return { works: [...wanted, ...unwanted].filter(isWork), strangers };
}
const isWork = ({ create, removals, revocations, barred }) => create !== undefined || removals.length + revocations.length + barred.length > 0;
function ownerOf({ repository, hook }, known, { documents, unclear, mark }) {
    const token = hook.token === undefined ? undefined : known.get(hook.token);
    if (token)
        return token.webhook;
    const named = documents.filter(({ webhook }) => (0,_hooknames_js__WEBPACK_IMPORTED_MODULE_0__/* .isNameOf */ .b_)(hook.name, mark, webhook));
    const document = named.find((one) => one.repository === repository) ?? named[0];
    return document?.webhook ?? [...unclear].find((webhook) => (0,_hooknames_js__WEBPACK_IMPORTED_MODULE_0__/* .isNameOf */ .b_)(hook.name, mark, webhook)) ?? hook.name;
}
function workFor({ webhook, repository }, owned, standing, known, asked) {
    const seen = asked.seen.get(repository) ?? 'unknown';
    const none = { webhook, repository, removals: [], revocations: [], barred: [] };
    if (typeof seen === 'string')
        return none;
    const age = ({ token = '' }) => known.get(token)?.created ?? 0;
    const isGood = (hook) => hook.isHere && hook.token !== undefined && known.get(hook.token)?.webhook === webhook;
    const good = seen.filter(isGood).toSorted((a, b) => age(b) - age(a));
    // Of several the newest: a rotation that was cut short goes on where it was.
    const kept = asked.rotate ? undefined : (good.find(({ name }) => (0,_hooknames_js__WEBPACK_IMPORTED_MODULE_0__/* .isOurName */ .Yg)(name, asked.mark)) ?? good[0]);
    const old = owned.filter(({ hook }) => hook !== kept);
    const why = good.length > 0 ? 'rotated' : old.length > 0 ? 'dead' : 'missing';
    const name = (0,_hooknames_js__WEBPACK_IMPORTED_MODULE_0__/* .freeName */ .IL)(asked.mark, webhook, seen.map((hook) => hook.name));
    return {
        ...none,
        ...(kept ? {} : { create: { name, why } }),
        removals: old.map(removal),
        revocations: ended(webhook, old, standing, asked),
    };
}
function workWithout(webhook, owned, standing, asked) {
    const remembered = asked.tokens.filter((token) => token.webhook === webhook).flatMap(({ repository }) => repository ?? []);
    return {
        webhook,
        repository: undefined,
        removals: owned.map(removal),
        revocations: ended(webhook, owned, standing, asked),
        barred: [...new Set(remembered)].filter((repository) => asked.seen.get(repository) === 'barred'),
    };
}
const removal = ({ repository, hook: { name, slug } }) => ({ repository, name, slug });
/**
 * Tokens that nothing holds once the old webhooks are gone: theirs, and those whose webhook was never made, or was deleted by somebody else. Where we may
 * not look, those of a webhook that no document wants end too: what may be left there does nothing any more.
 */
function ended(webhook, old, standing, { tokens, seen, documents }) {
    const isOver = (repository) => {
        const there = seen.get(repository) ?? 'unknown';
        const isWanted = documents.some((document) => document.webhook === webhook && document.repository === repository);
        return there !== 'unknown' && (!isWanted || typeof there !== 'string');
    };
    const going = new Set(old.map(({ hook }) => hook.token));
    const held = new Set(standing.filter(({ hook }) => !old.some((one) => one.hook === hook)).map(({ hook }) => hook.token));
    return tokens
        .filter((token) => token.webhook === webhook && !held.has(token.id))
        .filter(({ id, repository }) => going.has(id) || (repository !== undefined && isOver(repository)))
        .map(({ id }) => id);
}


/***/ }),

/***/ 8206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isByHand),
/* harmony export */   d: () => (/* binding */ newHooks)
/* harmony export */ });
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9181);
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6835);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9782);



/** The newer family is where tokens of organisations are let in; the older one is what everybody used. Neither is documented. facts: 2.4 */
const families = [
    (namespace, name) => `/v2/namespaces/${namespace}/repositories/${name}/webhook_pipeline/`,
    (namespace, name) => `/v2/repositories/${namespace}/${name}/webhook_pipeline/`,
];
/** Answers that may be about the route and not about what was asked. */
const otherRoute = new Set([403, 404, 405, 410, 501]);
const perPage = 100;
const mostPages = 50;
function newHooks(ports, options = {}, session = (0,_session_js__WEBPACK_IMPORTED_MODULE_2__.newHubSession)(ports, options)) {
    const ask = (0,_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .newAsk */ .u)(ports, options);
    /** Which family let a user in. */
    const worked = new Map();
    const signed = async (question, credential, signal) => {
        const authorization = await session.authorization(credential, signal);
        const { fingerprint } = credential;
        const answer = await ask({ ...question, fingerprint, authorization }, signal);
        if (answer.status !== 401)
            return answer;
        session.forget(credential);
        return ask({ ...question, fingerprint, authorization: await session.authorization(credential, signal) }, signal);
    };
    /** By the family that worked before, else by each in turn. */
    const routed = async (repository, rest, question, credential, signal) => {
        const [namespace = '', name = ''] = repository.split('/').map(encodeURIComponent);
        const by = async (index) => {
            const answer = await signed({ ...question, path: `${families[index](namespace, name)}${rest}` }, credential, signal);
            if (answer.status < 300)
                worked.set(credential.username, index);
            return answer;
        };
        const known = worked.get(credential.username);
        const first = await by(known ?? 0);
        // A family that has let the user in knows what is not there.
        if (!otherRoute.has(first.status) || (known !== undefined && first.status === 404))
            return first;
        const second = await by(known === 1 ? 0 : 1);
        return otherRoute.has(second.status) ? moreTelling(first, second) : second;
    };
    return {
        async list(repository, credential, signal) {
            const what = `list the webhooks of ${repository}`;
            const found = [];
            for (let page = 1; page <= mostPages; page += 1) {
                const answer = await routed(repository, `?page_size=${perPage}&page=${page}`, { method: 'GET', what }, credential, signal);
                if (answer.status >= 300)
                    throw (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)(what, answer);
                const { hooks, isLast } = pageOf(what, answer);
                found.push(...hooks);
                if (isLast)
                    return found;
            }
            throw (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)(what, { status: 502, headers: {}, text: `more than ${mostPages} pages` });
        },
        async create(repository, { name, url }, credential, signal) {
            const what = `make a webhook of ${repository}`;
            const body = { name, expect_final_callback: false, webhooks: [{ name, hook_url: url }], registry: 'registry-1.docker.io' };
            const answer = await routed(repository, '', { method: 'POST', what, body }, credential, signal);
            if (answer.status < 300)
                return 'created';
            if (answer.status === 400 && /already exists|must be unique/i.test(answer.text))
                return 'taken';
            // What Docker Hub quotes of the request is no secret any more once it stands in a log.
            throw (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)(what, { ...answer, text: answer.text.replaceAll(url, '…') });
        },
        async remove(repository, slug, credential, signal) {
            const what = `delete a webhook of ${repository}`;
            const answer = await routed(repository, `${encodeURIComponent(slug)}/`, { method: 'DELETE', what }, credential, signal);
            if (answer.status >= 300 && answer.status !== 404)
                throw (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)(what, answer);
        },
    };
}
/** Of two refusals the one that is about what was asked; a page of HTML is about the route. What the other says stands behind it. */
function moreTelling(first, second) {
    const [told, other] = (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .isPage */ .yp)(first) ? [second, first] : [first, second];
    return (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .isPage */ .yp)(other) ? told : { ...told, text: `${(0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .saying */ .i)(told)}; by its other route: ${(0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .saying */ .i)(other)}`, headers: {} };
}
/** `next` is no more than a sign that there is one: a page is asked for by number, at the host that we chose. */
function pageOf(what, answer) {
    const body = (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .parsed */ .Yz)(answer.text);
    if (!Array.isArray(body?.results))
        throw (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)(what, { ...answer, status: 502 });
    const hooks = body.results.map(({ name, slug, webhooks }) => ({
        name: text(name),
        slug: typeof slug === 'string' && slug !== '' ? slug : text(name),
        urls: (Array.isArray(webhooks) ? webhooks : []).map(({ hook_url: url }) => text(url)),
    }));
    return { hooks, isLast: typeof body.next !== 'string' || hooks.length === 0 };
}
const text = (value) => (typeof value === 'string' ? value : '');
/** Whether a refusal is one that a person at Docker Hub's page can do better than we. */
const isByHand = (error) => error instanceof _answers_js__WEBPACK_IMPORTED_MODULE_0__.HubRefused && ['absent', 'forbidden'].includes(error.why);


/***/ })

};
