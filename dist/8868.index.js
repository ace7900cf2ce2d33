export const id = 8868;
export const ids = [8868];
export const modules = {

/***/ 4180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Je: () => (/* binding */ usable),
/* harmony export */   rK: () => (/* binding */ untilUsable),
/* harmony export */   wD: () => (/* binding */ untilGone)
/* harmony export */ });
/* harmony import */ var _ref_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6986);

/**
 * Watches one object until `done` says so.
 * @param seconds the limit; then an error that names the object and what was waited for
 */
async function until(live, cluster, signal, seconds, what, done) {
    const resource = await cluster.resource(live.ref.group, live.ref.kind, live.ref.version);
    if (!resource)
        throw new Error(`the cluster has no kind ${live.ref.kind} any more`);
    const over = AbortSignal.any([signal, AbortSignal.timeout(seconds * 1000)]);
    const seen = new Set();
    const options = {
        fields: `metadata.name=${live.ref.name}`,
        ...(live.ref.namespace === undefined ? {} : { namespace: live.ref.namespace }),
    };
    try {
        for await (const event of cluster.watch(resource, options, over)) {
            if (event.type === 'present')
                seen.add(event.live.uid);
            if (event.type === 'gone')
                seen.delete(event.live.uid);
            if (done(event, seen))
                return;
        }
    }
    catch (error) {
        if (!over.aborted)
            throw error;
    }
    signal.throwIfAborted();
    throw new Error(`${(0,_ref_js__WEBPACK_IMPORTED_MODULE_0__/* .refText */ .d0)(live.ref)} was not ${what} within ${seconds} s`);
}
/** Until the object with this uid is gone, finalizers and dependents included. */
const untilGone = (live, cluster, signal, seconds = 60) => until(live, cluster, signal, seconds, 'gone', (event, seen) => event.type !== 'present' && event.type !== 'polling' && !seen.has(live.uid));
/** A CRD Established, a Namespace Active: what comes after could not even be sent before. Rules 18. */
const untilUsable = (live, cluster, signal) => until(live, cluster, signal, 60, live.ref.kind === 'Namespace' ? 'active' : 'established', (event) => event.type === 'present' && usable(event.live));
function usable(live) {
    const status = live.body['status'];
    if (live.ref.kind === 'Namespace')
        return status?.phase === 'Active';
    return status?.conditions?.some((condition) => condition.type === 'Established' && condition.status === 'True') ?? false;
}


/***/ }),

/***/ 9719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lT: () => (/* binding */ lockRelease),
  ji: () => (/* binding */ makeNamespaces),
  BP: () => (/* binding */ missingNamespaces),
  _x: () => (/* binding */ namespaceThere),
  C6: () => (/* binding */ openRecord),
  ik: () => (/* binding */ place)
});

// UNUSED EXPORTS: namespaceAbsent

// EXTERNAL MODULE: ../build/types.js
var types = __webpack_require__(9979);
// EXTERNAL MODULE: ../build/kubernetes/apply/until.js
var until = __webpack_require__(4180);
// EXTERNAL MODULE: ../build/kubernetes/client/errors.js
var errors = __webpack_require__(7080);
// EXTERNAL MODULE: ../build/kubernetes/ref.js
var kubernetes_ref = __webpack_require__(6986);
// EXTERNAL MODULE: ../build/kubernetes/manifests/duplicates.js
var duplicates = __webpack_require__(2070);
// EXTERNAL MODULE: ../node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(2818);
;// CONCATENATED MODULE: ../build/kubernetes/manifests/kinds.js

/** Where the built-in kinds live today: for the words of an error only, what a cluster really has its discovery tells. */
const kinds = {
    v1: 'ConfigMap Endpoints LimitRange Namespace Node PersistentVolume PersistentVolumeClaim Pod PodTemplate ReplicationController ResourceQuota Secret Service ServiceAccount',
    'admissionregistration.k8s.io/v1': 'MutatingWebhookConfiguration ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding ValidatingWebhookConfiguration',
    'apiextensions.k8s.io/v1': 'CustomResourceDefinition',
    'apiregistration.k8s.io/v1': 'APIService',
    'apps/v1': 'ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet',
    'autoscaling/v2': 'HorizontalPodAutoscaler',
    'batch/v1': 'CronJob Job',
    'coordination.k8s.io/v1': 'Lease',
    'discovery.k8s.io/v1': 'EndpointSlice',
    'networking.k8s.io/v1': 'Ingress IngressClass NetworkPolicy',
    'node.k8s.io/v1': 'RuntimeClass',
    'policy/v1': 'PodDisruptionBudget',
    'rbac.authorization.k8s.io/v1': 'ClusterRole ClusterRoleBinding Role RoleBinding',
    'scheduling.k8s.io/v1': 'PriorityClass',
    'storage.k8s.io/v1': 'CSIDriver StorageClass VolumeAttachment',
};
const homes = new Map(Object.entries(kinds).flatMap(([apiVersion, names]) => names.split(' ').map((kind) => [kind, apiVersion])));
/** What somebody may have meant by a kind that the cluster doesn't have. */
function kindHint(apiVersion, kind) {
    const home = homes.get(kind);
    if (home)
        return home === apiVersion ? undefined : `${kind} is in apiVersion ${home}`;
    const near = (0,mod/* closest */.kp)(kind, [...homes.keys()]);
    return (0,mod/* distance */.Io)(kind, near) <= 2 ? `did you mean ${near} (${homes.get(near)})?` : undefined;
}

;// CONCATENATED MODULE: ../build/kubernetes/manifests/namespaces.js



