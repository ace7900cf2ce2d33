import type { Json, JsonObject } from '../../../types.ts';
import type { Live } from '../../types.ts';
import { annotation, isObject, label, object } from '../read.ts';
import { read } from './grammar.ts';
import type { Signal } from './signal.ts';
import { isTask, type Tone, wordsOf } from './words.ts';

/** Last words of fields that hold a state as text: phase, currentState, deploymentStatus, health … */
const nouns = new Set([
  'phase',
  'state',
  'status',
  'health',
  'stage',
  'result',
  'outcome',
  'compliant',
  'compliance',
  'condition',
  'robustness',
]);
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
/** The thing that an object stands for is not there, yet or any more. */
const gone = new Set(['notfound', 'missing', 'absent']);
/** What was last, and is what is: a cloud's last operation, a stack's last update. */
const latest = new Set(['operation', 'update']);
/** Last words of fields that list what was. */
const past = new Set(['history', 'timestamps', 'transitions']);
const deepest = 4;

/** Where a field stands: of a task or of what lasts, how deep, and in one of many. */
interface Place {
  task: boolean;
  depth: number;
  listed: boolean;
}

/** What the fields of a status say, at any depth: states as text, flags, error texts. */
export function readFields(live: Live, status: JsonObject): Signal[] {
  return walk(status, { task: isTask(live.ref.kind), depth: 0, listed: false });
}

function walk(value: JsonObject, place: Place): Signal[] {
  const { task, depth } = place;
  return Object.entries(value).flatMap(([name, field]) => {
    const words = wordsOf(name);
    if (elsewhere.has(words[0] ?? '') || past.has(words.at(-1) ?? '') || (words[0] === 'last' && !latest.has(words[1] ?? ''))) return [];
    const inner = depth < deepest ? (Array.isArray(field) ? field : [field]).filter(isObject) : [];
    const below = { task, depth: depth + 1, listed: Array.isArray(field) };
    return [...readField(name, words, field, place), ...inner.flatMap((one) => walk(one, below))];
  });
}

function readField(name: string, words: readonly string[], value: Json, { task, depth, listed }: Place): Signal[] {
  const told = (tone: Tone | undefined, message: string): Signal[] =>
    tone === undefined ? [] : [{ tone, reason: typeof value === 'string' ? value : name, message }];
  const wrong = words.some((word) => failures.has(word));
  if (typeof value === 'boolean') {
    const meaning = depth > 1 ? undefined : read(name);
    // Of many, one that is well doesn't make the whole so; one that isn't is news.
    if (meaning === 'good') return told(value ? (listed ? undefined : 'good') : 'busy', `${name} is ${value}`);
    return meaning === 'bad' && value ? told('bad', `${name} is true`) : [];
  }
  if (typeof value === 'string') {
    if (nouns.has(words.at(-1) ?? ''))
      return told(readState(value, task) ?? (depth <= 2 && value !== '' ? unread(value) : undefined), `${name} is ${value}`);
    return wrong && depth === 0 && !/^(|none|nil|null|0)$/i.test(value) ? told('bad', value) : [];
  }
  const filled = Array.isArray(value) ? value.length > 0 : isObject(value) && Object.keys(value).length > 0;
  return filled && wrong && depth === 0 ? told('bad', `${name} is not empty`) : [];
}

function readState(value: string, task: boolean): Tone | undefined {
  const words = wordsOf(value);
  const joined = words.join('');
  if (gone.has(joined)) return 'unknown';
  if (task && joined === 'running') return 'busy';
  // `ImportScheduled` will be done; `Scheduled` alone has found its node.
  if (words.length > 1 && words.at(-1) === 'scheduled') return 'busy';
  // Good as a state only: a flag of that name (`tlsEnabled: false`) tells of a wish.
  if (joined === 'enabled') return 'good';
  return read(value);
}

/** A word that we don't know is no reason to call it well. `Finalising`, `BackingUp`, `Restarting the broker`: a verb that is not done. */
function unread(value: string): Tone {
  return wordsOf(value).some((word) => word.length > 5 && /(?<!th)ing$/.test(word)) ? 'busy' : 'unknown';
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

/** A wish to stand still, in the spec or as its controller's annotation: then nothing tells whether what is wanted would run. */
export function readPause(live: Live): Signal[] {
  const { spec } = live.body;
  const field = isObject(spec) ? pausedField(spec, 0) : undefined;
  if (field !== undefined) return [paused(`${field} is set in its spec`)];
  const mark = Object.entries(object(live.body, 'metadata', 'annotations') ?? {}).find(([name, value]) => pauses(name, value));
  return mark ? [paused(`its annotation ${mark[0]} is ${JSON.stringify(mark[1])}`)] : [];
}

const paused = (message: string): Signal => ({ tone: 'paused', reason: 'Paused', message });

/**
 * `crossplane.io/paused: "true"`, `strimzi.io/pause-reconciliation: "true"`, `cluster.x-k8s.io/paused: ""` (there it is enough that it is set);
 * `kustomize.toolkit.fluxcd.io/reconcile: disabled`, `cnpg.io/reconciliationLoop: disabled`.
 */
function pauses(annotation: string, value: Json): boolean {
  if (typeof value !== 'string') return false;
  const [first = '', ...more] = wordsOf(annotation.slice(annotation.indexOf('/') + 1));
  const set = value.toLowerCase();
  if (/^(pause|suspend)/.test(first)) return set === 'true' || (set === '' && more.length === 0);
  return first.startsWith('reconcil') && ['disabled', 'paused', 'false'].includes(set);
}

function pausedField(value: JsonObject, depth: number): string | undefined {
  for (const [name, field] of Object.entries(value)) {
    if (field === true && /^(paused?|suspend(ed)?|hibernated?)$/i.test(name)) return name;
    const inner = depth < 2 && isObject(field) && name !== 'template' ? pausedField(field, depth + 1) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}
