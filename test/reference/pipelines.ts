import { isDeepStrictEqual } from 'node:util';
import { type Document, isScalar, parseAllDocuments, visit } from 'yaml';
import { load } from '../../src/definitions/load.ts';
import { type Replacement, write } from '../../src/definitions/write.ts';
import type { Path } from '../../src/types.ts';
import type { Row } from './rows.ts';

interface Outcome {
  agrees: boolean;
  ours: string;
}

/** Every document of an export is a definition, without a mistake. */
export function parses({ text = '' }: Row): Outcome {
  const { definitions, problems } = load([{ file: 'export.yaml', text }]);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const count = Object.values(definitions).reduce((sum, { size }) => sum + size, 0) + problems.length - errors.length;
  const ours = errors.map(({ message, at }) => `${at?.line}: ${message}`).join('; ') || `${count} definitions`;
  return { agrees: errors.length === 0 && count === read(text).length, ours };
}

/**
 * Written back as it is, the text is the same; with every scalar written anew, and with every text another, each value is the wanted one (`yaml` reads it,
 * which none of our code has a part in) and the comments are there.
 */
export function roundtrips({ text = '' }: Row): Outcome {
  const before = read(text);
  const scalars = before.flatMap(scalarsOf);
  const anew = (change: (value: string) => string): boolean => {
    const replacements = scalars.map((one) => ({ ...one, value: typeof one.value === 'string' ? change(one.value) : one.value }));
    const after = read(write(text, replacements));
    for (const { document, path, value } of replacements) before[document]?.setIn(path, value);
    return isDeepStrictEqual(after.map(valuesOf), before.map(valuesOf)) && isDeepStrictEqual(after.map(commentsOf), before.map(commentsOf));
  };
  try {
    const checks = [write(text, []) === text, anew((value) => value), anew((value) => `${value}\n \n# "${value}`)];
    return { agrees: checks.every(Boolean), ours: checks.join(', ') };
  } catch (error) {
    return { agrees: false, ours: (error as Error).message };
  }
}

const read = (text: string): Document.Parsed[] => [...parseAllDocuments(text)] as Document.Parsed[];
const valuesOf = (document: Document.Parsed): unknown => document.toJS();

function scalarsOf(tree: Document.Parsed, document: number): Replacement[] {
  const found: Replacement[] = [];
  const walk = (value: unknown, path: Path): void => {
    if (value !== null && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    else if (isScalar(tree.getIn(path, true))) found.push({ document, path, value: value as Replacement['value'] });
  };
  walk(valuesOf(tree), []);
  return found;
}

function commentsOf(document: Document.Parsed): unknown[] {
  const comments: unknown[] = [document.commentBefore, document.comment];
  visit(document, (_, node) => {
    const { commentBefore, comment } = (node ?? {}) as { commentBefore?: string | null; comment?: string | null };
    comments.push(commentBefore, comment);
  });
  return comments.filter((one) => typeof one === 'string');
}
