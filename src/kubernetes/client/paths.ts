import { ConfigurationError, type JsonObject } from '../../types.ts';
import type { Live, Ref, Resource } from '../types.ts';

/** /apis/apps/v1/namespaces/shop/deployments */
export function collectionPath(resource: Resource, namespace?: string): string {
  const { group, version, resource: plural } = resource;
  const base = group === '' ? `/api/${version}` : `/apis/${group}/${version}`;
  const within = resource.namespaced && namespace !== undefined ? `/namespaces/${segment(namespace)}` : '';
  return `${base}${within}/${plural}`;
}

/** …/deployments/web */
export function objectPath(resource: Resource, ref: { namespace?: string; name: string }): string {
  if (resource.namespaced && ref.namespace === undefined)
    throw new TypeError(`${resource.kind} ${ref.name}: its namespace is not filled in`);
  return `${collectionPath(resource, ref.namespace)}/${segment(ref.name)}`;
}

/** `.` and `..` would lead to another URL, however they are encoded; the API server has no objects of such names. */
function segment(name: string): string {
  if (name !== '' && name !== '.' && name !== '..' && !/[/%]/.test(name)) return encodeURIComponent(name);
  const message = `${JSON.stringify(name)} can't be the name of a Kubernetes object`;
  throw new ConfigurationError([
    { code: 'H2K-122', severity: 'error', message, fix: 'Names are lower-case letters, digits, `-` and `.`.' },
  ]);
}

interface Metadata {
  name: string;
  namespace?: string;
  uid: string;
  resourceVersion: string;
  generation?: number;
}

/** An object as the API server gave it. Items of lists carry no kind of their own: the list's is filled in. */
export function live(body: JsonObject, { group, version, kind }: Resource): Live {
  const { name, namespace, uid, resourceVersion, generation } = body['metadata'] as unknown as Metadata;
  const whole = body['kind'] === undefined ? { apiVersion: group === '' ? version : `${group}/${version}`, kind, ...body } : body;
  return {
    ref: { group, version, kind, ...(namespace && { namespace }), name },
    uid,
    resourceVersion,
    ...(generation !== undefined && { generation }),
    body: whole,
  };
}

/** The name in full of a body that is to be sent. */
export function refOf(body: JsonObject): Ref {
  const [version = '', group = ''] = (body['apiVersion'] as string).split('/').reverse();
  const { name, namespace } = body['metadata'] as unknown as Metadata;
  return { group, version, kind: body['kind'] as string, ...(namespace && { namespace }), name };
}
