import compare from 'semver/functions/compare.js';
import parse from 'semver/functions/parse.js';

/** What the order of pushes is told by: of a push, and of what is deployed of its repository. `pushedAt`: seconds. */
export interface Ordered {
  tag?: string;
  pushedAt?: number;
  webhook?: string;
}

/**
 * Why a push comes too late, seeing what is deployed; undefined: it doesn't. Only pushes of one docker webhook are ordered; under the same tag the
 * digest that the registry has now decides, so that the order of their notices says nothing. Rules 6.
 */
export function overtaken(push: Ordered, deployed: Ordered, order: 'pushed' | 'semver'): string | undefined {
  const { tag } = deployed;
  if (tag === undefined || push.tag === undefined || tag === push.tag || push.webhook !== deployed.webhook) return undefined;
  const newer = order === 'semver' ? newerVersion(tag, push.tag) : undefined;
  // Tags that are no versions (latest) have only their time.
  if (newer !== undefined) return newer ? `${tag}, a newer version, is deployed` : undefined;
  if (push.pushedAt === undefined || deployed.pushedAt === undefined) return undefined;
  return deployed.pushedAt > push.pushedAt ? `${tag}, pushed later, is deployed` : undefined;
}

/** The newest of some tags by their versions, of those that fit one of the patterns (`*` is any text). undefined: none that fits is a version. */
export function newest(tags: readonly string[], patterns: readonly string[]): string | undefined {
  const fits = patterns.map((pattern) => pattern.split('*'));
  const versions = tags.filter((tag) => parse(tag) && fits.some((parts) => isLike(tag, parts)));
  return versions.reduce<string | undefined>(
    (best, tag) => (best !== undefined && newerVersion(tag, best) !== true ? best : tag),
    undefined,
  );
}

/** Whether a text is these parts with anything between them. */
function isLike(text: string, [first = '', ...rest]: readonly string[]): boolean {
  const last = rest.at(-1);
  if (last === undefined) return text === first;
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  let from = first.length;
  for (const part of rest.slice(0, -1)) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return from <= text.length - last.length;
}

/** Whether one tag is a newer version than the other; `v` before the number is taken as none. undefined: one of them is no version. */
function newerVersion(tag: string, than: string): boolean | undefined {
  const [one, other] = [parse(tag), parse(than)];
  return one && other ? compare(one, other) > 0 : undefined;
}
