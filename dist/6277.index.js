export const id = 6277;
export const ids = [6277];
export const modules = {

/***/ 2145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HM: () => (/* binding */ fromApi),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   Tq: () => (/* binding */ isAnswer),
/* harmony export */   jh: () => (/* binding */ isMap),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
const common = 'project name description';
/** What a definition may say that the API says in the same words. */
const keys = {
    PIPELINE: `${common} enabled concurrency icon global tags options input _inputMeta output starred workspace stageOrder stages notifications rollbacks`,
    ENDPOINT: `${common} type isRestricted cloudProxyId properties`,
    VARIABLE: `${common} type value`,
    DOCKER_WEBHOOK: `${common} enabled endpoint pipeline imageNameRegExPattern tagNamePattern input`,
};
/** Who made it when, under which address and number: of no use here. `externalListenerLink` is the old address, which nothing answers any more. */
const bookkeeping = /^(?:_.*|id|version|state|kind|createdBy|updatedBy|createTimeInMicros|updateTimeInMicros|projectId|orgId|slug|serverType|externalListenerLink|repoName)$/;
const why = {
    secretToken: 'the relay makes an address of its own for each docker webhook: hub-to-kube webhook add',
    refreshToken: 'nothing here signs in to the product',
};
/** What an object of the API is, by the fields that only its kind has; undefined: nothing that is taken over. */
function kindOf(value) {
    const has = (...names) => names.every((name) => Object.hasOwn(value, name));
    if (has('name', 'stages') && isMap(value['stages']))
        return 'PIPELINE';
    if (has('name', 'pipeline') && ['imageNameRegExPattern', 'tagNamePattern', 'repoName'].some((name) => has(name)) && !has('branchName'))
        return 'DOCKER_WEBHOOK';
    if (has('name', 'type', 'properties') && isMap(value['properties']) && !has('runtime'))
        return 'ENDPOINT';
    return has('name', 'type', 'value') && /^(?:REGULAR|SECRET|RESTRICTED)$/.test(plain(value['type'])) ? 'VARIABLE' : undefined;
}
/** Whether it has what only the API tells: who made it when, its address. */
const isAnswer = (value) => ['_link', '_updateTimeInMicros', '_createTimeInMicros', 'updateTimeInMicros', '_projectId'].some((key) => Object.hasOwn(value, key));
/** An object of the API as a definition: our keys, and no empty ones. Paths within it stay what they were. */
function fromApi(kind, value) {
    const known = keys[kind].split(' ');
    const kept = Object.entries(value).filter(([key, inner]) => known.includes(key) && inner !== null && inner !== '');
    const left = Object.keys(value)
        .filter((key) => !known.includes(key) && !bookkeeping.test(key) && value[key] !== null && value[key] !== '')
        .map((key) => ({ key, why: why[key] ?? 'nothing here means anything by it' }));
    const own = Object.fromEntries(kept.map(([key, inner]) => [key, without(inner, key)]));
    const definition = { kind, ...own };
    if (kind === 'PIPELINE')
        return { kind, value: pipeline(definition, value), left };
    return { kind, value: kind === 'DOCKER_WEBHOOK' ? webhook(definition, value) : definition, left };
}
function pipeline(definition, { state }) {
    const stages = Object.entries(definition['stages']).map(([name, stage]) => [
        name,
        isMap(stage) && Array.isArray(stage['taskOrder']) ? { ...stage, taskOrder: stage['taskOrder'].map(group) } : stage,
    ]);
    const enabled = typeof state === 'string' && definition['enabled'] === undefined ? { enabled: state !== 'DISABLED' } : {};
    return { ...definition, ...enabled, stages: Object.fromEntries(stages) };
}
/** Tasks side by side: `Build-A,Build-B`, or a list of them. */
const group = (item) => (Array.isArray(item) ? item.map(plain).join(',') : item);
/** One that names no endpoint names its repository. */
function webhook(definition, { repoName }) {
    const names = definition['endpoint'] === undefined && typeof repoName === 'string' && repoName !== '';
    return { ...definition, ...(names ? { repository: repoName } : {}) };
}
/** Without what is empty (null) or the product's own (`_configured`); a default of an input may be null. */
function without(value, key) {
    if (Array.isArray(value))
        return value.map((item) => without(item, ''));
    if (!isMap(value))
        return value;
    const isInput = key === 'input' || key === 'inputProperties' || key === 'parameters';
    const entries = Object.entries(value).filter(([name, inner]) => (inner !== null || isInput) && !/^_(?!deploymentFlag$)/.test(name));
    return Object.fromEntries(entries.map(([name, inner]) => [name, without(inner, name)]));
}
/** A scalar's text; of anything else none. */
const plain = (value) => (typeof value === 'object' || value === undefined ? '' : String(value));
const isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);


