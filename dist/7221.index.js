export const id = 7221;
export const ids = [7221];
export const modules = {

/***/ 1452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ acceptedRun)
/* harmony export */ });
/* harmony import */ var _checked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(892);
/* harmony import */ var _work_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7832);


/** A run without a mistake, all that was asked for known. Throws ConfigurationError with every mistake, or UnavailableError. */
async function acceptedRun(asked, host) {
    const checked = await (0,_work_js__WEBPACK_IMPORTED_MODULE_1__/* .checkedRun */ .V)(asked, host, 'run');
    await (0,_checked_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseMistakes */ .U)(checked.usesKubeconfig ? checked : { problems: checked.problems });
    return withNewestTag(checked, host);
}
/** With the newest of those tags that the input `tags` is about; without that input as it is. Versions are ordered unless somebody says otherwise. */
async function withNewestTag(checked, host) {
    const { settings, origin, means, chosen } = checked;
    const { image } = origin;
    if (settings.tags.length === 0 || !image)
        return checked;
    const order = settings.order ?? chosen.find(({ webhook }) => webhook?.value.order)?.webhook?.value.order ?? 'semver';
    const { newestTag } = await __webpack_require__.e(/* import() */ 6778).then(__webpack_require__.bind(__webpack_require__, 6778));
    const tag = await newestTag({ image, patterns: settings.tags, order }, means, host);
    return { ...checked, origin: { ...origin, image: { ...image, tag, written: `${image.writtenName}:${tag}` } } };
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

/***/ 6439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ quick),
  X: () => (/* binding */ quickWork)
});

;// CONCATENATED MODULE: ../build/pipeline/literal.js
/** An input that means itself: `${` in its texts is no binding. */
const literal = (input) => Object.fromEntries(Object.entries(input).map(([key, value]) => [key, escaped(value)]));
function escaped(value) {
    if (typeof value === 'string')
        return value.replace(/(?<!\$)\$\{/g, '\\${');
    if (Array.isArray(value))
        return value.map(escaped);
    return typeof value === 'object' && value !== null ? literal(value) : value;
}

// EXTERNAL MODULE: ../build/commands/folder.js
var folder = __webpack_require__(8881);
;// CONCATENATED MODULE: ../build/commands/quick.js


/** Quick mode's names: a pipeline of one stage with one APPLY task. They are part of the release's key (rules 1). */
const quick = { pipeline: 'quick', stage: 'Deploy', task: 'Manifests' };
/** The settings as that task's input. */
function quickInput(settings) {
    const { manifests, namespace, release, releaseNamespace, patience, timeout } = settings;
    return {
        action: 'APPLY',
        filePath: manifests,
        images: 'pushed',
        imagePaths: settings.imagePaths,
        values: settings.values,
        set: Object.fromEntries(settings.set),
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
/** The pipeline of that task, which stands in no file; with an image it has the Docker parameters. */
function quickPipeline(task, hasImage) {
    const input = literal(task);
    const value = {
        kind: 'PIPELINE',
        name: quick.pipeline,
        ...(hasImage ? { options: ['DOCKER_TRIGGER'] } : {}),
        stageOrder: [quick.stage],
        stages: { [quick.stage]: { taskOrder: [quick.task], tasks: { [quick.task]: { type: 'K8S', input } } } },
    };
    return { value, at: () => ({ file: '', line: 1, column: 1 }) };
}
/** What is run where manifests are named instead of a pipeline (H2K-624: not both). HEALTH documents of the default folder hold here too. */
async function quickWork(settings, hasImage, files) {
    const others = ['definitions', 'pipeline', 'webhook', 'inputs', 'variables'].filter((name) => {
        const value = settings[name];
        return typeof value === 'object' ? value.size > 0 : value !== undefined;
    });
    const { definitions, problems } = await (0,folder/* readHealth */.L8)(undefined, files);
    return {
        definitions,
        mistaken: new Set(),
        chosen: [{ pipeline: quickPipeline(quickInput(settings), hasImage) }],
        problems: [...others.map(notBoth), ...problems],
    };
}
const notBoth = (input) => ({
    code: 'H2K-624',
    severity: 'error',
    message: `${input} belongs to a pipeline, and manifests are deployed without one`,
    fix: `leave ${input} out, or manifests`,
    input,
});


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

/***/ 4928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ET: () => (/* binding */ closing),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   gB: () => (/* binding */ healthText),
/* harmony export */   k0: () => (/* binding */ changeText),
/* harmony export */   qS: () => (/* binding */ statusText),
/* harmony export */   xv: () => (/* binding */ causeText)
/* harmony export */ });
/* unused harmony export proofText */
/* harmony import */ var _kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4267);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7054);


