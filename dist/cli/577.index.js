export const id = 577;
export const ids = [577];
export const modules = {

/***/ 8881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AL: () => (/* binding */ noDefinitions),
/* harmony export */   TL: () => (/* binding */ readDefinitions),
/* harmony export */   qp: () => (/* binding */ defaultFolder)
/* harmony export */ });
/* harmony import */ var _ports_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2896);

/** Where definitions are looked for when nobody says where. */
const defaultFolder = '.github/hub-to-kube';
/** The definitions of a folder, file or glob (H2K-625: there are none). undefined: no folder was named, and the default one isn't there. */
async function readDefinitions(folder, files) {
    const where = folder ?? defaultFolder;
    let texts;
    try {
        const found = await files.find(where, ['.yaml', '.yml']);
        texts = await Promise.all(found.map(async (file) => ({ file, text: await files.read(file) })));
    }
    catch (error) {
        if (!(error instanceof _ports_types_js__WEBPACK_IMPORTED_MODULE_0__/* .FileProblem */ .kc))
            throw error;
        return folder === undefined ? undefined : { ...nothing, problems: [noDefinitions(where, error.message)] };
    }
    const { load } = await Promise.all(/* import() */[__webpack_require__.e(637), __webpack_require__.e(321), __webpack_require__.e(569)]).then(__webpack_require__.bind(__webpack_require__, 1569));
    const loaded = load(texts);
    const isEmpty = loaded.problems.length === 0 && Object.values(loaded.definitions).every(({ size }) => size === 0);
    return isEmpty ? { ...loaded, problems: [noDefinitions(where, `${texts.map(({ file }) => file).join(', ')} hold none`)] } : loaded;
}
const nothing = {
    definitions: { pipelines: new Map(), endpoints: new Map(), variables: new Map(), webhooks: new Map() },
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
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);

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

/***/ 2777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ pushId),
/* harmony export */   m: () => (/* binding */ webSha256)
/* harmony export */ });
/**
 * One push's id, equal for every notice of it: 24 hexadecimal digits of a sha256 over image, tag and the push's second, or, where there is no
 * time, its digest. Two pushes of one tag within a second are one, as the tag then points to the last of them.
 */
async function pushId(image, tag, mark, sha256 = webSha256) {
    const text = [image, tag, mark === undefined ? '' : String(mark)].join('\n');
    return (await sha256(text)).slice(0, 24);
}
/** In hexadecimal digits. */
async function webSha256(text) {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}


/***/ }),

/***/ 8290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ isRepository),
/* harmony export */   d: () => (/* binding */ isTag)
/* harmony export */ });
const part = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
/** No dot, and not localhost: in front of a name that is a registry's host, which would then be asked in Docker Hub's place. */
const namespace = '(?!localhost/)[a-z0-9]+(?:[_-]+[a-z0-9]+)*';
const repository = new RegExp(`^(?:${namespace}/)?${part}$`);
/** `acme/shop`, or `busybox` for an official image; Docker Hub's names have two parts at most. */
const isRepository = (name) => name.length <= 255 && repository.test(name);
/** A tag by the distribution's grammar. Checked where a push comes in, and again where it is used. */
const isTag = (tag) => /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/.test(tag);


/***/ }),

/***/ 7898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rD: () => (/* binding */ readPayload),
  j1: () => (/* binding */ readPush)
});

// UNUSED EXPORTS: pushIn

// EXTERNAL MODULE: ../build/dockerhub/id.js
var id = __webpack_require__(2777);
// EXTERNAL MODULE: ../build/dockerhub/names.js
var names = __webpack_require__(8290);
;// CONCATENATED MODULE: ../build/dockerhub/strangers.js
/** Bodies that other services send, which people point at a hook of ours by mistake, by the keys that tell them. */
const strangers = [
    { what: 'GitHub’s ping', has: ['zen', 'hook_id'] },
    { what: 'GitHub’s notice of a package', has: ['registry_package'] },
    { what: 'a push to a Git repository', has: ['ref', 'commits'] },
    { what: 'Quay’s notice of a push', has: ['docker_url', 'updated_tags'] },
    { what: 'Harbor’s notice', has: ['event_data', 'occur_at'] },
    { what: 'the Docker Registry’s notice', has: ['events'] },
    { what: 'a notice of Azure’s registry', has: ['action', 'target'] },
    { what: 'a notice of Google’s registry', has: ['message', 'subscription'] },
];
/** Whose body it is, in words, where it is known to be no push of Docker Hub's. */
const strangerOf = (body) => 'push_data' in body ? undefined : strangers.find(({ has }) => has.every((key) => key in body))?.what;

;// CONCATENATED MODULE: ../build/dockerhub/payload.js



/** The push event in the text of a webhook's body, whatever content type it came with. Never throws. */
async function readPayload(text, sha256) {
    let body;
    try {
        body = JSON.parse(text);
    }
    catch {
        return { reason: 'the body is not JSON' };
    }
    return await readPush(body, sha256);
}
/**
 * The push event in a body of any era since 2013: unknown keys pass, and only what a push is known by is kept.
 * The digest is never taken from it, as Docker Hub sends none: whoever names one is somebody else.
 */
async function readPush(body, sha256) {
    const found = pushIn(body);
    if ('reason' in found)
        return found;
    return { event: { id: await (0,id/* pushId */.S)(found.image, found.tag, found.pushedAt, sha256), ...found } };
}
/** The same without its id, which takes a hash. */
function pushIn(body) {
    if (!isObject(body))
        return { reason: 'the body is no JSON object' };
    const stranger = strangerOf(body);
    if (stranger !== undefined)
        return { reason: `this is ${stranger}, not Docker Hub’s notice of a push` };
    const { push_data: data, repository } = body;
    if (!isObject(data))
        return { reason: 'the body has no push_data: Docker Hub’s notices of a push have one' };
    if (!isObject(repository))
        return { reason: 'the body has no repository' };
    const image = imageOf(repository);
    if (typeof image !== 'string')
        return image;
    const tag = tagOf(data);
    if (typeof tag !== 'string')
        return tag;
    const pushedAt = secondsOf(data['pushed_at']);
    const slash = image.indexOf('/');
    const namespace = slash < 0 ? 'library' : image.slice(0, slash);
    return {
        image,
        repository: { namespace, name: image.slice(slash + 1) },
        tag,
        ...(pushedAt === undefined ? {} : { pushedAt }),
        ...word('pusher', data['pusher']),
        ...word('owner', repository['owner']),
        ...word('mediaType', data['media_type']),
        verified: false,
    };
}
/** acme/shop, or busybox for an official image: it has been seen with and without `library/`, and as `_/busybox`. */
function imageOf(repository) {
    const { repo_name: whole, namespace, name } = repository;
    const given = isText(whole) ? whole : isText(namespace) && isText(name) ? `${namespace}/${name}` : undefined;
    if (given === undefined)
        return { reason: 'the body names no repository: neither repo_name nor namespace and name' };
    const image = given.replace(/^(?:library|_)\//, '');
    return (0,names/* isRepository */.Z)(image) ? image : { reason: 'the repository’s name is none that Docker Hub gives' };
}
function tagOf({ tag }) {
    if (!isText(tag))
        return { reason: 'the push has no tag' };
    return (0,names/* isTag */.d)(tag) ? tag : { reason: 'the tag is none: letters, digits, _, . and -, 128 at most, beginning with no . or -' };
}
/** Whole seconds since 1970, as an integer, a float or the text of one; anything else is no time. */
function secondsOf(value) {
    const number = typeof value === 'string' && /^\d{1,12}(?:\.\d+)?$/.test(value) ? Number(value) : value;
    return typeof number === 'number' && number >= 1 && number < 1e11 ? Math.floor(number) : undefined;
}
/** Names of people and types, which are short and hold no spaces; free text is not kept. Rules 34. */
const word = (key, value) => isText(value) && /^[\w.+/-]{1,128}$/.test(value) ? { [key]: value } : {};
const isText = (value) => typeof value === 'string' && value !== '';
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);


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
var source = __webpack_require__(356);
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

