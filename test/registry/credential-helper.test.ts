import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { nodePorts } from '../../src/ports/node.ts';
import { dockerCredentials } from '../../src/registry/credentials.ts';

const bin = mkdtempSync(join(tmpdir(), 'helpers-'));
afterAll(() => rmSync(bin, { recursive: true }));
beforeEach(() => writeFileSync(join(bin, 'asked'), ''));
const { signal } = new AbortController();

/** Puts a credential helper on the PATH: a script that remembers what it was asked. */
function helper(name: string, script: string): void {
  const file = join(bin, `docker-credential-${name}`);
  writeFileSync(file, `#!/bin/sh\nread server\necho "$1 $server" >> ${bin}/asked\n${script}\n`);
  chmodSync(file, 0o755);
}
const answers = (username: string, secret: string) => `echo '{"ServerURL":"x","Username":"${username}","Secret":"${secret}"}'`;

function finding(config: object) {
  writeFileSync(join(bin, 'config.json'), JSON.stringify(config));
  const logged: string[] = [];
  const hidden: string[] = [];
  const ports = nodePorts({
    env: { DOCKER_CONFIG: bin, PATH: `${bin}:/usr/bin:/bin` },
    log: (_, text) => logged.push(text),
    secret: (value) => hidden.push(value),
  });
  return { find: dockerCredentials(ports), logged, hidden };
}
const asked = () => readFileSync(join(bin, 'asked'), 'utf8').trim().split('\n');

describe('a credential helper', () => {
  it('of one registry is asked for it, once; what it says is hidden', async () => {
    helper('ours', answers('ann', 'hush-hush'));
    const { find, logged, hidden } = finding({ credHelpers: { 'ghcr.io': 'ours' }, auths: { 'ghcr.io': { auth: 'YTpi' } } });
    expect(await find('ghcr.io', signal)).toEqual({
      credential: { from: 'docker-credential-ours', username: 'ann', password: 'hush-hush' },
    });
    await find('ghcr.io', signal);
    expect(asked()).toEqual(['get ghcr.io']);
    expect(hidden).toContain('hush-hush');
    expect(logged).toEqual([]);
    expect(await find('quay.io', signal)).toEqual({});
  });
  it('of all registries is asked for those that the file says nothing of, Docker Hub by its old address', async () => {
    helper('store', answers('<token>', 'identity'));
    const { find } = finding({
      credsStore: 'store',
      auths: { 'ghcr.io': { auth: Buffer.from('bob:pw').toString('base64') }, 'https://quay.io/v2/': {} },
    });
    expect(await find('docker.io', signal)).toEqual({ credential: { from: 'docker-credential-store', identityToken: 'identity' } });
    await find('quay.io', signal);
    expect(await find('ghcr.io', signal)).toMatchObject({ credential: { username: 'bob' } });
    expect(asked()).toEqual(['get https://index.docker.io/v1/', 'get https://quay.io/v2/']);
  });
  it.each<[string, string, string | undefined, RegExp]>([
    ['that is not installed', 'absent', undefined, /docker-credential-absent, and there is no program docker-credential-absent/],
    [
      'that has nothing',
      'empty',
      'echo "credentials not found in native keychain"; exit 1',
      /docker-credential-empty has no credentials of docker.test/,
    ],
    ['that fails', 'broken', 'echo hush-hush; exit 3', /docker-credential-broken ended with 3/],
    ['that talks nonsense', 'odd', 'echo hush-hush', /answers with something else than a user and a secret/],
    ['whose name leads elsewhere', '../../evil', undefined, /no name of a program/],
  ])('%s is told of, what it printed is not', async (_, name, script, words) => {
    if (script !== undefined) helper(name, script);
    const { find, logged } = finding({ credHelpers: { 'docker.test': name } });
    const found = await find('docker.test', signal);
    expect(found.credential).toBeUndefined();
    expect(found.note).toMatch(words);
    expect(found.note + logged.join()).not.toMatch(/hush/);
  });
  it('ends with the run', async () => {
    helper('slow', 'sleep 100');
    const { find } = finding({ credsStore: 'slow' });
    const reason = new Error('cancelled');
    const abort = new AbortController();
    const run = find('docker.io', abort.signal);
    setTimeout(() => abort.abort(reason), 100);
    await expect(run).rejects.toBe(reason);
  });
});
