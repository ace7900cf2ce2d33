import type { JsonObject } from '../../../types.ts';
import { count, isObject, text } from '../read.ts';
import type { Signal } from './signal.ts';

/** Counters of replicas, as workloads have them. */
export function readCounters(body: JsonObject): Signal[] {
  const status = (field: string) => count(body, 'status', field);
  const want = count(body, 'spec', 'replicas') ?? status('desiredNumberScheduled') ?? status('desiredReplicas') ?? status('replicas');
  if (want === undefined) return [];
  const counted = ['updatedReplicas', 'readyReplicas', 'availableReplicas', 'updatedNumberScheduled', 'numberReady', 'numberAvailable'];
  const open = counted.find((field) => (status(field) ?? want) < want);
  if (open) return [{ tone: 'busy', reason: open, message: `${open} is ${status(open)} of ${want}` }];
  const told = status('readyReplicas') ?? status('availableReplicas') ?? status('numberReady');
  return told === undefined ? [] : [{ tone: 'good', reason: 'Replicas', message: `${told} of ${want} are ready` }];
}

/** Of what `ready` alone is the count. */
const totals = ['size', 'desired', 'total', 'replicas', 'instances', 'members'];
/** `readyMembers`, `podsReady`, `ready`; the thing is the rest of it. */
const counter = /^(?:ready(?<before>[A-Z]\w*)?|(?<behind>[a-z]\w*)Ready)$/;
/** `ready: 1/3`, `statusReplicas: 1 of 3` */
const written = /^(\d+) ?(?:\/|of) ?(\d+)$/;
const withText = /([rR]eady|[rR]eplicas)$/;

interface Pair {
  is: number;
  of: number;
}

/**
 * `readyMembers` beside `members`, `ready` beside `size`, `ready: 1/3`: in a status, one object below, or a list of them. Too few is news where no
 * sum says that they are enough.
 */
export function readPairs(status: JsonObject): Signal[] {
  const below = Object.values(status).flatMap((value) => (Array.isArray(value) ? value : [value]).filter(isObject));
  return [status, ...below].flatMap((counted) =>
    Object.keys(counted).flatMap((name): Signal[] => {
      const pair = writtenPair(counted, name) ?? omittedPair(counted, name) ?? pairOf(counted, name);
      if (pair === undefined || pair.is >= pair.of) return [];
      return [{ tone: 'busy', reason: name, message: `${name} is ${pair.is} of ${pair.of}`, weight: 'part' }];
    }),
  );
}

function writtenPair(counted: JsonObject, name: string): Pair | undefined {
  const [, some, all] = (withText.test(name) && written.exec(text(counted, name) ?? '')) || [];
  return some === undefined ? undefined : { is: Number(some), of: Number(all) };
}

/** A zero is left out where workloads are counted: Crunchy's instances have `replicas` and `updatedReplicas` until the first is ready. */
function omittedPair(counted: JsonObject, name: string): Pair | undefined {
  if (name !== 'updatedReplicas' || 'readyReplicas' in counted || 'availableReplicas' in counted) return undefined;
  return { is: 0, of: count(counted, 'replicas') ?? 0 };
}

function pairOf(counted: JsonObject, name: string): Pair | undefined {
  const { before, behind } = counter.exec(name)?.groups ?? { before: undefined, behind: undefined };
  const thing = before ?? behind;
  if (thing === undefined && name !== 'ready') return undefined;
  const of = (thing === undefined ? totals : [thing.charAt(0).toLowerCase() + thing.slice(1), `desired${thing}`])
    .map((total) => count(counted, total))
    .find((total) => total !== undefined);
  const is = count(counted, name);
  return is === undefined || of === undefined ? undefined : { is, of };
}
