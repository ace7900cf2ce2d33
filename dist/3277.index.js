export const id = 3277;
export const ids = [3277,4492];
export const modules = {

/***/ 2145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HM: () => (/* binding */ fromApi),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   Tq: () => (/* binding */ isAnswer),
/* harmony export */   jh: () => (/* binding */ isMap),
/* harmony export */   pj: () => (/* binding */ plain)
/* harmony export */ });
const common = 'project name description';
/** What a definition may say that the API says in the same words. */
const keys = {
    PIPELINE: `${common} enabled concurrency icon global tags options input _inputMeta output starred workspace stageOrder stages notifications rollbacks`,
    ENDPOINT: `${common} type isRestricted cloudProxyId properties`,
    VARIABLE: `${common} type value`,
    DOCKER_WEBHOOK: `${common} enabled endpoint pipeline imageNameRegExPattern tagNamePattern input`,
};
/** Who made it when, under which address and number: of no use here. `externalListenerLink` is the old address, which nothing answers any more. */
const bookkeeping = /^(?:_.*|id|version|state|kind|createdBy|updatedBy|createTimeInMicros|updateTimeInMicros|projectId|orgId|slug|serverType|externalListenerLink|repoName)$/;
const why = {
    secretToken: 'the relay makes an address of its own for each docker webhook: hub-to-kube webhook add',
    refreshToken: 'nothing here signs in to the product',
};
/** What an object of the API is, by the fields that only its kind has; undefined: nothing that is taken over. */
function kindOf(value) {
    const has = (...names) => names.every((name) => Object.hasOwn(value, name));
    if (has('name', 'stages') && isMap(value['stages']))
        return 'PIPELINE';
    if (has('name', 'pipeline') && ['imageNameRegExPattern', 'tagNamePattern', 'repoName'].some((name) => has(name)) && !has('branchName'))
        return 'DOCKER_WEBHOOK';
    if (has('name', 'type', 'properties') && isMap(value['properties']) && !has('runtime'))
        return 'ENDPOINT';
    return has('name', 'type', 'value') && /^(?:REGULAR|SECRET|RESTRICTED)$/.test(plain(value['type'])) ? 'VARIABLE' : undefined;
}
/** Whether it has what only the API tells: who made it when, its address. */
const isAnswer = (value) => ['_link', '_updateTimeInMicros', '_createTimeInMicros', 'updateTimeInMicros', '_projectId'].some((key) => Object.hasOwn(value, key));
/** An object of the API as a definition: our keys, and no empty ones. Paths within it stay what they were. */
function fromApi(kind, value) {
    const known = keys[kind].split(' ');
    const kept = Object.entries(value).filter(([key, inner]) => known.includes(key) && inner !== null && inner !== '');
    const left = Object.keys(value)
        .filter((key) => !known.includes(key) && !bookkeeping.test(key) && value[key] !== null && value[key] !== '')
        .map((key) => ({ key, why: why[key] ?? 'nothing here means anything by it' }));
    const own = Object.fromEntries(kept.map(([key, inner]) => [key, without(inner, key)]));
    const definition = { kind, ...own };
    if (kind === 'PIPELINE')
        return { kind, value: pipeline(definition, value), left };
    return { kind, value: kind === 'DOCKER_WEBHOOK' ? webhook(definition, value) : definition, left };
}
function pipeline(definition, { state }) {
    const stages = Object.entries(definition['stages']).map(([name, stage]) => [
        name,
        isMap(stage) && Array.isArray(stage['taskOrder']) ? { ...stage, taskOrder: stage['taskOrder'].map(group) } : stage,
    ]);
    const enabled = typeof state === 'string' && definition['enabled'] === undefined ? { enabled: state !== 'DISABLED' } : {};
    return { ...definition, ...enabled, stages: Object.fromEntries(stages) };
}
/** Tasks side by side: `Build-A,Build-B`, or a list of them. */
const group = (item) => (Array.isArray(item) ? item.map(plain).join(',') : item);
/** One that names no endpoint names its repository. */
function webhook(definition, { repoName }) {
    const names = definition['endpoint'] === undefined && typeof repoName === 'string' && repoName !== '';
    return { ...definition, ...(names ? { repository: repoName } : {}) };
}
/** Without what is empty (null) or the product's own (`_configured`); a default of an input may be null. */
function without(value, key) {
    if (Array.isArray(value))
        return value.map((item) => without(item, ''));
    if (!isMap(value))
        return value;
    const isInput = key === 'input' || key === 'inputProperties' || key === 'parameters';
    const entries = Object.entries(value).filter(([name, inner]) => (inner !== null || isInput) && !/^_(?!deploymentFlag$)/.test(name));
    return Object.fromEntries(entries.map(([name, inner]) => [name, without(inner, name)]));
}
/** A scalar's text; of anything else none. */
const plain = (value) => (typeof value === 'object' || value === undefined ? '' : String(value));
const isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);


