import { type Connected, find, type Removal, refText, releaseNames, remove, rollback, rollbackTemplate } from '../../kubernetes/index.ts';
import type { Live } from '../../kubernetes/types.ts';
import type { TaskContext, TaskResult } from '../../pipeline/types.ts';
import type { JsonObject } from '../../types.ts';
import { commonRequest, deployed, engineContext, located, manifestsOf } from './apply.ts';
import type { K8sInput } from './input.ts';
import { responseOf, visible } from './response.ts';

type Connection = Pick<Connected, 'cluster' | 'namespace'>;
export type Action = (input: K8sInput, context: TaskContext, connection: Connection) => Promise<TaskResult>;

/** Reads objects; one that is not there is a failure. */
export const get: Action = async (input, context, { cluster, namespace }) => {
  const manifests = await manifestsOf(input, context);
  const { objects, missing } = await find({ manifests, ...located(input, namespace) }, engineContext(context, cluster));
  const failures = missing.map((ref) => `${refText(ref)} is not there`);
  const output = { response: await responseOf(objects, cluster, failures) };
  if (failures.length > 0) return { status: 'FAILED', statusMessage: failures.join('; '), output };
  return { status: 'COMPLETED', statusMessage: `${counted(objects.length)} read`, output };
};

/** Deletes objects and waits until they are gone; one that is not there is a failure, as is one that stays. */
export const deleteAll: Action = async (input, context, { cluster, namespace }) => {
  const manifests = await manifestsOf(input, context);
  const removal: Removal = { removed: [], missing: [], left: [], changed: false };
  const request = { manifests, ...located(input, namespace), timeout: input.timeout * 60_000 };
  try {
    await remove(request, engineContext(context, cluster), removal);
  } catch (error) {
    if (!context.signal.aborted || !removal.changed) throw error;
    return { status: 'CANCELED', statusMessage: 'cancelled while deleting', output: {}, left: manifests.map(({ ref }) => ref) };
  }
  const { removed, missing, left } = removal;
  const failures = [
    ...missing.map((ref) => `${refText(ref)} is not there`),
    ...left.map(({ live, why }) => `${refText(live.ref)}: ${why}`),
  ];
  return {
    status: failures.length > 0 ? 'FAILED' : 'COMPLETED',
    statusMessage: failures.length > 0 ? failures.join('; ') : `${counted(removed.length)} deleted`,
    output: { response: await responseOf(removed, cluster, failures, gone) },
    left: [...removed, ...left.map(({ live }) => live)].map(({ ref }) => ref),
  };
};

/** An object that is no more, and what it was. */
const gone = (live: Live): JsonObject => {
  const { kind = '', apiVersion = '', metadata = {}, ...oldState } = visible(live);
  return { kind, apiVersion, metadata, status: { phase: 'Removed' }, oldState };
};

const counted = (count: number): string => (count === 1 ? 'one object' : `${count} objects`);

/** One workload's former pod template, or a former revision of a whole release. */
export const rollBack: Action = (input, context, connection) =>
  input.kind === undefined ? rollBackRelease(input, context, connection) : rollBackWorkload(input, context, connection);

const rollBackRelease: Action = async (input, context, { cluster, namespace }) => {
  const request = { ...(await commonRequest(input, context, namespace)), back: input.revision ?? 1 };
  return deployed(request, await rollback(request, engineContext(context, cluster)), context, cluster);
};

const rollBackWorkload: Action = async (input, context, { cluster, namespace }) => {
  const { kind = '', name = '', revision: back = 1 } = input;
  const {
    release,
    releaseNamespace,
    conflicts,
    onFailure,
    timeout,
    patience,
    health = [],
  } = await commonRequest(input, context, namespace);
  const ref = { group: 'apps', version: 'v1', kind, namespace: input.namespace ?? namespace, name };
  const { manager } = releaseNames(release, releaseNamespace);
  const { status, statusMessage, causes, object, changed, undone } = await rollbackTemplate(
    { ref, back, manager, conflicts, onFailure, timeout, patience, health },
    engineContext(context, cluster),
  );
  return {
    status,
    statusMessage,
    causes,
    left: changed && !undone ? [ref] : [],
    output: { response: await responseOf([object], cluster, status === 'FAILED' ? [statusMessage] : []) },
  };
};
