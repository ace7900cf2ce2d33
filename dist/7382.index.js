export const id = 7382;
export const ids = [7382];
export const modules = {

/***/ 7382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  listCommand: () => (/* binding */ listCommand),
  showCommand: () => (/* binding */ showCommand)
});

// EXTERNAL MODULE: ../build/commands/result.js
var result = __webpack_require__(7892);
// EXTERNAL MODULE: ../build/commands/waiting/found.js
var waiting_found = __webpack_require__(37);
// EXTERNAL MODULE: ../build/commands/waiting/kept.js
var waiting_kept = __webpack_require__(533);
;// CONCATENATED MODULE: ../build/commands/executions.js



/** The executions that wait for people, the first to expire first. Reads only. */
async function listExecutions(asked, host) {
    try {
        const { places, means } = await (0,waiting_found/* reached */.V)(asked, host);
        const found = (await Promise.all(places.map((runs) => runs.list()))).flat();
        await means.close();
        const rows = new Map(found.map((stored) => [stored.id, rowOf(stored.id, (0,waiting_kept/* keptOf */.uq)(stored))]));
        const ends = ({ questions }) => questions[0]?.expires ?? '';
        return { result: 'done', problems: [], executions: [...rows.values()].toSorted((a, b) => (ends(a) < ends(b) ? -1 : 1)) };
    }
    catch (error) {
        return { executions: [], ...(0,result/* stopped */.ce)(error, host.signal) };
    }
}
/** One execution that waits: what it asks, and all that has happened. Reads only. */
async function showExecution(asked, host, id) {
    try {
        const { places, means } = await (0,waiting_found/* reached */.V)(asked, host);
        const { stored } = await (0,waiting_found/* findRun */.L)(places, id);
        await means.close();
        const kept = (0,waiting_kept/* keptOf */.uq)(stored);
        return { result: 'done', problems: [], row: rowOf(id, kept), execution: kept.halt.execution };
    }
    catch (error) {
        return { row: undefined, execution: undefined, ...(0,result/* stopped */.ce)(error, host.signal) };
    }
}
function rowOf(id, { pipeline, push, halt, answer }) {
    const questions = Object.entries(halt.tickets).map(([task, { summary, description, approvers, expires }]) => ({
        task,
        summary,
        description,
        approvers,
        expires: new Date(expires).toISOString(),
    }));
    const image = push ? `${push.written}${push.tag ? `:${push.tag}` : ''}@${push.digest}` : '';
    return { id, pipeline: pipeline.name, image, questions, answeredBy: answer?.by ?? '' };
}

// EXTERNAL MODULE: ../build/commands/problem.js
var commands_problem = __webpack_require__(7054);
// EXTERNAL MODULE: ../build/ports/inert.js
var inert = __webpack_require__(2985);
;// CONCATENATED MODULE: ../build/cli/executions.js



const listCommand = async (asked, host) => {
    const report = await listExecutions(asked, host);
    for (const row of report.executions)
        tell(row, host);
    if (report.result === 'done' && report.executions.length === 0)
        host.ports.log('info', 'nothing waits for an answer');
    return executions_closed(report, host);
};
const showCommand = async (asked, host, { words: [id = ''] }) => {
    const report = await showExecution(asked, host, id);
    if (report.row)
        tell(report.row, host);
    for (const [stage, { tasks }] of Object.entries(report.execution?.stages ?? {}))
        for (const [task, { status, statusMessage }] of Object.entries(tasks))
            host.ports.log('info', (0,inert/* inert */.t)(`  ${stage} / ${task}: ${status}${statusMessage ? `, ${statusMessage}` : ''}`));
    return executions_closed(report, host);
};
function tell({ id, pipeline, image, questions, answeredBy }, { ports }) {
    ports.log('info', (0,inert/* inert */.t)(`${id}  ${pipeline}${image ? `  ${image}` : ''}${answeredBy ? `  answered by ${answeredBy}` : ''}`));
    for (const { task, summary, approvers, expires } of questions)
        ports.log('info', (0,inert/* inert */.t)(`  ${task}: ${summary}  until ${expires}${approvers.length > 0 ? `  by ${approvers.join(', ')}` : ''}`));
}
function executions_closed(report, { ports }) {
    for (const problem of report.problems)
        ports.log('error', `${problem.severity}: ${(0,commands_problem/* problemText */.f)(problem)}`);
    return report;
}


/***/ }),

