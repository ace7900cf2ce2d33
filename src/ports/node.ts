import { homedir } from 'node:os';
import { newCertificate } from './certificate.ts';
import { newExec } from './exec.ts';
import { workspaceFiles } from './files.ts';
import { newHttp } from './http.ts';
import { inert } from './inert.ts';
import { newMail } from './mail.ts';
import { newSecrets } from './secrets.ts';
import { newSsh } from './ssh.ts';
import type { Level, Ports } from './types.ts';

export interface NodePortsOptions {
  /** Left out: the working folder. */
  workspace?: string;
  /** Left out: the process's. */
  env?: Readonly<Record<string, string | undefined>>;
  /** Where a line goes, secrets already hidden and nothing in it a command to GitHub's runner. Left out: standard error. */
  log?(level: Level, text: string): void;
  /** Hears each secret once: the action tells GitHub's log to hide it too. */
  secret?(value: string): void;
}
export interface NodePorts extends Ports {
  /** Ends the kept-alive connections; for a process that goes on living without them. */
  close(): void;
}

/** The effects, as Node has them. What is costly to load (node:http is a third of a start) is loaded at its first use. */
export function nodePorts(options: NodePortsOptions = {}): NodePorts {
  const env = defined(options.env ?? process.env);
  const secrets = newSecrets((value) => options.secret?.(value));
  const write = (level: Level, text: string) => (options.log ? options.log(level, text) : process.stderr.write(`${text}\n`));
  return {
    ...newHttp(env),
    certificate: newCertificate(env),
    now: () => Date.now(),
    sleep,
    random: newRandom(),
    env,
    ssh: newSsh(),
    mail: newMail(),
    exec: newExec(options.workspace ?? process.cwd()),
    files: workspaceFiles(options.workspace ?? process.cwd(), env.HOME ?? homedir()),
    log: (level, text) => write(level, inert(secrets.redact(text))),
    secrets,
  };
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const abort = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', abort);
      resolve();
    }, ms);
    signal.addEventListener('abort', abort, { once: true });
  });
}

function defined(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** Small amounts come out of a pool, each byte once: asking the generator costs more than all else that is done for an id. */
function newRandom(): Ports['random'] {
  const { randomBytes } = process.getBuiltinModule('node:crypto');
  let pool = Buffer.alloc(0);
  return (bytes) => {
    if (bytes > 256) return randomBytes(bytes);
    if (pool.length < bytes) pool = randomBytes(4096);
    const taken = pool.subarray(0, bytes);
    pool = pool.subarray(bytes);
    return taken;
  };
}
