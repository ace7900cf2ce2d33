import { type DeployContext, releaseKey, releases, type Verification, verify as verifyRelease } from '../kubernetes/index.ts';
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

/** Is what was deployed still in the cluster as it was left, with the recorded images running? Of the release that is named, else as `whichOf` says. */
export async function verify(asked: Asked, host: Host, report: (event: DeployEvent) => void): Promise<VerifyReport> {
  try {
    const checked = await checkedTarget(asked, host);
    await refuseMistakes(checked);
    const { settings, mirrors } = checked;
    const means = newMeans(settings, await definedRegistries(settings, mirrors, host.ports), host);
    const { cluster, namespace } = await means.cluster();
    const context = deployContext(host, cluster, means.contents, report);
    const place = settings.releaseNamespace ?? settings.namespace ?? namespace;
    const proofs: VerifyReport['proofs'] = [];
    const drift: VerifyReport['drift'] = [];
    for (const release of settings.release ? [settings.release] : await whichOf(host.repository, place, context)) {
      const found = await verifyRelease(release, place, context);
      proofs.push(...found.proofs);
      drift.push(...found.drift);
    }
    cluster.close();
    const unproven = proofs.some(({ verdict }) => verdict === 'mismatch' || (settings.requireProof && verdict === 'unproven'));
    return { result: unproven || drift.length > 0 ? 'failed' : 'done', proofs, drift, problems: [] };
  } catch (error) {
    return { proofs: [], drift: [], ...stopped(error, host.signal) };
  }
}

/** The release that quick mode would make here, where it is recorded; else all that the namespace has: pipelines deploy one for each task. */
export async function whichOf(repository: string, namespace: string, context: DeployContext): Promise<string[]> {
  const own = releaseKey(repository, quick.pipeline, quick.stage, quick.task);
  const recorded = await releases(namespace, context);
  return recorded.includes(own) || recorded.length === 0 ? [own] : recorded;
}
