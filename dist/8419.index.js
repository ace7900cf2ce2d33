export const id = 8419;
export const ids = [8419];
export const modules = {

/***/ 8419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  importCommand: () => (/* binding */ importCommand)
});

// EXTERNAL MODULE: ../build/ports/types.js
var types = __webpack_require__(2896);
// EXTERNAL MODULE: ../build/text/order.js
var order = __webpack_require__(700);
// EXTERNAL MODULE: ../build/types.js
var build_types = __webpack_require__(9979);
// EXTERNAL MODULE: ../build/commands/folder.js
var folder = __webpack_require__(8881);
// EXTERNAL MODULE: ../build/ports/files.js + 1 modules
var ports_files = __webpack_require__(119);
;// CONCATENATED MODULE: ../build/commands/import/gather.js


/** An archive of hundreds of exports has less. */
const largest = 16 * 1024 * 1024;
/** The exports of all files that were named, archives unpacked in memory. Every file that can't be taken is told (H2K-830 to 834, 601 to 606). */
async function gather(names, files) {
    const { readExport } = await __webpack_require__.e(/* import() */ 6277).then(__webpack_require__.bind(__webpack_require__, 6277));
    const all = await Promise.all(names.map((name) => sources(name, files)));
    const read = all.flatMap(({ texts }) => texts.map(({ file, text }) => readExport(file, text)));
    return {
        exports: read.map(({ found }) => found).filter(({ items }) => items.length > 0),
        problems: [...all.flatMap(({ problems }) => problems), ...read.flatMap(({ problems }) => problems)],
        left: all.flatMap(({ left }) => left),
    };
}
async function sources(file, files) {
    try {
        const bytes = await files.bytesAnywhere(file, largest);
        const { isZip, unzip } = await __webpack_require__.e(/* import() */ 6354).then(__webpack_require__.bind(__webpack_require__, 6354));
        if (!isZip(bytes))
            return { texts: [{ file, text: (0,ports_files/* decode */.D4)(bytes, file) }], problems: [], left: [] };
        const archive = await unzip(file, bytes);
        if ('problem' in archive)
            return { texts: [], problems: [archive.problem], left: [] };
        const { members, left } = archive;
        const within = (name) => `${file}/${name}`;
        const none = members.length === 0 ? [unread(`${file}: the archive holds no YAML and no JSON`)] : [];
        return {
            texts: members.map(({ name, bytes: content }) => ({ file: within(name), text: (0,ports_files/* decode */.D4)(content, within(name)) })),
            problems: none,
            left: left.map(within),
        };
    }
    catch (error) {
        if (error instanceof types/* FileProblem */.kc)
            return { texts: [], problems: [unread(error.message)], left: [] };
        throw error;
    }
}
const unread = (message) => ({
    code: 'H2K-830',
    severity: 'error',
    message,
    fix: 'name files: YAML, the zip of the product, or JSON of its API',
});

// EXTERNAL MODULE: ../build/definitions/import/print.js
var print = __webpack_require__(7190);
// EXTERNAL MODULE: ../build/definitions/import/shapes.js
var shapes = __webpack_require__(2635);
// EXTERNAL MODULE: ../build/definitions/import/stubs.js
var import_stubs = __webpack_require__(8076);
// EXTERNAL MODULE: ../build/definitions/names.js
var definitions_names = __webpack_require__(9275);
// EXTERNAL MODULE: ../build/definitions/parts.js
var parts = __webpack_require__(9745);
// EXTERNAL MODULE: ../build/pipeline/bindings.js
var bindings = __webpack_require__(4187);
// EXTERNAL MODULE: ../build/tasks/index.js
var tasks = __webpack_require__(7875);
;// CONCATENATED MODULE: ../build/commands/import/missing.js







