export const id = 2576;
export const ids = [2576];
export const modules = {

/***/ 2129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ hearing)
/* harmony export */ });
function hearing(reporting, execution, sink, { ports }) {
    const problems = [];
    let told = 0;
    const hear = (event) => {
        problems.push(...toldIn(event));
        told = event.seq + 1;
        sink(event);
    };
    return {
        problems,
        context: {
            sink(event) {
                hear(event);
                reporting?.take(event);
            },
            ...(reporting ? { arrived: reporting.arrived } : {}),
        },
        async end() {
            const unseen = (await reporting?.end()) ?? [];
            for (const problem of unseen)
                hear({ seq: told, at: ports.now(), execution, type: 'problem', problem });
            return unseen;
        },
    };
}
function toldIn(event) {
    if (event.type === 'problem')
        return [event.problem];
    return event.type === 'deploy' && event.deploy.type === 'problem' ? [event.deploy.problem] : [];
}


/***/ }),

/***/ 4742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ Waiting),
/* harmony export */   M: () => (/* binding */ newLines)
/* harmony export */ });
/* harmony import */ var _kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4267);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7054);
/* harmony import */ var _tasklines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(369);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4928);




/** A quiet log is a worry: after so long without a line, what is being waited for is told again. */
const silence = 30_000;
/** What is over within a second was no news: a rollout's first moments would be five lines an object. */
const lasting = 1000;
/** So many objects are told one by one; of more, how far things are. */
const oneByOne = 20;
/** What is waited for, by object: the fold behind log and table. */
class Waiting {
    objects = new Map();
    /** Folds one event in; true when something about an object changed. */
    take(event) {
        if (event.type !== 'deploy' || event.deploy.type !== 'object' || !event.deploy.health)
            return false;
        const { ref, health } = event.deploy;
        const before = this.objects.get((0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .refKey */ .XF)(ref));
        if (before && (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .healthText */ .gB)(before.health) === (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .healthText */ .gB)(health))
            return false;
        if (isReady(health))
            this.objects.delete((0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .refKey */ .XF)(ref));
        else
            this.objects.set((0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .refKey */ .XF)(ref), { name: (0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .refText */ .d0)(ref), health });
        return true;
    }
}
const isReady = (health) => health.state === 'ready' && !health.hold;
/** One line a change: for logs. */
function newLines(write, now) {
    const waiting = new Waiting();
    const fresh = new Map();
    const counted = new Map([
        ['change', new Set()],
        ['health', new Set()],
    ]);
    let last = now();
    const say = (text) => {
        last = now();
        write(text);
    };
    const tick = setInterval(() => {
        for (const [key, { line, at }] of fresh) {
            if (now() - at < lasting)
                continue;
            fresh.delete(key);
            say(line);
        }
        if (now() - last >= silence && waiting.objects.size > 0)
            say(still([...waiting.objects.values()]));
    }, 200);
    tick.unref();
    const taskLine = (0,_tasklines_js__WEBPACK_IMPORTED_MODULE_1__/* .newTaskLines */ .b)();
    const object = (deploy, line) => {
        const key = (0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .refKey */ .XF)(deploy.ref);
        const seen = counted.get(deploy.health ? 'health' : 'change');
        const isNew = !seen.has(key);
        seen.add(key);
        fresh.delete(key);
        // A Service that was ready at the first look is no news.
        if (isNew && deploy.health && isReady(deploy.health))
            return;
        if (seen.size > oneByOne && deploy.health?.state !== 'failing') {
            if (isNew && deploy.change && seen.size % 100 === 0)
                say(`  ${seen.size} objects written`);
            if (deploy.health && waiting.objects.size === 0)
                say(`  all is ready: ${seen.size} objects`);
            return;
        }
        if (deploy.health && !isReady(deploy.health) && deploy.health.state !== 'failing')
            fresh.set(key, { line, at: now() });
        else
            say(line);
    };
    return {
        sink(event) {
            const news = waiting.take(event);
            const told = taskLine(event);
            if (told)
                say(told.text);
            if (event.type === 'log')
                say(`  ${event.text}`);
            if (event.type === 'problem')
                say(`${event.problem.severity}: ${(0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .problemText */ .f)(event.problem)}`);
            if (event.type !== 'deploy')
                return;
            const line = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .lineOf */ .cA)(event.deploy)?.replace(/^/gm, '  ');
            if (line === undefined)
                return;
            if (event.deploy.type !== 'object')
                say(line);
            else if (news || event.deploy.change)
                object(event.deploy, line);
        },
        end: () => clearInterval(tick),
    };
}
function still(objects) {
    const shown = objects.slice(0, 5).map(({ name, health }) => `${name} (${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .healthText */ .gB)(health)})`);
    const more = objects.length > shown.length ? `, and ${objects.length - shown.length} more` : '';
    return `still waiting for ${shown.join(', ')}${more}`;
}


/***/ }),

/***/ 3311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ addressOf)
/* harmony export */ });
/**
 * The address of the relay's that takes this execution's events: by the key of the delivery that started it, else by an API token. The relay is the user's own
 * to name: a payload never says where. undefined: none is named, or none of the two rights is there. Rules 41.
 */
function addressOf(execution, { delivery, reportKey }, { reportUrl, reportToken }, { env, secrets }) {
    if (reportUrl === undefined)
        return undefined;
    const relay = reportUrl.replace(/\/+$/, '');
    const token = reportToken ?? env['RELAY_API_TOKEN'];
    const byDelivery = delivery !== undefined && reportKey !== undefined;
    const key = byDelivery ? reportKey : token;
    if (!key)
        return undefined;
    secrets.add(key);
    const place = byDelivery ? `deliveries/${encodeURIComponent(delivery)}` : `executions/${encodeURIComponent(execution)}`;
    return { url: `${relay}/api/${place}/events`, relay, key };
}


/***/ }),

/***/ 2756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ reportingOf)
/* harmony export */ });
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3311);
/* harmony import */ var _send_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9056);
/* harmony import */ var _unseen_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7590);



/** A run is over when its work is; its relay gets so long for the rest (ms). After a cancel, GitHub gives ten seconds for everything. */
const patience = { usual: 10_000, cancelled: 2_000 };
/**
 * Reports the host's execution to the relay that the user named; undefined where none is. `before`: the execution as another process left it, which is gone on
 * with: it is told on from what the relay has, and a relay that has nothing of it is told how it stands.
 */
async function reportingOf({ settings, origin }, host, before) {
    const { reportUrl, reportToken } = settings;
    if (reportUrl === undefined)
        return reportToken === undefined ? undefined : silent(tokenAlone);
    const { id } = before ?? host.run;
    const address = (0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .addressOf */ .c)(id, origin, settings, host.ports);
    if (!address)
        return silent(noRight(reportUrl));
    const had = before ? await lastOf(before.id, address, host) : -1;
    if (typeof had === 'string')
        return silent((0,_unseen_js__WEBPACK_IMPORTED_MODULE_2__/* .unseen */ .n)(address.relay, had));
    const { Reporter } = await __webpack_require__.e(/* import() */ 655).then(__webpack_require__.bind(__webpack_require__, 655));
    const reporter = new Reporter(address, host.ports, had + 1);
    if (before && had < 0)
        reporter.take({ seq: 0, at: host.ports.now(), execution: id, type: 'begin', tree: before });
    return {
        take: (event) => reporter.take(event),
        arrived: () => reporter.arrived(),
        end: () => reporter.end(host.signal.aborted ? patience.cancelled : patience.usual),
    };
}
/** The last event that the relay has of it, -1: none; or why it doesn't say. */
async function lastOf(execution, address, { ports, signal }) {
    const answer = await (0,_send_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .t)(JSON.stringify({ execution, events: [] }), address, ports, signal);
    if ('kept' in answer)
        return answer.kept;
    return 'gap' in answer ? answer.gap : 'later' in answer ? answer.later : answer.refused;
}
const silent = (problem) => ({ take() { }, arrived: async () => { }, end: async () => [problem] });
const noRight = (url) => ({
    code: 'H2K-861',
    severity: 'warning',
    message: `the execution can't be shown at ${url}: no push through that relay started this run, and there is no report-token`,
    fix: 'add report-token: an API token of the relay with the right to operate; or leave report-url out',
    input: 'report-token',
});
const tokenAlone = {
    code: 'H2K-862',
    severity: 'warning',
    message: 'report-token is given, but no relay to report to',
    fix: 'add report-url: https://relay.example.com, or leave report-token out',
    input: 'report-url',
};


