import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { privateHost, privateUser } from '../../cluster/index.ts';
import { expectGolden, golden } from '../golden.ts';
import { type Flags, type Ran, Scene } from '../harness.ts';
import { all, web } from '../manifests.ts';

const image = `${privateHost}/acme/tried`;
const basic = (password: string): string => btoa(`${privateUser.username}:${password}`);
const auths = (entries: object): string => JSON.stringify({ auths: entries });
/** A JSON web token that ended in 2023. */
const ended = [{ alg: 'HS256' }, { exp: 1_700_000_000 }, {}]
  .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  .join('.');
const named = web('tried', { image: `${image}:0` }).replace(
  '      containers:',
  '      imagePullSecrets: [{ name: pull }]\n      containers:',
);
const secret = (config: string, type = 'kubernetes.io/dockerconfigjson'): string =>
  `apiVersion: v1\nkind: Secret\nmetadata: { name: pull }\ntype: ${type}\nstringData: { .dockerconfigjson: '${config}' }\n`;

let scene: Scene;
let flags: Flags;
const run = (more: Flags = {}, command = 'run'): Promise<Ran> => scene.run({ ...flags, ...more }, command);
const told = (ran: Ran, name: string): void => expectGolden(ran.log, scene, golden(import.meta.dirname, name));

beforeAll(async () => {
  scene = await Scene.open({ 'k8s/tried.yaml': named });
  const host = scene.cluster.privateRegistry;
  flags = { image: `${image}:1.0`, 'registry-mirrors': `${privateHost}=http://${host}` };
  await scene.write('docker/config.json', auths({ [host]: { auth: basic(privateUser.password) } }));
  scene.env = { DOCKER_CONFIG: join(scene.folder, 'docker') };
  await scene.cluster.push.web(`${image}:1.0`, 'tried v1');
});
afterAll(() => scene.close());

describe('a pull Secret that pods name', () => {
  afterEach(async () => {
    await scene.kubectl('delete', 'secret', 'pull', '--ignore-not-found');
    await scene.write('k8s/tried.yaml', named);
  });
  /** Refused before anything was touched, in words that are read. */
  async function isRefused(code: number, name: string): Promise<void> {
    const ran = await run();
    expect([ran.code, ran.log]).toEqual([code, expect.stringMatching(/k8s\/tried\.yaml:\d+:\d+ /)]);
    told(ran, name);
    expect(await scene.names('deployments')).toEqual([]);
    expect(ran.log + ran.stdout).not.toMatch(
      new RegExp(`${privateUser.password}|${basic(privateUser.password)}|not-the-password|${ended}`),
    );
    const plan = await run({}, 'plan');
    expect([plan.code, plan.log]).toEqual([code, expect.stringContaining(ran.log.split('\n').find((line) => line.startsWith('error: '))!)]);
  }

  it('and that is not there', () => isRefused(2, 'absent'));

  it('of another type', async () => {
    await scene.kubectl('create', 'secret', 'generic', 'pull', `--from-literal=.dockerconfigjson=${auths({})}`);
    await isRefused(2, 'mistyped');
  });

  it('for another registry', async () => {
    const entry = { auth: basic(privateUser.password) };
    await scene.write('k8s/tried.yaml', all(named, secret(auths({ [`${privateHost}:443`]: entry, 'ghcr.io': entry }))));
    await isRefused(2, 'elsewhere');
  });

  it('with a wrong password', async () => {
    await scene.write('k8s/tried.yaml', all(named, secret(auths({ [privateHost]: { auth: basic('not-the-password') } }))));
    await isRefused(3, 'wrong');
  });

  it('with a token that has ended', async () => {
    await scene.write('k8s/tried.yaml', all(named, secret(auths({ [privateHost]: { auth: basic(ended) } }))));
    await isRefused(3, 'ended');
  });

  it('that something else in the manifests makes later is not missed; pods tell whether it came', async () => {
    const crd = { group: 'later.example.com', names: { kind: 'Later', plural: 'laters' }, scope: 'Namespaced' };
    const schema = { openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } };
    await scene.write(
      'k8s/tried.yaml',
      all(
        named,
        `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: laters.later.example.com }\nspec: ${JSON.stringify({ ...crd, versions: [{ name: 'v1', served: true, storage: true, schema }] })}\n`,
        'apiVersion: later.example.com/v1\nkind: Later\nmetadata: { name: later }\nspec: { target: { name: pull } }\n',
      ),
    );
    const { code, log } = await run({ patience: 'ImageUnauthorised=1s,ImagePull=1s,ErrImagePull=1s' });
    expect(code).toBe(1);
    expect(log).not.toMatch(/H2K-34\d/);
    expect(log).toMatch(/in pod tried-\S+, container web/);
    await scene.kubectl('delete', 'crd', 'laters.later.example.com');
  });

  it('that is right is not talked about, and the image runs', async () => {
    const right = auths({ [privateHost]: { auth: basic(privateUser.password) } });
    await scene.write('k8s/tried.yaml', all(named, secret(right)));
    const ran = await run();
    expect([ran.code, ran.log]).toEqual([0, expect.not.stringMatching(/H2K-34\d/)]);
    expect(await scene.answers('tried')).toEqual(['tried v1']);
  });

  it('costs nobody anything where nothing else refuses the image', async () => {
    await scene.cluster.push.web('acme/tried-by-all:1.0', 'open');
    const open = web('tried-by-all', { image: 'acme/tried-by-all:1.0' });
    await scene.write('open/a.yaml', open.replace('      containers:', '      imagePullSecrets: [{ name: nobodys }]\n      containers:'));
    const mirror = `docker.io=http://${scene.cluster.registry}`;
    const ran = await run({ manifests: 'open/', image: 'acme/tried-by-all:1.0', release: 'open', 'registry-mirrors': mirror });
    expect([ran.code, ran.log]).toEqual([0, expect.stringMatching(/warning: open\/a\.yaml:\d+:\d+ .*nobodys.* is not there/)]);
  });
});

