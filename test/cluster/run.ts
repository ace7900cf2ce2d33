import { type SpawnOptions, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

export type Ran = { code: number; stdout: string; stderr: string };

/** Runs a program to its end and gives what it said; a program that can't be started is an error, a failed one is not. */
export async function run(command: string, args: string[], options: SpawnOptions & { input?: string | undefined } = {}): Promise<Ran> {
  const { input, ...rest } = options;
  const child = spawn(command, args, { ...rest, stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdin?.on('error', () => {}); // it ended without reading all: its exit code tells
  child.stdin?.end(input);
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exit, signal) => resolve(exit ?? (signal === 'SIGKILL' ? 137 : 143)));
  });
  return { code, stdout, stderr };
}

/** Standard output of a program that must succeed. */
export async function output(
  command: string,
  args: string[],
  options: SpawnOptions & { input?: string | undefined } = {},
): Promise<string> {
  const { code, stdout, stderr } = await run(command, args, options);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}: ${stderr.trim() || stdout.trim()}`);
  return stdout.trim();
}

/** Asks until the answer is there; says what it last heard when the time is over. */
export async function until<T>(what: string, seconds: number, ask: () => Promise<T | undefined> | T | undefined): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    let refusal = '';
    try {
      const answer = await ask();
      if (answer !== undefined) return answer;
    } catch (error) {
      refusal = `: ${error instanceof Error ? error.message : String(error)}`;
    }
    if (Date.now() > deadline) throw new Error(`${what}: not after ${seconds} s${refusal}`);
    await pause(50);
  }
}