/** Gives each namespaced object its namespace, and takes it from those that have none. Unknown kinds and wrong namespaces are problems, all told at once. */
async function placed(manifests, placing) {
    const defined = definedKinds(manifests);
    const scopes = new Map();
    const problems = [];
    const result = [];
    for (const manifest of manifests) {
        const { ref } = manifest;
        const key = `${(0,kubernetes_ref/* apiVersionOf */.uO)(ref)} ${ref.kind}`;
        const known = scopes.get(key) ?? scopeOf(manifest, defined, placing);
        scopes.set(key, known);
    }
    for (const manifest of manifests) {
        const scope = await scopes.get(`${(0,kubernetes_ref/* apiVersionOf */.uO)(manifest.ref)} ${manifest.ref.kind}`);
        if ('missing' in scope) {
            problems.push({ code: 'H2K-212', severity: 'error', message: scope.missing, fix: scope.fix, at: manifest.at([scope.at]) });
        }
        else if (!scope.namespaced)
            result.push(withoutNamespace(manifest));
        else if (placing.namespace !== undefined && manifest.ref.namespace !== undefined && manifest.ref.namespace !== placing.namespace) {
            problems.push(elsewhere(manifest, placing.namespace));
        }
        else
            result.push(withNamespace(manifest, placing.namespace ?? placing.defaultNamespace));
    }
    return { manifests: result, problems: [...problems, ...(0,duplicates/* duplicates */.X)(result)] };
}
async function scopeOf({ ref }, defined, placing) {
    const own = defined.get(`${ref.group}/${ref.kind}`);
    if (own?.versions.includes(ref.version))
        return own;
    const there = await placing.resource(ref.group, ref.kind, ref.version);
    if (there)
        return there;
    const wanted = (0,kubernetes_ref/* apiVersionOf */.uO)(ref);
    const other = await placing.resource(ref.group, ref.kind);
    const version = other?.version ?? own?.versions[0];
    if (version !== undefined) {
        const has = (0,kubernetes_ref/* apiVersionOf */.uO)({ group: ref.group, version });
        const who = other ? 'the cluster' : 'the CustomResourceDefinition among the manifests';
        return {
            missing: `${who} has no ${ref.kind} in ${wanted}, but in ${has}`,
            fix: `write apiVersion: ${has} and look for renamed fields`,
            at: 'apiVersion',
        };
    }
    const hint = kindHint(wanted, ref.kind);
    const fix = hint ?? `install what defines it first, or add its CustomResourceDefinition to the manifests`;
    return { missing: `the cluster has no kind ${ref.kind} in ${wanted}`, fix, at: 'kind' };
}
/** Kinds that this very run makes: the cluster can't know them yet. */
function definedKinds(manifests) {
    const kinds = new Map();
    for (const { ref, body } of manifests) {
        if (ref.group !== 'apiextensions.k8s.io' || ref.kind !== 'CustomResourceDefinition')
            continue;
        const spec = (0,kubernetes_ref/* objectAt */.lJ)(body, 'spec');
        const versions = Array.isArray(spec['versions']) ? spec['versions'] : [];
        const served = versions.map((version) => version?.['name']).filter((name) => typeof name === 'string');
        const { kind } = (0,kubernetes_ref/* objectAt */.lJ)(spec, 'names');
        if (typeof kind === 'string' && typeof spec['group'] === 'string') {
            kinds.set(`${spec['group']}/${kind}`, { namespaced: spec['scope'] !== 'Cluster', versions: served });
        }
    }
    return kinds;
}
function withNamespace(manifest, namespace) {
    if (manifest.ref.namespace !== undefined)
        return manifest;
    const edit = { path: ['metadata', 'namespace'], to: namespace, why: 'the object names no namespace' };
    return edited(manifest, { ...manifest.ref, namespace }, { ...(0,kubernetes_ref/* objectAt */.lJ)(manifest.body, 'metadata'), namespace }, edit);
}
/** The API server would clear it without a word; here it is also part of the object's identity. */
function withoutNamespace(manifest) {
    const { namespace: from, ...ref } = manifest.ref;
    if (from === undefined)
        return manifest;
    const { namespace: _, ...metadata } = (0,kubernetes_ref/* objectAt */.lJ)(manifest.body, 'metadata');
    return edited(manifest, ref, metadata, { path: ['metadata', 'namespace'], from, why: `a ${ref.kind} is in no namespace` });
}
function edited(manifest, ref, metadata, edit) {
    return { ...manifest, ref, body: { ...manifest.body, metadata }, edits: [...manifest.edits, edit] };
}
const elsewhere = (manifest, namespace) => ({
    code: 'H2K-213',
    severity: 'error',
    message: `${(0,kubernetes_ref/* refText */.d0)(manifest.ref)} names another namespace than the one given (${namespace})`,
    fix: `remove metadata.namespace, or deploy without the input namespace`,
    at: manifest.at(['metadata', 'namespace']),
});

;// CONCATENATED MODULE: ../build/kubernetes/release/lock.js

/** Seconds. A holder that has not renewed for `duration` is taken for dead; one that could not renew for `stop` writes no more. */
const duration = 15;
const renewEvery = 5;
const stop = 10;
/** Somebody else may be writing: nothing more is written, not even to undo. */
class LockLost extends Error {
}
/** Somebody else holds it, and went on holding it for as long as we could wait. */
class LockTaken extends Error {
    holder;
    constructor(holder) {
        super(`the lock is held by ${holder}`);
        this.holder = holder;
    }
}
/**
 * Takes the release's Lease, waiting for another holder. Server-side apply under a manager of our own is the compare-and-set: who comes second gets a conflict.
 * A holder is dead when its renewTime has not changed for its duration on *our* clock: clocks may differ. Rules 5; kubernetes-tried 10.
 */
async function takeLock(options) {
    let seen;
    let told = false;
    for (;;) {
        const held = await attempt(options);
        if (held)
            return keep(held, options);
        const live = await options.cluster.get(leaseRef(options));
        const holder = (0,kubernetes_ref/* textAt */.$6)((0,kubernetes_ref/* objectAt */.lJ)(live?.body, 'spec'), 'holderIdentity');
        if (!live || !holder)
            continue;
        const mark = `${live.uid} ${holder} ${(0,kubernetes_ref/* textAt */.$6)((0,kubernetes_ref/* objectAt */.lJ)(live.body, 'spec'), 'renewTime')}`;
        const now = options.now();
        if (seen?.mark !== mark)
            seen = { mark, at: now };
        else if (now - seen.at > seconds(live) * 1000) {
            const taken = await attempt(options, live);
            if (taken)
                return keep(taken, options);
            seen = undefined;
        }
        if (!told)
            options.waiting(holder);
        told = true;
        if (options.now() > options.deadline)
            throw new LockTaken(holder);
        await options.sleep(500, options.signal);
    }
}
const seconds = (live) => Number((0,kubernetes_ref/* objectAt */.lJ)(live.body, 'spec')['leaseDurationSeconds'] ?? duration);
const leaseRef = ({ namespace, name }) => ({
    group: 'coordination.k8s.io',
    version: 'v1',
    kind: 'Lease',
    namespace,
    name,
});
/** The holder's end is the random part, which tells two jobs of one run apart. */
const managerOf = (options) => `hub-to-kube-lock/${options.holder.slice(-100)}`;
/** The API server wants microseconds; true ones, as an identical write would not move the resourceVersion. */
const microTime = (ms) => new Date(ms).toISOString().replace('Z', `${String(Math.floor(Math.random() * 1000)).padStart(3, '0')}Z`);
const body = (options, metadata) => ({
    apiVersion: 'coordination.k8s.io/v1',
    kind: 'Lease',
    metadata: { name: options.name, namespace: options.namespace, ...metadata },
    spec: { holderIdentity: options.holder, leaseDurationSeconds: duration, renewTime: microTime(options.now()) },
});
/** One try; undefined when somebody else holds it. `dead`: take it from this state of a dead holder, by force, unless it has moved since. */
async function attempt(options, dead) {
    try {
        const metadata = dead ? { uid: dead.uid, resourceVersion: dead.resourceVersion } : {};
        const { live } = await options.cluster.apply(body(options, metadata), { manager: managerOf(options), force: dead !== undefined });
        return live;
    }
    catch (error) {
        if (error.status === 409)
            return undefined;
        throw error;
    }
}
function keep(taken, options) {
    let renewed = options.now();
    let lost;
    let ended = false;
    const over = new AbortController();
    const renew = async () => {
        const asked = options.now();
        try {
            // With its uid: a Lease that somebody deleted must not come back as ours.
            await options.cluster.apply(body(options, { uid: taken.uid }), { manager: managerOf(options) });
            renewed = asked;
        }
        catch (error) {
            const status = error.status;
            if (status === 409 || status === 404)
                lost = 'somebody else has taken the lock, or deleted its Lease';
        }
    };
    const stale = () => options.now() - renewed > stop * 1000;
    const renewing = (async () => {
        while (!ended) {
            await options.sleep(renewEvery * 1000, over.signal).catch(() => { });
            if (ended || lost)
                return;
            await renew();
        }
    })();
    return {
        async check() {
            // An API server that was away could renew nothing, but then nobody could take the lock either: its answer decides.
            if (!lost && stale())
                await renew();
            if (!lost && stale())
                lost = `the lock could not be renewed for ${stop} s`;
            if (lost)
                throw new LockLost(lost);
        },
        async free() {
            ended = true;
            over.abort();
            await renewing;
            if (lost)
                return;
            // Applying nothing gives our fields back: the holder is gone, and no right to delete is needed.
            const { spec: _spec, ...empty } = body(options, { uid: taken.uid });
            await options.cluster.apply(empty, { manager: managerOf(options) }).catch(() => { });
        },
    };
}

