export const id = 8425;
export const ids = [8425];
export const modules = {

/***/ 6750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D8: () => (/* binding */ anything),
/* harmony export */   L5: () => (/* binding */ parseFields),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Te: () => (/* binding */ texts),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   dB: () => (/* binding */ fieldProblems),
/* harmony export */   jh: () => (/* binding */ isMap),
/* harmony export */   nT: () => (/* binding */ isOpen),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   yj: () => (/* binding */ positive),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8242);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9979);


/** Blank, as exports write what they don't use. */
const isBlank = (value) => value === undefined || value === null || value === '';
/** Bindings are still to be filled in: nobody knows yet what it will be. `$${NAME}` and `\${` are none. */
const isOpen = (value) => {
    if (typeof value === 'string')
        return /(?<![$\\])\$\{/.test(value);
    return typeof value === 'object' && value !== null && Object.values(value).some(isOpen);
};
/** Every mistake in a task's input (H2K-660 a key that isn't there, H2K-661 a value that is missing or wrong); what is still open is not judged. */
function fieldProblems(type, fields, { value, at }) {
    const known = Object.keys(fields);
    const strangers = Object.keys(value)
        .filter((key) => !known.includes(key))
        .map((key) => {
        const message = `a ${type} task has no input ${key}${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(key, known)}`;
        return { code: 'H2K-660', severity: 'error', message, fix: `it has ${known.join(', ')}`, at: at([key], 'key') };
    });
    return [...strangers, ...readFields(type, fields, value).mistakes.map(({ problem, key }) => ({ ...problem, at: at([key]) }))];
}
/** The bound input. Throws ConfigurationError with every mistake. */
function parseFields(type, fields, input) {
    const { values, mistakes } = readFields(type, fields, input, () => false);
    if (mistakes.length > 0)
        throw new _types_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(mistakes.map(({ problem }) => problem));
    return values;
}
function readFields(type, fields, input, skip = isOpen) {
    const mistakes = [];
    const wrong = (key, what, fix) => mistakes.push({ problem: { code: 'H2K-661', severity: 'error', message: `${key} of a ${type} task ${what}`, fix }, key });
    const values = {};
    for (const [key, { read, fix, fallback, required }] of Object.entries(fields)) {
        const value = Object.hasOwn(input, key) ? input[key] : undefined;
        if (value === undefined || isBlank(value)) {
            if (required)
                wrong(key, 'is missing', fix);
            else if (fallback !== undefined)
                values[key] = fallback;
            continue;
        }
        if (skip(value))
            continue;
        const meant = read(value);
        if (meant === undefined)
            wrong(key, `can't be ${shown(value)}`, fix);
        else
            values[key] = meant;
    }
    return { values, mistakes };
}
const shown = (value) => {
    if (typeof value === 'object')
        return Array.isArray(value) ? 'a list' : 'a map';
    return typeof value === 'string' ? `"${value.length > 40 ? `${value.slice(0, 37)}…` : value}"` : String(value);
};
const isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const scalarText = (value) => (typeof value === 'object' ? undefined : String(value));
/** A text; a number or a boolean is the text that it looks like. */
const text = (fix, more = {}) => ({ read: scalarText, fix, ...more });
/** One of some words, in whatever capitals. */
const choice = (words, more) => ({
    read: (value) => words.find((word) => typeof value === 'string' && word.toLowerCase() === value.trim().toLowerCase()),
    fix: `write one of ${words.join(', ')}`,
    ...more,
});
/** Exports write booleans also as text. */
const boolean = (fallback) => ({
    read: (value) => ({ true: true, false: false })[scalarText(value)?.toLowerCase() ?? ''],
    fix: 'write true or false',
    fallback,
});
/** A number above zero, also as text. */
const positive = (fix, more) => ({
    read(value) {
        const number = typeof value === 'string' && /^\s*\d+(?:\.\d+)?\s*$/.test(value) ? Number(value) : value;
        return typeof number === 'number' && number > 0 && number <= 1_000_000 ? number : undefined;
    },
    fix,
    ...more,
});
/** Names and texts. A value that is blank stays: it says that there is none. */
const texts = (fix) => ({
    read(value) {
        if (!isMap(value))
            return undefined;
        const entries = Object.entries(value).map(([name, inner]) => [name, inner === null ? '' : scalarText(inner)]);
        return entries.every(([, inner]) => inner !== undefined) ? Object.fromEntries(entries) : undefined;
    },
    fix,
    fallback: {},
});
/** A list of texts; a single text is a list by lines and, with `commas`, by commas. */
const list = (fix, { commas = false, required } = {}) => ({
    read(value) {
        const items = Array.isArray(value)
            ? value.map((item) => (item === null ? '' : scalarText(item)))
            : scalarText(value)?.split(commas ? /[\n,]/ : '\n');
        if (!items?.every((item) => item !== undefined))
            return undefined;
        return commas ? items.map((item) => item.trim()).filter(Boolean) : items;
    },
    fix,
    ...(required ? { required } : { fallback: [] }),
});
/** Whatever it is: the task itself reads it. */
const anything = { read: (value) => value, fix: '' };


/***/ }),

