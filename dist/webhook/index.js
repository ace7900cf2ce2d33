import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2818:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
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
__webpack_unused_export__ = closest;


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

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 2250:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("dns");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

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

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 99:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

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

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 3106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 5599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  L: () => (/* binding */ actionHost)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ../node_modules/@actions/core/lib/core.js + 18 modules
var core = __nccwpck_require__(8137);
;// CONCATENATED MODULE: ../build/commands/host.js
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

;// CONCATENATED MODULE: ../build/ports/inert.js
/**
 * Text as it may stand in GitHub's log: the runner takes a line that begins with `::` (blanks before it don't count), or has `##[` anywhere, for a
 * command to itself. Output of programs and servers is no such thing. Where nothing could be taken for one, the text is unchanged.
 */
const inert = (text) => text.replace(/^(\s*)::/gm, '$1\\::').replaceAll('##[', '##\\[');

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: ../build/ports/types.js
var types = __nccwpck_require__(2896);
;// CONCATENATED MODULE: ../build/ports/agents.js

/** Twenty images are asked for side by side; writers to a cluster have a limit of their own. */
const connectionsAtOnce = 32;
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
                    judged(agent, pinned(tls.fingerprint));
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
const pinned = (fingerprint) => (socket) => {
    const shown = socket.getPeerX509Certificate()?.fingerprint256;
    if (shown && plain(shown) === plain(fingerprint))
        return undefined;
    return new types/* HttpProblem */.AF('changed', `the certificate's sha256 is ${shown ?? 'not shown'}, accepted is ${fingerprint}`, { unsent: true });
};
/**
 * From now on a connection is given to a request only after its certificate was judged: a wrong host sees nothing of it.
 * (`checkServerIdentity` would not do: Node never calls it for an untrusted certificate.)
 */
function judged(agent, judge) {
    const connect = agent.createConnection.bind(agent);
    agent.createConnection = (options, made) => {
        const check = (socket) => {
            const problem = judge(socket);
            if (!problem)
                return made?.(null, socket);
            socket.destroy();
            return made?.(problem, socket);
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
/** For one look at a server: every connection is refused once `look` has seen it. */
function lookingAgent(url, tls, env, connectWithin, look) {
    const agent = limited(make(url, { verify: true, ...tls, fingerprint: 'any' }, 1, env), url, connectWithin);
    judged(agent, (socket) => {
        look(socket);
        return new types/* HttpProblem */.AF('invalid', 'seen', { unsent: true });
    });
    return agent;
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
            resolve(shownBy(socket));
            socket.destroy();
        });
    });
}
/** What the other side of a connection has shown; undefined: nothing. */
function shownBy(socket) {
    const shown = socket.getPeerX509Certificate();
    if (!shown)
        return undefined;
    const { subject, issuer, subjectAltName = '', validFrom, validTo, fingerprint256: fingerprint } = shown;
    const code = String(socket.authorizationError ?? '');
    return {
        subject: oneLine(subject),
        issuer: oneLine(issuer),
        names: subjectAltName,
        validFrom,
        validTo,
        fingerprint,
        ...(code && { distrust: distrust[code] ?? `not trusted (${code})` }),
    };
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
    const proxy = proxyIn(error, url);
    if (proxy)
        return new types/* HttpProblem */.AF('proxy', proxy, { unsent: true, cause: error });
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
/** What an error says of a proxy on the way (HTTPS_PROXY), which is then another place than the one that was asked for. */
function proxyIn(error, url) {
    const { code = '', message, hostname, address, port, } = error;
    if (code.startsWith('ERR_PROXY_'))
        return `the proxy does not lead to ${url.host}: ${message}`;
    if (hostname !== undefined && hostname !== url.hostname)
        return `there is no host ${hostname} (DNS), which is the proxy on the way to ${url.host}`;
    const own = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
    if (port === undefined || port === own)
        return undefined;
    const why = code === 'ECONNREFUSED' ? 'nothing listens there' : code;
    return `the proxy ${address}:${port} on the way to ${url.host} can't be reached: ${why}`;
}
function describe(shown, code) {
    if (code === 'CERT_HAS_EXPIRED')
        return `subject ${shown.subject}, valid until ${shown.validTo}`;
    if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
        return `subject ${shown.subject}, names: ${shown.names || 'none'}`;
    return `subject ${shown.subject || 'empty'}, issuer ${shown.issuer}, sha256 ${shown.fingerprint}`;
}

;// CONCATENATED MODULE: ../build/ports/certificate.js



/** Looks at the certificate of a server by the way that requests take: the same proxies, the same limit. */
function newCertificate(env, connectWithin = 15_000) {
    return async (address, signal, tls) => {
        signal.throwIfAborted();
        const url = URL.parse(address);
        if (url?.protocol !== 'https:')
            throw new types/* HttpProblem */.AF('invalid', `${JSON.stringify(address)} is no https:// address`, { unsent: true });
        let seen;
        const agent = lookingAgent(url, tls, env, connectWithin, (socket) => {
            seen = shownBy(socket);
        });
        try {
            const error = await refused(url, agent, signal);
            signal.throwIfAborted();
            if (seen)
                return seen;
            throw error instanceof types/* HttpProblem */.AF ? error : await readable(error, url, undefined, true);
        }
        finally {
            agent.destroy();
        }
    };
}
/** Why the request was not sent: the agent refuses every connection. */
function refused(url, agent, signal) {
    return new Promise((resolve) => {
        const request = process.getBuiltinModule('node:https').request(url, { agent, method: 'HEAD', signal });
        request.once('error', resolve);
        request.once('close', () => resolve(new types/* HttpProblem */.AF('cut', `${url.host} cut the connection`, { unsent: true })));
        // Nothing is flushed before there is a connection, and none is given.
        request.end();
    });
}

// EXTERNAL MODULE: ../build/ports/files.js + 1 modules
var files = __nccwpck_require__(119);
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
    return async (argv, { env, folder = '.', signal, line, input }) => {
        const cwd = await (0,files/* insideOf */.kP)(workspace, folder);
        signal.throwIfAborted();
        const [program = '', ...args] = argv;
        const { spawn } = process.getBuiltinModule('node:child_process');
        let child;
        try {
            const stdin = input === undefined ? 'ignore' : 'pipe';
            child = spawn(program, args, { cwd, env, detached: true, stdio: [stdin, 'pipe', 'pipe'] });
        }
        catch (error) {
            throw explained(error, program);
        }
        const stop = () => end(child);
        signal.addEventListener('abort', stop, { once: true });
        // A program need not read what it is given.
        child.stdin?.on('error', () => { }).end(input);
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

;// CONCATENATED MODULE: ../build/ports/http-body.js
const isStream = (body) => typeof body === 'object' && Symbol.asyncIterator in body;
/**
 * Sends a body as it comes, at the connection's pace: the next part is asked for when this one has gone to the system. An answer that comes before its end
 * (413) or the connection's end stops it. Throws what the body throws.
 */
async function pour(body, outgoing) {
    let answer;
    let isOver = false;
    let wake = () => { };
    const end = () => {
        isOver = true;
        wake();
    };
    outgoing.once('close', end);
    outgoing.once('response', (incoming) => {
        answer = incoming;
        end();
    });
    const sent = (part) => new Promise((resolve) => {
        wake = resolve;
        outgoing.write(part, () => resolve());
    });
    try {
        for await (const part of body) {
            if (!isOver)
                await sent(part);
            if (isOver)
                return;
        }
        outgoing.end();
    }
    catch (error) {
        if (!isOver)
            throw error;
    }
    finally {
        if (answer && !outgoing.writableEnded)
            leave(outgoing, answer);
    }
}
/** Half a request is on the connection: nothing else can follow it there. */
function leave(outgoing, answer) {
    if (answer.readableEnded)
        outgoing.destroy();
    else
        for (const event of ['end', 'close'])
            answer.once(event, () => outgoing.destroy());
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
                if (!first.stale || signal.aborted || !mayRepeat(request))
                    throw error;
                agents.dropIdle(first.agent);
                return await new Attempt(request, agents, signal).response;
            }
        },
    };
}
/** A body that came as a stream is gone. */
const mayRepeat = ({ repeatable: may, method, body }) => !isStream(body) && (may ?? repeatable.has(method));
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
            const { body } = this.#request;
            if (isStream(body))
                void pour(body, outgoing).catch((error) => this.#end(outgoing, error));
            // Framed by the Content-Length of #begin; `end(body)` alone leaves a DELETE's body unframed.
            else
                outgoing.end(body);
        });
    }
    #begin() {
        const { method, headers, body, timeout = silence } = this.#request;
        const length = body === undefined || isStream(body) ? {} : { 'content-length': String(Buffer.byteLength(body)) };
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

;// CONCATENATED MODULE: ../build/ports/mail.js

/** A server may be silent for so long, in ms. */
const mail_silence = 10_000;
/** Mails by SMTP. The library is loaded at the first one. */
function newMail() {
    return async ({ host, port, encryption, username, password }, mail, signal) => {
        signal.throwIfAborted();
        const { createTransport } = (await __nccwpck_require__.e(/* import() */ 609).then(__nccwpck_require__.bind(__nccwpck_require__, 6609))).default;
        let socket;
        const transport = createTransport({
            // The library keeps its own connections open for a while after it was told to close them.
            getSocket(_options, done) {
                socket = connected(host, port, done);
            },
            host,
            port,
            secure: encryption === 'tls',
            requireTLS: encryption === 'starttls',
            ignoreTLS: encryption === 'none',
            ...(username === undefined ? {} : { auth: { user: username, pass: password ?? '' } }),
            greetingTimeout: mail_silence,
            socketTimeout: mail_silence,
            disableFileAccess: true,
            disableUrlAccess: true,
        });
        const over = new AbortController();
        try {
            const sent = transport.sendMail({ ...mail, to: [...mail.to] });
            await Promise.race([sent, aborted(AbortSignal.any([signal, over.signal]))]);
        }
        catch (error) {
            signal.throwIfAborted();
            throw new types/* MailProblem */.DZ(why(error, { host, port }), { cause: error });
        }
        finally {
            over.abort();
            transport.close();
            socket?.destroy();
        }
    };
}
function connected(host, port, done) {
    const socket = process.getBuiltinModule('node:net').connect(port, host);
    const failed = (error) => done(error);
    socket.setTimeout(mail_silence, () => socket.destroy(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })));
    socket.once('error', failed).once('connect', () => {
        socket.off('error', failed).setTimeout(0);
        done(null, { connection: socket });
    });
    return socket;
}
const aborted = (signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
/** What the server says may name addresses and passwords: its code is enough. */
function why({ code, responseCode, message }, { host, port }) {
    const server = `${host}:${port}`;
    const answered = responseCode === undefined ? '' : ` (${responseCode})`;
    if (code === 'EAUTH' || code === 'ENOAUTH')
        return `${server} does not take the username and the password${answered}`;
    if (code === 'EDNS' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
        return `there is no host ${host}`;
    if (code === 'EENVELOPE')
        return `${server} does not take the sender or a receiver${answered}`;
    if (code === 'EMESSAGE')
        return `${server} does not take the mail${answered}`;
    if (code === 'ETLS' || /certificate|self-signed|TLS|SSL/i.test(message))
        return `${server} can’t be talked to behind TLS`;
    if (code === 'ETIMEDOUT')
        return `${server} does not answer`;
    return `${server} can’t be reached${answered}`;
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ../build/ports/ssh.js



/** A connection that says nothing is asked so often, in ms; after three questions without an answer it is lost. */
const alive = 10_000;
/** A command that was told to end gets so long, in ms: it kills what is left after five seconds itself. */
const ssh_grace = 8000;
/** When it has ended, its output is waited for so long, in ms. */
const ssh_lastWords = 3000;
/** Commands on other hosts. The library is loaded at the first one. `connectWithin`: until somebody is signed in, in ms. */
function newSsh(connectWithin = 20_000) {
    return async (target, command, options) => {
        options.signal.throwIfAborted();
        const client = await newClient();
        try {
            await signedIn(client, { ...target, readyTimeout: connectWithin }, options);
            return await ran(client, command, options);
        }
        finally {
            client.on('error', () => { }).end();
            client.destroy();
        }
    };
}
async function newClient() {
    // A part of the library asks for its folder by the name that it has in CommonJS, and is bundled into a module.
    globalThis.__dirname ??= import.meta.dirname;
    return new (await __nccwpck_require__.e(/* import() */ 362).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7362, 19))).default.Client();
}
async function signedIn(client, { password, privateKey, ...target }, { accepts, signal }) {
    let shown;
    const refused = {};
    const config = {
        ...target,
        ...(password === undefined ? {} : { password, tryKeyboard: true }),
        ...(privateKey === undefined ? {} : { privateKey }),
        keepaliveInterval: alive,
        keepaliveCountMax: 3,
        hostVerifier: (key) => {
            shown = hostKey(key);
            const isAccepted = accepts(shown);
            if (!isAccepted)
                refused.key = shown;
            return isAccepted;
        },
    };
    await new Promise((resolve, reject) => {
        const stop = () => reject(signal.reason);
        signal.addEventListener('abort', stop, { once: true });
        client
            .once('ready', () => {
            signal.removeEventListener('abort', stop);
            resolve();
        })
            .once('error', (error) => reject(refused.key ? new types/* SshProblem */.Qr('hostKey', keyText(refused.key)) : ssh_explained(error, target)))
            .once('close', () => reject(new types/* SshProblem */.Qr('cut', `${target.host} cut the connection`)))
            // Servers that ask themselves take the password as the answer to what they ask.
            .on('keyboard-interactive', (_name, _instructions, _language, prompts, finish) => finish(prompts.map(() => password ?? '')));
        try {
            client.connect(config);
        }
        catch (error) {
            reject(keyProblem(error));
        }
    });
}
async function ran(client, command, { input, signal, line }) {
    const channel = await new Promise((resolve, reject) => {
        client.once('error', (error) => reject(new types/* SshProblem */.Qr('lost', `the connection was lost: ${error.message}`)));
        client.exec(command, (error, stream) => error ? reject(new types/* SshProblem */.Qr('denied', `no command may be run: ${error.message}`)) : resolve(stream));
    });
    const readers = [lines(channel, (text) => line(text, 'out')), lines(channel.stderr, (text) => line(text, 'err'))];
    const ended = new Promise((resolve, reject) => {
        client.once('close', () => reject(new types/* SshProblem */.Qr('lost', 'the connection was lost before the command ended')));
        channel.once('exit', (code, name) => resolve({ code: code ?? 128, ...(name && { signal: name }) }));
        channel.once('close', () => reject(new types/* SshProblem */.Qr('lost', 'the command ended without an exit code')));
    });
    const closed = new Promise((resolve) => channel.once('close', resolve));
    const stop = () => channel.end();
    signal.addEventListener('abort', stop, { once: true });
    channel.on('error', () => { }).write(input);
    if (signal.aborted)
        stop();
    try {
        const result = await Promise.race([ended, toldToEnd(signal)]);
        channel.end();
        await Promise.race([closed, ssh_moment(ssh_lastWords)]);
        for (const finish of readers)
            finish();
        signal.throwIfAborted();
        return result;
    }
    finally {
        ended.catch(() => { });
        signal.removeEventListener('abort', stop);
    }
}
/** Rejects some time after the signal: what doesn't end by then is left to end when it finds the connection gone. */
async function toldToEnd(signal) {
    if (!signal.aborted)
        await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    await ssh_moment(ssh_grace);
    throw signal.reason;
}
const ssh_moment = (ms) => new Promise((resolve) => setTimeout(resolve, ms).unref());
function hostKey(key) {
    const type = key.subarray(4, 4 + key.readUInt32BE(0)).toString('latin1');
    return { type, fingerprint: `SHA256:${(0,external_node_crypto_.createHash)('sha256').update(key).digest('base64').replace(/=+$/, '')}` };
}
const keyText = ({ type, fingerprint }) => `its key is ${fingerprint} (${type})`;
function keyProblem({ message }) {
    if (!/key|passphrase/i.test(message))
        return new types/* SshProblem */.Qr('key', message);
    const why = /no passphrase/i.test(message)
        ? 'the private key is encrypted, and there is no passphrase'
        : /passphrase|decrypt/i.test(message)
            ? 'the passphrase does not open the private key'
            : 'the private key can’t be read';
    return new types/* SshProblem */.Qr('key', why);
}
function ssh_explained(error, { host, port, username, readyTimeout }) {
    const address = `${host}:${port}`;
    if (error.level === 'client-authentication')
        return new types/* SshProblem */.Qr('denied', `${address} does not let ${username} in: ${methods(error.message)}`);
    if (error.level === 'client-timeout')
        return new types/* SshProblem */.Qr('timeout', `${address} does not answer within ${readyTimeout / 1000} s`);
    if (error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN')
        return new types/* SshProblem */.Qr('unknownHost', `there is no host ${host}`);
    if (error.code === 'ECONNREFUSED')
        return new types/* SshProblem */.Qr('refused', `${address} refuses the connection: no SSH server listens there`);
    if (error.code === 'ETIMEDOUT')
        return new types/* SshProblem */.Qr('timeout', `${address} does not answer`);
    if (error.code === 'EHOSTUNREACH' || error.code === 'ENETUNREACH')
        return new types/* SshProblem */.Qr('unreachable', `there is no way to ${address}`);
    return new types/* SshProblem */.Qr('cut', `${address}: ${error.message}`);
}
const methods = (message) => /All configured authentication methods failed/.test(message) ? 'it takes neither the password nor the key' : message;

;// CONCATENATED MODULE: ../build/ports/node.js









/** The effects, as Node has them. What is costly to load (node:http is a third of a start) is loaded at its first use. */
function nodePorts(options = {}) {
    const env = defined(options.env ?? process.env);
    const secrets = newSecrets((value) => options.secret?.(value));
    const write = (level, text) => (options.log ? options.log(level, text) : process.stderr.write(`${text}\n`));
    return {
        ...newHttp(env),
        certificate: newCertificate(env),
        now: () => Date.now(),
        sleep,
        random: newRandom(),
        env,
        ssh: newSsh(),
        mail: newMail(),
        exec: newExec(options.workspace ?? process.cwd()),
        files: (0,files/* workspaceFiles */.PZ)(options.workspace ?? process.cwd(), env.HOME ?? (0,external_node_os_.homedir)()),
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
    return hostOf(ports, stops, (0,external_node_path_.basename)(process.cwd()));
}


/***/ }),

/***/ 6069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  TU: () => (/* binding */ readWebhookInputs)
});

