import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CheckContext, TaskContext } from '../../src/pipeline/types.ts';
import { nodePorts } from '../../src/ports/node.ts';
import type { SshOptions, SshTarget } from '../../src/ports/types.ts';
import { command, interpreterOf, payload, Response } from '../../src/tasks/ssh/remote.ts';
import { hostOf, isAccepted } from '../../src/tasks/ssh/target.ts';
import { ssh } from '../../src/tasks/ssh.ts';
import type { JsonObject } from '../../src/types.ts';
import { at } from './server.ts';

const input = { host: '10.0.0.5', username: 'deploy', password: '${var.P}', script: 'true', fingerprint: 'SHA256:abc' };
const checked = async (value: JsonObject, endpoints = {}) => {
  const pipeline = { stages: { S: { tasks: { T: { type: 'SSH', input: value, endpoints } } } } };
  const problems = await ssh.check({ value, at }, { pipeline, stage: 'S', task: 'T' } as unknown as CheckContext);
  return problems.map(({ severity, code, message }) => `${severity} ${code} ${message}`);
};

describe('an SSH task is checked before anything runs', () => {
  it.each<[string, JsonObject, string[]]>([
    ['nothing is wrong', input, []],
    [
      'as exports write it',
      {
        ...input,
        privatekey: '',
        passphrase: '',
        workingDirectory: '',
        arguments: [],
        environmentVariables: {},
        continueOnCommandFailure: 'false',
      },
      [],
    ],
    [
      'nobody knows the host',
      { ...input, fingerprint: '' },
      ['warning H2K-840 nobody has said which key the host has: the task will stop there, and tell it'],
    ],
    ['no host', { ...input, host: '' }, ['error H2K-661 host of a SSH task is missing']],
    ['a URL for a host', { ...input, host: 'ssh://10.0.0.5' }, ['error H2K-661 host of a SSH task can\'t be "ssh://10.0.0.5"']],
    [
      'a variable that no shell can have',
      { ...input, environmentVariables: { '--dns': 'x' } },
      ['error H2K-661 "--dns" can be no variable of a shell'],
    ],
    [
      'a binding where the shell fills in nothing',
      { ...input, script: "cat <<'EOF'\n${input.X}\nEOF" },
      ['error H2K-664 ${input.X} stands in a here-document whose end is in quotes, where the shell fills in nothing'],
    ],
    [
      'a binding that another program would read',
      { ...input, script: '#!/usr/bin/env python3\nprint("${input.X}")' },
      ["error H2K-846 /usr/bin/env python3 doesn't fill in bindings, as a shell does"],
    ],
    ['a misspelt input', { ...input, passwort: 'x' }, ['error H2K-660 a SSH task has no input passwort; did you mean password?']],
  ])('%s', async (_, value, told) => expect(await checked(value)).toEqual(told));

  it('an agent is told not to be asked', async () =>
    expect((await checked(input, { agent: 'far' }))[0]).toMatch(/^warning H2K-663 .*agent far/));
});

describe('addresses and keys', () => {
  it.each([
    ['build.acme.example', { host: 'build.acme.example', port: 22 }],
    [' 10.0.0.5:2222 ', { host: '10.0.0.5', port: 2222 }],
    ['fe80::1', { host: 'fe80::1', port: 22 }],
    ['[fe80::1]:2222', { host: 'fe80::1', port: 2222 }],
    ['a b', undefined],
    ['me@host', undefined],
    ['host:0', undefined],
    ['host:70000', undefined],
  ])('%s', (written, meant) => expect(hostOf(written)).toEqual(meant));

  it('a key is accepted by its fingerprint alone', () => {
    const key = { type: 'ssh-ed25519', fingerprint: 'SHA256:abc+/' };
    expect(
      [['SHA256:abc+/'], ['abc+/'], ['SHA256:xyz', ' sha256:abc+/= '], ['SHA256:abc'], ['SHA256:ABC+/'], []].map((all) =>
        isAccepted(key, all),
      ),
    ).toEqual([true, true, true, false, false, false]);
  });
});

describe('what runs there', () => {
  const script = { script: 'printf "%s\\n" "$1" "$VALUE"', env: {}, arguments: [], folder: '', goesOn: false };
  /** As the other host's login shell would run it: its standard input stays open until it has ended. */
  async function here(remote: Parameters<typeof payload>[0]) {
    const text = payload(remote, 'mark');
    const child = spawn('sh', ['-c', command(Buffer.byteLength(text), 'mark')], { stdio: ['pipe', 'pipe', 'ignore'], detached: true });
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      stdout += part;
    });
    const closed = once(child, 'close');
    child.stdin.write(text);
    const [status] = await once(child, 'exit');
    child.stdin.end();
    await closed;
    return { status, printed: stdout.slice(0, stdout.indexOf('\nmark\n')) };
  }

  /** What a shell reads as more than itself, and anything else. */
  const special = fc.oneof(
    fc.constantFrom(...Array.from('\'"$`\\ !;()*-~#&|<>\t')),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  );

  it('no value ever becomes a part of the script', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: special }), fc.string({ unit: special }), async (one, other) => {
        const [argument, value] = [one, other].map((text) =>
          text
            .toWellFormed()
            .replace(/\0/g, '')
            .replace(/[\r\n]/g, ' '),
        ) as [string, string];
        expect(await here({ ...script, arguments: [argument], env: { VALUE: value } })).toEqual({
          status: 0,
          printed: `${argument}\n${value}\n`,
        });
      }),
      { numRuns: 40 },
    ));

  it('is the program that the first line names', () => {
    expect(interpreterOf('#!/bin/bash -x\n')).toEqual({ words: '/bin/bash -x', isShell: true });
    expect(interpreterOf('#! /usr/bin/env python3\r\n')).toEqual({ words: '/usr/bin/env python3', isShell: false });
    expect([interpreterOf('echo #!/bin/sh'), interpreterOf('#!/bin/sh; id\n'), interpreterOf('#!python')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('tells its response behind the mark; blank lines before it are its own', () => {
    const lines: string[] = [];
    const response = new Response('mark', (line) => lines.push(line));
    for (const line of ['a', '', 'b', '', '', 'mark', '{', '}']) response.line(line);
    expect([lines, response.text]).toEqual([['a', '', 'b', ''], '{\n}']);
  });
});

it('passwords and keys are secrets from then on; nothing is asked of a host that can’t be signed in to', async () => {
  const ports = nodePorts();
  const asked: [SshTarget, string][] = [];
  const context = {
    ports: {
      ...ports,
      ssh: async (target: SshTarget, line: string, { input: text }: SshOptions) => {
        asked.push([target, `${line}${text}`]);
        return { code: 0 };
      },
    },
    signal: new AbortController().signal,
    scope: () => 'x',
    log() {},
  } as unknown as TaskContext;
  await ssh.run(ssh.parse({ ...input, password: 'canary-7f3a' }), context);
  expect(ports.secrets.redact('a canary-7f3a')).not.toContain('canary');
  expect(asked).toMatchObject([
    [{ host: '10.0.0.5', port: 22, username: 'deploy', password: 'canary-7f3a' }, expect.not.stringContaining('canary')],
  ]);
  await expect(ssh.run(ssh.parse({ ...input, password: '' }), context)).rejects.toThrow('nothing to sign in');
  expect(asked).toHaveLength(1);
});
