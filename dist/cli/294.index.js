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
/* harmony import */ var _kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5546);
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

/***/ 7080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FD: () => (/* binding */ fromStatus),
/* harmony export */   QO: () => (/* binding */ isStale),
/* harmony export */   Tm: () => (/* binding */ isNoSuchKind),
/* harmony export */   US: () => (/* binding */ isForbidden),
/* harmony export */   _d: () => (/* binding */ isExpired),
/* harmony export */   aW: () => (/* binding */ isNamespaceMissing),
/* harmony export */   c4: () => (/* binding */ isNotFound),
/* harmony export */   f0: () => (/* binding */ managerConflicts),
/* harmony export */   hD: () => (/* binding */ ApiError),
/* harmony export */   pb: () => (/* binding */ apiError),
/* harmony export */   xw: () => (/* binding */ isUsersTypo)
/* harmony export */ });
/* unused harmony exports isConflictOfManagers, isAlreadyExists */
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5393);

/** The API server's "no". Decide by `reason`, `causes` and `details`, through the functions below, never by the message alone. */
class ApiError extends Error {
    status;
    /** Kubernetes' word (NotFound, Conflict, Invalid …); '' where the server gave none. */
    reason;
    causes;
    details;
    /** Seconds. */
    retryAfter;
    constructor(status, message, more = {}) {
        super(message);
        this.name = 'ApiError';
        this.status = status;
        this.reason = more.reason ?? '';
        this.causes = more.causes ?? [];
        this.details = more.details ?? {};
        if (more.retryAfter !== undefined)
            this.retryAfter = more.retryAfter;
    }
}
/** Reads every shape that an error comes in: a Status, the plain text of a URL that nobody serves, a load balancer's HTML. */
function apiError(status, headers, text) {
    const seconds = Number(headers['retry-after']);
    const retryAfter = Number.isFinite(seconds) && headers['retry-after'] ? { retryAfter: seconds } : {};
    const object = readStatus(text);
    if (object)
        return fromStatus(object, status, retryAfter);
    const html = /^\s*</.test(text);
    const words = html ? (/<title>([^<]*)/i.exec(text)?.[1] ?? 'an HTML page').trim() : text.trim().slice(0, 300);
    const from = html ? ' (a web page: not the API server answers here, but something before it)' : '';
    return new ApiError(status, `${words || `HTTP ${status}`}${from}`, { reason: html ? '' : (plainReasons[status] ?? ''), ...retryAfter });
}
/** Plain text comes from the API server's own layers below the objects: an unknown path, an aggregated API that is away. */
const plainReasons = { 404: 'NotFound', 429: 'TooManyRequests', 503: 'ServiceUnavailable' };
/** A Status object: the answer's body, or the object of a watch's ERROR line. */
function fromStatus(object, status, more = {}) {
    const details = (object['details'] ?? {});
    const { causes = [], retryAfterSeconds, kind, group, name } = details;
    return new ApiError(status, object['message'] ?? `HTTP ${status}`, {
        reason: object['reason'] ?? '',
        causes: causes.map(({ reason = '', field = '', message = '' }) => ({ reason, field, message })),
        details: { ...(kind && { kind }), ...(group && { group }), ...(name && { name }) },
        ...(retryAfterSeconds && { retryAfter: retryAfterSeconds }),
        ...more,
    });
}
function readStatus(text) {
    if (!text.startsWith('{'))
        return undefined;
    try {
        const object = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text);
        return object['kind'] === 'Status' ? object : undefined;
    }
    catch {
        return undefined;
    }
}
/** Who owns what, of a server-side apply's 409; empty for every other error. */
function managerConflicts(error) {
    if (!(error instanceof ApiError))
        return [];
    return error.causes.flatMap(({ reason, field, message }) => {
        if (reason !== 'FieldManagerConflict')
            return [];
        const [, manager = message, subresource, version] = /^conflict with "(.*?)"(?: with subresource "(.*?)")?(?: using (.*))?$/.exec(message) ?? [];
        return [{ manager, operation: version ? 'Update' : 'Apply', field, ...(subresource && { subresource }) }];
    });
}
/** 409 of a server-side apply: somebody else owns a field with another value. */
const isConflictOfManagers = (error) => managerConflicts(error).length > 0;
/** 409: the object was written since it was read, or is another one than the uid says. */
const isStale = (error) => isApi(error, 409) && error.reason === 'Conflict' && !isConflictOfManagers(error);
const isAlreadyExists = (error) => isApi(error, 409) && error.reason === 'AlreadyExists';
const isForbidden = (error) => isApi(error, 403);
const isNotFound = (error) => isApi(error, 404);
/** 404 because the namespace is not there (an object's own 404 names its resource). */
const isNamespaceMissing = (error) => isApi(error, 404) && error.details.kind === 'namespaces';
/** 404 because the cluster has no such kind (any more): discovery's answer, or the server's for a URL that nobody serves. */
const isNoSuchKind = (error) => isApi(error, 404) && error.details.kind === undefined;
/** Server-side apply tells an unknown field or a wrong type as a 500: the user's mistake, never to be repeated. POST with dryRun lists them all. */
const isUsersTypo = (error) => isApi(error, 500) && /^failed to (?:create typed patch object|convert new object) \(/.test(error.message);
/** The resourceVersion is too old to watch or read on from. */
const isExpired = (error) => isApi(error, 410);
function isApi(error, status) {
    return error instanceof ApiError && error.status === status;
}


/***/ }),

/***/ 5393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ stringify),
/* harmony export */   Nv: () => (/* binding */ stringifyForApply),
/* harmony export */   qg: () => (/* binding */ parse)
/* harmony export */ });
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9979);

/** JSON as the API server means it: integers that a JavaScript number can't hold come as bigint. */
function parse(text) {
    // A reviver makes parsing four times as slow; without sixteen digits in a row there is nothing for it to do.
    return (/\d{16}/.test(text) ? JSON.parse(text, exact) : JSON.parse(text));
}
function exact(_key, value, { source }) {
    return typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(source) ? BigInt(source) : value;
}
/** JSON text; a bigint becomes the integer that it is. */
function stringify(value) {
    try {
        return JSON.stringify(value);
    }
    catch (error) {
        if (!(error instanceof TypeError))
            throw error;
        return JSON.stringify(value, (_key, inner) => (typeof inner === 'bigint' ? JSON.rawJSON(String(inner)) : inner));
    }
}
/**
 * The body of a server-side apply, which the API server parses as YAML: control characters that YAML forbids are escaped (a raw U+0085 would
 * silently become a space), and what its parser can't take is refused here, with its path, instead of in the parser's words. Rules 21.
 */
function stringifyForApply(value) {
    refuseUnsendable(value, []);
    return stringify(value).replace(/[\u007f-\u009f]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
}
/** libyaml's limit for a key on one line, quotes and escapes counted. */
const longestKey = 1024;
function refuseUnsendable(value, path) {
    if (typeof value === 'string') {
        if (!value.isWellFormed())
            throw refused(path, 'holds half of a surrogate pair, which is no character');
    }
    else if (Array.isArray(value)) {
        for (const [index, item] of value.entries())
            refuseUnsendable(item, [...path, index]);
    }
    else if (value !== null && typeof value === 'object') {
        for (const [key, item] of Object.entries(value)) {
            if (!key.isWellFormed())
                throw refused(path, 'has a key with half of a surrogate pair, which is no character');
            if (key.length > longestKey / 12 && JSON.stringify(key).length > longestKey)
                throw refused(path, `has a key of more than 1,024 characters, which the API server can't read`);
            refuseUnsendable(item, [...path, key]);
        }
    }
}
function refused(path, why) {
    const place = path.length === 0 ? 'the object' : path.join('.');
    return new _types_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1([{ code: 'H2K-121', severity: 'error', message: `${place} ${why}` }]);
}


/***/ }),

/***/ 9807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ away),
/* harmony export */   PK: () => (/* binding */ refusedCredentials),
/* harmony export */   b6: () => (/* binding */ unknownOutcome),
/* harmony export */   nW: () => (/* binding */ otherAnswer),
/* harmony export */   rr: () => (/* binding */ kubeconfigProblem)
/* harmony export */ });
const input = 'kubeconfig';
/** No answer from the API server: which address, why, and what to look at. */
function away(server, problem, env) {
    const { hostname } = new URL(server);
    const error = { severity: 'error', input };
    if (problem.code === 'untrusted') {
        const fix = 'Give the authority that signed it (`certificate-authority-data` in the kubeconfig), or accept this one certificate (`fingerprint` of the ENDPOINT).';
        return { ...error, code: 'H2K-111', message: `The cluster at ${server} is not trusted: ${problem.message}`, fix };
    }
    if (problem.code === 'tls' || problem.code === 'invalid') {
        return {
            ...error,
            code: 'H2K-112',
            message: `No connection to the cluster at ${server}: ${problem.message}`,
            fix: 'Check `server`, `client-certificate-data` and `client-key-data` in the kubeconfig.',
        };
    }
    const message = `The cluster at ${server} is away: ${problem.message}`;
    const onRunner = env['RUNNER_ENVIRONMENT'] === 'github-hosted' && isLoopback(hostname);
    if (onRunner && problem.code === 'refused') {
        const fix = "Use an address that GitHub's runners can reach, or a self-hosted runner beside the cluster.";
        return {
            ...error,
            code: 'H2K-110',
            message: `${message}; that address is the runner itself, not the machine where the kubeconfig was written`,
            fix,
        };
    }
    return { ...error, code: 'H2K-110', message, fix: fixes[problem.code] ?? 'Is the API server up, and is this its address?' };
}
const fixes = {
    unknownHost: 'Check `server` in the kubeconfig; a name that only a private network knows needs a runner in that network.',
    timeout: 'Does a firewall or a private endpoint keep this machine from the API server? Then a self-hosted runner beside it helps.',
    unreachable: 'Does a firewall or a private endpoint keep this machine from the API server? Then a self-hosted runner beside it helps.',
};
const isLoopback = (host) => host === 'localhost' || host === '[::1]' || host.startsWith('127.');
/** A write whose answer got lost: done or not. */
function unknownOutcome(server, problem, request) {
    const message = `The answer of ${server} to ${request.method} ${request.path} got lost (${problem.message}): it is not known whether it was done`;
    return { code: 'H2K-116', severity: 'error', message, fix: 'Run again: what was done is found as it is.' };
}
function refusedCredentials(server, said) {
    const message = `The cluster at ${server} doesn't accept the kubeconfig's credentials (401 ${said})`;
    return {
        code: 'H2K-113',
        severity: 'error',
        input,
        message,
        fix: 'Make a new token or certificate: this one has expired, was revoked, or is of another cluster.',
    };
}
/** An answer that whoever asked can do nothing with. */
function otherAnswer(server, { status, message: said }) {
    const message = `The cluster at ${server} answers HTTP ${status}: ${said}`;
    const fix = answers.find(([pattern]) => pattern.test(`${status} ${said}`))?.[1];
    const told = fix ? { fix, input } : { fix: 'Look at the API server, and at what stands before it.' };
    return { code: 'H2K-117', severity: 'error', message, ...told };
}
const answers = [
    [/^400 .*HTTPS server/s, 'The API server speaks TLS: write https:// in `server` of the kubeconfig.'],
    [/^403 /, 'Give the account of the kubeconfig this right (Role and RoleBinding).'],
    [/^404 |web page/, 'Is this the address of a Kubernetes API server? Check `server` in the kubeconfig.'],
];
/** A kubeconfig that can't be used as it is. `message` never holds a value of it but names and paths. */
function kubeconfigProblem(code, message, fix = whole) {
    return { code, severity: 'error', input, message, fix };
}
const whole = '`kubectl config view --raw --flatten --minify` prints one that is whole and has all it needs in it.';


/***/ }),

/***/ 5546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ng: () => (/* reexport */ connect),
  gg: () => (/* binding */ deploy),
  yR: () => (/* reexport */ manifests_images/* imageProblems */.yR),
  Ly: () => (/* reexport */ parsePatience),
  et: () => (/* binding */ plan),
  PX: () => (/* reexport */ readManifests),
  XF: () => (/* reexport */ ref/* refKey */.XF),
  d0: () => (/* reexport */ ref/* refText */.d0),
  DR: () => (/* reexport */ names/* releaseKey */.DR),
  MX: () => (/* binding */ verify)
});

// EXTERNAL MODULE: ../build/types.js
var types = __webpack_require__(9979);
// EXTERNAL MODULE: ../build/kubernetes/client/errors.js
var errors = __webpack_require__(7080);
// EXTERNAL MODULE: ../build/kubernetes/client/json.js
var json = __webpack_require__(5393);
;// CONCATENATED MODULE: ../build/kubernetes/client/discovery.js



