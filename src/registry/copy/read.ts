import { createHash } from 'node:crypto';
import { HttpProblem } from '../../ports/types.ts';
import { ask, failure } from '../ask.ts';
import { unanswered } from '../failures.ts';
import { CopyFailure } from './failure.ts';
import type { Descriptor, Side } from './side.ts';

/**
 * `length` bytes of a blob from `from` on, as they come. A whole blob is held against its digest before its last bytes are given: wrong ones never
 * become a blob elsewhere. Throws Failure, whatever goes wrong: the other end's troubles are no Failures.
 */
export async function* read(side: Side, blob: Descriptor, from: number, length: number): AsyncGenerator<Uint8Array> {
  const { asking, path } = side;
  const isWhole = length === blob.size;
  const range = isWhole ? {} : { headers: { range: `bytes=${from}-${from + length - 1}` } };
  const answer = await ask(asking, 'GET', path, `blobs/${blob.digest}`, range);
  if (answer.status !== 200 && answer.status !== 206) {
    await answer.text();
    throw await failure(asking, answer, path, blob.digest);
  }
  const end = from + length;
  const hash = isWhole ? createHash('sha256') : undefined;
  // Who knows no ranges sends all of it.
  let at = answer.status === 206 ? from : 0;
  let held: Uint8Array | undefined;
  try {
    for await (const part of answer.body) {
      const wanted = part.subarray(Math.max(0, from - at), Math.max(0, end - at));
      at += part.length;
      if (at > blob.size) break;
      hash?.update(wanted);
      if (held) {
        yield held;
        release(held);
      }
      held = wanted;
      if (at >= end && !isWhole) break;
    }
  } catch (error) {
    throw error instanceof HttpProblem ? unanswered(error, asking.endpoint.url) : error;
  }
  if (at < end || at > blob.size || (hash && `sha256:${hash.digest('hex')}` !== blob.digest)) throw wrong(side, blob);
  if (held) yield held;
}

/**
 * Frees a part that has been sent and that nobody else has. The collector comes only when 64 MiB of them lie about, as it sees no more than their small
 * handles.
 */
function release({ buffer, byteLength }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
}

const wrong = ({ asking: { endpoint } }: Side, { digest }: Descriptor): CopyFailure =>
  new CopyFailure('H2K-324', `${endpoint.url} sends other bytes than those of ${digest}`, 'look at the registry or the proxy before it');
