import type { Condition } from '../read.ts';
import type { Family } from './families.ts';
import { read } from './grammar.ts';
import type { Signal } from './signal.ts';
import { type Tone, wordsOf } from './words.ts';

/** Conditions that sum an object up, by the API conventions and by what most controllers write. */
const summaries = new Set(['Ready', 'Available', 'Succeeded', 'Complete', 'Completed']);
/** Of the whole too, but beside the sum: True it sums nothing up, False it is no part that the sum has in it. */
const beside = new Set(['Healthy']);
/** Past forms that tell what may or should be, or that it came otherwise: none is a success. */
const noSuccess = new Set(
  `allowed needed required expected used managed requested planned proposed suggested estimated assumed
  deprecated superseded skipped ignored limited restricted delayed postponed deferred shelved removed detached dropped discarded
  isolated fenced retired archived destroyed wiped demoted overcommitted`.split(/\s+/),
);

/**
 * A condition's type tells what `True` means: `Ready` is good news, `Degraded` bad, `Progressing` neither.
 * Good news that are not True are read by their reason, then by their message: failed, or not yet.
 */
export function readCondition(
  condition: Condition,
  of: 'whole' | 'part',
  { promises = [], final = [], task = false }: Family & { task?: boolean } = {},
): Signal | undefined {
  const summary = of === 'whole' && summaries.has(condition.type);
  const meaning = summary || final.includes(condition.type) ? 'good' : (read(condition.type) ?? pastForm(condition.type));
  const tone =
    condition.status === 'True'
      ? whenTrue(promises.includes(condition.type) ? undefined : meaning, condition, task)
      : whenNot(meaning, condition, final);
  if (tone === undefined) return undefined;
  const inSum = meaning === 'good' && tone === 'busy' && !(of === 'whole' && beside.has(condition.type));
  const weight = summary ? ({ weight: 'summary' } as const) : inSum ? ({ weight: 'part' } as const) : {};
  return {
    tone,
    reason: condition.reason || condition.type,
    message: condition.message || `${condition.type} is ${condition.status}`,
    ...weight,
  };
}

/** `Advertised`, `Launched`: a verb that we don't know, but done. */
function pastForm(type: string): Tone | undefined {
  const last = wordsOf(type).at(-1) ?? '';
  return last.endsWith('ed') && !last.startsWith('un') && !noSuccess.has(last) ? 'good' : undefined;
}

/** Deployment's own `Progressing` stays True when all is done: its reason tells (NewReplicaSetAvailable), and these are of steps before that. */
const steps = /(Updated|Created|Found\w*)$/;

function whenTrue(meaning: Tone | undefined, { type, reason, message }: Condition, task: boolean): Tone | undefined {
  const said = read(reason);
  if (meaning === 'busy') {
    if (said === 'bad' || read(message) === 'bad') return 'bad';
    return said === 'good' && !steps.test(reason) ? undefined : 'busy';
  }
  if (meaning === 'good' && said === 'bad') return 'bad';
  // Running is no end of a task; and operators made with Ansible say so while they reconcile.
  if (type === 'Running' && (said !== 'good' || reason === type) && (task || read(message) === 'busy')) return 'busy';
  // Kafka's operator gives advice this way; what is broken says more than that.
  return type === 'Warning' ? undefined : meaning;
}

/** `MinimumReplicasUnavailable` says again that what is not there yet is not there yet, and blames nothing. */
const withoutUn = (text: string): string => text.replace(/unavailable/gi, ' not available');
/** `NotReady` is no reason of its own: it says again what the condition says. */
const withoutNot = (reason: string): string => (/^not/i.test(reason) ? '' : reason);

function whenNot(meaning: Tone | undefined, { type, status, reason, message }: Condition, final: readonly string[]): Tone | undefined {
  if (meaning !== 'good' && meaning !== 'busy') return undefined;
  if (status === 'Unknown' && final.includes(type)) return 'busy';
  const said = [reason, message].map((text) => read(withoutUn(text))).filter((one) => one !== undefined && one !== 'good');
  if (said.includes('bad')) return 'bad';
  if (status === 'False' && final.includes(type) && read(withoutNot(reason)) !== 'busy') return 'bad';
  if (said[0] === 'paused' && status === 'False') return 'paused';
  return meaning === 'good' || status !== 'False' ? 'busy' : undefined;
}