/***/ }),

/***/ 9056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ send)
/* harmony export */ });
/* harmony import */ var _ports_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2896);

const timeout = 10_000;
/** Sends one report. `body`: JSON. Rejects only with the signal's reason. */
async function send(body, { url, key }, { http }, signal) {
    try {
        const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
        // What the relay has already it drops, so that a report may be sent again.
        const response = await http({ method: 'POST', url, headers, body, timeout, repeatable: true }, signal);
        const { seq, message } = parsed(await response.text());
        if (response.status === 200 && seq !== undefined)
            return { kept: seq };
        if (response.status === 409 && seq !== undefined)
            return { gap: seq };
        const words = message ?? `HTTP ${response.status}`;
        if (response.status < 500 && response.status !== 408 && response.status !== 429)
            return { refused: `it answers: ${words}` };
        const wait = Number(response.headers['retry-after']);
        return { later: `it answers: ${words}`, ...(wait > 0 && { wait: wait * 1000 }) };
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof _ports_types_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpProblem */ .AF)
            return { later: error.message };
        throw error;
    }
}
/** Whatever answers there: a relay, or something in front of it. */
function parsed(text) {
    try {
        const { seq, message } = JSON.parse(text);
        return {
            ...(Number.isSafeInteger(seq) && { seq: seq }),
            ...(typeof message === 'string' && { message: message.slice(0, 300) }),
        };
    }
    catch {
        return {};
    }
}


/***/ }),

/***/ 7590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ unseen)
/* harmony export */ });
const unseen = (relay, why) => ({
    code: 'H2K-860',
    severity: 'warning',
    message: `the execution can't be shown at ${relay}: ${why}`,
    fix: 'look at report-url and at the relay’s log; the run itself does not depend on it',
    input: 'report-url',
});


/***/ }),

/***/ 573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KT: () => (/* binding */ named),
  Y6: () => (/* binding */ reported),
  eF: () => (/* binding */ run_run),
  sF: () => (/* binding */ untouched)
});

// EXTERNAL MODULE: ../build/pipeline/run.js + 11 modules
var run = __webpack_require__(3283);
// EXTERNAL MODULE: ../build/tasks/index.js
var tasks = __webpack_require__(7875);
// EXTERNAL MODULE: ../build/commands/accepted.js
var accepted = __webpack_require__(1452);
// EXTERNAL MODULE: ../build/commands/hearing.js
var hearing = __webpack_require__(2129);
// EXTERNAL MODULE: ../build/commands/host.js
var commands_host = __webpack_require__(2727);
// EXTERNAL MODULE: ../build/commands/means.js
var commands_means = __webpack_require__(2207);
// EXTERNAL MODULE: ../build/commands/ordered.js
var ordered = __webpack_require__(532);
// EXTERNAL MODULE: ../build/commands/report/index.js
var report = __webpack_require__(2756);
// EXTERNAL MODULE: ../build/commands/origin.js
var commands_origin = __webpack_require__(9727);
// EXTERNAL MODULE: ../build/commands/settings.js
var commands_settings = __webpack_require__(3144);
;// CONCATENATED MODULE: ../build/commands/report/refused.js




/**
 * Tells the relay of a run that ended before any pipeline began: a mistake in the definitions, a push that nothing there takes any more, a registry away. To
 * whoever looks at the push it is an execution without stages that failed, with its problems; without it the page would wait for a run that never tells.
 * Gives the warning where it can't be shown. Cancelled runs are told by the step that follows.
 */
async function reportRefused({ given }, { reason, problems, result }, host) {
    const { settings } = (0,commands_settings/* readSettings */.s)(given);
    if (result === 'cancelled' || settings.reportUrl === undefined)
        return [];
    const { origin } = await (0,commands_origin/* originOf */.y)(settings, host.ports);
    const reporting = await (0,report/* reportingOf */.w)({ settings, origin }, host);
    if (!reporting)
        return [];
    const hide = host.ports.secrets.redact;
    const { id, index = 1 } = (0,commands_host/* executionOf */.e)(host);
    const name = settings.pipeline ?? origin.webhook ?? 'no pipeline';
    const statusMessage = hide(reason);
    const tree = {
        id,
        index,
        name,
        status: 'RUNNING',
        statusMessage: '',
        input: {},
        output: {},
        stageOrder: [],
        stages: {},
        releases: [],
    };
    // Their numbers are given where they are sent.
    const about = { seq: 0, at: host.ports.now(), execution: id };
    const hidden = problems.map((problem) => ({
        ...problem,
        message: hide(problem.message),
        ...(problem.fix === undefined ? {} : { fix: hide(problem.fix) }),
    }));
    const events = [
        { ...about, type: 'begin', tree },
        ...hidden.map((problem) => ({ ...about, type: 'problem', problem })),
        { ...about, type: 'status', status: 'FAILED', message: statusMessage },
    ];
    for (const event of events)
        reporting.take(event);
    return reporting.end();
}

// EXTERNAL MODULE: ../build/commands/result.js
var commands_result = __webpack_require__(7892);
// EXTERNAL MODULE: ../build/commands/work.js
var work = __webpack_require__(7832);
;// CONCATENATED MODULE: ../build/commands/run.js











/**
 * Deploys the manifests, or runs the chosen pipelines, with the pushed image: one execution after the other, where a push starts several.
 * Never throws for a user's mistake or an absent cluster: those are results too.
 */
