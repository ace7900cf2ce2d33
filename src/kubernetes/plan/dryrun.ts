import type { Problem } from '../../types.ts';
import { ApiError, type ManagerConflict, managerConflicts } from '../client/errors.ts';
import { problemsOf } from '../manifests/strict.ts';
import { apiVersionOf, refText } from '../ref.ts';
import type { Change, Cluster, Live, Manifest } from '../types.ts';
import { unchangedBy } from './compare.ts';
import { acceptedAnew, isImmutable, mayRecreate } from './immutable.ts';
import { leftovers } from './leftovers.ts';
import { waveOf } from './order.ts';
import { adoptableEntries, gitOpsOwner, ownerInWords, partOf } from './owners.ts';

export interface DryRunContext {
  cluster: Cluster;
  manager: string;
  applySet: string;
  conflicts: 'fail' | 'force' | readonly string[];
  recreate: readonly string[];
  takeOver: boolean;
  /** Other releases that may be taken over without a word: those of the same pipeline. */
  siblings: readonly { manager: string; applySet: string }[];
}
/** What one dry-run told. `refused`: the user's mistakes (exit 2). `unavailable`: rights, quota, admission (exit 3). */
export interface Outcome {
  change: Change;
  force: boolean;
  /** As the API server would store it; absent when it could not be asked. */
  planned?: Live;
  refused: Problem[];
  unavailable: Problem[];
  warnings: Problem[];
}

/** Asks the API server what applying a manifest would do, and reads its answer: a Change, or why not. Writes nothing. */
export async function dryRun(manifest: Manifest, live: Live | undefined, context: DryRunContext): Promise<Outcome> {
  const outcome: Outcome = {
    change: changeOf(manifest, live ? 'update' : 'create'),
    force: false,
    refused: [],
    unavailable: [],
    warnings: [],
  };
  if (live) outcome.refused.push(...claims(manifest, live, context));
  if (outcome.refused.length > 0) return blocked(outcome);
  const siblings = context.siblings.map((sibling) => sibling.manager);
  const adopted = live ? adoptableEntries(live, context.manager, apiVersionOf(manifest.ref), siblings) : [];
  if (adopted.length > 0) {
    const by = adopted.every((entry) => siblings.includes(entry.manager)) ? 'another task of this pipeline' : 'kubectl';
    outcome.change = { ...outcome.change, action: 'adopt', why: `applied by ${by} before; its fields become this release’s` };
  }
  const first = await attempt(manifest, context, false);
  if (!(first instanceof ApiError)) return answered(outcome, first, manifest, live);
  const owners = managerConflicts(first);
  if (owners.length > 0) {
    const foreign = owners.filter((owner) => owner.subresource || !adopted.some((entry) => entry.manager === owner.manager));
    const wanted = foreign.filter((owner) => !(context.conflicts === 'force' || context.conflicts.includes(owner.manager)));
    if (wanted.length > 0) {
      outcome.refused.push(...wanted.map((owner) => conflictProblem(manifest, owner)));
      return blocked(outcome);
    }
    outcome.force = foreign.length > 0;
    const forced = await attempt(manifest, context, true);
    if (!(forced instanceof ApiError)) return answered(outcome, forced, manifest, live);
    return refusal(outcome, forced, manifest, live, context);
  }
  return refusal(outcome, first, manifest, live, context);
}

type Answer = Awaited<ReturnType<Cluster['apply']>>;

