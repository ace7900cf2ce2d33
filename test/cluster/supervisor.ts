// The first program inside the cluster's own process and mount namespaces: when it ends, however it ends, the kernel
// ends everything else in there. Started by lifecycle.ts as `node supervisor.ts DIR`, with the owner's folder in /proc
// as file descriptor 3 if the cluster has an owner.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ClusterFile, type Order, readOrder } from './clusterfile.ts';
import { serveControl } from './control.ts';
import { ask, controlPlanePrograms, nodeName, prepareControlPlane } from './controlplane.ts';
import { images } from './images.ts';
import { kwokProgram } from './kwok.ts';
import { nodePrograms, pauseImage } from './node.ts';
import { busybox } from './packages.ts';
import { Program } from './program.ts';
import { registryPrograms } from './registry.ts';
import { until } from './run.ts';
import { takeSlot } from './slot.ts';

const began = Date.now();
const dir = process.argv[2] ?? '';
const order = readOrder(dir);

if (order.owned) endWithOwner();
try {
  await start(order);
} catch (error) {
  writeFileSync(join(dir, 'failed'), `${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

async function start({ bin, stages }: Order): Promise<void> {
  hideFromOthers();
  const slot = await takeSlot();
  const { ports } = slot;
  fenceOff(slot.podSubnet);
  const server = `https://127.0.0.1:${ports.apiserver}`;
  const registries = registryPrograms(dir, ports);
  const node = nodePrograms(bin['control-plane'], dir, slot);
  const control = controlPlanePrograms(bin['control-plane'], dir, ports);
  const recipes = [...registries, ...node, ...control, kwokProgram(bin.kwok, stages, dir, ports)];
  const programs = new Map(recipes.map((recipe) => [recipe.name, new Program(recipe, dir)]));
  const run = (...names: string[]) => Promise.all(names.map(async (name) => programs.get(name)?.start()));

  const beside = run('registry', 'private-registry', 'containerd', 'etcd');
  await Promise.all([beside, prepareControlPlane(bin['control-plane'], dir, server).then(() => run('kube-apiserver'))]);
  await run('kube-controller-manager', 'kube-scheduler', 'kubelet');
  const registry = `127.0.0.1:${ports.registry}`;
  const privateRegistry = `127.0.0.1:${ports.privateRegistry}`;
  await images({ registry, privateRegistry }).pause(pauseImage);
  await until('a node that takes pods', 60, () => schedulable(ports.apiserver));
  await serveControl(dir, programs);
  writeClusterFile({
    kubeconfig: join(dir, 'kubeconfig'),
    registry,
    dir,
    server,
    privateRegistry,
    bin,
    seconds: (Date.now() - began) / 1000,
  });
}

/** Whether a pod made now would run: the node is Ready and its first taints are gone, the account of pods is there. */
async function schedulable(port: number): Promise<true | undefined> {
  const [node, account] = await Promise.all([
    ask(dir, port, `/api/v1/nodes/${nodeName}`),
    ask(dir, port, '/api/v1/namespaces/default/serviceaccounts/default'),
  ]);
  if (node.status !== 200 || account.status !== 200) return undefined;
  const { spec, status } = JSON.parse(node.text) as {
    spec: { taints?: unknown[] };
    status: { conditions?: { type: string; status: string }[] };
  };
  const ready = status.conditions?.some((condition) => condition.type === 'Ready' && condition.status === 'True');
  return ready && !spec.taints?.length ? true : undefined;
}

/**
 * Folders with fixed names that the kubelet, containerd and the network plugins write to. Here each cluster sees its own,
 * and what is mounted in them goes when the cluster goes.
 */
function hideFromOthers(): void {
  for (const path of ['/run/containerd', '/run/netns', '/var/lib/cni', '/var/log/containers']) {
    mkdirSync(path, { recursive: true });
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', path]);
  }
  const kubelet = join(dir, 'kubelet');
  for (const path of [kubelet, '/var/lib/kubelet']) mkdirSync(path, { recursive: true });
  execFileSync('mount', ['--bind', kubelet, '/var/lib/kubelet']);
}

/** Pods have routes of their own; without this one, a call to a pod that is gone would leave the machine by the default route. */
function fenceOff(podSubnet: string): void {
  writeFileSync(join(dir, 'pod-subnet'), podSubnet);
  execFileSync(busybox, ['ip', 'route', 'replace', 'unreachable', podSubnet]);
}

/** The owner is not visible from in here by its number, so its folder in the outer /proc came along open. */
function endWithOwner(): void {
  const poll = setInterval(() => {
    if (ownerLives()) return;
    clearInterval(poll);
    process.exit(0);
  }, 200);
}

function ownerLives(): boolean {
  try {
    const state = /\) (\w)/.exec(readFileSync('/proc/self/fd/3/stat', 'latin1'))?.[1];
    return state !== 'Z' && state !== 'X';
  } catch {
    return false; // ESRCH: it is gone
  }
}

/** Appears whole, and only when everything works: whoever waits for the cluster waits for this file. */
function writeClusterFile(file: ClusterFile): void {
  const path = join(dir, 'cluster.json');
  writeFileSync(`${path}.new`, `${JSON.stringify(file, null, 2)}\n`);
  renameSync(`${path}.new`, path);
}