const accept = ['v2', 'v2beta1'].map((version) => `application/json;g=apidiscovery.k8s.io;v=${version};as=APIGroupDiscoveryList`).join(',');
/** Two requests on a cluster since 1.26; before that, one more for each group. */
async function discover(session, signal) {
    const kinds = { byKind: new Map(), stale: new Set() };
    const read = async (path) => {
        const { headers, text } = await session.send({ method: 'GET', path, accept: `${accept},application/json` }, signal);
        const body = (0,json/* parse */.qg)(text);
        return headers['content-type']?.includes('g=apidiscovery.k8s.io')
            ? readAggregated(body, kinds)
            : await readPlain(body, session, kinds, signal);
    };
    const lists = await Promise.all([read('/api'), read('/apis')]);
    for (const resource of lists.flat()) {
        const key = kindKey(resource.group, resource.kind);
        const known = kinds.byKind.get(key);
        // Two plurals of one kind and version (Scale, status views …): the first is the kind's own.
        if (!known)
            kinds.byKind.set(key, [resource]);
        else if (!known.some(({ version }) => version === resource.version))
            known.push(resource);
    }
    return kinds;
}
const kindKey = (group, kind) => `${group}/${kind}`;
function readAggregated(body, kinds) {
    return (body['items'] ?? []).flatMap(({ metadata, versions }) => {
        const group = metadata?.name ?? '';
        return versions.flatMap(({ version, freshness, resources }) => {
            if (freshness === 'Stale')
                kinds.stale.add(`${group}/${version}`);
            // Group and version of responseKind are empty for the built-in kinds: the ones around it are meant.
            return (resources ?? []).flatMap(({ resource, responseKind, scope, verbs }) => responseKind ? [{ group, version, kind: responseKind.kind, resource, namespaced: scope === 'Namespaced', verbs: verbs ?? [] }] : []);
        });
    });
}
/** APIVersions or APIGroupList: names only, each version's kinds are a request of their own. */
async function readPlain(body, session, kinds, signal) {
    const groups = (body['groups'] ?? []);
    const core = (body['versions'] ?? []).map((version) => ({ group: '', version, path: `/api/${version}` }));
    const named = groups.flatMap(({ name, versions, preferredVersion }) => {
        const preferred = (version) => (version === preferredVersion?.version ? 0 : 1);
        const ordered = versions.map(({ version }) => version).sort((a, b) => preferred(a) - preferred(b));
        return ordered.map((version) => ({ group: name, version, path: `/apis/${name}/${version}` }));
    });
    const lists = await Promise.all([...core, ...named].map((one) => readVersion(one, session, kinds, signal)));
    return lists.flat();
}
async function readVersion(at, session, kinds, signal) {
    try {
        const { text } = await session.send({ method: 'GET', path: at.path }, signal);
        const list = (0,json/* parse */.qg)(text)['resources'];
        const own = (list ?? []).filter(({ name }) => !name.includes('/'));
        return own.map(({ name, kind, namespaced, verbs }) => ({
            group: at.group,
            version: at.version,
            kind,
            resource: name,
            namespaced,
            verbs,
        }));
    }
    catch (error) {
        if (!(error instanceof errors/* ApiError */.hD) || (error.status < 500 && !(0,errors/* isNotFound */.c4)(error)))
            throw error;
        kinds.stale.add(`${at.group}/${at.version}`);
        return [];
    }
}
/** undefined: the cluster has no such kind. Throws where the group's own server is away, since then nobody can tell. */
function findKind(kinds, group, kind, version) {
    const found = kinds.byKind.get(kindKey(group, kind));
    const resource = version === undefined ? found?.[0] : found?.find((one) => one.version === version);
    const stale = [...kinds.stale].filter((one) => (version === undefined ? one.startsWith(`${group}/`) : one === `${group}/${version}`));
    if (resource || stale.length === 0)
        return resource;
    const message = `The cluster can't tell what ${kind} of ${stale.join(', ')} is: the server behind this API doesn't answer`;
    throw new types/* UnavailableError */.hG([
        { code: 'H2K-115', severity: 'error', message, fix: `See \`kubectl get apiservices\`; ${stale[0]} should be Available.` },
    ]);
}

;// CONCATENATED MODULE: ../build/kubernetes/client/paths.js

/** /apis/apps/v1/namespaces/shop/deployments */
function collectionPath(resource, namespace) {
    const { group, version, resource: plural } = resource;
    const base = group === '' ? `/api/${version}` : `/apis/${group}/${version}`;
    const within = resource.namespaced && namespace !== undefined ? `/namespaces/${segment(namespace)}` : '';
    return `${base}${within}/${plural}`;
}
/** …/deployments/web */
function objectPath(resource, ref) {
    if (resource.namespaced && ref.namespace === undefined)
        throw new TypeError(`${resource.kind} ${ref.name}: its namespace is not filled in`);
    return `${collectionPath(resource, ref.namespace)}/${segment(ref.name)}`;
}
/** `.` and `..` would lead to another URL, however they are encoded; the API server has no objects of such names. */
function segment(name) {
    if (name !== '' && name !== '.' && name !== '..' && !/[/%]/.test(name))
        return encodeURIComponent(name);
    const message = `${JSON.stringify(name)} can't be the name of a Kubernetes object`;
    throw new types/* ConfigurationError */.j1([
        { code: 'H2K-122', severity: 'error', message, fix: 'Names are lower-case letters, digits, `-` and `.`.' },
    ]);
}
/** An object as the API server gave it. Items of lists carry no kind of their own: the list's is filled in. */
function live(body, { group, version, kind }) {
    const { name, namespace, uid, resourceVersion, generation } = body['metadata'];
    const whole = body['kind'] === undefined ? { apiVersion: group === '' ? version : `${group}/${version}`, kind, ...body } : body;
    return {
        ref: { group, version, kind, ...(namespace && { namespace }), name },
        uid,
        resourceVersion,
        ...(generation !== undefined && { generation }),
        body: whole,
    };
}
/** The name in full of a body that is to be sent. */
function refOf(body) {
    const [version = '', group = ''] = body['apiVersion'].split('/').reverse();
    const { name, namespace } = body['metadata'];
    return { group, version, kind: body['kind'], ...(namespace && { namespace }), name };
}

;// CONCATENATED MODULE: ../build/kubernetes/client/list.js


/** A list in slices of 500, so that neither side holds ten thousand objects as one text. */
async function* pages(session, resource, options, signal) {
    const query = { labelSelector: options.labels, fieldSelector: options.fields, limit: 500 };
    let next;
    do {
        const { text } = await session.send({ method: 'GET', path: collectionPath(resource, options.namespace), query: { ...query, continue: next } }, signal);
        const { metadata, items } = (0,json/* parse */.qg)(text);
        yield { items: (items ?? []).map((item) => live(item, resource)), resourceVersion: metadata.resourceVersion };
        next = metadata.continue || undefined;
    } while (next);
}

// EXTERNAL MODULE: ../build/ports/types.js
var ports_types = __webpack_require__(2896);
;// CONCATENATED MODULE: ../build/kubernetes/client/lines.js
/** The lines of a body, whole, wherever its chunks were cut (also inside a character); the last one may lack its newline. */
async function* lines(body) {
    // Kept apart until their line ends: a line of megabytes comes in hundreds of chunks, and is joined once.
    let parts = [];
    for await (const chunk of body) {
        let from = 0;
        for (let to = chunk.indexOf(0x0a); to !== -1; to = chunk.indexOf(0x0a, from)) {
            parts.push(chunk.subarray(from, to));
            yield lines_text(parts);
            parts = [];
            from = to + 1;
        }
        if (from < chunk.length)
            parts.push(chunk.subarray(from));
    }
    if (parts.length > 0)
        yield lines_text(parts);
}
const lines_text = (parts) => Buffer.concat(parts).toString();

;// CONCATENATED MODULE: ../build/kubernetes/client/watch.js







/** One watch request lasts so long, then the server closes it cleanly. */
const seconds = 290;
/** Bookmarks come each minute; longer silence means that something between us has forgotten the connection. */
const silence = 90_000;
const pollEvery = 2_000;
/** LIST, then WATCH, for as long as the signal lets it: whatever breaks between is mended here, and told only by what it changed. */
async function* watch(session, clock, resource, options, signal) {
    const seen = new Seen();
    const source = { session, resource, options, signal, seen };
    let failures = 0;
    let from;
    let polling = false;
    let watched = false;
    try {
        for (;;) {
            const begun = clock.now();
            try {
                if (from === undefined)
                    from = yield* relist(source);
                if (polling) {
                    from = undefined;
                    failures = 0;
                    await clock.sleep(pollEvery, signal);
                    continue;
                }
                for await (const event of follow(source, from)) {
                    from = event.resourceVersion;
                    failures = 0;
                    watched = true;
                    if (event.tell)
                        yield event.tell;
                }
                // A clean close after minutes is the server's way; one at once, again and again, is something broken in between.
                failures = clock.now() - begun < 1_000 ? failures + 1 : 0;
            }
            catch (error) {
                if ((0,errors/* isExpired */._d)(error))
                    from = undefined;
                else if (from !== undefined && mayNotWatch(error) && (!watched || failures > 5)) {
                    // Once watched, a 403 is rather an API server that has just started and doesn't know the roles yet.
                    polling = true;
                    from = undefined;
                    yield { type: 'polling', why: error.message };
                }
                else if (!passes(error, watched))
                    throw error;
                failures += 1;
            }
            if (failures > 0)
                await clock.sleep(Math.min(50 * 2 ** failures, 5_000), signal);
        }
    }
    catch (error) {
        if (!signal.aborted)
            throw error;
    }
}
/** Tells what is there and what no longer is; returns the resourceVersion from which to watch. */
async function* relist({ session, resource, options, signal, seen }) {
    const names = new Set();
    let resourceVersion = '';
    for await (const page of pages(session, resource, options, signal)) {
        resourceVersion = page.resourceVersion;
        for (const object of page.items) {
            names.add(nameOf(object));
            yield* seen.present(object);
        }
    }
    yield* seen.keepOnly(names);
    yield { type: 'synced' };
    return resourceVersion;
}
/** One watch request: its events and how far it got. Ends with a clean close; throws what the server says, or the cut. */
async function* follow({ session, resource, options, signal, seen }, from) {
    const query = {
        watch: true,
        allowWatchBookmarks: true,
        timeoutSeconds: seconds,
        resourceVersion: from,
        labelSelector: options.labels,
        fieldSelector: options.fields,
    };
    const response = await session.stream({ method: 'GET', path: collectionPath(resource, options.namespace), query, silence }, signal);
    for await (const line of lines(response.body)) {
        const { type, object } = (0,json/* parse */.qg)(line);
        if (type === 'ERROR')
            throw (0,errors/* fromStatus */.FD)(object, Number(object['code'] ?? 500));
        const { resourceVersion } = object['metadata'];
        if (type === 'BOOKMARK')
            yield { resourceVersion };
        else
            for (const tell of type === 'DELETED' ? seen.gone(live(object, resource)) : seen.present(live(object, resource)))
                yield { resourceVersion, tell };
    }
}
/** What was told as present and not yet as gone, so that nothing is told twice and nothing vanishes untold. */
class Seen {
    #objects = new Map();
    *present(object) {
        const name = nameOf(object);
        const before = this.#objects.get(name);
        if (before?.uid === object.uid && before.resourceVersion === object.resourceVersion)
            return;
        if (before && before.uid !== object.uid)
            yield { type: 'gone', live: before };
        this.#objects.set(name, object);
        yield { type: 'present', live: object };
    }
    *gone(object) {
        if (this.#objects.delete(nameOf(object)))
            yield { type: 'gone', live: object };
    }
    *keepOnly(names) {
        for (const [name, object] of this.#objects)
            if (!names.has(name))
                yield* this.gone(object);
    }
}
const nameOf = ({ ref }) => `${ref.namespace ?? ''}/${ref.name}`;
/** No right to watch, or a kind that can't be watched. */
const mayNotWatch = (error) => error instanceof errors/* ApiError */.hD && [403, 405].includes(error.status);
/** A failure that time mends: the server is away for a while, overloaded, or sent half a line. */
function passes(error, watched) {
    if (error instanceof types/* UnavailableError */.hG)
        return error.problems.every(({ code }) => code === 'H2K-110');
    if (error instanceof errors/* ApiError */.hD)
        return error.status === 429 || error.status >= 500 || (watched && mayNotWatch(error));
    return error instanceof SyntaxError || error instanceof ports_types/* HttpProblem */.A;
}

;// CONCATENATED MODULE: ../build/kubernetes/client/cluster.js






/** A cluster over its REST API: plain JSON in both directions, no field is dropped on the way. */
class RestCluster {
    server;
    #shared;
    #signal;
    constructor(shared, signal = shared.closed.signal) {
        this.server = shared.session.server;
        this.#shared = shared;
        this.#signal = signal;
    }
    until(signal) {
        return new RestCluster(this.#shared, AbortSignal.any([signal, this.#signal]));
    }
    id() {
        this.#shared.id ??= this.#readId().catch((error) => {
            this.#shared.id = undefined;
            throw error;
        });
        return this.#shared.id;
    }
    async #readId() {
        try {
            const { text } = await this.#send({ method: 'GET', path: '/api/v1/namespaces/kube-system' });
            return (0,json/* parse */.qg)(text).metadata.uid;
        }
        catch (error) {
            if ((0,errors/* isForbidden */.US)(error) || (0,errors/* isNotFound */.c4)(error))
                return await this.#shared.fallbackId();
            throw error;
        }
    }
    async resource(group, kind, version) {
        this.#shared.kinds ??= discover(this.#shared.session, this.#shared.closed.signal).catch((error) => {
            this.#shared.kinds = undefined;
            throw error;
        });
        return findKind(await this.#shared.kinds, group, kind, version);
    }
    refresh() {
        this.#shared.kinds = undefined;
        return Promise.resolve();
    }
    async get(ref) {
        // The version is no part of an object's identity: one that the cluster no longer serves still names the object.
        const resource = (await this.resource(ref.group, ref.kind, ref.version)) ?? (await this.resource(ref.group, ref.kind));
        if (!resource)
            return undefined;
        try {
            return read(await this.#send({ method: 'GET', path: objectPath(resource, ref) }), resource);
        }
        catch (error) {
            if ((0,errors/* isNotFound */.c4)(error))
                return undefined;
            throw error;
        }
    }
    async *list(resource, options) {
        for await (const page of pages(this.#shared.session, resource, options, this.#signal))
            yield* page.items;
    }
    async apply(body, options) {
        const ref = refOf(body);
        const resource = await this.#resourceOf(ref);
        const answer = await this.#send({
            method: 'PATCH',
            path: objectPath(resource, ref),
            query: {
                fieldManager: options.manager,
                fieldValidation: 'Strict',
                force: options.force || undefined,
                dryRun: options.dryRun ? 'All' : undefined,
            },
            type: 'application/apply-patch+yaml',
            body: (0,json/* stringifyForApply */.Nv)(body),
            repeatable: true,
        });
        return { live: read(answer, resource), created: answer.status === 201, warnings: answer.warnings };
    }
    async create(body, options = {}) {
        const ref = refOf(body);
        const resource = await this.#resourceOf(ref);
        const answer = await this.#send({
            method: 'POST',
            path: collectionPath(resource, ref.namespace),
            query: { fieldValidation: 'Strict', dryRun: options.dryRun ? 'All' : undefined },
            body: (0,json/* stringify */.As)(body),
            repeatable: options.dryRun === true,
        });
        return read(answer, resource);
    }
    async patch(ref, operations, options) {
        const resource = await this.#resourceOf(ref);
        // By `replace` a stale one is a 409; a `test` would fail as a bare 422 that looks like any other mistake.
        const guard = { op: 'replace', path: '/metadata/resourceVersion', value: options.resourceVersion };
        const answer = await this.#send({
            method: 'PATCH',
            path: objectPath(resource, ref),
            query: { fieldManager: options.manager },
            type: 'application/json-patch+json',
            body: (0,json/* stringify */.As)([...operations, guard]),
        });
        return read(answer, resource);
    }
    async delete(ref, options) {
        const propagationPolicy = options.propagation.replace(/^./, (letter) => letter.toUpperCase());
        const body = (0,json/* stringify */.As)({ apiVersion: 'v1', kind: 'DeleteOptions', preconditions: { uid: options.uid }, propagationPolicy });
        const resource = (await this.resource(ref.group, ref.kind, ref.version)) ?? (await this.#resourceOf({ ...ref, version: '' }));
        await this.#send({ method: 'DELETE', path: objectPath(resource, ref), body }).catch((error) => {
            if (!(0,errors/* isNotFound */.c4)(error))
                throw error;
        });
    }
    watch(resource, options, signal) {
        return watch(this.#shared.session, this.#shared.clock, resource, options, AbortSignal.any([signal, this.#signal]));
    }
    async logs(pod, options) {
        const resource = { group: '', version: 'v1', kind: 'Pod', resource: 'pods', namespaced: true, verbs: [] };
        const { text } = await this.#send({
            method: 'GET',
            path: `${objectPath(resource, pod)}/log`,
            query: { container: options.container, previous: options.previous || undefined, tailLines: options.tail },
            accept: '*/*',
        });
        return text === '' ? [] : text.replace(/\n$/, '').split('\n');
    }
    async can(asks) {
        return await Promise.all(asks.map((ask) => this.#can(ask)));
    }
    async #can({ verb, group, resource: path, namespace, name }) {
        const [resource, subresource] = path.split('/');
        const resourceAttributes = { verb, group, resource, subresource, namespace, name };
        const body = JSON.stringify({ apiVersion: 'authorization.k8s.io/v1', kind: 'SelfSubjectAccessReview', spec: { resourceAttributes } });
        const { text } = await this.#send({
            method: 'POST',
            path: '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
            body,
            repeatable: true,
        });
        return (0,json/* parse */.qg)(text).status?.allowed === true;
    }
    close() {
        this.#shared.closed.abort(new Error('the connection to the cluster was closed'));
    }
    async #resourceOf(ref) {
        const resource = await this.resource(ref.group, ref.kind, ref.version || undefined);
        if (resource)
            return resource;
        const apiVersion = ref.group === '' ? ref.version : `${ref.group}/${ref.version}`;
        throw new errors/* ApiError */.hD(404, `the cluster has no kind ${ref.kind} in version ${apiVersion}`, { reason: 'NotFound' });
    }
    #send(request) {
        return this.#shared.session.send(request, this.#signal);
    }
}
const read = (answer, resource) => live((0,json/* parse */.qg)(answer.text), resource);

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ../build/kubernetes/client/problems.js
var problems = __webpack_require__(9807);
;// CONCATENATED MODULE: ../build/kubernetes/client/identity.js



