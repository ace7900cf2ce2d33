import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { privateUser } from '../../cluster/index.ts';
import { all, configMap, web } from '../manifests.ts';
import { play, type Row, Stage } from './table.ts';

const registry = { code: 3, result: 'unavailable', asks: 'registry', commands: ['run', 'plan'] } as const;
const closers: (() => void)[] = [];

/** A registry of the test's own, with what it answers to everything. */
async function answering(status: number, headers: Record<string, string> = {}): Promise<string> {
  const server = createServer((_, answer) => answer.writeHead(status, headers).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The good workspace, its image at another registry. */
const at = (host: string) => ({ 'k8s/shop.yaml': all(web('bad', { image: `${host}/acme/bad` }), configMap('bad', { A: 'b' })) });

/** The image is asked at that registry itself, its manifest written for it. */
const asked = (name: string, server: (stage: Stage) => Promise<string> | string, told: Pick<Row, 'problems' | 'says'>): Row => ({
  ...registry,
  name,
  async before(stage) {
    const host = await server(stage);
    await stage.furnish(at(host));
    return { image: `${host}/acme/bad:1.0`, 'registry-mirrors': undefined };
  },
  ...told,
});

/** What docker/login-action would have left behind in the workspace's home. */
const signedIn = (stage: Stage, host: string, password: string): Promise<void> =>
  stage.scene.write(
    '.docker/config.json',
    JSON.stringify({ auths: { [host]: { auth: Buffer.from(`${privateUser.username}:${password}`).toString('base64') } } }),
  );

const rows: Row[] = [
  {
    ...registry,
    name: 'the tag is gone',
    flags: { image: 'acme/bad:1.1' },
    problems: ['H2K-303'],
    says: [/acme\/bad:1\.1: http:\/\/127\.0\.0\.1:\d+ has no tag 1\.1 of acme\/bad/, 'push it, or check repository and tag for a slip'],
    input: 'image',
  },
  asked('the registry is away', () => '127.0.0.1:9', {
    problems: ['H2K-304'],
    says: ["http://127.0.0.1:9 can't be asked: connection refused", 'try again; if it stays so, look at the network'],
  }),
  asked('the registry is broken', () => answering(500, { 'retry-after': '0' }), {
    problems: ['H2K-304'],
    says: ['answers HTTP 500', 'try again later'],
  }),
  asked('too many requests', () => answering(429, { 'retry-after': '3600' }), {
    problems: ['H2K-306'],
    says: ['answers "too many requests"; it asks to wait for 3600 s', 'sign in (docker/login-action)'],
  }),
  asked('it speaks no registry', () => answering(302, { location: 'http://example.invalid/login' }), {
    problems: ['H2K-304'],
    says: ['there is no host example.invalid'],
  }),
  asked('no credentials for a private image', (stage) => stage.scene.cluster.privateRegistry, {
    problems: ['H2K-305'],
    says: ['wants credentials, and there are none', 'sign in to 127.0.0.1:'],
  }),
  asked(
    'credentials are refused',
    async (stage) => {
      const { privateRegistry } = stage.scene.cluster;
      await signedIn(stage, privateRegistry, stage.canary);
      return privateRegistry;
    },
    { problems: ['H2K-305'], says: ['refuses the password or token of puller (~/.docker/config.json)', 'make a new token'] },
  ),
];

describe('bad registries', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(async () => {
    for (const close of closers) close();
    await stage.close();
  });
  play(rows, () => stage);
});
