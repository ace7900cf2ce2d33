import type { JsonObject } from '../../types.ts';
import { stringify } from '../client/json.ts';
import { objectAt } from '../ref.ts';
import type { Live } from '../types.ts';
import { entriesOf } from './fields.ts';

/**
 * Would applying change nothing? The dry-run's answer equals what is there, our ownership included.
 * Status and what controllers do to it meanwhile don't count: no apply of ours writes it. Rules 17; kubernetes-tried 6.
 */
export const unchangedBy = (live: Live, planned: Live): boolean => live.uid === planned.uid && ownText(live.body) === ownText(planned.body);

function ownText(body: JsonObject): string {
  const { status: _status, ...rest } = body;
  const { resourceVersion: _version, managedFields: _fields, ...metadata } = objectAt(body, 'metadata');
  const owners = entriesOf(body)
    .filter((entry) => !entry.subresource)
    .map(({ manager, operation, fieldsV1 }) => [manager, operation, fieldsV1]);
  return stringify([{ ...rest, metadata }, owners as never]);
}
