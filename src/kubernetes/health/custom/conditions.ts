import type { Condition } from '../read.ts';
import type { Family } from './families.ts';
import { read } from './grammar.ts';
import type { Signal } from './signal.ts';
import { isEnd, type Tone, wordsOf } from './words.ts';

/** Conditions that sum an object up, by the API conventions and by what most controllers write. */
export const summaries: ReadonlySet<string> = new Set(['Ready', 'Available', 'Succeeded', 'Complete', 'Completed']);
/** Of the whole too, but beside the sum: True it sums nothing up, False it is no part that the sum has in it. */
const beside = new Set(['Healthy']);
/** Past forms that tell what may or should be, or that it came otherwise: none is a success. */
const noSuccess = new Set(
  `allowed needed required expected used managed requested planned proposed suggested estimated assumed
  deprecated superseded skipped ignored limited restricted delayed postponed deferred shelved removed detached dropped discarded
  isolated fenced retired archived destroyed wiped demoted overcommitted`.split(/\s+/),
);

/** Last words of conditions that tell only of a first step: True, the object is on its way. */
const steps = new Set(['created', 'approved']);
/** The same of a task, which is done only when it has ended. */
const begun = new Set(['accepted', 'initialized', 'started', 'running']);

/**
 * A condition's type tells what `True` means: `Ready` is good news, `Degraded` bad, `Progressing` neither.
 * Good news that are not True are read by their reason, then by their message: failed, or not yet.
 */
export function readCondition(
  condition: Condition,
  of: 'whole' | 'part',
  { promises = [], final = [], aside = [], waits = [], task = false }: Family & { task?: boolean } = {},
): Signal | undefined {
  // Cilium counts in its messages: `IPsAvailable`, Unknown, `253`.
  const counts = condition.status === 'Unknown' && /^\d+$/.test(condition.message);
  if (counts || aside.includes(condition.type)) return undefined;
  const meaning = (of === 'whole' && summaries.has(condition.type)) || final.includes(condition.type) ? 'good' : meaningOf(condition.type);
  const last = wordsOf(condition.type).at(-1) ?? '';
  const step = steps.has(last) || (task && begun.has(last));
  const kept = condition.status !== 'True' || !promises.includes(condition.type);
  const tone = kept ? toneOf(condition, { meaning, step, final, waits, task }) : undefined;
  if (tone === undefined) return undefined;
  return {
    tone,
    reason: condition.reason || condition.type,
    message: condition.message || `${condition.type} is ${condition.status}`,
    ...(of === 'whole' ? weightOf(condition.type, tone, meaning, task) : weightOfPart(tone, meaning)),
  };
}

function weightOf(type: string, tone: Tone, meaning: Tone | undefined, task: boolean): Pick<Signal, 'weight'> {
  if (summaries.has(type) || (task && tone === 'good' && isEnd(type))) return { weight: 'summary' };
  return beside.has(type) || meaning !== 'good' || tone !== 'busy' ? {} : { weight: 'part' };
}

const weightOfPart = (tone: Tone, meaning: Tone | undefined): Pick<Signal, 'weight'> =>
  tone === 'bad' || (tone === 'busy' && meaning === 'good') ? { weight: 'part' } : {};

interface Way extends Required<Pick<Family, 'final' | 'waits'>> {
  meaning: Tone | undefined;
  step: boolean;
  task: boolean;
}

function toneOf(condition: Condition, { meaning, step, final, waits, task }: Way): Tone | undefined {
  const { type, status, reason } = condition;
  if (status === 'True') {
    // What a task has begun goes on until it tells its end.
    if (step && read(reason) !== 'bad') return task ? 'busy' : undefined;
    return whenTrue(meaning, condition);
  }
  // Argo CD's have no status: that they are there says it.
  if (status === '') return meaning === 'bad' && !type.endsWith('Warning') ? 'bad' : undefined;
  // A state in words where the API conventions have True, False or Unknown.
  if (status !== 'False' && status !== 'Unknown') return read(status) ?? 'busy';
  // Kueue's message may say what is short meanwhile.
  if (reason === 'Pending' || waits.includes(reason)) return meaning === 'good' ? 'busy' : undefined;
  return whenNot(meaning, condition, final);
}

function meaningOf(type: string): Tone | undefined {
  return wordsOf(type).at(-1) === 'succeeding' ? 'good' : (read(type) ?? pastForm(type));
}

/** `Advertised`, `Launched`: a verb that we don't know, but done. */
function pastForm(type: string): Tone | undefined {
  const last = wordsOf(type).at(-1) ?? '';
  return last.endsWith('ed') && !last.startsWith('un') && !noSuccess.has(last) ? 'good' : undefined;
}

/** Deployment's own `Progressing` stays True when all is done: its reason tells (NewReplicaSetAvailable), and these are of steps before that. */
const unfinished = /(Updated|Created|Found\w*)$/;

function whenTrue(meaning: Tone | undefined, { type, reason, message }: Condition): Tone | undefined {
  const said = read(reason);
  if (meaning === 'busy') {
    if (said === 'bad' || read(message) === 'bad') return 'bad';
    return said === 'good' && !unfinished.test(reason) ? undefined : 'busy';
  }
  if (meaning === 'good' && said === 'bad') return 'bad';
  // Operators made with Ansible say so while they reconcile.
  if (type === 'Running' && (said !== 'good' || reason === type) && read(message) === 'busy') return 'busy';
  // Kafka's operator gives advice this way; what is broken says more than that.
  return type === 'Warning' ? undefined : meaning;
}

/** `MinimumReplicasUnavailable` says again that what is not there yet is not there yet, and blames nothing. */
const withoutUn = (text: string): string => text.replace(/unavailable/gi, ' not available');
/** `NotReady` is no reason of its own: it says again what the condition says. */
const withoutNot = (reason: string): string => (/^not/i.test(reason) ? '' : reason);

function whenNot(meaning: Tone | undefined, { type, status, reason, message }: Condition, final: readonly string[]): Tone | undefined {
  // What should go on and does not, as its reason says: `ContinuousArchiving`.
  if (meaning === undefined && /(?<!th)ing$/.test(type)) return read(reason) === 'bad' ? 'bad' : undefined;
  if (meaning !== 'good' && meaning !== 'busy') return undefined;
  if (status === 'Unknown' && final.includes(type)) return 'busy';
  const said = [reason, message].map((text) => read(withoutUn(text))).filter((one) => one !== undefined && one !== 'good');
  if (said.includes('bad')) return 'bad';
  if (status === 'False' && final.includes(type) && read(withoutNot(reason)) !== 'busy') return 'bad';
  if (said[0] === 'paused' && status === 'False') return 'paused';
  return meaning === 'good' || status !== 'False' ? 'busy' : undefined;
}
