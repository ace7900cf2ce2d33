import { describe, expect, it } from '@jest/globals';
import { endOf, entriesFor, pullEntries } from '../../src/registry/dockerconfig.ts';

const entry = { username: 'ann', password: 'pw' };
const config = (...keys: string[]) => pullEntries(JSON.stringify({ auths: Object.fromEntries(keys.map((key) => [key, entry])) }), 'it');

describe('the entry that a kubelet tries', () => {
  it.each<[string, string, boolean]>([
    ['https://index.docker.io/v1/', 'docker.io/acme/shop', true],
    ['index.docker.io', 'docker.io/library/busybox', true],
    ['docker.io', 'docker.io/acme/shop', true],
    ['https://index.docker.io/v1', 'docker.io/acme/shop', false],
    ['registry-1.docker.io', 'docker.io/acme/shop', false],
    ['index.docker.io', 'ghcr.io/acme/shop', false],
    ['private.test', 'private.test/acme/shop', true],
    ['https://private.test/v2/', 'private.test/acme/shop', true],
    ['https://private.test/v2/acme', 'private.test/acme/shop', true],
    ['private.test', 'private.test:5000/acme/shop', false],
    ['private.test:5000', 'private.test:5000/acme/shop', true],
    ['private.test/acme', 'private.test/acme/shop', true],
    ['private.test/other', 'private.test/acme/shop', false],
    ['*.test', 'private.test/acme/shop', true],
    ['*.test', 'very.private.test/acme/shop', false],
    ['*.*.test', 'very.private.test/acme/shop', true],
    ['privat?.test', 'private.test/acme/shop', true],
    ['private_test', 'private.test/acme/shop', false],
  ])('%s for %s: %s', (key, repository, expected) => {
    expect(entriesFor(repository, config(key)).map((one) => one.key)).toEqual(expected ? [key] : []);
  });

  it('is the one with the longest path first, Docker Hub’s old address only where nothing else fits', () => {
    const keys = (...all: string[]) => entriesFor('docker.io/acme/shop', config(...all)).map(({ key }) => key);
    expect(keys('docker.io', 'docker.io/acme')).toEqual(['docker.io/acme', 'docker.io']);
    expect(keys('https://index.docker.io/v1/', 'docker.io')).toEqual(['docker.io']);
  });

  it('has a name and a password, in `auth` or beside it', () => {
    const auth = (text: string) => ({ auth: btoa(text) });
    const read = (value: object) => pullEntries(JSON.stringify({ auths: { a: value } }), 'it').map(({ credential }) => credential.password);
    expect(read(auth('ann:a:b'))).toEqual(['a:b']);
    expect(read({ ...auth('ann:pw\0\0') })).toEqual(['pw']);
    expect(read({ username: 'ann', password: 'pw', auth: '' })).toEqual(['pw']);
    expect(read({ ...auth('ann'), username: 'bob', password: 'other' })).toEqual(['other']);
    expect(read({ identitytoken: 'x' })).toEqual([]);
    expect(read(auth('ann:'))).toEqual([]);
  });

  it.each(['', 'no JSON', 'null', '[]', '{"auths":[]}', '{"auths":{"a":null,"b":"c","d":{"auth":7}}}'])('is not in %j', (text) =>
    expect(pullEntries(text, 'it')).toEqual([]),
  );
});

describe('when a password ends', () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  it.each<[string, string, number | undefined]>([
    ['a JSON web token', `${part({ alg: 'RS256' })}.${part({ exp: 1_700_000_000 })}.c2ln`, 1_700_000_000_000],
    ['a JSON web token that doesn’t', `${part({ alg: 'RS256' })}.${part({ sub: 'ann' })}.c2ln`, undefined],
    ['Amazon’s', Buffer.from(JSON.stringify({ payload: 'x', expiration: 1_700_000_000 })).toString('base64'), 1_700_000_000_000],
    ['any other', 'let-me-pull', undefined],
  ])('%s', (_, password, expected) => expect(endOf(password)).toBe(expected));
});