describe('a pull Secret that only a ServiceAccount in the cluster names', () => {
  const account = 'robot';
  const make = (password: string): Promise<string> =>
    scene.kubectl('create', 'secret', 'docker-registry', 'robots', ...credentials(password));
  const credentials = (password: string): string[] => [
    `--docker-server=${privateHost}`,
    `--docker-username=${privateUser.username}`,
    `--docker-password=${password}`,
  ];
  const flagsOf = { manifests: 'robot/', release: 'robot' };
  beforeAll(async () => {
    const spec = `      serviceAccountName: ${account}\n      containers:`;
    await scene.write('robot/a.yaml', web('robot', { image: `${image}:0` }).replace('      containers:', spec));
    await scene.kubectl('create', 'serviceaccount', account);
    await scene.kubectl('patch', 'serviceaccount', account, '-p', JSON.stringify({ imagePullSecrets: [{ name: 'robots' }] }));
  });

  it('is looked for before anything is touched, and told at the pod that runs as it', async () => {
    const ran = await run(flagsOf);
    expect([ran.code, ran.log]).toEqual([2, expect.stringMatching(/robot\/a\.yaml:\d+:\d+ .*\(H2K-340\)/)]);
    expect(ran.log).toContain(`the Secret ${scene.namespace}/robots of the cluster's ServiceAccount robot, with which Deployment`);
    expect(await scene.names('deployments')).not.toContain('deployment/robot');
  });

  it('with a wrong password is refused by the registry', async () => {
    await make('not-the-password');
    const ran = await run(flagsOf);
    await scene.kubectl('delete', 'secret', 'robots');
    expect([ran.code, ran.log]).toEqual([3, expect.stringMatching(/robot\/a\.yaml:\d+:\d+ .*\(H2K-343\)/)]);
    expect(ran.log).not.toContain('not-the-password');
    expect(await scene.names('deployments')).not.toContain('deployment/robot');
  });

  it('that is right is not talked about, and the image runs', async () => {
    await make(privateUser.password);
    const ran = await run(flagsOf);
    expect([ran.code, ran.log]).toEqual([0, expect.not.stringMatching(/H2K-34\d/)]);
    expect(await scene.answers('robot')).toEqual(['tried v1']);
  });
});