// UNUSED EXPORTS: modes, ownInputs, readInputs, webhookInputs

// EXTERNAL MODULE: ../node_modules/@actions/core/lib/core.js + 18 modules
var core = __nccwpck_require__(8137);
;// CONCATENATED MODULE: ../build/commands/options.js
const options_option = (name, kind, description, fallback = '', choices) => ({
    name,
    kind,
    description,
    default: fallback,
    ...(choices ? { choices } : {}),
});
const options_options = [
    options_option('manifests', 'list', 'Files, folders and globs of Kubernetes YAML, folders with a kustomization or a Helm chart, URLs with their digest; by commas or newlines'),
    options_option('values', 'list', 'Files of values for a Helm chart among the manifests'),
    options_option('set', 'list', 'Single values of that chart: image.tag=1.0, one a line'),
    options_option('image-paths', 'list', 'Where custom resources hold images, beside what is known: Workspace.example.com=spec.runner.image'),
    options_option('image', 'text', 'The image that was pushed: repo[:tag][@digest]; every reference to its repository is pinned to it'),
    options_option('digest', 'text', "The pushed image's digest (sha256:…), where it is known already"),
    options_option('tags', 'list', 'With an image that has no tag: of its tags that fit (v*, 1.*-prod) the newest by order is deployed'),
    options_option('payload', 'text', 'The push as JSON: what the relay dispatched, or the body of Docker Hub’s call (default: the event that started the workflow)'),
    options_option('order', 'text', 'Which of two tags is newer: pushed, semver, or by a number, main-\\w+-(\\d+) (default: the docker webhook’s, else pushed; of tags semver)'),
    options_option('allow-older', 'boolean', 'Deploy a push although a later one of its repository is deployed', 'false'),
    options_option('definitions', 'text', 'Folder of pipelines, endpoints, variables and docker webhooks (default: .github/hub-to-kube)'),
    options_option('pipeline', 'text', 'The pipeline to run (default: the one that the push’s docker webhook starts)'),
    options_option('webhook', 'text', 'The docker webhook to act for (default: every one that the push fits)'),
    options_option('inputs', 'list', 'Inputs of the pipeline: NAME=value, one a line'),
    options_option('variables', 'list', 'Values of VARIABLEs of type REGULAR: NAME=value, one a line'),
    options_option('namespace', 'text', "Namespace of objects that name none (default: the context's, else default); one that names another is an error"),
    options_option('create-namespace', 'boolean', 'Make the namespace when it is missing', 'false'),
    options_option('kubeconfig', 'text', 'A path, or the text itself, plain or in base64 (default: $KUBECONFIG, the default file, or the in-cluster account)'),
    options_option('context', 'text', 'Context of the kubeconfig (default: its current one)'),
    options_option('registry-mirrors', 'list', 'Where to ask for a registry’s images: docker.io=https://mirror.example.com'),
    options_option('release', 'text', 'Name of the record that this run continues (default: repository/pipeline/stage/task)'),
    options_option('release-namespace', 'text', 'Namespace of that record (default: the namespace)'),
    options_option('prune', 'boolean', 'Delete objects that an earlier run made and the manifests no longer have', 'false'),
    options_option('on-failure', 'choice', 'undo brings back what was there, keep leaves the failed state to be looked at', 'undo', ['undo', 'keep']),
    options_option('conflicts', 'list', 'Fields that another owner has: fail, force, or the owners to take them from', 'fail'),
    options_option('timeout', 'duration', 'How long to wait until everything is ready: 90s, 5m; a bare number is minutes', '5m'),
    options_option('patience', 'list', 'How long single causes may go on: CrashLoopBackOff=2,20s (one a line)'),
    options_option('recreate', 'list', 'Kinds that may be deleted and made anew where their change is refused: Deployment, Service, StatefulSet'),
    options_option('take-over', 'boolean', 'Take over objects that belong to another release', 'false'),
    options_option('require-proof', 'boolean', 'Fail when the running image can’t be proven to be the pushed one', 'false'),
    options_option('report-url', 'text', 'The relay that shows the execution while it runs: https://relay.example.com'),
    options_option('report-token', 'text', 'An API token of that relay with the right to operate, for runs that no push through it started'),
];

// EXTERNAL MODULE: ../build/commands/webhook/options.js
var webhook_options = __nccwpck_require__(6017);
;// CONCATENATED MODULE: ../build/action/inputs.js



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
    const given = Object.fromEntries(options.map(({ name }) => [name, getInput(name)]));
    const [mode, environment, token] = ownInputs.map(({ name }) => getInput(name));
    const known = modes.find((one) => one === (mode || 'run'));
    return {
        asked: { given, mistakes: known ? [] : [noMode(mode)] },
        mode: known ?? 'validate',
        ...(environment ? { environment: { environment, token } } : {}),
    };
}
/** Inputs of the sub-action webhook/: what `webhook sync` is told. A runner has no store of a relay's, so that the relay is always asked. */
const webhookInputs = [
    ...options_options.filter(({ name }) => name === 'definitions'),
    ...webhook_options/* syncOptions */.IF
        .filter(({ name }) => name !== 'store')
        .map((option) => (option.kind === 'boolean' ? { ...option, default: 'false' } : option))
        .map((option) => (option.name === 'relay' ? { ...option, description: 'The relay, whose API makes addresses' } : option)),
    { name: 'relay-api-token', kind: 'text', description: 'One of the relay’s RELAY_API_TOKENS that may operate', default: '' },
];
/** The sub-action's inputs, all of them. */
function readWebhookInputs() {
    const given = Object.fromEntries(webhookInputs.map(({ name }) => [name, (0,core/* getInput */.V4)(name)]));
    const { definitions = '', 'relay-api-token': relayApiToken = '', ...own } = given;
    const mistakes = own['relay'] ? [] : [noRelay];
    return { asked: { given: { ...(definitions && { definitions }) }, mistakes }, own, relayApiToken };
}
const noRelay = {
    code: 'H2K-786',
    severity: 'error',
    message: 'relay: no relay is named, and a runner has none of its own',
    fix: 'write relay: https://relay.example.com, and relay-api-token',
    input: 'relay',
};
const noMode = (mode) => ({
    code: 'H2K-741',
    severity: 'error',
    message: `mode: there is no "${mode}"`,
    fix: `write one of ${modes.join(', ')}`,
    input: 'mode',
});


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
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8137);

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

/***/ 5781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  q: () => (/* binding */ tell)
});

// EXTERNAL MODULE: ../node_modules/@actions/core/lib/core.js + 18 modules
var core = __nccwpck_require__(8137);
;// CONCATENATED MODULE: ../build/commands/problem.js
/** `k8s/shop.yaml:14:11` */
const problem_place = ({ file, line, column }) => `${file}:${line}:${column}`;
/** A problem as people read it: where, what, what to do, its code. */
function problemText({ at, message, fix, code }) {
    return `${at ? `${problem_place(at)} ` : ''}${message} (${code})${fix ? `\n  ${fix.replace(/\n/g, '\n  ')}` : ''}`;
}

;// CONCATENATED MODULE: ../build/action/annotations.js


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
            (0,core/* error */.z3)(redact(text), properties);
        else
            (0,core/* warning */.$e)(redact(text), properties);
    }
    for (const { level, title, text, at } of rest)
        log('info', `${level}: ${at ? `${problem_place(at)} ` : ''}${text} (${title})`);
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

// EXTERNAL MODULE: ../build/action/markdown.js
var markdown = __nccwpck_require__(4096);
;// CONCATENATED MODULE: ../build/action/outputs.js

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
        (0,core/* setOutput */.uH)(name, redact(values[name] ?? ''));
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

;// CONCATENATED MODULE: ../build/action/summary.js


/** So many objects are listed; the log has all. */
const mostObjects = 200;
const mostCauses = 20;
/** A run for people, as Markdown: push, proof, stages and tasks, objects with their images before and after, causes, what was undone. */
function summaryOf({ report, causes }, seen) {
    return paragraphs(`### ${headline(report)}`, report.result === 'done' || report.reason === '' ? '' : `**${plain(report.reason)}**`, push(report), tasks(report), objects(seen), causesOf(causes), undone(seen, report.undone), problemsOf(report.problems));
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
    return image ? `${word}: ${plain(image)}` : word;
}
function push({ digest, proof, execution, executionId }) {
    const rows = [
        ['digest', plain(digest)],
        ['pushed', plain(pushed(execution?.dockerEvent))],
        ['proof', proof],
        ['pipeline', plain(execution?.name ?? '')],
        ['execution', plain(executionId)],
    ].filter(([, value]) => value !== '');
    return table(['', ''], rows);
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
        const rows = table(['stage', 'task', 'type', 'status', 'took', ''], rowsOf(one));
        return paragraphs(all.length > 1 ? `**${plain(one.name)}**: ${one.status}` : '', rows);
    });
    return paragraphs(...tables);
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
                plain(before + name),
                plain(task),
                plain(one.type),
                one.status,
                seconds(one._durationInMicros),
                plain(one.statusMessage),
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
        plain(name),
        change.action,
        (change.images ?? []).map(imageText).join('<br>'),
        proofs.map(proofText).join('<br>'),
    ]);
    const more = all.size > mostObjects ? `and ${all.size - mostObjects} more objects, see the log` : '';
    return paragraphs(table(['object', 'change', 'image', 'proof'], rows), more);
}
const imageText = ({ container, before, after }) => before === undefined || before === after
    ? `${plain(container)}: ${plain(after)}`
    : `${plain(container)}: ${plain(before)} → ${plain(after)}`;
const proofText = ({ verdict, why }) => (verdict === 'proven' ? verdict : `${verdict}: ${plain(why)}`);
function causesOf(causes) {
    if (causes.length === 0)
        return '';
    const shown = causes.slice(0, mostCauses).map((cause) => {
        const { at, ref, reason, pod, container, exitCode, message, log = [], fix } = cause;
        const facts = [pod && `pod ${pod}`, container && `container ${container}`, exitCode === undefined ? '' : `exit code ${exitCode}`]
            .filter(Boolean)
            .join(', ');
        const head = `**${plain(`${ref.kind} ${ref.name}: ${reason}`)}**${facts ? ` (${plain(facts)})` : ''}${at ? ` at ${plain(place(at))}` : ''}`;
        return paragraphs(head, plain(message), log.length > 0 ? block(log) : '', plain(fix));
    });
    return paragraphs('#### Why', ...shown);
}
function undone({ undone: lines }, all) {
    // The first line is the reason for the way back, which stands above already.
    const steps = lines.slice(1);
    if (steps.length === 0)
        return '';
    const head = all === 'all' ? 'Brought back: everything that was there before' : 'The way back';
    return paragraphs(`#### ${head}`, steps.map((line) => `- ${plain(line)}`).join('\n'));
}
/** What is wrong, where, and what to do. */
function problemsOf(problems) {
    const rows = problems.map(({ code, severity, message, fix = '', at, input }) => [
        `${severity} ${(0,markdown/* plain */.pj)(code)}`,
        (0,markdown/* plain */.pj)(at ? problem_place(at) : (input ?? '')),
        (0,markdown/* plain */.pj)(message),
        (0,markdown/* plain */.pj)(fix),
    ]);
    return rows.length === 0 ? '' : (0,markdown/* paragraphs */.qN)('#### Problems', (0,markdown/* table */.tp)(['', 'where', 'what', 'what to do'], rows));
}

;// CONCATENATED MODULE: ../build/action/tell.js





/** Of a command that runs nothing: outputs, summary and annotations; then the last line. */
async function tell(report, good, { ports }, { changed, body } = {}) {
    const { result, problems } = report;
    const { redact } = ports.secrets;
    const errors = problems.filter(({ severity }) => severity === 'error');
    const reason = result === 'done' ? '' : (errors[0]?.message ?? result);
    writeOutputs({ ...documentOutputs(result, reason, report), ...(changed === undefined ? {} : { changed }) }, redact);
    await (0,markdown/* writeSummary */.Sy)((0,markdown/* paragraphs */.qN)(`### ${(0,markdown/* plain */.pj)(result === 'done' ? good : `${result}: ${reason}`)}`, body, problemsOf(problems)), ports);
    annotate([], problems, ports);
    if (result === 'done')
        ports.log('info', good);
    else
        (0,core/* setFailed */.C1)(redact(reason === result ? result : `${result}: ${reason}`));
}


