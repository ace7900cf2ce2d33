import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2818:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = exports.kp = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
exports.kp = closest;


/***/ }),

/***/ 776:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

/* unused reexport */ __nccwpck_require__(4488);


/***/ }),

/***/ 4488:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var net = __nccwpck_require__(9278);
var tls = __nccwpck_require__(4756);
var http = __nccwpck_require__(8611);
var https = __nccwpck_require__(5692);
var events = __nccwpck_require__(4434);
var assert = __nccwpck_require__(2613);
var util = __nccwpck_require__(9023);


__webpack_unused_export__ = httpOverHttp;
__webpack_unused_export__ = httpsOverHttp;
__webpack_unused_export__ = httpOverHttps;
__webpack_unused_export__ = httpsOverHttps;


function httpOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  return agent;
}

function httpsOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}

function httpOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  return agent;
}

function httpsOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}


function TunnelingAgent(options) {
  var self = this;
  self.options = options || {};
  self.proxyOptions = self.options.proxy || {};
  self.maxSockets = self.options.maxSockets || http.Agent.defaultMaxSockets;
  self.requests = [];
  self.sockets = [];

  self.on('free', function onFree(socket, host, port, localAddress) {
    var options = toOptions(host, port, localAddress);
    for (var i = 0, len = self.requests.length; i < len; ++i) {
      var pending = self.requests[i];
      if (pending.host === options.host && pending.port === options.port) {
        // Detect the request to connect same origin server,
        // reuse the connection.
        self.requests.splice(i, 1);
        pending.request.onSocket(socket);
        return;
      }
    }
    socket.destroy();
    self.removeSocket(socket);
  });
}
util.inherits(TunnelingAgent, events.EventEmitter);

TunnelingAgent.prototype.addRequest = function addRequest(req, host, port, localAddress) {
  var self = this;
  var options = mergeOptions({request: req}, self.options, toOptions(host, port, localAddress));

  if (self.sockets.length >= this.maxSockets) {
    // We are over limit so we'll add it to the queue.
    self.requests.push(options);
    return;
  }

  // If we are under maxSockets create a new one.
  self.createSocket(options, function(socket) {
    socket.on('free', onFree);
    socket.on('close', onCloseOrRemove);
    socket.on('agentRemove', onCloseOrRemove);
    req.onSocket(socket);

    function onFree() {
      self.emit('free', socket, options);
    }

    function onCloseOrRemove(err) {
      self.removeSocket(socket);
      socket.removeListener('free', onFree);
      socket.removeListener('close', onCloseOrRemove);
      socket.removeListener('agentRemove', onCloseOrRemove);
    }
  });
};

TunnelingAgent.prototype.createSocket = function createSocket(options, cb) {
  var self = this;
  var placeholder = {};
  self.sockets.push(placeholder);

  var connectOptions = mergeOptions({}, self.proxyOptions, {
    method: 'CONNECT',
    path: options.host + ':' + options.port,
    agent: false,
    headers: {
      host: options.host + ':' + options.port
    }
  });
  if (options.localAddress) {
    connectOptions.localAddress = options.localAddress;
  }
  if (connectOptions.proxyAuth) {
    connectOptions.headers = connectOptions.headers || {};
    connectOptions.headers['Proxy-Authorization'] = 'Basic ' +
        new Buffer(connectOptions.proxyAuth).toString('base64');
  }

  debug('making CONNECT request');
  var connectReq = self.request(connectOptions);
  connectReq.useChunkedEncodingByDefault = false; // for v0.6
  connectReq.once('response', onResponse); // for v0.6
  connectReq.once('upgrade', onUpgrade);   // for v0.6
  connectReq.once('connect', onConnect);   // for v0.7 or later
  connectReq.once('error', onError);
  connectReq.end();

  function onResponse(res) {
    // Very hacky. This is necessary to avoid http-parser leaks.
    res.upgrade = true;
  }

  function onUpgrade(res, socket, head) {
    // Hacky.
    process.nextTick(function() {
      onConnect(res, socket, head);
    });
  }

  function onConnect(res, socket, head) {
    connectReq.removeAllListeners();
    socket.removeAllListeners();

    if (res.statusCode !== 200) {
      debug('tunneling socket could not be established, statusCode=%d',
        res.statusCode);
      socket.destroy();
      var error = new Error('tunneling socket could not be established, ' +
        'statusCode=' + res.statusCode);
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    if (head.length > 0) {
      debug('got illegal response body from proxy');
      socket.destroy();
      var error = new Error('got illegal response body from proxy');
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    debug('tunneling connection has established');
    self.sockets[self.sockets.indexOf(placeholder)] = socket;
    return cb(socket);
  }

  function onError(cause) {
    connectReq.removeAllListeners();

    debug('tunneling socket could not be established, cause=%s\n',
          cause.message, cause.stack);
    var error = new Error('tunneling socket could not be established, ' +
                          'cause=' + cause.message);
    error.code = 'ECONNRESET';
    options.request.emit('error', error);
    self.removeSocket(placeholder);
  }
};

TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
  var pos = this.sockets.indexOf(socket)
  if (pos === -1) {
    return;
  }
  this.sockets.splice(pos, 1);

  var pending = this.requests.shift();
  if (pending) {
    // If we have pending requests and a socket gets closed a new one
    // needs to be created to take over in the pool for the one that closed.
    this.createSocket(pending, function(socket) {
      pending.request.onSocket(socket);
    });
  }
};

function createSecureSocket(options, cb) {
  var self = this;
  TunnelingAgent.prototype.createSocket.call(self, options, function(socket) {
    var hostHeader = options.request.getHeader('host');
    var tlsOptions = mergeOptions({}, self.options, {
      socket: socket,
      servername: hostHeader ? hostHeader.replace(/:.*$/, '') : options.host
    });

    // 0 is dummy port for v0.6
    var secureSocket = tls.connect(0, tlsOptions);
    self.sockets[self.sockets.indexOf(socket)] = secureSocket;
    cb(secureSocket);
  });
}


function toOptions(host, port, localAddress) {
  if (typeof host === 'string') { // since v0.10
    return {
      host: host,
      port: port,
      localAddress: localAddress
    };
  }
  return host; // for v0.11 or later
}

function mergeOptions(target) {
  for (var i = 1, len = arguments.length; i < len; ++i) {
    var overrides = arguments[i];
    if (typeof overrides === 'object') {
      var keys = Object.keys(overrides);
      for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
        var k = keys[j];
        if (overrides[k] !== undefined) {
          target[k] = overrides[k];
        }
      }
    }
  }
  return target;
}


var debug;
if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) {
  debug = function() {
    var args = Array.prototype.slice.call(arguments);
    if (typeof args[0] === 'string') {
      args[0] = 'TUNNEL: ' + args[0];
    } else {
      args.unshift('TUNNEL:');
    }
    console.error.apply(console, args);
  }
} else {
  debug = function() {};
}
__webpack_unused_export__ = debug; // for test


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 2250:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("dns");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 9154:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("vm");

/***/ }),

/***/ 3043:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1737);
var Scalar = __nccwpck_require__(1543);
var YAMLMap = __nccwpck_require__(1856);
var YAMLSeq = __nccwpck_require__(3013);
var resolveBlockMap = __nccwpck_require__(9573);
var resolveBlockSeq = __nccwpck_require__(1120);
var resolveFlowCollection = __nccwpck_require__(8884);

function resolveCollection(CN, ctx, token, onError, tagName, tag) {
    const coll = token.type === 'block-map'
        ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag)
        : token.type === 'block-seq'
            ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag)
            : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
    const Coll = coll.constructor;
    // If we got a tagName matching the class, or the tag name is '!',
    // then use the tagName from the node class used to create it.
    if (tagName === '!' || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
    }
    if (tagName)
        coll.tag = tagName;
    return coll;
}
function composeCollection(CN, ctx, token, props, onError) {
    const tagToken = props.tag;
    const tagName = !tagToken
        ? null
        : ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg));
    if (token.type === 'block-seq') {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken
            ? anchor.offset > tagToken.offset
                ? anchor
                : tagToken
            : (anchor ?? tagToken);
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
            const message = 'Missing newline after block sequence props';
            onError(lastProp, 'MISSING_CHAR', message);
        }
    }
    const expType = token.type === 'block-map'
        ? 'map'
        : token.type === 'block-seq'
            ? 'seq'
            : token.start.source === '{'
                ? 'map'
                : 'seq';
    // shortcut: check if it's a generic YAMLMap or YAMLSeq
    // before jumping into the custom tag logic.
    if (!tagToken ||
        !tagName ||
        tagName === '!' ||
        (tagName === YAMLMap.YAMLMap.tagName && expType === 'map') ||
        (tagName === YAMLSeq.YAMLSeq.tagName && expType === 'seq')) {
        return resolveCollection(CN, ctx, token, onError, tagName);
    }
    let tag = ctx.schema.tags.find(t => t.tag === tagName && t.collection === expType);
    if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
            ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
            tag = kt;
        }
        else {
            if (kt) {
                onError(tagToken, 'BAD_COLLECTION_TYPE', `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? 'scalar'}`, true);
            }
            else {
                onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, true);
            }
            return resolveCollection(CN, ctx, token, onError, tagName);
        }
    }
    const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
    const res = tag.resolve?.(coll, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg), ctx.options) ?? coll;
    const node = identity.isNode(res)
        ? res
        : new Scalar.Scalar(res);
    node.range = coll.range;
    node.tag = tagName;
    if (tag?.format)
        node.format = tag.format;
    return node;
}

exports.composeCollection = composeCollection;


/***/ }),

/***/ 4153:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Document = __nccwpck_require__(3915);
var composeNode = __nccwpck_require__(7691);
var resolveEnd = __nccwpck_require__(2022);
var resolveProps = __nccwpck_require__(3121);

function composeDoc(options, directives, { offset, start, value, end }, onError) {
    const opts = Object.assign({ _directives: directives }, options);
    const doc = new Document.Document(undefined, opts);
    const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
    };
    const props = resolveProps.resolveProps(start, {
        indicator: 'doc-start',
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
    });
    if (props.found) {
        doc.directives.docStart = true;
        if (value &&
            (value.type === 'block-map' || value.type === 'block-seq') &&
            !props.hasNewline)
            onError(props.end, 'MISSING_CHAR', 'Block collection cannot start on same line with directives-end marker');
    }
    // @ts-expect-error If Contents is set, let's trust the user
    doc.contents = value
        ? composeNode.composeNode(ctx, value, props, onError)
        : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
    const contentEnd = doc.contents.range[2];
    const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
    if (re.comment)
        doc.comment = re.comment;
    doc.range = [offset, contentEnd, re.offset];
    return doc;
}

exports.composeDoc = composeDoc;


/***/ }),

/***/ 7691:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(7);
var identity = __nccwpck_require__(1737);
var composeCollection = __nccwpck_require__(3043);
var composeScalar = __nccwpck_require__(6547);
var resolveEnd = __nccwpck_require__(2022);
var utilEmptyScalarPosition = __nccwpck_require__(3933);

const CN = { composeNode, composeEmptyNode };
function composeNode(ctx, token, props, onError) {
    const atKey = ctx.atKey;
    const { spaceBefore, comment, anchor, tag } = props;
    let node;
    let isSrcToken = true;
    switch (token.type) {
        case 'alias':
            node = composeAlias(ctx, token, onError);
            if (anchor || tag)
                onError(token, 'ALIAS_PROPS', 'An alias node must not specify any properties');
            break;
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'block-scalar':
            node = composeScalar.composeScalar(ctx, token, tag, onError);
            if (anchor)
                node.anchor = anchor.source.substring(1);
            break;
        case 'block-map':
        case 'block-seq':
        case 'flow-collection':
            try {
                node = composeCollection.composeCollection(CN, ctx, token, props, onError);
                if (anchor)
                    node.anchor = anchor.source.substring(1);
            }
            catch (error) {
                // Almost certainly here due to a stack overflow
                const message = error instanceof Error ? error.message : String(error);
                onError(token, 'RESOURCE_EXHAUSTION', message);
            }
            break;
        default: {
            const message = token.type === 'error'
                ? token.message
                : `Unsupported token (type: ${token.type})`;
            onError(token, 'UNEXPECTED_TOKEN', message);
            isSrcToken = false;
        }
    }
    node ?? (node = composeEmptyNode(ctx, token.offset, undefined, null, props, onError));
    if (anchor && node.anchor === '')
        onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    if (atKey &&
        ctx.options.stringKeys &&
        (!identity.isScalar(node) ||
            typeof node.value !== 'string' ||
            (node.tag && node.tag !== 'tag:yaml.org,2002:str'))) {
        const msg = 'With stringKeys, all keys must be strings';
        onError(tag ?? token, 'NON_STRING_KEY', msg);
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        if (token.type === 'scalar' && token.source === '')
            node.comment = comment;
        else
            node.commentBefore = comment;
    }
    // @ts-expect-error Type checking misses meaning of isSrcToken
    if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
    return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
    const token = {
        type: 'scalar',
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ''
    };
    const node = composeScalar.composeScalar(ctx, token, tag, onError);
    if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === '')
            onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        node.comment = comment;
        node.range[2] = end;
    }
    return node;
}
function composeAlias({ options }, { offset, source, end }, onError) {
    const alias = new Alias.Alias(source.substring(1));
    if (alias.source === '')
        onError(offset, 'BAD_ALIAS', 'Alias cannot be an empty string');
    if (alias.source.endsWith(':'))
        onError(offset + source.length - 1, 'BAD_ALIAS', 'Alias ending in : is ambiguous', true);
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
    alias.range = [offset, valueEnd, re.offset];
    if (re.comment)
        alias.comment = re.comment;
    return alias;
}

exports.composeEmptyNode = composeEmptyNode;
exports.composeNode = composeNode;


/***/ }),

/***/ 6547:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1737);
var Scalar = __nccwpck_require__(1543);
var resolveBlockScalar = __nccwpck_require__(1399);
var resolveFlowScalar = __nccwpck_require__(2976);

function composeScalar(ctx, token, tagToken, onError) {
    const { value, type, comment, range } = token.type === 'block-scalar'
        ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError)
        : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
    const tagName = tagToken
        ? ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg))
        : null;
    let tag;
    if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
    }
    else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
    else if (token.type === 'scalar')
        tag = findScalarTagByTest(ctx, value, token, onError);
    else
        tag = ctx.schema[identity.SCALAR];
    let scalar;
    try {
        const res = tag.resolve(value, msg => onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
    }
    catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg);
        scalar = new Scalar.Scalar(value);
    }
    scalar.range = range;
    scalar.source = value;
    if (type)
        scalar.type = type;
    if (tagName)
        scalar.tag = tagName;
    if (tag.format)
        scalar.format = tag.format;
    if (comment)
        scalar.comment = comment;
    return scalar;
}
function findScalarTagByName(schema, value, tagName, tagToken, onError) {
    if (tagName === '!')
        return schema[identity.SCALAR]; // non-specific tag
    const matchWithTest = [];
    for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
            if (tag.default && tag.test)
                matchWithTest.push(tag);
            else
                return tag;
        }
    }
    for (const tag of matchWithTest)
        if (tag.test?.test(value))
            return tag;
    const kt = schema.knownTags[tagName];
    if (kt && !kt.collection) {
        // Ensure that the known tag is available for stringifying,
        // but does not get used by default.
        schema.tags.push(Object.assign({}, kt, { default: false, test: undefined }));
        return kt;
    }
    onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, tagName !== 'tag:yaml.org,2002:str');
    return schema[identity.SCALAR];
}
function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
    const tag = schema.tags.find(tag => (tag.default === true || (atKey && tag.default === 'key')) &&
        tag.test?.test(value)) || schema[identity.SCALAR];
    if (schema.compat) {
        const compat = schema.compat.find(tag => tag.default && tag.test?.test(value)) ??
            schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
            const ts = directives.tagString(tag.tag);
            const cs = directives.tagString(compat.tag);
            const msg = `Value may be parsed as either ${ts} or ${cs}`;
            onError(token, 'TAG_RESOLVE_FAILED', msg, true);
        }
    }
    return tag;
}

exports.composeScalar = composeScalar;


/***/ }),

/***/ 2814:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var directives = __nccwpck_require__(2768);
var Document = __nccwpck_require__(3915);
var errors = __nccwpck_require__(8450);
var identity = __nccwpck_require__(1737);
var composeDoc = __nccwpck_require__(4153);
var resolveEnd = __nccwpck_require__(2022);

function getErrorPos(src) {
    if (typeof src === 'number')
        return [src, src + 1];
    if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
    const { offset, source } = src;
    return [offset, offset + (typeof source === 'string' ? source.length : 1)];
}
function parsePrelude(prelude) {
    let comment = '';
    let atComment = false;
    let afterEmptyLine = false;
    for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
            case '#':
                comment +=
                    (comment === '' ? '' : afterEmptyLine ? '\n\n' : '\n') +
                        (source.substring(1) || ' ');
                atComment = true;
                afterEmptyLine = false;
                break;
            case '%':
                if (prelude[i + 1]?.[0] !== '#')
                    i += 1;
                atComment = false;
                break;
            default:
                // This may be wrong after doc-end, but in that case it doesn't matter
                if (!atComment)
                    afterEmptyLine = true;
                atComment = false;
        }
    }
    return { comment, afterEmptyLine };
}
/**
 * Compose a stream of CST nodes into a stream of YAML Documents.
 *
 * ```ts
 * import { Composer, Parser } from 'yaml'
 *
 * const src: string = ...
 * const tokens = new Parser().parse(src)
 * const docs = new Composer().compose(tokens)
 * ```
 */
class Composer {
    constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
            const pos = getErrorPos(source);
            if (warning)
                this.warnings.push(new errors.YAMLWarning(pos, code, message));
            else
                this.errors.push(new errors.YAMLParseError(pos, code, message));
        };
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        this.directives = new directives.Directives({ version: options.version || '1.2' });
        this.options = options;
    }
    decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        //console.log({ dc: doc.comment, prelude, comment })
        if (comment) {
            const dc = doc.contents;
            if (afterDoc) {
                doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
            }
            else if (afterEmptyLine || doc.directives.docStart || !dc) {
                doc.commentBefore = comment;
            }
            else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
                let it = dc.items[0];
                if (identity.isPair(it))
                    it = it.key;
                const cb = it.commentBefore;
                it.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
            else {
                const cb = dc.commentBefore;
                dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
        }
        if (afterDoc) {
            for (let i = 0; i < this.errors.length; ++i)
                doc.errors.push(this.errors[i]);
            for (let i = 0; i < this.warnings.length; ++i)
                doc.warnings.push(this.warnings[i]);
        }
        else {
            doc.errors = this.errors;
            doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
    }
    /**
     * Current stream status information.
     *
     * Mostly useful at the end of input for an empty stream.
     */
    streamInfo() {
        return {
            comment: parsePrelude(this.prelude).comment,
            directives: this.directives,
            errors: this.errors,
            warnings: this.warnings
        };
    }
    /**
     * Compose tokens into documents.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
            yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
    }
    /** Advance the composer by one CST token. */
    *next(token) {
        if (node_process.env.LOG_STREAM)
            console.dir(token, { depth: null });
        switch (token.type) {
            case 'directive':
                this.directives.add(token.source, (offset, message, warning) => {
                    const pos = getErrorPos(token);
                    pos[0] += offset;
                    this.onError(pos, 'BAD_DIRECTIVE', message, warning);
                });
                this.prelude.push(token.source);
                this.atDirectives = true;
                break;
            case 'document': {
                const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
                if (this.atDirectives && !doc.directives.docStart)
                    this.onError(token, 'MISSING_CHAR', 'Missing directives-end/doc-start indicator line');
                this.decorate(doc, false);
                if (this.doc)
                    yield this.doc;
                this.doc = doc;
                this.atDirectives = false;
                break;
            }
            case 'byte-order-mark':
            case 'space':
                break;
            case 'comment':
            case 'newline':
                this.prelude.push(token.source);
                break;
            case 'error': {
                const msg = token.source
                    ? `${token.message}: ${JSON.stringify(token.source)}`
                    : token.message;
                const error = new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg);
                if (this.atDirectives || !this.doc)
                    this.errors.push(error);
                else
                    this.doc.errors.push(error);
                break;
            }
            case 'doc-end': {
                if (!this.doc) {
                    const msg = 'Unexpected doc-end without preceding document';
                    this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg));
                    break;
                }
                this.doc.directives.docEnd = true;
                const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
                this.decorate(this.doc, true);
                if (end.comment) {
                    const dc = this.doc.comment;
                    this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
                }
                this.doc.range[2] = end.offset;
                break;
            }
            default:
                this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', `Unsupported token ${token.type}`));
        }
    }
    /**
     * Call at end of input to yield any remaining document.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
            this.decorate(this.doc, true);
            yield this.doc;
            this.doc = null;
        }
        else if (forceDoc) {
            const opts = Object.assign({ _directives: this.directives }, this.options);
            const doc = new Document.Document(undefined, opts);
            if (this.atDirectives)
                this.onError(endOffset, 'MISSING_CHAR', 'Missing directives-end indicator line');
            doc.range = [0, endOffset, endOffset];
            this.decorate(doc, false);
            yield doc;
        }
    }
}

exports.Composer = Composer;


/***/ }),

/***/ 9573:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Pair = __nccwpck_require__(7567);
var YAMLMap = __nccwpck_require__(1856);
var resolveProps = __nccwpck_require__(3121);
var utilContainsNewline = __nccwpck_require__(7865);
var utilFlowIndentCheck = __nccwpck_require__(5637);
var utilMapIncludes = __nccwpck_require__(1117);

const startColMsg = 'All mapping items must start at the same column';
function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
    const map = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    let offset = bm.offset;
    let commentEnd = null;
    for (const collItem of bm.items) {
        const { start, key, sep, value } = collItem;
        // key properties
        const keyProps = resolveProps.resolveProps(start, {
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: bm.indent,
            startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
            if (key) {
                if (key.type === 'block-seq')
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'A block sequence may not be used as an implicit map key');
                else if ('indent' in key && key.indent !== bm.indent)
                    onError(offset, 'BAD_INDENT', startColMsg);
            }
            if (!keyProps.anchor && !keyProps.tag && !sep) {
                commentEnd = keyProps.end;
                if (keyProps.comment) {
                    if (map.comment)
                        map.comment += '\n' + keyProps.comment;
                    else
                        map.comment = keyProps.comment;
                }
                continue;
            }
            if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
                onError(key ?? start[start.length - 1], 'MULTILINE_IMPLICIT_KEY', 'Implicit keys need to be on a single line');
            }
        }
        else if (keyProps.found?.indent !== bm.indent) {
            onError(offset, 'BAD_INDENT', startColMsg);
        }
        // key value
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key
            ? composeNode(ctx, key, keyProps, onError)
            : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
            onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
        // value properties
        const valueProps = resolveProps.resolveProps(sep ?? [], {
            indicator: 'map-value-ind',
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: bm.indent,
            startOnNewline: !key || key.type === 'block-scalar'
        });
        offset = valueProps.end;
        if (valueProps.found) {
            if (implicitKey) {
                if (value?.type === 'block-map' && !valueProps.hasNewline)
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'Nested mappings are not allowed in compact mappings');
                if (ctx.options.strict &&
                    keyProps.start < valueProps.found.offset - 1024)
                    onError(keyNode.range, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit block mapping key');
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
            if (ctx.schema.compat)
                utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
            offset = valueNode.range[2];
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
        else {
            // key with no value
            if (implicitKey)
                onError(keyNode.range, 'MISSING_CHAR', 'Implicit map keys need to be followed by map values');
            if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
    }
    if (commentEnd && commentEnd < offset)
        onError(commentEnd, 'IMPOSSIBLE', 'Map comment with trailing content');
    map.range = [bm.offset, offset, commentEnd ?? offset];
    return map;
}

exports.resolveBlockMap = resolveBlockMap;


/***/ }),

/***/ 1399:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(1543);

function resolveBlockScalar(ctx, scalar, onError) {
    const start = scalar.offset;
    const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
    if (!header)
        return { value: '', type: null, comment: '', range: [start, start, start] };
    const type = header.mode === '>' ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
    const lines = scalar.source ? splitLines(scalar.source) : [];
    // determine the end of content & start of chomping
    let chompStart = lines.length;
    for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === '' || content === '\r')
            chompStart = i;
        else
            break;
    }
    // shortcut for empty contents
    if (chompStart === 0) {
        const value = header.chomp === '+' && lines.length > 0
            ? '\n'.repeat(Math.max(1, lines.length - 1))
            : '';
        let end = start + header.length;
        if (scalar.source)
            end += scalar.source.length;
        return { value, type, comment: header.comment, range: [start, end, end] };
    }
    // find the indentation level to trim from start
    let trimIndent = scalar.indent + header.indent;
    let offset = scalar.offset + header.length;
    let contentStart = 0;
    for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === '' || content === '\r') {
            if (header.indent === 0 && indent.length > trimIndent)
                trimIndent = indent.length;
        }
        else {
            if (indent.length < trimIndent) {
                const message = 'Block scalars with more-indented leading empty lines must use an explicit indentation indicator';
                onError(offset + indent.length, 'MISSING_CHAR', message);
            }
            if (header.indent === 0)
                trimIndent = indent.length;
            contentStart = i;
            if (trimIndent === 0 && !ctx.atRoot) {
                const message = 'Block scalar values in collections must be indented';
                onError(offset, 'BAD_INDENT', message);
            }
            break;
        }
        offset += indent.length + content.length + 1;
    }
    // include trailing more-indented empty lines in content
    for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
            chompStart = i + 1;
    }
    let value = '';
    let sep = '';
    let prevMoreIndented = false;
    // leading whitespace is kept intact
    for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + '\n';
    for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === '\r';
        if (crlf)
            content = content.slice(0, -1);
        /* istanbul ignore if already caught in lexer */
        if (content && indent.length < trimIndent) {
            const src = header.indent
                ? 'explicit indentation indicator'
                : 'first line';
            const message = `Block scalar lines must not be less indented than their ${src}`;
            onError(offset - content.length - (crlf ? 2 : 1), 'BAD_INDENT', message);
            indent = '';
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
        }
        else if (indent.length > trimIndent || content[0] === '\t') {
            // more-indented content within a folded block
            if (sep === ' ')
                sep = '\n';
            else if (!prevMoreIndented && sep === '\n')
                sep = '\n\n';
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
            prevMoreIndented = true;
        }
        else if (content === '') {
            // empty line
            if (sep === '\n')
                value += '\n';
            else
                sep = '\n';
        }
        else {
            value += sep + content;
            sep = ' ';
            prevMoreIndented = false;
        }
    }
    switch (header.chomp) {
        case '-':
            break;
        case '+':
            for (let i = chompStart; i < lines.length; ++i)
                value += '\n' + lines[i][0].slice(trimIndent);
            if (value[value.length - 1] !== '\n')
                value += '\n';
            break;
        default:
            value += '\n';
    }
    const end = start + header.length + scalar.source.length;
    return { value, type, comment: header.comment, range: [start, end, end] };
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
    /* istanbul ignore if should not happen */
    if (props[0].type !== 'block-scalar-header') {
        onError(props[0], 'IMPOSSIBLE', 'Block scalar header not found');
        return null;
    }
    const { source } = props[0];
    const mode = source[0];
    let indent = 0;
    let chomp = '';
    let error = -1;
    for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === '-' || ch === '+'))
            chomp = ch;
        else {
            const n = Number(ch);
            if (!indent && n)
                indent = n;
            else if (error === -1)
                error = offset + i;
        }
    }
    if (error !== -1)
        onError(error, 'UNEXPECTED_TOKEN', `Block scalar header includes extra characters: ${source}`);
    let hasSpace = false;
    let comment = '';
    let length = source.length;
    for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
            case 'space':
                hasSpace = true;
            // fallthrough
            case 'newline':
                length += token.source.length;
                break;
            case 'comment':
                if (strict && !hasSpace) {
                    const message = 'Comments must be separated from other tokens by white space characters';
                    onError(token, 'MISSING_CHAR', message);
                }
                length += token.source.length;
                comment = token.source.substring(1);
                break;
            case 'error':
                onError(token, 'UNEXPECTED_TOKEN', token.message);
                length += token.source.length;
                break;
            /* istanbul ignore next should not happen */
            default: {
                const message = `Unexpected token in block scalar header: ${token.type}`;
                onError(token, 'UNEXPECTED_TOKEN', message);
                const ts = token.source;
                if (ts && typeof ts === 'string')
                    length += ts.length;
            }
        }
    }
    return { mode, indent, chomp, comment, length };
}
/** @returns Array of lines split up as `[indent, content]` */
function splitLines(source) {
    const split = source.split(/\n( *)/);
    const first = split[0];
    const m = first.match(/^( *)/);
    const line0 = m?.[1]
        ? [m[1], first.slice(m[1].length)]
        : ['', first];
    const lines = [line0];
    for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
    return lines;
}

exports.resolveBlockScalar = resolveBlockScalar;


/***/ }),

/***/ 1120:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var YAMLSeq = __nccwpck_require__(3013);
var resolveProps = __nccwpck_require__(3121);
var utilFlowIndentCheck = __nccwpck_require__(5637);

function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
    const seq = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = bs.offset;
    let commentEnd = null;
    for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
            indicator: 'seq-item-ind',
            next: value,
            offset,
            onError,
            parentIndent: bs.indent,
            startOnNewline: true
        });
        if (!props.found) {
            if (props.anchor || props.tag || value) {
                if (value?.type === 'block-seq')
                    onError(props.end, 'BAD_INDENT', 'All sequence items must start at the same column');
                else
                    onError(offset, 'MISSING_CHAR', 'Sequence item without - indicator');
            }
            else {
                commentEnd = props.end;
                if (props.comment)
                    seq.comment = props.comment;
                continue;
            }
        }
        const node = value
            ? composeNode(ctx, value, props, onError)
            : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
    }
    seq.range = [bs.offset, offset, commentEnd ?? offset];
    return seq;
}

exports.resolveBlockSeq = resolveBlockSeq;


/***/ }),

/***/ 2022:
/***/ ((__unused_webpack_module, exports) => {



function resolveEnd(end, offset, reqSpace, onError) {
    let comment = '';
    if (end) {
        let hasSpace = false;
        let sep = '';
        for (const token of end) {
            const { source, type } = token;
            switch (type) {
                case 'space':
                    hasSpace = true;
                    break;
                case 'comment': {
                    if (reqSpace && !hasSpace)
                        onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                    const cb = source.substring(1) || ' ';
                    if (!comment)
                        comment = cb;
                    else
                        comment += sep + cb;
                    sep = '';
                    break;
                }
                case 'newline':
                    if (comment)
                        sep += source;
                    hasSpace = true;
                    break;
                default:
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${type} at node end`);
            }
            offset += source.length;
        }
    }
    return { comment, offset };
}

exports.resolveEnd = resolveEnd;


/***/ }),

/***/ 8884:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1737);
var Pair = __nccwpck_require__(7567);
var YAMLMap = __nccwpck_require__(1856);
var YAMLSeq = __nccwpck_require__(3013);
var resolveEnd = __nccwpck_require__(2022);
var resolveProps = __nccwpck_require__(3121);
var utilContainsNewline = __nccwpck_require__(7865);
var utilMapIncludes = __nccwpck_require__(1117);

const blockMsg = 'Block collections are not allowed within flow collections';
const isBlock = (token) => token && (token.type === 'block-map' || token.type === 'block-seq');
function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
    const isMap = fc.start.source === '{';
    const fcName = isMap ? 'flow map' : 'flow sequence';
    const NodeClass = (tag?.nodeClass ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq));
    const coll = new NodeClass(ctx.schema);
    coll.flow = true;
    const atRoot = ctx.atRoot;
    if (atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = fc.offset + fc.start.source.length;
    for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep, value } = collItem;
        const props = resolveProps.resolveProps(start, {
            flow: fcName,
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
        });
        if (!props.found) {
            if (!props.anchor && !props.tag && !sep && !value) {
                if (i === 0 && props.comma)
                    onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
                else if (i < fc.items.length - 1)
                    onError(props.start, 'UNEXPECTED_TOKEN', `Unexpected empty item in ${fcName}`);
                if (props.comment) {
                    if (coll.comment)
                        coll.comment += '\n' + props.comment;
                    else
                        coll.comment = props.comment;
                }
                offset = props.end;
                continue;
            }
            if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key))
                onError(key, // checked by containsNewline()
                'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
        }
        if (i === 0) {
            if (props.comma)
                onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
        }
        else {
            if (!props.comma)
                onError(props.start, 'MISSING_CHAR', `Missing , between ${fcName} items`);
            if (props.comment) {
                let prevItemComment = '';
                loop: for (const st of start) {
                    switch (st.type) {
                        case 'comma':
                        case 'space':
                            break;
                        case 'comment':
                            prevItemComment = st.source.substring(1);
                            break loop;
                        default:
                            break loop;
                    }
                }
                if (prevItemComment) {
                    let prev = coll.items[coll.items.length - 1];
                    if (identity.isPair(prev))
                        prev = prev.value ?? prev.key;
                    if (prev.comment)
                        prev.comment += '\n' + prevItemComment;
                    else
                        prev.comment = prevItemComment;
                    props.comment = props.comment.substring(prevItemComment.length + 1);
                }
            }
        }
        if (!isMap && !sep && !props.found) {
            // item is a value in a seq
            // → key & sep are empty, start does not include ? or :
            const valueNode = value
                ? composeNode(ctx, value, props, onError)
                : composeEmptyNode(ctx, props.end, sep, null, props, onError);
            coll.items.push(valueNode);
            offset = valueNode.range[2];
            if (isBlock(value))
                onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
        }
        else {
            // item is a key+value pair
            // key value
            ctx.atKey = true;
            const keyStart = props.end;
            const keyNode = key
                ? composeNode(ctx, key, props, onError)
                : composeEmptyNode(ctx, keyStart, start, null, props, onError);
            if (isBlock(key))
                onError(keyNode.range, 'BLOCK_IN_FLOW', blockMsg);
            ctx.atKey = false;
            // value properties
            const valueProps = resolveProps.resolveProps(sep ?? [], {
                flow: fcName,
                indicator: 'map-value-ind',
                next: value,
                offset: keyNode.range[2],
                onError,
                parentIndent: fc.indent,
                startOnNewline: false
            });
            if (valueProps.found) {
                if (!isMap && !props.found && ctx.options.strict) {
                    if (sep)
                        for (const st of sep) {
                            if (st === valueProps.found)
                                break;
                            if (st.type === 'newline') {
                                onError(st, 'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
                                break;
                            }
                        }
                    if (props.start < valueProps.found.offset - 1024)
                        onError(valueProps.found, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit flow sequence key');
                }
            }
            else if (value) {
                if ('source' in value && value.source?.[0] === ':')
                    onError(value, 'MISSING_CHAR', `Missing space after : in ${fcName}`);
                else
                    onError(valueProps.start, 'MISSING_CHAR', `Missing , or : between ${fcName} items`);
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : valueProps.found
                    ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError)
                    : null;
            if (valueNode) {
                if (isBlock(value))
                    onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
            }
            else if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            if (isMap) {
                const map = coll;
                if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
                    onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
                map.items.push(pair);
            }
            else {
                const map = new YAMLMap.YAMLMap(ctx.schema);
                map.flow = true;
                map.items.push(pair);
                const endRange = (valueNode ?? keyNode).range;
                map.range = [keyNode.range[0], endRange[1], endRange[2]];
                coll.items.push(map);
            }
            offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
    }
    const expectedEnd = isMap ? '}' : ']';
    const [ce, ...ee] = fc.end;
    let cePos = offset;
    if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
    else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot
            ? `${name} must end with a ${expectedEnd}`
            : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? 'MISSING_CHAR' : 'BAD_INDENT', msg);
        if (ce && ce.source.length !== 1)
            ee.unshift(ce);
    }
    if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
            if (coll.comment)
                coll.comment += '\n' + end.comment;
            else
                coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
    }
    else {
        coll.range = [fc.offset, cePos, cePos];
    }
    return coll;
}

exports.resolveFlowCollection = resolveFlowCollection;


/***/ }),

/***/ 2976:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(1543);
var resolveEnd = __nccwpck_require__(2022);

function resolveFlowScalar(scalar, strict, onError) {
    const { offset, type, source, end } = scalar;
    let _type;
    let value;
    const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
    switch (type) {
        case 'scalar':
            _type = Scalar.Scalar.PLAIN;
            value = plainValue(source, _onError);
            break;
        case 'single-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_SINGLE;
            value = singleQuotedValue(source, _onError);
            break;
        case 'double-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_DOUBLE;
            value = doubleQuotedValue(source, _onError);
            break;
        /* istanbul ignore next should not happen */
        default:
            onError(scalar, 'UNEXPECTED_TOKEN', `Expected a flow scalar value, but found: ${type}`);
            return {
                value: '',
                type: null,
                comment: '',
                range: [offset, offset + source.length, offset + source.length]
            };
    }
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
    return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
    };
}
function plainValue(source, onError) {
    let badChar = '';
    switch (source[0]) {
        /* istanbul ignore next should not happen */
        case '\t':
            badChar = 'a tab character';
            break;
        case ',':
            badChar = 'flow indicator character ,';
            break;
        case '%':
            badChar = 'directive indicator character %';
            break;
        case '|':
        case '>': {
            badChar = `block scalar indicator ${source[0]}`;
            break;
        }
        case '@':
        case '`': {
            badChar = `reserved character ${source[0]}`;
            break;
        }
    }
    if (badChar)
        onError(0, 'BAD_SCALAR_START', `Plain value cannot start with ${badChar}`);
    return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
    if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, 'MISSING_CHAR', "Missing closing 'quote");
    return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
    const line = /(.*?)\r?\n/sy;
    let match = line.exec(source);
    if (!match)
        return source;
    /**
     * The negative lookbehinds in these RegExps are to
     * prevent causing a polynomial search time in certain cases.
     *
     * The try-catch is for Safari < 16.4 and other old browsers:
     * https://caniuse.com/js-regexp-lookbehind
     */
    let trimEnd, trimBoth;
    try {
        trimEnd = new RegExp('(?<![ \t])[ \t]+$');
        trimBoth = new RegExp('^[ \t]+|(?<![ \t])[ \t]+$', 'g');
    }
    catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
    }
    let res = match[1].replace(trimEnd, '');
    let sep = ' ';
    let pos = line.lastIndex;
    while ((match = line.exec(source))) {
        const lm = match[1].replace(trimBoth, '');
        if (lm === '') {
            if (sep === '\n')
                res += sep;
            else
                sep = '\n';
        }
        else {
            res += sep + lm;
            sep = ' ';
        }
        pos = line.lastIndex;
    }
    const last = /[ \t]*(.*)/sy;
    last.lastIndex = pos;
    match = last.exec(source);
    return res + sep + (match?.[1] ?? '');
}
function doubleQuotedValue(source, onError) {
    let res = '';
    for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === '\r' && source[i + 1] === '\n')
            continue;
        if (ch === '\n') {
            const { fold, offset } = foldNewline(source, i);
            res += fold;
            i = offset;
        }
        else if (ch === '\\') {
            let next = source[++i];
            const cc = escapeCodes[next];
            if (cc)
                res += cc;
            else if (next === '\n') {
                // skip escaped newlines, but still trim the following line
                next = source[i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === '\r' && source[i + 1] === '\n') {
                // skip escaped CRLF newlines, but still trim the following line
                next = source[++i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === 'x' || next === 'u' || next === 'U') {
                const length = next === 'x' ? 2 : next === 'u' ? 4 : 8;
                res += parseCharCode(source, i + 1, length, onError);
                i += length;
            }
            else {
                const raw = source.substr(i - 1, 2);
                onError(i - 1, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
                res += raw;
            }
        }
        else if (ch === ' ' || ch === '\t') {
            // trim trailing whitespace
            const wsStart = i;
            let next = source[i + 1];
            while (next === ' ' || next === '\t')
                next = source[++i + 1];
            if (next !== '\n' && !(next === '\r' && source[i + 2] === '\n'))
                res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        }
        else {
            res += ch;
        }
    }
    if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, 'MISSING_CHAR', 'Missing closing "quote');
    return res;
}
/**
 * Fold a single newline into a space, multiple newlines to N - 1 newlines.
 * Presumes `source[offset] === '\n'`
 */
function foldNewline(source, offset) {
    let fold = '';
    let ch = source[offset + 1];
    while (ch === ' ' || ch === '\t' || ch === '\n' || ch === '\r') {
        if (ch === '\r' && source[offset + 2] !== '\n')
            break;
        if (ch === '\n')
            fold += '\n';
        offset += 1;
        ch = source[offset + 1];
    }
    if (!fold)
        fold = ' ';
    return { fold, offset };
}
const escapeCodes = {
    '0': '\0', // null character
    a: '\x07', // bell character
    b: '\b', // backspace
    e: '\x1b', // escape character
    f: '\f', // form feed
    n: '\n', // line feed
    r: '\r', // carriage return
    t: '\t', // horizontal tab
    v: '\v', // vertical tab
    N: '\u0085', // Unicode next line
    _: '\u00a0', // Unicode non-breaking space
    L: '\u2028', // Unicode line separator
    P: '\u2029', // Unicode paragraph separator
    ' ': ' ',
    '"': '"',
    '/': '/',
    '\\': '\\',
    '\t': '\t'
};
function parseCharCode(source, offset, length, onError) {
    const cc = source.substr(offset, length);
    const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
    const code = ok ? parseInt(cc, 16) : NaN;
    try {
        return String.fromCodePoint(code);
    }
    catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
        return raw;
    }
}

exports.resolveFlowScalar = resolveFlowScalar;


/***/ }),

/***/ 3121:
/***/ ((__unused_webpack_module, exports) => {



function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
    let spaceBefore = false;
    let atNewline = startOnNewline;
    let hasSpace = startOnNewline;
    let comment = '';
    let commentSep = '';
    let hasNewline = false;
    let reqSpace = false;
    let tab = null;
    let anchor = null;
    let tag = null;
    let newlineAfterProp = null;
    let comma = null;
    let found = null;
    let start = null;
    for (const token of tokens) {
        if (reqSpace) {
            if (token.type !== 'space' &&
                token.type !== 'newline' &&
                token.type !== 'comma')
                onError(token.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
            reqSpace = false;
        }
        if (tab) {
            if (atNewline && token.type !== 'comment' && token.type !== 'newline') {
                onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
            }
            tab = null;
        }
        switch (token.type) {
            case 'space':
                // At the doc level, tabs at line start may be parsed
                // as leading white space rather than indentation.
                // In a flow collection, only the parser handles indent.
                if (!flow &&
                    (indicator !== 'doc-start' || next?.type !== 'flow-collection') &&
                    token.source.includes('\t')) {
                    tab = token;
                }
                hasSpace = true;
                break;
            case 'comment': {
                if (!hasSpace)
                    onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                const cb = token.source.substring(1) || ' ';
                if (!comment)
                    comment = cb;
                else
                    comment += commentSep + cb;
                commentSep = '';
                atNewline = false;
                break;
            }
            case 'newline':
                if (atNewline) {
                    if (comment)
                        comment += token.source;
                    else if (!found || indicator !== 'seq-item-ind')
                        spaceBefore = true;
                }
                else
                    commentSep += token.source;
                atNewline = true;
                hasNewline = true;
                if (anchor || tag)
                    newlineAfterProp = token;
                hasSpace = true;
                break;
            case 'anchor':
                if (anchor)
                    onError(token, 'MULTIPLE_ANCHORS', 'A node can have at most one anchor');
                if (token.source.endsWith(':'))
                    onError(token.offset + token.source.length - 1, 'BAD_ALIAS', 'Anchor ending in : is ambiguous', true);
                anchor = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            case 'tag': {
                if (tag)
                    onError(token, 'MULTIPLE_TAGS', 'A node can have at most one tag');
                tag = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            }
            case indicator:
                // Could here handle preceding comments differently
                if (anchor || tag)
                    onError(token, 'BAD_PROP_ORDER', `Anchors and tags must be after the ${token.source} indicator`);
                if (found)
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.source} in ${flow ?? 'collection'}`);
                found = token;
                atNewline =
                    indicator === 'seq-item-ind' || indicator === 'explicit-key-ind';
                hasSpace = false;
                break;
            case 'comma':
                if (flow) {
                    if (comma)
                        onError(token, 'UNEXPECTED_TOKEN', `Unexpected , in ${flow}`);
                    comma = token;
                    atNewline = false;
                    hasSpace = false;
                    break;
                }
            // else fallthrough
            default:
                onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.type} token`);
                atNewline = false;
                hasSpace = false;
        }
    }
    const last = tokens[tokens.length - 1];
    const end = last ? last.offset + last.source.length : offset;
    if (reqSpace &&
        next &&
        next.type !== 'space' &&
        next.type !== 'newline' &&
        next.type !== 'comma' &&
        (next.type !== 'scalar' || next.source !== '')) {
        onError(next.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
    }
    if (tab &&
        ((atNewline && tab.indent <= parentIndent) ||
            next?.type === 'block-map' ||
            next?.type === 'block-seq'))
        onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
    return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
    };
}

exports.resolveProps = resolveProps;


/***/ }),

/***/ 7865:
/***/ ((__unused_webpack_module, exports) => {



function containsNewline(key) {
    if (!key)
        return null;
    switch (key.type) {
        case 'alias':
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            if (key.source.includes('\n'))
                return true;
            if (key.end)
                for (const st of key.end)
                    if (st.type === 'newline')
                        return true;
            return false;
        case 'flow-collection':
            for (const it of key.items) {
                for (const st of it.start)
                    if (st.type === 'newline')
                        return true;
                if (it.sep)
                    for (const st of it.sep)
                        if (st.type === 'newline')
                            return true;
                if (containsNewline(it.key) || containsNewline(it.value))
                    return true;
            }
            return false;
        default:
            return true;
    }
}

exports.containsNewline = containsNewline;


/***/ }),

/***/ 3933:
/***/ ((__unused_webpack_module, exports) => {



function emptyScalarPosition(offset, before, pos) {
    if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
            let st = before[i];
            switch (st.type) {
                case 'space':
                case 'comment':
                case 'newline':
                    offset -= st.source.length;
                    continue;
            }
            // Technically, an empty scalar is immediately after the last non-empty
            // node, but it's more useful to place it after any whitespace.
            st = before[++i];
            while (st?.type === 'space') {
                offset += st.source.length;
                st = before[++i];
            }
            break;
        }
    }
    return offset;
}

exports.emptyScalarPosition = emptyScalarPosition;


/***/ }),

/***/ 5637:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var utilContainsNewline = __nccwpck_require__(7865);

function flowIndentCheck(indent, fc, onError) {
    if (fc?.type === 'flow-collection') {
        const end = fc.end[0];
        if (end.indent === indent &&
            (end.source === ']' || end.source === '}') &&
            utilContainsNewline.containsNewline(fc)) {
            const msg = 'Flow end indicator should be more indented than parent';
            onError(end, 'BAD_INDENT', msg, true);
        }
    }
}

exports.flowIndentCheck = flowIndentCheck;


/***/ }),

/***/ 1117:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1737);

function mapIncludes(ctx, items, search) {
    const { uniqueKeys } = ctx.options;
    if (uniqueKeys === false)
        return false;
    const isEqual = typeof uniqueKeys === 'function'
        ? uniqueKeys
        : (a, b) => a === b || (identity.isScalar(a) && identity.isScalar(b) && a.value === b.value);
    return items.some(pair => isEqual(pair.key, search));
}

exports.mapIncludes = mapIncludes;


/***/ }),

/***/ 3915:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(7);
var Collection = __nccwpck_require__(935);
var identity = __nccwpck_require__(1737);
var Pair = __nccwpck_require__(7567);
var toJS = __nccwpck_require__(445);
var Schema = __nccwpck_require__(7878);
var stringifyDocument = __nccwpck_require__(9255);
var anchors = __nccwpck_require__(9030);
var applyReviver = __nccwpck_require__(6767);
var createNode = __nccwpck_require__(1126);
var directives = __nccwpck_require__(2768);

class Document {
    constructor(value, replacer, options) {
        /** A comment before this Document */
        this.commentBefore = null;
        /** A comment immediately after this Document */
        this.comment = null;
        /** Errors encountered during parsing. */
        this.errors = [];
        /** Warnings encountered during parsing. */
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === 'function' || Array.isArray(replacer)) {
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const opt = Object.assign({
            intAsBigInt: false,
            keepSourceTokens: false,
            logLevel: 'warn',
            prettyErrors: true,
            strict: true,
            stringKeys: false,
            uniqueKeys: true,
            version: '1.2'
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
            this.directives = options._directives.atDocument();
            if (this.directives.yaml.explicit)
                version = this.directives.yaml.version;
        }
        else
            this.directives = new directives.Directives({ version });
        this.setSchema(version, options);
        // @ts-expect-error We can't really know that this matches Contents.
        this.contents =
            value === undefined ? null : this.createNode(value, _replacer, options);
    }
    /**
     * Create a deep copy of this Document and its contents.
     *
     * Custom Node values that inherit from `Object` still refer to their original instances.
     */
    clone() {
        const copy = Object.create(Document.prototype, {
            [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
            copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        // @ts-expect-error We can't really know that this matches Contents.
        copy.contents = identity.isNode(this.contents)
            ? this.contents.clone(copy.schema)
            : this.contents;
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** Adds a value to the document. */
    add(value) {
        if (assertCollection(this.contents))
            this.contents.add(value);
    }
    /** Adds a value to the document. */
    addIn(path, value) {
        if (assertCollection(this.contents))
            this.contents.addIn(path, value);
    }
    /**
     * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
     *
     * If `node` already has an anchor, `name` is ignored.
     * Otherwise, the `node.anchor` value will be set to `name`,
     * or if an anchor with that name is already present in the document,
     * `name` will be used as a prefix for a new unique anchor.
     * If `name` is undefined, the generated anchor will use 'a' as a prefix.
     */
    createAlias(node, name) {
        if (!node.anchor) {
            const prev = anchors.anchorNames(this);
            node.anchor =
                // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
                !name || prev.has(name) ? anchors.findNewAnchor(name || 'a', prev) : name;
        }
        return new Alias.Alias(node.anchor);
    }
    createNode(value, replacer, options) {
        let _replacer = undefined;
        if (typeof replacer === 'function') {
            value = replacer.call({ '': value }, '', value);
            _replacer = replacer;
        }
        else if (Array.isArray(replacer)) {
            const keyToStr = (v) => typeof v === 'number' || v instanceof String || v instanceof Number;
            const asStr = replacer.filter(keyToStr).map(String);
            if (asStr.length > 0)
                replacer = replacer.concat(asStr);
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, 
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        anchorPrefix || 'a');
        const ctx = {
            aliasDuplicateObjects: aliasDuplicateObjects ?? true,
            keepUndefined: keepUndefined ?? false,
            onAnchor,
            onTagObj,
            replacer: _replacer,
            schema: this.schema,
            sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
            node.flow = true;
        setAnchors();
        return node;
    }
    /**
     * Convert a key and a value into a `Pair` using the current schema,
     * recursively wrapping all values as `Scalar` or `Collection` nodes.
     */
    createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
            if (this.contents == null)
                return false;
            // @ts-expect-error Presumed impossible if Strict extends false
            this.contents = null;
            return true;
        }
        return assertCollection(this.contents)
            ? this.contents.deleteIn(path)
            : false;
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    get(key, keepScalar) {
        return identity.isCollection(this.contents)
            ? this.contents.get(key, keepScalar)
            : undefined;
    }
    /**
     * Returns item at `path`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
            return !keepScalar && identity.isScalar(this.contents)
                ? this.contents.value
                : this.contents;
        return identity.isCollection(this.contents)
            ? this.contents.getIn(path, keepScalar)
            : undefined;
    }
    /**
     * Checks if the document includes a value with the key `key`.
     */
    has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
    }
    /**
     * Checks if the document includes a value at `path`.
     */
    hasIn(path) {
        if (Collection.isEmptyPath(path))
            return this.contents !== undefined;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    set(key, value) {
        if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, [key], value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.set(key, value);
        }
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = value;
        }
        else if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.setIn(path, value);
        }
    }
    /**
     * Change the YAML version and schema used by the document.
     * A `null` version disables support for directives, explicit tags, anchors, and aliases.
     * It also requires the `schema` option to be given as a `Schema` instance value.
     *
     * Overrides all previously set schema options.
     */
    setSchema(version, options = {}) {
        if (typeof version === 'number')
            version = String(version);
        let opt;
        switch (version) {
            case '1.1':
                if (this.directives)
                    this.directives.yaml.version = '1.1';
                else
                    this.directives = new directives.Directives({ version: '1.1' });
                opt = { resolveKnownTags: false, schema: 'yaml-1.1' };
                break;
            case '1.2':
            case 'next':
                if (this.directives)
                    this.directives.yaml.version = version;
                else
                    this.directives = new directives.Directives({ version });
                opt = { resolveKnownTags: true, schema: 'core' };
                break;
            case null:
                if (this.directives)
                    delete this.directives;
                opt = null;
                break;
            default: {
                const sv = JSON.stringify(version);
                throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
            }
        }
        // Not using `instanceof Schema` to allow for duck typing
        if (options.schema instanceof Object)
            this.schema = options.schema;
        else if (opt)
            this.schema = new Schema.Schema(Object.assign(opt, options));
        else
            throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
    }
    // json & jsonArg are only used from toJSON()
    toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
            anchors: new Map(),
            doc: this,
            keep: !json,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
    /**
     * A JSON representation of the document `contents`.
     *
     * @param jsonArg Used by `JSON.stringify` to indicate the array index or
     *   property name.
     */
    toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
    }
    /** A YAML representation of the document. */
    toString(options = {}) {
        if (this.errors.length > 0)
            throw new Error('Document with errors cannot be stringified');
        if ('indent' in options &&
            (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
            const s = JSON.stringify(options.indent);
            throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
    }
}
function assertCollection(contents) {
    if (identity.isCollection(contents))
        return true;
    throw new Error('Expected a YAML collection as document contents');
}

exports.Document = Document;


/***/ }),

/***/ 9030:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1737);
var visit = __nccwpck_require__(4190);

/**
 * Verify that the input string is a valid anchor.
 *
 * Will throw on errors.
 */
function anchorIsValid(anchor) {
    if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
    }
    return true;
}
function anchorNames(root) {
    const anchors = new Set();
    visit.visit(root, {
        Value(_key, node) {
            if (node.anchor)
                anchors.add(node.anchor);
        }
    });
    return anchors;
}
/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
function findNewAnchor(prefix, exclude) {
    for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
            return name;
    }
}
function createNodeAnchors(doc, prefix) {
    const aliasObjects = [];
    const sourceObjects = new Map();
    let prevAnchors = null;
    return {
        onAnchor: (source) => {
            aliasObjects.push(source);
            prevAnchors ?? (prevAnchors = anchorNames(doc));
            const anchor = findNewAnchor(prefix, prevAnchors);
            prevAnchors.add(anchor);
            return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
            for (const source of aliasObjects) {
                const ref = sourceObjects.get(source);
                if (typeof ref === 'object' &&
                    ref.anchor &&
                    (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
                    ref.node.anchor = ref.anchor;
                }
                else {
                    const error = new Error('Failed to resolve repeated object (this should not happen)');
                    error.source = source;
                    throw error;
                }
            }
        },
        sourceObjects
    };
}

exports.anchorIsValid = anchorIsValid;
exports.anchorNames = anchorNames;
exports.createNodeAnchors = createNodeAnchors;
exports.findNewAnchor = findNewAnchor;


/***/ }),

/***/ 6767:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
 * in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
 * 2021 edition: https://tc39.es/ecma262/#sec-json.parse
 *
 * Includes extensions for handling Map and Set objects.
 */
function applyReviver(reviver, obj, key, val) {
    if (val && typeof val === 'object') {
        if (Array.isArray(val)) {
            for (let i = 0, len = val.length; i < len; ++i) {
                const v0 = val[i];
                const v1 = applyReviver(reviver, val, String(i), v0);
                // eslint-disable-next-line @typescript-eslint/no-array-delete
                if (v1 === undefined)
                    delete val[i];
                else if (v1 !== v0)
                    val[i] = v1;
            }
        }
        else if (val instanceof Map) {
            for (const k of Array.from(val.keys())) {
                const v0 = val.get(k);
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    val.delete(k);
                else if (v1 !== v0)
                    val.set(k, v1);
            }
        }
        else if (val instanceof Set) {
            for (const v0 of Array.from(val)) {
                const v1 = applyReviver(reviver, val, v0, v0);
                if (v1 === undefined)
                    val.delete(v0);
                else if (v1 !== v0) {
                    val.delete(v0);
                    val.add(v1);
                }
            }
        }
        else {
            for (const [k, v0] of Object.entries(val)) {
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    delete val[k];
                else if (v1 !== v0)
                    val[k] = v1;
            }
        }
    }
    return reviver.call(obj, key, val);
}

exports.applyReviver = applyReviver;


/***/ }),

/***/ 1126:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(7);
var identity = __nccwpck_require__(1737);
var Scalar = __nccwpck_require__(1543);

const defaultTagPrefix = 'tag:yaml.org,2002:';
function findTagObject(value, tagName, tags) {
    if (tagName) {
        const match = tags.filter(t => t.tag === tagName);
        const tagObj = match.find(t => !t.format) ?? match[0];
        if (!tagObj)
            throw new Error(`Tag ${tagName} not found`);
        return tagObj;
    }
    return tags.find(t => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
    if (identity.isDocument(value))
        value = value.contents;
    if (identity.isNode(value))
        return value;
    if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
    }
    if (value instanceof String ||
        value instanceof Number ||
        value instanceof Boolean ||
        (typeof BigInt !== 'undefined' && value instanceof BigInt) // not supported everywhere
    ) {
        // https://tc39.es/ecma262/#sec-serializejsonproperty
        value = value.valueOf();
    }
    const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
    // Detect duplicate references to the same object & use Alias nodes for all
    // after first. The `ref` wrapper allows for circular references to resolve.
    let ref = undefined;
    if (aliasDuplicateObjects && value && typeof value === 'object') {
        ref = sourceObjects.get(value);
        if (ref) {
            ref.anchor ?? (ref.anchor = onAnchor(value));
            return new Alias.Alias(ref.anchor);
        }
        else {
            ref = { anchor: null, node: null };
            sourceObjects.set(value, ref);
        }
    }
    if (tagName?.startsWith('!!'))
        tagName = defaultTagPrefix + tagName.slice(2);
    let tagObj = findTagObject(value, tagName, schema.tags);
    if (!tagObj) {
        if (value && typeof value.toJSON === 'function') {
            // eslint-disable-next-line @typescript-eslint/no-unsafe-call
            value = value.toJSON();
        }
        if (!value || typeof value !== 'object') {
            const node = new Scalar.Scalar(value);
            if (ref)
                ref.node = node;
            return node;
        }
        tagObj =
            value instanceof Map
                ? schema[identity.MAP]
                : Symbol.iterator in Object(value)
                    ? schema[identity.SEQ]
                    : schema[identity.MAP];
    }
    if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
    }
    const node = tagObj?.createNode
        ? tagObj.createNode(ctx.schema, value, ctx)
        : typeof tagObj?.nodeClass?.from === 'function'
            ? tagObj.nodeClass.from(ctx.schema, value, ctx)
            : new Scalar.Scalar(value);
    if (tagName)
        node.tag = tagName;
    else if (!tagObj.default)
        node.tag = tagObj.tag;
    if (ref)
        ref.node = node;
    return node;
}

exports.createNode = createNode;


/***/ }),

/***/ 2768:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1737);
var visit = __nccwpck_require__(4190);

const escapeChars = {
    '!': '%21',
    ',': '%2C',
    '[': '%5B',
    ']': '%5D',
    '{': '%7B',
    '}': '%7D'
};
const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, ch => escapeChars[ch]);
class Directives {
    constructor(yaml, tags) {
        /**
         * The directives-end/doc-start marker `---`. If `null`, a marker may still be
         * included in the document's stringified representation.
         */
        this.docStart = null;
        /** The doc-end marker `...`.  */
        this.docEnd = false;
        this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, Directives.defaultTags, tags);
    }
    clone() {
        const copy = new Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
    }
    /**
     * During parsing, get a Directives instance for the current document and
     * update the stream state according to the current version's spec.
     */
    atDocument() {
        const res = new Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
            case '1.1':
                this.atNextDocument = true;
                break;
            case '1.2':
                this.atNextDocument = false;
                this.yaml = {
                    explicit: Directives.defaultYaml.explicit,
                    version: '1.2'
                };
                this.tags = Object.assign({}, Directives.defaultTags);
                break;
        }
        return res;
    }
    /**
     * @param onError - May be called even if the action was successful
     * @returns `true` on success
     */
    add(line, onError) {
        if (this.atNextDocument) {
            this.yaml = { explicit: Directives.defaultYaml.explicit, version: '1.1' };
            this.tags = Object.assign({}, Directives.defaultTags);
            this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
            case '%TAG': {
                if (parts.length !== 2) {
                    onError(0, '%TAG directive should contain exactly two parts');
                    if (parts.length < 2)
                        return false;
                }
                const [handle, prefix] = parts;
                this.tags[handle] = prefix;
                return true;
            }
            case '%YAML': {
                this.yaml.explicit = true;
                if (parts.length !== 1) {
                    onError(0, '%YAML directive should contain exactly one part');
                    return false;
                }
                const [version] = parts;
                if (version === '1.1' || version === '1.2') {
                    this.yaml.version = version;
                    return true;
                }
                else {
                    const isValid = /^\d+\.\d+$/.test(version);
                    onError(6, `Unsupported YAML version ${version}`, isValid);
                    return false;
                }
            }
            default:
                onError(0, `Unknown directive ${name}`, true);
                return false;
        }
    }
    /**
     * Resolves a tag, matching handles to those defined in %TAG directives.
     *
     * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
     *   `'!local'` tag, or `null` if unresolvable.
     */
    tagName(source, onError) {
        if (source === '!')
            return '!'; // non-specific tag
        if (source[0] !== '!') {
            onError(`Not a valid tag: ${source}`);
            return null;
        }
        if (source[1] === '<') {
            const verbatim = source.slice(2, -1);
            if (verbatim === '!' || verbatim === '!!') {
                onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
                return null;
            }
            if (source[source.length - 1] !== '>')
                onError('Verbatim tags must end with a >');
            return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
            onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
            try {
                return prefix + decodeURIComponent(suffix);
            }
            catch (error) {
                onError(String(error));
                return null;
            }
        }
        if (handle === '!')
            return source; // local tag
        onError(`Could not resolve tag: ${source}`);
        return null;
    }
    /**
     * Given a fully resolved tag, returns its printable string form,
     * taking into account current tag prefixes and defaults.
     */
    tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
            if (tag.startsWith(prefix))
                return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === '!' ? tag : `!<${tag}>`;
    }
    toString(doc) {
        const lines = this.yaml.explicit
            ? [`%YAML ${this.yaml.version || '1.2'}`]
            : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
            const tags = {};
            visit.visit(doc.contents, (_key, node) => {
                if (identity.isNode(node) && node.tag)
                    tags[node.tag] = true;
            });
            tagNames = Object.keys(tags);
        }
        else
            tagNames = [];
        for (const [handle, prefix] of tagEntries) {
            if (handle === '!!' && prefix === 'tag:yaml.org,2002:')
                continue;
            if (!doc || tagNames.some(tn => tn.startsWith(prefix)))
                lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join('\n');
    }
}
Directives.defaultYaml = { explicit: false, version: '1.2' };
Directives.defaultTags = { '!!': 'tag:yaml.org,2002:' };

exports.Directives = Directives;


/***/ }),

/***/ 8450:
/***/ ((__unused_webpack_module, exports) => {



class YAMLError extends Error {
    constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
    }
}
class YAMLParseError extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLParseError', pos, code, message);
    }
}
class YAMLWarning extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLWarning', pos, code, message);
    }
}
const prettifyError = (src, lc) => (error) => {
    if (error.pos[0] === -1)
        return;
    error.linePos = error.pos.map(pos => lc.linePos(pos));
    const { line, col } = error.linePos[0];
    error.message += ` at line ${line}, column ${col}`;
    let ci = col - 1;
    let lineStr = src
        .substring(lc.lineStarts[line - 1], lc.lineStarts[line])
        .replace(/[\n\r]+$/, '');
    // Trim to max 80 chars, keeping col position near the middle
    if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = '…' + lineStr.substring(trimStart);
        ci -= trimStart - 1;
    }
    if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + '…';
    // Include previous line in context if pointing at line start
    if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        // Regexp won't match if start is trimmed
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
            prev = prev.substring(0, 79) + '…\n';
        lineStr = prev + lineStr;
    }
    if (/[^ ]/.test(lineStr)) {
        let count = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
            count = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = ' '.repeat(ci) + '^'.repeat(count);
        error.message += `:\n\n${lineStr}\n${pointer}\n`;
    }
};

exports.YAMLError = YAMLError;
exports.YAMLParseError = YAMLParseError;
exports.YAMLWarning = YAMLWarning;
exports.prettifyError = prettifyError;


/***/ }),

/***/ 6637:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var composer = __nccwpck_require__(2814);
var Document = __nccwpck_require__(3915);
var Schema = __nccwpck_require__(7878);
var errors = __nccwpck_require__(8450);
var Alias = __nccwpck_require__(7);
var identity = __nccwpck_require__(1737);
var Pair = __nccwpck_require__(7567);
var Scalar = __nccwpck_require__(1543);
var YAMLMap = __nccwpck_require__(1856);
var YAMLSeq = __nccwpck_require__(3013);
var cst = __nccwpck_require__(1475);
var lexer = __nccwpck_require__(7371);
var lineCounter = __nccwpck_require__(1242);
var parser = __nccwpck_require__(8238);
var publicApi = __nccwpck_require__(9901);
var visit = __nccwpck_require__(4190);



exports.Composer = composer.Composer;
exports.Document = Document.Document;
exports.Schema = Schema.Schema;
exports.YAMLError = errors.YAMLError;
exports.YAMLParseError = errors.YAMLParseError;
exports.YAMLWarning = errors.YAMLWarning;
exports.Alias = Alias.Alias;
exports.isAlias = identity.isAlias;
exports.isCollection = identity.isCollection;
exports.isDocument = identity.isDocument;
exports.isMap = identity.isMap;
exports.isNode = identity.isNode;
exports.isPair = identity.isPair;
exports.isScalar = identity.isScalar;
exports.isSeq = identity.isSeq;
exports.Pair = Pair.Pair;
exports.Scalar = Scalar.Scalar;
exports.YAMLMap = YAMLMap.YAMLMap;
exports.YAMLSeq = YAMLSeq.YAMLSeq;
exports.CST = cst;
exports.Lexer = lexer.Lexer;
exports.LineCounter = lineCounter.LineCounter;
exports.Parser = parser.Parser;
exports.parse = publicApi.parse;
exports.parseAllDocuments = publicApi.parseAllDocuments;
exports.parseDocument = publicApi.parseDocument;
exports.stringify = publicApi.stringify;
exports.visit = visit.visit;
exports.visitAsync = visit.visitAsync;


/***/ }),

/***/ 8195:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);

function debug(logLevel, ...messages) {
    if (logLevel === 'debug')
        console.log(...messages);
}
function warn(logLevel, warning) {
    if (logLevel === 'debug' || logLevel === 'warn') {
        if (typeof node_process.emitWarning === 'function')
            node_process.emitWarning(warning);
        else
            console.warn(warning);
    }
}

exports.debug = debug;
exports.warn = warn;


/***/ }),

/***/ 7:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(9030);
var visit = __nccwpck_require__(4190);
var identity = __nccwpck_require__(1737);
var Node = __nccwpck_require__(9447);
var toJS = __nccwpck_require__(445);

class Alias extends Node.NodeBase {
    constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, 'tag', {
            set() {
                throw new Error('Alias nodes cannot have tags');
            }
        });
    }
    /**
     * Resolve the value of this alias within `doc`, finding the last
     * instance of the `source` anchor before this node.
     */
    resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
            throw new ReferenceError('Alias resolution is disabled');
        let nodes;
        if (ctx?.aliasResolveCache) {
            nodes = ctx.aliasResolveCache;
        }
        else {
            nodes = [];
            visit.visit(doc, {
                Node: (_key, node) => {
                    if (identity.isAlias(node) || identity.hasAnchor(node))
                        nodes.push(node);
                }
            });
            if (ctx)
                ctx.aliasResolveCache = nodes;
        }
        let found = undefined;
        for (const node of nodes) {
            if (node === this)
                break;
            if (node.anchor === this.source)
                found = node;
        }
        if (found && ctx) {
            const { anchors, doc, maxAliasCount } = ctx;
            let data = anchors.get(found);
            if (!data) {
                // Resolve anchors for Node.prototype.toJS()
                toJS.toJS(found, null, ctx);
                data = anchors.get(found);
            }
            /* istanbul ignore if */
            if (data?.res === undefined) {
                const msg = 'This should not happen: Alias anchor was not resolved?';
                throw new ReferenceError(msg);
            }
            if (maxAliasCount >= 0) {
                data.count += 1;
                if (data.aliasCount === 0)
                    data.aliasCount = getAliasCount(doc, found, anchors);
                if (data.count * data.aliasCount > maxAliasCount) {
                    const msg = 'Excessive alias count indicates a resource exhaustion attack';
                    throw new ReferenceError(msg);
                }
            }
        }
        return found;
    }
    toJSON(_arg, ctx) {
        if (!ctx)
            return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
    }
    toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
            anchors.anchorIsValid(this.source);
            if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
                const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
                throw new Error(msg);
            }
            if (ctx.implicitKey)
                return `${src} `;
        }
        return src;
    }
}
function getAliasCount(doc, node, anchors) {
    if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors && source && anchors.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
    }
    else if (identity.isCollection(node)) {
        let count = 0;
        for (const item of node.items) {
            const c = getAliasCount(doc, item, anchors);
            if (c > count)
                count = c;
        }
        return count;
    }
    else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors);
        const vc = getAliasCount(doc, node.value, anchors);
        return Math.max(kc, vc);
    }
    return 1;
}

exports.Alias = Alias;


/***/ }),

/***/ 935:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(1126);
var identity = __nccwpck_require__(1737);
var Node = __nccwpck_require__(9447);

function collectionFromPath(schema, path, value) {
    let v = value;
    for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === 'number' && Number.isInteger(k) && k >= 0) {
            const a = [];
            a[k] = v;
            v = a;
        }
        else {
            v = new Map([[k, v]]);
        }
    }
    return createNode.createNode(v, undefined, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
            throw new Error('This should not happen, please report a bug.');
        },
        schema,
        sourceObjects: new Map()
    });
}
// Type guard is intentionally a little wrong so as to be more useful,
// as it does not cover untypable empty non-string iterables (e.g. []).
const isEmptyPath = (path) => path == null ||
    (typeof path === 'object' && !!path[Symbol.iterator]().next().done);
class Collection extends Node.NodeBase {
    constructor(type, schema) {
        super(type);
        Object.defineProperty(this, 'schema', {
            value: schema,
            configurable: true,
            enumerable: false,
            writable: true
        });
    }
    /**
     * Create a copy of this collection.
     *
     * @param schema - If defined, overwrites the original's schema
     */
    clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
            copy.schema = schema;
        copy.items = copy.items.map(it => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /**
     * Adds a value to the collection. For `!!map` and `!!omap` the value must
     * be a Pair instance or a `{ key, value }` object, which may not have a key
     * that already exists in the map.
     */
    addIn(path, value) {
        if (isEmptyPath(path))
            this.add(value);
        else {
            const [key, ...rest] = path;
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.addIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
    /**
     * Removes a value from the collection.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
            return node.deleteIn(rest);
        else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
            return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
            return identity.isCollection(node) ? node.getIn(rest, keepScalar) : undefined;
    }
    hasAllNullValues(allowScalar) {
        return this.items.every(node => {
            if (!identity.isPair(node))
                return false;
            const n = node.value;
            return (n == null ||
                (allowScalar &&
                    identity.isScalar(n) &&
                    n.value == null &&
                    !n.commentBefore &&
                    !n.comment &&
                    !n.tag));
        });
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     */
    hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
            this.set(key, value);
        }
        else {
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.setIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
}

exports.Collection = Collection;
exports.collectionFromPath = collectionFromPath;
exports.isEmptyPath = isEmptyPath;


/***/ }),

/***/ 9447:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var applyReviver = __nccwpck_require__(6767);
var identity = __nccwpck_require__(1737);
var toJS = __nccwpck_require__(445);

class NodeBase {
    constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
    }
    /** Create a copy of this node.  */
    clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** A plain JavaScript representation of this node. */
    toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
            throw new TypeError('A document argument is required');
        const ctx = {
            anchors: new Map(),
            doc,
            keep: true,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
}

exports.NodeBase = NodeBase;


/***/ }),

/***/ 7567:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(1126);
var stringifyPair = __nccwpck_require__(8070);
var addPairToJSMap = __nccwpck_require__(8374);
var identity = __nccwpck_require__(1737);

function createPair(key, value, ctx) {
    const k = createNode.createNode(key, undefined, ctx);
    const v = createNode.createNode(value, undefined, ctx);
    return new Pair(k, v);
}
class Pair {
    constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
    }
    clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
            key = key.clone(schema);
        if (identity.isNode(value))
            value = value.clone(schema);
        return new Pair(key, value);
    }
    toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
    }
    toString(ctx, onComment, onChompKeep) {
        return ctx?.doc
            ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep)
            : JSON.stringify(this);
    }
}

exports.Pair = Pair;
exports.createPair = createPair;


/***/ }),

/***/ 1543:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1737);
var Node = __nccwpck_require__(9447);
var toJS = __nccwpck_require__(445);

const isScalarValue = (value) => !value || (typeof value !== 'function' && typeof value !== 'object');
class Scalar extends Node.NodeBase {
    constructor(value) {
        super(identity.SCALAR);
        this.value = value;
    }
    toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
    }
    toString() {
        return String(this.value);
    }
}
Scalar.BLOCK_FOLDED = 'BLOCK_FOLDED';
Scalar.BLOCK_LITERAL = 'BLOCK_LITERAL';
Scalar.PLAIN = 'PLAIN';
Scalar.QUOTE_DOUBLE = 'QUOTE_DOUBLE';
Scalar.QUOTE_SINGLE = 'QUOTE_SINGLE';

exports.Scalar = Scalar;
exports.isScalarValue = isScalarValue;


/***/ }),

/***/ 1856:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyCollection = __nccwpck_require__(486);
var addPairToJSMap = __nccwpck_require__(8374);
var Collection = __nccwpck_require__(935);
var identity = __nccwpck_require__(1737);
var Pair = __nccwpck_require__(7567);
var Scalar = __nccwpck_require__(1543);

function findPair(items, key) {
    const k = identity.isScalar(key) ? key.value : key;
    for (const it of items) {
        if (identity.isPair(it)) {
            if (it.key === key || it.key === k)
                return it;
            if (identity.isScalar(it.key) && it.key.value === k)
                return it;
        }
    }
    return undefined;
}
class YAMLMap extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:map';
    }
    constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
    }
    /**
     * A generic collection parsing method that can be extended
     * to other node classes that inherit from YAMLMap
     */
    static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
            if (typeof replacer === 'function')
                value = replacer.call(obj, key, value);
            else if (Array.isArray(replacer) && !replacer.includes(key))
                return;
            if (value !== undefined || keepUndefined)
                map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
            for (const [key, value] of obj)
                add(key, value);
        }
        else if (obj && typeof obj === 'object') {
            for (const key of Object.keys(obj))
                add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === 'function') {
            map.items.sort(schema.sortMapEntries);
        }
        return map;
    }
    /**
     * Adds a value to the collection.
     *
     * @param overwrite - If not set `true`, using a key that is already in the
     *   collection will throw. Otherwise, overwrites the previous value.
     */
    add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
            _pair = pair;
        else if (!pair || typeof pair !== 'object' || !('key' in pair)) {
            // In TypeScript, this never happens.
            _pair = new Pair.Pair(pair, pair?.value);
        }
        else
            _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
            if (!overwrite)
                throw new Error(`Key ${_pair.key} already set`);
            // For scalars, keep the old node & its comments and anchors
            if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
                prev.value.value = _pair.value;
            else
                prev.value = _pair.value;
        }
        else if (sortEntries) {
            const i = this.items.findIndex(item => sortEntries(_pair, item) < 0);
            if (i === -1)
                this.items.push(_pair);
            else
                this.items.splice(i, 0, _pair);
        }
        else {
            this.items.push(_pair);
        }
    }
    delete(key) {
        const it = findPair(this.items, key);
        if (!it)
            return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? undefined;
    }
    has(key) {
        return !!findPair(this.items, key);
    }
    set(key, value) {
        this.add(new Pair.Pair(key, value), true);
    }
    /**
     * @param ctx - Conversion context, originally set in Document#toJS()
     * @param {Class} Type - If set, forces the returned collection type
     * @returns Instance of Type, Map, or Object
     */
    toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? new Map() : {};
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const item of this.items)
            addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        for (const item of this.items) {
            if (!identity.isPair(item))
                throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
            ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '',
            flowChars: { start: '{', end: '}' },
            itemIndent: ctx.indent || '',
            onChompKeep,
            onComment
        });
    }
}

exports.YAMLMap = YAMLMap;
exports.findPair = findPair;


/***/ }),

/***/ 3013:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(1126);
var stringifyCollection = __nccwpck_require__(486);
var Collection = __nccwpck_require__(935);
var identity = __nccwpck_require__(1737);
var Scalar = __nccwpck_require__(1543);
var toJS = __nccwpck_require__(445);

class YAMLSeq extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:seq';
    }
    constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
    }
    add(value) {
        this.items.push(value);
    }
    /**
     * Removes a value from the collection.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     *
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return undefined;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     */
    has(key) {
        const idx = asItemIndex(key);
        return typeof idx === 'number' && idx < this.items.length;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     *
     * If `key` does not contain a representation of an integer, this will throw.
     * It may be wrapped in a `Scalar`.
     */
    set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
            prev.value = value;
        else
            this.items[idx] = value;
    }
    toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
            ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
            seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '- ',
            flowChars: { start: '[', end: ']' },
            itemIndent: (ctx.indent || '') + '  ',
            onChompKeep,
            onComment
        });
    }
    static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
            let i = 0;
            for (let it of obj) {
                if (typeof replacer === 'function') {
                    const key = obj instanceof Set ? it : String(i++);
                    it = replacer.call(obj, key, it);
                }
                seq.items.push(createNode.createNode(it, undefined, ctx));
            }
        }
        return seq;
    }
}
function asItemIndex(key) {
    let idx = identity.isScalar(key) ? key.value : key;
    if (idx && typeof idx === 'string')
        idx = Number(idx);
    return typeof idx === 'number' && Number.isInteger(idx) && idx >= 0
        ? idx
        : null;
}

exports.YAMLSeq = YAMLSeq;


/***/ }),

/***/ 8374:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var log = __nccwpck_require__(8195);
var merge = __nccwpck_require__(5970);
var stringify = __nccwpck_require__(5474);
var identity = __nccwpck_require__(1737);
var toJS = __nccwpck_require__(445);

function addPairToJSMap(ctx, map, { key, value }) {
    if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
    // TODO: Should drop this special case for bare << handling
    else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
    else {
        const jsKey = toJS.toJS(key, '', ctx);
        if (map instanceof Map) {
            map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        }
        else if (map instanceof Set) {
            map.add(jsKey);
        }
        else {
            const stringKey = stringifyKey(key, jsKey, ctx);
            const jsValue = toJS.toJS(value, stringKey, ctx);
            if (stringKey in map)
                Object.defineProperty(map, stringKey, {
                    value: jsValue,
                    writable: true,
                    enumerable: true,
                    configurable: true
                });
            else
                map[stringKey] = jsValue;
        }
    }
    return map;
}
function stringifyKey(key, jsKey, ctx) {
    if (jsKey === null)
        return '';
    // eslint-disable-next-line @typescript-eslint/no-base-to-string
    if (typeof jsKey !== 'object')
        return String(jsKey);
    if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = new Set();
        for (const node of ctx.anchors.keys())
            strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
            let jsonStr = JSON.stringify(strKey);
            if (jsonStr.length > 40)
                jsonStr = jsonStr.substring(0, 36) + '..."';
            log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
            ctx.mapKeyWarned = true;
        }
        return strKey;
    }
    return JSON.stringify(jsKey);
}

exports.addPairToJSMap = addPairToJSMap;


/***/ }),

/***/ 1737:
/***/ ((__unused_webpack_module, exports) => {



const ALIAS = Symbol.for('yaml.alias');
const DOC = Symbol.for('yaml.document');
const MAP = Symbol.for('yaml.map');
const PAIR = Symbol.for('yaml.pair');
const SCALAR = Symbol.for('yaml.scalar');
const SEQ = Symbol.for('yaml.seq');
const NODE_TYPE = Symbol.for('yaml.node.type');
const isAlias = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === ALIAS;
const isDocument = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === DOC;
const isMap = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === MAP;
const isPair = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === PAIR;
const isScalar = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SCALAR;
const isSeq = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SEQ;
function isCollection(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case MAP:
            case SEQ:
                return true;
        }
    return false;
}
function isNode(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case ALIAS:
            case MAP:
            case SCALAR:
            case SEQ:
                return true;
        }
    return false;
}
const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;

exports.ALIAS = ALIAS;
exports.DOC = DOC;
exports.MAP = MAP;
exports.NODE_TYPE = NODE_TYPE;
exports.PAIR = PAIR;
exports.SCALAR = SCALAR;
exports.SEQ = SEQ;
exports.hasAnchor = hasAnchor;
exports.isAlias = isAlias;
exports.isCollection = isCollection;
exports.isDocument = isDocument;
exports.isMap = isMap;
exports.isNode = isNode;
exports.isPair = isPair;
exports.isScalar = isScalar;
exports.isSeq = isSeq;


/***/ }),

/***/ 445:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1737);

/**
 * Recursively convert any node or its contents to native JavaScript
 *
 * @param value - The input value
 * @param arg - If `value` defines a `toJSON()` method, use this
 *   as its first argument
 * @param ctx - Conversion context, originally set in Document#toJS(). If
 *   `{ keep: true }` is not set, output should be suitable for JSON
 *   stringification.
 */
function toJS(value, arg, ctx) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-return
    if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
    if (value && typeof value.toJSON === 'function') {
        // eslint-disable-next-line @typescript-eslint/no-unsafe-call
        if (!ctx || !identity.hasAnchor(value))
            return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: undefined };
        ctx.anchors.set(value, data);
        ctx.onCreate = res => {
            data.res = res;
            delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
            ctx.onCreate(res);
        return res;
    }
    if (typeof value === 'bigint' && !ctx?.keep)
        return Number(value);
    return value;
}

exports.toJS = toJS;


/***/ }),

/***/ 1588:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var resolveBlockScalar = __nccwpck_require__(1399);
var resolveFlowScalar = __nccwpck_require__(2976);
var errors = __nccwpck_require__(8450);
var stringifyString = __nccwpck_require__(4387);

function resolveAsScalar(token, strict = true, onError) {
    if (token) {
        const _onError = (pos, code, message) => {
            const offset = typeof pos === 'number' ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
            if (onError)
                onError(offset, code, message);
            else
                throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
            case 'block-scalar':
                return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
    }
    return null;
}
/**
 * Create a new scalar token with `value`
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.indent The indent level of the token.
 * @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
 * @param context.offset The offset position of the token.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function createScalarToken(value, context) {
    const { implicitKey = false, indent, inFlow = false, offset = -1, type = 'PLAIN' } = context;
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    const end = context.end ?? [
        { type: 'newline', offset: -1, indent, source: '\n' }
    ];
    switch (source[0]) {
        case '|':
        case '>': {
            const he = source.indexOf('\n');
            const head = source.substring(0, he);
            const body = source.substring(he + 1) + '\n';
            const props = [
                { type: 'block-scalar-header', offset, indent, source: head }
            ];
            if (!addEndtoBlockProps(props, end))
                props.push({ type: 'newline', offset: -1, indent, source: '\n' });
            return { type: 'block-scalar', offset, indent, props, source: body };
        }
        case '"':
            return { type: 'double-quoted-scalar', offset, indent, source, end };
        case "'":
            return { type: 'single-quoted-scalar', offset, indent, source, end };
        default:
            return { type: 'scalar', offset, indent, source, end };
    }
}
/**
 * Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
 *
 * Best efforts are made to retain any comments previously associated with the `token`,
 * though all contents within a collection's `items` will be overwritten.
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.afterKey In most cases, values after a key should have an additional level of indentation.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function setScalarValue(token, value, context = {}) {
    let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
    let indent = 'indent' in token ? token.indent : null;
    if (afterKey && typeof indent === 'number')
        indent += 2;
    if (!type)
        switch (token.type) {
            case 'single-quoted-scalar':
                type = 'QUOTE_SINGLE';
                break;
            case 'double-quoted-scalar':
                type = 'QUOTE_DOUBLE';
                break;
            case 'block-scalar': {
                const header = token.props[0];
                if (header.type !== 'block-scalar-header')
                    throw new Error('Invalid block scalar header');
                type = header.source[0] === '>' ? 'BLOCK_FOLDED' : 'BLOCK_LITERAL';
                break;
            }
            default:
                type = 'PLAIN';
        }
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    switch (source[0]) {
        case '|':
        case '>':
            setBlockScalarValue(token, source);
            break;
        case '"':
            setFlowScalarValue(token, source, 'double-quoted-scalar');
            break;
        case "'":
            setFlowScalarValue(token, source, 'single-quoted-scalar');
            break;
        default:
            setFlowScalarValue(token, source, 'scalar');
    }
}
function setBlockScalarValue(token, source) {
    const he = source.indexOf('\n');
    const head = source.substring(0, he);
    const body = source.substring(he + 1) + '\n';
    if (token.type === 'block-scalar') {
        const header = token.props[0];
        if (header.type !== 'block-scalar-header')
            throw new Error('Invalid block scalar header');
        header.source = head;
        token.source = body;
    }
    else {
        const { offset } = token;
        const indent = 'indent' in token ? token.indent : -1;
        const props = [
            { type: 'block-scalar-header', offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, 'end' in token ? token.end : undefined))
            props.push({ type: 'newline', offset: -1, indent, source: '\n' });
        for (const key of Object.keys(token))
            if (key !== 'type' && key !== 'offset')
                delete token[key];
        Object.assign(token, { type: 'block-scalar', indent, props, source: body });
    }
}
/** @returns `true` if last token is a newline */
function addEndtoBlockProps(props, end) {
    if (end)
        for (const st of end)
            switch (st.type) {
                case 'space':
                case 'comment':
                    props.push(st);
                    break;
                case 'newline':
                    props.push(st);
                    return true;
            }
    return false;
}
function setFlowScalarValue(token, source, type) {
    switch (token.type) {
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            token.type = type;
            token.source = source;
            break;
        case 'block-scalar': {
            const end = token.props.slice(1);
            let oa = source.length;
            if (token.props[0].type === 'block-scalar-header')
                oa -= token.props[0].source.length;
            for (const tok of end)
                tok.offset += oa;
            delete token.props;
            Object.assign(token, { type, source, end });
            break;
        }
        case 'block-map':
        case 'block-seq': {
            const offset = token.offset + source.length;
            const nl = { type: 'newline', offset, indent: token.indent, source: '\n' };
            delete token.items;
            Object.assign(token, { type, source, end: [nl] });
            break;
        }
        default: {
            const indent = 'indent' in token ? token.indent : -1;
            const end = 'end' in token && Array.isArray(token.end)
                ? token.end.filter(st => st.type === 'space' ||
                    st.type === 'comment' ||
                    st.type === 'newline')
                : [];
            for (const key of Object.keys(token))
                if (key !== 'type' && key !== 'offset')
                    delete token[key];
            Object.assign(token, { type, indent, source, end });
        }
    }
}

exports.createScalarToken = createScalarToken;
exports.resolveAsScalar = resolveAsScalar;
exports.setScalarValue = setScalarValue;


/***/ }),

/***/ 751:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringify a CST document, token, or collection item
 *
 * Fair warning: This applies no validation whatsoever, and
 * simply concatenates the sources in their logical order.
 */
const stringify = (cst) => 'type' in cst ? stringifyToken(cst) : stringifyItem(cst);
function stringifyToken(token) {
    switch (token.type) {
        case 'block-scalar': {
            let res = '';
            for (const tok of token.props)
                res += stringifyToken(tok);
            return res + token.source;
        }
        case 'block-map':
        case 'block-seq': {
            let res = '';
            for (const item of token.items)
                res += stringifyItem(item);
            return res;
        }
        case 'flow-collection': {
            let res = token.start.source;
            for (const item of token.items)
                res += stringifyItem(item);
            for (const st of token.end)
                res += st.source;
            return res;
        }
        case 'document': {
            let res = stringifyItem(token);
            if (token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
        default: {
            let res = token.source;
            if ('end' in token && token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
    }
}
function stringifyItem({ start, key, sep, value }) {
    let res = '';
    for (const st of start)
        res += st.source;
    if (key)
        res += stringifyToken(key);
    if (sep)
        for (const st of sep)
            res += st.source;
    if (value)
        res += stringifyToken(value);
    return res;
}

exports.stringify = stringify;


/***/ }),

/***/ 1:
/***/ ((__unused_webpack_module, exports) => {



const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove item');
/**
 * Apply a visitor to a CST document or item.
 *
 * Walks through the tree (depth-first) starting from the root, calling a
 * `visitor` function with two arguments when entering each item:
 *   - `item`: The current item, which included the following members:
 *     - `start: SourceToken[]` – Source tokens before the key or value,
 *       possibly including its anchor or tag.
 *     - `key?: Token | null` – Set for pair values. May then be `null`, if
 *       the key before the `:` separator is empty.
 *     - `sep?: SourceToken[]` – Source tokens between the key and the value,
 *       which should include the `:` map value indicator if `value` is set.
 *     - `value?: Token` – The value of a sequence item, or of a map pair.
 *   - `path`: The steps from the root to the current node, as an array of
 *     `['key' | 'value', number]` tuples.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this token, continue with
 *      next sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current item, then continue with the next one
 *   - `number`: Set the index of the next step. This is useful especially if
 *     the index of the current token has changed.
 *   - `function`: Define the next visitor for this item. After the original
 *     visitor is called on item entry, next visitors are called after handling
 *     a non-empty `key` and when exiting the item.
 */
function visit(cst, visitor) {
    if ('type' in cst && cst.type === 'document')
        cst = { start: cst.start, value: cst.value };
    _visit(Object.freeze([]), cst, visitor);
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current item */
visit.SKIP = SKIP;
/** Remove the current item */
visit.REMOVE = REMOVE;
/** Find the item at `path` from `cst` as the root */
visit.itemAtPath = (cst, path) => {
    let item = cst;
    for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && 'items' in tok) {
            item = tok.items[index];
        }
        else
            return undefined;
    }
    return item;
};
/**
 * Get the immediate parent collection of the item at `path` from `cst` as the root.
 *
 * Throws an error if the collection is not found, which should never happen if the item itself exists.
 */
visit.parentCollection = (cst, path) => {
    const parent = visit.itemAtPath(cst, path.slice(0, -1));
    const field = path[path.length - 1][0];
    const coll = parent?.[field];
    if (coll && 'items' in coll)
        return coll;
    throw new Error('Parent collection not found');
};
function _visit(path, item, visitor) {
    let ctrl = visitor(item, path);
    if (typeof ctrl === 'symbol')
        return ctrl;
    for (const field of ['key', 'value']) {
        const token = item[field];
        if (token && 'items' in token) {
            for (let i = 0; i < token.items.length; ++i) {
                const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    token.items.splice(i, 1);
                    i -= 1;
                }
            }
            if (typeof ctrl === 'function' && field === 'key')
                ctrl = ctrl(item, path);
        }
    }
    return typeof ctrl === 'function' ? ctrl(item, path) : ctrl;
}

exports.visit = visit;


/***/ }),

/***/ 1475:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cstScalar = __nccwpck_require__(1588);
var cstStringify = __nccwpck_require__(751);
var cstVisit = __nccwpck_require__(1);

/** The byte order mark */
const BOM = '\u{FEFF}';
/** Start of doc-mode */
const DOCUMENT = '\x02'; // C0: Start of Text
/** Unexpected end of flow-mode */
const FLOW_END = '\x18'; // C0: Cancel
/** Next token is a scalar value */
const SCALAR = '\x1f'; // C0: Unit Separator
/** @returns `true` if `token` is a flow or block collection */
const isCollection = (token) => !!token && 'items' in token;
/** @returns `true` if `token` is a flow or block scalar; not an alias */
const isScalar = (token) => !!token &&
    (token.type === 'scalar' ||
        token.type === 'single-quoted-scalar' ||
        token.type === 'double-quoted-scalar' ||
        token.type === 'block-scalar');
/* istanbul ignore next */
/** Get a printable representation of a lexer token */
function prettyToken(token) {
    switch (token) {
        case BOM:
            return '<BOM>';
        case DOCUMENT:
            return '<DOC>';
        case FLOW_END:
            return '<FLOW_END>';
        case SCALAR:
            return '<SCALAR>';
        default:
            return JSON.stringify(token);
    }
}
/** Identify the type of a lexer token. May return `null` for unknown tokens. */
function tokenType(source) {
    switch (source) {
        case BOM:
            return 'byte-order-mark';
        case DOCUMENT:
            return 'doc-mode';
        case FLOW_END:
            return 'flow-error-end';
        case SCALAR:
            return 'scalar';
        case '---':
            return 'doc-start';
        case '...':
            return 'doc-end';
        case '':
        case '\n':
        case '\r\n':
            return 'newline';
        case '-':
            return 'seq-item-ind';
        case '?':
            return 'explicit-key-ind';
        case ':':
            return 'map-value-ind';
        case '{':
            return 'flow-map-start';
        case '}':
            return 'flow-map-end';
        case '[':
            return 'flow-seq-start';
        case ']':
            return 'flow-seq-end';
        case ',':
            return 'comma';
    }
    switch (source[0]) {
        case ' ':
        case '\t':
            return 'space';
        case '#':
            return 'comment';
        case '%':
            return 'directive-line';
        case '*':
            return 'alias';
        case '&':
            return 'anchor';
        case '!':
            return 'tag';
        case "'":
            return 'single-quoted-scalar';
        case '"':
            return 'double-quoted-scalar';
        case '|':
        case '>':
            return 'block-scalar-header';
    }
    return null;
}

exports.createScalarToken = cstScalar.createScalarToken;
exports.resolveAsScalar = cstScalar.resolveAsScalar;
exports.setScalarValue = cstScalar.setScalarValue;
exports.stringify = cstStringify.stringify;
exports.visit = cstVisit.visit;
exports.BOM = BOM;
exports.DOCUMENT = DOCUMENT;
exports.FLOW_END = FLOW_END;
exports.SCALAR = SCALAR;
exports.isCollection = isCollection;
exports.isScalar = isScalar;
exports.prettyToken = prettyToken;
exports.tokenType = tokenType;


/***/ }),

/***/ 7371:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cst = __nccwpck_require__(1475);

/*
START -> stream

stream
  directive -> line-end -> stream
  indent + line-end -> stream
  [else] -> line-start

line-end
  comment -> line-end
  newline -> .
  input-end -> END

line-start
  doc-start -> doc
  doc-end -> stream
  [else] -> indent -> block-start

block-start
  seq-item-start -> block-start
  explicit-key-start -> block-start
  map-value-start -> block-start
  [else] -> doc

doc
  line-end -> line-start
  spaces -> doc
  anchor -> doc
  tag -> doc
  flow-start -> flow -> doc
  flow-end -> error -> doc
  seq-item-start -> error -> doc
  explicit-key-start -> error -> doc
  map-value-start -> doc
  alias -> doc
  quote-start -> quoted-scalar -> doc
  block-scalar-header -> line-end -> block-scalar(min) -> line-start
  [else] -> plain-scalar(false, min) -> doc

flow
  line-end -> flow
  spaces -> flow
  anchor -> flow
  tag -> flow
  flow-start -> flow -> flow
  flow-end -> .
  seq-item-start -> error -> flow
  explicit-key-start -> flow
  map-value-start -> flow
  alias -> flow
  quote-start -> quoted-scalar -> flow
  comma -> flow
  [else] -> plain-scalar(true, 0) -> flow

quoted-scalar
  quote-end -> .
  [else] -> quoted-scalar

block-scalar(min)
  newline + peek(indent < min) -> .
  [else] -> block-scalar(min)

plain-scalar(is-flow, min)
  scalar-end(is-flow) -> .
  peek(newline + (indent < min)) -> .
  [else] -> plain-scalar(min)
*/
function isEmpty(ch) {
    switch (ch) {
        case undefined:
        case ' ':
        case '\n':
        case '\r':
        case '\t':
            return true;
        default:
            return false;
    }
}
const hexDigits = new Set('0123456789ABCDEFabcdef');
const tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
const flowIndicatorChars = new Set(',[]{}');
const invalidAnchorChars = new Set(' ,[]{}\n\r\t');
const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
/**
 * Splits an input string into lexical tokens, i.e. smaller strings that are
 * easily identifiable by `tokens.tokenType()`.
 *
 * Lexing starts always in a "stream" context. Incomplete input may be buffered
 * until a complete token can be emitted.
 *
 * In addition to slices of the original input, the following control characters
 * may also be emitted:
 *
 * - `\x02` (Start of Text): A document starts with the next token
 * - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
 * - `\x1f` (Unit Separator): Next token is a scalar value
 * - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
 */
class Lexer {
    constructor() {
        /**
         * Flag indicating whether the end of the current buffer marks the end of
         * all input
         */
        this.atEnd = false;
        /**
         * Explicit indent set in block scalar header, as an offset from the current
         * minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
         * explicitly set.
         */
        this.blockScalarIndent = -1;
        /**
         * Block scalars that include a + (keep) chomping indicator in their header
         * include trailing empty lines, which are otherwise excluded from the
         * scalar's contents.
         */
        this.blockScalarKeep = false;
        /** Current input */
        this.buffer = '';
        /**
         * Flag noting whether the map value indicator : can immediately follow this
         * node within a flow context.
         */
        this.flowKey = false;
        /** Count of surrounding flow collection levels. */
        this.flowLevel = 0;
        /**
         * Minimum level of indentation required for next lines to be parsed as a
         * part of the current scalar value.
         */
        this.indentNext = 0;
        /** Indentation level of the current line. */
        this.indentValue = 0;
        /** Position of the next \n character. */
        this.lineEndPos = null;
        /** Stores the state of the lexer if reaching the end of incpomplete input */
        this.next = null;
        /** A pointer to `buffer`; the current position of the lexer. */
        this.pos = 0;
    }
    /**
     * Generate YAML tokens from the `source` string. If `incomplete`,
     * a part of the last line may be left as a buffer for the next call.
     *
     * @returns A generator of lexical tokens
     */
    *lex(source, incomplete = false) {
        if (source) {
            if (typeof source !== 'string')
                throw TypeError('source is not a string');
            this.buffer = this.buffer ? this.buffer + source : source;
            this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? 'stream';
        while (next && (incomplete || this.hasChars(1)))
            next = yield* this.parseNext(next);
    }
    atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === ' ' || ch === '\t')
            ch = this.buffer[++i];
        if (!ch || ch === '#' || ch === '\n')
            return true;
        if (ch === '\r')
            return this.buffer[i + 1] === '\n';
        return false;
    }
    charAt(n) {
        return this.buffer[this.pos + n];
    }
    continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
            let indent = 0;
            while (ch === ' ')
                ch = this.buffer[++indent + offset];
            if (ch === '\r') {
                const next = this.buffer[indent + offset + 1];
                if (next === '\n' || (!next && !this.atEnd))
                    return offset + indent + 1;
            }
            return ch === '\n' || indent >= this.indentNext || (!ch && !this.atEnd)
                ? offset + indent
                : -1;
        }
        if (ch === '-' || ch === '.') {
            const dt = this.buffer.substr(offset, 3);
            if ((dt === '---' || dt === '...') && isEmpty(this.buffer[offset + 3]))
                return -1;
        }
        return offset;
    }
    getLine() {
        let end = this.lineEndPos;
        if (typeof end !== 'number' || (end !== -1 && end < this.pos)) {
            end = this.buffer.indexOf('\n', this.pos);
            this.lineEndPos = end;
        }
        if (end === -1)
            return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === '\r')
            end -= 1;
        return this.buffer.substring(this.pos, end);
    }
    hasChars(n) {
        return this.pos + n <= this.buffer.length;
    }
    setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
    }
    peek(n) {
        return this.buffer.substr(this.pos, n);
    }
    *parseNext(next) {
        switch (next) {
            case 'stream':
                return yield* this.parseStream();
            case 'line-start':
                return yield* this.parseLineStart();
            case 'block-start':
                return yield* this.parseBlockStart();
            case 'doc':
                return yield* this.parseDocument();
            case 'flow':
                return yield* this.parseFlowCollection();
            case 'quoted-scalar':
                return yield* this.parseQuotedScalar();
            case 'block-scalar':
                return yield* this.parseBlockScalar();
            case 'plain-scalar':
                return yield* this.parsePlainScalar();
        }
    }
    *parseStream() {
        let line = this.getLine();
        if (line === null)
            return this.setNext('stream');
        if (line[0] === cst.BOM) {
            yield* this.pushCount(1);
            line = line.substring(1);
        }
        if (line[0] === '%') {
            let dirEnd = line.length;
            let cs = line.indexOf('#');
            while (cs !== -1) {
                const ch = line[cs - 1];
                if (ch === ' ' || ch === '\t') {
                    dirEnd = cs - 1;
                    break;
                }
                else {
                    cs = line.indexOf('#', cs + 1);
                }
            }
            while (true) {
                const ch = line[dirEnd - 1];
                if (ch === ' ' || ch === '\t')
                    dirEnd -= 1;
                else
                    break;
            }
            const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
            yield* this.pushCount(line.length - n); // possible comment
            this.pushNewline();
            return 'stream';
        }
        if (this.atLineEnd()) {
            const sp = yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - sp);
            yield* this.pushNewline();
            return 'stream';
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
    }
    *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
            return this.setNext('line-start');
        if (ch === '-' || ch === '.') {
            if (!this.atEnd && !this.hasChars(4))
                return this.setNext('line-start');
            const s = this.peek(3);
            if ((s === '---' || s === '...') && isEmpty(this.charAt(3))) {
                yield* this.pushCount(3);
                this.indentValue = 0;
                this.indentNext = 0;
                return s === '---' ? 'doc' : 'stream';
            }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
            this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
    }
    *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
            return this.setNext('block-start');
        if ((ch0 === '-' || ch0 === '?' || ch0 === ':') && isEmpty(ch1)) {
            const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
            this.indentNext = this.indentValue + 1;
            this.indentValue += n;
            return 'block-start';
        }
        return 'doc';
    }
    *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
            return this.setNext('doc');
        let n = yield* this.pushIndicators();
        switch (line[n]) {
            case '#':
                yield* this.pushCount(line.length - n);
            // fallthrough
            case undefined:
                yield* this.pushNewline();
                return yield* this.parseLineStart();
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel = 1;
                return 'flow';
            case '}':
            case ']':
                // this is an error
                yield* this.pushCount(1);
                return 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'doc';
            case '"':
            case "'":
                return yield* this.parseQuotedScalar();
            case '|':
            case '>':
                n += yield* this.parseBlockScalarHeader();
                n += yield* this.pushSpaces(true);
                yield* this.pushCount(line.length - n);
                yield* this.pushNewline();
                return yield* this.parseBlockScalar();
            default:
                return yield* this.parsePlainScalar();
        }
    }
    *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
            nl = yield* this.pushNewline();
            if (nl > 0) {
                sp = yield* this.pushSpaces(false);
                this.indentValue = indent = sp;
            }
            else {
                sp = 0;
            }
            sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
            return this.setNext('flow');
        if ((indent !== -1 && indent < this.indentNext && line[0] !== '#') ||
            (indent === 0 &&
                (line.startsWith('---') || line.startsWith('...')) &&
                isEmpty(line[3]))) {
            // Allowing for the terminal ] or } at the same (rather than greater)
            // indent level as the initial [ or { is technically invalid, but
            // failing here would be surprising to users.
            const atFlowEndMarker = indent === this.indentNext - 1 &&
                this.flowLevel === 1 &&
                (line[0] === ']' || line[0] === '}');
            if (!atFlowEndMarker) {
                // this is an error
                this.flowLevel = 0;
                yield cst.FLOW_END;
                return yield* this.parseLineStart();
            }
        }
        let n = 0;
        while (line[n] === ',') {
            n += yield* this.pushCount(1);
            n += yield* this.pushSpaces(true);
            this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
            case undefined:
                return 'flow';
            case '#':
                yield* this.pushCount(line.length - n);
                return 'flow';
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel += 1;
                return 'flow';
            case '}':
            case ']':
                yield* this.pushCount(1);
                this.flowKey = true;
                this.flowLevel -= 1;
                return this.flowLevel ? 'flow' : 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'flow';
            case '"':
            case "'":
                this.flowKey = true;
                return yield* this.parseQuotedScalar();
            case ':': {
                const next = this.charAt(1);
                if (this.flowKey || isEmpty(next) || next === ',') {
                    this.flowKey = false;
                    yield* this.pushCount(1);
                    yield* this.pushSpaces(true);
                    return 'flow';
                }
            }
            // fallthrough
            default:
                this.flowKey = false;
                return yield* this.parsePlainScalar();
        }
    }
    *parseQuotedScalar() {
        const quote = this.charAt(0);
        let end = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'") {
            while (end !== -1 && this.buffer[end + 1] === "'")
                end = this.buffer.indexOf("'", end + 2);
        }
        else {
            // double-quote
            while (end !== -1) {
                let n = 0;
                while (this.buffer[end - 1 - n] === '\\')
                    n += 1;
                if (n % 2 === 0)
                    break;
                end = this.buffer.indexOf('"', end + 1);
            }
        }
        // Only looking for newlines within the quotes
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf('\n', this.pos);
        if (nl !== -1) {
            while (nl !== -1) {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = qb.indexOf('\n', cs);
            }
            if (nl !== -1) {
                // this is an error caused by an unexpected unindent
                end = nl - (qb[nl - 1] === '\r' ? 2 : 1);
            }
        }
        if (end === -1) {
            if (!this.atEnd)
                return this.setNext('quoted-scalar');
            end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? 'flow' : 'doc';
    }
    *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
            const ch = this.buffer[++i];
            if (ch === '+')
                this.blockScalarKeep = true;
            else if (ch > '0' && ch <= '9')
                this.blockScalarIndent = Number(ch) - 1;
            else if (ch !== '-')
                break;
        }
        return yield* this.pushUntil(ch => isEmpty(ch) || ch === '#');
    }
    *parseBlockScalar() {
        let nl = this.pos - 1; // may be -1 if this.pos === 0
        let indent = 0;
        let ch;
        loop: for (let i = this.pos; (ch = this.buffer[i]); ++i) {
            switch (ch) {
                case ' ':
                    indent += 1;
                    break;
                case '\n':
                    nl = i;
                    indent = 0;
                    break;
                case '\r': {
                    const next = this.buffer[i + 1];
                    if (!next && !this.atEnd)
                        return this.setNext('block-scalar');
                    if (next === '\n')
                        break;
                } // fallthrough
                default:
                    break loop;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('block-scalar');
        if (indent >= this.indentNext) {
            if (this.blockScalarIndent === -1)
                this.indentNext = indent;
            else {
                this.indentNext =
                    this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
            }
            do {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = this.buffer.indexOf('\n', cs);
            } while (nl !== -1);
            if (nl === -1) {
                if (!this.atEnd)
                    return this.setNext('block-scalar');
                nl = this.buffer.length;
            }
        }
        // Trailing insufficiently indented tabs are invalid.
        // To catch that during parsing, we include them in the block scalar value.
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === ' ')
            ch = this.buffer[++i];
        if (ch === '\t') {
            while (ch === '\t' || ch === ' ' || ch === '\r' || ch === '\n')
                ch = this.buffer[++i];
            nl = i - 1;
        }
        else if (!this.blockScalarKeep) {
            do {
                let i = nl - 1;
                let ch = this.buffer[i];
                if (ch === '\r')
                    ch = this.buffer[--i];
                const lastChar = i; // Drop the line if last char not more indented
                while (ch === ' ')
                    ch = this.buffer[--i];
                if (ch === '\n' && i >= this.pos && i + 1 + indent > lastChar)
                    nl = i;
                else
                    break;
            } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
    }
    *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while ((ch = this.buffer[++i])) {
            if (ch === ':') {
                const next = this.buffer[i + 1];
                if (isEmpty(next) || (inFlow && flowIndicatorChars.has(next)))
                    break;
                end = i;
            }
            else if (isEmpty(ch)) {
                let next = this.buffer[i + 1];
                if (ch === '\r') {
                    if (next === '\n') {
                        i += 1;
                        ch = '\n';
                        next = this.buffer[i + 1];
                    }
                    else
                        end = i;
                }
                if (next === '#' || (inFlow && flowIndicatorChars.has(next)))
                    break;
                if (ch === '\n') {
                    const cs = this.continueScalar(i + 1);
                    if (cs === -1)
                        break;
                    i = Math.max(i, cs - 2); // to advance, but still account for ' #'
                }
            }
            else {
                if (inFlow && flowIndicatorChars.has(ch))
                    break;
                end = i;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('plain-scalar');
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? 'flow' : 'doc';
    }
    *pushCount(n) {
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos += n;
            return n;
        }
        return 0;
    }
    *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
            yield s;
            this.pos += s.length;
            return s.length;
        }
        else if (allowEmpty)
            yield '';
        return 0;
    }
    *pushIndicators() {
        let n = 0;
        loop: while (true) {
            switch (this.charAt(0)) {
                case '!':
                    n += yield* this.pushTag();
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '&':
                    n += yield* this.pushUntil(isNotAnchorChar);
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '-': // this is an error
                case '?': // this is an error outside flow collections
                case ':': {
                    const inFlow = this.flowLevel > 0;
                    const ch1 = this.charAt(1);
                    if (isEmpty(ch1) || (inFlow && flowIndicatorChars.has(ch1))) {
                        if (!inFlow)
                            this.indentNext = this.indentValue + 1;
                        else if (this.flowKey)
                            this.flowKey = false;
                        n += yield* this.pushCount(1);
                        n += yield* this.pushSpaces(true);
                        continue loop;
                    }
                }
            }
            break loop;
        }
        return n;
    }
    *pushTag() {
        if (this.charAt(1) === '<') {
            let i = this.pos + 2;
            let ch = this.buffer[i];
            while (!isEmpty(ch) && ch !== '>')
                ch = this.buffer[++i];
            return yield* this.pushToIndex(ch === '>' ? i + 1 : i, false);
        }
        else {
            let i = this.pos + 1;
            let ch = this.buffer[i];
            while (ch) {
                if (tagChars.has(ch))
                    ch = this.buffer[++i];
                else if (ch === '%' &&
                    hexDigits.has(this.buffer[i + 1]) &&
                    hexDigits.has(this.buffer[i + 2])) {
                    ch = this.buffer[(i += 3)];
                }
                else
                    break;
            }
            return yield* this.pushToIndex(i, false);
        }
    }
    *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === '\n')
            return yield* this.pushCount(1);
        else if (ch === '\r' && this.charAt(1) === '\n')
            return yield* this.pushCount(2);
        else
            return 0;
    }
    *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
            ch = this.buffer[++i];
        } while (ch === ' ' || (allowTabs && ch === '\t'));
        const n = i - this.pos;
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos = i;
        }
        return n;
    }
    *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
            ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
    }
}

exports.Lexer = Lexer;


/***/ }),

/***/ 1242:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Tracks newlines during parsing in order to provide an efficient API for
 * determining the one-indexed `{ line, col }` position for any offset
 * within the input.
 */
class LineCounter {
    constructor() {
        this.lineStarts = [];
        /**
         * Should be called in ascending order. Otherwise, call
         * `lineCounter.lineStarts.sort()` before calling `linePos()`.
         */
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        /**
         * Performs a binary search and returns the 1-indexed { line, col }
         * position of `offset`. If `line === 0`, `addNewLine` has never been
         * called or `offset` is before the first known newline.
         */
        this.linePos = (offset) => {
            let low = 0;
            let high = this.lineStarts.length;
            while (low < high) {
                const mid = (low + high) >> 1; // Math.floor((low + high) / 2)
                if (this.lineStarts[mid] < offset)
                    low = mid + 1;
                else
                    high = mid;
            }
            if (this.lineStarts[low] === offset)
                return { line: low + 1, col: 1 };
            if (low === 0)
                return { line: 0, col: offset };
            const start = this.lineStarts[low - 1];
            return { line: low, col: offset - start + 1 };
        };
    }
}

exports.LineCounter = LineCounter;


/***/ }),

/***/ 8238:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var cst = __nccwpck_require__(1475);
var lexer = __nccwpck_require__(7371);

function includesToken(list, type) {
    for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
            return true;
    return false;
}
function findNonEmptyIndex(list) {
    for (let i = 0; i < list.length; ++i) {
        switch (list[i].type) {
            case 'space':
            case 'comment':
            case 'newline':
                break;
            default:
                return i;
        }
    }
    return -1;
}
function isFlowToken(token) {
    switch (token?.type) {
        case 'alias':
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'flow-collection':
            return true;
        default:
            return false;
    }
}
function getPrevProps(parent) {
    switch (parent.type) {
        case 'document':
            return parent.start;
        case 'block-map': {
            const it = parent.items[parent.items.length - 1];
            return it.sep ?? it.start;
        }
        case 'block-seq':
            return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
            return [];
    }
}
/** Note: May modify input array */
function getFirstKeyStartProps(prev) {
    if (prev.length === 0)
        return [];
    let i = prev.length;
    loop: while (--i >= 0) {
        switch (prev[i].type) {
            case 'doc-start':
            case 'explicit-key-ind':
            case 'map-value-ind':
            case 'seq-item-ind':
            case 'newline':
                break loop;
        }
    }
    while (prev[++i]?.type === 'space') {
        /* loop */
    }
    return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
    // May exhaust call stack with large `source` array
    if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
    else
        for (let i = 0; i < source.length; ++i)
            target.push(source[i]);
}
function fixFlowSeqItems(fc) {
    if (fc.start.type === 'flow-seq-start') {
        for (const it of fc.items) {
            if (it.sep &&
                !it.value &&
                !includesToken(it.start, 'explicit-key-ind') &&
                !includesToken(it.sep, 'map-value-ind')) {
                if (it.key)
                    it.value = it.key;
                delete it.key;
                if (isFlowToken(it.value)) {
                    if (it.value.end)
                        arrayPushArray(it.value.end, it.sep);
                    else
                        it.value.end = it.sep;
                }
                else
                    arrayPushArray(it.start, it.sep);
                delete it.sep;
            }
        }
    }
}
/**
 * A YAML concrete syntax tree (CST) parser
 *
 * ```ts
 * const src: string = ...
 * for (const token of new Parser().parse(src)) {
 *   // token: Token
 * }
 * ```
 *
 * To use the parser with a user-provided lexer:
 *
 * ```ts
 * function* parse(source: string, lexer: Lexer) {
 *   const parser = new Parser()
 *   for (const lexeme of lexer.lex(source))
 *     yield* parser.next(lexeme)
 *   yield* parser.end()
 * }
 *
 * const src: string = ...
 * const lexer = new Lexer()
 * for (const token of parse(src, lexer)) {
 *   // token: Token
 * }
 * ```
 */
class Parser {
    /**
     * @param onNewLine - If defined, called separately with the start position of
     *   each new line (in `parse()`, including the start of input).
     */
    constructor(onNewLine) {
        /** If true, space and sequence indicators count as indentation */
        this.atNewLine = true;
        /** If true, next token is a scalar value */
        this.atScalar = false;
        /** Current indentation level */
        this.indent = 0;
        /** Current offset since the start of parsing */
        this.offset = 0;
        /** On the same line with a block map key */
        this.onKeyLine = false;
        /** Top indicates the node that's currently being built */
        this.stack = [];
        /** The source of the current token, set in parse() */
        this.source = '';
        /** The type of the current token, set in parse() */
        this.type = '';
        // Must be defined after `next()`
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
    }
    /**
     * Parse `source` as a YAML stream.
     * If `incomplete`, a part of the last line may be left as a buffer for the next call.
     *
     * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
     *
     * @returns A generator of tokens representing each directive, document, and other structure.
     */
    *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
            this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
            yield* this.next(lexeme);
        if (!incomplete)
            yield* this.end();
    }
    /**
     * Advance the parser by the `source` of one lexical token.
     */
    *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
            console.log('|', cst.prettyToken(source));
        if (this.atScalar) {
            this.atScalar = false;
            yield* this.step();
            this.offset += source.length;
            return;
        }
        const type = cst.tokenType(source);
        if (!type) {
            const message = `Not a YAML token: ${source}`;
            yield* this.pop({ type: 'error', offset: this.offset, message, source });
            this.offset += source.length;
        }
        else if (type === 'scalar') {
            this.atNewLine = false;
            this.atScalar = true;
            this.type = 'scalar';
        }
        else {
            this.type = type;
            yield* this.step();
            switch (type) {
                case 'newline':
                    this.atNewLine = true;
                    this.indent = 0;
                    if (this.onNewLine)
                        this.onNewLine(this.offset + source.length);
                    break;
                case 'space':
                    if (this.atNewLine && source[0] === ' ')
                        this.indent += source.length;
                    break;
                case 'explicit-key-ind':
                case 'map-value-ind':
                case 'seq-item-ind':
                    if (this.atNewLine)
                        this.indent += source.length;
                    break;
                case 'doc-mode':
                case 'flow-error-end':
                    return;
                default:
                    this.atNewLine = false;
            }
            this.offset += source.length;
        }
    }
    /** Call at end of input to push out any remaining constructions */
    *end() {
        while (this.stack.length > 0)
            yield* this.pop();
    }
    get sourceToken() {
        const st = {
            type: this.type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
        return st;
    }
    *step() {
        const top = this.peek(1);
        if (this.type === 'doc-end' && top?.type !== 'doc-end') {
            while (this.stack.length > 0)
                yield* this.pop();
            this.stack.push({
                type: 'doc-end',
                offset: this.offset,
                source: this.source
            });
            return;
        }
        if (!top)
            return yield* this.stream();
        switch (top.type) {
            case 'document':
                return yield* this.document(top);
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return yield* this.scalar(top);
            case 'block-scalar':
                return yield* this.blockScalar(top);
            case 'block-map':
                return yield* this.blockMap(top);
            case 'block-seq':
                return yield* this.blockSequence(top);
            case 'flow-collection':
                return yield* this.flowCollection(top);
            case 'doc-end':
                return yield* this.documentEnd(top);
        }
        /* istanbul ignore next should not happen */
        yield* this.pop();
    }
    peek(n) {
        return this.stack[this.stack.length - n];
    }
    *pop(error) {
        const token = error ?? this.stack.pop();
        /* istanbul ignore if should not happen */
        if (!token) {
            const message = 'Tried to pop an empty stack';
            yield { type: 'error', offset: this.offset, source: '', message };
        }
        else if (this.stack.length === 0) {
            yield token;
        }
        else {
            const top = this.peek(1);
            if (token.type === 'block-scalar') {
                // Block scalars use their parent rather than header indent
                token.indent = 'indent' in top ? top.indent : 0;
            }
            else if (token.type === 'flow-collection' && top.type === 'document') {
                // Ignore all indent for top-level flow collections
                token.indent = 0;
            }
            if (token.type === 'flow-collection')
                fixFlowSeqItems(token);
            switch (top.type) {
                case 'document':
                    top.value = token;
                    break;
                case 'block-scalar':
                    top.props.push(token); // error
                    break;
                case 'block-map': {
                    const it = top.items[top.items.length - 1];
                    if (it.value) {
                        top.items.push({ start: [], key: token, sep: [] });
                        this.onKeyLine = true;
                        return;
                    }
                    else if (it.sep) {
                        it.value = token;
                    }
                    else {
                        Object.assign(it, { key: token, sep: [] });
                        this.onKeyLine = !it.explicitKey;
                        return;
                    }
                    break;
                }
                case 'block-seq': {
                    const it = top.items[top.items.length - 1];
                    if (it.value)
                        top.items.push({ start: [], value: token });
                    else
                        it.value = token;
                    break;
                }
                case 'flow-collection': {
                    const it = top.items[top.items.length - 1];
                    if (!it || it.value)
                        top.items.push({ start: [], key: token, sep: [] });
                    else if (it.sep)
                        it.value = token;
                    else
                        Object.assign(it, { key: token, sep: [] });
                    return;
                }
                /* istanbul ignore next should not happen */
                default:
                    yield* this.pop();
                    yield* this.pop(token);
            }
            if ((top.type === 'document' ||
                top.type === 'block-map' ||
                top.type === 'block-seq') &&
                (token.type === 'block-map' || token.type === 'block-seq')) {
                const last = token.items[token.items.length - 1];
                if (last &&
                    !last.sep &&
                    !last.value &&
                    last.start.length > 0 &&
                    findNonEmptyIndex(last.start) === -1 &&
                    (token.indent === 0 ||
                        last.start.every(st => st.type !== 'comment' || st.indent < token.indent))) {
                    if (top.type === 'document')
                        top.end = last.start;
                    else
                        top.items.push({ start: last.start });
                    token.items.splice(-1, 1);
                }
            }
        }
    }
    *stream() {
        switch (this.type) {
            case 'directive-line':
                yield { type: 'directive', offset: this.offset, source: this.source };
                return;
            case 'byte-order-mark':
            case 'space':
            case 'comment':
            case 'newline':
                yield this.sourceToken;
                return;
            case 'doc-mode':
            case 'doc-start': {
                const doc = {
                    type: 'document',
                    offset: this.offset,
                    start: []
                };
                if (this.type === 'doc-start')
                    doc.start.push(this.sourceToken);
                this.stack.push(doc);
                return;
            }
        }
        yield {
            type: 'error',
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML stream`,
            source: this.source
        };
    }
    *document(doc) {
        if (doc.value)
            return yield* this.lineEnd(doc);
        switch (this.type) {
            case 'doc-start': {
                if (findNonEmptyIndex(doc.start) !== -1) {
                    yield* this.pop();
                    yield* this.step();
                }
                else
                    doc.start.push(this.sourceToken);
                return;
            }
            case 'anchor':
            case 'tag':
            case 'space':
            case 'comment':
            case 'newline':
                doc.start.push(this.sourceToken);
                return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
            this.stack.push(bv);
        else {
            yield {
                type: 'error',
                offset: this.offset,
                message: `Unexpected ${this.type} token in YAML document`,
                source: this.source
            };
        }
    }
    *scalar(scalar) {
        if (this.type === 'map-value-ind') {
            const prev = getPrevProps(this.peek(2));
            const start = getFirstKeyStartProps(prev);
            let sep;
            if (scalar.end) {
                sep = scalar.end;
                sep.push(this.sourceToken);
                delete scalar.end;
            }
            else
                sep = [this.sourceToken];
            const map = {
                type: 'block-map',
                offset: scalar.offset,
                indent: scalar.indent,
                items: [{ start, key: scalar, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
        }
        else
            yield* this.lineEnd(scalar);
    }
    *blockScalar(scalar) {
        switch (this.type) {
            case 'space':
            case 'comment':
            case 'newline':
                scalar.props.push(this.sourceToken);
                return;
            case 'scalar':
                scalar.source = this.source;
                // block-scalar source includes trailing newline
                this.atNewLine = true;
                this.indent = 0;
                if (this.onNewLine) {
                    let nl = this.source.indexOf('\n') + 1;
                    while (nl !== 0) {
                        this.onNewLine(this.offset + nl);
                        nl = this.source.indexOf('\n', nl) + 1;
                    }
                }
                yield* this.pop();
                break;
            /* istanbul ignore next should not happen */
            default:
                yield* this.pop();
                yield* this.step();
        }
    }
    *blockMap(map) {
        const it = map.items[map.items.length - 1];
        // it.sep is true-ish if pair already has key or : separator
        switch (this.type) {
            case 'newline':
                this.onKeyLine = false;
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    it.start.push(this.sourceToken);
                }
                return;
            case 'space':
            case 'comment':
                if (it.value) {
                    map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    if (this.atIndentedComment(it.start, map.indent)) {
                        const prev = map.items[map.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            map.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
        }
        if (this.indent >= map.indent) {
            const atMapIndent = !this.onKeyLine && this.indent === map.indent;
            const atNextItem = atMapIndent &&
                (it.sep || it.explicitKey) &&
                this.type !== 'seq-item-ind';
            // For empty nodes, assign newline-separated not indented empty tokens to following node
            let start = [];
            if (atNextItem && it.sep && !it.value) {
                const nl = [];
                for (let i = 0; i < it.sep.length; ++i) {
                    const st = it.sep[i];
                    switch (st.type) {
                        case 'newline':
                            nl.push(i);
                            break;
                        case 'space':
                            break;
                        case 'comment':
                            if (st.indent > map.indent)
                                nl.length = 0;
                            break;
                        default:
                            nl.length = 0;
                    }
                }
                if (nl.length >= 2)
                    start = it.sep.splice(nl[1]);
            }
            switch (this.type) {
                case 'anchor':
                case 'tag':
                    if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        it.sep.push(this.sourceToken);
                    }
                    else {
                        it.start.push(this.sourceToken);
                    }
                    return;
                case 'explicit-key-ind':
                    if (!it.sep && !it.explicitKey) {
                        it.start.push(this.sourceToken);
                        it.explicitKey = true;
                    }
                    else if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start, explicitKey: true });
                    }
                    else {
                        this.stack.push({
                            type: 'block-map',
                            offset: this.offset,
                            indent: this.indent,
                            items: [{ start: [this.sourceToken], explicitKey: true }]
                        });
                    }
                    this.onKeyLine = true;
                    return;
                case 'map-value-ind':
                    if (it.explicitKey) {
                        if (!it.sep) {
                            if (includesToken(it.start, 'newline')) {
                                Object.assign(it, { key: null, sep: [this.sourceToken] });
                            }
                            else {
                                const start = getFirstKeyStartProps(it.start);
                                this.stack.push({
                                    type: 'block-map',
                                    offset: this.offset,
                                    indent: this.indent,
                                    items: [{ start, key: null, sep: [this.sourceToken] }]
                                });
                            }
                        }
                        else if (it.value) {
                            map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else if (isFlowToken(it.key) &&
                            !includesToken(it.sep, 'newline')) {
                            const start = getFirstKeyStartProps(it.start);
                            const key = it.key;
                            const sep = it.sep;
                            sep.push(this.sourceToken);
                            // @ts-expect-error type guard is wrong here
                            delete it.key;
                            // @ts-expect-error type guard is wrong here
                            delete it.sep;
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key, sep }]
                            });
                        }
                        else if (start.length > 0) {
                            // Not actually at next item
                            it.sep = it.sep.concat(start, this.sourceToken);
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    else {
                        if (!it.sep) {
                            Object.assign(it, { key: null, sep: [this.sourceToken] });
                        }
                        else if (it.value || atNextItem) {
                            map.items.push({ start, key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start: [], key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    this.onKeyLine = true;
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (atNextItem || it.value) {
                        map.items.push({ start, key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        this.stack.push(fs);
                    }
                    else {
                        Object.assign(it, { key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    return;
                }
                default: {
                    const bv = this.startBlockValue(map);
                    if (bv) {
                        if (bv.type === 'block-seq') {
                            if (!it.explicitKey &&
                                it.sep &&
                                !includesToken(it.sep, 'newline')) {
                                yield* this.pop({
                                    type: 'error',
                                    offset: this.offset,
                                    message: 'Unexpected block-seq-ind on same line with key',
                                    source: this.source
                                });
                                return;
                            }
                        }
                        else if (atMapIndent) {
                            map.items.push({ start });
                        }
                        this.stack.push(bv);
                        return;
                    }
                }
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
            case 'newline':
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        seq.items.push({ start: [this.sourceToken] });
                }
                else
                    it.start.push(this.sourceToken);
                return;
            case 'space':
            case 'comment':
                if (it.value)
                    seq.items.push({ start: [this.sourceToken] });
                else {
                    if (this.atIndentedComment(it.start, seq.indent)) {
                        const prev = seq.items[seq.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            seq.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
            case 'anchor':
            case 'tag':
                if (it.value || this.indent <= seq.indent)
                    break;
                it.start.push(this.sourceToken);
                return;
            case 'seq-item-ind':
                if (this.indent !== seq.indent)
                    break;
                if (it.value || includesToken(it.start, 'seq-item-ind'))
                    seq.items.push({ start: [this.sourceToken] });
                else
                    it.start.push(this.sourceToken);
                return;
        }
        if (this.indent > seq.indent) {
            const bv = this.startBlockValue(seq);
            if (bv) {
                this.stack.push(bv);
                return;
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === 'flow-error-end') {
            let top;
            do {
                yield* this.pop();
                top = this.peek(1);
            } while (top?.type === 'flow-collection');
        }
        else if (fc.end.length === 0) {
            switch (this.type) {
                case 'comma':
                case 'explicit-key-ind':
                    if (!it || it.sep)
                        fc.items.push({ start: [this.sourceToken] });
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'map-value-ind':
                    if (!it || it.value)
                        fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        Object.assign(it, { key: null, sep: [this.sourceToken] });
                    return;
                case 'space':
                case 'comment':
                case 'newline':
                case 'anchor':
                case 'tag':
                    if (!it || it.value)
                        fc.items.push({ start: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (!it || it.value)
                        fc.items.push({ start: [], key: fs, sep: [] });
                    else if (it.sep)
                        this.stack.push(fs);
                    else
                        Object.assign(it, { key: fs, sep: [] });
                    return;
                }
                case 'flow-map-end':
                case 'flow-seq-end':
                    fc.end.push(this.sourceToken);
                    return;
            }
            const bv = this.startBlockValue(fc);
            /* istanbul ignore else should not happen */
            if (bv)
                this.stack.push(bv);
            else {
                yield* this.pop();
                yield* this.step();
            }
        }
        else {
            const parent = this.peek(2);
            if (parent.type === 'block-map' &&
                ((this.type === 'map-value-ind' && parent.indent === fc.indent) ||
                    (this.type === 'newline' &&
                        !parent.items[parent.items.length - 1].sep))) {
                yield* this.pop();
                yield* this.step();
            }
            else if (this.type === 'map-value-ind' &&
                parent.type !== 'flow-collection') {
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                fixFlowSeqItems(fc);
                const sep = fc.end.splice(1, fc.end.length);
                sep.push(this.sourceToken);
                const map = {
                    type: 'block-map',
                    offset: fc.offset,
                    indent: fc.indent,
                    items: [{ start, key: fc, sep }]
                };
                this.onKeyLine = true;
                this.stack[this.stack.length - 1] = map;
            }
            else {
                yield* this.lineEnd(fc);
            }
        }
    }
    flowScalar(type) {
        if (this.onNewLine) {
            let nl = this.source.indexOf('\n') + 1;
            while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf('\n', nl) + 1;
            }
        }
        return {
            type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
    }
    startBlockValue(parent) {
        switch (this.type) {
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return this.flowScalar(this.type);
            case 'block-scalar-header':
                return {
                    type: 'block-scalar',
                    offset: this.offset,
                    indent: this.indent,
                    props: [this.sourceToken],
                    source: ''
                };
            case 'flow-map-start':
            case 'flow-seq-start':
                return {
                    type: 'flow-collection',
                    offset: this.offset,
                    indent: this.indent,
                    start: this.sourceToken,
                    items: [],
                    end: []
                };
            case 'seq-item-ind':
                return {
                    type: 'block-seq',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [this.sourceToken] }]
                };
            case 'explicit-key-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                start.push(this.sourceToken);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, explicitKey: true }]
                };
            }
            case 'map-value-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                };
            }
        }
        return null;
    }
    atIndentedComment(start, indent) {
        if (this.type !== 'comment')
            return false;
        if (this.indent <= indent)
            return false;
        return start.every(st => st.type === 'newline' || st.type === 'space');
    }
    *documentEnd(docEnd) {
        if (this.type !== 'doc-mode') {
            if (docEnd.end)
                docEnd.end.push(this.sourceToken);
            else
                docEnd.end = [this.sourceToken];
            if (this.type === 'newline')
                yield* this.pop();
        }
    }
    *lineEnd(token) {
        switch (this.type) {
            case 'comma':
            case 'doc-start':
            case 'doc-end':
            case 'flow-seq-end':
            case 'flow-map-end':
            case 'map-value-ind':
                yield* this.pop();
                yield* this.step();
                break;
            case 'newline':
                this.onKeyLine = false;
            // fallthrough
            case 'space':
            case 'comment':
            default:
                // all other values are errors
                if (token.end)
                    token.end.push(this.sourceToken);
                else
                    token.end = [this.sourceToken];
                if (this.type === 'newline')
                    yield* this.pop();
        }
    }
}

exports.Parser = Parser;


/***/ }),

/***/ 9901:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var composer = __nccwpck_require__(2814);
var Document = __nccwpck_require__(3915);
var errors = __nccwpck_require__(8450);
var log = __nccwpck_require__(8195);
var identity = __nccwpck_require__(1737);
var lineCounter = __nccwpck_require__(1242);
var parser = __nccwpck_require__(8238);

function parseOptions(options) {
    const prettyErrors = options.prettyErrors !== false;
    const lineCounter$1 = options.lineCounter || (prettyErrors && new lineCounter.LineCounter()) || null;
    return { lineCounter: lineCounter$1, prettyErrors };
}
/**
 * Parse the input as a stream of YAML documents.
 *
 * Documents should be separated from each other by `...` or `---` marker lines.
 *
 * @returns If an empty `docs` array is returned, it will be of type
 *   EmptyStream and contain additional stream information. In
 *   TypeScript, you should use `'empty' in docs` as a type guard for it.
 */
function parseAllDocuments(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    const docs = Array.from(composer$1.compose(parser$1.parse(source)));
    if (prettyErrors && lineCounter)
        for (const doc of docs) {
            doc.errors.forEach(errors.prettifyError(source, lineCounter));
            doc.warnings.forEach(errors.prettifyError(source, lineCounter));
        }
    if (docs.length > 0)
        return docs;
    return Object.assign([], { empty: true }, composer$1.streamInfo());
}
/** Parse an input string into a single YAML.Document */
function parseDocument(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    // `doc` is always set by compose.end(true) at the very latest
    let doc = null;
    for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
            doc = _doc;
        else if (doc.options.logLevel !== 'silent') {
            doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), 'MULTIPLE_DOCS', 'Source contains multiple documents; please use YAML.parseAllDocuments()'));
            break;
        }
    }
    if (prettyErrors && lineCounter) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter));
    }
    return doc;
}
function parse(src, reviver, options) {
    let _reviver = undefined;
    if (typeof reviver === 'function') {
        _reviver = reviver;
    }
    else if (options === undefined && reviver && typeof reviver === 'object') {
        options = reviver;
    }
    const doc = parseDocument(src, options);
    if (!doc)
        return null;
    doc.warnings.forEach(warning => log.warn(doc.options.logLevel, warning));
    if (doc.errors.length > 0) {
        if (doc.options.logLevel !== 'silent')
            throw doc.errors[0];
        else
            doc.errors = [];
    }
    return doc.toJS(Object.assign({ reviver: _reviver }, options));
}
function stringify(value, replacer, options) {
    let _replacer = null;
    if (typeof replacer === 'function' || Array.isArray(replacer)) {
        _replacer = replacer;
    }
    else if (options === undefined && replacer) {
        options = replacer;
    }
    if (typeof options === 'string')
        options = options.length;
    if (typeof options === 'number') {
        const indent = Math.round(options);
        options = indent < 1 ? undefined : indent > 8 ? { indent: 8 } : { indent };
    }
    if (value === undefined) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
            return undefined;
    }
    if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
    return new Document.Document(value, _replacer, options).toString(options);
}

exports.parse = parse;
exports.parseAllDocuments = parseAllDocuments;
exports.parseDocument = parseDocument;
exports.stringify = stringify;


/***/ }),

/***/ 7878:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1737);
var map = __nccwpck_require__(773);
var seq = __nccwpck_require__(1744);
var string = __nccwpck_require__(2678);
var tags = __nccwpck_require__(8904);

const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
class Schema {
    constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat)
            ? tags.getTags(compat, 'compat')
            : compat
                ? tags.getTags(null, compat)
                : null;
        this.name = (typeof schema === 'string' && schema) || 'core';
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        // Used by createMap()
        this.sortMapEntries =
            typeof sortMapEntries === 'function'
                ? sortMapEntries
                : sortMapEntries === true
                    ? sortMapEntriesByKey
                    : null;
    }
    clone() {
        const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
    }
}

exports.Schema = Schema;


/***/ }),

/***/ 773:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1737);
var YAMLMap = __nccwpck_require__(1856);

const map = {
    collection: 'map',
    default: true,
    nodeClass: YAMLMap.YAMLMap,
    tag: 'tag:yaml.org,2002:map',
    resolve(map, onError) {
        if (!identity.isMap(map))
            onError('Expected a mapping for this tag');
        return map;
    },
    createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
};

exports.map = map;


/***/ }),

/***/ 5410:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(1543);

const nullTag = {
    identify: value => value == null,
    createNode: () => new Scalar.Scalar(null),
    default: true,
    tag: 'tag:yaml.org,2002:null',
    test: /^(?:~|[Nn]ull|NULL)?$/,
    resolve: () => new Scalar.Scalar(null),
    stringify: ({ source }, ctx) => typeof source === 'string' && nullTag.test.test(source)
        ? source
        : ctx.options.nullStr
};

exports.nullTag = nullTag;


/***/ }),

/***/ 1744:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1737);
var YAMLSeq = __nccwpck_require__(3013);

const seq = {
    collection: 'seq',
    default: true,
    nodeClass: YAMLSeq.YAMLSeq,
    tag: 'tag:yaml.org,2002:seq',
    resolve(seq, onError) {
        if (!identity.isSeq(seq))
            onError('Expected a sequence for this tag');
        return seq;
    },
    createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
};

exports.seq = seq;


/***/ }),

/***/ 2678:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyString = __nccwpck_require__(4387);

const string = {
    identify: value => typeof value === 'string',
    default: true,
    tag: 'tag:yaml.org,2002:str',
    resolve: str => str,
    stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
    }
};

exports.string = string;


/***/ }),

/***/ 8437:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(1543);

const boolTag = {
    identify: value => typeof value === 'boolean',
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
    resolve: str => new Scalar.Scalar(str[0] === 't' || str[0] === 'T'),
    stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
            const sv = source[0] === 't' || source[0] === 'T';
            if (value === sv)
                return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
};

exports.boolTag = boolTag;


/***/ }),

/***/ 2859:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(1543);
var stringifyNumber = __nccwpck_require__(2827);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: str => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
    resolve: str => parseFloat(str),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot = str.indexOf('.');
        if (dot !== -1 && str[str.length - 1] === '0')
            node.minFractionDigits = str.length - dot - 1;
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 4044:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(2827);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
const intResolve = (str, offset, radix, { intAsBigInt }) => (intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix));
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
    return stringifyNumber.stringifyNumber(node);
}
const intOct = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^0o[0-7]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
    stringify: node => intStringify(node, 8, '0o')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^0x[0-9a-fA-F]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 1946:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(773);
var _null = __nccwpck_require__(5410);
var seq = __nccwpck_require__(1744);
var string = __nccwpck_require__(2678);
var bool = __nccwpck_require__(8437);
var float = __nccwpck_require__(2859);
var int = __nccwpck_require__(4044);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.boolTag,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float
];

exports.schema = schema;


/***/ }),

/***/ 9605:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(1543);
var map = __nccwpck_require__(773);
var seq = __nccwpck_require__(1744);

function intIdentify(value) {
    return typeof value === 'bigint' || Number.isInteger(value);
}
const stringifyJSON = ({ value }) => JSON.stringify(value);
const jsonScalars = [
    {
        identify: value => typeof value === 'string',
        default: true,
        tag: 'tag:yaml.org,2002:str',
        resolve: str => str,
        stringify: stringifyJSON
    },
    {
        identify: value => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: 'tag:yaml.org,2002:null',
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
    },
    {
        identify: value => typeof value === 'boolean',
        default: true,
        tag: 'tag:yaml.org,2002:bool',
        test: /^true$|^false$/,
        resolve: str => str === 'true',
        stringify: stringifyJSON
    },
    {
        identify: intIdentify,
        default: true,
        tag: 'tag:yaml.org,2002:int',
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
    },
    {
        identify: value => typeof value === 'number',
        default: true,
        tag: 'tag:yaml.org,2002:float',
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: str => parseFloat(str),
        stringify: stringifyJSON
    }
];
const jsonError = {
    default: true,
    tag: '',
    test: /^/,
    resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
    }
};
const schema = [map.map, seq.seq].concat(jsonScalars, jsonError);

exports.schema = schema;


/***/ }),

/***/ 8904:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(773);
var _null = __nccwpck_require__(5410);
var seq = __nccwpck_require__(1744);
var string = __nccwpck_require__(2678);
var bool = __nccwpck_require__(8437);
var float = __nccwpck_require__(2859);
var int = __nccwpck_require__(4044);
var schema = __nccwpck_require__(1946);
var schema$1 = __nccwpck_require__(9605);
var binary = __nccwpck_require__(6737);
var merge = __nccwpck_require__(5970);
var omap = __nccwpck_require__(8781);
var pairs = __nccwpck_require__(9751);
var schema$2 = __nccwpck_require__(3019);
var set = __nccwpck_require__(1314);
var timestamp = __nccwpck_require__(5994);

const schemas = new Map([
    ['core', schema.schema],
    ['failsafe', [map.map, seq.seq, string.string]],
    ['json', schema$1.schema],
    ['yaml11', schema$2.schema],
    ['yaml-1.1', schema$2.schema]
]);
const tagsByName = {
    binary: binary.binary,
    bool: bool.boolTag,
    float: float.float,
    floatExp: float.floatExp,
    floatNaN: float.floatNaN,
    floatTime: timestamp.floatTime,
    int: int.int,
    intHex: int.intHex,
    intOct: int.intOct,
    intTime: timestamp.intTime,
    map: map.map,
    merge: merge.merge,
    null: _null.nullTag,
    omap: omap.omap,
    pairs: pairs.pairs,
    seq: seq.seq,
    set: set.set,
    timestamp: timestamp.timestamp
};
const coreKnownTags = {
    'tag:yaml.org,2002:binary': binary.binary,
    'tag:yaml.org,2002:merge': merge.merge,
    'tag:yaml.org,2002:omap': omap.omap,
    'tag:yaml.org,2002:pairs': pairs.pairs,
    'tag:yaml.org,2002:set': set.set,
    'tag:yaml.org,2002:timestamp': timestamp.timestamp
};
function getTags(customTags, schemaName, addMergeTag) {
    const schemaTags = schemas.get(schemaName);
    if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge)
            ? schemaTags.concat(merge.merge)
            : schemaTags.slice();
    }
    let tags = schemaTags;
    if (!tags) {
        if (Array.isArray(customTags))
            tags = [];
        else {
            const keys = Array.from(schemas.keys())
                .filter(key => key !== 'yaml11')
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
    }
    if (Array.isArray(customTags)) {
        for (const tag of customTags)
            tags = tags.concat(tag);
    }
    else if (typeof customTags === 'function') {
        tags = customTags(tags.slice());
    }
    if (addMergeTag)
        tags = tags.concat(merge.merge);
    return tags.reduce((tags, tag) => {
        const tagObj = typeof tag === 'string' ? tagsByName[tag] : tag;
        if (!tagObj) {
            const tagName = JSON.stringify(tag);
            const keys = Object.keys(tagsByName)
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags.includes(tagObj))
            tags.push(tagObj);
        return tags;
    }, []);
}

exports.coreKnownTags = coreKnownTags;
exports.getTags = getTags;


/***/ }),

/***/ 6737:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_buffer = __nccwpck_require__(181);
var Scalar = __nccwpck_require__(1543);
var stringifyString = __nccwpck_require__(4387);

const binary = {
    identify: value => value instanceof Uint8Array, // Buffer inherits from Uint8Array
    default: false,
    tag: 'tag:yaml.org,2002:binary',
    /**
     * Returns a Buffer in node and an Uint8Array in browsers
     *
     * To use the resulting buffer as an image, you'll want to do something like:
     *
     *   const blob = new Blob([buffer], { type: 'image/jpeg' })
     *   document.querySelector('#photo').src = URL.createObjectURL(blob)
     */
    resolve(src, onError) {
        if (typeof node_buffer.Buffer === 'function') {
            return node_buffer.Buffer.from(src, 'base64');
        }
        else if (typeof atob === 'function') {
            // On IE 11, atob() can't handle newlines
            const str = atob(src.replace(/[\n\r]/g, ''));
            const buffer = new Uint8Array(str.length);
            for (let i = 0; i < str.length; ++i)
                buffer[i] = str.charCodeAt(i);
            return buffer;
        }
        else {
            onError('This environment does not support reading binary tags; either Buffer or atob is required');
            return src;
        }
    },
    stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
            return '';
        const buf = value; // checked earlier by binary.identify()
        let str;
        if (typeof node_buffer.Buffer === 'function') {
            str =
                buf instanceof node_buffer.Buffer
                    ? buf.toString('base64')
                    : node_buffer.Buffer.from(buf.buffer).toString('base64');
        }
        else if (typeof btoa === 'function') {
            let s = '';
            for (let i = 0; i < buf.length; ++i)
                s += String.fromCharCode(buf[i]);
            str = btoa(s);
        }
        else {
            throw new Error('This environment does not support writing binary tags; either Buffer or btoa is required');
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
            const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
            const n = Math.ceil(str.length / lineWidth);
            const lines = new Array(n);
            for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
                lines[i] = str.substr(o, lineWidth);
            }
            str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? '\n' : ' ');
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
    }
};

exports.binary = binary;


/***/ }),

/***/ 2348:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(1543);

function boolStringify({ value, source }, ctx) {
    const boolObj = value ? trueTag : falseTag;
    if (source && boolObj.test.test(source))
        return source;
    return value ? ctx.options.trueStr : ctx.options.falseStr;
}
const trueTag = {
    identify: value => value === true,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
    resolve: () => new Scalar.Scalar(true),
    stringify: boolStringify
};
const falseTag = {
    identify: value => value === false,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
    resolve: () => new Scalar.Scalar(false),
    stringify: boolStringify
};

exports.falseTag = falseTag;
exports.trueTag = trueTag;


/***/ }),

/***/ 7292:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(1543);
var stringifyNumber = __nccwpck_require__(2827);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: (str) => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
    resolve: (str) => parseFloat(str.replace(/_/g, '')),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, '')));
        const dot = str.indexOf('.');
        if (dot !== -1) {
            const f = str.substring(dot + 1).replace(/_/g, '');
            if (f[f.length - 1] === '0')
                node.minFractionDigits = f.length;
        }
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 7851:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(2827);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
function intResolve(str, offset, radix, { intAsBigInt }) {
    const sign = str[0];
    if (sign === '-' || sign === '+')
        offset += 1;
    str = str.substring(offset).replace(/_/g, '');
    if (intAsBigInt) {
        switch (radix) {
            case 2:
                str = `0b${str}`;
                break;
            case 8:
                str = `0o${str}`;
                break;
            case 16:
                str = `0x${str}`;
                break;
        }
        const n = BigInt(str);
        return sign === '-' ? BigInt(-1) * n : n;
    }
    const n = parseInt(str, radix);
    return sign === '-' ? -1 * n : n;
}
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? '-' + prefix + str.substr(1) : prefix + str;
    }
    return stringifyNumber.stringifyNumber(node);
}
const intBin = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'BIN',
    test: /^[-+]?0b[0-1_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
    stringify: node => intStringify(node, 2, '0b')
};
const intOct = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^[-+]?0[0-7_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
    stringify: node => intStringify(node, 8, '0')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9][0-9_]*$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^[-+]?0x[0-9a-fA-F_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intBin = intBin;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 5970:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1737);
var Scalar = __nccwpck_require__(1543);

// If the value associated with a merge key is a single mapping node, each of
// its key/value pairs is inserted into the current mapping, unless the key
// already exists in it. If the value associated with the merge key is a
// sequence, then this sequence is expected to contain mapping nodes and each
// of these nodes is merged in turn according to its order in the sequence.
// Keys in mapping nodes earlier in the sequence override keys specified in
// later mapping nodes. -- http://yaml.org/type/merge.html
const MERGE_KEY = '<<';
const merge = {
    identify: value => value === MERGE_KEY ||
        (typeof value === 'symbol' && value.description === MERGE_KEY),
    default: 'key',
    tag: 'tag:yaml.org,2002:merge',
    test: /^<<$/,
    resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
    }),
    stringify: () => MERGE_KEY
};
const isMergeKey = (ctx, key) => (merge.identify(key) ||
    (identity.isScalar(key) &&
        (!key.type || key.type === Scalar.Scalar.PLAIN) &&
        merge.identify(key.value))) &&
    ctx?.doc.schema.tags.some(tag => tag.tag === merge.tag && tag.default);
function addMergeToJSMap(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (identity.isSeq(source))
        for (const it of source.items)
            mergeValue(ctx, map, it);
    else if (Array.isArray(source))
        for (const it of source)
            mergeValue(ctx, map, it);
    else
        mergeValue(ctx, map, source);
}
function mergeValue(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (!identity.isMap(source))
        throw new Error('Merge sources must be maps or map aliases');
    const srcMap = source.toJSON(null, ctx, Map);
    for (const [key, value] of srcMap) {
        if (map instanceof Map) {
            if (!map.has(key))
                map.set(key, value);
        }
        else if (map instanceof Set) {
            map.add(key);
        }
        else if (!Object.prototype.hasOwnProperty.call(map, key)) {
            Object.defineProperty(map, key, {
                value,
                writable: true,
                enumerable: true,
                configurable: true
            });
        }
    }
    return map;
}
function resolveAliasValue(ctx, value) {
    return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}

exports.addMergeToJSMap = addMergeToJSMap;
exports.isMergeKey = isMergeKey;
exports.merge = merge;


/***/ }),

/***/ 8781:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1737);
var toJS = __nccwpck_require__(445);
var YAMLMap = __nccwpck_require__(1856);
var YAMLSeq = __nccwpck_require__(3013);
var pairs = __nccwpck_require__(9751);

class YAMLOMap extends YAMLSeq.YAMLSeq {
    constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = YAMLOMap.tag;
    }
    /**
     * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
     * but TypeScript won't allow widening the signature of a child method.
     */
    toJSON(_, ctx) {
        if (!ctx)
            return super.toJSON(_);
        const map = new Map();
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const pair of this.items) {
            let key, value;
            if (identity.isPair(pair)) {
                key = toJS.toJS(pair.key, '', ctx);
                value = toJS.toJS(pair.value, key, ctx);
            }
            else {
                key = toJS.toJS(pair, '', ctx);
            }
            if (map.has(key))
                throw new Error('Ordered maps must not include duplicate keys');
            map.set(key, value);
        }
        return map;
    }
    static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap = new this();
        omap.items = pairs$1.items;
        return omap;
    }
}
YAMLOMap.tag = 'tag:yaml.org,2002:omap';
const omap = {
    collection: 'seq',
    identify: value => value instanceof Map,
    nodeClass: YAMLOMap,
    default: false,
    tag: 'tag:yaml.org,2002:omap',
    resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
            if (identity.isScalar(key)) {
                if (seenKeys.includes(key.value)) {
                    onError(`Ordered maps must not include duplicate keys: ${key.value}`);
                }
                else {
                    seenKeys.push(key.value);
                }
            }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
    },
    createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
};

exports.YAMLOMap = YAMLOMap;
exports.omap = omap;


/***/ }),

/***/ 9751:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1737);
var Pair = __nccwpck_require__(7567);
var Scalar = __nccwpck_require__(1543);
var YAMLSeq = __nccwpck_require__(3013);

function resolvePairs(seq, onError) {
    if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
            let item = seq.items[i];
            if (identity.isPair(item))
                continue;
            else if (identity.isMap(item)) {
                if (item.items.length > 1)
                    onError('Each pair must have its own sequence indicator');
                const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
                if (item.commentBefore)
                    pair.key.commentBefore = pair.key.commentBefore
                        ? `${item.commentBefore}\n${pair.key.commentBefore}`
                        : item.commentBefore;
                if (item.comment) {
                    const cn = pair.value ?? pair.key;
                    cn.comment = cn.comment
                        ? `${item.comment}\n${cn.comment}`
                        : item.comment;
                }
                item = pair;
            }
            seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
    }
    else
        onError('Expected a sequence for this tag');
    return seq;
}
function createPairs(schema, iterable, ctx) {
    const { replacer } = ctx;
    const pairs = new YAMLSeq.YAMLSeq(schema);
    pairs.tag = 'tag:yaml.org,2002:pairs';
    let i = 0;
    if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
            if (typeof replacer === 'function')
                it = replacer.call(iterable, String(i++), it);
            let key, value;
            if (Array.isArray(it)) {
                if (it.length === 2) {
                    key = it[0];
                    value = it[1];
                }
                else
                    throw new TypeError(`Expected [key, value] tuple: ${it}`);
            }
            else if (it && it instanceof Object) {
                const keys = Object.keys(it);
                if (keys.length === 1) {
                    key = keys[0];
                    value = it[key];
                }
                else {
                    throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
                }
            }
            else {
                key = it;
            }
            pairs.items.push(Pair.createPair(key, value, ctx));
        }
    return pairs;
}
const pairs = {
    collection: 'seq',
    default: false,
    tag: 'tag:yaml.org,2002:pairs',
    resolve: resolvePairs,
    createNode: createPairs
};

exports.createPairs = createPairs;
exports.pairs = pairs;
exports.resolvePairs = resolvePairs;


/***/ }),

/***/ 3019:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(773);
var _null = __nccwpck_require__(5410);
var seq = __nccwpck_require__(1744);
var string = __nccwpck_require__(2678);
var binary = __nccwpck_require__(6737);
var bool = __nccwpck_require__(2348);
var float = __nccwpck_require__(7292);
var int = __nccwpck_require__(7851);
var merge = __nccwpck_require__(5970);
var omap = __nccwpck_require__(8781);
var pairs = __nccwpck_require__(9751);
var set = __nccwpck_require__(1314);
var timestamp = __nccwpck_require__(5994);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.trueTag,
    bool.falseTag,
    int.intBin,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float,
    binary.binary,
    merge.merge,
    omap.omap,
    pairs.pairs,
    set.set,
    timestamp.intTime,
    timestamp.floatTime,
    timestamp.timestamp
];

exports.schema = schema;


/***/ }),

/***/ 1314:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1737);
var Pair = __nccwpck_require__(7567);
var YAMLMap = __nccwpck_require__(1856);

class YAMLSet extends YAMLMap.YAMLMap {
    constructor(schema) {
        super(schema);
        this.tag = YAMLSet.tag;
    }
    add(key) {
        let pair;
        if (identity.isPair(key))
            pair = key;
        else if (key &&
            typeof key === 'object' &&
            'key' in key &&
            'value' in key &&
            key.value === null)
            pair = new Pair.Pair(key.key, null);
        else
            pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
            this.items.push(pair);
    }
    /**
     * If `keepPair` is `true`, returns the Pair matching `key`.
     * Otherwise, returns the value of that Pair's key.
     */
    get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair)
            ? identity.isScalar(pair.key)
                ? pair.key.value
                : pair.key
            : pair;
    }
    set(key, value) {
        if (typeof value !== 'boolean')
            throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
            this.items.splice(this.items.indexOf(prev), 1);
        }
        else if (!prev && value) {
            this.items.push(new Pair.Pair(key));
        }
    }
    toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        if (this.hasAllNullValues(true))
            return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
            throw new Error('Set items must all have null values');
    }
    static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
            for (let value of iterable) {
                if (typeof replacer === 'function')
                    value = replacer.call(iterable, value, value);
                set.items.push(Pair.createPair(value, null, ctx));
            }
        return set;
    }
}
YAMLSet.tag = 'tag:yaml.org,2002:set';
const set = {
    collection: 'map',
    identify: value => value instanceof Set,
    nodeClass: YAMLSet,
    default: false,
    tag: 'tag:yaml.org,2002:set',
    createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
    resolve(map, onError) {
        if (identity.isMap(map)) {
            if (map.hasAllNullValues(true))
                return Object.assign(new YAMLSet(), map);
            else
                onError('Set items must all have null values');
        }
        else
            onError('Expected a mapping for this tag');
        return map;
    }
};

exports.YAMLSet = YAMLSet;
exports.set = set;


/***/ }),

/***/ 5994:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(2827);

/** Internal types handle bigint as number, because TS can't figure it out. */
function parseSexagesimal(str, asBigInt) {
    const sign = str[0];
    const parts = sign === '-' || sign === '+' ? str.substring(1) : str;
    const num = (n) => asBigInt ? BigInt(n) : Number(n);
    const res = parts
        .replace(/_/g, '')
        .split(':')
        .reduce((res, p) => res * num(60) + num(p), num(0));
    return (sign === '-' ? num(-1) * res : res);
}
/**
 * hhhh:mm:ss.sss
 *
 * Internal types handle bigint as number, because TS can't figure it out.
 */
function stringifySexagesimal(node) {
    let { value } = node;
    let num = (n) => n;
    if (typeof value === 'bigint')
        num = n => BigInt(n);
    else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
    let sign = '';
    if (value < 0) {
        sign = '-';
        value *= num(-1);
    }
    const _60 = num(60);
    const parts = [value % _60]; // seconds, including ms
    if (value < 60) {
        parts.unshift(0); // at least one : is required
    }
    else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60); // minutes
        if (value >= 60) {
            value = (value - parts[0]) / _60;
            parts.unshift(value); // hours
        }
    }
    return (sign +
        parts
            .map(n => String(n).padStart(2, '0'))
            .join(':')
            .replace(/000000\d*$/, '') // % 60 may introduce error
    );
}
const intTime = {
    identify: value => typeof value === 'bigint' || Number.isInteger(value),
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
    resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
    stringify: stringifySexagesimal
};
const floatTime = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
    resolve: str => parseSexagesimal(str, false),
    stringify: stringifySexagesimal
};
const timestamp = {
    identify: value => value instanceof Date,
    default: true,
    tag: 'tag:yaml.org,2002:timestamp',
    // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
    // may be omitted altogether, resulting in a date format. In such a case, the time part is
    // assumed to be 00:00:00Z (start of day, UTC).
    test: RegExp('^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})' + // YYYY-Mm-Dd
        '(?:' + // time is optional
        '(?:t|T|[ \\t]+)' + // t | T | whitespace
        '([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)' + // Hh:Mm:Ss(.ss)?
        '(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?' + // Z | +5 | -03:30
        ')?$'),
    resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
            throw new Error('!!timestamp expects a date, starting with yyyy-mm-dd');
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + '00').substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== 'Z') {
            let d = parseSexagesimal(tz, false);
            if (Math.abs(d) < 30)
                d *= 60;
            date -= 60000 * d;
        }
        return new Date(date);
    },
    stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, '') ?? ''
};

exports.floatTime = floatTime;
exports.intTime = intTime;
exports.timestamp = timestamp;


/***/ }),

/***/ 9777:
/***/ ((__unused_webpack_module, exports) => {



const FOLD_FLOW = 'flow';
const FOLD_BLOCK = 'block';
const FOLD_QUOTED = 'quoted';
/**
 * Tries to keep input at up to `lineWidth` characters, splitting only on spaces
 * not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
 * terminated with `\n` and started with `indent`.
 */
function foldFlowLines(text, indent, mode = 'flow', { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
    if (!lineWidth || lineWidth < 0)
        return text;
    if (lineWidth < minContentWidth)
        minContentWidth = 0;
    const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
    if (text.length <= endStep)
        return text;
    const folds = [];
    const escapedFolds = {};
    let end = lineWidth - indent.length;
    if (typeof indentAtStart === 'number') {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
            folds.push(0);
        else
            end = lineWidth - indentAtStart;
    }
    let split = undefined;
    let prev = undefined;
    let overflow = false;
    let i = -1;
    let escStart = -1;
    let escEnd = -1;
    if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text, i, indent.length);
        if (i !== -1)
            end = i + endStep;
    }
    for (let ch; (ch = text[(i += 1)]);) {
        if (mode === FOLD_QUOTED && ch === '\\') {
            escStart = i;
            switch (text[i + 1]) {
                case 'x':
                    i += 3;
                    break;
                case 'u':
                    i += 5;
                    break;
                case 'U':
                    i += 9;
                    break;
                default:
                    i += 1;
            }
            escEnd = i;
        }
        if (ch === '\n') {
            if (mode === FOLD_BLOCK)
                i = consumeMoreIndentedLines(text, i, indent.length);
            end = i + indent.length + endStep;
            split = undefined;
        }
        else {
            if (ch === ' ' &&
                prev &&
                prev !== ' ' &&
                prev !== '\n' &&
                prev !== '\t') {
                // space surrounded by non-space can be replaced with newline + indent
                const next = text[i + 1];
                if (next && next !== ' ' && next !== '\n' && next !== '\t')
                    split = i;
            }
            if (i >= end) {
                if (split) {
                    folds.push(split);
                    end = split + endStep;
                    split = undefined;
                }
                else if (mode === FOLD_QUOTED) {
                    // white-space collected at end may stretch past lineWidth
                    while (prev === ' ' || prev === '\t') {
                        prev = ch;
                        ch = text[(i += 1)];
                        overflow = true;
                    }
                    // Account for newline escape, but don't break preceding escape
                    const j = i > escEnd + 1 ? i - 2 : escStart - 1;
                    // Bail out if lineWidth & minContentWidth are shorter than an escape string
                    if (escapedFolds[j])
                        return text;
                    folds.push(j);
                    escapedFolds[j] = true;
                    end = j + endStep;
                    split = undefined;
                }
                else {
                    overflow = true;
                }
            }
        }
        prev = ch;
    }
    if (overflow && onOverflow)
        onOverflow();
    if (folds.length === 0)
        return text;
    if (onFold)
        onFold();
    let res = text.slice(0, folds[0]);
    for (let i = 0; i < folds.length; ++i) {
        const fold = folds[i];
        const end = folds[i + 1] || text.length;
        if (fold === 0)
            res = `\n${indent}${text.slice(0, end)}`;
        else {
            if (mode === FOLD_QUOTED && escapedFolds[fold])
                res += `${text[fold]}\\`;
            res += `\n${indent}${text.slice(fold + 1, end)}`;
        }
    }
    return res;
}
/**
 * Presumes `i + 1` is at the start of a line
 * @returns index of last newline in more-indented block
 */
function consumeMoreIndentedLines(text, i, indent) {
    let end = i;
    let start = i + 1;
    let ch = text[start];
    while (ch === ' ' || ch === '\t') {
        if (i < start + indent) {
            ch = text[++i];
        }
        else {
            do {
                ch = text[++i];
            } while (ch && ch !== '\n');
            end = i;
            start = i + 1;
            ch = text[start];
        }
    }
    return end;
}

exports.FOLD_BLOCK = FOLD_BLOCK;
exports.FOLD_FLOW = FOLD_FLOW;
exports.FOLD_QUOTED = FOLD_QUOTED;
exports.foldFlowLines = foldFlowLines;


/***/ }),

/***/ 5474:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(9030);
var identity = __nccwpck_require__(1737);
var stringifyComment = __nccwpck_require__(2005);
var stringifyString = __nccwpck_require__(4387);

function createStringifyContext(doc, options) {
    const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: 'PLAIN',
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: 'false',
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: 'null',
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: 'true',
        verifyAliasOrder: true
    }, doc.schema.toStringOptions, options);
    let inFlow;
    switch (opt.collectionStyle) {
        case 'block':
            inFlow = false;
            break;
        case 'flow':
            inFlow = true;
            break;
        default:
            inFlow = null;
    }
    return {
        anchors: new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? ' ' : '',
        indent: '',
        indentStep: typeof opt.indent === 'number' ? ' '.repeat(opt.indent) : '  ',
        inFlow,
        options: opt
    };
}
function getTagObject(tags, item) {
    if (item.tag) {
        const match = tags.filter(t => t.tag === item.tag);
        if (match.length > 0)
            return match.find(t => t.format === item.format) ?? match[0];
    }
    let tagObj = undefined;
    let obj;
    if (identity.isScalar(item)) {
        obj = item.value;
        let match = tags.filter(t => t.identify?.(obj));
        if (match.length > 1) {
            const testMatch = match.filter(t => t.test);
            if (testMatch.length > 0)
                match = testMatch;
        }
        tagObj =
            match.find(t => t.format === item.format) ?? match.find(t => !t.format);
    }
    else {
        obj = item;
        tagObj = tags.find(t => t.nodeClass && obj instanceof t.nodeClass);
    }
    if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? 'null' : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
    }
    return tagObj;
}
// needs to be called before value stringifier to allow for circular anchor refs
function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
    if (!doc.directives)
        return '';
    const props = [];
    const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
    if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
    }
    const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
    if (tag)
        props.push(doc.directives.tagString(tag));
    return props.join(' ');
}
function stringify(item, ctx, onComment, onChompKeep) {
    if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
    if (identity.isAlias(item)) {
        if (ctx.doc.directives)
            return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
            throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        }
        else {
            if (ctx.resolvedAliases)
                ctx.resolvedAliases.add(item);
            else
                ctx.resolvedAliases = new Set([item]);
            item = item.resolve(ctx.doc);
        }
    }
    let tagObj = undefined;
    const node = identity.isNode(item)
        ? item
        : ctx.doc.createNode(item, { onTagObj: o => (tagObj = o) });
    tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
    const props = stringifyProps(node, tagObj, ctx);
    if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
    const str = typeof tagObj.stringify === 'function'
        ? tagObj.stringify(node, ctx, onComment, onChompKeep)
        : identity.isScalar(node)
            ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep)
            : node.toString(ctx, onComment, onChompKeep);
    if (!props)
        return str;
    return identity.isScalar(node) || str[0] === '{' || str[0] === '['
        ? `${props} ${str}`
        : `${props}\n${ctx.indent}${str}`;
}

exports.createStringifyContext = createStringifyContext;
exports.stringify = stringify;


/***/ }),

/***/ 486:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1737);
var stringify = __nccwpck_require__(5474);
var stringifyComment = __nccwpck_require__(2005);

function stringifyCollection(collection, ctx, options) {
    const flow = ctx.inFlow ?? collection.flow;
    const stringify = flow ? stringifyFlowCollection : stringifyBlockCollection;
    return stringify(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
    const { indent, options: { commentString } } = ctx;
    const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
    let chompKeep = false; // flag for the preceding node's status
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (!chompKeep && item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (!chompKeep && ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
            }
        }
        chompKeep = false;
        let str = stringify.stringify(item, itemCtx, () => (comment = null), () => (chompKeep = true));
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        if (chompKeep && comment)
            chompKeep = false;
        lines.push(blockItemPrefix + str);
    }
    let str;
    if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
    }
    else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
            const line = lines[i];
            str += line ? `\n${indent}${line}` : '\n';
        }
    }
    if (comment) {
        str += '\n' + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
            onComment();
    }
    else if (chompKeep && onChompKeep)
        onChompKeep();
    return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
    const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
    itemIndent += indentStep;
    const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
    });
    let reqNewline = false;
    let linesAtValue = 0;
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, false);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, false);
                if (ik.comment)
                    reqNewline = true;
            }
            const iv = identity.isNode(item.value) ? item.value : null;
            if (iv) {
                if (iv.comment)
                    comment = iv.comment;
                if (iv.commentBefore)
                    reqNewline = true;
            }
            else if (item.value == null && ik?.comment) {
                comment = ik.comment;
            }
        }
        if (comment)
            reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => (comment = null));
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes('\n'));
        if (i < items.length - 1) {
            str += ',';
        }
        else if (ctx.options.trailingComma) {
            if (ctx.options.lineWidth > 0) {
                reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) +
                    (str.length + 2) >
                    ctx.options.lineWidth);
            }
            if (reqNewline) {
                str += ',';
            }
        }
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
    }
    const { start, end } = flowChars;
    if (lines.length === 0) {
        return start + end;
    }
    else {
        if (!reqNewline) {
            const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
            reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
            let str = start;
            for (const line of lines)
                str += line ? `\n${indentStep}${indent}${line}` : '\n';
            return `${str}\n${indent}${end}`;
        }
        else {
            return `${start}${fcPadding}${lines.join(' ')}${fcPadding}${end}`;
        }
    }
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
    if (comment && chompKeep)
        comment = comment.replace(/^\n+/, '');
    if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart()); // Avoid double indent on first line
    }
}

exports.stringifyCollection = stringifyCollection;


/***/ }),

/***/ 2005:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringifies a comment.
 *
 * Empty comment lines are left empty,
 * lines consisting of a single space are replaced by `#`,
 * and all other lines are prefixed with a `#`.
 */
const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, '#');
function indentComment(comment, indent) {
    if (/^\n+$/.test(comment))
        return comment.substring(1);
    return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
const lineComment = (str, indent, comment) => str.endsWith('\n')
    ? indentComment(comment, indent)
    : comment.includes('\n')
        ? '\n' + indentComment(comment, indent)
        : (str.endsWith(' ') ? '' : ' ') + comment;

exports.indentComment = indentComment;
exports.lineComment = lineComment;
exports.stringifyComment = stringifyComment;


/***/ }),

/***/ 9255:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1737);
var stringify = __nccwpck_require__(5474);
var stringifyComment = __nccwpck_require__(2005);

function stringifyDocument(doc, options) {
    const lines = [];
    let hasDirectives = options.directives === true;
    if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
            lines.push(dir);
            hasDirectives = true;
        }
        else if (doc.directives.docStart)
            hasDirectives = true;
    }
    if (hasDirectives)
        lines.push('---');
    const ctx = stringify.createStringifyContext(doc, options);
    const { commentString } = ctx.options;
    if (doc.commentBefore) {
        if (lines.length !== 1)
            lines.unshift('');
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ''));
    }
    let chompKeep = false;
    let contentComment = null;
    if (doc.contents) {
        if (identity.isNode(doc.contents)) {
            if (doc.contents.spaceBefore && hasDirectives)
                lines.push('');
            if (doc.contents.commentBefore) {
                const cs = commentString(doc.contents.commentBefore);
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            // top-level block scalars need to be indented if followed by a comment
            ctx.forceBlockIndent = !!doc.comment;
            contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? undefined : () => (chompKeep = true);
        let body = stringify.stringify(doc.contents, ctx, () => (contentComment = null), onChompKeep);
        if (contentComment)
            body += stringifyComment.lineComment(body, '', commentString(contentComment));
        if ((body[0] === '|' || body[0] === '>') &&
            lines[lines.length - 1] === '---') {
            // Top-level block scalars with a preceding doc marker ought to use the
            // same line for their header.
            lines[lines.length - 1] = `--- ${body}`;
        }
        else
            lines.push(body);
    }
    else {
        lines.push(stringify.stringify(doc.contents, ctx));
    }
    if (doc.directives?.docEnd) {
        if (doc.comment) {
            const cs = commentString(doc.comment);
            if (cs.includes('\n')) {
                lines.push('...');
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            else {
                lines.push(`... ${cs}`);
            }
        }
        else {
            lines.push('...');
        }
    }
    else {
        let dc = doc.comment;
        if (dc && chompKeep)
            dc = dc.replace(/^\n+/, '');
        if (dc) {
            if ((!chompKeep || contentComment) && lines[lines.length - 1] !== '')
                lines.push('');
            lines.push(stringifyComment.indentComment(commentString(dc), ''));
        }
    }
    return lines.join('\n') + '\n';
}

exports.stringifyDocument = stringifyDocument;


/***/ }),

/***/ 2827:
/***/ ((__unused_webpack_module, exports) => {



function stringifyNumber({ format, minFractionDigits, tag, value }) {
    if (typeof value === 'bigint')
        return String(value);
    const num = typeof value === 'number' ? value : Number(value);
    if (!isFinite(num))
        return isNaN(num) ? '.nan' : num < 0 ? '-.inf' : '.inf';
    let n = Object.is(value, -0) ? '-0' : JSON.stringify(value);
    if (!format &&
        minFractionDigits &&
        (!tag || tag === 'tag:yaml.org,2002:float') &&
        /^-?\d/.test(n) &&
        !n.includes('e')) {
        let i = n.indexOf('.');
        if (i < 0) {
            i = n.length;
            n += '.';
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
            n += '0';
    }
    return n;
}

exports.stringifyNumber = stringifyNumber;


/***/ }),

/***/ 8070:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1737);
var Scalar = __nccwpck_require__(1543);
var stringify = __nccwpck_require__(5474);
var stringifyComment = __nccwpck_require__(2005);

function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
    const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
    let keyComment = (identity.isNode(key) && key.comment) || null;
    if (simpleKeys) {
        if (keyComment) {
            throw new Error('With simple keys, key nodes cannot have comments');
        }
        if (identity.isCollection(key) || (!identity.isNode(key) && typeof key === 'object')) {
            const msg = 'With simple keys, collection cannot be used as a key value';
            throw new Error(msg);
        }
    }
    let explicitKey = !simpleKeys &&
        (!key ||
            (keyComment && value == null && !ctx.inFlow) ||
            identity.isCollection(key) ||
            (identity.isScalar(key)
                ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL
                : typeof key === 'object'));
    ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
    });
    let keyCommentDone = false;
    let chompKeep = false;
    let str = stringify.stringify(key, ctx, () => (keyCommentDone = true), () => (chompKeep = true));
    if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
            throw new Error('With simple keys, single line scalar must not span more than 1024 characters');
        explicitKey = true;
    }
    if (ctx.inFlow) {
        if (allNullValues || value == null) {
            if (keyCommentDone && onComment)
                onComment();
            return str === '' ? '?' : explicitKey ? `? ${str}` : str;
        }
    }
    else if ((allNullValues && !simpleKeys) || (value == null && explicitKey)) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        }
        else if (chompKeep && onChompKeep)
            onChompKeep();
        return str;
    }
    if (keyCommentDone)
        keyComment = null;
    if (explicitKey) {
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}\n${indent}:`;
    }
    else {
        str = `${str}:`;
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
    }
    let vsb, vcb, valueComment;
    if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
    }
    else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === 'object')
            value = doc.createNode(value);
    }
    ctx.implicitKey = false;
    if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
    chompKeep = false;
    if (!indentSeq &&
        indentStep.length >= 2 &&
        !ctx.inFlow &&
        !explicitKey &&
        identity.isSeq(value) &&
        !value.flow &&
        !value.tag &&
        !value.anchor) {
        // If indentSeq === false, consider '- ' as part of indentation where possible
        ctx.indent = ctx.indent.substring(2);
    }
    let valueCommentDone = false;
    const valueStr = stringify.stringify(value, ctx, () => (valueCommentDone = true), () => (chompKeep = true));
    let ws = ' ';
    if (keyComment || vsb || vcb) {
        ws = vsb ? '\n' : '';
        if (vcb) {
            const cs = commentString(vcb);
            ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === '' && !ctx.inFlow) {
            if (ws === '\n' && valueComment)
                ws = '\n\n';
        }
        else {
            ws += `\n${ctx.indent}`;
        }
    }
    else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf('\n');
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
            let hasPropsLine = false;
            if (hasNewline && (vs0 === '&' || vs0 === '!')) {
                let sp0 = valueStr.indexOf(' ');
                if (vs0 === '&' &&
                    sp0 !== -1 &&
                    sp0 < nl0 &&
                    valueStr[sp0 + 1] === '!') {
                    sp0 = valueStr.indexOf(' ', sp0 + 1);
                }
                if (sp0 === -1 || nl0 < sp0)
                    hasPropsLine = true;
            }
            if (!hasPropsLine)
                ws = `\n${ctx.indent}`;
        }
    }
    else if (valueStr === '' || valueStr[0] === '\n') {
        ws = '';
    }
    str += ws + valueStr;
    if (ctx.inFlow) {
        if (valueCommentDone && onComment)
            onComment();
    }
    else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
    }
    else if (chompKeep && onChompKeep) {
        onChompKeep();
    }
    return str;
}

exports.stringifyPair = stringifyPair;


/***/ }),

/***/ 4387:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(1543);
var foldFlowLines = __nccwpck_require__(9777);

const getFoldOptions = (ctx, isBlock) => ({
    indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
    lineWidth: ctx.options.lineWidth,
    minContentWidth: ctx.options.minContentWidth
});
// Also checks for lines starting with %, as parsing the output as YAML 1.1 will
// presume that's starting a new document.
const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
    if (!lineWidth || lineWidth < 0)
        return false;
    const limit = lineWidth - indentLength;
    const strLen = str.length;
    if (strLen <= limit)
        return false;
    for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === '\n') {
            if (i - start > limit)
                return true;
            start = i + 1;
            if (strLen - start <= limit)
                return false;
        }
    }
    return true;
}
function doubleQuotedString(value, ctx) {
    const json = JSON.stringify(value);
    if (ctx.options.doubleQuotedAsJSON)
        return json;
    const { implicitKey } = ctx;
    const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    let str = '';
    let start = 0;
    for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === ' ' && json[i + 1] === '\\' && json[i + 2] === 'n') {
            // space before newline needs to be escaped to not be folded
            str += json.slice(start, i) + '\\ ';
            i += 1;
            start = i;
            ch = '\\';
        }
        if (ch === '\\')
            switch (json[i + 1]) {
                case 'u':
                    {
                        str += json.slice(start, i);
                        const code = json.substr(i + 2, 4);
                        switch (code) {
                            case '0000':
                                str += '\\0';
                                break;
                            case '0007':
                                str += '\\a';
                                break;
                            case '000b':
                                str += '\\v';
                                break;
                            case '001b':
                                str += '\\e';
                                break;
                            case '0085':
                                str += '\\N';
                                break;
                            case '00a0':
                                str += '\\_';
                                break;
                            case '2028':
                                str += '\\L';
                                break;
                            case '2029':
                                str += '\\P';
                                break;
                            default:
                                if (code.substr(0, 2) === '00')
                                    str += '\\x' + code.substr(2);
                                else
                                    str += json.substr(i, 6);
                        }
                        i += 5;
                        start = i + 1;
                    }
                    break;
                case 'n':
                    if (implicitKey ||
                        json[i + 2] === '"' ||
                        json.length < minMultiLineLength) {
                        i += 1;
                    }
                    else {
                        // folding will eat first newline
                        str += json.slice(start, i) + '\n\n';
                        while (json[i + 2] === '\\' &&
                            json[i + 3] === 'n' &&
                            json[i + 4] !== '"') {
                            str += '\n';
                            i += 2;
                        }
                        str += indent;
                        // space after newline needs to be escaped to not be folded
                        if (json[i + 2] === ' ')
                            str += '\\';
                        i += 1;
                        start = i + 1;
                    }
                    break;
                default:
                    i += 1;
            }
    }
    str = start ? str + json.slice(start) : json;
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
    if (ctx.options.singleQuote === false ||
        (ctx.implicitKey && value.includes('\n')) ||
        /[ \t]\n|\n[ \t]/.test(value) // single quoted string can't have leading or trailing whitespace around newline
    )
        return doubleQuotedString(value, ctx);
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
    return ctx.implicitKey
        ? res
        : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
    const { singleQuote } = ctx.options;
    let qs;
    if (singleQuote === false)
        qs = doubleQuotedString;
    else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
            qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
            qs = doubleQuotedString;
        else
            qs = singleQuote ? singleQuotedString : doubleQuotedString;
    }
    return qs(value, ctx);
}
// The negative lookbehind avoids a polynomial search,
// but isn't supported yet on Safari: https://caniuse.com/js-regexp-lookbehind
let blockEndNewlines;
try {
    blockEndNewlines = new RegExp('(^|(?<!\n))\n+(?!\n|$)', 'g');
}
catch {
    blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
    const { blockQuote, commentString, lineWidth } = ctx.options;
    // 1. Block can't end in whitespace unless the last line is non-empty.
    // 2. Strings consisting of only whitespace are best rendered explicitly.
    if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
    }
    const indent = ctx.indent ||
        (ctx.forceBlockIndent || containsDocumentMarker(value) ? '  ' : '');
    const literal = blockQuote === 'literal'
        ? true
        : blockQuote === 'folded' || type === Scalar.Scalar.BLOCK_FOLDED
            ? false
            : type === Scalar.Scalar.BLOCK_LITERAL
                ? true
                : !lineLengthOverLimit(value, lineWidth, indent.length);
    if (!value)
        return literal ? '|\n' : '>\n';
    // determine chomping from whitespace at value end
    let chomp;
    let endStart;
    for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== '\n' && ch !== '\t' && ch !== ' ')
            break;
    }
    let end = value.substring(endStart);
    const endNlPos = end.indexOf('\n');
    if (endNlPos === -1) {
        chomp = '-'; // strip
    }
    else if (value === end || endNlPos !== end.length - 1) {
        chomp = '+'; // keep
        if (onChompKeep)
            onChompKeep();
    }
    else {
        chomp = ''; // clip
    }
    if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === '\n')
            end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
    }
    // determine indent indicator from whitespace at value start
    let startWithSpace = false;
    let startEnd;
    let startNlPos = -1;
    for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === ' ')
            startWithSpace = true;
        else if (ch === '\n')
            startNlPos = startEnd;
        else
            break;
    }
    let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
    if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
    }
    const indentSize = indent ? '2' : '1'; // root is at -1
    // Leading | or > is added later
    let header = (startWithSpace ? indentSize : '') + chomp;
    if (comment) {
        header += ' ' + commentString(comment.replace(/ ?[\r\n]+/g, ' '));
        if (onComment)
            onComment();
    }
    if (!literal) {
        const foldedValue = value
            .replace(/\n+/g, '\n$&')
            .replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, '$1$2') // more-indented lines aren't folded
            //                ^ more-ind. ^ empty     ^ capture next empty lines only at end of indent
            .replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== 'folded' && type !== Scalar.Scalar.BLOCK_FOLDED) {
            foldOptions.onOverflow = () => {
                literalFallback = true;
            };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
            return `>${header}\n${indent}${body}`;
    }
    value = value.replace(/\n+/g, `$&${indent}`);
    return `|${header}\n${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
    const { type, value } = item;
    const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
    if ((implicitKey && value.includes('\n')) ||
        (inFlow && /[[\]{},]/.test(value))) {
        return quotedString(value, ctx);
    }
    if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        // not allowed:
        // - '-' or '?'
        // - start with an indicator character (except [?:-]) or /[?-] /
        // - '\n ', ': ' or ' \n' anywhere
        // - '#' not preceded by a non-space char
        // - end with ' ' or ':'
        return implicitKey || inFlow || !value.includes('\n')
            ? quotedString(value, ctx)
            : blockString(item, ctx, onComment, onChompKeep);
    }
    if (!implicitKey &&
        !inFlow &&
        type !== Scalar.Scalar.PLAIN &&
        value.includes('\n')) {
        // Where allowed & type not set explicitly, prefer block style for multiline strings
        return blockString(item, ctx, onComment, onChompKeep);
    }
    if (containsDocumentMarker(value)) {
        if (indent === '') {
            ctx.forceBlockIndent = true;
            return blockString(item, ctx, onComment, onChompKeep);
        }
        else if (implicitKey && indent === indentStep) {
            return quotedString(value, ctx);
        }
    }
    const str = value.replace(/\n+/g, `$&\n${indent}`);
    // Verify that output will be parsed as a string, as e.g. plain numbers and
    // booleans get parsed with those types in v1.2 (e.g. '42', 'true' & '0.9e-3'),
    // and others in v1.1.
    if (actualString) {
        const test = (tag) => tag.default && tag.tag !== 'tag:yaml.org,2002:str' && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
            return quotedString(value, ctx);
    }
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
    const { implicitKey, inFlow } = ctx;
    const ss = typeof item.value === 'string'
        ? item
        : Object.assign({}, item, { value: String(item.value) });
    let { type } = item;
    if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        // force double quotes on control characters & unpaired surrogates
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
            type = Scalar.Scalar.QUOTE_DOUBLE;
    }
    const _stringify = (_type) => {
        switch (_type) {
            case Scalar.Scalar.BLOCK_FOLDED:
            case Scalar.Scalar.BLOCK_LITERAL:
                return implicitKey || inFlow
                    ? quotedString(ss.value, ctx) // blocks are not valid inside flow containers
                    : blockString(ss, ctx, onComment, onChompKeep);
            case Scalar.Scalar.QUOTE_DOUBLE:
                return doubleQuotedString(ss.value, ctx);
            case Scalar.Scalar.QUOTE_SINGLE:
                return singleQuotedString(ss.value, ctx);
            case Scalar.Scalar.PLAIN:
                return plainString(ss, ctx, onComment, onChompKeep);
            default:
                return null;
        }
    };
    let res = _stringify(type);
    if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = (implicitKey && defaultKeyType) || defaultStringType;
        res = _stringify(t);
        if (res === null)
            throw new Error(`Unsupported default string type ${t}`);
    }
    return res;
}

exports.stringifyString = stringifyString;


/***/ }),

/***/ 4190:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1737);

const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove node');
/**
 * Apply a visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
function visit(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        visit_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current node */
visit.SKIP = SKIP;
/** Remove the current node */
visit.REMOVE = REMOVE;
function visit_(key, node, visitor, path) {
    const ctrl = callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = visit_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = visit_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = visit_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
/**
 * Apply an async visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `Promise`: Must resolve to one of the following values
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
async function visitAsync(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visitAsync.BREAK = BREAK;
/** Do not visit the children of the current node */
visitAsync.SKIP = SKIP;
/** Remove the current node */
visitAsync.REMOVE = REMOVE;
async function visitAsync_(key, node, visitor, path) {
    const ctrl = await callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = await visitAsync_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = await visitAsync_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = await visitAsync_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
function initVisitor(visitor) {
    if (typeof visitor === 'object' &&
        (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
            Alias: visitor.Node,
            Map: visitor.Node,
            Scalar: visitor.Node,
            Seq: visitor.Node
        }, visitor.Value && {
            Map: visitor.Value,
            Scalar: visitor.Value,
            Seq: visitor.Value
        }, visitor.Collection && {
            Map: visitor.Collection,
            Seq: visitor.Collection
        }, visitor);
    }
    return visitor;
}
function callVisitor(key, node, visitor, path) {
    if (typeof visitor === 'function')
        return visitor(key, node, path);
    if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
    if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
    if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
    if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
    if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
    return undefined;
}
function replaceNode(key, path, node) {
    const parent = path[path.length - 1];
    if (identity.isCollection(parent)) {
        parent.items[key] = node;
    }
    else if (identity.isPair(parent)) {
        if (key === 'key')
            parent.key = node;
        else
            parent.value = node;
    }
    else if (identity.isDocument(parent)) {
        parent.contents = node;
    }
    else {
        const pt = identity.isAlias(parent) ? 'alias' : 'scalar';
        throw new Error(`Cannot replace node with ${pt} parent`);
    }
}

exports.visit = visit;
exports.visitAsync = visitAsync;


/***/ }),

/***/ 6707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ annotate)
/* harmony export */ });
/* unused harmony export chosen */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5896);
/* harmony import */ var _commands_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7054);


/** GitHub keeps ten of a kind a step, and so much of each text; the rest is in the log. */
const most = 10;
const longest = 4096;
/** All of a run, the most useful first: causes, then problems at a line, then the others. */
function annotationsOf(causes, problems) {
    return [
        ...causes.map(fromCause),
        ...problems.filter(({ at }) => at).map(fromProblem),
        ...problems.filter(({ at }) => !at).map(fromProblem),
    ];
}
/** Those that are worth one of the ten places of their kind, and those for which none is left. */
function chosen(causes, problems) {
    const all = annotationsOf(causes, problems);
    const kinds = ['error', 'warning'].map((level) => all.filter((one) => one.level === level));
    return { shown: kinds.flatMap((kind) => kind.slice(0, most)), rest: kinds.flatMap((kind) => kind.slice(most)) };
}
/** Shows them at their lines in the manifests, where they have one; what GitHub has no place for stands in the log. */
function annotate(causes, problems, { log, secrets: { redact } }) {
    const { shown, rest } = chosen(causes, problems);
    for (const { level, title, text, at } of shown) {
        const properties = { title: redact(title), ...(at ? { file: at.file, startLine: at.line, startColumn: at.column } : {}) };
        if (level === 'error')
            (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3)(redact(text), properties);
        else
            (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)(redact(text), properties);
    }
    for (const { level, title, text, at } of rest)
        log('info', `${level}: ${at ? `${(0,_commands_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .place */ .i)(at)} ` : ''}${text} (${title})`);
}
const cut = (text) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);
const fromProblem = ({ severity, code, message, fix, at }) => ({
    level: severity,
    title: code,
    text: cut(fix ? `${message}\n${fix}` : message),
    at,
});
function fromCause({ reason, pod, container, exitCode, message, log, fix, at }) {
    const where = [pod && `pod ${pod}`, container && `container ${container}`, exitCode === undefined ? '' : `exit code ${exitCode}`]
        .filter(Boolean)
        .join(', ');
    return { level: 'error', title: where ? `${reason} (${where})` : reason, text: cut([message, ...(log ?? []), fix].join('\n')), at };
}


/***/ }),

/***/ 5908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  L: () => (/* binding */ actionHost)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ../node_modules/@actions/core/lib/core.js + 20 modules
var core = __nccwpck_require__(5896);
// EXTERNAL MODULE: ../build/commands/host.js
var host = __nccwpck_require__(2727);
;// CONCATENATED MODULE: ../build/ports/inert.js
/**
 * Text as it may stand in GitHub's log: the runner takes a line that begins with `::` (blanks before it don't count), or has `##[` anywhere, for a
 * command to itself. Output of programs and servers is no such thing. Where nothing could be taken for one, the text is unchanged.
 */
const inert = (text) => text.replace(/^(\s*)::/gm, '$1\\::').replaceAll('##[', '##\\[');

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
// EXTERNAL MODULE: ../build/ports/types.js
var types = __nccwpck_require__(2896);
;// CONCATENATED MODULE: ../build/ports/files.js


// Loaded at first use: a run without files (--version, the relay's start) need not wait for it.
const fs = () => process.getBuiltinModule('node:fs/promises');
const wildcard = /[*?[\]{}]/;
/** Files under `workspace`; a path or a symlink that leaves it is refused, whatever it is spelt like. */
function workspaceFiles(workspace, home) {
    const root = external_node_path_.resolve(workspace);
    return {
        root,
        async read(name) {
            const file = await inside(root, name);
            return decode(await fs().readFile(file).catch(refuse(name)), name);
        },
        find: (pattern, extensions) => (wildcard.test(pattern) ? findGlob(root, pattern, extensions) : findPath(root, pattern, extensions)),
        async readAnywhere(name) {
            const file = external_node_path_.resolve(root, name.replace(/^~(?=$|[/\\])/, home));
            const bytes = await fs()
                .readFile(file)
                .catch((error) => (absent.has(error.code) ? undefined : refuse(name)(error)));
            return bytes && decode(bytes, name);
        },
    };
}
// Text given where a path may stand (a kubeconfig's own text) is no path: too long, or with a NUL.
const absent = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']);
async function findPath(root, name, extensions) {
    const file = await inside(root, name);
    const stat = await fs().stat(file).catch(refuse(name));
    if (!stat.isDirectory())
        return [relative(root, external_node_path_.resolve(root, name))];
    const folder = external_node_path_.resolve(root, name);
    const entries = await fs().readdir(folder, { withFileTypes: true }).catch(refuse(name));
    const files = entries
        .filter((entry) => !entry.isDirectory() && wanted(entry.name, extensions))
        .map((entry) => external_node_path_.join(folder, entry.name));
    if (files.length > 0)
        return checked(root, files);
    const below = entries.some((entry) => entry.isDirectory()) ? `; folders below it are only read when you say so: ${slash(name)}**` : '';
    throw new types/* FileProblem */.kc(`${name}: the folder has no ${list(extensions)} file${below}`);
}
async function findGlob(root, pattern, extensions) {
    if (leaves(root, external_node_path_.resolve(root, pattern.slice(0, pattern.search(wildcard)))))
        throw outside(pattern);
    const files = [];
    // A pattern that names an extension means it; `k8s/**` means what a folder means.
    const named = /\.[^/*]+$/.test(pattern);
    const exclude = (entry) => entry.name === '.git' || entry.name === 'node_modules';
    for await (const entry of fs().glob(pattern, { cwd: root, withFileTypes: true, exclude })) {
        if (!entry.isDirectory() && (named || wanted(entry.name, extensions)))
            files.push(external_node_path_.join(entry.parentPath, entry.name));
    }
    if (files.length === 0)
        throw new types/* FileProblem */.kc(`${pattern}: no file fits this pattern`);
    return checked(root, files);
}
/** Sorted by bytes: the same order on every machine, whatever its language. */
async function checked(root, files) {
    const names = files.map((file) => relative(root, file));
    for (const name of names)
        await inside(root, name);
    return names.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}
/** The real path of a file or folder of the workspace. Throws `FileProblem`. */
const insideOf = (workspace, name) => inside(external_node_path_.resolve(workspace), name);
/** The real path, or a refusal: looked at before and after symlinks are followed. */
async function inside(root, name) {
    if (name.includes('\0'))
        throw new types/* FileProblem */.kc(`${JSON.stringify(name)}: a path can't hold a NUL`);
    const file = external_node_path_.resolve(root, name);
    if (leaves(root, file))
        throw outside(name);
    const real = await fs().realpath(file).catch(refuse(name));
    if (leaves(await fs().realpath(root), real))
        throw outside(name, ' (it is a link)');
    return real;
}
const leaves = (root, file) => file !== root && !file.startsWith(slash(root).replaceAll('/', external_node_path_.sep));
const outside = (name, how = '') => new types/* FileProblem */.kc(`${name}: lies outside the workspace${how}; only files in it are read`);
const relative = (root, file) => external_node_path_.relative(root, file).split(external_node_path_.sep).join('/');
const slash = (name) => (name.endsWith('/') ? name : `${name}/`);
const wanted = (name, extensions) => extensions.some((extension) => name.endsWith(extension));
const list = (extensions) => extensions.join(' or ');
const words = {
    ENOENT: 'there is no such file or folder',
    ENOTDIR: 'there is no such file or folder',
    EISDIR: 'is a folder, not a file',
    EACCES: 'may not be read (permission denied)',
    EPERM: 'may not be read (permission denied)',
    ELOOP: 'is a link that leads round in a circle',
    ENAMETOOLONG: 'the name is too long',
};
function refuse(name) {
    return (error) => {
        if (error instanceof types/* FileProblem */.kc)
            throw error;
        throw new types/* FileProblem */.kc(`${name}: ${words[error.code ?? ''] ?? `can't be read (${error.code ?? error.message})`}`, { cause: error });
    };
}
/** Bytes that are no UTF-8 would reach the cluster as replacement characters: refused instead. */
function decode(bytes, name) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
        throw new types/* FileProblem */.kc(`${name}: is ${utf16 ? 'UTF-16' : 'not UTF-8'} text; save it as UTF-8`);
    }
}

;// CONCATENATED MODULE: ../build/ports/exec.js


/** A child that was told to end gets so long, in ms; then it is killed. */
const grace = 5000;
/** When it has ended, its output is waited for so long, in ms. */
const lastWords = 1000;
/** A longer line is handed on in parts: a program may print for ever without a line's end. */
const longestLine = 1_000_000;
/**
 * Runs programs in the workspace, without a shell of ours in between. Each leads a process group, and what is left of the group when the
 * program has ended is ended too: nothing outlives its task. Throws ExecProblem, FileProblem, or the signal's reason.
 */
function newExec(workspace) {
    return async (argv, { env, folder = '.', signal, line }) => {
        const cwd = await insideOf(workspace, folder);
        signal.throwIfAborted();
        const [program = '', ...args] = argv;
        const { spawn } = process.getBuiltinModule('node:child_process');
        let child;
        try {
            child = spawn(program, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
        }
        catch (error) {
            throw explained(error, program);
        }
        const stop = () => end(child);
        signal.addEventListener('abort', stop, { once: true });
        try {
            const result = await outcome(child, program, line);
            signal.throwIfAborted();
            return result;
        }
        finally {
            signal.removeEventListener('abort', stop);
        }
    };
}
async function outcome(child, program, line) {
    const readers = [lines(child.stdout, (text) => line(text, 'out')), lines(child.stderr, (text) => line(text, 'err'))];
    const ended = await new Promise((resolve, reject) => {
        child.once('error', (error) => reject(explained(error, program)));
        child.once('exit', (code, signal) => resolve([code, signal]));
    });
    await drained(child);
    for (const finish of readers)
        finish();
    const [code, signal] = ended;
    return {
        code: code ?? 128 + (signal ? (process.getBuiltinModule('node:os').constants.signals[signal] ?? 0) : 0),
        ...(signal && { signal }),
    };
}
/** Until both streams are at their end. What is left of the group is killed: it has had its time, as its program has ended by itself or was asked to. */
async function drained(child) {
    const closed = new Promise((resolve) => {
        if (child.stdout.closed && child.stderr.closed)
            resolve();
        else
            child.once('close', resolve);
    });
    // `tee` at the end of a shell's output needs a moment more than the shell.
    await Promise.race([closed, moment(lastWords)]);
    kill(child, 'SIGKILL');
    // A process that has left the group may hold the streams for ever.
    await Promise.race([closed, moment(lastWords)]);
    child.stdout.destroy();
    child.stderr.destroy();
}
const moment = (ms) => new Promise((resolve) => setTimeout(resolve, ms).unref());
/** Asks the whole group to end, and kills it when its program doesn't. */
function end(child) {
    kill(child, 'SIGTERM');
    const timer = setTimeout(() => kill(child, 'SIGKILL'), grace);
    child.once('exit', () => clearTimeout(timer));
}
function kill({ pid }, signal) {
    try {
        if (pid !== undefined)
            process.kill(-pid, signal);
    }
    catch {
        // Nobody is left.
    }
}
/** Hands on whole lines; the last one, which may have no end, by the function that it returns. */
function lines(stream, line) {
    let rest = '';
    const tell = (text) => line(text.endsWith('\r') ? text.slice(0, -1) : text);
    stream.setEncoding('utf8').on('data', (part) => {
        const found = (rest + part).split('\n');
        rest = found.pop() ?? '';
        for (const text of found)
            tell(text);
        if (rest.length > longestLine) {
            tell(rest);
            rest = '';
        }
    });
    // The streams are destroyed where somebody else holds them: no more is to come.
    stream.on('error', () => { });
    return () => {
        if (rest !== '')
            tell(rest);
        rest = '';
    };
}
function explained(error, program) {
    if (error.code === 'ENOENT')
        return new types/* ExecProblem */.Z9('absent', `there is no program ${program}`);
    if (error.code === 'EACCES' || error.code === 'EPERM')
        return new types/* ExecProblem */.Z9('refused', `${program} may not be run (permission denied)`);
    if (error.code === 'E2BIG')
        return new types/* ExecProblem */.Z9('tooLong', `${program} can't be given so much text at once`);
    if (error.code === 'ERR_INVALID_ARG_VALUE')
        return new types/* ExecProblem */.Z9('refused', `${program} can't be given a text with a NUL in it`);
    return error;
}

;// CONCATENATED MODULE: ../build/ports/agents.js

const connectionsAtOnce = 16;
/** An idle connection is closed before the usual server (Go: 90 s, nginx: 75 s) does it under our next request. */
const idle = 50_000;
/** `connectWithin`: milliseconds for TCP and TLS together. A firewall that drops packets is found after these, not after the system's two minutes. */
function newAgents(env, connectWithin) {
    const agents = new Map();
    return {
        of(url, tls, longLived) {
            const key = `${longLived} ${url.protocol}//${url.host} ${url.protocol === 'https:' ? identity(tls) : ''}`;
            let agent = agents.get(key);
            if (!agent) {
                agent = limited(make(url, tls, longLived ? Number.POSITIVE_INFINITY : connectionsAtOnce, env), url, connectWithin);
                if (tls?.fingerprint && url.protocol === 'https:')
                    pin(agent, tls.fingerprint);
                agents.set(key, agent);
            }
            return agent;
        },
        dropIdle(agent) {
            // Copied first: a connection that ends leaves the list.
            for (const socket of Object.values(agent.freeSockets).flatMap((sockets) => sockets ?? []))
                socket.destroy();
        },
        close() {
            for (const agent of agents.values())
                agent.destroy();
            agents.clear();
        },
    };
}
/** Certificates are long and asked for at each request: joined once for each object that holds them. */
const identities = new WeakMap();
function identity(tls) {
    if (!tls)
        return '';
    let key = identities.get(tls);
    if (key === undefined) {
        key = JSON.stringify([tls.ca, tls.cert, tls.key, tls.servername, tls.verify, tls.fingerprint]);
        identities.set(tls, key);
    }
    return key;
}
function make(url, tls, maxSockets, env) {
    // A proxy has no way to this machine's own loopback.
    const proxy = isLoopback(url.hostname) ? {} : { proxyEnv: env };
    const options = {
        keepAlive: true,
        maxSockets,
        maxFreeSockets: connectionsAtOnce,
        timeout: idle,
        scheduling: 'lifo',
        ...proxy,
    };
    if (url.protocol === 'http:')
        return new (process.getBuiltinModule('node:http').Agent)(options);
    // A resumed session shows no certificate, so that a pin could not be compared: none is kept then.
    const trust = tls?.fingerprint ? { rejectUnauthorized: false, maxCachedSessions: 0 } : { rejectUnauthorized: tls?.verify ?? true };
    return new (process.getBuiltinModule('node:https').Agent)({ ...options, ...(tls && material(tls)), ...trust });
}
function isLoopback(host) {
    return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
/** exactOptionalPropertyTypes: Node's options may not hold undefined. */
function material({ ca, cert, key, servername }) {
    return { ...(ca && { ca }), ...(cert && { cert }), ...(key && { key }), ...(servername && { servername }) };
}
/** Gives up a connection that isn't made in time. */
function limited(agent, url, ms) {
    // An agent is for one address and one identity: no need to compare certificates letter by letter at every request.
    agent.getName = () => url.host;
    const connect = agent.createConnection.bind(agent);
    agent.createConnection = (options, made) => {
        const socket = connect(options, made);
        if (!socket)
            return socket;
        // A connection that nobody waits for any more may still fail: that must not end the process. Who waits has listeners of their own.
        socket.on('error', () => { });
        const text = `no connection to ${url.host} within ${Math.round(ms / 1000)} s`;
        const timer = setTimeout(() => socket.destroy(new types/* HttpProblem */.AF('timeout', text, { unsent: true })), ms);
        for (const event of ['encrypted' in socket ? 'secureConnect' : 'connect', 'close'])
            socket.once(event, () => clearTimeout(timer));
        return socket;
    };
    return agent;
}
/**
 * From now on a connection is given to a request only after its certificate is the accepted one: a wrong host sees nothing of it.
 * (`checkServerIdentity` would not do: Node never calls it for an untrusted certificate.)
 */
function pin(agent, fingerprint) {
    const accepted = plain(fingerprint);
    const connect = agent.createConnection.bind(agent);
    agent.createConnection = (options, made) => {
        const check = (socket) => {
            const shown = socket.getPeerX509Certificate()?.fingerprint256;
            if (shown && plain(shown) === accepted)
                return made?.(null, socket);
            socket.destroy();
            const text = `the certificate's sha256 is ${shown ?? 'not shown'}, accepted is ${fingerprint}`;
            return made?.(new types/* HttpProblem */.AF('untrusted', text, { unsent: true }), socket);
        };
        // Through a proxy the connection comes by the callback, after the handshake in the tunnel; else it is returned before it.
        const direct = connect(options, (error, tunnel) => (error ? made?.(error, tunnel) : check(tunnel)));
        const failed = (error) => made?.(error, direct);
        direct.once('error', failed);
        direct.once('secureConnect', () => {
            direct.off('error', failed);
            check(direct);
        });
        return undefined;
    };
}
const plain = (fingerprint) => fingerprint
    .toLowerCase()
    .replace(/^sha256:/, '')
    .replace(/[^0-9a-f]/g, '');

;// CONCATENATED MODULE: ../build/ports/http-problem.js


/** The certificate that an https:// address shows, trusted or not; undefined where there is none to see. Sends nothing. */
async function certificate(url, tls) {
    const { connect } = process.getBuiltinModule('node:tls');
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const own = { host, port: Number(url.port || 443), rejectUnauthorized: false };
    return await new Promise((resolve) => {
        const name = /^[\d.:]+$/.test(host) || host.includes(':') ? {} : { servername: host };
        const socket = connect({ ...name, ...(tls && material(tls)), ...own });
        socket.setTimeout(5000, () => socket.destroy());
        socket.once('error', () => resolve(undefined)).once('close', () => resolve(undefined));
        socket.once('secureConnect', () => {
            const shown = socket.getPeerX509Certificate();
            resolve(shown && {
                subject: oneLine(shown.subject),
                issuer: oneLine(shown.issuer),
                names: shown.subjectAltName ?? '',
                validTo: shown.validTo,
                fingerprint: shown.fingerprint256,
            });
            socket.destroy();
        });
    });
}
// Typed as string, but undefined for a certificate without a subject.
const oneLine = (name) => (name ?? '').split('\n').join(', ');
const rows = {
    ECONNREFUSED: ['refused', (host) => `connection refused: nothing listens at ${host}`],
    ENOTFOUND: ['unknownHost', (_, name) => `there is no host ${name} (DNS)`],
    EAI_AGAIN: ['unknownHost', (_, name) => `the address of ${name} can't be looked up now (DNS gives no answer)`],
    EHOSTUNREACH: ['unreachable', (host) => `no route to ${host}`],
    ENETUNREACH: ['unreachable', (host) => `no route to ${host}`],
    ETIMEDOUT: ['timeout', (host) => `no connection to ${host}: it doesn't answer`],
    ECONNRESET: ['cut', (host) => `${host} cut the connection`],
    EPIPE: ['cut', (host) => `${host} cut the connection`],
};
/** OpenSSL's words: its error may come under a code of its own or as a bare EPROTO, with the same text. */
const handshake = [
    [/wrong version number|packet length too long/, (host) => `${host} doesn't speak TLS: is it http://, not https://?`],
    [/alert certificate required/, (host) => `${host} demands a client certificate`],
    [/alert unknown ca/, (host) => `${host} refuses the client certificate: it doesn't know its issuer`],
    [/alert certificate expired/, (host) => `${host} refuses the client certificate: it has expired`],
    [/alert bad certificate/, (host) => `${host} refuses the client certificate`],
];
/** Node's (OpenSSL's) words for a certificate that isn't accepted. */
const distrust = {
    DEPTH_ZERO_SELF_SIGNED_CERT: 'signed by itself, and not among the trusted ones',
    SELF_SIGNED_CERT_IN_CHAIN: 'signed by an authority that is not among the trusted ones',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'signed by an authority that is not among the trusted ones',
    UNABLE_TO_GET_ISSUER_CERT: 'signed by an authority that is not among the trusted ones',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'signed by an authority that is not among the trusted ones',
    CERT_SIGNATURE_FAILURE: 'not signed by the authority that it names',
    CERT_HAS_EXPIRED: 'expired',
    CERT_NOT_YET_VALID: 'not valid yet',
    ERR_TLS_CERT_ALTNAME_INVALID: 'for other names',
};
/** An error of Node's network modules as words that name the host and what to look at. */
async function readable(error, url, tls, unsent) {
    const { code = '', message } = error;
    const why = distrust[code];
    if (why) {
        const shown = await certificate(url, tls);
        const text = shown ? ` (${describe(shown, code)})` : '';
        return new types/* HttpProblem */.AF('untrusted', `the certificate of ${url.host} is ${why}${text}`, { unsent: true, cause: error });
    }
    const host = url.port ? url.host : `${url.host}:${url.protocol === 'https:' ? 443 : 80}`;
    const row = rows[code];
    if (row)
        return new types/* HttpProblem */.AF(row[0], row[1](host, url.hostname), { unsent: unsent || row[0] === 'refused', cause: error });
    if (/^(ERR_SSL|ERR_OSSL|ERR_TLS|EPROTO)/.test(code)) {
        const words = handshake.find(([text]) => text.test(message))?.[1](host) ?? `no TLS connection to ${host}: ${message}`;
        return new types/* HttpProblem */.AF('tls', words, { unsent, cause: error });
    }
    if (code.startsWith('HPE_'))
        return new types/* HttpProblem */.AF('cut', `${host} gave an answer that is no HTTP (${message})`, { unsent: false, cause: error });
    if (message === 'aborted' || message === 'socket hang up')
        return new types/* HttpProblem */.AF('cut', `${host} cut the connection`, { unsent, cause: error });
    return new types/* HttpProblem */.AF('unreachable', `no answer from ${host}: ${message || code}`, { unsent, cause: error });
}
function describe(shown, code) {
    if (code === 'CERT_HAS_EXPIRED')
        return `subject ${shown.subject}, valid until ${shown.validTo}`;
    if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
        return `subject ${shown.subject}, names: ${shown.names || 'none'}`;
    return `subject ${shown.subject || 'empty'}, issuer ${shown.issuer}, sha256 ${shown.fingerprint}`;
}

;// CONCATENATED MODULE: ../build/ports/http.js



const silence = 60_000;
const repeatable = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);
/** HTTP over connections that stay open between requests. `env` holds HTTPS_PROXY and its kin. */
function newHttp(env, connectWithin = 15_000) {
    const agents = newAgents(env, connectWithin);
    return {
        close: () => agents.close(),
        async http(request, signal) {
            const first = new Attempt(request, agents, signal);
            try {
                return await first.response;
            }
            catch (error) {
                // The server had closed the idle connection before our request was there: nobody's fault, and only other such connections are left in the pool.
                if (!first.stale || signal.aborted || !(request.repeatable ?? repeatable.has(request.method)))
                    throw error;
                agents.dropIdle(first.agent);
                return await new Attempt(request, agents, signal).response;
            }
        },
    };
}
/** One request on one connection. */
class Attempt {
    agent;
    response;
    /** The connection was a kept one and ended before a byte of the answer came. */
    stale = false;
    #url;
    #request;
    #signal;
    /** The connection stands: from now on the server may have seen something of the request. */
    #open = false;
    /** What ended the connection, where Node itself would only say "aborted". */
    #why;
    constructor(request, agents, signal) {
        signal.throwIfAborted();
        this.#request = request;
        this.#signal = signal;
        this.#url = address(request.url);
        this.agent = request.agent ?? agents.of(this.#url, request.tls, request.longLived === true);
        this.response = this.#send();
    }
    async #send() {
        let outgoing;
        try {
            outgoing = this.#begin();
            return await this.#answered(outgoing);
        }
        catch (error) {
            this.stale = outgoing?.reusedSocket === true && ['ECONNRESET', 'EPIPE'].includes(error.code ?? '');
            throw await this.#reason(error);
        }
    }
    async #answered(outgoing) {
        const abort = () => {
            this.#end(outgoing, this.#signal.reason);
        };
        this.#signal.addEventListener('abort', abort, { once: true });
        outgoing.once('close', () => this.#signal.removeEventListener('abort', abort));
        outgoing.once('timeout', () => this.#end(outgoing, this.#silent()));
        return await new Promise((resolve, reject) => {
            outgoing.once('response', (incoming) => resolve(this.#answer(incoming)));
            outgoing.on('error', reject);
            // Framed by the Content-Length of #begin; `end(body)` alone leaves a DELETE's body unframed.
            outgoing.end(this.#request.body);
        });
    }
    #begin() {
        const { method, headers, body, timeout = silence } = this.#request;
        const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
        const options = { method, headers: { ...headers, ...length }, agent: this.agent, timeout, maxHeaderSize: 262_144 };
        const node = process.getBuiltinModule(this.#url.protocol === 'https:' ? 'node:https' : 'node:http');
        const outgoing = node.request(this.#url, options);
        outgoing.setNoDelay(true);
        outgoing.once('socket', (socket) => whenOpen(socket, () => (this.#open = true)));
        return outgoing;
    }
    #answer(incoming) {
        const headers = {};
        for (const [name, value] of Object.entries(incoming.headers))
            headers[name] = Array.isArray(value) ? value.join(', ') : (value ?? '');
        const failed = (error) => this.#reason(error);
        return {
            status: incoming.statusCode ?? 0,
            headers,
            rawHeaders: incoming.rawHeaders,
            body: chunks(incoming, failed),
            text: () => http_text(incoming, failed),
        };
    }
    #end(outgoing, why) {
        this.#why ??= why;
        outgoing.destroy(why);
    }
    #silent() {
        const seconds = Math.round((this.#request.timeout ?? silence) / 1000);
        return new types/* HttpProblem */.AF('timeout', `no answer from ${this.#url.host} for ${seconds} s`, { unsent: !this.#open });
    }
    async #reason(error) {
        if (this.#signal.aborted)
            return this.#signal.reason;
        if (this.#why)
            return this.#why;
        return error instanceof types/* HttpProblem */.AF ? error : await readable(error, this.#url, this.#request.tls, !this.#open);
    }
}
/** A kept or pinned connection is open already. */
function whenOpen(socket, then) {
    if (socket.connecting || socket.secureConnecting)
        socket.once('encrypted' in socket ? 'secureConnect' : 'connect', then);
    else
        then();
}
function address(url) {
    const parsed = URL.canParse(url) ? new URL(url) : undefined;
    if (parsed?.protocol === 'https:' || parsed?.protocol === 'http:')
        return parsed;
    throw new types/* HttpProblem */.AF('invalid', `${JSON.stringify(url)} is no http:// or https:// address`, { unsent: true });
}
async function* chunks(incoming, failed) {
    try {
        yield* incoming;
    }
    catch (error) {
        throw await failed(error);
    }
}
/** By events: three times as fast as iterating, and a thousand answers are read in a large run. */
async function http_text(incoming, failed) {
    if (incoming.readableEnded)
        return '';
    const parts = [];
    try {
        await new Promise((resolve, reject) => {
            incoming.on('data', (part) => parts.push(part));
            incoming.once('end', resolve);
            incoming.once('error', reject);
            if (incoming.destroyed && !incoming.readableEnded)
                reject(incoming.errored ?? new Error('aborted'));
        });
    }
    catch (error) {
        throw await failed(error);
    }
    return parts.length === 1 ? parts[0].toString() : Buffer.concat(parts).toString();
}

;// CONCATENATED MODULE: ../build/ports/secrets.js
/**
 * Shorter values are not hidden: a mask over every "1" or "yes" tells more than it hides and makes a log unreadable.
 * (Whoever has a secret of three characters has none.)
 */
const shortest = 4;
const mask = '***';
/** Hides secrets in whatever encoding a log, an error or an output may show them. `told` hears each value once (the action's `::add-mask::`). */
function newSecrets(told) {
    const known = new Set();
    const needles = new Set();
    return {
        add(value) {
            for (const part of new Set([value, ...value.split(/\r?\n/)].map((text) => text.trim()))) {
                if (part.length < shortest || known.has(part) || isFrame(part))
                    continue;
                known.add(part);
                told?.(part);
                for (const encoded of encodings(part))
                    needles.add(encoded);
            }
        },
        redact: (text) => (needles.size === 0 ? text : hide(text, needles)),
    };
}
/** `-----BEGIN PRIVATE KEY-----` is no secret, and hiding it makes a message about a key unreadable. */
const isFrame = (line) => /^-----[A-Z ]+-----$/.test(line);
function* encodings(value) {
    const json = JSON.stringify(value).slice(1, -1);
    // As JavaScript, Go and ASCII-only writers have it.
    yield* [
        value,
        json,
        json.replace(/[<>&]/g, escaped),
        json.replace(/[<>&\u007f-\uffff]/g, escaped),
        json.replace(/[\u007f-\uffff]/g, escaped),
    ];
    const url = encodeURIComponent(value.toWellFormed());
    yield url;
    yield url.replace(/%20/g, '+');
    yield url.replace(/%[0-9A-F]{2}/g, (triplet) => triplet.toLowerCase());
    yield* base64s(Buffer.from(value));
}
const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
/** The value by itself, and as it looks inside a longer text ("user:password"), where it may begin at any of three alignments. */
function* base64s(bytes) {
    const whole = bytes.toString('base64').replace(/=+$/, '');
    yield* [whole, urlSafe(whole)];
    for (const before of [0, 1, 2]) {
        const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64url');
        const from = Math.ceil((before * 8) / 6);
        const to = Math.floor(((before + bytes.length) * 8) / 6);
        const inner = text.slice(from, to);
        // Shorter pieces stand in innocent words.
        if (inner.length >= 8)
            yield* [inner, inner.replace(/-/g, '+').replace(/_/g, '/')];
    }
}
const urlSafe = (base64) => base64.replace(/\+/g, '-').replace(/\//g, '_');
/** Overlapping finds are hidden as one, so that no end of the longer one stays. */
function hide(text, needles) {
    const found = [];
    for (const needle of needles) {
        for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1))
            found.push([at, at + needle.length]);
    }
    if (found.length === 0)
        return text;
    found.sort(([a], [b]) => a - b);
    let out = '';
    let end = 0;
    for (const [from, to] of found) {
        if (from >= end)
            out += text.slice(end, from) + mask;
        end = Math.max(end, to);
    }
    return out + text.slice(end);
}

;// CONCATENATED MODULE: ../build/ports/node.js






/** The effects, as Node has them. What is costly to load (node:http is a third of a start) is loaded at its first use. */
function nodePorts(options = {}) {
    const env = defined(options.env ?? process.env);
    const secrets = newSecrets((value) => options.secret?.(value));
    const write = (level, text) => (options.log ? options.log(level, text) : process.stderr.write(`${text}\n`));
    return {
        ...newHttp(env),
        now: () => Date.now(),
        sleep,
        random: newRandom(),
        env,
        exec: newExec(options.workspace ?? process.cwd()),
        files: workspaceFiles(options.workspace ?? process.cwd(), env.HOME ?? (0,external_node_os_namespaceObject.homedir)()),
        log: (level, text) => write(level, inert(secrets.redact(text))),
        secrets,
    };
}
function sleep(ms, signal) {
    return new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const abort = () => {
            clearTimeout(timer);
            reject(signal.reason);
        };
        const timer = setTimeout(() => {
            signal.removeEventListener('abort', abort);
            resolve();
        }, ms);
        signal.addEventListener('abort', abort, { once: true });
    });
}
function defined(env) {
    return Object.fromEntries(Object.entries(env).filter((entry) => entry[1] !== undefined));
}
/** Small amounts come out of a pool, each byte once: asking the generator costs more than all else that is done for an id. */
function newRandom() {
    const { randomBytes } = process.getBuiltinModule('node:crypto');
    let pool = Buffer.alloc(0);
    return (bytes) => {
        if (bytes > 256)
            return randomBytes(bytes);
        if (pool.length < bytes)
            pool = randomBytes(4096);
        const taken = pool.subarray(0, bytes);
        pool = pool.subarray(bytes);
        return taken;
    };
}

;// CONCATENATED MODULE: ../build/action/host.js





/** Lines of the log are words: what containers and programs said stands in them too. The others are commands, which the toolkit escapes. */
const log = { debug: core/* debug */.Yz, info: (text) => (0,core/* info */.pq)(inert(text)), notice: core/* notice */.lm, warning: core/* warning */.$e, error: core/* error */.z3 };
/** The action's effects; the runner starts an action in the workspace. */
function actionHost(stops) {
    const ports = nodePorts({ secret: core/* setSecret */.Pq, log: (level, text) => log[level](text) });
    return (0,host/* hostOf */.w)(ports, stops, (0,external_node_path_.basename)(process.cwd()));
}


/***/ }),

/***/ 941:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5896);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4275);


// The bundle is the same for both steps: dist/post.js starts it with this word.
try {
    if (process.argv.includes('post'))
        await (await __nccwpck_require__.e(/* import() */ 106).then(__nccwpck_require__.bind(__nccwpck_require__, 5106))).post();
    else
        await (0,_main_js__WEBPACK_IMPORTED_MODULE_1__/* .main */ .i)();
}
catch (defect) {
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1)(`unexpected error, please report it: ${defect.message}`);
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .debug */ .Yz)(defect.stack ?? '');
}
// Kept-alive connections would hold the process.
process.exit();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 5608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ko: () => (/* binding */ readInputs)
/* harmony export */ });
/* unused harmony exports modes, ownInputs */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5896);
/* harmony import */ var _commands_options_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3927);


const modes = ['run', 'plan', 'validate', 'verify'];
/** What only the action takes; action.yml is made of these and the options that it shares with the command line. */
const ownInputs = [
    {
        name: 'mode',
        kind: 'choice',
        description: 'run deploys; plan shows what a run would do; validate asks nobody; verify proves that what was deployed still runs',
        default: 'run',
        choices: modes,
    },
    {
        name: 'environment',
        kind: 'text',
        description: 'Environment of GitHub in which runs are shown as deployments (permission deployments: write); a job with environment: shows itself',
        default: '',
    },
    {
        name: 'github-token',
        kind: 'text',
        description: 'For environment',
        default: '${{ github.token }}',
    },
];
/** The action's inputs, all of them; the only place that reads any. */
function readInputs() {
    const given = Object.fromEntries(_commands_options_js__WEBPACK_IMPORTED_MODULE_1__/* .options */ .f.map(({ name }) => [name, (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4)(name)]));
    const [mode, environment, token] = ownInputs.map(({ name }) => (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4)(name));
    const known = modes.find((one) => one === (mode || 'run'));
    return {
        asked: { given, mistakes: known ? [] : [noMode(mode)] },
        mode: known ?? 'validate',
        ...(environment ? { environment: { environment, token } } : {}),
    };
}
const noMode = (mode) => ({
    code: 'H2K-741',
    severity: 'error',
    message: `mode: there is no "${mode}"`,
    fix: `write one of ${modes.join(', ')}`,
    input: 'mode',
});


/***/ }),

/***/ 4275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ../build/ports/signals.js
var signals = __nccwpck_require__(1736);
// EXTERNAL MODULE: ../build/types.js
var types = __nccwpck_require__(9979);
// EXTERNAL MODULE: ../build/action/host.js + 9 modules
var action_host = __nccwpck_require__(5908);
// EXTERNAL MODULE: ../build/action/inputs.js
var action_inputs = __nccwpck_require__(5608);
// EXTERNAL MODULE: ../node_modules/@actions/core/lib/core.js + 20 modules
var core = __nccwpck_require__(5896);
// EXTERNAL MODULE: ../build/kubernetes/index.js + 20 modules
var kubernetes = __nccwpck_require__(2928);
// EXTERNAL MODULE: ../build/commands/problem.js
var problem = __nccwpck_require__(7054);
;// CONCATENATED MODULE: ../build/commands/tasklines.js
/** What is told of a task when it begins, and when its end would not be seen elsewhere. */
const ends = {
    SKIPPED: 'skipped',
    FAILED: 'failed',
    FAILED_CONTINUE: 'failed, and the pipeline goes on',
    ROLLING_BACK: 'failed, and is rolled back',
    ROLLBACK_FAILED: 'could not be rolled back',
    CANCELED: 'canceled',
};
/** Tells tasks by lines; undefined: an event has none. Of a pipeline's only task the end is what is told of the whole. */
function newTaskLines() {
    let isOnly = true;
    return (event) => {
        if (event.type === 'begin' && !event.within)
            isOnly = Object.values(event.tree.stages).flatMap(({ taskOrder }) => taskOrder).length === 1;
        if (event.type !== 'status' || event.task === undefined)
            return undefined;
        const name = `${(event.within ?? []).map(withinText).join('')}${event.stage} / ${event.task}`;
        if (event.status === 'RUNNING')
            return { text: name, isHead: true };
        const what = ends[event.status];
        return what === undefined || isOnly
            ? undefined
            : { text: `${name} ${what}${event.message ? `: ${event.message}` : ''}`, isHead: false };
    };
}
const withinText = ({ stage, task, rollback }) => `${stage}${task === undefined ? '' : ` / ${task}`}${rollback ? ', rollback' : ''} > `;

// EXTERNAL MODULE: ../build/commands/words.js
var words = __nccwpck_require__(4928);
;// CONCATENATED MODULE: ../build/commands/lines.js




/** A quiet log is a worry: after so long without a line, what is being waited for is told again. */
const silence = 30_000;
/** What is over within a second was no news: a rollout's first moments would be five lines an object. */
const lasting = 1000;
/** So many objects are told one by one; of more, how far things are. */
const oneByOne = 20;
/** What is waited for, by object: the fold behind log and table. */
class Waiting {
    objects = new Map();
    /** Folds one event in; true when something about an object changed. */
    take(event) {
        if (event.type !== 'deploy' || event.deploy.type !== 'object' || !event.deploy.health)
            return false;
        const { ref, health } = event.deploy;
        const before = this.objects.get((0,kubernetes/* refKey */.XF)(ref));
        if (before && (0,words/* healthText */.gB)(before.health) === (0,words/* healthText */.gB)(health))
            return false;
        if (isReady(health))
            this.objects.delete((0,kubernetes/* refKey */.XF)(ref));
        else
            this.objects.set((0,kubernetes/* refKey */.XF)(ref), { name: (0,kubernetes/* refText */.d0)(ref), health });
        return true;
    }
}
const isReady = (health) => health.state === 'ready' && !health.hold;
/** One line a change: for logs. */
function newLines(write, now) {
    const waiting = new Waiting();
    const fresh = new Map();
    const counted = new Map([
        ['change', new Set()],
        ['health', new Set()],
    ]);
    let last = now();
    const say = (text) => {
        last = now();
        write(text);
    };
    const tick = setInterval(() => {
        for (const [key, { line, at }] of fresh) {
            if (now() - at < lasting)
                continue;
            fresh.delete(key);
            say(line);
        }
        if (now() - last >= silence && waiting.objects.size > 0)
            say(still([...waiting.objects.values()]));
    }, 200);
    tick.unref();
    const taskLine = newTaskLines();
    const object = (deploy, line) => {
        const key = (0,kubernetes/* refKey */.XF)(deploy.ref);
        const seen = counted.get(deploy.health ? 'health' : 'change');
        const isNew = !seen.has(key);
        seen.add(key);
        fresh.delete(key);
        // A Service that was ready at the first look is no news.
        if (isNew && deploy.health && isReady(deploy.health))
            return;
        if (seen.size > oneByOne && deploy.health?.state !== 'failing') {
            if (isNew && deploy.change && seen.size % 100 === 0)
                say(`  ${seen.size} objects written`);
            return;
        }
        if (deploy.health && !isReady(deploy.health) && deploy.health.state !== 'failing')
            fresh.set(key, { line, at: now() });
        else
            say(line);
    };
    return {
        sink(event) {
            const news = waiting.take(event);
            const told = taskLine(event);
            if (told)
                say(told.text);
            if (event.type === 'log')
                say(`  ${event.text}`);
            if (event.type === 'problem')
                say(`${event.problem.severity}: ${(0,problem/* problemText */.f)(event.problem)}`);
            if (event.type !== 'deploy')
                return;
            const line = (0,words/* lineOf */.cA)(event.deploy)?.replace(/^/gm, '  ');
            if (line === undefined)
                return;
            if (event.deploy.type !== 'object')
                say(line);
            else if (news || event.deploy.change)
                object(event.deploy, line);
        },
        end: () => clearInterval(tick),
    };
}
function still(objects) {
    const shown = objects.slice(0, 5).map(({ name, health }) => `${name} (${(0,words/* healthText */.gB)(health)})`);
    const more = objects.length > shown.length ? `, and ${objects.length - shown.length} more` : '';
    return `still waiting for ${shown.join(', ')}${more}`;
}

// EXTERNAL MODULE: ../build/definitions/names.js + 1 modules
var definitions_names = __nccwpck_require__(3386);
// EXTERNAL MODULE: ../build/expressions/index.js + 8 modules
var expressions = __nccwpck_require__(1668);
// EXTERNAL MODULE: ../build/text/nearest.js
var nearest = __nccwpck_require__(8242);
// EXTERNAL MODULE: ../build/definitions/order.js
var order = __nccwpck_require__(451);
;// CONCATENATED MODULE: ../build/pipeline/fold.js

/** An execution of which nothing has run yet. */
function newExecution(pipeline, about) {
    return {
        ...about,
        name: pipeline.name,
        status: 'NOT_STARTED',
        statusMessage: '',
        output: {},
        stageOrder: pipeline.stageOrder,
        stages: Object.fromEntries(pipeline.stageOrder.map((stage) => [stage, newStage(pipeline, stage)])),
        releases: [],
    };
}
function newStage({ stages }, name) {
    const stage = stages[name] ?? { taskOrder: [], tasks: {} };
    const taskOrder = (0,order/* tasksInOrder */.s)(stage).flat();
    const tasks = taskOrder.map((task) => {
        const { type = '', input = {} } = stage.tasks[task] ?? {};
        return [task, { type, status: 'NOT_STARTED', statusMessage: '', input, output: {} }];
    });
    return { status: 'NOT_STARTED', statusMessage: '', taskOrder, tasks: Object.fromEntries(tasks) };
}
/** The execution after one more event: the same events, folded again, make an equal one. Before the first (`begin`) there is none. */
function fold(execution, event) {
    return descend(execution, event.within ?? [], event);
}
function descend(execution, [step, ...deeper], event) {
    if (!step)
        return event.type === 'begin' ? event.tree : execution && take(execution, event);
    const stage = execution?.stages[step.stage];
    if (!execution || !stage)
        return execution;
    const holder = step.task === undefined ? stage : stage.tasks[step.task];
    if (!holder)
        return execution;
    const key = step.rollback ? 'rollbackResponse' : 'execution';
    const inner = descend(holder[key], deeper, event);
    const changed = inner ? { ...holder, [key]: inner } : holder;
    const own = event.type === 'release' ? take(execution, event) : execution;
    return replaced(own, step.stage, step.task, changed);
}
function take(execution, event) {
    if (event.type === 'release')
        return { ...execution, releases: [...execution.releases, event.release] };
    if (event.type !== 'status')
        return execution;
    const { input, ...mark } = marks(event);
    if (event.stage === undefined)
        return { ...execution, ...mark };
    const stage = execution.stages[event.stage];
    const holder = event.task === undefined ? stage : stage?.tasks[event.task];
    return holder ? replaced(execution, event.stage, event.task, { ...holder, ...mark, ...(input ? { input } : {}) }) : execution;
}
function replaced(execution, stageName, task, value) {
    const stage = execution.stages[stageName];
    const changed = task === undefined ? value : { ...stage, tasks: { ...stage.tasks, [task]: value } };
    return { ...execution, stages: { ...execution.stages, [stageName]: changed } };
}
function marks({ status, message, input, output, micros }) {
    return {
        status,
        ...(message === undefined ? {} : { statusMessage: message }),
        ...(input === undefined ? {} : { input }),
        ...(output === undefined ? {} : { output }),
        ...(micros === undefined ? {} : { _durationInMicros: micros }),
    };
}

// EXTERNAL MODULE: ../build/pipeline/input.js
var pipeline_input = __nccwpck_require__(2382);
;// CONCATENATED MODULE: ../build/pipeline/running.js
const completed = { status: 'COMPLETED', message: '' };
const canceled = { status: 'CANCELED', message: 'canceled' };

// EXTERNAL MODULE: ../build/pipeline/scope.js
var pipeline_scope = __nccwpck_require__(505);
;// CONCATENATED MODULE: ../build/pipeline/rollback.js



/** Whether the pipeline says what to run when this stage or task fails. A cancel rolls nothing back. */
function hasRollback(running, at, { status }) {
    const isFailed = status === 'FAILED' || status === 'ROLLBACK_COMPLETED' || status === 'ROLLBACK_FAILED';
    return isFailed && !running.shared.signal.aborted && meant(running, at).length > 0;
}
const meant = ({ pipeline }, { stage, task }) => (pipeline.rollbacks ?? []).filter((one) => one.stage === stage && one.task === task);
/** Runs the rollback pipelines of a stage or a task that failed; what they come to is added to the failure. */
async function rollBack(running, at, end) {
    let failure = end.status === 'ROLLBACK_FAILED' ? end.message : undefined;
    for (const rollback of meant(running, at)) {
        const message = await runOne(running, at, rollback);
        if (message !== undefined)
            failure = `${end.message}; the rollback ${rollback.name} failed: ${message}`;
    }
    return failure === undefined ? { status: 'ROLLBACK_COMPLETED', message: end.message } : { status: 'ROLLBACK_FAILED', message: failure };
}
/** undefined: it came to its end. */
async function runOne(running, at, rollback) {
    try {
        const given = texts((0,expressions/* bindMap */.gd)(rollback.inputs ?? {}, (0,pipeline_scope/* scopeOf */.O)(running.known)));
        const { status, statusMessage } = await running.runPipeline(rollback, given, { ...at, rollback: true });
        return status === 'COMPLETED' ? undefined : statusMessage;
    }
    catch (error) {
        if (!(error instanceof types/* Stop */.VG))
            throw error;
        return error.problems[0]?.message ?? error.message;
    }
}
const texts = (map) => Object.fromEntries(Object.entries(map).map(([key, value]) => [key, (0,expressions/* textOf */.b6)(value)]));

// EXTERNAL MODULE: ../build/pipeline/endpoint.js
var pipeline_endpoint = __nccwpck_require__(3012);
;// CONCATENATED MODULE: ../build/pipeline/words.js
/** A duration in ms, as people say it. */
function duration(ms) {
    const seconds = ms / 1000;
    if (seconds < 120)
        return seconds === 1 ? 'a second' : `${round(seconds)} seconds`;
    return seconds < 7200 ? `${round(seconds / 60)} minutes` : `${round(seconds / 3600)} hours`;
}
const round = (value) => Math.round(value * 10) / 10;

;// CONCATENATED MODULE: ../build/pipeline/limit.js

/** A task that was told to stop gets so long, in ms; then it is left to itself, and the run goes on without it. */
const grace = 10_000;
/** Timers hold no longer times, in ms: they would go off at once. */
const longestTimer = 2 ** 31 - 1;
/** Resolves to true after `ms`, to false where `over` comes first. */
const passed = (ms, { sleep }, over) => sleep(Math.min(ms, longestTimer), over).then(() => true, () => false);
/** Runs a task within its limit. One that has none keeps the time itself. */
async function withinLimit(task, input, context) {
    const limit = task.limit?.(input);
    if (limit === undefined)
        return task.run(input, context);
    const { ports } = context;
    const [late, over] = [new AbortController(), new AbortController()];
    const signal = AbortSignal.any([context.signal, late.signal]);
    const deadline = Math.min(context.deadline, ports.now() + limit);
    void passed(limit, ports, over.signal).then((isLate) => isLate && late.abort());
    const running = task.run(input, { ...context, signal, deadline });
    const abandoned = aborted(signal).then(() => passed(grace, ports, over.signal));
    try {
        const result = await Promise.race([running, abandoned.then(() => undefined)]);
        if (late.signal.aborted && !context.signal.aborted)
            return tooLong(limit, result);
        return result ?? { status: 'CANCELED', statusMessage: 'canceled; it did not stop when told to', output: {} };
    }
    catch (error) {
        if (late.signal.aborted && !context.signal.aborted)
            return tooLong(limit);
        throw error;
    }
    finally {
        over.abort();
        // Nobody is left who would hear of it.
        running.catch(() => { });
    }
}
const tooLong = (limit, result) => ({
    output: {},
    ...result,
    status: 'FAILED',
    statusMessage: `took longer than ${duration(limit)}`,
});
function aborted(signal) {
    if (signal.aborted)
        return Promise.resolve();
    return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

;// CONCATENATED MODULE: ../build/pipeline/task.js








/** Runs one task. COMPLETED: what comes after it goes on, also where it was skipped or may fail. */
async function runTask(running, stage, task) {
    const at = { stage, task };
    const { now } = running.shared.context.ports;
    const definition = running.pipeline.stages[stage]?.tasks[task] ?? { type: '', input: {} };
    const begun = now();
    const micros = () => Math.round((now() - begun) * 1000);
    const { status, statusMessage, output, isUnwanted } = await attempt(running, at, definition);
    const message = running.isOnly ? statusMessage : `${stage}.${task}: ${statusMessage}`;
    if (isUnwanted || status === 'COMPLETED') {
        settle(running, at, { status, message: statusMessage, output, micros: micros() });
        return completed;
    }
    const mayFail = status === 'FAILED' && definition.ignoreFailure === true;
    let end = { status, message };
    if (!mayFail && hasRollback(running, at, end)) {
        settle(running, at, { status: 'ROLLING_BACK', message: statusMessage, output });
        end = await rollBack(running, at, end);
    }
    settle(running, at, { status: mayFail ? 'FAILED_CONTINUE' : end.status, message: statusMessage, output, micros: micros() });
    return mayFail ? completed : end;
}
async function attempt(running, at, definition) {
    const { shared, known } = running;
    const scope = (0,pipeline_scope/* scopeOf */.O)(known);
    try {
        if (!(0,expressions/* decide */.LD)((0,expressions/* compileCondition */.vs)(definition.preCondition ?? '', expressions/* nowhere */.jx).condition, scope))
            return { status: 'SKIPPED', statusMessage: 'the precondition does not hold', output: {}, isUnwanted: true };
        const task = (0,expressions/* own */.ZV)(shared.context.tasks, definition.type);
        if (!task)
            throw unsupported(definition.type);
        const input = (0,expressions/* bindMap */.gd)(definition.input, scope, task.unbound?.map(({ path }) => path));
        settle(running, at, { status: 'RUNNING', input });
        const { context, hasNested } = contextOf(running, at, definition);
        const parsed = task.parse(input);
        const result = await withinLimit(task, parsed, context);
        // What a nested pipeline came to is known of its own tasks.
        if (!hasNested())
            shared.results.push(result);
        if (result.release)
            running.tell({ type: 'release', release: result.release });
        return result;
    }
    catch (error) {
        if (error instanceof types/* Stop */.VG)
            return stopped(running, at, error);
        if (!shared.signal.aborted || !isAbort(error, shared.signal))
            throw error;
        return { status: 'CANCELED', statusMessage: canceled.message, output: {} };
    }
}
function stopped(running, { stage, task }, stop) {
    const [first, ...more] = stop.problems;
    // Where no place in a file tells which task it is about, its name does.
    const named = stop.problems.map(({ at, ...problem }) => {
        if (at?.file)
            return { ...problem, at };
        return running.isOnly ? problem : { ...problem, message: `${stage}.${task}: ${problem.message}` };
    });
    running.shared.stops.push(stop instanceof types/* UnavailableError */.hG ? new types/* UnavailableError */.hG(named) : new types/* ConfigurationError */.j1(named));
    return { status: 'FAILED', statusMessage: `${first?.message ?? ''}${more.length > 0 ? ` (and ${more.length} more)` : ''}`, output: {} };
}
/** Tells a task's state, and keeps it for bindings. */
function settle({ known, tell, pipeline, shared }, { stage, task }, told) {
    const { status, message = '', input, output } = told;
    const before = known.tasks.get(stage)?.get(task);
    const after = { status, statusMessage: message, input: input ?? before?.input ?? {}, output: output ?? before?.output ?? {} };
    known.tasks.set(stage, (known.tasks.get(stage) ?? new Map()).set(task, after));
    tell({ type: 'status', stage, task, ...told });
    shared.notices.send(pipeline, { stage, task, status }, (0,pipeline_scope/* scopeOf */.O)({ ...known, facts: { ...known.facts, status, statusMessage: message } }));
}
function contextOf(running, at, definition) {
    const { shared, pipeline, id, known, workspace } = running;
    const { ports, leave, repository, push, event, cluster, contents, manifests, execution } = shared.context;
    let nested = false;
    const context = {
        ports,
        leave,
        repository,
        cluster,
        contents,
        manifests,
        ...at,
        ...(push ? { push } : {}),
        ...(event ? { event } : {}),
        ...(workspace ? { workspace } : {}),
        signal: shared.signal,
        deadline: shared.deadline,
        execution: { id, index: execution.index ?? 1, pipeline: pipeline.name, ...(execution.url ? { url: execution.url } : {}) },
        scope: (0,pipeline_scope/* scopeOf */.O)(known),
        endpoint(key) {
            const name = definition.endpoints?.[key];
            return name === undefined ? undefined : endpointOf(running, name);
        },
        endpointNamed: (name) => endpointOf(running, name),
        at: (0,pipeline_endpoint/* placeOf */.$t)(shared.context.definitions, pipeline, at),
        runPipeline(name, given) {
            nested = true;
            return running.runPipeline({ name }, given, at);
        },
        report: (deploy) => running.tell({ type: 'deploy', ...at, deploy: (0,pipeline_endpoint/* located */.t4)(deploy, definition, pipeline.project) }),
        log: (text) => running.tell({ type: 'log', ...at, text }),
    };
    return { context, hasNested: () => nested };
}
function endpointOf({ shared, pipeline, known }, name) {
    const endpoint = (0,definitions_names/* find */.I)(shared.context.definitions.endpoints, name, pipeline.project)?.value;
    if (!endpoint) {
        const message = `there is no ENDPOINT ${name}`;
        throw new types/* ConfigurationError */.j1([{ code: 'H2K-638', severity: 'error', message, fix: 'add it to the definitions, or correct the name' }]);
    }
    return (0,pipeline_endpoint/* boundEndpoint */.gU)(endpoint, known.variable);
}
const unsupported = (type) => new types/* ConfigurationError */.j1([
    {
        code: 'H2K-641',
        severity: 'error',
        message: `tasks of the type ${type} can't be run`,
        fix: 'remove the task, or use a REST or CI task instead',
    },
]);
const isAbort = (error, { reason }) => error === reason || (error instanceof Error && error.name === 'AbortError');

;// CONCATENATED MODULE: ../build/pipeline/stage.js





/** From worst to best: what a group that ran side by side is called after. */
const worst = ['ROLLBACK_FAILED', 'FAILED', 'ROLLBACK_COMPLETED', 'CANCELED', 'SKIPPED', 'COMPLETED'];
/** Runs a stage: its tasks in order, those of a group side by side. A failure ends it when the group is through; after a cancel nothing is begun. */
async function runStage(running, stage) {
    const { pipeline, shared, known, tell } = running;
    if (shared.signal.aborted)
        return canceled;
    const { now } = shared.context.ports;
    const begun = now();
    const mark = ({ status, message }, micros) => {
        tell({ type: 'status', stage, status, message, ...(micros === undefined ? {} : { micros }) });
        const scope = (0,pipeline_scope/* scopeOf */.O)({ ...known, facts: { ...known.facts, status, statusMessage: message } });
        shared.notices.send(pipeline, { stage, status }, scope);
    };
    mark({ status: 'RUNNING', message: '' });
    let end = await runGroups(running, stage);
    if (end.status !== 'COMPLETED' && hasRollback(running, { stage }, end)) {
        tell({ type: 'status', stage, status: 'ROLLING_BACK', message: end.message });
        end = await rollBack(running, { stage }, end);
    }
    mark(end, Math.round((now() - begun) * 1000));
    return end;
}
async function runGroups(running, stage) {
    for (const group of (0,order/* tasksInOrder */.s)(running.pipeline.stages[stage] ?? { taskOrder: [] })) {
        if (running.shared.signal.aborted)
            return canceled;
        const settled = await Promise.allSettled(group.map((task) => runTask(running, stage, task)));
        const ends = settled.map((one) => {
            if (one.status === 'rejected')
                throw one.reason;
            return one.value;
        });
        const end = ends.toSorted((a, b) => worst.indexOf(a.status) - worst.indexOf(b.status))[0];
        if (end && end.status !== 'COMPLETED')
            return end;
    }
    return completed;
}

;// CONCATENATED MODULE: ../build/pipeline/execute.js










/**
 * Runs one pipeline to its end: the outermost where `within` is empty, else a part of another. Throws ConfigurationError where it can't be begun.
 * The execution's output is the values themselves, which the stream shows with secrets hidden.
 */
async function execute(pipeline, given, shared, within, above = []) {
    const { context, signal } = shared;
    const { ports, event, execution: about } = context;
    if (pipeline.enabled === false)
        throw refusal('H2K-642', `the pipeline ${pipeline.name} is disabled`, 'set enabled: true in it');
    const { input, problems } = (0,pipeline_input/* pipelineInput */.TH)(pipeline, given, context);
    if (problems.length > 0)
        throw new types/* ConfigurationError */.j1(problems);
    const begun = ports.now();
    const isNested = within.length > 0;
    const [id, index] = isNested ? [shared.nextId(), 1] : [about.id, about.index ?? 1];
    const running = newRunning(pipeline, { id, index, input }, shared, within, above);
    const { tell, known } = running;
    const tree = newExecution(pipeline, { id, index, input });
    tell({
        type: 'begin',
        tree: {
            ...tree,
            ...(about.comments ? { comments: about.comments } : {}),
            ...(isNested ? { _nested: true } : {}),
            ...(event ? { dockerEvent: event } : {}),
        },
    });
    const mark = ({ status, message }, more = {}) => {
        known.facts = { ...known.facts, status, statusMessage: message };
        tell({ type: 'status', status, message, ...more });
        shared.notices.send(pipeline, { status }, (0,pipeline_scope/* scopeOf */.O)(known));
    };
    const canceling = () => tell({ type: 'status', status: 'CANCELING' });
    mark({ status: 'RUNNING', message: '' });
    signal.addEventListener('abort', canceling, { once: true });
    const reached = ended(await runStages(running), running);
    signal.removeEventListener('abort', canceling);
    const end = withOutput(reached, running);
    mark(end, { output: known.output, micros: Math.round((ports.now() - begun) * 1000) });
    return { ...tree, ...end, statusMessage: end.message, output: known.output };
}
/** Binds the outputs; where that can't be done, it is the end that failed. */
function withOutput(end, { pipeline, known }) {
    try {
        known.output = (0,expressions/* bindMap */.gd)(pipeline.output ?? {}, (0,pipeline_scope/* scopeOf */.O)(known));
        return end;
    }
    catch (error) {
        if (!(error instanceof types/* Stop */.VG))
            throw error;
        return { status: 'FAILED', message: end.status === 'COMPLETED' ? `output: ${error.message}` : end.message };
    }
}
async function runStages(running) {
    for (const stage of running.pipeline.stageOrder) {
        const end = await runStage(running, stage);
        if (end.status !== 'COMPLETED')
            return end;
    }
    return completed;
}
function ended(end, { shared }) {
    if (end.status === 'COMPLETED')
        return { ...end, message: 'Execution Completed.' };
    const { limit } = shared.context;
    if (end.status === 'CANCELED' && shared.isLate())
        return { status: 'FAILED', message: `took longer than ${duration(limit ?? 0)}` };
    return end;
}
function newRunning(pipeline, { id, index, input }, shared, within, above) {
    const { context, stream } = shared;
    const { url = '', requestBy = '', comments = '' } = context.execution;
    const { name, project, description = '', workspace } = pipeline;
    const known = {
        input,
        variable: (variable) => context.variable(variable, project),
        output: {},
        facts: { name, description, requestBy, comments, executionId: id, executionIndex: index, executionUrl: url },
        tasks: new Map(),
    };
    const chain = [...above, pipeline];
    return {
        shared,
        pipeline,
        id,
        known,
        tell: (told) => stream.tell(within, told),
        isOnly: Object.values(pipeline.stages).flatMap(({ tasks }) => Object.keys(tasks)).length === 1,
        workspace: workspace && (0,expressions/* bindMap */.gd)(workspace, (0,pipeline_scope/* scopeOf */.O)(known)),
        async runPipeline(asked, given, step) {
            const { pipelines } = context.definitions;
            const inner = (0,definitions_names/* find */.I)(pipelines, asked.name, asked.project ?? project)?.value;
            if (!inner)
                throw refusal('H2K-637', `there is no pipeline ${asked.name}${(0,nearest/* didYouMean */.a)(asked.name, [...pipelines.keys()])}`, 'name one of the definitions');
            const names = [...chain, inner].map((one) => one.name).join(' → ');
            if (chain.includes(inner))
                throw refusal('H2K-637', `the pipeline ${inner.name} would run within itself: ${names}`, 'break the ring');
            return execute(inner, given, shared, [...within, step], chain);
        },
    };
}
const refusal = (code, message, fix) => new types/* ConfigurationError */.j1([{ code, severity: 'error', message, fix }]);

// EXTERNAL MODULE: ../build/ports/types.js
var ports_types = __nccwpck_require__(2896);
;// CONCATENATED MODULE: ../build/pipeline/notices.js



/** A call may be silent for so long, in ms. */
const longestCall = 10_000;
/** At the end of a run, calls that are not done are waited for so long, in ms. */
const longestEnd = 20_000;
/** What a status is as an event of notifications; undefined: nothing that one is told of. */
function eventOf(status) {
    if (status === 'RUNNING')
        return 'STARTED';
    if (status === 'COMPLETED')
        return 'SUCCESS';
    if (status === 'CANCELED' || status === 'WAITING')
        return status;
    return ['FAILED', 'FAILED_CONTINUE', 'ROLLBACK_COMPLETED', 'ROLLBACK_FAILED'].includes(status) ? 'FAILURE' : undefined;
}
/** Calls webhooks one after the other, beside the run: what they answer changes nothing in it. */
class Notices {
    #last = Promise.resolve();
    #ports;
    #stop = new AbortController();
    #warn;
    constructor(ports, warn) {
        this.#ports = ports;
        this.#warn = warn;
    }
    /** Sends what the pipeline has for this event of it, of a stage or of a task. `scope` is read at once. */
    send({ notifications }, about, scope) {
        const event = eventOf(about.status);
        const meant = notifications?.webhook?.filter((one) => one.event === event && one.stage === about.stage && one.task === about.task) ?? [];
        for (const one of meant) {
            try {
                const call = boundCall(one, scope);
                this.#last = this.#last.then(() => this.#call(call));
            }
            catch (error) {
                if (!(error instanceof types/* Stop */.VG))
                    throw error;
                this.#warn(failed(one.url, `can't be made: ${error.message}`));
            }
        }
    }
    /** Resolves when all is sent, or time is up: what is not through by then is given up with a warning. */
    async end() {
        const timer = new AbortController();
        const sleep = (ms) => this.#ports.sleep(ms, timer.signal);
        const late = sleep(longestEnd).then(() => {
            this.#stop.abort();
            return Promise.race([this.#last, sleep(1000)]);
        });
        late.catch(() => { });
        await Promise.race([this.#last, late]);
        timer.abort();
    }
    async #call({ action, url, headers, payload }) {
        const request = {
            method: action.toUpperCase(),
            url,
            headers,
            timeout: longestCall,
            ...(payload === undefined ? {} : { body: payload }),
        };
        try {
            this.#stop.signal.throwIfAborted();
            const response = await this.#ports.http(request, this.#stop.signal);
            await response.text();
            const { status } = response;
            if (status < 200 || status > 299)
                this.#warn(failed(url, `answered with status ${status}`));
        }
        catch (error) {
            // The words of an error may have the URL in them.
            const why = error instanceof ports_types/* HttpProblem */.AF ? ` (${error.code})` : '';
            this.#warn(failed(url, this.#stop.signal.aborted ? 'was given up at the end of the run' : `could not be reached${why}`));
        }
    }
}
function boundCall({ action, url, headers = {}, payload }, scope) {
    const bound = (0,expressions/* bindMap */.gd)({ url, headers: headers }, scope);
    const texts = Object.entries(bound['headers']).map(([name, value]) => [name, (0,expressions/* textOf */.b6)(value).trim()]);
    return {
        action,
        url: (0,expressions/* textOf */.b6)(bound['url']),
        headers: Object.fromEntries(texts),
        ...(payload === undefined ? {} : { payload: (0,expressions/* bindPayload */._C)(payload, scope) }),
    };
}
/** The path of such a URL is its password: only the host is shown. */
const failed = (url, what) => ({
    code: 'H2K-639',
    severity: 'warning',
    message: `the notification to ${URL.parse(url)?.host || 'a malformed URL'} ${what}`,
    fix: 'look at the url of the notification; the pipeline went on without it',
});

;// CONCATENATED MODULE: ../build/pipeline/stream.js


/** An input or output in an event is at most so long, as JSON text: later tasks bind the whole of it, nobody reads it. Rules 33. */
const longestTold = 200_000;
const deepest = 100;
/** The one stream of a run: numbers events without gaps, hides secrets in them, and keeps the execution that they fold to. */
class Stream {
    #seq = 0;
    #execution;
    #ports;
    #id;
    #sink;
    constructor(id, ports, sink) {
        this.#id = id;
        this.#ports = ports;
        this.#sink = sink;
    }
    /** Tells of the execution that `within` leads to. */
    tell(within, told) {
        const shown = redacted(limited(told), this.#ports.secrets.redact);
        const where = within.length > 0 ? { within } : {};
        const event = { seq: this.#seq++, at: this.#ports.now(), execution: this.#id, ...where, ...shown };
        this.#execution = fold(this.#execution, event);
        this.#sink(event);
    }
    get execution() {
        if (!this.#execution)
            throw new Error('no execution was begun');
        return this.#execution;
    }
}
function limited(told) {
    if (told.type !== 'status')
        return told;
    const { input, output } = told;
    return { ...told, ...(input && { input: shortened(input) }), ...(output && { output: shortened(output) }) };
}
function shortened(map) {
    if (isShort(map, longestTold))
        return map;
    return { ...Object.fromEntries(Object.entries(map).filter(([, value]) => isShort(value, longestTold / 10))), truncated: true };
}
/** A body from outside may be nested deeper than any walk over it can go. */
const isShort = (value, limit) => !isDeeper(value, deepest) && (0,expressions/* textOf */.b6)(value).length <= limit;
const isDeeper = (value, levels) => typeof value === 'object' && value !== null && (levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1)));
/** The value with every secret in it hidden; what has none stays the very same. */
function redacted(value, redact) {
    if (typeof value === 'string')
        return redact(value);
    if (typeof value !== 'object' || value === null)
        return value;
    if (Array.isArray(value)) {
        const items = value.map((item) => redacted(item, redact));
        return items.every((item, index) => item === value[index]) ? value : items;
    }
    const entries = Object.entries(value).map(([key, inner]) => [redact(key), redacted(inner, redact)]);
    const isSame = entries.every(([key, inner]) => Object.hasOwn(value, key) && value[key] === inner);
    return isSame ? value : Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ../build/pipeline/run.js





const sixHours = 6 * 3_600_000;
/**
 * Runs a pipeline: stages and tasks in order, groups side by side. Everything that happens goes to the sink, and the execution is the fold of that.
 * Throws ConfigurationError or UnavailableError where it failed before any task did anything: then nothing was touched.
 */
async function run(pipeline, given, context) {
    const { ports, execution, limit = sixHours } = context;
    const stream = new Stream(execution.id, ports, context.sink);
    const [late, over] = [new AbortController(), new AbortController()];
    void passed(limit, ports, over.signal).then((isLate) => isLate && late.abort());
    let ids = 0;
    const shared = {
        context,
        stream,
        notices: new Notices(ports, (problem) => stream.tell([], { type: 'problem', problem })),
        signal: AbortSignal.any([context.signal, late.signal]),
        deadline: ports.now() + limit,
        isLate: () => late.signal.aborted,
        results: [],
        stops: [],
        nextId: () => `${execution.id}.${++ids}`,
    };
    try {
        const { status } = await execute(pipeline, given, shared, []);
        await shared.notices.end();
        if (status === 'FAILED' && shared.results.length === 0 && shared.stops.length > 0)
            throw merged(shared.stops);
        for (const problem of shared.stops.flatMap(({ problems }) => problems))
            stream.tell([], { type: 'problem', problem });
        return { execution: stream.execution, results: shared.results };
    }
    finally {
        over.abort();
    }
}
function merged(stops) {
    const problems = stops.flatMap((stop) => stop.problems);
    return stops.some((stop) => stop instanceof types/* UnavailableError */.hG) ? new types/* UnavailableError */.hG(problems) : new types/* ConfigurationError */.j1(problems);
}

// EXTERNAL MODULE: ../build/tasks/index.js + 20 modules
var tasks = __nccwpck_require__(2574);
// EXTERNAL MODULE: ../build/commands/accepted.js
var accepted = __nccwpck_require__(1452);
// EXTERNAL MODULE: ../build/commands/host.js
var commands_host = __nccwpck_require__(2727);
// EXTERNAL MODULE: ../build/commands/means.js + 1 modules
var commands_means = __nccwpck_require__(9372);
// EXTERNAL MODULE: ../build/commands/ordered.js
var ordered = __nccwpck_require__(532);
// EXTERNAL MODULE: ../build/commands/result.js
var commands_result = __nccwpck_require__(7892);
// EXTERNAL MODULE: ../build/commands/work.js + 10 modules
var work = __nccwpck_require__(6968);
;// CONCATENATED MODULE: ../build/commands/run.js








/**
 * Deploys the manifests, or runs the chosen pipelines, with the pushed image: one execution after the other, where a push starts several.
 * Never throws for a user's mistake or an absent cluster: those are results too.
 */
async function run_run(asked, host, sink) {
    let push;
    try {
        const checked = await (0,accepted/* acceptedRun */.Z)(asked, host);
        const { means, origin, chosen } = checked;
        push = origin.image && (await (0,commands_means/* pushOf */.yS)(origin.image, means.registry, host.signal));
        const ends = [];
        for (const [index, one] of chosen.entries()) {
            if (host.signal.aborted)
                break;
            ends.push(await executed(one, checked, { host: index === 0 ? host : another(host, index), push, sink }));
        }
        await means.close();
        if (ends.length === 0)
            host.signal.throwIfAborted();
        return { report: (0,commands_result/* merged */.Zu)(ends.map(({ report }) => report)), causes: ends.flatMap(({ causes }) => causes) };
    }
    catch (error) {
        return { report: untouched(error, host, push), causes: [] };
    }
}
/** A run of the same job, with a name of its own: locks and records are held under it. */
const another = (host, index) => ({ ...host, run: { ...host.run, id: `${host.run.id}-${index + 1}` } });
async function executed(one, checked, { host, push, sink }) {
    const { means, definitions, variable, origin, settings } = checked;
    const problems = [];
    const context = {
        ...host,
        ...means,
        definitions,
        variable,
        tasks: tasks/* tasks */.v,
        execution: (0,commands_host/* executionOf */.e)(host),
        ...(push ? { push: await (0,ordered/* ordered */.S)(push, one, origin, settings, host.ports.now()) } : {}),
        ...(origin.event ? { event: origin.event } : {}),
    };
    try {
        const ran = await run(one.pipeline.value, (0,work/* givenTo */.T)(one, checked), {
            ...context,
            sink: (event) => {
                problems.push(...toldIn(event));
                sink(event);
            },
        });
        return { report: { ...reported(ran), ...named(push), problems }, causes: ran.results.flatMap((result) => result.causes ?? []) };
    }
    catch (error) {
        return { report: untouched(error, host, push), causes: [] };
    }
}
function toldIn(event) {
    if (event.type === 'problem')
        return [event.problem];
    return event.type === 'deploy' && event.deploy.type === 'problem' ? [event.deploy.problem] : [];
}
function reported({ execution, results }) {
    const releases = results.flatMap(({ release }) => (release ? [release] : []));
    return {
        result: (0,commands_result/* resultOf */.Bg)(execution, results),
        status: execution.status,
        reason: execution.status === 'COMPLETED' ? '' : execution.statusMessage,
        executionId: execution.id,
        proof: (0,commands_result/* worstProof */.OD)(results),
        changed: results.some(commands_result/* hasChanged */.$H),
        undone: releases.find(({ undone }) => undone !== 'none')?.undone ?? 'none',
        output: execution.output,
        execution,
    };
}
const named = (push) => ({
    image: push ? `${push.written}${push.tag ? `:${push.tag}` : ''}` : '',
    digest: push?.digest ?? '',
});
/** Nothing was touched. */
function untouched(error, host, push) {
    const { result, problems } = (0,commands_result/* stopped */.ce)(error, host.signal);
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
    return {
        result,
        status: result === 'cancelled' ? 'CANCELED' : 'FAILED',
        reason: result === 'cancelled' ? 'cancelled before anything was touched' : `${problems[0]?.message ?? ''}${more}`,
        executionId: host.run.id,
        ...named(push),
        proof: '',
        changed: false,
        undone: 'none',
        output: {},
        execution: undefined,
        problems,
    };
}

;// CONCATENATED MODULE: ../build/commands/seen.js

/** What a run did to the cluster, as a report's readers want it afterwards: the fold behind the action's summary. */
class Seen {
    /** By refKey, in the order of writing. */
    objects = new Map();
    proofs = [];
    /** Object by object, in words. */
    undone = [];
    take(event) {
        if (event.type !== 'deploy')
            return;
        const { deploy } = event;
        if (deploy.type === 'object' && deploy.change) {
            this.objects.set((0,kubernetes/* refKey */.XF)(deploy.ref), { name: (0,kubernetes/* refText */.d0)(deploy.ref), change: deploy.change, proofs: [] });
        }
        if (deploy.type === 'phase' && deploy.phase === 'undo')
            this.undone.push(deploy.text);
        if (deploy.type === 'proof') {
            this.proofs.push(deploy.proof);
            this.objects.get((0,kubernetes/* refKey */.XF)(deploy.proof.ref))?.proofs.push(deploy.proof);
        }
    }
}

// EXTERNAL MODULE: ../build/action/annotations.js
var annotations = __nccwpck_require__(6707);
// EXTERNAL MODULE: ../build/action/markdown.js
var markdown = __nccwpck_require__(4096);
// EXTERNAL MODULE: ../build/action/outputs.js
var outputs = __nccwpck_require__(3083);
// EXTERNAL MODULE: ../build/action/state.js
var state = __nccwpck_require__(3760);
// EXTERNAL MODULE: ../build/action/summary.js
var summary = __nccwpck_require__(661);
;// CONCATENATED MODULE: ../build/action/run.js










/** Deploys. Cancelled, it leaves what it began to the post step: GitHub gives main ten seconds, and post minutes. Rules 11. */
async function runMode({ asked, environment }, host) {
    const { ports } = host;
    const { redact } = ports.secrets;
    const memory = new state/* Memory */.c();
    const seen = new Seen();
    const show = newLines((line) => ports.log('info', line), ports.now);
    const shown = environment && new Shown(await environmentOf(environment, host), asked.given.image ?? '', memory);
    const end = await run_run(asked, host, (event) => {
        memory.take(event);
        seen.take(event);
        show.sink(event);
        shown?.begin(event);
    });
    show.end();
    const { report, causes } = end;
    const isGood = report.result === 'done' || report.result === 'skipped';
    const isCut = host.signal.aborted && !isGood;
    if (!isCut)
        memory.ended();
    // What later steps and people read comes before anything that may fail or take time.
    (0,outputs/* writeOutputs */.Kn)((0,outputs/* runOutputs */.MR)(report), redact);
    await (0,markdown/* writeSummary */.Sy)((0,summary/* summaryOf */.Y)(end, seen), ports);
    const unseen = isCut ? [] : ((await shown?.end(report)) ?? []);
    (0,annotations/* annotate */.f)(causes, [...report.problems, ...unseen], ports);
    for (const cause of causes)
        ports.log('info', (0,words/* causeText */.xv)(cause));
    const last = isCut ? 'cancelled; what this run began is brought back in the post step' : (0,words/* closing */.ET)(report);
    if (isGood)
        ports.log('info', last);
    else
        (0,core/* setFailed */.C1)(redact(last));
}
/** Loaded where it is wanted: most runs start without. */
async function environmentOf(options, host) {
    return new (await __nccwpck_require__.e(/* import() */ 785).then(__nccwpck_require__.bind(__nccwpck_require__, 9785))).Environment(options, host);
}
/** The run in an environment of GitHub, beside the deployment itself. */
class Shown {
    #environment;
    #memory;
    #image;
    #begun;
    #deployed;
    constructor(environment, image, memory) {
        this.#environment = environment;
        this.#image = image;
        this.#memory = memory;
    }
    /** At the first event, when nothing stands against the run any more. */
    begin(event) {
        const push = event.type === 'begin' ? event.tree.dockerEvent : undefined;
        const image = push?.tag ? `${push.image}:${push.tag}` : (push?.image ?? this.#image);
        this.#begun ??= this.#environment.begin(image, (deployed) => {
            this.#deployed = deployed;
            this.#memory.deployed(deployed);
        });
    }
    async end(report) {
        const problems = (await this.#begun) ?? [];
        return this.#deployed ? [...problems, ...(await this.#environment.end(this.#deployed, report))] : problems;
    }
}

;// CONCATENATED MODULE: ../build/action/main.js





/** The step itself. Throws only a defect. */
async function main() {
    const host = (0,action_host/* actionHost */.L)((0,signals/* stopSignals */.S)((why) => new types/* HandOver */.II(why)));
    const inputs = (0,action_inputs/* readInputs */.Ko)();
    if (inputs.mode === 'run')
        await runMode(inputs, host);
    else
        await (await __nccwpck_require__.e(/* import() */ 622).then(__nccwpck_require__.bind(__nccwpck_require__, 7622))).otherModes[inputs.mode](inputs, host);
}


/***/ }),

/***/ 4096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Sy: () => (/* binding */ writeSummary),
/* harmony export */   om: () => (/* binding */ block),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   qN: () => (/* binding */ paragraphs),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5896);

/** GitHub drops a step's summary above 1 MiB. */
const most = 900_000;
const cutNote = '\n\n*(cut: the log has the rest)*\n';
/** Text of anybody's as plain text: nothing in it is markup, a link or a line of its own. Every punctuation mark may be escaped in GitHub's Markdown. */
const plain = (text) => text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .replace(/[!-/:-@[-`{-~]/g, (mark) => entities[mark] ?? `\\${mark}`);
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Lines of anybody's as they are, in a block of their own. */
const block = (lines) => `<pre>${lines.map((line) => line.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/[&<>]/g, (mark) => entities[mark])).join('\n')}</pre>`;
/** Cells are Markdown already. No rows: no table. */
function table(head, rows) {
    if (rows.length === 0)
        return '';
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
/** Paragraphs; empty ones are left out. */
const paragraphs = (...parts) => parts.filter(Boolean).join('\n\n');
/** Adds to the step's summary, where the runner has one; that it can't be written is no reason to fail. */
async function writeSummary(markdown, { env, log, secrets }) {
    if (!env['GITHUB_STEP_SUMMARY'])
        return;
    const text = secrets.redact(markdown);
    try {
        await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z
            .addRaw(Buffer.byteLength(text) <= most ? text : cut(text))
            .addEOL()
            .write();
    }
    catch (error) {
        log('info', `the step's summary can't be written: ${error.message}`);
    }
}
/** At a line's end, and with no block left open. */
function cut(text) {
    const short = text.slice(0, Math.floor(most / 3));
    const whole = short.slice(0, short.lastIndexOf('\n'));
    return `${whole}${whole.lastIndexOf('<pre>') > whole.lastIndexOf('</pre>') ? '</pre>' : ''}${cutNote}`;
}


/***/ }),

/***/ 3083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Kn: () => (/* binding */ writeOutputs),
/* harmony export */   MM: () => (/* binding */ documentOutputs),
/* harmony export */   MR: () => (/* binding */ runOutputs)
/* harmony export */ });
/* unused harmony export outputs */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5896);

/** The action's outputs in their order, with what action.yml says of each. */
const outputs = {
    status: "The execution's status: COMPLETED, FAILED, CANCELED",
    result: "The exit code's word: done, skipped, failed, refused, unavailable, changed, cancelled",
    reason: 'Why it failed, in one line',
    'execution-id': "The execution's id",
    image: 'The image that was deployed, with its tag',
    digest: 'Its digest',
    proof: 'Whether the running pods have that digest: the worst of proven, unproven, mismatch',
    changed: 'Whether the cluster was changed; of a plan, whether it would be',
    undone: 'What was brought back after a failure: none, all, partly',
    output: "The pipeline's output, as JSON; of a plan or a verification, the whole of it",
    execution: 'The whole execution, as JSON; a list of them where a push started several pipelines',
};
/** Written before a failure is told, so that later steps can read why. What a mode does not have stays empty. `redact` hides secrets. */
function writeOutputs(values, redact) {
    for (const name of Object.keys(outputs))
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH)(name, redact(values[name] ?? ''));
}
const runOutputs = (report) => ({
    status: report.status,
    result: report.result,
    reason: report.reason,
    'execution-id': report.executionId,
    image: report.image,
    digest: report.digest,
    proof: report.proof,
    changed: String(report.changed),
    undone: report.undone,
    output: JSON.stringify(report.output),
    execution: JSON.stringify(report.executions ?? report.execution ?? {}),
});
/** Of a command that runs nothing: its own document. */
const documentOutputs = (result, reason, document) => ({
    result,
    reason,
    output: JSON.stringify(document),
});


/***/ }),

/***/ 3760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ Memory),
/* harmony export */   u: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5896);

function readState() {
    const deployed = (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu)('deployed');
    return {
        begun: JSON.parse((0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu)('begun') || '[]'),
        ...(deployed ? { deployed: JSON.parse(deployed) } : {}),
        ended: (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getState */ .Gu)('ended') === 'true',
    };
}
/** Main's memory. */
class Memory {
    #begun = [];
    /** A release tells itself before the first write of its record. */
    take(event) {
        if (event.type !== 'deploy' || event.deploy.type !== 'release')
            return;
        const { address, run } = event.deploy;
        this.#begun.push({ ...address, run });
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ)('begun', JSON.stringify(this.#begun));
    }
    deployed(deployed) {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ)('deployed', JSON.stringify(deployed));
    }
    ended() {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ)('ended', 'true');
    }
}


/***/ }),

/***/ 661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ problemsOf),
/* harmony export */   Y: () => (/* binding */ summaryOf)
/* harmony export */ });
/* harmony import */ var _commands_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7054);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4096);


/** So many objects are listed; the log has all. */
const mostObjects = 200;
const mostCauses = 20;
/** A run for people, as Markdown: push, proof, stages and tasks, objects with their images before and after, causes, what was undone. */
function summaryOf({ report, causes }, seen) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraphs */ .qN)(`### ${headline(report)}`, report.result === 'done' || report.reason === '' ? '' : `**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(report.reason)}**`, push(report), tasks(report), objects(seen), causesOf(causes), undone(seen, report.undone), problemsOf(report.problems));
}
const words = {
    done: 'Deployed',
    failed: 'Failed',
    changed: 'Failed, the cluster is changed',
    refused: 'Refused, nothing was touched',
    unavailable: 'Not possible now, nothing was touched',
    cancelled: 'Cancelled',
    skipped: 'Skipped',
};
function headline({ result, status, image, changed }) {
    const word = result === 'done' && !changed ? 'Nothing had to be changed' : status === 'CANCELED' ? 'Cancelled' : (words[result] ?? result);
    return image ? `${word}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(image)}` : word;
}
function push({ digest, proof, execution, executionId }) {
    const rows = [
        ['digest', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(digest)],
        ['pushed', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(pushed(execution?.dockerEvent))],
        ['proof', proof],
        ['pipeline', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(execution?.name ?? '')],
        ['execution', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(executionId)],
    ].filter(([, value]) => value !== '');
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['', ''], rows);
}
function pushed(event) {
    if (event?.pushedAt === undefined)
        return '';
    return `${new Date(event.pushedAt * 1000).toISOString()}${event.pusher ? ` by ${event.pusher}` : ''}`;
}
const seconds = (micros) => (micros === undefined ? '' : `${(micros / 1_000_000).toFixed(1)} s`);
function tasks({ execution, executions }) {
    const all = executions ?? (execution ? [execution] : []);
    const tables = all.map((one) => {
        const rows = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['stage', 'task', 'type', 'status', 'took', ''], rowsOf(one));
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraphs */ .qN)(all.length > 1 ? `**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(one.name)}**: ${one.status}` : '', rows);
    });
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraphs */ .qN)(...tables);
}
/** A row for each task, those of the pipelines that it ran or that rolled it back below it. */
function rowsOf({ stageOrder, stages }, before = '') {
    return stageOrder.flatMap((name) => {
        const stage = stages[name];
        const own = (stage?.taskOrder ?? []).flatMap((task) => {
            const one = stage?.tasks[task];
            if (!one)
                return [];
            const row = [
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(before + name),
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(task),
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(one.type),
                one.status,
                seconds(one._durationInMicros),
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(one.statusMessage),
            ];
            return [row, ...within(one.execution, `${before}${task} › `), ...within(one.rollbackResponse, `${before}${task} rolled back › `)];
        });
        return [...own, ...within(stage?.rollbackResponse, `${before}${name} rolled back › `)];
    });
}
const within = (execution, before) => (execution ? rowsOf(execution, before) : []);
function objects({ objects: all }) {
    const rows = [...all.values()]
        .slice(0, mostObjects)
        .map(({ name, change, proofs }) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(name),
        change.action,
        (change.images ?? []).map(imageText).join('<br>'),
        proofs.map(proofText).join('<br>'),
    ]);
    const more = all.size > mostObjects ? `and ${all.size - mostObjects} more objects, see the log` : '';
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraphs */ .qN)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['object', 'change', 'image', 'proof'], rows), more);
}
const imageText = ({ container, before, after }) => before === undefined || before === after
    ? `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(container)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(after)}`
    : `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(container)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(before)} → ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(after)}`;
const proofText = ({ verdict, why }) => (verdict === 'proven' ? verdict : `${verdict}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(why)}`);
function causesOf(causes) {
    if (causes.length === 0)
        return '';
    const shown = causes.slice(0, mostCauses).map((cause) => {
        const { at, ref, reason, pod, container, exitCode, message, log = [], fix } = cause;
        const facts = [pod && `pod ${pod}`, container && `container ${container}`, exitCode === undefined ? '' : `exit code ${exitCode}`]
            .filter(Boolean)
            .join(', ');
        const head = `**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(`${ref.kind} ${ref.name}: ${reason}`)}**${facts ? ` (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(facts)})` : ''}${at ? ` at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)((0,_commands_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .place */ .i)(at))}` : ''}`;
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraphs */ .qN)(head, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(message), log.length > 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)(log) : '', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(fix));
    });
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraphs */ .qN)('#### Why', ...shown);
}
function undone({ undone: lines }, all) {
    // The first line is the reason for the way back, which stands above already.
    const steps = lines.slice(1);
    if (steps.length === 0)
        return '';
    const head = all === 'all' ? 'Brought back: everything that was there before' : 'The way back';
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraphs */ .qN)(`#### ${head}`, steps.map((line) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(line)}`).join('\n'));
}
/** What is wrong, where, and what to do. */
function problemsOf(problems) {
    const rows = problems.map(({ code, severity, message, fix = '', at, input }) => [
        `${severity} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(code)}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(at ? (0,_commands_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .place */ .i)(at) : (input ?? '')),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(message),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(fix),
    ]);
    return rows.length === 0 ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraphs */ .qN)('#### Problems', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['', 'where', 'what', 'what to do'], rows));
}


/***/ }),

/***/ 1452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ acceptedRun)
/* harmony export */ });
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9979);
/* harmony import */ var _checked_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4294);
/* harmony import */ var _work_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6968);



/** A run without a mistake, all that was asked for known. Throws ConfigurationError with every mistake, or UnavailableError. */
async function acceptedRun(asked, host) {
    const checked = await (0,_work_js__WEBPACK_IMPORTED_MODULE_2__/* .checkedRun */ .V)(asked, host, 'run');
    await (0,_checked_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseMistakes */ .U)(checked.usesKubeconfig ? checked : { problems: checked.problems });
    return withNewestTag(checked, host.signal);
}
/** With the newest version of those tags that the input `tags` is about, asked of the registry; without that input as it is. */
async function withNewestTag(checked, signal) {
    const { settings, origin, means } = checked;
    const { image } = origin;
    if (settings.tags.length === 0 || !image)
        return checked;
    const tags = await means.registry.tags(image, signal);
    const { newest } = await __nccwpck_require__.e(/* import() */ 166).then(__nccwpck_require__.bind(__nccwpck_require__, 5166));
    const tag = newest(tags, settings.tags);
    if (tag === undefined)
        throw new _types_js__WEBPACK_IMPORTED_MODULE_0__/* .UnavailableError */ .hG([noVersion(image.written, settings.tags, tags.length)]);
    const written = `${image.writtenName}:${tag}`;
    return { ...checked, origin: { ...origin, image: { ...image, tag, written } } };
}
const noVersion = (image, patterns, count) => ({
    code: 'H2K-409',
    severity: 'error',
    message: `none of the ${count} tags of ${image} is a version that fits ${patterns.join(' or ')}`,
    fix: 'versions are 1.2.3 or v1.2.3-rc.1; look at the pattern, or name the tag: image: repository:tag',
    input: 'tags',
});


/***/ }),

/***/ 4294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  l: () => (/* binding */ checkedTarget),
  U: () => (/* binding */ refuseMistakes)
});

// EXTERNAL MODULE: ../build/registry/endpoints.js
var endpoints = __nccwpck_require__(1710);
// EXTERNAL MODULE: ../build/types.js
var types = __nccwpck_require__(9979);
// EXTERNAL MODULE: ../build/commands/means.js + 1 modules
var commands_means = __nccwpck_require__(9372);
// EXTERNAL MODULE: ../build/text/duration.js
var text_duration = __nccwpck_require__(6126);
// EXTERNAL MODULE: ../build/text/nearest.js
var nearest = __nccwpck_require__(8242);
// EXTERNAL MODULE: ../build/commands/options.js
var options = __nccwpck_require__(3927);
;// CONCATENATED MODULE: ../build/commands/settings.js



/** Reads what was given. Where `problems` (each names its input) has an error, the default stands for it: good for finding further mistakes only. */
function readSettings(given) {
    const problems = [];
    const text = (name) => given[name]?.trim() || undefined;
    const wrong = (name, message, fix) => {
        problems.push({ code: 'H2K-401', severity: 'error', message: `${name}: ${message}`, fix, input: name });
        return undefined;
    };
    const known = (name) => options/* options */.f.find((option) => option.name === name);
    const boolean = (name) => {
        const value = (text(name) ?? known(name).default).toLowerCase();
        if (value !== 'true' && value !== 'false')
            wrong(name, `"${value}" is neither true nor false`, `write ${name}: true or ${name}: false`);
        return value === 'true';
    };
    const choice = (name) => {
        const { default: fallback, choices = [] } = known(name);
        const value = text(name) ?? fallback;
        if (choices.includes(value))
            return value;
        wrong(name, `there is no "${value}"${(0,nearest/* didYouMean */.a)(value, choices)}`, `write one of ${choices.join(', ')}`);
        return (fallback || choices[0]);
    };
    const list = (name, separator = /[\n,]/) => (text(name) ?? known(name).default)
        .split(separator)
        .map((part) => part.trim())
        .filter(Boolean);
    const kinds = (name) => {
        for (const kind of list(name).filter((one) => !isKind(one)))
            wrong(name, `"${kind}" is no kind${(0,nearest/* didYouMean */.a)(kind, recreatable)}`, 'write kinds as manifests have them: Deployment, Service');
        return list(name);
    };
    const values = (name) => {
        const found = new Map();
        // A value may hold anything but a line's end, commas and = included.
        for (const line of list(name, /\n/)) {
            const [, key = '', value = ''] = /^([^=]*?)\s*=\s*(.*)$/.exec(line) ?? [];
            if (key === '')
                wrong(name, 'a line has no NAME=', 'write NAME=value, one a line');
            else if (found.has(key))
                wrong(name, `${key} is given twice`, 'remove one of the lines');
            found.set(key, value);
        }
        return found;
    };
    const duration = (name) => (0,text_duration/* milliseconds */.R)(text(name) ?? known(name).default) ??
        wrong(name, `"${text(name)}" is no duration`, 'write 90s, 5m or 1h; a bare number is minutes') ??
        (0,text_duration/* milliseconds */.R)(known(name).default) ??
        0;
    /** undefined: none is given, or one that is no name. */
    const namespace = (name) => {
        const value = text(name);
        if (value === undefined || /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(value))
            return value;
        return wrong(name, `"${value}" can't be a namespace's name`, 'write small letters, digits and - in between, 63 at most');
    };
    const conflicts = () => {
        const owners = list('conflicts');
        const [word = ''] = owners;
        if (owners.length === 1 && (word === 'fail' || word === 'force'))
            return word;
        // Anything may be an owner's name; a slip in one of our own words is not taken for one.
        for (const owner of owners.filter((one) => (0,nearest/* didYouMean */.a)(one, ['fail', 'force']) !== ''))
            wrong('conflicts', `"${owner}" is no owner's name${(0,nearest/* didYouMean */.a)(owner, ['fail', 'force'])}`, 'write fail, force, or owners alone');
        return owners;
    };
    const namespaces = ['namespace', 'release-namespace'];
    const settings = {
        manifests: list('manifests'),
        createNamespace: boolean('create-namespace'),
        ...(text('order') === undefined ? {} : { order: choice('order') }),
        allowOlder: boolean('allow-older'),
        tags: list('tags'),
        inputs: values('inputs'),
        variables: values('variables'),
        registryMirrors: list('registry-mirrors'),
        prune: boolean('prune'),
        onFailure: choice('on-failure'),
        conflicts: conflicts(),
        timeout: duration('timeout'),
        patience: list('patience', /\n/),
        recreate: kinds('recreate'),
        takeOver: boolean('take-over'),
        requireProof: boolean('require-proof'),
        ...texts((name) => (namespaces.includes(name) ? namespace(name) : text(name))),
    };
    return { settings, problems };
}
const recreatable = [
    'Deployment',
    'Service',
    'StatefulSet',
    'DaemonSet',
    'ReplicaSet',
    'RoleBinding',
    'ClusterRoleBinding',
    'Secret',
    'ConfigMap',
];
/** Any kind may be named, custom ones too; what is a letter away from one of ours is a slip. */
const isKind = (word) => recreatable.includes(word) || (/^[A-Z][A-Za-z0-9]*$/.test(word) && (0,nearest/* didYouMean */.a)(word, recreatable) === '');
const textNames = [
    'image',
    'digest',
    'payload',
    'definitions',
    'pipeline',
    'webhook',
    'namespace',
    'kubeconfig',
    'context',
    'release',
    'release-namespace',
];
function texts(text) {
    const camelCase = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
    const values = textNames.map((name) => [camelCase(name), text(name)]);
    return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

;// CONCATENATED MODULE: ../build/commands/checked.js




/** Settings and kubeconfig, read and checked; nothing is asked of anybody. */
async function checkedTarget({ given, mistakes }, host) {
    const { settings, problems } = readSettings(given);
    const { mirrors, problems: malformed } = (0,endpoints/* parseMirrors */.Cy)(settings.registryMirrors.join('\n'));
    const means = (0,commands_means/* newMeans */.bl)(settings, { mirrors }, host);
    return { settings, mirrors, means, problems: [...mistakes, ...problems, ...malformed] };
}
/** Throws ConfigurationError with all mistakes at once, those of the kubeconfig among them (`means` left out: it is not read). Still nothing was asked of anybody. */
async function refuseMistakes({ means, problems }) {
    const kubeconfig = await means?.cluster().then(() => undefined, stopOf);
    const mistaken = problems.some(({ severity }) => severity === 'error');
    if (mistaken)
        throw new types/* ConfigurationError */.j1([...problems, ...(kubeconfig?.problems ?? [])]);
    if (kubeconfig)
        throw kubeconfig;
}
function stopOf(error) {
    if (error instanceof types/* Stop */.VG)
        return error;
    throw error;
}


/***/ }),

/***/ 2727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ executionOf),
/* harmony export */   w: () => (/* binding */ hostOf)
/* harmony export */ });
/** The run as GitHub's environment tells it, or one of its own. `folder`: the working folder's name. */
function hostOf(ports, { signal, leave }, folder) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT: attempt } = ports.env;
    return {
        ports,
        signal,
        leave,
        repository: repository || folder || 'workspace',
        run: {
            id: id ? `${id}-${attempt ?? '1'}` : Buffer.from(ports.random(8)).toString('hex'),
            ...(server && repository && id ? { url: `${server}/${repository}/actions/runs/${id}` } : {}),
        },
    };
}
/** What an execution says of itself: the workflow's own count and who caused it, where GitHub tells. */
function executionOf({ run, ports: { env } }) {
    const { GITHUB_RUN_NUMBER: number, GITHUB_ACTOR: requestBy } = env;
    return { ...run, ...(requestBy ? { requestBy } : {}), ...(/^[1-9]\d{0,9}$/.test(number ?? '') ? { index: Number(number) } : {}) };
}


/***/ }),

/***/ 9372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  bl: () => (/* binding */ newMeans),
  yS: () => (/* binding */ pushOf),
  cO: () => (/* binding */ tagOf)
});

// EXTERNAL MODULE: ../build/kubernetes/index.js + 20 modules
var kubernetes = __nccwpck_require__(2928);
// EXTERNAL MODULE: ../build/registry/index.js + 5 modules
var build_registry = __nccwpck_require__(4148);
// EXTERNAL MODULE: ../build/registry/reference.js
var registry_reference = __nccwpck_require__(4477);
// EXTERNAL MODULE: ../build/types.js
var types = __nccwpck_require__(9979);
;// CONCATENATED MODULE: ../build/commands/endpoint.js
/** How to reach the cluster that a k8s ENDPOINT means: a kubeconfig, or an address with what its authType says. Its bindings are filled in. */
function clusterOf({ properties }) {
    const text = (key) => {
        const value = properties[key];
        return typeof value === 'string' && value.trim() !== '' ? value : undefined;
    };
    const kubeconfig = text('kubeconfig');
    if (kubeconfig !== undefined)
        return { kubeconfig, context: text('context') };
    const type = text('authType')?.toLowerCase();
    const uses = (own) => type === undefined || type === own;
    const endpoint = {
        server: text('kubernetesURL') ?? '',
        fingerprint: text('fingerprint'),
        ca: text('certAuthorityData'),
        ...(uses('token') ? { token: text('token') } : {}),
        ...(uses('basic') ? { username: text('username'), password: text('password') } : {}),
        ...(uses('certificate') ? { cert: text('certData'), key: text('certKeyData') } : {}),
    };
    return { endpoint: defined(endpoint) };
}
const defined = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

;// CONCATENATED MODULE: ../build/commands/means.js





/** Connections of one run, each made when it is first needed, and files, read once. */
function newMeans(settings, registries, { ports, signal }) {
    const registry = (0,build_registry/* newRegistry */.y)(ports, registries);
    const readings = new Map();
    /** By what they were made of: an ENDPOINT may get other values in another pipeline. */
    const connected = new Map();
    return {
        registry,
        manifests(sources) {
            const key = sources.join('\n');
            const reading = readings.get(key) ?? (0,kubernetes/* readManifests */.PX)(sources, ports.files);
            readings.set(key, reading);
            return reading;
        },
        cluster(endpoint) {
            const options = endpoint ? clusterOf(endpoint) : { kubeconfig: settings.kubeconfig, context: settings.context };
            const key = JSON.stringify(options);
            const connection = connected.get(key) ?? (0,kubernetes/* connect */.Ng)(options, ports);
            connected.set(key, connection);
            return connection;
        },
        async close() {
            for (const connection of await Promise.allSettled(connected.values()))
                if (connection.status === 'fulfilled')
                    connection.value.cluster.close();
        },
        async contents(image) {
            const reference = (0,registry_reference/* parseImage */.zZ)(image);
            if ((0,registry_reference/* isMalformed */.ON)(reference) || !reference.digest)
                return undefined;
            try {
                const { children, configs } = await registry.configs(reference, reference.digest, signal);
                return { children, configs };
            }
            catch (error) {
                if (error instanceof types/* UnavailableError */.hG)
                    return undefined;
                throw error;
            }
        },
    };
}
/** The tag that a named image means. A digest alone has none. */
const tagOf = ({ tag, digest }) => tag ?? (digest ? undefined : 'latest');
/** The named image with its digest: given, or asked of its registry by HEAD, which counts as no pull. Throws UnavailableError. */
async function pushOf(image, registry, signal) {
    const tag = tagOf(image);
    const digest = image.digest ?? (await registry.digest(image, signal)).digest;
    return { repository: image.repository, written: image.writtenName, digest, ...(tag ? { tag } : {}) };
}


/***/ }),

/***/ 3927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ options)
/* harmony export */ });
const option = (name, kind, description, fallback = '', choices) => ({
    name,
    kind,
    description,
    default: fallback,
    ...(choices ? { choices } : {}),
});
const options = [
    option('manifests', 'list', 'Files, folders and globs of Kubernetes YAML, separated by commas or newlines'),
    option('image', 'text', 'The image that was pushed: repo[:tag][@digest]; every reference to its repository is pinned to it'),
    option('digest', 'text', "The pushed image's digest (sha256:…), where it is known already"),
    option('tags', 'list', 'With an image that has no tag: of its tags that fit (v*, 1.*-prod) the newest version is deployed'),
    option('payload', 'text', 'The push as JSON: what the relay dispatched, or the body of Docker Hub’s call (default: the event that started the workflow)'),
    option('order', 'choice', 'Which of two pushes is newer: pushed or semver (default: the docker webhook’s, else pushed)', '', [
        'pushed',
        'semver',
    ]),
    option('allow-older', 'boolean', 'Deploy a push although a later one of its repository is deployed', 'false'),
    option('definitions', 'text', 'Folder of pipelines, endpoints, variables and docker webhooks (default: .github/hub-to-kube)'),
    option('pipeline', 'text', 'The pipeline to run (default: the one that the push’s docker webhook starts)'),
    option('webhook', 'text', 'The docker webhook to act for (default: every one that the push fits)'),
    option('inputs', 'list', 'Inputs of the pipeline: NAME=value, one a line'),
    option('variables', 'list', 'Values of VARIABLEs of type REGULAR: NAME=value, one a line'),
    option('namespace', 'text', "Namespace of objects that name none (default: the context's, else default); one that names another is an error"),
    option('create-namespace', 'boolean', 'Make the namespace when it is missing', 'false'),
    option('kubeconfig', 'text', 'A path, or the text itself, plain or in base64 (default: $KUBECONFIG, the default file, or the in-cluster account)'),
    option('context', 'text', 'Context of the kubeconfig (default: its current one)'),
    option('registry-mirrors', 'list', 'Where to ask for a registry’s images: docker.io=https://mirror.example.com'),
    option('release', 'text', 'Name of the record that this run continues (default: repository/pipeline/stage/task)'),
    option('release-namespace', 'text', 'Namespace of that record (default: the namespace)'),
    option('prune', 'boolean', 'Delete objects that an earlier run made and the manifests no longer have', 'false'),
    option('on-failure', 'choice', 'undo brings back what was there, keep leaves the failed state to be looked at', 'undo', ['undo', 'keep']),
    option('conflicts', 'list', 'Fields that another owner has: fail, force, or the owners to take them from', 'fail'),
    option('timeout', 'duration', 'How long to wait until everything is ready: 90s, 5m; a bare number is minutes', '5m'),
    option('patience', 'list', 'How long single causes may go on: CrashLoopBackOff=2,20s (one a line)'),
    option('recreate', 'list', 'Kinds that may be deleted and made anew where their change is refused: Deployment, Service, StatefulSet'),
    option('take-over', 'boolean', 'Take over objects that belong to another release', 'false'),
    option('require-proof', 'boolean', 'Fail when the running image can’t be proven to be the pushed one', 'false'),
];


/***/ }),

/***/ 532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ ordered)
/* harmony export */ });
/**
 * A push with what releases remember of it, and with what tells whether it comes too late. An image that was named by hand is never ordered (rules 6).
 * `now`: nothing was pushed later, whatever a notice says; remembered, a forged time to come would be a bar to every push until then.
 */
async function ordered(push, { webhook }, { event, ...origin }, settings, now) {
    if (!event)
        return push;
    const name = webhook?.value.name ?? origin.webhook;
    const told = {
        ...push,
        ...(event.pushedAt === undefined ? {} : { pushedAt: Math.min(event.pushedAt, Math.floor(now / 1000)) }),
        ...(name === undefined ? {} : { webhook: name }),
        ...(origin.delivery === undefined ? {} : { delivery: origin.delivery }),
    };
    if (settings.allowOlder || event.replayOf !== undefined)
        return told;
    const order = settings.order ?? webhook?.value.order ?? 'pushed';
    const { overtaken } = await __nccwpck_require__.e(/* import() */ 166).then(__nccwpck_require__.bind(__nccwpck_require__, 5166));
    return { ...told, overtaken: (deployed) => overtaken(told, deployed, order) };
}


/***/ }),

/***/ 459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A: () => (/* binding */ origin_eventOf),
  y: () => (/* binding */ originOf)
});

;// CONCATENATED MODULE: ../build/dockerhub/names.js
const part = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
/** No dot, and not localhost: in front of a name that is a registry's host, which would then be asked in Docker Hub's place. */
const namespace = '(?!localhost/)[a-z0-9]+(?:[_-]+[a-z0-9]+)*';
const repository = new RegExp(`^(?:${namespace}/)?${part}$`);
/** `acme/shop`, or `busybox` for an official image; Docker Hub's names have two parts at most. */
const isRepository = (name) => name.length <= 255 && repository.test(name);
/** A tag by the distribution's grammar. Checked where a push comes in, and again where it is used. */
const isTag = (tag) => /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/.test(tag);

;// CONCATENATED MODULE: ../build/dockerhub/dispatch.js

/** Whether a JSON value means to be one: a raw body of Docker Hub's has none of its keys. */
const isDispatch = (body) => typeof body === 'object' && body !== null && !Array.isArray(body) && 'push' in body && !('push_data' in body);
/** Reads one as far as it can be trusted: every text by its grammar, unknown keys left behind. `reason`: why it is none. */
function readDispatch(body) {
    const { version, delivery, webhook, push, reportKey } = body;
    if (version !== 1)
        return { reason: `the payload's version is ${JSON.stringify(version ?? null)}, and this action reads version 1` };
    if (!isWord(delivery))
        return { reason: 'the payload’s delivery is missing or no id' };
    if (typeof webhook !== 'string' || !isName(webhook))
        return { reason: 'the payload names no docker webhook' };
    const event = eventOf(push);
    if (typeof event === 'string')
        return { reason: event };
    return { dispatch: { version, delivery, webhook, push: event, ...(isWord(reportKey) ? { reportKey } : {}) } };
}
function eventOf(push) {
    if (typeof push !== 'object' || push === null || Array.isArray(push))
        return 'the payload has no push';
    const { id, image, tag, pushedAt, digest, replayOf } = push;
    if (!isWord(id))
        return 'the push has no id';
    if (typeof image !== 'string' || !isRepository(image))
        return 'the push names no repository of Docker Hub’s';
    if (typeof tag !== 'string' || !isTag(tag))
        return 'the push has no tag, or none that can be one';
    if (digest !== undefined && !isDigest(digest))
        return 'the push’s digest is none: sha256: and 64 hexadecimal digits';
    const slash = image.indexOf('/');
    return {
        id,
        image,
        repository: { namespace: slash < 0 ? 'library' : image.slice(0, slash), name: image.slice(slash + 1) },
        tag,
        ...(typeof pushedAt === 'number' && Number.isSafeInteger(pushedAt) && pushedAt > 0 ? { pushedAt } : {}),
        ...words(push),
        ...(digest === undefined ? {} : { digest }),
        verified: push['verified'] === true,
        ...(isWord(replayOf) ? { replayOf } : {}),
    };
}
function words(push) {
    const given = ['pusher', 'owner', 'mediaType'].map((key) => [key, push[key]]);
    return Object.fromEntries(given.filter(([, value]) => isWord(value)));
}
/** Of a definition: one line. */
const isName = (text) => /^\P{Cc}{1,256}$/u.test(text);
const isWord = (value) => typeof value === 'string' && /^[\w.+/-]{1,128}$/.test(value);
const isDigest = (value) => typeof value === 'string' && /^sha256:[0-9a-f]{64}$/.test(value);

;// CONCATENATED MODULE: ../build/dockerhub/id.js
/**
 * One push's id, equal for every notice of it: 24 hexadecimal digits of a sha256 over image, tag and the push's second, or, where there is no
 * time, its digest. Two pushes of one tag within a second are one, as the tag then points to the last of them.
 */
async function pushId(image, tag, mark, sha256 = webSha256) {
    const text = [image, tag, mark === undefined ? '' : String(mark)].join('\n');
    return (await sha256(text)).slice(0, 24);
}
async function webSha256(text) {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

;// CONCATENATED MODULE: ../build/dockerhub/strangers.js
/** Bodies that other services send, which people point at a hook of ours by mistake, by the keys that tell them. */
const strangers = [
    { what: 'GitHub’s ping', has: ['zen', 'hook_id'] },
    { what: 'GitHub’s notice of a package', has: ['registry_package'] },
    { what: 'a push to a Git repository', has: ['ref', 'commits'] },
    { what: 'Quay’s notice of a push', has: ['docker_url', 'updated_tags'] },
    { what: 'Harbor’s notice', has: ['event_data', 'occur_at'] },
    { what: 'the Docker Registry’s notice', has: ['events'] },
    { what: 'a notice of Azure’s registry', has: ['action', 'target'] },
    { what: 'a notice of Google’s registry', has: ['message', 'subscription'] },
];
/** Whose body it is, in words, where it is known to be no push of Docker Hub's. */
const strangerOf = (body) => 'push_data' in body ? undefined : strangers.find(({ has }) => has.every((key) => key in body))?.what;

;// CONCATENATED MODULE: ../build/dockerhub/payload.js



/** The push event in the text of a webhook's body, whatever content type it came with. Never throws. */
async function readPayload(text, sha256) {
    let body;
    try {
        body = JSON.parse(text);
    }
    catch {
        return { reason: 'the body is not JSON' };
    }
    return await readPush(body, sha256);
}
/**
 * The push event in a body of any era since 2013: unknown keys pass, and only what a push is known by is kept.
 * The digest is never taken from it, as Docker Hub sends none: whoever names one is somebody else.
 */
async function readPush(body, sha256) {
    const found = pushIn(body);
    if ('reason' in found)
        return found;
    return { event: { id: await pushId(found.image, found.tag, found.pushedAt, sha256), ...found } };
}
/** The same without its id, which takes a hash. */
function pushIn(body) {
    if (!isObject(body))
        return { reason: 'the body is no JSON object' };
    const stranger = strangerOf(body);
    if (stranger !== undefined)
        return { reason: `this is ${stranger}, not Docker Hub’s notice of a push` };
    const { push_data: data, repository } = body;
    if (!isObject(data))
        return { reason: 'the body has no push_data: Docker Hub’s notices of a push have one' };
    if (!isObject(repository))
        return { reason: 'the body has no repository' };
    const image = imageOf(repository);
    if (typeof image !== 'string')
        return image;
    const tag = tagOf(data);
    if (typeof tag !== 'string')
        return tag;
    const pushedAt = secondsOf(data['pushed_at']);
    const slash = image.indexOf('/');
    const namespace = slash < 0 ? 'library' : image.slice(0, slash);
    return {
        image,
        repository: { namespace, name: image.slice(slash + 1) },
        tag,
        ...(pushedAt === undefined ? {} : { pushedAt }),
        ...word('pusher', data['pusher']),
        ...word('owner', repository['owner']),
        ...word('mediaType', data['media_type']),
        verified: false,
    };
}
/** acme/shop, or busybox for an official image: it has been seen with and without `library/`, and as `_/busybox`. */
function imageOf(repository) {
    const { repo_name: whole, namespace, name } = repository;
    const given = isText(whole) ? whole : isText(namespace) && isText(name) ? `${namespace}/${name}` : undefined;
    if (given === undefined)
        return { reason: 'the body names no repository: neither repo_name nor namespace and name' };
    const image = given.replace(/^(?:library|_)\//, '');
    return isRepository(image) ? image : { reason: 'the repository’s name is none that Docker Hub gives' };
}
function tagOf({ tag }) {
    if (!isText(tag))
        return { reason: 'the push has no tag' };
    return isTag(tag) ? tag : { reason: 'the tag is none: letters, digits, _, . and -, 128 at most, beginning with no . or -' };
}
/** Whole seconds since 1970, as an integer, a float or the text of one; anything else is no time. */
function secondsOf(value) {
    const number = typeof value === 'string' && /^\d{1,12}(?:\.\d+)?$/.test(value) ? Number(value) : value;
    return typeof number === 'number' && number >= 1 && number < 1e11 ? Math.floor(number) : undefined;
}
/** Names of people and types, which are short and hold no spaces; free text is not kept. Rules 34. */
const word = (key, value) => isText(value) && /^[\w.+/-]{1,128}$/.test(value) ? { [key]: value } : {};
const isText = (value) => typeof value === 'string' && value !== '';
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

// EXTERNAL MODULE: ../build/registry/index.js + 5 modules
var registry = __nccwpck_require__(4148);
// EXTERNAL MODULE: ../build/registry/reference.js
var reference = __nccwpck_require__(4477);
// EXTERNAL MODULE: ../build/types.js
var types = __nccwpck_require__(9979);
// EXTERNAL MODULE: ../build/commands/means.js + 1 modules
var means = __nccwpck_require__(9372);
;// CONCATENATED MODULE: ../build/commands/origin.js






/**
 * Where the push comes from: `image`; else `payload`; else the event that started the workflow. A push's digest is left to its registry, as the tag may
 * have moved since. Problems: H2K-600 what was to be a push is none, H2K-403, and those of a reference.
 */
async function originOf(settings, ports) {
    if (settings.image !== undefined) {
        const { origin, problems } = named({}, settings.image, settings.digest);
        const isPlain = origin.image?.tag === undefined && origin.image?.digest === undefined;
        return { origin, problems: settings.tags.length > 0 && !isPlain ? [...problems, tagTwice] : problems };
    }
    if (settings.tags.length > 0)
        return { origin: {}, problems: [tagsAlone] };
    const found = settings.payload === undefined ? await fromWorkflow(ports) : await fromText(settings.payload, 'the input payload', 'payload');
    if ('problem' in found)
        return { origin: {}, problems: [found.problem] };
    const { event, image, ...origin } = found;
    if (event)
        return named({ event, ...origin }, `${event.image}:${event.tag}`, settings.digest);
    if (image !== undefined)
        return named({}, image, settings.digest);
    return { origin: {}, problems: settings.digest === undefined ? [] : [digestAlone] };
}
function named(origin, image, digest) {
    try {
        return { origin: { ...origin, image: (0,registry/* imageInput */.E)(image, digest) }, problems: [] };
    }
    catch (error) {
        if (!(error instanceof types/* Stop */.VG))
            throw error;
        return { origin, problems: error.problems };
    }
}
/** `client_payload` of repository_dispatch, or the inputs of workflow_dispatch. */
async function fromWorkflow({ env, files }) {
    const { GITHUB_EVENT_NAME: name = '', GITHUB_EVENT_PATH: path = '' } = env;
    if (path === '' || (name !== 'repository_dispatch' && name !== 'workflow_dispatch'))
        return {};
    const event = parsed((await files.readAnywhere(path)) ?? '');
    if (!origin_isObject(event))
        return noPush(`the file of the event ${name} can't be read`);
    const { client_payload: payload, inputs } = event;
    if (name === 'repository_dispatch')
        return origin_isObject(payload) && Object.keys(payload).length > 0 ? await fromBody(payload, 'client_payload of the repository_dispatch') : {};
    const { image, payload: text } = origin_isObject(inputs) ? inputs : {};
    if (typeof image === 'string' && image.trim() !== '')
        return { image: image.trim() };
    return typeof text === 'string' && text.trim() !== '' ? await fromText(text, 'the input payload of the workflow') : {};
}
async function fromText(text, where, input) {
    const body = parsed(text);
    return body === undefined ? noPush(`${where} is not JSON`, input) : await fromBody(body, where, input);
}
async function fromBody(body, where, input) {
    if (!isDispatch(body)) {
        const read = await readPush(body);
        return 'event' in read ? { event: read.event } : noPush(`${where} is no push: ${read.reason}`, input);
    }
    const read = readDispatch(body);
    if ('reason' in read)
        return noPush(`${where} is no dispatch: ${read.reason}`, input);
    const { push: event, webhook, delivery } = read.dispatch;
    return { event, webhook, delivery };
}
const parsed = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};
const origin_isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const noPush = (message, input) => ({
    problem: {
        code: 'H2K-600',
        severity: 'error',
        message,
        fix: 'give what the relay dispatches (schema/dispatch.json), or the body of Docker Hub’s call as it came',
        ...(input ? { input } : {}),
    },
});
/** The push of an image that was named by hand, for patterns and bindings; nobody knows when it was, and it is never ordered. */
function origin_eventOf({ event, image }) {
    if (event)
        return event;
    const name = image ? (0,reference/* familiarName */.hG)(image) : '';
    const slash = name.lastIndexOf('/');
    const repository = { namespace: slash < 0 ? 'library' : name.slice(0, slash), name: name.slice(slash + 1) };
    const tag = (image && (0,means/* tagOf */.cO)(image)) ?? '';
    return { id: '', image: name, repository, tag, verified: false, ...(image?.digest ? { digest: image.digest } : {}) };
}
const tagTwice = {
    code: 'H2K-408',
    severity: 'error',
    message: 'image names its tag or digest, and tags says to look for one',
    fix: 'leave one of the two out',
    input: 'tags',
};
const tagsAlone = {
    code: 'H2K-408',
    severity: 'error',
    message: 'tags is given, but no image',
    fix: 'add image: repository; tags says which of its tags to deploy',
    input: 'tags',
};
const digestAlone = {
    code: 'H2K-403',
    severity: 'error',
    message: 'digest is given, but no image',
    fix: 'add image: repository[:tag]; a digest alone names no repository',
    input: 'digest',
};


/***/ }),

/***/ 7054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ problemText),
/* harmony export */   i: () => (/* binding */ place)
/* harmony export */ });
/** `k8s/shop.yaml:14:11` */
const place = ({ file, line, column }) => `${file}:${line}:${column}`;
/** A problem as people read it: where, what, what to do, its code. */
function problemText({ at, message, fix, code }) {
    return `${at ? `${place(at)} ` : ''}${message} (${code})${fix ? `\n  ${fix.replace(/\n/g, '\n  ')}` : ''}`;
}


/***/ }),

/***/ 6439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  w: () => (/* binding */ quick),
  X: () => (/* binding */ quickWork)
});

;// CONCATENATED MODULE: ../build/pipeline/literal.js
/** An input that means itself: `${` in its texts is no binding. */
const literal = (input) => Object.fromEntries(Object.entries(input).map(([key, value]) => [key, escaped(value)]));
function escaped(value) {
    if (typeof value === 'string')
        return value.replace(/(?<!\$)\$\{/g, '\\${');
    if (Array.isArray(value))
        return value.map(escaped);
    return typeof value === 'object' && value !== null ? literal(value) : value;
}

;// CONCATENATED MODULE: ../build/commands/quick.js

/** Quick mode's names: a pipeline of one stage with one APPLY task. They are part of the release's key (rules 1). */
const quick = { pipeline: 'quick', stage: 'Deploy', task: 'Manifests' };
/** The settings as that task's input. */
function quickInput(settings) {
    const { manifests, namespace, release, releaseNamespace, patience, timeout } = settings;
    return {
        action: 'APPLY',
        filePath: manifests,
        images: 'pushed',
        createNamespace: settings.createNamespace,
        prune: settings.prune,
        onFailure: settings.onFailure,
        conflicts: settings.conflicts,
        timeout: timeout / 60_000,
        patience: patience.join('\n'),
        recreate: settings.recreate,
        takeOver: settings.takeOver,
        requireProof: settings.requireProof,
        ...(namespace === undefined ? {} : { namespace }),
        ...(release === undefined ? {} : { release }),
        ...(releaseNamespace === undefined ? {} : { releaseNamespace }),
    };
}
/** The pipeline of that task, which stands in no file; with an image it has the Docker parameters. */
function quickPipeline(task, hasImage) {
    const input = literal(task);
    const value = {
        kind: 'PIPELINE',
        name: quick.pipeline,
        ...(hasImage ? { options: ['DOCKER_TRIGGER'] } : {}),
        stageOrder: [quick.stage],
        stages: { [quick.stage]: { taskOrder: [quick.task], tasks: { [quick.task]: { type: 'K8S', input } } } },
    };
    return { value, at: () => ({ file: '', line: 1, column: 1 }) };
}
/** What is run where manifests are named instead of a pipeline (H2K-624: not both). */
function quickWork(settings, hasImage) {
    const others = ['definitions', 'pipeline', 'webhook', 'inputs', 'variables'].filter((name) => {
        const value = settings[name];
        return typeof value === 'object' ? value.size > 0 : value !== undefined;
    });
    return {
        definitions: noDefinitions,
        mistaken: new Set(),
        chosen: [{ pipeline: quickPipeline(quickInput(settings), hasImage) }],
        problems: others.map(notBoth),
    };
}
const notBoth = (input) => ({
    code: 'H2K-624',
    severity: 'error',
    message: `${input} belongs to a pipeline, and manifests are deployed without one`,
    fix: `leave ${input} out, or manifests`,
    input,
});
const noDefinitions = { pipelines: new Map(), endpoints: new Map(), variables: new Map(), webhooks: new Map() };


/***/ }),

/***/ 7892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $H: () => (/* binding */ hasChanged),
/* harmony export */   Bg: () => (/* binding */ resultOf),
/* harmony export */   OD: () => (/* binding */ worstProof),
/* harmony export */   Zu: () => (/* binding */ merged),
/* harmony export */   ce: () => (/* binding */ stopped)
/* harmony export */ });
/* unused harmony export exitCodes */
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9979);

/** Exit codes and their words: what a script may rely on. Rules 10. */
const exitCodes = {
    done: 0,
    skipped: 0,
    failed: 1,
    refused: 2,
    unavailable: 3,
    changed: 4,
    changes: 10,
    cancelled: 130,
};
/** What ended a command before anything was touched: mistakes, an absence, or a cancel. Anything else is a defect of ours and is thrown on. */
function stopped(error, signal) {
    if (signal.aborted)
        return { result: 'cancelled', problems: [] };
    if (!(error instanceof _types_js__WEBPACK_IMPORTED_MODULE_0__/* .Stop */ .VG))
        throw error;
    return { result: error instanceof _types_js__WEBPACK_IMPORTED_MODULE_0__/* .UnavailableError */ .hG ? 'unavailable' : 'refused', problems: error.problems };
}
/** The word for an execution that ran. `failed` promises that everything that existed before is back. */
function resultOf(execution, results) {
    if (execution.status === 'COMPLETED')
        return 'done';
    if (execution.status === 'SKIPPED')
        return 'skipped';
    const whole = results.every(isWhole);
    if (!whole)
        return 'changed';
    return execution.status === 'CANCELED' ? 'cancelled' : 'failed';
}
/** What has no release (a DELETE, a ROLLBACK of one workload) names what is not as it was. */
const hasChanged = ({ release, left = [] }) => (release ? release.changed : left.length > 0);
/** Nothing was changed, or what was there is back. */
const isWhole = (result) => !hasChanged(result) || result.release?.undone === 'all';
/** mismatch is worse than unproven, unproven worse than proven. */
function worstProof(results) {
    const verdicts = results.flatMap((result) => result.release?.proofs ?? []).map((proof) => proof.verdict);
    return ['mismatch', 'unproven', 'proven'].find((verdict) => verdicts.includes(verdict)) ?? '';
}
/** From the worst on: what of several executions a script must know first. */
const worst = ['changed', 'failed', 'cancelled', 'unavailable', 'refused', 'changes', 'skipped', 'done'];
/** One report of several executions, at least one: that of the worst, with what became of all of them together. */
function merged(reports) {
    const [first, ...more] = reports.toSorted((one, other) => worst.indexOf(one.result) - worst.indexOf(other.result));
    if (more.length === 0)
        return first;
    const verdicts = reports.map(({ proof }) => proof);
    return {
        ...first,
        proof: ['mismatch', 'unproven', 'proven'].find((verdict) => verdicts.includes(verdict)) ?? '',
        changed: reports.some(({ changed }) => changed),
        problems: reports.flatMap(({ problems }) => problems),
        executions: reports.flatMap(({ execution }) => execution ?? []),
    };
}


/***/ }),

/***/ 752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ variablesOf)
/* harmony export */ });
/* harmony import */ var _definitions_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9966);

/** What `${var.NAME}` means in a run. A secret is masked before anybody gets it. */
function variablesOf(definitions, given, { env, secrets }) {
    return (name, project) => {
        const found = (0,_definitions_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .variableValue */ .eV)(name, project, { definitions, given, env });
        if ('problem' in found)
            return undefined;
        if (found.isSecret)
            secrets.add(found.value);
        return found.value;
    };
}


/***/ }),

/***/ 4928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ET: () => (/* binding */ closing),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   gB: () => (/* binding */ healthText),
/* harmony export */   k0: () => (/* binding */ changeText),
/* harmony export */   xv: () => (/* binding */ causeText)
/* harmony export */ });
/* unused harmony export proofText */
/* harmony import */ var _kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2928);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7054);


/** Why an object is not ready: the pod, the container, Kubernetes' reason, the exit code, its last lines, what to do. */
function causeText(cause) {
    const where = [cause.pod && `pod ${cause.pod}`, cause.container && `container ${cause.container}`].filter(Boolean).join(', ');
    const facts = [cause.exitCode === undefined ? '' : `exit code ${cause.exitCode}`, cause.restarts ? `${cause.restarts} restarts` : '']
        .filter(Boolean)
        .join(', ');
    const head = `${cause.at ? `${(0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .place */ .i)(cause.at)} ` : ''}${(0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .refText */ .d0)(cause.ref)}: ${cause.reason}${where ? ` in ${where}` : ''}${facts ? ` (${facts})` : ''}`;
    const log = cause.log?.length ? ['  its last log lines:', ...cause.log.map((line) => `    | ${line}`)] : [];
    return [head, ...(cause.message ? [`  ${cause.message}`] : []), ...log, `  ${cause.fix}`].join('\n');
}
function healthText(health) {
    switch (health.state) {
        case 'ready':
            return health.hold ? `ready, held for ${health.hold} s to be sure` : 'ready';
        case 'progressing':
            return health.why;
        case 'failing':
            return health.causes.map((cause) => `${cause.reason}: ${cause.message}`.slice(0, 200)).join('; ');
        case 'notVerified':
            return `not verified: ${health.why}`;
    }
}
const marks = { proven: 'proven', mismatch: 'MISMATCH', unproven: 'unproven' };
const proofText = (proof) => `${(0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .refText */ .d0)(proof.ref)}, container ${proof.container}: ${marks[proof.verdict]}, ${proof.verdict === 'proven' ? `runs ${proof.digest}` : proof.why}`;
const done = {
    create: 'created',
    update: 'changed',
    unchanged: 'unchanged',
    adopt: 'taken over from kubectl and changed',
    recreate: 'deleted and created anew',
    delete: 'deleted',
    blocked: 'not touched',
};
/** What one event has to say in a plain log; undefined: nothing. */
function lineOf(event) {
    switch (event.type) {
        case 'phase':
            return event.text;
        case 'proof':
            return proofText(event.proof);
        case 'log':
            return `${(0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .refText */ .d0)(event.ref)} | ${event.text}`;
        case 'problem':
            return `${event.problem.severity}: ${(0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problemText */ .f)(event.problem)}`;
        case 'object':
            if (event.health)
                return `${(0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .refText */ .d0)(event.ref)}: ${healthText(event.health)}`;
            return event.change ? `${(0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .refText */ .d0)(event.ref)} ${done[event.change.action]}` : undefined;
        case 'release':
            return undefined;
    }
}
/** One line of a plan, its diff below it. */
function changeText({ action, ref, why, diff, reversible }) {
    const once = reversible === 'no' ? ' [can’t be undone]' : '';
    return `${signs[action]} ${(0,_kubernetes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .refText */ .d0)(ref)}: ${why}${once}${diff ? `\n${diff.replace(/^/gm, '    ')}` : ''}`;
}
const signs = {
    create: '+',
    update: '~',
    adopt: '~',
    recreate: '±',
    delete: '-',
    unchanged: ' ',
    blocked: '!',
};
/** The last line: what came of it, in one sentence. */
function closing({ result, reason, proof, digest, undone, changed }) {
    const image = digest && (proof || changed) ? `, ${proof || 'not deployed'}: ${digest}` : '';
    const after = undone === 'all'
        ? '; everything that was there before is back'
        : undone === 'partly'
            ? '; not everything could be brought back'
            : changed && result === 'changed'
                ? '; the cluster is as the failure left it'
                : '';
    if (result === 'done')
        return `done${changed ? '' : ', nothing had to be changed'}${image}`;
    return `${reason === result ? result : `${result}: ${reason}`}${after}`;
}


/***/ }),

/***/ 6968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V: () => (/* binding */ checkedRun),
  T: () => (/* binding */ givenTo)
});

// EXTERNAL MODULE: ../build/definitions/names.js + 1 modules
var names = __nccwpck_require__(3386);
;// CONCATENATED MODULE: ../build/definitions/parts.js
/** A pipeline's tasks, in no order that matters, with their paths. */
function tasksOf({ stages }) {
    return Object.entries(stages).flatMap(([stage, { tasks }]) => Object.entries(tasks).map(([name, task]) => ({ stage, name, path: ['stages', stage, 'tasks', name], task })));
}
/** The pipelines that a pipeline runs: nested ones, and rollbacks. */
function calls(pipeline) {
    const nested = tasksOf(pipeline).flatMap(({ task, path }) => {
        const { pipeline: name } = task.input;
        return task.type === 'Pipeline' && typeof name === 'string' && name !== '' ? [{ name, path: [...path, 'input', 'pipeline'] }] : [];
    });
    return [
        ...nested,
        ...(pipeline.rollbacks ?? []).map(({ name, project }, index) => ({ name, project, path: ['rollbacks', index, 'name'] })),
    ];
}

;// CONCATENATED MODULE: ../build/definitions/nesting.js


/** A pipeline and all that it may run in turn, itself first, each once. */
function reachable(pipeline, pipelines) {
    const found = new Set([pipeline]);
    for (const one of found)
        for (const { to } of edges(one, pipelines))
            found.add(to);
    return [...found];
}
/** Pipelines that would run themselves (H2K-613): each ring once, told where it closes. */
function circles(from, pipelines) {
    const problems = [];
    const done = new Set();
    const walk = (one, way) => {
        if (done.has(one))
            return;
        for (const { to, at } of edges(one, pipelines)) {
            const start = [...way, one].indexOf(to);
            if (start === -1)
                walk(to, [...way, one]);
            else
                problems.push(circle([...way, one].slice(start), at));
        }
        done.add(one);
    };
    for (const one of from)
        walk(one, []);
    return problems;
}
const edges = ({ value, at }, pipelines) => calls(value).flatMap(({ name, project, path }) => {
    const to = (0,names/* find */.I)(pipelines, name, project ?? value.project);
    return to ? [{ to, at: at(path) }] : [];
});
function circle(ring, at) {
    const names = [...ring, ring[0]].map((one) => one?.value.name).join(' → ');
    const message = ring.length === 1 ? `the pipeline ${ring[0]?.value.name} runs itself` : `these pipelines run one another in a circle: ${names}`;
    return { code: 'H2K-613', severity: 'error', message, fix: 'take one of these calls out', ...(at && { at }) };
}

// EXTERNAL MODULE: ../build/pipeline/input.js
var input = __nccwpck_require__(2382);
// EXTERNAL MODULE: ../build/text/order.js
var order = __nccwpck_require__(700);
// EXTERNAL MODULE: ../build/commands/checked.js + 1 modules
var commands_checked = __nccwpck_require__(4294);
// EXTERNAL MODULE: ../build/text/nearest.js
var nearest = __nccwpck_require__(8242);
;// CONCATENATED MODULE: ../build/definitions/judging.js
/** A mistake in a definition. */
const problem = (code, message, fix, at) => ({
    code,
    severity: 'error',
    message,
    fix,
    ...(at && { at }),
});

;// CONCATENATED MODULE: ../build/definitions/endpoints.js



/** What is wrong with the endpoints that a task names (H2K-614, 615). Keys that its type has no use for are left alone: exports have them. */
function endpointProblems(place, task, path, { value, at }, judging) {
    const known = judging.tasks[task.type]?.endpoints ?? [];
    const keys = known.map(({ key }) => key);
    const given = task.endpoints ?? {};
    const slips = Object.keys(given).flatMap((key) => {
        const hint = keys.includes(key) ? '' : (0,nearest/* didYouMean */.a)(key, keys);
        return hint
            ? [
                problem('H2K-614', `${place} has the endpoint ${JSON.stringify(key)}${hint}`, `a ${task.type} task takes ${keys.join(', ')}`, at([...path, 'endpoints', key], 'key')),
            ]
            : [];
    });
    const wrong = known.flatMap(({ key, type, required }) => {
        const name = given[key];
        const where = at([...path, 'endpoints', key]);
        if (name === undefined || name === '')
            return required
                ? [problem('H2K-614', `${place} names no endpoint ${key}`, `add endpoints: { ${key}: NAME }, an ENDPOINT of type ${type}`, where)]
                : [];
        return namedEndpoint(`${place} names the ENDPOINT`, name, type, value.project, where, judging);
    });
    return [...slips, ...wrong];
}
/** Whether the ENDPOINT that somebody names is there, and of the type that is needed. */
function namedEndpoint(who, name, type, project, at, { definitions, mistaken }) {
    if (name.includes('${') || mistaken.has(name))
        return [];
    const endpoint = (0,names/* find */.I)(definitions.endpoints, name, project);
    const others = [...definitions.endpoints].filter(([, { value }]) => value.type === type).map(([key]) => key);
    const fix = others.length > 0 ? `ENDPOINTs of type ${type}: ${(0,nearest/* listed */.K)(others)}` : `define it: kind: ENDPOINT, name: ${name}, type: ${type}`;
    if (!endpoint)
        return [problem('H2K-614', `${who} ${name}, and there is none${(0,nearest/* didYouMean */.a)(name, others)}`, fix, at)];
    if (endpoint.value.type === type)
        return [];
    return [problem('H2K-615', `${who} ${name}, which is of type ${endpoint.value.type}, and must be of type ${type}`, fix, at)];
}

;// CONCATENATED MODULE: ../build/definitions/checks.js





/** Everything that keeps a pipeline from being run (H2K-611, 612, 614, 615, 619), and what of it will not be done (H2K-620, warnings). */
function pipelineProblems(pipeline, judging) {
    const { value, at } = pipeline;
    const places = tasksOf(value).flatMap(({ stage, name, path, task }) => [
        ...typeProblems(`${stage}.${name}`, task, at([...path, 'type']), judging),
        ...endpointProblems(`${stage}.${name}`, task, path, pipeline, judging),
    ]);
    const named = calls(value).flatMap(({ name, project, path }) => missingPipeline(name, project ?? value.project, at(path), judging));
    return [...places, ...named, ...parts(pipeline), ...notSent(pipeline)];
}
/** Exports know more types than can be run here. */
const exported = ['SSH', 'PowerShell', 'UserOperation', 'Blueprint', 'Custom', 'vRO', 'Jenkins', 'TFS', 'Bamboo'];
function typeProblems(place, { type }, at, { tasks }) {
    const types = Object.keys(tasks);
    if (types.includes(type))
        return [];
    const message = exported.includes(type)
        ? `${place} is of the type ${type}, which can't be run here`
        : `${place} has the type ${JSON.stringify(type)}, and there is no such type${(0,nearest/* didYouMean */.a)(type, types)}`;
    return [problem('H2K-611', message, `types that can be run: ${types.join(', ')}`, at)];
}
function missingPipeline(name, project, at, { definitions, mistaken }) {
    if (name.includes('${') || mistaken.has(name) || (0,names/* find */.I)(definitions.pipelines, name, project))
        return [];
    const known = [...definitions.pipelines.keys()];
    return [
        problem('H2K-612', `there is no pipeline ${name}${(0,nearest/* didYouMean */.a)(name, known)}`, `define it${known.length > 0 ? `, or name one of ${(0,nearest/* listed */.K)(known)}` : ': kind: PIPELINE'}`, at),
    ];
}
/** Stages and tasks that rollbacks and notifications name. */
function parts({ value, at }) {
    const { email = [], webhook = [], jira = [] } = value.notifications ?? {};
    const about = [
        ...(value.rollbacks ?? []).map((one, index) => ({ ...one, path: ['rollbacks', index] })),
        ...Object.entries({ email, webhook, jira }).flatMap(([key, list]) => list.map((one, index) => ({ ...one, path: ['notifications', key, index] }))),
    ];
    return about.flatMap(({ stage, task, path }) => {
        if (stage === undefined)
            return task === undefined
                ? []
                : [problem('H2K-619', `the task ${task} is named without its stage`, 'add stage', at([...path, 'task']))];
        const there = Object.hasOwn(value.stages, stage) ? value.stages[stage] : undefined;
        if (!there)
            return [
                problem('H2K-619', `there is no stage ${JSON.stringify(stage)}${(0,nearest/* didYouMean */.a)(stage, value.stageOrder)}`, `there are ${value.stageOrder.join(', ')}`, at([...path, 'stage'])),
            ];
        const tasks = Object.keys(there.tasks);
        if (task === undefined || tasks.includes(task))
            return [];
        return [
            problem('H2K-619', `the stage ${stage} has no task ${JSON.stringify(task)}${(0,nearest/* didYouMean */.a)(task, tasks)}`, `it has ${tasks.join(', ')}`, at([...path, 'task'])),
        ];
    });
}
function notSent({ value: { notifications = {} }, at }) {
    return ['email', 'jira']
        .filter((key) => (notifications[key] ?? []).length > 0)
        .map((key) => ({
        ...problem('H2K-620', `notifications by ${key} are not sent`, 'send them by webhook', at(['notifications', key], 'key')),
        severity: 'warning',
    }));
}
/** A webhook whose pipeline or endpoint isn't there, or that names no repository (H2K-612, 614, 615, 621). */
function webhookProblems({ value, at }, judging) {
    const { endpoint, repository, pipeline, project, name } = value;
    const repositories = [endpoint, repository].filter((one) => one !== undefined).length;
    const fix = 'write either endpoint: NAME, an ENDPOINT of type dockerregistry, or repository: acme/shop';
    const which = repositories === 0 ? 'neither an endpoint nor a repository' : 'both an endpoint and a repository';
    return [
        ...(repositories === 1 ? [] : [problem('H2K-621', `the docker webhook ${name} names ${which}`, fix, at(['name']))]),
        ...missingPipeline(pipeline, project, at(['pipeline']), judging),
        ...(endpoint === undefined
            ? []
            : namedEndpoint(`the docker webhook ${name} names the ENDPOINT`, endpoint, 'dockerregistry', project, at(['endpoint']), judging)),
    ];
}

// EXTERNAL MODULE: ../build/definitions/variables.js
var variables = __nccwpck_require__(9966);
// EXTERNAL MODULE: ../build/definitions/order.js
var definitions_order = __nccwpck_require__(451);
// EXTERNAL MODULE: ../build/expressions/index.js + 8 modules
var expressions = __nccwpck_require__(1668);
;// CONCATENATED MODULE: ../build/pipeline/calls.js





/** Inputs that a pipeline gives to others: those that they don't have, and mandatory ones that stay blank (H2K-635, 636). Others that aren't there are told elsewhere. */
function callProblems({ value, at }, { pipelines }) {
    return callsOf(value).flatMap(({ name, project, given, path }) => {
        const called = typeof name === 'string' ? (0,names/* find */.I)(pipelines, name, project ?? value.project)?.value : undefined;
        if (!called)
            return [];
        const known = (0,input/* inputsOf */.Vc)(called);
        const strangers = Object.keys(given)
            .filter((key) => !(0,input/* isInput */.Xy)(called, key))
            .map((key) => calls_problem('H2K-636', `the pipeline ${called.name} has no input ${key}${(0,nearest/* didYouMean */.a)(key, known)}`, `it has ${known.join(', ') || 'none'}`, at([...path, key], 'key')));
        const blank = known
            .filter((key) => (0,expressions/* own */.ZV)(called._inputMeta ?? {}, key)?.mandatory === true && isBlank((0,expressions/* own */.ZV)(given, key) ?? (0,expressions/* own */.ZV)(called.input ?? {}, key) ?? null))
            .map((key) => calls_problem('H2K-635', `the pipeline ${called.name} needs its input ${key}, and it is blank`, `give it: ${path.at(-1)}: { ${key}: … }`, at(path)));
        return [...strangers, ...blank];
    });
}
function callsOf(pipeline) {
    const nested = tasksOf(pipeline)
        .filter(({ task }) => task.type === 'Pipeline')
        .map(({ task, path }) => ({
        name: task.input['pipeline'],
        given: mapOf(task.input['inputProperties']),
        path: [...path, 'input', 'inputProperties'],
    }));
    const rollbacks = (pipeline.rollbacks ?? []).map(({ name, project, inputs = {} }, index) => ({
        name,
        project,
        given: inputs,
        path: ['rollbacks', index, 'inputs'],
    }));
    return [...nested, ...rollbacks];
}
const mapOf = (value) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {});
const isBlank = (value) => value === null || (typeof value === 'string' && value.trim() === '');
const calls_problem = (code, message, fix, at) => ({
    code,
    severity: 'error',
    message,
    fix,
    at,
});

// EXTERNAL MODULE: ../build/pipeline/places.js
var places = __nccwpck_require__(7117);
;// CONCATENATED MODULE: ../build/pipeline/bindings.js







/** What `${…}` of one name may lead to. */
const facts = ['name', 'description', 'requestBy', 'comments', 'executionId', 'executionIndex', 'executionUrl', 'status', 'statusMessage'];
const ofTask = ['status', 'statusMessage', 'input', 'output'];
const ofEvent = ['id', 'image', 'repository', 'tag', 'pushedAt', 'pusher', 'owner', 'mediaType', 'digest', 'verified', 'replayOf'];
/**
 * Bindings and conditions of a pipeline that can't be read (H2K-630, 633) or can never lead to anything: an input, variable, stage or task that isn't there
 * (H2K-631, 616), a task that has not run by then (H2K-632). Each at its place in the text. With them what it gives wrongly to pipelines that it runs.
 */
function pipelineBindings({ value, at }, { definitions, tasks }) {
    const judge = newJudge(value, definitions);
    const found = (0,places/* places */.zn)(value, tasks).map((place) => ({ place, ...(0,places/* bindingsIn */.Ed)(place, at) }));
    const faults = found.flatMap(({ place, bindings, problems }) => [
        ...problems,
        ...bindings.flatMap((binding) => told(binding, judge(binding, place))),
    ]);
    const problems = [...faults, ...callProblems({ value, at }, definitions)];
    return { problems, variables: variablesIn(found.flatMap(({ bindings }) => bindings)) };
}
const variablesIn = (bindings) => bindings.filter(({ path }) => path[0] === 'var').map((binding) => ({ name: nameOf(binding), at: binding.at }));
/** The same of an ENDPOINT, in which only variables can be named. */
function endpointBindings({ value, at }, definitions) {
    const found = (0,places/* texts */.Te)(value.properties, ['properties'], 'start').map((place) => (0,places/* bindingsIn */.Ed)(place, at));
    const all = found.flatMap(({ bindings }) => bindings);
    const faults = all.flatMap((binding) => {
        const isVariable = binding.path[0] === 'var' && binding.path.length > 1;
        const stranger = { message: 'an ENDPOINT knows variables only', fix: 'write ${var.NAME}' };
        return told(binding, isVariable ? variableFault(binding, value.project, definitions) : stranger);
    });
    return { problems: [...found.flatMap(({ problems }) => problems), ...faults], variables: variablesIn(all) };
}
/** What of a docker webhook's input can't be read or never leads to anything, and inputs that its pipeline doesn't have (H2K-636). */
function webhookBindingProblems({ value, at }, definitions) {
    const pipeline = (0,names/* find */.I)(definitions.pipelines, value.pipeline, value.project)?.value;
    const known = pipeline ? (0,input/* inputsOf */.Vc)(pipeline) : [];
    const unknown = Object.keys(value.input ?? {})
        .filter((name) => pipeline && !(0,input/* isInput */.Xy)(pipeline, name))
        .map((name) => {
        const message = `the pipeline ${value.pipeline} has no input ${name}${(0,nearest/* didYouMean */.a)(name, known)}`;
        return { code: 'H2K-636', severity: 'error', message, fix: `it has ${list(known)}`, at: at(['input', name], 'key') };
    });
    const found = (0,places/* texts */.Te)(value.input ?? {}, ['input'], 'start').map((place) => (0,places/* bindingsIn */.Ed)(place, at));
    const faults = found
        .flatMap(({ bindings }) => bindings)
        .flatMap((binding) => told(binding, eventFault(binding, value.project, definitions)));
    return [...unknown, ...found.flatMap(({ problems }) => problems), ...faults];
}
function eventFault(binding, project, definitions) {
    const [root, key] = binding.path;
    if (root === 'var' && key !== undefined)
        return variableFault(binding, project, definitions);
    if (root !== 'event')
        return { message: 'a docker webhook knows the push event and variables only', fix: 'write ${event.tag} or ${var.NAME}' };
    if (key !== undefined && ofEvent.includes(String(key)))
        return undefined;
    return { message: `a push event has no ${key ?? 'such'} field${(0,nearest/* didYouMean */.a)(String(key ?? ''), ofEvent)}`, fix: `it has ${list(ofEvent)}` };
}
/** Judges one binding of a pipeline; undefined: it may lead to something. */
function newJudge(pipeline, definitions) {
    const order = new Map(pipeline.stageOrder.flatMap((stage, index) => (0,definitions_order/* tasksInOrder */.s)(pipeline.stages[stage] ?? { taskOrder: [] }).flatMap((group, inner) => group.map((task) => [`${stage}.${task}`, index * 1e6 + inner]))));
    return (binding, { when, isAfter }) => {
        const [root = '', second] = binding.path;
        if (second === undefined)
            return factFault(binding, pipeline);
        if (root === 'input')
            return (0,input/* isInput */.Xy)(pipeline, nameOf(binding)) ? undefined : inputFault(nameOf(binding), pipeline);
        if (root === 'var')
            return variableFault(binding, pipeline.project, definitions);
        if (root === 'output')
            return outputFault(nameOf(binding), pipeline, isAfter);
        if (root === 'event')
            return {
                message: 'the push event is known to docker webhooks only',
                fix: 'hand it on: input: { X: ${event.tag} } in the DOCKER_WEBHOOK',
            };
        return taskFault(binding, pipeline) ?? timeFault(binding, when, order);
    };
}
function factFault({ path: [name = ''], written }, pipeline) {
    if (facts.includes(String(name)))
        return undefined;
    const hint = (0,input/* isInput */.Xy)(pipeline, String(name)) ? `; did you mean input.${name}?` : (0,nearest/* didYouMean */.a)(String(name), facts);
    return {
        message: `nothing is called ${name}${hint}`,
        fix: `write input.NAME, var.NAME, STAGE.TASK.output.KEY or one of ${list(facts)}; for text of your own \\\${${written}}`,
    };
}
function inputFault(name, pipeline) {
    const known = (0,input/* inputsOf */.Vc)(pipeline);
    const isDocker = input/* dockerParameters */.JO.includes(name);
    const fix = isDocker
        ? 'add options: [DOCKER_TRIGGER], which brings the Docker parameters'
        : `it has ${list(known)}; declare it under input`;
    return { message: `the pipeline has no input ${name}${isDocker ? '' : (0,nearest/* didYouMean */.a)(name, known)}`, fix };
}
function outputFault(name, { output = {} }, isAfter) {
    const known = Object.keys(output);
    if (!isAfter)
        return { message: 'outputs of the pipeline are known when it has ended', fix: 'bind what they are made of: STAGE.TASK.output.KEY' };
    return known.includes(name)
        ? undefined
        : { message: `the pipeline has no output ${name}${(0,nearest/* didYouMean */.a)(name, known)}`, fix: `it has ${list(known)}` };
}
function variableFault(binding, project, definitions) {
    const name = nameOf(binding);
    return (0,names/* find */.I)(definitions.variables, name, project) ? undefined : { ...(0,variables/* unknownVariable */.LD)(name, definitions) };
}
function taskFault({ path }, { stages, stageOrder }) {
    const [stage, task, part, key] = path.map(String);
    if (!stageOrder.includes(stage ?? ''))
        return {
            message: `there is no stage ${stage}${(0,nearest/* didYouMean */.a)(stage ?? '', [...stageOrder, 'input', 'var'])}`,
            fix: `there are ${list(stageOrder)}`,
        };
    const tasks = stages[stage ?? '']?.tasks ?? {};
    if (!Object.hasOwn(tasks, task ?? ''))
        return {
            message: `the stage ${stage} has no task ${task}${(0,nearest/* didYouMean */.a)(task ?? '', Object.keys(tasks))}`,
            fix: `it has ${list(Object.keys(tasks))}`,
        };
    if (part === undefined || !ofTask.includes(part))
        return {
            message: `of a task, ${part === undefined ? 'something has to be named' : `nothing is called ${part}${(0,nearest/* didYouMean */.a)(part, ofTask)}`}`,
            fix: `write ${stage}.${task}. and one of ${list(ofTask)}`,
        };
    const input = Object.keys(tasks[task ?? '']?.input ?? {});
    if (part === 'input' && key !== undefined && !input.includes(key))
        return { message: `the task ${task} has no input ${key}${(0,nearest/* didYouMean */.a)(key, input)}`, fix: `it has ${list(input)}` };
    return undefined;
}
function timeFault({ path: [stage, task] }, when, order) {
    if (when === 'end')
        return undefined;
    const fix = 'bind a task that has run by then, or change the order';
    if (when === 'start')
        return { code: 'H2K-632', message: 'no task has run by then', fix: 'bind inputs and variables' };
    const [own, other] = [order.get(`${when.stage}.${when.task}`) ?? 0, order.get(`${stage}.${task}`) ?? 0];
    if (other < own)
        return undefined;
    if (stage === when.stage && task === when.task)
        return { code: 'H2K-632', message: "a task can't bind what it has yet to do itself", fix };
    return { code: 'H2K-632', message: `${stage}.${task} runs ${other === own ? 'side by side with' : 'after'} this task`, fix };
}
function told(binding, fault) {
    if (!fault)
        return [];
    const { message, fix = '' } = fault;
    return [{ code: fault.code ?? 'H2K-631', severity: 'error', message: `\${${bindings_short(binding.written)}}: ${message}`, fix, at: binding.at }];
}
const nameOf = ({ path }) => path.slice(1).join('.');
const list = (names) => names.join(', ') || 'none';
const bindings_short = (text) => (text.length > 80 ? `${text.slice(0, 77)}…` : text);

// EXTERNAL MODULE: ../build/tasks/index.js + 20 modules
var tasks = __nccwpck_require__(2574);
;// CONCATENATED MODULE: ../build/commands/pushes.js


/** What a pipeline does that pushes start and that a second push would show to be a mistake (rules 31; H2K-622, 623, warnings). */
async function pushWarnings(pipelines, known) {
    const started = pipelines.filter(({ value }) => value.options?.includes('DOCKER_TRIGGER'));
    const unused = started.filter((one) => one.at([]).file !== '' && !usesPush(one, known.definitions)).map(ignoresPush);
    const created = await Promise.all(started.map((one) => creations(one, known)));
    return [...unused, ...created.flat()];
}
const bound = /\$\{\s*input\.DOCKER_(?:TAG|DIGEST)\b/;
const pushed = /\$\{\s*event\.(?:tag|digest)\b/;
/** It, or a pipeline that it runs, binds the tag or digest, or lets a task take the pushed image; or its webhook hands them on under another name. */
function usesPush(pipeline, { pipelines, webhooks }) {
    const { name } = pipeline.value;
    const all = reachable(pipeline, pipelines).map(({ value }) => value);
    const takes = all.some((one) => bound.test(pushes_text(one)) || tasksOf(one).some(({ task }) => task.input['images'] === 'pushed'));
    return takes || [...webhooks.values()].some(({ value }) => value.pipeline === name && pushed.test(pushes_text(value.input ?? {})));
}
/** As it stands in a text; bigints are no binding. */
const pushes_text = (value) => JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? String(inner) : inner));
const ignoresPush = ({ value, at }) => ({
    code: 'H2K-622',
    severity: 'warning',
    message: `pushes start the pipeline ${value.name}, and nothing in it uses the pushed tag: each push would deploy the same`,
    fix: 'write images: pushed into a K8S task, or ${input.DOCKER_TAG} where the tag belongs',
    at: at(['options']),
});
const workloads = ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'Pod', 'Job', 'CronJob'];
async function creations({ value, at }, known) {
    const tasks = tasksOf(value).filter(({ task: { type, input } }) => type === 'K8S' && input['action'] === 'CREATE');
    const found = await Promise.all(tasks.map(async ({ stage, name, path, task: { input } }) => {
        const kinds = [...kindsIn(input['yaml']), ...(await kindsOfFiles(input, known))];
        const workload = workloads.find((kind) => kinds.includes(kind));
        return workload ? [creates(`${stage}.${name}`, workload, input, at([...path, 'input', 'action']))] : [];
    }));
    return found.flat();
}
const kindsIn = (yaml) => typeof yaml === 'string' ? [...yaml.matchAll(/^kind:\s*["']?(\w+)/gm)].map(([, kind = '']) => kind) : [];
async function kindsOfFiles(input, { manifests }) {
    const { filePath, filepath } = input;
    const files = [filePath ?? filepath ?? []]
        .flat()
        .filter((one) => typeof one === 'string' && one !== '' && !one.includes('${'));
    return files.length === 0 ? [] : (await manifests(files)).manifests.map(({ ref }) => ref.kind);
}
function creates(place, kind, input, at) {
    const stays = String(input['continueOnConflict']) === 'true';
    const second = stays
        ? 'the second push will find it already there, and NOT update it'
        : 'the second push will fail, as it is already there';
    return {
        code: 'H2K-623',
        severity: 'warning',
        message: `${place} CREATEs a ${kind}: ${second}`,
        fix: 'write action: APPLY',
        ...(at && { at }),
    };
}

;// CONCATENATED MODULE: ../build/commands/judge.js








/** By whatever somebody wrote as a type. */
const taskTypes = tasks/* tasks */.v;
/** Everything that can be told of definitions before anything is run: what they name, how they call one another, their bindings, each task's input. */
async function judged({ pipelines, webhooks, endpoints }, judging) {
    const { definitions } = judging;
    const known = { ...judging, tasks: tasks/* tasks */.v };
    const inputs = await Promise.all(pipelines.map((one) => taskProblems(one, judging)));
    const bound = [
        ...pipelines.map((one) => ({ ...pipelineBindings(one, known), project: one.value.project })),
        ...endpoints.map((one) => ({ ...endpointBindings(one, definitions), project: one.value.project })),
    ];
    const needed = bound.flatMap(({ variables, project }) => variables.map(({ name }) => ({ name, project })));
    return [
        ...pipelines.flatMap((one) => pipelineProblems(one, known)),
        ...inputs.flat(),
        ...circles(pipelines, definitions.pipelines),
        ...webhooks.flatMap((one) => [...webhookProblems(one, known), ...webhookBindingProblems(one, definitions)]),
        ...(await patternProblems(webhooks)),
        ...bound.flatMap(({ problems }) => problems),
        ...noValues(needed, judging),
        ...(await pushWarnings(pipelines, judging)),
    ].map(placed);
}
async function taskProblems({ value, at }, judging) {
    const checks = tasksOf(value).map(async ({ stage, name, path, task }) => {
        const type = Object.hasOwn(taskTypes, task.type) ? taskTypes[task.type] : undefined;
        if (!type)
            return [];
        const input = below({ value: task.input, at }, [...path, 'input']);
        const problems = await type.check(input, { ...judging, pipeline: value, stage, task: name });
        return problems.map((problem) => inTask(problem, input));
    });
    return (await Promise.all(checks)).flat();
}
/** What is wrong with a task's files names the action's input, as quick mode has it; a task that stands in a file has them there. */
function inTask({ input, ...problem }, { at }) {
    const place = at(['filePath']);
    if (input !== 'manifests' || place.file === '')
        return input === undefined ? problem : { ...problem, input };
    return { at: place, ...problem };
}
/** Patterns that are none: they would fit no push. */
async function patternProblems(webhooks) {
    const patterns = webhooks.flatMap(({ value, at }) => ['imageNameRegExPattern', 'tagNamePattern'].map((key) => ({ key, pattern: value[key] ?? '', at: at([key]) })));
    const given = patterns.filter(({ pattern }) => pattern !== '');
    if (given.length === 0)
        return [];
    const { patternFault } = await Promise.all(/* import() */[__nccwpck_require__.e(966), __nccwpck_require__.e(649)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3649));
    return given.flatMap(({ key, pattern, at }) => {
        const fault = patternFault(pattern);
        return fault === undefined
            ? []
            : [
                {
                    code: 'H2K-606',
                    severity: 'error',
                    message: `${key} is no pattern: ${fault}`,
                    fix: 'write it as RE2 takes it: no lookahead, no back reference',
                    at,
                },
            ];
    });
}
/** Variables that are there and have no value, each once; that one isn't there is told where it is bound. */
function noValues(needed, { noValue, ...sources }) {
    const asked = new Set();
    return needed.flatMap(({ name, project }) => {
        const variable = (0,names/* find */.I)(sources.definitions.variables, name, project);
        if (!variable || asked.has(variable))
            return [];
        asked.add(variable);
        const found = (0,variables/* variableValue */.eV)(name, project, sources);
        return 'problem' in found ? [{ ...found.problem, severity: noValue }] : [];
    });
}
/** The endpoints that pipelines and docker webhooks use, each once. */
function endpointsOf(pipelines, webhooks, { endpoints }) {
    const ofTasks = pipelines.flatMap(({ value: { project, ...pipeline } }) => tasksOf(pipeline).flatMap(({ task: { type, endpoints: named = {} } }) => (taskTypes[type]?.endpoints ?? []).map(({ key }) => (0,names/* find */.I)(endpoints, named[key] ?? '', project))));
    const ofWebhooks = webhooks.map(({ value: { endpoint = '', project } }) => (0,names/* find */.I)(endpoints, endpoint, project));
    return [...new Set([...ofTasks, ...ofWebhooks].filter((one) => one !== undefined))];
}
/** A part of a definition, whose paths begin at itself. */
const below = ({ value, at }, path) => ({
    value,
    at: (inner, part) => at([...path, ...inner], part),
});
/** Quick mode's task stands in no file: what is wrong with it names an input, no place. */
const placed = ({ at, ...problem }) => (at?.file ? { ...problem, at } : problem);

// EXTERNAL MODULE: ../build/commands/means.js + 1 modules
var commands_means = __nccwpck_require__(9372);
// EXTERNAL MODULE: ../build/commands/origin.js + 5 modules
var commands_origin = __nccwpck_require__(459);
// EXTERNAL MODULE: ../build/commands/quick.js + 1 modules
var quick = __nccwpck_require__(6439);
// EXTERNAL MODULE: ../build/pipeline/endpoint.js
var pipeline_endpoint = __nccwpck_require__(3012);
// EXTERNAL MODULE: ../build/registry/credentials.js
var registry_credentials = __nccwpck_require__(3754);
// EXTERNAL MODULE: ../build/registry/endpoints.js
var endpoints = __nccwpck_require__(1710);
;// CONCATENATED MODULE: ../build/commands/registries.js




/** How registries are asked: by the ENDPOINTs of the docker webhooks that start something, then by what docker/login-action left behind (rules 32). */
function registryOptions({ chosen, definitions, variable }, mirrors, ports) {
    const named = chosen.flatMap(({ webhook }) => {
        const { endpoint: name = '', project } = webhook?.value ?? {};
        const endpoint = (0,names/* find */.I)(definitions.endpoints, name, project)?.value;
        return endpoint ? [(0,pipeline_endpoint/* boundEndpoint */.gU)(endpoint, (key) => variable(key, endpoint.project))] : [];
    });
    const own = new Map(named.map((endpoint) => [registryOf(endpoint), endpoint]));
    const docker = (0,registry_credentials/* dockerCredentials */.d)(ports);
    const credentials = async (host) => credentialOf(own.get(host), ports) ?? (await docker(host));
    const more = [...own].map(([registry, endpoint]) => [registry, mirrorsOf(registry, endpoint)]);
    return { credentials, mirrors: new Map([...more.filter(([, urls]) => urls.length > 0), ...mirrors]) };
}
/** The pages of Docker Hub stand at another address than its images. */
function registryOf({ properties }) {
    const written = String(properties['repoURL']);
    const host = URL.canParse(written) ? new URL(written).host : (written.split('/', 1)[0] ?? '');
    return properties['serverType'] === 'dockerhub' || /(?:^|\.)docker\.(?:com|io)$/.test(host) ? 'docker.io' : host;
}
function credentialOf(endpoint, { secrets }) {
    const { username, password } = endpoint?.properties ?? {};
    if (!endpoint || typeof username !== 'string' || typeof password !== 'string' || username === '' || password === '')
        return undefined;
    secrets.add(password);
    secrets.add(Buffer.from(`${username}:${password}`).toString('base64'));
    return { credential: { from: `the ENDPOINT ${endpoint.name}`, username, password } };
}
function mirrorsOf(registry, { properties: { mirrors = [] } }) {
    const lines = (Array.isArray(mirrors) ? mirrors : []).map((url) => `${registry}=${String(url)}`);
    return (0,endpoints/* parseMirrors */.Cy)(lines.join('\n')).mirrors.get(registry) ?? [];
}

// EXTERNAL MODULE: ../build/commands/variables.js
var commands_variables = __nccwpck_require__(752);
;// CONCATENATED MODULE: ../build/commands/work.js










/**
 * Everything about a run that can be told without asking a registry or a cluster: every mistake at once. To `validate` is to judge all pipelines
 * where none is named; to run, the chosen ones and what they run in turn.
 */
async function checkedRun(asked, host, purpose) {
    const checked = await (0,commands_checked/* checkedTarget */.l)(asked, host);
    const { settings, mirrors } = checked;
    const { ports } = host;
    const { origin, problems } = await (0,commands_origin/* originOf */.y)(settings, ports);
    const { image } = origin;
    const sources = settings.manifests.length > 0
        ? (0,quick/* quickWork */.X)(settings, image !== undefined)
        : await (await __nccwpck_require__.e(/* import() */ 927).then(__nccwpck_require__.bind(__nccwpck_require__, 6308))).definedWork(settings, asked.given, { origin, mayChooseNone: purpose === 'validate' }, ports);
    const { definitions, mistaken } = sources;
    const variable = (0,commands_variables/* variablesOf */.h)(definitions, settings.variables, ports);
    const named = sources.chosen.some(({ webhook }) => webhook?.value.endpoint !== undefined);
    const means = named ? (0,commands_means/* newMeans */.bl)(settings, registryOptions({ ...sources, variable }, mirrors, ports), host) : checked.means;
    const subject = subjectOf(sources, purpose);
    const { pipelines } = subject;
    const told = await judged(subject, {
        definitions,
        mistaken,
        manifests: means.manifests,
        files: ports.files,
        given: settings.variables,
        env: ports.env,
        noValue: purpose === 'run' ? 'error' : 'warning',
        ...(image ? { image: work_nameOf(image) } : {}),
    });
    const usesKubeconfig = pipelines.some(({ value }) => Object.values(value.stages).some(({ tasks }) => Object.values(tasks).some(({ type, endpoints }) => type === 'K8S' && !endpoints?.['kubernetesServer'])));
    const run = { ...checked, ...sources, means, origin, variable, usesKubeconfig };
    const inputs = sources.chosen.flatMap((one) => [...(purpose === 'run' ? noPush(one, origin) : []), ...inputProblems(one, run)]);
    return { ...run, problems: (0,order/* inReadingOrder */.g)([...checked.problems, ...problems, ...sources.problems, ...inputs, ...told]) };
}
/** The image as far as it is known before its registry is asked. */
function work_nameOf(image) {
    const tag = (0,commands_means/* tagOf */.cO)(image);
    return { repository: image.repository, ...(tag && { tag }), ...(image.digest && { digest: image.digest }) };
}
/** Without a push the recorded images are deployed again; a pipeline that asks for one would do that with empty parameters. */
function noPush({ pipeline: { value, at } }, { image }) {
    if (image || !value.options?.includes('DOCKER_TRIGGER'))
        return [];
    const message = `pushes start the pipeline ${value.name}, and there is none: neither an image is named, nor did a push start this workflow`;
    return [{ code: 'H2K-629', severity: 'error', message, fix: 'name one: image: acme/shop:1.2.3', input: 'image', at: at(['options']) }];
}
/** Inputs that are blank or unknown. The digest is known later: any stands for it. */
function inputProblems(one, run) {
    const { image, event } = run.origin;
    // Manifests alone take no inputs: that some are given is told already.
    if (run.settings.manifests.length > 0)
        return [];
    const push = image && { written: image.writtenName, digest: `sha256:${'0'.repeat(64)}`, ...work_nameOf(image) };
    return (0,input/* pipelineInput */.TH)(one.pipeline.value, givenTo(one, run), { event, push }).problems;
}
/** To validate is to judge everything, where no pipeline is named. */
function subjectOf({ definitions, chosen }, purpose) {
    if (chosen.length === 0 && purpose === 'validate')
        return {
            pipelines: [...definitions.pipelines.values()],
            webhooks: [...definitions.webhooks.values()],
            endpoints: [...definitions.endpoints.values()],
        };
    const pipelines = [...new Set(chosen.flatMap(({ pipeline }) => reachable(pipeline, definitions.pipelines)))];
    const webhooks = chosen.flatMap(({ webhook }) => webhook ?? []);
    return { pipelines, webhooks, endpoints: endpointsOf(pipelines, webhooks, definitions) };
}
/** What a pipeline is given beside its own defaults: by the docker webhook, and over it by the input `inputs`. */
function givenTo({ webhook, pipeline }, { settings, origin, variable }) {
    const own = webhook
        ? (0,input/* webhookInput */.wC)(webhook.value, (0,commands_origin/* eventOf */.A)(origin), (name) => variable(name, webhook.value.project ?? pipeline.value.project))
        : {};
    return { ...own, ...Object.fromEntries(settings.inputs) };
}


/***/ }),

/***/ 3386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  n: () => (/* binding */ byName),
  I: () => (/* binding */ find)
});

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: ../build/definitions/names.js

/** By name, or by `project/name` where two projects share one. Of two that are the same (H2K-608) the first stays. */
function byName(all) {
    const problems = [];
    const first = new Map();
    for (const one of all) {
        const key = full(one.value);
        const other = first.get(key);
        if (other)
            problems.push(duplicate(one, other));
        else
            first.set(key, one);
    }
    const owners = Map.groupBy(first.values(), ({ value }) => value.name);
    const named = new Map([...first].map(([key, one]) => [owners.get(one.value.name)?.length === 1 ? one.value.name : key, one]));
    return { named, problems };
}
/** What a definition means by a name: one of its own project before others. undefined: there is none, or it could be several. */
function find(named, name, project) {
    return (project === undefined ? undefined : named.get(`${project}/${name}`)) ?? named.get(name);
}
const full = ({ name, project }) => (project === undefined ? name : `${project}/${name}`);
/** Two that say the same, as dumps of variables have them, leave no doubt about what is meant. */
function duplicate({ value, at }, other) {
    const { file, line } = other.at(['name']);
    const equal = (0,external_node_util_namespaceObject.isDeepStrictEqual)(value, other.value);
    return {
        code: 'H2K-608',
        severity: equal ? 'warning' : 'error',
        message: `${value.kind} ${full(value)} is there twice${equal ? ', word for word' : ''}: the first stands at ${file}:${line}`,
        fix: equal ? 'remove one of them' : 'remove one of them, or give it another name',
        at: at(['name']),
    };
}


/***/ }),

/***/ 451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ ordered),
/* harmony export */   s: () => (/* binding */ tasksInOrder)
/* harmony export */ });
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8242);

/** The tasks of a stage in order; those of one group run side by side. */
const tasksInOrder = ({ taskOrder }) => taskOrder.map(names);
/** `Build-A,Build-B`; a long item may have been folded over several lines. */
const names = (item) => item.split(',').map((name) => name.trim());
/** A pipeline whose orders are there, and what is wrong with them (H2K-609, 610). Keys of a map stand in the file's order only where none looks like a number. */
function ordered({ value, at }, keys) {
    const problems = [];
    const check = (order, path, written, what) => {
        const key = `${what}Order`;
        for (const name of written.filter((one) => /[.,]/.test(one)))
            problems.push(problem('H2K-610', `the ${what} name ${JSON.stringify(name)} has a dot or a comma in it`, 'bindings and orders are divided there: rename it', at([...path, `${what}s`, name], 'key')));
        if (!order)
            return written;
        const listed = order.flatMap((item, index) => (what === 'task' ? names(item) : [item.trim()]).map((name) => ({ name, index })));
        for (const [position, { name, index }] of listed.entries()) {
            const where = at([...path, key, index]);
            if (!written.includes(name))
                problems.push(problem('H2K-609', `${key} names ${JSON.stringify(name)}, and there is no such ${what}${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(name, written)}`, `there are ${written.join(', ') || 'none'}`, where));
            else if (listed.findIndex((other) => other.name === name) < position)
                problems.push(problem('H2K-609', `${key} names ${JSON.stringify(name)} twice`, 'remove one of them', where));
        }
        for (const name of written.filter((one) => !listed.some((other) => other.name === one)))
            problems.push(problem('H2K-609', `the ${what} ${JSON.stringify(name)} is not in ${key}, so it would never run`, `add it to ${key}, or remove the ${what}`, at([...path, `${what}s`, name], 'key')));
        return order.map((item) => (what === 'task' ? names(item).join(',') : item.trim()));
    };
    const stages = Object.entries(value.stages).map(([name, stage]) => {
        const path = ['stages', name];
        const tasks = Object.entries(stage.tasks).map(([task, definition]) => [task, { ...definition, input: definition.input ?? {} }]);
        const taskOrder = check(stage.taskOrder, path, keys([...path, 'tasks']), 'task');
        return [name, { ...stage, taskOrder, tasks: Object.fromEntries(tasks) }];
    });
    const stageOrder = check(value.stageOrder, [], keys(['stages']), 'stage');
    const { ciWorkspace, ...rest } = value;
    const workspace = value.workspace ?? ciWorkspace;
    return { value: { ...rest, ...(workspace && { workspace }), stageOrder, stages: Object.fromEntries(stages) }, problems };
}
const problem = (code, message, fix, at) => ({
    code,
    severity: 'error',
    message,
    fix,
    at,
});


/***/ }),

/***/ 9966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LD: () => (/* binding */ unknownVariable),
/* harmony export */   eV: () => (/* binding */ variableValue),
/* harmony export */   iz: () => (/* binding */ givenProblems)
/* harmony export */ });
/* unused harmony export environmentName */
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8242);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3386);


/**
 * The value of the variable that a definition of `project` means by `name` (rules 33). A REGULAR has its own value, or the given one; a SECRET or RESTRICTED
 * takes the step's environment variable: what stands in the file is a mask. Problems: H2K-616 there is no such variable, H2K-617 it has no value.
 */
function variableValue(name, project, { definitions, given, env }) {
    const defined = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .find */ .I)(definitions.variables, name, project);
    if (!defined)
        return { problem: unknownVariable(name, definitions) };
    const { type, value } = defined.value;
    const at = defined.at(['name']);
    if (type === 'REGULAR') {
        const found = given.get(name) ?? value;
        if (found !== undefined)
            return { value: found, isSecret: false };
        return {
            problem: noValue(`the variable ${name} has no value`, `give it a value: in its definition, or with variables: ${name}=…`, at),
        };
    }
    const key = environmentName(name);
    const secret = env[key];
    if (secret)
        return { value: secret, isSecret: true };
    const why = secret === undefined
        ? `the step has no environment variable ${key}`
        : `the step's environment variable ${key} is empty: is there a secret of that name in this repository?`;
    return {
        problem: noValue(`the ${type} variable ${name} has no value: ${why}`, `add to the step:\nenv:\n  ${key}: \${{ secrets.${key} }}`, at),
    };
}
/** What was given for variables that take no such value, or aren't there. */
function givenProblems({ definitions, given }) {
    return [...given.keys()].flatMap((name) => {
        const found = [...definitions.variables.values()].filter(({ value }) => value.name === name);
        if (found.length === 0)
            return [{ ...unknownVariable(name, definitions), input: 'variables' }];
        const secret = found.find(({ value }) => value.type !== 'REGULAR');
        const fix = `a secret comes from the step's environment: env: ${environmentName(name)}`;
        return secret
            ? [
                {
                    ...noValue(`${name} is ${secret.value.type}: it can't be given as an input, where everybody can read it`, fix),
                    input: 'variables',
                },
            ]
            : [];
    });
}
/** GitHub's names of secrets and variables: capitals, digits and `_`. */
const environmentName = (name) => name.toUpperCase().replace(/[^A-Z0-9_]/g, '_');
function unknownVariable(name, { variables }) {
    const known = [...variables.keys()];
    const fix = `define it: kind: VARIABLE, name: ${name}${known.length > 0 ? `; there are ${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .K)(known)}` : ''}`;
    return { code: 'H2K-616', severity: 'error', message: `there is no variable ${name}${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(name, known)}`, fix };
}
const noValue = (message, fix, at) => ({
    code: 'H2K-617',
    severity: 'error',
    message,
    fix,
    ...(at && { at }),
});


/***/ }),

/***/ 1668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  gd: () => (/* reexport */ bindMap),
  _C: () => (/* reexport */ bindPayload),
  wE: () => (/* reexport */ compile),
  vs: () => (/* reexport */ compileCondition),
  LD: () => (/* reexport */ decide),
  jx: () => (/* reexport */ nowhere),
  ZV: () => (/* reexport */ own),
  b6: () => (/* reexport */ textOf),
  fK: () => (/* reexport */ valueAt)
});

// UNUSED EXPORTS: bind, evaluate

// EXTERNAL MODULE: ../build/text/source.js
var source = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ../build/expressions/path.js
/** More than any JSON that a task gives has levels. */
const mostSteps = 100;
// No name is longer than 1,000 characters. A bracket that holds no index and no quoted key, or stands behind a blank, belongs to a name: `Deploy [prod]`.
const path_name = /(?:[^.[{}]|(?<=\s)\[|\[(?!(?:\d{1,9}|"[^"\n]{0,1000}"|'[^'\n]{0,1000}')\])){0,1000}/y;
const step = /\[(?:(\d{1,9})|"([^"\n]{0,1000})"|'([^'\n]{0,1000})')\]/y;
/**
 * Reads a path at `from`: names with dots between them, `[0]` for an item, `["a.b"]` for a key with a dot in it. Names hold blanks, accents,
 * hyphens; a line break within one is the blank that folding makes of it. Stops at the first character that can't belong to it.
 */
function readPath(text, from, names = path_name) {
    const path = [];
    let end = from;
    for (;;) {
        const [written] = matchAt(names, text, end) ?? [''];
        const key = written.replace(/\s*\n\s*/g, ' ').trim();
        if (key === '')
            return missing(path, text[end + written.length]);
        path.push(key);
        end += written.length;
        for (let found = matchAt(step, text, end); found && path.length <= mostSteps; found = matchAt(step, text, end)) {
            const [whole, index, double, single] = found;
            path.push(index === undefined ? (double ?? single ?? '') : Number(index));
            end += whole.length;
        }
        if (path.length > mostSteps)
            return { fault: `has more than ${mostSteps} steps`, fix: 'shorten the path' };
        if (text[end] !== '.')
            return { path, end };
        end += 1;
    }
}
function missing(path, next) {
    if (next === undefined || next === '{')
        return { fault: unclosed(next), fix: literal };
    return path.length === 0 ? { fault: 'names nothing', fix: literal } : { fault: 'has nothing behind a dot', fix: literal };
}
/** What is wrong with a binding where `next` stands instead of its brace. */
const unclosed = (next) => (next === '{' ? 'has a { in it' : 'has no closing }');
const literal = 'a binding is one path: ${input.NAME}; write \\${ for a ${ that is no binding';
function matchAt(pattern, text, offset) {
    pattern.lastIndex = offset;
    return pattern.exec(text);
}

;// CONCATENATED MODULE: ../build/expressions/compile.js


/** Of one text. Whoever has more has given something else than a text with bindings. */
const mostProblems = 20;
/**
 * Takes a text with `${…}` apart. `\${` stands for `${` itself, and `$${NAME}` is left as it is: it belongs to a K8S task's scmConstants (rules 22).
 * `at` is where the text stands, or what tells where an offset of it does. Problems (H2K-630): bindings that can't be read; they stay text.
 */
function compile(text, at) {
    const locate = locator(text, at);
    const parts = [];
    const bindings = [];
    const problems = [];
    let literal = '';
    let done = 0;
    for (let start = text.indexOf('${'); start !== -1; start = text.indexOf('${', done)) {
        const before = start > done ? text[start - 1] : '';
        if (before === '\\' || before === '$') {
            literal += `${text.slice(done, before === '\\' ? start - 1 : start)}\${`;
            done = start + 2;
            continue;
        }
        literal += text.slice(done, start);
        const found = readBinding(text, start, locate);
        if ('problem' in found) {
            if (problems.length < mostProblems)
                problems.push(found.problem);
            literal += '${';
            done = start + 2;
            continue;
        }
        if (literal !== '')
            parts.push(literal);
        literal = '';
        parts.push(found.binding);
        bindings.push(found.binding);
        done = found.end;
    }
    literal += text.slice(done);
    if (literal !== '')
        parts.push(literal);
    return { template: { parts, bindings }, problems };
}
/** The binding whose `$` stands at `start`. */
function readBinding(text, start, locate) {
    const reading = readPath(text, start + 2);
    if ('path' in reading && text[reading.end] === '}') {
        const { path, end } = reading;
        const written = text.slice(start + 2, end);
        // Looked up when somebody asks: most bindings are never told of.
        const binding = {
            path,
            written,
            offset: start,
            get at() {
                return locate(start);
            },
        };
        return { binding, end: end + 1 };
    }
    const { fault, fix } = 'path' in reading ? { fault: unclosed(text[reading.end]), fix: literal } : reading;
    return { problem: { code: 'H2K-630', severity: 'error', message: `${shown(text, start)} ${fault}`, fix, at: locate(start) } };
}
/** So much of a binding that people find it again. */
const shown = (text, start) => {
    const [line = ''] = text.slice(start, start + 60).split('\n', 1);
    const end = line.indexOf('}');
    return end === -1 ? line : line.slice(0, end + 1);
};
/**
 * Where an offset stands, as far as the text's own position can tell: exact for what is written without quotes on one line.
 * In a block scalar the lines are counted, its indentation isn't known.
 */
function locator(text, at) {
    if (typeof at === 'function')
        return at;
    const lines = new source/* Source */.k(at.file, text);
    return (offset) => {
        const { file, line, column } = lines.position(offset);
        return { file, line: at.line + line - 1, column: line === 1 ? at.column + column - 1 : column };
    };
}

;// CONCATENATED MODULE: ../build/expressions/tokens.js


/** A chain of operators is a tree as deep as it is long. Nobody writes more. */
const mostTokens = 2000;
const blank = /\s+/y;
const operator = /==|!=|<=|>=|&&|\|\||[<>!()]/y;
const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?(?![\p{L}\p{N}_.])/uy;
const quoted = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'/y;
const word = /[^\s"'$<>=!&|()]+/y;
const tokens_name = /[\p{L}_][\p{L}\p{N}_-]*/uy;
const words = { true: true, false: false, null: null };
/** What people write who know another language. */
const slips = [
    [/=/y, 'write == for is equal'],
    [/&/y, 'write && for and'],
    [/\|/y, 'write || for or'],
    [/["']/y, 'close the quotes'],
];
const otherWords = { and: 'write &&', or: 'write ||', not: 'write !' };
/** A condition's tokens, and H2K-633 for what is none. `bare`: names without quotes are paths, as in a POLL task's criteria; else they are mistakes. */
function tokenize(text, locate, bare) {
    const found = { tokens: [], bindings: [], problems: [] };
    let offset = 0;
    while (offset < text.length && found.problems.length < mostProblems && found.tokens.length <= mostTokens) {
        const space = match(blank, text, offset);
        offset = space === undefined ? tokenAt(text, offset, locate, bare, found) : offset + space.length;
    }
    return found;
}
/** Reads one token into `found`; the offset behind it. */
function tokenAt(text, offset, locate, bare, found) {
    const add = (operand, end) => {
        found.tokens.push({ type: 'operand', operand, offset });
        return end;
    };
    const wrong = (message, fix, end) => {
        found.problems.push({ code: 'H2K-633', severity: 'error', message, fix, at: locate(offset) });
        return end;
    };
    const sign = match(operator, text, offset);
    if (sign !== undefined) {
        found.tokens.push({ type: sign, offset });
        return offset + sign.length;
    }
    if (text.startsWith('${', offset)) {
        const read = readBinding(text, offset, locate);
        if ('problem' in read) {
            found.problems.push(read.problem);
            return text.length;
        }
        found.bindings.push(read.binding);
        return add({ kind: 'path', path: read.binding.path }, read.end);
    }
    const string = match(quoted, text, offset);
    if (string !== undefined)
        return add(textOperand(string, offset, locate, found), offset + string.length);
    const digits = match(number, text, offset);
    if (digits !== undefined)
        return add({ kind: 'value', value: numberOf(digits) }, offset + digits.length);
    const plain = match(word, text, offset);
    if (plain !== undefined && Object.hasOwn(words, plain))
        return add({ kind: 'value', value: words[plain] }, offset + plain.length);
    if (bare && match(tokens_name, text, offset) !== undefined) {
        const read = readPath(text, offset, tokens_name);
        if ('path' in read)
            return add({ kind: 'path', path: read.path }, read.end);
    }
    if (plain !== undefined) {
        const fix = Object.hasOwn(otherWords, plain) ? otherWords[plain] : `write it in quotes: "${plain.slice(0, 40)}"`;
        return wrong(`${plain.slice(0, 40)} stands without quotes`, fix, offset + plain.length);
    }
    const slip = slips.find(([pattern]) => match(pattern, text, offset) !== undefined);
    // An open quote takes all that follows with it.
    const end = /["']/.test(text[offset]) ? text.length : offset + 1;
    return wrong(`${JSON.stringify(text[offset])} is no operator and no value`, slip?.[1] ?? `take it out, or put it in quotes`, end);
}
/** A quoted text: `\"`, `\'` and `\\` are the character itself; bindings in it are filled in, and what they bring is text. */
function textOperand(written, offset, locate, found) {
    const inner = written.slice(1, -1);
    const { template, problems } = compile(inner, (at) => locate(offset + 1 + at));
    found.problems.push(...problems);
    found.bindings.push(...template.bindings);
    const parts = template.parts.map((part) => (typeof part === 'string' ? part.replace(/\\(["'\\])/g, '$1') : part));
    return { kind: 'text', template: { parts, bindings: template.bindings } };
}
/** An integer that a number can't hold stays exact. */
function numberOf(text) {
    const value = Number(text);
    return /^-?\d+$/.test(text) && !Number.isSafeInteger(value) ? BigInt(text) : value;
}
function match(pattern, text, offset) {
    pattern.lastIndex = offset;
    return pattern.exec(text)?.[0];
}

;// CONCATENATED MODULE: ../build/expressions/condition.js


/** Conditions are written by people; nobody nests deeper, and a parser that calls itself must end. */
const deepest = 100;
const longest = 100_000;
/** From loose to tight. Operators of one level are read from left to right. */
const levels = [['||'], ['&&'], ['==', '!='], ['<', '<=', '>', '>=']];
/**
 * Takes a condition apart: `||`, `&&`, `==` `!=`, `<` `<=` `>` `>=`, `!`, brackets, quoted texts, numbers, true, false, null, bindings. A blank one has
 * no expression and no problem. `bareNames`: names without quotes are paths, as in a POLL task's exit criteria.
 * Problems: H2K-633 for what can't be read, H2K-630 for its bindings.
 */
function compileCondition(text, at, { bareNames = false } = {}) {
    const locate = locator(text, at);
    const none = { expression: undefined, bindings: [] };
    if (text.length > longest)
        return { condition: none, problems: [tooLong(`${longest} characters`, locate)] };
    const { tokens, bindings, problems } = tokenize(text, locate, bareNames);
    if (problems.length > 0 || tokens.length === 0)
        return { condition: { expression: undefined, bindings }, problems };
    if (tokens.length > mostTokens)
        return { condition: none, problems: [tooLong(`${mostTokens} values and operators`, locate)] };
    const parser = new Parser(tokens, Math.max(text.trimEnd().length - 1, 0), locate);
    const expression = parser.parse();
    return { condition: { expression, bindings }, problems: parser.problem ? [parser.problem] : [] };
}
const tooLong = (limit, locate) => ({
    code: 'H2K-633',
    severity: 'error',
    message: `the condition has more than ${limit}`,
    fix: 'split it over several tasks',
    at: locate(0),
});
class Parser {
    problem;
    #tokens;
    #end;
    #locate;
    #next = 0;
    #depth = 0;
    constructor(tokens, end, locate) {
        this.#tokens = tokens;
        this.#end = end;
        this.#locate = locate;
    }
    parse() {
        const expression = this.#level(0);
        const extra = this.#tokens[this.#next];
        if (expression && extra)
            return this.#fail(extra, `${condition_shown(extra)} stands where an operator should`, 'put ==, && or || before it, or put texts and bindings that belong together in one pair of quotes');
        return expression;
    }
    #level(level) {
        const operators = levels[level];
        if (!operators)
            return this.#unary();
        let left = this.#level(level + 1);
        for (let token = this.#tokens[this.#next]; left && token && operators.includes(token.type); token = this.#tokens[this.#next]) {
            this.#next += 1;
            const right = this.#level(level + 1);
            left = right && joined(token, left, right);
        }
        return left;
    }
    #unary() {
        const token = this.#tokens[this.#next];
        if (!token)
            return this.#fail(undefined, 'the condition ends too early', 'write what belongs behind the last operator');
        this.#next += 1;
        if (token.operand)
            return token.operand;
        if (token.type !== '!' && token.type !== '(')
            return this.#fail(token, `${token.type} stands where a value should`, 'write a value before it');
        this.#depth += 1;
        if (this.#depth > deepest)
            return this.#fail(token, `the condition is nested more than ${deepest} deep`, 'write it flatter');
        const operand = token.type === '!' ? this.#unary() : this.#level(0);
        this.#depth -= 1;
        if (!operand)
            return undefined;
        if (token.type === '!')
            return { kind: 'not', operand };
        const close = this.#tokens[this.#next];
        if (close?.type !== ')')
            return this.#fail(close ?? token, 'a bracket is not closed', 'write ) where it ends');
        this.#next += 1;
        return operand;
    }
    #fail(token, message, fix) {
        this.problem ??= { code: 'H2K-633', severity: 'error', message, fix, at: this.#locate(token?.offset ?? this.#end) };
        return undefined;
    }
}
function joined({ type }, left, right) {
    if (type === '&&' || type === '||')
        return { kind: type === '&&' ? 'and' : 'or', left, right };
    return { kind: 'compare', operator: type, left, right };
}
const condition_shown = ({ type }) => (type === 'operand' ? 'a value' : type);

// EXTERNAL MODULE: ../build/types.js
var types = __nccwpck_require__(9979);
;// CONCATENATED MODULE: ../build/expressions/evaluate.js


/** A text made of bindings may not grow beyond this many characters: outputs of outputs would double with every task. */
const evaluate_longest = 10_000_000;
/**
 * The template with its bindings filled in, in one pass: a value put in is never scanned again. A lone binding keeps its value's type;
 * in the middle of a text it becomes text. Nothing there: null, in a text `null`. Throws ConfigurationError (H2K-634) when it gets too long.
 */
function evaluate({ parts }, scope) {
    const [first] = parts;
    if (parts.length === 1 && typeof first === 'object')
        return scope(first.path) ?? null;
    let text = '';
    for (const part of parts) {
        text += typeof part === 'string' ? part : textOf(scope(part.path));
        if (text.length > evaluate_longest)
            throw unfit(`a text with bindings would have more than ${evaluate_longest} characters`);
    }
    return text;
}
const unfit = (message) => new types/* ConfigurationError */.j1([{ code: 'H2K-634', severity: 'error', message, fix: 'bind less of the output: one field of it, or a file' }]);
/** A value as it stands in a text: maps and lists as JSON, what isn't there as `null`. Throws ConfigurationError (H2K-634) where it is nested without end. */
function textOf(value) {
    if (typeof value === 'string')
        return value;
    if (typeof value !== 'object')
        return String(value ?? null);
    try {
        return JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? JSON.rawJSON(String(inner)) : inner));
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        throw unfit('a value is nested too deeply to be bound in a text');
    }
}
/**
 * A whole value with the bindings of all its texts filled in; keys stay as they are. What lies at a path of `unbound` is left as it is written:
 * it is a condition, or text with a structure of its own, and whoever reads it fills in its bindings after parsing.
 */
function bind(value, scope, unbound = []) {
    if (unbound.some((path) => path.length === 0))
        return value;
    if (typeof value === 'string')
        return value.includes('${') ? evaluate(compile(value, nowhere).template, scope) : value;
    if (Array.isArray(value))
        return value.map((item, index) => bind(item, scope, below(unbound, index)));
    if (typeof value !== 'object' || value === null)
        return value;
    return bindMap(value, scope, unbound);
}
/** `bind` of a map's values. */
function bindMap(map, scope, unbound = []) {
    const entries = Object.entries(map).map(([key, inner]) => [key, bind(inner, scope, below(unbound, key))]);
    return Object.fromEntries(entries);
}
const below = (paths, step) => paths.flatMap(([first, ...rest]) => (first === step ? [rest] : []));
/** Problems were told when the definitions were checked; what runs needs no positions. */
const nowhere = { file: '', line: 1, column: 1 };

;// CONCATENATED MODULE: ../build/expressions/decide.js



/**
 * Whether a condition holds; a blank one does. Numbers and texts of numbers are compared as numbers when one side is a number, all else as text
 * (so that what isn't there equals null and "null", as exports write it). `&&` and `||` look no further than they must.
 * Throws ConfigurationError (H2K-634): a value that is neither true nor false where one of them is needed, an order of what are no numbers.
 */
function decide({ expression }, scope) {
    return expression === undefined || truth(expression, scope);
}
function truth(expression, scope) {
    const value = outcome(expression, scope);
    if (typeof value === 'boolean')
        return value;
    if (value === null || value === '' || value === 'false' || value === 'null')
        return false;
    if (value === 'true')
        return true;
    throw mistake(`${decide_quoted(value)} is neither true nor false`, 'compare it with something, e.g. == "yes"');
}
function outcome(expression, scope) {
    switch (expression.kind) {
        case 'value':
            return expression.value;
        case 'text':
            return expression.template.parts.length === 0 ? '' : textOf(evaluate(expression.template, scope));
        case 'path':
            return scope(expression.path) ?? null;
        case 'not':
            return !truth(expression.operand, scope);
        case 'and':
            return truth(expression.left, scope) && truth(expression.right, scope);
        case 'or':
            return truth(expression.left, scope) || truth(expression.right, scope);
        case 'compare':
            return compare(expression.operator, outcome(expression.left, scope), outcome(expression.right, scope));
    }
}
function compare(operator, left, right) {
    if (operator === '==')
        return equal(left, right);
    if (operator === '!=')
        return !equal(left, right);
    // Of a task that was skipped there is no exit code: no order holds, and nothing fails for it.
    if (left === null || right === null || left === 'null' || right === 'null')
        return false;
    const [a, b] = [numeric(left), numeric(right)];
    if (a === undefined || b === undefined)
        throw mistake(`${decide_quoted(a === undefined ? left : right)} is no number, so ${operator} can't be told`, 'compare numbers, or use == or !=');
    return { '<': a < b, '<=': a <= b, '>': a > b, '>=': a >= b }[operator];
}
function equal(left, right) {
    const isNumber = [left, right].some((value) => typeof value === 'number' || typeof value === 'bigint');
    const [a, b] = [numeric(left), numeric(right)];
    // biome-ignore lint/suspicious/noDoubleEquals: 1n and 1 are one number
    return isNumber && a !== undefined && b !== undefined ? a == b : textOf(left) === textOf(right);
}
function numeric(value) {
    if (typeof value === 'number' || typeof value === 'bigint')
        return value;
    if (typeof value !== 'string')
        return undefined;
    const text = value.trim();
    return text.length <= 100 && /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/.test(text) ? numberOf(text.replace(/^\+/, '')) : undefined;
}
const decide_quoted = (value) => `"${textOf(value).slice(0, 60)}"`;
const mistake = (message, fix) => new types/* ConfigurationError */.j1([{ code: 'H2K-634', severity: 'error', message, fix }]);

;// CONCATENATED MODULE: ../build/expressions/payload.js


/**
 * The body of a request, as text, its bindings filled in. Where it is JSON, a value that is put between quotes is escaped, so that it stays a part of
 * the text there whatever it holds; what stands without quotes brings its own structure (`"profile": ${…}`). Anything else is bound as it is.
 */
function bindPayload(text, scope) {
    const { template } = compile(text, nowhere);
    if (!/^\s*[[{]/.test(text) || typeof template.parts[0] !== 'string')
        return textOf(evaluate(template, scope));
    let isQuoted = false;
    const parts = template.parts.map((part) => {
        if (typeof part === 'string') {
            isQuoted = endsQuoted(part, isQuoted);
            return part;
        }
        const value = textOf(scope(part.path));
        return isQuoted ? JSON.stringify(value).slice(1, -1) : value;
    });
    return textOf(evaluate({ parts, bindings: [] }, scope));
}
/** Whether JSON text that began inside a string (or not) ends inside one. */
function endsQuoted(json, began) {
    let isQuoted = began;
    for (let offset = 0; offset < json.length; offset += 1) {
        if (json[offset] === '"')
            isQuoted = !isQuoted;
        else if (json[offset] === '\\' && isQuoted)
            offset += 1;
    }
    return isQuoted;
}

;// CONCATENATED MODULE: ../build/expressions/value.js
/** The value that a path leads to: only what the value itself has, never what every object inherits. */
function valueAt(value, path) {
    let found = value;
    for (const step of path) {
        if (Array.isArray(found))
            found = typeof step === 'number' || /^\d{1,9}$/.test(step) ? found[Number(step)] : undefined;
        else
            found = typeof found === 'object' && found !== null ? own(found, String(step)) : undefined;
    }
    return found;
}
const own = (map, key) => (Object.hasOwn(map, key) ? map[key] : undefined);

;// CONCATENATED MODULE: ../build/expressions/index.js
/** Bindings and conditions. */








/***/ }),

/***/ 7080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FD: () => (/* binding */ fromStatus),
/* harmony export */   QO: () => (/* binding */ isStale),
/* harmony export */   Tm: () => (/* binding */ isNoSuchKind),
/* harmony export */   US: () => (/* binding */ isForbidden),
/* harmony export */   _d: () => (/* binding */ isExpired),
/* harmony export */   aW: () => (/* binding */ isNamespaceMissing),
/* harmony export */   c4: () => (/* binding */ isNotFound),
/* harmony export */   f0: () => (/* binding */ managerConflicts),
/* harmony export */   hD: () => (/* binding */ ApiError),
/* harmony export */   pb: () => (/* binding */ apiError),
/* harmony export */   xw: () => (/* binding */ isUsersTypo)
/* harmony export */ });
/* unused harmony exports isConflictOfManagers, isAlreadyExists */
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5393);

/** The API server's "no". Decide by `reason`, `causes` and `details`, through the functions below, never by the message alone. */
class ApiError extends Error {
    status;
    /** Kubernetes' word (NotFound, Conflict, Invalid …); '' where the server gave none. */
    reason;
    causes;
    details;
    /** Seconds. */
    retryAfter;
    constructor(status, message, more = {}) {
        super(message);
        this.name = 'ApiError';
        this.status = status;
        this.reason = more.reason ?? '';
        this.causes = more.causes ?? [];
        this.details = more.details ?? {};
        if (more.retryAfter !== undefined)
            this.retryAfter = more.retryAfter;
    }
}
/** Reads every shape that an error comes in: a Status, the plain text of a URL that nobody serves, a load balancer's HTML. */
function apiError(status, headers, text) {
    const seconds = Number(headers['retry-after']);
    const retryAfter = Number.isFinite(seconds) && headers['retry-after'] ? { retryAfter: seconds } : {};
    const object = readStatus(text);
    if (object)
        return fromStatus(object, status, retryAfter);
    const html = /^\s*</.test(text);
    const words = html ? (/<title>([^<]*)/i.exec(text)?.[1] ?? 'an HTML page').trim() : text.trim().slice(0, 300);
    const from = html ? ' (a web page: not the API server answers here, but something before it)' : '';
    return new ApiError(status, `${words || `HTTP ${status}`}${from}`, { reason: html ? '' : (plainReasons[status] ?? ''), ...retryAfter });
}
/** Plain text comes from the API server's own layers below the objects: an unknown path, an aggregated API that is away. */
const plainReasons = { 404: 'NotFound', 429: 'TooManyRequests', 503: 'ServiceUnavailable' };
/** A Status object: the answer's body, or the object of a watch's ERROR line. */
function fromStatus(object, status, more = {}) {
    const details = (object['details'] ?? {});
    const { causes = [], retryAfterSeconds, kind, group, name } = details;
    return new ApiError(status, object['message'] ?? `HTTP ${status}`, {
        reason: object['reason'] ?? '',
        causes: causes.map(({ reason = '', field = '', message = '' }) => ({ reason, field, message })),
        details: { ...(kind && { kind }), ...(group && { group }), ...(name && { name }) },
        ...(retryAfterSeconds && { retryAfter: retryAfterSeconds }),
        ...more,
    });
}
function readStatus(text) {
    if (!text.startsWith('{'))
        return undefined;
    try {
        const object = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text);
        return object['kind'] === 'Status' ? object : undefined;
    }
    catch {
        return undefined;
    }
}
/** Who owns what, of a server-side apply's 409; empty for every other error. */
function managerConflicts(error) {
    if (!(error instanceof ApiError))
        return [];
    return error.causes.flatMap(({ reason, field, message }) => {
        if (reason !== 'FieldManagerConflict')
            return [];
        const [, manager = message, subresource, version] = /^conflict with "(.*?)"(?: with subresource "(.*?)")?(?: using (.*))?$/.exec(message) ?? [];
        return [{ manager, operation: version ? 'Update' : 'Apply', field, ...(subresource && { subresource }) }];
    });
}
/** 409 of a server-side apply: somebody else owns a field with another value. */
const isConflictOfManagers = (error) => managerConflicts(error).length > 0;
/** 409: the object was written since it was read, or is another one than the uid says. */
const isStale = (error) => isApi(error, 409) && error.reason === 'Conflict' && !isConflictOfManagers(error);
const isAlreadyExists = (error) => isApi(error, 409) && error.reason === 'AlreadyExists';
const isForbidden = (error) => isApi(error, 403);
const isNotFound = (error) => isApi(error, 404);
/** 404 because the namespace is not there (an object's own 404 names its resource). */
const isNamespaceMissing = (error) => isApi(error, 404) && error.details.kind === 'namespaces';
/** 404 because the cluster has no such kind (any more): discovery's answer, or the server's for a URL that nobody serves. */
const isNoSuchKind = (error) => isApi(error, 404) && error.details.kind === undefined;
/** Server-side apply tells an unknown field or a wrong type as a 500: the user's mistake, never to be repeated. POST with dryRun lists them all. */
const isUsersTypo = (error) => isApi(error, 500) && /^failed to (?:create typed patch object|convert new object) \(/.test(error.message);
/** The resourceVersion is too old to watch or read on from. */
const isExpired = (error) => isApi(error, 410);
function isApi(error, status) {
    return error instanceof ApiError && error.status === status;
}


/***/ }),

/***/ 5393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ stringify),
/* harmony export */   Nv: () => (/* binding */ stringifyForApply),
/* harmony export */   qg: () => (/* binding */ parse)
/* harmony export */ });
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9979);

/** JSON as the API server means it: integers that a JavaScript number can't hold come as bigint. */
function parse(text) {
    // A reviver makes parsing four times as slow; without sixteen digits in a row there is nothing for it to do.
    return (/\d{16}/.test(text) ? JSON.parse(text, exact) : JSON.parse(text));
}
function exact(_key, value, { source }) {
    return typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(source) ? BigInt(source) : value;
}
/** JSON text; a bigint becomes the integer that it is. */
function stringify(value) {
    try {
        return JSON.stringify(value);
    }
    catch (error) {
        if (!(error instanceof TypeError))
            throw error;
        return JSON.stringify(value, (_key, inner) => (typeof inner === 'bigint' ? JSON.rawJSON(String(inner)) : inner));
    }
}
/**
 * The body of a server-side apply, which the API server parses as YAML: control characters that YAML forbids are escaped (a raw U+0085 would
 * silently become a space), and what its parser can't take is refused here, with its path, instead of in the parser's words. Rules 21.
 */
function stringifyForApply(value) {
    refuseUnsendable(value, []);
    return stringify(value).replace(/[\u007f-\u009f]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
}
/** libyaml's limit for a key on one line, quotes and escapes counted. */
const longestKey = 1024;
function refuseUnsendable(value, path) {
    if (typeof value === 'string') {
        if (!value.isWellFormed())
            throw refused(path, 'holds half of a surrogate pair, which is no character');
    }
    else if (Array.isArray(value)) {
        for (const [index, item] of value.entries())
            refuseUnsendable(item, [...path, index]);
    }
    else if (value !== null && typeof value === 'object') {
        for (const [key, item] of Object.entries(value)) {
            if (!key.isWellFormed())
                throw refused(path, 'has a key with half of a surrogate pair, which is no character');
            if (key.length > longestKey / 12 && JSON.stringify(key).length > longestKey)
                throw refused(path, `has a key of more than 1,024 characters, which the API server can't read`);
            refuseUnsendable(item, [...path, key]);
        }
    }
}
function refused(path, why) {
    const place = path.length === 0 ? 'the object' : path.join('.');
    return new _types_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1([{ code: 'H2K-121', severity: 'error', message: `${place} ${why}` }]);
}


/***/ }),

/***/ 9807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ away),
/* harmony export */   PK: () => (/* binding */ refusedCredentials),
/* harmony export */   b6: () => (/* binding */ unknownOutcome),
/* harmony export */   nW: () => (/* binding */ otherAnswer),
/* harmony export */   rr: () => (/* binding */ kubeconfigProblem)
/* harmony export */ });
const input = 'kubeconfig';
/** No answer from the API server: which address, why, and what to look at. */
function away(server, problem, env) {
    const { hostname } = new URL(server);
    const error = { severity: 'error', input };
    if (problem.code === 'untrusted') {
        const fix = 'Give the authority that signed it (`certificate-authority-data` in the kubeconfig), or accept this one certificate (`fingerprint` of the ENDPOINT).';
        return { ...error, code: 'H2K-111', message: `The cluster at ${server} is not trusted: ${problem.message}`, fix };
    }
    if (problem.code === 'tls' || problem.code === 'invalid') {
        return {
            ...error,
            code: 'H2K-112',
            message: `No connection to the cluster at ${server}: ${problem.message}`,
            fix: 'Check `server`, `client-certificate-data` and `client-key-data` in the kubeconfig.',
        };
    }
    const message = `The cluster at ${server} is away: ${problem.message}`;
    const onRunner = env['RUNNER_ENVIRONMENT'] === 'github-hosted' && isLoopback(hostname);
    if (onRunner && problem.code === 'refused') {
        const fix = "Use an address that GitHub's runners can reach, or a self-hosted runner beside the cluster.";
        return {
            ...error,
            code: 'H2K-110',
            message: `${message}; that address is the runner itself, not the machine where the kubeconfig was written`,
            fix,
        };
    }
    return { ...error, code: 'H2K-110', message, fix: fixes[problem.code] ?? 'Is the API server up, and is this its address?' };
}
const fixes = {
    unknownHost: 'Check `server` in the kubeconfig; a name that only a private network knows needs a runner in that network.',
    timeout: 'Does a firewall or a private endpoint keep this machine from the API server? Then a self-hosted runner beside it helps.',
    unreachable: 'Does a firewall or a private endpoint keep this machine from the API server? Then a self-hosted runner beside it helps.',
};
const isLoopback = (host) => host === 'localhost' || host === '[::1]' || host.startsWith('127.');
/** A write whose answer got lost: done or not. */
function unknownOutcome(server, problem, request) {
    const message = `The answer of ${server} to ${request.method} ${request.path} got lost (${problem.message}): it is not known whether it was done`;
    return { code: 'H2K-116', severity: 'error', message, fix: 'Run again: what was done is found as it is.' };
}
function refusedCredentials(server, said) {
    const message = `The cluster at ${server} doesn't accept the kubeconfig's credentials (401 ${said})`;
    return {
        code: 'H2K-113',
        severity: 'error',
        input,
        message,
        fix: 'Make a new token or certificate: this one has expired, was revoked, or is of another cluster.',
    };
}
/** An answer that whoever asked can do nothing with. */
function otherAnswer(server, { status, message: said }) {
    const message = `The cluster at ${server} answers HTTP ${status}: ${said}`;
    const fix = answers.find(([pattern]) => pattern.test(`${status} ${said}`))?.[1];
    const told = fix ? { fix, input } : { fix: 'Look at the API server, and at what stands before it.' };
    return { code: 'H2K-117', severity: 'error', message, ...told };
}
const answers = [
    [/^400 .*HTTPS server/s, 'The API server speaks TLS: write https:// in `server` of the kubeconfig.'],
    [/^403 /, 'Give the account of the kubeconfig this right (Role and RoleBinding).'],
    [/^404 |web page/, 'Is this the address of a Kubernetes API server? Check `server` in the kubeconfig.'],
];
/** A kubeconfig that can't be used as it is. `message` never holds a value of it but names and paths. */
function kubeconfigProblem(code, message, fix = whole) {
    return { code, severity: 'error', input, message, fix };
}
const whole = '`kubectl config view --raw --flatten --minify` prints one that is whole and has all it needs in it.';


/***/ }),

/***/ 2928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Ng: () => (/* reexport */ connect),
  gg: () => (/* binding */ deploy),
  I6: () => (/* binding */ find),
  yR: () => (/* reexport */ manifests_images/* imageProblems */.yR),
  Ly: () => (/* reexport */ parsePatience),
  et: () => (/* binding */ plan),
  PX: () => (/* reexport */ readManifests),
  fu: () => (/* reexport */ readText),
  XF: () => (/* reexport */ ref/* refKey */.XF),
  d0: () => (/* reexport */ ref/* refText */.d0),
  DR: () => (/* reexport */ names/* releaseKey */.DR),
  uh: () => (/* reexport */ names/* releaseNames */.uh),
  TF: () => (/* binding */ remove),
  dU: () => (/* binding */ rollback),
  V3: () => (/* binding */ rollbackTemplate),
  tN: () => (/* binding */ undo),
  MX: () => (/* binding */ verify)
});

// EXTERNAL MODULE: ../build/types.js
var types = __nccwpck_require__(9979);
// EXTERNAL MODULE: ../build/kubernetes/client/errors.js
var errors = __nccwpck_require__(7080);
// EXTERNAL MODULE: ../build/kubernetes/client/json.js
var json = __nccwpck_require__(5393);
;// CONCATENATED MODULE: ../build/kubernetes/client/discovery.js



const accept = ['v2', 'v2beta1'].map((version) => `application/json;g=apidiscovery.k8s.io;v=${version};as=APIGroupDiscoveryList`).join(',');
/** Two requests on a cluster since 1.26; before that, one more for each group. */
async function discover(session, signal) {
    const kinds = { byKind: new Map(), stale: new Set() };
    const read = async (path) => {
        const { headers, text } = await session.send({ method: 'GET', path, accept: `${accept},application/json` }, signal);
        const body = (0,json/* parse */.qg)(text);
        return headers['content-type']?.includes('g=apidiscovery.k8s.io')
            ? readAggregated(body, kinds)
            : await readPlain(body, session, kinds, signal);
    };
    const lists = await Promise.all([read('/api'), read('/apis')]);
    for (const resource of lists.flat()) {
        const key = kindKey(resource.group, resource.kind);
        const known = kinds.byKind.get(key);
        // Two plurals of one kind and version (Scale, status views …): the first is the kind's own.
        if (!known)
            kinds.byKind.set(key, [resource]);
        else if (!known.some(({ version }) => version === resource.version))
            known.push(resource);
    }
    return kinds;
}
const kindKey = (group, kind) => `${group}/${kind}`;
function readAggregated(body, kinds) {
    return (body['items'] ?? []).flatMap(({ metadata, versions }) => {
        const group = metadata?.name ?? '';
        return versions.flatMap(({ version, freshness, resources }) => {
            if (freshness === 'Stale')
                kinds.stale.add(`${group}/${version}`);
            // Group and version of responseKind are empty for the built-in kinds: the ones around it are meant.
            return (resources ?? []).flatMap(({ resource, responseKind, scope, verbs }) => responseKind ? [{ group, version, kind: responseKind.kind, resource, namespaced: scope === 'Namespaced', verbs: verbs ?? [] }] : []);
        });
    });
}
/** APIVersions or APIGroupList: names only, each version's kinds are a request of their own. */
async function readPlain(body, session, kinds, signal) {
    const groups = (body['groups'] ?? []);
    const core = (body['versions'] ?? []).map((version) => ({ group: '', version, path: `/api/${version}` }));
    const named = groups.flatMap(({ name, versions, preferredVersion }) => {
        const preferred = (version) => (version === preferredVersion?.version ? 0 : 1);
        const ordered = versions.map(({ version }) => version).sort((a, b) => preferred(a) - preferred(b));
        return ordered.map((version) => ({ group: name, version, path: `/apis/${name}/${version}` }));
    });
    const lists = await Promise.all([...core, ...named].map((one) => readVersion(one, session, kinds, signal)));
    return lists.flat();
}
async function readVersion(at, session, kinds, signal) {
    try {
        const { text } = await session.send({ method: 'GET', path: at.path }, signal);
        const list = (0,json/* parse */.qg)(text)['resources'];
        const own = (list ?? []).filter(({ name }) => !name.includes('/'));
        return own.map(({ name, kind, namespaced, verbs }) => ({
            group: at.group,
            version: at.version,
            kind,
            resource: name,
            namespaced,
            verbs,
        }));
    }
    catch (error) {
        if (!(error instanceof errors/* ApiError */.hD) || (error.status < 500 && !(0,errors/* isNotFound */.c4)(error)))
            throw error;
        kinds.stale.add(`${at.group}/${at.version}`);
        return [];
    }
}
/** undefined: the cluster has no such kind. Throws where the group's own server is away, since then nobody can tell. */
function findKind(kinds, group, kind, version) {
    const found = kinds.byKind.get(kindKey(group, kind));
    const resource = version === undefined ? found?.[0] : found?.find((one) => one.version === version);
    const stale = [...kinds.stale].filter((one) => (version === undefined ? one.startsWith(`${group}/`) : one === `${group}/${version}`));
    if (resource || stale.length === 0)
        return resource;
    const message = `The cluster can't tell what ${kind} of ${stale.join(', ')} is: the server behind this API doesn't answer`;
    throw new types/* UnavailableError */.hG([
        { code: 'H2K-115', severity: 'error', message, fix: `See \`kubectl get apiservices\`; ${stale[0]} should be Available.` },
    ]);
}

;// CONCATENATED MODULE: ../build/kubernetes/client/paths.js

/** /apis/apps/v1/namespaces/shop/deployments */
function collectionPath(resource, namespace) {
    const { group, version, resource: plural } = resource;
    const base = group === '' ? `/api/${version}` : `/apis/${group}/${version}`;
    const within = resource.namespaced && namespace !== undefined ? `/namespaces/${segment(namespace)}` : '';
    return `${base}${within}/${plural}`;
}
/** …/deployments/web */
function objectPath(resource, ref) {
    if (resource.namespaced && ref.namespace === undefined)
        throw new TypeError(`${resource.kind} ${ref.name}: its namespace is not filled in`);
    return `${collectionPath(resource, ref.namespace)}/${segment(ref.name)}`;
}
/** `.` and `..` would lead to another URL, however they are encoded; the API server has no objects of such names. */
function segment(name) {
    if (name !== '' && name !== '.' && name !== '..' && !/[/%]/.test(name))
        return encodeURIComponent(name);
    const message = `${JSON.stringify(name)} can't be the name of a Kubernetes object`;
    throw new types/* ConfigurationError */.j1([
        { code: 'H2K-122', severity: 'error', message, fix: 'Names are lower-case letters, digits, `-` and `.`.' },
    ]);
}
/** An object as the API server gave it. Items of lists carry no kind of their own: the list's is filled in. */
function live(body, { group, version, kind }) {
    const { name, namespace, uid, resourceVersion, generation } = body['metadata'];
    const whole = body['kind'] === undefined ? { apiVersion: group === '' ? version : `${group}/${version}`, kind, ...body } : body;
    return {
        ref: { group, version, kind, ...(namespace && { namespace }), name },
        uid,
        resourceVersion,
        ...(generation !== undefined && { generation }),
        body: whole,
    };
}
/** The name in full of a body that is to be sent. */
function refOf(body) {
    const [version = '', group = ''] = body['apiVersion'].split('/').reverse();
    const { name, namespace } = body['metadata'];
    return { group, version, kind: body['kind'], ...(namespace && { namespace }), name };
}

;// CONCATENATED MODULE: ../build/kubernetes/client/list.js


/** A list in slices of 500, so that neither side holds ten thousand objects as one text. */
async function* pages(session, resource, options, signal) {
    const query = { labelSelector: options.labels, fieldSelector: options.fields, limit: 500 };
    let next;
    do {
        const { text } = await session.send({ method: 'GET', path: collectionPath(resource, options.namespace), query: { ...query, continue: next } }, signal);
        const { metadata, items } = (0,json/* parse */.qg)(text);
        yield { items: (items ?? []).map((item) => live(item, resource)), resourceVersion: metadata.resourceVersion };
        next = metadata.continue || undefined;
    } while (next);
}

// EXTERNAL MODULE: ../build/ports/types.js
var ports_types = __nccwpck_require__(2896);
;// CONCATENATED MODULE: ../build/kubernetes/client/lines.js
/** The lines of a body, whole, wherever its chunks were cut (also inside a character); the last one may lack its newline. */
async function* lines(body) {
    // Kept apart until their line ends: a line of megabytes comes in hundreds of chunks, and is joined once.
    let parts = [];
    for await (const chunk of body) {
        let from = 0;
        for (let to = chunk.indexOf(0x0a); to !== -1; to = chunk.indexOf(0x0a, from)) {
            parts.push(chunk.subarray(from, to));
            yield lines_text(parts);
            parts = [];
            from = to + 1;
        }
        if (from < chunk.length)
            parts.push(chunk.subarray(from));
    }
    if (parts.length > 0)
        yield lines_text(parts);
}
const lines_text = (parts) => Buffer.concat(parts).toString();

;// CONCATENATED MODULE: ../build/kubernetes/client/watch.js







/** One watch request lasts so long, then the server closes it cleanly. */
const seconds = 290;
/** Bookmarks come each minute; longer silence means that something between us has forgotten the connection. */
const silence = 90_000;
const pollEvery = 2_000;
/** LIST, then WATCH, for as long as the signal lets it: whatever breaks between is mended here, and told only by what it changed. */
async function* watch(session, clock, resource, options, signal) {
    const seen = new Seen();
    const source = { session, resource, options, signal, seen };
    let failures = 0;
    let from;
    let polling = false;
    let watched = false;
    try {
        for (;;) {
            const begun = clock.now();
            try {
                if (from === undefined)
                    from = yield* relist(source);
                if (polling) {
                    from = undefined;
                    failures = 0;
                    await clock.sleep(pollEvery, signal);
                    continue;
                }
                for await (const event of follow(source, from)) {
                    from = event.resourceVersion;
                    failures = 0;
                    watched = true;
                    if (event.tell)
                        yield event.tell;
                }
                // A clean close after minutes is the server's way; one at once, again and again, is something broken in between.
                failures = clock.now() - begun < 1_000 ? failures + 1 : 0;
            }
            catch (error) {
                if ((0,errors/* isExpired */._d)(error))
                    from = undefined;
                else if (from !== undefined && mayNotWatch(error) && (!watched || failures > 5)) {
                    // Once watched, a 403 is rather an API server that has just started and doesn't know the roles yet.
                    polling = true;
                    from = undefined;
                    yield { type: 'polling', why: error.message };
                }
                else if (!passes(error, watched))
                    throw error;
                failures += 1;
            }
            if (failures > 0)
                await clock.sleep(Math.min(50 * 2 ** failures, 5_000), signal);
        }
    }
    catch (error) {
        if (!signal.aborted)
            throw error;
    }
}
/** Tells what is there and what no longer is; returns the resourceVersion from which to watch. */
async function* relist({ session, resource, options, signal, seen }) {
    const names = new Set();
    let resourceVersion = '';
    for await (const page of pages(session, resource, options, signal)) {
        resourceVersion = page.resourceVersion;
        for (const object of page.items) {
            names.add(nameOf(object));
            yield* seen.present(object);
        }
    }
    yield* seen.keepOnly(names);
    yield { type: 'synced' };
    return resourceVersion;
}
/** One watch request: its events and how far it got. Ends with a clean close; throws what the server says, or the cut. */
async function* follow({ session, resource, options, signal, seen }, from) {
    const query = {
        watch: true,
        allowWatchBookmarks: true,
        timeoutSeconds: seconds,
        resourceVersion: from,
        labelSelector: options.labels,
        fieldSelector: options.fields,
    };
    const response = await session.stream({ method: 'GET', path: collectionPath(resource, options.namespace), query, silence }, signal);
    for await (const line of lines(response.body)) {
        const { type, object } = (0,json/* parse */.qg)(line);
        if (type === 'ERROR')
            throw (0,errors/* fromStatus */.FD)(object, Number(object['code'] ?? 500));
        const { resourceVersion } = object['metadata'];
        if (type === 'BOOKMARK')
            yield { resourceVersion };
        else
            for (const tell of type === 'DELETED' ? seen.gone(live(object, resource)) : seen.present(live(object, resource)))
                yield { resourceVersion, tell };
    }
}
/** What was told as present and not yet as gone, so that nothing is told twice and nothing vanishes untold. */
class Seen {
    #objects = new Map();
    *present(object) {
        const name = nameOf(object);
        const before = this.#objects.get(name);
        if (before?.uid === object.uid && before.resourceVersion === object.resourceVersion)
            return;
        if (before && before.uid !== object.uid)
            yield { type: 'gone', live: before };
        this.#objects.set(name, object);
        yield { type: 'present', live: object };
    }
    *gone(object) {
        if (this.#objects.delete(nameOf(object)))
            yield { type: 'gone', live: object };
    }
    *keepOnly(names) {
        for (const [name, object] of this.#objects)
            if (!names.has(name))
                yield* this.gone(object);
    }
}
const nameOf = ({ ref }) => `${ref.namespace ?? ''}/${ref.name}`;
/** No right to watch, or a kind that can't be watched. */
const mayNotWatch = (error) => error instanceof errors/* ApiError */.hD && [403, 405].includes(error.status);
/** A failure that time mends: the server is away for a while, overloaded, or sent half a line. */
function passes(error, watched) {
    if (error instanceof types/* UnavailableError */.hG)
        return error.problems.every(({ code }) => code === 'H2K-110');
    if (error instanceof errors/* ApiError */.hD)
        return error.status === 429 || error.status >= 500 || (watched && mayNotWatch(error));
    return error instanceof SyntaxError || error instanceof ports_types/* HttpProblem */.AF;
}

;// CONCATENATED MODULE: ../build/kubernetes/client/cluster.js






/** A cluster over its REST API: plain JSON in both directions, no field is dropped on the way. */
class RestCluster {
    server;
    #shared;
    #signal;
    constructor(shared, signal = shared.closed.signal) {
        this.server = shared.session.server;
        this.#shared = shared;
        this.#signal = signal;
    }
    until(signal) {
        return new RestCluster(this.#shared, AbortSignal.any([signal, this.#signal]));
    }
    id() {
        this.#shared.id ??= this.#readId().catch((error) => {
            this.#shared.id = undefined;
            throw error;
        });
        return this.#shared.id;
    }
    async #readId() {
        try {
            const { text } = await this.#send({ method: 'GET', path: '/api/v1/namespaces/kube-system' });
            return (0,json/* parse */.qg)(text).metadata.uid;
        }
        catch (error) {
            if ((0,errors/* isForbidden */.US)(error) || (0,errors/* isNotFound */.c4)(error))
                return await this.#shared.fallbackId();
            throw error;
        }
    }
    async resource(group, kind, version) {
        this.#shared.kinds ??= discover(this.#shared.session, this.#shared.closed.signal).catch((error) => {
            this.#shared.kinds = undefined;
            throw error;
        });
        return findKind(await this.#shared.kinds, group, kind, version);
    }
    refresh() {
        this.#shared.kinds = undefined;
        return Promise.resolve();
    }
    async get(ref) {
        // The version is no part of an object's identity: one that the cluster no longer serves still names the object.
        const resource = (await this.resource(ref.group, ref.kind, ref.version)) ?? (await this.resource(ref.group, ref.kind));
        if (!resource)
            return undefined;
        try {
            return read(await this.#send({ method: 'GET', path: objectPath(resource, ref) }), resource);
        }
        catch (error) {
            if ((0,errors/* isNotFound */.c4)(error))
                return undefined;
            throw error;
        }
    }
    async *list(resource, options) {
        for await (const page of pages(this.#shared.session, resource, options, this.#signal))
            yield* page.items;
    }
    async apply(body, options) {
        const ref = refOf(body);
        const resource = await this.#resourceOf(ref);
        const answer = await this.#send({
            method: 'PATCH',
            path: objectPath(resource, ref),
            query: {
                fieldManager: options.manager,
                fieldValidation: 'Strict',
                force: options.force || undefined,
                dryRun: options.dryRun ? 'All' : undefined,
            },
            type: 'application/apply-patch+yaml',
            body: (0,json/* stringifyForApply */.Nv)(body),
            repeatable: true,
        });
        return { live: read(answer, resource), created: answer.status === 201, warnings: answer.warnings };
    }
    async create(body, options = {}) {
        const ref = refOf(body);
        const resource = await this.#resourceOf(ref);
        const answer = await this.#send({
            method: 'POST',
            path: collectionPath(resource, ref.namespace),
            query: { fieldValidation: 'Strict', dryRun: options.dryRun ? 'All' : undefined },
            body: (0,json/* stringify */.As)(body),
            repeatable: options.dryRun === true,
        });
        return read(answer, resource);
    }
    async patch(ref, operations, options) {
        const resource = await this.#resourceOf(ref);
        // By `replace` a stale one is a 409; a `test` would fail as a bare 422 that looks like any other mistake.
        const guard = { op: 'replace', path: '/metadata/resourceVersion', value: options.resourceVersion };
        const answer = await this.#send({
            method: 'PATCH',
            path: objectPath(resource, ref),
            query: { fieldManager: options.manager },
            type: 'application/json-patch+json',
            body: (0,json/* stringify */.As)([...operations, guard]),
        });
        return read(answer, resource);
    }
    async delete(ref, options) {
        const propagationPolicy = options.propagation.replace(/^./, (letter) => letter.toUpperCase());
        const body = (0,json/* stringify */.As)({ apiVersion: 'v1', kind: 'DeleteOptions', preconditions: { uid: options.uid }, propagationPolicy });
        const resource = (await this.resource(ref.group, ref.kind, ref.version)) ?? (await this.#resourceOf({ ...ref, version: '' }));
        await this.#send({ method: 'DELETE', path: objectPath(resource, ref), body }).catch((error) => {
            if (!(0,errors/* isNotFound */.c4)(error))
                throw error;
        });
    }
    watch(resource, options, signal) {
        return watch(this.#shared.session, this.#shared.clock, resource, options, AbortSignal.any([signal, this.#signal]));
    }
    async logs(pod, options) {
        const resource = { group: '', version: 'v1', kind: 'Pod', resource: 'pods', namespaced: true, verbs: [] };
        const { text } = await this.#send({
            method: 'GET',
            path: `${objectPath(resource, pod)}/log`,
            query: { container: options.container, previous: options.previous || undefined, tailLines: options.tail },
            accept: '*/*',
        });
        return text === '' ? [] : text.replace(/\n$/, '').split('\n');
    }
    async can(asks) {
        return await Promise.all(asks.map((ask) => this.#can(ask)));
    }
    async #can({ verb, group, resource: path, namespace, name }) {
        const [resource, subresource] = path.split('/');
        const resourceAttributes = { verb, group, resource, subresource, namespace, name };
        const body = JSON.stringify({ apiVersion: 'authorization.k8s.io/v1', kind: 'SelfSubjectAccessReview', spec: { resourceAttributes } });
        const { text } = await this.#send({
            method: 'POST',
            path: '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
            body,
            repeatable: true,
        });
        return (0,json/* parse */.qg)(text).status?.allowed === true;
    }
    close() {
        this.#shared.closed.abort(new Error('the connection to the cluster was closed'));
    }
    async #resourceOf(ref) {
        const resource = await this.resource(ref.group, ref.kind, ref.version || undefined);
        if (resource)
            return resource;
        const apiVersion = ref.group === '' ? ref.version : `${ref.group}/${ref.version}`;
        throw new errors/* ApiError */.hD(404, `the cluster has no kind ${ref.kind} in version ${apiVersion}`, { reason: 'NotFound' });
    }
    #send(request) {
        return this.#shared.session.send(request, this.#signal);
    }
}
const read = (answer, resource) => live((0,json/* parse */.qg)(answer.text), resource);

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ../build/kubernetes/client/problems.js
var problems = __nccwpck_require__(9807);
;// CONCATENATED MODULE: ../build/kubernetes/client/identity.js



/** What the TLS connection is made of, read and checked: a broken certificate is named here, not by OpenSSL in the middle of a run. */
async function readTls(cluster, user, ports) {
    const skip = cluster.value['insecure-skip-tls-verify'] === true;
    const ca = await pem(cluster, 'certificate-authority', ports);
    const cert = await pem(user, 'client-certificate', ports);
    const key = await pem(user, 'client-key', ports);
    if (key)
        ports.secrets.add(key);
    const servername = cluster.value['tls-server-name'];
    const tls = {
        verify: !skip,
        ...(ca && !skip && { ca }),
        ...(cert && { cert }),
        ...(key && { key }),
        ...(servername && { servername }),
    };
    checkTls(tls, {
        ca: `certificate-authority of cluster ${cluster.name}`,
        cert: `client-certificate of user ${user.name}`,
        key: `client-key of user ${user.name}`,
    }, ports.now());
    return tls;
}
/** `…-data` (base64) before the file of the same name, as kubectl has it. */
async function pem(entry, key, ports) {
    const data = entry.value[`${key}-data`];
    if (typeof data === 'string' && data !== '') {
        if (key === 'client-key')
            ports.secrets.add(data);
        return Buffer.from(data, 'base64').toString();
    }
    const file = entry.value[key];
    return typeof file === 'string' && file !== '' ? await readNamed(file, entry, key, ports) : undefined;
}
/** A file that the kubeconfig names, from the kubeconfig's own folder. */
async function readNamed(file, entry, key, ports) {
    const place = entry.folder === undefined || external_node_path_.isAbsolute(file) ? file : external_node_path_.join(entry.folder, file);
    const text = await ports.files.readAnywhere(place);
    if (text !== undefined)
        return text;
    const fix = 'Put the files into the kubeconfig: `kubectl config view --raw --flatten --minify`.';
    throw new types/* ConfigurationError */.j1([
        (0,problems/* kubeconfigProblem */.rr)('H2K-106', `There is no file ${place}, which the kubeconfig names as ${key} of ${entry.name}`, fix),
    ]);
}
/** Throws for what can't be used, in words that name the entry and hold no key. */
function checkTls({ ca, cert, key }, called, now) {
    const { X509Certificate, createPrivateKey } = process.getBuiltinModule('node:crypto');
    const read = (name, make) => {
        try {
            return make();
        }
        catch {
            throw unusable(`${name} can't be read: it should be PEM (-----BEGIN …)`);
        }
    };
    if (ca)
        read(called.ca, () => new X509Certificate(ca));
    if (cert && !key)
        throw unusable(`${called.cert} has no client-key beside it`);
    if (!cert && key)
        throw unusable(`${called.key} has no client-certificate beside it`);
    if (!cert || !key)
        return;
    const certificate = read(called.cert, () => new X509Certificate(cert));
    const secret = read(called.key, () => createPrivateKey(key));
    if (!certificate.checkPrivateKey(secret))
        throw unusable(`${called.key} doesn't belong to its client-certificate`);
    if (certificate.validToDate.getTime() < now) {
        const message = `${called.cert} has expired: it was valid until ${certificate.validToDate.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
        throw new types/* UnavailableError */.hG([(0,problems/* kubeconfigProblem */.rr)('H2K-107', message, 'Make a new kubeconfig.')]);
    }
}
const unusable = (message) => new types/* ConfigurationError */.j1([(0,problems/* kubeconfigProblem */.rr)('H2K-107', message)]);
/** `as` and its kin, which ask the API server to judge a request as another user's. */
function impersonation(user) {
    const headers = {};
    if (user.as)
        headers['Impersonate-User'] = user.as;
    if (user['as-uid'])
        headers['Impersonate-Uid'] = user['as-uid'];
    if (user['as-groups']?.length)
        headers['Impersonate-Group'] = user['as-groups'];
    for (const [name, values] of Object.entries(user['as-user-extra'] ?? {}))
        headers[`Impersonate-Extra-${encodeURIComponent(name)}`] = values;
    return headers;
}

;// CONCATENATED MODULE: ../build/kubernetes/client/kubeconfig-files.js



/** The kubeconfig that `input` is or names; without it what kubectl would take; undefined: there is none. */
async function findKubeconfig(input, ports) {
    if (input !== undefined)
        return await given(input, ports);
    const listed = ports.env['KUBECONFIG']?.split(external_node_path_.delimiter).filter((name) => name !== '') ?? [];
    const names = listed.length > 0 ? [...new Set(listed)] : ['~/.kube/config'];
    const found = await Promise.all(names.map(async (name) => ({ name, text: await ports.files.readAnywhere(name) })));
    const files = await Promise.all(found.flatMap(({ name, text }) => (text === undefined ? [] : [parseKubeconfig(text, name, name)])));
    if (files.length > 0)
        return merged(files);
    if (listed.length > 0)
        throw refused('H2K-103', `$KUBECONFIG names ${listed.join(' and ')}: there is no such file`);
    return undefined;
}
/** A path if such a file exists, else text, else base64 text. */
async function given(input, ports) {
    const value = input.trim();
    if (value === '')
        throw refused('H2K-101', 'The kubeconfig is empty', 'Is the secret set, and may this workflow (a fork, an environment) read it?');
    const oneLine = !value.includes('\n') && value.length < 4096;
    const file = oneLine && !value.startsWith('{') ? await ports.files.readAnywhere(value) : undefined;
    if (file !== undefined)
        return await parseKubeconfig(file, value, value);
    if (value.includes('\n') || value.startsWith('{') || /^\w+: /.test(value)) {
        const plain = fromBase64(value);
        return await parseKubeconfig(plain ?? input, 'the kubeconfig', undefined);
    }
    const decoded = fromBase64(value);
    if (decoded !== undefined)
        return await parseKubeconfig(decoded, 'the kubeconfig', undefined);
    // A short value may be shown as the path it was meant to be; a long one may be a secret cut in half.
    const asPath = /^[\w./~\\:-]{1,200}$/.test(value) && /[./\\]/.test(value) ? `: there is no file ${value}` : '';
    throw refused('H2K-102', `The kubeconfig is neither a file nor YAML nor base64 of YAML${asPath}`, "Give the file's whole text, as `kubectl config view --raw --flatten --minify` prints it.");
}
/** Text of base64 (also wrapped at 76 columns, or URL-safe), when that is what it is. */
function fromBase64(value) {
    const joined = value.replace(/\s+/g, '');
    if (!/^[\w+/-]+={0,2}$/.test(joined))
        return undefined;
    const bytes = Buffer.from(joined, 'base64');
    try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        return text.includes('\0') ? undefined : text;
    }
    catch {
        return undefined;
    }
}
async function parseKubeconfig(text, origin, file) {
    if (text.trim() === '')
        throw refused('H2K-101', `${origin} is empty`);
    const body = await readYaml(text, origin);
    const lists = body;
    if (lists === null || typeof lists !== 'object' || !('clusters' in lists || 'contexts' in lists)) {
        throw refused('H2K-102', `${origin} is no kubeconfig: it has neither \`clusters\` nor \`contexts\``);
    }
    const folder = file === undefined ? undefined : external_node_path_.dirname(file);
    const current = lists['current-context'];
    return {
        origin,
        current: typeof current === 'string' && current !== '' ? current : undefined,
        clusters: named(lists.clusters, 'cluster', folder),
        users: named(lists.users, 'user', folder),
        contexts: named(lists.contexts, 'context', folder),
    };
}
/** A parser's message shows the lines around its error, which may hold a key: only the line's number is told. */
async function readYaml(text, origin) {
    try {
        if (text.trimStart().startsWith('{'))
            return JSON.parse(text);
    }
    catch {
        // A flow mapping of YAML begins so too.
    }
    const { parseDocument } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 6637, 19));
    const document = parseDocument(text);
    const [error] = document.errors;
    if (!error)
        return document.toJS();
    throw refused('H2K-102', `${origin} isn't YAML: ${error.code.toLowerCase().replaceAll('_', ' ')} in line ${error.linePos?.[0].line ?? 1}`);
}
function named(list, key, folder) {
    if (!Array.isArray(list))
        return [];
    return list.flatMap((entry) => typeof entry?.['name'] === 'string' ? [{ name: entry['name'], value: (entry[key] ?? {}), folder }] : []);
}
/** As kubectl does it: of two entries of one name the first file's counts, whole. */
function merged(files) {
    const first = (lists) => [
        ...new Map(lists
            .flat()
            .reverse()
            .map((entry) => [entry.name, entry])).values(),
    ].reverse();
    return {
        origin: files.map(({ origin }) => origin).join(' and '),
        current: files.find(({ current }) => current)?.current,
        clusters: first(files.map(({ clusters }) => clusters)),
        users: first(files.map(({ users }) => users)),
        contexts: first(files.map(({ contexts }) => contexts)),
    };
}
const refused = (code, message, fix) => new types/* ConfigurationError */.j1([(0,problems/* kubeconfigProblem */.rr)(code, message, fix)]);

;// CONCATENATED MODULE: ../build/kubernetes/client/kubeconfig.js





/**
 * The API server and identity that a kubeconfig's context names.
 * @param input a path, the text or base64 of it; undefined: $KUBECONFIG, ~/.kube/config, or the account that a pod has.
 */
async function readKubeconfig(input, context, ports) {
    const config = await findKubeconfig(input, ports);
    if (!config)
        return await inCluster(ports);
    const chosen = choose(config, context);
    const cluster = kubeconfig_named(config, config.clusters, 'cluster', chosen);
    // A context without a user is an anonymous one.
    const user = chosen.value.user ? kubeconfig_named(config, config.users, 'user', chosen) : { name: 'none', value: {}, folder: undefined };
    const server = address(cluster);
    const namespace = chosen.value.namespace || 'default';
    const tls = await readTls(cluster, user, ports);
    return { server, namespace, ...(await identity(cluster, user, tls, ports)) };
}
async function identity(cluster, user, tls, ports) {
    if (user.value.exec || user.value['auth-provider'])
        return await byClientNode(cluster, user, tls, ports);
    const own = await plain(user, tls, ports);
    if (!cluster.value['proxy-url'])
        return own;
    const proxied = await byClientNode(cluster, user, tls, ports);
    return { credentials: async () => ({ ...(await proxied.credentials()), ...(await own.credentials()) }), renew: () => own.renew() };
}
function choose(config, context) {
    const there = `it has ${config.contexts.map(({ name }) => name).join(', ') || 'none'}`;
    const name = context ?? config.current;
    if (name === undefined)
        throw kubeconfig_refused('H2K-104', `${config.origin} has no current-context`, `Name one by \`context\`: ${there}.`);
    const found = config.contexts.find((one) => one.name === name);
    if (found)
        return found;
    throw kubeconfig_refused('H2K-104', `${config.origin} has no context ${name}${context === undefined ? ', which is its current-context' : ''}; ${there}`, 'Name one of these by `context`, or leave `context` away for its current one.');
}
function kubeconfig_named(config, list, key, context) {
    const name = context.value[key];
    if (!name)
        throw kubeconfig_refused('H2K-105', `Context ${context.name} of ${config.origin} names no ${key}`);
    const found = list.find((one) => one.name === name);
    if (found)
        return found;
    throw kubeconfig_refused('H2K-105', `Context ${context.name} of ${config.origin} names ${key} ${name}, which is not there`, 'Was the kubeconfig cut? `kubectl config view --raw --flatten --minify` prints one that is whole.');
}
function address({ name, value }) {
    const server = value.server?.trim() ?? '';
    if (server === '')
        throw kubeconfig_refused('H2K-108', `Cluster ${name} of the kubeconfig has no \`server\``);
    if (!/^https?:\/\//.test(server) || !URL.canParse(server))
        throw kubeconfig_refused('H2K-108', `\`server\` of cluster ${name} is no https:// address: ${server}`);
    return server.replace(/\/+$/, '');
}
/** Token, token file, basic, certificate: all that needs no plugin. */
async function plain(user, tls, ports) {
    const { token, tokenFile, username, password } = user.value;
    const headers = impersonation(user.value);
    // As kubectl: a file wins over a token that stands beside it.
    if (tokenFile)
        return await fromTokenFile(() => readNamed(tokenFile, user, 'tokenFile', ports), headers, tls, ports);
    if (token)
        headers['Authorization'] = `Bearer ${token.trim()}`;
    else if (username)
        headers['Authorization'] = basic(username, password ?? '');
    for (const secret of [token, password, bare(headers)])
        if (secret)
            ports.secrets.add(secret);
    return fixed({ headers, tls });
}
/** Credentials that never change: a 401 is final. */
function fixed(credentials) {
    return { credentials: () => Promise.resolve(credentials), renew: () => Promise.resolve(false) };
}
const basic = (username, password) => `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
const bare = (headers) => String(headers['Authorization'] ?? '').replace(/^\w+ /, '');
/** A pod's token is replaced in its file once an hour: read again each minute, and at a 401. */
async function fromTokenFile(read, more, tls, ports) {
    let credentials;
    let readAt = 0;
    const renew = async () => {
        const token = (await read()).trim();
        ports.secrets.add(token);
        readAt = ports.now();
        const before = credentials?.headers['Authorization'];
        credentials = { headers: { ...more, Authorization: `Bearer ${token}` }, tls };
        return before !== credentials.headers['Authorization'];
    };
    await renew();
    return {
        async credentials() {
            if (ports.now() - readAt > 60_000)
                await renew();
            return credentials;
        },
        renew,
    };
}
const account = '/var/run/secrets/kubernetes.io/serviceaccount';
async function inCluster(ports) {
    const { KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port = '443' } = ports.env;
    const token = host ? await ports.files.readAnywhere(`${account}/token`) : undefined;
    if (!host || token === undefined) {
        const fix = 'Give the input `kubeconfig` (a secret with the text of one), or log in to the cloud in a step before.';
        throw kubeconfig_refused('H2K-103', 'There is no kubeconfig: neither the input, nor $KUBECONFIG, nor ~/.kube/config, nor the account of a pod', fix);
    }
    const ca = await ports.files.readAnywhere(`${account}/ca.crt`);
    const namespace = (await ports.files.readAnywhere(`${account}/namespace`))?.trim() || 'default';
    const read = async () => (await ports.files.readAnywhere(`${account}/token`)) ?? token;
    const server = `https://${host.includes(':') ? `[${host}]` : host}:${port}`;
    return { server, namespace, ...(await fromTokenFile(read, {}, { verify: true, ...(ca && { ca }) }, ports)) };
}
/** Plugins, OIDC and proxies are client-node's: loaded only here, as it weighs more than all the rest. */
async function byClientNode(cluster, user, tls, ports) {
    const { KubeConfig } = await __nccwpck_require__.e(/* import() */ 820).then(__nccwpck_require__.bind(__nccwpck_require__, 820));
    const text = JSON.stringify(resolved(cluster, user, tls));
    const load = () => {
        const config = new KubeConfig();
        config.loadFromString(text);
        return config;
    };
    let config = load();
    let last;
    /** Asked before each request: client-node runs the plugin only when there is no credential, or it has expired. */
    const credentials = async () => {
        const options = {};
        await config.applyToHTTPSOptions(options).catch((error) => {
            throw new types/* UnavailableError */.hG([pluginFailed(user, error, ports)]);
        });
        const { cert, key, auth } = options;
        const headers = {
            ...impersonation(user.value),
            ...options.headers,
            ...(auth && { Authorization: `Basic ${Buffer.from(auth).toString('base64')}` }),
        };
        const content = JSON.stringify([headers, cert, key]);
        if (last?.key !== content) {
            for (const secret of [bare(headers), key])
                if (secret)
                    ports.secrets.add(secret);
            const agent = cluster.value['proxy-url'] && options.agent;
            last = { key: content, credentials: { headers, tls: { ...tls, ...(cert && key && { cert, key }) }, ...(agent && { agent }) } };
        }
        return last.credentials;
    };
    return {
        credentials,
        async renew() {
            const before = last?.key;
            config = load();
            await credentials();
            return last?.key !== before;
        },
    };
}
/** The one context as a kubeconfig of its own, files read in: a proxy's agent makes its TLS from what stands here. */
function resolved(cluster, user, tls) {
    const data = (pem) => pem && Buffer.from(pem).toString('base64');
    const { server, 'proxy-url': proxy, 'tls-server-name': name } = cluster.value;
    const trust = { 'certificate-authority-data': data(tls.ca), 'tls-server-name': name };
    // client-node demands "insecure" for http://, where kubectl doesn't.
    const insecure = !tls.verify || server?.startsWith('http://');
    const { 'client-certificate': _cert, 'client-key': _key, tokenFile: _file, exec, ...rest } = user.value;
    const own = {
        'client-certificate-data': data(tls.cert),
        'client-key-data': data(tls.key),
    };
    return JSON.parse(JSON.stringify({
        clusters: [{ name: 'c', cluster: { server, 'proxy-url': proxy, 'insecure-skip-tls-verify': insecure, ...trust } }],
        users: [{ name: 'u', user: { ...rest, ...own, ...(exec && { exec: kubeconfig_plugin(user, cluster) }) } }],
        contexts: [{ name: 'x', context: { cluster: 'c', user: 'u' } }],
        'current-context': 'x',
    }));
}
/** What client-node leaves out: a command with a slash starts at the kubeconfig's folder, and plugins are told that nobody can be asked. */
function kubeconfig_plugin({ value, folder }, { value: cluster }) {
    const { command = '', env, ...rest } = value.exec;
    const place = folder !== undefined && /[/\\]/.test(command) && !external_node_path_.isAbsolute(command) ? external_node_path_.resolve(folder, command) : command;
    const spec = {
        interactive: false,
        ...(rest['provideClusterInfo'] === true && {
            cluster: { server: cluster.server, 'certificate-authority-data': cluster['certificate-authority-data'] },
        }),
    };
    const info = JSON.stringify({ apiVersion: rest['apiVersion'], kind: 'ExecCredential', spec });
    return { ...rest, command: place, env: [...(env ?? []), { name: 'KUBERNETES_EXEC_INFO', value: info }] };
}
function pluginFailed(user, error, ports) {
    const { message, code } = error;
    const command = user.value.exec?.command;
    const what = command ? `The credentials plugin ${command} of user ${user.name}` : `The login of user ${user.name}`;
    if (command && code === 'ENOENT')
        return (0,problems/* kubeconfigProblem */.rr)('H2K-109', `${what} is not installed here`, 'Install it in a step before, or use a kubeconfig with a token.');
    return (0,problems/* kubeconfigProblem */.rr)('H2K-109', `${what} failed: ${ports.secrets.redact(message.trim()).slice(0, 500) || 'it said nothing'}`);
}
const kubeconfig_refused = (code, message, fix) => new types/* ConfigurationError */.j1([(0,problems/* kubeconfigProblem */.rr)(code, message, fix)]);

;// CONCATENATED MODULE: ../build/kubernetes/client/endpoint.js



function readEndpoint(endpoint, ports) {
    const { token, username, password = '', fingerprint } = endpoint;
    const server = endpoint.server.trim().replace(/\/+$/, '');
    if (!/^https?:\/\//.test(server) || !URL.canParse(server)) {
        throw new types/* ConfigurationError */.j1([{ code: 'H2K-108', severity: 'error', message: `kubernetesURL is no https:// address: ${server}` }]);
    }
    const [ca, cert, key] = [endpoint.ca, endpoint.cert, endpoint.key].map((text) => text && endpoint_pem(text));
    for (const secret of [token, password, key, endpoint.key])
        if (secret)
            ports.secrets.add(secret);
    const tls = { verify: true, ...(ca && { ca }), ...(cert && { cert }), ...(key && { key }), ...(fingerprint && { fingerprint }) };
    checkTls(tls, { ca: 'certAuthorityData', cert: 'certData', key: 'certKeyData' }, ports.now());
    const authorization = token ? `Bearer ${token.trim()}` : username ? basic(username, password) : undefined;
    if (authorization)
        ports.secrets.add(authorization.replace(/^\w+ /, ''));
    return { server, namespace: 'default', ...fixed({ headers: authorization ? { Authorization: authorization } : {}, tls }) };
}
const endpoint_pem = (text) => (text.includes('-----BEGIN') ? text : Buffer.from(text, 'base64').toString());

;// CONCATENATED MODULE: ../build/kubernetes/client/retry.js


/** How long an API server that answered before may be away: it restarts, or its load balancer looks for another one. */
const patience = 30_000;
/** A server that never answered is rather a wrong address. */
const firstPatience = 3_000;
/** An API server that has just started answers before it knows the roles (403) and the accounts (401). */
const warmUp = 5_000;
/** Milliseconds to wait before the next try; undefined: the failure is the answer. */
function pause(failure) {
    const { error, elapsed, reached, number } = failure;
    if (elapsed > (reached ? patience : firstPatience))
        return undefined;
    const backOff = Math.min(100 * 2 ** (number - 1), 2_000);
    if (error instanceof ports_types/* HttpProblem */.AF)
        return isLost(error, failure) ? backOff : undefined;
    if (!(error instanceof errors/* ApiError */.hD) || (0,errors/* isUsersTypo */.xw)(error))
        return undefined;
    // The server asks for it, and hasn't begun the request.
    if (error.retryAfter !== undefined && [429, 503].includes(error.status))
        return Math.max(error.retryAfter * 1000, backOff);
    if (error.status === 429)
        return Math.max(1_000, backOff);
    if (error.retryAfter !== undefined && error.status >= 500)
        return failure.repeatable ? Math.max(error.retryAfter * 1000, backOff) : undefined;
    if ([502, 503, 504].includes(error.status))
        return failure.repeatable ? backOff : undefined;
    if ([401, 403].includes(error.status))
        return failure.sinceAway < warmUp ? Math.max(backOff, 500) : undefined;
    return undefined;
}
/** Lost, and it is safe and useful to send again. */
function isLost(error, { repeatable, reached }) {
    if (error.code === 'unknownHost')
        return reached;
    return ['refused', 'unreachable', 'timeout', 'cut'].includes(error.code) && (error.unsent || repeatable);
}

;// CONCATENATED MODULE: ../build/kubernetes/client/session.js





/** Requests to one API server by one identity: asked again where that is safe, and with words where it fails. */
class Session {
    server;
    #connection;
    #ports;
    #reached = false;
    #awayAt = Number.NEGATIVE_INFINITY;
    constructor(connection, ports) {
        this.server = connection.server;
        this.#connection = connection;
        this.#ports = ports;
    }
    /** A 2xx answer, read to its end. Throws ApiError for the server's no, UnavailableError where there is no answer. */
    async send(request, signal) {
        const begun = this.#ports.now();
        const repeatable = request.repeatable ?? ['GET', 'DELETE'].includes(request.method);
        let renewed = false;
        for (let number = 1;; number++) {
            try {
                const response = await this.#open(request, repeatable, false, signal);
                const text = await response.text();
                this.#reached = true;
                if (response.status >= 300)
                    throw (0,errors/* apiError */.pb)(response.status, response.headers, text);
                return { status: response.status, headers: response.headers, text, warnings: warnings(response.rawHeaders) };
            }
            catch (error) {
                if (signal.aborted || !(error instanceof ports_types/* HttpProblem */.AF || error instanceof errors/* ApiError */.hD))
                    throw error;
                if (error instanceof ports_types/* HttpProblem */.AF)
                    this.#awayAt = this.#ports.now();
                if (isUnauthorised(error) && !renewed && (await this.#connection.renew())) {
                    renewed = true;
                    continue;
                }
                const now = this.#ports.now();
                const wait = pause({ error, repeatable, number, elapsed: now - begun, reached: this.#reached, sinceAway: now - this.#awayAt });
                if (wait === undefined)
                    throw this.#explained(error, request, repeatable);
                await this.#ports.sleep(wait, signal);
            }
        }
    }
    /** An answer that goes on, tried once: who reads it knows how to go on after a cut. Throws as `send` does. */
    async stream(request, signal) {
        try {
            const response = await this.#open(request, true, true, signal);
            if (response.status < 300)
                return response;
            const error = (0,errors/* apiError */.pb)(response.status, response.headers, await response.text());
            if (isUnauthorised(error) && (await this.#connection.renew()))
                return await this.stream(request, signal);
            throw error;
        }
        catch (error) {
            if (signal.aborted || !(error instanceof ports_types/* HttpProblem */.AF))
                throw error;
            this.#awayAt = this.#ports.now();
            throw this.#explained(error, request, true);
        }
    }
    async #open(request, repeatable, longLived, signal) {
        const { method, path, query, body, type = 'application/json', accept = 'application/json', silence } = request;
        const { headers, tls, agent } = await this.#connection.credentials();
        return await this.#ports.http({
            method,
            url: `${this.server}${path}${queryText(query)}`,
            headers: { ...headers, accept, 'user-agent': 'hub-to-kube', ...(body !== undefined && { 'content-type': type }) },
            ...(body !== undefined && { body }),
            ...(silence !== undefined && { timeout: silence }),
            tls,
            ...(agent && { agent }),
            longLived,
            repeatable,
        }, signal);
    }
    #explained(error, request, repeatable) {
        const problem = this.#problem(error, request, repeatable);
        return problem ? new types/* UnavailableError */.hG([{ ...problem, message: this.#ports.secrets.redact(problem.message) }]) : error;
    }
    #problem(error, request, repeatable) {
        if (error instanceof errors/* ApiError */.hD)
            return error.status === 401 ? (0,problems/* refusedCredentials */.PK)(this.server, error.message) : undefined;
        const outcomeUnknown = !repeatable && !error.unsent;
        return outcomeUnknown ? (0,problems/* unknownOutcome */.b6)(this.server, error, request) : (0,problems/* away */.$6)(this.server, error, this.#ports.env);
    }
}
const isUnauthorised = (error) => error instanceof errors/* ApiError */.hD && error.status === 401;
function queryText(query) {
    const entries = Object.entries(query ?? {}).flatMap(([name, value]) => value === undefined ? [] : [[name, String(value)]]);
    return entries.length === 0 ? '' : `?${new URLSearchParams(entries).toString()}`;
}
/** `299 - "text"`, one header each; joined by commas they could not be told apart from commas in the text. */
function warnings(rawHeaders) {
    const found = [];
    for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
        if (rawHeaders[at].toLowerCase() !== 'warning')
            continue;
        for (const [, text = ''] of rawHeaders[at + 1].matchAll(/\d{3} \S+ "((?:[^"\\]|\\.)*)"/g))
            found.push(text.replace(/\\(.)/g, '$1'));
    }
    return found;
}

;// CONCATENATED MODULE: ../build/kubernetes/client/index.js





/** Reads and checks who to ask and as whom; nothing is sent yet. Throws ConfigurationError or UnavailableError (problems.ts). */
async function connect(options, ports) {
    const connection = options.endpoint
        ? readEndpoint(options.endpoint, ports)
        : await readKubeconfig(options.kubeconfig, options.context, ports);
    const session = new Session(connection, ports);
    const cluster = new RestCluster({ session, clock: ports, fallbackId: () => fingerprint(connection), closed: new AbortController() });
    return { cluster, namespace: connection.namespace, server: connection.server };
}
/** The server's address and authority: as near as we come to a cluster's identity without a right to read it. */
async function fingerprint(connection) {
    const { tls } = await connection.credentials();
    const text = [connection.server, tls.ca ?? tls.fingerprint ?? ''].join('\n');
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return Buffer.from(hash).toString('hex').slice(0, 32);
}

// EXTERNAL MODULE: ../node_modules/fastest-levenshtein/mod.js
var mod = __nccwpck_require__(2818);
;// CONCATENATED MODULE: ../build/kubernetes/health/patience.js

/** A minute: external-secrets may still write the Secret, the push may still end. */
const minute = { seconds: 60 };
/** Two crashes until the database is up are normal; restarts come at 0, 12, 41 and 100 s. */
const crashes = { seconds: 60, restarts: 3 };
/** How long each cause may last, without progress, before the wait gives up. Rules 25. */
const defaultPatience = {
    InvalidImageName: 'immediately', // no registry will ever answer to it
    ImageWrongPlatform: 'immediately', // the index is there, our platform is not in it
    ExecFormat: 'immediately',
    RunAsRoot: 'immediately',
    PodSecurity: 'immediately', // the pod template is refused: only another one helps
    AdmissionRefused: 'immediately',
    JobFailed: 'immediately', // the Job had its own patience
    DeadlineExceeded: 'immediately', // so had this one
    ImageNotFound: minute,
    ImageUnauthorised: minute,
    ImageRateLimited: minute,
    ImagePull: minute,
    ConfigMissing: minute,
    ServiceAccountMissing: minute,
    VolumeMount: minute,
    VolumeClaimPending: minute,
    Quota: minute,
    Unschedulable: minute,
    Evicted: minute,
    Reported: minute, // controllers retry: many a "failed" of a custom resource is gone in a moment
    Crash: crashes,
    OutOfMemory: crashes,
    StartError: crashes,
    ProbeFailing: crashes, // without a restart it is only slow: then the deadline decides
    LoadBalancerPending: 'deadline',
    NotReady: 'deadline',
};
/** Kubernetes' own words, as people know them from `kubectl get pods`. */
const reasons = {
    CrashLoopBackOff: ['Crash', 'OutOfMemory', 'StartError', 'ProbeFailing'],
    ErrImagePull: ['ImageNotFound', 'ImageUnauthorised', 'ImageRateLimited', 'ImagePull'],
    ImagePullBackOff: ['ImageNotFound', 'ImageUnauthorised', 'ImageRateLimited', 'ImagePull'],
    CreateContainerConfigError: ['ConfigMissing'],
    RunContainerError: ['StartError'],
    OOMKilled: ['OutOfMemory'],
    FailedMount: ['VolumeMount', 'ConfigMissing'],
    FailedScheduling: ['Unschedulable', 'VolumeClaimPending'],
    FailedCreate: ['Quota', 'PodSecurity', 'ServiceAccountMissing', 'AdmissionRefused'],
    ProvisioningFailed: ['VolumeClaimPending'],
    ProgressDeadlineExceeded: ['DeadlineExceeded'],
    BackoffLimitExceeded: ['JobFailed'],
    Unhealthy: ['ProbeFailing'],
};
/** Reads the input `patience`: `CrashLoopBackOff=2,20s`, several by newline, `;` or comma. The last word on a code wins. */
function parsePatience(input) {
    const patience = { ...defaultPatience };
    const problems = [];
    for (const entry of input
        .split(/[\n;]|,(?=\s*[A-Za-z]+\s*=)/)
        .map((one) => one.trim().replace(/,$/, ''))
        .filter((one) => one !== '')) {
        const [, word = '', value = ''] = /^([^=]*)(?:=(.*))?$/s.exec(entry) ?? [];
        const codes = codesOf(word.trim());
        if (!codes)
            problems.push(unknownWord(word.trim()));
        for (const code of codes ?? []) {
            const wanted = parseValue(value.trim(), patience[code]);
            if (wanted !== undefined)
                patience[code] = wanted;
            else if (code === codes?.[0])
                problems.push(badValue(entry));
        }
    }
    return { patience, problems };
}
function codesOf(word) {
    if (Object.hasOwn(reasons, word))
        return reasons[word];
    return Object.hasOwn(defaultPatience, word) ? [word] : undefined;
}
/** `immediately`, `deadline`, restarts, a duration, or both; what is not named stays as it was. */
function parseValue(value, before) {
    if (value === 'immediately' || value === 'deadline')
        return value;
    const match = /^(?:(\d{1,4}))?\s*(?:(?:^|,)\s*(\d{1,5})(ms|s|m|h))?$/.exec(value);
    if (!match || value === '')
        return undefined;
    const known = typeof before === 'object' ? before : { seconds: 0 };
    const restarts = match[1] === undefined ? known.restarts : Number(match[1]);
    const seconds = match[2] === undefined ? known.seconds : Number(match[2]) * unitSeconds[match[3] ?? 's'];
    return restarts === undefined ? { seconds } : { seconds, restarts };
}
const unitSeconds = { ms: 0.001, s: 1, m: 60, h: 3600 };
function unknownWord(word) {
    const words = [...Object.keys(reasons), ...Object.keys(defaultPatience)];
    const near = words.find((one) => word.length > 3 && one.toLowerCase().startsWith(word.toLowerCase())) ?? (0,mod/* closest */.kp)(word, words);
    return {
        code: 'H2K-510',
        severity: 'error',
        input: 'patience',
        message: `patience: unknown cause "${word}"; did you mean "${near}"?`,
        fix: `Words: ${[...new Set(words)].join(', ')}.`,
    };
}
function badValue(entry) {
    return {
        code: 'H2K-511',
        severity: 'error',
        input: 'patience',
        message: `patience: can't read "${entry}"`,
        fix: 'Write CAUSE=RESTARTS,DURATION (CrashLoopBackOff=2,20s), CAUSE=DURATION, CAUSE=immediately or CAUSE=deadline.',
    };
}

// EXTERNAL MODULE: ../build/kubernetes/manifests/images.js + 1 modules
var manifests_images = __nccwpck_require__(9947);
// EXTERNAL MODULE: ../build/text/source.js
var text_source = __nccwpck_require__(7975);
// EXTERNAL MODULE: ../build/kubernetes/manifests/duplicates.js
var duplicates = __nccwpck_require__(2070);
;// CONCATENATED MODULE: ../build/kubernetes/manifests/object.js
/** What one document holds: an object, or those of its `items` if it is a List (also a List in a List, as with kubectl). */
function toManifests(found) {
    const { value } = found;
    if (!isObject(value))
        return { manifests: [], problems: [problem(found, [], notAnObject(value))] };
    if (isList(value))
        return fromList(found, value);
    const problems = checkKind(found, value);
    if (typeof value['kind'] === 'string' && !problems.some(({ code }) => code === kustomization.code))
        problems.push(...checkName(found, value));
    return problems.length > 0 ? { manifests: [], problems } : { manifests: [toManifest(found, value)], problems };
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value) => typeof value['kind'] === 'string' && value['kind'].endsWith('List') && Array.isArray(value['items']);
function notAnObject(value) {
    if (Array.isArray(value)) {
        return { message: 'a bare list is no Kubernetes object', fix: 'put the objects one after the other, with a line --- between them' };
    }
    return { message: 'this is no Kubernetes object, but text or a number', fix: 'an object begins with apiVersion, kind and metadata' };
}
function fromList(found, list) {
    const reads = list['items'].map((item, index) => {
        const value = isObject(item) ? typed(item, list) : item;
        return toManifests({ value, path: [...found.path, 'items', index], at: found.at });
    });
    return { manifests: reads.flatMap((read) => read.manifests), problems: reads.flatMap((read) => read.problems) };
}
/** The items of a ConfigMapList needn't say that they are ConfigMaps. */
function typed(item, list) {
    const kind = list['kind'].slice(0, -'List'.length);
    if (kind === '' || item['kind'] !== undefined || item['apiVersion'] !== undefined)
        return item;
    return { apiVersion: list['apiVersion'] ?? null, kind, ...item };
}
/** What other tools' files look like, so that the message can name them. */
function checkKind(found, value) {
    const { apiVersion, kind } = value;
    if (typeof apiVersion === 'string' && apiVersion.startsWith('kustomize.config.k8s.io/')) {
        return [problem(found, ['kind'], kustomization)];
    }
    if (apiVersion === undefined && kind === undefined) {
        const message = 'this is no Kubernetes object: it has neither apiVersion nor kind';
        return [problem(found, [], { message, fix: 'leave the file out, e.g. by naming the others or a glob' })];
    }
    return [
        ...checkText(found, value, 'kind', 'e.g. kind: Deployment'),
        ...checkText(found, value, 'apiVersion', 'e.g. apiVersion: apps/v1'),
        ...(typeof apiVersion === 'string' && apiVersion.split('/').length > 2
            ? [
                problem(found, ['apiVersion'], {
                    message: `apiVersion ${apiVersion} has more than one slash`,
                    fix: 'it is group/version, e.g. apps/v1',
                }),
            ]
            : []),
    ];
}
const kustomization = {
    code: 'H2K-211',
    message: 'a kustomization is not built here yet',
    fix: 'build it in a step before (kubectl kustomize FOLDER > manifests.yaml) and name that file',
};
function checkText(found, value, key, fix) {
    const text = value[key];
    if (typeof text === 'string' && text.trim() !== '')
        return [];
    if (text === undefined || text === null || text === '')
        return [problem(found, [key], { message: `this object has no ${key}`, fix: `add it, ${fix}` })];
    return [problem(found, [key], { message: `${key} is not text`, fix })];
}
function checkName(found, value) {
    const metadata = value['metadata'];
    if (metadata !== undefined && metadata !== null && !isObject(metadata)) {
        return [problem(found, ['metadata'], { message: 'metadata is no map', fix: 'indent name below metadata:' })];
    }
    const { name, generateName, namespace } = isObject(metadata) ? metadata : {};
    const problems = namespace === undefined || namespace === null ? [] : checkIdentity(found, 'namespace', namespace);
    if (name !== undefined && name !== null && name !== '')
        return [...checkIdentity(found, 'name', name), ...problems];
    if (generateName !== undefined && generateName !== null) {
        const message = 'generateName makes another object on every run, so there is none to change, to prove or to undo';
        return [problem(found, ['metadata', 'generateName'], { code: 'H2K-207', message, fix: 'give it a metadata.name' }), ...problems];
    }
    return [
        problem(found, ['metadata', 'name'], { message: `this ${value['kind']} has no metadata.name`, fix: 'add it' }),
        ...problems,
    ];
}
/** `name: 123` and `name: on` are a number and a boolean to YAML. */
function checkIdentity(found, key, value) {
    if (typeof value === 'string')
        return [];
    const what = typeof value === 'object' ? 'not text' : `a ${typeof value === 'boolean' ? 'boolean' : 'number'}, not text`;
    return [problem(found, ['metadata', key], { message: `metadata.${key} is ${what}`, fix: `put it in quotes` })];
}
function problem(found, path, told) {
    return { code: 'H2K-206', severity: 'error', at: found.at([...found.path, ...path]), ...told };
}
function toManifest(found, value) {
    const { body, edits, moved } = normalise(value);
    const prefix = found.path;
    const at = (path, part) => {
        const written = path[0] === 'data' && moved.has(String(path[1])) ? ['stringData', ...path.slice(1)] : path;
        return found.at(prefix.length === 0 ? written : [...prefix, ...written], part);
    };
    return { ref: object_refOf(body), body, at, edits };
}
function object_refOf(body) {
    const apiVersion = body['apiVersion'];
    const slash = apiVersion.indexOf('/');
    const { name, namespace } = body['metadata'];
    return {
        group: slash === -1 ? '' : apiVersion.slice(0, slash),
        version: apiVersion.slice(slash + 1),
        kind: body['kind'],
        ...(namespace && { namespace }),
        name,
    };
}
/** The two changes without which server-side apply can't take what kubectl takes. They tell no values: one may be a secret. */
function normalise(value) {
    const edits = [];
    let body = value;
    const metadata = body['metadata'];
    if (isObject(metadata) && 'managedFields' in metadata) {
        const { managedFields: _, ...rest } = metadata;
        body = { ...body, metadata: rest };
        edits.push({ path: ['metadata', 'managedFields'], why: 'the API server takes none in an apply; it keeps its own' });
    }
    const written = body['kind'] === 'Secret' && body['apiVersion'] === 'v1' ? body['stringData'] : undefined;
    if (!isObject(written) || !Object.values(written).every((text) => typeof text === 'string'))
        return { body, edits, moved: new Set() };
    const { stringData: _, ...rest } = body;
    const packed = Object.entries(written).map(([key, text]) => [key, Buffer.from(text).toString('base64')]);
    const data = isObject(rest['data']) ? rest['data'] : {};
    edits.push({ path: ['stringData'], why: 'written as data (base64): the API server keeps no stringData, so it could never be compared' });
    return { body: { ...rest, data: { ...data, ...Object.fromEntries(packed) } }, edits, moved: new Set(Object.keys(written)) };
}

// EXTERNAL MODULE: ../node_modules/yaml/dist/index.js
var dist = __nccwpck_require__(6637);
;// CONCATENATED MODULE: ../build/kubernetes/manifests/scalars.js
/**
 * What a YAML scalar means to kubectl. kubectl reads with sigs.k8s.io/yaml, which is go-yaml v2: YAML 1.1 words for
 * booleans, Go's number syntax, timestamps left as text. No scalar is guessed from its place in an object.
 */
/** A scalar that cannot be what its tag says, or that JSON has no value for; the message is fit to show. */
class ScalarError extends Error {
}
const words = new Map([
    ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null]),
    ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((word) => [word, true]),
    ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((word) => [word, false]),
]);
const infinite = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
/** Go's strconv.ParseInt with base 0; a leading 0 alone means octal. */
const integer = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/;
const scalars_float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
/** A scalar that begins with a dot never reaches the rule that drops underscores. */
const dotted = /^\.[0-9]+(?:[eE][-+]?[0-9]+)?$/;
const smallest = -(2n ** 63n);
const largest = 2n ** 63n - 1n;
const largestUnsigned = 2n ** 64n - 1n;
/** The value of an unquoted scalar without a tag. */
function resolvePlain(text) {
    const word = words.get(text);
    if (word !== undefined)
        return word;
    if (infinite.test(text))
        throw new ScalarError(`${text} is no value in JSON, so no API server can take it`);
    const first = text.charCodeAt(0);
    if (first === 0x2e)
        return dotted.test(text) ? Number(text) : text;
    if (first !== 0x2b && first !== 0x2d && (first < 0x30 || first > 0x39))
        return text;
    const bare = text.includes('_') ? text.replaceAll('_', '') : text;
    return resolveInteger(bare) ?? resolveFloat(bare) ?? text;
}
function resolveInteger(text) {
    const match = integer.exec(text);
    if (!match)
        return undefined;
    const [, sign, hex, binary, octal, decimal] = match;
    const digits = BigInt(hex !== undefined ? `0x${hex}` : binary !== undefined ? `0b${binary}` : octal !== undefined ? `0o${octal}` : decimal);
    const value = sign === '-' ? -digits : digits;
    if (value < smallest || value > (sign === '' ? largestUnsigned : largest))
        return undefined;
    const rounded = Number(value);
    return Number.isSafeInteger(rounded) ? rounded : value;
}
function resolveFloat(text) {
    if (!scalars_float.test(text))
        return undefined;
    const value = Number(text);
    return Number.isFinite(value) ? value : undefined;
}
const prefix = 'tag:yaml.org,2002:';
const only = (name, fits) => (text) => {
    const value = resolvePlain(text);
    if (!fits(value))
        throw new ScalarError(`${JSON.stringify(text)} is not what its tag !!${name} says`);
    return value;
};
const tags = {
    [`${prefix}int`]: only('int', (value) => typeof value === 'bigint' || Number.isInteger(value)),
    [`${prefix}float`]: only('float', (value) => typeof value === 'bigint' || typeof value === 'number'),
    [`${prefix}bool`]: only('bool', (value) => typeof value === 'boolean'),
    [`${prefix}null`]: only('null', (value) => value === null),
    [`${prefix}binary`]: (text) => {
        const packed = text.replace(/\s/g, '');
        if (packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(packed))
            throw new ScalarError('!!binary is not followed by base64');
        return Buffer.from(packed, 'base64').toString();
    },
};
/** `tag` is undefined where none is written; other tags than the ones above mean text, as in go-yaml. */
function resolveScalar(text, isPlain, tag) {
    if (tag === undefined)
        return isPlain ? resolvePlain(text) : text;
    const resolve = tags[tag];
    return resolve ? resolve(text) : text;
}
/** JSON's keys are text: what sigs.k8s.io/yaml makes of any other key, `text` being how it is written. undefined: a list or map can't be a key. */
function keyText(value, text) {
    if (typeof value === 'string')
        return value;
    if (typeof value === 'number' && !integer.test(text.replaceAll('_', '')))
        return floatKey(value);
    if (typeof value === 'number' && !Number.isSafeInteger(value))
        return floatKey(value);
    return typeof value === 'object' && value !== null ? undefined : String(value);
}
/** Go's FormatFloat(value, 'g', -1, 32): as few digits as tell the 32-bit float apart, and an exponent from a million on. */
function floatKey(value) {
    if (Object.is(value, -0))
        return '-0';
    const single = Math.fround(value);
    let digits = 1;
    while (digits < 9 && Math.fround(Number(value.toPrecision(digits))) !== single)
        digits += 1;
    const shortest = Number(value.toPrecision(digits));
    const [mantissa, exponent] = shortest.toExponential().split('e');
    const power = Number(exponent);
    if (power >= -4 && power < 6)
        return String(shortest);
    return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

;// CONCATENATED MODULE: ../build/kubernetes/manifests/convert.js


/** How many values a document's aliases may stand for in all: a few bytes could otherwise mean gigabytes. */
const aliasLimit = 100_000;
/** A document's tree as JSON's values, in the order and with the meaning that go-yaml v2 gives them; what JSON can't hold is a problem. */
function convert(document, at, problems, fill) {
    return new Conversion(at, problems, fill).value(document.contents);
}
/** `<<` without quotes. */
const isMerge = (key) => (0,dist.isScalar)(key) && key.type === 'PLAIN' && key.source === '<<' && key.tag === undefined;
class Conversion {
    #at;
    #problems;
    #fill;
    #anchors = new Map();
    /** An alias means the anchor that stands before it, also when it is reached once more through another alias. */
    #targets = new Map();
    #open = new Set();
    /** Depth of aliases within aliases, and the values that they stood for so far. */
    #borrowing = 0;
    #borrowed = 0;
    constructor(at, problems, fill) {
        this.#at = at;
        this.#problems = problems;
        this.#fill = fill;
    }
    value(node) {
        if (node === null)
            return null;
        if (this.#borrowing > 0)
            this.#borrowed += 1;
        if ((0,dist.isAlias)(node))
            return this.#alias(node);
        if (node.anchor && this.#borrowing === 0)
            this.#anchors.set(node.anchor, node);
        if ((0,dist.isScalar)(node))
            return this.#scalar(node);
        this.#open.add(node);
        const value = (0,dist.isMap)(node)
            ? this.#map(node)
            : (0,dist.isSeq)(node)
                ? this.#list(node)
                : null;
        this.#open.delete(node);
        return value;
    }
    #list(node) {
        return node.items.map((item) => this.value(item));
    }
    #map(node) {
        const object = {};
        const keys = new Map();
        for (const pair of node.items) {
            if (isMerge(pair.key))
                this.#merge(object, pair);
            else
                this.#entry(object, pair, keys);
        }
        return object;
    }
    #entry(object, { key, value }, keys) {
        const name = keyText(this.value(key), (0,dist.isScalar)(key) ? String(key.source ?? '') : '');
        if (name === undefined) {
            this.#report(key, 'H2K-210', 'a list or a map can be no key of an object');
            return;
        }
        const first = keys.get(name);
        if (first) {
            const lines = [first, key].map((place) => this.#at(place.range[0]).line);
            this.#report(key, 'H2K-205', `the key ${JSON.stringify(name)} stands twice in one map: lines ${lines.join(' and ')}`, 'remove one of them');
        }
        keys.set(name, key);
        put(object, name, this.value(value));
    }
    /** go-yaml v2 writes merged values where `<<` stands, so they win over keys before it and lose to keys after it. */
    #merge(object, { key, value }) {
        const merged = this.value(value);
        const maps = Array.isArray(merged) ? merged.toReversed() : [merged];
        for (const map of maps) {
            if (map === null || typeof map !== 'object' || Array.isArray(map))
                this.#report(key, 'H2K-203', '<< takes a map or a list of maps');
            else
                for (const [name, item] of Object.entries(map))
                    put(object, name, item);
        }
    }
    #alias(node) {
        const known = this.#targets.get(node) ?? this.#anchors.get(node.source);
        if (!known)
            return this.#refuse(node, 'H2K-203', `*${node.source} names no anchor: there is no &${node.source} before it`);
        this.#targets.set(node, known);
        if (this.#open.has(known))
            return this.#refuse(node, 'H2K-209', `*${node.source} stands inside of what it means`);
        if (this.#borrowed > aliasLimit)
            return this.#tooMany(node);
        this.#borrowing += 1;
        const value = this.value(known);
        this.#borrowing -= 1;
        return value;
    }
    /** Told once; from then on every alias means nothing, so the conversion soon ends. */
    #tooMany(node) {
        if (this.#borrowed === Number.POSITIVE_INFINITY)
            return null;
        this.#borrowed = Number.POSITIVE_INFINITY;
        this.#problems.push({
            code: 'H2K-209',
            severity: 'error',
            message: `the aliases of this document stand for more than ${aliasLimit} values`,
            at: this.#at(node.range[0]),
        });
        return null;
    }
    #scalar(node) {
        const place = node;
        const written = String(node.source ?? '');
        const source = this.#fill ? this.#fill(written) : written;
        if (typeof source !== 'string')
            return this.#refuse(place, source.code, source.message, source.fix);
        try {
            const value = resolveScalar(source, node.type === 'PLAIN', node.tag);
            if (typeof value !== 'string' || value.isWellFormed())
                return value;
        }
        catch (error) {
            if (!(error instanceof ScalarError))
                throw error;
            return this.#refuse(place, 'H2K-210', error.message, 'put it in quotes if it is meant as text');
        }
        return this.#refuse(place, 'H2K-210', 'half of a surrogate pair (\\ud800 to \\udfff alone) is no character', 'write the character itself');
    }
    #refuse(node, code, message, fix) {
        this.#report(node, code, message, fix);
        return null;
    }
    #report(node, code, message, fix) {
        if (this.#borrowing > 0)
            return;
        this.#problems.push({ code, severity: 'error', message, ...(fix && { fix }), at: this.#at(node.range[0]) });
    }
}
/** Also for a key that JavaScript has a meaning of its own for. */
function put(object, key, value) {
    if (key === '__proto__')
        Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
    else
        object[key] = value;
}

// EXTERNAL MODULE: ../build/text/yaml.js
var yaml = __nccwpck_require__(1633);
;// CONCATENATED MODULE: ../build/kubernetes/manifests/yaml.js


/** Larger texts are refused before they are read: YAML takes about half a second a megabyte. */
const sizeLimit = 8 * 1024 * 1024;
/** Pieces of text a file. */
const lexemeLimit = 2_000_000;
/** Scalars stay text: convert.ts says what they mean. Duplicate keys are found there too (`uniqueKeys` takes quadratic time). */
const options = { version: '1.1', schema: 'failsafe', resolveKnownTags: false, uniqueKeys: false };
/**
 * Reads a YAML stream (or JSON) as kubectl does. Never throws on what a user wrote: each document that can't be read is a
 * problem at its line, and the others are still read. A document's tree is dropped as soon as its value is there.
 */
function parseYaml(source, fill) {
    const documents = [];
    const problems = unreadable(source);
    if (problems.length > 0)
        return { documents, problems };
    const budget = { lexemes: lexemeLimit };
    for (const { from, to, isBad } of split(source.text)) {
        if (isBad)
            problems.push(badSeparator(source, from));
        else
            documents.push(...parseDocument(source, { from, to }, { budget, problems, fill }));
        if (budget.lexemes <= 0)
            break;
    }
    return { documents, problems };
}
function parseDocument(source, { from, to }, { budget, problems, fill }) {
    const documents = [];
    const at = (offset) => source.position(from + offset);
    try {
        for (const document of compose(source.text.slice(from, to), budget)) {
            const error = document.errors[0];
            if (error)
                problems.push(notYaml((0,yaml/* syntaxFault */.mf)(error, document), at));
            else if (!isEmpty(document)) {
                const [first, , end] = document.range;
                const start = document.contents?.range[0] ?? first;
                documents.push({ value: convert(document, at, problems, fill), from: from + first, start: from + start, to: from + end });
            }
        }
    }
    catch (error) {
        if (!(error instanceof yaml/* Endless */.fU))
            throw error;
        const message = error.reason === 'deep' ? 'this is nested too deeply for a manifest' : 'this file is too large to be manifests';
        problems.push({ code: 'H2K-209', severity: 'error', message, at: at(error.offset) });
    }
    return documents;
}
/** kubectl cuts the text at lines of `---` before any YAML is read, so one broken document leaves the others whole. */
function* split(text) {
    let from = 0;
    let isBad = false;
    for (const { index, 0: line, 1: rest } of text.matchAll(/^---(.*)$/gm)) {
        yield { from, to: index, isBad };
        // Anything but a comment behind the dashes is an error to kubectl, and the document after it is not read.
        isBad = !/^\s*(?:#|$)/.test(rest);
        from = isBad ? index : index + line.length;
    }
    yield { from, to: text.length, isBad };
}
const badSeparator = (source, offset) => ({
    code: 'H2K-203',
    severity: 'error',
    message: 'a line --- takes nothing behind it but a comment',
    fix: 'begin the document on the next line',
    at: source.position(offset),
});
/** The documents of a text, one after the other; also for looking up positions in a part of a source. */
const compose = (text, budget = { lexemes: lexemeLimit }) => (0,yaml/* compose */.Zz)(text, options, budget);
function isEmpty(document) {
    const contents = document.contents;
    return (contents === null ||
        (contents.range[0] === contents.range[1] && !contents.tag && !contents.anchor && 'source' in contents && contents.source === ''));
}
function unreadable(source) {
    const { text, file } = source;
    if (text.length > sizeLimit) {
        const size = `${(text.length / 1024 / 1024).toFixed(1)} MiB`;
        return [
            {
                code: 'H2K-209',
                severity: 'error',
                message: `${file} is too large to be manifests: ${size}, and the limit is ${sizeLimit / 1024 / 1024} MiB a file`,
                fix: 'split it into several files',
                at: source.position(0),
            },
        ];
    }
    const fault = (0,yaml/* forbidden */.o0)(text);
    return fault ? [notYaml(fault, (offset) => source.position(offset))] : [];
}
const notYaml = ({ message, fix, offset }, at) => ({
    code: 'H2K-203',
    severity: 'error',
    message,
    ...(fix && { fix }),
    at: at(offset),
});

;// CONCATENATED MODULE: ../build/kubernetes/manifests/positions.js




/**
 * Where the values of one document stand. Its tree is made again when somebody asks, and only the last one asked for is
 * kept: positions are needed for messages, and the trees of a thousand objects would take more memory than all else.
 */
function locate(source, { from, start, to }) {
    return (path, part = 'value') => source.position(path.length === 0 ? start : from + offsetOf(tree(source, from, to), path, part));
}
let last;
function tree(source, from, to) {
    if (last?.source !== source || last.from !== from) {
        const [document] = compose(source.text.slice(from, to));
        last = { source, from, document: document };
    }
    return last.document;
}
function offsetOf(document, path, part) {
    let node = document.contents;
    let key;
    for (const step of path) {
        const next = child(positions_resolved(document, node), step);
        if (!next)
            return (key ?? node)?.range[0] ?? 0;
        key = next.key;
        node = next.value;
    }
    const written = node && node.range[0] !== node.range[1] ? node : undefined;
    return (part === 'key' ? (key ?? written) : (written ?? key))?.range[0] ?? node?.range[0] ?? 0;
    function child(parent, step) {
        if ((0,dist.isSeq)(parent)) {
            const item = parent.items[Number(step)];
            return item && { value: item };
        }
        if (!(0,dist.isMap)(parent))
            return undefined;
        const pairs = parent.items;
        const pair = pairs.findLast((each) => !isMerge(each.key) && positions_nameOf(positions_resolved(document, each.key)) === String(step));
        if (pair)
            return pair;
        for (const { value } of pairs.filter((each) => isMerge(each.key)).toReversed()) {
            const merged = positions_resolved(document, value);
            for (const map of (0,dist.isSeq)(merged) ? merged.items : [merged]) {
                const found = child(positions_resolved(document, map), step);
                if (found)
                    return found;
            }
        }
        return undefined;
    }
}
const positions_resolved = (document, node) => (0,dist.isAlias)(node) ? (node.resolve(document) ?? null) : node;
function positions_nameOf(key) {
    if (!(0,dist.isScalar)(key))
        return undefined;
    try {
        const text = String(key.source ?? '');
        return keyText(resolveScalar(text, key.type === 'PLAIN', key.tag), text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ../build/kubernetes/manifests/read.js






/** What a folder means, as with `kubectl apply -f folder/`: these files directly in it. A glob says more. */
const extensions = ['.yaml', '.yml', '.json'];
/** The input `manifests`: files, folders and globs, separated by newlines or commas. */
function sourceList(input) {
    return input
        .split(/[\n,]/)
        .map((part) => part.trim())
        .filter((part) => part !== '');
}
/** Reads files, folders and globs of the workspace; a file that two of them name is read once. `fill`: for placeholders in scalars. */
async function readManifests(sources, files, fill) {
    const problems = [];
    const found = new Set();
    for (const source of sources) {
        try {
            for (const file of await files.find(source, extensions))
                found.add(file);
        }
        catch (error) {
            problems.push(read_unreadable(error));
        }
    }
    const { readable, refused } = withoutOtherTools([...found]);
    problems.push(...refused);
    const texts = await Promise.all(readable.map((file) => files.read(file).then(String, read_unreadable)));
    const readings = texts.map((text, index) => (typeof text === 'string' ? readOne(readable[index], text, sources, fill) : failed(text)));
    return joined(readings, problems, sources);
}
/** Reads one text: an inline definition, or a file's. */
function readText(file, text, fill) {
    const source = new text_source/* Source */.k(file, text);
    const { documents, problems } = parseYaml(source, fill);
    const readings = documents.map(({ value, ...place }) => toManifests({ value, path: [], at: locate(source, place) }));
    const manifests = readings.flatMap((reading) => reading.manifests);
    return { manifests, problems: [...problems, ...readings.flatMap((reading) => reading.problems)] };
}
/** A file that has no object is a mistake where it is named itself, and worth a word where a folder or glob brought it. */
function readOne(file, text, sources, fill) {
    const reading = readText(file, text, fill);
    if (reading.manifests.length > 0 || reading.problems.length > 0)
        return reading;
    const severity = sources.includes(file) ? 'error' : 'warning';
    const message = text.trim() === '' ? `${file} is empty` : `${file} has no object in it, only comments or separators`;
    return failed({
        code: 'H2K-202',
        severity,
        message,
        fix: 'write an object into it, or name another file',
        at: { file, line: 1, column: 1 },
    });
}
const failed = (problem) => ({ manifests: [], problems: [problem] });
function joined(readings, problems, sources) {
    const manifests = readings.flatMap((reading) => reading.manifests);
    const all = [...problems, ...readings.flatMap((reading) => reading.problems), ...(0,duplicates/* duplicates */.X)(manifests)];
    if (manifests.length > 0 || all.some((problem) => problem.severity === 'error'))
        return { manifests, problems: all };
    const message = sources.length > 0 ? `no manifests in ${sources.join(', ')}` : 'no manifests are named';
    all.push({
        code: 'H2K-201',
        severity: 'error',
        message,
        fix: 'name a file, a folder or a glob such as k8s/**/*.yaml',
        input: 'manifests',
    });
    return { manifests, problems: all };
}
/** A folder with a kustomization or a chart in it holds patches, values and templates, which are no objects. */
function withoutOtherTools(files) {
    const marks = files.filter((file) => marked.some(({ name }) => name.test(file)));
    const folders = marks.map((file) => file.slice(0, file.lastIndexOf('/') + 1));
    const readable = files.filter((file) => !folders.some((folder) => file.startsWith(folder)));
    const refused = marks.map((file) => {
        const { name: _, ...told } = marked.find(({ name }) => name.test(file));
        return { severity: 'error', at: { file, line: 1, column: 1 }, ...told };
    });
    return { readable, refused };
}
const marked = [
    { name: /(^|\/)kustomization\.ya?ml$/, ...kustomization },
    {
        name: /(^|\/)Chart\.yaml$/,
        code: 'H2K-211',
        message: 'a Helm chart is not rendered here yet',
        fix: 'render it in a step before (helm template NAME FOLDER > manifests.yaml) and name that file',
    },
];
function read_unreadable(error) {
    if (!(error instanceof ports_types/* FileProblem */.kc))
        throw error;
    return {
        code: 'H2K-201',
        severity: 'error',
        message: error.message,
        fix: 'name a file, a folder or a glob in the workspace',
        input: 'manifests',
    };
}

// EXTERNAL MODULE: ../build/kubernetes/ref.js
var ref = __nccwpck_require__(6986);
// EXTERNAL MODULE: ../build/kubernetes/release/names.js
var names = __nccwpck_require__(849);
;// CONCATENATED MODULE: ../build/kubernetes/index.js






const deploy = async (request, context) => (await engine(context.cluster)).deploy(request, context);
const plan = async (request, context) => (await engine(context.cluster)).plan(request, context);
const verify = async (release, namespace, context) => (await engine(context.cluster)).verify(release, namespace, context);
const undo = async (request, context) => (await engine(context.cluster)).undo(request, context);
const find = async (request, context) => (await engine(context.cluster)).find(request, context);
const remove = async (request, context, removal) => (await engine(context.cluster)).remove(request, context, removal);
const rollback = async (request, context) => (await engine(context.cluster)).rollback(request, context);
const rollbackTemplate = async (request, context) => (await engine(context.cluster)).rollbackTemplate(request, context);
async function engine(cluster) {
    // The cluster's kinds are what the engine asks for first: it then waits for the same answer, and tells what went wrong with it.
    void cluster.resource('', 'Namespace').catch(() => { });
    // Compiling holds the thread: the request leaves before.
    await new Promise(setImmediate);
    return __nccwpck_require__.e(/* import() */ 358).then(__nccwpck_require__.bind(__nccwpck_require__, 4358));
}


/***/ }),

/***/ 2070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ duplicates)
/* harmony export */ });
/* harmony import */ var _ref_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6986);

/** Objects that are named twice: the second would overwrite the first within one run. */
function duplicates(manifests) {
    const seen = new Map();
    return manifests.flatMap((manifest) => {
        const first = seen.get((0,_ref_js__WEBPACK_IMPORTED_MODULE_0__/* .refKey */ .XF)(manifest.ref));
        seen.set((0,_ref_js__WEBPACK_IMPORTED_MODULE_0__/* .refKey */ .XF)(manifest.ref), first ?? manifest);
        if (!first)
            return [];
        const { file, line } = first.at(['metadata', 'name']);
        return [
            {
                code: 'H2K-208',
                severity: 'error',
                message: `${(0,_ref_js__WEBPACK_IMPORTED_MODULE_0__/* .refText */ .d0)(manifest.ref)} is there twice: the first stands at ${file}:${line}`,
                fix: 'remove one of them, or give it another name or namespace',
                at: manifest.at(['metadata', 'name']),
            },
        ];
    });
}


/***/ }),

/***/ 9947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  n8: () => (/* binding */ imageChanges),
  yR: () => (/* binding */ imageProblems),
  IC: () => (/* binding */ imagesOf),
  Mc: () => (/* binding */ pinImages)
});

// EXTERNAL MODULE: ../node_modules/fastest-levenshtein/mod.js
var mod = __nccwpck_require__(2818);
// EXTERNAL MODULE: ../build/registry/reference.js
var registry_reference = __nccwpck_require__(4477);
;// CONCATENATED MODULE: ../build/kubernetes/manifests/podspecs.js
/** Where the built-in kinds have their pod spec; any version of the group. */
const podSpecs = {
    '/Pod': ['spec'],
    '/PodTemplate': ['template', 'spec'],
    '/ReplicationController': ['spec', 'template', 'spec'],
    'apps/Deployment': ['spec', 'template', 'spec'],
    'apps/StatefulSet': ['spec', 'template', 'spec'],
    'apps/DaemonSet': ['spec', 'template', 'spec'],
    'apps/ReplicaSet': ['spec', 'template', 'spec'],
    'batch/Job': ['spec', 'template', 'spec'],
    'batch/CronJob': ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
};
/** undefined: the kind makes no pods, or they are not ours to know (custom resources). */
const podSpecPath = ({ group, kind }) => podSpecs[`${group}/${kind}`];
/** Where a pod spec holds images: in lists, at `image` of each item. An image volume's is below `image` once more. */
const imageLists = [
    { list: 'containers', below: ['image'], role: 'container' },
    { list: 'initContainers', below: ['image'], role: 'initContainer' },
    { list: 'ephemeralContainers', below: ['image'], role: 'ephemeralContainer' },
    { list: 'volumes', below: ['image', 'reference'], role: 'volume' },
];

;// CONCATENATED MODULE: ../build/kubernetes/manifests/images.js



/** Every image that the manifests' pod templates name; one that is no image reference is a problem. */
function imagesOf(manifests) {
    const problems = [];
    const places = manifests.flatMap((manifest) => texts(manifest).flatMap(({ text, ...place }) => {
        // OpenShift's image triggers fill a blank in; the API server demands that there be one.
        if (text.trim() === '')
            return [];
        const reference = (0,registry_reference/* parseImage */.zZ)(text);
        if (!(0,registry_reference/* isMalformed */.ON)(reference))
            return [{ ref: manifest.ref, reference, ...place }];
        problems.push({
            code: 'H2K-216',
            severity: 'error',
            message: `image ${reference.message}`,
            fix: reference.fix,
            at: manifest.at(place.path),
        });
        return [];
    }));
    return { places, problems };
}
/** How an object's images change, container by container; those that stay as they are included. `before`: the live object, where there is one. */
function imageChanges({ ref, body }, before) {
    const old = new Map(before ? texts({ ref, body: before }).map(({ role, name, text }) => [`${role} ${name}`, text]) : []);
    return texts({ ref, body }).map(({ role, name, text }) => {
        const was = old.get(`${role} ${name}`);
        return { container: name, after: text, ...(was === undefined ? {} : { before: was }) };
    });
}
/** What is wrong with the manifests' images, before any digest is known: references that are none, and a pushed image that none of them names. */
function imageProblems(manifests, pushed) {
    const { places, problems } = imagesOf(manifests);
    // With errors among the references nobody can tell whether one of those was meant.
    if (!pushed || manifests.length === 0 || problems.length > 0)
        return problems;
    return places.some((place) => fits(place.reference, pushed)) ? [] : notFound(pushed, places);
}
/** Writes pushed and recorded images into the manifests. A reference keeps the name it was written with: acme/shop stays acme/shop. */
function pinImages(manifests, pins) {
    const { places, problems } = imagesOf(manifests);
    const pinning = { manifests: [...manifests], used: [], dropped: [], problems };
    const edits = new Map();
    for (const pin of pins) {
        const mine = places.filter((place) => fits(place.reference, pin));
        const written = [...new Set(mine.map((place) => place.reference.written))].sort().join(' ');
        if (mine.length === 0 && pin.recorded === undefined)
            problems.push(...notFound(pin, places));
        if (pin.recorded !== undefined && (mine.length === 0 || pin.recorded !== written)) {
            pinning.dropped.push(pin);
            continue;
        }
        if (mine.length === 0)
            continue;
        const pinned = mine.map((place) => ({ ...place, image: imageText(place.reference, pin), digest: pin.digest }));
        pinning.used.push({ pin, written, places: pinned });
        for (const place of pinned)
            add(edits, place, pin);
    }
    pinning.manifests = manifests.map((manifest) => edited(manifest, edits.get(manifest.ref) ?? []));
    return pinning;
}
/** A reference that names a digest already says exactly what it wants: `written` only agrees with it or leaves it alone. */
function fits({ repository, tag = 'latest', digest }, pin) {
    if (repository !== pin.repository)
        return false;
    if (pin.images === 'pushed')
        return true;
    return digest ? pin.digest === undefined || digest === pin.digest : tag === pin.tag;
}
function imageText({ writtenName, written, digest }, pin) {
    if (digest === pin.digest && pin.images === 'written')
        return written;
    return `${writtenName}${pin.tag ? `:${pin.tag}` : ''}@${pin.digest}`;
}
function add(edits, place, pin) {
    const { written } = place.reference;
    if (written === place.image)
        return;
    const why = pin.recorded === undefined ? 'the pushed image' : 'the image that this release has deployed before';
    const edit = { path: place.path, from: written, to: place.image, why };
    edits.set(place.ref, [...(edits.get(place.ref) ?? []), edit]);
}
function edited(manifest, edits) {
    if (edits.length === 0)
        return manifest;
    const body = edits.reduce((json, edit) => withValue(json, edit.path, edit.to), manifest.body);
    return { ...manifest, body, edits: [...manifest.edits, ...edits] };
}
/** A copy along the path; all else is shared. */
function withValue(json, [step, ...rest], value) {
    if (step === undefined)
        return value;
    if (Array.isArray(json))
        return json.with(Number(step), withValue(json[Number(step)], rest, value));
    const object = json;
    return { ...object, [step]: withValue(object[step], rest, value) };
}
function texts({ ref, body }) {
    const base = podSpecPath(ref);
    const spec = base && valueAt(body, base);
    if (!base || !isObject(spec))
        return [];
    return imageLists.flatMap(({ list, below, role }) => {
        const items = spec[list];
        if (!Array.isArray(items))
            return [];
        return items.flatMap((item, index) => {
            const text = valueAt(item, below);
            if (typeof text !== 'string')
                return [];
            return [{ path: [...base, list, index, ...below], role, name: textAt(item, 'name'), text }];
        });
    });
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const textAt = (value, key) => {
    const text = isObject(value) ? value[key] : undefined;
    return typeof text === 'string' ? text : '';
};
const valueAt = (value, path) => path.reduce((inner, step) => (isObject(inner) ? inner[step] : undefined), value);
/**
 * A pushed image that nothing here names. Where references are taken as written, that is no mistake: other tasks have it; only another tag of it is
 * worth a word.
 */
function notFound(pin, places) {
    const mine = places.filter((place) => place.reference.repository === pin.repository);
    const wanted = (0,registry_reference/* parseImage */.zZ)(pin.repository);
    const name = (0,registry_reference/* familiarName */.hG)(wanted);
    const told = { code: 'H2K-215', severity: pin.images === 'pushed' ? 'error' : 'warning', input: 'image' };
    if (mine.length > 0) {
        const others = [...new Set(mine.map((place) => place.reference.written))].join(', ');
        const fix = 'write this tag there, or let every reference take it: images: pushed';
        return [{ ...told, message: `no manifest has the image ${name}:${pin.tag ?? ''}; they have ${others}`, fix }];
    }
    if (pin.images === 'written')
        return [];
    const known = [...new Set(places.map((place) => (0,registry_reference/* familiarName */.hG)(place.reference)))].sort();
    if (known.length === 0)
        return [
            {
                ...told,
                message: `no manifest has the image ${name}: none of them has a pod template with an image`,
                fix: 'name the folder that has the workloads',
            },
        ];
    const near = (0,mod/* closest */.kp)(name, known);
    const like = (0,mod/* distance */.Io)(name, near) <= 3 ? `; did you mean ${near}?` : '';
    return [
        {
            ...told,
            message: `no manifest has the image ${name}; they have ${known.join(', ')}${like}`,
            fix: 'name an image of these manifests, or the manifests of this image',
        },
    ];
}


/***/ }),

/***/ 6986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   XF: () => (/* binding */ refKey),
/* harmony export */   d0: () => (/* binding */ refText),
/* harmony export */   lJ: () => (/* binding */ objectAt),
/* harmony export */   uO: () => (/* binding */ apiVersionOf)
/* harmony export */ });
/** An object's identity as a key of maps: all but the version. */
const refKey = (ref) => `${ref.group}/${ref.kind}/${ref.namespace ?? ''}/${ref.name}`;
/** What people call it: `Deployment shop/web`. */
const refText = (ref) => `${ref.kind} ${ref.namespace ? `${ref.namespace}/` : ''}${ref.name}`;
const apiVersionOf = (ref) => (ref.group ? `${ref.group}/${ref.version}` : ref.version);
/** The object at `key`, or an empty one: for reading nested fields that may be absent. */
const objectAt = (parent, key) => {
    const value = parent?.[key];
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
};
/** The text at `key`, or '' where there is none. */
const textAt = (parent, key) => {
    const value = parent?.[key];
    return typeof value === 'string' ? value : '';
};


/***/ }),

/***/ 849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DR: () => (/* binding */ releaseKey),
/* harmony export */   K$: () => (/* binding */ ringSize),
/* harmony export */   uh: () => (/* binding */ releaseNames)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);

const hex = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
/** The key of a release in full: one K8S task of one pipeline of one repository. Rules 1. */
const releaseKey = (repository, pipeline, stage, task) => [repository, pipeline, stage, task].join('/');
/** Revisions live in a ring of so many names, so that a Role can name them one by one (six good ones and the one in work). */
const ringSize = 7;
/** Names of a release's objects, made from its key alone: nothing has to be listed to find them. Rules 1, 14; kubernetes-tried 9. */
function releaseNames(key, namespace) {
    const slug = key
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, 40)
        .replace(/^-+|-+$/g, '');
    const head = `hub-to-kube.${slug || 'release'}-${hex(key).slice(0, 8)}`;
    const id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${head}.${namespace}.Secret.`).digest('base64url');
    return {
        head,
        revision: (number, part) => `${head}.r${number % ringSize}.${part}`,
        manager: fieldManager(key),
        applySet: `applyset-${id}-v1`,
    };
}
function fieldManager(key) {
    const whole = `hub-to-kube/${key}`;
    if (Buffer.byteLength(whole) <= 128)
        return whole;
    const tail = `~${hex(key).slice(0, 12)}`;
    // By whole characters: half an emoji would be no text.
    const head = Array.from(whole);
    while (Buffer.byteLength(head.join('')) + tail.length > 128)
        head.pop();
    return head.join('') + tail;
}


/***/ }),

/***/ 3012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   gU: () => (/* binding */ boundEndpoint),
/* harmony export */   t4: () => (/* binding */ located)
/* harmony export */ });
/* harmony import */ var _definitions_names_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3386);
/* harmony import */ var _expressions_index_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1668);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(505);



/** An ENDPOINT with its bindings filled in; it knows variables only. */
function boundEndpoint(endpoint, variable) {
    const scope = (0,_scope_js__WEBPACK_IMPORTED_MODULE_2__/* .scopeOf */ .O)({ input: {}, variable, output: {}, facts: {}, tasks: new Map() });
    return { ...endpoint, properties: (0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_1__/* .bindMap */ .gd)(endpoint.properties, scope) };
}
/** A release is told with its cluster, so that whoever has to put it right later finds it. `project`: the pipeline's. */
function located(deploy, { endpoints }, project) {
    const name = endpoints?.['kubernetesServer'];
    if (deploy.type !== 'release' || name === undefined)
        return deploy;
    return { ...deploy, address: { ...deploy.address, endpoint: { name, ...(project === undefined ? {} : { project }) } } };
}
/** Where a part of a task's input stands; of a pipeline that stands in no file, nowhere. */
function placeOf({ pipelines }, { name, project }, { stage, task }) {
    const at = (0,_definitions_names_js__WEBPACK_IMPORTED_MODULE_0__/* .find */ .I)(pipelines, name, project)?.at;
    return (path, part) => at?.(['stages', stage, 'tasks', task, 'input', ...path], part) ?? _expressions_index_js__WEBPACK_IMPORTED_MODULE_1__/* .nowhere */ .jx;
}


/***/ }),

/***/ 2382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   JO: () => (/* binding */ dockerParameters),
/* harmony export */   TH: () => (/* binding */ pipelineInput),
/* harmony export */   Vc: () => (/* binding */ inputsOf),
/* harmony export */   Xy: () => (/* binding */ isInput),
/* harmony export */   wC: () => (/* binding */ webhookInput)
/* harmony export */ });
/* unused harmony export dockerInput */
/* harmony import */ var _expressions_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1668);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8242);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(505);



/** The parameters that a pipeline with the option DOCKER_TRIGGER gets, in this order. */
const dockerParameters = [
    'DOCKER_EVENT_OWNER_NAME',
    'DOCKER_IMAGE',
    'DOCKER_REPO_NAME',
    'DOCKER_REPO_NAMESPACE',
    'DOCKER_TAG',
    'DOCKER_DIGEST',
];
/** Their values. What nobody told (the owner, of an image that was named by hand) is empty. */
function dockerInput(event, push) {
    const image = event?.image ?? push?.written ?? '';
    const slash = image.lastIndexOf('/');
    const { namespace, name } = event?.repository ?? { namespace: image.slice(0, Math.max(slash, 0)), name: image.slice(slash + 1) };
    const values = {
        DOCKER_EVENT_OWNER_NAME: event?.pusher ?? event?.owner ?? '',
        DOCKER_IMAGE: image,
        DOCKER_REPO_NAME: name,
        DOCKER_REPO_NAMESPACE: namespace,
        DOCKER_TAG: event?.tag ?? push?.tag ?? '',
        DOCKER_DIGEST: push?.digest ?? event?.digest ?? '',
    };
    return values;
}
/**
 * A pipeline's inputs: its defaults, over them the Docker parameters where it has the option DOCKER_TRIGGER, over them what was given.
 * Problems: H2K-635 a mandatory one is blank, H2K-636 one was given that it doesn't have; both name the input.
 */
function pipelineInput(pipeline, given, { event, push }) {
    const { name, input = {}, _inputMeta = {}, options = [] } = pipeline;
    const docker = options.includes('DOCKER_TRIGGER') ? dockerInput(event, push) : {};
    const defaults = Object.entries(input).flatMap(([key, value]) => (value === null ? [] : [[key, value]]));
    const values = { ...Object.fromEntries(defaults), ...docker, ...given };
    const known = inputsOf(pipeline);
    const unknown = Object.keys(given)
        .filter((key) => !isInput(pipeline, key))
        .map((key) => problem('H2K-636', `the pipeline ${name} has no input ${key}${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(key, known)}`, `it has ${list(known)}`));
    const blank = Object.entries(_inputMeta)
        .filter(([key, { mandatory }]) => mandatory === true && ((0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(values, key) ?? '').trim() === '')
        .map(([key]) => problem('H2K-635', `the pipeline ${name} needs its input ${key}, and it is blank`, `give it: inputs: "${key}=…"`));
    return { input: values, problems: [...unknown, ...blank] };
}
/** The inputs that a pipeline has, the Docker parameters among them. */
const inputsOf = ({ input = {}, _inputMeta = {}, options = [] }) => [
    ...new Set([...Object.keys(input), ...Object.keys(_inputMeta), ...(options.includes('DOCKER_TRIGGER') ? dockerParameters : [])]),
];
const isInput = (pipeline, name) => inputsOf(pipeline).includes(name) || (pipeline.options ?? []).some((option) => isInjected(option, name));
/** Parameters that another trigger of Automation Pipelines brought: where the pipeline names that trigger, they may be given by hand. */
const isInjected = (option, key) => (option === 'GIT_TRIGGER' && key.startsWith('GIT_')) || (option === 'GERRIT_TRIGGER' && key.startsWith('GERRIT_'));
/**
 * What a docker webhook gives its pipeline: `${event.…}` is the push event, `${var.…}` a variable. The event comes from outside:
 * its values are put in as text, and never read again.
 */
function webhookInput({ input = {} }, event, variable) {
    const scope = (0,_scope_js__WEBPACK_IMPORTED_MODULE_2__/* .scopeOf */ .O)({ input: {}, variable, output: {}, facts: {}, tasks: new Map() });
    const bound = (0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .bindMap */ .gd)(input, (path) => path[0] === 'event' ? ((0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(event, path.slice(1)) ?? '') : scope(path));
    return Object.fromEntries(Object.entries(bound).map(([key, value]) => [key, (0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(value)]));
}
const problem = (code, message, fix) => ({
    code,
    severity: 'error',
    message,
    fix,
    input: 'inputs',
});
const list = (names) => names.join(', ') || 'none';


/***/ }),

/***/ 7117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ed: () => (/* binding */ bindingsIn),
/* harmony export */   Te: () => (/* binding */ texts),
/* harmony export */   zn: () => (/* binding */ places)
/* harmony export */ });
/* harmony import */ var _definitions_order_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(451);
/* harmony import */ var _expressions_index_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1668);


/** Every text of a pipeline in which bindings are filled in. */
function places(pipeline, tasks) {
    const { stages, output = {}, notifications = {}, rollbacks = [], workspace = {} } = pipeline;
    const inTasks = Object.entries(stages).flatMap(([stage, definition]) => (0,_definitions_order_js__WEBPACK_IMPORTED_MODULE_0__/* .tasksInOrder */ .s)(definition)
        .flat()
        .flatMap((task) => {
        const { type, input = {}, preCondition } = definition.tasks[task] ?? { type: '' };
        const path = ['stages', stage, 'tasks', task];
        const when = { stage, task };
        const guard = preCondition === undefined
            ? []
            : [{ path: [...path, 'preCondition'], text: preCondition, as: 'condition', when, isAfter: false }];
        return [...guard, ...texts(input, [...path, 'input'], when, tasks[type]?.unbound)];
    }));
    const hooks = (notifications.webhook ?? []).flatMap(({ url, headers = {}, payload = '' }, index) => texts({ url, headers, payload }, ['notifications', 'webhook', index], 'end').map((place) => ({ ...place, isAfter: true })));
    return [
        ...inTasks,
        ...texts(output, ['output'], 'end'),
        ...hooks,
        ...rollbacks.flatMap(({ inputs = {} }, index) => texts(inputs, ['rollbacks', index, 'inputs'], 'end')),
        ...texts(workspace, ['workspace'], 'start'),
    ];
}
/** The texts of a value, keys left out. */
function texts(value, path, when, unbound = [], inner = []) {
    if (typeof value === 'string') {
        const as = unbound.find((one) => one.path.length === inner.length && one.path.every((step, index) => step === inner[index]))?.as ?? 'text';
        return [{ path, text: value, as, when, isAfter: false }];
    }
    if (typeof value !== 'object' || value === null)
        return [];
    const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
    return entries.flatMap(([key, below]) => texts(below, [...path, key], when, unbound, [...inner, key]));
}
/** The bindings of a text, and what of it can't be read (H2K-630, 633). */
function bindingsIn({ text, path, as }, at) {
    const locate = (offset) => at(path, offset);
    if (as === 'text') {
        const { template, problems } = text.includes('${') ? (0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_1__/* .compile */ .wE)(text, locate) : { template: { bindings: [] }, problems: [] };
        return { bindings: template.bindings, problems };
    }
    const { condition, problems } = (0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_1__/* .compileCondition */ .vs)(text, locate, { bareNames: as === 'criteria' });
    return { bindings: condition.bindings, problems };
}


/***/ }),

/***/ 505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ scopeOf)
/* harmony export */ });
/* harmony import */ var _expressions_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1668);

/** What a binding's path leads to, from `known` as it is when somebody asks. */
function scopeOf(known) {
    return (path) => {
        const [root, ...rest] = path;
        if (rest.length === 0)
            return (0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(known.facts, path);
        if (root === 'input')
            return named((name) => (0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .own */ .ZV)(known.input, name), rest);
        if (root === 'var')
            return named(known.variable, rest);
        if (root === 'output')
            return (0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(known.output, rest);
        const [task, ...deeper] = rest;
        const found = known.tasks.get(String(root))?.get(String(task));
        return found && (0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(found, deeper);
    };
}
/** A name of an input or a variable may have dots in it, which the path was split at. */
function named(get, rest) {
    return rest.every((step) => typeof step === 'string') ? get(rest.join('.')) : undefined;
}


/***/ }),

/***/ 1736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ stopSignals)
/* harmony export */ });
/** What a signal means to a shell: 128 and its number. */
const codes = { SIGINT: 130, SIGTERM: 143 };
/**
 * Hears the process's signals from now on; without this, the first would end it in the midst of a write. Rules 11.
 * @param reason why a run is cancelled by that signal; left out: a plain error, after which this process puts things back
 */
function stopSignals(reason = (text) => new Error(text)) {
    const stop = new AbortController();
    const leave = new AbortController();
    let code;
    for (const name of ['SIGINT', 'SIGTERM']) {
        process.on(name, () => {
            if (code !== undefined)
                leave.abort(new Error('left as it is, on a second signal'));
            code ??= codes[name];
            stop.abort(reason(`cancelled by ${name}`));
        });
    }
    return { signal: stop.signal, leave: leave.signal, code: () => code };
}


/***/ }),

/***/ 2896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AF: () => (/* binding */ HttpProblem),
/* harmony export */   Z9: () => (/* binding */ ExecProblem),
/* harmony export */   kc: () => (/* binding */ FileProblem)
/* harmony export */ });
/** Why there is no (whole) answer, in words fit to show. */
class HttpProblem extends Error {
    code;
    /** Nothing of the request reached the server, so that repeating it can't do it twice. */
    unsent;
    constructor(code, message, options) {
        super(message, { cause: options.cause });
        this.name = 'HttpProblem';
        this.code = code;
        this.unsent = options.unsent;
    }
}
/** The program isn't there, may not be run, or can't be given so much; in words fit to show. */
class ExecProblem extends Error {
    code;
    constructor(code, message) {
        super(message);
        this.name = 'ExecProblem';
        this.code = code;
    }
}
/** Why a path can't be read, in words fit to show. */
class FileProblem extends Error {
}


/***/ }),

/***/ 3754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ dockerCredentials)
/* harmony export */ });
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9979);

/** What docker/login-action and `docker login` leave behind: `$DOCKER_CONFIG/config.json`, else `~/.docker/config.json`. Rule 32. */
function dockerCredentials({ files, env, secrets }) {
    const file = `${env['DOCKER_CONFIG'] || '~/.docker'}/config.json`;
    let config;
    return async (host) => {
        config ??= files.readAnywhere(file).then((text) => parse(text, file));
        const found = search(await config, host, file);
        if (found.credential) {
            for (const secret of secretsOf(found.credential))
                secrets.add(secret);
        }
        return found;
    };
}
const secretsOf = (credential) => 'identityToken' in credential
    ? [credential.identityToken]
    : [credential.password, Buffer.from(`${credential.username}:${credential.password}`).toString('base64')];
function parse(text, file) {
    if (text === undefined || text.trim() === '')
        return {};
    try {
        const config = JSON.parse(text);
        if (typeof config === 'object' && config !== null && !Array.isArray(config))
            return config;
    }
    catch {
        // Told below: the parser's own words would show a piece of the secret.
    }
    const fix = 'sign in again (docker login, docker/login-action), or remove the file';
    throw new _types_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1([{ code: 'H2K-308', severity: 'error', message: `${file} is not JSON of docker's kind`, fix }]);
}
function search(config, host, file) {
    const helper = Object.entries(config.credHelpers ?? {}).find(([key]) => hostOf(key) === host)?.[1];
    const entry = Object.entries(config.auths ?? {}).find(([key]) => hostOf(key) === host)?.[1];
    const credential = entry && read(entry, file);
    if (credential)
        return { credential };
    const store = helper ?? (entry ? config.credsStore : undefined);
    if (!store)
        return {};
    return {
        note: `${file} leaves ${host} to the helper docker-credential-${store}, and helpers are not asked yet: sign in with docker/login-action`,
    };
}
function read(entry, file) {
    if (entry.identitytoken)
        return { identityToken: entry.identitytoken, from: file };
    const [, name = entry.username, password = entry.password] = /^([^:]*):(.*)$/s.exec(Buffer.from(entry.auth ?? '', 'base64').toString()) ?? [];
    // docker pads the decoded text with NULs on some systems.
    const clean = password?.replace(/\0+$/, '');
    return name && clean ? { username: name, password: clean, from: file } : undefined;
}
/** Keys were URLs once, and Docker Hub's still is: https://index.docker.io/v1/ */
function hostOf(key) {
    const host = key
        .replace(/^https?:\/\//, '')
        .split('/', 1)[0]
        .toLowerCase();
    return /^(?:index\.|registry-1\.)?docker\.io$/.test(host) ? 'docker.io' : host;
}


/***/ }),

/***/ 1710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ parseMirrors),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   uY: () => (/* binding */ endpointsOf)
/* harmony export */ });
/** A registry's name is not always its address. */
const addresses = { 'docker.io': 'registry-1.docker.io' };
/** In plain HTTP nothing is secret but on the machine itself; there, as with containerd, it is what a registry speaks. */
const isLoopback = (host) => /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/.test(host);
/** As containerd does it: the mirrors in their order, then the registry itself. */
function endpointsOf(registry, mirrors) {
    const stands = (mirrors.get(registry) ?? []).map((url) => ({ url, host: new URL(url).host, mirrorOf: registry }));
    const address = addresses[registry] ?? registry;
    return [...stands, { url: `${isLoopback(address) ? 'http' : 'https'}://${address}`, host: registry }];
}
/** The input `registry-mirrors`: `docker.io=http://127.0.0.1:5000`, several by newline or comma. http:// is used only where it is written. */
function parseMirrors(input) {
    const mirrors = new Map();
    const problems = [];
    for (const line of input.split(/[\n,]/).map((part) => part.trim())) {
        if (line === '')
            continue;
        const [, registry, address] = /^([^=\s]+)=(\S+)$/.exec(line) ?? [];
        const url = address && mirrorUrl(address);
        if (!registry || !url)
            problems.push(malformed(line));
        else
            mirrors.set(nameOf(registry), [...(mirrors.get(nameOf(registry)) ?? []), url]);
    }
    return { mirrors, problems };
}
const nameOf = (registry) => (/^(?:index\.|registry-1\.)?docker\.io$/.test(registry) ? 'docker.io' : registry);
function mirrorUrl(address) {
    const full = /^https?:\/\//.test(address) ? address : `${isLoopback(address) ? 'http' : 'https'}://${address}`;
    const url = URL.canParse(full) ? new URL(full) : undefined;
    const isBare = url && /^\/?$/.test(url.pathname) && !url.username && !url.search && !url.hash;
    return isBare ? url.origin : undefined;
}
const malformed = (line) => ({
    code: 'H2K-309',
    severity: 'error',
    message: `${JSON.stringify(line)} is no mirror`,
    fix: 'write registry=address without a path, e.g. docker.io=http://127.0.0.1:5000',
    input: 'registry-mirrors',
});


/***/ }),

/***/ 4148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  E: () => (/* binding */ imageInput),
  y: () => (/* binding */ newRegistry)
});

// EXTERNAL MODULE: ../build/types.js
var types = __nccwpck_require__(9979);
// EXTERNAL MODULE: ../build/registry/endpoints.js
var endpoints = __nccwpck_require__(1710);
// EXTERNAL MODULE: ../build/ports/types.js
var ports_types = __nccwpck_require__(2896);
;// CONCATENATED MODULE: ../build/registry/failures.js

/** Why one server did not give what it was asked for, in words that begin with its name. */
class Failure extends Error {
    kind;
    fix;
    constructor(kind, message, fix) {
        super(message);
        this.kind = kind;
        this.fix = fix;
    }
}
/** The first of these that some server answered is what happened: a mirror's "no such tag" says more than an upstream that is out of reach. */
const codes = {
    absent: 'H2K-303',
    refused: 'H2K-305',
    limited: 'H2K-306',
    nonsense: 'H2K-307',
    untrusted: 'H2K-310',
    away: 'H2K-304',
};
/** One problem out of what all servers of a registry said. */
function problemOf(image, failures) {
    const order = Object.keys(codes);
    const [first] = failures.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
    const message = `${image}: ${failures.map((failure) => failure.message).join('; ')}`;
    return { code: codes[first.kind], severity: 'error', message, fix: first.fix, input: 'image' };
}
/** What a request that got no answer means. Anything but an HttpProblem is a bug or the signal's reason, and goes on. */
function unanswered(error, url) {
    if (!(error instanceof ports_types/* HttpProblem */.AF))
        throw error;
    const isTls = error.code === 'untrusted' || error.code === 'tls';
    const fix = isTls
        ? 'let the machine trust its issuer (NODE_EXTRA_CA_CERTS), or write http:// for a mirror that speaks no TLS'
        : 'try again; if it stays so, look at the network, the proxy and the address';
    return new Failure(isTls ? 'untrusted' : 'away', `${url} can't be asked: ${error.message}`, fix);
}

;// CONCATENATED MODULE: ../build/registry/requests.js



const patient = { tries: 4, timeout: 20_000, wait: 60_000 };
const brief = { tries: 1, timeout: 5_000, wait: 5_000 };
const bodyLimit = 4 * 1024 * 1024;
const redirectLimit = 5;
const passing = new Set(['timeout', 'cut', 'unreachable']);
/** Sends, follows redirects, and repeats what a moment may mend: 429 and 5xx as the server asks, connections that were cut. */
async function send(ports, request, patience, signal) {
    let waited = 0;
    for (let attempt = 1;; attempt += 1) {
        const answer = await follow(ports, { ...request, timeout: patience.timeout }, signal).catch((error) => retriable(error, request));
        const isBusy = !(answer instanceof ports_types/* HttpProblem */.AF) && (answer.status === 429 || answer.status >= 500);
        if (!isBusy && !(answer instanceof ports_types/* HttpProblem */.AF))
            return answer;
        const pause = answer instanceof ports_types/* HttpProblem */.AF ? undefined : retryAfter(answer, ports.now());
        const delay = pause ?? 500 * 2 ** (attempt - 1);
        if (attempt >= patience.tries || waited + delay > patience.wait) {
            if (answer instanceof ports_types/* HttpProblem */.AF)
                throw unanswered(answer, origin(request.url));
            throw await busy(answer, origin(request.url), pause);
        }
        if (!(answer instanceof ports_types/* HttpProblem */.AF))
            await answer.text();
        waited += delay;
        await ports.sleep(delay, signal);
    }
}
function retriable(error, request) {
    if (error instanceof ports_types/* HttpProblem */.AF && passing.has(error.code))
        return error;
    throw error instanceof Failure ? error : unanswered(error, origin(request.url));
}
const origin = (url) => (URL.canParse(url) ? new URL(url).origin : url);
/** Seconds or a date. */
function retryAfter({ headers }, now) {
    const text = headers['retry-after'];
    if (!text)
        return undefined;
    const milliseconds = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
    return Number.isFinite(milliseconds) ? Math.max(milliseconds, 0) : undefined;
}
async function busy(answer, server, pause) {
    await answer.text();
    if (answer.status !== 429)
        return new Failure('away', `${server} answers HTTP ${answer.status}`, 'try again later');
    const when = pause === undefined ? '' : `; it asks to wait for ${Math.ceil(pause / 1000)} s`;
    const fix = 'sign in (docker/login-action): limits are wider for accounts, and shared runners share an address';
    return new Failure('limited', `${server} answers "too many requests"${when}`, fix);
}
/** Credentials go to the server they are for and to no other that it points at. */
async function follow(ports, request, signal) {
    let next = request;
    for (let hops = 0; hops <= redirectLimit; hops += 1) {
        const answer = await ports.http(next, signal);
        const location = answer.headers['location'];
        if (![301, 302, 303, 307, 308].includes(answer.status) || !location)
            return answer;
        await answer.text();
        next = redirected(next, location);
    }
    throw new Failure('nonsense', `${origin(request.url)} redirects in a circle`, 'look at the registry or the proxy before it');
}
function redirected(request, location) {
    const from = new URL(request.url);
    const to = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
    const isSafe = to && (to.protocol === 'https:' || (to.protocol === 'http:' && (from.protocol === 'http:' || (0,endpoints/* isLoopback */.U9)(to.host))));
    if (!isSafe)
        throw new Failure('nonsense', `${from.origin} redirects to ${location}, which is no https:// address`, 'look at the registry');
    if (to.origin === from.origin)
        return { ...request, url: to.href };
    const headers = Object.entries(request.headers ?? {}).filter(([name]) => name.toLowerCase() !== 'authorization');
    return { ...request, url: to.href, headers: Object.fromEntries(headers) };
}
/** The exact bytes, for a digest is of those; no manifest or config is larger than 4 MiB. */
async function bytesOf(answer, server) {
    const chunks = [];
    let size = 0;
    for await (const chunk of answer.body) {
        size += chunk.length;
        if (size > bodyLimit)
            throw new Failure('nonsense', `${server} sends more than ${bodyLimit / 1024 / 1024} MiB for a manifest`, 'look at the registry');
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ../build/registry/auth.js



/** The challenges of a WWW-Authenticate header; several may stand in one. */
function challengesOf(header) {
    const challenges = [];
    const token = /([A-Za-z][\w-]*)\s*(?:=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+)))?\s*(?:,|(?=\s)|$)/g;
    for (const [, name, quoted, bare] of header.matchAll(token)) {
        const value = quoted?.replace(/\\(.)/g, '$1') ?? bare;
        if (value === undefined)
            challenges.push({ scheme: name.toLowerCase(), parameters: {} });
        else if (challenges.length > 0)
            challenges.at(-1).parameters[name.toLowerCase()] = value;
    }
    return challenges;
}
/** Signs requests to one registry in: by token, or with the password itself, as its 401 asks; keeps what was granted for as long as it holds. */
class Authorizer {
    #ports;
    #find;
    #granted = new Map();
    constructor(ports, find) {
        this.#ports = ports;
        this.#find = find;
    }
    /** What was granted before for this repository at this server. */
    known(endpoint, path) {
        const known = this.#granted.get(`${endpoint.url} ${path}`);
        return known && known.until > this.#ports.now() ? known.header : undefined;
    }
    /** The Authorization header that a 401 asks for. Throws Failure where there is none to give. */
    async answer(response, endpoint, path, patience, signal) {
        const challenges = challengesOf(response.headers['www-authenticate'] ?? '');
        const bearer = challenges.find(({ scheme }) => scheme === 'bearer');
        const found = await this.#find(endpoint.host);
        const known = bearer
            ? await this.#token(bearer, found, { endpoint, path, patience, signal })
            : { header: basic(challenges, found, endpoint), until: Number.POSITIVE_INFINITY };
        this.#granted.set(`${endpoint.url} ${path}`, known);
        return known.header;
    }
    /** The words for a "no" that stays after signing in. */
    async refusal({ status, headers }, endpoint, path) {
        this.#granted.delete(`${endpoint.url} ${path}`);
        const { credential, note } = await this.#find(endpoint.host);
        if (!credential)
            return anonymous(endpoint, path, note);
        // Without tokens the password is judged by the registry itself.
        if (status === 401 && isBasic(challengesOf(headers['www-authenticate'] ?? '')))
            return wrong(endpoint, credential);
        const who = 'username' in credential ? `user ${credential.username}` : 'account';
        const what = status === 403 ? 'may not pull' : 'has no access to';
        const fix = `give the ${who} (${credential.from}) the right to pull ${path}, and check the repository's name`;
        return new Failure('refused', `${endpoint.url}: the ${who} ${what} ${path}, or there is no such repository`, fix);
    }
    async #token({ parameters }, { credential, note }, where) {
        const { endpoint, path, patience, signal } = where;
        const realm = tokenServer(parameters['realm'], endpoint);
        const scope = parameters['scope'] ?? `repository:${path}:pull`;
        const request = tokenRequest(realm, { ...(parameters['service'] && { service: parameters['service'] }), scope }, credential);
        const response = await send(this.#ports, request, patience, signal);
        const text = await response.text();
        if (response.status === 401 || response.status === 403)
            throw credential ? wrong(endpoint, credential) : anonymous(endpoint, path, note);
        if (response.status !== 200)
            throw new Failure('nonsense', `${realm.origin} answers HTTP ${response.status} instead of a token`, 'try again later');
        const { token, seconds } = readToken(text, realm);
        this.#ports.secrets.add(token);
        // A little less than it holds: the request that uses it takes time too.
        return { header: `Bearer ${token}`, until: this.#ports.now() + seconds * 900 };
    }
}
/** Passwords go there, so it must be as safe as the registry itself. */
function tokenServer(realm, endpoint) {
    const url = realm !== undefined && URL.canParse(realm) ? new URL(realm) : undefined;
    const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && ((0,endpoints/* isLoopback */.U9)(url.host) || url.hostname === new URL(endpoint.url).hostname));
    if (url && isSafe)
        return url;
    throw new Failure('nonsense', `${endpoint.url} names a token server that can't be trusted: ${realm ?? 'none'}`, 'look at the registry');
}
function tokenRequest(realm, query, credential) {
    if (credential && 'identityToken' in credential) {
        const form = { ...query, grant_type: 'refresh_token', client_id: 'hub-to-kube', refresh_token: credential.identityToken };
        const headers = { 'content-type': 'application/x-www-form-urlencoded' };
        return { method: 'POST', url: realm.href, headers, body: new URLSearchParams(form).toString(), repeatable: true };
    }
    const url = new URL(realm);
    for (const [name, value] of Object.entries(query))
        url.searchParams.set(name, value);
    return { method: 'GET', url: url.href, headers: credential ? { authorization: auth_password(credential) } : {} };
}
const auth_password = ({ username, password: secret }) => `Basic ${Buffer.from(`${username}:${secret}`).toString('base64')}`;
function readToken(text, realm) {
    try {
        const { token, access_token, expires_in } = JSON.parse(text);
        const found = token || access_token;
        if (typeof found === 'string')
            return { token: found, seconds: typeof expires_in === 'number' ? expires_in : 60 };
    }
    catch {
        // Told below, without the text: a token may be in it.
    }
    throw new Failure('nonsense', `${realm.origin} answers without a token`, 'try again later');
}
const isBasic = (challenges) => challenges.some(({ scheme }) => scheme === 'basic') && !challenges.some(({ scheme }) => scheme === 'bearer');
function basic(challenges, { credential, note }, endpoint) {
    if (!isBasic(challenges)) {
        throw new Failure('refused', `${endpoint.url} wants a way of signing in that is none of Basic and Bearer`, 'look at the registry');
    }
    if (credential && 'username' in credential)
        return auth_password(credential);
    throw anonymous(endpoint, undefined, note);
}
function anonymous(endpoint, path, note) {
    const what = path ? `shows ${path} to nobody without credentials: it is private, or not there` : 'wants credentials, and there are none';
    return new Failure('refused', `${endpoint.url} ${what}`, note ?? `sign in to ${endpoint.host} first (docker/login-action or docker login)`);
}
function wrong(endpoint, credential) {
    const who = 'username' in credential ? `the password or token of ${credential.username}` : 'the identity token';
    return new Failure('refused', `${endpoint.url} refuses ${who} (${credential.from})`, 'make a new token and sign in with it again');
}

// EXTERNAL MODULE: ../build/registry/credentials.js
var credentials = __nccwpck_require__(3754);
// EXTERNAL MODULE: ../build/registry/reference.js
var reference = __nccwpck_require__(4477);
;// CONCATENATED MODULE: ../build/registry/manifests.js



/** Indexes first; without these an old registry answers in schema 1, whose digest is that of another document. */
const accept = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');
/** The digest behind a tag, by HEAD: Docker Hub counts a GET as a pull, a HEAD not. `name`: tag or digest. */
async function headManifest(asking, path, name) {
    const answer = await ask(asking, 'HEAD', path, `manifests/${name}`);
    await answer.text();
    if (answer.status === 200 && answer.headers['docker-content-digest'])
        return checked(asking, answer, name);
    if (answer.status === 200 || answer.status === 405)
        return (await getManifest(asking, path, name)).head;
    throw await failure(asking, answer, path, name);
}
/** A manifest's exact bytes, held against the digest it was asked by. */
async function getManifest(asking, path, name) {
    const answer = await ask(asking, 'GET', path, `manifests/${name}`);
    return await received(asking, answer, path, name);
}
async function getBlob(asking, path, digest) {
    const answer = await ask(asking, 'GET', path, `blobs/${digest}`);
    return (await received(asking, answer, path, digest)).bytes;
}
/** More tags than these belong to no repository that somebody deploys from. */
const tagPages = 50;
/** Every tag of a repository, page after page, in the registry's order. Counts as no pull. */
async function listTags(asking, path) {
    const { url } = asking.endpoint;
    const tags = [];
    let rest = 'tags/list?n=1000';
    for (let page = 0; rest !== undefined && page < tagPages; page++) {
        const answer = await ask(asking, 'GET', path, rest);
        const text = (await bytesOf(answer, url)).toString();
        if (answer.status !== 200)
            throw await failure(asking, answer, path);
        tags.push(...tagsIn(text, url));
        // The next page is told as an address of the same list.
        const [, next] = /<[^>]*tags\/list\?([^>]*)>\s*;\s*rel="?next"?/.exec(answer.headers['link'] ?? '') ?? [];
        rest = next === undefined ? undefined : `tags/list?${next}`;
    }
    return tags;
}
function tagsIn(text, url) {
    try {
        const { tags } = JSON.parse(text);
        if (Array.isArray(tags))
            return tags.filter((tag) => typeof tag === 'string');
        if (tags === null)
            return [];
    }
    catch {
        // told below
    }
    throw nonsense(`${url} answers with a list of tags that is none`);
}
async function received(asking, answer, path, name) {
    const { url } = asking.endpoint;
    const bytes = await bytesOf(answer, url);
    if (answer.status !== 200)
        throw await failure(asking, answer, path, name);
    const digest = `sha256:${Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')}`;
    if ((0,reference/* isDigest */.Bc)(name) && name !== digest)
        throw nonsense(`${url} sends other bytes than those of ${name}`);
    return { bytes, head: { digest, mediaType: mediaType(answer, url) } };
}
function checked({ endpoint: { url } }, answer, name) {
    const digest = answer.headers['docker-content-digest'];
    if (!(0,reference/* isDigest */.Bc)(digest))
        throw nonsense(`${url} answers with a digest that is none: ${digest.slice(0, 100)}`);
    if ((0,reference/* isDigest */.Bc)(name) && name !== digest)
        throw nonsense(`${url} answers ${digest} when asked for ${name}`);
    return { digest, mediaType: mediaType(answer, url) };
}
function mediaType({ headers }, url) {
    const type = (headers['content-type'] ?? '').split(';', 1)[0].trim();
    if (!type.startsWith('application/vnd.docker.distribution.manifest.v1+'))
        return type;
    throw nonsense(`${url} has this image in schema 1 only, which no runtime in support can pull`, 'build and push it again');
}
const nonsense = (message, fix = 'look at the registry or the proxy before it') => new Failure('nonsense', message, fix);
/** With what was granted before; a 401 is answered once. */
async function ask(asking, method, path, rest) {
    const { ports, authorizer, endpoint, patience, signal } = asking;
    // Mirrors of several registries are told which one is meant, as containerd does it.
    const namespace = endpoint.mirrorOf ? `${rest.includes('?') ? '&' : '?'}ns=${endpoint.mirrorOf}` : '';
    const request = (authorization) => ({
        method,
        url: `${endpoint.url}/v2/${path}/${rest}${namespace}`,
        headers: { accept, 'user-agent': 'hub-to-kube', ...(authorization && { authorization }) },
    });
    const answer = await send(ports, request(authorizer.known(endpoint, path)), patience, signal);
    if (answer.status !== 401)
        return answer;
    await answer.text();
    const authorization = await authorizer.answer(answer, endpoint, path, patience, signal);
    return await send(ports, request(authorization), patience, signal);
}
async function failure({ authorizer, endpoint }, answer, path, name) {
    const { status } = answer;
    if (status === 401 || status === 403)
        return await authorizer.refusal(answer, endpoint, path);
    if (status !== 404)
        return nonsense(`${endpoint.url} answers HTTP ${status}`);
    const what = name === undefined ? `repository ${path}` : (0,reference/* isDigest */.Bc)(name) ? `${path}@${name}` : `tag ${name} of ${path}`;
    return new Failure('absent', `${endpoint.url} has no ${what}`, 'push it, or check repository and tag for a slip');
}

;// CONCATENATED MODULE: ../build/registry/platforms.js



/** More platforms than any image has; an index could otherwise make us send any number of requests. */
const childLimit = 64;
/** Reads the index and each platform's manifest; for an image without an index, its config tells the platform. */
async function configsOf(asking, path, digest) {
    const top = await read(asking, path, digest);
    const platforms = top.manifests ? await children(asking, path, top.manifests) : [await single(asking, path, digest, top)];
    return {
        digest,
        children: top.manifests ? platforms.map((platform) => platform.digest) : [],
        configs: platforms.map((platform) => platform.config),
        platforms,
    };
}
async function children(asking, path, descriptors) {
    // Attestations are listed as manifests of the platform "unknown"; nothing ever runs from them.
    const images = descriptors.filter(({ annotations }) => !annotations?.['vnd.docker.reference.type']);
    if (images.length > childLimit)
        throw platforms_nonsense(asking, `an index of ${images.length} manifests`);
    return await Promise.all(images.map(async (descriptor) => {
        const digest = digestOf(asking, descriptor);
        const { config } = await read(asking, path, digest);
        return platform(descriptor.platform, digest, digestOf(asking, config));
    }));
}
async function single(asking, path, digest, manifest) {
    const config = digestOf(asking, manifest.config);
    const blob = await getBlob(asking, path, config);
    return platform(parse(asking, blob), digest, config);
}
const platform = ({ os = '', architecture = '', variant } = {}, digest, config) => ({
    os,
    architecture,
    ...(variant && { variant }),
    digest,
    config,
});
async function read(asking, path, digest) {
    return parse(asking, (await getManifest(asking, path, digest)).bytes);
}
function parse(asking, bytes) {
    try {
        const value = JSON.parse(bytes.toString());
        if (typeof value === 'object' && value !== null)
            return value;
    }
    catch {
        // Told below.
    }
    throw platforms_nonsense(asking, 'a manifest that is not JSON');
}
function digestOf(asking, descriptor) {
    const digest = descriptor?.digest ?? '';
    if ((0,reference/* isDigest */.Bc)(digest))
        return digest;
    throw platforms_nonsense(asking, 'a manifest without digests');
}
const platforms_nonsense = ({ endpoint }, what) => new Failure('nonsense', `${endpoint.url} has ${what}`, 'look at the registry');

;// CONCATENATED MODULE: ../build/registry/index.js









/** All registries: each is asked at its mirrors first, then itself, like containerd on the nodes. */
function newRegistry(ports, options = {}) {
    const authorizer = new Authorizer(ports, options.credentials ?? (0,credentials/* dockerCredentials */.d)(ports));
    const mirrors = options.mirrors ?? new Map();
    const seen = new Map();
    async function first(registry, text, signal, get) {
        const failures = [];
        for (const endpoint of (0,endpoints/* endpointsOf */.uY)(registry, mirrors)) {
            const patience = failures.some(({ kind }) => kind === 'absent') ? brief : patient;
            try {
                return { endpoint, value: await get({ ports, authorizer, endpoint, patience, signal }) };
            }
            catch (error) {
                if (!(error instanceof Failure))
                    throw error;
                failures.push(error);
            }
        }
        throw new types/* UnavailableError */.hG([problemOf(text, failures)]);
    }
    return {
        async digest(image, signal) {
            const name = image.digest ?? image.tag ?? 'latest';
            const answer = await first(image.registry, image.written, signal, (asking) => headManifest(asking, image.path, name));
            return { image, ...answer.value, from: from(answer.endpoint) };
        },
        async tags(image, signal) {
            return (await first(image.registry, image.written, signal, (asking) => listTags(asking, image.path))).value;
        },
        async configs({ registry, path }, digest, signal) {
            const key = `${registry}/${path}@${digest}`;
            const known = seen.get(key);
            if (known)
                return known;
            const { value } = await first(registry, key, signal, (asking) => configsOf(asking, path, digest));
            seen.set(key, value);
            return value;
        },
    };
}
const from = (endpoint) => endpoint.url;
/** The input `image` with the input `digest`: both or one may name the digest. Throws ConfigurationError. */
function imageInput(image, digest) {
    const parsed = (0,reference/* parseImage */.zZ)(image.trim());
    if ((0,reference/* isMalformed */.ON)(parsed)) {
        const { message, fix, fault } = parsed;
        throw new types/* ConfigurationError */.j1([
            { code: fault.startsWith('digest') ? 'H2K-302' : 'H2K-301', severity: 'error', message, fix, input: 'image' },
        ]);
    }
    if (parsed.digest && !(0,reference/* isDigest */.Bc)(parsed.digest))
        throw wrongDigest(parsed.digest, 'image', 'only sha256 digests can be deployed');
    if (!digest)
        return parsed;
    if (!(0,reference/* isDigest */.Bc)(digest))
        throw wrongDigest(digest, 'digest', 'a digest is sha256: and 64 hexadecimal digits in small letters');
    if (parsed.digest && parsed.digest !== digest)
        throw wrongDigest(digest, 'digest', `the input image says ${parsed.digest}: leave one of them out`);
    return { ...parsed, digest };
}
function wrongDigest(digest, input, fix) {
    return new types/* ConfigurationError */.j1([
        { code: 'H2K-302', severity: 'error', message: `${JSON.stringify(digest)} can't be the digest`, fix, input },
    ]);
}


/***/ }),

/***/ 4477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   ON: () => (/* binding */ isMalformed),
/* harmony export */   hG: () => (/* binding */ familiarName),
/* harmony export */   zZ: () => (/* binding */ parseImage)
/* harmony export */ });
/* unused harmony exports isTag, parseRaw, parseAny, fullText, pulledText */
const defaultRegistry = 'docker.io';
const longestPath = 255;
const component = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const host = `(?:${component}(?:\\.${component})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`;
const pathPart = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const path = `${pathPart}(?:/${pathPart})*`;
const tagText = '[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}';
const digestText = '[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}';
const grammar = new RegExp(`^((?:(${host})/)?(${path}))(?::(${tagText}))?(?:@(${digestText}))?$`);
const tagGrammar = new RegExp(`^${tagText}$`);
const identifier = /^[a-f0-9]{64}$/;
const digestGrammar = /^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$/;
const digestLengths = { sha256: 64, sha384: 96, sha512: 128 };
const isMalformed = (parsed) => 'fault' in parsed;
const isTag = (text) => tagGrammar.test(text);
const isDigest = (text) => /^sha256:[a-f0-9]{64}$/.test(text);
/** An image as people write it in manifests and inputs. */
function parseImage(text) {
    if (identifier.test(text))
        return malformed('identifier', text);
    const { domain, rest } = splitRegistry(text);
    const raw = text === '' ? malformed('empty', text) : parseRaw(`${domain}/${rest}`, text);
    if (isMalformed(raw))
        return raw;
    // a.b_c/d: the dot makes a.b_c a registry, and the grammar, which takes no _ in a host, would read it as a path.
    if (raw.domain !== domain)
        return malformed('format', text);
    const end = text.length - (raw.tag ? raw.tag.length + 1 : 0) - (raw.digest ? raw.digest.length + 1 : 0);
    return {
        written: text,
        writtenName: text.slice(0, end),
        registry: domain,
        path: raw.path,
        repository: `${domain}/${raw.path}`,
        ...(raw.tag && { tag: raw.tag }),
        ...(raw.digest && { digest: raw.digest }),
    };
}
/** The grammar alone, without Docker Hub's short forms. */
function parseRaw(text, written = text) {
    const match = grammar.exec(text);
    if (!match) {
        if (text === '')
            return malformed('empty', written);
        return malformed(grammar.test(text.toLowerCase()) ? 'uppercase' : 'format', written);
    }
    const [, name, domain = '', inside, tag = '', digest = ''] = match;
    if (inside.length > longestPath)
        return malformed('length', written);
    const fault = digest === '' ? undefined : digestFault(digest);
    if (fault)
        return malformed(fault, written);
    return { domain, name: name, path: inside, tag, digest };
}
/** Also takes a bare digest or image id, which names an image in no repository. */
function parseAny(text) {
    if (identifier.test(text))
        return { digest: `sha256:${text}` };
    return digestFault(text) === undefined ? { digest: text } : parseImage(text);
}
/** The host comes first only if it can be told from a path: by a dot, a colon, capitals, or as `localhost`. */
function splitRegistry(text) {
    const slash = text.indexOf('/');
    const first = text.slice(0, Math.max(slash, 0));
    const isHost = slash !== -1 && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase());
    const domain = !isHost || first === 'index.docker.io' ? defaultRegistry : first;
    const rest = isHost ? text.slice(slash + 1) : text;
    return { domain, rest: domain === defaultRegistry && !rest.includes('/') ? `library/${rest}` : rest };
}
function digestFault(text) {
    const colon = text.indexOf(':');
    if (colon <= 0 || colon === text.length - 1)
        return 'digest format';
    const length = digestLengths[text.slice(0, colon)];
    if (length === undefined)
        return digestGrammar.test(text) ? 'digest algorithm' : 'digest format';
    const encoded = text.slice(colon + 1);
    if (encoded.length !== length)
        return 'digest length';
    return /^[a-f0-9]+$/.test(encoded) ? undefined : 'digest format';
}
/** All that was said, in full: `docker.io/library/busybox:1.37`. */
function fullText({ repository, tag, digest }) {
    return `${repository}${tag ? `:${tag}` : ''}${digest ? `@${digest}` : ''}`;
}
/** As people write it: `busybox`, `acme/shop`, `ghcr.io/acme/shop`. */
function familiarName({ registry, path: inside, repository }) {
    if (registry !== defaultRegistry)
        return repository;
    return /^library\/[^/]+$/.test(inside) ? inside.slice('library/'.length) : inside;
}
/** The one image that a runtime pulls: the digest alone where there is one, else the tag, else `latest`. */
function pulledText({ repository, tag = 'latest', digest }) {
    return digest ? `${repository}@${digest}` : `${repository}:${tag}`;
}
const words = {
    empty: ['the image is empty', 'write repository:tag, e.g. acme/shop:1.0'],
    format: ['is no image reference', 'write [registry/]repository[:tag][@sha256:…], e.g. acme/shop:1.0'],
    uppercase: ['has capital letters in the repository', 'write the repository in small letters'],
    length: [`has a repository of more than ${longestPath} characters`, 'shorten it'],
    identifier: ['is an image id, and no registry can be asked for it', 'write repository@sha256:…'],
    'digest format': ['has a malformed digest', 'a digest is sha256: and 64 hexadecimal digits in small letters'],
    'digest algorithm': ['has a digest of an unknown algorithm', 'a digest is sha256: and 64 hexadecimal digits'],
    'digest length': ['has a digest of the wrong length', 'a digest is sha256: and 64 hexadecimal digits: was it cut off?'],
};
/** Mistakes that people make often, told by what they are. */
const hints = [
    [/^[a-z]+:\/\//i, 'leave https:// away'],
    [/^\s|\s$/, 'remove the blanks around it'],
    [/\$\{?\{?|\{\{|<.*>/, 'a placeholder was not filled in'],
    [/:$/, 'the tag is empty: was a variable not set?'],
    [/@$/, 'the digest is empty: was a variable not set?'],
    [/@[0-9a-f]{64}$/, 'write sha256: before the digest'],
];
function malformed(fault, text) {
    const [message, fix] = words[fault];
    const hint = fault === 'format' ? hints.find(([pattern]) => pattern.test(text))?.[1] : undefined;
    return { fault, message: text === '' ? message : `${JSON.stringify(text)} ${message}`, fix: hint ?? fix };
}


/***/ }),

/***/ 2574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  L: () => (/* reexport */ deployRequest),
  v: () => (/* binding */ tasks)
});

// EXTERNAL MODULE: ../build/expressions/index.js + 8 modules
var expressions = __nccwpck_require__(1668);
// EXTERNAL MODULE: ../build/ports/types.js
var types = __nccwpck_require__(2896);
// EXTERNAL MODULE: ../build/types.js
var build_types = __nccwpck_require__(9979);
// EXTERNAL MODULE: ../build/text/nearest.js
var nearest = __nccwpck_require__(8242);
;// CONCATENATED MODULE: ../build/tasks/fields.js


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
        const message = `a ${type} task has no input ${key}${(0,nearest/* didYouMean */.a)(key, known)}`;
        return { code: 'H2K-660', severity: 'error', message, fix: `it has ${known.join(', ')}`, at: at([key], 'key') };
    });
    return [...strangers, ...readFields(type, fields, value).mistakes.map(({ problem, key }) => ({ ...problem, at: at([key]) }))];
}
/** The bound input. Throws ConfigurationError with every mistake. */
function parseFields(type, fields, input) {
    const { values, mistakes } = readFields(type, fields, input, () => false);
    if (mistakes.length > 0)
        throw new build_types/* ConfigurationError */.j1(mistakes.map(({ problem }) => problem));
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
const fields_text = (fix, more = {}) => ({ read: scalarText, fix, ...more });
/** One of some words, in whatever capitals. */
const choice = (words, more) => ({
    read: (value) => words.find((word) => typeof value === 'string' && word.toLowerCase() === value.trim().toLowerCase()),
    fix: `write one of ${words.join(', ')}`,
    ...more,
});
/** Exports write booleans also as text. */
const fields_boolean = (fallback) => ({
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

;// CONCATENATED MODULE: ../build/tasks/ci/script.js

const prefix = 'HUB_TO_KUBE_';
/** The list's items are lines of one script: a here-document may go over several of them. */
function scriptOf(steps) {
    const { template } = (0,expressions/* compile */.wE)(steps.join('\n'), expressions/* nowhere */.jx);
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

;// CONCATENATED MODULE: ../build/tasks/ci/check.js


/** Names that a shell's variables can have. */
const variable = /^[A-Za-z_]\w*$/;
const hasImage = ({ image = '' }) => image.trim() !== '';
/** A here-document in quotes takes no values: what would be there is the name of a variable. */
function unfilled({ value, at }, { read }) {
    const steps = read(value['steps'] ?? null);
    if (!steps)
        return [];
    return scriptOf(steps).unfilled.map(({ written }) => {
        const index = steps.findIndex((step) => step.includes(`\${${written}}`));
        return {
            code: 'H2K-664',
            severity: 'error',
            message: `\${${written}} stands in a here-document whose end is in quotes, where the shell fills in nothing`,
            fix: "write <<EOF instead of <<'EOF', with \\$ for what the shell should leave alone",
            at: at(Array.isArray(value['steps']) ? ['steps', index] : ['steps']),
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
    const others = Object.keys(workspace.environmentVariables ?? {}).filter((name) => !variable.test(name) && !isOpen(name));
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

;// CONCATENATED MODULE: ../build/tasks/ci/shell.js
/** A value that the steps leave behind for later tasks may have so many characters. */
const longestExport = 200_000;
/**
 * The script as a shell is given it. It ends with the first command that fails, and tells the exported variables' values whatever way it ends:
 * between marks that nothing else can print, as the values may be of several lines.
 */
function withExports(script, names, mark) {
    const told = names.map((name) => `printf '%s %s\\n%s\\n%s\\n' ${mark} ${name} "\${${name}-}" ${mark};`).join(' ');
    return `hub_to_kube_end() { hub_to_kube_code=$?; [ "\${hub_to_kube_told-}" ] && return $hub_to_kube_code; hub_to_kube_told=1; { set +ex; } 2>/dev/null; ${told} return $hub_to_kube_code; }
trap hub_to_kube_end EXIT; set -e
${script}
hub_to_kube_end
`;
}
/** bash where there is one, as most steps were written for it. */
const shell = (script) => [
    '-c',
    'if command -v bash >/dev/null 2>&1; then exec bash -c "$1" steps; else exec sh -c "$1" steps; fi',
    'sh',
    script,
];
/** Takes the exported values out of the lines of standard output; the other lines go on. */
class Exports {
    values = {};
    #mark;
    #tell;
    #open;
    constructor(mark, tell) {
        this.#mark = mark;
        this.#tell = tell;
    }
    /** Names of values that are too long to be kept. */
    tooLong = [];
    line(text) {
        const at = text.indexOf(this.#mark);
        if (this.#open)
            this.#inside(text, at);
        else if (at === -1)
            this.#tell(text);
        else {
            // The steps' last line may have had no end.
            if (at > 0)
                this.#tell(text.slice(0, at));
            this.#open = { name: text.slice(at + this.#mark.length + 1), lines: [], length: 0 };
        }
    }
    #inside(text, at) {
        const open = this.#open;
        if (!open)
            return;
        if (at === -1) {
            open.length += text.length + 1;
            if (open.length <= longestExport)
                open.lines.push(text);
            return;
        }
        if (open.length > longestExport)
            this.tooLong.push(open.name);
        else
            this.values[open.name] = open.lines.join('\n');
        this.#open = undefined;
    }
}

;// CONCATENATED MODULE: ../build/tasks/ci/container.js




/** What a container is removed within, in ms. */
const removal = 10_000;
const engines = ['docker', 'podman'];
/** Where the workspace lies in the container when nothing is said. */
const defaultPath = '/workspace';
/** Names that no shell has are in exports (`--dns`): they were options of the container's engine there. */
const environment = ({ environmentVariables = {} }) => Object.fromEntries(Object.entries(environmentVariables).filter(([name]) => variable.test(name)));
/** Set for the runner's own steps: whatever is written to these would speak for our step, and the inputs are ours. */
const ours = /^(?:INPUT_|STATE_|ACTIONS_|GITHUB_(?:ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)$)/;
/** Runs a script on this machine, with what the step's environment has. */
const onRunner = ({ exec, env }, { script, env: more, ...options }) => {
    const own = Object.fromEntries(Object.entries(env).filter(([name]) => !ours.test(name)));
    return exec(['/bin/sh', ...shell(script)], { ...options, env: { ...own, ...more } });
};
/**
 * Runs a script in a container of the workspace's image, the workspace mounted where it says. docker, else podman, whichever is there.
 * Values reach it by the engine's own environment, never by an argument, which everybody on the machine can read.
 * Throws ConfigurationError (H2K-666) where neither is there.
 */
async function inContainer({ image = '', path = '', limits = {} }, ports, { script, env, folder, signal, line }) {
    const name = `hub-to-kube-${Buffer.from(ports.random(8)).toString('hex')}`;
    const home = path.trim() || defaultPath;
    const arguments_ = [
        'run',
        '--rm',
        '--init',
        '--name',
        name,
        '--volume',
        `${ports.files.root}:${home}`,
        '--workdir',
        folder === '.' ? home : `${home}/${folder}`,
        ...(Number(limits['cpu']) > 0 ? ['--cpus', String(Number(limits['cpu']))] : []),
        ...(Number(limits['memory']) > 0 ? ['--memory', `${Number(limits['memory'])}m`] : []),
        ...Object.keys(env).flatMap((variable) => ['--env', variable]),
        '--entrypoint',
        '/bin/sh',
        image,
        ...shell(script),
    ];
    for (const engine of engines) {
        try {
            return await ports.exec([engine, ...arguments_], { env: { ...ports.env, ...env }, signal, line });
        }
        catch (error) {
            if (signal.aborted)
                await remove(engine, name, ports);
            if (!(error instanceof types/* ExecProblem */.Z9) || error.code !== 'absent')
                throw error;
        }
    }
    throw new build_types/* ConfigurationError */.j1([
        {
            code: 'H2K-666',
            severity: 'error',
            message: `the pipeline's workspace is the image ${image}, and neither docker nor podman is on the PATH`,
            fix: 'use a runner that has one of them, or leave the image out of the workspace: the steps then run on the runner itself',
        },
    ]);
}
/** The engine's program was killed, which the container may not have noticed. */
async function remove(engine, name, { exec, env, sleep }) {
    const [late, done] = [new AbortController(), new AbortController()];
    sleep(removal, done.signal).then(() => late.abort(), () => { });
    try {
        await exec([engine, 'rm', '--force', name], { env, signal: late.signal, line: () => { } });
    }
    catch {
        // The run is over; what is left has its name.
    }
    finally {
        done.abort();
    }
}

;// CONCATENATED MODULE: ../build/tasks/ci.js








/** So many lines go into the log, each with so many characters at most; the rest is nobody's to read. */
const mostLines = 20_000;
const longestLine = 10_000;
/** So much of the end of the output is the reason of a failure: lines, characters. */
const lastLines = 5;
const longestReason = 1000;
/** More is not taken in one argument. */
const longestScript = 100_000;
const names = {
    read: (value) => Array.isArray(value) && value.every((name) => typeof name === 'string' && variable.test(name)) ? value : undefined,
    fix: 'write a list of names of shell variables: export: [BUILD_TIME]',
    fallback: [],
};
const fields = {
    steps: list('write a list of commands: steps: [make test]', { required: true }),
    export: names,
    artifacts: list('write a list of files: artifacts: [report.xml]'),
    process: {
        read: (value) => (Array.isArray(value) && value.length === 0 ? value : undefined),
        fix: 'leave it out: results of tests are not read',
        fallback: [],
    },
    workingDirectory: fields_text('write a folder of the workspace: workingDirectory: web', { fallback: '.' }),
};
/** Runs steps in one shell, on the runner or in the workspace's container, until one of them fails. */
const ci = {
    type: 'CI',
    endpoints: [],
    unbound: [{ path: ['steps'], as: 'text' }],
    async check(input, context) {
        return [...fieldProblems('CI', fields, input), ...unfilled(input, fields.steps), ...notUsed(context, input.at(['steps']))];
    },
    parse: (input) => parseFields('CI', fields, input),
    async run(input, context) {
        const { ports, scope, workspace = {}, log, signal } = context;
        const { text: written, bindings } = scriptOf(input.steps);
        const mark = `hub-to-kube-${Buffer.from(ports.random(16)).toString('hex')}`;
        const script = withExports(written, input.export, mark);
        if (script.length > longestScript)
            throw new build_types/* ConfigurationError */.j1([tooLong(script.length)]);
        const output = newOutput(log);
        const exports = new Exports(mark, output.line);
        const values = [...bindings].map(([name, { path }]) => [name, (0,expressions/* textOf */.b6)(scope(path))]);
        const run = {
            script,
            env: { ...environment(workspace), ...Object.fromEntries(values) },
            folder: input.workingDirectory,
            signal,
            line: (line, from) => (from === 'out' ? exports.line(line) : output.line(line)),
        };
        try {
            const { code, signal: by } = hasImage(workspace) ? await inContainer(workspace, ports, run) : await onRunner(ports, run);
            const told = { exitCode: code, exports: exports.values };
            if (code !== 0)
                return failed(`the steps ended with ${by ?? `exit code ${code}`}${output.last()}`, told);
            const [long] = exports.tooLong;
            if (long !== undefined)
                return failed(`the exported ${long} is too long to be kept: write it into a file`, told);
            return await withArtifacts(input, told, context);
        }
        catch (error) {
            if (error instanceof types/* ExecProblem */.Z9)
                return failed(error.code === 'tooLong' ? `${largest(values)} is too long to be given to the steps` : error.message, {});
            if (error instanceof types/* FileProblem */.kc)
                return failed(`workingDirectory: ${error.message}`, {});
            throw error;
        }
    },
};
const failed = (statusMessage, output) => ({ status: 'FAILED', statusMessage, output });
async function withArtifacts({ artifacts }, told, { ports, workspace = {} }) {
    const home = workspace.path?.replace(/\/*$/, '/') ?? '';
    const found = [];
    for (const pattern of artifacts.filter((one) => one.trim() !== '')) {
        try {
            const inside = hasImage(workspace) && home !== '/' && pattern.startsWith(home) ? pattern.slice(home.length) : pattern;
            found.push(...(await ports.files.find(inside, [''])));
        }
        catch (error) {
            if (error instanceof types/* FileProblem */.kc)
                return failed(`artifacts: ${error.message}`, told);
            throw error;
        }
    }
    return { status: 'COMPLETED', statusMessage: 'the steps have run', output: { ...told, artifacts: found } };
}
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
const largest = (values) => {
    const length = Math.max(0, ...values.map(([, value]) => value.length));
    return `a value of ${length} characters`;
};
const tooLong = (length) => ({
    code: 'H2K-664',
    severity: 'error',
    message: `the steps have ${length} characters, and a shell can be given ${longestScript}`,
    fix: 'write them into a script of the repository, and run that',
});

;// CONCATENATED MODULE: ../build/tasks/condition.js


/** Ends the pipeline where its condition does not hold. */
const condition = {
    type: 'Condition',
    endpoints: [],
    unbound: [{ path: ['condition'], as: 'condition' }],
    async check({ value, at }) {
        const strangers = Object.keys(value).filter((key) => key !== 'condition');
        return [
            ...(isWritten(value['condition']) ? [] : [{ ...missing, at: at(['condition']) }]),
            ...strangers.map((key) => ({
                code: 'H2K-643',
                severity: 'error',
                message: `a Condition task has no input ${key}`,
                fix: 'it has condition',
                at: at([key], 'key'),
            })),
        ];
    },
    parse({ condition: written }) {
        if (!isWritten(written))
            throw new build_types/* ConfigurationError */.j1([missing]);
        const text = String(written);
        const { condition: compiled, problems } = (0,expressions/* compileCondition */.vs)(text, expressions/* nowhere */.jx);
        if (problems.length > 0)
            throw new build_types/* ConfigurationError */.j1(problems);
        return { condition: compiled, written: text };
    },
    async run({ condition: compiled, written }, { scope }) {
        if ((0,expressions/* decide */.LD)(compiled, scope))
            return { status: 'COMPLETED', statusMessage: 'the condition holds', output: {} };
        return { status: 'FAILED', statusMessage: `the condition does not hold: ${written.trim()}`, output: {} };
    },
};
/** `condition: true` in YAML is no text, and yet a condition. */
const isWritten = (value) => typeof value === 'boolean' || (typeof value === 'string' && value.trim() !== '');
const missing = {
    code: 'H2K-643',
    severity: 'error',
    message: 'a Condition task needs its input condition',
    fix: 'write one, e.g. condition: ${Test.Smoke.output.exitCode} == 0',
};

// EXTERNAL MODULE: ../build/kubernetes/index.js + 20 modules
var kubernetes = __nccwpck_require__(2928);
// EXTERNAL MODULE: ../build/text/source.js
var text_source = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ../build/tasks/k8s/payload.js




/** The manifests of a task: of files, in which `$${NAME}` are its scmConstants, or of its own `yaml`, in which bindings are filled in too. */
async function readPayload({ filePath, yaml = '', scmConstants }, means) {
    if (yaml.trim() !== '')
        return readInline(yaml, scmConstants, means);
    if (scmConstants === undefined)
        return means.manifests(filePath);
    return (0,kubernetes/* readManifests */.PX)(filePath, means.files, (text) => withConstants(text, scmConstants));
}
function readInline(yaml, constants, { scope, at }) {
    const fill = (text) => {
        if (!text.includes('${'))
            return text;
        const { parts } = (0,expressions/* compile */.wE)(text, expressions/* nowhere */.jx).template;
        // Each part by itself: what one brings is not looked at for another.
        const filled = parts.map((part) => {
            if (typeof part === 'string')
                return withConstants(part, constants);
            return scope ? (0,expressions/* textOf */.b6)(scope(part.path)) : `\${${part.written}}`;
        });
        const texts = filled.filter((part) => typeof part === 'string');
        return filled.find((part) => typeof part !== 'string') ?? texts.join('');
    };
    const { manifests, problems } = (0,kubernetes/* readText */.fu)('yaml', yaml, fill);
    const source = new text_source/* Source */.k('yaml', yaml);
    const placed = (position) => at(['yaml'], source.offset(position));
    if (manifests.length === 0 && problems.length === 0)
        return {
            manifests,
            problems: [
                { code: 'H2K-661', severity: 'error', message: 'yaml of a K8S task has no object in it', fix: 'write one', at: at(['yaml']) },
            ],
        };
    return {
        manifests: manifests.map((manifest) => ({ ...manifest, at: (path, part) => placed(manifest.at(path, part)) })),
        problems: problems.map((problem) => (problem.at ? { ...problem, at: placed(problem.at) } : problem)),
    };
}
/** A text with its constants, in one pass. */
function withConstants(text, constants) {
    if (constants === undefined || !text.includes('$${'))
        return text;
    const unknown = [];
    const filled = text.replace(/\$\$\{([^{}\n]*)\}/g, (whole, written) => {
        const value = (0,expressions/* own */.ZV)(constants, written.trim());
        if (value === undefined)
            unknown.push(written.trim());
        return value ?? whole;
    });
    const [name] = unknown;
    if (name === undefined)
        return filled;
    const known = Object.keys(constants);
    return {
        code: 'H2K-668',
        message: `$\${${name}} is none of the task's scmConstants${(0,nearest/* didYouMean */.a)(name, known)}`,
        fix: known.length > 0 ? `they are ${known.join(', ')}` : `add it: scmConstants: { ${name}: … }`,
    };
}

;// CONCATENATED MODULE: ../build/tasks/k8s/response.js

/** The objects of one task may have so many characters as JSON; of what is more, the names. Rules 33. */
const longest = 200_000;
/** `response` of a K8S task's output: `<plural>.<name>` is the object, `loadBalancers.<service>` where it can be reached, `failures` what went wrong. */
async function responseOf(objects, cluster, failures, shown = visible) {
    const kinds = {};
    const balancers = {};
    let left = longest;
    for (const live of objects) {
        const { group, kind, version, name } = live.ref;
        const plural = (await cluster.resource(group, kind, version))?.resource ?? kind.toLowerCase();
        const object = shown(live);
        const length = lengthOf(object);
        const fits = length <= left;
        if (fits)
            left -= length;
        kinds[plural] = { ...kinds[plural], [name]: fits ? object : { kind, metadata: { name }, truncated: true } };
        const ingress = isMap(live.body['status']) ? live.body['status']['loadBalancer'] : undefined;
        if (kind === 'Service' && isMap(ingress) && Array.isArray(ingress['ingress']))
            balancers[name] = ingress;
    }
    const truncated = Object.values(kinds).some((byName) => Object.values(byName).some((one) => isMap(one) && one['truncated'] === true));
    return {
        ...kinds,
        ...(Object.keys(balancers).length > 0 ? { loadBalancers: balancers } : {}),
        failures: [...failures],
        ...(truncated ? { truncated } : {}),
    };
}
const lengthOf = (value) => JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? String(inner) : inner)).length;
const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';
/** An object without what is nobody's to bind: who owns which field, and what is secret. */
function visible({ body, ref }) {
    const { managedFields: _, annotations, ...metadata } = isMap(body['metadata']) ? body['metadata'] : {};
    const kept = isMap(annotations) ? Object.fromEntries(Object.entries(annotations).filter(([key]) => key !== lastApplied)) : {};
    const shown = { ...body, metadata: { ...metadata, ...(Object.keys(kept).length > 0 ? { annotations: kept } : {}) } };
    return ref.group === '' && ref.kind === 'Secret' ? withoutSecrets(shown) : shown;
}
/** Of a Secret: its keys, and how many bytes they hold. */
function withoutSecrets({ data, ...rest }) {
    if (!isMap(data))
        return rest;
    const sizes = Object.entries(data).map(([key, value]) => [
        key,
        typeof value === 'string' ? Buffer.from(value, 'base64').length : 0,
    ]);
    return { ...rest, data: Object.fromEntries(sizes) };
}

;// CONCATENATED MODULE: ../build/tasks/k8s/secret.js


/** Docker Hub's place in a Docker config, as kubelets look it up. */
const dockerHub = 'https://index.docker.io/v1/';
/** The Secret that pods pull images with: a manifest like the others, which its release records, changes and takes back. Rules 32. Throws ConfigurationError. */
function pullSecretOf(secret, endpoint, { secrets }, at) {
    const { username, password } = credentials(endpoint);
    const auth = Buffer.from(`${username}:${password}`).toString('base64');
    const config = JSON.stringify({ auths: { [registryOf(endpoint)]: { username, password, auth } } });
    for (const value of [password, auth])
        secrets.add(value);
    const name = secretName(secret);
    const body = {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name },
        type: 'kubernetes.io/dockerconfigjson',
        data: { '.dockerconfigjson': Buffer.from(config).toString('base64') },
    };
    return { ref: { group: '', version: 'v1', kind: 'Secret', name }, body, at: () => at([]), edits: [] };
}
/** As it was named, else after the ENDPOINT. */
const secretName = ({ from, name }) => name ??
    (from
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '') ||
        'pull');
function credentials({ name, type, properties }) {
    const { username, password, accessToken } = properties;
    const secret = typeof password === 'string' && password !== '' ? password : accessToken;
    if (type === 'dockerregistry' && typeof username === 'string' && username !== '' && typeof secret === 'string' && secret !== '')
        return { username, password: secret };
    throw new build_types/* ConfigurationError */.j1([
        {
            code: 'H2K-669',
            severity: 'error',
            message: type === 'dockerregistry'
                ? `the ENDPOINT ${name} has no username and password to make a pull Secret of`
                : `the ENDPOINT ${name} is of type ${type}, and a pull Secret is made of a dockerregistry`,
            fix: "write them: username: NAME, password: '${var.HUB_TOKEN}'",
        },
    ]);
}
function registryOf({ properties: { repoURL, serverType } }) {
    const url = typeof repoURL === 'string' ? URL.parse(repoURL.includes('://') ? repoURL : `https://${repoURL}`) : null;
    const isHub = serverType === 'dockerhub' || !url || /(?:^|\.)docker\.(?:io|com)$/.test(url.hostname);
    return isHub ? dockerHub : url.host;
}
/** A Secret that no pod names helps nobody. */
function unusedSecret(name, manifests, at) {
    if (manifests.some(({ body }) => secret_names(body, name)))
        return [];
    return [
        {
            code: 'H2K-670',
            severity: 'warning',
            message: `none of the manifests names the pull Secret ${name}`,
            fix: `write it into the pod template, or into its ServiceAccount: imagePullSecrets: [{ name: ${name} }]`,
            ...(at ? { at } : {}),
        },
    ];
}
function secret_names(value, name) {
    if (Array.isArray(value))
        return value.some((item) => secret_names(item, name));
    if (typeof value !== 'object' || value === null)
        return false;
    return Object.entries(value).some(([key, inner]) => key === 'imagePullSecrets' && Array.isArray(inner) ? inner.some((one) => isMap(one) && one['name'] === name) : secret_names(inner, name));
}

;// CONCATENATED MODULE: ../build/tasks/k8s/apply.js





/** What the task asks of the engine; the manifests are read here. Throws ConfigurationError with every problem in them. */
async function deployRequest(input, context, namespace) {
    const { push, at } = context;
    const manifests = await manifestsOf(input, context);
    const { pullSecret, continueOnConflict, action, images } = input;
    const secret = pullSecret && pullSecretOf(pullSecret, context.endpointNamed(pullSecret.from), context.ports, (path) => at(['pullSecret', ...path]));
    return {
        ...commonRequest(input, context, namespace),
        manifests: secret ? [secret, ...manifests] : manifests,
        images,
        ...(action === 'CREATE' ? { existing: continueOnConflict ? 'keep' : 'fail' } : {}),
        ...(push ? { push } : {}),
    };
}
/** What a request to deploy has, whatever it deploys. Throws ConfigurationError. */
function commonRequest(input, { repository, execution, stage, task }, namespace) {
    const { patience, problems } = (0,kubernetes/* parsePatience */.Ly)(input.patience);
    if (problems.length > 0)
        throw new build_types/* ConfigurationError */.j1(problems);
    return {
        ...located(input, namespace),
        createNamespace: input.createNamespace,
        release: input.release ?? (0,kubernetes/* releaseKey */.DR)(repository, execution.pipeline, stage, task),
        releaseNamespace: input.releaseNamespace ?? input.namespace ?? namespace,
        onFailure: input.onFailure ?? (input.action === 'CREATE' ? 'keep' : 'undo'),
        conflicts: input.conflicts,
        recreate: input.recreate,
        takeOver: input.takeOver,
        prune: input.prune,
        requireProof: input.requireProof,
        timeout: input.timeout * 60_000,
        patience,
    };
}
const located = ({ namespace: own }, namespace) => ({
    defaultNamespace: own ?? namespace,
    ...(own === undefined ? {} : { namespace: own }),
});
/** The task's manifests, its bindings and constants filled in. Throws ConfigurationError with every mistake in them. */
async function manifestsOf(input, context) {
    const { manifests, ports, scope, at } = context;
    const reading = await readPayload(input, { manifests, files: ports.files, scope, at });
    const errors = reading.problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0)
        throw new build_types/* ConfigurationError */.j1(errors);
    return reading.manifests;
}
/** The engine's context for a task. */
function engineContext({ ports, signal, leave, report, contents, execution }, cluster) {
    const { now, sleep, random } = ports;
    const run = { id: execution.id, ...(execution.url ? { url: execution.url } : {}) };
    return { cluster, now, sleep, random, signal, leave, report, contents, run };
}
/** APPLY and CREATE. */
async function apply(input, context, { cluster, namespace }) {
    const request = await deployRequest(input, context, namespace);
    return deployed(request, await (0,kubernetes/* deploy */.gg)(request, engineContext(context, cluster)), context, cluster);
}
/** What came of a deploy, as the task's result. */
async function deployed(request, result, { report }, cluster) {
    const { status, statusMessage, causes, proofs, changes, changed, undone, revision, left, problems, objects } = result;
    for (const problem of problems)
        report({ type: 'problem', problem });
    const count = (action) => changes.filter((change) => change.action === action).length;
    const counts = { created: count('create'), changed: count('update') + count('adopt') + count('recreate'), unchanged: count('unchanged') };
    const failures = status === 'FAILED' ? [statusMessage] : [];
    return {
        status,
        statusMessage,
        causes,
        left,
        output: { ...counts, response: await responseOf(objects, cluster, failures) },
        release: { release: request.release, namespace: request.releaseNamespace, revision, changed, undone, proofs },
    };
}

;// CONCATENATED MODULE: ../build/tasks/k8s/actions.js




/** Reads objects; one that is not there is a failure. */
const get = async (input, context, { cluster, namespace }) => {
    const manifests = await manifestsOf(input, context);
    const { objects, missing } = await (0,kubernetes/* find */.I6)({ manifests, ...located(input, namespace) }, engineContext(context, cluster));
    const failures = missing.map((ref) => `${(0,kubernetes/* refText */.d0)(ref)} is not there`);
    const output = { response: await responseOf(objects, cluster, failures) };
    if (failures.length > 0)
        return { status: 'FAILED', statusMessage: failures.join('; '), output };
    return { status: 'COMPLETED', statusMessage: `${counted(objects.length)} read`, output };
};
/** Deletes objects and waits until they are gone; one that is not there is a failure, as is one that stays. */
const deleteAll = async (input, context, { cluster, namespace }) => {
    const manifests = await manifestsOf(input, context);
    const removal = { removed: [], missing: [], left: [], changed: false };
    const request = { manifests, ...located(input, namespace), timeout: input.timeout * 60_000 };
    try {
        await (0,kubernetes/* remove */.TF)(request, engineContext(context, cluster), removal);
    }
    catch (error) {
        if (!context.signal.aborted || !removal.changed)
            throw error;
        return { status: 'CANCELED', statusMessage: 'cancelled while deleting', output: {}, left: manifests.map(({ ref }) => ref) };
    }
    const { removed, missing, left } = removal;
    const failures = [
        ...missing.map((ref) => `${(0,kubernetes/* refText */.d0)(ref)} is not there`),
        ...left.map(({ live, why }) => `${(0,kubernetes/* refText */.d0)(live.ref)}: ${why}`),
    ];
    return {
        status: failures.length > 0 ? 'FAILED' : 'COMPLETED',
        statusMessage: failures.length > 0 ? failures.join('; ') : `${counted(removed.length)} deleted`,
        output: { response: await responseOf(removed, cluster, failures, gone) },
        left: [...removed, ...left.map(({ live }) => live)].map(({ ref }) => ref),
    };
};
/** An object that is no more, and what it was. */
const gone = (live) => {
    const { kind = '', apiVersion = '', metadata = {}, ...oldState } = visible(live);
    return { kind, apiVersion, metadata, status: { phase: 'Removed' }, oldState };
};
const counted = (count) => (count === 1 ? 'one object' : `${count} objects`);
/** One workload's former pod template, or a former revision of a whole release. */
const rollBack = (input, context, connection) => input.kind === undefined ? rollBackRelease(input, context, connection) : rollBackWorkload(input, context, connection);
const rollBackRelease = async (input, context, { cluster, namespace }) => {
    const request = { ...commonRequest(input, context, namespace), back: input.revision ?? 1 };
    return deployed(request, await (0,kubernetes/* rollback */.dU)(request, engineContext(context, cluster)), context, cluster);
};
const rollBackWorkload = async (input, context, { cluster, namespace }) => {
    const { kind = '', name = '', revision: back = 1 } = input;
    const { release, releaseNamespace, conflicts, onFailure, timeout } = commonRequest(input, context, namespace);
    const { patience, problems } = (0,kubernetes/* parsePatience */.Ly)(input.patience);
    if (problems.length > 0)
        throw new build_types/* ConfigurationError */.j1(problems);
    const ref = { group: 'apps', version: 'v1', kind, namespace: input.namespace ?? namespace, name };
    const { manager } = (0,kubernetes/* releaseNames */.uh)(release, releaseNamespace);
    const { status, statusMessage, causes, object, changed, undone } = await (0,kubernetes/* rollbackTemplate */.V3)({ ref, back, manager, conflicts, onFailure, timeout, patience }, engineContext(context, cluster));
    return {
        status,
        statusMessage,
        causes,
        left: changed && !undone ? [ref] : [],
        output: { response: await responseOf([object], cluster, status === 'FAILED' ? [statusMessage] : []) },
    };
};

// EXTERNAL MODULE: ../build/text/duration.js
var duration = __nccwpck_require__(6126);
;// CONCATENATED MODULE: ../build/tasks/k8s/input.js


const actions = ['GET', 'CREATE', 'APPLY', 'DELETE', 'ROLLBACK'];
const label = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
const namespace = {
    read: (value) => (typeof value === 'string' && label.test(value.trim()) ? value.trim() : undefined),
    fix: "a namespace's name has small letters, digits and - in between, 63 at most",
};
const timeout = {
    read: (value) => {
        const ms = typeof value === 'string' || typeof value === 'number' ? (0,duration/* milliseconds */.R)(String(value)) : undefined;
        return ms === undefined ? undefined : ms / 60_000;
    },
    fix: 'write minutes, or 90s, 5m, 1h',
    fallback: 5,
};
const conflicts = {
    read(value) {
        const owners = list('', { commas: true }).read(value);
        const [word] = owners ?? [];
        return owners?.length === 1 && (word === 'fail' || word === 'force') ? word : owners;
    },
    fix: 'write fail, force, or a list of owners',
    fallback: 'fail',
};
const revision = {
    read(value) {
        const [, number] = /^\s*n\s*-\s*(\d+)\s*$/.exec(typeof value === 'string' ? value : '') ?? [];
        return number !== undefined && Number(number) > 0 ? Number(number) : undefined;
    },
    fix: 'write how many revisions back: revision: n-1',
    fallback: 1,
};
const pullSecret = {
    read(value) {
        if (!isMap(value) || Object.keys(value).some((key) => key !== 'from' && key !== 'name'))
            return undefined;
        const { from, name } = value;
        if (typeof from !== 'string' || from.trim() === '' || (name !== undefined && typeof name !== 'string'))
            return undefined;
        return { from: from.trim(), ...(name === undefined ? {} : { name }) };
    },
    fix: 'write pullSecret: { from: NAME }, an ENDPOINT of the type dockerregistry; name: of the Secret',
};
const input_fields = {
    action: choice(actions, { required: true }),
    filePath: list('write files, folders or globs of the workspace', { commas: true }),
    yaml: fields_text('write manifests: yaml: |'),
    scmConstants: { ...texts('write names and values: scmConstants: { TAG: "${input.DOCKER_TAG}" }'), fallback: undefined },
    continueOnConflict: fields_boolean(false),
    kind: fields_text('write the kind of a workload: kind: Deployment'),
    name: fields_text("write a workload's name"),
    revision,
    pullSecret,
    images: choice(['written', 'pushed'], { fallback: 'written' }),
    namespace,
    createNamespace: fields_boolean(false),
    release: fields_text('write a name of your own for the release'),
    releaseNamespace: namespace,
    prune: fields_boolean(false),
    onFailure: choice(['undo', 'keep'], {}),
    conflicts,
    timeout,
    patience: fields_text('write causes and how long they may last: CrashLoopBackOff=2,20s', { fallback: '' }),
    recreate: list('write kinds: recreate: [Deployment]', { commas: true }),
    takeOver: fields_boolean(false),
    requireProof: fields_boolean(false),
};
/** What exports of 2019 have: one key was spelt otherwise, the others have no meaning any more. */
const renamed = { filepath: 'filePath' };
const former = ['commit', 'parameters', 'filterByLabel'];
function current(input) {
    const entries = Object.entries(input).filter(([key, value]) => !(former.includes(key) || (key in renamed && input_isBlank(value))));
    return Object.fromEntries(entries.map(([key, value]) => [renamed[key] ?? key, value]));
}
const input_isBlank = (value) => value === null || value === '';
/** The bound input. Throws ConfigurationError. */
const parseInput = (input) => parseFields('K8S', input_fields, current(input));
/** Every mistake that the input itself shows, bindings still open. */
function inputProblems({ value, at }) {
    const input = current(value);
    const unused = former
        .filter((key) => !input_isBlank(value[key] ?? null) && !(isMap(value[key]) && Object.keys(value[key]).length === 0))
        .map((key) => ({
        code: 'H2K-667',
        severity: 'warning',
        message: `${key} of a K8S task means nothing here`,
        fix: 'take it out',
        at: at([key], 'key'),
    }));
    return [...fieldProblems('K8S', input_fields, { value: input, at }), ...unused, ...mismatches(input, at)];
}
/** Keys that are right by themselves and wrong together. */
function mismatches(input, at) {
    const has = (key) => !input_isBlank(input[key] ?? null) && !(Array.isArray(input[key]) && input[key].length === 0);
    const { action } = input;
    if (typeof action !== 'string' || isOpen(action))
        return [];
    const word = action.trim().toUpperCase();
    const wrong = (key, message, fix) => ({
        code: 'H2K-661',
        severity: 'error',
        message,
        fix,
        at: at([key]),
    });
    if (word === 'ROLLBACK') {
        if (has('kind') !== has('name'))
            return [wrong('name', 'kind and name of a ROLLBACK belong together', 'write both, or neither: then the release is rolled back')];
        if (!has('kind') && !has('release'))
            return [
                wrong('action', 'a ROLLBACK has to know what of', 'write kind and name of a workload, or the release of the task that applies it (release: NAME, in both tasks)'),
            ];
        return [];
    }
    if (has('filePath') === has('yaml'))
        return [
            wrong(has('yaml') ? 'yaml' : 'action', has('yaml') ? 'manifests are given twice: filePath and yaml' : `${word} has no manifests`, 'write filePath: k8s/, or yaml: |'),
        ];
    if (has('pullSecret') && word !== 'APPLY' && word !== 'CREATE')
        return [wrong('pullSecret', `pullSecret has no meaning with ${word}`, 'take it out')];
    return [];
}

;// CONCATENATED MODULE: ../build/tasks/k8s/check.js





/** Everything that is wrong with a K8S task before anything runs, its manifests included as far as they can be read by then. */
async function check(input, context) {
    const problems = inputProblems(input);
    if (problems.some(({ severity }) => severity === 'error'))
        return problems;
    const known = settled(input.value);
    const patience = (0,kubernetes/* parsePatience */.Ly)(known.patience).problems.map((problem) => ({ ...problem, at: input.at(['patience']) }));
    const more = known.action === 'ROLLBACK' ? [] : await payloadProblems(known, input, context);
    return [...problems, ...patience, ...more, ...scm(input, context), ...secretEndpoint(known, input, context)];
}
/** What is known of the input already; what is open has its default, where it has one. */
function settled(value) {
    // The texts that are filled in later are read as they are written.
    const kept = Object.entries(value).filter(([key, inner]) => key === 'yaml' || key === 'scmConstants' || !isOpen(inner));
    return parseInput({ action: 'APPLY', ...Object.fromEntries(kept) });
}
async function payloadProblems(known, { value, at }, context) {
    const source = value['filePath'] ?? value['filepath'] ?? '';
    if (isOpen(source) && known.yaml === undefined)
        return [];
    const reading = await readPayload(known, { ...context, scope: undefined, at });
    const { manifests } = reading;
    // A file that isn't there stands where it is named.
    const problems = reading.problems.map((problem) => ({ at: at([value['filepath'] === undefined ? 'filePath' : 'filepath']), ...problem }));
    if (known.action === 'GET' || known.action === 'DELETE')
        return problems;
    // Where a file can't be read, nobody can tell whether it names the image.
    const whole = problems.every(({ severity }) => severity !== 'error');
    const closed = manifests.filter(({ body }) => (known.yaml === undefined && known.scmConstants === undefined ? true : !isOpen(body)));
    const named = whole && closed.length === manifests.length && !isOpen(value['images'] ?? '') ? context.image : undefined;
    const images = (0,kubernetes/* imageProblems */.yR)(closed, named && { ...named, images: known.images });
    const { pullSecret } = known;
    const secret = pullSecret && whole ? unusedSecret(secretName(pullSecret), manifests, at(['pullSecret'])) : [];
    return [...problems, ...images, ...secret];
}
/** Files come from the workspace: whoever names another repository must have checked it out. */
function scm({ at }, { pipeline, stage, task }) {
    const name = pipeline.stages[stage]?.tasks[task]?.endpoints?.['scm'];
    if (!name)
        return [];
    return [
        {
            code: 'H2K-671',
            severity: 'warning',
            message: `files are read from the workspace, not from the repository of the ENDPOINT ${name}`,
            fix: 'check that repository out in a step before (actions/checkout), and name the files below it',
            at: at(['filePath']),
        },
    ];
}
function secretEndpoint({ pullSecret }, { at }, { definitions, pipeline }) {
    if (!pullSecret || isOpen(pullSecret.from))
        return [];
    const { endpoints } = definitions;
    if (endpoints.has(pullSecret.from) || endpoints.has(`${pipeline.project ?? ''}/${pullSecret.from}`))
        return [];
    const message = `pullSecret is made from the ENDPOINT ${pullSecret.from}, and there is none`;
    return [{ code: 'H2K-669', severity: 'error', message, fix: 'name one of the type dockerregistry', at: at(['pullSecret', 'from']) }];
}

;// CONCATENATED MODULE: ../build/tasks/k8s.js




const k8s_actions = { GET: get, CREATE: apply, APPLY: apply, DELETE: deleteAll, ROLLBACK: rollBack };
/** Does something with objects in a cluster, and gives them on as they are then. */
const k8s = {
    type: 'K8S',
    endpoints: [{ key: 'kubernetesServer', type: 'k8s', required: false }],
    unbound: [{ path: ['yaml'], as: 'text' }],
    check: check,
    parse: parseInput,
    async run(input, context) {
        return k8s_actions[input.action](input, context, await context.cluster(context.endpoint('kubernetesServer')));
    },
};

;// CONCATENATED MODULE: ../build/tasks/pipeline.js



/** Runs another pipeline to its end, and gives on what it came to. */
const pipeline = {
    type: 'Pipeline',
    endpoints: [],
    async check({ value, at }) {
        const strangers = Object.keys(value).filter((key) => !keys.includes(key));
        const { pipeline: name, inputProperties = {} } = value;
        const problems = strangers.map((key) => {
            const message = `a Pipeline task has no input ${key}${(0,nearest/* didYouMean */.a)(key, keys)}`;
            return { code: 'H2K-643', severity: 'error', message, fix: `it has ${keys.join(' and ')}`, at: at([key], 'key') };
        });
        if (typeof name !== 'string' || name.trim() === '')
            return [...problems, { ...pipeline_missing, at: at(['pipeline']) }];
        return pipeline_isMap(inputProperties) ? problems : [...problems, { ...noMap, at: at(['inputProperties']) }];
    },
    parse({ pipeline: name, inputProperties = {} }) {
        if (typeof name !== 'string' || name.trim() === '')
            throw new build_types/* ConfigurationError */.j1([pipeline_missing]);
        if (!pipeline_isMap(inputProperties))
            throw new build_types/* ConfigurationError */.j1([noMap]);
        const entries = Object.entries(inputProperties).map(([key, inner]) => [key, inner === null ? '' : (0,expressions/* textOf */.b6)(inner)]);
        return { pipeline: name.trim(), inputProperties: Object.fromEntries(entries) };
    },
    async run({ pipeline: name, inputProperties }, { runPipeline, execution }) {
        const { status, statusMessage, index, output } = await runPipeline(name, inputProperties);
        const message = status === 'COMPLETED' ? statusMessage : `${name}: ${statusMessage}`;
        return {
            status: ended(status),
            statusMessage: message,
            output: {
                executionStatus: status,
                executionIndex: index,
                pipelineExecutionLink: execution.url ?? '',
                inputProperties,
                outputProperties: output,
            },
        };
    },
};
const pipeline_isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const pipeline_missing = {
    code: 'H2K-643',
    severity: 'error',
    message: 'a Pipeline task needs its input pipeline',
    fix: 'name the pipeline that it runs: pipeline: NAME',
};
const noMap = {
    code: 'H2K-643',
    severity: 'error',
    message: 'inputProperties of a Pipeline task must be a map',
    fix: 'write names and values: inputProperties: { NAME: value }',
};
const keys = ['pipeline', 'inputProperties'];
/** What the other pipeline's end is for the task: a rollback within it doesn't make it less of a failure. */
function ended(status) {
    return status === 'COMPLETED' || status === 'CANCELED' || status === 'SKIPPED' ? status : 'FAILED';
}

;// CONCATENATED MODULE: ../build/tasks/http/answer.js
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

;// CONCATENATED MODULE: ../build/tasks/http/request.js



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
            const answer = await readAnswer(response, ports);
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
        throw new types/* HttpProblem */.AF('invalid', `it redirects to ${JSON.stringify(location.slice(0, 200))}, which is no http:// or https:// address`, {
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
    throw new build_types/* ConfigurationError */.j1([urlProblem(written)]);
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

;// CONCATENATED MODULE: ../build/tasks/rest.js





const rest_actions = ['get', 'post', 'put', 'patch', 'delete'];
/** One call and its answer may take so long, in ms. */
const rest_longest = 300_000;
const rest_fields = {
    action: choice(rest_actions, { required: true }),
    url: fields_text('write url: https://…', { required: true }),
    headers: texts('write names and values: headers: { Accept: application/json }'),
    payload: { ...anything, fallback: '' },
};
/** Calls a URL. Anything but a 2xx is a failure. */
const rest = {
    type: 'REST',
    endpoints: [{ key: 'server', type: 'rest', required: false }],
    unbound: [{ path: ['payload'], as: 'text' }],
    async check(input, context) {
        return [...fieldProblems('REST', rest_fields, input), ...httpProblems(input, context)];
    },
    parse: (input) => parseFields('REST', rest_fields, input),
    limit: () => rest_longest,
    async run(input, context) {
        const { ports, signal } = context;
        const target = targetOf(context.endpoint('server'), ports);
        const call = callOf(input, addressOf(input.url, target), context);
        try {
            const answer = await send(call, target, ports, signal);
            if (answer.truncated)
                context.log(`the answer of ${shownUrl(call.url)} is too long: its first ${answer.body.length} characters are kept`);
            const output = { status: 'OK', ...outputOf(answer) };
            if (answer.status >= 200 && answer.status <= 299)
                return { status: 'COMPLETED', statusMessage: `${call.method} ${shownUrl(call.url)}: ${answer.status}`, output };
            return rest_failed(`Request failed with status code : ${answer.status}${bodyShown(answer)}`, { ...output, status: 'FAILED' });
        }
        catch (error) {
            if (error instanceof types/* HttpProblem */.AF)
                return rest_failed(lost(call, error), {});
            throw error;
        }
    },
};
const rest_failed = (statusMessage, output) => ({ status: 'FAILED', statusMessage, output });
function callOf({ action, headers, payload }, url, { scope }) {
    const body = payload === '' ? undefined : (0,expressions/* bindPayload */._C)((0,expressions/* textOf */.b6)(payload), scope);
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
    const isWhole = typeof url !== 'string' || url === '' || isOpen(url) || endpoints['server'] !== undefined;
    const malformed = isWhole || /^https?:$/.test(URL.parse(url.trim())?.protocol ?? '') ? [] : [{ ...urlProblem(url), at: at(['url']) }];
    const agent = endpoints['agent'];
    return [...malformed, ...(agent ? [agentProblem(agent, at([]))] : [])];
}

;// CONCATENATED MODULE: ../build/tasks/poll.js







const criteria = {
    read(value) {
        if (!isMap(value) || Object.keys(value).some((key) => key !== 'success' && key !== 'failure'))
            return undefined;
        const [success, failure] = [written(value['success']), written(value['failure'])];
        return success === undefined || failure === undefined || success.trim() === '' ? undefined : { success, failure };
    },
    fix: 'write what ends the wait: exitCriteria: { success: status == "FINISHED", failure: status == "FAILED" }',
    required: true,
};
const written = (value) => {
    if (typeof value === 'object' && value !== null)
        return undefined;
    return String(value ?? '');
};
const poll_fields = {
    url: fields_text('write url: https://…', { required: true }),
    headers: texts('write names and values: headers: { Accept: application/json }'),
    pollCount: positive('write how often it is asked at most: pollCount: 10', { fallback: 10 }),
    pollIntervalSeconds: positive('write seconds: pollIntervalSeconds: 60', { fallback: 60 }),
    ignoreFailure: fields_boolean(false),
    exitCriteria: criteria,
};
/** Asks a URL again and again, until its answer meets one of two conditions. */
const poll = {
    type: 'POLL',
    endpoints: [{ key: 'server', type: 'rest', required: false }],
    unbound: [
        { path: ['exitCriteria', 'success'], as: 'criteria' },
        { path: ['exitCriteria', 'failure'], as: 'criteria' },
    ],
    async check(input, context) {
        return [...fieldProblems('POLL', poll_fields, input), ...httpProblems(input, context)];
    },
    parse: (input) => parseFields('POLL', poll_fields, input),
    async run(input, context) {
        const { ports, signal, log } = context;
        const { pollCount, pollIntervalSeconds: interval, exitCriteria } = input;
        const [success, failure] = [criterion(exitCriteria.success, context), criterion(exitCriteria.failure, context)];
        const target = targetOf(context.endpoint('server'), ports);
        const call = { method: 'GET', url: addressOf(input.url, target), headers: trimmed(input.headers) };
        const about = { pollCount, interval, processedUrl: shownUrl(call.url), expectedResponse: exitCriteria };
        let last = {};
        let seen = 'nothing was answered';
        for (let iterationCount = 1; iterationCount <= pollCount; iterationCount += 1) {
            if (iterationCount > 1)
                await ports.sleep(interval * 1000, signal);
            const asked = await ask(() => send(call, target, ports, signal));
            if ('answer' in asked) {
                last = outputOf(asked.answer);
                seen = `status code ${asked.answer.status}${bodyShown(asked.answer)}`;
            }
            else
                seen = lost(call, asked.problem);
            const output = { ...last, ...about, iterationCount };
            const isGood = 'answer' in asked && asked.answer.status >= 200 && asked.answer.status <= 299;
            if (!isGood && !input.ignoreFailure)
                return rest_failed('answer' in asked ? `Request failed with ${seen}` : seen, output);
            if (isGood) {
                if (success(asked.answer))
                    return { status: 'COMPLETED', statusMessage: `${exitCriteria.success.trim()}, asked ${times(iterationCount)}`, output };
                if (failure(asked.answer))
                    return rest_failed(`${exitCriteria.failure.trim()}, asked ${times(iterationCount)}: ${seen}`, output);
            }
            log(`${iterationCount} of ${pollCount}: ${seen}`.slice(0, 200));
        }
        return tired(about, last, pollCount, seen);
    },
};
const tired = (about, last, count, seen) => rest_failed(`neither success nor failure, asked ${times(count)}; the last answer: ${seen}`, { ...last, ...about, iterationCount: count });
const times = (count) => (count === 1 ? 'once' : `${count} times`);
async function ask(request) {
    try {
        return { answer: await request() };
    }
    catch (error) {
        if (error instanceof types/* HttpProblem */.AF)
            return { problem: error };
        throw error;
    }
}
/** A criterion, taken apart once; a blank one never holds. Its bare names lead into the answer, its bindings where bindings lead. Throws ConfigurationError. */
function criterion(text, { scope }) {
    const { condition, problems } = (0,expressions/* compileCondition */.vs)(text, expressions/* nowhere */.jx, { bareNames: true });
    if (problems.length > 0)
        throw new build_types/* ConfigurationError */.j1(problems);
    const bound = new Set(condition.bindings.map(({ path }) => path));
    return ({ json }) => {
        const both = (path) => (bound.has(path) ? scope(path) : (0,expressions/* valueAt */.fK)(json, path));
        return condition.expression !== undefined && (0,expressions/* decide */.LD)(condition, both);
    };
}

;// CONCATENATED MODULE: ../build/tasks/index.js







/** All task types, in one table. */
const tasks = { K8S: k8s, Condition: condition, Pipeline: pipeline, REST: rest, POLL: poll, CI: ci };


/***/ }),

/***/ 6126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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


/***/ }),

/***/ 8242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ listed),
/* harmony export */   a: () => (/* binding */ didYouMean)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2818);

/** `; did you mean run?` where one of the words is near enough to have been meant, else ''. Capitals don't count. */
function didYouMean(word, words) {
    const away = (other) => (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(word.toLowerCase(), other.toLowerCase());
    const [near] = words.toSorted((a, b) => away(a) - away(b));
    if (near === undefined || word === '')
        return '';
    const most = near.length > 6 ? 3 : near.length > 3 ? 2 : 1;
    return away(near) <= most ? `; did you mean ${near}?` : '';
}
/** Names as a message lists them: a folder may have hundreds. */
function listed(names, most = 12) {
    const shown = names.slice(0, most).join(', ') || 'none';
    return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}


/***/ }),

/***/ 700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ inReadingOrder)
/* harmony export */ });
/** Problems as somebody reads the files, from top to bottom; first those that stand in none, in the order in which they were found. */
const inReadingOrder = (problems) => problems.toSorted(compared);
function compared({ at: one }, { at: other }) {
    if (!one || !other)
        return Number(one !== undefined) - Number(other !== undefined);
    if (one.file !== other.file)
        return one.file < other.file ? -1 : 1;
    return one.line - other.line || one.column - other.column;
}


/***/ }),

/***/ 7975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ Source)
/* harmony export */ });
/** A file as a user wrote it, kept for as long as what was read from it lives: positions are looked up in it when somebody asks. */
class Source {
    file;
    text;
    #lines;
    constructor(file, text) {
        this.file = file;
        this.text = text.startsWith('\uFEFF') ? text.slice(1) : text;
    }
    position(offset) {
        const starts = this.#starts();
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (starts[middle] <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return { file: this.file, line: low + 1, column: offset - starts[low] + 1 };
    }
    /** The offset of a position in this text. */
    offset({ line, column }) {
        return (this.#starts()[line - 1] ?? this.text.length) + column - 1;
    }
    #starts() {
        if (this.#lines)
            return this.#lines;
        const starts = [0];
        for (let at = this.text.indexOf('\n'); at !== -1; at = this.text.indexOf('\n', at + 1))
            starts.push(at + 1);
        this.#lines = starts;
        return starts;
    }
}


/***/ }),

/***/ 1633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Zz: () => (/* binding */ compose),
/* harmony export */   fU: () => (/* binding */ Endless),
/* harmony export */   mf: () => (/* binding */ syntaxFault),
/* harmony export */   o0: () => (/* binding */ forbidden)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6637);

/** Open tokens at once; a level of nesting takes one or two. Deeper ones would overflow the parser's own stack. */
const openLimit = 600;
/** The text is nothing that somebody would write; it is not read on. */
class Endless extends Error {
    reason;
    offset;
    constructor(reason, offset) {
        super(reason === 'deep' ? 'nested too deeply' : 'too large');
        this.reason = reason;
        this.offset = offset;
    }
}
/** The documents of a text, one after the other. Mistakes are in each document's `errors`; throws Endless. */
function* compose(text, options, budget) {
    yield* new yaml__WEBPACK_IMPORTED_MODULE_0__.Composer({ ...options, prettyErrors: false }).compose(tokens(text, budget));
}
function* tokens(text, budget) {
    const parser = new yaml__WEBPACK_IMPORTED_MODULE_0__.Parser();
    for (const lexeme of new yaml__WEBPACK_IMPORTED_MODULE_0__.Lexer().lex(text)) {
        yield* parser.next(lexeme);
        budget.lexemes -= 1;
        if (parser.stack.length > openLimit)
            throw new Endless('deep', parser.offset);
        if (budget.lexemes <= 0)
            throw new Endless('long', parser.offset);
    }
    yield* parser.end();
}
/** Tabs and line ends are the only control characters that YAML has. */
const control = /(?![\t\n\r\x85])[\p{Cc}\ufffe\uffff]/u;
/** The first character that can't stand in YAML. */
function forbidden(text) {
    const found = control.exec(text);
    if (!found)
        return undefined;
    const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return {
        message: `the control character U+${code} may not stand in YAML`,
        fix: code === '0000' ? 'save the file as UTF-8 text' : 'remove it, or write it as an escape in double quotes',
        offset: found.index,
    };
}
/** What the parser's codes mean to somebody who wrote the file. */
const fixes = {
    TAB_AS_INDENT: 'indent with blanks: YAML takes no tabs there',
    BAD_INDENT: 'line the keys of one map up in one column',
    BLOCK_AS_IMPLICIT_KEY: 'a text with ": " in it wants quotes; or a line is indented too far',
    MULTILINE_IMPLICIT_KEY: 'a key is followed by ": "; is a colon missing on this line?',
    BAD_SCALAR_START: 'put the text in quotes: it begins with a character that means something in YAML',
    MISSING_CHAR: 'a quote, bracket or blank is missing here or before',
    UNEXPECTED_TOKEN: 'put the text in quotes, or look at the indentation of this line and the one before',
};
/** A parser's error in our words. */
function syntaxFault(error, document) {
    const fix = fixes[error.code];
    const message = `not YAML: ${error.message.slice(0, 1).toLowerCase()}${error.message.slice(1)}`;
    return { message, ...(fix && { fix }), offset: opening(error, document) ?? error.pos[0] };
}
/** A quote that nothing closes is noticed at the end of the text, but the mistake is where it was opened. */
function opening({ code, message, pos: [end] }, document) {
    if (code !== 'MISSING_CHAR' || !/closing .quote/.test(message))
        return undefined;
    let start;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__.visit)(document, {
        Scalar(_, { range }) {
            if (range && range[0] < end && range[1] >= end)
                start = range[0];
        },
    });
    return start;
}


/***/ }),

/***/ 9979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   II: () => (/* binding */ HandOver),
/* harmony export */   VG: () => (/* binding */ Stop),
/* harmony export */   hG: () => (/* binding */ UnavailableError),
/* harmony export */   j1: () => (/* binding */ ConfigurationError)
/* harmony export */ });
/** Words that every room shares. Types of one room live in that room. */
/** A run that stops before anything was touched: it carries every problem found, not the first alone. */
class Stop extends Error {
    problems;
    constructor(problems) {
        super(problems.map((problem) => problem.message).join('\n'));
        this.name = new.target.name;
        this.problems = problems;
    }
}
/** The user's mistake: exit code 2 (`refused`). */
class ConfigurationError extends Stop {
}
/** Something that this run needs is away or says no: exit code 3 (`unavailable`). */
class UnavailableError extends Stop {
}
/** Why a run is cancelled whose way back another process goes (the action's post step): this one stops writing, notes it in the record, and ends. Rules 11. */
class HandOver extends Error {
}


/***/ }),

/***/ 9387:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _build_action_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(941);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_build_action_index_js__WEBPACK_IMPORTED_MODULE_0__]);
_build_action_index_js__WEBPACK_IMPORTED_MODULE_0__ = (__webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__)[0];
// What ncc starts from for the action. It lies in this folder for the tsconfig.json beside it.


__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 5941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g6: () => (/* binding */ Agent),
/* harmony export */   hd: () => (/* binding */ fetch),
/* harmony export */   kT: () => (/* binding */ ProxyAgent)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7067);
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


/***/ }),

/***/ 5896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Yz: () => (/* binding */ core_debug),
  z3: () => (/* binding */ error),
  V4: () => (/* binding */ getInput),
  Gu: () => (/* binding */ getState),
  pq: () => (/* binding */ info),
  lm: () => (/* binding */ notice),
  LZ: () => (/* binding */ saveState),
  C1: () => (/* binding */ setFailed),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ core_setSecret),
  z: () => (/* reexport */ summary),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: ExitCode, addPath, endGroup, exportVariable, getBooleanInput, getIDToken, getMultilineInput, group, isDebug, markdownSummary, platform, setCommandEcho, startGroup, toPlatformPath, toPosixPath, toWin32Path

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_namespaceObject.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
// EXTERNAL MODULE: external "http"
var external_http_ = __nccwpck_require__(8611);
// EXTERNAL MODULE: external "https"
var external_https_ = __nccwpck_require__(5692);
;// CONCATENATED MODULE: ../node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map
// EXTERNAL MODULE: ../node_modules/tunnel/index.js
var node_modules_tunnel = __nccwpck_require__(776);
// EXTERNAL MODULE: ./undici.js
var undici = __nccwpck_require__(5941);
;// CONCATENATED MODULE: ../node_modules/@actions/http-client/lib/index.js
/* eslint-disable @typescript-eslint/no-explicit-any */
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};





var HttpCodes;
(function (HttpCodes) {
    HttpCodes[HttpCodes["OK"] = 200] = "OK";
    HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
    HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
    HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
    HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
    HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
    HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
    HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
    HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
    HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
    HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
    HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
    HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
    HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
    HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
    HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
    HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
    HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
    HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
    HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
    HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
    HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
    HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
    HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
    HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
    HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
    HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function (Headers) {
    Headers["Accept"] = "accept";
    Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function (MediaTypes) {
    MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
/**
 * Returns the proxy URL, depending upon the supplied url and proxy environment variables.
 * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
 */
function lib_getProxyUrl(serverUrl) {
    const proxyUrl = pm.getProxyUrl(new URL(serverUrl));
    return proxyUrl ? proxyUrl.href : '';
}
const HttpRedirectCodes = [
    HttpCodes.MovedPermanently,
    HttpCodes.ResourceMoved,
    HttpCodes.SeeOther,
    HttpCodes.TemporaryRedirect,
    HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
    HttpCodes.BadGateway,
    HttpCodes.ServiceUnavailable,
    HttpCodes.GatewayTimeout
];
const RetryableHttpVerbs = (/* unused pure expression or super */ null && (['OPTIONS', 'GET', 'DELETE', 'HEAD']));
const ExponentialBackoffCeiling = 10;
const ExponentialBackoffTimeSlice = 5;
class HttpClientError extends Error {
    constructor(message, statusCode) {
        super(message);
        this.name = 'HttpClientError';
        this.statusCode = statusCode;
        Object.setPrototypeOf(this, HttpClientError.prototype);
    }
}
class HttpClientResponse {
    constructor(message) {
        this.message = message;
    }
    readBody() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                let output = Buffer.alloc(0);
                this.message.on('data', (chunk) => {
                    output = Buffer.concat([output, chunk]);
                });
                this.message.on('end', () => {
                    resolve(output.toString());
                });
            }));
        });
    }
    readBodyBuffer() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                const chunks = [];
                this.message.on('data', (chunk) => {
                    chunks.push(chunk);
                });
                this.message.on('end', () => {
                    resolve(Buffer.concat(chunks));
                });
            }));
        });
    }
}
function isHttps(requestUrl) {
    const parsedUrl = new URL(requestUrl);
    return parsedUrl.protocol === 'https:';
}
class lib_HttpClient {
    constructor(userAgent, handlers, requestOptions) {
        this._ignoreSslError = false;
        this._allowRedirects = true;
        this._allowRedirectDowngrade = false;
        this._maxRedirects = 50;
        this._allowRetries = false;
        this._maxRetries = 1;
        this._keepAlive = false;
        this._disposed = false;
        this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
        this.handlers = handlers || [];
        this.requestOptions = requestOptions;
        if (requestOptions) {
            if (requestOptions.ignoreSslError != null) {
                this._ignoreSslError = requestOptions.ignoreSslError;
            }
            this._socketTimeout = requestOptions.socketTimeout;
            if (requestOptions.allowRedirects != null) {
                this._allowRedirects = requestOptions.allowRedirects;
            }
            if (requestOptions.allowRedirectDowngrade != null) {
                this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
            }
            if (requestOptions.maxRedirects != null) {
                this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
            }
            if (requestOptions.keepAlive != null) {
                this._keepAlive = requestOptions.keepAlive;
            }
            if (requestOptions.allowRetries != null) {
                this._allowRetries = requestOptions.allowRetries;
            }
            if (requestOptions.maxRetries != null) {
                this._maxRetries = requestOptions.maxRetries;
            }
        }
    }
    options(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('OPTIONS', requestUrl, null, additionalHeaders || {});
        });
    }
    get(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('GET', requestUrl, null, additionalHeaders || {});
        });
    }
    del(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('DELETE', requestUrl, null, additionalHeaders || {});
        });
    }
    post(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('POST', requestUrl, data, additionalHeaders || {});
        });
    }
    patch(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PATCH', requestUrl, data, additionalHeaders || {});
        });
    }
    put(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PUT', requestUrl, data, additionalHeaders || {});
        });
    }
    head(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('HEAD', requestUrl, null, additionalHeaders || {});
        });
    }
    sendStream(verb, requestUrl, stream, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request(verb, requestUrl, stream, additionalHeaders);
        });
    }
    /**
     * Gets a typed object from an endpoint
     * Be aware that not found returns a null.  Other errors (4xx, 5xx) reject the promise
     */
    getJson(requestUrl_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            const res = yield this.get(requestUrl, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    postJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.post(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    putJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.put(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    patchJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.patch(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    /**
     * Makes a raw http request.
     * All other methods such as get, post, patch, and request ultimately call this.
     * Prefer get, del, post and patch
     */
    request(verb, requestUrl, data, headers) {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._disposed) {
                throw new Error('Client has already been disposed.');
            }
            const parsedUrl = new URL(requestUrl);
            let info = this._prepareRequest(verb, parsedUrl, headers);
            // Only perform retries on reads since writes may not be idempotent.
            const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb)
                ? this._maxRetries + 1
                : 1;
            let numTries = 0;
            let response;
            do {
                response = yield this.requestRaw(info, data);
                // Check if it's an authentication challenge
                if (response &&
                    response.message &&
                    response.message.statusCode === HttpCodes.Unauthorized) {
                    let authenticationHandler;
                    for (const handler of this.handlers) {
                        if (handler.canHandleAuthentication(response)) {
                            authenticationHandler = handler;
                            break;
                        }
                    }
                    if (authenticationHandler) {
                        return authenticationHandler.handleAuthentication(this, info, data);
                    }
                    else {
                        // We have received an unauthorized response but have no handlers to handle it.
                        // Let the response return to the caller.
                        return response;
                    }
                }
                let redirectsRemaining = this._maxRedirects;
                while (response.message.statusCode &&
                    HttpRedirectCodes.includes(response.message.statusCode) &&
                    this._allowRedirects &&
                    redirectsRemaining > 0) {
                    const redirectUrl = response.message.headers['location'];
                    if (!redirectUrl) {
                        // if there's no location to redirect to, we won't
                        break;
                    }
                    const parsedRedirectUrl = new URL(redirectUrl);
                    if (parsedUrl.protocol === 'https:' &&
                        parsedUrl.protocol !== parsedRedirectUrl.protocol &&
                        !this._allowRedirectDowngrade) {
                        throw new Error('Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.');
                    }
                    // we need to finish reading the response before reassigning response
                    // which will leak the open socket.
                    yield response.readBody();
                    // strip authorization header if redirected to a different hostname
                    if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
                        for (const header in headers) {
                            // header names are case insensitive
                            if (header.toLowerCase() === 'authorization') {
                                delete headers[header];
                            }
                        }
                    }
                    // let's make the request with the new redirectUrl
                    info = this._prepareRequest(verb, parsedRedirectUrl, headers);
                    response = yield this.requestRaw(info, data);
                    redirectsRemaining--;
                }
                if (!response.message.statusCode ||
                    !HttpResponseRetryCodes.includes(response.message.statusCode)) {
                    // If not a retry code, return immediately instead of retrying
                    return response;
                }
                numTries += 1;
                if (numTries < maxTries) {
                    yield response.readBody();
                    yield this._performExponentialBackoff(numTries);
                }
            } while (numTries < maxTries);
            return response;
        });
    }
    /**
     * Needs to be called if keepAlive is set to true in request options.
     */
    dispose() {
        if (this._agent) {
            this._agent.destroy();
        }
        this._disposed = true;
    }
    /**
     * Raw request.
     * @param info
     * @param data
     */
    requestRaw(info, data) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => {
                function callbackForResult(err, res) {
                    if (err) {
                        reject(err);
                    }
                    else if (!res) {
                        // If `err` is not passed, then `res` must be passed.
                        reject(new Error('Unknown error'));
                    }
                    else {
                        resolve(res);
                    }
                }
                this.requestRawWithCallback(info, data, callbackForResult);
            });
        });
    }
    /**
     * Raw request with callback.
     * @param info
     * @param data
     * @param onResult
     */
    requestRawWithCallback(info, data, onResult) {
        if (typeof data === 'string') {
            if (!info.options.headers) {
                info.options.headers = {};
            }
            info.options.headers['Content-Length'] = Buffer.byteLength(data, 'utf8');
        }
        let callbackCalled = false;
        function handleResult(err, res) {
            if (!callbackCalled) {
                callbackCalled = true;
                onResult(err, res);
            }
        }
        const req = info.httpModule.request(info.options, (msg) => {
            const res = new HttpClientResponse(msg);
            handleResult(undefined, res);
        });
        let socket;
        req.on('socket', sock => {
            socket = sock;
        });
        // If we ever get disconnected, we want the socket to timeout eventually
        req.setTimeout(this._socketTimeout || 3 * 60000, () => {
            if (socket) {
                socket.end();
            }
            handleResult(new Error(`Request timeout: ${info.options.path}`));
        });
        req.on('error', function (err) {
            // err has statusCode property
            // res should have headers
            handleResult(err);
        });
        if (data && typeof data === 'string') {
            req.write(data, 'utf8');
        }
        if (data && typeof data !== 'string') {
            data.on('close', function () {
                req.end();
            });
            data.pipe(req);
        }
        else {
            req.end();
        }
    }
    /**
     * Gets an http agent. This function is useful when you need an http agent that handles
     * routing through a proxy server - depending upon the url and proxy environment variables.
     * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
     */
    getAgent(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        return this._getAgent(parsedUrl);
    }
    getAgentDispatcher(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        const proxyUrl = pm.getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (!useProxy) {
            return;
        }
        return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
    }
    _prepareRequest(method, requestUrl, headers) {
        const info = {};
        info.parsedUrl = requestUrl;
        const usingSsl = info.parsedUrl.protocol === 'https:';
        info.httpModule = usingSsl ? https : http;
        const defaultPort = usingSsl ? 443 : 80;
        info.options = {};
        info.options.host = info.parsedUrl.hostname;
        info.options.port = info.parsedUrl.port
            ? parseInt(info.parsedUrl.port)
            : defaultPort;
        info.options.path =
            (info.parsedUrl.pathname || '') + (info.parsedUrl.search || '');
        info.options.method = method;
        info.options.headers = this._mergeHeaders(headers);
        if (this.userAgent != null) {
            info.options.headers['user-agent'] = this.userAgent;
        }
        info.options.agent = this._getAgent(info.parsedUrl);
        // gives handlers an opportunity to participate
        if (this.handlers) {
            for (const handler of this.handlers) {
                handler.prepareRequest(info.options);
            }
        }
        return info;
    }
    _mergeHeaders(headers) {
        if (this.requestOptions && this.requestOptions.headers) {
            return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
        }
        return lowercaseKeys(headers || {});
    }
    /**
     * Gets an existing header value or returns a default.
     * Handles converting number header values to strings since HTTP headers must be strings.
     * Note: This returns string | string[] since some headers can have multiple values.
     * For headers that must always be a single string (like Content-Type), use the
     * specialized _getExistingOrDefaultContentTypeHeader method instead.
     */
    _getExistingOrDefaultHeader(additionalHeaders, header, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
            if (headerValue) {
                clientHeader =
                    typeof headerValue === 'number' ? headerValue.toString() : headerValue;
            }
        }
        const additionalValue = additionalHeaders[header];
        if (additionalValue !== undefined) {
            return typeof additionalValue === 'number'
                ? additionalValue.toString()
                : additionalValue;
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    /**
     * Specialized version of _getExistingOrDefaultHeader for Content-Type header.
     * Always returns a single string (not an array) since Content-Type should be a single value.
     * Converts arrays to comma-separated strings and numbers to strings to ensure type safety.
     * This was split from _getExistingOrDefaultHeader to provide stricter typing for callers
     * that assign the result to places expecting a string (e.g., additionalHeaders[Headers.ContentType]).
     */
    _getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
            if (headerValue) {
                if (typeof headerValue === 'number') {
                    clientHeader = String(headerValue);
                }
                else if (Array.isArray(headerValue)) {
                    clientHeader = headerValue.join(', ');
                }
                else {
                    clientHeader = headerValue;
                }
            }
        }
        const additionalValue = additionalHeaders[Headers.ContentType];
        // Return the first non-undefined value, converting numbers or arrays to strings if necessary
        if (additionalValue !== undefined) {
            if (typeof additionalValue === 'number') {
                return String(additionalValue);
            }
            else if (Array.isArray(additionalValue)) {
                return additionalValue.join(', ');
            }
            else {
                return additionalValue;
            }
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    _getAgent(parsedUrl) {
        let agent;
        const proxyUrl = pm.getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (this._keepAlive && useProxy) {
            agent = this._proxyAgent;
        }
        if (!useProxy) {
            agent = this._agent;
        }
        // if agent is already assigned use that agent.
        if (agent) {
            return agent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        let maxSockets = 100;
        if (this.requestOptions) {
            maxSockets = this.requestOptions.maxSockets || http.globalAgent.maxSockets;
        }
        // This is `useProxy` again, but we need to check `proxyURl` directly for TypeScripts's flow analysis.
        if (proxyUrl && proxyUrl.hostname) {
            const agentOptions = {
                maxSockets,
                keepAlive: this._keepAlive,
                proxy: Object.assign(Object.assign({}, ((proxyUrl.username || proxyUrl.password) && {
                    proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`
                })), { host: proxyUrl.hostname, port: proxyUrl.port })
            };
            let tunnelAgent;
            const overHttps = proxyUrl.protocol === 'https:';
            if (usingSsl) {
                tunnelAgent = overHttps ? tunnel.httpsOverHttps : tunnel.httpsOverHttp;
            }
            else {
                tunnelAgent = overHttps ? tunnel.httpOverHttps : tunnel.httpOverHttp;
            }
            agent = tunnelAgent(agentOptions);
            this._proxyAgent = agent;
        }
        // if tunneling agent isn't assigned create a new agent
        if (!agent) {
            const options = { keepAlive: this._keepAlive, maxSockets };
            agent = usingSsl ? new https.Agent(options) : new http.Agent(options);
            this._agent = agent;
        }
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            agent.options = Object.assign(agent.options || {}, {
                rejectUnauthorized: false
            });
        }
        return agent;
    }
    _getProxyAgentDispatcher(parsedUrl, proxyUrl) {
        let proxyAgent;
        if (this._keepAlive) {
            proxyAgent = this._proxyAgentDispatcher;
        }
        // if agent is already assigned use that agent.
        if (proxyAgent) {
            return proxyAgent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        proxyAgent = new ProxyAgent(Object.assign({ uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1 }, ((proxyUrl.username || proxyUrl.password) && {
            token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString('base64')}`
        })));
        this._proxyAgentDispatcher = proxyAgent;
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, {
                rejectUnauthorized: false
            });
        }
        return proxyAgent;
    }
    _getUserAgentWithOrchestrationId(userAgent) {
        const baseUserAgent = userAgent || 'actions/http-client';
        const orchId = process.env['ACTIONS_ORCHESTRATION_ID'];
        if (orchId) {
            // Sanitize the orchestration ID to ensure it contains only valid characters
            // Valid characters: 0-9, a-z, _, -, .
            const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, '_');
            return `${baseUserAgent} actions_orchestration_id/${sanitizedId}`;
        }
        return baseUserAgent;
    }
    _performExponentialBackoff(retryNumber) {
        return __awaiter(this, void 0, void 0, function* () {
            retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
            const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
            return new Promise(resolve => setTimeout(() => resolve(), ms));
        });
    }
    _processResponse(res, options) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
                const statusCode = res.message.statusCode || 0;
                const response = {
                    statusCode,
                    result: null,
                    headers: {}
                };
                // not found leads to null obj returned
                if (statusCode === HttpCodes.NotFound) {
                    resolve(response);
                }
                // get the result from the body
                function dateTimeDeserializer(key, value) {
                    if (typeof value === 'string') {
                        const a = new Date(value);
                        if (!isNaN(a.valueOf())) {
                            return a;
                        }
                    }
                    return value;
                }
                let obj;
                let contents;
                try {
                    contents = yield res.readBody();
                    if (contents && contents.length > 0) {
                        if (options && options.deserializeDates) {
                            obj = JSON.parse(contents, dateTimeDeserializer);
                        }
                        else {
                            obj = JSON.parse(contents);
                        }
                        response.result = obj;
                    }
                    response.headers = res.message.headers;
                }
                catch (err) {
                    // Invalid resource (contents not json);  leaving result obj null
                }
                // note that 3xx redirects are handled by the http layer.
                if (statusCode > 299) {
                    let msg;
                    // if exception/error in body, attempt to get better error
                    if (obj && obj.message) {
                        msg = obj.message;
                    }
                    else if (contents && contents.length > 0) {
                        // it may be the case that the exception is in the body message as string
                        msg = contents;
                    }
                    else {
                        msg = `Failed request: (${statusCode})`;
                    }
                    const err = new HttpClientError(msg, statusCode);
                    err.result = response.result;
                    reject(err);
                }
                else {
                    resolve(response);
                }
            }));
        });
    }
}
const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => ((c[k.toLowerCase()] = obj[k]), c), {});
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ../node_modules/@actions/http-client/lib/auth.js
var auth_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
class BasicCredentialHandler {
    constructor(username, password) {
        this.username = username;
        this.password = password;
    }
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`${this.username}:${this.password}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return auth_awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class auth_BearerCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Bearer ${this.token}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return auth_awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class PersonalAccessTokenCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`PAT:${this.token}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return auth_awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
//# sourceMappingURL=auth.js.map
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/oidc-utils.js
var oidc_utils_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_namespaceObject.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_namespaceObject.constants.R_OK | external_fs_namespaceObject.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: external "string_decoder"
const external_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");
// EXTERNAL MODULE: external "events"
var external_events_ = __nccwpck_require__(4434);
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
// EXTERNAL MODULE: external "assert"
var external_assert_ = __nccwpck_require__(2613);
;// CONCATENATED MODULE: ../node_modules/@actions/io/lib/io-util.js
var io_util_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_namespaceObject.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = external_fs_namespaceObject.constants.O_RDONLY;
function exists(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return io_util_awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = external_path_namespaceObject.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = external_path_namespaceObject.dirname(filePath);
                        const upperName = external_path_namespaceObject.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = external_path_namespaceObject.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map
;// CONCATENATED MODULE: ../node_modules/@actions/io/lib/io.js
var io_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield io_copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (ioUtil.IS_WINDOWS) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield ioUtil.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        ok(fsPath, 'a path argument must be provided');
        yield ioUtil.mkdir(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (IS_WINDOWS) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (IS_WINDOWS && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(external_path_namespaceObject.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (isRooted(tool)) {
            const filePath = yield tryGetExecutablePath(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(external_path_namespaceObject.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(external_path_namespaceObject.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield tryGetExecutablePath(external_path_namespaceObject.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield io_copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function io_copyFile(srcFile, destFile, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
;// CONCATENATED MODULE: ../node_modules/@actions/exec/lib/toolrunner.js
var toolrunner_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const toolrunner_IS_WINDOWS = process.platform === 'win32';
/*
 * Class for running command line tools. Handles quoting and arg parsing in a platform agnostic way.
 */
class ToolRunner extends external_events_.EventEmitter {
    constructor(toolPath, args, options) {
        super();
        if (!toolPath) {
            throw new Error("Parameter 'toolPath' cannot be null or empty.");
        }
        this.toolPath = toolPath;
        this.args = args || [];
        this.options = options || {};
    }
    _debug(message) {
        if (this.options.listeners && this.options.listeners.debug) {
            this.options.listeners.debug(message);
        }
    }
    _getCommandString(options, noPrefix) {
        const toolPath = this._getSpawnFileName();
        const args = this._getSpawnArgs(options);
        let cmd = noPrefix ? '' : '[command]'; // omit prefix when piped to a second tool
        if (toolrunner_IS_WINDOWS) {
            // Windows + cmd file
            if (this._isCmdFile()) {
                cmd += toolPath;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows + verbatim
            else if (options.windowsVerbatimArguments) {
                cmd += `"${toolPath}"`;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows (regular)
            else {
                cmd += this._windowsQuoteCmdArg(toolPath);
                for (const a of args) {
                    cmd += ` ${this._windowsQuoteCmdArg(a)}`;
                }
            }
        }
        else {
            // OSX/Linux - this can likely be improved with some form of quoting.
            // creating processes on Unix is fundamentally different than Windows.
            // on Unix, execvp() takes an arg array.
            cmd += toolPath;
            for (const a of args) {
                cmd += ` ${a}`;
            }
        }
        return cmd;
    }
    _processLineBuffer(data, strBuffer, onLine) {
        try {
            let s = strBuffer + data.toString();
            let n = s.indexOf(external_os_.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_.EOL.length);
                n = s.indexOf(external_os_.EOL);
            }
            return s;
        }
        catch (err) {
            // streaming lines to console is best effort.  Don't fail a build.
            this._debug(`error processing line. Failed with error ${err}`);
            return '';
        }
    }
    _getSpawnFileName() {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
                for (const a of this.args) {
                    argline += ' ';
                    argline += options.windowsVerbatimArguments
                        ? a
                        : this._windowsQuoteCmdArg(a);
                }
                argline += '"';
                return [argline];
            }
        }
        return this.args;
    }
    _endsWith(str, end) {
        return str.endsWith(end);
    }
    _isCmdFile() {
        const upperToolPath = this.toolPath.toUpperCase();
        return (this._endsWith(upperToolPath, '.CMD') ||
            this._endsWith(upperToolPath, '.BAT'));
    }
    _windowsQuoteCmdArg(arg) {
        // for .exe, apply the normal quoting rules that libuv applies
        if (!this._isCmdFile()) {
            return this._uvQuoteCmdArg(arg);
        }
        // otherwise apply quoting rules specific to the cmd.exe command line parser.
        // the libuv rules are generic and are not designed specifically for cmd.exe
        // command line parser.
        //
        // for a detailed description of the cmd.exe command line parser, refer to
        // http://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts/7970912#7970912
        // need quotes for empty arg
        if (!arg) {
            return '""';
        }
        // determine whether the arg needs to be quoted
        const cmdSpecialChars = [
            ' ',
            '\t',
            '&',
            '(',
            ')',
            '[',
            ']',
            '{',
            '}',
            '^',
            '=',
            ';',
            '!',
            "'",
            '+',
            ',',
            '`',
            '~',
            '|',
            '<',
            '>',
            '"'
        ];
        let needsQuotes = false;
        for (const char of arg) {
            if (cmdSpecialChars.some(x => x === char)) {
                needsQuotes = true;
                break;
            }
        }
        // short-circuit if quotes not needed
        if (!needsQuotes) {
            return arg;
        }
        // the following quoting rules are very similar to the rules that by libuv applies.
        //
        // 1) wrap the string in quotes
        //
        // 2) double-up quotes - i.e. " => ""
        //
        //    this is different from the libuv quoting rules. libuv replaces " with \", which unfortunately
        //    doesn't work well with a cmd.exe command line.
        //
        //    note, replacing " with "" also works well if the arg is passed to a downstream .NET console app.
        //    for example, the command line:
        //          foo.exe "myarg:""my val"""
        //    is parsed by a .NET console app into an arg array:
        //          [ "myarg:\"my val\"" ]
        //    which is the same end result when applying libuv quoting rules. although the actual
        //    command line from libuv quoting rules would look like:
        //          foo.exe "myarg:\"my val\""
        //
        // 3) double-up slashes that precede a quote,
        //    e.g.  hello \world    => "hello \world"
        //          hello\"world    => "hello\\""world"
        //          hello\\"world   => "hello\\\\""world"
        //          hello world\    => "hello world\\"
        //
        //    technically this is not required for a cmd.exe command line, or the batch argument parser.
        //    the reasons for including this as a .cmd quoting rule are:
        //
        //    a) this is optimized for the scenario where the argument is passed from the .cmd file to an
        //       external program. many programs (e.g. .NET console apps) rely on the slash-doubling rule.
        //
        //    b) it's what we've been doing previously (by deferring to node default behavior) and we
        //       haven't heard any complaints about that aspect.
        //
        // note, a weakness of the quoting rules chosen here, is that % is not escaped. in fact, % cannot be
        // escaped when used on the command line directly - even though within a .cmd file % can be escaped
        // by using %%.
        //
        // the saving grace is, on the command line, %var% is left as-is if var is not defined. this contrasts
        // the line parsing rules within a .cmd file, where if var is not defined it is replaced with nothing.
        //
        // one option that was explored was replacing % with ^% - i.e. %var% => ^%var^%. this hack would
        // often work, since it is unlikely that var^ would exist, and the ^ character is removed when the
        // variable is used. the problem, however, is that ^ is not removed when %* is used to pass the args
        // to an external program.
        //
        // an unexplored potential solution for the % escaping problem, is to create a wrapper .cmd file.
        // % can be escaped within a .cmd file.
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\'; // double the slash
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '"'; // double the quote
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _uvQuoteCmdArg(arg) {
        // Tool runner wraps child_process.spawn() and needs to apply the same quoting as
        // Node in certain cases where the undocumented spawn option windowsVerbatimArguments
        // is used.
        //
        // Since this function is a port of quote_cmd_arg from Node 4.x (technically, lib UV,
        // see https://github.com/nodejs/node/blob/v4.x/deps/uv/src/win/process.c for details),
        // pasting copyright notice from Node within this function:
        //
        //      Copyright Joyent, Inc. and other Node contributors. All rights reserved.
        //
        //      Permission is hereby granted, free of charge, to any person obtaining a copy
        //      of this software and associated documentation files (the "Software"), to
        //      deal in the Software without restriction, including without limitation the
        //      rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
        //      sell copies of the Software, and to permit persons to whom the Software is
        //      furnished to do so, subject to the following conditions:
        //
        //      The above copyright notice and this permission notice shall be included in
        //      all copies or substantial portions of the Software.
        //
        //      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        //      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        //      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
        //      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        //      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
        //      FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
        //      IN THE SOFTWARE.
        if (!arg) {
            // Need double quotation for empty argument
            return '""';
        }
        if (!arg.includes(' ') && !arg.includes('\t') && !arg.includes('"')) {
            // No quotation needed
            return arg;
        }
        if (!arg.includes('"') && !arg.includes('\\')) {
            // No embedded double quotes or backslashes, so I can just wrap
            // quote marks around the whole thing.
            return `"${arg}"`;
        }
        // Expected input/output:
        //   input : hello"world
        //   output: "hello\"world"
        //   input : hello""world
        //   output: "hello\"\"world"
        //   input : hello\world
        //   output: hello\world
        //   input : hello\\world
        //   output: hello\\world
        //   input : hello\"world
        //   output: "hello\\\"world"
        //   input : hello\\"world
        //   output: "hello\\\\\"world"
        //   input : hello world\
        //   output: "hello world\\" - note the comment in libuv actually reads "hello world\"
        //                             but it appears the comment is wrong, it should be "hello world\\"
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\';
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '\\';
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _cloneExecOptions(options) {
        options = options || {};
        const result = {
            cwd: options.cwd || process.cwd(),
            env: options.env || process.env,
            silent: options.silent || false,
            windowsVerbatimArguments: options.windowsVerbatimArguments || false,
            failOnStdErr: options.failOnStdErr || false,
            ignoreReturnCode: options.ignoreReturnCode || false,
            delay: options.delay || 10000
        };
        result.outStream = options.outStream || process.stdout;
        result.errStream = options.errStream || process.stderr;
        return result;
    }
    _getSpawnOptions(options, toolPath) {
        options = options || {};
        const result = {};
        result.cwd = options.cwd;
        result.env = options.env;
        result['windowsVerbatimArguments'] =
            options.windowsVerbatimArguments || this._isCmdFile();
        if (options.windowsVerbatimArguments) {
            result.argv0 = `"${toolPath}"`;
        }
        return result;
    }
    /**
     * Exec a tool.
     * Output will be streamed to the live console.
     * Returns promise with return code
     *
     * @param     tool     path to tool to exec
     * @param     options  optional exec options.  See ExecOptions
     * @returns   number
     */
    exec() {
        return toolrunner_awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!isRooted(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (toolrunner_IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_namespaceObject.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield which(this.toolPath, true);
            return new Promise((resolve, reject) => toolrunner_awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield exists(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_namespaceObject.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
                let stdbuffer = '';
                if (cp.stdout) {
                    cp.stdout.on('data', (data) => {
                        if (this.options.listeners && this.options.listeners.stdout) {
                            this.options.listeners.stdout(data);
                        }
                        if (!optionsNonNull.silent && optionsNonNull.outStream) {
                            optionsNonNull.outStream.write(data);
                        }
                        stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.stdline) {
                                this.options.listeners.stdline(line);
                            }
                        });
                    });
                }
                let errbuffer = '';
                if (cp.stderr) {
                    cp.stderr.on('data', (data) => {
                        state.processStderr = true;
                        if (this.options.listeners && this.options.listeners.stderr) {
                            this.options.listeners.stderr(data);
                        }
                        if (!optionsNonNull.silent &&
                            optionsNonNull.errStream &&
                            optionsNonNull.outStream) {
                            const s = optionsNonNull.failOnStdErr
                                ? optionsNonNull.errStream
                                : optionsNonNull.outStream;
                            s.write(data);
                        }
                        errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.errline) {
                                this.options.listeners.errline(line);
                            }
                        });
                    });
                }
                cp.on('error', (err) => {
                    state.processError = err.message;
                    state.processExited = true;
                    state.processClosed = true;
                    state.CheckComplete();
                });
                cp.on('exit', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                cp.on('close', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    state.processClosed = true;
                    this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                state.on('done', (error, exitCode) => {
                    if (stdbuffer.length > 0) {
                        this.emit('stdline', stdbuffer);
                    }
                    if (errbuffer.length > 0) {
                        this.emit('errline', errbuffer);
                    }
                    cp.removeAllListeners();
                    if (error) {
                        reject(error);
                    }
                    else {
                        resolve(exitCode);
                    }
                });
                if (this.options.input) {
                    if (!cp.stdin) {
                        throw new Error('child process missing stdin');
                    }
                    cp.stdin.end(this.options.input);
                }
            }));
        });
    }
}
/**
 * Convert an arg string to an array of args. Handles escaping
 *
 * @param    argString   string of arguments
 * @returns  string[]    array of arguments
 */
function argStringToArray(argString) {
    const args = [];
    let inQuotes = false;
    let escaped = false;
    let arg = '';
    function append(c) {
        // we only escape double quotes.
        if (escaped && c !== '"') {
            arg += '\\';
        }
        arg += c;
        escaped = false;
    }
    for (let i = 0; i < argString.length; i++) {
        const c = argString.charAt(i);
        if (c === '"') {
            if (!escaped) {
                inQuotes = !inQuotes;
            }
            else {
                append(c);
            }
            continue;
        }
        if (c === '\\' && escaped) {
            append(c);
            continue;
        }
        if (c === '\\' && inQuotes) {
            escaped = true;
            continue;
        }
        if (c === ' ' && !inQuotes) {
            if (arg.length > 0) {
                args.push(arg);
                arg = '';
            }
            continue;
        }
        append(c);
    }
    if (arg.length > 0) {
        args.push(arg.trim());
    }
    return args;
}
class ExecState extends external_events_.EventEmitter {
    constructor(options, toolPath) {
        super();
        this.processClosed = false; // tracks whether the process has exited and stdio is closed
        this.processError = '';
        this.processExitCode = 0;
        this.processExited = false; // tracks whether the process has exited
        this.processStderr = false; // tracks whether stderr was written to
        this.delay = 10000; // 10 seconds
        this.done = false;
        this.timeout = null;
        if (!toolPath) {
            throw new Error('toolPath must not be empty');
        }
        this.options = options;
        this.toolPath = toolPath;
        if (options.delay) {
            this.delay = options.delay;
        }
    }
    CheckComplete() {
        if (this.done) {
            return;
        }
        if (this.processClosed) {
            this._setResult();
        }
        else if (this.processExited) {
            this.timeout = (0,external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
        }
    }
    _debug(message) {
        this.emit('debug', message);
    }
    _setResult() {
        // determine whether there is an error
        let error;
        if (this.processExited) {
            if (this.processError) {
                error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
            }
            else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
                error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
            }
            else if (this.processStderr && this.options.failOnStdErr) {
                error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
            }
        }
        // clear the timeout
        if (this.timeout) {
            clearTimeout(this.timeout);
            this.timeout = null;
        }
        this.done = true;
        this.emit('done', error, this.processExitCode);
    }
    static HandleTimeout(state) {
        if (state.done) {
            return;
        }
        if (!state.processClosed && state.processExited) {
            const message = `The STDIO streams did not close within ${state.delay / 1000} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
            state._debug(message);
        }
        state._setResult();
    }
}
//# sourceMappingURL=toolrunner.js.map
;// CONCATENATED MODULE: ../node_modules/@actions/exec/lib/exec.js
var exec_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


/**
 * Exec a command.
 * Output will be streamed to the live console.
 * Returns promise with return code
 *
 * @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
 * @param     args               optional arguments for tool. Escaping is handled by the lib.
 * @param     options            optional exec options.  See ExecOptions
 * @returns   Promise<number>    exit code
 */
function exec_exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = tr.argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new tr.ToolRunner(toolPath, args, options);
        return runner.exec();
    });
}
/**
 * Exec a command and get the output.
 * Output will be streamed to the live console.
 * Returns promise with the exit code and collected stdout and stderr
 *
 * @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
 * @param     args                  optional arguments for tool. Escaping is handled by the lib.
 * @param     options               optional exec options.  See ExecOptions
 * @returns   Promise<ExecOutput>   exit code, stdout, and stderr
 */
function getExecOutput(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        var _a, _b;
        let stdout = '';
        let stderr = '';
        //Using string decoder covers the case where a mult-byte character is split
        const stdoutDecoder = new StringDecoder('utf8');
        const stderrDecoder = new StringDecoder('utf8');
        const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
        const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
        const stdErrListener = (data) => {
            stderr += stderrDecoder.write(data);
            if (originalStdErrListener) {
                originalStdErrListener(data);
            }
        };
        const stdOutListener = (data) => {
            stdout += stdoutDecoder.write(data);
            if (originalStdoutListener) {
                originalStdoutListener(data);
            }
        };
        const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
        const exitCode = yield exec_exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
        //flush any remaining characters
        stdout += stdoutDecoder.end();
        stderr += stderrDecoder.end();
        return {
            exitCode,
            stdout,
            stderr
        };
    });
}
//# sourceMappingURL=exec.js.map
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9387);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
