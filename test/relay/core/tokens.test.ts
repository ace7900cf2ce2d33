import { describe, expect, it } from '@jest/globals';
import { hashToken, isToken, mintToken } from '../../../src/relay/core/tokens.ts';
import { hookOf, hookUrl, tokenIn } from '../../../src/relay/sources/dockerhub.ts';

describe('a hook’s token', () => {
  it('is 32 bytes as they may stand in a URL', () => {
    const token = mintToken((bytes) => new Uint8Array(bytes).fill(255));
    expect(token).toBe(`${'_'.repeat(42)}8`);
    expect(isToken(token)).toBe(true);
    expect(mintToken((bytes) => new Uint8Array(bytes).fill(251))).toMatch(/^[\w-]{43}$/);
  });

  it('is kept as its sha256', async () => {
    expect(await hashToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it.each([
    ['/hooks/dockerhub/abc', 'abc'],
    ['/hooks/dockerhub/abc?push=1', 'abc'],
    ['/hooks/dockerhub/', ''],
    ['/pipelines/api/docker-hub-webhooks?secureToken=abc', 'abc'],
    ['/codestream/api/docker-hub-webhooks?a=1&secureToken=abc', 'abc'],
    ['/pipelines/api/docker-hub-webhooks', ''],
    ['/hooks/dockerhub/abc/d', undefined],
    ['/hooks/other/abc', undefined],
    ['/', undefined],
  ])('in %s is %s', (path, token) => {
    expect(hookOf(path)?.token).toBe(token);
  });

  it('is found in the address that was pasted into Docker Hub', () => {
    expect(hookUrl('https://relay.example.com/', 'abc')).toBe('https://relay.example.com/hooks/dockerhub/abc');
    expect(['abc', 'https://relay.example.com/hooks/dockerhub/abc'].map(tokenIn)).toEqual(['abc', 'abc']);
  });
});
