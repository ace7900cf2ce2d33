import { type ASTNode, Environment, ParseError, serialize } from '@marcbachmann/cel-js';
import { RE2JS } from 're2js';
import type { Json, JsonObject } from '../../../types.ts';
import type { Ask, Compiled } from './types.ts';

/** Expressions see the object's own fields (`status.phase`, as in Flux), and the whole as `object` (as in admission policies). */
const environment = new Environment({
  unlistedVariablesAreDyn: true,
  enableOptionalTypes: true,
  limits: { maxAstNodes: 300, maxDepth: 30 },
})
  .registerFunction('string.re2(string): bool', (text: string, pattern: string) => found(text, pattern))
  .registerFunction('re2(string, string): bool', (text: string, pattern: string) => found(text, pattern));

/** CEL's `matches` searches, by RE2: no pattern of a user's takes for ever. */
const found = (text: string, pattern: string): boolean => RE2JS.compile(pattern).matcher(text).find();

/** Compiles a CEL expression; `type` is what it must give. The mistake is the library's text, without its drawing. */
export function compileCel(text: string, type: 'bool' | 'any'): Compiled {
  try {
    const written = environment.parse(text);
    const checked = written.check();
    if (checked.error) return { mistake: firstLine(checked.error) };
    if (type === 'bool' && checked.type !== 'bool' && checked.type !== 'dyn')
      return { mistake: `it gives ${checked.type}, not true or false` };
    useRe2(written.ast);
    return { ask: asking(environment.parse(serialize(written.ast))) };
  } catch (error) {
    return { mistake: firstLine(error) };
  }
}

function asking(run: (context: Record<string, unknown>) => unknown): Ask {
  return (body) => {
    try {
      const object = withIntegers(body) as Record<string, unknown>;
      const value = run({ ...object, object });
      return { value: value as Json };
    } catch (error) {
      // A field that is not there yet is no mistake: its controller may still write it.
      return error instanceof Error && /no such key|unknown variable/i.test(error.message) ? {} : { fault: firstLine(error) };
    }
  };
}

/** Numbers of JSON are doubles to the library, and CEL adds no integer to a double. */
function withIntegers(value: Json): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map(withIntegers);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value satisfies JsonObject).map(([key, inner]) => [key, withIntegers(inner)]));
}

function useRe2(node: unknown): void {
  if (Array.isArray(node)) {
    for (const one of node) useRe2(one);
    return;
  }
  if (typeof node !== 'object' || node === null || !('op' in node)) return;
  const { op, args } = node as ASTNode & { args: unknown[] };
  if ((op === 'rcall' || op === 'call') && args[0] === 'matches') args[0] = 're2';
  useRe2(args);
}

function firstLine(error: unknown): string {
  const message = error instanceof ParseError || error instanceof Error ? error.message : String(error);
  return message.split('\n')[0] ?? message;
}
