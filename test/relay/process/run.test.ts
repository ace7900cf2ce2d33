import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import { hashToken, mintToken } from '../../../src/relay/core/tokens.ts';
import { openTokens } from '../../../src/relay/index.ts';
import { body } from '../rig.ts';
import { type Child, cli, closeAll, ground, start } from './child.ts';

const servers: (() => void)[] = [];
afterEach(async () => {
  await closeAll();
  for (const close of servers.splice(0)) close();
});

const canary = 'a-secret-of-the-relay-alone';
const operate = 'operate-token-of-a-test';
const password = `${canary}-password`;
const nobody = '65534:65534';

/** A registry that has every tag, and a page that answers when it is let. */
async function world(): Promise<{ url: string; asked: string[]; gate: { open?: () => void; shut?: boolean } }> {
  const manifest = JSON.stringify({ schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json', manifests: [] });
  const digest = `sha256:${createHash('sha256').update(manifest).digest('hex')}`;
  const asked: string[] = [];
  const gate: { open?: () => void; shut?: boolean } = {};
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url?.startsWith('/v2/')) {
      response.writeHead(200, { 'content-type': 'application/vnd.oci.image.index.v1+json', 'docker-content-digest': digest });
      return void response.end(request.method === 'HEAD' ? undefined : manifest);
    }
    if (gate.shut) return;
    response.end('{"well": true}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, gate };
}

interface Home {
  child: Child;
  store: string;
  folder: string;
  token: string;
  argv: string[];
  env: Record<string, string>;
}
/** A relay as root, whose pipelines run as nobody. */
async function home(definitions: (place: { folder: string; store: string }) => string, kubeconfig = ''): Promise<Home> {
  const { folder } = await ground();
  chmodSync(folder, 0o755);
  const repository = join(folder, 'shop');
  mkdirSync(join(repository, '.github/hub-to-kube'), { recursive: true });
  const store = join(folder, 'pushes.db');
  writeFileSync(join(repository, '.github/hub-to-kube/all.yaml'), definitions({ folder, store }));
  const tokens = openTokens(store);
  const token = mintToken((bytes) => crypto.getRandomValues(new Uint8Array(bytes)));
  tokens.add('shop', await hashToken(token), 1);
  tokens.close();
  const argv = ['relay', `--definitions=${join(repository, '.github/hub-to-kube')}`, `--store=sqlite:${store}`, '--listen=127.0.0.1:0'];
  const env = {
    GITHUB_TOKEN: canary,
    RELAY_PASSWORD: password,
    RELAY_API_TOKENS: `operate:${operate}`,
    RELAY_RUN_USER: nobody,
    RUN_WORD: 'given to pipelines',
    RUN_KUBECONFIG: kubeconfig,
  };
  const whole = [process.execPath, cli, ...argv, '--verify=off', '--join=0', '--allow-run', '--github-api=http://127.0.0.1:9'];
  return { child: await start(whole, env), store, folder, token, argv: whole, env };
}

const push = ({ child, token }: Pick<Home, 'child' | 'token'>, tag: string) =>
  fetch(`${child.url}/hooks/dockerhub/${token}`, { method: 'POST', body: JSON.stringify(body(tag)) });

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it knows to be there
async function ask(child: Child, path: string): Promise<any[]> {
  const response = await fetch(`${child.url}/api/${path}`, { headers: { authorization: `Bearer ${operate}` } });
  return Object.values(((await response.json()) as { documents: object }).documents);
}

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it knows to be there
async function until(child: Child, path: string, fits: (one: any) => boolean): Promise<any> {
  for (;;) {
    const [found] = await ask(child, path);
    if (found && fits(found)) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const webhook = (pipeline: string) =>
  `kind: DOCKER_WEBHOOK\nname: shop\nendpoint: hub\npipeline: ${pipeline}\ntarget: { run: true }\n---\n`;
const hub = (url: string) =>
  `kind: ENDPOINT\nname: hub\ntype: dockerregistry\nproperties: { serverType: dockerhub, repoURL: https://hub.docker.com/r/acme/shop, mirrors: ["${url}"] }\n---\n`;
const rest = (url: string) => `kind: PIPELINE
name: health
options: [DOCKER_TRIGGER]
stages:
  Smoke:
    tasks:
      Health: { type: REST, input: { action: get, url: "${url}/\${input.DOCKER_TAG}" } }
`;

it('a pipeline runs in the relay, with its execution told like any other', async () => {
  const { url, asked } = await world();
  const { child, token } = await home(() => webhook('health') + hub(url) + rest(url));
  expect((await push({ child, token }, 'v1')).status).toBe(202);
  const event = await until(child, 'registry-events', ({ fate, executionStatus }) => fate === 'dispatched' && executionStatus !== '');
  expect(event).toMatchObject({ message: 'it ran here', executionStatus: 'COMPLETED', delivery: { state: 'done', attempts: 1 } });
  expect(asked).toContain('/v1');
  const [execution] = await ask(child, 'executions');
  expect(execution).toMatchObject({ name: 'health', status: 'COMPLETED', webhook: 'shop', tag: 'v1' });
  expect(child.said()).toContain(`run of ${event.delivery.id}: `);
});

it('what can’t be run is told, and holds nobody up', async () => {
  const { url } = await world();
  const { child, token } = await home(() => webhook('absent') + hub(url) + rest(url));
  await push({ child, token }, 'v1');
  const event = await until(child, 'registry-events', ({ fate }) => fate === 'dead');
  expect(event.message).toContain('absent');
});

it('RUN_KUBECONFIG may be the text of a kubeconfig, of which nobody hears a word', async () => {
  const { url } = await world();
  const token = 'a-token-of-the-deployer';
  const seen: unknown[] = [];
  const cluster = createServer(({ headers }, response) => {
    seen.push(headers.authorization);
    response.writeHead(401, { 'content-type': 'application/json' }).end('{"kind":"Status","message":"Unauthorized"}');
  });
  await new Promise<void>((resolve) => cluster.listen(0, '127.0.0.1', resolve));
  servers.push(() => cluster.close());
  const kubeconfig = `apiVersion: v1
kind: Config
current-context: c
contexts: [{ name: c, context: { cluster: c, user: u } }]
clusters: [{ name: c, cluster: { server: 'http://127.0.0.1:${(cluster.address() as AddressInfo).port}' } }]
users: [{ name: u, user: { token: ${token} } }]
`;
  const apply = "{ type: K8S, input: { action: APPLY, yaml: '{apiVersion: v1, kind: ConfigMap, metadata: {name: shop}}' } }";
  const pipeline = `kind: PIPELINE\nname: apply\noptions: [DOCKER_TRIGGER]\nstages: { Deploy: { tasks: { Shop: ${apply} } } }\n`;
  const { child, ...rest } = await home(() => webhook('apply') + hub(url) + pipeline, kubeconfig);
  await push({ child, token: rest.token }, 'v1');
  const event = await until(child, 'registry-events', ({ message }) => /401/.test(message));
  expect(seen).toContain(`Bearer ${token}`);
  for (const secret of [token, Buffer.from(kubeconfig).toString('base64').slice(0, 40)])
    expect(child.said() + JSON.stringify(event)).not.toContain(secret);
});

it('a pipeline can’t read the relay’s secrets, its environment or its store', async () => {
  const { url } = await world();
  const { child, folder, store } = await robbed(url);
  const loot = readFileSync(join(folder, 'loot/taken'), 'utf8');
  expect(loot).toContain('uid=65534');
  expect(loot).toContain('WORD=given to pipelines');
  expect(loot).toContain('the end');
  expect(loot).not.toContain(canary);
  expect(loot).not.toContain('SQLite format');
  expect(loot).not.toContain('GITHUB_TOKEN');
  expect(loot).not.toMatch(/GROUPS=.*\b0\b/);
  // It has no descriptor of the relay's: neither its store nor its sockets.
  expect(loot).not.toContain(store);
  // By the pages either.
  expect(loot).toContain('pages: 401');
  expect(child.said()).not.toContain(canary);
});

/** A pipeline whose kubeconfig starts a program, which takes what it can get. */
async function robbed(url: string): Promise<Home> {
  const script = join('/tmp', `hub-to-kube-rob-${process.pid}.sh`);
  servers.push(() => writeFileSync(script, ''));
  const kubeconfig = JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'c',
    contexts: [{ name: 'c', context: { cluster: 'c', user: 'u' } }],
    clusters: [{ name: 'c', cluster: { server: 'http://127.0.0.1:9' } }],
    users: [
      {
        name: 'u',
        user: { exec: { apiVersion: 'client.authentication.k8s.io/v1', command: 'sh', args: [script], interactiveMode: 'Never' } },
      },
    ],
  });
  const at = await home(
    () =>
      `${webhook('steal') + hub(url)}kind: VARIABLE
name: KUBECONFIG
type: SECRET
---
kind: ENDPOINT
name: dev
type: k8s
properties: { kubeconfig: "\${var.KUBECONFIG}" }
---
kind: PIPELINE
name: steal
options: [DOCKER_TRIGGER]
stages:
  Deploy:
    tasks:
      Shop:
        type: K8S
        endpoints: { kubernetesServer: dev }
        input: { action: APPLY, yaml: "{apiVersion: v1, kind: ConfigMap, metadata: {name: shop}}" }
`,
    kubeconfig,
  );
  mkdirSync(join(at.folder, 'loot'));
  chmodSync(join(at.folder, 'loot'), 0o777);
  writeFileSync(
    script,
    `exec > ${at.folder}/loot/part-$$ 2>&1
id; echo GROUPS=$(id -G); env
cat /proc/[0-9]*/environ | tr '\\0' '\\n' | grep -a -e ${canary} -e GITHUB_TOKEN=
cat ${at.store} ${at.store}-wal 2>/dev/null | head -c 1000000
ls -l /proc/self/fd /proc/$PPID/fd
node -e 'fetch(process.argv[1], {headers: {host: "127.0.0.1"}}).then((a) => console.log("pages: " + a.status))' ${at.child.url}/webhooks
echo the end
mv ${at.folder}/loot/part-$$ ${at.folder}/loot/taken
exit 1
`,
  );
  chmodSync(script, 0o755);
  await push(at, 'v1');
  await until(at.child, 'registry-events', ({ fate }) => fate !== 'waiting');
  return at;
}

it('a relay that ends ends its pipeline, and runs it again when it is back', async () => {
  const { url, gate, asked } = await world();
  gate.shut = true;
  const at = await home(() => webhook('health') + hub(url) + rest(url));
  await push(at, 'v1');
  while (!asked.includes('/v1')) await new Promise((resolve) => setTimeout(resolve, 20));
  const before = asked.length;
  at.child.process.kill('SIGTERM');
  expect(await at.child.ended).toBe(0);
  gate.shut = false;
  const child = await start(at.argv, at.env);
  await until(child, 'registry-events', ({ executionStatus }) => executionStatus === 'COMPLETED');
  expect((await ask(child, 'executions')).map(({ status }) => status)).toEqual(['COMPLETED', 'CANCELED']);
  expect(asked.length).toBeGreaterThan(before);
});

it('refuses to run pipelines as root, or where they could use its pages', async () => {
  const { definitions, store } = await ground();
  const argv = [process.execPath, cli, 'relay', `--definitions=${definitions}`, `--store=sqlite:${store}`, '--allow-run'];
  await expect(start(argv, { RELAY_RUN_USER: 'root' })).rejects.toThrow(/H2K-911.*\n?.*H2K-915/s);
  await expect(start(argv, { RELAY_PASSWORD: password })).rejects.toThrow('H2K-913');
  await expect(start(argv, { RELAY_PASSWORD: password, RELAY_RUN_USER: 'nobody-has-this-name' })).rejects.toThrow('H2K-915');
});
