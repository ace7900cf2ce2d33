export const id = 5106;
export const ids = [5106,656];
export const modules = {

/***/ 5106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  post: () => (/* binding */ post)
});

// EXTERNAL MODULE: ../node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(2327);
// EXTERNAL MODULE: ../build/commands/environment.js
var commands_environment = __webpack_require__(656);
// EXTERNAL MODULE: ../build/definitions/credentials.js
var credentials = __webpack_require__(7981);
// EXTERNAL MODULE: ../build/definitions/names.js
var names = __webpack_require__(9275);
// EXTERNAL MODULE: ../build/kubernetes/index.js + 15 modules
var kubernetes = __webpack_require__(4267);
// EXTERNAL MODULE: ../build/pipeline/endpoint.js
var endpoint = __webpack_require__(3012);
// EXTERNAL MODULE: ../build/types.js
var types = __webpack_require__(9979);
// EXTERNAL MODULE: ../build/commands/checked.js
var commands_checked = __webpack_require__(892);
// EXTERNAL MODULE: ../build/commands/folder.js
var folder = __webpack_require__(8881);
// EXTERNAL MODULE: ../build/commands/plan.js + 1 modules
var plan = __webpack_require__(2198);
// EXTERNAL MODULE: ../build/commands/result.js
var result = __webpack_require__(7892);
// EXTERNAL MODULE: ../build/commands/rules.js
var commands_rules = __webpack_require__(3066);
// EXTERNAL MODULE: ../build/commands/variables.js
var variables = __webpack_require__(752);
;// CONCATENATED MODULE: ../build/commands/undo.js











/** Undoes what a run in whose name we come left half done. Every release is tried, whatever becomes of the others. Rules 11. */
async function undo(asked, begun, host, report) {
    const releases = [];
    try {
        const checked = await (0,commands_checked/* checkedTarget */.l)(asked, host);
        await (0,commands_checked/* refuseMistakes */.U)({ problems: checked.problems });
        const { settings, means } = checked;
        const endpoint = await endpointsOf(settings, begun, host);
        const { patience } = (0,kubernetes/* parsePatience */.Ly)(settings.patience.join('\n'));
        const rules = await (0,commands_rules/* rulesOutsideRuns */.h)(settings, host.repository, host.ports.files);
        const failures = [];
        for (const one of begun.toReversed()) {
            try {
                const { cluster } = await means.cluster(endpoint(one));
                const context = (0,plan/* deployContext */.H)(host, cluster, means.contents, report);
                const back = await (0,kubernetes/* undo */.tN)({ ...one, patience, timeout: settings.timeout, health: await rules.of(one.release) }, context);
                releases.push({ ...one, undone: back?.undone ?? 'nothing', left: back?.left ?? [] });
            }
            catch (error) {
                failures.push((0,result/* stopped */.ce)(error, host.signal));
                releases.push({ ...one, undone: 'partly', left: [] });
            }
        }
        await means.close();
        const isBack = releases.every(({ undone }) => undone !== 'partly');
        return { result: isBack ? 'done' : 'changed', problems: failures.flatMap(({ problems }) => problems), releases };
    }
    catch (error) {
        return { ...(0,result/* stopped */.ce)(error, host.signal), releases };
    }
}
/** The clusters of the definitions, as they are today: what a run began under an ENDPOINT that is gone can't be reached. */
async function endpointsOf(settings, begun, { ports }) {
    if (begun.every(({ endpoint }) => endpoint === undefined))
        return () => undefined;
    const loaded = await (0,folder/* readDefinitions */.TL)(settings.definitions, ports.files);
    for (const { value } of loaded ? (0,credentials/* credentials */.z)(loaded.definitions) : [])
        ports.secrets.add(value);
    const variable = loaded && (0,variables/* variablesOf */.h)(loaded.definitions, settings.variables, ports);
    return ({ endpoint: named }) => {
        if (!named)
            return undefined;
        const found = loaded && (0,names/* find */.I)(loaded.definitions.endpoints, named.name, named.project)?.value;
        if (!found || !variable)
            throw new types/* ConfigurationError */.j1([gone(named.name)]);
        return (0,endpoint/* boundEndpoint */.gU)(found, (name) => variable(name, found.project));
    };
}
const gone = (name) => ({
    code: 'H2K-742',
    severity: 'error',
    message: `there is no ENDPOINT ${name} any more: what this run began in its cluster can't be undone`,
    fix: 'Bring the ENDPOINT back; the next run of the pipeline then puts it right.',
});

