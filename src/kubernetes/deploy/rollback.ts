import { ConfigurationError, type Problem } from '../../types.ts';
import { ReleaseRecord } from '../release/record.ts';
import { deploy } from './index.ts';
import { formerManifests } from './revision.ts';
import type { DeployContext, DeployRequest, DeployResult } from './types.ts';

/** How many revisions back, of a release whose last one became ready. */
export interface RollbackRequest extends Omit<DeployRequest, 'manifests' | 'images' | 'push' | 'existing' | 'former'> {
  back: number;
}

/**
 * Deploys a former revision of a release again, with the images that it had, as a revision of its own: what has come since stays, unless it is pruned.
 * Throws ConfigurationError (H2K-291) where there is no such revision, and as `deploy` does. Rules 12.
 */
export async function rollback({ back, ...request }: RollbackRequest, context: DeployContext): Promise<DeployResult> {
  const { release, releaseNamespace } = request;
  const record = await ReleaseRecord.open(context.cluster.until(context.signal), release, releaseNamespace, context.run);
  const former = await record.former(back);
  if (!former) throw new ConfigurationError([noSuchRevision(release, releaseNamespace, record.good?.number, back)]);
  context.report({ type: 'phase', phase: 'read', text: `back to revision ${former.number} of ${release}` });
  return deploy({ ...request, manifests: formerManifests(former), images: 'written', former: former.images }, context);
}

const noSuchRevision = (release: string, namespace: string, good: number | undefined, back: number): Problem => ({
  code: 'H2K-291',
  severity: 'error',
  message:
    good === undefined
      ? `namespace ${namespace} has no record of a deployed release ${release}`
      : `release ${release} is at revision ${good}, and the one ${back} before it is not kept`,
  fix:
    good === undefined
      ? 'name the release of the task that applied it: release, releaseNamespace'
      : 'six revisions are kept; name a nearer one',
});
