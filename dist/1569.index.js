export const id = 1569;
export const ids = [1569,6331,3950];
export const modules = {

/***/ 4648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C6: () => (/* binding */ convert),
/* harmony export */   Pu: () => (/* binding */ keyText),
/* harmony export */   fq: () => (/* binding */ pairsOf)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6637);

/** How many values a document's aliases may stand for in all: a few bytes could otherwise mean gigabytes. */
const aliasLimit = 10_000;
/** People write ten levels. */
const depthLimit = 100;
/** A document's tree as JSON: YAML 1.2, integers too large for a number as bigint. */
function convert(document) {
    const misfits = [];
    const anchors = new Map();
    let borrowing = 0;
    let borrowed = 0;
    const misfit = (what, node, message, first) => {
        if (borrowing === 0)
            misfits.push({ what, message, offset: node.range[0], ...(first && { first: first.range[0] }) });
        return null;
    };
    const read = (node, depth) => {
        if (node === null)
            return null;
        if (depth > depthLimit)
            return misfit('deep', node, `more than ${depthLimit} levels lie in one another here`);
        if (borrowing > 0)
            borrowed += 1;
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isAlias)(node))
            return alias(node, String(node.source), depth);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(node)) {
            remember(node);
            return scalar(node);
        }
        const value = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isSeq)(node) ? node.items.map((item) => read(item, depth + 1)) : map(node, depth);
        // An alias inside of what it means finds no anchor yet, as with one that comes later: neither can be read.
        remember(node);
        return value;
    };
    const remember = (node) => {
        const { anchor } = node;
        if (anchor && borrowing === 0)
            anchors.set(anchor, node);
    };
    const alias = (node, name, depth) => {
        const meant = anchors.get(name);
        if (!meant)
            return misfit('alias', node, `*${name} names nothing: there is no &${name} before it`);
        if (borrowed > aliasLimit)
            return null;
        borrowing += 1;
        const value = read(meant, depth);
        borrowing -= 1;
        if (borrowed > aliasLimit && borrowing === 0)
            return misfit('large', node, `the aliases of this document stand for more than ${aliasLimit} values`);
        return value;
    };
    const map = (node, depth) => {
        const object = {};
        const keys = new Map();
        for (const { key, value } of pairsOf(node)) {
            const name = keyText(key);
            if (name === undefined)
                misfit('key', key, 'a list or a map can be no key');
            else if (name === '<<' && key.type === 'PLAIN')
                misfit('merge', key, '<< merges are not read in definitions');
            else {
                const first = keys.get(name);
                if (first)
                    misfit('twice', key, `the key ${JSON.stringify(name)} stands twice in one map`, first);
                keys.set(name, key);
                put(object, name, read(value, depth + 1));
            }
        }
        return object;
    };
    const scalar = (node) => {
        const { value } = node;
        if (typeof value === 'bigint')
            return Number.isSafeInteger(Number(value)) ? Number(value) : value;
        if (typeof value === 'number' && !Number.isFinite(value))
            return misfit('number', node, `${String(node.source)} is no number that JSON has`);
        return value;
    };
    return { value: read(document.contents, 0), misfits };
}
const pairsOf = (node) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(node) ? node.items : []);
/** A key as text: as it was written, whatever type YAML gives it (`1.10:` and `true:` are names here). */
function keyText(key) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(key))
        return undefined;
    return typeof key.value === 'string' ? key.value : String(key.source ?? '');
}
/** Also for a key that JavaScript has a meaning of its own for. */
function put(object, key, value) {
    if (key === '__proto__')
        Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
    else
        object[key] = value;
}


/***/ }),

/***/ 2197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   documents: () => (/* binding */ documents),
/* harmony export */   sizeLimit: () => (/* binding */ sizeLimit)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6637);
/* harmony import */ var _text_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7975);
/* harmony import */ var _text_yaml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1633);
/* harmony import */ var _convert_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4648);




