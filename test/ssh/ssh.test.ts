import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TaskContext } from '../../src/pipeline/types.ts';
import { nodePorts } from '../../src/ports/node.ts';
import { newSsh } from '../../src/ports/ssh.ts';
import { ssh } from '../../src/tasks/ssh.ts';
import { type JsonObject, Stop } from '../../src/types.ts';
import { freePort, type Sshd, startSshd } from './sshd.ts';

let server: Sshd;
let folder: string;
beforeAll(async () => {
  server = await startSshd();
  folder = mkdtempSync(join(tmpdir(), 'hub-to-kube-ssh-test-'));
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

type More = { values?: JsonObject; signal?: AbortSignal; connectWithin?: number; line?: (text: string) => void };

/** By key, unless the input says otherwise. */
async function ran(input: JsonObject, { values = {}, signal = new AbortController().signal, connectWithin, line }: More = {}) {
  const lines: string[] = [];
  const ports = { ...nodePorts(), ...(connectWithin === undefined ? {} : { ssh: newSsh(connectWithin) }) };
  const context = {
    ports,
    signal,
    scope: (path: readonly (string | number)[]) => values[path.join('.')],
    log(text: string) {
      lines.push(text);
      line?.(text);
    },
  } as unknown as TaskContext;
  const address = {
    host: `127.0.0.1:${server.port}`,
    username: userInfo().username,
    privatekey: server.key,
    fingerprint: server.fingerprint,
  };
  try {
    return { ...(await ssh.run(ssh.parse({ ...address, ...input }), context)), lines };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return {
      status: error.name,
      statusMessage: error.problems.map(({ code, message }) => `${code} ${message}`).join('\n'),
      output: {} as JsonObject,
      lines,
    };
  }
}
const message = async (input: JsonObject, more: More = {}) => {
  const { status, statusMessage } = await ran(input, more);
  return `${status}: ${statusMessage}`;
};
const here = () => `127.0.0.1:${server.port}`;

describe('who comes in', () => {
  it('by a key', async () => expect(await message({ script: 'true' })).toBe(`COMPLETED: the script has run on ${here()}`));
  it('by a key and its passphrase', async () =>
    expect(await message({ script: 'true', privatekey: server.locked, passphrase: server.passphrase })).toMatch(/^COMPLETED/));
  it('by a password', async () =>
    expect(await message({ script: 'true', username: server.user, privatekey: '', password: server.password })).toMatch(/^COMPLETED/));
  it('by a password that the server asks for as a question', async () => {
    const asking = await startSshd({ asking: 'keyboard-interactive' });
    const { user: username, password, port, fingerprint } = asking;
    const told = await message({ script: 'true', host: `127.0.0.1:${port}`, username, password, privatekey: '', fingerprint });
    await asking.stop();
    expect(told).toMatch(/^COMPLETED/);
  });

  it.each<[string, () => JsonObject, string]>([
    [
      'a wrong password',
      () => ({ username: server.user, privatekey: '', password: 'wrong' }),
      'UnavailableError: H2K-843 HERE does not let deployer in: it takes neither the password nor the key',
    ],
    [
      'a wrong key',
      () => ({ privatekey: server.stranger }),
      `UnavailableError: H2K-843 HERE does not let ${userInfo().username} in: it takes neither the password nor the key`,
    ],
    [
      'a key without its passphrase',
      () => ({ privatekey: server.locked }),
      'ConfigurationError: H2K-844 privatekey: the private key is encrypted, and there is no passphrase',
    ],
    [
      'a wrong passphrase',
      () => ({ privatekey: server.locked, passphrase: 'wrong' }),
      'ConfigurationError: H2K-844 privatekey: the passphrase does not open the private key',
    ],
    ['what is no key', () => ({ privatekey: 'ssh-key' }), 'ConfigurationError: H2K-844 privatekey: the private key can’t be read'],
    ['neither a password nor a key', () => ({ privatekey: '' }), 'ConfigurationError: H2K-844 there is nothing to sign in to HERE with'],
    [
      'a host whose key nobody accepted',
      () => ({ fingerprint: '' }),
      'UnavailableError: H2K-841 nobody has accepted the key of HERE: its key is KEY (ssh-ed25519)',
    ],
    [
      'a host with another key',
      () => ({ fingerprint: 'SHA256:abc' }),
      'UnavailableError: H2K-842 HERE is not the host that was accepted: its key is KEY (ssh-ed25519); accepted is SHA256:abc',
    ],
  ])('not by %s', async (_, input, told) => {
    const { lines, ...result } = await ran({ script: 'echo begun', ...input() });
    expect(`${result.status}: ${result.statusMessage}`).toBe(told.replace('HERE', here()).replace('KEY', server.fingerprint));
    expect(lines).toEqual([]);
  });
});

describe('a host that isn’t there', () => {
  it('by its name', async () =>
    expect(await message({ script: 'true', host: 'nowhere.invalid' })).toBe('UnavailableError: H2K-845 there is no host nowhere.invalid'));
  it('by its port', async () => {
    const port = await freePort();
    expect(await message({ script: 'true', host: `127.0.0.1:${port}` })).toBe(
      `UnavailableError: H2K-845 127.0.0.1:${port} refuses the connection: no SSH server listens there`,
    );
  });
  it('because it says nothing', async () => {
    const silent = await listening(() => {});
    expect(await message({ script: 'true', host: `127.0.0.1:${silent.port}` }, { connectWithin: 300 })).toBe(
      `UnavailableError: H2K-845 127.0.0.1:${silent.port} does not answer within 0.3 s`,
    );
    silent.close();
  });
  it('because something else answers', async () => {
    const other = await listening((socket) => void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    expect(await message({ script: 'true', host: `127.0.0.1:${other.port}` })).toMatch(/^UnavailableError: H2K-845 127\.0\.0\.1:\d+/);
    other.close();
  });
});

describe('a script', () => {
  it('has its arguments, environment and folder; values of bindings are never a part of it', async () => {
    const { lines } = await ran(
      {
        script: 'pwd; echo "$1|$2|$SIZE"; echo "${input.TAG}"; echo \'${input.TAG}\'',
        workingDirectory: folder,
        arguments: ['a b', "it's $HOME"],
        environmentVariables: { SIZE: '"3"; id' },
      },
      { values: { 'input.TAG': '$(touch /tmp/never); "x' } },
    );
    expect(lines).toEqual([folder, 'a b|it\'s $HOME|"3"; id', '$(touch /tmp/never); "x', '$(touch /tmp/never); "x']);
  });

  it('tells what it wrote into its response file, as JSON where it is that', async () => {
    const { output, lines } = await ran({ script: 'echo \'{"ip": ["10.0.0.7"]}\' > "$SCRIPT_RESPONSE_FILE"; printf end' });
    expect(output).toEqual({ exitCode: 0, response: { ip: ['10.0.0.7'] }, logs: 'end\n', error: '', errorMessage: '' });
    expect(lines).toEqual(['end']);
    expect((await ran({ script: 'echo text > $SCRIPT_RESPONSE_FILE' })).output).toMatchObject({ response: 'text' });
    expect((await ran({ script: 'true' })).output).toMatchObject({ response: null });
  });

  it('ends with its exit code; the last lines are the reason', async () => {
    const { status, output } = await ran({ script: 'echo before\necho why >&2\nexit 7' });
    expect([status, output]).toEqual([
      'FAILED',
      {
        exitCode: 7,
        response: null,
        logs: 'before\nwhy\n',
        error: 'why\n',
        errorMessage: 'the script ended with exit code 7: before / why',
      },
    ]);
  });

  it('ends with the first command that fails, unless it shall go on', async () => {
    expect((await ran({ script: 'false\necho after' })).lines).toEqual([]);
    expect((await ran({ script: '#!/bin/sh\nfalse\necho after' })).lines).toEqual([]);
    expect((await ran({ script: 'false\necho after', continueOnCommandFailure: 'true' })).lines).toEqual(['after']);
  });

  it('may be for another program, and may have the line ends of Windows', async () => {
    expect((await ran({ script: '#!/usr/bin/env perl\r\nprint "perl @ARGV\\n";\r\n', arguments: ['x y'] })).lines).toEqual(['perl x y']);
    expect((await ran({ script: 'if true; then\r\n  echo yes\r\nfi\r\n' })).lines).toEqual(['yes']);
  });

  it('may read its standard input: there is nothing in it', async () =>
    expect((await ran({ script: 'cat; echo end' })).lines).toEqual(['end']));

  it('may print more than anybody reads', async () => {
    const { status, output, lines } = await ran({ script: "head -c 30000000 /dev/zero | tr '\\0' x | fold -w 99\necho; echo last" });
    expect([status, lines.length, lines.at(-1)]).toEqual(['COMPLETED', 20_001, '… more than 20000 lines: the rest is not shown']);
    expect((output['logs'] as string).length).toBe(50_000);
    expect((output['logs'] as string).slice(-7)).toBe('x\nlast\n');
  });

  it('whose folder is not there fails', async () =>
    expect(await message({ script: 'true', workingDirectory: '/nowhere' })).toMatch(
      /^FAILED: the script ended with exit code 126, in \/nowhere: .*\/nowhere/,
    ));

  it('leaves nothing behind, and keeps none of it in a command line', async () => {
    const { lines } = await ran({ script: 'ps -ww -o args= -p $PPID; dirname "$0"', environmentVariables: { TOKEN: 'canary-7f3a' } });
    expect(lines.join('\n')).not.toContain('canary-7f3a');
    expect((await ran({ script: `ls ${lines.at(-1)}; true` })).lines.join()).toMatch(/No such file/i);
  });
});

describe('a script that shall end', () => {
  /** Runs until it has told its process id, then has `end` happen. */
  async function ended(script: string, end: (stop: () => void) => void, host = here()) {
    const stop = new AbortController();
    const file = join(folder, `pid-${Math.random()}`);
    const told = { pid: 0 };
    const running = ran(
      { host, script: `echo $$ > ${file}; echo begun\n${script}` },
      {
        signal: stop.signal,
        line(text) {
          if (text !== 'begun') return;
          told.pid = Number(readFileSync(file, 'utf8'));
          end(() => stop.abort(new Error('told to')));
        },
      },
    );
    const outcome = await running.then(
      ({ status, statusMessage }) => `${status}: ${statusMessage}`,
      (error: Error) => error.message,
    );
    return { outcome, pid: told.pid };
  }
  const isAlive = (pid: number): boolean => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };
  async function isGone(pid: number): Promise<boolean> {
    for (let tries = 0; tries < 200 && isAlive(pid); tries += 1) await pause(50);
    return !isAlive(pid);
  }

  it('ends on the host, with what it started', async () => {
    const { outcome, pid } = await ended('sleep 1000 &\nwait', (stop) => stop());
    expect([outcome, await isGone(pid)]).toEqual(['told to', true]);
  });

  it('is killed where it won’t', async () => {
    const { outcome, pid } = await ended("trap '' TERM\nsleep 1000\nsleep 1000", (stop) => stop());
    expect([outcome, await isGone(pid)]).toEqual(['told to', true]);
  });

  it('ends on the host also when the line is cut, and fails here', async () => {
    const sockets: Socket[] = [];
    const line = await listening((socket) => {
      const far = connect(server.port, '127.0.0.1');
      for (const one of [socket, far]) one.on('error', () => {});
      socket.pipe(far).pipe(socket);
      sockets.push(socket, far);
    });
    const cut = () => {
      for (const one of sockets) one.destroy();
    };
    const { outcome, pid } = await ended('sleep 1000', cut, `127.0.0.1:${line.port}`);
    line.close();
    expect(outcome).toMatch(/^FAILED: the connection was lost before the command ended: begun$/);
    expect(await isGone(pid)).toBe(true);
  });
});

/** Something that listens on this machine's loopback. */
async function listening(take: (socket: Socket) => void): Promise<{ port: number; close: () => void }> {
  const open = new Set<Socket>();
  const listener: Server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => {});
    take(socket);
  }).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  return {
    port: (listener.address() as { port: number }).port,
    close() {
      for (const socket of open) socket.destroy();
      listener.close();
    },
  };
}
