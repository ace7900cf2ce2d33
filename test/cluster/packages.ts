import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.ts';

type Need = { package: string; there: () => boolean };

const needs: Need[] = [
  { package: 'containerd', there: () => onPath('containerd') },
  { package: 'runc', there: () => onPath('runc') },
  { package: 'containernetworking-plugins', there: () => ['/usr/lib/cni/ptp', '/opt/cni/bin/ptp'].some(existsSync) },
  { package: 'docker-registry', there: () => onPath('docker-registry') },
  { package: 'busybox-static', there: staticBusybox },
  // Reads digests for tests that must not take our own code's word for them.
  { package: 'skopeo', there: () => onPath('skopeo') },
];

/** The one program inside the test images; FROM scratch there is no C library for another one. */
export const busybox = '/bin/busybox';

function staticBusybox(): boolean {
  return existsSync(busybox) && !readFileSync(busybox).subarray(0, 4096).includes('/ld-linux');
}

/** Whether a program is found, also where only root's PATH leads. */
function onPath(program: string): boolean {
  return searchPath().some((folder) => existsSync(join(folder, program)));
}

/** PATH and root's folders, which a cron job or a container may lack. */
export function searchPath(): string[] {
  return [...new Set([...(process.env['PATH'] ?? '').split(delimiter), '/usr/local/sbin', '/usr/sbin', '/sbin'])];
}

/** The line that installs what this machine lacks; undefined if it lacks nothing. */
export function missingPackages(): string | undefined {
  const missing = needs.filter(({ there }) => !there()).map((need) => need.package);
  return missing.length === 0 ? undefined : `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
}

/** Installs what the cluster needs and this machine lacks. Who isn't root is told the line instead. */
export async function installPackages(say: (line: string) => void): Promise<void> {
  if (process.platform !== 'linux')
    throw new Error('the test cluster runs on Linux; name one of your own with --kubeconfig and --registry');
  const line = missingPackages();
  if (process.getuid?.() !== 0) {
    const first = line === undefined ? '' : `sudo ${line}; then `;
    throw new Error(`the test cluster runs containers, which takes root: ${first}run this command with sudo`);
  }
  if (line === undefined) return;
  say(`cluster packages: ${line}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { code, stderr } = await run('sh', ['-c', `(${line} || (apt-get update && ${line})) >&2`], { env });
  if (code !== 0) throw new Error(`could not install what the cluster needs (${line}):\n${stderr.trim().split('\n').slice(-5).join('\n')}`);
}
