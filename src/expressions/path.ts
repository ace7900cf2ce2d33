import type { Path } from '../types.ts';

/** A path with the offset behind it, or why there is none. */
export type Reading = { path: Path; end: number } | { fault: string; fix: string };

/** More than any JSON that a task gives has levels. */
const mostSteps = 100;
// No name is longer than 1,000 characters. A bracket that holds no index and no quoted key, or stands behind a blank, belongs to a name: `Deploy [prod]`.
const name = /(?:[^.[{}]|(?<=\s)\[|\[(?!(?:\d{1,9}|"[^"\n]{0,1000}"|'[^'\n]{0,1000}')\])){0,1000}/y;
const step = /\[(?:(\d{1,9})|"([^"\n]{0,1000})"|'([^'\n]{0,1000})')\]/y;

/**
 * Reads a path at `from`: names with dots between them, `[0]` for an item, `["a.b"]` for a key with a dot in it. Names hold blanks, accents,
 * hyphens; a line break within one is the blank that folding makes of it. Stops at the first character that can't belong to it.
 */
export function readPath(text: string, from: number, names: RegExp = name): Reading {
  const path: (string | number)[] = [];
  let end = from;
  for (;;) {
    const [written] = matchAt(names, text, end) ?? [''];
    const key = written.replace(/\s*\n\s*/g, ' ').trim();
    if (key === '') return missing(path, text[end + written.length]);
    path.push(key);
    end += written.length;
    for (let found = matchAt(step, text, end); found && path.length <= mostSteps; found = matchAt(step, text, end)) {
      const [whole, index, double, single] = found;
      path.push(index === undefined ? (double ?? single ?? '') : Number(index));
      end += whole.length;
    }
    if (path.length > mostSteps) return { fault: `has more than ${mostSteps} steps`, fix: 'shorten the path' };
    if (text[end] !== '.') return { path, end };
    end += 1;
  }
}

function missing(path: Path, next: string | undefined): Reading {
  if (next === undefined || next === '{') return { fault: unclosed(next), fix: literal };
  return path.length === 0 ? { fault: 'names nothing', fix: literal } : { fault: 'has nothing behind a dot', fix: literal };
}

/** What is wrong with a binding where `next` stands instead of its brace. */
export const unclosed = (next: string | undefined): string => (next === '{' ? 'has a { in it' : 'has no closing }');
export const literal = 'a binding is one path: ${input.NAME}; write \\${ for a ${ that is no binding';

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}
