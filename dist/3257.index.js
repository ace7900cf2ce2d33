export const id = 3257;
export const ids = [3257,7768,6204];
export const modules = {

/***/ 6750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D8: () => (/* binding */ anything),
/* harmony export */   L5: () => (/* binding */ parseFields),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Te: () => (/* binding */ texts),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   dB: () => (/* binding */ fieldProblems),
/* harmony export */   jh: () => (/* binding */ isMap),
/* harmony export */   nT: () => (/* binding */ isOpen),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   yj: () => (/* binding */ positive),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8242);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9979);


/** Blank, as exports write what they don't use. */
const isBlank = (value) => value === undefined || value === null || value === '';
/** Bindings are still to be filled in: nobody knows yet what it will be. `$${NAME}` and `\${` are none. */
const isOpen = (value) => {
    if (typeof value === 'string')
        return /(?<![$\\])\$\{/.test(value);
    return typeof value === 'object' && value !== null && Object.values(value).some(isOpen);
};
/** Every mistake in a task's input (H2K-660 a key that isn't there, H2K-661 a value that is missing or wrong); what is still open is not judged. */
function fieldProblems(type, fields, { value, at }) {
    const known = Object.keys(fields);
    const strangers = Object.keys(value)
        .filter((key) => !known.includes(key))
        .map((key) => {
        const message = `a ${type} task has no input ${key}${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(key, known)}`;
        return { code: 'H2K-660', severity: 'error', message, fix: `it has ${known.join(', ')}`, at: at([key], 'key') };
    });
    return [...strangers, ...readFields(type, fields, value).mistakes.map(({ problem, key }) => ({ ...problem, at: at([key]) }))];
}
/** The bound input. Throws ConfigurationError with every mistake. */
function parseFields(type, fields, input) {
    const { values, mistakes } = readFields(type, fields, input, () => false);
    if (mistakes.length > 0)
        throw new _types_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(mistakes.map(({ problem }) => problem));
    return values;
}
function readFields(type, fields, input, skip = isOpen) {
    const mistakes = [];
    const wrong = (key, what, fix) => mistakes.push({ problem: { code: 'H2K-661', severity: 'error', message: `${key} of a ${type} task ${what}`, fix }, key });
    const values = {};
    for (const [key, { read, fix, fallback, required }] of Object.entries(fields)) {
        const value = Object.hasOwn(input, key) ? input[key] : undefined;
        if (value === undefined || isBlank(value)) {
            if (required)
                wrong(key, 'is missing', fix);
            else if (fallback !== undefined)
                values[key] = fallback;
            continue;
        }
        if (skip(value))
            continue;
        const meant = read(value);
        if (meant === undefined)
            wrong(key, `can't be ${shown(value)}`, fix);
        else
            values[key] = meant;
    }
    return { values, mistakes };
}
const shown = (value) => {
    if (typeof value === 'object')
        return Array.isArray(value) ? 'a list' : 'a map';
    return typeof value === 'string' ? `"${value.length > 40 ? `${value.slice(0, 37)}…` : value}"` : String(value);
};
const isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const scalarText = (value) => (typeof value === 'object' ? undefined : String(value));
/** A text; a number or a boolean is the text that it looks like. */
const text = (fix, more = {}) => ({ read: scalarText, fix, ...more });
/** One of some words, in whatever capitals. */
const choice = (words, more) => ({
    read: (value) => words.find((word) => typeof value === 'string' && word.toLowerCase() === value.trim().toLowerCase()),
    fix: `write one of ${words.join(', ')}`,
    ...more,
});
/** Exports write booleans also as text. */
const boolean = (fallback) => ({
    read: (value) => ({ true: true, false: false })[scalarText(value)?.toLowerCase() ?? ''],
    fix: 'write true or false',
    fallback,
});
/** A number above zero, also as text. */
const positive = (fix, more) => ({
    read(value) {
        const number = typeof value === 'string' && /^\s*\d+(?:\.\d+)?\s*$/.test(value) ? Number(value) : value;
        return typeof number === 'number' && number > 0 && number <= 1_000_000 ? number : undefined;
    },
    fix,
    ...more,
});
/** Names and texts. A value that is blank stays: it says that there is none. */
const texts = (fix) => ({
    read(value) {
        if (!isMap(value))
            return undefined;
        const entries = Object.entries(value).map(([name, inner]) => [name, inner === null ? '' : scalarText(inner)]);
        return entries.every(([, inner]) => inner !== undefined) ? Object.fromEntries(entries) : undefined;
    },
    fix,
    fallback: {},
});
/** A list of texts; a single text is a list by lines and, with `commas`, by commas. */
const list = (fix, { commas = false, required } = {}) => ({
    read(value) {
        const items = Array.isArray(value)
            ? value.map((item) => (item === null ? '' : scalarText(item)))
            : scalarText(value)?.split(commas ? /[\n,]/ : '\n');
        if (!items?.every((item) => item !== undefined))
            return undefined;
        return commas ? items.map((item) => item.trim()).filter(Boolean) : items;
    },
    fix,
    ...(required ? { required } : { fallback: [] }),
});
/** Whatever it is: the task itself reads it. */
const anything = { read: (value) => value, fix: '' };


/***/ }),

/***/ 3257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k8s: () => (/* binding */ k8s)
});

