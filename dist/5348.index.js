export const id = 5348;
export const ids = [5348];
export const modules = {

/***/ 5348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  newCopies: () => (/* binding */ newCopies)
});

// EXTERNAL MODULE: ../build/types.js
var types = __webpack_require__(9979);
// EXTERNAL MODULE: ../build/registry/auth.js
var auth = __webpack_require__(6532);
// EXTERNAL MODULE: ../build/registry/credentials.js + 1 modules
var credentials = __webpack_require__(353);
// EXTERNAL MODULE: ../build/registry/endpoints.js
var endpoints = __webpack_require__(1710);
// EXTERNAL MODULE: ../build/registry/failures.js
var registry_failures = __webpack_require__(6761);
// EXTERNAL MODULE: ../build/registry/reference.js
var reference = __webpack_require__(4477);
// EXTERNAL MODULE: ../build/registry/requests.js
var requests = __webpack_require__(2224);
// EXTERNAL MODULE: ../build/registry/ask.js
var ask = __webpack_require__(7749);
;// CONCATENATED MODULE: ../build/registry/copy/failure.js

const kinds = {
    'H2K-320': 'refused',
    'H2K-321': 'refused',
    'H2K-322': 'nonsense',
    'H2K-323': 'away',
    'H2K-324': 'nonsense',
    'H2K-325': 'refused',
    'H2K-326': 'nonsense',
    'H2K-327': 'away',
};
class CopyFailure extends registry_failures/* Failure */.HR {
    code;
    constructor(code, message, fix) {
        super(kinds[code], message, fix);
        this.code = code;
    }
}
/** What a failure is for users: it names the image; no input of the action does. */
function problemOfCopy(image, failures) {
    const { input: _, ...problem } = (0,registry_failures/* problemOf */.Zw)(image, failures);
    const own = failures.find((failure) => failure instanceof CopyFailure);
    return own ? { ...problem, code: own.code } : problem;
}
/** Longer words of a registry's tell no more. */
const longest = 200;
/** The registry's own words of why it doesn't take something, on one line. They are anybody's. */
function wordsIn(text) {
    try {
        const { errors } = JSON.parse(text);
        const [first] = errors ?? [];
        const words = [first?.code, first?.message].filter((word) => typeof word === 'string').join(': ');
        return words.replace(/[^\p{L}\p{N}\p{P}\p{S}]+/gu, ' ').slice(0, longest);
    }
    catch {
        return '';
    }
}
/** Why a registry doesn't take what it was sent, in one failure. The answer is read to its end. `what`: "the blob sha256:…". */
async function notTaken(asking, path, answer, what) {
    const { url } = asking.endpoint;
    const words = wordsIn(await answer.text());
    const said = words === '' ? '' : ` (${words})`;
    switch (answer.status) {
        case 401:
        case 403: {
            const { message, fix } = await asking.authorizer.refusal(answer, asking.endpoint, path, 'push');
            return new CopyFailure('H2K-320', `${message}${said}`, fix);
        }
        case 404:
            return new CopyFailure('H2K-320', `${url} has no repository ${path} and makes none by itself${said}`, 'make the repository first');
        case 405:
            return new CopyFailure('H2K-320', `${url} takes no pushes${said}`, 'a cache of another registry takes none: name the registry itself');
        case 413:
            return tooLarge(url, what);
        default:
            return new CopyFailure('H2K-325', `${url} does not take ${what}: HTTP ${answer.status}${said}`, 'look at the registry’s own log');
    }
}
const tooLarge = (url, what) => new CopyFailure('H2K-321', `${what} is too large for ${url}`, 'raise the limit of the registry or of the proxy before it');

;// CONCATENATED MODULE: ../build/registry/copy/session.js