const taskTypes = tasks/* tasks */.vB;
/** ENDPOINTs and VARIABLEs that the exports name and don't hold: the product exports no values of secrets, and endpoints only where it was asked to. */
function missing(definitions, changed) {
    const endpoints = stubs(definitions, changed);
    const variables = unknown(definitions, changed);
    return [
        ...(endpoints.length > 0 ? [{ name: 'endpoints.yaml', text: (0,print/* print */.y)(endpoints) }] : []),
        ...(variables.length > 0 ? [{ name: 'variables.yaml', text: (0,print/* print */.y)(variables) }] : []),
    ];
}
function stubs({ pipelines, webhooks, endpoints }, { lifted }) {
    const named = [
        ...[...pipelines.values()].flatMap(({ value }) => (0,parts/* tasksOf */.a4)(value).flatMap(({ task }) => (taskTypes[task.type]?.endpoints ?? []).map(({ key, type }) => ({
            name: task.endpoints?.[key] ?? '',
            type,
            project: value.project,
        })))),
        ...[...pipelines.values()].flatMap(({ value: { notifications, project } }) => (notifications?.email ?? []).map(({ endpoint: name }) => ({ name, type: 'email', project }))),
        ...[...webhooks.values()].map(({ value }) => ({ name: value.endpoint ?? '', type: 'dockerregistry', project: value.project })),
    ];
    const absent = named.filter(({ name, project }) => name !== '' && !name.includes('${') && !(0,definitions_names/* find */.I)(endpoints, name, project));
    const first = new Map(absent.toReversed().map(({ name, type }) => [name, type]));
    return [...first].map(([name, type]) => (0,import_stubs/* stub */.r)(name, type, undefined, (word) => `\${var.${lifted.variable('*****', name, word)}}`));
}
function unknown(definitions, { lifted, hostKeys }) {
    const { pipelines, endpoints, variables } = definitions;
    const bound = [
        ...[...pipelines.values()].flatMap((one) => (0,bindings/* variablesOf */.ht)(one, tasks/* tasks */.vB).map((name) => ({ name, project: one.value.project }))),
        ...[...endpoints.values()].flatMap((one) => (0,bindings/* endpointVariables */.Fy)(one).map((name) => ({ name, project: one.value.project }))),
    ];
    const absent = bound.filter(({ name, project }) => !(0,definitions_names/* find */.I)(variables, name, project)).map(({ name }) => name);
    const names = [...new Set([...absent, ...lifted.variables, ...hostKeys])].toSorted();
    return names.map((name) => {
        const isSecret = !hostKeys.has(name) && (lifted.variables.has(name) || shapes/* secretKey */.oF.test(name) || /slack|webhook/i.test(name));
        return { kind: 'VARIABLE', name, type: isSecret ? 'SECRET' : 'REGULAR' };
    });
}

;// CONCATENATED MODULE: ../build/commands/import/make.js

/** The definitions that exports become, and the files that say so. Nothing is written; credentials are masked from here on. */
async function make(exports, { createToApply }, { secrets }) {
    const [{ change }, { textOf }, { define }, { documents }] = await Promise.all([
        __webpack_require__.e(/* import() */ 3277).then(__webpack_require__.bind(__webpack_require__, 3277)),
        __webpack_require__.e(/* import() */ 4492).then(__webpack_require__.bind(__webpack_require__, 4492)),
        Promise.all(/* import() */[__webpack_require__.e(8321), __webpack_require__.e(6331)]).then(__webpack_require__.bind(__webpack_require__, 1569)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2197)),
    ]);
    const changed = change(exports.flatMap(({ items }) => items), { createToApply });
    const hidden = changed.lifted.values;
    for (const value of hidden)
        secrets.add(value);
    const added = missing(define(changed.items, []).definitions, changed);
    const name = newNames(added.map((file) => file.name));
    const own = exports.map((one) => ({ name: name(one.file), text: () => textOf(one, changed.edits, hidden), from: [one.file] }));
    const more = added.flatMap(({ name: file, text }) => documents(file, text).written);
    return {
        loaded: define([...changed.items, ...more], []),
        changed,
        files: [...own, ...added.map(({ name: file, text }) => ({ name: file, text: () => text, from: [] }))],
    };
}
/** File names for a folder, each once, whatever the capitals: `deploy/My shop.json` becomes `My-shop.yaml`. */
function newNames(taken) {
    const used = new Set(taken);
    return (file) => {
        const base = file.replace(/^.*[/\\]/, '').replace(/\.(?:ya?ml|json)$/i, '');
        const plain = base
            .replace(/[^\p{L}\p{N}._-]+/gu, '-')
            .replace(/^[.-]+|[.-]+$/g, '')
            .slice(0, 100) || 'export';
        let name = `${plain}.yaml`;
        for (let count = 2; used.has(name.toLowerCase()); count += 1)
            name = `${plain}-${count}.yaml`;
        used.add(name.toLowerCase());
        return name;
    };
}

// EXTERNAL MODULE: ../build/definitions/nesting.js
var nesting = __webpack_require__(3645);
// EXTERNAL MODULE: ../build/commands/judge.js + 6 modules
var judge = __webpack_require__(1463);
;// CONCATENATED MODULE: ../build/commands/import/addresses.js


/** A URL that begins with an input or a variable. */
const beginning = /^\s*\$\{\s*(input|var)\.([^}]+?)\s*\}/;
/**
 * Inputs and variables that a REST or POLL task begins its URL with and whose value is no address: exports are published with placeholders, and some never ran.
 * Each is told once, at the first URL.
 */
