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
/* harmony import */ var _kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7393);
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

/***/ 7393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ng: () => (/* reexport */ connect),
  gg: () => (/* reexport */ door_deploy),
  yR: () => (/* reexport */ imageProblems),
  Ly: () => (/* reexport */ parsePatience),
  et: () => (/* reexport */ door_plan),
  PX: () => (/* reexport */ readManifests),
  DR: () => (/* reexport */ releaseKey),
  MX: () => (/* reexport */ door_verify)
});

// UNUSED EXPORTS: refText

// EXTERNAL MODULE: ../build/types.js
var types = __webpack_require__(9979);
;// CONCATENATED MODULE: ../build/kubernetes/client/json.js

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
    return new types/* ConfigurationError */.j1([{ code: 'H2K-121', severity: 'error', message: `${place} ${why}` }]);
}

;// CONCATENATED MODULE: ../build/kubernetes/client/errors.js

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
        const object = parse(text);
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

;// CONCATENATED MODULE: ../build/kubernetes/client/discovery.js



const accept = ['v2', 'v2beta1'].map((version) => `application/json;g=apidiscovery.k8s.io;v=${version};as=APIGroupDiscoveryList`).join(',');
/** Two requests on a cluster since 1.26; before that, one more for each group. */
async function discover(session, signal) {
    const kinds = { byKind: new Map(), stale: new Set() };
    const read = async (path) => {
        const { headers, text } = await session.send({ method: 'GET', path, accept: `${accept},application/json` }, signal);
        const body = parse(text);
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
        const list = parse(text)['resources'];
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
        if (!(error instanceof ApiError) || (error.status < 500 && !isNotFound(error)))
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
        const { metadata, items } = parse(text);
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
                if (isExpired(error))
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
        const { type, object } = parse(line);
        if (type === 'ERROR')
            throw fromStatus(object, Number(object['code'] ?? 500));
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
const mayNotWatch = (error) => error instanceof ApiError && [403, 405].includes(error.status);
/** A failure that time mends: the server is away for a while, overloaded, or sent half a line. */
function passes(error, watched) {
    if (error instanceof types/* UnavailableError */.hG)
        return error.problems.every(({ code }) => code === 'H2K-110');
    if (error instanceof ApiError)
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
            return parse(text).metadata.uid;
        }
        catch (error) {
            if (isForbidden(error) || isNotFound(error))
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
            if (isNotFound(error))
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
            body: stringifyForApply(body),
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
            body: stringify(body),
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
            body: stringify([...operations, guard]),
        });
        return read(answer, resource);
    }
    async delete(ref, options) {
        const propagationPolicy = options.propagation.replace(/^./, (letter) => letter.toUpperCase());
        const body = stringify({ apiVersion: 'v1', kind: 'DeleteOptions', preconditions: { uid: options.uid }, propagationPolicy });
        const resource = (await this.resource(ref.group, ref.kind, ref.version)) ?? (await this.#resourceOf({ ...ref, version: '' }));
        await this.#send({ method: 'DELETE', path: objectPath(resource, ref), body }).catch((error) => {
            if (!isNotFound(error))
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
        return parse(text).status?.allowed === true;
    }
    close() {
        this.#shared.closed.abort(new Error('the connection to the cluster was closed'));
    }
    async #resourceOf(ref) {
        const resource = await this.resource(ref.group, ref.kind, ref.version || undefined);
        if (resource)
            return resource;
        const apiVersion = ref.group === '' ? ref.version : `${ref.group}/${ref.version}`;
        throw new ApiError(404, `the cluster has no kind ${ref.kind} in version ${apiVersion}`, { reason: 'NotFound' });
    }
    #send(request) {
        return this.#shared.session.send(request, this.#signal);
    }
}
const read = (answer, resource) => live(parse(answer.text), resource);

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ../build/kubernetes/client/problems.js
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
/** A kubeconfig that can't be used as it is. `message` never holds a value of it but names and paths. */
function kubeconfigProblem(code, message, fix = whole) {
    return { code, severity: 'error', input, message, fix };
}
const whole = '`kubectl config view --raw --flatten --minify` prints one that is whole and has all it needs in it.';

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
        kubeconfigProblem('H2K-106', `There is no file ${place}, which the kubeconfig names as ${key} of ${entry.name}`, fix),
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
        throw new types/* UnavailableError */.hG([kubeconfigProblem('H2K-107', message, 'Make a new kubeconfig.')]);
    }
}
const unusable = (message) => new types/* ConfigurationError */.j1([kubeconfigProblem('H2K-107', message)]);
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
        throw kubeconfig_files_refused('H2K-103', `$KUBECONFIG names ${listed.join(' and ')}: there is no such file`);
    return undefined;
}
/** A path if such a file exists, else text, else base64 text. */
async function given(input, ports) {
    const value = input.trim();
    if (value === '')
        throw kubeconfig_files_refused('H2K-101', 'The kubeconfig is empty', 'Is the secret set, and may this workflow (a fork, an environment) read it?');
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
    throw kubeconfig_files_refused('H2K-102', `The kubeconfig is neither a file nor YAML nor base64 of YAML${asPath}`, "Give the file's whole text, as `kubectl config view --raw --flatten --minify` prints it.");
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
        throw kubeconfig_files_refused('H2K-101', `${origin} is empty`);
    const body = await readYaml(text, origin);
    const lists = body;
    if (lists === null || typeof lists !== 'object' || !('clusters' in lists || 'contexts' in lists)) {
        throw kubeconfig_files_refused('H2K-102', `${origin} is no kubeconfig: it has neither \`clusters\` nor \`contexts\``);
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
    throw kubeconfig_files_refused('H2K-102', `${origin} isn't YAML: ${error.code.toLowerCase().replaceAll('_', ' ')} in line ${error.linePos?.[0].line ?? 1}`);
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
const kubeconfig_files_refused = (code, message, fix) => new types/* ConfigurationError */.j1([kubeconfigProblem(code, message, fix)]);

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
        return kubeconfigProblem('H2K-109', `${what} is not installed here`, 'Install it in a step before, or use a kubeconfig with a token.');
    return kubeconfigProblem('H2K-109', `${what} failed: ${ports.secrets.redact(message.trim()).slice(0, 500) || 'it said nothing'}`);
}
const kubeconfig_refused = (code, message, fix) => new types/* ConfigurationError */.j1([kubeconfigProblem(code, message, fix)]);

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
    if (!(error instanceof ApiError) || isUsersTypo(error))
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
                    throw apiError(response.status, response.headers, text);
                return { status: response.status, headers: response.headers, text, warnings: warnings(response.rawHeaders) };
            }
            catch (error) {
                if (signal.aborted || !(error instanceof ports_types/* HttpProblem */.A || error instanceof ApiError))
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
            const error = apiError(response.status, response.headers, await response.text());
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
        if (error instanceof ApiError)
            return error.status === 401 ? refusedCredentials(this.server, error.message) : undefined;
        const outcomeUnknown = !repeatable && !error.unsent;
        return outcomeUnknown ? unknownOutcome(this.server, error, request) : away(this.server, error, this.#ports.env);
    }
}
const isUnauthorised = (error) => error instanceof ApiError && error.status === 401;
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

;// CONCATENATED MODULE: ../build/kubernetes/parallel.js
/** How many requests are under way at once: beyond 16 the API server's processor is the limit, not ours. */
const inFlight = 16;
/**
 * Runs `work` over all items, at most `limit` at once, and answers in the items' order.
 * The first error stops the start of further work; it is thrown after what was under way has ended, so that nothing writes behind the caller's back.
 */
async function parallel(items, work, limit = inFlight) {
    const results = new Array(items.length);
    const failures = [];
    let next = 0;
    async function worker() {
        while (next < items.length && failures.length === 0) {
            const index = next++;
            try {
                results[index] = await work(items[index]);
            }
            catch (error) {
                failures.push(error);
            }
        }
    }
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
    if (failures.length > 0)
        throw failures[0];
    return results;
}

// EXTERNAL MODULE: ../build/kubernetes/ref.js
var kubernetes_ref = __webpack_require__(6986);
;// CONCATENATED MODULE: ../build/kubernetes/plan/diff.js

/** Fields that the API server writes: no part of a diff. */
const servers = ['managedFields', 'resourceVersion', 'uid', 'generation', 'creationTimestamp', 'selfLink'];
/**
 * What an apply would change, as a unified diff of the two objects' YAML. Values of Secrets are masked: only whether they differ is shown.
 * @returns '' when nothing differs
 */
async function diffOf(ref, before, after) {
    const [{ createTwoFilesPatch }, { stringify }] = await Promise.all([__webpack_require__.e(/* import() */ 895).then(__webpack_require__.bind(__webpack_require__, 6895)), Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 6637, 19))]);
    const [from, to] = masked(ref, before && shown(before), shown(after));
    // The two options keep strings with blank lines whole (a defect of the writer otherwise).
    const text = (body) => body ? stringify(body, { blockQuote: false, doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY, lineWidth: 0 }) : '';
    if (text(from) === text(to))
        return '';
    const patch = createTwoFilesPatch((0,kubernetes_ref/* refText */.d0)(ref), (0,kubernetes_ref/* refText */.d0)(ref), text(from), text(to), 'live', 'planned', { context: 3, timeout: 2000 });
    if (patch === undefined)
        return '(too different to show line by line)';
    return patch.slice(patch.indexOf('\n@@') + 1).trimEnd();
}
function shown(body) {
    const { status: _status, ...rest } = body;
    const metadata = Object.fromEntries(Object.entries((0,kubernetes_ref/* objectAt */.lJ)(body, 'metadata')).filter(([key]) => !servers.includes(key)));
    const annotations = { ...(0,kubernetes_ref/* objectAt */.lJ)(metadata, 'annotations') };
    // It holds the whole former object, Secrets' values included.
    if ('kubectl.kubernetes.io/last-applied-configuration' in annotations)
        annotations['kubectl.kubernetes.io/last-applied-configuration'] = '(the object as kubectl last applied it)';
    return { ...rest, metadata: Object.keys(annotations).length > 0 ? { ...metadata, annotations } : metadata };
}
function masked(ref, before, after) {
    if (ref.group !== '' || ref.kind !== 'Secret')
        return [before, after];
    const old = (0,kubernetes_ref/* objectAt */.lJ)(before, 'data');
    const now = (0,kubernetes_ref/* objectAt */.lJ)(after, 'data');
    const hide = (data, other, word) => Object.fromEntries(Object.entries(data).map(([key, value]) => [key, other[key] === value ? '***' : `*** (${word})`]));
    return [before && { ...before, data: hide(old, now, 'before') }, { ...after, data: hide(now, old, 'after') }];
}

;// CONCATENATED MODULE: ../build/kubernetes/manifests/fieldpath.js
/**
 * The API server names fields in three grammars: `.spec.containers[name="c"].image` (server-side apply: items by their keys),
 * `spec.containers[0].image` (strict decoding, validation) and `spec.containers.image` (Go's decoder: no index at all).
 * All of them write map keys as they are, dots included, so a path can only be read along the object that it is about.
 */
