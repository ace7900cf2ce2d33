export const id = 1213;
export const ids = [1213];
export const modules = {

/***/ 1213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pullable: () => (/* binding */ pullable)
});

// EXTERNAL MODULE: ../build/types.js
var types = __webpack_require__(9979);
;// CONCATENATED MODULE: ../build/registry/dockerconfig.js
/**
 * The entries of a `.dockerconfigjson` that a kubelet can use: those with a name and a password. It knows no identity tokens.
 * A text that is none has no entries. `from`: whose they are, for messages.
 */
function pullEntries(text, from) {
    const auths = objectOf(objectOf(parsed(text))['auths']);
    return Object.entries(auths).flatMap(([key, value]) => {
        const entry = objectOf(value);
        const decoded = typeof entry['auth'] === 'string' && entry['auth'] !== '' ? Buffer.from(entry['auth'], 'base64').toString() : undefined;
        const colon = decoded?.indexOf(':') ?? -1;
        const [username, password] = decoded === undefined || colon < 0 ? [entry['username'], entry['password']] : [decoded.slice(0, colon), decoded.slice(colon + 1)];
        if (typeof username !== 'string' || typeof password !== 'string' || username === '' || password === '')
            return [];
        return [{ key, credential: { from, username, password: password.replace(/\0+$/, '') } }];
    });
}
/** The entries that a kubelet tries for a repository in full (docker.io/acme/shop), in its order: the longest key first, Docker Hub's old address last. */
function entriesFor(repository, entries) {
    const keyed = entries.map((entry) => ({ entry, place: placeOf(entry.key) }));
    const found = keyed
        .filter(({ place }) => fits(place, repository))
        .toSorted((one, other) => (one.place === other.place ? 0 : one.place < other.place ? 1 : -1));
    const hub = repository.startsWith('docker.io/') ? keyed.filter(({ place }) => place === 'index.docker.io') : [];
    return (found.length > 0 ? found : hub).map(({ entry }) => entry);
}
/** When a password ends that tells so itself: a JSON web token, or what Amazon's registry gives for twelve hours. Milliseconds since 1970. */
function endOf(password) {
    const [, claims] = /^eyJ[\w-]*\.([\w-]+)\.[\w-]*$/.exec(password) ?? [];
    const told = objectOf(parsed(Buffer.from(claims ?? password, claims === undefined ? 'base64' : 'base64url').toString()));
    const seconds = told[claims === undefined ? 'expiration' : 'exp'];
    return typeof seconds === 'number' && Number.isFinite(seconds) ? seconds * 1000 : undefined;
}
/** What a key fits: a host, behind it the beginning of a path. /v1/ and /v2/ are the host itself. */
function placeOf(key) {
    const [, host = '', path = ''] = /^(?:https?:\/\/)?([^/]*)(.*)$/s.exec(key) ?? [];
    const inside = /^\/v[12]\//.test(path) ? path.slice(3) : path;
    return inside === '/' ? host : `${host}${inside}`;
}
/** A star stands for a part of the host, never for several; the port is the same, the path begins alike. */
function fits(place, repository) {
    const [, host = '', path = ''] = /^([^/]*)(.*)$/s.exec(place) ?? [];
    const [, own = '', rest = ''] = /^([^/]*)(.*)$/s.exec(repository) ?? [];
    const parts = host.split('.');
    const owns = own.split('.');
    return parts.length === owns.length && rest.startsWith(path) && parts.every((part, index) => glob(part).test(owns[index] ?? ''));
}
const glob = (part) => new RegExp(`^${part
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[^:]*')
    .replaceAll('?', '[^:]')}$`);
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
const objectOf = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};

// EXTERNAL MODULE: ../build/registry/index.js + 2 modules
var build_registry = __webpack_require__(1465);
// EXTERNAL MODULE: ../build/registry/requests.js
var requests = __webpack_require__(2224);
;// CONCATENATED MODULE: ../build/registry/pullable.js




/** The registry's own "no" to who asks: sign-in, right, two factors. Anything else says nothing of a Secret. */
const refusals = ['H2K-305', 'H2K-312', 'H2K-313'];
/**
 * Whether a node that has these pull Secrets may read an image: one HEAD an entry that the kubelet would try, in its order, without one where none fits.
 * Counts as no pull; tried once and briefly. The passwords are secrets from here on.
 */
async function pullable(image, configs, ports, { mirrors, servers }, signal) {
    const entries = configs.flatMap(({ from, text }) => pullEntries(text, from));
    for (const { credential } of entries)
        masked(credential, ports);
    const fitting = entriesFor(image.repository, entries);
    const refused = [];
    for (const entry of fitting.length > 0 ? fitting : [undefined]) {
        // Nodes show a Secret to whatever stands in for the registry, so does this.
        const credentials = async () => (entry ? { credential: entry.credential } : {});
        const registry = (0,build_registry/* newRegistry */.y)(ports, { ...(mirrors && { mirrors }), ...(servers && { servers }), credentials, patience: requests/* brief */.dh });
        try {
            await registry.digest(image, signal);
            return { is: 'taken' };
        }
        catch (error) {
            if (!(error instanceof types/* UnavailableError */.hG))
                throw error;
            const [problem] = error.problems;
            if (!problem || !refusals.includes(problem.code))
                return { is: 'unknown' };
            refused.push(withEnd(problem.message, entry, ports.now()));
        }
    }
    return { is: 'refused', tried: fitting.map(({ key }) => key), has: entries.map(({ key }) => key), why: refused.join('; ') };
}
function withEnd(message, entry, now) {
    const end = entry && endOf(entry.credential.password);
    return end !== undefined && end < now ? `${message}; the token itself says that it ended at ${new Date(end).toISOString()}` : message;
}
function masked({ username, password }, { secrets }) {
    secrets.add(password);
    secrets.add(Buffer.from(`${username}:${password}`).toString('base64'));
}


/***/ })

};
