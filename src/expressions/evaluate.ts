import { ConfigurationError, type Json, type JsonObject, type Path } from '../types.ts';
import { compile } from './compile.ts';
import type { Scope, Template } from './types.ts';

/** A text made of bindings may not grow beyond this many characters: outputs of outputs would double with every task. */
const longest = 10_000_000;

/**
 * The template with its bindings filled in, in one pass: a value put in is never scanned again. A lone binding keeps its value's type;
 * in the middle of a text it becomes text. Nothing there: null, in a text `null`. Throws ConfigurationError (H2K-634) when it gets too long.
 */
export function evaluate({ parts }: Template, scope: Scope): Json {
  const [first] = parts;
  if (parts.length === 1 && typeof first === 'object') return scope(first.path) ?? null;
  let text = '';
  for (const part of parts) {
    text += typeof part === 'string' ? part : textOf(scope(part.path));
    if (text.length > longest) throw unfit(`a text with bindings would have more than ${longest} characters`);
  }
  return text;
}

const unfit = (message: string): ConfigurationError =>
  new ConfigurationError([{ code: 'H2K-634', severity: 'error', message, fix: 'bind less of the output: one field of it, or a file' }]);

/** A value as it stands in a text: maps and lists as JSON, what isn't there as `null`. Throws ConfigurationError (H2K-634) where it is nested without end. */
export function textOf(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return String(value ?? null);
  try {
    return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? JSON.rawJSON(String(inner)) : inner));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw unfit('a value is nested too deeply to be bound in a text');
  }
}

/**
 * A whole value with the bindings of all its texts filled in; keys stay as they are. What lies at a path of `unbound` is left as it is written:
 * it is a condition, or text with a structure of its own, and whoever reads it fills in its bindings after parsing.
 */
export function bind(value: Json, scope: Scope, unbound: readonly Path[] = []): Json {
  if (unbound.some((path) => path.length === 0)) return value;
  if (typeof value === 'string') return value.includes('${') ? evaluate(compile(value, nowhere).template, scope) : value;
  if (Array.isArray(value)) return value.map((item, index) => bind(item, scope, below(unbound, index)));
  if (typeof value !== 'object' || value === null) return value;
  return bindMap(value, scope, unbound);
}

/** `bind` of a map's values. */
export function bindMap(map: JsonObject, scope: Scope, unbound: readonly Path[] = []): JsonObject {
  const entries = Object.entries(map).map(([key, inner]): [string, Json] => [key, bind(inner, scope, below(unbound, key))]);
  return Object.fromEntries(entries);
}

const below = (paths: readonly Path[], step: string | number): Path[] =>
  paths.flatMap(([first, ...rest]) => (first === step ? [rest] : []));

/** Problems were told when the definitions were checked; what runs needs no positions. */
export const nowhere = { file: '', line: 1, column: 1 };
