export const id = 4804;
export const ids = [4804];
export const modules = {

/***/ 4804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  render: () => (/* binding */ render)
});

// EXTERNAL MODULE: ../build/ports/types.js
var types = __webpack_require__(2896);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ../build/kubernetes/ref.js
var ref = __webpack_require__(6986);
// EXTERNAL MODULE: ../build/kubernetes/manifests/read.js + 1 modules
var read = __webpack_require__(5007);
;// CONCATENATED MODULE: ../build/kubernetes/manifests/render/child.js

/** What renders manifests is done in seconds; what fetches something may take longer, and still not for ever. */
const limit = 120_000;
/** What of the environment a program that renders has a use for. No credentials of clusters: it has no business there. */
const passed = /^(PATH|HOME|TMPDIR|XDG_\w+|HELM_\w+|(HTTPS?|NO)_PROXY|(https?|no)_proxy|SSL_CERT_(FILE|DIR))$/;
/** Runs a program to its end. undefined: it isn't there. Throws the signal's reason, and ExecProblem where it may not be run. */
async function ran(argv, { exec, env, sleep, signal }) {
    const lines = { out: [], err: [] };
    const stop = new AbortController();
    const late = AbortSignal.any([signal, stop.signal]);
    const done = new AbortController();
    void sleep(limit, done.signal).then(() => stop.abort(new types/* ExecProblem */.Z9('refused', `${argv[0]} was not done in ${limit / 1000} s`)), () => { });
    try {
        const kept = Object.fromEntries(Object.entries(env).filter(([name]) => passed.test(name)));
        const { code } = await exec(argv, { env: kept, signal: late, line: (text, from) => lines[from].push(text) });
        return { code, out: `${lines.out.join('\n')}\n`, err: lines.err.join('\n') };
    }
    catch (error) {
        if (error instanceof types/* ExecProblem */.Z9 && error.code === 'absent')
            return undefined;
        throw error;
    }
    finally {
        done.abort();
    }
}
/** Of what a program said about its failure the line that says why: the one that it calls an error, with the list that it begins, else the last one. */
function reason(text) {
    const lines = text.split('\n').map((line) => line.trim());
    const first = lines.findIndex((one) => /^error: /i.test(one));
    if (first === -1)
        return lines.findLast((one) => one !== '') ?? 'it did not say why';
    const end = lines.indexOf('', first);
    const told = lines[first].endsWith(':') ? lines.slice(first, end === -1 ? undefined : end) : [lines[first]];
    return told.join(' ').replace(/^error: /i, '');
}

// EXTERNAL MODULE: ../build/text/source.js
var text_source = __webpack_require__(7975);
// EXTERNAL MODULE: ../build/kubernetes/manifests/positions.js
var positions = __webpack_require__(3490);
// EXTERNAL MODULE: ../build/kubernetes/manifests/yaml.js + 1 modules
var yaml = __webpack_require__(3123);
;// CONCATENATED MODULE: ../build/kubernetes/manifests/render/dependencies.js





/** Where a chart names its dependencies; the second in charts of the first version. */
const naming = ['Chart.yaml', 'requirements.yaml'];
/** What a chart's dependencies on disk (`file://…`) are that helm must not pack: they lie outside of the workspace, or are not there. */
async function dependencyProblems(folder, files) {
    const texts = await Promise.all(naming.map(async (name) => {
        const file = external_node_path_.posix.join(folder, name);
        return { file, text: await files.read(file).catch(() => '') };
    }));
    const found = await Promise.all(texts.map(({ file, text }) => problemsIn(file, text, folder, files)));
    return found.flat();
}
async function problemsIn(file, text, folder, files) {
    const source = new text_source/* Source */.k(file, text);
    const { documents } = (0,yaml/* parseYaml */.hN)(source);
    const [document] = documents;
    const list = document && isMap(document.value) ? document.value['dependencies'] : undefined;
    if (!document || !Array.isArray(list))
        return [];
    const at = (0,positions/* locate */.x)(source, document);
    const problems = list.map(async (item, index) => {
        const repository = isMap(item) ? item['repository'] : undefined;
        if (typeof repository !== 'string' || !repository.startsWith('file://'))
            return [];
        const path = repository.slice('file://'.length);
        const why = await refusal(path.startsWith('/') ? path : external_node_path_.posix.join(folder, path), files);
        if (why === undefined)
            return [];
        const place = at(['dependencies', index, 'repository']);
        return [{ code: 'H2K-134', severity: 'error', message: why, fix: 'keep the dependency in the workspace', at: place }];
    });
    return (await Promise.all(problems)).flat();
}
/** The folder itself, then all that is in it: helm follows every link. */
async function refusal(folder, files) {
    try {
        await files.find(folder, ['']);
        await files.find(external_node_path_.posix.join(folder, '**'), ['']);
        return undefined;
    }
    catch (error) {
        if (error instanceof types/* FileProblem */.kc)
            return error.message;
        throw error;
    }
}
const isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

