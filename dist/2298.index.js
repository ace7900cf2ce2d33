export const id = 2298;
export const ids = [2298];
export const modules = {

/***/ 2298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  endpointCheckCommand: () => (/* binding */ endpointCheckCommand)
});

// EXTERNAL MODULE: ../build/definitions/names.js
var names = __webpack_require__(9275);
// EXTERNAL MODULE: ../build/pipeline/endpoint.js
var pipeline_endpoint = __webpack_require__(3012);
// EXTERNAL MODULE: ../build/registry/endpoints.js
var endpoints = __webpack_require__(1710);
// EXTERNAL MODULE: ../build/text/nearest.js
var nearest = __webpack_require__(8242);
// EXTERNAL MODULE: ../build/types.js
var types = __webpack_require__(9979);
// EXTERNAL MODULE: ../build/commands/folder.js
var folder = __webpack_require__(8881);
// EXTERNAL MODULE: ../build/commands/judge.js + 6 modules
var judge = __webpack_require__(1463);
// EXTERNAL MODULE: ../build/commands/result.js
var commands_result = __webpack_require__(7892);
// EXTERNAL MODULE: ../build/commands/settings.js
var commands_settings = __webpack_require__(3144);
// EXTERNAL MODULE: ../build/commands/variables.js
var commands_variables = __webpack_require__(752);
// EXTERNAL MODULE: ../node_modules/yaml/dist/index.js
var dist = __webpack_require__(6637);
// EXTERNAL MODULE: ../build/definitions/write.js
var write = __webpack_require__(936);
;// CONCATENATED MODULE: ../build/definitions/place.js


/**
 * A file's text with one property of an ENDPOINT written, in its place or before the others; all else stays byte for byte. The text must be one that
 * `load` has read. Throws where that can't be done: the properties stand elsewhere (an anchor), or there are none.
 */
function withProperty(text, { endpoint: { properties }, name, key, value }) {
    const lines = new dist.LineCounter();
    const documents = [...(0,dist.parseAllDocuments)(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false })];
    const document = documents.findIndex((one) => {
        const node = one.getIn(['name'], true);
        return node?.range !== undefined && lines.linePos(node.range[0]).line === name.line;
    });
    if (document === -1)
        throw new Error('the ENDPOINT does not stand where it was read');
    const written = { document, path: ['properties', key], value };
    return (0,write/* write */.M)(text, [Object.hasOwn(properties, key) ? written : { ...written, adds: true }]);
}

// EXTERNAL MODULE: ../build/ports/types.js
var ports_types = __webpack_require__(2896);
// EXTERNAL MODULE: ../build/commands/problem.js
var commands_problem = __webpack_require__(7054);
;// CONCATENATED MODULE: ../build/commands/endpoint/accept.js




const key = 'fingerprint';
/** Why an ENDPOINT's certificate can't be accepted at all (H2K-816); undefined: it can. */
function acceptFault({ value: { name, properties }, at }, address) {
    const written = properties[key];
    const why = typeof properties['kubeconfig'] === 'string'
        ? 'its kubeconfig says which authority is trusted (certificate-authority-data)'
        : typeof written === 'string' && written.includes('${')
            ? `its ${key} is taken from a variable, ${written}`
            : address.toLowerCase().startsWith('https://')
                ? undefined
                : address === ''
                    ? 'it has no https:// address'
                    : `${address} speaks no TLS, and has none`;
    if (why === undefined)
        return undefined;
    return {
        code: 'H2K-816',
        severity: 'error',
        message: `the ENDPOINT ${name} has no certificate to accept: ${why}`,
        fix: 'leave --accept out',
        at: at(['properties']),
    };
}
/** Writes the fingerprint into the ENDPOINT's file, every other byte kept; tells the place. Throws ConfigurationError (H2K-817). */
async function accept({ value: endpoint, at }, fingerprint, { files }) {
    const name = at(['name']);
    try {
        await files.edit(name.file, (text) => withProperty(text, { endpoint, name, key, value: fingerprint }));
        return name.file;
    }
    catch (error) {
        // A file that can't be written says so itself; all else is that the text doesn't lend itself to it.
        const why = error instanceof ports_types/* FileProblem */.kc ? error.message : 'its properties do not stand where a line can be added';
        const at = { file: name.file, line: name.line, column: name.column };
        const message = `the fingerprint can't be written into the ENDPOINT ${endpoint.name}: ${why}`;
        throw new types/* ConfigurationError */.j1([
            {
                code: 'H2K-817',
                severity: 'error',
                message,
                fix: `write it yourself, below properties (${(0,commands_problem/* place */.i)(at)}): ${key}: "${fingerprint}"`,
                at,
            },
        ]);
    }
}

