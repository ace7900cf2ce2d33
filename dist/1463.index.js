export const id = 1463;
export const ids = [1463];
export const modules = {

/***/ 1463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ endpointsOf),
  g: () => (/* binding */ judged)
});

// EXTERNAL MODULE: ../build/text/nearest.js
var nearest = __webpack_require__(8242);
;// CONCATENATED MODULE: ../build/definitions/judging.js
/** A mistake in a definition. */
const problem = (code, message, fix, at) => ({
    code,
    severity: 'error',
    message,
    fix,
    ...(at && { at }),
});

// EXTERNAL MODULE: ../build/definitions/names.js
var names = __webpack_require__(9275);
;// CONCATENATED MODULE: ../build/definitions/endpoints.js



/** Keys that exports have in tasks of types that are run here, where nothing needs them: where the YAML came from, and who ran the task. */
const exported = ['scm', 'agent'];
/**
 * What is wrong with the endpoints that a task names (H2K-614, 615). A key that its type does not have is a mistake: who wrote `server` and meant
 * `kubernetesServer` would deploy to another cluster. Those of `exported` are left alone.
 */
function endpointProblems(place, task, path, { value, at }, judging) {
    const known = judging.tasks[task.type]?.endpoints ?? [];
    const keys = known.map(({ key }) => key);
    const given = task.endpoints ?? {};
    const unknown = task.type in judging.tasks ? Object.keys(given).filter((key) => ![...keys, ...exported].includes(key)) : [];
    const slips = unknown.map((key) => {
        const what = (0,nearest/* didYouMean */.a)(key, keys) || `, which tasks of the type ${task.type} do not have`;
        const fix = keys.length > 0
            ? `tasks of the type ${task.type} take ${keys.join(', ')}`
            : `remove it: tasks of the type ${task.type} take no endpoints`;
        return problem('H2K-614', `${place} has the endpoint ${JSON.stringify(key)}${what}`, fix, at([...path, 'endpoints', key], 'key'));
    });
    const wrong = known.flatMap(({ key, type, required }) => {
        const name = given[key];
        const where = at([...path, 'endpoints', key]);
        if (name === undefined || name === '')
            return required
                ? [problem('H2K-614', `${place} names no endpoint ${key}`, `add endpoints: { ${key}: NAME }, an ENDPOINT of type ${type}`, where)]
                : [];
        return namedEndpoint(`${place} names the ENDPOINT`, name, type, value.project, where, judging);
    });
    return [...slips, ...wrong];
}
/** Whether the ENDPOINT that somebody names is there, and of the type that is needed. */
function namedEndpoint(who, name, type, project, at, { definitions, mistaken }) {
    if (name.includes('${') || mistaken.has(name))
        return [];
    const endpoint = (0,names/* find */.I)(definitions.endpoints, name, project);
    const others = [...definitions.endpoints].filter(([, { value }]) => value.type === type).map(([key]) => key);
    const fix = others.length > 0 ? `ENDPOINTs of type ${type}: ${(0,nearest/* listed */.K)(others)}` : `define it: kind: ENDPOINT, name: ${name}, type: ${type}`;
    if (!endpoint)
        return [problem('H2K-614', `${who} ${name}, and there is none${(0,nearest/* didYouMean */.a)(name, others)}`, fix, at)];
    if (endpoint.value.type === type)
        return [];
    return [problem('H2K-615', `${who} ${name}, which is of type ${endpoint.value.type}, and must be of type ${type}`, fix, at)];
}

;// CONCATENATED MODULE: ../build/definitions/instead.js
/** Task types of exports that nothing here runs, and what does the same work. */
const instead = {
    PowerShell: 'a CI task whose steps call pwsh (on the runner, or in a workspace image that has it), or an SSH task where the host has an SSH server',
    Blueprint: 'the vmware/vcfa provider of Terraform in a CI task, or the deployment API in a REST task with a POLL task behind it',
    Custom: 'a CI task with the integration’s script as its steps: its input properties as bindings, its outputs under export',
    vRO: 'a REST task: POST https://HOST/vco/api/workflows/ID/executions, then a POLL task until its state is completed',
    Jenkins: 'a REST task: POST https://HOST/job/NAME/buildWithParameters, then a POLL task until its result is there',
    TFS: 'a REST task: POST https://HOST/ORGANISATION/PROJECT/_apis/pipelines/ID/runs, then a POLL task until its state is completed',
    Bamboo: 'a REST task: POST https://HOST/rest/api/latest/queue/PLAN, then a POLL task until its lifeCycleState is Finished',
};

// EXTERNAL MODULE: ../build/definitions/parts.js
var parts = __webpack_require__(9745);
;// CONCATENATED MODULE: ../build/definitions/checks.js






/** Everything that keeps a pipeline from being run (H2K-611, 612, 614, 615, 619), and what of it will not be done (H2K-620, warnings). */
function pipelineProblems(pipeline, judging) {
    const { value, at } = pipeline;
    const places = (0,parts/* tasksOf */.a4)(value).flatMap(({ stage, name, path, task }) => [
        ...typeProblems(`${stage}.${name}`, task, at([...path, 'type']), judging),
        ...endpointProblems(`${stage}.${name}`, task, path, pipeline, judging),
    ]);
    const named = (0,parts/* calls */.Kr)(value).flatMap(({ name, project, path }) => missingPipeline(name, project ?? value.project, at(path), judging));
    return [...places, ...named, ...checks_parts(pipeline), ...mails(pipeline, judging), ...notSent(pipeline)];
}
function typeProblems(place, { type }, at, { tasks }) {
    const types = Object.keys(tasks);
    if (types.includes(type))
        return [];
    const other = Object.hasOwn(instead, type) ? instead[type] : undefined;
    if (other !== undefined)
        return [problem('H2K-611', `${place} is of the type ${type}, which can't be run here`, `use instead ${other}`, at)];
    const message = `${place} has the type ${JSON.stringify(type)}, and there is no such type${(0,nearest/* didYouMean */.a)(type, types)}`;
    return [problem('H2K-611', message, `types that can be run: ${types.join(', ')}`, at)];
}
function missingPipeline(name, project, at, { definitions, mistaken }) {
    if (name.includes('${') || mistaken.has(name) || (0,names/* find */.I)(definitions.pipelines, name, project))
        return [];
    const known = [...definitions.pipelines.keys()];
    return [
        problem('H2K-612', `there is no pipeline ${name}${(0,nearest/* didYouMean */.a)(name, known)}`, `define it${known.length > 0 ? `, or name one of ${(0,nearest/* listed */.K)(known)}` : ': kind: PIPELINE'}`, at),
    ];
}
/** Stages and tasks that rollbacks and notifications name. */
function checks_parts({ value, at }) {
    const { email = [], webhook = [], jira = [] } = value.notifications ?? {};
    const about = [
        ...(value.rollbacks ?? []).map((one, index) => ({ ...one, path: ['rollbacks', index] })),
        ...Object.entries({ email, webhook, jira }).flatMap(([key, list]) => list.map((one, index) => ({ ...one, path: ['notifications', key, index] }))),
    ];
    return about.flatMap(({ stage, task, path }) => {
        if (stage === undefined)
            return task === undefined
                ? []
                : [problem('H2K-619', `the task ${task} is named without its stage`, 'add stage', at([...path, 'task']))];
        const there = Object.hasOwn(value.stages, stage) ? value.stages[stage] : undefined;
        if (!there)
            return [
                problem('H2K-619', `there is no stage ${JSON.stringify(stage)}${(0,nearest/* didYouMean */.a)(stage, value.stageOrder)}`, `there are ${value.stageOrder.join(', ')}`, at([...path, 'stage'])),
            ];
        const tasks = Object.keys(there.tasks);
        if (task === undefined || tasks.includes(task))
            return [];
        return [
            problem('H2K-619', `the stage ${stage} has no task ${JSON.stringify(task)}${(0,nearest/* didYouMean */.a)(task, tasks)}`, `it has ${tasks.join(', ')}`, at([...path, 'task'])),
        ];
    });
}
/** The servers that mails go by. */
function mails({ value: { notifications = {}, project }, at }, judging) {
    return (notifications.email ?? []).flatMap(({ endpoint }, index) => namedEndpoint('a notification names the ENDPOINT', endpoint, 'email', project, at(['notifications', 'email', index, 'endpoint']), judging));
}
function notSent({ value: { notifications = {} }, at }) {
    if ((notifications.jira ?? []).length === 0)
        return [];
    const told = problem('H2K-620', 'notifications by jira are not sent', 'send them by webhook or email', at(['notifications', 'jira'], 'key'));
    return [{ ...told, severity: 'warning' }];
}
/** A webhook whose pipeline or endpoint isn't there, or that names no repository (H2K-612, 614, 615, 621). */
function webhookProblems({ value, at }, judging) {
    const { endpoint, repository, pipeline, project, name } = value;
    const repositories = [endpoint, repository].filter((one) => one !== undefined).length;
    const fix = 'write either endpoint: NAME, an ENDPOINT of type dockerregistry, or repository: acme/shop';
    const which = repositories === 0 ? 'neither an endpoint nor a repository' : 'both an endpoint and a repository';
    return [
        ...(repositories === 1 ? [] : [problem('H2K-621', `the docker webhook ${name} names ${which}`, fix, at(['name']))]),
        ...missingPipeline(pipeline, project, at(['pipeline']), judging),
        ...(endpoint === undefined
            ? []
            : namedEndpoint(`the docker webhook ${name} names the ENDPOINT`, endpoint, 'dockerregistry', project, at(['endpoint']), judging)),
    ];
}

