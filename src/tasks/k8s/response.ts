import type { Cluster, Live } from '../../kubernetes/types.ts';
import type { Json, JsonObject } from '../../types.ts';
import { isMap } from '../fields.ts';

/** The objects of one task may have so many characters as JSON; of what is more, the names. Rules 33. */
const longest = 200_000;

/** `response` of a K8S task's output: `<plural>.<name>` is the object, `loadBalancers.<service>` where it can be reached, `failures` what went wrong. */
export async function responseOf(
  objects: readonly Live[],
  cluster: Pick<Cluster, 'resource'>,
  failures: readonly string[],
  shown: (live: Live) => JsonObject = visible,
): Promise<JsonObject> {
  const kinds: { [plural: string]: JsonObject } = {};
  const balancers: JsonObject = {};
  let left = longest;
  for (const live of objects) {
    const { group, kind, version, name } = live.ref;
    const plural = (await cluster.resource(group, kind, version))?.resource ?? kind.toLowerCase();
    const object = shown(live);
    const length = lengthOf(object);
    const fits = length <= left;
    if (fits) left -= length;
    const named = kinds[plural] ?? {};
    kinds[plural] = named;
    named[name] = fits ? object : { kind, metadata: { name }, truncated: true };
    const ingress = isMap(live.body['status']) ? live.body['status']['loadBalancer'] : undefined;
    if (kind === 'Service' && isMap(ingress) && Array.isArray(ingress['ingress'])) balancers[name] = ingress;
  }
  const truncated = Object.values(kinds).some((byName) => Object.values(byName).some((one) => isMap(one) && one['truncated'] === true));
  return {
    ...kinds,
    ...(Object.keys(balancers).length > 0 ? { loadBalancers: balancers } : {}),
    failures: [...failures],
    ...(truncated ? { truncated } : {}),
  };
}

const lengthOf = (value: Json): number =>
  JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner)).length;

const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';

/** An object without what is nobody's to bind: who owns which field, and what is secret. */
export function visible({ body, ref }: Live): JsonObject {
  const { managedFields: _, annotations, ...metadata } = isMap(body['metadata']) ? body['metadata'] : {};
  const kept = isMap(annotations) ? Object.fromEntries(Object.entries(annotations).filter(([key]) => key !== lastApplied)) : {};
  const shown: JsonObject = { ...body, metadata: { ...metadata, ...(Object.keys(kept).length > 0 ? { annotations: kept } : {}) } };
  return ref.group === '' && ref.kind === 'Secret' ? withoutSecrets(shown) : shown;
}

/** Of a Secret: its keys, and how many bytes they hold. */
function withoutSecrets({ data, ...rest }: JsonObject): JsonObject {
  if (!isMap(data)) return rest;
  const sizes = Object.entries(data).map(([key, value]): [string, Json] => [
    key,
    typeof value === 'string' ? Buffer.from(value, 'base64').length : 0,
  ]);
  return { ...rest, data: Object.fromEntries(sizes) };
}
