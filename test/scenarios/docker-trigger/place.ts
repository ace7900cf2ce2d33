import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type RequestListener, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { since2022 } from '../../chain/bodies.ts';
import { Relay } from '../../chain/relay.ts';
import { type JobRun, kubeconfigIn, Repository } from '../../chain/runner.ts';
import { build, type Pushed, type TestCluster, testCluster } from '../../cluster/index.ts';
import { must } from '../../cluster/kubectl.ts';
import { dockerStandIn } from '../../stand-ins/docker/index.ts';
import { type DockerHubStandIn, dockerHubStandIn } from '../../stand-ins/dockerhub/index.ts';
import { dispatchEvent, type GitHubStandIn, gitHubStandIn } from '../../stand-ins/github/index.ts';

/** Who owns the repositories, and signs in with a personal access token. */
export const owner = { name: 'acme', token: 'dckr_pat_0123456789abcdef' };
const apiToken = 'an-operators-token-0123456789';
const deploying = 'acme/shop-deploy';
const program = join(import.meta.dirname, '../../../dist/cli/index.js');

const workflow = (relay: string): string => `on:
  workflow_dispatch:
    inputs: { payload: { description: what the relay sends, required: true } }
permissions: { contents: read }
jobs:
  deploy:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v7
      - uses: OWNER/hub-to-kube@v1
        with: { report-url: "${relay}" }
        env: { HUB_TOKEN: "\${{ secrets.HUB_TOKEN }}", KUBE_TOKEN: "\${{ secrets.KUBE_TOKEN }}" }
`;

export interface Said {
  code: number | null;
  out: string;
  log: string;
}

/** Everything between a push and a pod: docker.com and GitHub as stand-ins, the relay's process, a runner, and a real cluster. */
export interface Place {
  cluster: TestCluster;
  namespace: string;
  hub: DockerHubStandIn;
  github: GitHubStandIn;
  relay: Relay;
  repository: Repository;
  /** Docker Hub's registry saw these manifests got. */
  pulls: string[];
  /** How docker.com is reached. */
  internet: { [name: string]: string };
  /** The command line, in the checkout. */
  cli(...args: string[]): Promise<Said>;
  /** Docker Hub has a push, and calls its webhooks. */
  pushed(image: string, digest: string): Promise<void>;
  /** An image that answers a text, pushed. */
  push(image: string, answer: string): Promise<Pushed>;
  /** The workflow, as GitHub would run it for the next dispatch of the relay's. */
  job(): Promise<JobRun>;
  /** Waits until Activity has a row `tag fate`, the newest first. */
  activity(...rows: string[]): Promise<void>;
  close(): Promise<void>;
}

