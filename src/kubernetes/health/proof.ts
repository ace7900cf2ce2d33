import type { Digest } from '../../types.ts';
import type { Live, Proof, Ref } from '../types.ts';
import { items, text } from './read.ts';

/** A workload whose images we pinned. */
export interface ProofTarget {
  ref: Ref;
  containers: readonly { container: string; image: string; digest: Digest }[];
}
/** What an index or image manifest is made of, as its registry tells: its platforms' manifests and the configs of all. */
export interface Contents {
  children: readonly Digest[];
  configs: readonly Digest[];
}
export interface ProofPorts {
  /** Ready pods of the newest revision; undefined where they can't be read. */
  pods(ref: Ref): Promise<readonly Live[] | undefined>;
  /** Asked of the registry that `image` (repository@digest) names; undefined: it can't be told. */
  aliases(image: string): Promise<Contents | undefined>;
}

type Finding = Pick<Proof, 'verdict' | 'why'>;
const proven = (why: string): Finding => ({ verdict: 'proven', why });
const mismatch = (why: string): Finding => ({ verdict: 'mismatch', why });
const unproven = (why: string): Finding => ({ verdict: 'unproven', why });

/** Whether the running pods have the pinned digest. Rules 30: a mismatch needs a config digest that was read and differs. */
export async function prove(targets: readonly ProofTarget[], ports: ProofPorts): Promise<Proof[]> {
  const asked = new Map<string, Promise<Contents | undefined>>();
  const aliases = (image: string) => {
    const known = asked.get(image) ?? ports.aliases(image);
    asked.set(image, known);
    return known;
  };
  const proofs = targets.map(async ({ ref, containers }) => {
    const pods = await ports.pods(ref);
    return Promise.all(containers.map(async (wanted) => ({ ref, ...wanted, ...(await proveContainer(wanted, pods, aliases)) })));
  });
  return (await Promise.all(proofs)).flat();
}

type Wanted = ProofTarget['containers'][number];
type Ask = (image: string) => Promise<Contents | undefined>;

/** All ready pods must agree: one other image among them is a mismatch, one that can't be read leaves it open. */
async function proveContainer(wanted: Wanted, pods: readonly Live[] | undefined, aliases: Ask): Promise<Finding> {
  if (!pods) return unproven('the pods can’t be read');
  if (pods.length === 0) return unproven('there is no ready pod to look at');
  const findings = await Promise.all(pods.map((pod) => provePod(wanted, pod, aliases)));
  return findings.find((one) => one.verdict === 'mismatch') ?? findings.find((one) => one.verdict === 'unproven') ?? findings[0]!;
}

async function provePod(wanted: Wanted, pod: Live, aliases: Ask): Promise<Finding> {
  const statuses = [...items(pod.body, 'status', 'containerStatuses'), ...items(pod.body, 'status', 'initContainerStatuses')];
  const status = statuses.find((one) => text(one, 'name') === wanted.container);
  const reported = readImageId(text(status, 'imageID') ?? '');
  const where = `pod ${pod.ref.name}`;
  if (!reported) return unproven(`${where} tells no digest for container ${wanted.container}`);
  if (reported.digest === wanted.digest) return proven(`${where} reports ${reported.digest}`);
  const pinned = await aliases(`${repositoryOf(wanted.image)}@${wanted.digest}`);
  if (pinned?.children.includes(reported.digest)) return proven(`${where} reports ${reported.digest}, a platform of it`);
  if (pinned?.configs.includes(reported.digest)) return proven(`${where} reports its config ${reported.digest}`);
  const running = configOf(text(status, 'image')) ?? (reported.repository === undefined ? reported.digest : undefined);
  if (running) return byConfig(where, running, pinned);
  return byRegistry(where, `${reported.repository}@${reported.digest}`, pinned, aliases);
}

function byConfig(where: string, running: Digest, pinned: Contents | undefined): Finding {
  if (!pinned || pinned.configs.length === 0)
    return unproven(`${where} runs config ${running}; the registry doesn't tell the pinned image's`);
  if (pinned.configs.includes(running)) return proven(`${where} runs its config ${running}`);
  return mismatch(`${where} runs config ${running}, the pinned image's is ${pinned.configs.join(' or ')}`);
}

/** containerd reports the first name under which the node knows the config: another repository or index is normal. */
async function byRegistry(where: string, reported: string, pinned: Contents | undefined, aliases: Ask): Promise<Finding> {
  const other = await aliases(reported);
  if (!other || other.configs.length === 0) return unproven(`${where} reports ${reported}, which its registry doesn't tell about`);
  if (!pinned || pinned.configs.length === 0)
    return unproven(`${where} reports ${reported}; the registry doesn't tell the pinned image's config`);
  const common = other.configs.filter((config) => pinned.configs.includes(config));
  if (common.length === other.configs.length) return proven(`${where} reports ${reported}, whose config is the same`);
  if (common.length === 0)
    return mismatch(
      `${where} reports ${reported}, whose config ${other.configs.join(' or ')} is not the pinned image's ${pinned.configs.join(' or ')}`,
    );
  return unproven(`${where} reports ${reported}, which is the same image on some platforms only`);
}

/** `docker.io/acme/shop@sha256:…`, `docker-pullable://…`, or a bare digest: that is the config's (CRI-O, docker). */
function readImageId(imageId: string): { repository?: string; digest: Digest } | undefined {
  const match = /^(?:[a-z-]+:\/\/)?(?:(.+)@)?(sha256:[0-9a-f]{64})$/.exec(imageId);
  if (!match) return undefined;
  const digest = match[2] as Digest;
  return match[1] === undefined ? { digest } : { repository: match[1], digest };
}

function configOf(image: string | undefined): Digest | undefined {
  return image !== undefined && /^sha256:[0-9a-f]{64}$/.test(image) ? (image as Digest) : undefined;
}

/** Without tag and digest. */
function repositoryOf(image: string): string {
  return image.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
}
