export const id = 4258;
export const ids = [4258];
export const modules = {

/***/ 2727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ executionOf),
/* harmony export */   w: () => (/* binding */ hostOf)
/* harmony export */ });
/** The run as GitHub's environment tells it, or one of its own. `folder`: the working folder's name. */
function hostOf(ports, { signal, leave }, folder) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT: attempt } = ports.env;
    return {
        ports,
        signal,
        leave,
        repository: repository || folder || 'workspace',
        run: {
            id: id ? `${id}-${attempt ?? '1'}` : Buffer.from(ports.random(8)).toString('hex'),
            ...(server && repository && id ? { url: `${server}/${repository}/actions/runs/${id}` } : {}),
        },
    };
}
/** What an execution says of itself: the workflow's own count and who caused it, where GitHub tells. */
function executionOf({ run, ports: { env } }) {
    const { GITHUB_RUN_NUMBER: number, GITHUB_ACTOR: requestBy } = env;
    return { ...run, ...(requestBy ? { requestBy } : {}), ...(/^[1-9]\d{0,9}$/.test(number ?? '') ? { index: Number(number) } : {}) };
}


/***/ }),

/***/ 3927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ options)
/* harmony export */ });
const option = (name, kind, description, fallback = '', choices) => ({
    name,
    kind,
    description,
    default: fallback,
    ...(choices ? { choices } : {}),
});
const options = [
    option('manifests', 'list', 'Files, folders and globs of Kubernetes YAML, folders with a kustomization or a Helm chart, URLs with their digest; by commas or newlines'),
    option('values', 'list', 'Files of values for a Helm chart among the manifests'),
    option('set', 'list', 'Single values of that chart: image.tag=1.0, one a line'),
    option('image-paths', 'list', 'Where custom resources hold images, beside what is known: Workspace.example.com=spec.runner.image'),
    option('image', 'text', 'The image that was pushed: repo[:tag][@digest]; every reference to its repository is pinned to it'),
    option('digest', 'text', "The pushed image's digest (sha256:…), where it is known already"),
    option('tags', 'list', 'With an image that has no tag: of its tags that fit (v*, 1.*-prod) the newest by order is deployed'),
    option('payload', 'text', 'The push as JSON: what the relay dispatched, or the body of Docker Hub’s call (default: the event that started the workflow)'),
    option('order', 'text', 'Which of two tags is newer: pushed, semver, or by a number, main-\\w+-(\\d+) (default: the docker webhook’s, else pushed; of tags semver)'),
    option('allow-older', 'boolean', 'Deploy a push although a later one of its repository is deployed', 'false'),
    option('definitions', 'text', 'Folder of pipelines, endpoints, variables and docker webhooks (default: .github/hub-to-kube)'),
    option('pipeline', 'text', 'The pipeline to run (default: the one that the push’s docker webhook starts)'),
    option('webhook', 'text', 'The docker webhook to act for (default: every one that the push fits)'),
    option('inputs', 'list', 'Inputs of the pipeline: NAME=value, one a line'),
    option('variables', 'list', 'Values of VARIABLEs of type REGULAR: NAME=value, one a line'),
    option('namespace', 'text', "Namespace of objects that name none (default: the context's, else default); one that names another is an error"),
    option('create-namespace', 'boolean', 'Make the namespace when it is missing', 'false'),
    option('kubeconfig', 'text', 'A path, or the text itself, plain or in base64 (default: $KUBECONFIG, the default file, or the in-cluster account)'),
    option('context', 'text', 'Context of the kubeconfig (default: its current one)'),
    option('registry-mirrors', 'list', 'Where to ask for a registry’s images: docker.io=https://mirror.example.com'),
    option('release', 'text', 'Name of the record that this run continues (default: repository/pipeline/stage/task)'),
    option('release-namespace', 'text', 'Namespace of that record (default: the namespace)'),
    option('prune', 'boolean', 'Delete objects that an earlier run made and the manifests no longer have', 'false'),
    option('on-failure', 'choice', 'undo brings back what was there, keep leaves the failed state to be looked at', 'undo', ['undo', 'keep']),
    option('conflicts', 'list', 'Fields that another owner has: fail, force, or the owners to take them from', 'fail'),
    option('timeout', 'duration', 'How long to wait until everything is ready: 90s, 5m; a bare number is minutes', '5m'),
    option('patience', 'list', 'How long single causes may go on, and objects take: CrashLoopBackOff=2,20s, Job/migrate=2m (one a line)'),
    option('recreate', 'list', 'Kinds that may be deleted and made anew where their change is refused: Deployment, Service, StatefulSet'),
    option('take-over', 'boolean', 'Take over objects that belong to another release', 'false'),
    option('require-proof', 'boolean', 'Fail when the running image can’t be proven to be the pushed one', 'false'),
    option('report-url', 'text', 'The relay that shows the execution while it runs: https://relay.example.com'),
    option('report-token', 'text', 'An API token of that relay with the right to operate, for runs that no push through it started'),
];


/***/ }),

/***/ 7054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ problemText),
/* harmony export */   i: () => (/* binding */ place)
/* harmony export */ });
/** `k8s/shop.yaml:14:11` */
const place = ({ file, line, column }) => `${file}:${line}:${column}`;
/** A problem as people read it: where, what, what to do, its code. */
function problemText({ at, message, fix, code }) {
    return `${at ? `${place(at)} ` : ''}${message} (${code})${fix ? `\n  ${fix.replace(/\n/g, '\n  ')}` : ''}`;
}


/***/ }),

/***/ 8625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C8: () => (/* binding */ tokenOptions),
/* harmony export */   dl: () => (/* binding */ addressOptions),
/* harmony export */   oz: () => (/* binding */ relayOptions),
/* harmony export */   v8: () => (/* binding */ sendTestOptions)
/* harmony export */ });
const own = (name, placeholder, description, fallback = '') => ({
    name,
    kind: 'text',
    description,
    default: fallback,
    placeholder,
});
const store = own('store', 'sqlite:file', 'Where pushes are kept', 'sqlite:relay.db');
const publicUrl = own('public-url', 'https://…', 'The address under which Docker Hub reaches the relay');
/** No text stands behind it. */
const allowRun = {
    ...own('allow-run', '', 'Run the pipelines of docker webhooks with the target run: true here; it holds the cluster then'),
    kind: 'boolean',
};
const relayOptions = [
    own('listen', 'host:port', 'Where the relay takes calls', '127.0.0.1:8080'),
    store,
    publicUrl,
    own('github-api', 'https://…', "GitHub's API; a GitHub Enterprise Server has https://HOST/api/v3", 'https://api.github.com'),
    own('docker-hub-api', 'https://…', 'Where a push is verified', 'https://hub.docker.com'),
    own('join', 'quiet,most', 'Pushes of one tag go out together: after so many quiet seconds, so many at most; 0: each at once', '15,60'),
    own('verify', 'on|off', "Ask Docker Hub for the tag's digest before a push goes out", 'on'),
    allowRun,
];
const tokenOptions = [store, publicUrl, own('revoke', 'token or URL', 'End this token instead of making one')];
/** Where addresses are made, and what they begin with. */
const addressOptions = [store, publicUrl];
const sendTestOptions = [own('wait', 'seconds', 'How long to wait for what becomes of the push', '30')];


/***/ }),

/***/ 7892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $H: () => (/* binding */ hasChanged),
/* harmony export */   Bg: () => (/* binding */ resultOf),
/* harmony export */   OD: () => (/* binding */ worstProof),
/* harmony export */   Zu: () => (/* binding */ merged),
/* harmony export */   ce: () => (/* binding */ stopped),
/* harmony export */   hS: () => (/* binding */ exitCodes)
/* harmony export */ });
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9979);

