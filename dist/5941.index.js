export const id = 5941;
export const ids = [5941];
export const modules = {

/***/ 5941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g6: () => (/* binding */ Agent),
/* harmony export */   hd: () => (/* binding */ fetch),
/* harmony export */   kT: () => (/* binding */ ProxyAgent)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
// Stands in for undici, which the packages of @actions/ bring in two versions: 2 MB and 50 ms of every start.
// Calls to GitHub use Node's own fetch; calls to a cluster and to registries never came by here.


const fetch = (url, { dispatcher: _, ...init } = {}) => globalThis.fetch(url, init);

/** Made at load where https_proxy is set. */
class ProxyAgent {
  constructor() {
    node_http__WEBPACK_IMPORTED_MODULE_0__.setGlobalProxyFromEnv?.();
  }
}

class Agent {
  constructor() {
    throw new Error('undici.Agent is not bundled');
  }
}


/***/ })

};
