import { connect } from 'node:net';

export type Load = { rate: number; p50: number; p99: number; statuses: Record<string, number> };
type Options = { connections: number; body: (number: number) => string } & ({ seconds: number } | { count: number });

const end = Buffer.from('\r\n\r\n');

/** POSTs over kept-alive connections, each with one request on its way, for a time or a number of times. */
export async function load(url: string, { connections, body, ...until }: Options): Promise<Load> {
  const { hostname, port, pathname, host } = new URL(url);
  const head = `POST ${pathname} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: `;
  const times: number[] = [];
  const statuses: Record<string, number> = {};
  const began = performance.now();
  let sent = 0;
  const more = () => ('count' in until ? sent < until.count : performance.now() - began < until.seconds * 1000);

  const one = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect({ host: hostname, port: Number(port), noDelay: true });
      let at = 0;
      let rest: Buffer = Buffer.alloc(0);
      const send = () => {
        if (!more()) return socket.end();
        const text = body(sent++);
        at = performance.now();
        return socket.write(`${head}${Buffer.byteLength(text)}\r\n\r\n${text}`);
      };
      socket.on('connect', send);
      socket.on('data', (part) => {
        rest = rest.length === 0 ? part : Buffer.concat([rest, part]);
        const length = lengthOf(rest);
        if (length === undefined || rest.length < length) return;
        times.push(performance.now() - at);
        const status = rest.toString('latin1', 9, 12);
        statuses[status] = (statuses[status] ?? 0) + 1;
        rest = rest.subarray(length);
        send();
      });
      socket.on('error', reject);
      socket.on('close', () => resolve());
    });
  await Promise.all(Array.from({ length: connections }, one));
  const seconds = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  const part = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return { rate: times.length / seconds, p50: part(0.5), p99: part(0.99), statuses };
}

/** Of the whole answer, once its head is there. */
function lengthOf(text: Buffer): number | undefined {
  const at = text.indexOf(end);
  if (at < 0) return undefined;
  const [, length = '0'] = /content-length: (\d+)/i.exec(text.toString('latin1', 0, at)) ?? [];
  return at + end.length + Number(length);
}

/** A body of Docker Hub's, of its usual size; every one is a push of its own, of one of a thousand tags. */
export const dockerHubBody = (number: number): string =>
  JSON.stringify({
    callback_url: 'https://registry.hub.docker.com/u/acme/shop/hook/2141b5bi5i5b02bec211i4eeih0242eg11000a/',
    push_data: {
      pusher: 'ada',
      pushed_at: 1_700_000_000 + number,
      tag: `1.${number % 1000}`,
      images: [],
      media_type: 'application/vnd.oci.image.index.v1+json',
    },
    repository: {
      status: 'Active',
      namespace: 'acme',
      name: 'shop',
      repo_name: 'acme/shop',
      repo_url: 'https://hub.docker.com/r/acme/shop',
      description: 'A shop',
      full_description: 'x'.repeat(400),
      star_count: 0,
      is_private: true,
      is_trusted: false,
      is_official: false,
      owner: 'acme',
      date_created: 1_650_000_000,
    },
  });
