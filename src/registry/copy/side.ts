import type { HttpResponse } from '../../ports/types.ts';
import type { Digest } from '../../types.ts';
import { type Asking, ask } from '../ask.ts';
import { Failure } from '../failures.ts';
import { headManifest } from '../manifests.ts';
import { isDigest } from '../reference.ts';
import { CopyFailure } from './failure.ts';

/** One end of a copy: a repository at the one server that is asked for it. */
export interface Side {
  asking: Asking;
  /** In that registry: acme/shop. */
  path: string;
  /** As people write it. */
  name: string;
}
export interface Descriptor {
  mediaType?: string;
  digest: Digest;
  size: number;
  /** Where it is to be had beside the registry. */
  urls?: string[];
}

const hidden = new Set(['absent', 'refused', 'right']);

/** What a tag or digest is there; undefined: not there, or not shown to us. Who may not even look is told when something is pushed. */
export async function manifestThere({ asking, path }: Side, name: string): Promise<Digest | undefined> {
  try {
    return (await headManifest(asking, path, name)).digest;
  } catch (error) {
    if (error instanceof Failure && hidden.has(error.kind)) return undefined;
    throw error;
  }
}

export async function isBlobThere({ asking, path }: Side, digest: Digest): Promise<boolean> {
  const answer = await ask(asking, 'HEAD', path, `blobs/${digest}`);
  await answer.text();
  return answer.status === 200;
}

/** Throws where the registry says to have stored something else than it was sent. Without a word of it, nothing is known. */
export function demandSame({ asking: { endpoint } }: Side, { headers }: HttpResponse, digest: Digest): void {
  const answered = headers['docker-content-digest'];
  if (answered === undefined || answered === digest) return;
  const shown = isDigest(answered) ? answered : 'a digest that is none';
  throw new CopyFailure('H2K-322', `${endpoint.url} was sent ${digest} and says to have stored ${shown}`, 'look at the registry');
}