/** What the TLS connection is made of, read and checked: a broken certificate is named here, not by OpenSSL in the middle of a run. */
async function readTls(cluster, user, ports) {
    const skip = cluster.value['insecure-skip-tls-verify'] === true;
    const ca = await pem(cluster, 'certificate-authority', ports);
    const cert = await pem(user, 'client-certificate', ports);
    const key = await pem(user, 'client-key', ports);
    if (key)
        ports.secrets.add(key);
    const servername = cluster.value['tls-server-name'];
    const tls = {
        verify: !skip,
        ...(ca && !skip && { ca }),
        ...(cert && { cert }),
        ...(key && { key }),
        ...(servername && { servername }),
    };
    checkTls(tls, {
        ca: `certificate-authority of cluster ${cluster.name}`,
        cert: `client-certificate of user ${user.name}`,
        key: `client-key of user ${user.name}`,
    }, ports.now());
    return tls;
}
/** `…-data` (base64) before the file of the same name, as kubectl has it. */
async function pem(entry, key, ports) {
    const data = entry.value[`${key}-data`];
    if (typeof data === 'string' && data !== '') {
        if (key === 'client-key')
            ports.secrets.add(data);
        return Buffer.from(data, 'base64').toString();
    }
    const file = entry.value[key];
    return typeof file === 'string' && file !== '' ? await readNamed(file, entry, key, ports) : undefined;
}
/** A file that the kubeconfig names, from the kubeconfig's own folder. */
async function readNamed(file, entry, key, ports) {
    const place = entry.folder === undefined || external_node_path_.isAbsolute(file) ? file : external_node_path_.join(entry.folder, file);
    const text = await ports.files.readAnywhere(place);
    if (text !== undefined)
        return text;
    const fix = 'Put the files into the kubeconfig: `kubectl config view --raw --flatten --minify`.';
    throw new types/* ConfigurationError */.j1([
        (0,problems/* kubeconfigProblem */.rr)('H2K-106', `There is no file ${place}, which the kubeconfig names as ${key} of ${entry.name}`, fix),
    ]);
}
/** Throws for what can't be used, in words that name the entry and hold no key. */
function checkTls({ ca, cert, key }, called, now) {
    const { X509Certificate, createPrivateKey } = process.getBuiltinModule('node:crypto');
    const read = (name, make) => {
        try {
            return make();
        }
        catch {
            throw unusable(`${name} can't be read: it should be PEM (-----BEGIN …)`);
        }
    };
    if (ca)
        read(called.ca, () => new X509Certificate(ca));
    if (cert && !key)
        throw unusable(`${called.cert} has no client-key beside it`);
    if (!cert && key)
        throw unusable(`${called.key} has no client-certificate beside it`);
    if (!cert || !key)
        return;
    const certificate = read(called.cert, () => new X509Certificate(cert));
    const secret = read(called.key, () => createPrivateKey(key));
    if (!certificate.checkPrivateKey(secret))
        throw unusable(`${called.key} doesn't belong to its client-certificate`);
    if (certificate.validToDate.getTime() < now) {
        const message = `${called.cert} has expired: it was valid until ${certificate.validToDate.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
        throw new types/* UnavailableError */.hG([(0,problems/* kubeconfigProblem */.rr)('H2K-107', message, 'Make a new kubeconfig.')]);
    }
}
const unusable = (message) => new types/* ConfigurationError */.j1([(0,problems/* kubeconfigProblem */.rr)('H2K-107', message)]);
/** `as` and its kin, which ask the API server to judge a request as another user's. */
function impersonation(user) {
    const headers = {};
    if (user.as)
        headers['Impersonate-User'] = user.as;
    if (user['as-uid'])
        headers['Impersonate-Uid'] = user['as-uid'];
    if (user['as-groups']?.length)
        headers['Impersonate-Group'] = user['as-groups'];
    for (const [name, values] of Object.entries(user['as-user-extra'] ?? {}))
        headers[`Impersonate-Extra-${encodeURIComponent(name)}`] = values;
    return headers;
}

;// CONCATENATED MODULE: ../build/kubernetes/client/kubeconfig-files.js



/** The kubeconfig that `input` is or names; without it what kubectl would take; undefined: there is none. */
async function findKubeconfig(input, ports) {
    if (input !== undefined)
        return await given(input, ports);
    const listed = ports.env['KUBECONFIG']?.split(external_node_path_.delimiter).filter((name) => name !== '') ?? [];
    const names = listed.length > 0 ? [...new Set(listed)] : ['~/.kube/config'];
    const found = await Promise.all(names.map(async (name) => ({ name, text: await ports.files.readAnywhere(name) })));
    const files = await Promise.all(found.flatMap(({ name, text }) => (text === undefined ? [] : [parseKubeconfig(text, name, name)])));
    if (files.length > 0)
        return merged(files);
    if (listed.length > 0)
        throw refused('H2K-103', `$KUBECONFIG names ${listed.join(' and ')}: there is no such file`);
    return undefined;
}
/** A path if such a file exists, else text, else base64 text. */
async function given(input, ports) {
    const value = input.trim();
    if (value === '')
        throw refused('H2K-101', 'The kubeconfig is empty', 'Is the secret set, and may this workflow (a fork, an environment) read it?');
    const oneLine = !value.includes('\n') && value.length < 4096;
    const file = oneLine && !value.startsWith('{') ? await ports.files.readAnywhere(value) : undefined;
    if (file !== undefined)
        return await parseKubeconfig(file, value, value);
    if (value.includes('\n') || value.startsWith('{') || /^\w+: /.test(value)) {
        const plain = fromBase64(value);
        return await parseKubeconfig(plain ?? input, 'the kubeconfig', undefined);
    }
    const decoded = fromBase64(value);
    if (decoded !== undefined)
        return await parseKubeconfig(decoded, 'the kubeconfig', undefined);
    // A short value may be shown as the path it was meant to be; a long one may be a secret cut in half.
    const asPath = /^[\w./~\\:-]{1,200}$/.test(value) && /[./\\]/.test(value) ? `: there is no file ${value}` : '';
    throw refused('H2K-102', `The kubeconfig is neither a file nor YAML nor base64 of YAML${asPath}`, "Give the file's whole text, as `kubectl config view --raw --flatten --minify` prints it.");
}
/** Text of base64 (also wrapped at 76 columns, or URL-safe), when that is what it is. */
function fromBase64(value) {
    const joined = value.replace(/\s+/g, '');
    if (!/^[\w+/-]+={0,2}$/.test(joined))
        return undefined;
    const bytes = Buffer.from(joined, 'base64');
    try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        return text.includes('\0') ? undefined : text;
    }
    catch {
        return undefined;
    }
}
async function parseKubeconfig(text, origin, file) {
    if (text.trim() === '')
        throw refused('H2K-101', `${origin} is empty`);
    const body = await readYaml(text, origin);
    const lists = body;
    if (lists === null || typeof lists !== 'object' || !('clusters' in lists || 'contexts' in lists)) {
        throw refused('H2K-102', `${origin} is no kubeconfig: it has neither \`clusters\` nor \`contexts\``);
    }
    const folder = file === undefined ? undefined : external_node_path_.dirname(file);
    const current = lists['current-context'];
    return {
        origin,
        current: typeof current === 'string' && current !== '' ? current : undefined,
        clusters: named(lists.clusters, 'cluster', folder),
        users: named(lists.users, 'user', folder),
        contexts: named(lists.contexts, 'context', folder),
    };
}
/** A parser's message shows the lines around its error, which may hold a key: only the line's number is told. */
async function readYaml(text, origin) {
    try {
        if (text.trimStart().startsWith('{'))
            return JSON.parse(text);
    }
    catch {
        // A flow mapping of YAML begins so too.
    }
    const { parseDocument } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 6637, 19));
    const document = parseDocument(text);
    const [error] = document.errors;
    if (!error)
        return document.toJS();
    throw refused('H2K-102', `${origin} isn't YAML: ${error.code.toLowerCase().replaceAll('_', ' ')} in line ${error.linePos?.[0].line ?? 1}`);
}
function named(list, key, folder) {
    if (!Array.isArray(list))
        return [];
    return list.flatMap((entry) => typeof entry?.['name'] === 'string' ? [{ name: entry['name'], value: (entry[key] ?? {}), folder }] : []);
}
/** As kubectl does it: of two entries of one name the first file's counts, whole. */
function merged(files) {
    const first = (lists) => [
        ...new Map(lists
            .flat()
            .reverse()
            .map((entry) => [entry.name, entry])).values(),
    ].reverse();
    return {
        origin: files.map(({ origin }) => origin).join(' and '),
        current: files.find(({ current }) => current)?.current,
        clusters: first(files.map(({ clusters }) => clusters)),
        users: first(files.map(({ users }) => users)),
        contexts: first(files.map(({ contexts }) => contexts)),
    };
}
const refused = (code, message, fix) => new types/* ConfigurationError */.j1([(0,problems/* kubeconfigProblem */.rr)(code, message, fix)]);

;// CONCATENATED MODULE: ../build/kubernetes/client/kubeconfig.js





/**
 * The API server and identity that a kubeconfig's context names.
 * @param input a path, the text or base64 of it; undefined: $KUBECONFIG, ~/.kube/config, or the account that a pod has.
 */
