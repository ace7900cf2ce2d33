export const id = 1815;
export const ids = [1815];
export const modules = {

/***/ 1815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  webhookAddCommand: () => (/* binding */ webhookAddCommand),
  webhookListCommand: () => (/* binding */ webhookListCommand),
  webhookRemoveCommand: () => (/* binding */ webhookRemoveCommand),
  webhookSyncCommand: () => (/* binding */ webhookSyncCommand)
});

// EXTERNAL MODULE: ../build/commands/problem.js
var commands_problem = __webpack_require__(7054);
// EXTERNAL MODULE: ../build/definitions/names.js
var names = __webpack_require__(9275);
// EXTERNAL MODULE: ../build/dockerhub/hooknames.js
var hooknames = __webpack_require__(8699);
// EXTERNAL MODULE: ../build/dockerhub/names.js
var dockerhub_names = __webpack_require__(8290);
// EXTERNAL MODULE: ../build/triggers/repository.js
var triggers_repository = __webpack_require__(1180);
// EXTERNAL MODULE: ../build/commands/relay/definitions.js
var definitions = __webpack_require__(8401);
// EXTERNAL MODULE: ../build/commands/relay/settings.js
var settings = __webpack_require__(6902);
// EXTERNAL MODULE: ../build/commands/relay/token.js
var token = __webpack_require__(9614);
// EXTERNAL MODULE: ../build/commands/result.js
var result = __webpack_require__(7892);
// EXTERNAL MODULE: ../build/commands/webhook/credentials.js
var credentials = __webpack_require__(3753);
// EXTERNAL MODULE: ../build/commands/webhook/read.js
var read = __webpack_require__(187);
// EXTERNAL MODULE: ../build/commands/webhook/steps.js
var steps = __webpack_require__(7920);
// EXTERNAL MODULE: ../build/ports/types.js
var types = __webpack_require__(2896);
// EXTERNAL MODULE: ../build/types.js
var build_types = __webpack_require__(9979);
;// CONCATENATED MODULE: ../build/commands/webhook/written.js


const quoted = (text) => /^[A-Za-z_][\w/-]*$/.test(text) && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(text) ? text : JSON.stringify(text);
/** The documents as their text: what a person would write. */
function documentsText({ webhook, endpoint, variable }) {
    const parts = [
        webhook && [
            'kind: DOCKER_WEBHOOK',
            `name: ${quoted(webhook.name)}`,
            webhook.endpoint === undefined ? `repository: ${webhook.repository}` : `endpoint: ${quoted(webhook.endpoint)}`,
            `pipeline: ${quoted(webhook.pipeline)}`,
        ],
        endpoint && [
            'kind: ENDPOINT',
            `name: ${quoted(endpoint.name)}`,
            'type: dockerregistry',
            'properties:',
            '  serverType: dockerhub',
            `  repoURL: https://hub.docker.com/r/${endpoint.repository}`,
            `  username: ${quoted(endpoint.username)}`,
            `  password: '\${var.${passwordVariable}}'`,
        ],
        variable !== undefined && ['kind: VARIABLE', `name: ${variable}`, 'type: SECRET'],
    ];
    return parts.flatMap((lines) => (lines ? [`${lines.join('\n')}\n`] : [])).join('---\n');
}
const passwordVariable = 'HUB_TOKEN';
/** Puts documents behind those of a file, which stay byte for byte. Throws ConfigurationError (H2K-789) where it can't, or would not read as it was meant. */
async function append(file, documents, files) {
    const { load } = await Promise.all(/* import() */[__webpack_require__.e(6637), __webpack_require__.e(3950)]).then(__webpack_require__.bind(__webpack_require__, 1569));
    await written(file, async () => files.edit(file, (text) => {
        const ends = /\r\n/.test(text) ? '\r\n' : '\n';
        const gap = text === '' || text.endsWith('\n') ? '' : ends;
        const whole = `${text}${gap}${`---\n${documents}`.replace(/\n/g, ends)}`;
        const [before, after] = [text, whole].map((one) => load([{ file, text: one }]));
        if (countOf(after) !== countOf(before) + countOf(load([{ file, text: documents }])))
            throw new types/* FileProblem */.kc(`${file}: the documents would not read as they were meant`);
        return whole;
    }));
    return file;
}
const countOf = (loaded) => Object.values(loaded?.definitions ?? {}).reduce((sum, { size }) => sum + size, 0);
/** Puts documents into a file of their own. Throws ConfigurationError (H2K-789). */
async function place(folder, name, documents, files) {
    const file = `${name.toLowerCase().replace(/[^a-z0-9.-]+/g, '-')}.yaml`;
    const taken = await written(file, () => files.place(folder, [{ name: file, text: documents }], { replace: false }));
    if (taken.length > 0)
        throw new build_types/* ConfigurationError */.j1([cannot(`${folder}/${file} is there already`)]);
    return `${folder}/${file}`;
}
async function written(file, write) {
    try {
        return await write();
    }
    catch (error) {
        if (!(error instanceof types/* FileProblem */.kc))
            throw error;
        throw new build_types/* ConfigurationError */.j1([cannot(error.message.startsWith(file) ? error.message : `${file}: ${error.message}`)]);
    }
}
const cannot = (why) => ({
    code: 'H2K-789',
    severity: 'error',
    message: `the definitions can't be written: ${why}`,
    fix: 'write the documents by hand',
    input: 'definitions',
});

