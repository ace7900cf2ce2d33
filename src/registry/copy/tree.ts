import type { Digest } from '../../types.ts';
import { getManifest } from '../manifests.ts';
import { isDigest } from '../reference.ts';
import { CopyFailure } from './failure.ts';
import type { Descriptor, Side } from './side.ts';

/** A manifest as it stands in the source, and what it is made of. */
export interface ImageManifest {
  digest: Digest;
  mediaType: string;
  bytes: Buffer;
  /** An index's, attestations included. */
  children: Descriptor[];
  /** Config and layers. */
  blobs: Descriptor[];
}

/** Reads a manifest. Throws Failure, also where it is none that can be copied. */
export async function manifestOf(from: Side, digest: Digest): Promise<ImageManifest> {
  const { bytes, head } = await getManifest(from.asking, from.path, digest);
  const json = parsed(bytes);
  if (!json) throw strange(from, digest, 'is no JSON object');
  const { mediaType, manifests = [], config, layers = [], blobs = [] } = json;
  if (![manifests, layers, blobs].every(Array.isArray)) throw strange(from, digest, 'has no lists where lists belong');
  const descriptor = (value: unknown): Descriptor => {
    const { digest: of, size, mediaType: type, urls } = (value ?? {}) as Partial<Record<keyof Descriptor, unknown>>;
    if (typeof of !== 'string' || !isDigest(of) || typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
      throw strange(from, digest, 'names something without a sha256 digest and a size');
    return {
      digest: of,
      size,
      ...(typeof type === 'string' && { mediaType: type }),
      ...(Array.isArray(urls) && { urls: urls as string[] }),
    };
  };
  if (!config && manifests.length + layers.length + blobs.length === 0 && !json['manifests'])
    throw strange(from, digest, 'is of no kind that can be copied');
  return {
    digest,
    bytes,
    mediaType: mediaType ?? head.mediaType,
    children: manifests.map(descriptor),
    blobs: [...(config ? [config] : []), ...layers, ...blobs].map(descriptor),
  };
}

interface Json {
  mediaType?: string;
  manifests?: unknown[];
  config?: unknown;
  layers?: unknown[];
  /** Of the artifact manifests that OCI gave up again. */
  blobs?: unknown[];
}

function parsed(bytes: Buffer): Json | undefined {
  try {
    const value = JSON.parse(bytes.toString()) as unknown;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}

const strange = ({ asking: { endpoint }, path }: Side, digest: Digest, what: string): CopyFailure =>
  new CopyFailure('H2K-326', `${endpoint.url} has a manifest of ${path}@${digest} that ${what}`, 'build and push the image again');