async function readKubeconfig(input, context, ports) {
    const config = await findKubeconfig(input, ports);
    if (!config)
        return await inCluster(ports);
    const chosen = choose(config, context);
    const cluster = kubeconfig_named(config, config.clusters, 'cluster', chosen);
    // A context without a user is an anonymous one.
    const user = chosen.value.user ? kubeconfig_named(config, config.users, 'user', chosen) : { name: 'none', value: {}, folder: undefined };
    const server = address(cluster);
    const namespace = chosen.value.namespace || 'default';
    const tls = await readTls(cluster, user, ports);
    return { server, namespace, ...(await identity(cluster, user, tls, ports)) };
}
async function identity(cluster, user, tls, ports) {
    if (user.value.exec || user.value['auth-provider'])
        return await byClientNode(cluster, user, tls, ports);
    const own = await plain(user, tls, ports);
    if (!cluster.value['proxy-url'])
        return own;
    const proxied = await byClientNode(cluster, user, tls, ports);
    return { credentials: async () => ({ ...(await proxied.credentials()), ...(await own.credentials()) }), renew: () => own.renew() };
}
function choose(config, context) {
    const there = `it has ${config.contexts.map(({ name }) => name).join(', ') || 'none'}`;
    const name = context ?? config.current;
    if (name === undefined)
        throw kubeconfig_refused('H2K-104', `${config.origin} has no current-context`, `Name one by \`context\`: ${there}.`);
    const found = config.contexts.find((one) => one.name === name);
    if (found)
        return found;
    throw kubeconfig_refused('H2K-104', `${config.origin} has no context ${name}${context === undefined ? ', which is its current-context' : ''}; ${there}`, 'Name one of these by `context`, or leave `context` away for its current one.');
}
function kubeconfig_named(config, list, key, context) {
    const name = context.value[key];
    if (!name)
        throw kubeconfig_refused('H2K-105', `Context ${context.name} of ${config.origin} names no ${key}`);
    const found = list.find((one) => one.name === name);
    if (found)
        return found;
    throw kubeconfig_refused('H2K-105', `Context ${context.name} of ${config.origin} names ${key} ${name}, which is not there`, 'Was the kubeconfig cut? `kubectl config view --raw --flatten --minify` prints one that is whole.');
}
function address({ name, value }) {
    const server = value.server?.trim() ?? '';
    if (server === '')
        throw kubeconfig_refused('H2K-108', `Cluster ${name} of the kubeconfig has no \`server\``);
    if (!/^https?:\/\//.test(server) || !URL.canParse(server))
        throw kubeconfig_refused('H2K-108', `\`server\` of cluster ${name} is no https:// address: ${server}`);
    return server.replace(/\/+$/, '');
}
/** Token, token file, basic, certificate: all that needs no plugin. */
async function plain(user, tls, ports) {
    const { token, tokenFile, username, password } = user.value;
    const headers = impersonation(user.value);
    // As kubectl: a file wins over a token that stands beside it.
    if (tokenFile)
        return await fromTokenFile(() => readNamed(tokenFile, user, 'tokenFile', ports), headers, tls, ports);
    if (token)
        headers['Authorization'] = `Bearer ${token.trim()}`;
    else if (username)
        headers['Authorization'] = basic(username, password ?? '');
    for (const secret of [token, password, bare(headers)])
        if (secret)
            ports.secrets.add(secret);
    return fixed({ headers, tls });
}
/** Credentials that never change: a 401 is final. */
function fixed(credentials) {
    return { credentials: () => Promise.resolve(credentials), renew: () => Promise.resolve(false) };
}
const basic = (username, password) => `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
const bare = (headers) => String(headers['Authorization'] ?? '').replace(/^\w+ /, '');
/** A pod's token is replaced in its file once an hour: read again each minute, and at a 401. */
async function fromTokenFile(read, more, tls, ports) {
    let credentials;
    let readAt = 0;
    const renew = async () => {
        const token = (await read()).trim();
        ports.secrets.add(token);
        readAt = ports.now();
        const before = credentials?.headers['Authorization'];
        credentials = { headers: { ...more, Authorization: `Bearer ${token}` }, tls };
        return before !== credentials.headers['Authorization'];
    };
    await renew();
    return {
        async credentials() {
            if (ports.now() - readAt > 60_000)
                await renew();
            return credentials;
        },
        renew,
    };
}
const account = '/var/run/secrets/kubernetes.io/serviceaccount';
async function inCluster(ports) {
    const { KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port = '443' } = ports.env;
    const token = host ? await ports.files.readAnywhere(`${account}/token`) : undefined;
    if (!host || token === undefined) {
        const fix = 'Give the input `kubeconfig` (a secret with the text of one), or log in to the cloud in a step before.';
        throw kubeconfig_refused('H2K-103', 'There is no kubeconfig: neither the input, nor $KUBECONFIG, nor ~/.kube/config, nor the account of a pod', fix);
    }
    const ca = await ports.files.readAnywhere(`${account}/ca.crt`);
    const namespace = (await ports.files.readAnywhere(`${account}/namespace`))?.trim() || 'default';
    const read = async () => (await ports.files.readAnywhere(`${account}/token`)) ?? token;
    const server = `https://${host.includes(':') ? `[${host}]` : host}:${port}`;
    return { server, namespace, ...(await fromTokenFile(read, {}, { verify: true, ...(ca && { ca }) }, ports)) };
}
/** Plugins, OIDC and proxies are client-node's: loaded only here, as it weighs more than all the rest. */
async function byClientNode(cluster, user, tls, ports) {
    const { KubeConfig } = await Promise.all(/* import() */[__webpack_require__.e(820), __webpack_require__.e(941)]).then(__webpack_require__.bind(__webpack_require__, 820));
    const text = JSON.stringify(resolved(cluster, user, tls));
    const load = () => {
        const config = new KubeConfig();
        config.loadFromString(text);
        return config;
    };
    let config = load();
    let last;
    /** Asked before each request: client-node runs the plugin only when there is no credential, or it has expired. */
    const credentials = async () => {
        const options = {};
        await config.applyToHTTPSOptions(options).catch((error) => {
            throw new types/* UnavailableError */.hG([pluginFailed(user, error, ports)]);
        });
        const { cert, key, auth } = options;
        const headers = {
            ...impersonation(user.value),
            ...options.headers,
            ...(auth && { Authorization: `Basic ${Buffer.from(auth).toString('base64')}` }),
        };
        const content = JSON.stringify([headers, cert, key]);
        if (last?.key !== content) {
            for (const secret of [bare(headers), key])
                if (secret)
                    ports.secrets.add(secret);
            const agent = cluster.value['proxy-url'] && options.agent;
            last = { key: content, credentials: { headers, tls: { ...tls, ...(cert && key && { cert, key }) }, ...(agent && { agent }) } };
        }
        return last.credentials;
    };
    return {
        credentials,
        async renew() {
            const before = last?.key;
            config = load();
            await credentials();
            return last?.key !== before;
        },
    };
}
/** The one context as a kubeconfig of its own, files read in: a proxy's agent makes its TLS from what stands here. */
function resolved(cluster, user, tls) {
    const data = (pem) => pem && Buffer.from(pem).toString('base64');
    const { server, 'proxy-url': proxy, 'tls-server-name': name } = cluster.value;
    const trust = { 'certificate-authority-data': data(tls.ca), 'tls-server-name': name };
    // client-node demands "insecure" for http://, where kubectl doesn't.
    const insecure = !tls.verify || server?.startsWith('http://');
    const { 'client-certificate': _cert, 'client-key': _key, tokenFile: _file, exec, ...rest } = user.value;
    const own = {
        'client-certificate-data': data(tls.cert),
        'client-key-data': data(tls.key),
    };
    return JSON.parse(JSON.stringify({
        clusters: [{ name: 'c', cluster: { server, 'proxy-url': proxy, 'insecure-skip-tls-verify': insecure, ...trust } }],
        users: [{ name: 'u', user: { ...rest, ...own, ...(exec && { exec: kubeconfig_plugin(user, cluster) }) } }],
        contexts: [{ name: 'x', context: { cluster: 'c', user: 'u' } }],
        'current-context': 'x',
    }));
}
/** What client-node leaves out: a command with a slash starts at the kubeconfig's folder, and plugins are told that nobody can be asked. */
function kubeconfig_plugin({ value, folder }, { value: cluster }) {
    const { command = '', env, ...rest } = value.exec;
    const place = folder !== undefined && /[/\\]/.test(command) && !external_node_path_.isAbsolute(command) ? external_node_path_.resolve(folder, command) : command;
    const spec = {
        interactive: false,
        ...(rest['provideClusterInfo'] === true && {
            cluster: { server: cluster.server, 'certificate-authority-data': cluster['certificate-authority-data'] },
        }),
    };
    const info = JSON.stringify({ apiVersion: rest['apiVersion'], kind: 'ExecCredential', spec });
    return { ...rest, command: place, env: [...(env ?? []), { name: 'KUBERNETES_EXEC_INFO', value: info }] };
}
function pluginFailed(user, error, ports) {
    const { message, code } = error;
    const command = user.value.exec?.command;
    const what = command ? `The credentials plugin ${command} of user ${user.name}` : `The login of user ${user.name}`;
    if (command && code === 'ENOENT')
        return (0,problems/* kubeconfigProblem */.rr)('H2K-109', `${what} is not installed here`, 'Install it in a step before, or use a kubeconfig with a token.');
    return (0,problems/* kubeconfigProblem */.rr)('H2K-109', `${what} failed: ${ports.secrets.redact(message.trim()).slice(0, 500) || 'it said nothing'}`);
}
const kubeconfig_refused = (code, message, fix) => new types/* ConfigurationError */.j1([(0,problems/* kubeconfigProblem */.rr)(code, message, fix)]);

;// CONCATENATED MODULE: ../build/kubernetes/client/endpoint.js



function readEndpoint(endpoint, ports) {
    const { token, username, password = '', fingerprint } = endpoint;
    const server = endpoint.server.trim().replace(/\/+$/, '');
    if (!/^https?:\/\//.test(server) || !URL.canParse(server)) {
        throw new types/* ConfigurationError */.j1([{ code: 'H2K-108', severity: 'error', message: `kubernetesURL is no https:// address: ${server}` }]);
    }
    const [ca, cert, key] = [endpoint.ca, endpoint.cert, endpoint.key].map((text) => text && endpoint_pem(text));
    for (const secret of [token, password, key, endpoint.key])
        if (secret)
            ports.secrets.add(secret);
    const tls = { verify: true, ...(ca && { ca }), ...(cert && { cert }), ...(key && { key }), ...(fingerprint && { fingerprint }) };
    checkTls(tls, { ca: 'certAuthorityData', cert: 'certData', key: 'certKeyData' }, ports.now());
    const authorization = token ? `Bearer ${token.trim()}` : username ? basic(username, password) : undefined;
    if (authorization)
        ports.secrets.add(authorization.replace(/^\w+ /, ''));
    return { server, namespace: 'default', ...fixed({ headers: authorization ? { Authorization: authorization } : {}, tls }) };
}
const endpoint_pem = (text) => (text.includes('-----BEGIN') ? text : Buffer.from(text, 'base64').toString());

;// CONCATENATED MODULE: ../build/kubernetes/client/retry.js


/** How long an API server that answered before may be away: it restarts, or its load balancer looks for another one. */
const patience = 30_000;
/** A server that never answered is rather a wrong address. */
const firstPatience = 3_000;
/** An API server that has just started answers before it knows the roles (403) and the accounts (401). */
const warmUp = 5_000;
/** Milliseconds to wait before the next try; undefined: the failure is the answer. */
function pause(failure) {
    const { error, elapsed, reached, number } = failure;
    if (elapsed > (reached ? patience : firstPatience))
        return undefined;
    const backOff = Math.min(100 * 2 ** (number - 1), 2_000);
    if (error instanceof ports_types/* HttpProblem */.A)
        return isLost(error, failure) ? backOff : undefined;
    if (!(error instanceof errors/* ApiError */.hD) || (0,errors/* isUsersTypo */.xw)(error))
        return undefined;
    // The server asks for it, and hasn't begun the request.
    if (error.retryAfter !== undefined && [429, 503].includes(error.status))
        return Math.max(error.retryAfter * 1000, backOff);
    if (error.status === 429)
        return Math.max(1_000, backOff);
    if (error.retryAfter !== undefined && error.status >= 500)
        return failure.repeatable ? Math.max(error.retryAfter * 1000, backOff) : undefined;
    if ([502, 503, 504].includes(error.status))
        return failure.repeatable ? backOff : undefined;
    if ([401, 403].includes(error.status))
        return failure.sinceAway < warmUp ? Math.max(backOff, 500) : undefined;
    return undefined;
}
/** Lost, and it is safe and useful to send again. */
function isLost(error, { repeatable, reached }) {
    if (error.code === 'unknownHost')
        return reached;
    return ['refused', 'unreachable', 'timeout', 'cut'].includes(error.code) && (error.unsent || repeatable);
}

;// CONCATENATED MODULE: ../build/kubernetes/client/session.js





