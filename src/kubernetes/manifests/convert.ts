import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Json, JsonObject, Position, Problem } from '../../types.ts';
import type { Fill } from '../types.ts';
import { keyText, resolveScalar, ScalarError } from './scalars.ts';

/** How many values a document's aliases may stand for in all: a few bytes could otherwise mean gigabytes. */
const aliasLimit = 100_000;

/** A document's tree as JSON's values, in the order and with the meaning that go-yaml v2 gives them; what JSON can't hold is a problem. */
export function convert(document: Document.Parsed, at: (offset: number) => Position, problems: Problem[], fill?: Fill): Json {
  return new Conversion(at, problems, fill).value(document.contents);
}

/** `<<` without quotes. */
export const isMerge = (key: unknown): boolean =>
  isScalar(key) && key.type === 'PLAIN' && key.source === '<<' && (key.tag === undefined || key.tag === '!');

/** Nothing at all is written where a node could be. */
export const isAbsent = (node: unknown): boolean =>
  isScalar(node) && node.type === 'PLAIN' && node.source === '' && node.tag === undefined && node.anchor === undefined;

type Known = ParsedNode | null;

class Conversion {
  readonly #at: (offset: number) => Position;
  readonly #problems: Problem[];
  readonly #fill: Fill | undefined;
  readonly #anchors = new Map<string, ParsedNode>();
  /** An alias means the anchor that stands before it, also when it is reached once more through another alias. */
  readonly #targets = new Map<Alias, ParsedNode>();
  readonly #open = new Set<ParsedNode>();
  /** Depth of aliases within aliases, and the values that they stood for so far. */
  #borrowing = 0;
  #borrowed = 0;

  constructor(at: (offset: number) => Position, problems: Problem[], fill: Fill | undefined) {
    this.#at = at;
    this.#problems = problems;
    this.#fill = fill;
  }

  value(node: Known): Json {
    if (node === null) return null;
    if (this.#borrowing > 0) this.#borrowed += 1;
    if (isAlias(node)) return this.#alias(node);
    if (node.anchor && this.#borrowing === 0) this.#anchors.set(node.anchor, node);
    if (isScalar(node)) return this.#scalar(node);
    this.#open.add(node);
    const value = isMap(node)
      ? this.#map(node as YAMLMap<ParsedNode, Known>)
      : isSeq(node)
        ? this.#list(node as YAMLSeq<ParsedNode>)
        : null;
    this.#open.delete(node);
    return value;
  }

  #list(node: YAMLSeq<ParsedNode>): Json[] {
    return node.items.map((item) => this.value(item));
  }

  #map(node: YAMLMap<ParsedNode, Known>): JsonObject {
    const object: JsonObject = {};
    const keys = new Map<string, ParsedNode>();
    for (const pair of node.items) {
      if (isMerge(pair.key)) this.#merge(object, pair);
      else this.#entry(object, pair, keys);
    }
    return object;
  }

  #entry(object: JsonObject, { key, value }: Pair<ParsedNode, Known>, keys: Map<string, ParsedNode>): void {
    if (isAbsent(key)) {
      this.#report(key, 'H2K-203', 'a colon wants a key before it', 'write the key, or put a text that begins with a colon in quotes');
      return;
    }
    const name = keyText(this.value(key), isScalar(key) ? String(key.source ?? '') : '');
    if (name === undefined) {
      this.#report(key, 'H2K-210', 'a list or a map can be no key of an object');
      return;
    }
    const first = keys.get(name);
    if (first) {
      const lines = [first, key].map((place) => this.#at(place.range[0]).line);
      this.#report(
        key,
        'H2K-205',
        `the key ${JSON.stringify(name)} stands twice in one map: lines ${lines.join(' and ')}`,
        'remove one of them',
      );
    }
    keys.set(name, key);
    put(object, name, this.value(value));
  }

  /** go-yaml v2 writes merged values where `<<` stands, so they win over keys before it and lose to keys after it. */
  #merge(object: JsonObject, { key, value }: Pair<ParsedNode, Known>): void {
    const merged = this.value(value);
    const maps = Array.isArray(merged) ? merged.toReversed() : [merged];
    for (const map of maps) {
      if (map === null || typeof map !== 'object' || Array.isArray(map)) this.#report(key, 'H2K-203', '<< takes a map or a list of maps');
      else for (const [name, item] of Object.entries(map)) put(object, name, item);
    }
  }

  #alias(node: Alias): Json {
    const known = this.#targets.get(node) ?? this.#anchors.get(node.source);
    if (!known)
      return this.#refuse(node as ParsedNode, 'H2K-203', `*${node.source} names no anchor: there is no &${node.source} before it`);
    this.#targets.set(node, known);
    if (this.#open.has(known)) return this.#refuse(node as ParsedNode, 'H2K-209', `*${node.source} stands inside of what it means`);
    if (this.#borrowed > aliasLimit) return this.#tooMany(node as ParsedNode);
    this.#borrowing += 1;
    const value = this.value(known);
    this.#borrowing -= 1;
    return value;
  }

  /** Told once; from then on every alias means nothing, so the conversion soon ends. */
  #tooMany(node: ParsedNode): null {
    if (this.#borrowed === Number.POSITIVE_INFINITY) return null;
    this.#borrowed = Number.POSITIVE_INFINITY;
    this.#problems.push({
      code: 'H2K-209',
      severity: 'error',
      message: `the aliases of this document stand for more than ${aliasLimit} values`,
      at: this.#at(node.range[0]),
    });
    return null;
  }

  #scalar(node: Scalar): Json {
    const place = node as ParsedNode;
    const written = String(node.source ?? '');
    const source = this.#fill ? this.#fill(written) : written;
    if (typeof source !== 'string') return this.#refuse(place, source.code, source.message, source.fix);
    try {
      const value = resolveScalar(source, node.type === 'PLAIN', node.tag);
      if (typeof value !== 'string' || value.isWellFormed()) return value;
    } catch (error) {
      if (!(error instanceof ScalarError)) throw error;
      return this.#refuse(place, 'H2K-210', error.message, 'put it in quotes if it is meant as text');
    }
    return this.#refuse(
      place,
      'H2K-210',
      'half of a surrogate pair (\\ud800 to \\udfff alone) is no character',
      'write the character itself',
    );
  }

  #refuse(node: ParsedNode, code: Problem['code'], message: string, fix?: string): null {
    this.#report(node, code, message, fix);
    return null;
  }

  #report(node: ParsedNode, code: Problem['code'], message: string, fix?: string): void {
    if (this.#borrowing > 0) return;
    this.#problems.push({ code, severity: 'error', message, ...(fix && { fix }), at: this.#at(node.range[0]) });
  }
}

/** Also for a key that JavaScript has a meaning of its own for. */
function put(object: JsonObject, key: string, value: Json): void {
  if (key === '__proto__') Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  else object[key] = value;
}
