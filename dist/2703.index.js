export const id = 2703;
export const ids = [2703];
export const modules = {

/***/ 4046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ readLine),
  k: () => (/* binding */ wantsJson)
});

// EXTERNAL MODULE: ../node_modules/commander/index.js + 6 modules
var commander = __webpack_require__(8265);
// EXTERNAL MODULE: ../build/commands/options.js
var options = __webpack_require__(3927);
// EXTERNAL MODULE: ../build/commands/result.js
var result = __webpack_require__(7892);
// EXTERNAL MODULE: ../build/text/nearest.js
var nearest = __webpack_require__(8242);
;// CONCATENATED MODULE: ../build/commands/endpoint/options.js
/** Flags of `endpoint check` alone. */
const endpointCheckOptions = [
    {
        name: 'accept',
        kind: 'boolean',
        description: 'Accept the certificate: its fingerprint is written into the ENDPOINT, and no other one is taken from then on',
        default: '',
        placeholder: '',
    },
    {
        name: 'docker-hub-api',
        kind: 'text',
        description: 'Where the sign-in to Docker Hub is tried',
        default: 'https://hub.docker.com',
        placeholder: 'https://…',
    },
];

;// CONCATENATED MODULE: ../build/commands/import/options.js
const own = (name, kind, placeholder, description, fallback = '') => ({
    name,
    kind,
    description,
    default: fallback,
    placeholder,
});
const importOptions = [
    own('out', 'text', 'folder', 'Where the definitions are written', '.github/hub-to-kube'),
    own('check', 'boolean', '', 'Say what would become of the exports; nothing is written'),
    own('create-to-apply', 'boolean', '', 'K8S tasks APPLY what they CREATE now: a second push finds it there'),
    own('force', 'boolean', '', 'Write over files of the same name'),
];

// EXTERNAL MODULE: ../build/commands/relay/options.js
var relay_options = __webpack_require__(8625);
;// CONCATENATED MODULE: ../build/commands/waiting/options.js
const options_own = (name, kind, placeholder, description) => ({
    name,
    kind,
    placeholder,
    description,
    default: '',
});
const resumeOptions = [
    options_own('approve', 'boolean', '', 'Let it go on'),
    options_own('reject', 'boolean', '', 'Let it fail'),
    options_own('comment', 'text', 'words', 'Why: the output comments of the task'),
    options_own('task', 'text', 'Stage.Task', 'Which of its questions is answered, where it asks several; without it the first'),
    options_own('as', 'text', 'name', 'Who answers, where the task names approvers; without it $GITHUB_ACTOR or $USER'),
];

// EXTERNAL MODULE: ../build/commands/webhook/options.js
var webhook_options = __webpack_require__(6017);
;// CONCATENATED MODULE: ../build/cli/commands.js






