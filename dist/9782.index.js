export const id = 9782;
export const ids = [9782,9181];
export const modules = {

/***/ 9181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HubRefused: () => (/* binding */ HubRefused),
/* harmony export */   TJ: () => (/* binding */ limited),
/* harmony export */   Yz: () => (/* binding */ parsed),
/* harmony export */   bj: () => (/* binding */ unanswered),
/* harmony export */   i: () => (/* binding */ saying),
/* harmony export */   lr: () => (/* binding */ wrongPassword),
/* harmony export */   x5: () => (/* binding */ refusal),
/* harmony export */   yZ: () => (/* binding */ secondFactor),
/* harmony export */   yp: () => (/* binding */ isPage)
/* harmony export */ });
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9979);

/** Docker Hub did not do what it was asked for; its one problem says it in words fit to show. */
class HubRefused extends _types_js__WEBPACK_IMPORTED_MODULE_0__/* .UnavailableError */ .hG {
    why;
    constructor(why, problem) {
        super([problem]);
        this.why = why;
    }
}
const because = (why, code, message, fix) => new HubRefused(why, { code, severity: 'error', message, fix });
/** The meaning of an answer that is no success. `what`: "list the webhooks of acme/shop". */
function refusal(what, answer) {
    const { status } = answer;
    const said = saying(answer);
    if (status === 429)
        return limited(what, undefined);
    if (status === 401)
        return because('credentials', 'H2K-770', `Docker Hub does not accept the sign-in to ${what}: ${said}`, 'Look at the ENDPOINT’s user and password.');
    if (status === 403)
        return because('forbidden', 'H2K-775', `Docker Hub forbids to ${what}: ${said}`, 'Webhooks take a personal access token with the right to delete, or an organisation’s token with the scope for webhooks, of somebody who may administer the repository.');
    if (status === 404)
        return because('absent', 'H2K-774', `Docker Hub finds nothing there to ${what}: ${said}`, 'The repository is gone or misspelt, or the ENDPOINT’s user may not administer it: Docker Hub gives the same answer to both.');
    if (status >= 500 || isPage(answer))
        return because('away', 'H2K-773', `Docker Hub answers HTTP ${status} to ${what}: ${said}`, 'Look at dockerstatus.com.');
    return because('refused', 'H2K-776', `Docker Hub refuses to ${what} (HTTP ${status}): ${said}`, 'Change what it names.');
}
/** No answer at all. */
const unanswered = (what, { unsent, message, code }) => unsent
    ? because('away', 'H2K-773', `Docker Hub can't be reached to ${what}: ${message}`, code === 'changed'
        ? 'Find out why. If it was renewed, accept the new one: hub-to-kube endpoint check NAME --accept'
        : 'Look at the network, the proxy and the address.')
    : because('lost', 'H2K-773', `Docker Hub's answer got lost, so that it is not known whether it did ${what}: ${message}`, 'The next sync sees it.');
/** `until`: ms since 1970, where Docker Hub names a time. */
const limited = (what, until) => because('limited', 'H2K-772', `Docker Hub limits requests, ${until === undefined ? 'without saying how long' : `until ${new Date(until).toISOString()}`}: it does not ${what} now`, 'Come back then. Too many sign-ins lock a user for about ten minutes.');
const wrongPassword = (user, answer) => because('credentials', 'H2K-770', `Docker Hub does not accept the password of ${user}: ${saying(answer)}`, 'Look at the ENDPOINT’s username and password; a token of an organisation signs in with the organisation’s name.');
const secondFactor = (user) => because('twoFactor', 'H2K-771', `the account ${user} wants a second factor, which nobody is there to type`, 'Make a personal access token (hub.docker.com > Account settings > Personal access tokens) with the right to read, write and delete, and give it as the ENDPOINT’s password.');
/** An answer of the edge in front of the API, whatever its status says. */
const isPage = ({ text, headers }) => /html/i.test(headers['content-type'] ?? '') || /^\s*</.test(text);
const longest = 300;
/** What Docker Hub said, on one line: it has five forms of it. */
function saying(answer) {
    const { text, status } = answer;
    if (isPage(answer))
        return 'a page of HTML';
    const body = parsed(text);
    const words = typeof body === 'object' && body !== null ? wordsIn(body) : [text];
    return words.join('; ').replace(/\s+/g, ' ').trim().slice(0, longest) || `HTTP ${status}`;
}
function wordsIn({ message, detail, error, ...fields }) {
    const plain = [message, detail, error].filter((one) => typeof one === 'string' && one !== '');
    if (plain.length > 0)
        return plain;
    return Object.entries(fields).flatMap(([field, value]) => Array.isArray(value) && value.every((one) => typeof one === 'string') ? [`${field}: ${value.join(', ')}`] : []);
}
/** undefined: it is no JSON. */
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 6835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ newAsk)
/* harmony export */ });
/* harmony import */ var _ports_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2896);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9181);


