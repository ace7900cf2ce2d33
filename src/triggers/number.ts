import { RE2JS } from 're2js';
import { didYouMean } from '../text/nearest.ts';

/** What is wrong with a pattern that is to take a number out of tags; undefined: nothing. */
export function numberFault(pattern: string): string | undefined {
  const compiled = compile(pattern);
  if (typeof compiled === 'string') return compiled;
  if (compiled.groupCount() === 1) return undefined;
  return compiled.groupCount() === 0
    ? `nothing in it takes a number${didYouMean(pattern, ['pushed', 'semver'])}`
    : 'more than one group in it could be the number';
}

/** The number that a pattern's group takes out of a tag that fits it whole; undefined: none. A pattern that is none takes none. */
export function numberBy(pattern: string): (tag: string) => bigint | undefined {
  const compiled = compile(pattern);
  return (tag) => {
    if (typeof compiled === 'string') return undefined;
    const matcher = compiled.matcher(tag);
    const digits = matcher.matches() && compiled.groupCount() === 1 ? matcher.group(1) : null;
    return digits && /^\d+$/.test(digits) ? BigInt(digits) : undefined;
  };
}

function compile(pattern: string): RE2JS | string {
  try {
    return RE2JS.compile(pattern);
  } catch (error) {
    return (error as Error).message;
  }
}
