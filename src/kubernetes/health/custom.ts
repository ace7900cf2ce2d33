import type { JsonObject } from '../../types.ts';
import type { Health, Live } from '../types.ts';
import { reported } from './causes.ts';
import { readCondition, summaries } from './custom/conditions.ts';
import { readCounters, readPairs } from './custom/counters.ts';
import { familyOf, inWords } from './custom/families.ts';
import { readFields, readMarks, tellsOfNow } from './custom/fields.ts';
import { readPause } from './custom/pauses.ts';
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
  const all = items(status, 'conditions').map(toCondition);
  const own = family?.history ? all.slice(-1) : all;
  const parts = conditionsOfParts(status);
  const stale = staleOf(live, own, parts) ?? staleView(live, status);
  if (stale) return progressing(`${stale.type} is told of an earlier generation`);
  const mended = own.find(({ type, status: is }) => is === 'True' && family?.busy?.includes(type));
  if (mended) return progressing(mended.message || `${mended.type} is True`);
  if (own.length > 0 && family?.sums?.every((sum) => own.every(({ type }) => type !== sum)))
    return progressing(`it says neither ${family.sums.join(' nor ')} yet`);
  const way = { ...family, task: isTask(live.ref.kind) };
  const signals = [...own.map((one) => readCondition(one, 'whole', way)), ...parts.map((one) => readCondition(one, 'part', way))].filter(
    (one) => one !== undefined,
  );
  const counted = [...readCounters(live.body), ...readPairs(status)];
  return weigh(live, [
    ...signals,
    ...readFields(live, status, family?.midway?.[live.ref.kind]),
    ...readMarks(live),
    ...counted,
    ...readPause(live),
  ]);
};

/** A condition that nobody has looked at since the last change; where the sum is of now, others are written only when they change. */
function staleOf({ body }: Live, own: readonly Condition[], parts: readonly Condition[]): Condition | undefined {
  const generation = count(body, 'metadata', 'generation') ?? 0;
  const current = own.some(({ type, observedGeneration = 0 }) => summaries.has(type) && observedGeneration >= generation);
  return [...(current ? [] : own), ...parts].find(({ observedGeneration = Number.POSITIVE_INFINITY }) => observedGeneration < generation);
}

/** Gatekeeper's pods tell of a template one by one. */
function staleView({ body }: Live, status: JsonObject): { type: string } | undefined {
  const generation = count(body, 'metadata', 'generation') ?? 0;
  const isOld = items(status, 'byPod').some((one) => (count(one, 'observedGeneration') ?? generation) < generation);
  return isOld ? { type: 'byPod' } : undefined;
}

function weigh(live: Live, told: readonly Signal[]): Health {
  const first = (tone: Signal['tone'], among = signals) => among.find((one) => one.tone === tone);
  // A task tries its parts again: how it went as a whole is its own word.
  const own = told.filter(({ weight }) => weight !== 'part');
  const signals = isTask(live.ref.kind) && own.length > 0 ? told.filter(({ tone, weight }) => tone !== 'bad' || weight !== 'part') : told;
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
function conditionsOfParts(status: JsonObject, depth = 0): Condition[] {
  return Object.entries(status).flatMap(([name, value]) => {
    if (!tellsOfNow(name)) return [];
    const parts = (Array.isArray(value) ? value : [value]).filter(isObject);
    return parts.flatMap((part) => [
      ...items(part, 'conditions').map(toCondition),
      ...(depth < 2 ? conditionsOfParts(part, depth + 1) : []),
    ]);
  });
}
