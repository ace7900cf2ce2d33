import type { Task, TaskContext } from '../pipeline/types.ts';
import { familiarName } from '../registry/reference.ts';
import type { Copied } from '../registry/types.ts';
import type { JsonObject } from '../types.ts';
import { type ImageInput, imageInput, imageProblems } from './image/input.ts';

/** Copies an image by its digest to a tag of another repository or registry, or gives it another tag; no docker engine takes part. */
export const image: Task<ImageInput> = {
  type: 'IMAGE',
  check: async (input) => imageProblems(input),
  parse: imageInput,
  limit: ({ timeout }) => timeout,
  async run({ source, destination, ...given }, context) {
    const { signal, announce, log } = context;
    const images = imagesOf(context);
    const digest = given.digest ?? (await images.digest(source, signal));
    const [name, { tag }] = [familiarName(destination), destination];
    const copied = await images.copy(
      source,
      digest,
      destination,
      { tell: log, beforeTag: () => announce({ image: name, tag, digest }) },
      signal,
    );
    const text = `${name}:${tag}`;
    const statusMessage = copied.changed ? `${text} is ${digest} now: ${shown(copied)}` : `${text} is ${digest} already`;
    log(statusMessage);
    return {
      status: 'COMPLETED',
      statusMessage,
      output: outputOf(text, digest, copied),
      ...(copied.changed && { changed: true }),
    };
  },
};

const imagesOf = ({ images, endpoint }: TaskContext): ReturnType<TaskContext['images']> =>
  images(endpoint('source'), endpoint('destination'));

const shown = ({ blobs, bytes, mounted, present }: Copied): string =>
  [`${blobs} blobs (${bytes} bytes) copied`, `${mounted} mounted`, `${present} there already`].join(', ');

const outputOf = (text: string, digest: string, { changed, blobs, bytes, mounted }: Copied): JsonObject => ({
  image: text,
  digest,
  changed,
  copied: { blobs, bytes, mounted },
});
