export const id = 3217;
export const ids = [3217,5941];
export const modules = {

/***/ 6707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ annotate)
/* harmony export */ });
/* unused harmony export chosen */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2327);
/* harmony import */ var _commands_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7054);


/** GitHub keeps ten of a kind a step, and so much of each text; the rest is in the log. */
const most = 10;
const longest = 4096;
/** All of a run, the most useful first: causes, then problems at a line, then the others. */
function annotationsOf(causes, problems) {
    return [
        ...causes.map(fromCause),
        ...problems.filter(({ at }) => at).map(fromProblem),
        ...problems.filter(({ at }) => !at).map(fromProblem),
    ];
}
/** Those that are worth one of the ten places of their kind, and those for which none is left. */
function chosen(causes, problems) {
    const all = annotationsOf(causes, problems);
    const kinds = ['error', 'warning'].map((level) => all.filter((one) => one.level === level));
    return { shown: kinds.flatMap((kind) => kind.slice(0, most)), rest: kinds.flatMap((kind) => kind.slice(most)) };
}
/** Shows them at their lines in the manifests, where they have one; what GitHub has no place for stands in the log. */
function annotate(causes, problems, { log, secrets: { redact } }) {
    const { shown, rest } = chosen(causes, problems);
    for (const { level, title, text, at } of shown) {
        const properties = { title: redact(title), ...(at ? { file: at.file, startLine: at.line, startColumn: at.column } : {}) };
        if (level === 'error')
            (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)(redact(text), properties);
        else
            (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)(redact(text), properties);
    }
    for (const { level, title, text, at } of rest)
        log('info', `${level}: ${at ? `${(0,_commands_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .place */ .i)(at)} ` : ''}${text} (${title})`);
}
const cut = (text) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);
const fromProblem = ({ severity, code, message, fix, at }) => ({
    level: severity,
    title: code,
    text: cut(fix ? `${message}\n${fix}` : message),
    at,
});
function fromCause({ reason, pod, container, exitCode, message, log, fix, at }) {
    const where = [pod && `pod ${pod}`, container && `container ${container}`, exitCode === undefined ? '' : `exit code ${exitCode}`]
        .filter(Boolean)
        .join(', ');
    return { level: 'error', title: where ? `${reason} (${where})` : reason, text: cut([message, ...(log ?? []), fix].join('\n')), at };
}


/***/ }),

/***/ 9423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ actionHost)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2327);
/* harmony import */ var _commands_host_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2727);
/* harmony import */ var _ports_inert_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2985);
/* harmony import */ var _ports_node_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4070);
/* harmony import */ var _ports_outputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3823);






/** Lines of the log are words: what containers and programs said stands in them too. The others are commands, which the toolkit escapes. */
const log = { debug: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .debug */ .Yz, info: (text) => (0,_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .info */ .pq)((0,_ports_inert_js__WEBPACK_IMPORTED_MODULE_3__/* .inert */ .t)(text)), notice: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .notice */ .lm, warning: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$e, error: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .error */ .z3 };
/** The action's effects; the runner starts an action in the workspace. */
function actionHost(stops) {
    (0,_ports_outputs_js__WEBPACK_IMPORTED_MODULE_4__/* .dropUnwritten */ .O)();
    const ports = (0,_ports_node_js__WEBPACK_IMPORTED_MODULE_2__/* .nodePorts */ .b)({ secret: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setSecret */ .Pq, log: (level, text) => log[level](text) });
    return (0,_commands_host_js__WEBPACK_IMPORTED_MODULE_5__/* .hostOf */ .w)(ports, stops, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(process.cwd()));
}


/***/ }),

/***/ 941:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2327);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9212);


// The bundle is the same for both steps: dist/post.js starts it with this word.
try {
    if (process.argv.includes('post'))
        await (await Promise.all(/* import() */[__webpack_require__.e(6926), __webpack_require__.e(5106)]).then(__webpack_require__.bind(__webpack_require__, 5106))).post();
    else
        await (0,_main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i)();
}
catch (defect) {
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1)(`unexpected error, please report it: ${defect.message}`);
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .debug */ .Yz)(defect.stack ?? '');
}
// Kept-alive connections would hold the process.
process.exit();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 5608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   TU: () => (/* binding */ readWebhookInputs)
/* harmony export */ });
/* unused harmony exports modes, ownInputs, webhookInputs */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2327);
/* harmony import */ var _commands_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3927);
/* harmony import */ var _commands_webhook_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6017);



