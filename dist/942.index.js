export const id = 942;
export const ids = [942,4710];
export const modules = {

/***/ 942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  resumeCommand: () => (/* binding */ resumeCommand)
});

// EXTERNAL MODULE: ../build/definitions/names.js
var names = __webpack_require__(9275);
// EXTERNAL MODULE: ../build/pipeline/run.js + 11 modules
var run = __webpack_require__(3283);
// EXTERNAL MODULE: ../build/tasks/index.js + 28 modules
var tasks = __webpack_require__(639);
// EXTERNAL MODULE: ../build/types.js
var types = __webpack_require__(9979);
// EXTERNAL MODULE: ../build/commands/means.js
var commands_means = __webpack_require__(2207);
// EXTERNAL MODULE: ../build/commands/ordered.js
var ordered = __webpack_require__(532);
// EXTERNAL MODULE: ../build/commands/registries.js
var registries = __webpack_require__(8458);
// EXTERNAL MODULE: ../build/commands/run.js + 2 modules
var commands_run = __webpack_require__(6801);
// EXTERNAL MODULE: ../build/commands/waiting/found.js
var found = __webpack_require__(37);
// EXTERNAL MODULE: ../build/commands/waiting/kept.js
var waiting_kept = __webpack_require__(533);
;// CONCATENATED MODULE: ../build/commands/resume.js










/**
 * Goes on with an execution that waits, exactly behind the task that was answered: same definitions, inputs and push. Of two that answer at once one goes on.
 * Never throws for a user's mistake or an absent cluster. H2K-881 answered already, 882 not an approver, 883 other definitions, 886 neither yes nor no.
 */
async function resume(asked, said, host, sink) {
    let push;
    try {
        const target = await (0,found/* reached */.V)(asked, host, said.approve === said.reject ? [undecided] : []);
        const { stored, runs } = await (0,found/* findRun */.L)(target.places, said.id);
        const kept = (0,waiting_kept/* keptOf */.uq)(stored);
        push = kept.push;
        const pipeline = (0,names/* find */.I)(target.definitions.pipelines, kept.pipeline.name, kept.pipeline.project);
        const [task = '', ticket] = Object.entries(kept.halt.tickets)[0] ?? [];
        if (kept.answer)
            throw refusal(already(said.id, kept.answer.by));
        if (!pipeline || !ticket || (0,waiting_kept/* hashOf */.qQ)(target.definitions) !== kept.hash)
            throw refusal(changed(said.id));
        const answer = answerOf(said, ticket, host.ports.now());
        await claim(runs, stored, answer);
        const webhook = kept.webhook === undefined ? undefined : (0,names/* find */.I)(target.definitions.webhooks, kept.webhook, pipeline.value.project);
        const chosen = { pipeline, ...(webhook ? { webhook } : {}) };
        try {
            const end = await goOn(kept, chosen, { target, host, sink, answers: { [task]: answer } });
            if (end.ran.halt)
                await runs.write(said.id, { ...kept, halt: end.ran.halt });
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
        return { report: (0,commands_run/* untouched */.sF)(error, host, push), causes: [] };
    }
}
async function goOn(kept, chosen, { target, host, sink, answers, }) {
    const { definitions, variable, settings, mirrors } = target;
    const means = (0,commands_means/* newMeans */.bl)(settings, (0,registries/* registryOptions */._A)({ chosen: [chosen], definitions, variable }, mirrors, host.ports), host);
    const origin = {
        ...(kept.event ? { event: { verified: false, ...kept.event } } : {}),
        ...(kept.webhook === undefined ? {} : { webhook: kept.webhook }),
        ...(kept.delivery === undefined ? {} : { delivery: kept.delivery }),
    };
    const problems = [];
    try {
        const ran = await (0,run/* run */.e)(chosen.pipeline.value, kept.halt.execution.input, {
            ...host,
            ...means,
            definitions,
            variable,
            tasks: tasks/* tasks */.v,
            execution: kept.execution,
            halt: kept.halt,
            answers,
            ...(kept.push ? { push: await (0,ordered/* ordered */.S)(kept.push, chosen, origin, settings, host.ports.now()) } : {}),
            ...(kept.event ? { event: kept.event } : {}),
            sink: (event) => {
                problems.push(...(0,commands_run/* toldIn */.fk)(event));
                sink(event);
            },
        });
        return { ran, report: { ...(0,commands_run/* reported */.Y6)(ran), ...(0,commands_run/* named */.KT)(kept.push), problems }, causes: ran.results.flatMap(({ causes }) => causes ?? []) };
    }
    finally {
        await means.close();
    }
}
/** After its time nobody's word counts: it failed for want of one. */
function answerOf({ id, approve, comment, as }, { approvers, expires }, now) {
    if (now > expires)
        return { approved: false, by: '', comments: '', at: now };
    if (approvers.length > 0 && !approvers.includes(as))
        throw refusal(stranger(id, as, approvers));
    return { approved: approve, by: as, comments: comment, at: now };
}
/** The Secret is written under the version that was read: who comes second finds another one. */
async function claim(runs, { id, value, resourceVersion }, answer) {
    if (await runs.write(id, { ...value, answer }, resourceVersion))
        return;
    const now = await runs.find(id);
    throw refusal(already(id, (now && (0,waiting_kept/* keptOf */.uq)(now).answer?.by) || 'somebody else'));
}
const refusal = (problem) => new types/* ConfigurationError */.j1([problem]);
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

// EXTERNAL MODULE: ../build/cli/run.js + 1 modules
var cli_run = __webpack_require__(4710);
;// CONCATENATED MODULE: ../build/cli/resume.js


const resumeCommand = (asked, host, { own, words: [id = ''] }) => {
    const { env } = host.ports;
    const as = own['as'] ?? env['GITHUB_ACTOR'] ?? env['USER'] ?? 'somebody';
    const said = { id, approve: own['approve'] === 'true', reject: own['reject'] === 'true', comment: own['comment'] ?? '', as };
    return (0,cli_run.shown)(host, (sink) => resume(asked, said, host, sink));
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
// EXTERNAL MODULE: ../build/commands/run.js + 2 modules
var run = __webpack_require__(6801);
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
