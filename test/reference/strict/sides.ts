import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiError } from '../../../src/kubernetes/client/errors.ts';
import { stringify } from '../../../src/kubernetes/client/json.ts';
import { parallel } from '../../../src/kubernetes/parallel.ts';
import type { Cluster } from '../../../src/kubernetes/types.ts';
import { Stop } from '../../../src/types.ts';
import type { TestCluster } from '../../cluster/index.ts';
import type { Sent } from './sent.ts';

/** Files for one kubectl. */
const batch = 100;

type Reasons = (string | undefined)[];

/** Why each is refused; undefined: it is taken. */
export function byUs(sent: readonly Sent[], cluster: Cluster): Promise<Reasons> {
  return parallel(sent, ({ manifest }) =>
    cluster.apply(manifest.body, { manager: 'reference', dryRun: true, force: true }).then(
      () => undefined,
      (error: unknown) => {
        if (error instanceof ApiError || error instanceof Stop) return error.message;
        throw error;
      },
    ),
  );
}

/** The same of kubectl. */
export async function byKubectl(sent: readonly Sent[], real: TestCluster): Promise<Reasons> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-to-kube-strict-'));
  try {
    const reasons: Reasons = sent.map(() => undefined);
    await parallel(batches(sent), (some) => created(sent, some, { folder, reasons, real }), 3);
    return reasons;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Places of objects, no two of a kind and name together: kubectl tells by these what validation refuses. */
function batches(sent: readonly Sent[]): number[][] {
  const rounds: number[][] = [];
  const seen = new Map<string, number>();
  for (const [place, { manifest }] of sent.entries()) {
    const key = `${manifest.ref.kind} ${manifest.ref.name}`;
    const round = seen.get(key) ?? 0;
    seen.set(key, round + 1);
    rounds[round] = [...(rounds[round] ?? []), place];
  }
  return rounds.flatMap((round) =>
    Array.from({ length: Math.ceil(round.length / batch) }, (_, index) => round.slice(index * batch, (index + 1) * batch)),
  );
}

async function created(
  sent: readonly Sent[],
  places: readonly number[],
  { folder, reasons, real }: { folder: string; reasons: Reasons; real: TestCluster },
): Promise<void> {
  const files = places.flatMap((place) => {
    const file = join(folder, `${place}.json`);
    writeFileSync(file, stringify(sent[place]!.object));
    return ['-f', file];
  });
  const { stdout, stderr } = await real.kubectl(['create', '--dry-run=server', '--validate=strict', ...files]);
  const taken = stdout.split('\n').filter((line) => line.endsWith('(server dry run)')).length;
  const refused = new Set<number>();
  for (const text of stderr.split(/\n(?=Error|error|The )/)) {
    // What validation refuses is told by kind and name, all else by the file.
    const [, kind, name] = /^The (\S+) "(.*?)" is invalid/.exec(text) ?? [];
    const named = places.find((place) => sent[place]!.manifest.ref.kind === kind && sent[place]!.manifest.ref.name === name);
    const place = named ?? Number(new RegExp(`${folder}/(\\d+)\\.json`).exec(text)?.[1] ?? Number.NaN);
    if (Number.isNaN(place)) continue;
    refused.add(place);
    // What is there already was taken so far.
    if (!/AlreadyExists|already exists/.test(text)) reasons[place] = text;
  }
  if (taken + refused.size !== places.length)
    throw new Error(`kubectl told of ${taken} taken and ${refused.size} refused objects, of ${places.length}: ${stderr.slice(0, 2000)}`);
}