/***/ 7749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IE: () => (/* binding */ nonsense),
/* harmony export */   V2: () => (/* binding */ failure),
/* harmony export */   iY: () => (/* binding */ headersFor),
/* harmony export */   kA: () => (/* binding */ ask),
/* harmony export */   x8: () => (/* binding */ signed)
/* harmony export */ });
/* harmony import */ var _endpoints_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1710);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6761);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4477);
/* harmony import */ var _requests_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2224);




/** Indexes first; without these an old registry answers in schema 1, whose digest is that of another document. */
const accept = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');
/** Something below a repository's address: `manifests/1.0`, `blobs/sha256:…`. */
async function ask(asking, method, path, rest, more = {}) {
    const { endpoint } = asking;
    // Mirrors of several registries are told which one is meant, as containerd does it.
    const namespace = endpoint.mirrorOf ? `${rest.includes('?') ? '&' : '?'}ns=${endpoint.mirrorOf}` : '';
    return await signed(asking, path, { ...more, method, url: `${endpoint.url}/v2/${path}/${rest}${namespace}` });
}
/** With what was granted before for the repository; a 401 is answered once. */
async function signed(asking, path, call) {
    const { ports, authorizer, endpoint, patience, signal } = asking;
    const request = () => ({ ...call, headers: headersFor(asking, path, call), ...(0,_endpoints_js__WEBPACK_IMPORTED_MODULE_0__/* .tlsFor */ .Ng)(call.url, endpoint) });
    const answer = await (0,_requests_js__WEBPACK_IMPORTED_MODULE_3__/* .send */ .tN)(ports, request(), patience, signal);
    if (answer.status !== 401 || !isOwn(endpoint, call.url))
        return answer;
    await answer.text();
    await authorizer.answer(answer, endpoint, path, patience, signal);
    return await (0,_requests_js__WEBPACK_IMPORTED_MODULE_3__/* .send */ .tN)(ports, request(), patience, signal);
}
/** What a request carries: credentials only to the server that they are for. */
function headersFor({ authorizer, endpoint }, path, { url, headers }) {
    const authorization = isOwn(endpoint, url) ? authorizer.known(endpoint, path) : undefined;
    return { accept, 'user-agent': 'hub-to-kube', ...headers, ...(authorization && { authorization }) };
}
const isOwn = (endpoint, url) => new URL(url).origin === new URL(endpoint.url).origin;
/** What an answer means that is none of those that were hoped for. */
async function failure({ authorizer, endpoint }, answer, path, name) {
    const { status } = answer;
    if (status === 401 || status === 403)
        return await authorizer.refusal(answer, endpoint, path);
    if (status !== 404)
        return nonsense(`${endpoint.url} answers HTTP ${status}`);
    const what = name === undefined ? `repository ${path}` : (0,_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(name) ? `${path}@${name}` : `tag ${name} of ${path}`;
    return new _failures_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('absent', `${endpoint.url} has no ${what}`, 'push it, or check repository and tag for a slip');
}
const nonsense = (message, fix = 'look at the registry or the proxy before it') => new _failures_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('nonsense', message, fix);


/***/ }),

/***/ 6532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ Authorizer)
/* harmony export */ });
/* unused harmony export challengesOf */
/* harmony import */ var _endpoints_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1710);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6761);
/* harmony import */ var _requests_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2224);



