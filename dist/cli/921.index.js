export const id = 921;
export const ids = [921];
export const modules = {

/***/ 4921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyCommand: () => (/* binding */ verifyCommand)
});

// EXTERNAL MODULE: ../build/commands/problem.js
var commands_problem = __webpack_require__(7054);
// EXTERNAL MODULE: ../build/kubernetes/index.js + 20 modules
var kubernetes = __webpack_require__(2928);
// EXTERNAL MODULE: ../build/commands/checked.js + 1 modules
var commands_checked = __webpack_require__(4294);
// EXTERNAL MODULE: ../build/commands/plan.js + 1 modules
var plan = __webpack_require__(2198);
// EXTERNAL MODULE: ../build/commands/quick.js + 1 modules
var quick = __webpack_require__(6439);
// EXTERNAL MODULE: ../build/commands/result.js
var result = __webpack_require__(7892);
;// CONCATENATED MODULE: ../build/commands/verify.js





/** Is the recorded release still in the cluster as it was left, with the recorded images running? */
async function verify(asked, host, report) {
    try {
        const checked = await (0,commands_checked/* checkedTarget */.l)(asked, host);
        await (0,commands_checked/* refuseMistakes */.U)(checked);
        const { settings, means } = checked;
        const { cluster, namespace } = await means.cluster();
        const release = settings.release ?? (0,kubernetes/* releaseKey */.DR)(host.repository, quick/* quick */.w.pipeline, quick/* quick */.w.stage, quick/* quick */.w.task);
        const context = (0,plan/* deployContext */.H)(host, cluster, means.contents, report);
        const { proofs, drift } = await (0,kubernetes/* verify */.MX)(release, settings.releaseNamespace ?? settings.namespace ?? namespace, context);
        cluster.close();
        const unproven = proofs.some(({ verdict }) => verdict === 'mismatch' || (settings.requireProof && verdict === 'unproven'));
        return { result: unproven || drift.length > 0 ? 'failed' : 'done', proofs, drift, problems: [] };
    }
    catch (error) {
        return { proofs: [], drift: [], ...(0,result/* stopped */.ce)(error, host.signal) };
    }
}

// EXTERNAL MODULE: ../build/commands/words.js
var words = __webpack_require__(4928);
;// CONCATENATED MODULE: ../build/cli/verify.js



const verifyCommand = async (asked, host) => {
    const { ports } = host;
    const report = await verify(asked, host, (event) => {
        const line = (0,words/* lineOf */.cA)(event);
        if (line !== undefined)
            ports.log('info', line);
    });
    for (const problem of report.problems)
        ports.log('error', `${problem.severity}: ${(0,commands_problem/* problemText */.f)(problem)}`);
    ports.log('info', report.result === 'done' ? 'deployed as recorded' : report.result);
    return report;
};


/***/ }),

/***/ 1452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ acceptedRun)
/* harmony export */ });
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9979);
/* harmony import */ var _checked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4294);
/* harmony import */ var _work_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4860);



/** A run without a mistake, all that was asked for known. Throws ConfigurationError with every mistake, or UnavailableError. */
async function acceptedRun(asked, host) {
    const checked = await (0,_work_js__WEBPACK_IMPORTED_MODULE_2__/* .checkedRun */ .V)(asked, host, 'run');
    await (0,_checked_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseMistakes */ .U)(checked.usesKubeconfig ? checked : { problems: checked.problems });
    return withNewestTag(checked, host.signal);
}
/** With the newest version of those tags that the input `tags` is about, asked of the registry; without that input as it is. */
async function withNewestTag(checked, signal) {
    const { settings, origin, means } = checked;
    const { image } = origin;
    if (settings.tags.length === 0 || !image)
        return checked;
    const tags = await means.registry.tags(image, signal);
    const { newest } = await __webpack_require__.e(/* import() */ 166).then(__webpack_require__.bind(__webpack_require__, 5166));
    const tag = newest(tags, settings.tags);
    if (tag === undefined)
        throw new _types_js__WEBPACK_IMPORTED_MODULE_0__/* .UnavailableError */ .hG([noVersion(image.written, settings.tags, tags.length)]);
    const written = `${image.writtenName}:${tag}`;
    return { ...checked, origin: { ...origin, image: { ...image, tag, written } } };
}
const noVersion = (image, patterns, count) => ({
    code: 'H2K-409',
    severity: 'error',
    message: `none of the ${count} tags of ${image} is a version that fits ${patterns.join(' or ')}`,
    fix: 'versions are 1.2.3 or v1.2.3-rc.1; look at the pattern, or name the tag: image: repository:tag',
    input: 'tags',
});


