import type { Health, Live } from '../../types.ts';
import { causesOf, reported } from '../causes.ts';
import { held } from '../hold.ts';
import { annotation, condition, items, text } from '../read.ts';
import { isReadyPod } from '../revision.ts';
import { failingOr, progressing, type Rule, ready } from '../verdicts.ts';

/** kstatus calls a failed pod Current: here it fails. A pod that may end (restartPolicy) and is ready is a server all the same. */
export const pod: Rule = (live, related, now, since) => {
  const phase = text(live.body, 'status', 'phase');
  if (phase === 'Succeeded') return ready();
  if (phase === undefined) return progressing('no status yet');
  if (isHook(live)) return failingOr(causesOf(live, related, now), 'a hook runs until it ends');
  if (phase !== 'Failed' && isReadyPod(live)) return resized(live) ?? held(live, [live], related, now, since);
  return failingOr(causesOf(live, related, now), whyNotReady(live, phase));
};

/** Gates of scheduling and of readiness are opened by somebody else; they are named. */
function whyNotReady(live: Live, phase: string): string {
  const gates = items(live.body, 'spec', 'schedulingGates').map((gate) => text(gate, 'name') ?? '');
  if (condition(live.body, 'PodScheduled')?.reason === 'SchedulingGated') return `held by scheduling gates: ${gates.join(', ')}`;
  const shut = items(live.body, 'spec', 'readinessGates')
    .map((gate) => text(gate, 'conditionType') ?? '')
    .filter((type) => condition(live.body, type)?.status !== 'True');
  if (shut.length > 0 && condition(live.body, 'ContainersReady')?.status === 'True') return `held by readiness gates: ${shut.join(', ')}`;
  return condition(live.body, 'Ready')?.message || `phase ${phase}`;
}

/** A running pod whose resources were changed in place (KEP-1287): it has the old ones until the kubelet can give it the new. */
function resized(live: Live): Health | undefined {
  const pending = condition(live.body, 'PodResizePending');
  const busy = condition(live.body, 'PodResizeInProgress');
  if (pending?.status === 'True' && pending.reason === 'Infeasible')
    return { state: 'failing', causes: reported(live, 'Unschedulable', pending.reason, pending.message) };
  const open = [pending, busy].find((one) => one?.status === 'True');
  return open && progressing(open.message || 'its resources are being changed in place');
}

/** Helm's and Argo CD's hooks are tasks: being ready is not what they are for. */
function isHook(live: Live): boolean {
  const hook = annotation(live, 'helm.sh/hook') ?? annotation(live, 'argocd.argoproj.io/hook');
  return hook !== undefined && (text(live.body, 'spec', 'restartPolicy') ?? 'Always') !== 'Always';
}
