import type { GitHub } from '../../github/types.ts';
import type { Ticket } from '../../pipeline/types.ts';
import { ConfigurationError, type Problem, Stop } from '../../types.ts';
import { inTime } from './issues.ts';

/**
 * Whether an answer is that account's to give, asked of GitHub: it is named, or an active member of a team that is named; where nobody is, it may write to the
 * repository. Throws ConfigurationError (H2K-882), and UnavailableError where GitHub doesn't say.
 */
export async function mustBeApprover(
  login: string,
  { approvers, groups }: Ticket,
  { id, repository, github }: { id: string; repository: string; github: GitHub },
): Promise<void> {
  const people = approvers.filter((name) => !groups.includes(name)).map(plainName);
  if (people.includes(login.toLowerCase())) return;
  if (approvers.length === 0) {
    if (await github.mayWrite(repository, login, inTime())) return;
    throw new ConfigurationError([noRight(id, login, repository)]);
  }
  let unknown: Stop | undefined;
  for (const group of groups) {
    try {
      if (await github.isMember(teamOf(group, repository), login, repository, inTime())) return;
    } catch (error) {
      // Another team may still have that person: only then it matters that this one can't be asked.
      if (!(error instanceof Stop)) throw error;
      unknown ??= error;
    }
  }
  throw unknown ?? new ConfigurationError([stranger(id, login, approvers)]);
}

const plainName = (name: string): string => name.replace(/^@/, '').toLowerCase();

/** `organisation/team`, or a team of the organisation whose repository it is. */
function teamOf(group: string, repository: string): { organisation: string; slug: string } {
  const [first = '', second] = group.replace(/^@/, '').split('/');
  return second === undefined ? { organisation: repository.split('/')[0] ?? '', slug: first } : { organisation: first, slug: second };
}

const stranger = (id: string, login: string, approvers: readonly string[]): Problem => ({
  code: 'H2K-882',
  severity: 'error',
  message: `${login} is not among those who may answer ${id}`,
  fix: `let one of ${approvers.join(', ')} answer`,
});
const noRight = (id: string, login: string, repository: string): Problem => ({
  code: 'H2K-882',
  severity: 'error',
  message: `${login} may not answer ${id}: that takes the right to write to ${repository}`,
  fix: 'let somebody answer who has it, or name approvers in the UserOperation',
});
