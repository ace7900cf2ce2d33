export const id = 6204;
export const ids = [6204];
export const modules = {

/***/ 6204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   allRules: () => (/* binding */ allRules),
/* harmony export */   documentRules: () => (/* binding */ documentRules),
/* harmony export */   healthRules: () => (/* binding */ healthRules)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6637);
/* harmony import */ var _kubernetes_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4267);


/**
 * The user's rules of health: a list in the task's own input, or a file of the workspace that holds such a list, for several tasks.
 * Every mistake has its place: in the input, or in the file (H2K-512 to 514).
 */
async function healthRules(health, files, at) {
    if (health === undefined)
        return { rules: [], problems: [] };
    if (typeof health !== 'string')
        return placed(await (0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_1__/* .readHealthRules */ .si)(health), (path) => at(['health', ...path]));
    const read = await files.read(health).then((text) => rulesIn(health, text), (error) => error.message);
    if (typeof read !== 'string')
        return placed(await (0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_1__/* .readHealthRules */ .si)(read.value), read.at);
    const place = at(['health']);
    const problem = {
        code: 'H2K-672',
        severity: 'error',
        message: `the rules of health can't be read: ${read}`,
        fix: 'write a list: - kind: acme.io/Shop, with ready, failed and message below it',
        ...(place && { at: place }),
    };
    return { rules: [], problems: [problem] };
}
/** The task's own rules and, for kinds that those don't speak of, the HEALTH documents that hold for its pipeline. */
async function allRules(health, documents, files, at) {
    const places = [await healthRules(health, files, at), ...(await Promise.all(documents.map(documentRules)))];
    return { rules: await (0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_1__/* .layeredRules */ .os)(places.map(({ rules }) => rules)), problems: places.flatMap(({ problems }) => problems) };
}
/** The rules of HEALTH documents of one project, or of none: mistakes are those of a list (H2K-512 to 514), each at its line. */
async function documentRules(documents) {
    if (documents.length === 0)
        return { rules: [], problems: [] };
    const list = documents.map(({ value: { match, ready, failed, message } }) => ({
        kind: match,
        ...(ready === undefined ? {} : { ready }),
        ...(failed === undefined ? {} : { failed }),
        ...(message === undefined ? {} : { message }),
    }));
    const read = await (0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_1__/* .readHealthRules */ .si)(list, 'write match: acme.io/Shop, and below it ready: or failed:, in CEL or JSONPath');
    return placed(read, ([index, key]) => documents[Number(index)]?.at(key === undefined ? ['name'] : [key === 'kind' ? 'match' : key]));
}
function placed({ rules, problems }, at) {
    return {
        rules,
        problems: problems.map(({ path, other, ...problem }) => {
            const place = at(path);
            const first = other === undefined ? undefined : at([other, 'kind']);
            const fix = first?.file ? { fix: `${problem.fix}; the first stands at ${first.file}:${first.line}` } : {};
            return { ...problem, ...fix, ...(place && { at: place }) };
        }),
    };
}
/** The file's value, and where its parts stand; a text says why it is none. */
function rulesIn(file, text) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__.LineCounter();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parseDocument)(text, { lineCounter: lines, prettyErrors: false });
    const [error] = document.errors;
    if (error)
        return `${file}:${lines.linePos(error.pos[0]).line}: ${error.message}`;
    return {
        value: document.toJS({ maxAliasCount: 100 }),
        at: (path) => {
            const depth = path.findLastIndex((_, index) => document.hasIn(path.slice(0, index + 1))) + 1;
            const node = document.getIn(path.slice(0, depth), true);
            const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
            return { file, line, column: col };
        },
    };
}


/***/ })

};
