import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from '../../../src/kubernetes/client/json.ts';
import { parseYaml } from '../../../src/kubernetes/manifests/yaml.ts';
import { isMalformed, parseRaw } from '../../../src/registry/reference.ts';
import { Source } from '../../../src/text/source.ts';
import type { Json, JsonObject } from '../../../src/types.ts';
import { type Answer, kubectlReader, type Reader } from './kubectl.ts';
import { jsonText, manifest, reference, scalar, snippet } from './texts.ts';

/** `DIFFERENTIAL=seed,runs` tries others, and more of them; what is told then begins with the seed. */
const [seed = 20_260_101, runs = 300] = (process.env['DIFFERENTIAL'] ?? '').split(',').filter(Boolean).map(Number);

let kubectl: Reader;
beforeAll(async () => {
  kubectl = await kubectlReader(['ConfigMap', 'Pod'].map((kind) => ({ group: '', version: 'v1', kind, namespaced: true })));
}, 600_000);
afterAll(() => kubectl.close());

const sample = (texts: fc.Arbitrary<string>): string[] => [...new Set(fc.sample(texts, { seed, numRuns: runs }))];

/** How ours differs from kubectl's answer; undefined: it does not. */
function difference(text: string, { objects, refused }: Answer): string | undefined {
  const { documents, problems } = parseYaml(new Source('a.yaml', text));
  // What it read, and can't make an object of, is no matter of reading.
  if (refused !== undefined && !/error parsing|error converting/.test(refused)) return undefined;
  // That a key stands twice is our own word: kubectl takes the later value, as we read it.
  const told = problems.filter(({ code }) => code !== 'H2K-205').map(({ message }) => message);
  if (told.length > 0 || refused !== undefined)
    return told.length > 0 === (refused !== undefined) || isKnown(told, refused)
      ? undefined
      : `ours: ${told.join()}; kubectl: ${refused ?? stringify(objects)}`;
  const [ours, theirs] = [documents.map(({ value }) => plain(value)), objects.map(plain)];
  return isDeepStrictEqual(ours, theirs) ? undefined : `ours: ${stringify(ours)}; kubectl: ${stringify(theirs)}`;
}

/** kubectl puts a namespace in, and an empty metadata where there is none. */
function plain(value: Json): Json {
  const { metadata, ...rest } = JSON.parse(stringify(value), rounded) as JsonObject;
  const { namespace: _, ...others } = (metadata ?? {}) as JsonObject;
  return { ...rest, metadata: others };
}

/** Of integers beyond 64 bits with a sign kubectl drops the last digits; we keep them. */
function rounded(_key: string, value: unknown, { source }: { source: string }): unknown {
  return typeof value === 'number' && /^-?\d+$/.test(source) && BigInt.asIntN(64, BigInt(source)) === BigInt(source)
    ? String(BigInt(source))
    : value;
}

/** Where we are on purpose not like it. */
const known = {
  /** It passes over a document that no line of dashes begins, and over half a character; an empty block text may begin at its key's own column. */
  ours: /begins without a line ---|half of a surrogate|keys need to be on a single line/,
  /** Blanks and escapes that it can't read, and that mean only one thing. */
  kubectl:
    /tab character|cannot start any token|unknown escape|escape code|unsupported map key|did not find expected (node content|alphabetic|whitespace|',')|incompatible|map merge requires/,
};
const isKnown = (told: readonly string[], refused: string | undefined): boolean =>
  refused === undefined ? told.some((message) => known.ours.test(message)) : known.kubectl.test(refused);

describe('what kubectl reads, and how', () => {
  it.each([
    ['scalars', scalar],
    ['pieces of YAML', snippet],
    ['manifests with slips of the pen', manifest],
    ['JSON', jsonText],
  ])('%s', async (_, texts) => {
    const all = sample(texts);
    expect(all.length).toBeGreaterThan(runs / 4);
    const answers = await kubectl.texts(all);
    const differences = all.flatMap((text, index) => {
      const found = difference(text, answers[index]!);
      return found === undefined ? [] : [`seed ${seed}: ${JSON.stringify(text)}\n${found}`];
    });
    expect(differences).toEqual([]);
  });
});

it('what kubectl takes for an image, and what not', async () => {
  const all = sample(reference).slice(0, Math.ceil(runs / 2));
  const taken = async (image: string): Promise<boolean> => {
    const { code, stderr } = await kubectl.run(['run', 'a', `--image=${image}`, '--dry-run=client', '-o', 'name']);
    if (code !== 0 && !stderr.includes('Invalid image name') && !stderr.includes('--image is required')) throw new Error(stderr);
    return code === 0;
  };
  const differences: string[] = [];
  for (let from = 0; from < all.length; from += 4)
    await Promise.all(
      all.slice(from, from + 4).map(async (image) => {
        const parsed = parseRaw(image);
        // Lengths and algorithms are looked at by others than kubectl.
        const ours = !isMalformed(parsed) || ['length', 'digest format', 'digest algorithm', 'digest length'].includes(parsed.fault);
        if (ours !== (await taken(image)))
          differences.push(`seed ${seed}: ${JSON.stringify(image)} is ${ours ? 'an image to us' : 'none to us'}`);
      }),
    );
  expect(differences).toEqual([]);
});
