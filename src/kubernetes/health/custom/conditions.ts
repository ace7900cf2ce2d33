import type { Condition } from '../read.ts';
import type { Signal } from './signal.ts';
import { read, type Tone } from './words.ts';

/** Conditions that sum an object up, by the API conventions and by what most controllers write. */
const summaries = new Set(['Ready', 'Available', 'Healthy', 'Succeeded', 'Complete', 'Completed']);

/**
 * A condition's type tells what `True` means: `Ready` is good news, `Degraded` bad, `Progressing` neither.
 * `False` of good news is read by its reason, then by its message: failed, or not yet.
 */
export function readCondition(condition: Condition): Signal | undefined {
  const meaning = summaries.has(condition.type) ? 'good' : read(condition.type);
  const summary = summaries.has(condition.type);
  const say = (tone: Tone): Signal => ({
    tone,
    reason: condition.reason || condition.type,
    message: condition.message || `${condition.type} is ${condition.status}`,
    ...(summary ? { summary } : {}),
  });
  if (condition.status === 'True') return meaning === undefined ? undefined : whenTrue(meaning, condition, say);
  if (condition.status === 'False') return whenFalse(meaning, condition, say);
  return meaning === 'good' ? say('busy') : undefined;
}

function whenTrue(meaning: Tone, { reason }: Condition, say: (tone: Tone) => Signal): Signal | undefined {
  // Deployment's own `Progressing` stays True when all is done: the reason tells (NewReplicaSetAvailable).
  if (meaning === 'busy' && read(reason) === 'good') return undefined;
  return say(meaning);
}

function whenFalse(meaning: Tone | undefined, condition: Condition, say: (tone: Tone) => Signal): Signal | undefined {
  if (meaning !== 'good' && meaning !== 'busy') return undefined;
  const tone = [read(condition.reason), read(condition.message)].find((one) => one !== undefined && one !== 'good');
  if (tone === 'bad' || tone === 'paused') return say(tone);
  return meaning === 'good' ? say('busy') : undefined;
}
