import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { ClusterFile } from './clusterfile.ts';
import { open, output, run, until } from './index.ts';
import { must } from './kubectl.ts';
import { down } from './lifecycle.ts';
import { busybox } from './packages.ts';

jest.setTimeout(30 * 60_000);

const cli = join(import.meta.dirname, 'cli.ts');
const started: string[] = [];

async function up(...flags: string[]): Promise<ClusterFile> {
  const file = JSON.parse(await output(process.execPath, [cli, 'up', '--json', ...flags])) as ClusterFile;
  started.push(file.dir);
  return file;
}

afterEach(async () => {
  await Promise.all(started.splice(0).map(down));
});

/** The processes whose command line or environment names the folder: the cluster's own and those of its containers. */
function processesOf(dir: string): string[] {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return numbers.flatMap((number) => {
    try {
      const text = readFileSync(`/proc/${number}/cmdline`, 'latin1') + readFileSync(`/proc/${number}/environ`, 'latin1');
      const cgroups = readFileSync(`/proc/${number}/cgroup`, 'latin1');
      return text.includes(dir) || cgroups.includes(dir.replaceAll('/', '-')) ? [text.split('\0').slice(0, 3).join(' ')] : [];
    } catch {
      return []; // it ended meanwhile
    }
  });
}

async function runPod(file: ClusterFile, answer: string): Promise<string> {
  const cluster = open(file);
  const { image } = await cluster.push.web('acme/shop:1.0', answer);
  await must(cluster.kubectl, ['run', 'web', `--image=${image}`]);
  await must(cluster.kubectl, ['wait', '--for=condition=Ready', 'pod/web', '--timeout=60s']);
  return must(cluster.kubectl, ['get', 'pod', 'web', '--output=jsonpath={.status.podIP}']);
}

describe('a cluster', () => {
  it('stands beside another, each with its own images and pods', async () => {
    const [first, second] = await Promise.all([up('--owner', `${process.pid}`), up('--owner', `${process.pid}`)]);
    process.stdout.write(`cluster start: ${first.seconds} s and ${second.seconds} s side by side\n`);
    const [here, there] = await Promise.all([runPod(first, 'here'), runPod(second, 'there')]);
    expect(await (await fetch(`http://${here}:8080/`)).text()).toBe('here');
    expect(await (await fetch(`http://${there}:8080/`)).text()).toBe('there');
    expect(here.split('.')[2]).not.toBe(there.split('.')[2]);
  });

  it('ends whole when its owner is killed, and leaves nothing behind', async () => {
    const owner = spawn('sleep', ['1000'], { stdio: 'ignore' });
    const file = await up('--owner', `${owner.pid}`);
    const address = await runPod(file, 'owned');
    expect(processesOf(file.dir).length).toBeGreaterThan(10);
    owner.kill('SIGKILL');
    await until('the end of all processes', 30, () => processesOf(file.dir).length === 0 || undefined);
    await until('the end of the folder', 30, () => !existsSync(file.dir) || undefined);
    const subnet = address.split('.').slice(0, 3).join('.');
    const addresses = Object.values(networkInterfaces()).flatMap((list) => list?.map((entry) => entry.address) ?? []);
    expect(addresses.filter((own) => own.startsWith(`${subnet}.`))).toEqual([]);
    expect(await output(busybox, ['ip', 'route'])).not.toContain(`${subnet}.`);
    // Other clusters' groups come and go meanwhile: what vanishes while it is looked at is no error here.
    const { stdout } = await run('find', ['/sys/fs/cgroup', '-path', `*${file.dir.replaceAll('/', '-')}*`]);
    expect(stdout).toBe('');
  });

  it('ends whole when the shell around it is killed', async () => {
    const file = await up('--owner', `${process.pid}`);
    await runPod(file, 'orphaned');
    process.kill(Number(readFileSync(join(file.dir, 'pid'), 'utf8')), 'SIGKILL');
    await until('the end of all processes', 30, () => processesOf(file.dir).length === 0 || undefined);
  });

  it('that the user names is taken as it is', async () => {
    const real = await up('--owner', `${process.pid}`);
    const named = await up('--kubeconfig', real.kubeconfig, '--registry', real.registry);
    expect(named).toMatchObject({ kubeconfig: real.kubeconfig, registry: real.registry });
    const cluster = open(named);
    const namespace = await cluster.namespace('named');
    const rules = [{ apiGroups: [''], resources: ['pods'], verbs: ['list'] }];
    const kubeconfig = await cluster.user('narrow', [{ namespace, rules }]);
    expect((await cluster.kubectl(['get', 'pods'], { kubeconfig })).code).toBe(0);
    expect((await cluster.kubectl(['get', 'secrets'], { kubeconfig })).stderr).toContain('cannot list resource "secrets"');
    await expect(cluster.audit.mark()).rejects.toThrow('not ours');
    await expect(cluster.apiserver.kill()).rejects.toThrow();
  });
});