const modes = ['run', 'plan', 'validate', 'verify', 'resume'];
/** What only the action takes; action.yml is made of these and the options that it shares with the command line. */
const ownInputs = [
    {
        name: 'mode',
        kind: 'choice',
        description: 'run deploys; plan shows what a run would do; validate asks nobody; verify proves that what was deployed still runs; resume goes on with what a comment on its issue approves or rejects',
        default: 'run',
        choices: modes,
    },
    {
        name: 'environment',
        kind: 'text',
        description: 'Environment of GitHub in which runs are shown as deployments (permission deployments: write); a job with environment: shows itself',
        default: '',
    },
    {
        name: 'github-token',
        kind: 'text',
        description: 'For environment, for issues that ask for approval (permission issues: write), and for mode resume',
        default: '${{ github.token }}',
    },
    {
        name: 'execution',
        kind: 'text',
        description: 'With mode resume: the execution that is answered (default: the one of the issue that was commented on)',
        default: '',
    },
    {
        name: 'answer',
        kind: 'text',
        description: 'With execution: approve or reject, with words behind it or without; whoever started the workflow by workflow_dispatch says it',
        default: '',
    },
];
/** The action's inputs, all of them; the only place that reads any. */
function readInputs() {
    const given = Object.fromEntries(_commands_options_js__WEBPACK_IMPORTED_MODULE_1__/* .options */ .f.map(({ name }) => [name, (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4)(name)]));
    const [mode, environment, token, execution, answer] = ownInputs.map(({ name }) => (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4)(name));
    const known = modes.find((one) => one === (mode || 'run'));
    return {
        asked: { given, mistakes: known ? [] : [noMode(mode)] },
        mode: known ?? 'validate',
        token,
        told: { execution: execution.trim(), answer: answer.trim() },
        ...(environment ? { environment: { environment, token } } : {}),
    };
}
/** Inputs of the sub-action webhook/: what `webhook sync` is told. A runner has no store of a relay's, so that the relay is always asked. */
const webhookInputs = [
    ..._commands_options_js__WEBPACK_IMPORTED_MODULE_1__/* .options */ .f.filter(({ name }) => name === 'definitions'),
    ..._commands_webhook_options_js__WEBPACK_IMPORTED_MODULE_2__/* .syncOptions */ .IF
        .filter(({ name }) => name !== 'store')
        .map((option) => (option.kind === 'boolean' ? { ...option, default: 'false' } : option))
        .map((option) => (option.name === 'relay' ? { ...option, description: 'The relay, whose API makes addresses' } : option)),
    { name: 'relay-api-token', kind: 'text', description: 'One of the relay’s RELAY_API_TOKENS that may operate', default: '' },
];
/** The sub-action's inputs, all of them. */
function readWebhookInputs() {
    const given = Object.fromEntries(webhookInputs.map(({ name }) => [name, (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4)(name)]));
    const { definitions = '', 'relay-api-token': relayApiToken = '', ...own } = given;
    const mistakes = own['relay'] ? [] : [noRelay];
    return { asked: { given: { ...(definitions && { definitions }) }, mistakes }, own, relayApiToken };
}
const noRelay = {
    code: 'H2K-786',
    severity: 'error',
    message: 'relay: no relay is named, and a runner has none of its own',
    fix: 'write relay: https://relay.example.com, and relay-api-token',
    input: 'relay',
};
const noMode = (mode) => ({
    code: 'H2K-741',
    severity: 'error',
    message: `mode: there is no "${mode}"`,
    fix: `write one of ${modes.join(', ')}`,
    input: 'mode',
});


/***/ }),

/***/ 9212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _ports_signals_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1736);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9979);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9423);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5608);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9490);





