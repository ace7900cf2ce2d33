import type { Json, JsonObject } from '../../types.ts';
import type { Live } from '../types.ts';

/** Reading of JSON that somebody else wrote: a value that is missing or of another type is `undefined`, never an exception. */

export function at(value: Json | undefined, ...path: readonly (string | number)[]): Json | undefined {
  let found: Json | undefined = value;
  for (const step of path) {
    if (found === null || typeof found !== 'object') return undefined;
    found = Array.isArray(found) ? found[Number(step)] : found[step];
  }
  return found;
}

export function text(value: Json | undefined, ...path: readonly (string | number)[]): string | undefined {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : undefined;
}

export function count(value: Json | undefined, ...path: readonly (string | number)[]): number | undefined {
  const found = at(value, ...path);
  if (typeof found === 'bigint') return Number(found);
  return typeof found === 'number' ? found : undefined;
}

export function flag(value: Json | undefined, ...path: readonly (string | number)[]): boolean {
  return at(value, ...path) === true;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function object(value: Json | undefined, ...path: readonly (string | number)[]): JsonObject | undefined {
  const found = at(value, ...path);
  return isObject(found) ? found : undefined;
}

/** The texts of a list. */
export function words(value: Json | undefined, ...path: readonly (string | number)[]): string[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found.filter((one) => typeof one === 'string') : [];
}

/** The objects of a list. */
export function items(value: Json | undefined, ...path: readonly (string | number)[]): JsonObject[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found.filter(isObject) : [];
}

export interface Condition {
  type: string;
  status: string;
  reason: string;
  message: string;
  observedGeneration?: number;
}

/** `status.conditions`, with every field a text. */
export function conditionsOf(body: JsonObject): Condition[] {
  return items(body, 'status', 'conditions').map(toCondition);
}

export function toCondition(entry: JsonObject): Condition {
  const observedGeneration = count(entry, 'observedGeneration');
  return {
    type: text(entry, 'type') ?? '',
    status: text(entry, 'status') ?? '',
    reason: text(entry, 'reason') ?? '',
    message: text(entry, 'message') ?? '',
    ...(observedGeneration === undefined ? {} : { observedGeneration }),
  };
}

export function condition(body: JsonObject, type: string): Condition | undefined {
  return conditionsOf(body).find((one) => one.type === type);
}

/** Milliseconds of a Kubernetes timestamp. */
export function time(value: Json | undefined, ...path: readonly (string | number)[]): number | undefined {
  const found = text(value, ...path);
  const ms = found === undefined ? Number.NaN : Date.parse(found);
  return Number.isNaN(ms) ? undefined : ms;
}

/** uid of the controller that owns an object. */
export function ownerUid(live: Live): string | undefined {
  const owners = items(live.body, 'metadata', 'ownerReferences');
  return text(owners.find((owner) => flag(owner, 'controller')) ?? owners[0], 'uid');
}

export function label(live: Live, name: string): string | undefined {
  return text(live.body, 'metadata', 'labels', name);
}

export function annotation(live: Live, name: string): string | undefined {
  return text(live.body, 'metadata', 'annotations', name);
}

/** Equal as JSON, whatever the order of keys. */
export function same(left: Json | undefined, right: Json | undefined): boolean {
  if (left === right) return true;
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((one, index) => same(one, right[index]));
  if (!isObject(left) || !isObject(right)) return false;
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => key in right && same(left[key], right[key]));
}
