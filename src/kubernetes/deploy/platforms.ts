import { type JsonObject, type Problem, Stop } from '../../types.ts';
import { ApiError } from '../client/errors.ts';
import type { PinnedPlace } from '../manifests/images.ts';
import type { Planned } from '../plan/types.ts';
import { objectAt, refKey, refText } from '../ref.ts';
import type { Cluster, Manifest } from '../types.ts';
import type { DeployContext, DeployRequest, ImagePlatform, Wanted } from './types.ts';

/** A node, as far as it decides what runs there. */
export interface NodePlatform {
  name: string;
  os: string;
  architecture: string;
  labels: { readonly [name: string]: unknown };
  /** Pods go there only if they tolerate its taint, or not at all. */
  isBarred: boolean;
}

/**
 * Warns where the pushed image has nothing for the nodes that its pods may go to (H2K-820): what they would say themselves is "exec format error", or
 * that there is no match for the platform. Reads the image's index once, then the nodes once; who may not read them is told nothing.
 */
export async function platformWarnings(
  { pinned, manifests }: Wanted,
  { items }: Planned,
  { push }: Pick<DeployRequest, 'push'>,
  { cluster, platforms, signal }: Pick<DeployContext, 'cluster' | 'platforms' | 'signal'>,
): Promise<Problem[]> {
  const changed = new Set(items.filter(({ change: { action } }) => action !== 'unchanged').map(({ manifest }) => refKey(manifest.ref)));
  const places = pinned
    .filter(({ pin }) => pin.repository === push?.repository)
    .flatMap((one) => one.places)
    .filter(({ ref }) => changed.has(refKey(ref)));
  const [first] = places;
  if (!platforms || !push || !first) return [];
  const offered = await platforms(`${push.repository}@${push.digest}`);
  if (!offered || offered.length === 0) return [];
  const nodes = await nodesOf(cluster.until(signal));
  const told = places.flatMap((place) => {
    const manifest = manifests.find((one) => refKey(one.ref) === refKey(place.ref));
    return manifest ? warning(place, manifest, offered, fitting(nodes, selectorOf(place, manifest))) : [];
  });
  return told.slice(0, 1);
}

async function nodesOf(cluster: Cluster): Promise<NodePlatform[]> {
  const found: NodePlatform[] = [];
  try {
    const resource = await cluster.resource('', 'Node');
    if (!resource) return [];
    for await (const { ref, body } of cluster.list(resource, {})) found.push(nodeOf(ref.name, body));
  } catch (error) {
    // A warning is not worth a run: what is wrong with the cluster tells itself where it matters.
    if (error instanceof ApiError || error instanceof Stop) return [];
    throw error;
  }
  return found;
}

function nodeOf(name: string, body: JsonObject): NodePlatform {
  const { metadata, spec, status } = body as {
    metadata?: { labels?: JsonObject };
    spec?: { unschedulable?: boolean; taints?: { effect?: string }[] };
    status?: { nodeInfo?: { operatingSystem?: string; architecture?: string } };
  };
  const { operatingSystem: os = '', architecture = '' } = status?.nodeInfo ?? {};
  const isTainted = spec?.taints?.some(({ effect }) => effect === 'NoSchedule' || effect === 'NoExecute') === true;
  return { name, os, architecture, labels: metadata?.labels ?? {}, isBarred: spec?.unschedulable === true || isTainted };
}

/** The nodes that a pod may go to, as far as its nodeSelector and their taints say; where none is left, all that the selector fits. */
export function fitting(nodes: readonly NodePlatform[], selector: { readonly [name: string]: unknown }): NodePlatform[] {
  const selected = nodes.filter(
    ({ labels, architecture }) => architecture !== '' && Object.entries(selector).every(([key, value]) => labels[key] === value),
  );
  const open = selected.filter(({ isBarred }) => !isBarred);
  return open.length > 0 ? open : selected;
}

/** Processors that run another one's programs as well, as containerd chooses them. */
const alsoRuns: { readonly [architecture: string]: string } = { amd64: '386', arm64: 'arm' };

/** Whether an image that offers these platforms has one that runs there. */
export const runsOn = (offered: readonly ImagePlatform[], node: Pick<NodePlatform, 'os' | 'architecture'>): boolean =>
  offered.some(
    ({ os, architecture }) => os === node.os && (architecture === node.architecture || architecture === alsoRuns[node.architecture]),
  );

function warning(
  { ref, path, image }: PinnedPlace,
  { at }: Manifest,
  offered: readonly ImagePlatform[],
  nodes: readonly NodePlatform[],
): Problem[] {
  const strangers = nodes.filter((node) => !runsOn(offered, node));
  if (strangers.length === 0) return [];
  const has = each(offered.map(({ os, architecture, variant }) => [os, architecture, variant].filter(Boolean).join('/')));
  const are = each(strangers.map(({ os, architecture }) => `${os}/${architecture}`));
  const who = strangers.length === nodes.length ? 'none of the nodes' : `not all of the nodes (not ${listed(strangers)})`;
  return [
    {
      code: 'H2K-820',
      severity: 'warning',
      message: `${who} that ${refText(ref)} may go to can run ${image}: it is built for ${has}, and they are ${are}`,
      fix: `build it for ${are} too (docker buildx build --platform), or keep its pods away from them: nodeSelector: { kubernetes.io/arch: … }`,
      at: at(path),
    },
  ];
}
const each = (words: readonly string[]): string => [...new Set(words)].join(', ');
const listed = (nodes: readonly NodePlatform[]): string => {
  const names = nodes.slice(0, 3).map(({ name }) => name);
  return nodes.length > names.length ? `${names.join(', ')} …` : names.join(', ');
};

/** The nodeSelector of the pod that names the image: its containers stand beside it. */
const selectorOf = ({ path }: PinnedPlace, { body }: Manifest): JsonObject =>
  [...path.slice(0, -3), 'nodeSelector'].reduce<JsonObject>((inside, step) => objectAt(inside, String(step)), body);