/** Requests to one API server by one identity: asked again where that is safe, and with words where it fails. */
class Session {
    server;
    #connection;
    #ports;
    #reached = false;
    #awayAt = Number.NEGATIVE_INFINITY;
    constructor(connection, ports) {
        this.server = connection.server;
        this.#connection = connection;
        this.#ports = ports;
    }
    /** A 2xx answer, read to its end. Throws ApiError for the server's no, UnavailableError where there is no answer. */
    async send(request, signal) {
        const begun = this.#ports.now();
        const repeatable = request.repeatable ?? ['GET', 'DELETE'].includes(request.method);
        let renewed = false;
        for (let number = 1;; number++) {
            try {
                const response = await this.#open(request, repeatable, false, signal);
                const text = await response.text();
                this.#reached = true;
                if (response.status >= 300)
                    throw (0,errors/* apiError */.pb)(response.status, response.headers, text);
                return { status: response.status, headers: response.headers, text, warnings: warnings(response.rawHeaders) };
            }
            catch (error) {
                if (signal.aborted || !(error instanceof ports_types/* HttpProblem */.A || error instanceof errors/* ApiError */.hD))
                    throw error;
                if (error instanceof ports_types/* HttpProblem */.A)
                    this.#awayAt = this.#ports.now();
                if (isUnauthorised(error) && !renewed && (await this.#connection.renew())) {
                    renewed = true;
                    continue;
                }
                const now = this.#ports.now();
                const wait = pause({ error, repeatable, number, elapsed: now - begun, reached: this.#reached, sinceAway: now - this.#awayAt });
                if (wait === undefined)
                    throw this.#explained(error, request, repeatable);
                await this.#ports.sleep(wait, signal);
            }
        }
    }
    /** An answer that goes on, tried once: who reads it knows how to go on after a cut. Throws as `send` does. */
    async stream(request, signal) {
        try {
            const response = await this.#open(request, true, true, signal);
            if (response.status < 300)
                return response;
            const error = (0,errors/* apiError */.pb)(response.status, response.headers, await response.text());
            if (isUnauthorised(error) && (await this.#connection.renew()))
                return await this.stream(request, signal);
            throw error;
        }
        catch (error) {
            if (signal.aborted || !(error instanceof ports_types/* HttpProblem */.A))
                throw error;
            this.#awayAt = this.#ports.now();
            throw this.#explained(error, request, true);
        }
    }
    async #open(request, repeatable, longLived, signal) {
        const { method, path, query, body, type = 'application/json', accept = 'application/json', silence } = request;
        const { headers, tls, agent } = await this.#connection.credentials();
        return await this.#ports.http({
            method,
            url: `${this.server}${path}${queryText(query)}`,
            headers: { ...headers, accept, 'user-agent': 'hub-to-kube', ...(body !== undefined && { 'content-type': type }) },
            ...(body !== undefined && { body }),
            ...(silence !== undefined && { timeout: silence }),
            tls,
            ...(agent && { agent }),
            longLived,
            repeatable,
        }, signal);
    }
    #explained(error, request, repeatable) {
        const problem = this.#problem(error, request, repeatable);
        return problem ? new types/* UnavailableError */.hG([{ ...problem, message: this.#ports.secrets.redact(problem.message) }]) : error;
    }
    #problem(error, request, repeatable) {
        if (error instanceof errors/* ApiError */.hD)
            return error.status === 401 ? (0,problems/* refusedCredentials */.PK)(this.server, error.message) : undefined;
        const outcomeUnknown = !repeatable && !error.unsent;
        return outcomeUnknown ? (0,problems/* unknownOutcome */.b6)(this.server, error, request) : (0,problems/* away */.$6)(this.server, error, this.#ports.env);
    }
}
const isUnauthorised = (error) => error instanceof errors/* ApiError */.hD && error.status === 401;
function queryText(query) {
    const entries = Object.entries(query ?? {}).flatMap(([name, value]) => value === undefined ? [] : [[name, String(value)]]);
    return entries.length === 0 ? '' : `?${new URLSearchParams(entries).toString()}`;
}
/** `299 - "text"`, one header each; joined by commas they could not be told apart from commas in the text. */
function warnings(rawHeaders) {
    const found = [];
    for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
        if (rawHeaders[at].toLowerCase() !== 'warning')
            continue;
        for (const [, text = ''] of rawHeaders[at + 1].matchAll(/\d{3} \S+ "((?:[^"\\]|\\.)*)"/g))
            found.push(text.replace(/\\(.)/g, '$1'));
    }
    return found;
}

;// CONCATENATED MODULE: ../build/kubernetes/client/index.js





/** Reads and checks who to ask and as whom; nothing is sent yet. Throws ConfigurationError or UnavailableError (problems.ts). */
async function connect(options, ports) {
    const connection = options.endpoint
        ? readEndpoint(options.endpoint, ports)
        : await readKubeconfig(options.kubeconfig, options.context, ports);
    const session = new Session(connection, ports);
    const cluster = new RestCluster({ session, clock: ports, fallbackId: () => fingerprint(connection), closed: new AbortController() });
    return { cluster, namespace: connection.namespace, server: connection.server };
}
/** The server's address and authority: as near as we come to a cluster's identity without a right to read it. */
async function fingerprint(connection) {
    const { tls } = await connection.credentials();
    const text = [connection.server, tls.ca ?? tls.fingerprint ?? ''].join('\n');
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return Buffer.from(hash).toString('hex').slice(0, 32);
}

// EXTERNAL MODULE: ../node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(2818);
;// CONCATENATED MODULE: ../build/kubernetes/health/patience.js

/** A minute: external-secrets may still write the Secret, the push may still end. */
const minute = { seconds: 60 };
/** Two crashes until the database is up are normal; restarts come at 0, 12, 41 and 100 s. */
const crashes = { seconds: 60, restarts: 3 };
/** How long each cause may last, without progress, before the wait gives up. Rules 25. */
const defaultPatience = {
    InvalidImageName: 'immediately', // no registry will ever answer to it
    ImageWrongPlatform: 'immediately', // the index is there, our platform is not in it
    ExecFormat: 'immediately',
    RunAsRoot: 'immediately',
    PodSecurity: 'immediately', // the pod template is refused: only another one helps
    AdmissionRefused: 'immediately',
    JobFailed: 'immediately', // the Job had its own patience
    DeadlineExceeded: 'immediately', // so had this one
    ImageNotFound: minute,
    ImageUnauthorised: minute,
    ImageRateLimited: minute,
    ImagePull: minute,
    ConfigMissing: minute,
    ServiceAccountMissing: minute,
    VolumeMount: minute,
    VolumeClaimPending: minute,
    Quota: minute,
    Unschedulable: minute,
    Evicted: minute,
    Reported: minute, // controllers retry: many a "failed" of a custom resource is gone in a moment
    Crash: crashes,
    OutOfMemory: crashes,
    StartError: crashes,
    ProbeFailing: crashes, // without a restart it is only slow: then the deadline decides
    LoadBalancerPending: 'deadline',
    NotReady: 'deadline',
};
/** Kubernetes' own words, as people know them from `kubectl get pods`. */
const reasons = {
    CrashLoopBackOff: ['Crash', 'OutOfMemory', 'StartError', 'ProbeFailing'],
    ErrImagePull: ['ImageNotFound', 'ImageUnauthorised', 'ImageRateLimited', 'ImagePull'],
    ImagePullBackOff: ['ImageNotFound', 'ImageUnauthorised', 'ImageRateLimited', 'ImagePull'],
    CreateContainerConfigError: ['ConfigMissing'],
    RunContainerError: ['StartError'],
    OOMKilled: ['OutOfMemory'],
    FailedMount: ['VolumeMount', 'ConfigMissing'],
    FailedScheduling: ['Unschedulable', 'VolumeClaimPending'],
    FailedCreate: ['Quota', 'PodSecurity', 'ServiceAccountMissing', 'AdmissionRefused'],
    ProvisioningFailed: ['VolumeClaimPending'],
    ProgressDeadlineExceeded: ['DeadlineExceeded'],
    BackoffLimitExceeded: ['JobFailed'],
    Unhealthy: ['ProbeFailing'],
};
/** Reads the input `patience`: `CrashLoopBackOff=2,20s`, several by newline, `;` or comma. The last word on a code wins. */
function parsePatience(input) {
    const patience = { ...defaultPatience };
    const problems = [];
    for (const entry of input
        .split(/[\n;]|,(?=\s*[A-Za-z]+\s*=)/)
        .map((one) => one.trim().replace(/,$/, ''))
        .filter((one) => one !== '')) {
        const [, word = '', value = ''] = /^([^=]*)(?:=(.*))?$/s.exec(entry) ?? [];
        const codes = codesOf(word.trim());
        if (!codes)
            problems.push(unknownWord(word.trim()));
        for (const code of codes ?? []) {
            const wanted = parseValue(value.trim(), patience[code]);
            if (wanted !== undefined)
                patience[code] = wanted;
            else if (code === codes?.[0])
                problems.push(badValue(entry));
        }
    }
    return { patience, problems };
}
function codesOf(word) {
    if (Object.hasOwn(reasons, word))
        return reasons[word];
    return Object.hasOwn(defaultPatience, word) ? [word] : undefined;
}
/** `immediately`, `deadline`, restarts, a duration, or both; what is not named stays as it was. */
function parseValue(value, before) {
    if (value === 'immediately' || value === 'deadline')
        return value;
    const match = /^(?:(\d{1,4}))?\s*(?:(?:^|,)\s*(\d{1,5})(ms|s|m|h))?$/.exec(value);
    if (!match || value === '')
        return undefined;
    const known = typeof before === 'object' ? before : { seconds: 0 };
    const restarts = match[1] === undefined ? known.restarts : Number(match[1]);
    const seconds = match[2] === undefined ? known.seconds : Number(match[2]) * unitSeconds[match[3] ?? 's'];
    return restarts === undefined ? { seconds } : { seconds, restarts };
}
const unitSeconds = { ms: 0.001, s: 1, m: 60, h: 3600 };
function unknownWord(word) {
    const words = [...Object.keys(reasons), ...Object.keys(defaultPatience)];
    const near = words.find((one) => word.length > 3 && one.toLowerCase().startsWith(word.toLowerCase())) ?? (0,mod/* closest */.kp)(word, words);
    return {
        code: 'H2K-510',
        severity: 'error',
        input: 'patience',
        message: `patience: unknown cause "${word}"; did you mean "${near}"?`,
        fix: `Words: ${[...new Set(words)].join(', ')}.`,
    };
}
function badValue(entry) {
    return {
        code: 'H2K-511',
        severity: 'error',
        input: 'patience',
        message: `patience: can't read "${entry}"`,
        fix: 'Write CAUSE=RESTARTS,DURATION (CrashLoopBackOff=2,20s), CAUSE=DURATION, CAUSE=immediately or CAUSE=deadline.',
    };
}

// EXTERNAL MODULE: ../build/kubernetes/manifests/images.js + 1 modules
var manifests_images = __webpack_require__(9947);
// EXTERNAL MODULE: ../build/kubernetes/manifests/duplicates.js
var duplicates = __webpack_require__(2070);
;// CONCATENATED MODULE: ../build/kubernetes/manifests/object.js
/** What one document holds: an object, or those of its `items` if it is a List (also a List in a List, as with kubectl). */
function toManifests(found) {
    const { value } = found;
    if (!isObject(value))
        return { manifests: [], problems: [problem(found, [], notAnObject(value))] };
    if (isList(value))
        return fromList(found, value);
    const problems = checkKind(found, value);
    if (typeof value['kind'] === 'string' && !problems.some(({ code }) => code === kustomization.code))
        problems.push(...checkName(found, value));
    return problems.length > 0 ? { manifests: [], problems } : { manifests: [toManifest(found, value)], problems };
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value) => typeof value['kind'] === 'string' && value['kind'].endsWith('List') && Array.isArray(value['items']);
function notAnObject(value) {
    if (Array.isArray(value)) {
        return { message: 'a bare list is no Kubernetes object', fix: 'put the objects one after the other, with a line --- between them' };
    }
    return { message: 'this is no Kubernetes object, but text or a number', fix: 'an object begins with apiVersion, kind and metadata' };
}
function fromList(found, list) {
    const reads = list['items'].map((item, index) => {
        const value = isObject(item) ? typed(item, list) : item;
        return toManifests({ value, path: [...found.path, 'items', index], at: found.at });
    });
    return { manifests: reads.flatMap((read) => read.manifests), problems: reads.flatMap((read) => read.problems) };
}
/** The items of a ConfigMapList needn't say that they are ConfigMaps. */
function typed(item, list) {
    const kind = list['kind'].slice(0, -'List'.length);
    if (kind === '' || item['kind'] !== undefined || item['apiVersion'] !== undefined)
        return item;
    return { apiVersion: list['apiVersion'] ?? null, kind, ...item };
}
/** What other tools' files look like, so that the message can name them. */
function checkKind(found, value) {
    const { apiVersion, kind } = value;
    if (typeof apiVersion === 'string' && apiVersion.startsWith('kustomize.config.k8s.io/')) {
        return [problem(found, ['kind'], kustomization)];
    }
    if (apiVersion === undefined && kind === undefined) {
        const message = 'this is no Kubernetes object: it has neither apiVersion nor kind';
        return [problem(found, [], { message, fix: 'leave the file out, e.g. by naming the others or a glob' })];
    }
    return [
        ...checkText(found, value, 'kind', 'e.g. kind: Deployment'),
        ...checkText(found, value, 'apiVersion', 'e.g. apiVersion: apps/v1'),
        ...(typeof apiVersion === 'string' && apiVersion.split('/').length > 2
            ? [
                problem(found, ['apiVersion'], {
                    message: `apiVersion ${apiVersion} has more than one slash`,
                    fix: 'it is group/version, e.g. apps/v1',
                }),
            ]
            : []),
    ];
}
const kustomization = {
    code: 'H2K-211',
    message: 'a kustomization is not built here yet',
    fix: 'build it in a step before (kubectl kustomize FOLDER > manifests.yaml) and name that file',
};
function checkText(found, value, key, fix) {
    const text = value[key];
    if (typeof text === 'string' && text.trim() !== '')
        return [];
    if (text === undefined || text === null || text === '')
        return [problem(found, [key], { message: `this object has no ${key}`, fix: `add it, ${fix}` })];
    return [problem(found, [key], { message: `${key} is not text`, fix })];
}
function checkName(found, value) {
    const metadata = value['metadata'];
    if (metadata !== undefined && metadata !== null && !isObject(metadata)) {
        return [problem(found, ['metadata'], { message: 'metadata is no map', fix: 'indent name below metadata:' })];
    }
    const { name, generateName, namespace } = isObject(metadata) ? metadata : {};
    const problems = namespace === undefined || namespace === null ? [] : checkIdentity(found, 'namespace', namespace);
    if (name !== undefined && name !== null && name !== '')
        return [...checkIdentity(found, 'name', name), ...problems];
    if (generateName !== undefined && generateName !== null) {
        const message = 'generateName makes another object on every run, so there is none to change, to prove or to undo';
        return [problem(found, ['metadata', 'generateName'], { code: 'H2K-207', message, fix: 'give it a metadata.name' }), ...problems];
    }
    return [
        problem(found, ['metadata', 'name'], { message: `this ${value['kind']} has no metadata.name`, fix: 'add it' }),
        ...problems,
    ];
}
/** `name: 123` and `name: on` are a number and a boolean to YAML. */
function checkIdentity(found, key, value) {
    if (typeof value === 'string')
        return [];
    const what = typeof value === 'object' ? 'not text' : `a ${typeof value === 'boolean' ? 'boolean' : 'number'}, not text`;
    return [problem(found, ['metadata', key], { message: `metadata.${key} is ${what}`, fix: `put it in quotes` })];
}
function problem(found, path, told) {
    return { code: 'H2K-206', severity: 'error', at: found.at([...found.path, ...path]), ...told };
}
function toManifest(found, value) {
    const { body, edits, moved } = normalise(value);
    const prefix = found.path;
    const at = (path, part) => {
        const written = path[0] === 'data' && moved.has(String(path[1])) ? ['stringData', ...path.slice(1)] : path;
        return found.at(prefix.length === 0 ? written : [...prefix, ...written], part);
    };
    return { ref: object_refOf(body), body, at, edits };
}
function object_refOf(body) {
    const apiVersion = body['apiVersion'];
    const slash = apiVersion.indexOf('/');
    const { name, namespace } = body['metadata'];
    return {
        group: slash === -1 ? '' : apiVersion.slice(0, slash),
        version: apiVersion.slice(slash + 1),
        kind: body['kind'],
        ...(namespace && { namespace }),
        name,
    };
}
/** The two changes without which server-side apply can't take what kubectl takes. They tell no values: one may be a secret. */
function normalise(value) {
    const edits = [];
    let body = value;
    const metadata = body['metadata'];
    if (isObject(metadata) && 'managedFields' in metadata) {
        const { managedFields: _, ...rest } = metadata;
        body = { ...body, metadata: rest };
        edits.push({ path: ['metadata', 'managedFields'], why: 'the API server takes none in an apply; it keeps its own' });
    }
    const written = body['kind'] === 'Secret' && body['apiVersion'] === 'v1' ? body['stringData'] : undefined;
    if (!isObject(written) || !Object.values(written).every((text) => typeof text === 'string'))
        return { body, edits, moved: new Set() };
    const { stringData: _, ...rest } = body;
    const packed = Object.entries(written).map(([key, text]) => [key, Buffer.from(text).toString('base64')]);
    const data = isObject(rest['data']) ? rest['data'] : {};
    edits.push({ path: ['stringData'], why: 'written as data (base64): the API server keeps no stringData, so it could never be compared' });
    return { body: { ...rest, data: { ...data, ...Object.fromEntries(packed) } }, edits, moved: new Set(Object.keys(written)) };
}

// EXTERNAL MODULE: ../node_modules/yaml/dist/index.js
var dist = __webpack_require__(6637);
;// CONCATENATED MODULE: ../build/kubernetes/manifests/scalars.js
/**
 * What a YAML scalar means to kubectl. kubectl reads with sigs.k8s.io/yaml, which is go-yaml v2: YAML 1.1 words for
 * booleans, Go's number syntax, timestamps left as text. No scalar is guessed from its place in an object.
 */
/** A scalar that cannot be what its tag says, or that JSON has no value for; the message is fit to show. */
class ScalarError extends Error {
}
const words = new Map([
    ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null]),
    ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((word) => [word, true]),
    ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((word) => [word, false]),
]);
const infinite = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
/** Go's strconv.ParseInt with base 0; a leading 0 alone means octal. */
const integer = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/;
const scalars_float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
/** A scalar that begins with a dot never reaches the rule that drops underscores. */
const dotted = /^\.[0-9]+(?:[eE][-+]?[0-9]+)?$/;
const smallest = -(2n ** 63n);
const largest = 2n ** 63n - 1n;
const largestUnsigned = 2n ** 64n - 1n;
/** The value of an unquoted scalar without a tag. */
function resolvePlain(text) {
    const word = words.get(text);
    if (word !== undefined)
        return word;
    if (infinite.test(text))
        throw new ScalarError(`${text} is no value in JSON, so no API server can take it`);
    const first = text.charCodeAt(0);
    if (first === 0x2e)
        return dotted.test(text) ? Number(text) : text;
    if (first !== 0x2b && first !== 0x2d && (first < 0x30 || first > 0x39))
        return text;
    const bare = text.includes('_') ? text.replaceAll('_', '') : text;
    return resolveInteger(bare) ?? resolveFloat(bare) ?? text;
}
function resolveInteger(text) {
    const match = integer.exec(text);
    if (!match)
        return undefined;
    const [, sign, hex, binary, octal, decimal] = match;
    const digits = BigInt(hex !== undefined ? `0x${hex}` : binary !== undefined ? `0b${binary}` : octal !== undefined ? `0o${octal}` : decimal);
    const value = sign === '-' ? -digits : digits;
    if (value < smallest || value > (sign === '' ? largestUnsigned : largest))
        return undefined;
    const rounded = Number(value);
    return Number.isSafeInteger(rounded) ? rounded : value;
}
function resolveFloat(text) {
    if (!scalars_float.test(text))
        return undefined;
    const value = Number(text);
    return Number.isFinite(value) ? value : undefined;
}
const prefix = 'tag:yaml.org,2002:';
const only = (name, fits) => (text) => {
    const value = resolvePlain(text);
    if (!fits(value))
        throw new ScalarError(`${JSON.stringify(text)} is not what its tag !!${name} says`);
    return value;
};
const tags = {
    [`${prefix}int`]: only('int', (value) => typeof value === 'bigint' || Number.isInteger(value)),
    [`${prefix}float`]: only('float', (value) => typeof value === 'bigint' || typeof value === 'number'),
    [`${prefix}bool`]: only('bool', (value) => typeof value === 'boolean'),
    [`${prefix}null`]: only('null', (value) => value === null),
    [`${prefix}binary`]: (text) => {
        const packed = text.replace(/\s/g, '');
        if (packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(packed))
            throw new ScalarError('!!binary is not followed by base64');
        return Buffer.from(packed, 'base64').toString();
    },
};
/** `tag` is undefined where none is written; other tags than the ones above mean text, as in go-yaml. */
function resolveScalar(text, isPlain, tag) {
    if (tag === undefined)
        return isPlain ? resolvePlain(text) : text;
    const resolve = tags[tag];
    return resolve ? resolve(text) : text;
}
/** JSON's keys are text: what sigs.k8s.io/yaml makes of any other key, `text` being how it is written. undefined: a list or map can't be a key. */
function keyText(value, text) {
    if (typeof value === 'string')
        return value;
    if (typeof value === 'number' && !integer.test(text.replaceAll('_', '')))
        return floatKey(value);
    if (typeof value === 'number' && !Number.isSafeInteger(value))
        return floatKey(value);
    return typeof value === 'object' && value !== null ? undefined : String(value);
}
/** Go's FormatFloat(value, 'g', -1, 32): as few digits as tell the 32-bit float apart, and an exponent from a million on. */
function floatKey(value) {
    if (Object.is(value, -0))
        return '-0';
    const single = Math.fround(value);
    let digits = 1;
    while (digits < 9 && Math.fround(Number(value.toPrecision(digits))) !== single)
        digits += 1;
    const shortest = Number(value.toPrecision(digits));
    const [mantissa, exponent] = shortest.toExponential().split('e');
    const power = Number(exponent);
    if (power >= -4 && power < 6)
        return String(shortest);
    return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

;// CONCATENATED MODULE: ../build/kubernetes/manifests/convert.js


/** How many values a document's aliases may stand for in all: a few bytes could otherwise mean gigabytes. */
const aliasLimit = 100_000;
/** A document's tree as JSON's values, in the order and with the meaning that go-yaml v2 gives them; what JSON can't hold is a problem. */
function convert(document, at, problems) {
    return new Conversion(at, problems).value(document.contents);
}
/** `<<` without quotes. */
const isMerge = (key) => (0,dist.isScalar)(key) && key.type === 'PLAIN' && key.source === '<<' && key.tag === undefined;
class Conversion {
    #at;
    #problems;
    #anchors = new Map();
    /** An alias means the anchor that stands before it, also when it is reached once more through another alias. */
    #targets = new Map();
    #open = new Set();
    /** Depth of aliases within aliases, and the values that they stood for so far. */
    #borrowing = 0;
    #borrowed = 0;
    constructor(at, problems) {
        this.#at = at;
        this.#problems = problems;
    }
    value(node) {
        if (node === null)
            return null;
        if (this.#borrowing > 0)
            this.#borrowed += 1;
        if ((0,dist.isAlias)(node))
            return this.#alias(node);
        if (node.anchor && this.#borrowing === 0)
            this.#anchors.set(node.anchor, node);
        if ((0,dist.isScalar)(node))
            return this.#scalar(node);
        this.#open.add(node);
        const value = (0,dist.isMap)(node)
            ? this.#map(node)
            : (0,dist.isSeq)(node)
                ? this.#list(node)
                : null;
        this.#open.delete(node);
        return value;
    }
    #list(node) {
        return node.items.map((item) => this.value(item));
    }
    #map(node) {
        const object = {};
        const keys = new Map();
        for (const pair of node.items) {
            if (isMerge(pair.key))
                this.#merge(object, pair);
            else
                this.#entry(object, pair, keys);
        }
        return object;
    }
    #entry(object, { key, value }, keys) {
        const name = keyText(this.value(key), (0,dist.isScalar)(key) ? String(key.source ?? '') : '');
        if (name === undefined) {
            this.#report(key, 'H2K-210', 'a list or a map can be no key of an object');
            return;
        }
        const first = keys.get(name);
        if (first) {
            const lines = [first, key].map((place) => this.#at(place.range[0]).line);
            this.#report(key, 'H2K-205', `the key ${JSON.stringify(name)} stands twice in one map: lines ${lines.join(' and ')}`, 'remove one of them');
        }
        keys.set(name, key);
        put(object, name, this.value(value));
    }
    /** go-yaml v2 writes merged values where `<<` stands, so they win over keys before it and lose to keys after it. */
    #merge(object, { key, value }) {
        const merged = this.value(value);
        const maps = Array.isArray(merged) ? merged.toReversed() : [merged];
        for (const map of maps) {
            if (map === null || typeof map !== 'object' || Array.isArray(map))
                this.#report(key, 'H2K-203', '<< takes a map or a list of maps');
            else
                for (const [name, item] of Object.entries(map))
                    put(object, name, item);
        }
    }
    #alias(node) {
        const known = this.#targets.get(node) ?? this.#anchors.get(node.source);
        if (!known)
            return this.#refuse(node, 'H2K-203', `*${node.source} names no anchor: there is no &${node.source} before it`);
        this.#targets.set(node, known);
        if (this.#open.has(known))
            return this.#refuse(node, 'H2K-209', `*${node.source} stands inside of what it means`);
        if (this.#borrowed > aliasLimit)
            return this.#tooMany(node);
        this.#borrowing += 1;
        const value = this.value(known);
        this.#borrowing -= 1;
        return value;
    }
    /** Told once; from then on every alias means nothing, so the conversion soon ends. */
    #tooMany(node) {
        if (this.#borrowed === Number.POSITIVE_INFINITY)
            return null;
        this.#borrowed = Number.POSITIVE_INFINITY;
        this.#problems.push({
            code: 'H2K-209',
            severity: 'error',
            message: `the aliases of this document stand for more than ${aliasLimit} values`,
            at: this.#at(node.range[0]),
        });
        return null;
    }
    #scalar(node) {
        const place = node;
        try {
            const value = resolveScalar(String(node.source ?? ''), node.type === 'PLAIN', node.tag);
            if (typeof value !== 'string' || value.isWellFormed())
                return value;
        }
        catch (error) {
            if (!(error instanceof ScalarError))
                throw error;
            return this.#refuse(place, 'H2K-210', error.message, 'put it in quotes if it is meant as text');
        }
        return this.#refuse(place, 'H2K-210', 'half of a surrogate pair (\\ud800 to \\udfff alone) is no character', 'write the character itself');
    }
    #refuse(node, code, message, fix) {
        this.#report(node, code, message, fix);
        return null;
    }
    #report(node, code, message, fix) {
        if (this.#borrowing > 0)
            return;
        this.#problems.push({ code, severity: 'error', message, ...(fix && { fix }), at: this.#at(node.range[0]) });
    }
}
/** Also for a key that JavaScript has a meaning of its own for. */
function put(object, key, value) {
    if (key === '__proto__')
        Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
    else
        object[key] = value;
}