/** Why an object is not ready: the pod, the container, Kubernetes' reason, the exit code, its last lines, what to do. */
function causeText(cause) {
    const where = [cause.pod && `pod ${cause.pod}`, cause.container && `container ${cause.container}`].filter(Boolean).join(', ');
    const facts = [cause.exitCode === undefined ? '' : `exit code ${cause.exitCode}`, cause.restarts ? `${cause.restarts} restarts` : '']
        .filter(Boolean)
        .join(', ');
    const head = `${cause.at ? `${(0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .place */ .i)(cause.at)} ` : ''}${(0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .refText */ .d0)(cause.ref)}: ${cause.reason}${where ? ` in ${where}` : ''}${facts ? ` (${facts})` : ''}`;
    const log = cause.log?.length ? ['  its last log lines:', ...cause.log.map((line) => `    | ${line}`)] : [];
    return [head, ...(cause.message ? [`  ${cause.message}`] : []), ...log, `  ${cause.fix}`].join('\n');
}
function healthText(health) {
    switch (health.state) {
        case 'ready':
            return health.hold ? `ready, held for ${health.hold} s to be sure` : 'ready';
        case 'progressing':
            return health.why;
        case 'failing':
            return health.causes.map((cause) => `${cause.reason}: ${cause.message}`.slice(0, 200)).join('; ');
        case 'notVerified':
            return `not verified: ${health.why}`;
    }
}
const states = {
    ready: 'ready',
    progressing: 'not ready yet',
    failing: 'failing',
    notVerified: 'not verified',
    absent: 'not in the cluster',
};
/** One object of `status`, its causes below it. */
function statusText({ ref, state, why, causes }) {
    const head = `${(0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .refText */ .d0)(ref)}: ${states[state]}${why ? `: ${why}` : ''}`;
    return [head, ...causes.map((cause) => causeText(cause).replace(/^/gm, '  '))].join('\n');
}
const marks = { proven: 'proven', mismatch: 'MISMATCH', unproven: 'unproven' };
const proofText = (proof) => `${(0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .refText */ .d0)(proof.ref)}, container ${proof.container}: ${marks[proof.verdict]}, ${proof.verdict === 'proven' ? `runs ${proof.digest}` : proof.why}`;
const done = {
    create: 'created',
    update: 'changed',
    unchanged: 'unchanged',
    adopt: 'taken over and changed',
    recreate: 'deleted and created anew',
    delete: 'deleted',
    blocked: 'not touched',
};
/** What one event has to say in a plain log; undefined: nothing. */
function lineOf(event) {
    switch (event.type) {
        case 'phase':
            return event.text;
        case 'proof':
            return proofText(event.proof);
        case 'log':
            return `${(0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .refText */ .d0)(event.ref)} | ${event.text}`;
        case 'problem':
            return `${event.problem.severity}: ${(0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problemText */ .f)(event.problem)}`;
        case 'object':
            if (event.health)
                return `${(0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .refText */ .d0)(event.ref)}: ${healthText(event.health)}`;
            return event.change ? `${(0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .refText */ .d0)(event.ref)} ${done[event.change.action]}` : undefined;
        case 'release':
            return undefined;
    }
}
/** One line of a plan, its diff below it. */
function changeText({ action, ref, why, diff, reversible }) {
    const once = reversible === 'no' ? ' [can’t be undone]' : '';
    return `${signs[action]} ${(0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .refText */ .d0)(ref)}: ${why}${once}${diff ? `\n${diff.replace(/^/gm, '    ')}` : ''}`;
}
const signs = {
    create: '+',
    update: '~',
    adopt: '~',
    recreate: '±',
    delete: '-',
    unchanged: ' ',
    blocked: '!',
};
/** The last line: what came of it, in one sentence. */
function closing({ result, reason, proof, digest, undone, changed }) {
    const image = digest && (proof || changed) ? `, ${proof || 'not deployed'}: ${digest}` : '';
    const after = undone === 'all'
        ? '; everything that was there before is back'
        : undone === 'partly'
            ? '; not everything could be brought back'
            : changed && result === 'changed'
                ? '; the cluster is as the failure left it'
                : '';
    if (result === 'done')
        return `done${changed ? '' : ', nothing had to be changed'}${image}`;
    return `${reason === result ? result : `${result}: ${reason}`}${after}`;
}


