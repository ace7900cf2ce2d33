import type { HttpProblem } from '../ports/types.ts';
import { type Problem, UnavailableError } from '../types.ts';

/** One answer of Docker Hub's API, read to its end. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  text: string;
}

/**
 * credentials: user or password is wrong; twoFactor: the account wants a second factor; limited: later; away: nothing was done; lost: nobody knows
 * whether it was done; absent: not there, or no right to see it (Docker Hub tells neither from the other); forbidden: a right is missing; refused: the rest.
 */
export type Why = 'credentials' | 'twoFactor' | 'limited' | 'away' | 'lost' | 'absent' | 'forbidden' | 'refused';

/** Docker Hub did not do what it was asked for; its one problem says it in words fit to show. */
export class HubRefused extends UnavailableError {
  readonly why: Why;
  constructor(why: Why, problem: Problem) {
    super([problem]);
    this.why = why;
  }
}

const because = (why: Why, code: Problem['code'], message: string, fix: string): HubRefused =>
  new HubRefused(why, { code, severity: 'error', message, fix });

/** The meaning of an answer that is no success. `what`: "list the webhooks of acme/shop". */
export function refusal(what: string, answer: Answer): HubRefused {
  const { status } = answer;
  const said = saying(answer);
  if (status === 429) return limited(what, undefined);
  if (status === 401)
    return because(
      'credentials',
      'H2K-770',
      `Docker Hub does not accept the sign-in to ${what}: ${said}`,
      'Look at the ENDPOINT’s user and password.',
    );
  if (status === 403)
    return because(
      'forbidden',
      'H2K-775',
      `Docker Hub forbids to ${what}: ${said}`,
      'Webhooks take a personal access token with the right to delete, or an organisation’s token with the scope for webhooks, of somebody who may administer the repository.',
    );
  if (status === 404)
    return because(
      'absent',
      'H2K-774',
      `Docker Hub finds nothing there to ${what}: ${said}`,
      'The repository is gone or misspelt, or the ENDPOINT’s user may not administer it: Docker Hub gives the same answer to both.',
    );
  if (status >= 500 || isPage(answer))
    return because('away', 'H2K-773', `Docker Hub answers HTTP ${status} to ${what}: ${said}`, 'Look at dockerstatus.com.');
  return because('refused', 'H2K-776', `Docker Hub refuses to ${what} (HTTP ${status}): ${said}`, 'Change what it names.');
}

/** No answer at all. */
export const unanswered = (what: string, { unsent, message, code }: HttpProblem): HubRefused =>
  unsent
    ? because(
        'away',
        'H2K-773',
        `Docker Hub can't be reached to ${what}: ${message}`,
        code === 'changed'
          ? 'Find out why. If it was renewed, accept the new one: hub-to-kube endpoint check NAME --accept'
          : 'Look at the network, the proxy and the address.',
      )
    : because(
        'lost',
        'H2K-773',
        `Docker Hub's answer got lost, so that it is not known whether it did ${what}: ${message}`,
        'The next sync sees it.',
      );

/** `until`: ms since 1970, where Docker Hub names a time. */
export const limited = (what: string, until: number | undefined): HubRefused =>
  because(
    'limited',
    'H2K-772',
    `Docker Hub limits requests, ${until === undefined ? 'without saying how long' : `until ${new Date(until).toISOString()}`}: it does not ${what} now`,
    'Come back then. Too many sign-ins lock a user for about ten minutes.',
  );

export const wrongPassword = (user: string, answer: Answer): HubRefused =>
  because(
    'credentials',
    'H2K-770',
    `Docker Hub does not accept the password of ${user}: ${saying(answer)}`,
    'Look at the ENDPOINT’s username and password; a token of an organisation signs in with the organisation’s name.',
  );

export const secondFactor = (user: string): HubRefused =>
  because(
    'twoFactor',
    'H2K-771',
    `the account ${user} wants a second factor, which nobody is there to type`,
    'Make a personal access token (hub.docker.com > Account settings > Personal access tokens) with the right to read, write and delete, and give it as the ENDPOINT’s password.',
  );

/** An answer of the edge in front of the API, whatever its status says. */
export const isPage = ({ text, headers }: Answer): boolean => /html/i.test(headers['content-type'] ?? '') || /^\s*</.test(text);

const longest = 300;

/** What Docker Hub said, on one line: it has five forms of it. */
export function saying(answer: Answer): string {
  const { text, status } = answer;
  if (isPage(answer)) return 'a page of HTML';
  const body = parsed(text);
  const words = typeof body === 'object' && body !== null ? wordsIn(body as Record<string, unknown>) : [text];
  return words.join('; ').replace(/\s+/g, ' ').trim().slice(0, longest) || `HTTP ${status}`;
}

function wordsIn({ message, detail, error, ...fields }: Record<string, unknown>): string[] {
  const plain = [message, detail, error].filter((one): one is string => typeof one === 'string' && one !== '');
  if (plain.length > 0) return plain;
  return Object.entries(fields).flatMap(([field, value]) =>
    Array.isArray(value) && value.every((one) => typeof one === 'string') ? [`${field}: ${value.join(', ')}`] : [],
  );
}

/** undefined: it is no JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
