export const id = 4492;
export const ids = [4492];
export const modules = {

/***/ 4492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   edited: () => (/* binding */ edited),
/* harmony export */   textOf: () => (/* binding */ textOf)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(356);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2197);
/* harmony import */ var _write_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(936);
/* harmony import */ var _print_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7190);




/** The definition as it is after its changes; where its parts stand is where they stood. */
function edited(item, edits) {
    if (edits.length === 0)
        return item;
    const value = edits.reduce((rest, edit) => (0,_write_js__WEBPACK_IMPORTED_MODULE_2__/* .withScalar */ .j)(rest, edit.path, edit.value), item.value);
    // The scalars that are new are texts; all others are what was written.
    return { ...item, value, keys: (path) => [...new Set([...item.keys(path), ...added(edits, path)])] };
}
const added = (edits, path) => edits.flatMap((edit) => (edit.adds && (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(edit.path.slice(0, -1), path) ? [String(edit.path.at(-1))] : []));
/**
 * An export's text with its changes: the user's own where it was YAML (comments, order, line ends stay), else printed. `hidden` may not stand in it, not
 * in a comment either. Throws where the text would not say what was meant.
 */
function textOf(found, edits, hidden) {
    const items = found.items.map((item) => edited(item, edits.get(item) ?? []));
    if (found.text === undefined)
        return (0,_print_js__WEBPACK_IMPORTED_MODULE_3__/* .print */ .y)(items.map(({ value }) => value));
    const all = found.items.flatMap((item) => (edits.get(item) ?? []).map((edit) => ({ document: item.index, ...edit })));
    const written = all.length === 0 ? found.text : (0,_write_js__WEBPACK_IMPORTED_MODULE_2__/* .write */ .M)(found.text, all);
    const text = hidden.filter((value) => value.length >= 8).reduce((rest, value) => rest.replaceAll(value, '***'), written);
    // What `write` gives says what was meant; a value that is taken out of a comment may have been more than that.
    if (text !== written && !says(text, items))
        return (0,_print_js__WEBPACK_IMPORTED_MODULE_3__/* .print */ .y)(items.map(({ value }) => value));
    return text;
}
function says(text, items) {
    const { written } = (0,_documents_js__WEBPACK_IMPORTED_MODULE_1__.documents)('', text);
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(written.map(({ value }) => value), items.map(({ value }) => value));
}


/***/ }),

/***/ 936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ write),
/* harmony export */   j: () => (/* binding */ withScalar)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(356);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6637);
/* harmony import */ var _convert_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4648);



const options = { version: '1.2', intAsBigInt: true, uniqueKeys: false, prettyErrors: false };
const read = (text) => [...(0,yaml__WEBPACK_IMPORTED_MODULE_1__.parseAllDocuments)(text, options)];
/**
 * A file's text with some scalars replaced and some keys added; all else stays byte for byte: comments, order, quotes, line ends. (What a YAML library prints anew loses
 * line ends and folds, and blank lines of some texts with them.) The text must be one that `load` has read. Throws where a path leads to no scalar
 * (of an addition: to no map with a key), or where the new text would not say exactly what was asked for.
 */
function write(text, replacements) {
    const documents = read(text);
    const cuts = replacements.map((one) => ('adds' in one ? addition : cut)(text, documents[one.document], one));
    const result = cuts
        .toSorted((a, b) => b.from - a.from)
        .reduce((whole, { from, to, by }) => whole.slice(0, from) + by + whole.slice(to), text);
    const wanted = documents.map((document, index) => replacements
        .filter((one) => one.document === index)
        .reduce((value, { path, value: scalar }) => withScalar(value, path, scalar), (0,_convert_js__WEBPACK_IMPORTED_MODULE_2__/* .convert */ .C6)(document).value));
    const written = read(result);
    const says = written.map((document) => (0,_convert_js__WEBPACK_IMPORTED_MODULE_2__/* .convert */ .C6)(document).value);
    if (written.some(({ errors }) => errors.length > 0) || !(0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(says, wanted))
        throw new Error('the text would not say what was asked for');
    return result;
}
function cut(text, document, { path, value }) {
    const node = document?.getIn(path, true);
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_1__.isScalar)(node) || !node.range)
        throw new Error(`there is no scalar at ${path.join('.')}`);
    const [from, to] = node.range;
    const old = text.slice(from, to);
    // A block scalar's range holds the end of its last line; a key without a value has no room for one, nor before a comment.
    const end = /^[|>]/.test(old) ? (/\r?\n$/.exec(old)?.[0] ?? '') : from === to && text[to] === '#' ? ' ' : '';
    const gap = from === to && /[:-]$/.test(text.slice(0, from)) ? ' ' : '';
    return { from, to, by: `${gap}${scalarText(value)}${end}` };
}
function addition(text, document, { path, value }) {
    const map = document?.getIn(path.slice(0, -1), true);
    const first = (0,yaml__WEBPACK_IMPORTED_MODULE_1__.isMap)(map) ? map.items[0]?.key : undefined;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_1__.isMap)(map) || !first)
        throw new Error(`there is no map with a key at ${path.slice(0, -1).join('.')}`);
    const [from] = first.range;
    const line = text.lastIndexOf('\n', from - 1) + 1;
    const said = `${scalarText(String(path.at(-1)))}: ${scalarText(value)}`;
    const [end, indent] = [/\r\n/.test(text) ? '\r\n' : '\n', ' '.repeat(from - line)];
    if (map.flow || path.length === 1 || text.slice(line, from) !== indent)
        return { from, to: from, by: `${said}${map.flow ? ', ' : `${end}${indent}`}` };
    const above = commentsAbove(text, line);
    return { from: above, to: above, by: `${indent}${said}${end}` };
}
/** Where the comments and empty lines begin that stand above a line: they stay with it. */
function commentsAbove(text, line) {
    let above = line;
    for (;;) {
        const before = text.lastIndexOf('\n', above - 2) + 1;
        if (above === 0 || !/^[ \t]*(?:#.*)?\r?\n$/.test(text.slice(before, above)))
            return above;
        above = before;
    }
}
/** Plain where that reads back as the same value anywhere, else in double quotes. */
function scalarText(value) {
    if (typeof value !== 'string')
        return String(value);
    if (/^[A-Za-z_][\w./@-]*$/.test(value) && (0,yaml__WEBPACK_IMPORTED_MODULE_1__.stringify)(value).trim() === value)
        return value;
    return JSON.stringify(value).replace(/[\x7f-\x9f\u2028\u2029\ufeff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/** A copy in which the path leads to this value. */
function withScalar(value, [step, ...rest], scalar) {
    if (step === undefined)
        return scalar;
    const inner = withScalar(value[step], rest, scalar);
    return Array.isArray(value) ? value.with(Number(step), inner) : { ...value, [step]: inner };
}


/***/ })

};