// EXTERNAL MODULE: ../build/definitions/import/stubs.js
var stubs = __webpack_require__(8076);
// EXTERNAL MODULE: ../build/definitions/nesting.js
var nesting = __webpack_require__(3645);
// EXTERNAL MODULE: ../build/definitions/variables.js
var variables = __webpack_require__(9966);
// EXTERNAL MODULE: ../build/pipeline/bindings.js
var bindings = __webpack_require__(4187);
// EXTERNAL MODULE: ../build/tasks/index.js
var tasks = __webpack_require__(7875);
// EXTERNAL MODULE: ../build/registry/reference.js
var reference = __webpack_require__(4477);
// EXTERNAL MODULE: ../build/commands/origin.js
var origin = __webpack_require__(9727);
;// CONCATENATED MODULE: ../build/commands/loops.js





/** IMAGE tasks that write what starts their own pipeline again (H2K-677, warnings). A destination with bindings is known only when it runs. */
async function loopWarnings(pipelines, { pipelines: all, webhooks, endpoints }) {
    const writings = pipelines.flatMap(writingsOf);
    if (writings.length === 0 || webhooks.size === 0)
        return [];
    const { match } = await Promise.all(/* import() */[__webpack_require__.e(8966), __webpack_require__.e(4811)]).then(__webpack_require__.bind(__webpack_require__, 4811));
    return writings.flatMap(({ pipeline, place, destination, at }) => {
        const image = (0,reference/* parseImage */.zZ)(destination);
        if ((0,reference/* isMalformed */.ON)(image) || image.tag === undefined)
            return [];
        const starting = [...webhooks.values()].filter(({ value }) => {
            const started = (0,names/* find */.I)(all, value.pipeline, value.project);
            return started !== undefined && (0,nesting/* reachable */.G)(started, all).includes(pipeline);
        });
        const event = (0,origin/* eventOf */.A)({ image });
        const again = starting.filter(({ value }) => 'webhooks' in match(event, [value], endpoints));
        return again.map(({ value }) => loops(place, destination, value.name, at));
    });
}
function writingsOf(pipeline) {
    return (0,parts/* tasksOf */.a4)(pipeline.value).flatMap(({ stage, name, path, task: { type, input } }) => {
        const destination = input['destination'];
        if (type !== 'IMAGE' || typeof destination !== 'string' || destination.includes('${'))
            return [];
        const at = pipeline.at([...path, 'input', 'destination']);
        return [{ pipeline, place: `${stage}.${name}`, destination: destination.trim(), at }];
    });
}
const loops = (place, destination, webhook, at) => ({
    code: 'H2K-677',
    severity: 'warning',
    message: `${place} writes ${destination}, and a push of that starts the same pipeline again, by the docker webhook ${webhook}`,
    fix: 'write into another repository, or narrow the docker webhook’s tagNamePattern; as it is, the second round finds the tag written and ends',
    ...(at && { at }),
});

// EXTERNAL MODULE: ../build/commands/ordered.js
var ordered = __webpack_require__(532);
;// CONCATENATED MODULE: ../build/commands/pushes.js