/** Larger files are refused before they are read: a megabyte takes a second. The largest export that is known has 24 kB. */
const sizeLimit = 1024 * 1024;
/** Pieces of text a file: more take longer than anybody should wait. The largest export has 5,000. */
const lexemeLimit = 150_000;
/** Duplicate keys are found by ourselves: `uniqueKeys` takes quadratic time. */
const options = { version: '1.2', schema: 'core', intAsBigInt: true, uniqueKeys: false };
/** Reads the documents of a file. Never throws on what a user wrote: what can't be read is a problem at its line (H2K-601, 602, 603, 606). */
function documents(file, text) {
    const source = new _text_source_js__WEBPACK_IMPORTED_MODULE_3__/* .Source */ .k(file, text);
    const written = [];
    const problems = [];
    const tell = (code, { message, fix, offset }) => {
        problems.push({ code, severity: 'error', message, ...(fix && { fix }), at: source.position(offset) });
    };
    const stop = tooLarge(source) ?? (0,_text_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .forbidden */ .o0)(source.text);
    if (stop) {
        tell(source.text.length > sizeLimit ? 'H2K-602' : 'H2K-601', stop);
        return { written, problems };
    }
    const budget = { lexemes: lexemeLimit };
    try {
        let count = 0;
        for (const document of (0,_text_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .compose */ .Zz)(source.text, options, budget)) {
            const index = count++;
            const [error] = [...document.errors, ...document.warnings];
            if (error)
                tell('H2K-601', (0,_text_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .syntaxFault */ .mf)(error, document));
            if (document.errors.length > 0 || isEmpty(document))
                continue;
            const { value, misfits } = (0,_convert_js__WEBPACK_IMPORTED_MODULE_2__/* .convert */ .C6)(document);
            for (const misfit of misfits)
                tell(codes[misfit.what], { ...misfit, ...advice(misfit, source) });
            written.push({
                index,
                value,
                at: (path, part) => source.position(typeof part === 'number'
                    ? characterOffset(source, meant(document, walk(document, path).node), part)
                    : offsetOf(document, path, part)),
                source: (path) => sourceOf(document, path),
                keys: (path) => keysOf(document, path),
            });
        }
    }
    catch (error) {
        if (!(error instanceof _text_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .Endless */ .fU))
            throw error;
        tell('H2K-602', { message: `this is ${error.message} for definitions`, offset: error.offset });
    }
    return { written, problems };
}
const tooLarge = ({ file, text }) => text.length <= sizeLimit
    ? undefined
    : {
        message: `${file} is too large for definitions: ${(text.length / 1024 / 1024).toFixed(1)} MiB, and the limit is 1 MiB a file`,
        fix: 'split it into several files, or keep what is no definition elsewhere',
        offset: 0,
    };
const codes = {
    twice: 'H2K-603',
    key: 'H2K-606',
    number: 'H2K-606',
    alias: 'H2K-601',
    merge: 'H2K-601',
    large: 'H2K-602',
    deep: 'H2K-602',
};
function advice({ what, first }, source) {
    if (what === 'twice')
        return { fix: `remove one of them; the first stands at line ${source.position(first ?? 0).line}` };
    if (what === 'number')
        return { fix: 'put it in quotes if it is meant as text' };
    return what === 'merge' ? { fix: 'write the keys out' } : {};
}
function isEmpty({ contents }) {
    return contents === null || ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(contents) && contents.value === null && contents.source === '');
}
/** Where a path leads in the tree, as far as it is there. */
function walk(document, path) {
    let node = document.contents;
    let key;
    for (const step of path) {
        const here = meant(document, node);
        const item = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isSeq)(here) ? here.items[Number(step)] : undefined;
        const pair = (0,_convert_js__WEBPACK_IMPORTED_MODULE_2__/* .pairsOf */ .fq)(here).findLast((each) => (0,_convert_js__WEBPACK_IMPORTED_MODULE_2__/* .keyText */ .Pu)(each.key) === String(step));
        if (!item && !pair)
            return { node, key, whole: false };
        node = item ?? pair?.value ?? null;
        key = pair?.key;
    }
    return { node, key, whole: true };
}
function offsetOf(document, path, part = 'value') {
    const { node, key, whole } = walk(document, path);
    const written = node && node.range[0] !== node.range[1] ? node : undefined;
    // Of what is not there, the key of what should hold it is the best place.
    const place = part === 'key' || !whole ? (key ?? written) : (written ?? key);
    return (place ?? node)?.range[0] ?? 0;
}
/**
 * Where a character of a scalar's text stands, whatever quotes, folds and indentation are around it: of all characters that look the same, it is the one
 * that comes as manyth as in the text. (Only what is written as an escape doesn't look the same.)
 */