// EXTERNAL MODULE: ../build/kubernetes/release/names.js
var release_names = __webpack_require__(849);
// EXTERNAL MODULE: ../build/kubernetes/release/record.js
var record = __webpack_require__(8324);
;// CONCATENATED MODULE: ../build/kubernetes/deploy/open.js







/** Fills in namespaces by what the cluster's kinds are. Throws ConfigurationError: unknown kinds, other namespaces than the one given. */
async function place(request, { cluster }) {
    const { manifests, problems } = await placed(request.manifests, {
        resource: (group, kind, version) => cluster.resource(group, kind, version),
        defaultNamespace: request.defaultNamespace,
        ...(request.namespace === undefined ? {} : { namespace: request.namespace }),
    });
    if (problems.length > 0)
        throw new types/* ConfigurationError */.j1(problems);
    return { manifests, made: madeBy(manifests) };
}
function madeBy(manifests) {
    const namespaces = manifests.filter(({ ref }) => ref.group === '' && ref.kind === 'Namespace').map(({ ref }) => ref.name);
    const kinds = manifests
        .filter(({ ref }) => ref.kind === 'CustomResourceDefinition' && ref.group === 'apiextensions.k8s.io')
        .map(({ body }) => {
        const spec = body['spec'];
        return `${spec?.group ?? ''}/${spec?.names?.kind ?? ''}`;
    });
    return { kinds: new Set(kinds), namespaces: new Set(namespaces) };
}
const namespaceRef = (name) => ({ group: '', version: 'v1', kind: 'Namespace', name });
/** undefined: not there. Where reading namespaces is forbidden it is taken for there: the first request into it will tell. */
async function namespaceThere(name, { cluster }) {
    try {
        return await cluster.get(namespaceRef(name));
    }
    catch (error) {
        if ((0,errors/* isForbidden */.US)(error))
            return 'unknown';
        throw error;
    }
}
const told = (input, code, message, fix) => new types/* ConfigurationError */.j1([{ code, severity: 'error', message, fix, input }]);
/** By which input a namespace came in: the record's may be another than the objects'. */
const inputOf = (name, { namespace, defaultNamespace }) => name === (namespace ?? defaultNamespace) ? 'namespace' : 'release-namespace';
function namespaceAbsent(name, request) {
    const input = inputOf(name, request);
    const fix = input === 'namespace' ? 'Check the spelling, or let it be made: create-namespace: true' : 'Check the spelling, or make it first.';
    return told(input, 'H2K-231', `namespace ${name} does not exist`, fix);
}
/**
 * Namespaces that this run has to make before anything else: the record is kept in one, and nothing can be asked about objects in one that is not there.
 * They are among `made` afterwards. Throws ConfigurationError where one is missing and may not be made, or is being deleted.
 */
async function missingNamespaces(request, { made }, context) {
    const { releaseNamespace, createNamespace, namespace, defaultNamespace } = request;
    const own = namespace ?? defaultNamespace;
    const missing = [];
    for (const name of new Set([releaseNamespace, ...(createNamespace ? [own] : [])])) {
        const there = await namespaceThere(name, context);
        if (there !== undefined && there !== 'unknown' && !(0,until/* usable */.Je)(there))
            throw told(inputOf(name, request), 'H2K-232', `namespace ${name} is being deleted`, 'Wait until it is gone, or use another.');
        if (there !== undefined)
            continue;
        if (!made.namespaces.has(name) && !(createNamespace && name === own))
            throw namespaceAbsent(name, request);
        made.namespaces.add(name);
        missing.push(name);
    }
    return missing;
}
/** Makes them: the one write that comes before the record. */
async function makeNamespaces(names, request, { manifests }, context) {
    for (const name of names) {
        const own = manifests.find(({ ref }) => ref.group === '' && ref.kind === 'Namespace' && ref.name === name);
        const body = own?.body ?? { apiVersion: 'v1', kind: 'Namespace', metadata: { name } };
        // Under its release's own manager when it is one of the manifests: the apply that follows then finds it as its own.
        const { manager } = (0,release_names/* releaseNames */.uh)(request.release, request.releaseNamespace);
        const { live } = await context.cluster.apply(body, { manager: own ? manager : 'hub-to-kube' });
        await (0,until/* untilUsable */.rK)(live, context.cluster, context.signal);
        context.report({ type: 'phase', phase: 'apply', text: `namespace ${name} created` });
    }
}
const noLock = { check: async () => { }, free: async () => { } };
/** Takes the release's lock, waiting for another run up to the task's timeout. Without the right to leases it goes on without, and says so. */
async function lockRelease(request, context) {
    const { release, releaseNamespace: namespace, timeout } = request;
    const { cluster, now, sleep, random, signal, run, report } = context;
    const holder = `${run.url ?? run.id} ${Buffer.from(random(4)).toString('hex')}`;
    const name = (0,release_names/* releaseNames */.uh)(release, namespace).head;
    const waiting = (other) => report({ type: 'phase', phase: 'plan', text: `waiting for another run of this release: ${other}` });
    try {
        return await takeLock({ cluster, namespace, name, holder, now, sleep, signal, waiting, deadline: now() + timeout });
    }
    catch (error) {
        if ((0,errors/* isNamespaceMissing */.aW)(error))
            throw namespaceAbsent(namespace, request);
        if ((0,errors/* isForbidden */.US)(error)) {
            const message = `no right to leases in namespace ${namespace}: two runs at once would not notice one another`;
            report({
                type: 'problem',
                problem: { code: 'H2K-261', severity: 'warning', message, fix: 'Allow get, create and patch on leases.coordination.k8s.io.' },
            });
            return noLock;
        }
        if (error instanceof LockTaken) {
            throw new types/* UnavailableError */.hG([
                {
                    code: 'H2K-262',
                    severity: 'error',
                    message: `another run of this release is at work: ${error.holder}`,
                    fix: 'Wait for it to end; `concurrency` in the workflow lets runs queue up.',
                },
            ]);
        }
        throw error;
    }
}
const openRecord = (request, context) => record/* ReleaseRecord */.fQ.open(context.cluster, request.release, request.releaseNamespace, context.run);


/***/ }),

/***/ 8868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ answered),
  E: () => (/* binding */ told)
});

// EXTERNAL MODULE: ../build/types.js
var types = __webpack_require__(9979);
// EXTERNAL MODULE: ../build/kubernetes/client/errors.js
var errors = __webpack_require__(7080);
// EXTERNAL MODULE: ../build/kubernetes/client/problems.js
var problems = __webpack_require__(9807);
// EXTERNAL MODULE: ../build/kubernetes/manifests/strict.js + 1 modules
var strict = __webpack_require__(7524);
// EXTERNAL MODULE: ../build/kubernetes/release/record.js
var record = __webpack_require__(8324);
// EXTERNAL MODULE: ../build/kubernetes/parallel.js
var parallel = __webpack_require__(4776);
// EXTERNAL MODULE: ../build/kubernetes/release/names.js
var release_names = __webpack_require__(849);
// EXTERNAL MODULE: ../build/kubernetes/deploy/open.js + 3 modules
var deploy_open = __webpack_require__(9719);
;// CONCATENATED MODULE: ../build/kubernetes/deploy/rights.js