/***/ 892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ refuseMistakes),
/* harmony export */   l: () => (/* binding */ checkedTarget)
/* harmony export */ });
/* harmony import */ var _registry_endpoints_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1710);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9979);
/* harmony import */ var _means_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2207);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3144);




/** Settings and kubeconfig, read and checked; nothing is asked of anybody. */
async function checkedTarget({ given, mistakes }, host) {
    const { settings, problems } = (0,_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .readSettings */ .s)(given);
    const { mirrors, problems: malformed } = (0,_registry_endpoints_js__WEBPACK_IMPORTED_MODULE_0__/* .parseMirrors */ .Cy)(settings.registryMirrors.join('\n'));
    const means = (0,_means_js__WEBPACK_IMPORTED_MODULE_2__/* .newMeans */ .bl)(settings, { mirrors }, host);
    return { settings, mirrors, means, problems: [...mistakes, ...problems, ...malformed] };
}
/** Throws ConfigurationError with all mistakes at once, those of the kubeconfig among them (`means` left out: it is not read). Still nothing was asked of anybody. */
async function refuseMistakes({ means, problems }) {
    const kubeconfig = await means?.cluster().then(() => undefined, stopOf);
    const mistaken = problems.some(({ severity }) => severity === 'error');
    if (mistaken)
        throw new _types_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1([...problems, ...(kubeconfig?.problems ?? [])]);
    if (kubeconfig)
        throw kubeconfig;
}
function stopOf(error) {
    if (error instanceof _types_js__WEBPACK_IMPORTED_MODULE_1__/* .Stop */ .VG)
        return error;
    throw error;
}


/***/ }),

/***/ 3144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readSettings)
/* harmony export */ });
/* harmony import */ var _text_duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6126);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8242);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3927);



/** Reads what was given. Where `problems` (each names its input) has an error, the default stands for it: good for finding further mistakes only. */
function readSettings(given) {
    const problems = [];
    const text = (name) => given[name]?.trim() || undefined;
    const wrong = (name, message, fix) => {
        problems.push({ code: 'H2K-401', severity: 'error', message: `${name}: ${message}`, fix, input: name });
        return undefined;
    };
    const known = (name) => _options_js__WEBPACK_IMPORTED_MODULE_1__/* .options */ .f.find((option) => option.name === name);
    const boolean = (name) => {
        const value = (text(name) ?? known(name).default).toLowerCase();
        if (value !== 'true' && value !== 'false')
            wrong(name, `"${value}" is neither true nor false`, `write ${name}: true or ${name}: false`);
        return value === 'true';
    };
    const choice = (name) => {
        const { default: fallback, choices = [] } = known(name);
        const value = text(name) ?? fallback;
        if (choices.includes(value))
            return value;
        wrong(name, `there is no "${value}"${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(value, choices)}`, `write one of ${choices.join(', ')}`);
        return (fallback || choices[0]);
    };
    const list = (name, separator = /[\n,]/) => (text(name) ?? known(name).default)
        .split(separator)
        .map((part) => part.trim())
        .filter(Boolean);
    const kinds = (name) => {
        for (const kind of list(name).filter((one) => !isKind(one)))
            wrong(name, `"${kind}" is no kind${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(kind, recreatable)}`, 'write kinds as manifests have them: Deployment, Service');
        return list(name);
    };
    const values = (name) => {
        const found = new Map();
        // A value may hold anything but a line's end, commas and = included.
        for (const line of list(name, /\n/)) {
            const [, key = '', value = ''] = /^([^=]*?)\s*=\s*(.*)$/.exec(line) ?? [];
            if (key === '')
                wrong(name, 'a line has no NAME=', 'write NAME=value, one a line');
            else if (found.has(key))
                wrong(name, `${key} is given twice`, 'remove one of the lines');
            found.set(key, value);
        }
        return found;
    };
    const duration = (name) => (0,_text_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .milliseconds */ .R)(text(name) ?? known(name).default) ??
        wrong(name, `"${text(name)}" is no duration`, 'write 90s, 5m or 1h; a bare number is minutes') ??
        (0,_text_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .milliseconds */ .R)(known(name).default) ??
        0;
    /** undefined: none is given, or one that is no name. */
    const namespace = (name) => {
        const value = text(name);
        if (value === undefined || /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(value))
            return value;
        return wrong(name, `"${value}" can't be a namespace's name`, 'write small letters, digits and - in between, 63 at most');
    };
    /** undefined: none is given, or one that is none. */
    const address = (name) => {
        const value = text(name);
        const url = value !== undefined && URL.canParse(value) ? new URL(value) : undefined;
        if (value === undefined || (url && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.search && !url.hash))
            return value;
        return wrong(name, 'that is no address of a relay', 'write https://relay.example.com, without a user, a password or a query');
    };
    const conflicts = () => {
        const owners = list('conflicts');
        const [word = ''] = owners;
        if (owners.length === 1 && (word === 'fail' || word === 'force'))
            return word;
        // Anything may be an owner's name; a slip in one of our own words is not taken for one.
        for (const owner of owners.filter((one) => (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(one, ['fail', 'force']) !== ''))
            wrong('conflicts', `"${owner}" is no owner's name${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(owner, ['fail', 'force'])}`, 'write fail, force, or owners alone');
        return owners;
    };
    const namespaces = ['namespace', 'release-namespace'];
    const settings = {
        manifests: list('manifests'),
        values: list('values'),
        set: values('set'),
        imagePaths: list('image-paths'),
        createNamespace: boolean('create-namespace'),
        allowOlder: boolean('allow-older'),
        tags: list('tags'),
        inputs: values('inputs'),
        variables: values('variables'),
        registryMirrors: list('registry-mirrors'),
        prune: boolean('prune'),
        onFailure: choice('on-failure'),
        conflicts: conflicts(),
        timeout: duration('timeout'),
        patience: list('patience', /\n/),
        recreate: kinds('recreate'),
        takeOver: boolean('take-over'),
        requireProof: boolean('require-proof'),
        ...texts((name) => (namespaces.includes(name) ? namespace(name) : name === 'report-url' ? address(name) : text(name))),
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
const isKind = (word) => recreatable.includes(word) || (/^[A-Z][A-Za-z0-9]*$/.test(word) && (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(word, recreatable) === '');
const textNames = [
    'image',
    'digest',
    'order',
    'payload',
    'definitions',
    'pipeline',
    'webhook',
    'namespace',
    'kubeconfig',
    'context',
    'release',
    'release-namespace',
    'report-url',
    'report-token',
];
function texts(text) {
    const camelCase = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
    const values = textNames.map((name) => [camelCase(name), text(name)]);
    return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}


/***/ }),

/***/ 37:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ findRun),
/* harmony export */   V: () => (/* binding */ reached)
/* harmony export */ });
/* harmony import */ var _definitions_credentials_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7981);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9979);
/* harmony import */ var _checked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(892);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8881);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(752);
/* harmony import */ var _kept_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(533);






