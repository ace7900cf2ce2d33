export const id = 7893;
export const ids = [7893,4921];
export const modules = {

/***/ 4284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bv: () => (/* binding */ variable),
/* harmony export */   e_: () => (/* binding */ hasImage),
/* harmony export */   f6: () => (/* binding */ notUsed),
/* harmony export */   qB: () => (/* binding */ unfilled)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6750);
/* harmony import */ var _script_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3517);


/** Names that a shell's variables can have. */
const variable = /^[A-Za-z_]\w*$/;
const hasImage = ({ image = '' }) => image.trim() !== '';
/** A here-document in quotes takes no values: what would be there is the name of a variable. */
function unfilled({ value, at }, key, { read }) {
    const steps = read(value[key] ?? null);
    if (!steps)
        return [];
    return (0,_script_js__WEBPACK_IMPORTED_MODULE_1__/* .scriptOf */ .F)(steps).unfilled.map(({ written }) => {
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
    const others = Object.keys(workspace.environmentVariables ?? {}).filter((name) => !variable.test(name) && !(0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isOpen */ .nT)(name));
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


/***/ }),

/***/ 3517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ scriptOf)
/* harmony export */ });
/* harmony import */ var _expressions_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1668);

const prefix = 'HUB_TO_KUBE_';
/** The list's items are lines of one script: a here-document may go over several of them. */
function scriptOf(steps) {
    const { template } = (0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .compile */ .wE)(steps.join('\n'), _expressions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .nowhere */ .jx);
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


/***/ }),

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

/***/ 7510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ newOutput)
/* harmony export */ });
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


/***/ }),

/***/ 7893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ssh: () => (/* binding */ ssh)
});

// EXTERNAL MODULE: ../build/expressions/index.js + 8 modules
var expressions = __webpack_require__(1668);
// EXTERNAL MODULE: ../build/ports/types.js
var types = __webpack_require__(2896);
// EXTERNAL MODULE: ../build/text/duration.js
var duration = __webpack_require__(6126);
// EXTERNAL MODULE: ../build/tasks/ci/check.js
var check = __webpack_require__(4284);
// EXTERNAL MODULE: ../build/tasks/ci/script.js
var ci_script = __webpack_require__(3517);
// EXTERNAL MODULE: ../build/tasks/fields.js
var fields = __webpack_require__(6750);
// EXTERNAL MODULE: ../build/tasks/http/request.js
var request = __webpack_require__(3349);
// EXTERNAL MODULE: ../build/tasks/output.js
var tasks_output = __webpack_require__(7510);
// EXTERNAL MODULE: ../build/tasks/rest.js
var rest = __webpack_require__(4921);
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