/***/ }),

/***/ 7832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ givenTo),
/* harmony export */   V: () => (/* binding */ checkedRun)
/* harmony export */ });
/* harmony import */ var _definitions_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9275);
/* harmony import */ var _definitions_nesting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3645);
/* harmony import */ var _pipeline_calls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3700);
/* harmony import */ var _pipeline_input_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2382);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(700);
/* harmony import */ var _checked_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(892);
/* harmony import */ var _judge_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1463);
/* harmony import */ var _means_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2207);
/* harmony import */ var _ordered_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(532);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9727);
/* harmony import */ var _quick_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6439);
/* harmony import */ var _registries_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8458);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(752);













/**
 * Everything about a run that can be told without asking a registry or a cluster: every mistake at once. To `validate` is to judge all pipelines
 * where none is named; to run, the chosen ones and what they run in turn.
 */
async function checkedRun(asked, host, purpose) {
    const checked = await (0,_checked_js__WEBPACK_IMPORTED_MODULE_4__/* .checkedTarget */ .l)(asked, host);
    const { settings, mirrors } = checked;
    const { ports } = host;
    const { origin, problems } = await (0,_origin_js__WEBPACK_IMPORTED_MODULE_7__/* .originOf */ .y)(settings, ports);
    const { image } = origin;
    const wrongOrder = await orderProblems(settings.order);
    const sources = settings.manifests.length > 0
        ? await (0,_quick_js__WEBPACK_IMPORTED_MODULE_8__/* .quickWork */ .X)(settings, image !== undefined, ports.files)
        : await (await __webpack_require__.e(/* import() */ 3927).then(__webpack_require__.bind(__webpack_require__, 6308))).definedWork(settings, asked.given, { origin, mayChooseNone: purpose === 'validate' }, ports);
    const { definitions, mistaken } = sources;
    const variable = (0,_variables_js__WEBPACK_IMPORTED_MODULE_10__/* .variablesOf */ .h)(definitions, settings.variables, ports);
    const named = sources.chosen.some(({ webhook }) => webhook?.value.endpoint !== undefined);
    const means = named ? (0,_means_js__WEBPACK_IMPORTED_MODULE_6__/* .newMeans */ .bl)(settings, (0,_registries_js__WEBPACK_IMPORTED_MODULE_9__/* .registryOptions */ ._A)({ ...sources, variable }, mirrors, ports), host) : checked.means;
    const subject = subjectOf(sources, purpose);
    const { pipelines } = subject;
    const told = await (0,_judge_js__WEBPACK_IMPORTED_MODULE_5__/* .judged */ .g)(subject, {
        definitions,
        mistaken,
        manifests: means.manifests,
        files: ports.files,
        given: settings.variables,
        env: ports.env,
        noValue: purpose === 'run' ? 'error' : 'warning',
        ...(image ? { image: nameOf(image) } : {}),
    });
    const usesKubeconfig = pipelines.some(({ value }) => Object.values(value.stages).some(({ tasks }) => Object.values(tasks).some(({ type, endpoints }) => type === 'K8S' && !endpoints?.['kubernetesServer'])));
    const run = { ...checked, ...sources, means, origin, variable, usesKubeconfig };
    const inputs = startsOf(sources, purpose).flatMap((one) => [
        ...(purpose === 'run' ? noPush(one, origin) : []),
        ...inputProblems(one, run, purpose),
    ]);
    return { ...run, problems: (0,_text_order_js__WEBPACK_IMPORTED_MODULE_11__/* .inReadingOrder */ .g)([...checked.problems, ...problems, ...wrongOrder, ...sources.problems, ...inputs, ...told]) };
}
async function orderProblems(order) {
    const mistake = order === undefined ? undefined : await (0,_ordered_js__WEBPACK_IMPORTED_MODULE_12__/* .orderMistake */ .j)(order);
    return mistake ? [{ code: 'H2K-401', severity: 'error', ...mistake, input: 'order' }] : [];
}
/** The image as far as it is known before its registry is asked. */
function nameOf(image) {
    const tag = (0,_means_js__WEBPACK_IMPORTED_MODULE_6__/* .tagOf */ .cO)(image);
    return { repository: image.repository, ...(tag && { tag }), ...(image.digest && { digest: image.digest }) };
}
/** Without a push the recorded images are deployed again; a pipeline that asks for one would do that with empty parameters. */
function noPush({ pipeline: { value, at } }, { image }) {
    if (image || !value.options?.includes('DOCKER_TRIGGER'))
        return [];
    const message = `pushes start the pipeline ${value.name}, and there is none: neither an image is named, nor did a push start this workflow`;
    return [{ code: 'H2K-629', severity: 'error', message, fix: 'name one: image: acme/shop:1.2.3', input: 'image', at: at(['options']) }];
}
/** Inputs that are blank or unknown. The digest is known later: any stands for it. To validate needs no push: what a webhook takes of it is not blank. */
function inputProblems(one, run, purpose) {
    const { image, event } = run.origin;
    if (purpose === 'validate' && one.webhook)
        return (0,_pipeline_calls_js__WEBPACK_IMPORTED_MODULE_2__/* .startProblems */ .R)(one.webhook, run.definitions, Object.fromEntries(run.settings.inputs));
    // Manifests alone take no inputs: that some are given is told already.
    if (run.settings.manifests.length > 0)
        return [];
    const push = image && { written: image.writtenName, digest: `sha256:${'0'.repeat(64)}`, ...nameOf(image) };
    return (0,_pipeline_input_js__WEBPACK_IMPORTED_MODULE_3__/* .pipelineInput */ .TH)(one.pipeline.value, givenTo(one, run), { event, push }).problems;
}
/** To validate is to judge everything, where no pipeline is named. */
function subjectOf({ definitions, chosen }, purpose) {
    if (chosen.length === 0 && purpose === 'validate')
        return {
            pipelines: [...definitions.pipelines.values()],
            webhooks: [...definitions.webhooks.values()],
            endpoints: [...definitions.endpoints.values()],
        };
    const pipelines = [...new Set(chosen.flatMap(({ pipeline }) => (0,_definitions_nesting_js__WEBPACK_IMPORTED_MODULE_1__/* .reachable */ .G)(pipeline, definitions.pipelines)))];
    const webhooks = chosen.flatMap(({ webhook }) => webhook ?? []);
    return { pipelines, webhooks, endpoints: (0,_judge_js__WEBPACK_IMPORTED_MODULE_5__/* .endpointsOf */ .u)(pipelines, webhooks, definitions) };
}
/** What may start: what is chosen, and to validate without a choice whatever a docker webhook starts. */
const startsOf = ({ chosen, definitions: { webhooks, pipelines } }, purpose) => chosen.length > 0 || purpose === 'run'
    ? chosen
    : [...webhooks.values()].flatMap((webhook) => {
        const pipeline = (0,_definitions_names_js__WEBPACK_IMPORTED_MODULE_0__/* .find */ .I)(pipelines, webhook.value.pipeline, webhook.value.project);
        return pipeline ? [{ pipeline, webhook }] : [];
    });
