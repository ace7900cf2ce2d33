import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export type Run = {
  /** Of Date.now(), to be held beside an audit log's times. */
  startedAt: number;
  /** Of performance.now(). */
  began: number;
  ms: number;
  /** The most memory that it held at once; 0 where the system doesn't tell. */
  peakMiB: number;
  /** Processor time, its own and the kernel's for it; 0 where the system doesn't tell. */
  cpuMs: number;
  stderr: string;
};

type Options = { cwd?: string; env?: NodeJS.ProcessEnv; failing?: boolean; line?: (line: string) => void };

/** Runs a program to its end; an end that was not expected would make a figure of a failure. */
export async function time(command: string[], { cwd, env, failing = false, line }: Options = {}): Promise<Run> {
  const startedAt = Date.now();
  const began = performance.now();
  const child = spawn(command[0] ?? '', command.slice(1), { cwd, env: env ?? process.env, stdio: ['ignore', 'ignore', 'pipe'] });
  let peakMiB = 0;
  let cpuMs = 0;
  const poll = setInterval(() => {
    peakMiB = Math.max(peakMiB, peakOf(child.pid ?? 0));
    cpuMs = Math.max(cpuMs, cpuOf(child.pid ?? 0));
  }, 20);
  let stderr = '';
  let rest = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const each of lines) line?.(each);
  });
  let ms = 0;
  child.on('exit', () => {
    ms = performance.now() - began;
  });
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  clearInterval(poll);
  if ((code !== 0) !== failing) throw new Error(`${command.join(' ')} ended with ${code}:\n${stderr.slice(-2000)}`);
  return { startedAt, began, ms, peakMiB, cpuMs, stderr };
}

/** VmHWM only grows, so the last reading before the end is as good as the kernel's own. */
function peakOf(pid: number): number {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** In the ticks of /proc, a hundredth of a second on every Linux. As it was at the last look. */
function cpuOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [user = 0, system = 0] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number);
    return (user + system) * 10;
  } catch {
    return 0;
  }
}

export type Spread = { median: number; min: number; max: number };

export function spread(values: number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle] : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
  return { median: median ?? Number.NaN, min: sorted[0] ?? Number.NaN, max: sorted.at(-1) ?? Number.NaN };
}

/** `3.1 (2.9-4.1)`. */
export function shown({ median, min, max }: Spread, digits = 0): string {
  return `${median.toFixed(digits)} (${min.toFixed(digits)}-${max.toFixed(digits)})`;
}
