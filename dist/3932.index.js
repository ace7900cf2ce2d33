export const id = 3932;
export const ids = [3932];
export const modules = {

/***/ 7829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ causesOf),
  Y: () => (/* binding */ reported)
});

// EXTERNAL MODULE: ../build/kubernetes/health/read.js
var read = __webpack_require__(1864);
// EXTERNAL MODULE: ../build/kubernetes/health/causes/events.js
var causes_events = __webpack_require__(8962);
;// CONCATENATED MODULE: ../build/kubernetes/health/causes/lost.js


/** A failed pod's own reason (kubelet and pod garbage collector; https://kubernetes.io/docs/concepts/workloads/pods/disruptions). */
const failures = {
    Evicted: 'Evicted',
    Preempting: 'Evicted',
    DeadlineExceeded: 'DeadlineExceeded',
    NodeLost: 'NodeLost',
    NodeShutdown: 'NodeLost',
    Terminated: 'NodeLost',
    Shutdown: 'NodeLost',
    OutOfcpu: 'Unschedulable',
    OutOfmemory: 'Unschedulable',
    OutOfpods: 'Unschedulable',
    NodeAffinity: 'Unschedulable',
};
/** Why a pod was taken away, by its condition DisruptionTarget. */
const disruptions = {
    PreemptionByScheduler: 'Evicted',
    EvictionByEvictionAPI: 'Evicted',
    TerminationByKubelet: 'Evicted',
    DeletionByTaintManager: 'NodeLost',
    DeletionByPodGC: 'NodeLost',
};
/** A pod that did not end by itself: it was put out, or its node went. `undefined` for one that has not failed. */
function failedPod(pod) {
    if ((0,read/* text */.Qq)(pod.body, 'status', 'phase') !== 'Failed')
        return undefined;
    const reason = (0,read/* text */.Qq)(pod.body, 'status', 'reason');
    const disruption = disruptionOf(pod);
    const code = (reason === undefined ? disruption?.code : failures[reason]) ?? 'Reported';
    const message = (0,read/* text */.Qq)(pod.body, 'status', 'message') ?? disruption?.message ?? `pod ${pod.ref.name} failed`;
    return { code, pod: pod.ref.name, reason: reason ?? disruption?.reason ?? 'Failed', message };
}
function disruptionOf(pod) {
    const told = (0,read/* condition */.uH)(pod.body, 'DisruptionTarget');
    const code = told?.status === 'True' ? disruptions[told.reason] : undefined;
    return told && code && { code, reason: told.reason, message: told.message || told.reason };
}
/** The node controller's word about a pod that still says it runs: nobody has heard of its node for a while. */
function nodeLost(pod, related) {
    const events = (0,causes_events/* eventsOf */.XL)(pod.uid, related).filter((event) => ['NodeNotReady', 'Started'].includes((0,causes_events/* reasonOf */.A3)(event)));
    const last = events.toSorted((one, other) => (0,causes_events/* happened */.Y5)(one) - (0,causes_events/* happened */.Y5)(other)).at(-1);
    const lost = last && (0,causes_events/* reasonOf */.A3)(last) === 'NodeNotReady' ? last : undefined;
    const unreachable = (0,read/* items */.ld)(pod.body, 'status', 'conditions').some((one) => (0,read.at)(one, 'type') === 'Ready' && (0,read.at)(one, 'status') === 'Unknown');
    if (!lost && !unreachable)
        return undefined;
    const node = (0,read/* text */.Qq)(pod.body, 'spec', 'nodeName') ?? 'its node';
    const said = lost ? `: ${(0,causes_events/* messageOf */.bD)(lost)}` : '';
    return { code: 'NodeLost', pod: pod.ref.name, reason: 'NodeNotReady', message: `${node} doesn't answer any more${said}` };
}
/** A pod that has ended is deleted by its kubelet with no grace at all: for a moment, each is there after its time. */
const overdue = 5_000;
/** Pods that should be gone by now; deletionTimestamp is the end of their grace period. */
function stuckPods(pods, now) {
    const late = pods.filter((pod) => ((0,read/* time */.kB)(pod.body, 'metadata', 'deletionTimestamp') ?? Number.POSITIVE_INFINITY) + overdue < now);
    return late.map((pod) => {
        const finalizers = (0,read/* words */.aL)(pod.body, 'metadata', 'finalizers');
        const why = finalizers.length > 0 ? `held by ${finalizers.join(', ')}` : `its node ${(0,read/* text */.Qq)(pod.body, 'spec', 'nodeName') ?? ''} has not ended it`;
        return {
            code: 'OldPodsStay',
            pod: pod.ref.name,
            reason: 'Terminating',
            message: `pod ${pod.ref.name} of the old revision does not go: ${why}`,
        };
    });
}

// EXTERNAL MODULE: ../build/kubernetes/health/revision.js
var revision = __webpack_require__(6953);
// EXTERNAL MODULE: ../build/kubernetes/health/causes/trouble.js
var causes_trouble = __webpack_require__(2068);
;// CONCATENATED MODULE: ../build/kubernetes/health/causes/owner.js




/** Why the API server took no pod (facts/kubernetes-tried 12): there is none to look at then. */
const refusedRows = [
    [/exceeded quota|failed quota/i, 'Quota'],
    [/violates PodSecurity/i, 'PodSecurity'],
    [/error looking up service account|serviceaccount "[^"]*" not found/i, 'ServiceAccountMissing'],
    // A controller without its rights: the API server has just started and doesn't know the roles yet.
    [/failed calling webhook|timed? ?out|connection refused|system:serviceaccount:kube-system:\S+ cannot create resource/i, 'Reported'],
    [/admission webhook|admission polic|denied|forbidden|is invalid/i, 'AdmissionRefused'],
];
const webhookFix = "The admission webhook named here doesn't answer, and nothing gets past it until it does: look at its Service and pods.";
const refusal = (reason, message) => ({
    code: (0,causes_trouble/* classify */.L)(refusedRows, message, 'Reported'),
    reason,
    message,
    ...(/failed calling webhook/i.test(message) ? { fix: webhookFix } : {}),
});
/** What keeps a workload from making its pods at all. */
function ownerTroubles(live, related) {
    const set = live.ref.kind === 'Deployment' ? (0,revision/* currentReplicaSet */.kw)(live, related) : undefined;
    const makers = set ? [set] : [live];
    return makers.flatMap((maker) => [replicaFailure(maker) ?? failedCreate(maker, related)]).filter((one) => one !== undefined);
}
function replicaFailure(maker) {
    const failure = (0,read/* condition */.uH)(maker.body, 'ReplicaFailure');
    if (failure?.status !== 'True')
        return undefined;
    return refusal(failure.reason, failure.message);
}
/** StatefulSets, DaemonSets and Jobs have no such condition; only their events tell. Newer success ends them. */
function failedCreate(maker, related) {
    if (maker.ref.kind === 'ReplicaSet' || maker.ref.kind === 'Deployment')
        return undefined;
    const since = (0,causes_events/* written */.Mp)(maker);
    const told = (0,causes_events/* eventsOf */.XL)(maker.uid, related).filter((event) => ['FailedCreate', 'SuccessfulCreate'].includes((0,causes_events/* reasonOf */.A3)(event)) && (0,causes_events/* happened */.Y5)(event) >= since);
    const last = told.toSorted((one, other) => (0,causes_events/* happened */.Y5)(one) - (0,causes_events/* happened */.Y5)(other)).at(-1);
    if (!last || (0,causes_events/* reasonOf */.A3)(last) !== 'FailedCreate')
        return undefined;
    return refusal('FailedCreate', (0,causes_events/* messageOf */.bD)(last));
}

// EXTERNAL MODULE: ../build/kubernetes/health/causes/container.js
var container = __webpack_require__(9476);
;// CONCATENATED MODULE: ../build/kubernetes/health/causes/schedule.js