/** The challenges of a WWW-Authenticate header; several may stand in one. */
function challengesOf(header) {
    const challenges = [];
    const token = /([A-Za-z][\w-]*)\s*(?:=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+)))?\s*(?:,|(?=\s)|$)/g;
    for (const [, name, quoted, bare] of header.matchAll(token)) {
        const value = quoted?.replace(/\\(.)/g, '$1') ?? bare;
        if (value === undefined)
            challenges.push({ scheme: name.toLowerCase(), parameters: {} });
        else if (challenges.length > 0)
            challenges.at(-1).parameters[name.toLowerCase()] = value;
    }
    return challenges;
}
/** Signs requests to one registry in: by token, or with the password itself, as its 401 asks; keeps what was granted for as long as it holds. */
class Authorizer {
    #ports;
    #find;
    #granted = new Map();
    constructor(ports, find) {
        this.#ports = ports;
        this.#find = find;
    }
    /** What was granted before for this repository at this server. */
    known(endpoint, path) {
        const known = this.#granted.get(`${endpoint.url} ${path}`);
        return known && known.until > this.#ports.now() ? known.header : undefined;
    }
    /** The Authorization header that a 401 asks for. Throws Failure where there is none to give. */
    async answer(response, endpoint, path, patience, signal) {
        const challenges = challengesOf(response.headers['www-authenticate'] ?? '');
        const bearer = challenges.find(({ scheme }) => scheme === 'bearer');
        const found = await this.#find(endpoint.host, signal);
        const known = bearer
            ? await this.#token(bearer, found, { endpoint, path, patience, signal })
            : { header: basic(challenges, found, endpoint), until: Number.POSITIVE_INFINITY };
        this.#granted.set(`${endpoint.url} ${path}`, known);
        return known.header;
    }
    /** The words for a "no" that stays after signing in. */
    async refusal({ status, headers }, endpoint, path, right = 'pull') {
        this.#granted.delete(`${endpoint.url} ${path}`);
        // Mostly known by now; a helper that is asked only here has its own limit.
        const { credential, note } = await this.#find(endpoint.host, new AbortController().signal);
        if (!credential)
            return anonymous(endpoint, path, note);
        // Without tokens the password is judged by the registry itself.
        if (status === 401 && isBasic(challengesOf(headers['www-authenticate'] ?? '')))
            return wrong(endpoint, credential);
        const who = 'username' in credential ? `user ${credential.username}` : 'account';
        const what = status === 403 ? `may not ${right}` : 'has no access to';
        const fix = `give the ${who} (${credential.from}) the right to ${right} ${path}, and check the repository's name`;
        return new _failures_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('right', `${endpoint.url}: the ${who} ${what} ${path}, or there is no such repository`, fix);
    }
    async #token({ parameters }, { credential, note }, where) {
        const { endpoint, path, patience, signal } = where;
        const realm = tokenServer(parameters['realm'], endpoint);
        const scope = parameters['scope'] ?? (path && `repository:${path}:pull`);
        const query = { ...(parameters['service'] && { service: parameters['service'] }), ...(scope && { scope }) };
        const request = tokenRequest(realm, query, credential);
        const response = await (0,_requests_js__WEBPACK_IMPORTED_MODULE_2__/* .send */ .tN)(this.#ports, { ...request, ...(0,_endpoints_js__WEBPACK_IMPORTED_MODULE_0__/* .tlsFor */ .Ng)(realm.href, endpoint) }, patience, signal);
        const text = (await (0,_requests_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(response, realm.origin)).toString();
        const { status } = response;
        if (credential && wantsToken.test(text) && status >= 400 && status < 500)
            throw factor(endpoint, credential);
        // OAuth says 400 of a refresh token that holds no more.
        if (status === 401 || status === 403 || (status === 400 && credential && 'identityToken' in credential))
            throw credential ? wrong(endpoint, credential) : anonymous(endpoint, path, note);
        if (status !== 200)
            throw new _failures_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('nonsense', `${realm.origin} answers HTTP ${status} instead of a token`, 'try again later');
        const { token, seconds } = readToken(text, realm);
        this.#ports.secrets.add(token);
        // A little less than it holds: the request that uses it takes time too.
        return { header: `Bearer ${token}`, until: this.#ports.now() + seconds * 900 };
    }
}
/** Docker Hub's words to the password of an account that has a second factor, or whose organisation wants tokens. */
const wantsToken = /personal access token|access[- ]token \(PAT\)|2fa|two.?factor/i;
/** Passwords go there, so it must be as safe as the registry itself. */
function tokenServer(realm, endpoint) {
    const url = URL.parse(realm ?? '');
    const own = new URL(endpoint.url);
    const isOpenToo = own.protocol === 'http:' && url?.protocol === 'http:' && ((0,_endpoints_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(url.host) || url.hostname === own.hostname);
    if (url && (url.protocol === 'https:' || isOpenToo))
        return url;
    throw new _failures_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('nonsense', `${endpoint.url} names a token server that can't be trusted: ${realm ?? 'none'}`, 'look at the registry');
}
function tokenRequest(realm, query, credential) {
    if (credential && 'identityToken' in credential) {
        const form = { ...query, grant_type: 'refresh_token', client_id: 'hub-to-kube', refresh_token: credential.identityToken };
        const headers = { 'content-type': 'application/x-www-form-urlencoded' };
        return { method: 'POST', url: realm.href, headers, body: new URLSearchParams(form).toString(), repeatable: true };
    }
    const url = new URL(realm);
    // Several repositories at once (a mount) stand in one scope of the challenge, and in one parameter each here.
    for (const [name, value] of Object.entries(query))
        for (const one of name === 'scope' ? value.split(' ') : [value])
            url.searchParams.append(name, one);
    return { method: 'GET', url: url.href, headers: credential ? { authorization: password(credential) } : {} };
}
const password = ({ username, password: secret }) => `Basic ${Buffer.from(`${username}:${secret}`).toString('base64')}`;
function readToken(text, realm) {
    try {
        const { token, access_token, expires_in } = JSON.parse(text);
        const found = token || access_token;
        if (typeof found === 'string')
            return { token: found, seconds: typeof expires_in === 'number' ? expires_in : 60 };
    }
    catch {
        // Told below, without the text: a token may be in it.
    }
    throw new _failures_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('nonsense', `${realm.origin} answers without a token`, 'try again later');
}
const isBasic = (challenges) => challenges.some(({ scheme }) => scheme === 'basic') && !challenges.some(({ scheme }) => scheme === 'bearer');
function basic(challenges, { credential, note }, endpoint) {
    if (!isBasic(challenges)) {
        throw new _failures_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('refused', `${endpoint.url} wants a way of signing in that is none of Basic and Bearer`, 'look at the registry');
    }
    if (credential && 'username' in credential)
        return password(credential);
    throw anonymous(endpoint, undefined, note);
}
function anonymous(endpoint, path, note) {
    const what = path ? `shows ${path} to nobody without credentials: it is private, or not there` : 'wants credentials, and there are none';
    return new _failures_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('refused', `${endpoint.url} ${what}`, note ?? `sign in to ${endpoint.host} first (docker/login-action or docker login)`);
}
function wrong(endpoint, credential) {
    const who = 'username' in credential ? `the password or token of ${credential.username}` : 'the identity token';
    return new _failures_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('refused', `${endpoint.url} refuses ${who} (${credential.from})`, 'make a new token and sign in with it again');
}
function factor(endpoint, credential) {
    const who = 'username' in credential ? `the account ${credential.username}` : 'the account';
    return new _failures_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('factor', `${endpoint.url} does not take the password of ${who} (${credential.from}): it wants an access token, as accounts with two factors do`, 'make a personal access token with the right to read, and write it in the place of the password');
}


/***/ }),

/***/ 353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ dockerCredentials)
});

// EXTERNAL MODULE: ../build/types.js
var types = __webpack_require__(9979);
// EXTERNAL MODULE: ../build/ports/types.js
var ports_types = __webpack_require__(2896);
;// CONCATENATED MODULE: ../build/registry/credential-helper.js

/** A helper that asks a cloud takes a second; one that waits for a person would wait for ever. */
const patience = 15_000;
/** What a helper says is one small object. */
const longest = 64 * 1024;
/**
 * Asks docker's credential helper `docker-credential-<name>` for what it has of a registry. What it prints is never shown: a secret may be in it.
 * Without credentials, `note` says why. Throws the signal's reason.
 */
async function askHelper(name, server, { exec, env }, signal) {
    const program = `docker-credential-${name}`;
    if (!/^[\w.+-]+$/.test(name))
        return { note: `docker's configuration names the credential helper ${JSON.stringify(name)}, which is no name of a program` };
    const limit = AbortSignal.timeout(patience);
    let text = '';
    const line = (part, from) => {
        if (from === 'out' && text.length < longest)
            text += `${part}\n`;
    };
    try {
        const { code } = await exec([program, 'get'], { env, input: `${server}\n`, signal: AbortSignal.any([signal, limit]), line });
        if (code === 0)
            return read(text, program);
        // It has nothing of this registry: as if there were no helper.
        if (/credentials not found/i.test(text))
            return { note: `${program} has no credentials of ${server}: sign in with docker login` };
        return { note: `${program} ended with ${code} when asked for ${server}: try \`echo ${server} | ${program} get\`` };
    }
    catch (error) {
        if (signal.aborted)
            throw signal.reason;
        if (limit.aborted)
            return { note: `${program} gave no answer for ${patience / 1000} s: does it wait for somebody to type?` };
        if (!(error instanceof ports_types/* ExecProblem */.Z9))
            throw error;
        return {
            note: `docker's configuration leaves ${server} to ${program}, and ${error.message}: install it, or sign in with docker/login-action`,
        };
    }
}
/** A user named <token> has an identity token. */
function read(text, program) {
    try {
        const { Username: username, Secret: secret } = JSON.parse(text);
        if (typeof username === 'string' && typeof secret === 'string' && secret !== '') {
            if (username === '<token>')
                return { credential: { from: program, identityToken: secret } };
            if (username !== '')
                return { credential: { from: program, username, password: secret } };
        }
    }
    catch {
        // Told below: the parser's own words would show a piece of the secret.
    }
    return { note: `${program} answers with something else than a user and a secret` };
}

