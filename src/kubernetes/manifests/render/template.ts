import type { Path, Position } from '../../../types.ts';

/** Where a path's last key stands in a template, or the nearest key above it that stands there only once. Else its first line. */
export function templateLine(text: string, path: Path): Pick<Position, 'line' | 'column'> {
  const lines = text.split('\n');
  for (const key of path.filter((step) => typeof step === 'string').toReversed()) {
    const found = lines.flatMap((line, index) => {
      const match = /^(\s*(?:- )*)(["']?)([^\s"':#][^"':]*)\2\s*:(?:\s|$)/.exec(line);
      return match?.[3]?.trim() === key ? [{ line: index + 1, column: match[1]!.length + 1 }] : [];
    });
    if (found.length === 1) return found[0]!;
  }
  return { line: 1, column: 1 };
}