const rows = [[/persistentvolumeclaim/i, 'VolumeClaimPending']];
/** What the scheduler says against the nodes, and what helps (facts/kubernetes-tried 12; texts of the scheduler's plugins). */
const hints = [
    [
        /volume node affinity conflict|PersistentVolume's node affinity|no available volume zone/i,
        'the volume is in another zone',
        'Its volume is bound to other nodes: let the pod run there, or make the claim anew.',
    ],
    [/Insufficient (\S+)/i, 'too little of a resource', "Lower the pod's requests, or add a node with more of what is named here."],
    [/Too many pods/i, 'the nodes have all the pods they may', 'Add a node, or remove pods that nobody needs.'],
    [/untolerated taint/i, 'taints', 'Tolerate the taint named here (spec.tolerations), or take it off the node.'],
    [/Pod's node affinity|node selector/i, 'affinity', 'Correct nodeSelector or affinity, or label a node so.'],
    [
        /anti-affinity|affinity rules|topology spread/i,
        'pods that keep apart',
        'Fewer replicas, more nodes, or softer rules (preferred…, ScheduleAnyway).',
    ],
    [/free ports/i, 'a host port that is taken', 'Give up hostPort, or have more nodes than replicas.'],
    [/unschedulable/i, 'cordoned nodes', 'Uncordon a node (kubectl uncordon), or add one.'],
];
/** While somebody has announced a new node, a pod without one is only waiting. */
function unscheduled(pod, related) {
    const scheduled = (0,read/* condition */.uH)(pod.body, 'PodScheduled');
    if (scheduled?.status !== 'False' || scheduled.reason !== 'Unschedulable')
        return undefined;
    if (scaleUpAnnounced(pod, related))
        return undefined;
    const { message, reason } = scheduled;
    const code = (0,causes_trouble/* classify */.L)(rows, message, 'Unschedulable');
    if (/persistentvolumeclaim "[^"]*" not found/.test(message))
        return { code, pod: pod.ref.name, reason, message, fix: 'Create the PersistentVolumeClaim that the pod names.' };
    const fixes = code === 'Unschedulable' ? hints.filter(([pattern]) => pattern.test(message)).map(([, , fix]) => fix) : [];
    return { code, pod: pod.ref.name, reason, message, ...(fixes.length > 0 ? { fix: fixes.join(' ') } : {}) };
}
/** Cluster autoscaler says TriggeredScaleUp (and NotTriggerScaleUp), Karpenter Nominated. */
function scaleUpAnnounced(pod, related) {
    const told = (0,causes_events/* eventsOf */.XL)(pod.uid, related).filter((event) => ['TriggeredScaleUp', 'Nominated', 'NotTriggerScaleUp'].includes((0,causes_events/* reasonOf */.A3)(event)));
    const last = told.toSorted((one, other) => (0,causes_events/* happened */.Y5)(one) - (0,causes_events/* happened */.Y5)(other)).at(-1);
    return last !== undefined && (0,causes_events/* reasonOf */.A3)(last) !== 'NotTriggerScaleUp';
}

;// CONCATENATED MODULE: ../build/kubernetes/health/causes/pod.js






const mountRows = [[/(secrets?|configmaps?) "[^"]*" not found|non-existent (config|secret) key/i, 'ConfigMissing']];
/** Events of a pod that tells nothing by itself while they happen: it only stays ContainerCreating. */
const quietEvents = {
    FailedMount: (message) => (0,causes_trouble/* classify */.L)(mountRows, message, 'VolumeMount'),
    FailedAttachVolume: () => 'VolumeMount',
    FailedMapVolume: () => 'VolumeMount',
    FailedCreatePodSandBox: () => 'Reported',
};
const sandboxFix = "The node could not set the pod up: look at the node's network plugin, and at the RuntimeClass that the pod names.";
/** All that is wrong with a pod: its containers, then what keeps them from starting. */
function podTroubles(pod, related) {
    const failed = failedPod(pod);
    const containers = containerTroubles(pod, related);
    if (failed)
        return containers.length > 0 && failed.code === 'Reported' ? containers : [failed, ...containers.filter(endedByItself)];
    const lost = nodeLost(pod, related);
    if (lost)
        return [lost];
    if (containers.length > 0)
        return containers;
    return [unscheduled(pod, related), quiet(pod, related), unready(pod, related)].filter((one) => one !== undefined).slice(0, 1);
}
/** Whoever puts a pod out stops its containers: ends by SIGTERM and SIGKILL, and a clean one, say nothing more. */
const endedByItself = ({ code, exitCode }) => code !== 'Crash' || ![0, 137, 143].includes(exitCode ?? 0);
function containerTroubles(pod, related) {
    const restartsAlways = ((0,read/* text */.Qq)(pod.body, 'spec', 'restartPolicy') ?? 'Always') === 'Always';
    const init = (0,read/* items */.ld)(pod.body, 'status', 'initContainerStatuses').map((status) => (0,container/* containerTrouble */.$C)(pod, status, !isSidecar(pod, status), related));
    const main = (0,read/* items */.ld)(pod.body, 'status', 'containerStatuses').map((status) => (0,container/* containerTrouble */.$C)(pod, status, !restartsAlways, related));
    return [...init, ...main].filter((one) => one !== undefined);
}
/** An init container that restarts always is a sidecar: it isn't meant to end. */
function isSidecar(pod, status) {
    const name = (0,read/* text */.Qq)(status, 'name');
    return (0,read/* items */.ld)(pod.body, 'spec', 'initContainers').some((one) => (0,read/* text */.Qq)(one, 'name') === name && (0,read/* text */.Qq)(one, 'restartPolicy') === 'Always');
}
function quiet(pod, related) {
    const statuses = [...(0,read/* items */.ld)(pod.body, 'status', 'initContainerStatuses'), ...(0,read/* items */.ld)(pod.body, 'status', 'containerStatuses')];
    if (!statuses.some((status) => ['ContainerCreating', 'PodInitializing'].includes((0,read/* text */.Qq)(status, 'state', 'waiting', 'reason') ?? '')))
        return undefined;
    if (statuses.some((status) => (0,read/* text */.Qq)(status, 'state', 'running', 'startedAt') !== undefined))
        return undefined;
    const event = (0,causes_events/* eventsOf */.XL)(pod.uid, related).findLast((one) => (0,causes_events/* reasonOf */.A3)(one) in quietEvents);
    const code = event && quietEvents[(0,causes_events/* reasonOf */.A3)(event)];
    if (!event || !code)
        return undefined;
    const fix = (0,causes_events/* reasonOf */.A3)(event) === 'FailedCreatePodSandBox' ? { fix: sandboxFix } : {};
    return { code: code((0,causes_events/* messageOf */.bD)(event)), pod: pod.ref.name, reason: (0,causes_events/* reasonOf */.A3)(event), message: (0,causes_events/* messageOf */.bD)(event), ...fix };
}
/** Running but not ready: which probe says no, and what it was answered. */
function unready(pod, related) {
    const status = (0,read/* items */.ld)(pod.body, 'status', 'containerStatuses').find((one) => !(0,read/* flag */.Jt)(one, 'ready'));
    if (!status || (0,read/* text */.Qq)(status, 'state', 'running', 'startedAt') === undefined)
        return undefined;
    const event = (0,causes_events/* eventsOf */.XL)(pod.uid, related).findLast((one) => (0,causes_events/* reasonOf */.A3)(one) === 'Unhealthy');
    if (!event)
        return undefined;
    return { code: 'ProbeFailing', pod: pod.ref.name, container: (0,read/* text */.Qq)(status, 'name') ?? '', reason: 'Unhealthy', message: (0,container/* answerOf */.ut)(event) };
}

;// CONCATENATED MODULE: ../build/kubernetes/health/causes.js





/**
 * Why a workload isn't ready: what its newest pods say, what kept it from making them, and pods of the old revision that stand in the way
 * by not going. Only pods of the new revision are blamed for what they do (rules 25).
 */
function causesOf(live, related, now, except = []) {
    const current = (0,revision/* currentPods */.Qc)(live, related);
    const pods = current.filter((pod) => !(0,revision/* isReadyPod */.rU)(pod));
    const others = live.ref.kind === 'Pod' || live.ref.kind === 'Job'
        ? []
        : related.owned.filter((one) => one.ref.kind === 'Pod' && !current.includes(one));
    const troubles = [
        ...pods.flatMap((pod) => podTroubles(pod, related)),
        ...(live.ref.kind === 'Pod' ? [] : ownerTroubles(live, related)),
        ...stuckPods(others, now),
    ];
    return (0,causes_trouble/* toCauses */.E)(live.ref, troubles.filter((trouble) => !except.includes(trouble.code)));
}
/** A cause that an object's own status tells. */
function reported(live, code, reason, message) {
    const trouble = { code, reason, message: message || reason };
    return (0,causes_trouble/* toCauses */.E)(live.ref, [trouble]);
}


/***/ }),

/***/ 7189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ codes)
/* harmony export */ });
const codes = {
    ImageNotFound: {
        what: 'The registry has no such repository, tag or digest.',
        fix: 'Check the repository and the tag or digest, and that the push has ended.',
        from: "the container's state, the pod's event Failed",
    },
    ImageUnauthorised: {
        what: 'The registry lets nobody read the image without an account that may. Docker Hub says the same of a repository that does not exist.',
        fix: 'Check that the repository exists and that the pod (or its ServiceAccount) names an imagePullSecret that may read it.',
        from: "the container's state; the pod's event FailedToRetrieveImagePullSecret where a pull Secret is missing",
    },
    ImageRateLimited: {
        what: 'The registry has had too many pulls from here.',
        fix: 'The registry limits anonymous pulls: pull with an account (imagePullSecret) or through a mirror.',
        from: "the container's state",
    },
    ImageWrongPlatform: {
        what: "The image is there, but not for the node's processor.",
        fix: "Build the image for the nodes' platform too (docker buildx build --platform …).",
        from: "the container's state",
    },
    ImagePull: {
        what: 'The image could not be pulled for another reason: the registry is away, or its name is known to nobody.',
        fix: "Check that the registry answers from the cluster's nodes.",
        from: "the container's state, the pod's event Failed",
    },
    InvalidImageName: {
        what: 'What stands as image is no image reference.',
        fix: "Correct the image's name in the manifest: lower case, and host/path:tag or @sha256:….",
        from: "the container's state",
    },
    ConfigMissing: {
        what: 'A ConfigMap, a Secret or a key that the pod names is not there.',
        fix: 'Create the ConfigMap, Secret or key that the pod names, or mark the reference as optional.',
        from: "the container's state; for volumes the pod's event FailedMount",
    },
    VolumeMount: {
        what: 'A volume could not be attached or mounted.',
        fix: "Check the volume: its source, the node it may be attached to, and the driver's pods.",
        from: "the pod's events FailedMount, FailedAttachVolume, FailedMapVolume",
    },
    Crash: {
        what: 'The program ends by itself: exit code, signal, and its last log lines are told.',
        fix: "Read the container's last log lines; its command, arguments, environment or a service that it needs is wrong.",
        from: "the container's last end, the log of its previous run",
    },
    OutOfMemory: {
        what: 'The container used more memory than its limit and was killed.',
        fix: "Raise the container's memory limit, or let the program use less.",
        from: "the container's last end (OOMKilled)",
    },
    StartError: {
        what: 'The runtime could not start the program: there is no such file, or it may not be run.',
        fix: "Correct the container's command: the runtime could not start it.",
        from: "the container's state and last end",
    },
    ExecFormat: {
        what: "The program is not made for the node's processor, or is a script without its first line.",
        fix: "The program is not made for the node's processor, or is a script without '#!': build for the right platform.",
        from: "the container's log; without the right to read logs it is told as a crash",
    },
    RunAsRoot: {
        what: 'The pod demands a user that is not root, and the image runs as root.',
        fix: 'Give the image a numeric user that is not 0 (USER 1000), or set runAsUser.',
        from: "the container's state",
    },
    ProbeFailing: {
        what: 'The program runs, but a probe says no: which one, and what it was answered last.',
        fix: 'Check the path, port and time limits of the probe against what the program really answers.',
        from: "the pod's event Unhealthy",
    },
    Unschedulable: {
        what: 'No node can take the pod.',
        fix: 'No node fits: check resource requests, taints, node selectors and affinity, or add a node.',
        from: "the pod's condition PodScheduled",
    },
    Quota: {
        what: "The namespace's quota leaves no room for the pod.",
        fix: "Raise the namespace's ResourceQuota, lower the requests, or make room for the rollout's extra pod (maxSurge: 0).",
        from: "the ReplicaSet's condition ReplicaFailure, the workload's event FailedCreate",
    },
    PodSecurity: {
        what: "The namespace's Pod Security level refuses the pod template.",
        fix: "Set the securityContext that the namespace's Pod Security level asks for.",
        from: "the ReplicaSet's condition ReplicaFailure, the workload's event FailedCreate",
    },
    ServiceAccountMissing: {
        what: 'The ServiceAccount that the pod names is not there.',
        fix: 'Create the ServiceAccount that the pod names.',
        from: "the ReplicaSet's condition ReplicaFailure, the workload's event FailedCreate",
    },
    AdmissionRefused: {
        what: 'An admission webhook or policy refuses the pod template.',
        fix: "Change the pod template as the cluster's admission rule asks.",
        from: "the ReplicaSet's condition ReplicaFailure, the workload's event FailedCreate",
    },
    VolumeClaimPending: {
        what: 'A claim has no volume, and why nobody provides one.',
        fix: "Check the claim's storage class, size and access mode; nothing has provided a volume for it.",
        from: "the claim's events ProvisioningFailed and FailedBinding, the pod's condition PodScheduled",
    },
    LoadBalancerPending: {
        what: 'A Service of the type LoadBalancer has no address of its own.',
        fix: 'Nothing has given the Service an address: check the load balancer controller and the quota of the cloud.',
        from: "the Service's event SyncLoadBalancerFailed",
    },
    DeadlineExceeded: {
        what: 'A deadline of its own passed: progressDeadlineSeconds of a Deployment, activeDeadlineSeconds of a Job or pod.',
        fix: 'Find what was slow in the pods named here, or raise the deadline.',
        from: 'the conditions Progressing, Failed and FailureTarget',
    },
    JobFailed: {
        what: 'A Job has failed for good; its pods (and the indexes of an indexed Job) are named.',
        fix: "Read the failed pod's log lines; the Job made as many attempts as it may.",
        from: 'the conditions Failed and FailureTarget, failedIndexes, the pods of the Job',
    },
    Evicted: {
        what: 'The pod had to leave its node: memory or disk ran short, or a more important pod needed the place.',
        fix: 'The node was short of memory or disk: set requests that tell what the pod needs.',
        from: "the pod's status and its condition DisruptionTarget",
    },
    NodeLost: {
        what: "The pod's node does not answer, was shut down, or is gone.",
        fix: "Look at the node (kubectl describe node): the pod is not to blame. It moves when the node's pods are given up (five minutes), or when the Node is deleted.",
        from: "the pod's status, its condition DisruptionTarget, its event NodeNotReady",
    },
    FinalizerHangs: {
        what: 'The object is being deleted, and a finalizer holds it: what stands in the manifest will not be.',
        fix: 'Let the controller that owns the finalizer do its work; where there is none any more, take the finalizer off.',
        from: "the object's finalizers; for a Namespace its conditions, which name what is left in it",
    },
    OldPodsStay: {
        what: 'Pods of the old revision do not go although their time is up, so the rollout stands still.',
        fix: "Look at the pods named here: a finalizer holds them, or their node doesn't answer (then delete the Node, or force the deletion).",
        from: 'deletionTimestamp and finalizers of the old pods',
    },
    HealthRule: {
        what: 'A rule of your own (`health`, or a HEALTH document) says that the object has failed.',
        fix: "Look at the object's status, or correct the rule.",
        from: "the rule's expressions `failed` and `message`",
    },
    NotReady: {
        what: 'The time is up, and nothing says why: what was last seen is told.',
        fix: 'Look at what was last seen, and raise the timeout if it only needs longer.',
        from: 'whatever the object says about itself',
    },
    Reported: {
        what: 'The object reports this itself, in its own words.',
        fix: 'The object reports this itself: see its controller for what it means.',
        from: 'conditions, phases, states and error texts in its status',
    },
};


