export const id = 294;
export const ids = [294];
export const modules = {

/***/ 4294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R2: () => (/* binding */ checkedDeploy),
  lh: () => (/* binding */ checkedTarget),
  Ud: () => (/* binding */ refuseMistakes)
});

// EXTERNAL MODULE: ../build/registry/endpoints.js
var endpoints = __webpack_require__(1710);
// EXTERNAL MODULE: ../build/registry/index.js + 6 modules
var registry = __webpack_require__(8490);
// EXTERNAL MODULE: ../build/tasks/index.js + 1 modules
var tasks = __webpack_require__(5353);
// EXTERNAL MODULE: ../build/types.js
var types = __webpack_require__(9979);
// EXTERNAL MODULE: ../build/commands/means.js
var commands_means = __webpack_require__(2207);
// EXTERNAL MODULE: ../build/commands/quick.js
var quick = __webpack_require__(4362);
// EXTERNAL MODULE: ../build/commands/nearest.js
var nearest = __webpack_require__(4351);
// EXTERNAL MODULE: ../build/commands/options.js
var options = __webpack_require__(3927);
;// CONCATENATED MODULE: ../build/commands/settings.js


/** Reads what was given. Where `problems` (each names its input) has an error, the settings are good for finding further mistakes only. */
function readSettings(given) {
    const problems = [];
    const text = (name) => given[name]?.trim() || undefined;
    const wrong = (name, message, fix) => {
        problems.push({ code: 'H2K-401', severity: 'error', message: `${name}: ${message}`, fix, input: name });
        return undefined;
    };
    const known = (name) => options/* options */.f.find((option) => option.name === name);
    const boolean = (name) => {
        const value = (text(name) ?? known(name).default).toLowerCase();
        if (value !== 'true' && value !== 'false')
            wrong(name, `"${value}" is neither true nor false`, `write ${name}: true or ${name}: false`);
        return value === 'true';
    };
    const choice = (name) => {
        const { default: fallback, choices = [] } = known(name);
        const value = text(name) ?? fallback;
        if (!choices.includes(value))
            wrong(name, `there is no "${value}"${(0,nearest/* didYouMean */.a)(value, choices)}`, `write one of ${choices.join(', ')}`);
        return value;
    };
    const list = (name, separator = /[\n,]/) => (text(name) ?? known(name).default)
        .split(separator)
        .map((part) => part.trim())
        .filter(Boolean);
    const kinds = (name) => {
        for (const kind of list(name).filter((one) => !isKind(one)))
            wrong(name, `"${kind}" is no kind${(0,nearest/* didYouMean */.a)(kind, recreatable)}`, 'write kinds as manifests have them: Deployment, Service');
        return list(name);
    };
    const duration = (name) => milliseconds(text(name) ?? known(name).default) ??
        wrong(name, `"${text(name)}" is no duration`, 'write 90s, 5m or 1h; a bare number is minutes') ??
        0;
    const namespace = (name) => {
        const value = text(name);
        if (value !== undefined && !/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(value))
            wrong(name, `"${value}" can't be a namespace's name`, 'write small letters, digits and - in between, 63 at most');
    };
    const conflicts = () => {
        const owners = list('conflicts');
        const [word = ''] = owners;
        if (owners.length === 1 && (word === 'fail' || word === 'force'))
            return word;
        // Anything may be an owner's name; a slip in one of our own words is not taken for one.
        for (const owner of owners.filter((one) => (0,nearest/* didYouMean */.a)(one, ['fail', 'force']) !== ''))
            wrong('conflicts', `"${owner}" is no owner's name${(0,nearest/* didYouMean */.a)(owner, ['fail', 'force'])}`, 'write fail, force, or owners alone');
        return owners;
    };
    for (const name of ['namespace', 'release-namespace'])
        namespace(name);
    const settings = {
        manifests: list('manifests'),
        createNamespace: boolean('create-namespace'),
        registryMirrors: list('registry-mirrors'),
        prune: boolean('prune'),
        onFailure: choice('on-failure'),
        conflicts: conflicts(),
        timeout: duration('timeout'),
        patience: list('patience', /\n/),
        recreate: kinds('recreate'),
        takeOver: boolean('take-over'),
        requireProof: boolean('require-proof'),
        ...texts(text),
    };
    return { settings, problems };
}
const recreatable = [
    'Deployment',
    'Service',
    'StatefulSet',
    'DaemonSet',
    'ReplicaSet',
    'RoleBinding',
    'ClusterRoleBinding',
    'Secret',
    'ConfigMap',
];
/** Any kind may be named, custom ones too; what is a letter away from one of ours is a slip. */
const isKind = (word) => recreatable.includes(word) || (/^[A-Z][A-Za-z0-9]*$/.test(word) && (0,nearest/* didYouMean */.a)(word, recreatable) === '');
const textNames = ['image', 'digest', 'namespace', 'kubeconfig', 'context', 'release', 'release-namespace'];
function texts(text) {
    const camelCase = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
    return Object.fromEntries(textNames.flatMap((name) => (text(name) === undefined ? [] : [[camelCase(name), text(name)]])));
}
/** `90s`, `5m`, `1h`, `250ms`; a bare number is minutes, as in Automation Pipelines. undefined: it is none. */
function milliseconds(text) {
    const match = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h)?$/.exec(text.trim());
    if (!match)
        return undefined;
    const unit = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }[match[2] ?? 'm'];
    const value = Number(match[1]) * unit;
    return value > 0 && Number.isFinite(value) ? value : undefined;
}