/** Server-side apply needs `patch`, and `create` for what is not there; `get` reads what is there; undo and prune delete. kubernetes-tried 15. */
const objectVerbs = ['get', 'create', 'patch', 'delete'];
const recordVerbs = ['get', 'create', 'patch'];
/** The rights that this run misses, all of them: asked of the API server once a request was refused, never before. Rules 24. */
async function missingRights(request, context) {
    const { cluster } = context;
    const { manifests, made } = await (0,deploy_open/* place */.ik)(request, context);
    const objects = await (0,parallel/* parallel */._)(manifests, (manifest) => ofObject(manifest, cluster));
    const wanted = new Map();
    for (const right of [...objects.flat(), ...(await ofNamespace(request, context)), ...ofRecord(request)]) {
        // What is in a namespace that this run makes will be allowed or not only then.
        if (right.namespace !== undefined && made.namespaces.has(right.namespace))
            continue;
        const key = [right.verb, right.group, right.resource, right.namespace, right.own].join(' ');
        const known = wanted.get(key);
        if (known)
            known.names.push(...right.names);
        else
            wanted.set(key, right);
    }
    return await denied([...wanted.values()], cluster);
}
async function ofObject({ ref }, cluster) {
    const found = await cluster.resource(ref.group, ref.kind, ref.version);
    return found
        ? objectVerbs.map((verb) => ({
            verb,
            group: ref.group,
            resource: found.resource,
            namespace: ref.namespace,
            names: [ref.name],
            own: false,
        }))
        : [];
}
async function ofNamespace({ createNamespace, namespace, defaultNamespace }, context) {
    const own = namespace ?? defaultNamespace;
    const there = createNamespace ? await (0,deploy_open/* namespaceThere */._x)(own, context) : undefined;
    if (!createNamespace || (there !== undefined && there !== 'unknown'))
        return [];
    return recordVerbs.map((verb) => ({ verb, group: '', resource: 'namespaces', namespace: undefined, names: [own], own: false }));
}
/** The release's own names alone, no list: the narrowest that its record and lock can do with. */
function ofRecord({ release, releaseNamespace: namespace }) {
    const names = (0,release_names/* releaseNames */.uh)(release, namespace);
    const secrets = [names.head, ...Array.from({ length: release_names/* ringSize */.K$ }, (_, number) => names.revision(number, 0))];
    return recordVerbs.flatMap((verb) => [
        { verb, group: '', resource: 'secrets', namespace, names: [...secrets], own: true },
        { verb, group: 'coordination.k8s.io', resource: 'leases', namespace, names: [names.head], own: true },
    ]);
}
/** A grant may be for all objects of a kind or for some names: only who is refused both ways misses it. */
async function denied(rights, cluster) {
    const access = ({ names: _names, own: _own, namespace, ...right }) => ({
        ...right,
        ...(namespace === undefined ? {} : { namespace }),
    });
    const allowed = await cluster.can(rights.map(access));
    const rest = rights.filter((_, index) => !allowed[index]);
    const answers = await (0,parallel/* parallel */._)(rest, async (right) => {
        const names = [...new Set(right.names)];
        const may = await cluster.can(names.map((name) => ({ ...access(right), name })));
        return { ...right, names: names.filter((_, index) => !may[index]) };
    });
    return answers.filter(({ names }) => names.length > 0);
}

;// CONCATENATED MODULE: ../build/kubernetes/deploy/role.js
/** `in namespace shop: get, create on deployments.apps; get on secrets` */
function rightsText(rights) {
    return byPlace(rights)
        .map(([namespace, some]) => {
        const lines = rulesOf(some).map(({ group, resource, verbs, right }) => `${verbs.join(', ')} on ${resource}${group ? `.${group}` : ''}${right.own ? ' (the release’s own)' : ''}`);
        return `${namespace === undefined ? 'in the whole cluster' : `in namespace ${namespace}`}: ${lines.join('; ')}`;
    })
        .join('; ');
}
/** Roles that give exactly these rights, with their bindings to `user`: what an administrator has to apply. */
function roleText(rights, user) {
    return byPlace(rights)
        .map(([namespace, some]) => {
        const scope = namespace === undefined ? 'Cluster' : '';
        const metadata = `metadata: { name: hub-to-kube${namespace === undefined ? '' : `, namespace: ${namespace}`} }`;
        const rules = rulesOf(some).map(({ group, resource, verbs, right }) => {
            const names = right.own ? `, resourceNames: [${right.names.join(', ')}]` : '';
            return `  - { apiGroups: [${group || '""'}], resources: [${resource}], verbs: [${verbs.join(', ')}]${names} }`;
        });
        return `apiVersion: rbac.authorization.k8s.io/v1
kind: ${scope}Role
${metadata}
rules:
${rules.join('\n')}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ${scope}RoleBinding
${metadata}
subjects: [{ apiGroup: rbac.authorization.k8s.io, kind: User, name: ${JSON.stringify(user)} }]
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ${scope}Role, name: hub-to-kube }`;
    })
        .join('\n---\n');
}
const byPlace = (rights) => [...Map.groupBy(rights, ({ namespace }) => namespace)];
/** Rights that differ in their verbs alone are one rule. */
function rulesOf(rights) {
    const groups = Map.groupBy(rights, ({ group, resource, own, names }) => JSON.stringify([group, resource, own, names]));
    return [...groups.values()].map((same) => ({
        group: same[0].group,
        resource: same[0].resource,
        verbs: same.map(({ verb }) => verb),
        right: same[0],
    }));
}

;// CONCATENATED MODULE: ../build/kubernetes/deploy/told.js







/** Does what has touched nothing as long as it throws, and gives what it throws its words: rights that are missing as one list, the API server's other refusals as they are. */
async function told(request, context, act) {
    try {
        return await act();
    }
    catch (error) {
        if (context.signal.aborted)
            throw error;
        throw (await withRights(error, request, context)) ?? answered(error, context.cluster);
    }
}
/** The API server's "no" to a request that no manifest is to blame for. */
const answered = (error, { server }) => error instanceof errors/* ApiError */.hD ? new types/* UnavailableError */.hG([(0,problems/* otherAnswer */.nW)(server, error)]) : error;
/** undefined: no right was refused, or all that are needed are there and something else refuses. */
async function withRights(error, request, context) {
    const problems = error instanceof types/* Stop */.VG ? error.problems : [];
    const refused = problems.filter(({ code }) => code === strict/* rightMissing */.p5 || code === record/* recordRefused */.Gc);
    if (!(0,errors/* isForbidden */.US)(error) && refused.length === 0)
        return undefined;
    const missing = await missingRights(request, context).catch(() => []);
    if (missing.length === 0)
        return undefined;
    const rest = problems.filter((problem) => !refused.includes(problem));
    const list = [problemOf(missing, error.message), ...rest];
    return error instanceof types/* Stop */.VG && rest.length > 0 ? new error.constructor(list) : new types/* UnavailableError */.hG(list);
}
function problemOf(missing, said) {
    const user = /User "([^"]+)"/.exec(said)?.[1];
    const role = roleText(missing, user ?? 'NAME OF THE USER');
    return {
        code: strict/* rightMissing */.p5,
        severity: 'error',
        message: `${user ?? 'the user of the kubeconfig'} has not all rights that this run needs; missing ${rightsText(missing)}`,
        fix: `Let somebody who may apply this:\n${role}`,
        input: 'kubeconfig',
    };
}


/***/ }),

/***/ 7524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hz: () => (/* binding */ byPlace),
  GW: () => (/* binding */ problemsOf),
  p5: () => (/* binding */ rightMissing)
});

// UNUSED EXPORTS: appliedProblems, decodedProblems

// EXTERNAL MODULE: ../build/kubernetes/client/errors.js
var errors = __webpack_require__(7080);
// EXTERNAL MODULE: ../build/kubernetes/ref.js
var ref = __webpack_require__(6986);
// EXTERNAL MODULE: ../build/kubernetes/manifests/fieldpath.js
var fieldpath = __webpack_require__(7185);
// EXTERNAL MODULE: ../node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(2818);
;// CONCATENATED MODULE: ../build/kubernetes/manifests/fields.js

