export const id = 1465;
export const ids = [1465];
export const modules = {

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
    const usual = options.patience ?? requests/* patient */.Im;
    const seen = new Map();
    const tops = new Map();
    /** What a HEAD told of a digest. */
    const types = new Map();
    async function first(registry, text, signal, get, most = usual) {
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


/***/ })

};
