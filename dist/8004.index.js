export const id = 8004;
export const ids = [8004,4710];
export const modules = {

/***/ 8004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   resumeCommand: () => (/* binding */ resumeCommand)
/* harmony export */ });
/* harmony import */ var _commands_resume_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4818);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4710);


const resumeCommand = (asked, host, { own, words: [id = ''] }) => {
    const { env } = host.ports;
    const as = own['as'] ?? env['GITHUB_ACTOR'] ?? env['USER'] ?? 'somebody';
    const { approve, reject, comment = '', task } = own;
    const said = { id, approve: approve === 'true', reject: reject === 'true', comment, as, task };
    return (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.shown)(host, (sink) => (0,_commands_resume_js__WEBPACK_IMPORTED_MODULE_0__/* .resume */ .U)(asked, said, host, sink));
};


/***/ }),

/***/ 4710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand),
  shown: () => (/* binding */ shown)
});

// EXTERNAL MODULE: ../build/commands/lines.js
var commands_lines = __webpack_require__(4742);
// EXTERNAL MODULE: ../build/commands/problem.js
var commands_problem = __webpack_require__(7054);
// EXTERNAL MODULE: ../build/commands/run.js + 1 modules
var run = __webpack_require__(573);
// EXTERNAL MODULE: ../build/commands/words.js
var words = __webpack_require__(4928);
// EXTERNAL MODULE: ../build/ports/inert.js
var inert = __webpack_require__(2985);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(356);
// EXTERNAL MODULE: ../build/commands/tasklines.js
var tasklines = __webpack_require__(369);
;// CONCATENATED MODULE: ../build/cli/table.js





const redrawEvery = 100;
const rows = 12;
/** For people at a terminal: what has ended stays as lines, what is not ready yet is a table below that moves. */
function newTable(screen, now) {
    const waiting = new commands_lines/* Waiting */.E();
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
    const say = (line) => {
        clear();
        screen.write(`${line}\n`);
        draw();
    };
    const taskLine = (0,tasklines/* newTaskLines */.b)();
    const redraw = setInterval(draw, redrawEvery);
    redraw.unref();
    return {
        sink(event) {
            const news = waiting.take(event);
            const told = taskLine(event);
            if (told)
                say(told.isHead ? (0,external_node_util_.styleText)('bold', told.text) : told.text);
            if (event.type === 'log')
                say(`  ${event.text}`);
            if (event.type === 'problem')
                say(`${event.problem.severity}: ${(0,commands_problem/* problemText */.f)(event.problem)}`);
            if (event.type !== 'deploy')
                return;
            // In a table only what has come to an end gets a line of its own; the rest is in the live part.
            const { deploy } = event;
            const ended = deploy.type !== 'object' || deploy.change !== undefined || (news && deploy.health?.state === 'ready');
            const line = ended ? (0,words/* lineOf */.cA)(deploy) : undefined;
            if (line === undefined)
                return;
            say(line.replace(/^/gm, '  '));
        },
        end() {
            clearInterval(redraw);
            clear();
        },
    };
}

;// CONCATENATED MODULE: ../build/cli/run.js






const runCommand = (asked, host) => shown(host, (sink) => (0,run/* run */.eF)(asked, host, sink));
/** Shows what a run does while it does it, and what came of it. */
async function shown({ ports }, act) {
    const { isTTY, columns } = process.stderr;
    const write = (text) => process.stderr.write(ports.secrets.redact(text));
    const show = isTTY ? newTable({ columns, write }, ports.now) : (0,commands_lines/* newLines */.M)((line) => write(`${(0,inert/* inert */.t)(line)}\n`), ports.now);
    const { report, causes } = await act(show.sink);
    show.end();
    const told = report.execution === undefined ? report.problems : [];
    const lines = [...told.map((problem) => `${problem.severity}: ${(0,commands_problem/* problemText */.f)(problem)}`), ...causes.map(words/* causeText */.xv)];
    for (const line of lines)
        ports.log('error', line);
    ports.log('info', (0,words/* closing */.ET)(report));
    return report;
}


/***/ }),

/***/ 4818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ resume)
/* harmony export */ });
/* harmony import */ var _definitions_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9275);
/* harmony import */ var _pipeline_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3283);
/* harmony import */ var _tasks_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7875);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9979);
/* harmony import */ var _hearing_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2129);
/* harmony import */ var _means_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2207);
/* harmony import */ var _ordered_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(532);
/* harmony import */ var _registries_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8458);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2756);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(573);
/* harmony import */ var _waiting_ask_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8712);
/* harmony import */ var _waiting_found_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(37);
/* harmony import */ var _waiting_kept_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(533);













