import type { Blob, Image } from './oci.ts';

/** Where a push goes: a repository of a registry, with a password if it asks for one. */
export type Repository = { address: string; name: string; authorization?: string };

/** Pushes an image's blobs and its manifest; the tag, if any, points to that manifest afterwards. */
export async function pushImage(repository: Repository, image: Image, tag?: string): Promise<void> {
  await Promise.all([image.config, ...image.layers].map((blob) => pushBlob(repository, blob)));
  await pushManifest(repository, image.manifest, tag);
}

/** Puts a manifest or an index; what it names must be there. */
export async function pushManifest(repository: Repository, manifest: Blob, tag?: string): Promise<void> {
  await call(repository, 'PUT', `manifests/${tag ?? manifest.digest}`, { type: manifest.mediaType, body: manifest.bytes });
}

const uploads = new Map<string, Promise<void>>();

/** One upload of a blob at a time: docker-registry writes a blob's link anew at each, and who looks meanwhile finds it empty (DIGEST_INVALID). */
function pushBlob(repository: Repository, blob: Blob): Promise<void> {
  const key = `${repository.address}/${repository.name}@${blob.digest}`;
  const upload = uploads.get(key) ?? sendBlob(repository, blob).finally(() => uploads.delete(key));
  uploads.set(key, upload);
  return upload;
}

async function sendBlob(repository: Repository, blob: Blob): Promise<void> {
  const known = await call(repository, 'HEAD', `blobs/${blob.digest}`);
  if (known.status === 200) return;
  const session = await call(repository, 'POST', 'blobs/uploads/');
  const target = new URL(session.headers.get('location') ?? '', session.url);
  target.searchParams.set('digest', blob.digest);
  await call(repository, 'PUT', target, { type: 'application/octet-stream', body: blob.bytes });
}

async function call(
  repository: Repository,
  method: string,
  path: string | URL,
  content?: { type: string; body: Buffer },
): Promise<Response> {
  const url = new URL(path, `http://${repository.address}/v2/${repository.name}/`);
  const headers = {
    ...(repository.authorization !== undefined && { authorization: repository.authorization }),
    ...(content && { 'content-type': content.type }),
  };
  const response = await fetch(url, { method, headers, ...(content && { body: new Uint8Array(content.body) }) });
  const text = await response.text(); // read to its end, so that the connection is free again
  if (!response.ok && !(method === 'HEAD' && response.status === 404)) throw new Error(`${method} ${url.href}: ${response.status} ${text}`);
  return response;
}
