export const id = 7603;
export const ids = [7603];
export const modules = {

/***/ 5304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ clusterOf)
/* harmony export */ });
/** How to reach the cluster that a k8s ENDPOINT means: a kubeconfig, or an address with what its authType says. Its bindings are filled in. */
function clusterOf({ properties }) {
    const text = (key) => {
        const value = properties[key];
        return typeof value === 'string' && value.trim() !== '' ? value : undefined;
    };
    const kubeconfig = text('kubeconfig');
    if (kubeconfig !== undefined)
        return { kubeconfig, context: text('context') };
    const type = text('authType')?.toLowerCase();
    const uses = (own) => type === undefined || type === own;
    const endpoint = {
        server: text('kubernetesURL') ?? '',
        fingerprint: text('fingerprint'),
        ca: text('certAuthorityData'),
        ...(uses('token') ? { token: text('token') } : {}),
        ...(uses('basic') ? { username: text('username'), password: text('password') } : {}),
        ...(uses('certificate') ? { cert: text('certData'), key: text('certKeyData') } : {}),
    };
    return { endpoint: defined(endpoint) };
}
const defined = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));


/***/ }),

/***/ 2207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bl: () => (/* binding */ newMeans),
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   yS: () => (/* binding */ pushOf)
/* harmony export */ });
/* harmony import */ var _kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4267);
/* harmony import */ var _registry_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(353);
/* harmony import */ var _registry_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1465);
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4477);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9979);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5304);
/* harmony import */ var _registries_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8458);







/** Connections of one run, each made when it is first needed, and files, read once. */
function newMeans(settings, registries, { ports, signal }) {
    const registry = (0,_registry_index_js__WEBPACK_IMPORTED_MODULE_2__/* .newRegistry */ .y)(ports, registries);
    const render = (0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .renderer */ .Uk)({ ...ports, signal });
    const readings = new Map();
    /** By what they were made of: an ENDPOINT may get other values in another pipeline. */
    const connected = new Map();
    return {
        registry,
        credentials: registries.credentials ?? (0,_registry_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .dockerCredentials */ .d)(ports),
        images: (source, destination) => imagesOf(registries, source, destination, ports),
        manifests(sources, options = {}) {
            const { fill, chart = {} } = options;
            const key = JSON.stringify([sources, chart]);
            const reading = (fill ? undefined : readings.get(key)) ?? (0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .readManifests */ .PX)(sources, ports.files, { ...options, render });
            if (fill)
                return reading;
            readings.set(key, reading);
            return reading;
        },
        cluster(endpoint) {
            const options = endpoint ? (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_6__/* .clusterOf */ .e)(endpoint) : { kubeconfig: settings.kubeconfig, context: settings.context };
            const key = JSON.stringify(options);
            const connection = connected.get(key) ?? (0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .connect */ .Ng)(options, ports);
            connected.set(key, connection);
            return connection;
        },
        async close() {
            for (const connection of await Promise.allSettled(connected.values()))
                if (connection.status === 'fulfilled')
                    connection.value.cluster.close();
        },
        contents: (image) => told(image, async (reference, digest) => {
            const { children, configs } = await registry.configs(reference, digest, signal);
            return { children, configs };
        }),
        platforms: (image) => told(image, (reference, digest) => registry.platforms(reference, digest, signal)),
        async pull(image, configs) {
            const reference = (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseImage */ .zZ)(image);
            if ((0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .isMalformed */ .ON)(reference))
                return { is: 'unknown' };
            return (await __webpack_require__.e(/* import() */ 1213).then(__webpack_require__.bind(__webpack_require__, 1213))).pullable(reference, configs, ports, registries, signal);
        },
    };
}
/** What its registry tells of an image@digest; undefined: it can't. */
async function told(image, ask) {
    const reference = (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseImage */ .zZ)(image);
    if ((0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .isMalformed */ .ON)(reference) || !reference.digest)
        return undefined;
    try {
        return await ask(reference, reference.digest);
    }
    catch (error) {
        if (error instanceof _types_js__WEBPACK_IMPORTED_MODULE_4__/* .UnavailableError */ .hG)
            return undefined;
        throw error;
    }
}
/** An ENDPOINT says how its registry is asked. Mirrors of the run are for reading: only those of the destination's own ENDPOINT are written to. */
function imagesOf(run, source, destination, ports) {
    const reading = source ? (0,_registries_js__WEBPACK_IMPORTED_MODULE_5__/* .registriesOf */ .Ho)([source], run.mirrors ?? new Map(), ports) : run;
    const { mirrors: _, ...own } = run;
    const writing = destination ? (0,_registries_js__WEBPACK_IMPORTED_MODULE_5__/* .registriesOf */ .Ho)([destination], new Map(), ports) : own;
    const registry = (0,_registry_index_js__WEBPACK_IMPORTED_MODULE_2__/* .newRegistry */ .y)(ports, reading);
    return {
        digest: async (image, signal) => (await registry.digest(image, signal)).digest,
        async copy(...asked) {
            const { newCopies } = await __webpack_require__.e(/* import() */ 5348).then(__webpack_require__.bind(__webpack_require__, 5348));
            return newCopies(ports, { source: reading, destination: writing }).copy(...asked);
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

/***/ 8458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ definedRegistries),
/* harmony export */   Ho: () => (/* binding */ registriesOf),
/* harmony export */   _A: () => (/* binding */ registryOptions)
/* harmony export */ });
/* harmony import */ var _definitions_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9275);
/* harmony import */ var _pipeline_endpoint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3012);
/* harmony import */ var _registry_credentials_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(353);
/* harmony import */ var _registry_endpoints_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1710);
/* harmony import */ var _text_address_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3872);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9979);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8881);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(752);








/** How registries are asked: by the ENDPOINTs of the docker webhooks that start something, then by what docker/login-action left behind (rules 32). */
function registryOptions({ chosen, definitions, variable }, mirrors, ports) {
    const named = chosen.flatMap(({ webhook }) => {
        const { endpoint: name = '', project } = webhook?.value ?? {};
        const endpoint = (0,_definitions_names_js__WEBPACK_IMPORTED_MODULE_0__/* .find */ .I)(definitions.endpoints, name, project)?.value;
        return endpoint ? [(0,_pipeline_endpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .boundEndpoint */ .gU)(endpoint, (key) => variable(key, endpoint.project))] : [];
    });
    return registriesOf(named, mirrors, ports);
}
/**
 * As all ENDPOINTs of a folder of definitions say, for who only looks at what pipelines have deployed; those that want a variable without a value are
 * left out. Throws ConfigurationError where a folder was named that has none.
 */
async function definedRegistries({ definitions: folder, variables }, mirrors, ports) {
    const loaded = await (0,_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .readDefinitions */ .TL)(folder, ports.files);
    if (!loaded)
        return registriesOf([], mirrors, ports);
    const missing = loaded.problems.filter(({ code }) => code === 'H2K-625');
    if (missing.length > 0)
        throw new _types_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1(missing);
    const variable = (0,_variables_js__WEBPACK_IMPORTED_MODULE_6__/* .variablesOf */ .h)(loaded.definitions, variables, ports);
    const bound = [...loaded.definitions.endpoints.values()].flatMap(({ value: endpoint }) => {
        const has = (key) => variable(key, endpoint.project);
        const wanted = JSON.stringify(endpoint.properties).matchAll(/\$\{\s*var\.([^}\s]+)\s*\}/g);
        const isWhole = endpoint.type === 'dockerregistry' && [...wanted].every(([, key = '']) => has(key) !== undefined);
        return isWhole ? [(0,_pipeline_endpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .boundEndpoint */ .gU)(endpoint, has)] : [];
    });
    // Of two for one registry, one that signs in says more.
    const isSigned = ({ properties }) => (properties['username'] ? 1 : 0);
    return registriesOf(bound.toSorted((one, other) => isSigned(one) - isSigned(other)), mirrors, ports);
}
/** How registries are asked by ENDPOINTs whose bindings are filled in, and else by what docker/login-action left behind. */
function registriesOf(endpoints, mirrors, ports) {
    const own = new Map(endpoints.map((endpoint) => [registryOf(endpoint), endpoint]));
    const docker = (0,_registry_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerCredentials */ .d)(ports);
    const credentials = async (host, signal) => credentialOf(own.get(host), ports) ?? (await docker(host, signal));
    const more = [...own].map(([registry, endpoint]) => [registry, mirrorsOf(registry, endpoint)]);
    const servers = [...own].map(([registry, endpoint]) => [registry, serverOf(endpoint)]);
    return { credentials, servers: new Map(servers), mirrors: new Map([...more.filter(([, urls]) => urls.length > 0), ...mirrors]) };
}
/** The registry that an ENDPOINT is of: docker.io, ghcr.io, 127.0.0.1:5000. */
const registryOf = ({ properties }) => (0,_text_address_js__WEBPACK_IMPORTED_MODULE_7__/* .endpointAddress */ .C)(properties).registry;
/** The accepted certificate of Docker Hub is that of its pages and API (repoURL), which its registry and token servers don't show. */
function serverOf({ properties }) {
    const { registry, url } = (0,_text_address_js__WEBPACK_IMPORTED_MODULE_7__/* .endpointAddress */ .C)(properties);
    const { fingerprint } = properties;
    if (registry === 'docker.io')
        return {};
    return { ...(url === undefined ? {} : { url }), ...(typeof fingerprint === 'string' && fingerprint !== '' ? { fingerprint } : {}) };
}
function credentialOf(endpoint, { secrets }) {
    if (!endpoint)
        return undefined;
    const { username, password, accessToken } = endpoint.properties;
    const secret = [password, accessToken].find((one) => typeof one === 'string' && one !== '');
    if (typeof username !== 'string' || username === '' || secret === undefined)
        return undefined;
    secrets.add(secret);
    secrets.add(Buffer.from(`${username}:${secret}`).toString('base64'));
    return { credential: { from: `the ENDPOINT ${endpoint.name}`, username, password: secret } };
}
function mirrorsOf(registry, { properties: { mirrors = [] } }) {
    const lines = (Array.isArray(mirrors) ? mirrors : []).map((url) => `${registry}=${String(url)}`);
    return (0,_registry_endpoints_js__WEBPACK_IMPORTED_MODULE_3__/* .parseMirrors */ .Cy)(lines.join('\n')).mirrors.get(registry) ?? [];
}