/** The step itself. Throws only a defect. */
async function main() {
    const host = (0,_host_js__WEBPACK_IMPORTED_MODULE_2__/* .actionHost */ .L)((0,_ports_signals_js__WEBPACK_IMPORTED_MODULE_0__/* .stopSignals */ .S)((why) => new _types_js__WEBPACK_IMPORTED_MODULE_1__/* .HandOver */ .II(why)));
    const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readInputs */ .Ko)();
    if (inputs.mode === 'run')
        await (0,_run_js__WEBPACK_IMPORTED_MODULE_4__/* .runMode */ .r)(inputs, host);
    else
        await (await __webpack_require__.e(/* import() */ 5509).then(__webpack_require__.bind(__webpack_require__, 5509))).otherModes[inputs.mode](inputs, host);
}


/***/ }),

/***/ 4096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ writeSummary)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2327);

/** GitHub drops a step's summary above 1 MiB. */
const most = 900_000;
const cutNote = '\n\n*(cut: the log has the rest)*\n';
/** Adds to the step's summary, where the runner has one; that it can't be written is no reason to fail. */
async function writeSummary(markdown, { env, log, secrets }) {
    if (!env['GITHUB_STEP_SUMMARY'])
        return;
    const text = secrets.redact(markdown);
    try {
        await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z
            .addRaw(Buffer.byteLength(text) <= most ? text : cut(text))
            .addEOL()
            .write();
    }
    catch (error) {
        log('info', `the step's summary can't be written: ${error.message}`);
    }
}
/** At a line's end, and with no block left open. */
function cut(text) {
    const short = text.slice(0, Math.floor(most / 3));
    const whole = short.slice(0, short.lastIndexOf('\n'));
    return `${whole}${whole.lastIndexOf('<pre>') > whole.lastIndexOf('</pre>') ? '</pre>' : ''}${cutNote}`;
}


/***/ }),

/***/ 3083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kn: () => (/* binding */ writeOutputs),
/* harmony export */   MM: () => (/* binding */ documentOutputs),
/* harmony export */   MR: () => (/* binding */ runOutputs)
/* harmony export */ });
/* unused harmony export outputs */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2327);

/** The action's outputs in their order, with what action.yml says of each. */
const outputs = {
    status: "The execution's status: COMPLETED, FAILED, CANCELED; SKIPPED where a newer push is deployed already, WAITING for somebody's approval",
    result: "The exit code's word: done, skipped, waiting, failed, refused, unavailable, changed, cancelled",
    reason: 'Why it failed, in one line',
    'execution-id': "The execution's id",
    image: 'The image that was deployed, with its tag',
    digest: 'Its digest',
    proof: 'Whether the running pods have that digest: the worst of proven, unproven, mismatch',
    changed: 'Whether the cluster was changed; of a plan, whether it would be',
    undone: 'What was brought back after a failure: none, all, partly',
    output: "The pipeline's output, as JSON; of a plan or a verification, the whole of it",
    issue: 'The issue in which an approval is asked for, where the run waits for one',
    execution: 'The whole execution, as JSON; a list of them where a push started several pipelines',
};
/** Written before a failure is told, so that later steps can read why. What a mode does not have stays empty. `redact` hides secrets. */
function writeOutputs(values, redact) {
    for (const name of Object.keys(outputs))
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH)(name, redact(values[name] ?? ''));
}
const runOutputs = (report, issue) => ({
    status: report.status,
    result: report.result,
    reason: report.reason,
    'execution-id': report.executionId,
    image: report.image,
    digest: report.digest,
    proof: report.proof,
    changed: String(report.changed),
    undone: report.undone,
    output: JSON.stringify(report.output),
    issue,
    execution: JSON.stringify(report.executions ?? report.execution ?? {}),
});
/** Of a command that runs nothing: its own document. */
const documentOutputs = (result, reason, document) => ({
    result,
    reason,
    output: JSON.stringify(document),
});


/***/ }),

/***/ 9490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ executionMode),
  r: () => (/* binding */ runMode)
});

// EXTERNAL MODULE: ../node_modules/@actions/core/lib/core.js + 14 modules
var core = __webpack_require__(2327);
// EXTERNAL MODULE: ../build/commands/lines.js
var lines = __webpack_require__(4742);
// EXTERNAL MODULE: ../build/commands/run.js + 1 modules
var run = __webpack_require__(573);
// EXTERNAL MODULE: ../build/kubernetes/index.js + 15 modules
var kubernetes = __webpack_require__(4267);
;// CONCATENATED MODULE: ../build/commands/seen.js

