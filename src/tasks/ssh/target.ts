import type { Defined } from '../../definitions/types.ts';
import type { HostKey, SshProblem, SshTarget } from '../../ports/types.ts';
import { ConfigurationError, type JsonObject, type Problem, UnavailableError } from '../../types.ts';
import { isOpen } from '../fields.ts';

/** Where an SSH task runs its script, and as whom. */
export interface SshAddress {
  host: string;
  username: string;
  password: string;
  privatekey: string;
  passphrase: string;
  /** Accepted keys of the host. */
  fingerprint: string[];
}

/** `host`, `host:2222`, `10.0.0.1`, `fe80::1`, `[fe80::1]:2222`; undefined: none of them. */
export function hostOf(written: string): { host: string; port: number } | undefined {
  const text = written.trim();
  const bracketed = /^\[([\da-fA-F:.%\w]+)\](?::(\d{1,5}))?$/.exec(text);
  const [, host, port] = bracketed ?? /^([^\s:/@]+)(?::(\d{1,5}))?$/.exec(text) ?? /^([\da-fA-F:.]+:[\da-fA-F:.]*)$/.exec(text) ?? [];
  const number = Number(port ?? 22);
  return host === undefined || number < 1 || number > 65_535 ? undefined : { host, port: number };
}

/** Throws ConfigurationError (H2K-844) where there is nothing to sign in with. */
export function targetOf({ host, username, password, privatekey, passphrase }: SshAddress): SshTarget {
  const address = hostOf(host);
  if (!address)
    throw new ConfigurationError([
      problem(
        'H2K-661',
        `host of a SSH task can't be ${JSON.stringify(host)}`,
        'write a name or an address: host: build.acme.example, or 10.0.0.5:2222',
      ),
    ]);
  if (password === '' && privatekey === '')
    throw new ConfigurationError([
      problem('H2K-844', `there is nothing to sign in to ${host} with`, 'give password or privatekey: ${var.NAME} of a SECRET variable'),
    ]);
  return {
    ...address,
    username,
    ...(password === '' ? {} : { password }),
    ...(privatekey === '' ? {} : { privateKey: privatekey, ...(passphrase === '' ? {} : { passphrase }) }),
  };
}

/** Whether a host's key is one of those that were accepted: `SHA256:…`, with or without its name. */
export const isAccepted = ({ fingerprint }: HostKey, accepted: readonly string[]): boolean =>
  accepted.some((one) => plain(one) === plain(fingerprint));
const plain = (fingerprint: string): string =>
  fingerprint
    .trim()
    .replace(/^SHA256:/i, '')
    .replace(/=+$/, '');

/** Told before anything runs, where nobody has said which key the host has (H2K-840). */
export function keyProblems({ value, at }: Defined<JsonObject>): Problem[] {
  const { fingerprint, host } = value;
  const named = typeof fingerprint === 'string' ? fingerprint.trim() : fingerprint;
  if (named !== undefined && named !== null && named !== '' && !(Array.isArray(named) && named.length === 0)) return [];
  const name = typeof host === 'string' && !isOpen(host) ? (hostOf(host)?.host ?? host) : 'HOST';
  return [
    {
      code: 'H2K-840',
      severity: 'warning',
      message: 'nobody has said which key the host has: the task will stop there, and tell it',
      fix: `ssh-keyscan ${name} | ssh-keygen -lf - shows it; write fingerprint: SHA256:…`,
      at: at(['host']),
    },
  ];
}

/** Why the script did not run, as a run that stops there is told. */
export function unavailable(
  error: SshProblem,
  { host }: Pick<SshAddress, 'host'>,
  accepted: readonly string[],
): UnavailableError | ConfigurationError {
  const { code, message } = error;
  if (code === 'hostKey' && accepted.length === 0)
    return new UnavailableError([
      problem(
        'H2K-841',
        `nobody has accepted the key of ${host}: ${message}`,
        `is that the host's? Then write it into the task: fingerprint: ${/SHA256:\S+/.exec(message)?.[0]}`,
      ),
    ]);
  if (code === 'hostKey')
    return new UnavailableError([
      problem(
        'H2K-842',
        `${host} is not the host that was accepted: ${message}; accepted is ${accepted.join(', ')}`,
        'find out why before you accept it: the host was made anew, or another one answers in its place',
      ),
    ]);
  if (code === 'denied')
    return new UnavailableError([problem('H2K-843', message, 'look at username, password and privatekey, and at what the server lets in')]);
  if (code === 'key')
    return new ConfigurationError([
      problem('H2K-844', `privatekey: ${message}`, 'give the text of the file that ssh-keygen wrote, all its lines, and its passphrase'),
    ]);
  return new UnavailableError([problem('H2K-845', message, 'is the host on, its name right, and its port open to where this runs?')]);
}

const problem = (code: Problem['code'], message: string, fix: string): Problem => ({ code, severity: 'error', message, fix });