/***/ }),

/***/ 1908:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8137);
/* harmony import */ var _commands_webhook_steps_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7920);
/* harmony import */ var _commands_webhook_sync_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3170);
/* harmony import */ var _ports_signals_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1736);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5599);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(6069);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(4096);
/* harmony import */ var _tell_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(5781);








/** The sub-action: Docker Hub's webhooks are made equal to the definitions. Secret addresses are never shown, as its log is others' too. */
async function main() {
    const { asked, own, relayApiToken } = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readWebhookInputs */ .TU)();
    const host = withToken((0,_host_js__WEBPACK_IMPORTED_MODULE_4__/* .actionHost */ .L)((0,_ports_signals_js__WEBPACK_IMPORTED_MODULE_3__/* .stopSignals */ .S)()), relayApiToken);
    const told = [];
    const report = await (0,_commands_webhook_sync_js__WEBPACK_IMPORTED_MODULE_2__/* .webhookSync */ .dc)(asked, own, host, {
        showsAddresses: false,
        told: (step) => {
            told.push((0,_commands_webhook_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepText */ .uw)(step));
            host.ports.log('info', (0,_commands_webhook_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepText */ .uw)(step));
        },
    });
    const good = report.dryRun && told.length > 0 ? 'nothing was done: dry-run' : 'Docker Hub has what the documents say';
    await (0,_tell_js__WEBPACK_IMPORTED_MODULE_7__/* .tell */ .q)(report, good, host, { body: told.length > 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_6__/* .block */ .om)(told) : '' });
}
/** As an input it is nobody's environment but this step's. */
const withToken = (host, token) => token === '' ? host : { ...host, ports: { ...host.ports, env: { ...host.ports.env, RELAY_API_TOKEN: token } } };
try {
    await main();
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

/***/ 8625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   dl: () => (/* binding */ addressOptions),
/* harmony export */   oz: () => (/* binding */ relayOptions)
/* harmony export */ });
/* unused harmony exports tokenOptions, sendTestOptions */
const own = (name, placeholder, description, fallback = '') => ({
    name,
    kind: 'text',
    description,
    default: fallback,
    placeholder,
});
const store = own('store', 'sqlite:file', 'Where pushes are kept', 'sqlite:relay.db');
const publicUrl = own('public-url', 'https://…', 'The address under which Docker Hub reaches the relay');
const relayOptions = [
    own('listen', 'host:port', 'Where the relay takes calls', '127.0.0.1:8080'),
    store,
    publicUrl,
    own('github-api', 'https://…', "GitHub's API; a GitHub Enterprise Server has https://HOST/api/v3", 'https://api.github.com'),
    own('docker-hub-api', 'https://…', 'Where a push is verified', 'https://hub.docker.com'),
    own('join', 'quiet,most', 'Pushes of one tag go out together: after so many quiet seconds, so many at most; 0: each at once', '15,60'),
    own('verify', 'on|off', "Ask Docker Hub for the tag's digest before a push goes out", 'on'),
];
const tokenOptions = [store, publicUrl, own('revoke', 'token or URL', 'End this token instead of making one')];
/** Where addresses are made, and what they begin with. */
const addressOptions = [store, publicUrl];
const sendTestOptions = [own('wait', 'seconds', 'How long to wait for what becomes of the push', '30')];


/***/ }),

/***/ 6017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IF: () => (/* binding */ syncOptions),
/* harmony export */   vM: () => (/* binding */ isSet)
/* harmony export */ });
/* unused harmony exports reachOptions, removeOptions, addOptions */
/* harmony import */ var _relay_options_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8625);

const text = (name, placeholder, description, fallback = '') => ({
    name,
    kind: 'text',
    description,
    default: fallback,
    placeholder,
});
const flag = (name, description) => ({ name, kind: 'boolean', description, default: '', placeholder: '' });
/** How the relay and Docker Hub are reached. */
const reachOptions = [
    text('relay', 'https://…', 'The relay whose API makes addresses, with RELAY_API_TOKEN from the environment; left out: the store on this machine'),
    ..._relay_options_js__WEBPACK_IMPORTED_MODULE_0__/* .addressOptions */ .dl,
    text('docker-hub-api', 'https://…', 'Docker Hub’s API', 'https://hub.docker.com'),
];
const dryRun = flag('dry-run', 'Say what would be done, and do nothing');
const syncOptions = [
    ...reachOptions,
    flag('rotate', 'Give every docker webhook a new address'),
    flag('keep', 'Leave webhooks whose document is gone'),
    dryRun,
];
const removeOptions = [...reachOptions, dryRun];
const addOptions = [
    ..._relay_options_js__WEBPACK_IMPORTED_MODULE_0__/* .addressOptions */ .dl,
    text('repository', 'acme/shop', 'Write the docker webhook, of this repository, where the definitions have none of the name'),
    text('pipeline', 'name', 'The pipeline that it starts'),
    text('make-endpoint', 'user', 'Write the ENDPOINT of Docker Hub with this user, where there is none for the repository'),
];
/** `--rotate`, or the action's `rotate: true`. */
const isSet = (given, name) => given[name]?.trim() === 'true';


/***/ }),

/***/ 7920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BQ: () => (/* binding */ removeByHand),
/* harmony export */   B_: () => (/* binding */ stepsOf),
/* harmony export */   d5: () => (/* binding */ notShown),
/* harmony export */   f9: () => (/* binding */ doneByHand),
/* harmony export */   n: () => (/* binding */ makeByHand),
/* harmony export */   uw: () => (/* binding */ stepText)
/* harmony export */ });
/* unused harmony export pageOf */
/** What a work comes to, in its order. */
function stepsOf({ webhook, repository, create, removals, revocations, barred }) {
    const at = repository ?? removals[0]?.repository ?? barred[0] ?? '';
    return [
        ...(create ? [{ webhook, repository: at, step: 'create', ...create }] : []),
        ...removals.map((removal) => ({ webhook, repository: removal.repository, step: 'delete', name: removal.name })),
        ...barred.map((one) => ({ webhook, repository: one, step: 'byHand' })),
        ...(revocations.length > 0 ? [{ webhook, repository: at, step: 'revoke', count: revocations.length }] : []),
    ];
}
/** For people: "shop: makes hub-to-kube-… in acme/shop". */
function stepText({ webhook, repository, step, name = '', why = 'missing', count = 0 }) {
    const words = {
        create: `makes the webhook ${name} in ${repository}${reasons[why]}`,
        delete: `deletes the webhook ${name} in ${repository}`,
        byHand: `a webhook in ${repository} is to be deleted by hand, if there is one`,
        revoke: `ends ${count === 1 ? 'the old address' : `${count} old addresses`}`,
    };
    return `${webhook}: ${words[step]}`;
}
const reasons = { missing: '', dead: ', as the relay does not know the old address', rotated: ', with a new address' };
/** Where a person sees and changes a repository's webhooks. */
const pageOf = (repository) => `https://hub.docker.com/repository/docker/${repository}/webhooks`;
/** Why no address is made or shown for a person to paste. */
const notShown = {
    dryRun: 'without --dry-run an address is made and shown',
    log: 'run hub-to-kube webhook sync on a machine of yours, which shows the address: it is a secret, and others may read this log',
};
/** How a person does what Docker Hub doesn't let us do. `address`: the secret one, or why it is not shown. */
function makeByHand({ webhook, repository, name }, address, because) {
    const how = 'why' in address
        ? address.why
        : `open ${pageOf(repository)}\nWebhook name: ${name}\nWebhook URL:  ${address.url}\nthen Create. The address is a secret, and is shown this once.`;
    return {
        ...byHand,
        message: `the webhook of ${webhook} in ${repository} has to be made by hand: ${because.message}`,
        fix: `${how}\nOr let us do it: ${because.fix ?? ''}`,
    };
}
/** Nobody knows whether it was done. */
const doneByHand = (webhook, repository, since, why) => ({
    ...byHand,
    severity: 'warning',
    message: `whether ${repository} has the webhook of ${webhook} can't be seen: ${why.message}`,
    fix: `an address was made for it on ${new Date(since).toISOString().slice(0, 10)}. If it isn't at ${pageOf(repository)}: hub-to-kube webhook add ${webhook} makes another one`,
});
const removeByHand = (webhook, repository, name, why) => ({
    ...byHand,
    severity: 'warning',
    message: `${name === undefined ? `what ${webhook} may have left` : `the webhook ${name}`} in ${repository} has to be deleted by hand${why ? `: ${why.message}` : ''}`,
    fix: `open ${pageOf(repository)} and delete ${name ?? 'the webhook whose name begins with hub-to-kube-'}. Its address has ended, so that it does nothing any more`,
});
const byHand = { code: 'H2K-780', severity: 'error' };


/***/ }),

/***/ 3170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  dc: () => (/* binding */ webhookSync)
});

// UNUSED EXPORTS: endedBy, strangerTold

;// CONCATENATED MODULE: ../build/dockerhub/id.js
/**
 * One push's id, equal for every notice of it: 24 hexadecimal digits of a sha256 over image, tag and the push's second, or, where there is no
 * time, its digest. Two pushes of one tag within a second are one, as the tag then points to the last of them.
 */
async function pushId(image, tag, mark, sha256 = webSha256) {
    const text = [image, tag, mark === undefined ? '' : String(mark)].join('\n');
    return (await sha256(text)).slice(0, 24);
}
/** In hexadecimal digits. */
async function webSha256(text) {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

;// CONCATENATED MODULE: ../build/dockerhub/hooknames.js

/** Of all names, those of this relay's own webhooks begin like that, so that nothing else is ever touched. `mark`: eight digits of the hash of its public address. */
const prefix = (mark) => `hub-to-kube-${mark}-`;
/** A webhook's name may be anything; in Docker Hub's it is lower case, digits and dashes, and not long. Two may come to the same: they are told apart by their tokens. */
const longest = 48;
const safe = (webhook) => webhook
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, longest) || 'webhook';
/** What stands for a relay in names, whatever way its public address is spelt. */
async function relayMark(publicUrl) {
    return (await webSha256(new URL(publicUrl).href.replace(/\/+$/, ''))).slice(0, 8);
}
/** Whether a name is one of this relay's webhooks. */
const isOurName = (name, mark) => name.startsWith(prefix(mark));
/** Whether a name of this relay's could be the docker webhook's. */
const isNameOf = (name, mark, webhook) => {
    const base = `${prefix(mark)}${safe(webhook)}`;
    return name === base || (name.startsWith(`${base}-`) && /^\d+$/.test(name.slice(base.length + 1)));
};
/** The first name of the docker webhook that is not among those that a repository has. */
function freeName(mark, webhook, taken) {
    const base = `${prefix(mark)}${safe(webhook)}`;
    const used = new Set(taken.map((name) => name.toLowerCase()));
    let name = base;
    for (let number = 2; used.has(name); number += 1)
        name = `${base}-${number}`;
    return name;
}

;// CONCATENATED MODULE: ../build/dockerhub/hookplan.js

/**
 * What has to be done so that Docker Hub's webhooks are equal to the documents. Pure. Ours are those with our name whose address is this relay's;
 * whose they are, their token says, or, where the relay doesn't know it any more, their name.
 */
function planHooks(asked) {
    const { documents, tokens, unclear, keep } = asked;
    const standing = [...asked.seen].flatMap(([repository, seen]) => typeof seen === 'string' ? [] : seen.map((hook) => ({ repository, hook })));
    const known = new Map(tokens.map((token) => [token.id, token]));
    const ours = standing.filter(({ hook }) => isOurName(hook.name, asked.mark) && hook.isHere);
    const byOwner = Map.groupBy(ours, (owned) => ownerOf(owned, known, asked));
    const wanted = documents.map((document) => workFor(document, byOwner.get(document.webhook) ?? [], standing, known, asked));
    const isWanted = new Set([...documents.map(({ webhook }) => webhook), ...unclear]);
    const left = new Set([...byOwner.keys(), ...tokens.filter(({ repository }) => repository !== undefined).map(({ webhook }) => webhook)]);
    const unwanted = keep
        ? []
        : [...left]
            .filter((webhook) => !isWanted.has(webhook))
            .map((webhook) => workWithout(webhook, byOwner.get(webhook) ?? [], standing, asked));
    const strangers = standing
        .filter((one) => !ours.includes(one))
        .map(({ repository, hook }) => ({
        repository,
        name: hook.name,
        holdsToken: !hook.isHere && hook.token !== undefined && known.has(hook.token),
    }))
        .filter(({ name, holdsToken }) => holdsToken || isOurName(name, asked.mark));
    return { works: [...wanted, ...unwanted].filter(isWork), strangers };
}
const isWork = ({ create, removals, revocations, barred }) => create !== undefined || removals.length + revocations.length + barred.length > 0;
function ownerOf({ repository, hook }, known, { documents, unclear, mark }) {
    const token = hook.token === undefined ? undefined : known.get(hook.token);
    if (token)
        return token.webhook;
    const named = documents.filter(({ webhook }) => isNameOf(hook.name, mark, webhook));
    const document = named.find((one) => one.repository === repository) ?? named[0];
    return document?.webhook ?? [...unclear].find((webhook) => isNameOf(hook.name, mark, webhook)) ?? hook.name;
}
function workFor({ webhook, repository }, owned, standing, known, asked) {
    const seen = asked.seen.get(repository) ?? 'unknown';
    const none = { webhook, repository, removals: [], revocations: [], barred: [] };
    if (typeof seen === 'string')
        return none;
    const age = ({ token = '' }) => known.get(token)?.created ?? 0;
    const isGood = (hook) => hook.isHere && hook.token !== undefined && known.get(hook.token)?.webhook === webhook;
    const good = seen.filter(isGood).toSorted((a, b) => age(b) - age(a));
    // Of several the newest: a rotation that was cut short goes on where it was.
    const kept = asked.rotate ? undefined : (good.find(({ name }) => isOurName(name, asked.mark)) ?? good[0]);
    const old = owned.filter(({ hook }) => hook !== kept);
    const why = good.length > 0 ? 'rotated' : old.length > 0 ? 'dead' : 'missing';
    const name = freeName(asked.mark, webhook, seen.map((hook) => hook.name));
    return {
        ...none,
        ...(kept ? {} : { create: { name, why } }),
        removals: old.map(removal),
        revocations: ended(webhook, old, standing, asked),
    };
}
function workWithout(webhook, owned, standing, asked) {
    const remembered = asked.tokens.filter((token) => token.webhook === webhook).flatMap(({ repository }) => repository ?? []);
    return {
        webhook,
        repository: undefined,
        removals: owned.map(removal),
        revocations: ended(webhook, owned, standing, asked),
        barred: [...new Set(remembered)].filter((repository) => asked.seen.get(repository) === 'barred'),
    };
}
const removal = ({ repository, hook: { name, slug } }) => ({ repository, name, slug });
/**
 * Tokens that nothing holds once the old webhooks are gone: theirs, and those whose webhook was never made, or was deleted by somebody else. Where we may
 * not look, those of a webhook that no document wants end too: what may be left there does nothing any more.
 */