;// CONCATENATED MODULE: ../build/registry/credentials.js


/** What docker/login-action and `docker login` leave behind: `$DOCKER_CONFIG/config.json`, else `~/.docker/config.json`. Rule 32. */
function dockerCredentials(ports) {
    const file = `${ports.env['DOCKER_CONFIG'] || '~/.docker'}/config.json`;
    let config;
    /** A helper may ask its user, or a server: once is enough. */
    const asked = new Map();
    return async (host, signal) => {
        config ??= ports.files.readAnywhere(file).then((text) => parse(text, file));
        const place = placeOf(await config, host, file);
        if (!('helper' in place))
            return masked(place, ports);
        const { helper, server } = place;
        const answer = asked.get(host) ?? askHelper(helper, server, ports, signal);
        asked.set(host, answer);
        answer.catch(() => asked.delete(host));
        return masked(await answer, ports);
    };
}
function masked(found, { secrets }) {
    if (found.credential)
        for (const secret of secretsOf(found.credential))
            secrets.add(secret);
    return found;
}
const secretsOf = (credential) => 'identityToken' in credential
    ? [credential.identityToken]
    : [credential.password, Buffer.from(`${credential.username}:${credential.password}`).toString('base64')];
function parse(text, file) {
    if (text === undefined || text.trim() === '')
        return {};
    try {
        const config = JSON.parse(text);
        if (typeof config === 'object' && config !== null && !Array.isArray(config))
            return config;
    }
    catch {
        // Told below: the parser's own words would show a piece of the secret.
    }
    const fix = 'sign in again (docker login, docker/login-action), or remove the file';
    throw new types/* ConfigurationError */.j1([{ code: 'H2K-308', severity: 'error', message: `${file} is not JSON of docker's kind`, fix }]);
}
/** As docker looks: a registry's own helper, what stands in the file itself, the helper of all others. */
function placeOf(config, host, file) {
    const own = Object.entries(config.credHelpers ?? {}).find(([key]) => hostOf(key) === host);
    if (own)
        return { helper: own[1], server: own[0] };
    const [key, entry] = Object.entries(config.auths ?? {}).find(([one]) => hostOf(one) === host) ?? [];
    const credential = entry && credentials_read(entry, file);
    if (credential)
        return { credential };
    // Docker Hub is known to helpers by the address that it once had.
    return config.credsStore ? { helper: config.credsStore, server: key ?? (host === 'docker.io' ? dockerHub : host) } : {};
}
const dockerHub = 'https://index.docker.io/v1/';
function credentials_read(entry, file) {
    if (entry.identitytoken)
        return { identityToken: entry.identitytoken, from: file };
    const [, name = entry.username, password = entry.password] = /^([^:]*):(.*)$/s.exec(Buffer.from(entry.auth ?? '', 'base64').toString()) ?? [];
    // docker pads the decoded text with NULs on some systems.
    const clean = password?.replace(/\0+$/, '');
    return name && clean ? { username: name, password: clean, from: file } : undefined;
}
/** Keys were URLs once, and Docker Hub's still is: https://index.docker.io/v1/ */
function hostOf(key) {
    const host = key
        .replace(/^https?:\/\//, '')
        .split('/', 1)[0]
        .toLowerCase();
    return /^(?:index\.|registry-1\.)?docker\.io$/.test(host) ? 'docker.io' : host;
}


/***/ }),

/***/ 1710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ parseMirrors),
/* harmony export */   Ng: () => (/* binding */ tlsFor),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   uY: () => (/* binding */ endpointsOf)
/* harmony export */ });
/** A registry's name is not always its address. */
const addresses = { 'docker.io': 'registry-1.docker.io' };
/** In plain HTTP nothing is secret but on the machine itself; there, as with containerd, it is what a registry speaks. */
const isLoopback = (host) => /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/.test(host);
/** As containerd does it: the mirrors in their order, then the registry itself. */
function endpointsOf(registry, mirrors, servers = new Map()) {
    const stands = (mirrors.get(registry) ?? []).map((url) => ({ url, host: new URL(url).host, mirrorOf: registry }));
    const address = addresses[registry] ?? registry;
    const { url = `${isLoopback(address) ? 'http' : 'https'}://${address}`, fingerprint } = servers.get(registry) ?? {};
    return [...stands, { url, host: registry, ...(fingerprint && { fingerprint }) }];
}
/** How the certificate of an address is judged, which the registry itself named or leads to: the accepted one is that of one server only. */
function tlsFor(address, { url, fingerprint }) {
    return fingerprint && URL.parse(address)?.host === new URL(url).host ? { tls: { verify: true, fingerprint } } : {};
}
/** The input `registry-mirrors`: `docker.io=http://127.0.0.1:5000`, several by newline or comma. http:// is used only where it is written. */
function parseMirrors(input) {
    const mirrors = new Map();
    const problems = [];
    for (const line of input.split(/[\n,]/).map((part) => part.trim())) {
        if (line === '')
            continue;
        const [, registry, address] = /^([^=\s]+)=(\S+)$/.exec(line) ?? [];
        const url = address && mirrorUrl(address);
        if (!registry || !url)
            problems.push(malformed(line));
        else
            mirrors.set(nameOf(registry), [...(mirrors.get(nameOf(registry)) ?? []), url]);
    }
    return { mirrors, problems };
}
const nameOf = (registry) => (/^(?:index\.|registry-1\.)?docker\.io$/.test(registry) ? 'docker.io' : registry);
function mirrorUrl(address) {
    const full = /^https?:\/\//.test(address) ? address : `${isLoopback(address) ? 'http' : 'https'}://${address}`;
    const url = URL.canParse(full) ? new URL(full) : undefined;
    const isBare = url && /^\/?$/.test(url.pathname) && !url.username && !url.search && !url.hash;
    return isBare ? url.origin : undefined;
}
const malformed = (line) => ({
    code: 'H2K-309',
    severity: 'error',
    message: `${JSON.stringify(line)} is no mirror`,
    fix: 'write registry=address without a path, e.g. docker.io=http://127.0.0.1:5000',
    input: 'registry-mirrors',
});


/***/ }),

