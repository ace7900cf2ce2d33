import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProgramName } from './build.ts';

/** `cluster.json` in the cluster's folder: all that others need to use it. */
export type ClusterFile = {
  kubeconfig: string;
  /** Plays Docker Hub: `acme/shop:1.0` is `<registry>/acme/shop:1.0` here. Empty in a named cluster without one. */
  registry: string;
  dir: string;
  bin: Record<ProgramName, string>;
  /** Only of a cluster that is ours. */
  server?: string;
  privateRegistry?: string;
  seconds?: number;
};

/** What the supervisor is told by whoever starts it. */
export type Order = { bin: Record<ProgramName, string>; stages: string; owned: boolean };

export function writeOrder(dir: string, order: Order): void {
  writeFileSync(join(dir, 'order.json'), JSON.stringify(order));
}

export function readOrder(dir: string): Order {
  return JSON.parse(readFileSync(join(dir, 'order.json'), 'utf8')) as Order;
}

export function readClusterFile(path: string): ClusterFile {
  return JSON.parse(readFileSync(path, 'utf8')) as ClusterFile;
}
