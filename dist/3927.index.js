export const id = 3927;
export const ids = [3927];
export const modules = {

/***/ 6308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  definedWork: () => (/* binding */ definedWork)
});

// EXTERNAL MODULE: ../build/definitions/credentials.js
var credentials = __webpack_require__(7981);
// EXTERNAL MODULE: ../build/definitions/variables.js
var variables = __webpack_require__(9966);
// EXTERNAL MODULE: ../build/definitions/names.js
var names = __webpack_require__(9275);
// EXTERNAL MODULE: ../build/text/nearest.js
var nearest = __webpack_require__(8242);
;// CONCATENATED MODULE: ../build/commands/choose.js


/** Which pipelines a run is about: the named one, or those of the docker webhooks that the push fits (H2K-626, 628). */
function choose(choice) {
    const { definitions, mistaken, pipeline, webhook, match } = choice;
    if (webhook !== undefined)
        return forWebhook(webhook, choice);
    if (pipeline !== undefined) {
        const found = (0,names/* find */.I)(definitions.pipelines, pipeline);
        if (found)
            return { chosen: [{ pipeline: found }], problems: [] };
        return none(mistaken.has(pipeline) ? [] : [unknown('pipeline', pipeline, definitions.pipelines)]);
    }
    if (match) {
        const all = [...definitions.webhooks.values()];
        const matched = match(all.map(({ value }) => value));
        if ('ignored' in matched)
            return none([ignored(matched.ignored)]);
        return started(all.filter(({ value }) => matched.webhooks.includes(value)), choice);
    }
    const [only, ...others] = definitions.pipelines.values();
    if (only && others.length === 0)
        return { chosen: [{ pipeline: only }], problems: [] };
    return none(definitions.pipelines.size === 0 && mistaken.size > 0 ? [] : [unnamed(definitions)]);
}
function forWebhook(name, choice) {
    const { definitions, mistaken, pipeline, match } = choice;
    const webhook = (0,names/* find */.I)(definitions.webhooks, name);
    if (!webhook)
        return none(mistaken.has(name) ? [] : [unknown('webhook', name, definitions.webhooks)]);
    const { value } = webhook;
    if (pipeline !== undefined && pipeline !== value.pipeline) {
        const message = `the docker webhook ${name} starts the pipeline ${value.pipeline}, and pipeline names ${pipeline}`;
        return none([{ code: 'H2K-626', severity: 'error', message, fix: 'leave one of the two out', input: 'pipeline' }]);
    }
    if (value.enabled === false)
        return none([ignored(`the docker webhook ${name} is disabled`)]);
    const matched = match?.([value]);
    if (matched && 'ignored' in matched)
        return none([ignored(matched.ignored)]);
    return started([webhook], choice);
}
function started(webhooks, { definitions: { pipelines }, mistaken }) {
    const found = webhooks.map((webhook) => ({ webhook, pipeline: (0,names/* find */.I)(pipelines, webhook.value.pipeline, webhook.value.project) }));
    return {
        chosen: found.flatMap(({ webhook, pipeline }) => (pipeline ? [{ pipeline, webhook }] : [])),
        problems: found.flatMap(({ webhook: { value, at }, pipeline }) => pipeline || mistaken.has(value.pipeline) ? [] : [{ ...unknown('pipeline', value.pipeline, pipelines), at: at(['pipeline']) }]),
    };
}
const none = (problems) => ({ chosen: [], problems });
const ignored = (why) => ({
    code: 'H2K-628',
    severity: 'error',
    message: `the push starts nothing: ${why}`,
    fix: 'look at imageNameRegExPattern, tagNamePattern and enabled of the docker webhooks, or name the pipeline: pipeline: NAME',
});
function unknown(what, name, all) {
    const known = [...all.keys()];
    const fix = known.length > 0
        ? `there are ${(0,nearest/* listed */.K)(known)}`
        : `there is none: write one, kind: ${what === 'pipeline' ? 'PIPELINE' : 'DOCKER_WEBHOOK'}`;
    const word = what === 'pipeline' ? 'pipeline' : 'docker webhook';
    return { code: 'H2K-626', severity: 'error', message: `there is no ${word} ${name}${(0,nearest/* didYouMean */.a)(name, known)}`, fix, input: what };
}
const unnamed = ({ pipelines }) => ({
    code: 'H2K-626',
    severity: 'error',
    message: pipelines.size === 0 ? 'the definitions have no pipeline' : 'no pipeline is named, and there is no push that starts one',
    fix: pipelines.size === 0 ? 'write one: kind: PIPELINE' : `name one: pipeline: one of ${(0,nearest/* listed */.K)([...pipelines.keys()])}`,
    input: 'pipeline',
});

// EXTERNAL MODULE: ../build/commands/folder.js
var folder = __webpack_require__(8881);
// EXTERNAL MODULE: ../build/commands/options.js
var options = __webpack_require__(3927);
// EXTERNAL MODULE: ../build/commands/origin.js
var commands_origin = __webpack_require__(9727);
;// CONCATENATED MODULE: ../build/commands/defined.js






