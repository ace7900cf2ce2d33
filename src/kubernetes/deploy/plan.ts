import { type Problem, UnavailableError } from '../../types.ts';
import { rightMissing } from '../manifests/strict.ts';
import { makePlan, type PlanContext } from '../plan/index.ts';
import type { Planned } from '../plan/types.ts';
import { releaseNames } from '../release/names.ts';
import { memberMap, type ReleaseRecord } from '../release/record.ts';
import type { Plan } from '../types.ts';
import { missingNamespaces, openRecord, type Placed, place } from './open.ts';
import { outdated } from './order.ts';
import { platformWarnings } from './platforms.ts';
import { prepare } from './prepare.ts';
import { pullSecretProblems } from './pullsecrets.ts';
import type { DeployContext, DeployRequest, DeployResult } from './types.ts';

/** What `deploy` would do, with diffs; nothing is written, no lock is taken. Throws ConfigurationError where nothing can be planned. */
export async function plan(request: DeployRequest, given: DeployContext): Promise<Plan> {
  const context = { ...given, cluster: given.cluster.until(given.signal) };
  const placed = await place(request, context);
  await missingNamespaces(request, placed, context);
  const record = await openRecord(request, context);
  const late = outdated(request, record);
  if (late) {
    const { release } = request;
    return {
      verdict: 'possible',
      cluster: await context.cluster.id(),
      release,
      revision: late.revision,
      changes: [],
      problems: [touchesNothing(late)],
    };
  }
  const wanted = prepare(placed.manifests, request, record.images, record.names.applySet);
  const planned = await makePlan(wanted.manifests, { ...planContext(request, record, placed, context), diffs: true });
  if (planned.unavailable.some(({ code }) => code === rightMissing)) throw new UnavailableError(planned.unavailable);
  const unfit = await platformWarnings(wanted, planned, request, context);
  const secrets = await pullSecretProblems(wanted, planned, context);
  const refused = [...planned.refused, ...secrets.refused];
  const unavailable = [...planned.unavailable, ...secrets.unavailable];
  return {
    verdict: refused.length > 0 ? 'refused' : unavailable.length > 0 ? 'unavailable' : 'possible',
    cluster: await context.cluster.id(),
    release: request.release,
    revision: record.next,
    changes: planned.items.map(({ change }) => change),
    problems: [...refused, ...unavailable, ...planned.warnings, ...unfit, ...secrets.warnings],
  };
}

const touchesNothing = ({ status, statusMessage }: DeployResult): Problem => ({
  code: 'H2K-263',
  severity: 'warning',
  message: `a run of this push would touch nothing: ${statusMessage}`,
  ...(status === 'SKIPPED' ? { fix: 'allow-older: true deploys it all the same' } : {}),
});

export function planContext(
  request: DeployRequest,
  record: ReleaseRecord,
  { made }: Placed,
  context: DeployContext,
): Omit<PlanContext, 'diffs'> {
  const { conflicts, recreate, takeOver, siblings = [] } = request;
  const { manager, applySet } = record.names;
  return {
    cluster: context.cluster.until(context.signal),
    manager,
    applySet,
    conflicts,
    recreate,
    takeOver,
    siblings: siblings.map((one) => releaseNames(one.release, one.namespace)).filter((names) => names.manager !== manager),
    good: memberMap(record.good),
    made,
  };
}

const words = {
  create: 'to create',
  update: 'to change',
  adopt: 'to take over',
  recreate: 'to make anew',
  unchanged: 'as they are',
  delete: 'to delete',
  blocked: 'blocked',
} as const;

/** `12 objects: 2 to create, 1 to change, 9 as they are` */
export function counted({ items }: Planned): string {
  const parts = Object.entries(words).flatMap(([action, text]) => {
    const count = items.filter(({ change }) => change.action === action).length;
    return count > 0 ? [`${count} ${count === 1 && action === 'unchanged' ? 'as it is' : text}`] : [];
  });
  return `${items.length} ${items.length === 1 ? 'object' : 'objects'}: ${parts.join(', ')}`;
}
