import { type Document, isAlias, isMap, isScalar, isSeq, type Pair, type ParsedNode } from 'yaml';
import type { Source } from '../../text/source.ts';
import type { Path } from '../../types.ts';
import type { Manifest } from '../types.ts';
import { isMerge } from './convert.ts';
import { keyText, resolveScalar } from './scalars.ts';
import { compose, type YamlDocument } from './yaml.ts';

/**
 * Where the values of one document stand. Its tree is made again when somebody asks, and only the last one asked for is
 * kept: positions are needed for messages, and the trees of a thousand objects would take more memory than all else.
 */
export function locate(source: Source, { from, start, to }: Omit<YamlDocument, 'value'>): Manifest['at'] {
  return (path, part = 'value') => source.position(path.length === 0 ? start : from + offsetOf(tree(source, from, to), path, part));
}

let last: { source: Source; from: number; document: Document.Parsed } | undefined;

function tree(source: Source, from: number, to: number): Document.Parsed {
  if (last?.source !== source || last.from !== from) {
    const [document] = compose(source.text.slice(from, to));
    last = { source, from, document: document! };
  }
  return last.document;
}

type Known = ParsedNode | null;

function offsetOf(document: Document.Parsed, path: Path, part: 'key' | 'value'): number {
  let node: Known = document.contents;
  let key: ParsedNode | undefined;
  for (const step of path) {
    const next = child(resolved(document, node), step);
    if (!next) return (key ?? node)?.range[0] ?? 0;
    key = next.key;
    node = next.value;
  }
  const written = node && node.range[0] !== node.range[1] ? node : undefined;
  return (part === 'key' ? (key ?? written) : (written ?? key))?.range[0] ?? node?.range[0] ?? 0;

  function child(parent: Known, step: string | number): { key?: ParsedNode; value: Known } | undefined {
    if (isSeq(parent)) {
      const item = parent.items[Number(step)] as ParsedNode | undefined;
      return item && { value: item };
    }
    if (!isMap(parent)) return undefined;
    const pairs = parent.items as Pair<ParsedNode, Known>[];
    const pair = pairs.findLast((each) => !isMerge(each.key) && nameOf(resolved(document, each.key)) === String(step));
    if (pair) return pair;
    for (const { value } of pairs.filter((each) => isMerge(each.key)).toReversed()) {
      const merged = resolved(document, value);
      for (const map of isSeq(merged) ? (merged.items as ParsedNode[]) : [merged]) {
        const found = child(resolved(document, map), step);
        if (found) return found;
      }
    }
    return undefined;
  }
}

const resolved = (document: Document.Parsed, node: Known): Known =>
  isAlias(node) ? ((node.resolve(document) as ParsedNode | undefined) ?? null) : node;

function nameOf(key: Known): string | undefined {
  if (!isScalar(key)) return undefined;
  try {
    const text = String(key.source ?? '');
    return keyText(resolveScalar(text, key.type === 'PLAIN', key.tag), text);
  } catch {
    return undefined;
  }
}