/** What a pipeline does that pushes start and that a second push would show to be a mistake (rules 31; H2K-622, 623, warnings). */
async function pushWarnings(pipelines, known) {
    const started = pipelines.filter(({ value }) => value.options?.includes('DOCKER_TRIGGER'));
    const unused = started.filter((one) => one.at([]).file !== '' && !usesPush(one, known.definitions)).map(ignoresPush);
    const created = await Promise.all(started.map((one) => creations(one, known)));
    return [...unused, ...created.flat()];
}
const bound = /\$\{\s*input\.DOCKER_(?:TAG|DIGEST)\b/;
const pushed = /\$\{\s*event\.(?:tag|digest)\b/;
/** It, or a pipeline that it runs, binds the tag or digest, or lets a task take the pushed image; or its webhook hands them on under another name. */
function usesPush(pipeline, { pipelines, webhooks }) {
    const { name } = pipeline.value;
    const all = (0,nesting/* reachable */.G)(pipeline, pipelines).map(({ value }) => value);
    const takes = all.some((one) => bound.test(pushes_text(one)) || (0,parts/* tasksOf */.a4)(one).some(({ task }) => task.input['images'] === 'pushed'));
    return takes || [...webhooks.values()].some(({ value }) => value.pipeline === name && pushed.test(pushes_text(value.input ?? {})));
}
/** As it stands in a text; bigints are no binding. */
const pushes_text = (value) => JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? String(inner) : inner));
const ignoresPush = ({ value, at }) => ({
    code: 'H2K-622',
    severity: 'warning',
    message: `pushes start the pipeline ${value.name}, and nothing in it uses the pushed tag: each push would deploy the same`,
    fix: 'write images: pushed into a K8S task, or ${input.DOCKER_TAG} where the tag belongs',
    at: at(['options']),
});
const workloads = ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'Pod', 'Job', 'CronJob'];
async function creations({ value, at }, known) {
    const tasks = (0,parts/* tasksOf */.a4)(value).filter(({ task: { type, input } }) => type === 'K8S' && input['action'] === 'CREATE');
    const found = await Promise.all(tasks.map(async ({ stage, name, path, task: { input } }) => {
        const kinds = [...kindsIn(input['yaml']), ...(await kindsOfFiles(input, known))];
        const workload = workloads.find((kind) => kinds.includes(kind));
        return workload ? [creates(`${stage}.${name}`, workload, input, at([...path, 'input', 'action']))] : [];
    }));
    return found.flat();
}
const kindsIn = (yaml) => typeof yaml === 'string' ? [...yaml.matchAll(/^kind:\s*["']?(\w+)/gm)].map(([, kind = '']) => kind) : [];
async function kindsOfFiles(input, { manifests }) {
    const { filePath, filepath } = input;
    const files = [filePath ?? filepath ?? []]
        .flat()
        .filter((one) => typeof one === 'string' && one !== '' && !one.includes('${'));
    return files.length === 0 ? [] : (await manifests(files)).manifests.map(({ ref }) => ref.kind);
}
function creates(place, kind, input, at) {
    const stays = String(input['continueOnConflict']) === 'true';
    const second = stays
        ? 'the second push will find it already there, and NOT update it'
        : 'the second push will fail, as it is already there';
    return {
        code: 'H2K-623',
        severity: 'warning',
        message: `${place} CREATEs a ${kind}: ${second}`,
        fix: 'write action: APPLY',
        ...(at && { at }),
    };
}

;// CONCATENATED MODULE: ../build/commands/judge.js











/** By whatever somebody wrote as a type. */
const taskTypes = tasks/* tasks */.vB;
/** Everything that can be told of definitions before anything is run: what they name, how they call one another, their bindings, each task's input. */
async function judged({ pipelines, webhooks, endpoints }, judging) {
    const { definitions } = judging;
    const known = { ...judging, tasks: tasks/* tasks */.vB };
    const inputs = await Promise.all(pipelines.map((one) => taskProblems(one, judging)));
    const bound = [
        ...pipelines.map((one) => ({ ...(0,bindings/* pipelineBindings */.dg)(one, known), project: one.value.project })),
        ...endpoints.map((one) => ({ ...(0,bindings/* endpointBindings */.uJ)(one, definitions), project: one.value.project })),
    ];
    const needed = bound.flatMap(({ variables, project }) => variables.map(({ name }) => ({ name, project })));
    return [
        ...pipelines.flatMap((one) => pipelineProblems(one, known)),
        ...inputs.flat(),
        ...(0,nesting/* circles */.C)(pipelines, definitions.pipelines),
        ...webhooks.flatMap((one) => [...webhookProblems(one, known), ...(0,bindings/* webhookBindingProblems */.t1)(one, definitions)]),
        ...(await patternProblems(webhooks)),
        ...(await orderProblems(webhooks)),
        ...(await healthProblems(definitions)),
        ...endpoints.flatMap(stubs/* stubProblems */.t),
        ...bound.flatMap(({ problems }) => problems),
        ...noValues(needed, judging),
        ...(await pushWarnings(pipelines, judging)),
        ...(await loopWarnings(pipelines, definitions)),
    ].map(placed);
}
async function taskProblems({ value, at }, judging) {
    const checks = (0,parts/* tasksOf */.a4)(value).map(async ({ stage, name, path, task }) => {
        const entry = Object.hasOwn(taskTypes, task.type) ? taskTypes[task.type] : undefined;
        if (!entry)
            return [];
        const input = below({ value: task.input, at }, [...path, 'input']);
        const type = await entry.load();
        const problems = await type.check(input, { ...judging, pipeline: value, stage, task: name });
        return problems.map((problem) => inTask(problem, input));
    });
    return (await Promise.all(checks)).flat();
}
/** What is wrong with a task's files names the action's input, as quick mode has it; a task that stands in a file has them there. */
function inTask({ input, ...problem }, { at }) {
    const place = at(['filePath']);
    if (input !== 'manifests' || place.file === '')
        return input === undefined ? problem : { ...problem, input };
    return { at: place, ...problem };
}
/** Patterns that are none: they would fit no push. */
async function patternProblems(webhooks) {
    const patterns = webhooks.flatMap(({ value, at }) => ['imageNameRegExPattern', 'tagNamePattern'].map((key) => ({ key, pattern: value[key] ?? '', at: at([key]) })));
    const given = patterns.filter(({ pattern }) => pattern !== '');
    if (given.length === 0)
        return [];
    const { patternFault } = await Promise.all(/* import() */[__webpack_require__.e(8966), __webpack_require__.e(4811)]).then(__webpack_require__.bind(__webpack_require__, 4811));
    return given.flatMap(({ key, pattern, at }) => {
        const fault = patternFault(pattern);
        return fault === undefined
            ? []
            : [
                {
                    code: 'H2K-606',
                    severity: 'error',
                    message: `${key} is no pattern: ${fault}`,
                    fix: 'write it as RE2 takes it: no lookahead, no back reference',
                    at,
                },
            ];
    });
}
/** Orders that are none: pushes would be ordered by their time. */
async function orderProblems(webhooks) {
    const mistakes = webhooks.map(async ({ value: { order }, at }) => {
        const mistake = order === undefined ? undefined : await (0,ordered/* orderMistake */.j)(order);
        return mistake ? [{ code: 'H2K-606', severity: 'error', ...mistake, at: at(['order']) }] : [];
    });
    return (await Promise.all(mistakes)).flat();
}
/** Rules of health that can't be asked: whichever pipeline is run, its objects may be of their kinds. */
async function healthProblems({ health }) {
    const groups = [...Map.groupBy(health.values(), ({ value }) => value.project).values()];
    return (await Promise.all(groups.map(tasks/* documentRules */.Rz))).flatMap(({ problems }) => problems);
}
/** Variables that are there and have no value, each once; that one isn't there is told where it is bound. */
function noValues(needed, { noValue, ...sources }) {
    const asked = new Set();
    return needed.flatMap(({ name, project }) => {
        const variable = (0,names/* find */.I)(sources.definitions.variables, name, project);
        if (!variable || asked.has(variable))
            return [];
        asked.add(variable);
        const found = (0,variables/* variableValue */.eV)(name, project, sources);
        return 'problem' in found ? [{ ...found.problem, severity: noValue }] : [];
    });
}
/** The endpoints that pipelines and docker webhooks use, each once. */
function endpointsOf(pipelines, webhooks, { endpoints }) {
    const ofTasks = pipelines.flatMap(({ value: { project, ...pipeline } }) => (0,parts/* tasksOf */.a4)(pipeline).flatMap(({ task: { type, endpoints: named = {} } }) => (taskTypes[type]?.endpoints ?? []).map(({ key }) => (0,names/* find */.I)(endpoints, named[key] ?? '', project))));
    const ofMails = pipelines.flatMap(({ value: { notifications, project } }) => (notifications?.email ?? []).map(({ endpoint }) => (0,names/* find */.I)(endpoints, endpoint, project)));
    const ofWebhooks = webhooks.map(({ value: { endpoint = '', project } }) => (0,names/* find */.I)(endpoints, endpoint, project));
    return [...new Set([...ofTasks, ...ofMails, ...ofWebhooks].filter((one) => one !== undefined))];
}
/** A part of a definition, whose paths begin at itself. */
const below = ({ value, at }, path) => ({
    value,
    at: (inner, part) => at([...path, ...inner], part),
});
/** Quick mode's task stands in no file: what is wrong with it names an input, no place. */
const placed = ({ at, ...problem }) => (at?.file ? { ...problem, at } : problem);


/***/ }),

/***/ 532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ ordered),
/* harmony export */   j: () => (/* binding */ orderMistake)
/* harmony export */ });
/** What is wrong with an `order`, in words for both who writes it; undefined: nothing. RE2 is loaded for who brings a pattern. */
async function orderMistake(order) {
    const { orderFault } = await __webpack_require__.e(/* import() */ 5166).then(__webpack_require__.bind(__webpack_require__, 5166));
    const fault = await orderFault(order);
    return fault === undefined ? undefined : { message: `order ${JSON.stringify(order)} is none: ${fault}`, fix };
}
const fix = 'write pushed, semver, or a pattern (RE2) with one group that takes a number: main-\\w+-(\\d+)';
/**
 * A push with what releases remember of it, and with what tells whether it comes too late. An image that was named by hand is never ordered (rules 6).
 * `now`: nothing was pushed later, whatever a notice says; remembered, a forged time to come would be a bar to every push until then.
 */
async function ordered(push, { webhook }, { event, ...origin }, settings, now) {
    if (!event)
        return push;
    const name = webhook?.value.name ?? origin.webhook;
    const told = {
        ...push,
        ...(event.pushedAt === undefined ? {} : { pushedAt: Math.min(event.pushedAt, Math.floor(now / 1000)) }),
        ...(name === undefined ? {} : { webhook: name }),
        ...(origin.delivery === undefined ? {} : { delivery: origin.delivery }),
    };
    if (settings.allowOlder || event.replayOf !== undefined)
        return told;
    const order = settings.order ?? webhook?.value.order ?? 'pushed';
    const { overtaken, newerBy } = await __webpack_require__.e(/* import() */ 5166).then(__webpack_require__.bind(__webpack_require__, 5166));
    const newer = await newerBy(order);
    return { ...told, overtaken: (deployed) => overtaken(told, deployed, newer) };
}