;// CONCATENATED MODULE: ../build/commands/endpoint/certificate.js


/** A fingerprint in one spelling: 64 small hexadecimal digits. */
const plain = (fingerprint) => fingerprint
    .toLowerCase()
    .replace(/^sha-?256[:=]/, '')
    .replace(/[^0-9a-f]/g, '');
const isSame = (one, other) => plain(one) === plain(other);
/** What a server shows, or by name why it can't be seen (H2K-815). Throws UnavailableError. */
async function seen(address, look) {
    try {
        return await look();
    }
    catch (error) {
        if (!(error instanceof ports_types/* HttpProblem */.AF))
            throw error;
        const fix = fixes[error.code] ?? 'look at the address, the network and the proxy';
        throw new types/* UnavailableError */.hG([{ code: 'H2K-815', severity: 'error', message: `${address} can't be looked at: ${error.message}`, fix }]);
    }
}
const fixes = {
    unknownHost: 'look at the address for a slip; a name that only a private network knows needs a machine in that network',
    refused: 'is the server up, and is this its port?',
    tls: 'does the server speak https:// at this address?',
    proxy: 'look at HTTPS_PROXY and NO_PROXY',
};
/**
 * What is wrong with a certificate: another one than the accepted (H2K-812), one that nobody vouches for and nobody accepted (H2K-813), or an expired
 * one (H2K-814, a warning where it was accepted). `accepts`: the user accepts it now.
 */
function judgedCertificate({ distrust, ...shown }, { address, accepted, accepts, now }) {
    const pinned = accepts ? shown.fingerprint : accepted;
    const certificate = {
        ...shown,
        trusted: distrust === undefined,
        ...(distrust && { why: distrust }),
        ...(pinned && { accepted: pinned }),
    };
    const { fingerprint, validTo } = shown;
    if (pinned && !isSame(pinned, fingerprint))
        return { certificate, problems: [changed(address, fingerprint, pinned)] };
    const isExpired = Date.parse(validTo) < now;
    if (isExpired)
        return { certificate, problems: [expired(address, validTo, pinned !== undefined)] };
    if (distrust === undefined || pinned)
        return { certificate, problems: [] };
    return { certificate, problems: [untrusted(address, distrust, fingerprint)] };
}
const changed = (address, shown, accepted) => ({
    code: 'H2K-812',
    severity: 'error',
    message: `the certificate of ${address} has changed: its sha256 is ${shown}, accepted is ${accepted}; nothing was sent to it`,
    fix: 'ask whoever runs the server whether it was renewed; then accept the new one: --accept',
});
const untrusted = (address, why, fingerprint) => ({
    code: 'H2K-813',
    severity: 'error',
    message: `the certificate of ${address} is ${why}`,
    fix: `compare its sha256 with the server's own (${fingerprint}), then accept it: --accept; or let this machine trust its issuer (NODE_EXTRA_CA_CERTS)`,
});
const expired = (address, validTo, isAccepted) => ({
    code: 'H2K-814',
    severity: isAccepted ? 'warning' : 'error',
    message: `the certificate of ${address} has expired: it was valid until ${validTo}`,
    fix: 'let whoever runs the server renew it, then accept the new one',
});

// EXTERNAL MODULE: ../build/kubernetes/index.js + 15 modules
var kubernetes = __webpack_require__(4267);
// EXTERNAL MODULE: ../build/commands/endpoint.js
var commands_endpoint = __webpack_require__(5304);
;// CONCATENATED MODULE: ../build/commands/endpoint/cluster.js