;// CONCATENATED MODULE: ../build/kubernetes/manifests/render/template.js
/**
 * Where a rendered object's value is written in its template: at the path's last key, or the nearest key above it, that stands there only once; else where
 * the object begins; else at the first line. `object` left out: it can't be told which one it is about.
 */
function templateLine(text, path, object) {
    const lines = text.split('\n');
    const part = object && partOf(lines, object);
    const [from, to] = part ?? [0, lines.length];
    const keys = path.filter((step) => typeof step === 'string').toReversed();
    for (const key of part ? [...keys, 'apiVersion', 'kind'] : keys) {
        const found = placesOf(lines, key, from, to);
        if (found.length === 1)
            return found[0];
    }
    return { line: from + 1, column: 1 };
}
function placesOf(lines, key, from, to) {
    return lines.slice(from, to).flatMap((line, index) => {
        const match = /^(\s*(?:- )*)(["']?)([^\s"':#][^"':]*)\2\s*:(?:\s|$)/.exec(line);
        return match?.[3]?.trim() === key ? [{ line: from + index + 1, column: match[1].length + 1 }] : [];
    });
}
/** The lines of the one document that can have become the object: by its kind, then by what its name looks like. undefined: none, or several could. */
function partOf(lines, { kind, name }) {
    const starts = [0, ...lines.flatMap((line, index) => (/^---(?:\s|$)/.test(line) ? [index + 1] : []))];
    const parts = starts.map((from, index) => [from, (starts[index + 1] ?? lines.length + 1) - 1]);
    const alike = parts.filter(([from, to]) => lines.slice(from, to).some((line) => fits(/^kind:\s*(.*?)\s*$/.exec(line)?.[1], kind)));
    if (alike.length < 2)
        return alike[0];
    const named = alike.map((part) => ({ part, text: nameIn(lines.slice(...part)) })).filter(({ text }) => fits(text, name));
    // `{{ .Release.Name }}` fits every name that `{{ .Release.Name }}-web` fits: who says more of it is meant.
    const most = Math.max(...named.map(({ text }) => literals(text).join('').length));
    const closest = named.filter(({ text }) => literals(text).join('').length === most);
    return closest.length === 1 ? closest[0].part : undefined;
}
/** What stands behind `metadata.name` of a document, actions and all. */
function nameIn(lines) {
    const metadata = lines.findIndex((line) => line.startsWith('metadata:'));
    const [, block] = lines
        .slice(metadata)
        .map((line) => /^\s+name:\s*(.*?)\s*$/.exec(line))
        .find((match) => match !== null) ?? [];
    return metadata === -1 ? undefined : (block ?? /[{,]\s*name:\s*((?:\{\{.*?\}\}|[^,}])*)/.exec(lines[metadata])?.[1]?.trim());
}
/** What a text of a template says in so many words, around its actions. */
const literals = (text = '') => text.replace(/^(["'])(.*)\1$/, '$2').split(/\{\{.*?\}\}/);
/** Whether a text of a template can have become a value: whatever its actions give. */
const fits = (text, value) => text !== undefined &&
    new RegExp(`^${literals(text)
        .map((part) => part.replace(/[^\w-]/g, '\\$&'))
        .join('.*')}$`).test(value);

;// CONCATENATED MODULE: ../build/kubernetes/manifests/render/helm.js






/**
 * Renders a chart with helm, as `helm template` does, its CustomResourceDefinitions included. Hooks are Helm's own to run and are told apart: they are
 * no part of what is deployed.
 */
async function chart(source, { chart: options = {}, fill, ports }) {
    const folder = external_node_path_.posix.normalize(source.replace(/(^|\/)Chart\.yaml$/, '') || '.').replace(/(.)\/$/, '$1');
    const start = { file: external_node_path_.posix.join(folder, 'Chart.yaml'), line: 1, column: 1 };
    // helm follows every link in a chart: one that leaves the workspace is refused here.
    await ports.files.find(external_node_path_.posix.join(folder, '**'), ['']);
    for (const file of options.values ?? [])
        await ports.files.read(file);
    const argv = ['helm', 'template', ...argumentsOf(folder, options)];
    let rendered = await ran(argv, ports);
    if (rendered && rendered.code !== 0 && /missing in charts/.test(rendered.err)) {
        const problems = await dependencyProblems(folder, ports.files);
        if (problems.length > 0)
            return { manifests: [], problems };
        const built = await ran(['helm', 'dependency', 'build', `./${folder}`], ports);
        rendered = built?.code === 0 ? await ran(argv, ports) : built;
    }
    const failed = (code, message, fix, at = start) => ({
        manifests: [],
        problems: [{ code, severity: 'error', message, fix, at }],
    });
    if (!rendered)
        return failed('H2K-132', `${start.file} is rendered by helm, which is not on the PATH`, 'install it in a step before');
    if (rendered.code !== 0) {
        const message = `${start.file} can't be rendered: ${reason(rendered.err)}`;
        return failed('H2K-133', message, `try it: helm template ${folder}`, templateIn(rendered.err, folder));
    }
    const place = await placesIn(rendered.out, folder, start, ports.files);
    const { manifests, problems } = (0,read/* readText */.yR)(start.file, rendered.out, fill);
    const [hooks, objects] = [manifests.filter(isHook), manifests.filter((manifest) => !isHook(manifest))];
    return {
        manifests: objects.map((manifest) => ({ ...manifest, via: 'helm', at: (path) => place(manifest.at([]).line, path, manifest.ref) })),
        problems: [
            ...problems.map((problem) => ({ ...problem, at: place(problem.at?.line ?? 1, []) })),
            ...hooks.map((manifest) => ({
                code: 'H2K-135',
                severity: 'warning',
                message: `${(0,ref/* refText */.d0)(manifest.ref)} is a hook of Helm (${hookOf(manifest)}) and is not run`,
                fix: 'make it an object of its own if it is needed (a Job without the annotation helm.sh/hook)',
                at: place(manifest.at([]).line, [], manifest.ref),
            })),
        ],
    };
}
/**
 * Where helm says that a template is wrong: `shop/templates/web.yaml:8:20`, the innermost last. Of YAML that a template became (`YAML parse error on …`)
 * it has the line of what was rendered, which is in no file.
 */
function templateIn(text, folder) {
    const places = /(?:^|[\s(])[^/\s(]+\/((?:charts|templates)\/[^\s:()]+):(?:(\d+)(?::(\d+))?)?/g;
    const [, name, line = 1, column = 0] = [...text.matchAll(places)].at(-1) ?? [];
    return name === undefined ? undefined : { file: external_node_path_.posix.join(folder, name), line: Number(line), column: Number(column) + 1 };
}
const hookOf = ({ body }) => (0,ref/* textAt */.$6)((0,ref/* objectAt */.lJ)((0,ref/* objectAt */.lJ)(body, 'metadata'), 'annotations'), 'helm.sh/hook');
const isHook = (manifest) => hookOf(manifest) !== '' && hookOf(manifest) !== 'crd-install';
function argumentsOf(folder, { values = [], set = {}, release, namespace }) {
    const name = release ??
        (external_node_path_.posix
            .basename(folder)
            .toLowerCase()
            .replace(/[^a-z0-9]+/g, '-')
            .replace(/^-+|-+$/g, '') ||
            'release');
    return [
        name,
        `./${folder}`,
        '--include-crds',
        ...(namespace === undefined ? [] : ['--namespace', namespace]),
        ...values.flatMap((file) => ['--values', `./${external_node_path_.posix.normalize(file)}`]),
        ...Object.entries(set).flatMap(([path, value]) => ['--set', `${path}=${escaped(value)}`]),
    ];
}
/** A comma would begin the next value, a brace a list. */
const escaped = (value) => value.replace(/[\\,]|^[{[]/g, '\\$&');
/** helm says above each object which template it comes from; which line of it can be told where a key stands there only once. */
async function placesIn(out, folder, start, files) {
    const sources = [];
    for (const [index, line] of out.split('\n').entries()) {
        const [, name] = /^# Source: [^/\s]+\/(\S+)$/.exec(line) ?? [];
        if (name !== undefined)
            sources.push({ line: index + 1, file: external_node_path_.posix.join(folder, name) });
    }
    const texts = new Map();
    // The template of a packed dependency lies in no file of the workspace.
    for (const { file } of sources)
        if (!texts.has(file))
            texts.set(file, await files.read(file).catch(() => ''));
    return (line, path, object) => {
        const source = sources.findLast((one) => one.line <= line + 1);
        return source ? { file: source.file, ...templateLine(texts.get(source.file) ?? '', path, object) } : start;
    };
}

;// CONCATENATED MODULE: ../build/kubernetes/manifests/render/kustomization.js



/** Fields that hold paths: of a list its items, of a list of maps what the maps hold. */
const lists = [
    'resources',
    'bases',
    'components',
    'crds',
    'configurations',
    'generators',
    'transformers',
    'validators',
    'patchesStrategicMerge',
];
const maps = {
    patches: ['path'],
    patchesJson6902: ['path'],
    replacements: ['path'],
    configMapGenerator: ['files', 'envs', 'env'],
    secretGenerator: ['files', 'envs', 'env'],
};
/** What a kustomization reaches on disk. What it would fetch from elsewhere is a mistake: nobody could say tomorrow what it was. */
function namedBy(file, text) {
    const source = new text_source/* Source */.k(file, text);
    const { documents, problems } = (0,yaml/* parseYaml */.hN)(source);
    const [document] = documents;
    if (!document || problems.length > 0)
        return { paths: [], problems };
    const at = (0,positions/* locate */.x)(source, document);
    const value = document.value;
    const found = [
        ...lists.flatMap((field) => texts(value[field], [field])),
        ...Object.entries(maps).flatMap(([field, keys]) => items(value[field]).flatMap((item, index) => keys.flatMap((key) => texts(item?.[key], [field, index, key])))),
        ...texts(value['openapi']?.['path'], ['openapi', 'path']),
    ];
    const [local, remote] = [found.filter(({ path }) => !isElsewhere(path)), found.filter(({ path }) => isElsewhere(path))];
    return {
        paths: local.map(({ path, place }) => ({ path, at: at(place) })),
        problems: remote.map(({ path, place }) => ({
            code: 'H2K-134',
            severity: 'error',
            message: `${path} lies elsewhere, and what is there can change between two runs`,
            fix: 'keep a copy in the repository',
            at: at(place),
        })),
    };
}
const items = (value) => (Array.isArray(value) ? value : []);
/** A patch may stand in the list itself, and a generator's file may have a name of its own: `key=path`. */
function texts(value, place) {
    if (Array.isArray(value))
        return value.flatMap((item, index) => texts(item, [...place, index]));
    if (typeof value !== 'string' || value.includes('\n'))
        return [];
    return [{ path: place[0]?.toString().endsWith('Generator') ? value.slice(value.indexOf('=') + 1) : value, place }];
}
const isElsewhere = (path) => /:\/\/|^git@|\?ref=|^(?:[a-z0-9-]+\.)+[a-z]{2,}[/:]/.test(path);

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(356);
;// CONCATENATED MODULE: ../build/kubernetes/manifests/render/origin.js

/**
 * Where the values of a rendered object are written: in the object or the patches that have its kind and its name, to which something may have been
 * added in front or behind. A value that several of them have stands in the last; one that none has, at its nearest parent.
 */
function originOf({ ref, body }, originals, start) {
    const alike = originals.filter((one) => one.ref.kind === ref.kind && one.ref.group === ref.group && ref.name.includes(one.ref.name));
    const longest = Math.max(0, ...alike.map((one) => one.ref.name.length));
    const mine = alike.filter((one) => one.ref.name.length === longest).toReversed();
    const base = mine.at(-1);
    return (path, part) => {
        if (!base)
            return start;
        const value = valueAt(body, path);
        const written = mine.map((one) => ({ one, path: pathIn(one.body, body, path) }));
        const has = (found) => valueAt(found.one.body, found.path) !== undefined && found.path.length === path.length;
        const same = written.find((found) => has(found) && (0,external_node_util_.isDeepStrictEqual)(valueAt(found.one.body, found.path), value));
        const there = written.find(has);
        const nearest = (value !== undefined && same) || there || written.reduce(nearer);
        return nearest.one.at(nearest.path, part);
    };
}
/** The one that has more of the path; of two that have as much of it the one that was there first. */
const nearer = (best, other) => (other.path.length >= best.path.length ? other : best);
/**
 * The path of a rendered object's value in what is written, as far as it is there. A patch has only some items of a list, and takes others away
 * (`$patch: delete`): an item is where its like is, whatever place it has.
 */
function pathIn(written, rendered, path) {
    const found = [];
    let [one, other] = [written, rendered];
    for (const step of path) {
        const item = child(other, step);
        const place = Array.isArray(one) && Array.isArray(other) ? placeOf(item, one, Number(step)) : step;
        const next = place === undefined ? undefined : child(one, place);
        if (place === undefined || next === undefined)
            break;
        found.push(place);
        [one, other] = [next, item];
    }
    return found;
}
/** What strategic merges know an item by, the first of these that it has. */
const mergeKeys = ['name', 'mountPath', 'devicePath', 'containerPort', 'port', 'ip', 'topologyKey', 'uid', 'key', 'path', 'host'];
/** Where an item stands in a list as it is written: by its name, else as it is; without either where it stood. */
function placeOf(item, list, index) {
    const key = origin_isMap(item) ? mergeKeys.find((one) => item[one] !== undefined) : undefined;
    const isIt = (other) => {
        if (key === undefined)
            return (0,external_node_util_.isDeepStrictEqual)(other, item);
        return origin_isMap(other) && (0,external_node_util_.isDeepStrictEqual)(other[key], item[key]);
    };
    // A list may hold the same name twice, with other ports or protocols.
    const place = list[index] !== undefined && isIt(list[index]) ? index : list.findIndex(isIt);
    if (place !== -1)
        return place;
    return key === undefined && origin_isMap(item) && index < list.length ? index : undefined;
}
const origin_isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const child = (value, step) => Array.isArray(value) ? value[Number(step)] : origin_isMap(value) && Object.hasOwn(value, step) ? value[step] : undefined;
const valueAt = (value, path) => path.reduce(child, value);

;// CONCATENATED MODULE: ../build/kubernetes/manifests/render/kustomize.js





/** Builds a kustomization with kubectl or kustomize; each object knows where it is written, as far as that can be told. */
async function kustomization(source, { fill, ports }) {
    const folder = external_node_path_.posix.normalize(source.replace(/(^|\/)kustomization\.ya?ml$/, '') || '.').replace(/(.)\/$/, '$1');
    const walked = { originals: [], problems: [] };
    const file = await walk(folder, ports.files, walked, new Set());
    if (walked.problems.length > 0)
        return { manifests: [], problems: walked.problems };
    const start = { file: file ?? folder, line: 1, column: 1 };
    const failed = (code, message, fix) => ({
        manifests: [],
        problems: [{ code, severity: 'error', message, fix, at: start }],
    });
    // A folder may be called anything, also like a flag.
    const named = `./${folder}`;
    const built = (await ran(['kubectl', 'kustomize', named], ports)) ?? (await ran(['kustomize', 'build', named], ports));
    if (!built)
        return failed('H2K-132', `${start.file} is built by kubectl or kustomize, and neither is on the PATH`, 'install one of them in a step before');
    if (built.code !== 0)
        return failed('H2K-133', `${start.file} can't be built: ${reason(built.err)}`, `try it: kubectl kustomize ${folder}`);
    const { manifests, problems } = (0,read/* readText */.yR)(start.file, built.out, fill);
    return {
        manifests: manifests.map((manifest) => ({ ...manifest, at: originOf(manifest, walked.originals, start) })),
        // Lines of what was built are in no file.
        problems: problems.map((problem) => ({ ...problem, at: start })),
    };
}
/**
 * Every file that a kustomization reaches, before a program reads any: nothing outside the workspace, nothing from elsewhere. Gives its own file.
 */
async function walk(folder, files, walked, seen) {
    const inside = await files.find(folder === '.' ? './' : folder, ['']);
    const file = inside.find((name) => /(^|\/)(kustomization\.ya?ml|Kustomization)$/.test(name));
    if (file === undefined || seen.has(file))
        return file;
    seen.add(file);
    const { paths, problems } = namedBy(file, await files.read(file));
    walked.problems.push(...problems);
    for (const { path, at } of paths) {
        const target = external_node_path_.posix.join(folder, path);
        try {
            const found = await files.find(target, ['']);
            if (found.length !== 1 || found[0] !== target)
                await walk(target, files, walked, seen);
            else if (/\.(ya?ml|json)$/.test(target))
                walked.originals.push(...(0,read/* readText */.yR)(target, await files.read(target)).manifests);
        }
        catch (error) {
            if (!(error instanceof Error))
                throw error;
            walked.problems.push({ code: 'H2K-134', severity: 'error', message: error.message, fix: 'keep what it needs in the workspace', at });
        }
    }
    return file;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ../build/kubernetes/manifests/render/remote.js




const redirects = 5;
/**
 * `https://…/install.yaml@sha256:<64 hex>`: what lies elsewhere is taken only where it is named by its digest too, so that nobody can put
 * something else in its place.
 */
async function remote(source, { fill, ports }) {
    const [, url, digest] = /^(https:\/\/\S+?)@sha256:([a-f0-9]{64})$/.exec(source) ?? [];
    if (url === undefined || digest === undefined)
        return { manifests: [], problems: [unnamed(source)] };
    const answer = await fetched(url, ports);
    if (!(answer instanceof Uint8Array))
        return { manifests: [], problems: [answer] };
    const found = (0,external_node_crypto_.createHash)('sha256').update(answer).digest('hex');
    if (found === digest)
        return (0,read/* readText */.yR)(url, new TextDecoder().decode(answer), fill);
    const message = `${url} has the digest sha256:${found}, and not the one that is named`;
    return { manifests: [], problems: [told('H2K-137', message, 'look at what has changed there, then name the new digest')] };
}
const told = (code, message, fix) => ({
    code,
    severity: 'error',
    message,
    fix,
    input: 'manifests',
});
const unnamed = (source) => told('H2K-136', `${source} lies elsewhere, and is read only over https and by its digest`, 'write https://…@sha256:… (curl -sL URL | sha256sum), or keep a copy in the repository');
async function fetched(first, { http, signal }) {
    let url = first;
    for (let step = 0; step <= redirects; step += 1) {
        try {
            const { status, headers, body } = await http({ method: 'GET', url }, signal);
            if (status >= 300 && status < 400 && headers['location'] !== undefined) {
                for await (const _ of body)
                    ;
                url = new URL(headers['location'], url).href;
                if (!url.startsWith('https:'))
                    return told('H2K-138', `${first} leads to ${url}, which is not https`, 'name where it really lies');
            }
            else if (status !== 200) {
                for await (const _ of body)
                    ;
                return told('H2K-138', `${url} answers ${status}`, 'look whether it is still there; no credentials are sent');
            }
            else
                return await whole(first, body);
        }
        catch (error) {
            if (!(error instanceof types/* HttpProblem */.AF))
                throw error;
            return told('H2K-138', `${url}: ${error.message}`, 'try again, or keep a copy in the repository');
        }
    }
    return told('H2K-138', `${first} leads on and on`, 'name where it really lies');
}
async function whole(url, body) {
    const parts = [];
    let size = 0;
    for await (const part of body) {
        size += part.length;
        if (size > yaml/* sizeLimit */.Le)
            return told('H2K-209', `${url} is too large to be manifests`, `the limit is ${yaml/* sizeLimit */.Le / 1024 / 1024} MiB a file`);
        parts.push(part);
    }
    return Buffer.concat(parts);
}

;// CONCATENATED MODULE: ../build/kubernetes/manifests/render/index.js




const renders = { kustomization: kustomization, chart: chart, url: remote };
/** Manifests that another program makes of a source, or that lie elsewhere. Every mistake is a problem; throws the signal's reason. */
async function render(kind, place, rendering) {
    try {
        return await renders[kind](place, rendering);
    }
    catch (error) {
        if (!(error instanceof types/* ExecProblem */.Z9 || error instanceof types/* FileProblem */.kc))
            throw error;
        const told = {
            code: error instanceof types/* FileProblem */.kc ? 'H2K-201' : 'H2K-131',
            severity: 'error',
            message: error.message,
            fix: error instanceof types/* FileProblem */.kc ? 'name what lies in the workspace' : 'render it in a step before, and name that file',
            at: { file: place, line: 1, column: 1 },
        };
        return { manifests: [], problems: [told] };
    }
}


/***/ })

};
