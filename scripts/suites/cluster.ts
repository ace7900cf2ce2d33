import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { missingPackages } from '../../test/cluster/packages.ts';

export type Cluster = { file: string; cold: boolean };

const cli = join(import.meta.dirname, '../../test/cluster/cli.ts');

/** Why this machine or this user can't have the test cluster, with the line that changes it; undefined if it can. */
export function whyNoCluster(): string | undefined {
  if (process.env['HUB_TO_KUBE_TEST_CLUSTER']) return undefined;
  if (process.platform !== 'linux') return 'the test cluster runs on Linux only';
  if (process.getuid?.() === 0) return undefined;
  const line = missingPackages();
  return `the test cluster runs containers, which takes root: ${line ? `sudo ${line}; then ` : ''}sudo -E env "PATH=$PATH" npm test`;
}

/** Builds and starts the cluster beside whatever else runs; it ends with this process. */
export async function startCluster(say: (line: string) => void): Promise<Cluster> {
  const named = process.env['HUB_TO_KUBE_TEST_CLUSTER'];
  if (named) return { file: named, cold: false };
  const answer = JSON.parse(await ask(['up', '--json', '--owner', String(process.pid)], say)) as { dir: string; cold?: boolean };
  return { file: join(answer.dir, 'cluster.json'), cold: answer.cold === true };
}

/** Builds what some suites need beyond the cluster. */
export async function buildRest(say: (line: string) => void): Promise<void> {
  await ask(['build', '--json'], say);
}

/** The cluster's own command, in a process of its own: its compilers must not stop this one's clock. */
async function ask(args: string[], say: (line: string) => void): Promise<string> {
  const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const told: string[] = [];
  createInterface(child.stderr).on('line', (line) => {
    say(line);
    told.push(line);
  });
  let answer = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    answer += text;
  });
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Error(`the test cluster could not be started: ${told.slice(-5).join('\n')}`);
  return answer;
}
