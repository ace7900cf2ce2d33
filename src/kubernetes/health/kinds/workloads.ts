import type { Cause, Health, Live } from '../../types.ts';
import { causesOf, reported } from '../causes.ts';
import { held } from '../hold.ts';
import { type Condition, condition, count, flag, object, text } from '../read.ts';
import { currentPods } from '../revision.ts';
import { failingOr, notVerified, progressing, type Rule } from '../verdicts.ts';

/**
 * A step of a rollout that is not done yet, in the order in which kubectl's rollout status asks;
 * the first that applies is told.
 */
type Step = readonly [open: boolean, why: string];

const firstOpen = (steps: readonly Step[]): string | undefined => steps.find(([open]) => open)?.[1];
const wanted = (live: Live): number => count(live.body, 'spec', 'replicas') ?? 1;
const status = (live: Live, field: string): number => count(live.body, 'status', field) ?? 0;
const told = (live: Live): boolean => object(live.body, 'status') !== undefined;

export const deployment: Rule = (live, related, now, since) => {
  const want = wanted(live);
  const [all, updated, available, readyPods] = ['replicas', 'updatedReplicas', 'availableReplicas', 'readyReplicas'].map((field) =>
    status(live, field),
  ) as [number, number, number, number];
  const progress = condition(live.body, 'Progressing');
  if (progress?.status === 'False' && progress.reason !== 'DeploymentPaused')
    return stuck(live, causesOf(live, related, now), progress.reason, progress.message);
  if (flag(live.body, 'spec', 'paused')) return notVerified('the rollout is paused (spec.paused)');
  const why = firstOpen([
    [!told(live), 'no status yet'],
    [updated < want, `${updated} of ${want} pods are updated`],
    [all > updated, `${all - updated} old pods are still there`],
    [all > want, `${all - want} pods too many`],
    [all < want, `${all} of ${want} pods exist`],
    [readyPods < want && readyPods < available, `${readyPods} of ${want} pods are ready`],
    [available < want, `${available} of ${want} pods are available`],
    [condition(live.body, 'Available')?.status === 'False', condition(live.body, 'Available')?.message ?? 'not available'],
    [condition(live.body, 'ReplicaFailure')?.status === 'True', condition(live.body, 'ReplicaFailure')?.message ?? 'pods are refused'],
    [!saysFinished(live, progress), 'the rollout is not finished yet'],
  ]);
  return rolledOut(why, live, related, now, since);
};

/**
 * With a deadline the controller says when it has finished, and the counters alone are not believed (kstatus asks for it too). The API server
 * gives every Deployment one; 2^31-1 stands for none.
 */
const saysFinished = (live: Live, progress: Condition | undefined): boolean =>
  progress?.reason === 'NewReplicaSetAvailable' || (count(live.body, 'spec', 'progressDeadlineSeconds') ?? noDeadline) === noDeadline;
const noDeadline = 2 ** 31 - 1;

/** A ReplicaSet keeps its old pods when its template changes, so their number is all there is to ask. */
export const replicaSet: Rule = (live, related, now, since) => {
  const want = wanted(live);
  const why = firstOpen([
    [!told(live), 'no status yet'],
    [condition(live.body, 'ReplicaFailure')?.status === 'True', condition(live.body, 'ReplicaFailure')?.message ?? 'pods are refused'],
    [status(live, 'fullyLabeledReplicas') < want, `${status(live, 'fullyLabeledReplicas')} of ${want} pods have the template's labels`],
    [status(live, 'readyReplicas') < want, `${status(live, 'readyReplicas')} of ${want} pods are ready`],
    [status(live, 'availableReplicas') < want, `${status(live, 'availableReplicas')} of ${want} pods are available`],
    [status(live, 'replicas') > want, `${status(live, 'replicas') - want} pods too many`],
    [status(live, 'replicas') < want, `${status(live, 'replicas')} of ${want} pods exist`],
  ]);
  return rolledOut(why, live, related, now, since);
};

