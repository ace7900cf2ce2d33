import compare from 'semver/functions/compare.js';
import parse from 'semver/functions/parse.js';
import { signatureOf } from './signature.ts';

/** What the order of pushes is told by: of a push, and of what is deployed of its repository. `pushedAt`: seconds. */
export interface Ordered {
  tag?: string;
  pushedAt?: number;
  webhook?: string;
}

/** Whether a tag is newer than another as far as their names tell; undefined: they don't. */
export type Newer = (tag: string, than: string) => boolean | undefined;

/**
 * What `order` means: `pushed`, so that names tell nothing; `semver`; else a pattern whose one group takes a number out of a tag (`main-\w+-(\d+)`).
 * RE2 is loaded for those alone.
 */
export async function newerBy(order: string): Promise<Newer> {
  if (order === 'pushed') return () => undefined;
  if (order === 'semver') return newerVersion;
  const number = (await import('./number.ts')).numberBy(order);
  return (tag, than) => {
    const [one, other] = [number(tag), number(than)];
    return one === undefined || other === undefined ? undefined : one > other;
  };
}

/** What is wrong with an `order`; undefined: nothing. */
export async function orderFault(order: string): Promise<string | undefined> {
  return order === 'pushed' || order === 'semver' ? undefined : (await import('./number.ts')).numberFault(order);
}

/**
 * Why a push comes too late, seeing what is deployed; undefined: it doesn't. Only pushes of one docker webhook are ordered; under the same tag the
 * digest that the registry has now decides, so that the order of their notices says nothing. Rules 6.
 */
export function overtaken(push: Ordered, deployed: Ordered, newer: Newer): string | undefined {
  const { tag } = deployed;
  if (tag === undefined || push.tag === undefined || tag === push.tag || push.webhook !== deployed.webhook) return undefined;
  const isNewer = newer(tag, push.tag);
  // Tags that are no versions (latest) have only their time.
  if (isNewer !== undefined) return isNewer ? `${tag}, a newer version, is deployed` : undefined;
  if (push.pushedAt === undefined || deployed.pushedAt === undefined) return undefined;
  return deployed.pushedAt > push.pushedAt ? `${tag}, pushed later, is deployed` : undefined;
}

/** The newest of some tags by their names, of those that `fits` takes and that can be ordered so. undefined: there is none. */
export function newest(tags: readonly string[], fits: (tag: string) => boolean, newer: Newer): string | undefined {
  // What can't be compared with itself has nothing to be compared by.
  const ordered = tags.filter((tag) => fits(tag) && newer(tag, tag) !== undefined);
  return ordered.reduce<string | undefined>((best, tag) => (best !== undefined && newer(tag, best) !== true ? best : tag), undefined);
}

/** Whether a tag is like one of the patterns, in which `*` is any text. What signing tools push beside an image is no image. */
export function fitting(patterns: readonly string[]): (tag: string) => boolean {
  const all = patterns.map((pattern) => pattern.split('*'));
  return (tag) => signatureOf(tag) === undefined && all.some((parts) => isLike(tag, parts));
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