function placeholders({ value, at }, { variables }) {
    const told = new Map();
    for (const { stage, name: task, path, task: { type, input }, } of (0,parts/* tasksOf */.a4)(value)) {
        const [, scope = '', name = ''] = (type === 'REST' || type === 'POLL') && typeof input['url'] === 'string' ? (beginning.exec(input['url']) ?? []) : [];
        const found = scope === 'input' ? value.input?.[name] : (0,definitions_names/* find */.I)(variables, name, value.project)?.value;
        const written = typeof found === 'object' && found !== null ? (found.type === 'REGULAR' ? found.value : undefined) : found;
        const key = `${scope}.${name}`;
        if (!written?.trim() || written.includes('${') || /^https?:\/\//i.test(written.trim()) || told.has(key))
            continue;
        const kind = scope === 'input' ? 'input' : 'variable';
        told.set(key, {
            what: `an address, https://…, in the ${kind} ${name}: ${JSON.stringify(written)} is none, and the URL of ${stage}.${task} begins with it`,
            at: at([...path, 'input', 'url']),
        });
    }
    return [...told.values()];
}

;// CONCATENATED MODULE: ../build/commands/import/report.js







/** What of the imported definitions runs: each pipeline is judged as `validate` does, but for files that are not there yet. */
async function pipelineReports(judging, changed) {
    const pipelines = [...judging.definitions.pipelines.values()];
    const all = await Promise.all(pipelines.map(async (one) => ({ one, report: await reported(one, judging, changed) })));
    return all.map(({ one, report }) => {
        const called = (0,nesting/* reachable */.G)(one, judging.definitions.pipelines).slice(1);
        const stuck = called.filter((other) => all.some(({ one: same, report: { runs } }) => same === other && !runs));
        const problems = [...report.problems, ...stuck.map(({ value }) => cantRun(value.name, one.at(['name'])))];
        return { ...report, runs: problems.length === 0, problems };
    });
}
async function reported(one, judging, changed) {
    const { definitions, mistaken } = judging;
    const { value, at } = one;
    const found = await (0,judge/* judged */.g)({ pipelines: [one], webhooks: [], endpoints: [] }, { definitions, mistaken, ...nothingThere, noValue: 'warning' });
    const problems = (0,order/* inReadingOrder */.g)(found.filter(({ severity, code }) => severity === 'error' && !later.test(code)));
    const notes = (0,order/* inReadingOrder */.g)(found.filter(({ severity, code }) => severity === 'warning' && !later.test(code)));
    const stubs = (0,judge/* endpointsOf */.u)([one], [], definitions).flatMap(import_stubs/* stubProblems */.t);
    return {
        name: value.name,
        ...(value.project === undefined ? {} : { project: value.project }),
        at: at(['name']),
        runs: problems.length === 0,
        problems,
        notes,
        needs: [
            ...found.filter(({ code }) => code === 'H2K-617').map(({ message, at: place }) => told(message, place)),
            ...stubs.map(({ message, at: place }) => told(message, place)),
            ...placeholders(one, definitions),
            ...files(one),
            ...(value.enabled === false ? [told('enabled: true: it was switched off', at(['enabled']))] : []),
        ],
        changed: changesOf(one, changed),
    };
}
function webhookReports({ definitions }, changed) {
    return [...definitions.webhooks.values()].map((one) => {
        const { name, pipeline, project, target, endpoint } = one.value;
        const stubs = [(0,definitions_names/* find */.I)(definitions.endpoints, endpoint ?? '', project)].filter((found) => found !== undefined).flatMap(import_stubs/* stubProblems */.t);
        const where = 'where the relay sends its pushes: target: { repository: OWNER/REPOSITORY, event: docker-push }';
        return {
            name,
            pipeline,
            at: one.at(['name']),
            problems: (0,definitions_names/* find */.I)(definitions.pipelines, pipeline, project) ? [] : [absent(one)],
            needs: [...stubs.map(({ message, at }) => told(message, at)), ...(target ? [] : [told(where, one.at(['name']))])],
            changed: changesOf(one, changed),
        };
    });
}
/** Files that tasks read from the repository in which the definitions are: the product took them from that of an ENDPOINT. Each is told once. */
function files({ value, at }) {
    const all = (0,parts/* tasksOf */.a4)(value).flatMap(({ task, path }) => {
        if (task.type !== 'K8S')
            return [];
        return ['filePath', 'filepath'].flatMap((key) => {
            const file = task.input[key];
            return typeof file === 'string' && file !== '' ? [told(`the file ${file} in this repository`, at([...path, 'input', key]))] : [];
        });
    });
    return [...new Map(all.toReversed().map((one) => [one.what, one])).values()].toReversed();
}
function changesOf(one, { changes, items }) {
    const place = one.at(['name']);
    const own = items.find(({ value, at }) => value['name'] === one.value.name && isSame(at(['name']), place));
    const left = own?.left.map(({ what, why, at }) => told(`${what} is left out: ${why}`, at)) ?? [];
    const made = changes.filter(({ item }) => isSame(item.at(['name']), place)).map(({ change }) => told(change.what, change.at));
    return [...made, ...left];
}
const isSame = (one, other) => one.file === other.file && one.line === other.line && one.column === other.column;
const told = (what, at) => ({ what, ...(at && { at }) });
/** What is told as a need: a variable without a value, files that are not here yet. */
const later = /^H2K-(?:201|617|671)$/;
/** Nothing that the pipelines will find where they run is here: files, values. */
const nothingThere = {
    manifests: async () => ({ manifests: [], problems: [] }),
    files: { find: async () => [], read: async () => '' },
    given: new Map(),
    env: {},
};
const cantRun = (name, at) => ({
    code: 'H2K-839',
    severity: 'error',
    message: `it runs the pipeline ${name}, which can't be run`,
    fix: 'put that one right first',
    at,
});
const absent = ({ value: { name, pipeline }, at }) => ({
    code: 'H2K-612',
    severity: 'error',
    message: `the docker webhook ${name} starts the pipeline ${pipeline}, and it is not among these exports`,
    fix: 'import its pipeline too',
    at: at(['pipeline']),
});

// EXTERNAL MODULE: ../build/definitions/variables.js
var definitions_variables = __webpack_require__(9966);
;// CONCATENATED MODULE: ../build/commands/import/workflow.js

/** The workflow that runs the imported pipelines: by hand, and by pushes where a docker webhook starts one. */
function workflow(out, names, { variables, webhooks }) {
    const secrets = [...variables.values()].filter(({ value }) => value.type !== 'REGULAR').map(({ value }) => (0,definitions_variables/* environmentName */.VE)(value.name));
    const env = [...new Set(secrets)].toSorted().map((name) => `          ${name}: \${{ secrets.${name} }}`);
    const regular = [...variables.values()].some(({ value }) => value.type === 'REGULAR' && value.value === undefined);
    return [
        '# .github/workflows/pipelines.yml',
        'on:',
        ...(webhooks.size > 0 ? ['  repository_dispatch: { types: [docker-push] }'] : []),
        '  workflow_dispatch:',
        '    inputs:',
        `      pipeline: { type: choice, options: [${names.map((name) => JSON.stringify(name)).join(', ')}] }`,
        "      image: { description: 'acme/shop:1.2.3, where the pipeline is about an image' }",
        "      inputs: { description: 'NAME=value' }",
        'permissions: { contents: read }',
        'concurrency: { group: pipelines, queue: max }',
        'jobs:',
        '  run:',
        '    runs-on: ubuntu-24.04',
        '    steps:',
        '      - uses: actions/checkout@v7',
        '      - uses: OWNER/hub-to-kube@v1',
        '        with:',
        `          definitions: ${out}`,
        "          pipeline: '${{ inputs.pipeline }}'",
        "          image: '${{ inputs.image }}'",
        "          inputs: '${{ inputs.inputs }}'",
        ...(regular ? ["          variables: '${{ vars.PIPELINE_VARIABLES }}'"] : []),
        ...(env.length > 0 ? ['        env:', ...env] : []),
        '',
    ].join('\n');
}

// EXTERNAL MODULE: ../build/commands/result.js
var result = __webpack_require__(7892);
;// CONCATENATED MODULE: ../build/commands/import.js









/**
 * Takes exports of Automation Pipelines over as definitions: files, its zip, answers of its API. Everything is read and judged first; then all files are
 * written, or none (`check`: none). Credentials become SECRET variables, and are masked from then on. Problems: H2K-830 to 838, 601 to 610.
 */
async function importExports({ mistakes }, own, names, host) {
    const { ports } = host;
    const out = own['out'] ?? folder/* defaultFolder */.qp;
    const { exports, problems, left } = await gather(names, ports.files);
    const { loaded, changed, files } = await make(exports, { createToApply: own['create-to-apply'] === 'true' }, ports);
    const { definitions } = loaded;
    const pipelines = await pipelineReports(loaded, changed);
    const running = pipelines.filter(({ runs }) => runs).map(({ name }) => name);
    const all = [...mistakes, ...(0,order/* inReadingOrder */.g)([...problems, ...loaded.problems])];
    const report = {
        result: 'done',
        problems: all,
        out,
        files: files.map(({ name, from }) => ({ name, from })),
        pipelines,
        webhooks: webhookReports(loaded, changed),
        changed: changed.changes.map(({ change: { what, at } }) => ({ what, at })),
        left,
        secrets: [...definitions.variables.values()].filter(({ value }) => value.type !== 'REGULAR').map(({ value }) => value.name),
        workflow: running.length > 0 ? workflow(out, running, definitions) : '',
    };
    try {
        if (all.some(({ severity }) => severity === 'error'))
            throw new build_types/* ConfigurationError */.j1(all);
        if (own['check'] !== 'true')
            await place(out, files, own['force'] === 'true', ports.files);
        return report;
    }
    catch (error) {
        return { ...report, ...(0,result/* stopped */.ce)(error, host.signal) };
    }
}
/** Writes all files, or none. Throws ConfigurationError: H2K-836 one is there already, H2K-838 the folder can't be written. */
async function place(out, files, replace, { place: placed }) {
    try {
        const texts = files.map(({ name, text }) => ({ name, text: text() }));
        const inTheWay = await placed(out, texts, { replace });
        if (inTheWay.length > 0)
            throw new build_types/* ConfigurationError */.j1(inTheWay.map((name) => isThere(`${out.replace(/\/$/, '')}/${name}`)));
    }
    catch (error) {
        if (!(error instanceof types/* FileProblem */.kc))
            throw error;
        throw new build_types/* ConfigurationError */.j1([
            { code: 'H2K-838', severity: 'error', message: error.message, fix: 'name a folder that may be written: --out DIR', input: 'out' },
        ]);
    }
}
const isThere = (file) => ({
    code: 'H2K-836',
    severity: 'error',
    message: `${file} is there already, and nothing was written`,
    fix: 'name another folder: --out DIR; or write over it: --force',
    input: 'out',
});

// EXTERNAL MODULE: ../build/commands/problem.js
var commands_problem = __webpack_require__(7054);
;// CONCATENATED MODULE: ../build/cli/import.js


const importCommand = async (asked, host, { own, words }) => {
    const report = await importExports(asked, own, words, host);
    const { ports } = host;
    for (const { lines } of [report.pipelines.map(ofPipeline), report.webhooks.map(ofWebhook)].flat())
        for (const line of lines)
            ports.log('info', line);
    for (const file of report.left)
        ports.log('info', `${file}: left out, it is no YAML and no JSON`);
    for (const problem of report.problems)
        ports.log(problem.severity, `${problem.severity}: ${(0,commands_problem/* problemText */.f)(problem)}`);
    if (report.workflow !== '' && report.result === 'done')
        ports.log('info', `\nThe workflow to add:\n\n${report.workflow}`);
    ports.log('info', closing(report, own['check'] === 'true'));
    return report;
};
function ofPipeline({ name, at, runs, problems, notes, needs, changed }) {
    const verdict = !runs
        ? 'can’t be run'
        : needs.length > 0
            ? 'runs, once what it needs is filled in'
            : changed.length > 0
                ? 'runs'
                : 'runs as it is';
    return {
        lines: [
            `${(0,commands_problem/* place */.i)(at)} ${name}: ${verdict}`,
            ...problems.map((problem) => indented((0,commands_problem/* problemText */.f)(problem))),
            ...notes.map((problem) => indented(`note: ${(0,commands_problem/* problemText */.f)(problem)}`)),
            ...changed.map((one) => toldLine('changed', one)),
            ...needs.map((one) => toldLine('needs', one)),
        ],
    };
}
function ofWebhook({ name, pipeline, at, problems, needs, changed }) {
    return {
        lines: [
            `${(0,commands_problem/* place */.i)(at)} docker webhook ${name}: starts ${pipeline}`,
            ...problems.map((problem) => indented((0,commands_problem/* problemText */.f)(problem))),
            ...changed.map((one) => toldLine('changed', one)),
            ...needs.map((one) => toldLine('needs', one)),
        ],
    };
}
const toldLine = (word, { what, at }) => indented(`${word}: ${at ? `${(0,commands_problem/* place */.i)(at)} ` : ''}${what}`);
const indented = (text) => text.replace(/^/gm, '  ');
function closing({ result, files, out, pipelines, problems }, isCheck) {
    const running = pipelines.filter(({ runs }) => runs).length;
    const count = `${running} of ${pipelines.length} pipelines can be run`;
    if (result !== 'done')
        return `${result}: ${problems.filter(({ severity }) => severity === 'error').length} mistakes, nothing was written; ${count}`;
    return isCheck ? `${count}; nothing was written (--check)` : `${count}; ${files.length} files are in ${out}: hub-to-kube validate`;
}


/***/ }),