/** A cluster: its version, and who it takes us for. Throws ConfigurationError or UnavailableError where the ENDPOINT can't be used at all. */
async function clusterKind(endpoint, ports) {
    const options = (0,commands_endpoint/* clusterOf */.e)(endpoint);
    const found = await (0,kubernetes/* check */.z6)(options, ports);
    return {
        address: found.server,
        certificate: (signal) => found.certificate(signal),
        async sign(accepted, signal) {
            const pinned = accepted !== undefined && options.endpoint;
            const cluster = pinned ? await (0,kubernetes/* check */.z6)({ endpoint: { ...pinned, fingerprint: accepted } }, ports) : found;
            const { version, user, groups } = await cluster.identity(signal);
            const isNobody = user === 'system:anonymous';
            const member = groups.filter((group) => group !== 'system:authenticated');
            return {
                ...(user === undefined ? {} : { signedIn: `${user}${member.length > 0 ? ` (${member.join(', ')})` : ''}` }),
                can: [`ask the API server (${version})`],
                problems: isNobody ? [nobody(cluster.server)] : [],
            };
        },
    };
}
const nobody = (server) => ({
    code: 'H2K-819',
    severity: 'error',
    message: `the cluster at ${server} takes us for nobody (system:anonymous): the ENDPOINT has no credentials`,
    fix: "write them: token: '${var.KUBE_TOKEN}'",
});

;// CONCATENATED MODULE: ../build/commands/endpoint/other.js