/***/ }),

/***/ 532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ ordered)
/* harmony export */ });
/**
 * A push with what releases remember of it, and with what tells whether it comes too late. An image that was named by hand is never ordered (rules 6).
 * `now`: nothing was pushed later, whatever a notice says; remembered, a forged time to come would be a bar to every push until then.
 */
async function ordered(push, { webhook }, { event, ...origin }, settings, now) {
    if (!event)
        return push;
    const name = webhook?.value.name ?? origin.webhook;
    const told = {
        ...push,
        ...(event.pushedAt === undefined ? {} : { pushedAt: Math.min(event.pushedAt, Math.floor(now / 1000)) }),
        ...(name === undefined ? {} : { webhook: name }),
        ...(origin.delivery === undefined ? {} : { delivery: origin.delivery }),
    };
    if (settings.allowOlder || event.replayOf !== undefined)
        return told;
    const order = settings.order ?? webhook?.value.order ?? 'pushed';
    const { overtaken } = await __webpack_require__.e(/* import() */ 166).then(__webpack_require__.bind(__webpack_require__, 5166));
    return { ...told, overtaken: (deployed) => overtaken(told, deployed, order) };
}


/***/ }),

/***/ 2198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ deployContext),
  e: () => (/* binding */ plan)
});

// EXTERNAL MODULE: ../build/kubernetes/index.js + 20 modules
var kubernetes = __webpack_require__(2928);
// EXTERNAL MODULE: ../build/definitions/names.js
var names = __webpack_require__(9275);
// EXTERNAL MODULE: ../build/definitions/order.js
var order = __webpack_require__(451);
// EXTERNAL MODULE: ../build/expressions/index.js + 8 modules
var expressions = __webpack_require__(1668);
// EXTERNAL MODULE: ../build/pipeline/endpoint.js
var pipeline_endpoint = __webpack_require__(3012);
// EXTERNAL MODULE: ../build/pipeline/input.js
var pipeline_input = __webpack_require__(2382);
// EXTERNAL MODULE: ../build/pipeline/places.js
var places = __webpack_require__(7117);
// EXTERNAL MODULE: ../build/pipeline/scope.js
var pipeline_scope = __webpack_require__(505);
;// CONCATENATED MODULE: ../build/pipeline/planned.js







/** The tasks of a pipeline in order, for who wants to know what they would do. The inputs are taken as checked. */
function plannedTasks(pipeline, given, context) {
    const { definitions, variable, tasks } = context;
    const { input } = (0,pipeline_input/* pipelineInput */.TH)(pipeline, given, context);
    const known = { input, variable: (name) => variable(name, pipeline.project), output: {}, facts: {}, tasks: new Map() };
    const scope = (0,pipeline_scope/* scopeOf */.O)(known);
    return pipeline.stageOrder.flatMap((stage) => {
        const definition = pipeline.stages[stage] ?? { taskOrder: [], tasks: {} };
        return (0,order/* tasksInOrder */.s)(definition)
            .flat()
            .flatMap((task) => {
            const { type, input: written, endpoints = {} } = definition.tasks[task] ?? { type: '', input: {} };
            const unbound = tasks[type]?.unbound?.map(({ path }) => path);
            const named = (name) => {
                const found = (0,names/* find */.I)(definitions.endpoints, name, pipeline.project)?.value;
                return found && (0,pipeline_endpoint/* boundEndpoint */.gU)(found, known.variable);
            };
            const endpointNamed = (name) => named(name) ?? { kind: 'ENDPOINT', name, type: '', properties: {} };
            const endpoint = (key) => named(endpoints[key] ?? '');
            const at = (0,pipeline_endpoint/* placeOf */.$t)(definitions, pipeline, { stage, task });
            return [{ stage, task, type, input: (0,expressions/* bindMap */.gd)(written, scope, unbound), scope, endpoint, endpointNamed, at, open: openIn(written) }];
        });
    });
}
const nowhere = () => ({ file: '', line: 1, column: 1 });
function openIn(input) {
    const bindings = (0,places/* texts */.Te)(input, [], 'start').flatMap((place) => (0,places/* bindingsIn */.Ed)(place, nowhere).bindings);
    return bindings.filter(({ path: [root] }) => root !== 'input' && root !== 'var').map(({ written }) => written);
}

