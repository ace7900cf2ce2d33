import { HubRefused } from '../dockerhub/answers.ts';
import { newHubSession } from '../dockerhub/session.ts';
import { type LastPushed, lastPushed } from '../dockerhub/taglist.ts';
import { familiarName, type ImageReference } from '../registry/reference.ts';
import { ConfigurationError, type Problem, UnavailableError } from '../types.ts';
import type { Host } from './host.ts';
import type { Means } from './means.ts';

/** Which of an image's tags is wanted: like one of the patterns, the newest by `order`. */
export interface Wanted {
  image: ImageReference;
  patterns: readonly string[];
  order: string;
}
/** How long a limit of Docker Hub's is waited out, in ms. */
const wait = 60_000;

/**
 * The newest of those tags: by their names, as the registry lists them; by when they were pushed, which only Docker Hub tells. Throws UnavailableError,
 * or ConfigurationError where the registry is another. `hub` left out: https://hub.docker.com.
 */
export async function newestTag(
  wanted: Wanted,
  means: Pick<Means, 'registry' | 'credentials'>,
  host: Pick<Host, 'ports' | 'signal'>,
  hub?: string,
): Promise<string> {
  const { image, patterns, order } = wanted;
  const { fitting, newerBy, newest } = await import('../triggers/order.ts');
  const fits = fitting(patterns);
  if (order === 'pushed') {
    const { tag, count } = await pushedLast(image, fits, means, host, hub);
    if (tag === undefined) throw new UnavailableError([none(wanted, count)]);
    return tag;
  }
  const tags = await means.registry.tags(image, host.signal);
  const tag = newest(tags, fits, await newerBy(order));
  if (tag === undefined) throw new UnavailableError([none(wanted, tags.length)]);
  return tag;
}

/** Anybody may read a public repository's list; who can sign in does so only for a hidden one. */
async function pushedLast(
  image: ImageReference,
  fits: (tag: string) => boolean,
  { credentials }: Pick<Means, 'credentials'>,
  { ports, signal }: Pick<Host, 'ports' | 'signal'>,
  url: string | undefined,
): Promise<LastPushed> {
  if (image.registry !== 'docker.io') throw new ConfigurationError([untimed(image)]);
  const options = { wait, ...(url === undefined ? {} : { url }) };
  const repository = familiarName(image);
  try {
    return await lastPushed(ports, options, { repository }, fits, signal);
  } catch (error) {
    if (!(error instanceof HubRefused) || error.why !== 'absent') throw error;
    const { credential } = await credentials(image.registry, signal);
    if (!credential || !('username' in credential)) throw error;
    const authorization = await newHubSession(ports, options).authorization(credential, signal);
    return await lastPushed(ports, options, { repository, authorization }, fits, signal);
  }
}

const untimed = ({ registry }: ImageReference): Problem => ({
  code: 'H2K-678',
  severity: 'error',
  message: `${registry} doesn't tell when tags were pushed, and order: pushed asks for that`,
  fix: 'write order: semver, or a pattern whose group takes a number out of the tags: main-\\w+-(\\d+)',
  input: 'order',
});

function none({ image, patterns, order }: Wanted, count: number): Problem {
  const [what, fix] = {
    semver: [
      'is a version that fits',
      'versions are 1.2.3 or v1.2.3-rc.1; look at the pattern, or name the tag: image: repository:tag',
    ] as const,
    pushed: ['fits', 'look at the pattern, or name the tag: image: repository:tag'] as const,
  }[order] ?? [`has the number that ${order} takes, and fits`, 'look at both patterns, or name the tag: image: repository:tag'];
  const message = `none of the ${count} tags of ${image.written} ${what} ${patterns.join(' or ')}`;
  return { code: 'H2K-409', severity: 'error', message, fix, input: 'tags' };
}