/** Begins an upload. Throws Failure. */
async function begin(to) {
    const answer = await (0,ask/* ask */.kA)(to.asking, 'POST', to.path, 'blobs/uploads/');
    if (answer.status !== 202)
        throw await notTaken(to.asking, to.path, answer, 'a blob');
    await answer.text();
    return begun(to, answer);
}
/** Has the registry take a blob from another of its repositories. A session: it began an upload instead. undefined: neither. */
async function mount(to, digest, from) {
    const answer = await (0,ask/* ask */.kA)(to.asking, 'POST', to.path, `blobs/uploads/?mount=${digest}&from=${encodeURIComponent(from)}`);
    await answer.text();
    if (answer.status === 201)
        return 'mounted';
    return answer.status === 202 ? begun(to, answer) : undefined;
}
function begun(to, answer) {
    const { location, 'oci-chunk-min-length': least } = answer.headers;
    const { url } = to.asking.endpoint;
    if (!location)
        throw (0,ask/* nonsense */.IE)(`${url} begins an upload and does not say where`);
    return { place: placeOf(to, location, `${url}/v2/${to.path}/blobs/uploads/`), offset: 0, least: Number(least) || 0 };
}
/** What the registry has of an upload; undefined: nothing that it could be gone on with. */
async function standing(to, session) {
    const answer = await (0,ask/* signed */.x8)(to.asking, to.path, { method: 'GET', url: session.place });
    await answer.text();
    return answer.status === 204 ? after(to, session, answer) : undefined;
}
/** A session as the registry's answer says that it stands; where it doesn't say, as `offset` does. */
function after(to, session, { headers }, offset = 0) {
    const { location, range = '' } = headers;
    const [, last] = /^(?:bytes[ =])?0-(\d+)$/.exec(range) ?? [];
    // Of nothing, too, registries say 0-0.
    const told = last === undefined ? offset : last === '0' ? 0 : Number(last) + 1;
    return { ...session, offset: told, ...(location && { place: placeOf(to, location, session.place) }) };
}
/** Tells the registry that nothing more will come. Whatever it says, the upload is over for us. */
async function end({ asking, path }, { place: url }) {
    try {
        const request = { method: 'DELETE', url, headers: (0,ask/* headersFor */.iY)(asking, path, { url }), ...(0,endpoints/* tlsFor */.Ng)(url, asking.endpoint) };
        await (await asking.ports.http(request, AbortSignal.timeout(farewell))).text();
    }
    catch {
        // It forgets such uploads by itself, in a week or so.
    }
}
/** Milliseconds: somebody waits for the end of a run. */
const farewell = 3000;
/** A Location, relative or whole, its query as it is. Bytes of a private image go there: it must be as safe as the registry itself. */
function placeOf({ asking: { endpoint } }, location, base) {
    const [own, to] = [new URL(endpoint.url), URL.parse(location, base)];
    // A registry behind a proxy that ends TLS may not know by which address it was called.
    if (to && to.hostname === own.hostname && to.protocol === 'http:' && own.protocol === 'https:')
        [to.protocol, to.port] = ['https:', own.port];
    const isSafe = to?.protocol === 'https:' || (to?.protocol === 'http:' && (own.protocol === 'http:' || (0,endpoints/* isLoopback */.U9)(to.host)));
    if (to && isSafe)
        return to.href;
    throw (0,ask/* nonsense */.IE)(`${endpoint.url} wants uploads at ${location.slice(0, 200)}, which is no https:// address`);
}
const withDigest = (place, digest) => `${place}${place.includes('?') ? '&' : '?'}digest=${encodeURIComponent(digest)}`;

// EXTERNAL MODULE: ../build/registry/manifests.js
var registry_manifests = __webpack_require__(9790);
;// CONCATENATED MODULE: ../build/registry/copy/side.js