/***/ 4648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C6: () => (/* binding */ convert),
/* harmony export */   Pu: () => (/* binding */ keyText),
/* harmony export */   fq: () => (/* binding */ pairsOf)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6637);

/** How many values a document's aliases may stand for in all: a few bytes could otherwise mean gigabytes. */
const aliasLimit = 10_000;
/** People write ten levels. */
const depthLimit = 100;
/** A document's tree as JSON: YAML 1.2, integers too large for a number as bigint. */
function convert(document) {
    const misfits = [];
    const anchors = new Map();
    let borrowing = 0;
    let borrowed = 0;
    const misfit = (what, node, message, first) => {
        if (borrowing === 0)
            misfits.push({ what, message, offset: node.range[0], ...(first && { first: first.range[0] }) });
        return null;
    };
    const read = (node, depth) => {
        if (node === null)
            return null;
        if (depth > depthLimit)
            return misfit('deep', node, `more than ${depthLimit} levels lie in one another here`);
        if (borrowing > 0)
            borrowed += 1;
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isAlias)(node))
            return alias(node, String(node.source), depth);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(node)) {
            remember(node);
            return scalar(node);
        }
        const value = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isSeq)(node) ? node.items.map((item) => read(item, depth + 1)) : map(node, depth);
        // An alias inside of what it means finds no anchor yet, as with one that comes later: neither can be read.
        remember(node);
        return value;
    };
    const remember = (node) => {
        const { anchor } = node;
        if (anchor && borrowing === 0)
            anchors.set(anchor, node);
    };
    const alias = (node, name, depth) => {
        const meant = anchors.get(name);
        if (!meant)
            return misfit('alias', node, `*${name} names nothing: there is no &${name} before it`);
        if (borrowed > aliasLimit)
            return null;
        borrowing += 1;
        const value = read(meant, depth);
        borrowing -= 1;
        if (borrowed > aliasLimit && borrowing === 0)
            return misfit('large', node, `the aliases of this document stand for more than ${aliasLimit} values`);
        return value;
    };
    const map = (node, depth) => {
        const object = {};
        const keys = new Map();
        for (const { key, value } of pairsOf(node)) {
            const name = keyText(key);
            if (name === undefined)
                misfit('key', key, 'a list or a map can be no key');
            else if (name === '<<' && key.type === 'PLAIN')
                misfit('merge', key, '<< merges are not read in definitions');
            else {
                const first = keys.get(name);
                if (first)
                    misfit('twice', key, `the key ${JSON.stringify(name)} stands twice in one map`, first);
                keys.set(name, key);
                put(object, name, read(value, depth + 1));
            }
        }
        return object;
    };
    const scalar = (node) => {
        const { value } = node;
        if (typeof value === 'bigint')
            return Number.isSafeInteger(Number(value)) ? Number(value) : value;
        if (typeof value === 'number' && !Number.isFinite(value))
            return misfit('number', node, `${String(node.source)} is no number that JSON has`);
        return value;
    };
    return { value: read(document.contents, 0), misfits };
}
const pairsOf = (node) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(node) ? node.items : []);
/** A key as text: as it was written, whatever type YAML gives it (`1.10:` and `true:` are names here). */
function keyText(key) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(key))
        return undefined;
    return typeof key.value === 'string' ? key.value : String(key.source ?? '');
}
/** Also for a key that JavaScript has a meaning of its own for. */
function put(object, key, value) {
    if (key === '__proto__')
        Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
    else
        object[key] = value;
}