/***/ }),

/***/ 9745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ siblingsOf),
/* harmony export */   Kr: () => (/* binding */ calls),
/* harmony export */   a4: () => (/* binding */ tasksOf)
/* harmony export */ });
/** A pipeline's tasks, in no order that matters, with their paths. */
function tasksOf({ stages }) {
    return Object.entries(stages).flatMap(([stage, { tasks }]) => Object.entries(tasks).map(([name, task]) => ({ stage, name, path: ['stages', stage, 'tasks', name], task })));
}
const siblingsOf = (pipeline, stage, task) => tasksOf(pipeline)
    .filter((one) => one.task.type === pipeline.stages[stage]?.tasks[task]?.type && (one.stage !== stage || one.name !== task))
    .map((one) => ({ stage: one.stage, task: one.name, input: one.task.input }));
/** The pipelines that a pipeline runs: nested ones, and rollbacks. */
function calls(pipeline) {
    const nested = tasksOf(pipeline).flatMap(({ task, path }) => {
        const { pipeline: name } = task.input;
        return task.type === 'Pipeline' && typeof name === 'string' && name !== '' ? [{ name, path: [...path, 'input', 'pipeline'] }] : [];
    });
    return [
        ...nested,
        ...(pipeline.rollbacks ?? []).map(({ name, project }, index) => ({ name, project, path: ['rollbacks', index, 'name'] })),
    ];
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
    if (problem.code === 'changed') {
        const message = `The cluster at ${server} is not trusted: it shows another certificate than the accepted one: ${problem.message}`;
        const fix = 'Find out why. If it was renewed, accept the new one: hub-to-kube endpoint check NAME --accept';
        return { ...error, code: 'H2K-111', message, fix };
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

/***/ 743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ly: () => (/* binding */ parsePatience),
/* harmony export */   Zz: () => (/* binding */ strangersIn),
/* harmony export */   uP: () => (/* binding */ ownTime)
/* harmony export */ });
/* unused harmony exports defaultPatience, reasons */
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2818);

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
    NodeLost: minute, // its pods are made anew elsewhere, in five minutes at the latest
    FinalizerHangs: minute,
    OldPodsStay: minute,
    HealthRule: 'immediately', // the user's own word
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
/** Reads the input `patience`: `CrashLoopBackOff=2,20s` of a cause, `Job/migrate=2m` of an object; several by newline, `;` or comma. The last word on each wins. */
function parsePatience(input) {
    const patience = { ...defaultPatience };
    const objects = {};
    const problems = [];
    for (const entry of input
        .split(/[\n;]|,(?=\s*[A-Za-z][^=,]*=)/)
        .map((one) => one.trim().replace(/,$/, ''))
        .filter((one) => one !== '')) {
        const [, word = '', value = ''] = /^([^=]*)(?:=(.*))?$/s.exec(entry) ?? [];
        if (word.includes('/')) {
            const limit = durationOf(value.trim());
            if (limit === undefined || !/^[A-Za-z]\w*\/\S+$/.test(word.trim()))
                problems.push(badValue(entry));
            else
                objects[nameOf(word.trim())] = limit;
            continue;
        }
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
    return { patience: Object.keys(objects).length === 0 ? patience : { ...patience, objects }, problems };
}
/** How long an object has by itself, in milliseconds; endless: nothing is said of it. */
const ownTime = ({ objects = {} }, { kind, name }) => (objects[nameOf(`${kind}/${name}`)] ?? Number.POSITIVE_INFINITY) * 1000;
/** Objects that are named and not there. H2K-515. */
function strangersIn({ objects = {} }, refs) {
    const known = new Map(refs.map(({ kind, name }) => [nameOf(`${kind}/${name}`), `${kind}/${name}`]));
    return Object.keys(objects).flatMap((name) => {
        if (known.has(name))
            return [];
        const near = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(name, [...known.keys()]);
        return [unknownObject(name, known.get(near))];
    });
}
/** As kubectl takes it: the kind in letters of any case. */
function nameOf(text) {
    const slash = text.indexOf('/');
    return text.slice(0, slash).toLowerCase() + text.slice(slash);
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
/** Seconds of `90s`, `2m`, `1h`. */
function durationOf(text) {
    const [, number, unit = ''] = /^(\d{1,5})(ms|s|m|h)$/.exec(text) ?? [];
    return number === undefined ? undefined : Number(number) * unitSeconds[unit];
}
const unitSeconds = { ms: 0.001, s: 1, m: 60, h: 3600 };
function unknownWord(word) {
    const words = [...Object.keys(reasons), ...Object.keys(defaultPatience)];
    const near = words.find((one) => word.length > 3 && one.toLowerCase().startsWith(word.toLowerCase())) ?? (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(word, words);
    return {
        code: 'H2K-510',
        severity: 'error',
        input: 'patience',
        message: `patience: unknown cause "${word}"; did you mean "${near}"?`,
        fix: `Words: ${[...new Set(words)].join(', ')}.`,
    };
}
const unknownObject = (name, near) => ({
    code: 'H2K-515',
    severity: 'error',
    input: 'patience',
    message: `patience: there is no ${name} among the manifests${near === undefined ? '' : `; did you mean "${near}"?`}`,
    fix: 'Write KIND/NAME of an object that is deployed, as kubectl takes it.',
});
function badValue(entry) {
    return {
        code: 'H2K-511',
        severity: 'error',
        input: 'patience',
        message: `patience: can't read "${entry}"`,
        fix: 'Write CAUSE=RESTARTS,DURATION (CrashLoopBackOff=2,20s), CAUSE=DURATION, CAUSE=immediately or CAUSE=deadline, and KIND/NAME=DURATION of an object (Job/migrate=2m).',
    };
}


/***/ }),

/***/ 4267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z6: () => (/* reexport */ check),
  Ng: () => (/* reexport */ connect),
  gg: () => (/* binding */ deploy),
  I6: () => (/* binding */ find),
  yR: () => (/* reexport */ manifests_images/* imageProblems */.yR),
  os: () => (/* binding */ layeredRules),
  Lo: () => (/* reexport */ podspecs/* parseImagePaths */.Lo),
  Ly: () => (/* reexport */ health_patience/* parsePatience */.Ly),
  et: () => (/* binding */ plan),
  si: () => (/* binding */ readHealthRules),
  PX: () => (/* reexport */ manifests_read/* readManifests */.PX),
  fu: () => (/* reexport */ manifests_read/* readText */.yR),
  XF: () => (/* reexport */ ref/* refKey */.XF),
  d0: () => (/* reexport */ ref/* refText */.d0),
  DR: () => (/* reexport */ names/* releaseKey */.DR),
  uh: () => (/* reexport */ names/* releaseNames */.uh),
  D8: () => (/* binding */ releases),
  TF: () => (/* binding */ remove),
  Uk: () => (/* binding */ renderer),
  dU: () => (/* binding */ rollback),
  V3: () => (/* binding */ rollbackTemplate),
  h5: () => (/* binding */ kubernetes_status),
  Zz: () => (/* reexport */ health_patience/* strangersIn */.Zz),
  tN: () => (/* binding */ undo),
  fc: () => (/* reexport */ pullsecrets/* usePullSecret */.fc),
  MX: () => (/* binding */ verify),
  g8: () => (/* binding */ waitingRuns)
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
    return error instanceof SyntaxError || error instanceof ports_types/* HttpProblem */.AF;
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
    get ahead() {
        return this.#shared.session.ahead;
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
        // Asked on behalf of all views: a cancel doesn't end it, as the way back needs it too, but whoever is cancelled waits for it no longer.
        return findKind(await orAborted(this.#shared.kinds, this.#signal), group, kind, version);
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
        const { text } = await this.#send({
            method: 'GET',
            path: `${objectPath(pods, pod)}/log`,
            query: { container: options.container, previous: options.previous || undefined, tailLines: options.tail },
            accept: '*/*',
        });
        return text === '' ? [] : text.replace(/\n$/, '').split('\n');
    }
    async *follow(pod, container, signal) {
        const query = { container, follow: true, limitBytes: mostFollowed };
        const request = { method: 'GET', path: `${objectPath(pods, pod)}/log`, query, accept: '*/*', silence: longestSilence };
        const response = await this.#shared.session.stream(request, AbortSignal.any([signal, this.#signal]));
        yield* lines(response.body);
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
/** What is on its way for others too, as long as `signal` lets us wait for it. */
async function orAborted(shared, signal) {
    const { promise: aborted, reject } = Promise.withResolvers();
    const abort = () => reject(signal.reason);
    if (signal.aborted)
        abort();
    else
        signal.addEventListener('abort', abort, { once: true });
    try {
        return await Promise.race([shared, aborted]);
    }
    finally {
        signal.removeEventListener('abort', abort);
    }
}
const pods = { group: '', version: 'v1', kind: 'Pod', resource: 'pods', namespaced: true, verbs: [] };
/** Bytes of a log that is followed. */
const mostFollowed = 1_000_000;
/** A program may say nothing for long. */
const longestSilence = 3_600_000;
const read = (answer, resource) => live((0,json/* parse */.qg)(answer.text), resource);

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ../build/kubernetes/client/problems.js
var problems = __webpack_require__(9807);
;// CONCATENATED MODULE: ../build/kubernetes/client/files.js



/**
 * The text of a file, wherever it lies; undefined: there is none. One that is there and can't be read (a folder, no permission, UTF-16) is a mistake
 * of whoever named it: ConfigurationError.
 * @param subject what the message begins with; the file's own name only where it can't be a secret that was taken for a path
 */
async function readIfThere(file, subject, { files }) {
    try {
        return await files.readAnywhere(file);
    }
    catch (error) {
        if (!(error instanceof ports_types/* FileProblem */.kc))
            throw error;
        const why = error.message.startsWith(`${file}: `) ? error.message.slice(file.length + 2) : "can't be read";
        throw new types/* ConfigurationError */.j1([(0,problems/* kubeconfigProblem */.rr)('H2K-106', `${subject} ${why}`, fix)]);
    }
}
const fix = 'Name a file that this user may read, or give the whole text: `kubectl config view --raw --flatten --minify` prints it.';

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
    const text = await readIfThere(place, `${place}, which the kubeconfig names as ${key} of ${entry.name},`, ports);
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
    const value = ports.env['KUBECONFIG'] ?? '';
    if (namesIn(value.trim()).length > 0)
        return await fromEnvironment(value, ports);
    return (await readFiles(['~/.kube/config'], ports))[0];
}
/** A path if such a file exists, else text, else base64 text. */
async function given(input, ports) {
    const value = input.trim();
    if (value === '')
        throw refused('H2K-101', 'The kubeconfig is empty', 'Is the secret set, and may this workflow (a fork, an environment) read it?');
    const [file] = await readFiles([value], ports);
    if (file)
        return file;
    const text = textIn(input);
    if (text !== undefined)
        return await parseKubeconfig(text, 'the kubeconfig', undefined);
    const asPath = mayBeShown(value) ? `: there is no file ${value}` : '';
    throw refused('H2K-102', `The kubeconfig is neither a file nor YAML nor base64 of YAML${asPath}`, wholeText);
}
/** Paths as kubectl takes them, of which some may be missing; else what the input may be, too: relays and secrets of CI systems put the text there. */
async function fromEnvironment(input, ports) {
    const value = input.trim();
    // A text is not cut at its colons: its pieces are no paths, and hold its keys.
    const names = isText(value) ? [] : namesIn(value);
    const files = await readFiles(names, ports);
    if (files.length > 0)
        return merged(files);
    const text = textIn(input);
    if (text !== undefined)
        return await parseKubeconfig(text, '$KUBECONFIG', undefined);
    if (names.every(mayBeShown))
        throw refused('H2K-103', `$KUBECONFIG names ${names.join(' and ')}: there is no such file`);
    throw refused('H2K-102', '$KUBECONFIG names no file that is there, and is neither YAML nor base64 of YAML', wholeText);
}
/** Those of the files that exist. Throws where one is there and can't be read, as kubectl does. */
async function readFiles(names, ports) {
    const paths = names.filter(mayBePath);
    const found = await Promise.all(paths.map(async (name) => ({ name, text: await readIfThere(name, subject(name), ports) })));
    return Promise.all(found.flatMap(({ name, text }) => (text === undefined ? [] : [parseKubeconfig(text, name, name)])));
}
/** The text that the value is, plain or in base64; undefined: neither. */
function textIn(input) {
    const value = input.trim();
    return fromBase64(value) ?? (isText(value) ? input : undefined);
}
const namesIn = (value) => [...new Set(value.split(external_node_path_.delimiter))].filter((name) => name !== '');
const isText = (value) => value.includes('\n') || value.startsWith('{') || /^\w+: /.test(value);
const mayBePath = (value) => !isText(value) && value.length < 4096;
/** A short value may be shown as the path it was meant to be; a long one, or one of a token's long parts, may be a secret. */
const mayBeShown = (value) => /^[\w./~\\:-]{1,200}$/.test(value) && /[./\\]/.test(value) && !/[\w-]{41}/.test(value);
const subject = (name) => (mayBeShown(name) ? `The kubeconfig ${name}` : 'The kubeconfig');
const wholeText = "Give the file's whole text, as `kubectl config view --raw --flatten --minify` prints it.";
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
        return resolvedValue(document, origin);
    throw refused('H2K-102', `${origin} isn't YAML: ${error.code.toLowerCase().replaceAll('_', ' ')} in line ${error.linePos?.[0].line ?? 1}`);
}
/** What begins with `*` is an alias to YAML, and one that names nothing is told by its name: a token, perhaps. */
function resolvedValue(document, origin) {
    try {
        return document.toJS();
    }
    catch {
        throw refused('H2K-102', `${origin} isn't YAML: a value begins with *, and names no anchor (or far too many)`);
    }
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
    const own = (name) => readIfThere(`${account}/${name}`, `${account}/${name}, of the pod's own account,`, ports);
    const token = host ? await own('token') : undefined;
    if (!host || token === undefined) {
        const fix = 'Give the input `kubeconfig` (a secret with the text of one), or log in to the cloud in a step before.';
        throw kubeconfig_refused('H2K-103', 'There is no kubeconfig: neither the input, nor $KUBECONFIG, nor ~/.kube/config, nor the account of a pod', fix);
    }
    const ca = await own('ca.crt');
    const namespace = (await own('namespace'))?.trim() || 'default';
    const read = async () => (await own('token')) ?? token;
    const server = `https://${host.includes(':') ? `[${host}]` : host}:${port}`;
    return { server, namespace, ...(await fromTokenFile(read, {}, { verify: true, ...(ca && { ca }) }, ports)) };
}
/** Plugins, OIDC and proxies are client-node's: loaded only here, as it weighs more than all the rest. */
async function byClientNode(cluster, user, tls, ports) {
    const { KubeConfig } = await Promise.all(/* import() */[__webpack_require__.e(820), __webpack_require__.e(5941)]).then(__webpack_require__.bind(__webpack_require__, 820));
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
    if (error instanceof ports_types/* HttpProblem */.AF)
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
    /** How far the server's clock is before ours, in ms, by its last answer's Date. */
    ahead = 0;
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
                if (signal.aborted || !(error instanceof ports_types/* HttpProblem */.AF || error instanceof errors/* ApiError */.hD))
                    throw error;
                if (error instanceof ports_types/* HttpProblem */.AF)
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
            if (signal.aborted || !(error instanceof ports_types/* HttpProblem */.AF))
                throw error;
            this.#awayAt = this.#ports.now();
            throw this.#explained(error, request, true);
        }
    }
    async #open(request, repeatable, longLived, signal) {
        const { method, path, query, body, type = 'application/json', accept = 'application/json', silence } = request;
        const { headers, tls, agent } = await this.#connection.credentials();
        const response = await this.#ports.http({
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
        const date = Date.parse(response.headers['date'] ?? '');
        if (!Number.isNaN(date))
            this.ahead = date - this.#ports.now();
        return response;
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
    const connection = await connectionOf(options, ports);
    const session = new Session(connection, ports);
    const cluster = new RestCluster({ session, clock: ports, fallbackId: () => fingerprint(connection), closed: new AbortController() });
    return { cluster, namespace: connection.namespace, server: connection.server };
}
/** The API server and the identity that are meant. */
const connectionOf = async ({ endpoint, kubeconfig, context }, ports) => endpoint ? readEndpoint(endpoint, ports) : await readKubeconfig(kubeconfig, context, ports);
/** The server's address and authority: as near as we come to a cluster's identity without a right to read it. */
async function fingerprint(connection) {
    const { tls } = await connection.credentials();
    const text = [connection.server, tls.ca ?? tls.fingerprint ?? ''].join('\n');
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return Buffer.from(hash).toString('hex').slice(0, 32);
}

