import { isDeepStrictEqual } from 'node:util';
import { type Document, isMap, isScalar, type ParsedNode, parseAllDocuments, stringify } from 'yaml';
import type { Json, JsonObject, Path } from '../types.ts';
import { convert } from './convert.ts';

type Value = string | number | boolean | null;
/** One scalar that shall have another value. `document`: which of the file's, counted from 0. */
export interface Replacement {
  document: number;
  path: Path;
  value: Value;
}
/** A key that shall be added to a map, before those that it has: the last step of `path`. */
export interface Addition extends Replacement {
  adds: true;
}

const options = { version: '1.2', intAsBigInt: true, uniqueKeys: false, prettyErrors: false } as const;
const read = (text: string): Document.Parsed[] => [...parseAllDocuments(text, options)] as Document.Parsed[];

/**
 * A file's text with some scalars replaced and some keys added; all else stays byte for byte: comments, order, quotes, line ends. (What a YAML library prints anew loses
 * line ends and folds, and blank lines of some texts with them.) The text must be one that `load` has read. Throws where a path leads to no scalar
 * (of an addition: to no map with a key), or where the new text would not say exactly what was asked for.
 */
export function write(text: string, replacements: readonly (Replacement | Addition)[]): string {
  const documents = read(text);
  const cuts = replacements.map((one) => ('adds' in one ? addition : cut)(text, documents[one.document], one));
  const result = cuts
    .toSorted((a, b) => b.from - a.from)
    .reduce((whole, { from, to, by }) => whole.slice(0, from) + by + whole.slice(to), text);
  const wanted = documents.map((document, index) =>
    replacements
      .filter((one) => one.document === index)
      .reduce((value, { path, value: scalar }) => withScalar(value, path, scalar), convert(document).value),
  );
  const written = read(result);
  const says = written.map((document) => convert(document).value);
  if (written.some(({ errors }) => errors.length > 0) || !isDeepStrictEqual(says, wanted))
    throw new Error('the text would not say what was asked for');
  return result;
}

interface Cut {
  from: number;
  to: number;
  by: string;
}

function cut(text: string, document: Document.Parsed | undefined, { path, value }: Replacement): Cut {
  const node = document?.getIn(path, true) as ParsedNode | undefined;
  if (!isScalar(node) || !node.range) throw new Error(`there is no scalar at ${path.join('.')}`);
  const [from, to] = node.range;
  const old = text.slice(from, to);
  // A block scalar's range holds the end of its last line; a key without a value has no room for one, nor before a comment.
  const end = /^[|>]/.test(old) ? (/\r?\n$/.exec(old)?.[0] ?? '') : from === to && text[to] === '#' ? ' ' : '';
  const gap = from === to && /[:-]$/.test(text.slice(0, from)) ? ' ' : '';
  return { from, to, by: `${gap}${scalarText(value)}${end}` };
}

function addition(text: string, document: Document.Parsed | undefined, { path, value }: Replacement): Cut {
  const map = document?.getIn(path.slice(0, -1), true);
  const first = isMap(map) ? (map.items[0]?.key as ParsedNode | undefined) : undefined;
  if (!isMap(map) || !first) throw new Error(`there is no map with a key at ${path.slice(0, -1).join('.')}`);
  const [from] = first.range;
  const line = text.lastIndexOf('\n', from - 1) + 1;
  const said = `${scalarText(String(path.at(-1)))}: ${scalarText(value)}`;
  const [end, indent] = [/\r\n/.test(text) ? '\r\n' : '\n', ' '.repeat(from - line)];
  if (map.flow || path.length === 1 || text.slice(line, from) !== indent)
    return { from, to: from, by: `${said}${map.flow ? ', ' : `${end}${indent}`}` };
  const above = commentsAbove(text, line);
  return { from: above, to: above, by: `${indent}${said}${end}` };
}

/** Where the comments and empty lines begin that stand above a line: they stay with it. */
function commentsAbove(text: string, line: number): number {
  let above = line;
  for (;;) {
    const before = text.lastIndexOf('\n', above - 2) + 1;
    if (above === 0 || !/^[ \t]*(?:#.*)?\r?\n$/.test(text.slice(before, above))) return above;
    above = before;
  }
}

/** Plain where that reads back as the same value anywhere, else in double quotes. */
function scalarText(value: Value): string {
  if (typeof value !== 'string') return String(value);
  if (/^[A-Za-z_][\w./@-]*$/.test(value) && stringify(value).trim() === value) return value;
  return JSON.stringify(value).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A copy in which the path leads to this value. */
export function withScalar(value: Json, [step, ...rest]: Path, scalar: Value): Json {
  if (step === undefined) return scalar;
  const inner = withScalar((value as JsonObject)[step] as Json, rest, scalar);
  return Array.isArray(value) ? value.with(Number(step), inner) : { ...(value as JsonObject), [step]: inner };
}
