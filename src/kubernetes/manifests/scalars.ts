import { isUtf8 } from 'node:buffer';
import type { Json } from '../../types.ts';

/**
 * What a YAML scalar means to kubectl. kubectl reads with sigs.k8s.io/yaml, which is go-yaml v2: YAML 1.1 words for
 * booleans, Go's number syntax, timestamps left as text. No scalar is guessed from its place in an object.
 */

/** A scalar that cannot be what its tag says, or that JSON has no value for; the message is fit to show. */
export class ScalarError extends Error {}

const words = new Map<string, null | boolean>([
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((word) => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
]);
const infinite = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
/** Go's strconv.ParseInt with base 0; a leading 0 alone means octal. */
const integer = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/;
const float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
/** A scalar that begins with a dot never reaches the rule that drops underscores. */
const dotted = /^\.[0-9]+(?:[eE][-+]?[0-9]+)?$/;
const smallest = -(2n ** 63n);
const largest = 2n ** 63n - 1n;
const largestUnsigned = 2n ** 64n - 1n;

/** The value of an unquoted scalar without a tag. */
export function resolvePlain(text: string): null | boolean | number | bigint | string {
  const word = words.get(text);
  if (word !== undefined) return word;
  if (infinite.test(text)) throw new ScalarError(`${text} is no value in JSON, so no API server can take it`);
  const first = text.charCodeAt(0);
  if (first === 0x2e) return (dotted.test(text) ? resolveFloat(text) : undefined) ?? text;
  if (first !== 0x2b && first !== 0x2d && (first < 0x30 || first > 0x39)) return text;
  const bare = text.includes('_') ? text.replaceAll('_', '') : text;
  return resolveInteger(bare) ?? resolveFloat(bare) ?? text;
}

function resolveInteger(text: string): number | bigint | undefined {
  const match = integer.exec(text);
  if (!match) return undefined;
  const [, sign, hex, binary, octal, decimal] = match;
  const digits = BigInt(
    hex !== undefined ? `0x${hex}` : binary !== undefined ? `0b${binary}` : octal !== undefined ? `0o${octal}` : decimal!,
  );
  const value = sign === '-' ? -digits : digits;
  if (value < smallest || value > (sign === '' ? largestUnsigned : largest)) return undefined;
  const rounded = Number(value);
  return Number.isSafeInteger(rounded) ? rounded : value;
}

function resolveFloat(text: string): number | undefined {
  if (!float.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

type Resolver = (text: string) => Json;
const prefix = 'tag:yaml.org,2002:';
const only =
  (name: string, fits: (value: Json, text: string) => boolean): Resolver =>
  (text) => {
    const value = resolvePlain(text);
    if (!fits(value, text)) throw new ScalarError(`${JSON.stringify(text)} is not what its tag !!${name} says`);
    return value;
  };
const tags: Record<string, Resolver> = {
  [`${prefix}int`]: only(
    'int',
    (value, text) => typeof value === 'bigint' || (typeof value === 'number' && integer.test(text.replaceAll('_', ''))),
  ),
  [`${prefix}float`]: only('float', (value) => typeof value === 'bigint' || typeof value === 'number'),
  [`${prefix}bool`]: only('bool', (value) => typeof value === 'boolean'),
  [`${prefix}null`]: only('null', (value) => value === null),
  // A time stays the text that it is.
  [`${prefix}timestamp`]: (text) => {
    if (!isTime(text)) throw new ScalarError(`${JSON.stringify(text)} is not what its tag !!timestamp says`);
    return text;
  },
  [`${prefix}binary`]: (text) => {
    const packed = text.replace(/[\r\n]/g, '');
    if (packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(packed)) throw new ScalarError('!!binary is not followed by base64');
    return textOf(Buffer.from(packed, 'base64'));
  },
};

/** As Go writes bytes into JSON: each one that belongs to no character becomes U+FFFD by itself. */
function textOf(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString();
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const length = [1, 2, 3, 4].find((size) => at + size <= bytes.length && isUtf8(bytes.subarray(at, at + size)));
    text += length === undefined ? '\ufffd' : bytes.toString('utf8', at, at + length);
    at += length ?? 1;
  }
  return text;
}

const time = /^\d{4}-(\d\d?)-(\d\d?)(?:[Tt](\d\d?):(\d\d?):(\d\d?)(?:\.\d+)?(?:Z|[-+]\d\d:\d\d)| (\d\d?):(\d\d?):(\d\d?)(?:\.\d+)?)?$/;
function isTime(text: string): boolean {
  const [month = 0, day = 0, ...clock] = (time.exec(text) ?? [])
    .slice(1)
    .filter((part) => part !== undefined)
    .map(Number);
  const [hour = 0, minute = 0, second = 0] = clock;
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour < 24 && minute < 60 && second < 60;
}

/** `tag` is undefined where none is written; other tags than the ones above mean text, as in go-yaml. */
export function resolveScalar(text: string, isPlain: boolean, tag: string | undefined): Json {
  if (tag === undefined) return isPlain ? resolvePlain(text) : text;
  const resolve = tags[tag];
  return resolve ? resolve(text) : text;
}

/** JSON's keys are text: what sigs.k8s.io/yaml makes of any other key, `text` being how it is written. undefined: a list or map can't be a key. */
export function keyText(value: Json, text: string): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && !integer.test(text.replaceAll('_', ''))) return floatKey(value);
  if (typeof value === 'number' && !Number.isSafeInteger(value)) return floatKey(value);
  return typeof value === 'object' && value !== null ? undefined : String(value);
}

/** Go's FormatFloat(value, 'g', -1, 32): as few digits as tell the 32-bit float apart, and an exponent from a million on. */
function floatKey(value: number): string {
  if (Object.is(value, -0)) return '-0';
  const single = Math.fround(value);
  if (!Number.isFinite(single)) return single < 0 ? '-.inf' : '.inf';
  let digits = 1;
  while (digits < 9 && Math.fround(Number(value.toPrecision(digits))) !== single) digits += 1;
  const shortest = Number(value.toPrecision(digits));
  const [mantissa, exponent] = shortest.toExponential().split('e') as [string, string];
  const power = Number(exponent);
  if (power >= -4 && power < 6) return String(shortest);
  return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}
