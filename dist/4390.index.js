export const id = 4390;
export const ids = [4390];
export const modules = {

/***/ 4390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deploy: () => (/* binding */ door_deploy),
  find: () => (/* binding */ door_find),
  plan: () => (/* binding */ door_plan),
  releases: () => (/* binding */ releases),
  remove: () => (/* binding */ door_remove),
  rollback: () => (/* binding */ door_rollback),
  rollbackTemplate: () => (/* binding */ door_rollbackTemplate),
  status: () => (/* binding */ door_status),
  undo: () => (/* binding */ door_undo),
  verify: () => (/* binding */ door_verify)
});

// EXTERNAL MODULE: ../build/kubernetes/release/store.js
var store = __webpack_require__(784);
// EXTERNAL MODULE: ../build/kubernetes/parallel.js
var parallel = __webpack_require__(4776);
// EXTERNAL MODULE: ../build/kubernetes/ref.js
var kubernetes_ref = __webpack_require__(6986);
;// CONCATENATED MODULE: ../build/kubernetes/plan/live.js


/** From so many objects of one kind in one namespace on, one LIST is cheaper than a GET each. */
const listFrom = 6;
/**
 * What is in the cluster of the objects named, by refKey; an absent object has no entry.
 * One LIST a kind and namespace where there are many, GETs where there are few or where LIST is forbidden.
 */
async function readLive(refs, cluster) {
    const wanted = new Map();
    for (const ref of refs) {
        const place = `${ref.group}/${ref.version}/${ref.kind}/${ref.namespace ?? ''}`;
        const group = wanted.get(place);
        if (group)
            group.push(ref);
        else
            wanted.set(place, [ref]);
    }
    const found = new Map();
    const single = [];
    await (0,parallel/* parallel */._)([...wanted.values()], async (group) => {
        const first = group[0];
        const resource = group.length >= listFrom ? await cluster.resource(first.group, first.kind, first.version) : undefined;
        if (!resource?.verbs.includes('list') || !(await listed(group, resource, cluster, found)))
            single.push(...group);
    });
    await (0,parallel/* parallel */._)(single, async (ref) => {
        const live = await cluster.get(ref);
        if (live)
            found.set((0,kubernetes_ref/* refKey */.XF)(ref), live);
    });
    return found;
}
async function listed(refs, resource, cluster, found) {
    const names = new Set(refs.map((ref) => ref.name));
    const namespace = refs[0]?.namespace;
    try {
        for await (const live of cluster.list(resource, namespace === undefined ? {} : { namespace })) {
            if (names.has(live.ref.name))
                found.set((0,kubernetes_ref/* refKey */.XF)(live.ref), live);
        }
        return true;
    }
    catch (error) {
        if (error.status === 403)
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ../build/kubernetes/deploy/open.js + 3 modules
var deploy_open = __webpack_require__(9719);
;// CONCATENATED MODULE: ../build/kubernetes/deploy/find.js



/** The objects that manifests name, as they are in the cluster. Throws ConfigurationError (unknown kinds, other namespaces). */
async function find(request, context) {
    const cluster = context.cluster.until(context.signal);
    const { manifests } = await (0,deploy_open/* place */.ik)(request, { cluster });
    const refs = manifests.map(({ ref }) => ref);
    const live = await readLive(refs, cluster);
    return { objects: refs.flatMap((ref) => live.get((0,kubernetes_ref/* refKey */.XF)(ref)) ?? []), missing: refs.filter((ref) => !live.has((0,kubernetes_ref/* refKey */.XF)(ref))) };
}

// EXTERNAL MODULE: ../build/types.js
var types = __webpack_require__(9979);
// EXTERNAL MODULE: ../build/kubernetes/client/errors.js
var errors = __webpack_require__(7080);
// EXTERNAL MODULE: ../build/kubernetes/manifests/images.js + 2 modules
var manifests_images = __webpack_require__(8394);
// EXTERNAL MODULE: ../build/kubernetes/manifests/strict.js + 1 modules
var strict = __webpack_require__(7524);
;// CONCATENATED MODULE: ../build/kubernetes/plan/diff.js

/** Fields that the API server writes: no part of a diff. */
const servers = ['managedFields', 'resourceVersion', 'uid', 'generation', 'creationTimestamp', 'selfLink'];
/**
 * What an apply would change, as a unified diff of the two objects' YAML. Values of Secrets are masked: only whether they differ is shown.
 * @returns '' when nothing differs
 */
async function diffOf(ref, before, after) {
    const [{ createTwoFilesPatch }, { stringify }] = await Promise.all([__webpack_require__.e(/* import() */ 6895).then(__webpack_require__.bind(__webpack_require__, 6895)), Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 6637, 19))]);
    const [from, to] = masked(ref, before && shown(before), shown(after));
    // The two options keep strings with blank lines whole (a defect of the writer otherwise).
    const text = (body) => body ? stringify(body, { blockQuote: false, doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY, lineWidth: 0 }) : '';
    if (text(from) === text(to))
        return '';
    const patch = createTwoFilesPatch((0,kubernetes_ref/* refText */.d0)(ref), (0,kubernetes_ref/* refText */.d0)(ref), text(from), text(to), 'live', 'planned', { context: 3, timeout: 2000 });
    if (patch === undefined)
        return '(too different to show line by line)';
    return patch.slice(patch.indexOf('\n@@') + 1).trimEnd();
}
function shown(body) {
    const { status: _status, ...rest } = body;
    const metadata = Object.fromEntries(Object.entries((0,kubernetes_ref/* objectAt */.lJ)(body, 'metadata')).filter(([key]) => !servers.includes(key)));
    const annotations = { ...(0,kubernetes_ref/* objectAt */.lJ)(metadata, 'annotations') };
    // It holds the whole former object, Secrets' values included.
    if ('kubectl.kubernetes.io/last-applied-configuration' in annotations)
        annotations['kubectl.kubernetes.io/last-applied-configuration'] = '(the object as kubectl last applied it)';
    return { ...rest, metadata: Object.keys(annotations).length > 0 ? { ...metadata, annotations } : metadata };
}
function masked(ref, before, after) {
    if (ref.group !== '' || ref.kind !== 'Secret')
        return [before, after];
    const old = (0,kubernetes_ref/* objectAt */.lJ)(before, 'data');
    const now = (0,kubernetes_ref/* objectAt */.lJ)(after, 'data');
    const hide = (data, other, word) => Object.fromEntries(Object.entries(data).map(([key, value]) => [key, other[key] === value ? '***' : `*** (${word})`]));
    return [before && { ...before, data: hide(old, now, 'before') }, { ...after, data: hide(now, old, 'after') }];
}

// EXTERNAL MODULE: ../build/kubernetes/client/json.js
var json = __webpack_require__(5393);
;// CONCATENATED MODULE: ../build/kubernetes/plan/fields.js

/** managedFields as typed entries; what is not one is left out. `time` may be missing (kubernetes-tried 3). */
function entriesOf(body) {
    const list = (0,kubernetes_ref/* objectAt */.lJ)(body, 'metadata')['managedFields'];
    return Array.isArray(list) ? list : [];
}
/** What a release's manager has applied: the entry that server-side apply keeps for it. */
const appliedEntry = (body, manager) => entriesOf(body).find((entry) => entry.manager === manager && entry.operation === 'Apply' && !entry.subresource);
/** Both sets of fields in one. */
function unionOf(a, b) {
    const union = { ...a };
    for (const [key, value] of Object.entries(b))
        union[key] = key in union ? unionOf((0,kubernetes_ref/* objectAt */.lJ)(union, key), value) : value;
    return union;
}
/**
 * The live values under a set of fields, in the order in which the object holds them.
 * Keys of fieldsV1: `f:name` a field, `k:{…}` a list item by its keys, `v:…` a set's member, `i:n` an index, `.` the thing itself; an empty object means all below.
 */
function valuesUnder(fields, live) {
    const keys = Object.keys(fields).filter((key) => key !== '.');
    if (keys.length === 0 || live === undefined || live === null || typeof live !== 'object')
        return live ?? null;
    if (Array.isArray(live))
        return listUnder(fields, keys, live);
    const values = {};
    for (const key of keys) {
        if (key.startsWith('f:'))
            values[key] = valuesUnder(fields[key], live[key.slice(2)]);
    }
    return values;
}
/** The part of a live object that a set of fields means, as a body that can be applied: what its manager has last sent, defaults of today's API left out. */
function partUnder(fields, live) {
    const keys = Object.keys(fields).filter((key) => key !== '.');
    if (keys.length === 0 || live === null || typeof live !== 'object')
        return live;
    if (Array.isArray(live))
        return live.flatMap((item, index) => itemUnder(fields, keys, item, index));
    const owned = keys.map((key) => key.slice(2)).filter((name) => Object.hasOwn(live, name));
    return Object.fromEntries(owned.map((name) => [name, partUnder((0,kubernetes_ref/* objectAt */.lJ)(fields, `f:${name}`), live[name])]));
}
function itemUnder(fields, keys, item, index) {
    const key = keys.find((one) => (one.startsWith('k:') && hasKeys(item, JSON.parse(one.slice(2)))) ||
        one === `v:${JSON.stringify(item)}` ||
        one === `i:${index}`);
    if (key === undefined)
        return [];
    const part = partUnder((0,kubernetes_ref/* objectAt */.lJ)(fields, key), item);
    return [key.startsWith('k:') ? { ...JSON.parse(key.slice(2)), ...part } : part];
}
function listUnder(fields, keys, live) {
    const byKeys = keys.filter((key) => key.startsWith('k:')).map((key) => ({ key, wanted: JSON.parse(key.slice(2)) }));
    const members = new Set(keys.filter((key) => key.startsWith('v:')).map((key) => key.slice(2)));
    const indexes = new Set(keys.filter((key) => key.startsWith('i:')));
    const found = [];
    for (const [index, item] of live.entries()) {
        if (members.size > 0 && members.has(JSON.stringify(item)))
            found.push(item);
        if (indexes.size > 0 && indexes.has(`i:${index}`))
            found.push(valuesUnder(fields[`i:${index}`], item));
        const match = byKeys.find(({ wanted }) => hasKeys(item, wanted));
        if (match)
            found.push([match.key, valuesUnder(fields[match.key], item)]);
    }
    return found;
}
const hasKeys = (item, wanted) => item !== null && typeof item === 'object' && !Array.isArray(item) && Object.entries(wanted).every(([key, value]) => item[key] === value);

;// CONCATENATED MODULE: ../build/kubernetes/plan/compare.js



/**
 * Would applying change nothing? The dry-run's answer equals what is there, our ownership included.
 * Status and what controllers do to it meanwhile don't count: no apply of ours writes it. Rules 17; kubernetes-tried 6.
 */
const unchangedBy = (live, planned) => live.uid === planned.uid && ownText(live.body) === ownText(planned.body);
function ownText(body) {
    const { status: _status, ...rest } = body;
    const { resourceVersion: _version, managedFields: _fields, ...metadata } = (0,kubernetes_ref/* objectAt */.lJ)(body, 'metadata');
    const owners = entriesOf(body)
        .filter((entry) => !entry.subresource)
        .map(({ manager, operation, fieldsV1 }) => [manager, operation, fieldsV1]);
    return (0,json/* stringify */.As)([{ ...rest, metadata }, owners]);
}

;// CONCATENATED MODULE: ../build/kubernetes/plan/immutable.js
/**
 * Fields that the API server does not let change, by kind. It has no reason of its own for it: the cause looks like that of any bad value,
 * so kind and field decide, never the message. Rules 19; kubernetes-tried 5.
 */
const fields = {
    Deployment: [/^spec\.selector/],
    DaemonSet: [/^spec\.selector/],
    ReplicaSet: [/^spec\.selector/],
    StatefulSet: [/^spec$/],
    Job: [/^spec\.(template|completions|selector|completionMode|podFailurePolicy)/],
    Service: [/^spec\.(clusterIPs|loadBalancerClass)/],
    PersistentVolumeClaim: [/^spec$/, /^spec\.resources/],
    Secret: [/^type$/, /^data$/, /^immutable$/],
    ConfigMap: [/^data$/, /^binaryData$/, /^immutable$/],
    RoleBinding: [/^roleRef$/],
    ClusterRoleBinding: [/^roleRef$/],
    StorageClass: [/^provisioner$/, /^parameters$/],
    CustomResourceDefinition: [/^spec\.(scope|group|names\.kind)/],
    Pod: [/^spec$/],
};
/** Deleting one of these loses what can't be made again. */
const neverRecreated = ['PersistentVolumeClaim', 'PersistentVolume', 'CustomResourceDefinition', 'Namespace'];
const alwaysRecreated = ['Job'];
/** Whether the server refuses only the *change*: the same body would be accepted as a new object. */
async function isImmutable(error, manifest, live, cluster) {
    const causes = error.causes.filter((cause) => cause.field && cause.field !== '<nil>');
    if (error.status !== 422 || causes.length === 0)
        return false;
    const known = fields[live.ref.kind];
    if (known && !causes.some((cause) => known.some((field) => field.test(cause.field))))
        return false;
    return acceptedAnew(manifest, live, cluster);
}
/** The body itself may be bad as well: the same under another name tells. */
async function acceptedAnew(manifest, live, cluster) {
    const { metadata, ...rest } = manifest.body;
    const copy = { ...rest, metadata: { ...metadata, name: `${live.ref.name.slice(0, 40)}-h2k-probe` } };
    try {
        await cluster.create(withoutTakenAddresses(copy), { dryRun: true });
        return true;
    }
    catch (refusal) {
        return refusal.status === 409;
    }
}
/** A Service's address and node ports are taken by the live one. */
function withoutTakenAddresses(body) {
    if (body['kind'] === 'Service') {
        const { clusterIP: _ip, clusterIPs: _ips, ...spec } = (body['spec'] ?? {});
        const ports = Array.isArray(spec['ports'])
            ? spec['ports'].map(({ nodePort: _port, ...port }) => port)
            : undefined;
        return { ...body, spec: { ...spec, ...(ports ? { ports } : {}) } };
    }
    return body;
}
/** May this kind be deleted and created anew, when its change is refused? `recreate`: the kinds that the user named. */
function mayRecreate(kind, recreate) {
    if (neverRecreated.includes(kind))
        return 'never';
    return alwaysRecreated.includes(kind) || recreate.includes(kind) ? 'yes' : 'ask';
}

// EXTERNAL MODULE: ../build/kubernetes/manifests/fieldpath.js
var fieldpath = __webpack_require__(7185);
;// CONCATENATED MODULE: ../build/kubernetes/plan/leftovers.js

/**
 * Defaults that an earlier shape of the object left behind, and that forbid the new one: RollingUpdate's limits under Recreate.
 * Nobody owns them, so no apply can leave them out. Rules 13; kubernetes-tried 3.
 * @returns their paths; empty when the refusal has any other reason
 */
function leftovers(error, body, live) {
    if (error.status !== 422 || error.causes.length === 0)
        return [];
    const paths = error.causes.map(({ reason, field }) => {
        const path = reason === 'FieldValueForbidden' ? (0,fieldpath/* readPath */.G7)(live.body, field) : [];
        const isDefault = path.length > 0 && valueAt(live.body, path) !== undefined && valueAt(body, path) === undefined;
        return isDefault && path.every((step) => typeof step === 'string') ? path : undefined;
    });
    return paths.every((path) => path !== undefined) ? paths : [];
}
/** As managedFields writes what is at a path, with all that is below it. */
function fieldsAt(path, body) {
    const below = (value) => value !== null && typeof value === 'object' && !Array.isArray(value)
        ? { '.': {}, ...Object.fromEntries(Object.entries(value).map(([key, one]) => [`f:${key}`, below(one)])) }
        : {};
    return path.toReversed().reduce((fields, step) => ({ [`f:${step}`]: fields }), below(valueAt(body, path)));
}
const valueAt = (body, path) => path.reduce((value, step) => (value !== null && typeof value === 'object' && !Array.isArray(value) ? value[step] : undefined), body);

;// CONCATENATED MODULE: ../build/kubernetes/plan/order.js
/**
 * Which kinds go before which: smaller first. Waves order, they don't wait (rules 18): only wave 0 is waited for, as what follows can't even be sent without it.
 * Everything not named goes with the workloads' neighbours in the middle.
 */
const waves = [
    ['Namespace', 'CustomResourceDefinition'],
    ['PriorityClass', 'StorageClass', 'RuntimeClass', 'IngressClass', 'ResourceQuota', 'LimitRange', 'ServiceAccount', 'ClusterRole', 'Role'],
    ['ClusterRoleBinding', 'RoleBinding', 'ConfigMap', 'Secret', 'PersistentVolume', 'PersistentVolumeClaim', 'Service', 'NetworkPolicy'],
    [], // custom resources and all else
    ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'Pod', 'Job', 'CronJob'],
    ['HorizontalPodAutoscaler', 'PodDisruptionBudget', 'Ingress', 'APIService'],
    // These can refuse everything else, so they come when what they call is there.
    ['ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration', 'ValidatingAdmissionPolicy', 'ValidatingAdmissionPolicyBinding'],
];
const others = waves.findIndex((kinds) => kinds.length === 0);
const waveByKind = new Map(waves.flatMap((kinds, wave) => kinds.map((kind) => [kind, wave])));
/** Groups whose kinds the table means: a custom resource that happens to be called Service is one of the others. */
const builtIn = (group) => !group.includes('.') || group.endsWith('.k8s.io');
/** In which wave an object is applied. */
const waveOf = (ref) => (builtIn(ref.group) ? (waveByKind.get(ref.kind) ?? others) : others);
/** Items in waves, each wave in the order given. */
function inWaves(items, wave) {
    const groups = new Map();
    for (const item of items) {
        const group = groups.get(wave(item));
        if (group)
            group.push(item);
        else
            groups.set(wave(item), [item]);
    }
    return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}

;// CONCATENATED MODULE: ../build/kubernetes/plan/owners.js


/**
 * Owners whose fields we take over on first contact: tools that apply or set on somebody's order, which now goes through us.
 * A person's hand (kubectl edit, patch, scale) and controllers are not among them: those are conflicts to be told. Rules 13; kubernetes-tried 3.
 */
const adoptable = [
    { manager: 'kubectl-client-side-apply', operation: 'Update' },
    { manager: 'kubectl-create', operation: 'Update' },
    { manager: 'kubectl-set', operation: 'Update' },
    { manager: 'kubectl-rollout', operation: 'Update' },
    { manager: 'kubectl', operation: 'Apply' },
    { manager: 'kubectl-last-applied', operation: 'Apply' },
    { manager: 'kubectl', operation: 'Update' }, // rollout undo; with subresource scale it is a person's
    { manager: 'before-first-apply', operation: 'Update' },
];
/**
 * Entries that an apply of ours takes over: what `siblings` (managers) applied, always; what kubectl did, at our first apply only, as adopting again would be
 * fighting a person.
 */
function adoptableEntries(live, manager, apiVersion, siblings = []) {
    const isFirst = !appliedEntry(live.body, manager);
    return entriesOf(live.body).filter((entry) => !entry.subresource &&
        entry.apiVersion === apiVersion &&
        ((entry.operation === 'Apply' && siblings.includes(entry.manager)) ||
            (isFirst && adoptable.some((known) => known.manager === entry.manager && known.operation === entry.operation))));
}
/** How a conflict is told: whose the field is, in words where the manager is known. */
function ownerInWords({ manager, subresource }) {
    if (subresource === 'scale')
        return manager === 'kubectl' ? 'kubectl scale (somebody scaled it by hand)' : `${manager} (an autoscaler)`;
    if (manager === 'kubectl-edit' || manager === 'kubectl-patch')
        return `${manager} (somebody changed it by hand)`;
    if (manager === 'helm')
        return 'helm (a Helm release)';
    if (manager.startsWith('hub-to-kube/'))
        return `${manager} (another release of hub-to-kube)`;
    return manager;
}
/**
 * Who else keeps this object in step with a source of its own: writing to it would be undone within minutes. Rules 16.
 * @returns words such as `Argo CD application shop`, or undefined
 */
function gitOpsOwner(live) {
    const metadata = (0,kubernetes_ref/* objectAt */.lJ)(live.body, 'metadata');
    const labels = (0,kubernetes_ref/* objectAt */.lJ)(metadata, 'labels');
    const annotations = (0,kubernetes_ref/* objectAt */.lJ)(metadata, 'annotations');
    const tracking = annotations['argocd.argoproj.io/tracking-id'];
    if (typeof tracking === 'string')
        return `Argo CD application ${tracking.split(':')[0]}`;
    const flux = labels['kustomize.toolkit.fluxcd.io/name'] ?? labels['helm.toolkit.fluxcd.io/name'];
    if (typeof flux === 'string')
        return `Flux ${labels['kustomize.toolkit.fluxcd.io/name'] ? 'Kustomization' : 'HelmRelease'} ${flux}`;
    const names = entriesOf(live.body).map((entry) => entry.manager);
    if (names.includes('argocd-controller'))
        return `Argo CD application ${(0,kubernetes_ref/* textAt */.$6)(labels, 'app.kubernetes.io/instance') || '(name unknown)'}`;
    if (names.includes('kustomize-controller'))
        return 'a Flux Kustomization';
    return undefined;
}
/** The ApplySet that an object is a member of. */
const partOf = (body) => {
    const label = (0,kubernetes_ref/* objectAt */.lJ)((0,kubernetes_ref/* objectAt */.lJ)(body, 'metadata'), 'labels')[partOfLabel];
    return typeof label === 'string' ? label : undefined;
};
const partOfLabel = 'applyset.kubernetes.io/part-of';

;// CONCATENATED MODULE: ../build/kubernetes/plan/dryrun.js








/** Asks the API server what applying a manifest would do, and reads its answer: a Change, or why not. Writes nothing. */
async function dryRun(manifest, live, context) {
    const outcome = {
        change: changeOf(manifest, live ? 'update' : 'create'),
        force: false,
        refused: [],
        unavailable: [],
        warnings: [],
    };
    if (live)
        outcome.refused.push(...claims(manifest, live, context));
    if (outcome.refused.length > 0)
        return blocked(outcome);
    const siblings = context.siblings.map((sibling) => sibling.manager);
    const adopted = live ? adoptableEntries(live, context.manager, (0,kubernetes_ref/* apiVersionOf */.uO)(manifest.ref), siblings) : [];
    if (adopted.length > 0) {
        const by = adopted.every((entry) => siblings.includes(entry.manager)) ? 'another task of this pipeline' : 'kubectl';
        outcome.change = { ...outcome.change, action: 'adopt', why: `applied by ${by} before; its fields become this release’s` };
    }
    const first = await attempt(manifest, context, false);
    if (!(first instanceof errors/* ApiError */.hD))
        return answered(outcome, first, manifest, live);
    const owners = (0,errors/* managerConflicts */.f0)(first);
    if (owners.length > 0) {
        const foreign = owners.filter((owner) => owner.subresource || !adopted.some((entry) => entry.manager === owner.manager));
        const wanted = foreign.filter((owner) => !(context.conflicts === 'force' || context.conflicts.includes(owner.manager)));
        if (wanted.length > 0) {
            outcome.refused.push(...wanted.map((owner) => conflictProblem(manifest, owner)));
            return blocked(outcome);
        }
        outcome.force = foreign.length > 0;
        const forced = await attempt(manifest, context, true);
        if (!(forced instanceof errors/* ApiError */.hD))
            return answered(outcome, forced, manifest, live);
        return refusal(outcome, forced, manifest, live, context);
    }
    return refusal(outcome, first, manifest, live, context);
}
async function attempt(manifest, { cluster, manager }, force) {
    try {
        return await cluster.apply(manifest.body, { manager, dryRun: true, force });
    }
    catch (error) {
        if (error instanceof errors/* ApiError */.hD)
            return error;
        throw error;
    }
}
function answered(outcome, answer, manifest, live) {
    outcome.planned = answer.live;
    outcome.warnings = answer.warnings.map((message) => ({
        code: 'H2K-250',
        severity: 'warning',
        message: `${(0,kubernetes_ref/* refText */.d0)(manifest.ref)}: ${message}`,
        at: manifest.at([]),
    }));
    if (live && outcome.change.action !== 'adopt' && unchangedBy(live, answer.live))
        outcome.change = { ...outcome.change, action: 'unchanged', reversible: 'yes', why: 'as it is' };
    return outcome;
}
async function refusal(outcome, error, manifest, live, context) {
    if (live && (await isImmutable(error, manifest, live, context.cluster))) {
        const may = mayRecreate(live.ref.kind, context.recreate);
        const fields = error.causes
            .map((cause) => cause.field)
            .filter(Boolean)
            .join(', ');
        if (may === 'yes') {
            outcome.change = {
                ...outcome.change,
                action: 'recreate',
                reversible: 'no',
                why: `${fields} can't be changed: deleted and created anew`,
            };
            return outcome;
        }
        outcome.refused.push({
            code: 'H2K-242',
            severity: 'error',
            message: `${(0,kubernetes_ref/* refText */.d0)(manifest.ref)}: ${fields} can't be changed on an object that exists`,
            fix: may === 'ask'
                ? `Give it another name, or allow deleting and creating it anew: recreate: ${live.ref.kind}`
                : 'Give it another name, or put the field back as it was: deleting it would lose what it holds.',
            at: manifest.at([]),
        });
        return blocked(outcome);
    }
    if (live && leftovers(error, manifest.body, live).length > 0 && (await acceptedAnew(manifest, live, context.cluster)))
        return outcome;
    const { refused, unavailable } = await (0,strict/* problemsOf */.GW)(error, manifest, context.cluster);
    outcome.refused.push(...refused);
    outcome.unavailable.push(...unavailable);
    return blocked(outcome);
}
/** Whose the object is, beyond single fields: another release's, Argo CD's or Flux's, or on its way out. Rules 4, 16; kubernetes-tried 8. */
function claims(manifest, live, { applySet, takeOver, siblings }) {
    const at = manifest.at([]);
    const name = (0,kubernetes_ref/* refText */.d0)(manifest.ref);
    const problems = [];
    const owner = gitOpsOwner(live);
    if (owner)
        problems.push({
            code: 'H2K-240',
            severity: 'error',
            message: `${name} is owned by ${owner}`,
            fix: 'Change it where that reads it from (Git), or take it out of these manifests.',
            at,
        });
    const set = partOf(live.body);
    if (set && set !== applySet && !takeOver && !siblings.some((sibling) => sibling.applySet === set)) {
        problems.push({
            code: 'H2K-241',
            severity: 'error',
            message: `${name} belongs to another release (${set})`,
            fix: 'Take it out of one of the two, or move it here for good: take-over: true',
            at,
        });
    }
    if (typeof live.body['metadata'].deletionTimestamp === 'string') {
        problems.push({
            code: 'H2K-243',
            severity: 'error',
            message: `${name} is being deleted`,
            fix: 'Wait until it is gone, then run again; if it stays, look at its metadata.finalizers.',
            at,
        });
    }
    return problems;
}
const conflictProblem = (manifest, owner) => ({
    code: 'H2K-244',
    severity: 'error',
    message: `${(0,kubernetes_ref/* refText */.d0)(manifest.ref)}: ${owner.field} belongs to ${ownerInWords(owner)}`,
    fix: `Take the field out of the manifest, give it the value it has, or take it over: conflicts: ${owner.manager} (or force)`,
    at: manifest.at([]),
});
function changeOf(manifest, action) {
    const created = action === 'create';
    const stays = created && ['CustomResourceDefinition', 'Namespace'].includes(manifest.ref.kind);
    return {
        ref: manifest.ref,
        action,
        wave: waveOf(manifest.ref),
        diff: '',
        simulated: false,
        reversible: stays || manifest.ref.kind === 'Job' ? 'no' : 'yes',
        why: created ? 'not there yet' : 'differs from the manifest',
    };
}
const blocked = (outcome) => ({ ...outcome, change: { ...outcome.change, action: 'blocked', why: 'see the problems' } });

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ../build/kubernetes/plan/projection.js



