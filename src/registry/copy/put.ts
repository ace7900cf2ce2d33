import { ask } from '../ask.ts';
import { Failure } from '../failures.ts';
import { CopyFailure, notTaken } from './failure.ts';
import { demandSame, manifestThere, type Side } from './side.ts';
import type { ImageManifest } from './tree.ts';

const tries = 4;

/**
 * Writes a manifest byte for byte under a tag or its digest. Where the answer is lost, it is looked whether it is there before it is sent again: each
 * writing of a tag is a push that others hear of. Throws Failure, or the signal's reason.
 */
export async function put(to: Side, name: string, manifest: ImageManifest): Promise<void> {
  const { ports, signal } = to.asking;
  for (let tried = 1; ; tried += 1) {
    try {
      await once(to, name, manifest);
      return;
    } catch (error) {
      if (!(error instanceof Failure) || error instanceof CopyFailure || (error.kind !== 'away' && error.kind !== 'limited')) throw error;
      const there = await manifestThere(to, name).catch(unseen);
      if (there === manifest.digest) return;
      if (tried >= tries) throw there === 'unseen' ? uncertain(to, name, error) : error;
      await ports.sleep(error.wait ?? 500 * 2 ** tried, signal);
    }
  }
}

async function once(to: Side, name: string, { digest, mediaType, bytes }: ImageManifest): Promise<void> {
  const { asking, path } = to;
  const single = { ...asking, patience: { ...asking.patience, tries: 1 } };
  const answer = await ask(single, 'PUT', path, `manifests/${name}`, {
    headers: { 'content-type': mediaType },
    body: bytes,
    repeatable: false,
  });
  if (answer.status !== 201 && answer.status !== 200) throw await notTaken(asking, path, answer, `the manifest ${digest}`);
  await answer.text();
  demandSame(to, answer, digest);
}

function unseen(reason: unknown): 'unseen' {
  if (reason instanceof Failure) return 'unseen';
  throw reason;
}

const uncertain = ({ asking: { endpoint }, name: repository }: Side, name: string, { message }: Failure): CopyFailure => {
  const what = `nobody knows whether ${repository}:${name} was written`;
  const fix = `look at ${endpoint.url}, or run it again: what is there already is not written again`;
  return new CopyFailure('H2K-327', `${what}: ${message}`, fix);
};