// EXTERNAL MODULE: ../build/kubernetes/index.js + 15 modules
var kubernetes = __webpack_require__(4267);
// EXTERNAL MODULE: ../build/tasks/k8s/apply.js
var apply = __webpack_require__(7768);
// EXTERNAL MODULE: ../build/tasks/k8s/response.js
var response = __webpack_require__(6689);
;// CONCATENATED MODULE: ../build/tasks/k8s/actions.js



/** Reads objects; one that is not there is a failure. */
const get = async (input, context, { cluster, namespace }) => {
    const manifests = await (0,apply.manifestsOf)(input, context);
    const { objects, missing } = await (0,kubernetes/* find */.I6)({ manifests, ...(0,apply.located)(input, namespace) }, (0,apply.engineContext)(context, cluster));
    const failures = missing.map((ref) => `${(0,kubernetes/* refText */.d0)(ref)} is not there`);
    const output = { response: await (0,response/* responseOf */.l)(objects, cluster, failures) };
    if (failures.length > 0)
        return { status: 'FAILED', statusMessage: failures.join('; '), output };
    return { status: 'COMPLETED', statusMessage: `${counted(objects.length)} read`, output };
};
/** Deletes objects and waits until they are gone; one that is not there is a failure, as is one that stays. */
const deleteAll = async (input, context, { cluster, namespace }) => {
    const manifests = await (0,apply.manifestsOf)(input, context);
    const removal = { removed: [], missing: [], left: [], changed: false };
    const request = { manifests, ...(0,apply.located)(input, namespace), timeout: input.timeout * 60_000 };
    try {
        await (0,kubernetes/* remove */.TF)(request, (0,apply.engineContext)(context, cluster), removal);
    }
    catch (error) {
        if (!context.signal.aborted || !removal.changed)
            throw error;
        return { status: 'CANCELED', statusMessage: 'cancelled while deleting', output: {}, left: manifests.map(({ ref }) => ref) };
    }
    const { removed, missing, left } = removal;
    const failures = [
        ...missing.map((ref) => `${(0,kubernetes/* refText */.d0)(ref)} is not there`),
        ...left.map(({ live, why }) => `${(0,kubernetes/* refText */.d0)(live.ref)}: ${why}`),
    ];
    return {
        status: failures.length > 0 ? 'FAILED' : 'COMPLETED',
        statusMessage: failures.length > 0 ? failures.join('; ') : `${counted(removed.length)} deleted`,
        output: { response: await (0,response/* responseOf */.l)(removed, cluster, failures, gone) },
        left: [...removed, ...left.map(({ live }) => live)].map(({ ref }) => ref),
    };
};
/** An object that is no more, and what it was. */
const gone = (live) => {
    const { kind = '', apiVersion = '', metadata = {}, ...oldState } = (0,response/* visible */.R)(live);
    return { kind, apiVersion, metadata, status: { phase: 'Removed' }, oldState };
};
const counted = (count) => (count === 1 ? 'one object' : `${count} objects`);
/** One workload's former pod template, or a former revision of a whole release. */
const rollBack = (input, context, connection) => input.kind === undefined ? rollBackRelease(input, context, connection) : rollBackWorkload(input, context, connection);
const rollBackRelease = async (input, context, { cluster, namespace }) => {
    const request = { ...(await (0,apply.commonRequest)(input, context, namespace)), back: input.revision ?? 1 };
    return (0,apply.deployed)(request, await (0,kubernetes/* rollback */.dU)(request, (0,apply.engineContext)(context, cluster)), context, cluster);
};
const rollBackWorkload = async (input, context, { cluster, namespace }) => {
    const { kind = '', name = '', revision: back = 1 } = input;
    const { release, releaseNamespace, conflicts, onFailure, timeout, patience, health = [], } = await (0,apply.commonRequest)(input, context, namespace);
    const ref = { group: 'apps', version: 'v1', kind, namespace: input.namespace ?? namespace, name };
    const { manager } = (0,kubernetes/* releaseNames */.uh)(release, releaseNamespace);
    const { status, statusMessage, causes, object, changed, undone } = await (0,kubernetes/* rollbackTemplate */.V3)({ ref, back, manager, conflicts, onFailure, timeout, patience, health }, (0,apply.engineContext)(context, cluster));
    return {
        status,
        statusMessage,
        causes,
        left: changed && !undone ? [ref] : [],
        output: { response: await (0,response/* responseOf */.l)([object], cluster, status === 'FAILED' ? [statusMessage] : []) },
    };
};

// EXTERNAL MODULE: ../build/tasks/fields.js
var fields = __webpack_require__(6750);
// EXTERNAL MODULE: ../build/tasks/k8s/health.js
var k8s_health = __webpack_require__(6204);
// EXTERNAL MODULE: ../build/text/duration.js
var duration = __webpack_require__(6126);
;// CONCATENATED MODULE: ../build/tasks/k8s/input.js