async function run_run(asked, host, sink) {
    let push;
    const ends = [];
    try {
        const checked = await (0,accepted/* acceptedRun */.Z)(asked, host);
        const { means, origin, chosen } = checked;
        push = origin.image && (await (0,commands_means/* pushOf */.yS)(origin.image, means.registry, host.signal));
        for (const [index, one] of chosen.entries()) {
            if (host.signal.aborted)
                break;
            ends.push(await executed(one, checked, { host: index === 0 ? host : another(host, index), push, sink }));
        }
        await means.close();
        if (ends.length === 0)
            host.signal.throwIfAborted();
        return { report: (0,commands_result/* merged */.Zu)(ends.map(({ report }) => report)), causes: ends.flatMap(({ causes }) => causes) };
    }
    catch (error) {
        const report = untouched(error, host, push);
        const unseen = ends.length > 0 ? [] : await reportRefused(asked, report, host);
        return { report: { ...report, problems: [...report.problems, ...unseen] }, causes: [] };
    }
}
/** A run of the same job, with a name of its own: locks and records are held under it. */
const another = (host, index) => ({ ...host, run: { ...host.run, id: `${host.run.id}-${index + 1}` } });
async function executed(one, checked, { host, push, sink }) {
    const { means, definitions, variable, origin, settings } = checked;
    const heard = (0,hearing/* hearing */.v)(await (0,report/* reportingOf */.w)(checked, host), host.run.id, sink, host);
    const { problems } = heard;
    const context = {
        ...host,
        ...means,
        definitions,
        variable,
        tasks: tasks/* tasks */.vB,
        execution: (0,commands_host/* executionOf */.e)(host),
        ...(push ? { push: await (0,ordered/* ordered */.S)(push, one, origin, settings, host.ports.now()) } : {}),
        ...(origin.event ? { event: origin.event } : {}),
    };
    try {
        const ran = await (0,run/* run */.e)(one.pipeline.value, (0,work/* givenTo */.T)(one, checked), { ...context, ...heard.context });
        const kept = ran.halt ? await (await __webpack_require__.e(/* import() */ 3696).then(__webpack_require__.bind(__webpack_require__, 3696))).keep(ran.halt, one, checked, { host, push }) : [];
        if (kept.length > 0)
            problems.push(...kept);
        await heard.end();
        if (ran.halt && kept.some(({ severity }) => severity === 'error'))
            return lost(ran, push, problems);
        return { report: { ...reported(ran), ...named(push), problems }, causes: ran.results.flatMap((result) => result.causes ?? []) };
    }
    catch (error) {
        const unseen = await heard.end();
        const report = untouched(error, host, push);
        return { report: { ...report, problems: [...report.problems, ...unseen] }, causes: [] };
    }
}
function reported({ execution, results }) {
    const releases = results.flatMap(({ release }) => (release ? [release] : []));
    return {
        result: (0,commands_result/* resultOf */.Bg)(execution, results),
        status: execution.status,
        reason: execution.status === 'COMPLETED' ? '' : execution.statusMessage,
        executionId: execution.id,
        proof: (0,commands_result/* worstProof */.OD)(results),
        changed: results.some(commands_result/* hasChanged */.$H),
        undone: releases.find(({ undone }) => undone !== 'none')?.undone ?? 'none',
        output: execution.output,
        execution,
    };
}
const named = (push) => ({
    image: push ? `${push.written}${push.tag ? `:${push.tag}` : ''}` : '',
    digest: push?.digest ?? '',
});
/** Nothing was touched. */
function untouched(error, host, push) {
    const { result, problems } = (0,commands_result/* stopped */.ce)(error, host.signal);
    // Warnings are told too, but they ended nothing.
    const errors = problems.filter(({ severity }) => severity === 'error');
    const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
    return {
        result,
        status: result === 'cancelled' ? 'CANCELED' : 'FAILED',
        reason: result === 'cancelled' ? 'cancelled before anything was touched' : `${errors[0]?.message ?? ''}${more}`,
        executionId: host.run.id,
        ...named(push),
        proof: '',
        changed: false,
        undone: 'none',
        output: {},
        execution: undefined,
        problems,
    };
}
/** It was to wait, and can't be kept: nobody can go on with it. */
function lost(ran, push, problems) {
    const report = reported(ran);
    const reason = problems.at(-1)?.message ?? '';
    return {
        report: { ...report, ...named(push), result: report.changed ? 'changed' : 'unavailable', status: 'FAILED', reason, problems },
        causes: [],
    };
}


/***/ }),

/***/ 369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ newTaskLines)
/* harmony export */ });
/** What is told of a task when it begins, and when its end would not be seen elsewhere. */
const ends = {
    SKIPPED: 'skipped',
    FAILED: 'failed',
    FAILED_CONTINUE: 'failed, and the pipeline goes on',
    ROLLING_BACK: 'failed, and is rolled back',
    ROLLBACK_FAILED: 'could not be rolled back',
    CANCELED: 'canceled',
    WAITING: 'waits',
};
/** Tells tasks by lines; undefined: an event has none. Of a pipeline's only task the end is what is told of the whole. */
function newTaskLines() {
    let isOnly = true;
    return (event) => {
        if (event.type === 'begin' && !event.within)
            isOnly = Object.values(event.tree.stages).flatMap(({ taskOrder }) => taskOrder).length === 1;
        if (event.type !== 'status' || event.task === undefined)
            return undefined;
        const name = `${(event.within ?? []).map(withinText).join('')}${event.stage} / ${event.task}`;
        if (event.status === 'RUNNING')
            return { text: name, isHead: true };
        const what = ends[event.status];
        return what === undefined || isOnly
            ? undefined
            : { text: `${name} ${what}${event.message ? `: ${event.message}` : ''}`, isHead: false };
    };
}
const withinText = ({ stage, task, rollback }) => `${stage}${task === undefined ? '' : ` / ${task}`}${rollback ? ', rollback' : ''} > `;


/***/ }),

/***/ 9514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ fold),
/* harmony export */   X: () => (/* binding */ newExecution)
/* harmony export */ });
/* harmony import */ var _definitions_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(451);

/** An execution of which nothing has run yet. */
function newExecution(pipeline, about) {
    return {
        ...about,
        name: pipeline.name,
        status: 'NOT_STARTED',
        statusMessage: '',
        output: {},
        stageOrder: pipeline.stageOrder,
        stages: Object.fromEntries(pipeline.stageOrder.map((stage) => [stage, newStage(pipeline, stage)])),
        releases: [],
    };
}
function newStage({ stages }, name) {
    const stage = stages[name] ?? { taskOrder: [], tasks: {} };
    const taskOrder = (0,_definitions_order_js__WEBPACK_IMPORTED_MODULE_0__/* .tasksInOrder */ .s)(stage).flat();
    const tasks = taskOrder.map((task) => {
        const { type = '', input = {} } = stage.tasks[task] ?? {};
        return [task, { type, status: 'NOT_STARTED', statusMessage: '', input, output: {} }];
    });
    return { status: 'NOT_STARTED', statusMessage: '', taskOrder, tasks: Object.fromEntries(tasks) };
}
/** The execution after one more event: the same events, folded again, make an equal one. Before the first (`begin`) there is none. */
function fold(execution, event) {
    return descend(execution, event.within ?? [], event);
}
function descend(execution, [step, ...deeper], event) {
    if (!step)
        return event.type === 'begin' ? event.tree : execution && take(execution, event);
    const stage = execution?.stages[step.stage];
    if (!execution || !stage)
        return execution;
    const holder = step.task === undefined ? stage : stage.tasks[step.task];
    if (!holder)
        return execution;
    const key = step.rollback ? 'rollbackResponse' : 'execution';
    const inner = descend(holder[key], deeper, event);
    const changed = inner ? { ...holder, [key]: inner } : holder;
    const own = event.type === 'release' ? take(execution, event) : execution;
    return replaced(own, step.stage, step.task, changed);
}
function take(execution, event) {
    if (event.type === 'release')
        return { ...execution, releases: [...execution.releases, event.release] };
    if (event.type !== 'status')
        return execution;
    const { input, ...mark } = marks(event);
    if (event.stage === undefined)
        return { ...execution, ...mark };
    const stage = execution.stages[event.stage];
    const holder = event.task === undefined ? stage : stage?.tasks[event.task];
    return holder ? replaced(execution, event.stage, event.task, { ...holder, ...mark, ...(input ? { input } : {}) }) : execution;
}
function replaced(execution, stageName, task, value) {
    const stage = execution.stages[stageName];
    const changed = task === undefined ? value : { ...stage, tasks: { ...stage.tasks, [task]: value } };
    return { ...execution, stages: { ...execution.stages, [stageName]: changed } };
}
function marks({ status, message, input, output, micros }) {
    return {
        status,
        ...(message === undefined ? {} : { statusMessage: message }),
        ...(input === undefined ? {} : { input }),
        ...(output === undefined ? {} : { output }),
        ...(micros === undefined ? {} : { _durationInMicros: micros }),
    };
}


