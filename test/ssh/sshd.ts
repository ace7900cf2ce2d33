import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Debian's openssh-server has it; it wants to be started by its whole path. */
const program = '/usr/sbin/sshd';

export interface Sshd {
  port: number;
  /** Its key, as ssh-keygen -l shows it. */
  fingerprint: string;
  /** Key pairs that it lets in: by itself, and by a passphrase. */
  key: string;
  locked: string;
  passphrase: string;
  /** One that it doesn't know. */
  stranger: string;
  /** A user who comes in by a password. */
  user: string;
  password: string;
  stop(): Promise<void>;
}

/** How it asks for the password: by itself, or as a question of its own. */
type Asking = 'password' | 'keyboard-interactive';

/**
 * A real SSH server on this machine's loopback. It sees users of its own: /etc/passwd and /etc/shadow are others for it and what it starts, and for
 * nobody else. Takes root.
 */
export async function startSshd({ asking = 'password' }: { asking?: Asking } = {}): Promise<Sshd> {
  const at = mkdtempSync(join(tmpdir(), 'hub-to-kube-sshd-'));
  const passphrase = 'open sesame 7f3a';
  for (const name of ['host', 'key', 'stranger']) keygen(join(at, name), '');
  keygen(join(at, 'locked'), passphrase);
  writeFileSync(join(at, 'authorized'), ['key', 'locked'].map((name) => readFileSync(join(at, `${name}.pub`), 'utf8')).join(''), {
    mode: 0o600,
  });
  mkdirSync('/run/sshd', { recursive: true, mode: 0o755 });
  const user = 'deployer';
  const password = 'canary-9d41-password';
  writeFileSync(join(at, 'passwd'), `${readFileSync('/etc/passwd', 'utf8')}${user}:x:0:0::${at}:/bin/sh\n`);
  const hash = execFileSync('openssl', ['passwd', '-6', password], { encoding: 'utf8' }).trim();
  writeFileSync(join(at, 'shadow'), `${readFileSync('/etc/shadow', 'utf8')}${user}:${hash}:19000:0:99999:7:::\n`, { mode: 0o600 });
  const port = await freePort();
  const config = {
    Port: port,
    ListenAddress: '127.0.0.1',
    HostKey: join(at, 'host'),
    PidFile: 'none',
    AuthorizedKeysFile: join(at, 'authorized'),
    StrictModes: 'no',
    UsePAM: asking === 'keyboard-interactive' ? 'yes' : 'no',
    PasswordAuthentication: asking === 'password' ? 'yes' : 'no',
    KbdInteractiveAuthentication: asking === 'password' ? 'no' : 'yes',
    PermitRootLogin: 'yes',
    LogLevel: 'ERROR',
  };
  writeFileSync(
    join(at, 'config'),
    Object.entries(config)
      .map(([name, value]) => `${name} ${value}\n`)
      .join(''),
  );
  const own = ['passwd', 'shadow'].map((name) => `mount --bind ${join(at, name)} /etc/${name} && `).join('');
  const child = spawn('unshare', ['--mount', 'sh', '-c', `${own}exec ${program} -D -e -f ${join(at, 'config')}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await listening(child, port);
  return {
    port,
    fingerprint: execFileSync('ssh-keygen', ['-lf', join(at, 'host.pub')], { encoding: 'utf8' }).split(' ')[1] ?? '',
    key: readFileSync(join(at, 'key'), 'utf8'),
    locked: readFileSync(join(at, 'locked'), 'utf8'),
    stranger: readFileSync(join(at, 'stranger'), 'utf8'),
    passphrase,
    user,
    password,
    async stop() {
      const exit = once(child, 'exit');
      child.kill();
      await exit;
      rmSync(at, { recursive: true });
    },
  };
}

function keygen(file: string, passphrase: string): void {
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', passphrase, '-C', 'test', '-f', file]);
}

/** sshd can't be told to choose one. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

async function listening(child: ChildProcess, port: number): Promise<void> {
  let told = '';
  child.stderr?.on('data', (part: Buffer) => {
    told += part.toString();
  });
  const { connect } = await import('node:net');
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) break;
    const socket = connect(port, '127.0.0.1');
    const isOpen = await Promise.race([once(socket, 'connect').then(() => true), once(socket, 'error').then(() => false)]).catch(
      () => false,
    );
    socket.destroy();
    if (isOpen) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`sshd does not listen: ${told}`);
}
