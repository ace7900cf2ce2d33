import type { Json, JsonObject } from '../../../types.ts';
import { isObject } from '../read.ts';

/** A way of telling that can't be read from the words alone. */
export interface Family {
  /** What numbers in a `state` field stand for. */
  states?: readonly string[];
  /** Conditions that say only that a wish was sent, not that it came true. */
  promises?: readonly string[];
  /** Conditions that are False only when it is decided so; what isn't yet is Unknown, or has a reason that says what it waits for. */
  final?: readonly string[];
  /** Reasons of a False that is not decided yet. */
  waits?: readonly string[];
  /** Conditions that, while they are True, say that what else is False is being mended. */
  busy?: readonly string[];
  /** Conditions that tell of something beside the object. */
  aside?: readonly string[];
  /** By kind, states in words that read like an end, and are none. */
  midway?: { readonly [kind: string]: readonly string[] };
  /** The conditions are a history: only the last of them is so now. */
  history?: boolean;
  /** Conditions of which one is always there once the controller has summed the others up. */
  sums?: readonly string[];
}

/** Groups whose controllers share such a way, and where it comes from. */
export const families: readonly (Family & { groups: RegExp; why: string })[] = [
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
export function inWords(group: string, status: JsonObject): JsonObject {
  const family = familyOf(group);
  return family?.states ? (translate(status, family.states) as JsonObject) : status;
}

export const familyOf = (group: string): Family | undefined => families.find((one) => one.groups.test(group));

function translate(value: Json, states: readonly string[]): Json {
  if (Array.isArray(value)) return value.map((one) => translate(one, states));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      name === 'state' && typeof field === 'number' ? (states[field] ?? field) : translate(field, states),
    ]),
  );
}
