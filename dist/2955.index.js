export const id = 2955;
export const ids = [2955];
export const modules = {

/***/ 2955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  resumeMode: () => (/* binding */ resumeMode)
});

// EXTERNAL MODULE: ../build/types.js
var types = __webpack_require__(9979);
// EXTERNAL MODULE: ../build/commands/resume.js
var resume = __webpack_require__(4818);
// EXTERNAL MODULE: ../build/commands/run.js + 1 modules
var run = __webpack_require__(573);
// EXTERNAL MODULE: ../build/commands/waiting/commit.js
var commit = __webpack_require__(3912);
// EXTERNAL MODULE: ../build/commands/waiting/question.js
var question = __webpack_require__(73);
;// CONCATENATED MODULE: ../build/commands/waiting/heard.js


/** `/approve` or `/reject` alone on the first line, with words behind it or without. Anything else is no answer. */
function wordIn(text, slash) {
    const [first = ''] = text.split(/\r?\n/);
    const [, verb, comment = ''] = new RegExp(`^${slash}(approve|reject)(?:[ \\t]+(.*))?$`).exec(first.trimEnd()) ?? [];
    return verb === undefined ? undefined : { approve: verb === 'approve', comment: comment.trim() };
}
/**
 * The answer that started this workflow, as far as the event tells: a comment on an issue, or `execution` and `answer` of a workflow_dispatch, whose person
 * GitHub names beside it. Most comments are none: then it says why nothing is to be done. Throws ConfigurationError (H2K-895).
 */
async function heardIn({ execution, answer }, { env, files }) {
    const { GITHUB_EVENT_NAME: name = '', GITHUB_EVENT_PATH: path = '', GITHUB_ACTOR: actor = '', GITHUB_TRIGGERING_ACTOR: starter = '', } = env;
    // Who runs a workflow again is another one than who started it first.
    if (execution !== '' || answer !== '')
        return dispatched(name, { execution, answer }, starter || actor);
    if (name !== 'issue_comment')
        throw new types/* ConfigurationError */.j1([noAnswer(name)]);
    return commented(eventIn((await files.readAnywhere(path)) ?? ''));
}
function eventIn(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw new types/* ConfigurationError */.j1([unread]);
    }
}
function commented({ action, issue, comment }) {
    if (!issue || !comment)
        throw new types/* ConfigurationError */.j1([unread]);
    if (action !== 'created')
        return { nothing: `the comment was ${action ?? 'changed'}, and only a new one answers` };
    if (issue.pull_request)
        return { nothing: 'the comment is on a pull request' };
    const { id, body, user } = comment;
    const word = wordIn(body, '/');
    if (!word)
        return { nothing: 'the comment is no answer: its first line is neither /approve nor /reject' };
    const execution = (0,question/* executionIn */.wM)(issue.body ?? '');
    if (execution === undefined)
        return { nothing: 'the issue asks for no approval' };
    const { number, user: author } = issue;
    return {
        from: 'comment',
        execution,
        word,
        by: user?.login ?? '',
        issue: { number, isByApp: author?.type === 'Bot' },
        comment: { id, body },
    };
}
function dispatched(name, { execution, answer }, actor) {
    const word = wordIn(answer, '');
    const problems = [
        ...(name === 'workflow_dispatch' ? [] : [notProven(name)]),
        ...(execution === '' ? [noExecution] : []),
        ...(word ? [] : [noWord(answer)]),
    ];
    if (!word || problems.length > 0)
        throw new types/* ConfigurationError */.j1(problems);
    return { from: 'dispatch', execution, word, by: actor };
}
const wrong = (message, fix, input) => ({ code: 'H2K-895', severity: 'error', message, fix, input });
const noAnswer = (name) => wrong(`mode: resume goes on with what somebody answers, and ${name || 'what started this'} is no answer`, 'start the workflow by on: issue_comment, or by workflow_dispatch with execution and answer', 'mode');
const unread = wrong("the file of the event issue_comment can't be read", 'leave GITHUB_EVENT_PATH as GitHub sets it', 'mode');
const notProven = (name) => wrong(`answer: nothing proves who it is that answers by ${name || 'this'}`, 'start the workflow by workflow_dispatch: GitHub names who did; or leave execution and answer out for comments', 'answer');
const noExecution = wrong('execution: it isn’t said which one is answered', 'write its id, as the issue and the log have it', 'execution');
const noWord = (answer) => wrong(`answer: "${answer}" is neither approve nor reject`, 'write approve or reject, with or without words behind it', 'answer');