;// CONCATENATED MODULE: ../build/commands/webhook/add.js












/** Makes an address for a docker webhook. What the definitions lack for it is written where it is asked for (`--pipeline`, `--make-endpoint`), else offered. */
async function webhookAdd(asked, given, webhook, host) {
    const loaded = await (0,read/* readWhole */.o)(asked);
    const found = (0,names/* find */.I)(loaded.definitions.webhooks, webhook);
    const lacking = lackingFor(webhook, found, loaded, given, host);
    const mistakes = [
        ...asked.mistakes,
        ...(found || lacking.webhook ? [] : missing(webhook, loaded, given)),
        ...(found ? contradicted(found, loaded, given) : []),
    ];
    const repository = lacking.webhook?.repository ?? lacking.endpoint?.repository ?? (found && (0,triggers_repository/* repositoryOf */._)(found.value, loaded.definitions.endpoints));
    let written;
    try {
        const isGood = [(0,settings/* readStore */.uz)(given), (0,settings/* readPublicUrl */.l8)(given)].every(({ problem }) => !problem);
        if (isGood && mistakes.length === 0)
            written = await write(asked, webhook, found, lacking, given);
    }
    catch (error) {
        return { webhook, token: '', steps: [], ...(0,result/* stopped */.ce)(error, AbortSignal.any([])) };
    }
    const report = await (0,token/* relayToken */.R)({ ...asked, mistakes }, given, webhook, host);
    const steps = report.result === 'done'
        ? [...(await leftToDo(report, repository, written === undefined ? lacking : {}, given)), ...unfinished(webhook, found, loaded, given)]
        : [];
    return { ...report, steps, ...(repository === undefined ? {} : { repository }), ...(written === undefined ? {} : { written }) };
}
function lackingFor(webhook, found, { definitions }, given, { ports }) {
    const told = given['repository'] === undefined ? undefined : (0,triggers_repository/* repositoryIn */.c)(given['repository']);
    const repository = (found && (0,triggers_repository/* repositoryOf */._)(found.value, definitions.endpoints)) ?? told;
    if (repository === undefined || !(0,dockerhub_names/* isRepository */.Z)(repository) || !repository.includes('/'))
        return {};
    const pipeline = given['pipeline'];
    const lacks = (name) => (0,names/* find */.I)(definitions.endpoints, name, found?.value.project) === undefined;
    const endpoint = found?.value.endpoint ?? ['dockerhub', `dockerhub-${webhook}`].find(lacks) ?? 'dockerhub';
    const credential = (0,credentials/* hubCredentials */.E)(definitions, ports)(repository);
    const isNone = 'problem' in credential && credential.problem.code === 'H2K-778' && lacks(endpoint);
    const username = given['make-endpoint'] ?? repository.split('/', 1)[0] ?? '';
    return {
        ...(found || !pipeline
            ? {}
            : { webhook: { name: webhook, repository, pipeline, endpoint: isNone && given['make-endpoint'] ? endpoint : undefined } }),
        ...(isNone ? { endpoint: { name: endpoint, repository, username } } : {}),
        ...(isNone && !(0,names/* find */.I)(definitions.variables, passwordVariable) ? { variable: passwordVariable } : {}),
    };
}
/** Writes what was asked for. */
async function write(asked, webhook, found, lacking, given) {
    const { folder, files } = (0,definitions/* whereDefinitionsAre */.o)(asked.given.definitions);
    const text = documentsText(given['make-endpoint'] === undefined ? (lacking.webhook ? { webhook: lacking.webhook } : {}) : lacking);
    if (text === '')
        return undefined;
    return found ? append(found.at(['name']).file, text, files) : place(folder, webhook, text, files);
}
async function leftToDo(report, repository, { endpoint, variable }, given) {
    const publicUrl = (0,settings/* readPublicUrl */.l8)(given).value;
    const name = publicUrl === undefined ? `hub-to-kube ${report.webhook}` : (0,hooknames/* freeName */.IL)(await (0,hooknames/* relayMark */.pd)(publicUrl), report.webhook, []);
    const address = report.url === undefined ? 'the relay’s public address with this path behind it' : 'this address';
    const page = repository === undefined ? '' : ` (${(0,steps/* pageOf */.ZZ)(repository)})`;
    return [
        `In Docker Hub: ${repository ?? 'the repository'} > Webhooks > New webhook${page}, name "${name}", and ${address} as its URL.`,
        ...(endpoint
            ? [
                `hub-to-kube webhook sync can do that, once an ENDPOINT says who may; webhook add ${report.webhook} --make-endpoint ${endpoint.username} writes it:`,
                documentsText({ endpoint, ...(variable === undefined ? {} : { variable }) }),
            ]
            : []),
    ];
}
/** What its document lacks before a push of it runs anything. */
function unfinished(webhook, found, { definitions }, { pipeline = found?.value.pipeline }) {
    const known = pipeline === undefined || (0,names/* find */.I)(definitions.pipelines, pipeline, found?.value.project) !== undefined;
    return [
        ...(known ? [] : [`There is no PIPELINE ${JSON.stringify(pipeline)} in the definitions yet: until it is, validate refuses them.`]),
        ...(found?.value.target
            ? []
            : [
                `The DOCKER_WEBHOOK ${webhook} has no target yet, and the relay ignores its pushes: add where they go, target: { repository: OWNER/NAME, workflow: FILE.yml, ref: main }, or target: { run: true }.`,
            ]),
    ];
}
/** Flags that say another thing than the document that is there: it would be kept as it is. */
function contradicted({ value, at }, { definitions }, given) {
    const told = given['repository'] === undefined ? undefined : (0,triggers_repository/* repositoryIn */.c)(given['repository']);
    const pairs = [
        ['repository', told, (0,triggers_repository/* repositoryOf */._)(value, definitions.endpoints)],
        ['pipeline', given['pipeline'], value.pipeline],
    ];
    return pairs.flatMap(([input, said, is]) => said === undefined || said === is
        ? []
        : [
            {
                code: 'H2K-754',
                severity: 'error',
                message: `--${input} ${said}: the DOCKER_WEBHOOK ${value.name} has the ${input} ${is ?? 'of no name'}`,
                fix: `leave --${input} out, change the document, or give the new docker webhook a name of its own`,
                at: at([input]),
                input,
            },
        ]);
}
function missing(webhook, { definitions, problems }, given) {
    const known = [...definitions.webhooks.keys()];
    const how = `write one: hub-to-kube webhook add ${webhook} --repository acme/shop --pipeline NAME`;
    const wrong = given['repository'] === undefined
        ? ''
        : `, and ${JSON.stringify(given['repository'])} with ${given['pipeline'] ? 'it' : 'no --pipeline'} makes none`;
    return [
        ...problems,
        {
            code: 'H2K-756',
            severity: 'error',
            message: `there is no DOCKER_WEBHOOK ${JSON.stringify(webhook)} in the definitions${wrong}`,
            fix: known.length > 0 ? `there are: ${known.join(', ')}; or ${how}` : how,
            input: 'webhook',
        },
    ];
}

