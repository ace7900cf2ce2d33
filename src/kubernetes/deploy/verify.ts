import { ConfigurationError } from '../../types.ts';
import { readLive } from '../plan/live.ts';
import { projection } from '../plan/projection.ts';
import { refKey, refText } from '../ref.ts';
import { ReleaseRecord } from '../release/record.ts';
import type { Proof, Ref } from '../types.ts';
import { pinnedIn } from './prepare.ts';
import { proveImages } from './ready.ts';
import { formerManifests } from './revision.ts';
import { noRecord } from './status.ts';
import type { DeployContext } from './types.ts';

export interface Verification {
  release: string;
  revision: number;
  proofs: Proof[];
  /** Objects that are no longer as this release left them. */
  drift: { ref: Ref; why: string }[];
}

/** Is what was deployed still there, as it was left, and does it run the recorded images? Reads only. Throws ConfigurationError when there is no record. */
export async function verify(release: string, namespace: string, context: DeployContext): Promise<Verification> {
  const cluster = context.cluster.until(context.signal);
  const record = await ReleaseRecord.open(cluster, release, namespace, context.run);
  const good = record.good;
  if (!good) throw new ConfigurationError([noRecord(release, namespace)]);
  const live = await readLive(
    good.members.map(({ ref }) => ref),
    cluster,
  );
  const drift = good.members.flatMap((member) => {
    const now = live.get(refKey(member.ref));
    if (!now) return [{ ref: member.ref, why: 'it is gone' }];
    if (now.uid !== member.uid) return [{ ref: member.ref, why: 'somebody has deleted it and made it anew' }];
    if (projection(now.body, record.names.manager) !== member.projection)
      return [{ ref: member.ref, why: 'somebody has changed what this release applied' }];
    return [];
  });
  const proofs = await proveImages(pinnedIn(formerManifests(good), good.images), undefined, { ...context, cluster });
  for (const { ref, why } of drift) context.report({ type: 'phase', phase: 'prove', text: `${refText(ref)}: ${why}` });
  return { release, revision: good.number, proofs, drift };
}
