import { describe, expect, it } from '@jest/globals';
import type { Defined, DockerWebhook, Endpoint } from '../../src/definitions/types.ts';
import type { PushEvent } from '../../src/dockerhub/types.ts';
import { match, patternFault } from '../../src/triggers/match.ts';
import { repositoryIn } from '../../src/triggers/repository.ts';

const push = (image: string, tag: string): PushEvent => ({
  id: '1',
  image,
  repository: { namespace: 'acme', name: 'shop' },
  tag,
  verified: false,
});
const hook = (name: string, more: Partial<DockerWebhook> = {}): DockerWebhook => ({
  kind: 'DOCKER_WEBHOOK',
  name,
  pipeline: 'deploy',
  repository: 'acme/shop',
  ...more,
});
const hub: Endpoint = {
  kind: 'ENDPOINT',
  name: 'hub',
  type: 'dockerregistry',
  properties: { repoURL: 'https://hub.docker.com/r/acme/shop' },
};
const endpoints = new Map<string, Defined<Endpoint>>([['hub', { value: hub, at: () => ({ file: 'a.yaml', line: 1, column: 1 }) }]]);
const matched = (event: PushEvent, ...webhooks: DockerWebhook[]) => {
  const found = match(event, webhooks, endpoints);
  return 'ignored' in found ? found.ignored : found.webhooks.map(({ name }) => name);
};

describe('a push starts', () => {
  const shop = push('acme/shop', 'v1.2.3');
  it.each<[string, DockerWebhook[], string[]]>([
    ['every webhook that it fits', [hook('a'), hook('b')], ['a', 'b']],
    ['that of its repository', [hook('a', { repository: 'acme/web' }), hook('b')], ['b']],
    ['that of an endpoint’s repository', [hook('a', { repository: undefined as never, endpoint: 'hub' })], ['a']],
    ['one whose tag pattern fits whole', [hook('a', { tagNamePattern: String.raw`v\d+\.\d+\.\d+` })], ['a']],
    ['one whose plain tag is the same', [hook('a', { tagNamePattern: 'v1.2.3' })], ['a']],
    ['one whose pattern has a dot for any character', [hook('a', { tagNamePattern: 'v1.2..' })], ['a']],
    ['one with empty patterns', [hook('a', { tagNamePattern: '', imageNameRegExPattern: '' })], ['a']],
    ['one whose image pattern fits', [hook('a', { imageNameRegExPattern: 'acme/.*' })], ['a']],
  ])('%s', (_, webhooks, names) => {
    expect(matched(shop, ...webhooks)).toEqual(names);
  });
});

describe('a push is ignored, and why', () => {
  it.each<[string, PushEvent, DockerWebhook[], RegExp]>([
    ['no webhook at all', push('acme/shop', 'a'), [], /there is no docker webhook/],
    ['another repository', push('acme/web', 'a'), [hook('shop')], /docker webhook shop is not for the repository acme\/web/],
    ['none of several', push('acme/web', 'a'), [hook('a'), hook('b')], /no docker webhook is for the repository acme\/web/],
    ['disabled', push('acme/shop', 'a'), [hook('shop', { enabled: false })], /docker webhook shop is disabled/],
    [
      'a tag that fits in part only',
      push('acme/shop', 'v1.2.3-rc'),
      [hook('shop', { tagNamePattern: String.raw`v\d+\.\d+\.\d+` })],
      /tag v1\.2\.3-rc doesn’t fit/,
    ],
    ['the dots of a plain name are dots', push('acme/shop', 'v1x2'), [hook('shop', { tagNamePattern: 'v1.2' })], /tag v1x2 doesn’t fit/],
    ['an image pattern', push('acme/shop', 'a'), [hook('shop', { imageNameRegExPattern: 'other/.*' })], /image acme\/shop doesn’t fit/],
    ['a pattern that is none', push('acme/shop', 'a'), [hook('shop', { tagNamePattern: '(' })], /doesn’t fit/],
    ['a signature', push('acme/shop', `sha256-${'a'.repeat(64)}.sig`), [hook('shop')], /a signature/],
    ['an attestation', push('acme/shop', `sha256-${'a'.repeat(64)}.att`), [hook('shop')], /an attestation/],
    ['referrers', push('acme/shop', `sha256-${'a'.repeat(64)}`), [hook('shop')], /referrers/],
    [
      'one near, one far',
      push('acme/shop', 'a'),
      [hook('a', { repository: 'x/y' }), hook('b', { tagNamePattern: 'v.*' })],
      /^the tag a doesn’t fit v\.\* of the docker webhook b$/,
    ],
  ])('%s', (_, event, webhooks, reason) => {
    expect(matched(event, ...webhooks)).toMatch(reason);
  });
});

it('a pattern that takes forever elsewhere is over at once', () => {
  expect(matched(push('acme/shop', `${'a'.repeat(127)}`), hook('shop', { tagNamePattern: '(a+)+b' }))).toMatch(/doesn’t fit/);
  expect(patternFault('(a+)+b')).toBeUndefined();
  expect(patternFault('a(?=b)')).toMatch(/./);
});

it.each([
  ['acme/shop', 'acme/shop'],
  ['acme/shop:1.0', 'acme/shop'],
  ['docker.io/acme/shop', 'acme/shop'],
  ['docker.io/library/busybox', 'busybox'],
  ['https://hub.docker.com/r/acme/shop', 'acme/shop'],
  ['https://hub.docker.com/r/acme/shop/tags?page=1', 'acme/shop'],
  ['https://hub.docker.com/repository/docker/acme/shop/general', 'acme/shop'],
  ['https://hub.docker.com/_/busybox', 'busybox'],
  ['https://registry.hub.docker.com/u/acme/shop/', 'acme/shop'],
  ['https://registry-1.docker.io/acme/shop', 'acme/shop'],
  ['HTTPS://Hub.Docker.com/r/acme/shop', 'acme/shop'],
  ['https://hub.docker.com/v2/repositories/acme/shop/', 'acme/shop'],
  ['https://hub.docker.com/v2/repositories/library/busybox/', 'busybox'],
  ['acme/shop@sha256:0123', 'acme/shop'],
  ['library/busybox', 'busybox'],
  ['docker/compose', 'docker/compose'],
  ['ghcr.io/acme/shop', 'ghcr.io/acme/shop'],
  ['registry.example.com:5000/acme/shop:1.0', 'registry.example.com:5000/acme/shop'],
  ['https://registry.hub.docker.com', undefined],
  ['https://index.docker.io/v1/', undefined],
])('the repository in %s', (written, image) => {
  expect(repositoryIn(written)).toBe(image);
});
