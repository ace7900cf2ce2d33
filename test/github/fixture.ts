import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { newGitHub } from '../../src/github/index.ts';
import type { Credential, GitHub } from '../../src/github/types.ts';
import { nodePorts } from '../../src/ports/node.ts';
import { type GitHubStandIn, gitHubStandIn, type World } from '../stand-ins/github/index.ts';

export const token = 'github_pat_of_a_test';
export const payload = { version: 1, delivery: 'd-1234', webhook: 'shop' };
export const event = { repository: 'acme/shop', event: 'docker-push' };
export const workflow = { repository: 'acme/shop', workflow: 'deploy.yml', ref: 'main' };
export const signal = () => AbortSignal.timeout(20_000);

/** acme/shop has one workflow that listens to both; the token may do everything there. */
export const shop = (): Partial<World> => ({
  repositories: { 'acme/shop': { workflows: { 'deploy.yml': { events: ['docker-push'], inputs: ['image', 'payload'] } } } },
  tokens: { [token]: { rights: { 'acme/shop': { contents: 'write', actions: 'write', deployments: 'write' } } } },
});

export interface Rig {
  server: GitHubStandIn;
  github: GitHub;
  /** A client with another credential. */
  as: (credential: Credential, url?: string) => GitHub;
  clock: { now: number };
  secrets: string[];
  paused: number[];
}

const open: (() => void | Promise<void>)[] = [];
export async function closeAll(): Promise<void> {
  for (const close of open.splice(0)) await close();
}

/** Real HTTP; a clock that both sides share and that only pauses move. */
export async function rig(world: Partial<World> = shop()): Promise<Rig> {
  const clock = { now: Date.parse('2026-11-24T10:00:00Z') };
  const server = await gitHubStandIn(world, () => clock.now);
  const secrets: string[] = [];
  const paused: number[] = [];
  const node = nodePorts({ env: {}, secret: (value) => secrets.push(value), log() {} });
  const ports = {
    ...node,
    now: () => clock.now,
    async sleep(ms: number) {
      paused.push(ms);
      clock.now += ms;
    },
  };
  open.push(
    () => server.close(),
    () => node.close(),
  );
  const as = (credential: Credential, url = server.url) => newGitHub(ports, { url, credential });
  return { server, github: as({ token }), as, clock, secrets, paused };
}

export interface AppKey {
  publicKey: KeyObject;
  pem: string;
}
/** GitHub gives out PKCS#1. */
export function appKey(type: 'pkcs1' | 'pkcs8' = 'pkcs1'): AppKey {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { publicKey, pem: privateKey.export({ type, format: 'pem' }) as string };
}
