import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { authority } from '../../ports/certificates.ts';

export interface Door {
  /** For HTTPS_PROXY. */
  proxy: string;
  /** A file's text for NODE_EXTRA_CA_CERTS. */
  ca: string;
  /** Hosts that somebody asked for and that are not behind the door. */
  strangers: string[];
  close(): Promise<void>;
}

/** A proxy behind which some hosts of the internet stand, each with its own handler and a certificate for its real name. All others are refused. */
export async function openDoor(hosts: { [name: string]: RequestListener }): Promise<Door> {
  const certificates = authority();
  const pair = certificates.pair({
    names: Object.keys(hosts)
      .map((name) => `DNS:${name}`)
      .join(','),
  });
  const strangers: string[] = [];
  const sockets = new Set<Socket>();
  const inside = createTlsServer(pair, (incoming, outgoing) => {
    const handler = hosts[(incoming.headers.host ?? '').replace(/:443$/, '')];
    if (handler) handler(incoming, outgoing);
    else outgoing.writeHead(421).end();
  });
  const proxy = createServer((_incoming, outgoing) => outgoing.writeHead(405).end());
  proxy.on('connect', ({ url = '' }, socket: Socket) => {
    sockets.add(socket.on('error', () => socket.destroy()));
    if (!/^(.+):443$/.test(url) || !hosts[url.slice(0, -4)]) {
      strangers.push(url);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const onward = connect((inside.address() as AddressInfo).port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      socket.pipe(onward).pipe(socket);
    });
    onward.on('error', () => socket.destroy());
    socket.on('close', () => onward.destroy());
  });
  for (const server of [inside, proxy]) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    proxy: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    ca: certificates.ca,
    strangers,
    async close() {
      for (const socket of sockets) socket.destroy();
      inside.closeAllConnections();
      for (const server of [inside, proxy]) await new Promise((resolve) => server.close(resolve));
      certificates.remove();
    },
  };
}
