import { describe, expect, it } from '@jest/globals';
import { newest, overtaken } from '../../src/triggers/order.ts';

const at = (tag: string, pushedAt?: number, webhook = 'shop') => ({ tag, webhook, ...(pushedAt === undefined ? {} : { pushedAt }) });

describe('a push is overtaken', () => {
  it('by another tag that was pushed later', () => {
    expect(overtaken(at('v1.2.3', 100), at('v1.2.4', 101), 'pushed')).toBe('v1.2.4, pushed later, is deployed');
    expect(overtaken(at('v1.2.3', 102), at('v1.2.4', 101), 'pushed')).toBeUndefined();
  });

  it('by nothing of the same second, the same tag, another webhook, or without a time', () => {
    expect(overtaken(at('a', 100), at('b', 100), 'pushed')).toBeUndefined();
    expect(overtaken(at('a', 100), at('a', 200), 'pushed')).toBeUndefined();
    expect(overtaken(at('a', 100, 'other'), at('b', 200), 'pushed')).toBeUndefined();
    expect(overtaken(at('a'), at('b', 200), 'pushed')).toBeUndefined();
    expect(overtaken(at('a', 100), at('b'), 'pushed')).toBeUndefined();
    expect(overtaken({ pushedAt: 100, webhook: 'shop' }, at('b', 200), 'pushed')).toBeUndefined();
  });

  it.each([
    ['v1.2.3', 'v1.2.4', true],
    ['v1.2.4', 'v1.2.3', false],
    ['1.2.3', 'v1.2.3', false],
    ['1.2.3-rc.1', '1.2.3', true],
    ['1.2.3', '1.2.3-rc.1', false],
    ['1.9.0', '1.10.0', true],
  ])('%s by the version %s, whenever it was pushed: %p', (tag, deployed, is) => {
    for (const times of [
      [1, 2],
      [2, 1],
    ] as const)
      expect(overtaken(at(tag, times[0]), at(deployed, times[1]), 'semver')).toBe(
        is ? `${deployed}, a newer version, is deployed` : undefined,
      );
  });

  it('by its time where one of the tags is no version', () => {
    expect(overtaken(at('latest', 1), at('1.0.0', 2), 'semver')).toBe('1.0.0, pushed later, is deployed');
  });
});

describe('the newest of some tags', () => {
  const tags = ['latest', '1.9.0', '1.10.0', 'v2.0.0-rc.1', 'v2.0.0', 'v2.0.0-prod', '1.10.0-prod', 'v2'];
  it.each<[string[], string | undefined]>([
    [['*'], 'v2.0.0'],
    [['1.*'], '1.10.0'],
    [['1.*-prod'], '1.10.0-prod'],
    [['v*', '1.*'], 'v2.0.0'],
    [['1.9.0'], '1.9.0'],
    [['*-rc.*'], 'v2.0.0-rc.1'],
    [['latest'], undefined],
    [['3.*'], undefined],
    [['v2.0.0*v2.0.0'], undefined],
  ])('that fit %p is %p', (patterns, tag) => {
    expect(newest(tags, patterns)).toBe(tag);
  });
});