/***/ }),

/***/ 9727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ eventOf),
/* harmony export */   y: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _dockerhub_dispatch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1466);
/* harmony import */ var _dockerhub_payload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7898);
/* harmony import */ var _registry_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1465);
/* harmony import */ var _registry_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4477);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9979);
/* harmony import */ var _means_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2207);






/**
 * Where the push comes from: `image`; else `payload`; else the event that started the workflow. A push's digest is left to its registry, as the tag may
 * have moved since. Problems: H2K-600 what was to be a push is none, H2K-403, and those of a reference.
 */
async function originOf(settings, ports) {
    if (settings.image !== undefined) {
        const { origin, problems } = named({}, settings.image, settings.digest);
        const isPlain = origin.image?.tag === undefined && origin.image?.digest === undefined;
        return { origin, problems: settings.tags.length > 0 && !isPlain ? [...problems, tagTwice] : problems };
    }
    if (settings.tags.length > 0)
        return { origin: {}, problems: [tagsAlone] };
    const found = settings.payload === undefined ? await fromWorkflow(ports) : await fromText(settings.payload, 'the input payload', 'payload');
    if ('problem' in found)
        return { origin: {}, problems: [found.problem] };
    const { event, image, ...origin } = found;
    if (event)
        return named({ event, ...origin }, `${event.image}:${event.tag}`, settings.digest);
    if (image !== undefined)
        return named({}, image, settings.digest);
    return { origin: {}, problems: settings.digest === undefined ? [] : [digestAlone] };
}
function named(origin, image, digest) {
    try {
        return { origin: { ...origin, image: (0,_registry_index_js__WEBPACK_IMPORTED_MODULE_2__/* .imageInput */ .E)(image, digest) }, problems: [] };
    }
    catch (error) {
        if (!(error instanceof _types_js__WEBPACK_IMPORTED_MODULE_4__/* .Stop */ .VG))
            throw error;
        return { origin, problems: error.problems };
    }
}
/** `client_payload` of repository_dispatch, or the inputs of workflow_dispatch. */
async function fromWorkflow({ env, files }) {
    const { GITHUB_EVENT_NAME: name = '', GITHUB_EVENT_PATH: path = '' } = env;
    if (path === '' || (name !== 'repository_dispatch' && name !== 'workflow_dispatch'))
        return {};
    const event = parsed((await files.readAnywhere(path)) ?? '');
    if (!isObject(event))
        return noPush(`the file of the event ${name} can't be read`);
    const { client_payload: payload, inputs } = event;
    if (name === 'repository_dispatch')
        return isObject(payload) && Object.keys(payload).length > 0 ? await fromBody(payload, 'client_payload of the repository_dispatch') : {};
    const { image, payload: text } = isObject(inputs) ? inputs : {};
    if (typeof image === 'string' && image.trim() !== '')
        return { image: image.trim() };
    return typeof text === 'string' && text.trim() !== '' ? await fromText(text, 'the input payload of the workflow') : {};
}
async function fromText(text, where, input) {
    const body = parsed(text);
    return body === undefined ? noPush(`${where} is not JSON`, input) : await fromBody(body, where, input);
}
async function fromBody(body, where, input) {
    if (!(0,_dockerhub_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .isDispatch */ .Lc)(body)) {
        const read = await (0,_dockerhub_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .readPush */ .j1)(body);
        return 'event' in read ? { event: read.event } : noPush(`${where} is no push: ${read.reason}`, input);
    }
    const read = (0,_dockerhub_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .readDispatch */ .L6)(body);
    if ('reason' in read)
        return noPush(`${where} is no dispatch: ${read.reason}`, input);
    const { push: event, webhook, delivery, reportKey } = read.dispatch;
    return { event, webhook, delivery, ...(reportKey ? { reportKey } : {}) };
}
const parsed = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const noPush = (message, input) => ({
    problem: {
        code: 'H2K-600',
        severity: 'error',
        message,
        fix: 'give what the relay dispatches (schema/dispatch.json), or the body of Docker Hub’s call as it came',
        ...(input ? { input } : {}),
    },
});
/** The push of an image that was named by hand, for patterns and bindings; nobody knows when it was, and it is never ordered. */
function eventOf({ event, image }) {
    if (event)
        return event;
    const name = image ? (0,_registry_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .familiarName */ .hG)(image) : '';
    const slash = name.lastIndexOf('/');
    const repository = { namespace: slash < 0 ? 'library' : name.slice(0, slash), name: name.slice(slash + 1) };
    const tag = (image && (0,_means_js__WEBPACK_IMPORTED_MODULE_5__/* .tagOf */ .cO)(image)) ?? '';
    return { id: '', image: name, repository, tag, verified: false, ...(image?.digest ? { digest: image.digest } : {}) };
}
const tagTwice = {
    code: 'H2K-408',
    severity: 'error',
    message: 'image names its tag or digest, and tags says to look for one',
    fix: 'leave one of the two out',
    input: 'tags',
};
const tagsAlone = {
    code: 'H2K-408',
    severity: 'error',
    message: 'tags is given, but no image',
    fix: 'add image: repository; tags says which of its tags to deploy',
    input: 'tags',
};
const digestAlone = {
    code: 'H2K-403',
    severity: 'error',
    message: 'digest is given, but no image',
    fix: 'add image: repository[:tag]; a digest alone names no repository',
    input: 'digest',
};


/***/ }),

/***/ 8076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ stub),
/* harmony export */   t: () => (/* binding */ stubProblems)
/* harmony export */ });
/** How a property begins that somebody has to fill in; the rest says with what. */
const mark = 'FILL IN ';
const address = `${mark}the address of the cluster's API server, https://… (kubectl config view shows it)`;
/** What an ENDPOINT of each type can't do without, and what goes in there. Those of other types take part in nothing that runs here. */
const properties = {
    k8s: (variable) => ({ kubernetesURL: address, authType: 'token', token: variable('token') }),
    dockerregistry: (variable) => ({
        serverType: 'dockerhub',
        repoURL: `${mark}the repository's page, https://hub.docker.com/r/NAMESPACE/NAME`,
        username: `${mark}a user who may read the repository, or remove username and password where it is public`,
        password: variable('password'),
    }),
    email: (variable) => ({
        senderAddress: `${mark}the sender, deploy@acme.example`,
        outboundHost: `${mark}the SMTP server, smtp.acme.example`,
        encryptionMethod: 'TLS',
        outboundUsername: `${mark}its user, or remove outboundUsername and outboundPassword`,
        outboundPassword: variable('password'),
    }),
    rest: () => ({ url: `${mark}the address that the task's paths are below, https://…` }),
};
/** An ENDPOINT that somebody names and no export holds: `validate` refuses it until what it asks for is filled in. `variable` names a SECRET for a property. */
function stub(name, type, project, variable) {
    const own = properties[type]?.(variable) ?? {};
    return { ...(project === undefined ? {} : { project }), kind: 'ENDPOINT', name, type, properties: own };
}
/** What of an ENDPOINT is still to be filled in (H2K-835). */
function stubProblems({ value: { name, properties: all }, at }) {
    return Object.entries(all)
        .filter(([, value]) => isStub(value))
        .map(([key, value]) => ({
        code: 'H2K-835',
        severity: 'error',
        message: `the ENDPOINT ${name} is not filled in: ${key} is missing`,
        fix: String(value).slice(mark.length),
        at: at(['properties', key]),
    }));
}
const isStub = (value) => typeof value === 'string' && value.startsWith(mark);


/***/ }),

