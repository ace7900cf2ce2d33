import { randomBytes } from 'node:crypto';
import { type Registry, sha256 } from './server.ts';

const oci = (kind: string) => `application/vnd.oci.image.${kind}`;
export interface Part {
  mediaType: string;
  digest: string;
  size: number;
  bytes: Buffer;
}
const part = (mediaType: string, content: Buffer | object): Part => {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content));
  return { mediaType, digest: sha256(bytes), size: bytes.length, bytes };
};
const about = ({ mediaType, digest, size }: Part) => ({ mediaType, digest, size });

/** An image with layers of these sizes; the content is chance's. */
export function image(sizes: readonly number[], architecture = 'amd64', more: object[] = []) {
  const config = part(`${oci('config')}.v1+json`, { os: 'linux', architecture, salt: randomBytes(8).toString('hex') });
  const layers = sizes.map((size) => part(`${oci('layer')}.v1.tar+gzip`, randomBytes(size)));
  const type = `${oci('manifest')}.v1+json`;
  // Blanks and the order of keys are the pusher's own: a copy is byte for byte.
  const text = `{ "layers": ${JSON.stringify([...layers.map(about), ...more])},\n  "schemaVersion": 2, "mediaType": "${type}", "config": ${JSON.stringify(about(config))} }\n`;
  return { manifest: part(type, Buffer.from(text)), blobs: [config, ...layers], manifests: [] as Part[] };
}

/** An index of two platforms, and the attestation of the first, as buildx pushes it. */
export function index(sizes: readonly number[]) {
  const parts = [image(sizes), image(sizes, 'arm64'), image([300], 'unknown')];
  const annotations = { 'vnd.docker.reference.type': 'attestation-manifest', 'vnd.docker.reference.digest': parts[0]!.manifest.digest };
  const manifests = parts.map(({ manifest }, at) => ({ ...about(manifest), ...(at === 2 ? { annotations } : {}) }));
  const type = `${oci('index')}.v1+json`;
  const manifest = part(type, { schemaVersion: 2, mediaType: type, manifests });
  return { manifest, blobs: parts.flatMap(({ blobs }) => blobs), manifests: parts.map((one) => one.manifest) };
}
export type Image = ReturnType<typeof index>;

/** As if it had been pushed. */
export function store(registry: Registry, repository: string, { manifest, manifests, blobs }: Image, tag?: string): void {
  for (const { digest, bytes } of blobs) {
    registry.blobs.set(digest, bytes);
    registry.links.add(`${repository} ${digest}`);
  }
  for (const one of [...manifests, manifest])
    registry.manifests.set(`${repository}@${one.digest}`, { type: one.mediaType, bytes: one.bytes });
  if (tag) registry.manifests.set(`${repository}:${tag}`, { type: manifest.mediaType, bytes: manifest.bytes });
}
