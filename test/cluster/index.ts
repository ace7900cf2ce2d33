import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Audit, auditOf } from './audit.ts';
import { type ClusterFile, readClusterFile } from './clusterfile.ts';
import { control } from './control.ts';
import { type Images, images } from './images.ts';
import { type Kubectl, kubectlOf, must } from './kubectl.ts';
import { fakeNodeList } from './kwok.ts';
import { alive, up } from './lifecycle.ts';
import { writeMirror } from './registry.ts';
import { makeUser, type Rights } from './users.ts';

export type { Audit, AuditEntry, AuditFilter } from './audit.ts';
export { build } from './build.ts';
export type { Pushed, PushedIndex, PushOptions } from './images.ts';
export { privateHost, privateUser } from './registry.ts';
export { output, type Ran, run, until } from './run.ts';
export type { Rights } from './users.ts';

/** Programs of the cluster that can be killed and started again. */
export type ProgramName =
  | 'registry'
  | 'private-registry'
  | 'containerd'
  | 'kubelet'
  | 'etcd'
  | 'kube-apiserver'
  | 'kube-controller-manager'
  | 'kube-scheduler'
  | 'kwok';

/** One of them: `kill` is SIGKILL, `start` returns when it is ready, on the same ports as before. */
export type Switch = { kill(): Promise<void>; start(): Promise<void>; restart(): Promise<void> };

export interface TestCluster {
  /** The administrator's, a path. */
  kubeconfig: string;
  server: string;
  /** `127.0.0.1:PORT`: plays Docker Hub, so `acme/shop:1.0` is there under the same name. */
  registry: string;
  /** `127.0.0.1:PORT`: what nodes know as `private.test`; wants privateUser's password. */
  privateRegistry: string;
  dir: string;
  /** act and helm are built only by `build(['act'])`. */
  bin: { kubectl: string; kwok: string; act: string };
  kubectl: Kubectl;
  /** Makes a namespace in which pods can be made at once; gives its name. */
  namespace(prefix?: string): Promise<string>;
  /** Makes a user who may do what the rules say and nothing else; gives the path of the kubeconfig. */
  user(name: string, rights: Rights[]): Promise<string>;
  audit: Audit;
  push: Images;
  /** From now on nodes ask another server (`127.0.0.1:PORT`, plain HTTP) for Docker Hub's images; left out: the cluster's own registry again. */
  dockerHubAt(address?: string): void;
  apiserver: Switch;
  program(name: ProgramName): Switch;
  /** Nodes that only pretend, `fake-1` to `fake-COUNT`; pods need a toleration of `kwok.x-k8s.io/node` to get there. */
  fakeNodes(count: number): Promise<void>;
}

let own: Promise<TestCluster> | undefined;

/**
 * The cluster that HUB_TO_KUBE_TEST_CLUSTER names (the path of a `cluster.json`). Without it, one that starts now and ends
 * with this process; every further call gets the same.
 */
export function testCluster(): Promise<TestCluster> {
  own ??= find().then(open);
  return own;
}

async function find(): Promise<ClusterFile> {
  const named = process.env['HUB_TO_KUBE_TEST_CLUSTER'];
  if (named) return readClusterFile(named);
  // jest gives each test file modules of its own, so the cluster is found again by this process's number
  const dir = join(tmpdir(), `hub-to-kube-cluster-of-${process.pid}`);
  if (alive(dir)) return readClusterFile(join(dir, 'cluster.json'));
  return up({ owner: process.pid, dir, say: (line) => process.stderr.write(`${line}\n`) });
}

/** All that can be done with a cluster, given its file. */
export function open(file: ClusterFile): TestCluster {
  const kubectl = kubectlOf(file);
  const program = (name: ProgramName) => switchOf(file, name);
  return {
    kubeconfig: file.kubeconfig,
    server: file.server ?? '',
    registry: file.registry,
    privateRegistry: file.privateRegistry ?? '',
    dir: file.dir,
    bin: file.bin,
    kubectl,
    async namespace(prefix = 'test') {
      const name = `${prefix}-${randomBytes(4).toString('hex')}`;
      await must(kubectl, ['create', 'namespace', name]);
      await must(kubectl, ['wait', '--for=create', '--timeout=30s', `--namespace=${name}`, 'serviceaccount/default']);
      return name;
    },
    user: (name, rights) => makeUser(file, kubectl, name, rights),
    audit: auditOf(file, kubectl),
    push: images({ registry: file.registry, privateRegistry: file.privateRegistry ?? '' }),
    dockerHubAt: (address = file.registry) => writeMirror(file.dir, 'docker.io', address),
    apiserver: program('kube-apiserver'),
    program,
    async fakeNodes(count) {
      await program('kwok').start();
      await must(kubectl, ['apply', '--server-side', '-f', '-'], fakeNodeList(count));
      const names = Array.from({ length: count }, (_, index) => `node/fake-${index + 1}`);
      await must(kubectl, ['wait', '--for=condition=Ready', '--timeout=60s', ...names]);
    },
  };
}

function switchOf({ dir }: ClusterFile, name: ProgramName): Switch {
  const tell = async (verb: string) => {
    await control(dir, 'POST', `/programs/${name}/${verb}`);
  };
  return {
    kill: () => tell('kill'),
    start: () => tell('start'),
    async restart() {
      await tell('kill');
      await tell('start');
    },
  };
}
