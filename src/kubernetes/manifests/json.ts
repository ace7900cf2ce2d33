import type { Json } from '../../types.ts';
import { parse } from '../client/json.ts';

/** A JSON object in a text. `value` left out: something in it wants YAML's closer look (a key that stands twice, half a character, depth). */
export interface JsonPart {
  from: number;
  to: number;
  value?: Json;
}

/** All that a text needs to be cut at: strings as a whole, and punctuation. */
const token = /"(?:[^"\\\n]|\\.)*"|[{}[\]:,]/g;
const blank = /^[ \t\r\n]*$/;
/** Escapes of surrogates may be halves; a number with such an exponent may be none to JSON's readers. */
const doubtful = /\\u[dD][89a-fA-F]|\d[eE]\+?\d{3}/;
const deepest = 200;

/**
 * The JSON objects of a document, where it is nothing but one or several of them: kubectl reads such a text as JSON, and takes one object right
 * behind the other. Reading them so is also twenty times as fast. undefined: it is no such text.
 */
export function jsonParts(text: string, start: number, end: number): JsonPart[] | undefined {
  if (!/^[ \t\r\n]*\{/.test(text.slice(start, Math.min(end, start + 1000)))) return undefined;
  const document = text.slice(start, end);
  const spans = objectsIn(document);
  if (!spans) return undefined;
  const parts: JsonPart[] = [];
  for (const { from, to, isPlain } of spans) {
    const value = isPlain ? objectOf(document.slice(from, to)) : null;
    if (value === undefined) return undefined;
    parts.push({ from: start + from, to: start + to, ...(value === null ? {} : { value }) });
  }
  return parts;
}

function objectOf(text: string): Json | undefined {
  if (doubtful.test(text)) return null;
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

/** Where each object begins and ends; undefined where anything else stands between them, or one doesn't end. */
function objectsIn(text: string): { from: number; to: number; isPlain: boolean }[] | undefined {
  const spans: { from: number; to: number; isPlain: boolean }[] = [];
  const open: (Set<string> | undefined)[] = [];
  let from = 0;
  let isPlain = true;
  let last = '';
  for (const { index, 0: lexeme } of text.matchAll(token)) {
    if (open.length === 0) {
      if (lexeme !== '{' || !blank.test(text.slice(spans.at(-1)?.to ?? 0, index))) return undefined;
      from = index;
      isPlain = true;
    }
    if (lexeme === '{') open.push(new Set());
    else if (lexeme === '[') open.push(undefined);
    else if (lexeme === '}' || lexeme === ']') open.pop();
    else if (lexeme === ':') {
      const keys = open.at(-1);
      // V8 13.6 reads a key that begins with an escape as a backslash alone, once it has met such a key: those are YAML's to read.
      if (keys?.has(last) || last.includes('\\')) isPlain = false;
      keys?.add(last);
    }
    if (open.length > deepest) isPlain = false;
    if (open.length === 0) spans.push({ from, to: index + 1, isPlain });
    last = lexeme;
  }
  return open.length === 0 && spans.length > 0 && blank.test(text.slice(spans.at(-1)!.to)) ? spans : undefined;
}