const actions = ['GET', 'CREATE', 'APPLY', 'DELETE', 'ROLLBACK'];
const label = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
const namespace = {
    read: (value) => (typeof value === 'string' && label.test(value.trim()) ? value.trim() : undefined),
    fix: "a namespace's name has small letters, digits and - in between, 63 at most",
};
const timeout = {
    read: (value) => {
        const ms = typeof value === 'string' || typeof value === 'number' ? (0,duration/* milliseconds */.R)(String(value)) : undefined;
        return ms === undefined ? undefined : ms / 60_000;
    },
    fix: 'write minutes, or 90s, 5m, 1h',
    fallback: 5,
};
const conflicts = {
    read(value) {
        const owners = (0,fields/* list */.p_)('', { commas: true }).read(value);
        const [word] = owners ?? [];
        return owners?.length === 1 && (word === 'fail' || word === 'force') ? word : owners;
    },
    fix: 'write fail, force, or a list of owners',
    fallback: 'fail',
};
const revision = {
    read(value) {
        const [, number] = /^\s*n\s*-\s*(\d+)\s*$/.exec(typeof value === 'string' ? value : '') ?? [];
        return number !== undefined && Number(number) > 0 ? Number(number) : undefined;
    },
    fix: 'write how many revisions back: revision: n-1',
    fallback: 1,
};
const pullSecret = {
    read(value) {
        if (!(0,fields/* isMap */.jh)(value) || Object.keys(value).some((key) => !['from', 'name', 'serviceAccount'].includes(key)))
            return undefined;
        const { from, name, serviceAccount } = value;
        if (typeof from !== 'string' || from.trim() === '' || !isNameOrNone(name) || !isNameOrNone(serviceAccount))
            return undefined;
        return { from: from.trim(), ...(name === undefined ? {} : { name }), ...(serviceAccount === undefined ? {} : { serviceAccount }) };
    },
    fix: 'write pullSecret: { from: NAME }, an ENDPOINT of the type dockerregistry; name: of the Secret; serviceAccount: that names it instead of the pods',
};
const isNameOrNone = (value) => value === undefined || (typeof value === 'string' && /^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$/.test(value));
const health = {
    read: (value) => (Array.isArray(value) || (typeof value === 'string' && value.trim() !== '') ? value : undefined),
    fix: 'write rules: health: [{ kind: acme.io/Shop, ready: status.phase == "Open" }], or the file that holds such a list',
};
const input_fields = {
    action: (0,fields/* choice */.Yq)(actions, { required: true }),
    filePath: (0,fields/* list */.p_)('write files, folders or globs of the workspace', { commas: true }),
    yaml: (0,fields/* text */.Qq)('write manifests: yaml: |'),
    scmConstants: { ...(0,fields/* texts */.Te)('write names and values: scmConstants: { TAG: "${input.DOCKER_TAG}" }'), fallback: undefined },
    continueOnConflict: (0,fields/* boolean */.zM)(false),
    kind: (0,fields/* text */.Qq)('write the kind of a workload: kind: Deployment'),
    name: (0,fields/* text */.Qq)("write a workload's name"),
    revision,
    pullSecret,
    images: (0,fields/* choice */.Yq)(['written', 'pushed'], { fallback: 'written' }),
    imagePaths: (0,fields/* list */.p_)('write where kinds have images: imagePaths: [Workspace.example.com=spec.runner.image]', { commas: true }),
    values: (0,fields/* list */.p_)('write files of values of the chart: values: [prod.yaml]', { commas: true }),
    set: (0,fields/* texts */.Te)('write single values of the chart: set: { replicas: 3 }'),
    namespace,
    createNamespace: (0,fields/* boolean */.zM)(false),
    release: (0,fields/* text */.Qq)('write a name of your own for the release'),
    releaseNamespace: namespace,
    prune: (0,fields/* boolean */.zM)(false),
    onFailure: (0,fields/* choice */.Yq)(['undo', 'keep'], {}),
    conflicts,
    timeout,
    patience: (0,fields/* text */.Qq)('write causes and how long they may last, or objects and how long they may take: CrashLoopBackOff=2,20s; Job/migrate=2m', {
        fallback: '',
    }),
    health,
    recreate: (0,fields/* list */.p_)('write kinds: recreate: [Deployment]', { commas: true }),
    takeOver: (0,fields/* boolean */.zM)(false),
    requireProof: (0,fields/* boolean */.zM)(false),
};
/** What exports of 2019 have: one key was spelt otherwise, the others have no meaning any more. */
const renamed = { filepath: 'filePath' };
const former = ['commit', 'parameters', 'filterByLabel'];
function current(input) {
    const entries = Object.entries(input).filter(([key, value]) => !(former.includes(key) || (key in renamed && isBlank(value))));
    return Object.fromEntries(entries.map(([key, value]) => [renamed[key] ?? key, value]));
}
const isBlank = (value) => value === null || value === '';
/** The bound input. Throws ConfigurationError. */
const parseInput = (input) => (0,fields/* parseFields */.L5)('K8S', input_fields, current(input));
/** Every mistake that the input itself shows, bindings still open. */
function inputProblems({ value, at }) {
    const input = current(value);
    const unused = former
        .filter((key) => !isBlank(value[key] ?? null) && !((0,fields/* isMap */.jh)(value[key]) && Object.keys(value[key]).length === 0))
        .map((key) => ({
        code: 'H2K-667',
        severity: 'warning',
        message: `${key} of a K8S task means nothing here`,
        fix: 'take it out',
        at: at([key], 'key'),
    }));
    return [...(0,fields/* fieldProblems */.dB)('K8S', input_fields, { value: input, at }), ...unused, ...mismatches(input, at)];
}
/** Keys that are right by themselves and wrong together. */
function mismatches(input, at) {
    const has = (key) => !isBlank(input[key] ?? null) && !(Array.isArray(input[key]) && input[key].length === 0);
    const { action } = input;
    if (typeof action !== 'string' || (0,fields/* isOpen */.nT)(action))
        return [];
    const word = action.trim().toUpperCase();
    const wrong = (key, message, fix) => ({
        code: 'H2K-661',
        severity: 'error',
        message,
        fix,
        at: at([key]),
    });
    if (word === 'ROLLBACK') {
        if (has('kind') !== has('name'))
            return [wrong('name', 'kind and name of a ROLLBACK belong together', 'write both, or neither: then the release is rolled back')];
        if (!has('kind') && !has('release'))
            return [
                wrong('action', 'a ROLLBACK has to know what of', 'write kind and name of a workload, or the release of the task that applies it (release: NAME, in both tasks)'),
            ];
        return [];
    }
    if (has('filePath') === has('yaml'))
        return [
            wrong(has('yaml') ? 'yaml' : 'action', has('yaml') ? 'manifests are given twice: filePath and yaml' : `${word} has no manifests`, 'write filePath: k8s/, or yaml: |'),
        ];
    if (has('pullSecret') && word !== 'APPLY' && word !== 'CREATE')
        return [wrong('pullSecret', `pullSecret has no meaning with ${word}`, 'take it out')];
    return [];
}

