export const id = 1194;
export const ids = [1194];
export const modules = {

/***/ 1194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   numberBy: () => (/* binding */ numberBy),
/* harmony export */   numberFault: () => (/* binding */ numberFault)
/* harmony export */ });
/* harmony import */ var re2js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8966);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8242);


/** What is wrong with a pattern that is to take a number out of tags; undefined: nothing. */
function numberFault(pattern) {
    const compiled = compile(pattern);
    if (typeof compiled === 'string')
        return compiled;
    if (compiled.groupCount() === 1)
        return undefined;
    return compiled.groupCount() === 0
        ? `nothing in it takes a number${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(pattern, ['pushed', 'semver'])}`
        : 'more than one group in it could be the number';
}
/** The number that a pattern's group takes out of a tag that fits it whole; undefined: none. A pattern that is none takes none. */
function numberBy(pattern) {
    const compiled = compile(pattern);
    return (tag) => {
        if (typeof compiled === 'string')
            return undefined;
        const matcher = compiled.matcher(tag);
        const digits = matcher.matches() && compiled.groupCount() === 1 ? matcher.group(1) : null;
        return digits && /^\d+$/.test(digits) ? BigInt(digits) : undefined;
    };
}
function compile(pattern) {
    try {
        return re2js__WEBPACK_IMPORTED_MODULE_1__/* .RE2JS */ .L3.compile(pattern);
    }
    catch (error) {
        return error.message;
    }
}


/***/ })

};