;// CONCATENATED MODULE: ../build/kubernetes/client/check.js





/** Reads and checks who to ask and as whom; nothing is sent yet. Throws as `connect` does. */
async function check(options, ports) {
    const connection = await connectionOf(options, ports);
    const session = new Session(connection, ports);
    const { server } = connection;
    const send = async (request, signal) => JSON.parse((await session.send(request, signal)).text);
    const told = (error) => (error instanceof errors/* ApiError */.hD ? new types/* UnavailableError */.hG([(0,problems/* otherAnswer */.nW)(server, error)]) : error);
    return {
        server,
        async certificate(signal) {
            return ports.certificate(server, signal, (await connection.credentials()).tls);
        },
        async identity(signal) {
            try {
                const { gitVersion } = (await send({ method: 'GET', path: '/version' }, signal));
                return { version: gitVersion, ...(await userOf(send, signal)) };
            }
            catch (error) {
                throw told(error);
            }
        },
    };
}
/** Since Kubernetes 1.28; before, nobody tells. Forbidden: the request came as nobody's. */
async function userOf(send, signal) {
    const body = JSON.stringify({ apiVersion: 'authentication.k8s.io/v1', kind: 'SelfSubjectReview' });
    const request = { method: 'POST', path: '/apis/authentication.k8s.io/v1/selfsubjectreviews', body, repeatable: true };
    try {
        const { status } = (await send(request, signal));
        const { username: user, groups = [] } = status?.userInfo ?? {};
        return { ...(user === undefined ? {} : { user }), groups };
    }
    catch (error) {
        if ((0,errors/* isForbidden */.US)(error))
            return { user: 'system:anonymous', groups: [] };
        if ((0,errors/* isNotFound */.c4)(error))
            return { groups: [] };
        throw error;
    }
}

// EXTERNAL MODULE: ../build/kubernetes/health/patience.js
var health_patience = __webpack_require__(743);
// EXTERNAL MODULE: ../build/kubernetes/manifests/images.js + 2 modules
var manifests_images = __webpack_require__(8394);
// EXTERNAL MODULE: ../build/kubernetes/manifests/podspecs.js
var podspecs = __webpack_require__(7589);
// EXTERNAL MODULE: ../build/kubernetes/manifests/pullsecrets.js
var pullsecrets = __webpack_require__(4418);
// EXTERNAL MODULE: ../build/kubernetes/manifests/read.js + 1 modules
var manifests_read = __webpack_require__(5007);
// EXTERNAL MODULE: ../build/kubernetes/ref.js
var ref = __webpack_require__(6986);
// EXTERNAL MODULE: ../build/kubernetes/release/names.js
var names = __webpack_require__(849);
;// CONCATENATED MODULE: ../build/kubernetes/index.js