/** Exit codes and their words: what a script may rely on. Rules 10. */
const exitCodes = {
    done: 0,
    skipped: 0,
    waiting: 0,
    failed: 1,
    refused: 2,
    unavailable: 3,
    changed: 4,
    changes: 10,
    progressing: 11,
    cancelled: 130,
};
/** What ended a command before anything was touched: mistakes, an absence, or a cancel. Anything else is a defect of ours and is thrown on. */
function stopped(error, signal) {
    if (signal.aborted)
        return { result: 'cancelled', problems: [] };
    if (!(error instanceof _types_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG))
        throw error;
    return { result: error instanceof _types_js__WEBPACK_IMPORTED_MODULE_0__/* .UnavailableError */ .hG ? 'unavailable' : 'refused', problems: error.problems };
}
/** The word for an execution that ran. `failed` promises that everything that existed before is back. */
function resultOf(execution, results) {
    if (execution.status === 'COMPLETED')
        return 'done';
    if (execution.status === 'SKIPPED')
        return 'skipped';
    if (execution.status === 'WAITING')
        return 'waiting';
    const whole = results.every(isWhole);
    if (!whole)
        return 'changed';
    return execution.status === 'CANCELED' ? 'cancelled' : 'failed';
}
const hasChanged = (result) => result.changed === true || hasChangedCluster(result);
/** What has no release (a DELETE, a ROLLBACK of one workload) names what is not as it was. */
const hasChangedCluster = ({ release, left = [] }) => (release ? release.changed : left.length > 0);
/** Nothing was changed, or what was there is back. */
const isWhole = (result) => !hasChangedCluster(result) || result.release?.undone === 'all';
/** mismatch is worse than unproven, unproven worse than proven. */
function worstProof(results) {
    const verdicts = results.flatMap((result) => result.release?.proofs ?? []).map((proof) => proof.verdict);
    return ['mismatch', 'unproven', 'proven'].find((verdict) => verdicts.includes(verdict)) ?? '';
}
/** From the worst on: what of several executions a script must know first. */
const worst = [
    'changed',
    'failed',
    'cancelled',
    'unavailable',
    'refused',
    'progressing',
    'changes',
    'waiting',
    'skipped',
    'done',
];
/** One report of several executions, at least one: that of the worst, with what became of all of them together. */
function merged(reports) {
    const [first, ...more] = reports.toSorted((one, other) => worst.indexOf(one.result) - worst.indexOf(other.result));
    if (more.length === 0)
        return first;
    const verdicts = reports.map(({ proof }) => proof);
    return {
        ...first,
        proof: ['mismatch', 'unproven', 'proven'].find((verdict) => verdicts.includes(verdict)) ?? '',
        changed: reports.some(({ changed }) => changed),
        problems: reports.flatMap(({ problems }) => problems),
        executions: reports.flatMap(({ execution }) => execution ?? []),
    };
}


/***/ }),

/***/ 6017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IF: () => (/* binding */ syncOptions),
/* harmony export */   M6: () => (/* binding */ reachOptions),
/* harmony export */   rr: () => (/* binding */ removeOptions),
/* harmony export */   s6: () => (/* binding */ addOptions),
/* harmony export */   vM: () => (/* binding */ isSet)
/* harmony export */ });
/* harmony import */ var _relay_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8625);

const text = (name, placeholder, description, fallback = '') => ({
    name,
    kind: 'text',
    description,
    default: fallback,
    placeholder,
});
const flag = (name, description) => ({ name, kind: 'boolean', description, default: '', placeholder: '' });
/** How the relay and Docker Hub are reached. */
const reachOptions = [
    text('relay', 'https://…', 'The relay whose API makes addresses, with RELAY_API_TOKEN from the environment; left out: the store on this machine'),
    ..._relay_options_js__WEBPACK_IMPORTED_MODULE_0__/* .addressOptions */ .dl,
    text('docker-hub-api', 'https://…', 'Docker Hub’s API', 'https://hub.docker.com'),
];
const dryRun = flag('dry-run', 'Say what would be done, and do nothing');
const syncOptions = [
    ...reachOptions,
    flag('rotate', 'Give every docker webhook a new address'),
    flag('keep', 'Leave webhooks whose document is gone'),
    dryRun,
];
const removeOptions = [...reachOptions, dryRun];
const addOptions = [
    ..._relay_options_js__WEBPACK_IMPORTED_MODULE_0__/* .addressOptions */ .dl,
    text('repository', 'acme/shop', 'Write the docker webhook, of this repository, where the definitions have none of the name'),
    text('pipeline', 'name', 'The pipeline that it starts'),
    text('make-endpoint', 'user', 'Write the ENDPOINT of Docker Hub with this user, where there is none for the repository'),
];
/** `--rotate`, or the action's `rotate: true`. */
const isSet = (given, name) => given[name]?.trim() === 'true';


/***/ }),

/***/ 3580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ lines),
/* harmony export */   g: () => (/* binding */ newExec)
/* harmony export */ });
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(119);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2896);


/** A child that was told to end gets so long, in ms; then it is killed. */
const usualGrace = 5000;
/** When it has ended, its output is waited for so long, in ms. */
const lastWords = 1000;
/** A longer line is handed on in parts: a program may print for ever without a line's end. */
const longestLine = 1_000_000;
/**
 * Runs programs in the workspace, without a shell of ours in between. Each leads a process group, and what is left of the group when the
 * program has ended is ended too: nothing outlives its task. Throws ExecProblem, FileProblem, or the signal's reason.
 */
function newExec(workspace) {
    return async (argv, { env, folder = '.', signal, line, input, user, grace = usualGrace }) => {
        const cwd = await (0,_files_js__WEBPACK_IMPORTED_MODULE_0__/* .insideOf */ .kP)(workspace, folder);
        signal.throwIfAborted();
        const [program = '', ...args] = argv;
        const { spawn } = process.getBuiltinModule('node:child_process');
        let child;
        try {
            const stdin = input === undefined ? 'ignore' : 'pipe';
            child = spawn(program, args, { cwd, env, detached: true, ...user, stdio: [stdin, 'pipe', 'pipe'] });
        }
        catch (error) {
            throw explained(error, program);
        }
        const stop = () => end(child, grace);
        signal.addEventListener('abort', stop, { once: true });
        // A program need not read what it is given.
        child.stdin?.on('error', () => { }).end(input);
        try {
            const result = await outcome(child, program, line);
            signal.throwIfAborted();
            return result;
        }
        finally {
            signal.removeEventListener('abort', stop);
        }
    };
}
async function outcome(child, program, line) {
    const readers = [lines(child.stdout, (text) => line(text, 'out')), lines(child.stderr, (text) => line(text, 'err'))];
    const ended = await new Promise((resolve, reject) => {
        child.once('error', (error) => reject(explained(error, program)));
        child.once('exit', (code, signal) => resolve([code, signal]));
    });
    await drained(child);
    for (const finish of readers)
        finish();
    const [code, signal] = ended;
    return {
        code: code ?? 128 + (signal ? (process.getBuiltinModule('node:os').constants.signals[signal] ?? 0) : 0),
        ...(signal && { signal }),
    };
}
/** Until both streams are at their end. What is left of the group is killed: it has had its time, as its program has ended by itself or was asked to. */
async function drained(child) {
    const closed = new Promise((resolve) => {
        if (child.stdout.closed && child.stderr.closed)
            resolve();
        else
            child.once('close', resolve);
    });
    // `tee` at the end of a shell's output needs a moment more than the shell.
    await Promise.race([closed, moment(lastWords)]);
    kill(child, 'SIGKILL');
    // A process that has left the group may hold the streams for ever.
    await Promise.race([closed, moment(lastWords)]);
    child.stdout.destroy();
    child.stderr.destroy();
}
const moment = (ms) => new Promise((resolve) => setTimeout(resolve, ms).unref());
/** Asks the whole group to end, and kills it when its program doesn't. */
function end(child, grace) {
    kill(child, 'SIGTERM');
    const timer = setTimeout(() => kill(child, 'SIGKILL'), grace);
    child.once('exit', () => clearTimeout(timer));
}
function kill({ pid }, signal) {
    try {
        if (pid !== undefined)
            process.kill(-pid, signal);
    }
    catch {
        // Nobody is left.
    }
}
/** Hands on whole lines; the last one, which may have no end, by the function that it returns. */
function lines(stream, line) {
    let rest = '';
    const tell = (text) => line(text.endsWith('\r') ? text.slice(0, -1) : text);
    stream.setEncoding('utf8').on('data', (part) => {
        const found = (rest + part).split('\n');
        rest = found.pop() ?? '';
        for (const text of found)
            tell(text);
        if (rest.length > longestLine) {
            tell(rest);
            rest = '';
        }
    });
    // The streams are destroyed where somebody else holds them: no more is to come.
    stream.on('error', () => { });
    return () => {
        if (rest !== '')
            tell(rest);
        rest = '';
    };
}
function explained(error, program) {
    if (error.code === 'ENOENT')
        return new _types_js__WEBPACK_IMPORTED_MODULE_1__/* .ExecProblem */ .Z9('absent', `there is no program ${program}`);
    if (error.code === 'EACCES' || error.code === 'EPERM')
        return new _types_js__WEBPACK_IMPORTED_MODULE_1__/* .ExecProblem */ .Z9('refused', `${program} may not be run (permission denied)`);
    if (error.code === 'E2BIG')
        return new _types_js__WEBPACK_IMPORTED_MODULE_1__/* .ExecProblem */ .Z9('tooLong', `${program} can't be given so much text at once`);
    if (error.code === 'ERR_INVALID_ARG_VALUE')
        return new _types_js__WEBPACK_IMPORTED_MODULE_1__/* .ExecProblem */ .Z9('refused', `${program} can't be given a text with a NUL in it`);
    return error;
}


