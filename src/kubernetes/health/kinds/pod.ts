import type { Live } from '../../types.ts';
import { causesOf } from '../causes.ts';
import { holdOf } from '../hold.ts';
import { annotation, condition, text } from '../read.ts';
import { isReadyPod } from '../revision.ts';
import { failingOr, progressing, type Rule, ready } from '../verdicts.ts';

/** kstatus calls a failed pod Current: here it fails. A pod that may end (restartPolicy) and is ready is a server all the same. */
export const pod: Rule = (live, related, now, since) => {
  const phase = text(live.body, 'status', 'phase');
  if (phase === 'Succeeded') return ready();
  if (phase === undefined) return progressing('no status yet');
  if (isHook(live)) return failingOr(causesOf(live, related), 'a hook runs until it ends');
  if (phase !== 'Failed' && isReadyPod(live)) return ready(holdOf(live, [live], now, since));
  return failingOr(causesOf(live, related), condition(live.body, 'Ready')?.message || `phase ${phase}`);
};

/** Helm's and Argo CD's hooks are tasks: being ready is not what they are for. */
function isHook(live: Live): boolean {
  const hook = annotation(live, 'helm.sh/hook') ?? annotation(live, 'argocd.argoproj.io/hook');
  return hook !== undefined && (text(live.body, 'spec', 'restartPolicy') ?? 'Always') !== 'Always';
}