const sha256 = (text) => `sha256:${(0,external_node_crypto_.createHash)('sha256').update(text).digest('hex')}`;
/** Of a manifest as it is sent: equal hashes, equal wishes. */
const manifestHash = (body) => sha256((0,json/* stringify */.As)(body));
/**
 * What a release has written into an object and what is there now, as one hash: the manager's own fields and the live values under them, in order.
 * Equal to the one recorded after our write: nobody has touched what is ours, and sending the same manifest again would change nothing.
 * The manifest's own values can't be compared: the API server rewrites quantities, empties and defaults. Rules 17; kubernetes-tried 6.
 */
function projection(live, manager) {
    const entry = appliedEntry(live, manager);
    return entry && sha256((0,json/* stringify */.As)([entry.fieldsV1, valuesUnder(entry.fieldsV1, live)]));
}

;// CONCATENATED MODULE: ../build/kubernetes/plan/index.js









/** What applying these manifests would do, all of it asked of the API server before anything is written. Rules 17, 18. */
async function makePlan(manifests, context) {
    const live = await readLive(manifests.map((manifest) => manifest.ref), context.cluster);
    const planned = { items: [], refused: [], unavailable: [], warnings: [] };
    planned.items = await (0,parallel/* parallel */._)(manifests, async (manifest) => {
        const hash = manifestHash(manifest.body);
        const there = live.get((0,kubernetes_ref/* refKey */.XF)(manifest.ref));
        const member = context.good.get((0,kubernetes_ref/* refKey */.XF)(manifest.ref));
        if (there && member && isSettled(there, member, hash, context.manager)) {
            const change = { ...changeOf(manifest, 'unchanged'), why: 'as it was left' };
            return { manifest, change, live: there, force: false, hash, settled: member };
        }
        const outcome = await asked(manifest, there, context);
        planned.refused.push(...outcome.refused);
        planned.unavailable.push(...outcome.unavailable);
        planned.warnings.push(...outcome.warnings);
        const images = (0,manifests_images/* imageChanges */.n8)(manifest, there?.body);
        if (images.length > 0)
            outcome.change.images = images;
        if (context.diffs && outcome.planned && outcome.change.action !== 'unchanged') {
            outcome.change.diff = await diffOf(manifest.ref, there?.body, outcome.planned.body);
        }
        const siblings = context.siblings.map(({ manager }) => manager);
        return { manifest, change: outcome.change, force: outcome.force, hash, siblings, ...(there ? { live: there } : {}) };
    });
    for (const list of ['refused', 'unavailable', 'warnings'])
        planned[list] = distinct(planned[list]);
    return planned;
}
/** The same manifest as recorded, and nobody has touched what we wrote: no need to ask. */
function isSettled(live, member, hash, manager) {
    return (member.hash === hash &&
        member.uid === live.uid &&
        member.projection !== undefined &&
        projection(live.body, manager) === member.projection);
}
async function asked(manifest, live, context) {
    const { kinds, namespaces } = context.made;
    const { group, kind, namespace } = manifest.ref;
    const waits = kinds.has(`${group}/${kind}`) || (namespace !== undefined && namespaces.has(namespace));
    if (!waits)
        return dryRun(manifest, live, context);
    if (!live && kinds.has(`${group}/${kind}`) && !(await context.cluster.resource(group, kind)))
        return simulated(manifest);
    const outcome = await dryRun(manifest, live, context).catch((error) => {
        if ((0,errors/* isNamespaceMissing */.aW)(error) || (0,errors/* isNoSuchKind */.Tm)(error))
            return simulated(manifest);
        throw error;
    });
    return outcome.refused.some((problem) => problem.code === missingNamespace) ? simulated(manifest) : outcome;
}
const missingNamespace = 'H2K-219';
const simulated = (manifest) => ({
    change: { ...changeOf(manifest, 'create'), simulated: true, why: 'can be checked only when its namespace or kind is there' },
    force: false,
    refused: [],
    unavailable: [],
    warnings: [],
});
/** The same words at the same place are told once: a thousand objects in a missing namespace are one problem. */
function distinct(problems) {
    const seen = new Map(problems.map((problem) => [`${problem.message} ${problem.at?.file}:${problem.at?.line}`, problem]));
    return [...seen.values()].sort(strict/* byPlace */.hz);
}

// EXTERNAL MODULE: ../build/kubernetes/release/record.js
var release_record = __webpack_require__(8324);
// EXTERNAL MODULE: ../build/kubernetes/apply/until.js
var until = __webpack_require__(4180);
;// CONCATENATED MODULE: ../build/kubernetes/apply/guarded.js
const attempts = 5;
/**
 * Patches an object in the state in which it was read. Right after a write the controllers write too, within milliseconds: then it is read and tried again.
 * @param patch what to change of the state given; empty: nothing
 */
async function guarded(live, cluster, manager, patch) {
    let current = live;
    for (let attempt = 1;; attempt++) {
        const operations = patch(current);
        if (operations.length === 0)
            return current;
        try {
            return await cluster.patch(current.ref, operations, { manager, resourceVersion: current.resourceVersion });
        }
        catch (error) {
            const again = error.status === 409 && attempt < attempts ? await cluster.get(current.ref) : undefined;
            if (!again)
                throw error;
            current = again;
        }
    }
}

;// CONCATENATED MODULE: ../build/kubernetes/apply/adopt.js





const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';
/** Changes by patches go under another name: under our own they would make a twin that conflicts with our applies (kubernetes-tried 3). */
const helperManager = 'hub-to-kube-handover';
/**
 * Makes what kubectl applied ours, before our first apply, and what `siblings` did, before any: the union of those owners' fields becomes our entry, their entries and the last-applied annotation go.
 * Without it, a field that the manifest no longer has would stay for ever, owned by a tool that nobody runs any more. Changes no value, so nothing rolls out.
 * @returns the object afterwards; the same when there was nothing to adopt
 */
const adopt = (live, manager, cluster, siblings = []) => guarded(live, cluster, helperManager, (now) => adoption(now, manager, siblings));
function adoption(live, manager, siblings) {
    const apiVersion = (0,kubernetes_ref/* apiVersionOf */.uO)(live.ref);
    const adopted = adoptableEntries(live, manager, apiVersion, siblings);
    if (adopted.length === 0)
        return [];
    // One of our own from before becomes a part of the new one: two of one name can't be.
    const taken = [
        ...adopted,
        ...entriesOf(live.body).filter((entry) => entry.manager === manager && entry.operation === 'Apply' && !entry.subresource && entry.apiVersion === apiVersion),
    ];
    const ours = {
        manager,
        operation: 'Apply',
        apiVersion,
        fieldsV1: taken.map((entry) => entry.fieldsV1).reduce(unionOf),
        ...(taken[0]?.time ? { time: taken[0].time } : {}),
    };
    const kept = entriesOf(live.body).filter((entry) => !taken.some((other) => (0,json/* stringify */.As)(other) === (0,json/* stringify */.As)(entry)));
    const extra = { fieldsType: 'FieldsV1' };
    const annotations = (0,kubernetes_ref/* objectAt */.lJ)((0,kubernetes_ref/* objectAt */.lJ)(live.body, 'metadata'), 'annotations');
    return [
        { op: 'replace', path: '/metadata/managedFields', value: [...kept, { ...extra, ...ours }] },
        ...(lastApplied in annotations ? [{ op: 'remove', path: `/metadata/annotations/${lastApplied.replace('/', '~1')}` }] : []),
    ];
}

;// CONCATENATED MODULE: ../build/kubernetes/apply/defaults.js






/** Server-side apply; where a default of the object's former shape forbids the new one, that default is made ours first, so that leaving it out removes it. */
async function applyOverDefaults(ref, body, options, cluster) {
    try {
        return await cluster.apply(body, options);
    }
    catch (error) {
        const live = error instanceof errors/* ApiError */.hD && error.status === 422 ? await cluster.get(ref) : undefined;
        const paths = live ? leftovers(error, body, live) : [];
        if (!live || paths.length === 0)
            throw error;
        await guarded(live, cluster, helperManager, (now) => {
            const fields = paths.map((path) => fieldsAt(path, now.body)).reduce(unionOf);
            return [{ op: 'replace', path: '/metadata/managedFields', value: owning(now, fields, options.manager) }];
        });
        return cluster.apply(body, options);
    }
}
function owning(live, fields, manager) {
    const ours = appliedEntry(live.body, manager);
    const entry = ours ?? { manager, operation: 'Apply', apiVersion: (0,kubernetes_ref/* apiVersionOf */.uO)(live.ref), fieldsType: 'FieldsV1', fieldsV1: {} };
    const others = entriesOf(live.body).filter((other) => other !== ours);
    return [...others, { ...entry, fieldsV1: unionOf(entry.fieldsV1, fields) }];
}

;// CONCATENATED MODULE: ../build/kubernetes/apply/write.js



/** Sends one object, by whatever its change needs: server-side apply, with what kubectl or a sibling applied adopted or the old object deleted before. Throws ApiError. */
async function write(item, manager, cluster, signal) {
    const { manifest, change, live, force, siblings = [] } = item;
    if (change.action === 'adopt' && live)
        await adopt(live, manager, cluster, siblings);
    if (change.action === 'recreate' && live) {
        await cluster.delete(live.ref, { uid: live.uid, propagation: deletion(live.ref) });
        await (0,until/* untilGone */.wD)(live, cluster, signal);
    }
    return applyOverDefaults(manifest.ref, manifest.body, { manager, force }, cluster);
}
/** A StatefulSet made anew takes its pods over; anything else would find the old ones in its way. */
const deletion = ({ kind }) => (kind === 'StatefulSet' ? 'orphan' : 'foreground');
/** What server-side apply would not accept in a body read from the cluster, or must not repeat. */
function withoutServersFields(body) {
    const { status: _status, ...rest } = body;
    const { managedFields: _m, resourceVersion: _r, uid: _u, generation: _g, creationTimestamp: _c, ...metadata } = rest['metadata'];
    return { ...rest, metadata };
}

;// CONCATENATED MODULE: ../build/kubernetes/deploy/apply.js







/**
 * Writes what the plan says, wave after wave, each wave's objects side by side. Only kinds and namespaces are waited for on the way.
 * `members` (by refKey) take the uid and the projection of what was written.
 * Throws ApiError with the object's refusal, LockLost, or the signal's reason; what is under way ends first.
 */
async function applyAll({ planned, record, lock, context }, members, progress) {
    const { cluster, signal, report } = context;
    const { manager } = record.names;
    for (const wave of inWaves(planned.items, (item) => item.change.wave)) {
        const usables = await (0,parallel/* parallel */._)(wave, async (item) => {
            const key = (0,kubernetes_ref/* refKey */.XF)(item.manifest.ref);
            const member = members.get(key);
            const settled = item.change.action === 'unchanged';
            if (!settled) {
                signal.throwIfAborted();
                await lock.check();
                progress.touched.add(key);
            }
            const written = settled ? undefined : await sent(item, manager, context);
            const live = written?.live ?? item.live;
            if (!live)
                return undefined;
            member.uid = live.uid;
            const seen = projection(live.body, manager);
            if (seen)
                member.projection = seen;
            if (!written)
                return undefined;
            progress.live.set(key, live);
            progress.since.set(key, {
                resourceVersion: live.resourceVersion,
                specChanged: written.created || live.generation !== item.live?.generation,
                ...(live.generation === undefined ? {} : { generation: live.generation }),
            });
            report({ type: 'object', ref: item.manifest.ref, change: item.change });
            return item.change.wave === 0 ? live : undefined;
        });
        const pending = usables.filter((live) => live !== undefined);
        await (0,parallel/* parallel */._)(pending, (live) => (0,until/* untilUsable */.rK)(live, cluster, signal));
        if (pending.length > 0)
            await cluster.refresh();
    }
}
/** Behind several API servers a new kind is known to one before the others: "no match" is asked again for a while. Rules 18. */
const newKindFor = 10_000;
async function sent(item, manager, { cluster, signal, now, sleep }) {
    const began = now();
    for (;;) {
        try {
            return await write(item, manager, cluster, signal);
        }
        catch (error) {
            if (!item.change.simulated || !(0,errors/* isNoSuchKind */.Tm)(error) || now() - began > newKindFor)
                throw error;
            await sleep(250, signal);
            await cluster.refresh();
        }
    }
}

;// CONCATENATED MODULE: ../build/kubernetes/release/restore.js



/** Changes of an undo go under a name of their own, whose entry the second patch removes again. */
const undoManager = 'hub-to-kube-undo';
/**
 * Puts back what was there before our first write to an object that was not ours: first the values that we (or owners that we adopted) set, then the owners' entries.
 * In one patch the values would be given to the patching manager (kubernetes-tried 8). What somebody else has written since stays.
 * @returns true when the object's own values are as they were
 */
async function restore(live, snapshot, manager, cluster) {
    const values = await guarded(live, cluster, undoManager, (now) => valuePatch(now, snapshot, manager));
    const restored = await guarded(values, cluster, undoManager, (now) => [
        { op: 'replace', path: '/metadata/managedFields', value: ownersAsBefore(now.body, snapshot, manager) },
    ]);
    // An entry that the API server takes for invalid is ignored with a 200: look.
    const owned = (body) => (0,json/* stringify */.As)((appliedEntry(body, manager)?.fieldsV1 ?? null));
    return valuePatch(restored, snapshot, manager).length === 0 && owned(restored.body) === owned(snapshot.body);
}
/** The owners' entries of the snapshot, status and later comers as they are now, ours gone. */
function ownersAsBefore(live, snapshot, manager) {
    const identity = (entry) => `${entry.manager}/${entry.operation}/${entry.apiVersion}/${entry.subresource ?? ''}`;
    const before = entriesOf(snapshot.body).filter((entry) => !entry.subresource);
    const known = new Set(before.map(identity));
    const since = entriesOf(live).filter((entry) => entry.manager !== manager && entry.manager !== undoManager && !known.has(identity(entry)));
    return [...before, ...since];
}
/** Operations that make live's values those of the snapshot again, wherever we or an owner of the snapshot own the path. */
function valuePatch(live, snapshot, manager) {
    const ours = [...entriesOf(live.body), ...entriesOf(snapshot.body)].filter((entry) => !entry.subresource && (entry.manager === manager || entriesOf(snapshot.body).some((other) => other.manager === entry.manager)));
    const fields = ours.map((entry) => entry.fieldsV1).reduce(unionOf, {});
    const operations = [];
    walk(fields, live.body, snapshot.body, '', operations);
    return operations;
}
const escaped = (key) => key.replace(/~/g, '~0').replace(/\//g, '~1');
const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const equal = (a, b) => (0,json/* stringify */.As)(a) === (0,json/* stringify */.As)(b);
function walk(fields, live, before, at, operations) {
    for (const [key, below] of Object.entries(fields)) {
        if (!key.startsWith('f:'))
            continue;
        const name = key.slice(2);
        const path = `${at}/${escaped(name)}`;
        const now = live[name];
        const was = before[name];
        if (now === undefined && was === undefined)
            continue;
        if (was === undefined)
            operations.push({ op: 'remove', path });
        else if (now === undefined)
            operations.push({ op: 'add', path, value: was });
        else if (equal(now, was))
            continue;
        else if (isObject(now) && isObject(was) && hasFields(below, 'f:'))
            walk(below, now, was, path, operations);
        else if (Array.isArray(now) && Array.isArray(was) && hasFields(below, 'k:'))
            walkList(below, now, was, path, operations);
        else
            operations.push({ op: 'replace', path, value: was });
    }
}
const hasFields = (fields, prefix) => isObject(fields) && Object.keys(fields).some((key) => key.startsWith(prefix));
/**
 * A list whose items have keys: what both have is walked, what we added goes, what we took out comes back to its place.
 * Order matters to people and to a rollout, so changes come first (their indexes are today's), then removals from the end, then additions from the front.
 */
function walkList(fields, now, was, at, operations) {
    const removed = [];
    const added = [];
    for (const [key, below] of Object.entries(fields)) {
        if (!key.startsWith('k:'))
            continue;
        const wanted = JSON.parse(key.slice(2));
        const matches = (item) => isObject(item) && Object.entries(wanted).every(([name, value]) => item[name] === value);
        const index = now.findIndex(matches);
        const before = was.findIndex(matches);
        const item = was[before];
        if (index >= 0 && item === undefined)
            removed.push(index);
        else if (index < 0 && item !== undefined)
            added.push({ index: before, value: item });
        else if (index >= 0 && isObject(item))
            walk(below, now[index], item, `${at}/${index}`, operations);
    }
    for (const index of removed.toSorted((a, b) => b - a))
        operations.push({ op: 'remove', path: `${at}/${index}` });
    let length = now.length - removed.length;
    for (const { index, value } of added.toSorted((a, b) => a.index - b.index)) {
        operations.push({ op: 'add', path: `${at}/${Math.min(index, length)}`, value });
        length++;
    }
}

;// CONCATENATED MODULE: ../build/kubernetes/release/undo.js








/** Once they have run or hold data, taking them away undoes nothing. Rules 9. */
const irreversible = {
    CustomResourceDefinition: 'deleting a CRD deletes every object of its kind',
    Namespace: 'deleting a namespace deletes everything in it',
    PersistentVolumeClaim: 'deleting a claim may delete its data',
    PersistentVolume: 'deleting a volume may delete its data',
};
/**
 * Puts the cluster back to before a revision: the good revision's manifests again, what the failed one made away, what was somebody's as it was.
 * Configuration comes back before the workloads that read it, and what was made goes last, when nothing needs it any more. Rules 7, 8.
 */
async function undoRevision(failed, good, context) {
    const undone = { back: [], left: [], applied: [] };
    const members = [...failed.members, ...prunedOf(failed, good)].filter(({ ref }) => context.touched.has((0,kubernetes_ref/* refKey */.XF)(ref)));
    const states = new Map(good?.members.map(({ ref, uid }, index) => [(0,kubernetes_ref/* refKey */.XF)(ref), { uid, body: good.manifests[index] }]));
    // What another release had written since our good revision is kept as it was found.
    const isOurs = (member) => states.has((0,kubernetes_ref/* refKey */.XF)(member.ref)) && typeof member.before !== 'object';
    const inGood = members.filter(isOurs);
    const others = members.filter((member) => !isOurs(member));
    for (const wave of inWaves(inGood, (member) => waveOf(member.ref))) {
        await (0,parallel/* parallel */._)(wave, (member) => applyAgain(member, states.get((0,kubernetes_ref/* refKey */.XF)(member.ref)), context, undone));
    }
    await (0,parallel/* parallel */._)(others, async (member) => {
        if (typeof member.before === 'object')
            await putBack(member, member.before, context, undone);
    });
    const made = others.filter((member) => member.before === 'absent');
    for (const wave of inWaves(made, (member) => -waveOf(member.ref)))
        await (0,parallel/* parallel */._)(wave, (member) => takeAway(member, context, undone));
    return undone;
}
/** Members of the good revision that the failed one no longer had, and may have deleted. */
function prunedOf(failed, good) {
    const orphans = new Set(failed.orphans.map(({ ref }) => (0,kubernetes_ref/* refKey */.XF)(ref)));
    return good?.members.filter(({ ref }) => orphans.has((0,kubernetes_ref/* refKey */.XF)(ref))) ?? [];
}
const ran = 'what a Job has done can’t be undone';
async function applyAgain(member, before, context, undone) {
    await undo_attempt(member.ref, context, undone, async () => {
        const gone = await clearAnew(member, before, context);
        // Made again it would run again.
        if (gone && member.ref.kind === 'Job')
            return ran;
        const { live } = await applyOverDefaults(member.ref, before.body, { manager: context.manager }, context.cluster);
        undone.applied.push({ ref: member.ref, live });
        return undefined;
    });
}
/**
 * Where the revision deleted an object to make it anew, what it made goes, so that the former one can be made again: no change leads back.
 * @returns true when the former object is gone
 */
async function clearAnew(member, before, { cluster, manager, signal }) {
    if (!member.recreated)
        return false;
    const live = await cluster.get(member.ref);
    if (live?.uid === before.uid)
        return false;
    if (member.ref.kind === 'Job' || !live || !appliedEntry(live.body, manager))
        return true;
    await cluster.delete(live.ref, { uid: live.uid, propagation: deletion(live.ref) });
    await (0,until/* untilGone */.wD)(live, cluster, signal);
    return true;
}
async function putBack(member, snapshot, context, undone) {
    const { cluster, manager } = context;
    const before = { uid: (0,kubernetes_ref/* textAt */.$6)((0,kubernetes_ref/* objectAt */.lJ)(snapshot.body, 'metadata'), 'uid'), body: withoutServersFields(snapshot.body) };
    await undo_attempt(member.ref, context, undone, async () => {
        const gone = await clearAnew(member, before, context);
        if (gone && member.ref.kind === 'Job')
            return ran;
        const live = gone ? (await cluster.apply(before.body, { manager })).live : await cluster.get(member.ref);
        if (!live)
            return 'it is gone';
        if (!appliedEntry(live.body, manager))
            return undefined;
        const whole = await restore(live, snapshot, manager, cluster);
        if (whole)
            undone.applied.push({ ref: member.ref, live });
        return whole ? undefined : 'somebody else has changed it since';
    });
}
async function takeAway(member, context, undone) {
    const why = irreversible[member.ref.kind];
    await undo_attempt(member.ref, context, undone, async () => {
        const live = await context.cluster.get(member.ref);
        // Without our entry it is not the object that we made: somebody's own by now.
        if (!live || !appliedEntry(live.body, context.manager))
            return undefined;
        if (why)
            return why;
        if (hasRun(live))
            return ran;
        await context.cluster.delete(live.ref, { uid: live.uid, propagation: 'background' });
        return undefined;
    });
}
/** A Job whose pods have done something stays, to be looked at; one that never started goes. */
function hasRun(live) {
    const status = (0,kubernetes_ref/* objectAt */.lJ)(live.body, 'status');
    return live.ref.kind === 'Job' && [status['succeeded'], status['failed'], status['ready']].some((count) => Number(count ?? 0) > 0);
}
/** One object's way back; `back` answers why it is not as it was, or undefined when it is. A refusal of the API server ends this object's undo alone. */
async function undo_attempt(ref, context, undone, back) {
    await context.check();
    let why;
    try {
        why = await back();
    }
    catch (error) {
        if (!(error instanceof Error) || !('status' in error))
            throw error;
        why = error.message;
    }
    if (why === undefined)
        undone.back.push(ref);
    else
        undone.left.push({ ref, why });
    context.told(ref, why === undefined ? `${(0,kubernetes_ref/* refText */.d0)(ref)} is back` : `${(0,kubernetes_ref/* refText */.d0)(ref)} stays as it is: ${why}`);
}

// EXTERNAL MODULE: ../build/kubernetes/health/causes.js + 4 modules
var causes = __webpack_require__(7829);
;// CONCATENATED MODULE: ../build/kubernetes/health/custom/words.js
/** Parts by tone; with `*`: also what begins so. */
const parts = {
    bad: `fail* error* err degraded unhealthy invalid* crash* lost down reject* abort* missing denied deny forbidden unauthori* misconfigur*
    unavailable broken unreachable inaccessible blocked conflict* exceed* expired noncompliant red fault* rolledback rollback stall* dead violat*
    unsupported mismatch* unable cannot refus* timeout timedout insufficient exhaust* critical evicted terminal nonstructural unresolved
    unsuccessful inconsistent incompatible corrupt* unschedulable fatal killed unexpected* notfound alreadyexists duplicate* warning fallback
    notallowed stuck hung panic* malform* abnormal* disconnect* unresponsive unrecoverable noquorum warn unauthenticated overload* quarantin* diverged tainted
    orphan* deadlock* incorrect wrong bad oom unacceptable illegal disallow* prohibit* undeliverable undelivered unsatisfi* breach* cancel*
    interrupt* damaged compromised revoked saturated issues problem*`,
    paused: 'paus* suspend* hibernat* sleep* stopped disabled halted frozen cordoned hold maintenance deactivated offline',
    busy: `pend* progress* creat* provision* updat* upgrad* delet* terminat* initiali* install* reconcil* wait* start* scal* process* queue* restor*
    sync syncing synchroniz* validat* deploying prepar* rolling rollout configur* building binding issuing inprogress moving migrat* resiz*
    rebuild* rebalanc* allocat* attaching bootstrap* connecting joining recover* downloading pull* unpack* evaluat* assess* cleanup cleaning
    releasing retry* requeue* yellow partial* disrupting succeeding submitted await* drifted throttled preempted invalidating installready
    requestready applying standby outofsync stale outdated drain* uninitialized inactive`,
    unknown: 'unknown undetermined inconclusive indeterminate uncertain',
    good: `ready available healthy succe* complet* bound deployed online ok green insync uptodate connected valid accepted done finished issued
    published stable normal up open on alive compliant passed exists attached registered serving resolved verified active running established
    programmed admitted scheduled idle joined trusted approved true loaded pass protected promoted operational reachable found synced
    atlatestknown listening streaming watching monitoring operating functioning responding replicating accepting leading following
    present satisfied assigned realized realised applied`,
};
/** Names and states come again with every object of a kind: what was read once is kept, as long as it is short and there is room. */
function remembered(find) {
    const known = new Map();
    return (text) => {
        if (text.length > 60)
            return find(text);
        if (known.has(text))
            return known.get(text);
        const found = find(text);
        if (known.size < 5000)
            known.set(text, found);
        return found;
    };
}
/** The words of a name: CamelCase, kebab-case, snake_case, CAPITALS or plain text. */
const wordsOf = remembered((text) => text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== ''));
/** Kinds that are a task: running is not yet done. */
const tasks = new Set('job workflow run backup restore migration task experiment execution test build request session maintenance import'.split(' '));
/** How a task says that it has ended well: `Finished`, `BackupCompleted`. */
const ends = new Set('succeeded complete completed done finished'.split(' '));
const isEnd = (text) => ends.has(wordsOf(text).at(-1) ?? '');
/** `JobSet`, `ActionSet` */
const sets = new Set(['job', 'action']);
function isTask(kind) {
    const [last = '', before = ''] = wordsOf(kind).toReversed();
    return tasks.has(last) || (last === 'set' && sets.has(before));
}

