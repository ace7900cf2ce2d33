import type { Workspace } from '../../definitions/types.ts';
import { ExecProblem, type ExecResult, type Ports } from '../../ports/types.ts';
import { ConfigurationError } from '../../types.ts';
import { variable } from './check.ts';
import { shell } from './shell.ts';

export interface Run {
  /** The whole script. */
  script: string;
  /** What the script gets beside what is there anyway. */
  env: { [name: string]: string };
  folder: string;
  signal: AbortSignal;
  line: (text: string, from: 'out' | 'err') => void;
}

/** What a container is removed within, in ms. */
const removal = 10_000;
const engines = ['docker', 'podman'] as const;

/** Where the workspace lies in the container when nothing is said. */
const defaultPath = '/workspace';

/** Names that no shell has are in exports (`--dns`): they were options of the container's engine there. */
export const environment = ({ environmentVariables = {} }: Workspace): { [name: string]: string } =>
  Object.fromEntries(Object.entries(environmentVariables).filter(([name]) => variable.test(name)));

/** Set for the runner's own steps: whatever is written to these would speak for our step, and the inputs are ours. */
const ours = /^(?:INPUT_|STATE_|ACTIONS_|GITHUB_(?:ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)$)/;

/** Runs a script on this machine, with what the step's environment has. */
export const onRunner = ({ exec, env }: Pick<Ports, 'exec' | 'env'>, { script, env: more, ...options }: Run): Promise<ExecResult> => {
  const own = Object.fromEntries(Object.entries(env).filter(([name]) => !ours.test(name)));
  return exec(['/bin/sh', ...shell(script)], { ...options, env: { ...own, ...more } });
};

/**
 * Runs a script in a container of the workspace's image, the workspace mounted where it says. docker, else podman, whichever is there.
 * Values reach it by the engine's own environment, never by an argument, which everybody on the machine can read.
 * Throws ConfigurationError (H2K-666) where neither is there.
 */
export async function inContainer(
  { image = '', path = '', limits = {} }: Workspace,
  ports: Pick<Ports, 'exec' | 'env' | 'files' | 'random' | 'sleep'>,
  { script, env, folder, signal, line }: Run,
): Promise<ExecResult> {
  const name = `hub-to-kube-${Buffer.from(ports.random(8)).toString('hex')}`;
  const home = path.trim() || defaultPath;
  const arguments_ = [
    'run',
    '--rm',
    '--init',
    '--name',
    name,
    '--volume',
    `${ports.files.root}:${home}`,
    '--workdir',
    folder === '.' ? home : `${home}/${folder}`,
    ...(Number(limits['cpu']) > 0 ? ['--cpus', String(Number(limits['cpu']))] : []),
    ...(Number(limits['memory']) > 0 ? ['--memory', `${Number(limits['memory'])}m`] : []),
    ...Object.keys(env).flatMap((variable) => ['--env', variable]),
    '--entrypoint',
    '/bin/sh',
    image,
    ...shell(script),
  ];
  for (const engine of engines) {
    try {
      return await ports.exec([engine, ...arguments_], { env: { ...ports.env, ...env }, signal, line });
    } catch (error) {
      if (signal.aborted) await remove(engine, name, ports);
      if (!(error instanceof ExecProblem) || error.code !== 'absent') throw error;
    }
  }
  throw new ConfigurationError([
    {
      code: 'H2K-666',
      severity: 'error',
      message: `the pipeline's workspace is the image ${image}, and neither docker nor podman is on the PATH`,
      fix: 'use a runner that has one of them, or leave the image out of the workspace: the steps then run on the runner itself',
    },
  ]);
}

/** The engine's program was killed, which the container may not have noticed. */
async function remove(engine: string, name: string, { exec, env, sleep }: Pick<Ports, 'exec' | 'env' | 'sleep'>): Promise<void> {
  const [late, done] = [new AbortController(), new AbortController()];
  sleep(removal, done.signal).then(
    () => late.abort(),
    () => {},
  );
  try {
    await exec([engine, 'rm', '--force', name], { env, signal: late.signal, line: () => {} });
  } catch {
    // The run is over; what is left has its name.
  } finally {
    done.abort();
  }
}
