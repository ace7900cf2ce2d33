import type { PushEvent } from '../../src/dockerhub/types.ts';
import type { Received } from '../../src/relay/types.ts';

/** A push event as the source makes it. */
export const push = (tag: string, id = `${tag}-id`.padEnd(24, '0')): PushEvent => ({
  id,
  image: 'acme/shop',
  repository: { namespace: 'acme', name: 'shop' },
  tag,
  pushedAt: 1_700_000_000,
  verified: false,
});

export const target = { repository: 'acme/deploy', event: 'docker-push' };

export type JoinGiven = Partial<{ delivery: string; lane: string; at: number; quiet: number; most: number; id: string; webhook: string }>;

let made = 0;
/** A push that is to be dispatched, joined for `quiet` to `most` ms. */
export function received(tag: string, given: JoinGiven = {}): Received {
  const { at = 1000, quiet = 0, most = quiet, lane = 'lane', webhook = 'shop' } = given;
  made += 1;
  const delivery = given.delivery ?? `delivery-${made}`;
  const id = given.id ?? `push-${made}`;
  return {
    id,
    webhook,
    at,
    event: push(tag, id),
    outcome: 'join',
    join: { id: delivery, lane, target, due: at + quiet, latest: at + most },
  };
}