/** What a relay gives to the process that goes on with a run of its own: the key to report it with. */
const reportKey = 'HUB_TO_KUBE_REPORT_KEY';
/**
 * Goes on with an execution that waits, exactly behind the task that was answered: same definitions, inputs and push. Of two that answer at once one goes on.
 * Never throws for a user's mistake or an absent cluster. H2K-881 answered already, 882 not an approver, 883 other definitions, 886 neither yes nor no.
 */
async function resume(asked, said, host, sink) {
    let push;
    try {
        const target = await (0,_waiting_found_js__WEBPACK_IMPORTED_MODULE_9__/* .reached */ .V)(asked, host, said.approve === said.reject ? [undecided] : []);
        const { stored, runs } = await (0,_waiting_found_js__WEBPACK_IMPORTED_MODULE_9__/* .findRun */ .L)(target.places, said.id);
        const kept = (0,_waiting_kept_js__WEBPACK_IMPORTED_MODULE_10__/* .keptOf */ .uq)(stored);
        push = kept.push;
        const pipeline = (0,_definitions_names_js__WEBPACK_IMPORTED_MODULE_0__/* .find */ .I)(target.definitions.pipelines, kept.pipeline.name, kept.pipeline.project);
        const [task = '', ticket] = Object.entries(kept.halt.tickets).find(([name]) => name === (said.task ?? name)) ?? [];
        if (kept.answer)
            throw refusal(already(said.id, kept.answer.by));
        if (said.task !== undefined && !ticket)
            throw refusal(elsewhere(said.id, said.task));
        if (!pipeline || !ticket || (0,_waiting_kept_js__WEBPACK_IMPORTED_MODULE_10__/* .hashOf */ .qQ)(target.definitions) !== kept.hash)
            throw refusal(changed(said.id));
        const answer = answerOf(said, ticket, host.ports.now());
        await claim(runs, stored, answer);
        const webhook = kept.webhook === undefined ? undefined : (0,_definitions_names_js__WEBPACK_IMPORTED_MODULE_0__/* .find */ .I)(target.definitions.webhooks, kept.webhook, pipeline.value.project);
        const chosen = { pipeline, ...(webhook ? { webhook } : {}) };
        try {
            const end = await goOn(kept, chosen, { target, host, sink, answers: { [task]: answer } });
            if (end.ran.halt)
                end.report.problems.push(...(await askAgain({ ...kept, halt: end.ran.halt }, runs, host)));
            else
                await runs.remove(said.id);
            return end;
        }
        catch (error) {
            await runs.remove(said.id);
            throw error;
        }
        finally {
            await target.means.close();
        }
    }
    catch (error) {
        return { report: (0,_run_js__WEBPACK_IMPORTED_MODULE_7__/* .untouched */ .sF)(error, host, push), causes: [] };
    }
}
async function goOn(kept, chosen, { target, host, sink, answers, }) {
    const { definitions, variable, settings, mirrors } = target;
    const means = (0,_means_js__WEBPACK_IMPORTED_MODULE_4__/* .newMeans */ .bl)(settings, (0,_registries_js__WEBPACK_IMPORTED_MODULE_5__/* .registryOptions */ ._A)({ chosen: [chosen], definitions, variable }, mirrors, host.ports), host);
    const origin = {
        ...(kept.event ? { event: { verified: false, ...kept.event } } : {}),
        ...(kept.webhook === undefined ? {} : { webhook: kept.webhook }),
        ...(kept.delivery === undefined ? {} : { delivery: kept.delivery }),
    };
    const { execution } = kept.halt;
    const key = host.ports.env[reportKey];
    const told = { ...(kept.delivery !== undefined && { delivery: kept.delivery }), ...(key && { reportKey: key }) };
    const heard = (0,_hearing_js__WEBPACK_IMPORTED_MODULE_11__/* .hearing */ .v)(await (0,_report_index_js__WEBPACK_IMPORTED_MODULE_6__/* .reportingOf */ .w)({ settings, origin: told }, host, execution), execution.id, sink, host);
    try {
        const ran = await (0,_pipeline_run_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e)(chosen.pipeline.value, kept.halt.execution.input, {
            ...host,
            ...means,
            definitions,
            variable,
            tasks: _tasks_index_js__WEBPACK_IMPORTED_MODULE_2__/* .tasks */ .vB,
            execution: kept.execution,
            halt: kept.halt,
            answers,
            ...(kept.push ? { push: await (0,_ordered_js__WEBPACK_IMPORTED_MODULE_12__/* .ordered */ .S)(kept.push, chosen, origin, settings, host.ports.now()) } : {}),
            ...(kept.event ? { event: kept.event } : {}),
            ...heard.context,
        });
        await heard.end();
        const report = { ...(0,_run_js__WEBPACK_IMPORTED_MODULE_7__/* .reported */ .Y6)(ran), ...(0,_run_js__WEBPACK_IMPORTED_MODULE_7__/* .named */ .KT)(kept.push), problems: heard.problems };
        return { ran, report, causes: ran.results.flatMap(({ causes }) => causes ?? []) };
    }
    catch (error) {
        await heard.end();
        throw error;
    }
    finally {
        await means.close();
    }
}
/** It waits anew: where the last question stood, no answer counts any more. */
async function askAgain(kept, runs, host) {
    const again = { ...kept };
    delete again.issue;
    await runs.write(kept.halt.execution.id, again);
    return (0,_waiting_ask_js__WEBPACK_IMPORTED_MODULE_8__/* .ask */ .k)(again, runs, host);
}
/** After its time nobody's word counts: it failed for want of one. */
function answerOf({ id, approve, comment, as, isProven }, { approvers, expires }, now) {
    if (now > expires)
        return { approved: false, by: '', comments: '', at: now };
    if (!isProven && approvers.length > 0 && !approvers.includes(as))
        throw refusal(stranger(id, as, approvers));
    return { approved: approve, by: as, comments: comment, at: now };
}
/** The Secret is written under the version that was read: who comes second finds another one. */
async function claim(runs, { id, value, resourceVersion }, answer) {
    if (await runs.write(id, { ...value, answer }, resourceVersion))
        return;
    const now = await runs.find(id);
    throw refusal(already(id, (now && (0,_waiting_kept_js__WEBPACK_IMPORTED_MODULE_10__/* .keptOf */ .uq)(now).answer?.by) || 'somebody else'));
}
const refusal = (problem) => new _types_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1([problem]);
const already = (id, by) => ({
    code: 'H2K-881',
    severity: 'error',
    message: `${id} was answered already by ${by || 'nobody in time'}`,
    fix: 'nothing is left to do: that answer holds',
    input: 'id',
});
const stranger = (id, as, approvers) => ({
    code: 'H2K-882',
    severity: 'error',
    message: `${as} is not among those who may answer ${id}`,
    fix: `let one of ${approvers.join(', ')} answer: --as NAME`,
    input: 'as',
});
const elsewhere = (id, task) => ({
    code: 'H2K-881',
    severity: 'error',
    message: `${id} waits no more at ${task}: that was answered already`,
    fix: `see what it waits for: hub-to-kube executions show ${id}`,
    input: 'task',
});
const changed = (id) => ({
    code: 'H2K-883',
    severity: 'error',
    message: `the definitions are not those that ${id} began with: what was asked is not what would be done`,
    fix: 'check out the commit that it began with, or let it expire and run the pipeline anew',
    input: 'definitions',
});
const undecided = {
    code: 'H2K-886',
    severity: 'error',
    message: 'resume needs one answer, yes or no',
    fix: 'write either --approve or --reject',
    input: 'approve',
};


