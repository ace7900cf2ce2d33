import type { CauseCode } from '../../types.ts';

/** What a cause means, what a person can do about it, and where it is read from. docs/troubleshooting.md is made of this. */
interface CodeText {
  what: string;
  fix: string;
  from: string;
}

export const codes: Record<CauseCode, CodeText> = {
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
