import { describe, expect, it } from '@jest/globals';
import { fitting, type NodePlatform, runsOn } from '../../../src/kubernetes/deploy/platforms.ts';

const node = (name: string, more: Partial<NodePlatform> = {}): NodePlatform => ({
  name,
  os: 'linux',
  architecture: 'amd64',
  labels: {},
  isBarred: false,
  ...more,
});

describe('an image', () => {
  it.each([
    ['linux/amd64', 'linux/amd64', true],
    ['linux/amd64', 'linux/arm64', false],
    ['linux/386', 'linux/amd64', true],
    ['linux/amd64', 'linux/386', false],
    ['linux/arm', 'linux/arm64', true],
    ['windows/amd64', 'linux/amd64', false],
  ])('for %s on a node of %s: %s', (image, of, expected) => {
    const [platform, where] = [image, of].map((text) => {
      const [os = '', architecture = ''] = text.split('/');
      return { os, architecture };
    });
    expect(runsOn([platform!], where!)).toBe(expected);
  });
  it('of several platforms runs where one of them does', () => {
    const both = ['amd64', 'arm64'].map((architecture) => ({ os: 'linux', architecture }));
    expect(runsOn(both, node('a', { architecture: 'arm64' }))).toBe(true);
  });
});

describe('nodes that a pod may go to', () => {
  const names = (nodes: NodePlatform[], selector = {}) => fitting(nodes, selector).map(({ name }) => name);
  it('are those that its nodeSelector fits', () =>
    expect(names([node('a', { labels: { disk: 'ssd' } }), node('b', { labels: { disk: 'hdd' } }), node('c')], { disk: 'ssd' })).toEqual([
      'a',
    ]));
  it('are not those with a taint or a cordon', () => expect(names([node('a', { isBarred: true }), node('b')])).toEqual(['b']));
  it('are all, where every one has a taint that the pod may tolerate', () => expect(names([node('a', { isBarred: true })])).toEqual(['a']));
  it('are not those that say nothing of themselves', () => expect(names([node('a', { architecture: '' })])).toEqual([]));
});