/**
 * Fields that people write most, by where they stand: enough for "did you mean", while what is right and wrong only the API
 * server says. A list's name stands for its items; `Kind.spec` for the spec of that kind, `pod` for any pod's.
 */
const fields = {
    object: 'apiVersion kind metadata spec data binaryData stringData type immutable rules subjects roleRef webhooks provisioner parameters reclaimPolicy volumeBindingMode allowVolumeExpansion secrets imagePullSecrets automountServiceAccountToken subsets value globalDefault description preemptionPolicy template',
    metadata: 'name namespace labels annotations finalizers ownerReferences generateName',
    template: 'metadata spec',
    jobTemplate: 'metadata spec',
    'Deployment.spec': 'replicas selector template strategy minReadySeconds revisionHistoryLimit progressDeadlineSeconds paused',
    'StatefulSet.spec': 'replicas selector template serviceName volumeClaimTemplates podManagementPolicy updateStrategy minReadySeconds revisionHistoryLimit persistentVolumeClaimRetentionPolicy ordinals',
    'DaemonSet.spec': 'selector template updateStrategy minReadySeconds revisionHistoryLimit',
    'ReplicaSet.spec': 'replicas selector template minReadySeconds',
    'Job.spec': 'template parallelism completions backoffLimit activeDeadlineSeconds ttlSecondsAfterFinished completionMode suspend selector manualSelector podFailurePolicy backoffLimitPerIndex maxFailedIndexes podReplacementPolicy',
    'CronJob.spec': 'schedule timeZone startingDeadlineSeconds concurrencyPolicy suspend jobTemplate successfulJobsHistoryLimit failedJobsHistoryLimit',
    'Service.spec': 'ports selector type clusterIP clusterIPs externalIPs externalName externalTrafficPolicy internalTrafficPolicy sessionAffinity sessionAffinityConfig loadBalancerIP loadBalancerClass loadBalancerSourceRanges allocateLoadBalancerNodePorts healthCheckNodePort publishNotReadyAddresses ipFamilies ipFamilyPolicy trafficDistribution',
    'Ingress.spec': 'ingressClassName defaultBackend rules tls',
    'NetworkPolicy.spec': 'podSelector policyTypes ingress egress',
    'HorizontalPodAutoscaler.spec': 'scaleTargetRef minReplicas maxReplicas metrics behavior',
    'PodDisruptionBudget.spec': 'minAvailable maxUnavailable selector unhealthyPodEvictionPolicy',
    'PersistentVolumeClaim.spec': 'accessModes resources storageClassName volumeName volumeMode selector dataSource dataSourceRef',
    pod: 'containers initContainers ephemeralContainers volumes restartPolicy terminationGracePeriodSeconds activeDeadlineSeconds dnsPolicy dnsConfig nodeSelector serviceAccountName automountServiceAccountToken nodeName hostNetwork hostPID hostIPC shareProcessNamespace securityContext imagePullSecrets hostname subdomain affinity schedulerName tolerations hostAliases priorityClassName readinessGates runtimeClassName enableServiceLinks preemptionPolicy overhead topologySpreadConstraints setHostnameAsFQDN os hostUsers schedulingGates resourceClaims',
    containers: 'name image command args workingDir ports envFrom env resources resizePolicy restartPolicy volumeMounts volumeDevices livenessProbe readinessProbe startupProbe lifecycle terminationMessagePath terminationMessagePolicy imagePullPolicy securityContext stdin stdinOnce tty',
    env: 'name value valueFrom',
    envFrom: 'configMapRef secretRef prefix',
    valueFrom: 'configMapKeyRef secretKeyRef fieldRef resourceFieldRef',
    configMapKeyRef: 'name key optional',
    secretKeyRef: 'name key optional',
    ports: 'name port targetPort nodePort protocol appProtocol containerPort hostPort hostIP',
    resources: 'limits requests claims',
    volumeMounts: 'name mountPath subPath subPathExpr readOnly mountPropagation recursiveReadOnly',
    volumes: 'name configMap secret emptyDir persistentVolumeClaim hostPath projected downwardAPI nfs csi ephemeral image iscsi',
    probe: 'httpGet tcpSocket exec grpc initialDelaySeconds timeoutSeconds periodSeconds successThreshold failureThreshold terminationGracePeriodSeconds',
    httpGet: 'path port host scheme httpHeaders',
    securityContext: 'runAsUser runAsGroup runAsNonRoot fsGroup fsGroupChangePolicy supplementalGroups seccompProfile seLinuxOptions sysctls capabilities privileged readOnlyRootFilesystem allowPrivilegeEscalation procMount appArmorProfile',
    selector: 'matchLabels matchExpressions',
    strategy: 'type rollingUpdate',
    updateStrategy: 'type rollingUpdate',
    rollingUpdate: 'maxSurge maxUnavailable partition',
    tolerations: 'key operator value effect tolerationSeconds',
    affinity: 'nodeAffinity podAffinity podAntiAffinity',
};
const same = {
    initContainers: 'containers',
    ephemeralContainers: 'containers',
    livenessProbe: 'probe',
    readinessProbe: 'probe',
    startupProbe: 'probe',
};
/** The field that was probably meant by one that the API server doesn't know. `siblings` are taken already. */
function fieldHint(kind, path, siblings) {
    const written = String(path.at(-1));
    const candidates = known(kind, path.slice(0, -1)).filter((name) => !siblings.includes(name));
    if (candidates.length === 0)
        return undefined;
    const near = (0,mod/* closest */.kp)(written.toLowerCase(), candidates.map((name) => name.toLowerCase()));
    const name = candidates.find((candidate) => candidate.toLowerCase() === near);
    // Two swapped letters are a distance of two.
    return (0,mod/* distance */.Io)(written.toLowerCase(), near) <= Math.max(written.length < 4 ? 1 : 2, Math.floor(written.length / 3)) ? name : undefined;
}
function known(kind, parent) {
    const names = parent.filter((step) => typeof step === 'string');
    const [last = 'object', before] = [names.at(-1), names.at(-2)];
    const key = last !== 'spec'
        ? (same[last] ?? last)
        : before === 'jobTemplate'
            ? 'Job.spec'
            : before === 'template' || kind === 'Pod'
                ? 'pod'
                : `${kind}.spec`;
    return fields[key]?.split(' ') ?? [];
}

;// CONCATENATED MODULE: ../build/kubernetes/manifests/strict.js




