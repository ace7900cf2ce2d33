import type { Json, JsonObject } from '../../../types.ts';
import { isObject } from '../read.ts';

/** Groups whose controllers share a way of telling that can't be read from the words alone. */
interface Family {
  groups: RegExp;
  /** Where it comes from. */
  why: string;
  /** What numbers in a `state` field stand for. */
  states?: readonly string[];
  /** Conditions that say only that a wish was sent, not that it came true. */
  promises?: readonly string[];
}

const families: readonly Family[] = [
  {
    groups: /(^|\.)solo\.io$/,
    why: 'solo-kit writes its enum core.solo.io.Status.State as a number or a word',
    states: ['Pending', 'Accepted', 'Rejected', 'Warning'],
  },
  {
    groups: /(^|\.)(crossplane|upbound)\.io$/,
    why: 'Crossplane: Synced is the request to the cloud, Ready its answer',
    promises: ['Synced'],
  },
];

/** The status with numbers of a known enum written as their words. */
export function inWords(group: string, status: JsonObject): JsonObject {
  const family = families.find((one) => one.groups.test(group));
  return family?.states ? (translate(status, family.states) as JsonObject) : status;
}

export function promisesOf(group: string): readonly string[] {
  return families.find((one) => one.groups.test(group))?.promises ?? [];
}

function translate(value: Json, states: readonly string[]): Json {
  if (Array.isArray(value)) return value.map((one) => translate(one, states));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      name === 'state' && typeof field === 'number' ? (states[field] ?? field) : translate(field, states),
    ]),
  );
}