async function attempt(manifest: Manifest, { cluster, manager }: DryRunContext, force: boolean): Promise<Answer | ApiError> {
  try {
    return await cluster.apply(manifest.body, { manager, dryRun: true, force });
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
}

function answered(outcome: Outcome, answer: Answer, manifest: Manifest, live: Live | undefined): Outcome {
  outcome.planned = answer.live;
  outcome.warnings = answer.warnings.map((message) => ({
    code: 'H2K-250',
    severity: 'warning',
    message: `${refText(manifest.ref)}: ${message}`,
    at: manifest.at([]),
  }));
  if (live && outcome.change.action !== 'adopt' && unchangedBy(live, answer.live))
    outcome.change = { ...outcome.change, action: 'unchanged', reversible: 'yes', why: 'as it is' };
  return outcome;
}

async function refusal(
  outcome: Outcome,
  error: ApiError,
  manifest: Manifest,
  live: Live | undefined,
  context: DryRunContext,
): Promise<Outcome> {
  if (live && (await isImmutable(error, manifest, live, context.cluster))) {
    const may = mayRecreate(live.ref.kind, context.recreate);
    const fields = error.causes
      .map((cause) => cause.field)
      .filter(Boolean)
      .join(', ');
    if (may === 'yes') {
      outcome.change = {
        ...outcome.change,
        action: 'recreate',
        reversible: 'no',
        why: `${fields} can't be changed: deleted and created anew`,
      };
      return outcome;
    }
    outcome.refused.push({
      code: 'H2K-242',
      severity: 'error',
      message: `${refText(manifest.ref)}: ${fields} can't be changed on an object that exists`,
      fix:
        may === 'ask'
          ? `Give it another name, or allow deleting and creating it anew: recreate: ${live.ref.kind}`
          : 'Give it another name, or put the field back as it was: deleting it would lose what it holds.',
      at: manifest.at([]),
    });
    return blocked(outcome);
  }
  if (live && leftovers(error, manifest.body, live).length > 0 && (await acceptedAnew(manifest, live, context.cluster))) return outcome;
  const { refused, unavailable } = await problemsOf(error, manifest, context.cluster);
  outcome.refused.push(...refused);
  outcome.unavailable.push(...unavailable);
  return blocked(outcome);
}

/** Whose the object is, beyond single fields: another release's, Argo CD's or Flux's, or on its way out. Rules 4, 16; kubernetes-tried 8. */
function claims(manifest: Manifest, live: Live, { applySet, takeOver, siblings }: DryRunContext): Problem[] {
  const at = manifest.at([]);
  const name = refText(manifest.ref);
  const problems: Problem[] = [];
  const owner = gitOpsOwner(live);
  if (owner)
    problems.push({
      code: 'H2K-240',
      severity: 'error',
      message: `${name} is owned by ${owner}`,
      fix: 'Change it where that reads it from (Git), or take it out of these manifests.',
      at,
    });
  const set = partOf(live.body);
  if (set && set !== applySet && !takeOver && !siblings.some((sibling) => sibling.applySet === set)) {
    problems.push({
      code: 'H2K-241',
      severity: 'error',
      message: `${name} belongs to another release (${set})`,
      fix: 'Take it out of one of the two, or move it here for good: take-over: true',
      at,
    });
  }
  if (typeof (live.body['metadata'] as { deletionTimestamp?: string }).deletionTimestamp === 'string') {
    problems.push({
      code: 'H2K-243',
      severity: 'error',
      message: `${name} is being deleted`,
      fix: 'Wait until it is gone, then run again; if it stays, look at its metadata.finalizers.',
      at,
    });
  }
  return problems;
}

const conflictProblem = (manifest: Manifest, owner: ManagerConflict): Problem => ({
  code: 'H2K-244',
  severity: 'error',
  message: `${refText(manifest.ref)}: ${owner.field} belongs to ${ownerInWords(owner)}`,
  fix: `Take the field out of the manifest, give it the value it has, or take it over: conflicts: ${owner.manager} (or force)`,
  at: manifest.at([]),
});

export function changeOf(manifest: Manifest, action: Change['action']): Change {
  const created = action === 'create';
  const stays = created && ['CustomResourceDefinition', 'Namespace'].includes(manifest.ref.kind);
  return {
    ref: manifest.ref,
    action,
    wave: waveOf(manifest.ref),
    diff: '',
    simulated: false,
    reversible: stays || manifest.ref.kind === 'Job' ? 'no' : 'yes',
    why: created ? 'not there yet' : 'differs from the manifest',
  };
}

const blocked = (outcome: Outcome): Outcome => ({ ...outcome, change: { ...outcome.change, action: 'blocked', why: 'see the problems' } });