function readPath(body, text) {
    const path = [];
    let value = body;
    let rest = text;
    while (rest !== '') {
        const { step, length } = rest.startsWith('[') ? bracket(value, rest) : field(value, rest);
        if (step === undefined)
            break;
        path.push(step);
        value = Array.isArray(value) ? value[Number(step)] : isObject(value) ? value[step] : undefined;
        rest = rest.slice(length);
    }
    return path;
}
/** `spec.template.spec.containers[0].image`: one way of writing for all. */
function pathText(path) {
    return path
        .map((step) => (typeof step === 'number' ? `[${step}]` : /[.[\]]/.test(step) ? `["${step}"]` : `.${step}`))
        .join('')
        .replace(/^\./, '');
}
/** Where the words begin after a path: at the first `: ` that is in no quotes. */
function splitPath(line) {
    const match = /^((?:"(?:[^"\\]|\\.)*"|[^":]|:(?! ))+): (.+)$/s.exec(line);
    return match ? { path: match[1], words: match[2] } : undefined;
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
function field(value, rest) {
    const dot = rest.startsWith('.') ? 1 : 0;
    const text = rest.slice(dot);
    // Go's decoder leaves the index out: the first item that has the field is as good a guess as any.
    if (Array.isArray(value))
        return {
            step: Math.max(value.findIndex((item) => isObject(item) && fieldpath_longestKey(item, text) !== undefined), 0),
            length: 0,
        };
    const key = (isObject(value) ? fieldpath_longestKey(value, text) : undefined) ?? /^[^.[]*/.exec(text)[0];
    return key === '' ? { length: 0 } : { step: key, length: dot + key.length };
}
function fieldpath_longestKey(object, text) {
    const fits = (key) => key !== '' && text.startsWith(key) && (text.length === key.length || /[.[]/.test(text[key.length]));
    return Object.keys(object)
        .filter(fits)
        .sort((a, b) => b.length - a.length)[0];
}
function bracket(value, rest) {
    const match = /^\[((?:"(?:[^"\\]|\\.)*"|[^"\]])*)\]/.exec(rest);
    if (!match)
        return { length: 0 };
    const [all, inner] = match;
    if (/^\d+$/.test(inner))
        return { step: Number(inner), length: all.length };
    if (!Array.isArray(value))
        return { step: unquote(inner), length: all.length };
    return { ...found(value.findIndex((item) => isItem(item, inner))), length: all.length };
}
const found = (index) => (index === -1 ? {} : { step: index });
const unquote = (text) => (text.startsWith('"') ? JSON.parse(text) : text);
/** `name="c"`, `containerPort=80,protocol="TCP"`, or `="x"` for an item of a set. Keys that the manifest leaves to their default match too. */
function isItem(item, selector) {
    const pairs = [...selector.matchAll(/([^=,"]*)=("(?:[^"\\]|\\.)*"|[^,]*)/g)];
    return pairs.every(([, key, text]) => {
        const given = key === '' ? item : isObject(item) ? item[key] : undefined;
        return given === undefined ? key !== '' : typeof given !== 'object' && String(given) === unquote(text);
    });
}

// EXTERNAL MODULE: ../node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(2818);
;// CONCATENATED MODULE: ../build/kubernetes/manifests/fields.js

/**
 * Fields that people write most, by where they stand: enough for "did you mean", while what is right and wrong only the API
 * server says. A list's name stands for its items; `Kind.spec` for the spec of that kind, `pod` for any pod's.
 */
const fields = {
    object: 'apiVersion kind metadata spec data binaryData stringData type immutable rules subjects roleRef webhooks provisioner parameters reclaimPolicy volumeBindingMode allowVolumeExpansion secrets imagePullSecrets automountServiceAccountToken subsets value globalDefault description preemptionPolicy template',
    metadata: 'name namespace labels annotations finalizers ownerReferences generateName',
    template: 'metadata spec',
    jobTemplate: 'metadata spec',
    'Deployment.spec': 'replicas selector template strategy minReadySeconds revisionHistoryLimit progressDeadlineSeconds paused',
    'StatefulSet.spec': 'replicas selector template serviceName volumeClaimTemplates podManagementPolicy updateStrategy minReadySeconds revisionHistoryLimit persistentVolumeClaimRetentionPolicy ordinals',
    'DaemonSet.spec': 'selector template updateStrategy minReadySeconds revisionHistoryLimit',
    'ReplicaSet.spec': 'replicas selector template minReadySeconds',
    'Job.spec': 'template parallelism completions backoffLimit activeDeadlineSeconds ttlSecondsAfterFinished completionMode suspend selector manualSelector podFailurePolicy backoffLimitPerIndex maxFailedIndexes podReplacementPolicy',
    'CronJob.spec': 'schedule timeZone startingDeadlineSeconds concurrencyPolicy suspend jobTemplate successfulJobsHistoryLimit failedJobsHistoryLimit',
    'Service.spec': 'ports selector type clusterIP clusterIPs externalIPs externalName externalTrafficPolicy internalTrafficPolicy sessionAffinity sessionAffinityConfig loadBalancerIP loadBalancerClass loadBalancerSourceRanges allocateLoadBalancerNodePorts healthCheckNodePort publishNotReadyAddresses ipFamilies ipFamilyPolicy trafficDistribution',
    'Ingress.spec': 'ingressClassName defaultBackend rules tls',
    'NetworkPolicy.spec': 'podSelector policyTypes ingress egress',
    'HorizontalPodAutoscaler.spec': 'scaleTargetRef minReplicas maxReplicas metrics behavior',
    'PodDisruptionBudget.spec': 'minAvailable maxUnavailable selector unhealthyPodEvictionPolicy',
    'PersistentVolumeClaim.spec': 'accessModes resources storageClassName volumeName volumeMode selector dataSource dataSourceRef',
    pod: 'containers initContainers ephemeralContainers volumes restartPolicy terminationGracePeriodSeconds activeDeadlineSeconds dnsPolicy dnsConfig nodeSelector serviceAccountName automountServiceAccountToken nodeName hostNetwork hostPID hostIPC shareProcessNamespace securityContext imagePullSecrets hostname subdomain affinity schedulerName tolerations hostAliases priorityClassName readinessGates runtimeClassName enableServiceLinks preemptionPolicy overhead topologySpreadConstraints setHostnameAsFQDN os hostUsers schedulingGates resourceClaims',
    containers: 'name image command args workingDir ports envFrom env resources resizePolicy restartPolicy volumeMounts volumeDevices livenessProbe readinessProbe startupProbe lifecycle terminationMessagePath terminationMessagePolicy imagePullPolicy securityContext stdin stdinOnce tty',
    env: 'name value valueFrom',
    envFrom: 'configMapRef secretRef prefix',
    valueFrom: 'configMapKeyRef secretKeyRef fieldRef resourceFieldRef',
    configMapKeyRef: 'name key optional',
    secretKeyRef: 'name key optional',
    ports: 'name port targetPort nodePort protocol appProtocol containerPort hostPort hostIP',
    resources: 'limits requests claims',
    volumeMounts: 'name mountPath subPath subPathExpr readOnly mountPropagation recursiveReadOnly',
    volumes: 'name configMap secret emptyDir persistentVolumeClaim hostPath projected downwardAPI nfs csi ephemeral image iscsi',
    probe: 'httpGet tcpSocket exec grpc initialDelaySeconds timeoutSeconds periodSeconds successThreshold failureThreshold terminationGracePeriodSeconds',
    httpGet: 'path port host scheme httpHeaders',
    securityContext: 'runAsUser runAsGroup runAsNonRoot fsGroup fsGroupChangePolicy supplementalGroups seccompProfile seLinuxOptions sysctls capabilities privileged readOnlyRootFilesystem allowPrivilegeEscalation procMount appArmorProfile',
    selector: 'matchLabels matchExpressions',
    strategy: 'type rollingUpdate',
    updateStrategy: 'type rollingUpdate',
    rollingUpdate: 'maxSurge maxUnavailable partition',
    tolerations: 'key operator value effect tolerationSeconds',
    affinity: 'nodeAffinity podAffinity podAntiAffinity',
};
const same = {
    initContainers: 'containers',
    ephemeralContainers: 'containers',
    livenessProbe: 'probe',
    readinessProbe: 'probe',
    startupProbe: 'probe',
};
/** The field that was probably meant by one that the API server doesn't know. `siblings` are taken already. */
function fieldHint(kind, path, siblings) {
    const written = String(path.at(-1));
    const candidates = known(kind, path.slice(0, -1)).filter((name) => !siblings.includes(name));
    if (candidates.length === 0)
        return undefined;
    const near = (0,mod/* closest */.kp)(written.toLowerCase(), candidates.map((name) => name.toLowerCase()));
    const name = candidates.find((candidate) => candidate.toLowerCase() === near);
    // Two swapped letters are a distance of two.
    return (0,mod/* distance */.Io)(written.toLowerCase(), near) <= Math.max(written.length < 4 ? 1 : 2, Math.floor(written.length / 3)) ? name : undefined;
}
function known(kind, parent) {
    const names = parent.filter((step) => typeof step === 'string');
    const [last = 'object', before] = [names.at(-1), names.at(-2)];
    const key = last !== 'spec'
        ? (same[last] ?? last)
        : before === 'jobTemplate'
            ? 'Job.spec'
            : before === 'template' || kind === 'Pod'
                ? 'pod'
                : `${kind}.spec`;
    return fields[key]?.split(' ') ?? [];
}

;// CONCATENATED MODULE: ../build/kubernetes/manifests/strict.js




/** Reads the API server's answer to a manifest and tells each mistake at its line. Asks once more where the first answer names only some. */
async function problemsOf(error, manifest, cluster) {
    if (isUsersTypo(error))
        return { refused: strict_merged(appliedProblems(error.message, manifest), await allUnknown(manifest, cluster)), unavailable: [] };
    if (error.status === 400)
        return { refused: decodedProblems(error.message, manifest), unavailable: [] };
    const causes = error.causes.filter(({ field }) => field !== '' && field !== '<nil>');
    if (error.status === 422 && causes.length > 0) {
        const told = causes.map(({ field, message }) => invalid(manifest, readPath(manifest.body, field), message));
        return { refused: strict_merged(told, []), unavailable: [] };
    }
    if (isNamespaceMissing(error)) {
        const fix = 'Check the spelling, make it first, or put it among the manifests.';
        return {
            refused: [{ ...general(manifest, 'H2K-219', error.message), at: manifest.at(['metadata', 'namespace']), fix }],
            unavailable: [],
        };
    }
    const message = `${(0,kubernetes_ref/* refText */.d0)(manifest.ref)}: ${error.message}`;
    const code = error.status === 403 && /cannot \w+ resource/.test(error.message) ? rightMissing : 'H2K-218';
    return { refused: [], unavailable: [{ ...general(manifest, code, message), ...fixOf(error.message) }] };
}
/** The account may not do what was asked; quotas, policies and webhooks refuse under a code of their own. */
const rightMissing = 'H2K-220';
/** Server-side apply stops at a map's first unknown field; strict decoding of a POST lists them all (kubernetes-tried 1). */
async function allUnknown(manifest, cluster) {
    try {
        await cluster.create(manifest.body, { dryRun: true });
    }
    catch (error) {
        if (!(error instanceof ApiError))
            throw error;
        if (error.status === 400)
            return decodedProblems(error.message, manifest);
    }
    return [];
}
/** The 500 of a server-side apply: `failed to create typed patch object (…): …`, one mistake or several lines of them. */
function appliedProblems(message, manifest) {
    const text = message.replace(/^failed to (?:create typed patch object|convert new object) \(.*?; [^)]*\)(?: to proper version)?: /, '');
    const coded = badBase64(message, manifest);
    if (coded.length > 0)
        return coded;
    const lines = text.startsWith('errors:') ? text.split('\n').slice(1) : [text];
    return lines
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((line) => applied(line, manifest));
}
function applied(line, manifest) {
    const parts = line.startsWith('.') ? splitPath(line) : undefined;
    if (!parts)
        return pathless(manifest, line);
    const path = readPath(manifest.body, parts.path);
    if (parts.words === 'field not declared in schema')
        return unknown(manifest, path);
    const [, selector] = /^duplicate entries for key \[(.*)\]$/s.exec(parts.words) ?? [];
    if (selector !== undefined)
        return twice(manifest, path, selector);
    const [, wanted, got] = /^expected (.*?), got (.*)$/s.exec(parts.words) ?? [];
    return wanted && got ? wrongType(manifest, path, wanted, got) : invalid(manifest, path, parts.words);
}
/** The 400 of strict decoding: `… strict decoding error: unknown field "a.b", duplicate field "c"`, or the first wrong type. */
function decodedProblems(message, manifest) {
    const [, wanted, , field, type] = /cannot unmarshal (\w+)( \S+)? into Go struct field \w+\.(\S+) of type (\S+)/.exec(message) ?? [];
    if (wanted && field && type)
        return [wrongType(manifest, culprit(manifest.body, readPath(manifest.body, field), wanted), type, wanted)];
    const coded = badBase64(message, manifest);
    if (coded.length > 0)
        return coded;
    const told = [...message.matchAll(/(unknown|duplicate) field "((?:[^"\\]|\\.)*)"/g)];
    if (told.length === 0)
        return [pathless(manifest, message)];
    return told.map(([, what, text]) => {
        const path = readPath(manifest.body, text);
        return what === 'unknown' ? unknown(manifest, path) : invalid(manifest, path, 'is given twice');
    });
}
/** Some mistakes are told without a path. A quantity is among them, and there the manifest itself shows which one. */
function pathless(manifest, words) {
    if (words.includes('quantities must match')) {
        const path = wrongQuantity(manifest.body, []);
        if (path)
            return { ...invalid(manifest, path, 'is no quantity'), fix: 'write it like 500m, 1.5 or 2Gi, without a blank' };
    }
    return general(manifest, 'H2K-217', `${(0,kubernetes_ref/* refText */.d0)(manifest.ref)}: ${words}`);
}
const quantities = new Set(['limits', 'requests', 'hard', 'capacity', 'allocatable', 'overhead']);
const quantity = /^[+-]?[0-9.]+[eEinumkKMGTP]*[-+]?[0-9]*$/;
function wrongQuantity(value, path) {
    const isOne = quantities.has(String(path.at(-2))) || path.at(-1) === 'sizeLimit';
    if (isOne && typeof value === 'string')
        return quantity.test(value) ? undefined : path;
    if (value === null || typeof value !== 'object')
        return undefined;
    const steps = Array.isArray(value) ? value.entries() : Object.entries(value);
    for (const [step, item] of steps) {
        const found = wrongQuantity(item, [...path, step]);
        if (found)
            return found;
    }
    return undefined;
}
/** The API server says at which byte, not of what: every value that is none is told at its line. */
function badBase64(message, manifest) {
    if (!message.includes('illegal base64 data'))
        return [];
    return ['data', 'binaryData'].flatMap((field) => Object.entries((manifest.body[field] ?? {})).flatMap(([key, value]) => typeof value !== 'string' || /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(value.replace(/[\r\n]/g, ''))
        ? []
        : [
            {
                code: 'H2K-217',
                severity: 'error',
                message: `"${field}.${key}" is no base64`,
                fix: notEncoded(manifest),
                at: manifest.at([field, key]),
            },
        ]));
}
const notEncoded = ({ ref }) => ref.kind === 'Secret' ? 'write it as it is under stringData, or encode it' : 'write text under data, or encode it';
function unknown(manifest, path) {
    const siblings = Object.keys((valueAt(manifest.body, path.slice(0, -1)) ?? {}));
    const name = fieldHint(manifest.ref.kind, path, siblings);
    const message = `unknown field "${pathText(path)}"${name ? `; did you mean "${name}"?` : ''}`;
    return {
        code: 'H2K-204',
        severity: 'error',
        message,
        ...(!name && { fix: 'remove it, or look at its indentation' }),
        at: manifest.at(path, 'key'),
    };
}
/** The API server's names of types, in the words of people who write YAML. */
const strict_types = [
    [/^numeric|^u?int\d*$|^float\d*$|^number$/, 'a number'],
    [/^string$/, 'text'],
    [/^bool(ean)?$/, 'true or false'],
    [/^list$|^array$|^\[\]/, 'a list'],
    [/^map$|^object$|^&\{?map|^map\[|^v\d/, 'a map'],
];
const typeWords = (type) => strict_types.find(([pattern]) => pattern.test(type))?.[1] ?? type;
function wrongType(manifest, path, wanted, got) {
    const value = valueAt(manifest.body, path);
    const want = typeWords(wanted);
    // The server's "got" shows Go's insides; the manifest's own value is what people know.
    // Of a Secret not even that: a number may be a PIN.
    const has = value === undefined || manifest.ref.kind === 'Secret' ? typeWords(got) : strict_shown(value);
    const isPlain = typeof value === 'number' || typeof value === 'boolean';
    const fix = want === 'text' && isPlain
        ? 'put it in quotes'
        : typeof value === 'string' && /number|true/.test(want)
            ? 'write it without quotes'
            : undefined;
    const message = `"${pathText(path)}" must be ${want}, and is ${has}`;
    return { code: 'H2K-217', severity: 'error', message, ...(fix && { fix }), at: manifest.at(path) };
}
/** Go names a map's field, but not the key whose value is of the wrong type: `got` is that type. */
function culprit(body, path, got) {
    const map = valueAt(body, path);
    if (got === 'object' || map === null || typeof map !== 'object' || Array.isArray(map))
        return path;
    const key = Object.keys(map).find((name) => got === { bigint: 'number', boolean: 'bool' }[typeof map[name]] || got === typeof map[name]);
    return key === undefined ? path : [...path, key];
}
function strict_shown(value) {
    if (typeof value === 'string')
        return 'text';
    if (value === null || typeof value !== 'object')
        return String(value);
    return Array.isArray(value) ? 'a list' : 'a map';
}
function twice(manifest, path, selector) {
    const list = valueAt(manifest.body, path);
    const places = Array.isArray(list) ? list.flatMap((item, index) => (isItem(item, selector) ? [index] : [])) : [];
    const [first, second] = places.map((index) => manifest.at([...path, index]));
    const where = first ? `: the first stands on line ${first.line}` : '';
    const message = `"${pathText(path)}" has ${selector} twice${where}`;
    return { code: 'H2K-205', severity: 'error', message, fix: 'remove one of them', at: second ?? manifest.at(path) };
}
function invalid(manifest, path, words) {
    // A Secret's values must not get into a log by way of the server's words.
    const safe = manifest.ref.kind === 'Secret' ? words.replace(/Invalid value: ("(?:[^"\\]|\\.)*"|\S+?)(?=: |$)/g, 'Invalid value') : words;
    return { code: 'H2K-217', severity: 'error', message: `"${pathText(path)}": ${safe}`, at: manifest.at(path) };
}
const general = (manifest, code, message) => ({
    code,
    severity: 'error',
    message,
    at: manifest.at([]),
});
/** What to do about a refusal that no field of the manifest is to blame for. */
const strict_fixes = [
    [/exceeded quota|failed quota/, 'Ask for less, or have the ResourceQuota of the namespace raised.'],
    [/violates PodSecurity/, 'Set what it names in securityContext, or deploy to a namespace that allows it.'],
    [
        /ValidatingAdmissionPolicy|admission webhook|denied the request/,
        'A policy of this cluster refuses it: change what it names, or ask who runs the cluster.',
    ],
    [/cannot (?:patch|create|get|update|delete) resource/, 'Give the account of the kubeconfig this right (Role and RoleBinding).'],
];
function fixOf(message) {
    const fix = strict_fixes.find(([pattern]) => pattern.test(message))?.[1];
    return fix ? { fix } : {};
}
/** Both grammars tell the same mistake: once at each place is enough. In the order of the file. */
function strict_merged(one, other) {
    const told = new Map([...other, ...one].map((problem) => [`${problem.at?.line}:${problem.at?.column} ${problem.message}`, problem]));
    return [...told.values()].sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
}
function valueAt(body, path) {
    return path.reduce((value, step) => {
        if (Array.isArray(value))
            return value[Number(step)];
        return value !== null && typeof value === 'object' ? value[step] : undefined;
    }, body);
}

;// CONCATENATED MODULE: ../build/kubernetes/plan/fields.js

/** managedFields as typed entries; what is not one is left out. `time` may be missing (kubernetes-tried 3). */
function entriesOf(body) {
    const list = (0,kubernetes_ref/* objectAt */.lJ)(body, 'metadata')['managedFields'];
    return Array.isArray(list) ? list : [];
}
/** What a release's manager has applied: the entry that server-side apply keeps for it. */
const appliedEntry = (body, manager) => entriesOf(body).find((entry) => entry.manager === manager && entry.operation === 'Apply' && !entry.subresource);
/** Both sets of fields in one. */
function unionOf(a, b) {
    const union = { ...a };
    for (const [key, value] of Object.entries(b))
        union[key] = key in union ? unionOf((0,kubernetes_ref/* objectAt */.lJ)(union, key), value) : value;
    return union;
}
/**
 * The live values under a set of fields, in the order in which the object holds them.
 * Keys of fieldsV1: `f:name` a field, `k:{…}` a list item by its keys, `v:…` a set's member, `i:n` an index, `.` the thing itself; an empty object means all below.
 */
function valuesUnder(fields, live) {
    const keys = Object.keys(fields).filter((key) => key !== '.');
    if (keys.length === 0 || live === undefined || live === null || typeof live !== 'object')
        return live ?? null;
    if (Array.isArray(live))
        return listUnder(fields, keys, live);
    const values = {};
    for (const key of keys) {
        if (key.startsWith('f:'))
            values[key] = valuesUnder(fields[key], live[key.slice(2)]);
    }
    return values;
}
function listUnder(fields, keys, live) {
    const byKeys = keys.filter((key) => key.startsWith('k:')).map((key) => ({ key, wanted: JSON.parse(key.slice(2)) }));
    const members = new Set(keys.filter((key) => key.startsWith('v:')).map((key) => key.slice(2)));
    const found = [];
    for (const [index, item] of live.entries()) {
        if (members.has(JSON.stringify(item)))
            found.push(item);
        if (keys.includes(`i:${index}`))
            found.push(valuesUnder(fields[`i:${index}`], item));
        const match = byKeys.find(({ wanted }) => hasKeys(item, wanted));
        if (match)
            found.push([match.key, valuesUnder(fields[match.key], item)]);
    }
    return found;
}
const hasKeys = (item, wanted) => item !== null &&
    typeof item === 'object' &&
    !Array.isArray(item) &&
    Object.entries(wanted).every(([key, value]) => String(item[key]) === String(value));

;// CONCATENATED MODULE: ../build/kubernetes/plan/compare.js



/**
 * Would applying change nothing? The dry-run's answer equals what is there, our ownership included.
 * Status and what controllers do to it meanwhile don't count: no apply of ours writes it. Rules 17; kubernetes-tried 6.
 */
const unchangedBy = (live, planned) => live.uid === planned.uid && ownText(live.body) === ownText(planned.body);
function ownText(body) {
    const { status: _status, ...rest } = body;
    const { resourceVersion: _version, managedFields: _fields, ...metadata } = (0,kubernetes_ref/* objectAt */.lJ)(body, 'metadata');
    const owners = entriesOf(body)
        .filter((entry) => !entry.subresource)
        .map(({ manager, operation, fieldsV1 }) => [manager, operation, fieldsV1]);
    return stringify([{ ...rest, metadata }, owners]);
}

;// CONCATENATED MODULE: ../build/kubernetes/plan/immutable.js
/**
 * Fields that the API server does not let change, by kind. It has no reason of its own for it: the cause looks like that of any bad value,
 * so kind and field decide, never the message. Rules 19; kubernetes-tried 5.
 */
const immutable_fields = {
    Deployment: [/^spec\.selector/],
    DaemonSet: [/^spec\.selector/],
    ReplicaSet: [/^spec\.selector/],
    StatefulSet: [/^spec$/],
    Job: [/^spec\.(template|completions|selector|completionMode|podFailurePolicy)/],
    Service: [/^spec\.(clusterIPs|loadBalancerClass)/],
    PersistentVolumeClaim: [/^spec$/, /^spec\.resources/],
    Secret: [/^type$/, /^data$/, /^immutable$/],
    ConfigMap: [/^data$/, /^binaryData$/, /^immutable$/],
    RoleBinding: [/^roleRef$/],
    ClusterRoleBinding: [/^roleRef$/],
    StorageClass: [/^provisioner$/, /^parameters$/],
    CustomResourceDefinition: [/^spec\.(scope|group|names\.kind)/],
    Pod: [/^spec$/],
};
/** Deleting one of these loses what can't be made again. */
const neverRecreated = ['PersistentVolumeClaim', 'PersistentVolume', 'CustomResourceDefinition', 'Namespace'];
const alwaysRecreated = ['Job'];
/** Whether the server refuses only the *change*: the same body would be accepted as a new object. */
async function isImmutable(error, manifest, live, cluster) {
    const causes = error.causes.filter((cause) => cause.field && cause.field !== '<nil>');
    if (error.status !== 422 || causes.length === 0)
        return false;
    const known = immutable_fields[live.ref.kind];
    if (known && !causes.some((cause) => known.some((field) => field.test(cause.field))))
        return false;
    return acceptedAnew(manifest, live, cluster);
}
/** The body itself may be bad as well: the same under another name tells. */
async function acceptedAnew(manifest, live, cluster) {
    const { metadata, ...rest } = manifest.body;
    const copy = { ...rest, metadata: { ...metadata, name: `${live.ref.name.slice(0, 40)}-h2k-probe` } };
    try {
        await cluster.create(withoutTakenAddresses(copy), { dryRun: true });
        return true;
    }
    catch (refusal) {
        return refusal.status === 409;
    }
}
/** A Service's address and node ports are taken by the live one. */
function withoutTakenAddresses(body) {
    if (body['kind'] === 'Service') {
        const { clusterIP: _ip, clusterIPs: _ips, ...spec } = (body['spec'] ?? {});
        const ports = Array.isArray(spec['ports'])
            ? spec['ports'].map(({ nodePort: _port, ...port }) => port)
            : undefined;
        return { ...body, spec: { ...spec, ...(ports ? { ports } : {}) } };
    }
    return body;
}
/** May this kind be deleted and created anew, when its change is refused? `recreate`: the kinds that the user named. */
function mayRecreate(kind, recreate) {
    if (neverRecreated.includes(kind))
        return 'never';
    return alwaysRecreated.includes(kind) || recreate.includes(kind) ? 'yes' : 'ask';
}

;// CONCATENATED MODULE: ../build/kubernetes/plan/leftovers.js

/**
 * Defaults that an earlier shape of the object left behind, and that forbid the new one: RollingUpdate's limits under Recreate.
 * Nobody owns them, so no apply can leave them out. Rules 13; kubernetes-tried 3.
 * @returns their paths; empty when the refusal has any other reason
 */
function leftovers(error, body, live) {
    if (error.status !== 422 || error.causes.length === 0)
        return [];
    const paths = error.causes.map(({ reason, field }) => {
        const path = reason === 'FieldValueForbidden' ? readPath(live.body, field) : [];
        const isDefault = path.length > 0 && leftovers_valueAt(live.body, path) !== undefined && leftovers_valueAt(body, path) === undefined;
        return isDefault && path.every((step) => typeof step === 'string') ? path : undefined;
    });
    return paths.every((path) => path !== undefined) ? paths : [];
}
/** As managedFields writes what is at a path, with all that is below it. */
function fieldsAt(path, body) {
    const below = (value) => value !== null && typeof value === 'object' && !Array.isArray(value)
        ? { '.': {}, ...Object.fromEntries(Object.entries(value).map(([key, one]) => [`f:${key}`, below(one)])) }
        : {};
    return path.toReversed().reduce((fields, step) => ({ [`f:${step}`]: fields }), below(leftovers_valueAt(body, path)));
}
const leftovers_valueAt = (body, path) => path.reduce((value, step) => (value !== null && typeof value === 'object' && !Array.isArray(value) ? value[step] : undefined), body);

;// CONCATENATED MODULE: ../build/kubernetes/plan/order.js
/**
 * Which kinds go before which: smaller first. Waves order, they don't wait (rules 18): only wave 0 is waited for, as what follows can't even be sent without it.
 * Everything not named goes with the workloads' neighbours in the middle.
 */
const waves = [
    ['Namespace', 'CustomResourceDefinition'],
    ['PriorityClass', 'StorageClass', 'RuntimeClass', 'IngressClass', 'ResourceQuota', 'LimitRange', 'ServiceAccount', 'ClusterRole', 'Role'],
    ['ClusterRoleBinding', 'RoleBinding', 'ConfigMap', 'Secret', 'PersistentVolume', 'PersistentVolumeClaim', 'Service', 'NetworkPolicy'],
    [], // custom resources and all else
    ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'Pod', 'Job', 'CronJob'],
    ['HorizontalPodAutoscaler', 'PodDisruptionBudget', 'Ingress', 'APIService'],
    // These can refuse everything else, so they come when what they call is there.
    ['ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration', 'ValidatingAdmissionPolicy', 'ValidatingAdmissionPolicyBinding'],
];
const others = waves.findIndex((kinds) => kinds.length === 0);
const waveByKind = new Map(waves.flatMap((kinds, wave) => kinds.map((kind) => [kind, wave])));
/** Groups whose kinds the table means: a custom resource that happens to be called Service is one of the others. */
const builtIn = (group) => !group.includes('.') || group.endsWith('.k8s.io');
/** In which wave an object is applied. */
const waveOf = (ref) => (builtIn(ref.group) ? (waveByKind.get(ref.kind) ?? others) : others);
/** Items in waves, each wave in the order given. */
function inWaves(items, wave) {
    const groups = new Map();
    for (const item of items) {
        const group = groups.get(wave(item));
        if (group)
            group.push(item);
        else
            groups.set(wave(item), [item]);
    }
    return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}

;// CONCATENATED MODULE: ../build/kubernetes/plan/owners.js


/**
 * Owners whose fields we take over on first contact: tools that apply or set on somebody's order, which now goes through us.
 * A person's hand (kubectl edit, patch, scale) and controllers are not among them: those are conflicts to be told. Rules 13; kubernetes-tried 3.
 */
const adoptable = [
    { manager: 'kubectl-client-side-apply', operation: 'Update' },
    { manager: 'kubectl-create', operation: 'Update' },
    { manager: 'kubectl-set', operation: 'Update' },
    { manager: 'kubectl-rollout', operation: 'Update' },
    { manager: 'kubectl', operation: 'Apply' },
    { manager: 'kubectl-last-applied', operation: 'Apply' },
    { manager: 'kubectl', operation: 'Update' }, // rollout undo; with subresource scale it is a person's
    { manager: 'before-first-apply', operation: 'Update' },
];
/** Entries that a first apply of ours takes over; none when we have applied before: adopting again would be fighting a person. */
function adoptableEntries(live, manager, apiVersion) {
    if (appliedEntry(live.body, manager))
        return [];
    return entriesOf(live.body).filter((entry) => !entry.subresource &&
        entry.apiVersion === apiVersion &&
        adoptable.some((known) => known.manager === entry.manager && known.operation === entry.operation));
}
/** How a conflict is told: whose the field is, in words where the manager is known. */
function ownerInWords({ manager, subresource }) {
    if (subresource === 'scale')
        return manager === 'kubectl' ? 'kubectl scale (somebody scaled it by hand)' : `${manager} (an autoscaler)`;
    if (manager === 'kubectl-edit' || manager === 'kubectl-patch')
        return `${manager} (somebody changed it by hand)`;
    if (manager === 'helm')
        return 'helm (a Helm release)';
    if (manager.startsWith('hub-to-kube/'))
        return `${manager} (another release of hub-to-kube)`;
    return manager;
}
/**
 * Who else keeps this object in step with a source of its own: writing to it would be undone within minutes. Rules 16.
 * @returns words such as `Argo CD application shop`, or undefined
 */
function gitOpsOwner(live) {
    const metadata = (0,kubernetes_ref/* objectAt */.lJ)(live.body, 'metadata');
    const labels = (0,kubernetes_ref/* objectAt */.lJ)(metadata, 'labels');
    const annotations = (0,kubernetes_ref/* objectAt */.lJ)(metadata, 'annotations');
    const tracking = annotations['argocd.argoproj.io/tracking-id'];
    if (typeof tracking === 'string')
        return `Argo CD application ${tracking.split(':')[0]}`;
    const flux = labels['kustomize.toolkit.fluxcd.io/name'] ?? labels['helm.toolkit.fluxcd.io/name'];
    if (typeof flux === 'string')
        return `Flux ${labels['kustomize.toolkit.fluxcd.io/name'] ? 'Kustomization' : 'HelmRelease'} ${flux}`;
    const names = entriesOf(live.body).map((entry) => entry.manager);
    if (names.includes('argocd-controller'))
        return `Argo CD application ${String(labels['app.kubernetes.io/instance'] ?? '(name unknown)')}`;
    if (names.includes('kustomize-controller'))
        return 'a Flux Kustomization';
    return undefined;
}
/** The ApplySet that an object is a member of. */
const partOf = (body) => {
    const label = (0,kubernetes_ref/* objectAt */.lJ)((0,kubernetes_ref/* objectAt */.lJ)(body, 'metadata'), 'labels')[partOfLabel];
    return typeof label === 'string' ? label : undefined;
};
const partOfLabel = 'applyset.kubernetes.io/part-of';

;// CONCATENATED MODULE: ../build/kubernetes/plan/dryrun.js








/** Asks the API server what applying a manifest would do, and reads its answer: a Change, or why not. Writes nothing. */
async function dryRun(manifest, live, context) {
    const outcome = {
        change: changeOf(manifest, live ? 'update' : 'create'),
        force: false,
        refused: [],
        unavailable: [],
        warnings: [],
    };
    if (live)
        outcome.refused.push(...claims(manifest, live, context));
    if (outcome.refused.length > 0)
        return blocked(outcome);
    const adopted = live ? adoptableEntries(live, context.manager, (0,kubernetes_ref/* apiVersionOf */.uO)(manifest.ref)) : [];
    if (adopted.length > 0)
        outcome.change = { ...outcome.change, action: 'adopt', why: 'applied by kubectl before; its fields become this release’s' };
    const first = await attempt(manifest, context, false);
    if (!(first instanceof ApiError))
        return answered(outcome, first, manifest, live);
    const owners = managerConflicts(first);
    if (owners.length > 0) {
        const foreign = owners.filter((owner) => owner.subresource || !adopted.some((entry) => entry.manager === owner.manager));
        const wanted = foreign.filter((owner) => !(context.conflicts === 'force' || context.conflicts.includes(owner.manager)));
        if (wanted.length > 0) {
            outcome.refused.push(...wanted.map((owner) => conflictProblem(manifest, owner)));
            return blocked(outcome);
        }
        outcome.force = foreign.length > 0;
        const forced = await attempt(manifest, context, true);
        if (!(forced instanceof ApiError))
            return answered(outcome, forced, manifest, live);
        return refusal(outcome, forced, manifest, live, context);
    }
    return refusal(outcome, first, manifest, live, context);
}
async function attempt(manifest, { cluster, manager }, force) {
    try {
        return await cluster.apply(manifest.body, { manager, dryRun: true, force });
    }
    catch (error) {
        if (error instanceof ApiError)
            return error;
        throw error;
    }
}
function answered(outcome, answer, manifest, live) {
    outcome.planned = answer.live;
    outcome.warnings = answer.warnings.map((message) => ({
        code: 'H2K-250',
        severity: 'warning',
        message: `${(0,kubernetes_ref/* refText */.d0)(manifest.ref)}: ${message}`,
        at: manifest.at([]),
    }));
    if (live && outcome.change.action !== 'adopt' && unchangedBy(live, answer.live))
        outcome.change = { ...outcome.change, action: 'unchanged', reversible: 'yes', why: 'as it is' };
    return outcome;
}
async function refusal(outcome, error, manifest, live, context) {
    if (live && (await isImmutable(error, manifest, live, context.cluster))) {
        const may = mayRecreate(live.ref.kind, context.recreate);
        const fields = error.causes
            .map((cause) => cause.field)
            .filter(Boolean)
            .join(', ');
        if (may === 'yes') {
            outcome.change = {
                ...outcome.change,
                action: 'recreate',
                reversible: 'no',
                why: `${fields} can't be changed: deleted and created anew`,
            };
            return outcome;
        }
        outcome.refused.push({
            code: 'H2K-242',
            severity: 'error',
            message: `${(0,kubernetes_ref/* refText */.d0)(manifest.ref)}: ${fields} can't be changed on an object that exists`,
            fix: may === 'ask'
                ? `Give it another name, or allow deleting and creating it anew: recreate: ${live.ref.kind}`
                : 'Give it another name, or put the field back as it was: deleting it would lose what it holds.',
            at: manifest.at([]),
        });
        return blocked(outcome);
    }
    if (live && leftovers(error, manifest.body, live).length > 0 && (await acceptedAnew(manifest, live, context.cluster)))
        return outcome;
    const { refused, unavailable } = await problemsOf(error, manifest, context.cluster);
    outcome.refused.push(...refused);
    outcome.unavailable.push(...unavailable);
    return blocked(outcome);
}
/** Whose the object is, beyond single fields: another release's, Argo CD's or Flux's, or on its way out. Rules 4, 16; kubernetes-tried 8. */
function claims(manifest, live, { applySet, takeOver }) {
    const at = manifest.at([]);
    const name = (0,kubernetes_ref/* refText */.d0)(manifest.ref);
    const problems = [];
    const owner = gitOpsOwner(live);
    if (owner)
        problems.push({
            code: 'H2K-240',
            severity: 'error',
            message: `${name} is owned by ${owner}`,
            fix: 'Change it where that reads it from (Git), or take it out of these manifests.',
            at,
        });
    const set = partOf(live.body);
    if (set && set !== applySet && !takeOver) {
        problems.push({
            code: 'H2K-241',
            severity: 'error',
            message: `${name} belongs to another release (${set})`,
            fix: 'Take it out of one of the two, or move it here for good: take-over: true',
            at,
        });
    }
    if (typeof live.body['metadata'].deletionTimestamp === 'string') {
        problems.push({
            code: 'H2K-243',
            severity: 'error',
            message: `${name} is being deleted`,
            fix: 'Wait until it is gone, then run again; if it stays, look at its metadata.finalizers.',
            at,
        });
    }
    return problems;
}
const conflictProblem = (manifest, owner) => ({
    code: 'H2K-244',
    severity: 'error',
    message: `${(0,kubernetes_ref/* refText */.d0)(manifest.ref)}: ${owner.field} belongs to ${ownerInWords(owner)}`,
    fix: `Take the field out of the manifest, give it the value it has, or take it over: conflicts: ${owner.manager} (or force)`,
    at: manifest.at([]),
});
function changeOf(manifest, action) {
    const created = action === 'create';
    const stays = created && ['CustomResourceDefinition', 'Namespace'].includes(manifest.ref.kind);
    return {
        ref: manifest.ref,
        action,
        wave: waveOf(manifest.ref),
        diff: '',
        simulated: false,
        reversible: stays || manifest.ref.kind === 'Job' ? 'no' : 'yes',
        why: created ? 'not there yet' : 'differs from the manifest',
    };
}
const blocked = (outcome) => ({ ...outcome, change: { ...outcome.change, action: 'blocked', why: 'see the problems' } });

;// CONCATENATED MODULE: ../build/kubernetes/plan/live.js


/** From so many objects of one kind in one namespace on, one LIST is cheaper than a GET each. */
const listFrom = 6;
/**
 * What is in the cluster of the objects named, by refKey; an absent object has no entry.
 * One LIST a kind and namespace where there are many, GETs where there are few or where LIST is forbidden.
 */
async function readLive(refs, cluster) {
    const wanted = new Map();
    for (const ref of refs) {
        const place = `${ref.group}/${ref.version}/${ref.kind}/${ref.namespace ?? ''}`;
        const group = wanted.get(place);
        if (group)
            group.push(ref);
        else
            wanted.set(place, [ref]);
    }
    const found = new Map();
    const single = [];
    await parallel([...wanted.values()], async (group) => {
        const first = group[0];
        const resource = group.length >= listFrom ? await cluster.resource(first.group, first.kind, first.version) : undefined;
        if (!resource?.verbs.includes('list') || !(await listed(group, resource, cluster, found)))
            single.push(...group);
    });
    await parallel(single, async (ref) => {
        const live = await cluster.get(ref);
        if (live)
            found.set((0,kubernetes_ref/* refKey */.XF)(ref), live);
    });
    return found;
}
async function listed(refs, resource, cluster, found) {
    const names = new Set(refs.map((ref) => ref.name));
    const namespace = refs[0]?.namespace;
    try {
        for await (const live of cluster.list(resource, namespace === undefined ? {} : { namespace })) {
            if (names.has(live.ref.name))
                found.set((0,kubernetes_ref/* refKey */.XF)(live.ref), live);
        }
        return true;
    }
    catch (error) {
        if (error.status === 403)
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ../build/kubernetes/plan/projection.js



const sha256 = (text) => `sha256:${(0,external_node_crypto_.createHash)('sha256').update(text).digest('hex')}`;
/** Of a manifest as it is sent: equal hashes, equal wishes. */
const manifestHash = (body) => sha256(stringify(body));
/**
 * What a release has written into an object and what is there now, as one hash: the manager's own fields and the live values under them, in order.
 * Equal to the one recorded after our write: nobody has touched what is ours, and sending the same manifest again would change nothing.
 * The manifest's own values can't be compared: the API server rewrites quantities, empties and defaults. Rules 17; kubernetes-tried 6.
 */
function projection(live, manager) {
    const entry = appliedEntry(live, manager);
    return entry && sha256(stringify([entry.fieldsV1, valuesUnder(entry.fieldsV1, live)]));
}

;// CONCATENATED MODULE: ../build/kubernetes/plan/index.js







/** What applying these manifests would do, all of it asked of the API server before anything is written. Rules 17, 18. */
async function makePlan(manifests, context) {
    const live = await readLive(manifests.map((manifest) => manifest.ref), context.cluster);
    const planned = { items: [], refused: [], unavailable: [], warnings: [] };
    planned.items = await parallel(manifests, async (manifest) => {
        const hash = manifestHash(manifest.body);
        const there = live.get((0,kubernetes_ref/* refKey */.XF)(manifest.ref));
        const member = context.good.get((0,kubernetes_ref/* refKey */.XF)(manifest.ref));
        if (there && member && isSettled(there, member, hash, context.manager)) {
            const change = { ...changeOf(manifest, 'unchanged'), why: 'as it was left' };
            return { manifest, change, live: there, force: false, hash, settled: member };
        }
        const outcome = await asked(manifest, there, context);
        planned.refused.push(...outcome.refused);
        planned.unavailable.push(...outcome.unavailable);
        planned.warnings.push(...outcome.warnings);
        if (context.diffs && outcome.planned && outcome.change.action !== 'unchanged') {
            outcome.change.diff = await diffOf(manifest.ref, there?.body, outcome.planned.body);
        }
        return { manifest, change: outcome.change, force: outcome.force, hash, ...(there ? { live: there } : {}) };
    });
    for (const list of ['refused', 'unavailable', 'warnings'])
        planned[list] = distinct(planned[list]);
    return planned;
}
/** The same manifest as recorded, and nobody has touched what we wrote: no need to ask. */
function isSettled(live, member, hash, manager) {
    return (member.hash === hash &&
        member.uid === live.uid &&
        member.projection !== undefined &&
        projection(live.body, manager) === member.projection);
}
async function asked(manifest, live, context) {
    const { kinds, namespaces } = context.made;
    const { group, kind, namespace } = manifest.ref;
    const waits = kinds.has(`${group}/${kind}`) || (namespace !== undefined && namespaces.has(namespace));
    if (!waits)
        return dryRun(manifest, live, context);
    if (!live && kinds.has(`${group}/${kind}`) && !(await context.cluster.resource(group, kind)))
        return simulated(manifest);
    const outcome = await dryRun(manifest, live, context).catch((error) => {
        if (isNamespaceMissing(error) || isNoSuchKind(error))
            return simulated(manifest);
        throw error;
    });
    return outcome.refused.some((problem) => problem.code === missingNamespace) ? simulated(manifest) : outcome;
}
const missingNamespace = 'H2K-219';
const simulated = (manifest) => ({
    change: { ...changeOf(manifest, 'create'), simulated: true, why: 'can be checked only when its namespace or kind is there' },
    force: false,
    refused: [],
    unavailable: [],
    warnings: [],
});
/** The same words at the same place are told once: a thousand objects in a missing namespace are one problem. */
function distinct(problems) {
    const seen = new Map(problems.map((problem) => [`${problem.message} ${problem.at?.file}:${problem.at?.line}`, problem]));
    return [...seen.values()].sort((a, b) => (a.at?.file ?? '').localeCompare(b.at?.file ?? '') || (a.at?.line ?? 0) - (b.at?.line ?? 0));
}

;// CONCATENATED MODULE: ../build/kubernetes/release/names.js

const hex = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
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
    const id = (0,external_node_crypto_.createHash)('sha256').update(`${head}.${namespace}.Secret.`).digest('base64url');
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
    let head = whole;
    while (Buffer.byteLength(head) + tail.length > 128)
        head = head.slice(0, -1);
    return head + tail;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ../build/kubernetes/release/store.js



/** A Secret holds 1 MiB of data; a part stays under it with room for the object around it. */
const partBytes = 900_000;
const manager = 'hub-to-kube';
const type = 'hub-to-kube/release.v1';
/**
 * A release's record in the cluster: Head, and revisions in a ring of seven, as Secrets with names made from the release's key.
 * Everything is written by server-side apply, which alone lets a Role name what may be created (rules 1; kubernetes-tried 15).
 */
class ReleaseStore {
    #cluster;
    namespace;
    #names;
    constructor(cluster, namespace, names) {
        this.#cluster = cluster;
        this.namespace = namespace;
        this.#names = names;
    }
    async head() {
        const live = await this.#cluster.get(this.#ref(this.#names.head));
        if (!live)
            return undefined;
        return { head: unpack([live]), resourceVersion: live.resourceVersion };
    }
    /**
     * Writes Head if nobody has since `resourceVersion` was read.
     * @param kinds group-kinds of all members, and namespaces other than the release's own: the ApplySet's annotations. Rules 4; kubernetes-tried 9.
     */
    async writeHead(head, resourceVersion, kinds, namespaces) {
        const written = await this.#write(this.#names.head, packed(head), {
            ...(resourceVersion ? { resourceVersion } : {}),
            labels: { 'applyset.kubernetes.io/id': this.#names.applySet },
            annotations: {
                'applyset.kubernetes.io/tooling': 'hub-to-kube/v1',
                'applyset.kubernetes.io/contains-group-kinds': [...new Set(kinds)].sort().join(','),
                'applyset.kubernetes.io/additional-namespaces': [...new Set(namespaces)]
                    .filter((name) => name && name !== this.namespace)
                    .sort()
                    .join(','),
            },
        });
        return { head, resourceVersion: written.resourceVersion };
    }
    /** undefined: the ring's place holds another revision by now, or none. */
    async revision(number) {
        const first = await this.#cluster.get(this.#ref(this.#names.revision(number, 0)));
        if (!first)
            return undefined;
        const count = Number((0,kubernetes_ref/* objectAt */.lJ)((0,kubernetes_ref/* objectAt */.lJ)(first.body, 'metadata'), 'annotations')['hub-to-kube/parts'] ?? 1);
        const parts = [first];
        for (let part = 1; part < count; part++) {
            const live = await this.#cluster.get(this.#ref(this.#names.revision(number, part)));
            if (!live)
                return undefined;
            parts.push(live);
        }
        const revision = unpack(parts);
        return revision.number === number ? revision : undefined;
    }
    /** Parts first, the one that tells their number last: a run killed in between leaves no half revision that reads as whole. */
    async writeRevision(revision) {
        const bytes = packed(revision);
        const count = Math.max(1, Math.ceil(bytes.length / partBytes));
        for (let part = count - 1; part >= 0; part--) {
            await this.#write(this.#names.revision(revision.number, part), bytes.subarray(part * partBytes, (part + 1) * partBytes), {
                annotations: { 'hub-to-kube/parts': String(count) },
            });
        }
    }
    #ref(name) {
        return { group: '', version: 'v1', kind: 'Secret', namespace: this.namespace, name };
    }
    async #write(name, bytes, metadata) {
        const { live } = await this.#cluster.apply({
            apiVersion: 'v1',
            kind: 'Secret',
            type,
            metadata: { name, namespace: this.namespace, ...metadata },
            data: { record: bytes.toString('base64') },
        }, { manager, force: true });
        return live;
    }
}
const packed = (value) => (0,external_node_zlib_.gzipSync)(stringify(value), { level: 4 });
function unpack(parts) {
    const bytes = Buffer.concat(parts.map((part) => Buffer.from(String((0,kubernetes_ref/* objectAt */.lJ)(part.body, 'data')['record'] ?? ''), 'base64')));
    return parse((0,external_node_zlib_.gunzipSync)(bytes).toString('utf8'));
}