/***/ 6761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HR: () => (/* binding */ Failure),
/* harmony export */   Zw: () => (/* binding */ problemOf),
/* harmony export */   bj: () => (/* binding */ unanswered),
/* harmony export */   iE: () => (/* binding */ saysAbsent)
/* harmony export */ });
/* harmony import */ var _ports_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2896);

/** Why one server did not give what it was asked for, in words that begin with its name. */
class Failure extends Error {
    kind;
    fix;
    /** Milliseconds that the server asks to wait. */
    wait;
    constructor(kind, message, fix, wait) {
        super(message);
        this.kind = kind;
        this.fix = fix;
        this.wait = wait;
    }
}
/** The first of these that some server answered is what happened: a mirror's "no such tag" says more than an upstream that is out of reach. */
const codes = {
    absent: 'H2K-303',
    factor: 'H2K-313',
    refused: 'H2K-305',
    right: 'H2K-312',
    limited: 'H2K-306',
    nonsense: 'H2K-307',
    changed: 'H2K-311',
    untrusted: 'H2K-310',
    away: 'H2K-304',
};
/** Whether a problem says that there is no such tag, digest or repository. */
const saysAbsent = ({ code }) => code === codes.absent;
/** One problem out of what all servers of a registry said. */
function problemOf(image, failures) {
    const order = Object.keys(codes);
    const [first] = failures.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
    const message = `${image}: ${failures.map((failure) => failure.message).join('; ')}`;
    return { code: codes[first.kind], severity: 'error', message, fix: first.fix, input: 'image' };
}
/** What a request that got no answer means. Anything but an HttpProblem is a bug or the signal's reason, and goes on. */
function unanswered(error, url) {
    if (!(error instanceof _ports_types_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpProblem */ .AF))
        throw error;
    const kind = kinds[error.code] ?? 'away';
    return new Failure(kind, `${url} can't be asked: ${error.message}`, fixes[kind]);
}
const kinds = {
    untrusted: 'untrusted',
    tls: 'untrusted',
    changed: 'changed',
};
const fixes = {
    untrusted: 'let the machine trust its issuer (NODE_EXTRA_CA_CERTS), accept this one certificate (hub-to-kube endpoint check NAME --accept), or write http:// for a mirror that speaks no TLS',
    changed: 'find out why; if it was renewed, accept the new one: hub-to-kube endpoint check NAME --accept',
    away: 'try again; if it stays so, look at the network, the proxy and the address',
};


/***/ }),

/***/ 1465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ imageInput),
  y: () => (/* binding */ newRegistry)
});

// EXTERNAL MODULE: ../build/types.js
var build_types = __webpack_require__(9979);
// EXTERNAL MODULE: ../build/registry/ask.js
var ask = __webpack_require__(7749);
// EXTERNAL MODULE: ../build/registry/failures.js
var registry_failures = __webpack_require__(6761);
// EXTERNAL MODULE: ../build/registry/manifests.js
var manifests = __webpack_require__(9790);
;// CONCATENATED MODULE: ../build/registry/access.js



/** Tries what counts as no pull: the list of tags, and the head of one image. `path` left out: the sign-in alone. Throws Failure. */
async function accessOf(asking, path) {
    const challenged = () => asking.authorizer.known(asking.endpoint, path ?? '') !== undefined;
    if (path === undefined) {
        const answer = await (0,ask/* signed */.x8)(asking, '', { method: 'GET', url: `${asking.endpoint.url}/v2/` });
        await answer.text();
        if (answer.status !== 200)
            throw await (0,ask/* failure */.V2)(asking, answer, '');
        return { challenged: challenged() };
    }
    const tags = await (0,manifests/* listTags */.cB)(asking, path).catch((error) => refused(error));
    const [tag] = tags instanceof registry_failures/* Failure */.HR ? ['latest'] : tags;
    const pull = tag === undefined ? undefined : await (0,manifests/* headManifest */.sy)(asking, path, tag).catch((error) => refused(error));
    // Some registries let nobody list; that there is no such tag says as well that the repository can be read.
    if (tags instanceof registry_failures/* Failure */.HR && pull instanceof registry_failures/* Failure */.HR && (pull.kind !== 'absent' || tags.kind === 'absent'))
        throw tags;
    if (!(tags instanceof registry_failures/* Failure */.HR) && pull instanceof registry_failures/* Failure */.HR)
        throw pull;
    return {
        challenged: challenged(),
        ...(tags instanceof registry_failures/* Failure */.HR ? {} : { tags: tags.length }),
        ...(pull === undefined || pull instanceof registry_failures/* Failure */.HR ? {} : { pull: true }),
    };
}
/** A "no" that another way may get round. */
function refused(error) {
    if (error instanceof registry_failures/* Failure */.HR && (error.kind === 'right' || error.kind === 'refused' || error.kind === 'absent'))
        return error;
    throw error;
}

// EXTERNAL MODULE: ../build/registry/auth.js
var auth = __webpack_require__(6532);
// EXTERNAL MODULE: ../build/registry/credentials.js + 1 modules
var credentials = __webpack_require__(353);
// EXTERNAL MODULE: ../build/registry/endpoints.js
var endpoints = __webpack_require__(1710);
// EXTERNAL MODULE: ../build/registry/reference.js
var reference = __webpack_require__(4477);
;// CONCATENATED MODULE: ../build/registry/platforms.js



/** More platforms than any image has; an index could otherwise make us send any number of requests. */
const childLimit = 64;
function platforms_top(asking, path, digest, tops) {
    const reading = tops.get(digest) ?? read(asking, path, digest);
    tops.set(digest, reading);
    reading.catch(() => tops.delete(digest));
    return reading;
}
/** By its media type: OCI's word for it, and docker's. */
const isIndex = (mediaType) => /\.image\.index\.|\.manifest\.list\./.test(mediaType);
/** The platforms that an index names; undefined: it is none, or doesn't tell. */
async function offeredBy(asking, path, digest, tops) {
    const { manifests } = await platforms_top(asking, path, digest, tops);
    const images = manifests?.filter(isImage).map(({ platform: told }) => told);
    if (!images?.every((told) => told?.os && told.architecture))
        return undefined;
    return images.map(({ os = '', architecture = '', variant } = {}) => ({ os, architecture, ...(variant && { variant }) }));
}
// Attestations are listed as manifests of the platform "unknown"; nothing ever runs from them.
const isImage = ({ annotations }) => !annotations?.['vnd.docker.reference.type'];
/** Reads the index and each platform's manifest; for an image without an index, its config tells the platform. */
async function configsOf(asking, path, digest, tops) {
    const image = await platforms_top(asking, path, digest, tops);
    const platforms = image.manifests ? await children(asking, path, image.manifests) : [await single(asking, path, digest, image)];
    return {
        digest,
        children: image.manifests ? platforms.map((platform) => platform.digest) : [],
        configs: platforms.map((platform) => platform.config),
        platforms,
    };
}
async function children(asking, path, descriptors) {
    const images = descriptors.filter(isImage);
    if (images.length > childLimit)
        throw nonsense(asking, `an index of ${images.length} manifests`);
    return await Promise.all(images.map(async (descriptor) => {
        const digest = digestOf(asking, descriptor);
        const { config } = await read(asking, path, digest);
        return platform(descriptor.platform, digest, digestOf(asking, config));
    }));
}
async function single(asking, path, digest, manifest) {
    const config = digestOf(asking, manifest.config);
    const blob = await (0,manifests/* getBlob */.qW)(asking, path, config);
    return platform(parse(asking, blob), digest, config);
}
const platform = ({ os = '', architecture = '', variant } = {}, digest, config) => ({
    os,
    architecture,
    ...(variant && { variant }),
    digest,
    config,
});
async function read(asking, path, digest) {
    return parse(asking, (await (0,manifests/* getManifest */.c2)(asking, path, digest)).bytes);
}
function parse(asking, bytes) {
    try {
        const value = JSON.parse(bytes.toString());
        if (typeof value === 'object' && value !== null)
            return value;
    }
    catch {
        // Told below.
    }
    throw nonsense(asking, 'a manifest that is not JSON');
}
function digestOf(asking, descriptor) {
    const digest = descriptor?.digest ?? '';
    if ((0,reference/* isDigest */.Bc)(digest))
        return digest;
    throw nonsense(asking, 'a manifest without digests');
}
const nonsense = ({ endpoint }, what) => new registry_failures/* Failure */.HR('nonsense', `${endpoint.url} has ${what}`, 'look at the registry');