function characterOffset({ text }, node, offset) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(node))
        return node?.range[0] ?? 0;
    const [start, end] = node.range;
    const value = String(node.value);
    const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
    const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
    const character = value[offset] ?? '';
    let found = isBlock ? text.indexOf('\n', start) : isQuoted ? start : start - 1;
    for (let at = value.indexOf(character); at !== -1 && at <= offset && character !== ''; at = value.indexOf(character, at + 1))
        found = text.indexOf(character, found + 1);
    return found >= start && found < end ? found : start;
}
function sourceOf(document, path) {
    const { node, whole } = walk(document, path);
    const scalar = meant(document, node);
    return whole && (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(scalar) ? String(scalar.source ?? '') : undefined;
}
const keysOf = (document, path) => [
    ...new Set((0,_convert_js__WEBPACK_IMPORTED_MODULE_2__/* .pairsOf */ .fq)(meant(document, walk(document, path).node)).flatMap(({ key }) => (0,_convert_js__WEBPACK_IMPORTED_MODULE_2__/* .keyText */ .Pu)(key) ?? [])),
];
const meant = (document, node) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isAlias)(node) ? (node.resolve(document) ?? null) : node;


/***/ }),

/***/ 1569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  define: () => (/* binding */ load_define),
  load: () => (/* binding */ load),
  loadHealth: () => (/* binding */ loadHealth)
});

// EXTERNAL MODULE: ../build/text/nearest.js
var nearest = __webpack_require__(8242);
// EXTERNAL MODULE: ../build/text/order.js
var order = __webpack_require__(700);
// EXTERNAL MODULE: ../build/definitions/documents.js
var documents = __webpack_require__(2197);
// EXTERNAL MODULE: ../build/definitions/names.js
var names = __webpack_require__(9275);
// EXTERNAL MODULE: ../build/definitions/order.js
var definitions_order = __webpack_require__(451);
// EXTERNAL MODULE: ../node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(8321);
;// CONCATENATED MODULE: ../build/definitions/schema.js

