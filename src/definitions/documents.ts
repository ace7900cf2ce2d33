import { type Document, isAlias, isScalar, isSeq, type ParsedNode } from 'yaml';
import { Source } from '../text/source.ts';
import { type Budget, compose, Endless, type Fault, forbidden, syntaxFault } from '../text/yaml.ts';
import type { Json, Path, Problem } from '../types.ts';
import { convert, type Known, keyText, type Misfit, pairsOf } from './convert.ts';
import type { Defined } from './types.ts';

/** One document of a file. */
export interface Written extends Defined<Json> {
  /** Which of the file's it is, counted from 0; empty ones count. */
  index: number;
  /** A scalar's text as it stands in the file (`1.10`, `yes`), quotes and indentation taken off; undefined where there is no scalar. */
  source: (path: Path) => string | undefined;
  /** A map's keys as they stand; those of an object would come otherwise where they look like numbers. */
  keys: (path: Path) => string[];
}

/** Larger files are refused before they are read: a megabyte takes a second. The largest export that is known has 24 kB. */
export const sizeLimit = 1024 * 1024;
/** Pieces of text a file: more take longer than anybody should wait. The largest export has 5,000. */
const lexemeLimit = 150_000;

/** Duplicate keys are found by ourselves: `uniqueKeys` takes quadratic time. */
const options = { version: '1.2', schema: 'core', intAsBigInt: true, uniqueKeys: false } as const;

/** Reads the documents of a file. Never throws on what a user wrote: what can't be read is a problem at its line (H2K-601, 602, 603, 606). */
export function documents(file: string, text: string): { written: Written[]; problems: Problem[] } {
  const source = new Source(file, text);
  const written: Written[] = [];
  const problems: Problem[] = [];
  const tell = (code: Problem['code'], { message, fix, offset }: Fault): void => {
    problems.push({ code, severity: 'error', message, ...(fix && { fix }), at: source.position(offset) });
  };
  const stop = tooLarge(source) ?? forbidden(source.text);
  if (stop) {
    tell(source.text.length > sizeLimit ? 'H2K-602' : 'H2K-601', stop);
    return { written, problems };
  }
  const budget: Budget = { lexemes: lexemeLimit };
  try {
    let count = 0;
    for (const document of compose(source.text, options, budget)) {
      const index = count++;
      const [error] = [...document.errors, ...document.warnings];
      if (error) tell('H2K-601', syntaxFault(error, document));
      if (document.errors.length > 0 || isEmpty(document)) continue;
      const { value, misfits } = convert(document);
      for (const misfit of misfits) tell(codes[misfit.what], { ...misfit, ...advice(misfit, source) });
      written.push({
        index,
        value,
        at: (path, part) =>
          source.position(
            typeof part === 'number'
              ? characterOffset(source, meant(document, walk(document, path).node), part)
              : offsetOf(document, path, part),
          ),
        source: (path) => sourceOf(document, path),
        keys: (path) => keysOf(document, path),
      });
    }
  } catch (error) {
    if (!(error instanceof Endless)) throw error;
    tell('H2K-602', { message: `this is ${error.message} for definitions`, offset: error.offset });
  }
  return { written, problems };
}

const tooLarge = ({ file, text }: Source): Fault | undefined =>
  text.length <= sizeLimit
    ? undefined
    : {
        message: `${file} is too large for definitions: ${(text.length / 1024 / 1024).toFixed(1)} MiB, and the limit is 1 MiB a file`,
        fix: 'split it into several files, or keep what is no definition elsewhere',
        offset: 0,
      };

const codes: Record<Misfit['what'], Problem['code']> = {
  twice: 'H2K-603',
  key: 'H2K-606',
  number: 'H2K-606',
  alias: 'H2K-601',
  merge: 'H2K-601',
  large: 'H2K-602',
  deep: 'H2K-602',
};

function advice({ what, first }: Misfit, source: Source): { fix?: string } {
  if (what === 'twice') return { fix: `remove one of them; the first stands at line ${source.position(first ?? 0).line}` };
  if (what === 'number') return { fix: 'put it in quotes if it is meant as text' };
  return what === 'merge' ? { fix: 'write the keys out' } : {};
}

function isEmpty({ contents }: Document.Parsed): boolean {
  return contents === null || (isScalar(contents) && contents.value === null && contents.source === '');
}

/** Where a path leads in the tree, as far as it is there. */
function walk(document: Document.Parsed, path: Path): { node: Known; key: ParsedNode | undefined; whole: boolean } {
  let node = document.contents as Known;
  let key: ParsedNode | undefined;
  for (const step of path) {
    const here = meant(document, node);
    const item = isSeq(here) ? (here.items[Number(step)] as ParsedNode | undefined) : undefined;
    const pair = pairsOf(here).findLast((each) => keyText(each.key) === String(step));
    if (!item && !pair) return { node, key, whole: false };
    node = item ?? pair?.value ?? null;
    key = pair?.key;
  }
  return { node, key, whole: true };
}

function offsetOf(document: Document.Parsed, path: Path, part: 'key' | 'value' = 'value'): number {
  const { node, key, whole } = walk(document, path);
  const written = node && node.range[0] !== node.range[1] ? node : undefined;
  // Of what is not there, the key of what should hold it is the best place.
  const place = part === 'key' || !whole ? (key ?? written) : (written ?? key);
  return (place ?? node)?.range[0] ?? 0;
}

/**
 * Where a character of a scalar's text stands, whatever quotes, folds and indentation are around it: of all characters that look the same, it is the one
 * that comes as manyth as in the text. (Only what is written as an escape doesn't look the same.)
 */
function characterOffset({ text }: Source, node: Known, offset: number): number {
  if (!isScalar(node)) return node?.range[0] ?? 0;
  const [start, end] = node.range;
  const value = String(node.value);
  const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
  const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
  const character = value[offset] ?? '';
  let found = isBlock ? text.indexOf('\n', start) : isQuoted ? start : start - 1;
  for (let at = value.indexOf(character); at !== -1 && at <= offset && character !== ''; at = value.indexOf(character, at + 1))
    found = text.indexOf(character, found + 1);
  return found >= start && found < end ? found : start;
}

function sourceOf(document: Document.Parsed, path: Path): string | undefined {
  const { node, whole } = walk(document, path);
  const scalar = meant(document, node);
  return whole && isScalar(scalar) ? String(scalar.source ?? '') : undefined;
}

const keysOf = (document: Document.Parsed, path: Path): string[] => [
  ...new Set(pairsOf(meant(document, walk(document, path).node)).flatMap(({ key }) => keyText(key) ?? [])),
];

const meant = (document: Document.Parsed, node: Known): Known =>
  isAlias(node) ? ((node.resolve(document) as ParsedNode | undefined) ?? null) : node;