/** What a run did to the cluster, as a report's readers want it afterwards: the fold behind the action's summary. */
class Seen {
    /** By refKey, in the order of writing. */
    objects = new Map();
    proofs = [];
    /** Object by object, in words. */
    undone = [];
    take(event) {
        if (event.type !== 'deploy')
            return;
        const { deploy } = event;
        if (deploy.type === 'object' && deploy.change) {
            this.objects.set((0,kubernetes/* refKey */.XF)(deploy.ref), { name: (0,kubernetes/* refText */.d0)(deploy.ref), change: deploy.change, proofs: [] });
        }
        if (deploy.type === 'phase' && deploy.phase === 'undo')
            this.undone.push(deploy.text);
        if (deploy.type === 'proof') {
            this.proofs.push(deploy.proof);
            this.objects.get((0,kubernetes/* refKey */.XF)(deploy.proof.ref))?.proofs.push(deploy.proof);
        }
    }
}

// EXTERNAL MODULE: ../build/commands/waiting/issues.js
var issues = __webpack_require__(4253);
// EXTERNAL MODULE: ../build/commands/words.js
var words = __webpack_require__(4928);
// EXTERNAL MODULE: ../build/action/annotations.js
var annotations = __webpack_require__(6707);
// EXTERNAL MODULE: ../build/action/markdown.js
var markdown = __webpack_require__(4096);
// EXTERNAL MODULE: ../build/action/outputs.js
var outputs = __webpack_require__(3083);
// EXTERNAL MODULE: ../build/action/state.js
var state = __webpack_require__(3760);
// EXTERNAL MODULE: ../build/action/summary.js
var summary = __webpack_require__(661);
;// CONCATENATED MODULE: ../build/action/run.js











/** Deploys. */
const runMode = (inputs, host) => executionMode(inputs, host, (asking, sink) => (0,run/* run */.eF)(inputs.asked, asking, sink));
/**
 * Shows an execution. Cancelled, it leaves what it began to the post step: GitHub gives main ten seconds, and post minutes. Rules 11.
 * `act`: runs it, with a host that asks people in issues.
 */
async function executionMode({ asked, environment, token }, host, act) {
    const { ports } = host;
    const { redact } = ports.secrets;
    const memory = new state/* Memory */.c();
    const seen = new Seen();
    const asks = new issues/* Issues */.tm(host, token);
    const show = (0,lines/* newLines */.M)((line) => ports.log('info', line), ports.now);
    const shown = environment && new Shown(await environmentOf(environment, host), asked.given.image ?? '', memory);
    const end = await act({ ...host, asks }, (event) => {
        memory.take(event);
        if (event.type === 'begin' && !event.within && asked.given['report-url'])
            memory.reported(event.execution);
        seen.take(event);
        show.sink(event);
        shown?.begin(event);
    });
    show.end();
    const { report, causes } = end;
    const isGood = report.result === 'done' || report.result === 'skipped' || report.result === 'waiting';
    const isCut = host.signal.aborted && !isGood;
    if (!isCut)
        memory.ended();
    const issue = asks.opened.at(-1)?.url ?? '';
    // What later steps and people read comes before anything that may fail or take time.
    (0,outputs/* writeOutputs */.Kn)((0,outputs/* runOutputs */.MR)(report, issue), redact);
    await (0,markdown/* writeSummary */.S)((0,summary/* summaryOf */.Y)(end, seen, issue), ports);
    const unseen = isCut ? [] : ((await shown?.end(report)) ?? []);
    (0,annotations/* annotate */.f)(causes, [...report.problems, ...unseen], ports);
    for (const cause of causes)
        ports.log('info', (0,words/* causeText */.xv)(cause));
    const last = isCut ? 'cancelled; what this run began is brought back in the post step' : (0,words/* closing */.ET)(report);
    if (isGood)
        ports.log('info', last);
    else
        (0,core/* setFailed */.C1)(redact(last));
}
/** Loaded where it is wanted: most runs start without. */
async function environmentOf(options, host) {
    return new (await Promise.all(/* import() */[__webpack_require__.e(6926), __webpack_require__.e(656)]).then(__webpack_require__.bind(__webpack_require__, 656))).Environment(options, host);
}
/** The run in an environment of GitHub, beside the deployment itself. */
class Shown {
    #environment;
    #memory;
    #image;
    #begun;
    #deployed;
    constructor(environment, image, memory) {
        this.#environment = environment;
        this.#image = image;
        this.#memory = memory;
    }
    /** At the first event, when nothing stands against the run any more. */
    begin(event) {
        const push = event.type === 'begin' ? event.tree.dockerEvent : undefined;
        const image = push?.tag ? `${push.image}:${push.tag}` : (push?.image ?? this.#image);
        this.#begun ??= this.#environment.begin(image, (deployed) => {
            this.#deployed = deployed;
            this.#memory.deployed(deployed);
        });
    }
    async end(report) {
        const problems = (await this.#begun) ?? [];
        return this.#deployed ? [...problems, ...(await this.#environment.end(this.#deployed, report))] : problems;
    }
}


