export const id = 4543;
export const ids = [4543];
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

/***/ 4543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  image: () => (/* binding */ image_image)
});

// EXTERNAL MODULE: ../build/registry/reference.js
var reference = __webpack_require__(4477);
// EXTERNAL MODULE: ../build/types.js
var types = __webpack_require__(9979);
// EXTERNAL MODULE: ../build/tasks/fields.js
var fields = __webpack_require__(6750);
;// CONCATENATED MODULE: ../build/tasks/image/input.js



const actions = ['COPY', 'TAG'];
const input_fields = {
    action: (0,fields/* choice */.Yq)(actions, { required: true }),
    source: (0,fields/* text */.Qq)('write source: repository:tag', { required: true }),
    digest: (0,fields/* text */.Qq)('write digest: sha256:…', { fallback: '' }),
    destination: (0,fields/* text */.Qq)('write destination: repository:tag', { required: true }),
    timeout: (0,fields/* positive */.yj)('write minutes', { fallback: 60 }),
};
/** Every mistake that shows before anything runs; a text with open bindings is not judged. */
function imageProblems(input) {
    const text = (key) => {
        const value = input.value[key];
        return typeof value === 'string' && value.trim() !== '' && !(0,fields/* isOpen */.nT)(value) ? value.trim() : undefined;
    };
    const [source, digest, destination, action] = ['source', 'digest', 'destination', 'action'].map(text);
    const { problems } = read({ action: action?.toUpperCase(), source, digest, destination });
    return [...(0,fields/* fieldProblems */.dB)('IMAGE', input_fields, input), ...problems.map(({ key, problem }) => ({ ...problem, at: input.at([key]) }))];
}
/** The bound input. Throws ConfigurationError. */
function imageInput(input) {
    const { action, source: from, digest: given, destination: to, timeout } = (0,fields/* parseFields */.L5)('IMAGE', input_fields, input);
    const { source, digest, destination, problems } = read({
        action,
        source: from.trim(),
        digest: given.trim() || undefined,
        destination: to.trim(),
    });
    if (problems.length > 0 || !source || !destination)
        throw new types/* ConfigurationError */.j1(problems.map(({ problem }) => problem));
    return { source, destination: { ...destination, tag: destination.tag ?? '' }, timeout: timeout * 60_000, ...(digest && { digest }) };
}
/** What the texts mean, of those that are there. */
function read({ action, source: from, digest: given, destination: to }) {
    const problems = [];
    const wrong = (key, code, message, fix) => {
        problems.push({ key, problem: { code, severity: 'error', message, fix } });
    };
    const image = (key, text) => {
        const parsed = text === undefined ? undefined : (0,reference/* parseImage */.zZ)(text);
        if (parsed && (0,reference/* isMalformed */.ON)(parsed))
            return wrong(key, 'H2K-673', `${key} of an IMAGE task: ${parsed.message}`, parsed.fix);
        return parsed;
    };
    const [source, destination] = [image('source', from), image('destination', to)];
    if (given !== undefined && !(0,reference/* isDigest */.Bc)(given))
        wrong('digest', 'H2K-675', `digest of an IMAGE task: ${JSON.stringify(given)} is no digest`, 'write sha256: and 64 hexadecimal digits in small letters');
    else if (given !== undefined && source?.digest && source.digest !== given)
        wrong('digest', 'H2K-675', `digest and source of an IMAGE task name two digests`, 'leave one of them out');
    if (source?.digest && !(0,reference/* isDigest */.Bc)(source.digest))
        wrong('source', 'H2K-675', 'only sha256 digests can be copied', 'name the image by its tag');
    if (destination?.digest)
        wrong('destination', 'H2K-674', `destination ${destination.written} names a digest, and a tag is what is written`, 'write repository:tag');
    else if (destination && destination.tag === undefined)
        wrong('destination', 'H2K-674', `destination ${destination.written} names no tag`, `write ${destination.written}:TAG`);
    if (action === 'TAG' && source && destination && source.repository !== destination.repository)
        wrong('destination', 'H2K-676', `TAG stays in its repository, and ${destination.written} is in another than ${source.written}`, 'write action: COPY');
    const digest = (given ?? source?.digest);
    return { source, destination, digest, problems };
}

;// CONCATENATED MODULE: ../build/tasks/image.js


/** Copies an image by its digest to a tag of another repository or registry, or gives it another tag; no docker engine takes part. */
const image_image = {
    type: 'IMAGE',
    check: async (input) => imageProblems(input),
    parse: imageInput,
    limit: ({ timeout }) => timeout,
    async run({ source, destination, ...given }, context) {
        const { signal, announce, log } = context;
        const images = imagesOf(context);
        const digest = given.digest ?? (await images.digest(source, signal));
        const [name, { tag }] = [(0,reference/* familiarName */.hG)(destination), destination];
        const copied = await images.copy(source, digest, destination, { tell: log, beforeTag: () => announce({ image: name, tag, digest }) }, signal);
        const text = `${name}:${tag}`;
        const statusMessage = copied.changed ? `${text} is ${digest} now: ${shown(copied)}` : `${text} is ${digest} already`;
        log(statusMessage);
        return {
            status: 'COMPLETED',
            statusMessage,
            output: outputOf(text, digest, copied),
            ...(copied.changed && { changed: true }),
        };
    },
};
const imagesOf = ({ images, endpoint }) => images(endpoint('source'), endpoint('destination'));
const shown = ({ blobs, bytes, mounted, present }) => [`${blobs} blobs (${bytes} bytes) copied`, `${mounted} mounted`, `${present} there already`].join(', ');
const outputOf = (text, digest, { changed, blobs, bytes, mounted }) => ({
    image: text,
    digest,
    changed,
    copied: { blobs, bytes, mounted },
});


/***/ })

};
