import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { dirname, join } from 'node:path';
import { nodeName } from './controlplane.ts';
import type { Recipe } from './program.ts';
import { mirrorFolder, writeMirrors } from './registry.ts';
import { run } from './run.ts';
import type { Slot } from './slot.ts';

/** The image of the container that holds a pod's network; ours, as no other can be pulled. */
export const pauseImage = 'hub-to-kube/pause:1';

/** Where distributions put the network plugins. */
const pluginFolders = ['/usr/lib/cni', '/opt/cni/bin', '/usr/libexec/cni'];

/** containerd and the kubelet: the node on which pods really run. */
export function nodePrograms(controlPlane: string, dir: string, slot: Slot): Recipe[] {
  const containerd = join(dir, 'containerd');
  const socket = join(containerd, 'containerd.sock');
  mkdirSync(join(containerd, 'cni'), { recursive: true });
  writeMirrors(dir, slot.ports);
  writeFileSync(join(containerd, 'cni', 'pods.conflist'), JSON.stringify(podNetwork(dir, slot.podSubnet)));
  writeFileSync(join(containerd, 'config.toml'), containerdConfig(containerd, slot.ports.registry));
  writeFileSync(join(dir, 'kubelet.json'), JSON.stringify(kubeletConfig(dir, socket, slot.ports.kubelet)));
  return [
    {
      name: 'containerd',
      command: 'containerd',
      args: ['--config', join(containerd, 'config.toml')],
      ready: async () => {
        const { code, stderr } = await run('ctr', ['--address', socket, 'version']);
        if (code !== 0) throw new Error(stderr);
      },
    },
    {
      name: 'kubelet',
      command: controlPlane,
      args: [
        'kubelet',
        `--config=${join(dir, 'kubelet.json')}`,
        `--kubeconfig=${join(dir, 'pki', 'kubelet.kubeconfig')}`,
        `--hostname-override=${nodeName}`,
        `--node-ip=${ownAddress()}`,
      ],
    },
  ];
}

/** The node's address, on which the apiserver fetches logs; the kubelet takes no loopback address. */
function ownAddress(): string {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const own = addresses.find(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('10.244.'));
  if (!own) throw new Error('this machine has no IPv4 address but loopback; the kubelet needs one');
  return own.address;
}

/** Pods reach this machine and are reached from it; no masquerading, so no rule in iptables is left behind. */
function podNetwork(dir: string, subnet: string): object {
  const ipam = { type: 'host-local', dataDir: join(dir, 'addresses'), ranges: [[{ subnet }]], routes: [{ dst: '0.0.0.0/0' }] };
  return { cniVersion: '0.4.0', name: 'pods', plugins: [{ type: 'ptp', ipMasq: false, ipam }] };
}

function containerdConfig(folder: string, registryPort: number): string {
  const plugins = pluginFolders.find((path) => existsSync(join(path, 'ptp'))) ?? pluginFolders[0];
  return `version = 2
root = "${join(folder, 'root')}"
state = "${join(folder, 'state')}"
disabled_plugins = ["io.containerd.internal.v1.opt", "io.containerd.snapshotter.v1.btrfs", "io.containerd.snapshotter.v1.devmapper", "io.containerd.snapshotter.v1.zfs", "io.containerd.snapshotter.v1.aufs"]
[grpc]
  address = "${join(folder, 'containerd.sock')}"
[plugins."io.containerd.grpc.v1.cri"]
  sandbox_image = "127.0.0.1:${registryPort}/${pauseImage}"
  restrict_oom_score_adj = true
  disable_apparmor = true
  stream_server_address = "127.0.0.1"
  stream_server_port = "0"
  [plugins."io.containerd.grpc.v1.cri".containerd]
    snapshotter = "native"
    default_runtime_name = "runc"
    [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc]
      runtime_type = "io.containerd.runc.v2"
  [plugins."io.containerd.grpc.v1.cri".cni]
    bin_dir = "${plugins}"
    conf_dir = "${join(folder, 'cni')}"
  [plugins."io.containerd.grpc.v1.cri".registry]
    config_path = "${mirrorFolder(dirname(folder))}"
`;
}

function kubeletConfig(dir: string, socket: string, port: number): object {
  return {
    apiVersion: 'kubelet.config.k8s.io/v1beta1',
    kind: 'KubeletConfiguration',
    address: '0.0.0.0',
    port,
    healthzPort: 0,
    authentication: { anonymous: { enabled: true }, webhook: { enabled: false } },
    authorization: { mode: 'AlwaysAllow' },
    containerRuntimeEndpoint: `unix://${socket}`,
    podLogsDir: join(dir, 'pod-logs'),
    volumePluginDir: join(dir, 'volume-plugins'),
    // works with any cgroup layout; a cluster's cgroups lie below one name, so they can be swept away
    cgroupDriver: 'cgroupfs',
    cgroupRoot: cgroup(dir),
    cgroupsPerQOS: false,
    enforceNodeAllocatable: [],
    failCgroupV1: false,
    failSwapOn: false,
    localStorageCapacityIsolation: false,
    evictionHard: { 'memory.available': '10Mi', 'nodefs.available': '1%', 'imagefs.available': '1%' },
    imageGCHighThresholdPercent: 100,
    makeIPTablesUtilChains: false,
    maxPods: 200,
    // nobody answers there, but without an address each pod gets a warning event
    clusterDNS: ['10.96.0.10'],
    serializeImagePulls: false,
    registryPullQPS: 0,
    // 0 would be a client's default of five a second: with many failing pods events then come half a minute late
    eventRecordQPS: 1000,
    eventBurst: 2000,
    nodeStatusUpdateFrequency: '2s',
  };
}

/** The cgroup below which this cluster's containers live. */
export function cgroup(dir: string): string {
  return `/hub-to-kube${dir.replaceAll('/', '-')}`;
}
