import { compile } from './compile.ts';
import { evaluate, nowhere, textOf } from './evaluate.ts';
import type { Scope } from './types.ts';

/**
 * The body of a request, as text, its bindings filled in. Where it is JSON, a value that is put between quotes is escaped, so that it stays a part of
 * the text there whatever it holds; what stands without quotes brings its own structure (`"profile": ${…}`). Anything else is bound as it is.
 */
export function bindPayload(text: string, scope: Scope): string {
  const { template } = compile(text, nowhere);
  if (!/^\s*[[{]/.test(text) || typeof template.parts[0] !== 'string') return textOf(evaluate(template, scope));
  let isQuoted = false;
  const parts = template.parts.map((part) => {
    if (typeof part === 'string') {
      isQuoted = endsQuoted(part, isQuoted);
      return part;
    }
    const value = textOf(scope(part.path));
    return isQuoted ? JSON.stringify(value).slice(1, -1) : value;
  });
  return textOf(evaluate({ parts, bindings: [] }, scope));
}

/** Whether JSON text that began inside a string (or not) ends inside one. */
function endsQuoted(json: string, began: boolean): boolean {
  let isQuoted = began;
  for (let offset = 0; offset < json.length; offset += 1) {
    if (json[offset] === '"') isQuoted = !isQuoted;
    else if (json[offset] === '\\' && isQuoted) offset += 1;
  }
  return isQuoted;
}