/** @param repositories of Docker Hub, and whether they are private */
export async function openPlace(
  repositories: { [name: string]: 'public' | 'private' },
  definitions: (cluster: TestCluster) => string,
): Promise<Place> {
  const cluster = await testCluster();
  await build(['act']);
  const namespace = await cluster.namespace('trigger');
  const folder = mkdtempSync(join(tmpdir(), 'docker-trigger-'));
  const hub = await dockerHubStandIn({
    accounts: [{ identifier: owner.name, secret: owner.token, kind: 'personal token' }],
    repositories: Object.fromEntries(
      Object.entries(repositories).map(([name, kind]) => [name, { admins: [owner.name], private: kind === 'private', tags: {} }]),
    ),
  });
  const hidden = Object.keys(repositories).filter((name) => repositories[name] === 'private');
  const docker = await dockerStandIn({
    upstream: cluster.registry,
    passwords: { [owner.name]: owner.token },
    private: hidden,
    hub: forwarded(hub.url),
    pushed: (repository, tag, digest) => void pushed(`${repository}:${tag}`, digest),
  });
  cluster.dockerHubAt(docker.nodes);
  writeFileSync(join(folder, 'ca.pem'), docker.door.ca);
  // What the relay runs as somebody else trusts it too.
  chmodSync(folder, 0o755);
  const internet = { HTTPS_PROXY: docker.door.proxy, NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') };

  const github = await gitHubStandIn({
    repositories: { [deploying]: { workflows: { 'deploy.yml': { inputs: ['payload'] } } } },
    tokens: { ghp_relay: { rights: { [deploying]: { actions: 'write' } } } },
  });
  const secrets = { HUB_TOKEN: owner.token, KUBE_TOKEN: await administrator(cluster, namespace) };
  const files = { '.github/hub-to-kube/shop.yaml': definitions(cluster).replaceAll('NAMESPACE', namespace) };
  const repository = new Repository(cluster.bin.act, kubeconfigIn(namespace, cluster), files, { secrets, env: internet });
  const environment = { ...internet, ...secrets };
  const relay = await Relay.open('', github.url, 'https://hub.docker.com', {
    definitions: join(repository.folder, '.github/hub-to-kube'),
    env: { ...environment, RELAY_API_TOKENS: `operate:${apiToken}` },
  });
  repository.write('.github/workflows/deploy.yml', workflow(relay.url));
  repository.commit();

  let calls = Promise.resolve();
  function pushed(image: string, digest: string): Promise<void> {
    const [name = '', tag = ''] = image.split(':');
    const known = hub.world.repositories[name];
    if (known) known.tags = { ...known.tags, [tag]: { digest, pushed: new Date().toISOString() } };
    const body = since2022(name, tag, Math.floor(Date.now() / 1000));
    const headers = { 'content-type': 'application/json', 'user-agent': 'Go-http-client/2.0' };
    const addresses = (known?.hooks ?? []).flatMap(({ webhooks }) => webhooks.map(({ hook_url }) => hook_url));
    calls = calls.then(async () => {
      for (const address of addresses) await fetch(address, { method: 'POST', headers, body });
    });
    return calls;
  }

  const jobs = taken(github, relay);
  return {
    cluster,
    namespace,
    internet,
    hub,
    github,
    relay,
    repository,
    pulls: docker.pulls,
    pushed,
    cli: (...args) => command(args, repository.folder, { ...environment, RELAY_API_TOKEN: apiToken }),
    async push(image, answer) {
      const made = await cluster.push.web(image, answer);
      await pushed(image, made.digest);
      return made;
    },
    async job() {
      const { name, event } = dispatchEvent(await jobs());
      return repository.run(name, event);
    },
    async activity(...rows) {
      await relay.until('/api/registry-events', ({ status, text }) => status === 200 && rows.every((row, at) => fates(text)[at] === row));
    },
    async close() {
      cluster.dockerHubAt();
      await relay.close();
      await Promise.all([github.close(), hub.close(), docker.close()]);
      repository.close();
      rmSync(folder, { recursive: true });
      await cluster.kubectl(['delete', 'namespace', namespace, '--wait=false']);
    },
  };
}

const fates = (text: string): string[] =>
  Object.values((JSON.parse(text) as { documents: { [link: string]: { tag: string; fate: string } } }).documents).map(
    ({ tag, fate }) => `${tag} ${fate}`,
  );

/** The relay's dispatches, one after the other as they come. */
function taken(github: GitHubStandIn, relay: Relay): () => Promise<GitHubStandIn['requests'][number]> {
  let count = 0;
  return async () => {
    const dispatches = () => github.requests.filter(({ method, status }) => method === 'POST' && status < 300);
    await relay.until('/healthz', () => dispatches().length > count);
    return dispatches()[count++] as GitHubStandIn['requests'][number];
  };
}

/** Who may do everything: the token of an account of its own. */
export async function administrator({ kubectl }: Pick<TestCluster, 'kubectl'>, namespace: string): Promise<string> {
  await must(kubectl, ['-n', namespace, 'create', 'serviceaccount', 'deployer']);
  await must(kubectl, [
    '-n',
    namespace,
    'create',
    'rolebinding',
    'deployer',
    '--clusterrole=admin',
    `--serviceaccount=${namespace}:deployer`,
  ]);
  return (await must(kubectl, ['-n', namespace, 'create', 'token', 'deployer'])).trim();
}

const forwarded =
  (address: string): RequestListener =>
  (incoming, outgoing) => {
    const { method, headers } = incoming;
    const onward = request(new URL(incoming.url ?? '/', address), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  };

export function command(args: string[], cwd: string, env: { [name: string]: string }): Promise<Said> {
  const child = spawn(process.execPath, [program, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: cwd, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Said = { code: null, out: '', log: '' };
  child.stdout.setEncoding('utf8').on('data', (part: string) => (said.out += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (said.log += part));
  return new Promise((resolve, reject) => child.on('error', reject).on('close', (code) => resolve({ ...said, code })));
}