// EXTERNAL MODULE: ../build/types.js
var build_types = __webpack_require__(9979);
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
function targetOf({ host, username, password, privatekey, passphrase }) {
    const address = hostOf(host);
    if (!address)
        throw new build_types/* ConfigurationError */.j1([
            problem('H2K-661', `host of a SSH task can't be ${JSON.stringify(host)}`, 'write a name or an address: host: build.acme.example, or 10.0.0.5:2222'),
        ]);
    if (password === '' && privatekey === '')
        throw new build_types/* ConfigurationError */.j1([
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
    const name = typeof host === 'string' && !(0,fields/* isOpen */.nT)(host) ? (hostOf(host)?.host ?? host) : 'HOST';
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
        return new build_types/* UnavailableError */.hG([
            problem('H2K-841', `nobody has accepted the key of ${host}: ${message}`, `is that the host's? Then write it into the task: fingerprint: ${/SHA256:\S+/.exec(message)?.[0]}`),
        ]);
    if (code === 'hostKey')
        return new build_types/* UnavailableError */.hG([
            problem('H2K-842', `${host} is not the host that was accepted: ${message}; accepted is ${accepted.join(', ')}`, 'find out why before you accept it: the host was made anew, or another one answers in its place'),
        ]);
    if (code === 'denied')
        return new build_types/* UnavailableError */.hG([problem('H2K-843', message, 'look at username, password and privatekey, and at what the server lets in')]);
    if (code === 'key')
        return new build_types/* ConfigurationError */.j1([
            problem('H2K-844', `privatekey: ${message}`, 'give the text of the file that ssh-keygen wrote, all its lines, and its passphrase'),
        ]);
    return new build_types/* UnavailableError */.hG([problem('H2K-845', message, 'is the host on, its name right, and its port open to where this runs?')]);
}
const problem = (code, message, fix) => ({ code, severity: 'error', message, fix });

;// CONCATENATED MODULE: ../build/tasks/ssh.js











/** So much of the end of what the script printed is an output, in characters. */
const longestLogs = 50_000;
const timeout = {
    read: (value) => (typeof value === 'string' || typeof value === 'number' ? (0,duration/* milliseconds */.R)(String(value)) : undefined),
    fix: 'write minutes, or 90s, 5m, 1h',
    fallback: Number.POSITIVE_INFINITY,
};
const ssh_fields = {
    host: (0,fields/* text */.Qq)('write a name or an address: host: 10.0.0.5', { required: true }),
    username: (0,fields/* text */.Qq)('write the user’s name: username: deploy', { required: true }),
    password: (0,fields/* text */.Qq)('write password: ${var.NAME}', { fallback: '' }),
    privatekey: (0,fields/* text */.Qq)('write privatekey: ${var.NAME}', { fallback: '' }),
    passphrase: (0,fields/* text */.Qq)('write passphrase: ${var.NAME}', { fallback: '' }),
    fingerprint: (0,fields/* list */.p_)('write the accepted key of the host: fingerprint: SHA256:…', { commas: true }),
    script: (0,fields/* text */.Qq)('write a script: script: |', { required: true }),
    workingDirectory: (0,fields/* text */.Qq)('write a folder of the host: workingDirectory: /srv/shop', { fallback: '' }),
    arguments: (0,fields/* list */.p_)('write a list: arguments: [--all]'),
    environmentVariables: (0,fields/* texts */.Te)('write names and values: environmentVariables: { SIZE: 3 }'),
    continueOnCommandFailure: (0,fields/* boolean */.zM)(false),
    timeout,
};
/** Runs a script on another host, whose key somebody has accepted. */
const ssh = {
    type: 'SSH',
    async check(input, context) {
        return [
            ...(0,fields/* fieldProblems */.dB)('SSH', ssh_fields, input),
            ...(0,check/* unfilled */.qB)(input, 'script', (0,fields/* list */.p_)('')),
            ...addressProblems(input),
            ...scriptProblems(input),
            ...keyProblems(input),
            ...agents(context, input),
        ];
    },
    parse: (input) => (0,fields/* parseFields */.L5)('SSH', ssh_fields, input),
    limit: (input) => input.timeout,
    async run(input, context) {
        const { ports, signal, scope, log } = context;
        for (const secret of [input.password, input.privatekey, input.passphrase])
            ports.secrets.add(secret);
        const target = targetOf(input);
        const { text: script, bindings } = (0,ci_script/* scriptOf */.F)([input.script]);
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
            return ended(await ports.ssh(target, command(Buffer.byteLength(remote), mark), options), input, told);
        }
        catch (error) {
            if (!(error instanceof types/* SshProblem */.Qr))
                throw error;
            if (error.code === 'lost')
                return (0,rest.failed)(`${error.message}${told.last()}`, told.output(error.message));
            throw unavailable(error, input, input.fingerprint);
        }
    },
};
/** What a script has printed and answered. */
function newTold(log, mark) {
    const output = (0,tasks_output/* newOutput */.E)(log);
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
        output: (errorMessage) => ({ logs: all.text(), error: errors.text(), errorMessage, response: parsed(out.text) }),
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
function ended({ code, signal }, { host, workingDirectory }, told) {
    if (code === 0)
        return { status: 'COMPLETED', statusMessage: `the script has run on ${host}`, output: { exitCode: 0, ...told.output('') } };
    const why = code === 126 && workingDirectory !== '' ? `, in ${workingDirectory}` : '';
    const message = `the script ended with ${signal ?? `exit code ${code}`}${why}${told.last()}`;
    return (0,rest.failed)(message, { exitCode: code, ...told.output(message) });
}
/** What a script wrote into its response file: JSON where it is that. */
function parsed(response) {
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
    const wrong = typeof host === 'string' && host.trim() !== '' && !(0,fields/* isOpen */.nT)(host) && !hostOf(host);
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
            .filter((name) => !check/* variable */.bv.test(name))
            .map((name) => told(`${JSON.stringify(name)} can be no variable of a shell`, 'use letters, digits and _', ['environmentVariables', name])),
    ];
}
/** A shell fills in the values of bindings; other programs would read its way of writing them. */
function scriptProblems({ value: { script }, at }) {
    if (typeof script !== 'string')
        return [];
    const interpreter = interpreterOf(script);
    if (!interpreter || interpreter.isShell || (0,ci_script/* scriptOf */.F)([script]).bindings.size === 0)
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
    return agent ? [(0,request/* agentProblem */.$R)(agent, at([]))] : [];
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