;// CONCATENATED MODULE: ../build/kubernetes/manifests/yaml.js


/** Larger texts are refused before they are read: YAML takes about half a second a megabyte. */
const sizeLimit = 8 * 1024 * 1024;
/** Pieces of text a file; real manifests have one for eight characters. A file of brackets or quotes alone would else keep us for minutes. */
const lexemeLimit = 2_000_000;
/** Open tokens at once; a level of nesting takes one or two. Deeper ones would overflow the parser's own stack. */
const openLimit = 600;
/** Scalars stay text: convert.ts says what they mean. Duplicate keys are found there too (`uniqueKeys` takes quadratic time). */
const options = { version: '1.1', schema: 'failsafe', resolveKnownTags: false, uniqueKeys: false, prettyErrors: false };
/**
 * Reads a YAML stream (or JSON) as kubectl does. Never throws on what a user wrote: each document that can't be read is a
 * problem at its line, and the others are still read. A document's tree is dropped as soon as its value is there.
 */
function parseYaml(source) {
    const documents = [];
    const problems = unreadable(source);
    if (problems.length > 0)
        return { documents, problems };
    const budget = { lexemes: lexemeLimit };
    for (const { from, to, isBad } of split(source.text)) {
        if (isBad)
            problems.push(badSeparator(source, from));
        else
            documents.push(...parseDocument(source, from, to, budget, problems));
        if (budget.lexemes <= 0)
            break;
    }
    return { documents, problems };
}
function parseDocument(source, from, to, budget, problems) {
    const documents = [];
    const at = (offset) => source.position(from + offset);
    try {
        for (const document of compose(source.text.slice(from, to), budget)) {
            const error = document.errors[0];
            if (error)
                problems.push(syntax(error, document, at));
            else if (!isEmpty(document)) {
                const [first, , end] = document.range;
                const start = document.contents?.range[0] ?? first;
                documents.push({ value: convert(document, at, problems), from: from + first, start: from + start, to: from + end });
            }
        }
    }
    catch (error) {
        if (!(error instanceof Endless))
            throw error;
        problems.push({ code: 'H2K-209', severity: 'error', message: error.message, at: at(error.offset) });
    }
    return documents;
}
/** kubectl cuts the text at lines of `---` before any YAML is read, so one broken document leaves the others whole. */
function* split(text) {
    let from = 0;
    let isBad = false;
    for (const { index, 0: line, 1: rest } of text.matchAll(/^---(.*)$/gm)) {
        yield { from, to: index, isBad };
        // Anything but a comment behind the dashes is an error to kubectl, and the document after it is not read.
        isBad = !/^\s*(?:#|$)/.test(rest);
        from = isBad ? index : index + line.length;
    }
    yield { from, to: text.length, isBad };
}
const badSeparator = (source, offset) => ({
    code: 'H2K-203',
    severity: 'error',
    message: 'a line --- takes nothing behind it but a comment',
    fix: 'begin the document on the next line',
    at: source.position(offset),
});
/** The documents of a text, one after the other; also for looking up positions in a part of a source. */
function* compose(text, budget = { lexemes: lexemeLimit }) {
    yield* new dist.Composer(options).compose(tokens(text, budget));
}
/** The text is none of a manifest; it is not read on. */
class Endless extends Error {
    offset;
    constructor(message, offset) {
        super(message);
        this.offset = offset;
    }
}
function* tokens(text, budget) {
    const parser = new dist.Parser();
    for (const lexeme of new dist.Lexer().lex(text)) {
        yield* parser.next(lexeme);
        budget.lexemes -= 1;
        if (parser.stack.length > openLimit)
            throw new Endless('this is nested too deeply for a manifest', parser.offset);
        if (budget.lexemes <= 0)
            throw new Endless('this file is too large to be manifests', parser.offset);
    }
    yield* parser.end();
}
function isEmpty(document) {
    const contents = document.contents;
    return (contents === null ||
        (contents.range[0] === contents.range[1] && !contents.tag && !contents.anchor && 'source' in contents && contents.source === ''));
}
/** What go-yaml's reader refuses; tabs and line ends are the only control characters in YAML. */
const control = /(?![\t\n\r\x85])[\p{Cc}\ufffe\uffff]/u;
function unreadable(source) {
    const { text, file } = source;
    if (text.length > sizeLimit) {
        const size = `${(text.length / 1024 / 1024).toFixed(1)} MiB`;
        return [
            {
                code: 'H2K-209',
                severity: 'error',
                message: `${file} is too large to be manifests: ${size}, and the limit is ${sizeLimit / 1024 / 1024} MiB a file`,
                fix: 'split it into several files',
                at: source.position(0),
            },
        ];
    }
    const found = control.exec(text);
    if (!found)
        return [];
    const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    const fix = code === '0000' ? 'save the file as UTF-8 text' : 'remove it, or write it as an escape in double quotes';
    return [
        {
            code: 'H2K-203',
            severity: 'error',
            message: `the control character U+${code} may not stand in YAML`,
            fix,
            at: source.position(found.index),
        },
    ];
}
/** What the parser's codes mean to somebody who wrote a manifest. */
const fixes = {
    TAB_AS_INDENT: 'indent with blanks: YAML takes no tabs there',
    BAD_INDENT: 'line the keys of one map up in one column',
    BLOCK_AS_IMPLICIT_KEY: 'a text with ": " in it wants quotes; or a line is indented too far',
    MULTILINE_IMPLICIT_KEY: 'a key is followed by ": "; is a colon missing on this line?',
    BAD_SCALAR_START: 'put the text in quotes: it begins with a character that means something in YAML',
    MISSING_CHAR: 'a quote, bracket or blank is missing here or before',
    UNEXPECTED_TOKEN: 'put the text in quotes, or look at the indentation of this line and the one before',
};
function syntax(error, document, position) {
    const fix = fixes[error.code];
    const at = position(opening(error, document) ?? error.pos[0]);
    return { code: 'H2K-203', severity: 'error', message: `not YAML: ${lowerFirst(error.message)}`, ...(fix && { fix }), at };
}
/** A quote that nothing closes is noticed at the end of the text, but the mistake is where it was opened. */
function opening({ code, message, pos: [end] }, document) {
    if (code !== 'MISSING_CHAR' || !/closing .quote/.test(message))
        return undefined;
    let start;
    (0,dist.visit)(document, {
        Scalar(_, { range }) {
            if (range && range[0] < end && range[1] >= end)
                start = range[0];
        },
    });
    return start;
}
const lowerFirst = (text) => text.slice(0, 1).toLowerCase() + text.slice(1);

;// CONCATENATED MODULE: ../build/kubernetes/manifests/positions.js




/**
 * Where the values of one document stand. Its tree is made again when somebody asks, and only the last one asked for is
 * kept: positions are needed for messages, and the trees of a thousand objects would take more memory than all else.
 */
function locate(source, { from, start, to }) {
    return (path, part = 'value') => source.position(path.length === 0 ? start : from + offsetOf(tree(source, from, to), path, part));
}
let last;
function tree(source, from, to) {
    if (last?.source !== source || last.from !== from) {
        const [document] = compose(source.text.slice(from, to));
        last = { source, from, document: document };
    }
    return last.document;
}
function offsetOf(document, path, part) {
    let node = document.contents;
    let key;
    for (const step of path) {
        const next = child(positions_resolved(document, node), step);
        if (!next)
            return (key ?? node)?.range[0] ?? 0;
        key = next.key;
        node = next.value;
    }
    const written = node && node.range[0] !== node.range[1] ? node : undefined;
    return (part === 'key' ? (key ?? written) : (written ?? key))?.range[0] ?? node?.range[0] ?? 0;
    function child(parent, step) {
        if ((0,dist.isSeq)(parent)) {
            const item = parent.items[Number(step)];
            return item && { value: item };
        }
        if (!(0,dist.isMap)(parent))
            return undefined;
        const pairs = parent.items;
        const pair = pairs.findLast((each) => !isMerge(each.key) && positions_nameOf(positions_resolved(document, each.key)) === String(step));
        if (pair)
            return pair;
        for (const { value } of pairs.filter((each) => isMerge(each.key)).toReversed()) {
            const merged = positions_resolved(document, value);
            for (const map of (0,dist.isSeq)(merged) ? merged.items : [merged]) {
                const found = child(positions_resolved(document, map), step);
                if (found)
                    return found;
            }
        }
        return undefined;
    }
}
const positions_resolved = (document, node) => (0,dist.isAlias)(node) ? (node.resolve(document) ?? null) : node;
function positions_nameOf(key) {
    if (!(0,dist.isScalar)(key))
        return undefined;
    try {
        const text = String(key.source ?? '');
        return keyText(resolveScalar(text, key.type === 'PLAIN', key.tag), text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ../build/kubernetes/manifests/source.js
/** A text that manifests came from, kept for as long as they live: positions are looked up in it when somebody asks. */
class Source {
    file;
    text;
    #lines;
    constructor(file, text) {
        this.file = file;
        this.text = text.startsWith('\uFEFF') ? text.slice(1) : text;
    }
    position(offset) {
        const starts = this.#starts();
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (starts[middle] <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return { file: this.file, line: low + 1, column: offset - starts[low] + 1 };
    }
    #starts() {
        if (this.#lines)
            return this.#lines;
        const starts = [0];
        for (let at = this.text.indexOf('\n'); at !== -1; at = this.text.indexOf('\n', at + 1))
            starts.push(at + 1);
        this.#lines = starts;
        return starts;
    }
}

;// CONCATENATED MODULE: ../build/kubernetes/manifests/read.js






/** What a folder means, as with `kubectl apply -f folder/`: these files directly in it. A glob says more. */
const extensions = ['.yaml', '.yml', '.json'];
/** The input `manifests`: files, folders and globs, separated by newlines or commas. */
function sourceList(input) {
    return input
        .split(/[\n,]/)
        .map((part) => part.trim())
        .filter((part) => part !== '');
}
/** Reads files, folders and globs of the workspace; a file that two of them name is read once. */
async function readManifests(sources, files) {
    const problems = [];
    const found = new Set();
    for (const source of sources) {
        try {
            for (const file of await files.find(source, extensions))
                found.add(file);
        }
        catch (error) {
            problems.push(read_unreadable(error));
        }
    }
    const { readable, refused } = withoutOtherTools([...found]);
    problems.push(...refused);
    const texts = await Promise.all(readable.map((file) => files.read(file).then(String, read_unreadable)));
    const readings = texts.map((text, index) => (typeof text === 'string' ? readOne(readable[index], text, sources) : failed(text)));
    return joined(readings, problems, sources);
}
/** Reads one text: an inline definition, or a file's. */
function readText(file, text) {
    const source = new Source(file, text);
    const { documents, problems } = parseYaml(source);
    const readings = documents.map(({ value, ...place }) => toManifests({ value, path: [], at: locate(source, place) }));
    const manifests = readings.flatMap((reading) => reading.manifests);
    return { manifests, problems: [...problems, ...readings.flatMap((reading) => reading.problems)] };
}
/** A file that has no object is a mistake where it is named itself, and worth a word where a folder or glob brought it. */
function readOne(file, text, sources) {
    const reading = readText(file, text);
    if (reading.manifests.length > 0 || reading.problems.length > 0)
        return reading;
    const severity = sources.includes(file) ? 'error' : 'warning';
    const message = text.trim() === '' ? `${file} is empty` : `${file} has no object in it, only comments or separators`;
    return failed({
        code: 'H2K-202',
        severity,
        message,
        fix: 'write an object into it, or name another file',
        at: { file, line: 1, column: 1 },
    });
}
const failed = (problem) => ({ manifests: [], problems: [problem] });
function joined(readings, problems, sources) {
    const manifests = readings.flatMap((reading) => reading.manifests);
    const all = [...problems, ...readings.flatMap((reading) => reading.problems), ...(0,duplicates/* duplicates */.X)(manifests)];
    if (manifests.length > 0 || all.some((problem) => problem.severity === 'error'))
        return { manifests, problems: all };
    const message = sources.length > 0 ? `no manifests in ${sources.join(', ')}` : 'no manifests are named';
    all.push({
        code: 'H2K-201',
        severity: 'error',
        message,
        fix: 'name a file, a folder or a glob such as k8s/**/*.yaml',
        input: 'manifests',
    });
    return { manifests, problems: all };
}
/** A folder with a kustomization or a chart in it holds patches, values and templates, which are no objects. */
function withoutOtherTools(files) {
    const marks = files.filter((file) => marked.some(({ name }) => name.test(file)));
    const folders = marks.map((file) => file.slice(0, file.lastIndexOf('/') + 1));
    const readable = files.filter((file) => !folders.some((folder) => file.startsWith(folder)));
    const refused = marks.map((file) => {
        const { name: _, ...told } = marked.find(({ name }) => name.test(file));
        return { severity: 'error', at: { file, line: 1, column: 1 }, ...told };
    });
    return { readable, refused };
}
const marked = [
    { name: /(^|\/)kustomization\.ya?ml$/, ...kustomization },
    {
        name: /(^|\/)Chart\.yaml$/,
        code: 'H2K-211',
        message: 'a Helm chart is not rendered here yet',
        fix: 'render it in a step before (helm template NAME FOLDER > manifests.yaml) and name that file',
    },
];
function read_unreadable(error) {
    if (!(error instanceof ports_types/* FileProblem */.k))
        throw error;
    return {
        code: 'H2K-201',
        severity: 'error',
        message: error.message,
        fix: 'name a file, a folder or a glob in the workspace',
        input: 'manifests',
    };
}

// EXTERNAL MODULE: ../build/kubernetes/ref.js
var ref = __webpack_require__(6986);
// EXTERNAL MODULE: ../build/kubernetes/release/names.js
var names = __webpack_require__(849);
;// CONCATENATED MODULE: ../build/kubernetes/index.js






const deploy = async (request, context) => (await engine(context.cluster)).deploy(request, context);
const plan = async (request, context) => (await engine(context.cluster)).plan(request, context);
const verify = async (release, namespace, context) => (await engine(context.cluster)).verify(release, namespace, context);
async function engine(cluster) {
    // The cluster's kinds are what the engine asks for first: it then waits for the same answer, and tells what went wrong with it.
    void cluster.resource('', 'Namespace').catch(() => { });
    // Compiling holds the thread: the request leaves before.
    await new Promise(setImmediate);
    return __webpack_require__.e(/* import() */ 100).then(__webpack_require__.bind(__webpack_require__, 8100));
}


/***/ }),

/***/ 2070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ duplicates)
/* harmony export */ });
/* harmony import */ var _ref_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6986);