const deploy = async (request, context) => (await engine(context.cluster)).deploy(request, context);
const plan = async (request, context) => (await engine(context.cluster)).plan(request, context);
const verify = async (release, namespace, context) => (await engine(context.cluster)).verify(release, namespace, context);
const kubernetes_status = async (request, context) => (await engine(context.cluster)).status(request, context);
const releases = async (namespace, context) => (await engine(context.cluster)).releases(namespace, context);
const undo = async (request, context) => (await engine(context.cluster)).undo(request, context);
const find = async (request, context) => (await engine(context.cluster)).find(request, context);
const remove = async (request, context, removal) => (await engine(context.cluster)).remove(request, context, removal);
const rollback = async (request, context) => (await engine(context.cluster)).rollback(request, context);
const rollbackTemplate = async (request, context) => (await engine(context.cluster)).rollbackTemplate(request, context);
/** Runs that wait for people, as a namespace keeps them. */
const waitingRuns = async (cluster, namespace) => new (await Promise.all(/* import() */[__webpack_require__.e(8868), __webpack_require__.e(3149)]).then(__webpack_require__.bind(__webpack_require__, 3149))).WaitingRuns(cluster, namespace);
/** Renders kustomizations and charts, and fetches what lies elsewhere, when a source asks for it. */
const renderer = (ports) => async (kind, place, options) => (await __webpack_require__.e(/* import() */ 4804).then(__webpack_require__.bind(__webpack_require__, 4804))).render(kind, place, { ...options, ports });
const readHealthRules = async (value, shape) => (await __webpack_require__.e(/* import() */ 3932).then(__webpack_require__.bind(__webpack_require__, 3932))).readHealthRules(value, shape);
const layeredRules = async (places) => (await __webpack_require__.e(/* import() */ 3932).then(__webpack_require__.bind(__webpack_require__, 3932))).layered(places);
async function engine(cluster) {
    // The cluster's kinds are what the engine asks for first: it then waits for the same answer, and tells what went wrong with it.
    void cluster.resource('', 'Namespace').catch(() => { });
    // Compiling holds the thread: the request leaves before.
    await new Promise(setImmediate);
    return Promise.all(/* import() */[__webpack_require__.e(3932), __webpack_require__.e(8868), __webpack_require__.e(4390)]).then(__webpack_require__.bind(__webpack_require__, 4390));
}


/***/ }),

/***/ 1393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C6: () => (/* binding */ convert),
/* harmony export */   F5: () => (/* binding */ isMerge),
/* harmony export */   W0: () => (/* binding */ isAbsent)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6637);
/* harmony import */ var _scalars_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3);


/** How many values a document's aliases may stand for in all: a few bytes could otherwise mean gigabytes. */
const aliasLimit = 100_000;
/** A document's tree as JSON's values, in the order and with the meaning that go-yaml v2 gives them; what JSON can't hold is a problem. */
function convert(document, at, problems, fill) {
    return new Conversion(at, problems, fill).value(document.contents);
}
/** `<<` without quotes. */
const isMerge = (key) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(key) && key.type === 'PLAIN' && key.source === '<<' && (key.tag === undefined || key.tag === '!');
/** Nothing at all is written where a node could be. */
const isAbsent = (node) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(node) && node.type === 'PLAIN' && node.source === '' && node.tag === undefined && node.anchor === undefined;
class Conversion {
    #at;
    #problems;
    #fill;
    #anchors = new Map();
    /** An alias means the anchor that stands before it, also when it is reached once more through another alias. */
    #targets = new Map();
    #open = new Set();
    /** Depth of aliases within aliases, and the values that they stood for so far. */
    #borrowing = 0;
    #borrowed = 0;
    constructor(at, problems, fill) {
        this.#at = at;
        this.#problems = problems;
        this.#fill = fill;
    }
    value(node) {
        if (node === null)
            return null;
        if (this.#borrowing > 0)
            this.#borrowed += 1;
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isAlias)(node))
            return this.#alias(node);
        if (node.anchor && this.#borrowing === 0)
            this.#anchors.set(node.anchor, node);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(node))
            return this.#scalar(node);
        this.#open.add(node);
        const value = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(node)
            ? this.#map(node)
            : (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isSeq)(node)
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
        if (isAbsent(key)) {
            this.#report(key, 'H2K-203', 'a colon wants a key before it', 'write the key, or put a text that begins with a colon in quotes');
            return;
        }
        const name = (0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .keyText */ .Pu)(this.value(key), (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(key) ? String(key.source ?? '') : '');
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
        const written = String(node.source ?? '');
        const source = this.#fill ? this.#fill(written) : written;
        if (typeof source !== 'string')
            return this.#refuse(place, source.code, source.message, source.fix);
        try {
            const value = (0,_scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveScalar */ .T)(source, node.type === 'PLAIN', node.tag);
            if (typeof value !== 'string' || value.isWellFormed())
                return value;
        }
        catch (error) {
            if (!(error instanceof _scalars_js__WEBPACK_IMPORTED_MODULE_1__/* .ScalarError */ .FA))
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

/***/ 7185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G7: () => (/* binding */ readPath),
/* harmony export */   LF: () => (/* binding */ pathText),
/* harmony export */   Uf: () => (/* binding */ splitPath),
/* harmony export */   WZ: () => (/* binding */ isItem)
/* harmony export */ });
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
            step: Math.max(value.findIndex((item) => isObject(item) && longestKey(item, text) !== undefined), 0),
            length: 0,
        };
    const key = (isObject(value) ? longestKey(value, text) : undefined) ?? /^[^.[]*/.exec(text)[0];
    return key === '' ? { length: 0 } : { step: key, length: dot + key.length };
}
function longestKey(object, text) {
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


/***/ }),

/***/ 5550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $G: () => (/* binding */ imageFields),
/* harmony export */   cO: () => (/* binding */ withValue),
/* harmony export */   fK: () => (/* binding */ valueAt)
/* harmony export */ });
/* harmony import */ var _podspecs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7589);

/**
 * Every image that an object names: in the pod spec of a built-in kind; in a custom resource wherever something looks like a pod spec, and at
 * the paths that are known of its kind; at the user's own paths in any object.
 */
function imageFields({ ref, body }, own = []) {
    const base = (0,_podspecs_js__WEBPACK_IMPORTED_MODULE_0__/* .podSpecPath */ .s5)(ref);
    const found = base ? inPodSpec(valueAt(body, base), base) : (0,_podspecs_js__WEBPACK_IMPORTED_MODULE_0__/* .isCustom */ .Kj)(ref) ? anywhere(body, []) : [];
    for (const steps of (0,_podspecs_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldPaths */ .r3)(ref, own))
        found.push(...alongPath(body, steps, []));
    return [...new Map(found.map((field) => [JSON.stringify(field.path), field])).values()];
}
function inPodSpec(spec, base) {
    if (!isObject(spec))
        return [];
    return _podspecs_js__WEBPACK_IMPORTED_MODULE_0__/* .imageLists */ .zg.flatMap(({ list, below, role }) => {
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
function anywhere(value, path) {
    if (Array.isArray(value))
        return value.flatMap((item, index) => anywhere(item, [...path, index]));
    if (!isObject(value))
        return [];
    return [...inPodSpec(value, path), ...Object.entries(value).flatMap(([key, inner]) => anywhere(inner, [...path, key]))];
}
function alongPath(value, [step, ...rest], path) {
    if (Array.isArray(value))
        return value.flatMap((item, index) => alongPath(item, step === undefined ? [] : [step, ...rest], [...path, index]));
    if (step !== undefined)
        return isObject(value) ? alongPath(value[step], rest, [...path, step]) : [];
    const name = path.filter((part) => typeof part === 'string').join('.');
    return typeof value === 'string' ? [{ path, role: 'field', name, text: value }] : [];
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
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const textAt = (value, key) => {
    const text = isObject(value) ? value[key] : undefined;
    return typeof text === 'string' ? text : '';
};
/** What stands at a path of maps. */
const valueAt = (value, path) => path.reduce((inner, step) => (isObject(inner) ? inner[step] : undefined), value);


/***/ }),

/***/ 8394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n8: () => (/* binding */ imageChanges),
  yR: () => (/* binding */ imageProblems),
  IC: () => (/* binding */ imagesOf),
  Mc: () => (/* binding */ pinImages)
});

// EXTERNAL MODULE: ../build/registry/reference.js
var registry_reference = __webpack_require__(4477);
// EXTERNAL MODULE: ../build/kubernetes/manifests/imagefields.js
var imagefields = __webpack_require__(5550);
// EXTERNAL MODULE: ../node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(2818);
;// CONCATENATED MODULE: ../build/kubernetes/manifests/imagemissing.js


/**
 * A pushed image that nothing here names. Where references are taken as written, that is no mistake: other tasks have it; only another tag of it is
 * worth a word.
 */
