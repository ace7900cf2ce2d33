export const id = 9820;
export const ids = [9820];
export const modules = {

/***/ 9820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compileCel: () => (/* binding */ compileCel)
/* harmony export */ });
/* harmony import */ var _marcbachmann_cel_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9963);
/* harmony import */ var re2js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8966);


/** Expressions see the object's own fields (`status.phase`, as in Flux), and the whole as `object` (as in admission policies). */
const environment = new _marcbachmann_cel_js__WEBPACK_IMPORTED_MODULE_0__/* .Environment */ .OH({
    unlistedVariablesAreDyn: true,
    enableOptionalTypes: true,
    limits: { maxAstNodes: 300, maxDepth: 30 },
})
    .registerFunction('string.re2(string): bool', (text, pattern) => found(text, pattern))
    .registerFunction('re2(string, string): bool', (text, pattern) => found(text, pattern));
/** CEL's `matches` searches, by RE2: no pattern of a user's takes for ever. */
const found = (text, pattern) => re2js__WEBPACK_IMPORTED_MODULE_1__/* .RE2JS */ .L3.compile(pattern).matcher(text).find();
/** Compiles a CEL expression; `type` is what it must give. The mistake is the library's text, without its drawing. */
function compileCel(text, type) {
    try {
        const written = environment.parse(text);
        const checked = written.check();
        if (checked.error)
            return { mistake: firstLine(checked.error) };
        if (type === 'bool' && checked.type !== 'bool' && checked.type !== 'dyn')
            return { mistake: `it gives ${checked.type}, not true or false` };
        useRe2(written.ast);
        return { ask: asking(environment.parse((0,_marcbachmann_cel_js__WEBPACK_IMPORTED_MODULE_0__/* .serialize */ .lK)(written.ast))) };
    }
    catch (error) {
        return { mistake: firstLine(error) };
    }
}
function asking(run) {
    return (body) => {
        try {
            const object = withIntegers(body);
            const value = run({ ...object, object });
            return { value: value };
        }
        catch (error) {
            // A field that is not there yet is no mistake: its controller may still write it.
            return error instanceof Error && /no such key|unknown variable/i.test(error.message) ? {} : { fault: firstLine(error) };
        }
    };
}
/** Numbers of JSON are doubles to the library, and CEL adds no integer to a double. */
function withIntegers(value) {
    if (typeof value === 'number')
        return Number.isSafeInteger(value) ? BigInt(value) : value;
    if (Array.isArray(value))
        return value.map(withIntegers);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withIntegers(inner)]));
}
function useRe2(node) {
    if (Array.isArray(node)) {
        for (const one of node)
            useRe2(one);
        return;
    }
    if (typeof node !== 'object' || node === null || !('op' in node))
        return;
    const { op, args } = node;
    if ((op === 'rcall' || op === 'call') && args[0] === 'matches')
        args[0] = 're2';
    useRe2(args);
}
function firstLine(error) {
    const message = error instanceof _marcbachmann_cel_js__WEBPACK_IMPORTED_MODULE_0__/* .ParseError */ .mB || error instanceof Error ? error.message : String(error);
    return message.split('\n')[0] ?? message;
}


/***/ })

};
