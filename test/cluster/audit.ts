import { randomUUID } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ClusterFile } from './clusterfile.ts';
import { type Kubectl, must } from './kubectl.ts';
import { until } from './run.ts';

/** One request that the apiserver answered; of a watch there is one more when it began. */
export type AuditEntry = {
  stage: string;
  verb: string;
  uri: string;
  user: string;
  userAgent: string;
  code: number;
  time: string;
  /** Of requests for objects; empty for others. */
  group: string;
  resource: string;
  subresource: string;
  namespace: string;
  name: string;
};

/** What an entry must be equal to; a list means one of these. Without a stage only finished requests count. */
export type AuditFilter = { [field in keyof AuditEntry]?: AuditEntry[field] | AuditEntry[field][] };

export type Audit = {
  /** The place in the log after all that was asked so far. */
  mark(): Promise<number>;
  /** What was asked since the mark, in the order of the answers. */
  since(mark: number, filter?: AuditFilter): Promise<AuditEntry[]>;
};

/** Reads the audit log, after a request of its own has come through it: what was answered earlier is in it then. */
export function auditOf(cluster: ClusterFile, kubectl: Kubectl): Audit {
  const file = join(cluster.dir, 'audit.log');
  async function flushed(): Promise<number> {
    if (cluster.server === undefined) throw new Error('the audit log of a cluster that is not ours cannot be read');
    const from = statSync(file).size;
    const sentinel = `/version?mark=${randomUUID()}`;
    await must(kubectl, ['get', '--raw', sentinel]);
    await until('the audit log', 20, () => read(file, from).some(({ uri }) => uri === sentinel) || undefined);
    return statSync(file).size;
  }
  return {
    mark: flushed,
    async since(mark, filter = {}) {
      await flushed();
      const entries = read(file, mark).filter(({ uri }) => !uri.startsWith('/version?mark='));
      return entries.filter((entry) => fits(entry, { stage: 'ResponseComplete', ...filter }));
    },
  };
}

function fits(entry: AuditEntry, filter: AuditFilter): boolean {
  return Object.entries(filter).every(([field, wanted]) => [wanted].flat().includes(entry[field as keyof AuditEntry]));
}

/** The whole lines from an offset on; the last one may still be being written. */
function read(file: string, from: number): AuditEntry[] {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(Math.max(0, fstatSync(handle).size - from));
    readSync(handle, bytes, 0, bytes.length, from);
    const whole = bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1).toString('utf8');
    return whole.split('\n').filter(Boolean).map(entryOf);
  } finally {
    closeSync(handle);
  }
}

type Event = {
  stage: string;
  verb: string;
  requestURI: string;
  user: { username: string };
  userAgent?: string;
  responseStatus?: { code?: number };
  objectRef?: { apiGroup?: string; resource?: string; subresource?: string; namespace?: string; name?: string };
  stageTimestamp: string;
};

function entryOf(line: string): AuditEntry {
  const event = JSON.parse(line) as Event;
  const object = event.objectRef ?? {};
  return {
    stage: event.stage,
    verb: event.verb,
    uri: event.requestURI,
    user: event.user.username,
    userAgent: event.userAgent ?? '',
    code: event.responseStatus?.code ?? 0,
    time: event.stageTimestamp,
    group: object.apiGroup ?? '',
    resource: object.resource ?? '',
    subresource: object.subresource ?? '',
    namespace: object.namespace ?? '',
    name: object.name ?? '',
  };
}