/***/ }),

/***/ 6277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readExport: () => (/* binding */ readExport)
/* harmony export */ });
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2197);
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2145);


/** What a file exports: YAML of the product, or what its API answers (objects, lists and pages of them). H2K-831: nothing of the kind, H2K-601 to 606 as in `load`. */
function readExport(file, text) {
    const { written, problems } = (0,_documents_js__WEBPACK_IMPORTED_MODULE_0__.documents)(file, text);
    if (problems.some(({ severity }) => severity === 'error'))
        return { found: { file, items: [] }, problems };
    const isOurs = written.length > 0 && written.every(({ value }) => (0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(value) && typeof value['kind'] === 'string' && !(0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .isAnswer */ .Tq)(value));
    if (isOurs) {
        const items = written.map((one) => ({ ...one, value: one.value, left: [] }));
        if (items.some(({ value }) => value['apiVersion'] === undefined))
            return { found: { file, text, items }, problems };
        return { found: { file, items: [] }, problems: [...problems, noExport(file, 'it is a Kubernetes object')] };
    }
    const items = written.flatMap((one) => objects(one.value, []).map(({ value, path }) => converted(one, value, path)));
    const nothing = items.length === 0 ? [noExport(file, written.length === 0 ? 'it is empty' : 'nothing in it is known')] : [];
    return { found: { file, items }, problems: [...problems, ...nothing] };
}
/** Every object that is of a known kind: alone, in a list, or in a page of the API (`documents`, by their links). */
function objects(value, path) {
    if (Array.isArray(value))
        return value.flatMap((item, index) => objects(item, [...path, index]));
    if (!(0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(value))
        return [];
    if (typeof value['kind'] === 'string' || (0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(value))
        return [{ value, path }];
    const inner = value['documents'] ?? value['content'];
    const key = value['documents'] === undefined ? 'content' : 'documents';
    if (Array.isArray(inner))
        return objects(inner, [...path, key]);
    return (0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(inner) ? Object.entries(inner).flatMap(([link, item]) => objects(item, [...path, key, link])) : [];
}
function converted(written, object, path) {
    const kind = (0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(object);
    const { value, left } = kind ? (0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .fromApi */ .HM)(kind, object) : { value: object, left: [] };
    const at = (inner, part) => written.at([...path, ...inner], part);
    return {
        index: written.index,
        value,
        at,
        source: (inner) => written.source([...path, ...inner]),
        keys: (inner) => written.keys([...path, ...inner]).filter((key) => Object.hasOwn(valueAt(value, inner), key)),
        left: left.map(({ key, why }) => ({ what: key, why, at: at([key], 'key') })),
    };
}
function valueAt(value, path) {
    const inner = path.reduce((one, step) => ((0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(one) ? one[step] : Array.isArray(one) ? one[Number(step)] : undefined), value);
    return (0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(inner) ? inner : {};
}
const noExport = (file, what) => ({
    code: 'H2K-831',
    severity: 'error',
    message: `${file} is no export: ${what}`,
    fix: 'give YAML or the zip that Automation Pipelines exported, or what its API answers for pipelines, endpoints, variables, docker webhooks',
    at: { file, line: 1, column: 1 },
});


/***/ })

};