const commands_all = options/* options */.f.map(({ name }) => name);
const commands = [
    {
        name: 'run',
        description: 'Deploy the manifests with the pushed image, and prove that it runs',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6637), __webpack_require__.e(4510), __webpack_require__.e(1465), __webpack_require__.e(7603), __webpack_require__.e(1463), __webpack_require__.e(7221), __webpack_require__.e(2576), __webpack_require__.e(4710)]).then(__webpack_require__.bind(__webpack_require__, 4710))).runCommand,
        flags: commands_all,
    },
    {
        name: 'plan',
        description: 'Show what a run would do; nothing is written',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6637), __webpack_require__.e(4510), __webpack_require__.e(1465), __webpack_require__.e(7603), __webpack_require__.e(1463), __webpack_require__.e(7221), __webpack_require__.e(2852)]).then(__webpack_require__.bind(__webpack_require__, 2852))).planCommand,
        flags: commands_all,
        exitCode: true,
    },
    {
        name: 'validate',
        description: 'Check manifests and flags of a run without asking a cluster or a registry',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6637), __webpack_require__.e(4510), __webpack_require__.e(1465), __webpack_require__.e(7603), __webpack_require__.e(1463), __webpack_require__.e(8813)]).then(__webpack_require__.bind(__webpack_require__, 8813))).validateCommand,
        flags: commands_all,
    },
    {
        name: 'verify',
        description: 'Prove that what was deployed still runs, and list what was changed since',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6637), __webpack_require__.e(4510), __webpack_require__.e(1465), __webpack_require__.e(7603), __webpack_require__.e(1463), __webpack_require__.e(7221), __webpack_require__.e(2794)]).then(__webpack_require__.bind(__webpack_require__, 2794))).verifyCommand,
        flags: [
            'namespace',
            'kubeconfig',
            'context',
            'definitions',
            'variables',
            'registry-mirrors',
            'release',
            'release-namespace',
            'require-proof',
        ],
    },
    {
        name: 'status',
        description: 'Look how objects are right now, and why they are not ready: of manifests (-f), or of a release that was deployed',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6637), __webpack_require__.e(4510), __webpack_require__.e(1465), __webpack_require__.e(7603), __webpack_require__.e(1463), __webpack_require__.e(7221), __webpack_require__.e(6085)]).then(__webpack_require__.bind(__webpack_require__, 6085))).statusCommand,
        flags: ['manifests', 'values', 'set', 'namespace', 'kubeconfig', 'context', 'release', 'release-namespace'],
    },
    {
        name: 'resume',
        description: 'Answer an execution that waits for approval, and go on with it: --approve or --reject',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6637), __webpack_require__.e(4510), __webpack_require__.e(1465), __webpack_require__.e(7603), __webpack_require__.e(1463), __webpack_require__.e(7221), __webpack_require__.e(2576), __webpack_require__.e(8004)]).then(__webpack_require__.bind(__webpack_require__, 8004))).resumeCommand,
        flags: ['kubeconfig', 'context', 'definitions', 'variables', 'registry-mirrors', 'order', 'allow-older', 'report-url', 'report-token'],
        own: resumeOptions,
        words: ['id'],
    },
    {
        name: 'executions list',
        description: 'Show the executions that wait for approval',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6637), __webpack_require__.e(4510), __webpack_require__.e(1465), __webpack_require__.e(7603), __webpack_require__.e(7382)]).then(__webpack_require__.bind(__webpack_require__, 7382))).listCommand,
        flags: ['kubeconfig', 'context', 'definitions', 'variables'],
    },
    {
        name: 'executions show',
        description: 'Show one execution that waits: what is asked, and what has happened',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6637), __webpack_require__.e(4510), __webpack_require__.e(1465), __webpack_require__.e(7603), __webpack_require__.e(7382)]).then(__webpack_require__.bind(__webpack_require__, 7382))).showCommand,
        flags: ['kubeconfig', 'context', 'definitions', 'variables'],
        words: ['id'],
    },
    {
        name: 'endpoint check',
        description: 'Look at an ENDPOINT: its certificate, the sign-in, what it may do; --accept takes the certificate as it is',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6637), __webpack_require__.e(4510), __webpack_require__.e(1465), __webpack_require__.e(7603), __webpack_require__.e(1463), __webpack_require__.e(2298)]).then(__webpack_require__.bind(__webpack_require__, 2298))).endpointCheckCommand,
        flags: ['definitions', 'variables', 'registry-mirrors'],
        own: endpointCheckOptions,
        words: ['name'],
    },
    {
        name: 'import',
        description: 'Take over what Automation Pipelines exported: its YAML, its zip, answers of its API',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6637), __webpack_require__.e(4510), __webpack_require__.e(1465), __webpack_require__.e(7603), __webpack_require__.e(1463), __webpack_require__.e(8419)]).then(__webpack_require__.bind(__webpack_require__, 8419))).importCommand,
        flags: [],
        own: importOptions,
        words: ['file'],
        many: true,
    },
    {
        name: 'relay',
        description: 'Take Docker Hub’s calls, and dispatch what the docker webhooks say to GitHub',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(8321), __webpack_require__.e(8966), __webpack_require__.e(7713), __webpack_require__.e(4510), __webpack_require__.e(1465), __webpack_require__.e(6926), __webpack_require__.e(5441), __webpack_require__.e(1562), __webpack_require__.e(3831)]).then(__webpack_require__.bind(__webpack_require__, 3831))).relayCommand,
        flags: ['definitions'],
        own: relay_options/* relayOptions */.oz,
    },
    {
        name: 'relay check',
        description: 'Say what a relay would start with: its credential’s rights and what else they are good for, store, address, definitions',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(8321), __webpack_require__.e(8966), __webpack_require__.e(7713), __webpack_require__.e(4510), __webpack_require__.e(1465), __webpack_require__.e(6926), __webpack_require__.e(5441), __webpack_require__.e(1562), __webpack_require__.e(3831)]).then(__webpack_require__.bind(__webpack_require__, 3831))).checkCommand,
        flags: ['definitions'],
        own: relay_options/* relayOptions */.oz,
    },
    {
        name: 'relay token',
        description: 'Make the secret address of a docker webhook, or end one',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(8321), __webpack_require__.e(8966), __webpack_require__.e(7713), __webpack_require__.e(4510), __webpack_require__.e(1465), __webpack_require__.e(6926), __webpack_require__.e(5441), __webpack_require__.e(1562), __webpack_require__.e(3831)]).then(__webpack_require__.bind(__webpack_require__, 3831))).tokenCommand,
        flags: [],
        own: relay_options/* tokenOptions */.C8,
        words: ['webhook'],
        insteadOfWords: 'revoke',
    },
    {
        name: 'webhook add',
        description: 'Make a docker webhook’s address, and say where it belongs in Docker Hub; --pipeline and --make-endpoint write what the definitions lack',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(8321), __webpack_require__.e(8966), __webpack_require__.e(7713), __webpack_require__.e(4510), __webpack_require__.e(1465), __webpack_require__.e(6926), __webpack_require__.e(5441), __webpack_require__.e(1562), __webpack_require__.e(3831), __webpack_require__.e(8856), __webpack_require__.e(1815)]).then(__webpack_require__.bind(__webpack_require__, 1815))).webhookAddCommand,
        flags: ['definitions'],
        own: webhook_options/* addOptions */.s6,
        words: ['webhook'],
    },
    {
        name: 'webhook sync',
        description: 'Make Docker Hub’s webhooks equal to the docker webhooks of the definitions',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(8321), __webpack_require__.e(8966), __webpack_require__.e(7713), __webpack_require__.e(4510), __webpack_require__.e(1465), __webpack_require__.e(6926), __webpack_require__.e(5441), __webpack_require__.e(1562), __webpack_require__.e(3831), __webpack_require__.e(8856), __webpack_require__.e(1815)]).then(__webpack_require__.bind(__webpack_require__, 1815))).webhookSyncCommand,
        flags: ['definitions'],
        own: webhook_options/* syncOptions */.IF,
    },
    {
        name: 'webhook list',
        description: 'Show the docker webhooks, and whether Docker Hub has them',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(8321), __webpack_require__.e(8966), __webpack_require__.e(7713), __webpack_require__.e(4510), __webpack_require__.e(1465), __webpack_require__.e(6926), __webpack_require__.e(5441), __webpack_require__.e(1562), __webpack_require__.e(3831), __webpack_require__.e(8856), __webpack_require__.e(1815)]).then(__webpack_require__.bind(__webpack_require__, 1815))).webhookListCommand,
        flags: ['definitions'],
        own: webhook_options/* reachOptions */.M6,
    },
    {
        name: 'webhook remove',
        description: 'Delete what a docker webhook has in Docker Hub, and end its addresses',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(8321), __webpack_require__.e(8966), __webpack_require__.e(7713), __webpack_require__.e(4510), __webpack_require__.e(1465), __webpack_require__.e(6926), __webpack_require__.e(5441), __webpack_require__.e(1562), __webpack_require__.e(3831), __webpack_require__.e(8856), __webpack_require__.e(1815)]).then(__webpack_require__.bind(__webpack_require__, 1815))).webhookRemoveCommand,
        flags: ['definitions'],
        own: webhook_options/* removeOptions */.rr,
        words: ['webhook'],
    },
    {
        name: 'send-test',
        description: 'Call a docker webhook’s address as Docker Hub would, and say what becomes of it',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(8321), __webpack_require__.e(8966), __webpack_require__.e(7713), __webpack_require__.e(4510), __webpack_require__.e(1465), __webpack_require__.e(6926), __webpack_require__.e(5441), __webpack_require__.e(1562), __webpack_require__.e(3831)]).then(__webpack_require__.bind(__webpack_require__, 3831))).sendTestCommand,
        flags: ['image', 'payload'],
        own: relay_options/* sendTestOptions */.v8,
        words: ['url'],
    },
];

