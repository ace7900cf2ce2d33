import type { Json, JsonObject } from '../../../types.ts';
import type { Live } from '../../types.ts';
import { annotation, isObject, label } from '../read.ts';
import { longestState, read } from './grammar.ts';
import type { Signal } from './signal.ts';
import { isEnd, isTask, type Tone, wordsOf } from './words.ts';

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
  'verdict',
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
const latest = new Set(['operation', 'update', 'observed']);
/** Last words of fields that list what was. */
const past = new Set(['history', 'timestamps', 'transitions']);
/** Which step of a sync an object belongs to (Argo CD), how a virtual machine was last moved (KubeVirt): not how it is. */
const asides = new Set(['syncPhase', 'migrationState']);
const deepest = 4;

/** Whether a field of this name tells of what is now. */
export function tellsOfNow(name: string): boolean {
  const [first = '', ...more] = wordsOf(name);
  return !(elsewhere.has(first) || past.has(more.at(-1) ?? first) || (first === 'last' && !latest.has(more[0] ?? '')) || asides.has(name));
}

/** Where a field stands: of a task or of what lasts, how deep, and in one of many. */
interface Place {
  task: boolean;
  midway: readonly string[];
  depth: number;
  listed: boolean;
}

/** What the fields of a status say, at any depth: states as text, flags, error texts. */
export function readFields(live: Live, status: JsonObject, midway: readonly string[] = []): Signal[] {
  return walk(status, { task: isTask(live.ref.kind), midway, depth: 0, listed: false });
}

function walk(value: JsonObject, place: Place): Signal[] {
  const { depth } = place;
  if (isCondition(value)) return [];
  return Object.entries(value).flatMap(([name, field]) => {
    if (!tellsOfNow(name)) return [];
    const words = wordsOf(name);
    const inner = depth < deepest ? (Array.isArray(field) ? field : [field]).filter(isObject) : [];
    const below = { ...place, depth: depth + 1, listed: Array.isArray(field) };
    return [...readField(name, words, field, place), ...inner.flatMap((one) => walk(one, below))];
  });
}

/** By another name than `conditions`: Gardener's `constraints`. `Unknown` is a state, too, and no good one. */
const isCondition = ({ type, status }: JsonObject): boolean =>
  typeof type === 'string' && typeof status === 'string' && /^(True|False)$/.test(status);

/** A part that failed is not the whole of a task, and its own end sums it up. */
function weightOf(tone: Tone, value: Json, { task, depth, listed }: Place): Pick<Signal, 'weight'> {
  if (tone === 'bad' && (listed || depth > 1)) return { weight: 'part' };
  return task && depth === 0 && tone === 'good' && typeof value === 'string' && isEnd(value) ? { weight: 'summary' } : {};
}

function readField(name: string, words: readonly string[], value: Json, place: Place): Signal[] {
  const tone = toneOf(name, words, value, place);
  if (tone === undefined) return [];
  const said = typeof value === 'string' ? value : typeof value === 'object' ? 'not empty' : JSON.stringify(value);
  const message = isErrorText(words, value) ? value : `${name} is ${said}`;
  return [{ tone, reason: typeof value === 'string' ? value : name, message, ...weightOf(tone, value, place) }];
}

function toneOf(name: string, words: readonly string[], value: Json, place: Place): Tone | undefined {
  if (typeof value === 'boolean') return flagTone(name, value, place);
  if (typeof value === 'string') return textTone(words, value, place);
  // `active: 1`, of a task's pods or Jobs
  if (typeof value === 'number') return place.task && name === 'active' && value > 0 ? 'busy' : undefined;
  return listTone(name, words, value, place);
}

function flagTone(name: string, value: boolean, { depth, listed }: Place): Tone | undefined {
  const meaning = depth > 1 ? undefined : read(name);
  // Of many, one that is well doesn't make the whole so; one that isn't is news.
  if (meaning === 'good') return value ? (listed ? undefined : 'good') : 'busy';
  return meaning === 'bad' && value ? 'bad' : undefined;
}

const isState = (words: readonly string[]): boolean => nouns.has(words.at(-1) ?? '');
const isErrorText = (words: readonly string[], value: Json): value is string =>
  typeof value === 'string' && !isState(words) && words.some((word) => failures.has(word));

function textTone(words: readonly string[], value: string, { task, midway, depth }: Place): Tone | undefined {
  if (isErrorText(words, value)) return depth === 0 && !/^(|none|nil|null|0)$/i.test(value) ? 'bad' : undefined;
  if (!isState(words)) return undefined;
  if (midway.includes(value)) return 'busy';
  return readState(value, task) ?? (depth <= 2 && value !== '' ? unread(value) : undefined);
}

/** A list of errors; a task's `failedTrials` are its own affair, and `failureDomains` are none. What goes on: `applying: [node-1]`. */
function listTone(name: string, words: readonly string[], value: Json, { task, depth, listed }: Place): Tone | undefined {
  const filled = Array.isArray(value) ? value.length > 0 : isObject(value) && Object.keys(value).length > 0;
  if (!filled || depth > (listed ? 1 : 0)) return undefined;
  if (failures.has(words.at(-1) ?? '') || (!task && words[0] === 'failed')) return 'bad';
  return Array.isArray(value) && /^[a-z]+ing$/.test(name) && read(name) === 'busy' ? 'busy' : undefined;
}

/** Of a task: it goes on. */
const begun = new Set(['running', 'started', 'initialized']);

function readState(value: string, task: boolean): Tone | undefined {
  const words = wordsOf(value);
  const joined = words.join('');
  if (gone.has(joined)) return 'unknown';
  if (task && begun.has(words.at(-1) ?? '')) return 'busy';
  if (task && joined === 'terminated') return 'bad';
  // `ImportScheduled` will be done; `Scheduled` alone has found its node.
  if (words.length > 1 && words.at(-1) === 'scheduled') return 'busy';
  // Good as a state only: a flag of that name (`tlsEnabled: false`) tells of a wish.
  if (joined === 'enabled') return 'good';
  return read(value);
}

/** A word that we don't know is no reason to call it well. `Finalising`, `BackingUp`, `Restarting the broker`: a verb that is not done. */
function unread(value: string): Tone {
  const words = wordsOf(value);
  return words.length <= longestState && words.some((word) => word.length > 5 && /(?<!th)ing$/.test(word)) ? 'busy' : 'unknown';
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