// EXTERNAL MODULE: ../build/tasks/k8s/payload.js
var payload = __webpack_require__(7982);
// EXTERNAL MODULE: ../build/tasks/k8s/secret.js
var k8s_secret = __webpack_require__(8042);
;// CONCATENATED MODULE: ../build/tasks/k8s/check.js






/** Everything that is wrong with a K8S task before anything runs, its manifests included as far as they can be read by then. */
async function check(input, context) {
    const problems = inputProblems(input);
    if (problems.some(({ severity }) => severity === 'error'))
        return problems;
    const known = settled(input.value);
    const patience = (0,kubernetes/* parsePatience */.Ly)(known.patience).problems.map((problem) => ({ ...problem, at: input.at(['patience']) }));
    const more = known.action === 'ROLLBACK' ? [] : await payloadProblems(known, input, context);
    const health = (await (0,k8s_health.healthRules)(known.health, context.files, (path) => input.at(path))).problems;
    const paths = (0,kubernetes/* parseImagePaths */.Lo)(known.imagePaths).problems.map((problem) => ({ ...problem, at: input.at(['imagePaths']) }));
    return [...problems, ...patience, ...paths, ...health, ...more, ...scm(input, context), ...secretEndpoint(known, input, context)];
}
/** What is known of the input already; what is open has its default, where it has one. */
function settled(value) {
    // The texts that are filled in later are read as they are written.
    const kept = Object.entries(value).filter(([key, inner]) => key === 'yaml' || key === 'scmConstants' || !(0,fields/* isOpen */.nT)(inner));
    return parseInput({ action: 'APPLY', ...Object.fromEntries(kept) });
}
async function payloadProblems(known, { value, at }, context) {
    const source = value['filePath'] ?? value['filepath'] ?? '';
    if ((0,fields/* isOpen */.nT)(source) && known.yaml === undefined)
        return [];
    const reading = await (0,payload/* readPayload */.r)(known, { ...context, scope: undefined, at });
    const { manifests } = reading;
    // A file that isn't there stands where it is named.
    const problems = reading.problems.map((problem) => ({ at: at([value['filepath'] === undefined ? 'filePath' : 'filepath']), ...problem }));
    if (known.action === 'GET' || known.action === 'DELETE')
        return problems;
    // Where a file can't be read, nobody can tell whether it names the image.
    const whole = problems.every(({ severity }) => severity !== 'error');
    const closed = manifests.filter(({ body }) => (known.yaml === undefined && known.scmConstants === undefined ? true : !(0,fields/* isOpen */.nT)(body)));
    const named = whole && closed.length === manifests.length && !(0,fields/* isOpen */.nT)(value['images'] ?? '') ? context.image : undefined;
    const { paths } = (0,kubernetes/* parseImagePaths */.Lo)(known.imagePaths);
    const images = (0,kubernetes/* imageProblems */.yR)(closed, named && { ...named, images: known.images }, paths);
    const { pullSecret } = known;
    const endpoint = pullSecret && pullEndpoint(pullSecret, context)?.value;
    const judged = endpoint && whole && closed.length === manifests.length;
    const secret = judged ? (0,k8s_secret/* unusedSecret */.fY)(pullSecret, endpoint, manifests, at(['pullSecret'])) : [];
    return [...problems, ...images, ...secret];
}
/** Files come from the workspace: whoever names another repository must have checked it out. */
function scm({ at }, { pipeline, stage, task }) {
    const name = pipeline.stages[stage]?.tasks[task]?.endpoints?.['scm'];
    if (!name)
        return [];
    return [
        {
            code: 'H2K-671',
            severity: 'warning',
            message: `files are read from the workspace, not from the repository of the ENDPOINT ${name}`,
            fix: 'check that repository out in a step before (actions/checkout), and name the files below it',
            at: at(['filePath']),
        },
    ];
}
const pullEndpoint = ({ from }, { definitions: { endpoints }, pipeline }) => endpoints.get(from) ?? endpoints.get(`${pipeline.project ?? ''}/${from}`);
function secretEndpoint({ pullSecret }, { at }, context) {
    if (!pullSecret || (0,fields/* isOpen */.nT)(pullSecret.from) || pullEndpoint(pullSecret, context))
        return [];
    const message = `pullSecret is made from the ENDPOINT ${pullSecret.from}, and there is none`;
    return [{ code: 'H2K-669', severity: 'error', message, fix: 'name one of the type dockerregistry', at: at(['pullSecret', 'from']) }];
}