const optional = schemas/* exactOptional */.yqP;
const schema_text = schemas/* string */.YjP();
const schema_name = schema_text.regex(/\S/, 'blank');
const texts = schemas/* record */.g1P(schema_text, schema_text);
/** Whatever it is: what was read is JSON already. */
const json = schemas/* unknown */.L5J();
const common = {
    project: optional(schema_text),
    name: schema_name.describe('Unique among the definitions of its kind and project'),
    description: optional(schema_text),
};
const task = schemas/* strictObject */.rej({
    type: schema_name.describe('K8S, REST, POLL, CI, SSH, IMAGE, Condition, Pipeline'),
    tags: optional(schemas/* array */.YOg(schema_text)),
    endpoints: optional(texts.describe('kubernetesServer: name of an ENDPOINT')),
    input: optional(schemas/* record */.g1P(schema_text, json)),
    preCondition: optional(schema_text.describe('Where it is false, the task is SKIPPED: ${input.DOCKER_TAG} == "latest"')),
    ignoreFailure: optional(schemas/* boolean */.zMY().describe('The pipeline goes on after a failure')),
});
const stage = schemas/* strictObject */.rej({
    description: optional(schema_text),
    tags: optional(schemas/* array */.YOg(schema_text)),
    taskOrder: optional(schemas/* array */.YOg(schema_text).describe('One after the other; names joined by commas run side by side. Left out: as they stand')),
    tasks: schemas/* record */.g1P(schema_name, task),
});
const workspace = schemas/* strictObject */.rej({
    type: optional(schemas/* enum */.k5n(['DOCKER', 'K8S'])),
    endpoint: optional(schema_text),
    image: optional(schema_text),
    registry: optional(schema_text),
    path: optional(schema_text),
    cache: optional(schemas/* array */.YOg(schema_text)),
    limits: optional(texts),
    autoCloneForTrigger: optional(schemas/* boolean */.zMY()),
    environmentVariables: optional(texts),
    customProperties: optional(texts),
});
const about = { event: schemas/* enum */.k5n(['SUCCESS', 'FAILURE', 'WAITING', 'CANCELED', 'STARTED']), stage: optional(schema_text), task: optional(schema_text) };
const notifications = schemas/* strictObject */.rej({
    email: optional(schemas/* array */.YOg(schemas/* strictObject */.rej({ ...about, endpoint: schema_text, to: schemas/* array */.YOg(schema_text), subject: optional(schema_text), body: optional(schema_text) }))),
    webhook: optional(schemas/* array */.YOg(schemas/* strictObject */.rej({
        ...about,
        action: schemas/* enum */.k5n(['post', 'put', 'patch']),
        url: schema_name,
        headers: optional(texts),
        payload: optional(schema_text),
        cloudProxyId: optional(schema_text),
    }))),
    jira: optional(schemas/* array */.YOg(schemas/* strictObject */.rej({
        ...about,
        endpoint: schema_text,
        issuetype: optional(schema_text),
        project: optional(schema_text),
        summary: optional(schema_text),
        description: optional(schema_text),
        assignee: optional(schema_text),
        action: optional(schema_text),
    }))),
});
const pipeline = schemas/* strictObject */.rej({
    kind: schemas/* literal */.euz('PIPELINE'),
    ...common,
    enabled: optional(schemas/* boolean */.zMY()),
    concurrency: optional(schemas/* int */.Whr().positive()),
    icon: optional(schema_text),
    global: optional(schemas/* boolean */.zMY()),
    tags: optional(schemas/* array */.YOg(schema_text)),
    options: optional(schemas/* array */.YOg(schemas/* enum */.k5n(['DOCKER_TRIGGER', 'GIT_TRIGGER', 'GERRIT_TRIGGER']))
        .describe('DOCKER_TRIGGER injects DOCKER_IMAGE, DOCKER_TAG, DOCKER_DIGEST …')),
    input: optional(schemas/* record */.g1P(schema_name, schema_text.nullable()).describe('Names and their defaults')),
    _inputMeta: optional(schemas/* record */.g1P(schema_text, schemas/* strictObject */.rej({ mandatory: optional(schemas/* boolean */.zMY()), description: optional(schema_text) }))),
    output: optional(texts),
    starred: optional(schemas/* strictObject */.rej({ input: optional(schema_text), output: optional(schema_text) })),
    workspace: optional(workspace),
    ciWorkspace: optional(workspace.describe('What exports of 2019 call the workspace')),
    stageOrder: optional(schemas/* array */.YOg(schema_text).describe('Left out: as the stages stand')),
    stages: schemas/* record */.g1P(schema_name, stage),
    notifications: optional(notifications),
    rollbacks: optional(schemas/* array */.YOg(schemas/* strictObject */.rej({ name: schema_name, stage: schema_name, task: optional(schema_text), project: optional(schema_text), inputs: optional(texts) }))),
});
const endpointKeys = { kind: schemas/* literal */.euz('ENDPOINT'), ...common, isRestricted: optional(schemas/* boolean */.zMY()), cloudProxyId: optional(schema_text) };
/** Endpoints whose properties are read here; all others are kept as they are. */
const endpoints = {
    dockerregistry: schemas/* strictObject */.rej({
        ...endpointKeys,
        type: schemas/* literal */.euz('dockerregistry'),
        properties: schemas/* strictObject */.rej({
            serverType: optional(schema_text),
            repoURL: schema_name.describe('https://hub.docker.com/r/acme/shop'),
            username: optional(schema_text),
            password: optional(schema_text),
            accessToken: optional(schema_text),
            fingerprint: optional(schema_text.describe('SHA-256 of the certificate that is accepted')),
            mirrors: optional(schemas/* array */.YOg(schema_text)),
        }),
    }),
    k8s: schemas/* strictObject */.rej({
        ...endpointKeys,
        type: schemas/* literal */.euz('k8s'),
        properties: schemas/* strictObject */.rej({
            kubernetesURL: optional(schema_text),
            authType: optional(schema_text.describe('token, certificate or basic')),
            token: optional(schema_text),
            certAuthorityData: optional(schema_text),
            certData: optional(schema_text),
            certKeyData: optional(schema_text),
            username: optional(schema_text),
            password: optional(schema_text),
            fingerprint: optional(schema_text.describe('SHA-256 of the certificate that is accepted')),
            kubeconfig: optional(schema_text.describe("'${var.KUBECONFIG}', or a path")),
            context: optional(schema_text),
        }),
    }),
};
const otherEndpoint = schemas/* strictObject */.rej({
    ...endpointKeys,
    type: schema_name.regex(/^(?!(?:dockerregistry|k8s)$)/).describe('dockerregistry, k8s, docker, git, email, agent …'),
    properties: schemas/* record */.g1P(schema_text, json),
});
const variable = schemas/* strictObject */.rej({
    kind: schemas/* literal */.euz('VARIABLE'),
    ...common,
    type: schemas/* enum */.k5n(['REGULAR', 'SECRET', 'RESTRICTED'])
        .describe("SECRET and RESTRICTED: the value is the step's environment variable of that name"),
    value: optional(schema_text),
});
const target = schemas/* union */.KCZ([
    schemas/* strictObject */.rej({ repository: schema_name, event: schema_name }),
    schemas/* strictObject */.rej({ repository: schema_name, workflow: schema_name, ref: schema_name }),
    schemas/* strictObject */.rej({ run: schemas/* literal */.euz(true) }),
]);
const webhook = schemas/* strictObject */.rej({
    kind: schemas/* literal */.euz('DOCKER_WEBHOOK'),
    ...common,
    endpoint: optional(schema_name.describe('A dockerregistry ENDPOINT, whose repoURL names the repository')),
    repository: optional(schema_name.describe('acme/shop, instead of an endpoint')),
    pipeline: schema_name,
    enabled: optional(schemas/* boolean */.zMY()),
    imageNameRegExPattern: optional(schema_text.describe('RE2, the whole name; empty: all')),
    tagNamePattern: optional(schema_text.describe('RE2, the whole tag; empty: all')),
    order: optional(schema_name.describe('Which of two pushes is newer: pushed, semver, or a pattern whose group takes a number, main-\\w+-(\\d+)')),
    input: optional(texts.describe("Inputs of the pipeline: VERSION: '${event.tag}'")),
    target: optional(target.describe('Where the relay dispatches')),
});
const health = schemas/* strictObject */.rej({
    kind: schemas/* literal */.euz('HEALTH'),
    ...common,
    match: schema_name.describe('The kind of objects that it is about, with its group or without: acme.io/Shop'),
    ready: optional(schema_name.describe('CEL (status.phase == "Open") or JSONPath ({.status.phase}=Open)')),
    failed: optional(schema_name.describe('Where it is true, the object has failed: has(status.error)')),
    message: optional(schema_name.describe('What is told of it meanwhile: status.error')),
});
const kinds = ['PIPELINE', 'ENDPOINT', 'VARIABLE', 'DOCKER_WEBHOOK', 'HEALTH'];
/** The shape that a document of this kind (and, for endpoints, of this type) must have. */
function schemaOf(kind, type) {
    if (kind === 'ENDPOINT')
        return type === 'dockerregistry' || type === 'k8s' ? endpoints[type] : otherEndpoint;
    return { PIPELINE: pipeline, VARIABLE: variable, DOCKER_WEBHOOK: webhook, HEALTH: health }[kind];
}
/** JSON Schema (draft 7, what editors read) of one document. */
function jsonSchema() {
    const all = z.union([pipeline, endpoints.dockerregistry, endpoints.k8s, otherEndpoint, variable, webhook, health]);
    return { title: 'Definitions of hub-to-kube', ...z.toJSONSchema(all, { target: 'draft-7', io: 'input' }) };
}

