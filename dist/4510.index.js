export const id = 4510;
export const ids = [4510];
export const modules = {

/***/ 8881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AL: () => (/* binding */ noDefinitions),
/* harmony export */   L8: () => (/* binding */ readHealth),
/* harmony export */   TL: () => (/* binding */ readDefinitions),
/* harmony export */   qp: () => (/* binding */ defaultFolder)
/* harmony export */ });
/* harmony import */ var _ports_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2896);

/** Where definitions are looked for when nobody says where. */
const defaultFolder = '.github/hub-to-kube';
/** The definitions of a folder, file or glob (H2K-625: there are none, or they can't be read). undefined: no folder was named, and the default one isn't there. */
async function readDefinitions(folder, files) {
    const where = folder ?? defaultFolder;
    const texts = await textsIn(where, files);
    if (texts instanceof _ports_types_js__WEBPACK_IMPORTED_MODULE_0__/* .FileProblem */ .kc)
        return isAway(folder, texts) ? undefined : { ...nothing, problems: [unreadable(where, texts)] };
    const { load } = await Promise.all(/* import() */[__webpack_require__.e(6637), __webpack_require__.e(8321), __webpack_require__.e(1569)]).then(__webpack_require__.bind(__webpack_require__, 1569));
    const loaded = load(texts);
    const isEmpty = loaded.problems.length === 0 && Object.values(loaded.definitions).every(({ size }) => size === 0);
    return isEmpty ? { ...loaded, problems: [noDefinitions(where, `${texts.map(({ file }) => file).join(', ')} hold none`)] } : loaded;
}
/** What a folder's HEALTH documents say; whatever else is in it, mistakes included, is not read. Without a folder: the default one, where it is there. */
async function readHealth(folder, files) {
    const where = folder ?? defaultFolder;
    const texts = await textsIn(where, files);
    if (texts instanceof _ports_types_js__WEBPACK_IMPORTED_MODULE_0__/* .FileProblem */ .kc)
        return { ...nothing, problems: isAway(folder, texts) ? [] : [unreadable(where, texts)] };
    const speaking = texts.filter(({ text }) => text.includes('HEALTH'));
    if (speaking.length === 0)
        return nothing;
    const { loadHealth } = await Promise.all(/* import() */[__webpack_require__.e(6637), __webpack_require__.e(8321), __webpack_require__.e(1569)]).then(__webpack_require__.bind(__webpack_require__, 1569));
    return loadHealth(speaking);
}
/** Whether nobody named a folder, and the default one isn't there. One that is there and can't be read is not: without what it says, another cluster might be meant. */
const isAway = (folder, { nothingAt }) => folder === undefined && nothingAt === defaultFolder;
async function textsIn(where, files) {
    try {
        const found = await files.find(where, ['.yaml', '.yml']);
        return await Promise.all(found.map(async (file) => ({ file, text: await files.read(file) })));
    }
    catch (error) {
        if (error instanceof _ports_types_js__WEBPACK_IMPORTED_MODULE_0__/* .FileProblem */ .kc)
            return error;
        throw error;
    }
}
const nothing = {
    definitions: { pipelines: new Map(), endpoints: new Map(), variables: new Map(), webhooks: new Map(), health: new Map() },
    mistaken: new Set(),
    problems: [],
};
const noDefinitions = (where, why) => ({
    code: 'H2K-625',
    severity: 'error',
    message: `there are no definitions in ${where}: ${why}`,
    fix: 'write a pipeline there (kind: PIPELINE), or deploy manifests without one: manifests: k8s/',
    input: 'definitions',
});
function unreadable(where, { message, nothingAt }) {
    if (nothingAt === where)
        return noDefinitions(where, message);
    const fix = 'let the user that runs this read it, or mend or remove it';
    return { ...noDefinitions(where, message), message: `the definitions in ${where} can't be read: ${message}`, fix };
}


/***/ }),

/***/ 752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ variablesOf)
/* harmony export */ });
/* harmony import */ var _definitions_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9966);

/** What `${var.NAME}` means in a run. A secret is masked before anybody gets it. */
function variablesOf(definitions, given, { env, secrets }) {
    return (name, project) => {
        const found = (0,_definitions_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .variableValue */ .eV)(name, project, { definitions, given, env });
        if ('problem' in found)
            return undefined;
        if (found.isSecret)
            secrets.add(found.value);
        return found.value;
    };
}


/***/ }),

/***/ 9275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ find),
/* harmony export */   n: () => (/* binding */ byName)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(356);

