import type { Json, Problem } from '../types.ts';
import { compile, mostProblems, readBinding } from './compile.ts';
import { readPath } from './path.ts';
import type { Binding, Expression, Locate } from './types.ts';

export interface Token {
  /** An operator or a bracket as it is written; `operand`: a value, a quoted text, a path. */
  type: '==' | '!=' | '<=' | '>=' | '<' | '>' | '&&' | '||' | '!' | '(' | ')' | 'operand';
  operand?: Expression;
  offset: number;
}
export interface Tokens {
  tokens: Token[];
  bindings: Binding[];
  problems: Problem[];
}

/** A chain of operators is a tree as deep as it is long. Nobody writes more. */
export const mostTokens = 2000;
const blank = /\s+/y;
const operator = /==|!=|<=|>=|&&|\|\||[<>!()]/y;
const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?(?![\p{L}\p{N}_.])/uy;
const quoted = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'/y;
const word = /[^\s"'$<>=!&|()]+/y;
const name = /[\p{L}_][\p{L}\p{N}_-]*/uy;
const words: Record<string, Json> = { true: true, false: false, null: null };
/** What people write who know another language. */
const slips: [pattern: RegExp, fix: string][] = [
  [/=/y, 'write == for is equal'],
  [/&/y, 'write && for and'],
  [/\|/y, 'write || for or'],
  [/["']/y, 'close the quotes'],
];
const otherWords: Record<string, string> = { and: 'write &&', or: 'write ||', not: 'write !' };

/** A condition's tokens, and H2K-633 for what is none. `bare`: names without quotes are paths, as in a POLL task's criteria; else they are mistakes. */
export function tokenize(text: string, locate: Locate, bare: boolean): Tokens {
  const found: Tokens = { tokens: [], bindings: [], problems: [] };
  let offset = 0;
  while (offset < text.length && found.problems.length < mostProblems && found.tokens.length <= mostTokens) {
    const space = match(blank, text, offset);
    offset = space === undefined ? tokenAt(text, offset, locate, bare, found) : offset + space.length;
  }
  return found;
}

/** Reads one token into `found`; the offset behind it. */
function tokenAt(text: string, offset: number, locate: Locate, bare: boolean, found: Tokens): number {
  const add = (operand: Expression, end: number): number => {
    found.tokens.push({ type: 'operand', operand, offset });
    return end;
  };
  const wrong = (message: string, fix: string, end: number): number => {
    found.problems.push({ code: 'H2K-633', severity: 'error', message, fix, at: locate(offset) });
    return end;
  };
  const sign = match(operator, text, offset);
  if (sign !== undefined) {
    found.tokens.push({ type: sign as Token['type'], offset });
    return offset + sign.length;
  }
  if (text.startsWith('${', offset)) {
    const read = readBinding(text, offset, locate);
    if ('problem' in read) {
      found.problems.push(read.problem);
      return text.length;
    }
    found.bindings.push(read.binding);
    return add({ kind: 'path', path: read.binding.path }, read.end);
  }
  const string = match(quoted, text, offset);
  if (string !== undefined) return add(textOperand(string, offset, locate, found), offset + string.length);
  const digits = match(number, text, offset);
  if (digits !== undefined) return add({ kind: 'value', value: numberOf(digits) }, offset + digits.length);
  const plain = match(word, text, offset);
  if (plain !== undefined && Object.hasOwn(words, plain)) return add({ kind: 'value', value: words[plain] as Json }, offset + plain.length);
  if (bare && match(name, text, offset) !== undefined) {
    const read = readPath(text, offset, name);
    if ('path' in read) return add({ kind: 'path', path: read.path }, read.end);
  }
  if (plain !== undefined) {
    const fix = Object.hasOwn(otherWords, plain) ? (otherWords[plain] as string) : `write it in quotes: "${plain.slice(0, 40)}"`;
    return wrong(`${plain.slice(0, 40)} stands without quotes`, fix, offset + plain.length);
  }
  const slip = slips.find(([pattern]) => match(pattern, text, offset) !== undefined);
  // An open quote takes all that follows with it.
  const end = /["']/.test(text[offset] as string) ? text.length : offset + 1;
  return wrong(`${JSON.stringify(text[offset])} is no operator and no value`, slip?.[1] ?? `take it out, or put it in quotes`, end);
}

/** A quoted text: `\"`, `\'` and `\\` are the character itself; bindings in it are filled in, and what they bring is text. */
function textOperand(written: string, offset: number, locate: Locate, found: Tokens): Expression {
  const inner = written.slice(1, -1);
  const { template, problems } = compile(inner, (at) => locate(offset + 1 + at));
  found.problems.push(...problems);
  found.bindings.push(...template.bindings);
  const parts = template.parts.map((part) => (typeof part === 'string' ? part.replace(/\\(["'\\])/g, '$1') : part));
  return { kind: 'text', template: { parts, bindings: template.bindings } };
}

/** An integer that a number can't hold stays exact. */
export function numberOf(text: string): number | bigint {
  const value = Number(text);
  return /^-?\d+$/.test(text) && !Number.isSafeInteger(value) ? BigInt(text) : value;
}

function match(pattern: RegExp, text: string, offset: number): string | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0];
}
