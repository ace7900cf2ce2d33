import { createServer, type Server } from 'node:net';
import { networkInterfaces } from 'node:os';

/** What one cluster has for itself on this machine, so that several stand side by side. */
export type Slot = { number: number; ports: Ports; podSubnet: string };

const names = ['lock', 'apiserver', 'etcd', 'etcdPeer', 'kubelet', 'registry', 'privateRegistry', 'kwok'] as const;
export type Ports = Record<(typeof names)[number], number>;

/**
 * Takes the first free slot for as long as this process lives: a slot's first port is its lock, and the kernel lets go of it.
 * All ports lie below the range that the kernel gives to outgoing connections; otherwise one of those could sit on the
 * apiserver's port while it is down for a restart.
 */
export async function takeSlot(): Promise<Slot> {
  for (let number = 0; number < 250; number += 1) {
    const first = 20_000 + 20 * number;
    const podSubnet = `10.244.${number}.0/24`;
    const lock = await listen(first);
    if (!lock) continue;
    const ports = Object.fromEntries(names.map((name, index) => [name, first + index])) as Ports;
    const others = Object.values(ports).filter((port) => port !== first);
    if (!inUse(`10.244.${number}.`) && (await allFree(others))) return { number, ports, podSubnet };
    lock.close();
  }
  throw new Error('250 test clusters run on this machine already, or something else holds the ports from 20000 to 25000');
}

function inUse(prefix: string): boolean {
  return Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ address }) => address.startsWith(prefix)));
}

async function allFree(ports: number[]): Promise<boolean> {
  const servers = await Promise.all(ports.map(listen));
  for (const server of servers) server?.close();
  return servers.every(Boolean);
}

function listen(port: number): Promise<Server | undefined> {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '0.0.0.0', exclusive: true }, () => resolve(server));
  });
}
