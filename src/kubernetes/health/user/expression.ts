import { compilePath } from './jsonpath.ts';
import type { Compiled } from './types.ts';

/**
 * A text of a health rule: JSONPath where it begins with `{` (as kubectl wait has it: `{.status.phase}=Running`), else CEL.
 * CEL's library is loaded only where somebody uses it.
 */
export async function compile(text: string, type: 'bool' | 'any'): Promise<Compiled> {
  if (text.trimStart().startsWith('{')) return compilePath(text.trim(), type);
  const { compileCel } = await import('./cel.ts');
  return compileCel(text, type);
}