function ended(webhook, old, standing, { tokens, seen, documents }) {
    const isOver = (repository) => {
        const there = seen.get(repository) ?? 'unknown';
        const isWanted = documents.some((document) => document.webhook === webhook && document.repository === repository);
        return there !== 'unknown' && (!isWanted || typeof there !== 'string');
    };
    const going = new Set(old.map(({ hook }) => hook.token));
    const held = new Set(standing.filter(({ hook }) => !old.some((one) => one.hook === hook)).map(({ hook }) => hook.token));
    return tokens
        .filter((token) => token.webhook === webhook && !held.has(token.id))
        .filter(({ id, repository }) => going.has(id) || (repository !== undefined && isOver(repository)))
        .map(({ id }) => id);
}

// EXTERNAL MODULE: ../build/types.js
var types = __nccwpck_require__(9979);
;// CONCATENATED MODULE: ../build/commands/result.js

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
    if (!(error instanceof types/* Stop */.VG))
        throw error;
    return { result: error instanceof types/* UnavailableError */.hG ? 'unavailable' : 'refused', problems: error.problems };
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
const hasChanged = (result) => result.changed === true || hasChangedCluster(result);
/** What has no release (a DELETE, a ROLLBACK of one workload) names what is not as it was. */
const hasChangedCluster = ({ release, left = [] }) => (release ? release.changed : left.length > 0);
/** Nothing was changed, or what was there is back. */
const isWhole = (result) => !hasChangedCluster(result) || result.release?.undone === 'all';
/** mismatch is worse than unproven, unproven worse than proven. */
function worstProof(results) {
    const verdicts = results.flatMap((result) => result.release?.proofs ?? []).map((proof) => proof.verdict);
    return ['mismatch', 'unproven', 'proven'].find((verdict) => verdicts.includes(verdict)) ?? '';
}
/** From the worst on: what of several executions a script must know first. */
const worst = (/* unused pure expression or super */ null && (['changed', 'failed', 'cancelled', 'unavailable', 'refused', 'changes', 'skipped', 'done']));
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

// EXTERNAL MODULE: ../build/definitions/names.js
var names = __nccwpck_require__(9275);
// EXTERNAL MODULE: ../build/text/nearest.js
var nearest = __nccwpck_require__(8242);
;// CONCATENATED MODULE: ../build/definitions/variables.js


/**
 * The value of the variable that a definition of `project` means by `name` (rules 33). A REGULAR has its own value, or the given one; a SECRET or RESTRICTED
 * takes the step's environment variable: what stands in the file is a mask. Problems: H2K-616 there is no such variable, H2K-617 it has no value.
 */
function variableValue(name, project, { definitions, given, env }) {
    const defined = (0,names/* find */.I)(definitions.variables, name, project);
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
    const fix = `define it: kind: VARIABLE, name: ${name}${known.length > 0 ? `; there are ${(0,nearest/* listed */.K)(known)}` : ''}`;
    return { code: 'H2K-616', severity: 'error', message: `there is no variable ${name}${(0,nearest/* didYouMean */.a)(name, known)}`, fix };
}
const noValue = (message, fix, at) => ({
    code: 'H2K-617',
    severity: 'error',
    message,
    fix,
    ...(at && { at }),
});

;// CONCATENATED MODULE: ../build/expressions/tokens.js