/***/ }),

/***/ 3277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  change: () => (/* binding */ change)
});

// EXTERNAL MODULE: ../build/definitions/variables.js
var variables = __webpack_require__(9966);
// EXTERNAL MODULE: ../build/definitions/import/api.js
var api = __webpack_require__(2145);
// EXTERNAL MODULE: ../build/definitions/import/edits.js
var edits = __webpack_require__(4492);
// EXTERNAL MODULE: ../build/definitions/import/shapes.js
var shapes = __webpack_require__(2635);
;// CONCATENATED MODULE: ../build/definitions/import/secrets.js



/** Credentials that were found, by the names of the variables that stand for them from now on. Nobody prints what is in it. */
class Lifted {
    #names = new Map();
    #taken;
    constructor(taken) {
        this.#taken = new Set([...taken].map(variables/* environmentName */.VE));
    }
    /** All of them: to be masked. */
    get values() {
        return [...this.#names.keys()].filter((value) => !(0,shapes/* isMask */.$b)(value));
    }
    variables = new Set();
    /** The variable that stands for this value; what is masked is another value each time. */
    variable(value, ...words) {
        const known = (0,shapes/* isMask */.$b)(value) ? undefined : this.#names.get(value);
        if (known !== undefined)
            return known;
        const wanted = (0,variables/* environmentName */.VE)(words.join('_'))
            .replace(/_+/g, '_')
            .replace(/^_|_$/g, '')
            .replace(/^(?=\d)/, 'V');
        let name = wanted;
        for (let count = 2; this.#taken.has(name); count += 1)
            name = `${wanted}_${count}`;
        this.#taken.add(name);
        this.variables.add(name);
        if (!(0,shapes/* isMask */.$b)(value))
            this.#names.set(value, name);
        return name;
    }
    /** A value that a variable has already. */
    hold(value, name) {
        this.#names.set(value, name);
    }
    /** Where the values stand in a text, beside the place where they were found. Short and plain words may mean anything there. */
    within(text) {
        return [...this.#names]
            .filter(([value]) => value.length >= 8 && /[^a-z]/.test(value) && text.includes(value))
            .toSorted(([one], [other]) => other.length - one.length)
            .map(([value, name]) => ({ value, name }));
    }
}
const binding = (name) => `\${var.${name}}`;
/** What stands where no binding can. */
const taken = '***';
/** The credentials of a definition, each moved into a variable. What is in more than one place is found by `everywhere`. */
function lift({ value, at }, lifted) {
    const name = (0,api/* plain */.pj)(value['name']);
    const all = scalars(value, []);
    const change = (path, text, what) => ({ path, value: text, what, at: at(path) });
    if (value['kind'] === 'VARIABLE')
        return variable((0,api/* plain */.pj)(value['type']), name, all, { lifted, change });
    return all.flatMap(({ path, text }) => {
        const whole = isSecretPlace(path) && !(0,shapes/* isHarmless */.EW)(text);
        const words = wordsOf(name, value['kind'], path);
        if (whole && path[0] === 'input') {
            const kept = lifted.variable(text, name, String(path[1]));
            return [
                change(path, '', `the default of the input ${String(path[1])} is a credential: give it ${binding(kept)} in the docker webhook’s input`),
            ];
        }
        if (whole && takesBindings(value['kind'], path)) {
            const kept = lifted.variable(text, ...words);
            return [change(path, binding(kept), `${String(path.at(-1))} is ${binding(kept)} now`)];
        }
        const found = partly(text, takesBindings(value['kind'], path), words, lifted);
        return found.text === text
            ? []
            : [change(path, found.text, `${found.what} is taken out${found.names.length > 0 ? `: ${found.names.map(binding).join(', ')}` : ''}`)];
    });
}
/** What was lifted somewhere, taken out of a text everywhere. */
function everywhere({ value, at }, lifted) {
    return scalars(value, []).flatMap(({ path, text }) => {
        const found = lifted.within(text);
        if (found.length === 0)
            return [];
        const isOpen = takesBindings(value['kind'], path);
        const changed = found.reduce((rest, one) => rest.replaceAll(one.value, isOpen ? binding(one.name) : taken), text);
        return [
            {
                path,
                value: changed,
                what: `a credential that stands elsewhere too is taken out: ${found.map((one) => binding(one.name)).join(', ')}`,
                at: at(path),
            },
        ];
    });
}
function scalars(value, path) {
    if (Array.isArray(value))
        return value.flatMap((item, index) => scalars(item, [...path, index]));
    if ((0,api/* isMap */.jh)(value))
        return Object.entries(value).flatMap(([key, inner]) => scalars(inner, [...path, key]));
    return value === null || typeof value === 'boolean' ? [] : [{ path, text: String(value) }];
}
/** A SECRET's value is in the environment; a REGULAR one that has a secret's name becomes one. */
function variable(type, name, all, { lifted, change }) {
    const value = all.find(({ path }) => path[0] === 'value');
    if (!value || (0,shapes/* isHarmless */.EW)(value.text) || (0,shapes/* isMask */.$b)(value.text))
        return [];
    const isSecret = type !== 'REGULAR' || shapes/* secretKey */.oF.test(name) || shapes/* shapes */.nq.some(({ pattern }) => value.text.search(pattern) !== -1);
    if (!isSecret)
        return [];
    lifted.hold(value.text, name);
    const becomes = type === 'REGULAR' ? [change(['type'], 'SECRET', `the variable ${name} is a SECRET now: it holds a credential`)] : [];
    return [...becomes, change(['value'], '*****', `the value of the variable ${name} is taken out: it comes from the environment`)];
}
/** The keys and headers that hold nothing but credentials. */
function isSecretPlace(path) {
    const key = String(path.at(-1));
    const map = path.at(-2);
    if (typeof path.at(-1) === 'number' || path[0] === '_inputMeta' || path.at(-1) === 'name' || path[0] === 'output')
        return false;
    return map === 'headers' ? shapes/* secretHeader */.KC.test(key) : shapes/* secretKey */.oF.test(key);
}
/** Where `${var.NAME}` is filled in; elsewhere it would be text. */
function takesBindings(kind, path) {
    if (kind === 'ENDPOINT')
        return path[0] === 'properties';
    if (kind === 'DOCKER_WEBHOOK')
        return path[0] === 'input';
    if (kind !== 'PIPELINE')
        return false;
    if (path[0] === 'stages')
        return path[4] === 'input' || path[4] === 'preCondition';
    return ['output', 'workspace', 'notifications', 'rollbacks'].includes(String(path[0]));
}
/** Words for a variable's name: of an endpoint its own, of a task the pipeline's and the task's. */
function wordsOf(name, kind, path) {
    const key = String(path.findLast((step) => typeof step === 'string'));
    return kind === 'PIPELINE' && path[0] === 'stages' ? [name, String(path[3]), key] : [name, key];
}
/** What of a text looks like a credential, taken out of it. */
function partly(text, isOpen, words, lifted) {
    const names = [];
    let what = '';
    let rest = text;
    for (const { pattern, what: kind } of shapes/* shapes */.nq)
        rest = rest.replace(pattern, (...match) => {
            const { secret = '', name } = match.at(-1);
            const whole = match[0];
            if ((0,shapes/* isHarmless */.EW)(secret) || (0,shapes/* isMask */.$b)(secret))
                return whole;
            what ||= name ?? kind;
            const variable = lifted.variable(secret, ...words, ...(name === undefined || words.at(-1) === name ? [] : [name]));
            names.push(variable);
            return whole.replace(secret, () => (isOpen ? binding(variable) : taken));
        });
    return { text: rest, what, names: [...new Set(names)] };
}

;// CONCATENATED MODULE: ../build/definitions/import/changes.js




/** Moves credentials into variables, and makes what else has to be other here than in the product. */
function change(found, { createToApply }) {
    const lifted = new Lifted(found.filter(({ value }) => value['kind'] === 'VARIABLE').map(({ value }) => (0,api/* plain */.pj)(value['name'])));
    const hostKeys = new Set();
    // A variable's own name is the best one for a value that stands elsewhere too.
    const first = found.toSorted((one, other) => Number(isVariable(other)) - Number(isVariable(one)));
    const own = new Map(first.map((item) => [item, [...lift(item, lifted), ...(createToApply ? applies(item) : []), ...keyed(item, hostKeys)]]));
    const all = found.map((item) => {
        const changes = own.get(item) ?? [];
        const after = everywhere((0,edits.edited)(item, changes), lifted);
        return { item, changes: [...changes.filter((one) => !after.some((other) => isSame(one.path, other.path))), ...after] };
    });
    return {
        items: all.map(({ item, changes }) => (0,edits.edited)(item, changes)),
        edits: new Map(all.map(({ item, changes }) => [item, changes])),
        changes: all.flatMap(({ item, changes }) => changes.map((one) => ({ item, change: one }))),
        lifted,
        hostKeys,
    };
}
const isVariable = ({ value }) => value['kind'] === 'VARIABLE';
const isSame = (one, other) => one.length === other.length && one.every((step, index) => step === other[index]);
function tasksOf({ value }) {
    const stages = value['kind'] === 'PIPELINE' && (0,api/* isMap */.jh)(value['stages']) ? Object.entries(value['stages']) : [];
    return stages.flatMap(([stage, one]) => Object.entries((0,api/* isMap */.jh)(one) && (0,api/* isMap */.jh)(one['tasks']) ? one['tasks'] : {}).flatMap(([name, task]) => (0,api/* isMap */.jh)(task) && (0,api/* isMap */.jh)(task['input'])
        ? [{ type: task['type'], input: task['input'], path: ['stages', stage, 'tasks', name, 'input'] }]
        : []));
}
function applies(item) {
    return tasksOf(item)
        .filter(({ type, input }) => type === 'K8S' && (0,api/* plain */.pj)(input['action']).toUpperCase() === 'CREATE')
        .map(({ path }) => {
        const place = [...path, 'action'];
        return {
            path: place,
            value: 'APPLY',
            what: `${String(path[1])}.${String(path[3])} applies what it created: CREATE is APPLY now`,
            at: item.at(place),
        };
    });
}
/** An SSH task talks to a host whose key somebody has accepted; the product accepted any. */
function keyed(item, hostKeys) {
    return tasksOf(item)
        .filter(({ type, input }) => type === 'SSH' && Object.keys(input).length > 0 && input['fingerprint'] === undefined)
        .map(({ path, input }) => {
        const host = (0,api/* plain */.pj)(input['host']).replace(/^\$\{(?:var|input)\.|\}$/g, '');
        const name = `SSH_HOST_KEY_${(0,variables/* environmentName */.VE)(host).replace(/_+/g, '_').replace(/^_|_$/g, '').slice(0, 60)}`;
        hostKeys.add(name);
        const what = `${String(path[1])}.${String(path[3])} checks its host’s key: fingerprint is \${var.${name}}`;
        return { path: [...path, 'fingerprint'], value: `\${var.${name}}`, what, at: item.at(path), adds: true };
    });
}


/***/ }),

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
