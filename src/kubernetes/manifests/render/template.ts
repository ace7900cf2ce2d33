import type { Path, Position } from '../../../types.ts';
import type { Ref } from '../../types.ts';

type Place = Pick<Position, 'line' | 'column'>;
type Named = Pick<Ref, 'kind' | 'name'>;

/**
 * Where a rendered object's value is written in its template: at the path's last key, or the nearest key above it, that stands there only once; else where
 * the object begins; else at the first line. `object` left out: it can't be told which one it is about.
 */
export function templateLine(text: string, path: Path, object?: Named): Place {
  const lines = text.split('\n');
  const part = object && partOf(lines, object);
  const [from, to] = part ?? [0, lines.length];
  const keys = path.filter((step) => typeof step === 'string').toReversed();
  for (const key of part ? [...keys, 'apiVersion', 'kind'] : keys) {
    const found = placesOf(lines, key, from, to);
    if (found.length === 1) return found[0]!;
  }
  return { line: from + 1, column: 1 };
}

function placesOf(lines: readonly string[], key: string, from: number, to: number): Place[] {
  return lines.slice(from, to).flatMap((line, index) => {
    const match = /^(\s*(?:- )*)(["']?)([^\s"':#][^"':]*)\2\s*:(?:\s|$)/.exec(line);
    return match?.[3]?.trim() === key ? [{ line: from + index + 1, column: match[1]!.length + 1 }] : [];
  });
}

/** The lines of the one document that can have become the object: by its kind, then by what its name looks like. undefined: none, or several could. */
function partOf(lines: readonly string[], { kind, name }: Named): [from: number, to: number] | undefined {
  const starts = [0, ...lines.flatMap((line, index) => (/^---(?:\s|$)/.test(line) ? [index + 1] : []))];
  const parts = starts.map((from, index): [number, number] => [from, (starts[index + 1] ?? lines.length + 1) - 1]);
  const alike = parts.filter(([from, to]) => lines.slice(from, to).some((line) => fits(/^kind:\s*(.*?)\s*$/.exec(line)?.[1], kind)));
  if (alike.length < 2) return alike[0];
  const named = alike.map((part) => ({ part, text: nameIn(lines.slice(...part)) })).filter(({ text }) => fits(text, name));
  // `{{ .Release.Name }}` fits every name that `{{ .Release.Name }}-web` fits: who says more of it is meant.
  const most = Math.max(...named.map(({ text }) => literals(text).join('').length));
  const closest = named.filter(({ text }) => literals(text).join('').length === most);
  return closest.length === 1 ? closest[0]!.part : undefined;
}

/** What stands behind `metadata.name` of a document, actions and all. */
function nameIn(lines: readonly string[]): string | undefined {
  const metadata = lines.findIndex((line) => line.startsWith('metadata:'));
  const [, block] =
    lines
      .slice(metadata)
      .map((line) => /^\s+name:\s*(.*?)\s*$/.exec(line))
      .find((match) => match !== null) ?? [];
  return metadata === -1 ? undefined : (block ?? /[{,]\s*name:\s*((?:\{\{.*?\}\}|[^,}])*)/.exec(lines[metadata]!)?.[1]?.trim());
}

/** What a text of a template says in so many words, around its actions. */
const literals = (text = ''): string[] => text.replace(/^(["'])(.*)\1$/, '$2').split(/\{\{.*?\}\}/);

/** Whether a text of a template can have become a value: whatever its actions give. */
const fits = (text: string | undefined, value: string): boolean =>
  text !== undefined &&
  new RegExp(
    `^${literals(text)
      .map((part) => part.replace(/[^\w-]/g, '\\$&'))
      .join('.*')}$`,
  ).test(value);
