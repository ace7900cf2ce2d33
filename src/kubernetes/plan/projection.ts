import { createHash } from 'node:crypto';
import type { Digest, JsonObject } from '../../types.ts';
import { stringify } from '../client/json.ts';
import { appliedEntry, valuesUnder } from './fields.ts';

const sha256 = (text: string): Digest => `sha256:${createHash('sha256').update(text).digest('hex')}`;

/** Of a manifest as it is sent: equal hashes, equal wishes. */
export const manifestHash = (body: JsonObject): Digest => sha256(stringify(body));

/**
 * What a release has written into an object and what is there now, as one hash: the manager's own fields and the live values under them, in order.
 * Equal to the one recorded after our write: nobody has touched what is ours, and sending the same manifest again would change nothing.
 * The manifest's own values can't be compared: the API server rewrites quantities, empties and defaults. Rules 17; kubernetes-tried 6.
 */
export function projection(live: JsonObject, manager: string): Digest | undefined {
  const entry = appliedEntry(live, manager);
  return entry && sha256(stringify([entry.fieldsV1, valuesUnder(entry.fieldsV1, live)]));
}