// EXTERNAL MODULE: ../build/tasks/index.js + 20 modules
var tasks = __webpack_require__(2574);
// EXTERNAL MODULE: ../build/commands/accepted.js
var accepted = __webpack_require__(1452);
// EXTERNAL MODULE: ../build/commands/means.js + 1 modules
var commands_means = __webpack_require__(9372);
// EXTERNAL MODULE: ../build/commands/ordered.js
var ordered = __webpack_require__(532);
// EXTERNAL MODULE: ../build/commands/result.js
var result = __webpack_require__(7892);
// EXTERNAL MODULE: ../build/commands/work.js + 11 modules
var work = __webpack_require__(4860);
;// CONCATENATED MODULE: ../build/commands/plan.js








/** What a run would do, asked of the API server; nothing is written. `exitCode`: changes are told by the result `changes`. */
async function plan(asked, host, { exitCode }) {
    try {
        const checked = await (0,accepted/* acceptedRun */.Z)(asked, host);
        const { means, origin, chosen } = checked;
        const push = origin.image && (await (0,commands_means/* pushOf */.yS)(origin.image, means.registry, host.signal));
        const plans = [];
        const unplanned = [];
        for (const one of chosen) {
            const told = push && (await (0,ordered/* ordered */.S)(push, one, origin, checked.settings, host.ports.now()));
            for (const task of tasksOf(one, checked, told)) {
                const name = `${task.stage}.${task.task}`;
                if (task.type === 'K8S' && task.input['action'] === 'APPLY' && task.open.length === 0)
                    plans.push(await planned(one.pipeline.value.name, task, checked, host, told));
                else
                    unplanned.push(notPlanned(name, task));
            }
        }
        await means.close();
        const problems = [...checked.problems, ...unplanned, ...plans.flatMap((made) => made.problems)];
        return { result: resultOf(plans, exitCode), plans, problems };
    }
    catch (error) {
        return { plans: [], ...(0,result/* stopped */.ce)(error, host.signal) };
    }
}
const tasksOf = (one, checked, push) => plannedTasks(one.pipeline.value, (0,work/* givenTo */.T)(one, checked), { ...checked, ...checked.origin, tasks: tasks/* tasks */.v, ...(push ? { push } : {}) });
async function planned(pipeline, task, { means }, host, push) {
    const { cluster, namespace } = await means.cluster(task.endpoint('kubernetesServer'));
    const context = { ...host, ...means, ...task, execution: { ...host.run, index: 1, pipeline }, ...(push ? { push } : {}) };
    const request = await (0,tasks/* deployRequest */.L)(tasks/* tasks */.v.K8S.parse(task.input), context, namespace);
    return (0,kubernetes/* plan */.et)(request, deployContext(host, cluster, means.contents, () => { }));
}
/** The worst of all plans. */
function resultOf(plans, exitCode) {
    const verdicts = plans.map(({ verdict }) => verdict);
    if (verdicts.includes('refused'))
        return 'refused';
    if (verdicts.includes('unavailable'))
        return 'unavailable';
    const changes = plans.some((made) => made.changes.some(({ action }) => action !== 'unchanged'));
    return exitCode && changes ? 'changes' : 'done';
}
const notPlanned = (name, { type, input, open }) => ({
    code: 'H2K-627',
    severity: 'warning',
    message: open.length > 0
        ? `${name} is not planned: only a run knows \${${open[0]}}`
        : `${name} is not planned: only K8S tasks that APPLY are, and this is ${type}${type === 'K8S' ? ` ${String(input['action'])}` : ''}`,
});
/** The engine's context for what only reads. */
function deployContext(host, cluster, contents, report) {
    const { now, sleep, random } = host.ports;
    return { cluster, now, sleep, random, signal: host.signal, leave: host.leave, report, run: host.run, contents };
}


/***/ }),

/***/ 4928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ET: () => (/* binding */ closing),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   gB: () => (/* binding */ healthText),
/* harmony export */   k0: () => (/* binding */ changeText),
/* harmony export */   xv: () => (/* binding */ causeText)
/* harmony export */ });
/* unused harmony export proofText */
/* harmony import */ var _kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2928);
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
const marks = { proven: 'proven', mismatch: 'MISMATCH', unproven: 'unproven' };
const proofText = (proof) => `${(0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .refText */ .d0)(proof.ref)}, container ${proof.container}: ${marks[proof.verdict]}, ${proof.verdict === 'proven' ? `runs ${proof.digest}` : proof.why}`;
const done = {
    create: 'created',
    update: 'changed',
    unchanged: 'unchanged',
    adopt: 'taken over from kubectl and changed',
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


/***/ })

};
