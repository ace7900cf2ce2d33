import { ConfigurationError, type JsonObject, type Problem } from '../../types.ts';
import { imagesOf, type Pin, type Pinned, pinImages } from '../manifests/images.ts';
import type { ImagePath } from '../manifests/podspecs.ts';
import { partOfLabel } from '../plan/owners.ts';
import { objectAt } from '../ref.ts';
import type { RecordedImage } from '../release/types.ts';
import type { Manifest } from '../types.ts';
import type { DeployRequest, PushedImage, Wanted } from './types.ts';

type Images = { [repository: string]: RecordedImage };

/** A push replaces one entry of the record; a run without a push deploys the recorded images with today's manifests. Rules 2. Throws ConfigurationError. */
export function prepare(manifests: readonly Manifest[], request: DeployRequest, recorded: Readonly<Images>, applySet: string): Wanted {
  const { push, images: mode, former, imagePaths = [] } = request;
  if (former)
    return {
      manifests: manifests.map((manifest) => labelled(manifest, applySet)),
      pinned: pinnedIn(manifests, former, imagePaths),
      images: { ...former },
    };
  const remembered = Object.entries(recorded)
    .filter(([repository]) => repository !== push?.repository)
    .map(
      ([repository, { written, tag, digest }]): Pin => ({ repository, digest, images: mode, recorded: written, ...(tag ? { tag } : {}) }),
    );
  const pushed: Pin[] = push
    ? [{ repository: push.repository, digest: push.digest, images: mode, ...(push.tag ? { tag: push.tag } : {}) }]
    : [];
  const pinning = pinImages(manifests, [...pushed, ...remembered], imagePaths);
  const errors = pinning.problems.filter((problem: Problem) => problem.severity === 'error');
  if (errors.length > 0) throw new ConfigurationError(errors);
  return {
    manifests: pinning.manifests.map((manifest) => labelled(manifest, applySet)),
    pinned: pinning.used,
    images: Object.fromEntries(
      pinning.used.map(({ pin, written }): [string, RecordedImage] => [
        pin.repository,
        { ...(pin.repository === push?.repository ? kept(push) : recorded[pin.repository]), written, digest: pin.digest },
      ]),
    ),
  };
}

/** Where a former revision had which image: by the digest that only we write beside a recorded repository. */
export function pinnedIn(manifests: readonly Manifest[], images: Readonly<Images>, imagePaths: readonly ImagePath[] = []): Pinned[] {
  const { places } = imagesOf(manifests, imagePaths);
  return Object.entries(images).map(([repository, { written, tag, digest }]) => ({
    pin: { repository, digest, images: 'written', ...(tag === undefined ? {} : { tag }) },
    written,
    places: places
      .filter(({ reference }) => reference.repository === repository && reference.digest === digest)
      .map((place) => ({ ...place, image: place.reference.written, digest })),
  }));
}

/** What the record keeps of a push. */
const kept = ({ tag, pushedAt, webhook, delivery }: PushedImage): Partial<RecordedImage> => ({
  ...(tag === undefined ? {} : { tag }),
  ...(pushedAt === undefined ? {} : { pushedAt }),
  ...(webhook === undefined ? {} : { webhook }),
  ...(delivery === undefined ? {} : { delivery }),
});

/** Membership is a label on the object itself, never on its pod template (that would roll everything out). Rules 4. */
function labelled(manifest: Manifest, applySet: string): Manifest {
  const metadata = objectAt(manifest.body, 'metadata');
  const labels: JsonObject = { ...objectAt(metadata, 'labels'), [partOfLabel]: applySet };
  return {
    ...manifest,
    body: { ...manifest.body, metadata: { ...metadata, labels } },
    edits: [...manifest.edits, { path: ['metadata', 'labels', partOfLabel], to: applySet, why: 'member of the release' }],
  };
}
