export const id = 2670;
export const ids = [2670];
export const modules = {

/***/ 2670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   condition: () => (/* binding */ condition)
/* harmony export */ });
/* harmony import */ var _expressions_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1668);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9979);


/** Ends the pipeline where its condition does not hold. */
const condition = {
    type: 'Condition',
    async check({ value, at }) {
        const strangers = Object.keys(value).filter((key) => key !== 'condition');
        return [
            ...(isWritten(value['condition']) ? [] : [{ ...missing, at: at(['condition']) }]),
            ...strangers.map((key) => ({
                code: 'H2K-643',
                severity: 'error',
                message: `a Condition task has no input ${key}`,
                fix: 'it has condition',
                at: at([key], 'key'),
            })),
        ];
    },
    parse({ condition: written }) {
        if (!isWritten(written))
            throw new _types_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1([missing]);
        const text = String(written);
        const { condition: compiled, problems } = (0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .compileCondition */ .vs)(text, _expressions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .nowhere */ .jx);
        if (problems.length > 0)
            throw new _types_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(problems);
        return { condition: compiled, written: text };
    },
    async run({ condition: compiled, written }, { scope }) {
        if ((0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .decide */ .LD)(compiled, scope))
            return { status: 'COMPLETED', statusMessage: 'the condition holds', output: {} };
        return { status: 'FAILED', statusMessage: `the condition does not hold: ${written.trim()}`, output: {} };
    },
};
/** `condition: true` in YAML is no text, and yet a condition. */
const isWritten = (value) => typeof value === 'boolean' || (typeof value === 'string' && value.trim() !== '');
const missing = {
    code: 'H2K-643',
    severity: 'error',
    message: 'a Condition task needs its input condition',
    fix: 'write one, e.g. condition: ${Test.Smoke.output.exitCode} == 0',
};


/***/ })

};