/***/ 8425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pipeline: () => (/* binding */ pipeline)
/* harmony export */ });
/* harmony import */ var _expressions_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1668);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8242);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9979);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6750);




/** Runs another pipeline to its end, and gives on what it came to. */
const pipeline = {
    type: 'Pipeline',
    async check({ value, at }) {
        const strangers = Object.keys(value).filter((key) => !keys.includes(key));
        const { pipeline: name, inputProperties = {} } = value;
        const problems = strangers.map((key) => {
            const message = `a Pipeline task has no input ${key}${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(key, keys)}`;
            return { code: 'H2K-643', severity: 'error', message, fix: `it has ${keys.join(' and ')}`, at: at([key], 'key') };
        });
        if (typeof name !== 'string' || name.trim() === '')
            return [...problems, { ...missing, at: at(['pipeline']) }];
        return (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(inputProperties) ? problems : [...problems, { ...noMap, at: at(['inputProperties']) }];
    },
    parse({ pipeline: name, inputProperties = {} }) {
        if (typeof name !== 'string' || name.trim() === '')
            throw new _types_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1([missing]);
        if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .isMap */ .jh)(inputProperties))
            throw new _types_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1([noMap]);
        const entries = Object.entries(inputProperties).map(([key, inner]) => [key, inner === null ? '' : (0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(inner)]);
        return { pipeline: name.trim(), inputProperties: Object.fromEntries(entries) };
    },
    async run({ pipeline: name, inputProperties }, { runPipeline, execution }) {
        const { status, statusMessage, index, output } = await runPipeline(name, inputProperties);
        const message = status === 'COMPLETED' ? statusMessage : `${name}: ${statusMessage}`;
        return {
            status: ended(status),
            statusMessage: message,
            output: {
                executionStatus: status,
                executionIndex: index,
                pipelineExecutionLink: execution.url ?? '',
                inputProperties,
                outputProperties: output,
            },
        };
    },
};
const missing = {
    code: 'H2K-643',
    severity: 'error',
    message: 'a Pipeline task needs its input pipeline',
    fix: 'name the pipeline that it runs: pipeline: NAME',
};
const noMap = {
    code: 'H2K-643',
    severity: 'error',
    message: 'inputProperties of a Pipeline task must be a map',
    fix: 'write names and values: inputProperties: { NAME: value }',
};
const keys = ['pipeline', 'inputProperties'];
/** What the other pipeline's end is for the task: a rollback within it doesn't make it less of a failure. */
function ended(status) {
    return status === 'COMPLETED' || status === 'CANCELED' || status === 'SKIPPED' ? status : 'FAILED';
}


/***/ })

};
