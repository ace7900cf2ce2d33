import type { Json, JsonObject } from '../../../types.ts';
import type { Live } from '../../types.ts';
import { annotation, count, isObject, label } from '../read.ts';
import type { Signal } from './signal.ts';
import { read, type Tone, wordsOf } from './words.ts';

/** Last words of fields that hold a state as text: phase, currentState, deploymentStatus, health … */
const nouns = new Set(['phase', 'state', 'status', 'health', 'stage', 'result', 'outcome', 'compliant', 'compliance', 'condition']);
/** First words of fields that tell what is wished, or what once was. */
const elsewhere = new Set([
  'desired',
  'previous',
  'target',
  'expected',
  'wanted',
  'spec',
  'history',
  'conditions',
  'events',
  'revisions',
  'versions',
]);
const failures = new Set(['error', 'errors', 'err', 'failure', 'failures', 'failed']);
/** Kinds that are a task: running is not yet done. */
const tasks = new Set(['job', 'workflow', 'run', 'backup', 'restore', 'migration', 'task', 'experiment', 'execution', 'test']);
/** The thing that an object stands for is not there, yet or any more. */
const gone = new Set(['notfound', 'missing', 'absent']);
/** Last words of fields that list what was. */
const past = new Set(['history', 'timestamps', 'transitions']);
const deepest = 4;

/** What the fields of a status say, at any depth: states as text, flags, error texts. */
export function readFields(live: Live, status: JsonObject): Signal[] {
  const task = tasks.has(wordsOf(live.ref.kind).at(-1) ?? '');
  return walk(status, task, 0);
}

function walk(value: JsonObject, task: boolean, depth: number): Signal[] {
  return Object.entries(value).flatMap(([name, field]) => {
    const words = wordsOf(name);
    if (elsewhere.has(words[0] ?? '') || past.has(words.at(-1) ?? '') || (words[0] === 'last' && words[1] !== 'operation')) return [];
    const inner = depth < deepest ? (Array.isArray(field) ? field : [field]).filter(isObject) : [];
    return [...readField(name, words, field, task, depth), ...inner.flatMap((one) => walk(one, task, depth + 1))];
  });
}

function readField(name: string, words: readonly string[], value: Json, task: boolean, depth: number): Signal[] {
  const told = (tone: Tone | undefined, message: string): Signal[] =>
    tone === undefined ? [] : [{ tone, reason: typeof value === 'string' ? value : name, message }];
  const wrong = words.some((word) => failures.has(word));
  if (typeof value === 'boolean') {
    const meaning = depth > 1 ? undefined : read(name);
    if (meaning === 'good') return told(value ? 'good' : 'busy', `${name} is ${value}`);
    return meaning === 'bad' && value ? told('bad', `${name} is true`) : [];
  }
  if (typeof value === 'string') {
    // A word of its own state that we don't know is no reason to call it well.
    if (nouns.has(words.at(-1) ?? ''))
      return told(readState(value, task) ?? (depth <= 2 && value !== '' ? 'unknown' : undefined), `${name} is ${value}`);
    return wrong && depth === 0 && !/^(|none|nil|null|0)$/i.test(value) ? told('bad', value) : [];
  }
  const filled = Array.isArray(value) ? value.length > 0 : isObject(value) && Object.keys(value).length > 0;
  return filled && wrong && depth === 0 ? told('bad', `${name} is not empty`) : [];
}

function readState(value: string, task: boolean): Tone | undefined {
  const joined = wordsOf(value).join('');
  if (gone.has(joined)) return 'unknown';
  return task && joined === 'running' ? 'busy' : read(value);
}

/** Labels and annotations in which a controller writes a result (`…/progressive-result-state: failed`): only bad news are taken from there. */
export function readMarks(live: Live): Signal[] {
  const metadata = live.body['metadata'];
  const names = isObject(metadata) ? [metadata['labels'], metadata['annotations']].filter(isObject).flatMap((one) => Object.keys(one)) : [];
  return names
    .filter((name) => nouns.has(wordsOf(name).at(-1) ?? ''))
    .map((name) => ({ name, value: label(live, name) ?? annotation(live, name) ?? '' }))
    .filter(({ value }) => wordsOf(value).length <= 2 && read(value) === 'bad')
    .map(({ name, value }) => ({ tone: 'bad', reason: value, message: `${name} is ${value}` }));
}

/** A wish to stand still: then nothing tells whether what is wanted would run. */
export function readPause(body: JsonObject): Signal[] {
  const found = isObject(body['spec']) ? pausedField(body['spec'], 0) : undefined;
  return found === undefined ? [] : [{ tone: 'paused', reason: 'Paused', message: `${found} is set in its spec` }];
}

function pausedField(value: JsonObject, depth: number): string | undefined {
  for (const [name, field] of Object.entries(value)) {
    if (field === true && /^(paused?|suspend(ed)?|hibernated?)$/i.test(name)) return name;
    const inner = depth < 2 && isObject(field) && name !== 'template' ? pausedField(field, depth + 1) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

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
