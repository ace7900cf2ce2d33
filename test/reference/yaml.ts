import { isDeepStrictEqual } from 'node:util';
import { parse, stringify } from '../../src/kubernetes/client/json.ts';
import { imageFields, withValue } from '../../src/kubernetes/manifests/imagefields.ts';
import { type ImageText, replaced, splitImage } from '../../src/kubernetes/manifests/imagetext.ts';
import { parseYaml } from '../../src/kubernetes/manifests/yaml.ts';
import { Source } from '../../src/text/source.ts';
import type { Json, JsonObject } from '../../src/types.ts';
import type { Row } from './rows.ts';

interface Outcome {
  agrees: boolean;
  ours: string;
  theirs: string;
}

const meaning = (text: string): Json => parseYaml(new Source('a.yaml', text)).documents[0]?.value ?? null;
const compared = (ours: Json, theirs: Json): Outcome => ({
  agrees: isDeepStrictEqual(parse(stringify(ours)), parse(stringify(theirs))),
  ours: stringify(ours),
  theirs: stringify(theirs),
});

/** What a YAML text means. A key that stands twice has the later value there; that we refuse it all the same is told elsewhere. */
export const decoded = ({ yaml = '', expected, expectedJSON }: Row): Outcome =>
  compared(meaning(yaml), expectedJSON === undefined ? expected : parse(expectedJSON));

/** kustomize's names for what an image becomes. */
export interface KustomizeImage {
  Name?: string;
  NewName?: string;
  NewTag?: string;
  Digest?: string;
}

/** An object whose images are replaced at the given paths, and where none are given, wherever they are. */
export function imagesReplaced({ input = '', image = {}, fieldSpecs = [], expected }: Row): Outcome {
  const body = meaning(input) as JsonObject;
  const [group = '', version] = String(body['apiVersion'] as string).split('/');
  const kind = body['kind'] as string;
  const own = fieldSpecs.map((path) => ({ kind, steps: path.replaceAll('[]', '').split('/') }));
  const ref = { group: version === undefined ? '' : group, version: '', kind, name: '' };
  const fields = imageFields({ ref, body }, own).filter(({ text }) => splitImage(text).name === image.Name);
  const to = { name: image.NewName ?? '', tag: image.NewTag ?? '', digest: image.Digest ?? '' };
  const ours = fields.reduce((json: Json, { path, text }) => withValue(json, path, replaced(splitImage(text), to)), body);
  return compared(ours, meaning(expected as unknown as string));
}

/** Whether a text is an image of that name, and its parts. */
export function imageSplit({ value = '', name = '', expected }: Row): Outcome {
  const parts = splitImage(value);
  const ours: Record<string, string | boolean> = { ...parts, matched: parts.name === name };
  const agrees = Object.entries(expected).every(([key, wanted]) => ours[key as keyof ImageText] === wanted);
  return { agrees, ours: JSON.stringify(ours), theirs: JSON.stringify(expected) };
}