;// CONCATENATED MODULE: ../build/commands/checked.js







/** Settings and kubeconfig, read and checked; nothing is asked of anybody. */
async function checkedTarget({ given, mistakes }, host) {
    const { settings, problems } = readSettings(given);
    const { mirrors, problems: malformed } = (0,endpoints/* parseMirrors */.Cy)(settings.registryMirrors.join('\n'));
    const means = (0,commands_means/* newMeans */.bl)(settings, mirrors, host);
    return { settings, means, problems: [...mistakes, ...problems, ...malformed] };
}
/** The same with the image and the manifests: every mistake that needs neither a registry nor a cluster to be seen. */
async function checkedDeploy(asked, host) {
    const checked = await checkedTarget(asked, host);
    const { settings, means } = checked;
    const { image, problems } = namedImage(settings);
    const input = (0,quick/* quickInput */.QH)(settings);
    const tag = image && (0,commands_means/* tagOf */.cO)(image);
    const named = image && { repository: image.repository, ...(tag && { tag }), ...(image.digest && { digest: image.digest }) };
    const context = { manifests: means.manifests, ...(named ? { image: named } : {}) };
    const found = settings.manifests.length > 0 ? await tasks/* tasks */.v.K8S.check(input, context) : [noManifests];
    return { ...checked, image, input, problems: [...checked.problems, ...problems, ...found] };
}
/** Throws ConfigurationError with all mistakes at once, those of the kubeconfig among them (`means` left out: it is not read). Still nothing was asked of anybody. */
async function refuseMistakes({ means, problems }) {
    const kubeconfig = await means?.cluster().then(() => undefined, stopOf);
    const mistaken = problems.some(({ severity }) => severity === 'error');
    if (mistaken)
        throw new types/* ConfigurationError */.j1([...problems, ...(kubeconfig?.problems ?? [])]);
    if (kubeconfig)
        throw kubeconfig;
}
function stopOf(error) {
    if (error instanceof types/* Stop */.VG)
        return error;
    throw error;
}
function namedImage({ image, digest }) {
    try {
        if (image === undefined)
            return { image, problems: digest === undefined ? [] : [digestAlone] };
        return { image: (0,registry/* imageInput */.E)(image, digest), problems: [] };
    }
    catch (error) {
        return { image: undefined, problems: stopOf(error).problems };
    }
}
const noManifests = {
    code: 'H2K-402',
    severity: 'error',
    message: 'no manifests are named',
    fix: 'say where your Kubernetes YAML is: manifests: k8s/',
    input: 'manifests',
};
const digestAlone = {
    code: 'H2K-403',
    severity: 'error',
    message: 'digest is given, but no image',
    fix: 'add image: repository[:tag]; a digest alone names no repository',
    input: 'digest',
};


/***/ }),

/***/ 2207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bl: () => (/* binding */ newMeans),
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   yS: () => (/* binding */ pushOf)
/* harmony export */ });
/* harmony import */ var _kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9823);
/* harmony import */ var _registry_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8490);
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4477);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9979);




/** Connections of one run, each made when it is first needed, and files, read once. */
function newMeans(settings, mirrors, { ports, signal }) {
    const registry = (0,_registry_index_js__WEBPACK_IMPORTED_MODULE_1__/* .newRegistry */ .y)(ports, { mirrors });
    const readings = new Map();
    let connected;
    return {
        registry,
        manifests(sources) {
            const key = sources.join('\n');
            const reading = readings.get(key) ?? (0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .readManifests */ .PX)(sources, ports.files);
            readings.set(key, reading);
            return reading;
        },
        cluster: () => {
            connected ??= (0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .connect */ .Ng)({ kubeconfig: settings.kubeconfig, context: settings.context }, ports);
            return connected;
        },
        async contents(image) {
            const reference = (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImage */ .zZ)(image);
            if ((0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .isMalformed */ .ON)(reference) || !reference.digest)
                return undefined;
            try {
                const { children, configs } = await registry.configs(reference, reference.digest, signal);
                return { children, configs };
            }
            catch (error) {
                if (error instanceof _types_js__WEBPACK_IMPORTED_MODULE_3__/* .UnavailableError */ .hG)
                    return undefined;
                throw error;
            }
        },
    };
}
/** The tag that a named image means. A digest alone has none. */
const tagOf = ({ tag, digest }) => tag ?? (digest ? undefined : 'latest');
/** The named image with its digest: given, or asked of its registry by HEAD, which counts as no pull. Throws UnavailableError. */
async function pushOf(image, registry, signal) {
    const tag = tagOf(image);
    const digest = image.digest ?? (await registry.digest(image, signal)).digest;
    return { repository: image.repository, written: image.writtenName, digest, ...(tag ? { tag } : {}) };
}


/***/ }),