// EXTERNAL MODULE: ../node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(8821);
;// CONCATENATED MODULE: ../build/definitions/shape.js


/**
 * The document's value, if it has the schema's shape: every mistake is a problem (H2K-604, 605, 606).
 * A scalar where a text is wanted is the text that it was written as: VERSION: 1.10 is 1.10, not 1.1.
 */
function shaped(written, schema) {
    let { value } = written;
    let result = schema.safeParse(value);
    const untyped = (result.error?.issues ?? []).filter((issue) => wantsText(issue) && isScalar(valueAt(value, issue.path)));
    for (const { path } of untyped)
        value = withText(value, path, written.source(path) ?? '');
    if (untyped.length > 0)
        result = schema.safeParse(value);
    const problems = (result.error?.issues ?? []).flatMap((issue) => told(issue, value, schema, written));
    return { value: problems.length === 0 ? value : undefined, problems };
}
const wantsText = (issue) => issue.code === 'invalid_type' && issue.expected === 'string';
const isScalar = (value) => ['number', 'boolean', 'bigint'].includes(typeof value);
function told(issue, value, schema, { at }) {
    const path = issue.path;
    const found = valueAt(value, path);
    const what = pathText(path);
    const problem = (code, message, fix) => ({
        code,
        severity: 'error',
        message,
        ...(fix && { fix }),
        at: at(path),
    });
    switch (issue.code) {
        case 'unrecognized_keys': {
            const known = keysAt(schema, path);
            return issue.keys.map((key) => ({
                ...problem('H2K-604', `unknown key ${JSON.stringify(key)}${what && ` in ${what}`}${(0,nearest/* didYouMean */.a)(key, known)}`, `known here: ${known.join(', ')}`),
                at: at([...path, key], 'key'),
            }));
        }
        case 'invalid_type':
            if (found === undefined)
                return [problem('H2K-605', `${what} is missing`)];
            return [problem('H2K-606', `${what} must be ${words[issue.expected] ?? issue.expected}, and is ${kindOf(found)}`)];
        case 'invalid_value': {
            const wanted = issue.values.map(String);
            if (found === undefined)
                return [problem('H2K-605', `${what} is missing`, `write ${wanted.join(', ')}`)];
            const hint = typeof found === 'string' ? (0,nearest/* didYouMean */.a)(found, wanted) : '';
            return [problem('H2K-606', `${what} can't be ${shown(found)}${hint}`, `write ${wanted.join(', ')}`)];
        }
        case 'invalid_key':
            return [{ ...problem('H2K-606', 'a name is blank'), at: at(path, 'key') }];
        case 'invalid_union':
            return [problem('H2K-606', `${what} has not the keys that it needs`, unionFix(schema, path))];
        default:
            return [problem('H2K-606', found === '' ? `${what} is blank` : `${what} can't be ${shown(found)}`)];
    }
}
const words = {
    string: 'a text',
    boolean: 'true or false',
    number: 'a number',
    int: 'a whole number',
    record: 'a map',
    object: 'a map',
    array: 'a list',
};
function kindOf(value) {
    if (value === null)
        return 'empty';
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'object' ? 'a map' : shown(value);
}
/** A value short enough for a message; what may be a secret is not shown. */
function shown(value) {
    if (value === undefined || value === null)
        return 'empty';
    if (typeof value === 'object')
        return kindOf(value);
    const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
    return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}
