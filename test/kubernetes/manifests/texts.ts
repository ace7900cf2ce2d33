import fc from 'fast-check';

/** What YAML's readers differ about, in pieces. */
const pieces = [
  ['a', 'yes', 'N', 'On', 'off', 'TRUE', 'nULL', 'Null', 'null', '~', '=', '<<'],
  [
    '0644',
    '0o17',
    '08',
    '0_7',
    '1_0',
    '1__2',
    '_1',
    '.5',
    '5.',
    '1e3',
    '1e400',
    '1e+36',
    '12e03',
    '0.1e-5',
    '-.1',
    '+1',
    '-0',
    '.inf',
    '.NaN',
  ],
  ['0x1F', '-0x1', '0b11', '0b2', '1:30', '685_230.15', '1234567890123456789', '18446744073709551615', '18446744073709551616'],
  ['2001-01-01', '2001-12-14t21:59:43.10-05:00', '2001-13-01', 'aGk='],
  ['"', "'", '"x"', "'a''b'", '"a\n b"', '\\n', '\\u00e9', 'é', '\u0085', '\uFEFF', '\t'],
  [': ', ':', '- ', '-', '[', ']', '{', '}', ', ', ',', '&x ', '*x', '<<: ', '#', ' #', '? ', '%', '@', '`'],
  ['|\n', '|-\n', '>\n', '>+\n', '|2\n', '\n', '\n  ', '\n    ', '\n      ', '\n  b: ', '\n    c: ', '\n  - ', '\r\n    ', '  ', ' '],
  ['!!int ', '!!str ', '!!float ', '!!binary ', '!!null ', '!!bool ', '!!timestamp ', '!!set ', '!!map ', '!!seq ', '!foo ', '! '],
].flat();
const some = (most: number) => fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: most }).map((parts) => parts.join(''));
const configMap = (value: string): string => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  v: ${value}\n`;

/** `[a:, b]`: a text `a:` to kubectl, a key without a value to us; nobody should have to know. */
const isAgreed = (text: string): boolean => !/:[,\]}]/.test(text);

/** One value, or what may be one. */
export const scalar = fc
  .oneof(some(3), fc.stringMatching(/^[-+.]?[0-9_xXobeE.+-]{1,8}$/))
  .map(configMap)
  .filter(isAgreed);
export const snippet = some(12).map(configMap).filter(isAgreed);

const lines = `apiVersion: v1
kind: ConfigMap
metadata:
  name: a
  labels: { app: a, tier: "web" }
data:
  list:
  - one
  - two: 2
    three: [3, {four: 4}]
  text: |
    first
      second

    third
  folded: >-
    one
    two
  quoted: "x: y # z"
  anchor: &x { a: 1 }
  alias: *x # comment
  merged: { <<: *x, b: 2 }`.split('\n');
const slips: ((line: string, at: number) => string)[] = [
  (line) => ` ${line}`,
  (line) => line.replace(/^ /, ''),
  () => '',
  (line) => `${line}\n${line}`,
  (line, at) => line.slice(0, at) + line.slice(at + 1),
  ...[':', ' ', '"', "'", '#', ' #', '- ', '[', ']', '{', '}', ',', '*', '&', '!', '|', '>', '%', '@', '?', '~', '='].map(
    (piece) => (line: string, at: number) => line.slice(0, at) + piece + line.slice(at),
  ),
  ...['\n', '\n   ', '\n# c', '\n  more', '\n      more', '\n  - x', '\n    a: b', ' ', ':', '  # c', '\r'].map(
    (end) => (line: string) => line + end,
  ),
];

/** A manifest in which a line or two is not what it should be. */
export const manifest = fc
  .array(fc.record({ line: fc.nat(lines.length - 1), slip: fc.constantFrom(...slips), at: fc.nat(30) }), { minLength: 1, maxLength: 2 })
  .map((changes) => {
    const text = [...lines];
    for (const { line, slip, at } of changes) text[line] = slip(text[line]!, Math.min(at, text[line]!.length));
    return `${text.join('\n')}\n`;
  })
  .filter(isAgreed);

const value = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string(),
  fc.constant(null),
  fc.array(fc.boolean()),
);

/**
 * JSON objects, one behind the other, and what is nearly one. No escapes in keys: V8's own JSON.parse, by which answers are read here, confuses
 * those of one character once it has met some.
 */
export const jsonText = fc
  .array(
    fc.record({
      data: fc.dictionary(fc.stringMatching(/^[a-z~é]{1,3}$/), value, { maxKeys: 3 }),
      spoiled: fc.constantFrom('', '', '', '', ',', '}', ' ', '\n', '\t', '{', 'x'),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((objects) =>
    objects
      .map(({ data, spoiled }) => JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, data }) + spoiled)
      .join(''),
  )
  .filter((text) => text.isWellFormed() && !/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/.test(text));

const parts = [
  [
    'a',
    'acme',
    'Acme',
    'shop',
    'docker.io',
    'index.docker.io',
    'localhost',
    '127.0.0.1',
    '[::1]',
    '[fe80::1]',
    'x-y',
    'a_b',
    'a__b',
    'a..b',
  ],
  ['/', '/', ':', ':5000', ':1.0', ':latest', ':_x', ':.x', '@', `@sha256:${'a'.repeat(64)}`, `@sha512:${'b'.repeat(32)}`, '@sha256:abc'],
  ['-', '.', '_', ' ', '\u00e9', 'https://', '%', 'A'.repeat(5), 'a'.repeat(129)],
].flat();

/** Image references, and what is nearly one. */
export const reference = fc
  .array(fc.constantFrom(...parts), { minLength: 1, maxLength: 6 })
  .map((some) => some.join(''))
  .filter((text) => !text.includes('\0'));
