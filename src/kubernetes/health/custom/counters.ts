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
/** `1/3`, `1 of 3` */
const written = /^(\d+) ?(?:\/|of) ?(\d+)$/;

/**
 * `readyMembers` beside `members`, `ready` beside `size`, `ready: 1/3`: in a status or one object below. Too few is news where no sum says
 * that they are enough.
 */
export function readPairs(status: JsonObject): Signal[] {
  return [status, ...Object.values(status).filter(isObject)].flatMap((counted) =>
    Object.keys(counted).flatMap((name): Signal[] => {
      const pair = pairOf(counted, name);
      if (pair === undefined || pair.is >= pair.of) return [];
      return [{ tone: 'busy', reason: name, message: `${name} is ${pair.is} of ${pair.of}`, weight: 'part' }];
    }),
  );
}

function pairOf(counted: JsonObject, name: string): { is: number; of: number } | undefined {
  const match = counter.exec(name);
  if (!match) return undefined;
  const [, some, all] = written.exec(text(counted, name) ?? '') ?? [];
  if (some !== undefined) return { is: Number(some), of: Number(all) };
  const thing = match.groups?.['behind'] ?? match.groups?.['before'];
  const of = (thing === undefined ? totals : [thing.charAt(0).toLowerCase() + thing.slice(1)])
    .map((total) => count(counted, total))
    .find((total) => total !== undefined);
  const is = count(counted, name);
  return is === undefined || of === undefined ? undefined : { is, of };
}