/** Objects that are named twice: the second would overwrite the first within one run. */
function duplicates(manifests) {
    const seen = new Map();
    return manifests.flatMap((manifest) => {
        const first = seen.get((0,_ref_js__WEBPACK_IMPORTED_MODULE_0__/* .refKey */ .XF)(manifest.ref));
        seen.set((0,_ref_js__WEBPACK_IMPORTED_MODULE_0__/* .refKey */ .XF)(manifest.ref), first ?? manifest);
        if (!first)
            return [];
        const { file, line } = first.at(['metadata', 'name']);
        return [
            {
                code: 'H2K-208',
                severity: 'error',
                message: `${(0,_ref_js__WEBPACK_IMPORTED_MODULE_0__/* .refText */ .d0)(manifest.ref)} is there twice: the first stands at ${file}:${line}`,
                fix: 'remove one of them, or give it another name or namespace',
                at: manifest.at(['metadata', 'name']),
            },
        ];
    });
}


/***/ }),

/***/ 9947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yR: () => (/* binding */ imageProblems),
  IC: () => (/* binding */ imagesOf),
  Mc: () => (/* binding */ pinImages)
});

// EXTERNAL MODULE: ../node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(2818);
// EXTERNAL MODULE: ../build/registry/reference.js
var registry_reference = __webpack_require__(4477);
;// CONCATENATED MODULE: ../build/kubernetes/manifests/podspecs.js
/** Where the built-in kinds have their pod spec; any version of the group. */
const podSpecs = {
    '/Pod': ['spec'],
    '/PodTemplate': ['template', 'spec'],
    '/ReplicationController': ['spec', 'template', 'spec'],
    'apps/Deployment': ['spec', 'template', 'spec'],
    'apps/StatefulSet': ['spec', 'template', 'spec'],
    'apps/DaemonSet': ['spec', 'template', 'spec'],
    'apps/ReplicaSet': ['spec', 'template', 'spec'],
    'batch/Job': ['spec', 'template', 'spec'],
    'batch/CronJob': ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
};
/** undefined: the kind makes no pods, or they are not ours to know (custom resources). */
const podSpecPath = ({ group, kind }) => podSpecs[`${group}/${kind}`];
/** Where a pod spec holds images: in lists, at `image` of each item. An image volume's is below `image` once more. */
const imageLists = [
    { list: 'containers', below: ['image'], role: 'container' },
    { list: 'initContainers', below: ['image'], role: 'initContainer' },
    { list: 'ephemeralContainers', below: ['image'], role: 'ephemeralContainer' },
    { list: 'volumes', below: ['image', 'reference'], role: 'volume' },
];

;// CONCATENATED MODULE: ../build/kubernetes/manifests/images.js