// EXTERNAL MODULE: ../build/relay/core/credential.js
var credential = __webpack_require__(7249);
// EXTERNAL MODULE: ../build/commands/webhook/documents.js
var webhook_documents = __webpack_require__(7705);
// EXTERNAL MODULE: ../build/commands/webhook/look.js
var webhook_look = __webpack_require__(7056);
// EXTERNAL MODULE: ../build/commands/webhook/reach.js
var reach = __webpack_require__(8592);
// EXTERNAL MODULE: ../build/commands/webhook/relay-api.js
var relay_api = __webpack_require__(91);
;// CONCATENATED MODULE: ../build/commands/webhook/list.js








/** The definitions' docker webhooks, and whether Docker Hub has them. What can't be seen is unknown, with the reason as a warning. */
async function webhookList(asked, given, { ports, signal }) {
    try {
        const { definitions, problems } = await (0,read/* readWhole */.o)(asked);
        const found = (0,webhook_documents/* documentsOf */.u)(definitions);
        const told = [...problems, ...found.problems];
        const sides = await (0,reach/* reach */.g)(given, [...asked.mistakes, ...problems.filter(({ severity }) => severity === 'error')], ports, signal);
        try {
            const tokens = (await sides.tokens.list()).filter(({ revoked }) => revoked === undefined);
            const repositories = found.documents.map(({ repository }) => repository);
            const look = await (0,webhook_look/* lookAt */.t)(repositories, { ...sides, credentialOf: (0,credentials/* hubCredentials */.E)(definitions, ports) }, signal);
            const ends = await credentialEnds(sides, ports, signal);
            const unseen = [...look.why.values()].map((problem) => ({ ...problem, severity: 'warning' }));
            return {
                result: 'done',
                problems: [...told.map((one) => ({ ...one, severity: 'warning' })), ...unseen, ...soon(ends, ports.now())],
                webhooks: found.documents.map((document) => listed(document, look, tokens)),
                ...(ends === undefined ? {} : { credentialEnds: ends }),
            };
        }
        finally {
            sides.tokens.close();
        }
    }
    catch (error) {
        return { webhooks: [], ...(0,result/* stopped */.ce)(error, signal) };
    }
}
function listed({ webhook, repository, enabled }, look, tokens) {
    const seen = look.seen.get(repository) ?? 'unknown';
    const own = tokens.filter((token) => token.webhook === webhook);
    const good = typeof seen === 'string' ? [] : seen.flatMap((hook) => tokenOf(hook, own) ?? []);
    const made = (good.length > 0 ? good : own).map(({ created }) => created).toSorted((a, b) => b - a)[0];
    const hook = good.length > 0 ? 'yes' : typeof seen === 'string' ? 'unknown' : 'no';
    return { webhook, repository, enabled, hook, ...(made === undefined ? {} : { made }) };
}
const tokenOf = ({ isHere, token }, tokens) => isHere ? tokens.find(({ id }) => id === token) : undefined;
/** The relay alone knows it, as GitHub tells it with each answer. */
async function credentialEnds({ api }, ports, signal) {
    if (!api)
        return undefined;
    const answer = await (0,relay_api/* askRelay */.V$)(ports, api, { method: 'GET', path: '/api/registry-webhooks' }, signal);
    const ends = (0,relay_api/* documentsIn */.aV)(answer).map(({ credentialEnds: end }) => end);
    return ends.find((end) => typeof end === 'number');
}
function soon(ends, now) {
    const message = (0,credential/* endNotice */.o)(ends, now);
    return message === undefined ? [] : [{ code: 'H2K-788', severity: 'warning', message }];
}

