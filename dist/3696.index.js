export const id = 3696;
export const ids = [3696];
export const modules = {

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

/***/ 3696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keep: () => (/* binding */ keep)
/* harmony export */ });
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9979);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2727);
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8712);
/* harmony import */ var _commit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3912);
/* harmony import */ var _kept_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(533);





/** What nobody answered is kept for so long after its time, in ms, for people who ask what became of it. */
const afterwards = 7 * 86_400_000;
/** Keeps a run that waits, asks people, and removes what nobody will answer any more. What is told: how to answer, or why it can't be kept. */
async function keep(halt, { pipeline, webhook }, { definitions, variable, means, origin }, { host, push }) {
    const { name, project } = pipeline.value;
    const commit = await (0,_commit_js__WEBPACK_IMPORTED_MODULE_2__/* .commitOf */ .D)(host.ports, host.signal);
    const kept = {
        format: 1,
        pipeline: { name, ...(project === undefined ? {} : { project }) },
        hash: (0,_kept_js__WEBPACK_IMPORTED_MODULE_3__/* .hashOf */ .qQ)(definitions),
        execution: (0,_host_js__WEBPACK_IMPORTED_MODULE_4__/* .executionOf */ .e)(host),
        ...(push ? { push } : {}),
        ...(origin.event ? { event: origin.event } : {}),
        ...(webhook ? { webhook: webhook.value.name } : {}),
        ...(origin.delivery === undefined ? {} : { delivery: origin.delivery }),
        ...(commit === undefined ? {} : { commit }),
        halt,
    };
    try {
        const runs = await (0,_kept_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(pipeline.value, { definitions, variable, means });
        await runs.write(halt.execution.id, kept);
        for (const line of howTo(halt))
            host.ports.log('info', line);
        const unasked = await (0,_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .ask */ .k)(kept, runs, host);
        await tidy(runs, kept, host);
        return unasked;
    }
    catch (error) {
        if (!(error instanceof _types_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG))
            throw error;
        return [...error.problems];
    }
}
/** Removes what is long over, and what this run's question takes the place of. */
async function tidy(runs, { pipeline, halt }, host) {
    const replaces = Object.values(halt.tickets).some((ticket) => ticket.replaces);
    for (const stored of await runs.list()) {
        const other = (0,_kept_js__WEBPACK_IMPORTED_MODULE_3__/* .keptOf */ .uq)(stored);
        if (stored.id === halt.execution.id)
            continue;
        const isOver = Object.values(other.halt.tickets).every(({ expires }) => expires + afterwards < host.ports.now());
        const isReplaced = replaces && !other.answer && other.pipeline.name === pipeline.name && other.pipeline.project === pipeline.project;
        if (!isOver && !isReplaced)
            continue;
        await runs.remove(stored.id);
        await (0,_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .withdraw */ .n)(other, isReplaced ? `Not asked any more: ${halt.execution.id} takes its place.` : 'Nobody answered in time.', host);
        if (isReplaced)
            host.ports.log('info', `${stored.id} of ${pipeline.name} waits no more: this run's question takes its place`);
    }
}
const howTo = ({ execution, tickets }) => Object.entries(tickets).flatMap(([task, { summary, description, approvers, expires }]) => [
    `${task} waits for approval: ${summary}${description ? ` (${description})` : ''}`,
    `  until ${new Date(expires).toISOString()}, by ${approvers.join(', ') || 'whoever may reach the cluster'}: hub-to-kube resume ${execution.id} --approve, or --reject`,
]);


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
