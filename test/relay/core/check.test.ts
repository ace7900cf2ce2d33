import { describe, expect, it } from '@jest/globals';
import type { TagSeen } from '../../../src/dockerhub/tags.ts';
import type { PushEvent } from '../../../src/dockerhub/types.ts';
import { check } from '../../../src/relay/core/check.ts';

const digest = `sha256:${'a'.repeat(64)}` as const;
const push: PushEvent = {
  id: 'p',
  image: 'acme/shop',
  repository: { namespace: 'acme', name: 'shop' },
  tag: 'v1',
  pushedAt: 1000,
  verified: false,
};

/** What Docker Hub says, look by look, and how long was waited in all. */
async function checked(...answers: TagSeen[]): Promise<{ event: PushEvent; waited: number; looks: number }> {
  let waited = 0;
  let looks = 0;
  const tags = { look: async () => answers[Math.min(looks++, answers.length - 1)]! };
  const sleep = async (ms: number) => {
    waited += ms;
  };
  return { event: await check({ tags, sleep }, push, AbortSignal.any([])), waited, looks };
}

describe('a push, as Docker Hub tells it', () => {
  it('is verified where it is seen, with its digest and its time there', async () => {
    expect(await checked({ digest, pushedAt: 1001 })).toEqual({
      event: { ...push, digest, pushedAt: 1001, verified: true },
      waited: 0,
      looks: 1,
    });
  });

  it('is looked for again where Docker Hub lags behind its own call', async () => {
    const { event, looks } = await checked('absent', { digest, pushedAt: 500 }, { digest, pushedAt: 1000 });
    expect(event).toEqual({ ...push, digest, verified: true });
    expect(looks).toBe(3);
  });

  it('goes out as it came where Docker Hub is away or hides the repository', async () => {
    expect((await checked('away')).event).toEqual(push);
    expect(await checked('absent')).toEqual({ event: push, waited: 4000, looks: 3 });
  });

  it('that it doesn’t know of has the time of the tag’s last one: a forged notice makes no old tag new', async () => {
    expect((await checked({ digest, pushedAt: 10 })).event).toEqual({ ...push, pushedAt: 10 });
  });
});
