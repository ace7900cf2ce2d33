import { describe, expect, it } from '@jest/globals';
import { ordered } from '../../src/commands/ordered.ts';
import { load } from '../../src/definitions/load.ts';
import type { PushEvent } from '../../src/dockerhub/types.ts';

const now = 1_000_900;
const digest = `sha256:${'a'.repeat(64)}` as const;
const push = { repository: 'docker.io/acme/shop', written: 'acme/shop', tag: 'v1.2.3', digest };
const event: PushEvent = {
  id: 'x',
  image: 'acme/shop',
  repository: { namespace: 'acme', name: 'shop' },
  tag: 'v1.2.3',
  pushedAt: 100,
  verified: true,
};
const { definitions } = load([
  {
    file: 'a.yaml',
    text: 'kind: PIPELINE\nname: p\nstages: { S: { tasks: {} } }\n---\nkind: DOCKER_WEBHOOK\nname: shop\nrepository: acme/shop\npipeline: p\norder: semver',
  },
]);
const pipeline = definitions.pipelines.get('p')!;
const webhook = definitions.webhooks.get('shop')!;
/** What is deployed was pushed later, and is an older version. */
const deployed = { tag: 'v1.2.2', pushedAt: 200, webhook: 'shop' };
type Given = Partial<Parameters<typeof ordered>[3]>;
const late = async (origin: Parameters<typeof ordered>[2], given: Given = {}, chosen: Parameters<typeof ordered>[1] = { pipeline }) =>
  (await ordered(push, chosen, origin, { allowOlder: false, ...given }, now)).overtaken?.(deployed);
const dispatched = { event, webhook: 'shop', delivery: 'd-1' };

describe('the order of pushes', () => {
  it('is that of their times', async () => expect(await late(dispatched)).toBe('v1.2.2, pushed later, is deployed'));
  it('is the docker webhook’s', async () => expect(await late(dispatched, {}, { pipeline, webhook })).toBeUndefined());
  it('is the input’s before the docker webhook’s', async () =>
    expect(await late(dispatched, { order: 'pushed' }, { pipeline, webhook })).toBe('v1.2.2, pushed later, is deployed'));
  it('is none when older ones are allowed', async () =>
    expect((await ordered(push, { pipeline }, dispatched, { allowOlder: true }, now)).overtaken).toBeUndefined());
  it('is none for a replay', async () => expect(await late({ ...dispatched, event: { ...event, replayOf: 'd-0' } })).toBeUndefined());
  it('is none for an image that was named by hand: the release remembers its names alone', async () =>
    expect(await ordered(push, { pipeline, webhook }, {}, { allowOlder: false }, now)).toEqual(push));
  it('is that of no time to come', async () => {
    const forged = { ...dispatched, event: { ...event, pushedAt: 9_999_999_999 } };
    expect(await ordered(push, { pipeline }, forged, { allowOlder: true }, now)).toMatchObject({ pushedAt: 1000 });
  });
  it('is remembered with the delivery', async () =>
    expect(await ordered(push, { pipeline }, dispatched, { allowOlder: true }, now)).toEqual({
      ...push,
      pushedAt: 100,
      webhook: 'shop',
      delivery: 'd-1',
    }));
});
