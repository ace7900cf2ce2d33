import type { Digest } from '../types.ts';

/** One push to a registry, normalised. Everything in it is a hint until the registry was asked. */
export interface PushEvent {
  /** 24 hexadecimal digits, equal for every notification of one push. */
  id: string;
  /** acme/shop; busybox for library/busybox. */
  image: string;
  repository: { namespace: string; name: string };
  tag: string;
  /** Seconds. An explicit input has none, and is never ordered. */
  pushedAt?: number;
  pusher?: string;
  owner?: string;
  mediaType?: string;
  /** From a check or an explicit input, never from a body. */
  digest?: Digest;
  verified: boolean;
  /** Id of the push that this one is again. */
  replayOf?: string;
  /** Of one that is sent again: a person wants it deployed though a newer one is. The relay's own: what is dispatched says it by `replayOf`. */
  allowOlder?: true;
}