// EXTERNAL MODULE: ../build/dockerhub/hookplan.js
var hookplan = __webpack_require__(3540);
// EXTERNAL MODULE: ../build/commands/webhook/options.js
var options = __webpack_require__(6017);
// EXTERNAL MODULE: ../build/commands/webhook/run.js
var run = __webpack_require__(4654);
// EXTERNAL MODULE: ../build/commands/webhook/sync.js
var sync = __webpack_require__(8856);
;// CONCATENATED MODULE: ../build/commands/webhook/remove.js











/** Deletes what a docker webhook has in Docker Hub, and ends all its addresses, those that people pasted among them. Refused: nothing is known of it (H2K-785). */
async function webhookRemove(asked, given, webhook, { ports, signal }, { told }) {
    const report = { result: 'done', problems: [], dryRun: (0,options/* isSet */.vM)(given, 'dry-run'), steps: [] };
    const done = (step) => {
        report.steps.push(step);
        told(step);
    };
    try {
        const { definitions, problems } = await (0,read/* readWhole */.o)(asked);
        const errors = problems.filter(({ severity }) => severity === 'error');
        const sides = await (0,reach/* reach */.g)(given, [...asked.mistakes, ...errors], ports, signal);
        try {
            const all = await sides.tokens.list();
            const own = all.filter((token) => token.webhook === webhook);
            const { documents, unclear } = (0,webhook_documents/* documentsOf */.u)(definitions);
            const document = documents.find((one) => one.webhook === webhook);
            if (!document && own.length === 0)
                throw new build_types/* ConfigurationError */.j1([nothingOf(webhook)]);
            if (document)
                report.problems.push(stillWanted(webhook));
            const credentialOf = (0,credentials/* hubCredentials */.E)(definitions, ports);
            const where = [...(document ? [document.repository] : []), ...own.flatMap(({ repository }) => repository ?? [])];
            const look = await (0,webhook_look/* lookAt */.t)(where, { ...sides, credentialOf }, signal);
            const tokens = all.filter(({ revoked }) => revoked === undefined);
            const others = documents.filter((one) => one !== document);
            const plan = (0,hookplan/* planHooks */.q)({ ...sides, documents: others, unclear, seen: look.seen, tokens, rotate: false, keep: false });
            const planned = plan.works.find((one) => one.webhook === webhook);
            const revocations = tokens.filter((token) => token.webhook === webhook).map(({ id }) => id);
            const work = { webhook, repository: undefined, removals: [], barred: [], ...planned, revocations };
            report.problems.push(...plan.strangers.map(sync/* strangerTold */.YY), ...[...look.why.values()].filter(({ code }) => code !== 'H2K-774'));
            if (report.dryRun)
                for (const step of (0,steps/* stepsOf */.B_)(work))
                    done(step);
            else
                report.problems.push(...(await (0,run/* runWork */.d)(work, { ...sides, credentialOf, showsAddresses: false, signal }, done)));
        }
        finally {
            sides.tokens.close();
        }
    }
    catch (error) {
        return { ...report, ...(0,sync/* endedBy */.mr)(error, report, signal) };
    }
    return { ...report, result: report.problems.some(({ severity }) => severity === 'error') ? 'failed' : 'done' };
}
const nothingOf = (webhook) => ({
    code: 'H2K-785',
    severity: 'error',
    message: `nothing is known of a docker webhook ${JSON.stringify(webhook)}: neither a document nor an address`,
    fix: 'hub-to-kube webhook list shows those that there are',
    input: 'webhook',
});
const stillWanted = (webhook) => ({
    code: 'H2K-787',
    severity: 'warning',
    message: `the document of ${webhook} is still there: the next sync makes its webhook again`,
    fix: 'take the DOCKER_WEBHOOK out of the definitions',
    input: 'webhook',
});