/** A chain of operators is a tree as deep as it is long. Nobody writes more. */
const tokens_mostTokens = 2000;
const blank = /\s+/y;
const operator = /==|!=|<=|>=|&&|\|\||[<>!()]/y;
const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?(?![\p{L}\p{N}_.])/uy;
const quoted = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'/y;
const word = /[^\s"'$<>=!&|()]+/y;
const tokens_name = /[\p{L}_][\p{L}\p{N}_-]*/uy;
const words = { true: true, false: false, null: null };
/** What people write who know another language. */
const slips = (/* unused pure expression or super */ null && ([
    [/=/y, 'write == for is equal'],
    [/&/y, 'write && for and'],
    [/\|/y, 'write || for or'],
    [/["']/y, 'close the quotes'],
]));
const otherWords = { and: 'write &&', or: 'write ||', not: 'write !' };
/** A condition's tokens, and H2K-633 for what is none. `bare`: names without quotes are paths, as in a POLL task's criteria; else they are mistakes. */
function tokens_tokenize(text, locate, bare) {
    const found = { tokens: [], bindings: [], problems: [] };
    let offset = 0;
    while (offset < text.length && found.problems.length < mostProblems && found.tokens.length <= tokens_mostTokens) {
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
        return add({ kind: 'value', value: tokens_numberOf(digits) }, offset + digits.length);
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
function tokens_numberOf(text) {
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
const condition_longest = 100_000;
/** From loose to tight. Operators of one level are read from left to right. */
const levels = (/* unused pure expression or super */ null && ([['||'], ['&&'], ['==', '!='], ['<', '<=', '>', '>=']]));
/**
 * Takes a condition apart: `||`, `&&`, `==` `!=`, `<` `<=` `>` `>=`, `!`, brackets, quoted texts, numbers, true, false, null, bindings. A blank one has
 * no expression and no problem. `bareNames`: names without quotes are paths, as in a POLL task's exit criteria.
 * Problems: H2K-633 for what can't be read, H2K-630 for its bindings.
 */
function compileCondition(text, at, { bareNames = false } = {}) {
    const locate = locator(text, at);
    const none = { expression: undefined, bindings: [] };
    if (text.length > condition_longest)
        return { condition: none, problems: [tooLong(`${condition_longest} characters`, locate)] };
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
            return this.#fail(extra, `${shown(extra)} stands where an operator should`, 'put ==, && or || before it, or put texts and bindings that belong together in one pair of quotes');
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
const shown = ({ type }) => (type === 'operand' ? 'a value' : type);

// EXTERNAL MODULE: ../build/text/source.js
var source = __nccwpck_require__(356);
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
function path_readPath(text, from, names = path_name) {
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
const compile_mostProblems = 20;
/**
 * Takes a text with `${…}` apart. `\${` stands for `${` itself, and `$${NAME}` is left as it is: it belongs to a K8S task's scmConstants (rules 22).
 * `at` is where the text stands, or what tells where an offset of it does. Problems (H2K-630): bindings that can't be read; they stay text.
 */
function compile_compile(text, at) {
    const locate = compile_locator(text, at);
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
        const found = compile_readBinding(text, start, locate);
        if ('problem' in found) {
            if (problems.length < compile_mostProblems)
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
function compile_readBinding(text, start, locate) {
    const reading = path_readPath(text, start + 2);
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
    return { problem: { code: 'H2K-630', severity: 'error', message: `${compile_shown(text, start)} ${fault}`, fix, at: locate(start) } };
}
/** So much of a binding that people find it again. */
const compile_shown = (text, start) => {
    const [line = ''] = text.slice(start, start + 60).split('\n', 1);
    const end = line.indexOf('}');
    return end === -1 ? line : line.slice(0, end + 1);
};
/**
 * Where an offset stands, as far as the text's own position can tell: exact for what is written without quotes on one line.
 * In a block scalar the lines are counted, its indentation isn't known.
 */
function compile_locator(text, at) {
    if (typeof at === 'function')
        return at;
    const lines = new source/* Source */.k(at.file, text);
    return (offset) => {
        const { file, line, column } = lines.position(offset);
        return { file, line: at.line + line - 1, column: line === 1 ? at.column + column - 1 : column };
    };
}

;// CONCATENATED MODULE: ../build/expressions/evaluate.js


/** A text made of bindings may not grow beyond this many characters: outputs of outputs would double with every task. */
const evaluate_longest = 10_000_000;
/**
 * The template with its bindings filled in, in one pass: a value put in is never scanned again. A lone binding keeps its value's type;
 * in the middle of a text it becomes text. Nothing there: null, in a text `null`. Throws ConfigurationError (H2K-634) when it gets too long.
 */
function evaluate_evaluate({ parts }, scope) {
    const [first] = parts;
    if (parts.length === 1 && typeof first === 'object')
        return scope(first.path) ?? null;
    let text = '';
    for (const part of parts) {
        text += typeof part === 'string' ? part : evaluate_textOf(scope(part.path));
        if (text.length > evaluate_longest)
            throw unfit(`a text with bindings would have more than ${evaluate_longest} characters`);
    }
    return text;
}
const unfit = (message) => new types/* ConfigurationError */.j1([{ code: 'H2K-634', severity: 'error', message, fix: 'bind less of the output: one field of it, or a file' }]);
/** A value as it stands in a text: maps and lists as JSON, what isn't there as `null`. Throws ConfigurationError (H2K-634) where it is nested without end. */
function evaluate_textOf(value) {
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
        return value.includes('${') ? evaluate_evaluate(compile_compile(value, evaluate_nowhere).template, scope) : value;
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
const evaluate_nowhere = { file: '', line: 1, column: 1 };

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
const mistake = (message, fix) => new ConfigurationError([{ code: 'H2K-634', severity: 'error', message, fix }]);

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







;// CONCATENATED MODULE: ../build/pipeline/scope.js

/** What a binding's path leads to, from `known` as it is when somebody asks. */
function scopeOf(known) {
    return (path) => {
        const [root, ...rest] = path;
        if (rest.length === 0)
            return valueAt(known.facts, path);
        if (root === 'input')
            return named((name) => own(known.input, name), rest);
        if (root === 'var')
            return named(known.variable, rest);
        if (root === 'output')
            return valueAt(known.output, rest);
        const [task, ...deeper] = rest;
        const found = known.tasks.get(String(root))?.get(String(task));
        return found && valueAt(found, deeper);
    };
}
/** A name of an input or a variable may have dots in it, which the path was split at. */
function named(get, rest) {
    return rest.every((step) => typeof step === 'string') ? get(rest.join('.')) : undefined;
}

;// CONCATENATED MODULE: ../build/pipeline/endpoint.js



/** An ENDPOINT with its bindings filled in; it knows variables only. */
function boundEndpoint(endpoint, variable) {
    const scope = scopeOf({ input: {}, variable, output: {}, facts: {}, tasks: new Map() });
    return { ...endpoint, properties: bindMap(endpoint.properties, scope) };
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
    const at = find(pipelines, name, project)?.at;
    return (path, part) => at?.(['stages', stage, 'tasks', task, 'input', ...path], part) ?? nowhere;
}

;// CONCATENATED MODULE: ../build/text/address.js
/**
 * Reads an address in any spelling: a page's of Docker Hub (hub.docker.com/r/acme/shop, /_/busybox, /repository/docker/acme/shop), its API's and
 * registry's (registry-1.docker.io, index.docker.io/v1/), a pull's name (acme/shop:1.0, ghcr.io/acme/shop), with or without scheme, tag and slashes.
 */
function registryAddress(written) {
    const text = written.trim();
    const scheme = /^(https?):\/\//i.exec(text)?.[1]?.toLowerCase();
    const [host = '', ...rest] = text
        .slice(scheme === undefined ? 0 : scheme.length + 3)
        .replace(/[?#].*$/, '')
        .replace(/@sha\d+:.*$/, '')
        .split('/')
        .filter((part, index) => part !== '' || index === 0);
    const isAddress = scheme !== undefined || isHost(host, rest.length > 0);
    const path = (isAddress ? rest : [host, ...rest]).join('/').replace(/:[^/]*$/, '');
    if (!isAddress || dockerHub.test(host)) {
        const [first = '', second] = path
            .replace(isAddress ? leading : '', '')
            .replace(/^([^/]+)\/repositories\//, '$1/')
            .replace(/^library\//, '')
            .split('/');
        return { registry: 'docker.io', ...address_named(second === undefined ? first : `${first}/${second}`) };
    }
    const registry = host.replace(/^[^@]*@/, '').toLowerCase();
    const inside = scheme === undefined ? path : path.replace(/^v[12](?:\/|$)/, '');
    return { registry, ...address_named(inside), ...(scheme === undefined ? {} : { url: `${scheme}://${registry}` }) };
}
/** The registry of an ENDPOINT's properties: its `repoURL`, and Docker Hub where `serverType` says so (DockerHub, dockerhub, Docker Hub). */
function endpointAddress({ repoURL, serverType }) {
    const { url, registry, ...rest } = registryAddress(typeof repoURL === 'string' ? repoURL : '');
    const isHub = registry === 'docker.io' || (typeof serverType === 'string' && /^docker[ _-]?hub$/i.test(serverType.trim()));
    return isHub ? { ...rest, registry: 'docker.io' } : { ...rest, registry, ...(url === undefined ? {} : { url }) };
}
const address_named = (repository) => (repository === '' ? {} : { repository });
const dockerHub = /(?:^|\.)docker\.(?:io|com)(?::443)?$/i;
/** What leads to a repository in the addresses of Docker Hub's pages and API: /r/acme/shop, /_/busybox, /repository/docker/acme/shop, /v2/repositories/… */
const leading = /^(?:v2\/namespaces\/(?=[^/]+\/repositories\/)|(?:repository\/docker|repositories\/docker|layers|(?:v[12]\/)?repositories|v[12]|[ru_])(?:\/|$))/;
/** As image names tell a host from a path. What stands alone may also have a tag behind its colon: busybox:1.36. */
function isHost(text, isFollowed) {
    const name = text.replace(/:.*$/, '');
    return name.includes('.') || name === 'localhost' || (isFollowed && name !== text);
}

;// CONCATENATED MODULE: ../build/triggers/repository.js

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
    const { registry, repository } = registryAddress(written);
    if (registry === 'docker.io')
        return repository;
    return repository === undefined ? registry : `${registry}/${repository}`;
}

;// CONCATENATED MODULE: ../build/commands/variables.js

/** What `${var.NAME}` means in a run. A secret is masked before anybody gets it. */
function variablesOf(definitions, given, { env, secrets }) {
    return (name, project) => {
        const found = variableValue(name, project, { definitions, given, env });
        if ('problem' in found)
            return undefined;
        if (found.isSecret)
            secrets.add(found.value);
        return found.value;
    };
}

;// CONCATENATED MODULE: ../build/commands/webhook/credentials.js





/**
 * Who we are at Docker Hub for a repository: the ENDPOINT of its docker webhook, else one for that repository, else one for another of its namespace.
 * H2K-778: there is none with a user and a password; H2K-616, 617: its password is a variable without a value.
 */
function hubCredentials(definitions, ports) {
    const variable = variablesOf(definitions, new Map(), ports);
    return (repository) => {
        const endpoint = endpointFor(repository, definitions);
        if (!endpoint)
            return { problem: none(repository) };
        const unset = unsetVariable(endpoint, definitions, ports);
        if (unset)
            return { problem: unset };
        const { username, password, fingerprint } = boundEndpoint(endpoint, (name) => variable(name, endpoint.project)).properties;
        if (typeof username !== 'string' || typeof password !== 'string' || username === '' || password === '')
            return { problem: none(repository) };
        ports.secrets.add(password);
        return { credential: { username, password, ...(typeof fingerprint === 'string' && fingerprint !== '' ? { fingerprint } : {}) } };
    };
}
function endpointFor(repository, { endpoints, webhooks }) {
    const named = [...webhooks.values()].filter(({ value }) => repositoryOf(value, endpoints) === repository);
    const own = named.map(({ value }) => (0,names/* find */.I)(endpoints, value.endpoint ?? '', value.project)?.value);
    const all = [...endpoints.values()].map(({ value }) => value).filter(({ type }) => type === 'dockerregistry');
    const at = (endpoint) => repositoryIn(String((endpoint.properties['repoURL'] ?? ''))) ?? '';
    const namespace = `${repository.split('/', 1)[0]}/`;
    const ranked = [...own, ...all.filter((one) => at(one) === repository), ...all.filter((one) => at(one).startsWith(namespace))];
    return ranked.find((one) => one?.properties['username'] !== undefined && one.properties['password'] !== undefined);
}
/** A binding that leads nowhere would be an empty password, and Docker Hub's refusal of that would say nothing. */
function unsetVariable({ properties, project }, definitions, { env }) {
    const written = [properties['username'], properties['password']].map((value) => (typeof value === 'string' ? value : '')).join(' ');
    const names = [...written.matchAll(/\$\{\s*var\.([^}\s]+)\s*\}/g)].map(([, name = '']) => name);
    const values = names.map((name) => variableValue(name, project, { definitions, given: new Map(), env }));
    return values.flatMap((value) => ('problem' in value ? [value.problem] : []))[0];
}
const none = (repository) => ({
    code: 'H2K-778',
    severity: 'error',
    message: `no ENDPOINT says who may administer ${repository} at Docker Hub`,
    fix: `write one: kind: ENDPOINT, type: dockerregistry, properties: { serverType: dockerhub, repoURL: https://hub.docker.com/r/${repository}, username: …, password: '\${var.HUB_TOKEN}' }`,
    input: 'definitions',
});

// EXTERNAL MODULE: ../build/dockerhub/names.js
var dockerhub_names = __nccwpck_require__(8290);
;// CONCATENATED MODULE: ../build/commands/webhook/documents.js



/** What the definitions want to hear of from Docker Hub (H2K-779: a repository that can't be there). Other registries' have no webhook there. */
function documentsOf(definitions) {
    const found = { documents: [], unclear: new Set(), problems: [] };
    for (const [webhook, defined] of definitions.webhooks) {
        const endpoint = (0,names/* find */.I)(definitions.endpoints, defined.value.endpoint ?? '', defined.value.project);
        const { written, at } = addressOf(defined, endpoint);
        const isMissing = defined.value.endpoint !== undefined && !endpoint;
        const told = isMissing
            ? { why: `it names the ENDPOINT ${defined.value.endpoint}, and there is none` }
            : repositoryAt(written, isOfDockerHub(endpoint?.value));
        if (told === 'elsewhere')
            continue;
        if ('repository' in told) {
            found.documents.push({ webhook, repository: told.repository, enabled: defined.value.enabled !== false, at: defined.at(['name']) });
            continue;
        }
        found.unclear.add(webhook);
        found.problems.push({
            code: 'H2K-779',
            severity: written === '' && !isMissing ? 'warning' : 'error',
            message: `the docker webhook ${webhook} can have no webhook in Docker Hub: ${told.why}`,
            fix: 'write the repository as Docker Hub’s page has it: https://hub.docker.com/r/acme/shop, or acme/shop',
            at,
        });
    }
    return found;
}
function addressOf({ value, at }, endpoint) {
    if (value.repository !== undefined)
        return { written: value.repository, at: at(['repository']) };
    const written = endpoint?.value.properties['repoURL'];
    return { written: typeof written === 'string' ? written.trim() : '', at: endpoint?.at(['properties', 'repoURL']) ?? at(['endpoint']) };
}
function repositoryAt(written, isDockerHub) {
    if (written === '')
        return { why: 'it names no repository' };
    const { registry, repository = '' } = registryAddress(written);
    if (registry !== 'docker.io')
        return isDockerHub ? { why: `${registry} is not Docker Hub` } : 'elsewhere';
    if (!(0,dockerhub_names/* isRepository */.Z)(repository))
        return { why: `${JSON.stringify(written)} names no repository of Docker Hub's` };
    return repository.includes('/') ? { repository } : { why: `${repository} is an official image, whose webhooks are not ours to make` };
}
const isOfDockerHub = (endpoint) => /^docker.?hub$/i.test(String((endpoint?.properties['serverType'] ?? '')));

;// CONCATENATED MODULE: ../build/dockerhub/answers.js

/** Docker Hub did not do what it was asked for; its one problem says it in words fit to show. */
class HubRefused extends types/* UnavailableError */.hG {
    why;
    constructor(why, problem) {
        super([problem]);
        this.why = why;
    }
}
const because = (why, code, message, fix) => new HubRefused(why, { code, severity: 'error', message, fix });
/** The meaning of an answer that is no success. `what`: "list the webhooks of acme/shop". */
function refusal(what, answer) {
    const { status } = answer;
    const said = saying(answer);
    if (status === 429)
        return limited(what, undefined);
    if (status === 401)
        return because('credentials', 'H2K-770', `Docker Hub does not accept the sign-in to ${what}: ${said}`, 'Look at the ENDPOINT’s user and password.');
    if (status === 403)
        return because('forbidden', 'H2K-775', `Docker Hub forbids to ${what}: ${said}`, 'Webhooks take a personal access token with the right to delete, or an organisation’s token with the scope for webhooks, of somebody who may administer the repository.');
    if (status === 404)
        return because('absent', 'H2K-774', `Docker Hub finds nothing there to ${what}: ${said}`, 'The repository is gone or misspelt, or the ENDPOINT’s user may not administer it: Docker Hub gives the same answer to both.');
    if (status >= 500 || isPage(answer))
        return because('away', 'H2K-773', `Docker Hub answers HTTP ${status} to ${what}: ${said}`, 'Look at dockerstatus.com.');
    return because('refused', 'H2K-776', `Docker Hub refuses to ${what} (HTTP ${status}): ${said}`, 'Change what it names.');
}
/** No answer at all. */
const unanswered = (what, { unsent, message, code }) => unsent
    ? because('away', 'H2K-773', `Docker Hub can't be reached to ${what}: ${message}`, code === 'changed'
        ? 'Find out why. If it was renewed, accept the new one: hub-to-kube endpoint check NAME --accept'
        : 'Look at the network, the proxy and the address.')
    : because('lost', 'H2K-773', `Docker Hub's answer got lost, so that it is not known whether it did ${what}: ${message}`, 'The next sync sees it.');
/** `until`: ms since 1970, where Docker Hub names a time. */
const limited = (what, until) => because('limited', 'H2K-772', `Docker Hub limits requests, ${until === undefined ? 'without saying how long' : `until ${new Date(until).toISOString()}`}: it does not ${what} now`, 'Come back then. Too many sign-ins lock a user for about ten minutes.');
const wrongPassword = (user, answer) => because('credentials', 'H2K-770', `Docker Hub does not accept the password of ${user}: ${saying(answer)}`, 'Look at the ENDPOINT’s username and password; a token of an organisation signs in with the organisation’s name.');
const secondFactor = (user) => because('twoFactor', 'H2K-771', `the account ${user} wants a second factor, which nobody is there to type`, 'Make a personal access token (hub.docker.com > Account settings > Personal access tokens) with the right to read, write and delete, and give it as the ENDPOINT’s password.');
/** An answer of the edge in front of the API, whatever its status says. */
const isPage = ({ text, headers }) => /html/i.test(headers['content-type'] ?? '') || /^\s*</.test(text);
const answers_longest = 300;
/** What Docker Hub said, on one line: it has five forms of it. */
function saying(answer) {
    const { text, status } = answer;
    if (isPage(answer))
        return 'a page of HTML';
    const body = parsed(text);
    const words = typeof body === 'object' && body !== null ? wordsIn(body) : [text];
    return words.join('; ').replace(/\s+/g, ' ').trim().slice(0, answers_longest) || `HTTP ${status}`;
}
function wordsIn({ message, detail, error, ...fields }) {
    const plain = [message, detail, error].filter((one) => typeof one === 'string' && one !== '');
    if (plain.length > 0)
        return plain;
    return Object.entries(fields).flatMap(([field, value]) => Array.isArray(value) && value.every((one) => typeof one === 'string') ? [`${field}: ${value.join(', ')}`] : []);
}
/** undefined: it is no JSON. */
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ../build/relay/core/tokens.js + 1 modules
var tokens = __nccwpck_require__(93);
// EXTERNAL MODULE: ../build/relay/sources/dockerhub.js
var dockerhub = __nccwpck_require__(394);
// EXTERNAL MODULE: ../build/ports/types.js
var ports_types = __nccwpck_require__(2896);
;// CONCATENATED MODULE: ../build/dockerhub/ask.js


const silence = 20_000;
/** Docker Hub's time has whole seconds, and its clock is another. */
const slack = 1_000;
/** Who is limited again and again had better come back later. */
const most = 3;
function newAsk(ports, { url = 'https://hub.docker.com', wait = 0 }) {
    const base = url.replace(/\/+$/, '');
    const once = async ({ method, path, what, authorization, fingerprint, body }, signal) => {
        const headers = {
            accept: 'application/json',
            'user-agent': 'hub-to-kube',
            ...(authorization === undefined ? {} : { authorization }),
            ...(body ? { 'content-type': 'application/json' } : {}),
        };
        const request = {
            method,
            url: `${base}${path}`,
            headers,
            timeout: silence,
            ...(fingerprint ? { tls: { verify: true, fingerprint } } : {}),
            ...(body ? { body: JSON.stringify(body) } : {}),
        };
        try {
            const response = await ports.http(request, signal);
            return { status: response.status, headers: response.headers, text: await response.text() };
        }
        catch (error) {
            throw error instanceof ports_types/* HttpProblem */.AF && !signal.aborted ? unanswered(what, error) : error;
        }
    };
    return async (question, signal) => {
        const end = ports.now() + wait;
        for (let count = 1;; count += 1) {
            const answer = await once(question, signal);
            if (answer.status !== 429)
                return answer;
            const until = limitEnd(answer.headers, ports.now());
            if (until === undefined || until > end || count > most)
                throw limited(question.what, until);
            await ports.sleep(Math.max(0, until - ports.now()) + slack, signal);
        }
    };
}
/** `X-Retry-After` is a unix time, other than `Retry-After`, which an edge may send: seconds from now. */
function limitEnd(headers, now) {
    const [time, seconds] = [headers['x-retry-after'], headers['retry-after']].map((text) => /^\d{1,12}$/.test(text ?? '') ? Number(text) : undefined);
    if (time !== undefined)
        return time * 1000;
    return seconds === undefined ? undefined : now + seconds * 1000;
}

;// CONCATENATED MODULE: ../build/dockerhub/session.js


/** Signed in anew so long before the end, in ms. */
const margin = 60_000;
/** How long a token of Docker Hub's lives that doesn't tell, and how long a refusal is believed. */
const life = 600_000;
/** Signing in to Docker Hub, with what it was answered kept until shortly before its end: too many sign-ins lock a user. */
function newHubSession(ports, options = {}) {
    const ask = newAsk(ports, options);
    const all = new Map();
    const keyOf = ({ username, password }) => JSON.stringify([username, password]);
    const begin = (credential, signal) => {
        ports.secrets.add(credential.password);
        const kept = { until: Number.POSITIVE_INFINITY, signing: Promise.resolve('') };
        kept.signing = signIn(ask, credential, signal).then((token) => {
            ports.secrets.add(token);
            kept.until = endOf(token, ports.now()) - margin;
            return `Bearer ${token}`;
        }, (error) => {
            kept.until = error instanceof HubRefused && session_final.has(error.why) ? ports.now() + life : 0;
            throw error;
        });
        return kept;
    };
    return {
        async authorization(credential, signal) {
            const key = keyOf(credential);
            for (;;) {
                const known = all.get(key);
                const isKept = known !== undefined && known.until > ports.now();
                const kept = isKept ? known : begin(credential, signal);
                all.set(key, kept);
                try {
                    return await kept.signing;
                }
                catch (error) {
                    // Who waits for another's sign-in is not ended with it.
                    if (!isKept || error instanceof HubRefused)
                        throw error;
                    signal.throwIfAborted();
                }
            }
        },
        forget: (credential) => void all.delete(keyOf(credential)),
    };
}
const session_final = new Set(['credentials', 'twoFactor', 'limited', 'forbidden']);
const noSuchRoute = new Set([404, 405, 410, 501]);
/** By the documented route; where that one is away or says no, by the deprecated one, which alone tells of a second factor. */
async function signIn(ask, { username, password, fingerprint }, signal) {
    const what = `sign in ${username}`;
    const first = await ask({ method: 'POST', path: '/v2/auth/token', what, fingerprint, body: { identifier: username, secret: password } }, signal);
    if (first.status < 300)
        return tokenIn(first, 'access_token', what);
    if (asksForMore(first))
        throw secondFactor(username);
    if (first.status >= 500 || (isPage(first) && !noSuchRoute.has(first.status)))
        throw refusal(what, first);
    const second = await ask({ method: 'POST', path: '/v2/users/login', what, fingerprint, body: { username, password } }, signal);
    if (second.status < 300)
        return tokenIn(second, 'token', what);
    if (asksForMore(second))
        throw secondFactor(username);
    const told = noSuchRoute.has(second.status) ? first : second;
    throw told.status < 500 && !noSuchRoute.has(told.status) ? wrongPassword(username, told) : refusal(what, told);
}
const asksForMore = ({ status, text }) => status >= 400 && status < 500 && /2fa|two.?factor|second factor/i.test(text);
function tokenIn(answer, key, what) {
    const token = parsed(answer.text)?.[key];
    if (typeof token !== 'string' || token === '')
        throw refusal(what, { ...answer, status: 502 });
    return token;
}
/** ms since 1970, from the token's own words. */
function endOf(token, now) {
    const claims = parsed(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    return typeof claims?.exp === 'number' ? claims.exp * 1000 : now + life;
}

;// CONCATENATED MODULE: ../build/dockerhub/hooks.js



/** The newer family is where tokens of organisations are let in; the older one is what everybody used. Neither is documented. facts: 2.4 */
const families = [
    (namespace, name) => `/v2/namespaces/${namespace}/repositories/${name}/webhook_pipeline/`,
    (namespace, name) => `/v2/repositories/${namespace}/${name}/webhook_pipeline/`,
];
/** Answers that may be about the route and not about what was asked. */
const otherRoute = new Set([403, 404, 405, 410, 501]);
const perPage = 100;
const mostPages = 50;
function newHooks(ports, options = {}, session = newHubSession(ports, options)) {
    const ask = newAsk(ports, options);
    /** Which family let a user in. */
    const worked = new Map();
    const signed = async (question, credential, signal) => {
        const authorization = await session.authorization(credential, signal);
        const { fingerprint } = credential;
        const answer = await ask({ ...question, fingerprint, authorization }, signal);
        if (answer.status !== 401)
            return answer;
        session.forget(credential);
        return ask({ ...question, fingerprint, authorization: await session.authorization(credential, signal) }, signal);
    };
    /** By the family that worked before, else by each in turn. */
    const routed = async (repository, rest, question, credential, signal) => {
        const [namespace = '', name = ''] = repository.split('/').map(encodeURIComponent);
        const by = async (index) => {
            const answer = await signed({ ...question, path: `${families[index](namespace, name)}${rest}` }, credential, signal);
            if (answer.status < 300)
                worked.set(credential.username, index);
            return answer;
        };
        const known = worked.get(credential.username);
        const first = await by(known ?? 0);
        // A family that has let the user in knows what is not there.
        if (!otherRoute.has(first.status) || (known !== undefined && first.status === 404))
            return first;
        const second = await by(known === 1 ? 0 : 1);
        return otherRoute.has(second.status) ? moreTelling(first, second) : second;
    };
    return {
        async list(repository, credential, signal) {
            const what = `list the webhooks of ${repository}`;
            const found = [];
            for (let page = 1; page <= mostPages; page += 1) {
                const answer = await routed(repository, `?page_size=${perPage}&page=${page}`, { method: 'GET', what }, credential, signal);
                if (answer.status >= 300)
                    throw refusal(what, answer);
                const { hooks, isLast } = pageOf(what, answer);
                found.push(...hooks);
                if (isLast)
                    return found;
            }
            throw refusal(what, { status: 502, headers: {}, text: `more than ${mostPages} pages` });
        },
        async create(repository, { name, url }, credential, signal) {
            const what = `make a webhook of ${repository}`;
            const body = { name, expect_final_callback: false, webhooks: [{ name, hook_url: url }], registry: 'registry-1.docker.io' };
            const answer = await routed(repository, '', { method: 'POST', what, body }, credential, signal);
            if (answer.status < 300)
                return 'created';
            if (answer.status === 400 && /already exists|must be unique/i.test(answer.text))
                return 'taken';
            // What Docker Hub quotes of the request is no secret any more once it stands in a log.
            throw refusal(what, { ...answer, text: answer.text.replaceAll(url, '…') });
        },
        async remove(repository, slug, credential, signal) {
            const what = `delete a webhook of ${repository}`;
            const answer = await routed(repository, `${encodeURIComponent(slug)}/`, { method: 'DELETE', what }, credential, signal);
            if (answer.status >= 300 && answer.status !== 404)
                throw refusal(what, answer);
        },
    };
}
/** Of two refusals the one that is about what was asked; a page of HTML is about the route. What the other says stands behind it. */
function moreTelling(first, second) {
    const [told, other] = isPage(first) ? [second, first] : [first, second];
    return isPage(other) ? told : { ...told, text: `${saying(told)}; by its other route: ${saying(other)}`, headers: {} };
}
/** `next` is no more than a sign that there is one: a page is asked for by number, at the host that we chose. */
function pageOf(what, answer) {
    const body = parsed(answer.text);
    if (!Array.isArray(body?.results))
        throw refusal(what, { ...answer, status: 502 });
    const hooks = body.results.map(({ name, slug, webhooks }) => ({
        name: hooks_text(name),
        slug: typeof slug === 'string' && slug !== '' ? slug : hooks_text(name),
        urls: (Array.isArray(webhooks) ? webhooks : []).map(({ hook_url: url }) => hooks_text(url)),
    }));
    return { hooks, isLast: typeof body.next !== 'string' || hooks.length === 0 };
}
const hooks_text = (value) => (typeof value === 'string' ? value : '');
/** Whether a refusal is one that a person at Docker Hub's page can do better than we. */
const isByHand = (error) => error instanceof HubRefused && ['absent', 'forbidden'].includes(error.why);

// EXTERNAL MODULE: ../build/commands/relay/options.js
var options = __nccwpck_require__(8625);
;// CONCATENATED MODULE: ../build/commands/relay/settings.js

const problem = (code, message, fix, input) => ({
    code,
    severity: 'error',
    message,
    fix,
    input,
});
const of = (given, name, table = options/* relayOptions */.oz) => given[name]?.trim() || (table.find((option) => option.name === name)?.default ?? '');
/** What the relay was told, with every mistake in it. Where there is one, the settings are good for nothing else. */
function readRelaySettings(given, env) {
    const problems = [];
    const take = (read) => {
        if (read.problem)
            problems.push(read.problem);
        return read.value;
    };
    const verify = of(given, 'verify');
    if (verify !== 'on' && verify !== 'off')
        problems.push(problem('H2K-754', `verify: there is no "${verify}"`, 'write --verify on or --verify off', 'verify'));
    const api = readApiTokens(env['RELAY_API_TOKENS'] ?? '');
    problems.push(...api.problems);
    const settings = {
        ...take(readListen(of(given, 'listen'))),
        file: take(readStore(given)),
        publicUrl: take(readPublicUrl(given)),
        githubApi: take(readUrl(given, 'github-api')),
        dockerHubApi: verify === 'off' ? undefined : take(readUrl(given, 'docker-hub-api')),
        window: take(readJoin(of(given, 'join'))),
        credential: take(readCredential(env)),
        password: env['RELAY_PASSWORD'] || undefined,
        apiTokens: api.tokens,
    };
    return { settings, problems };
}
/** `sqlite:relay.db`. */
function readStore(given) {
    const store = of(given, 'store');
    const [, file] = /^sqlite:(.+)$/.exec(store) ?? [];
    if (file)
        return { value: file };
    return {
        value: '',
        problem: problem('H2K-754', `store: "${store}" is no store`, 'write sqlite: and a file, as in sqlite:relay.db', 'store'),
    };
}
/** Left out: the address is told by somebody else. */
function readPublicUrl(given) {
    return of(given, 'public-url') === '' ? { value: undefined } : readUrl(given, 'public-url');
}
/** Left out: there is no relay to ask, but its store. */
function readRelayUrl(given) {
    return of(given, 'relay') === '' ? { value: undefined } : readUrl(given, 'relay');
}
const readHubApi = (given) => readUrl(given, 'docker-hub-api');
function readUrl(given, name) {
    const text = of(given, name);
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username)
        return { value: text.replace(/\/+$/, '') };
    return { value: '', problem: problem('H2K-754', `${name}: "${text}" is no address`, `write --${name} https://HOST`, name) };
}
function readListen(text) {
    const [, bracketed, plain, port = ''] = /^(?:\[([0-9a-fA-F:.]+)\]|([^:\s]*)):(\d{1,5})$/.exec(text) ?? [];
    const value = { host: bracketed ?? plain ?? '', port: Number(port) };
    if (port !== '' && value.port <= 65_535 && value.host !== '')
        return { value };
    const fix = 'write --listen 127.0.0.1:8080, or 0.0.0.0:8080 for every address of the machine';
    return { value, problem: problem('H2K-754', `listen: "${text}" is no host:port`, fix, 'listen') };
}
/** Longer than that nobody waits for a second architecture. */
const longestJoin = 3600;
function readJoin(text) {
    const match = /^(\d{1,4})(?:,(\d{1,4}))?$/.exec(text.replace(/\s/g, ''));
    const [quiet, most] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])];
    const value = { quiet: quiet * 1000, most: most * 1000 };
    if (match && quiet <= most && most <= longestJoin)
        return { value };
    const fix = 'write --join 15,60 (seconds without another push, seconds in all), or --join 0';
    return { value: { quiet: 0, most: 0 }, problem: problem('H2K-754', `join: "${text}" is no pair of seconds`, fix, 'join') };
}
function readCredential(env) {
    const { GITHUB_TOKEN: token, GITHUB_APP_ID: appId, GITHUB_APP_PRIVATE_KEY: privateKey } = env;
    if (appId && privateKey)
        return { value: { appId, privateKey } };
    if (appId || privateKey) {
        const missing = appId ? 'GITHUB_APP_PRIVATE_KEY' : 'GITHUB_APP_ID';
        return {
            value: undefined,
            problem: problem('H2K-753', `${missing} is not set`, 'an App signs in with its id and its private key', missing),
        };
    }
    if (token)
        return { value: { token } };
    const fix = 'set GITHUB_TOKEN, or GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY: Actions: write for targets with a workflow, Contents: write for events';
    return { value: undefined, problem: problem('H2K-753', 'there is no credential for GitHub', fix, 'GITHUB_TOKEN') };
}
/** What can be guessed is no token. */
const shortestToken = 20;
/** `read:TOKEN` and `operate:TOKEN`, on lines or between commas. What is wrong is told by its place, for it is a secret. */
function readApiTokens(text) {
    const tokens = [];
    const problems = [];
    const wrong = (code, message) => problems.push(problem(code, message, 'write read:TOKEN or operate:TOKEN; openssl rand -hex 32 makes a token', 'RELAY_API_TOKENS'));
    const entries = text.split(/[\n,]/).map((one) => one.trim());
    for (const [index, entry] of entries.filter((one) => one !== '').entries()) {
        const [, right, token = ''] = /^(read|operate):(\S*)$/.exec(entry) ?? [];
        const which = `RELAY_API_TOKENS: entry ${index + 1}`;
        if (right !== 'read' && right !== 'operate')
            wrong('H2K-790', `${which} doesn’t begin with read: or operate:`);
        else if (token.length < shortestToken)
            wrong('H2K-791', `${which} has a token of ${token.length} characters, ${shortestToken} at least are needed`);
        else if (tokens.some((other) => other.token === token && other.right !== right))
            wrong('H2K-790', `${which} gives a token another right than an entry before`);
        else
            tokens.push({ right, token });
    }
    return { tokens, problems };
}

;// CONCATENATED MODULE: ../build/commands/webhook/relay-api.js


const relay_api_silence = 20_000;
/** One question to a relay's API: the answer's body; undefined: 404. Throws UnavailableError (H2K-781 it refuses, H2K-782 it is away). */
async function askRelay({ http }, { url, token }, { method, path, body }, signal) {
    const headers = { accept: 'application/json', authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const request = { method, url: `${url}${path}`, headers, timeout: relay_api_silence, ...(body ? { body: JSON.stringify(body) } : {}) };
    let answer;
    try {
        const response = await http(request, signal);
        answer = { status: response.status, text: await response.text() };
    }
    catch (error) {
        if (signal.aborted || !(error instanceof ports_types/* HttpProblem */.AF))
            throw error;
        throw new types/* UnavailableError */.hG([away(`the relay can't be reached: ${error.message}`)]);
    }
    const found = objectIn(answer.text);
    if (answer.status === 204)
        return {};
    if (answer.status < 300 && found)
        return found;
    if (answer.status === 404 && found)
        return undefined;
    throw new types/* UnavailableError */.hG([answer.status >= 500 ? away(`the relay answers HTTP ${answer.status}`) : refused(answer.status, found)]);
}
/** A relay reads its definitions now and then: a document that was just pushed may not be there yet. All of them together are waited for so long, in ms. */
const patience = 90_000;
const pause = 10_000;
/** Tokens as a relay's API has them. */
function relayTokens(ports, api, signal) {
    const ask = (question) => askRelay(ports, api, question, signal);
    let waited = 0;
    const minted = async (webhook, repository) => {
        for (;;) {
            const made = await ask({ method: 'POST', path: '/api/hook-tokens', body: { webhook, repository } });
            if (made)
                return made;
            if (waited >= patience)
                throw new types/* UnavailableError */.hG([refused(404, { message: `it knows no docker webhook ${webhook}` })]);
            await ports.sleep(pause, signal);
            waited += pause;
        }
    };
    return {
        async list() {
            const answer = await ask({ method: 'GET', path: '/api/hook-tokens' });
            return documentsIn(answer).flatMap(relay_api_tokenIn);
        },
        async mint(webhook, repository) {
            const { id, token, url } = await minted(webhook, repository);
            if (typeof id === 'string' && typeof token === 'string' && typeof url === 'string')
                return { id, token, url };
            throw new types/* UnavailableError */.hG([refused(201, undefined)]);
        },
        async revoke(id) {
            await ask({ method: 'DELETE', path: `/api/hook-tokens/${encodeURIComponent(id)}` });
        },
        close() { },
    };
}
/** A list of the API's has its documents by their links. Throws UnavailableError where it is none. */
function documentsIn(answer) {
    const documents = answer?.['documents'];
    if (typeof documents !== 'object' || documents === null)
        throw new types/* UnavailableError */.hG([refused(answer ? 200 : 404, undefined)]);
    return Object.values(documents);
}
function relay_api_tokenIn({ id, webhook, repository, created, revoked }) {
    if (typeof id !== 'string' || typeof webhook !== 'string' || typeof created !== 'number')
        return [];
    return [
        {
            id,
            webhook,
            created,
            ...(typeof repository === 'string' ? { repository } : {}),
            ...(typeof revoked === 'number' ? { revoked } : {}),
        },
    ];
}
function objectIn(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
const refused = (status, body) => {
    const said = typeof body?.['message'] === 'string' ? body['message'] : 'this is no answer of a relay’s API';
    const fixes = {
        401: 'set RELAY_API_TOKEN to one of the relay’s RELAY_API_TOKENS',
        403: 'the token must be one that may operate: operate:TOKEN among the relay’s RELAY_API_TOKENS',
        404: 'look at the address, and at the definitions that the relay reads',
        409: 'start the relay with --public-url',
    };
    return {
        code: 'H2K-781',
        severity: 'error',
        message: `the relay refuses (HTTP ${status}): ${said}`,
        fix: fixes[status] ?? 'look at the address',
        input: 'relay',
    };
};
const away = (message) => ({
    code: 'H2K-782',
    severity: 'error',
    message,
    fix: 'look whether it runs, and at the address',
    input: 'relay',
});

;// CONCATENATED MODULE: ../build/commands/webhook/tokens.js
/** Tokens in the relay's own store, beside it. */
async function storedTokens(file, publicUrl, { random, now }) {
    const { mintToken, hashToken, hookUrl, openTokens } = await Promise.all(/* import() */[__nccwpck_require__.e(321), __nccwpck_require__.e(195), __nccwpck_require__.e(4)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9004));
    const tokens = openTokens(file);
    return {
        list: async () => tokens.list(),
        async mint(webhook, repository) {
            const token = mintToken(random);
            const id = await hashToken(token);
            tokens.add(webhook, id, now(), repository);
            return { id, token, url: hookUrl(publicUrl, token) };
        },
        revoke: async (id) => void tokens.revoke(id, now()),
        close: () => tokens.close(),
    };
}

;// CONCATENATED MODULE: ../build/commands/webhook/reach.js







/** A limit of Docker Hub's is waited out for so long, in ms. */
const reach_patience = 120_000;
/** Opens both sides as the flags say. Throws ConfigurationError with every mistake in them (H2K-754, 786), UnavailableError where the store can't be opened. */
async function reach(given, mistakes, ports, signal) {
    const [store, relay, hub] = [readStore(given), readRelayUrl(given), readHubApi(given)];
    const told = readPublicUrl(given);
    const apiToken = ports.env['RELAY_API_TOKEN'] ?? '';
    const publicUrl = told.value ?? relay.value;
    const problems = [
        ...mistakes,
        ...[store, relay, hub, told].flatMap(({ problem }) => problem ?? []),
        ...(publicUrl === undefined ? [noAddress] : []),
        ...(relay.value !== undefined && apiToken === '' ? [noApiToken] : []),
    ];
    if (problems.length > 0 || publicUrl === undefined)
        throw new types/* ConfigurationError */.j1(problems);
    ports.secrets.add(apiToken);
    const api = relay.value === undefined ? undefined : { url: relay.value, token: apiToken };
    return {
        publicUrl,
        api,
        mark: await relayMark(publicUrl),
        tokens: api ? relayTokens(ports, api, signal) : await storedTokens(store.value, publicUrl, ports),
        hooks: newHooks(ports, { url: hub.value, wait: reach_patience }),
        fault: (url) => faultOf(url, publicUrl, ports, signal),
    };
}
/** Docker Hub takes no longer one. */
const longestUrl = 255;
const glance = 5_000;
/** What is against an address that was just made: where its relay is, Docker Hub would not arrive. That nobody answers from here says nothing. */
async function faultOf(url, publicUrl, { http }, signal) {
    if (!isBelow(url, publicUrl))
        return reach_unfit(`the relay's addresses begin with ${new URL(url).origin}, not with ${publicUrl}`, 'name the one that the relay was started with: --public-url');
    if (url.length > longestUrl)
        return reach_unfit(`the address has ${url.length} characters, Docker Hub takes ${longestUrl}`, 'give the relay a shorter public address');
    try {
        const response = await http({ method: 'GET', url, timeout: glance }, signal);
        await response.text();
        if (response.status !== 404)
            return undefined;
        return reach_unfit(`${publicUrl} does not know the address that was just made`, 'look at --public-url, and whether --store is the one that this relay works with');
    }
    catch (error) {
        if (signal.aborted || !(error instanceof ports_types/* HttpProblem */.AF))
            throw error;
        return undefined;
    }
}
/** Whether an address is one of the relay's, however its host is spelt. */
function isBelow(url, publicUrl) {
    if (!URL.canParse(url))
        return false;
    return new URL(url).href.startsWith(`${new URL(publicUrl).href.replace(/\/+$/, '')}/`);
}
const reach_unfit = (message, fix) => ({ code: 'H2K-784', severity: 'error', message, fix, input: 'public-url' });
const noAddress = {
    code: 'H2K-786',
    severity: 'error',
    message: 'the relay’s public address is not told',
    fix: 'write --public-url https://relay.example.com, or --relay where the API is at the same address',
    input: 'public-url',
};
const noApiToken = {
    code: 'H2K-786',
    severity: 'error',
    message: 'RELAY_API_TOKEN is not set',
    fix: 'set it to one of the relay’s RELAY_API_TOKENS that may operate',
    input: 'RELAY_API_TOKEN',
};

;// CONCATENATED MODULE: ../build/commands/webhook/look.js




/** Looks at all repositories that documents or tokens name, one after the other. A limit ends it: the rest is unknown. Throws only the signal's reason. */
async function lookAt(repositories, { hooks, publicUrl, credentialOf }, signal) {
    const look = { seen: new Map(), why: new Map() };
    let limit;
    for (const repository of new Set(repositories)) {
        const found = limit ? { problem: limit } : credentialOf(repository);
        if ('problem' in found) {
            look.seen.set(repository, found.problem.code === 'H2K-778' ? 'barred' : 'unknown');
            look.why.set(repository, found.problem);
            continue;
        }
        try {
            const standing = await hooks.list(repository, found.credential, signal);
            look.seen.set(repository, await Promise.all(standing.map((hook) => standingOf(hook, publicUrl))));
        }
        catch (error) {
            if (!(error instanceof HubRefused))
                throw error;
            const [problem] = error.problems;
            look.seen.set(repository, error.why === 'absent' ? 'gone' : error.why === 'forbidden' ? 'barred' : 'unknown');
            look.why.set(repository, problem);
            if (error.why === 'limited')
                limit = problem;
        }
    }
    return look;
}
/** Every repository that a document names, or that a token remembers: what a refusal left there is found again when it has passed. */
const repositoriesOf = (documents, tokens) => [
    ...new Set([...documents.map(({ repository }) => repository), ...tokens.flatMap(({ repository }) => repository ?? [])]),
];
async function standingOf(hook, publicUrl) {
    const [url = '', ...more] = hook.urls;
    const token = (0,dockerhub/* tokenIn */.jf)(url);
    if (more.length > 0 || token === url)
        return { ...hook, isHere: false };
    return { ...hook, isHere: isBelow(url, publicUrl), token: await (0,tokens/* hashToken */.QK)(token) };
}

// EXTERNAL MODULE: ../build/commands/webhook/options.js
var webhook_options = __nccwpck_require__(6017);
;// CONCATENATED MODULE: ../build/commands/folder.js

/** Where definitions are looked for when nobody says where. */
const defaultFolder = '.github/hub-to-kube';
/** The definitions of a folder, file or glob (H2K-625: there are none). undefined: no folder was named, and the default one isn't there. */
async function folder_readDefinitions(folder, files) {
    const where = folder ?? defaultFolder;
    let texts;
    try {
        const found = await files.find(where, ['.yaml', '.yml']);
        texts = await Promise.all(found.map(async (file) => ({ file, text: await files.read(file) })));
    }
    catch (error) {
        if (!(error instanceof ports_types/* FileProblem */.kc))
            throw error;
        return folder === undefined ? undefined : { ...nothing, problems: [noDefinitions(where, error.message)] };
    }
    const { load } = await Promise.all(/* import() */[__nccwpck_require__.e(321), __nccwpck_require__.e(637), __nccwpck_require__.e(871)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1871));
    const loaded = load(texts);
    const isEmpty = loaded.problems.length === 0 && Object.values(loaded.definitions).every(({ size }) => size === 0);
    return isEmpty ? { ...loaded, problems: [noDefinitions(where, `${texts.map(({ file }) => file).join(', ')} hold none`)] } : loaded;
}
const nothing = {
    definitions: { pipelines: new Map(), endpoints: new Map(), variables: new Map(), webhooks: new Map() },
    mistaken: new Set(),
    problems: [],
};
const noDefinitions = (where, why) => ({
    code: 'H2K-625',
    severity: 'error',
    message: `there are no definitions in ${where}: ${why}`,
    fix: 'write a pipeline there (kind: PIPELINE), or deploy manifests without one: manifests: k8s/',
    input: 'definitions',
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ../build/ports/files.js + 1 modules
var files = __nccwpck_require__(119);
;// CONCATENATED MODULE: ../build/commands/relay/definitions.js





const readEach = 10_000;
/** Where a relay's definitions are: anywhere on its machine, as it has no workspace. `folder`: as named, or undefined. */
function whereDefinitionsAre(folder) {
    const whole = (0,external_node_path_.resolve)(folder ?? defaultFolder);
    return { folder: (0,external_node_path_.basename)(whole), files: (0,files/* workspaceFiles */.PZ)((0,external_node_path_.dirname)(whole), '') };
}
/** Reads them, and again every few seconds until `signal` aborts. Throws ConfigurationError with every mistake of the first time. */
async function liveDefinitions(folder, files, ports, signal) {
    const first = await read(folder, files);
    const mistakes = first.problems.filter(({ severity }) => severity === 'error');
    if (mistakes.length > 0)
        throw new ConfigurationError(first.problems);
    let good = first;
    let notices = [];
    const again = async () => {
        for (;;) {
            await ports.sleep(readEach, signal);
            const now = await read(folder, files);
            const wrong = now.problems.filter(({ severity }) => severity === 'error').map(problemText);
            for (const text of wrong.filter((one) => !notices.includes(one)))
                ports.log('error', `the definitions can't be read, the last good ones are kept: ${text}`);
            notices = wrong;
            if (wrong.length === 0)
                good = now;
        }
    };
    again().catch((error) => {
        if (!signal.aborted)
            ports.log('error', `the definitions are not read any more: ${String(error)}`);
    });
    return { webhooks: () => good.webhooks, endpoints: () => good.endpoints, variables: () => good.variables, notices: () => notices };
}
const definitions_nothing = { webhooks: new Map(), endpoints: new Map(), variables: new Map() };
async function read(folder, files) {
    const loaded = await readDefinitions(folder, files);
    return loaded ? { ...loaded.definitions, problems: loaded.problems } : { ...definitions_nothing, problems: [] };
}

;// CONCATENATED MODULE: ../build/commands/webhook/read.js


/** The definitions, wherever on this machine they are. That there are none is one of their problems: what isn't there may not look as if it were deleted. */
async function readWhole({ given }) {
    const { folder, files } = whereDefinitionsAre(given.definitions);
    const loaded = await folder_readDefinitions(folder, files);
    const nothing = { pipelines: new Map(), endpoints: new Map(), variables: new Map(), webhooks: new Map() };
    return (loaded ?? {
        definitions: nothing,
        mistaken: new Set(),
        problems: [noDefinitions(given.definitions ?? defaultFolder, 'there is no such folder')],
    });
}

// EXTERNAL MODULE: ../build/commands/webhook/steps.js
var webhook_steps = __nccwpck_require__(7920);
;// CONCATENATED MODULE: ../build/commands/webhook/run.js





/** Docker Hub's names may be taken by somebody else meanwhile. */
const mostNames = 5;
/**
 * Does one docker webhook's work: a new webhook stands and was seen before an old one is deleted, and that one's token ends last. So there is no moment
 * without a valid one, and whatever cuts it short, the next sync goes on from what it finds. What goes wrong is a problem; `done` hears of each step.
 */
async function runWork(work, means, done) {
    const problems = [];
    const steps = (0,webhook_steps/* stepsOf */.B_)(work);
    const did = (kind, name) => {
        const step = steps.find((one) => one.step === kind && (name === undefined || one.name === name));
        if (step)
            done(step);
    };
    try {
        if (work.create) {
            const byHand = await make(work, work.create.name, means);
            if (byHand)
                return [byHand];
            did('create');
        }
        for (const { repository, name, slug } of work.removals) {
            const problem = await remove(work.webhook, { repository, name, slug }, means);
            if (problem)
                problems.push(problem);
            else
                did('delete', name);
        }
        for (const repository of work.barred)
            problems.push((0,webhook_steps/* removeByHand */.BQ)(work.webhook, repository, undefined, undefined));
        for (const id of work.revocations)
            await means.tokens.revoke(id);
        did('revoke');
    }
    catch (error) {
        if (means.signal.aborted || !(error instanceof types/* Stop */.VG))
            throw error;
        problems.push(...error.problems);
    }
    return problems;
}
/** Makes a webhook with a new address, and looks whether it stands. Returns what a person has to do where Docker Hub doesn't let us. Throws Stop. */
async function make({ webhook, repository = '' }, firstName, means) {
    const { tokens, hooks, signal } = means;
    const credential = signed(repository, means);
    const { id, url } = await tokens.mint(webhook, repository);
    const fault = await means.fault(url);
    if (fault) {
        await tokens.revoke(id);
        throw new types/* UnavailableError */.hG([fault]);
    }
    let lost;
    try {
        await create(webhook, repository, { name: firstName, url }, means);
    }
    catch (error) {
        if (isByHand(error))
            return byHand({ webhook, repository, name: firstName }, { id, url }, error, means);
        if (!(error instanceof HubRefused))
            throw error;
        if (error.why !== 'lost') {
            await tokens.revoke(id);
            throw error;
        }
        lost = error;
    }
    const standing = await hooks.list(repository, credential, signal);
    if (standing.some(({ urls }) => urls.length === 1 && urls[0] === url))
        return undefined;
    throw lost ?? new types/* UnavailableError */.hG([notThere(webhook, repository)]);
}
async function byHand(of, { id, url }, refused, { showsAddresses, tokens }) {
    if (!showsAddresses)
        await tokens.revoke(id);
    return (0,webhook_steps/* makeByHand */.n)(of, showsAddresses ? { url } : { why: webhook_steps/* notShown */.d5.log }, refused.problems[0]);
}
async function create(webhook, repository, { name, url }, means) {
    const { hooks, mark, signal } = means;
    const credential = signed(repository, means);
    let free = name;
    for (let count = 0; count < mostNames; count += 1) {
        if ((await hooks.create(repository, { name: free, url }, credential, signal)) === 'created')
            return;
        const names = (await hooks.list(repository, credential, signal)).map((hook) => hook.name);
        free = freeName(mark, webhook, [...names, free]);
    }
    throw new HubRefused('refused', {
        code: 'H2K-776',
        severity: 'error',
        message: `Docker Hub takes no name for the webhook of ${webhook} in ${repository}: the last was ${free}`,
        fix: 'look at the webhooks there',
    });
}
/** What a person has to do where Docker Hub doesn't let us; the address ends all the same. */
async function remove(webhook, { repository, name, slug }, means) {
    try {
        await means.hooks.remove(repository, slug, signed(repository, means), means.signal);
        return undefined;
    }
    catch (error) {
        if (isByHand(error))
            return (0,webhook_steps/* removeByHand */.BQ)(webhook, repository, name, error.problems[0]);
        throw error;
    }
}
function signed(repository, { credentialOf }) {
    const found = credentialOf(repository);
    if ('problem' in found)
        throw new types/* UnavailableError */.hG([found.problem]);
    return found.credential;
}
const notThere = (webhook, repository) => ({
    code: 'H2K-783',
    severity: 'error',
    message: `Docker Hub took the webhook of ${webhook}, and ${repository} has none with its address: everything stays as it was`,
    fix: 'sync again in a minute',
});

;// CONCATENATED MODULE: ../build/commands/webhook/sync.js












/**
 * Makes Docker Hub's webhooks equal to the DOCKER_WEBHOOK documents: made where one is missing, replaced where its address is dead, deleted where its
 * document is gone. Refused: mistakes in flags or definitions. Failed: something could not be done, all else was.
 */
async function webhookSync(asked, given, host, options) {
    const report = { result: 'done', problems: [], dryRun: (0,webhook_options/* isSet */.vM)(given, 'dry-run'), steps: [] };
    const { ports, signal } = host;
    try {
        const definitions = await readWhole(asked);
        const { documents, unclear, problems } = documentsOf(definitions.definitions);
        const mistakes = [...asked.mistakes, ...definitions.problems, ...problems].filter(({ severity }) => severity === 'error');
        report.problems.push(...problems.filter(({ severity }) => severity === 'warning'));
        const sides = await reach(given, mistakes, ports, signal);
        try {
            const credentialOf = hubCredentials(definitions.definitions, ports);
            const all = await sides.tokens.list();
            const tokens = all.filter(({ revoked }) => revoked === undefined);
            const look = await lookAt(repositoriesOf(documents, all), { ...sides, credentialOf }, signal);
            const means = { ...sides, credentialOf, showsAddresses: options.showsAddresses, signal };
            const plan = planHooks({
                ...sides,
                documents,
                unclear,
                seen: look.seen,
                tokens,
                rotate: (0,webhook_options/* isSet */.vM)(given, 'rotate'),
                keep: (0,webhook_options/* isSet */.vM)(given, 'keep'),
            });
            await carryOut(plan, { documents, tokens, look }, means, report, options.told);
        }
        finally {
            sides.tokens.close();
        }
    }
    catch (error) {
        return { ...report, ...endedBy(error, report, signal) };
    }
    return { ...report, result: report.problems.some(({ severity }) => severity === 'error') ? 'failed' : 'done' };
}
async function carryOut(plan, situation, means, report, told) {
    const done = (step) => {
        report.steps.push(step);
        told(step);
    };
    report.problems.push(...plan.strangers.map(strangerTold));
    report.problems.push(...lookedInVain(situation));
    for (const document of situation.documents)
        report.problems.push(...(await unseen(document, situation, means, report.dryRun)));
    for (const work of plan.works) {
        if (report.dryRun)
            for (const step of (0,webhook_steps/* stepsOf */.B_)(work))
                done(step);
        else
            report.problems.push(...(await runWork(work, means, done)));
        // Who goes on asking where he is limited is locked out longer.
        if (report.problems.some(({ code }) => code === 'H2K-772'))
            return;
    }
}
/** Repositories where something of ours may be, and nobody knows this time. Of a sign-in that fails, one word is enough. */
function lookedInVain({ documents, tokens, look }) {
    const unknown = repositoriesOf(documents, tokens).filter((repository) => look.seen.get(repository) === 'unknown');
    const all = unknown.flatMap((repository) => look.why.get(repository) ?? []);
    return [...new Map(all.map((problem) => [`${problem.code} ${problem.message}`, problem])).values()];
}
/** What is to be said of a document whose repository we may not look into: nothing is done there, but an address made for a person to paste. */
async function unseen({ webhook, repository }, { tokens, look }, means, dryRun) {
    const [there, why] = [look.seen.get(repository), look.why.get(repository)];
    if (!why || (there !== 'gone' && there !== 'barred'))
        return [];
    const made = tokens.filter((token) => token.webhook === webhook && (token.repository ?? repository) === repository).at(-1);
    if (made)
        return [(0,webhook_steps/* doneByHand */.f9)(webhook, repository, made.created, why)];
    const of = { webhook, repository, name: freeName(means.mark, webhook, []) };
    if (dryRun || !means.showsAddresses)
        return [(0,webhook_steps/* makeByHand */.n)(of, { why: dryRun ? webhook_steps/* notShown */.d5.dryRun : webhook_steps/* notShown */.d5.log }, why)];
    try {
        const { url } = await means.tokens.mint(webhook, repository);
        return [(0,webhook_steps/* makeByHand */.n)(of, { url }, why)];
    }
    catch (error) {
        if (!(error instanceof types/* Stop */.VG))
            throw error;
        return error.problems;
    }
}
const strangerTold = ({ repository, name, holdsToken }) => ({
    code: 'H2K-777',
    severity: 'warning',
    message: holdsToken
        ? `the webhook ${name} in ${repository} calls another address with a token of this relay's: it stays`
        : `the webhook ${name} in ${repository} has our name, but was made by hand: it calls another address, and stays`,
    fix: 'delete it at Docker Hub if nobody needs it, or give it another name',
});
/** What ended it before its end: in the midst it has failed. */
function endedBy(error, { steps, problems }, signal) {
    const report = stopped(error, signal);
    const all = error instanceof types/* ConfigurationError */.j1 ? report.problems : [...problems, ...report.problems];
    return { result: report.result === 'unavailable' && steps.length > 0 ? 'failed' : report.result, problems: all };
}


/***/ }),

/***/ 9275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ find),
/* harmony export */   n: () => (/* binding */ byName)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);

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
    const equal = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(value, other.value);
    return {
        code: 'H2K-608',
        severity: equal ? 'warning' : 'error',
        message: `${value.kind} ${full(value)} is there twice${equal ? ', word for word' : ''}: the first stands at ${file}:${line}`,
        fix: equal ? 'remove one of them' : 'remove one of them, or give it another name',
        at: at(['name']),
    };
}


/***/ }),

/***/ 8290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ isRepository)
/* harmony export */ });
/* unused harmony export isTag */
const part = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
/** No dot, and not localhost: in front of a name that is a registry's host, which would then be asked in Docker Hub's place. */
const namespace = '(?!localhost/)[a-z0-9]+(?:[_-]+[a-z0-9]+)*';
const repository = new RegExp(`^(?:${namespace}/)?${part}$`);
/** `acme/shop`, or `busybox` for an official image; Docker Hub's names have two parts at most. */
const isRepository = (name) => name.length <= 255 && repository.test(name);
/** A tag by the distribution's grammar. Checked where a push comes in, and again where it is used. */
const isTag = (tag) => /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/.test(tag);


/***/ }),

/***/ 119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  kP: () => (/* binding */ insideOf),
  PZ: () => (/* binding */ workspaceFiles)
});