/***/ 4362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QH: () => (/* binding */ quickInput),
/* harmony export */   m7: () => (/* binding */ quickPipeline),
/* harmony export */   wL: () => (/* binding */ quick)
/* harmony export */ });
/** Quick mode's names: a pipeline of one stage with one APPLY task. They are part of the release's key (rules 1). */
const quick = { pipeline: 'quick', stage: 'Deploy', task: 'Manifests' };
/** The settings as that task's input. */
function quickInput(settings) {
    const { manifests, namespace, release, releaseNamespace, patience, timeout } = settings;
    return {
        action: 'APPLY',
        filePath: manifests,
        images: 'pushed',
        createNamespace: settings.createNamespace,
        prune: settings.prune,
        onFailure: settings.onFailure,
        conflicts: settings.conflicts,
        timeout: timeout / 60_000,
        patience: patience.join('\n'),
        recreate: settings.recreate,
        takeOver: settings.takeOver,
        requireProof: settings.requireProof,
        ...(namespace === undefined ? {} : { namespace }),
        ...(release === undefined ? {} : { release }),
        ...(releaseNamespace === undefined ? {} : { releaseNamespace }),
    };
}
function quickPipeline(task, push) {
    const input = push ? { DOCKER_IMAGE: push.written, DOCKER_TAG: push.tag ?? '', DOCKER_DIGEST: push.digest } : {};
    return {
        name: quick.pipeline,
        input: input,
        stages: [{ name: quick.stage, tasks: [{ name: quick.task, type: 'K8S', input: task }] }],
    };
}


/***/ }),

/***/ 1710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ parseMirrors),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   uY: () => (/* binding */ endpointsOf)
/* harmony export */ });
/** A registry's name is not always its address. */
const addresses = { 'docker.io': 'registry-1.docker.io' };
/** In plain HTTP nothing is secret but on the machine itself; there, as with containerd, it is what a registry speaks. */
const isLoopback = (host) => /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/.test(host);
/** As containerd does it: the mirrors in their order, then the registry itself. */
function endpointsOf(registry, mirrors) {
    const stands = (mirrors.get(registry) ?? []).map((url) => ({ url, host: new URL(url).host, mirrorOf: registry }));
    const address = addresses[registry] ?? registry;
    return [...stands, { url: `${isLoopback(address) ? 'http' : 'https'}://${address}`, host: registry }];
}
/** The input `registry-mirrors`: `docker.io=http://127.0.0.1:5000`, several by newline or comma. http:// is used only where it is written. */
function parseMirrors(input) {
    const mirrors = new Map();
    const problems = [];
    for (const line of input.split(/[\n,]/).map((part) => part.trim())) {
        if (line === '')
            continue;
        const [, registry, address] = /^([^=\s]+)=(\S+)$/.exec(line) ?? [];
        const url = address && mirrorUrl(address);
        if (!registry || !url)
            problems.push(malformed(line));
        else
            mirrors.set(nameOf(registry), [...(mirrors.get(nameOf(registry)) ?? []), url]);
    }
    return { mirrors, problems };
}
const nameOf = (registry) => (/^(?:index\.|registry-1\.)?docker\.io$/.test(registry) ? 'docker.io' : registry);
function mirrorUrl(address) {
    const full = /^https?:\/\//.test(address) ? address : `${isLoopback(address) ? 'http' : 'https'}://${address}`;
    const url = URL.canParse(full) ? new URL(full) : undefined;
    const isBare = url && /^\/?$/.test(url.pathname) && !url.username && !url.search && !url.hash;
    return isBare ? url.origin : undefined;
}
const malformed = (line) => ({
    code: 'H2K-309',
    severity: 'error',
    message: `${JSON.stringify(line)} is no mirror`,
    fix: 'write registry=address without a path, e.g. docker.io=http://127.0.0.1:5000',
    input: 'registry-mirrors',
});


/***/ }),

/***/ 8490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ imageInput),
  y: () => (/* binding */ newRegistry)
});

// EXTERNAL MODULE: ../build/types.js
var types = __webpack_require__(9979);
// EXTERNAL MODULE: ../build/registry/endpoints.js
var endpoints = __webpack_require__(1710);
// EXTERNAL MODULE: ../build/ports/types.js
var ports_types = __webpack_require__(2896);
;// CONCATENATED MODULE: ../build/registry/failures.js

/** Why one server did not give what it was asked for, in words that begin with its name. */
class Failure extends Error {
    kind;
    fix;
    constructor(kind, message, fix) {
        super(message);
        this.kind = kind;
        this.fix = fix;
    }
}
/** The first of these that some server answered is what happened: a mirror's "no such tag" says more than an upstream that is out of reach. */
const codes = {
    absent: 'H2K-303',
    refused: 'H2K-305',
    limited: 'H2K-306',
    nonsense: 'H2K-307',
    untrusted: 'H2K-310',
    away: 'H2K-304',
};
/** One problem out of what all servers of a registry said. */
function problemOf(image, failures) {
    const order = Object.keys(codes);
    const [first] = failures.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
    const message = `${image}: ${failures.map((failure) => failure.message).join('; ')}`;
    return { code: codes[first.kind], severity: 'error', message, fix: first.fix, input: 'image' };
}
/** What a request that got no answer means. Anything but an HttpProblem is a bug or the signal's reason, and goes on. */
function unanswered(error, url) {
    if (!(error instanceof ports_types/* HttpProblem */.A))
        throw error;
    const isTls = error.code === 'untrusted' || error.code === 'tls';
    const fix = isTls
        ? 'let the machine trust its issuer (NODE_EXTRA_CA_CERTS), or write http:// for a mirror that speaks no TLS'
        : 'try again; if it stays so, look at the network, the proxy and the address';
    return new Failure(isTls ? 'untrusted' : 'away', `${url} can't be asked: ${error.message}`, fix);
}

