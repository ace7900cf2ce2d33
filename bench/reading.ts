/** Manifests read, a pushed image put into them, and written as they would be sent: by how many there are, and beside kubectl's own dry-run. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readText } from '../src/kubernetes/manifests/read.ts';
import { kubectlReader } from '../test/kubernetes/manifests/kubectl.ts';
import { shown, spread, time } from './measure.ts';
import { root } from './product.ts';
import type { Report } from './table.ts';

const sizes = [2500, 5000, 10_000];
const corpus = join(root, '../shared/corpus/manifests');

export async function reading(rounds: number): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-to-kube-reading-'));
  const samples = new Map<string, { seconds: number[]; peakMiB: number[]; bytes: number }>();
  const add = (name: string, bytes: number, seconds: number, peakMiB: number) => {
    const known = samples.get(name) ?? { seconds: [], peakMiB: [], bytes };
    samples.set(name, known);
    known.seconds.push(seconds);
    known.peakMiB.push(peakMiB);
  };
  const ours = async (name: string, place: string, bytes: number) => {
    const { ms, peakMiB } = await time([process.execPath, join(import.meta.dirname, 'reading-process.ts'), place]);
    add(name, bytes, ms / 1000, peakMiB);
  };
  const written = sizes.map((size) => ({ size, place: join(folder, String(size)), bytes: writeObjects(join(folder, String(size)), size) }));
  const files = existsSync(corpus) ? yamlIn(corpus) : [];
  const bytes = files.reduce((sum, file) => sum + readFileSync(file).length, 0);
  const kubectl = files.length === 0 ? undefined : await kubectlReader(kindsIn(files));
  for (let round = 0; round < rounds; round += 1) {
    for (const { size, place, bytes: size4 } of written) await ours(`${size.toLocaleString('en')} objects`, place, size4);
    if (!kubectl) continue;
    await ours(`${files.length} real files: hub-to-kube`, corpus, bytes);
    const began = performance.now();
    await kubectl.files(files);
    add(`${files.length} real files: kubectl create --dry-run=client -o json`, bytes, (performance.now() - began) / 1000, Number.NaN);
  }
  kubectl?.close();
  rmSync(folder, { recursive: true });
  const cells = [...samples].map(([name, { seconds, peakMiB, bytes: size }]) => ({
    name,
    bytes: size,
    seconds: spread(seconds),
    peakMiB: spread(peakMiB),
  }));
  return {
    name: 'manifests',
    title: `Manifests read, an image put in, written: median (min-max) of ${rounds} rounds, starting included`,
    head: ['', 'MB', 's', 'peak MiB'],
    rows: cells.map(({ name, bytes: size, seconds, peakMiB }) => [
      name,
      (size / 1e6).toFixed(1),
      shown(seconds, 2),
      Number.isNaN(peakMiB.median) ? '' : shown(peakMiB),
    ]),
    notes: [
      'Real files: those of other projects, each with its own comments and lengths; kubectl decodes and prints them, and puts no image in.',
      ...(kubectl ? [] : [`${corpus} is not here: no real files`]),
    ],
    figures: { rounds, cells },
  };
}

/** Nine ConfigMaps and a Deployment, again and again, 400 bytes each. */
function writeObjects(folder: string, count: number): number {
  mkdirSync(folder, { recursive: true });
  const text = Array.from({ length: count }, (_, index) =>
    index % 10 === 0 ? deployment(`app-${index}`) : configMap(`app-${index}`),
  ).join('---\n');
  writeFileSync(join(folder, 'all.yaml'), text);
  return text.length;
}

const configMap = (name: string): string => `apiVersion: v1
kind: ConfigMap
metadata:
  name: ${name}
  labels:
    app: ${name}
data:
  mode: production
  other: ${'y'.repeat(60)}
  app.properties: |
    name=${name}
    level=info
    url=https://example.com/${name}/${'x'.repeat(120)}
`;
const deployment = (name: string): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
spec:
  replicas: 1
  selector:
    matchLabels: { app: ${name} }
  template:
    metadata:
      labels: { app: ${name} }
    spec:
      containers:
        - name: app
          image: acme/bench:1.0
          ports:
            - containerPort: 8080
          readinessProbe:
            httpGet: { path: /healthz, port: 8080 }
          resources:
            requests: { cpu: 10m, memory: 16Mi }
`;

const yamlIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .toSorted()
    .map((name) => join(folder, name));

function kindsIn(files: readonly string[]): Parameters<typeof kubectlReader>[0] {
  const refs = files.flatMap((file) =>
    readText(file, readFileSync(file, 'utf8')).manifests.map(({ ref }) => ({ ...ref, namespaced: true })),
  );
  const probe = { group: '', version: 'v1', kind: 'ConfigMap', namespaced: true };
  return [...new Map([probe, ...refs].map((ref) => [`${ref.group}/${ref.version}/${ref.kind}`, ref])).values()];
}