// UNUSED EXPORTS: decode

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ../build/ports/types.js
var types = __nccwpck_require__(2896);
;// CONCATENATED MODULE: ../build/ports/place.js


const fs = () => process.getBuiltinModule('node:fs/promises');
/** Files of a folder that is the user's to name, all of them or none. */
function newPlace(root, home) {
    return async (name, files, { replace }) => {
        const folder = external_node_path_.resolve(root, name.replace(/^~(?=$|[/\\])/, home));
        const done = [];
        try {
            const made = await fs().mkdir(folder, { recursive: true });
            if (made !== undefined)
                done.push(() => fs().rm(made, { recursive: true, force: true }));
            const inTheWay = replace ? [] : await there(folder, files);
            if (inTheWay.length > 0)
                return inTheWay;
            // Whole files beside their places first: a full disk is noticed before the first of them has its name.
            const beside = await Promise.all(files.map((file) => written(folder, file, done)));
            for (const [index, { name: own }] of files.entries())
                done.push(await moved(beside[index], external_node_path_.join(folder, own), replace));
            return [];
        }
        catch (error) {
            for (const undo of done.reverse())
                await undo().catch(() => { });
            throw new types/* FileProblem */.kc(`${name}: ${why(error)}`, { cause: error });
        }
    };
}
async function there(folder, files) {
    const found = await Promise.all(files.map(({ name }) => fs()
        .lstat(external_node_path_.join(folder, name))
        .then(() => [name], absent)));
    return found.flat();
}
function absent(error) {
    if (error.code === 'ENOENT')
        return [];
    throw error;
}
async function written(folder, { name, text }, done) {
    const beside = external_node_path_.join(folder, `.${name}.${process.pid}.tmp`);
    done.push(() => fs().rm(beside, { force: true }));
    await fs().writeFile(beside, text, { flag: 'wx' });
    return beside;
}
/** Gives a file its name; the way back. Without `replace` by a link, which fails where the name is taken meanwhile. */
async function moved(beside, target, replace) {
    const before = replace ? await fs().readFile(target).catch(absent) : [];
    if (replace)
        await fs().rename(beside, target);
    else {
        await fs().link(beside, target);
        await fs().rm(beside);
    }
    return () => (before instanceof Uint8Array ? fs().writeFile(target, before) : fs().rm(target, { force: true }));
}
function why(error) {
    const { code, message } = error;
    if (code === 'EEXIST' || code === 'ENOTDIR')
        return 'there is a file of that name';
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
        return 'may not be written (permission denied)';
    return code === 'ENOSPC' ? 'the disk is full' : `can’t be written (${code ?? message})`;
}