/***/ }),

/***/ 9476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $C: () => (/* binding */ containerTrouble),
/* harmony export */   q_: () => (/* binding */ endedState),
/* harmony export */   ut: () => (/* binding */ answerOf)
/* harmony export */ });
/* unused harmony exports pullRows, configRows, startRows, waiting */
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1864);
/* harmony import */ var _events_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8962);
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2068);




/** What the registry answered, as containerd and CRI-O tell it. "no match for platform" ends in "not found" too. */
const pullRows = [
    [/no match for platform|no matching manifest|no image found in (manifest|image) list/i, 'ImageWrongPlatform'],
    [/\b429\b|toomanyrequests|too many requests|rate limit/i, 'ImageRateLimited'],
    [
        /\b40[13]\b|unauthori[sz]ed|access denied|forbidden|insufficient_scope|authori[sz]ation failed|failed to authorize|authentication required/i,
        'ImageUnauthorised',
    ],
    [/no such host|connection refused|i\/o timeout|\b50[0-9]\b/i, 'ImagePull'],
    [/not ?found|manifest unknown|name unknown|does not exist/i, 'ImageNotFound'],
];
/** CreateContainerConfigError is one word for two things: one may heal, the other never. */
const configRows = [[/runAsNonRoot|run as root|non-numeric user/i, 'RunAsRoot']];
const startRows = [[/exec format error/i, 'ExecFormat']];
/** The kubelet's waiting reasons (facts/kubernetes-tried 12) and how their message is read. */
const waiting = {
    ErrImagePull: (message) => (0,_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .classify */ .L)(pullRows, message, 'ImagePull'),
    ImagePullBackOff: (message) => (0,_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .classify */ .L)(pullRows, message, 'ImagePull'),
    RegistryUnavailable: () => 'ImagePull',
    ImageInspectError: () => 'ImagePull',
    SignatureValidationFailed: () => 'ImagePull',
    ErrImageNeverPull: () => 'ImageNotFound',
    InvalidImageName: () => 'InvalidImageName',
    CreateContainerConfigError: (message) => (0,_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .classify */ .L)(configRows, message, 'ConfigMissing'),
    CreateContainerError: (message) => (0,_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .classify */ .L)(startRows, message, 'StartError'),
    RunContainerError: (message) => (0,_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .classify */ .L)(startRows, message, 'StartError'),
    PostStartHookError: () => 'Crash',
};
const pulls = new Set(['ErrImagePull', 'ImagePullBackOff']);
/** The container did begin: the end of its last start is about the same trouble. Behind a pull or a missing ConfigMap it would be about an older one. */
const starts = new Set(['RunContainerError', 'PostStartHookError']);
/** What is wrong with one container of a pod, if anything is. `once`: it is meant to end (init container, Job). */
function containerTrouble(pod, status, once, related) {
    const restarts = (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(status, 'restartCount') ?? 0;
    const about = { pod: pod.ref.name, container: (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(status, 'name') ?? '', ...(restarts > 0 ? { restarts } : {}) };
    const reason = (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(status, 'state', 'waiting', 'reason') ?? '';
    const ended = endedState(status);
    const code = waiting[reason];
    if (code) {
        const message = pulls.has(reason) ? pullMessage(pod, status, related) : ((0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(status, 'state', 'waiting', 'message') ?? reason);
        return { ...about, code: code(message), reason, message, ...(starts.has(reason) ? exitOf(ended) : {}) };
    }
    if (!ended || (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt)(status, 'ready') || (once && (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(ended, 'exitCode') === 0))
        return undefined;
    return { ...about, ...crash(pod, status, ended, reason, related) };
}
const exitOf = (ended) => {
    const exitCode = (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(ended, 'exitCode');
    return exitCode === undefined ? {} : { exitCode };
};
/** A crashing container is `terminated` or `running` most of the time, so its last end is looked at, not the word CrashLoopBackOff. */
function endedState(status) {
    return (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(status, 'state', 'terminated') ?? (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)(status, 'lastState', 'terminated');
}
function crash(pod, status, ended, waitingReason, related) {
    const exitCode = (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(ended, 'exitCode') ?? 0;
    const ending = (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(ended, 'reason') ?? 'Error';
    const name = (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(status, 'name') ?? '';
    const log = related.logs?.get(`${pod.uid}/${name}`);
    const own = (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(ended, 'message')?.trim();
    const probe = killedByProbe(pod, name, related);
    const exit = { reason: waitingReason || ending, exitCode, ...(log && log.length > 0 ? { log: [...log] } : {}) };
    const said = own ? `: ${own}` : '';
    const unread = related.refused?.has('logs') ? ' (its log may not be read)' : '';
    if (/exec format error/i.test(own ?? '') || log?.some((line) => /exec format error/i.test(line)))
        return {
            ...exit,
            code: 'ExecFormat',
            message: `the program can't run on this node: ${own || log?.find((line) => /exec format error/i.test(line))}`,
        };
    if (ending === 'OOMKilled')
        return {
            ...exit,
            code: 'OutOfMemory',
            reason: ending,
            message: `the container was killed for using more memory than its limit${said}`,
        };
    if (ending === 'StartError' || ending === 'ContainerCannotRun')
        return { ...exit, code: 'StartError', reason: ending, message: own || 'the runtime could not start the container' };
    if (probe)
        return { ...exit, code: 'ProbeFailing', reason: 'Unhealthy', message: `the container was killed because of its probe: ${probe}` };
    const hook = killedByHook(pod, name, ended, related);
    if (hook !== undefined)
        return {
            ...exit,
            code: 'Crash',
            reason: 'FailedPostStartHook',
            message: `the container was killed because its postStart hook fails${hook}`,
            fix: 'Correct the postStart hook: what it runs or asks must succeed in this image.',
        };
    return {
        ...exit,
        code: 'Crash',
        message: `the container ended with exit code ${exitCode}${detail(exitCode, ending)}${said}${unread}`,
    };
}
const signals = new Map(Object.entries(node_os__WEBPACK_IMPORTED_MODULE_0__.constants.signals)
    .map(([name, number]) => [number, name])
    .toReversed());
/** Above 128 an exit code is a signal's number and 128. */
function detail(exitCode, ending) {
    const words = [ending === 'Error' ? undefined : ending, signals.get(exitCode - 128)].filter((one) => one !== undefined);
    return words.length > 0 ? ` (${words.join(', ')})` : '';
}
/** Whether an event is about this container; one that names none may be. */
const about = (event, container) => ((0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(event.body, 'involvedObject', 'fieldPath') ?? `{${container}}`).includes(`{${container}}`);
/** What a probe was answered; a command that printed nothing leaves nothing behind the colon. */
const answerOf = (event) => (0,_events_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(event).replace(/:$/, ': its command failed and printed nothing');
/** Liveness and startup probes end a container by a signal; the event tells why. */
function killedByProbe(pod, container, related) {
    const event = (0,_events_js__WEBPACK_IMPORTED_MODULE_3__/* .eventsOf */ .XL)(pod.uid, related).findLast((one) => (0,_events_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A3)(one) === 'Unhealthy' && /^(liveness|startup) probe/i.test((0,_events_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(one)) && about(one, container));
    return event && answerOf(event);
}
/** The kubelet's words are gone with the moment, and its event says no more than that it was so; which command it was stands in the pod. */
function killedByHook(pod, container, ended, related) {
    const began = (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .time */ .kB)(ended, 'startedAt') ?? 0;
    const told = (0,_events_js__WEBPACK_IMPORTED_MODULE_3__/* .eventsOf */ .XL)(pod.uid, related).some((event) => (0,_events_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A3)(event) === 'FailedPostStartHook' && (0,_events_js__WEBPACK_IMPORTED_MODULE_3__/* .happened */ .Y5)(event) >= began && about(event, container));
    if (!told)
        return undefined;
    const spec = (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .items */ .ld)(pod.body, 'spec', 'containers').find((one) => (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(one, 'name') === container);
    const command = (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .words */ .aL)(spec, 'lifecycle', 'postStart', 'exec', 'command').join(' ');
    return command === '' ? '' : `: ${command}`;
}
/** While the kubelet backs off, only the event has the registry's own words. */
function pullMessage(pod, status, related) {
    const said = registryMessage(pod, status, related);
    const secret = (0,_events_js__WEBPACK_IMPORTED_MODULE_3__/* .eventsOf */ .XL)(pod.uid, related).findLast((one) => (0,_events_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A3)(one) === 'FailedToRetrieveImagePullSecret');
    return secret && (0,_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .classify */ .L)(pullRows, said, 'ImagePull') === 'ImageUnauthorised' ? `${said}; ${(0,_events_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(secret)}` : said;
}
function registryMessage(pod, status, related) {
    const message = (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(status, 'state', 'waiting', 'message') ?? '';
    if ((0,_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .classify */ .L)(pullRows, message, 'ImagePull') !== 'ImagePull')
        return message;
    const image = (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)((0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .items */ .ld)(pod.body, 'spec', 'containers')
        .concat((0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .items */ .ld)(pod.body, 'spec', 'initContainers'))
        .find((one) => (0,_read_js__WEBPACK_IMPORTED_MODULE_2__.at)(one, 'name') === (0,_read_js__WEBPACK_IMPORTED_MODULE_2__.at)(status, 'name')), 'image');
    const event = (0,_events_js__WEBPACK_IMPORTED_MODULE_3__/* .eventsOf */ .XL)(pod.uid, related).findLast((one) => (0,_events_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(one).startsWith('Failed to pull image') && (0,_events_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(one).includes(`"${image}"`));
    return event ? (0,_events_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(event) : message;
}


/***/ }),

/***/ 8962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   Mp: () => (/* binding */ written),
/* harmony export */   XL: () => (/* binding */ eventsOf),
/* harmony export */   Y5: () => (/* binding */ happened),
/* harmony export */   bD: () => (/* binding */ messageOf)
/* harmony export */ });
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1864);

/** Events by the uid of what they are about. The scheduler's have neither count nor source nor lastTimestamp. */
function eventsOf(uid, related) {
    return related.events.filter((event) => (0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(event.body, 'involvedObject', 'uid') === uid);
}
const reasonOf = (event) => (0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(event.body, 'reason') ?? '';
const messageOf = (event) => ((0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(event.body, 'message') ?? '').trim();
/** When an event happened last. */
function happened(event) {
    const { body } = event;
    return ((0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB)(body, 'lastTimestamp') ??
        (0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB)(body, 'series', 'lastObservedTime') ??
        (0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB)(body, 'eventTime') ??
        (0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB)(body, 'metadata', 'creationTimestamp') ??
        0);
}
/** When somebody last wrote what is wanted of an object (not its status), by the server's clock: older events speak of what was before. */
function written(live) {
    const times = (0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .items */ .ld)(live.body, 'metadata', 'managedFields')
        .filter((entry) => (0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(entry, 'subresource') === undefined)
        .map((entry) => (0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB)(entry, 'time') ?? 0);
    return Math.max(0, ...times);
}


/***/ }),

/***/ 2068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ toCauses),
/* harmony export */   L: () => (/* binding */ classify)
/* harmony export */ });
/* harmony import */ var _codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7189);

function classify(rows, message, otherwise) {
    return rows.find(([pattern]) => pattern.test(message))?.[1] ?? otherwise;
}
/** One cause for each code and container (the one with the most restarts), those of pods told before those of owners. */
function toCauses(ref, troubles) {
    const kept = new Map();
    for (const trouble of troubles) {
        const key = `${trouble.code}/${trouble.container ?? ''}`;
        const known = kept.get(key);
        if (!known || (trouble.restarts ?? 0) > (known.restarts ?? 0))
            kept.set(key, trouble);
    }
    return [...kept.values()].map((trouble) => ({ ...trouble, ref, fix: trouble.fix ?? _codes_js__WEBPACK_IMPORTED_MODULE_0__/* .codes */ .F[trouble.code].fix }));
}


/***/ }),

/***/ 7417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   To: () => (/* binding */ readyFor),
/* harmony export */   wN: () => (/* binding */ restartsOf),
/* harmony export */   yB: () => (/* binding */ held)
/* harmony export */ });
/* unused harmony export heldSeconds */
/* harmony import */ var _causes_events_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8962);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1864);
/* harmony import */ var _verdicts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1370);



/** Without a readiness probe a crash loop is "available" for a moment at each start: ready counts only when it lasted (rules 27). */
const heldSeconds = 10;
/** Pods that were ready for so long before a write that changed nothing need no new proof; far more than clocks differ. */
const settledSeconds = 60;
/** Ready, for as long as it must last to be believed. */
function held(live, pods, related, now, since) {
    const hold = holdOf(live, pods, now, since);
    const ended = hold > 0 ? endedSince(pods, related) : undefined;
    return ended === undefined ? (0,_verdicts_js__WEBPACK_IMPORTED_MODULE_0__/* .ready */ .Gc)(hold) : (0,_verdicts_js__WEBPACK_IMPORTED_MODULE_0__/* .progressing */ .OP)(ended);
}
/** Seconds that readiness must still last once the workload says "available" (which has its minReadySeconds in it). */
function holdOf(live, pods, now, since) {
    const spec = live.ref.kind === 'Pod' ? (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)(live.body, 'spec') : (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)(live.body, 'spec', 'template', 'spec');
    if (wantsNoPods(live))
        return 0;
    if (everyContainerProbed(spec) && restartsOf(pods) === 0)
        return 0;
    if (since && !since.specChanged && pods.length > 0 && pods.every((pod) => readyFor(pod, now) > settledSeconds))
        return 0;
    return Math.max(0, heldSeconds - ((0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(live.body, 'spec', 'minReadySeconds') ?? 0));
}
/** All restarts of all containers of these pods. */
function restartsOf(pods) {
    return pods
        .flatMap((pod) => [...(0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .items */ .ld)(pod.body, 'status', 'containerStatuses'), ...(0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .items */ .ld)(pod.body, 'status', 'initContainerStatuses')])
        .reduce((sum, status) => sum + ((0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(status, 'restartCount') ?? 0), 0);
}
/** Seconds that a pod has been ready; 0 if it isn't. */
function readyFor(pod, now) {
    if ((0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .condition */ .uH)(pod.body, 'Ready')?.status !== 'True')
        return 0;
    const entry = (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .items */ .ld)(pod.body, 'status', 'conditions').find((one) => one['type'] === 'Ready');
    return Math.max(0, (now - ((0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB)(entry, 'lastTransitionTime') ?? now)) / 1000);
}
/**
 * What a kubelet's event tells before its status does: on a node under load a crash is in the status after more than the ten seconds. Only an event
 * from after the last start that the status knows counts: what runs again has got over it. `undefined`: none.
 */
function endedSince(pods, related) {
    for (const pod of pods)
        for (const status of (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .items */ .ld)(pod.body, 'status', 'containerStatuses')) {
            const started = (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB)(status, 'state', 'running', 'startedAt') ?? Number.POSITIVE_INFINITY;
            const told = (0,_causes_events_js__WEBPACK_IMPORTED_MODULE_2__/* .eventsOf */ .XL)(pod.uid, related).findLast((event) => isRestart(event, (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(status, 'name') ?? '') && (0,_causes_events_js__WEBPACK_IMPORTED_MODULE_2__/* .happened */ .Y5)(event) > started);
            if (told)
                return `pod ${pod.ref.name} is called ready, and its kubelet says: ${(0,_causes_events_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(told)}`;
        }
    return undefined;
}
const isRestart = (event, container) => (0,_causes_events_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A3)(event) === 'BackOff' && (0,_causes_events_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(event).startsWith(`Back-off restarting failed container ${container} `);
function everyContainerProbed(spec) {
    const containers = (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .items */ .ld)(spec, 'containers');
    return containers.length > 0 && containers.every((container) => (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)(container, 'readinessProbe') !== undefined);
}
function wantsNoPods(live) {
    return ((0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(live.body, 'spec', 'replicas') === 0 ||
        (live.ref.kind === 'DaemonSet' && (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(live.body, 'status', 'desiredNumberScheduled') === 0));
}


/***/ }),

/***/ 1864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cf: () => (/* binding */ ownerUid),
/* harmony export */   FB: () => (/* binding */ same),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Pf: () => (/* binding */ label),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Xl: () => (/* binding */ toCondition),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   kB: () => (/* binding */ time),
/* harmony export */   ld: () => (/* binding */ items),
/* harmony export */   uH: () => (/* binding */ condition),
/* harmony export */   w7: () => (/* binding */ annotation),
/* harmony export */   yb: () => (/* binding */ conditionsOf)
/* harmony export */ });
/** Reading of JSON that somebody else wrote: a value that is missing or of another type is `undefined`, never an exception. */
function at(value, ...path) {
    let found = value;
    for (const step of path) {
        if (found === null || typeof found !== 'object')
            return undefined;
        found = Array.isArray(found) ? found[Number(step)] : found[step];
    }
    return found;
}
function text(value, ...path) {
    const found = at(value, ...path);
    return typeof found === 'string' ? found : undefined;
}
function count(value, ...path) {
    const found = at(value, ...path);
    if (typeof found === 'bigint')
        return Number(found);
    return typeof found === 'number' ? found : undefined;
}
function flag(value, ...path) {
    return at(value, ...path) === true;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function object(value, ...path) {
    const found = at(value, ...path);
    return isObject(found) ? found : undefined;
}
/** The texts of a list. */
function words(value, ...path) {
    const found = at(value, ...path);
    return Array.isArray(found) ? found.filter((one) => typeof one === 'string') : [];
}
/** The objects of a list. */
function items(value, ...path) {
    const found = at(value, ...path);
    return Array.isArray(found) ? found.filter(isObject) : [];
}
/** `status.conditions`, with every field a text. */
function conditionsOf(body) {
    return items(body, 'status', 'conditions').map(toCondition);
}
function toCondition(entry) {
    const observedGeneration = count(entry, 'observedGeneration');
    return {
        type: text(entry, 'type') ?? '',
        status: text(entry, 'status') ?? '',
        reason: text(entry, 'reason') ?? '',
        message: text(entry, 'message') ?? '',
        ...(observedGeneration === undefined ? {} : { observedGeneration }),
    };
}
function condition(body, type) {
    return conditionsOf(body).find((one) => one.type === type);
}
/** Milliseconds of a Kubernetes timestamp. */
function time(value, ...path) {
    const found = text(value, ...path);
    const ms = found === undefined ? Number.NaN : Date.parse(found);
    return Number.isNaN(ms) ? undefined : ms;
}
/** uid of the controller that owns an object. */
function ownerUid(live) {
    const owners = items(live.body, 'metadata', 'ownerReferences');
    return text(owners.find((owner) => flag(owner, 'controller')) ?? owners[0], 'uid');
}
function label(live, name) {
    return text(live.body, 'metadata', 'labels', name);
}
function annotation(live, name) {
    return text(live.body, 'metadata', 'annotations', name);
}
/** Equal as JSON, whatever the order of keys. */
function same(left, right) {
    if (left === right)
        return true;
    if (Array.isArray(left) && Array.isArray(right))
        return left.length === right.length && left.every((one, index) => same(one, right[index]));
    if (!isObject(left) || !isObject(right))
        return false;
    const keys = Object.keys(left);
    return keys.length === Object.keys(right).length && keys.every((key) => key in right && same(left[key], right[key]));
}


/***/ }),

/***/ 6953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qc: () => (/* binding */ currentPods),
/* harmony export */   kw: () => (/* binding */ currentReplicaSet),
/* harmony export */   rU: () => (/* binding */ isReadyPod)
/* harmony export */ });
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1864);

/**
 * The pods of an object's newest revision: only they are blamed and proven (rules 25, 30).
 * Nothing while the controller has not made that revision yet.
 */
function currentPods(live, related) {
    if (live.ref.kind === 'Pod')
        return [live];
    if (!observed(live))
        return [];
    const find = finders[`${live.ref.group}/${live.ref.kind}`];
    return find ? find(live, related) : [];
}
/** Serving: its own word for it, unless it is on its way out, or was put out by somebody who left that word standing (pod garbage collection). */
function isReadyPod(pod) {
    return ((0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .condition */ .uH)(pod.body, 'Ready')?.status === 'True' &&
        (0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(pod.body, 'status', 'phase') !== 'Failed' &&
        (0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(pod.body, 'metadata', 'deletionTimestamp') === undefined);
}
const finders = {
    'apps/Deployment': ofDeployment,
    'apps/ReplicaSet': ownPods,
    '/ReplicationController': ownPods,
    'apps/StatefulSet': ofStatefulSet,
    'apps/DaemonSet': ofDaemonSet,
    'batch/Job': ownPods,
};
/** The ReplicaSet with the Deployment's own template: the revision number alone lags behind a change. */
function currentReplicaSet(live, related) {
    const sets = related.owned.filter((one) => one.ref.kind === 'ReplicaSet' && (0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .ownerUid */ .Cf)(one) === live.uid);
    const template = (0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(live.body, 'spec', 'template');
    const matching = sets.filter((one) => (0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .same */ .FB)(withoutHash((0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(one.body, 'spec', 'template')), withoutHash(template)));
    const revision = (0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .annotation */ .w7)(live, revisionKey);
    return newest(matching) ?? (revision === undefined ? undefined : sets.find((one) => (0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .annotation */ .w7)(one, revisionKey) === revision));
}
const revisionKey = 'deployment.kubernetes.io/revision';
function ofDeployment(live, related) {
    const set = currentReplicaSet(live, related);
    return set ? ownPods(set, related) : [];
}
function ofStatefulSet(live, related) {
    const revision = (0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(live.body, 'status', 'updateRevision');
    const pods = ownPods(live, related);
    return revision === undefined ? pods : pods.filter((pod) => (0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .label */ .Pf)(pod, 'controller-revision-hash') === revision);
}
/** By the newest ControllerRevision; where those are unknown, by the newest pod. */
function ofDaemonSet(live, related) {
    const revisions = related.owned.filter((one) => one.ref.kind === 'ControllerRevision' && (0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .ownerUid */ .Cf)(one) === live.uid);
    const pods = ownPods(live, related);
    const latest = revisions.toSorted((one, other) => ((0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(other.body, 'revision') ?? 0) - ((0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(one.body, 'revision') ?? 0))[0];
    const hash = (0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .label */ .Pf)(latest ?? newest(pods) ?? live, 'controller-revision-hash');
    return hash === undefined ? pods : pods.filter((pod) => (0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .label */ .Pf)(pod, 'controller-revision-hash') === hash);
}
function ownPods(live, related) {
    return related.owned.filter((one) => one.ref.kind === 'Pod' && (0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .ownerUid */ .Cf)(one) === live.uid);
}
function newest(objects) {
    const born = (one) => (0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(one.body, 'metadata', 'creationTimestamp') ?? '';
    return objects.toSorted((one, other) => born(other).localeCompare(born(one)))[0];
}
function withoutHash(template) {
    const labels = (0,_read_js__WEBPACK_IMPORTED_MODULE_0__.at)(template, 'metadata', 'labels');
    if (!template || !(0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(labels))
        return template;
    const { 'pod-template-hash': _, ...rest } = labels;
    return { ...template, metadata: { ...(0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)(template, 'metadata'), labels: rest } };
}
function observed(live) {
    const generation = (0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(live.body, 'metadata', 'generation');
    const seen = (0,_read_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(live.body, 'status', 'observedGeneration');
    return generation === undefined || seen === undefined || seen >= generation;
}


/***/ }),

/***/ 5955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T4: () => (/* binding */ needsWait),
  Y: () => (/* binding */ ruleOf)
});

// UNUSED EXPORTS: rules

// EXTERNAL MODULE: ../build/kubernetes/health/causes.js + 4 modules
var health_causes = __webpack_require__(7829);
// EXTERNAL MODULE: ../build/kubernetes/health/read.js
var read = __webpack_require__(1864);
// EXTERNAL MODULE: ../build/kubernetes/health/verdicts.js
var verdicts = __webpack_require__(1370);
;// CONCATENATED MODULE: ../build/kubernetes/health/kinds/cluster.js



const customResourceDefinition = (live) => {
    const names = (0,read/* condition */.uH)(live.body, 'NamesAccepted');
    if (names?.status === 'False')
        return { state: 'failing', causes: (0,health_causes/* reported */.Y)(live, 'Reported', names.reason, names.message) };
    const schema = (0,read/* condition */.uH)(live.body, 'NonStructuralSchema');
    if (schema?.status === 'True')
        return { state: 'failing', causes: (0,health_causes/* reported */.Y)(live, 'Reported', schema.reason, schema.message) };
    if ((0,read/* condition */.uH)(live.body, 'Terminating')?.status === 'True')
        return (0,verdicts/* progressing */.OP)('terminating');
    const established = (0,read/* condition */.uH)(live.body, 'Established');
    if (established?.status === 'True')
        return (0,verdicts/* ready */.Gc)();
    if (established?.status === 'False' && established.reason !== 'Installing')
        return { state: 'failing', causes: (0,health_causes/* reported */.Y)(live, 'Reported', established.reason, established.message) };
    return (0,verdicts/* progressing */.OP)(established?.message || 'not established yet');
};
const namespace = (live) => {
    const phase = (0,read/* text */.Qq)(live.body, 'status', 'phase');
    return phase === 'Active' ? (0,verdicts/* ready */.Gc)() : (0,verdicts/* progressing */.OP)(phase === 'Terminating' ? 'terminating' : 'no status yet');
};
/** The node's own word; pressure on it keeps pods away. */
const node = (live) => {
    const told = (0,read/* condition */.uH)(live.body, 'Ready');
    if (told?.status === 'True')
        return (0,verdicts/* ready */.Gc)();
    if (told?.status === 'Unknown')
        return { state: 'failing', causes: (0,health_causes/* reported */.Y)(live, 'NodeLost', told.reason, told.message) };
    return (0,verdicts/* progressing */.OP)(told?.message || 'no status yet');
};
const apiService = (live) => {
    const available = (0,read/* condition */.uH)(live.body, 'Available');
    return available?.status === 'True' ? (0,verdicts/* ready */.Gc)() : (0,verdicts/* progressing */.OP)(available?.message || 'not available yet');
};
/** An autoscaler is ready when it has an opinion and no reason to doubt it. Version 1 tells nothing but numbers. */
const horizontalPodAutoscaler = (live) => {
    const bad = (0,read/* conditionsOf */.yb)(live.body).find((one) => one.status === 'False' && (one.type === 'AbleToScale' || one.type === 'ScalingActive'));
    if (bad)
        return bad.reason === 'ScalingDisabled'
            ? (0,verdicts/* notVerified */.et)(bad.message)
            : { state: 'failing', causes: (0,health_causes/* reported */.Y)(live, 'Reported', bad.reason, bad.message) };
    const [current, desired] = [(0,read/* count */.U9)(live.body, 'status', 'currentReplicas'), (0,read/* count */.U9)(live.body, 'status', 'desiredReplicas')];
    // The API server writes a zero before anybody has looked.
    const looked = (0,read/* conditionsOf */.yb)(live.body).length > 0 || (0,read/* text */.Qq)(live.body, 'status', 'lastScaleTime') !== undefined || desired !== 0;
    if (desired === undefined || !looked)
        return (0,verdicts/* progressing */.OP)('no status yet');
    if (current !== undefined && current > desired)
        return (0,verdicts/* progressing */.OP)(`scaling from ${current} to ${desired}`);
    if (current !== undefined && current < desired)
        return (0,verdicts/* progressing */.OP)(`scaling from ${current} to ${desired}`);
    return (0,verdicts/* ready */.Gc)();
};

;// CONCATENATED MODULE: ../build/kubernetes/health/kinds/jobs.js



/** A pod that ends badly is the Job's own affair until backoffLimit is reached. */
const retried = ['Crash', 'OutOfMemory', 'StartError', 'ProbeFailing', 'Evicted', 'NodeLost', 'Reported'];
/** kstatus calls every started Job Current. A Job whose image can't be pulled never fails by itself: its pods tell (rules 27). */
const job = (live, related, now) => {
    const failed = [(0,read/* condition */.uH)(live.body, 'Failed'), (0,read/* condition */.uH)(live.body, 'FailureTarget')].find((one) => one?.status === 'True');
    if (failed) {
        const code = failed.reason === 'DeadlineExceeded' ? 'DeadlineExceeded' : 'JobFailed';
        const message = [failed.message, ...failedParts(live)].filter((one) => one !== '').join('; ');
        return { state: 'failing', causes: [...(0,health_causes/* reported */.Y)(live, code, failed.reason || 'Failed', message), ...(0,health_causes/* causesOf */.c)(live, related, now)] };
    }
    if ((0,read/* condition */.uH)(live.body, 'Complete')?.status === 'True')
        return (0,verdicts/* ready */.Gc)();
    if ((0,read/* flag */.Jt)(live.body, 'spec', 'suspend') || (0,read/* condition */.uH)(live.body, 'Suspended')?.status === 'True')
        return (0,verdicts/* notVerified */.et)('the Job is suspended');
    if ((0,read/* count */.U9)(live.body, 'spec', 'parallelism') === 0)
        return (0,verdicts/* notVerified */.et)('it is paused (spec.parallelism is 0)');
    if ((0,read/* text */.Qq)(live.body, 'status', 'startTime') === undefined)
        return (0,verdicts/* progressing */.OP)('not started yet');
    const [done, want] = [(0,read/* count */.U9)(live.body, 'status', 'succeeded') ?? 0, (0,read/* count */.U9)(live.body, 'spec', 'completions') ?? 1];
    const failures = (0,read/* count */.U9)(live.body, 'status', 'failed') ?? 0;
    return (0,verdicts/* failingOr */.aP)((0,health_causes/* causesOf */.c)(live, related, now, retried), `${done} of ${want} completed${failures > 0 ? `, ${failures} attempts failed` : ''}`);
};
/** Of an indexed Job, which of its parts failed. */
function failedParts(live) {
    const indexes = (0,read/* text */.Qq)(live.body, 'status', 'failedIndexes') ?? '';
    return indexes === '' ? [] : [`failed indexes: ${indexes}`];
}
/**
 * Ready as soon as it is there: its Jobs run later. Its last run without success is a failure to who looks at it; to who has just changed it,
 * it tells of what was before: nobody knows about the next.
 */
const cronJob = (live, _related, _now, since) => {
    if ((0,read/* flag */.Jt)(live.body, 'spec', 'suspend'))
        return (0,verdicts/* notVerified */.et)('it is suspended');
    const [begun, succeeded] = [(0,read/* time */.kB)(live.body, 'status', 'lastScheduleTime'), (0,read/* time */.kB)(live.body, 'status', 'lastSuccessfulTime')];
    const ended = (0,read/* items */.ld)(live.body, 'status', 'active').length === 0;
    if (ended && begun !== undefined && succeeded !== undefined && succeeded < begun) {
        const why = 'its last run has not succeeded';
        return since ? (0,verdicts/* notVerified */.et)(why) : { state: 'failing', causes: (0,health_causes/* reported */.Y)(live, 'JobFailed', 'LastRunFailed', why) };
    }
    return (0,verdicts/* ready */.Gc)();
};

// EXTERNAL MODULE: ../build/kubernetes/health/causes/events.js
var events = __webpack_require__(8962);
;// CONCATENATED MODULE: ../build/kubernetes/health/kinds/network.js




/**
 * kstatus is content with a cluster address; a load balancer serves only once it has one of its own, and a Service whose pods are none of them
 * ready serves nothing (pulumi-kubernetes waits for its endpoints too). A Service that selects no pod is what it is: its pods may come another day.
 */
const service = (live, related) => {
    const type = (0,read/* text */.Qq)(live.body, 'spec', 'type');
    if (type === 'ExternalName')
        return (0,verdicts/* ready */.Gc)();
    if (type === 'LoadBalancer' && (0,read/* items */.ld)(live.body, 'status', 'loadBalancer', 'ingress').length === 0) {
        const event = (0,events/* eventsOf */.XL)(live.uid, related).findLast((one) => (0,events/* reasonOf */.A3)(one) === 'SyncLoadBalancerFailed');
        return (0,verdicts/* failingOr */.aP)(event ? (0,health_causes/* reported */.Y)(live, 'LoadBalancerPending', (0,events/* reasonOf */.A3)(event), (0,events/* messageOf */.bD)(event)) : [], 'no address from the load balancer yet');
    }
    const refused = (0,read/* condition */.uH)(live.body, 'LoadBalancerPortsError');
    if (refused?.status === 'True')
        return { state: 'failing', causes: (0,health_causes/* reported */.Y)(live, 'Reported', refused.reason, refused.message) };
    const wrong = (0,read/* items */.ld)(live.body, 'status', 'loadBalancer', 'ingress')
        .flatMap((one) => (0,read/* items */.ld)(one, 'ports'))
        .find((port) => (0,read/* text */.Qq)(port, 'error') !== undefined);
    if (wrong)
        return { state: 'failing', causes: (0,health_causes/* reported */.Y)(live, 'Reported', 'PortError', `port ${(0,read/* count */.U9)(wrong, 'port')}: ${(0,read/* text */.Qq)(wrong, 'error')}`) };
    const why = withoutEndpoints(live, related);
    return why === undefined ? (0,verdicts/* ready */.Gc)() : { state: 'progressing', why, quiet: true };
};
/** Only of Services that choose pods and have an address to send from; `ready` left out means ready (EndpointSlice v1). */
function withoutEndpoints(live, related) {
    if (Object.keys((0,read/* object */.Ik)(live.body, 'spec', 'selector') ?? {}).length === 0 || (0,read/* text */.Qq)(live.body, 'spec', 'clusterIP') === 'None')
        return undefined;
    const slices = related.owned.filter((one) => one.ref.kind === 'EndpointSlice');
    if (slices.length === 0)
        return related.complete?.has('EndpointSlice') ? 'its endpoints are not told yet' : undefined;
    const endpoints = slices.flatMap((slice) => (0,read/* items */.ld)(slice.body, 'endpoints'));
    const serving = endpoints.some((one) => (0,read.at)(one, 'conditions', 'ready') !== false);
    return endpoints.length === 0 || serving ? undefined : `none of its ${endpoints.length} pods is ready`;
}
/** Many controllers never write an Ingress's address, so its absence says nothing either way. */
const ingress = (live) => (0,read/* items */.ld)(live.body, 'status', 'loadBalancer', 'ingress').length > 0
    ? (0,verdicts/* ready */.Gc)()
    : (0,verdicts/* notVerified */.et)('no address told; many ingress controllers never write one');

// EXTERNAL MODULE: ../build/kubernetes/health/hold.js
var hold = __webpack_require__(7417);
// EXTERNAL MODULE: ../build/kubernetes/health/revision.js
var revision = __webpack_require__(6953);
;// CONCATENATED MODULE: ../build/kubernetes/health/kinds/pod.js





/** kstatus calls a failed pod Current: here it fails. A pod that may end (restartPolicy) and is ready is a server all the same. */
const pod = (live, related, now, since) => {
    const phase = (0,read/* text */.Qq)(live.body, 'status', 'phase');
    if (phase === 'Succeeded')
        return (0,verdicts/* ready */.Gc)();
    if (phase === undefined)
        return (0,verdicts/* progressing */.OP)('no status yet');
    if (isHook(live))
        return (0,verdicts/* failingOr */.aP)((0,health_causes/* causesOf */.c)(live, related, now), 'a hook runs until it ends');
    if (phase !== 'Failed' && (0,revision/* isReadyPod */.rU)(live))
        return resized(live) ?? (0,hold/* held */.yB)(live, [live], related, now, since);
    return (0,verdicts/* failingOr */.aP)((0,health_causes/* causesOf */.c)(live, related, now), whyNotReady(live, phase));
};
/** Gates of scheduling and of readiness are opened by somebody else; they are named. */
function whyNotReady(live, phase) {
    const gates = (0,read/* items */.ld)(live.body, 'spec', 'schedulingGates').map((gate) => (0,read/* text */.Qq)(gate, 'name') ?? '');
    if ((0,read/* condition */.uH)(live.body, 'PodScheduled')?.reason === 'SchedulingGated')
        return `held by scheduling gates: ${gates.join(', ')}`;
    const shut = (0,read/* items */.ld)(live.body, 'spec', 'readinessGates')
        .map((gate) => (0,read/* text */.Qq)(gate, 'conditionType') ?? '')
        .filter((type) => (0,read/* condition */.uH)(live.body, type)?.status !== 'True');
    if (shut.length > 0 && (0,read/* condition */.uH)(live.body, 'ContainersReady')?.status === 'True')
        return `held by readiness gates: ${shut.join(', ')}`;
    return (0,read/* condition */.uH)(live.body, 'Ready')?.message || `phase ${phase}`;
}
/** A running pod whose resources were changed in place (KEP-1287): it has the old ones until the kubelet can give it the new. */
function resized(live) {
    const pending = (0,read/* condition */.uH)(live.body, 'PodResizePending');
    const busy = (0,read/* condition */.uH)(live.body, 'PodResizeInProgress');
    if (pending?.status === 'True' && pending.reason === 'Infeasible')
        return { state: 'failing', causes: (0,health_causes/* reported */.Y)(live, 'Unschedulable', pending.reason, pending.message) };
    const open = [pending, busy].find((one) => one?.status === 'True');
    return open && (0,verdicts/* progressing */.OP)(open.message || 'its resources are being changed in place');
}
/** Helm's and Argo CD's hooks are tasks: being ready is not what they are for. */
function isHook(live) {
    const hook = (0,read/* annotation */.w7)(live, 'helm.sh/hook') ?? (0,read/* annotation */.w7)(live, 'argocd.argoproj.io/hook');
    return hook !== undefined && ((0,read/* text */.Qq)(live.body, 'spec', 'restartPolicy') ?? 'Always') !== 'Always';
}

;// CONCATENATED MODULE: ../build/kubernetes/health/kinds/policy.js



const podDisruptionBudget = (live) => {
    // The API server writes zeros before anybody has looked.
    if ((0,read/* count */.U9)(live.body, 'status', 'observedGeneration') === undefined)
        return (0,verdicts/* progressing */.OP)('no status yet');
    const failed = (0,read/* condition */.uH)(live.body, 'DisruptionAllowed');
    if (failed?.reason === 'SyncFailed')
        return { state: 'failing', causes: (0,health_causes/* reported */.Y)(live, 'Reported', failed.reason, failed.message) };
    return (0,verdicts/* ready */.Gc)();
};
/** The API server reads its expressions against the types that they are for; what it warns of fails when it is evaluated. */
const admissionPolicy = (live) => {
    if ((0,read/* count */.U9)(live.body, 'status', 'observedGeneration') === undefined)
        return (0,verdicts/* progressing */.OP)('its expressions are not checked yet');
    const warning = (0,read/* items */.ld)(live.body, 'status', 'typeChecking', 'expressionWarnings')[0];
    if (!warning)
        return (0,verdicts/* ready */.Gc)();
    return (0,verdicts/* notVerified */.et)(`${(0,read/* text */.Qq)(warning, 'fieldRef') ?? 'an expression'}: ${(0,read/* text */.Qq)(warning, 'warning') ?? 'a warning'}`);
};
/** Its flow control level does not exist: requests would go another way. */
const flowSchema = (live) => {
    const dangling = (0,read/* condition */.uH)(live.body, 'Dangling');
    if (dangling?.status !== 'True')
        return (0,verdicts/* ready */.Gc)();
    return { state: 'failing', causes: (0,health_causes/* reported */.Y)(live, 'Reported', dangling.reason || 'Dangling', dangling.message) };
};
const certificateSigningRequest = (live) => {
    const refused = ['Denied', 'Failed'].map((type) => (0,read/* condition */.uH)(live.body, type)).find((one) => one?.status === 'True');
    if (refused)
        return { state: 'failing', causes: (0,health_causes/* reported */.Y)(live, 'Reported', refused.reason || refused.type, refused.message) };
    if ((0,read/* text */.Qq)(live.body, 'status', 'certificate') !== undefined)
        return (0,verdicts/* ready */.Gc)();
    return (0,verdicts/* progressing */.OP)((0,read/* condition */.uH)(live.body, 'Approved')?.status === 'True' ? 'approved, not issued yet' : 'not approved yet');
};
/** As with a claim for a volume: given to the first pod that uses it. */
const resourceClaim = (live) => (0,read/* object */.Ik)(live.body, 'status', 'allocation') ? (0,verdicts/* ready */.Gc)() : (0,verdicts/* notVerified */.et)('allocated only when the first pod uses it');

;// CONCATENATED MODULE: ../build/kubernetes/health/kinds/storage.js




/**
 * A claim whose class waits for its first consumer stays Pending until a pod uses it: nobody's fault, and no reason to wait for ever.
 * Its event tells (facts/kubernetes 4a).
 */
const persistentVolumeClaim = (live, related) => {
    const phase = (0,read/* text */.Qq)(live.body, 'status', 'phase');
    if (phase === 'Bound')
        return storage_resized(live);
    if (phase === 'Lost')
        return { state: 'failing', causes: (0,health_causes/* reported */.Y)(live, 'VolumeClaimPending', 'Lost', 'the volume of this claim is gone') };
    const last = (0,events/* eventsOf */.XL)(live.uid, related).at(-1);
    if (last && (0,events/* reasonOf */.A3)(last) === 'WaitForFirstConsumer')
        return (0,verdicts/* notVerified */.et)('bound only when the first pod uses it (WaitForFirstConsumer)');
    const failure = last && ['ProvisioningFailed', 'FailedBinding'].includes((0,events/* reasonOf */.A3)(last)) ? last : undefined;
    return (0,verdicts/* failingOr */.aP)(failure ? (0,health_causes/* reported */.Y)(live, 'VolumeClaimPending', (0,events/* reasonOf */.A3)(failure), (0,events/* messageOf */.bD)(failure)) : [], `phase ${phase ?? 'not told yet'}`);
};
/** A larger volume was asked for: kstatus never looks. Until a pod mounts it anew, the file system may stay as it was. */
function storage_resized(live) {
    const bad = (0,read/* conditionsOf */.yb)(live.body).find((one) => one.status === 'True' && /(Resize|ModifyVolume)Error$/.test(one.type));
    if (bad)
        return { state: 'failing', causes: (0,health_causes/* reported */.Y)(live, 'VolumeClaimPending', bad.reason || bad.type, bad.message) };
    const busy = (0,read/* conditionsOf */.yb)(live.body).find((one) => one.status === 'True' && (one.type === 'Resizing' || one.type === 'ModifyingVolume'));
    if (busy)
        return (0,verdicts/* progressing */.OP)(busy.message || `${busy.type} is True`);
    const modified = (0,read/* text */.Qq)(live.body, 'status', 'modifyVolumeStatus', 'status');
    if (modified !== undefined)
        return (0,verdicts/* progressing */.OP)(`its change of attributes is ${modified}`);
    const [has, wants] = [(0,read/* text */.Qq)(live.body, 'status', 'capacity', 'storage'), (0,read/* text */.Qq)(live.body, 'spec', 'resources', 'requests', 'storage')];
    const grown = (0,read/* condition */.uH)(live.body, 'FileSystemResizePending')?.status === 'True';
    if (grown || has === undefined || wants === undefined || bytes(has) >= bytes(wants))
        return (0,verdicts/* ready */.Gc)();
    return (0,verdicts/* progressing */.OP)(`it has ${has} of ${wants}`);
}
const units = ['', 'K', 'M', 'G', 'T', 'P', 'E'];
/** Of a quantity as the API server writes it back: `10Gi`, `1e9`, `500M`. */
function bytes(quantity) {
    const [, number = '', unit = '', binary] = /^([\d.]+(?:[eE]\d+)?)([kKMGTPE]?)(i?)$/.exec(quantity) ?? [];
    return Number(number || Number.NaN) * (binary ? 1024 : 1000) ** units.indexOf(unit.toUpperCase());
}
const persistentVolume = (live) => {
    const phase = (0,read/* text */.Qq)(live.body, 'status', 'phase');
    if (phase === 'Available' || phase === 'Bound' || phase === 'Released')
        return (0,verdicts/* ready */.Gc)();
    if (phase === 'Failed')
        return { state: 'failing', causes: (0,health_causes/* reported */.Y)(live, 'Reported', 'Failed', (0,read/* text */.Qq)(live.body, 'status', 'message') ?? '') };
    return (0,verdicts/* progressing */.OP)(`phase ${phase ?? 'not told yet'}`);
};

;// CONCATENATED MODULE: ../build/kubernetes/health/kinds/workloads.js





const firstOpen = (steps) => steps.find(([open]) => open)?.[1];
const wanted = (live) => (0,read/* count */.U9)(live.body, 'spec', 'replicas') ?? 1;
const workloads_status = (live, field) => (0,read/* count */.U9)(live.body, 'status', field) ?? 0;
const told = (live) => (0,read/* object */.Ik)(live.body, 'status') !== undefined;
const deployment = (live, related, now, since) => {
    const want = wanted(live);
    const [all, updated, available, readyPods] = ['replicas', 'updatedReplicas', 'availableReplicas', 'readyReplicas'].map((field) => workloads_status(live, field));
    const progress = (0,read/* condition */.uH)(live.body, 'Progressing');
    if (progress?.status === 'False' && progress.reason !== 'DeploymentPaused')
        return stuck(live, (0,health_causes/* causesOf */.c)(live, related, now), progress.reason, progress.message);
    if ((0,read/* flag */.Jt)(live.body, 'spec', 'paused'))
        return (0,verdicts/* notVerified */.et)('the rollout is paused (spec.paused)');
    const why = firstOpen([
        [!told(live), 'no status yet'],
        [updated < want, `${updated} of ${want} pods are updated`],
        [all > updated, `${all - updated} old pods are still there`],
        [all > want, `${all - want} pods too many`],
        [all < want, `${all} of ${want} pods exist`],
        [readyPods < want && readyPods < available, `${readyPods} of ${want} pods are ready`],
        [available < want, `${available} of ${want} pods are available`],
        [(0,read/* condition */.uH)(live.body, 'Available')?.status === 'False', (0,read/* condition */.uH)(live.body, 'Available')?.message ?? 'not available'],
        [(0,read/* condition */.uH)(live.body, 'ReplicaFailure')?.status === 'True', (0,read/* condition */.uH)(live.body, 'ReplicaFailure')?.message ?? 'pods are refused'],
        [!saysFinished(live, progress), 'the rollout is not finished yet'],
    ]);
    return rolledOut(why, live, related, now, since);
};
/**
 * With a deadline the controller says when it has finished, and the counters alone are not believed (kstatus asks for it too). The API server
 * gives every Deployment one; 2^31-1 stands for none.
 */
const saysFinished = (live, progress) => progress?.reason === 'NewReplicaSetAvailable' || ((0,read/* count */.U9)(live.body, 'spec', 'progressDeadlineSeconds') ?? noDeadline) === noDeadline;
const noDeadline = 2 ** 31 - 1;
/** A ReplicaSet keeps its old pods when its template changes, so their number is all there is to ask. */
const replicaSet = (live, related, now, since) => {
    const want = wanted(live);
    const why = firstOpen([
        [!told(live), 'no status yet'],
        [(0,read/* condition */.uH)(live.body, 'ReplicaFailure')?.status === 'True', (0,read/* condition */.uH)(live.body, 'ReplicaFailure')?.message ?? 'pods are refused'],
        [workloads_status(live, 'fullyLabeledReplicas') < want, `${workloads_status(live, 'fullyLabeledReplicas')} of ${want} pods have the template's labels`],
        [workloads_status(live, 'readyReplicas') < want, `${workloads_status(live, 'readyReplicas')} of ${want} pods are ready`],
        [workloads_status(live, 'availableReplicas') < want, `${workloads_status(live, 'availableReplicas')} of ${want} pods are available`],
        [workloads_status(live, 'replicas') > want, `${workloads_status(live, 'replicas') - want} pods too many`],
        [workloads_status(live, 'replicas') < want, `${workloads_status(live, 'replicas')} of ${want} pods exist`],
    ]);
    return rolledOut(why, live, related, now, since);
};
/** A StatefulSet has no conditions; with a partition only the pods above it are updated. */
const statefulSet = (live, related, now, since) => {
    const want = wanted(live);
    const partition = (0,read/* count */.U9)(live.body, 'spec', 'updateStrategy', 'rollingUpdate', 'partition') ?? 0;
    const onDelete = (0,read/* text */.Qq)(live.body, 'spec', 'updateStrategy', 'type') === 'OnDelete';
    const [current, next] = [(0,read/* text */.Qq)(live.body, 'status', 'currentRevision'), (0,read/* text */.Qq)(live.body, 'status', 'updateRevision')];
    const mixed = current !== undefined && next !== undefined && current !== next;
    const updates = mixed || (0,read/* count */.U9)(live.body, 'status', 'updatedReplicas') !== undefined ? Math.max(0, want - partition) : 0;
    const why = firstOpen([
        [!told(live), 'no status yet'],
        [!onDelete && workloads_status(live, 'updatedReplicas') < updates, `${workloads_status(live, 'updatedReplicas')} of ${updates} pods are updated`],
        [workloads_status(live, 'readyReplicas') < want, `${workloads_status(live, 'readyReplicas')} of ${want} pods are ready`],
        [
            ((0,read/* count */.U9)(live.body, 'status', 'availableReplicas') ?? want) < want,
            `${workloads_status(live, 'availableReplicas')} of ${want} pods are available`,
        ],
        [workloads_status(live, 'replicas') > want, `${workloads_status(live, 'replicas') - want} pods too many`],
        [!onDelete && partition === 0 && mixed, `moving from revision ${current} to ${next}`],
    ]);
    if (why === undefined && onDelete && mixed && workloads_status(live, 'updatedReplicas') < want)
        return (0,verdicts/* notVerified */.et)('updateStrategy OnDelete: the old pods stay until somebody deletes them');
    return rolledOut(why, live, related, now, since);
};
const daemonSet = (live, related, now, since) => {
    const want = (0,read/* count */.U9)(live.body, 'status', 'desiredNumberScheduled');
    if (want === undefined)
        return (0,verdicts/* progressing */.OP)('no status yet');
    // A new one has these zeros from the API server before its controller has looked: "no node wants it" is an answer only after that.
    const seen = (0,read/* count */.U9)(live.body, 'status', 'observedGeneration') !== undefined;
    const onDelete = (0,read/* text */.Qq)(live.body, 'spec', 'updateStrategy', 'type') === 'OnDelete';
    const why = firstOpen([
        [!seen && want === 0, 'its controller has not counted the nodes yet'],
        [
            ((0,read/* count */.U9)(live.body, 'status', 'currentNumberScheduled') ?? want) < want,
            `${workloads_status(live, 'currentNumberScheduled')} of ${want} nodes have a pod`,
        ],
        [!onDelete && workloads_status(live, 'updatedNumberScheduled') < want, `${workloads_status(live, 'updatedNumberScheduled')} of ${want} pods are updated`],
        [workloads_status(live, 'numberAvailable') < want, `${workloads_status(live, 'numberAvailable')} of ${want} pods are available`],
        [((0,read/* count */.U9)(live.body, 'status', 'numberReady') ?? want) < want, `${workloads_status(live, 'numberReady')} of ${want} pods are ready`],
    ]);
    if (why === undefined && onDelete && workloads_status(live, 'updatedNumberScheduled') < want)
        return (0,verdicts/* notVerified */.et)('updateStrategy OnDelete: the old pods stay until somebody deletes them');
    return rolledOut(why, live, related, now, since);
};
function rolledOut(why, live, related, now, since) {
    if (why !== undefined)
        return (0,verdicts/* failingOr */.aP)((0,health_causes/* causesOf */.c)(live, related, now), why);
    return (0,hold/* held */.yB)(live, (0,revision/* currentPods */.Qc)(live, related), related, now, since);
}
/**
 * The pods say why, the system's own word stands last. ProgressDeadlineExceeded is its giving up; anything else (ReplicaSetCreateError) it tries again:
 * after a restart of the API server its controllers are refused for a moment.
 */
function stuck(live, causes, reason, message) {
    const code = reason === 'ProgressDeadlineExceeded' ? 'DeadlineExceeded' : 'Reported';
    return { state: 'failing', causes: [...causes, ...(0,health_causes/* reported */.Y)(live, code, reason, message)] };
}

;// CONCATENATED MODULE: ../build/kubernetes/health/plain.js
/**
 * Kinds that are what they are from the moment the API server has them: nothing runs because of them alone, or nothing tells how it runs.
 * By group; a `*` stands for all kinds of a group.
 */
const plainKinds = {
    '': ['ConfigMap', 'Secret', 'ServiceAccount', 'LimitRange', 'PodTemplate', 'Endpoints', 'Event'],
    'admissionregistration.k8s.io': [
        'ValidatingWebhookConfiguration',
        'MutatingWebhookConfiguration',
        'ValidatingAdmissionPolicyBinding',
        'MutatingAdmissionPolicy',
        'MutatingAdmissionPolicyBinding',
    ],
    apps: ['ControllerRevision'],
    'certificates.k8s.io': ['ClusterTrustBundle'],
    'coordination.k8s.io': ['*'],
    'discovery.k8s.io': ['*'],
    'flowcontrol.apiserver.k8s.io': ['PriorityLevelConfiguration'],
    'networking.k8s.io': ['NetworkPolicy', 'IngressClass', 'IPAddress'],
    'node.k8s.io': ['*'],
    'resource.k8s.io': ['ResourceClaimTemplate', 'DeviceClass', 'ResourceSlice'],
    policy: ['PodSecurityPolicy'],
    'rbac.authorization.k8s.io': ['*'],
    'scheduling.k8s.io': ['*'],
    'storage.k8s.io': ['*'],
};
function isPlain(group, kind) {
    const kinds = plainKinds[group];
    return kinds !== undefined && (kinds.includes('*') || kinds.includes(kind));
}

;// CONCATENATED MODULE: ../build/kubernetes/health/rules.js









/** One rule a kind, by `group/kind`. */
const rules = {
    'apps/Deployment': deployment,
    'apps/StatefulSet': statefulSet,
    'apps/DaemonSet': daemonSet,
    'apps/ReplicaSet': replicaSet,
    'batch/Job': job,
    'batch/CronJob': cronJob,
    '/Pod': pod,
    '/ReplicationController': replicaSet,
    '/Node': node,
    '/Service': service,
    '/PersistentVolumeClaim': persistentVolumeClaim,
    '/PersistentVolume': persistentVolume,
    '/Namespace': namespace,
    '/ResourceQuota': () => (0,verdicts/* ready */.Gc)(),
    'networking.k8s.io/Ingress': ingress,
    'apiextensions.k8s.io/CustomResourceDefinition': customResourceDefinition,
    'apiregistration.k8s.io/APIService': apiService,
    'autoscaling/HorizontalPodAutoscaler': horizontalPodAutoscaler,
    'policy/PodDisruptionBudget': podDisruptionBudget,
    'admissionregistration.k8s.io/ValidatingAdmissionPolicy': admissionPolicy,
    'flowcontrol.apiserver.k8s.io/FlowSchema': flowSchema,
    'certificates.k8s.io/CertificateSigningRequest': certificateSigningRequest,
    'resource.k8s.io/ResourceClaim': resourceClaim,
};
/** Groups in which these kinds once lived. */
const formerGroups = { extensions: ['apps', 'networking.k8s.io'] };
function ruleOf(ref) {
    if (isPlain(ref.group, ref.kind))
        return () => (0,verdicts/* ready */.Gc)();
    const groups = formerGroups[ref.group] ?? [ref.group];
    return groups.map((group) => rules[`${group}/${ref.kind}`]).find((rule) => rule !== undefined);
}
/** Whether an object of this kind can be unready at all: others need no watch. */
function needsWait(ref) {
    return !isPlain(ref.group, ref.kind) && !alwaysReady.has(`${ref.group}/${ref.kind}`);
}
const alwaysReady = new Set(['batch/CronJob', '/ResourceQuota']);


/***/ }),

/***/ 3932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  byUser: () => (/* binding */ byUser),
  isWaitedFor: () => (/* binding */ isWaitedFor),
  layered: () => (/* binding */ layered),
  readHealthRules: () => (/* binding */ readHealthRules)
});

// EXTERNAL MODULE: ../build/text/nearest.js
var nearest = __webpack_require__(8242);
// EXTERNAL MODULE: ../build/kubernetes/health/causes.js + 4 modules
var causes = __webpack_require__(7829);
// EXTERNAL MODULE: ../build/kubernetes/health/read.js
var read = __webpack_require__(1864);
// EXTERNAL MODULE: ../build/kubernetes/health/rules.js + 8 modules
var health_rules = __webpack_require__(5955);
;// CONCATENATED MODULE: ../build/kubernetes/health/user/jsonpath.js
const steps = [
    [/^\[\?\(@\.([^=\s]+?)\s*==\s*(?:"([^"]*)"|'([^']*)'|([\w.-]+))\s*\)\]/, whereOf],
    [/^\[\*\]/, () => ({ all: true })],
    [/^\.\*/, () => ({ all: true })],
    [/^\[(-?\d+)\]/, ([, index]) => ({ index: Number(index) })],
    [/^\[(?:'([^']*)'|"([^"]*)")\]/, ([, single, double]) => ({ field: single ?? double ?? '' })],
    [/^\.((?:\\.|[^.[\]\\{}\s])+)/, ([, name = '']) => ({ field: name.replace(/\\(.)/g, '$1') })],
];
function whereOf([, path = '', ...texts]) {
    return { where: path.split('.'), equals: texts.find((one) => one !== undefined) ?? '' };
}
/** `bool`: true where something is found and equal to the text behind `=`; without `=`, where it is neither false nor empty. */
function compilePath(text, type) {
    const [, inner, equals] = /^\{([^{}]*)\}(?:\s*==?\s*(.*))?$/s.exec(text) ?? [];
    if (inner === undefined)
        return { mistake: 'a JSONPath stands in one pair of braces: {.status.phase}=Running' };
    const path = [];
    let rest = inner.trim().replace(/^\$/, '');
    while (rest !== '') {
        const found = steps.map(([pattern, toStep]) => ({ match: pattern.exec(rest), toStep })).find(({ match }) => match !== null);
        if (!found?.match)
            return { mistake: `this can't be read: ${rest}` };
        path.push(found.toStep(found.match));
        rest = rest.slice(found.match[0].length);
    }
    const wanted = equals?.replace(/^(["'])(.*)\1$/s, '$2');
    return {
        ask(body) {
            const values = path.reduce((found, step) => found.flatMap((value) => follow(value, step)), [body]);
            if (type === 'any')
                return values.length === 0 ? {} : { value: values.map(asText).join(', ') };
            if (values.length === 0)
                return {};
            const holds = (value) => (wanted === undefined ? !isEmpty(value) : asText(value) === wanted);
            return { value: values.every(holds) };
        },
    };
}
function follow(value, step) {
    const inside = typeof value === 'object' && value !== null ? Object.values(value) : [];
    if ('all' in step)
        return inside;
    if ('where' in step)
        return inside.filter((one) => step.where.reduce(field, one) === step.equals);
    const found = 'index' in step ? (Array.isArray(value) ? value.at(step.index) : undefined) : field(value, step.field);
    return found === undefined ? [] : [found];
}
const field = (value, name) => typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, name) ? value[name] : undefined;
const isEmpty = (value) => value === null || value === false || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
const asText = (value) => (typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value));

;// CONCATENATED MODULE: ../build/kubernetes/health/user/expression.js

/**
 * A text of a health rule: JSONPath where it begins with `{` (as kubectl wait has it: `{.status.phase}=Running`), else CEL.
 * CEL's library is loaded only where somebody uses it.
 */
async function compile(text, type) {
    if (text.trimStart().startsWith('{'))
        return compilePath(text.trim(), type);
    const { compileCel } = await Promise.all(/* import() */[__webpack_require__.e(8966), __webpack_require__.e(9963), __webpack_require__.e(9820)]).then(__webpack_require__.bind(__webpack_require__, 9820));
    return compileCel(text, type);
}

// EXTERNAL MODULE: ../build/kubernetes/health/verdicts.js
var verdicts = __webpack_require__(1370);
;// CONCATENATED MODULE: ../build/kubernetes/health/user.js






const keys = ['kind', 'ready', 'failed', 'message'];
const listed = 'write health: [{ kind: acme.io/Shop, ready: status.phase == "Open", failed: has(status.error), message: status.error }]';
/**
 * Reads a list of rules, one a kind, as the K8S input `health` has it; `shape` says what to write where that is no rule. Every mistake is told: H2K-512 its shape, H2K-513 an expression that can't be
 * read, H2K-514 a second rule for a kind.
 */
async function readHealthRules(value, shape = listed) {
    const problems = [];
    const rules = [];
    const places = new Map();
    const wrong = (code, path, message, fix, other) => problems.push({ code, severity: 'error', message: `health: ${message}`, fix, path, ...(other === undefined ? {} : { other }) });
    if (!Array.isArray(value))
        wrong('H2K-512', [], 'this is no list of rules', shape);
    for (const [index, entry] of (Array.isArray(value) ? value : []).entries()) {
        const kind = (0,read/* text */.Qq)(entry, 'kind')?.trim() ?? '';
        if (!(0,read/* isObject */.Gv)(entry) || !/^([a-z0-9.-]*\/)?[A-Z]\w*$/.test(kind)) {
            wrong('H2K-512', (0,read/* isObject */.Gv)(entry) ? [index, 'kind'] : [index], 'a rule names a kind, with its group or without: acme.io/Shop', shape);
            continue;
        }
        for (const key of Object.keys(entry).filter((one) => !keys.includes(one)))
            wrong('H2K-512', [index, key], `a rule has no ${key}${(0,nearest/* didYouMean */.a)(key, keys)}`, `it has ${keys.join(', ')}`);
        if (entry['ready'] === undefined && entry['failed'] === undefined)
            wrong('H2K-512', [index], `the rule for ${kind} says neither when it is ready nor when it has failed`, shape);
        const slash = kind.lastIndexOf('/');
        const rule = slash < 0 ? { kind } : { group: kind.slice(0, slash), kind: kind.slice(slash + 1) };
        const other = places.get(kind);
        if (other !== undefined)
            wrong('H2K-514', [index, 'kind'], `${kind} has a rule already`, 'join them: a || b', other);
        places.set(kind, other ?? index);
        for (const key of ['ready', 'failed', 'message']) {
            const written = entry[key];
            if (written === undefined)
                continue;
            const compiled = typeof written === 'boolean' || typeof written === 'string'
                ? await compile(String(written), key === 'message' ? 'any' : 'bool')
                : { mistake: 'it is no text' };
            if ('ask' in compiled)
                rule[key] = compiled.ask;
            else
                wrong('H2K-513', [index, key], `${key} of ${kind} can't be read: ${compiled.mistake}`, 'write CEL (status.phase == "Open") or JSONPath ({.status.phase}=Open)');
        }
        rules.push(rule);
    }
    return { rules, problems };
}
/**
 * What the user's rule for its kind says of an object; undefined where there is none, or where it only tells what failed and that did not.
 * An expression that fails is never ready: its fault is told.
 */
function byUser(live, related, now, rules) {
    const rule = ruleFor(live.ref, rules);
    if (!rule)
        return undefined;
    const failed = rule.failed?.(live.body);
    const told = rule.message?.(live.body).value;
    const message = typeof told === 'object' ? '' : String(told ?? '');
    if (failed?.value === true)
        return { state: 'failing', causes: (0,causes/* reported */.Y)(live, 'HealthRule', 'HealthRule', message || 'its health rule says that it failed') };
    if (!rule.ready)
        return undefined;
    const { value, fault } = rule.ready(live.body);
    if (value === true)
        return (0,verdicts/* ready */.Gc)();
    const why = fault ?? failed?.fault;
    return (0,verdicts/* failingOr */.aP)((0,causes/* causesOf */.c)(live, related, now), message || (why === undefined ? 'its health rule does not say ready yet' : `its health rule can't be asked: ${why}`));
}
/**
 * Rules from several places as one set: where two speak of one kind, the earlier place's decides alone, also where the later names the group and it
 * doesn't.
 */
const layered = (places) => places.flatMap((place, index) => {
    const before = places.slice(0, index).flat();
    return place.filter((rule) => !before.some((one) => speaksFor(one, rule)));
});
const speaksFor = (one, other) => one.kind === other.kind && (one.group === undefined || one.group === other.group);
/** A rule that names the group goes before one that doesn't. */
function ruleFor({ group, kind }, rules) {
    const ofKind = rules.filter((rule) => rule.kind === kind);
    return ofKind.find((rule) => rule.group === group) ?? ofKind.find((rule) => rule.group === undefined);
}
/** Whether an object of this kind can be unready at all, by our rules or the user's. */
const isWaitedFor = (ref, rules) => (0,health_rules/* needsWait */.T4)(ref) || ruleFor(ref, rules) !== undefined;


/***/ }),

/***/ 1370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gc: () => (/* binding */ ready),
/* harmony export */   OP: () => (/* binding */ progressing),
/* harmony export */   aP: () => (/* binding */ failingOr),
/* harmony export */   et: () => (/* binding */ notVerified)
/* harmony export */ });
const progressing = (why) => ({ state: 'progressing', why });
const notVerified = (why) => ({ state: 'notVerified', why });
const ready = (hold = 0) => (hold > 0 ? { state: 'ready', hold } : { state: 'ready' });
/** Failing needs a cause (rules 25): without one an unready object is only on its way. */
const failingOr = (causes, why) => (causes.length > 0 ? { state: 'failing', causes } : progressing(why));


/***/ })

};
