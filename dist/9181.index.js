export const id = 9181;
export const ids = [9181];
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


/***/ })

};
