import { nodePorts } from '../../src/ports/node.ts';
import type { Ports } from '../../src/ports/types.ts';
import { type DockerHubStandIn, dockerHubStandIn, type World } from '../stand-ins/dockerhub/index.ts';

const closers: (() => unknown)[] = [];
/** Ends the servers and connections of a test. */
export async function closeAll(): Promise<void> {
  for (const close of closers.splice(0)) await close();
}

/** acme owns acme/shop, and signs in in three ways. */
export const acme = (): World => ({
  accounts: [
    { identifier: 'acme', secret: 'p4ssword', kind: 'password' },
    { identifier: 'acme', secret: 'dckr_pat_1', kind: 'personal token' },
    { identifier: 'acme', secret: 'dckr_pat_read', kind: 'personal token', right: 'read' },
    { identifier: 'acmeorg', secret: 'dckr_oat_1', kind: 'organisation token' },
    { identifier: 'careful', secret: 'p4ssword', kind: 'password', secondFactor: true },
  ],
  repositories: { 'acme/shop': { admins: ['acme', 'acmeorg', 'careful'] } },
});

export interface Rig {
  hub: DockerHubStandIn;
  /** Real HTTP, and a clock that a pause only moves on. */
  ports: Ports;
  paused: number[];
  secrets: string[];
  pass: (ms: number) => void;
}

/** A Docker Hub, and the effects to ask it with; both have one clock. */
export async function rig(world: World = acme()): Promise<Rig> {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const hub = await dockerHubStandIn(world, () => now);
  const [paused, secrets]: [number[], string[]] = [[], []];
  const node = nodePorts({ env: {}, log() {}, secret: (value) => secrets.push(value) });
  closers.push(
    () => hub.close(),
    () => node.close(),
  );
  const pass = (ms: number): void => {
    now += ms;
  };
  const sleep: Ports['sleep'] = async (ms, signal) => {
    signal.throwIfAborted();
    paused.push(ms);
    pass(ms);
  };
  return { hub, ports: { ...node, now: () => now, sleep }, paused, secrets, pass };
}