/** By name, or by `project/name` where two projects share one. Of two that are the same (H2K-608) the first stays. */
function byName(all) {
    const problems = [];
    const first = new Map();
    for (const one of all) {
        const key = full(one.value);
        const other = first.get(key);
        if (other)
            problems.push(duplicate(one, other));
        else
            first.set(key, one);
    }
    const owners = Map.groupBy(first.values(), ({ value }) => value.name);
    const named = new Map([...first].map(([key, one]) => [owners.get(one.value.name)?.length === 1 ? one.value.name : key, one]));
    return { named, problems };
}
/** What a definition means by a name: one of its own project before others. undefined: there is none, or it could be several. */
function find(named, name, project) {
    return (project === undefined ? undefined : named.get(`${project}/${name}`)) ?? named.get(name);
}
const full = ({ name, project }) => (project === undefined ? name : `${project}/${name}`);
/** Two that say the same, as dumps of variables have them, leave no doubt about what is meant. */
function duplicate({ value, at }, other) {
    const { file, line } = other.at(['name']);
    const equal = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(value, other.value);
    return {
        code: 'H2K-608',
        severity: equal ? 'warning' : 'error',
        message: `${value.kind} ${full(value)} is there twice${equal ? ', word for word' : ''}: the first stands at ${file}:${line}`,
        fix: equal ? 'remove one of them' : 'remove one of them, or give it another name',
        at: at(['name']),
    };
}


/***/ }),

/***/ 9966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LD: () => (/* binding */ unknownVariable),
/* harmony export */   VE: () => (/* binding */ environmentName),
/* harmony export */   eV: () => (/* binding */ variableValue),
/* harmony export */   iz: () => (/* binding */ givenProblems)
/* harmony export */ });
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8242);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9275);


/**
 * The value of the variable that a definition of `project` means by `name` (rules 33). A REGULAR has its own value, or the given one; a SECRET or RESTRICTED
 * takes the step's environment variable: what stands in the file is a mask. Problems: H2K-616 there is no such variable, H2K-617 it has no value.
 */
function variableValue(name, project, { definitions, given, env }) {
    const defined = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .find */ .I)(definitions.variables, name, project);
    if (!defined)
        return { problem: unknownVariable(name, definitions) };
    const { type, value } = defined.value;
    const at = defined.at(['name']);
    if (type === 'REGULAR') {
        const found = given.get(name) ?? value;
        if (found !== undefined)
            return { value: found, isSecret: false };
        return {
            problem: noValue(`the variable ${name} has no value`, `give it a value: in its definition, or with variables: ${name}=…`, at),
        };
    }
    const key = environmentName(name);
    const secret = env[key];
    if (secret)
        return { value: secret, isSecret: true };
    const why = secret === undefined
        ? `the step has no environment variable ${key}`
        : `the step's environment variable ${key} is empty: is there a secret of that name in this repository?`;
    return {
        problem: noValue(`the ${type} variable ${name} has no value: ${why}`, `add to the step:\nenv:\n  ${key}: \${{ secrets.${key} }}`, at),
    };
}
/** What was given for variables that take no such value, or aren't there. */
function givenProblems({ definitions, given }) {
    return [...given.keys()].flatMap((name) => {
        const found = [...definitions.variables.values()].filter(({ value }) => value.name === name);
        if (found.length === 0)
            return [{ ...unknownVariable(name, definitions), input: 'variables' }];
        const secret = found.find(({ value }) => value.type !== 'REGULAR');
        const fix = `a secret comes from the step's environment: env: ${environmentName(name)}`;
        return secret
            ? [
                {
                    ...noValue(`${name} is ${secret.value.type}: it can't be given as an input, where everybody can read it`, fix),
                    input: 'variables',
                },
            ]
            : [];
    });
}
/** GitHub's names of secrets and variables: capitals, digits and `_`. */
const environmentName = (name) => name.toUpperCase().replace(/[^A-Z0-9_]/g, '_');
function unknownVariable(name, { variables }) {
    const known = [...variables.keys()];
    const fix = `define it: kind: VARIABLE, name: ${name}${known.length > 0 ? `; there are ${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .K)(known)}` : ''}`;
    return { code: 'H2K-616', severity: 'error', message: `there is no variable ${name}${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(name, known)}`, fix };
}
const noValue = (message, fix, at) => ({
    code: 'H2K-617',
    severity: 'error',
    message,
    fix,
    ...(at && { at }),
});


/***/ }),

/***/ 1668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gd: () => (/* reexport */ bindMap),
  _C: () => (/* reexport */ bindPayload),
  wE: () => (/* reexport */ compile),
  vs: () => (/* reexport */ compileCondition),
  LD: () => (/* reexport */ decide),
  jx: () => (/* reexport */ nowhere),
  ZV: () => (/* reexport */ own),
  b6: () => (/* reexport */ textOf),
  fK: () => (/* reexport */ valueAt)
});

// UNUSED EXPORTS: bind, evaluate