const silence = 20_000;
/** Docker Hub's time has whole seconds, and its clock is another. */
const slack = 1_000;
/** Who is limited again and again had better come back later. */
const most = 3;
function newAsk(ports, { url = 'https://hub.docker.com', wait = 0 }) {
    const base = url.replace(/\/+$/, '');
    const once = async ({ method, path, what, authorization, fingerprint, body }, signal) => {
        const headers = {
            accept: 'application/json',
            'user-agent': 'hub-to-kube',
            ...(authorization === undefined ? {} : { authorization }),
            ...(body ? { 'content-type': 'application/json' } : {}),
        };
        const request = {
            method,
            url: `${base}${path}`,
            headers,
            timeout: silence,
            ...(fingerprint ? { tls: { verify: true, fingerprint } } : {}),
            ...(body ? { body: JSON.stringify(body) } : {}),
        };
        try {
            const response = await ports.http(request, signal);
            return { status: response.status, headers: response.headers, text: await response.text() };
        }
        catch (error) {
            throw error instanceof _ports_types_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpProblem */ .AF && !signal.aborted ? (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .unanswered */ .bj)(what, error) : error;
        }
    };
    return async (question, signal) => {
        const end = ports.now() + wait;
        for (let count = 1;; count += 1) {
            const answer = await once(question, signal);
            if (answer.status !== 429)
                return answer;
            const until = limitEnd(answer.headers, ports.now());
            if (until === undefined || until > end || count > most)
                throw (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .limited */ .TJ)(question.what, until);
            await ports.sleep(Math.max(0, until - ports.now()) + slack, signal);
        }
    };
}
/** `X-Retry-After` is a unix time, other than `Retry-After`, which an edge may send: seconds from now. */
function limitEnd(headers, now) {
    const [time, seconds] = [headers['x-retry-after'], headers['retry-after']].map((text) => /^\d{1,12}$/.test(text ?? '') ? Number(text) : undefined);
    if (time !== undefined)
        return time * 1000;
    return seconds === undefined ? undefined : now + seconds * 1000;
}


/***/ }),

/***/ 9782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   newHubSession: () => (/* binding */ newHubSession)
/* harmony export */ });
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9181);
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6835);


/** Signed in anew so long before the end, in ms. */
const margin = 60_000;
/** How long a token of Docker Hub's lives that doesn't tell, and how long a refusal is believed. */
const life = 600_000;
/** Signing in to Docker Hub, with what it was answered kept until shortly before its end: too many sign-ins lock a user. */
function newHubSession(ports, options = {}) {
    const ask = (0,_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .newAsk */ .u)(ports, options);
    const all = new Map();
    const keyOf = ({ username, password }) => JSON.stringify([username, password]);
    const begin = (credential, signal) => {
        ports.secrets.add(credential.password);
        const kept = { until: Number.POSITIVE_INFINITY, signing: Promise.resolve('') };
        kept.signing = signIn(ask, credential, signal).then((token) => {
            ports.secrets.add(token);
            kept.until = endOf(token, ports.now()) - margin;
            return `Bearer ${token}`;
        }, (error) => {
            kept.until = error instanceof _answers_js__WEBPACK_IMPORTED_MODULE_0__.HubRefused && final.has(error.why) ? ports.now() + life : 0;
            throw error;
        });
        return kept;
    };
    return {
        async authorization(credential, signal) {
            const key = keyOf(credential);
            for (;;) {
                const known = all.get(key);
                const isKept = known !== undefined && known.until > ports.now();
                const kept = isKept ? known : begin(credential, signal);
                all.set(key, kept);
                try {
                    return await kept.signing;
                }
                catch (error) {
                    // Who waits for another's sign-in is not ended with it.
                    if (!isKept || error instanceof _answers_js__WEBPACK_IMPORTED_MODULE_0__.HubRefused)
                        throw error;
                    signal.throwIfAborted();
                }
            }
        },
        forget: (credential) => void all.delete(keyOf(credential)),
    };
}
const final = new Set(['credentials', 'twoFactor', 'limited', 'forbidden']);
const noSuchRoute = new Set([404, 405, 410, 501]);
/** By the documented route; where that one is away or says no, by the deprecated one, which alone tells of a second factor. */
async function signIn(ask, { username, password, fingerprint }, signal) {
    const what = `sign in ${username}`;
    const first = await ask({ method: 'POST', path: '/v2/auth/token', what, fingerprint, body: { identifier: username, secret: password } }, signal);
    if (first.status < 300)
        return tokenIn(first, 'access_token', what);
    if (asksForMore(first))
        throw (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .secondFactor */ .yZ)(username);
    if (first.status >= 500 || ((0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .isPage */ .yp)(first) && !noSuchRoute.has(first.status)))
        throw (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)(what, first);
    const second = await ask({ method: 'POST', path: '/v2/users/login', what, fingerprint, body: { username, password } }, signal);
    if (second.status < 300)
        return tokenIn(second, 'token', what);
    if (asksForMore(second))
        throw (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .secondFactor */ .yZ)(username);
    const told = noSuchRoute.has(second.status) ? first : second;
    throw told.status < 500 && !noSuchRoute.has(told.status) ? (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .wrongPassword */ .lr)(username, told) : (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)(what, told);
}
const asksForMore = ({ status, text }) => status >= 400 && status < 500 && /2fa|two.?factor|second factor/i.test(text);
function tokenIn(answer, key, what) {
    const token = (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .parsed */ .Yz)(answer.text)?.[key];
    if (typeof token !== 'string' || token === '')
        throw (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x5)(what, { ...answer, status: 502 });
    return token;
}
/** ms since 1970, from the token's own words. */
function endOf(token, now) {
    const claims = (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .parsed */ .Yz)(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    return typeof claims?.exp === 'number' ? claims.exp * 1000 : now + life;
}


/***/ })

};