/***/ }),

/***/ 8712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ask),
/* harmony export */   n: () => (/* binding */ withdraw)
/* harmony export */ });
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9979);
/* harmony import */ var _question_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73);


/**
 * Asks people where the host does so, and writes down where: an answer given anywhere else counts for nothing. What goes wrong is a warning (H2K-889), as the
 * execution waits all the same.
 */
async function ask(kept, runs, { asks, ports }) {
    if (!asks)
        return [];
    const { id } = kept.halt.execution;
    try {
        const stored = await runs.find(id);
        if (!stored)
            return [];
        const issue = await asks.open((0,_question_js__WEBPACK_IMPORTED_MODULE_1__/* .questionOf */ .YH)(kept));
        const isKept = await runs.write(id, { ...kept, issue }, stored.resourceVersion);
        if (isKept)
            ports.log('info', `  or by a comment on ${issue.url}`);
        else
            await asks.close(issue, 'It was answered elsewhere meanwhile.');
        return [];
    }
    catch (error) {
        if (!(error instanceof _types_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG))
            throw error;
        return [notAsked(id, error.problems[0])];
    }
}
/** The issue of a question that nobody's answer is wanted to any more. */
async function withdraw({ issue, halt }, words, { asks, ports }) {
    if (!issue)
        return;
    try {
        if (asks)
            return await asks.close(issue, words);
        ports.log('info', `${issue.url} stays open: close it by hand`);
    }
    catch (error) {
        if (!(error instanceof _types_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG))
            throw error;
        ports.log('info', `${issue.url} of ${halt.execution.id} stays open: ${error.message}`);
    }
}
const notAsked = (id, { code, message, fix }) => {
    const needed = code === 'H2K-721' || code === 'H2K-722'
        ? 'The job needs `permissions: { issues: write }`, beside every other right that it uses'
        : fix;
    return {
        code: 'H2K-889',
        severity: 'warning',
        message: `nobody is asked in an issue for ${id}, which waits: ${message}`,
        fix: `${needed}. It is answered as well by: hub-to-kube resume ${id} --approve, or --reject`,
        input: 'github-token',
    };
};


