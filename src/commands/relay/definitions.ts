import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Definitions } from '../../definitions/types.ts';
import { workspaceFiles } from '../../ports/files.ts';
import type { Files, Ports } from '../../ports/types.ts';
import { ConfigurationError, type Problem } from '../../types.ts';
import { defaultFolder, readDefinitions } from '../folder.ts';
import { problemText } from '../problem.ts';

const readEach = 10_000;

/**
 * Where a relay's definitions are: anywhere on its machine, as it has no workspace. `named`: undefined where nobody said it. Folder and files are called
 * as the user knows them: by their way from where the command was given, and what lies elsewhere by its whole path.
 */
export function whereDefinitionsAre(named: string | undefined, here = process.cwd()): { folder: string; files: Files } {
  const whole = resolve(here, named ?? defaultFolder);
  // What a link leads away from here is not read from here, but is from beside it.
  if (liesIn(here, whole) && liesIn(realOf(here), realOf(whole)))
    return { folder: relative(here, whole).split(sep).join('/') || '.', files: workspaceFiles(here, '') };
  const around = dirname(whole);
  const files = workspaceFiles(around, '');
  const find: Files['find'] = async (...asked) => (await files.find(...asked)).map((name) => join(around, name));
  return { folder: whole, files: { ...files, find } };
}

function liesIn(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Where a path leads; of one that isn't there, or is a pattern, the folder above it that is. */
function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : realOf(dirname(path));
  }
}

/** The docker webhooks of a folder that goes on changing. Where it can't be read any more, the last good ones are kept, and it says so. Rules 35. */
export interface LiveDefinitions {
  webhooks: () => Definitions['webhooks'];
  endpoints: () => Definitions['endpoints'];
  /** Those that the ENDPOINTs' passwords are taken from. */
  variables: () => Definitions['variables'];
  notices: () => string[];
}

/** Reads them, and again every few seconds until `signal` aborts. Throws ConfigurationError with every mistake of the first time. */
export async function liveDefinitions(
  folder: string,
  files: Pick<Files, 'find' | 'read'>,
  ports: Pick<Ports, 'sleep' | 'log'>,
  signal: AbortSignal,
): Promise<LiveDefinitions> {
  const first = await read(folder, files);
  const mistakes = first.problems.filter(({ severity }) => severity === 'error');
  if (mistakes.length > 0) throw new ConfigurationError(first.problems);
  let good = first;
  let notices: string[] = [];
  const again = async (): Promise<void> => {
    for (;;) {
      await ports.sleep(readEach, signal);
      const now = await read(folder, files);
      const wrong = now.problems.filter(({ severity }) => severity === 'error').map(problemText);
      for (const text of wrong.filter((one) => !notices.includes(one)))
        ports.log('error', `the definitions can't be read, the last good ones are kept: ${text}`);
      notices = wrong;
      if (wrong.length === 0) good = now;
    }
  };
  again().catch((error: unknown) => {
    if (!signal.aborted) ports.log('error', `the definitions are not read any more: ${String(error)}`);
  });
  return { webhooks: () => good.webhooks, endpoints: () => good.endpoints, variables: () => good.variables, notices: () => notices };
}

const nothing = { webhooks: new Map(), endpoints: new Map(), variables: new Map() };

async function read(
  folder: string,
  files: Pick<Files, 'find' | 'read'>,
): Promise<Pick<Definitions, 'webhooks' | 'endpoints' | 'variables'> & { problems: Problem[] }> {
  const loaded = await readDefinitions(folder, files);
  return loaded ? { ...loaded.definitions, problems: loaded.problems } : { ...nothing, problems: [] };
}