;// CONCATENATED MODULE: ../build/kubernetes/release/record.js





/**
 * A release's record as one run uses it: read at its start, written ahead of the first change, closed at its end.
 * The order of writes is what makes a kill at any moment harmless: a revision counts only once Head names it. Rules 3, 11.
 */
class ReleaseRecord {
    names;
    #store;
    #release;
    #run;
    #stored;
    /** The newest revision that became ready: what an undo goes back to. */
    good;
    /** A revision that a run began and never ended: that run died. */
    unfinished;
    constructor(cluster, release, namespace, run) {
        this.names = releaseNames(release, namespace);
        this.#store = new ReleaseStore(cluster, namespace, this.names);
        this.#release = release;
        this.#run = run;
    }
    /** Reads it. A record that can't be read or written stops the run. */
    static async open(cluster, release, namespace, run) {
        const record = new ReleaseRecord(cluster, release, namespace, run);
        try {
            record.#stored = await record.#store.head();
            const head = record.#stored?.head;
            if (head?.good !== undefined)
                record.good = await record.#store.revision(head.good);
            if (head && head.state !== 'idle')
                record.unfinished = await record.#store.revision(head.revision);
        }
        catch (error) {
            throw record.#explained(error, namespace);
        }
        return record;
    }
    get images() {
        return this.#stored?.head.images ?? {};
    }
    /** Each try takes the good one's successor: failed tries never push good ones out of the ring. */
    get next() {
        return (this.good?.number ?? 0) + 1;
    }
    /** Before the first change: what will be written, and what is there now. From here on a later run knows what this one may have done. */
    async begin(revision) {
        await this.#guarded(async () => {
            await this.#store.writeRevision(revision);
            await this.#head({ revision: revision.number, state: 'applying' }, revision.members);
        });
    }
    /** Ready and not disproved: the revision becomes the one to go back to. */
    async succeed(revision) {
        await this.#store.writeRevision({ ...revision, outcome: 'good' });
        await this.#head({ revision: revision.number, good: revision.number, state: 'idle', images: revision.images }, revision.members);
        this.good = revision;
    }
    /** Undone or kept: no more than a note, the good revision stays the good one. */
    async fail(revision, outcome) {
        await this.#store.writeRevision({ ...revision, outcome });
        await this.#head({ revision: revision.number, state: 'idle' }, revision.members);
    }
    /** Cancelled in the midst: whoever comes next (the post step, the next run) puts it right. */
    async abandon(revision) {
        await this.#head({ revision: revision.number, state: 'cancelled' }, revision.members);
    }
    /** Nothing had to be changed, but the images named by this run are new to the record (or cease to be told apart). */
    async remember(images) {
        if (JSON.stringify(images) === JSON.stringify(this.images) || !this.#stored)
            return;
        await this.#head({ images }, this.good?.members ?? []);
    }
    async #head(change, members) {
        const before = this.#stored?.head;
        const all = [...members, ...(this.good?.members ?? [])].map((member) => member.ref);
        const head = {
            format: 1,
            release: this.#release,
            revision: 0,
            state: 'idle',
            images: {},
            ...before,
            ...change,
            run: this.#run,
        };
        this.#stored = await this.#store.writeHead(head, this.#stored?.resourceVersion, all.map(groupKind), all.map((ref) => ref.namespace ?? ''));
    }
    async #guarded(write) {
        try {
            await write();
        }
        catch (error) {
            throw this.#explained(error);
        }
    }
    #explained(error, namespace = this.#store.namespace) {
        if (!(error instanceof ApiError) || error.status !== 403)
            return error;
        return new types/* UnavailableError */.hG([
            {
                code: recordRefused,
                severity: 'error',
                message: `the release's record (Secrets named ${this.names.head}…) can't be kept in namespace ${namespace}: ${error.message}`,
                fix: 'Change the right, the quota or the policy that it names, or keep the record in another namespace: release-namespace',
                input: 'release-namespace',
            },
        ]);
    }
}
/** The record can't be read or written. */
const recordRefused = 'H2K-260';
const groupKind = (ref) => (ref.group ? `${ref.kind}.${ref.group}` : ref.kind);
/** A member's place in a revision, by refKey. */
const memberMap = (revision) => new Map(revision?.members.map((member) => [(0,kubernetes_ref/* refKey */.XF)(member.ref), member]));

;// CONCATENATED MODULE: ../build/kubernetes/apply/until.js

/**
 * Watches one object until `done` says so.
 * @param seconds the limit; then an error that names the object and what was waited for
 */
async function until(live, cluster, signal, seconds, what, done) {
    const resource = await cluster.resource(live.ref.group, live.ref.kind, live.ref.version);
    if (!resource)
        throw new Error(`the cluster has no kind ${live.ref.kind} any more`);
    const over = AbortSignal.any([signal, AbortSignal.timeout(seconds * 1000)]);
    const seen = new Set();
    const options = {
        fields: `metadata.name=${live.ref.name}`,
        ...(live.ref.namespace === undefined ? {} : { namespace: live.ref.namespace }),
    };
    try {
        for await (const event of cluster.watch(resource, options, over)) {
            if (event.type === 'present')
                seen.add(event.live.uid);
            if (event.type === 'gone')
                seen.delete(event.live.uid);
            if (done(event, seen))
                return;
        }
    }
    catch (error) {
        if (!over.aborted)
            throw error;
    }
    signal.throwIfAborted();
    throw new Error(`${(0,kubernetes_ref/* refText */.d0)(live.ref)} was not ${what} within ${seconds} s`);
}
/** Until the object with this uid is gone, finalizers and dependents included. */
const untilGone = (live, cluster, signal) => until(live, cluster, signal, 60, 'gone', (event, seen) => event.type !== 'present' && event.type !== 'polling' && !seen.has(live.uid));
/** A CRD Established, a Namespace Active: what comes after could not even be sent before. Rules 18. */
const untilUsable = (live, cluster, signal) => until(live, cluster, signal, 60, live.ref.kind === 'Namespace' ? 'active' : 'established', (event) => event.type === 'present' && usable(event.live));
function usable(live) {
    const status = live.body['status'];
    if (live.ref.kind === 'Namespace')
        return status?.phase === 'Active';
    return status?.conditions?.some((condition) => condition.type === 'Established' && condition.status === 'True') ?? false;
}

;// CONCATENATED MODULE: ../build/kubernetes/apply/guarded.js
const attempts = 5;
/**
 * Patches an object in the state in which it was read. Right after a write the controllers write too, within milliseconds: then it is read and tried again.
 * @param patch what to change of the state given; empty: nothing
 */
async function guarded(live, cluster, manager, patch) {
    let current = live;
    for (let attempt = 1;; attempt++) {
        const operations = patch(current);
        if (operations.length === 0)
            return current;
        try {
            return await cluster.patch(current.ref, operations, { manager, resourceVersion: current.resourceVersion });
        }
        catch (error) {
            const again = error.status === 409 && attempt < attempts ? await cluster.get(current.ref) : undefined;
            if (!again)
                throw error;
            current = again;
        }
    }
}

;// CONCATENATED MODULE: ../build/kubernetes/apply/adopt.js





const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';
/** Changes by patches go under another name: under our own they would make a twin that conflicts with our applies (kubernetes-tried 3). */
const helperManager = 'hub-to-kube-handover';
/**
 * Makes what kubectl applied ours, before our first apply: the union of those owners' fields becomes our entry, their entries and the last-applied annotation go.
 * Without it, a field that the manifest no longer has would stay for ever, owned by a tool that nobody runs any more. Changes no value, so nothing rolls out.
 * @returns the object afterwards; the same when there was nothing to adopt
 */
const adopt = (live, manager, cluster) => guarded(live, cluster, helperManager, (now) => adoption(now, manager));
function adoption(live, manager) {
    const apiVersion = (0,kubernetes_ref/* apiVersionOf */.uO)(live.ref);
    const taken = adoptableEntries(live, manager, apiVersion);
    if (taken.length === 0)
        return [];
    const ours = {
        manager,
        operation: 'Apply',
        apiVersion,
        fieldsV1: taken.map((entry) => entry.fieldsV1).reduce(unionOf),
        ...(taken[0]?.time ? { time: taken[0].time } : {}),
    };
    const kept = entriesOf(live.body).filter((entry) => !taken.some((other) => stringify(other) === stringify(entry)));
    const extra = { fieldsType: 'FieldsV1' };
    const annotations = (0,kubernetes_ref/* objectAt */.lJ)((0,kubernetes_ref/* objectAt */.lJ)(live.body, 'metadata'), 'annotations');
    return [
        { op: 'replace', path: '/metadata/managedFields', value: [...kept, { ...extra, ...ours }] },
        ...(lastApplied in annotations ? [{ op: 'remove', path: `/metadata/annotations/${lastApplied.replace('/', '~1')}` }] : []),
    ];
}

;// CONCATENATED MODULE: ../build/kubernetes/apply/defaults.js






/** Server-side apply; where a default of the object's former shape forbids the new one, that default is made ours first, so that leaving it out removes it. */
async function applyOverDefaults(ref, body, options, cluster) {
    try {
        return await cluster.apply(body, options);
    }
    catch (error) {
        const live = error instanceof ApiError && error.status === 422 ? await cluster.get(ref) : undefined;
        const paths = live ? leftovers(error, body, live) : [];
        if (!live || paths.length === 0)
            throw error;
        await guarded(live, cluster, helperManager, (now) => {
            const fields = paths.map((path) => fieldsAt(path, now.body)).reduce(unionOf);
            return [{ op: 'replace', path: '/metadata/managedFields', value: owning(now, fields, options.manager) }];
        });
        return cluster.apply(body, options);
    }
}
function owning(live, fields, manager) {
    const ours = appliedEntry(live.body, manager);
    const entry = ours ?? { manager, operation: 'Apply', apiVersion: (0,kubernetes_ref/* apiVersionOf */.uO)(live.ref), fieldsType: 'FieldsV1', fieldsV1: {} };
    const others = entriesOf(live.body).filter((other) => other !== ours);
    return [...others, { ...entry, fieldsV1: unionOf(entry.fieldsV1, fields) }];
}

;// CONCATENATED MODULE: ../build/kubernetes/apply/write.js



/** Sends one object, by whatever its change needs: server-side apply, with the kubectl owners adopted or the old object deleted before. Throws ApiError. */
async function write(item, manager, cluster, signal) {
    const { manifest, change, live, force } = item;
    if (change.action === 'adopt' && live)
        await adopt(live, manager, cluster);
    if (change.action === 'recreate' && live) {
        await cluster.delete(live.ref, { uid: live.uid, propagation: deletion(live.ref) });
        await untilGone(live, cluster, signal);
    }
    return applyOverDefaults(manifest.ref, manifest.body, { manager, force }, cluster);
}
/** A StatefulSet made anew takes its pods over; anything else would find the old ones in its way. */
const deletion = ({ kind }) => (kind === 'StatefulSet' ? 'orphan' : 'foreground');
/** What server-side apply would not accept in a body read from the cluster, or must not repeat. */
function withoutServersFields(body) {
    const { status: _status, ...rest } = body;
    const { managedFields: _m, resourceVersion: _r, uid: _u, generation: _g, creationTimestamp: _c, ...metadata } = rest['metadata'];
    return { ...rest, metadata };
}

;// CONCATENATED MODULE: ../build/kubernetes/deploy/apply.js







/**
 * Writes what the plan says, wave after wave, each wave's objects side by side. Only kinds and namespaces are waited for on the way.
 * `members` (by refKey) take the uid and the projection of what was written.
 * Throws ApiError with the object's refusal, LockLost, or the signal's reason; what is under way ends first.
 */
async function applyAll({ planned, record, lock, context }, members, progress) {
    const { cluster, signal, report } = context;
    const { manager } = record.names;
    for (const wave of inWaves(planned.items, (item) => item.change.wave)) {
        const usables = await parallel(wave, async (item) => {
            const key = (0,kubernetes_ref/* refKey */.XF)(item.manifest.ref);
            const member = members.get(key);
            const settled = item.change.action === 'unchanged';
            if (!settled) {
                signal.throwIfAborted();
                await lock.check();
                progress.touched.add(key);
            }
            const written = settled ? undefined : await sent(item, manager, context);
            const live = written?.live ?? item.live;
            if (!live)
                return undefined;
            member.uid = live.uid;
            const seen = projection(live.body, manager);
            if (seen)
                member.projection = seen;
            if (!written)
                return undefined;
            progress.since.set(key, {
                resourceVersion: live.resourceVersion,
                specChanged: written.created || live.generation !== item.live?.generation,
                ...(live.generation === undefined ? {} : { generation: live.generation }),
            });
            report({ type: 'object', ref: item.manifest.ref, change: item.change });
            return item.change.wave === 0 ? live : undefined;
        });
        const pending = usables.filter((live) => live !== undefined);
        await parallel(pending, (live) => untilUsable(live, cluster, signal));
        if (pending.length > 0)
            await cluster.refresh();
    }
}
/** Behind several API servers a new kind is known to one before the others: "no match" is asked again for a while. Rules 18. */
const newKindFor = 10_000;
async function sent(item, manager, { cluster, signal, now, sleep }) {
    const began = now();
    for (;;) {
        try {
            return await write(item, manager, cluster, signal);
        }
        catch (error) {
            if (!item.change.simulated || !isNoSuchKind(error) || now() - began > newKindFor)
                throw error;
            await sleep(250, signal);
            await cluster.refresh();
        }
    }
}

;// CONCATENATED MODULE: ../build/kubernetes/release/restore.js



/** Changes of an undo go under a name of their own, whose entry the second patch removes again. */
const undoManager = 'hub-to-kube-undo';
/**
 * Puts back what was there before our first write to an object that was not ours: first the values that we (or owners that we adopted) set, then the owners' entries.
 * In one patch the values would be given to the patching manager (kubernetes-tried 8). What somebody else has written since stays.
 * @returns true when the object's own values are as they were
 */
