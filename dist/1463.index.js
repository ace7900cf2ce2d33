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



/** What is wrong with the endpoints that a task names (H2K-614, 615). Keys that its type has no use for are left alone: exports have them. */
function endpointProblems(place, task, path, { value, at }, judging) {
    const known = judging.tasks[task.type]?.endpoints ?? [];
    const keys = known.map(({ key }) => key);
    const given = task.endpoints ?? {};
    const slips = Object.keys(given).flatMap((key) => {
        const hint = keys.includes(key) ? '' : (0,nearest/* didYouMean */.a)(key, keys);
        return hint
            ? [
                problem('H2K-614', `${place} has the endpoint ${JSON.stringify(key)}${hint}`, `a ${task.type} task takes ${keys.join(', ')}`, at([...path, 'endpoints', key], 'key')),
            ]
            : [];
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
    const places = (0,parts/* tasksOf */.a)(value).flatMap(({ stage, name, path, task }) => [
        ...typeProblems(`${stage}.${name}`, task, at([...path, 'type']), judging),
        ...endpointProblems(`${stage}.${name}`, task, path, pipeline, judging),
    ]);
    const named = (0,parts/* calls */.K)(value).flatMap(({ name, project, path }) => missingPipeline(name, project ?? value.project, at(path), judging));
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
// EXTERNAL MODULE: ../build/tasks/index.js + 28 modules
var tasks = __webpack_require__(639);
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
    return (0,parts/* tasksOf */.a)(pipeline.value).flatMap(({ stage, name, path, task: { type, input } }) => {
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
    const takes = all.some((one) => bound.test(pushes_text(one)) || (0,parts/* tasksOf */.a)(one).some(({ task }) => task.input['images'] === 'pushed'));
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
    const tasks = (0,parts/* tasksOf */.a)(value).filter(({ task: { type, input } }) => type === 'K8S' && input['action'] === 'CREATE');
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
const taskTypes = tasks/* tasks */.v;
/** Everything that can be told of definitions before anything is run: what they name, how they call one another, their bindings, each task's input. */
async function judged({ pipelines, webhooks, endpoints }, judging) {
    const { definitions } = judging;
    const known = { ...judging, tasks: tasks/* tasks */.v };
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
        ...endpoints.flatMap(stubs/* stubProblems */.t),
        ...bound.flatMap(({ problems }) => problems),
        ...noValues(needed, judging),
        ...(await pushWarnings(pipelines, judging)),
        ...(await loopWarnings(pipelines, definitions)),
    ].map(placed);
}
async function taskProblems({ value, at }, judging) {
    const checks = (0,parts/* tasksOf */.a)(value).map(async ({ stage, name, path, task }) => {
        const type = Object.hasOwn(taskTypes, task.type) ? taskTypes[task.type] : undefined;
        if (!type)
            return [];
        const input = below({ value: task.input, at }, [...path, 'input']);
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
    const ofTasks = pipelines.flatMap(({ value: { project, ...pipeline } }) => (0,parts/* tasksOf */.a)(pipeline).flatMap(({ task: { type, endpoints: named = {} } }) => (taskTypes[type]?.endpoints ?? []).map(({ key }) => (0,names/* find */.I)(endpoints, named[key] ?? '', project))));
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
const edges = ({ value, at }, pipelines) => (0,_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .calls */ .K)(value).flatMap(({ name, project, path }) => {
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
    const nested = (0,_definitions_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .tasksOf */ .a)(pipeline)
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

/***/ 639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* reexport */ deployRequest),
  v: () => (/* binding */ tasks)
});

// EXTERNAL MODULE: ../build/types.js
var types = __webpack_require__(9979);
// EXTERNAL MODULE: ../build/text/nearest.js
var nearest = __webpack_require__(8242);
;// CONCATENATED MODULE: ../build/tasks/fields.js


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
        const message = `a ${type} task has no input ${key}${(0,nearest/* didYouMean */.a)(key, known)}`;
        return { code: 'H2K-660', severity: 'error', message, fix: `it has ${known.join(', ')}`, at: at([key], 'key') };
    });
    return [...strangers, ...readFields(type, fields, value).mistakes.map(({ problem, key }) => ({ ...problem, at: at([key]) }))];
}
/** The bound input. Throws ConfigurationError with every mistake. */
function parseFields(type, fields, input) {
    const { values, mistakes } = readFields(type, fields, input, () => false);
    if (mistakes.length > 0)
        throw new types/* ConfigurationError */.j1(mistakes.map(({ problem }) => problem));
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
const fields_text = (fix, more = {}) => ({ read: scalarText, fix, ...more });
/** One of some words, in whatever capitals. */
const choice = (words, more) => ({
    read: (value) => words.find((word) => typeof value === 'string' && word.toLowerCase() === value.trim().toLowerCase()),
    fix: `write one of ${words.join(', ')}`,
    ...more,
});
/** Exports write booleans also as text. */
const fields_boolean = (fallback) => ({
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

;// CONCATENATED MODULE: ../build/tasks/approval.js


const names = (what) => list(`write a list of ${what}`, { commas: true });
const count = 'write a number above zero: 3';
const fields = {
    approvers: names('names'),
    approverGroups: names('groups'),
    summary: fields_text('say what is to be approved: summary: Deploy to production?', { required: true }),
    description: fields_text('write a text', { fallback: '' }),
    expiration: positive(count, { fallback: 3 }),
    expirationUnit: choice(['MINUTES', 'HOURS', 'DAYS'], { fallback: 'DAYS' }),
    expirationInDays: positive(count, {}),
    cancelPreviousPendingUserOp: fields_boolean(false),
    // Exports write these two; nobody is written to, and which pipeline it is about is known.
    sendemail: fields_boolean(false),
    pipelineName: anything,
};
const units = { MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 };
/** Waits for a person's word: without one the run ends WAITING, and another process goes on with it. */
const approval = {
    type: 'UserOperation',
    endpoints: [{ key: 'emailServer', type: 'email', required: false }],
    check: async (input) => fieldProblems('UserOperation', fields, input),
    parse: (input) => parseFields('UserOperation', fields, input),
    async run(input, context) {
        const { answer } = context;
        return answer ? answered(answer, context) : waiting(input, context);
    },
};
function waiting(input, { mayWait, ports, execution }) {
    if (!mayWait)
        throw new types/* ConfigurationError */.j1([within]);
    const { summary, description, approvers, approverGroups, expirationInDays, cancelPreviousPendingUserOp } = input;
    const asked = ports.now();
    const patience = expirationInDays === undefined ? input.expiration * units[input.expirationUnit] : expirationInDays * units.DAYS;
    const ticket = {
        summary,
        description,
        approvers: [...approvers, ...approverGroups],
        asked,
        expires: asked + patience,
        replaces: cancelPreviousPendingUserOp,
    };
    return {
        status: 'WAITING',
        statusMessage: `waits for approval: ${summary}`,
        output: { index: execution.index, status: 'ACTIVE' },
        ticket,
    };
}
function answered({ approved, by, comments, at }, { execution }) {
    const words = comments === '' ? '' : `: ${comments}`;
    const status = by === '' ? 'EXPIRED' : approved ? 'APPROVED' : 'REJECTED';
    return {
        status: approved ? 'COMPLETED' : 'FAILED',
        statusMessage: by === '' ? 'nobody answered in time' : `${approved ? 'approved' : 'rejected'} by ${by}${words}`,
        output: { index: execution.index, status, respondedBy: by, respondedOnInMicros: at * 1000, comments },
    };
}
const within = {
    code: 'H2K-884',
    severity: 'error',
    message: "a pipeline that another one runs can't wait for a person",
    fix: 'put the UserOperation into the outer pipeline, before the task that runs this one',
};

// EXTERNAL MODULE: ../build/expressions/index.js + 8 modules
var expressions = __webpack_require__(1668);
// EXTERNAL MODULE: ../build/ports/types.js
var ports_types = __webpack_require__(2896);
;// CONCATENATED MODULE: ../build/tasks/ci/script.js

const prefix = 'HUB_TO_KUBE_';
/** The list's items are lines of one script: a here-document may go over several of them. */
function scriptOf(steps) {
    const { template } = (0,expressions/* compile */.wE)(steps.join('\n'), expressions/* nowhere */.jx);
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

;// CONCATENATED MODULE: ../build/tasks/ci/check.js


/** Names that a shell's variables can have. */
const variable = /^[A-Za-z_]\w*$/;
const hasImage = ({ image = '' }) => image.trim() !== '';
/** A here-document in quotes takes no values: what would be there is the name of a variable. */
function unfilled({ value, at }, key, { read }) {
    const steps = read(value[key] ?? null);
    if (!steps)
        return [];
    return scriptOf(steps).unfilled.map(({ written }) => {
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
    const others = Object.keys(workspace.environmentVariables ?? {}).filter((name) => !variable.test(name) && !isOpen(name));
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
const environment = ({ environmentVariables = {} }) => Object.fromEntries(Object.entries(environmentVariables).filter(([name]) => variable.test(name)));
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
            if (!(error instanceof ports_types/* ExecProblem */.Z9) || error.code !== 'absent')
                throw error;
        }
    }
    throw new types/* ConfigurationError */.j1([
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

;// CONCATENATED MODULE: ../build/tasks/output.js
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

;// CONCATENATED MODULE: ../build/tasks/ci.js









/** More is not taken in one argument. */
const longestScript = 100_000;
const ci_names = {
    read: (value) => Array.isArray(value) && value.every((name) => typeof name === 'string' && variable.test(name)) ? value : undefined,
    fix: 'write a list of names of shell variables: export: [BUILD_TIME]',
    fallback: [],
};
const ci_fields = {
    steps: list('write a list of commands: steps: [make test]', { required: true }),
    export: ci_names,
    artifacts: list('write a list of files: artifacts: [report.xml]'),
    process: {
        read: (value) => (Array.isArray(value) && value.length === 0 ? value : undefined),
        fix: 'leave it out: results of tests are not read',
        fallback: [],
    },
    workingDirectory: fields_text('write a folder of the workspace: workingDirectory: web', { fallback: '.' }),
};
/** Runs steps in one shell, on the runner or in the workspace's container, until one of them fails. */
const ci = {
    type: 'CI',
    endpoints: [],
    unbound: [{ path: ['steps'], as: 'text' }],
    async check(input, context) {
        return [...fieldProblems('CI', ci_fields, input), ...unfilled(input, 'steps', ci_fields.steps), ...notUsed(context, input.at(['steps']))];
    },
    parse: (input) => parseFields('CI', ci_fields, input),
    async run(input, context) {
        const { ports, scope, workspace = {}, log, signal } = context;
        const { text: written, bindings } = scriptOf(input.steps);
        const mark = `hub-to-kube-${Buffer.from(ports.random(16)).toString('hex')}`;
        const script = withExports(written, input.export, mark);
        if (script.length > longestScript)
            throw new types/* ConfigurationError */.j1([tooLong(script.length)]);
        const output = newOutput(log);
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
            const { code, signal: by } = hasImage(workspace) ? await inContainer(workspace, ports, run) : await onRunner(ports, run);
            const told = { exitCode: code, exports: exports.values };
            if (code !== 0)
                return failed(`the steps ended with ${by ?? `exit code ${code}`}${output.last()}`, told);
            const [long] = exports.tooLong;
            if (long !== undefined)
                return failed(`the exported ${long} is too long to be kept: write it into a file`, told);
            return await withArtifacts(input, told, context);
        }
        catch (error) {
            if (error instanceof ports_types/* ExecProblem */.Z9)
                return failed(error.code === 'tooLong' ? `${largest(values)} is too long to be given to the steps` : error.message, {});
            if (error instanceof ports_types/* FileProblem */.kc)
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
            const inside = hasImage(workspace) && home !== '/' && pattern.startsWith(home) ? pattern.slice(home.length) : pattern;
            found.push(...(await ports.files.find(inside, [''])));
        }
        catch (error) {
            if (error instanceof ports_types/* FileProblem */.kc)
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

;// CONCATENATED MODULE: ../build/tasks/condition.js


/** Ends the pipeline where its condition does not hold. */
const condition = {
    type: 'Condition',
    endpoints: [],
    unbound: [{ path: ['condition'], as: 'condition' }],
    async check({ value, at }) {
        const strangers = Object.keys(value).filter((key) => key !== 'condition');
        return [
            ...(isWritten(value['condition']) ? [] : [{ ...missing, at: at(['condition']) }]),
            ...strangers.map((key) => ({
                code: 'H2K-643',
                severity: 'error',
                message: `a Condition task has no input ${key}`,
                fix: 'it has condition',
                at: at([key], 'key'),
            })),
        ];
    },
    parse({ condition: written }) {
        if (!isWritten(written))
            throw new types/* ConfigurationError */.j1([missing]);
        const text = String(written);
        const { condition: compiled, problems } = (0,expressions/* compileCondition */.vs)(text, expressions/* nowhere */.jx);
        if (problems.length > 0)
            throw new types/* ConfigurationError */.j1(problems);
        return { condition: compiled, written: text };
    },
    async run({ condition: compiled, written }, { scope }) {
        if ((0,expressions/* decide */.LD)(compiled, scope))
            return { status: 'COMPLETED', statusMessage: 'the condition holds', output: {} };
        return { status: 'FAILED', statusMessage: `the condition does not hold: ${written.trim()}`, output: {} };
    },
};
/** `condition: true` in YAML is no text, and yet a condition. */
const isWritten = (value) => typeof value === 'boolean' || (typeof value === 'string' && value.trim() !== '');
const missing = {
    code: 'H2K-643',
    severity: 'error',
    message: 'a Condition task needs its input condition',
    fix: 'write one, e.g. condition: ${Test.Smoke.output.exitCode} == 0',
};

// EXTERNAL MODULE: ../build/registry/reference.js
var reference = __webpack_require__(4477);
;// CONCATENATED MODULE: ../build/tasks/image/input.js



const actions = ['COPY', 'TAG'];
const input_fields = {
    action: choice(actions, { required: true }),
    source: fields_text('write source: repository:tag', { required: true }),
    digest: fields_text('write digest: sha256:…', { fallback: '' }),
    destination: fields_text('write destination: repository:tag', { required: true }),
    timeout: positive('write minutes', { fallback: 60 }),
};
/** Every mistake that shows before anything runs; a text with open bindings is not judged. */
function imageProblems(input) {
    const text = (key) => {
        const value = input.value[key];
        return typeof value === 'string' && value.trim() !== '' && !isOpen(value) ? value.trim() : undefined;
    };
    const [source, digest, destination, action] = ['source', 'digest', 'destination', 'action'].map(text);
    const { problems } = read({ action: action?.toUpperCase(), source, digest, destination });
    return [...fieldProblems('IMAGE', input_fields, input), ...problems.map(({ key, problem }) => ({ ...problem, at: input.at([key]) }))];
}
/** The bound input. Throws ConfigurationError. */
function imageInput(input) {
    const { action, source: from, digest: given, destination: to, timeout } = parseFields('IMAGE', input_fields, input);
    const { source, digest, destination, problems } = read({
        action,
        source: from.trim(),
        digest: given.trim() || undefined,
        destination: to.trim(),
    });
    if (problems.length > 0 || !source || !destination)
        throw new types/* ConfigurationError */.j1(problems.map(({ problem }) => problem));
    return { source, destination: { ...destination, tag: destination.tag ?? '' }, timeout: timeout * 60_000, ...(digest && { digest }) };
}
/** What the texts mean, of those that are there. */
function read({ action, source: from, digest: given, destination: to }) {
    const problems = [];
    const wrong = (key, code, message, fix) => {
        problems.push({ key, problem: { code, severity: 'error', message, fix } });
    };
    const image = (key, text) => {
        const parsed = text === undefined ? undefined : (0,reference/* parseImage */.zZ)(text);
        if (parsed && (0,reference/* isMalformed */.ON)(parsed))
            return wrong(key, 'H2K-673', `${key} of an IMAGE task: ${parsed.message}`, parsed.fix);
        return parsed;
    };
    const [source, destination] = [image('source', from), image('destination', to)];
    if (given !== undefined && !(0,reference/* isDigest */.Bc)(given))
        wrong('digest', 'H2K-675', `digest of an IMAGE task: ${JSON.stringify(given)} is no digest`, 'write sha256: and 64 hexadecimal digits in small letters');
    else if (given !== undefined && source?.digest && source.digest !== given)
        wrong('digest', 'H2K-675', `digest and source of an IMAGE task name two digests`, 'leave one of them out');
    if (source?.digest && !(0,reference/* isDigest */.Bc)(source.digest))
        wrong('source', 'H2K-675', 'only sha256 digests can be copied', 'name the image by its tag');
    if (destination?.digest)
        wrong('destination', 'H2K-674', `destination ${destination.written} names a digest, and a tag is what is written`, 'write repository:tag');
    else if (destination && destination.tag === undefined)
        wrong('destination', 'H2K-674', `destination ${destination.written} names no tag`, `write ${destination.written}:TAG`);
    if (action === 'TAG' && source && destination && source.repository !== destination.repository)
        wrong('destination', 'H2K-676', `TAG stays in its repository, and ${destination.written} is in another than ${source.written}`, 'write action: COPY');
    const digest = (given ?? source?.digest);
    return { source, destination, digest, problems };
}

;// CONCATENATED MODULE: ../build/tasks/image.js


/** Copies an image by its digest to a tag of another repository or registry, or gives it another tag; no docker engine takes part. */
const image_image = {
    type: 'IMAGE',
    endpoints: [
        { key: 'source', type: 'dockerregistry', required: false },
        { key: 'destination', type: 'dockerregistry', required: false },
    ],
    check: async (input) => imageProblems(input),
    parse: imageInput,
    limit: ({ timeout }) => timeout,
    async run({ source, destination, ...given }, context) {
        const { signal, announce, log } = context;
        const images = imagesOf(context);
        const digest = given.digest ?? (await images.digest(source, signal));
        const [name, { tag }] = [(0,reference/* familiarName */.hG)(destination), destination];
        const copied = await images.copy(source, digest, destination, { tell: log, beforeTag: () => announce({ image: name, tag, digest }) }, signal);
        const text = `${name}:${tag}`;
        const statusMessage = copied.changed ? `${text} is ${digest} now: ${image_shown(copied)}` : `${text} is ${digest} already`;
        log(statusMessage);
        return {
            status: 'COMPLETED',
            statusMessage,
            output: outputOf(text, digest, copied),
            ...(copied.changed && { changed: true }),
        };
    },
};
const imagesOf = ({ images, endpoint }) => images(endpoint('source'), endpoint('destination'));
const image_shown = ({ blobs, bytes, mounted, present }) => [`${blobs} blobs (${bytes} bytes) copied`, `${mounted} mounted`, `${present} there already`].join(', ');
const outputOf = (text, digest, { changed, blobs, bytes, mounted }) => ({
    image: text,
    digest,
    changed,
    copied: { blobs, bytes, mounted },
});

// EXTERNAL MODULE: ../build/kubernetes/index.js + 14 modules
var kubernetes = __webpack_require__(3778);
// EXTERNAL MODULE: ../node_modules/yaml/dist/index.js
var dist = __webpack_require__(6637);
;// CONCATENATED MODULE: ../build/tasks/k8s/health.js


/**
 * The user's rules of health: a list in the task's own input, or a file of the workspace that holds such a list, for several tasks.
 * Every mistake has its place: in the input, or in the file (H2K-512 to 514).
 */
async function healthRules(health, files, at) {
    if (health === undefined)
        return { rules: [], problems: [] };
    if (typeof health !== 'string')
        return placed(await (0,kubernetes/* readHealthRules */.si)(health), (path) => at(['health', ...path]));
    const read = await files.read(health).then((text) => rulesIn(health, text), (error) => error.message);
    if (typeof read !== 'string')
        return placed(await (0,kubernetes/* readHealthRules */.si)(read.value), read.at);
    const place = at(['health']);
    const problem = {
        code: 'H2K-672',
        severity: 'error',
        message: `the rules of health can't be read: ${read}`,
        fix: 'write a list: - kind: acme.io/Shop, with ready, failed and message below it',
        ...(place && { at: place }),
    };
    return { rules: [], problems: [problem] };
}
function placed({ rules, problems }, at) {
    return {
        rules,
        problems: problems.map(({ path, ...problem }) => {
            const place = at(path);
            return place ? { ...problem, at: place } : problem;
        }),
    };
}
/** The file's value, and where its parts stand; a text says why it is none. */
function rulesIn(file, text) {
    const lines = new dist.LineCounter();
    const document = (0,dist.parseDocument)(text, { lineCounter: lines, prettyErrors: false });
    const [error] = document.errors;
    if (error)
        return `${file}:${lines.linePos(error.pos[0]).line}: ${error.message}`;
    return {
        value: document.toJS({ maxAliasCount: 100 }),
        at: (path) => {
            const depth = path.findLastIndex((_, index) => document.hasIn(path.slice(0, index + 1))) + 1;
            const node = document.getIn(path.slice(0, depth), true);
            const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
            return { file, line, column: col };
        },
    };
}

// EXTERNAL MODULE: ../build/text/source.js
var text_source = __webpack_require__(7975);
;// CONCATENATED MODULE: ../build/tasks/k8s/payload.js




/** The manifests of a task: of files (or what a kustomization or chart makes of them), in which `$${NAME}` are its scmConstants, or of its own `yaml`, in which bindings are filled in too. */
async function readPayload({ filePath, yaml = '', scmConstants, values, set, release, namespace, }, means) {
    if (yaml.trim() !== '')
        return readInline(yaml, scmConstants, means);
    return means.manifests(filePath, {
        chart: { values, set, ...(release === undefined ? {} : { release }), ...(namespace === undefined ? {} : { namespace }) },
        ...(scmConstants === undefined ? {} : { fill: (text) => withConstants(text, scmConstants) }),
    });
}
function readInline(yaml, constants, { scope, at }) {
    const fill = (text) => {
        if (!text.includes('${'))
            return text;
        const { parts } = (0,expressions/* compile */.wE)(text, expressions/* nowhere */.jx).template;
        // Each part by itself: what one brings is not looked at for another.
        const filled = parts.map((part) => {
            if (typeof part === 'string')
                return withConstants(part, constants);
            return scope ? (0,expressions/* textOf */.b6)(scope(part.path)) : `\${${part.written}}`;
        });
        const texts = filled.filter((part) => typeof part === 'string');
        return filled.find((part) => typeof part !== 'string') ?? texts.join('');
    };
    const { manifests, problems } = (0,kubernetes/* readText */.fu)('yaml', yaml, fill);
    const source = new text_source/* Source */.k('yaml', yaml);
    const placed = (position) => at(['yaml'], source.offset(position));
    if (manifests.length === 0 && problems.length === 0)
        return {
            manifests,
            problems: [
                { code: 'H2K-661', severity: 'error', message: 'yaml of a K8S task has no object in it', fix: 'write one', at: at(['yaml']) },
            ],
        };
    return {
        manifests: manifests.map((manifest) => ({ ...manifest, at: (path, part) => placed(manifest.at(path, part)) })),
        problems: problems.map((problem) => (problem.at ? { ...problem, at: placed(problem.at) } : problem)),
    };
}
/** A text with its constants, in one pass. */
function withConstants(text, constants) {
    if (constants === undefined || !text.includes('$${'))
        return text;
    const unknown = [];
    const filled = text.replace(/\$\$\{([^{}\n]*)\}/g, (whole, written) => {
        const value = (0,expressions/* own */.ZV)(constants, written.trim());
        if (value === undefined)
            unknown.push(written.trim());
        return value ?? whole;
    });
    const [name] = unknown;
    if (name === undefined)
        return filled;
    const known = Object.keys(constants);
    return {
        code: 'H2K-668',
        message: `$\${${name}} is none of the task's scmConstants${(0,nearest/* didYouMean */.a)(name, known)}`,
        fix: known.length > 0 ? `they are ${known.join(', ')}` : `add it: scmConstants: { ${name}: … }`,
    };
}

;// CONCATENATED MODULE: ../build/tasks/k8s/response.js

/** The objects of one task may have so many characters as JSON; of what is more, the names. Rules 33. */
const longest = 200_000;
/** `response` of a K8S task's output: `<plural>.<name>` is the object, `loadBalancers.<service>` where it can be reached, `failures` what went wrong. */
async function responseOf(objects, cluster, failures, shown = visible) {
    const kinds = {};
    const balancers = {};
    let left = longest;
    for (const live of objects) {
        const { group, kind, version, name } = live.ref;
        const plural = (await cluster.resource(group, kind, version))?.resource ?? kind.toLowerCase();
        const object = shown(live);
        const length = lengthOf(object);
        const fits = length <= left;
        if (fits)
            left -= length;
        kinds[plural] = { ...kinds[plural], [name]: fits ? object : { kind, metadata: { name }, truncated: true } };
        const ingress = isMap(live.body['status']) ? live.body['status']['loadBalancer'] : undefined;
        if (kind === 'Service' && isMap(ingress) && Array.isArray(ingress['ingress']))
            balancers[name] = ingress;
    }
    const truncated = Object.values(kinds).some((byName) => Object.values(byName).some((one) => isMap(one) && one['truncated'] === true));
    return {
        ...kinds,
        ...(Object.keys(balancers).length > 0 ? { loadBalancers: balancers } : {}),
        failures: [...failures],
        ...(truncated ? { truncated } : {}),
    };
}
const lengthOf = (value) => JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? String(inner) : inner)).length;
const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';
/** An object without what is nobody's to bind: who owns which field, and what is secret. */
function visible({ body, ref }) {
    const { managedFields: _, annotations, ...metadata } = isMap(body['metadata']) ? body['metadata'] : {};
    const kept = isMap(annotations) ? Object.fromEntries(Object.entries(annotations).filter(([key]) => key !== lastApplied)) : {};
    const shown = { ...body, metadata: { ...metadata, ...(Object.keys(kept).length > 0 ? { annotations: kept } : {}) } };
    return ref.group === '' && ref.kind === 'Secret' ? withoutSecrets(shown) : shown;
}
/** Of a Secret: its keys, and how many bytes they hold. */
function withoutSecrets({ data, ...rest }) {
    if (!isMap(data))
        return rest;
    const sizes = Object.entries(data).map(([key, value]) => [
        key,
        typeof value === 'string' ? Buffer.from(value, 'base64').length : 0,
    ]);
    return { ...rest, data: Object.fromEntries(sizes) };
}

// EXTERNAL MODULE: ../build/text/address.js
var address = __webpack_require__(3872);
;// CONCATENATED MODULE: ../build/tasks/k8s/secret.js




/** Docker Hub's place in a Docker config, as kubelets look it up. */
const dockerHub = 'https://index.docker.io/v1/';
/**
 * The manifests with the Secret that their pods pull an ENDPOINT's images with, named where they need it, and with the ServiceAccount that names it where
 * that is said and is none of them: manifests like the others, which their release records, changes and takes back. Rules 32. Throws ConfigurationError.
 */
function withPullSecret(manifests, secret, endpoint, { ports, namespace, at }) {
    const used = (0,kubernetes/* usePullSecret */.fc)(manifests, useOf(secret, endpoint), namespace);
    const data = dataOf(endpoint, ports);
    const name = secretName(secret);
    const made = (kind, where, own, more, metadata = {}) => ({
        ref: { group: '', version: 'v1', kind, name: own, namespace: where },
        body: { apiVersion: 'v1', kind, metadata: { name: own, namespace: where, ...metadata }, ...more },
        at: () => at([]),
        edits: [],
    });
    // Made though none of these pods needs it: others may name it.
    const places = used.namespaces.length > 0 ? used.namespaces : [namespace];
    return [
        ...places.map((where) => made('Secret', where, name, { type: 'kubernetes.io/dockerconfigjson', data })),
        ...used.accounts.map((where) => made('ServiceAccount', where, secret.serviceAccount ?? '', { imagePullSecrets: [{ name }] }, notOurs)),
        ...used.manifests,
    ];
}
/** The account is somebody else's, or the namespace's own: prune leaves it. */
const notOurs = { annotations: { 'client.lifecycle.config.k8s.io/deletion': 'detach' } };
const useOf = (secret, endpoint) => ({
    name: secretName(secret),
    registry: (0,address/* endpointAddress */.C)(endpoint.properties).registry,
    ...(secret.serviceAccount === undefined ? {} : { account: secret.serviceAccount }),
});
function dataOf(endpoint, { secrets }) {
    const { username, password } = credentials(endpoint);
    const auth = Buffer.from(`${username}:${password}`).toString('base64');
    const config = JSON.stringify({ auths: { [keyOf(endpoint)]: { username, password, auth } } });
    for (const value of [password, auth])
        secrets.add(value);
    return { '.dockerconfigjson': Buffer.from(config).toString('base64') };
}
/** As it was named, else after the ENDPOINT. */
const secretName = ({ from, name }) => name ??
    (from
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '') ||
        'pull');
function credentials({ name, type, properties }) {
    const { username, password, accessToken } = properties;
    const secret = typeof password === 'string' && password !== '' ? password : accessToken;
    if (type === 'dockerregistry' && typeof username === 'string' && username !== '' && typeof secret === 'string' && secret !== '')
        return { username, password: secret };
    throw new types/* ConfigurationError */.j1([
        {
            code: 'H2K-669',
            severity: 'error',
            message: type === 'dockerregistry'
                ? `the ENDPOINT ${name} has no username and password to make a pull Secret of`
                : `the ENDPOINT ${name} is of type ${type}, and a pull Secret is made of a dockerregistry`,
            fix: "write them: username: NAME, password: '${var.HUB_TOKEN}'",
        },
    ]);
}
/** What kubelets look credentials up by. */
function keyOf({ properties }) {
    const { registry } = (0,address/* endpointAddress */.C)(properties);
    return registry === 'docker.io' ? dockerHub : registry;
}
/** A Secret that no pod needs helps nobody. */
function unusedSecret(secret, endpoint, manifests, at) {
    const use = useOf(secret, endpoint);
    const isNamed = manifests.some(({ body }) => secret_names(body, use.name));
    if (isNamed || (0,kubernetes/* usePullSecret */.fc)(manifests, use, '').namespaces.length > 0)
        return [];
    const whose = use.account === undefined ? '' : ` that runs as the ServiceAccount ${use.account}`;
    return [
        {
            code: 'H2K-670',
            severity: 'warning',
            message: `nothing${whose} pulls an image of ${use.registry}: the pull Secret ${use.name} is of no use`,
            fix: 'take pullSecret out, or name the ENDPOINT of the registry that the images are of',
            ...(at ? { at } : {}),
        },
    ];
}
function secret_names(value, name) {
    if (Array.isArray(value))
        return value.some((item) => secret_names(item, name));
    if (typeof value !== 'object' || value === null)
        return false;
    return Object.entries(value).some(([key, inner]) => key === 'imagePullSecrets' && Array.isArray(inner) ? inner.some((one) => isMap(one) && one['name'] === name) : secret_names(inner, name));
}

;// CONCATENATED MODULE: ../build/tasks/k8s/apply.js






/** What the task asks of the engine; the manifests are read here. Throws ConfigurationError with every problem in them. */
async function deployRequest(input, context, namespace) {
    const { push, at, ports } = context;
    const read = await manifestsOf(input, context);
    const { pullSecret, continueOnConflict, action, images } = input;
    const manifests = pullSecret
        ? withPullSecret(read, pullSecret, context.endpointNamed(pullSecret.from), {
            ports,
            namespace: input.namespace ?? namespace,
            at: (path) => at(['pullSecret', ...path]),
        })
        : read;
    return {
        ...(await commonRequest(input, context, namespace)),
        manifests,
        images,
        imagePaths: (0,kubernetes/* parseImagePaths */.Lo)(input.imagePaths).paths,
        ...(action === 'CREATE' ? { existing: continueOnConflict ? 'keep' : 'fail' } : {}),
        ...(push ? { push } : {}),
    };
}
/** What a request to deploy has, whatever it deploys. Throws ConfigurationError. */
async function commonRequest(input, { repository, execution, stage, task, ports, at }, namespace) {
    const { patience, problems: mistakes } = (0,kubernetes/* parsePatience */.Ly)(input.patience);
    const { rules: health, problems: others } = await healthRules(input.health, ports.files, at);
    const problems = [...mistakes, ...others];
    if (problems.length > 0)
        throw new types/* ConfigurationError */.j1(problems);
    return {
        ...located(input, namespace),
        createNamespace: input.createNamespace,
        release: input.release ?? (0,kubernetes/* releaseKey */.DR)(repository, execution.pipeline, stage, task),
        releaseNamespace: input.releaseNamespace ?? input.namespace ?? namespace,
        onFailure: input.onFailure ?? (input.action === 'CREATE' ? 'keep' : 'undo'),
        conflicts: input.conflicts,
        recreate: input.recreate,
        takeOver: input.takeOver,
        prune: input.prune,
        requireProof: input.requireProof,
        timeout: input.timeout * 60_000,
        patience,
        health,
    };
}
const located = ({ namespace: own }, namespace) => ({
    defaultNamespace: own ?? namespace,
    ...(own === undefined ? {} : { namespace: own }),
});
/** The task's manifests, its bindings and constants filled in. Throws ConfigurationError with every mistake in them. */
async function manifestsOf(input, context) {
    const { manifests, scope, at } = context;
    const reading = await readPayload(input, { manifests, scope, at });
    const errors = reading.problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0)
        throw new types/* ConfigurationError */.j1(errors);
    return reading.manifests;
}
/** The engine's context for a task. */
function engineContext({ ports, signal, leave, report, contents, platforms, pull, execution }, cluster) {
    const { now, sleep, random } = ports;
    const run = { id: execution.id, ...(execution.url ? { url: execution.url } : {}) };
    return {
        cluster,
        now,
        sleep,
        random,
        signal,
        leave,
        report,
        contents,
        run,
        ...(platforms ? { platforms } : {}),
        ...(pull ? { pull } : {}),
    };
}
/** APPLY and CREATE. */
async function apply(input, context, { cluster, namespace }) {
    const request = await deployRequest(input, context, namespace);
    return deployed(request, await (0,kubernetes/* deploy */.gg)(request, engineContext(context, cluster)), context, cluster);
}
/** What came of a deploy, as the task's result. */
async function deployed(request, result, { report }, cluster) {
    const { status, statusMessage, causes, proofs, changes, changed, undone, revision, left, problems, objects } = result;
    for (const problem of problems)
        report({ type: 'problem', problem });
    const count = (action) => changes.filter((change) => change.action === action).length;
    const counts = { created: count('create'), changed: count('update') + count('adopt') + count('recreate'), unchanged: count('unchanged') };
    const failures = status === 'FAILED' ? [statusMessage] : [];
    return {
        status,
        statusMessage,
        causes,
        left,
        output: { ...counts, response: await responseOf(objects, cluster, failures) },
        release: { release: request.release, namespace: request.releaseNamespace, revision, changed, undone, proofs },
    };
}

;// CONCATENATED MODULE: ../build/tasks/k8s/actions.js



/** Reads objects; one that is not there is a failure. */
const get = async (input, context, { cluster, namespace }) => {
    const manifests = await manifestsOf(input, context);
    const { objects, missing } = await (0,kubernetes/* find */.I6)({ manifests, ...located(input, namespace) }, engineContext(context, cluster));
    const failures = missing.map((ref) => `${(0,kubernetes/* refText */.d0)(ref)} is not there`);
    const output = { response: await responseOf(objects, cluster, failures) };
    if (failures.length > 0)
        return { status: 'FAILED', statusMessage: failures.join('; '), output };
    return { status: 'COMPLETED', statusMessage: `${counted(objects.length)} read`, output };
};
/** Deletes objects and waits until they are gone; one that is not there is a failure, as is one that stays. */
const deleteAll = async (input, context, { cluster, namespace }) => {
    const manifests = await manifestsOf(input, context);
    const removal = { removed: [], missing: [], left: [], changed: false };
    const request = { manifests, ...located(input, namespace), timeout: input.timeout * 60_000 };
    try {
        await (0,kubernetes/* remove */.TF)(request, engineContext(context, cluster), removal);
    }
    catch (error) {
        if (!context.signal.aborted || !removal.changed)
            throw error;
        return { status: 'CANCELED', statusMessage: 'cancelled while deleting', output: {}, left: manifests.map(({ ref }) => ref) };
    }
    const { removed, missing, left } = removal;
    const failures = [
        ...missing.map((ref) => `${(0,kubernetes/* refText */.d0)(ref)} is not there`),
        ...left.map(({ live, why }) => `${(0,kubernetes/* refText */.d0)(live.ref)}: ${why}`),
    ];
    return {
        status: failures.length > 0 ? 'FAILED' : 'COMPLETED',
        statusMessage: failures.length > 0 ? failures.join('; ') : `${counted(removed.length)} deleted`,
        output: { response: await responseOf(removed, cluster, failures, gone) },
        left: [...removed, ...left.map(({ live }) => live)].map(({ ref }) => ref),
    };
};
/** An object that is no more, and what it was. */
const gone = (live) => {
    const { kind = '', apiVersion = '', metadata = {}, ...oldState } = visible(live);
    return { kind, apiVersion, metadata, status: { phase: 'Removed' }, oldState };
};
const counted = (count) => (count === 1 ? 'one object' : `${count} objects`);
/** One workload's former pod template, or a former revision of a whole release. */
const rollBack = (input, context, connection) => input.kind === undefined ? rollBackRelease(input, context, connection) : rollBackWorkload(input, context, connection);
const rollBackRelease = async (input, context, { cluster, namespace }) => {
    const request = { ...(await commonRequest(input, context, namespace)), back: input.revision ?? 1 };
    return deployed(request, await (0,kubernetes/* rollback */.dU)(request, engineContext(context, cluster)), context, cluster);
};
const rollBackWorkload = async (input, context, { cluster, namespace }) => {
    const { kind = '', name = '', revision: back = 1 } = input;
    const { release, releaseNamespace, conflicts, onFailure, timeout, patience, health = [], } = await commonRequest(input, context, namespace);
    const ref = { group: 'apps', version: 'v1', kind, namespace: input.namespace ?? namespace, name };
    const { manager } = (0,kubernetes/* releaseNames */.uh)(release, releaseNamespace);
    const { status, statusMessage, causes, object, changed, undone } = await (0,kubernetes/* rollbackTemplate */.V3)({ ref, back, manager, conflicts, onFailure, timeout, patience, health }, engineContext(context, cluster));
    return {
        status,
        statusMessage,
        causes,
        left: changed && !undone ? [ref] : [],
        output: { response: await responseOf([object], cluster, status === 'FAILED' ? [statusMessage] : []) },
    };
};

// EXTERNAL MODULE: ../build/text/duration.js
var duration = __webpack_require__(6126);
;// CONCATENATED MODULE: ../build/tasks/k8s/input.js


const input_actions = ['GET', 'CREATE', 'APPLY', 'DELETE', 'ROLLBACK'];
const label = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
const namespace = {
    read: (value) => (typeof value === 'string' && label.test(value.trim()) ? value.trim() : undefined),
    fix: "a namespace's name has small letters, digits and - in between, 63 at most",
};
const timeout = {
    read: (value) => {
        const ms = typeof value === 'string' || typeof value === 'number' ? (0,duration/* milliseconds */.R)(String(value)) : undefined;
        return ms === undefined ? undefined : ms / 60_000;
    },
    fix: 'write minutes, or 90s, 5m, 1h',
    fallback: 5,
};
const conflicts = {
    read(value) {
        const owners = list('', { commas: true }).read(value);
        const [word] = owners ?? [];
        return owners?.length === 1 && (word === 'fail' || word === 'force') ? word : owners;
    },
    fix: 'write fail, force, or a list of owners',
    fallback: 'fail',
};
const revision = {
    read(value) {
        const [, number] = /^\s*n\s*-\s*(\d+)\s*$/.exec(typeof value === 'string' ? value : '') ?? [];
        return number !== undefined && Number(number) > 0 ? Number(number) : undefined;
    },
    fix: 'write how many revisions back: revision: n-1',
    fallback: 1,
};
const pullSecret = {
    read(value) {
        if (!isMap(value) || Object.keys(value).some((key) => !['from', 'name', 'serviceAccount'].includes(key)))
            return undefined;
        const { from, name, serviceAccount } = value;
        if (typeof from !== 'string' || from.trim() === '' || !isNameOrNone(name) || !isNameOrNone(serviceAccount))
            return undefined;
        return { from: from.trim(), ...(name === undefined ? {} : { name }), ...(serviceAccount === undefined ? {} : { serviceAccount }) };
    },
    fix: 'write pullSecret: { from: NAME }, an ENDPOINT of the type dockerregistry; name: of the Secret; serviceAccount: that names it instead of the pods',
};
const isNameOrNone = (value) => value === undefined || (typeof value === 'string' && /^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$/.test(value));
const health = {
    read: (value) => (Array.isArray(value) || (typeof value === 'string' && value.trim() !== '') ? value : undefined),
    fix: 'write rules: health: [{ kind: acme.io/Shop, ready: status.phase == "Open" }], or the file that holds such a list',
};
const k8s_input_fields = {
    action: choice(input_actions, { required: true }),
    filePath: list('write files, folders or globs of the workspace', { commas: true }),
    yaml: fields_text('write manifests: yaml: |'),
    scmConstants: { ...texts('write names and values: scmConstants: { TAG: "${input.DOCKER_TAG}" }'), fallback: undefined },
    continueOnConflict: fields_boolean(false),
    kind: fields_text('write the kind of a workload: kind: Deployment'),
    name: fields_text("write a workload's name"),
    revision,
    pullSecret,
    images: choice(['written', 'pushed'], { fallback: 'written' }),
    imagePaths: list('write where kinds have images: imagePaths: [Workspace.example.com=spec.runner.image]', { commas: true }),
    values: list('write files of values of the chart: values: [prod.yaml]', { commas: true }),
    set: texts('write single values of the chart: set: { replicas: 3 }'),
    namespace,
    createNamespace: fields_boolean(false),
    release: fields_text('write a name of your own for the release'),
    releaseNamespace: namespace,
    prune: fields_boolean(false),
    onFailure: choice(['undo', 'keep'], {}),
    conflicts,
    timeout,
    patience: fields_text('write causes and how long they may last: CrashLoopBackOff=2,20s', { fallback: '' }),
    health,
    recreate: list('write kinds: recreate: [Deployment]', { commas: true }),
    takeOver: fields_boolean(false),
    requireProof: fields_boolean(false),
};
/** What exports of 2019 have: one key was spelt otherwise, the others have no meaning any more. */
const renamed = { filepath: 'filePath' };
const former = ['commit', 'parameters', 'filterByLabel'];
function current(input) {
    const entries = Object.entries(input).filter(([key, value]) => !(former.includes(key) || (key in renamed && input_isBlank(value))));
    return Object.fromEntries(entries.map(([key, value]) => [renamed[key] ?? key, value]));
}
const input_isBlank = (value) => value === null || value === '';
/** The bound input. Throws ConfigurationError. */
const parseInput = (input) => parseFields('K8S', k8s_input_fields, current(input));
/** Every mistake that the input itself shows, bindings still open. */
function inputProblems({ value, at }) {
    const input = current(value);
    const unused = former
        .filter((key) => !input_isBlank(value[key] ?? null) && !(isMap(value[key]) && Object.keys(value[key]).length === 0))
        .map((key) => ({
        code: 'H2K-667',
        severity: 'warning',
        message: `${key} of a K8S task means nothing here`,
        fix: 'take it out',
        at: at([key], 'key'),
    }));
    return [...fieldProblems('K8S', k8s_input_fields, { value: input, at }), ...unused, ...mismatches(input, at)];
}
/** Keys that are right by themselves and wrong together. */
function mismatches(input, at) {
    const has = (key) => !input_isBlank(input[key] ?? null) && !(Array.isArray(input[key]) && input[key].length === 0);
    const { action } = input;
    if (typeof action !== 'string' || isOpen(action))
        return [];
    const word = action.trim().toUpperCase();
    const wrong = (key, message, fix) => ({
        code: 'H2K-661',
        severity: 'error',
        message,
        fix,
        at: at([key]),
    });
    if (word === 'ROLLBACK') {
        if (has('kind') !== has('name'))
            return [wrong('name', 'kind and name of a ROLLBACK belong together', 'write both, or neither: then the release is rolled back')];
        if (!has('kind') && !has('release'))
            return [
                wrong('action', 'a ROLLBACK has to know what of', 'write kind and name of a workload, or the release of the task that applies it (release: NAME, in both tasks)'),
            ];
        return [];
    }
    if (has('filePath') === has('yaml'))
        return [
            wrong(has('yaml') ? 'yaml' : 'action', has('yaml') ? 'manifests are given twice: filePath and yaml' : `${word} has no manifests`, 'write filePath: k8s/, or yaml: |'),
        ];
    if (has('pullSecret') && word !== 'APPLY' && word !== 'CREATE')
        return [wrong('pullSecret', `pullSecret has no meaning with ${word}`, 'take it out')];
    return [];
}

;// CONCATENATED MODULE: ../build/tasks/k8s/check.js






/** Everything that is wrong with a K8S task before anything runs, its manifests included as far as they can be read by then. */
async function check(input, context) {
    const problems = inputProblems(input);
    if (problems.some(({ severity }) => severity === 'error'))
        return problems;
    const known = settled(input.value);
    const patience = (0,kubernetes/* parsePatience */.Ly)(known.patience).problems.map((problem) => ({ ...problem, at: input.at(['patience']) }));
    const more = known.action === 'ROLLBACK' ? [] : await payloadProblems(known, input, context);
    const health = (await healthRules(known.health, context.files, (path) => input.at(path))).problems;
    const paths = (0,kubernetes/* parseImagePaths */.Lo)(known.imagePaths).problems.map((problem) => ({ ...problem, at: input.at(['imagePaths']) }));
    return [...problems, ...patience, ...paths, ...health, ...more, ...scm(input, context), ...secretEndpoint(known, input, context)];
}
/** What is known of the input already; what is open has its default, where it has one. */
function settled(value) {
    // The texts that are filled in later are read as they are written.
    const kept = Object.entries(value).filter(([key, inner]) => key === 'yaml' || key === 'scmConstants' || !isOpen(inner));
    return parseInput({ action: 'APPLY', ...Object.fromEntries(kept) });
}
async function payloadProblems(known, { value, at }, context) {
    const source = value['filePath'] ?? value['filepath'] ?? '';
    if (isOpen(source) && known.yaml === undefined)
        return [];
    const reading = await readPayload(known, { ...context, scope: undefined, at });
    const { manifests } = reading;
    // A file that isn't there stands where it is named.
    const problems = reading.problems.map((problem) => ({ at: at([value['filepath'] === undefined ? 'filePath' : 'filepath']), ...problem }));
    if (known.action === 'GET' || known.action === 'DELETE')
        return problems;
    // Where a file can't be read, nobody can tell whether it names the image.
    const whole = problems.every(({ severity }) => severity !== 'error');
    const closed = manifests.filter(({ body }) => (known.yaml === undefined && known.scmConstants === undefined ? true : !isOpen(body)));
    const named = whole && closed.length === manifests.length && !isOpen(value['images'] ?? '') ? context.image : undefined;
    const { paths } = (0,kubernetes/* parseImagePaths */.Lo)(known.imagePaths);
    const images = (0,kubernetes/* imageProblems */.yR)(closed, named && { ...named, images: known.images }, paths);
    const { pullSecret } = known;
    const endpoint = pullSecret && pullEndpoint(pullSecret, context)?.value;
    const judged = endpoint && whole && closed.length === manifests.length;
    const secret = judged ? unusedSecret(pullSecret, endpoint, manifests, at(['pullSecret'])) : [];
    return [...problems, ...images, ...secret];
}
/** Files come from the workspace: whoever names another repository must have checked it out. */
function scm({ at }, { pipeline, stage, task }) {
    const name = pipeline.stages[stage]?.tasks[task]?.endpoints?.['scm'];
    if (!name)
        return [];
    return [
        {
            code: 'H2K-671',
            severity: 'warning',
            message: `files are read from the workspace, not from the repository of the ENDPOINT ${name}`,
            fix: 'check that repository out in a step before (actions/checkout), and name the files below it',
            at: at(['filePath']),
        },
    ];
}
const pullEndpoint = ({ from }, { definitions: { endpoints }, pipeline }) => endpoints.get(from) ?? endpoints.get(`${pipeline.project ?? ''}/${from}`);
function secretEndpoint({ pullSecret }, { at }, context) {
    if (!pullSecret || isOpen(pullSecret.from) || pullEndpoint(pullSecret, context))
        return [];
    const message = `pullSecret is made from the ENDPOINT ${pullSecret.from}, and there is none`;
    return [{ code: 'H2K-669', severity: 'error', message, fix: 'name one of the type dockerregistry', at: at(['pullSecret', 'from']) }];
}

;// CONCATENATED MODULE: ../build/tasks/k8s.js




const k8s_actions = { GET: get, CREATE: apply, APPLY: apply, DELETE: deleteAll, ROLLBACK: rollBack };
/** Does something with objects in a cluster, and gives them on as they are then. */
const k8s = {
    type: 'K8S',
    endpoints: [{ key: 'kubernetesServer', type: 'k8s', required: false }],
    unbound: [{ path: ['yaml'], as: 'text' }],
    check: check,
    parse: parseInput,
    async run(input, context) {
        return k8s_actions[input.action](input, context, await context.cluster(context.endpoint('kubernetesServer')));
    },
};

;// CONCATENATED MODULE: ../build/tasks/pipeline.js



/** Runs another pipeline to its end, and gives on what it came to. */
const pipeline = {
    type: 'Pipeline',
    endpoints: [],
    async check({ value, at }) {
        const strangers = Object.keys(value).filter((key) => !keys.includes(key));
        const { pipeline: name, inputProperties = {} } = value;
        const problems = strangers.map((key) => {
            const message = `a Pipeline task has no input ${key}${(0,nearest/* didYouMean */.a)(key, keys)}`;
            return { code: 'H2K-643', severity: 'error', message, fix: `it has ${keys.join(' and ')}`, at: at([key], 'key') };
        });
        if (typeof name !== 'string' || name.trim() === '')
            return [...problems, { ...pipeline_missing, at: at(['pipeline']) }];
        return pipeline_isMap(inputProperties) ? problems : [...problems, { ...noMap, at: at(['inputProperties']) }];
    },
    parse({ pipeline: name, inputProperties = {} }) {
        if (typeof name !== 'string' || name.trim() === '')
            throw new types/* ConfigurationError */.j1([pipeline_missing]);
        if (!pipeline_isMap(inputProperties))
            throw new types/* ConfigurationError */.j1([noMap]);
        const entries = Object.entries(inputProperties).map(([key, inner]) => [key, inner === null ? '' : (0,expressions/* textOf */.b6)(inner)]);
        return { pipeline: name.trim(), inputProperties: Object.fromEntries(entries) };
    },
    async run({ pipeline: name, inputProperties }, { runPipeline, execution }) {
        const { status, statusMessage, index, output } = await runPipeline(name, inputProperties);
        const message = status === 'COMPLETED' ? statusMessage : `${name}: ${statusMessage}`;
        return {
            status: ended(status),
            statusMessage: message,
            output: {
                executionStatus: status,
                executionIndex: index,
                pipelineExecutionLink: execution.url ?? '',
                inputProperties,
                outputProperties: output,
            },
        };
    },
};
const pipeline_isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const pipeline_missing = {
    code: 'H2K-643',
    severity: 'error',
    message: 'a Pipeline task needs its input pipeline',
    fix: 'name the pipeline that it runs: pipeline: NAME',
};
const noMap = {
    code: 'H2K-643',
    severity: 'error',
    message: 'inputProperties of a Pipeline task must be a map',
    fix: 'write names and values: inputProperties: { NAME: value }',
};
const keys = ['pipeline', 'inputProperties'];
/** What the other pipeline's end is for the task: a rollback within it doesn't make it less of a failure. */
function ended(status) {
    return status === 'COMPLETED' || status === 'CANCELED' || status === 'SKIPPED' ? status : 'FAILED';
}

;// CONCATENATED MODULE: ../build/tasks/http/answer.js
/** So much of an answer is read, in bytes; of more, the beginning. */
const longestBody = 1_000_000;
/** So much of it is shown where it is the reason of a failure, in characters. */
const shownBody = 500;
/** Reads an answer to its end, or to the limit: the rest is then not waited for. */
async function readAnswer(response, { secrets }) {
    const parts = [];
    let size = 0;
    for await (const part of response.body) {
        parts.push(part);
        size += part.length;
        if (size > longestBody)
            break;
    }
    const truncated = size > longestBody;
    const bytes = Buffer.concat(parts).subarray(0, longestBody);
    const body = new TextDecoder().decode(bytes, { stream: truncated });
    const json = truncated ? undefined : parsed(body);
    const headers = headersOf(response.rawHeaders);
    for (const [name, value] of Object.entries(headers))
        if (/^(?:authorization|.*token)$/i.test(name))
            secrets.add(value.replace(/^(?:bearer|basic) +/i, ''));
    hideTokens(json, secrets);
    return { status: response.status, headers, body, json, truncated };
}
/** The keys that later tasks bind. `responseBody` and `responseJson` are the same value where the body is JSON. */
const answer_outputOf = ({ status, headers, body, json, truncated }) => ({
    responseCode: status,
    responseHeaders: headers,
    responseBody: json ?? body,
    responseJson: json ?? null,
    ...(truncated ? { truncated } : {}),
});
/** `: ` and the beginning of the body, for the message of a failure; '' where there is none. */
function bodyShown({ body }) {
    const line = body.trim().replace(/\s+/g, ' ');
    return line === '' ? '' : `: ${line.slice(0, shownBody)}${line.length > shownBody ? '…' : ''}`;
}
/** Numbers that JSON.parse would round stay exact. */
function parsed(body) {
    if (!/^\s*[[{"\d\-tfn]/.test(body))
        return undefined;
    try {
        return JSON.parse(body, (_, value, context) => exact(value, context?.source));
    }
    catch {
        return undefined;
    }
}
const exact = (value, source) => typeof value === 'number' && !Number.isSafeInteger(value) && source !== undefined && /^-?\d+$/.test(source) ? BigInt(source) : value;
/**
 * Headers as they came, and as `Content-Type` is commonly written where they came otherwise: bindings were written against servers that
 * spelt them so.
 */
function headersOf(raw) {
    const headers = {};
    for (let index = 0; index + 1 < raw.length; index += 2) {
        const [name, value] = [raw[index], raw[index + 1]];
        for (const spelt of new Set([name, name.toLowerCase().replace(/(?:^|-)[a-z]/g, (start) => start.toUpperCase())]))
            headers[spelt] = headers[spelt] === undefined ? value : `${headers[spelt]}, ${value}`;
    }
    return headers;
}
/** A sign-in answers with what opens the next door: it is bound by later tasks, and seen by nobody. */
function hideTokens(value, secrets) {
    if (typeof value !== 'object' || value === null)
        return;
    for (const [key, inner] of Object.entries(value)) {
        if (typeof inner === 'string' && /(?:^|[_-])(?:token|secret|password)$|Token$/i.test(key) && inner.length >= 8)
            secrets.add(inner);
        else
            hideTokens(inner, secrets);
    }
}

;// CONCATENATED MODULE: ../build/tasks/http/request.js



/** A server that is moving is followed so often. */
const mostRedirects = 5;
/** Sends a call, follows redirects, and reads the answer. Throws HttpProblem, or the signal's reason. */
async function send(call, target, ports, signal) {
    let { method, url, body } = call;
    let headers = call.headers;
    for (let redirects = 0;; redirects += 1) {
        const own = target.url !== undefined && origin(url) === origin(target.url);
        const pinned = own && target.fingerprint ? { tls: { verify: true, fingerprint: target.fingerprint } } : {};
        const all = { ...(own ? target.headers : {}), ...headers };
        const stop = new AbortController();
        const response = await ports.http({ method, url, headers: all, ...(body === undefined ? {} : { body }), ...pinned }, AbortSignal.any([signal, stop.signal]));
        const next = redirectOf(response, url);
        if (next === undefined || redirects === mostRedirects) {
            const answer = await readAnswer(response, ports);
            // What of a body is too much is not waited for.
            if (answer.truncated)
                stop.abort();
            return answer;
        }
        stop.abort();
        if (origin(next) !== origin(url))
            headers = withoutCredentials(headers);
        // As browsers and curl do: what was sent is sent again only where the server says so.
        if (response.status < 307 && method !== 'GET') {
            [method, body] = ['GET', undefined];
            headers = Object.fromEntries(Object.entries(headers).filter(([name]) => !/^content-/i.test(name)));
        }
        url = next;
    }
}
function redirectOf({ status, headers }, url) {
    const { location } = headers;
    if (![301, 302, 303, 307, 308].includes(status) || location === undefined)
        return undefined;
    const next = URL.parse(location, url)?.href;
    if (next === undefined || !/^https?:/.test(next))
        throw new ports_types/* HttpProblem */.AF('invalid', `it redirects to ${JSON.stringify(location.slice(0, 200))}, which is no http:// or https:// address`, {
            unsent: false,
        });
    return next;
}
const origin = (url) => URL.parse(url)?.origin;
/** Whoever a server sends us to gets nothing that was meant for that server. */
const withoutCredentials = (headers) => Object.fromEntries(Object.entries(headers).filter(([name]) => !/^(?:authorization|cookie|proxy-authorization|.*token|.*key)$/i.test(name)));
/** A call's address as it may be shown: without credentials and query, in which tokens stand. */
function shownUrl(url) {
    const parsed = URL.parse(url);
    return parsed ? `${parsed.origin}${parsed.pathname}` : 'a malformed address';
}
/** What went wrong on the way, for people. */
const lost = ({ method, url }, { message }) => `${method} ${shownUrl(url)}: ${message}`;
/** An ENDPOINT as a target: `url` with `token`, or `username` and `password`; `fingerprint` is the certificate that is accepted. */
function targetOf(endpoint, { secrets }) {
    const text = (key) => {
        const value = endpoint?.properties[key];
        return typeof value === 'string' && value !== '' ? value : undefined;
    };
    const [url, token, username, password = '', fingerprint] = ['url', 'token', 'username', 'password', 'fingerprint'].map(text);
    const basic = username === undefined ? undefined : Buffer.from(`${username}:${password}`).toString('base64');
    for (const secret of [token, password, basic])
        if (secret)
            secrets.add(secret);
    const authorization = token ? `Bearer ${token}` : basic && `Basic ${basic}`;
    return {
        headers: authorization ? { Authorization: authorization } : {},
        ...(url === undefined ? {} : { url }),
        ...(fingerprint === undefined ? {} : { fingerprint }),
    };
}
/** The whole address. Throws ConfigurationError (H2K-662) where it is none. */
function addressOf(written, { url: base }) {
    const whole = URL.parse(written.trim()) ??
        (base === undefined ? null : URL.parse(`${base.replace(/\/+$/, '')}/${written.trim().replace(/^\/+/, '')}`));
    if (whole && /^https?:$/.test(whole.protocol))
        return whole.href;
    throw new types/* ConfigurationError */.j1([urlProblem(written)]);
}
const urlProblem = (written) => ({
    code: 'H2K-662',
    severity: 'error',
    message: `${JSON.stringify(written.slice(0, 200))} is no http:// or https:// address`,
    fix: 'write it in full, or a path below the url of an ENDPOINT: endpoints: { server: NAME }',
});
/** Requests go out from where the run is: an agent elsewhere is not asked. */
const agentProblem = (agent, at) => ({
    code: 'H2K-663',
    severity: 'warning',
    message: `the request is sent from the machine of the run, not by the agent ${agent}`,
    fix: 'use a self-hosted runner in that network if the address is not reachable from elsewhere',
    ...(at ? { at } : {}),
});

;// CONCATENATED MODULE: ../build/tasks/rest.js





const rest_actions = ['get', 'post', 'put', 'patch', 'delete'];
/** One call and its answer may take so long, in ms. */
const rest_longest = 300_000;
const rest_fields = {
    action: choice(rest_actions, { required: true }),
    url: fields_text('write url: https://…', { required: true }),
    headers: texts('write names and values: headers: { Accept: application/json }'),
    payload: { ...anything, fallback: '' },
};
/** Calls a URL. Anything but a 2xx is a failure. */
const rest = {
    type: 'REST',
    endpoints: [{ key: 'server', type: 'rest', required: false }],
    unbound: [{ path: ['payload'], as: 'text' }],
    async check(input, context) {
        return [...fieldProblems('REST', rest_fields, input), ...httpProblems(input, context)];
    },
    parse: (input) => parseFields('REST', rest_fields, input),
    limit: () => rest_longest,
    async run(input, context) {
        const { ports, signal } = context;
        const target = targetOf(context.endpoint('server'), ports);
        const call = callOf(input, addressOf(input.url, target), context);
        try {
            const answer = await send(call, target, ports, signal);
            if (answer.truncated)
                context.log(`the answer of ${shownUrl(call.url)} is too long: its first ${answer.body.length} characters are kept`);
            const output = { status: 'OK', ...answer_outputOf(answer) };
            if (answer.status >= 200 && answer.status <= 299)
                return { status: 'COMPLETED', statusMessage: `${call.method} ${shownUrl(call.url)}: ${answer.status}`, output };
            return rest_failed(`Request failed with status code : ${answer.status}${bodyShown(answer)}`, { ...output, status: 'FAILED' });
        }
        catch (error) {
            if (error instanceof ports_types/* HttpProblem */.AF)
                return rest_failed(lost(call, error), {});
            throw error;
        }
    },
};
const rest_failed = (statusMessage, output) => ({ status: 'FAILED', statusMessage, output });
function callOf({ action, headers, payload }, url, { scope }) {
    const body = payload === '' ? undefined : (0,expressions/* bindPayload */._C)((0,expressions/* textOf */.b6)(payload), scope);
    const typed = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
    const type = body !== undefined && !typed && /^\s*[[{]/.test(body) ? { 'Content-Type': 'application/json' } : {};
    return { method: action.toUpperCase(), url, headers: { ...type, ...trimmed(headers) }, ...(body === undefined ? {} : { body }) };
}
/** A value from a file often has a line's end. */
const trimmed = (headers) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.trim(), value.trim()]));
/** What REST and POLL tasks have in common: an address that is none, an agent that isn't asked. */
function httpProblems({ value, at }, { pipeline, stage, task }) {
    const { url } = value;
    const endpoints = pipeline.stages[stage]?.tasks[task]?.endpoints ?? {};
    const isWhole = typeof url !== 'string' || url === '' || isOpen(url) || endpoints['server'] !== undefined;
    const malformed = isWhole || /^https?:$/.test(URL.parse(url.trim())?.protocol ?? '') ? [] : [{ ...urlProblem(url), at: at(['url']) }];
    const agent = endpoints['agent'];
    return [...malformed, ...(agent ? [agentProblem(agent, at([]))] : [])];
}

;// CONCATENATED MODULE: ../build/tasks/poll.js







const criteria = {
    read(value) {
        if (!isMap(value) || Object.keys(value).some((key) => key !== 'success' && key !== 'failure'))
            return undefined;
        const [success, failure] = [written(value['success']), written(value['failure'])];
        return success === undefined || failure === undefined || success.trim() === '' ? undefined : { success, failure };
    },
    fix: 'write what ends the wait: exitCriteria: { success: status == "FINISHED", failure: status == "FAILED" }',
    required: true,
};
const written = (value) => {
    if (typeof value === 'object' && value !== null)
        return undefined;
    return String(value ?? '');
};
const poll_fields = {
    url: fields_text('write url: https://…', { required: true }),
    headers: texts('write names and values: headers: { Accept: application/json }'),
    pollCount: positive('write how often it is asked at most: pollCount: 10', { fallback: 10 }),
    pollIntervalSeconds: positive('write seconds: pollIntervalSeconds: 60', { fallback: 60 }),
    ignoreFailure: fields_boolean(false),
    exitCriteria: criteria,
};
/** Asks a URL again and again, until its answer meets one of two conditions. */
const poll = {
    type: 'POLL',
    endpoints: [{ key: 'server', type: 'rest', required: false }],
    unbound: [
        { path: ['exitCriteria', 'success'], as: 'criteria' },
        { path: ['exitCriteria', 'failure'], as: 'criteria' },
    ],
    async check(input, context) {
        return [...fieldProblems('POLL', poll_fields, input), ...httpProblems(input, context)];
    },
    parse: (input) => parseFields('POLL', poll_fields, input),
    async run(input, context) {
        const { ports, signal, log } = context;
        const { pollCount, pollIntervalSeconds: interval, exitCriteria } = input;
        const [success, failure] = [criterion(exitCriteria.success, context), criterion(exitCriteria.failure, context)];
        const target = targetOf(context.endpoint('server'), ports);
        const call = { method: 'GET', url: addressOf(input.url, target), headers: trimmed(input.headers) };
        const about = { pollCount, interval, processedUrl: shownUrl(call.url), expectedResponse: exitCriteria };
        let last = {};
        let seen = 'nothing was answered';
        for (let iterationCount = 1; iterationCount <= pollCount; iterationCount += 1) {
            if (iterationCount > 1)
                await ports.sleep(interval * 1000, signal);
            const asked = await ask(() => send(call, target, ports, signal));
            if ('answer' in asked) {
                last = answer_outputOf(asked.answer);
                seen = `status code ${asked.answer.status}${bodyShown(asked.answer)}`;
            }
            else
                seen = lost(call, asked.problem);
            const output = { ...last, ...about, iterationCount };
            const isGood = 'answer' in asked && asked.answer.status >= 200 && asked.answer.status <= 299;
            if (!isGood && !input.ignoreFailure)
                return rest_failed('answer' in asked ? `Request failed with ${seen}` : seen, output);
            if (isGood) {
                if (success(asked.answer))
                    return { status: 'COMPLETED', statusMessage: `${exitCriteria.success.trim()}, asked ${times(iterationCount)}`, output };
                if (failure(asked.answer))
                    return rest_failed(`${exitCriteria.failure.trim()}, asked ${times(iterationCount)}: ${seen}`, output);
            }
            log(`${iterationCount} of ${pollCount}: ${seen}`.slice(0, 200));
        }
        return tired(about, last, pollCount, seen);
    },
};
const tired = (about, last, count, seen) => rest_failed(`neither success nor failure, asked ${times(count)}; the last answer: ${seen}`, { ...last, ...about, iterationCount: count });
const times = (count) => (count === 1 ? 'once' : `${count} times`);
async function ask(request) {
    try {
        return { answer: await request() };
    }
    catch (error) {
        if (error instanceof ports_types/* HttpProblem */.AF)
            return { problem: error };
        throw error;
    }
}
/** A criterion, taken apart once; a blank one never holds. Its bare names lead into the answer, its bindings where bindings lead. Throws ConfigurationError. */
function criterion(text, { scope }) {
    const { condition, problems } = (0,expressions/* compileCondition */.vs)(text, expressions/* nowhere */.jx, { bareNames: true });
    if (problems.length > 0)
        throw new types/* ConfigurationError */.j1(problems);
    const bound = new Set(condition.bindings.map(({ path }) => path));
    return ({ json }) => {
        const both = (path) => (bound.has(path) ? scope(path) : (0,expressions/* valueAt */.fK)(json, path));
        return condition.expression !== undefined && (0,expressions/* decide */.LD)(condition, both);
    };
}

;// CONCATENATED MODULE: ../build/tasks/ssh/remote.js
/** So much of the response file is read, in bytes. */
const longestResponse = 200_000;
/** A text as one word of a shell. */
const quoted = (text) => `'${text.replaceAll("'", `'\\''`)}'`;
/**
 * The command that takes a script from its standard input, runs it from a file of its own, and tells its response file behind `mark`. It is the same text
 * for every script: nothing of a user's stands in a command line, where other users of the host would read it.
 *
 * Its standard input stays open: where that ends before the script does (a cancel, a lost connection, a runner that died), the script's process group is
 * ended, and killed five seconds later. An SSH server does nothing of the kind for a command without a terminal. The group is the script's own, so that
 * nothing else of the user's is in it; a system without `setsid` ends the script alone.
 */
function command(bytes, mark) {
    const launcher = `umask 077
d=$(mktemp -d "\${TMPDIR:-/tmp}/hub-to-kube.XXXXXXXX") || exit 125
trap "rm -rf \\"$d\\"" EXIT
trap "exit 143" HUP INT TERM
exec 3<&0
head -c "$1" <&3 >"$d/run" || exit 125
g=$(command -v setsid)
$g sh "$d/run" "$d" </dev/null 3<&- &
p=$!
( cat <&3; kill -TERM \${g:+-}$p; sleep 5; kill -KILL \${g:+-}$p ) >/dev/null 2>&1 &
w=$!
wait $p
c=$?
{ kill -KILL $w; wait $w; } 2>/dev/null
printf "\\n%s\\n" "$2"
head -c ${longestResponse} "$d/response" 2>/dev/null
exit $c`;
    return `sh -c ${quoted(launcher)} hub-to-kube ${bytes} ${mark}`;
}
/** What the command reads: the script, and how it is to be run. Environment is set here, as servers drop what they weren't told to accept. */
function payload({ script, env, arguments: words, folder, goesOn }, mark) {
    return `cat >"$1/script" <<'${mark}'
${script.replace(/\r\n?/g, '\n').replace(/\n?$/, '\n')}${mark}
SCRIPT_RESPONSE_FILE="$1/response"; : >"$SCRIPT_RESPONSE_FILE"; export SCRIPT_RESPONSE_FILE
${Object.entries(env)
        .map(([name, value]) => `${name}=${quoted(value)}; export ${name}`)
        .join('\n')}
s="$1/script"
${folder === '' ? '' : `cd -- ${quoted(folder)} || exit 126`}
set -- ${words.map(quoted).join(' ')}
${start(script, goesOn ? '' : ' -e')}
`;
}
/** As the first line says; else bash where there is one, as most scripts were written for it. */
function start(script, flag) {
    const interpreter = interpreterOf(script);
    if (interpreter)
        return `exec ${interpreter.words}${interpreter.isShell ? flag : ''} "$s" "$@"`;
    return `if command -v bash >/dev/null 2>&1; then exec bash${flag} "$s" "$@"; else exec sh${flag} "$s" "$@"; fi`;
}
/** The program that a script's first line names; undefined: none, or nothing that could stand there. */
function interpreterOf(script) {
    const words = /^#![ \t]*(\/[\w./+-]+(?:[ \t]+[\w./=+-]+)*)[ \t]*\r?(?:\n|$)/.exec(script)?.[1];
    if (words === undefined)
        return undefined;
    return { words, isShell: /(?:^|[/ \t])(?:ba|da|k|z)?sh(?:[ \t]|$)/.test(words) };
}
/** Takes the response out of the lines of standard output; the other lines go on. */
class Response {
    #mark;
    #tell;
    #lines;
    /** An empty line may be the one that stands before the mark. */
    #held = false;
    constructor(mark, tell) {
        this.#mark = mark;
        this.#tell = tell;
    }
    line(text) {
        if (this.#lines)
            this.#lines.push(text);
        else if (text === this.#mark) {
            this.#held = false;
            this.#lines = [];
        }
        else {
            if (this.#held)
                this.#tell('');
            this.#held = text === '';
            if (!this.#held)
                this.#tell(text);
        }
    }
    /** What the script wrote into its response file; undefined: nothing. */
    get text() {
        const text = this.#lines?.join('\n') ?? '';
        return text === '' ? undefined : text;
    }
}

;// CONCATENATED MODULE: ../build/tasks/ssh/target.js


/** `host`, `host:2222`, `10.0.0.1`, `fe80::1`, `[fe80::1]:2222`; undefined: none of them. */
function hostOf(written) {
    const text = written.trim();
    const bracketed = /^\[([\da-fA-F:.%\w]+)\](?::(\d{1,5}))?$/.exec(text);
    const [, host, port] = bracketed ?? /^([^\s:/@]+)(?::(\d{1,5}))?$/.exec(text) ?? /^([\da-fA-F:.]+:[\da-fA-F:.]*)$/.exec(text) ?? [];
    const number = Number(port ?? 22);
    return host === undefined || number < 1 || number > 65_535 ? undefined : { host, port: number };
}
/** Throws ConfigurationError (H2K-844) where there is nothing to sign in with. */
function target_targetOf({ host, username, password, privatekey, passphrase }) {
    const address = hostOf(host);
    if (!address)
        throw new types/* ConfigurationError */.j1([
            problem('H2K-661', `host of a SSH task can't be ${JSON.stringify(host)}`, 'write a name or an address: host: build.acme.example, or 10.0.0.5:2222'),
        ]);
    if (password === '' && privatekey === '')
        throw new types/* ConfigurationError */.j1([
            problem('H2K-844', `there is nothing to sign in to ${host} with`, 'give password or privatekey: ${var.NAME} of a SECRET variable'),
        ]);
    return {
        ...address,
        username,
        ...(password === '' ? {} : { password }),
        ...(privatekey === '' ? {} : { privateKey: privatekey, ...(passphrase === '' ? {} : { passphrase }) }),
    };
}
/** Whether a host's key is one of those that were accepted: `SHA256:…`, with or without its name. */
const isAccepted = ({ fingerprint }, accepted) => accepted.some((one) => plain(one) === plain(fingerprint));
const plain = (fingerprint) => fingerprint
    .trim()
    .replace(/^SHA256:/i, '')
    .replace(/=+$/, '');
/** Told before anything runs, where nobody has said which key the host has (H2K-840). */
function keyProblems({ value, at }) {
    const { fingerprint, host } = value;
    const named = typeof fingerprint === 'string' ? fingerprint.trim() : fingerprint;
    if (named !== undefined && named !== null && named !== '' && !(Array.isArray(named) && named.length === 0))
        return [];
    const name = typeof host === 'string' && !isOpen(host) ? (hostOf(host)?.host ?? host) : 'HOST';
    return [
        {
            code: 'H2K-840',
            severity: 'warning',
            message: 'nobody has said which key the host has: the task will stop there, and tell it',
            fix: `ssh-keyscan ${name} | ssh-keygen -lf - shows it; write fingerprint: SHA256:…`,
            at: at(['host']),
        },
    ];
}
/** Why the script did not run, as a run that stops there is told. */
function unavailable(error, { host }, accepted) {
    const { code, message } = error;
    if (code === 'hostKey' && accepted.length === 0)
        return new types/* UnavailableError */.hG([
            problem('H2K-841', `nobody has accepted the key of ${host}: ${message}`, `is that the host's? Then write it into the task: fingerprint: ${/SHA256:\S+/.exec(message)?.[0]}`),
        ]);
    if (code === 'hostKey')
        return new types/* UnavailableError */.hG([
            problem('H2K-842', `${host} is not the host that was accepted: ${message}; accepted is ${accepted.join(', ')}`, 'find out why before you accept it: the host was made anew, or another one answers in its place'),
        ]);
    if (code === 'denied')
        return new types/* UnavailableError */.hG([problem('H2K-843', message, 'look at username, password and privatekey, and at what the server lets in')]);
    if (code === 'key')
        return new types/* ConfigurationError */.j1([
            problem('H2K-844', `privatekey: ${message}`, 'give the text of the file that ssh-keygen wrote, all its lines, and its passphrase'),
        ]);
    return new types/* UnavailableError */.hG([problem('H2K-845', message, 'is the host on, its name right, and its port open to where this runs?')]);
}
const problem = (code, message, fix) => ({ code, severity: 'error', message, fix });

;// CONCATENATED MODULE: ../build/tasks/ssh.js











/** So much of the end of what the script printed is an output, in characters. */
const longestLogs = 50_000;
const ssh_timeout = {
    read: (value) => (typeof value === 'string' || typeof value === 'number' ? (0,duration/* milliseconds */.R)(String(value)) : undefined),
    fix: 'write minutes, or 90s, 5m, 1h',
    fallback: Number.POSITIVE_INFINITY,
};
const ssh_fields = {
    host: fields_text('write a name or an address: host: 10.0.0.5', { required: true }),
    username: fields_text('write the user’s name: username: deploy', { required: true }),
    password: fields_text('write password: ${var.NAME}', { fallback: '' }),
    privatekey: fields_text('write privatekey: ${var.NAME}', { fallback: '' }),
    passphrase: fields_text('write passphrase: ${var.NAME}', { fallback: '' }),
    fingerprint: list('write the accepted key of the host: fingerprint: SHA256:…', { commas: true }),
    script: fields_text('write a script: script: |', { required: true }),
    workingDirectory: fields_text('write a folder of the host: workingDirectory: /srv/shop', { fallback: '' }),
    arguments: list('write a list: arguments: [--all]'),
    environmentVariables: texts('write names and values: environmentVariables: { SIZE: 3 }'),
    continueOnCommandFailure: fields_boolean(false),
    timeout: ssh_timeout,
};
/** Runs a script on another host, whose key somebody has accepted. */
const ssh = {
    type: 'SSH',
    endpoints: [],
    unbound: [{ path: ['script'], as: 'text' }],
    async check(input, context) {
        return [
            ...fieldProblems('SSH', ssh_fields, input),
            ...unfilled(input, 'script', list('')),
            ...addressProblems(input),
            ...scriptProblems(input),
            ...keyProblems(input),
            ...agents(context, input),
        ];
    },
    parse: (input) => parseFields('SSH', ssh_fields, input),
    limit: (input) => input.timeout,
    async run(input, context) {
        const { ports, signal, scope, log } = context;
        for (const secret of [input.password, input.privatekey, input.passphrase])
            ports.secrets.add(secret);
        const target = target_targetOf(input);
        const { text: script, bindings } = scriptOf([input.script]);
        const values = [...bindings].map(([name, { path }]) => [name, (0,expressions/* textOf */.b6)(scope(path))]);
        const mark = `hub-to-kube-${Buffer.from(ports.random(16)).toString('hex')}`;
        const remote = payload({
            script,
            env: { ...input.environmentVariables, ...Object.fromEntries(values) },
            arguments: input.arguments,
            folder: input.workingDirectory,
            goesOn: input.continueOnCommandFailure,
        }, mark);
        const told = newTold(log, mark);
        try {
            const options = {
                accepts: (key) => isAccepted(key, input.fingerprint),
                input: remote,
                signal,
                line: (line, from) => told.line(line, from),
            };
            return ssh_ended(await ports.ssh(target, command(Buffer.byteLength(remote), mark), options), input, told);
        }
        catch (error) {
            if (!(error instanceof ports_types/* SshProblem */.Qr))
                throw error;
            if (error.code === 'lost')
                return rest_failed(`${error.message}${told.last()}`, told.output(error.message));
            throw unavailable(error, input, input.fingerprint);
        }
    },
};
/** What a script has printed and answered. */
function newTold(log, mark) {
    const output = newOutput(log);
    const [all, errors] = [newTail(), newTail()];
    const out = new Response(mark, (line) => {
        output.line(line);
        all.add(line);
    });
    return {
        line(line, from) {
            if (from === 'out')
                return out.line(line);
            output.line(line);
            all.add(line);
            return errors.add(line);
        },
        last: output.last,
        /** The keys that later tasks bind. */
        output: (errorMessage) => ({ logs: all.text(), error: errors.text(), errorMessage, response: ssh_parsed(out.text) }),
    };
}
/** The end of a text that comes line by line. */
function newTail() {
    let text = '';
    return {
        add(line) {
            text += `${line}\n`;
            if (text.length > 2 * longestLogs)
                text = text.slice(-longestLogs);
        },
        text: () => text.slice(-longestLogs),
    };
}
function ssh_ended({ code, signal }, { host, workingDirectory }, told) {
    if (code === 0)
        return { status: 'COMPLETED', statusMessage: `the script has run on ${host}`, output: { exitCode: 0, ...told.output('') } };
    const why = code === 126 && workingDirectory !== '' ? `, in ${workingDirectory}` : '';
    const message = `the script ended with ${signal ?? `exit code ${code}`}${why}${told.last()}`;
    return rest_failed(message, { exitCode: code, ...told.output(message) });
}
/** What a script wrote into its response file: JSON where it is that. */
function ssh_parsed(response) {
    if (response === undefined)
        return null;
    try {
        return JSON.parse(response);
    }
    catch {
        return response;
    }
}
function addressProblems({ value, at }) {
    const { host, environmentVariables = {} } = value;
    const wrong = typeof host === 'string' && host.trim() !== '' && !isOpen(host) && !hostOf(host);
    const names = typeof environmentVariables === 'object' && environmentVariables !== null ? Object.keys(environmentVariables) : [];
    const told = (message, fix, path) => ({
        code: 'H2K-661',
        severity: 'error',
        message,
        fix,
        at: at(path, 'key'),
    });
    return [
        ...(wrong
            ? [
                told(`host of a SSH task can't be ${JSON.stringify(host)}`, 'write a name or an address: host: build.acme.example, or 10.0.0.5:2222', ['host']),
            ]
            : []),
        ...names
            .filter((name) => !variable.test(name))
            .map((name) => told(`${JSON.stringify(name)} can be no variable of a shell`, 'use letters, digits and _', ['environmentVariables', name])),
    ];
}
/** A shell fills in the values of bindings; other programs would read its way of writing them. */
function scriptProblems({ value: { script }, at }) {
    if (typeof script !== 'string')
        return [];
    const interpreter = interpreterOf(script);
    if (!interpreter || interpreter.isShell || scriptOf([script]).bindings.size === 0)
        return [];
    return [
        {
            code: 'H2K-846',
            severity: 'error',
            message: `${interpreter.words} doesn't fill in bindings, as a shell does`,
            fix: 'hand them over: environmentVariables: { NAME: ${…} }, or arguments',
            at: at(['script']),
        },
    ];
}
function agents({ pipeline, stage, task }, { at }) {
    const agent = pipeline.stages[stage]?.tasks[task]?.endpoints?.['agent'];
    return agent ? [agentProblem(agent, at([]))] : [];
}

;// CONCATENATED MODULE: ../build/tasks/index.js










/** All task types, in one table. */
const tasks = {
    K8S: k8s,
    Condition: condition,
    Pipeline: pipeline,
    REST: rest,
    POLL: poll,
    CI: ci,
    SSH: ssh,
    IMAGE: image_image,
    UserOperation: approval,
};


/***/ })

};
