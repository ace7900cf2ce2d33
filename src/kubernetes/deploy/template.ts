import { ConfigurationError, type JsonObject, type Problem } from '../../types.ts';
import { adopt } from '../apply/adopt.ts';
import { managerConflicts } from '../client/errors.ts';
import type { PatienceTable } from '../health/patience.ts';
import type { UserRules } from '../health/user.ts';
import { appliedEntry, entriesOf, partUnder } from '../plan/fields.ts';
import { waveOf } from '../plan/order.ts';
import { adoptableEntries, gitOpsOwner, ownerInWords } from '../plan/owners.ts';
import { apiVersionOf, objectAt, refText } from '../ref.ts';
import { restore } from '../release/restore.ts';
import type { Cause, Change, Live, Ref } from '../types.ts';
import { type Failure, failure } from './failure.ts';
import { hasHistory, kindsWithHistory, templatesOf } from './history.ts';
import { waitReady, watching } from './ready.ts';
import type { DeployContext } from './types.ts';

export interface TemplateRequest {
  ref: Ref;
  /** How many of its templates back. */
  back: number;
  /** Under whose name it is written where no release of ours has written it before. */
  manager: string;
  conflicts: 'fail' | 'force' | readonly string[];
  onFailure: 'undo' | 'keep';
  timeout: number;
  patience: PatienceTable;
  health?: UserRules;
}
export interface TemplateResult {
  status: 'COMPLETED' | 'FAILED' | 'CANCELED';
  statusMessage: string;
  causes: Cause[];
  /** As it was last seen. */
  object: Live;
  changed: boolean;
  undone: boolean;
}

/**
 * Gives a workload the pod template that it had before, as its ReplicaSets or ControllerRevisions keep it: under the name of the release that wrote
 * today's, so that the next apply knows it for its own (`kubectl rollout undo` leaves fields that no apply removes). Waits until it is ready.
 * Throws ConfigurationError while nothing is written. Rules 12.
 */
export async function rollbackTemplate(request: TemplateRequest, context: DeployContext): Promise<TemplateResult> {
  const cluster = context.cluster.until(context.signal);
  const live = await found(request, { ...context, cluster });
  const templates = await templatesOf(live, cluster);
  const target = templates[request.back];
  if (!target)
    throw mistake(
      'H2K-292',
      `${refText(live.ref)} has ${templates.length - 1} former revisions, and is to go back ${request.back}`,
      'name a nearer one, or raise spec.revisionHistoryLimit for the next time',
    );
  const manager = ownManager(live) ?? request.manager;
  const before = await asApplied(live, manager, { ...context, cluster });
  const body = { ...before, spec: { ...objectAt(before, 'spec'), template: target.template } };
  const force = await mustForce(body, manager, request, { ...context, cluster });
  const options = { manager, force };
  context.report({ type: 'phase', phase: 'apply', text: `${refText(live.ref)}: back to the pod template of revision ${target.revision}` });
  return written(live, { body, options }, request, context);
}

async function found({ ref }: TemplateRequest, { cluster }: DeployContext): Promise<Live> {
  if (!hasHistory(ref.kind))
    throw mistake(
      'H2K-292',
      `a ${ref.kind} keeps no former revisions`,
      `name one of ${kindsWithHistory.join(', ')}, or roll the release back`,
    );
  const live = await cluster.get(ref);
  if (!live) throw mistake('H2K-292', `${refText(ref)} is not there`, 'check its name and namespace');
  const owner = gitOpsOwner(live);
  if (owner) throw mistake('H2K-240', `${refText(ref)} is owned by ${owner}`, 'Change it where that reads it from (Git).');
  return live;
}

/** The release of ours that wrote the pod template. */
const ownManager = ({ body }: Live): string | undefined =>
  entriesOf(body).find(
    ({ manager, operation, fieldsV1 }) =>
      operation === 'Apply' && manager.startsWith('hub-to-kube/') && 'f:template' in objectAt(fieldsV1, 'f:spec'),
  )?.manager;