/***/ }),

/***/ 2197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   documents: () => (/* binding */ documents),
/* harmony export */   sizeLimit: () => (/* binding */ sizeLimit)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6637);
/* harmony import */ var _text_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7975);
/* harmony import */ var _text_yaml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1633);
/* harmony import */ var _convert_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4648);




/** Larger files are refused before they are read: a megabyte takes a second. The largest export that is known has 24 kB. */
const sizeLimit = 1024 * 1024;
/** Pieces of text a file: more take longer than anybody should wait. The largest export has 5,000. */
const lexemeLimit = 150_000;
/** Duplicate keys are found by ourselves: `uniqueKeys` takes quadratic time. */
const options = { version: '1.2', schema: 'core', intAsBigInt: true, uniqueKeys: false };
/** Reads the documents of a file. Never throws on what a user wrote: what can't be read is a problem at its line (H2K-601, 602, 603, 606). */
function documents(file, text) {
    const source = new _text_source_js__WEBPACK_IMPORTED_MODULE_3__/* .Source */ .k(file, text);
    const written = [];
    const problems = [];
    const tell = (code, { message, fix, offset }) => {
        problems.push({ code, severity: 'error', message, ...(fix && { fix }), at: source.position(offset) });
    };
    const stop = tooLarge(source) ?? (0,_text_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .forbidden */ .o0)(source.text);
    if (stop) {
        tell(source.text.length > sizeLimit ? 'H2K-602' : 'H2K-601', stop);
        return { written, problems };
    }
    const budget = { lexemes: lexemeLimit };
    try {
        let count = 0;
        for (const document of (0,_text_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .compose */ .Zz)(source.text, options, budget)) {
            const index = count++;
            const [error] = [...document.errors, ...document.warnings];
            if (error)
                tell('H2K-601', (0,_text_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .syntaxFault */ .mf)(error, document));
            if (document.errors.length > 0 || isEmpty(document))
                continue;
            const { value, misfits } = (0,_convert_js__WEBPACK_IMPORTED_MODULE_2__/* .convert */ .C6)(document);
            for (const misfit of misfits)
                tell(codes[misfit.what], { ...misfit, ...advice(misfit, source) });
            written.push({
                index,
                value,
                at: (path, part) => source.position(typeof part === 'number'
                    ? characterOffset(source, meant(document, walk(document, path).node), part)
                    : offsetOf(document, path, part)),
                source: (path) => sourceOf(document, path),
                keys: (path) => keysOf(document, path),
            });
        }
    }
    catch (error) {
        if (!(error instanceof _text_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .Endless */ .fU))
            throw error;
        tell('H2K-602', { message: `this is ${error.message} for definitions`, offset: error.offset });
    }
    return { written, problems };
}
const tooLarge = ({ file, text }) => text.length <= sizeLimit
    ? undefined
    : {
        message: `${file} is too large for definitions: ${(text.length / 1024 / 1024).toFixed(1)} MiB, and the limit is 1 MiB a file`,
        fix: 'split it into several files, or keep what is no definition elsewhere',
        offset: 0,
    };