/***/ }),

/***/ 3760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ Memory),
/* harmony export */   u: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2327);

function readState() {
    const [deployed, reported] = [(0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu)('deployed'), (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu)('reported')];
    return {
        begun: JSON.parse((0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu)('begun') || '[]'),
        ...(deployed ? { deployed: JSON.parse(deployed) } : {}),
        ...(reported ? { reported } : {}),
        ended: (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu)('ended') === 'true',
    };
}
/** Main's memory. */
class Memory {
    #begun = [];
    /** A release tells itself before the first write of its record. */
    take(event) {
        if (event.type !== 'deploy' || event.deploy.type !== 'release')
            return;
        const { address, run } = event.deploy;
        this.#begun.push({ ...address, run });
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ)('begun', JSON.stringify(this.#begun));
    }
    deployed(deployed) {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ)('deployed', JSON.stringify(deployed));
    }
    reported(execution) {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ)('reported', execution);
    }
    ended() {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ)('ended', 'true');
    }
}


/***/ }),

/***/ 661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ problemsOf),
/* harmony export */   Y: () => (/* binding */ summaryOf)
/* harmony export */ });
/* harmony import */ var _commands_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7054);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6179);


/** So many objects are listed; the log has all. */
const mostObjects = 200;
const mostCauses = 20;
/** A run for people, as Markdown: push, proof, stages and tasks, objects with their images before and after, causes, what was undone. */
function summaryOf({ report, causes }, seen, issue = '') {
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraphs */ .qN)(`### ${headline(report)}`, report.result === 'done' || report.reason === '' ? '' : `**${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(report.reason)}**`, issue && `Asked for in ${issue}`, push(report), tasks(report), objects(seen), causesOf(causes), undone(seen, report.undone), problemsOf(report.problems));
}
const words = {
    done: 'Deployed',
    failed: 'Failed',
    changed: 'Failed, the cluster is changed',
    refused: 'Refused, nothing was touched',
    unavailable: 'Not possible now, nothing was touched',
    cancelled: 'Cancelled',
    skipped: 'Skipped',
    waiting: 'Waits for approval',
};
function headline({ result, status, image, changed }) {
    const word = result === 'done' && !changed ? 'Nothing had to be changed' : status === 'CANCELED' ? 'Cancelled' : (words[result] ?? result);
    return image ? `${word}: ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(image)}` : word;
}
function push({ digest, proof, execution, executionId }) {
    const rows = [
        ['digest', (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(digest)],
        ['pushed', (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(pushed(execution?.dockerEvent))],
        ['proof', proof],
        ['pipeline', (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(execution?.name ?? '')],
        ['execution', (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(executionId)],
    ].filter(([, value]) => value !== '');
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['', ''], rows);
}
function pushed(event) {
    if (event?.pushedAt === undefined)
        return '';
    return `${new Date(event.pushedAt * 1000).toISOString()}${event.pusher ? ` by ${event.pusher}` : ''}`;
}
const seconds = (micros) => (micros === undefined ? '' : `${(micros / 1_000_000).toFixed(1)} s`);
function tasks({ execution, executions }) {
    const all = executions ?? (execution ? [execution] : []);
    const tables = all.map((one) => {
        const rows = (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['stage', 'task', 'type', 'status', 'took', ''], rowsOf(one));
        return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraphs */ .qN)(all.length > 1 ? `**${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(one.name)}**: ${one.status}` : '', rows);
    });
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraphs */ .qN)(...tables);
}
/** A row for each task, those of the pipelines that it ran or that rolled it back below it. */
function rowsOf({ stageOrder, stages }, before = '') {
    return stageOrder.flatMap((name) => {
        const stage = stages[name];
        const own = (stage?.taskOrder ?? []).flatMap((task) => {
            const one = stage?.tasks[task];
            if (!one)
                return [];
            const row = [
                (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(before + name),
                (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(task),
                (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(one.type),
                one.status,
                seconds(one._durationInMicros),
                (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(one.statusMessage),
            ];
            return [row, ...within(one.execution, `${before}${task} › `), ...within(one.rollbackResponse, `${before}${task} rolled back › `)];
        });
        return [...own, ...within(stage?.rollbackResponse, `${before}${name} rolled back › `)];
    });
}
const within = (execution, before) => (execution ? rowsOf(execution, before) : []);
function objects({ objects: all }) {
    const rows = [...all.values()]
        .slice(0, mostObjects)
        .map(({ name, change, proofs }) => [
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(name),
        change.action,
        (change.images ?? []).map(imageText).join('<br>'),
        proofs.map(proofText).join('<br>'),
    ]);
    const more = all.size > mostObjects ? `and ${all.size - mostObjects} more objects, see the log` : '';
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraphs */ .qN)((0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['object', 'change', 'image', 'proof'], rows), more);
}
const imageText = ({ container, before, after }) => before === undefined || before === after
    ? `${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(container)}: ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(after)}`
    : `${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(container)}: ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(before)} → ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(after)}`;
const proofText = ({ verdict, why }) => (verdict === 'proven' ? verdict : `${verdict}: ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(why)}`);
function causesOf(causes) {
    if (causes.length === 0)
        return '';
    const shown = causes.slice(0, mostCauses).map((cause) => {
        const { at, ref, reason, pod, container, exitCode, message, log = [], fix } = cause;
        const facts = [pod && `pod ${pod}`, container && `container ${container}`, exitCode === undefined ? '' : `exit code ${exitCode}`]
            .filter(Boolean)
            .join(', ');
        const head = `**${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(`${ref.kind} ${ref.name}: ${reason}`)}**${facts ? ` (${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(facts)})` : ''}${at ? ` at ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)((0,_commands_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .place */ .i)(at))}` : ''}`;
        return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraphs */ .qN)(head, (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(message), log.length > 0 ? (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)(log) : '', (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(fix));
    });
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraphs */ .qN)('#### Why', ...shown);
}
function undone({ undone: lines }, all) {
    // The first line is the reason for the way back, which stands above already.
    const steps = lines.slice(1);
    if (steps.length === 0)
        return '';
    const head = all === 'all' ? 'Brought back: everything that was there before' : 'The way back';
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraphs */ .qN)(`#### ${head}`, steps.map((line) => `- ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(line)}`).join('\n'));
}
/** What is wrong, where, and what to do. */
function problemsOf(problems) {
    const rows = problems.map(({ code, severity, message, fix = '', at, input }) => [
        `${severity} ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(code)}`,
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(at ? (0,_commands_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .place */ .i)(at) : (input ?? '')),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(message),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(fix),
    ]);
    return rows.length === 0 ? '' : (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraphs */ .qN)('#### Problems', (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['', 'where', 'what', 'what to do'], rows));
}


/***/ }),

