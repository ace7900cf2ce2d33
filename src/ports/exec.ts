import type { ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { insideOf } from './files.ts';
import { type ExecOptions, ExecProblem, type ExecResult, type Ports } from './types.ts';

type Child = ChildProcessByStdio<Writable | null, Readable, Readable>;

/** A child that was told to end gets so long, in ms; then it is killed. */
const usualGrace = 5000;
/** When it has ended, its output is waited for so long, in ms. */
const lastWords = 1000;
/** A longer line is handed on in parts: a program may print for ever without a line's end. */
const longestLine = 1_000_000;

/**
 * Runs programs in the workspace, without a shell of ours in between. Each leads a process group, and what is left of the group when the
 * program has ended is ended too: nothing outlives its task. Throws ExecProblem, FileProblem, or the signal's reason.
 */
export function newExec(workspace: string): Ports['exec'] {
  return async (argv, { env, folder = '.', signal, line, input, user, grace = usualGrace }) => {
    const cwd = await insideOf(workspace, folder);
    signal.throwIfAborted();
    const [program = '', ...args] = argv;
    const { spawn } = process.getBuiltinModule('node:child_process');
    let child: Child;
    try {
      const stdin = input === undefined ? 'ignore' : 'pipe';
      child = spawn(program, args, { cwd, env, detached: true, ...user, stdio: [stdin, 'pipe', 'pipe'] }) as Child;
    } catch (error) {
      throw explained(error as NodeJS.ErrnoException, program);
    }
    const stop = () => end(child, grace);
    signal.addEventListener('abort', stop, { once: true });
    // A program need not read what it is given.
    child.stdin?.on('error', () => {}).end(input);
    try {
      const result = await outcome(child, program, line);
      signal.throwIfAborted();
      return result;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  };
}

async function outcome(child: Child, program: string, line: ExecOptions['line']): Promise<ExecResult> {
  const readers = [lines(child.stdout, (text) => line(text, 'out')), lines(child.stderr, (text) => line(text, 'err'))];
  const ended = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, program)));
    child.once('exit', (code, signal) => resolve([code, signal]));
  });
  await drained(child);
  for (const finish of readers) finish();
  const [code, signal] = ended;
  return {
    code: code ?? 128 + (signal ? (process.getBuiltinModule('node:os').constants.signals[signal] ?? 0) : 0),
    ...(signal && { signal }),
  };
}

/** Until both streams are at their end. What is left of the group is killed: it has had its time, as its program has ended by itself or was asked to. */
async function drained(child: Child): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    if (child.stdout.closed && child.stderr.closed) resolve();
    else child.once('close', resolve);
  });
  // `tee` at the end of a shell's output needs a moment more than the shell.
  await Promise.race([closed, moment(lastWords)]);
  kill(child, 'SIGKILL');
  // A process that has left the group may hold the streams for ever.
  await Promise.race([closed, moment(lastWords)]);
  child.stdout.destroy();
  child.stderr.destroy();
}

const moment = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref());

/** Asks the whole group to end, and kills it when its program doesn't. */
function end(child: Child, grace: number): void {
  kill(child, 'SIGTERM');
  const timer = setTimeout(() => kill(child, 'SIGKILL'), grace);
  child.once('exit', () => clearTimeout(timer));
}

function kill({ pid }: Child, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch {
    // Nobody is left.
  }
}

/** Hands on whole lines; the last one, which may have no end, by the function that it returns. */
export function lines(stream: Readable, line: (text: string) => void): () => void {
  let rest = '';
  const tell = (text: string) => line(text.endsWith('\r') ? text.slice(0, -1) : text);
  stream.setEncoding('utf8').on('data', (part: string) => {
    const found = (rest + part).split('\n');
    rest = found.pop() ?? '';
    for (const text of found) tell(text);
    if (rest.length > longestLine) {
      tell(rest);
      rest = '';
    }
  });
  // The streams are destroyed where somebody else holds them: no more is to come.
  stream.on('error', () => {});
  return () => {
    if (rest !== '') tell(rest);
    rest = '';
  };
}

function explained(error: NodeJS.ErrnoException, program: string): Error {
  if (error.code === 'ENOENT') return new ExecProblem('absent', `there is no program ${program}`);
  if (error.code === 'EACCES' || error.code === 'EPERM') return new ExecProblem('refused', `${program} may not be run (permission denied)`);
  if (error.code === 'E2BIG') return new ExecProblem('tooLong', `${program} can't be given so much text at once`);
  if (error.code === 'ERR_INVALID_ARG_VALUE') return new ExecProblem('refused', `${program} can't be given a text with a NUL in it`);
  return error;
}
