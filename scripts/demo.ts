/**
 * npm run demo: a real cluster on this machine, and three pushes to it: version 1, version 2, and one that crashes and is undone.
 * Everything that is told was done: the images are pushed to a registry that plays Docker Hub, the pods answer over HTTP.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testCluster } from '../test/cluster/index.ts';

const program = join(import.meta.dirname, '../dist/cli/index.js');
const folder = mkdtempSync(join(tmpdir(), 'hub-to-kube-demo-'));

const manifests = `apiVersion: apps/v1
kind: Deployment
metadata: { name: shop }
spec:
  replicas: 2
  selector: { matchLabels: { app: shop } }
  template:
    metadata: { labels: { app: shop } }
    spec:
      terminationGracePeriodSeconds: 0
      containers:
        - name: web
          image: acme/shop
          readinessProbe: { httpGet: { path: /healthz, port: 8080 }, periodSeconds: 1 }
---
apiVersion: v1
kind: Service
metadata: { name: shop }
spec: { selector: { app: shop }, ports: [{ port: 80, targetPort: 8080 }] }
`;

const tell = (text: string): void => {
  process.stdout.write(`\n${text}\n`);
};

/** Runs the command line as a user would, its log shown as it comes. */
function hubToKube(args: string[]): Promise<number | null> {
  tell(`$ hub-to-kube ${args.map((arg) => arg.replace(/^\/.*\//, '…/')).join(' ')}`);
  const child = spawn(process.execPath, [program, ...args], { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
}

tell('Starting a Kubernetes cluster on this machine (the first time, it is built from source).');
const cluster = await testCluster();
writeFileSync(join(folder, 'shop.yaml'), manifests);
const common = [
  '--manifests',
  'shop.yaml',
  '--namespace',
  'shop',
  '--create-namespace',
  '--kubeconfig',
  cluster.kubeconfig,
  '--registry-mirrors',
  `docker.io=http://${cluster.registry}`,
];

async function answers(): Promise<string> {
  const { stdout } = await cluster.kubectl([
    'get',
    'pods',
    '-n',
    'shop',
    '-l',
    'app=shop',
    '-o',
    'jsonpath={range .items[?(@.status.phase=="Running")]}{.status.podIP}{"\\n"}{end}',
  ]);
  const texts = await Promise.all(
    stdout
      .trim()
      .split('\n')
      .map(async (ip) => (await fetch(`http://${ip}:8080/`, { signal: AbortSignal.timeout(5000) })).text()),
  );
  return texts.map((text) => text.trim()).join(', ');
}

async function expectCode(args: string[], wanted: number): Promise<void> {
  const code = await hubToKube(args);
  if (code !== wanted) throw new Error(`that should have ended with ${wanted}, and ended with ${code}`);
}

const first = await cluster.push.web('acme/shop:1.0', 'This is version 1.');
tell(`Somebody pushes acme/shop:1.0 (${first.digest.slice(0, 19)}…). Nothing is in the cluster yet.`);
await expectCode(['run', ...common, '--image', 'acme/shop:1.0'], 0);
tell(`The pods answer: ${await answers()}`);

await cluster.push.web('acme/shop:2.0', 'This is version 2.');
tell('Somebody pushes acme/shop:2.0. First a look at what would change:');
await expectCode(['plan', ...common, '--image', 'acme/shop:2.0'], 0);
await expectCode(['run', ...common, '--image', 'acme/shop:2.0'], 0);
tell(`The pods answer: ${await answers()}`);

await cluster.push.exits('acme/shop:3.0', 3, 'cannot reach the database at db:5432');
tell('Somebody pushes acme/shop:3.0, which crashes at its start.');
await expectCode(['run', ...common, '--image', 'acme/shop:3.0', '--patience', 'CrashLoopBackOff=2,5s'], 1);
tell(`The pods answer: ${await answers()}`);

tell('Is what runs what was deployed?');
await expectCode(
  ['verify', '--namespace', 'shop', '--kubeconfig', cluster.kubeconfig, '--registry-mirrors', `docker.io=http://${cluster.registry}`],
  0,
);
rmSync(folder, { recursive: true });
process.exit(0);
