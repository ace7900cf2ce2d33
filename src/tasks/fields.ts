import type { Defined } from '../definitions/types.ts';
import type { TaskType } from '../pipeline/types.ts';
import { didYouMean } from '../text/nearest.ts';
import { ConfigurationError, type Json, type JsonObject, type Problem } from '../types.ts';

/** What one key of a task's input may hold: `read` gives the value that is meant, undefined where it is none. */
export interface Field<T> {
  read: (value: Json) => T | undefined;
  /** How it has to be written; an error says so. */
  fix: string;
  /** Where the key is left out. A required one has none. */
  fallback?: T;
  required?: true;
}
export type Fields<T> = { [K in keyof T]-?: Field<Exclude<T[K], undefined>> };

/** Blank, as exports write what they don't use. */
const isBlank = (value: Json | undefined): boolean => value === undefined || value === null || value === '';
/** Bindings are still to be filled in: nobody knows yet what it will be. `$${NAME}` and `\${` are none. */
export const isOpen = (value: Json): boolean => {
  if (typeof value === 'string') return /(?<![$\\])\$\{/.test(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(isOpen);
};

/** Every mistake in a task's input (H2K-660 a key that isn't there, H2K-661 a value that is missing or wrong); what is still open is not judged. */
export function fieldProblems<T>(type: TaskType, fields: Fields<T>, { value, at }: Defined<JsonObject>): Problem[] {
  const known = Object.keys(fields);
  const strangers = Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key): Problem => {
      const message = `a ${type} task has no input ${key}${didYouMean(key, known)}`;
      return { code: 'H2K-660', severity: 'error', message, fix: `it has ${known.join(', ')}`, at: at([key], 'key') };
    });
  return [...strangers, ...readFields(type, fields, value).mistakes.map(({ problem, key }) => ({ ...problem, at: at([key]) }))];
}

/** The bound input. Throws ConfigurationError with every mistake. */
export function parseFields<T>(type: TaskType, fields: Fields<T>, input: JsonObject): T {
  const { values, mistakes } = readFields(type, fields, input, () => false);
  if (mistakes.length > 0) throw new ConfigurationError(mistakes.map(({ problem }) => problem));
  return values as T;
}

function readFields<T>(type: TaskType, fields: Fields<T>, input: JsonObject, skip = isOpen) {
  const mistakes: { problem: Problem; key: string }[] = [];
  const wrong = (key: string, what: string, fix: string) =>
    mistakes.push({ problem: { code: 'H2K-661', severity: 'error', message: `${key} of a ${type} task ${what}`, fix }, key });
  const values: Partial<T> = {};
  for (const [key, { read, fix, fallback, required }] of Object.entries(fields) as [keyof T & string, Field<T[keyof T]>][]) {
    const value = Object.hasOwn(input, key) ? input[key] : undefined;
    if (value === undefined || isBlank(value)) {
      if (required) wrong(key, 'is missing', fix);
      else if (fallback !== undefined) values[key] = fallback as T[typeof key];
      continue;
    }
    if (skip(value)) continue;
    const meant = read(value);
    if (meant === undefined) wrong(key, `can't be ${shown(value)}`, fix);
    else values[key] = meant as T[typeof key];
  }
  return { values, mistakes };
}

const shown = (value: Json): string => {
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'a map';
  return typeof value === 'string' ? `"${value.length > 40 ? `${value.slice(0, 37)}…` : value}"` : String(value);
};

export const isMap = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
const scalarText = (value: Json): string | undefined => (typeof value === 'object' ? undefined : String(value));

/** A text; a number or a boolean is the text that it looks like. */
export const text = (fix: string, more: { fallback?: string; required?: true } = {}): Field<string> => ({ read: scalarText, fix, ...more });

/** One of some words, in whatever capitals. */
export const choice = <T extends string>(words: readonly T[], more: { fallback?: T; required?: true }): Field<T> => ({
  read: (value) => words.find((word) => typeof value === 'string' && word.toLowerCase() === value.trim().toLowerCase()),
  fix: `write one of ${words.join(', ')}`,
  ...more,
});

/** Exports write booleans also as text. */
export const boolean = (fallback: boolean): Field<boolean> => ({
  read: (value) => ({ true: true, false: false })[scalarText(value)?.toLowerCase() ?? ''],
  fix: 'write true or false',
  fallback,
});

/** A number above zero, also as text. */
export const positive = (fix: string, more: { fallback?: number; required?: true }): Field<number> => ({
  read(value) {
    const number = typeof value === 'string' && /^\s*\d+(?:\.\d+)?\s*$/.test(value) ? Number(value) : value;
    return typeof number === 'number' && number > 0 && number <= 1_000_000 ? number : undefined;
  },
  fix,
  ...more,
});

/** Names and texts. A value that is blank stays: it says that there is none. */
export const texts = (fix: string): Field<{ [name: string]: string }> => ({
  read(value) {
    if (!isMap(value)) return undefined;
    const entries = Object.entries(value).map(([name, inner]) => [name, inner === null ? '' : scalarText(inner)] as const);
    return entries.every(([, inner]) => inner !== undefined) ? (Object.fromEntries(entries) as { [name: string]: string }) : undefined;
  },
  fix,
  fallback: {},
});

/** A list of texts; a single text is a list by lines and, with `commas`, by commas. */
export const list = (fix: string, { commas = false, required }: { commas?: boolean; required?: true } = {}): Field<string[]> => ({
  read(value) {
    const items = Array.isArray(value)
      ? value.map((item) => (item === null ? '' : scalarText(item)))
      : scalarText(value)?.split(commas ? /[\n,]/ : '\n');
    if (!items?.every((item) => item !== undefined)) return undefined;
    return commas ? items.map((item) => item.trim()).filter(Boolean) : items;
  },
  fix,
  ...(required ? { required } : { fallback: [] }),
});

/** Whatever it is: the task itself reads it. */
export const anything: Field<Json> = { read: (value) => value, fix: '' };