;// CONCATENATED MODULE: ../build/ports/files.js



// Loaded at first use: a run without files (--version, the relay's start) need not wait for it.
const files_fs = () => process.getBuiltinModule('node:fs/promises');
const wildcard = /[*?[\]{}]/;
/** Files under `workspace`; a path or a symlink that leaves it is refused, whatever it is spelt like. */
function workspaceFiles(workspace, home) {
    const root = external_node_path_.resolve(workspace);
    return {
        root,
        async read(name) {
            const file = await inside(root, name);
            return decode(await files_fs().readFile(file).catch(refuse(name)), name);
        },
        async edit(name, change) {
            const file = await inside(root, name);
            const bytes = await files_fs().readFile(file).catch(refuse(name));
            const text = change(decode(bytes, name));
            await replace(file, bytes.subarray(0, 3).equals(mark) ? Buffer.concat([mark, Buffer.from(text)]) : Buffer.from(text)).catch((error) => {
                throw new types/* FileProblem */.kc(`${name}: can't be written (${error.code ?? error.message})`, { cause: error });
            });
        },
        find: (pattern, extensions) => (wildcard.test(pattern) ? findGlob(root, pattern, extensions) : findPath(root, pattern, extensions)),
        async readAnywhere(name) {
            const file = external_node_path_.resolve(root, name.replace(/^~(?=$|[/\\])/, home));
            const bytes = await files_fs()
                .readFile(file)
                .catch((error) => (files_absent.has(error.code) ? undefined : refuse(name)(error)));
            return bytes && decode(bytes, name);
        },
        async bytesAnywhere(name, most) {
            const file = external_node_path_.resolve(root, name.replace(/^~(?=$|[/\\])/, home));
            const { size } = await files_fs().stat(file).catch(refuse(name));
            if (size > most)
                throw new types/* FileProblem */.kc(`${name}: has ${size} bytes, and ${most} are the most`);
            return files_fs().readFile(file).catch(refuse(name));
        },
        place: newPlace(root, home),
    };
}
/** UTF-8's byte order mark. */
const mark = Buffer.from([0xef, 0xbb, 0xbf]);
/** Written beside it and moved over it, so that no reader and no crash finds half a file. */
async function replace(file, bytes) {
    const beside = `${file}.${process.pid}.tmp`;
    try {
        await files_fs().writeFile(beside, bytes, { flag: 'wx', mode: (await files_fs().stat(file)).mode });
        await files_fs().rename(beside, file);
    }
    catch (error) {
        await files_fs().rm(beside, { force: true });
        throw error;
    }
}
// Text given where a path may stand (a kubeconfig's own text) is no path: too long, or with a NUL.
const files_absent = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']);
async function findPath(root, name, extensions) {
    const file = await inside(root, name);
    const stat = await files_fs().stat(file).catch(refuse(name));
    if (!stat.isDirectory())
        return [relative(root, external_node_path_.resolve(root, name))];
    const folder = external_node_path_.resolve(root, name);
    const entries = await files_fs().readdir(folder, { withFileTypes: true }).catch(refuse(name));
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
    for await (const entry of files_fs().glob(pattern, { cwd: root, withFileTypes: true, exclude })) {
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
    const real = await files_fs().realpath(file).catch(refuse(name));
    if (leaves(await files_fs().realpath(root), real))
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
/* harmony export */   DZ: () => (/* binding */ MailProblem),
/* harmony export */   Qr: () => (/* binding */ SshProblem),
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
/** Why a command on another host did not run; `lost`: it was begun, and nobody knows its end. In words fit to show. */
class SshProblem extends Error {
    code;
    constructor(code, message) {
        super(message);
        this.name = 'SshProblem';
        this.code = code;
    }
}
/** Why a mail was not taken; in words fit to show. */
class MailProblem extends Error {
}
/** Why a path can't be read, in words fit to show. */
class FileProblem extends Error {
}


/***/ }),