/***/ 3645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ circles),
/* harmony export */   G: () => (/* binding */ reachable)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9275);
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9745);


/** A pipeline and all that it may run in turn, itself first, each once. */
function reachable(pipeline, pipelines) {
    const found = new Set([pipeline]);
    for (const one of found)
        for (const { to } of edges(one, pipelines))
            found.add(to);
    return [...found];
}
/** Pipelines that would run themselves (H2K-613): each ring once, told where it closes. */
function circles(from, pipelines) {
    const problems = [];
    const done = new Set();
    const walk = (one, way) => {
        if (done.has(one))
            return;
        for (const { to, at } of edges(one, pipelines)) {
            const start = [...way, one].indexOf(to);
            if (start === -1)
                walk(to, [...way, one]);
            else
                problems.push(circle([...way, one].slice(start), at));
        }
        done.add(one);
    };
    for (const one of from)
        walk(one, []);
    return problems;
}
const edges = ({ value, at }, pipelines) => (0,_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .calls */ .Kr)(value).flatMap(({ name, project, path }) => {
    const to = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .find */ .I)(pipelines, name, project ?? value.project);
    return to ? [{ to, at: at(path) }] : [];
});
function circle(ring, at) {
    const names = [...ring, ring[0]].map((one) => one?.value.name).join(' → ');
    const message = ring.length === 1 ? `the pipeline ${ring[0]?.value.name} runs itself` : `these pipelines run one another in a circle: ${names}`;
    return { code: 'H2K-613', severity: 'error', message, fix: 'take one of these calls out', ...(at && { at }) };
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

/***/ 1466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L6: () => (/* binding */ readDispatch),
/* harmony export */   Lc: () => (/* binding */ isDispatch),
/* harmony export */   W3: () => (/* binding */ dispatchOf)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8290);

/**
 * The payload of a delivery. `replayOf` tells the action that a person wants this push whatever is deployed (rules 6): one that was sent again
 * without that wish goes as any other does.
 */
function dispatchOf({ id, webhook }, { allowOlder, replayOf, ...push }, reportKey) {
    const wanted = allowOlder && replayOf !== undefined ? { replayOf } : {};
    return { version: 1, delivery: id, webhook, push: { ...push, ...wanted }, ...(reportKey === undefined ? {} : { reportKey }) };
}
/** Whether a JSON value means to be one: a raw body of Docker Hub's has none of its keys. */
const isDispatch = (body) => typeof body === 'object' && body !== null && !Array.isArray(body) && 'push' in body && !('push_data' in body);
/** Reads one as far as it can be trusted: every text by its grammar, unknown keys left behind. `reason`: why it is none. */
function readDispatch(body) {
    const { version, delivery, webhook, push, reportKey } = body;
    if (version !== 1)
        return { reason: `the payload's version is ${JSON.stringify(version ?? null)}, and this action reads version 1` };
    if (!isWord(delivery))
        return { reason: 'the payload’s delivery is missing or no id' };
    if (typeof webhook !== 'string' || !isName(webhook))
        return { reason: 'the payload names no docker webhook' };
    const event = eventOf(push);
    if (typeof event === 'string')
        return { reason: event };
    return { dispatch: { version, delivery, webhook, push: event, ...(isWord(reportKey) ? { reportKey } : {}) } };
}
function eventOf(push) {
    if (typeof push !== 'object' || push === null || Array.isArray(push))
        return 'the payload has no push';
    const { id, image, tag, pushedAt, digest, replayOf } = push;
    if (!isWord(id))
        return 'the push has no id';
    if (typeof image !== 'string' || !(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isRepository */ .Z)(image))
        return 'the push names no repository of Docker Hub’s';
    if (typeof tag !== 'string' || !(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isTag */ .d)(tag))
        return 'the push has no tag, or none that can be one';
    if (digest !== undefined && !isDigest(digest))
        return 'the push’s digest is none: sha256: and 64 hexadecimal digits';
    const slash = image.indexOf('/');
    return {
        id,
        image,
        repository: { namespace: slash < 0 ? 'library' : image.slice(0, slash), name: image.slice(slash + 1) },
        tag,
        ...(typeof pushedAt === 'number' && Number.isSafeInteger(pushedAt) && pushedAt > 0 ? { pushedAt } : {}),
        ...words(push),
        ...(digest === undefined ? {} : { digest }),
        verified: push['verified'] === true,
        ...(isWord(replayOf) ? { replayOf } : {}),
    };
}
function words(push) {
    const given = ['pusher', 'owner', 'mediaType'].map((key) => [key, push[key]]);
    return Object.fromEntries(given.filter(([, value]) => isWord(value)));
}
/** Of a definition: one line. */
const isName = (text) => /^\P{Cc}{1,256}$/u.test(text);
const isWord = (value) => typeof value === 'string' && /^[\w.+/-]{1,128}$/.test(value);
const isDigest = (value) => typeof value === 'string' && /^sha256:[0-9a-f]{64}$/.test(value);


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

/***/ 4187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fy: () => (/* binding */ endpointVariables),
/* harmony export */   dg: () => (/* binding */ pipelineBindings),
/* harmony export */   ht: () => (/* binding */ variablesOf),
/* harmony export */   t1: () => (/* binding */ webhookBindingProblems),
/* harmony export */   uJ: () => (/* binding */ endpointBindings)
/* harmony export */ });
/* harmony import */ var _definitions_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9275);
/* harmony import */ var _definitions_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(451);
/* harmony import */ var _definitions_variables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9966);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8242);
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3700);
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2382);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7117);







/** What `${…}` of one name may lead to. */
const facts = ['name', 'description', 'requestBy', 'comments', 'executionId', 'executionIndex', 'executionUrl', 'status', 'statusMessage'];
const ofTask = ['status', 'statusMessage', 'input', 'output'];
const ofEvent = ['id', 'image', 'repository', 'tag', 'pushedAt', 'pusher', 'owner', 'mediaType', 'digest', 'verified', 'replayOf'];
/**
 * Bindings and conditions of a pipeline that can't be read (H2K-630, 633) or can never lead to anything: an input, variable, stage or task that isn't there
 * (H2K-631, 616), a task that has not run by then (H2K-632). Each at its place in the text. With them what it gives wrongly to pipelines that it runs.
 */