// EXTERNAL MODULE: ../build/commands/waiting/issues.js
var issues = __webpack_require__(4253);
// EXTERNAL MODULE: ../build/text/markdown.js
var markdown = __webpack_require__(6179);
// EXTERNAL MODULE: ../build/commands/words.js
var words = __webpack_require__(4928);
;// CONCATENATED MODULE: ../build/commands/waiting/outcome.js


/** undefined: an App hears nothing, or two of them would talk for ever. */
function outcomeOf(heard, report, url) {
    const { execution, problems } = report;
    const errors = problems.filter(({ severity }) => severity === 'error');
    const codes = errors.map(({ code }) => code);
    if (codes.includes('H2K-891'))
        return undefined;
    const where = url ? ` ([the run](${url}))` : '';
    if (execution)
        return { words: (0,markdown/* paragraphs */.qN)(`**${saidIn(heard, report)}**${where}`, cameOf(report)), isOver: true, how: howOf(heard) };
    const told = errors.map(({ message, fix, code }) => `${(0,markdown/* quoted */.TL)(message)} (${code})${fix ? `: ${(0,markdown/* quoted */.TL)(fix)}` : ''}`);
    // Nothing of that id waits, and whoever comes next would be told the same; but an issue that a person wrote is theirs to close.
    const isOver = codes.includes('H2K-880') && heard.from === 'comment' && heard.issue.isByApp;
    return { words: (0,markdown/* paragraphs */.qN)(`Nothing was done${where}.`, ...told), isOver, how: 'not_planned' };
}
const howOf = ({ word }) => (word.approve ? 'completed' : 'not_planned');
const saidIn = ({ by, word }, report) => isExpired(report) ? 'Nobody answered in time' : `${word.approve ? 'Approved' : 'Rejected'} by ${(0,markdown/* quoted */.TL)(by)}`;
const cameOf = (report) => report.result === 'waiting' ? 'It went on, and waits for the next approval.' : (0,markdown/* quoted */.TL)((0,words/* closing */.ET)(report));
const isExpired = ({ execution }) => Object.values(execution?.stages ?? {}).some(({ tasks }) => Object.values(tasks).some(({ type, output }) => type === 'UserOperation' && output['status'] === 'EXPIRED'));

;// CONCATENATED MODULE: ../build/commands/waiting/approver.js


/**
 * Whether an answer is that account's to give, asked of GitHub: it is named, or an active member of a team that is named; where nobody is, it may write to the
 * repository. Throws ConfigurationError (H2K-882), and UnavailableError where GitHub doesn't say.
 */