/** The definitions as they are now, and where runs of them may wait. Throws ConfigurationError with all mistakes. */
async function reached(asked, host, more = []) {
    const checked = await (0,_checked_js__WEBPACK_IMPORTED_MODULE_1__/* .checkedTarget */ .l)(asked, host);
    const { settings, means } = checked;
    const loaded = await (0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .readDefinitions */ .TL)(settings.definitions, host.ports.files);
    const none = loaded ? [] : [(0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .noDefinitions */ .AL)(_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultFolder */ .qp, 'there is no such folder')];
    await (0,_checked_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseMistakes */ .U)({ problems: [...more, ...checked.problems, ...none, ...(loaded?.problems ?? [])] });
    if (!loaded)
        throw new _types_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(none);
    const { definitions } = loaded;
    for (const { value } of (0,_definitions_credentials_js__WEBPACK_IMPORTED_MODULE_5__/* .credentials */ .z)(definitions))
        host.ports.secrets.add(value);
    const variable = (0,_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .variablesOf */ .h)(definitions, settings.variables, host.ports);
    return { ...checked, loaded, definitions, variable, places: await (0,_kept_js__WEBPACK_IMPORTED_MODULE_4__/* .placesOf */ .ek)({ definitions, variable, means }) };
}
/** Throws ConfigurationError (H2K-880): nothing of that id waits. */
async function findRun(places, id) {
    for (const runs of places) {
        const stored = await runs.find(id);
        if (stored)
            return { stored, runs };
    }
    const message = `no execution ${id} waits for an answer: it has ended, was never kept here, or is another folder's`;
    throw new _types_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1([{ code: 'H2K-880', severity: 'error', message, fix: 'see hub-to-kube executions list', input: 'id' }]);
}


/***/ }),

