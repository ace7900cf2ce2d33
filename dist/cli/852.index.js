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
/* harmony import */ var _commands_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4928);


const planCommand = async (asked, host, { exitCode }) => {
    const { ports } = host;
    const report = await (0,_commands_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .plan */ .e)(asked, host, { exitCode });
    for (const { changes } of report.plans)
        for (const change of changes)
            if (change.action !== 'unchanged')
                ports.log('info', (0,_commands_words_js__WEBPACK_IMPORTED_MODULE_1__/* .changeText */ .k0)(change));
    for (const problem of report.problems)
        ports.log('error', `${problem.severity}: ${(0,_commands_words_js__WEBPACK_IMPORTED_MODULE_1__/* .problemText */ .fI)(problem)}`);
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
/* harmony import */ var _kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9823);
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


/***/ })

};