// EXTERNAL MODULE: ../build/cli/relay.js + 10 modules
var relay = __webpack_require__(3831);
;// CONCATENATED MODULE: ../build/cli/webhook.js







const webhookSyncCommand = async (asked, host, { own }) => {
    const isLog = host.ports.env['GITHUB_ACTIONS'] === 'true';
    const report = await (0,sync/* webhookSync */.dc)(asked, own, host, { showsAddresses: !isLog, told: (step) => host.ports.log('info', (0,steps/* stepText */.uw)(step)) });
    return synced(report, host, 'Docker Hub has what the documents say');
};
const webhookRemoveCommand = async (asked, host, { own, words: [webhook = ''] }) => {
    const report = await webhookRemove(asked, own, webhook, host, { told: (step) => host.ports.log('info', (0,steps/* stepText */.uw)(step)) });
    return synced(report, host, `${webhook} has nothing at Docker Hub any more`);
};
const webhookListCommand = async (asked, host, { own }) => {
    const report = await webhookList(asked, own, host);
    for (const line of tableOf(report))
        host.ports.log('info', line);
    return told(report, host);
};
const webhookAddCommand = async (asked, host, { own, words: [webhook = ''] }) => {
    const report = await webhookAdd(asked, own, webhook, host);
    (0,relay.tokenTold)(report, host);
    if (report.written !== undefined)
        host.ports.log('info', `written into ${report.written}`);
    for (const line of report.result === 'done' ? report.steps : [])
        host.ports.log('info', line);
    return report;
};
function synced(report, host, good) {
    told(report, host);
    if (report.result !== 'done')
        return report;
    if (report.dryRun)
        host.ports.log('info', report.steps.length > 0 ? 'nothing was done: --dry-run' : 'nothing would be done');
    else
        host.ports.log('info', good);
    return report;
}
function told(report, { ports }) {
    for (const problem of report.problems)
        ports.log(problem.severity, `${problem.severity}: ${(0,commands_problem/* problemText */.f)(problem)}`);
    return report;
}
const day = (at) => (at === undefined ? '' : new Date(at).toISOString().slice(0, 10));
function tableOf({ webhooks, credentialEnds }) {
    if (webhooks.length === 0)
        return [];
    const head = ['webhook', 'repository', 'in Docker Hub', 'enabled', 'address made'];
    const rows = webhooks.map(({ webhook, repository, hook, enabled, made }) => [
        webhook,
        repository,
        hook,
        enabled ? 'yes' : 'no',
        day(made),
    ]);
    const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
    const lines = [head, ...rows].map((row) => row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd());
    return credentialEnds === undefined ? lines : [...lines, `the relay's GitHub token ends ${day(credentialEnds)}`];
}


/***/ })

};
