import type { Position, Problem } from '../types.ts';
import { locator } from './compile.ts';
import { mostTokens, type Token, tokenize } from './tokens.ts';
import type { Comparison, Condition, Expression, Locate } from './types.ts';

/** Conditions are written by people; nobody nests deeper, and a parser that calls itself must end. */
const deepest = 100;
const longest = 100_000;

/** From loose to tight. Operators of one level are read from left to right. */
const levels: readonly (readonly Token['type'][])[] = [['||'], ['&&'], ['==', '!='], ['<', '<=', '>', '>=']];

/**
 * Takes a condition apart: `||`, `&&`, `==` `!=`, `<` `<=` `>` `>=`, `!`, brackets, quoted texts, numbers, true, false, null, bindings. A blank one has
 * no expression and no problem. `bareNames`: names without quotes are paths, as in a POLL task's exit criteria.
 * Problems: H2K-633 for what can't be read, H2K-630 for its bindings.
 */
export function compileCondition(
  text: string,
  at: Position | Locate,
  { bareNames = false }: { bareNames?: boolean } = {},
): { condition: Condition; problems: Problem[] } {
  const locate = locator(text, at);
  const none = { expression: undefined, bindings: [] };
  if (text.length > longest) return { condition: none, problems: [tooLong(`${longest} characters`, locate)] };
  const { tokens, bindings, problems } = tokenize(text, locate, bareNames);
  if (problems.length > 0 || tokens.length === 0) return { condition: { expression: undefined, bindings }, problems };
  if (tokens.length > mostTokens) return { condition: none, problems: [tooLong(`${mostTokens} values and operators`, locate)] };
  const parser = new Parser(tokens, Math.max(text.trimEnd().length - 1, 0), locate);
  const expression = parser.parse();
  return { condition: { expression, bindings }, problems: parser.problem ? [parser.problem] : [] };
}

const tooLong = (limit: string, locate: Locate): Problem => ({
  code: 'H2K-633',
  severity: 'error',
  message: `the condition has more than ${limit}`,
  fix: 'split it over several tasks',
  at: locate(0),
});

class Parser {
  problem: Problem | undefined;
  readonly #tokens: readonly Token[];
  readonly #end: number;
  readonly #locate: Locate;
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], end: number, locate: Locate) {
    this.#tokens = tokens;
    this.#end = end;
    this.#locate = locate;
  }

  parse(): Expression | undefined {
    const expression = this.#level(0);
    const extra = this.#tokens[this.#next];
    if (expression && extra)
      return this.#fail(
        extra,
        `${shown(extra)} stands where an operator should`,
        'put ==, && or || before it, or put texts and bindings that belong together in one pair of quotes',
      );
    return expression;
  }

  #level(level: number): Expression | undefined {
    const operators = levels[level];
    if (!operators) return this.#unary();
    let left = this.#level(level + 1);
    for (let token = this.#tokens[this.#next]; left && token && operators.includes(token.type); token = this.#tokens[this.#next]) {
      this.#next += 1;
      const right = this.#level(level + 1);
      left = right && joined(token, left, right);
    }
    return left;
  }

  #unary(): Expression | undefined {
    const token = this.#tokens[this.#next];
    if (!token) return this.#fail(undefined, 'the condition ends too early', 'write what belongs behind the last operator');
    this.#next += 1;
    if (token.operand) return token.operand;
    if (token.type !== '!' && token.type !== '(')
      return this.#fail(token, `${token.type} stands where a value should`, 'write a value before it');
    this.#depth += 1;
    if (this.#depth > deepest) return this.#fail(token, `the condition is nested more than ${deepest} deep`, 'write it flatter');
    const operand = token.type === '!' ? this.#unary() : this.#level(0);
    this.#depth -= 1;
    if (!operand) return undefined;
    if (token.type === '!') return { kind: 'not', operand };
    const close = this.#tokens[this.#next];
    if (close?.type !== ')') return this.#fail(close ?? token, 'a bracket is not closed', 'write ) where it ends');
    this.#next += 1;
    return operand;
  }

  #fail(token: Token | undefined, message: string, fix: string): undefined {
    this.problem ??= { code: 'H2K-633', severity: 'error', message, fix, at: this.#locate(token?.offset ?? this.#end) };
    return undefined;
  }
}

function joined({ type }: Token, left: Expression, right: Expression): Expression {
  if (type === '&&' || type === '||') return { kind: type === '&&' ? 'and' : 'or', left, right };
  return { kind: 'compare', operator: type as Comparison, left, right };
}

const shown = ({ type }: Token): string => (type === 'operand' ? 'a value' : type);