/** Every image that the manifests' pod templates name; one that is no image reference is a problem. */
function imagesOf(manifests) {
    const problems = [];
    const places = manifests.flatMap((manifest) => texts(manifest).flatMap(({ text, ...place }) => {
        // OpenShift's image triggers fill a blank in; the API server demands that there be one.
        if (text.trim() === '')
            return [];
        const reference = (0,registry_reference/* parseImage */.zZ)(text);
        if (!(0,registry_reference/* isMalformed */.ON)(reference))
            return [{ ref: manifest.ref, reference, ...place }];
        problems.push({
            code: 'H2K-216',
            severity: 'error',
            message: `image ${reference.message}`,
            fix: reference.fix,
            at: manifest.at(place.path),
        });
        return [];
    }));
    return { places, problems };
}
/** What is wrong with the manifests' images, before any digest is known: references that are none, and a pushed image that none of them names. */
function imageProblems(manifests, pushed) {
    const { places, problems } = imagesOf(manifests);
    // With errors among the references nobody can tell whether one of those was meant.
    if (!pushed || manifests.length === 0 || problems.length > 0)
        return problems;
    return places.some((place) => fits(place.reference, pushed)) ? [] : [notFound(pushed, places)];
}
/** Writes pushed and recorded images into the manifests. A reference keeps the name it was written with: acme/shop stays acme/shop. */
function pinImages(manifests, pins) {
    const { places, problems } = imagesOf(manifests);
    const pinning = { manifests: [...manifests], used: [], dropped: [], problems };
    const edits = new Map();
    for (const pin of pins) {
        const mine = places.filter((place) => fits(place.reference, pin));
        const written = [...new Set(mine.map((place) => place.reference.written))].sort().join(' ');
        if (mine.length === 0 && pin.recorded === undefined)
            problems.push(notFound(pin, places));
        if (pin.recorded !== undefined && (mine.length === 0 || pin.recorded !== written)) {
            pinning.dropped.push(pin);
            continue;
        }
        if (mine.length === 0)
            continue;
        const pinned = mine.map((place) => ({ ...place, image: imageText(place.reference, pin), digest: pin.digest }));
        pinning.used.push({ pin, written, places: pinned });
        for (const place of pinned)
            add(edits, place, pin);
    }
    pinning.manifests = manifests.map((manifest) => edited(manifest, edits.get(manifest.ref) ?? []));
    return pinning;
}
/** A reference that names a digest already says exactly what it wants: `written` only agrees with it or leaves it alone. */
function fits({ repository, tag = 'latest', digest }, pin) {
    if (repository !== pin.repository)
        return false;
    if (pin.images === 'pushed')
        return true;
    return digest ? pin.digest === undefined || digest === pin.digest : tag === pin.tag;
}
function imageText({ writtenName, written, digest }, pin) {
    if (digest === pin.digest && pin.images === 'written')
        return written;
    return `${writtenName}${pin.tag ? `:${pin.tag}` : ''}@${pin.digest}`;
}
function add(edits, place, pin) {
    const { written } = place.reference;
    if (written === place.image)
        return;
    const why = pin.recorded === undefined ? 'the pushed image' : 'the image that this release has deployed before';
    const edit = { path: place.path, from: written, to: place.image, why };
    edits.set(place.ref, [...(edits.get(place.ref) ?? []), edit]);
}
function edited(manifest, edits) {
    if (edits.length === 0)
        return manifest;
    const body = edits.reduce((json, edit) => withValue(json, edit.path, edit.to), manifest.body);
    return { ...manifest, body, edits: [...manifest.edits, ...edits] };
}
/** A copy along the path; all else is shared. */
function withValue(json, [step, ...rest], value) {
    if (step === undefined)
        return value;
    if (Array.isArray(json))
        return json.with(Number(step), withValue(json[Number(step)], rest, value));
    const object = json;
    return { ...object, [step]: withValue(object[step], rest, value) };
}
function texts({ ref, body }) {
    const base = podSpecPath(ref);
    const spec = base && valueAt(body, base);
    if (!base || !isObject(spec))
        return [];
    return imageLists.flatMap(({ list, below, role }) => {
        const items = spec[list];
        if (!Array.isArray(items))
            return [];
        return items.flatMap((item, index) => {
            const text = valueAt(item, below);
            if (typeof text !== 'string')
                return [];
            return [{ path: [...base, list, index, ...below], role, name: textAt(item, 'name'), text }];
        });
    });
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const textAt = (value, key) => {
    const text = isObject(value) ? value[key] : undefined;
    return typeof text === 'string' ? text : '';
};
const valueAt = (value, path) => path.reduce((inner, step) => (isObject(inner) ? inner[step] : undefined), value);
function notFound(pin, places) {
    const mine = places.filter((place) => place.reference.repository === pin.repository);
    const wanted = (0,registry_reference/* parseImage */.zZ)(pin.repository);
    const name = (0,registry_reference/* familiarName */.hG)(wanted);
    const told = { code: 'H2K-215', severity: 'error', input: 'image' };
    if (mine.length > 0) {
        const others = [...new Set(mine.map((place) => place.reference.written))].join(', ');
        const fix = 'write this tag there, or let every reference take it: images: pushed';
        return { ...told, message: `no manifest has the image ${name}:${pin.tag ?? ''}; they have ${others}`, fix };
    }
    const known = [...new Set(places.map((place) => (0,registry_reference/* familiarName */.hG)(place.reference)))].sort();
    if (known.length === 0)
        return {
            ...told,
            message: `no manifest has the image ${name}: none of them has a pod template with an image`,
            fix: 'name the folder that has the workloads',
        };
    const near = (0,mod/* closest */.kp)(name, known);
    const like = (0,mod/* distance */.Io)(name, near) <= 3 ? `; did you mean ${near}?` : '';
    return {
        ...told,
        message: `no manifest has the image ${name}; they have ${known.join(', ')}${like}`,
        fix: 'name an image of these manifests, or the manifests of this image',
    };
}


/***/ }),

/***/ 6986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   XF: () => (/* binding */ refKey),
/* harmony export */   d0: () => (/* binding */ refText),
/* harmony export */   lJ: () => (/* binding */ objectAt),
/* harmony export */   uO: () => (/* binding */ apiVersionOf)
/* harmony export */ });
/** An object's identity as a key of maps: all but the version. */
const refKey = (ref) => `${ref.group}/${ref.kind}/${ref.namespace ?? ''}/${ref.name}`;
/** What people call it: `Deployment shop/web`. */
const refText = (ref) => `${ref.kind} ${ref.namespace ? `${ref.namespace}/` : ''}${ref.name}`;
const apiVersionOf = (ref) => (ref.group ? `${ref.group}/${ref.version}` : ref.version);
/** The object at `key`, or an empty one: for reading nested fields that may be absent. */
const objectAt = (parent, key) => {
    const value = parent?.[key];
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
};
/** The text at `key`, or '' where there is none. */
const textAt = (parent, key) => {
    const value = parent?.[key];
    return typeof value === 'string' ? value : '';
};


/***/ }),

/***/ 849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DR: () => (/* binding */ releaseKey),
/* harmony export */   K$: () => (/* binding */ ringSize),
/* harmony export */   uh: () => (/* binding */ releaseNames)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

const hex = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
/** The key of a release in full: one K8S task of one pipeline of one repository. Rules 1. */
const releaseKey = (repository, pipeline, stage, task) => [repository, pipeline, stage, task].join('/');
/** Revisions live in a ring of so many names, so that a Role can name them one by one (six good ones and the one in work). */
const ringSize = 7;
/** Names of a release's objects, made from its key alone: nothing has to be listed to find them. Rules 1, 14; kubernetes-tried 9. */
function releaseNames(key, namespace) {
    const slug = key
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, 40)
        .replace(/^-+|-+$/g, '');
    const head = `hub-to-kube.${slug || 'release'}-${hex(key).slice(0, 8)}`;
    const id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${head}.${namespace}.Secret.`).digest('base64url');
    return {
        head,
        revision: (number, part) => `${head}.r${number % ringSize}.${part}`,
        manager: fieldManager(key),
        applySet: `applyset-${id}-v1`,
    };
}
function fieldManager(key) {
    const whole = `hub-to-kube/${key}`;
    if (Buffer.byteLength(whole) <= 128)
        return whole;
    const tail = `~${hex(key).slice(0, 12)}`;
    // By whole characters: half an emoji would be no text.
    const head = Array.from(whole);
    while (Buffer.byteLength(head.join('')) + tail.length > 128)
        head.pop();
    return head.join('') + tail;
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

/***/ 4477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   ON: () => (/* binding */ isMalformed),
/* harmony export */   hG: () => (/* binding */ familiarName),
/* harmony export */   zZ: () => (/* binding */ parseImage)
/* harmony export */ });
/* unused harmony exports isTag, parseRaw, parseAny, fullText, pulledText */
const defaultRegistry = 'docker.io';
const longestPath = 255;
const component = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const host = `(?:${component}(?:\\.${component})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`;
const pathPart = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const path = `${pathPart}(?:/${pathPart})*`;
const tagText = '[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}';
const digestText = '[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}';
const grammar = new RegExp(`^((?:(${host})/)?(${path}))(?::(${tagText}))?(?:@(${digestText}))?$`);
const tagGrammar = new RegExp(`^${tagText}$`);
const identifier = /^[a-f0-9]{64}$/;
const digestGrammar = /^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$/;
const digestLengths = { sha256: 64, sha384: 96, sha512: 128 };
const isMalformed = (parsed) => 'fault' in parsed;
const isTag = (text) => tagGrammar.test(text);
const isDigest = (text) => /^sha256:[a-f0-9]{64}$/.test(text);
/** An image as people write it in manifests and inputs. */
function parseImage(text) {
    if (identifier.test(text))
        return malformed('identifier', text);
    const { domain, rest } = splitRegistry(text);
    const raw = text === '' ? malformed('empty', text) : parseRaw(`${domain}/${rest}`, text);
    if (isMalformed(raw))
        return raw;
    // a.b_c/d: the dot makes a.b_c a registry, and the grammar, which takes no _ in a host, would read it as a path.
    if (raw.domain !== domain)
        return malformed('format', text);
    const end = text.length - (raw.tag ? raw.tag.length + 1 : 0) - (raw.digest ? raw.digest.length + 1 : 0);
    return {
        written: text,
        writtenName: text.slice(0, end),
        registry: domain,
        path: raw.path,
        repository: `${domain}/${raw.path}`,
        ...(raw.tag && { tag: raw.tag }),
        ...(raw.digest && { digest: raw.digest }),
    };
}
/** The grammar alone, without Docker Hub's short forms. */
function parseRaw(text, written = text) {
    const match = grammar.exec(text);
    if (!match) {
        if (text === '')
            return malformed('empty', written);
        return malformed(grammar.test(text.toLowerCase()) ? 'uppercase' : 'format', written);
    }
    const [, name, domain = '', inside, tag = '', digest = ''] = match;
    if (inside.length > longestPath)
        return malformed('length', written);
    const fault = digest === '' ? undefined : digestFault(digest);
    if (fault)
        return malformed(fault, written);
    return { domain, name: name, path: inside, tag, digest };
}
/** Also takes a bare digest or image id, which names an image in no repository. */
function parseAny(text) {
    if (identifier.test(text))
        return { digest: `sha256:${text}` };
    return digestFault(text) === undefined ? { digest: text } : parseImage(text);
}
/** The host comes first only if it can be told from a path: by a dot, a colon, capitals, or as `localhost`. */
function splitRegistry(text) {
    const slash = text.indexOf('/');
    const first = text.slice(0, Math.max(slash, 0));
    const isHost = slash !== -1 && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase());
    const domain = !isHost || first === 'index.docker.io' ? defaultRegistry : first;
    const rest = isHost ? text.slice(slash + 1) : text;
    return { domain, rest: domain === defaultRegistry && !rest.includes('/') ? `library/${rest}` : rest };
}
function digestFault(text) {
    const colon = text.indexOf(':');
    if (colon <= 0 || colon === text.length - 1)
        return 'digest format';
    const length = digestLengths[text.slice(0, colon)];
    if (length === undefined)
        return digestGrammar.test(text) ? 'digest algorithm' : 'digest format';
    const encoded = text.slice(colon + 1);
    if (encoded.length !== length)
        return 'digest length';
    return /^[a-f0-9]+$/.test(encoded) ? undefined : 'digest format';
}
/** All that was said, in full: `docker.io/library/busybox:1.37`. */
function fullText({ repository, tag, digest }) {
    return `${repository}${tag ? `:${tag}` : ''}${digest ? `@${digest}` : ''}`;
}
/** As people write it: `busybox`, `acme/shop`, `ghcr.io/acme/shop`. */
function familiarName({ registry, path: inside, repository }) {
    if (registry !== defaultRegistry)
        return repository;
    return /^library\/[^/]+$/.test(inside) ? inside.slice('library/'.length) : inside;
}
/** The one image that a runtime pulls: the digest alone where there is one, else the tag, else `latest`. */
function pulledText({ repository, tag = 'latest', digest }) {
    return digest ? `${repository}@${digest}` : `${repository}:${tag}`;
}
const words = {
    empty: ['the image is empty', 'write repository:tag, e.g. acme/shop:1.0'],
    format: ['is no image reference', 'write [registry/]repository[:tag][@sha256:…], e.g. acme/shop:1.0'],
    uppercase: ['has capital letters in the repository', 'write the repository in small letters'],
    length: [`has a repository of more than ${longestPath} characters`, 'shorten it'],
    identifier: ['is an image id, and no registry can be asked for it', 'write repository@sha256:…'],
    'digest format': ['has a malformed digest', 'a digest is sha256: and 64 hexadecimal digits in small letters'],
    'digest algorithm': ['has a digest of an unknown algorithm', 'a digest is sha256: and 64 hexadecimal digits'],
    'digest length': ['has a digest of the wrong length', 'a digest is sha256: and 64 hexadecimal digits: was it cut off?'],
};
/** Mistakes that people make often, told by what they are. */
const hints = [
    [/^[a-z]+:\/\//i, 'leave https:// away'],
    [/^\s|\s$/, 'remove the blanks around it'],
    [/\$\{?\{?|\{\{|<.*>/, 'a placeholder was not filled in'],
    [/:$/, 'the tag is empty: was a variable not set?'],
    [/@$/, 'the digest is empty: was a variable not set?'],
    [/@[0-9a-f]{64}$/, 'write sha256: before the digest'],
];
function malformed(fault, text) {
    const [message, fix] = words[fault];
    const hint = fault === 'format' ? hints.find(([pattern]) => pattern.test(text))?.[1] : undefined;
    return { fault, message: text === '' ? message : `${JSON.stringify(text)} ${message}`, fix: hint ?? fix };
}


/***/ }),

/***/ 5353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* reexport */ deployRequest),
  v: () => (/* binding */ tasks)
});

// EXTERNAL MODULE: ../build/kubernetes/index.js + 21 modules
var kubernetes = __webpack_require__(5546);
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
