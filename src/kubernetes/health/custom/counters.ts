import type { JsonObject } from '../../../types.ts';
import { count, isObject } from '../read.ts';
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

/** `readyMembers` beside `members`, `ready` beside `size`: in a status or one object below. Too few is news where no sum says that they are enough. */
export function readPairs(status: JsonObject): Signal[] {
  return [status, ...Object.values(status).filter(isObject)].flatMap((counted) =>
    Object.keys(counted).flatMap((name): Signal[] => {
      if (!/^ready([A-Z]|$)/.test(name)) return [];
      const is = count(counted, name);
      const of = totalsOf(name)
        .map((total) => count(counted, total))
        .find((total) => total !== undefined);
      if (is === undefined || of === undefined || is >= of) return [];
      return [{ tone: 'busy', reason: name, message: `${name} is ${is} of ${of}`, weight: 'part' }];
    }),
  );
}

function totalsOf(name: string): readonly string[] {
  const thing = name.slice('ready'.length);
  return thing === '' ? totals : [thing.charAt(0).toLowerCase() + thing.slice(1)];
}
