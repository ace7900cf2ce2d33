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

/**
 * Builds and starts the cluster beside whatever else runs; it ends with this process. All that has to be compiled comes
 * first: a compiler beside the suites that use the cluster would take their time, on the same cores.
 */
export async function startCluster(say: (line: string) => void, { act }: { act: boolean }): Promise<Cluster> {
  const built = act ? await answer<{ cold: boolean }>(['build'], say) : { cold: false };
  const named = process.env['HUB_TO_KUBE_TEST_CLUSTER'];
  if (named) return { file: named, cold: built.cold };
  const { dir, cold } = await answer<{ dir: string; cold?: boolean }>(['up', '--owner', String(process.pid)], say);
  return { file: join(dir, 'cluster.json'), cold: built.cold || cold === true };
}

/** The cluster's own command, in a process of its own: its compilers must not stop this one's clock. */
async function answer<T>(args: string[], say: (line: string) => void): Promise<T> {
  const child = spawn(process.execPath, [cli, ...args, '--json'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const told: string[] = [];
  createInterface(child.stderr).on('line', (line) => {
    say(line);
    told.push(line);
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Error(`the test cluster could not be started: ${told.slice(-5).join('\n')}`);
  return JSON.parse(text) as T;
}