// EXTERNAL MODULE: ../build/commands/words.js
var words = __webpack_require__(4928);
// EXTERNAL MODULE: ../build/ports/signals.js
var signals = __webpack_require__(1736);
// EXTERNAL MODULE: ../build/text/markdown.js
var markdown = __webpack_require__(6179);
// EXTERNAL MODULE: ../build/action/annotations.js
var annotations = __webpack_require__(6707);
// EXTERNAL MODULE: ../build/action/host.js
var action_host = __webpack_require__(9423);
// EXTERNAL MODULE: ../build/action/inputs.js
var action_inputs = __webpack_require__(5608);
// EXTERNAL MODULE: ../build/action/markdown.js
var action_markdown = __webpack_require__(4096);
// EXTERNAL MODULE: ../build/action/state.js
var action_state = __webpack_require__(3760);
// EXTERNAL MODULE: ../build/action/summary.js
var summary = __webpack_require__(661);
;// CONCATENATED MODULE: ../build/action/post.js












/** GitHub gives about five minutes after a cancel. */
const limit = 4 * 60_000;
const reportLimit = 10_000;
const nothing = 'nothing is left to undo';
/** Runs whatever became of main: undoes what it left half done, because it was cancelled or killed. Throws only a defect. Rules 11. */
async function post() {
    const state = (0,action_state/* readState */.u)();
    const { signal, ...stops } = (0,signals/* stopSignals */.S)();
    const host = (0,action_host/* actionHost */.L)({ ...stops, signal: AbortSignal.any([signal, AbortSignal.timeout(limit)]) });
    if (state.ended)
        return host.ports.log('info', nothing);
    const inputs = (0,action_inputs/* readInputs */.Ko)();
    const hasBegun = state.begun.length > 0 || state.deployed !== undefined;
    if (!hasBegun)
        host.ports.log('info', nothing);
    const last = hasBegun ? await bringBack(inputs, state, host) : 'cancelled; nothing had to be brought back';
    if (state.reported !== undefined)
        await report(inputs, state.reported, last, host);
}
/** How it ended, in words. */
async function bringBack(inputs, state, host) {
    const { ports } = host;
    const { redact } = ports.secrets;
    const told = [];
    const { result, releases, problems } = await undo(inputs.asked, state.begun, host, (event) => {
        const line = (0,words/* lineOf */.cA)(event);
        if (line === undefined)
            return;
        told.push(line);
        ports.log('info', line);
    });
    const isBack = result === 'done';
    const last = ending(releases, isBack);
    const unseen = await show(inputs, state, host, last);
    const list = told.map((line) => `- ${(0,markdown/* plain */.pj)(line)}`).join('\n');
    await (0,action_markdown/* writeSummary */.S)((0,markdown/* paragraphs */.qN)(`### ${(0,markdown/* plain */.pj)(last)}`, list, (0,summary/* problemsOf */.G)(problems)), ports);
    (0,annotations/* annotate */.f)([], [...problems, ...unseen], ports);
    if (isBack)
        ports.log('info', last);
    else
        (0,core/* setFailed */.C1)(redact(last));
    return last;
}
/** The relay's page waits for an end that main could not tell any more. */
async function report({ asked }, execution, message, { ports, signal }) {
    const { reportCancelled } = await __webpack_require__.e(/* import() */ 8263).then(__webpack_require__.bind(__webpack_require__, 8263));
    const over = AbortSignal.any([signal, AbortSignal.timeout(reportLimit)]);
    await reportCancelled(asked, { execution, message }, ports, over).catch(() => { });
}
/** Main had no time left to say how it ended. */
async function show({ environment }, { deployed }, host, reason) {
    if (!environment || !deployed)
        return [];
    return new commands_environment.Environment(environment, host).end(deployed, { result: 'cancelled', reason, image: '' });
}
function ending(releases, isBack) {
    if (!isBack)
        return 'cancelled; not everything could be brought back: the next run of this release goes on with it';
    const some = releases.some(({ undone }) => undone === 'all');
    return some ? 'cancelled; everything that was there before is back' : 'cancelled; nothing had to be brought back';
}