;// CONCATENATED MODULE: ../build/cli/help.js
/** What stands for a flag's value in the help. */
const placeholders = {
    manifests: 'path',
    values: 'file',
    set: 'key=value',
    'image-paths': 'Kind.group=path',
    image: 'repo:tag',
    digest: 'sha256:…',
    tags: 'pattern',
    payload: 'json',
    order: 'pushed|semver',
    'allow-older': 'true',
    definitions: 'folder',
    pipeline: 'name',
    webhook: 'name',
    inputs: 'NAME=value',
    variables: 'NAME=value',
    namespace: 'name',
    'create-namespace': 'true',
    kubeconfig: 'path or text',
    context: 'name',
    'registry-mirrors': 'registry=url',
    release: 'name',
    'release-namespace': 'name',
    prune: 'true',
    'on-failure': 'undo|keep',
    conflicts: 'fail|force|owner',
    timeout: 'duration',
    patience: 'cause=limit',
    recreate: 'kind',
    'take-over': 'true',
    'require-proof': 'true',
    'report-url': 'url',
    'report-token': 'token',
};
const groups = [
    [
        'What to deploy:',
        ['manifests', 'values', 'set', 'image-paths', 'image', 'digest', 'tags', 'payload', 'order', 'allow-older', 'registry-mirrors'],
    ],
    ['Pipelines instead of manifests:', ['definitions', 'pipeline', 'webhook', 'inputs', 'variables']],
    ['Where:', ['kubeconfig', 'context', 'namespace', 'create-namespace']],
    ['Waiting and failing:', ['timeout', 'patience', 'on-failure', 'require-proof']],
    ['Watching:', ['report-url', 'report-token']],
    ['Whose objects:', ['conflicts', 'take-over', 'recreate', 'prune', 'release', 'release-namespace']],
];
const groupOf = (flag) => groups.find(([, flags]) => flags.includes(flag))?.[0] ?? 'Options:';
const closingHelp = `
Examples:
  hub-to-kube run --manifests k8s/ --image acme/shop:1.0 --namespace shop
  hub-to-kube run --pipeline deploy-shop --image acme/shop:1.0
  hub-to-kube plan --manifests k8s/ --image acme/shop:1.1 --exit-code
  hub-to-kube verify --namespace shop
  hub-to-kube status -f k8s/ --namespace shop

Exit codes:
  0    done; or skipped: a later push is deployed; or waiting for an approval
  1    failed, and what was there before is back
  2    refused: a mistake in flags or manifests, nothing touched
  3    unavailable: cluster or registry away, or a right is missing, nothing touched
  4    failed, and the cluster is changed
  10   plan --exit-code: there are changes
  11   status: nothing fails, but something is still on its way
  129, 130, 143  cancelled by a signal, and what was there before is back
`;

