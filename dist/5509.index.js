export const id = 5509;
export const ids = [5509];
export const modules = {

/***/ 5509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   otherModes: () => (/* binding */ otherModes),
/* harmony export */   planMode: () => (/* binding */ planMode),
/* harmony export */   validateMode: () => (/* binding */ validateMode),
/* harmony export */   verifyMode: () => (/* binding */ verifyMode)
/* harmony export */ });
/* harmony import */ var _commands_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2198);
/* harmony import */ var _commands_validate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3159);
/* harmony import */ var _commands_verify_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5924);
/* harmony import */ var _commands_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4928);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6179);
/* harmony import */ var _tell_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(130);






/** Shows what a run would do; nothing is written. */
async function planMode({ asked }, host) {
    const report = await (0,_commands_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .plan */ .e)(asked, host, { exitCode: true });
    const all = report.plans.flatMap(({ changes }) => changes);
    const changes = all.filter(({ action }) => action !== 'unchanged');
    const lines = changes.map(_commands_words_js__WEBPACK_IMPORTED_MODULE_3__/* .changeText */ .k0);
    for (const line of lines)
        host.ports.log('info', line);
    const count = `${changes.length} of ${all.length} objects would change`;
    await (0,_tell_js__WEBPACK_IMPORTED_MODULE_5__/* .tell */ .q)({ ...report, result: report.result === 'changes' ? 'done' : report.result }, count, host, {
        changed: String(changes.length > 0),
        body: lines.length > 0 ? (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .block */ .om)(lines.flatMap((line) => line.split('\n'))) : '',
    });
}
async function validateMode({ asked }, host) {
    await (0,_tell_js__WEBPACK_IMPORTED_MODULE_5__/* .tell */ .q)(await (0,_commands_validate_js__WEBPACK_IMPORTED_MODULE_1__/* .validate */ .t)(asked, host), 'valid', host);
}
/** Proves that what was deployed still runs. */
async function verifyMode({ asked }, host) {
    const told = [];
    const report = await (0,_commands_verify_js__WEBPACK_IMPORTED_MODULE_2__/* .verify */ .M)(asked, host, (event) => {
        const line = (0,_commands_words_js__WEBPACK_IMPORTED_MODULE_3__/* .lineOf */ .cA)(event);
        if (line !== undefined)
            told.push(line);
    });
    for (const line of told)
        host.ports.log('info', line);
    await (0,_tell_js__WEBPACK_IMPORTED_MODULE_5__/* .tell */ .q)(report, 'deployed as recorded', host, { body: told.length > 0 ? (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .block */ .om)(told) : '' });
}
/** Loaded where it is wanted: it brings GitHub's client along. */
const resumeMode = async (inputs, host) => (await __webpack_require__.e(/* import() */ 2955).then(__webpack_require__.bind(__webpack_require__, 2955))).resumeMode(inputs, host);
const otherModes = { plan: planMode, validate: validateMode, verify: verifyMode, resume: resumeMode };


/***/ }),

/***/ 130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ tell)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2327);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6179);
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6707);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4096);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3083);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(661);






/** Of a command that runs nothing: outputs, summary and annotations; then the last line. */
async function tell(report, good, { ports }, { changed, body } = {}) {
    const { result, problems } = report;
    const { redact } = ports.secrets;
    const errors = problems.filter(({ severity }) => severity === 'error');
    const reason = result === 'done' ? '' : (errors[0]?.message ?? result);
    (0,_outputs_js__WEBPACK_IMPORTED_MODULE_4__/* .writeOutputs */ .Kn)({ ...(0,_outputs_js__WEBPACK_IMPORTED_MODULE_4__/* .documentOutputs */ .MM)(result, reason, report), ...(changed === undefined ? {} : { changed }) }, redact);
    await (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .writeSummary */ .S)((0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraphs */ .qN)(`### ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(result === 'done' ? good : `${result}: ${reason}`)}`, body, (0,_summary_js__WEBPACK_IMPORTED_MODULE_5__/* .problemsOf */ .G)(problems)), ports);
    (0,_annotations_js__WEBPACK_IMPORTED_MODULE_2__/* .annotate */ .f)([], problems, ports);
    if (result === 'done')
        ports.log('info', good);
    else
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1)(redact(reason === result ? result : `${result}: ${reason}`));
}


/***/ }),

/***/ 2198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ deployContext),
  e: () => (/* binding */ plan)
});

// EXTERNAL MODULE: ../build/kubernetes/index.js + 15 modules
var kubernetes = __webpack_require__(4267);
// EXTERNAL MODULE: ../build/definitions/health.js
var definitions_health = __webpack_require__(5629);
// EXTERNAL MODULE: ../build/definitions/names.js
var names = __webpack_require__(9275);
// EXTERNAL MODULE: ../build/definitions/order.js
var order = __webpack_require__(451);
// EXTERNAL MODULE: ../build/definitions/parts.js
var parts = __webpack_require__(9745);
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
    const health = (0,definitions_health/* healthFor */.g)(definitions, pipeline.project);
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
            const open = openIn(written);
            const siblings = (0,parts/* siblingsOf */.DG)(pipeline, stage, task);
            return [{ stage, task, type, input: (0,expressions/* bindMap */.gd)(written, scope, unbound), scope, endpoint, endpointNamed, at, health, siblings, open }];
        });
    });
}
const nowhere = () => ({ file: '', line: 1, column: 1 });
function openIn(input) {
    const bindings = (0,places/* texts */.Te)(input, [], 'start').flatMap((place) => (0,places/* bindingsIn */.Ed)(place, nowhere).bindings);
    return bindings.filter(({ path: [root] }) => root !== 'input' && root !== 'var').map(({ written }) => written);
}

