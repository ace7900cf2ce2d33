import type { ReleaseRecord } from '../release/record.ts';
import type { DeployRequest, DeployResult } from './types.ts';

/**
 * What a push comes to that finds its own delivery deployed already, or a later push: nothing is touched. undefined: it is to be deployed.
 * Asked under the lock, so that of two runs the one that comes second sees what the first has done. Rules 6.
 */
export function outdated({ push }: Pick<DeployRequest, 'push'>, record: Pick<ReleaseRecord, 'images' | 'good'>): DeployResult | undefined {
  const deployed = push && record.images[push.repository];
  if (!deployed) return undefined;
  if (push.delivery !== undefined && push.delivery === deployed.delivery)
    return untouched(record, 'COMPLETED', 'this very delivery was deployed before');
  const why = push.overtaken?.(deployed);
  return why === undefined ? undefined : untouched(record, 'SKIPPED', why);
}

/** A result of a run that did nothing. */
export const untouched = ({ good }: Pick<ReleaseRecord, 'good'>, status: 'COMPLETED' | 'SKIPPED', statusMessage: string): DeployResult => ({
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
