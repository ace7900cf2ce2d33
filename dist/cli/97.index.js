export const id = 97;
export const ids = [97];
export const modules = {

/***/ 6097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ../build/kubernetes/index.js + 21 modules
var kubernetes = __webpack_require__(5546);
// EXTERNAL MODULE: ../build/commands/words.js
var words = __webpack_require__(4928);
;// CONCATENATED MODULE: ../build/commands/lines.js


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
        const before = this.objects.get((0,kubernetes/* refKey */.XF)(ref));
        if (before && (0,words/* healthText */.gB)(before.health) === (0,words/* healthText */.gB)(health))
            return false;
        if (isReady(health))
            this.objects.delete((0,kubernetes/* refKey */.XF)(ref));
        else
            this.objects.set((0,kubernetes/* refKey */.XF)(ref), { name: (0,kubernetes/* refText */.d0)(ref), health });
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
    const object = (deploy, line) => {
        const key = (0,kubernetes/* refKey */.XF)(deploy.ref);
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
            if (event.type === 'status' && event.task && event.status === 'RUNNING')
                say(`${event.stage} / ${event.task}`);
            if (event.type !== 'deploy')
                return;
            const line = (0,words/* lineOf */.cA)(event.deploy)?.replace(/^/gm, '  ');
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
    const shown = objects.slice(0, 5).map(({ name, health }) => `${name} (${(0,words/* healthText */.gB)(health)})`);
    const more = objects.length > shown.length ? `, and ${objects.length - shown.length} more` : '';
    return `still waiting for ${shown.join(', ')}${more}`;
}

// EXTERNAL MODULE: ../build/commands/problem.js
var commands_problem = __webpack_require__(7054);
;// CONCATENATED MODULE: ../build/pipeline/fold.js
/** An execution of which nothing has run yet. */
function newExecution(pipeline, id) {
    const stages = pipeline.stages.map(({ name, tasks }) => [
        name,
        {
            status: 'NOT_STARTED',
            statusMessage: '',
            taskOrder: tasks.map((task) => task.name),
            tasks: Object.fromEntries(tasks.map(({ name: task, type, input }) => [
                task,
                { type, status: 'NOT_STARTED', statusMessage: '', input, output: {} },
            ])),
        },
    ]);
    return {
        id,
        index: 1,
        name: pipeline.name,
        status: 'NOT_STARTED',
        statusMessage: '',
        input: pipeline.input,
        output: {},
        stageOrder: pipeline.stages.map((stage) => stage.name),
        stages: Object.fromEntries(stages),
        releases: [],
    };
}
/** The execution after one more event: the same events, folded again, make an equal one. */
function fold(execution, event) {
    if (event.type !== 'status')
        return execution;
    const { stage: stageName, task: taskName, status, message, output, micros } = event;
    const mark = {
        status,
        ...(message === undefined ? {} : { statusMessage: message }),
        ...(micros === undefined ? {} : { _durationInMicros: micros }),
    };
    const result = output === undefined ? {} : { output };
    if (stageName === undefined)
        return { ...execution, ...mark, ...result };
    const stage = execution.stages[stageName];
    const task = taskName === undefined ? undefined : stage?.tasks[taskName];
    if (!stage || (taskName !== undefined && !task))
        return execution;
    const changed = task
        ? { ...stage, tasks: { ...stage.tasks, [taskName]: { ...task, ...mark, ...result } } }
        : { ...stage, status, statusMessage: message ?? stage.statusMessage };
    return { ...execution, stages: { ...execution.stages, [stageName]: changed } };
}

;// CONCATENATED MODULE: ../build/pipeline/run.js

/** Runs a pipeline's stages and their tasks in order; the first failure ends it. Everything that happens goes to the sink, and the execution is the fold of that. */
async function run(pipeline, context) {
    const { ports } = context;
    let seq = 0;
    let execution = newExecution(pipeline, context.execution.id);
    const results = [];
    const tell = (told) => {
        const event = { ...told, seq: seq++, at: ports.now(), execution: context.execution.id };
        execution = fold(execution, event);
        context.sink(event);
    };
    const since = (start) => Math.round((ports.now() - start) * 1000);
    const started = ports.now();
    tell({ type: 'status', status: 'RUNNING' });
    const isOnly = pipeline.stages.flatMap(({ tasks }) => tasks).length === 1;
    let end = { status: 'COMPLETED', message: '' };
    for (const stage of pipeline.stages) {
        tell({ type: 'status', stage: stage.name, status: 'RUNNING' });
        for (const { name, type, input } of stage.tasks) {
            const at = { stage: stage.name, task: name };
            const begun = ports.now();
            tell({ type: 'status', ...at, status: 'RUNNING' });
            const task = context.tasks[type];
            const result = await task.run(task.parse(input), {
                ...context,
                ...at,
                execution: { ...context.execution, pipeline: pipeline.name },
                report: (deploy) => tell({ type: 'deploy', ...at, deploy }),
            });
            results.push(result);
            if (result.release)
                execution = { ...execution, releases: [...execution.releases, result.release] };
            const { status, statusMessage: message, output } = result;
            tell({ type: 'status', ...at, status, message, output, micros: since(begun) });
            if (status === 'COMPLETED')
                continue;
            end = { status, message: isOnly ? message : `${stage.name}.${name}: ${message}` };
            break;
        }
        tell({ type: 'status', stage: stage.name, status: end.status, message: end.message });
        if (end.status !== 'COMPLETED')
            break;
    }
    tell({ type: 'status', status: end.status, message: end.message, micros: since(started) });
    return { execution, results };
}

// EXTERNAL MODULE: ../build/tasks/index.js + 1 modules
var tasks = __webpack_require__(5353);
// EXTERNAL MODULE: ../build/commands/checked.js + 1 modules
var commands_checked = __webpack_require__(4294);
// EXTERNAL MODULE: ../build/commands/means.js
var commands_means = __webpack_require__(2207);
// EXTERNAL MODULE: ../build/commands/quick.js
var quick = __webpack_require__(4362);
// EXTERNAL MODULE: ../build/commands/result.js
var commands_result = __webpack_require__(7892);
;// CONCATENATED MODULE: ../build/commands/run.js






/** Deploys the manifests with the pushed image. Never throws for a user's mistake or an absent cluster: those are results too. */
async function run_run(asked, host, sink) {
    let push;
    try {
        const checked = await (0,commands_checked/* checkedDeploy */.R2)(asked, host);
        await (0,commands_checked/* refuseMistakes */.Ud)(checked);
        const { means, input, image } = checked;
        push = image && (await (0,commands_means/* pushOf */.yS)(image, means.registry, host.signal));
        const problems = [];
        const context = { ...host, ...means, tasks: tasks/* tasks */.v, execution: host.run, ...(push ? { push } : {}) };
        const { execution, results } = await run((0,quick/* quickPipeline */.m7)(input, push), {
            ...context,
            sink: (event) => {
                if (event.type === 'deploy' && event.deploy.type === 'problem')
                    problems.push(event.deploy.problem);
                sink(event);
            },
        });
        (await means.cluster()).cluster.close();
        const releases = results.flatMap(({ release }) => (release ? [release] : []));
        const causes = results.flatMap((result) => result.causes ?? []);
        const report = {
            result: (0,commands_result/* resultOf */.Bg)(execution, results),
            status: execution.status,
            reason: execution.statusMessage,
            executionId: execution.id,
            ...named(push),
            proof: (0,commands_result/* worstProof */.OD)(results),
            changed: releases.some(({ changed }) => changed),
            undone: releases.find(({ undone }) => undone !== 'none')?.undone ?? 'none',
            output: execution.output,
            execution,
            problems,
        };
        return { report, causes };
    }
    catch (error) {
        return { report: untouched(error, host, push), causes: [] };
    }
}
const named = (push) => ({
    image: push ? `${push.written}${push.tag ? `:${push.tag}` : ''}` : '',
    digest: push?.digest ?? '',
});
/** Nothing was touched. */
function untouched(error, host, push) {
    const { result, problems } = (0,commands_result/* stopped */.ce)(error, host.signal);
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
    return {
        result,
        status: result === 'cancelled' ? 'CANCELED' : 'FAILED',
        reason: result === 'cancelled' ? 'cancelled before anything was touched' : `${problems[0]?.message ?? ''}${more}`,
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

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ../build/cli/table.js



const redrawEvery = 100;
const rows = 12;
/** For people at a terminal: what has ended stays as lines, what is not ready yet is a table below that moves. */
function newTable(screen, now) {
    const waiting = new Waiting();
    const started = now();
    let drawn = 0;
    const clear = () => {
        if (drawn > 0)
            screen.write(`\x1b[${drawn}A\x1b[J`);
        drawn = 0;
    };
    const draw = () => {
        clear();
        const all = [...waiting.objects.values()];
        const width = Math.max(20, (screen.columns ?? 80) - 1);
        const shown = all.slice(0, rows).map(({ name, health }) => {
            const mark = health.state === 'failing' ? (0,external_node_util_.styleText)('red', '✗') : (0,external_node_util_.styleText)('yellow', '…');
            return `  ${mark} ${`${name}  ${(0,words/* healthText */.gB)(health)}`.slice(0, width - 4)}`;
        });
        if (all.length > rows)
            shown.push(`    and ${all.length - rows} more`);
        if (all.length > 0)
            shown.push((0,external_node_util_.styleText)('dim', `    ${Math.round((now() - started) / 1000)} s`));
        drawn = shown.length;
        if (drawn > 0)
            screen.write(`${shown.join('\n')}\n`);
    };
    const redraw = setInterval(draw, redrawEvery);
    redraw.unref();
    return {
        sink(event) {
            const news = waiting.take(event);
            if (event.type === 'status' && event.task && event.status === 'RUNNING') {
                clear();
                screen.write(`${(0,external_node_util_.styleText)('bold', `${event.stage} / ${event.task}`)}\n`);
            }
            if (event.type !== 'deploy')
                return;
            // In a table only what has come to an end gets a line of its own; the rest is in the live part.
            const { deploy } = event;
            const ended = deploy.type !== 'object' || deploy.change !== undefined || (news && deploy.health?.state === 'ready');
            const line = ended ? (0,words/* lineOf */.cA)(deploy) : undefined;
            if (line === undefined)
                return;
            clear();
            screen.write(`${line.replace(/^/gm, '  ')}\n`);
            draw();
        },
        end() {
            clearInterval(redraw);
            clear();
        },
    };
}

;// CONCATENATED MODULE: ../build/cli/run.js





const runCommand = async (asked, host) => {
    const { ports } = host;
    const { isTTY, columns } = process.stderr;
    const write = (text) => process.stderr.write(ports.secrets.redact(text));
    const show = isTTY ? newTable({ columns, write }, ports.now) : newLines((line) => write(`${line}\n`), ports.now);
    const { report, causes } = await run_run(asked, host, show.sink);
    show.end();
    const told = report.execution === undefined ? report.problems : [];
    const lines = [...told.map((problem) => `${problem.severity}: ${(0,commands_problem/* problemText */.f)(problem)}`), ...causes.map(words/* causeText */.xv)];
    for (const line of lines)
        ports.log('error', line);
    ports.log('info', (0,words/* closing */.ET)(report));
    return report;
};


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
/* harmony import */ var _kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5546);
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
    const image = digest ? `, ${proof || 'not deployed'}: ${digest}` : '';
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