;// CONCATENATED MODULE: ../build/kubernetes/health/custom/grammar.js

/** `Failed: 0`, `Cancelled 0`, `0 errors`: nothing of it is there. */
const none = /\b[A-Za-z]+(?:[:=] ?| )0\b|\b0 [A-Za-z]+/g;
/** `Ready: false` */
const denied = /\b([A-Za-z]+)[:=] ?(?:false|no)\b/gi;
/** A verb in its past form is done, these excepted. */
const undone = new Set(['queued', 'deleted', 'terminated', 'delayed', 'requeued']);
/** Before another part, these turn it around. */
const negations = new Set(['not', 'no', 'non', 'never', 'without']);
/** Before a good part, however far, these say that it is not so, or not yet: `NotAllReady`, `PendingReady`, `to be deployed`. */
const hedges = /^(not|none|nothing|zero|some|half|yet|almost|nearly|soon|about|will|would|should|could|cannot|be|(has|is|was|did|does|are|wo)n|awaiting|waiting|pending|propos(al|ed))$/;
/** Well ended with these is gone: `DELETE_COMPLETE`. */
const endings = /^(delet|uninstall|remov|destroy|teardown|decommission|deprovision|terminat)/;
/** Ready for anything but its use is not ready: `ReadyForDeletion`, `ready to be installed`. */
const uses = new Set('use serve accept receive handle traffic requests connections clients scaling work'.split(' '));
/** After a verb that goes on, these belong to it: `ScalingUp` is not up. */
const particles = new Set(['up', 'down', 'on', 'off', 'out']);
/** What comes after them is what the state is about, not the state. */
const prepositions = new Set(['for', 'on', 'to', 'by', 'of', 'until', 'with', 'after', 'before', 'due']);
function vocabularyOf(tones) {
    const exact = new Map();
    const stems = [];
    for (const tone of ['good', 'unknown', 'busy', 'paused', 'bad']) {
        for (const word of tones[tone].split(/\s+/)) {
            if (word.endsWith('*'))
                stems.unshift([word.slice(0, -1), tone]);
            else
                exact.set(word, tone);
        }
    }
    return { exact, stems };
}
/**
 * What a state, a phase or a reason says as a whole. Bad news anywhere is bad news. In a name the last part is what it is
 * (`UpgradeCompleted`), in a sentence the worst part counts, and a long one is never taken for good.
 */
function readerOf(tones) {
    const vocabulary = vocabularyOf(tones);
    return remembered((text) => {
        const tone = readBy(vocabulary, text);
        return tone === 'good' && countsFew(text) ? 'busy' : tone;
    });
}
/** By the words that are known, `parts`. */
const read = readerOf(parts);
function readBy(vocabulary, text) {
    const words = wordsOf(text.replace(none, '').replace(denied, 'not $1'));
    const whole = vocabulary.exact.get(words.join(''));
    if (whole !== undefined)
        return whole;
    const tones = tonesOf(vocabulary, words);
    if (tones.includes('bad'))
        return 'bad';
    if (!/\s/.test(text.trim()))
        return tones.slice(0, end(words)).findLast((tone) => tone !== undefined);
    const worst = ['paused', 'busy', 'unknown', 'good'].find((tone) => tones.includes(tone));
    return worst === 'good' && words.length > longestState ? undefined : worst;
}
/** In words: more of them are a sentence. */
const longestState = 4;
/** `1/3 ready`, `1 of 3` */
function countsFew(text) {
    const [, some, all] = /(\d+) ?(?:\/|of) ?(\d+)/.exec(text) ?? [];
    return Number(some) < Number(all);
}
function end(words) {
    const index = words.findIndex((word, at) => at > 0 && prepositions.has(word));
    return index === -1 ? words.length : index;
}
/** A tone for each word; a pair that is one word (`in progress`) has it at its first. */
function tonesOf(vocabulary, words) {
    const tones = words.map(() => undefined);
    for (let at = 0; at < words.length; at++) {
        const [word = '', next] = words.slice(at, at + 2);
        const pair = next === undefined ? undefined : vocabulary.exact.get(word + next);
        if (particles.has(word) && words[at - 1]?.endsWith('ing'))
            continue;
        tones[at] = inContext(pair ?? toneOf(vocabulary, word), words, at);
        if (pair !== undefined)
            at += 1;
    }
    return tones;
}
/** What the words before and behind make of one. */
function inContext(tone, words, at) {
    const before = words[at - 1] ?? '';
    if (negations.has(before))
        return turned(tone);
    if (tone !== 'good')
        return tone;
    const earlier = words.slice(0, at);
    const promised = words[at] === 'ready' && ['for', 'to'].includes(words[at + 1] ?? '') && !uses.has(words[at + 2] ?? '');
    // `configuring-monitoring`: what is monitored then?
    const ing = (word) => word?.endsWith('ing') === true;
    const inHand = ing(words[at]) && earlier.some(ing);
    if (promised || inHand || before.startsWith('partial') || earlier.some((word) => hedges.test(word)))
        return 'busy';
    return earlier.some((word) => endings.test(word)) ? 'unknown' : 'good';
}
/** What one word says; undefined where it says nothing. An ability (`Upgradeable`) is no state. */
function toneOf({ exact, stems }, word) {
    const known = exact.get(word);
    if (known !== undefined || word.endsWith('able'))
        return known;
    const tone = stems.find(([stem]) => word.startsWith(stem))?.[1];
    return tone === 'busy' && word.endsWith('ed') && !undone.has(word) ? 'good' : tone;
}
function turned(tone) {
    if (tone === 'good')
        return 'busy';
    return tone === 'bad' ? 'good' : tone;
}

;// CONCATENATED MODULE: ../build/kubernetes/health/custom/conditions.js


/** Conditions that sum an object up, by the API conventions and by what most controllers write. */
const summaries = new Set(['Ready', 'Available', 'Succeeded', 'Complete', 'Completed']);
/** Of the whole too, but beside the sum: True it sums nothing up, False it is no part that the sum has in it. */
const beside = new Set(['Healthy']);
/** Past forms that tell what may or should be, or that it came otherwise: none is a success. */
const noSuccess = new Set(`allowed needed required expected used managed requested planned proposed suggested estimated assumed
  deprecated superseded skipped ignored limited restricted delayed postponed deferred shelved removed detached dropped discarded
  isolated fenced retired archived destroyed wiped demoted overcommitted`.split(/\s+/));
/** Last words of conditions that tell only of a first step: True, the object is on its way. */
const steps = new Set(['created', 'approved']);
/** The same of a task, which is done only when it has ended. */
const begun = new Set(['accepted', 'initialized', 'started', 'running']);
/**
 * A condition's type tells what `True` means: `Ready` is good news, `Degraded` bad, `Progressing` neither.
 * Good news that are not True are read by their reason, then by their message: failed, or not yet.
 */
function readCondition(condition, of, { promises = [], final = [], aside = [], waits = [], task = false } = {}) {
    // Cilium counts in its messages: `IPsAvailable`, Unknown, `253`.
    const counts = condition.status === 'Unknown' && /^\d+$/.test(condition.message);
    if (counts || aside.includes(condition.type))
        return undefined;
    const meaning = (of === 'whole' && summaries.has(condition.type)) || final.includes(condition.type) ? 'good' : meaningOf(condition.type);
    const last = wordsOf(condition.type).at(-1) ?? '';
    const step = steps.has(last) || (task && begun.has(last));
    const kept = condition.status !== 'True' || !promises.includes(condition.type);
    const tone = kept ? conditions_toneOf(condition, { meaning, step, final, waits, task }) : undefined;
    if (tone === undefined)
        return undefined;
    return {
        tone,
        reason: condition.reason || condition.type,
        message: condition.message || `${condition.type} is ${condition.status}`,
        ...(of === 'whole' ? weightOf(condition.type, tone, meaning, task) : weightOfPart(tone, meaning)),
    };
}
function weightOf(type, tone, meaning, task) {
    if (summaries.has(type) || (task && tone === 'good' && isEnd(type)))
        return { weight: 'summary' };
    return beside.has(type) || meaning !== 'good' || tone !== 'busy' ? {} : { weight: 'part' };
}
const weightOfPart = (tone, meaning) => tone === 'bad' || (tone === 'busy' && meaning === 'good') ? { weight: 'part' } : {};
function conditions_toneOf(condition, { meaning, step, final, waits, task }) {
    const { type, status, reason } = condition;
    if (status === 'True') {
        // What a task has begun goes on until it tells its end.
        if (step && read(reason) !== 'bad')
            return task ? 'busy' : undefined;
        return whenTrue(meaning, condition);
    }
    // Argo CD's have no status: that they are there says it.
    if (status === '')
        return meaning === 'bad' && !type.endsWith('Warning') ? 'bad' : undefined;
    // A state in words where the API conventions have True, False or Unknown.
    if (status !== 'False' && status !== 'Unknown')
        return read(status) ?? 'busy';
    // Kueue's message may say what is short meanwhile.
    if (reason === 'Pending' || waits.includes(reason))
        return meaning === 'good' ? 'busy' : undefined;
    return whenNot(meaning, condition, final);
}
function meaningOf(type) {
    return wordsOf(type).at(-1) === 'succeeding' ? 'good' : (read(type) ?? pastForm(type));
}
/** `Advertised`, `Launched`: a verb that we don't know, but done. */
function pastForm(type) {
    const last = wordsOf(type).at(-1) ?? '';
    return last.endsWith('ed') && !last.startsWith('un') && !noSuccess.has(last) ? 'good' : undefined;
}
/** Deployment's own `Progressing` stays True when all is done: its reason tells (NewReplicaSetAvailable), and these are of steps before that. */
const unfinished = /(Updated|Created|Found\w*)$/;
function whenTrue(meaning, { type, reason, message }) {
    const said = read(reason);
    if (meaning === 'busy') {
        if (said === 'bad' || read(message) === 'bad')
            return 'bad';
        return said === 'good' && !unfinished.test(reason) ? undefined : 'busy';
    }
    if (meaning === 'good' && said === 'bad')
        return 'bad';
    // Operators made with Ansible say so while they reconcile.
    if (type === 'Running' && (said !== 'good' || reason === type) && read(message) === 'busy')
        return 'busy';
    // Kafka's operator gives advice this way; what is broken says more than that.
    return type === 'Warning' ? undefined : meaning;
}
/** `MinimumReplicasUnavailable` says again that what is not there yet is not there yet, and blames nothing. */
const withoutUn = (text) => text.replace(/unavailable/gi, ' not available');
/** `NotReady` is no reason of its own: it says again what the condition says. */
const withoutNot = (reason) => (/^not/i.test(reason) ? '' : reason);
function whenNot(meaning, { type, status, reason, message }, final) {
    // What should go on and does not, as its reason says: `ContinuousArchiving`.
    if (meaning === undefined && /(?<!th)ing$/.test(type))
        return read(reason) === 'bad' ? 'bad' : undefined;
    if (meaning !== 'good' && meaning !== 'busy')
        return undefined;
    if (status === 'Unknown' && final.includes(type))
        return 'busy';
    const said = [reason, message].map((text) => read(withoutUn(text))).filter((one) => one !== undefined && one !== 'good');
    if (said.includes('bad'))
        return 'bad';
    if (status === 'False' && final.includes(type) && read(withoutNot(reason)) !== 'busy')
        return 'bad';
    if (said[0] === 'paused' && status === 'False')
        return 'paused';
    return meaning === 'good' || status !== 'False' ? 'busy' : undefined;
}

// EXTERNAL MODULE: ../build/kubernetes/health/read.js
var health_read = __webpack_require__(1864);
;// CONCATENATED MODULE: ../build/kubernetes/health/custom/counters.js

/** Counters of replicas, as workloads have them. */
function readCounters(body) {
    const status = (field) => (0,health_read/* count */.U9)(body, 'status', field);
    const want = (0,health_read/* count */.U9)(body, 'spec', 'replicas') ?? status('desiredNumberScheduled') ?? status('desiredReplicas') ?? status('replicas');
    if (want === undefined)
        return [];
    const counted = ['updatedReplicas', 'readyReplicas', 'availableReplicas', 'updatedNumberScheduled', 'numberReady', 'numberAvailable'];
    const open = counted.find((field) => (status(field) ?? want) < want);
    if (open)
        return [{ tone: 'busy', reason: open, message: `${open} is ${status(open)} of ${want}` }];
    const told = status('readyReplicas') ?? status('availableReplicas') ?? status('numberReady');
    return told === undefined ? [] : [{ tone: 'good', reason: 'Replicas', message: `${told} of ${want} are ready` }];
}
/** Of what `ready` alone is the count. */
const totals = ['size', 'desired', 'total', 'replicas', 'instances', 'members'];
/** `readyMembers`, `podsReady`, `ready`; the thing is the rest of it. */
const counter = /^(?:ready(?<before>[A-Z]\w*)?|(?<behind>[a-z]\w*)Ready)$/;
/** `ready: 1/3`, `statusReplicas: 1 of 3` */
const written = /^(\d+) ?(?:\/|of) ?(\d+)$/;
const withText = /([rR]eady|[rR]eplicas)$/;
/**
 * `readyMembers` beside `members`, `ready` beside `size`, `ready: 1/3`: in a status, one object below, or a list of them. Too few is news where no
 * sum says that they are enough.
 */
function readPairs(status) {
    const below = Object.values(status).flatMap((value) => (Array.isArray(value) ? value : [value]).filter(health_read/* isObject */.Gv));
    return [status, ...below].flatMap((counted) => Object.keys(counted).flatMap((name) => {
        const pair = writtenPair(counted, name) ?? omittedPair(counted, name) ?? pairOf(counted, name);
        if (pair === undefined || pair.is >= pair.of)
            return [];
        return [{ tone: 'busy', reason: name, message: `${name} is ${pair.is} of ${pair.of}`, weight: 'part' }];
    }));
}
function writtenPair(counted, name) {
    const [, some, all] = (withText.test(name) && written.exec((0,health_read/* text */.Qq)(counted, name) ?? '')) || [];
    return some === undefined ? undefined : { is: Number(some), of: Number(all) };
}
/** A zero is left out where workloads are counted: Crunchy's instances have `replicas` and `updatedReplicas` until the first is ready. */
function omittedPair(counted, name) {
    if (name !== 'updatedReplicas' || 'readyReplicas' in counted || 'availableReplicas' in counted)
        return undefined;
    return { is: 0, of: (0,health_read/* count */.U9)(counted, 'replicas') ?? 0 };
}
function pairOf(counted, name) {
    const { before, behind } = counter.exec(name)?.groups ?? { before: undefined, behind: undefined };
    const thing = before ?? behind;
    if (thing === undefined && name !== 'ready')
        return undefined;
    const of = (thing === undefined ? totals : [thing.charAt(0).toLowerCase() + thing.slice(1), `desired${thing}`])
        .map((total) => (0,health_read/* count */.U9)(counted, total))
        .find((total) => total !== undefined);
    const is = (0,health_read/* count */.U9)(counted, name);
    return is === undefined || of === undefined ? undefined : { is, of };
}

;// CONCATENATED MODULE: ../build/kubernetes/health/custom/families.js

/** Groups whose controllers share such a way, and where it comes from. */
const families = [
    {
        groups: /(^|\.)solo\.io$/,
        why: 'solo-kit writes its enum core.solo.io.Status.State as a number or a word',
        states: ['Pending', 'Accepted', 'Rejected', 'Warning'],
    },
    {
        groups: /(^|\.)(crossplane|upbound)\.io$/,
        why: 'Crossplane: Synced is the request to the cloud, Ready its answer, LastAsyncOperation how the last long one went',
        promises: ['Synced'],
        final: ['LastAsyncOperation'],
    },
    {
        groups: /(^|\.)gateway\.networking\.(k8s|x-k8s)\.io$|^route\.openshift\.io$/,
        why: 'Gateway API and OpenShift: a route or gateway that is not accepted was refused; Pending is a reason of its own',
        final: ['Accepted', 'Admitted', 'ResolvedRefs', 'Programmed'],
        waits: ['AddressNotAssigned', 'NoResources'],
    },
    {
        groups: /^(?!operator\.).*\b(karpenter\.sh|karpenter\.k8s\.aws|knative\.dev)$/,
        why: "knative's condition sets (karpenter's too): Unknown is not yet, False is failed; its operator's False is not yet, too",
        final: ['Ready', 'Succeeded'],
        sums: ['Ready', 'Succeeded'],
    },
    {
        groups: /(^|\.)cert-manager\.io$/,
        why: 'cert-manager: while Issuing is True, what Ready is False for (a wrong issuer, an expired certificate) is being mended',
        busy: ['Issuing'],
    },
    {
        groups: /(^|\.)percona\.com$/,
        why: "Percona's operators append each state that they come into",
        history: true,
    },
    {
        groups: /^(config\.openshift\.io|hco\.kubevirt\.io)$/,
        why: 'OpenShift: whether updates can be looked up, and whether somebody has set what is not supported, says nothing of what runs',
        aside: ['RetrievedUpdates', 'TaintedConfiguration'],
    },
    {
        groups: /^jobset\.x-k8s\.io$/,
        why: 'JobSet: the policy for starting its Jobs is done when they have started',
        aside: ['StartupPolicyCompleted', 'StartupPolicyInProgress'],
    },
    {
        groups: /^(cluster\.x-k8s\.io|machine\.openshift\.io)$/,
        why: 'Cluster API and OpenShift: a machine that is provisioned has no node yet',
        midway: { Machine: ['Provisioned'] },
    },
];
/** The status with numbers of a known enum written as their words. */
function inWords(group, status) {
    const family = familyOf(group);
    return family?.states ? translate(status, family.states) : status;
}
const familyOf = (group) => families.find((one) => one.groups.test(group));
function translate(value, states) {
    if (Array.isArray(value))
        return value.map((one) => translate(one, states));
    if (!(0,health_read/* isObject */.Gv)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [
        name,
        name === 'state' && typeof field === 'number' ? (states[field] ?? field) : translate(field, states),
    ]));
}

;// CONCATENATED MODULE: ../build/kubernetes/health/custom/fields.js



/** Last words of fields that hold a state as text: phase, currentState, deploymentStatus, health … */
const nouns = new Set([
    'phase',
    'state',
    'status',
    'health',
    'stage',
    'result',
    'outcome',
    'compliant',
    'compliance',
    'condition',
    'robustness',
    'verdict',
]);
/** First words of fields that tell what is wished, or what once was. */
const elsewhere = new Set([
    'desired',
    'previous',
    'target',
    'expected',
    'wanted',
    'spec',
    'history',
    'conditions',
    'events',
    'revisions',
    'versions',
]);
const failures = new Set(['error', 'errors', 'err', 'failure', 'failures', 'failed']);
/** The thing that an object stands for is not there, yet or any more. */
const gone = new Set(['notfound', 'missing', 'absent']);
/** What was last, and is what is: a cloud's last operation, a stack's last update. */
const latest = new Set(['operation', 'update', 'observed']);
/** Last words of fields that list what was. */
const past = new Set(['history', 'timestamps', 'transitions']);
/** Which step of a sync an object belongs to (Argo CD), how a virtual machine was last moved (KubeVirt): not how it is. */
const asides = new Set(['syncPhase', 'migrationState']);
const deepest = 4;
/** Whether a field of this name tells of what is now. */
function tellsOfNow(name) {
    const [first = '', ...more] = wordsOf(name);
    return !(elsewhere.has(first) || past.has(more.at(-1) ?? first) || (first === 'last' && !latest.has(more[0] ?? '')) || asides.has(name));
}
/** What the fields of a status say, at any depth: states as text, flags, error texts. */
function readFields(live, status, midway = []) {
    return fields_walk(status, { task: isTask(live.ref.kind), midway, depth: 0, listed: false });
}
function fields_walk(value, place) {
    const { depth } = place;
    if (isCondition(value))
        return [];
    return Object.entries(value).flatMap(([name, field]) => {
        if (!tellsOfNow(name))
            return [];
        const words = wordsOf(name);
        const inner = depth < deepest ? (Array.isArray(field) ? field : [field]).filter(health_read/* isObject */.Gv) : [];
        const below = { ...place, depth: depth + 1, listed: Array.isArray(field) };
        return [...readField(name, words, field, place), ...inner.flatMap((one) => fields_walk(one, below))];
    });
}
/** By another name than `conditions`: Gardener's `constraints`. `Unknown` is a state, too, and no good one. */
const isCondition = ({ type, status }) => typeof type === 'string' && typeof status === 'string' && /^(True|False)$/.test(status);
/** A part that failed is not the whole of a task, and its own end sums it up. */
function fields_weightOf(tone, value, { task, depth, listed }) {
    if (tone === 'bad' && (listed || depth > 1))
        return { weight: 'part' };
    return task && depth === 0 && tone === 'good' && typeof value === 'string' && isEnd(value) ? { weight: 'summary' } : {};
}
function readField(name, words, value, place) {
    const tone = fields_toneOf(name, words, value, place);
    if (tone === undefined)
        return [];
    const said = typeof value === 'string' ? value : typeof value === 'object' ? 'not empty' : JSON.stringify(value);
    const message = isErrorText(words, value) ? value : `${name} is ${said}`;
    return [{ tone, reason: typeof value === 'string' ? value : name, message, ...fields_weightOf(tone, value, place) }];
}
function fields_toneOf(name, words, value, place) {
    if (typeof value === 'boolean')
        return flagTone(name, value, place);
    if (typeof value === 'string')
        return textTone(words, value, place);
    // `active: 1`, of a task's pods or Jobs
    if (typeof value === 'number')
        return place.task && name === 'active' && value > 0 ? 'busy' : undefined;
    return listTone(name, words, value, place);
}
function flagTone(name, value, { depth, listed }) {
    const meaning = depth > 1 ? undefined : read(name);
    // Of many, one that is well doesn't make the whole so; one that isn't is news.
    if (meaning === 'good')
        return value ? (listed ? undefined : 'good') : 'busy';
    return meaning === 'bad' && value ? 'bad' : undefined;
}
const isState = (words) => nouns.has(words.at(-1) ?? '');
const isErrorText = (words, value) => typeof value === 'string' && !isState(words) && words.some((word) => failures.has(word));
function textTone(words, value, { task, midway, depth }) {
    if (isErrorText(words, value))
        return depth === 0 && !/^(|none|nil|null|0)$/i.test(value) ? 'bad' : undefined;
    if (!isState(words))
        return undefined;
    if (midway.includes(value))
        return 'busy';
    return readState(value, task) ?? (depth <= 2 && value !== '' ? unread(value) : undefined);
}
/** A list of errors; a task's `failedTrials` are its own affair, and `failureDomains` are none. What goes on: `applying: [node-1]`. */
function listTone(name, words, value, { task, depth, listed }) {
    const filled = Array.isArray(value) ? value.length > 0 : (0,health_read/* isObject */.Gv)(value) && Object.keys(value).length > 0;
    if (!filled || depth > (listed ? 1 : 0))
        return undefined;
    if (failures.has(words.at(-1) ?? '') || (!task && words[0] === 'failed'))
        return 'bad';
    return Array.isArray(value) && /^[a-z]+ing$/.test(name) && read(name) === 'busy' ? 'busy' : undefined;
}
/** Of a task: it goes on. */
const fields_begun = new Set(['running', 'started', 'initialized']);
function readState(value, task) {
    const words = wordsOf(value);
    const joined = words.join('');
    if (gone.has(joined))
        return 'unknown';
    if (task && fields_begun.has(words.at(-1) ?? ''))
        return 'busy';
    if (task && joined === 'terminated')
        return 'bad';
    // `ImportScheduled` will be done; `Scheduled` alone has found its node.
    if (words.length > 1 && words.at(-1) === 'scheduled')
        return 'busy';
    // Good as a state only: a flag of that name (`tlsEnabled: false`) tells of a wish.
    if (joined === 'enabled')
        return 'good';
    return read(value);
}
/** A word that we don't know is no reason to call it well. `Finalising`, `BackingUp`, `Restarting the broker`: a verb that is not done. */
function unread(value) {
    const words = wordsOf(value);
    return words.length <= longestState && words.some((word) => word.length > 5 && /(?<!th)ing$/.test(word)) ? 'busy' : 'unknown';
}
/** Labels and annotations in which a controller writes a result (`…/progressive-result-state: failed`): only bad news are taken from there. */
function readMarks(live) {
    const metadata = live.body['metadata'];
    const names = (0,health_read/* isObject */.Gv)(metadata) ? [metadata['labels'], metadata['annotations']].filter(health_read/* isObject */.Gv).flatMap((one) => Object.keys(one)) : [];
    return names
        .filter((name) => nouns.has(wordsOf(name).at(-1) ?? ''))
        .map((name) => ({ name, value: (0,health_read/* label */.Pf)(live, name) ?? (0,health_read/* annotation */.w7)(live, name) ?? '' }))
        .filter(({ value }) => wordsOf(value).length <= 2 && read(value) === 'bad')
        .map(({ name, value }) => ({ tone: 'bad', reason: value, message: `${name} is ${value}` }));
}