// EXTERNAL MODULE: ../build/text/source.js
var source = __webpack_require__(7975);
;// CONCATENATED MODULE: ../build/expressions/path.js
/** More than any JSON that a task gives has levels. */
const mostSteps = 100;
// No name is longer than 1,000 characters. A bracket that holds no index and no quoted key, or stands behind a blank, belongs to a name: `Deploy [prod]`.
const path_name = /(?:[^.[{}]|(?<=\s)\[|\[(?!(?:\d{1,9}|"[^"\n]{0,1000}"|'[^'\n]{0,1000}')\])){0,1000}/y;
const step = /\[(?:(\d{1,9})|"([^"\n]{0,1000})"|'([^'\n]{0,1000})')\]/y;
/**
 * Reads a path at `from`: names with dots between them, `[0]` for an item, `["a.b"]` for a key with a dot in it. Names hold blanks, accents,
 * hyphens; a line break within one is the blank that folding makes of it. Stops at the first character that can't belong to it.
 */
function readPath(text, from, names = path_name) {
    const path = [];
    let end = from;
    for (;;) {
        const [written] = matchAt(names, text, end) ?? [''];
        const key = written.replace(/\s*\n\s*/g, ' ').trim();
        if (key === '')
            return missing(path, text[end + written.length]);
        path.push(key);
        end += written.length;
        for (let found = matchAt(step, text, end); found && path.length <= mostSteps; found = matchAt(step, text, end)) {
            const [whole, index, double, single] = found;
            path.push(index === undefined ? (double ?? single ?? '') : Number(index));
            end += whole.length;
        }
        if (path.length > mostSteps)
            return { fault: `has more than ${mostSteps} steps`, fix: 'shorten the path' };
        if (text[end] !== '.')
            return { path, end };
        end += 1;
    }
}
function missing(path, next) {
    if (next === undefined || next === '{')
        return { fault: unclosed(next), fix: literal };
    return path.length === 0 ? { fault: 'names nothing', fix: literal } : { fault: 'has nothing behind a dot', fix: literal };
}
/** What is wrong with a binding where `next` stands instead of its brace. */
const unclosed = (next) => (next === '{' ? 'has a { in it' : 'has no closing }');
const literal = 'a binding is one path: ${input.NAME}; write \\${ for a ${ that is no binding';
function matchAt(pattern, text, offset) {
    pattern.lastIndex = offset;
    return pattern.exec(text);
}

;// CONCATENATED MODULE: ../build/expressions/compile.js


/** Of one text. Whoever has more has given something else than a text with bindings. */
const mostProblems = 20;
/**
 * Takes a text with `${…}` apart. `\${` stands for `${` itself, and `$${NAME}` is left as it is: it belongs to a K8S task's scmConstants (rules 22).
 * `at` is where the text stands, or what tells where an offset of it does. Problems (H2K-630): bindings that can't be read; they stay text.
 */
function compile(text, at) {
    const locate = locator(text, at);
    const parts = [];
    const bindings = [];
    const problems = [];
    let literal = '';
    let done = 0;
    for (let start = text.indexOf('${'); start !== -1; start = text.indexOf('${', done)) {
        const before = start > done ? text[start - 1] : '';
        if (before === '\\' || before === '$') {
            literal += `${text.slice(done, before === '\\' ? start - 1 : start)}\${`;
            done = start + 2;
            continue;
        }
        literal += text.slice(done, start);
        const found = readBinding(text, start, locate);
        if ('problem' in found) {
            if (problems.length < mostProblems)
                problems.push(found.problem);
            literal += '${';
            done = start + 2;
            continue;
        }
        if (literal !== '')
            parts.push(literal);
        literal = '';
        parts.push(found.binding);
        bindings.push(found.binding);
        done = found.end;
    }
    literal += text.slice(done);
    if (literal !== '')
        parts.push(literal);
    return { template: { parts, bindings }, problems };
}
/** The binding whose `$` stands at `start`. */
function readBinding(text, start, locate) {
    const reading = readPath(text, start + 2);
    if ('path' in reading && text[reading.end] === '}') {
        const { path, end } = reading;
        const written = text.slice(start + 2, end);
        // Looked up when somebody asks: most bindings are never told of.
        const binding = {
            path,
            written,
            offset: start,
            get at() {
                return locate(start);
            },
        };
        return { binding, end: end + 1 };
    }
    const { fault, fix } = 'path' in reading ? { fault: unclosed(text[reading.end]), fix: literal } : reading;
    return { problem: { code: 'H2K-630', severity: 'error', message: `${shown(text, start)} ${fault}`, fix, at: locate(start) } };
}
/** So much of a binding that people find it again. */
const shown = (text, start) => {
    const [line = ''] = text.slice(start, start + 60).split('\n', 1);
    const end = line.indexOf('}');
    return end === -1 ? line : line.slice(0, end + 1);
};
/**
 * Where an offset stands, as far as the text's own position can tell: exact for what is written without quotes on one line.
 * In a block scalar the lines are counted, its indentation isn't known.
 */
function locator(text, at) {
    if (typeof at === 'function')
        return at;
    const lines = new source/* Source */.k(at.file, text);
    return (offset) => {
        const { file, line, column } = lines.position(offset);
        return { file, line: at.line + line - 1, column: line === 1 ? at.column + column - 1 : column };
    };
}

;// CONCATENATED MODULE: ../build/expressions/tokens.js


/** A chain of operators is a tree as deep as it is long. Nobody writes more. */
const mostTokens = 2000;
const blank = /\s+/y;
const operator = /==|!=|<=|>=|&&|\|\||[<>!()]/y;
const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?(?![\p{L}\p{N}_.])/uy;
const quoted = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'/y;
const word = /[^\s"'$<>=!&|()]+/y;
const tokens_name = /[\p{L}_][\p{L}\p{N}_-]*/uy;
const words = { true: true, false: false, null: null };
/** What people write who know another language. */
const slips = [
    [/=/y, 'write == for is equal'],
    [/&/y, 'write && for and'],
    [/\|/y, 'write || for or'],
    [/["']/y, 'close the quotes'],
];
const otherWords = { and: 'write &&', or: 'write ||', not: 'write !' };
/** A condition's tokens, and H2K-633 for what is none. `bare`: names without quotes are paths, as in a POLL task's criteria; else they are mistakes. */
function tokenize(text, locate, bare) {
    const found = { tokens: [], bindings: [], problems: [] };
    let offset = 0;
    while (offset < text.length && found.problems.length < mostProblems && found.tokens.length <= mostTokens) {
        const space = match(blank, text, offset);
        offset = space === undefined ? tokenAt(text, offset, locate, bare, found) : offset + space.length;
    }
    return found;
}
/** Reads one token into `found`; the offset behind it. */
function tokenAt(text, offset, locate, bare, found) {
    const add = (operand, end) => {
        found.tokens.push({ type: 'operand', operand, offset });
        return end;
    };
    const wrong = (message, fix, end) => {
        found.problems.push({ code: 'H2K-633', severity: 'error', message, fix, at: locate(offset) });
        return end;
    };
    const sign = match(operator, text, offset);
    if (sign !== undefined) {
        found.tokens.push({ type: sign, offset });
        return offset + sign.length;
    }
    if (text.startsWith('${', offset)) {
        const read = readBinding(text, offset, locate);
        if ('problem' in read) {
            found.problems.push(read.problem);
            return text.length;
        }
        found.bindings.push(read.binding);
        return add({ kind: 'path', path: read.binding.path }, read.end);
    }
    const string = match(quoted, text, offset);
    if (string !== undefined)
        return add(textOperand(string, offset, locate, found), offset + string.length);
    const digits = match(number, text, offset);
    if (digits !== undefined)
        return add({ kind: 'value', value: numberOf(digits) }, offset + digits.length);
    const plain = match(word, text, offset);
    if (plain !== undefined && Object.hasOwn(words, plain))
        return add({ kind: 'value', value: words[plain] }, offset + plain.length);
    if (bare && match(tokens_name, text, offset) !== undefined) {
        const read = readPath(text, offset, tokens_name);
        if ('path' in read)
            return add({ kind: 'path', path: read.path }, read.end);
    }
    if (plain !== undefined) {
        const fix = Object.hasOwn(otherWords, plain) ? otherWords[plain] : `write it in quotes: "${plain.slice(0, 40)}"`;
        return wrong(`${plain.slice(0, 40)} stands without quotes`, fix, offset + plain.length);
    }
    const slip = slips.find(([pattern]) => match(pattern, text, offset) !== undefined);
    // An open quote takes all that follows with it.
    const end = /["']/.test(text[offset]) ? text.length : offset + 1;
    return wrong(`${JSON.stringify(text[offset])} is no operator and no value`, slip?.[1] ?? `take it out, or put it in quotes`, end);
}
/** A quoted text: `\"`, `\'` and `\\` are the character itself; bindings in it are filled in, and what they bring is text. */
function textOperand(written, offset, locate, found) {
    const inner = written.slice(1, -1);
    const { template, problems } = compile(inner, (at) => locate(offset + 1 + at));
    found.problems.push(...problems);
    found.bindings.push(...template.bindings);
    const parts = template.parts.map((part) => (typeof part === 'string' ? part.replace(/\\(["'\\])/g, '$1') : part));
    return { kind: 'text', template: { parts, bindings: template.bindings } };
}
/** An integer that a number can't hold stays exact. */
function numberOf(text) {
    const value = Number(text);
    return /^-?\d+$/.test(text) && !Number.isSafeInteger(value) ? BigInt(text) : value;
}
function match(pattern, text, offset) {
    pattern.lastIndex = offset;
    return pattern.exec(text)?.[0];
}

;// CONCATENATED MODULE: ../build/expressions/condition.js


/** Conditions are written by people; nobody nests deeper, and a parser that calls itself must end. */
const deepest = 100;
const longest = 100_000;
/** From loose to tight. Operators of one level are read from left to right. */
const levels = [['||'], ['&&'], ['==', '!='], ['<', '<=', '>', '>=']];
/**
 * Takes a condition apart: `||`, `&&`, `==` `!=`, `<` `<=` `>` `>=`, `!`, brackets, quoted texts, numbers, true, false, null, bindings. A blank one has
 * no expression and no problem. `bareNames`: names without quotes are paths, as in a POLL task's exit criteria.
 * Problems: H2K-633 for what can't be read, H2K-630 for its bindings.
 */
function compileCondition(text, at, { bareNames = false } = {}) {
    const locate = locator(text, at);
    const none = { expression: undefined, bindings: [] };
    if (text.length > longest)
        return { condition: none, problems: [tooLong(`${longest} characters`, locate)] };
    const { tokens, bindings, problems } = tokenize(text, locate, bareNames);
    if (problems.length > 0 || tokens.length === 0)
        return { condition: { expression: undefined, bindings }, problems };
    if (tokens.length > mostTokens)
        return { condition: none, problems: [tooLong(`${mostTokens} values and operators`, locate)] };
    const parser = new Parser(tokens, Math.max(text.trimEnd().length - 1, 0), locate);
    const expression = parser.parse();
    return { condition: { expression, bindings }, problems: parser.problem ? [parser.problem] : [] };
}
const tooLong = (limit, locate) => ({
    code: 'H2K-633',
    severity: 'error',
    message: `the condition has more than ${limit}`,
    fix: 'split it over several tasks',
    at: locate(0),
});
class Parser {
    problem;
    #tokens;
    #end;
    #locate;
    #next = 0;
    #depth = 0;
    constructor(tokens, end, locate) {
        this.#tokens = tokens;
        this.#end = end;
        this.#locate = locate;
    }
    parse() {
        const expression = this.#level(0);
        const extra = this.#tokens[this.#next];
        if (expression && extra)
            return this.#fail(extra, `${condition_shown(extra)} stands where an operator should`, 'put ==, && or || before it, or put texts and bindings that belong together in one pair of quotes');
        return expression;
    }
    #level(level) {
        const operators = levels[level];
        if (!operators)
            return this.#unary();
        let left = this.#level(level + 1);
        for (let token = this.#tokens[this.#next]; left && token && operators.includes(token.type); token = this.#tokens[this.#next]) {
            this.#next += 1;
            const right = this.#level(level + 1);
            left = right && joined(token, left, right);
        }
        return left;
    }
    #unary() {
        const token = this.#tokens[this.#next];
        if (!token)
            return this.#fail(undefined, 'the condition ends too early', 'write what belongs behind the last operator');
        this.#next += 1;
        if (token.operand)
            return token.operand;
        if (token.type !== '!' && token.type !== '(')
            return this.#fail(token, `${token.type} stands where a value should`, 'write a value before it');
        this.#depth += 1;
        if (this.#depth > deepest)
            return this.#fail(token, `the condition is nested more than ${deepest} deep`, 'write it flatter');
        const operand = token.type === '!' ? this.#unary() : this.#level(0);
        this.#depth -= 1;
        if (!operand)
            return undefined;
        if (token.type === '!')
            return { kind: 'not', operand };
        const close = this.#tokens[this.#next];
        if (close?.type !== ')')
            return this.#fail(close ?? token, 'a bracket is not closed', 'write ) where it ends');
        this.#next += 1;
        return operand;
    }
    #fail(token, message, fix) {
        this.problem ??= { code: 'H2K-633', severity: 'error', message, fix, at: this.#locate(token?.offset ?? this.#end) };
        return undefined;
    }
}
function joined({ type }, left, right) {
    if (type === '&&' || type === '||')
        return { kind: type === '&&' ? 'and' : 'or', left, right };
    return { kind: 'compare', operator: type, left, right };
}
const condition_shown = ({ type }) => (type === 'operand' ? 'a value' : type);

// EXTERNAL MODULE: ../build/types.js
var types = __webpack_require__(9979);
;// CONCATENATED MODULE: ../build/expressions/evaluate.js


/** A text made of bindings may not grow beyond this many characters: outputs of outputs would double with every task. */
const evaluate_longest = 10_000_000;
/**
 * The template with its bindings filled in, in one pass: a value put in is never scanned again. A lone binding keeps its value's type;
 * in the middle of a text it becomes text. Nothing there: null, in a text `null`. Throws ConfigurationError (H2K-634) when it gets too long.
 */
function evaluate({ parts }, scope) {
    const [first] = parts;
    if (parts.length === 1 && typeof first === 'object')
        return scope(first.path) ?? null;
    let text = '';
    for (const part of parts) {
        text += typeof part === 'string' ? part : textOf(scope(part.path));
        if (text.length > evaluate_longest)
            throw unfit(`a text with bindings would have more than ${evaluate_longest} characters`);
    }
    return text;
}
const unfit = (message) => new types/* ConfigurationError */.j1([{ code: 'H2K-634', severity: 'error', message, fix: 'bind less of the output: one field of it, or a file' }]);
/** A value as it stands in a text: maps and lists as JSON, what isn't there as `null`. Throws ConfigurationError (H2K-634) where it is nested without end. */
function textOf(value) {
    if (typeof value === 'string')
        return value;
    if (typeof value !== 'object')
        return String(value ?? null);
    try {
        return JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? JSON.rawJSON(String(inner)) : inner));
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        throw unfit('a value is nested too deeply to be bound in a text');
    }
}
/**
 * A whole value with the bindings of all its texts filled in; keys stay as they are. What lies at a path of `unbound` is left as it is written:
 * it is a condition, or text with a structure of its own, and whoever reads it fills in its bindings after parsing.
 */
function bind(value, scope, unbound = []) {
    if (unbound.some((path) => path.length === 0))
        return value;
    if (typeof value === 'string')
        return value.includes('${') ? evaluate(compile(value, nowhere).template, scope) : value;
    if (Array.isArray(value))
        return value.map((item, index) => bind(item, scope, below(unbound, index)));
    if (typeof value !== 'object' || value === null)
        return value;
    return bindMap(value, scope, unbound);
}
/** `bind` of a map's values. */
function bindMap(map, scope, unbound = []) {
    const entries = Object.entries(map).map(([key, inner]) => [key, bind(inner, scope, below(unbound, key))]);
    return Object.fromEntries(entries);
}
const below = (paths, step) => paths.flatMap(([first, ...rest]) => (first === step ? [rest] : []));
/** Problems were told when the definitions were checked; what runs needs no positions. */
const nowhere = { file: '', line: 1, column: 1 };

;// CONCATENATED MODULE: ../build/expressions/decide.js



/**
 * Whether a condition holds; a blank one does. Numbers and texts of numbers are compared as numbers when one side is a number, all else as text
 * (so that what isn't there equals null and "null", as exports write it). `&&` and `||` look no further than they must.
 * Throws ConfigurationError (H2K-634): a value that is neither true nor false where one of them is needed, an order of what are no numbers.
 */
function decide({ expression }, scope) {
    return expression === undefined || truth(expression, scope);
}
function truth(expression, scope) {
    const value = outcome(expression, scope);
    if (typeof value === 'boolean')
        return value;
    if (value === null || value === '' || value === 'false' || value === 'null')
        return false;
    if (value === 'true')
        return true;
    throw mistake(`${decide_quoted(value)} is neither true nor false`, 'compare it with something, e.g. == "yes"');
}
function outcome(expression, scope) {
    switch (expression.kind) {
        case 'value':
            return expression.value;
        case 'text':
            return expression.template.parts.length === 0 ? '' : textOf(evaluate(expression.template, scope));
        case 'path':
            return scope(expression.path) ?? null;
        case 'not':
            return !truth(expression.operand, scope);
        case 'and':
            return truth(expression.left, scope) && truth(expression.right, scope);
        case 'or':
            return truth(expression.left, scope) || truth(expression.right, scope);
        case 'compare':
            return compare(expression.operator, outcome(expression.left, scope), outcome(expression.right, scope));
    }
}
function compare(operator, left, right) {
    if (operator === '==')
        return equal(left, right);
    if (operator === '!=')
        return !equal(left, right);
    // Of a task that was skipped there is no exit code: no order holds, and nothing fails for it.
    if (left === null || right === null || left === 'null' || right === 'null')
        return false;
    const [a, b] = [numeric(left), numeric(right)];
    if (a === undefined || b === undefined)
        throw mistake(`${decide_quoted(a === undefined ? left : right)} is no number, so ${operator} can't be told`, 'compare numbers, or use == or !=');
    return { '<': a < b, '<=': a <= b, '>': a > b, '>=': a >= b }[operator];
}
function equal(left, right) {
    const isNumber = [left, right].some((value) => typeof value === 'number' || typeof value === 'bigint');
    const [a, b] = [numeric(left), numeric(right)];
    // biome-ignore lint/suspicious/noDoubleEquals: 1n and 1 are one number
    return isNumber && a !== undefined && b !== undefined ? a == b : textOf(left) === textOf(right);
}
function numeric(value) {
    if (typeof value === 'number' || typeof value === 'bigint')
        return value;
    if (typeof value !== 'string')
        return undefined;
    const text = value.trim();
    return text.length <= 100 && /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/.test(text) ? numberOf(text.replace(/^\+/, '')) : undefined;
}
const decide_quoted = (value) => `"${textOf(value).slice(0, 60)}"`;
const mistake = (message, fix) => new types/* ConfigurationError */.j1([{ code: 'H2K-634', severity: 'error', message, fix }]);

;// CONCATENATED MODULE: ../build/expressions/payload.js


/**
 * The body of a request, as text, its bindings filled in. Where it is JSON, a value that is put between quotes is escaped, so that it stays a part of
 * the text there whatever it holds; what stands without quotes brings its own structure (`"profile": ${…}`). Anything else is bound as it is.
 */
function bindPayload(text, scope) {
    const { template } = compile(text, nowhere);
    if (!/^\s*[[{]/.test(text) || typeof template.parts[0] !== 'string')
        return textOf(evaluate(template, scope));
    let isQuoted = false;
    const parts = template.parts.map((part) => {
        if (typeof part === 'string') {
            isQuoted = endsQuoted(part, isQuoted);
            return part;
        }
        const value = textOf(scope(part.path));
        return isQuoted ? JSON.stringify(value).slice(1, -1) : value;
    });
    return textOf(evaluate({ parts, bindings: [] }, scope));
}
/** Whether JSON text that began inside a string (or not) ends inside one. */
function endsQuoted(json, began) {
    let isQuoted = began;
    for (let offset = 0; offset < json.length; offset += 1) {
        if (json[offset] === '"')
            isQuoted = !isQuoted;
        else if (json[offset] === '\\' && isQuoted)
            offset += 1;
    }
    return isQuoted;
}

;// CONCATENATED MODULE: ../build/expressions/value.js
/** The value that a path leads to: only what the value itself has, never what every object inherits. */
function valueAt(value, path) {
    let found = value;
    for (const step of path) {
        if (Array.isArray(found))
            found = typeof step === 'number' || /^\d{1,9}$/.test(step) ? found[Number(step)] : undefined;
        else
            found = typeof found === 'object' && found !== null ? own(found, String(step)) : undefined;
    }
    return found;
}
const own = (map, key) => (Object.hasOwn(map, key) ? map[key] : undefined);

;// CONCATENATED MODULE: ../build/expressions/index.js
/** Bindings and conditions. */








/***/ }),

/***/ 3012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   gU: () => (/* binding */ boundEndpoint),
/* harmony export */   t4: () => (/* binding */ located)
/* harmony export */ });
/* harmony import */ var _definitions_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9275);
/* harmony import */ var _expressions_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1668);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(505);



/** An ENDPOINT with its bindings filled in; it knows variables only. */
function boundEndpoint(endpoint, variable) {
    const scope = (0,_scope_js__WEBPACK_IMPORTED_MODULE_2__/* .scopeOf */ .O)({ input: {}, variable, output: {}, facts: {}, tasks: new Map() });
    return { ...endpoint, properties: (0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_1__/* .bindMap */ .gd)(endpoint.properties, scope) };
}
/** A release is told with its cluster, so that whoever has to put it right later finds it. `project`: the pipeline's. */
function located(deploy, { endpoints }, project) {
    const name = endpoints?.['kubernetesServer'];
    if (deploy.type !== 'release' || name === undefined)
        return deploy;
    return { ...deploy, address: { ...deploy.address, endpoint: { name, ...(project === undefined ? {} : { project }) } } };
}
/** Where a part of a task's input stands; of a pipeline that stands in no file, nowhere. */
function placeOf({ pipelines }, { name, project }, { stage, task }) {
    const at = (0,_definitions_names_js__WEBPACK_IMPORTED_MODULE_0__/* .find */ .I)(pipelines, name, project)?.at;
    return (path, part) => at?.(['stages', stage, 'tasks', task, 'input', ...path], part) ?? _expressions_index_js__WEBPACK_IMPORTED_MODULE_1__/* .nowhere */ .jx;
}


/***/ }),

/***/ 505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ scopeOf)
/* harmony export */ });
/* harmony import */ var _expressions_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1668);

/** What a binding's path leads to, from `known` as it is when somebody asks. */
function scopeOf(known) {
    return (path) => {
        const [root, ...rest] = path;
        if (rest.length === 0)
            return (0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(known.facts, path);
        if (root === 'input')
            return named((name) => (0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(known.input, name), rest);
        if (root === 'var')
            return named(known.variable, rest);
        if (root === 'output')
            return (0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(known.output, rest);
        const [task, ...deeper] = rest;
        const found = known.tasks.get(String(root))?.get(String(task));
        return found && (0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(found, deeper);
    };
}
/** A name of an input or a variable may have dots in it, which the path was split at. */
function named(get, rest) {
    return rest.every((step) => typeof step === 'string') ? get(rest.join('.')) : undefined;
}


/***/ }),

/***/ 3872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ endpointAddress),
/* harmony export */   M: () => (/* binding */ registryAddress)
/* harmony export */ });
/**
 * Reads an address in any spelling: a page's of Docker Hub (hub.docker.com/r/acme/shop, /_/busybox, /repository/docker/acme/shop), its API's and
 * registry's (registry-1.docker.io, index.docker.io/v1/), a pull's name (acme/shop:1.0, ghcr.io/acme/shop), with or without scheme, tag and slashes.
 */
