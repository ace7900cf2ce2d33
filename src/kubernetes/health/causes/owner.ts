import type { Live, Related } from '../../types.ts';
import { condition } from '../read.ts';
import { currentReplicaSet } from '../revision.ts';
import { eventsOf, happened, messageOf, reasonOf, written } from './events.ts';
import { classify, type Row, type Trouble } from './trouble.ts';

/** Why the API server took no pod (facts/kubernetes-tried 12): there is none to look at then. */
export const refusedRows: readonly Row[] = [
  [/exceeded quota|failed quota/i, 'Quota'],
  [/violates PodSecurity/i, 'PodSecurity'],
  [/error looking up service account|serviceaccount "[^"]*" not found/i, 'ServiceAccountMissing'],
  // A controller without its rights: the API server has just started and doesn't know the roles yet.
  [/failed calling webhook|timed? ?out|connection refused|system:serviceaccount:kube-system:\S+ cannot create resource/i, 'Reported'],
  [/admission webhook|admission polic|denied|forbidden|is invalid/i, 'AdmissionRefused'],
];

const webhookFix = "The admission webhook named here doesn't answer, and nothing gets past it until it does: look at its Service and pods.";
const refusal = (reason: string, message: string): Trouble => ({
  code: classify(refusedRows, message, 'Reported'),
  reason,
  message,
  ...(/failed calling webhook/i.test(message) ? { fix: webhookFix } : {}),
});

/** What keeps a workload from making its pods at all. */
export function ownerTroubles(live: Live, related: Related): Trouble[] {
  const set = live.ref.kind === 'Deployment' ? currentReplicaSet(live, related) : undefined;
  const makers = set ? [set] : [live];
  return makers.flatMap((maker) => [replicaFailure(maker) ?? failedCreate(maker, related)]).filter((one) => one !== undefined);
}

function replicaFailure(maker: Live): Trouble | undefined {
  const failure = condition(maker.body, 'ReplicaFailure');
  if (failure?.status !== 'True') return undefined;
  return refusal(failure.reason, failure.message);
}

/** StatefulSets, DaemonSets and Jobs have no such condition; only their events tell. Newer success ends them. */
function failedCreate(maker: Live, related: Related): Trouble | undefined {
  if (maker.ref.kind === 'ReplicaSet' || maker.ref.kind === 'Deployment') return undefined;
  const since = written(maker);
  const told = eventsOf(maker.uid, related).filter(
    (event) => ['FailedCreate', 'SuccessfulCreate'].includes(reasonOf(event)) && happened(event) >= since,
  );
  const last = told.toSorted((one, other) => happened(one) - happened(other)).at(-1);
  if (!last || reasonOf(last) !== 'FailedCreate') return undefined;
  return refusal('FailedCreate', messageOf(last));
}
