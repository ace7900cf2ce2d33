export const id = 5891;
export const ids = [5891];
export const modules = {

/***/ 5891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ci: () => (/* binding */ ci)
});

// EXTERNAL MODULE: ../build/expressions/index.js + 8 modules
var expressions = __webpack_require__(1668);
// EXTERNAL MODULE: ../build/ports/types.js
var types = __webpack_require__(2896);
// EXTERNAL MODULE: ../build/types.js
var build_types = __webpack_require__(9979);
// EXTERNAL MODULE: ../build/tasks/ci/check.js
var check = __webpack_require__(4284);
;// CONCATENATED MODULE: ../build/tasks/ci/shell.js
/** A value that the steps leave behind for later tasks may have so many characters. */
const longestExport = 200_000;
/**
 * The script as a shell is given it. It ends with the first command that fails, and tells the exported variables' values whatever way it ends:
 * between marks that nothing else can print, as the values may be of several lines.
 */
function withExports(script, names, mark) {
    const told = names.map((name) => `printf '%s %s\\n%s\\n%s\\n' ${mark} ${name} "\${${name}-}" ${mark};`).join(' ');
    return `hub_to_kube_end() { hub_to_kube_code=$?; [ "\${hub_to_kube_told-}" ] && return $hub_to_kube_code; hub_to_kube_told=1; { set +ex; } 2>/dev/null; ${told} return $hub_to_kube_code; }
trap hub_to_kube_end EXIT; set -e
${script}
hub_to_kube_end
`;
}
/** bash where there is one, as most steps were written for it. */
const shell = (script) => [
    '-c',
    'if command -v bash >/dev/null 2>&1; then exec bash -c "$1" steps; else exec sh -c "$1" steps; fi',
    'sh',
    script,
];
/** Takes the exported values out of the lines of standard output; the other lines go on. */
class Exports {
    values = {};
    #mark;
    #tell;
    #open;
    constructor(mark, tell) {
        this.#mark = mark;
        this.#tell = tell;
    }
    /** Names of values that are too long to be kept. */
    tooLong = [];
    line(text) {
        const at = text.indexOf(this.#mark);
        if (this.#open)
            this.#inside(text, at);
        else if (at === -1)
            this.#tell(text);
        else {
            // The steps' last line may have had no end.
            if (at > 0)
                this.#tell(text.slice(0, at));
            this.#open = { name: text.slice(at + this.#mark.length + 1), lines: [], length: 0 };
        }
    }
    #inside(text, at) {
        const open = this.#open;
        if (!open)
            return;
        if (at === -1) {
            open.length += text.length + 1;
            if (open.length <= longestExport)
                open.lines.push(text);
            return;
        }
        if (open.length > longestExport)
            this.tooLong.push(open.name);
        else
            this.values[open.name] = open.lines.join('\n');
        this.#open = undefined;
    }
}

;// CONCATENATED MODULE: ../build/tasks/ci/container.js




/** What a container is removed within, in ms. */
const removal = 10_000;
const engines = ['docker', 'podman'];
/** Where the workspace lies in the container when nothing is said. */
const defaultPath = '/workspace';
/** Names that no shell has are in exports (`--dns`): they were options of the container's engine there. */
const environment = ({ environmentVariables = {} }) => Object.fromEntries(Object.entries(environmentVariables).filter(([name]) => check/* variable */.bv.test(name)));
/** Set for the runner's own steps: whatever is written to these would speak for our step, and the inputs are ours. */
const ours = /^(?:INPUT_|STATE_|ACTIONS_|GITHUB_(?:ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)$)/;
/** Runs a script on this machine, with what the step's environment has. */
const onRunner = ({ exec, env }, { script, env: more, ...options }) => {
    const own = Object.fromEntries(Object.entries(env).filter(([name]) => !ours.test(name)));
    return exec(['/bin/sh', ...shell(script)], { ...options, env: { ...own, ...more } });
};
/**
 * Runs a script in a container of the workspace's image, the workspace mounted where it says. docker, else podman, whichever is there.
 * Values reach it by the engine's own environment, never by an argument, which everybody on the machine can read.
 * Throws ConfigurationError (H2K-666) where neither is there.
 */
async function inContainer({ image = '', path = '', limits = {} }, ports, { script, env, folder, signal, line }) {
    const name = `hub-to-kube-${Buffer.from(ports.random(8)).toString('hex')}`;
    const home = path.trim() || defaultPath;
    const arguments_ = [
        'run',
        '--rm',
        '--init',
        '--name',
        name,
        '--volume',
        `${ports.files.root}:${home}`,
        '--workdir',
        folder === '.' ? home : `${home}/${folder}`,
        ...(Number(limits['cpu']) > 0 ? ['--cpus', String(Number(limits['cpu']))] : []),
        ...(Number(limits['memory']) > 0 ? ['--memory', `${Number(limits['memory'])}m`] : []),
        ...Object.keys(env).flatMap((variable) => ['--env', variable]),
        '--entrypoint',
        '/bin/sh',
        image,
        ...shell(script),
    ];
    for (const engine of engines) {
        try {
            return await ports.exec([engine, ...arguments_], { env: { ...ports.env, ...env }, signal, line });
        }
        catch (error) {
            if (signal.aborted)
                await remove(engine, name, ports);
            if (!(error instanceof types/* ExecProblem */.Z9) || error.code !== 'absent')
                throw error;
        }
    }
    throw new build_types/* ConfigurationError */.j1([
        {
            code: 'H2K-666',
            severity: 'error',
            message: `the pipeline's workspace is the image ${image}, and neither docker nor podman is on the PATH`,
            fix: 'use a runner that has one of them, or leave the image out of the workspace: the steps then run on the runner itself',
        },
    ]);
}
/** The engine's program was killed, which the container may not have noticed. */
async function remove(engine, name, { exec, env, sleep }) {
    const [late, done] = [new AbortController(), new AbortController()];
    sleep(removal, done.signal).then(() => late.abort(), () => { });
    try {
        await exec([engine, 'rm', '--force', name], { env, signal: late.signal, line: () => { } });
    }
    catch {
        // The run is over; what is left has its name.
    }
    finally {
        done.abort();
    }
}

// EXTERNAL MODULE: ../build/tasks/ci/script.js
var ci_script = __webpack_require__(3517);
// EXTERNAL MODULE: ../build/tasks/fields.js
var fields = __webpack_require__(6750);
// EXTERNAL MODULE: ../build/tasks/output.js
var tasks_output = __webpack_require__(7510);
;// CONCATENATED MODULE: ../build/tasks/ci.js









/** More is not taken in one argument. */
const longestScript = 100_000;
const names = {
    read: (value) => Array.isArray(value) && value.every((name) => typeof name === 'string' && check/* variable */.bv.test(name)) ? value : undefined,
    fix: 'write a list of names of shell variables: export: [BUILD_TIME]',
    fallback: [],
};
const ci_fields = {
    steps: (0,fields/* list */.p_)('write a list of commands: steps: [make test]', { required: true }),
    export: names,
    artifacts: (0,fields/* list */.p_)('write a list of files: artifacts: [report.xml]'),
    process: {
        read: (value) => (Array.isArray(value) && value.length === 0 ? value : undefined),
        fix: 'leave it out: results of tests are not read',
        fallback: [],
    },
    workingDirectory: (0,fields/* text */.Qq)('write a folder of the workspace: workingDirectory: web', { fallback: '.' }),
};
/** Runs steps in one shell, on the runner or in the workspace's container, until one of them fails. */
const ci = {
    type: 'CI',
    async check(input, context) {
        return [...(0,fields/* fieldProblems */.dB)('CI', ci_fields, input), ...(0,check/* unfilled */.qB)(input, 'steps', ci_fields.steps), ...(0,check/* notUsed */.f6)(context, input.at(['steps']))];
    },
    parse: (input) => (0,fields/* parseFields */.L5)('CI', ci_fields, input),
    async run(input, context) {
        const { ports, scope, workspace = {}, log, signal } = context;
        const { text: written, bindings } = (0,ci_script/* scriptOf */.F)(input.steps);
        const mark = `hub-to-kube-${Buffer.from(ports.random(16)).toString('hex')}`;
        const script = withExports(written, input.export, mark);
        if (script.length > longestScript)
            throw new build_types/* ConfigurationError */.j1([tooLong(script.length)]);
        const output = (0,tasks_output/* newOutput */.E)(log);
        const exports = new Exports(mark, output.line);
        const values = [...bindings].map(([name, { path }]) => [name, (0,expressions/* textOf */.b6)(scope(path))]);
        const run = {
            script,
            env: { ...environment(workspace), ...Object.fromEntries(values) },
            folder: input.workingDirectory,
            signal,
            line: (line, from) => (from === 'out' ? exports.line(line) : output.line(line)),
        };
        try {
            const { code, signal: by } = (0,check/* hasImage */.e_)(workspace) ? await inContainer(workspace, ports, run) : await onRunner(ports, run);
            const told = { exitCode: code, exports: exports.values };
            if (code !== 0)
                return failed(`the steps ended with ${by ?? `exit code ${code}`}${output.last()}`, told);
            const [long] = exports.tooLong;
            if (long !== undefined)
                return failed(`the exported ${long} is too long to be kept: write it into a file`, told);
            return await withArtifacts(input, told, context);
        }
        catch (error) {
            if (error instanceof types/* ExecProblem */.Z9)
                return failed(error.code === 'tooLong' ? `${largest(values)} is too long to be given to the steps` : error.message, {});
            if (error instanceof types/* FileProblem */.kc)
                return failed(`workingDirectory: ${error.message}`, {});
            throw error;
        }
    },
};
const failed = (statusMessage, output) => ({ status: 'FAILED', statusMessage, output });
async function withArtifacts({ artifacts }, told, { ports, workspace = {} }) {
    const home = workspace.path?.replace(/\/*$/, '/') ?? '';
    const found = [];
    for (const pattern of artifacts.filter((one) => one.trim() !== '')) {
        try {
            const inside = (0,check/* hasImage */.e_)(workspace) && home !== '/' && pattern.startsWith(home) ? pattern.slice(home.length) : pattern;
            found.push(...(await ports.files.find(inside, [''])));
        }
        catch (error) {
            if (error instanceof types/* FileProblem */.kc)
                return failed(`artifacts: ${error.message}`, told);
            throw error;
        }
    }
    return { status: 'COMPLETED', statusMessage: 'the steps have run', output: { ...told, artifacts: found } };
}
const largest = (values) => {
    const length = Math.max(0, ...values.map(([, value]) => value.length));
    return `a value of ${length} characters`;
};
const tooLong = (length) => ({
    code: 'H2K-664',
    severity: 'error',
    message: `the steps have ${length} characters, and a shell can be given ${longestScript}`,
    fix: 'write them into a script of the repository, and run that',
});