;// CONCATENATED MODULE: ../build/cli/version.js
/** Equal to package.json's; a test holds the two together. */
const version = '0.1.0';

;// CONCATENATED MODULE: ../build/cli/flags.js







/** Machines are answered on every end, also where the line can't be read. */
const wantsJson = (argv) => argv.some((word, index) => word === '--output=json' || (word === '--output' && argv[index + 1] === 'json'));
function readLine(argv) {
    const found = [];
    const top = new commander/* Command */.uB('hub-to-kube')
        .description('A push to Docker Hub becomes a proven deployment in Kubernetes')
        .version(version)
        // A flag behind the command of a command is that one's.
        .enablePositionalOptions()
        .configureHelp({ optionTerm: ({ flags }) => flags.replace(/ \[(?!true\|)(.*)\]$/, ' <$1>') })
        .configureOutput({ outputError: () => { } })
        .addHelpText('after', closingHelp)
        .exitOverride();
    for (const row of commands) {
        const [name = '', under] = row.name.split(' ').toReversed();
        // Only the command that is meant gets its options, two hundred lines of help in all.
        const meant = argv.includes(name);
        const command = (meant ? commandOf(row, name, top) : new commander/* Command */.uB(name).description(row.description)).action(() => {
            found.push(lineOf(row, command.opts(), command.args));
        });
        parentOf(top, under).addCommand(command);
    }
    try {
        top.parse([...argv], { from: 'user' });
    }
    catch (error) {
        if (!(error instanceof commander/* CommanderError */.b7))
            throw error;
        if (error.exitCode === 0)
            return { code: 0, problems: [] };
        const message = error.message.replace(/^error: /, '').replace(/\s*\(Did you mean (.*)\?\)/, '; did you mean $1?');
        const problem = {
            code: 'H2K-405',
            severity: 'error',
            message,
            fix: 'the command comes first, then its flags: see hub-to-kube --help',
        };
        return { code: result/* exitCodes */.hS.refused, problems: error.code === 'commander.help' ? [] : [problem] };
    }
    return found[0] ?? { code: result/* exitCodes */.hS.refused, problems: [] };
}
/** A command of a command stands under the first of its words. */
function parentOf(top, name) {
    if (name === undefined)
        return top;
    const known = top.commands.find((command) => command.name() === name);
    if (known)
        return known;
    const parent = new commander/* Command */.uB(name).copyInheritedSettings(top).description(`See hub-to-kube ${name} --help`);
    top.addCommand(parent);
    return parent;
}
function commandOf({ description, flags, own = [], words = [], many, exitCode }, name, top) {
    // Values are optional to commander alone: it would take the next flag for a missing one, and it stops at the first mistake.
    const command = new commander/* Command */.uB(name).copyInheritedSettings(top).description(description).allowUnknownOption().allowExcessArguments();
    for (const word of words)
        command.argument(`[${word}${many ? '...' : ''}]`);
    for (const { name: flag, kind, description: text, default: fallback, placeholder } of own) {
        const value = kind === 'boolean' ? '' : ` [${placeholder}]`;
        command.addOption(new commander/* Option */.c$(`--${flag}${value}`, `${text}${fallback ? ` (default: ${fallback})` : ''}`));
    }
    for (const { name: flag, kind, description: text, default: fallback } of options/* options */.f.filter((option) => flags.includes(option.name))) {
        const value = kind === 'boolean' ? 'true|false' : `${placeholders[flag]}${kind === 'list' ? '...' : ''}`;
        command.addOption(new commander/* Option */.c$(`${shorts[flag] ?? ''}--${flag} [${value}]`, `${text}${fallback ? ` (default: ${fallback})` : ''}`).helpGroup(groupOf(flag)));
    }
    if (exitCode)
        command.addOption(new commander/* Option */.c$('--exit-code', 'Exit with 10 when there are changes').helpGroup('Output:'));
    return command.addOption(new commander/* Option */.c$('--output [text|json]', 'json prints one JSON document on standard output, whatever happens').helpGroup('Output:'));
}
/** What kubectl's users write without thinking. */
const shorts = { manifests: '-f, ' };
function lineOf(row, flags, rest) {
    const words = rest.slice(0, row.many ? rest.length : (row.words?.length ?? 0)).filter((word) => !word.startsWith('-'));
    const needsWords = row.insteadOfWords === undefined || flags[row.insteadOfWords] === undefined;
    const others = row.many ? rest.filter((word) => word.startsWith('-')) : rest.slice(words.length);
    const mistakes = [...strays(row, others), ...(needsWords ? missing(row, words) : [])];
    const given = {};
    for (const { name, kind } of options/* options */.f) {
        const value = flags[camelCase(name)];
        if (value === undefined)
            continue;
        // `--prune` alone is true; a list may come in several flags, which are its lines.
        const lines = [value].flat().filter((one) => one !== true || kind === 'boolean');
        if (lines.length > 0)
            given[name] = lines.join('\n');
        else
            mistakes.push(wrong('H2K-406', `--${name} has no value`, `write --${name} ${placeholders[name]}`, name));
    }
    const own = {};
    for (const { name, kind, placeholder } of row.own ?? []) {
        const value = flags[camelCase(name)];
        if (typeof value === 'string' || (value === true && kind === 'boolean'))
            own[name] = String(value);
        else if (value !== undefined)
            mistakes.push(wrong('H2K-406', `--${name} has no value`, `write --${name} ${placeholder}`, name));
    }
    const format = flags['output'];
    if (format !== undefined && format !== 'text' && format !== 'json')
        mistakes.push(wrong('H2K-406', `--output can't be ${String(format)}${(0,nearest/* didYouMean */.a)(String(format), ['text', 'json'])}`, 'write text or json', 'output'));
    return { row, asked: { given: given, mistakes }, exitCode: flags['exitCode'] === true, own, words };
}
const missing = ({ name, words = [] }, given) => words
    .slice(given.length)
    .map((word) => wrong('H2K-407', `${name} needs to know the ${word}`, `write hub-to-kube ${name} ${words.join(' ').toUpperCase()}`, word));