async function mustBeApprover(login, { approvers, groups }, { id, repository, github }) {
    const people = approvers.filter((name) => !groups.includes(name)).map(plainName);
    if (people.includes(login.toLowerCase()))
        return;
    if (approvers.length === 0) {
        if (await github.mayWrite(repository, login, (0,issues/* inTime */.RN)()))
            return;
        throw new types/* ConfigurationError */.j1([noRight(id, login, repository)]);
    }
    let unknown;
    for (const group of groups) {
        try {
            if (await github.isMember(teamOf(group, repository), login, repository, (0,issues/* inTime */.RN)()))
                return;
        }
        catch (error) {
            // Another team may still have that person: only then it matters that this one can't be asked.
            if (!(error instanceof types/* Stop */.VG))
                throw error;
            unknown ??= error;
        }
    }
    throw unknown ?? new types/* ConfigurationError */.j1([stranger(id, login, approvers)]);
}
const plainName = (name) => name.replace(/^@/, '').toLowerCase();
/** `organisation/team`, or a team of the organisation whose repository it is. */
function teamOf(group, repository) {
    const [first = '', second] = group.replace(/^@/, '').split('/');
    return second === undefined ? { organisation: repository.split('/')[0] ?? '', slug: first } : { organisation: first, slug: second };
}
const stranger = (id, login, approvers) => ({
    code: 'H2K-882',
    severity: 'error',
    message: `${login} is not among those who may answer ${id}`,
    fix: `let one of ${approvers.join(', ')} answer`,
});
const noRight = (id, login, repository) => ({
    code: 'H2K-882',
    severity: 'error',
    message: `${login} may not answer ${id}: that takes the right to write to ${repository}`,
    fix: 'let somebody answer who has it, or name approvers in the UserOperation',
});

// EXTERNAL MODULE: ../build/commands/waiting/found.js
var found = __webpack_require__(37);
// EXTERNAL MODULE: ../build/commands/waiting/kept.js
var waiting_kept = __webpack_require__(533);
;// CONCATENATED MODULE: ../build/commands/waiting/proven.js






/** GitHub is asked for the comment: the event is what it was when the workflow was started. Throws ConfigurationError and UnavailableError. */
async function mustBePerson(heard, repository, github) {
    if (heard.from === 'dispatch') {
        if (heard.by === '' || heard.by.endsWith('[bot]'))
            throw refusal(byApp(heard.by));
        return;
    }
    const comment = await github.issueComment(repository, heard.comment.id, (0,issues/* inTime */.RN)());
    if (comment?.isByApp)
        throw refusal(byApp(heard.by));
    if (!comment || comment.isEdited || comment.body !== heard.comment.body || comment.by !== heard.by)
        throw refusal(edited(comment !== undefined));
}
/** The execution, if it is this issue that asks for it and if that person may answer. Throws ConfigurationError and UnavailableError. */
async function asksIn(asked, heard, host, github) {
    const { repository } = host;
    const { places, means } = await (0,found/* reached */.V)(asked, host);
    try {
        const kept = (0,waiting_kept/* keptOf */.uq)((await (0,found/* findRun */.L)(places, heard.execution)).stored);
        if (heard.from === 'comment')
            await mustAsk(kept, { repository, number: heard.issue.number }, github);
        const [task = '', ticket] = Object.entries(kept.halt.tickets)[0] ?? [];
        if (ticket)
            await mustBeApprover(heard.by, ticket, { id: heard.execution, repository, github });
        return { kept, task };
    }
    finally {
        await means.close();
    }
}
/** Anybody may write an issue, and some may change what another one says. Throws ConfigurationError and UnavailableError. */
async function mustAsk({ issue, halt }, at, github) {
    const { id } = halt.execution;
    if (issue?.repository !== at.repository || issue.number !== at.number)
        throw refusal(elsewhere(id, issue));
    const now = await github.issue(at.repository, at.number, (0,issues/* inTime */.RN)());
    if (!now || (0,question/* fingerprint */.Rj)(now) !== issue.text)
        throw refusal(changedText(id));
}
const refusal = (problem) => new types/* ConfigurationError */.j1([{ ...problem, severity: 'error' }]);
const edited = (isThere) => ({
    code: 'H2K-890',
    message: `the comment was ${isThere ? 'edited' : 'taken back'}: what it says now is not what started this`,
    fix: 'answer by a new comment',
});
const byApp = (login) => ({
    code: 'H2K-891',
    message: `${login || 'nobody'} is no person: an App can't approve or reject, nor can a person through one`,
    fix: 'let a person write the comment',
});
const elsewhere = (id, issue) => ({
    code: 'H2K-892',
    message: `this issue is not the one in which ${id} is asked for`,
    fix: issue ? `answer in ${issue.url}` : `it is asked for in none: hub-to-kube resume ${id} --approve, or --reject`,
});
const changedText = (id) => ({
    code: 'H2K-893',
    message: `the issue's text was changed since ${id} was asked for in it: what was read may not be what would be done`,
    fix: `put it back, or answer by: hub-to-kube resume ${id} --approve, or --reject`,
});

