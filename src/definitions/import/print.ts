import { isDeepStrictEqual } from 'node:util';
import { stringify } from 'yaml';
import type { JsonObject } from '../../types.ts';
import { documents } from '../documents.ts';

/**
 * Definitions as YAML that says exactly what they say. The printer of a YAML library loses blank lines of some texts (docs/decisions/0009): what it has
 * printed is read again, and where that is not the same, every text is written in quotes.
 */
export function print(definitions: readonly JsonObject[]): string {
  return definitions.map((definition) => printed(definition)).join('---\n');
}

function printed(definition: JsonObject): string {
  for (const blockQuote of ['literal', false] as const) {
    const text = stringify(definition, { version: '1.2', lineWidth: 0, blockQuote, aliasDuplicateObjects: false });
    if (says(text, definition)) return text;
  }
  // JSON is YAML: a last resort for what no printer gets right.
  const text = `${JSON.stringify(definition, null, 2)}\n`;
  if (!says(text, definition)) throw new Error(`the definition ${JSON.stringify(definition['name'])} can't be written as YAML`);
  return text;
}

function says(text: string, definition: JsonObject): boolean {
  const { written, problems } = documents('', text);
  return problems.length === 0 && written.length === 1 && isDeepStrictEqual(written[0]?.value, definition);
}
