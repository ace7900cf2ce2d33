import type { ClientRequest, IncomingMessage } from 'node:http';
import type { HttpRequest } from './types.ts';

export const isStream = (body: HttpRequest['body']): body is AsyncIterable<Uint8Array> =>
  typeof body === 'object' && Symbol.asyncIterator in body;

/**
 * Sends a body as it comes, at the connection's pace: no more of it is held than the connection's own buffer. An answer that comes before its end (413) or
 * the connection's end stops it. Throws what the body throws.
 */
export async function pour(body: AsyncIterable<Uint8Array>, outgoing: ClientRequest): Promise<void> {
  let answer: IncomingMessage | undefined;
  let isOver = false;
  const over = new Promise<void>((resolve) => {
    const end = () => {
      isOver = true;
      resolve();
    };
    outgoing.once('close', end);
    outgoing.once('response', (incoming) => {
      answer = incoming;
      end();
    });
  });
  try {
    for await (const part of body) {
      if (isOver) return;
      if (!outgoing.write(part)) await Promise.race([drained(outgoing), over]);
    }
    outgoing.end();
  } catch (error) {
    if (!isOver) throw error;
  } finally {
    if (!outgoing.writableEnded) leave(outgoing, answer);
  }
}

const drained = (outgoing: ClientRequest): Promise<void> => new Promise((resolve) => outgoing.once('drain', resolve));

/** Half a request is on the connection: nothing else can follow it there. */
function leave(outgoing: ClientRequest, answer: IncomingMessage | undefined): void {
  if (answer && !answer.readableEnded) answer.once('close', () => outgoing.destroy()).once('end', () => outgoing.destroy());
  else if (answer) outgoing.destroy();
}