const codes = {
    twice: 'H2K-603',
    key: 'H2K-606',
    number: 'H2K-606',
    alias: 'H2K-601',
    merge: 'H2K-601',
    large: 'H2K-602',
    deep: 'H2K-602',
};
function advice({ what, first }, source) {
    if (what === 'twice')
        return { fix: `remove one of them; the first stands at line ${source.position(first ?? 0).line}` };
    if (what === 'number')
        return { fix: 'put it in quotes if it is meant as text' };
    return what === 'merge' ? { fix: 'write the keys out' } : {};
}
function isEmpty({ contents }) {
    return contents === null || ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(contents) && contents.value === null && contents.source === '');
}
/** Where a path leads in the tree, as far as it is there. */
function walk(document, path) {
    let node = document.contents;
    let key;
    for (const step of path) {
        const here = meant(document, node);
        const item = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isSeq)(here) ? here.items[Number(step)] : undefined;
        const pair = (0,_convert_js__WEBPACK_IMPORTED_MODULE_2__/* .pairsOf */ .fq)(here).findLast((each) => (0,_convert_js__WEBPACK_IMPORTED_MODULE_2__/* .keyText */ .Pu)(each.key) === String(step));
        if (!item && !pair)
            return { node, key, whole: false };
        node = item ?? pair?.value ?? null;
        key = pair?.key;
    }
    return { node, key, whole: true };
}
function offsetOf(document, path, part = 'value') {
    const { node, key, whole } = walk(document, path);
    const written = node && node.range[0] !== node.range[1] ? node : undefined;
    // Of what is not there, the key of what should hold it is the best place.
    const place = part === 'key' || !whole ? (key ?? written) : (written ?? key);
    return (place ?? node)?.range[0] ?? 0;
}
/**
 * Where a character of a scalar's text stands, whatever quotes, folds and indentation are around it: of all characters that look the same, it is the one
 * that comes as manyth as in the text. (Only what is written as an escape doesn't look the same.)
 */