;// CONCATENATED MODULE: ../build/registry/requests.js



const patient = { tries: 4, timeout: 20_000, wait: 60_000 };
const brief = { tries: 1, timeout: 5_000, wait: 5_000 };
const bodyLimit = 4 * 1024 * 1024;
const redirectLimit = 5;
const passing = new Set(['timeout', 'cut', 'unreachable']);
/** Sends, follows redirects, and repeats what a moment may mend: 429 and 5xx as the server asks, connections that were cut. */
async function send(ports, request, patience, signal) {
    let waited = 0;
    for (let attempt = 1;; attempt += 1) {
        const answer = await follow(ports, { ...request, timeout: patience.timeout }, signal).catch((error) => retriable(error, request));
        const isBusy = !(answer instanceof ports_types/* HttpProblem */.A) && (answer.status === 429 || answer.status >= 500);
        if (!isBusy && !(answer instanceof ports_types/* HttpProblem */.A))
            return answer;
        const pause = answer instanceof ports_types/* HttpProblem */.A ? undefined : retryAfter(answer, ports.now());
        const delay = pause ?? 500 * 2 ** (attempt - 1);
        if (attempt >= patience.tries || waited + delay > patience.wait) {
            if (answer instanceof ports_types/* HttpProblem */.A)
                throw unanswered(answer, origin(request.url));
            throw await busy(answer, origin(request.url), pause);
        }
        if (!(answer instanceof ports_types/* HttpProblem */.A))
            await answer.text();
        waited += delay;
        await ports.sleep(delay, signal);
    }
}
function retriable(error, request) {
    if (error instanceof ports_types/* HttpProblem */.A && passing.has(error.code))
        return error;
    throw error instanceof Failure ? error : unanswered(error, origin(request.url));
}
const origin = (url) => (URL.canParse(url) ? new URL(url).origin : url);
/** Seconds or a date. */
function retryAfter({ headers }, now) {
    const text = headers['retry-after'];
    if (!text)
        return undefined;
    const milliseconds = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
    return Number.isFinite(milliseconds) ? Math.max(milliseconds, 0) : undefined;
}
async function busy(answer, server, pause) {
    await answer.text();
    if (answer.status !== 429)
        return new Failure('away', `${server} answers HTTP ${answer.status}`, 'try again later');
    const when = pause === undefined ? '' : `; it asks to wait for ${Math.ceil(pause / 1000)} s`;
    const fix = 'sign in (docker/login-action): limits are wider for accounts, and shared runners share an address';
    return new Failure('limited', `${server} answers "too many requests"${when}`, fix);
}
/** Credentials go to the server they are for and to no other that it points at. */
async function follow(ports, request, signal) {
    let next = request;
    for (let hops = 0; hops <= redirectLimit; hops += 1) {
        const answer = await ports.http(next, signal);
        const location = answer.headers['location'];
        if (![301, 302, 303, 307, 308].includes(answer.status) || !location)
            return answer;
        await answer.text();
        next = redirected(next, location);
    }
    throw new Failure('nonsense', `${origin(request.url)} redirects in a circle`, 'look at the registry or the proxy before it');
}
function redirected(request, location) {
    const from = new URL(request.url);
    const to = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
    const isSafe = to && (to.protocol === 'https:' || (to.protocol === 'http:' && (from.protocol === 'http:' || (0,endpoints/* isLoopback */.U9)(to.host))));
    if (!isSafe)
        throw new Failure('nonsense', `${from.origin} redirects to ${location}, which is no https:// address`, 'look at the registry');
    if (to.origin === from.origin)
        return { ...request, url: to.href };
    const headers = Object.entries(request.headers ?? {}).filter(([name]) => name.toLowerCase() !== 'authorization');
    return { ...request, url: to.href, headers: Object.fromEntries(headers) };
}
/** The exact bytes, for a digest is of those; no manifest or config is larger than 4 MiB. */
async function bytesOf(answer, server) {
    const chunks = [];
    let size = 0;
    for await (const chunk of answer.body) {
        size += chunk.length;
        if (size > bodyLimit)
            throw new Failure('nonsense', `${server} sends more than ${bodyLimit / 1024 / 1024} MiB for a manifest`, 'look at the registry');
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ../build/registry/auth.js



/** The challenges of a WWW-Authenticate header; several may stand in one. */
function challengesOf(header) {
    const challenges = [];
    const token = /([A-Za-z][\w-]*)\s*(?:=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+)))?\s*(?:,|(?=\s)|$)/g;
    for (const [, name, quoted, bare] of header.matchAll(token)) {
        const value = quoted?.replace(/\\(.)/g, '$1') ?? bare;
        if (value === undefined)
            challenges.push({ scheme: name.toLowerCase(), parameters: {} });
        else if (challenges.length > 0)
            challenges.at(-1).parameters[name.toLowerCase()] = value;
    }
    return challenges;
}
/** Signs requests to one registry in: by token, or with the password itself, as its 401 asks; keeps what was granted for as long as it holds. */
class Authorizer {
    #ports;
    #find;
    #granted = new Map();
    constructor(ports, find) {
        this.#ports = ports;
        this.#find = find;
    }
    /** What was granted before for this repository at this server. */
    known(endpoint, path) {
        const known = this.#granted.get(`${endpoint.url} ${path}`);
        return known && known.until > this.#ports.now() ? known.header : undefined;
    }
    /** The Authorization header that a 401 asks for. Throws Failure where there is none to give. */
    async answer(response, endpoint, path, patience, signal) {
        const challenges = challengesOf(response.headers['www-authenticate'] ?? '');
        const bearer = challenges.find(({ scheme }) => scheme === 'bearer');
        const found = await this.#find(endpoint.host);
        const known = bearer
            ? await this.#token(bearer, found, { endpoint, path, patience, signal })
            : { header: basic(challenges, found, endpoint), until: Number.POSITIVE_INFINITY };
        this.#granted.set(`${endpoint.url} ${path}`, known);
        return known.header;
    }
    /** The words for a "no" that stays after signing in. */
    async refusal({ status, headers }, endpoint, path) {
        this.#granted.delete(`${endpoint.url} ${path}`);
        const { credential, note } = await this.#find(endpoint.host);
        if (!credential)
            return anonymous(endpoint, path, note);
        // Without tokens the password is judged by the registry itself.
        if (status === 401 && isBasic(challengesOf(headers['www-authenticate'] ?? '')))
            return wrong(endpoint, credential);
        const who = 'username' in credential ? `user ${credential.username}` : 'account';
        const what = status === 403 ? 'may not pull' : 'has no access to';
        const fix = `give the ${who} (${credential.from}) the right to pull ${path}, and check the repository's name`;
        return new Failure('refused', `${endpoint.url}: the ${who} ${what} ${path}, or there is no such repository`, fix);
    }
    async #token({ parameters }, { credential, note }, where) {
        const { endpoint, path, patience, signal } = where;
        const realm = tokenServer(parameters['realm'], endpoint);
        const scope = parameters['scope'] ?? `repository:${path}:pull`;
        const request = tokenRequest(realm, { ...(parameters['service'] && { service: parameters['service'] }), scope }, credential);
        const response = await send(this.#ports, request, patience, signal);
        const text = await response.text();
        if (response.status === 401 || response.status === 403)
            throw credential ? wrong(endpoint, credential) : anonymous(endpoint, path, note);
        if (response.status !== 200)
            throw new Failure('nonsense', `${realm.origin} answers HTTP ${response.status} instead of a token`, 'try again later');
        const { token, seconds } = readToken(text, realm);
        this.#ports.secrets.add(token);
        // A little less than it holds: the request that uses it takes time too.
        return { header: `Bearer ${token}`, until: this.#ports.now() + seconds * 900 };
    }
}
/** Passwords go there, so it must be as safe as the registry itself. */
function tokenServer(realm, endpoint) {
    const url = realm !== undefined && URL.canParse(realm) ? new URL(realm) : undefined;
    const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && ((0,endpoints/* isLoopback */.U9)(url.host) || url.hostname === new URL(endpoint.url).hostname));
    if (url && isSafe)
        return url;
    throw new Failure('nonsense', `${endpoint.url} names a token server that can't be trusted: ${realm ?? 'none'}`, 'look at the registry');
}
function tokenRequest(realm, query, credential) {
    if (credential && 'identityToken' in credential) {
        const form = { ...query, grant_type: 'refresh_token', client_id: 'hub-to-kube', refresh_token: credential.identityToken };
        const headers = { 'content-type': 'application/x-www-form-urlencoded' };
        return { method: 'POST', url: realm.href, headers, body: new URLSearchParams(form).toString(), repeatable: true };
    }
    const url = new URL(realm);
    for (const [name, value] of Object.entries(query))
        url.searchParams.set(name, value);
    return { method: 'GET', url: url.href, headers: credential ? { authorization: auth_password(credential) } : {} };
}
const auth_password = ({ username, password: secret }) => `Basic ${Buffer.from(`${username}:${secret}`).toString('base64')}`;
function readToken(text, realm) {
    try {
        const { token, access_token, expires_in } = JSON.parse(text);
        const found = token || access_token;
        if (typeof found === 'string')
            return { token: found, seconds: typeof expires_in === 'number' ? expires_in : 60 };
    }
    catch {
        // Told below, without the text: a token may be in it.
    }
    throw new Failure('nonsense', `${realm.origin} answers without a token`, 'try again later');
}
const isBasic = (challenges) => challenges.some(({ scheme }) => scheme === 'basic') && !challenges.some(({ scheme }) => scheme === 'bearer');
function basic(challenges, { credential, note }, endpoint) {
    if (!isBasic(challenges)) {
        throw new Failure('refused', `${endpoint.url} wants a way of signing in that is none of Basic and Bearer`, 'look at the registry');
    }
    if (credential && 'username' in credential)
        return auth_password(credential);
    throw anonymous(endpoint, undefined, note);
}
function anonymous(endpoint, path, note) {
    const what = path ? `shows ${path} to nobody without credentials: it is private, or not there` : 'wants credentials, and there are none';
    return new Failure('refused', `${endpoint.url} ${what}`, note ?? `sign in to ${endpoint.host} first (docker/login-action or docker login)`);
}
function wrong(endpoint, credential) {
    const who = 'username' in credential ? `the password or token of ${credential.username}` : 'the identity token';
    return new Failure('refused', `${endpoint.url} refuses ${who} (${credential.from})`, 'make a new token and sign in with it again');
}