/** What the manager has applied last. On first contact what kubectl applied becomes its own: else fields of today's template would stay. */
async function asApplied(live: Live, manager: string, { cluster }: DeployContext): Promise<JsonObject> {
  const isFirst = adoptableEntries(live, manager, apiVersionOf(live.ref)).length > 0;
  const { body, ref } = isFirst ? await adopt(live, manager, cluster) : live;
  const part = partUnder(appliedEntry(body, manager)?.fieldsV1 ?? { '.': {}, 'f:spec': { 'f:template': {} } }, body) as JsonObject;
  const { name, namespace } = ref;
  const metadata = { ...objectAt(part, 'metadata'), name, ...(namespace === undefined ? {} : { namespace }) };
  return { ...part, apiVersion: apiVersionOf(ref), kind: ref.kind, metadata };
}

interface Options {
  manager: string;
  force: boolean;
}

/** Whether fields have to be taken from their owners, as the user allows. Throws ConfigurationError (H2K-244) where that was not said. */
async function mustForce(
  body: JsonObject,
  manager: string,
  { conflicts, ref }: TemplateRequest,
  { cluster }: DeployContext,
): Promise<boolean> {
  try {
    await cluster.apply(body, { manager, dryRun: true, force: conflicts === 'force' });
    return conflicts === 'force';
  } catch (error) {
    const owners = managerConflicts(error);
    if (owners.length === 0) throw error;
    const others = owners.filter(({ manager: owner }) => !conflicts.includes(owner));
    if (others.length === 0) return true;
    throw new ConfigurationError(
      others.map((owner) =>
        problem(
          'H2K-244',
          `${refText(ref)}: ${owner.field} belongs to ${ownerInWords(owner)}`,
          `take it over: conflicts: ${owner.manager} (or force)`,
        ),
      ),
    );
  }
}

interface Written {
  body: JsonObject;
  options: Options;
}

async function written(live: Live, { body, options }: Written, request: TemplateRequest, context: DeployContext): Promise<TemplateResult> {
  const { signal, report, now } = context;
  const waiter = watching([live.ref], signal, context, request.health);
  let failed: Failure | undefined;
  let after = live;
  try {
    after = (await context.cluster.until(signal).apply(body, options)).live;
    report({ type: 'object', ref: live.ref, change: changed(live) });
    const since = {
      resourceVersion: after.resourceVersion,
      specChanged: after.generation !== live.generation,
      ...(after.generation === undefined ? {} : { generation: after.generation }),
    };
    const readiness = await waitReady(waiter, [{ ref: live.ref, since }], request.patience, now() + request.timeout, context);
    failed = failure(readiness, [], { requireProof: false });
  } catch (error) {
    const message = signal.aborted ? 'cancelled' : (error as Error).message;
    failed = { status: signal.aborted ? 'CANCELED' : 'FAILED', message, causes: [], problems: [] };
  } finally {
    waiter.stop();
  }
  const object = waiter.get(live.ref) ?? after;
  if (!failed) return { status: 'COMPLETED', statusMessage: '', causes: [], object, changed: true, undone: false };
  const { status, message: statusMessage, causes } = failed;
  const ended = { status, statusMessage, causes, object, changed: true };
  return { ...ended, undone: request.onFailure === 'undo' ? await putBack(live, options, context) : false };
}

/** The values and owners of before; what somebody else has written since stays. */
async function putBack(before: Live, { manager }: Options, context: DeployContext): Promise<boolean> {
  const cluster = context.cluster.until(context.leave);
  const told = (text: string) => context.report({ type: 'phase', phase: 'undo', text: `${refText(before.ref)} ${text}` });
  try {
    const now = await cluster.get(before.ref);
    const isWhole = now !== undefined && (await restore(now, { body: before.body }, manager, cluster));
    told(isWhole ? 'is back' : 'stays as it is: somebody else has changed it since');
    return isWhole;
  } catch (error) {
    told(`stays as it is: ${(error as Error).message}`);
    return false;
  }
}

const changed = ({ ref }: Live): Change => ({
  ref,
  action: 'update',
  wave: waveOf(ref),
  diff: '',
  simulated: false,
  reversible: 'yes',
  why: 'a former pod template',
});
const problem = (code: Problem['code'], message: string, fix: string): Problem => ({ code, severity: 'error', message, fix });
const mistake = (code: Problem['code'], message: string, fix: string): ConfigurationError =>
  new ConfigurationError([problem(code, message, fix)]);