/***/ }),

/***/ 3283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ../build/definitions/names.js
var definitions_names = __webpack_require__(9275);
// EXTERNAL MODULE: ../build/types.js
var types = __webpack_require__(9979);
// EXTERNAL MODULE: ../build/pipeline/endpoint.js
var pipeline_endpoint = __webpack_require__(3012);
// EXTERNAL MODULE: ../build/expressions/index.js + 8 modules
var expressions = __webpack_require__(1668);
// EXTERNAL MODULE: ../build/text/nearest.js
var nearest = __webpack_require__(8242);
// EXTERNAL MODULE: ../build/pipeline/fold.js
var fold = __webpack_require__(9514);
// EXTERNAL MODULE: ../build/pipeline/input.js
var pipeline_input = __webpack_require__(2382);
;// CONCATENATED MODULE: ../build/pipeline/running.js
const completed = { status: 'COMPLETED', message: '' };
const canceled = { status: 'CANCELED', message: 'canceled' };

// EXTERNAL MODULE: ../build/pipeline/scope.js
var pipeline_scope = __webpack_require__(505);
// EXTERNAL MODULE: ../build/definitions/order.js
var order = __webpack_require__(451);
;// CONCATENATED MODULE: ../build/pipeline/rollback.js



/** Whether the pipeline says what to run when this stage or task fails. A cancel rolls nothing back. */
function hasRollback(running, at, { status }) {
    const isFailed = status === 'FAILED' || status === 'ROLLBACK_COMPLETED' || status === 'ROLLBACK_FAILED';
    return isFailed && !running.shared.signal.aborted && meant(running, at).length > 0;
}
const meant = ({ pipeline }, { stage, task }) => (pipeline.rollbacks ?? []).filter((one) => one.stage === stage && one.task === task);
/** Runs the rollback pipelines of a stage or a task that failed; what they come to is added to the failure. */
async function rollBack(running, at, end) {
    let failure = end.status === 'ROLLBACK_FAILED' ? end.message : undefined;
    for (const rollback of meant(running, at)) {
        const message = await runOne(running, at, rollback);
        if (message !== undefined)
            failure = `${end.message}; the rollback ${rollback.name} failed: ${message}`;
    }
    return failure === undefined ? { status: 'ROLLBACK_COMPLETED', message: end.message } : { status: 'ROLLBACK_FAILED', message: failure };
}
/** undefined: it came to its end. */
async function runOne(running, at, rollback) {
    try {
        const given = texts((0,expressions/* bindMap */.gd)(rollback.inputs ?? {}, (0,pipeline_scope/* scopeOf */.O)(running.known)));
        const { status, statusMessage } = await running.runPipeline(rollback, given, { ...at, rollback: true });
        return status === 'COMPLETED' ? undefined : statusMessage;
    }
    catch (error) {
        if (!(error instanceof types/* Stop */.VG))
            throw error;
        return error.problems[0]?.message ?? error.message;
    }
}
const texts = (map) => Object.fromEntries(Object.entries(map).map(([key, value]) => [key, (0,expressions/* textOf */.b6)(value)]));

// EXTERNAL MODULE: ../build/definitions/health.js
var health = __webpack_require__(5629);
// EXTERNAL MODULE: ../build/definitions/parts.js
var parts = __webpack_require__(9745);
;// CONCATENATED MODULE: ../build/pipeline/words.js
/** A duration in ms, as people say it. */
function duration(ms) {
    const seconds = ms / 1000;
    if (seconds < 120)
        return seconds === 1 ? 'a second' : `${round(seconds)} seconds`;
    return seconds < 7200 ? `${round(seconds / 60)} minutes` : `${round(seconds / 3600)} hours`;
}
const round = (value) => Math.round(value * 10) / 10;

;// CONCATENATED MODULE: ../build/pipeline/limit.js

/** A task that was told to stop gets so long, in ms; then it is left to itself, and the run goes on without it. */
const grace = 10_000;
/** Timers hold no longer times, in ms: they would go off at once. */
const longestTimer = 2 ** 31 - 1;
/** Resolves to true after `ms`, to false where `over` comes first. */
const passed = (ms, { sleep }, over) => sleep(Math.min(ms, longestTimer), over).then(() => true, () => false);
/** Runs a task within its limit. One that has none keeps the time itself. */
async function withinLimit(task, input, context) {
    const limit = task.limit?.(input);
    if (limit === undefined)
        return task.run(input, context);
    const { ports } = context;
    const [late, over] = [new AbortController(), new AbortController()];
    const signal = AbortSignal.any([context.signal, late.signal]);
    const deadline = Math.min(context.deadline, ports.now() + limit);
    void passed(limit, ports, over.signal).then((isLate) => isLate && late.abort());
    const running = task.run(input, { ...context, signal, deadline });
    const abandoned = aborted(signal).then(() => passed(grace, ports, over.signal));
    try {
        const result = await Promise.race([running, abandoned.then(() => undefined)]);
        if (late.signal.aborted && !context.signal.aborted)
            return tooLong(limit, result);
        return result ?? { status: 'CANCELED', statusMessage: 'canceled; it did not stop when told to', output: {} };
    }
    catch (error) {
        if (late.signal.aborted && !context.signal.aborted)
            return tooLong(limit);
        throw error;
    }
    finally {
        over.abort();
        // Nobody is left who would hear of it.
        running.catch(() => { });
    }
}
const tooLong = (limit, result) => ({
    output: {},
    ...result,
    status: 'FAILED',
    statusMessage: `took longer than ${duration(limit)}`,
});
function aborted(signal) {
    if (signal.aborted)
        return Promise.resolve();
    return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

;// CONCATENATED MODULE: ../build/pipeline/waiting.js
/** What is kept of a run that ends WAITING. */
function haltOf({ stream, results, begun, tickets, context }, ids) {
    const { execution, seq } = stream;
    const { redact } = context.ports.secrets;
    const asked = Object.entries(tickets).map(([task, ticket]) => [
        task,
        { ...ticket, summary: redact(ticket.summary), description: redact(ticket.description) },
    ]);
    // What tasks made stands in the execution; their results are kept for what they changed.
    const slim = results.map((result) => ({ ...result, statusMessage: redact(result.statusMessage), output: {}, causes: [] }));
    return { execution, seq, ids, results: slim, begun, tickets: Object.fromEntries(asked) };
}
/** What bindings lead to after it: the tasks that ran before, as the execution shows them. */
function waiting_known({ stages }) {
    return new Map(Object.entries(stages).flatMap(([stage, { tasks }]) => {
        const ran = Object.entries(tasks).filter(([, { status }]) => status !== 'NOT_STARTED');
        const facts = ran.map(([task, { status, statusMessage, input, output }]) => [task, { status, statusMessage, input, output }]);
        return ran.length > 0 ? [[stage, new Map(facts)]] : [];
    }));
}
const before = ({ shared, isNested }, stage) => (isNested ? undefined : shared.context.halt?.execution.stages[stage]);
/** Whether a stage, or one of its tasks, waited when the run was gone on with. */
function isWaiting(running, stage, task) {
    const part = before(running, stage);
    return (task === undefined ? part : part?.tasks[task])?.status === 'WAITING';
}
/** How a task ended that ran before the run waited; undefined: it is still to be run. */
function settledEnd(running, stage, task) {
    const part = before(running, stage)?.tasks[task];
    if (!part || part.status === 'WAITING' || part.status === 'NOT_STARTED')
        return undefined;
    return { status: 'COMPLETED', message: part.statusMessage };
}
/** The answer to a task, where there is one. */
function answerOf({ shared, isNested }, { stage, task }) {
    const answer = isNested ? undefined : shared.context.answers?.[`${stage}.${task}`];
    return answer ? { answer } : {};
}
/** Inputs, and outputs of tasks before the wait, that show less than they are: a secret is hidden in them, or they are too long to be told. */
function hiddenOutputs({ input, tasks: real }, shown) {
    const inputs = Object.entries(input).flatMap(([name, value]) => (shown.input[name] === value ? [] : [`the input ${name}`]));
    const outputs = [...real].flatMap(([stage, tasks]) => [...tasks].flatMap(([task, { output }]) => {
        const told = shown.stages[stage]?.tasks[task]?.output;
        return isSame(output, told) ? [] : [`the output of ${stage}.${task}`];
    }));
    return [...inputs, ...outputs].map((name) => ({
        code: 'H2K-887',
        severity: 'warning',
        message: `${name} holds a secret or is very long: after the approval, bindings see it as the execution shows it`,
        fix: 'bind the VARIABLE itself in later tasks, or read the value anew in a task behind the approval',
    }));
}
const isSame = (one, other) => waiting_text(one) === waiting_text(other);
const waiting_text = (value) => JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? `${inner}n` : inner)) ?? '';