;// CONCATENATED MODULE: ../build/registry/credentials.js

/** What docker/login-action and `docker login` leave behind: `$DOCKER_CONFIG/config.json`, else `~/.docker/config.json`. Rule 32. */
function dockerCredentials({ files, env, secrets }) {
    const file = `${env['DOCKER_CONFIG'] || '~/.docker'}/config.json`;
    let config;
    return async (host) => {
        config ??= files.readAnywhere(file).then((text) => parse(text, file));
        const found = search(await config, host, file);
        if (found.credential) {
            for (const secret of secretsOf(found.credential))
                secrets.add(secret);
        }
        return found;
    };
}
const secretsOf = (credential) => 'identityToken' in credential
    ? [credential.identityToken]
    : [credential.password, Buffer.from(`${credential.username}:${credential.password}`).toString('base64')];
function parse(text, file) {
    if (text === undefined || text.trim() === '')
        return {};
    try {
        const config = JSON.parse(text);
        if (typeof config === 'object' && config !== null && !Array.isArray(config))
            return config;
    }
    catch {
        // Told below: the parser's own words would show a piece of the secret.
    }
    const fix = 'sign in again (docker login, docker/login-action), or remove the file';
    throw new types/* ConfigurationError */.j1([{ code: 'H2K-308', severity: 'error', message: `${file} is not JSON of docker's kind`, fix }]);
}
function search(config, host, file) {
    const helper = Object.entries(config.credHelpers ?? {}).find(([key]) => hostOf(key) === host)?.[1];
    const entry = Object.entries(config.auths ?? {}).find(([key]) => hostOf(key) === host)?.[1];
    const credential = entry && read(entry, file);
    if (credential)
        return { credential };
    const store = helper ?? (entry ? config.credsStore : undefined);
    if (!store)
        return {};
    return {
        note: `${file} leaves ${host} to the helper docker-credential-${store}, and helpers are not asked yet: sign in with docker/login-action`,
    };
}
function read(entry, file) {
    if (entry.identitytoken)
        return { identityToken: entry.identitytoken, from: file };
    const [, name = entry.username, password = entry.password] = /^([^:]*):(.*)$/s.exec(Buffer.from(entry.auth ?? '', 'base64').toString()) ?? [];
    // docker pads the decoded text with NULs on some systems.
    const clean = password?.replace(/\0+$/, '');
    return name && clean ? { username: name, password: clean, from: file } : undefined;
}
/** Keys were URLs once, and Docker Hub's still is: https://index.docker.io/v1/ */
function hostOf(key) {
    const host = key
        .replace(/^https?:\/\//, '')
        .split('/', 1)[0]
        .toLowerCase();
    return /^(?:index\.|registry-1\.)?docker\.io$/.test(host) ? 'docker.io' : host;
}

// EXTERNAL MODULE: ../build/registry/reference.js
var reference = __webpack_require__(4477);
;// CONCATENATED MODULE: ../build/registry/manifests.js



/** Indexes first; without these an old registry answers in schema 1, whose digest is that of another document. */
const accept = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');
/** The digest behind a tag, by HEAD: Docker Hub counts a GET as a pull, a HEAD not. `name`: tag or digest. */
async function headManifest(asking, path, name) {
    const answer = await ask(asking, 'HEAD', path, `manifests/${name}`);
    await answer.text();
    if (answer.status === 200 && answer.headers['docker-content-digest'])
        return checked(asking, answer, name);
    if (answer.status === 200 || answer.status === 405)
        return (await getManifest(asking, path, name)).head;
    throw await failure(asking, answer, path, name);
}
/** A manifest's exact bytes, held against the digest it was asked by. */
async function getManifest(asking, path, name) {
    const answer = await ask(asking, 'GET', path, `manifests/${name}`);
    return await received(asking, answer, path, name);
}
async function getBlob(asking, path, digest) {
    const answer = await ask(asking, 'GET', path, `blobs/${digest}`);
    return (await received(asking, answer, path, digest)).bytes;
}
async function received(asking, answer, path, name) {
    const { url } = asking.endpoint;
    const bytes = await bytesOf(answer, url);
    if (answer.status !== 200)
        throw await failure(asking, answer, path, name);
    const digest = `sha256:${Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')}`;
    if ((0,reference/* isDigest */.Bc)(name) && name !== digest)
        throw nonsense(`${url} sends other bytes than those of ${name}`);
    return { bytes, head: { digest, mediaType: mediaType(answer, url) } };
}
function checked({ endpoint: { url } }, answer, name) {
    const digest = answer.headers['docker-content-digest'];
    if (!(0,reference/* isDigest */.Bc)(digest))
        throw nonsense(`${url} answers with a digest that is none: ${digest.slice(0, 100)}`);
    if ((0,reference/* isDigest */.Bc)(name) && name !== digest)
        throw nonsense(`${url} answers ${digest} when asked for ${name}`);
    return { digest, mediaType: mediaType(answer, url) };
}
function mediaType({ headers }, url) {
    const type = (headers['content-type'] ?? '').split(';', 1)[0].trim();
    if (!type.startsWith('application/vnd.docker.distribution.manifest.v1+'))
        return type;
    throw nonsense(`${url} has this image in schema 1 only, which no runtime in support can pull`, 'build and push it again');
}
const nonsense = (message, fix = 'look at the registry or the proxy before it') => new Failure('nonsense', message, fix);
/** With what was granted before; a 401 is answered once. */
async function ask(asking, method, path, rest) {
    const { ports, authorizer, endpoint, patience, signal } = asking;
    // Mirrors of several registries are told which one is meant, as containerd does it.
    const namespace = endpoint.mirrorOf ? `?ns=${endpoint.mirrorOf}` : '';
    const request = (authorization) => ({
        method,
        url: `${endpoint.url}/v2/${path}/${rest}${namespace}`,
        headers: { accept, 'user-agent': 'hub-to-kube', ...(authorization && { authorization }) },
    });
    const answer = await send(ports, request(authorizer.known(endpoint, path)), patience, signal);
    if (answer.status !== 401)
        return answer;
    await answer.text();
    const authorization = await authorizer.answer(answer, endpoint, path, patience, signal);
    return await send(ports, request(authorization), patience, signal);
}
async function failure({ authorizer, endpoint }, answer, path, name) {
    const { status } = answer;
    if (status === 401 || status === 403)
        return await authorizer.refusal(answer, endpoint, path);
    if (status !== 404)
        return nonsense(`${endpoint.url} answers HTTP ${status}`);
    const what = (0,reference/* isDigest */.Bc)(name) ? `${path}@${name}` : `tag ${name} of ${path}`;
    return new Failure('absent', `${endpoint.url} has no ${what}`, 'push it, or check repository and tag for a slip');
}

;// CONCATENATED MODULE: ../build/registry/platforms.js



/** More platforms than any image has; an index could otherwise make us send any number of requests. */
const childLimit = 64;
/** Reads the index and each platform's manifest; for an image without an index, its config tells the platform. */
async function configsOf(asking, path, digest) {
    const top = await platforms_read(asking, path, digest);
    const platforms = top.manifests ? await children(asking, path, top.manifests) : [await single(asking, path, digest, top)];
    return {
        digest,
        children: top.manifests ? platforms.map((platform) => platform.digest) : [],
        configs: platforms.map((platform) => platform.config),
        platforms,
    };
}
async function children(asking, path, descriptors) {
    // Attestations are listed as manifests of the platform "unknown"; nothing ever runs from them.
    const images = descriptors.filter(({ annotations }) => !annotations?.['vnd.docker.reference.type']);
    if (images.length > childLimit)
        throw platforms_nonsense(asking, `an index of ${images.length} manifests`);
    return await Promise.all(images.map(async (descriptor) => {
        const digest = digestOf(asking, descriptor);
        const { config } = await platforms_read(asking, path, digest);
        return platform(descriptor.platform, digest, digestOf(asking, config));
    }));
}
async function single(asking, path, digest, manifest) {
    const config = digestOf(asking, manifest.config);
    const blob = await getBlob(asking, path, config);
    return platform(platforms_parse(asking, blob), digest, config);
}
const platform = ({ os = '', architecture = '', variant } = {}, digest, config) => ({
    os,
    architecture,
    ...(variant && { variant }),
    digest,
    config,
});
async function platforms_read(asking, path, digest) {
    return platforms_parse(asking, (await getManifest(asking, path, digest)).bytes);
}
function platforms_parse(asking, bytes) {
    try {
        const value = JSON.parse(bytes.toString());
        if (typeof value === 'object' && value !== null)
            return value;
    }
    catch {
        // Told below.
    }
    throw platforms_nonsense(asking, 'a manifest that is not JSON');
}
function digestOf(asking, descriptor) {
    const digest = descriptor?.digest ?? '';
    if ((0,reference/* isDigest */.Bc)(digest))
        return digest;
    throw platforms_nonsense(asking, 'a manifest without digests');
}
const platforms_nonsense = ({ endpoint }, what) => new Failure('nonsense', `${endpoint.url} has ${what}`, 'look at the registry');

;// CONCATENATED MODULE: ../build/registry/index.js









/** All registries: each is asked at its mirrors first, then itself, like containerd on the nodes. */
function newRegistry(ports, options = {}) {
    const authorizer = new Authorizer(ports, options.credentials ?? dockerCredentials(ports));
    const mirrors = options.mirrors ?? new Map();
    const seen = new Map();
    async function first(registry, text, signal, get) {
        const failures = [];
        for (const endpoint of (0,endpoints/* endpointsOf */.uY)(registry, mirrors)) {
            const patience = failures.some(({ kind }) => kind === 'absent') ? brief : patient;
            try {
                return { endpoint, value: await get({ ports, authorizer, endpoint, patience, signal }) };
            }
            catch (error) {
                if (!(error instanceof Failure))
                    throw error;
                failures.push(error);
            }
        }
        throw new types/* UnavailableError */.hG([problemOf(text, failures)]);
    }
    return {
        async digest(image, signal) {
            const name = image.digest ?? image.tag ?? 'latest';
            const answer = await first(image.registry, image.written, signal, (asking) => headManifest(asking, image.path, name));
            return { image, ...answer.value, from: from(answer.endpoint) };
        },
        async configs({ registry, path }, digest, signal) {
            const key = `${registry}/${path}@${digest}`;
            const known = seen.get(key);
            if (known)
                return known;
            const { value } = await first(registry, key, signal, (asking) => configsOf(asking, path, digest));
            seen.set(key, value);
            return value;
        },
    };
}
const from = (endpoint) => endpoint.url;
/** The input `image` with the input `digest`: both or one may name the digest. Throws ConfigurationError. */
function imageInput(image, digest) {
    const parsed = (0,reference/* parseImage */.zZ)(image.trim());
    if ((0,reference/* isMalformed */.ON)(parsed)) {
        const { message, fix, fault } = parsed;
        throw new types/* ConfigurationError */.j1([
            { code: fault.startsWith('digest') ? 'H2K-302' : 'H2K-301', severity: 'error', message, fix, input: 'image' },
        ]);
    }
    if (parsed.digest && !(0,reference/* isDigest */.Bc)(parsed.digest))
        throw wrongDigest(parsed.digest, 'image', 'only sha256 digests can be deployed');
    if (!digest)
        return parsed;
    if (!(0,reference/* isDigest */.Bc)(digest))
        throw wrongDigest(digest, 'digest', 'a digest is sha256: and 64 hexadecimal digits in small letters');
    if (parsed.digest && parsed.digest !== digest)
        throw wrongDigest(digest, 'digest', `the input image says ${parsed.digest}: leave one of them out`);
    return { ...parsed, digest };
}
function wrongDigest(digest, input, fix) {
    return new types/* ConfigurationError */.j1([
        { code: 'H2K-302', severity: 'error', message: `${JSON.stringify(digest)} can't be the digest`, fix, input },
    ]);
}


/***/ }),

