import type { Json, JsonObject } from '../../../types.ts';
import { count, isObject } from '../read.ts';
import type { Signal } from './signal.ts';
import { read, wordsOf } from './words.ts';

/** Last words of fields that hold a state as text: phase, currentState, deploymentStatus, health … */
const nouns = new Set(['phase', 'state', 'status', 'health', 'stage', 'result', 'outcome', 'compliant', 'condition']);
/** First words of fields that tell what is wished, or what once was. */
const elsewhere = new Set(['desired', 'last', 'previous', 'target', 'expected', 'wanted', 'spec']);
const failures = new Set(['error', 'errors', 'failure', 'failures', 'failed']);

/** What the fields of a status say: states as text, flags, error texts; one level down where the field itself is a state. */
export function readFields(status: JsonObject, depth = 0): Signal[] {
  return Object.entries(status).flatMap(([name, value]) => {
    const words = wordsOf(name);
    if (elsewhere.has(words[0] ?? '')) return [];
    return [
      ...readField(name, words, value),
      ...(depth === 0 && isObject(value) && nouns.has(words.at(-1) ?? '') ? readFields(value, 1) : []),
    ];
  });
}

function readField(name: string, words: readonly string[], value: Json): Signal[] {
  const told = (tone: Signal['tone'] | undefined, message: string): Signal[] =>
    tone === undefined ? [] : [{ tone, reason: typeof value === 'string' ? value : name, message }];
  const wrong = words.some((word) => failures.has(word));
  if (typeof value === 'boolean') {
    const meaning = read(name);
    if (meaning === 'good') return told(value ? 'good' : 'busy', `${name} is ${value}`);
    return meaning === 'bad' && value ? told('bad', `${name} is true`) : [];
  }
  if (typeof value === 'string' && value !== '') {
    if (nouns.has(words.at(-1) ?? '')) return told(read(value), `${name} is ${value}`);
    return wrong && !/^(none|nil|null|0)$/i.test(value) ? told('bad', value) : [];
  }
  return Array.isArray(value) && value.length > 0 && wrong ? told('bad', `${name} is not empty`) : [];
}

/** Counters of replicas, as workloads have them. */
export function readCounters(body: JsonObject): Signal[] {
  const status = (field: string) => count(body, 'status', field);
  const want = count(body, 'spec', 'replicas') ?? status('desiredNumberScheduled') ?? status('desiredReplicas') ?? status('replicas');
  if (want === undefined) return [];
  const open = ['updatedReplicas', 'readyReplicas', 'availableReplicas', 'updatedNumberScheduled', 'numberReady', 'numberAvailable'].find(
    (field) => (status(field) ?? want) < want,
  );
  if (open) return [{ tone: 'busy', reason: open, message: `${open} is ${status(open)} of ${want}` }];
  const told = status('readyReplicas') ?? status('availableReplicas') ?? status('numberReady');
  return told === undefined ? [] : [{ tone: 'good', reason: 'Replicas', message: `${told} of ${want} are ready` }];
}
