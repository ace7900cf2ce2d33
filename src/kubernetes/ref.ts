import type { JsonObject } from '../types.ts';
import type { Ref } from './types.ts';

/** An object's identity as a key of maps: all but the version. */
export const refKey = (ref: Ref): string => `${ref.group}/${ref.kind}/${ref.namespace ?? ''}/${ref.name}`;

/** What people call it: `Deployment shop/web`. */
export const refText = (ref: Ref): string => `${ref.kind} ${ref.namespace ? `${ref.namespace}/` : ''}${ref.name}`;

export const apiVersionOf = (ref: Pick<Ref, 'group' | 'version'>): string => (ref.group ? `${ref.group}/${ref.version}` : ref.version);

/** The object at `key`, or an empty one: for reading nested fields that may be absent. */
export const objectAt = (parent: JsonObject | undefined, key: string): JsonObject => {
  const value = parent?.[key];
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
};

/** The text at `key`, or '' where there is none. */
export const textAt = (parent: JsonObject | undefined, key: string): string => {
  const value = parent?.[key];
  return typeof value === 'string' ? value : '';
};