function imageMissing(pin, places) {
    const mine = places.filter((place) => place.reference.repository === pin.repository);
    const wanted = (0,registry_reference/* parseImage */.zZ)(pin.repository);
    const name = (0,registry_reference/* familiarName */.hG)(wanted);
    const told = { code: 'H2K-215', severity: pin.images === 'pushed' ? 'error' : 'warning', input: 'image' };
    if (mine.length > 0) {
        const others = [...new Set(mine.map((place) => place.reference.written))].join(', ');
        const fix = 'write this tag there, or let every reference take it: images: pushed';
        return [{ ...told, message: `no manifest has the image ${name}:${pin.tag ?? ''}; they have ${others}`, fix }];
    }
    if (pin.images === 'written')
        return [];
    const known = [...new Set(places.map((place) => (0,registry_reference/* familiarName */.hG)(place.reference)))].sort();
    if (known.length === 0)
        return [
            {
                ...told,
                message: `no manifest has the image ${name}: none of them has a pod template with an image`,
                fix: 'name the folder that has the workloads',
            },
        ];
    const near = (0,mod/* closest */.kp)(name, known);
    const like = (0,mod/* distance */.Io)(name, near) <= 3 ? `; did you mean ${near}?` : '';
    return [
        {
            ...told,
            message: `no manifest has the image ${name}; they have ${known.join(', ')}${like}`,
            fix: 'name an image of these manifests, or the manifests of this image',
        },
    ];
}

;// CONCATENATED MODULE: ../build/kubernetes/manifests/imagetext.js
/**
 * Cuts a text at the places where tag and digest would begin, whatever they are: `acme/shop:{TAG}` has the name acme/shop, though nobody could pull it.
 * A colon before the first slash is a registry's port.
 */
function splitImage(text) {
    const start = Math.max(text.indexOf('/'), 0);
    const at = text.indexOf('@', start);
    const end = at === -1 ? text.length : at;
    const colon = text.slice(0, end).indexOf(':', start);
    const name = text.slice(0, colon === -1 ? end : colon);
    return { name, tag: text.slice(name.length + 1, end), digest: text.slice(end + 1) };
}
/** Tag and digest belong together: where one of them is given, the other one goes unless it is given too. What is given empty counts as not given. */
function replaced(image, { name, tag, digest }) {
    const given = tag || digest ? { tag, digest } : image;
    return `${name || image.name}${given.tag ? `:${given.tag}` : ''}${given.digest ? `@${given.digest}` : ''}`;
}

// EXTERNAL MODULE: ../build/kubernetes/manifests/podspecs.js
var podspecs = __webpack_require__(7589);
;// CONCATENATED MODULE: ../build/kubernetes/manifests/images.js





/** Every image that the manifests name; one that is no image reference is a problem. `own`: where the user says that images are, beside what is known. */
function imagesOf(manifests, own = []) {
    const { named, problems } = look(manifests, own);
    return {
        places: named.filter(({ problem }) => problem === undefined),
        problems: [...problems, ...named.flatMap(({ problem, ref }) => (problem && !(0,podspecs/* isCustom */.Kj)(ref) ? [problem] : []))],
    };
}
function look(manifests, own) {
    const problems = [];
    const named = manifests.flatMap((manifest) => (0,imagefields/* imageFields */.$G)(manifest, own).flatMap(({ text, ...field }) => {
        // OpenShift's image triggers fill a blank in; the API server demands that there be one.
        if (text.trim() === '')
            return [];
        const reference = (0,registry_reference/* parseImage */.zZ)(text);
        const place = { ref: manifest.ref, ...field };
        if (!(0,registry_reference/* isMalformed */.ON)(reference))
            return [{ ...place, reference }];
        const { message, fix } = reference;
        const problem = { code: 'H2K-216', severity: 'error', message: `image ${message}`, fix, at: manifest.at(field.path) };
        const name = (0,registry_reference/* parseImage */.zZ)(splitImage(text).name);
        if (!(0,registry_reference/* isMalformed */.ON)(name))
            return [{ ...place, reference: { ...name, written: text }, problem }];
        // What a custom resource means by a text is its controller's affair.
        if (!(0,podspecs/* isCustom */.Kj)(manifest.ref))
            problems.push(problem);
        return [];
    }));
    return { named, problems };
}
/** How an object's images change, container by container; those that stay as they are included. `before`: the live object, where there is one. */
function imageChanges({ ref, body }, before) {
    const old = new Map(before ? (0,imagefields/* imageFields */.$G)({ ref, body: before }).map(({ role, name, text }) => [`${role} ${name}`, text]) : []);
    return (0,imagefields/* imageFields */.$G)({ ref, body }).map(({ role, name, text }) => {
        const was = old.get(`${role} ${name}`);
        return { container: name, after: text, ...(was === undefined ? {} : { before: was }) };
    });
}
/** What is wrong with the manifests' images, before any digest is known: references that are none, and a pushed image that none of them names. */
function imageProblems(manifests, pushed, own = []) {
    const { places, problems } = forPins(look(manifests, own), pushed ? [pushed] : []);
    // With errors among the references nobody can tell whether one of those was meant.
    if (!pushed || manifests.length === 0 || problems.length > 0)
        return problems;
    return places.some((place) => fits(place.reference, pushed)) ? [] : imageMissing(pushed, places);
}
/** A text whose repository is pushed may have anything for its tag: it gets the pushed one. */
function forPins({ named, problems }, pins) {
    const taken = ({ reference, problem }) => problem === undefined || pins.some((pin) => pin.images === 'pushed' && pin.repository === reference.repository);
    return {
        places: named.filter(taken),
        problems: [...problems, ...named.flatMap((one) => (!taken(one) && one.problem && !(0,podspecs/* isCustom */.Kj)(one.ref) ? [one.problem] : []))],
    };
}
/** Writes pushed and recorded images into the manifests. A reference keeps the name it was written with: acme/shop stays acme/shop. */
function pinImages(manifests, pins, own = []) {
    const { places, problems } = forPins(look(manifests, own), pins);
    const pinning = { manifests: [...manifests], used: [], dropped: [], problems };
    const edits = new Map();
    for (const pin of pins) {
        const mine = places.filter((place) => fits(place.reference, pin));
        const written = [...new Set(mine.map((place) => place.reference.written))].sort().join(' ');
        if (mine.length === 0 && pin.recorded === undefined)
            problems.push(...imageMissing(pin, places));
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
    return replaced(splitImage(writtenName), { tag: pin.tag ?? '', digest: pin.digest });
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
    const body = edits.reduce((json, edit) => (0,imagefields/* withValue */.cO)(json, edit.path, edit.to), manifest.body);
    return { ...manifest, body, edits: [...manifest.edits, ...edits] };
}


/***/ }),

/***/ 7589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kj: () => (/* binding */ isCustom),
/* harmony export */   Lo: () => (/* binding */ parseImagePaths),
/* harmony export */   r3: () => (/* binding */ fieldPaths),
/* harmony export */   s5: () => (/* binding */ podSpecPath),
/* harmony export */   zg: () => (/* binding */ imageLists)
/* harmony export */ });
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
/** undefined: the kind is no built-in one, or makes no pods. */
const podSpecPath = ({ group, kind }) => podSpecs[`${group}/${kind}`];
/** Where a pod spec holds images: in lists, at `image` of each item. An image volume's is below `image` once more. */
const imageLists = [
    { list: 'containers', below: ['image'], role: 'container' },
    { list: 'initContainers', below: ['image'], role: 'initContainer' },
    { list: 'ephemeralContainers', below: ['image'], role: 'ephemeralContainer' },
    { list: 'volumes', below: ['image', 'reference'], role: 'volume' },
];
/** Custom resources of which a pod spec may stand anywhere. A definition's schema describes objects and is none. */
const isCustom = ({ group }) => group.includes('.') && group !== 'apiextensions.k8s.io';
/** Where custom resources hold an image outside of a pod spec: kind and group, and paths in which lists are gone through. */
const wellKnown = {
    'Alertmanager.monitoring.coreos.com': ['spec.image'],
    'Prometheus.monitoring.coreos.com': ['spec.image'],
    'PrometheusAgent.monitoring.coreos.com': ['spec.image'],
    'ThanosRuler.monitoring.coreos.com': ['spec.image'],
    'ClusterWorkflowTemplate.argoproj.io': ['spec.templates.container.image', 'spec.templates.script.image', 'spec.templates.sidecars.image'],
    'CronWorkflow.argoproj.io': [
        'spec.workflowSpec.templates.container.image',
        'spec.workflowSpec.templates.script.image',
        'spec.workflowSpec.templates.sidecars.image',
    ],
    'Workflow.argoproj.io': ['spec.templates.container.image', 'spec.templates.script.image', 'spec.templates.sidecars.image'],
    'WorkflowTemplate.argoproj.io': ['spec.templates.container.image', 'spec.templates.script.image', 'spec.templates.sidecars.image'],
    'Pipeline.tekton.dev': ['spec.tasks.taskSpec.steps.image', 'spec.tasks.taskSpec.sidecars.image', 'spec.finally.taskSpec.steps.image'],
    'PipelineRun.tekton.dev': ['spec.pipelineSpec.tasks.taskSpec.steps.image', 'spec.pipelineSpec.finally.taskSpec.steps.image'],
    'Task.tekton.dev': ['spec.steps.image', 'spec.sidecars.image', 'spec.stepTemplate.image'],
    'TaskRun.tekton.dev': ['spec.taskSpec.steps.image', 'spec.taskSpec.sidecars.image'],
    'Cluster.postgresql.cnpg.io': ['spec.imageName'],
    'postgresql.acid.zalan.do': ['spec.dockerImage'],
    'RabbitmqCluster.rabbitmq.com': ['spec.image'],
    'Kafka.kafka.strimzi.io': ['spec.kafka.image', 'spec.entityOperator.topicOperator.image', 'spec.entityOperator.userOperator.image'],
    'KafkaConnect.kafka.strimzi.io': ['spec.image'],
    'Elasticsearch.elasticsearch.k8s.elastic.co': ['spec.image'],
    'Kibana.kibana.k8s.elastic.co': ['spec.image'],
    'FlinkDeployment.flink.apache.org': ['spec.image'],
    'SparkApplication.sparkoperator.k8s.io': ['spec.image', 'spec.driver.image', 'spec.executor.image'],
    'OpenTelemetryCollector.opentelemetry.io': ['spec.image'],
    'Tenant.minio.min.io': ['spec.image'],
    'VirtualMachine.kubevirt.io': ['spec.template.spec.volumes.containerDisk.image'],
    'VirtualMachineInstance.kubevirt.io': ['spec.volumes.containerDisk.image'],
    'Provider.pkg.crossplane.io': ['spec.package'],
    'Configuration.pkg.crossplane.io': ['spec.package'],
    'Function.pkg.crossplane.io': ['spec.package'],
};
/** The paths that a kind's objects have outside of pod specs: well-known ones, then the user's own. */
function fieldPaths({ group, kind }, own) {
    const known = (wellKnown[`${kind}.${group}`] ?? []).map((path) => path.split('.'));
    const named = own.filter((path) => path.kind === kind && (path.group === undefined || path.group === group));
    return [...known, ...named.map(({ steps }) => steps)];
}
/** The input `image-paths`: `Kind.group=spec.runner.image`, or `Kind=…` for any group; `[]` behind a list's name may stand there or not. */
function parseImagePaths(lines) {
    const problems = [];
    const paths = lines.flatMap((line) => {
        const [, kind, group, path] = /^([A-Za-z][A-Za-z0-9]*)(?:\.([a-z0-9.-]+))?\s*[=:]\s*([^\s.[\]]+(?:\[\])?(?:\.[^\s.[\]]+(?:\[\])?)*)$/.exec(line.trim()) ?? [];
        if (kind !== undefined && path !== undefined)
            return [{ kind, ...(group === undefined ? {} : { group }), steps: path.replaceAll('[]', '').split('.') }];
        problems.push({
            code: 'H2K-130',
            severity: 'error',
            message: `${JSON.stringify(line)} does not say where a kind has images`,
            fix: 'write Kind.group=path, e.g. Workspace.example.com=spec.runner.image',
            input: 'image-paths',
        });
        return [];
    });
    return { paths, problems };
}


