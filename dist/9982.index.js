export const id = 9982;
export const ids = [9982,5941];
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

/***/ 1908:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2327);
/* harmony import */ var _commands_webhook_steps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7920);
/* harmony import */ var _commands_webhook_sync_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8856);
/* harmony import */ var _ports_signals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1736);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6179);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9423);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5608);
/* harmony import */ var _tell_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(130);








/** The sub-action: Docker Hub's webhooks are made equal to the definitions. Secret addresses are never shown, as its log is others' too. */
async function main() {
    const { asked, own, relayApiToken } = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .readWebhookInputs */ .TU)();
    const host = withToken((0,_host_js__WEBPACK_IMPORTED_MODULE_5__/* .actionHost */ .L)((0,_ports_signals_js__WEBPACK_IMPORTED_MODULE_3__/* .stopSignals */ .S)()), relayApiToken);
    const told = [];
    const report = await (0,_commands_webhook_sync_js__WEBPACK_IMPORTED_MODULE_2__/* .webhookSync */ .dc)(asked, own, host, {
        showsAddresses: false,
        told: (step) => {
            told.push((0,_commands_webhook_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepText */ .uw)(step));
            host.ports.log('info', (0,_commands_webhook_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepText */ .uw)(step));
        },
    });
    const good = report.dryRun && told.length > 0 ? 'nothing was done: dry-run' : 'Docker Hub has what the documents say';
    await (0,_tell_js__WEBPACK_IMPORTED_MODULE_7__/* .tell */ .q)(report, good, host, { body: told.length > 0 ? (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .block */ .om)(told) : '' });
}
/** As an input it is nobody's environment but this step's. */
const withToken = (host, token) => token === '' ? host : { ...host, ports: { ...host.ports, env: { ...host.ports.env, RELAY_API_TOKEN: token } } };
try {
    await main();
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