/***/ }),

/***/ 119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D4: () => (/* binding */ decode),
  kP: () => (/* binding */ insideOf),
  PZ: () => (/* binding */ workspaceFiles)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ../build/ports/types.js
var types = __webpack_require__(2896);
;// CONCATENATED MODULE: ../build/ports/place.js


const fs = () => process.getBuiltinModule('node:fs/promises');
/** Files of a folder that is the user's to name, all of them or none. */
function newPlace(root, home) {
    return async (name, files, { replace }) => {
        const folder = external_node_path_.resolve(root, name.replace(/^~(?=$|[/\\])/, home));
        const done = [];
        try {
            const made = await fs().mkdir(folder, { recursive: true });
            if (made !== undefined)
                done.push(() => fs().rm(made, { recursive: true, force: true }));
            const inTheWay = replace ? [] : await there(folder, files);
            if (inTheWay.length > 0)
                return inTheWay;
            // Whole files beside their places first: a full disk is noticed before the first of them has its name.
            const beside = await Promise.all(files.map((file) => written(folder, file, done)));
            for (const [index, { name: own }] of files.entries())
                done.push(await moved(beside[index], external_node_path_.join(folder, own), replace));
            return [];
        }
        catch (error) {
            for (const undo of done.reverse())
                await undo().catch(() => { });
            throw new types/* FileProblem */.kc(`${name}: ${why(error)}`, { cause: error });
        }
    };
}
async function there(folder, files) {
    const found = await Promise.all(files.map(({ name }) => fs()
        .lstat(external_node_path_.join(folder, name))
        .then(() => [name], absent)));
    return found.flat();
}
function absent(error) {
    if (error.code === 'ENOENT')
        return [];
    throw error;
}
async function written(folder, { name, text }, done) {
    const beside = external_node_path_.join(folder, `.${name}.${process.pid}.tmp`);
    done.push(() => fs().rm(beside, { force: true }));
    await fs().writeFile(beside, text, { flag: 'wx' });
    return beside;
}
/** Gives a file its name; the way back. Without `replace` by a link, which fails where the name is taken meanwhile. */
async function moved(beside, target, replace) {
    const before = replace ? await fs().readFile(target).catch(absent) : [];
    if (replace)
        await fs().rename(beside, target);
    else {
        await fs().link(beside, target);
        await fs().rm(beside);
    }
    return () => (before instanceof Uint8Array ? fs().writeFile(target, before) : fs().rm(target, { force: true }));
}
function why(error) {
    const { code, message } = error;
    if (code === 'EEXIST' || code === 'ENOTDIR')
        return 'there is a file of that name';
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
        return 'may not be written (permission denied)';
    return code === 'ENOSPC' ? 'the disk is full' : `can’t be written (${code ?? message})`;
}

;// CONCATENATED MODULE: ../build/ports/files.js



// Loaded at first use: a run without files (--version, the relay's start) need not wait for it.
const files_fs = () => process.getBuiltinModule('node:fs/promises');
const wildcard = /[*?[\]{}]/;
/** Files under `workspace`; a path or a symlink that leaves it is refused, whatever it is spelt like. */
function workspaceFiles(workspace, home) {
    const root = external_node_path_.resolve(workspace);
    return {
        root,
        async read(name) {
            const file = await inside(root, name);
            return decode(await files_fs().readFile(file).catch(refuse(name)), name);
        },
        async edit(name, change) {
            const file = await inside(root, name);
            const bytes = await files_fs().readFile(file).catch(refuse(name));
            const text = change(decode(bytes, name));
            await replace(file, bytes.subarray(0, 3).equals(mark) ? Buffer.concat([mark, Buffer.from(text)]) : Buffer.from(text)).catch((error) => {
                throw new types/* FileProblem */.kc(`${name}: can't be written (${error.code ?? error.message})`, { cause: error });
            });
        },
        find: (pattern, extensions) => (wildcard.test(pattern) ? findGlob(root, pattern, extensions) : findPath(root, pattern, extensions)),
        async readAnywhere(name) {
            const file = external_node_path_.resolve(root, name.replace(/^~(?=$|[/\\])/, home));
            const bytes = await files_fs()
                .readFile(file)
                .catch((error) => (files_absent.has(error.code) ? undefined : refuse(name)(error)));
            return bytes && decode(bytes, name);
        },
        async bytesAnywhere(name, most) {
            const file = external_node_path_.resolve(root, name.replace(/^~(?=$|[/\\])/, home));
            const { size } = await files_fs().stat(file).catch(refuse(name));
            if (size > most)
                throw new types/* FileProblem */.kc(`${name}: has ${size} bytes, and ${most} are the most`);
            return files_fs().readFile(file).catch(refuse(name));
        },
        place: newPlace(root, home),
    };
}
/** UTF-8's byte order mark. */
const mark = Buffer.from([0xef, 0xbb, 0xbf]);
/** Written beside it and moved over it, so that no reader and no crash finds half a file. */
async function replace(file, bytes) {
    const beside = `${file}.${process.pid}.tmp`;
    try {
        await files_fs().writeFile(beside, bytes, { flag: 'wx', mode: (await files_fs().stat(file)).mode });
        await files_fs().rename(beside, file);
    }
    catch (error) {
        await files_fs().rm(beside, { force: true });
        throw error;
    }
}
// Text given where a path may stand (a kubeconfig's own text) is no path: too long, or with a NUL.
const files_absent = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']);
async function findPath(root, name, extensions) {
    const file = await inside(root, name);
    const stat = await files_fs().stat(file).catch(refuse(name));
    if (!stat.isDirectory())
        return [relative(root, external_node_path_.resolve(root, name))];
    const folder = external_node_path_.resolve(root, name);
    const entries = await files_fs().readdir(folder, { withFileTypes: true }).catch(refuse(name));
    const files = entries
        .filter((entry) => !entry.isDirectory() && wanted(entry.name, extensions))
        .map((entry) => external_node_path_.join(folder, entry.name));
    if (files.length > 0)
        return checked(root, files);
    const below = entries.some((entry) => entry.isDirectory()) ? `; folders below it are only read when you say so: ${slash(name)}**` : '';
    throw new types/* FileProblem */.kc(`${name}: the folder has no ${list(extensions)} file${below}`, { nothingAt: name });
}
async function findGlob(root, pattern, extensions) {
    if (leaves(root, external_node_path_.resolve(root, pattern.slice(0, pattern.search(wildcard)))))
        throw outside(pattern);
    const files = [];
    // A pattern that names an extension means it; `k8s/**` means what a folder means.
    const named = /\.[^/*]+$/.test(pattern);
    const exclude = (entry) => entry.name === '.git' || entry.name === 'node_modules';
    for await (const entry of files_fs().glob(pattern, { cwd: root, withFileTypes: true, exclude })) {
        if (!entry.isDirectory() && (named || wanted(entry.name, extensions)))
            files.push(external_node_path_.join(entry.parentPath, entry.name));
    }
    if (files.length === 0)
        throw new types/* FileProblem */.kc(`${pattern}: no file fits this pattern`, { nothingAt: pattern });
    return checked(root, files);
}
/** Sorted by bytes: the same order on every machine, whatever its language. */
async function checked(root, files) {
    const names = files.map((file) => relative(root, file));
    for (const name of names)
        await inside(root, name);
    return names.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}
/** The real path of a file or folder of the workspace. Throws `FileProblem`. */
const insideOf = (workspace, name) => inside(external_node_path_.resolve(workspace), name);
/** The real path, or a refusal: looked at before and after symlinks are followed. */
async function inside(root, name) {
    if (name.includes('\0'))
        throw new types/* FileProblem */.kc(`${JSON.stringify(name)}: a path can't hold a NUL`);
    const file = external_node_path_.resolve(root, name);
    if (leaves(root, file))
        throw outside(name);
    const real = await files_fs().realpath(file).catch(refuse(name));
    if (leaves(await files_fs().realpath(root), real))
        throw outside(name, ' (it is a link)');
    return real;
}
const leaves = (root, file) => file !== root && !file.startsWith(slash(root).replaceAll('/', external_node_path_.sep));
const outside = (name, how = '') => new types/* FileProblem */.kc(`${name}: lies outside the workspace${how}; only files in it are read`);
const relative = (root, file) => external_node_path_.relative(root, file).split(external_node_path_.sep).join('/');
const slash = (name) => (name.endsWith('/') ? name : `${name}/`);
const wanted = (name, extensions) => extensions.some((extension) => name.endsWith(extension));
const list = (extensions) => extensions.join(' or ');
const nowhere = 'there is no such file or folder';
const words = {
    ENOENT: nowhere,
    ENOTDIR: nowhere,
    EISDIR: 'is a folder, not a file',
    EACCES: 'may not be read (permission denied)',
    EPERM: 'may not be read (permission denied)',
    ELOOP: 'is a link that leads round in a circle',
    ENAMETOOLONG: 'the name is too long',
};
function refuse(name) {
    return (error) => {
        if (error instanceof types/* FileProblem */.kc)
            throw error;
        const why = words[error.code ?? ''] ?? `can't be read (${error.code ?? error.message})`;
        throw new types/* FileProblem */.kc(`${name}: ${why}`, { cause: error, nothingAt: why === nowhere ? name : undefined });
    };
}
/** Bytes that are no UTF-8 would reach the cluster as replacement characters: refused instead. */
function decode(bytes, name) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
        throw new types/* FileProblem */.kc(`${name}: is ${utf16 ? 'UTF-16' : 'not UTF-8'} text; save it as UTF-8`);
    }
}