function pipelineBindings({ value, at }, { definitions, tasks }) {
    const judge = newJudge(value, definitions);
    const found = (0,_places_js__WEBPACK_IMPORTED_MODULE_6__/* .places */ .zn)(value, tasks).map((place) => ({ place, ...(0,_places_js__WEBPACK_IMPORTED_MODULE_6__/* .bindingsIn */ .Ed)(place, at) }));
    const faults = found.flatMap(({ place, bindings, problems }) => [
        ...problems,
        ...bindings.flatMap((binding) => told(binding, judge(binding, place))),
    ]);
    const problems = [...faults, ...(0,_calls_js__WEBPACK_IMPORTED_MODULE_4__/* .callProblems */ .r)({ value, at }, definitions)];
    return { problems, variables: variablesIn(found.flatMap(({ bindings }) => bindings)) };
}
/** The variables that a pipeline names, whether they are there or not; nothing else is judged. */
const variablesOf = (found, tasks) => variablesIn((0,_places_js__WEBPACK_IMPORTED_MODULE_6__/* .places */ .zn)(found.value, tasks).flatMap((place) => (0,_places_js__WEBPACK_IMPORTED_MODULE_6__/* .bindingsIn */ .Ed)(place, found.at).bindings)).map(({ name }) => name);
/** The same of an ENDPOINT. */
const endpointVariables = ({ value, at }) => variablesIn((0,_places_js__WEBPACK_IMPORTED_MODULE_6__/* .texts */ .Te)(value.properties, ['properties'], 'start').flatMap((place) => (0,_places_js__WEBPACK_IMPORTED_MODULE_6__/* .bindingsIn */ .Ed)(place, at).bindings)).map(({ name }) => name);
const variablesIn = (bindings) => bindings.filter(({ path }) => path[0] === 'var').map((binding) => ({ name: nameOf(binding), at: binding.at }));
/** The same of an ENDPOINT, in which only variables can be named. */
function endpointBindings({ value, at }, definitions) {
    const found = (0,_places_js__WEBPACK_IMPORTED_MODULE_6__/* .texts */ .Te)(value.properties, ['properties'], 'start').map((place) => (0,_places_js__WEBPACK_IMPORTED_MODULE_6__/* .bindingsIn */ .Ed)(place, at));
    const all = found.flatMap(({ bindings }) => bindings);
    const faults = all.flatMap((binding) => {
        const isVariable = binding.path[0] === 'var' && binding.path.length > 1;
        const stranger = { message: 'an ENDPOINT knows variables only', fix: 'write ${var.NAME}' };
        return told(binding, isVariable ? variableFault(binding, value.project, definitions) : stranger);
    });
    return { problems: [...found.flatMap(({ problems }) => problems), ...faults], variables: variablesIn(all) };
}
/** What of a docker webhook's input can't be read or never leads to anything, and inputs that its pipeline doesn't have (H2K-636). */
function webhookBindingProblems({ value, at }, definitions) {
    const pipeline = (0,_definitions_names_js__WEBPACK_IMPORTED_MODULE_0__/* .find */ .I)(definitions.pipelines, value.pipeline, value.project)?.value;
    const known = pipeline ? (0,_input_js__WEBPACK_IMPORTED_MODULE_5__/* .inputsOf */ .Vc)(pipeline) : [];
    const unknown = Object.keys(value.input ?? {})
        .filter((name) => pipeline && !(0,_input_js__WEBPACK_IMPORTED_MODULE_5__/* .isInput */ .Xy)(pipeline, name))
        .map((name) => {
        const message = `the pipeline ${value.pipeline} has no input ${name}${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .a)(name, known)}`;
        return { code: 'H2K-636', severity: 'error', message, fix: `it has ${list(known)}`, at: at(['input', name], 'key') };
    });
    const found = (0,_places_js__WEBPACK_IMPORTED_MODULE_6__/* .texts */ .Te)(value.input ?? {}, ['input'], 'start').map((place) => (0,_places_js__WEBPACK_IMPORTED_MODULE_6__/* .bindingsIn */ .Ed)(place, at));
    const faults = found
        .flatMap(({ bindings }) => bindings)
        .flatMap((binding) => told(binding, eventFault(binding, value.project, definitions)));
    return [...unknown, ...found.flatMap(({ problems }) => problems), ...faults];
}
function eventFault(binding, project, definitions) {
    const [root, key] = binding.path;
    if (root === 'var' && key !== undefined)
        return variableFault(binding, project, definitions);
    if (root !== 'event')
        return { message: 'a docker webhook knows the push event and variables only', fix: 'write ${event.tag} or ${var.NAME}' };
    if (key !== undefined && ofEvent.includes(String(key)))
        return undefined;
    return { message: `a push event has no ${key ?? 'such'} field${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .a)(String(key ?? ''), ofEvent)}`, fix: `it has ${list(ofEvent)}` };
}
/** Judges one binding of a pipeline; undefined: it may lead to something. */
function newJudge(pipeline, definitions) {
    const order = new Map(pipeline.stageOrder.flatMap((stage, index) => (0,_definitions_order_js__WEBPACK_IMPORTED_MODULE_1__/* .tasksInOrder */ .s)(pipeline.stages[stage] ?? { taskOrder: [] }).flatMap((group, inner) => group.map((task) => [`${stage}.${task}`, index * 1e6 + inner]))));
    return (binding, { when, isAfter }) => {
        const [root = '', second] = binding.path;
        if (second === undefined)
            return factFault(binding, pipeline);
        if (root === 'input')
            return (0,_input_js__WEBPACK_IMPORTED_MODULE_5__/* .isInput */ .Xy)(pipeline, nameOf(binding)) ? undefined : inputFault(nameOf(binding), pipeline);
        if (root === 'var')
            return variableFault(binding, pipeline.project, definitions);
        if (root === 'output')
            return outputFault(nameOf(binding), pipeline, isAfter);
        if (root === 'event')
            return {
                message: 'the push event is known to docker webhooks only',
                fix: 'hand it on: input: { X: ${event.tag} } in the DOCKER_WEBHOOK',
            };
        return taskFault(binding, pipeline) ?? timeFault(binding, when, order);
    };
}
function factFault({ path: [name = ''], written }, pipeline) {
    if (facts.includes(String(name)))
        return undefined;
    const hint = (0,_input_js__WEBPACK_IMPORTED_MODULE_5__/* .isInput */ .Xy)(pipeline, String(name)) ? `; did you mean input.${name}?` : (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .a)(String(name), facts);
    return {
        message: `nothing is called ${name}${hint}`,
        fix: `write input.NAME, var.NAME, STAGE.TASK.output.KEY or one of ${list(facts)}; for text of your own \\\${${written}}`,
    };
}
function inputFault(name, pipeline) {
    const known = (0,_input_js__WEBPACK_IMPORTED_MODULE_5__/* .inputsOf */ .Vc)(pipeline);
    const isDocker = _input_js__WEBPACK_IMPORTED_MODULE_5__/* .dockerParameters */ .JO.includes(name);
    const fix = isDocker
        ? 'add options: [DOCKER_TRIGGER], which brings the Docker parameters'
        : `it has ${list(known)}; declare it under input`;
    return { message: `the pipeline has no input ${name}${isDocker ? '' : (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .a)(name, known)}`, fix };
}
function outputFault(name, { output = {} }, isAfter) {
    const known = Object.keys(output);
    if (!isAfter)
        return { message: 'outputs of the pipeline are known when it has ended', fix: 'bind what they are made of: STAGE.TASK.output.KEY' };
    return known.includes(name)
        ? undefined
        : { message: `the pipeline has no output ${name}${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .a)(name, known)}`, fix: `it has ${list(known)}` };
}
function variableFault(binding, project, definitions) {
    const name = nameOf(binding);
    return (0,_definitions_names_js__WEBPACK_IMPORTED_MODULE_0__/* .find */ .I)(definitions.variables, name, project) ? undefined : { ...(0,_definitions_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .unknownVariable */ .LD)(name, definitions) };
}
function taskFault({ path }, { stages, stageOrder }) {
    const [stage, task, part, key] = path.map(String);
    if (!stageOrder.includes(stage ?? ''))
        return {
            message: `there is no stage ${stage}${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .a)(stage ?? '', [...stageOrder, 'input', 'var'])}`,
            fix: `there are ${list(stageOrder)}`,
        };
    const tasks = stages[stage ?? '']?.tasks ?? {};
    if (!Object.hasOwn(tasks, task ?? ''))
        return {
            message: `the stage ${stage} has no task ${task}${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .a)(task ?? '', Object.keys(tasks))}`,
            fix: `it has ${list(Object.keys(tasks))}`,
        };
    if (part === undefined || !ofTask.includes(part))
        return {
            message: `of a task, ${part === undefined ? 'something has to be named' : `nothing is called ${part}${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .a)(part, ofTask)}`}`,
            fix: `write ${stage}.${task}. and one of ${list(ofTask)}`,
        };
    const input = Object.keys(tasks[task ?? '']?.input ?? {});
    if (part === 'input' && key !== undefined && !input.includes(key))
        return { message: `the task ${task} has no input ${key}${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .a)(key, input)}`, fix: `it has ${list(input)}` };
    return undefined;
}
function timeFault({ path: [stage, task] }, when, order) {
    if (when === 'end')
        return undefined;
    const fix = 'bind a task that has run by then, or change the order';
    if (when === 'start')
        return { code: 'H2K-632', message: 'no task has run by then', fix: 'bind inputs and variables' };
    const [own, other] = [order.get(`${when.stage}.${when.task}`) ?? 0, order.get(`${stage}.${task}`) ?? 0];
    if (other < own)
        return undefined;
    if (stage === when.stage && task === when.task)
        return { code: 'H2K-632', message: "a task can't bind what it has yet to do itself", fix };
    return { code: 'H2K-632', message: `${stage}.${task} runs ${other === own ? 'side by side with' : 'after'} this task`, fix };
}
function told(binding, fault) {
    if (!fault)
        return [];
    const { message, fix = '' } = fault;
    return [{ code: fault.code ?? 'H2K-631', severity: 'error', message: `\${${short(binding.written)}}: ${message}`, fix, at: binding.at }];
}
const nameOf = ({ path }) => path.slice(1).join('.');
const list = (names) => names.join(', ') || 'none';
const short = (text) => (text.length > 80 ? `${text.slice(0, 77)}…` : text);


