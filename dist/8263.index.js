export const id = 8263;
export const ids = [8263];
export const modules = {

/***/ 8263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reportCancelled: () => (/* binding */ reportCancelled)
/* harmony export */ });
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9727);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3144);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3311);
/* harmony import */ var _send_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9056);




/**
 * Tells the relay how an execution ended whose own process could not: cancelled, with the words. What the relay has of it already is asked first; an execution
 * that it doesn't know stays unknown. Whatever goes wrong is no reason for more words: the run had its warning, and the page says when it last heard.
 */
async function reportCancelled({ given }, { execution, message }, ports, signal) {
    const { settings } = (0,_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .readSettings */ .s)(given);
    const { origin } = await (0,_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .originOf */ .y)(settings, ports);
    const address = (0,_address_js__WEBPACK_IMPORTED_MODULE_3__/* .addressOf */ .c)(execution, origin, settings, ports);
    if (!address)
        return;
    const seen = await (0,_send_js__WEBPACK_IMPORTED_MODULE_2__/* .send */ .t)(JSON.stringify({ execution, events: [] }), address, ports, signal);
    if (!('kept' in seen) || seen.kept < 0)
        return;
    const event = {
        seq: seen.kept + 1,
        at: ports.now(),
        execution,
        type: 'status',
        status: 'CANCELED',
        message: ports.secrets.redact(message),
    };
    await (0,_send_js__WEBPACK_IMPORTED_MODULE_2__/* .send */ .t)(JSON.stringify({ events: [event] }), address, ports, signal);
}


/***/ })

};