/** Reads the API server's answer to a manifest and tells each mistake at its line. Asks once more where the first answer names only some. */
async function problemsOf(error, manifest, cluster) {
    const { refused, unavailable } = await refusalOf(error, manifest, cluster);
    const named = (problem) => {
        const name = (0,ref/* refText */.d0)(manifest.ref);
        return manifest.via === undefined || problem.message.includes(name) ? problem : { ...problem, message: `${name}: ${problem.message}` };
    };
    return { refused: refused.map(named), unavailable: unavailable.map(named) };
}
async function refusalOf(error, manifest, cluster) {
    if ((0,errors/* isUsersTypo */.xw)(error))
        return { refused: merged(appliedProblems(error.message, manifest), await allUnknown(manifest, cluster)), unavailable: [] };
    if (error.status === 400)
        return { refused: decodedProblems(error.message, manifest), unavailable: [] };
    const causes = error.causes.filter(({ field }) => field !== '' && field !== '<nil>');
    if (error.status === 422 && causes.length > 0) {
        const told = causes.map(({ field, message }) => invalid(manifest, (0,fieldpath/* readPath */.G7)(manifest.body, field), message));
        return { refused: merged(told, []), unavailable: [] };
    }
    if ((0,errors/* isNamespaceMissing */.aW)(error)) {
        const fix = 'Check the spelling, make it first, or put it among the manifests.';
        return {
            refused: [{ ...general(manifest, 'H2K-219', error.message), at: manifest.at(['metadata', 'namespace']), fix }],
            unavailable: [],
        };
    }
    const message = `${(0,ref/* refText */.d0)(manifest.ref)}: ${error.message}`;
    const code = error.status === 403 && /cannot \w+ resource/.test(error.message) ? rightMissing : 'H2K-218';
    return { refused: [], unavailable: [{ ...general(manifest, code, message), ...fixOf(error.message) }] };
}
/** The account may not do what was asked; quotas, policies and webhooks refuse under a code of their own. */
const rightMissing = 'H2K-220';
/** Server-side apply stops at a map's first unknown field; strict decoding of a POST lists them all (kubernetes-tried 1). */
async function allUnknown(manifest, cluster) {
    try {
        await cluster.create(manifest.body, { dryRun: true });
    }
    catch (error) {
        if (!(error instanceof errors/* ApiError */.hD))
            throw error;
        if (error.status === 400)
            return decodedProblems(error.message, manifest);
    }
    return [];
}
/** The 500 of a server-side apply: `failed to create typed patch object (…): …`, one mistake or several lines of them. */
function appliedProblems(message, manifest) {
    const text = message.replace(/^failed to (?:create typed patch object|convert new object) \(.*?; [^)]*\)(?: to proper version)?: /, '');
    const coded = badBase64(message, manifest);
    if (coded.length > 0)
        return coded;
    const lines = text.startsWith('errors:') ? text.split('\n').slice(1) : [text];
    return lines
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((line) => applied(line, manifest));
}
function applied(line, manifest) {
    const parts = line.startsWith('.') ? (0,fieldpath/* splitPath */.Uf)(line) : undefined;
    if (!parts)
        return pathless(manifest, line);
    const path = (0,fieldpath/* readPath */.G7)(manifest.body, parts.path);
    if (parts.words === 'field not declared in schema')
        return unknown(manifest, path);
    const [, selector] = /^duplicate entries for key \[(.*)\]$/s.exec(parts.words) ?? [];
    if (selector !== undefined)
        return twice(manifest, path, selector);
    const [, wanted, got] = /^expected (.*?), got (.*)$/s.exec(parts.words) ?? [];
    return wanted && got ? wrongType(manifest, path, wanted, got) : invalid(manifest, path, parts.words);
}
/** The 400 of strict decoding: `… strict decoding error: unknown field "a.b", duplicate field "c"`, or the first wrong type. */
function decodedProblems(message, manifest) {
    const [, wanted, , field, type] = /cannot unmarshal (\w+)( \S+)? into Go struct field \w+\.(\S+) of type (\S+)/.exec(message) ?? [];
    if (wanted && field && type)
        return [wrongType(manifest, culprit(manifest.body, (0,fieldpath/* readPath */.G7)(manifest.body, field), wanted), type, wanted)];
    const coded = badBase64(message, manifest);
    if (coded.length > 0)
        return coded;
    const told = [...message.matchAll(/(unknown|duplicate) field "((?:[^"\\]|\\.)*)"/g)];
    if (told.length === 0)
        return [pathless(manifest, message)];
    return told.map(([, what, text]) => {
        const path = (0,fieldpath/* readPath */.G7)(manifest.body, text);
        return what === 'unknown' ? unknown(manifest, path) : invalid(manifest, path, 'is given twice');
    });
}
/** Some mistakes are told without a path. A quantity is among them, and there the manifest itself shows which one. */
function pathless(manifest, words) {
    if (words.includes('quantities must match')) {
        const path = wrongQuantity(manifest.body, []);
        if (path)
            return { ...invalid(manifest, path, 'is no quantity'), fix: 'write it like 500m, 1.5 or 2Gi, without a blank' };
    }
    return general(manifest, 'H2K-217', `${(0,ref/* refText */.d0)(manifest.ref)}: ${words}`);
}
const quantities = new Set(['limits', 'requests', 'hard', 'capacity', 'allocatable', 'overhead']);
const quantity = /^[+-]?[0-9.]+[eEinumkKMGTP]*[-+]?[0-9]*$/;
function wrongQuantity(value, path) {
    const isOne = quantities.has(String(path.at(-2))) || path.at(-1) === 'sizeLimit';
    if (isOne && typeof value === 'string')
        return quantity.test(value) ? undefined : path;
    if (value === null || typeof value !== 'object')
        return undefined;
    const steps = Array.isArray(value) ? value.entries() : Object.entries(value);
    for (const [step, item] of steps) {
        const found = wrongQuantity(item, [...path, step]);
        if (found)
            return found;
    }
    return undefined;
}
/** The API server says at which byte, not of what: every value that is none is told at its line. */
function badBase64(message, manifest) {
    if (!message.includes('illegal base64 data'))
        return [];
    return ['data', 'binaryData'].flatMap((field) => Object.entries((manifest.body[field] ?? {})).flatMap(([key, value]) => typeof value !== 'string' || /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(value.replace(/[\r\n]/g, ''))
        ? []
        : [
            {
                code: 'H2K-217',
                severity: 'error',
                message: `"${field}.${key}" is no base64`,
                fix: notEncoded(manifest),
                at: manifest.at([field, key]),
            },
        ]));
}
const notEncoded = ({ ref }) => ref.kind === 'Secret' ? 'write it as it is under stringData, or encode it' : 'write text under data, or encode it';
function unknown(manifest, path) {
    const siblings = Object.keys((valueAt(manifest.body, path.slice(0, -1)) ?? {}));
    const name = fieldHint(manifest.ref.kind, path, siblings);
    const message = `unknown field "${(0,fieldpath/* pathText */.LF)(path)}"${name ? `; did you mean "${name}"?` : ''}`;
    return {
        code: 'H2K-204',
        severity: 'error',
        message,
        ...(!name && { fix: 'remove it, or look at its indentation' }),
        at: manifest.at(path, 'key'),
    };
}
/** The API server's names of types, in the words of people who write YAML. */
const types = [
    [/^numeric|^u?int\d*$|^float\d*$|^number$/, 'a number'],
    [/^string$/, 'text'],
    [/^bool(ean)?$/, 'true or false'],
    [/^list$|^array$|^\[\]/, 'a list'],
    [/^map$|^object$|^&\{?map|^map\[|^v\d/, 'a map'],
];
const typeWords = (type) => types.find(([pattern]) => pattern.test(type))?.[1] ?? type;
function wrongType(manifest, path, wanted, got) {
    const value = valueAt(manifest.body, path);
    const want = typeWords(wanted);
    // The server's "got" shows Go's insides; the manifest's own value is what people know.
    // Of a Secret not even that: a number may be a PIN.
    const has = value === undefined ? typeWords(got) : manifest.ref.kind === 'Secret' ? typeWords(typeof value) : shown(value);
    const isPlain = typeof value === 'number' || typeof value === 'boolean';
    const fix = want === 'text' && isPlain
        ? 'put it in quotes'
        : typeof value === 'string' && /number|true/.test(want)
            ? 'write it without quotes'
            : undefined;
    const message = `"${(0,fieldpath/* pathText */.LF)(path)}" must be ${want}, and is ${has}`;
    return { code: 'H2K-217', severity: 'error', message, ...(fix && { fix }), at: manifest.at(path) };
}
/** Go names a map's field, but not the key whose value is of the wrong type: `got` is that type. */
function culprit(body, path, got) {
    const map = valueAt(body, path);
    if (got === 'object' || map === null || typeof map !== 'object' || Array.isArray(map))
        return path;
    const key = Object.keys(map).find((name) => got === { bigint: 'number', boolean: 'bool' }[typeof map[name]] || got === typeof map[name]);
    return key === undefined ? path : [...path, key];
}
function shown(value) {
    if (typeof value === 'string')
        return 'text';
    if (value === null || typeof value !== 'object')
        return String(value);
    return Array.isArray(value) ? 'a list' : 'a map';
}
function twice(manifest, path, selector) {
    const list = valueAt(manifest.body, path);
    const places = Array.isArray(list) ? list.flatMap((item, index) => ((0,fieldpath/* isItem */.WZ)(item, selector) ? [index] : [])) : [];
    const [first, second] = places.map((index) => manifest.at([...path, index]));
    const where = first ? `: the first stands on line ${first.line}` : '';
    const message = `"${(0,fieldpath/* pathText */.LF)(path)}" has ${selector} twice${where}`;
    return { code: 'H2K-205', severity: 'error', message, fix: 'remove one of them', at: second ?? manifest.at(path) };
}
function invalid(manifest, path, words) {
    // A Secret's values must not get into a log by way of the server's words.
    const safe = manifest.ref.kind === 'Secret' ? words.replace(/Invalid value: ("(?:[^"\\]|\\.)*"|\S+?)(?=: |$)/g, 'Invalid value') : words;
    return { code: 'H2K-217', severity: 'error', message: `"${(0,fieldpath/* pathText */.LF)(path)}": ${safe}`, at: manifest.at(path) };
}
const general = (manifest, code, message) => ({
    code,
    severity: 'error',
    message,
    at: manifest.at([]),
});
/** What to do about a refusal that no field of the manifest is to blame for. */
const fixes = [
    [/exceeded quota|failed quota/, 'Ask for less, or have the ResourceQuota of the namespace raised.'],
    [/violates PodSecurity/, 'Set what it names in securityContext, or deploy to a namespace that allows it.'],
    [
        /ValidatingAdmissionPolicy|admission webhook|denied the request/,
        'A policy of this cluster refuses it: change what it names, or ask who runs the cluster.',
    ],
    [/cannot (?:patch|create|get|update|delete) resource/, 'Give the account of the kubeconfig this right (Role and RoleBinding).'],
];
function fixOf(message) {
    const fix = fixes.find(([pattern]) => pattern.test(message))?.[1];
    return fix ? { fix } : {};
}
/** Both grammars tell the same mistake: once at each place is enough. In the order of the file. */
function merged(one, other) {
    const told = new Map([...other, ...one].map((problem) => [`${problem.at?.line}:${problem.at?.column} ${problem.message}`, problem]));
    return [...told.values()].sort(byPlace);
}
/** In the order of files and lines; at one place in an order that is the same each time, whichever answer came first. */
function byPlace(one, other) {
    const [a, b] = [one, other].map(({ at, code, message }) => [at?.file ?? '', at?.line ?? 0, at?.column ?? 0, code, message]);
    const place = a.findIndex((value, index) => value !== b[index]);
    return place === -1 ? 0 : a[place] < b[place] ? -1 : 1;
}
function valueAt(body, path) {
    return path.reduce((value, step) => {
        if (Array.isArray(value))
            return value[Number(step)];
        return value !== null && typeof value === 'object' ? value[step] : undefined;
    }, body);
}


/***/ }),

