import type { IncomingMessage } from 'node:http';

/** Larger than any body of Docker Hub. */
export const largestBody = 1024 * 1024;

/** A body read to its end; `too large` as soon as that is seen, `cut` when the caller went away or was too slow. */
export function bodyOf(request: IncomingMessage): Promise<string | { fault: 'too large' | 'cut' }> {
  if (Number(request.headers['content-length']) > largestBody) return Promise.resolve({ fault: 'too large' });
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size > largestBody) {
        request.pause();
        parts.length = 0;
        return resolve({ fault: 'too large' });
      }
      parts.push(part);
    });
    request.once('end', () => resolve(parts.length === 1 ? parts[0]!.toString() : Buffer.concat(parts).toString()));
    // Without these an aborted body would be an error that nobody hears, and end the process.
    request.once('error', () => resolve({ fault: 'cut' }));
    request.once('close', () => resolve({ fault: 'cut' }));
  });
}