;// CONCATENATED MODULE: ../build/commands/answer.js








/**
 * Goes on with an execution as somebody on GitHub says: by a comment on its issue, or by starting the workflow. Who that is, and that it is theirs to say, is
 * proven by GitHub; which execution the issue asks for, by the execution's own record. Whatever comes of it is told on the issue, and what is over is closed.
 * Never throws for a user's mistake or an absent cluster. H2K-882 not an approver, 890 edited, 891 an App's, 892 and 893 not the issue as it was asked,
 * 894 no such commit, 895 no answer.
 */
async function answer(asked, told, token, host, sink) {
    const github = await (0,issues/* gitHubOf */.Tc)(host, token);
    let heard;
    let issue;
    let end;
    try {
        const found = await heardIn(told, host.ports);
        if ('nothing' in found)
            return { report: nothing(found.nothing), causes: [] };
        if (token === '')
            throw new types/* ConfigurationError */.j1([noToken]);
        heard = found;
        if (heard.from === 'comment')
            issue = { repository: host.repository, number: heard.issue.number };
        await mustBePerson(heard, host.repository, github);
        const { kept, task } = await asksIn(asked, heard, host, github);
        issue ??= kept.issue;
        if (kept.commit !== undefined)
            await (0,commit/* moveTo */.t)(kept.commit, host.ports, host.signal);
        const { approve, comment } = heard.word;
        const said = { id: heard.execution, approve, reject: !approve, comment, as: heard.by, task, isProven: true };
        end = await (0,resume/* resume */.U)(asked, said, host, sink);
    }
    catch (error) {
        end = { report: (0,run/* untouched */.sF)(error, host, undefined), causes: [] };
    }
    const executionId = heard?.execution ?? end.report.executionId;
    const unheard = heard && issue ? await tell(heard, issue, end.report, github, host) : [];
    return { ...end, report: { ...end.report, executionId, problems: [...end.report.problems, ...unheard] } };
}
/** A warning where it can't be told. */
async function tell(heard, issue, report, github, { run, ports }) {
    const outcome = outcomeOf(heard, report, run.url);
    if (!outcome)
        return [];
    try {
        await github.comment(issue, ports.secrets.redact(outcome.words), (0,issues/* inTime */.RN)());
        if (outcome.isOver)
            await github.closeIssue(issue, outcome.how, (0,issues/* inTime */.RN)());
        return [];
    }
    catch (error) {
        if (!(error instanceof types/* Stop */.VG))
            throw error;
        return [untold(issue, error.problems[0])];
    }
}
/** Not for us: that is no failure. */
const nothing = (why) => ({
    result: 'skipped',
    status: 'SKIPPED',
    reason: `nothing is to be done: ${why}`,
    executionId: '',
    image: '',
    digest: '',
    proof: '',
    changed: false,
    undone: 'none',
    output: {},
    execution: undefined,
    problems: [],
});
const noToken = {
    code: 'H2K-897',
    severity: 'error',
    message: 'mode: resume asks GitHub who answers, and has no token for it',
    fix: 'leave github-token out, or give one',
    input: 'github-token',
};
const untold = ({ repository, number }, { message }) => ({
    code: 'H2K-896',
    severity: 'warning',
    message: `what came of it does not stand in issue ${number} of ${repository}: ${message}`,
    fix: 'close it by hand; the job needs `permissions: { issues: write }`, beside every other right that it uses',
    input: 'github-token',
});

