import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readPayload, readPush } from '../../src/dockerhub/payload.ts';
import type { Json, JsonObject } from '../../src/types.ts';

/** A notice as Docker Hub's service sends it since 2022. */
const notice = (push: JsonObject = {}, repository: JsonObject = {}): JsonObject => ({
  callback_url: 'https://registry.hub.docker.com/u/acme/shop/hook/1/',
  push_data: { pusher: 'bob', pushed_at: 1_700_000_000, tag: 'v1.2.3', images: [], ...push },
  repository: { status: 'Active', namespace: 'acme', name: 'shop', repo_name: 'acme/shop', owner: 'acme', ...repository },
});
const eventOf = async (body: Json) => {
  const reading = await readPush(body);
  return 'event' in reading ? reading.event : reading.reason;
};

describe('a push', () => {
  it('is known by image, tag and second, and nothing else is kept', async () => {
    expect(await eventOf(notice({ media_type: 'application/vnd.oci.image.index.v1+json' }, { full_description: 'long' }))).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      image: 'acme/shop',
      repository: { namespace: 'acme', name: 'shop' },
      tag: 'v1.2.3',
      pushedAt: 1_700_000_000,
      pusher: 'bob',
      owner: 'acme',
      mediaType: 'application/vnd.oci.image.index.v1+json',
      verified: false,
    });
  });

  it('has one id in all its notices, and another one for another tag, image or second', async () => {
    const ids = await Promise.all(
      [
        notice({ images: null }),
        notice({ pushed_at: 1_700_000_000.7 }),
        notice({ pushed_at: '1700000000' }),
        notice({ tag: 'v1.2.4' }),
        notice({}, { repo_name: 'acme/web' }),
        notice({ pushed_at: 1_700_000_001 }),
      ].map(async (body) => ((await eventOf(body)) as { id: string }).id),
    );
    expect(new Set(ids.slice(0, 3)).size).toBe(1);
    expect(new Set(ids.slice(2)).size).toBe(4);
  });

  it.each([
    ['busybox', 'library', 'busybox'],
    ['library/busybox', 'library', 'busybox'],
    ['_/busybox', 'library', 'busybox'],
  ])('of an official image, named %s', async (name, namespace, short) => {
    expect(await eventOf(notice({}, { repo_name: name }))).toMatchObject({ image: short, repository: { namespace, name: short } });
  });

  it('takes namespace and name where there is no repo_name', async () => {
    expect(await eventOf(notice({}, { repo_name: '' }))).toMatchObject({ image: 'acme/shop' });
  });

  it.each([[1_417_566_161.9], ['1417566161'], ['1.417566161e+09'], [0], [-5], [null], [1e300], ['soon']])(
    'pushed at %p has a time only where that is one',
    async (time) => {
      const event = (await eventOf(notice({ pushed_at: time as Json }))) as { pushedAt?: number };
      expect(event.pushedAt).toBe([1_417_566_161.9, '1417566161'].includes(time as number) ? 1_417_566_161 : undefined);
    },
  );

  it('takes no digest from a body', async () => {
    const body = { ...notice({ digest: `sha256:${'a'.repeat(64)}` }), digest: `sha256:${'a'.repeat(64)}` };
    expect(await eventOf(body)).not.toHaveProperty('digest');
  });
});

describe('no push', () => {
  it.each<[string, Json, RegExp]>([
    ['a list', [], /no JSON object/],
    ['an empty object', {}, /no push_data/],
    ['without a repository', { push_data: { tag: 'a' } }, /no repository/],
    ['without a tag', notice({ tag: '' }), /no tag/],
    ['a whole reference for a tag', notice({ tag: 'ghcr.io/acme/shop:1' }), /the tag is none/],
    ['a tag of 129 characters', notice({ tag: 'a'.repeat(129) }), /the tag is none/],
    ['a name without its namespace', notice({}, { repo_name: '', namespace: '' }), /neither repo_name nor/],
    ['another registry', notice({}, { repo_name: 'ghcr.io/acme/shop' }), /none that Docker Hub gives/],
    ['a registry for a namespace', notice({}, { repo_name: 'registry.example.com/shop' }), /none that Docker Hub gives/],
    ['this machine for a namespace', notice({}, { repo_name: 'localhost/shop' }), /none that Docker Hub gives/],
    ['a path', notice({}, { repo_name: '../../etc' }), /none that Docker Hub gives/],
    ['GitHub’s ping', { zen: 'Keep it logically awesome.', hook_id: 1 }, /GitHub’s ping/],
    ['Quay’s notice', { docker_url: 'quay.io/acme/shop', updated_tags: ['latest'], name: 'shop' }, /Quay’s/],
    ['a registry’s own notice', { events: [{ action: 'push' }] }, /Docker Registry’s/],
  ])('%s', async (_, body, reason) => {
    expect(await eventOf(body)).toMatch(reason);
  });

  it('text that is not JSON, however deep', async () => {
    expect(await readPayload('payload={}')).toEqual({ reason: 'the body is not JSON' });
    expect(await readPayload('['.repeat(200_000))).toHaveProperty('reason');
  });
});

it('any JSON is a push or told why not, and what is kept holds no space or line', async () => {
  const maybe = (value: fc.Arbitrary<unknown>) => fc.option(value, { nil: undefined });
  const body = fc.record({
    push_data: maybe(fc.record({ tag: maybe(fc.jsonValue()), pushed_at: maybe(fc.jsonValue()), pusher: maybe(fc.string()) })),
    repository: maybe(fc.record({ repo_name: maybe(fc.string()), namespace: maybe(fc.string()), name: maybe(fc.string()) })),
  });
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.jsonValue(), body), async (value) => {
      const reading = await readPayload(JSON.stringify(value) ?? '');
      if ('reason' in reading) return reading.reason !== '';
      const { repository, ...words } = reading.event;
      return !/\s/.test([...Object.values(words), ...Object.values(repository)].join(''));
    }),
  );
});
