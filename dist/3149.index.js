export const id = 3149;
export const ids = [3149];
export const modules = {

/***/ 3149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WaitingRuns: () => (/* binding */ WaitingRuns)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9979);
/* harmony import */ var _client_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7080);
/* harmony import */ var _client_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5393);
/* harmony import */ var _ref_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6986);
/* harmony import */ var _told_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8868);






const manager = 'hub-to-kube';
const label = 'hub-to-kube/run';
/** A Secret holds 1 MiB of data; the object around it needs room too. */
const most = 900_000;
/** Runs that wait, each in a Secret `hub-to-kube.run-<id>`: what one process leaves, another one goes on with. Throws UnavailableError. */
class WaitingRuns {
    #cluster;
    #namespace;
    constructor(cluster, namespace) {
        this.#cluster = cluster;
        this.#namespace = namespace;
    }
    /**
     * Writes it, if nobody has since `resourceVersion` was read (left out: it is new). False: somebody has.
     * Throws ConfigurationError (H2K-888) where it is too large.
     */
    async write(id, value, resourceVersion) {
        const bytes = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gzipSync)((0,_client_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringify */ .As)(value));
        if (bytes.length > most)
            throw new _types_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1([tooLarge(id, bytes.length)]);
        const body = {
            apiVersion: 'v1',
            kind: 'Secret',
            type: 'hub-to-kube/run.v1',
            metadata: {
                name: this.#ref(id).name,
                namespace: this.#namespace,
                labels: { [label]: 'waiting' },
                annotations: { [label]: id },
                ...(resourceVersion === undefined ? {} : { resourceVersion }),
            },
            data: { run: bytes.toString('base64') },
        };
        try {
            await this.#cluster.apply(body, { manager, force: true });
            return true;
        }
        catch (error) {
            if ((0,_client_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isStale */ .QO)(error))
                return false;
            throw this.#worded(error);
        }
    }
    async find(id) {
        try {
            const live = await this.#cluster.get(this.#ref(id));
            return live && read(live);
        }
        catch (error) {
            throw this.#worded(error);
        }
    }
    async list() {
        try {
            const secrets = await this.#cluster.resource('', 'Secret');
            const found = [];
            for await (const live of this.#cluster.list(secrets, { namespace: this.#namespace, labels: label }))
                found.push(read(live));
            return found;
        }
        catch (error) {
            throw this.#worded(error);
        }
    }
    /** What is gone already is no error. */
    async remove(id) {
        try {
            const live = await this.#cluster.get(this.#ref(id));
            if (live)
                await this.#cluster.delete(live.ref, { uid: live.uid, propagation: 'background' });
        }
        catch (error) {
            throw this.#worded(error);
        }
    }
    #ref(id) {
        return { group: '', version: 'v1', kind: 'Secret', namespace: this.#namespace, name: `hub-to-kube.run-${id}` };
    }
    #worded(error) {
        if (!(0,_client_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isForbidden */ .US)(error))
            return (0,_told_js__WEBPACK_IMPORTED_MODULE_4__/* .answered */ .o)(error, this.#cluster);
        return new _types_js__WEBPACK_IMPORTED_MODULE_1__/* .UnavailableError */ .hG([
            {
                code: 'H2K-885',
                severity: 'error',
                message: `runs that wait for approval can't be kept or read in namespace ${this.#namespace}: ${error.message}`,
                fix: `Allow get, list, create, patch and delete of Secrets in the namespace ${this.#namespace}, or name another one in the kubeconfig's context.`,
                input: 'kubeconfig',
            },
        ]);
    }
}
function read(live) {
    const bytes = Buffer.from((0,_ref_js__WEBPACK_IMPORTED_MODULE_5__/* .textAt */ .$6)((0,_ref_js__WEBPACK_IMPORTED_MODULE_5__/* .objectAt */ .lJ)(live.body, 'data'), 'run'), 'base64');
    const id = (0,_ref_js__WEBPACK_IMPORTED_MODULE_5__/* .textAt */ .$6)((0,_ref_js__WEBPACK_IMPORTED_MODULE_5__/* .objectAt */ .lJ)((0,_ref_js__WEBPACK_IMPORTED_MODULE_5__/* .objectAt */ .lJ)(live.body, 'metadata'), 'annotations'), label);
    return { id, value: (0,_client_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parse */ .qg)((0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gunzipSync)(bytes).toString('utf8')), resourceVersion: live.resourceVersion };
}
const tooLarge = (id, bytes) => ({
    code: 'H2K-888',
    severity: 'error',
    message: `the execution ${id} can't wait for an approval: what its tasks made comes to ${bytes} bytes, and a Secret holds ${most}`,
    fix: 'make fewer or shorter outputs in the tasks before the UserOperation',
});


/***/ })

};
