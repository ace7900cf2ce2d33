import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

export const mediaTypes = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
} as const;

export type Blob = { mediaType: string; digest: string; bytes: Buffer };
export type Layer = Blob & { diffId: string };
export type Platform = { architecture: string; os: string };
/** An image of one platform: its blobs must be pushed before its manifest. */
export type Image = { platform: Platform; config: Blob; layers: Blob[]; manifest: Blob };

export function digestOf(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

function blob(mediaType: string, bytes: Buffer): Blob {
  return { mediaType, digest: digestOf(bytes), bytes };
}

function json(mediaType: string, value: object): Blob {
  return blob(mediaType, Buffer.from(JSON.stringify(value)));
}

function descriptor({ mediaType, digest, bytes }: Blob): object {
  return { mediaType, digest, size: bytes.length };
}

export function layer(archive: Buffer): Layer {
  return { ...blob(mediaTypes.layer, gzipSync(archive, { level: 1 })), diffId: digestOf(archive) };
}

export function image(platform: Platform, layers: Layer[], settings: object): Image {
  const rootfs = { type: 'layers', diff_ids: layers.map(({ diffId }) => diffId) };
  const config = json(mediaTypes.config, { created: '2026-01-01T00:00:00Z', ...platform, config: settings, rootfs });
  const manifest = json(mediaTypes.manifest, {
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    config: descriptor(config),
    layers: layers.map(descriptor),
  });
  return { platform, config, layers, manifest };
}

/** A list of images by platform; another note gives the same images another digest. */
export function index(images: Image[], note?: string): Blob {
  const manifests = images.map(({ platform, manifest }) => ({ ...descriptor(manifest), platform }));
  const annotations = note === undefined ? {} : { annotations: { note } };
  return json(mediaTypes.index, { schemaVersion: 2, mediaType: mediaTypes.index, manifests, ...annotations });
}