// EXTERNAL MODULE: ../build/action/run.js + 1 modules
var action_run = __webpack_require__(9490);
;// CONCATENATED MODULE: ../build/action/resume.js


/** Goes on with an execution that waits, where the event that started the workflow answers it. */
const resumeMode = (inputs, host) => (0,action_run/* executionMode */.K)(inputs, host, (asking, sink) => answer(inputs.asked, inputs.told, inputs.token, asking, sink));


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

/***/ 3912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ commitOf),
/* harmony export */   t: () => (/* binding */ moveTo)
/* harmony export */ });
/* harmony import */ var _ports_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2896);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9979);


/** What of the environment git has a use for. No credentials of clusters: it has no business there. */
const passed = /^(PATH|HOME|USER|TMPDIR|RUNNER_TEMP|XDG_\w+|SSH_\w+|GIT_\w+|(HTTPS?|NO)_PROXY|(https?|no)_proxy|SSL_CERT_(FILE|DIR))$/;
/** A fetch of one commit that takes longer will not come. */
const patience = 120_000;
async function git(args, { exec, env }, signal) {
    const lines = [];
    const own = { ...Object.fromEntries(Object.entries(env).filter(([name]) => passed.test(name))), GIT_TERMINAL_PROMPT: '0' };
    const limit = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
    const { code } = await exec(['git', ...args], { env: own, signal: limit, line: (text) => lines.push(text) });
    return { code, lines };
}
/** The commit that the workspace is at; undefined: it is no checkout of git's, or git isn't here. */
async function commitOf(ports, signal) {
    try {
        const { code, lines } = await git(['rev-parse', '--verify', 'HEAD'], ports, signal);
        const [commit = ''] = lines;
        return code === 0 && isCommit(commit) ? commit : undefined;
    }
    catch (error) {
        if (isUnable(error, signal))
            return undefined;
        throw error;
    }
}
/** git isn't there, or is not done in time. */
const isUnable = (error, signal) => error instanceof _ports_types_js__WEBPACK_IMPORTED_MODULE_0__/* .ExecProblem */ .Z9 || (!signal.aborted && error instanceof Error && error.name === 'TimeoutError');
/**
 * Brings the workspace to a commit, fetching it where it isn't there: what is deployed behind an approval is what was asked for, whatever the branch has got
 * since. Throws UnavailableError (H2K-894).
 */
async function moveTo(commit, ports, signal) {
    if ((await commitOf(ports, signal)) === commit)
        return;
    const must = async (...args) => {
        const { code, lines } = await git(args, ports, signal);
        if (code !== 0)
            throw new _types_js__WEBPACK_IMPORTED_MODULE_1__/* .UnavailableError */ .hG([away(commit, ports.secrets.redact(lines.findLast((line) => line.trim() !== '') ?? ''))]);
    };
    try {
        const { code } = await git(['cat-file', '-e', `${commit}^{commit}`], ports, signal);
        if (code !== 0)
            await must('fetch', '--quiet', '--no-tags', '--depth=1', 'origin', commit);
        await must('checkout', '--quiet', '--detach', commit);
    }
    catch (error) {
        if (isUnable(error, signal))
            throw new _types_js__WEBPACK_IMPORTED_MODULE_1__/* .UnavailableError */ .hG([away(commit, error.message)]);
        throw error;
    }
    ports.log('info', `the checkout is at ${commit} now, as it was when the question was asked`);
}
const isCommit = (text) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
const away = (commit, why) => ({
    code: 'H2K-894',
    severity: 'error',
    message: `the commit ${commit}, of which this was asked, can't be checked out: ${why || 'git did not say why'}`,
    fix: 'run actions/checkout before this step, with its credentials persisted and no files changed since; or check out that commit',
});


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