/***/ }),

/***/ 2985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ inert)
/* harmony export */ });
/**
 * Text as it may stand in GitHub's log: the runner takes a line that begins with `::` (blanks before it don't count), or has `##[` anywhere, for a
 * command to itself. Output of programs and servers is no such thing. Where nothing could be taken for one, the text is unchanged.
 */
const inert = (text) => text.replace(/^(\s*)::/gm, '$1\\::').replaceAll('##[', '##\\[');


/***/ }),

/***/ 4070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ nodePorts)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ../build/ports/types.js
var types = __webpack_require__(2896);
;// CONCATENATED MODULE: ../build/ports/agents.js

/** Twenty images are asked for side by side; writers to a cluster have a limit of their own. */
const connectionsAtOnce = 32;
/** An idle connection is closed before the usual server (Go: 90 s, nginx: 75 s) does it under our next request. */
const idle = 50_000;
/** `connectWithin`: milliseconds for TCP and TLS together. A firewall that drops packets is found after these, not after the system's two minutes. */
function newAgents(env, connectWithin) {
    const agents = new Map();
    return {
        of(url, tls, longLived) {
            const key = `${longLived} ${url.protocol}//${url.host} ${url.protocol === 'https:' ? identity(tls) : ''}`;
            let agent = agents.get(key);
            if (!agent) {
                agent = limited(make(url, tls, longLived ? Number.POSITIVE_INFINITY : connectionsAtOnce, env), url, connectWithin);
                if (tls?.fingerprint && url.protocol === 'https:')
                    judged(agent, pinned(tls.fingerprint));
                agents.set(key, agent);
            }
            return agent;
        },
        dropIdle(agent) {
            // Copied first: a connection that ends leaves the list.
            for (const socket of Object.values(agent.freeSockets).flatMap((sockets) => sockets ?? []))
                socket.destroy();
        },
        close() {
            for (const agent of agents.values())
                agent.destroy();
            agents.clear();
        },
    };
}
/** Certificates are long and asked for at each request: joined once for each object that holds them. */
const identities = new WeakMap();
function identity(tls) {
    if (!tls)
        return '';
    let key = identities.get(tls);
    if (key === undefined) {
        key = JSON.stringify([tls.ca, tls.cert, tls.key, tls.servername, tls.verify, tls.fingerprint]);
        identities.set(tls, key);
    }
    return key;
}
function make(url, tls, maxSockets, env) {
    // A proxy has no way to this machine's own loopback.
    const proxy = isLoopback(url.hostname) ? {} : { proxyEnv: env };
    const options = {
        keepAlive: true,
        maxSockets,
        maxFreeSockets: connectionsAtOnce,
        timeout: idle,
        scheduling: 'lifo',
        ...proxy,
    };
    if (url.protocol === 'http:')
        return new (process.getBuiltinModule('node:http').Agent)(options);
    // A resumed session shows no certificate, so that a pin could not be compared: none is kept then.
    const trust = tls?.fingerprint ? { rejectUnauthorized: false, maxCachedSessions: 0 } : { rejectUnauthorized: tls?.verify ?? true };
    return new (process.getBuiltinModule('node:https').Agent)({ ...options, ...(tls && material(tls)), ...trust });
}
function isLoopback(host) {
    return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
/** exactOptionalPropertyTypes: Node's options may not hold undefined. */
function material({ ca, cert, key, servername }) {
    return { ...(ca && { ca }), ...(cert && { cert }), ...(key && { key }), ...(servername && { servername }) };
}
/** Gives up a connection that isn't made in time. */
function limited(agent, url, ms) {
    // An agent is for one address and one identity: no need to compare certificates letter by letter at every request.
    agent.getName = () => url.host;
    const connect = agent.createConnection.bind(agent);
    agent.createConnection = (options, made) => {
        const socket = connect(options, made);
        if (!socket)
            return socket;
        // A connection that nobody waits for any more may still fail: that must not end the process. Who waits has listeners of their own.
        socket.on('error', () => { });
        const text = `no connection to ${url.host} within ${Math.round(ms / 1000)} s`;
        const timer = setTimeout(() => socket.destroy(new types/* HttpProblem */.AF('timeout', text, { unsent: true })), ms);
        for (const event of ['encrypted' in socket ? 'secureConnect' : 'connect', 'close'])
            socket.once(event, () => clearTimeout(timer));
        return socket;
    };
    return agent;
}
const pinned = (fingerprint) => (socket) => {
    const shown = socket.getPeerX509Certificate()?.fingerprint256;
    if (shown && plain(shown) === plain(fingerprint))
        return undefined;
    return new types/* HttpProblem */.AF('changed', `the certificate's sha256 is ${shown ?? 'not shown'}, accepted is ${fingerprint}`, { unsent: true });
};
/**
 * From now on a connection is given to a request only after its certificate was judged: a wrong host sees nothing of it.
 * (`checkServerIdentity` would not do: Node never calls it for an untrusted certificate.)
 */
function judged(agent, judge) {
    const connect = agent.createConnection.bind(agent);
    agent.createConnection = (options, made) => {
        const check = (socket) => {
            const problem = judge(socket);
            if (!problem)
                return made?.(null, socket);
            socket.destroy();
            return made?.(problem, socket);
        };
        // Through a proxy the connection comes by the callback, after the handshake in the tunnel; else it is returned before it.
        const direct = connect(options, (error, tunnel) => (error ? made?.(error, tunnel) : check(tunnel)));
        const failed = (error) => made?.(error, direct);
        direct.once('error', failed);
        direct.once('secureConnect', () => {
            direct.off('error', failed);
            check(direct);
        });
        return undefined;
    };
}
/** For one look at a server: every connection is refused once `look` has seen it. */
function lookingAgent(url, tls, env, connectWithin, look) {
    const agent = limited(make(url, { verify: true, ...tls, fingerprint: 'any' }, 1, env), url, connectWithin);
    judged(agent, (socket) => {
        look(socket);
        return new types/* HttpProblem */.AF('invalid', 'seen', { unsent: true });
    });
    return agent;
}
const plain = (fingerprint) => fingerprint
    .toLowerCase()
    .replace(/^sha256:/, '')
    .replace(/[^0-9a-f]/g, '');

;// CONCATENATED MODULE: ../build/ports/http-problem.js


/** The certificate that an https:// address shows, trusted or not; undefined where there is none to see. Sends nothing. */
async function certificate(url, tls) {
    const { connect } = process.getBuiltinModule('node:tls');
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const own = { host, port: Number(url.port || 443), rejectUnauthorized: false };
    return await new Promise((resolve) => {
        const name = /^[\d.:]+$/.test(host) || host.includes(':') ? {} : { servername: host };
        const socket = connect({ ...name, ...(tls && material(tls)), ...own });
        socket.setTimeout(5000, () => socket.destroy());
        socket.once('error', () => resolve(undefined)).once('close', () => resolve(undefined));
        socket.once('secureConnect', () => {
            resolve(shownBy(socket));
            socket.destroy();
        });
    });
}
/** What the other side of a connection has shown; undefined: nothing. */
function shownBy(socket) {
    const shown = socket.getPeerX509Certificate();
    if (!shown)
        return undefined;
    const { subject, issuer, subjectAltName = '', validFrom, validTo, fingerprint256: fingerprint } = shown;
    const code = String(socket.authorizationError ?? '');
    return {
        subject: oneLine(subject),
        issuer: oneLine(issuer),
        names: subjectAltName,
        validFrom,
        validTo,
        fingerprint,
        ...(code && { distrust: distrust[code] ?? `not trusted (${code})` }),
    };
}
// Typed as string, but undefined for a certificate without a subject.
const oneLine = (name) => (name ?? '').split('\n').join(', ');
const rows = {
    ECONNREFUSED: ['refused', (host) => `connection refused: nothing listens at ${host}`],
    ENOTFOUND: ['unknownHost', (_, name) => `there is no host ${name} (DNS)`],
    EAI_AGAIN: ['unknownHost', (_, name) => `the address of ${name} can't be looked up now (DNS gives no answer)`],
    EHOSTUNREACH: ['unreachable', (host) => `no route to ${host}`],
    ENETUNREACH: ['unreachable', (host) => `no route to ${host}`],
    ETIMEDOUT: ['timeout', (host) => `no connection to ${host}: it doesn't answer`],
    ECONNRESET: ['cut', (host) => `${host} cut the connection`],
    EPIPE: ['cut', (host) => `${host} cut the connection`],
};
/** OpenSSL's words: its error may come under a code of its own or as a bare EPROTO, with the same text. */
const handshake = [
    [/wrong version number|packet length too long/, (host) => `${host} doesn't speak TLS: is it http://, not https://?`],
    [/alert certificate required/, (host) => `${host} demands a client certificate`],
    [/alert unknown ca/, (host) => `${host} refuses the client certificate: it doesn't know its issuer`],
    [/alert certificate expired/, (host) => `${host} refuses the client certificate: it has expired`],
    [/alert bad certificate/, (host) => `${host} refuses the client certificate`],
];
/** Node's (OpenSSL's) words for a certificate that isn't accepted. */
const distrust = {
    DEPTH_ZERO_SELF_SIGNED_CERT: 'signed by itself, and not among the trusted ones',
    SELF_SIGNED_CERT_IN_CHAIN: 'signed by an authority that is not among the trusted ones',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'signed by an authority that is not among the trusted ones',
    UNABLE_TO_GET_ISSUER_CERT: 'signed by an authority that is not among the trusted ones',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'signed by an authority that is not among the trusted ones',
    CERT_SIGNATURE_FAILURE: 'not signed by the authority that it names',
    CERT_HAS_EXPIRED: 'expired',
    CERT_NOT_YET_VALID: 'not valid yet',
    ERR_TLS_CERT_ALTNAME_INVALID: 'for other names',
};
/** An error of Node's network modules as words that name the host and what to look at. */
async function readable(error, url, tls, unsent) {
    const { code = '', message } = error;
    const why = distrust[code];
    if (why) {
        const shown = await certificate(url, tls);
        const text = shown ? ` (${describe(shown, code)})` : '';
        return new types/* HttpProblem */.AF('untrusted', `the certificate of ${url.host} is ${why}${text}`, { unsent: true, cause: error });
    }
    const proxy = proxyIn(error, url);
    if (proxy)
        return new types/* HttpProblem */.AF('proxy', proxy, { unsent: true, cause: error });
    const host = url.port ? url.host : `${url.host}:${url.protocol === 'https:' ? 443 : 80}`;
    const row = rows[code];
    if (row)
        return new types/* HttpProblem */.AF(row[0], row[1](host, url.hostname), { unsent: unsent || row[0] === 'refused', cause: error });
    if (/^(ERR_SSL|ERR_OSSL|ERR_TLS|EPROTO)/.test(code)) {
        const words = handshake.find(([text]) => text.test(message))?.[1](host) ?? `no TLS connection to ${host}: ${message}`;
        return new types/* HttpProblem */.AF('tls', words, { unsent, cause: error });
    }
    if (code.startsWith('HPE_'))
        return new types/* HttpProblem */.AF('cut', `${host} gave an answer that is no HTTP (${message})`, { unsent: false, cause: error });
    if (message === 'aborted' || message === 'socket hang up')
        return new types/* HttpProblem */.AF('cut', `${host} cut the connection`, { unsent, cause: error });
    return new types/* HttpProblem */.AF('unreachable', `no answer from ${host}: ${message || code}`, { unsent, cause: error });
}
/** What an error says of a proxy on the way (HTTPS_PROXY), which is then another place than the one that was asked for. */
function proxyIn(error, url) {
    const { code = '', message, hostname, address, port, } = error;
    if (code.startsWith('ERR_PROXY_'))
        return `the proxy does not lead to ${url.host}: ${message}`;
    if (hostname !== undefined && hostname !== url.hostname)
        return `there is no host ${hostname} (DNS), which is the proxy on the way to ${url.host}`;
    const own = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
    if (port === undefined || port === own)
        return undefined;
    const why = code === 'ECONNREFUSED' ? 'nothing listens there' : code;
    return `the proxy ${address}:${port} on the way to ${url.host} can't be reached: ${why}`;
}
function describe(shown, code) {
    if (code === 'CERT_HAS_EXPIRED')
        return `subject ${shown.subject}, valid until ${shown.validTo}`;
    if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
        return `subject ${shown.subject}, names: ${shown.names || 'none'}`;
    return `subject ${shown.subject || 'empty'}, issuer ${shown.issuer}, sha256 ${shown.fingerprint}`;
}

;// CONCATENATED MODULE: ../build/ports/certificate.js



/** Looks at the certificate of a server by the way that requests take: the same proxies, the same limit. */
function newCertificate(env, connectWithin = 15_000) {
    return async (address, signal, tls) => {
        signal.throwIfAborted();
        const url = URL.parse(address);
        if (url?.protocol !== 'https:')
            throw new types/* HttpProblem */.AF('invalid', `${JSON.stringify(address)} is no https:// address`, { unsent: true });
        let seen;
        const agent = lookingAgent(url, tls, env, connectWithin, (socket) => {
            seen = shownBy(socket);
        });
        try {
            const error = await refused(url, agent, signal);
            signal.throwIfAborted();
            if (seen)
                return seen;
            throw error instanceof types/* HttpProblem */.AF ? error : await readable(error, url, undefined, true);
        }
        finally {
            agent.destroy();
        }
    };
}
/** Why the request was not sent: the agent refuses every connection. */
function refused(url, agent, signal) {
    return new Promise((resolve) => {
        const request = process.getBuiltinModule('node:https').request(url, { agent, method: 'HEAD', signal });
        request.once('error', resolve);
        request.once('close', () => resolve(new types/* HttpProblem */.AF('cut', `${url.host} cut the connection`, { unsent: true })));
        // Nothing is flushed before there is a connection, and none is given.
        request.end();
    });
}

// EXTERNAL MODULE: ../build/ports/exec.js
var exec = __webpack_require__(3580);
// EXTERNAL MODULE: ../build/ports/files.js + 1 modules
var files = __webpack_require__(119);
;// CONCATENATED MODULE: ../build/ports/http-body.js
const isStream = (body) => typeof body === 'object' && Symbol.asyncIterator in body;
/**
 * Sends a body as it comes, at the connection's pace: the next part is asked for when this one has gone to the system. An answer that comes before its end
 * (413) or the connection's end stops it. Throws what the body throws.
 */
async function pour(body, outgoing) {
    let answer;
    let isOver = false;
    let wake = () => { };
    const end = () => {
        isOver = true;
        wake();
    };
    outgoing.once('close', end);
    outgoing.once('response', (incoming) => {
        answer = incoming;
        end();
    });
    const sent = (part) => new Promise((resolve) => {
        wake = resolve;
        outgoing.write(part, () => resolve());
    });
    try {
        for await (const part of body) {
            if (!isOver)
                await sent(part);
            if (isOver)
                return;
        }
        outgoing.end();
    }
    catch (error) {
        if (!isOver)
            throw error;
    }
    finally {
        if (answer && !outgoing.writableEnded)
            leave(outgoing, answer);
    }
}
/** Half a request is on the connection: nothing else can follow it there. */
function leave(outgoing, answer) {
    if (answer.readableEnded)
        outgoing.destroy();
    else
        for (const event of ['end', 'close'])
            answer.once(event, () => outgoing.destroy());
}

;// CONCATENATED MODULE: ../build/ports/http.js




const silence = 60_000;
const repeatable = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);
/** HTTP over connections that stay open between requests. `env` holds HTTPS_PROXY and its kin. */
function newHttp(env, connectWithin = 15_000) {
    const agents = newAgents(env, connectWithin);
    return {
        close: () => agents.close(),
        async http(request, signal) {
            const first = new Attempt(request, agents, signal);
            try {
                return await first.response;
            }
            catch (error) {
                // The server had closed the idle connection before our request was there: nobody's fault, and only other such connections are left in the pool.
                if (!first.stale || signal.aborted || !mayRepeat(request))
                    throw error;
                agents.dropIdle(first.agent);
                return await new Attempt(request, agents, signal).response;
            }
        },
    };
}
/** A body that came as a stream is gone. */
const mayRepeat = ({ repeatable: may, method, body }) => !isStream(body) && (may ?? repeatable.has(method));
/** One request on one connection. */
class Attempt {
    agent;
    response;
    /** The connection was a kept one and ended before a byte of the answer came. */
    stale = false;
    #url;
    #request;
    #signal;
    /** The connection stands: from now on the server may have seen something of the request. */
    #open = false;
    /** What ended the connection, where Node itself would only say "aborted". */
    #why;
    constructor(request, agents, signal) {
        signal.throwIfAborted();
        this.#request = request;
        this.#signal = signal;
        this.#url = address(request.url);
        this.agent = request.agent ?? agents.of(this.#url, request.tls, request.longLived === true);
        this.response = this.#send();
    }
    async #send() {
        let outgoing;
        try {
            outgoing = this.#begin();
            return await this.#answered(outgoing);
        }
        catch (error) {
            this.stale = outgoing?.reusedSocket === true && ['ECONNRESET', 'EPIPE'].includes(error.code ?? '');
            throw await this.#reason(error);
        }
    }
    async #answered(outgoing) {
        const abort = () => {
            this.#end(outgoing, this.#signal.reason);
        };
        this.#signal.addEventListener('abort', abort, { once: true });
        outgoing.once('close', () => this.#signal.removeEventListener('abort', abort));
        outgoing.once('timeout', () => this.#end(outgoing, this.#silent()));
        return await new Promise((resolve, reject) => {
            outgoing.once('response', (incoming) => resolve(this.#answer(incoming)));
            outgoing.on('error', reject);
            const { body } = this.#request;
            if (isStream(body))
                void pour(body, outgoing).catch((error) => this.#end(outgoing, error));
            // Framed by the Content-Length of #begin; `end(body)` alone leaves a DELETE's body unframed.
            else
                outgoing.end(body);
        });
    }
    #begin() {
        const { method, headers, body, timeout = silence } = this.#request;
        const length = body === undefined || isStream(body) ? {} : { 'content-length': String(Buffer.byteLength(body)) };
        const options = { method, headers: { ...headers, ...length }, agent: this.agent, timeout, maxHeaderSize: 262_144 };
        const node = process.getBuiltinModule(this.#url.protocol === 'https:' ? 'node:https' : 'node:http');
        const outgoing = node.request(this.#url, options);
        outgoing.setNoDelay(true);
        outgoing.once('socket', (socket) => whenOpen(socket, () => (this.#open = true)));
        return outgoing;
    }
    #answer(incoming) {
        const headers = {};
        for (const [name, value] of Object.entries(incoming.headers))
            headers[name] = Array.isArray(value) ? value.join(', ') : (value ?? '');
        const failed = (error) => this.#reason(error);
        return {
            status: incoming.statusCode ?? 0,
            headers,
            rawHeaders: incoming.rawHeaders,
            body: chunks(incoming, failed),
            text: () => http_text(incoming, failed),
        };
    }
    #end(outgoing, why) {
        this.#why ??= why;
        outgoing.destroy(why);
    }
    #silent() {
        const seconds = Math.round((this.#request.timeout ?? silence) / 1000);
        return new types/* HttpProblem */.AF('timeout', `no answer from ${this.#url.host} for ${seconds} s`, { unsent: !this.#open });
    }
    async #reason(error) {
        if (this.#signal.aborted)
            return this.#signal.reason;
        if (this.#why)
            return this.#why;
        return error instanceof types/* HttpProblem */.AF ? error : await readable(error, this.#url, this.#request.tls, !this.#open);
    }
}
/** A kept or pinned connection is open already. */
function whenOpen(socket, then) {
    if (socket.connecting || socket.secureConnecting)
        socket.once('encrypted' in socket ? 'secureConnect' : 'connect', then);
    else
        then();
}
function address(url) {
    const parsed = URL.canParse(url) ? new URL(url) : undefined;
    if (parsed?.protocol === 'https:' || parsed?.protocol === 'http:')
        return parsed;
    throw new types/* HttpProblem */.AF('invalid', `${JSON.stringify(url)} is no http:// or https:// address`, { unsent: true });
}
async function* chunks(incoming, failed) {
    try {
        yield* incoming;
    }
    catch (error) {
        throw await failed(error);
    }
}
/** By events: three times as fast as iterating, and a thousand answers are read in a large run. */
async function http_text(incoming, failed) {
    if (incoming.readableEnded)
        return '';
    const parts = [];
    try {
        await new Promise((resolve, reject) => {
            incoming.on('data', (part) => parts.push(part));
            incoming.once('end', resolve);
            incoming.once('error', reject);
            if (incoming.destroyed && !incoming.readableEnded)
                reject(incoming.errored ?? new Error('aborted'));
        });
    }
    catch (error) {
        throw await failed(error);
    }
    return parts.length === 1 ? parts[0].toString() : Buffer.concat(parts).toString();
}

// EXTERNAL MODULE: ../build/ports/inert.js
var inert = __webpack_require__(2985);
;// CONCATENATED MODULE: ../build/ports/mail.js

/** A server may be silent for so long, in ms. */
const mail_silence = 10_000;
/** Mails by SMTP. The library is loaded at the first one. */
function newMail() {
    return async ({ host, port, encryption, username, password }, mail, signal) => {
        signal.throwIfAborted();
        const { createTransport } = (await __webpack_require__.e(/* import() */ 6609).then(__webpack_require__.bind(__webpack_require__, 6609))).default;
        let socket;
        const transport = createTransport({
            // The library keeps its own connections open for a while after it was told to close them.
            getSocket(_options, done) {
                socket = connected(host, port, done);
            },
            host,
            port,
            secure: encryption === 'tls',
            requireTLS: encryption === 'starttls',
            ignoreTLS: encryption === 'none',
            ...(username === undefined ? {} : { auth: { user: username, pass: password ?? '' } }),
            greetingTimeout: mail_silence,
            socketTimeout: mail_silence,
            disableFileAccess: true,
            disableUrlAccess: true,
        });
        const over = new AbortController();
        try {
            const sent = transport.sendMail({ ...mail, to: [...mail.to] });
            await Promise.race([sent, aborted(AbortSignal.any([signal, over.signal]))]);
        }
        catch (error) {
            signal.throwIfAborted();
            throw new types/* MailProblem */.DZ(why(error, { host, port }), { cause: error });
        }
        finally {
            over.abort();
            transport.close();
            socket?.destroy();
        }
    };
}
function connected(host, port, done) {
    const socket = process.getBuiltinModule('node:net').connect(port, host);
    const failed = (error) => done(error);
    socket.setTimeout(mail_silence, () => socket.destroy(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })));
    socket.once('error', failed).once('connect', () => {
        socket.off('error', failed).setTimeout(0);
        done(null, { connection: socket });
    });
    return socket;
}
const aborted = (signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
/** What the server says may name addresses and passwords: its code is enough. */
function why({ code, responseCode, message }, { host, port }) {
    const server = `${host}:${port}`;
    const answered = responseCode === undefined ? '' : ` (${responseCode})`;
    if (code === 'EAUTH' || code === 'ENOAUTH')
        return `${server} does not take the username and the password${answered}`;
    if (code === 'EDNS' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
        return `there is no host ${host}`;
    if (code === 'EENVELOPE')
        return `${server} does not take the sender or a receiver${answered}`;
    if (code === 'EMESSAGE')
        return `${server} does not take the mail${answered}`;
    if (code === 'ETLS' || /certificate|self-signed|TLS|SSL/i.test(message))
        return `${server} can’t be talked to behind TLS`;
    if (code === 'ETIMEDOUT')
        return `${server} does not answer`;
    return `${server} can’t be reached${answered}`;
}

;// CONCATENATED MODULE: ../build/ports/secrets.js
/**
 * Shorter values are not hidden: a mask over every "1" or "yes" tells more than it hides and makes a log unreadable.
 * (Whoever has a secret of three characters has none.)
 */
const shortest = 4;
const mask = '***';
/** Hides secrets in whatever encoding a log, an error or an output may show them. `told` hears each value once (the action's `::add-mask::`). */
function newSecrets(told) {
    const known = new Set();
    const needles = new Set();
    return {
        add(value) {
            for (const part of new Set([value, ...value.split(/\r?\n/)].map((text) => text.trim()))) {
                if (part.length < shortest || known.has(part) || isFrame(part))
                    continue;
                known.add(part);
                told?.(part);
                for (const encoded of encodings(part))
                    needles.add(encoded);
            }
        },
        redact: (text) => (needles.size === 0 ? text : hide(text, needles)),
    };
}
/** `-----BEGIN PRIVATE KEY-----` is no secret, and hiding it makes a message about a key unreadable. */
const isFrame = (line) => /^-----[A-Z ]+-----$/.test(line);
function* encodings(value) {
    const json = JSON.stringify(value).slice(1, -1);
    // As JavaScript, Go and ASCII-only writers have it.
    yield* [
        value,
        json,
        json.replace(/[<>&]/g, escaped),
        json.replace(/[<>&\u007f-\uffff]/g, escaped),
        json.replace(/[\u007f-\uffff]/g, escaped),
    ];
    const url = encodeURIComponent(value.toWellFormed());
    yield url;
    yield url.replace(/%20/g, '+');
    yield url.replace(/%[0-9A-F]{2}/g, (triplet) => triplet.toLowerCase());
    yield* base64s(Buffer.from(value));
}
const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
/** The value by itself, and as it looks inside a longer text ("user:password"), where it may begin at any of three alignments. */
function* base64s(bytes) {
    const whole = bytes.toString('base64').replace(/=+$/, '');
    yield* [whole, urlSafe(whole)];
    for (const before of [0, 1, 2]) {
        const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64url');
        const from = Math.ceil((before * 8) / 6);
        const to = Math.floor(((before + bytes.length) * 8) / 6);
        const inner = text.slice(from, to);
        // Shorter pieces stand in innocent words.
        if (inner.length >= 8)
            yield* [inner, inner.replace(/-/g, '+').replace(/_/g, '/')];
    }
}
const urlSafe = (base64) => base64.replace(/\+/g, '-').replace(/\//g, '_');
/** Overlapping finds are hidden as one, so that no end of the longer one stays. */
function hide(text, needles) {
    const found = [];
    for (const needle of needles) {
        for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1))
            found.push([at, at + needle.length]);
    }
    if (found.length === 0)
        return text;
    found.sort(([a], [b]) => a - b);
    let out = '';
    let end = 0;
    for (const [from, to] of found) {
        if (from >= end)
            out += text.slice(end, from) + mask;
        end = Math.max(end, to);
    }
    return out + text.slice(end);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ../build/ports/ssh.js



/** A connection that says nothing is asked so often, in ms; after three questions without an answer it is lost. */
const alive = 10_000;
/** A command that was told to end gets so long, in ms: it kills what is left after five seconds itself. */
const grace = 8000;
/** When it has ended, its output is waited for so long, in ms. */
const lastWords = 3000;
/** Commands on other hosts. The library is loaded at the first one. `connectWithin`: until somebody is signed in, in ms. */
function newSsh(connectWithin = 20_000) {
    return async (target, command, options) => {
        options.signal.throwIfAborted();
        const client = await newClient();
        try {
            await signedIn(client, { ...target, readyTimeout: connectWithin }, options);
            return await ran(client, command, options);
        }
        finally {
            client.on('error', () => { }).end();
            client.destroy();
        }
    };
}
async function newClient() {
    // A part of the library asks for its folder by the name that it has in CommonJS, and is bundled into a module.
    globalThis.__dirname ??= import.meta.dirname;
    return new (await __webpack_require__.e(/* import() */ 7362).then(__webpack_require__.t.bind(__webpack_require__, 7362, 19))).default.Client();
}
async function signedIn(client, { password, privateKey, ...target }, { accepts, signal }) {
    let shown;
    const refused = {};
    const config = {
        ...target,
        ...(password === undefined ? {} : { password, tryKeyboard: true }),
        ...(privateKey === undefined ? {} : { privateKey }),
        keepaliveInterval: alive,
        keepaliveCountMax: 3,
        hostVerifier: (key) => {
            shown = hostKey(key);
            const isAccepted = accepts(shown);
            if (!isAccepted)
                refused.key = shown;
            return isAccepted;
        },
    };
    await new Promise((resolve, reject) => {
        const stop = () => reject(signal.reason);
        signal.addEventListener('abort', stop, { once: true });
        client
            .once('ready', () => {
            signal.removeEventListener('abort', stop);
            resolve();
        })
            .once('error', (error) => reject(refused.key ? new types/* SshProblem */.Qr('hostKey', keyText(refused.key)) : explained(error, target)))
            .once('close', () => reject(new types/* SshProblem */.Qr('cut', `${target.host} cut the connection`)))
            // Servers that ask themselves take the password as the answer to what they ask.
            .on('keyboard-interactive', (_name, _instructions, _language, prompts, finish) => finish(prompts.map(() => password ?? '')));
        try {
            client.connect(config);
        }
        catch (error) {
            reject(keyProblem(error));
        }
    });
}
async function ran(client, command, { input, signal, line }) {
    const channel = await new Promise((resolve, reject) => {
        client.once('error', (error) => reject(new types/* SshProblem */.Qr('lost', `the connection was lost: ${error.message}`)));
        client.exec(command, (error, stream) => error ? reject(new types/* SshProblem */.Qr('denied', `no command may be run: ${error.message}`)) : resolve(stream));
    });
    const readers = [(0,exec/* lines */.M)(channel, (text) => line(text, 'out')), (0,exec/* lines */.M)(channel.stderr, (text) => line(text, 'err'))];
    const ended = new Promise((resolve, reject) => {
        client.once('close', () => reject(new types/* SshProblem */.Qr('lost', 'the connection was lost before the command ended')));
        channel.once('exit', (code, name) => resolve({ code: code ?? 128, ...(name && { signal: name }) }));
        channel.once('close', () => reject(new types/* SshProblem */.Qr('lost', 'the command ended without an exit code')));
    });
    const closed = new Promise((resolve) => channel.once('close', resolve));
    const stop = () => channel.end();
    signal.addEventListener('abort', stop, { once: true });
    channel.on('error', () => { }).write(input);
    if (signal.aborted)
        stop();
    try {
        const result = await Promise.race([ended, toldToEnd(signal)]);
        channel.end();
        await Promise.race([closed, moment(lastWords)]);
        for (const finish of readers)
            finish();
        signal.throwIfAborted();
        return result;
    }
    finally {
        ended.catch(() => { });
        signal.removeEventListener('abort', stop);
    }
}
/** Rejects some time after the signal: what doesn't end by then is left to end when it finds the connection gone. */
async function toldToEnd(signal) {
    if (!signal.aborted)
        await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    await moment(grace);
    throw signal.reason;
}
const moment = (ms) => new Promise((resolve) => setTimeout(resolve, ms).unref());
function hostKey(key) {
    const type = key.subarray(4, 4 + key.readUInt32BE(0)).toString('latin1');
    return { type, fingerprint: `SHA256:${(0,external_node_crypto_.createHash)('sha256').update(key).digest('base64').replace(/=+$/, '')}` };
}
const keyText = ({ type, fingerprint }) => `its key is ${fingerprint} (${type})`;
function keyProblem({ message }) {
    if (!/key|passphrase/i.test(message))
        return new types/* SshProblem */.Qr('key', message);
    const why = /no passphrase/i.test(message)
        ? 'the private key is encrypted, and there is no passphrase'
        : /passphrase|decrypt/i.test(message)
            ? 'the passphrase does not open the private key'
            : 'the private key can’t be read';
    return new types/* SshProblem */.Qr('key', why);
}
function explained(error, { host, port, username, readyTimeout }) {
    const address = `${host}:${port}`;
    if (error.level === 'client-authentication')
        return new types/* SshProblem */.Qr('denied', `${address} does not let ${username} in: ${methods(error.message)}`);
    if (error.level === 'client-timeout')
        return new types/* SshProblem */.Qr('timeout', `${address} does not answer within ${readyTimeout / 1000} s`);
    if (error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN')
        return new types/* SshProblem */.Qr('unknownHost', `there is no host ${host}`);
    if (error.code === 'ECONNREFUSED')
        return new types/* SshProblem */.Qr('refused', `${address} refuses the connection: no SSH server listens there`);
    if (error.code === 'ETIMEDOUT')
        return new types/* SshProblem */.Qr('timeout', `${address} does not answer`);
    if (error.code === 'EHOSTUNREACH' || error.code === 'ENETUNREACH')
        return new types/* SshProblem */.Qr('unreachable', `there is no way to ${address}`);
    return new types/* SshProblem */.Qr('cut', `${address}: ${error.message}`);
}
const methods = (message) => /All configured authentication methods failed/.test(message) ? 'it takes neither the password nor the key' : message;

;// CONCATENATED MODULE: ../build/ports/node.js









/** The effects, as Node has them. What is costly to load (node:http is a third of a start) is loaded at its first use. */
function nodePorts(options = {}) {
    const env = defined(options.env ?? process.env);
    const secrets = newSecrets((value) => options.secret?.(value));
    const write = (level, text) => (options.log ? options.log(level, text) : process.stderr.write(`${text}\n`));
    return {
        ...newHttp(env),
        certificate: newCertificate(env),
        now: () => Date.now(),
        sleep,
        random: newRandom(),
        env,
        ssh: newSsh(),
        mail: newMail(),
        exec: (0,exec/* newExec */.g)(options.workspace ?? process.cwd()),
        files: (0,files/* workspaceFiles */.PZ)(options.workspace ?? process.cwd(), env.HOME ?? (0,external_node_os_.homedir)()),
        log: (level, text) => write(level, (0,inert/* inert */.t)(secrets.redact(text))),
        secrets,
    };
}
function sleep(ms, signal) {
    return new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const abort = () => {
            clearTimeout(timer);
            reject(signal.reason);
        };
        const timer = setTimeout(() => {
            signal.removeEventListener('abort', abort);
            resolve();
        }, ms);
        signal.addEventListener('abort', abort, { once: true });
    });
}
function defined(env) {
    return Object.fromEntries(Object.entries(env).filter((entry) => entry[1] !== undefined));
}
/** Small amounts come out of a pool, each byte once: asking the generator costs more than all else that is done for an id. */
function newRandom() {
    const { randomBytes } = process.getBuiltinModule('node:crypto');
    let pool = Buffer.alloc(0);
    return (bytes) => {
        if (bytes > 256)
            return randomBytes(bytes);
        if (pool.length < bytes)
            pool = randomBytes(4096);
        const taken = pool.subarray(0, bytes);
        pool = pool.subarray(bytes);
        return taken;
    };
}


/***/ }),

/***/ 3823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ dropUnwritten)
/* harmony export */ });
/**
 * A write to standard output or standard error that fails (EPIPE: the reader is gone; ENOSPC; EIO: the terminal was closed) is dropped from now on.
 * Without a listener Node ends the process at the first of them, in the midst of a run that would then not be undone. Rules 11.
 */
function dropUnwritten() {
    for (const stream of [process.stdout, process.stderr])
        stream.off('error', drop).on('error', drop);
}
/** One for all calls: listeners do not add up. */
const drop = () => { };


/***/ }),

/***/ 1736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ stopSignals)
/* harmony export */ });
/** What a signal means to a shell: 128 and its number. */
const codes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
/**
 * Hears the process's signals from now on; without this, the first would end it in the midst of a write. Rules 11. A terminal that is closed hangs up
 * more than once (its shell does, and the kernel), and nobody means anything by the second time.
 * @param reason why a run is cancelled by that signal; left out: a plain error, after which this process puts things back
 */