/***/ }),

/***/ 4284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bv: () => (/* binding */ variable),
/* harmony export */   e_: () => (/* binding */ hasImage),
/* harmony export */   f6: () => (/* binding */ notUsed),
/* harmony export */   qB: () => (/* binding */ unfilled)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6750);
/* harmony import */ var _script_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3517);


/** Names that a shell's variables can have. */
const variable = /^[A-Za-z_]\w*$/;
const hasImage = ({ image = '' }) => image.trim() !== '';
/** A here-document in quotes takes no values: what would be there is the name of a variable. */
function unfilled({ value, at }, key, { read }) {
    const steps = read(value[key] ?? null);
    if (!steps)
        return [];
    return (0,_script_js__WEBPACK_IMPORTED_MODULE_1__/* .scriptOf */ .F)(steps).unfilled.map(({ written }) => {
        const index = steps.findIndex((step) => step.includes(`\${${written}}`));
        return {
            code: 'H2K-664',
            severity: 'error',
            message: `\${${written}} stands in a here-document whose end is in quotes, where the shell fills in nothing`,
            fix: "write <<EOF instead of <<'EOF', with \\$ for what the shell should leave alone",
            at: at(Array.isArray(value[key]) ? [key, index] : [key]),
        };
    });
}
/** What of the workspace means nothing here; said once, at the pipeline's first CI task. */
function notUsed({ pipeline, stage, task }, at) {
    const { workspace = {}, stages, stageOrder } = pipeline;
    const first = stageOrder
        .flatMap((name) => Object.entries(stages[name]?.tasks ?? {}).map(([key, { type }]) => ({ name, key, type })))
        .find(({ type }) => type === 'CI');
    if (!hasImage(workspace) || first?.name !== stage || first.key !== task)
        return [];
    const others = Object.keys(workspace.environmentVariables ?? {}).filter((name) => !variable.test(name) && !(0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isOpen */ .nT)(name));
    const unused = [
        ...(workspace.endpoint ? [`its endpoint ${workspace.endpoint}`] : []),
        ...(workspace.registry ? [`its registry ${workspace.registry}`] : []),
        ...(workspace.cache?.length ? ['its cache'] : []),
        ...others.map((name) => `the variable ${name}`),
    ];
    if (unused.length === 0)
        return [];
    return [
        {
            code: 'H2K-665',
            severity: 'warning',
            message: `the workspace runs by docker or podman of this machine; of it is not used: ${unused.join(', ')}`,
            fix: 'sign in to a private registry in a step before (docker/login-action); what else is needed belongs into the image',
            at,
        },
    ];
}


