import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build, run, type TestCluster, testCluster } from '../cluster/index.ts';
import { all, service, web } from '../scenarios/manifests.ts';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
/** README's first workflow, as it stands there, but for one word of 2026 that this runner doesn't know yet; GitHub's own service knows it (workflows.test.ts). */
const workflow = (/```yaml\n(# \.github\/workflows\/deploy\.yml\n[\s\S]*?)```/.exec(readme)?.[1] ?? '').replace(', queue: max', '');

describe('README’s workflow, by a runner of GitHub workflows', () => {
  let cluster: TestCluster;
  let folder: string;
  let action: string;
  let namespace: string;

  beforeAll(async () => {
    cluster = await testCluster();
    await build(['act']);
    namespace = await cluster.namespace('act');
    folder = mkdtempSync(join(tmpdir(), 'act-'));
    mkdirSync(join(folder, '.github/workflows'), { recursive: true });
    mkdirSync(join(folder, 'k8s'));
    writeFileSync(join(folder, '.github/workflows/deploy.yml'), workflow);
    writeFileSync(join(folder, 'k8s/shop.yaml'), all(web('acted'), service('acted')));
    for (const args of [
      ['init', '-q', '-b', 'main'],
      ['add', '.'],
      ['-c', 'user.name=t', '-c', 'user.email=t@example.com', 'commit', '-qm', 'one'],
    ])
      spawnSync('git', args, { cwd: folder });
    // What a user's `uses:` fetches: the action's file and its bundle, nothing else.
    action = mkdtempSync(join(tmpdir(), 'action-'));
    cpSync(join(root, 'action.yml'), join(action, 'action.yml'));
    cpSync(join(root, 'dist'), join(action, 'dist'), { recursive: true });
  });
  afterAll(async () => {
    for (const one of [folder, action]) rmSync(one, { recursive: true, force: true });
    await cluster.kubectl(['delete', 'namespace', namespace, '--wait=false']);
  });

  /** The kubeconfig as a secret, its context in this test's namespace. */
  function secret(): string {
    const file = join(folder, '..', `kubeconfig-${namespace}`);
    cpSync(cluster.kubeconfig, file);
    spawnSync(cluster.bin.kubectl, ['config', 'set-context', '--current', `--namespace=${namespace}`, '--kubeconfig', file]);
    const text = readFileSync(file, 'utf8');
    rmSync(file);
    return text;
  }

  async function dispatch(image: string): Promise<{ code: number; log: string }> {
    writeFileSync(join(folder, 'event.json'), JSON.stringify({ inputs: { image } }));
    const args = [
      'workflow_dispatch',
      '-e',
      'event.json',
      '-P',
      'ubuntu-24.04=-self-hosted',
      '--local-repository',
      `OWNER/hub-to-kube@v1=${action}`,
      '-s',
      'KUBECONFIG',
    ];
    const env = { ...process.env, KUBECONFIG: secret(), CI: '', NO_COLOR: '1', HOME: folder };
    const { code, stdout, stderr } = await run(cluster.bin.act, args, { cwd: folder, env });
    return { code, log: stdout + stderr };
  }

  it('deploys the image that was dispatched, proves it, and hides the credentials', async () => {
    const pushed = await cluster.push.web('acme/acted:1.0', 'acted v1');
    const { code, log } = await dispatch(`acme/acted:1.0@${pushed.digest}`);
    expect(log).toContain('2 objects: 2 to create');
    expect(log).toContain(`proven, runs ${pushed.digest}`);
    expect(code).toBe(0);
    expect(log).not.toMatch(/client-key-data: \S{40}/);
    const { stdout } = await cluster.kubectl(['get', 'deployment', 'acted', '-n', namespace, '-o', 'jsonpath={.status.readyReplicas}']);
    expect(stdout).toBe('1');
  });

  it('a typo fails the job with an annotation at its line, after the outputs were written', async () => {
    writeFileSync(join(folder, 'k8s/shop.yaml'), all(web('acted').replace('replicas:', 'replica:'), service('acted')));
    const pushed = await cluster.push.web('acme/acted:1.0', 'acted v1');
    const { code, log } = await dispatch(`acme/acted:1.0@${pushed.digest}`);
    expect(code).not.toBe(0);
    expect(log).toContain('unknown field "spec.replica"');
    expect(log).toMatch(/::set-output:: result=refused|refused/);
  });
});
