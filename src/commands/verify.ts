import { releaseKey, type Verification, verify as verifyRelease } from '../kubernetes/index.ts';
import type { DeployEvent } from '../kubernetes/types.ts';
import { checkedTarget, refuseMistakes } from './checked.ts';
import type { Host } from './host.ts';
import { newMeans } from './means.ts';
import type { Asked } from './options.ts';
import { deployContext } from './plan.ts';
import { quick } from './quick.ts';
import { definedRegistries } from './registries.ts';
import { type Report, stopped } from './result.ts';

export interface VerifyReport extends Report {
  proofs: Verification['proofs'];
  drift: Verification['drift'];
}

/** Is the recorded release still in the cluster as it was left, with the recorded images running? */
export async function verify(asked: Asked, host: Host, report: (event: DeployEvent) => void): Promise<VerifyReport> {
  try {
    const checked = await checkedTarget(asked, host);
    await refuseMistakes(checked);
    const { settings, mirrors } = checked;
    const means = newMeans(settings, await definedRegistries(settings, mirrors, host.ports), host);
    const { cluster, namespace } = await means.cluster();
    const release = settings.release ?? releaseKey(host.repository, quick.pipeline, quick.stage, quick.task);
    const context = deployContext(host, cluster, means.contents, report);
    const { proofs, drift } = await verifyRelease(release, settings.releaseNamespace ?? settings.namespace ?? namespace, context);
    cluster.close();
    const unproven = proofs.some(({ verdict }) => verdict === 'mismatch' || (settings.requireProof && verdict === 'unproven'));
    return { result: unproven || drift.length > 0 ? 'failed' : 'done', proofs, drift, problems: [] };
  } catch (error) {
    return { proofs: [], drift: [], ...stopped(error, host.signal) };
  }
}