function registryAddress(written) {
    const text = written.trim();
    const scheme = /^(https?):\/\//i.exec(text)?.[1]?.toLowerCase();
    const [host = '', ...rest] = text
        .slice(scheme === undefined ? 0 : scheme.length + 3)
        .replace(/[?#].*$/, '')
        .replace(/@sha\d+:.*$/, '')
        .split('/')
        .filter((part, index) => part !== '' || index === 0);
    const isAddress = scheme !== undefined || isHost(host, rest.length > 0);
    const path = (isAddress ? rest : [host, ...rest]).join('/').replace(/:[^/]*$/, '');
    if (!isAddress || dockerHub.test(host)) {
        const [first = '', second] = path
            .replace(isAddress ? leading : '', '')
            .replace(/^([^/]+)\/repositories\//, '$1/')
            .replace(/^library\//, '')
            .split('/');
        return { registry: 'docker.io', ...named(second === undefined ? first : `${first}/${second}`) };
    }
    const registry = host.replace(/^[^@]*@/, '').toLowerCase();
    const inside = scheme === undefined ? path : path.replace(/^v[12](?:\/|$)/, '');
    return { registry, ...named(inside), ...(scheme === undefined ? {} : { url: `${scheme}://${registry}` }) };
}
/** The registry of an ENDPOINT's properties: its `repoURL`, and Docker Hub where `serverType` says so (DockerHub, dockerhub, Docker Hub). */
function endpointAddress({ repoURL, serverType }) {
    const { url, registry, ...rest } = registryAddress(typeof repoURL === 'string' ? repoURL : '');
    const isHub = registry === 'docker.io' || (typeof serverType === 'string' && /^docker[ _-]?hub$/i.test(serverType.trim()));
    return isHub ? { ...rest, registry: 'docker.io' } : { ...rest, registry, ...(url === undefined ? {} : { url }) };
}
const named = (repository) => (repository === '' ? {} : { repository });
const dockerHub = /(?:^|\.)docker\.(?:io|com)(?::443)?$/i;
/** What leads to a repository in the addresses of Docker Hub's pages and API: /r/acme/shop, /_/busybox, /repository/docker/acme/shop, /v2/repositories/… */
const leading = /^(?:v2\/namespaces\/(?=[^/]+\/repositories\/)|(?:repository\/docker|repositories\/docker|layers|(?:v[12]\/)?repositories|v[12]|[ru_])(?:\/|$))/;
/** As image names tell a host from a path. What stands alone may also have a tag behind its colon: busybox:1.36. */
function isHost(text, isFollowed) {
    const name = text.replace(/:.*$/, '');
    return name.includes('.') || name === 'localhost' || (isFollowed && name !== text);
}


/***/ }),

/***/ 7975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ Source)
/* harmony export */ });
/** A file as a user wrote it, kept for as long as what was read from it lives: positions are looked up in it when somebody asks. */
class Source {
    file;
    text;
    #lines;
    constructor(file, text) {
        this.file = file;
        this.text = text.startsWith('\uFEFF') ? text.slice(1) : text;
    }
    position(offset) {
        const starts = this.#starts();
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (starts[middle] <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return { file: this.file, line: low + 1, column: offset - starts[low] + 1 };
    }
    /** The offset of a position in this text. */
    offset({ line, column }) {
        return (this.#starts()[line - 1] ?? this.text.length) + column - 1;
    }
    #starts() {
        if (this.#lines)
            return this.#lines;
        const starts = [0];
        for (let at = this.text.indexOf('\n'); at !== -1; at = this.text.indexOf('\n', at + 1))
            starts.push(at + 1);
        this.#lines = starts;
        return starts;
    }
}


/***/ })

};