/** A StatefulSet has no conditions; with a partition only the pods above it are updated. */
export const statefulSet: Rule = (live, related, now, since) => {
  const want = wanted(live);
  const partition = count(live.body, 'spec', 'updateStrategy', 'rollingUpdate', 'partition') ?? 0;
  const onDelete = text(live.body, 'spec', 'updateStrategy', 'type') === 'OnDelete';
  const [current, next] = [text(live.body, 'status', 'currentRevision'), text(live.body, 'status', 'updateRevision')];
  const mixed = current !== undefined && next !== undefined && current !== next;
  const updates = mixed || count(live.body, 'status', 'updatedReplicas') !== undefined ? Math.max(0, want - partition) : 0;
  const why = firstOpen([
    [!told(live), 'no status yet'],
    [!onDelete && status(live, 'updatedReplicas') < updates, `${status(live, 'updatedReplicas')} of ${updates} pods are updated`],
    [status(live, 'readyReplicas') < want, `${status(live, 'readyReplicas')} of ${want} pods are ready`],
    [
      (count(live.body, 'status', 'availableReplicas') ?? want) < want,
      `${status(live, 'availableReplicas')} of ${want} pods are available`,
    ],
    [status(live, 'replicas') > want, `${status(live, 'replicas') - want} pods too many`],
    [!onDelete && partition === 0 && mixed, `moving from revision ${current} to ${next}`],
  ]);
  if (why === undefined && onDelete && mixed && status(live, 'updatedReplicas') < want)
    return notVerified('updateStrategy OnDelete: the old pods stay until somebody deletes them');
  return rolledOut(why, live, related, now, since);
};

export const daemonSet: Rule = (live, related, now, since) => {
  const want = count(live.body, 'status', 'desiredNumberScheduled');
  if (want === undefined) return progressing('no status yet');
  // A new one has these zeros from the API server before its controller has looked: "no node wants it" is an answer only after that.
  const seen = count(live.body, 'status', 'observedGeneration') !== undefined;
  const onDelete = text(live.body, 'spec', 'updateStrategy', 'type') === 'OnDelete';
  const why = firstOpen([
    [!seen && want === 0, 'its controller has not counted the nodes yet'],
    [
      (count(live.body, 'status', 'currentNumberScheduled') ?? want) < want,
      `${status(live, 'currentNumberScheduled')} of ${want} nodes have a pod`,
    ],
    [!onDelete && status(live, 'updatedNumberScheduled') < want, `${status(live, 'updatedNumberScheduled')} of ${want} pods are updated`],
    [status(live, 'numberAvailable') < want, `${status(live, 'numberAvailable')} of ${want} pods are available`],
    [(count(live.body, 'status', 'numberReady') ?? want) < want, `${status(live, 'numberReady')} of ${want} pods are ready`],
  ]);
  if (why === undefined && onDelete && status(live, 'updatedNumberScheduled') < want)
    return notVerified('updateStrategy OnDelete: the old pods stay until somebody deletes them');
  return rolledOut(why, live, related, now, since);
};

function rolledOut(why: string | undefined, live: Live, related: Parameters<Rule>[1], now: number, since: Parameters<Rule>[3]): Health {
  if (why !== undefined) return failingOr(causesOf(live, related, now), why);
  return held(live, currentPods(live, related), related, now, since);
}

/**
 * The pods say why, the system's own word stands last. ProgressDeadlineExceeded is its giving up; anything else (ReplicaSetCreateError) it tries again:
 * after a restart of the API server its controllers are refused for a moment.
 */
function stuck(live: Live, causes: Cause[], reason: string, message: string): Health {
  const code = reason === 'ProgressDeadlineExceeded' ? 'DeadlineExceeded' : 'Reported';
  return { state: 'failing', causes: [...causes, ...reported(live, code, reason, message)] };
}