/***/ }),

/***/ 3490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ locate)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6637);
/* harmony import */ var _convert_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1393);
/* harmony import */ var _scalars_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3123);




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
        const [document] = (0,_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .compose */ .Zz)(source.text.slice(from, to));
        last = { source, from, document: document };
    }
    return last.document;
}
function offsetOf(document, path, part) {
    let node = document.contents;
    let key;
    for (const step of path) {
        const next = child(resolved(document, node), step);
        if (!next)
            return (key ?? node)?.range[0] ?? 0;
        key = next.key;
        node = next.value;
    }
    const written = node && node.range[0] !== node.range[1] ? node : undefined;
    return (part === 'key' ? (key ?? written) : (written ?? key))?.range[0] ?? node?.range[0] ?? 0;
    function child(parent, step) {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isSeq)(parent)) {
            const item = parent.items[Number(step)];
            return item && { value: item };
        }
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(parent))
            return undefined;
        const pairs = parent.items;
        const pair = pairs.findLast((each) => !(0,_convert_js__WEBPACK_IMPORTED_MODULE_1__/* .isMerge */ .F5)(each.key) && nameOf(resolved(document, each.key)) === String(step));
        if (pair)
            return pair;
        for (const { value } of pairs.filter((each) => (0,_convert_js__WEBPACK_IMPORTED_MODULE_1__/* .isMerge */ .F5)(each.key)).toReversed()) {
            const merged = resolved(document, value);
            for (const map of (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isSeq)(merged) ? merged.items : [merged]) {
                const found = child(resolved(document, map), step);
                if (found)
                    return found;
            }
        }
        return undefined;
    }
}
const resolved = (document, node) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isAlias)(node) ? (node.resolve(document) ?? null) : node;
function nameOf(key) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(key))
        return undefined;
    try {
        const text = String(key.source ?? '');
        return (0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .keyText */ .Pu)((0,_scalars_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveScalar */ .T)(text, key.type === 'PLAIN', key.tag), text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 4418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   II: () => (/* binding */ pullSecretsAt),
/* harmony export */   fc: () => (/* binding */ usePullSecret),
/* harmony export */   xW: () => (/* binding */ podMakers)
/* harmony export */ });
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4477);
/* harmony import */ var _ref_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6986);
/* harmony import */ var _imagefields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5550);
/* harmony import */ var _podspecs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7589);




function podMakers(manifests) {
    return manifests.flatMap((manifest) => {
        const path = (0,_podspecs_js__WEBPACK_IMPORTED_MODULE_2__/* .podSpecPath */ .s5)(manifest.ref);
        const spec = path && (0,_imagefields_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(manifest.body, path);
        if (!path || !isMap(spec))
            return [];
        const account = (0,_ref_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(spec, 'serviceAccountName') || (0,_ref_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(spec, 'serviceAccount') || 'default';
        return [{ manifest, path, spec, account }];
    });
}
/** The Secrets that stand under `imagePullSecrets` of a pod spec or a ServiceAccount. */
function pullSecretsAt(body, path) {
    const list = (0,_imagefields_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(body, [...path, field]);
    if (!Array.isArray(list))
        return [];
    return list.flatMap((item, index) => {
        const name = isMap(item) ? (0,_ref_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(item, 'name') : '';
        return name === '' ? [] : [{ name, path: [...path, field, index, 'name'] }];
    });
}
/**
 * Names the Secret where it is needed and not named yet. Pods whose spec names a Secret take none of their ServiceAccount's: such a spec gets this one
 * itself, and a spec that is the first to get one gets its account's (as far as the manifests tell them) as well. `namespace`: of manifests that name none.
 */
function usePullSecret(manifests, use, namespace) {
    const placeOf = ({ ref }) => ref.namespace ?? namespace;
    const isAccount = (one, name) => one.ref.kind === 'ServiceAccount' && one.ref.group === '' && one.ref.name === name;
    const pods = podMakers(manifests).filter((pod) => pullsFrom(pod.manifest, use.registry) && (use.account === undefined || pod.account === use.account));
    const namespaces = [...new Set(pods.map(({ manifest }) => placeOf(manifest)))];
    const own = pods.filter(({ manifest, path }) => use.account === undefined || pullSecretsAt(manifest.body, path).length > 0);
    const specs = new Map(own.map(({ manifest, path, account }) => {
        const theirs = manifests.filter((one) => isAccount(one, account) && placeOf(one) === placeOf(manifest));
        return [manifest, { path, inherited: theirs.flatMap(({ body }) => pullSecretsAt(body, []).map(({ name }) => name)) }];
    }));
    const accounts = manifests.filter((one) => use.account !== undefined && isAccount(one, use.account) && namespaces.includes(placeOf(one)));
    return {
        manifests: manifests.map((one) => named(one, specs.get(one) ?? (accounts.includes(one) ? { path: [], inherited: [] } : undefined), use.name)),
        namespaces,
        accounts: use.account === undefined ? [] : namespaces.filter((one) => !accounts.map(placeOf).includes(one)),
    };
}
function named(manifest, where, name) {
    if (!where)
        return manifest;
    const there = pullSecretsAt(manifest.body, where.path);
    if (there.some((one) => one.name === name))
        return manifest;
    const place = [...where.path, field];
    const from = (0,_imagefields_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(manifest.body, place);
    const more = there.length > 0 ? [name] : [...new Set([...where.inherited, name])];
    const to = [...(Array.isArray(from) ? from : []), ...more.map((one) => ({ name: one }))];
    const edit = { path: place, to, why: 'the pull Secret', ...(from === undefined ? {} : { from }) };
    return { ...manifest, body: (0,_imagefields_js__WEBPACK_IMPORTED_MODULE_1__/* .withValue */ .cO)(manifest.body, place, to), edits: [...manifest.edits, edit] };
}
const field = 'imagePullSecrets';
function pullsFrom(manifest, registry) {
    return (0,_imagefields_js__WEBPACK_IMPORTED_MODULE_1__/* .imageFields */ .$G)(manifest).some(({ role, text }) => {
        const reference = (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ)(text);
        return role !== 'field' && !(0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isMalformed */ .ON)(reference) && reference.registry === registry;
    });
}
const isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);


/***/ }),

/***/ 5007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PX: () => (/* binding */ readManifests),
  yR: () => (/* binding */ readText)
});

// UNUSED EXPORTS: extensions, sourceList

// EXTERNAL MODULE: ../build/ports/types.js
var types = __webpack_require__(2896);
// EXTERNAL MODULE: ../build/text/source.js
var text_source = __webpack_require__(7975);
// EXTERNAL MODULE: ../build/kubernetes/manifests/duplicates.js
var duplicates = __webpack_require__(2070);
// EXTERNAL MODULE: ../build/kubernetes/manifests/fieldpath.js
var fieldpath = __webpack_require__(7185);
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
    message: 'a kustomization is no object',
    fix: 'name its folder as a source: then it is built',
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
    problems.push(...['labels', 'annotations'].flatMap((key) => checkTexts(found, key, isObject(metadata) ? metadata[key] : undefined)));
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
/** `app: 1` and `debug: true` are no texts to YAML, and labels and annotations take nothing else. */
function checkTexts(found, key, map) {
    if (!isObject(map))
        return [];
    return Object.entries(map)
        .filter(([, value]) => typeof value !== 'string' && value !== null)
        .map(([name, value]) => problem(found, ['metadata', key, name], {
        message: `"${(0,fieldpath/* pathText */.LF)(['metadata', key, name])}" must be text, and is ${typeof value === 'object' ? (Array.isArray(value) ? 'a list' : 'a map') : String(value)}`,
        fix: 'put it in quotes',
    }));
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
    return { ref: refOf(body), body, at, edits };
}
function refOf(body) {
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
/** What others keep of an object in the object itself, and what comes along when somebody copies it out of a cluster. */
const bookkeeping = [
    { path: ['metadata', 'managedFields'], why: 'the API server takes none in an apply; it keeps its own' },
    {
        path: ['metadata', 'annotations', 'kubectl.kubernetes.io/last-applied-configuration'],
        why: "kubectl's note of what it applied, which it writes anew itself; an apply of the API server needs none",
    },
];
/** A copy without what stands at the path; undefined: there is nothing. */
function removed(value, [step, ...rest]) {
    if (!isObject(value) || step === undefined || !Object.hasOwn(value, step))
        return undefined;
    const { [step]: inner, ...others } = value;
    if (rest.length === 0)
        return others;
    const without = removed(inner, rest);
    return without === undefined ? undefined : { ...value, [step]: without };
}
/** The changes without which server-side apply can't take what kubectl takes. They tell no values: one may be a secret. */
function normalise(value) {
    const edits = [];
    let body = value;
    for (const { path, why } of bookkeeping) {
        const without = removed(body, path);
        if (without === undefined)
            continue;
        body = without;
        edits.push({ path, why });
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

// EXTERNAL MODULE: ../build/kubernetes/manifests/positions.js
var positions = __webpack_require__(3490);
// EXTERNAL MODULE: ../build/kubernetes/manifests/yaml.js + 1 modules
var yaml = __webpack_require__(3123);
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
/**
 * Reads files, folders and globs of the workspace; a file that two of them name is read once. A folder with a kustomization or a chart in it, and a
 * URL, are `render`'s.
 */
async function readManifests(sources, files, { render, ...options } = {}) {
    const problems = [];
    const rendered = [];
    const found = new Set();
    for (const source of sources) {
        try {
            const kind = isUrl(source) ? 'url' : undefined;
            const names = kind ? [] : await files.find(source, extensions);
            const whole = kind ?? kindOf(source, names);
            if (whole && render)
                rendered.push(render(whole, source, options));
            else
                for (const file of names)
                    found.add(file);
        }
        catch (error) {
            problems.push(unreadable(error));
        }
    }
    const { readable, refused } = withoutOtherTools([...found]);
    problems.push(...refused);
    const texts = await Promise.all(readable.map((file) => files.read(file).then(String, unreadable)));
    const readings = texts.map((text, index) => typeof text === 'string' ? readOne(readable[index], text, sources, options.fill) : failed(text));
    return joined([...readings, ...(await Promise.all(rendered))], problems, sources);
}
const isUrl = (source) => /^[a-z][a-z0-9+.-]*:\/\//i.test(source);
/** What another tool renders: a folder that has its file directly in it, or that file itself. */
function kindOf(source, names) {
    const folder = source.replace(/^\.\/|\/+$/g, '');
    const inside = folder === '' || folder === '.' ? '' : `${folder}/`;
    const own = names.filter((name) => name === folder || (name.startsWith(inside) && !name.slice(inside.length).includes('/')));
    // A glob names files, not what they belong to.
    return /[*?[\]{}]/.test(source) ? undefined : marked.find(({ name }) => own.some((file) => name.test(file)))?.kind;
}
/** Reads one text: an inline definition, or a file's. */
function readText(file, text, fill) {
    const source = new text_source/* Source */.k(file, text);
    const { documents, problems } = (0,yaml/* parseYaml */.hN)(source, fill);
    const readings = documents.map(({ value, ...place }) => toManifests({ value, path: [], at: (0,positions/* locate */.x)(source, place) }));
    const manifests = readings.flatMap((reading) => reading.manifests);
    return { manifests, problems: [...problems, ...readings.flatMap((reading) => reading.problems)] };
}
/** A file that has no object is a mistake where it is named itself, and worth a word where a folder or glob brought it. */
function readOne(file, text, sources, fill) {
    const reading = readText(file, text, fill);
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
        const { name: _, kind: __, ...told } = marked.find(({ name }) => name.test(file));
        return { severity: 'error', at: { file, line: 1, column: 1 }, ...told };
    });
    return { readable, refused };
}
const marked = [
    {
        kind: 'kustomization',
        name: /(^|\/)kustomization\.ya?ml$/,
        code: 'H2K-211',
        message: 'what lies here is built by its kustomization, as one',
        fix: 'name its folder itself as a source',
    },
    {
        kind: 'chart',
        name: /(^|\/)Chart\.yaml$/,
        code: 'H2K-211',
        message: 'what lies here are the templates and values of a Helm chart',
        fix: "name the chart's folder itself as a source",
    },
];
function unreadable(error) {
    if (!(error instanceof types/* FileProblem */.kc))
        throw error;
    return {
        code: 'H2K-201',
        severity: 'error',
        message: error.message,
        fix: 'name a file, a folder or a glob in the workspace',
        input: 'manifests',
    };
}


/***/ }),

