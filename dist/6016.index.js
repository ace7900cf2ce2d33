export const id = 6016;
export const ids = [6016];
export const modules = {

/***/ 6016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   approval: () => (/* binding */ approval)
/* harmony export */ });
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9979);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6750);


const names = (what) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(`write a list of ${what}`, { commas: true });
const count = 'write a number above zero: 3';
const fields = {
    approvers: names('names'),
    approverGroups: names('groups'),
    summary: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('say what is to be approved: summary: Deploy to production?', { required: true }),
    description: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('write a text', { fallback: '' }),
    expiration: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .positive */ .yj)(count, { fallback: 3 }),
    expirationUnit: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)(['MINUTES', 'HOURS', 'DAYS'], { fallback: 'DAYS' }),
    expirationInDays: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .positive */ .yj)(count, {}),
    cancelPreviousPendingUserOp: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(false),
    // Exports write these two; nobody is written to, and which pipeline it is about is known.
    sendemail: (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(false),
    pipelineName: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .anything */ .D8,
};
const units = { MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 };
/** Waits for a person's word: without one the run ends WAITING, and another process goes on with it. */
const approval = {
    type: 'UserOperation',
    check: async (input) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldProblems */ .dB)('UserOperation', fields, input),
    parse: (input) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .parseFields */ .L5)('UserOperation', fields, input),
    async run(input, context) {
        const { answer } = context;
        return answer ? answered(answer, context) : waiting(input, context);
    },
};
function waiting(input, { mayWait, ports, execution }) {
    if (!mayWait)
        throw new _types_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1([within]);
    const { summary, description, approvers, approverGroups, expirationInDays, cancelPreviousPendingUserOp } = input;
    const asked = ports.now();
    const patience = expirationInDays === undefined ? input.expiration * units[input.expirationUnit] : expirationInDays * units.DAYS;
    const ticket = {
        summary,
        description,
        approvers: [...approvers, ...approverGroups],
        groups: approverGroups,
        asked,
        expires: asked + patience,
        replaces: cancelPreviousPendingUserOp,
    };
    return {
        status: 'WAITING',
        statusMessage: `waits for approval: ${summary}`,
        output: { index: execution.index, status: 'ACTIVE' },
        ticket,
    };
}
function answered({ approved, by, comments, at }, { execution }) {
    const words = comments === '' ? '' : `: ${comments}`;
    const status = by === '' ? 'EXPIRED' : approved ? 'APPROVED' : 'REJECTED';
    return {
        status: approved ? 'COMPLETED' : 'FAILED',
        statusMessage: by === '' ? 'nobody answered in time' : `${approved ? 'approved' : 'rejected'} by ${by}${words}`,
        output: { index: execution.index, status, respondedBy: by, respondedOnInMicros: at * 1000, comments },
    };
}
const within = {
    code: 'H2K-884',
    severity: 'error',
    message: "a pipeline that another one runs can't wait for a person",
    fix: 'put the UserOperation into the outer pipeline, before the task that runs this one',
};


/***/ }),

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


/***/ })

};
