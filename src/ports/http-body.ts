import type { ClientRequest, IncomingMessage } from 'node:http';
import type { HttpRequest } from './types.ts';

export const isStream = (body: HttpRequest['body']): body is AsyncIterable<Uint8Array> =>
  typeof body === 'object' && Symbol.asyncIterator in body;

/**
 * Sends a body as it comes, at the connection's pace: the next part is asked for when this one has gone to the system. An answer that comes before its end
 * (413) or the connection's end stops it. Throws what the body throws.
 */
export async function pour(body: AsyncIterable<Uint8Array>, outgoing: ClientRequest): Promise<void> {
  let answer: IncomingMessage | undefined;
  let isOver = false;
  let wake = () => {};
  const end = () => {
    isOver = true;
    wake();
  };
  outgoing.once('close', end);
  outgoing.once('response', (incoming) => {
    answer = incoming;
    end();
  });
  const sent = (part: Uint8Array) =>
    new Promise<void>((resolve) => {
      wake = resolve;
      outgoing.write(part, () => resolve());
    });
  try {
    for await (const part of body) {
      if (!isOver) await sent(part);
      if (isOver) return;
    }
    outgoing.end();
  } catch (error) {
    if (!isOver) throw error;
  } finally {
    if (answer && !outgoing.writableEnded) leave(outgoing, answer);
  }
}

/** Half a request is on the connection: nothing else can follow it there. */
function leave(outgoing: ClientRequest, answer: IncomingMessage): void {
  if (answer.readableEnded) outgoing.destroy();
  else for (const event of ['end', 'close']) answer.once(event, () => outgoing.destroy());
}
