import type { JsonObject } from '../../types.ts';
import type { Health, Live } from '../types.ts';
import { reported } from './causes.ts';
import { readCondition } from './custom/conditions.ts';
import { readCounters, readFields } from './custom/fields.ts';
import type { Signal } from './custom/signal.ts';
import { type Condition, count, isObject, items, object, toCondition } from './read.ts';
import { notVerified, progressing, type Rule, ready } from './verdicts.ts';

/**
 * A custom resource, by what objects of its sort usually tell about themselves: conditions, states, flags, counters.
 * The worst word wins, and what says nothing is not verified (rules 28).
 */
export const custom: Rule = (live) => {
  const status = object(live.body, 'status');
  if (!status) return notVerified('it says nothing about itself');
  const conditions = allConditions(status);
  const stale = conditions.find(
    (one) => (one.observedGeneration ?? Number.POSITIVE_INFINITY) < (count(live.body, 'metadata', 'generation') ?? 0),
  );
  if (stale) return progressing(`${stale.type} is told of an earlier generation`);
  const signals = [...conditions.map(readCondition).filter((one) => one !== undefined), ...readFields(status), ...readCounters(live.body)];
  return weigh(live, signals);
};

function weigh(live: Live, signals: readonly Signal[]): Health {
  const bad = signals.filter(({ tone }) => tone === 'bad');
  if (bad.length > 0)
    return { state: 'failing', causes: bad.slice(0, 1).flatMap(({ reason, message }) => reported(live, 'Reported', reason, message)) };
  const first = (tone: Signal['tone']) => signals.find((one) => one.tone === tone);
  const paused = first('paused');
  if (paused) return notVerified(paused.message);
  const busy = first('busy');
  if (busy) return progressing(busy.message);
  if (first('good')) return ready();
  return notVerified(first('unknown')?.message ?? 'it says nothing about itself that can be read');
}

/** Its own conditions and those of its parts: a route's parents, a policy's ancestors, a set's clusters. */
function allConditions(status: JsonObject): Condition[] {
  const parts = Object.values(status).flatMap((value) => (Array.isArray(value) ? value.filter(isObject) : isObject(value) ? [value] : []));
  return [status, ...parts].flatMap((part) => items(part, 'conditions')).map(toCondition);
}
