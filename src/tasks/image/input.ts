import type { Defined } from '../../definitions/types.ts';
import { type ImageReference, isDigest, isMalformed, parseImage } from '../../registry/reference.ts';
import { ConfigurationError, type Digest, type JsonObject, type Problem } from '../../types.ts';
import { choice, type Fields, fieldProblems, isOpen, parseFields, positive, text } from '../fields.ts';

interface Written {
  action: (typeof actions)[number];
  source: string;
  digest: string;
  destination: string;
  timeout: number;
}
const actions = ['COPY', 'TAG'] as const;

const fields: Fields<Written> = {
  action: choice(actions, { required: true }),
  source: text('write source: repository:tag', { required: true }),
  digest: text('write digest: sha256:…', { fallback: '' }),
  destination: text('write destination: repository:tag', { required: true }),
  timeout: positive('write minutes', { fallback: 60 }),
};

export interface ImageInput {
  source: ImageReference;
  /** undefined: what the source's tag means when the task runs. */
  digest?: Digest;
  destination: ImageReference & { tag: string };
  /** In ms. */
  timeout: number;
}

/** Every mistake that shows before anything runs; a text with open bindings is not judged. */
export function imageProblems(input: Defined<JsonObject>): Problem[] {
  const text = (key: string): string | undefined => {
    const value = input.value[key];
    return typeof value === 'string' && value.trim() !== '' && !isOpen(value) ? value.trim() : undefined;
  };
  const [source, digest, destination, action] = ['source', 'digest', 'destination', 'action'].map(text);
  const { problems } = read({ action: action?.toUpperCase(), source, digest, destination });
  return [...fieldProblems('IMAGE', fields, input), ...problems.map(({ key, problem }) => ({ ...problem, at: input.at([key]) }))];
}

/** The bound input. Throws ConfigurationError. */
export function imageInput(input: JsonObject): ImageInput {
  const { action, source: from, digest: given, destination: to, timeout } = parseFields('IMAGE', fields, input);
  const { source, digest, destination, problems } = read({
    action,
    source: from.trim(),
    digest: given.trim() || undefined,
    destination: to.trim(),
  });
  if (problems.length > 0 || !source || !destination) throw new ConfigurationError(problems.map(({ problem }) => problem));
  return { source, destination: { ...destination, tag: destination.tag ?? '' }, timeout: timeout * 60_000, ...(digest && { digest }) };
}

interface Texts {
  action: string | undefined;
  source: string | undefined;
  digest: string | undefined;
  destination: string | undefined;
}

/** What the texts mean, of those that are there. */
function read({ action, source: from, digest: given, destination: to }: Texts) {
  const problems: { key: string; problem: Problem }[] = [];
  const wrong = (key: keyof Texts, code: Problem['code'], message: string, fix: string): undefined => {
    problems.push({ key, problem: { code, severity: 'error', message, fix } });
  };
  const image = (key: 'source' | 'destination', text: string | undefined): ImageReference | undefined => {
    const parsed = text === undefined ? undefined : parseImage(text);
    if (parsed && isMalformed(parsed)) return wrong(key, 'H2K-673', `${key} of an IMAGE task: ${parsed.message}`, parsed.fix);
    return parsed;
  };
  const [source, destination] = [image('source', from), image('destination', to)];
  if (given !== undefined && !isDigest(given))
    wrong(
      'digest',
      'H2K-675',
      `digest of an IMAGE task: ${JSON.stringify(given)} is no digest`,
      'write sha256: and 64 hexadecimal digits in small letters',
    );
  else if (given !== undefined && source?.digest && source.digest !== given)
    wrong('digest', 'H2K-675', `digest and source of an IMAGE task name two digests`, 'leave one of them out');
  if (source?.digest && !isDigest(source.digest))
    wrong('source', 'H2K-675', 'only sha256 digests can be copied', 'name the image by its tag');
  if (destination?.digest)
    wrong(
      'destination',
      'H2K-674',
      `destination ${destination.written} names a digest, and a tag is what is written`,
      'write repository:tag',
    );
  else if (destination && destination.tag === undefined)
    wrong('destination', 'H2K-674', `destination ${destination.written} names no tag`, `write ${destination.written}:TAG`);
  if (action === 'TAG' && source && destination && source.repository !== destination.repository)
    wrong(
      'destination',
      'H2K-676',
      `TAG stays in its repository, and ${destination.written} is in another than ${source.written}`,
      'write action: COPY',
    );
  const digest = (given ?? source?.digest) as Digest | undefined;
  return { source, destination, digest, problems };
}