;// CONCATENATED MODULE: ../build/pipeline/task.js











/** Runs one task. COMPLETED: what comes after it goes on, also where it was skipped or may fail. */
async function runTask(running, stage, task) {
    const at = { stage, task };
    const { now } = running.shared.context.ports;
    const definition = running.pipeline.stages[stage]?.tasks[task] ?? { type: '', input: {} };
    const part = `${stage}.${task}`;
    const isResumed = isWaiting(running, stage, task);
    const begun = (isResumed ? running.shared.begun[part] : undefined) ?? now();
    const micros = () => Math.round((now() - begun) * 1000);
    const { status, statusMessage, output, ticket, isUnwanted } = await attempt(running, at, definition, isResumed);
    const message = running.isOnly ? statusMessage : `${part}: ${statusMessage}`;
    if (status === 'WAITING') {
        if (ticket)
            running.shared.tickets[part] = ticket;
        running.shared.begun[part] = begun;
        settle(running, at, { status, message: statusMessage, output, ...(ticket && { ticket }) });
        return { status, message };
    }
    if (isUnwanted || status === 'COMPLETED') {
        settle(running, at, { status, message: statusMessage, output, micros: micros() });
        return completed;
    }
    const mayFail = status === 'FAILED' && definition.ignoreFailure === true;
    let end = { status, message };
    if (!mayFail && hasRollback(running, at, end)) {
        settle(running, at, { status: 'ROLLING_BACK', message: statusMessage, output });
        end = await rollBack(running, at, end);
    }
    settle(running, at, { status: mayFail ? 'FAILED_CONTINUE' : end.status, message: statusMessage, output, micros: micros() });
    return mayFail ? completed : end;
}
/** A task of a group that failed beside it waits for nobody any more. */
function giveUp(running, stage, task) {
    delete running.shared.tickets[`${stage}.${task}`];
    settle(running, { stage, task }, { status: 'CANCELED', message: 'another task of its group failed', output: { status: 'CANCELED' } });
}
/** `isResumed`: it waited; that it is wanted, and its input, were found before. */
async function attempt(running, at, definition, isResumed) {
    const { shared, known } = running;
    const scope = (0,pipeline_scope/* scopeOf */.O)(known);
    try {
        if (!isResumed && !(0,expressions/* decide */.LD)((0,expressions/* compileCondition */.vs)(definition.preCondition ?? '', expressions/* nowhere */.jx).condition, scope))
            return { status: 'SKIPPED', statusMessage: 'the precondition does not hold', output: {}, isUnwanted: true };
        const entry = (0,expressions/* own */.ZV)(shared.context.tasks, definition.type);
        if (!entry)
            throw unsupported(definition.type);
        const before = isResumed ? known.tasks.get(at.stage)?.get(at.task)?.input : undefined;
        const input = before ??
            (0,expressions/* bindMap */.gd)(definition.input, scope, entry.unbound?.map(({ path }) => path));
        settle(running, at, { status: 'RUNNING', input });
        const { context, hasNested } = contextOf(running, at, definition);
        const task = await entry.load();
        // A cancel may have come meanwhile.
        shared.signal.throwIfAborted();
        const parsed = task.parse(input);
        const result = await withinLimit(task, parsed, context);
        // What a nested pipeline came to is known of its own tasks.
        if (!hasNested() && result.status !== 'WAITING')
            shared.results.push(result);
        if (result.release)
            running.tell({ type: 'release', release: result.release });
        return result;
    }
    catch (error) {
        if (error instanceof types/* Stop */.VG)
            return stopped(running, at, error);
        if (!shared.signal.aborted || !isAbort(error, shared.signal))
            throw error;
        return { status: 'CANCELED', statusMessage: canceled.message, output: {} };
    }
}
function stopped(running, { stage, task }, stop) {
    const [first, ...more] = stop.problems;
    // Where no place in a file tells which task it is about, its name does.
    const named = stop.problems.map(({ at, ...problem }) => {
        if (at?.file)
            return { ...problem, at };
        return running.isOnly ? problem : { ...problem, message: `${stage}.${task}: ${problem.message}` };
    });
    running.shared.stops.push(stop instanceof types/* UnavailableError */.hG ? new types/* UnavailableError */.hG(named) : new types/* ConfigurationError */.j1(named));
    return { status: 'FAILED', statusMessage: `${first?.message ?? ''}${more.length > 0 ? ` (and ${more.length} more)` : ''}`, output: {} };
}
/** Tells a task's state, and keeps it for bindings. */
function settle({ known, tell, pipeline, shared }, { stage, task }, told) {
    const { status, message = '', input, output } = told;
    const before = known.tasks.get(stage)?.get(task);
    const after = { status, statusMessage: message, input: input ?? before?.input ?? {}, output: output ?? before?.output ?? {} };
    known.tasks.set(stage, (known.tasks.get(stage) ?? new Map()).set(task, after));
    tell({ type: 'status', stage, task, ...told });
    shared.notices.send(pipeline, { stage, task, status }, (0,pipeline_scope/* scopeOf */.O)({ ...known, facts: { ...known.facts, status, statusMessage: message } }));
}
function contextOf(running, at, definition) {
    const { shared, pipeline, id, known, workspace } = running;
    const { ports, leave, repository, push, event, cluster, contents, platforms, pull, images, manifests, execution } = shared.context;
    let nested = false;
    const context = {
        ports,
        leave,
        repository,
        cluster,
        contents,
        ...(platforms ? { platforms } : {}),
        ...(pull ? { pull } : {}),
        images,
        manifests,
        ...at,
        ...(push ? { push } : {}),
        ...(event ? { event } : {}),
        ...(workspace ? { workspace } : {}),
        signal: shared.signal,
        deadline: shared.deadline,
        execution: { id, index: execution.index ?? 1, pipeline: pipeline.name, ...(execution.url ? { url: execution.url } : {}) },
        scope: (0,pipeline_scope/* scopeOf */.O)(known),
        endpoint(key) {
            const name = definition.endpoints?.[key];
            return name === undefined ? undefined : endpointOf(running, name);
        },
        endpointNamed: (name) => endpointOf(running, name),
        siblings: (0,parts/* siblingsOf */.DG)(pipeline, at.stage, at.task),
        at: (0,pipeline_endpoint/* placeOf */.$t)(shared.context.definitions, pipeline, at),
        health: (0,health/* healthFor */.g)(shared.context.definitions, pipeline.project),
        runPipeline(name, given) {
            nested = true;
            return running.runPipeline({ name }, given, at);
        },
        report: (deploy) => running.tell({ type: 'deploy', ...at, deploy: (0,pipeline_endpoint/* located */.t4)(deploy, definition, pipeline.project) }),
        async announce(image) {
            running.tell({ type: 'image', ...at, ...image });
            await shared.context.arrived?.();
        },
        mayWait: !running.isNested,
        ...answerOf(running, at),
        log: (text) => running.tell({ type: 'log', ...at, text }),
    };
    return { context, hasNested: () => nested };
}
function endpointOf({ shared, pipeline, known }, name) {
    const endpoint = (0,definitions_names/* find */.I)(shared.context.definitions.endpoints, name, pipeline.project)?.value;
    if (!endpoint) {
        const message = `there is no ENDPOINT ${name}`;
        throw new types/* ConfigurationError */.j1([{ code: 'H2K-638', severity: 'error', message, fix: 'add it to the definitions, or correct the name' }]);
    }
    return (0,pipeline_endpoint/* boundEndpoint */.gU)(endpoint, known.variable);
}
const unsupported = (type) => new types/* ConfigurationError */.j1([
    {
        code: 'H2K-641',
        severity: 'error',
        message: `tasks of the type ${type} can't be run`,
        fix: 'remove the task, or use a REST or CI task instead',
    },
]);
const isAbort = (error, { reason }) => error === reason || (error instanceof Error && error.name === 'AbortError');