;// CONCATENATED MODULE: ../build/tasks/k8s.js




const k8s_actions = { GET: get, CREATE: apply.apply, APPLY: apply.apply, DELETE: deleteAll, ROLLBACK: rollBack };
/** Does something with objects in a cluster, and gives them on as they are then. */
const k8s = {
    type: 'K8S',
    check: check,
    parse: parseInput,
    async run(input, context) {
        return k8s_actions[input.action](input, context, await context.cluster(context.endpoint('kubernetesServer')));
    },
};


/***/ }),

/***/ 7768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   apply: () => (/* binding */ apply),
/* harmony export */   commonRequest: () => (/* binding */ commonRequest),
/* harmony export */   deployRequest: () => (/* binding */ deployRequest),
/* harmony export */   deployed: () => (/* binding */ deployed),
/* harmony export */   engineContext: () => (/* binding */ engineContext),
/* harmony export */   located: () => (/* binding */ located),
/* harmony export */   manifestsOf: () => (/* binding */ manifestsOf)
/* harmony export */ });
/* harmony import */ var _kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4267);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9979);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6750);
/* harmony import */ var _health_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6204);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7982);
/* harmony import */ var _response_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6689);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8042);







/** What the task asks of the engine; the manifests are read here. Throws ConfigurationError with every problem in them. */
async function deployRequest(input, context, namespace) {
    const { push, at, ports } = context;
    const read = await manifestsOf(input, context);
    const { pullSecret, continueOnConflict, action, images } = input;
    const manifests = pullSecret
        ? (0,_secret_js__WEBPACK_IMPORTED_MODULE_6__/* .withPullSecret */ .Kp)(read, pullSecret, context.endpointNamed(pullSecret.from), {
            ports,
            namespace: input.namespace ?? namespace,
            at: (path) => at(['pullSecret', ...path]),
        })
        : read;
    const common = await commonRequest(input, context, namespace);
    const strangers = (0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .strangersIn */ .Zz)(common.patience, manifests.map(({ ref }) => ref));
    if (strangers.length > 0)
        throw new _types_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(strangers.map((problem) => ({ ...problem, at: at(['patience']) })));
    return {
        ...common,
        manifests,
        images,
        imagePaths: (0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImagePaths */ .Lo)(input.imagePaths).paths,
        ...(action === 'CREATE' ? { existing: continueOnConflict ? 'keep' : 'fail' } : {}),
        ...(push ? { push } : {}),
    };
}
/** What a request to deploy has, whatever it deploys. Throws ConfigurationError. */
async function commonRequest(input, context, namespace) {
    const { ports, at, health: documents, siblings } = context;
    const { patience, problems: mistakes } = (0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePatience */ .Ly)(input.patience);
    const { rules: health, problems: others } = await (0,_health_js__WEBPACK_IMPORTED_MODULE_3__.allRules)(input.health, documents, ports.files, at);
    const problems = [...mistakes, ...others];
    if (problems.length > 0)
        throw new _types_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(problems);
    return {
        ...located(input, namespace),
        createNamespace: input.createNamespace,
        ...addressOf(input, context, context, namespace),
        onFailure: input.onFailure ?? (input.action === 'CREATE' ? 'keep' : 'undo'),
        conflicts: input.conflicts,
        recreate: input.recreate,
        takeOver: input.takeOver,
        siblings: siblings.flatMap((one) => {
            const { release, releaseNamespace } = addressOf(one.input, one, context, namespace);
            return (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isOpen */ .nT)(release) || (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isOpen */ .nT)(releaseNamespace) ? [] : [{ release, namespace: releaseNamespace }];
        }),
        prune: input.prune,
        requireProof: input.requireProof,
        timeout: input.timeout * 60_000,
        patience,
        health,
    };
}
/** The release of a task: by its own name, or by the task's. A sibling's bindings are open. */
function addressOf({ release, releaseNamespace, namespace }, { stage, task }, { repository, execution }, contexts) {
    const texts = (...all) => all.find((one) => typeof one === 'string');
    return {
        release: texts(release) ?? (0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseKey */ .DR)(repository, execution.pipeline, stage, task),
        releaseNamespace: texts(releaseNamespace, namespace) ?? contexts,
    };
}
const located = ({ namespace: own }, namespace) => ({
    defaultNamespace: own ?? namespace,
    ...(own === undefined ? {} : { namespace: own }),
});
/** The task's manifests, its bindings and constants filled in. Throws ConfigurationError with every mistake in them. */
async function manifestsOf(input, context) {
    const { manifests, scope, at } = context;
    const reading = await (0,_payload_js__WEBPACK_IMPORTED_MODULE_4__/* .readPayload */ .r)(input, { manifests, scope, at });
    const errors = reading.problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0)
        throw new _types_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(errors);
    return reading.manifests;
}
/** The engine's context for a task. */
function engineContext({ ports, signal, leave, report, contents, platforms, pull, execution }, cluster) {
    const { now, sleep, random } = ports;
    const run = { id: execution.id, ...(execution.url ? { url: execution.url } : {}) };
    return {
        cluster,
        now,
        sleep,
        random,
        signal,
        leave,
        report,
        contents,
        run,
        ...(platforms ? { platforms } : {}),
        ...(pull ? { pull } : {}),
    };
}
/** APPLY and CREATE. */
async function apply(input, context, { cluster, namespace }) {
    const request = await deployRequest(input, context, namespace);
    return deployed(request, await (0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .deploy */ .gg)(request, engineContext(context, cluster)), context, cluster);
}
/** What came of a deploy, as the task's result. */
async function deployed(request, result, { report }, cluster) {
    const { status, statusMessage, causes, proofs, changes, changed, undone, revision, left, problems, objects } = result;
    for (const problem of problems)
        report({ type: 'problem', problem });
    const count = (action) => changes.filter((change) => change.action === action).length;
    const counts = { created: count('create'), changed: count('update') + count('adopt') + count('recreate'), unchanged: count('unchanged') };
    const failures = status === 'FAILED' ? [statusMessage] : [];
    return {
        status,
        statusMessage,
        causes,
        left,
        output: { ...counts, response: await (0,_response_js__WEBPACK_IMPORTED_MODULE_5__/* .responseOf */ .l)(objects, cluster, failures) },
        release: { release: request.release, namespace: request.releaseNamespace, revision, changed, undone, proofs },
    };
}


