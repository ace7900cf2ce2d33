import { ConfigurationError, type Problem } from '../../types.ts';
import { readLive } from '../plan/live.ts';
import { refKey, refText } from '../ref.ts';
import type { ReleaseRecord } from '../release/record.ts';
import type { Live, Manifest } from '../types.ts';
import type { DeployContext, DeployRequest } from './types.ts';

/**
 * The manifests whose objects are not there yet, where the request is to create and not to change: what is there is a mistake, or is kept as it is.
 * What a run that died has made is its work half done, and not there in this sense. Throws ConfigurationError (H2K-290) with all that are there.
 */
export async function absent(
  manifests: readonly Manifest[],
  { existing = 'update' }: Pick<DeployRequest, 'existing'>,
  record: Pick<ReleaseRecord, 'unfinished'>,
  { cluster, signal, report }: Pick<DeployContext, 'cluster' | 'signal' | 'report'>,
): Promise<{ manifests: Manifest[]; kept: Live[] }> {
  if (existing === 'update') return { manifests: [...manifests], kept: [] };
  const begun = new Set(record.unfinished?.members.filter(({ before }) => before === 'absent').map(({ ref }) => refKey(ref)));
  const refs = manifests.map(({ ref }) => ref).filter((ref) => !begun.has(refKey(ref)));
  const there = await readLive(refs, cluster.until(signal));
  if (existing === 'fail' && there.size > 0)
    throw new ConfigurationError(manifests.filter(({ ref }) => there.has(refKey(ref))).map(alreadyThere));
  const kept = manifests.flatMap(({ ref }) => there.get(refKey(ref)) ?? []);
  for (const { ref } of kept) report({ type: 'phase', phase: 'plan', text: `${refText(ref)} is already there, NOT updated` });
  return { manifests: manifests.filter(({ ref }) => !there.has(refKey(ref))), kept };
}

const alreadyThere = ({ ref, at }: Manifest): Problem => ({
  code: 'H2K-290',
  severity: 'error',
  message: `${refText(ref)} is already there`,
  fix: 'use action: APPLY, which changes what is there, or leave it as it is: continueOnConflict: true',
  at: at([]),
});