function characterOffset({ text }, node, offset) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(node))
        return node?.range[0] ?? 0;
    const [start, end] = node.range;
    const value = String(node.value);
    const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
    const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
    const character = value[offset] ?? '';
    let found = isBlock ? text.indexOf('\n', start) : isQuoted ? start : start - 1;
    for (let at = value.indexOf(character); at !== -1 && at <= offset && character !== ''; at = value.indexOf(character, at + 1))
        found = text.indexOf(character, found + 1);
    return found >= start && found < end ? found : start;
}
function sourceOf(document, path) {
    const { node, whole } = walk(document, path);
    const scalar = meant(document, node);
    return whole && (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(scalar) ? String(scalar.source ?? '') : undefined;
}
const keysOf = (document, path) => [
    ...new Set((0,_convert_js__WEBPACK_IMPORTED_MODULE_2__/* .pairsOf */ .fq)(meant(document, walk(document, path).node)).flatMap(({ key }) => (0,_convert_js__WEBPACK_IMPORTED_MODULE_2__/* .keyText */ .Pu)(key) ?? [])),
];
const meant = (document, node) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isAlias)(node) ? (node.resolve(document) ?? null) : node;


/***/ }),

/***/ 7190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ print)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(356);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6637);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2197);



/**
 * Definitions as YAML that says exactly what they say. The printer of a YAML library loses blank lines of some texts (docs/decisions/0009): what it has
 * printed is read again, and where that is not the same, every text is written in quotes.
 */
