/**
 * npm run soak -- objects [COUNT]: so many objects (10,000) in one run on a real cluster, then the same again, then with every ConfigMap changed: seconds,
 * requests and memory of each. All of them must be there, the second run must write none, and the third exactly those that changed.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { time } from '../bench/measure.ts';
import { demandBuild, product } from '../bench/product.ts';
import { type TestCluster, testCluster } from '../test/cluster/index.ts';
import { manyObjects } from '../test/scenarios/many-objects/many.ts';

const passes = [
  { name: 'made', version: '1' },
  { name: 'unchanged', version: '1' },
  { name: 'changed', version: '2' },
] as const;

/** Exit code: 0, all was written and nothing more than that. */
export async function objects([count = '10000']: readonly string[]): Promise<number> {
  demandBuild();
  const cluster = await testCluster();
  const folder = mkdtempSync(join(tmpdir(), 'hub-to-kube-many-'));
  const namespaces = ['one', 'two', 'three', 'four', 'five'].map((name) => `many-${name}`);
  const home = await cluster.namespace('many');
  const complaints: string[] = [];
  for (const { name, version } of passes) {
    for (const [file, text] of Object.entries(manyObjects(Number(count), namespaces, version))) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const writes = await pass(name, cluster, home, folder);
    const wanted = { made: Number(count), unchanged: 0, changed: Number(count) * 0.8 }[name];
    if (writes !== wanted) complaints.push(`${name}: ${writes} objects were written, and should have been ${wanted}`);
  }
  rmSync(folder, { recursive: true });
  for (const namespace of [...namespaces, home]) await cluster.kubectl(['delete', 'namespace', namespace, '--wait=false']);
  process.stdout.write(`${complaints.length === 0 ? 'nothing missing, nothing written twice' : complaints.join('; ')}\n`);
  return complaints.length === 0 ? 0 : 1;
}

/** One run; how many of the objects it wrote. */
async function pass(name: string, { audit, kubeconfig }: TestCluster, home: string, cwd: string): Promise<number> {
  const mark = await audit.mark();
  const flags = ['--manifests', 'many/', '--release', 'many', '--release-namespace', home, '--timeout', '30m', '--kubeconfig', kubeconfig];
  const { ms, peakMiB } = await time(product('run', ...flags), { cwd });
  const entries = (await audit.since(mark)).filter(({ userAgent }) => userAgent.startsWith('hub-to-kube'));
  const own = /^(secrets|leases|namespaces)$/;
  const written = entries.filter(
    ({ verb, uri, resource, name: object }) =>
      verb === 'patch' && !uri.includes('dryRun=All') && !(own.test(resource) && /^hub-to-kube\.|^many-/.test(object)),
  );
  const figures = [`${(ms / 1000).toFixed(1)} s`, `${entries.length} requests`, `${written.length} writes`, `${peakMiB.toFixed(0)} MiB`];
  process.stdout.write(`${name.padEnd(10)} ${figures.join(', ')}\n`);
  return written.length;
}
