import { assess } from '../../src/kubernetes/health/assess.ts';
import type { Health, Live } from '../../src/kubernetes/types.ts';
import type { JsonObject } from '../../src/types.ts';
import type { Row } from './rows.ts';

/** What our code says about a row's objects: the first is judged, the others belong to it. It doesn't know whose table it is. */
export function verdict(row: Row, now: number): Health {
  const objects = (row.objects ?? [row.object ?? {}]).map((object) => (row.needsNow ? withNow(object, now) : object));
  const [first, ...owned] = objects.map(toLive);
  return assess(first!, { owned, events: [] }, now);
}

export function toLive(body: JsonObject): Live {
  const metadata = (body['metadata'] ?? {}) as Record<string, string> & { generation?: number };
  const apiVersion = String((body['apiVersion'] as string | undefined) ?? '');
  const [group, version] = apiVersion.includes('/') ? (apiVersion.split('/') as [string, string]) : ['', apiVersion];
  const ref = { group, version, kind: (body['kind'] as string | undefined) ?? '', name: metadata['name'] ?? '' };
  return {
    ref: metadata['namespace'] === undefined ? ref : { ...ref, namespace: metadata['namespace'] },
    uid: metadata['uid'] ?? '',
    resourceVersion: metadata['resourceVersion'] ?? '',
    ...(metadata.generation === undefined ? {} : { generation: metadata.generation }),
    body,
  };
}

function withNow(object: JsonObject, now: number): JsonObject {
  return JSON.parse(JSON.stringify(object).replaceAll('$NOW', new Date(now).toISOString())) as JsonObject;
}
