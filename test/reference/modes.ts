/** What a row of the wait tables waits for: decided by the table's own columns and by the test function that it was taken from, before ids are hidden. */
import type { JsonObject } from '../../src/types.ts';
import type { Row } from './rows.ts';

/** A row as it was collected. */
interface RawWait extends Row {
  states?: JsonObject[];
  events?: { channel: string; object?: JsonObject }[];
  deleteDuring?: JsonObject[];
  waitForJobs?: boolean | null;
}

export function waitRow(table: string, row: Row): Row {
  return (rows[table] ?? ((one: Row) => one))(row);
}

const rows: Record<string, (row: RawWait) => Row> = {
  // An object that was deleted and made again is another one: its wait begins anew, and the last one's is asked about.
  'wait/pulumi-recorded': ({ states = [], ...row }) => {
    const last = uidOf(states.at(-1));
    return { ...row, objects: states.filter((state) => uidOf(state) === last), targets: [0] };
  },
  // Its tests call what is waited for foo…, and what only stands by something else.
  'wait/pulumi-sequences': ({ events = [], ...row }) => {
    const [channel] = row.id.split('/');
    const objects = events.flatMap(({ object }) => (object?.['kind'] === undefined ? [] : [object]));
    const isTarget = (object: JsonObject) =>
      (object['kind'] as string).toLowerCase() === channel && metadataOf(object)['name']?.startsWith('foo') === true;
    return { ...row, objects, targets: indexes(objects, isTarget) };
  },
  'wait/helm': (row) => {
    const { objects = [], deleteDuring = [] } = row;
    const mode = modeOf(row.id);
    // Of one test the column says which are deleted meanwhile, of the others all are.
    if (mode === 'delete') return { ...row, mode, deleted: row.id.startsWith('TestStatusWaitForDelete') ? deleteDuring : objects };
    const [, custom] = /custom reader makes (\w+) immediately/i.exec(row.id) ?? [];
    return {
      ...row,
      mode,
      together: true,
      objects: mode === 'hook' ? objects.map(asHook) : objects,
      targets: indexes(objects, ({ kind }) => isWaitedFor(kind as string, mode, row.waitForJobs !== false)),
      ...(custom === undefined ? {} : { rules: objects.map(({ kind }) => ({ kind: kind as string, ready: 'true' })) }),
    };
  },
};

const metadataOf = (object: JsonObject | undefined): Record<string, string | undefined> =>
  (object?.['metadata'] ?? {}) as Record<string, string | undefined>;
const uidOf = (object: JsonObject | undefined): string | undefined => metadataOf(object)['uid'];

const indexes = (objects: readonly JsonObject[], is: (object: JsonObject) => boolean): number[] =>
  objects.flatMap((object, index) => (is(object) ? [index] : []));

function modeOf(id: string): 'delete' | 'hook' | 'wait' {
  if (/delet/i.test(id)) return 'delete';
  return /hook|TestWatch(Until|For)?Ready/i.test(id) ? 'hook' : 'wait';
}

/** Hooks are tasks: of them only Jobs and pods are waited for, to their end. */
function isWaitedFor(kind: string, mode: string, jobs: boolean): boolean {
  if (mode === 'hook') return kind === 'Job' || kind === 'Pod';
  return jobs || kind !== 'Job';
}

function asHook(object: JsonObject): JsonObject {
  if (object['kind'] !== 'Pod') return object;
  const metadata = { ...(object['metadata'] as JsonObject), annotations: { 'helm.sh/hook': 'pre-install' } };
  return { ...object, metadata, spec: { ...(object['spec'] as JsonObject | undefined), restartPolicy: 'Never' } };
}
