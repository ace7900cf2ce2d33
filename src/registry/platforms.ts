import type { Digest } from '../types.ts';
import type { Asking } from './ask.ts';
import { Failure } from './failures.ts';
import { getBlob, getManifest } from './manifests.ts';
import { isDigest } from './reference.ts';

export interface Platform {
  os: string;
  architecture: string;
  variant?: string;
  /** Of the platform's own manifest; for an image of one platform that is the image's digest. */
  digest: Digest;
  config: Digest;
}
/** What a node may report of a pinned image: its own digest, a platform manifest's, or a config's. Rule 30. */
export interface ImageConfigs {
  digest: Digest;
  children: Digest[];
  configs: Digest[];
  platforms: Platform[];
}

interface Descriptor {
  digest?: string;
  platform?: { os?: string; architecture?: string; variant?: string };
  annotations?: Record<string, string>;
}
interface ManifestJson {
  manifests?: Descriptor[];
  config?: Descriptor;
}

/** More platforms than any image has; an index could otherwise make us send any number of requests. */
const childLimit = 64;

/** What a platform is called. */
export type Offered = Pick<Platform, 'os' | 'architecture' | 'variant'>;
/** Indexes that were read, by digest: what a digest means never changes. */
export type Tops = Map<Digest, Promise<ManifestJson>>;

function top(asking: Asking, path: string, digest: Digest, tops: Tops): Promise<ManifestJson> {
  const reading = tops.get(digest) ?? read(asking, path, digest);
  tops.set(digest, reading);
  reading.catch(() => tops.delete(digest));
  return reading;
}

/** By its media type: OCI's word for it, and docker's. */
export const isIndex = (mediaType: string): boolean => /\.image\.index\.|\.manifest\.list\./.test(mediaType);

/** The platforms that an index names; undefined: it is none, or doesn't tell. */
export async function offeredBy(asking: Asking, path: string, digest: Digest, tops: Tops): Promise<Offered[] | undefined> {
  const { manifests } = await top(asking, path, digest, tops);
  const images = manifests?.filter(isImage).map(({ platform: told }) => told);
  if (!images?.every((told) => told?.os && told.architecture)) return undefined;
  return images.map(({ os = '', architecture = '', variant } = {}) => ({ os, architecture, ...(variant && { variant }) }));
}

// Attestations are listed as manifests of the platform "unknown"; nothing ever runs from them.
const isImage = ({ annotations }: Descriptor): boolean => !annotations?.['vnd.docker.reference.type'];

/** Reads the index and each platform's manifest; for an image without an index, its config tells the platform. */
export async function configsOf(asking: Asking, path: string, digest: Digest, tops: Tops): Promise<ImageConfigs> {
  const image = await top(asking, path, digest, tops);
  const platforms = image.manifests ? await children(asking, path, image.manifests) : [await single(asking, path, digest, image)];
  return {
    digest,
    children: image.manifests ? platforms.map((platform) => platform.digest) : [],
    configs: platforms.map((platform) => platform.config),
    platforms,
  };
}

async function children(asking: Asking, path: string, descriptors: Descriptor[]): Promise<Platform[]> {
  const images = descriptors.filter(isImage);
  if (images.length > childLimit) throw nonsense(asking, `an index of ${images.length} manifests`);
  return await Promise.all(
    images.map(async (descriptor) => {
      const digest = digestOf(asking, descriptor);
      const { config } = await read(asking, path, digest);
      return platform(descriptor.platform, digest, digestOf(asking, config));
    }),
  );
}

async function single(asking: Asking, path: string, digest: Digest, manifest: ManifestJson): Promise<Platform> {
  const config = digestOf(asking, manifest.config);
  const blob = await getBlob(asking, path, config);
  return platform(parse(asking, blob) as NonNullable<Descriptor['platform']>, digest, config);
}

const platform = (
  { os = '', architecture = '', variant }: NonNullable<Descriptor['platform']> = {},
  digest: Digest,
  config: Digest,
): Platform => ({
  os,
  architecture,
  ...(variant && { variant }),
  digest,
  config,
});

async function read(asking: Asking, path: string, digest: Digest): Promise<ManifestJson> {
  return parse(asking, (await getManifest(asking, path, digest)).bytes) as ManifestJson;
}

function parse(asking: Asking, bytes: Buffer): object {
  try {
    const value = JSON.parse(bytes.toString()) as unknown;
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Told below.
  }
  throw nonsense(asking, 'a manifest that is not JSON');
}

function digestOf(asking: Asking, descriptor: Descriptor | undefined): Digest {
  const digest = descriptor?.digest ?? '';
  if (isDigest(digest)) return digest;
  throw nonsense(asking, 'a manifest without digests');
}

const nonsense = ({ endpoint }: Asking, what: string) => new Failure('nonsense', `${endpoint.url} has ${what}`, 'look at the registry');
