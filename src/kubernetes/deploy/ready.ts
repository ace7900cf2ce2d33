import { assess } from '../health/assess.ts';
import type { PatienceTable } from '../health/patience.ts';
import { podsIn } from '../health/pods.ts';
import { type ProofTarget, prove } from '../health/proof.ts';
import { isWaitedFor, type UserRules } from '../health/user.ts';
import { type Outcome, type Waiter, type WaitTarget, watchFor } from '../health/waiter.ts';
import type { Pinned } from '../manifests/images.ts';
import { refKey } from '../ref.ts';
import type { Cause, Live, Proof, Ref } from '../types.ts';
import type { DeployContext } from './types.ts';

/** Starts the watches, before the first write: what happens in between must not be missed. Rules 27. */
export function watching(refs: readonly Ref[], signal: AbortSignal, context: DeployContext, own: UserRules = []): Waiter {
  const { cluster, now, sleep, report } = context;
  const say = (text: string) => report({ type: 'problem', problem: { code: 'H2K-270', severity: 'warning', message: text } });
  return watchFor(refs, { cluster, now, sleep, signal, say }, own);
}

/** Nothing was written and every object says by itself that it is ready, needing no time to be believed: no watch is needed to know it. */
export const readyAsSeen = (objects: readonly Live[], now: number, own: UserRules = []): boolean =>
  objects.every((live) => {
    if (!isWaitedFor(live.ref, own)) return true;
    const health = assess(live, { owned: [], events: [] }, now, undefined, own);
    return health.state === 'ready' && !health.hold;
  });

export interface Readiness {
  ready: boolean;
  causes: Cause[];
  /** Objects that say nothing about themselves, and those whose wait another's failure ended. */
  outcomes: Outcome[];
}

/** Waits until everything is ready, or one object is given up; every change of what is seen is told. */
export async function waitReady(
  waiter: Waiter,
  targets: readonly WaitTarget[],
  patience: PatienceTable,
  deadline: number,
  context: DeployContext,
): Promise<Readiness> {
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
export async function proveImages(pinned: readonly Pinned[], waiter: Waiter | undefined, context: DeployContext): Promise<Proof[]> {
  const targets = new Map<string, ProofTarget & { containers: { container: string; image: string; digest: Proof['digest'] }[] }>();
  for (const { places } of pinned) {
    for (const { ref, role, name, image, digest } of places) {
      if (role === 'volume') continue;
      const target = targets.get(refKey(ref)) ?? { ref, containers: [] };
      targets.set(refKey(ref), target);
      target.containers.push({ container: name, image, digest });
    }
  }
  const proofs = await prove([...targets.values()], {
    pods: async (ref) => waiter?.pods(ref) ?? podsIn(context.cluster, ref),
    aliases: (image) => context.contents(image),
  });
  for (const proof of proofs) context.report({ type: 'proof', proof });
  return proofs;
}
