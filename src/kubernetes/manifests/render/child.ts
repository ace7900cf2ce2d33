import { ExecProblem, type Ports } from '../../../ports/types.ts';

export interface Ran {
  code: number;
  out: string;
  err: string;
}
export type ChildPorts = Pick<Ports, 'exec' | 'env' | 'sleep'> & { signal: AbortSignal };

/** What renders manifests is done in seconds; what fetches something may take longer, and still not for ever. */
const limit = 120_000;
/** What of the environment a program that renders has a use for. No credentials of clusters: it has no business there. */
const passed = /^(PATH|HOME|TMPDIR|XDG_\w+|HELM_\w+|(HTTPS?|NO)_PROXY|(https?|no)_proxy|SSL_CERT_(FILE|DIR))$/;

/** Runs a program to its end. undefined: it isn't there. Throws the signal's reason, and ExecProblem where it may not be run. */
export async function ran(argv: readonly string[], { exec, env, sleep, signal }: ChildPorts): Promise<Ran | undefined> {
  const lines: Record<'out' | 'err', string[]> = { out: [], err: [] };
  const stop = new AbortController();
  const late = AbortSignal.any([signal, stop.signal]);
  const done = new AbortController();
  void sleep(limit, done.signal).then(
    () => stop.abort(new ExecProblem('refused', `${argv[0]!} was not done in ${limit / 1000} s`)),
    () => {},
  );
  try {
    const kept = Object.fromEntries(Object.entries(env).filter(([name]) => passed.test(name)));
    const { code } = await exec(argv, { env: kept, signal: late, line: (text, from) => lines[from].push(text) });
    return { code, out: `${lines.out.join('\n')}\n`, err: lines.err.join('\n') };
  } catch (error) {
    if (error instanceof ExecProblem && error.code === 'absent') return undefined;
    throw error;
  } finally {
    done.abort();
  }
}

/** Of what a program said about its failure the line that says why: the one that it calls an error, with the list that it begins, else the last one. */
export function reason(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  const first = lines.findIndex((one) => /^error: /i.test(one));
  if (first === -1) return lines.findLast((one) => one !== '') ?? 'it did not say why';
  const end = lines.indexOf('', first);
  const told = lines[first]!.endsWith(':') ? lines.slice(first, end === -1 ? undefined : end) : [lines[first]!];
  return told.join(' ').replace(/^error: /i, '');
}