/***/ }),

/***/ 3517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ scriptOf)
/* harmony export */ });
/* harmony import */ var _expressions_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1668);

const prefix = 'HUB_TO_KUBE_';
/** The list's items are lines of one script: a here-document may go over several of them. */
function scriptOf(steps) {
    const { template } = (0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .compile */ .wE)(steps.join('\n'), _expressions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .nowhere */ .jx);
    const bindings = new Map();
    const unfilled = [];
    const shell = new Shell();
    let text = '';
    for (const part of template.parts) {
        if (typeof part === 'string') {
            shell.read(part);
            text += part;
            continue;
        }
        const name = `${prefix}${bindings.size + 1}`;
        bindings.set(name, part);
        const { where } = shell;
        if (where === 'quoted document')
            unfilled.push(part);
        // Out of the single quotes, as a text of its own, and in again.
        text += where === 'single' ? `'"\${${name}}"'` : `\${${name}}`;
        shell.value();
    }
    return { text, bindings, unfilled };
}
/**
 * Where in a shell's grammar a text has got to: as much of it as tells what a binding stands in. Where it is mistaken (nobody reads a shell but a
 * shell), a value is split at blanks or stays unfilled; it never becomes code.
 */
class Shell {
    /** Open quotes and `$(`, innermost last. */
    #open = [];
    /** Here-documents that begin with the next line, and those that are being read. */
    #announced = [];
    #reading = [];
    #line = '';
    #isComment = false;
    #isWordStart = true;
    get where() {
        const [document] = this.#reading;
        if (document)
            return document.isQuoted ? 'quoted document' : 'document';
        const innermost = this.#open.at(-1);
        return innermost === 'single' || innermost === 'double' ? innermost : 'plain';
    }
    /** A value stands here: part of a word, and of a line. */
    value() {
        this.#line += '\0';
        this.#isWordStart = false;
    }
    read(text) {
        for (let at = 0; at < text.length;)
            at += this.#reading.length > 0 ? this.#inDocument(text, at) : this.#step(text, at);
    }
    /** Reads on to the line's end; the number of characters read. */
    #inDocument(text, at) {
        const end = text.indexOf('\n', at);
        this.#line += text.slice(at, end === -1 ? text.length : end);
        if (end === -1)
            return text.length - at;
        const [document] = this.#reading;
        const line = document?.isIndented ? this.#line.replace(/^\t+/, '') : this.#line;
        if (line === document?.end)
            this.#reading.shift();
        this.#line = '';
        return end + 1 - at;
    }
    #step(text, at) {
        const character = text[at];
        const innermost = this.#open.at(-1);
        if (character === '\n')
            return this.#newLine();
        if (this.#isComment)
            return 1;
        if (innermost === 'single')
            return this.#closing(character === "'");
        if (character === '\\')
            return this.#inWord(2);
        if (innermost === 'double') {
            if (text.startsWith('$(', at))
                return this.#opening('command', 2);
            return this.#closing(character === '"');
        }
        if (character === "'")
            return this.#opening('single', 1);
        if (character === '"')
            return this.#opening('double', 1);
        if (text.startsWith('$(', at))
            return this.#opening('command', 2);
        if (character === ')' && innermost === 'command')
            return this.#closing(true);
        if (character === '#' && this.#isWordStart)
            this.#isComment = true;
        const document = /^<<(-?)[ \t]*(?:'([^'\n]+)'|"([^"\n]+)"|(\\?)([\w.]+))/.exec(text.slice(at, at + 200));
        if (document)
            return this.#announce(document);
        // A text that is handed over on the spot is no document.
        if (text.startsWith('<<<', at))
            return this.#inWord(3);
        this.#isWordStart = /[\s;&|(]/.test(character);
        return 1;
    }
    #newLine() {
        this.#isComment = false;
        this.#isWordStart = true;
        this.#line = '';
        this.#reading = this.#announced;
        this.#announced = [];
        return 1;
    }
    #announce([whole, dash, single, double, escaped, plain]) {
        const isQuoted = plain === undefined || escaped !== '';
        this.#announced.push({ end: single ?? double ?? plain ?? '', isQuoted, isIndented: dash === '-' });
        return this.#inWord(whole.length);
    }
    #opening(what, length) {
        this.#open.push(what);
        this.#isWordStart = what === 'command';
        return length;
    }
    #closing(is) {
        if (is)
            this.#open.pop();
        return this.#inWord(1);
    }
    #inWord(length) {
        this.#isWordStart = false;
        return length;
    }
}


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


/***/ }),

/***/ 7510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ newOutput)
/* harmony export */ });
/** So many lines go into the log, each with so many characters at most; the rest is nobody's to read. */
const mostLines = 20_000;
const longestLine = 10_000;
/** So much of the end of the output is the reason of a failure: lines, characters. */
const lastLines = 5;
const longestReason = 1000;
/** Hands on the lines of a log as long as anybody may read them, and knows the last ones. */
function newOutput(log) {
    let count = 0;
    const last = [];
    return {
        line(text) {
            count += 1;
            if (count === mostLines + 1)
                log(`… more than ${mostLines} lines: the rest is not shown`);
            const short = text.length > longestLine ? `${text.slice(0, longestLine)}… (${text.length - longestLine} more characters)` : text;
            if (count <= mostLines)
                log(short);
            if (text.trim() === '')
                return;
            last.push(short);
            if (last.length > lastLines)
                last.shift();
        },
        last: () => last.length === 0
            ? ''
            : `: ${last
                .map((line) => line.trim())
                .join(' / ')
                .slice(-longestReason)}`,
    };
}


/***/ })

};