const side_hidden = new Set(['absent', 'refused', 'right']);
/** What a tag or digest is there; undefined: not there, or not shown to us. Who may not even look is told when something is pushed. */
async function manifestThere({ asking, path }, name) {
    try {
        return (await (0,registry_manifests/* headManifest */.sy)(asking, path, name)).digest;
    }
    catch (error) {
        if (error instanceof registry_failures/* Failure */.HR && side_hidden.has(error.kind))
            return undefined;
        throw error;
    }
}
async function isBlobThere({ asking, path }, digest) {
    const answer = await (0,ask/* ask */.kA)(asking, 'HEAD', path, `blobs/${digest}`);
    await answer.text();
    return answer.status === 200;
}
/** Throws where the registry says to have stored something else than it was sent. Without a word of it, nothing is known. */
function demandSame({ asking: { endpoint } }, { headers }, digest) {
    const answered = headers['docker-content-digest'];
    if (answered === undefined || answered === digest)
        return;
    const shown = (0,reference/* isDigest */.Bc)(answered) ? answered : 'a digest that is none';
    throw new CopyFailure('H2K-322', `${endpoint.url} was sent ${digest} and says to have stored ${shown}`, 'look at the registry');
}

// EXTERNAL MODULE: ../build/ports/types.js
var ports_types = __webpack_require__(2896);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ../build/registry/copy/read.js





/**
 * `length` bytes of a blob from `from` on, as they come. A whole blob is held against its digest before its last bytes are given: wrong ones never
 * become a blob elsewhere. Throws Failure, whatever goes wrong: the other end's troubles are no Failures.
 */
async function* read(side, blob, from, length) {
    const { asking, path } = side;
    const isWhole = length === blob.size;
    const range = isWhole ? {} : { headers: { range: `bytes=${from}-${from + length - 1}` } };
    const answer = await (0,ask/* ask */.kA)(asking, 'GET', path, `blobs/${blob.digest}`, range);
    if (answer.status !== 200 && answer.status !== 206) {
        await answer.text();
        throw await (0,ask/* failure */.V2)(asking, answer, path, blob.digest);
    }
    const end = from + length;
    const hash = isWhole ? (0,external_node_crypto_.createHash)('sha256') : undefined;
    // Who knows no ranges sends all of it.
    let at = answer.status === 206 ? from : 0;
    let held;
    try {
        for await (const part of answer.body) {
            const wanted = part.subarray(Math.max(0, from - at), Math.max(0, end - at));
            at += part.length;
            if (at > blob.size)
                break;
            hash?.update(wanted);
            if (held) {
                yield held;
                release(held);
            }
            held = wanted;
            if (at >= end && !isWhole)
                break;
        }
    }
    catch (error) {
        throw error instanceof ports_types/* HttpProblem */.AF ? (0,registry_failures/* unanswered */.bj)(error, asking.endpoint.url) : error;
    }
    if (at < end || at > blob.size || (hash && `sha256:${hash.digest('hex')}` !== blob.digest))
        throw wrong(side, blob);
    if (held)
        yield held;
}
/**
 * Frees a part that has been sent and that nobody else has. The collector comes only when 64 MiB of them lie about, as it sees no more than their small
 * handles.
 */
function release({ buffer, byteLength }) {
    if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength)
        buffer.transfer(0);
}
const wrong = ({ asking: { endpoint } }, { digest }) => new CopyFailure('H2K-324', `${endpoint.url} sends other bytes than those of ${digest}`, 'look at the registry or the proxy before it');

;// CONCATENATED MODULE: ../build/registry/copy/upload.js









/** So often in a row nothing may come of it, and so often in all. */
const fruitless = 5;
const most = 20;
/** Bytes of the first piece after the whole was not taken, and of the least. A proxy's usual limit is 1 MiB. */
const firstPiece = 64 * 1024 * 1024;
const leastPiece = 512 * 1024;
/** Milliseconds: a registry stores what it got before it answers. */
const silence = 120_000;
const passing = new Set(['timeout', 'cut', 'unreachable', 'refused']);
/**
 * One blob on its way into a repository. It is sent whole, as it comes; where that is cut or not taken, smaller pieces are, from where the registry says
 * that it stands, or from the beginning where it has forgotten.
 */
