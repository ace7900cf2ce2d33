import type { Json, JsonObject } from '../types.ts';

/** An input that means itself: `${` in its texts is no binding. */
export const literal = (input: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(input).map(([key, value]) => [key, escaped(value)]));

function escaped(value: Json): Json {
  if (typeof value === 'string') return value.replace(/(?<!\$)\$\{/g, '\\${');
  if (Array.isArray(value)) return value.map(escaped);
  return typeof value === 'object' && value !== null ? literal(value) : value;
}
