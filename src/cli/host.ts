import { basename } from 'node:path';
import type { Host } from '../commands/means.ts';
import { nodePorts } from '../ports/node.ts';

/** What a signal means to a shell: 128 and its number. */
export const signalCodes = { SIGINT: 130, SIGTERM: 143 } as const;

export interface CommandHost extends Host {
  /** The exit code of the signal that came; undefined: none. */
  signalled(): number | undefined;
}

/** The command line's effects. The first signal stops and puts things back, the second leaves everything as it is. Rules 11. */
export function commandHost(): CommandHost {
  const stop = new AbortController();
  const leave = new AbortController();
  let code: number | undefined;
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (code !== undefined) leave.abort(new Error('left as it is, on a second signal'));
      code ??= signalCodes[name];
      stop.abort(new Error(`cancelled by ${name}`));
    });
  }
  const ports = nodePorts();
  return {
    ports,
    signal: stop.signal,
    leave: leave.signal,
    repository: ports.env['GITHUB_REPOSITORY'] || basename(process.cwd()) || 'workspace',
    run: {
      id: ports.env['GITHUB_RUN_ID'] ? `${ports.env['GITHUB_RUN_ID']}-${ports.env['GITHUB_RUN_ATTEMPT'] ?? '1'}` : newId(ports.random(8)),
      ...runUrl(ports.env),
    },
    signalled: () => code,
  };
}

const newId = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

function runUrl(env: Readonly<Record<string, string>>): { url?: string } {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = env;
  return server && repository && id ? { url: `${server}/${repository}/actions/runs/${id}` } : {};
}
