import { releaseKey, type Verification, verify as verifyRelease } from '../kubernetes/index.ts';
import type { DeployEvent } from '../kubernetes/types.ts';
import { type Problem, Stop, UnavailableError } from '../types.ts';
import type { Host } from './host.ts';
import { newMeans } from './means.ts';
import type { Given } from './options.ts';
import { deployContext } from './plan.ts';
import { quick } from './quick.ts';
import type { ResultWord } from './result.ts';
import { readSettings } from './settings.ts';

export interface VerifyReport {
  result: ResultWord;
  proofs: Verification['proofs'];
  drift: Verification['drift'];
  problems: Problem[];
}

/** Is the recorded release still in the cluster as it was left, with the recorded images running? */
export async function verify(given: Given, host: Host, report: (event: DeployEvent) => void): Promise<VerifyReport> {
  try {
    const settings = readSettings(given);
    const means = newMeans(settings, host);
    const { cluster, namespace } = await means.cluster();
    const release = settings.release ?? releaseKey(host.repository, quick.pipeline, quick.stage, quick.task);
    const context = deployContext(host, cluster, means.contents, report);
    const { proofs, drift } = await verifyRelease(release, settings.releaseNamespace ?? settings.namespace ?? namespace, context);
    cluster.close();
    const unproven = proofs.some(({ verdict }) => verdict === 'mismatch' || (settings.requireProof && verdict === 'unproven'));
    return { result: unproven || drift.length > 0 ? 'failed' : 'done', proofs, drift, problems: [] };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { result: error instanceof UnavailableError ? 'unavailable' : 'refused', proofs: [], drift: [], problems: error.problems };
  }
}