async function restore(live, snapshot, manager, cluster) {
    const values = await guarded(live, cluster, undoManager, (now) => valuePatch(now, snapshot, manager));
    const restored = await guarded(values, cluster, undoManager, (now) => [
        { op: 'replace', path: '/metadata/managedFields', value: ownersAsBefore(now.body, snapshot, manager) },
    ]);
    // An entry that the API server takes for invalid is ignored with a 200: look.
    const owned = (body) => stringify((appliedEntry(body, manager)?.fieldsV1 ?? null));
    return valuePatch(restored, snapshot, manager).length === 0 && owned(restored.body) === owned(snapshot.body);
}
/** The owners' entries of the snapshot, status and later comers as they are now, ours gone. */
function ownersAsBefore(live, snapshot, manager) {
    const identity = (entry) => `${entry.manager}/${entry.operation}/${entry.apiVersion}/${entry.subresource ?? ''}`;
    const before = entriesOf(snapshot.body).filter((entry) => !entry.subresource);
    const known = new Set(before.map(identity));
    const since = entriesOf(live).filter((entry) => entry.manager !== manager && entry.manager !== undoManager && !known.has(identity(entry)));
    return [...before, ...since];
}
/** Operations that make live's values those of the snapshot again, wherever we or an owner of the snapshot own the path. */
function valuePatch(live, snapshot, manager) {
    const ours = [...entriesOf(live.body), ...entriesOf(snapshot.body)].filter((entry) => !entry.subresource && (entry.manager === manager || entriesOf(snapshot.body).some((other) => other.manager === entry.manager)));
    const fields = ours.map((entry) => entry.fieldsV1).reduce(unionOf, {});
    const operations = [];
    walk(fields, live.body, snapshot.body, '', operations);
    return operations;
}
const escaped = (key) => key.replace(/~/g, '~0').replace(/\//g, '~1');
const restore_isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const equal = (a, b) => stringify(a) === stringify(b);
function walk(fields, live, before, at, operations) {
    for (const [key, below] of Object.entries(fields)) {
        if (!key.startsWith('f:'))
            continue;
        const name = key.slice(2);
        const path = `${at}/${escaped(name)}`;
        const now = live[name];
        const was = before[name];
        if (now === undefined && was === undefined)
            continue;
        if (was === undefined)
            operations.push({ op: 'remove', path });
        else if (now === undefined)
            operations.push({ op: 'add', path, value: was });
        else if (equal(now, was))
            continue;
        else if (restore_isObject(now) && restore_isObject(was) && hasFields(below, 'f:'))
            walk(below, now, was, path, operations);
        else if (Array.isArray(now) && Array.isArray(was) && hasFields(below, 'k:'))
            walkList(below, now, was, path, operations);
        else
            operations.push({ op: 'replace', path, value: was });
    }
}
const hasFields = (fields, prefix) => restore_isObject(fields) && Object.keys(fields).some((key) => key.startsWith(prefix));
/**
 * A list whose items have keys: what both have is walked, what we added goes, what we took out comes back to its place.
 * Order matters to people and to a rollout, so changes come first (their indexes are today's), then removals from the end, then additions from the front.
 */
function walkList(fields, now, was, at, operations) {
    const removed = [];
    const added = [];
    for (const [key, below] of Object.entries(fields)) {
        if (!key.startsWith('k:'))
            continue;
        const wanted = JSON.parse(key.slice(2));
        const matches = (item) => restore_isObject(item) && Object.entries(wanted).every(([name, value]) => String(item[name]) === String(value));
        const index = now.findIndex(matches);
        const before = was.findIndex(matches);
        const item = was[before];
        if (index >= 0 && item === undefined)
            removed.push(index);
        else if (index < 0 && item !== undefined)
            added.push({ index: before, value: item });
        else if (index >= 0 && restore_isObject(item))
            walk(below, now[index], item, `${at}/${index}`, operations);
    }
    for (const index of removed.toSorted((a, b) => b - a))
        operations.push({ op: 'remove', path: `${at}/${index}` });
    let length = now.length - removed.length;
    for (const { index, value } of added.toSorted((a, b) => a.index - b.index)) {
        operations.push({ op: 'add', path: `${at}/${Math.min(index, length)}`, value });
        length++;
    }
}

;// CONCATENATED MODULE: ../build/kubernetes/release/undo.js








/** Once they have run or hold data, taking them away undoes nothing. Rules 9. */
const irreversible = {
    CustomResourceDefinition: 'deleting a CRD deletes every object of its kind',
    Namespace: 'deleting a namespace deletes everything in it',
    PersistentVolumeClaim: 'deleting a claim may delete its data',
    PersistentVolume: 'deleting a volume may delete its data',
};
/**
 * Puts the cluster back to before a revision: the good revision's manifests again, what the failed one made away, what was somebody's as it was.
 * Configuration comes back before the workloads that read it, and what was made goes last, when nothing needs it any more. Rules 7, 8.
 */
async function undoRevision(failed, good, context) {
    const undone = { back: [], left: [], applied: [] };
    const members = [...failed.members, ...prunedOf(failed, good)].filter(({ ref }) => context.touched.has((0,kubernetes_ref/* refKey */.XF)(ref)));
    const states = new Map(good?.members.map(({ ref, uid }, index) => [(0,kubernetes_ref/* refKey */.XF)(ref), { uid, body: good.manifests[index] }]));
    const inGood = members.filter((member) => states.has((0,kubernetes_ref/* refKey */.XF)(member.ref)));
    const others = members.filter((member) => !states.has((0,kubernetes_ref/* refKey */.XF)(member.ref)));
    for (const wave of inWaves(inGood, (member) => waveOf(member.ref))) {
        await parallel(wave, (member) => applyAgain(member, states.get((0,kubernetes_ref/* refKey */.XF)(member.ref)), context, undone));
    }
    await parallel(others, async (member) => {
        if (typeof member.before === 'object')
            await putBack(member, member.before, context, undone);
    });
    const made = others.filter((member) => member.before === 'absent');
    for (const wave of inWaves(made, (member) => -waveOf(member.ref)))
        await parallel(wave, (member) => takeAway(member, context, undone));
    return undone;
}
/** Members of the good revision that the failed one no longer had, and may have deleted. */
function prunedOf(failed, good) {
    const orphans = new Set(failed.orphans.map(({ ref }) => (0,kubernetes_ref/* refKey */.XF)(ref)));
    return good?.members.filter(({ ref }) => orphans.has((0,kubernetes_ref/* refKey */.XF)(ref))) ?? [];
}
const ran = 'what a Job has done can’t be undone';
async function applyAgain(member, before, context, undone) {
    await undo_attempt(member.ref, context, undone, async () => {
        const gone = await clearAnew(member, before, context);
        // Made again it would run again.
        if (gone && member.ref.kind === 'Job')
            return ran;
        const { live } = await applyOverDefaults(member.ref, before.body, { manager: context.manager }, context.cluster);
        undone.applied.push({ ref: member.ref, live });
        return undefined;
    });
}
/**
 * Where the revision deleted an object to make it anew, what it made goes, so that the former one can be made again: no change leads back.
 * @returns true when the former object is gone
 */
async function clearAnew(member, before, { cluster, manager, signal }) {
    if (!member.recreated)
        return false;
    const live = await cluster.get(member.ref);
    if (live?.uid === before.uid)
        return false;
    if (member.ref.kind === 'Job' || !live || !appliedEntry(live.body, manager))
        return true;
    await cluster.delete(live.ref, { uid: live.uid, propagation: deletion(live.ref) });
    await untilGone(live, cluster, signal);
    return true;
}
async function putBack(member, snapshot, context, undone) {
    const { cluster, manager } = context;
    const before = { uid: String((0,kubernetes_ref/* objectAt */.lJ)(snapshot.body, 'metadata')['uid']), body: withoutServersFields(snapshot.body) };
    await undo_attempt(member.ref, context, undone, async () => {
        const gone = await clearAnew(member, before, context);
        if (gone && member.ref.kind === 'Job')
            return ran;
        const live = gone ? (await cluster.apply(before.body, { manager })).live : await cluster.get(member.ref);
        if (!live)
            return 'it is gone';
        if (!appliedEntry(live.body, manager))
            return undefined;
        const whole = await restore(live, snapshot, manager, cluster);
        if (whole)
            undone.applied.push({ ref: member.ref, live });
        return whole ? undefined : 'somebody else has changed it since';
    });
}
async function takeAway(member, context, undone) {
    const why = irreversible[member.ref.kind];
    await undo_attempt(member.ref, context, undone, async () => {
        const live = await context.cluster.get(member.ref);
        // Without our entry it is not the object that we made: somebody's own by now.
        if (!live || !appliedEntry(live.body, context.manager))
            return undefined;
        if (why)
            return why;
        if (hasRun(live))
            return ran;
        await context.cluster.delete(live.ref, { uid: live.uid, propagation: 'background' });
        return undefined;
    });
}
/** A Job whose pods have done something stays, to be looked at; one that never started goes. */
function hasRun(live) {
    const status = (0,kubernetes_ref/* objectAt */.lJ)(live.body, 'status');
    return live.ref.kind === 'Job' && [status['succeeded'], status['failed'], status['ready']].some((count) => Number(count ?? 0) > 0);
}
/** One object's way back; `back` answers why it is not as it was, or undefined when it is. A refusal of the API server ends this object's undo alone. */
async function undo_attempt(ref, context, undone, back) {
    await context.check();
    let why;
    try {
        why = await back();
    }
    catch (error) {
        if (!(error instanceof Error) || !('status' in error))
            throw error;
        why = error.message;
    }
    if (why === undefined)
        undone.back.push(ref);
    else
        undone.left.push({ ref, why });
    context.told(ref, why === undefined ? `${(0,kubernetes_ref/* refText */.d0)(ref)} is back` : `${(0,kubernetes_ref/* refText */.d0)(ref)} stays as it is: ${why}`);
}

;// CONCATENATED MODULE: ../build/kubernetes/health/read.js
/** Reading of JSON that somebody else wrote: a value that is missing or of another type is `undefined`, never an exception. */
function at(value, ...path) {
    let found = value;
    for (const step of path) {
        if (found === null || typeof found !== 'object')
            return undefined;
        found = Array.isArray(found) ? found[Number(step)] : found[step];
    }
    return found;
}
function read_text(value, ...path) {
    const found = at(value, ...path);
    return typeof found === 'string' ? found : undefined;
}
function count(value, ...path) {
    const found = at(value, ...path);
    if (typeof found === 'bigint')
        return Number(found);
    return typeof found === 'number' ? found : undefined;
}
function flag(value, ...path) {
    return at(value, ...path) === true;
}
function read_isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function object(value, ...path) {
    const found = at(value, ...path);
    return read_isObject(found) ? found : undefined;
}
/** The texts of a list. */
function words(value, ...path) {
    const found = at(value, ...path);
    return Array.isArray(found) ? found.filter((one) => typeof one === 'string') : [];
}
/** The objects of a list. */
function items(value, ...path) {
    const found = at(value, ...path);
    return Array.isArray(found) ? found.filter(read_isObject) : [];
}
/** `status.conditions`, with every field a text. */
function conditionsOf(body) {
    return items(body, 'status', 'conditions').map(toCondition);
}
function toCondition(entry) {
    const observedGeneration = count(entry, 'observedGeneration');
    return {
        type: read_text(entry, 'type') ?? '',
        status: read_text(entry, 'status') ?? '',
        reason: read_text(entry, 'reason') ?? '',
        message: read_text(entry, 'message') ?? '',
        ...(observedGeneration === undefined ? {} : { observedGeneration }),
    };
}
function condition(body, type) {
    return conditionsOf(body).find((one) => one.type === type);
}
/** Milliseconds of a Kubernetes timestamp. */
function time(value, ...path) {
    const found = read_text(value, ...path);
    const ms = found === undefined ? Number.NaN : Date.parse(found);
    return Number.isNaN(ms) ? undefined : ms;
}
/** uid of the controller that owns an object. */
function ownerUid(live) {
    const owners = items(live.body, 'metadata', 'ownerReferences');
    return read_text(owners.find((owner) => flag(owner, 'controller')) ?? owners[0], 'uid');
}
function label(live, name) {
    return read_text(live.body, 'metadata', 'labels', name);
}
function annotation(live, name) {
    return read_text(live.body, 'metadata', 'annotations', name);
}
/** Equal as JSON, whatever the order of keys. */
function read_same(left, right) {
    if (left === right)
        return true;
    if (Array.isArray(left) && Array.isArray(right))
        return left.length === right.length && left.every((one, index) => read_same(one, right[index]));
    if (!read_isObject(left) || !read_isObject(right))
        return false;
    const keys = Object.keys(left);
    return keys.length === Object.keys(right).length && keys.every((key) => key in right && read_same(left[key], right[key]));
}

;// CONCATENATED MODULE: ../build/kubernetes/health/revision.js

/**
 * The pods of an object's newest revision: only they are blamed and proven (rules 25, 30).
 * Nothing while the controller has not made that revision yet.
 */
function currentPods(live, related) {
    if (live.ref.kind === 'Pod')
        return [live];
    if (!observed(live))
        return [];
    const find = finders[`${live.ref.group}/${live.ref.kind}`];
    return find ? find(live, related) : [];
}
/** Serving: its own word for it, on its way out or not. */
function isReadyPod(pod) {
    return condition(pod.body, 'Ready')?.status === 'True' && read_text(pod.body, 'metadata', 'deletionTimestamp') === undefined;
}
const finders = {
    'apps/Deployment': ofDeployment,
    'apps/ReplicaSet': ownPods,
    'apps/StatefulSet': ofStatefulSet,
    'apps/DaemonSet': ofDaemonSet,
    'batch/Job': ownPods,
};
/** The ReplicaSet with the Deployment's own template: the revision number alone lags behind a change. */
function currentReplicaSet(live, related) {
    const sets = related.owned.filter((one) => one.ref.kind === 'ReplicaSet' && ownerUid(one) === live.uid);
    const template = object(live.body, 'spec', 'template');
    const matching = sets.filter((one) => read_same(withoutHash(object(one.body, 'spec', 'template')), withoutHash(template)));
    const revision = annotation(live, revisionKey);
    return newest(matching) ?? (revision === undefined ? undefined : sets.find((one) => annotation(one, revisionKey) === revision));
}
const revisionKey = 'deployment.kubernetes.io/revision';
function ofDeployment(live, related) {
    const set = currentReplicaSet(live, related);
    return set ? ownPods(set, related) : [];
}
function ofStatefulSet(live, related) {
    const revision = read_text(live.body, 'status', 'updateRevision');
    const pods = ownPods(live, related);
    return revision === undefined ? pods : pods.filter((pod) => label(pod, 'controller-revision-hash') === revision);
}
/** By the newest ControllerRevision; where those are unknown, by the newest pod. */
function ofDaemonSet(live, related) {
    const revisions = related.owned.filter((one) => one.ref.kind === 'ControllerRevision' && ownerUid(one) === live.uid);
    const pods = ownPods(live, related);
    const latest = revisions.toSorted((one, other) => (count(other.body, 'revision') ?? 0) - (count(one.body, 'revision') ?? 0))[0];
    const hash = label(latest ?? newest(pods) ?? live, 'controller-revision-hash');
    return hash === undefined ? pods : pods.filter((pod) => label(pod, 'controller-revision-hash') === hash);
}
function ownPods(live, related) {
    return related.owned.filter((one) => one.ref.kind === 'Pod' && ownerUid(one) === live.uid);
}
function newest(objects) {
    const born = (one) => read_text(one.body, 'metadata', 'creationTimestamp') ?? '';
    return objects.toSorted((one, other) => born(other).localeCompare(born(one)))[0];
}
function withoutHash(template) {
    const labels = at(template, 'metadata', 'labels');
    if (!template || !read_isObject(labels))
        return template;
    const { 'pod-template-hash': _, ...rest } = labels;
    return { ...template, metadata: { ...object(template, 'metadata'), labels: rest } };
}
function observed(live) {
    const generation = count(live.body, 'metadata', 'generation');
    const seen = count(live.body, 'status', 'observedGeneration');
    return generation === undefined || seen === undefined || seen >= generation;
}

;// CONCATENATED MODULE: ../build/kubernetes/health/causes/events.js

/** Events by the uid of what they are about. The scheduler's have neither count nor source nor lastTimestamp. */
function eventsOf(uid, related) {
    return related.events.filter((event) => read_text(event.body, 'involvedObject', 'uid') === uid);
}
const reasonOf = (event) => read_text(event.body, 'reason') ?? '';
const messageOf = (event) => (read_text(event.body, 'message') ?? '').trim();
/** When an event happened last. */
function happened(event) {
    const { body } = event;
    return (time(body, 'lastTimestamp') ??
        time(body, 'series', 'lastObservedTime') ??
        time(body, 'eventTime') ??
        time(body, 'metadata', 'creationTimestamp') ??
        0);
}
/** When somebody last wrote what is wanted of an object (not its status), by the server's clock: older events speak of what was before. */
function written(live) {
    const times = items(live.body, 'metadata', 'managedFields')
        .filter((entry) => read_text(entry, 'subresource') === undefined)
        .map((entry) => time(entry, 'time') ?? 0);
    return Math.max(0, ...times);
}

;// CONCATENATED MODULE: ../build/kubernetes/health/causes/fixes.js
/** What a person can do about each cause. */
const fixes_fixes = {
    ImageNotFound: 'Check the repository and the tag or digest, and that the push has ended.',
    ImageUnauthorised: 'Check that the repository exists and that the pod (or its ServiceAccount) names an imagePullSecret that may read it.',
    ImageRateLimited: 'The registry limits anonymous pulls: pull with an account (imagePullSecret) or through a mirror.',
    ImageWrongPlatform: "Build the image for the nodes' platform too (docker buildx build --platform …).",
    ImagePull: "Check that the registry answers from the cluster's nodes.",
    InvalidImageName: "Correct the image's name in the manifest: lower case, and host/path:tag or @sha256:….",
    ConfigMissing: 'Create the ConfigMap, Secret or key that the pod names, or mark the reference as optional.',
    VolumeMount: "Check the volume: its source, the node it may be attached to, and the driver's pods.",
    Crash: "Read the container's last log lines; its command, arguments, environment or a service that it needs is wrong.",
    OutOfMemory: "Raise the container's memory limit, or let the program use less.",
    StartError: "Correct the container's command: the runtime could not start it.",
    ExecFormat: "The program is not made for the node's processor, or is a script without '#!': build for the right platform.",
    RunAsRoot: 'Give the image a numeric user that is not 0 (USER 1000), or set runAsUser.',
    ProbeFailing: 'Check the path, port and time limits of the probe against what the program really answers.',
    Unschedulable: 'No node fits: check resource requests, taints, node selectors and affinity, or add a node.',
    Quota: "Raise the namespace's ResourceQuota, lower the requests, or make room for the rollout's extra pod (maxSurge: 0).",
    PodSecurity: "Set the securityContext that the namespace's Pod Security level asks for.",
    ServiceAccountMissing: 'Create the ServiceAccount that the pod names.',
    AdmissionRefused: "Change the pod template as the cluster's admission rule asks.",
    VolumeClaimPending: "Check the claim's storage class, size and access mode; nothing has provided a volume for it.",
    LoadBalancerPending: 'Nothing has given the Service an address: check the load balancer controller and the quota of the cloud.',
    DeadlineExceeded: 'Find what was slow in the pods named here, or raise the deadline.',
    JobFailed: "Read the failed pod's log lines; the Job made as many attempts as it may.",
    Evicted: 'The node was short of memory or disk: set requests that tell what the pod needs.',
    NotReady: 'Look at what was last seen, and raise the timeout if it only needs longer.',
    Reported: 'The object reports this itself: see its controller for what it means.',
};

;// CONCATENATED MODULE: ../build/kubernetes/health/causes/trouble.js

function classify(rows, message, otherwise) {
    return rows.find(([pattern]) => pattern.test(message))?.[1] ?? otherwise;
}
/** One cause for each code and container (the one with the most restarts), those of pods told before those of owners. */
function toCauses(ref, troubles) {
    const kept = new Map();
    for (const trouble of troubles) {
        const key = `${trouble.code}/${trouble.container ?? ''}`;
        const known = kept.get(key);
        if (!known || (trouble.restarts ?? 0) > (known.restarts ?? 0))
            kept.set(key, trouble);
    }
    return [...kept.values()].map((trouble) => ({ ...trouble, ref, fix: fixes_fixes[trouble.code] }));
}

;// CONCATENATED MODULE: ../build/kubernetes/health/causes/owner.js




/** Why the API server took no pod (facts/kubernetes-tried 12): there is none to look at then. */
const refusedRows = [
    [/exceeded quota|failed quota/i, 'Quota'],
    [/violates PodSecurity/i, 'PodSecurity'],
    [/error looking up service account|serviceaccount "[^"]*" not found/i, 'ServiceAccountMissing'],
    [/failed calling webhook|timed? ?out|connection refused/i, 'Reported'],
    [/admission webhook|admission polic|denied|forbidden|is invalid/i, 'AdmissionRefused'],
];
/** What keeps a workload from making its pods at all. */
function ownerTroubles(live, related) {
    const set = live.ref.kind === 'Deployment' ? currentReplicaSet(live, related) : undefined;
    const makers = set ? [set] : [live];
    return makers.flatMap((maker) => [replicaFailure(maker) ?? failedCreate(maker, related)]).filter((one) => one !== undefined);
}
function replicaFailure(maker) {
    const failure = condition(maker.body, 'ReplicaFailure');
    if (failure?.status !== 'True')
        return undefined;
    return { code: classify(refusedRows, failure.message, 'Reported'), reason: failure.reason, message: failure.message };
}
/** StatefulSets, DaemonSets and Jobs have no such condition; only their events tell. Newer success ends them. */
function failedCreate(maker, related) {
    if (maker.ref.kind === 'ReplicaSet' || maker.ref.kind === 'Deployment')
        return undefined;
    const since = written(maker);
    const told = eventsOf(maker.uid, related).filter((event) => ['FailedCreate', 'SuccessfulCreate'].includes(reasonOf(event)) && happened(event) >= since);
    const last = told.toSorted((one, other) => happened(one) - happened(other)).at(-1);
    if (!last || reasonOf(last) !== 'FailedCreate')
        return undefined;
    return { code: classify(refusedRows, messageOf(last), 'Reported'), reason: 'FailedCreate', message: messageOf(last) };
}

;// CONCATENATED MODULE: ../build/kubernetes/health/causes/container.js



/** What the registry answered, as containerd and CRI-O tell it. "no match for platform" ends in "not found" too. */
const pullRows = [
    [/no match for platform|no matching manifest|no image found in (manifest|image) list/i, 'ImageWrongPlatform'],
    [/\b429\b|toomanyrequests|too many requests|rate limit/i, 'ImageRateLimited'],
    [
        /\b40[13]\b|unauthori[sz]ed|access denied|forbidden|insufficient_scope|authori[sz]ation failed|failed to authorize|authentication required/i,
        'ImageUnauthorised',
    ],
    [/no such host|connection refused|i\/o timeout|\b50[0-9]\b/i, 'ImagePull'],
    [/not ?found|manifest unknown|name unknown|does not exist/i, 'ImageNotFound'],
];
/** CreateContainerConfigError is one word for two things: one may heal, the other never. */
const configRows = [[/runAsNonRoot|run as root|non-numeric user/i, 'RunAsRoot']];
const startRows = [[/exec format error/i, 'ExecFormat']];
/** The kubelet's waiting reasons (facts/kubernetes-tried 12) and how their message is read. */
const waiting = {
    ErrImagePull: (message) => classify(pullRows, message, 'ImagePull'),
    ImagePullBackOff: (message) => classify(pullRows, message, 'ImagePull'),
    RegistryUnavailable: () => 'ImagePull',
    ImageInspectError: () => 'ImagePull',
    SignatureValidationFailed: () => 'ImagePull',
    ErrImageNeverPull: () => 'ImageNotFound',
    InvalidImageName: () => 'InvalidImageName',
    CreateContainerConfigError: (message) => classify(configRows, message, 'ConfigMissing'),
    CreateContainerError: (message) => classify(startRows, message, 'StartError'),
    RunContainerError: (message) => classify(startRows, message, 'StartError'),
    PostStartHookError: () => 'Crash',
};
const pulls = new Set(['ErrImagePull', 'ImagePullBackOff']);
/** What is wrong with one container of a pod, if anything is. `once`: it is meant to end (init container, Job). */
function containerTrouble(pod, status, once, related) {
    const restarts = count(status, 'restartCount') ?? 0;
    const about = { pod: pod.ref.name, container: read_text(status, 'name') ?? '', ...(restarts > 0 ? { restarts } : {}) };
    const reason = read_text(status, 'state', 'waiting', 'reason') ?? '';
    const code = waiting[reason];
    if (code) {
        const message = pulls.has(reason) ? pullMessage(pod, status, related) : (read_text(status, 'state', 'waiting', 'message') ?? reason);
        return { ...about, code: code(message), reason, message };
    }
    const ended = endedState(status);
    if (!ended || flag(status, 'ready') || (once && count(ended, 'exitCode') === 0))
        return undefined;
    return { ...about, ...crash(pod, status, ended, reason, related) };
}
/** A crashing container is `terminated` or `running` most of the time, so its last end is looked at, not the word CrashLoopBackOff. */
function endedState(status) {
    return object(status, 'state', 'terminated') ?? object(status, 'lastState', 'terminated');
}
function crash(pod, status, ended, waitingReason, related) {
    const exitCode = count(ended, 'exitCode') ?? 0;
    const ending = read_text(ended, 'reason') ?? 'Error';
    const name = read_text(status, 'name') ?? '';
    const log = related.logs?.get(`${pod.uid}/${name}`);
    const own = read_text(ended, 'message')?.trim();
    const probe = killedByProbe(pod, name, related);
    const exit = { reason: waitingReason || ending, exitCode, ...(log && log.length > 0 ? { log: [...log] } : {}) };
    const said = own ? `: ${own}` : '';
    if (/exec format error/i.test(own ?? '') || log?.some((line) => /exec format error/i.test(line)))
        return {
            ...exit,
            code: 'ExecFormat',
            message: `the program can't run on this node: ${own || log?.find((line) => /exec format error/i.test(line))}`,
        };
    if (ending === 'OOMKilled')
        return {
            ...exit,
            code: 'OutOfMemory',
            reason: ending,
            message: `the container was killed for using more memory than its limit${said}`,
        };
    if (ending === 'StartError' || ending === 'ContainerCannotRun')
        return { ...exit, code: 'StartError', reason: ending, message: own || 'the runtime could not start the container' };
    if (probe)
        return { ...exit, code: 'ProbeFailing', reason: 'Unhealthy', message: `the container was killed because of its probe: ${probe}` };
    return {
        ...exit,
        code: 'Crash',
        message: `the container ended with exit code ${exitCode}${ending === 'Error' ? '' : ` (${ending})`}${said}`,
    };
}
/** Liveness and startup probes end a container by a signal; the event tells why. */
function killedByProbe(pod, container, related) {
    const event = eventsOf(pod.uid, related).findLast((one) => reasonOf(one) === 'Unhealthy' &&
        /^(liveness|startup) probe/i.test(messageOf(one)) &&
        (read_text(one.body, 'involvedObject', 'fieldPath') ?? `{${container}}`).includes(`{${container}}`));
    return event && messageOf(event);
}
/** While the kubelet backs off, only the event has the registry's own words. */
function pullMessage(pod, status, related) {
    const message = read_text(status, 'state', 'waiting', 'message') ?? '';
    if (classify(pullRows, message, 'ImagePull') !== 'ImagePull')
        return message;
    const image = read_text(items(pod.body, 'spec', 'containers')
        .concat(items(pod.body, 'spec', 'initContainers'))
        .find((one) => at(one, 'name') === at(status, 'name')), 'image');
    const event = eventsOf(pod.uid, related).findLast((one) => messageOf(one).startsWith('Failed to pull image') && messageOf(one).includes(`"${image}"`));
    return event ? messageOf(event) : message;
}

;// CONCATENATED MODULE: ../build/kubernetes/health/causes/pod.js




const schedulingRows = [[/persistentvolumeclaim/i, 'VolumeClaimPending']];
const mountRows = [[/(secrets?|configmaps?) "[^"]*" not found|non-existent (config|secret) key/i, 'ConfigMissing']];
/** Events of a pod that tells nothing by itself while they happen: it only stays ContainerCreating. */
const quietEvents = {
    FailedMount: (message) => classify(mountRows, message, 'VolumeMount'),
    FailedAttachVolume: () => 'VolumeMount',
    FailedMapVolume: () => 'VolumeMount',
    FailedCreatePodSandBox: () => 'Reported',
};
/** All that is wrong with a pod: its containers, then what keeps them from starting. */
function podTroubles(pod, related) {
    const failed = failedPod(pod);
    const containers = containerTroubles(pod, related);
    if (failed)
        return containers.length > 0 && failed.code === 'Reported' ? containers : [failed, ...containers];
    if (containers.length > 0)
        return containers;
    return [unscheduled(pod, related), quiet(pod, related), unready(pod, related)].filter((one) => one !== undefined).slice(0, 1);
}
function containerTroubles(pod, related) {
    const restartsAlways = (read_text(pod.body, 'spec', 'restartPolicy') ?? 'Always') === 'Always';
    const init = items(pod.body, 'status', 'initContainerStatuses').map((status) => containerTrouble(pod, status, !isSidecar(pod, status), related));
    const main = items(pod.body, 'status', 'containerStatuses').map((status) => containerTrouble(pod, status, !restartsAlways, related));
    return [...init, ...main].filter((one) => one !== undefined);
}
/** An init container that restarts always is a sidecar: it isn't meant to end. */
function isSidecar(pod, status) {
    const name = read_text(status, 'name');
    return items(pod.body, 'spec', 'initContainers').some((one) => read_text(one, 'name') === name && read_text(one, 'restartPolicy') === 'Always');
}
function failedPod(pod) {
    if (read_text(pod.body, 'status', 'phase') !== 'Failed')
        return undefined;
    const reason = read_text(pod.body, 'status', 'reason') ?? 'Failed';
    const message = read_text(pod.body, 'status', 'message') ?? `pod ${pod.ref.name} failed`;
    const code = reason === 'Evicted' ? 'Evicted' : reason === 'DeadlineExceeded' ? 'DeadlineExceeded' : 'Reported';
    return { code, pod: pod.ref.name, reason, message };
}
/** While somebody has announced a new node, a pod without one is only waiting. */
function unscheduled(pod, related) {
    const scheduled = condition(pod.body, 'PodScheduled');
    if (scheduled?.status !== 'False' || scheduled.reason !== 'Unschedulable')
        return undefined;
    if (scaleUpAnnounced(pod, related))
        return undefined;
    return {
        code: classify(schedulingRows, scheduled.message, 'Unschedulable'),
        pod: pod.ref.name,
        reason: scheduled.reason,
        message: scheduled.message,
    };
}
/** Cluster autoscaler says TriggeredScaleUp (and NotTriggerScaleUp), Karpenter Nominated. */
function scaleUpAnnounced(pod, related) {
    const told = eventsOf(pod.uid, related).filter((event) => ['TriggeredScaleUp', 'Nominated', 'NotTriggerScaleUp'].includes(reasonOf(event)));
    const last = told.toSorted((one, other) => happened(one) - happened(other)).at(-1);
    return last !== undefined && reasonOf(last) !== 'NotTriggerScaleUp';
}
function quiet(pod, related) {
    const statuses = [...items(pod.body, 'status', 'initContainerStatuses'), ...items(pod.body, 'status', 'containerStatuses')];
    if (!statuses.some((status) => ['ContainerCreating', 'PodInitializing'].includes(read_text(status, 'state', 'waiting', 'reason') ?? '')))
        return undefined;
    if (statuses.some((status) => read_text(status, 'state', 'running', 'startedAt') !== undefined))
        return undefined;
    const event = eventsOf(pod.uid, related).findLast((one) => reasonOf(one) in quietEvents);
    const code = event && quietEvents[reasonOf(event)];
    return code && { code: code(messageOf(event)), pod: pod.ref.name, reason: reasonOf(event), message: messageOf(event) };
}
/** Running but not ready: which probe says no, and what it was answered. */
function unready(pod, related) {
    const status = items(pod.body, 'status', 'containerStatuses').find((one) => !flag(one, 'ready'));
    if (!status || read_text(status, 'state', 'running', 'startedAt') === undefined)
        return undefined;
    const event = eventsOf(pod.uid, related).findLast((one) => reasonOf(one) === 'Unhealthy');
    if (!event)
        return undefined;
    return { code: 'ProbeFailing', pod: pod.ref.name, container: read_text(status, 'name') ?? '', reason: 'Unhealthy', message: messageOf(event) };
}

;// CONCATENATED MODULE: ../build/kubernetes/health/causes.js




/** Why a workload isn't ready: what its newest pods say, and what kept it from making them. Only pods of the new revision are blamed (rules 25). */
function causesOf(live, related, except = []) {
    const pods = currentPods(live, related).filter((pod) => !isReadyPod(pod));
    const troubles = [...pods.flatMap((pod) => podTroubles(pod, related)), ...(live.ref.kind === 'Pod' ? [] : ownerTroubles(live, related))];
    return toCauses(live.ref, troubles.filter((trouble) => !except.includes(trouble.code)));
}
/** A cause that an object's own status tells. */
function reported(live, code, reason, message) {
    const trouble = { code, reason, message: message || reason };
    return toCauses(live.ref, [trouble]);
}

;// CONCATENATED MODULE: ../build/kubernetes/health/custom/words.js
/** Parts by tone; with `*`: also what begins so. */
const parts = {
    bad: `fail* error* err degraded unhealthy invalid* crash* lost down reject* abort* missing denied deny forbidden unauthori* misconfigur* unavailable
    broken unreachable inaccessible blocked conflict* exceed* expired noncompliant red fault* rolledback rollback stall* dead violat* unsupported
    mismatch* unable cannot refus* timeout timedout insufficient exhaust* critical evicted terminal nonstructural unresolved unsuccessful inconsistent
    incompatible corrupt* unschedulable fatal killed unexpected* notfound alreadyexists duplicate* warning fallback notallowed`,
    paused: 'paus* suspend* hibernat* sleep* stopped disabled halted frozen cordoned',
    busy: `pend* progress* creat* provision* updat* upgrad* delet* terminat* initiali* install* reconcil* wait* start* scal* process* queue* restor* sync
    syncing synchroniz* validat* deploying prepar* rolling rollout configur* building binding issuing inprogress moving migrat* resiz* rebuild* rebalanc*
    allocat* attaching bootstrap* connecting joining recover* downloading pull* unpack* evaluat* assess* cleanup cleaning releasing retry* requeue* yellow
    partial* standby outofsync stale outdated drain* uninitialized inactive`,
    unknown: 'unknown undetermined inconclusive indeterminate',
    good: `ready available healthy succe* complet* bound deployed online ok green insync uptodate connected valid accepted done finished issued published
    stable normal up open on alive compliant passed configured exists attached registered serving resolved verified active running established programmed
    admitted scheduled idle joined trusted approved true loaded pass protected promoted operational reachable found synced`,
};
/** A verb in its past form is done, these excepted. */
const undone = new Set(['queued', 'deleted', 'terminated', 'delayed', 'requeued']);
/** Before another part, these turn it around. */
const negations = new Set(['not', 'no', 'non', 'never', 'without']);
/** What comes after them is what the state is about, not the state. */
const prepositions = new Set(['for', 'on', 'to', 'by', 'of', 'until', 'with', 'after', 'before', 'due']);
const words_exact = new Map();
const stems = [];
for (const tone of ['good', 'unknown', 'busy', 'paused', 'bad']) {
    for (const word of parts[tone].split(/\s+/)) {
        if (word.endsWith('*'))
            stems.unshift([word.slice(0, -1), tone]);
        else
            words_exact.set(word, tone);
    }
}
/** The words of a name: CamelCase, kebab-case, snake_case, CAPITALS or plain text. */
function wordsOf(text) {
    return text
        .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
        .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
        .toLowerCase()
        .split(/[^a-z]+/)
        .filter((word) => word !== '');
}
/**
 * What a state, a phase or a reason says as a whole. Bad news anywhere is bad news. In a name the last part is what it is
 * (`UpgradeCompleted`), in a sentence the worst part counts, and a long one is never taken for good.
 */
function words_read(text) {
    const words = wordsOf(text);
    const whole = words_exact.get(words.join(''));
    if (whole !== undefined)
        return whole;
    const tones = tonesOf(words);
    if (tones.includes('bad'))
        return 'bad';
    if (!/\s/.test(text.trim()))
        return tonesOf(words.slice(0, end(words))).findLast((tone) => tone !== undefined);
    const worst = ['paused', 'busy', 'unknown', 'good'].find((tone) => tones.includes(tone));
    return worst === 'good' && words.length > longestState ? undefined : worst;
}
const longestState = 4;
function end(words) {
    const index = words.findIndex((word, at) => at > 0 && prepositions.has(word));
    return index === -1 ? words.length : index;
}
function tonesOf(words) {
    const tones = [];
    for (let index = 0; index < words.length; index++) {
        const word = words[index] ?? '';
        const pair = words_exact.get(word + (words[index + 1] ?? ''));
        if (pair !== undefined && index + 1 < words.length) {
            tones.push(pair);
            index += 1;
            continue;
        }
        const tone = toneOf(word);
        tones.push(negations.has(words[index - 1] ?? '') ? turned(tone) : tone);
    }
    return tones;
}
/** What one word says; undefined where it says nothing. An ability (`Upgradeable`) is no state. */
function toneOf(word) {
    const known = words_exact.get(word);
    if (known !== undefined || word.endsWith('able'))
        return known;
    const tone = stems.find(([stem]) => word.startsWith(stem))?.[1];
    return tone === 'busy' && word.endsWith('ed') && !undone.has(word) ? 'good' : tone;
}
function turned(tone) {
    if (tone === 'good')
        return 'busy';
    return tone === 'bad' ? 'good' : tone;
}

;// CONCATENATED MODULE: ../build/kubernetes/health/custom/conditions.js

/** Conditions that sum an object up, by the API conventions and by what most controllers write. */
const summaries = new Set(['Ready', 'Available', 'Succeeded', 'Complete', 'Completed']);
/** Past forms that tell what may or should be, not what was done. */
const wishes = new Set(['allowed', 'needed', 'required', 'expected', 'used', 'managed']);
/**
 * A condition's type tells what `True` means: `Ready` is good news, `Degraded` bad, `Progressing` neither.
 * Good news that are not True are read by their reason, then by their message: failed, or not yet.
 */
function readCondition(condition, of, promises) {
    const summary = of === 'whole' && summaries.has(condition.type);
    const meaning = summary ? 'good' : (words_read(condition.type) ?? pastForm(condition.type));
    const tone = condition.status === 'True'
        ? whenTrue(promises.includes(condition.type) ? undefined : meaning, condition)
        : whenNot(meaning, condition);
    if (tone === undefined)
        return undefined;
    const weight = summary ? { weight: 'summary' } : meaning === 'good' && tone === 'busy' ? { weight: 'part' } : {};
    return {
        tone,
        reason: condition.reason || condition.type,
        message: condition.message || `${condition.type} is ${condition.status}`,
        ...weight,
    };
}
/** `Advertised`, `Launched`: a verb that we don't know, but done. */
function pastForm(type) {
    const last = wordsOf(type).at(-1) ?? '';
    return last.endsWith('ed') && !wishes.has(last) ? 'good' : undefined;
}
function whenTrue(meaning, { type, reason, message }) {
    const said = words_read(reason);
    // Deployment's own `Progressing` stays True when all is done: the reason tells (NewReplicaSetAvailable).
    if (meaning === 'busy')
        return said === 'bad' || words_read(message) === 'bad' ? 'bad' : said === 'good' ? undefined : 'busy';
    if (meaning === 'good' && said === 'bad')
        return 'bad';
    // Running is no end: what is it running? Operators made with Ansible say so while they reconcile.
    if (type === 'Running' && (said !== 'good' || reason === type) && words_read(message) === 'busy')
        return 'busy';
    // Kafka's operator gives advice this way; what is broken says more than that.
    return type === 'Warning' ? undefined : meaning;
}
function whenNot(meaning, { status, reason, message }) {
    if (meaning !== 'good' && meaning !== 'busy')
        return undefined;
    const said = [words_read(reason), words_read(message)].find((one) => one !== undefined && one !== 'good');
    if (said === 'bad')
        return 'bad';
    if (said === 'paused' && status === 'False')
        return 'paused';
    return meaning === 'good' || status !== 'False' ? 'busy' : undefined;
}

;// CONCATENATED MODULE: ../build/kubernetes/health/custom/families.js

const families = [
    {
        groups: /(^|\.)solo\.io$/,
        why: 'solo-kit writes its enum core.solo.io.Status.State as a number or a word',
        states: ['Pending', 'Accepted', 'Rejected', 'Warning'],
    },
    {
        groups: /(^|\.)(crossplane|upbound)\.io$/,
        why: 'Crossplane: Synced is the request to the cloud, Ready its answer',
        promises: ['Synced'],
    },
];
/** The status with numbers of a known enum written as their words. */
function inWords(group, status) {
    const family = families.find((one) => one.groups.test(group));
    return family?.states ? translate(status, family.states) : status;
}
function promisesOf(group) {
    return families.find((one) => one.groups.test(group))?.promises ?? [];
}
function translate(value, states) {
    if (Array.isArray(value))
        return value.map((one) => translate(one, states));
    if (!read_isObject(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [
        name,
        name === 'state' && typeof field === 'number' ? (states[field] ?? field) : translate(field, states),
    ]));
}

;// CONCATENATED MODULE: ../build/kubernetes/health/custom/fields.js


/** Last words of fields that hold a state as text: phase, currentState, deploymentStatus, health … */
const nouns = new Set(['phase', 'state', 'status', 'health', 'stage', 'result', 'outcome', 'compliant', 'compliance', 'condition']);
/** First words of fields that tell what is wished, or what once was. */
const elsewhere = new Set([
    'desired',
    'previous',
    'target',
    'expected',
    'wanted',
    'spec',
    'history',
    'conditions',
    'events',
    'revisions',
    'versions',
]);
const failures = new Set(['error', 'errors', 'err', 'failure', 'failures', 'failed']);
/** Kinds that are a task: running is not yet done. */
const tasks = new Set(['job', 'workflow', 'run', 'backup', 'restore', 'migration', 'task', 'experiment', 'execution', 'test']);
/** The thing that an object stands for is not there, yet or any more. */
const gone = new Set(['notfound', 'missing', 'absent']);
/** Last words of fields that list what was. */
const past = new Set(['history', 'timestamps', 'transitions']);
const deepest = 4;
/** What the fields of a status say, at any depth: states as text, flags, error texts. */
function readFields(live, status) {
    const task = tasks.has(wordsOf(live.ref.kind).at(-1) ?? '');
    return fields_walk(status, task, 0);
}
function fields_walk(value, task, depth) {
    return Object.entries(value).flatMap(([name, field]) => {
        const words = wordsOf(name);
        if (elsewhere.has(words[0] ?? '') || past.has(words.at(-1) ?? '') || (words[0] === 'last' && words[1] !== 'operation'))
            return [];
        const inner = depth < deepest ? (Array.isArray(field) ? field : [field]).filter(read_isObject) : [];
        return [...readField(name, words, field, task, depth), ...inner.flatMap((one) => fields_walk(one, task, depth + 1))];
    });
}
function readField(name, words, value, task, depth) {
    const told = (tone, message) => tone === undefined ? [] : [{ tone, reason: typeof value === 'string' ? value : name, message }];
    const wrong = words.some((word) => failures.has(word));
    if (typeof value === 'boolean') {
        const meaning = depth > 1 ? undefined : words_read(name);
        if (meaning === 'good')
            return told(value ? 'good' : 'busy', `${name} is ${value}`);
        return meaning === 'bad' && value ? told('bad', `${name} is true`) : [];
    }
    if (typeof value === 'string') {
        if (nouns.has(words.at(-1) ?? ''))
            return told(readState(value, task), `${name} is ${value}`);
        return wrong && depth === 0 && !/^(|none|nil|null|0)$/i.test(value) ? told('bad', value) : [];
    }
    const filled = Array.isArray(value) ? value.length > 0 : read_isObject(value) && Object.keys(value).length > 0;
    return filled && wrong && depth === 0 ? told('bad', `${name} is not empty`) : [];
}
function readState(value, task) {
    const joined = wordsOf(value).join('');
    if (gone.has(joined))
        return 'unknown';
    return task && joined === 'running' ? 'busy' : words_read(value);
}
/** Labels and annotations in which a controller writes a result (`…/progressive-result-state: failed`): only bad news are taken from there. */
function readMarks(live) {
    const metadata = live.body['metadata'];
    const names = read_isObject(metadata) ? [metadata['labels'], metadata['annotations']].filter(read_isObject).flatMap((one) => Object.keys(one)) : [];
    return names
        .filter((name) => nouns.has(wordsOf(name).at(-1) ?? ''))
        .map((name) => ({ name, value: label(live, name) ?? annotation(live, name) ?? '' }))
        .filter(({ value }) => wordsOf(value).length <= 2 && words_read(value) === 'bad')
        .map(({ name, value }) => ({ tone: 'bad', reason: value, message: `${name} is ${value}` }));
}
/** A wish to stand still: then nothing tells whether what is wanted would run. */
function readPause(body) {
    const found = read_isObject(body['spec']) ? pausedField(body['spec'], 0) : undefined;
    return found === undefined ? [] : [{ tone: 'paused', reason: 'Paused', message: `${found} is set in its spec` }];
}
function pausedField(value, depth) {
    for (const [name, field] of Object.entries(value)) {
        if (field === true && /^(paused?|suspend(ed)?|hibernated?)$/i.test(name))
            return name;
        const inner = depth < 2 && read_isObject(field) && name !== 'template' ? pausedField(field, depth + 1) : undefined;
        if (inner !== undefined)
            return inner;
    }
    return undefined;
}
/** Counters of replicas, as workloads have them. */
function readCounters(body) {
    const status = (field) => count(body, 'status', field);
    const want = count(body, 'spec', 'replicas') ?? status('desiredNumberScheduled') ?? status('desiredReplicas') ?? status('replicas');
    if (want === undefined)
        return [];
    const counted = ['updatedReplicas', 'readyReplicas', 'availableReplicas', 'updatedNumberScheduled', 'numberReady', 'numberAvailable'];
    const open = counted.find((field) => (status(field) ?? want) < want);
    if (open)
        return [{ tone: 'busy', reason: open, message: `${open} is ${status(open)} of ${want}` }];
    const told = status('readyReplicas') ?? status('availableReplicas') ?? status('numberReady');
    return told === undefined ? [] : [{ tone: 'good', reason: 'Replicas', message: `${told} of ${want} are ready` }];
}

;// CONCATENATED MODULE: ../build/kubernetes/health/verdicts.js
const progressing = (why) => ({ state: 'progressing', why });
const notVerified = (why) => ({ state: 'notVerified', why });
const ready = (hold = 0) => (hold > 0 ? { state: 'ready', hold } : { state: 'ready' });
/** Failing needs a cause (rules 25): without one an unready object is only on its way. */
const failingOr = (causes, why) => (causes.length > 0 ? { state: 'failing', causes } : progressing(why));

;// CONCATENATED MODULE: ../build/kubernetes/health/custom.js






/**
 * A custom resource, by what objects of its sort usually tell about themselves: conditions, states, flags, counters.
 * The worst word wins, and what says nothing is not verified (rules 28).
 */
const custom = (live) => {
    const told = object(live.body, 'status');
    if (!told)
        return notVerified('it says nothing about itself');
    const status = inWords(live.ref.group, told);
    const promises = promisesOf(live.ref.group);
    const own = items(status, 'conditions').map(toCondition);
    const parts = conditionsOfParts(status);
    const stale = [...own, ...parts].find((one) => (one.observedGeneration ?? Number.POSITIVE_INFINITY) < (count(live.body, 'metadata', 'generation') ?? 0));
    if (stale)
        return progressing(`${stale.type} is told of an earlier generation`);
    const signals = [
        ...own.map((one) => readCondition(one, 'whole', promises)),
        ...parts.map((one) => readCondition(one, 'part', promises)),
    ].filter((one) => one !== undefined);
    return weigh(live, [...signals, ...readFields(live, status), ...readMarks(live), ...readCounters(live.body), ...readPause(live.body)]);
};
function weigh(live, signals) {
    const first = (tone, among = signals) => among.find((one) => one.tone === tone);
    const bad = first('bad');
    if (bad)
        return { state: 'failing', causes: reported(live, 'Reported', bad.reason, bad.message) };
    const paused = first('paused');
    if (paused)
        return notVerified(paused.message);
    const summed = signals.some(({ tone, weight }) => tone === 'good' && weight === 'summary');
    const busy = first('busy', summed ? signals.filter(({ weight }) => weight !== 'part') : signals);
    if (busy)
        return progressing(busy.message);
    const unknown = first('unknown');
    if (unknown && !summed)
        return notVerified(unknown.message);
    return first('good') ? ready() : notVerified('it says nothing about itself that can be read');
}
/** A route's parents, a policy's ancestors, a set's clusters tell by conditions too. */
function conditionsOfParts(status) {
    const parts = Object.values(status).flatMap((value) => (Array.isArray(value) ? value.filter(read_isObject) : read_isObject(value) ? [value] : []));
    return parts.flatMap((part) => items(part, 'conditions')).map(toCondition);
}

;// CONCATENATED MODULE: ../build/kubernetes/health/hold.js

/** Without a readiness probe a crash loop is "available" for a moment at each start: ready counts only when it lasted (rules 27). */
const heldSeconds = 10;
/** Pods that were ready for so long before a write that changed nothing need no new proof; far more than clocks differ. */
const settledSeconds = 60;
/** Seconds that readiness must still last once the workload says "available" (which has its minReadySeconds in it). */
function holdOf(live, pods, now, since) {
    const spec = live.ref.kind === 'Pod' ? object(live.body, 'spec') : object(live.body, 'spec', 'template', 'spec');
    if (wantsNoPods(live))
        return 0;
    if (everyContainerProbed(spec) && restartsOf(pods) === 0)
        return 0;
    if (since && !since.specChanged && pods.length > 0 && pods.every((pod) => readyFor(pod, now) > settledSeconds))
        return 0;
    return Math.max(0, heldSeconds - (count(live.body, 'spec', 'minReadySeconds') ?? 0));
}
/** All restarts of all containers of these pods. */
function restartsOf(pods) {
    return pods
        .flatMap((pod) => [...items(pod.body, 'status', 'containerStatuses'), ...items(pod.body, 'status', 'initContainerStatuses')])
        .reduce((sum, status) => sum + (count(status, 'restartCount') ?? 0), 0);
}
/** Seconds that a pod has been ready; 0 if it isn't. */
function readyFor(pod, now) {
    if (condition(pod.body, 'Ready')?.status !== 'True')
        return 0;
    const entry = items(pod.body, 'status', 'conditions').find((one) => one['type'] === 'Ready');
    return Math.max(0, (now - (time(entry, 'lastTransitionTime') ?? now)) / 1000);
}
function everyContainerProbed(spec) {
    const containers = items(spec, 'containers');
    return containers.length > 0 && containers.every((container) => object(container, 'readinessProbe') !== undefined);
}
function wantsNoPods(live) {
    return (count(live.body, 'spec', 'replicas') === 0 ||
        (live.ref.kind === 'DaemonSet' && count(live.body, 'status', 'desiredNumberScheduled') === 0));
}

;// CONCATENATED MODULE: ../build/kubernetes/health/kinds/cluster.js



const customResourceDefinition = (live) => {
    const names = condition(live.body, 'NamesAccepted');
    if (names?.status === 'False')
        return { state: 'failing', causes: reported(live, 'Reported', names.reason, names.message) };
    const schema = condition(live.body, 'NonStructuralSchema');
    if (schema?.status === 'True')
        return { state: 'failing', causes: reported(live, 'Reported', schema.reason, schema.message) };
    if (condition(live.body, 'Terminating')?.status === 'True')
        return progressing('terminating');
    const established = condition(live.body, 'Established');
    if (established?.status === 'True')
        return ready();
    if (established?.status === 'False' && established.reason !== 'Installing')
        return { state: 'failing', causes: reported(live, 'Reported', established.reason, established.message) };
    return progressing(established?.message || 'not established yet');
};
const namespace = (live) => {
    const phase = read_text(live.body, 'status', 'phase');
    return phase === 'Active' ? ready() : progressing(phase === 'Terminating' ? 'terminating' : 'no status yet');
};
const apiService = (live) => {
    const available = condition(live.body, 'Available');
    return available?.status === 'True' ? ready() : progressing(available?.message || 'not available yet');
};
const podDisruptionBudget = (live) => {
    if (!object(live.body, 'status'))
        return progressing('no status yet');
    const failed = condition(live.body, 'DisruptionAllowed');
    if (failed?.reason === 'SyncFailed')
        return { state: 'failing', causes: reported(live, 'Reported', failed.reason, failed.message) };
    return ready();
};
/** An autoscaler is ready when it has an opinion and no reason to doubt it. Version 1 tells nothing but numbers. */
const horizontalPodAutoscaler = (live) => {
    const bad = conditionsOf(live.body).find((one) => one.status === 'False' && (one.type === 'AbleToScale' || one.type === 'ScalingActive'));
    if (bad)
        return bad.reason === 'ScalingDisabled'
            ? notVerified(bad.message)
            : { state: 'failing', causes: reported(live, 'Reported', bad.reason, bad.message) };
    const [current, desired] = [count(live.body, 'status', 'currentReplicas'), count(live.body, 'status', 'desiredReplicas')];
    if (desired === undefined)
        return progressing('no status yet');
    if (current !== undefined && current > desired)
        return progressing(`scaling from ${current} to ${desired}`);
    if (current !== undefined && current < desired)
        return progressing(`scaling from ${current} to ${desired}`);
    return ready();
};

;// CONCATENATED MODULE: ../build/kubernetes/health/kinds/jobs.js



/** A pod that ends badly is the Job's own affair until backoffLimit is reached. */
const retried = ['Crash', 'OutOfMemory', 'StartError', 'ProbeFailing', 'Evicted', 'Reported'];
/** kstatus calls every started Job Current. A Job whose image can't be pulled never fails by itself: its pods tell (rules 27). */
const job = (live, related) => {
    const failed = [condition(live.body, 'Failed'), condition(live.body, 'FailureTarget')].find((one) => one?.status === 'True');
    if (failed) {
        const code = failed.reason === 'DeadlineExceeded' ? 'DeadlineExceeded' : 'JobFailed';
        return { state: 'failing', causes: [...reported(live, code, failed.reason || 'Failed', failed.message), ...causesOf(live, related)] };
    }
    if (condition(live.body, 'Complete')?.status === 'True')
        return ready();
    if (flag(live.body, 'spec', 'suspend') || condition(live.body, 'Suspended')?.status === 'True')
        return notVerified('the Job is suspended');
    if (read_text(live.body, 'status', 'startTime') === undefined)
        return progressing('not started yet');
    const [done, want] = [count(live.body, 'status', 'succeeded') ?? 0, count(live.body, 'spec', 'completions') ?? 1];
    const failures = count(live.body, 'status', 'failed') ?? 0;
    return failingOr(causesOf(live, related, retried), `${done} of ${want} completed${failures > 0 ? `, ${failures} attempts failed` : ''}`);
};
/** Ready as soon as it is there: its Jobs run later. Where the last run ended without success, nobody knows about the next. */
const cronJob = (live) => {
    const [begun, succeeded] = [time(live.body, 'status', 'lastScheduleTime'), time(live.body, 'status', 'lastSuccessfulTime')];
    const ended = items(live.body, 'status', 'active').length === 0;
    if (ended && begun !== undefined && succeeded !== undefined && succeeded < begun)
        return notVerified('its last run has not succeeded');
    return ready();
};

;// CONCATENATED MODULE: ../build/kubernetes/health/kinds/network.js




/** kstatus is content with a cluster address; a load balancer serves only once it has one of its own. */
const service = (live, related) => {
    if (read_text(live.body, 'spec', 'type') !== 'LoadBalancer')
        return ready();
    if (items(live.body, 'status', 'loadBalancer', 'ingress').length > 0)
        return ready();
    const event = eventsOf(live.uid, related).findLast((one) => reasonOf(one) === 'SyncLoadBalancerFailed');
    return failingOr(event ? reported(live, 'LoadBalancerPending', reasonOf(event), messageOf(event)) : [], 'no address from the load balancer yet');
};
/** Many controllers never write an Ingress's address, so its absence says nothing either way. */
const ingress = (live) => items(live.body, 'status', 'loadBalancer', 'ingress').length > 0
    ? ready()
    : notVerified('no address told; many ingress controllers never write one');

;// CONCATENATED MODULE: ../build/kubernetes/health/kinds/pod.js





/** kstatus calls a failed pod Current: here it fails. A pod that may end (restartPolicy) and is ready is a server all the same. */
const pod = (live, related, now, since) => {
    const phase = read_text(live.body, 'status', 'phase');
    if (phase === 'Succeeded')
        return ready();
    if (phase === undefined)
        return progressing('no status yet');
    if (isHook(live))
        return failingOr(causesOf(live, related), 'a hook runs until it ends');
    if (phase !== 'Failed' && isReadyPod(live))
        return ready(holdOf(live, [live], now, since));
    return failingOr(causesOf(live, related), condition(live.body, 'Ready')?.message || `phase ${phase}`);
};
/** Helm's and Argo CD's hooks are tasks: being ready is not what they are for. */
function isHook(live) {
    const hook = annotation(live, 'helm.sh/hook') ?? annotation(live, 'argocd.argoproj.io/hook');
    return hook !== undefined && (read_text(live.body, 'spec', 'restartPolicy') ?? 'Always') !== 'Always';
}

;// CONCATENATED MODULE: ../build/kubernetes/health/kinds/storage.js




/**
 * A claim whose class waits for its first consumer stays Pending until a pod uses it: nobody's fault, and no reason to wait for ever.
 * Its event tells (facts/kubernetes 4a).
 */
const persistentVolumeClaim = (live, related) => {
    const phase = read_text(live.body, 'status', 'phase');
    if (phase === 'Bound')
        return ready();
    if (phase === 'Lost')
        return { state: 'failing', causes: reported(live, 'VolumeClaimPending', 'Lost', 'the volume of this claim is gone') };
    const last = eventsOf(live.uid, related).at(-1);
    if (last && reasonOf(last) === 'WaitForFirstConsumer')
        return notVerified('bound only when the first pod uses it (WaitForFirstConsumer)');
    const failure = last && ['ProvisioningFailed', 'FailedBinding'].includes(reasonOf(last)) ? last : undefined;
    return failingOr(failure ? reported(live, 'VolumeClaimPending', reasonOf(failure), messageOf(failure)) : [], `phase ${phase ?? 'not told yet'}`);
};
const persistentVolume = (live) => {
    const phase = read_text(live.body, 'status', 'phase');
    if (phase === 'Available' || phase === 'Bound' || phase === 'Released')
        return ready();
    if (phase === 'Failed')
        return { state: 'failing', causes: reported(live, 'Reported', 'Failed', read_text(live.body, 'status', 'message') ?? '') };
    return progressing(`phase ${phase ?? 'not told yet'}`);
};

;// CONCATENATED MODULE: ../build/kubernetes/health/kinds/workloads.js





const firstOpen = (steps) => steps.find(([open]) => open)?.[1];
const wanted = (live) => count(live.body, 'spec', 'replicas') ?? 1;
const workloads_status = (live, field) => count(live.body, 'status', field) ?? 0;
const told = (live) => object(live.body, 'status') !== undefined;
const deployment = (live, related, now, since) => {
    const want = wanted(live);
    const [all, updated, available, readyPods] = ['replicas', 'updatedReplicas', 'availableReplicas', 'readyReplicas'].map((field) => workloads_status(live, field));
    const progress = condition(live.body, 'Progressing');
    if (progress?.status === 'False' && progress.reason !== 'DeploymentPaused')
        return stuck(live, causesOf(live, related), progress.reason, progress.message);
    if (flag(live.body, 'spec', 'paused'))
        return notVerified('the rollout is paused (spec.paused)');
    const why = firstOpen([
        [!told(live), 'no status yet'],
        [updated < want, `${updated} of ${want} pods are updated`],
        [all > updated, `${all - updated} old pods are still there`],
        [all < want, `${all} of ${want} pods exist`],
        [readyPods < want && readyPods < available, `${readyPods} of ${want} pods are ready`],
        [available < want, `${available} of ${want} pods are available`],
        [condition(live.body, 'Available')?.status === 'False', condition(live.body, 'Available')?.message ?? 'not available'],
        [condition(live.body, 'ReplicaFailure')?.status === 'True', condition(live.body, 'ReplicaFailure')?.message ?? 'pods are refused'],
    ]);
    return rolledOut(why, live, related, now, since);
};
/** A ReplicaSet keeps its old pods when its template changes, so their number is all there is to ask. */
const replicaSet = (live, related, now, since) => {
    const want = wanted(live);
    const why = firstOpen([
        [!told(live), 'no status yet'],
        [condition(live.body, 'ReplicaFailure')?.status === 'True', condition(live.body, 'ReplicaFailure')?.message ?? 'pods are refused'],
        [workloads_status(live, 'fullyLabeledReplicas') < want, `${workloads_status(live, 'fullyLabeledReplicas')} of ${want} pods have the template's labels`],
        [workloads_status(live, 'readyReplicas') < want, `${workloads_status(live, 'readyReplicas')} of ${want} pods are ready`],
        [workloads_status(live, 'availableReplicas') < want, `${workloads_status(live, 'availableReplicas')} of ${want} pods are available`],
        [workloads_status(live, 'replicas') > want, `${workloads_status(live, 'replicas') - want} pods too many`],
        [workloads_status(live, 'replicas') < want, `${workloads_status(live, 'replicas')} of ${want} pods exist`],
    ]);
    return rolledOut(why, live, related, now, since);
};
/** A StatefulSet has no conditions; with a partition only the pods above it are updated. */
const statefulSet = (live, related, now, since) => {
    const want = wanted(live);
    const partition = count(live.body, 'spec', 'updateStrategy', 'rollingUpdate', 'partition') ?? 0;
    const onDelete = read_text(live.body, 'spec', 'updateStrategy', 'type') === 'OnDelete';
    const [current, next] = [read_text(live.body, 'status', 'currentRevision'), read_text(live.body, 'status', 'updateRevision')];
    const mixed = current !== undefined && next !== undefined && current !== next;
    const updates = mixed || count(live.body, 'status', 'updatedReplicas') !== undefined ? Math.max(0, want - partition) : 0;
    const why = firstOpen([
        [!told(live), 'no status yet'],
        [!onDelete && workloads_status(live, 'updatedReplicas') < updates, `${workloads_status(live, 'updatedReplicas')} of ${updates} pods are updated`],
        [workloads_status(live, 'readyReplicas') < want, `${workloads_status(live, 'readyReplicas')} of ${want} pods are ready`],
        [
            (count(live.body, 'status', 'availableReplicas') ?? want) < want,
            `${workloads_status(live, 'availableReplicas')} of ${want} pods are available`,
        ],
        [workloads_status(live, 'replicas') > want, `${workloads_status(live, 'replicas') - want} pods too many`],
        [!onDelete && partition === 0 && mixed, `moving from revision ${current} to ${next}`],
    ]);
    if (why === undefined && onDelete && mixed && workloads_status(live, 'updatedReplicas') < want)
        return notVerified('updateStrategy OnDelete: the old pods stay until somebody deletes them');
    return rolledOut(why, live, related, now, since);
};
const daemonSet = (live, related, now, since) => {
    const want = count(live.body, 'status', 'desiredNumberScheduled');
    if (want === undefined)
        return progressing('no status yet');
    const onDelete = read_text(live.body, 'spec', 'updateStrategy', 'type') === 'OnDelete';
    const why = firstOpen([
        [
            (count(live.body, 'status', 'currentNumberScheduled') ?? want) < want,
            `${workloads_status(live, 'currentNumberScheduled')} of ${want} nodes have a pod`,
        ],
        [!onDelete && workloads_status(live, 'updatedNumberScheduled') < want, `${workloads_status(live, 'updatedNumberScheduled')} of ${want} pods are updated`],
        [workloads_status(live, 'numberAvailable') < want, `${workloads_status(live, 'numberAvailable')} of ${want} pods are available`],
        [(count(live.body, 'status', 'numberReady') ?? want) < want, `${workloads_status(live, 'numberReady')} of ${want} pods are ready`],
    ]);
    if (why === undefined && onDelete && workloads_status(live, 'updatedNumberScheduled') < want)
        return notVerified('updateStrategy OnDelete: the old pods stay until somebody deletes them');
    return rolledOut(why, live, related, now, since);
};
function rolledOut(why, live, related, now, since) {
    if (why !== undefined)
        return failingOr(causesOf(live, related), why);
    return ready(holdOf(live, currentPods(live, related), now, since));
}
/** The system gave up by itself (ProgressDeadlineExceeded): the pods say why, its own word stands last. */
function stuck(live, causes, reason, message) {
    return { state: 'failing', causes: [...causes, ...reported(live, 'DeadlineExceeded', reason, message)] };
}

;// CONCATENATED MODULE: ../build/kubernetes/health/plain.js
/**
 * Kinds that are what they are from the moment the API server has them: nothing runs because of them alone, or nothing tells how it runs.
 * By group; a `*` stands for all kinds of a group.
 */
const plainKinds = {
    '': ['ConfigMap', 'Secret', 'ServiceAccount', 'LimitRange', 'PodTemplate', 'Endpoints', 'Event'],
    'admissionregistration.k8s.io': ['*'],
    apps: ['ControllerRevision'],
    'coordination.k8s.io': ['*'],
    'discovery.k8s.io': ['*'],
    'flowcontrol.apiserver.k8s.io': ['PriorityLevelConfiguration'],
    'networking.k8s.io': ['NetworkPolicy', 'IngressClass'],
    'node.k8s.io': ['*'],
    policy: ['PodSecurityPolicy'],
    'rbac.authorization.k8s.io': ['*'],
    'scheduling.k8s.io': ['*'],
    'storage.k8s.io': ['*'],
};
function isPlain(group, kind) {
    const kinds = plainKinds[group];
    return kinds !== undefined && (kinds.includes('*') || kinds.includes(kind));
}

;// CONCATENATED MODULE: ../build/kubernetes/health/rules.js








/** One rule a kind, by `group/kind`. */
const rules = {
    'apps/Deployment': deployment,
    'apps/StatefulSet': statefulSet,
    'apps/DaemonSet': daemonSet,
    'apps/ReplicaSet': replicaSet,
    'batch/Job': job,
    'batch/CronJob': cronJob,
    '/Pod': pod,
    '/Service': service,
    '/PersistentVolumeClaim': persistentVolumeClaim,
    '/PersistentVolume': persistentVolume,
    '/Namespace': namespace,
    '/ResourceQuota': () => ready(),
    'networking.k8s.io/Ingress': ingress,
    'apiextensions.k8s.io/CustomResourceDefinition': customResourceDefinition,
    'apiregistration.k8s.io/APIService': apiService,
    'autoscaling/HorizontalPodAutoscaler': horizontalPodAutoscaler,
    'policy/PodDisruptionBudget': podDisruptionBudget,
};
/** Groups in which these kinds once lived. */
const formerGroups = { extensions: ['apps', 'networking.k8s.io'] };
function ruleOf(ref) {
    if (isPlain(ref.group, ref.kind))
        return () => ready();
    const groups = formerGroups[ref.group] ?? [ref.group];
    return groups.map((group) => rules[`${group}/${ref.kind}`]).find((rule) => rule !== undefined);
}
/** Whether an object of this kind can be unready at all: others need no watch. */
function needsWait(ref) {
    return !isPlain(ref.group, ref.kind) && !alwaysReady.has(`${ref.group}/${ref.kind}`);
}
const alwaysReady = new Set(['batch/CronJob', '/ResourceQuota']);

;// CONCATENATED MODULE: ../build/kubernetes/health/assess.js







/** A snapshot's verdict, without grace: what an object's status, its pods and their events say right now. Rules 25 to 28. */
function assess(live, related, now, since) {
    if (read_text(live.body, 'metadata', 'deletionTimestamp') !== undefined)
        return progressing(terminating(live));
    const rule = ruleOf(live.ref);
    return stale(live, since) ?? standard(live) ?? (rule ?? custom)(live, related, now, since);
}
/** The same, with what `judge` needs beside it. */
function look(live, related, now, since) {
    const pods = currentPods(live, related);
    return { at: now, health: assess(live, related, now, since), mark: markOf(live, pods, now), restarts: restartsOf(pods) };
}
/** `Stalled` means the same on whatever object it stands (kstatus' convention, which Flux and others follow). */
function standard(live) {
    const stalled = condition(live.body, 'Stalled');
    if (stalled?.status === 'True')
        return { state: 'failing', causes: reported(live, 'Reported', stalled.reason || 'Stalled', stalled.message) };
    return undefined;
}
function terminating(live) {
    const finalizers = words(live.body, 'metadata', 'finalizers');
    return finalizers.length > 0 ? `terminating, held by ${finalizers.join(', ')}` : 'terminating';
}
/** An answer from before our write is none (rules 27). */
function stale(live, since) {
    if (since && older(live.resourceVersion, since.resourceVersion))
        return progressing('our change has not come back from the cluster yet');
    const wanted = Math.max(count(live.body, 'metadata', 'generation') ?? 0, since?.generation ?? 0);
    const observed = observedGeneration(live);
    if (observed !== undefined && observed < wanted)
        return progressing('its controller has not seen the change yet');
    if (observed === undefined && !ruleOf(live.ref) && since?.specChanged && live.resourceVersion === since.resourceVersion)
        return notVerified('nothing has changed in it since our write');
    return undefined;
}
/** Argo Rollouts writes it as text. */
function observedGeneration(live) {
    const written = read_text(live.body, 'status', 'observedGeneration');
    return written !== undefined && /^\d+$/.test(written) ? Number(written) : count(live.body, 'status', 'observedGeneration');
}
/** Resource versions are numbers (promised since Kubernetes 1.35, true before); others can't be ordered. */
function older(one, other) {
    return /^\d+$/.test(one) && /^\d+$/.test(other) && BigInt(one) < BigInt(other);
}
/** A pod that became ready at its first start, or stayed ready, is progress; one between two crashes is none. */
function markOf(live, pods, now) {
    const steady = pods.filter((pod) => isReadyPod(pod) && (restartsOf([pod]) === 0 || readyFor(pod, now) > 10)).length;
    return steady + (count(live.body, 'status', 'succeeded') ?? 0);
}

;// CONCATENATED MODULE: ../build/kubernetes/health/waiter/feeds.js

/** Rules 29. */
const mostWatches = 8;
/** What belongs to a workload and tells about it. */
const feeds_parts = {
    'apps/Deployment': ['apps/ReplicaSet', '/Pod'],
    'apps/StatefulSet': ['/Pod'],
    'apps/DaemonSet': ['/Pod', 'apps/ControllerRevision'],
    'apps/ReplicaSet': ['/Pod'],
    'batch/Job': ['/Pod'],
};
/** One watch a kind and namespace; if these are too many, one a kind, and the last kinds are polled. */
function planFeeds(refs) {
    const kinds = new Map();
    const add = (key, namespace, version) => {
        const known = kinds.get(key) ?? { namespaces: new Set() };
        kinds.set(key, known);
        if (version !== undefined)
            known.version = version;
        known.namespaces.add(namespace ?? '');
    };
    for (const ref of refs.filter(needsWait)) {
        const key = `${ref.group}/${ref.kind}`;
        add(key, ref.namespace, ref.version);
        for (const part of feeds_parts[key] ?? [])
            add(part, ref.namespace);
    }
    const wide = [...kinds.values()].reduce((sum, one) => sum + one.namespaces.size, 0) > mostWatches;
    const feeds = [...kinds].toSorted(byWeight).flatMap(([key, { version, namespaces }]) => {
        const [group, kind] = key.split('/');
        const named = wide && namespaces.size > 1 ? [''] : [...namespaces];
        return named.map((namespace) => ({
            group,
            kind,
            ...(version === undefined ? {} : { version }),
            ...(namespace === '' ? {} : { namespace }),
        }));
    });
    return feeds.map((feed, index) => ({ ...feed, how: index < mostWatches ? 'watch' : 'poll' }));
}
/** Pods and workloads first: their news are the ones that decide. */
const weight = ['/Pod', 'apps/Deployment', 'apps/StatefulSet', 'apps/DaemonSet', 'batch/Job', 'apps/ReplicaSet'];
function byWeight([one], [other]) {
    const place = (key) => (weight.includes(key) ? weight.indexOf(key) : weight.length);
    return place(one) - place(other);
}
const feeds_pollEvery = 3000;
/**
 * Runs a feed until the signal; `synced` is called once the first list is in, or when there will be none.
 * `absent`: the cluster has no such kind (yet); `forbidden`: even a list is refused.
 */
async function feeds_follow(feed, ports, synced) {
    try {
        const resource = await ports.cluster.resource(feed.group, feed.kind, feed.version);
        if (!resource)
            return 'absent';
        const options = feed.namespace === undefined ? {} : { namespace: feed.namespace };
        if (feed.how === 'poll' || !resource.verbs.includes('watch'))
            await poll(resource, options, ports, synced);
        for await (const event of ports.cluster.watch(resource, options, ports.signal)) {
            if (event.type === 'present')
                ports.put(event.live);
            else if (event.type === 'gone')
                ports.drop(event.live);
            else if (event.type === 'polling')
                ports.say(`${feed.kind} can't be watched, so it is listed every few seconds: ${event.why}`);
            else
                synced();
        }
        return 'ended';
    }
    catch (error) {
        if (ports.signal.aborted)
            return 'ended';
        if (hasStatus(error, 403))
            return 'forbidden';
        if (hasStatus(error, 404))
            return 'absent';
        throw error;
    }
    finally {
        synced();
    }
}
/** Lists for ever; what the next list doesn't tell any more is gone. */
async function poll(resource, options, ports, synced) {
    let before = new Map();
    for (;;) {
        const now = new Map();
        for await (const live of ports.cluster.list(resource, options)) {
            now.set(live.uid, live);
            ports.put(live);
        }
        for (const [uid, live] of before)
            if (!now.has(uid))
                ports.drop(live);
        before = now;
        synced();
        await ports.sleep(feeds_pollEvery, ports.signal);
    }
}
const feeds_isForbidden = (error) => hasStatus(error, 403);
/** The client's error, known by its shape: this room imports no values of the client. */
function hasStatus(error, status) {
    return error instanceof Error && 'status' in error && error.status === status;
}

;// CONCATENATED MODULE: ../build/kubernetes/health/pods.js



/** Parts that tell which pods are of the newest revision. */
const partsOf = {
    Deployment: [['apps', 'ReplicaSet']],
    DaemonSet: [['apps', 'ControllerRevision']],
};
/** Pods that can prove something: ready ones, of a Job all. */
function provable(ref, pods) {
    return pods.filter((pod) => ref.kind === 'Job' || isReadyPod(pod));
}
/** Ready pods of an object's newest revision by GET and LIST, for a proof without a wait; undefined where that is forbidden. */
async function podsIn(cluster, ref) {
    try {
        const live = await cluster.get(ref);
        if (!live)
            return [];
        if (ref.kind === 'Pod')
            return isReadyPod(live) ? [live] : [];
        const selector = object(live.body, 'spec', 'selector', 'matchLabels');
        const labels = Object.entries(selector ?? {})
            .map(([key, value]) => `${key}=${typeof value === 'string' ? value : ''}`)
            .join(',');
        const owned = [];
        for (const [group, kind] of [['', 'Pod'], ...(partsOf[ref.kind] ?? [])]) {
            const resource = await cluster.resource(group, kind);
            if (!resource)
                continue;
            const options = { ...(ref.namespace === undefined ? {} : { namespace: ref.namespace }), ...(labels === '' ? {} : { labels }) };
            for await (const one of cluster.list(resource, options))
                owned.push(one);
        }
        return provable(ref, currentPods(live, { owned, events: [] }));
    }
    catch (error) {
        if (feeds_isForbidden(error))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ../build/kubernetes/health/proof.js

const proven = (why) => ({ verdict: 'proven', why });
const mismatch = (why) => ({ verdict: 'mismatch', why });
const unproven = (why) => ({ verdict: 'unproven', why });
/** Whether the running pods have the pinned digest. Rules 30: a mismatch needs a config digest that was read and differs. */
async function prove(targets, ports) {
    const asked = new Map();
    const aliases = (image) => {
        const known = asked.get(image) ?? ports.aliases(image);
        asked.set(image, known);
        return known;
    };
    const proofs = targets.map(async ({ ref, containers }) => {
        const pods = await ports.pods(ref);
        return Promise.all(containers.map(async (wanted) => ({ ref, ...wanted, ...(await proveContainer(wanted, pods, aliases)) })));
    });
    return (await Promise.all(proofs)).flat();
}
/** All ready pods must agree: one other image among them is a mismatch, one that can't be read leaves it open. */
async function proveContainer(wanted, pods, aliases) {
    if (!pods)
        return unproven('the pods can not be read');
    if (pods.length === 0)
        return unproven('there is no ready pod to look at');
    const findings = await Promise.all(pods.map((pod) => provePod(wanted, pod, aliases)));
    return findings.find((one) => one.verdict === 'mismatch') ?? findings.find((one) => one.verdict === 'unproven') ?? findings[0];
}
async function provePod(wanted, pod, aliases) {
    const statuses = [...items(pod.body, 'status', 'containerStatuses'), ...items(pod.body, 'status', 'initContainerStatuses')];
    const status = statuses.find((one) => read_text(one, 'name') === wanted.container);
    const reported = readImageId(read_text(status, 'imageID') ?? '');
    const where = `pod ${pod.ref.name}`;
    if (!reported)
        return unproven(`${where} tells no digest for container ${wanted.container}`);
    if (reported.digest === wanted.digest)
        return proven(`${where} reports ${reported.digest}`);
    const pinned = await aliases(`${repositoryOf(wanted.image)}@${wanted.digest}`);
    if (pinned?.children.includes(reported.digest))
        return proven(`${where} reports ${reported.digest}, a platform of it`);
    if (pinned?.configs.includes(reported.digest))
        return proven(`${where} reports its config ${reported.digest}`);
    const running = configOf(read_text(status, 'image')) ?? (reported.repository === undefined ? reported.digest : undefined);
    if (running)
        return byConfig(where, running, pinned);
    return byRegistry(where, `${reported.repository}@${reported.digest}`, pinned, aliases);
}
function byConfig(where, running, pinned) {
    if (!pinned || pinned.configs.length === 0)
        return unproven(`${where} runs config ${running}; the registry doesn't tell the pinned image's`);
    if (pinned.configs.includes(running))
        return proven(`${where} runs its config ${running}`);
    return mismatch(`${where} runs config ${running}, the pinned image's is ${pinned.configs.join(' or ')}`);
}
/** containerd reports the first name under which the node knows the config: another repository or index is normal. */
async function byRegistry(where, reported, pinned, aliases) {
    const other = await aliases(reported);
    if (!other || other.configs.length === 0)
        return unproven(`${where} reports ${reported}, which its registry doesn't tell about`);
    if (!pinned || pinned.configs.length === 0)
        return unproven(`${where} reports ${reported}; the registry doesn't tell the pinned image's config`);
    const common = other.configs.filter((config) => pinned.configs.includes(config));
    if (common.length === other.configs.length)
        return proven(`${where} reports ${reported}, whose config is the same`);
    if (common.length === 0)
        return mismatch(`${where} reports ${reported}, whose config ${other.configs.join(' or ')} is not the pinned image's ${pinned.configs.join(' or ')}`);
    return unproven(`${where} reports ${reported}, which is the same image on some platforms only`);
}
/** `docker.io/acme/shop@sha256:…`, `docker-pullable://…`, or a bare digest: that is the config's (CRI-O, docker). */
function readImageId(imageId) {
    const match = /^(?:[a-z-]+:\/\/)?(?:(.+)@)?(sha256:[0-9a-f]{64})$/.exec(imageId);
    if (!match)
        return undefined;
    const digest = match[2];
    return match[1] === undefined ? { digest } : { repository: match[1], digest };
}
function configOf(image) {
    return image !== undefined && /^sha256:[0-9a-f]{64}$/.test(image) ? image : undefined;
}
/** Without tag and digest. */
function repositoryOf(image) {
    return image.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
}

;// CONCATENATED MODULE: ../build/kubernetes/health/waiter/cache.js



/** What a wait knows of the cluster, indexed so that one event costs what one object costs, however many there are. */
class Cache {
    byUid = new Map();
    byName = new Map();
    children = new Map();
    events = new Map();
    logs = new Map();
    get(ref) {
        return this.byName.get((0,kubernetes_ref/* refKey */.XF)(ref));
    }
    byId(uid) {
        return this.byUid.get(uid);
    }
    /** uids of the object and of all that own it, itself first: those whose verdict may change with it. */
    put(live) {
        const known = this.byName.get((0,kubernetes_ref/* refKey */.XF)(live.ref));
        if (known?.uid === live.uid && newer(known, live))
            return [];
        this.byUid.set(live.uid, live);
        this.byName.set((0,kubernetes_ref/* refKey */.XF)(live.ref), live);
        const owner = ownerUid(live);
        if (owner !== undefined)
            this.childrenOf(owner).add(live.uid);
        return this.owners(live);
    }
    drop(live) {
        const affected = this.owners(live);
        this.byUid.delete(live.uid);
        if (this.byName.get((0,kubernetes_ref/* refKey */.XF)(live.ref))?.uid === live.uid)
            this.byName.delete((0,kubernetes_ref/* refKey */.XF)(live.ref));
        this.children.get(ownerUid(live) ?? '')?.delete(live.uid);
        this.events.delete(live.uid);
        return affected;
    }
    setEvents(uid, events) {
        this.events.set(uid, events.toSorted((one, other) => happened(one) - happened(other)));
    }
    related(live) {
        const owned = [];
        const open = [live.uid];
        for (let uid = open.pop(); uid !== undefined; uid = open.pop()) {
            for (const child of this.children.get(uid) ?? []) {
                const found = this.byUid.get(child);
                if (!found)
                    continue;
                owned.push(found);
                open.push(child);
            }
        }
        const events = [live, ...owned].flatMap((one) => this.events.get(one.uid) ?? []);
        return { owned, events, logs: this.logs };
    }
    owners(live) {
        const chain = [live.uid];
        for (let owner = ownerUid(live); owner !== undefined && !chain.includes(owner);) {
            chain.push(owner);
            const parent = this.byUid.get(owner);
            owner = parent && ownerUid(parent);
        }
        return chain;
    }
    childrenOf(uid) {
        const known = this.children.get(uid);
        if (known)
            return known;
        const made = new Set();
        this.children.set(uid, made);
        return made;
    }
}
/** A watch that lags must not undo what our own write or a GET told. */
function newer(known, live) {
    const [one, other] = [known.resourceVersion, live.resourceVersion];
    return /^\d+$/.test(one) && /^\d+$/.test(other) && BigInt(one) > BigInt(other);
}

;// CONCATENATED MODULE: ../build/kubernetes/health/waiter/evidence.js




/** So many unready pods of one object are asked about: a hundred alike say no more than three. */
const podsAsked = 3;
/** Lines of a crashed container's log that a cause shows. */
const logLines = 20;
/** Kinds that tell their trouble by events of their own, not by a condition or a pod. */
const tellByEvents = new Set(['StatefulSet', 'DaemonSet', 'Job', 'PersistentVolumeClaim', 'Service']);
/** Events and logs, asked for only where something is stuck or failing. What is forbidden is said once, and lived without. */
class Evidence {
    cluster;
    cache;
    say;
    refused = new Set();
    /** Restarts at which a container's log was read. */
    read = new Map();
    constructor(cluster, cache, say) {
        this.cluster = cluster;
        this.cache = cache;
        this.say = say;
    }
    async collect(live) {
        const pods = currentPods(live, this.cache.related(live))
            .filter((pod) => !isReadyPod(pod))
            .slice(0, podsAsked);
        const subjects = tellByEvents.has(live.ref.kind) ? [live, ...pods] : pods;
        await Promise.all([
            ...subjects.map((one) => this.events(one)),
            ...pods.flatMap((pod) => this.crashed(pod).map((status) => this.log(pod, status))),
        ]);
    }
    async events(subject) {
        await this.unlessRefused('events', subject.ref.namespace, async () => {
            const resource = await this.cluster.resource('', 'Event', 'v1');
            if (!resource)
                return;
            const found = [];
            const namespace = subject.ref.namespace ?? 'default';
            for await (const event of this.cluster.list(resource, { namespace, fields: `involvedObject.uid=${subject.uid}` }))
                found.push(event);
            this.cache.setEvents(subject.uid, found);
        });
    }
    crashed(pod) {
        const statuses = [...items(pod.body, 'status', 'initContainerStatuses'), ...items(pod.body, 'status', 'containerStatuses')];
        return statuses.filter((status) => {
            const ended = endedState(status);
            return ended !== undefined && !flag(status, 'ready') && (count(ended, 'exitCode') !== 0 || (count(status, 'restartCount') ?? 0) > 0);
        });
    }
    async log(pod, status) {
        const container = read_text(status, 'name') ?? '';
        const key = `${pod.uid}/${container}`;
        const restarts = count(status, 'restartCount') ?? 0;
        if (this.read.get(key) === restarts)
            return;
        await this.unlessRefused('logs', pod.ref.namespace, async () => {
            const lines = await this.tail(pod.ref, container, object(status, 'state', 'terminated') === undefined);
            this.read.set(key, restarts);
            if (lines.length > 0)
                this.cache.logs.set(key, lines);
        });
    }
    /** A container between its crash and its next start has its log under its own name, one that runs again under `previous`. */
    async tail(pod, container, previous) {
        try {
            return await this.cluster.logs(pod, { container, previous, tail: logLines });
        }
        catch (error) {
            if (feeds_isForbidden(error))
                throw error;
            return this.cluster.logs(pod, { container, previous: !previous, tail: logLines });
        }
    }
    /** Evidence that can't be had is no reason to fail: a pod may be gone by now, an API server slow. */
    async unlessRefused(what, namespace, ask) {
        const key = `${what}/${namespace ?? ''}`;
        if (this.refused.has(key))
            return;
        try {
            await ask();
        }
        catch (error) {
            if (!feeds_isForbidden(error))
                return;
            if (!this.refused.has(key))
                this.say(`reading ${what} in ${namespace ?? 'the cluster'} is forbidden: causes are told without them`);
            this.refused.add(key);
        }
    }
}
/** A body's path to what a cause is about, for its line in the manifest. */
function wherePointed(body, container, field) {
    for (const base of [['spec', 'template', 'spec'], ['spec']]) {
        for (const list of ['containers', 'initContainers']) {
            const index = items(body, ...base, list).findIndex((one) => read_text(one, 'name') === container);
            if (index >= 0)
                return [...base, list, index, ...(field === undefined ? [] : [field])];
        }
    }
    return [];
}

;// CONCATENATED MODULE: ../build/kubernetes/health/judge.js
/** Something that says nothing about itself may still begin to: so long nobody is told that it can't be verified. */
const silenceSeconds = 10;
/** The only place where grace lives. `seen` from old to new; times in milliseconds. Rules 25 and 27. */
function judge(seen, patience, now, deadline) {
    return decide(seen, patience, now, deadline).verdict;
}
function decide(seen, patience, now, deadline) {
    const last = seen.at(-1);
    if (!last)
        return now >= deadline ? { verdict: 'give up', again: deadline } : { verdict: 'wait', again: deadline };
    switch (last.health.state) {
        case 'ready':
            return ripe('ready', heldSince(seen, last), last.health.hold ?? 0, now);
        case 'notVerified':
            return ripe('notVerified', silentSince(seen), Math.min(silenceSeconds, Math.max(0, (deadline - silentSince(seen)) / 1000)), now);
        case 'progressing':
            return now >= deadline ? { verdict: 'give up', again: deadline } : { verdict: 'wait', again: deadline };
        case 'failing': {
            const ends = Math.min(deadline, ...last.health.causes.map((cause) => endOf(cause, seen, patience[cause.code])));
            return { verdict: now >= ends ? 'give up' : 'wait', again: ends };
        }
    }
}
/** A readiness that began before the deadline may ripen after it: ten seconds more are better than a wrong red. */
function ripe(verdict, from, seconds, now) {
    const again = from + seconds * 1000;
    return { verdict: now >= again ? verdict : 'wait', again };
}
/** Since when it has been ready without a restart. */
function heldSince(seen, last) {
    let from = last.at;
    for (const one of seen.toReversed()) {
        if (one.health.state !== 'ready' || one.restarts !== last.restarts)
            break;
        from = one.at;
    }
    return from;
}
function silentSince(seen) {
    const before = seen.findLastIndex((one) => one.health.state !== 'notVerified');
    return seen[before + 1]?.at ?? 0;
}
/** When patience with a cause ends. It began when the cause was first seen after the last progress; pauses between crashes don't count. */
function endOf(cause, seen, patience) {
    if (patience === 'immediately')
        return 0;
    if (patience === 'deadline' || (patience.restarts !== undefined && (cause.restarts ?? 0) < patience.restarts))
        return Number.POSITIVE_INFINITY;
    const first = seen
        .slice(lastProgress(seen))
        .find((one) => one.health.state === 'failing' && one.health.causes.some((other) => isSame(cause, other)));
    return (first?.at ?? 0) + patience.seconds * 1000;
}
const isSame = (one, other) => one.code === other.code && one.container === other.container;
/** Index of the last moment at which more was done than ever before. */
function lastProgress(seen) {
    let best = Number.NEGATIVE_INFINITY;
    let index = 0;
    for (const [at, one] of seen.entries()) {
        if (one.mark <= best)
            continue;
        best = one.mark;
        index = at;
    }
    return index;
}

;// CONCATENATED MODULE: ../build/kubernetes/health/waiter/track.js

/** The container's field that a cause is about. */
const fieldOf = {
    ImageNotFound: 'image',
    ImageUnauthorised: 'image',
    ImageRateLimited: 'image',
    ImageWrongPlatform: 'image',
    ImagePull: 'image',
    InvalidImageName: 'image',
    ExecFormat: 'image',
};
/** One target's history and what follows from it. */
class Track {
    target;
    seen = [];
    decision = { verdict: 'wait', again: 0 };
    /** The last chance has been taken: GET, events and logs were asked for once more. */
    confirmed = false;
    evidenceAt = 0;
    asking = false;
    told = '';
    constructor(target) {
        this.target = target;
    }
    /** Keeps the moment at which a state began; equal looks in a row are one. */
    add(look) {
        const last = this.seen.at(-1);
        if (last && signature(last) === signature(look))
            this.seen[this.seen.length - 1] = { ...look, at: last.at };
        else
            this.seen.push(look);
    }
    decide(patience, now, deadline) {
        this.decision = decide(this.seen, patience, now, deadline);
        return this.decision;
    }
    get health() {
        return this.seen.at(-1)?.health ?? { state: 'progressing', why: 'never seen' };
    }
    get done() {
        return this.decision.verdict === 'ready' || this.decision.verdict === 'notVerified';
    }
    /** true the first time, and whenever the health reads differently from what was told. */
    changed() {
        const now = JSON.stringify(this.health, (key, value) => (key === 'log' ? undefined : value));
        const is = now !== this.told;
        this.told = now;
        return is;
    }
}
function signature({ health, mark, restarts }) {
    const what = health.state === 'failing'
        ? health.causes.map((cause) => `${cause.code}/${cause.container ?? ''}/${cause.restarts ?? 0}`).join()
        : health.state === 'ready'
            ? String(health.hold ?? 0)
            : health.why;
    return [health.state, what, mark, restarts].join('|');
}

;// CONCATENATED MODULE: ../build/kubernetes/health/waiter.js











/** Starts the watches that a wait for these objects needs. Call it before the first write, so that nothing is missed (rules 27). */
function watchFor(refs, ports) {
    return new Waiter(refs, ports);
}
/** A stuck object's events are asked for after so long, then at twice the distance, and so on. */
const stuckAfter = 4000;
const evidenceEvery = 15_000;
const evidenceAtOnce = 8;
const getEvery = 2000;
const absentEvery = 1000;
class Waiter {
    /** All first lists are in (or refused). */
    synced;
    ports;
    stopper = new AbortController();
    cache = new Cache();
    evidence;
    feeds;
    absent = [];
    /** group/kind whose objects have to be asked for one by one. */
    blind = new Set();
    tracks = [];
    trackOf = new Map();
    dirty = new Set();
    wake = () => { };
    broken;
    constructor(refs, ports) {
        this.ports = { ...ports, signal: AbortSignal.any([ports.signal, this.stopper.signal]) };
        this.evidence = new Evidence(ports.cluster, this.cache, (text) => ports.say(text));
        this.feeds = planFeeds(refs);
        this.synced = Promise.all(this.feeds.map((feed) => this.start(feed))).then(() => { });
    }
    /**
     * Waits until every target is ready (or can't be verified), or one is given up: its failure ends the whole wait.
     * Readiness is never remembered: all must be ready at the same moment.
     */
    async wait(targets, options) {
        this.tracks = targets.map((target) => new Track(target));
        this.trackOf.clear();
        for (const track of this.tracks)
            this.trackOf.set((0,kubernetes_ref/* refKey */.XF)(track.target.ref), track);
        for (const feed of this.absent.splice(0))
            void this.start(feed);
        for (const track of this.tracks)
            this.dirty.add(track);
        for (;;) {
            this.ports.signal.throwIfAborted();
            if (this.broken !== undefined)
                throw this.broken;
            await this.lookAgain(options);
            const failed = this.tracks.filter((track) => track.decision.verdict === 'give up');
            if (failed.length > 0 || this.tracks.every((track) => track.done))
                return this.tracks.map((track) => outcome(track, this.cache.get(track.target.ref)));
            await this.news(this.nextLook());
        }
    }
    /**
     * Ready pods of an object's newest revision; undefined where they can't be read. The workload's own news may come before those
     * of its pods: what is not all here yet is asked for.
     */
    async pods(ref) {
        const live = this.cache.get(ref);
        const known = live ? provable(ref, currentPods(live, this.cache.related(live))) : [];
        const told = live && (count(live.body, 'status', 'readyReplicas') ?? count(live.body, 'status', 'numberReady'));
        return known.length >= Math.max(1, told ?? 1) ? known : podsIn(this.ports.cluster, ref);
    }
    /** What is known of an object without asking. */
    get(ref) {
        return this.cache.get(ref);
    }
    stop() {
        this.stopper.abort();
    }
    start(feed) {
        return new Promise((synced) => {
            const put = (live) => this.touch(this.cache.put(live), live.ref);
            const drop = (live) => this.touch(this.cache.drop(live), live.ref);
            feeds_follow(feed, { ...this.ports, put, drop }, synced).then((end) => this.ended(feed, end), (error) => {
                this.broken = error;
                this.wake();
            });
        });
    }
    ended(feed, end) {
        // A kind whose CRD the run itself makes: there is nothing to watch before that.
        if (end === 'absent' && this.tracks.length === 0)
            this.absent.push(feed);
        else if (end === 'absent')
            void this.ports.sleep(absentEvery, this.ports.signal).then(() => this.start(feed), () => { });
        if (end !== 'forbidden')
            return;
        const kind = `${feed.group}/${feed.kind}`;
        if (!this.blind.has(kind))
            this.ports.say(`listing ${feed.kind} in ${feed.namespace ?? 'all namespaces'} is forbidden: ${kind === '/Pod' ? 'causes and proof are told without pods' : 'asked for one by one'}`);
        this.blind.add(kind);
        this.wake();
    }
    touch(uids, ref) {
        const direct = this.trackOf.get((0,kubernetes_ref/* refKey */.XF)(ref));
        if (direct)
            this.dirty.add(direct);
        for (const uid of uids) {
            const owner = this.cache.byId(uid);
            const track = owner && this.trackOf.get((0,kubernetes_ref/* refKey */.XF)(owner.ref));
            if (track)
                this.dirty.add(track);
        }
        if (this.dirty.size > 0)
            this.wake();
    }
    async lookAgain(options) {
        const now = this.ports.now();
        const due = new Set([...this.dirty, ...this.tracks.filter((track) => track.decision.again <= now && !track.done)]);
        this.dirty.clear();
        for (const track of due)
            this.judge(track, options);
        const doubtful = this.tracks.filter((track) => track.decision.verdict === 'give up' && !track.confirmed);
        if (doubtful.length > 0)
            await this.confirm(doubtful, options);
        for (const track of this.tracks)
            this.ask(track);
    }
    judge(track, options) {
        track.add(this.see(track));
        track.decide(options.patience, this.ports.now(), options.deadline);
        if (track.changed()) {
            if (track.seen.length > 1 || this.cache.get(track.target.ref))
                options.report(track.target.ref, track.health);
            track.evidenceAt = this.ports.now() + (track.health.state === 'failing' ? 0 : stuckAfter);
        }
    }
    see(track) {
        const { ref, since } = track.target;
        const now = this.ports.now();
        if (!needsWait(ref))
            return { at: now, health: { state: 'ready' }, mark: 0, restarts: 0 };
        const live = this.cache.get(ref);
        if (live)
            return look(live, this.cache.related(live), now, since);
        // A Job with a time to live, or a pod, may go once it has done its work.
        const last = track.seen.at(-1);
        if (last?.health.state === 'ready' && (ref.kind === 'Job' || ref.kind === 'Pod'))
            return { ...last, at: now };
        return { at: now, health: { state: 'progressing', why: 'not seen in the cluster' }, mark: 0, restarts: 0 };
    }
    /** Before anything is given up: the object itself, its events and logs once more (rules 29). */
    async confirm(doubtful, options) {
        const late = this.ports.now() >= options.deadline;
        for (const track of doubtful.slice(0, 50))
            track.confirmed = true;
        await this.unlessSlow(Promise.all(doubtful.slice(0, 50).map(async (track) => {
            if (late)
                await this.fetch(track);
            const live = this.cache.get(track.target.ref);
            if (live)
                await this.evidence.collect(live);
        })));
        for (const track of doubtful) {
            track.confirmed = true;
            this.judge(track, options);
            if (track.decision.verdict !== 'give up')
                track.confirmed = false;
        }
    }
    async fetch(track) {
        try {
            const live = await this.ports.cluster.get(track.target.ref);
            const known = this.cache.get(track.target.ref);
            if (live)
                this.touch(this.cache.put(live), live.ref);
            else if (known)
                this.touch(this.cache.drop(known), known.ref);
        }
        catch {
            // The API server is away: what was last seen is what can be told.
        }
    }
    /** Asks for events and logs of what is stuck or failing, a few at once, without holding up the wait. */
    ask(track) {
        if (track.done || track.asking || track.decision.verdict === 'give up' || this.ports.now() < track.evidenceAt)
            return;
        if (this.tracks.filter((one) => one.asking).length >= evidenceAtOnce)
            return;
        const { ref } = track.target;
        const live = this.blind.has(`${ref.group}/${ref.kind}`) ? undefined : this.cache.get(ref);
        track.asking = true;
        track.evidenceAt = this.ports.now() + (live ? evidenceEvery : getEvery);
        const asked = live ? this.evidence.collect(live) : this.fetch(track);
        void asked.finally(() => {
            track.asking = false;
            this.dirty.add(track);
            this.wake();
        });
    }
    nextLook() {
        let next = Number.POSITIVE_INFINITY;
        const busy = this.tracks.filter((track) => track.asking).length >= evidenceAtOnce;
        for (const track of this.tracks) {
            if (track.done)
                continue;
            next = Math.min(next, track.decision.again, track.asking || busy ? Number.POSITIVE_INFINITY : track.evidenceAt);
        }
        return next;
    }
    /** Until something is told, or the time has come. */
    async news(until) {
        if (this.dirty.size > 0 || this.broken !== undefined)
            return;
        const timer = new AbortController();
        const told = new Promise((resolve) => {
            this.wake = resolve;
        });
        const ms = Math.min(Math.max(0, until - this.ports.now()), 60_000);
        const slept = this.ports.sleep(ms, AbortSignal.any([timer.signal, this.ports.signal])).catch(() => { });
        await Promise.race([told, slept]);
        timer.abort();
    }
    async unlessSlow(work) {
        const timer = new AbortController();
        const slept = this.ports.sleep(5000, AbortSignal.any([timer.signal, this.ports.signal])).catch(() => { });
        await Promise.race([work, slept]);
        timer.abort();
    }
}
const waiter_told = { 'give up': 'failed', wait: 'unfinished', ready: 'ready', notVerified: 'notVerified' };
function outcome(track, live) {
    const { target, health, decision } = track;
    const failed = decision.verdict === 'give up';
    return {
        ref: target.ref,
        verdict: waiter_told[decision.verdict],
        health,
        causes: causesIn(health, target, failed).map((cause) => placed(cause, target, live)),
    };
}
/** Never "timed out" alone: what was last seen is the cause then (rules 26). */
function causesIn(health, { ref }, failed) {
    if (health.state === 'failing')
        return health.causes;
    if (!failed)
        return [];
    const why = health.state === 'ready' ? 'ready, but not for long enough' : health.why;
    return [
        { code: 'NotReady', ref, reason: 'NotReady', message: `${(0,kubernetes_ref/* refText */.d0)(ref)} was last seen ${health.state}: ${why}`, fix: fixes_fixes.NotReady },
    ];
}
function placed(cause, target, live) {
    if (!target.at)
        return cause;
    return { ...cause, at: target.at(wherePointed(live?.body, cause.container, fieldOf[cause.code])) };
}

;// CONCATENATED MODULE: ../build/kubernetes/deploy/ready.js






/** Starts the watches, before the first write: what happens in between must not be missed. Rules 27. */
function watching(refs, signal, context) {
    const { cluster, now, sleep, report } = context;
    const say = (text) => report({ type: 'problem', problem: { code: 'H2K-270', severity: 'warning', message: text } });
    return watchFor(refs, { cluster, now, sleep, signal, say });
}
/** Nothing was written and every object says by itself that it is ready, needing no time to be believed: no watch is needed to know it. */
const readyAsSeen = (objects, now) => objects.every((live) => {
    if (!needsWait(live.ref))
        return true;
    const health = assess(live, { owned: [], events: [] }, now);
    return health.state === 'ready' && !health.hold;
});
/** Waits until everything is ready, or one object is given up; every change of what is seen is told. */
async function waitReady(waiter, targets, patience, deadline, context) {
    const waited = targets.filter((target) => needsWait(target.ref));
    const outcomes = await waiter.wait(waited, {
        deadline,
        patience,
        report: (ref, health) => context.report({ type: 'object', ref, health }),
    });
    const ready = outcomes.every(({ verdict }) => verdict === 'ready' || verdict === 'notVerified');
    return { ready, causes: outcomes.flatMap((outcome) => outcome.causes), outcomes };
}
/** Whether the running pods have the digests that were pinned. Rules 30. */
async function proveImages(pinned, waiter, context) {
    const targets = new Map();
    for (const { places } of pinned) {
        for (const { ref, role, name, image, digest } of places) {
            if (role === 'volume')
                continue;
            const target = targets.get((0,kubernetes_ref/* refKey */.XF)(ref)) ?? { ref, containers: [] };
            targets.set((0,kubernetes_ref/* refKey */.XF)(ref), target);
            target.containers.push({ container: name, image, digest });
        }
    }
    const proofs = await prove([...targets.values()], {
        pods: async (ref) => waiter?.pods(ref) ?? podsIn(context.cluster, ref),
        aliases: (image) => context.contents(image),
    });
    for (const proof of proofs)
        context.report({ type: 'proof', proof });
    return proofs;
}

;// CONCATENATED MODULE: ../build/kubernetes/deploy/back.js



/**
 * After a failure or a cancel: everything that this run touched goes back to what it was, and is waited for again.
 * `all`: what existed before is back; new things that can't be taken away (a Job that ran, a CRD) are listed in `left` all the same. Rules 7-10.
 */
async function bringBack({ record, lock, request, context }, revision, touched) {
    const { report, cluster, signal, now } = context;
    const good = record.good;
    report({
        type: 'phase',
        phase: 'undo',
        text: good ? `bringing back revision ${good.number}` : 'there is no good revision yet: putting back what was there before',
    });
    const waiter = watching(good?.members.map((member) => member.ref) ?? [], signal, context);
    try {
        const told = (_ref, text) => report({ type: 'phase', phase: 'undo', text });
        const undone = await undoRevision(revision, good, {
            cluster,
            manager: record.names.manager,
            signal,
            check: () => lock.check(),
            told,
            touched,
        });
        const targets = undone.applied.map(({ ref, live }) => ({
            ref,
            since: {
                resourceVersion: live.resourceVersion,
                specChanged: true,
                ...(live.generation === undefined ? {} : { generation: live.generation }),
            },
        }));
        const { ready, outcomes } = await waitReady(waiter, targets, request.patience, now() + request.timeout, context);
        const again = outcomes.filter(({ verdict }) => verdict === 'failed' || verdict === 'unfinished').map(({ ref }) => ref);
        for (const ref of again)
            report({ type: 'phase', phase: 'undo', text: `${(0,kubernetes_ref/* refText */.d0)(ref)} is back but not ready` });
        const lost = undone.left.filter(({ ref }) => back_isLost(revision, ref));
        // What could not be brought back now is the next run's to try again.
        await (lost.length === 0 ? record.fail(revision, 'undone') : record.abandon(revision));
        return { undone: ready && lost.length === 0 ? 'all' : 'partly', left: [...undone.left.map(({ ref }) => ref), ...again] };
    }
    finally {
        waiter.stop();
    }
}
/** It existed before and could be as it was. A Job that was run anew can't: that is listed, and no more. Rules 9, 10. */
const back_isLost = (revision, ref) => ref.kind !== 'Job' && revision.members.find((member) => (0,kubernetes_ref/* refKey */.XF)(member.ref) === (0,kubernetes_ref/* refKey */.XF)(ref))?.before !== 'absent';
/**
 * A run that died left a revision half done. What today's manifests don't have goes back to what it was: gone, somebody's, or the good revision's.
 * The rest is carried into the new revision. Rules 11.
 */
async function heal(dead, { record, lock, context, wanted }) {
    const today = new Set(wanted.manifests.map(({ ref }) => (0,kubernetes_ref/* refKey */.XF)(ref)));
    const members = dead.members.filter(({ ref }) => !today.has((0,kubernetes_ref/* refKey */.XF)(ref)));
    const touched = new Set(members.map(({ ref }) => (0,kubernetes_ref/* refKey */.XF)(ref)));
    context.report({
        type: 'phase',
        phase: 'apply',
        text: `the last run did not end: ${touched.size === 0 ? 'going on from what it left' : 'clearing away what it left'}`,
    });
    const told = (_ref, text) => context.report({ type: 'phase', phase: 'apply', text });
    return undoRevision(dead, record.good, {
        cluster: context.cluster,
        manager: record.names.manager,
        signal: context.signal,
        check: () => lock.check(),
        told,
        touched,
    });
}

;// CONCATENATED MODULE: ../build/kubernetes/deploy/failure.js

/** Not ready, disproved, or not proven where a proof was asked for; undefined: all is well. Rules 26, 30. */
function failure(readiness, proofs, { requireProof }) {
    if (readiness && !readiness.ready)
        return { status: 'FAILED', message: notReady(readiness), causes: readiness.causes, problems: [] };
    const wrong = proofs.find(({ verdict }) => verdict === 'mismatch') ?? (requireProof ? proofs.find(({ verdict }) => verdict !== 'proven') : undefined);
    if (!wrong)
        return undefined;
    const message = `${(0,kubernetes_ref/* refText */.d0)(wrong.ref)}, container ${wrong.container}: ${wrong.why}`;
    return { status: 'FAILED', message, causes: [], problems: [{ code: 'H2K-271', severity: 'error', message }] };
}
function notReady({ causes, outcomes }) {
    const [first] = causes;
    if (first?.code === 'NotReady')
        return first.message;
    if (first) {
        const facts = [first.container && `container ${first.container}`, first.exitCode === undefined ? '' : `exit code ${first.exitCode}`];
        const where = facts.filter(Boolean).join(', ');
        return `${(0,kubernetes_ref/* refText */.d0)(first.ref)} is not ready: ${first.reason}${where && ` (${where})`}`;
    }
    const late = outcomes.find(({ verdict }) => verdict === 'failed' || verdict === 'unfinished');
    return late ? `${(0,kubernetes_ref/* refText */.d0)(late.ref)} is not ready` : 'not ready';
}

;// CONCATENATED MODULE: ../build/kubernetes/manifests/duplicates.js

/** Objects that are named twice: the second would overwrite the first within one run. */
function duplicates(manifests) {
    const seen = new Map();
    return manifests.flatMap((manifest) => {
        const first = seen.get((0,kubernetes_ref/* refKey */.XF)(manifest.ref));
        seen.set((0,kubernetes_ref/* refKey */.XF)(manifest.ref), first ?? manifest);
        if (!first)
            return [];
        const { file, line } = first.at(['metadata', 'name']);
        return [
            {
                code: 'H2K-208',
                severity: 'error',
                message: `${(0,kubernetes_ref/* refText */.d0)(manifest.ref)} is there twice: the first stands at ${file}:${line}`,
                fix: 'remove one of them, or give it another name or namespace',
                at: manifest.at(['metadata', 'name']),
            },
        ];
    });
}

;// CONCATENATED MODULE: ../build/kubernetes/manifests/kinds.js

/** Where the built-in kinds live today: for the words of an error only, what a cluster really has its discovery tells. */
const kinds = {
    v1: 'ConfigMap Endpoints LimitRange Namespace Node PersistentVolume PersistentVolumeClaim Pod PodTemplate ReplicationController ResourceQuota Secret Service ServiceAccount',
    'admissionregistration.k8s.io/v1': 'MutatingWebhookConfiguration ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding ValidatingWebhookConfiguration',
    'apiextensions.k8s.io/v1': 'CustomResourceDefinition',
    'apiregistration.k8s.io/v1': 'APIService',
    'apps/v1': 'ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet',
    'autoscaling/v2': 'HorizontalPodAutoscaler',
    'batch/v1': 'CronJob Job',
    'coordination.k8s.io/v1': 'Lease',
    'discovery.k8s.io/v1': 'EndpointSlice',
    'networking.k8s.io/v1': 'Ingress IngressClass NetworkPolicy',
    'node.k8s.io/v1': 'RuntimeClass',
    'policy/v1': 'PodDisruptionBudget',
    'rbac.authorization.k8s.io/v1': 'ClusterRole ClusterRoleBinding Role RoleBinding',
    'scheduling.k8s.io/v1': 'PriorityClass',
    'storage.k8s.io/v1': 'CSIDriver StorageClass VolumeAttachment',
};
const homes = new Map(Object.entries(kinds).flatMap(([apiVersion, names]) => names.split(' ').map((kind) => [kind, apiVersion])));
/** What somebody may have meant by a kind that the cluster doesn't have. */
function kindHint(apiVersion, kind) {
    const home = homes.get(kind);
    if (home)
        return home === apiVersion ? undefined : `${kind} is in apiVersion ${home}`;
    const near = (0,mod/* closest */.kp)(kind, [...homes.keys()]);
    return (0,mod/* distance */.Io)(kind, near) <= 2 ? `did you mean ${near} (${homes.get(near)})?` : undefined;
}

;// CONCATENATED MODULE: ../build/kubernetes/manifests/namespaces.js



/** Gives each namespaced object its namespace, and takes it from those that have none. Unknown kinds and wrong namespaces are problems, all told at once. */
async function namespaces_placed(manifests, placing) {
    const defined = definedKinds(manifests);
    const scopes = new Map();
    const problems = [];
    const result = [];
    for (const manifest of manifests) {
        const { ref } = manifest;
        const key = `${(0,kubernetes_ref/* apiVersionOf */.uO)(ref)} ${ref.kind}`;
        const known = scopes.get(key) ?? scopeOf(manifest, defined, placing);
        scopes.set(key, known);
    }
    for (const manifest of manifests) {
        const scope = await scopes.get(`${(0,kubernetes_ref/* apiVersionOf */.uO)(manifest.ref)} ${manifest.ref.kind}`);
        if ('missing' in scope) {
            problems.push({ code: 'H2K-212', severity: 'error', message: scope.missing, fix: scope.fix, at: manifest.at([scope.at]) });
        }
        else if (!scope.namespaced)
            result.push(withoutNamespace(manifest));
        else if (placing.namespace !== undefined && manifest.ref.namespace !== undefined && manifest.ref.namespace !== placing.namespace) {
            problems.push(namespaces_elsewhere(manifest, placing.namespace));
        }
        else
            result.push(withNamespace(manifest, placing.namespace ?? placing.defaultNamespace));
    }
    return { manifests: result, problems: [...problems, ...duplicates(result)] };
}
async function scopeOf({ ref }, defined, placing) {
    const own = defined.get(`${ref.group}/${ref.kind}`);
    if (own?.versions.includes(ref.version))
        return own;
    const there = await placing.resource(ref.group, ref.kind, ref.version);
    if (there)
        return there;
    const wanted = (0,kubernetes_ref/* apiVersionOf */.uO)(ref);
    const other = await placing.resource(ref.group, ref.kind);
    const version = other?.version ?? own?.versions[0];
    if (version !== undefined) {
        const has = (0,kubernetes_ref/* apiVersionOf */.uO)({ group: ref.group, version });
        const who = other ? 'the cluster' : 'the CustomResourceDefinition among the manifests';
        return {
            missing: `${who} has no ${ref.kind} in ${wanted}, but in ${has}`,
            fix: `write apiVersion: ${has} and look for renamed fields`,
            at: 'apiVersion',
        };
    }
    const hint = kindHint(wanted, ref.kind);
    const fix = hint ?? `install what defines it first, or add its CustomResourceDefinition to the manifests`;
    return { missing: `the cluster has no kind ${ref.kind} in ${wanted}`, fix, at: 'kind' };
}
/** Kinds that this very run makes: the cluster can't know them yet. */
function definedKinds(manifests) {
    const kinds = new Map();
    for (const { ref, body } of manifests) {
        if (ref.group !== 'apiextensions.k8s.io' || ref.kind !== 'CustomResourceDefinition')
            continue;
        const spec = (0,kubernetes_ref/* objectAt */.lJ)(body, 'spec');
        const versions = Array.isArray(spec['versions']) ? spec['versions'] : [];
        const served = versions.map((version) => version?.['name']).filter((name) => typeof name === 'string');
        const { kind } = (0,kubernetes_ref/* objectAt */.lJ)(spec, 'names');
        if (typeof kind === 'string' && typeof spec['group'] === 'string') {
            kinds.set(`${spec['group']}/${kind}`, { namespaced: spec['scope'] !== 'Cluster', versions: served });
        }
    }
    return kinds;
}
function withNamespace(manifest, namespace) {
    if (manifest.ref.namespace !== undefined)
        return manifest;
    const edit = { path: ['metadata', 'namespace'], to: namespace, why: 'the object names no namespace' };
    return edited(manifest, { ...manifest.ref, namespace }, { ...(0,kubernetes_ref/* objectAt */.lJ)(manifest.body, 'metadata'), namespace }, edit);
}
/** The API server would clear it without a word; here it is also part of the object's identity. */
function withoutNamespace(manifest) {
    const { namespace: from, ...ref } = manifest.ref;
    if (from === undefined)
        return manifest;
    const { namespace: _, ...metadata } = (0,kubernetes_ref/* objectAt */.lJ)(manifest.body, 'metadata');
    return edited(manifest, ref, metadata, { path: ['metadata', 'namespace'], from, why: `a ${ref.kind} is in no namespace` });
}
function edited(manifest, ref, metadata, edit) {
    return { ...manifest, ref, body: { ...manifest.body, metadata }, edits: [...manifest.edits, edit] };
}
const namespaces_elsewhere = (manifest, namespace) => ({
    code: 'H2K-213',
    severity: 'error',
    message: `${(0,kubernetes_ref/* refText */.d0)(manifest.ref)} names another namespace than the one given (${namespace})`,
    fix: `remove metadata.namespace, or deploy without the input namespace`,
    at: manifest.at(['metadata', 'namespace']),
});

;// CONCATENATED MODULE: ../build/kubernetes/release/lock.js

/** Seconds. A holder that has not renewed for `duration` is taken for dead; one that could not renew for `stop` writes no more. */
const duration = 15;
const renewEvery = 5;
const stop = 10;
/** Somebody else may be writing: nothing more is written, not even to undo. */
class LockLost extends Error {
}
/** Somebody else holds it, and went on holding it for as long as we could wait. */
class LockTaken extends Error {
    holder;
    constructor(holder) {
        super(`the lock is held by ${holder}`);
        this.holder = holder;
    }
}
/**
 * Takes the release's Lease, waiting for another holder. Server-side apply under a manager of our own is the compare-and-set: who comes second gets a conflict.
 * A holder is dead when its renewTime has not changed for its duration on *our* clock: clocks may differ. Rules 5; kubernetes-tried 10.
 */
async function takeLock(options) {
    let seen;
    let told = false;
    for (;;) {
        const held = await lock_attempt(options);
        if (held)
            return keep(held, options);
        const live = await options.cluster.get(leaseRef(options));
        const holder = String((0,kubernetes_ref/* objectAt */.lJ)(live?.body, 'spec')['holderIdentity'] ?? '');
        if (!live || !holder)
            continue;
        const mark = `${live.uid} ${holder} ${String((0,kubernetes_ref/* objectAt */.lJ)(live.body, 'spec')['renewTime'])}`;
        const now = options.now();
        if (seen?.mark !== mark)
            seen = { mark, at: now };
        else if (now - seen.at > lock_seconds(live) * 1000) {
            const taken = await lock_attempt(options, live);
            if (taken)
                return keep(taken, options);
            seen = undefined;
        }
        if (!told)
            options.waiting(holder);
        told = true;
        if (options.now() > options.deadline)
            throw new LockTaken(holder);
        await options.sleep(500, options.signal);
    }
}
const lock_seconds = (live) => Number((0,kubernetes_ref/* objectAt */.lJ)(live.body, 'spec')['leaseDurationSeconds'] ?? duration);
const leaseRef = ({ namespace, name }) => ({
    group: 'coordination.k8s.io',
    version: 'v1',
    kind: 'Lease',
    namespace,
    name,
});
/** The holder's end is the random part, which tells two jobs of one run apart. */
const managerOf = (options) => `hub-to-kube-lock/${options.holder.slice(-100)}`;
/** The API server wants microseconds; true ones, as an identical write would not move the resourceVersion. */
const microTime = (ms) => new Date(ms).toISOString().replace('Z', `${String(Math.floor(Math.random() * 1000)).padStart(3, '0')}Z`);
const body = (options, metadata) => ({
    apiVersion: 'coordination.k8s.io/v1',
    kind: 'Lease',
    metadata: { name: options.name, namespace: options.namespace, ...metadata },
    spec: { holderIdentity: options.holder, leaseDurationSeconds: duration, renewTime: microTime(options.now()) },
});
/** One try; undefined when somebody else holds it. `dead`: take it from this state of a dead holder, by force, unless it has moved since. */
async function lock_attempt(options, dead) {
    try {
        const metadata = dead ? { uid: dead.uid, resourceVersion: dead.resourceVersion } : {};
        const { live } = await options.cluster.apply(body(options, metadata), { manager: managerOf(options), force: dead !== undefined });
        return live;
    }
    catch (error) {
        if (error.status === 409)
            return undefined;
        throw error;
    }
}
function keep(taken, options) {
    let renewed = options.now();
    let lost;
    let ended = false;
    const over = new AbortController();
    const renew = async () => {
        const asked = options.now();
        try {
            // With its uid: a Lease that somebody deleted must not come back as ours.
            await options.cluster.apply(body(options, { uid: taken.uid }), { manager: managerOf(options) });
            renewed = asked;
        }
        catch (error) {
            const status = error.status;
            if (status === 409 || status === 404)
                lost = 'somebody else has taken the lock, or deleted its Lease';
        }
    };
    const stale = () => options.now() - renewed > stop * 1000;
    const renewing = (async () => {
        while (!ended) {
            await options.sleep(renewEvery * 1000, over.signal).catch(() => { });
            if (ended || lost)
                return;
            await renew();
        }
    })();
    return {
        async check() {
            // An API server that was away could renew nothing, but then nobody could take the lock either: its answer decides.
            if (!lost && stale())
                await renew();
            if (!lost && stale())
                lost = `the lock could not be renewed for ${stop} s`;
            if (lost)
                throw new LockLost(lost);
        },
        async free() {
            ended = true;
            over.abort();
            await renewing;
            if (lost)
                return;
            // Applying nothing gives our fields back: the holder is gone, and no right to delete is needed.
            const { spec: _spec, ...empty } = body(options, { uid: taken.uid });
            await options.cluster.apply(empty, { manager: managerOf(options) }).catch(() => { });
        },
    };
}

;// CONCATENATED MODULE: ../build/kubernetes/deploy/open.js







/** Fills in namespaces by what the cluster's kinds are. Throws ConfigurationError: unknown kinds, other namespaces than the one given. */
async function place(request, { cluster }) {
    const { manifests, problems } = await namespaces_placed(request.manifests, {
        resource: (group, kind, version) => cluster.resource(group, kind, version),
        defaultNamespace: request.defaultNamespace,
        ...(request.namespace === undefined ? {} : { namespace: request.namespace }),
    });
    if (problems.length > 0)
        throw new types/* ConfigurationError */.j1(problems);
    return { manifests, made: madeBy(manifests) };
}
function madeBy(manifests) {
    const namespaces = manifests.filter(({ ref }) => ref.group === '' && ref.kind === 'Namespace').map(({ ref }) => ref.name);
    const kinds = manifests
        .filter(({ ref }) => ref.kind === 'CustomResourceDefinition' && ref.group === 'apiextensions.k8s.io')
        .map(({ body }) => {
        const spec = body['spec'];
        return `${spec?.group ?? ''}/${spec?.names?.kind ?? ''}`;
    });
    return { kinds: new Set(kinds), namespaces: new Set(namespaces) };
}
const namespaceRef = (name) => ({ group: '', version: 'v1', kind: 'Namespace', name });
/** undefined: not there. Where reading namespaces is forbidden it is taken for there: the first request into it will tell. */
async function namespaceThere(name, { cluster }) {
    try {
        return await cluster.get(namespaceRef(name));
    }
    catch (error) {
        if (isForbidden(error))
            return 'unknown';
        throw error;
    }
}
const open_told = (input, code, message, fix) => new types/* ConfigurationError */.j1([{ code, severity: 'error', message, fix, input }]);
/** By which input a namespace came in: the record's may be another than the objects'. */
const inputOf = (name, { namespace, defaultNamespace }) => name === (namespace ?? defaultNamespace) ? 'namespace' : 'release-namespace';
function namespaceAbsent(name, request) {
    const input = inputOf(name, request);
    const fix = input === 'namespace' ? 'Check the spelling, or let it be made: create-namespace: true' : 'Check the spelling, or make it first.';
    return open_told(input, 'H2K-231', `namespace ${name} does not exist`, fix);
}
/**
 * Namespaces that this run has to make before anything else: the record is kept in one, and nothing can be asked about objects in one that is not there.
 * They are among `made` afterwards. Throws ConfigurationError where one is missing and may not be made, or is being deleted.
 */
async function missingNamespaces(request, { made }, context) {
    const { releaseNamespace, createNamespace, namespace, defaultNamespace } = request;
    const own = namespace ?? defaultNamespace;
    const missing = [];
    for (const name of new Set([releaseNamespace, ...(createNamespace ? [own] : [])])) {
        const there = await namespaceThere(name, context);
        if (there !== undefined && there !== 'unknown' && !usable(there))
            throw open_told(inputOf(name, request), 'H2K-232', `namespace ${name} is being deleted`, 'Wait until it is gone, or use another.');
        if (there !== undefined)
            continue;
        if (!made.namespaces.has(name) && !(createNamespace && name === own))
            throw namespaceAbsent(name, request);
        made.namespaces.add(name);
        missing.push(name);
    }
    return missing;
}
/** Makes them: the one write that comes before the record. */
async function makeNamespaces(names, request, { manifests }, context) {
    for (const name of names) {
        const own = manifests.find(({ ref }) => ref.group === '' && ref.kind === 'Namespace' && ref.name === name);
        const body = own?.body ?? { apiVersion: 'v1', kind: 'Namespace', metadata: { name } };
        // Under its release's own manager when it is one of the manifests: the apply that follows then finds it as its own.
        const { manager } = releaseNames(request.release, request.releaseNamespace);
        const { live } = await context.cluster.apply(body, { manager: own ? manager : 'hub-to-kube' });
        await untilUsable(live, context.cluster, context.signal);
        context.report({ type: 'phase', phase: 'apply', text: `namespace ${name} created` });
    }
}
const noLock = { check: async () => { }, free: async () => { } };
/** Takes the release's lock, waiting for another run up to the task's timeout. Without the right to leases it goes on without, and says so. */
async function lockRelease(request, context) {
    const { release, releaseNamespace: namespace, timeout } = request;
    const { cluster, now, sleep, random, signal, run, report } = context;
    const holder = `${run.url ?? run.id} ${Buffer.from(random(4)).toString('hex')}`;
    const name = releaseNames(release, namespace).head;
    const waiting = (other) => report({ type: 'phase', phase: 'plan', text: `waiting for another run of this release: ${other}` });
    try {
        return await takeLock({ cluster, namespace, name, holder, now, sleep, signal, waiting, deadline: now() + timeout });
    }
    catch (error) {
        if (isNamespaceMissing(error))
            throw namespaceAbsent(namespace, request);
        if (isForbidden(error)) {
            const message = `no right to leases in namespace ${namespace}: two runs at once would not notice one another`;
            report({
                type: 'problem',
                problem: { code: 'H2K-261', severity: 'warning', message, fix: 'Allow get, create and patch on leases.coordination.k8s.io.' },
            });
            return noLock;
        }
        if (error instanceof LockTaken) {
            throw new types/* UnavailableError */.hG([
                {
                    code: 'H2K-262',
                    severity: 'error',
                    message: `another run of this release is at work: ${error.holder}`,
                    fix: 'Wait for it to end; `concurrency` in the workflow lets runs queue up.',
                },
            ]);
        }
        throw error;
    }
}
const openRecord = (request, context) => ReleaseRecord.open(context.cluster, request.release, request.releaseNamespace, context.run);

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
    pinning.manifests = manifests.map((manifest) => images_edited(manifest, edits.get(manifest.ref) ?? []));
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
function images_edited(manifest, edits) {
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
    const spec = base && images_valueAt(body, base);
    if (!base || !images_isObject(spec))
        return [];
    return imageLists.flatMap(({ list, below, role }) => {
        const items = spec[list];
        if (!Array.isArray(items))
            return [];
        return items.flatMap((item, index) => {
            const text = images_valueAt(item, below);
            if (typeof text !== 'string')
                return [];
            return [{ path: [...base, list, index, ...below], role, name: textAt(item, 'name'), text }];
        });
    });
}
const images_isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const textAt = (value, key) => {
    const text = images_isObject(value) ? value[key] : undefined;
    return typeof text === 'string' ? text : '';
};
const images_valueAt = (value, path) => path.reduce((inner, step) => (images_isObject(inner) ? inner[step] : undefined), value);
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

;// CONCATENATED MODULE: ../build/kubernetes/deploy/prepare.js




/** A push replaces one entry of the record; a run without a push deploys the recorded images with today's manifests. Rules 2. Throws ConfigurationError. */
function prepare(manifests, request, recorded, applySet) {
    const { push, images: mode } = request;
    const remembered = Object.entries(recorded)
        .filter(([repository]) => repository !== push?.repository)
        .map(([repository, { written, tag, digest }]) => ({ repository, digest, images: mode, recorded: written, ...(tag ? { tag } : {}) }));
    const pushed = push
        ? [{ repository: push.repository, digest: push.digest, images: mode, ...(push.tag ? { tag: push.tag } : {}) }]
        : [];
    const pinning = pinImages(manifests, [...pushed, ...remembered]);
    const errors = pinning.problems.filter((problem) => problem.severity === 'error');
    if (errors.length > 0)
        throw new types/* ConfigurationError */.j1(errors);
    return {
        manifests: pinning.manifests.map((manifest) => labelled(manifest, applySet)),
        pinned: pinning.used,
        images: Object.fromEntries(pinning.used.map(({ pin, written }) => [
            pin.repository,
            { written, digest: pin.digest, ...(pin.tag ? { tag: pin.tag } : {}) },
        ])),
    };
}
/** Membership is a label on the object itself, never on its pod template (that would roll everything out). Rules 4. */
function labelled(manifest, applySet) {
    const metadata = (0,kubernetes_ref/* objectAt */.lJ)(manifest.body, 'metadata');
    const labels = { ...(0,kubernetes_ref/* objectAt */.lJ)(metadata, 'labels'), [partOfLabel]: applySet };
    return {
        ...manifest,
        body: { ...manifest.body, metadata: { ...metadata, labels } },
        edits: [...manifest.edits, { path: ['metadata', 'labels', partOfLabel], to: applySet, why: 'member of the release' }],
    };
}

;// CONCATENATED MODULE: ../build/kubernetes/deploy/plan.js






/** What `deploy` would do, with diffs; nothing is written, no lock is taken. Throws ConfigurationError where nothing can be planned. */
async function plan(request, context) {
    const placed = await place(request, context);
    await missingNamespaces(request, placed, context);
    const record = await openRecord(request, context);
    const wanted = prepare(placed.manifests, request, record.images, record.names.applySet);
    const planned = await makePlan(wanted.manifests, { ...planContext(request, record, placed, context), diffs: true });
    if (planned.unavailable.some(({ code }) => code === rightMissing))
        throw new types/* UnavailableError */.hG(planned.unavailable);
    return {
        verdict: planned.refused.length > 0 ? 'refused' : planned.unavailable.length > 0 ? 'unavailable' : 'possible',
        cluster: await context.cluster.id(),
        release: request.release,
        revision: record.next,
        changes: planned.items.map(({ change }) => change),
        problems: [...planned.refused, ...planned.unavailable, ...planned.warnings],
    };
}
function planContext(request, record, { made }, context) {
    const { conflicts, recreate, takeOver } = request;
    const { manager, applySet } = record.names;
    return {
        cluster: context.cluster.until(context.signal),
        manager,
        applySet,
        conflicts,
        recreate,
        takeOver,
        good: memberMap(record.good),
        made,
    };
}
const plan_words = {
    create: 'to create',
    update: 'to change',
    adopt: 'to take over from kubectl',
    recreate: 'to make anew',
    unchanged: 'as they are',
    delete: 'to delete',
    blocked: 'blocked',
};
/** `12 objects: 2 to create, 1 to change, 9 as they are` */
function counted({ items }) {
    const parts = Object.entries(plan_words).flatMap(([action, text]) => {
        const count = items.filter(({ change }) => change.action === action).length;
        return count > 0 ? [`${count} ${text}`] : [];
    });
    return `${items.length} ${items.length === 1 ? 'object' : 'objects'}: ${parts.join(', ')}`;
}

;// CONCATENATED MODULE: ../build/kubernetes/deploy/prune.js




/** They hold what can't be made again: never pruned, only told. Rules 4. */
const kept = ['PersistentVolumeClaim', 'PersistentVolume', 'CustomResourceDefinition', 'Namespace'];
const isPrunable = ({ ref }) => !kept.includes(ref.kind);
/**
 * Deletes former members that the manifests no longer have. Label and uid must both agree: people copy labels.
 * @param touched takes what is deleted, so that a failure after it can bring it back
 * @returns the orphans that are still this release's
 */
async function prune(revision, { record, lock, context }, touched) {
    const { cluster, report } = context;
    const left = await parallel(revision.orphans, async (orphan) => {
        const told = (text) => report({ type: 'phase', phase: 'apply', text: `${(0,kubernetes_ref/* refText */.d0)(orphan.ref)} ${text}` });
        if (!isPrunable(orphan)) {
            told(`is not pruned: a ${orphan.ref.kind} is never deleted by itself`);
            return [orphan];
        }
        try {
            const live = await cluster.get(orphan.ref);
            const why = live && notOurs(live, orphan, record.names.applySet);
            if (why)
                told(`is not pruned: ${why}`);
            if (!live || why)
                return [];
            await lock.check();
            touched.add((0,kubernetes_ref/* refKey */.XF)(orphan.ref));
            await cluster.delete(live.ref, { uid: live.uid, propagation: 'background' });
            told('pruned');
            return [];
        }
        catch (error) {
            // What runs now is proven: a missing right to delete is no reason to take it back.
            if (!(error instanceof ApiError))
                throw error;
            told(`is not pruned: ${error.message}`);
            return [orphan];
        }
    });
    return left.flat();
}
function notOurs({ uid, body }, orphan, applySet) {
    if (uid !== orphan.uid)
        return 'it is another object of that name by now';
    return partOf(body) === applySet ? undefined : 'it is no longer labelled as a member of this release';
}

;// CONCATENATED MODULE: ../build/kubernetes/deploy/revision.js



/** The revision that this run is about to write: the members with what was there before each, so that any later run can put it back. Rules 3, 8, 11. */
function newRevision({ planned: { items }, wanted, record }) {
    const good = memberMap(record.good);
    const dead = memberMap(record.unfinished);
    const members = items.map((item) => member(item, good, dead, record.names.manager));
    return {
        number: record.next,
        outcome: 'pending',
        members,
        orphans: formerMembers(record.good, members),
        manifests: items.map((item) => item.manifest.body),
        images: wanted.images,
        proof: [],
    };
}
/** What the release once had and these manifests have no more. */
function formerMembers(good, today) {
    const kept = new Set(today.map(({ ref }) => (0,kubernetes_ref/* refKey */.XF)(ref)));
    const former = [...(good?.members ?? []), ...(good?.orphans ?? [])];
    return former.filter(({ ref }) => !kept.has((0,kubernetes_ref/* refKey */.XF)(ref))).map(({ ref, uid }) => ({ ref, ...(uid ? { uid } : {}) }));
}
function member(item, good, dead, manager) {
    const key = (0,kubernetes_ref/* refKey */.XF)(item.manifest.ref);
    const known = { ref: item.manifest.ref, hash: item.hash, ...(item.live ? { uid: item.live.uid } : {}) };
    if (item.settled)
        return { ...item.settled, ...known, before: 'ours' };
    const anew = item.change.action === 'recreate' ? { ...known, recreated: true } : known;
    if (good.has(key))
        return { ...anew, before: 'ours' };
    // Where a dead run has written, what it found there is the truth, and what is there now is its own work.
    const found = dead.get(key);
    const written = !item.live || appliedEntry(item.live.body, manager) !== undefined;
    if (found && found.before !== 'ours' && written)
        return { ...found, ...anew, before: found.before };
    return { ...anew, before: item.live ? { body: item.live.body } : 'absent' };
}

;// CONCATENATED MODULE: ../build/kubernetes/deploy/index.js













/**
 * Applies the manifests with the pushed image and proves that it runs: read, plan, apply, wait, prove, record; on failure everything goes back.
 * Throws ConfigurationError or UnavailableError while nothing has been touched; from the first write on every end is a result.
 */
async function deploy(request, context) {
    const placed = await place(request, context);
    await makeNamespaces(await missingNamespaces(request, placed, context), request, placed, context);
    const lock = await lockRelease(request, context);
    try {
        const record = await openRecord(request, context);
        const wanted = prepare(placed.manifests, request, record.images, record.names.applySet);
        const planned = await asPlanned(wanted.manifests, placed, request, record, context);
        const work = { request, context, lock, record, wanted, planned };
        return deploy_isSettled(work) ? await stay(deploy_until(context.signal, work)) : await change(work);
    }
    finally {
        await lock.free();
    }
}
/** Every object is as it should be, no former run left anything undone, and nothing waits to be pruned. */
const deploy_isSettled = ({ planned, record, request, wanted }) => planned.items.every(({ change }) => change.action === 'unchanged') &&
    !record.unfinished &&
    !(request.prune && formerMembers(record.good, wanted.manifests).some(isPrunable));
async function asPlanned(manifests, placed, request, record, context) {
    const planned = await makePlan(manifests, { ...planContext(request, record, placed, context), diffs: false });
    if (planned.refused.length > 0)
        throw new types/* ConfigurationError */.j1([...planned.refused, ...planned.unavailable]);
    if (planned.unavailable.length > 0)
        throw new types/* UnavailableError */.hG(planned.unavailable);
    for (const problem of planned.warnings)
        context.report({ type: 'problem', problem });
    context.report({ type: 'phase', phase: 'plan', text: counted(planned) });
    return planned;
}
/** Nothing to write. It still has to be ready, and to run the image that it should. */
async function stay(work) {
    const { planned, wanted, record, request, context } = work;
    const objects = planned.items.flatMap(({ live }) => (live ? [live] : []));
    const waiter = readyAsSeen(objects, context.now())
        ? undefined
        : watching(objects.map(({ ref }) => ref), context.signal, context);
    try {
        const readiness = waiter ? await deploy_ready(work, waiter, new Map()) : undefined;
        const proofs = readiness?.ready === false ? [] : await proveImages(wanted.pinned, waiter, context);
        const failed = failure(readiness, proofs, request);
        if (!failed)
            await record.remember(wanted.images);
        return result(work, { proofs, changed: false, undone: 'none', left: [] }, failed);
    }
    finally {
        waiter?.stop();
    }
}
/** The same work, every request and wait of which ends with `signal`: the way forward ends with the cancel, the way back only with the second one. */
const deploy_until = (signal, work) => ({
    ...work,
    context: { ...work.context, signal, cluster: work.context.cluster.until(signal) },
});
/** Clears up after a run that died, then deploys. */
async function change(work) {
    const { record, context } = work;
    const dead = record.unfinished;
    if (dead) {
        try {
            await heal(dead, deploy_until(context.signal, work));
        }
        catch (error) {
            const left = dead.members.map(({ ref }) => ref);
            return result(work, { proofs: [], changed: true, undone: 'partly', left }, why(error, work));
        }
    }
    return forward(deploy_until(context.signal, work), () => deploy_until(context.leave, work));
}
/** Writes the record, then the objects; waits, proves, and records the end. `back`: the work for the way back. */
async function forward(work, back) {
    const { wanted, record, lock, request, context } = work;
    const revision = newRevision(work);
    context.report({
        type: 'release',
        address: { release: request.release, namespace: request.releaseNamespace },
        revision: revision.number,
    });
    await lock.check();
    await record.begin(revision);
    const waiter = watching(wanted.manifests.map(({ ref }) => ref), context.signal, context);
    // What a dead run may have written is as much to be undone as what this one writes, though this one finds it as it should be.
    const progress = { touched: new Set(record.unfinished?.members.map(({ ref }) => (0,kubernetes_ref/* refKey */.XF)(ref))), since: new Map() };
    let failed;
    let proofs = [];
    try {
        await applyAll(work, memberMap(revision), progress);
        context.report({ type: 'phase', phase: 'wait', text: 'waiting until everything is ready' });
        const readiness = await deploy_ready(work, waiter, progress.since);
        if (readiness.ready)
            proofs = await proveImages(wanted.pinned, waiter, context);
        failed = failure(readiness, proofs, request);
        if (!failed) {
            if (request.prune)
                revision.orphans = await prune(revision, work, progress.touched);
            await record.succeed({ ...revision, proof: proofs });
        }
    }
    catch (error) {
        failed = why(error, work);
    }
    finally {
        waiter.stop();
    }
    return failed
        ? deploy_end(back(), revision, progress, proofs, failed)
        : result(work, { proofs, changed: progress.touched.size > 0, undone: 'none', left: [] });
}
/** Waits for all objects, each judged from what our own write returned, or from what was seen when nothing was written. */
function deploy_ready({ planned, request, context }, waiter, written) {
    const targets = planned.items.map(({ manifest: { ref, at }, live }) => {
        const since = written.get((0,kubernetes_ref/* refKey */.XF)(ref)) ?? (live && { resourceVersion: live.resourceVersion, specChanged: false });
        return { ref, at, ...(since ? { since } : {}) };
    });
    return waitReady(waiter, targets, request.patience, context.now() + request.timeout, context);
}
/** What happens after a failure: everything back, unless the user wants to look at it, or somebody else has the release by now. */
async function deploy_end(work, revision, progress, proofs, failed) {
    const { planned, record, request } = work;
    const touched = planned.items.map(({ manifest }) => manifest.ref).filter((ref) => progress.touched.has((0,kubernetes_ref/* refKey */.XF)(ref)));
    const changed = touched.length > 0;
    const kept = { proofs, changed, undone: 'none', left: touched };
    try {
        if (request.onFailure === 'keep' && failed.status !== 'CANCELED') {
            await record.fail(revision, 'failed');
            return result(work, kept, failed);
        }
        const back = await bringBack(work, revision, progress.touched);
        return result(work, { proofs, changed, ...back }, failed);
    }
    catch (error) {
        const message = `the undo did not come to its end: ${error.message}`;
        const problem = { code: 'H2K-280', severity: 'error', message, fix: 'The next run of this release goes on with it.' };
        return result(work, { ...kept, undone: 'partly' }, { ...failed, problems: [...failed.problems, problem] });
    }
}
/** An error after the first write: a cancel, refusals and faults become the result's words. */
function why(error, { context, planned: { items } }) {
    if (context.signal.aborted)
        return { status: 'CANCELED', message: 'cancelled', causes: [], problems: [] };
    if (error instanceof types/* Stop */.VG)
        return { status: 'FAILED', message: error.message, causes: [], problems: error.problems };
    const { message } = error;
    const at = items.find(({ manifest }) => message.includes(`"${manifest.ref.name}"`))?.manifest.at([]);
    return { status: 'FAILED', message, causes: [], problems: [{ code: 'H2K-281', severity: 'error', message, ...(at ? { at } : {}) }] };
}
function result({ planned, record }, ended, failed) {
    return {
        ...ended,
        status: failed?.status ?? 'COMPLETED',
        statusMessage: failed?.message ?? '',
        causes: failed?.causes ?? [],
        problems: failed?.problems ?? [],
        changes: planned.items.map(({ change: one }) => one),
        revision: record.good?.number ?? 0,
    };
}

;// CONCATENATED MODULE: ../build/kubernetes/deploy/rights.js



/** Server-side apply needs `patch`, and `create` for what is not there; `get` reads what is there; undo and prune delete. kubernetes-tried 15. */
const objectVerbs = ['get', 'create', 'patch', 'delete'];
const recordVerbs = ['get', 'create', 'patch'];
/** The rights that this run misses, all of them: asked of the API server once a request was refused, never before. Rules 24. */
async function missingRights(request, context) {
    const { cluster } = context;
    const { manifests, made } = await place(request, context);
    const objects = await parallel(manifests, (manifest) => ofObject(manifest, cluster));
    const wanted = new Map();
    for (const right of [...objects.flat(), ...(await ofNamespace(request, context)), ...ofRecord(request)]) {
        // What is in a namespace that this run makes will be allowed or not only then.
        if (right.namespace !== undefined && made.namespaces.has(right.namespace))
            continue;
        const key = [right.verb, right.group, right.resource, right.namespace, right.own].join(' ');
        const known = wanted.get(key);
        if (known)
            known.names.push(...right.names);
        else
            wanted.set(key, right);
    }
    return await denied([...wanted.values()], cluster);
}
async function ofObject({ ref }, cluster) {
    const found = await cluster.resource(ref.group, ref.kind, ref.version);
    return found
        ? objectVerbs.map((verb) => ({
            verb,
            group: ref.group,
            resource: found.resource,
            namespace: ref.namespace,
            names: [ref.name],
            own: false,
        }))
        : [];
}
async function ofNamespace({ createNamespace, namespace, defaultNamespace }, context) {
    const own = namespace ?? defaultNamespace;
    const there = createNamespace ? await namespaceThere(own, context) : undefined;
    if (!createNamespace || (there !== undefined && there !== 'unknown'))
        return [];
    return recordVerbs.map((verb) => ({ verb, group: '', resource: 'namespaces', namespace: undefined, names: [own], own: false }));
}
/** The release's own names alone, no list: the narrowest that its record and lock can do with. */
function ofRecord({ release, releaseNamespace: namespace }) {
    const names = releaseNames(release, namespace);
    const secrets = [names.head, ...Array.from({ length: ringSize }, (_, number) => names.revision(number, 0))];
    return recordVerbs.flatMap((verb) => [
        { verb, group: '', resource: 'secrets', namespace, names: [...secrets], own: true },
        { verb, group: 'coordination.k8s.io', resource: 'leases', namespace, names: [names.head], own: true },
    ]);
}
/** A grant may be for all objects of a kind or for some names: only who is refused both ways misses it. */
async function denied(rights, cluster) {
    const access = ({ names: _, own: _own, namespace, ...right }) => ({
        ...right,
        ...(namespace === undefined ? {} : { namespace }),
    });
    const allowed = await cluster.can(rights.map(access));
    const rest = rights.filter((_, index) => !allowed[index]);
    const answers = await parallel(rest, async (right) => {
        const names = [...new Set(right.names)];
        const may = await cluster.can(names.map((name) => ({ ...access(right), name })));
        return { ...right, names: names.filter((_, index) => !may[index]) };
    });
    return answers.filter(({ names }) => names.length > 0);
}

;// CONCATENATED MODULE: ../build/kubernetes/deploy/role.js
/** `in namespace shop: get, create on deployments.apps; get on secrets` */
function rightsText(rights) {
    return byPlace(rights)
        .map(([namespace, some]) => {
        const lines = rulesOf(some).map(({ group, resource, verbs, right }) => `${verbs.join(', ')} on ${resource}${group ? `.${group}` : ''}${right.own ? ' (the release’s own)' : ''}`);
        return `${namespace === undefined ? 'in the whole cluster' : `in namespace ${namespace}`}: ${lines.join('; ')}`;
    })
        .join('; ');
}
/** Roles that give exactly these rights, with their bindings to `user`: what an administrator has to apply. */
function roleText(rights, user) {
    return byPlace(rights)
        .map(([namespace, some]) => {
        const scope = namespace === undefined ? 'Cluster' : '';
        const metadata = `metadata: { name: hub-to-kube${namespace === undefined ? '' : `, namespace: ${namespace}`} }`;
        const rules = rulesOf(some).map(({ group, resource, verbs, right }) => {
            const names = right.own ? `, resourceNames: [${right.names.join(', ')}]` : '';
            return `  - { apiGroups: [${group || '""'}], resources: [${resource}], verbs: [${verbs.join(', ')}]${names} }`;
        });
        return `apiVersion: rbac.authorization.k8s.io/v1
kind: ${scope}Role
${metadata}
rules:
${rules.join('\n')}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ${scope}RoleBinding
${metadata}
subjects: [{ apiGroup: rbac.authorization.k8s.io, kind: User, name: ${JSON.stringify(user)} }]
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ${scope}Role, name: hub-to-kube }`;
    })
        .join('\n---\n');
}
const byPlace = (rights) => [...Map.groupBy(rights, ({ namespace }) => namespace)];
/** Rights that differ in their verbs alone are one rule. */
function rulesOf(rights) {
    const groups = Map.groupBy(rights, ({ group, resource, own, names }) => JSON.stringify([group, resource, own, names]));
    return [...groups.values()].map((same) => ({
        group: same[0].group,
        resource: same[0].resource,
        verbs: same.map(({ verb }) => verb),
        right: same[0],
    }));
}

;// CONCATENATED MODULE: ../build/kubernetes/deploy/told.js






/** Does what has touched nothing as long as it throws, and gives what it throws its words: rights that are missing as one list, the API server's other refusals as they are. */
async function told_told(request, context, act) {
    try {
        return await act();
    }
    catch (error) {
        if (context.signal.aborted)
            throw error;
        throw (await withRights(error, request, context)) ?? told_answered(error, context.cluster);
    }
}
/** The API server's "no" to a request that no manifest is to blame for. */
function told_answered(error, { server }) {
    if (!(error instanceof ApiError))
        return error;
    const message = `The cluster at ${server} answers HTTP ${error.status}: ${error.message}`;
    const fix = told_fixes.find(([pattern]) => pattern.test(`${error.status} ${error.message}`))?.[1];
    const told = fix ? { fix, input: 'kubeconfig' } : { fix: 'Look at the API server, and at what stands before it.' };
    return new types/* UnavailableError */.hG([{ code: 'H2K-117', severity: 'error', message, ...told }]);
}
const told_fixes = [
    [/^400 .*HTTPS server/s, 'The API server speaks TLS: write https:// in `server` of the kubeconfig.'],
    [/^403 /, 'Give the account of the kubeconfig this right (Role and RoleBinding).'],
    [/^404 |web page/, 'Is this the address of a Kubernetes API server? Check `server` in the kubeconfig.'],
];
/** undefined: no right was refused, or all that are needed are there and something else refuses. */
async function withRights(error, request, context) {
    const problems = error instanceof types/* Stop */.VG ? error.problems : [];
    const refused = problems.filter(({ code }) => code === rightMissing || code === recordRefused);
    if (!isForbidden(error) && refused.length === 0)
        return undefined;
    const missing = await missingRights(request, context).catch(() => []);
    if (missing.length === 0)
        return undefined;
    const rest = problems.filter((problem) => !refused.includes(problem));
    const list = [problemOf(missing, error.message), ...rest];
    return error instanceof types/* Stop */.VG && rest.length > 0 ? new error.constructor(list) : new types/* UnavailableError */.hG(list);
}
function problemOf(missing, said) {
    const user = /User "([^"]+)"/.exec(said)?.[1];
    const role = roleText(missing, user ?? 'NAME OF THE USER');
    return {
        code: rightMissing,
        severity: 'error',
        message: `${user ?? 'the user of the kubeconfig'} has not all rights that this run needs; missing ${rightsText(missing)}`,
        fix: `Let somebody who may apply this:\n${role}`,
        input: 'kubeconfig',
    };
}

;// CONCATENATED MODULE: ../build/kubernetes/deploy/verify.js








/** Is what was deployed still there, as it was left, and does it run the recorded images? Reads only. Throws ConfigurationError when there is no record. */
async function verify(release, namespace, context) {
    const cluster = context.cluster.until(context.signal);
    const record = await ReleaseRecord.open(cluster, release, namespace, context.run);
    const good = record.good;
    if (!good) {
        const fix = 'Deploy it first, or name the release and its namespace as the run did: --release, --release-namespace';
        throw new types/* ConfigurationError */.j1([
            {
                code: 'H2K-265',
                severity: 'error',
                message: `namespace ${namespace} has no record of a deployed release ${release}`,
                fix,
                input: 'release',
            },
        ]);
    }
    const live = await readLive(good.members.map(({ ref }) => ref), cluster);
    const drift = good.members.flatMap((member) => {
        const now = live.get((0,kubernetes_ref/* refKey */.XF)(member.ref));
        if (!now)
            return [{ ref: member.ref, why: 'it is gone' }];
        if (now.uid !== member.uid)
            return [{ ref: member.ref, why: 'somebody has deleted it and made it anew' }];
        if (projection(now.body, record.names.manager) !== member.projection)
            return [{ ref: member.ref, why: 'somebody has changed what this release applied' }];
        return [];
    });
    const proofs = await prove(recordedImages(good), { pods: (ref) => podsIn(cluster, ref), aliases: context.contents });
    for (const proof of proofs)
        context.report({ type: 'proof', proof });
    for (const { ref, why } of drift)
        context.report({ type: 'phase', phase: 'prove', text: `${(0,kubernetes_ref/* refText */.d0)(ref)}: ${why}` });
    return { release, revision: good.number, proofs, drift };
}
/** The recorded manifests say where which image was pinned: by the digest that only we write beside a recorded repository. */
function recordedImages(good) {
    const manifests = good.manifests.map((body, index) => ({
        ref: good.members[index].ref,
        body,
        at: () => ({ file: '', line: 1, column: 1 }),
        edits: [],
    }));
    const { places } = imagesOf(manifests);
    return places
        .filter(({ role, reference }) => role !== 'volume' && reference.digest !== undefined && reference.digest === good.images[reference.repository]?.digest)
        .map(({ ref, name, reference }) => ({ ref, containers: [{ container: name, image: reference.written, digest: reference.digest }] }));
}

;// CONCATENATED MODULE: ../build/kubernetes/deploy/door.js




/** What this room does for others; all that is thrown on the way has words by then, unless it is a defect. */
const door_deploy = (request, context) => told_told(request, context, () => deploy(request, context));
const door_plan = (request, context) => told_told(request, context, () => plan(request, context));
const door_verify = (release, namespace, context) => verify(release, namespace, context).catch((error) => {
    throw told_answered(error, context.cluster);
});

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

;// CONCATENATED MODULE: ../build/kubernetes/manifests/object.js
/** What one document holds: an object, or those of its `items` if it is a List (also a List in a List, as with kubectl). */
function toManifests(found) {
    const { value } = found;
    if (!object_isObject(value))
        return { manifests: [], problems: [problem(found, [], notAnObject(value))] };
    if (isList(value))
        return fromList(found, value);
    const problems = checkKind(found, value);
    if (typeof value['kind'] === 'string' && !problems.some(({ code }) => code === kustomization.code))
        problems.push(...checkName(found, value));
    return problems.length > 0 ? { manifests: [], problems } : { manifests: [toManifest(found, value)], problems };
}
const object_isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value) => typeof value['kind'] === 'string' && value['kind'].endsWith('List') && Array.isArray(value['items']);
function notAnObject(value) {
    if (Array.isArray(value)) {
        return { message: 'a bare list is no Kubernetes object', fix: 'put the objects one after the other, with a line --- between them' };
    }
    return { message: 'this is no Kubernetes object, but text or a number', fix: 'an object begins with apiVersion, kind and metadata' };
}
function fromList(found, list) {
    const reads = list['items'].map((item, index) => {
        const value = object_isObject(item) ? typed(item, list) : item;
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
    if (metadata !== undefined && metadata !== null && !object_isObject(metadata)) {
        return [problem(found, ['metadata'], { message: 'metadata is no map', fix: 'indent name below metadata:' })];
    }
    const { name, generateName, namespace } = object_isObject(metadata) ? metadata : {};
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
    if (object_isObject(metadata) && 'managedFields' in metadata) {
        const { managedFields: _, ...rest } = metadata;
        body = { ...body, metadata: rest };
        edits.push({ path: ['metadata', 'managedFields'], why: 'the API server takes none in an apply; it keeps its own' });
    }
    const written = body['kind'] === 'Secret' && body['apiVersion'] === 'v1' ? body['stringData'] : undefined;
    if (!object_isObject(written) || !Object.values(written).every((text) => typeof text === 'string'))
        return { body, edits, moved: new Set() };
    const { stringData: _, ...rest } = body;
    const packed = Object.entries(written).map(([key, text]) => [key, Buffer.from(text).toString('base64')]);
    const data = object_isObject(rest['data']) ? rest['data'] : {};
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
const scalars_words = new Map([
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
    const word = scalars_words.get(text);
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
const yaml_fixes = {
    TAB_AS_INDENT: 'indent with blanks: YAML takes no tabs there',
    BAD_INDENT: 'line the keys of one map up in one column',
    BLOCK_AS_IMPLICIT_KEY: 'a text with ": " in it wants quotes; or a line is indented too far',
    MULTILINE_IMPLICIT_KEY: 'a key is followed by ": "; is a colon missing on this line?',
    BAD_SCALAR_START: 'put the text in quotes: it begins with a character that means something in YAML',
    MISSING_CHAR: 'a quote, bracket or blank is missing here or before',
    UNEXPECTED_TOKEN: 'put the text in quotes, or look at the indentation of this line and the one before',
};
function syntax(error, document, position) {
    const fix = yaml_fixes[error.code];
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
    const all = [...problems, ...readings.flatMap((reading) => reading.problems), ...duplicates(manifests)];
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

;// CONCATENATED MODULE: ../build/kubernetes/index.js
/** The door of the room: what pipelines' tasks and the commands may use of it. */









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

// EXTERNAL MODULE: ../build/kubernetes/index.js + 103 modules
var kubernetes = __webpack_require__(7393);
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
