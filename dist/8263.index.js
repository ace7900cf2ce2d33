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


/***/ }),

/***/ 9056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ send)
/* harmony export */ });
/* harmony import */ var _ports_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2896);

const timeout = 10_000;
/** Sends one report. `body`: JSON. Rejects only with the signal's reason. */
async function send(body, { url, key }, { http }, signal) {
    try {
        const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
        // What the relay has already it drops, so that a report may be sent again.
        const response = await http({ method: 'POST', url, headers, body, timeout, repeatable: true }, signal);
        const { seq, message } = parsed(await response.text());
        if (response.status === 200 && seq !== undefined)
            return { kept: seq };
        if (response.status === 409 && seq !== undefined)
            return { gap: seq };
        const words = message ?? `HTTP ${response.status}`;
        if (response.status < 500 && response.status !== 408 && response.status !== 429)
            return { refused: `it answers: ${words}` };
        const wait = Number(response.headers['retry-after']);
        return { later: `it answers: ${words}`, ...(wait > 0 && { wait: wait * 1000 }) };
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof _ports_types_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpProblem */ .AF)
            return { later: error.message };
        throw error;
    }
}
/** Whatever answers there: a relay, or something in front of it. */
function parsed(text) {
    try {
        const { seq, message } = JSON.parse(text);
        return {
            ...(Number.isSafeInteger(seq) && { seq: seq }),
            ...(typeof message === 'string' && { message: message.slice(0, 300) }),
        };
    }
    catch {
        return {};
    }
}


/***/ })

};