// EXTERNAL MODULE: ../build/registry/requests.js
var requests = __webpack_require__(2224);
;// CONCATENATED MODULE: ../build/registry/index.js










/** All registries: each is asked at its mirrors first, then itself, like containerd on the nodes. */
function newRegistry(ports, options = {}) {
    const authorizer = new auth/* Authorizer */.S(ports, options.credentials ?? (0,credentials/* dockerCredentials */.d)(ports));
    const mirrors = options.mirrors ?? new Map();
    const seen = new Map();
    const tops = new Map();
    /** What a HEAD told of a digest. */
    const types = new Map();
    async function first(registry, text, signal, get, most = requests/* patient */.Im) {
        const failures = [];
        for (const endpoint of (0,endpoints/* endpointsOf */.uY)(registry, mirrors, options.servers)) {
            const patience = failures.some(({ kind }) => kind === 'absent') ? requests/* brief */.dh : most;
            try {
                return { endpoint, value: await get({ ports, authorizer, endpoint, patience, signal }) };
            }
            catch (error) {
                if (!(error instanceof registry_failures/* Failure */.HR))
                    throw error;
                failures.push(error);
            }
        }
        throw new build_types/* UnavailableError */.hG([(0,registry_failures/* problemOf */.Zw)(text, failures)]);
    }
    return {
        async digest(image, signal) {
            const name = image.digest ?? image.tag ?? 'latest';
            const answer = await first(image.registry, image.written, signal, (asking) => (0,manifests/* headManifest */.sy)(asking, image.path, name));
            types.set(answer.value.digest, answer.value.mediaType);
            return { image, ...answer.value, from: from(answer.endpoint) };
        },
        async tags(image, signal) {
            return (await first(image.registry, image.written, signal, (asking) => (0,manifests/* listTags */.cB)(asking, image.path))).value;
        },
        async access({ registry, path }, signal) {
            const name = path === undefined ? registry : `${registry}/${path}`;
            const { endpoint, value } = await first(registry, name, signal, (asking) => accessOf(asking, path));
            return { ...value, from: from(endpoint) };
        },
        async configs({ registry, path }, digest, signal) {
            const key = `${registry}/${path}@${digest}`;
            const known = seen.get(key);
            if (known)
                return known;
            const { value } = await first(registry, key, signal, (asking) => configsOf(asking, path, digest, tops));
            seen.set(key, value);
            return value;
        },
        async platforms({ registry, path }, digest, signal) {
            const read = async (asking) => {
                // A HEAD is no pull: what is no index is not got.
                const type = types.get(digest) ?? (await (0,manifests/* headManifest */.sy)(asking, path, digest)).mediaType;
                return isIndex(type) ? await offeredBy(asking, path, digest, tops) : undefined;
            };
            return (await first(registry, `${registry}/${path}@${digest}`, signal, read, requests/* brief */.dh)).value;
        },
    };
}
const from = (endpoint) => endpoint.url;
/** The input `image` with the input `digest`: both or one may name the digest. Throws ConfigurationError. */
function imageInput(image, digest) {
    const parsed = (0,reference/* parseImage */.zZ)(image.trim());
    if ((0,reference/* isMalformed */.ON)(parsed)) {
        const { message, fix, fault } = parsed;
        throw new build_types/* ConfigurationError */.j1([
            { code: fault.startsWith('digest') ? 'H2K-302' : 'H2K-301', severity: 'error', message, fix, input: 'image' },
        ]);
    }
    if (parsed.digest && !(0,reference/* isDigest */.Bc)(parsed.digest))
        throw wrongDigest(parsed.digest, 'image', 'only sha256 digests can be deployed');
    if (!digest)
        return parsed;
    if (!(0,reference/* isDigest */.Bc)(digest))
        throw wrongDigest(digest, 'digest', 'a digest is sha256: and 64 hexadecimal digits in small letters');
    if (parsed.digest && parsed.digest !== digest)
        throw wrongDigest(digest, 'digest', `the input image says ${parsed.digest}: leave one of them out`);
    return { ...parsed, digest };
}
function wrongDigest(digest, input, fix) {
    return new build_types/* ConfigurationError */.j1([
        { code: 'H2K-302', severity: 'error', message: `${JSON.stringify(digest)} can't be the digest`, fix, input },
    ]);
}


/***/ }),

/***/ 9790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c2: () => (/* binding */ getManifest),
/* harmony export */   cB: () => (/* binding */ listTags),
/* harmony export */   qW: () => (/* binding */ getBlob),
/* harmony export */   sy: () => (/* binding */ headManifest)
/* harmony export */ });
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7749);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4477);
/* harmony import */ var _requests_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2224);