/***/ }),

/***/ 37:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ findRun),
/* harmony export */   V: () => (/* binding */ reached)
/* harmony export */ });
/* harmony import */ var _definitions_credentials_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7981);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9979);
/* harmony import */ var _checked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(892);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8881);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(752);
/* harmony import */ var _kept_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(533);






/** The definitions as they are now, and where runs of them may wait. Throws ConfigurationError with all mistakes. */
async function reached(asked, host, more = []) {
    const checked = await (0,_checked_js__WEBPACK_IMPORTED_MODULE_1__/* .checkedTarget */ .l)(asked, host);
    const { settings, means } = checked;
    const loaded = await (0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .readDefinitions */ .TL)(settings.definitions, host.ports.files);
    const none = loaded ? [] : [(0,_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .noDefinitions */ .AL)(_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultFolder */ .qp, 'there is no such folder')];
    await (0,_checked_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseMistakes */ .U)({ problems: [...more, ...checked.problems, ...none, ...(loaded?.problems ?? [])] });
    if (!loaded)
        throw new _types_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(none);
    const { definitions } = loaded;
    for (const { value } of (0,_definitions_credentials_js__WEBPACK_IMPORTED_MODULE_5__/* .credentials */ .z)(definitions))
        host.ports.secrets.add(value);
    const variable = (0,_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .variablesOf */ .h)(definitions, settings.variables, host.ports);
    return { ...checked, loaded, definitions, variable, places: await (0,_kept_js__WEBPACK_IMPORTED_MODULE_4__/* .placesOf */ .ek)({ definitions, variable, means }) };
}
/** Throws ConfigurationError (H2K-880): nothing of that id waits. */
async function findRun(places, id) {
    for (const runs of places) {
        const stored = await runs.find(id);
        if (stored)
            return { stored, runs };
    }
    const message = `no execution ${id} waits for an answer: it has ended, was never kept here, or is another folder's`;
    throw new _types_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1([{ code: 'H2K-880', severity: 'error', message, fix: 'see hub-to-kube executions list', input: 'id' }]);
}


/***/ }),

/***/ 533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   ek: () => (/* binding */ placesOf),
/* harmony export */   qQ: () => (/* binding */ hashOf),
/* harmony export */   uq: () => (/* binding */ keptOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _definitions_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9275);
/* harmony import */ var _definitions_parts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9745);
/* harmony import */ var _kubernetes_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4267);
/* harmony import */ var _pipeline_endpoint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3012);





const keptOf = (stored) => stored.value;
/** The cluster of the first K8S task, else the run's own; the namespace is its context's. Throws ConfigurationError and UnavailableError. */
async function placeOf(pipeline, { definitions, variable, means }) {
    const name = endpointOf(pipeline);
    const endpoint = name === undefined ? undefined : (0,_definitions_names_js__WEBPACK_IMPORTED_MODULE_1__/* .find */ .I)(definitions.endpoints, name, pipeline.project)?.value;
    const { cluster, namespace } = await means.cluster(endpoint && (0,_pipeline_endpoint_js__WEBPACK_IMPORTED_MODULE_3__/* .boundEndpoint */ .gU)(endpoint, (one) => variable(one, endpoint.project)));
    return (0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_2__/* .waitingRuns */ .g8)(cluster, namespace);
}
const endpointOf = (pipeline) => (0,_definitions_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .tasksOf */ .a4)(pipeline).find(({ task }) => task.type === 'K8S')?.task.endpoints?.['kubernetesServer'];
/** All places where runs of these definitions may wait. */
async function placesOf(sources) {
    const asking = [...sources.definitions.pipelines.values()]
        .map(({ value }) => value)
        .filter((pipeline) => (0,_definitions_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .tasksOf */ .a4)(pipeline).some(({ task }) => task.type === 'UserOperation'));
    const first = new Map(asking.map((pipeline) => [`${pipeline.project ?? ''}/${endpointOf(pipeline) ?? ''}`, pipeline]));
    return Promise.all([...first.values()].map((pipeline) => placeOf(pipeline, sources)));
}
/** Equal for definitions that say the same, wherever they stand. Manifests that they name are not part of it. */
function hashOf(definitions) {
    const all = Object.entries(definitions).map(([kind, named]) => [kind, [...named].map(([name, { value }]) => [name, value])]);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(all)).digest('hex');
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


/***/ })

};