/***/ 4776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ parallel)
/* harmony export */ });
/* unused harmony export inFlight */
/** How many requests are under way at once: beyond 16 the API server's processor is the limit, not ours. */
const inFlight = 16;
/**
 * Runs `work` over all items, at most `limit` at once, and answers in the items' order.
 * The first error stops the start of further work; it is thrown after what was under way has ended, so that nothing writes behind the caller's back.
 */
async function parallel(items, work, limit = inFlight) {
    const results = Array.from({ length: items.length });
    const failures = [];
    let next = 0;
    async function worker() {
        while (next < items.length && failures.length === 0) {
            const index = next++;
            try {
                results[index] = await work(items[index]);
            }
            catch (error) {
                failures.push(error);
            }
        }
    }
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
    if (failures.length > 0)
        throw failures[0];
    return results;
}


/***/ }),

/***/ 8324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gc: () => (/* binding */ recordRefused),
/* harmony export */   fQ: () => (/* binding */ ReleaseRecord),
/* harmony export */   jy: () => (/* binding */ memberMap)
/* harmony export */ });
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9979);
/* harmony import */ var _client_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7080);
/* harmony import */ var _ref_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6986);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(849);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(784);





/**
 * A release's record as one run uses it: read at its start, written ahead of the first change, closed at its end.
 * The order of writes is what makes a kill at any moment harmless: a revision counts only once Head names it. Rules 3, 11.
 */
class ReleaseRecord {
    names;
    #store;
    #release;
    #run;
    #stored;
    /** The newest revision that became ready: what an undo goes back to. */
    good;
    /** A revision that a run began and never ended: that run died. */
    unfinished;
    constructor(cluster, release, namespace, run) {
        this.names = (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .releaseNames */ .uh)(release, namespace);
        this.#store = new _store_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleaseStore */ .T(cluster, namespace, this.names);
        this.#release = release;
        this.#run = run;
    }
    /** Reads it. A record that can't be read or written stops the run. */
    static async open(cluster, release, namespace, run) {
        const record = new ReleaseRecord(cluster, release, namespace, run);
        try {
            record.#stored = await record.#store.head();
            const head = record.#stored?.head;
            if (head?.good !== undefined)
                record.good = await record.#store.revision(head.good);
            if (head && head.state !== 'idle')
                record.unfinished = await record.#store.revision(head.revision);
        }
        catch (error) {
            throw record.#explained(error, namespace);
        }
        return record;
    }
    get images() {
        return this.#stored?.head.images ?? {};
    }
    /** Who wrote it last. */
    get run() {
        return this.#stored?.head.run.id;
    }
    /** Each try takes the good one's successor: failed tries never push good ones out of the ring. */
    /** The good revision that came so many before the last one; undefined: it is kept no more. */
    former(back) {
        const number = (this.good?.number ?? 0) - back;
        return number > 0 ? this.#store.revision(number) : Promise.resolve(undefined);
    }
    get next() {
        return (this.good?.number ?? 0) + 1;
    }
    /** Before the first change: what will be written, and what is there now. From here on a later run knows what this one may have done. */
    async begin(revision) {
        await this.#guarded(async () => {
            await this.#store.writeRevision(revision);
            await this.#head({ revision: revision.number, state: 'applying' }, revision.members);
        });
    }
    /** Ready and not disproved: the revision becomes the one to go back to. */
    async succeed(revision) {
        await this.#store.writeRevision({ ...revision, outcome: 'good' });
        await this.#head({ revision: revision.number, good: revision.number, state: 'idle', images: revision.images }, revision.members);
        this.good = revision;
    }
    /** Undone or kept: no more than a note, the good revision stays the good one. */
    async fail(revision, outcome) {
        await this.#store.writeRevision({ ...revision, outcome });
        await this.#head({ revision: revision.number, state: 'idle' }, revision.members);
    }
    /** Cancelled in the midst: whoever comes next (the post step, the next run) puts it right. */
    async abandon(revision) {
        await this.#head({ revision: revision.number, state: 'cancelled' }, revision.members);
    }
    /** Nothing had to be changed, but the images named by this run are new to the record (or cease to be told apart). */
    async remember(images) {
        if (JSON.stringify(images) === JSON.stringify(this.images) || !this.#stored)
            return;
        await this.#head({ images }, this.good?.members ?? []);
    }
    async #head(change, members) {
        const before = this.#stored?.head;
        const all = [...members, ...(this.good?.members ?? [])].map((member) => member.ref);
        const head = {
            format: 1,
            release: this.#release,
            revision: 0,
            state: 'idle',
            images: {},
            ...before,
            ...change,
            run: this.#run,
        };
        this.#stored = await this.#store.writeHead(head, this.#stored?.resourceVersion, all.map(groupKind), all.map((ref) => ref.namespace ?? ''));
    }
    async #guarded(write) {
        try {
            await write();
        }
        catch (error) {
            throw this.#explained(error);
        }
    }
    #explained(error, namespace = this.#store.namespace) {
        if (!(error instanceof _client_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ApiError */ .hD) || error.status !== 403)
            return error;
        return new _types_js__WEBPACK_IMPORTED_MODULE_0__/* .UnavailableError */ .hG([
            {
                code: recordRefused,
                severity: 'error',
                message: `the release's record (Secrets named ${this.names.head}…) can't be kept in namespace ${namespace}: ${error.message}`,
                fix: 'Change the right, the quota or the policy that it names, or keep the record in another namespace: release-namespace',
                input: 'release-namespace',
            },
        ]);
    }
}
/** The record can't be read or written. */
const recordRefused = 'H2K-260';
const groupKind = (ref) => (ref.group ? `${ref.kind}.${ref.group}` : ref.kind);
/** A member's place in a revision, by refKey. */
const memberMap = (revision) => new Map(revision?.members.map((member) => [(0,_ref_js__WEBPACK_IMPORTED_MODULE_4__/* .refKey */ .XF)(member.ref), member]));


