export const id = 6085;
export const ids = [6085];
export const modules = {

/***/ 6085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  statusCommand: () => (/* binding */ statusCommand)
});

// EXTERNAL MODULE: ../build/commands/problem.js
var commands_problem = __webpack_require__(7054);
// EXTERNAL MODULE: ../build/kubernetes/index.js + 15 modules
var kubernetes = __webpack_require__(4267);
// EXTERNAL MODULE: ../build/commands/checked.js
var commands_checked = __webpack_require__(892);
// EXTERNAL MODULE: ../build/commands/plan.js + 1 modules
var plan = __webpack_require__(2198);
// EXTERNAL MODULE: ../build/commands/result.js
var result = __webpack_require__(7892);
// EXTERNAL MODULE: ../build/commands/rules.js
var commands_rules = __webpack_require__(3066);
// EXTERNAL MODULE: ../build/commands/verify.js
var verify = __webpack_require__(5924);
;// CONCATENATED MODULE: ../build/commands/status.js






/** How the objects of manifests, or of a release, are right now, with causes. Of the release that is named, else as `verify` chooses. Reads only. */
async function status_status(asked, host, report) {
    try {
        const checked = await (0,commands_checked/* checkedTarget */.l)(asked, host);
        const { settings, means } = checked;
        const { manifests, problems } = await read(settings, means);
        const rules = await (0,commands_rules/* rulesOutsideRuns */.h)(settings, host.repository, host.ports.files);
        await (0,commands_checked/* refuseMistakes */.U)({ means, problems: [...checked.problems, ...both(settings), ...problems, ...rules.problems] });
        const { cluster, namespace } = await means.cluster();
        const context = (0,plan/* deployContext */.H)(host, cluster, means.contents, report);
        const named = settings.namespace === undefined ? {} : { namespace: settings.namespace };
        const place = settings.releaseNamespace ?? settings.namespace ?? namespace;
        const requests = settings.manifests.length > 0
            ? [{ manifests, defaultNamespace: namespace, ...named, health: await rules.of() }]
            : await Promise.all((settings.release ? [settings.release] : await (0,verify/* whichOf */.D)(host.repository, place, context)).map(async (release) => ({
                release,
                releaseNamespace: place,
                health: await rules.of(release),
            })));
        const objects = [];
        for (const request of requests)
            objects.push(...(await (0,kubernetes/* status */.h5)(request, context)));
        await means.close();
        return { result: resultOf(objects), objects, problems };
    }
    catch (error) {
        return { objects: [], ...(0,result/* stopped */.ce)(error, host.signal) };
    }
}
async function read({ manifests, values, set, namespace }, means) {
    if (manifests.length === 0)
        return { manifests: [], problems: [] };
    const chart = { values, set: Object.fromEntries(set), ...(namespace === undefined ? {} : { namespace }) };
    return means.manifests(manifests, { chart });
}
/** Two answers to what is to be looked at. */
function both({ manifests, release }) {
    if (manifests.length === 0 || release === undefined)
        return [];
    const message = 'manifests and a release are named: it is either the ones or the other that status looks at';
    return [{ code: 'H2K-440', severity: 'error', message, fix: 'leave out --manifests or --release', input: 'release' }];
}
/** What fails or is not there outweighs what is still on its way. What says nothing of itself is no failure: it is told. */
function resultOf(objects) {
    const states = new Set(objects.map(({ state }) => state));
    if (states.has('failing') || states.has('absent'))
        return 'failed';
    return states.has('progressing') ? 'progressing' : 'done';
}

// EXTERNAL MODULE: ../build/commands/words.js
var words = __webpack_require__(4928);
;// CONCATENATED MODULE: ../build/cli/status.js



const closing = {
    done: 'everything is ready',
    progressing: 'nothing fails, but not everything is ready yet',
    failed: 'not everything is there and well',
};
const statusCommand = async (asked, host) => {
    const { ports } = host;
    const report = await status_status(asked, host, (event) => {
        const line = (0,words/* lineOf */.cA)(event);
        if (line !== undefined)
            ports.log('info', line);
    });
    for (const object of report.objects)
        ports.log(object.state === 'failing' || object.state === 'absent' ? 'error' : 'info', (0,words/* statusText */.qS)(object));
    for (const problem of report.problems)
        ports.log('error', `${problem.severity}: ${(0,commands_problem/* problemText */.f)(problem)}`);
    ports.log('info', closing[report.result] ?? report.result);
    return report;
};


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

/***/ 3066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ rulesOutsideRuns)
/* harmony export */ });
/* harmony import */ var _definitions_health_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5629);
/* harmony import */ var _kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4267);
/* harmony import */ var _tasks_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7875);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8881);




/** The user's rules of health for who judges objects outside of a run: who looks at them, or undoes what a dead run began. */
async function rulesOutsideRuns({ definitions: folder }, repository, files) {
    const { definitions, problems } = await (0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .readHealth */ .L8)(folder, files);
    const judged = await Promise.all((0,_definitions_health_js__WEBPACK_IMPORTED_MODULE_3__/* .healthFor */ .g)(definitions).map(_tasks_index_js__WEBPACK_IMPORTED_MODULE_1__/* .documentRules */ .Rz));
    const whole = (await (0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .readDefinitions */ .TL)(folder, files))?.definitions;
    return {
        async of(release) {
            const task = release === undefined ? undefined : whole && taskOf(release, repository, whole);
            const documents = (0,_definitions_health_js__WEBPACK_IMPORTED_MODULE_3__/* .healthFor */ .g)(definitions, task?.project);
            return (await (0,_tasks_index_js__WEBPACK_IMPORTED_MODULE_1__/* .allRules */ .V7)(task?.health, documents, files, () => undefined)).rules;
        },
        problems: [...problems, ...judged.flatMap((one) => one.problems)],
    };
}
/** The K8S task that makes a release, and the rules in its own input, where no binding is in them. */
function taskOf(release, repository, { pipelines }) {
    for (const { value } of pipelines.values()) {
        const health = healthIn(value, release, repository);
        if (!health)
            continue;
        return { ...(value.project === undefined ? {} : { project: value.project }), ...health };
    }
    return undefined;
}
function healthIn(pipeline, release, repository) {
    for (const [stage, { tasks }] of Object.entries(pipeline.stages)) {
        for (const [task, { type, input }] of Object.entries(tasks)) {
            if (type !== 'K8S' || (input['release'] ?? (0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .releaseKey */ .DR)(repository, pipeline.name, stage, task)) !== release)
                continue;
            return isRules(input['health']) ? { health: input['health'] } : {};
        }
    }
    return undefined;
}
const isRules = (value) => (typeof value === 'string' || Array.isArray(value)) && !JSON.stringify(value).includes('${');


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
