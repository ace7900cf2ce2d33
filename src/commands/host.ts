import type { RunContext } from '../pipeline/run.ts';
import type { Ports } from '../ports/types.ts';
import type { Asks } from './waiting/types.ts';

/** What a command needs beside its settings: the effects, how it is told to stop, and which run it is. */
export interface Host {
  ports: Ports;
  /** Aborted: stop, and put things back. */
  signal: AbortSignal;
  /** Aborted: leave everything as it is. */
  leave: AbortSignal;
  /** `owner/name` of the repository, else the working folder's name. */
  repository: string;
  run: { id: string; url?: string };
  /** Where people are asked, where a run waits for them. Left out: in the log alone. */
  asks?: Asks;
}

/** The run as GitHub's environment tells it, or one of its own. `folder`: the working folder's name. */
export function hostOf(ports: Ports, { signal, leave }: Pick<Host, 'signal' | 'leave'>, folder: string): Host {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT: attempt } = ports.env;
  return {
    ports,
    signal,
    leave,
    repository: repository || folder || 'workspace',
    run: {
      id: id ? `${id}-${attempt ?? '1'}` : Buffer.from(ports.random(8)).toString('hex'),
      ...(server && repository && id ? { url: `${server}/${repository}/actions/runs/${id}` } : {}),
    },
  };
}

/** What an execution says of itself: the workflow's own count and who caused it, where GitHub tells. */
export function executionOf({ run, ports: { env } }: Pick<Host, 'run' | 'ports'>): RunContext['execution'] {
  const { GITHUB_RUN_NUMBER: number, GITHUB_ACTOR: requestBy } = env;
  return { ...run, ...(requestBy ? { requestBy } : {}), ...(/^[1-9]\d{0,9}$/.test(number ?? '') ? { index: Number(number) } : {}) };
}
