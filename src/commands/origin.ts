import type { PushEvent } from '../dockerhub/types.ts';
import { imageInput } from '../registry/index.ts';
import type { ImageReference } from '../registry/reference.ts';
import { type Problem, Stop } from '../types.ts';
import { tagOf } from './means.ts';
import type { Settings } from './settings.ts';

/** The image that is named by hand, if any. */
export function namedImage({ image, digest }: Pick<Settings, 'image' | 'digest'>): {
  image: ImageReference | undefined;
  problems: Problem[];
} {
  try {
    if (image === undefined) return { image, problems: digest === undefined ? [] : [digestAlone] };
    return { image: imageInput(image, digest), problems: [] };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { image: undefined, problems: error.problems };
  }
}

/** What is known of the push of an image that was named by hand: for bindings, never for the order of pushes. */
export function eventOf(image: ImageReference | undefined): PushEvent {
  const written = image?.writtenName ?? '';
  const slash = written.lastIndexOf('/');
  const repository = { namespace: written.slice(0, Math.max(slash, 0)), name: written.slice(slash + 1) };
  return {
    id: '',
    image: written,
    repository,
    tag: (image && tagOf(image)) ?? '',
    verified: false,
    ...(image?.digest ? { digest: image.digest } : {}),
  };
}

const digestAlone: Problem = {
  code: 'H2K-403',
  severity: 'error',
  message: 'digest is given, but no image',
  fix: 'add image: repository[:tag]; a digest alone names no repository',
  input: 'digest',
};