/***/ }),

/***/ 3700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ startProblems),
/* harmony export */   r: () => (/* binding */ callProblems)
/* harmony export */ });
/* harmony import */ var _definitions_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9275);
/* harmony import */ var _definitions_parts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9745);
/* harmony import */ var _expressions_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1668);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8242);
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2382);





/** Inputs that a pipeline gives to others: those that they don't have, and mandatory ones that stay blank (H2K-635, 636). Others that aren't there are told elsewhere. */
function callProblems({ value, at }, { pipelines }) {
    return callsOf(value).flatMap(({ name, project, given, path }) => {
        const called = typeof name === 'string' ? (0,_definitions_names_js__WEBPACK_IMPORTED_MODULE_0__/* .find */ .I)(pipelines, name, project ?? value.project)?.value : undefined;
        return called ? [...strangers(called, given, path, at), ...blank(called, given, path, at)] : [];
    });
}
/** Mandatory inputs that stay blank although a docker webhook starts the pipeline: with its own inputs, the Docker parameters, and `more` of the run. */
function startProblems({ value: { pipeline, project, input = {} }, at }, { pipelines }, more = {}) {
    const called = (0,_definitions_names_js__WEBPACK_IMPORTED_MODULE_0__/* .find */ .I)(pipelines, pipeline, project)?.value;
    if (!called)
        return [];
    const docker = called.options?.includes('DOCKER_TRIGGER')
        ? Object.fromEntries(_input_js__WEBPACK_IMPORTED_MODULE_3__/* .dockerParameters */ .JO.map((name) => [name, 'of the push']))
        : {};
    return blank(called, { ...docker, ...input, ...more }, ['input'], at);
}
const strangers = (called, given, path, at) => Object.keys(given)
    .filter((key) => !(0,_input_js__WEBPACK_IMPORTED_MODULE_3__/* .isInput */ .Xy)(called, key))
    .map((key) => {
    const known = (0,_input_js__WEBPACK_IMPORTED_MODULE_3__/* .inputsOf */ .Vc)(called);
    const message = `the pipeline ${called.name} has no input ${key}${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .didYouMean */ .a)(key, known)}`;
    return problem('H2K-636', message, `it has ${known.join(', ') || 'none'}`, at([...path, key], 'key'));
});
const blank = (called, given, path, at) => (0,_input_js__WEBPACK_IMPORTED_MODULE_3__/* .inputsOf */ .Vc)(called)
    .filter((key) => (0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .ZV)(called._inputMeta ?? {}, key)?.mandatory === true)
    .filter((key) => isBlank((0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .ZV)(given, key) ?? (0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_1__/* .own */ .ZV)(called.input ?? {}, key) ?? null))
    .map((key) => {
    const message = `the pipeline ${called.name} needs its input ${key}, and it is blank`;
    return problem('H2K-635', message, `give it: ${path.at(-1)}: { ${key}: … }`, at(path));
});
function callsOf(pipeline) {
    const nested = (0,_definitions_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .tasksOf */ .a4)(pipeline)
        .filter(({ task }) => task.type === 'Pipeline')
        .map(({ task, path }) => ({
        name: task.input['pipeline'],
        given: mapOf(task.input['inputProperties']),
        path: [...path, 'input', 'inputProperties'],
    }));
    const rollbacks = (pipeline.rollbacks ?? []).map(({ name, project, inputs = {} }, index) => ({
        name,
        project,
        given: inputs,
        path: ['rollbacks', index, 'inputs'],
    }));
    return [...nested, ...rollbacks];
}
const mapOf = (value) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {});
const isBlank = (value) => value === null || (typeof value === 'string' && value.trim() === '');
const problem = (code, message, fix, at) => ({
    code,
    severity: 'error',
    message,
    fix,
    at,
});


/***/ }),

/***/ 2382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JO: () => (/* binding */ dockerParameters),
/* harmony export */   TH: () => (/* binding */ pipelineInput),
/* harmony export */   Vc: () => (/* binding */ inputsOf),
/* harmony export */   Xy: () => (/* binding */ isInput),
/* harmony export */   wC: () => (/* binding */ webhookInput)
/* harmony export */ });
/* unused harmony export dockerInput */
/* harmony import */ var _expressions_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1668);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8242);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(505);



/** The parameters that a pipeline with the option DOCKER_TRIGGER gets, in this order. */
const dockerParameters = [
    'DOCKER_EVENT_OWNER_NAME',
    'DOCKER_IMAGE',
    'DOCKER_REPO_NAME',
    'DOCKER_REPO_NAMESPACE',
    'DOCKER_TAG',
    'DOCKER_DIGEST',
];
/** Their values. What nobody told (the owner, of an image that was named by hand) is empty. */
function dockerInput(event, push) {
    const image = event?.image ?? push?.written ?? '';
    const slash = image.lastIndexOf('/');
    const { namespace, name } = event?.repository ?? { namespace: image.slice(0, Math.max(slash, 0)), name: image.slice(slash + 1) };
    const values = {
        DOCKER_EVENT_OWNER_NAME: event?.pusher ?? event?.owner ?? '',
        DOCKER_IMAGE: image,
        DOCKER_REPO_NAME: name,
        DOCKER_REPO_NAMESPACE: namespace,
        DOCKER_TAG: event?.tag ?? push?.tag ?? '',
        DOCKER_DIGEST: push?.digest ?? event?.digest ?? '',
    };
    return values;
}
/**
 * A pipeline's inputs: its defaults, over them the Docker parameters where it has the option DOCKER_TRIGGER, over them what was given.
 * Problems: H2K-635 a mandatory one is blank, H2K-636 one was given that it doesn't have; both name the input.
 */
