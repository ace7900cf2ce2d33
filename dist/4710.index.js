export const id = 4710;
export const ids = [4710];
export const modules = {

/***/ 4710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand),
  shown: () => (/* binding */ shown)
});

// EXTERNAL MODULE: ../build/commands/lines.js
var commands_lines = __webpack_require__(4742);
// EXTERNAL MODULE: ../build/commands/problem.js
var commands_problem = __webpack_require__(7054);
// EXTERNAL MODULE: ../build/commands/run.js + 1 modules
var run = __webpack_require__(573);
// EXTERNAL MODULE: ../build/commands/words.js
var words = __webpack_require__(4928);
// EXTERNAL MODULE: ../build/ports/inert.js
var inert = __webpack_require__(2985);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(356);
// EXTERNAL MODULE: ../build/commands/tasklines.js
var tasklines = __webpack_require__(369);
;// CONCATENATED MODULE: ../build/cli/table.js





const redrawEvery = 100;
const rows = 12;
/** For people at a terminal: what has ended stays as lines, what is not ready yet is a table below that moves. */
function newTable(screen, now) {
    const waiting = new commands_lines/* Waiting */.E();
    const started = now();
    let drawn = 0;
    const clear = () => {
        if (drawn > 0)
            screen.write(`\x1b[${drawn}A\x1b[J`);
        drawn = 0;
    };
    const draw = () => {
        clear();
        const all = [...waiting.objects.values()];
        const width = Math.max(20, (screen.columns ?? 80) - 1);
        const shown = all.slice(0, rows).map(({ name, health }) => {
            const mark = health.state === 'failing' ? (0,external_node_util_.styleText)('red', '✗') : (0,external_node_util_.styleText)('yellow', '…');
            return `  ${mark} ${`${name}  ${(0,words/* healthText */.gB)(health)}`.slice(0, width - 4)}`;
        });
        if (all.length > rows)
            shown.push(`    and ${all.length - rows} more`);
        if (all.length > 0)
            shown.push((0,external_node_util_.styleText)('dim', `    ${Math.round((now() - started) / 1000)} s`));
        drawn = shown.length;
        if (drawn > 0)
            screen.write(`${shown.join('\n')}\n`);
    };
    const say = (line) => {
        clear();
        screen.write(`${line}\n`);
        draw();
    };
    const taskLine = (0,tasklines/* newTaskLines */.b)();
    const redraw = setInterval(draw, redrawEvery);
    redraw.unref();
    return {
        sink(event) {
            const news = waiting.take(event);
            const told = taskLine(event);
            if (told)
                say(told.isHead ? (0,external_node_util_.styleText)('bold', told.text) : told.text);
            if (event.type === 'log')
                say(`  ${event.text}`);
            if (event.type === 'problem')
                say(`${event.problem.severity}: ${(0,commands_problem/* problemText */.f)(event.problem)}`);
            if (event.type !== 'deploy')
                return;
            // In a table only what has come to an end gets a line of its own; the rest is in the live part.
            const { deploy } = event;
            const ended = deploy.type !== 'object' || deploy.change !== undefined || (news && deploy.health?.state === 'ready');
            const line = ended ? (0,words/* lineOf */.cA)(deploy) : undefined;
            if (line === undefined)
                return;
            say(line.replace(/^/gm, '  '));
        },
        end() {
            clearInterval(redraw);
            clear();
        },
    };
}

;// CONCATENATED MODULE: ../build/cli/run.js






const runCommand = (asked, host) => shown(host, (sink) => (0,run/* run */.eF)(asked, host, sink));
/** Shows what a run does while it does it, and what came of it. */
async function shown({ ports }, act) {
    const { isTTY, columns } = process.stderr;
    const write = (text) => process.stderr.write(ports.secrets.redact(text));
    const show = isTTY ? newTable({ columns, write }, ports.now) : (0,commands_lines/* newLines */.M)((line) => write(`${(0,inert/* inert */.t)(line)}\n`), ports.now);
    const { report, causes } = await act(show.sink);
    show.end();
    const told = report.execution === undefined ? report.problems : [];
    const lines = [...told.map((problem) => `${problem.severity}: ${(0,commands_problem/* problemText */.f)(problem)}`), ...causes.map(words/* causeText */.xv)];
    for (const line of lines)
        ports.log('error', line);
    ports.log('info', (0,words/* closing */.ET)(report));
    return report;
}


/***/ })

};
