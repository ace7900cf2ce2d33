import { ConfigurationError, type Json } from '../types.ts';
import { evaluate, textOf } from './evaluate.ts';
import { numberOf } from './tokens.ts';
import type { Comparison, Condition, Expression, Scope } from './types.ts';

/**
 * Whether a condition holds; a blank one does. Numbers and texts of numbers are compared as numbers when one side is a number, all else as text
 * (so that what isn't there equals null and "null", as exports write it). `&&` and `||` look no further than they must.
 * Throws ConfigurationError (H2K-634): a value that is neither true nor false where one of them is needed, an order of what are no numbers.
 */
export function decide({ expression }: Condition, scope: Scope): boolean {
  return expression === undefined || truth(expression, scope);
}

function truth(expression: Expression, scope: Scope): boolean {
  const value = outcome(expression, scope);
  if (typeof value === 'boolean') return value;
  if (value === null || value === '' || value === 'false' || value === 'null') return false;
  if (value === 'true') return true;
  throw mistake(`${quoted(value)} is neither true nor false`, 'compare it with something, e.g. == "yes"');
}

function outcome(expression: Expression, scope: Scope): Json {
  switch (expression.kind) {
    case 'value':
      return expression.value;
    case 'text':
      return expression.template.parts.length === 0 ? '' : textOf(evaluate(expression.template, scope));
    case 'path':
      return scope(expression.path) ?? null;
    case 'not':
      return !truth(expression.operand, scope);
    case 'and':
      return truth(expression.left, scope) && truth(expression.right, scope);
    case 'or':
      return truth(expression.left, scope) || truth(expression.right, scope);
    case 'compare':
      return compare(expression.operator, outcome(expression.left, scope), outcome(expression.right, scope));
  }
}

function compare(operator: Comparison, left: Json, right: Json): boolean {
  if (operator === '==') return equal(left, right);
  if (operator === '!=') return !equal(left, right);
  // Of a task that was skipped there is no exit code: no order holds, and nothing fails for it.
  if (left === null || right === null || left === 'null' || right === 'null') return false;
  const [a, b] = [numeric(left), numeric(right)];
  if (a === undefined || b === undefined)
    throw mistake(
      `${quoted(a === undefined ? left : right)} is no number, so ${operator} can't be told`,
      'compare numbers, or use == or !=',
    );
  return { '<': a < b, '<=': a <= b, '>': a > b, '>=': a >= b }[operator];
}

function equal(left: Json, right: Json): boolean {
  const isNumber = [left, right].some((value) => typeof value === 'number' || typeof value === 'bigint');
  const [a, b] = [numeric(left), numeric(right)];
  // biome-ignore lint/suspicious/noDoubleEquals: 1n and 1 are one number
  return isNumber && a !== undefined && b !== undefined ? a == b : textOf(left) === textOf(right);
}

function numeric(value: Json): number | bigint | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text.length <= 100 && /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/.test(text) ? numberOf(text.replace(/^\+/, '')) : undefined;
}

const quoted = (value: Json): string => `"${textOf(value).slice(0, 60)}"`;

const mistake = (message: string, fix: string): ConfigurationError =>
  new ConfigurationError([{ code: 'H2K-634', severity: 'error', message, fix }]);
