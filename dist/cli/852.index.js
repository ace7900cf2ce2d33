export const id = 852;
export const ids = [852];
export const modules = {

/***/ 2852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planCommand: () => (/* binding */ planCommand)
/* harmony export */ });
/* harmony import */ var _commands_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5158);
/* harmony import */ var _commands_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7054);
/* harmony import */ var _commands_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4928);



const planCommand = async (asked, host, { exitCode }) => {
    const { ports } = host;
    const report = await (0,_commands_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .plan */ .e)(asked, host, { exitCode });
    for (const { changes } of report.plans)
        for (const change of changes)
            if (change.action !== 'unchanged')
                ports.log('info', (0,_commands_words_js__WEBPACK_IMPORTED_MODULE_1__/* .changeText */ .k0)(change));
    for (const problem of report.problems)
        ports.log('error', `${problem.severity}: ${(0,_commands_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problemText */ .f)(problem)}`);
    const all = report.plans.flatMap(({ changes }) => changes);
    const changes = `${all.filter(({ action }) => action !== 'unchanged').length} of ${all.length} objects would change`;
    ports.log('info', report.result === 'done' || report.result === 'changes' ? changes : report.result);
    return report;
};


/***/ }),

/***/ 5158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ deployContext),
/* harmony export */   e: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5546);
/* harmony import */ var _tasks_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5353);
/* harmony import */ var _checked_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4294);
/* harmony import */ var _means_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2207);
/* harmony import */ var _quick_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4362);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7892);






/** What a run would do, asked of the API server; nothing is written. `exitCode`: changes are told by the result `changes`. */
async function plan(asked, host, { exitCode }) {
    try {
        const checked = await (0,_checked_js__WEBPACK_IMPORTED_MODULE_2__/* .checkedDeploy */ .R2)(asked, host);
        await (0,_checked_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseMistakes */ .Ud)(checked);
        const { means, input, image } = checked;
        const push = image && (await (0,_means_js__WEBPACK_IMPORTED_MODULE_3__/* .pushOf */ .yS)(image, means.registry, host.signal));
        const { cluster, namespace } = await means.cluster();
        const context = {
            ...host,
            ...means,
            stage: _quick_js__WEBPACK_IMPORTED_MODULE_4__/* .quick */ .wL.stage,
            task: _quick_js__WEBPACK_IMPORTED_MODULE_4__/* .quick */ .wL.task,
            execution: { ...host.run, pipeline: _quick_js__WEBPACK_IMPORTED_MODULE_4__/* .quick */ .wL.pipeline },
            ...(push ? { push } : {}),
        };
        const made = await (0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .plan */ .et)(await (0,_tasks_index_js__WEBPACK_IMPORTED_MODULE_1__/* .deployRequest */ .L)(input, context, namespace), deployContext(host, cluster, means.contents, () => { }));
        cluster.close();
        const changes = exitCode && made.changes.some(({ action }) => action !== 'unchanged');
        const result = made.verdict === 'possible' ? (changes ? 'changes' : 'done') : made.verdict;
        return { result, plans: [made], problems: [...checked.problems, ...made.problems] };
    }
    catch (error) {
        return { plans: [], ...(0,_result_js__WEBPACK_IMPORTED_MODULE_5__/* .stopped */ .ce)(error, host.signal) };
    }
}
/** The engine's context for what only reads. */
function deployContext(host, cluster, contents, report) {
    const { now, sleep, random } = host.ports;
    return { cluster, now, sleep, random, signal: host.signal, leave: host.leave, report, run: host.run, contents };
}


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
