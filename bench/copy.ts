/** A large image from one real registry into another: time, and what of it is held at once. Beside a copy of almost nothing: skopeo remembers what a registry has, and mounts it from the round before. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pushImage } from '../test/cluster/upload.ts';
import { image } from '../test/registry/copy/image.ts';
import { startRegistry } from '../test/registry/real.ts';
import { shown, spread, time } from './measure.ts';
import { product } from './product.ts';
import type { Report } from './table.ts';

const mebi = 1024 * 1024;
const large = [80 * mebi, 60 * mebi, 40 * mebi, 20 * mebi];

export async function copy(rounds: number): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-to-kube-copy-'));
  const [from, to] = [await startRegistry(), await startRegistry()];
  await push(from.host, 'acme/large', large);
  await push(from.host, 'acme/small', [1024]);
  writeFileSync(join(folder, 'promote.yaml'), definition(from.host, to.host));
  const run = (image_: string, target: string) =>
    product('run', '--definitions', '.', '--pipeline', 'promote', '--inputs', `IMAGE=${image_}\nTARGET=${target}`, '--output', 'json');
  const candidates = [
    { name: 'hub-to-kube, 1 KiB', command: (round: number) => run('small', `small-${round}`) },
    { name: 'hub-to-kube, 200 MiB', command: (round: number) => run('large', `large-${round}`) },
  ];
  const runs = candidates.map(() => [] as { ms: number; peakMiB: number }[]);
  for (let round = 0; round <= rounds; round += 1)
    for (const [at, { command }] of candidates.entries()) {
      const one = await time(command(round), { cwd: folder });
      // The first round warms the disk's cache.
      if (round > 0) runs[at]?.push(one);
    }
  for (const registry of [from, to]) registry.close();
  rmSync(folder, { recursive: true });
  const figures = candidates.map(({ name }, at) => {
    const all = runs[at] ?? [];
    return { name, ms: spread(all.map(({ ms }) => ms)), peakMiB: spread(all.map(({ peakMiB }) => peakMiB)) };
  });
  const [small, big] = figures.map(({ peakMiB }) => peakMiB.median);
  const more = (big ?? 0) - (small ?? 0);
  return {
    name: 'copy',
    title: `An image copied between two registries on this machine, median (min-max) of ${rounds} rounds`,
    head: ['', 'ms', 'peak MiB'],
    rows: figures.map(({ name, ms, peakMiB }) => [name, shown(ms), shown(peakMiB)]),
    notes: [`memory that 200 MiB need more than 1 KiB: ${more.toFixed(0)} MiB`],
    figures: { rounds, moreMiB: more, candidates: figures },
  };
}

async function push(address: string, name: string, sizes: readonly number[]): Promise<void> {
  const { manifest, blobs } = image(sizes);
  const [config, ...layers] = blobs.map((blob) => ({ ...blob, diffId: '' }));
  if (config) await pushImage({ address, name }, { platform: { os: 'linux', architecture: 'amd64' }, config, layers, manifest }, '1');
}

const definition = (from: string, to: string): string => `kind: PIPELINE
name: promote
input: { IMAGE: '', TARGET: '' }
stages:
  Promote:
    tasks:
      Copy: { type: IMAGE, input: { action: COPY, source: '${from}/acme/\${input.IMAGE}:1', destination: '${to}/acme/\${input.TARGET}:1' } }
`;