/***/ }),

/***/ 6204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   allRules: () => (/* binding */ allRules),
/* harmony export */   documentRules: () => (/* binding */ documentRules),
/* harmony export */   healthRules: () => (/* binding */ healthRules)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6637);
/* harmony import */ var _kubernetes_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4267);


/**
 * The user's rules of health: a list in the task's own input, or a file of the workspace that holds such a list, for several tasks.
 * Every mistake has its place: in the input, or in the file (H2K-512 to 514).
 */
async function healthRules(health, files, at) {
    if (health === undefined)
        return { rules: [], problems: [] };
    if (typeof health !== 'string')
        return placed(await (0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_1__/* .readHealthRules */ .si)(health), (path) => at(['health', ...path]));
    const read = await files.read(health).then((text) => rulesIn(health, text), (error) => error.message);
    if (typeof read !== 'string')
        return placed(await (0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_1__/* .readHealthRules */ .si)(read.value), read.at);
    const place = at(['health']);
    const problem = {
        code: 'H2K-672',
        severity: 'error',
        message: `the rules of health can't be read: ${read}`,
        fix: 'write a list: - kind: acme.io/Shop, with ready, failed and message below it',
        ...(place && { at: place }),
    };
    return { rules: [], problems: [problem] };
}
/** The task's own rules and, for kinds that those don't speak of, the HEALTH documents that hold for its pipeline. */
async function allRules(health, documents, files, at) {
    const places = [await healthRules(health, files, at), ...(await Promise.all(documents.map(documentRules)))];
    return { rules: await (0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_1__/* .layeredRules */ .os)(places.map(({ rules }) => rules)), problems: places.flatMap(({ problems }) => problems) };
}
/** The rules of HEALTH documents of one project, or of none: mistakes are those of a list (H2K-512 to 514), each at its line. */
async function documentRules(documents) {
    if (documents.length === 0)
        return { rules: [], problems: [] };
    const list = documents.map(({ value: { match, ready, failed, message } }) => ({
        kind: match,
        ...(ready === undefined ? {} : { ready }),
        ...(failed === undefined ? {} : { failed }),
        ...(message === undefined ? {} : { message }),
    }));
    const read = await (0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_1__/* .readHealthRules */ .si)(list, 'write match: acme.io/Shop, and below it ready: or failed:, in CEL or JSONPath');
    return placed(read, ([index, key]) => documents[Number(index)]?.at(key === undefined ? ['name'] : [key === 'kind' ? 'match' : key]));
}
function placed({ rules, problems }, at) {
    return {
        rules,
        problems: problems.map(({ path, other, ...problem }) => {
            const place = at(path);
            const first = other === undefined ? undefined : at([other, 'kind']);
            const fix = first?.file ? { fix: `${problem.fix}; the first stands at ${first.file}:${first.line}` } : {};
            return { ...problem, ...fix, ...(place && { at: place }) };
        }),
    };
}
/** The file's value, and where its parts stand; a text says why it is none. */
function rulesIn(file, text) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__.LineCounter();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parseDocument)(text, { lineCounter: lines, prettyErrors: false });
    const [error] = document.errors;
    if (error)
        return `${file}:${lines.linePos(error.pos[0]).line}: ${error.message}`;
    return {
        value: document.toJS({ maxAliasCount: 100 }),
        at: (path) => {
            const depth = path.findLastIndex((_, index) => document.hasIn(path.slice(0, index + 1))) + 1;
            const node = document.getIn(path.slice(0, depth), true);
            const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
            return { file, line, column: col };
        },
    };
}