/** What is no flag of this command; a word after an unknown flag is taken for its value. */
function strays({ name, flags, own = [], exitCode }, rest) {
    const known = [...flags, ...own.map((option) => option.name), 'output', 'help', ...(exitCode ? ['exit-code'] : [])].map((flag) => `--${flag}`);
    return rest.flatMap((word, index) => {
        const isFlag = word.startsWith('-');
        if (!isFlag && rest[index - 1]?.startsWith('-'))
            return [];
        const flag = word.split('=', 1)[0];
        const elsewhere = options/* options */.f.some((option) => `--${option.name}` === flag);
        if (elsewhere)
            return [wrong('H2K-404', `${name} takes no ${flag}`, 'leave it out')];
        const fix = `see hub-to-kube ${name} --help`;
        if (isFlag)
            return [wrong('H2K-404', `there is no flag ${flag}${(0,nearest/* didYouMean */.a)(flag, known)}`, fix)];
        const meant = flags.includes('manifests') ? `write --manifests ${word}, or ` : '';
        return [wrong('H2K-404', `${JSON.stringify(word)} belongs to no flag`, `${meant}${fix}`)];
    });
}
const wrong = (code, message, fix, input) => ({
    code,
    severity: 'error',
    message,
    fix,
    ...(input ? { input } : {}),
});
const camelCase = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());


