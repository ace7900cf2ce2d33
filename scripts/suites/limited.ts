import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

export type Ended = { code: number | null; killed: boolean; seconds: number; last: string[] };

const running = new Set<number>();

/**
 * Runs a command in a process group of its own and shows its lines as they come. At the limit the whole group is killed,
 * so that no server or worker of a hanging suite lives on beside the next one.
 */
export async function runLimited(command: string[], limit: number, env: NodeJS.ProcessEnv, show: (line: string) => void): Promise<Ended> {
  const began = performance.now();
  const child = spawn(command[0] ?? '', command.slice(1), { detached: true, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const last: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    createInterface(stream).on('line', (line) => {
      show(line);
      last.push(line);
      if (last.length > 30) last.shift();
    });
  if (child.pid !== undefined) running.add(child.pid);
  const over = new AbortController();
  const ended = new Promise<number | null>((resolve) => {
    child.on('error', (error) => {
      last.push(error.message);
      resolve(127);
    });
    // not 'close': a grandchild in a group of its own may hold the pipes open for ever
    child.on('exit', (code) => setTimeout(() => resolve(code), 100));
  }).finally(() => over.abort());
  const killed = pause(limit * 1000, true, { signal: over.signal }).catch(() => false);
  const late = await Promise.race([killed, ended.then(() => false)]);
  if (child.pid !== undefined) {
    if (late) await stop(child.pid);
    running.delete(child.pid);
  }
  const code = await ended;
  child.stdout.destroy();
  child.stderr.destroy();
  return { code, killed: late, seconds: (performance.now() - began) / 1000, last };
}

/** A moment to clean up, then the end. */
async function stop(group: number): Promise<void> {
  signal(group, 'SIGTERM');
  await pause(1000);
  signal(group, 'SIGKILL');
}

function signal(group: number, name: NodeJS.Signals): void {
  try {
    process.kill(-group, name);
  } catch {
    // it has ended by itself
  }
}

/** For whoever interrupts the whole run: nothing that was started here stays. */
export function killAll(): void {
  for (const group of running) signal(group, 'SIGKILL');
}