function print(definitions) {
    return definitions.map((definition) => printed(definition)).join('---\n');
}
function printed(definition) {
    for (const blockQuote of ['literal', false]) {
        const text = (0,yaml__WEBPACK_IMPORTED_MODULE_1__.stringify)(definition, { version: '1.2', lineWidth: 0, blockQuote, aliasDuplicateObjects: false });
        if (says(text, definition))
            return text;
    }
    // JSON is YAML: a last resort for what no printer gets right.
    const text = `${JSON.stringify(definition, null, 2)}\n`;
    if (!says(text, definition))
        throw new Error(`the definition ${JSON.stringify(definition['name'])} can't be written as YAML`);
    return text;
}
function says(text, definition) {
    const { written, problems } = (0,_documents_js__WEBPACK_IMPORTED_MODULE_2__.documents)('', text);
    return problems.length === 0 && written.length === 1 && (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(written[0]?.value, definition);
}


/***/ }),

/***/ 2635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ isMask),
/* harmony export */   EW: () => (/* binding */ isHarmless),
/* harmony export */   KC: () => (/* binding */ secretHeader),
/* harmony export */   nq: () => (/* binding */ shapes),
/* harmony export */   oF: () => (/* binding */ secretKey)
/* harmony export */ });
/**
 * Keys whose values open something. Those that only speak about such values (`secretName`, `tokenUrl`) are none: the word has to end the name.
 * (Half of the exports that are known name an input `…Password`.)
 */
const secretKey = /(?:pass(?:word|wd|phrase)?|pwd|secret|(?:^|[a-z_-])token|Token|api[_-]?key|private[_-]?key|privatekey|certKeyData|credentials?|outboundPassword)$/i;
/** Headers that sign in. */
const secretHeader = /^(?:authorization|proxy-authorization|cookie|x-api-key|private-token|x-auth-token|x-vault-token|.*-token|.*-key)$/i;
/** What an export writes instead of a secret. */
const isMask = (text) => /^(?:(?:basic|bearer)\s+)?(?:\*+|<[A-Za-z]+>)$/i.test(text);
/** Nothing that anybody would hide: a binding, a switch, a path. */
const isHarmless = (text) => text.trim() === '' ||
    text.includes('${') ||
    /^(?:true|false|yes|no|none|null|required|optional)$/i.test(text) ||
    /^[~./][^\n]*$/.test(text);
/** From the surest on: a part of a text is taken once. */
const shapes = [
    { what: 'a private key', pattern: /(?<secret>-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]+?-----END [A-Z ]*PRIVATE KEY-----)/g },
    { what: 'a token of GitHub', pattern: /\b(?<secret>(?:gh[pousr]_|github_pat_)\w{20,})/g },
    { what: 'a token of Docker Hub', pattern: /\b(?<secret>dckr_[a-z]{3}_[\w-]{20,})/g },
    { what: 'a token of GitLab', pattern: /\b(?<secret>glpat-[\w-]{16,})/g },
    { what: 'a token of Slack', pattern: /\b(?<secret>xox[abposr]-[\w-]{10,})/g },
    { what: 'a webhook’s address', pattern: /(?<secret>https:\/\/hooks\.slack\.com\/(?:services|workflows)\/[\w/-]{16,})/g },
    {
        what: 'a webhook’s address',
        pattern: /(?<secret>https:\/\/[\w.-]*(?:webhook\.office\.com|discord(?:app)?\.com\/api\/webhooks)\/[\w/@.-]{16,})/g,
    },
    { what: 'a key of AWS', pattern: /\b(?<secret>(?:AKIA|ASIA)[A-Z0-9]{16})\b/g },
    { what: 'a signed token', pattern: /\b(?<secret>eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,})/g },
    { what: 'the password of a URL', pattern: /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@'"$]*:(?<secret>[^\s/@'"$]{3,})@/gi },
    {
        what: 'what a header signs in with',
        pattern: /\b(?:authorization|private-token|x-api-key)["']?\s*:\s*["']?(?<secret>(?:basic|bearer)\s+[\w+/=.-]{8,}|[\w+/=-]{16,})/gi,
    },
    {
        what: 'a value',
        pattern: /(?<![\w.-])["']?(?<name>[\w.-]*(?:password|passwd|passphrase|token|secret|api[_-]?key))["']?[ \t]*[:=][ \t]*(?:"(?<secret>[^"\n$]{4,})"|'(?<secret>[^'\n$]{4,})'|(?<secret>[^\s"'$<>{}[\](),;|&\\]{4,})(?=[\s"',;|&}]|$))/gi,
    },
];


/***/ }),

/***/ 700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ inReadingOrder)
/* harmony export */ });
/** Problems as somebody reads the files, from top to bottom; first those that stand in none, in the order in which they were found. */
const inReadingOrder = (problems) => problems.toSorted(compared);
function compared({ at: one }, { at: other }) {
    if (!one || !other)
        return Number(one !== undefined) - Number(other !== undefined);
    if (one.file !== other.file)
        return one.file < other.file ? -1 : 1;
    return one.line - other.line || one.column - other.column;
}


/***/ })

};
