import type { Digest, Problem } from '../../types.ts';
import { isNamespaceMissing, isNoSuchKind } from '../client/errors.ts';
import { imageChanges } from '../manifests/images.ts';
import { byPlace } from '../manifests/strict.ts';
import { parallel } from '../parallel.ts';
import { refKey } from '../ref.ts';
import type { Member } from '../release/types.ts';
import type { Live, Manifest } from '../types.ts';
import { diffOf } from './diff.ts';
import { changeOf, type DryRunContext, dryRun, type Outcome } from './dryrun.ts';
import { readLive } from './live.ts';
import { manifestHash, projection } from './projection.ts';
import type { Planned } from './types.ts';

export interface PlanContext extends DryRunContext {
  /** What was applied last, by refKey: to know without asking what is still as it was left. */
  good: ReadonlyMap<string, Member>;
  /** Kinds whose CRD, and namespaces that this very run makes: their objects can't be asked about yet. */
  made: { kinds: ReadonlySet<string>; namespaces: ReadonlySet<string> };
  /** Diffs cost time: only for who shows them. */
  diffs: boolean;
}
/** What applying these manifests would do, all of it asked of the API server before anything is written. Rules 17, 18. */
export async function makePlan(manifests: readonly Manifest[], context: PlanContext): Promise<Planned> {
  const live = await readLive(
    manifests.map((manifest) => manifest.ref),
    context.cluster,
  );
  const planned: Planned = { items: [], refused: [], unavailable: [], warnings: [] };
  planned.items = await parallel(manifests, async (manifest) => {
    const hash = manifestHash(manifest.body);
    const there = live.get(refKey(manifest.ref));
    const member = context.good.get(refKey(manifest.ref));
    if (there && member && isSettled(there, member, hash, context.manager)) {
      const change = { ...changeOf(manifest, 'unchanged'), why: 'as it was left' };
      return { manifest, change, live: there, force: false, hash, settled: member };
    }
    const outcome = await asked(manifest, there, context);
    planned.refused.push(...outcome.refused);
    planned.unavailable.push(...outcome.unavailable);
    planned.warnings.push(...outcome.warnings);
    const images = imageChanges(manifest, there?.body);
    if (images.length > 0) outcome.change.images = images;
    if (context.diffs && outcome.planned && outcome.change.action !== 'unchanged') {
      outcome.change.diff = await diffOf(manifest.ref, there?.body, outcome.planned.body);
    }
    const siblings = context.siblings.map(({ manager }) => manager);
    return { manifest, change: outcome.change, force: outcome.force, hash, siblings, ...(there ? { live: there } : {}) };
  });
  for (const list of ['refused', 'unavailable', 'warnings'] as const) planned[list] = distinct(planned[list]);
  return planned;
}

/** The same manifest as recorded, and nobody has touched what we wrote: no need to ask. */
function isSettled(live: Live, member: Member, hash: Digest, manager: string): boolean {
  return (
    member.hash === hash &&
    member.uid === live.uid &&
    member.projection !== undefined &&
    projection(live.body, manager) === member.projection
  );
}

async function asked(manifest: Manifest, live: Live | undefined, context: PlanContext): Promise<Outcome> {
  const { kinds, namespaces } = context.made;
  const { group, kind, namespace } = manifest.ref;
  const waits = kinds.has(`${group}/${kind}`) || (namespace !== undefined && namespaces.has(namespace));
  if (!waits) return dryRun(manifest, live, context);
  if (!live && kinds.has(`${group}/${kind}`) && !(await context.cluster.resource(group, kind))) return simulated(manifest);
  const outcome = await dryRun(manifest, live, context).catch((error: unknown) => {
    if (isNamespaceMissing(error) || isNoSuchKind(error)) return simulated(manifest);
    throw error;
  });
  return outcome.refused.some((problem) => problem.code === missingNamespace) ? simulated(manifest) : outcome;
}
const missingNamespace = 'H2K-219';

const simulated = (manifest: Manifest): Outcome => ({
  change: { ...changeOf(manifest, 'create'), simulated: true, why: 'can be checked only when its namespace or kind is there' },
  force: false,
  refused: [],
  unavailable: [],
  warnings: [],
});

/** The same words at the same place are told once: a thousand objects in a missing namespace are one problem. */
function distinct(problems: readonly Problem[]): Problem[] {
  const seen = new Map(problems.map((problem) => [`${problem.message} ${problem.at?.file}:${problem.at?.line}`, problem]));
  return [...seen.values()].sort(byPlace);
}