/** Where an address stands in endpoints of types that nothing here signs in to. */
const keys = ['url', 'repoURL', 'serverURL', 'baseURL', 'host'];
const patience = 15_000;
/** Every other type: whether its server is there, and its certificate. How one signs in there, only its tasks know, if there are any. */
function otherKind({ name, type, properties }, ports) {
    const address = keys
        .map((key) => properties[key])
        .find((value) => typeof value === 'string' && /^https?:\/\//i.test(value));
    return {
        ...(address === undefined ? {} : { address }),
        async sign(accepted, signal) {
            if (address === undefined)
                return { can: [], problems: [unknown(name, type, 'it has no http:// or https:// address')] };
            const pinned = accepted === undefined ? {} : { tls: { verify: true, fingerprint: accepted } };
            try {
                const { origin } = new URL(address);
                const answer = await ports.http({ method: 'HEAD', url: origin, timeout: patience, ...pinned }, signal);
                await answer.text();
                return { can: [`reach ${origin} (HTTP ${answer.status})`], problems: [unknown(name, type, 'how one signs in there is not known')] };
            }
            catch (error) {
                if (!(error instanceof ports_types/* HttpProblem */.AF))
                    throw error;
                const fix = 'look at the address, the network and the proxy';
                throw new types/* UnavailableError */.hG([{ code: 'H2K-815', severity: 'error', message: `${address} can't be asked: ${error.message}`, fix }]);
            }
        },
    };
}
const unknown = (name, type, why) => ({
    code: 'H2K-811',
    severity: 'warning',
    message: `the sign-in of the ENDPOINT ${name} of type ${type} can't be tried: ${why}`,
    fix: type === 'rest' ? 'a REST or POLL task that names it tries it' : 'endpoints of this type are kept, and nothing here uses them',
});

// EXTERNAL MODULE: ../build/registry/failures.js
var failures = __webpack_require__(6761);
// EXTERNAL MODULE: ../build/registry/index.js + 2 modules
var build_registry = __webpack_require__(1465);
// EXTERNAL MODULE: ../build/text/address.js
var address = __webpack_require__(3872);
// EXTERNAL MODULE: ../build/commands/registries.js
var registries = __webpack_require__(8458);
;// CONCATENATED MODULE: ../build/commands/endpoint/registry.js






/** A registry: of Docker Hub its API too, which is what has the certificate that is accepted. */
function registryKind(endpoint, { mirrors, hub }, { ports }) {
    const { registry, repository } = (0,address/* endpointAddress */.C)(endpoint.properties);
    const isHub = registry === 'docker.io';
    const own = (0,endpoints/* endpointsOf */.uY)(registry, new Map(), (0,registries/* registriesOf */.Ho)([endpoint], mirrors, ports).servers).at(-1)?.url;
    return {
        ...(isHub ? { address: hub } : own === undefined ? {} : { address: own }),
        async sign(accepted, signal) {
            const { isFinal, isSeen, ...asHub } = isHub ? await signToHub(endpoint, { hub, accepted, repository }, ports, signal) : nothing;
            // A wrong password is not tried twice: too many lock the account.
            if (isFinal)
                return asHub;
            const pinned = accepted === undefined ? endpoint : { ...endpoint, properties: { ...endpoint.properties, fingerprint: accepted } };
            const registered = await signToRegistry(pinned, mirrors, ports, signal);
            // Docker Hub's pages know a repository before anything was pushed to it.
            const problems = registered.problems.filter((problem) => !(isSeen && (0,failures/* saysAbsent */.iE)(problem)));
            const isEmpty = problems.length < registered.problems.length;
            const can = [...asHub.can, ...registered.can, ...(isEmpty ? [`see that nothing was pushed to ${repository} yet`] : [])];
            return { ...asHub, ...registered, can, problems: [...asHub.problems, ...problems] };
        },
    };
}
const nothing = { can: [], problems: [] };
async function signToRegistry(endpoint, mirrors, ports, signal) {
    const { registry, repository } = (0,address/* endpointAddress */.C)(endpoint.properties);
    const path = registry === 'docker.io' && repository !== undefined && !repository.includes('/') ? `library/${repository}` : repository;
    const options = (0,registries/* registriesOf */.Ho)([endpoint], mirrors, ports);
    try {
        const { challenged, tags, pull, from } = await (0,build_registry/* newRegistry */.y)(ports, options).access({ registry, path }, signal);
        const { credential } = (await options.credentials?.(registry, signal)) ?? {};
        const who = credential && ('username' in credential ? credential.username : 'its identity token');
        const signedIn = challenged ? (who ? `${who} (${credential?.from})` : 'nobody: everybody may read it') : undefined;
        return {
            ...(signedIn === undefined ? {} : { signedIn }),
            can: [
                ...(pull ? [`pull ${repository} (${from})`] : []),
                ...(tags === undefined ? [] : [`list the tags of ${repository}: ${tags}`]),
                ...(path === undefined ? [`sign in to ${from}`] : []),
            ],
            problems: challenged || !who ? [] : [unasked(from, who)],
        };
    }
    catch (error) {
        return { can: [], problems: problemsOf(error) };
    }
}
const unasked = (server, who) => ({
    code: 'H2K-818',
    severity: 'warning',
    message: `${server} wants no sign-in, so that the password of ${who} could not be tried`,
    fix: 'nothing is wrong, if everybody may pull there',
});
async function signToHub({ name, properties: { username, password, accessToken } }, { hub, accepted, repository }, ports, signal) {
    const secret = [password, accessToken].find((one) => typeof one === 'string' && one !== '');
    const options = { url: hub };
    const pinned = accepted === undefined ? {} : { fingerprint: accepted };
    let authorization;
    let signedIn;
    try {
        if (typeof username === 'string' && username !== '' && secret !== undefined) {
            const { newHubSession } = await __webpack_require__.e(/* import() */ 9782).then(__webpack_require__.bind(__webpack_require__, 9782));
            authorization = await newHubSession(ports, options).authorization({ username, password: secret, ...pinned }, signal);
            signedIn = `${username} (the ENDPOINT ${name})`;
        }
    }
    catch (error) {
        const { HubRefused } = await __webpack_require__.e(/* import() */ 9181).then(__webpack_require__.bind(__webpack_require__, 9181));
        const isFinal = error instanceof HubRefused && !['away', 'lost'].includes(error.why);
        return { can: [], problems: problemsOf(error), isFinal };
    }
    const signed = signedIn === undefined ? {} : { signedIn };
    if (repository === undefined)
        return { ...signed, can: [], problems: [] };
    try {
        const { repositorySeen } = await __webpack_require__.e(/* import() */ 1548).then(__webpack_require__.bind(__webpack_require__, 1548));
        const seen = await repositorySeen(ports, options, { repository, authorization, ...pinned }, signal);
        return { ...signed, can: [`see ${repository} in Docker Hub (${seen.private ? 'private' : 'public'})`], problems: [], isSeen: true };
    }
    catch (error) {
        return { ...signed, can: [], problems: problemsOf(error) };
    }
}
function problemsOf(error) {
    if (error instanceof types/* Stop */.VG)
        return error.problems;
    throw error;
}

;// CONCATENATED MODULE: ../build/commands/endpoint/check.js















/**
 * Looks at what an ENDPOINT names: its certificate, the sign-in, what it may do there. With the flag `accept` the certificate's fingerprint is written
 * into the ENDPOINT's file. Nothing is sent to a server whose certificate is neither trusted nor accepted.
 */
async function endpointCheck(asked, given, name, host) {
    const report = { result: 'done', problems: [], endpoint: { name, type: '', address: '' }, can: [] };
    try {
        const { defined, endpoint, kind } = await subject(asked, given, name, host);
        report.endpoint = { name, type: endpoint.type, address: kind.address ?? '' };
        const accepts = given['accept'] !== undefined;
        const accepted = await certified(report, { defined, endpoint, kind }, accepts, host);
        const { problems, ...signing } = await kind.sign(accepted, host.signal);
        const told = [...report.problems, ...problems];
        const failed = told.some(({ severity }) => severity === 'error');
        return { ...report, ...signing, problems: told, result: failed ? 'unavailable' : 'done' };
    }
    catch (error) {
        const { result, problems } = (0,commands_result/* stopped */.ce)(error, host.signal);
        return { ...report, result, problems: [...report.problems, ...problems] };
    }
}
/** The certificate, shown in the report; the fingerprint that holds from now on. Throws Stop where nothing may be sent to that server. */
async function certified(report, { defined, endpoint, kind: { address = '', certificate } }, accepts, { ports, signal }) {
    const fault = accepts ? acceptFault(defined, address) : undefined;
    if (fault)
        throw new types/* ConfigurationError */.j1([fault]);
    if (!address.toLowerCase().startsWith('https://'))
        return undefined;
    const shown = await seen(address, () => certificate?.(signal) ?? ports.certificate(address, signal));
    const { fingerprint } = endpoint.properties;
    const known = typeof fingerprint === 'string' && fingerprint !== '' ? fingerprint : undefined;
    const found = judgedCertificate(shown, { address, accepted: known, accepts, now: ports.now() });
    report.certificate = found.certificate;
    if (found.problems.some(({ severity }) => severity === 'error'))
        throw new types/* UnavailableError */.hG(found.problems);
    report.problems.push(...found.problems);
    if (accepts && (known === undefined || !isSame(known, shown.fingerprint)))
        report.written = await accept(defined, shown.fingerprint, ports);
    return found.certificate.accepted;
}
/** Throws ConfigurationError with every mistake that the ENDPOINT itself has. */
async function subject({ given, mistakes }, own, name, { ports, signal }) {
    const { settings, problems } = (0,commands_settings/* readSettings */.s)(given);
    const { mirrors, problems: malformed } = (0,endpoints/* parseMirrors */.Cy)(settings.registryMirrors.join('\n'));
    const loaded = await (0,folder/* readDefinitions */.TL)(settings.definitions, ports.files);
    const definitions = loaded?.definitions;
    const defined = definitions && (0,names/* find */.I)(definitions.endpoints, name);
    const unread = loaded?.problems.filter(({ severity }) => severity === 'error') ?? [];
    const missing = loaded
        ? [absent(name, [...loaded.definitions.endpoints.keys()])]
        : [(0,folder/* noDefinitions */.AL)(folder/* defaultFolder */.qp, 'there is no such folder')];
    const hub = own['docker-hub-api']?.trim() || 'https://hub.docker.com';
    const wrong = [...mistakes, ...problems, ...malformed, ...(/^https?:\/\//.test(hub) && URL.canParse(hub) ? [] : [noAddress(hub)])];
    if (!defined || wrong.length > 0)
        throw new types/* ConfigurationError */.j1([...wrong, ...(defined ? [] : unread.length > 0 ? unread : missing)]);
    const variables = { definitions, given: settings.variables, env: ports.env };
    const about = { pipelines: [], webhooks: [], endpoints: [defined] };
    const told = await (0,judge/* judged */.g)(about, { ...variables, mistaken: loaded.mistaken, manifests: none, files: ports.files, noValue: 'error' });
    const faults = told.filter(({ severity }) => severity === 'error');
    if (faults.length > 0)
        throw new types/* ConfigurationError */.j1(faults);
    const variable = (0,commands_variables/* variablesOf */.h)(definitions, settings.variables, ports);
    const endpoint = (0,pipeline_endpoint/* boundEndpoint */.gU)(defined.value, (key) => variable(key, defined.value.project));
    const { type } = endpoint;
    const means = { ports, signal };
    const kind = type === 'dockerregistry'
        ? registryKind(endpoint, { mirrors, hub: hub.replace(/\/+$/, '') }, means)
        : type === 'k8s'
            ? await clusterKind(endpoint, ports)
            : otherKind(endpoint, ports);
    return { defined, endpoint, kind };
}
const none = () => Promise.resolve({ manifests: [], problems: [] });
const absent = (name, known) => ({
    code: 'H2K-810',
    severity: 'error',
    message: `there is no ENDPOINT ${JSON.stringify(name)} in the definitions${(0,nearest/* didYouMean */.a)(name, known)}`,
    fix: known.length > 0 ? `there are: ${(0,nearest/* listed */.K)(known)}` : `write one: kind: ENDPOINT, name: ${name}, type: dockerregistry`,
    input: 'endpoint',
});
const noAddress = (hub) => ({
    code: 'H2K-401',
    severity: 'error',
    message: `docker-hub-api: ${JSON.stringify(hub)} is no address`,
    fix: 'write https://…',
    input: 'docker-hub-api',
});

;// CONCATENATED MODULE: ../build/cli/endpoint.js


const endpointCheckCommand = async (asked, host, { own, words: [name = ''] }) => {
    const report = await endpointCheck(asked, own, name, host);
    for (const line of linesOf(report))
        host.ports.log('info', line);
    for (const problem of report.problems)
        host.ports.log(problem.severity, `${problem.severity}: ${(0,commands_problem/* problemText */.f)(problem)}`);
    return report;
};
function linesOf({ endpoint, certificate, signedIn, can, written }) {
    const { name, type, address } = endpoint;
    return [
        ...(type === '' ? [] : [`${name}: ${type}${address === '' ? '' : ` at ${address}`}`]),
        ...(certificate ? certificateLines(certificate) : []),
        ...(written === undefined ? [] : [`its fingerprint is written into ${written}`]),
        ...(signedIn === undefined ? [] : [`signed in as ${signedIn}`]),
        ...can.map((one) => `can ${one}`),
    ];
}
function certificateLines({ subject, issuer, validFrom, validTo, fingerprint, trusted, why, accepted, }) {
    return [
        `certificate of ${subject || 'nobody'}, issued by ${issuer}`,
        `  valid from ${validFrom} until ${validTo}`,
        `  sha256 ${fingerprint}`,
        `  ${trusted ? 'trusted' : `not trusted: it is ${why}`}${accepted ? `; accepted: ${accepted}` : ''}`,
    ];
}


/***/ }),

/***/ 3144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readSettings)
/* harmony export */ });
/* harmony import */ var _text_duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6126);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8242);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3927);