/** The digest behind a tag, by HEAD: Docker Hub counts a GET as a pull, a HEAD not. `name`: tag or digest. */
async function headManifest(asking, path, name) {
    const answer = await (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .ask */ .kA)(asking, 'HEAD', path, `manifests/${name}`);
    await answer.text();
    if (answer.status === 200 && answer.headers['docker-content-digest'])
        return checked(asking, answer, name);
    if (answer.status === 200 || answer.status === 405)
        return (await getManifest(asking, path, name)).head;
    throw await (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)(asking, answer, path, name);
}
/** A manifest's exact bytes, held against the digest it was asked by. */
async function getManifest(asking, path, name) {
    const answer = await (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .ask */ .kA)(asking, 'GET', path, `manifests/${name}`);
    return await received(asking, answer, path, name);
}
async function getBlob(asking, path, digest) {
    const answer = await (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .ask */ .kA)(asking, 'GET', path, `blobs/${digest}`);
    return (await received(asking, answer, path, digest)).bytes;
}
/** More tags than these belong to no repository that somebody deploys from. */
const tagPages = 50;
/** Every tag of a repository, page after page, in the registry's order. Counts as no pull. */
async function listTags(asking, path) {
    const { url } = asking.endpoint;
    const tags = [];
    let rest = 'tags/list?n=1000';
    for (let page = 0; rest !== undefined && page < tagPages; page++) {
        const answer = await (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .ask */ .kA)(asking, 'GET', path, rest);
        const text = (await (0,_requests_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(answer, url)).toString();
        if (answer.status !== 200)
            throw await (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)(asking, answer, path);
        tags.push(...tagsIn(text, url));
        // The next page is told as an address of the same list.
        const [, next] = /<[^>]*tags\/list\?([^>]*)>\s*;\s*rel="?next"?/.exec(answer.headers['link'] ?? '') ?? [];
        rest = next === undefined ? undefined : `tags/list?${next}`;
    }
    return tags;
}
function tagsIn(text, url) {
    try {
        const { tags } = JSON.parse(text);
        if (Array.isArray(tags))
            return tags.filter((tag) => typeof tag === 'string');
        if (tags === null)
            return [];
    }
    catch {
        // told below
    }
    throw (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .nonsense */ .IE)(`${url} answers with a list of tags that is none`);
}
async function received(asking, answer, path, name) {
    const { url } = asking.endpoint;
    const bytes = await (0,_requests_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$$)(answer, url);
    if (answer.status !== 200)
        throw await (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)(asking, answer, path, name);
    const digest = `sha256:${Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')}`;
    if ((0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(name) && name !== digest)
        throw (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .nonsense */ .IE)(`${url} sends other bytes than those of ${name}`);
    return { bytes, head: { digest, mediaType: mediaType(answer, url) } };
}
function checked({ endpoint: { url } }, answer, name) {
    const digest = answer.headers['docker-content-digest'];
    if (!(0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest))
        throw (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .nonsense */ .IE)(`${url} answers with a digest that is none: ${digest.slice(0, 100)}`);
    if ((0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(name) && name !== digest)
        throw (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .nonsense */ .IE)(`${url} answers ${digest} when asked for ${name}`);
    return { digest, mediaType: mediaType(answer, url) };
}
function mediaType({ headers }, url) {
    const type = (headers['content-type'] ?? '').split(';', 1)[0].trim();
    if (!type.startsWith('application/vnd.docker.distribution.manifest.v1+'))
        return type;
    throw (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .nonsense */ .IE)(`${url} has this image in schema 1 only, which no runtime in support can pull`, 'build and push it again');
}


/***/ }),

/***/ 4477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   ON: () => (/* binding */ isMalformed),
/* harmony export */   hG: () => (/* binding */ familiarName),
/* harmony export */   zZ: () => (/* binding */ parseImage)
/* harmony export */ });
/* unused harmony exports isTag, parseRaw, parseAny, fullText, pulledText */
const defaultRegistry = 'docker.io';
const longestPath = 255;
const component = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const host = `(?:${component}(?:\\.${component})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`;
const pathPart = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const path = `${pathPart}(?:/${pathPart})*`;
const tagText = '[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}';
const digestText = '[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}';
const grammar = new RegExp(`^((?:(${host})/)?(${path}))(?::(${tagText}))?(?:@(${digestText}))?$`);
const tagGrammar = new RegExp(`^${tagText}$`);
const identifier = /^[a-f0-9]{64}$/;
const digestGrammar = /^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$/;
const digestLengths = { sha256: 64, sha384: 96, sha512: 128 };
const isMalformed = (parsed) => 'fault' in parsed;
const isTag = (text) => tagGrammar.test(text);
const isDigest = (text) => /^sha256:[a-f0-9]{64}$/.test(text);
/** An image as people write it in manifests and inputs. */
function parseImage(text) {
    if (identifier.test(text))
        return malformed('identifier', text);
    const { domain, rest } = splitRegistry(text);
    const raw = text === '' ? malformed('empty', text) : parseRaw(`${domain}/${rest}`, text);
    if (isMalformed(raw))
        return raw;
    // a.b_c/d: the dot makes a.b_c a registry, and the grammar, which takes no _ in a host, would read it as a path.
    if (raw.domain !== domain)
        return malformed('format', text);
    const end = text.length - (raw.tag ? raw.tag.length + 1 : 0) - (raw.digest ? raw.digest.length + 1 : 0);
    return {
        written: text,
        writtenName: text.slice(0, end),
        registry: domain,
        path: raw.path,
        repository: `${domain}/${raw.path}`,
        ...(raw.tag && { tag: raw.tag }),
        ...(raw.digest && { digest: raw.digest }),
    };
}
/** The grammar alone, without Docker Hub's short forms. */
function parseRaw(text, written = text) {
    const match = grammar.exec(text);
    if (!match) {
        if (text === '')
            return malformed('empty', written);
        return malformed(grammar.test(text.toLowerCase()) ? 'uppercase' : 'format', written);
    }
    const [, name, domain = '', inside, tag = '', digest = ''] = match;
    if (inside.length > longestPath)
        return malformed('length', written);
    const fault = digest === '' ? undefined : digestFault(digest);
    if (fault)
        return malformed(fault, written);
    return { domain, name: name, path: inside, tag, digest };
}
/** Also takes a bare digest or image id, which names an image in no repository. */
function parseAny(text) {
    if (identifier.test(text))
        return { digest: `sha256:${text}` };
    return digestFault(text) === undefined ? { digest: text } : parseImage(text);
}
/** The host comes first only if it can be told from a path: by a dot, a colon, capitals, or as `localhost`. */
function splitRegistry(text) {
    const slash = text.indexOf('/');
    const first = text.slice(0, Math.max(slash, 0));
    const isHost = slash !== -1 && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase());
    const domain = !isHost || first === 'index.docker.io' ? defaultRegistry : first;
    const rest = isHost ? text.slice(slash + 1) : text;
    return { domain, rest: domain === defaultRegistry && !rest.includes('/') ? `library/${rest}` : rest };
}
function digestFault(text) {
    const colon = text.indexOf(':');
    if (colon <= 0 || colon === text.length - 1)
        return 'digest format';
    const length = digestLengths[text.slice(0, colon)];
    if (length === undefined)
        return digestGrammar.test(text) ? 'digest algorithm' : 'digest format';
    const encoded = text.slice(colon + 1);
    if (encoded.length !== length)
        return 'digest length';
    return /^[a-f0-9]+$/.test(encoded) ? undefined : 'digest format';
}
/** All that was said, in full: `docker.io/library/busybox:1.37`. */
function fullText({ repository, tag, digest }) {
    return `${repository}${tag ? `:${tag}` : ''}${digest ? `@${digest}` : ''}`;
}
/** As people write it: `busybox`, `acme/shop`, `ghcr.io/acme/shop`. */
function familiarName({ registry, path: inside, repository }) {
    if (registry !== defaultRegistry)
        return repository;
    return /^library\/[^/]+$/.test(inside) ? inside.slice('library/'.length) : inside;
}
/** The one image that a runtime pulls: the digest alone where there is one, else the tag, else `latest`. */
function pulledText({ repository, tag = 'latest', digest }) {
    return digest ? `${repository}@${digest}` : `${repository}:${tag}`;
}
const words = {
    empty: ['the image is empty', 'write repository:tag, e.g. acme/shop:1.0'],
    format: ['is no image reference', 'write [registry/]repository[:tag][@sha256:…], e.g. acme/shop:1.0'],
    uppercase: ['has capital letters in the repository', 'write the repository in small letters'],
    length: [`has a repository of more than ${longestPath} characters`, 'shorten it'],
    identifier: ['is an image id, and no registry can be asked for it', 'write repository@sha256:…'],
    'digest format': ['has a malformed digest', 'a digest is sha256: and 64 hexadecimal digits in small letters'],
    'digest algorithm': ['has a digest of an unknown algorithm', 'a digest is sha256: and 64 hexadecimal digits'],
    'digest length': ['has a digest of the wrong length', 'a digest is sha256: and 64 hexadecimal digits: was it cut off?'],
};
/** Mistakes that people make often, told by what they are. */
const hints = [
    [/^[a-z]+:\/\//i, 'leave https:// away'],
    [/^\s|\s$/, 'remove the blanks around it'],
    [/\$\{?\{?|\{\{|<.*>/, 'a placeholder was not filled in'],
    [/:$/, 'the tag is empty: was a variable not set?'],
    [/@$/, 'the digest is empty: was a variable not set?'],
    [/@[0-9a-f]{64}$/, 'write sha256: before the digest'],
];
function malformed(fault, text) {
    const [message, fix] = words[fault];
    const hint = fault === 'format' ? hints.find(([pattern]) => pattern.test(text))?.[1] : undefined;
    return { fault, message: text === '' ? message : `${JSON.stringify(text)} ${message}`, fix: hint ?? fix };
}


/***/ }),

/***/ 2224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   Im: () => (/* binding */ patient),
/* harmony export */   P9: () => (/* binding */ retryAfter),
/* harmony export */   dh: () => (/* binding */ brief),
/* harmony export */   tN: () => (/* binding */ send)
/* harmony export */ });
/* harmony import */ var _ports_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2896);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6761);