/** What a pipeline is given beside its own defaults: by the docker webhook, and over it by the input `inputs`. */
function givenTo({ webhook, pipeline }, { settings, origin, variable }) {
    const own = webhook
        ? (0,_pipeline_input_js__WEBPACK_IMPORTED_MODULE_3__/* .webhookInput */ .wC)(webhook.value, (0,_origin_js__WEBPACK_IMPORTED_MODULE_7__/* .eventOf */ .A)(origin), (name) => variable(name, webhook.value.project ?? pipeline.value.project))
        : {};
    return { ...own, ...Object.fromEntries(settings.inputs) };
}


/***/ }),

/***/ 5629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ healthFor)
/* harmony export */ });
/**
 * The HEALTH documents that hold for a pipeline: those of its project, before those of none. Without a project (manifests alone have none): those of
 * none, before all others. Each group in reading order; where two groups speak of one kind of objects, the earlier group decides.
 */
function healthFor({ health }, project) {
    const groups = Map.groupBy(health.values(), ({ value }) => value.project);
    const general = groups.get(undefined) ?? [];
    if (project !== undefined)
        return [groups.get(project) ?? [], general].filter(({ length }) => length > 0);
    groups.delete(undefined);
    return [general, ...groups.values()].filter(({ length }) => length > 0);
}


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


/***/ })

};