/***/ 533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   ek: () => (/* binding */ placesOf),
/* harmony export */   qQ: () => (/* binding */ hashOf),
/* harmony export */   uq: () => (/* binding */ keptOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _definitions_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9275);
/* harmony import */ var _definitions_parts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9745);
/* harmony import */ var _kubernetes_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4267);
/* harmony import */ var _pipeline_endpoint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3012);





const keptOf = (stored) => stored.value;
/** The cluster of the first K8S task, else the run's own; the namespace is its context's. Throws ConfigurationError and UnavailableError. */
async function placeOf(pipeline, { definitions, variable, means }) {
    const name = endpointOf(pipeline);
    const endpoint = name === undefined ? undefined : (0,_definitions_names_js__WEBPACK_IMPORTED_MODULE_1__/* .find */ .I)(definitions.endpoints, name, pipeline.project)?.value;
    const { cluster, namespace } = await means.cluster(endpoint && (0,_pipeline_endpoint_js__WEBPACK_IMPORTED_MODULE_3__/* .boundEndpoint */ .gU)(endpoint, (one) => variable(one, endpoint.project)));
    return (0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_2__/* .waitingRuns */ .g8)(cluster, namespace);
}
const endpointOf = (pipeline) => (0,_definitions_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .tasksOf */ .a4)(pipeline).find(({ task }) => task.type === 'K8S')?.task.endpoints?.['kubernetesServer'];
/** All places where runs of these definitions may wait. */
async function placesOf(sources) {
    const asking = [...sources.definitions.pipelines.values()]
        .map(({ value }) => value)
        .filter((pipeline) => (0,_definitions_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .tasksOf */ .a4)(pipeline).some(({ task }) => task.type === 'UserOperation'));
    const first = new Map(asking.map((pipeline) => [`${pipeline.project ?? ''}/${endpointOf(pipeline) ?? ''}`, pipeline]));
    return Promise.all([...first.values()].map((pipeline) => placeOf(pipeline, sources)));
}
/** Equal for definitions that say the same, wherever they stand. Manifests that they name are not part of it. */
function hashOf(definitions) {
    const all = Object.entries(definitions).map(([kind, named]) => [kind, [...named].map(([name, { value }]) => [name, value])]);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(all)).digest('hex');
}


/***/ }),

/***/ 7981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ credentials)
/* harmony export */ });
/** Properties of endpoints, of every type, that open something. */
const secret = /^(?:token|password|passphrase|accessToken|privateToken|privatekey|certKeyData|outboundPassword|apiToken|kubeconfig)$/i;
/** What an export writes instead of a secret, and a binding or a path, which give nothing away. */
const harmless = /^(?:\*+|<[A-Z]+>)?$|^\$\{[^}]*\}$|^[~./][^\n]*$/;
/**
 * Credentials that stand readable in the files. Each is to be masked from then on, and is a warning (H2K-618) that never quotes it.
 * What a SECRET variable has as its value is no credential in use, but it was one.
 */
function credentials({ endpoints, variables }) {
    const properties = [...endpoints.values()].flatMap(({ value: { name, properties: all }, at }) => Object.entries(all).flatMap(([key, value]) => secret.test(key) && typeof value === 'string' && !harmless.test(value)
        ? [{ value, problem: readable(`${key} of the ENDPOINT ${name}`, at(['properties', key])) }]
        : []));
    const values = [...variables.values()].flatMap(({ value: { name, type, value = '' }, at }) => type === 'REGULAR' || harmless.test(value)
        ? []
        : [{ value, problem: readable(`the value of the ${type} variable ${name}`, at(['value'])) }]);
    return [...properties, ...values];
}
const readable = (what, at) => ({
    code: 'H2K-618',
    severity: 'warning',
    message: `${what} stands readable in this file`,
    fix: "take it out and renew it: whoever can read the repository has it. Write '${var.NAME}' instead, with a VARIABLE of type SECRET",
    ...(at && { at }),
});


/***/ }),

/***/ 6126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ milliseconds)
/* harmony export */ });
/** `90s`, `5m`, `1h`, `250ms` in ms; a bare number is minutes, as in Automation Pipelines. undefined: it is none, or nothing at all. */
function milliseconds(text) {
    const match = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h)?$/.exec(text.trim());
    if (!match)
        return undefined;
    const unit = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }[match[2] ?? 'm'];
    const value = Number(match[1]) * unit;
    return value > 0 && Number.isFinite(value) ? value : undefined;
}


/***/ })

};
