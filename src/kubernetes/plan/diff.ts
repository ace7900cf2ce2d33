import type { Json, JsonObject } from '../../types.ts';
import { objectAt, refText } from '../ref.ts';
import type { Ref } from '../types.ts';

/** Fields that the API server writes: no part of a diff. */
const servers = ['managedFields', 'resourceVersion', 'uid', 'generation', 'creationTimestamp', 'selfLink'];

/**
 * What an apply would change, as a unified diff of the two objects' YAML. Values of Secrets are masked: only whether they differ is shown.
 * @returns '' when nothing differs
 */
export async function diffOf(ref: Ref, before: JsonObject | undefined, after: JsonObject): Promise<string> {
  const [{ createTwoFilesPatch }, { stringify }] = await Promise.all([import('diff'), import('yaml')]);
  const [from, to] = masked(ref, before && shown(before), shown(after));
  // The two options keep strings with blank lines whole (a defect of the writer otherwise).
  const text = (body: JsonObject | undefined): string =>
    body ? stringify(body, { blockQuote: false, doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY, lineWidth: 0 }) : '';
  if (text(from) === text(to)) return '';
  const patch = createTwoFilesPatch(refText(ref), refText(ref), text(from), text(to), 'live', 'planned', { context: 3, timeout: 2000 });
  if (patch === undefined) return '(too different to show line by line)';
  return patch.slice(patch.indexOf('\n@@') + 1).trimEnd();
}

function shown(body: JsonObject): JsonObject {
  const { status: _status, ...rest } = body;
  const metadata = Object.fromEntries(Object.entries(objectAt(body, 'metadata')).filter(([key]) => !servers.includes(key)));
  const annotations = { ...objectAt(metadata, 'annotations') };
  // It holds the whole former object, Secrets' values included.
  if ('kubectl.kubernetes.io/last-applied-configuration' in annotations)
    annotations['kubectl.kubernetes.io/last-applied-configuration'] = '(the object as kubectl last applied it)';
  return { ...rest, metadata: Object.keys(annotations).length > 0 ? { ...metadata, annotations } : metadata };
}

function masked(ref: Ref, before: JsonObject | undefined, after: JsonObject): [JsonObject | undefined, JsonObject] {
  if (ref.group !== '' || ref.kind !== 'Secret') return [before, after];
  const old = objectAt(before, 'data');
  const now = objectAt(after, 'data');
  const hide = (data: JsonObject, other: JsonObject, word: string): JsonObject =>
    Object.fromEntries(Object.entries(data).map(([key, value]) => [key, other[key] === value ? '***' : `*** (${word})`] as [string, Json]));
  return [before && { ...before, data: hide(old, now, 'before') }, { ...after, data: hide(now, old, 'after') }];
}
