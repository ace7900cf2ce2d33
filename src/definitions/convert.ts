import { type Document, isAlias, isMap, isScalar, isSeq, type Pair, type ParsedNode, type Scalar } from 'yaml';
import type { Json, JsonObject } from '../types.ts';

/** How many values a document's aliases may stand for in all: a few bytes could otherwise mean gigabytes. */
const aliasLimit = 10_000;
/** People write ten levels. */
const depthLimit = 100;

export type Known = ParsedNode | null;
/** What JSON has no place for, and at which offset. `first`: of a key that stands twice. */
export interface Misfit {
  what: 'twice' | 'key' | 'number' | 'alias' | 'large' | 'deep' | 'merge';
  message: string;
  offset: number;
  first?: number;
}

/** A document's tree as JSON: YAML 1.2, integers too large for a number as bigint. */
export function convert(document: Document.Parsed): { value: Json; misfits: Misfit[] } {
  const misfits: Misfit[] = [];
  const anchors = new Map<string, ParsedNode>();
  let borrowing = 0;
  let borrowed = 0;
  const misfit = (what: Misfit['what'], node: ParsedNode, message: string, first?: ParsedNode): null => {
    if (borrowing === 0) misfits.push({ what, message, offset: node.range[0], ...(first && { first: first.range[0] }) });
    return null;
  };
  const read = (node: Known, depth: number): Json => {
    if (node === null) return null;
    if (depth > depthLimit) return misfit('deep', node, `more than ${depthLimit} levels lie in one another here`);
    if (borrowing > 0) borrowed += 1;
    if (isAlias(node)) return alias(node as ParsedNode, String(node.source), depth);
    if (isScalar(node)) {
      remember(node);
      return scalar(node);
    }
    const value = isSeq(node) ? (node.items as ParsedNode[]).map((item) => read(item, depth + 1)) : map(node, depth);
    // An alias inside of what it means finds no anchor yet, as with one that comes later: neither can be read.
    remember(node);
    return value;
  };
  const remember = (node: ParsedNode): void => {
    const { anchor } = node as { anchor?: string };
    if (anchor && borrowing === 0) anchors.set(anchor, node);
  };
  const alias = (node: ParsedNode, name: string, depth: number): Json => {
    const meant = anchors.get(name);
    if (!meant) return misfit('alias', node, `*${name} names nothing: there is no &${name} before it`);
    if (borrowed > aliasLimit) return null;
    borrowing += 1;
    const value = read(meant, depth);
    borrowing -= 1;
    if (borrowed > aliasLimit && borrowing === 0)
      return misfit('large', node, `the aliases of this document stand for more than ${aliasLimit} values`);
    return value;
  };
  const map = (node: ParsedNode, depth: number): JsonObject => {
    const object: JsonObject = {};
    const keys = new Map<string, ParsedNode>();
    for (const { key, value } of pairsOf(node)) {
      const name = keyText(key);
      if (name === undefined) misfit('key', key, 'a list or a map can be no key');
      else if (name === '<<' && (key as Scalar).type === 'PLAIN') misfit('merge', key, '<< merges are not read in definitions');
      else {
        const first = keys.get(name);
        if (first) misfit('twice', key, `the key ${JSON.stringify(name)} stands twice in one map`, first);
        keys.set(name, key);
        put(object, name, read(value, depth + 1));
      }
    }
    return object;
  };
  const scalar = (node: Scalar): Json => {
    const { value } = node;
    if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value;
    if (typeof value === 'number' && !Number.isFinite(value))
      return misfit('number', node as ParsedNode, `${String(node.source)} is no number that JSON has`);
    return value as Json;
  };
  return { value: read(document.contents as Known, 0), misfits };
}

export const pairsOf = (node: Known): Pair<ParsedNode, Known>[] => (isMap(node) ? (node.items as Pair<ParsedNode, Known>[]) : []);

/** A key as text: as it was written, whatever type YAML gives it (`1.10:` and `true:` are names here). */
export function keyText(key: Known): string | undefined {
  if (!isScalar(key)) return undefined;
  return typeof key.value === 'string' ? key.value : String(key.source ?? '');
}

/** Also for a key that JavaScript has a meaning of its own for. */
function put(object: JsonObject, key: string, value: Json): void {
  if (key === '__proto__') Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  else object[key] = value;
}