;// CONCATENATED MODULE: ../build/pipeline/stage.js






/** From worst to best: what a group that ran side by side is called after. */
const worst = ['ROLLBACK_FAILED', 'FAILED', 'ROLLBACK_COMPLETED', 'CANCELED', 'SKIPPED', 'WAITING', 'COMPLETED'];
/** Runs a stage: its tasks in order, those of a group side by side. A failure ends it when the group is through; after a cancel nothing is begun. */
async function runStage(running, stage) {
    const { pipeline, shared, known, tell } = running;
    const isResumed = isWaiting(running, stage);
    if (shared.signal.aborted)
        return canceled;
    const { now } = shared.context.ports;
    const begun = (isResumed ? shared.begun[stage] : undefined) ?? now();
    if (!running.isNested)
        shared.begun[stage] = begun;
    const mark = ({ status, message }, micros) => {
        tell({ type: 'status', stage, status, message, ...(micros === undefined ? {} : { micros }) });
        const scope = (0,pipeline_scope/* scopeOf */.O)({ ...known, facts: { ...known.facts, status, statusMessage: message } });
        shared.notices.send(pipeline, { stage, status }, scope);
    };
    if (isResumed)
        tell({ type: 'status', stage, status: 'RESUMING', message: '' });
    else
        mark({ status: 'RUNNING', message: '' });
    let end = await runGroups(running, stage);
    if (end.status === 'WAITING') {
        mark(end);
        return end;
    }
    if (end.status !== 'COMPLETED' && hasRollback(running, { stage }, end)) {
        tell({ type: 'status', stage, status: 'ROLLING_BACK', message: end.message });
        end = await rollBack(running, { stage }, end);
    }
    mark(end, Math.round((now() - begun) * 1000));
    return end;
}
async function runGroups(running, stage) {
    for (const group of (0,order/* tasksInOrder */.s)(running.pipeline.stages[stage] ?? { taskOrder: [] })) {
        if (running.shared.signal.aborted)
            return canceled;
        const settled = await Promise.allSettled(group.map(async (task) => settledEnd(running, stage, task) ?? runTask(running, stage, task)));
        const ends = settled.map((one) => {
            if (one.status === 'rejected')
                throw one.reason;
            return one.value;
        });
        const end = ends.toSorted((a, b) => worst.indexOf(a.status) - worst.indexOf(b.status))[0];
        if (end && end.status !== 'WAITING')
            for (const [index, task] of group.entries())
                if (ends[index]?.status === 'WAITING')
                    giveUp(running, stage, task);
        if (end && end.status !== 'COMPLETED')
            return end;
    }
    return completed;
}

;// CONCATENATED MODULE: ../build/pipeline/execute.js











/**
 * Runs one pipeline to its end: the outermost where `within` is empty, else a part of another. Throws ConfigurationError where it can't be begun.
 * The execution's output is the values themselves, which the stream shows with secrets hidden.
 */
