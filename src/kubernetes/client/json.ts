import { ConfigurationError, type Json, type Path } from '../../types.ts';

// In V8 and the standard, not yet in TypeScript's library.
declare global {
  interface JSON {
    rawJSON(text: string): object;
    parse(text: string, reviver: (key: string, value: unknown, context: { source: string }) => unknown): unknown;
  }
}

/** JSON as the API server means it: integers that a JavaScript number can't hold come as bigint. */
export function parse(text: string): Json {
  // A reviver makes parsing four times as slow; without sixteen digits in a row there is nothing for it to do.
  return (/\d{16}/.test(text) ? JSON.parse(text, exact) : JSON.parse(text)) as Json;
}

function exact(_key: string, value: unknown, { source }: { source: string }): unknown {
  return typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(source) ? BigInt(source) : value;
}

/** JSON text; a bigint becomes the integer that it is. */
export function stringify(value: Json): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'bigint' ? JSON.rawJSON(String(inner)) : inner));
  }
}

/**
 * The body of a server-side apply, which the API server parses as YAML: control characters that YAML forbids are escaped (a raw U+0085 would
 * silently become a space), and what its parser can't take is refused here, with its path, instead of in the parser's words. Rules 21.
 */
export function stringifyForApply(value: Json): string {
  refuseUnsendable(value, []);
  return stringify(value).replace(/[\u007f-\u009f]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
}

/** libyaml's limit for a key on one line, quotes and escapes counted. */
const longestKey = 1024;

function refuseUnsendable(value: Json, path: Path): void {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw refused(path, 'holds half of a surrogate pair, which is no character');
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) refuseUnsendable(item, [...path, index]);
  } else if (value !== null && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) {
      if (!key.isWellFormed()) throw refused(path, 'has a key with half of a surrogate pair, which is no character');
      if (key.length > longestKey / 12 && JSON.stringify(key).length > longestKey)
        throw refused(path, `has a key of more than 1,024 characters, which the API server can't read`);
      refuseUnsendable(item, [...path, key]);
    }
  }
}

function refused(path: Path, why: string): ConfigurationError {
  const place = path.length === 0 ? 'the object' : path.join('.');
  return new ConfigurationError([{ code: 'H2K-121', severity: 'error', message: `${place} ${why}` }]);
}
