import { chmod, chown, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExecOptions } from './types.ts';

export type User = NonNullable<ExecOptions['user']>;

/** Who this process is; undefined where the system has no such numbers. */
export const ownUser = (): number | undefined => process.getuid?.();

/** Takes the rights of everybody else on these files away; what is not there stays so. */
export async function closeToOthers(files: readonly string[]): Promise<void> {
  await Promise.all(
    files.map((file) =>
      chmod(file, 0o600).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
      }),
    ),
  );
}

/** A new, empty folder that only this user may look into. */
export async function newHome(prefix: string, user: User | undefined): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), prefix));
  if (user) await chown(home, user.uid, user.gid);
  return home;
}

/** Which program this is, to be started once more: Node and the command line's file. */
export const ownProgram = (): [string, string] => [process.execPath, process.argv[1] ?? ''];
