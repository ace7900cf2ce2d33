import type { Json, JsonObject, Path } from '../../types.ts';

/**
 * The API server names fields in three grammars: `.spec.containers[name="c"].image` (server-side apply: items by their keys),
 * `spec.containers[0].image` (strict decoding, validation) and `spec.containers.image` (Go's decoder: no index at all).
 * All of them write map keys as they are, dots included, so a path can only be read along the object that it is about.
 */
export function readPath(body: Json, text: string): Path {
  const path: (string | number)[] = [];
  let value: Json | undefined = body;
  let rest = text;
  while (rest !== '') {
    const { step, length }: Step = rest.startsWith('[') ? bracket(value, rest) : field(value, rest);
    if (step === undefined) break;
    path.push(step);
    value = Array.isArray(value) ? value[Number(step)] : isObject(value) ? value[step] : undefined;
    rest = rest.slice(length);
  }
  return path;
}

/** `spec.template.spec.containers[0].image`: one way of writing for all. */
export function pathText(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : /[.[\]]/.test(step) ? `["${step}"]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

/** Where the words begin after a path: at the first `: ` that is in no quotes. */
export function splitPath(line: string): { path: string; words: string } | undefined {
  const match = /^((?:"(?:[^"\\]|\\.)*"|[^":]|:(?! ))+): (.+)$/s.exec(line);
  return match ? { path: match[1]!, words: match[2]! } : undefined;
}

interface Step {
  step?: string | number;
  length: number;
}

const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

function field(value: Json | undefined, rest: string): Step {
  const dot = rest.startsWith('.') ? 1 : 0;
  const text = rest.slice(dot);
  // Go's decoder leaves the index out: the first item that has the field is as good a guess as any.
  if (Array.isArray(value))
    return {
      step: Math.max(
        value.findIndex((item) => isObject(item) && longestKey(item, text) !== undefined),
        0,
      ),
      length: 0,
    };
  const key = (isObject(value) ? longestKey(value, text) : undefined) ?? /^[^.[]*/.exec(text)![0];
  return key === '' ? { length: 0 } : { step: key, length: dot + key.length };
}

function longestKey(object: JsonObject, text: string): string | undefined {
  const fits = (key: string) => key !== '' && text.startsWith(key) && (text.length === key.length || /[.[]/.test(text[key.length]!));
  return Object.keys(object)
    .filter(fits)
    .sort((a, b) => b.length - a.length)[0];
}

function bracket(value: Json | undefined, rest: string): Step {
  const match = /^\[((?:"(?:[^"\\]|\\.)*"|[^"\]])*)\]/.exec(rest);
  if (!match) return { length: 0 };
  const [all, inner] = match as unknown as [string, string];
  if (/^\d+$/.test(inner)) return { step: Number(inner), length: all.length };
  if (!Array.isArray(value)) return { step: unquote(inner), length: all.length };
  return { ...found(value.findIndex((item) => isItem(item, inner))), length: all.length };
}

const found = (index: number) => (index === -1 ? {} : { step: index });
const unquote = (text: string): string => (text.startsWith('"') ? (JSON.parse(text) as string) : text);

/** `name="c"`, `containerPort=80,protocol="TCP"`, or `="x"` for an item of a set. Keys that the manifest leaves to their default match too. */
export function isItem(item: Json, selector: string): boolean {
  const pairs = [...selector.matchAll(/([^=,"]*)=("(?:[^"\\]|\\.)*"|[^,]*)/g)];
  return pairs.every(([, key, text]) => {
    const given = key === '' ? item : isObject(item) ? item[key!] : undefined;
    return given === undefined ? key !== '' : typeof given !== 'object' && String(given) === unquote(text!);
  });
}