/** `stages.Deploy.tasks["A.B"].input`, as bindings write it. */
const pathText = (path) => path
    .map((step) => (typeof step === 'number' ? `[${step}]` : /[.[\]]/.test(step) ? `[${JSON.stringify(step)}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
function schemaAt(schema, path) {
    let here = json_schema_processors/* toJSONSchema */.bl(schema, { io: 'input' });
    for (const step of path)
        here = typeof step === 'number' ? here?.items : (here?.properties?.[step] ?? (here?.additionalProperties || undefined));
    return here;
}
const keysAt = (schema, path) => Object.keys(schemaAt(schema, path)?.properties ?? {});
const unionFix = (schema, path) => `write ${(schemaAt(schema, path)?.anyOf ?? []).map(({ properties }) => `{ ${Object.keys(properties ?? {}).join(', ')} }`).join(' or ')}`;
const valueAt = (value, path) => path.reduce((inner, step) => (inner !== null && typeof inner === 'object' && Object.hasOwn(inner, step) ? inner[step] : undefined), value);
/** A copy along the path; all else is shared. */
function withText(value, [step, ...rest], text) {
    if (step === undefined)
        return text;
    const inner = withText(value[step], rest, text);
    return Array.isArray(value) ? value.with(Number(step), inner) : { ...value, [step]: inner };
}

;// CONCATENATED MODULE: ../build/definitions/load.js







/**
 * Definitions of any number of files, documents in any order. Never throws on what a user wrote: all mistakes are told at once, each at its place
 * (H2K-601 to 610), and what has none is there. That something can be read doesn't say that it can be run: that is `checks.ts`.
 */
function load(files) {
    const read = files.map(({ file, text }) => (0,documents.documents)(file, text));
    return load_define(read.flatMap(({ written }) => written), read.flatMap(({ problems }) => problems));
}
/**
 * HEALTH documents alone, for who deploys or looks at manifests without a pipeline: what is wrong with other documents is no affair of theirs.
 */
function loadHealth(files) {
    const read = files.map(({ file, text }) => (0,documents.documents)(file, text));
    const isHealth = ({ value }) => isObject(value) && value['kind'] === 'HEALTH';
    return load_define(read.flatMap(({ written }) => written.filter(isHealth)), read.flatMap(({ problems }) => problems));
}
/** The same of documents that were read already, with what was wrong in reading them. */
function load_define(all, found) {
    const problems = [...found];
    const mistaken = new Set();
    const pipelines = [];
    const endpoints = [];
    const variables = [];
    const webhooks = [];
    const health = [];
    for (const written of all) {
        const { value, at } = written;
        const kind = load_kindOf(written);
        if ('problem' in kind) {
            problems.push(kind.problem);
            continue;
        }
        const shape = shaped(written, schemaOf(kind.kind, value['type']));
        problems.push(...shape.problems);
        if (!shape.value) {
            const { name } = value;
            if (typeof name === 'string')
                mistaken.add(name);
            continue;
        }
        const defined = { value: shape.value, at };
        if (kind.kind === 'PIPELINE') {
            const pipeline = (0,definitions_order/* ordered */.S)({ value: shape.value, at }, written.keys);
            problems.push(...pipeline.problems);
            pipelines.push({ value: pipeline.value, at });
        }
        else if (kind.kind === 'ENDPOINT')
            endpoints.push(defined);
        else if (kind.kind === 'VARIABLE')
            variables.push(defined);
        else if (kind.kind === 'HEALTH')
            health.push(defined);
        else
            webhooks.push(defined);
    }
    const named = {
        pipelines: (0,names/* byName */.n)(pipelines),
        endpoints: (0,names/* byName */.n)(endpoints),
        variables: (0,names/* byName */.n)(variables),
        webhooks: (0,names/* byName */.n)(webhooks),
        health: (0,names/* byName */.n)(health),
    };
    return {
        definitions: {
            pipelines: named.pipelines.named,
            endpoints: named.endpoints.named,
            variables: named.variables.named,
            webhooks: named.webhooks.named,
            health: named.health.named,
        },
        problems: (0,order/* inReadingOrder */.g)([...problems, ...Object.values(named).flatMap((one) => one.problems)]),
        mistaken,
    };
}
/** What Automation Pipelines exports too, and nothing here takes over. */
const others = ['GIT_WEBHOOK', 'GERRIT_TRIGGER', 'GERRIT_LISTENER', 'CUSTOM_INTEGRATION'];
function load_kindOf({ value, at }) {
    const code = 'H2K-607';
    if (!isObject(value))
        return {
            problem: {
                code,
                severity: 'error',
                message: 'this is no definition',
                fix: `a definition begins with kind: ${kinds.join(', ')}`,
                at: at([]),
            },
        };
    const { kind } = value;
    if (kinds.some((one) => one === kind))
        return { kind: kind };
    const other = others.find((one) => one === kind);
    if (other)
        return {
            problem: { code, severity: 'warning', message: `${other} is not taken over: this document is left out`, at: at(['kind']) },
        };
    if (typeof value['apiVersion'] === 'string') {
        const fix = 'move it out of the folder of definitions, and let a K8S task name it: filePath: k8s/';
        return { problem: { code, severity: 'error', message: 'this is a Kubernetes object and no definition', fix, at: at(['kind']) } };
    }
    const what = typeof kind === 'string' ? `there is no kind ${JSON.stringify(kind)}${(0,nearest/* didYouMean */.a)(kind, kinds)}` : 'kind must be a text';
    const message = kind === undefined ? 'kind is missing' : what;
    return { problem: { code, severity: 'error', message, fix: `write one of ${kinds.join(', ')}`, at: at(['kind']) } };
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);


/***/ }),

/***/ 451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ ordered),
/* harmony export */   s: () => (/* binding */ tasksInOrder)
/* harmony export */ });
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8242);

/** The tasks of a stage in order; those of one group run side by side. */
const tasksInOrder = ({ taskOrder }) => taskOrder.map(names);
/** `Build-A,Build-B`; a long item may have been folded over several lines. */
const names = (item) => item.split(',').map((name) => name.trim());
/** A pipeline whose orders are there, and what is wrong with them (H2K-609, 610). Keys of a map stand in the file's order only where none looks like a number. */
function ordered({ value, at }, keys) {
    const problems = [];
    const check = (order, path, written, what) => {
        const key = `${what}Order`;
        for (const name of written.filter((one) => /[.,]/.test(one)))
            problems.push(problem('H2K-610', `the ${what} name ${JSON.stringify(name)} has a dot or a comma in it`, 'bindings and orders are divided there: rename it', at([...path, `${what}s`, name], 'key')));
        if (!order)
            return written;
        const listed = order.flatMap((item, index) => (what === 'task' ? names(item) : [item.trim()]).map((name) => ({ name, index })));
        for (const [position, { name, index }] of listed.entries()) {
            const where = at([...path, key, index]);
            if (!written.includes(name))
                problems.push(problem('H2K-609', `${key} names ${JSON.stringify(name)}, and there is no such ${what}${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(name, written)}`, `there are ${written.join(', ') || 'none'}`, where));
            else if (listed.findIndex((other) => other.name === name) < position)
                problems.push(problem('H2K-609', `${key} names ${JSON.stringify(name)} twice`, 'remove one of them', where));
        }
        for (const name of written.filter((one) => !listed.some((other) => other.name === one)))
            problems.push(problem('H2K-609', `the ${what} ${JSON.stringify(name)} is not in ${key}, so it would never run`, `add it to ${key}, or remove the ${what}`, at([...path, `${what}s`, name], 'key')));
        return order.map((item) => (what === 'task' ? names(item).join(',') : item.trim()));
    };
    const stages = Object.entries(value.stages).map(([name, stage]) => {
        const path = ['stages', name];
        const tasks = Object.entries(stage.tasks).map(([task, definition]) => [task, { ...definition, input: definition.input ?? {} }]);
        const taskOrder = check(stage.taskOrder, path, keys([...path, 'tasks']), 'task');
        return [name, { ...stage, taskOrder, tasks: Object.fromEntries(tasks) }];
    });
    const stageOrder = check(value.stageOrder, [], keys(['stages']), 'stage');
    const { ciWorkspace, ...rest } = value;
    const workspace = value.workspace ?? ciWorkspace;
    return { value: { ...rest, ...(workspace && { workspace }), stageOrder, stages: Object.fromEntries(stages) }, problems };
}
const problem = (code, message, fix, at) => ({
    code,
    severity: 'error',
    message,
    fix,
    at,
});


/***/ }),

/***/ 700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ inReadingOrder)
/* harmony export */ });
/** Problems as somebody reads the files, from top to bottom; first those that stand in none, in the order in which they were found. */
const inReadingOrder = (problems) => problems.toSorted(compared);
function compared({ at: one }, { at: other }) {
    if (!one || !other)
        return Number(one !== undefined) - Number(other !== undefined);
    if (one.file !== other.file)
        return one.file < other.file ? -1 : 1;
    return one.line - other.line || one.column - other.column;
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
