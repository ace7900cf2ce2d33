import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A registry mirror that counts who asks it and hands everything on; or that says what a test wants said. */
export class Mirror {
  asked = 0;
  readonly #server: Server;
  private constructor(server: Server) {
    this.#server = server;
  }

  /** @param behind where it hands requests on to, `host:port` */
  static async open(behind: string): Promise<Mirror> {
    const server = createServer((incoming, answer) => {
      mirror.asked += 1;
      const { method, url, headers } = incoming;
      const onward = request(`http://${behind}${url ?? ''}`, { method, headers }, (got) => {
        answer.writeHead(got.statusCode ?? 502, got.headers);
        got.pipe(answer);
      });
      onward.on('error', () => answer.writeHead(502).end());
      incoming.pipe(onward);
    });
    const mirror = new Mirror(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return mirror;
  }

  get address(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }
  /** The input `registry-mirrors`. */
  get input(): string {
    return `docker.io=http://${this.address}`;
  }
  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
