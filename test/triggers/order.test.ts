import { describe, expect, it } from '@jest/globals';
import { fitting, overtaken as isOvertaken, newerBy, newest, orderFault } from '../../src/triggers/order.ts';

const at = (tag: string, pushedAt?: number, webhook = 'shop') => ({ tag, webhook, ...(pushedAt === undefined ? {} : { pushedAt }) });

const orders = { pushed: await newerBy('pushed'), semver: await newerBy('semver'), build: await newerBy('main-\\w+-(\\d+)') };
const overtaken = (push: Parameters<typeof isOvertaken>[0], deployed: Parameters<typeof isOvertaken>[1], order: keyof typeof orders) =>
  isOvertaken(push, deployed, orders[order]);

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

  it('by the number that a pattern takes out of tags, however long it is', () => {
    expect(overtaken(at('main-abc-9', 2), at('main-0f1-10', 1), 'build')).toBe('main-0f1-10, a newer version, is deployed');
    expect(overtaken(at('main-abc-10', 1), at('main-0f1-9', 2), 'build')).toBeUndefined();
    const [less, more] = ['90071992547409930', '90071992547409931'];
    expect(overtaken(at(`main-a-${less}`, 2), at(`main-a-${more}`, 1), 'build')).toBe(`main-a-${more}, a newer version, is deployed`);
    expect(overtaken(at('other', 1), at('main-a-1', 2), 'build')).toBe('main-a-1, pushed later, is deployed');
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
    expect(newest(tags, fitting(patterns), orders.semver)).toBe(tag);
  });

  it('is that with the highest number', () => {
    const builds = ['main-ffffff-9', 'main-000000-10', 'main-abcdef-100-rc', 'main-x-', 'latest', 'release-1-11'];
    expect(newest(builds, fitting(['*']), orders.build)).toBe('main-000000-10');
    expect(newest(builds, fitting(['*-9']), orders.build)).toBe('main-ffffff-9');
    expect(newest(builds, fitting(['release*']), orders.build)).toBeUndefined();
  });

  it('is never what signing tools push', () => {
    const of = `sha256-${'a'.repeat(64)}`;
    expect([`${of}.sig`, `${of}.att`, of, 'main'].filter(fitting(['*']))).toEqual(['main']);
  });
});

describe('an order', () => {
  it.each(['pushed', 'semver', 'main-\\w+-(\\d+)', '(\\d+)', 'v(\\d+)(?:-.*)?'])('%s is one', async (order) => {
    expect(await orderFault(order)).toBeUndefined();
  });
  it.each<[string, RegExp]>([
    ['semve', /nothing in it takes a number; did you mean semver/],
    ['main-.*', /nothing in it takes a number$/],
    ['(\\w+)-(\\d+)', /more than one group/],
    ['(\\d+', /missing closing/],
    ['(?=a)(\\d+)', /./],
  ])('%s is none', async (order, fault) => {
    expect(await orderFault(order)).toMatch(fault);
  });
});