/***/ 3:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FA: () => (/* binding */ ScalarError),
/* harmony export */   Pu: () => (/* binding */ keyText),
/* harmony export */   T: () => (/* binding */ resolveScalar)
/* harmony export */ });
/* unused harmony export resolvePlain */
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);

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
const float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
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
        return (dotted.test(text) ? resolveFloat(text) : undefined) ?? text;
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
    if (!float.test(text))
        return undefined;
    const value = Number(text);
    return Number.isFinite(value) ? value : undefined;
}
const prefix = 'tag:yaml.org,2002:';
const only = (name, fits) => (text) => {
    const value = resolvePlain(text);
    if (!fits(value, text))
        throw new ScalarError(`${JSON.stringify(text)} is not what its tag !!${name} says`);
    return value;
};
const tags = {
    [`${prefix}int`]: only('int', (value, text) => typeof value === 'bigint' || (typeof value === 'number' && integer.test(text.replaceAll('_', '')))),
    [`${prefix}float`]: only('float', (value) => typeof value === 'bigint' || typeof value === 'number'),
    [`${prefix}bool`]: only('bool', (value) => typeof value === 'boolean'),
    [`${prefix}null`]: only('null', (value) => value === null),
    // A time stays the text that it is.
    [`${prefix}timestamp`]: (text) => {
        if (!isTime(text))
            throw new ScalarError(`${JSON.stringify(text)} is not what its tag !!timestamp says`);
        return text;
    },
    [`${prefix}binary`]: (text) => {
        const packed = text.replace(/[\r\n]/g, '');
        if (packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(packed))
            throw new ScalarError('!!binary is not followed by base64');
        return textOf(Buffer.from(packed, 'base64'));
    },
};
/** As Go writes bytes into JSON: each one that belongs to no character becomes U+FFFD by itself. */
function textOf(bytes) {
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return bytes.toString();
    let text = '';
    for (let at = 0; at < bytes.length;) {
        const length = [1, 2, 3, 4].find((size) => at + size <= bytes.length && (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(at, at + size)));
        text += length === undefined ? '\ufffd' : bytes.toString('utf8', at, at + length);
        at += length ?? 1;
    }
    return text;
}
const time = /^\d{4}-(\d\d?)-(\d\d?)(?:[Tt](\d\d?):(\d\d?):(\d\d?)(?:\.\d+)?(?:Z|[-+]\d\d:\d\d)| (\d\d?):(\d\d?):(\d\d?)(?:\.\d+)?)?$/;
function isTime(text) {
    const [month = 0, day = 0, ...clock] = (time.exec(text) ?? [])
        .slice(1)
        .filter((part) => part !== undefined)
        .map(Number);
    const [hour = 0, minute = 0, second = 0] = clock;
    return month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour < 24 && minute < 60 && second < 60;
}
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
    if (!Number.isFinite(single))
        return single < 0 ? '-.inf' : '.inf';
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


/***/ }),

/***/ 3123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Zz: () => (/* binding */ compose),
  hN: () => (/* binding */ parseYaml),
  Le: () => (/* binding */ sizeLimit)
});

// EXTERNAL MODULE: ../node_modules/yaml/dist/index.js
var dist = __webpack_require__(6637);
// EXTERNAL MODULE: ../build/text/yaml.js
var yaml = __webpack_require__(1633);
// EXTERNAL MODULE: ../build/kubernetes/manifests/convert.js
var convert = __webpack_require__(1393);
// EXTERNAL MODULE: ../build/kubernetes/client/json.js
var json = __webpack_require__(5393);
;// CONCATENATED MODULE: ../build/kubernetes/manifests/json.js

/** All that a text needs to be cut at: strings as a whole, and punctuation. */
const token = /"(?:[^"\\\n]|\\.)*"|[{}[\]:,]/g;
const blank = /^[ \t\r\n]*$/;
/** Escapes of surrogates may be halves; a number with such an exponent may be none to JSON's readers. */
const doubtful = /\\u[dD][89a-fA-F]|\d[eE]\+?\d{3}/;
const deepest = 200;
/**
 * The JSON objects of a document, where it is nothing but one or several of them: kubectl reads such a text as JSON, and takes one object right
 * behind the other. Reading them so is also twenty times as fast. undefined: it is no such text.
 */
