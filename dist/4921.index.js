export const id = 4921;
export const ids = [4921];
export const modules = {

/***/ 6750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D8: () => (/* binding */ anything),
/* harmony export */   L5: () => (/* binding */ parseFields),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Te: () => (/* binding */ texts),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   dB: () => (/* binding */ fieldProblems),
/* harmony export */   jh: () => (/* binding */ isMap),
/* harmony export */   nT: () => (/* binding */ isOpen),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   yj: () => (/* binding */ positive),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8242);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9979);


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
        const message = `a ${type} task has no input ${key}${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(key, known)}`;
        return { code: 'H2K-660', severity: 'error', message, fix: `it has ${known.join(', ')}`, at: at([key], 'key') };
    });
    return [...strangers, ...readFields(type, fields, value).mistakes.map(({ problem, key }) => ({ ...problem, at: at([key]) }))];
}
/** The bound input. Throws ConfigurationError with every mistake. */
function parseFields(type, fields, input) {
    const { values, mistakes } = readFields(type, fields, input, () => false);
    if (mistakes.length > 0)
        throw new _types_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(mistakes.map(({ problem }) => problem));
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
const text = (fix, more = {}) => ({ read: scalarText, fix, ...more });
/** One of some words, in whatever capitals. */
const choice = (words, more) => ({
    read: (value) => words.find((word) => typeof value === 'string' && word.toLowerCase() === value.trim().toLowerCase()),
    fix: `write one of ${words.join(', ')}`,
    ...more,
});
/** Exports write booleans also as text. */
const boolean = (fallback) => ({
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


/***/ }),

/***/ 940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JN: () => (/* binding */ readAnswer),
/* harmony export */   _L: () => (/* binding */ bodyShown),
/* harmony export */   jH: () => (/* binding */ outputOf)
/* harmony export */ });
/* unused harmony export longestBody */
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
const outputOf = ({ status, headers, body, json, truncated }) => ({
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


/***/ }),

/***/ 3349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ agentProblem),
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   DU: () => (/* binding */ lost),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   rn: () => (/* binding */ urlProblem),
/* harmony export */   tN: () => (/* binding */ send),
/* harmony export */   zA: () => (/* binding */ shownUrl)
/* harmony export */ });
/* harmony import */ var _ports_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2896);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9979);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(940);



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
            const answer = await (0,_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .readAnswer */ .JN)(response, ports);
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
        throw new _ports_types_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpProblem */ .AF('invalid', `it redirects to ${JSON.stringify(location.slice(0, 200))}, which is no http:// or https:// address`, {
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
    throw new _types_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1([urlProblem(written)]);
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


/***/ }),

/***/ 4921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   failed: () => (/* binding */ failed),
/* harmony export */   httpProblems: () => (/* binding */ httpProblems),
/* harmony export */   rest: () => (/* binding */ rest),
/* harmony export */   trimmed: () => (/* binding */ trimmed)
/* harmony export */ });
/* harmony import */ var _expressions_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1668);
/* harmony import */ var _ports_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2896);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6750);
/* harmony import */ var _http_answer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(940);
/* harmony import */ var _http_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3349);





const actions = ['get', 'post', 'put', 'patch', 'delete'];
/** One call and its answer may take so long, in ms. */
const longest = 300_000;
const fields = {
    action: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .choice */ .Yq)(actions, { required: true }),
    url: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('write url: https://…', { required: true }),
    headers: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .texts */ .Te)('write names and values: headers: { Accept: application/json }'),
    payload: { ..._fields_js__WEBPACK_IMPORTED_MODULE_2__/* .anything */ .D8, fallback: '' },
};
/** Calls a URL. Anything but a 2xx is a failure. */
const rest = {
    type: 'REST',
    async check(input, context) {
        return [...(0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldProblems */ .dB)('REST', fields, input), ...httpProblems(input, context)];
    },
    parse: (input) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .parseFields */ .L5)('REST', fields, input),
    limit: () => longest,
    async run(input, context) {
        const { ports, signal } = context;
        const target = (0,_http_request_js__WEBPACK_IMPORTED_MODULE_3__/* .targetOf */ .$r)(context.endpoint('server'), ports);
        const call = callOf(input, (0,_http_request_js__WEBPACK_IMPORTED_MODULE_3__/* .addressOf */ .ci)(input.url, target), context);
        try {
            const answer = await (0,_http_request_js__WEBPACK_IMPORTED_MODULE_3__/* .send */ .tN)(call, target, ports, signal);
            if (answer.truncated)
                context.log(`the answer of ${(0,_http_request_js__WEBPACK_IMPORTED_MODULE_3__/* .shownUrl */ .zA)(call.url)} is too long: its first ${answer.body.length} characters are kept`);
            const output = { status: 'OK', ...(0,_http_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .outputOf */ .jH)(answer) };
            if (answer.status >= 200 && answer.status <= 299)
                return { status: 'COMPLETED', statusMessage: `${call.method} ${(0,_http_request_js__WEBPACK_IMPORTED_MODULE_3__/* .shownUrl */ .zA)(call.url)}: ${answer.status}`, output };
            return failed(`Request failed with status code : ${answer.status}${(0,_http_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .bodyShown */ ._L)(answer)}`, { ...output, status: 'FAILED' });
        }
        catch (error) {
            if (error instanceof _ports_types_js__WEBPACK_IMPORTED_MODULE_1__/* .HttpProblem */ .AF)
                return failed((0,_http_request_js__WEBPACK_IMPORTED_MODULE_3__/* .lost */ .DU)(call, error), {});
            throw error;
        }
    },
};
const failed = (statusMessage, output) => ({ status: 'FAILED', statusMessage, output });
function callOf({ action, headers, payload }, url, { scope }) {
    const body = payload === '' ? undefined : (0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .bindPayload */ ._C)((0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(payload), scope);
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
    const isWhole = typeof url !== 'string' || url === '' || (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isOpen */ .nT)(url) || endpoints['server'] !== undefined;
    const malformed = isWhole || /^https?:$/.test(URL.parse(url.trim())?.protocol ?? '') ? [] : [{ ...(0,_http_request_js__WEBPACK_IMPORTED_MODULE_3__/* .urlProblem */ .rn)(url), at: at(['url']) }];
    const agent = endpoints['agent'];
    return [...malformed, ...(agent ? [(0,_http_request_js__WEBPACK_IMPORTED_MODULE_3__/* .agentProblem */ .$R)(agent, at([]))] : [])];
}


/***/ })

};
