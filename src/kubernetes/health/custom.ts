import type { JsonObject } from '../../types.ts';
import type { Health, Live } from '../types.ts';
import { reported } from './causes.ts';
import { readCondition } from './custom/conditions.ts';
import { readCounters, readPairs } from './custom/counters.ts';
import { familyOf, inWords } from './custom/families.ts';
import { readFields, readMarks, readPause } from './custom/fields.ts';
import type { Signal } from './custom/signal.ts';
import { isTask } from './custom/words.ts';
import { type Condition, count, isObject, items, object, toCondition } from './read.ts';
import { notVerified, progressing, type Rule, ready } from './verdicts.ts';

/**
 * A custom resource, by what objects of its sort usually tell about themselves: conditions, states, flags, counters.
 * The worst word wins, and what says nothing is not verified (rules 28).
 */
export const custom: Rule = (live) => {
  const told = object(live.body, 'status');
  if (!told) return notVerified('it says nothing about itself');
  const status = inWords(live.ref.group, told);
  const family = familyOf(live.ref.group);
  const own = items(status, 'conditions').map(toCondition);
  const parts = conditionsOfParts(status);
  const stale = [...own, ...parts].find(
    (one) => (one.observedGeneration ?? Number.POSITIVE_INFINITY) < (count(live.body, 'metadata', 'generation') ?? 0),
  );
  if (stale) return progressing(`${stale.type} is told of an earlier generation`);
  if (own.length > 0 && family?.sums?.every((sum) => own.every(({ type }) => type !== sum)))
    return progressing(`it says neither ${family.sums.join(' nor ')} yet`);
  const way = { ...family, task: isTask(live.ref.kind) };
  const signals = [...own.map((one) => readCondition(one, 'whole', way)), ...parts.map((one) => readCondition(one, 'part', way))].filter(
    (one) => one !== undefined,
  );
  const counted = [...readCounters(live.body), ...readPairs(status)];
  return weigh(live, [...signals, ...readFields(live, status), ...readMarks(live), ...counted, ...readPause(live)]);
};

function weigh(live: Live, signals: readonly Signal[]): Health {
  const first = (tone: Signal['tone'], among = signals) => among.find((one) => one.tone === tone);
  const bad = first('bad');
  if (bad) return { state: 'failing', causes: reported(live, 'Reported', bad.reason, bad.message) };
  const paused = first('paused');
  if (paused) return notVerified(paused.message);
  const summed = signals.some(({ tone, weight }) => tone === 'good' && weight === 'summary');
  const busy = first('busy', summed ? signals.filter(({ weight }) => weight !== 'part') : signals);
  if (busy) return progressing(busy.message);
  const unknown = first('unknown');
  if (unknown && !summed) return notVerified(unknown.message);
  return first('good') ? ready() : notVerified('it says nothing about itself that can be read');
}

/** A route's parents, a policy's ancestors, a set's clusters tell by conditions too. */
function conditionsOfParts(status: JsonObject): Condition[] {
  const parts = Object.values(status).flatMap((value) => (Array.isArray(value) ? value.filter(isObject) : isObject(value) ? [value] : []));
  return parts.flatMap((part) => items(part, 'conditions')).map(toCondition);
}
