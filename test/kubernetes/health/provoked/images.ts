import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestCluster } from '../../../cluster/index.ts';
import { writeMirror } from '../../../cluster/registry.ts';
import { type Case, workload } from '../rig.ts';

export const images = {
  web: 'acme/provoked-web:1',
  never: 'acme/provoked-never:1',
  exits: 'acme/provoked-exits:42',
  broken: 'acme/provoked-broken:1',
  elsewhere: 'acme/provoked-elsewhere:1',
};
const limited = 'limited.test';
const away = 'away.test';

export async function pushImages({ push }: TestCluster): Promise<void> {
  await Promise.all([
    push.web(images.web, 'v1'),
    push.neverReady(images.never),
    push.exits(images.exits, 42, 'migration 7 failed'),
    // The first program of a container takes no signal that it has not asked for.
    push.shell(images.broken, ["sh -c 'kill -SEGV $$'", 'exit $?']),
    push.elsewhere(images.elsewhere),
  ]);
}

/** A registry that has had too many pulls, in Docker Hub's words, and one that is away; nodes know both by name. Ends with close(). */
export async function otherRegistries(test: TestCluster): Promise<Server> {
  const errors = [
    {
      code: 'TOOMANYREQUESTS',
      message: 'You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit',
    },
  ];
  const server = createServer((_, outgoing) => {
    outgoing.writeHead(429, { 'content-type': 'application/json' }).end(JSON.stringify({ errors }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  writeMirror(test.dir, limited, `127.0.0.1:${(server.address() as AddressInfo).port}`);
  // Nothing listens on the port for discarding.
  writeMirror(test.dir, away, '127.0.0.1:9');
  return server;
}

export function imageCases(namespace: string): Record<string, Case> {
  const of = (name: string, image: string): Case => ({
    objects: [workload(namespace, name, image)],
    patience: 'ErrImagePull=6s',
    timeout: 90,
  });
  return {
    rateLimited: of('rate-limited', `${limited}/acme/shop:1`),
    registryAway: of('registry-away', `${away}/acme/shop:1`),
    wrongPlatform: of('wrong-platform', images.elsewhere),
  };
}