/** What is run of a folder of definitions. `mayChooseNone`: nothing is run, so nothing need be named. */
async function definedWork(settings, given, { origin, mayChooseNone }, { files, secrets }) {
    const loaded = await (0,folder/* readDefinitions */.TL)(settings.definitions, files);
    if (!loaded)
        return { ...nothing, problems: [nowhere(settings)] };
    const { definitions, mistaken } = loaded;
    const readable = (0,credentials/* credentials */.z)(definitions);
    for (const { value } of readable)
        secrets.add(value);
    const match = settings.tags.length > 0 ? undefined : await matching(origin, definitions);
    const choice = { definitions, mistaken, match, pipeline: settings.pipeline, webhook: settings.webhook ?? origin.webhook };
    const isNamed = choice.pipeline !== undefined || choice.webhook !== undefined || match !== undefined;
    const { chosen, problems } = isNamed || !mayChooseNone ? choose(choice) : { chosen: [], problems: [] };
    return {
        definitions,
        mistaken,
        chosen,
        problems: [
            ...loaded.problems,
            ...readable.map(({ problem }) => problem),
            ...(loaded.problems.some(({ code }) => code === 'H2K-625') ? [] : problems),
            ...(0,variables/* givenProblems */.iz)({ definitions, given: settings.variables }),
            ...misplaced(given),
        ],
    };
}
/** What a push is matched by. An image that was named by hand needs no docker webhook, where none is there; one whose tag is still to be found (`tags`) can't be matched, so that its pipeline has to be named. */
async function matching(origin, { webhooks, endpoints }) {
    if (!origin.event && (!origin.image || webhooks.size === 0))
        return undefined;
    const { match } = await Promise.all(/* import() */[__webpack_require__.e(8966), __webpack_require__.e(4811)]).then(__webpack_require__.bind(__webpack_require__, 4811));
    return (some) => match((0,commands_origin/* eventOf */.A)(origin), some, endpoints);
}
const nothing = {
    definitions: { pipelines: new Map(), endpoints: new Map(), variables: new Map(), webhooks: new Map(), health: new Map() },
    mistaken: new Set(),
    chosen: [],
};
function nowhere({ pipeline, webhook, inputs, variables }) {
    if (pipeline !== undefined || webhook !== undefined || inputs.size + variables.size > 0)
        return (0,folder/* noDefinitions */.AL)(folder/* defaultFolder */.qp, 'there is no such folder');
    return {
        code: 'H2K-402',
        severity: 'error',
        message: 'no manifests are named',
        fix: `say where your Kubernetes YAML is: manifests: k8s/ (or write pipelines into ${folder/* defaultFolder */.qp}/)`,
        input: 'manifests',
    };
}
/** Inputs of quick mode's one task: a K8S task of a pipeline has its own, in camelCase. */
const ofTask = [
    'values',
    'set',
    'image-paths',
    'namespace',
    'create-namespace',
    'release',
    'release-namespace',
    'prune',
    'on-failure',
    'conflicts',
    'timeout',
    'patience',
    'recreate',
    'take-over',
    'require-proof',
];
/** Said for all tasks, they would mean nothing, and nobody would notice. */
function misplaced(given) {
    const stated = options/* options */.f.filter(({ name, default: fallback }) => {
        const value = given[name]?.trim() ?? '';
        return ofTask.includes(name) && value !== '' && value !== fallback;
    });
    return stated.map(({ name }) => ({
        code: 'H2K-624',
        severity: 'error',
        message: `${name} is for manifests without a pipeline`,
        fix: `write it into the input of the K8S task that it is meant for: ${name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())}`,
        input: name,
    }));
}


/***/ }),

/***/ 7981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ credentials)
/* harmony export */ });
/** Properties of endpoints, of every type, that open something. */
const secret = /^(?:token|password|passphrase|accessToken|privateToken|privatekey|certKeyData|outboundPassword|apiToken|kubeconfig)$/i;
/** What an export writes instead of a secret, and a binding or a path, which give nothing away. */
const harmless = /^(?:\*+|<[A-Z]+>)?$|^\$\{[^}]*\}$|^[~./][^\n]*$/;
/**
 * Credentials that stand readable in the files. Each is to be masked from then on, and is a warning (H2K-618) that never quotes it.
 * What a SECRET variable has as its value is no credential in use, but it was one.
 */
function credentials({ endpoints, variables }) {
    const properties = [...endpoints.values()].flatMap(({ value: { name, properties: all }, at }) => Object.entries(all).flatMap(([key, value]) => secret.test(key) && typeof value === 'string' && !harmless.test(value)
        ? [{ value, problem: readable(`${key} of the ENDPOINT ${name}`, at(['properties', key])) }]
        : []));
    const values = [...variables.values()].flatMap(({ value: { name, type, value = '' }, at }) => type === 'REGULAR' || harmless.test(value)
        ? []
        : [{ value, problem: readable(`the value of the ${type} variable ${name}`, at(['value'])) }]);
    return [...properties, ...values];
}
const readable = (what, at) => ({
    code: 'H2K-618',
    severity: 'warning',
    message: `${what} stands readable in this file`,
    fix: "take it out and renew it: whoever can read the repository has it. Write '${var.NAME}' instead, with a VARIABLE of type SECRET",
    ...(at && { at }),
});


/***/ })

};