/***/ }),

/***/ 656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Environment: () => (/* binding */ Environment)
/* harmony export */ });
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6926);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9979);


/** GitHub is no part of the deployment: it gets so long at the end, and no more. */
const patience = 15_000;
/**
 * Shows runs in an environment of GitHub: a deployment with its statuses. What goes wrong is a warning: the cluster does not depend on it.
 */
class Environment {
    #github;
    #host;
    #options;
    constructor(options, host) {
        const { GITHUB_API_URL: url } = host.ports.env;
        this.#github = (0,_github_index_js__WEBPACK_IMPORTED_MODULE_0__.newGitHub)(host.ports, { ...(url ? { url } : {}), credential: { token: options.token } });
        this.#host = host;
        this.#options = options;
    }
    /** Makes the deployment and says that it is under way. `made` hears of it as soon as GitHub has it. */
    async begin(image, made) {
        const { repository, ports } = this.#host;
        const { environment } = this.#options;
        return this.#told(async (signal) => {
            const ref = ports.env['GITHUB_SHA'] ?? 'HEAD';
            const id = await this.#github.createDeployment({ repository, ref, environment, description: image, payload: { image } }, signal);
            made({ repository, environment, id });
            await this.#set({ repository, environment, id }, { state: 'in_progress', description: image || 'begun' }, signal);
        });
    }
    /** Says how it ended. */
    end(deployed, report) {
        const status = statusOf(report);
        return this.#told((signal) => this.#set(deployed, status, signal));
    }
    #set(deployed, status, signal) {
        const { url } = this.#host.run;
        return this.#github.setDeploymentStatus(deployed, { ...status, ...(url ? { logUrl: url } : {}) }, signal);
    }
    async #told(act) {
        const limit = AbortSignal.timeout(patience);
        try {
            if (this.#options.token === '')
                return [notShown(this.#options, 'there is no token', 'Leave github-token out, or give one.')];
            await act(limit);
            return [];
        }
        catch (error) {
            if (limit.aborted)
                return [notShown(this.#options, `GitHub does not answer within ${patience / 1000} s`, 'Look at githubstatus.com.')];
            if (!(error instanceof _types_js__WEBPACK_IMPORTED_MODULE_1__/* .Stop */ .VG))
                throw error;
            const [{ message, code }] = error.problems;
            const needed = 'The job needs `permissions: { deployments: write }`, and every other right that it uses, named there as well.';
            return [
                notShown(this.#options, message, code === 'H2K-721' || code === 'H2K-722' ? needed : 'The deployment itself is not concerned.'),
            ];
        }
    }
}
/** Skipped: a later push is deployed, and its own run shows that. */
function statusOf({ result, reason, image }) {
    if (result === 'done')
        return { state: 'success', description: image };
    if (result === 'waiting')
        return { state: 'queued', description: reason };
    return { state: result === 'skipped' ? 'inactive' : 'failure', description: reason || result };
}
const notShown = ({ environment }, why, fix) => ({
    code: 'H2K-740',
    severity: 'warning',
    message: `GitHub’s environment ${environment} does not show this run: ${why}`,
    fix,
    input: 'environment',
});


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


/***/ })

};
