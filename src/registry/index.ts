import type { Ports } from '../ports/types.ts';
import { ConfigurationError, type Digest, UnavailableError } from '../types.ts';
import { type Access, accessOf } from './access.ts';
import type { Asking } from './ask.ts';
import { Authorizer } from './auth.ts';
import { dockerCredentials, type FindCredential } from './credentials.ts';
import { type Endpoint, endpointsOf, type Mirrors, type Servers } from './endpoints.ts';
import { Failure, problemOf } from './failures.ts';
import { headManifest, listTags } from './manifests.ts';
import { configsOf, type ImageConfigs, isIndex, type Offered, offeredBy, type Tops } from './platforms.ts';
import { type ImageReference, isDigest, isMalformed, parseImage } from './reference.ts';
import { brief, type Patience, patient } from './requests.ts';

export interface Resolved {
  image: ImageReference;
  digest: Digest;
  mediaType: string;
  /** The server that answered: a mirror or the registry itself. */
  from: string;
}
export interface Registry {
  /** What the tag (or `latest`) means now; an image with a digest is looked for by that. Throws UnavailableError. */
  digest(image: ImageReference, signal: AbortSignal): Promise<Resolved>;
  /** All tags of an image's repository. Throws UnavailableError. */
  tags(image: ImageReference, signal: AbortSignal): Promise<string[]>;
  /** What can be done with a repository; without `path`, whether the sign-in is taken. Counts as no pull. Throws UnavailableError. */
  access(of: { registry: string; path?: string | undefined }, signal: AbortSignal): Promise<Access & { from: string }>;
  /** The platforms of an image and their config digests, for the proof. Counts as pulls: asked once an image. Throws UnavailableError. */
  configs(image: Pick<ImageReference, 'registry' | 'path'>, digest: Digest, signal: AbortSignal): Promise<ImageConfigs>;
  /** What an index offers, as it says itself; undefined: the image has none. An index counts as one pull, which `configs` then needs no more. Throws UnavailableError. */
  platforms(image: Pick<ImageReference, 'registry' | 'path'>, digest: Digest, signal: AbortSignal): Promise<Offered[] | undefined>;
}
export interface RegistryOptions {
  mirrors?: Mirrors;
  /** Registries whose address or certificate the user named, by their names. */
  servers?: Servers;
  /** Left out: what `docker login` left behind. */
  credentials?: FindCredential;
  /** Left out: as the only registry that there is. */
  patience?: Patience;
}

export type RegistryPorts = Pick<Ports, 'http' | 'sleep' | 'now' | 'files' | 'env' | 'secrets' | 'exec'>;

/** All registries: each is asked at its mirrors first, then itself, like containerd on the nodes. */
export function newRegistry(ports: RegistryPorts, options: RegistryOptions = {}): Registry {
  const authorizer = new Authorizer(ports, options.credentials ?? dockerCredentials(ports));
  const mirrors: Mirrors = options.mirrors ?? new Map();
  const usual = options.patience ?? patient;
  const seen = new Map<string, ImageConfigs>();
  const tops: Tops = new Map();
  /** What a HEAD told of a digest. */
  const types = new Map<Digest, string>();

  async function first<T>(registry: string, text: string, signal: AbortSignal, get: (asking: Asking) => Promise<T>, most = usual) {
    const failures: Failure[] = [];
    for (const endpoint of endpointsOf(registry, mirrors, options.servers)) {
      const patience = failures.some(({ kind }) => kind === 'absent') ? brief : most;
      try {
        return { endpoint, value: await get({ ports, authorizer, endpoint, patience, signal }) };
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        failures.push(error);
      }
    }
    throw new UnavailableError([problemOf(text, failures)]);
  }

  return {
    async digest(image, signal) {
      const name = image.digest ?? image.tag ?? 'latest';
      const answer = await first(image.registry, image.written, signal, (asking) => headManifest(asking, image.path, name));
      types.set(answer.value.digest, answer.value.mediaType);
      return { image, ...answer.value, from: from(answer.endpoint) };
    },
    async tags(image, signal) {
      return (await first(image.registry, image.written, signal, (asking) => listTags(asking, image.path))).value;
    },
    async access({ registry, path }, signal) {
      const name = path === undefined ? registry : `${registry}/${path}`;
      const { endpoint, value } = await first(registry, name, signal, (asking) => accessOf(asking, path));
      return { ...value, from: from(endpoint) };
    },
    async configs({ registry, path }, digest, signal) {
      const key = `${registry}/${path}@${digest}`;
      const known = seen.get(key);
      if (known) return known;
      const { value } = await first(registry, key, signal, (asking) => configsOf(asking, path, digest, tops));
      seen.set(key, value);
      return value;
    },
    async platforms({ registry, path }, digest, signal) {
      const read = async (asking: Asking) => {
        // A HEAD is no pull: what is no index is not got.
        const type = types.get(digest) ?? (await headManifest(asking, path, digest)).mediaType;
        return isIndex(type) ? await offeredBy(asking, path, digest, tops) : undefined;
      };
      return (await first(registry, `${registry}/${path}@${digest}`, signal, read, brief)).value;
    },
  };
}

const from = (endpoint: Endpoint) => endpoint.url;

/** The input `image` with the input `digest`: both or one may name the digest. Throws ConfigurationError. */
export function imageInput(image: string, digest?: string): ImageReference {
  const parsed = parseImage(image.trim());
  if (isMalformed(parsed)) {
    const { message, fix, fault } = parsed;
    throw new ConfigurationError([
      { code: fault.startsWith('digest') ? 'H2K-302' : 'H2K-301', severity: 'error', message, fix, input: 'image' },
    ]);
  }
  if (parsed.digest && !isDigest(parsed.digest)) throw wrongDigest(parsed.digest, 'image', 'only sha256 digests can be deployed');
  if (!digest) return parsed;
  if (!isDigest(digest)) throw wrongDigest(digest, 'digest', 'a digest is sha256: and 64 hexadecimal digits in small letters');
  if (parsed.digest && parsed.digest !== digest)
    throw wrongDigest(digest, 'digest', `the input image says ${parsed.digest}: leave one of them out`);
  return { ...parsed, digest };
}

function wrongDigest(digest: string, input: string, fix: string): ConfigurationError {
  return new ConfigurationError([
    { code: 'H2K-302', severity: 'error', message: `${JSON.stringify(digest)} can't be the digest`, fix, input },
  ]);
}