class Upload {
    #from;
    #to;
    #blob;
    #session;
    /** Bytes at a time; undefined: all. */
    #piece;
    /** The last request may have done something. */
    #isUnsure = false;
    #signedIn = false;
    constructor(from, to, blob, begun) {
        this.#from = from;
        this.#to = to;
        this.#blob = blob;
        this.#session = begun;
    }
    /** Throws Failure, or the signal's reason; the registry is then told that nothing more comes. */
    async run() {
        const { ports, signal } = this.#to.asking;
        try {
            let inVain = 0;
            for (let setbacks = 0;;) {
                const before = this.#session?.offset ?? 0;
                const outcome = await this.#step().catch((error) => this.#setback(error));
                if (outcome === 'done')
                    return;
                if (outcome === 'further')
                    continue;
                setbacks += 1;
                inVain = outcome.isTooLarge || (this.#session?.offset ?? 0) > before ? 0 : inVain + 1;
                if (inVain >= fruitless || setbacks >= most)
                    throw this.#cut(outcome.why);
                if (outcome.smaller)
                    this.#piece = this.#smaller();
                if (!outcome.isTooLarge)
                    await ports.sleep(outcome.wait ?? Math.min(500 * 2 ** inVain, 10_000), signal);
                this.#isUnsure = true;
            }
        }
        catch (error) {
            if (this.#session)
                await end(this.#to, this.#session);
            throw error;
        }
    }
    async #step() {
        if (this.#isUnsure) {
            if (await isBlobThere(this.#to, this.#blob.digest))
                return 'done';
            this.#session = this.#session && (await standing(this.#to, this.#session));
            this.#isUnsure = false;
        }
        this.#session ??= await begin(this.#to);
        const { offset, least } = this.#session;
        const { size } = this.#blob;
        if (offset > size) {
            this.#session = undefined;
            return { why: `${this.#url} says to have more bytes than there are` };
        }
        const length = Math.min(Math.max(this.#piece ?? size, least), size - offset);
        const isLast = this.#piece === undefined || length === 0;
        return await this.#taken(await this.#send(this.#session, length, isLast), this.#session, length, isLast);
    }
    async #send({ place, offset }, length, isLast) {
        const { asking, path } = this.#to;
        const over = new AbortController();
        const signal = AbortSignal.any([asking.signal, over.signal]);
        const source = { ...this.#from, asking: { ...this.#from.asking, signal } };
        const url = isLast ? withDigest(place, this.#blob.digest) : place;
        const about = {
            'content-type': 'application/octet-stream',
            'content-length': String(length),
            ...(isLast ? {} : { 'content-range': `${offset}-${offset + length - 1}` }),
        };
        const body = length === 0 ? {} : { body: read(source, this.#blob, offset, length) };
        const headers = (0,ask/* headersFor */.iY)(asking, path, { url, headers: about });
        try {
            return await asking.ports.http({ method: isLast ? 'PUT' : 'PATCH', url, headers, timeout: silence, ...body, ...(0,endpoints/* tlsFor */.Ng)(url, asking.endpoint) }, asking.signal);
        }
        finally {
            // Of a body that nobody takes any more, its source is let go.
            over.abort();
        }
    }
    async #taken(answer, session, length, isLast) {
        const { asking, path } = this.#to;
        const { status, headers } = answer;
        if (status === 401 && !this.#signedIn) {
            await answer.text();
            this.#signedIn = true;
            await asking.authorizer.answer(answer, asking.endpoint, path, asking.patience, asking.signal);
            return { why: `${this.#url} wants to be signed in to again` };
        }
        const isMoved = (status === 307 || status === 308) && headers['location'] !== undefined;
        const isBusy = [408, 416, 425, 429].includes(status) || status >= 500 || (status === 404 && session.offset > 0);
        const mayShrink = status === 413 && (this.#piece ?? this.#blob.size) > leastPiece;
        const isTaken = isLast ? status === 201 : status === 202 || status === 204;
        if (!isMoved && !isBusy && !mayShrink && !isTaken)
            throw await notTaken(asking, path, answer, `the blob ${this.#blob.digest} of ${this.#blob.size} bytes`);
        await answer.text();
        if (isMoved)
            this.#session = { ...session, place: placeOf(this.#to, headers['location'], session.place) };
        if (!isTaken)
            return {
                why: `${this.#url} answers HTTP ${status}`,
                wait: (0,requests/* retryAfter */.P9)(answer, asking.ports.now()),
                smaller: mayShrink,
                isTooLarge: mayShrink,
            };
        this.#signedIn = false;
        if (isLast) {
            demandSame(this.#to, answer, this.#blob.digest);
            return 'done';
        }
        this.#session = after(this.#to, session, answer, session.offset + length);
        return this.#session.offset > session.offset ? 'further' : { why: `${this.#url} takes nothing of what it is sent` };
    }
    /** What a moment may mend. Throws all else. */
    #setback(error) {
        this.#to.asking.signal.throwIfAborted();
        if (error instanceof ports_types/* HttpProblem */.AF && passing.has(error.code))
            return { why: error.message, smaller: true };
        if (error instanceof registry_failures/* Failure */.HR && error.kind === 'away' && !(error instanceof CopyFailure))
            return { why: error.message };
        throw error;
    }
    #smaller() {
        const { size } = this.#blob;
        const next = this.#piece === undefined ? Math.min(firstPiece, Math.ceil(size / 2)) : Math.ceil(this.#piece / 2);
        return size <= leastPiece ? undefined : Math.max(next, leastPiece);
    }
    get #url() {
        return this.#to.asking.endpoint.url;
    }
    #cut(why) {
        const fix = 'try again; if it stays so, look at the network and at the proxy before the registry';
        return new CopyFailure('H2K-323', `the upload of ${this.#blob.digest} to ${this.#url} was given up: ${why}`, fix);
    }
}

;// CONCATENATED MODULE: ../build/registry/copy/blobs.js




/** Layers that their licence keeps at their maker's. */
const foreign = /^application\/vnd\.(?:docker\.image\.rootfs\.foreign|oci\.image\.layer\.nondistributable)\./;
/** Sees to it that a repository has a blob, sending it only where nothing else does. Throws Failure, or the signal's reason. */
async function provide(from, to, blob) {
    if (foreign.test(blob.mediaType ?? '') && (blob.urls ?? []).length > 0)
        return 'elsewhere';
    if (await isBlobThere(to, blob.digest))
        return 'present';
    const begun = from.asking.endpoint.url === to.asking.endpoint.url ? await mounted(from, to, blob) : undefined;
    if (begun === 'mounted')
        return 'mounted';
    await new Upload(from, to, blob, begun).run();
    return 'sent';
}
/** A registry that doesn't let us look into the other repository from here still takes the bytes. */
async function mounted(from, to, { digest }) {
    try {
        return await mount(to, digest, from.path);
    }
    catch (error) {
        if (error instanceof registry_failures/* Failure */.HR && ['refused', 'right'].includes(error.kind))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ../build/registry/copy/put.js




const tries = 4;
/**
 * Writes a manifest byte for byte under a tag or its digest. Where the answer is lost, it is looked whether it is there before it is sent again: each
 * writing of a tag is a push that others hear of. Throws Failure, or the signal's reason.
 */
async function put(to, name, manifest) {
    const { ports, signal } = to.asking;
    for (let tried = 1;; tried += 1) {
        try {
            await once(to, name, manifest);
            return;
        }
        catch (error) {
            if (!(error instanceof registry_failures/* Failure */.HR) || error instanceof CopyFailure || (error.kind !== 'away' && error.kind !== 'limited'))
                throw error;
            const there = await manifestThere(to, name).catch(unseen);
            if (there === manifest.digest)
                return;
            if (tried >= tries)
                throw there === 'unseen' ? uncertain(to, name, error) : error;
            await ports.sleep(error.wait ?? 500 * 2 ** tried, signal);
        }
    }
}
async function once(to, name, { digest, mediaType, bytes }) {
    const { asking, path } = to;
    const single = { ...asking, patience: { ...asking.patience, tries: 1 } };
    const answer = await (0,ask/* ask */.kA)(single, 'PUT', path, `manifests/${name}`, {
        headers: { 'content-type': mediaType },
        body: bytes,
        repeatable: false,
    });
    if (answer.status !== 201 && answer.status !== 200)
        throw await notTaken(asking, path, answer, `the manifest ${digest}`);
    await answer.text();
    demandSame(to, answer, digest);
}
function unseen(reason) {
    if (reason instanceof registry_failures/* Failure */.HR)
        return 'unseen';
    throw reason;
}
const uncertain = ({ asking: { endpoint }, name: repository }, name, { message }) => {
    const what = `nobody knows whether ${repository}:${name} was written`;
    const fix = `look at ${endpoint.url}, or run it again: what is there already is not written again`;
    return new CopyFailure('H2K-327', `${what}: ${message}`, fix);
};

;// CONCATENATED MODULE: ../build/registry/copy/tree.js



/** Reads a manifest. Throws Failure, also where it is none that can be copied. */
async function manifestOf(from, digest) {
    const { bytes, head } = await (0,registry_manifests/* getManifest */.c2)(from.asking, from.path, digest);
    const json = parsed(bytes);
    if (!json)
        throw strange(from, digest, 'is no JSON object');
    const { mediaType, manifests = [], config, layers = [], blobs = [] } = json;
    if (![manifests, layers, blobs].every(Array.isArray))
        throw strange(from, digest, 'has no lists where lists belong');
    const descriptor = (value) => {
        const { digest: of, size, mediaType: type, urls } = (value ?? {});
        if (typeof of !== 'string' || !(0,reference/* isDigest */.Bc)(of) || typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
            throw strange(from, digest, 'names something without a sha256 digest and a size');
        return {
            digest: of,
            size,
            ...(typeof type === 'string' && { mediaType: type }),
            ...(Array.isArray(urls) && { urls: urls }),
        };
    };
    if (!config && manifests.length + layers.length + blobs.length === 0 && !json['manifests'])
        throw strange(from, digest, 'is of no kind that can be copied');
    return {
        digest,
        bytes,
        mediaType: mediaType ?? head.mediaType,
        children: manifests.map(descriptor),
        blobs: [...(config ? [config] : []), ...layers, ...blobs].map(descriptor),
    };
}
function parsed(bytes) {
    try {
        const value = JSON.parse(bytes.toString());
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
const strange = ({ asking: { endpoint }, path }, digest, what) => new CopyFailure('H2K-326', `${endpoint.url} has a manifest of ${path}@${digest} that ${what}`, 'build and push the image again');

;// CONCATENATED MODULE: ../build/registry/copy/copy.js





/** Blobs under way at once: one is read while the other is being stored. More cost memory, and the line is the limit. */
const atOnce = 2;
/** An index of more manifests, or one within one within one, is none that somebody runs. */
const mostManifests = 500;
const deepest = 4;
/** One image on its way from one repository to another. */
class Copy {
    #from;
    #to;
    #hooks;
    #fail;
    /** By digest, as manifests share blobs. */
    #blobs = new Map();
    #sent = { blobs: 0, bytes: 0, mounted: 0, present: 0 };
    #manifests = 0;
    /** `fail`: ends what is under way at both sides with this error. */
    constructor(from, to, hooks, fail) {
        this.#from = from;
        this.#to = to;
        this.#hooks = hooks;
        this.#fail = fail;
    }
    /** What a manifest is made of before the manifest, the tag last. Throws Failure, or the signal's reason. */
    async run(root, tag) {
        const { asking, path } = this.#to;
        const isSame = this.#from.asking.endpoint.url === asking.endpoint.url && this.#from.path === path;
        if (!isSame && (await manifestThere(this.#to, root.digest)) !== root.digest)
            await this.#parts(root, 0);
        await this.#hooks.beforeTag?.();
        await put(this.#to, tag, root);
        return { changed: true, ...this.#sent };
    }
    async #parts({ children, blobs }, depth) {
        for (const child of children)
            await this.#child(child, depth + 1);
        for (let at = 0; at < blobs.length; at += atOnce)
            await this.#all(blobs.slice(at, at + atOnce));
    }
    /** The first that fails ends the others; all have ended before it is thrown: nothing writes behind the caller's back. */
    async #all(blobs) {
        const works = blobs.map((blob) => this.#blob(blob).catch((error) => {
            this.#fail(error);
            throw error;
        }));
        for (const end of await Promise.allSettled(works))
            if (end.status === 'rejected')
                throw end.reason;
    }
    async #child({ digest }, depth) {
        this.#manifests += 1;
        if (depth > deepest || this.#manifests > mostManifests)
            throw tooMany(this.#from);
        if ((await manifestThere(this.#to, digest)) === digest)
            return;
        const manifest = await manifestOf(this.#from, digest);
        await this.#parts(manifest, depth);
        await put(this.#to, digest, manifest);
    }
    #blob(blob) {
        const providing = this.#blobs.get(blob.digest) ?? provide(this.#from, this.#to, blob).then((fate) => this.#note(blob, fate));
        this.#blobs.set(blob.digest, providing);
        return providing;
    }
    #note({ digest, size }, fate) {
        if (fate === 'mounted' || fate === 'present')
            this.#sent[fate] += 1;
        if (fate === 'sent') {
            this.#sent.blobs += 1;
            this.#sent.bytes += size;
        }
        this.#hooks.tell?.(`${digest} (${size} bytes): ${words[fate](this.#from)}`);
    }
}
const words = {
    present: () => 'there already',
    mounted: ({ name }) => `mounted from ${name}`,
    sent: () => 'copied',
    elsewhere: () => 'not the registry’s to give; its manifest says where it is',
};
function tooMany({ asking: { endpoint }, path }) {
    const message = `${endpoint.url} has an index of ${path} with more manifests than ${mostManifests}, or deeper than ${deepest}`;
    return new CopyFailure('H2K-326', message, 'name the digest of the platform’s own image');
}

;// CONCATENATED MODULE: ../build/registry/copy/index.js











/** Copies images over the registries' own API. Source and destination are signed in to apart from one another. */
function newCopies(ports, { source = {}, destination = {} } = {}) {
    const reader = new auth/* Authorizer */.S(ports, source.credentials ?? (0,credentials/* dockerCredentials */.d)(ports));
    const writer = new auth/* Authorizer */.S(ports, destination.credentials ?? (0,credentials/* dockerCredentials */.d)(ports));
    const side = (authorizer, image, endpoint, signal) => ({
        asking: { ports, authorizer, endpoint, patience: requests/* patient */.Im, signal },
        path: image.path,
        name: (0,reference/* familiarName */.hG)(image),
    });
    return {
        async copy(from, digest, to, hooks, signal) {
            const { tag = 'latest' } = to;
            const failed = new AbortController();
            const either = AbortSignal.any([signal, failed.signal]);
            const [written] = serversOf(to, destination);
            const target = side(writer, to, written, either);
            try {
                if ((await manifestThere(target, tag)) === digest)
                    return { changed: false, blobs: 0, bytes: 0, mounted: 0, present: 0 };
                const readable = serversOf(from, source).map((endpoint) => side(reader, from, endpoint, either));
                const { found, root } = await firstWith(readable, from, digest);
                return await new Copy(found, target, hooks, (error) => failed.abort(error)).run(root, tag);
            }
            catch (error) {
                throw error instanceof registry_failures/* Failure */.HR ? new types/* UnavailableError */.hG([problemOfCopy(to.written, [error])]) : error;
            }
        },
    };
}
const serversOf = ({ registry }, { mirrors = new Map(), servers }) => (0,endpoints/* endpointsOf */.uY)(registry, mirrors, servers);
/** The first of the servers that has the image is the one that all of it is read from. */
async function firstWith(sides, from, digest) {
    const failures = [];
    for (const found of sides) {
        try {
            return { found, root: await manifestOf(found, digest) };
        }
        catch (error) {
            if (!(error instanceof registry_failures/* Failure */.HR))
                throw error;
            failures.push(error);
        }
    }
    throw new types/* UnavailableError */.hG([problemOfCopy(`${(0,reference/* familiarName */.hG)(from)}@${digest}`, failures)]);
}


/***/ })

};