/***/ }),

/***/ 7982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ readPayload)
/* harmony export */ });
/* harmony import */ var _expressions_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1668);
/* harmony import */ var _kubernetes_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4267);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8242);
/* harmony import */ var _text_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7975);




/** The manifests of a task: of files (or what a kustomization or chart makes of them), in which `$${NAME}` are its scmConstants, or of its own `yaml`, in which bindings are filled in too. */
async function readPayload({ filePath, yaml = '', scmConstants, values, set, release, namespace, }, means) {
    if (yaml.trim() !== '')
        return readInline(yaml, scmConstants, means);
    return means.manifests(filePath, {
        chart: { values, set, ...(release === undefined ? {} : { release }), ...(namespace === undefined ? {} : { namespace }) },
        ...(scmConstants === undefined ? {} : { fill: (text) => withConstants(text, scmConstants) }),
    });
}
function readInline(yaml, constants, { scope, at }) {
    const fill = (text) => {
        if (!text.includes('${'))
            return text;
        const { parts } = (0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .compile */ .wE)(text, _expressions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .nowhere */ .jx).template;
        // Each part by itself: what one brings is not looked at for another.
        const filled = parts.map((part) => {
            if (typeof part === 'string')
                return withConstants(part, constants);
            return scope ? (0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(scope(part.path)) : `\${${part.written}}`;
        });
        const texts = filled.filter((part) => typeof part === 'string');
        return filled.find((part) => typeof part !== 'string') ?? texts.join('');
    };
    const { manifests, problems } = (0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .fu)('yaml', yaml, fill);
    const source = new _text_source_js__WEBPACK_IMPORTED_MODULE_3__/* .Source */ .k('yaml', yaml);
    const placed = (position) => at(['yaml'], source.offset(position));
    if (manifests.length === 0 && problems.length === 0)
        return {
            manifests,
            problems: [
                { code: 'H2K-661', severity: 'error', message: 'yaml of a K8S task has no object in it', fix: 'write one', at: at(['yaml']) },
            ],
        };
    return {
        manifests: manifests.map((manifest) => ({ ...manifest, at: (path, part) => placed(manifest.at(path, part)) })),
        problems: problems.map((problem) => (problem.at ? { ...problem, at: placed(problem.at) } : problem)),
    };
}
/** A text with its constants, in one pass. */
function withConstants(text, constants) {
    if (constants === undefined || !text.includes('$${'))
        return text;
    const unknown = [];
    const filled = text.replace(/\$\$\{([^{}\n]*)\}/g, (whole, written) => {
        const value = (0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(constants, written.trim());
        if (value === undefined)
            unknown.push(written.trim());
        return value ?? whole;
    });
    const [name] = unknown;
    if (name === undefined)
        return filled;
    const known = Object.keys(constants);
    return {
        code: 'H2K-668',
        message: `$\${${name}} is none of the task's scmConstants${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .a)(name, known)}`,
        fix: known.length > 0 ? `they are ${known.join(', ')}` : `add it: scmConstants: { ${name}: … }`,
    };
}


/***/ }),

/***/ 6689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ visible),
/* harmony export */   l: () => (/* binding */ responseOf)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6750);

/** The objects of one task may have so many characters as JSON; of what is more, the names. Rules 33. */
const longest = 200_000;
/** `response` of a K8S task's output: `<plural>.<name>` is the object, `loadBalancers.<service>` where it can be reached, `failures` what went wrong. */
async function responseOf(objects, cluster, failures, shown = visible) {
    const kinds = {};
    const balancers = {};
    let left = longest;
    for (const live of objects) {
        const { group, kind, version, name } = live.ref;
        const plural = (await cluster.resource(group, kind, version))?.resource ?? kind.toLowerCase();
        const object = shown(live);
        const length = lengthOf(object);
        const fits = length <= left;
        if (fits)
            left -= length;
        const named = kinds[plural] ?? {};
        kinds[plural] = named;
        named[name] = fits ? object : { kind, metadata: { name }, truncated: true };
        const ingress = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(live.body['status']) ? live.body['status']['loadBalancer'] : undefined;
        if (kind === 'Service' && (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(ingress) && Array.isArray(ingress['ingress']))
            balancers[name] = ingress;
    }
    const truncated = Object.values(kinds).some((byName) => Object.values(byName).some((one) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(one) && one['truncated'] === true));
    return {
        ...kinds,
        ...(Object.keys(balancers).length > 0 ? { loadBalancers: balancers } : {}),
        failures: [...failures],
        ...(truncated ? { truncated } : {}),
    };
}
const lengthOf = (value) => JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? String(inner) : inner)).length;
const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';
/** An object without what is nobody's to bind: who owns which field, and what is secret. */
function visible({ body, ref }) {
    const { managedFields: _, annotations, ...metadata } = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(body['metadata']) ? body['metadata'] : {};
    const kept = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(annotations) ? Object.fromEntries(Object.entries(annotations).filter(([key]) => key !== lastApplied)) : {};
    const shown = { ...body, metadata: { ...metadata, ...(Object.keys(kept).length > 0 ? { annotations: kept } : {}) } };
    return ref.group === '' && ref.kind === 'Secret' ? withoutSecrets(shown) : shown;
}
/** Of a Secret: its keys, and how many bytes they hold. */
function withoutSecrets({ data, ...rest }) {
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(data))
        return rest;
    const sizes = Object.entries(data).map(([key, value]) => [
        key,
        typeof value === 'string' ? Buffer.from(value, 'base64').length : 0,
    ]);
    return { ...rest, data: Object.fromEntries(sizes) };
}