/***/ 5353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* reexport */ deployRequest),
  v: () => (/* binding */ tasks)
});

// EXTERNAL MODULE: ../build/kubernetes/index.js + 106 modules
var kubernetes = __webpack_require__(9823);
// EXTERNAL MODULE: ../build/types.js
var types = __webpack_require__(9979);
;// CONCATENATED MODULE: ../build/tasks/k8s.js


const k8s = {
    type: 'K8S',
    parse: (input) => input,
    async check({ filePath, images: mode, patience }, { manifests, image }) {
        const reading = await manifests(filePath);
        // Where a file can't be read, nobody can tell whether it names the image.
        const whole = reading.problems.every(({ severity }) => severity !== 'error');
        const images = (0,kubernetes/* imageProblems */.yR)(reading.manifests, whole && image ? { ...image, images: mode } : undefined);
        return [...(0,kubernetes/* parsePatience */.Ly)(patience).problems, ...reading.problems, ...images];
    },
    async run(input, context) {
        const { cluster, namespace } = await context.cluster();
        const request = await deployRequest(input, context, namespace);
        const { problems: warnings } = await context.manifests(input.filePath);
        for (const problem of warnings)
            context.report({ type: 'problem', problem });
        const { ports, signal, leave, report, contents, execution } = context;
        const { now, sleep, random } = ports;
        const run = { id: execution.id, ...(execution.url ? { url: execution.url } : {}) };
        return taskResult(request, await (0,kubernetes/* deploy */.gg)(request, { cluster, now, sleep, random, signal, leave, report, contents, run }), context);
    },
};
/** What the task asks of the engine; the manifests are read here. Throws ConfigurationError with every problem in them. */
async function deployRequest(input, context, namespace) {
    const { patience, problems } = (0,kubernetes/* parsePatience */.Ly)(input.patience);
    const reading = await context.manifests(input.filePath);
    const errors = [...problems, ...reading.problems].filter(({ severity }) => severity === 'error');
    if (errors.length > 0)
        throw new types/* ConfigurationError */.j1(errors);
    const own = input.namespace ?? namespace;
    const { push, repository, execution, stage, task } = context;
    return {
        manifests: reading.manifests,
        ...(input.namespace === undefined ? {} : { namespace: input.namespace }),
        defaultNamespace: own,
        createNamespace: input.createNamespace,
        release: input.release ?? (0,kubernetes/* releaseKey */.DR)(repository, execution.pipeline, stage, task),
        releaseNamespace: input.releaseNamespace ?? own,
        images: input.images,
        ...(push ? { push } : {}),
        onFailure: input.onFailure,
        conflicts: input.conflicts,
        recreate: input.recreate,
        takeOver: input.takeOver,
        prune: input.prune,
        requireProof: input.requireProof,
        timeout: input.timeout * 60_000,
        patience,
    };
}
function taskResult(request, result, { report }) {
    const { status, statusMessage, causes, proofs, changes, changed, undone, revision, left, problems } = result;
    for (const problem of problems)
        report({ type: 'problem', problem });
    const count = (action) => changes.filter((change) => change.action === action).length;
    return {
        status,
        statusMessage,
        causes,
        left,
        output: { created: count('create'), changed: count('update') + count('adopt') + count('recreate'), unchanged: count('unchanged') },
        release: { release: request.release, namespace: request.releaseNamespace, revision, changed, undone, proofs },
    };
}

;// CONCATENATED MODULE: ../build/tasks/index.js


/** All task types, in one table. */
// biome-ignore lint/suspicious/noExplicitAny: each task reads its own input
const tasks = { K8S: k8s };


/***/ })

};