/***/ 4253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RN: () => (/* binding */ inTime),
/* harmony export */   Tc: () => (/* binding */ gitHubOf),
/* harmony export */   tm: () => (/* binding */ Issues)
/* harmony export */ });
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9979);
/* harmony import */ var _question_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73);


/** GitHub gets so long for one thing, and no more: the cluster does not depend on it. */
const patience = 15_000;
const inTime = () => AbortSignal.timeout(patience);
/** GitHub as the action's token sees it. Loaded where it is wanted: most runs wait for nobody. */
async function gitHubOf({ ports }, token) {
    const { newGitHub } = await __webpack_require__.e(/* import() */ 6926).then(__webpack_require__.bind(__webpack_require__, 6926));
    const { GITHUB_API_URL: url } = ports.env;
    return newGitHub(ports, { ...(url ? { url } : {}), credential: { token } });
}
/** Asks in issues of the repository whose workflow it is. `opened`: where, so far. */
class Issues {
    opened = [];
    #host;
    #token;
    /** @param token '': there is none */
    constructor(host, token) {
        this.#host = host;
        this.#token = token;
    }
    async open(question) {
        const { repository, ports } = this.#host;
        const { redact } = ports.secrets;
        const github = await this.#reached();
        const { title, body, number, url } = await github.createIssue({ repository, title: redact(question.title), body: redact(question.body) }, inTime());
        const issue = { repository, number, url, text: (0,_question_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .Rj)({ title, body }) };
        this.opened.push(issue);
        return issue;
    }
    async close(issue, words) {
        const github = await this.#reached();
        await github.comment(issue, words, inTime());
        await github.closeIssue(issue, 'not_planned', inTime());
    }
    async #reached() {
        if (this.#token !== '')
            return gitHubOf(this.#host, this.#token);
        throw new _types_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1([{ code: 'H2K-889', severity: 'error', message: 'there is no token', fix: 'give one: github-token' }]);
    }
}


/***/ }),