/***/ }),

/***/ 4561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ commandHost)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _commands_host_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2727);
/* harmony import */ var _ports_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4070);
/* harmony import */ var _ports_outputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3823);
/* harmony import */ var _ports_signals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1736);





/** The command line's effects. */
function commandHost() {
    (0,_ports_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .dropUnwritten */ .O)();
    const stops = (0,_ports_signals_js__WEBPACK_IMPORTED_MODULE_2__/* .stopSignals */ .S)();
    return { ...(0,_commands_host_js__WEBPACK_IMPORTED_MODULE_4__/* .hostOf */ .w)((0,_ports_node_js__WEBPACK_IMPORTED_MODULE_1__/* .nodePorts */ .b)(), stops, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(process.cwd())), signalled: stops.code };
}


/***/ }),

/***/ 2703:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _commands_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7054);
/* harmony import */ var _commands_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7892);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4046);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4561);
/* harmony import */ var _print_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7616);





/** A defect of ours: its stack is for whoever reports it; machines get their document all the same. */
function defect(error, { ports }) {
    const { stack, message } = error instanceof Error ? error : new Error(String(error));
    ports.log('error', `hub-to-kube: unexpected error, please report it: ${stack ?? message}`);
    return { result: 'failed', problems: [{ code: 'H2K-900', severity: 'error', message: `unexpected error: ${message}` }] };
}
async function called({ row, asked, ...rest }, host) {
    try {
        const command = await row.load();
        return await command(asked, host, rest);
    }
    catch (error) {
        return defect(error, host);
    }
}
const argv = process.argv.slice(2);
const line = (0,_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .readLine */ .X)(argv);
const host = (0,_host_js__WEBPACK_IMPORTED_MODULE_2__/* .commandHost */ .W)();
const { ports } = host;
const report = 'row' in line ? await called(line, host) : line.code === 0 ? undefined : { result: 'refused', problems: line.problems };
if (!('row' in line))
    for (const problem of line.problems)
        ports.log('error', `error: ${(0,_commands_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .problemText */ .f)(problem)}`);
const unwritten = report && (0,_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .wantsJson */ .k)(argv) ? await (0,_print_js__WEBPACK_IMPORTED_MODULE_4__/* .print */ .y)(ports.secrets.redact(JSON.stringify(report))) : undefined;
if (unwritten)
    ports.log('error', `error: the result could not be written to standard output: ${unwritten.message}`);
process.exit((report ? codeOf(report) : 0) || (unwritten ? _commands_result_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodes */ .hS.failed : 0));
function codeOf({ result }) {
    return (result === 'cancelled' ? host.signalled() : undefined) ?? _commands_result_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodes */ .hS[result];
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 7616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ print)
/* harmony export */ });
/** Writes one document to standard output; resolves when it is on its way, as `process.exit` would cut a pipe short. Gives why it could not be written. */
const print = (text) => new Promise((resolve) => process.stdout.write(`${text}\n`, (error) => resolve(error ?? undefined)));


/***/ })

};