async function execute(pipeline, given, shared, within, above = []) {
    const { context, signal } = shared;
    const { ports, event, execution: about } = context;
    if (pipeline.enabled === false)
        throw refusal('H2K-642', `the pipeline ${pipeline.name} is disabled`, 'set enabled: true in it');
    const { input, problems } = (0,pipeline_input/* pipelineInput */.TH)(pipeline, given, context);
    if (problems.length > 0)
        throw new types/* ConfigurationError */.j1(problems);
    const isNested = within.length > 0;
    const halt = isNested ? undefined : context.halt;
    const begun = halt?.begun[''] ?? ports.now();
    if (!isNested)
        shared.begun[''] = begun;
    const [id, index] = isNested ? [shared.nextId(), 1] : [about.id, about.index ?? 1];
    const running = newRunning(pipeline, { id, index, input }, shared, within, above);
    const { tell, known } = running;
    const tree = (0,fold/* newExecution */.X)(pipeline, { id, index, input });
    if (halt)
        known.tasks = waiting_known(halt.execution);
    else
        tell({
            type: 'begin',
            tree: {
                ...tree,
                ...(about.comments ? { comments: about.comments } : {}),
                ...(isNested ? { _nested: true } : {}),
                ...(event ? { dockerEvent: event } : {}),
            },
        });
    const mark = ({ status, message }, more = {}) => {
        known.facts = { ...known.facts, status, statusMessage: message };
        tell({ type: 'status', status, message, ...more });
        shared.notices.send(pipeline, { status }, (0,pipeline_scope/* scopeOf */.O)(known));
    };
    const canceling = () => tell({ type: 'status', status: 'CANCELING' });
    if (halt)
        tell({ type: 'status', status: 'RESUMING', message: '' });
    known.facts = { ...known.facts, status: 'RUNNING', statusMessage: '' };
    if (!halt)
        mark({ status: 'RUNNING', message: '' });
    signal.addEventListener('abort', canceling, { once: true });
    const reached = ended(await runStages(running), running);
    signal.removeEventListener('abort', canceling);
    if (reached.status === 'WAITING') {
        mark(reached);
        for (const problem of hiddenOutputs(known, shared.stream.execution))
            tell({ type: 'problem', problem });
        return { ...tree, status: 'WAITING', statusMessage: reached.message };
    }
    const end = withOutput(reached, running);
    mark(end, { output: known.output, micros: Math.round((ports.now() - begun) * 1000) });
    return { ...tree, ...end, statusMessage: end.message, output: known.output };
}
/** Binds the outputs; where that can't be done, it is the end that failed. */
function withOutput(end, { pipeline, known }) {
    try {
        known.output = (0,expressions/* bindMap */.gd)(pipeline.output ?? {}, (0,pipeline_scope/* scopeOf */.O)(known));
        return end;
    }
    catch (error) {
        if (!(error instanceof types/* Stop */.VG))
            throw error;
        return { status: 'FAILED', message: end.status === 'COMPLETED' ? `output: ${error.message}` : end.message };
    }
}
async function runStages(running) {
    for (const stage of running.pipeline.stageOrder) {
        if (isDone(running, stage))
            continue;
        const end = await runStage(running, stage);
        if (end.status !== 'COMPLETED')
            return end;
    }
    return completed;
}
/** Another process has run it. */
const isDone = ({ shared, isNested }, stage) => !isNested && shared.context.halt?.execution.stages[stage]?.status === 'COMPLETED';
function ended(end, { shared }) {
    if (end.status === 'COMPLETED')
        return { ...end, message: 'Execution Completed.' };
    const { limit } = shared.context;
    if (end.status === 'CANCELED' && shared.isLate())
        return { status: 'FAILED', message: `took longer than ${duration(limit ?? 0)}` };
    return end;
}
function newRunning(pipeline, { id, index, input }, shared, within, above) {
    const { context, stream } = shared;
    const { url = '', requestBy = '', comments = '' } = context.execution;
    const { name, project, description = '', workspace } = pipeline;
    const known = {
        input,
        variable: (variable) => context.variable(variable, project),
        output: {},
        facts: { name, description, requestBy, comments, executionId: id, executionIndex: index, executionUrl: url },
        tasks: new Map(),
    };
    const chain = [...above, pipeline];
    return {
        shared,
        pipeline,
        id,
        known,
        tell: (told) => stream.tell(within, told),
        isNested: within.length > 0,
        isOnly: Object.values(pipeline.stages).flatMap(({ tasks }) => Object.keys(tasks)).length === 1,
        workspace: workspace && (0,expressions/* bindMap */.gd)(workspace, (0,pipeline_scope/* scopeOf */.O)(known)),
        async runPipeline(asked, given, step) {
            const { pipelines } = context.definitions;
            const inner = (0,definitions_names/* find */.I)(pipelines, asked.name, asked.project ?? project)?.value;
            if (!inner)
                throw refusal('H2K-637', `there is no pipeline ${asked.name}${(0,nearest/* didYouMean */.a)(asked.name, [...pipelines.keys()])}`, 'name one of the definitions');
            const names = [...chain, inner].map((one) => one.name).join(' → ');
            if (chain.includes(inner))
                throw refusal('H2K-637', `the pipeline ${inner.name} would run within itself: ${names}`, 'break the ring');
            return execute(inner, given, shared, [...within, step], chain);
        },
    };
}
const refusal = (code, message, fix) => new types/* ConfigurationError */.j1([{ code, severity: 'error', message, fix }]);

// EXTERNAL MODULE: ../build/ports/types.js
var ports_types = __webpack_require__(2896);
;// CONCATENATED MODULE: ../build/pipeline/mails.js

/** Where a server listens, where nobody says so. */
const ports = { tls: 465, starttls: 587, none: 25 };
/** The mail that a notification is, by the server of its ENDPOINT, whose bindings are filled in; a text: what is missing of that. */
function boundMail({ to, subject = '', body = '' }, { name, properties }, scope) {
    const own = (key) => plain(properties[key]);
    const missing = ['outboundHost', 'senderAddress'].filter((key) => own(key) === '');
    if (missing.length > 0)
        return `the ENDPOINT ${name} has no ${missing.join(' and no ')}`;
    const bound = (0,expressions/* bindMap */.gd)({ to: to, subject, body }, scope);
    const receivers = bound['to'].flatMap((one) => (0,expressions/* textOf */.b6)(one).split(',')).map((one) => one.trim());
    const encryption = encryptionOf(own('encryptionMethod'));
    const username = own('outboundUsername');
    return {
        server: {
            host: own('outboundHost'),
            port: Number(own('outboundPort')) || ports[encryption],
            encryption,
            ...(username === '' ? {} : { username, password: own('outboundPassword') }),
        },
        mail: {
            from: own('senderAddress'),
            to: receivers.filter((one) => one !== ''),
            // A line's end would begin another header.
            subject: (0,expressions/* textOf */.b6)(bound['subject']).replace(/\s+/g, ' '),
            text: (0,expressions/* textOf */.b6)(bound['body']),
        },
    };
}
/** The product's words: SSL, TLS (which is STARTTLS), NONE. Nobody has to be asked twice for encryption. */
function encryptionOf(method) {
    if (/^ssl$/i.test(method))
        return 'tls';
    return /^none$/i.test(method) ? 'none' : 'starttls';
}
const plain = (value) => (typeof value === 'object' || value === undefined ? '' : String(value).trim());

;// CONCATENATED MODULE: ../build/pipeline/notices.js




