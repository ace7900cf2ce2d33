import { createHash } from 'node:crypto';
import type { Client, ClientChannel, ConnectConfig } from 'ssh2';
import { lines } from './exec.ts';
import { type ExecResult, type HostKey, type Ports, type SshOptions, SshProblem, type SshTarget } from './types.ts';

/** A connection that says nothing is asked so often, in ms; after three questions without an answer it is lost. */
const alive = 10_000;
/** A command that was told to end gets so long, in ms: it kills what is left after five seconds itself. */
const grace = 8000;
/** When it has ended, its output is waited for so long, in ms. */
const lastWords = 3000;

/** Commands on other hosts. The library is loaded at the first one. `connectWithin`: until somebody is signed in, in ms. */
export function newSsh(connectWithin = 20_000): Ports['ssh'] {
  return async (target, command, options) => {
    options.signal.throwIfAborted();
    const client = await newClient();
    try {
      await signedIn(client, { ...target, readyTimeout: connectWithin }, options);
      return await ran(client, command, options);
    } finally {
      client.on('error', () => {}).end();
      client.destroy();
    }
  };
}

async function newClient(): Promise<Client> {
  // A part of the library asks for its folder by the name that it has in CommonJS, and is bundled into a module.
  (globalThis as { __dirname?: string }).__dirname ??= import.meta.dirname;
  return new (await import('ssh2')).default.Client();
}

type Connecting = SshTarget & { readyTimeout: number };

async function signedIn(client: Client, { password, privateKey, ...target }: Connecting, { accepts, signal }: SshOptions): Promise<void> {
  let shown: HostKey | undefined;
  const refused: { key?: HostKey } = {};
  const config: ConnectConfig = {
    ...target,
    ...(password === undefined ? {} : { password, tryKeyboard: true }),
    ...(privateKey === undefined ? {} : { privateKey }),
    keepaliveInterval: alive,
    keepaliveCountMax: 3,
    hostVerifier: (key: Buffer) => {
      shown = hostKey(key);
      const isAccepted = accepts(shown);
      if (!isAccepted) refused.key = shown;
      return isAccepted;
    },
  };
  await new Promise<void>((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
    client
      .once('ready', () => {
        signal.removeEventListener('abort', stop);
        resolve();
      })
      .once('error', (error) => reject(refused.key ? new SshProblem('hostKey', keyText(refused.key)) : explained(error, target)))
      .once('close', () => reject(new SshProblem('cut', `${target.host} cut the connection`)))
      // Servers that ask themselves take the password as the answer to what they ask.
      .on('keyboard-interactive', (_name, _instructions, _language, prompts, finish) => finish(prompts.map(() => password ?? '')));
    try {
      client.connect(config);
    } catch (error) {
      reject(keyProblem(error as Error));
    }
  });
}

async function ran(client: Client, command: string, { input, signal, line }: SshOptions): Promise<ExecResult> {
  const channel = await new Promise<ClientChannel>((resolve, reject) => {
    client.once('error', (error) => reject(new SshProblem('lost', `the connection was lost: ${error.message}`)));
    client.exec(command, (error, stream) =>
      error ? reject(new SshProblem('denied', `no command may be run: ${error.message}`)) : resolve(stream),
    );
  });
  const readers = [lines(channel, (text) => line(text, 'out')), lines(channel.stderr, (text) => line(text, 'err'))];
  const ended = new Promise<ExecResult>((resolve, reject) => {
    client.once('close', () => reject(new SshProblem('lost', 'the connection was lost before the command ended')));
    channel.once('exit', (code: number | null, name?: string) => resolve({ code: code ?? 128, ...(name && { signal: name }) }));
    channel.once('close', () => reject(new SshProblem('lost', 'the command ended without an exit code')));
  });
  const closed = new Promise<void>((resolve) => channel.once('close', resolve));
  const stop = () => channel.end();
  signal.addEventListener('abort', stop, { once: true });
  channel.on('error', () => {}).write(input);
  if (signal.aborted) stop();
  try {
    const result = await Promise.race([ended, toldToEnd(signal)]);
    channel.end();
    await Promise.race([closed, moment(lastWords)]);
    for (const finish of readers) finish();
    signal.throwIfAborted();
    return result;
  } finally {
    ended.catch(() => {});
    signal.removeEventListener('abort', stop);
  }
}

/** Rejects some time after the signal: what doesn't end by then is left to end when it finds the connection gone. */
async function toldToEnd(signal: AbortSignal): Promise<never> {
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  await moment(grace);
  throw signal.reason;
}

const moment = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref());

function hostKey(key: Buffer): HostKey {
  const type = key.subarray(4, 4 + key.readUInt32BE(0)).toString('latin1');
  return { type, fingerprint: `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}` };
}
const keyText = ({ type, fingerprint }: HostKey): string => `its key is ${fingerprint} (${type})`;

function keyProblem({ message }: Error): SshProblem {
  if (!/key|passphrase/i.test(message)) return new SshProblem('key', message);
  const why = /no passphrase/i.test(message)
    ? 'the private key is encrypted, and there is no passphrase'
    : /passphrase|decrypt/i.test(message)
      ? 'the passphrase does not open the private key'
      : 'the private key can’t be read';
  return new SshProblem('key', why);
}

function explained(error: Error & { level?: string; code?: string }, { host, port, username, readyTimeout }: Connecting): SshProblem {
  const address = `${host}:${port}`;
  if (error.level === 'client-authentication')
    return new SshProblem('denied', `${address} does not let ${username} in: ${methods(error.message)}`);
  if (error.level === 'client-timeout') return new SshProblem('timeout', `${address} does not answer within ${readyTimeout / 1000} s`);
  if (error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN') return new SshProblem('unknownHost', `there is no host ${host}`);
  if (error.code === 'ECONNREFUSED') return new SshProblem('refused', `${address} refuses the connection: no SSH server listens there`);
  if (error.code === 'ETIMEDOUT') return new SshProblem('timeout', `${address} does not answer`);
  if (error.code === 'EHOSTUNREACH' || error.code === 'ENETUNREACH') return new SshProblem('unreachable', `there is no way to ${address}`);
  return new SshProblem('cut', `${address}: ${error.message}`);
}

const methods = (message: string): string =>
  /All configured authentication methods failed/.test(message) ? 'it takes neither the password nor the key' : message;
