import compare from 'semver/functions/compare.js';
import parse from 'semver/functions/parse.js';

/** Which of two tags is the newer version; `v` before the number is taken as none. undefined: one of them is no version. Rules 6, `order: semver`. */
export function newerVersion(tag: string, than: string): boolean | undefined {
  const [one, other] = [parse(tag), parse(than)];
  return one && other ? compare(one, other) > 0 : undefined;
}