/** A call may be silent for so long, in ms. */
const longestCall = 10_000;
/** At the end of a run, calls that are not done are waited for so long, in ms. */
const longestEnd = 20_000;
/** What a status is as an event of notifications; undefined: nothing that one is told of. */
function eventOf(status) {
    if (status === 'RUNNING')
        return 'STARTED';
    if (status === 'COMPLETED')
        return 'SUCCESS';
    if (status === 'CANCELED' || status === 'WAITING')
        return status;
    return ['FAILED', 'FAILED_CONTINUE', 'ROLLBACK_COMPLETED', 'ROLLBACK_FAILED'].includes(status) ? 'FAILURE' : undefined;
}
/** Calls webhooks and sends mails one after the other, beside the run: what they answer changes nothing in it. */
class Notices {
    #last = Promise.resolve();
    #ports;
    #stop = new AbortController();
    #warn;
    #endpoint;
    constructor(ports, warn, endpoint) {
        this.#ports = ports;
        this.#warn = warn;
        this.#endpoint = endpoint;
    }
    /** Sends what the pipeline has for this event of it, of a stage or of a task. `scope` is read at once. */
    send({ notifications, project }, about, scope) {
        const event = eventOf(about.status);
        const isMeant = (one) => one.event === event && one.stage === about.stage && one.task === about.task;
        for (const one of notifications?.webhook?.filter(isMeant) ?? [])
            this.#soon(`the notification to ${hostOf(one.url)}`, () => {
                const call = boundCall(one, scope);
                return () => this.#call(call);
            });
        for (const one of notifications?.email?.filter(isMeant) ?? [])
            this.#soon(`the mail by ${one.endpoint}`, () => {
                const endpoint = this.#endpoint(one.endpoint, project);
                const bound = endpoint ? boundMail(one, endpoint, scope) : `there is no ENDPOINT ${one.endpoint}`;
                if (typeof bound !== 'string')
                    return () => this.#mail(one.endpoint, bound);
                this.#warn(failed(`the mail by ${one.endpoint}`, `can't be sent: ${bound}`));
                return async () => { };
            });
    }
    /** What is bound is bound at once, while it means what it means now; what is sent is sent in its turn. */
    #soon(what, bind) {
        try {
            const act = bind();
            this.#last = this.#last.then(act);
        }
        catch (error) {
            if (!(error instanceof types/* Stop */.VG))
                throw error;
            this.#warn(failed(what, `can't be made: ${error.message}`));
        }
    }
    async #mail(name, { server, mail }) {
        try {
            this.#ports.secrets.add(server.password ?? '');
            await this.#ports.mail(server, mail, this.#stop.signal);
        }
        catch (error) {
            const why = error instanceof ports_types/* MailProblem */.DZ ? `was not taken: ${error.message}` : 'was not taken';
            this.#warn(failed(`the mail by ${name}`, this.#stop.signal.aborted ? 'was given up at the end of the run' : why));
        }
    }
    /** Resolves when all is sent, or time is up: what is not through by then is given up with a warning. */
    async end() {
        const timer = new AbortController();
        const sleep = (ms) => this.#ports.sleep(ms, timer.signal);
        const late = sleep(longestEnd).then(() => {
            this.#stop.abort();
            return Promise.race([this.#last, sleep(1000)]);
        });
        late.catch(() => { });
        await Promise.race([this.#last, late]);
        timer.abort();
    }
    async #call({ action, url, headers, payload }) {
        const request = {
            method: action.toUpperCase(),
            url,
            headers,
            timeout: longestCall,
            ...(payload === undefined ? {} : { body: payload }),
        };
        try {
            this.#stop.signal.throwIfAborted();
            const response = await this.#ports.http(request, this.#stop.signal);
            await response.text();
            const { status } = response;
            if (status < 200 || status > 299)
                this.#warn(failed(`the notification to ${hostOf(url)}`, `answered with status ${status}`));
        }
        catch (error) {
            // The words of an error may have the URL in them.
            const why = error instanceof ports_types/* HttpProblem */.AF ? ` (${error.code})` : '';
            this.#warn(failed(`the notification to ${hostOf(url)}`, this.#stop.signal.aborted ? 'was given up at the end of the run' : `could not be reached${why}`));
        }
    }
}
function boundCall({ action, url, headers = {}, payload }, scope) {
    const bound = (0,expressions/* bindMap */.gd)({ url, headers: headers }, scope);
    const texts = Object.entries(bound['headers']).map(([name, value]) => [name, (0,expressions/* textOf */.b6)(value).trim()]);
    return {
        action,
        url: (0,expressions/* textOf */.b6)(bound['url']),
        headers: Object.fromEntries(texts),
        ...(payload === undefined ? {} : { payload: (0,expressions/* bindPayload */._C)(payload, scope) }),
    };
}
/** The path of such a URL is its password: only the host is shown. */
const hostOf = (url) => URL.parse(url)?.host || 'a malformed URL';
const failed = (notice, what) => ({
    code: 'H2K-639',
    severity: 'warning',
    message: `${notice} ${what}`,
    fix: `look at the ${notice.startsWith('the mail') ? 'ENDPOINT and the receivers' : 'url'} of the notification; the pipeline went on without it`,
});

;// CONCATENATED MODULE: ../build/pipeline/stream.js


/** An input or output in an event is at most so long, as JSON text: later tasks bind the whole of it, nobody reads it. Rules 33. */
const longestTold = 200_000;
const deepest = 100;
/** The one stream of a run: numbers events without gaps, hides secrets in them, and keeps the execution that they fold to. */
class Stream {
    #seq = 0;
    #execution;
    #ports;
    #id;
    #sink;
    /** `before`: what another process has told already; numbers go on from there. */
    constructor(id, ports, sink, before) {
        this.#id = id;
        this.#execution = before?.execution;
        this.#seq = before?.seq ?? 0;
        this.#ports = ports;
        this.#sink = sink;
    }
    /** Tells of the execution that `within` leads to. */
    tell(within, told) {
        const shown = redacted(limited(told), this.#ports.secrets.redact);
        const where = within.length > 0 ? { within } : {};
        const event = { seq: this.#seq++, at: this.#ports.now(), execution: this.#id, ...where, ...shown };
        this.#execution = (0,fold/* fold */.A)(this.#execution, event);
        this.#sink(event);
    }
    /** The number of the next event. */
    get seq() {
        return this.#seq;
    }
    get execution() {
        if (!this.#execution)
            throw new Error('no execution was begun');
        return this.#execution;
    }
}
function limited(told) {
    if (told.type !== 'status')
        return told;
    const { input, output } = told;
    return { ...told, ...(input && { input: shortened(input) }), ...(output && { output: shortened(output) }) };
}
function shortened(map) {
    if (isShort(map, longestTold))
        return map;
    return { ...Object.fromEntries(Object.entries(map).filter(([, value]) => isShort(value, longestTold / 10))), truncated: true };
}
/** A body from outside may be nested deeper than any walk over it can go. */
const isShort = (value, limit) => !isDeeper(value, deepest) && (0,expressions/* textOf */.b6)(value).length <= limit;
const isDeeper = (value, levels) => typeof value === 'object' && value !== null && (levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1)));
/** The value with every secret in it hidden; what has none stays the very same. */
function redacted(value, redact) {
    if (typeof value === 'string')
        return redact(value);
    if (typeof value !== 'object' || value === null)
        return value;
    if (Array.isArray(value)) {
        const items = value.map((item) => redacted(item, redact));
        return items.every((item, index) => item === value[index]) ? value : items;
    }
    const entries = Object.entries(value).map(([key, inner]) => [redact(key), redacted(inner, redact)]);
    const isSame = entries.every(([key, inner]) => Object.hasOwn(value, key) && value[key] === inner);
    return isSame ? value : Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ../build/pipeline/run.js








const sixHours = 6 * 3_600_000;
/**
 * Runs a pipeline: stages and tasks in order, groups side by side. Everything that happens goes to the sink, and the execution is the fold of that.
 * Throws ConfigurationError or UnavailableError where it failed before any task did anything: then nothing was touched.
 */
async function run(pipeline, given, context) {
    const { ports, execution, limit = sixHours, halt } = context;
    const stream = new Stream(execution.id, ports, context.sink, halt);
    const [late, over] = [new AbortController(), new AbortController()];
    void passed(limit, ports, over.signal).then((isLate) => isLate && late.abort());
    let ids = halt?.ids ?? 0;
    const shared = {
        context,
        stream,
        notices: new Notices(ports, (problem) => stream.tell([], { type: 'problem', problem }), endpointsOf(context)),
        signal: AbortSignal.any([context.signal, late.signal]),
        deadline: ports.now() + limit,
        isLate: () => late.signal.aborted,
        results: [...(halt?.results ?? [])],
        stops: [],
        nextId: () => `${execution.id}.${++ids}`,
        tickets: {},
        begun: { ...halt?.begun },
    };
    try {
        const { status } = await execute(pipeline, given, shared, []);
        await shared.notices.end();
        if (status === 'FAILED' && shared.results.length === 0 && shared.stops.length > 0)
            throw merged(shared.stops);
        for (const problem of shared.stops.flatMap(({ problems }) => problems))
            stream.tell([], { type: 'problem', problem });
        return { execution: stream.execution, results: shared.results, ...(status === 'WAITING' ? { halt: haltOf(shared, ids) } : {}) };
    }
    finally {
        over.abort();
    }
}
/** ENDPOINTs as notifications name them. */
function endpointsOf({ definitions, variable }) {
    return (name, project) => {
        const found = (0,definitions_names/* find */.I)(definitions.endpoints, name, project);
        return found && (0,pipeline_endpoint/* boundEndpoint */.gU)(found.value, (one) => variable(one, project));
    };
}
function merged(stops) {
    const problems = stops.flatMap((stop) => stop.problems);
    return stops.some((stop) => stop instanceof types/* UnavailableError */.hG) ? new types/* UnavailableError */.hG(problems) : new types/* ConfigurationError */.j1(problems);
}


/***/ })

};