function jsonParts(text, start, end) {
    if (!/^[ \t\r\n]*\{/.test(text.slice(start, Math.min(end, start + 1000))))
        return undefined;
    const document = text.slice(start, end);
    const spans = objectsIn(document);
    if (!spans)
        return undefined;
    const parts = [];
    for (const { from, to, isPlain } of spans) {
        const value = isPlain ? objectOf(document.slice(from, to)) : null;
        if (value === undefined)
            return undefined;
        parts.push({ from: start + from, to: start + to, ...(value === null ? {} : { value }) });
    }
    return parts;
}
function objectOf(text) {
    if (doubtful.test(text))
        return null;
    try {
        return (0,json/* parse */.qg)(text);
    }
    catch {
        return undefined;
    }
}
/** Where each object begins and ends; undefined where anything else stands between them, or one doesn't end. */
function objectsIn(text) {
    const spans = [];
    const open = [];
    let from = 0;
    let isPlain = true;
    let last = '';
    for (const { index, 0: lexeme } of text.matchAll(token)) {
        if (open.length === 0) {
            if (lexeme !== '{' || !blank.test(text.slice(spans.at(-1)?.to ?? 0, index)))
                return undefined;
            from = index;
            isPlain = true;
        }
        if (lexeme === '{')
            open.push(new Set());
        else if (lexeme === '[')
            open.push(undefined);
        else if (lexeme === '}' || lexeme === ']')
            open.pop();
        else if (lexeme === ':') {
            const keys = open.at(-1);
            // V8 13.6 reads a key that begins with an escape as a backslash alone, once it has met such a key: those are YAML's to read.
            if (keys?.has(last) || last.includes('\\'))
                isPlain = false;
            keys?.add(last);
        }
        if (open.length > deepest)
            isPlain = false;
        if (open.length === 0)
            spans.push({ from, to: index + 1, isPlain });
        last = lexeme;
    }
    return open.length === 0 && spans.length > 0 && blank.test(text.slice(spans.at(-1).to)) ? spans : undefined;
}

;// CONCATENATED MODULE: ../build/kubernetes/manifests/yaml.js




/** Larger texts are refused before they are read: YAML takes about half a second a megabyte. */
const sizeLimit = 8 * 1024 * 1024;
/** Pieces of text a file. */
const lexemeLimit = 2_000_000;
/** Scalars stay text: convert.ts says what they mean. Duplicate keys are found there too (`uniqueKeys` takes quadratic time). */
const options = { version: '1.1', schema: 'failsafe', resolveKnownTags: false, uniqueKeys: false };
/**
 * Reads a YAML stream (or JSON) as kubectl does. Never throws on what a user wrote: each document that can't be read is a
 * problem at its line, and the others are still read. A document's tree is dropped as soon as its value is there.
 */
function parseYaml(source, fill) {
    const documents = [];
    const problems = unreadable(source);
    if (problems.length > 0)
        return { documents, problems };
    const budget = { lexemes: lexemeLimit };
    for (const { from, to, isBad } of split(source.text)) {
        if (isBad)
            problems.push(badSeparator(source, from));
        else
            documents.push(...partsOf(source, { from, to }, fill).flatMap((part) => parsePart(source, part, { budget, problems, fill })));
        if (budget.lexemes <= 0)
            break;
    }
    return { documents, problems };
}
/** Placeholders are filled in scalar by scalar, which only YAML's reader does. */
const partsOf = ({ text }, whole, fill) => (fill ? undefined : jsonParts(text, whole.from, whole.to)) ?? [whole];
const parsePart = (source, { from, to, value }, parsing) => value === undefined ? parseDocument(source, { from, to }, parsing) : [{ value, from, start: from, to }];
function parseDocument(source, { from, to }, { budget, problems, fill }) {
    const documents = [];
    const at = (offset) => source.position(from + offset);
    try {
        const text = source.text.slice(from, to);
        for (const document of compose(text, budget)) {
            const error = document.errors.find((one) => !isTaken(one));
            const fault = error ? (0,yaml/* syntaxFault */.mf)(error, document) : tabbed(document, text);
            if (fault)
                problems.push(notYaml(fault, at));
            else if (!isEmpty(document)) {
                const [first, , end] = document.range;
                const start = document.contents?.range[0] ?? first;
                const value = (0,convert/* convert */.C6)(document, at, problems, fill);
                if (value === null)
                    continue;
                if (documents.length > 0)
                    problems.push(leftOut(at(start)));
                documents.push({ value, from: from + first, start: from + start, to: from + end });
            }
        }
    }
    catch (error) {
        if (!(error instanceof yaml/* Endless */.fU))
            throw error;
        const message = error.reason === 'deep' ? 'this is nested too deeply for a manifest' : 'this file is too large to be manifests';
        problems.push({ code: 'H2K-209', severity: 'error', message, at: at(error.offset) });
    }
    return documents;
}
/** What the parser finds fault with and kubectl's doesn't: a comment right behind a quote or bracket. */
const isTaken = ({ code, message }) => code === 'MISSING_CHAR' && message.startsWith('Comments must be separated');
/** A line that begins with a tab, and be it blank, is no YAML to kubectl outside of quotes, brackets and block texts. */
function tabbed(document, text) {
    const tabs = [...text.slice(0, document.range[2]).matchAll(/^\t/gm)].map(({ index }) => index);
    if (tabs.length === 0)
        return undefined;
    const free = [];
    (0,dist.visit)(document, {
        Scalar(_, { type, range }) {
            if (type !== 'PLAIN' && range)
                free.push([range[0], range[1]]);
        },
        Collection(_, { flow, range }) {
            if (flow && range)
                free.push([range[0], range[1]]);
        },
    });
    const offset = tabs.find((tab) => !free.some(([from, to]) => from < tab && tab < to));
    return offset === undefined
        ? undefined
        : { message: 'a tab begins this line', fix: 'indent with blanks: YAML takes no tabs there', offset };
}
/** kubectl reads one document and passes over what else there is up to the next line of dashes, without a word. */
const leftOut = (at) => ({
    code: 'H2K-203',
    severity: 'error',
    message: 'kubectl would leave this document out: it begins without a line ---',
    fix: 'write a line --- before it',
    at,
});
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
const compose = (text, budget = { lexemes: lexemeLimit }) => (0,yaml/* compose */.Zz)(text.replace(otherLineEnds, '\n'), options, budget);
/** NEL, and a carriage return alone, end a line in YAML 1.1; one character for another, so that offsets stay. */
const otherLineEnds = /\x85|\r(?!\n)/g;
const isEmpty = ({ contents }) => contents === null || (0,convert/* isAbsent */.W0)(contents);
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
    const fault = (0,yaml/* forbidden */.o0)(text);
    return fault ? [notYaml(fault, (offset) => source.position(offset))] : [];
}
const notYaml = ({ message, fix, offset }, at) => ({
    code: 'H2K-203',
    severity: 'error',
    message,
    ...(fix && { fix }),
    at: at(offset),
});


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

/***/ 1633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zz: () => (/* binding */ compose),
/* harmony export */   fU: () => (/* binding */ Endless),
/* harmony export */   mf: () => (/* binding */ syntaxFault),
/* harmony export */   o0: () => (/* binding */ forbidden)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6637);

/** Open tokens at once; a level of nesting takes one or two. Deeper ones would overflow the parser's own stack. */
const openLimit = 600;
/** The text is nothing that somebody would write; it is not read on. */
class Endless extends Error {
    reason;
    offset;
    constructor(reason, offset) {
        super(reason === 'deep' ? 'nested too deeply' : 'too large');
        this.reason = reason;
        this.offset = offset;
    }
}
/** The documents of a text, one after the other. Mistakes are in each document's `errors`; throws Endless. */
function* compose(text, options, budget) {
    yield* new yaml__WEBPACK_IMPORTED_MODULE_0__.Composer({ ...options, prettyErrors: false }).compose(tokens(text, budget));
}
/** As in libyaml (kubectl, and most of what else reads YAML), a text in quotes may go on at any indentation: the quote says where it ends. */
class FreelyQuoted extends yaml__WEBPACK_IMPORTED_MODULE_0__.Lexer {
    *parseQuotedScalar() {
        const kept = this.indentNext;
        this.indentNext = 0;
        const next = yield* super.parseQuotedScalar();
        this.indentNext = kept;
        return next;
    }
}
function* tokens(text, budget) {
    const parser = new yaml__WEBPACK_IMPORTED_MODULE_0__.Parser();
    for (const lexeme of new FreelyQuoted().lex(text)) {
        yield* parser.next(lexeme);
        budget.lexemes -= 1;
        if (parser.stack.length > openLimit)
            throw new Endless('deep', parser.offset);
        if (budget.lexemes <= 0)
            throw new Endless('long', parser.offset);
    }
    yield* parser.end();
}
/** Tabs and line ends are the only control characters that YAML has. */
const control = /(?![\t\n\r\x85])[\p{Cc}\ufffe\uffff]/u;
/** The first character that can't stand in YAML. */
function forbidden(text) {
    const found = control.exec(text);
    if (!found)
        return undefined;
    const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return {
        message: `the control character U+${code} may not stand in YAML`,
        fix: code === '0000' ? 'save the file as UTF-8 text' : 'remove it, or write it as an escape in double quotes',
        offset: found.index,
    };
}
/** What the parser's codes mean to somebody who wrote the file. */
const fixes = {
    TAB_AS_INDENT: 'indent with blanks: YAML takes no tabs there',
    BAD_INDENT: 'line the keys of one map up in one column',
    BLOCK_AS_IMPLICIT_KEY: 'a text with ": " in it wants quotes; or a line is indented too far',
    MULTILINE_IMPLICIT_KEY: 'a key is followed by ": "; is a colon missing on this line?',
    BAD_SCALAR_START: 'put the text in quotes: it begins with a character that means something in YAML',
    MISSING_CHAR: 'a quote, bracket or blank is missing here or before',
    UNEXPECTED_TOKEN: 'put the text in quotes, or look at the indentation of this line and the one before',
};
/** A parser's error in our words. */
function syntaxFault(error, document) {
    const fix = fixes[error.code];
    const message = `not YAML: ${error.message.slice(0, 1).toLowerCase()}${error.message.slice(1)}`;
    return { message, ...(fix && { fix }), offset: opening(error, document) ?? error.pos[0] };
}
/** A quote that nothing closes is noticed at the end of the text, but the mistake is where it was opened. */
function opening({ code, message, pos: [end] }, document) {
    if (code !== 'MISSING_CHAR' || !/closing .quote/.test(message))
        return undefined;
    let start;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__.visit)(document, {
        Scalar(_, { range }) {
            if (range && range[0] < end && range[1] >= end)
                start = range[0];
        },
    });
    return start;
}


/***/ })

};
