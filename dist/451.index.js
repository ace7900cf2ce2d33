export const id = 451;
export const ids = [451];
export const modules = {

/***/ 451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ ordered),
/* harmony export */   s: () => (/* binding */ tasksInOrder)
/* harmony export */ });
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8242);

/** The tasks of a stage in order; those of one group run side by side. */
const tasksInOrder = ({ taskOrder }) => taskOrder.map(names);
/** `Build-A,Build-B`; a long item may have been folded over several lines. */
const names = (item) => item.split(',').map((name) => name.trim());
/** A pipeline whose orders are there, and what is wrong with them (H2K-609, 610). Keys of a map stand in the file's order only where none looks like a number. */
function ordered({ value, at }, keys) {
    const problems = [];
    const check = (order, path, written, what) => {
        const key = `${what}Order`;
        for (const name of written.filter((one) => /[.,]/.test(one)))
            problems.push(problem('H2K-610', `the ${what} name ${JSON.stringify(name)} has a dot or a comma in it`, 'bindings and orders are divided there: rename it', at([...path, `${what}s`, name], 'key')));
        if (!order)
            return written;
        const listed = order.flatMap((item, index) => (what === 'task' ? names(item) : [item.trim()]).map((name) => ({ name, index })));
        for (const [position, { name, index }] of listed.entries()) {
            const where = at([...path, key, index]);
            if (!written.includes(name))
                problems.push(problem('H2K-609', `${key} names ${JSON.stringify(name)}, and there is no such ${what}${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(name, written)}`, `there are ${written.join(', ') || 'none'}`, where));
            else if (listed.findIndex((other) => other.name === name) < position)
                problems.push(problem('H2K-609', `${key} names ${JSON.stringify(name)} twice`, 'remove one of them', where));
        }
        for (const name of written.filter((one) => !listed.some((other) => other.name === one)))
            problems.push(problem('H2K-609', `the ${what} ${JSON.stringify(name)} is not in ${key}, so it would never run`, `add it to ${key}, or remove the ${what}`, at([...path, `${what}s`, name], 'key')));
        return order.map((item) => (what === 'task' ? names(item).join(',') : item.trim()));
    };
    const stages = Object.entries(value.stages).map(([name, stage]) => {
        const path = ['stages', name];
        const tasks = Object.entries(stage.tasks).map(([task, definition]) => [task, { ...definition, input: definition.input ?? {} }]);
        const taskOrder = check(stage.taskOrder, path, keys([...path, 'tasks']), 'task');
        return [name, { ...stage, taskOrder, tasks: Object.fromEntries(tasks) }];
    });
    const stageOrder = check(value.stageOrder, [], keys(['stages']), 'stage');
    const { ciWorkspace, ...rest } = value;
    const workspace = value.workspace ?? ciWorkspace;
    return { value: { ...rest, ...(workspace && { workspace }), stageOrder, stages: Object.fromEntries(stages) }, problems };
}
const problem = (code, message, fix, at) => ({
    code,
    severity: 'error',
    message,
    fix,
    at,
});


/***/ })

};