;// CONCATENATED MODULE: ../build/kubernetes/health/custom/pauses.js


/** A wish to stand still, in the spec or as its controller's annotation: then nothing tells whether what is wanted would run. */
function readPause(live) {
    const { spec } = live.body;
    const field = (0,health_read/* isObject */.Gv)(spec) ? pausedField(spec, 0) : undefined;
    if (field !== undefined)
        return [paused(`${field} is set in its spec`)];
    const mark = Object.entries((0,health_read/* object */.Ik)(live.body, 'metadata', 'annotations') ?? {}).find(([name, value]) => pauses(name, value));
    return mark ? [paused(`its annotation ${mark[0]} is ${JSON.stringify(mark[1])}`)] : [];
}
const paused = (message) => ({ tone: 'paused', reason: 'Paused', message });
/**
 * `crossplane.io/paused: "true"`, `strimzi.io/pause-reconciliation: "true"`, `cluster.x-k8s.io/paused: ""` (there it is enough that it is set);
 * `kustomize.toolkit.fluxcd.io/reconcile: disabled`, `cnpg.io/reconciliationLoop: disabled`.
 */
function pauses(annotation, value) {
    if (typeof value !== 'string')
        return false;
    const [first = '', ...more] = wordsOf(annotation.slice(annotation.indexOf('/') + 1));
    const set = value.toLowerCase();
    if (/^(pause|suspend)/.test(first))
        return set === 'true' || (set === '' && more.length === 0);
    return first.startsWith('reconcil') && ['disabled', 'paused', 'false'].includes(set);
}
function pausedField(value, depth) {
    for (const [name, field] of Object.entries(value)) {
        if (field === true && /^(paused?|suspend(ed)?|hibernated?)$/i.test(name))
            return name;
        const inner = depth < 2 && (0,health_read/* isObject */.Gv)(field) && name !== 'template' ? pausedField(field, depth + 1) : undefined;
        if (inner !== undefined)
            return inner;
    }
    return undefined;
}

// EXTERNAL MODULE: ../build/kubernetes/health/verdicts.js
var verdicts = __webpack_require__(1370);
;// CONCATENATED MODULE: ../build/kubernetes/health/custom.js









/**
 * A custom resource, by what objects of its sort usually tell about themselves: conditions, states, flags, counters.
 * The worst word wins, and what says nothing is not verified (rules 28).
 */
const custom = (live) => {
    const told = (0,health_read/* object */.Ik)(live.body, 'status');
    if (!told)
        return (0,verdicts/* notVerified */.et)('it says nothing about itself');
    const status = inWords(live.ref.group, told);
    const family = familyOf(live.ref.group);
    const all = (0,health_read/* items */.ld)(status, 'conditions').map(health_read/* toCondition */.Xl);
    const own = family?.history ? all.slice(-1) : all;
    const parts = conditionsOfParts(status);
    const stale = staleOf(live, own, parts) ?? staleView(live, status);
    if (stale)
        return (0,verdicts/* progressing */.OP)(`${stale.type} is told of an earlier generation`);
    const mended = own.find(({ type, status: is }) => is === 'True' && family?.busy?.includes(type));
    if (mended)
        return (0,verdicts/* progressing */.OP)(mended.message || `${mended.type} is True`);
    if (own.length > 0 && family?.sums?.every((sum) => own.every(({ type }) => type !== sum)))
        return (0,verdicts/* progressing */.OP)(`it says neither ${family.sums.join(' nor ')} yet`);
    const way = { ...family, task: isTask(live.ref.kind) };
    const signals = [...own.map((one) => readCondition(one, 'whole', way)), ...parts.map((one) => readCondition(one, 'part', way))].filter((one) => one !== undefined);
    const counted = [...readCounters(live.body), ...readPairs(status)];
    return weigh(live, [
        ...signals,
        ...readFields(live, status, family?.midway?.[live.ref.kind]),
        ...readMarks(live),
        ...counted,
        ...readPause(live),
    ]);
};
/** A condition that nobody has looked at since the last change; where the sum is of now, others are written only when they change. */
function staleOf({ body }, own, parts) {
    const generation = (0,health_read/* count */.U9)(body, 'metadata', 'generation') ?? 0;
    const current = own.some(({ type, observedGeneration = 0 }) => summaries.has(type) && observedGeneration >= generation);
    return [...(current ? [] : own), ...parts].find(({ observedGeneration = Number.POSITIVE_INFINITY }) => observedGeneration < generation);
}
/** Gatekeeper's pods tell of a template one by one. */
function staleView({ body }, status) {
    const generation = (0,health_read/* count */.U9)(body, 'metadata', 'generation') ?? 0;
    const isOld = (0,health_read/* items */.ld)(status, 'byPod').some((one) => ((0,health_read/* count */.U9)(one, 'observedGeneration') ?? generation) < generation);
    return isOld ? { type: 'byPod' } : undefined;
}
function weigh(live, told) {
    const first = (tone, among = signals) => among.find((one) => one.tone === tone);
    // A task tries its parts again: how it went as a whole is its own word.
    const own = told.filter(({ weight }) => weight !== 'part');
    const signals = isTask(live.ref.kind) && own.length > 0 ? told.filter(({ tone, weight }) => tone !== 'bad' || weight !== 'part') : told;
    const bad = first('bad');
    if (bad)
        return { state: 'failing', causes: (0,causes/* reported */.Y)(live, 'Reported', bad.reason, bad.message) };
    const paused = first('paused');
    if (paused)
        return (0,verdicts/* notVerified */.et)(paused.message);
    const summed = signals.some(({ tone, weight }) => tone === 'good' && weight === 'summary');
    const busy = first('busy', summed ? signals.filter(({ weight }) => weight !== 'part') : signals);
    if (busy)
        return (0,verdicts/* progressing */.OP)(busy.message);
    const unknown = first('unknown');
    if (unknown && !summed)
        return (0,verdicts/* notVerified */.et)(unknown.message);
    return first('good') ? (0,verdicts/* ready */.Gc)() : (0,verdicts/* notVerified */.et)('it says nothing about itself that can be read');
}
/** A route's parents, a policy's ancestors, a set's clusters tell by conditions too. */
function conditionsOfParts(status, depth = 0) {
    return Object.entries(status).flatMap(([name, value]) => {
        if (!tellsOfNow(name))
            return [];
        const parts = (Array.isArray(value) ? value : [value]).filter(health_read/* isObject */.Gv);
        return parts.flatMap((part) => [
            ...(0,health_read/* items */.ld)(part, 'conditions').map(health_read/* toCondition */.Xl),
            ...(depth < 2 ? conditionsOfParts(part, depth + 1) : []),
        ]);
    });
}

// EXTERNAL MODULE: ../build/kubernetes/health/hold.js
var hold = __webpack_require__(7417);
// EXTERNAL MODULE: ../build/kubernetes/health/revision.js
var revision = __webpack_require__(6953);
// EXTERNAL MODULE: ../build/kubernetes/health/rules.js + 8 modules
var rules = __webpack_require__(5955);
;// CONCATENATED MODULE: ../build/kubernetes/health/terminating.js



/** The garbage collector's own: they only say that what belongs to the object goes first. */
const collecting = new Set(['foregroundDeletion', 'orphan']);
/** An object on its way out is never ready. What somebody's finalizer holds may stay so for ever; a Namespace says what is left in it. */
function terminating(live) {
    const finalizers = (0,health_read/* words */.aL)(live.body, 'metadata', 'finalizers').filter((one) => !collecting.has(one));
    const left = (0,health_read/* conditionsOf */.yb)(live.body).filter(({ type, status }) => status === 'True' && /^Namespace.*(Failure|Remaining)$/.test(type));
    const held = finalizers.length > 0 ? [`held by ${finalizers.join(', ')}`] : [];
    const message = ['terminating', ...held, ...left.map((one) => one.message)].join(', ');
    const hangs = held.length > 0 || left.some(({ type }) => type !== 'NamespaceContentRemaining');
    return hangs ? { state: 'failing', causes: (0,causes/* reported */.Y)(live, 'FinalizerHangs', 'Terminating', message) } : (0,verdicts/* progressing */.OP)(message);
}

// EXTERNAL MODULE: ../build/kubernetes/health/user.js + 2 modules
var user = __webpack_require__(3932);
;// CONCATENATED MODULE: ../build/kubernetes/health/assess.js









/** A snapshot's verdict, without grace: what an object's status, its pods and their events say right now. `own`: the user's rules, which go before ours. Rules 25 to 28. `now`: by the cluster's clock, whose times are read. */
function assess(live, related, now, since, own = []) {
    if ((0,health_read/* text */.Qq)(live.body, 'metadata', 'deletionTimestamp') !== undefined)
        return terminating(live);
    const outdated = stale(live, since);
    if (outdated)
        return outdated;
    const said = (0,user.byUser)(live, related, now, own);
    if (isSilent(live, since))
        return said && since?.generation === 1 ? said : fromBefore(said);
    return said ?? standard(live) ?? ((0,rules/* ruleOf */.Y)(live.ref) ?? custom)(live, related, now, since);
}
/** The same, with what `judge` needs beside it. */
function look(live, related, now, since, own = []) {
    const pods = (0,revision/* currentPods */.Qc)(live, related);
    return { at: now, health: assess(live, related, now, since, own), mark: markOf(live, pods, now), restarts: (0,hold/* restartsOf */.wN)(pods) };
}
/** `Stalled` means the same on whatever object it stands (kstatus' convention, which Flux and others follow). */
function standard(live) {
    const stalled = (0,health_read/* condition */.uH)(live.body, 'Stalled');
    if (stalled?.status === 'True')
        return { state: 'failing', causes: (0,causes/* reported */.Y)(live, 'Reported', stalled.reason || 'Stalled', stalled.message) };
    return undefined;
}
/** An answer from before our write is none (rules 27). */
function stale(live, since) {
    if (since && older(live.resourceVersion, since.resourceVersion))
        return (0,verdicts/* progressing */.OP)('our change has not come back from the cluster yet');
    const wanted = Math.max((0,health_read/* count */.U9)(live.body, 'metadata', 'generation') ?? 0, since?.generation ?? 0);
    const observed = observedGeneration(live);
    if (observed !== undefined && observed < wanted)
        return (0,verdicts/* progressing */.OP)('its controller has not seen the change yet');
    return undefined;
}
/** A custom resource that doesn't say which generation it speaks of, and in which nobody has written since our change. */
const isSilent = (live, since) => since?.specChanged === true &&
    live.resourceVersion === since.resourceVersion &&
    observedGeneration(live) === undefined &&
    !(0,rules/* ruleOf */.Y)(live.ref);
/** What the user's rule reads then may be what was true before: neither its yes nor its no is one yet, but its "not yet" is. */
function fromBefore(said) {
    if (said?.state === 'progressing')
        return said;
    if (said?.state === 'failing')
        return (0,verdicts/* progressing */.OP)(`${said.causes[0]?.message}; nothing has changed in it since our write`);
    return (0,verdicts/* notVerified */.et)('nothing has changed in it since our write');
}
/** Argo Rollouts writes it as text. */
function observedGeneration(live) {
    const written = (0,health_read/* text */.Qq)(live.body, 'status', 'observedGeneration');
    return written !== undefined && /^\d+$/.test(written) ? Number(written) : (0,health_read/* count */.U9)(live.body, 'status', 'observedGeneration');
}
/** Resource versions are numbers (promised since Kubernetes 1.35, true before); others can't be ordered. */
function older(one, other) {
    return /^\d+$/.test(one) && /^\d+$/.test(other) && BigInt(one) < BigInt(other);
}
/** A pod that became ready at its first start, or stayed ready, is progress; one between two crashes is none. */
function markOf(live, pods, now) {
    const steady = pods.filter((pod) => (0,revision/* isReadyPod */.rU)(pod) && ((0,hold/* restartsOf */.wN)([pod]) === 0 || (0,hold/* readyFor */.To)(pod, now) > 10)).length;
    return steady + ((0,health_read/* count */.U9)(live.body, 'status', 'succeeded') ?? 0);
}

;// CONCATENATED MODULE: ../build/kubernetes/health/waiter/feeds.js
/** Rules 29. */
const mostWatches = 8;
/** What belongs to a workload and tells about it. */
const feeds_parts = {
    'apps/Deployment': ['apps/ReplicaSet', '/Pod'],
    'apps/StatefulSet': ['/Pod'],
    'apps/DaemonSet': ['/Pod', 'apps/ControllerRevision'],
    'apps/ReplicaSet': ['/Pod'],
    '/ReplicationController': ['/Pod'],
    '/Service': ['discovery.k8s.io/EndpointSlice'],
    'batch/Job': ['/Pod'],
};
/** Of the kinds that are waited for: one watch a kind and namespace; if these are too many, one a kind, and the last kinds are polled. */
function planFeeds(refs) {
    const kinds = new Map();
    const add = (key, namespace, version) => {
        const known = kinds.get(key) ?? { namespaces: new Set() };
        kinds.set(key, known);
        if (version !== undefined)
            known.version = version;
        known.namespaces.add(namespace ?? '');
    };
    for (const ref of refs) {
        const key = `${ref.group}/${ref.kind}`;
        add(key, ref.namespace, ref.version);
        for (const part of feeds_parts[key] ?? [])
            add(part, ref.namespace);
    }
    const wide = [...kinds.values()].reduce((sum, one) => sum + one.namespaces.size, 0) > mostWatches;
    const feeds = [...kinds].toSorted(byWeight).flatMap(([key, { version, namespaces }]) => {
        const [group, kind] = key.split('/');
        const named = wide && namespaces.size > 1 ? [''] : [...namespaces];
        return named.map((namespace) => ({
            group,
            kind,
            ...(version === undefined ? {} : { version }),
            ...(namespace === '' ? {} : { namespace }),
        }));
    });
    return feeds.map((feed, index) => ({ ...feed, how: index < mostWatches ? 'watch' : 'poll' }));
}
/** Pods and workloads first: their news are the ones that decide. */
const weight = ['/Pod', 'apps/Deployment', 'apps/StatefulSet', 'apps/DaemonSet', 'batch/Job', 'apps/ReplicaSet'];
function byWeight([one], [other]) {
    const place = (key) => (weight.includes(key) ? weight.indexOf(key) : weight.length);
    return place(one) - place(other);
}
const pollEvery = 3000;
/**
 * Runs a feed until the signal; `synced` is called once the first list is in, or when there will be none.
 * `absent`: the cluster has no such kind (yet); `forbidden`: even a list is refused.
 */
async function follow(feed, ports, synced) {
    try {
        const resource = await ports.cluster.resource(feed.group, feed.kind, feed.version);
        if (!resource)
            return 'absent';
        const options = feed.namespace === undefined ? {} : { namespace: feed.namespace };
        if (feed.how === 'poll' || !resource.verbs.includes('watch'))
            await poll(resource, options, ports, synced);
        for await (const event of ports.cluster.watch(resource, options, ports.signal)) {
            if (event.type === 'present')
                ports.put(event.live);
            else if (event.type === 'gone')
                ports.drop(event.live);
            else if (event.type === 'polling')
                ports.say(`${feed.kind} can't be watched, so it is listed every few seconds: ${event.why}`);
            else
                synced();
        }
        return 'ended';
    }
    catch (error) {
        if (ports.signal.aborted)
            return 'ended';
        if (hasStatus(error, 403))
            return 'forbidden';
        if (hasStatus(error, 404))
            return 'absent';
        throw error;
    }
    finally {
        synced();
    }
}
/** Lists for ever; what the next list doesn't tell any more is gone. */
async function poll(resource, options, ports, synced) {
    let before = new Map();
    for (;;) {
        const now = new Map();
        for await (const live of ports.cluster.list(resource, options)) {
            now.set(live.uid, live);
            ports.put(live);
        }
        for (const [uid, live] of before)
            if (!now.has(uid))
                ports.drop(live);
        before = now;
        synced();
        await ports.sleep(pollEvery, ports.signal);
    }
}
const isForbidden = (error) => hasStatus(error, 403);
/** The server's no, which it would say again; a connection cut or a server away is none. */
const isRefusal = (error) => {
    const status = statusOf(error);
    return status !== undefined && status >= 400 && status < 500 && status !== 429;
};
const hasStatus = (error, status) => statusOf(error) === status;
/** The client's error, known by its shape: this room imports no values of the client. */
const statusOf = (error) => error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : undefined;

;// CONCATENATED MODULE: ../build/kubernetes/health/pods.js