// EXTERNAL MODULE: ../build/tasks/index.js
var tasks = __webpack_require__(7875);
// EXTERNAL MODULE: ../build/commands/accepted.js
var accepted = __webpack_require__(1452);
// EXTERNAL MODULE: ../build/commands/means.js
var commands_means = __webpack_require__(2207);
// EXTERNAL MODULE: ../build/commands/ordered.js
var ordered = __webpack_require__(532);
// EXTERNAL MODULE: ../build/commands/result.js
var result = __webpack_require__(7892);
// EXTERNAL MODULE: ../build/commands/work.js
var work = __webpack_require__(7832);
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
const tasksOf = (one, checked, push) => plannedTasks(one.pipeline.value, (0,work/* givenTo */.T)(one, checked), { ...checked, ...checked.origin, tasks: tasks/* tasks */.vB, ...(push ? { push } : {}) });
async function planned(pipeline, task, { means }, host, push) {
    const { cluster, namespace } = await means.cluster(task.endpoint('kubernetesServer'));
    const context = { ...host, ...means, ...task, execution: { ...host.run, index: 1, pipeline }, ...(push ? { push } : {}) };
    const request = await (0,tasks/* deployRequest */.Lo)((await tasks/* tasks */.vB.K8S.load()).parse(task.input), context, namespace);
    return (0,kubernetes/* plan */.et)(request, { ...deployContext(host, cluster, means.contents, () => { }), platforms: means.platforms, pull: means.pull });
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

/***/ 3159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ validate)
/* harmony export */ });
/* harmony import */ var _checked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(892);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7892);
/* harmony import */ var _work_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7832);



/** Reads everything that can be read without asking a cluster or a registry, and tells all that is wrong with it. A kubeconfig is read where one is given. */
async function validate(asked, host) {
    const checked = await (0,_work_js__WEBPACK_IMPORTED_MODULE_2__/* .checkedRun */ .V)(asked, host, 'validate');
    try {
        const connect = checked.settings.kubeconfig !== undefined;
        await (0,_checked_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseMistakes */ .U)(connect ? checked : { ...checked, means: undefined });
        return { result: 'done', problems: checked.problems };
    }
    catch (error) {
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_1__/* .stopped */ .ce)(error, host.signal);
    }
}


/***/ }),

/***/ 5924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ whichOf),
/* harmony export */   M: () => (/* binding */ verify)
/* harmony export */ });
/* harmony import */ var _kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4267);
/* harmony import */ var _checked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(892);
/* harmony import */ var _means_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2207);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2198);
/* harmony import */ var _quick_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6439);
/* harmony import */ var _registries_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8458);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7892);







/** Is what was deployed still in the cluster as it was left, with the recorded images running? Of the release that is named, else as `whichOf` says. */
async function verify(asked, host, report) {
    try {
        const checked = await (0,_checked_js__WEBPACK_IMPORTED_MODULE_1__/* .checkedTarget */ .l)(asked, host);
        await (0,_checked_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseMistakes */ .U)(checked);
        const { settings, mirrors } = checked;
        const means = (0,_means_js__WEBPACK_IMPORTED_MODULE_2__/* .newMeans */ .bl)(settings, await (0,_registries_js__WEBPACK_IMPORTED_MODULE_5__/* .definedRegistries */ .Bg)(settings, mirrors, host.ports), host);
        const { cluster, namespace } = await means.cluster();
        const context = (0,_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .deployContext */ .H)(host, cluster, means.contents, report);
        const place = settings.releaseNamespace ?? settings.namespace ?? namespace;
        const proofs = [];
        const drift = [];
        for (const release of settings.release ? [settings.release] : await whichOf(host.repository, place, context)) {
            const found = await (0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .verify */ .MX)(release, place, context);
            proofs.push(...found.proofs);
            drift.push(...found.drift);
        }
        cluster.close();
        const unproven = proofs.some(({ verdict }) => verdict === 'mismatch' || (settings.requireProof && verdict === 'unproven'));
        return { result: unproven || drift.length > 0 ? 'failed' : 'done', proofs, drift, problems: [] };
    }
    catch (error) {
        return { proofs: [], drift: [], ...(0,_result_js__WEBPACK_IMPORTED_MODULE_6__/* .stopped */ .ce)(error, host.signal) };
    }
}
/** The release that quick mode would make here, where it is recorded; else all that the namespace has: pipelines deploy one for each task. */
async function whichOf(repository, namespace, context) {
    const own = (0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseKey */ .DR)(repository, _quick_js__WEBPACK_IMPORTED_MODULE_4__/* .quick */ .w.pipeline, _quick_js__WEBPACK_IMPORTED_MODULE_4__/* .quick */ .w.stage, _quick_js__WEBPACK_IMPORTED_MODULE_4__/* .quick */ .w.task);
    const recorded = await (0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .releases */ .D8)(namespace, context);
    return recorded.includes(own) || recorded.length === 0 ? [own] : recorded;
}


/***/ })

};
