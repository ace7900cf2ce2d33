import type { Ports } from '../../ports/types.ts';
import { ownUser, type User } from '../../ports/user.ts';
import type { Problem } from '../../types.ts';

/**
 * As whom pipelines run: `name`, `uid` or `uid:gid` of RELAY_RUN_USER. A relay that is root must name one, for root reads everything; one that is not
 * root can name none. undefined: as the relay itself.
 */
export async function readRunUser(
  given: string | undefined,
  { files, log }: Pick<Ports, 'files' | 'log'>,
): Promise<{ user?: User } | { problem: Problem }> {
  const isRoot = ownUser() === 0;
  if (given === undefined) {
    if (isRoot) return wrong('H2K-913', 'pipelines would run as root, who reads the relay’s secrets and its store');
    log('warning', sameUser);
    return {};
  }
  if (!isRoot) return wrong('H2K-914', `pipelines can't run as ${given}: only root can start a process of another user`);
  const user = numbers(given) ?? named(given, (await files.readAnywhere('/etc/passwd').catch(() => undefined)) ?? '');
  if (user === undefined) return wrong('H2K-915', `this machine has no user ${given}`);
  if (user.uid === 0 || user.gid === 0) return wrong('H2K-915', `${given} has root’s rights`);
  return { user };
}

const sameUser =
  'pipelines run as the relay’s own user: a program that one starts (kubeconfig, kustomize, helm) can read the store, and the relay’s environment in /proc. ' +
  'Start the relay as root with RELAY_RUN_USER to keep them apart';

const fixes: Record<string, string> = {
  'H2K-913': 'set RELAY_RUN_USER to a user of its own: adduser --system --no-create-home hub-to-kube-run',
  'H2K-914': 'start the relay as root, or leave RELAY_RUN_USER out',
  'H2K-915': 'name a user that is not root, or uid:gid',
};
const wrong = (code: 'H2K-913' | 'H2K-914' | 'H2K-915', message: string): { problem: Problem } => ({
  problem: { code, severity: 'error', message, ...(fixes[code] !== undefined && { fix: fixes[code] }), input: 'RELAY_RUN_USER' },
});

function numbers(text: string): User | undefined {
  const [, uid, gid = uid] = /^(\d{1,9})(?::(\d{1,9}))?$/.exec(text) ?? [];
  return uid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}

function named(name: string, passwd: string): User | undefined {
  const entry = passwd
    .split('\n')
    .map((line) => line.split(':'))
    .find(([first]) => first === name);
  return entry?.[2] === undefined || entry[3] === undefined ? undefined : { uid: Number(entry[2]), gid: Number(entry[3]) };
}