const patient = { tries: 4, timeout: 20_000, wait: 60_000 };
const brief = { tries: 1, timeout: 5_000, wait: 5_000 };
const bodyLimit = 4 * 1024 * 1024;
const redirectLimit = 5;
const passing = new Set(['timeout', 'cut', 'unreachable']);
/** Sends, follows redirects, and repeats what a moment may mend: 429 and 5xx as the server asks, connections that were cut. */
async function send(ports, request, patience, signal) {
    let waited = 0;
    for (let attempt = 1;; attempt += 1) {
        const answer = await follow(ports, { ...request, timeout: patience.timeout }, signal).catch((error) => retriable(error, request));
        const isBusy = !(answer instanceof _ports_types_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpProblem */ .AF) && (answer.status === 429 || answer.status >= 500);
        if (!isBusy && !(answer instanceof _ports_types_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpProblem */ .AF))
            return answer;
        const pause = answer instanceof _ports_types_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpProblem */ .AF ? undefined : retryAfter(answer, ports.now());
        const delay = pause ?? 500 * 2 ** (attempt - 1);
        if (attempt >= patience.tries || waited + delay > patience.wait) {
            if (answer instanceof _ports_types_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpProblem */ .AF)
                throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .unanswered */ .bj)(answer, origin(request.url));
            throw await busy(answer, origin(request.url), pause);
        }
        if (!(answer instanceof _ports_types_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpProblem */ .AF))
            await answer.text();
        waited += delay;
        await ports.sleep(delay, signal);
    }
}
function retriable(error, request) {
    if (error instanceof _ports_types_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpProblem */ .AF && passing.has(error.code))
        return error;
    throw error instanceof _failures_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR ? error : (0,_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .unanswered */ .bj)(error, origin(request.url));
}
const origin = (url) => (URL.canParse(url) ? new URL(url).origin : url);
/** Milliseconds that an answer asks to wait: it says seconds or a date. */
function retryAfter({ headers }, now) {
    const text = headers['retry-after'];
    if (!text)
        return undefined;
    const milliseconds = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
    return Number.isFinite(milliseconds) ? Math.max(milliseconds, 0) : undefined;
}
async function busy(answer, server, pause) {
    await answer.text();
    if (answer.status !== 429)
        return new _failures_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('away', `${server} answers HTTP ${answer.status}`, 'try again later', pause);
    const when = pause === undefined ? '' : `; it asks to wait for ${Math.ceil(pause / 1000)} s`;
    const fix = 'sign in (docker/login-action): limits are wider for accounts, and shared runners share an address';
    return new _failures_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('limited', `${server} answers "too many requests"${when}`, fix, pause);
}
/** Credentials go to the server they are for and to no other that it points at. */
async function follow(ports, request, signal) {
    let next = request;
    for (let hops = 0; hops <= redirectLimit; hops += 1) {
        const answer = await ports.http(next, signal);
        const location = answer.headers['location'];
        if (![301, 302, 303, 307, 308].includes(answer.status) || !location)
            return answer;
        await answer.text();
        next = redirected(next, location);
    }
    throw new _failures_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('nonsense', `${origin(request.url)} redirects in a circle`, 'look at the registry or the proxy before it');
}
function redirected(request, location) {
    const from = new URL(request.url);
    const to = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
    const isSafe = to && (to.protocol === 'https:' || (to.protocol === 'http:' && from.protocol === 'http:'));
    if (!isSafe)
        throw new _failures_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('nonsense', `${from.origin} redirects to ${location}, which is no https:// address`, 'look at the registry');
    if (to.origin === from.origin)
        return { ...request, url: to.href };
    // An identity token is in the body, an upload is: nobody else gets them.
    if (request.body !== undefined)
        throw new _failures_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('nonsense', `${from.origin} leads a ${request.method} to another server, ${to.origin}`, 'look at the registry');
    const { tls: _own, ...rest } = request;
    const headers = Object.entries(request.headers ?? {}).filter(([name]) => name.toLowerCase() !== 'authorization');
    return { ...rest, url: to.href, headers: Object.fromEntries(headers) };
}
/** The exact bytes, for a digest is of those; no manifest or config is larger than 4 MiB. */
async function bytesOf(answer, server) {
    const chunks = [];
    let size = 0;
    for await (const chunk of answer.body) {
        size += chunk.length;
        if (size > bodyLimit)
            throw new _failures_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('nonsense', `${server} sends more than ${bodyLimit / 1024 / 1024} MiB for a manifest`, 'look at the registry');
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
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

/***/ 356:
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