/***/ }),

/***/ 784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ ReleaseStore),
/* harmony export */   X: () => (/* binding */ recordedReleases)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/* harmony import */ var _client_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7080);
/* harmony import */ var _client_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5393);
/* harmony import */ var _ref_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6986);




/** A Secret holds 1 MiB of data; a part stays under it with room for the object around it. */
const partBytes = 900_000;
const manager = 'hub-to-kube';
const type = 'hub-to-kube/release.v1';
const idLabel = 'applyset.kubernetes.io/id';
/**
 * A release's record in the cluster: Head, and revisions in a ring of seven, as Secrets with names made from the release's key.
 * Everything is written by server-side apply, which alone lets a Role name what may be created (rules 1; kubernetes-tried 15).
 */
class ReleaseStore {
    #cluster;
    namespace;
    #names;
    constructor(cluster, namespace, names) {
        this.#cluster = cluster;
        this.namespace = namespace;
        this.#names = names;
    }
    async head() {
        const live = await this.#cluster.get(this.#ref(this.#names.head));
        if (!live)
            return undefined;
        return { head: unpack([live]), resourceVersion: live.resourceVersion };
    }
    /**
     * Writes Head if nobody has since `resourceVersion` was read.
     * @param kinds group-kinds of all members, and namespaces other than the release's own: the ApplySet's annotations. Rules 4; kubernetes-tried 9.
     */
    async writeHead(head, resourceVersion, kinds, namespaces) {
        const writing = this.#write(this.#names.head, packed(head), {
            ...(resourceVersion ? { resourceVersion } : {}),
            labels: { [idLabel]: this.#names.applySet },
            annotations: {
                'applyset.kubernetes.io/tooling': 'hub-to-kube/v1',
                'applyset.kubernetes.io/contains-group-kinds': [...new Set(kinds)].sort().join(','),
                'applyset.kubernetes.io/additional-namespaces': [...new Set(namespaces)]
                    .filter((name) => name && name !== this.namespace)
                    .sort()
                    .join(','),
            },
        });
        const written = await writing.catch(async (error) => {
            // Sent again because its answer was lost, it finds itself: that is no conflict.
            const now = (0,_client_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isStale */ .QO)(error) ? await this.head() : undefined;
            if (now && (0,_client_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringify */ .As)(now.head) === (0,_client_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringify */ .As)(head))
                return now;
            throw error;
        });
        return { head, resourceVersion: written.resourceVersion };
    }
    /** undefined: the ring's place holds another revision by now, or none. */
    async revision(number) {
        const first = await this.#first(number);
        if (!first)
            return undefined;
        const rest = await Promise.all(restOf(first).map((part) => this.#cluster.get(this.#ref(this.#names.revision(number, part)))));
        const parts = [first, ...rest.filter((live) => live !== undefined)];
        if (parts.length <= rest.length)
            return undefined;
        const revision = unpack(parts);
        return revision.number === number ? revision : undefined;
    }
    /**
     * In place of what the ring's place held before. The first part names the others and is written last, under numbers that the former
     * revision does not use: a run killed at any moment leaves either the one or the other, whole.
     */
    async writeRevision(revision) {
        const bytes = packed(revision);
        const first = bytes.subarray(0, partBytes);
        const others = Array.from({ length: Math.ceil(bytes.length / partBytes) - 1 }, (_, index) => bytes.subarray((index + 1) * partBytes, (index + 2) * partBytes));
        const used = others.length > 0 ? restOf(await this.#first(revision.number)) : [];
        const free = Array.from({ length: used.length + others.length }, (_, index) => index + 1).filter((part) => !used.includes(part));
        const rest = free.slice(0, others.length);
        for (const [index, part] of rest.entries())
            await this.#write(this.#names.revision(revision.number, part), others[index], {});
        await this.#write(this.#names.revision(revision.number, 0), first, { annotations: { [partsAnnotation]: rest.join(',') } });
    }
    #first(number) {
        return this.#cluster.get(this.#ref(this.#names.revision(number, 0)));
    }
    #ref(name) {
        return { group: '', version: 'v1', kind: 'Secret', namespace: this.namespace, name };
    }
    async #write(name, bytes, metadata) {
        const { live } = await this.#cluster.apply({
            apiVersion: 'v1',
            kind: 'Secret',
            type,
            metadata: { name, namespace: this.namespace, ...metadata },
            data: { record: bytes.toString('base64') },
        }, { manager, force: true });
        return live;
    }
}
/** The numbers of a revision's further parts, as its first one names them. */
const partsAnnotation = 'hub-to-kube/parts';
function restOf(first) {
    const named = first ? (0,_ref_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)((0,_ref_js__WEBPACK_IMPORTED_MODULE_3__/* .objectAt */ .lJ)((0,_ref_js__WEBPACK_IMPORTED_MODULE_3__/* .objectAt */ .lJ)(first.body, 'metadata'), 'annotations'), partsAnnotation) : '';
    return named === '' ? [] : named.split(',').map(Number);
}
const packed = (value) => (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gzipSync)((0,_client_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringify */ .As)(value), { level: 4 });
/** The keys of all releases that a namespace has records of, in order. Throws ApiError; without the right to list Secrets there are none to see. */
async function recordedReleases(cluster, namespace) {
    const secrets = await cluster.resource('', 'Secret');
    const releases = [];
    try {
        for await (const live of cluster.list(secrets, { namespace, labels: idLabel, fields: `type=${type}` }))
            releases.push(unpack([live]).release);
    }
    catch (error) {
        if (!(0,_client_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isForbidden */ .US)(error))
            throw error;
    }
    return releases.sort();
}
function unpack(parts) {
    const bytes = Buffer.concat(parts.map((part) => Buffer.from((0,_ref_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)((0,_ref_js__WEBPACK_IMPORTED_MODULE_3__/* .objectAt */ .lJ)(part.body, 'data'), 'record'), 'base64')));
    return (0,_client_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .qg)((0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gunzipSync)(bytes).toString('utf8'));
}


/***/ })

};