function pipelineInput(pipeline, given, { event, push }) {
    const { name, input = {}, _inputMeta = {}, options = [] } = pipeline;
    const docker = options.includes('DOCKER_TRIGGER') ? dockerInput(event, push) : {};
    const defaults = Object.entries(input).flatMap(([key, value]) => (value === null ? [] : [[key, value]]));
    const values = { ...Object.fromEntries(defaults), ...docker, ...given };
    const known = inputsOf(pipeline);
    const unknown = Object.keys(given)
        .filter((key) => !isInput(pipeline, key))
        .map((key) => problem('H2K-636', `the pipeline ${name} has no input ${key}${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(key, known)}`, `it has ${list(known)}`));
    const blank = Object.entries(_inputMeta)
        .filter(([key, { mandatory }]) => mandatory === true && ((0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(values, key) ?? '').trim() === '')
        .map(([key]) => problem('H2K-635', `the pipeline ${name} needs its input ${key}, and it is blank`, `give it: inputs: "${key}=…"`));
    return { input: values, problems: [...unknown, ...blank] };
}
/** The inputs that a pipeline has, the Docker parameters among them. */
const inputsOf = ({ input = {}, _inputMeta = {}, options = [] }) => [
    ...new Set([...Object.keys(input), ...Object.keys(_inputMeta), ...(options.includes('DOCKER_TRIGGER') ? dockerParameters : [])]),
];
const isInput = (pipeline, name) => inputsOf(pipeline).includes(name) || (pipeline.options ?? []).some((option) => isInjected(option, name));
/** Parameters that another trigger of Automation Pipelines brought: where the pipeline names that trigger, they may be given by hand. */
const isInjected = (option, key) => (option === 'GIT_TRIGGER' && key.startsWith('GIT_')) || (option === 'GERRIT_TRIGGER' && key.startsWith('GERRIT_'));
/**
 * What a docker webhook gives its pipeline: `${event.…}` is the push event, `${var.…}` a variable. The event comes from outside:
 * its values are put in as text, and never read again.
 */
function webhookInput({ input = {} }, event, variable) {
    const scope = (0,_scope_js__WEBPACK_IMPORTED_MODULE_2__/* .scopeOf */ .O)({ input: {}, variable, output: {}, facts: {}, tasks: new Map() });
    const bound = (0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .bindMap */ .gd)(input, (path) => path[0] === 'event' ? ((0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(event, path.slice(1)) ?? '') : scope(path));
    return Object.fromEntries(Object.entries(bound).map(([key, value]) => [key, (0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(value)]));
}
const problem = (code, message, fix) => ({
    code,
    severity: 'error',
    message,
    fix,
    input: 'inputs',
});
const list = (names) => names.join(', ') || 'none';


/***/ }),

/***/ 7117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ed: () => (/* binding */ bindingsIn),
/* harmony export */   Te: () => (/* binding */ texts),
/* harmony export */   zn: () => (/* binding */ places)
/* harmony export */ });
/* harmony import */ var _definitions_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(451);
/* harmony import */ var _expressions_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1668);


/** Every text of a pipeline in which bindings are filled in. */
function places(pipeline, tasks) {
    const { stages, output = {}, notifications = {}, rollbacks = [], workspace = {} } = pipeline;
    const inTasks = Object.entries(stages).flatMap(([stage, definition]) => (0,_definitions_order_js__WEBPACK_IMPORTED_MODULE_0__/* .tasksInOrder */ .s)(definition)
        .flat()
        .flatMap((task) => {
        const { type, input = {}, preCondition } = definition.tasks[task] ?? { type: '' };
        const path = ['stages', stage, 'tasks', task];
        const when = { stage, task };
        const guard = preCondition === undefined
            ? []
            : [{ path: [...path, 'preCondition'], text: preCondition, as: 'condition', when, isAfter: false }];
        return [...guard, ...texts(input, [...path, 'input'], when, tasks[type]?.unbound)];
    }));
    const hooks = (notifications.webhook ?? []).flatMap(({ url, headers = {}, payload = '' }, index) => texts({ url, headers, payload }, ['notifications', 'webhook', index], 'end').map((place) => ({ ...place, isAfter: true })));
    const mails = (notifications.email ?? []).flatMap(({ to, subject = '', body = '' }, index) => texts({ to, subject, body }, ['notifications', 'email', index], 'end').map((place) => ({ ...place, isAfter: true })));
    return [
        ...inTasks,
        ...texts(output, ['output'], 'end'),
        ...hooks,
        ...mails,
        ...rollbacks.flatMap(({ inputs = {} }, index) => texts(inputs, ['rollbacks', index, 'inputs'], 'end')),
        ...texts(workspace, ['workspace'], 'start'),
    ];
}
/** The texts of a value, keys left out. */
function texts(value, path, when, unbound = [], inner = []) {
    if (typeof value === 'string') {
        const as = unbound.find((one) => one.path.length === inner.length && one.path.every((step, index) => step === inner[index]))?.as ?? 'text';
        return [{ path, text: value, as, when, isAfter: false }];
    }
    if (typeof value !== 'object' || value === null)
        return [];
    const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
    return entries.flatMap(([key, below]) => texts(below, [...path, key], when, unbound, [...inner, key]));
}
/** The bindings of a text, and what of it can't be read (H2K-630, 633). */
function bindingsIn({ text, path, as }, at) {
    const locate = (offset) => at(path, offset);
    if (as === 'text') {
        const { template, problems } = text.includes('${') ? (0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_1__/* .compile */ .wE)(text, locate) : { template: { bindings: [] }, problems: [] };
        return { bindings: template.bindings, problems };
    }
    const { condition, problems } = (0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_1__/* .compileCondition */ .vs)(text, locate, { bareNames: as === 'criteria' });
    return { bindings: condition.bindings, problems };
}


/***/ }),

/***/ 7875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lo: () => (/* binding */ deployRequest),
/* harmony export */   Rz: () => (/* binding */ documentRules),
/* harmony export */   V7: () => (/* binding */ allRules),
/* harmony export */   vB: () => (/* binding */ tasks)
/* harmony export */ });
/** All task types, in one table: what definitions may say of them, and where they are. A run loads those that it has. */
const tasks = {
    K8S: {
        endpoints: [{ key: 'kubernetesServer', type: 'k8s', required: false }],
        unbound: [{ path: ['yaml'], as: 'text' }],
        load: async () => (await __webpack_require__.e(/* import() */ 3257).then(__webpack_require__.bind(__webpack_require__, 3257))).k8s,
    },
    Condition: {
        endpoints: [],
        unbound: [{ path: ['condition'], as: 'condition' }],
        load: async () => (await __webpack_require__.e(/* import() */ 2670).then(__webpack_require__.bind(__webpack_require__, 2670))).condition,
    },
    Pipeline: { endpoints: [], load: async () => (await __webpack_require__.e(/* import() */ 8425).then(__webpack_require__.bind(__webpack_require__, 8425))).pipeline },
    REST: {
        endpoints: [{ key: 'server', type: 'rest', required: false }],
        unbound: [{ path: ['payload'], as: 'text' }],
        load: async () => (await __webpack_require__.e(/* import() */ 4921).then(__webpack_require__.bind(__webpack_require__, 4921))).rest,
    },
    POLL: {
        endpoints: [{ key: 'server', type: 'rest', required: false }],
        unbound: [
            { path: ['exitCriteria', 'success'], as: 'criteria' },
            { path: ['exitCriteria', 'failure'], as: 'criteria' },
        ],
        load: async () => (await __webpack_require__.e(/* import() */ 1430).then(__webpack_require__.bind(__webpack_require__, 1430))).poll,
    },
    CI: { endpoints: [], unbound: [{ path: ['steps'], as: 'text' }], load: async () => (await __webpack_require__.e(/* import() */ 5891).then(__webpack_require__.bind(__webpack_require__, 5891))).ci },
    SSH: { endpoints: [], unbound: [{ path: ['script'], as: 'text' }], load: async () => (await __webpack_require__.e(/* import() */ 7893).then(__webpack_require__.bind(__webpack_require__, 7893))).ssh },
    IMAGE: {
        endpoints: [
            { key: 'source', type: 'dockerregistry', required: false },
            { key: 'destination', type: 'dockerregistry', required: false },
        ],
        load: async () => (await __webpack_require__.e(/* import() */ 4543).then(__webpack_require__.bind(__webpack_require__, 4543))).image,
    },
    UserOperation: {
        endpoints: [{ key: 'emailServer', type: 'email', required: false }],
        load: async () => (await __webpack_require__.e(/* import() */ 6016).then(__webpack_require__.bind(__webpack_require__, 6016))).approval,
    },
};
/** What K8S tasks ask of the engine, and the rules of health that they judge by, for who does it without running them. */
const deployRequest = async (...given) => (await __webpack_require__.e(/* import() */ 7768).then(__webpack_require__.bind(__webpack_require__, 7768))).deployRequest(...given);
const allRules = async (...given) => (await __webpack_require__.e(/* import() */ 6204).then(__webpack_require__.bind(__webpack_require__, 6204))).allRules(...given);
const documentRules = async (given) => (await __webpack_require__.e(/* import() */ 6204).then(__webpack_require__.bind(__webpack_require__, 6204))).documentRules(given);


/***/ })

};