function stopSignals(reason = (text) => new Error(text)) {
    const stop = new AbortController();
    const leave = new AbortController();
    let code;
    for (const name of Object.keys(codes)) {
        process.on(name, () => {
            if (code !== undefined && name !== 'SIGHUP')
                leave.abort(new Error('left as it is, on a second signal'));
            code ??= codes[name];
            stop.abort(reason(`cancelled by ${name}`));
        });
    }
    return { signal: stop.signal, leave: leave.signal, code: () => code };
}


/***/ }),

/***/ 2896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AF: () => (/* binding */ HttpProblem),
/* harmony export */   DZ: () => (/* binding */ MailProblem),
/* harmony export */   Qr: () => (/* binding */ SshProblem),
/* harmony export */   Z9: () => (/* binding */ ExecProblem),
/* harmony export */   kc: () => (/* binding */ FileProblem)
/* harmony export */ });
/** Why there is no (whole) answer, in words fit to show. */
class HttpProblem extends Error {
    code;
    /** Nothing of the request reached the server, so that repeating it can't do it twice. */
    unsent;
    constructor(code, message, options) {
        super(message, { cause: options.cause });
        this.name = 'HttpProblem';
        this.code = code;
        this.unsent = options.unsent;
    }
}
/** The program isn't there, may not be run, or can't be given so much; in words fit to show. */
class ExecProblem extends Error {
    code;
    constructor(code, message) {
        super(message);
        this.name = 'ExecProblem';
        this.code = code;
    }
}
/** Why a command on another host did not run; `lost`: it was begun, and nobody knows its end. In words fit to show. */
class SshProblem extends Error {
    code;
    constructor(code, message) {
        super(message);
        this.name = 'SshProblem';
        this.code = code;
    }
}
/** Why a mail was not taken; in words fit to show. */
class MailProblem extends Error {
}
/** Why a path can't be read, in words fit to show. */
class FileProblem extends Error {
    /** The path that has nothing at it, or nothing of what was looked for. undefined: something is there, and can't be read. */
    nothingAt;
    constructor(message, { cause, nothingAt } = {}) {
        super(message, { cause });
        this.nothingAt = nothingAt;
    }
}


