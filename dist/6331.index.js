export const id = 6331;
export const ids = [6331];
export const modules = {

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


/***/ })

};