/***/ 93:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  QK: () => (/* binding */ hashToken),
  W$: () => (/* binding */ mintToken)
});

// UNUSED EXPORTS: isToken

;// CONCATENATED MODULE: ../build/relay/core/encode.js
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
/** As it may stand in a URL. */
const base64url = (bytes) => btoa(String.fromCharCode(...bytes))
    .replace(/=+$/, '')
    .replace(/\+/g, '-')
    .replace(/\//g, '_');

;// CONCATENATED MODULE: ../build/relay/core/tokens.js

/** A hook's secret: 32 random bytes as they stand in a URL. Rules 36. */
const mintToken = (random) => base64url(random(32));
/** Only this is kept; tokens are looked up by it, so that no comparison takes a time that tells anything. */
async function hashToken(token) {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
    return hex(new Uint8Array(hash));
}
/** What is no token at all needs no look at the store. */
const isToken = (text) => /^[\w-]{43}$/.test(text);


/***/ }),

/***/ 394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   db: () => (/* binding */ hookUrl),
/* harmony export */   jf: () => (/* binding */ tokenIn)
/* harmony export */ });
/* unused harmony export hookOf */
/** The paths under which Docker Hub's calls arrive: ours, and that of the product whose webhooks may still be set up. */
const ours = /^\/hooks\/dockerhub\/([^/]*)$/;
const former = /\/docker-hub-webhooks$/;
/**
 * Whether a request's path is a hook's, and the token in it; undefined: it is none. A token that is missing or
 * misspelled is the receiver's to judge, so that all wrong ones are answered alike.
 */
function hookOf(path) {
    const [name = '', query = ''] = path.split('?', 2);
    const [, token] = ours.exec(name) ?? [];
    if (token !== undefined)
        return { token };
    return former.test(name) ? { token: new URLSearchParams(query).get('secureToken') ?? '' } : undefined;
}
/** What a person pastes into Docker Hub. */
const hookUrl = (publicUrl, token) => `${publicUrl.replace(/\/+$/, '')}/hooks/dockerhub/${token}`;
/** The token of a hook's address, or the text itself. */
function tokenIn(text) {
    const path = URL.canParse(text) ? text.slice(new URL(text).origin.length) : text;
    return hookOf(path)?.token ?? text;
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

/***/ 356:
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

/***/ 9979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   VG: () => (/* binding */ Stop),
/* harmony export */   hG: () => (/* binding */ UnavailableError),
/* harmony export */   j1: () => (/* binding */ ConfigurationError)
/* harmony export */ });
/* unused harmony export HandOver */
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
class HandOver extends (/* unused pure expression or super */ null && (Error)) {
}


/***/ }),

/***/ 788:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _build_action_webhook_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1908);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_build_action_webhook_js__WEBPACK_IMPORTED_MODULE_0__]);
_build_action_webhook_js__WEBPACK_IMPORTED_MODULE_0__ = (__webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__)[0];
// What ncc starts from for the sub-action that keeps Docker Hub's webhooks.


__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 8137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Yz: () => (/* binding */ core_debug),
  z3: () => (/* binding */ error),
  V4: () => (/* binding */ getInput),
  pq: () => (/* binding */ info),
  lm: () => (/* binding */ notice),
  C1: () => (/* binding */ setFailed),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ core_setSecret),
  z: () => (/* reexport */ summary),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: ExitCode, addPath, endGroup, exportVariable, getBooleanInput, getIDToken, getMultilineInput, getState, group, isDebug, markdownSummary, platform, saveState, setCommandEcho, startGroup, toPlatformPath, toPosixPath, toWin32Path

;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
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
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
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
// EXTERNAL MODULE: external "crypto"
var external_crypto_ = __nccwpck_require__(6982);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ../node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
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
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(6928);
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
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
;// CONCATENATED MODULE: ./undici.js
// Stands in for undici, which the packages of @actions/ bring in two versions: 2 MB and 50 ms of every start.
// Calls to GitHub use Node's own fetch; calls to a cluster and to registries never came by here.


const fetch = (url, { dispatcher: _, ...init } = {}) => globalThis.fetch(url, init);

/** Made at load where https_proxy is set. */
class undici_ProxyAgent {
  constructor() {
    http.setGlobalProxyFromEnv?.();
  }
}

class Agent {
  constructor() {
    throw new Error('undici.Agent is not bundled');
  }
}

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


const { access, appendFile, writeFile } = external_fs_.promises;
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
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
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
        return this.addRaw(external_os_namespaceObject.EOL);
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
// EXTERNAL MODULE: external "child_process"
var external_child_process_ = __nccwpck_require__(5317);
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


const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_.promises;
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
const READONLY = external_fs_.constants.O_RDONLY;
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
                const upperExt = external_path_.extname(filePath).toUpperCase();
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
                        const directory = external_path_.dirname(filePath);
                        const upperName = external_path_.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = external_path_.join(directory, actualName);
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
            for (const extension of process.env['PATHEXT'].split(external_path_.delimiter)) {
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
        if (tool.includes(external_path_.sep)) {
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
            for (const p of process.env.PATH.split(external_path_.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield tryGetExecutablePath(external_path_.join(directory, tool), extensions);
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
            let n = s.indexOf(external_os_namespaceObject.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_namespaceObject.EOL.length);
                n = s.indexOf(external_os_namespaceObject.EOL);
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
                this.toolPath = external_path_.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
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
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_namespaceObject.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield exists(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
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
const platform = external_os_namespaceObject.platform();
const arch = external_os_namespaceObject.arch();
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
    process.stdout.write(external_os_namespaceObject.EOL);
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
    process.stdout.write(message + external_os_namespaceObject.EOL);
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
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
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
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
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
/******/ var __webpack_exports__ = __nccwpck_require__(788);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