/***/ 73:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rj: () => (/* binding */ fingerprint),
/* harmony export */   YH: () => (/* binding */ questionOf),
/* harmony export */   wM: () => (/* binding */ executionIn)
/* harmony export */ });
/* unused harmony export imageOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6179);


/** GitHub takes 256 characters of a title and 65,536 of a text. */
const most = { title: 200, words: 4_000, cell: 300, tasks: 40 };
/**
 * What is asked of people by an execution that waits. Whatever a user wrote stands in it as it is: it calls nobody and is no markup. Only the approvers are
 * called by their names.
 */
function questionOf(kept) {
    const [[task, ticket] = ['', undefined], ...later] = Object.entries(kept.halt.tickets);
    const { pipeline, halt, push } = kept;
    const summary = ticket?.summary ?? '';
    return {
        title: cut(oneLine(`Approval: ${summary} (${[pipeline.name, imageOf(push)].filter(Boolean).join(', ')})`), most.title),
        body: (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraphs */ .qN)(`${before}${halt.execution.id}${after}`, `### ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(cut(summary, most.words))}`, ticket?.description ? (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .block */ .om)(cut(ticket.description, most.words).split('\n')) : '', facts(kept, task, ticket), planned(kept), later.length > 0 ? `Asked for after that: ${later.map(([name, { summary: more }]) => (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(`${name}: ${more}`)).join(', ')}` : '', howTo),
    };
}
/** Leads from an issue to its execution. Anybody may write one: the execution knows its issue, and that decides. */
const before = '<!-- hub-to-kube execution ';
const after = ' -->';
const executionIn = (body) => /^<!-- hub-to-kube execution ([\w-]{1,100}) -->/.exec(body)?.[1];
/** Of what people read. GitHub may end lines in its own way. */
const fingerprint = ({ title, body }) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
    .update(`${title}\n${body.replaceAll('\r\n', '\n').trimEnd()}`)
    .digest('hex');
