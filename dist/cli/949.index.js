export const id = 949;
export const ids = [949];
export const modules = {

/***/ 6949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validateCommand: () => (/* binding */ validateCommand)
});

// EXTERNAL MODULE: ../build/commands/problem.js
var commands_problem = __webpack_require__(7054);
// EXTERNAL MODULE: ../build/commands/checked.js + 1 modules
var commands_checked = __webpack_require__(4294);
// EXTERNAL MODULE: ../build/commands/result.js
var result = __webpack_require__(7892);
// EXTERNAL MODULE: ../build/commands/work.js + 11 modules
var work = __webpack_require__(4860);
;// CONCATENATED MODULE: ../build/commands/validate.js



/** Reads everything that can be read without asking a cluster or a registry, and tells all that is wrong with it. A kubeconfig is read where one is given. */
async function validate(asked, host) {
    const checked = await (0,work/* checkedRun */.V)(asked, host, 'validate');
    try {
        const connect = checked.settings.kubeconfig !== undefined;
        await (0,commands_checked/* refuseMistakes */.U)(connect ? checked : { ...checked, means: undefined });
        return { result: 'done', problems: checked.problems };
    }
    catch (error) {
        return (0,result/* stopped */.ce)(error, host.signal);
    }
}

;// CONCATENATED MODULE: ../build/cli/validate.js


const validateCommand = async (asked, host) => {
    const report = await validate(asked, host);
    const { result, problems } = report;
    for (const problem of problems)
        host.ports.log('error', `${problem.severity}: ${(0,commands_problem/* problemText */.f)(problem)}`);
    host.ports.log('info', result === 'done' ? 'valid' : `${result}: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
    return report;
};


/***/ })

};