/** Reads what was given. Where `problems` (each names its input) has an error, the default stands for it: good for finding further mistakes only. */
function readSettings(given) {
    const problems = [];
    const text = (name) => given[name]?.trim() || undefined;
    const wrong = (name, message, fix) => {
        problems.push({ code: 'H2K-401', severity: 'error', message: `${name}: ${message}`, fix, input: name });
        return undefined;
    };
    const known = (name) => _options_js__WEBPACK_IMPORTED_MODULE_1__/* .options */ .f.find((option) => option.name === name);
    const boolean = (name) => {
        const value = (text(name) ?? known(name).default).toLowerCase();
        if (value !== 'true' && value !== 'false')
            wrong(name, `"${value}" is neither true nor false`, `write ${name}: true or ${name}: false`);
        return value === 'true';
    };
    const choice = (name) => {
        const { default: fallback, choices = [] } = known(name);
        const value = text(name) ?? fallback;
        if (choices.includes(value))
            return value;
        wrong(name, `there is no "${value}"${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(value, choices)}`, `write one of ${choices.join(', ')}`);
        return (fallback || choices[0]);
    };
    const list = (name, separator = /[\n,]/) => (text(name) ?? known(name).default)
        .split(separator)
        .map((part) => part.trim())
        .filter(Boolean);
    const kinds = (name) => {
        for (const kind of list(name).filter((one) => !isKind(one)))
            wrong(name, `"${kind}" is no kind${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(kind, recreatable)}`, 'write kinds as manifests have them: Deployment, Service');
        return list(name);
    };
    const values = (name) => {
        const found = new Map();
        // A value may hold anything but a line's end, commas and = included.
        for (const line of list(name, /\n/)) {
            const [, key = '', value = ''] = /^([^=]*?)\s*=\s*(.*)$/.exec(line) ?? [];
            if (key === '')
                wrong(name, 'a line has no NAME=', 'write NAME=value, one a line');
            else if (found.has(key))
                wrong(name, `${key} is given twice`, 'remove one of the lines');
            found.set(key, value);
        }
        return found;
    };
    const duration = (name) => (0,_text_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .milliseconds */ .R)(text(name) ?? known(name).default) ??
        wrong(name, `"${text(name)}" is no duration`, 'write 90s, 5m or 1h; a bare number is minutes') ??
        (0,_text_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .milliseconds */ .R)(known(name).default) ??
        0;
    /** undefined: none is given, or one that is no name. */
    const namespace = (name) => {
        const value = text(name);
        if (value === undefined || /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(value))
            return value;
        return wrong(name, `"${value}" can't be a namespace's name`, 'write small letters, digits and - in between, 63 at most');
    };
    /** undefined: none is given, or one that is none. */
    const address = (name) => {
        const value = text(name);
        const url = value !== undefined && URL.canParse(value) ? new URL(value) : undefined;
        if (value === undefined || (url && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.search && !url.hash))
            return value;
        return wrong(name, 'that is no address of a relay', 'write https://relay.example.com, without a user, a password or a query');
    };
    const conflicts = () => {
        const owners = list('conflicts');
        const [word = ''] = owners;
        if (owners.length === 1 && (word === 'fail' || word === 'force'))
            return word;
        // Anything may be an owner's name; a slip in one of our own words is not taken for one.
        for (const owner of owners.filter((one) => (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(one, ['fail', 'force']) !== ''))
            wrong('conflicts', `"${owner}" is no owner's name${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(owner, ['fail', 'force'])}`, 'write fail, force, or owners alone');
        return owners;
    };
    const namespaces = ['namespace', 'release-namespace'];
    const settings = {
        manifests: list('manifests'),
        values: list('values'),
        set: values('set'),
        imagePaths: list('image-paths'),
        createNamespace: boolean('create-namespace'),
        allowOlder: boolean('allow-older'),
        tags: list('tags'),
        inputs: values('inputs'),
        variables: values('variables'),
        registryMirrors: list('registry-mirrors'),
        prune: boolean('prune'),
        onFailure: choice('on-failure'),
        conflicts: conflicts(),
        timeout: duration('timeout'),
        patience: list('patience', /\n/),
        recreate: kinds('recreate'),
        takeOver: boolean('take-over'),
        requireProof: boolean('require-proof'),
        ...texts((name) => (namespaces.includes(name) ? namespace(name) : name === 'report-url' ? address(name) : text(name))),
    };
    return { settings, problems };
}
const recreatable = [
    'Deployment',
    'Service',
    'StatefulSet',
    'DaemonSet',
    'ReplicaSet',
    'RoleBinding',
    'ClusterRoleBinding',
    'Secret',
    'ConfigMap',
];
/** Any kind may be named, custom ones too; what is a letter away from one of ours is a slip. */
const isKind = (word) => recreatable.includes(word) || (/^[A-Z][A-Za-z0-9]*$/.test(word) && (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(word, recreatable) === '');
const textNames = [
    'image',
    'digest',
    'order',
    'payload',
    'definitions',
    'pipeline',
    'webhook',
    'namespace',
    'kubeconfig',
    'context',
    'release',
    'release-namespace',
    'report-url',
    'report-token',
];
function texts(text) {
    const camelCase = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
    const values = textNames.map((name) => [camelCase(name), text(name)]);
    return Object.fromEntries(values.filter(([, value]) => value !== undefined));
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


/***/ }),

/***/ 6126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ milliseconds)
/* harmony export */ });
/** `90s`, `5m`, `1h`, `250ms` in ms; a bare number is minutes, as in Automation Pipelines. undefined: it is none, or nothing at all. */
function milliseconds(text) {
    const match = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h)?$/.exec(text.trim());
    if (!match)
        return undefined;
    const unit = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }[match[2] ?? 'm'];
    const value = Number(match[1]) * unit;
    return value > 0 && Number.isFinite(value) ? value : undefined;
}


/***/ })

};