/***/ }),

/***/ 8242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ listed),
/* harmony export */   a: () => (/* binding */ didYouMean)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2818);

/** `; did you mean run?` where one of the words is near enough to have been meant, else ''. Capitals don't count. */
function didYouMean(word, words) {
    const away = (other) => (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(word.toLowerCase(), other.toLowerCase());
    const [near] = words.toSorted((a, b) => away(a) - away(b));
    if (near === undefined || word === '')
        return '';
    const most = near.length > 6 ? 3 : near.length > 3 ? 2 : 1;
    return away(near) <= most ? `; did you mean ${near}?` : '';
}
/** Names as a message lists them: a folder may have hundreds. */
function listed(names, most = 12) {
    const shown = names.slice(0, most).join(', ') || 'none';
    return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}


/***/ }),

/***/ 9979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   II: () => (/* binding */ HandOver),
/* harmony export */   VG: () => (/* binding */ Stop),
/* harmony export */   hG: () => (/* binding */ UnavailableError),
/* harmony export */   j1: () => (/* binding */ ConfigurationError)
/* harmony export */ });
/** Words that every room shares. Types of one room live in that room. */
/** A run that stops before anything was touched: it carries every problem found, not the first alone. */
class Stop extends Error {
    problems;
    constructor(problems) {
        super(problems.map((problem) => problem.message).join('\n'));
        this.name = new.target.name;
        this.problems = problems;
    }
}
/** The user's mistake: exit code 2 (`refused`). */
class ConfigurationError extends Stop {
}
/** Something that this run needs is away or says no: exit code 3 (`unavailable`). */
class UnavailableError extends Stop {
}
/** Why a run is cancelled whose way back another process goes (the action's post step): this one stops writing, notes it in the record, and ends. Rules 11. */
class HandOver extends Error {
}


/***/ })

};