const imageOf = (push) => (push ? `${push.written}${push.tag ? `:${push.tag}` : ''}` : '');
function facts({ pipeline, halt, push, event, execution, commit }, task, ticket) {
    const { id } = halt.execution;
    const pushed = event?.pushedAt === undefined ? '' : new Date(event.pushedAt * 1000).toISOString();
    const rows = [
        ['image', (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(imageOf(push))],
        ['digest', (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(push?.digest ?? '')],
        ['pushed', (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(`${pushed}${pushed && event?.pusher ? ` by ${event.pusher}` : ''}`)],
        ['pipeline', (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(pipeline.name)],
        ['waits at', (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(task)],
        ['execution', execution.url ? `[${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(id)}](${execution.url})` : (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(id)],
        ['commit', (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(commit ?? '')],
        ['until', ticket ? new Date(ticket.expires).toISOString() : ''],
        ['may be answered by', ticket ? approversOf(ticket) : ''],
    ].filter(([, value]) => value !== '');
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['', ''], rows);
}
/** A name of GitHub's calls whom it names; anything else stands as it is. */
function approversOf({ approvers }) {
    if (approvers.length === 0)
        return 'whoever may write to this repository';
    return approvers
        .map((name) => (/^@?[\w-]{1,39}(?:\/[\w-]{1,100})?$/.test(name) ? `@${name.replace(/^@/, '')}` : (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)))
        .join(', ');
}
/** What is done when it goes on: all that has not begun. */
function planned({ halt: { execution } }) {
    const rows = execution.stageOrder.flatMap((stage) => {
        const { taskOrder = [], tasks = {} } = execution.stages[stage] ?? {};
        return taskOrder
            .filter((task) => tasks[task]?.status === 'NOT_STARTED')
            .map((task) => [(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(stage), (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(task), (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(tasks[task]?.type ?? ''), (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(whatOf(tasks[task]?.input ?? {}))]);
    });
    const more = rows.length > most.tasks ? `and ${rows.length - most.tasks} more tasks` : '';
    const head = rows.length > 0 ? '**If it is approved**' : 'Nothing comes after it: the pipeline ends with it.';
    return (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraphs */ .qN)(head, (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['stage', 'task', 'type', 'what'], rows.slice(0, most.tasks)), more);
}
/** What tells most of a task, whatever its type. */
const telling = ['action', 'filePath', 'namespace', 'images', 'url', 'host', 'pipeline', 'source', 'destination', 'condition', 'summary'];
const whatOf = (input) => cut(telling.flatMap((key) => (input[key] === undefined ? [] : [`${key}: ${textOf(input[key])}`])).join(', '), most.cell);
const textOf = (value) => (typeof value === 'string' ? value : JSON.stringify(value));
const howTo = `Answer by a comment whose first line is one of these, with or without words behind it. A comment that was edited doesn't count.

    /approve tried on test
    /reject not on a Friday`;
const oneLine = (text) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
const cut = (text, length) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);


/***/ }),

/***/ 6179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   om: () => (/* binding */ block),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   qN: () => (/* binding */ paragraphs),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/** Text of anybody's as plain text: nothing in it is markup, a link or a line of its own. Every punctuation mark may be escaped in GitHub's Markdown. */
const plain = (text) => text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .replace(/[!-/:-@[-`{-~]/g, (mark) => entities[mark] ?? `\\${mark}`);
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Lines of anybody's as they are, in a block of their own. */
const block = (lines) => `<pre>${lines.map((line) => line.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/[&<>]/g, (mark) => entities[mark])).join('\n')}</pre>`;
/** Cells are Markdown already. No rows: no table. */
function table(head, rows) {
    if (rows.length === 0)
        return '';
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
/** Paragraphs; empty ones are left out. */
const paragraphs = (...parts) => parts.filter(Boolean).join('\n\n');
/**
 * Text of anybody's, shown as it is: GitHub looks for @names, #numbers, commits and addresses in all text but that of code, so that whatever stands in it
 * calls nobody and leaves no trace elsewhere.
 */
const quoted = (text) => (plain(text) === '' ? '' : `<code>${plain(text)}</code>`);


/***/ }),

/***/ 5941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g6: () => (/* binding */ Agent),
/* harmony export */   hd: () => (/* binding */ fetch),
/* harmony export */   kT: () => (/* binding */ ProxyAgent)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
// Stands in for undici, which the packages of @actions/ bring in two versions: 2 MB and 50 ms of every start.
// Calls to GitHub use Node's own fetch; calls to a cluster and to registries never came by here.


const fetch = (url, { dispatcher: _, ...init } = {}) => globalThis.fetch(url, init);

/** Made at load where https_proxy is set. */
class ProxyAgent {
  constructor() {
    node_http__WEBPACK_IMPORTED_MODULE_0__.setGlobalProxyFromEnv?.();
  }
}

class Agent {
  constructor() {
    throw new Error('undici.Agent is not bundled');
  }
}


/***/ })

};
