export const id = 4811;
export const ids = [4811];
export const modules = {

/***/ 4811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   match: () => (/* binding */ match),
/* harmony export */   patternFault: () => (/* binding */ patternFault)
/* harmony export */ });
/* harmony import */ var re2js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8966);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1180);
/* harmony import */ var _signature_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6252);



/**
 * Which docker webhooks a push starts, of those given: enabled, of its repository, and its image and tag fit their patterns whole.
 * `endpoints` are those of the definitions: a webhook may name its repository by one. Pure: relay and action answer alike.
 */
function match(event, webhooks, endpoints) {
    const signature = (0,_signature_js__WEBPACK_IMPORTED_MODULE_0__/* .signatureOf */ .y)(event.tag);
    if (signature !== undefined)
        return { ignored: `the tag ${event.tag} is ${signature}, no image to deploy` };
    const judged = webhooks.map((webhook) => ({ webhook, why: whyNot(event, webhook, endpoints) }));
    const fitting = judged.filter(({ why }) => why === undefined).map(({ webhook }) => webhook);
    if (fitting.length > 0)
        return { webhooks: fitting };
    const [only, ...others] = judged;
    if (!only)
        return { ignored: 'there is no docker webhook' };
    if (others.length === 0)
        return { ignored: only.why ?? '' };
    const near = judged.filter(({ webhook }) => namesRepository(event, webhook, endpoints));
    if (near.length === 0)
        return { ignored: `no docker webhook is for the repository ${event.image}` };
    return { ignored: near.map(({ why }) => why).join('; ') };
}
function whyNot(event, webhook, endpoints) {
    const { name, enabled, imageNameRegExPattern: image, tagNamePattern: tag } = webhook;
    if (!namesRepository(event, webhook, endpoints))
        return `the docker webhook ${name} is not for the repository ${event.image}`;
    if (enabled === false)
        return `the docker webhook ${name} is disabled`;
    if (!fits(image, event.image))
        return `the image ${event.image} doesn’t fit ${image} of the docker webhook ${name}`;
    if (!fits(tag, event.tag))
        return `the tag ${event.tag} doesn’t fit ${tag} of the docker webhook ${name}`;
    return undefined;
}
function namesRepository(event, webhook, endpoints) {
    const repository = (0,_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOf */ ._)(webhook, endpoints);
    return repository === undefined || repository === event.image;
}
/** A name with dots between its parts, such as v1.2.3: nobody means v1x2x3 too. */
const isPlain = (pattern) => /^\w[\w-]*(?:[./][\w-]+)*$/.test(pattern);
/** RE2 on the whole text; a plain name is compared as it is, and an empty pattern fits all. What is no pattern fits nothing: `patternFault` tells it before. */
function fits(pattern, text) {
    if (pattern === undefined || pattern === '')
        return true;
    if (isPlain(pattern))
        return pattern === text;
    const compiled = compile(pattern);
    return typeof compiled !== 'string' && compiled.matches(text);
}
/** What is wrong with a pattern, in RE2's words; undefined: it is one. */
function patternFault(pattern) {
    const compiled = compile(pattern);
    return typeof compiled === 'string' ? compiled : undefined;
}
function compile(pattern) {
    try {
        return re2js__WEBPACK_IMPORTED_MODULE_2__/* .RE2JS */ .L3.compile(pattern);
    }
    catch (error) {
        return error.message;
    }
}


/***/ }),

/***/ 1180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ repositoryOf),
/* harmony export */   c: () => (/* binding */ repositoryIn)
/* harmony export */ });
/* harmony import */ var _text_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3872);

/**
 * The repository that a docker webhook is for, as push events name it (acme/shop, busybox): its own, or that of its endpoint's `repoURL`.
 * undefined: it names none, so that the image's pattern alone decides.
 */
function repositoryOf(webhook, endpoints) {
    const endpoint = webhook.endpoint === undefined ? undefined : endpointOf(webhook, webhook.endpoint, endpoints);
    const written = webhook.repository ?? endpoint?.properties['repoURL'];
    return typeof written === 'string' ? repositoryIn(written) : undefined;
}
function endpointOf({ project }, name, endpoints) {
    return (endpoints.get(project === undefined ? name : `${project}/${name}`) ?? endpoints.get(name))?.value;
}
/**
 * `acme/shop` in any spelling that people and exports have. Of another registry's it is the name with the host, which no push of Docker Hub's has.
 * undefined: there is none in it.
 */
function repositoryIn(written) {
    const { registry, repository } = (0,_text_address_js__WEBPACK_IMPORTED_MODULE_0__/* .registryAddress */ .M)(written);
    if (registry === 'docker.io')
        return repository;
    return repository === undefined ? registry : `${registry}/${repository}`;
}


/***/ }),

/***/ 6252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ signatureOf)
/* harmony export */ });
/** What a tag is that signing tools push beside an image, made of its digest; undefined: it is none of those. */
function signatureOf(tag) {
    const named = /^sha256-[0-9a-f]{64}(\.\w+)?$/.exec(tag);
    if (!named)
        return undefined;
    const [, kind] = named;
    return kind === '.sig'
        ? 'a signature'
        : kind === '.att'
            ? 'an attestation'
            : kind === '.sbom'
                ? 'a list of contents'
                : 'an index of referrers';
}


/***/ })

};