/** Parts that tell which pods are of the newest revision. */
const partsOf = {
    Deployment: [['apps', 'ReplicaSet']],
    DaemonSet: [['apps', 'ControllerRevision']],
};
/** Pods that can prove something: ready ones, of a Job all. */
function provable(ref, pods) {
    return pods.filter((pod) => ref.kind === 'Job' || (0,revision/* isReadyPod */.rU)(pod));
}
/** Ready pods of an object's newest revision by GET and LIST, for a proof without a wait; undefined where that is forbidden. */
async function podsIn(cluster, ref) {
    try {
        const live = await cluster.get(ref);
        if (!live)
            return [];
        if (ref.kind === 'Pod')
            return (0,revision/* isReadyPod */.rU)(live) ? [live] : [];
        const selector = (0,health_read/* object */.Ik)(live.body, 'spec', 'selector', 'matchLabels');
        const labels = Object.entries(selector ?? {})
            .map(([key, value]) => `${key}=${typeof value === 'string' ? value : ''}`)
            .join(',');
        const owned = [];
        for (const [group, kind] of [['', 'Pod'], ...(partsOf[ref.kind] ?? [])]) {
            const resource = await cluster.resource(group, kind);
            if (!resource)
                continue;
            const options = { ...(ref.namespace === undefined ? {} : { namespace: ref.namespace }), ...(labels === '' ? {} : { labels }) };
            for await (const one of cluster.list(resource, options))
                owned.push(one);
        }
        return provable(ref, (0,revision/* currentPods */.Qc)(live, { owned, events: [] }));
    }
    catch (error) {
        if (isForbidden(error))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ../build/kubernetes/health/proof.js

const proven = (why) => ({ verdict: 'proven', why });
const mismatch = (why) => ({ verdict: 'mismatch', why });
const unproven = (why) => ({ verdict: 'unproven', why });
/** Whether the running pods have the pinned digest. Rules 30: a mismatch needs a config digest that was read and differs. */
async function prove(targets, ports) {
    const asked = new Map();
    const aliases = (image) => {
        const known = asked.get(image) ?? ports.aliases(image);
        asked.set(image, known);
        return known;
    };
    const proofs = targets.map(async ({ ref, containers }) => {
        const pods = await ports.pods(ref);
        return Promise.all(containers.map(async (wanted) => ({ ref, ...wanted, ...(await proveContainer(wanted, pods, aliases)) })));
    });
    return (await Promise.all(proofs)).flat();
}
/** All ready pods must agree: one other image among them is a mismatch, one that can't be read leaves it open. */
async function proveContainer(wanted, pods, aliases) {
    if (!pods)
        return unproven('the pods can’t be read');
    if (pods.length === 0)
        return unproven('there is no ready pod to look at');
    const findings = await Promise.all(pods.map((pod) => provePod(wanted, pod, aliases)));
    return findings.find((one) => one.verdict === 'mismatch') ?? findings.find((one) => one.verdict === 'unproven') ?? findings[0];
}
async function provePod(wanted, pod, aliases) {
    const statuses = [...(0,health_read/* items */.ld)(pod.body, 'status', 'containerStatuses'), ...(0,health_read/* items */.ld)(pod.body, 'status', 'initContainerStatuses')];
    const status = statuses.find((one) => (0,health_read/* text */.Qq)(one, 'name') === wanted.container);
    const reported = readImageId((0,health_read/* text */.Qq)(status, 'imageID') ?? '');
    const where = `pod ${pod.ref.name}`;
    if (!reported)
        return unproven(`${where} tells no digest for container ${wanted.container}`);
    if (reported.digest === wanted.digest)
        return proven(`${where} reports ${reported.digest}`);
    const pinned = await aliases(`${repositoryOf(wanted.image)}@${wanted.digest}`);
    if (pinned?.children.includes(reported.digest))
        return proven(`${where} reports ${reported.digest}, a platform of it`);
    if (pinned?.configs.includes(reported.digest))
        return proven(`${where} reports its config ${reported.digest}`);
    const running = configOf((0,health_read/* text */.Qq)(status, 'image')) ?? (reported.repository === undefined ? reported.digest : undefined);
    if (running)
        return byConfig(where, running, pinned);
    return byRegistry(where, `${reported.repository}@${reported.digest}`, pinned, aliases);
}
function byConfig(where, running, pinned) {
    if (!pinned || pinned.configs.length === 0)
        return unproven(`${where} runs config ${running}; the registry doesn't tell the pinned image's`);
    if (pinned.configs.includes(running))
        return proven(`${where} runs its config ${running}`);
    return mismatch(`${where} runs config ${running}, the pinned image's is ${pinned.configs.join(' or ')}`);
}
/** containerd reports the first name under which the node knows the config: another repository or index is normal. */
async function byRegistry(where, reported, pinned, aliases) {
    const other = await aliases(reported);
    if (!other || other.configs.length === 0)
        return unproven(`${where} reports ${reported}, which its registry doesn't tell about`);
    if (!pinned || pinned.configs.length === 0)
        return unproven(`${where} reports ${reported}; the registry doesn't tell the pinned image's config`);
    const common = other.configs.filter((config) => pinned.configs.includes(config));
    if (common.length === other.configs.length)
        return proven(`${where} reports ${reported}, whose config is the same`);
    if (common.length === 0)
        return mismatch(`${where} reports ${reported}, whose config ${other.configs.join(' or ')} is not the pinned image's ${pinned.configs.join(' or ')}`);
    return unproven(`${where} reports ${reported}, which is the same image on some platforms only`);
}
/** `docker.io/acme/shop@sha256:…`, `docker-pullable://…`, or a bare digest: that is the config's (CRI-O, docker). */
function readImageId(imageId) {
    const match = /^(?:[a-z-]+:\/\/)?(?:(.+)@)?(sha256:[0-9a-f]{64})$/.exec(imageId);
    if (!match)
        return undefined;
    const digest = match[2];
    return match[1] === undefined ? { digest } : { repository: match[1], digest };
}
function configOf(image) {
    return image !== undefined && /^sha256:[0-9a-f]{64}$/.test(image) ? image : undefined;
}
/** Without tag and digest. */
function repositoryOf(image) {
    return image.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
}

// EXTERNAL MODULE: ../build/kubernetes/health/patience.js
var health_patience = __webpack_require__(743);
;// CONCATENATED MODULE: ../build/kubernetes/health/waiter/alarm.js
/** Nothing is slept through for longer, whatever the clocks do meanwhile. */
const longest = 60_000;
/**
 * One timer for a whole wait. It is set anew only where it must ring earlier: to ring once without need costs a look, to set a timer at each of
 * thousands of events costs more than all looks.
 */
class Alarm {
    ports;
    ring;
    at = Number.POSITIVE_INFINITY;
    current;
    /** `ring` is called too when the ports' signal ends everything. */
    constructor(ports, ring) {
        this.ports = ports;
        this.ring = ring;
    }
    /** To ring at this moment (milliseconds since 1970) or before it. */
    set(until) {
        const now = this.ports.now();
        const at = Math.min(until, now + longest);
        if (this.at <= at)
            return;
        this.stop();
        const own = new AbortController();
        this.current = own;
        this.at = at;
        const slept = this.ports.sleep(Math.max(0, at - now), AbortSignal.any([own.signal, this.ports.signal]));
        void slept
            .catch(() => { })
            .then(() => {
            if (this.current !== own)
                return;
            this.at = Number.POSITIVE_INFINITY;
            this.ring();
        });
    }
    stop() {
        this.current?.abort();
        this.current = undefined;
        this.at = Number.POSITIVE_INFINITY;
    }
}

// EXTERNAL MODULE: ../build/kubernetes/health/causes/events.js
var causes_events = __webpack_require__(8962);
;// CONCATENATED MODULE: ../build/kubernetes/health/waiter/cache.js



/** What a wait knows of the cluster, indexed so that one event costs what one object costs, however many there are. */
class Cache {
    byUid = new Map();
    byName = new Map();
    children = new Map();
    events = new Map();
    logs = new Map();
    /** Kinds whose every object is here. */
    complete = new Set();
    refused = new Set();
    get(ref) {
        return this.byName.get((0,kubernetes_ref/* refKey */.XF)(ref));
    }
    byId(uid) {
        return this.byUid.get(uid);
    }
    /** uids of the object and of all that own it, itself first: those whose verdict may change with it. */
    put(live) {
        const known = this.byName.get((0,kubernetes_ref/* refKey */.XF)(live.ref));
        if (known?.uid === live.uid && newer(known, live))
            return [];
        unburden(live);
        this.byUid.set(live.uid, live);
        this.byName.set((0,kubernetes_ref/* refKey */.XF)(live.ref), live);
        const owner = (0,health_read/* ownerUid */.Cf)(live);
        if (owner !== undefined)
            this.childrenOf(owner).add(live.uid);
        return this.owners(live);
    }
    drop(live) {
        const affected = this.owners(live);
        this.byUid.delete(live.uid);
        if (this.byName.get((0,kubernetes_ref/* refKey */.XF)(live.ref))?.uid === live.uid)
            this.byName.delete((0,kubernetes_ref/* refKey */.XF)(live.ref));
        this.children.get((0,health_read/* ownerUid */.Cf)(live) ?? '')?.delete(live.uid);
        this.events.delete(live.uid);
        return affected;
    }
    setEvents(uid, events) {
        this.events.set(uid, events.toSorted((one, other) => (0,causes_events/* happened */.Y5)(one) - (0,causes_events/* happened */.Y5)(other)));
    }
    related(live) {
        const owned = [];
        const open = [live.uid];
        for (let uid = open.pop(); uid !== undefined; uid = open.pop()) {
            for (const child of this.children.get(uid) ?? []) {
                const found = this.byUid.get(child);
                if (!found)
                    continue;
                owned.push(found);
                open.push(child);
            }
        }
        const events = [live, ...owned].flatMap((one) => this.events.get(one.uid) ?? []);
        return { owned, events, logs: this.logs, refused: this.refused, complete: this.complete };
    }
    owners(live) {
        const chain = [live.uid];
        for (let owner = (0,health_read/* ownerUid */.Cf)(live); owner !== undefined && !chain.includes(owner);) {
            chain.push(owner);
            const parent = this.byUid.get(owner);
            owner = parent && (0,health_read/* ownerUid */.Cf)(parent);
        }
        return chain;
    }
    childrenOf(uid) {
        const known = this.children.get(uid);
        if (known)
            return known;
        const made = new Set();
        this.children.set(uid, made);
        return made;
    }
}
/** Who wrote which field is a good part of a pod's size, there are thousands of pods, and nothing here reads it of them. */
function unburden({ ref, body }) {
    if (ref.kind === 'Pod' || ref.kind === 'ReplicaSet')
        delete (0,health_read/* object */.Ik)(body, 'metadata')?.['managedFields'];
}
/** A watch that lags must not undo what our own write or a GET told. */
function newer(known, live) {
    const [one, other] = [known.resourceVersion, live.resourceVersion];
    return /^\d+$/.test(one) && /^\d+$/.test(other) && BigInt(one) > BigInt(other);
}

// EXTERNAL MODULE: ../build/kubernetes/health/causes/container.js
var container = __webpack_require__(9476);
;// CONCATENATED MODULE: ../build/kubernetes/health/waiter/evidence.js




/** So many unready pods of one object are asked about: a hundred alike say no more than three. */
const podsAsked = 3;
/** Lines of a crashed container's log that a cause shows. */
const logLines = 20;
/** Kinds that tell their trouble by events of their own, not by a condition or a pod. */
const tellByEvents = new Set(['StatefulSet', 'DaemonSet', 'Job', 'PersistentVolumeClaim', 'Service']);
/** Events and logs, asked for only where something is stuck or failing. What is forbidden is said once, and lived without. */
class Evidence {
    cluster;
    cache;
    say;
    refused = new Set();
    /** Restarts at which a container's log was read. */
    read = new Map();
    constructor(cluster, cache, say) {
        this.cluster = cluster;
        this.cache = cache;
        this.say = say;
    }
    async collect(live) {
        const pods = (0,revision/* currentPods */.Qc)(live, this.cache.related(live))
            .filter((pod) => !(0,revision/* isReadyPod */.rU)(pod))
            .slice(0, podsAsked);
        const subjects = tellByEvents.has(live.ref.kind) ? [live, ...pods] : pods;
        await Promise.all([
            ...subjects.map((one) => this.events(one)),
            ...pods.flatMap((pod) => this.crashed(pod).map((status) => this.log(pod, status))),
        ]);
    }
    /** One LIST a namespace, of the kubelets' words about containers that end again and again; what they are about is ready as far as is known. */
    async restarts(held) {
        const pods = new Set(held.flatMap((live) => (0,revision/* currentPods */.Qc)(live, this.cache.related(live))).map(({ uid }) => uid));
        const namespaces = new Set(held.map(({ ref }) => ref.namespace ?? 'default'));
        await Promise.all([...namespaces].map((namespace) => this.backOffs(namespace, pods).catch(() => { })));
    }
    /** Without the right to read events there is none: that is no news where nothing fails. */
    async backOffs(namespace, pods) {
        const resource = await this.cluster.resource('', 'Event', 'v1');
        if (!resource || this.refused.has(`events/${namespace}`))
            return;
        const found = [];
        for await (const event of this.cluster.list(resource, { namespace, fields: 'reason=BackOff' }))
            found.push(event);
        for (const [uid = '', events] of Map.groupBy(found, (event) => (0,health_read/* text */.Qq)(event.body, 'involvedObject', 'uid')))
            if (pods.has(uid))
                this.cache.setEvents(uid, events);
    }
    async events(subject) {
        await this.unlessRefused('events', subject.ref.namespace, async () => {
            const resource = await this.cluster.resource('', 'Event', 'v1');
            if (!resource)
                return;
            const found = [];
            const namespace = subject.ref.namespace ?? 'default';
            for await (const event of this.cluster.list(resource, { namespace, fields: `involvedObject.uid=${subject.uid}` }))
                found.push(event);
            this.cache.setEvents(subject.uid, found);
        });
    }
    crashed(pod) {
        const statuses = [...(0,health_read/* items */.ld)(pod.body, 'status', 'initContainerStatuses'), ...(0,health_read/* items */.ld)(pod.body, 'status', 'containerStatuses')];
        return statuses.filter((status) => {
            const ended = (0,container/* endedState */.q_)(status);
            return ended !== undefined && !(0,health_read/* flag */.Jt)(status, 'ready') && ((0,health_read/* count */.U9)(ended, 'exitCode') !== 0 || ((0,health_read/* count */.U9)(status, 'restartCount') ?? 0) > 0);
        });
    }
    async log(pod, status) {
        const container = (0,health_read/* text */.Qq)(status, 'name') ?? '';
        const key = `${pod.uid}/${container}`;
        const restarts = (0,health_read/* count */.U9)(status, 'restartCount') ?? 0;
        if (this.read.get(key) === restarts)
            return;
        await this.unlessRefused('logs', pod.ref.namespace, async () => {
            const lines = await this.tail(pod.ref, container, (0,health_read/* object */.Ik)(status, 'state', 'terminated') === undefined);
            this.read.set(key, restarts);
            if (lines.length > 0)
                this.cache.logs.set(key, lines);
        });
    }
    /** A container between its crash and its next start has its log under its own name, one that runs again under `previous`. */
    async tail(pod, container, previous) {
        try {
            const lines = await this.cluster.logs(pod, { container, previous, tail: logLines });
            if (!isGone(lines))
                return lines;
        }
        catch (error) {
            if (isForbidden(error))
                throw error;
        }
        const lines = await this.cluster.logs(pod, { container, previous: !previous, tail: logLines });
        return isGone(lines) ? [] : lines;
    }
    /** Evidence that can't be had is no reason to fail: a pod may be gone by now, an API server slow. */
    async unlessRefused(what, namespace, ask) {
        const key = `${what}/${namespace ?? ''}`;
        if (this.refused.has(key))
            return;
        try {
            await ask();
        }
        catch (error) {
            if (!isForbidden(error))
                return;
            if (!this.refused.has(key))
                this.say(`reading ${what} in ${namespace ?? 'the cluster'} is forbidden: causes are told without them`);
            this.refused.add(key);
            this.cache.refused.add(what);
        }
    }
}
/** A body's path to what a cause is about, for its line in the manifest. */
function wherePointed(body, container, field) {
    for (const base of [['spec', 'template', 'spec'], ['spec']]) {
        for (const list of ['containers', 'initContainers']) {
            const index = (0,health_read/* items */.ld)(body, ...base, list).findIndex((one) => (0,health_read/* text */.Qq)(one, 'name') === container);
            if (index >= 0)
                return [...base, list, index, ...(field === undefined ? [] : [field])];
        }
    }
    return [];
}
/** The kubelet's words in the place of a log that the container's runtime has removed already; they come as an answer like any other. */
const isGone = ([first = '', ...more]) => more.length === 0 && /^unable to retrieve container logs for [\w-]+:\/\//.test(first);

;// CONCATENATED MODULE: ../build/kubernetes/health/waiter/inquiry.js
/** A stuck object's events are asked for after so long, then again and again. */
const stuckAfter = 4000;
const evidenceEvery = 15_000;
/** Objects that can't be watched are asked for one by one. */
const getEvery = 2000;
const askedAtOnce = 8;
/** So many failures are looked into once more before they are told; a thousand alike say no more. */
const confirmedAtOnce = 50;
/** What can't be had in so long is not waited for: the verdict stands without it. */
const slow = 15_000;
/** When the cluster is asked for more than its watches tell: of what is stuck or failing, a few at once, without holding up the wait. */
class Inquiry {
    ports;
    constructor(ports) {
        this.ports = ports;
    }
    /** A state began: what fails is asked about at once, what only takes its time a little later. */
    due(track) {
        track.evidenceAt = this.ports.now() + (track.health.state === 'failing' ? 0 : stuckAfter);
    }
    ask(tracks) {
        let free = askedAtOnce - asking(tracks);
        for (const track of tracks) {
            if (free <= 0)
                return;
            if (track.done || track.asking || track.decision.verdict === 'give up' || this.ports.now() < track.evidenceAt)
                continue;
            free -= 1;
            this.begin(track);
        }
    }
    /** When something will have to be asked; never while all that may be asked is being asked. */
    next(tracks) {
        if (asking(tracks) >= askedAtOnce)
            return Number.POSITIVE_INFINITY;
        return tracks.reduce((next, track) => (track.done || track.asking ? next : Math.min(next, track.evidenceAt)), Number.POSITIVE_INFINITY);
    }
    /** Before anything is given up: its events and logs once more, after the deadline the object itself too (rules 29). */
    async confirm(doubtful) {
        const now = this.ports.now();
        for (const track of doubtful)
            track.confirmed = true;
        await this.unlessSlow(Promise.all(doubtful.slice(0, confirmedAtOnce).map(async (track) => {
            if (now >= track.deadline)
                await this.ports.fetch(track);
            await this.ports.evidence(track);
        })));
    }
    /** Before anything is taken for ready because time has passed. */
    async vouch(held) {
        if (held.length > 0)
            await this.unlessSlow(this.ports.restarts(held));
    }
    begin(track) {
        const known = this.ports.known(track);
        track.asking = true;
        track.evidenceAt = this.ports.now() + (known ? evidenceEvery : getEvery);
        void (known ? this.ports.evidence(track) : this.ports.fetch(track)).finally(() => {
            track.asking = false;
            this.ports.answered(track);
        });
    }
    async unlessSlow(work) {
        const timer = new AbortController();
        const slept = this.ports.sleep(slow, AbortSignal.any([timer.signal, this.ports.signal])).catch(() => { });
        await Promise.race([work, slept]);
        timer.abort();
    }
}
const asking = (tracks) => tracks.filter((track) => track.asking).length;

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(356);
;// CONCATENATED MODULE: ../build/kubernetes/health/waiter/joblogs.js



/** Containers whose logs are read at the same time; each holds a connection. */
const followedAtOnce = 4;
/** So much of a Job is shown: its log is for people who watch, and stays in the cluster. */
const mostLines = 1000;
const longestLine = 2000;
/** What a program has said before its Job ended is waited for so long. */
const drained = 2000;
/** A log whose connection was cut is taken up again after so long. */
const againAfter = 1000;
/**
 * What Jobs say while they run, for who watches. No verdict depends on it: what can't be read is left out. Of a Job that the run didn't write, only what
 * runs now: what ended before is old news.
 */
class JobLogs {
    ports;
    ender = new AbortController();
    /** By pod, container and start. */
    begun = new Set();
    open = new Set();
    lines = new Map();
    forbidden = new Set();
    /** Of each Job the pod that spoke first: others are named. */
    first = new Map();
    constructor(ports) {
        this.ports = ports;
    }
    /** A look at a Job and its pods: containers that have begun since the last one are followed from their first line. */
    see({ ref, since }, job, pods) {
        for (const pod of pods) {
            for (const status of [...(0,health_read/* items */.ld)(pod.body, 'status', 'initContainerStatuses'), ...(0,health_read/* items */.ld)(pod.body, 'status', 'containerStatuses')]) {
                const runs = (0,health_read/* object */.Ik)(status, 'state', 'running') !== undefined;
                const ended = (0,health_read/* object */.Ik)(status, 'state', 'terminated') !== undefined && since?.specChanged !== false;
                const name = (0,health_read/* text */.Qq)(status, 'name') ?? '';
                const key = [pod.uid, name, (0,health_read/* count */.U9)(status, 'restartCount') ?? 0].join('/');
                if (!(runs || ended) || this.begun.has(key) || this.open.size >= followedAtOnce)
                    continue;
                if (this.forbidden.has(pod.ref.namespace ?? '') || (this.lines.get(job.uid) ?? 0) >= mostLines)
                    return;
                this.begun.add(key);
                const reading = this.read(ref, job, pod, name).finally(() => this.open.delete(reading));
                this.open.add(reading);
            }
        }
    }
    /** The verdicts are there: what is being said to its end is told, then nothing more. */
    async end() {
        const timer = new AbortController();
        const late = this.ports.sleep(drained, AbortSignal.any([timer.signal, this.ports.signal])).catch(() => { });
        await Promise.race([Promise.all(this.open), late]);
        timer.abort();
        this.ender.abort();
    }
    /** A container's log to its end; of one that was cut, what has not been told yet. */
    async read(ref, job, pod, container) {
        const name = this.nameOf(job, pod, container);
        const signal = AbortSignal.any([this.ender.signal, this.ports.signal]);
        for (let heard = 0; !signal.aborted; await this.ports.sleep(againAfter, signal).catch(() => { })) {
            let place = 0;
            try {
                for await (const line of this.ports.cluster.follow(pod.ref, container, signal)) {
                    place += 1;
                    if (place <= heard)
                        continue;
                    heard = place;
                    if (!this.tell(ref, job, `${name}${plain(line)}`))
                        return;
                }
                return;
            }
            catch (error) {
                if (isForbidden(error))
                    this.refused(pod.ref.namespace ?? '');
                if (isRefusal(error))
                    return;
            }
        }
    }
    /** false where a Job has said more than is shown. */
    tell(ref, job, line) {
        const told = (this.lines.get(job.uid) ?? 0) + 1;
        this.lines.set(job.uid, told);
        if (told > mostLines)
            return false;
        this.ports.tell(ref, told === mostLines ? 'more is said than is shown here' : line);
        return true;
    }
    refused(namespace) {
        if (this.forbidden.has(namespace))
            return;
        this.forbidden.add(namespace);
        this.ports.say(`reading logs in ${namespace} is forbidden: what Jobs say while they run is not shown`);
    }
    /** Where several speak, each is named. */
    nameOf(job, pod, container) {
        if (!this.first.has(job.uid))
            this.first.set(job.uid, pod.uid);
        const containers = [...(0,health_read/* items */.ld)(pod.body, 'spec', 'initContainers'), ...(0,health_read/* items */.ld)(pod.body, 'spec', 'containers')];
        const names = [...(this.first.get(job.uid) === pod.uid ? [] : [pod.ref.name]), ...(containers.length > 1 ? [container] : [])];
        return names.length > 0 ? `${names.join(' ')}: ` : '';
    }
}
/** One line of words: no colours, nothing that moves a terminal's cursor; of a bar that draws itself anew, how it stands at last. */
function plain(line) {
    const last = line.replace(/\r+$/, '').split('\r').at(-1) ?? '';
    const words = (0,external_node_util_.stripVTControlCharacters)(last).replace(/(?!\t)\p{Cc}/gu, '');
    return words.length > longestLine ? `${words.slice(0, longestLine)} …` : words;
}

// EXTERNAL MODULE: ../build/kubernetes/health/causes/codes.js
var codes = __webpack_require__(7189);
;// CONCATENATED MODULE: ../build/kubernetes/health/judge.js
/** Something that says nothing about itself may still begin to: so long nobody is told that it can't be verified. */
const silenceSeconds = 10;
/** The only place where grace lives. `seen` from old to new; times in milliseconds. Rules 25 and 27. */
function judge(seen, patience, now, deadline) {
    return decide(seen, patience, now, deadline).verdict;
}
function decide(seen, patience, now, deadline) {
    const last = seen.at(-1);
    if (!last)
        return now >= deadline ? { verdict: 'give up', again: deadline } : { verdict: 'wait', again: deadline };
    switch (last.health.state) {
        case 'ready':
            return ripe('ready', heldSince(seen, last), last.health.hold ?? 0, now);
        case 'notVerified':
            return ripe('notVerified', silentSince(seen), Math.min(silenceSeconds, Math.max(0, (deadline - silentSince(seen)) / 1000)), now);
        case 'progressing':
            return now >= deadline ? { verdict: 'give up', again: deadline } : { verdict: 'wait', again: deadline };
        case 'failing': {
            const ends = Math.min(deadline, ...last.health.causes.map((cause) => endOf(cause, seen, patience[cause.code])));
            return { verdict: now >= ends ? 'give up' : 'wait', again: ends };
        }
    }
}
/** A readiness that began before the deadline may ripen after it: ten seconds more are better than a wrong red. */
function ripe(verdict, from, seconds, now) {
    const again = from + seconds * 1000;
    return { verdict: now >= again ? verdict : 'wait', again };
}
/** Since when it has been ready without a restart. */
function heldSince(seen, last) {
    let from = last.at;
    for (const one of seen.toReversed()) {
        if (one.health.state !== 'ready' || one.restarts !== last.restarts)
            break;
        from = one.at;
    }
    return from;
}
function silentSince(seen) {
    const before = seen.findLastIndex((one) => one.health.state !== 'notVerified');
    return seen[before + 1]?.at ?? 0;
}
/** When patience with a cause ends. It began when the cause was first seen after the last progress; pauses between crashes don't count. */
function endOf(cause, seen, patience) {
    if (patience === 'immediately')
        return 0;
    if (patience === 'deadline' || (patience.restarts !== undefined && (cause.restarts ?? 0) < patience.restarts))
        return Number.POSITIVE_INFINITY;
    const first = seen
        .slice(lastProgress(seen))
        .find((one) => one.health.state === 'failing' && one.health.causes.some((other) => isSame(cause, other)));
    return (first?.at ?? 0) + patience.seconds * 1000;
}
const isSame = (one, other) => one.code === other.code && one.container === other.container;
/** Index of the last moment at which more was done than ever before. */
function lastProgress(seen) {
    let best = Number.NEGATIVE_INFINITY;
    let index = 0;
    for (const [at, one] of seen.entries()) {
        if (one.mark <= best)
            continue;
        best = one.mark;
        index = at;
    }
    return index;
}

;// CONCATENATED MODULE: ../build/kubernetes/health/waiter/track.js

/** The container's field that a cause is about. */
const fieldOf = {
    ImageNotFound: 'image',
    ImageUnauthorised: 'image',
    ImageRateLimited: 'image',
    ImageWrongPlatform: 'image',
    ImagePull: 'image',
    InvalidImageName: 'image',
    ExecFormat: 'image',
};
/** One target's history and what follows from it. */
class Track {
    target;
    seen = [];
    decision = { verdict: 'wait', again: 0 };
    /** The last chance has been taken: GET, events and logs were asked for once more. */
    confirmed = false;
    /** Ready by time alone, and the kubelets' events say nothing against it. */
    vouched = false;
    evidenceAt = 0;
    asking = false;
    /** When it has to be ready. */
    deadline;
    last = '';
    told = '';
    constructor(target, deadline) {
        this.target = target;
        this.deadline = deadline;
    }
    /** Keeps the moment at which a state began; equal looks in a row are one. */
    add(look) {
        const last = this.seen.at(-1);
        if (last && signature(last) === signature(look))
            this.seen[this.seen.length - 1] = { ...look, at: last.at };
        else
            this.seen.push(look);
    }
    decide(patience, now) {
        this.decision = decide(this.seen, patience, now, this.deadline);
        return this.decision;
    }
    get health() {
        return this.seen.at(-1)?.health ?? { state: 'progressing', why: 'never seen' };
    }
    get done() {
        return this.decision.verdict === 'ready' || this.decision.verdict === 'notVerified';
    }
    /** true the first time, and whenever the health reads differently from before. */
    changed() {
        const now = JSON.stringify(this.health, (key, value) => (key === 'log' ? undefined : value));
        const is = now !== this.last;
        this.last = now;
        return is;
    }
    /** Whether its health reads otherwise than what was last told of it; then it counts as told. */
    tell() {
        const is = this.last !== this.told;
        this.told = this.last;
        return is;
    }
}
function signature({ health, mark, restarts }) {
    const what = health.state === 'failing'
        ? health.causes.map((cause) => `${cause.code}/${cause.container ?? ''}/${cause.restarts ?? 0}`).join()
        : health.state === 'ready'
            ? String(health.hold ?? 0)
            : health.why;
    return [health.state, what, mark, restarts].join('|');
}

;// CONCATENATED MODULE: ../build/kubernetes/health/waiter/outcome.js




const told = { 'give up': 'failed', wait: 'unfinished', ready: 'ready', notVerified: 'notVerified' };
function outcome(track, live) {
    const { target, health, decision } = track;
    const failed = decision.verdict === 'give up';
    return {
        ref: target.ref,
        verdict: told[decision.verdict],
        health,
        causes: causesIn(health, target, failed).map((cause) => placed(cause, target, live)),
    };
}
/** Never "timed out" alone: what was last seen is the cause then (rules 26). */
function causesIn(health, { ref }, failed) {
    if (health.state === 'failing')
        return health.causes;
    if (!failed)
        return [];
    const why = health.state === 'ready' ? 'ready, but not for long enough' : health.why;
    return [
        {
            code: 'NotReady',
            ref,
            reason: 'NotReady',
            message: `${(0,kubernetes_ref/* refText */.d0)(ref)} was last seen ${health.state}: ${why}`,
            fix: codes/* codes */.F.NotReady.fix,
        },
    ];
}
function placed(cause, target, live) {
    if (!target.at)
        return cause;
    return { ...cause, at: target.at(wherePointed(live?.body, cause.container, fieldOf[cause.code])) };
}

;// CONCATENATED MODULE: ../build/kubernetes/health/waiter/watches.js

const absentEvery = 1000;
/** What it costs when these can't be listed. */
const withoutKind = {
    '/Pod': 'causes and proof are told without pods',
    'discovery.k8s.io/EndpointSlice': 'Services are taken for ready without their pods',
};
/** All streams of a wait, which keep its cache as the cluster is. */
class Watches {
    /** All first lists are in (or refused). */
    synced;
    cache;
    ports;
    /** group/kind whose objects have to be asked for one by one. */
    blind = new Set();
    /** Kinds that the cluster doesn't have; undefined once they are looked for. */
    absent = [];
    constructor(feeds, cache, ports) {
        this.cache = cache;
        this.ports = ports;
        this.synced = Promise.all(feeds.map((feed) => this.start(feed))).then(() => { });
    }
    isBlind({ group, kind }) {
        return this.blind.has(`${group}/${kind}`);
    }
    /** From now on a kind that isn't there is looked for: before the run has written its CRD there is nothing to watch. */
    seekAbsent() {
        const absent = this.absent ?? [];
        this.absent = undefined;
        for (const feed of absent)
            void this.start(feed);
    }
    start(feed) {
        return new Promise((synced) => {
            const put = (live) => this.ports.touched(live.ref, this.cache.put(live));
            const drop = (live) => this.ports.touched(live.ref, this.cache.drop(live));
            const listed = () => {
                this.cache.complete.add(feed.kind);
                synced();
            };
            follow(feed, { ...this.ports, put, drop }, listed).then((end) => this.ended(feed, end), (error) => this.ports.broken(error));
        });
    }
    ended(feed, end) {
        this.cache.complete.delete(feed.kind);
        if (end === 'absent')
            this.missing(feed);
        if (end !== 'forbidden')
            return;
        const kind = `${feed.group}/${feed.kind}`;
        const where = feed.namespace ?? 'all namespaces';
        if (!this.blind.has(kind))
            this.ports.say(`listing ${feed.kind} in ${where} is forbidden: ${withoutKind[kind] ?? 'asked for one by one'}`);
        this.blind.add(kind);
        this.ports.blinded();
    }
    missing(feed) {
        if (this.absent)
            this.absent.push(feed);
        else
            void this.ports.sleep(absentEvery, this.ports.signal).then(() => this.start(feed), () => { });
    }
}

;// CONCATENATED MODULE: ../build/kubernetes/health/waiter.js
















/**
 * Starts the watches that a wait for these objects needs. Call it before the first write, so that nothing is missed (rules 27).
 * @param own what the user says of kinds; also of those that we would never wait for
 */
function watchFor(refs, ports, own = []) {
    return new Waiter(refs, ports, own);
}
const quietFor = 15_000;
const manyOpen = 100;
const gatherFor = 100;
class Waiter {
    /** All first lists are in (or refused). */
    synced;
    ports;
    own;
    stopper = new AbortController();
    cache = new Cache();
    evidence;
    inquiry;
    watches;
    tracks = [];
    trackOf = new Map();
    dirty = new Set();
    wake = () => { };
    alarm;
    broken;
    jobs;
    constructor(refs, ports, own) {
        this.own = own;
        this.ports = { ...ports, signal: AbortSignal.any([ports.signal, this.stopper.signal]) };
        this.alarm = new Alarm(this.ports, () => this.wake());
        this.evidence = new Evidence(ports.cluster, this.cache, (text) => ports.say(text));
        this.inquiry = new Inquiry({
            ...this.ports,
            known: ({ target: { ref } }) => !this.watches.isBlind(ref) && this.cache.get(ref) !== undefined,
            evidence: (track) => this.collect(track),
            fetch: (track) => this.fetch(track),
            restarts: (tracks) => this.evidence.restarts(tracks.map(({ target }) => this.cache.get(target.ref)).filter((live) => live !== undefined)),
            answered: (track) => {
                this.dirty.add(track);
                this.wake();
            },
        });
        this.watches = new Watches(planFeeds(refs.filter((ref) => (0,user.isWaitedFor)(ref, own))), this.cache, {
            ...this.ports,
            touched: (ref, uids) => this.touch(ref, uids),
            blinded: () => this.wake(),
            broken: (error) => {
                this.broken = error;
                this.wake();
            },
        });
        this.synced = this.watches.synced;
    }
    /**
     * Waits until every target is ready (or can't be verified), or one is given up: its failure ends the whole wait.
     * Readiness is never remembered: all must be ready at the same moment.
     */
    async wait(targets, options) {
        const begun = this.ports.now();
        this.tracks = targets.map((target) => new Track(target, Math.min(options.deadline, begun + (0,health_patience/* ownTime */.uP)(options.patience, target.ref))));
        this.jobs = options.log && new JobLogs({ ...this.ports, tell: options.log });
        this.trackOf.clear();
        for (const track of this.tracks)
            this.trackOf.set((0,kubernetes_ref/* refKey */.XF)(track.target.ref), track);
        this.watches.seekAbsent();
        for (const track of this.tracks)
            this.dirty.add(track);
        try {
            await this.untilDecided(options);
        }
        finally {
            this.alarm.stop();
        }
        await this.jobs?.end();
        return this.tracks.map((track) => outcome(track, this.cache.get(track.target.ref)));
    }
    /**
     * Ready pods of an object's newest revision; undefined where they can't be read. The workload's own news may come before those
     * of its pods: what is not all here yet is asked for.
     */
    async pods(ref) {
        const live = this.cache.get(ref);
        const known = live ? provable(ref, (0,revision/* currentPods */.Qc)(live, this.cache.related(live))) : [];
        const told = live && ((0,health_read/* count */.U9)(live.body, 'status', 'readyReplicas') ?? (0,health_read/* count */.U9)(live.body, 'status', 'numberReady'));
        return known.length >= Math.max(1, told ?? 1) ? known : podsIn(this.ports.cluster, ref);
    }
    /** Whether an object of this kind can be unready at all. */
    waitsFor(ref) {
        return (0,user.isWaitedFor)(ref, this.own);
    }
    /** What is known of an object without asking. */
    get(ref) {
        return this.cache.get(ref);
    }
    stop() {
        this.stopper.abort();
    }
    touch(ref, uids) {
        const direct = this.trackOf.get((0,kubernetes_ref/* refKey */.XF)(ref));
        if (direct)
            this.dirty.add(direct);
        for (const uid of uids) {
            const owner = this.cache.byId(uid);
            const track = owner && this.trackOf.get((0,kubernetes_ref/* refKey */.XF)(owner.ref));
            if (track)
                this.dirty.add(track);
        }
        if (this.dirty.size > 0)
            this.wake();
    }
    async untilDecided(options) {
        for (;;) {
            this.ports.signal.throwIfAborted();
            if (this.broken !== undefined)
                throw this.broken;
            await this.lookAgain(options);
            if (this.tracks.some((track) => track.decision.verdict === 'give up'))
                return;
            if (this.tracks.every((track) => track.done) && (await this.vouched(options)))
                return;
            const open = this.tracks.filter((track) => !track.done);
            this.inquiry.ask(open);
            await this.news(open.reduce((next, track) => Math.min(next, track.decision.again), this.inquiry.next(open)));
            // News of hundreds of objects come by the thousand: they are looked at together. Of the last hundred each is looked at as it comes.
            if (open.length > manyOpen)
                await this.ports.sleep(gatherFor, this.ports.signal).catch(() => { });
        }
    }
    async lookAgain(options) {
        const now = this.ports.now();
        const due = new Set([...this.dirty, ...this.tracks.filter((track) => track.decision.again <= now && !track.done)]);
        this.dirty.clear();
        for (const track of due)
            this.judge(track, options);
        for (const { target } of due)
            this.listen(target);
        const doubtful = this.tracks.filter((track) => track.decision.verdict === 'give up' && !track.confirmed);
        if (doubtful.length > 0)
            await this.confirm(doubtful, options);
    }
    judge(track, options) {
        track.add(this.see(track));
        track.decide(options.patience, this.ports.now());
        if (!track.done)
            track.vouched = false;
        if (track.changed())
            this.inquiry.due(track);
        if (this.isQuiet(track) || !track.tell())
            return;
        if (track.seen.length > 1 || this.cache.get(track.target.ref))
            options.report(track.target.ref, track.health);
    }
    listen(target) {
        const job = this.jobs && target.ref.kind === 'Job' ? this.cache.get(target.ref) : undefined;
        if (job)
            this.jobs?.see(target, job, (0,revision/* currentPods */.Qc)(job, this.cache.related(job)));
    }
    /** What follows from others is not told beside them, only when it is all that is left. */
    isQuiet(track) {
        const { health } = track;
        if (health.state !== 'progressing' || !health.quiet)
            return false;
        const alone = this.tracks.every((other) => other === track || other.done);
        return !alone || this.ports.now() < (track.seen.at(-1)?.at ?? 0) + quietFor;
    }
    see(track) {
        const { ref, since } = track.target;
        const now = this.ports.now();
        if (!this.waitsFor(ref))
            return { at: now, health: { state: 'ready' }, mark: 0, restarts: 0 };
        const live = this.cache.get(ref);
        if (live)
            return { ...look(live, this.cache.related(live), now + this.ports.cluster.ahead, since, this.own), at: now };
        // A Job with a time to live, or a pod, may go once it has done its work.
        const last = track.seen.at(-1);
        if (last?.health.state === 'ready' && (ref.kind === 'Job' || ref.kind === 'Pod'))
            return { ...last, at: now };
        return { at: now, health: { state: 'progressing', why: 'not seen in the cluster' }, mark: 0, restarts: 0 };
    }
    /** A last look before anything is given up; what it shows may still help. */
    async confirm(doubtful, options) {
        await this.inquiry.confirm(doubtful);
        for (const track of doubtful) {
            this.judge(track, options);
            if (track.decision.verdict !== 'give up')
                track.confirmed = false;
        }
    }
    /** Before the end, of what is ready by time alone: whether no kubelet says otherwise, whose status is late. */
    async vouched(options) {
        const open = this.tracks.filter(({ health, vouched }) => health.state === 'ready' && health.hold !== undefined && !vouched);
        await this.inquiry.vouch(open);
        for (const track of open) {
            track.vouched = true;
            this.judge(track, options);
        }
        return this.tracks.every((track) => track.done);
    }
    async collect({ target }) {
        const live = this.cache.get(target.ref);
        if (live)
            await this.evidence.collect(live);
    }
    async fetch(track) {
        try {
            const live = await this.ports.cluster.get(track.target.ref);
            const known = this.cache.get(track.target.ref);
            if (live)
                this.touch(live.ref, this.cache.put(live));
            else if (known)
                this.touch(known.ref, this.cache.drop(known));
        }
        catch {
            // The API server is away: what was last seen is what can be told.
        }
    }
    /** Until something is told, or the time has come. */
    async news(until) {
        if (this.dirty.size > 0 || this.broken !== undefined)
            return;
        const told = new Promise((resolve) => {
            this.wake = resolve;
        });
        this.alarm.set(until);
        await told;
    }
}

;// CONCATENATED MODULE: ../build/kubernetes/deploy/ready.js






/** Starts the watches, before the first write: what happens in between must not be missed. Rules 27. */
function watching(refs, signal, context, own = []) {
    const { cluster, now, sleep, report } = context;
    const say = (text) => report({ type: 'problem', problem: { code: 'H2K-270', severity: 'warning', message: text } });
    return watchFor(refs, { cluster, now, sleep, signal, say }, own);
}
/** Nothing was written and every object says by itself that it is ready, needing no time to be believed: no watch is needed to know it. */
const readyAsSeen = (objects, now, own = []) => objects.every((live) => {
    if (!(0,user.isWaitedFor)(live.ref, own))
        return true;
    const health = assess(live, { owned: [], events: [] }, now, undefined, own);
    return health.state === 'ready' && !health.hold;
});
/** Waits until everything is ready, or one object is given up; every change of what is seen is told. */
async function waitReady(waiter, targets, patience, deadline, context) {
    const waited = targets.filter((target) => waiter.waitsFor(target.ref));
    const outcomes = await waiter.wait(waited, {
        deadline,
        patience,
        report: (ref, health) => context.report({ type: 'object', ref, health }),
        log: (ref, text) => context.report({ type: 'log', ref, text }),
    });
    const ready = outcomes.every(({ verdict }) => verdict === 'ready' || verdict === 'notVerified');
    return { ready, causes: outcomes.flatMap((outcome) => outcome.causes), outcomes };
}
/** Whether the running pods have the digests that were pinned. Rules 30. */
async function proveImages(pinned, waiter, context) {
    const targets = new Map();
    for (const { places } of pinned) {
        for (const { ref, role, name, image, digest } of places) {
            if (role === 'volume')
                continue;
            const target = targets.get((0,kubernetes_ref/* refKey */.XF)(ref)) ?? { ref, containers: [] };
            targets.set((0,kubernetes_ref/* refKey */.XF)(ref), target);
            target.containers.push({ container: name, image, digest });
        }
    }
    const proofs = await prove([...targets.values()], {
        pods: async (ref) => waiter?.pods(ref) ?? podsIn(context.cluster, ref),
        aliases: (image) => context.contents(image),
    });
    for (const proof of proofs)
        context.report({ type: 'proof', proof });
    return proofs;
}

;// CONCATENATED MODULE: ../build/kubernetes/deploy/back.js



/**
 * After a failure or a cancel: everything that this run touched goes back to what it was, and is waited for again.
 * `all`: what existed before is back; new things that can't be taken away (a Job that ran, a CRD) are listed in `left` all the same. Rules 7-10.
 */
async function bringBack({ record, lock, request, context, }, revision, touched) {
    const { report, cluster, signal, now } = context;
    const good = record.good;
    report({
        type: 'phase',
        phase: 'undo',
        text: good ? `bringing back revision ${good.number}` : 'there is no good revision yet: putting back what was there before',
    });
    const waiter = watching(good?.members.map((member) => member.ref) ?? [], signal, context, request.health);
    try {
        const told = (_ref, text) => report({ type: 'phase', phase: 'undo', text });
        const undone = await undoRevision(revision, good, {
            cluster,
            manager: record.names.manager,
            signal,
            check: () => lock.check(),
            told,
            touched,
        });
        const targets = undone.applied.map(({ ref, live }) => ({
            ref,
            since: {
                resourceVersion: live.resourceVersion,
                specChanged: true,
                ...(live.generation === undefined ? {} : { generation: live.generation }),
            },
        }));
        const { ready, outcomes } = await waitReady(waiter, targets, request.patience, now() + request.timeout, context);
        const again = outcomes.filter(({ verdict }) => verdict === 'failed' || verdict === 'unfinished').map(({ ref }) => ref);
        for (const ref of again)
            report({ type: 'phase', phase: 'undo', text: `${(0,kubernetes_ref/* refText */.d0)(ref)} is back but not ready` });
        const lost = undone.left.filter(({ ref }) => isLost(revision, ref));
        // What could not be brought back now is the next run's to try again.
        await (lost.length === 0 ? record.fail(revision, 'undone') : record.abandon(revision));
        return { undone: ready && lost.length === 0 ? 'all' : 'partly', left: [...undone.left.map(({ ref }) => ref), ...again] };
    }
    finally {
        waiter.stop();
    }
}
/** It existed before and could be as it was. A Job that was run anew can't: that is listed, and no more. Rules 9, 10. */
const isLost = (revision, ref) => ref.kind !== 'Job' && revision.members.find((member) => (0,kubernetes_ref/* refKey */.XF)(member.ref) === (0,kubernetes_ref/* refKey */.XF)(ref))?.before !== 'absent';
/**
 * A run that died left a revision half done. What today's manifests don't have goes back to what it was: gone, somebody's, or the good revision's.
 * The rest is carried into the new revision. Rules 11.
 */
async function heal(dead, { record, lock, context, wanted }) {
    const today = new Set(wanted.manifests.map(({ ref }) => (0,kubernetes_ref/* refKey */.XF)(ref)));
    const members = dead.members.filter(({ ref }) => !today.has((0,kubernetes_ref/* refKey */.XF)(ref)));
    const touched = new Set(members.map(({ ref }) => (0,kubernetes_ref/* refKey */.XF)(ref)));
    context.report({
        type: 'phase',
        phase: 'apply',
        text: `the last run did not end: ${touched.size === 0 ? 'going on from what it left' : 'clearing away what it left'}`,
    });
    const told = (_ref, text) => context.report({ type: 'phase', phase: 'apply', text });
    return undoRevision(dead, record.good, {
        cluster: context.cluster,
        manager: record.names.manager,
        signal: context.signal,
        check: () => lock.check(),
        told,
        touched,
    });
}

;// CONCATENATED MODULE: ../build/kubernetes/deploy/existing.js



/**
 * The manifests whose objects are not there yet, where the request is to create and not to change: what is there is a mistake, or is kept as it is.
 * What a run that died has made is its work half done, and not there in this sense. Throws ConfigurationError (H2K-290) with all that are there.
 */
async function absent(manifests, { existing = 'update' }, record, { cluster, signal, report }) {
    if (existing === 'update')
        return { manifests: [...manifests], kept: [] };
    const begun = new Set(record.unfinished?.members.filter(({ before }) => before === 'absent').map(({ ref }) => (0,kubernetes_ref/* refKey */.XF)(ref)));
    const refs = manifests.map(({ ref }) => ref).filter((ref) => !begun.has((0,kubernetes_ref/* refKey */.XF)(ref)));
    const there = await readLive(refs, cluster.until(signal));
    if (existing === 'fail' && there.size > 0)
        throw new types/* ConfigurationError */.j1(manifests.filter(({ ref }) => there.has((0,kubernetes_ref/* refKey */.XF)(ref))).map(alreadyThere));
    const kept = manifests.flatMap(({ ref }) => there.get((0,kubernetes_ref/* refKey */.XF)(ref)) ?? []);
    for (const { ref } of kept)
        report({ type: 'phase', phase: 'plan', text: `${(0,kubernetes_ref/* refText */.d0)(ref)} is already there, NOT updated` });
    return { manifests: manifests.filter(({ ref }) => !there.has((0,kubernetes_ref/* refKey */.XF)(ref))), kept };
}
const alreadyThere = ({ ref, at }) => ({
    code: 'H2K-290',
    severity: 'error',
    message: `${(0,kubernetes_ref/* refText */.d0)(ref)} is already there`,
    fix: 'use action: APPLY, which changes what is there, or leave it as it is: continueOnConflict: true',
    at: at([]),
});

;// CONCATENATED MODULE: ../build/kubernetes/deploy/failure.js

/** Not ready, disproved, or not proven where a proof was asked for; undefined: all is well. Rules 26, 30. */
function failure(readiness, proofs, { requireProof }) {
    if (readiness && !readiness.ready)
        return { status: 'FAILED', message: notReady(readiness), causes: readiness.causes, problems: [] };
    const wrong = proofs.find(({ verdict }) => verdict === 'mismatch') ?? (requireProof ? proofs.find(({ verdict }) => verdict !== 'proven') : undefined);
    if (!wrong)
        return undefined;
    const message = `${(0,kubernetes_ref/* refText */.d0)(wrong.ref)}, container ${wrong.container}: ${wrong.why}`;
    return { status: 'FAILED', message, causes: [], problems: [{ code: 'H2K-271', severity: 'error', message }] };
}
function notReady({ causes, outcomes }) {
    // What a container did says more than what its owner makes of it.
    const first = causes.find(({ container }) => container !== undefined) ?? causes[0];
    if (first?.code === 'NotReady')
        return first.message;
    if (first) {
        const facts = [first.container && `container ${first.container}`, first.exitCode === undefined ? '' : `exit code ${first.exitCode}`];
        const where = facts.filter(Boolean).join(', ');
        return `${(0,kubernetes_ref/* refText */.d0)(first.ref)} is not ready: ${first.reason}${where && ` (${where})`}`;
    }
    const late = outcomes.find(({ verdict }) => verdict === 'failed' || verdict === 'unfinished');
    return late ? `${(0,kubernetes_ref/* refText */.d0)(late.ref)} is not ready` : 'not ready';
}

;// CONCATENATED MODULE: ../build/kubernetes/deploy/order.js
/**
 * What a push comes to that finds its own delivery deployed already, or a later push: nothing is touched. undefined: it is to be deployed.
 * Asked under the lock, so that of two runs the one that comes second sees what the first has done. Rules 6.
 */
function outdated({ push }, record) {
    const deployed = push && record.images[push.repository];
    if (!deployed)
        return undefined;
    if (push.delivery !== undefined && push.delivery === deployed.delivery)
        return untouched(record, 'COMPLETED', 'this very delivery was deployed before');
    const why = push.overtaken?.(deployed);
    return why === undefined ? undefined : untouched(record, 'SKIPPED', why);
}
/** A result of a run that did nothing. */
const untouched = ({ good }, status, statusMessage) => ({
    status,
    statusMessage,
    changes: [],
    causes: [],
    proofs: [],
    problems: [],
    changed: false,
    undone: 'none',
    left: [],
    revision: good?.number ?? 0,
    objects: [],
});

// EXTERNAL MODULE: ../build/kubernetes/release/names.js
var names = __webpack_require__(849);
;// CONCATENATED MODULE: ../build/kubernetes/deploy/platforms.js



/**
 * Warns where the pushed image has nothing for the nodes that its pods may go to (H2K-820): what they would say themselves is "exec format error", or
 * that there is no match for the platform. Reads the image's index once, then the nodes once; who may not read them is told nothing.
 */
async function platformWarnings({ pinned, manifests }, { items }, { push }, { cluster, platforms, signal }) {
    const changed = new Set(items.filter(({ change: { action } }) => action !== 'unchanged').map(({ manifest }) => (0,kubernetes_ref/* refKey */.XF)(manifest.ref)));
    const places = pinned
        .filter(({ pin }) => pin.repository === push?.repository)
        .flatMap((one) => one.places)
        .filter(({ ref }) => changed.has((0,kubernetes_ref/* refKey */.XF)(ref)));
    const [first] = places;
    if (!platforms || !push || !first)
        return [];
    const offered = await platforms(`${push.repository}@${push.digest}`);
    if (!offered || offered.length === 0)
        return [];
    const nodes = await nodesOf(cluster.until(signal));
    const told = places.flatMap((place) => {
        const manifest = manifests.find((one) => (0,kubernetes_ref/* refKey */.XF)(one.ref) === (0,kubernetes_ref/* refKey */.XF)(place.ref));
        return manifest ? warning(place, manifest, offered, fitting(nodes, selectorOf(place, manifest))) : [];
    });
    return told.slice(0, 1);
}
async function nodesOf(cluster) {
    const found = [];
    try {
        const resource = await cluster.resource('', 'Node');
        if (!resource)
            return [];
        for await (const { ref, body } of cluster.list(resource, {}))
            found.push(nodeOf(ref.name, body));
    }
    catch (error) {
        // A warning is not worth a run: what is wrong with the cluster tells itself where it matters.
        if (error instanceof errors/* ApiError */.hD || error instanceof types/* Stop */.VG)
            return [];
        throw error;
    }
    return found;
}
function nodeOf(name, body) {
    const { metadata, spec, status } = body;
    const { operatingSystem: os = '', architecture = '' } = status?.nodeInfo ?? {};
    const isTainted = spec?.taints?.some(({ effect }) => effect === 'NoSchedule' || effect === 'NoExecute') === true;
    return { name, os, architecture, labels: metadata?.labels ?? {}, isBarred: spec?.unschedulable === true || isTainted };
}
/** The nodes that a pod may go to, as far as its nodeSelector and their taints say; where none is left, all that the selector fits. */
function fitting(nodes, selector) {
    const selected = nodes.filter(({ labels, architecture }) => architecture !== '' && Object.entries(selector).every(([key, value]) => labels[key] === value));
    const open = selected.filter(({ isBarred }) => !isBarred);
    return open.length > 0 ? open : selected;
}
/** Processors that run another one's programs as well, as containerd chooses them. */
const alsoRuns = { amd64: '386', arm64: 'arm' };
/** Whether an image that offers these platforms has one that runs there. */
const runsOn = (offered, node) => offered.some(({ os, architecture }) => os === node.os && (architecture === node.architecture || architecture === alsoRuns[node.architecture]));
function warning({ ref, path, image }, { at }, offered, nodes) {
    const strangers = nodes.filter((node) => !runsOn(offered, node));
    if (strangers.length === 0)
        return [];
    const has = each(offered.map(({ os, architecture, variant }) => [os, architecture, variant].filter(Boolean).join('/')));
    const are = each(strangers.map(({ os, architecture }) => `${os}/${architecture}`));
    const who = strangers.length === nodes.length ? 'none of the nodes' : `not all of the nodes (not ${platforms_listed(strangers)})`;
    return [
        {
            code: 'H2K-820',
            severity: 'warning',
            message: `${who} that ${(0,kubernetes_ref/* refText */.d0)(ref)} may go to can run ${image}: it is built for ${has}, and they are ${are}`,
            fix: `build it for ${are} too (docker buildx build --platform), or keep its pods away from them: nodeSelector: { kubernetes.io/arch: … }`,
            at: at(path),
        },
    ];
}
const each = (words) => [...new Set(words)].join(', ');
const platforms_listed = (nodes) => {
    const names = nodes.slice(0, 3).map(({ name }) => name);
    return nodes.length > names.length ? `${names.join(', ')} …` : names.join(', ');
};
/** The nodeSelector of the pod that names the image: its containers stand beside it. */
const selectorOf = ({ path }, { body }) => [...path.slice(0, -3), 'nodeSelector'].reduce((inside, step) => (0,kubernetes_ref/* objectAt */.lJ)(inside, String(step)), body);

;// CONCATENATED MODULE: ../build/kubernetes/deploy/prepare.js




/** A push replaces one entry of the record; a run without a push deploys the recorded images with today's manifests. Rules 2. Throws ConfigurationError. */
function prepare(manifests, request, recorded, applySet) {
    const { push, images: mode, former, imagePaths = [] } = request;
    if (former)
        return {
            manifests: manifests.map((manifest) => labelled(manifest, applySet)),
            pinned: pinnedIn(manifests, former, imagePaths),
            images: { ...former },
        };
    const remembered = Object.entries(recorded)
        .filter(([repository]) => repository !== push?.repository)
        .map(([repository, { written, tag, digest }]) => ({ repository, digest, images: mode, recorded: written, ...(tag ? { tag } : {}) }));
    const pushed = push
        ? [{ repository: push.repository, digest: push.digest, images: mode, ...(push.tag ? { tag: push.tag } : {}) }]
        : [];
    const pinning = (0,manifests_images/* pinImages */.Mc)(manifests, [...pushed, ...remembered], imagePaths);
    const errors = pinning.problems.filter((problem) => problem.severity === 'error');
    if (errors.length > 0)
        throw new types/* ConfigurationError */.j1(errors);
    return {
        manifests: pinning.manifests.map((manifest) => labelled(manifest, applySet)),
        pinned: pinning.used,
        images: Object.fromEntries(pinning.used.map(({ pin, written }) => [
            pin.repository,
            { ...(pin.repository === push?.repository ? kept(push) : recorded[pin.repository]), written, digest: pin.digest },
        ])),
    };
}
/** Where a former revision had which image: by the digest that only we write beside a recorded repository. */
function pinnedIn(manifests, images, imagePaths = []) {
    const { places } = (0,manifests_images/* imagesOf */.IC)(manifests, imagePaths);
    return Object.entries(images).map(([repository, { written, tag, digest }]) => ({
        pin: { repository, digest, images: 'written', ...(tag === undefined ? {} : { tag }) },
        written,
        places: places
            .filter(({ reference }) => reference.repository === repository && reference.digest === digest)
            .map((place) => ({ ...place, image: place.reference.written, digest })),
    }));
}
/** What the record keeps of a push. */
const kept = ({ tag, pushedAt, webhook, delivery }) => ({
    ...(tag === undefined ? {} : { tag }),
    ...(pushedAt === undefined ? {} : { pushedAt }),
    ...(webhook === undefined ? {} : { webhook }),
    ...(delivery === undefined ? {} : { delivery }),
});
/** Membership is a label on the object itself, never on its pod template (that would roll everything out). Rules 4. */
function labelled(manifest, applySet) {
    const metadata = (0,kubernetes_ref/* objectAt */.lJ)(manifest.body, 'metadata');
    const labels = { ...(0,kubernetes_ref/* objectAt */.lJ)(metadata, 'labels'), [partOfLabel]: applySet };
    return {
        ...manifest,
        body: { ...manifest.body, metadata: { ...metadata, labels } },
        edits: [...manifest.edits, { path: ['metadata', 'labels', partOfLabel], to: applySet, why: 'member of the release' }],
    };
}

// EXTERNAL MODULE: ../build/registry/reference.js
var registry_reference = __webpack_require__(4477);
// EXTERNAL MODULE: ../build/kubernetes/manifests/imagefields.js
var imagefields = __webpack_require__(5550);
// EXTERNAL MODULE: ../build/kubernetes/manifests/pullsecrets.js
var pullsecrets = __webpack_require__(4418);
// EXTERNAL MODULE: ../build/kubernetes/manifests/podspecs.js
var podspecs = __webpack_require__(7589);
;// CONCATENATED MODULE: ../build/kubernetes/deploy/pullsecret.js





/** The two types that kubelets read, and the keys that they read there. */
const keys = {
    'kubernetes.io/dockerconfigjson': '.dockerconfigjson',
    'kubernetes.io/dockercfg': '.dockercfg',
};
/** Of the manifests, as it will be; else of the cluster, as it is. */
async function readSecret(ref, manifests, cluster) {
    const own = manifests.find((one) => (0,kubernetes_ref/* refKey */.XF)(one.ref) === (0,kubernetes_ref/* refKey */.XF)(ref));
    if (own)
        return stateOf(own.body, own.at);
    const maker = manifests.some((one) => (0,podspecs/* isCustom */.Kj)(one.ref) && pullsecret_names(one.body, ref.name));
    try {
        const live = await cluster.get(ref);
        if (live)
            return stateOf(live.body);
        return { is: maker ? 'awaited' : 'absent' };
    }
    catch (error) {
        // Nothing is known of it then: pods may be better off.
        if (error instanceof errors/* ApiError */.hD || error instanceof types/* Stop */.VG)
            return { is: 'hidden', why: error.message };
        throw error;
    }
}
/** The names of the Secrets that a ServiceAccount of the cluster gives its pods to pull with. None: it isn't there, or may not be looked at. */
async function secretsOfAccount(ref, cluster) {
    try {
        const live = await cluster.get(ref);
        return live ? (0,pullsecrets/* pullSecretsAt */.II)(live.body, []).map(({ name }) => name) : [];
    }
    catch (error) {
        // Who deploys seldom has a right to accounts, and a warning in each run would tell nobody anything.
        if (error instanceof errors/* ApiError */.hD || error instanceof types/* Stop */.VG)
            return [];
        throw error;
    }
}
function stateOf(body, at) {
    const type = (0,kubernetes_ref/* textAt */.$6)(body, 'type') || 'Opaque';
    const key = keys[type];
    if (key === undefined)
        return { is: 'mistyped', type, ...(at && { at: at(['type']) }) };
    const plain = (0,kubernetes_ref/* textAt */.$6)((0,kubernetes_ref/* objectAt */.lJ)(body, 'stringData'), key);
    const text = plain || Buffer.from((0,kubernetes_ref/* textAt */.$6)((0,kubernetes_ref/* objectAt */.lJ)(body, 'data'), key), 'base64').toString();
    return { is: 'usable', text: key === '.dockercfg' ? `{"auths":${text}}` : text, ...(at && { at: at([]) }) };
}
/** External and sealed secrets, certificates and the like say somewhere what they will make. */
const pullsecret_names = (value, name) => typeof value === 'object' && value !== null ? Object.values(value).some((inner) => pullsecret_names(inner, name)) : value === name;

;// CONCATENATED MODULE: ../build/kubernetes/deploy/pullsecrets.js






/**
 * Looks at the pull Secrets of pods that this run changes, before it does: each there, of the type that kubelets take, with an entry that the image's
 * registry takes. A mistake in a Secret is an error only where the registry refuses the image without it: nodes may have credentials of their own,
 * and registries that can't be asked from here say nothing.
 */
async function pullSecretProblems({ manifests }, { items }, context) {
    const changed = new Set(items.filter(({ change: { action } }) => action !== 'unchanged').map(({ manifest }) => (0,kubernetes_ref/* refKey */.XF)(manifest.ref)));
    const cluster = context.cluster.until(context.signal);
    const stateOf = once((ref) => readSecret(ref, manifests, cluster));
    const liveAccount = once((ref) => secretsOfAccount(ref, cluster));
    const told = await (0,parallel/* parallel */._)((0,pullsecrets/* podMakers */.xW)(manifests), async (pod) => {
        const { ref } = pod.manifest;
        const isTouched = [ref, ...placesOf(pod, manifests).map((place) => place.ref)].some((one) => changed.has((0,kubernetes_ref/* refKey */.XF)(one)));
        // What is in the cluster alone does not change with this run.
        if (!isTouched)
            return [];
        const places = await allPlacesOf(pod, manifests, liveAccount);
        const secrets = await Promise.all(places.map(async (place) => ({ ...place, state: await stateOf(place.ref) })));
        return secrets.length > 0 ? await problemsOf(pod, secrets, context) : [];
    });
    const unique = [...new Map(told.flat().map((problem) => [`${problem.code} ${problem.message}`, problem])).values()];
    return {
        refused: unique.filter(({ code, severity }) => severity === 'error' && code !== refusedCode),
        unavailable: unique.filter(({ code, severity }) => severity === 'error' && code === refusedCode),
        warnings: unique.filter(({ severity }) => severity === 'warning'),
    };
}
const refusedCode = 'H2K-343';
/** Asks for each object one time. */
function once(ask) {
    const answers = new Map();
    return (ref) => {
        const answer = answers.get((0,kubernetes_ref/* refKey */.XF)(ref)) ?? ask(ref);
        answers.set((0,kubernetes_ref/* refKey */.XF)(ref), answer);
        return answer;
    };
}
/** The Secrets that its pods pull with: those that the manifests tell, else those that the cluster's own ServiceAccount gives them. */
async function allPlacesOf(pod, manifests, liveAccount) {
    const { manifest, path, account } = pod;
    const told = placesOf(pod, manifests);
    if (told.length > 0 || accountsOf(pod, manifests).length > 0)
        return told;
    const { namespace } = manifest.ref;
    const names = await liveAccount(objectOf('ServiceAccount', account, namespace));
    return names.map((name) => ({
        ref: objectOf('Secret', name, namespace),
        at: manifest.at([...path, 'serviceAccountName'], 'key'),
        account,
    }));
}
/** Of the pod spec, else (as the API server does it) of its ServiceAccount, where that is among the manifests. */
function placesOf(pod, manifests) {
    const { manifest, path } = pod;
    const own = (0,pullsecrets/* pullSecretsAt */.II)(manifest.body, path).map((one) => ({ ...one, manifest }));
    const theirs = accountsOf(pod, manifests).flatMap((one) => (0,pullsecrets/* pullSecretsAt */.II)(one.body, []).map((secret) => ({ ...secret, manifest: one })));
    return (own.length > 0 ? own : theirs).map(({ name, path: place, manifest: source }) => ({
        ref: objectOf('Secret', name, manifest.ref.namespace),
        at: source.at(place),
    }));
}
const accountsOf = ({ manifest, account }, manifests) => manifests.filter(({ ref }) => ref.kind === 'ServiceAccount' && ref.group === '' && ref.name === account && ref.namespace === manifest.ref.namespace);
const objectOf = (kind, name, namespace) => ({
    group: '',
    version: 'v1',
    kind,
    name,
    ...(namespace === undefined ? {} : { namespace }),
});
async function problemsOf(pod, secrets, { pull }) {
    const configs = secrets.flatMap(({ ref, state }) => (state.is === 'usable' ? [{ from: `the ${(0,kubernetes_ref/* refText */.d0)(ref)}`, text: state.text }] : []));
    const isHidden = secrets.some(({ state }) => state.is === 'hidden');
    // Rights are a repository's: one image of each is enough.
    const answers = await (0,parallel/* parallel */._)([...imagesOf(pod)], async ([, image]) => [image, pull && !isHidden ? await pull(image, configs) : { is: 'unknown' }]);
    const refused = answers.flatMap(([image, answer]) => (answer.is === 'refused' ? [{ image, answer }] : []));
    const wrong = secrets.flatMap((secret) => mistake(secret, pod, refused[0]?.image));
    if (wrong.some(({ severity }) => severity === 'error'))
        return wrong;
    const usable = secrets.find(({ state }) => state.is === 'usable');
    return [...wrong, ...(usable ? refused.map(({ answer }) => pullsecrets_refusal(answer, usable, pod)) : [])];
}
/** By repository, the images that its pods pull. */
function imagesOf({ manifest }) {
    return new Map((0,imagefields/* imageFields */.$G)(manifest).flatMap(({ role, text }) => {
        const reference = (0,registry_reference/* parseImage */.zZ)(text);
        return role === 'field' || (0,registry_reference/* isMalformed */.ON)(reference) ? [] : [[reference.repository, text]];
    }));
}
/** What is wrong with a Secret itself; an error where an image is known to be refused without it. */
function mistake({ ref, at, account, state }, { manifest }, image) {
    const severity = image === undefined ? 'warning' : 'error';
    const named = `${(0,kubernetes_ref/* refText */.d0)(ref)}${account === undefined ? '' : ` of the cluster's ServiceAccount ${account}`}`;
    const whose = `${named}, with which ${(0,kubernetes_ref/* refText */.d0)(manifest.ref)} pulls ${image ?? 'its images'},`;
    if (state.is === 'absent')
        return [
            {
                code: 'H2K-340',
                severity,
                message: `the ${whose} is not there`,
                fix: 'check its name and namespace, put it among the manifests, or let it be made: pullSecret: { from: ENDPOINT }',
                at,
            },
        ];
    if (state.is === 'mistyped')
        return [
            {
                code: 'H2K-341',
                severity,
                message: `the ${whose} is of the type ${state.type}, which nodes don't look into`,
                fix: "delete it, and make it as kubernetes.io/dockerconfigjson (kubectl create secret docker-registry): a Secret's type can't be changed",
                at: state.at ?? at,
            },
        ];
    if (state.is === 'hidden')
        return [
            {
                code: 'H2K-344',
                severity: 'warning',
                message: `the ${named} can't be looked at before pods pull with it: ${state.why}`,
                at,
            },
        ];
    return [];
}
function pullsecrets_refusal({ tried, has, why }, { at, state }, { manifest }) {
    const place = state.is === 'usable' && state.at ? state.at : at;
    const words = `${(0,kubernetes_ref/* refText */.d0)(manifest.ref)} can't pull ${why}`;
    if (tried.length === 0)
        return {
            code: 'H2K-342',
            severity: 'error',
            message: `${words}; its pull Secrets have no entry for it${has.length > 0 ? `, only for ${has.join(', ')}` : ' with a name and a password'}`,
            fix: "add one under the registry's name as images write it (Docker Hub's is https://index.docker.io/v1/)",
            at: place,
        };
    return {
        code: refusedCode,
        severity: 'error',
        message: words,
        fix: 'write a token with the right to read into the Secret; one that has ended, or was revoked, is refused like a wrong one',
        at: place,
    };
}

;// CONCATENATED MODULE: ../build/kubernetes/deploy/plan.js










/** What `deploy` would do, with diffs; nothing is written, no lock is taken. Throws ConfigurationError where nothing can be planned. */
async function plan(request, given) {
    const context = { ...given, cluster: given.cluster.until(given.signal) };
    const placed = await (0,deploy_open/* place */.ik)(request, context);
    await (0,deploy_open/* missingNamespaces */.BP)(request, placed, context);
    const record = await (0,deploy_open/* openRecord */.C6)(request, context);
    const late = outdated(request, record);
    if (late) {
        const { release } = request;
        return {
            verdict: 'possible',
            cluster: await context.cluster.id(),
            release,
            revision: late.revision,
            changes: [],
            problems: [touchesNothing(late)],
        };
    }
    const wanted = prepare(placed.manifests, request, record.images, record.names.applySet);
    const planned = await makePlan(wanted.manifests, { ...planContext(request, record, placed, context), diffs: true });
    if (planned.unavailable.some(({ code }) => code === strict/* rightMissing */.p5))
        throw new types/* UnavailableError */.hG(planned.unavailable);
    const unfit = await platformWarnings(wanted, planned, request, context);
    const secrets = await pullSecretProblems(wanted, planned, context);
    const refused = [...planned.refused, ...secrets.refused];
    const unavailable = [...planned.unavailable, ...secrets.unavailable];
    return {
        verdict: refused.length > 0 ? 'refused' : unavailable.length > 0 ? 'unavailable' : 'possible',
        cluster: await context.cluster.id(),
        release: request.release,
        revision: record.next,
        changes: planned.items.map(({ change }) => change),
        problems: [...refused, ...unavailable, ...planned.warnings, ...unfit, ...secrets.warnings],
    };
}
const touchesNothing = ({ status, statusMessage }) => ({
    code: 'H2K-263',
    severity: 'warning',
    message: `a run of this push would touch nothing: ${statusMessage}`,
    ...(status === 'SKIPPED' ? { fix: 'allow-older: true deploys it all the same' } : {}),
});
function planContext(request, record, { made }, context) {
    const { conflicts, recreate, takeOver, siblings = [] } = request;
    const { manager, applySet } = record.names;
    return {
        cluster: context.cluster.until(context.signal),
        manager,
        applySet,
        conflicts,
        recreate,
        takeOver,
        siblings: siblings.map((one) => (0,names/* releaseNames */.uh)(one.release, one.namespace)).filter((names) => names.manager !== manager),
        good: (0,release_record/* memberMap */.jy)(record.good),
        made,
    };
}
const words = {
    create: 'to create',
    update: 'to change',
    adopt: 'to take over',
    recreate: 'to make anew',
    unchanged: 'as they are',
    delete: 'to delete',
    blocked: 'blocked',
};
/** `12 objects: 2 to create, 1 to change, 9 as they are` */
function counted({ items }) {
    const parts = Object.entries(words).flatMap(([action, text]) => {
        const count = items.filter(({ change }) => change.action === action).length;
        return count > 0 ? [`${count} ${count === 1 && action === 'unchanged' ? 'as it is' : text}`] : [];
    });
    return `${items.length} ${items.length === 1 ? 'object' : 'objects'}: ${parts.join(', ')}`;
}

;// CONCATENATED MODULE: ../build/kubernetes/deploy/prune.js




/** They hold what can't be made again: never pruned, only told. Rules 4. */
const prune_kept = ['PersistentVolumeClaim', 'PersistentVolume', 'CustomResourceDefinition', 'Namespace'];
const isPrunable = ({ ref }) => !prune_kept.includes(ref.kind);
/**
 * Deletes former members that the manifests no longer have. Label and uid must both agree: people copy labels.
 * @param touched takes what is deleted, so that a failure after it can bring it back
 * @returns the orphans that are still this release's
 */
async function prune(revision, { record, lock, context }, touched) {
    const { cluster, report } = context;
    const left = await (0,parallel/* parallel */._)(revision.orphans, async (orphan) => {
        const told = (text) => report({ type: 'phase', phase: 'apply', text: `${(0,kubernetes_ref/* refText */.d0)(orphan.ref)} ${text}` });
        if (!isPrunable(orphan)) {
            told(`is not pruned: a ${orphan.ref.kind} is never deleted by itself`);
            return [orphan];
        }
        try {
            const live = await cluster.get(orphan.ref);
            const why = live && notOurs(live, orphan, record.names.applySet);
            if (why)
                told(`is not pruned: ${why}`);
            if (!live || why)
                return [];
            await lock.check();
            touched.add((0,kubernetes_ref/* refKey */.XF)(orphan.ref));
            await cluster.delete(live.ref, { uid: live.uid, propagation: 'background' });
            told('pruned');
            return [];
        }
        catch (error) {
            // What runs now is proven: a missing right to delete is no reason to take it back.
            if (!(error instanceof errors/* ApiError */.hD))
                throw error;
            told(`is not pruned: ${error.message}`);
            return [orphan];
        }
    });
    return left.flat();
}
/** As kpt and Config Sync read it: what carries this is left in place when its manifest goes. */
const detached = { key: 'client.lifecycle.config.k8s.io/deletion', value: 'detach' };
function notOurs({ uid, body }, orphan, applySet) {
    if (uid !== orphan.uid)
        return 'it is another object of that name by now';
    if ((0,kubernetes_ref/* objectAt */.lJ)((0,kubernetes_ref/* objectAt */.lJ)(body, 'metadata'), 'annotations')[detached.key] === detached.value)
        return `it says ${detached.key}: ${detached.value}`;
    return partOf(body) === applySet ? undefined : 'it is no longer labelled as a member of this release';
}

;// CONCATENATED MODULE: ../build/kubernetes/deploy/revision.js




/** The revision that this run is about to write: the members with what was there before each, so that any later run can put it back. Rules 3, 8, 11. */
function newRevision({ planned: { items }, wanted, record }) {
    const good = (0,release_record/* memberMap */.jy)(record.good);
    const dead = (0,release_record/* memberMap */.jy)(record.unfinished);
    const members = items.map((item) => member(item, good, dead, record.names));
    return {
        number: record.next,
        outcome: 'pending',
        members,
        orphans: formerMembers(record.good, members),
        manifests: items.map((item) => item.manifest.body),
        images: wanted.images,
        proof: [],
    };
}
/** What a revision wrote, as manifests that stand in no file. */
const formerManifests = ({ manifests, members }) => members.map(({ ref }, index) => ({ ref, body: manifests[index], at: () => ({ file: '', line: 1, column: 1 }), edits: [] }));
/** What the release once had and these manifests have no more. */
function formerMembers(good, today) {
    const kept = new Set(today.map(({ ref }) => (0,kubernetes_ref/* refKey */.XF)(ref)));
    const former = [...(good?.members ?? []), ...(good?.orphans ?? [])];
    return former.filter(({ ref }) => !kept.has((0,kubernetes_ref/* refKey */.XF)(ref))).map(({ ref, uid }) => ({ ref, ...(uid ? { uid } : {}) }));
}
function member(item, good, dead, { manager, applySet }) {
    const key = (0,kubernetes_ref/* refKey */.XF)(item.manifest.ref);
    const known = { ref: item.manifest.ref, hash: item.hash, ...(item.live ? { uid: item.live.uid } : {}) };
    if (item.settled)
        return { ...item.settled, ...known, before: 'ours' };
    const found = dead.get(key);
    const anew = item.change.action === 'recreate' || found?.recreated ? { ...known, recreated: true } : known;
    // Another release may have written it since: that, and not our last revision, is what was there.
    const isTheirs = item.live !== undefined && (partOf(item.live.body) ?? applySet) !== applySet;
    if (good.has(key) && !isTheirs)
        return { ...anew, before: 'ours' };
    // Where a dead run has written, what it found there is the truth, and what is there now is its own work.
    const written = !item.live || appliedEntry(item.live.body, manager) !== undefined;
    if (found && found.before !== 'ours' && written)
        return { ...anew, before: found.before };
    return { ...anew, before: item.live ? { body: item.live.body } : 'absent' };
}

;// CONCATENATED MODULE: ../build/kubernetes/deploy/index.js

















/**
 * Applies the manifests with the pushed image and proves that it runs: read, plan, apply, wait, prove, record; on failure everything goes back.
 * Throws ConfigurationError or UnavailableError while nothing has been touched; from the first write on every end is a result.
 */
async function deploy(request, context) {
    // What is only read ends with the cancel. The lock and the record outlive it: they are for the way back, too.
    const reading = { cluster: context.cluster.until(context.signal) };
    const placed = await (0,deploy_open/* place */.ik)(request, reading);
    await (0,deploy_open/* makeNamespaces */.ji)(await (0,deploy_open/* missingNamespaces */.BP)(request, placed, reading), request, placed, context);
    const lock = await (0,deploy_open/* lockRelease */.lT)(request, context);
    try {
        const record = await (0,deploy_open/* openRecord */.C6)(request, context);
        const late = outdated(request, record);
        if (late) {
            context.report({ type: 'phase', phase: 'plan', text: late.statusMessage });
            return late;
        }
        const { manifests, kept } = await absent(placed.manifests, request, record, context);
        if (kept.length > 0 && manifests.length === 0)
            return { ...untouched(record, 'COMPLETED', 'everything is already there, NOT updated'), objects: kept };
        const wanted = prepare(manifests, request, record.images, record.names.applySet);
        const planned = await asPlanned(wanted.manifests, placed, request, record, context);
        for (const problem of await platformWarnings(wanted, planned, request, context))
            context.report({ type: 'problem', problem });
        await checkPullSecrets(wanted, planned, context);
        const work = { request, context, lock, record, wanted, planned };
        const ended = deploy_isSettled(work) ? await stay(deploy_until(context.signal, work)) : await change(work);
        return { ...ended, objects: [...kept, ...ended.objects] };
    }
    finally {
        await lock.free();
    }
}
/** What pods would pull in vain is told while nothing is touched. Throws ConfigurationError and UnavailableError. */
async function checkPullSecrets(wanted, planned, context) {
    const { refused, unavailable, warnings } = await pullSecretProblems(wanted, planned, context);
    if (refused.length > 0)
        throw new types/* ConfigurationError */.j1([...refused, ...unavailable]);
    if (unavailable.length > 0)
        throw new types/* UnavailableError */.hG(unavailable);
    for (const problem of warnings)
        context.report({ type: 'problem', problem });
}
/** Every object is as it should be, no former run left anything undone, and nothing waits to be pruned. */
const deploy_isSettled = ({ planned, record, request, wanted }) => planned.items.every(({ change }) => change.action === 'unchanged') &&
    !record.unfinished &&
    !(request.prune && formerMembers(record.good, wanted.manifests).some(isPrunable));
async function asPlanned(manifests, placed, request, record, context) {
    const planned = await makePlan(manifests, { ...planContext(request, record, placed, context), diffs: false });
    if (planned.refused.length > 0)
        throw new types/* ConfigurationError */.j1([...planned.refused, ...planned.unavailable]);
    if (planned.unavailable.length > 0)
        throw new types/* UnavailableError */.hG(planned.unavailable);
    for (const problem of planned.warnings)
        context.report({ type: 'problem', problem });
    context.report({ type: 'phase', phase: 'plan', text: counted(planned) });
    return planned;
}
/** Nothing to write. It still has to be ready, and to run the image that it should. */
async function stay(work) {
    const { planned, wanted, record, request, context } = work;
    const objects = planned.items.flatMap(({ live }) => (live ? [live] : []));
    const waiter = readyAsSeen(objects, context.now() + context.cluster.ahead, request.health)
        ? undefined
        : watching(objects.map(({ ref }) => ref), context.signal, context, request.health);
    try {
        const readiness = waiter ? await ready(work, waiter, new Map()) : undefined;
        const proofs = readiness?.ready === false ? [] : await proveImages(wanted.pinned, waiter, context);
        const failed = failure(readiness, proofs, request);
        if (!failed)
            await record.remember(wanted.images);
        return result(work, { proofs, changed: false, undone: 'none', left: [], objects: lastSeen(work, waiter) }, failed);
    }
    finally {
        waiter?.stop();
    }
}
/** The same work, every request and wait of which ends with `signal`: the way forward ends with the cancel, the way back only with the second one. */
const deploy_until = (signal, work) => ({
    ...work,
    context: { ...work.context, signal, cluster: work.context.cluster.until(signal) },
});
/** What ends the way back: the second signal, or the first where another process is to go it. */
function wayBack({ signal, leave }) {
    const handed = new AbortController();
    const hear = () => {
        if (signal.reason instanceof types/* HandOver */.II)
            handed.abort(signal.reason);
    };
    if (signal.aborted)
        hear();
    else
        signal.addEventListener('abort', hear, { once: true });
    return AbortSignal.any([leave, handed.signal]);
}
/** Clears up after a run that died, then deploys. */
async function change(work) {
    const { record, context } = work;
    const dead = record.unfinished;
    if (dead) {
        try {
            await heal(dead, deploy_until(context.signal, work));
        }
        catch (error) {
            const left = dead.members.map(({ ref }) => ref);
            return result(work, { proofs: [], changed: true, undone: 'partly', left }, why(error, work));
        }
    }
    return forward(deploy_until(context.signal, work), () => deploy_until(wayBack(context), work));
}
/** Writes the record, then the objects; waits, proves, and records the end. `back`: the work for the way back. */
async function forward(work, back) {
    const { wanted, record, lock, request, context } = work;
    const revision = newRevision(work);
    context.report({
        type: 'release',
        address: { release: request.release, namespace: request.releaseNamespace },
        revision: revision.number,
        run: context.run.id,
    });
    await lock.check();
    await record.begin(revision);
    const waiter = watching(wanted.manifests.map(({ ref }) => ref), context.signal, context, request.health);
    // What a dead run may have written is as much to be undone as what this one writes, though this one finds it as it should be.
    const progress = {
        touched: new Set(record.unfinished?.members.map(({ ref }) => (0,kubernetes_ref/* refKey */.XF)(ref))),
        since: new Map(),
        live: new Map(),
    };
    let failed;
    let proofs = [];
    try {
        await applyAll(work, (0,release_record/* memberMap */.jy)(revision), progress);
        if (wanted.manifests.some(({ ref }) => waiter.waitsFor(ref)))
            context.report({ type: 'phase', phase: 'wait', text: 'waiting until everything is ready' });
        const readiness = await ready(work, waiter, progress.since);
        if (readiness.ready)
            proofs = await proveImages(wanted.pinned, waiter, context);
        failed = failure(readiness, proofs, request);
        if (!failed) {
            if (request.prune)
                revision.orphans = await prune(revision, work, progress.touched);
            await record.succeed({ ...revision, proof: proofs });
        }
    }
    catch (error) {
        failed = why(error, work);
    }
    finally {
        waiter.stop();
    }
    return failed
        ? deploy_end(back(), revision, progress, proofs, failed)
        : result(work, { proofs, changed: progress.touched.size > 0, undone: 'none', left: [], objects: lastSeen(work, waiter, progress) });
}
/** Waits for all objects, each judged from what our own write returned, or from what was seen when nothing was written. */
function ready({ planned, request, context }, waiter, written) {
    const targets = planned.items.map(({ manifest: { ref, at }, live }) => {
        const since = written.get((0,kubernetes_ref/* refKey */.XF)(ref)) ?? (live && { resourceVersion: live.resourceVersion, specChanged: false });
        return { ref, at, ...(since ? { since } : {}) };
    });
    return waitReady(waiter, targets, request.patience, context.now() + request.timeout, context);
}
/** What happens after a failure: everything back, unless the user wants to look at it, or somebody else has the release by now. */
async function deploy_end(work, revision, progress, proofs, failed) {
    const { planned, record, request, context } = work;
    const touched = planned.items.map(({ manifest }) => manifest.ref).filter((ref) => progress.touched.has((0,kubernetes_ref/* refKey */.XF)(ref)));
    const changed = touched.length > 0;
    const kept = { proofs, changed, undone: 'none', left: touched };
    try {
        if (request.onFailure === 'keep' && failed.status !== 'CANCELED') {
            await record.fail(revision, 'failed');
            return result(work, kept, failed);
        }
        context.signal.throwIfAborted();
        context.report({ type: 'phase', phase: 'undo', text: failed.message });
        const back = await bringBack(work, revision, progress.touched);
        return result(work, { proofs, changed, ...back }, failed);
    }
    catch (error) {
        if (context.signal.reason instanceof types/* HandOver */.II) {
            await record.abandon(revision);
            return result(work, kept, failed);
        }
        const message = `the undo did not come to its end: ${error.message}`;
        const problem = { code: 'H2K-280', severity: 'error', message, fix: 'The next run of this release goes on with it.' };
        return result(work, { ...kept, undone: 'partly' }, { ...failed, problems: [...failed.problems, problem] });
    }
}
/** An error after the first write: a cancel, refusals and faults become the result's words. */
function why(error, { context, planned: { items } }) {
    if (context.signal.aborted)
        return { status: 'CANCELED', message: 'cancelled', causes: [], problems: [] };
    if (error instanceof types/* Stop */.VG)
        return { status: 'FAILED', message: error.message, causes: [], problems: error.problems };
    const { message } = error;
    const at = items.find(({ manifest }) => message.includes(`"${manifest.ref.name}"`))?.manifest.at([]);
    return { status: 'FAILED', message, causes: [], problems: [{ code: 'H2K-281', severity: 'error', message, ...(at ? { at } : {}) }] };
}
/** What the watches have told last, else what our own write returned, else what was there before. */
const lastSeen = ({ planned: { items } }, waiter, progress) => items.flatMap(({ manifest: { ref }, live }) => waiter?.get(ref) ?? progress?.live.get((0,kubernetes_ref/* refKey */.XF)(ref)) ?? live ?? []);
function result({ planned, record }, ended, failed) {
    return {
        objects: [],
        ...ended,
        status: failed?.status ?? 'COMPLETED',
        statusMessage: failed?.message ?? '',
        causes: failed?.causes ?? [],
        problems: failed?.problems ?? [],
        changes: planned.items.map(({ change: one }) => one),
        revision: record.good?.number ?? 0,
    };
}

;// CONCATENATED MODULE: ../build/kubernetes/deploy/remove.js








/**
 * Deletes the objects that manifests name, what needs others first, each by its uid, and waits until they are gone with all that they own.
 * Throws ConfigurationError while nothing is deleted; the signal's reason where that ends it.
 */
async function remove(request, context, removal) {
    const { objects, missing } = await find(request, context);
    removal.missing = missing;
    refuseOthers(objects);
    const deadline = context.now() + request.timeout;
    for (const wave of inWaves(objects, ({ ref }) => -waveOf(ref)))
        await (0,parallel/* parallel */._)(wave, async (live) => {
            const why = await removeOne(live, deadline, context, removal);
            if (why === undefined)
                removal.removed.push(live);
            else
                removal.left.push({ live, why });
        });
}
function refuseOthers(objects) {
    const owned = objects.flatMap((live) => {
        const owner = gitOpsOwner(live);
        return owner ? [{ live, owner }] : [];
    });
    if (owned.length === 0)
        return;
    throw new types/* ConfigurationError */.j1(owned.map(({ live, owner }) => ({
        code: 'H2K-240',
        severity: 'error',
        message: `${(0,kubernetes_ref/* refText */.d0)(live.ref)} is owned by ${owner}`,
        fix: 'Delete it where that reads it from (Git): it would be made again.',
    })));
}
/** Why it is still there; undefined: it is gone. */
async function removeOne(live, deadline, context, removal) {
    const { signal, now, report } = context;
    const cluster = context.cluster.until(signal);
    try {
        signal.throwIfAborted();
        removal.changed = true;
        await cluster.delete(live.ref, { uid: live.uid, propagation: 'foreground' });
        await (0,until/* untilGone */.wD)(live, cluster, signal, Math.max(1, Math.ceil((deadline - now()) / 1000)));
        report({ type: 'object', ref: live.ref, change: remove_deletion(live) });
        return undefined;
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof errors/* ApiError */.hD)
            return error.message;
        const finalizers = (0,kubernetes_ref/* objectAt */.lJ)((await cluster.get(live.ref))?.body, 'metadata')['finalizers'];
        const { message } = error;
        return Array.isArray(finalizers) ? `${message}; its finalizers: ${finalizers.join(', ')}` : message;
    }
}
const remove_deletion = ({ ref }) => ({
    ref,
    action: 'delete',
    wave: waveOf(ref),
    diff: '',
    simulated: false,
    reversible: 'no',
    why: 'to be deleted',
});

;// CONCATENATED MODULE: ../build/kubernetes/deploy/rollback.js




/**
 * Deploys a former revision of a release again, with the images that it had, as a revision of its own: what has come since stays, unless it is pruned.
 * Throws ConfigurationError (H2K-291) where there is no such revision, and as `deploy` does. Rules 12.
 */
async function rollback({ back, ...request }, context) {
    const { release, releaseNamespace } = request;
    const record = await release_record/* ReleaseRecord */.fQ.open(context.cluster.until(context.signal), release, releaseNamespace, context.run);
    const former = await record.former(back);
    if (!former)
        throw new types/* ConfigurationError */.j1([noSuchRevision(release, releaseNamespace, record.good?.number, back)]);
    context.report({ type: 'phase', phase: 'read', text: `back to revision ${former.number} of ${release}` });
    return deploy({ ...request, manifests: formerManifests(former), images: 'written', former: former.images }, context);
}
const noSuchRevision = (release, namespace, good, back) => ({
    code: 'H2K-291',
    severity: 'error',
    message: good === undefined
        ? `namespace ${namespace} has no record of a deployed release ${release}`
        : `release ${release} is at revision ${good}, and the one ${back} before it is not kept`,
    fix: good === undefined
        ? 'name the release of the task that applied it: release, releaseNamespace'
        : 'six revisions are kept; name a nearer one',
});

;// CONCATENATED MODULE: ../build/kubernetes/deploy/status.js







/** The first lists of a slow API server are waited for so long; what is not here by then is asked for object by object. */
const listedWithin = 30_000;
/**
 * The same reading of the cluster as a deploy's wait, without the waiting: every object, with causes where it fails. Reads only; lasts up to ten seconds
 * where pods without a probe have just become ready. Throws ConfigurationError: unknown kinds, other namespaces, no such record.
 */
async function status_status(request, context) {
    const cluster = context.cluster.until(context.signal);
    const targets = await targetsOf(request, { ...context, cluster });
    const refs = targets.map(({ ref }) => ref);
    const live = await readLive(refs, cluster);
    const there = targets.flatMap((target) => {
        const seen = live.get((0,kubernetes_ref/* refKey */.XF)(target.ref));
        return seen ? [{ ...target, since: { resourceVersion: seen.resourceVersion, specChanged: false } }] : [];
    });
    const outcomes = new Map((await looked(there, request.health, { ...context, cluster })).map((outcome) => [(0,kubernetes_ref/* refKey */.XF)(outcome.ref), outcome]));
    return refs.map((ref) => status_statusOf(ref, live.get((0,kubernetes_ref/* refKey */.XF)(ref)), outcomes.get((0,kubernetes_ref/* refKey */.XF)(ref))));
}
async function targetsOf(request, context) {
    if ('manifests' in request)
        return (await (0,deploy_open/* place */.ik)(request, context)).manifests.map(({ ref, at }) => ({ ref, at }));
    const { release, releaseNamespace } = request;
    const record = await release_record/* ReleaseRecord */.fQ.open(context.cluster, release, releaseNamespace, context.run);
    const revision = record.unfinished ?? record.good;
    if (!revision)
        throw new types/* ConfigurationError */.j1([noRecord(release, releaseNamespace)]);
    return revision.members.map(({ ref }) => ({ ref }));
}
/** Nobody has deployed this release, or somewhere else. */
const noRecord = (release, namespace) => ({
    code: 'H2K-265',
    severity: 'error',
    message: `namespace ${namespace} has no record of a deployed release ${release}`,
    fix: 'Deploy it first, or name the release and its namespace as the run did: --release, --release-namespace',
    input: 'release',
});
/** A wait whose time is up at once: what is not ready is looked into once more, with its events and logs, and told. */
async function looked(targets, own, context) {
    const { now, sleep, signal } = context;
    const refs = targets.map(({ ref }) => ref);
    const waiter = watching(refs, signal, context, own);
    const ended = new AbortController();
    try {
        await Promise.race([waiter.synced, sleep(listedWithin, AbortSignal.any([signal, ended.signal])).catch(() => { })]);
        signal.throwIfAborted();
        const { patience } = (0,health_patience/* parsePatience */.Ly)('');
        return await waiter.wait(targets, { deadline: now(), patience, report: () => { } });
    }
    finally {
        ended.abort();
        waiter.stop();
    }
}
function status_statusOf(ref, live, outcome) {
    if (!live || !outcome)
        return { ref, state: 'absent', why: '', causes: [] };
    const { health } = outcome;
    switch (health.state) {
        case 'failing':
            return { ref, state: 'failing', why: '', causes: outcome.causes };
        case 'ready':
            return outcome.verdict === 'ready'
                ? { ref, state: 'ready', why: '', causes: [] }
                : { ref, state: 'progressing', why: 'ready, but not for long enough yet', causes: [] };
        default:
            return { ref, state: health.state, why: health.why, causes: [] };
    }
}

;// CONCATENATED MODULE: ../build/kubernetes/deploy/history.js

/** Kinds that keep their former pod templates, and in which objects. */
const keepers = {
    Deployment: 'ReplicaSet',
    StatefulSet: 'ControllerRevision',
    DaemonSet: 'ControllerRevision',
};
const hasHistory = (kind) => Object.hasOwn(keepers, kind);
const kindsWithHistory = Object.keys(keepers);
/** A workload's pod templates, today's first. Throws ApiError. */
async function templatesOf(live, cluster) {
    const resource = await cluster.resource('apps', keepers[live.ref.kind] ?? '');
    if (!resource)
        return [];
    const found = [];
    for await (const one of cluster.list(resource, namespaceOf(live)))
        if (isOwned(one, live))
            found.push(formerOf(one, resource));
    return found.toSorted((one, other) => other.revision - one.revision);
}
const namespaceOf = ({ ref }) => (ref.namespace === undefined ? {} : { namespace: ref.namespace });
function isOwned({ body }, { uid }) {
    const owners = (0,kubernetes_ref/* objectAt */.lJ)(body, 'metadata')['ownerReferences'];
    return Array.isArray(owners) && owners.some((owner) => owner.uid === uid);
}
function formerOf({ body }, { kind }) {
    if (kind === 'ReplicaSet') {
        const annotations = (0,kubernetes_ref/* objectAt */.lJ)((0,kubernetes_ref/* objectAt */.lJ)(body, 'metadata'), 'annotations');
        const revision = Number((0,kubernetes_ref/* textAt */.$6)(annotations, 'deployment.kubernetes.io/revision'));
        return { revision, template: withoutHash((0,kubernetes_ref/* objectAt */.lJ)((0,kubernetes_ref/* objectAt */.lJ)(body, 'spec'), 'template')) };
    }
    // Kept as the patch that leads to it.
    const { $patch: _, ...template } = (0,kubernetes_ref/* objectAt */.lJ)((0,kubernetes_ref/* objectAt */.lJ)((0,kubernetes_ref/* objectAt */.lJ)(body, 'data'), 'spec'), 'template');
    return { revision: Number(body['revision'] ?? 0), template };
}
/** The Deployment's controller tells its ReplicaSets apart by a label of its own. */
function withoutHash(template) {
    const metadata = (0,kubernetes_ref/* objectAt */.lJ)(template, 'metadata');
    const { 'pod-template-hash': _, ...labels } = (0,kubernetes_ref/* objectAt */.lJ)(metadata, 'labels');
    return { ...template, metadata: { ...metadata, labels } };
}

;// CONCATENATED MODULE: ../build/kubernetes/deploy/template.js











/**
 * Gives a workload the pod template that it had before, as its ReplicaSets or ControllerRevisions keep it: under the name of the release that wrote
 * today's, so that the next apply knows it for its own (`kubectl rollout undo` leaves fields that no apply removes). Waits until it is ready.
 * Throws ConfigurationError while nothing is written. Rules 12.
 */
async function rollbackTemplate(request, context) {
    const cluster = context.cluster.until(context.signal);
    const live = await found(request, { ...context, cluster });
    const templates = await templatesOf(live, cluster);
    const target = templates[request.back];
    if (!target)
        throw template_mistake('H2K-292', `${(0,kubernetes_ref/* refText */.d0)(live.ref)} has ${templates.length - 1} former revisions, and is to go back ${request.back}`, 'name a nearer one, or raise spec.revisionHistoryLimit for the next time');
    const manager = ownManager(live) ?? request.manager;
    const before = await asApplied(live, manager, { ...context, cluster });
    const body = { ...before, spec: { ...(0,kubernetes_ref/* objectAt */.lJ)(before, 'spec'), template: target.template } };
    const force = await mustForce(body, manager, request, { ...context, cluster });
    const options = { manager, force };
    context.report({ type: 'phase', phase: 'apply', text: `${(0,kubernetes_ref/* refText */.d0)(live.ref)}: back to the pod template of revision ${target.revision}` });
    return template_written(live, { body, options }, request, context);
}
async function found({ ref }, { cluster }) {
    if (!hasHistory(ref.kind))
        throw template_mistake('H2K-292', `a ${ref.kind} keeps no former revisions`, `name one of ${kindsWithHistory.join(', ')}, or roll the release back`);
    const live = await cluster.get(ref);
    if (!live)
        throw template_mistake('H2K-292', `${(0,kubernetes_ref/* refText */.d0)(ref)} is not there`, 'check its name and namespace');
    const owner = gitOpsOwner(live);
    if (owner)
        throw template_mistake('H2K-240', `${(0,kubernetes_ref/* refText */.d0)(ref)} is owned by ${owner}`, 'Change it where that reads it from (Git).');
    return live;
}
/** The release of ours that wrote the pod template. */
const ownManager = ({ body }) => entriesOf(body).find(({ manager, operation, fieldsV1 }) => operation === 'Apply' && manager.startsWith('hub-to-kube/') && 'f:template' in (0,kubernetes_ref/* objectAt */.lJ)(fieldsV1, 'f:spec'))?.manager;
/** What the manager has applied last. On first contact what kubectl applied becomes its own: else fields of today's template would stay. */
async function asApplied(live, manager, { cluster }) {
    const isFirst = adoptableEntries(live, manager, (0,kubernetes_ref/* apiVersionOf */.uO)(live.ref)).length > 0;
    const { body, ref } = isFirst ? await adopt(live, manager, cluster) : live;
    const part = partUnder(appliedEntry(body, manager)?.fieldsV1 ?? { '.': {}, 'f:spec': { 'f:template': {} } }, body);
    const { name, namespace } = ref;
    const metadata = { ...(0,kubernetes_ref/* objectAt */.lJ)(part, 'metadata'), name, ...(namespace === undefined ? {} : { namespace }) };
    return { ...part, apiVersion: (0,kubernetes_ref/* apiVersionOf */.uO)(ref), kind: ref.kind, metadata };
}
/** Whether fields have to be taken from their owners, as the user allows. Throws ConfigurationError (H2K-244) where that was not said. */
async function mustForce(body, manager, { conflicts, ref }, { cluster }) {
    try {
        await cluster.apply(body, { manager, dryRun: true, force: conflicts === 'force' });
        return conflicts === 'force';
    }
    catch (error) {
        const owners = (0,errors/* managerConflicts */.f0)(error);
        if (owners.length === 0)
            throw error;
        const others = owners.filter(({ manager: owner }) => !conflicts.includes(owner));
        if (others.length === 0)
            return true;
        throw new types/* ConfigurationError */.j1(others.map((owner) => problem('H2K-244', `${(0,kubernetes_ref/* refText */.d0)(ref)}: ${owner.field} belongs to ${ownerInWords(owner)}`, `take it over: conflicts: ${owner.manager} (or force)`)));
    }
}
async function template_written(live, { body, options }, request, context) {
    const { signal, report, now } = context;
    const waiter = watching([live.ref], signal, context, request.health);
    let failed;
    let after = live;
    try {
        after = (await context.cluster.until(signal).apply(body, options)).live;
        report({ type: 'object', ref: live.ref, change: changed(live) });
        const since = {
            resourceVersion: after.resourceVersion,
            specChanged: after.generation !== live.generation,
            ...(after.generation === undefined ? {} : { generation: after.generation }),
        };
        const readiness = await waitReady(waiter, [{ ref: live.ref, since }], request.patience, now() + request.timeout, context);
        failed = failure(readiness, [], { requireProof: false });
    }
    catch (error) {
        const message = signal.aborted ? 'cancelled' : error.message;
        failed = { status: signal.aborted ? 'CANCELED' : 'FAILED', message, causes: [], problems: [] };
    }
    finally {
        waiter.stop();
    }
    const object = waiter.get(live.ref) ?? after;
    if (!failed)
        return { status: 'COMPLETED', statusMessage: '', causes: [], object, changed: true, undone: false };
    const { status, message: statusMessage, causes } = failed;
    const ended = { status, statusMessage, causes, object, changed: true };
    return { ...ended, undone: request.onFailure === 'undo' ? await template_putBack(live, options, context) : false };
}
/** The values and owners of before; what somebody else has written since stays. */
async function template_putBack(before, { manager }, context) {
    const cluster = context.cluster.until(context.leave);
    const told = (text) => context.report({ type: 'phase', phase: 'undo', text: `${(0,kubernetes_ref/* refText */.d0)(before.ref)} ${text}` });
    try {
        const now = await cluster.get(before.ref);
        const isWhole = now !== undefined && (await restore(now, { body: before.body }, manager, cluster));
        told(isWhole ? 'is back' : 'stays as it is: somebody else has changed it since');
        return isWhole;
    }
    catch (error) {
        told(`stays as it is: ${error.message}`);
        return false;
    }
}
const changed = ({ ref }) => ({
    ref,
    action: 'update',
    wave: waveOf(ref),
    diff: '',
    simulated: false,
    reversible: 'yes',
    why: 'a former pod template',
});
const problem = (code, message, fix) => ({ code, severity: 'error', message, fix });
const template_mistake = (code, message, fix) => new types/* ConfigurationError */.j1([problem(code, message, fix)]);

// EXTERNAL MODULE: ../build/kubernetes/deploy/told.js + 2 modules
var deploy_told = __webpack_require__(8868);
;// CONCATENATED MODULE: ../build/kubernetes/deploy/undo.js



/**
 * Undoes what a run left half done, as that run would have: for who comes after it in its name. Waits for the lock, which a killed run holds for some
 * seconds more. Rules 11.
 * @returns undefined where there is nothing to undo: that run came to its end, or another one goes on from what it left
 */
async function undo(request, context) {
    const { release, namespace, run } = request;
    const addressed = { ...request, releaseNamespace: namespace, defaultNamespace: namespace };
    const within = { ...context, cluster: context.cluster.until(context.signal) };
    const lock = await (0,deploy_open/* lockRelease */.lT)({ ...addressed, release }, context);
    try {
        const record = await (0,deploy_open/* openRecord */.C6)(addressed, context);
        const { unfinished } = record;
        if (!unfinished || record.run !== run)
            return undefined;
        const touched = new Set([...unfinished.members, ...unfinished.orphans].map(({ ref }) => (0,kubernetes_ref/* refKey */.XF)(ref)));
        return await bringBack({ record, lock, request, context: within }, unfinished, touched);
    }
    finally {
        await lock.free();
    }
}

;// CONCATENATED MODULE: ../build/kubernetes/deploy/verify.js









/** Is what was deployed still there, as it was left, and does it run the recorded images? Reads only. Throws ConfigurationError when there is no record. */
async function verify(release, namespace, context) {
    const cluster = context.cluster.until(context.signal);
    const record = await release_record/* ReleaseRecord */.fQ.open(cluster, release, namespace, context.run);
    const good = record.good;
    if (!good)
        throw new types/* ConfigurationError */.j1([noRecord(release, namespace)]);
    const live = await readLive(good.members.map(({ ref }) => ref), cluster);
    const drift = good.members.flatMap((member) => {
        const now = live.get((0,kubernetes_ref/* refKey */.XF)(member.ref));
        if (!now)
            return [{ ref: member.ref, why: 'it is gone' }];
        if (now.uid !== member.uid)
            return [{ ref: member.ref, why: 'somebody has deleted it and made it anew' }];
        if (projection(now.body, record.names.manager) !== member.projection)
            return [{ ref: member.ref, why: 'somebody has changed what this release applied' }];
        return [];
    });
    const proofs = await proveImages(pinnedIn(formerManifests(good), good.images), undefined, { ...context, cluster });
    for (const { ref, why } of drift)
        context.report({ type: 'phase', phase: 'prove', text: `${(0,kubernetes_ref/* refText */.d0)(ref)}: ${why}` });
    return { release, revision: good.number, proofs, drift };
}

;// CONCATENATED MODULE: ../build/kubernetes/deploy/door.js











/** What this room does for others; all that is thrown on the way has words by then, unless it is a defect. */
const door_deploy = (request, context) => (0,deploy_told/* told */.E)(request, context, () => deploy(request, context));
const door_plan = (request, context) => (0,deploy_told/* told */.E)(request, context, () => plan(request, context));
const door_verify = (release, namespace, context) => worded(verify(release, namespace, context), context);
const door_status = (request, context) => worded(status_status(request, context), context);
/** The releases that a namespace has records of. */
const releases = (namespace, context) => worded((0,store/* recordedReleases */.X)(context.cluster.until(context.signal), namespace), context);
const door_undo = (request, context) => worded(undo(request, context), context);
const door_find = (request, context) => worded(find(request, context), context);
const door_remove = (request, context, removal) => worded(remove(request, context, removal), context);
const door_rollback = (request, context) => worded(rollback(request, context), context);
const door_rollbackTemplate = (request, context) => worded(rollbackTemplate(request, context), context);
const worded = (done, { cluster }) => done.catch((error) => {
    throw (0,deploy_told/* answered */.o)(error, cluster);
});


/***/ })

};