/***/ }),

/***/ 8042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kp: () => (/* binding */ withPullSecret),
/* harmony export */   fY: () => (/* binding */ unusedSecret)
/* harmony export */ });
/* unused harmony export secretName */
/* harmony import */ var _kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4267);
/* harmony import */ var _text_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3872);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9979);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6750);




/** Docker Hub's place in a Docker config, as kubelets look it up. */
const dockerHub = 'https://index.docker.io/v1/';
/**
 * The manifests with the Secret that their pods pull an ENDPOINT's images with, named where they need it, and with the ServiceAccount that names it where
 * that is said and is none of them: manifests like the others, which their release records, changes and takes back. Rules 32. Throws ConfigurationError.
 */
function withPullSecret(manifests, secret, endpoint, { ports, namespace, at }) {
    const used = (0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .usePullSecret */ .fc)(manifests, useOf(secret, endpoint), namespace);
    const data = dataOf(endpoint, ports);
    const name = secretName(secret);
    const made = (kind, where, own, more, metadata = {}) => ({
        ref: { group: '', version: 'v1', kind, name: own, namespace: where },
        body: { apiVersion: 'v1', kind, metadata: { name: own, namespace: where, ...metadata }, ...more },
        at: () => at([]),
        edits: [],
    });
    // Made though none of these pods needs it: others may name it.
    const places = used.namespaces.length > 0 ? used.namespaces : [namespace];
    return [
        ...places.map((where) => made('Secret', where, name, { type: 'kubernetes.io/dockerconfigjson', data })),
        ...used.accounts.map((where) => made('ServiceAccount', where, secret.serviceAccount ?? '', { imagePullSecrets: [{ name }] }, notOurs)),
        ...used.manifests,
    ];
}
/** The account is somebody else's, or the namespace's own: prune leaves it. */
const notOurs = { annotations: { 'client.lifecycle.config.k8s.io/deletion': 'detach' } };
const useOf = (secret, endpoint) => ({
    name: secretName(secret),
    registry: (0,_text_address_js__WEBPACK_IMPORTED_MODULE_3__/* .endpointAddress */ .C)(endpoint.properties).registry,
    ...(secret.serviceAccount === undefined ? {} : { account: secret.serviceAccount }),
});
function dataOf(endpoint, { secrets }) {
    const { username, password } = credentials(endpoint);
    const auth = Buffer.from(`${username}:${password}`).toString('base64');
    const config = JSON.stringify({ auths: { [keyOf(endpoint)]: { username, password, auth } } });
    for (const value of [password, auth])
        secrets.add(value);
    return { '.dockerconfigjson': Buffer.from(config).toString('base64') };
}
/** As it was named, else after the ENDPOINT. */
const secretName = ({ from, name }) => name ??
    (from
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '') ||
        'pull');
function credentials({ name, type, properties }) {
    const { username, password, accessToken } = properties;
    const secret = typeof password === 'string' && password !== '' ? password : accessToken;
    if (type === 'dockerregistry' && typeof username === 'string' && username !== '' && typeof secret === 'string' && secret !== '')
        return { username, password: secret };
    throw new _types_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1([
        {
            code: 'H2K-669',
            severity: 'error',
            message: type === 'dockerregistry'
                ? `the ENDPOINT ${name} has no username and password to make a pull Secret of`
                : `the ENDPOINT ${name} is of type ${type}, and a pull Secret is made of a dockerregistry`,
            fix: "write them: username: NAME, password: '${var.HUB_TOKEN}'",
        },
    ]);
}
/** What kubelets look credentials up by. */
function keyOf({ properties }) {
    const { registry } = (0,_text_address_js__WEBPACK_IMPORTED_MODULE_3__/* .endpointAddress */ .C)(properties);
    return registry === 'docker.io' ? dockerHub : registry;
}
/** A Secret that no pod needs helps nobody. */
function unusedSecret(secret, endpoint, manifests, at) {
    const use = useOf(secret, endpoint);
    const isNamed = manifests.some(({ body }) => names(body, use.name));
    if (isNamed || (0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .usePullSecret */ .fc)(manifests, use, '').namespaces.length > 0)
        return [];
    const whose = use.account === undefined ? '' : ` that runs as the ServiceAccount ${use.account}`;
    return [
        {
            code: 'H2K-670',
            severity: 'warning',
            message: `nothing${whose} pulls an image of ${use.registry}: the pull Secret ${use.name} is of no use`,
            fix: 'take pullSecret out, or name the ENDPOINT of the registry that the images are of',
            ...(at ? { at } : {}),
        },
    ];
}
function names(value, name) {
    if (Array.isArray(value))
        return value.some((item) => names(item, name));
    if (typeof value !== 'object' || value === null)
        return false;
    return Object.entries(value).some(([key, inner]) => key === 'imagePullSecrets' && Array.isArray(inner) ? inner.some((one) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isMap */ .jh)(one) && one['name'] === name) : names(inner, name));
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


/***/ })

};
