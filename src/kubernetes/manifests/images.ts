import { type ImageReference, isMalformed, parseImage } from '../../registry/reference.ts';
import type { Digest, Json, JsonObject, Path, Problem } from '../../types.ts';
import type { Edit, ImageChange, Manifest, Ref } from '../types.ts';
import { imageFields, withValue } from './imagefields.ts';
import { imageMissing } from './imagemissing.ts';
import { replaced, splitImage } from './imagetext.ts';
import { type ImagePath, type ImageRole, isCustom } from './podspecs.ts';

/** What one repository's references are to become. Rules 2 and 31. */
export interface Pin {
  /** In full: docker.io/acme/shop. */
  repository: string;
  /** Absent only where an image was given by its digest alone. */
  tag?: string;
  digest: Digest;
  /** `pushed`: every reference to the repository takes tag and digest. `written`: the digest is added where the tag is this one. */
  images: 'pushed' | 'written';
  /** From the release's record: how the references were written then. Where they are written otherwise today, the manifest wins. */
  recorded?: string;
}
/** A pushed image as it was named: what its digest is may not be known yet. */
export type PushedName = Pick<Pin, 'repository' | 'tag' | 'images'> & { digest?: Digest };
/** An image reference in a manifest. */
export interface ImagePlace {
  ref: Ref;
  path: Path;
  role: ImageRole;
  /** The container's or volume's name. */
  name: string;
  reference: ImageReference;
}
export interface PinnedPlace extends ImagePlace {
  /** As it stands in the pinned manifest. */
  image: string;
  digest: Digest;
}
export interface Pinned {
  pin: Pin;
  /** For the record: how the references are written in the manifests. */
  written: string;
  places: PinnedPlace[];
}
export interface Pinning {
  /** Copies where something changed, with the change among their edits. */
  manifests: Manifest[];
  used: Pinned[];
  /** Recorded pins whose references are gone or written otherwise: their entries go from the record. */
  dropped: Pin[];
  problems: Problem[];
}

/** `problem`: the text is no reference, and `reference` only what of it names the repository (`acme/shop:{TAG}`). */
type Named = ImagePlace & { problem?: Problem };

/** Every image that the manifests name; one that is no image reference is a problem. `own`: where the user says that images are, beside what is known. */
export function imagesOf(manifests: readonly Manifest[], own: readonly ImagePath[] = []): { places: ImagePlace[]; problems: Problem[] } {
  const { named, problems } = look(manifests, own);
  return {
    places: named.filter(({ problem }) => problem === undefined),
    problems: [...problems, ...named.flatMap(({ problem, ref }) => (problem && !isCustom(ref) ? [problem] : []))],
  };
}

function look(manifests: readonly Manifest[], own: readonly ImagePath[]): { named: Named[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const named = manifests.flatMap((manifest) =>
    imageFields(manifest, own).flatMap(({ text, ...field }): Named[] => {
      // OpenShift's image triggers fill a blank in; the API server demands that there be one.
      if (text.trim() === '') return [];
      const reference = parseImage(text);
      const place = { ref: manifest.ref, ...field };
      if (!isMalformed(reference)) return [{ ...place, reference }];
      const { message, fix } = reference;
      const problem: Problem = { code: 'H2K-216', severity: 'error', message: `image ${message}`, fix, at: manifest.at(field.path) };
      const name = parseImage(splitImage(text).name);
      if (!isMalformed(name)) return [{ ...place, reference: { ...name, written: text }, problem }];
      // What a custom resource means by a text is its controller's affair.
      if (!isCustom(manifest.ref)) problems.push(problem);
      return [];
    }),
  );
  return { named, problems };
}

/** How an object's images change, container by container; those that stay as they are included. `before`: the live object, where there is one. */
export function imageChanges({ ref, body }: Pick<Manifest, 'ref' | 'body'>, before: JsonObject | undefined): ImageChange[] {
  const old = new Map(before ? imageFields({ ref, body: before }).map(({ role, name, text }) => [`${role} ${name}`, text]) : []);
  return imageFields({ ref, body }).map(({ role, name, text }) => {
    const was = old.get(`${role} ${name}`);
    return { container: name, after: text, ...(was === undefined ? {} : { before: was }) };
  });
}

/** What is wrong with the manifests' images, before any digest is known: references that are none, and a pushed image that none of them names. */
export function imageProblems(manifests: readonly Manifest[], pushed: PushedName | undefined, own: readonly ImagePath[] = []): Problem[] {
  const { places, problems } = forPins(look(manifests, own), pushed ? [pushed] : []);
  // With errors among the references nobody can tell whether one of those was meant.
  if (!pushed || manifests.length === 0 || problems.length > 0) return problems;
  return places.some((place) => fits(place.reference, pushed)) ? [] : imageMissing(pushed, places);
}

/** A text whose repository is pushed may have anything for its tag: it gets the pushed one. */
function forPins({ named, problems }: ReturnType<typeof look>, pins: readonly PushedName[]): { places: ImagePlace[]; problems: Problem[] } {
  const taken = ({ reference, problem }: Named) =>
    problem === undefined || pins.some((pin) => pin.images === 'pushed' && pin.repository === reference.repository);
  return {
    places: named.filter(taken),
    problems: [...problems, ...named.flatMap((one) => (!taken(one) && one.problem && !isCustom(one.ref) ? [one.problem] : []))],
  };
}

/** Writes pushed and recorded images into the manifests. A reference keeps the name it was written with: acme/shop stays acme/shop. */
export function pinImages(manifests: readonly Manifest[], pins: readonly Pin[], own: readonly ImagePath[] = []): Pinning {
  const { places, problems } = forPins(look(manifests, own), pins);
  const pinning: Pinning = { manifests: [...manifests], used: [], dropped: [], problems };
  const edits = new Map<Ref, Edit[]>();
  for (const pin of pins) {
    const mine = places.filter((place) => fits(place.reference, pin));
    const written = [...new Set(mine.map((place) => place.reference.written))].sort().join(' ');
    if (mine.length === 0 && pin.recorded === undefined) problems.push(...imageMissing(pin, places));
    if (pin.recorded !== undefined && (mine.length === 0 || pin.recorded !== written)) {
      pinning.dropped.push(pin);
      continue;
    }
    if (mine.length === 0) continue;
    const pinned = mine.map((place) => ({ ...place, image: imageText(place.reference, pin), digest: pin.digest }));
    pinning.used.push({ pin, written, places: pinned });
    for (const place of pinned) add(edits, place, pin);
  }
  pinning.manifests = manifests.map((manifest) => edited(manifest, edits.get(manifest.ref) ?? []));
  return pinning;
}

/** A reference that names a digest already says exactly what it wants: `written` only agrees with it or leaves it alone. */
function fits({ repository, tag = 'latest', digest }: ImageReference, pin: PushedName): boolean {
  if (repository !== pin.repository) return false;
  if (pin.images === 'pushed') return true;
  return digest ? pin.digest === undefined || digest === pin.digest : tag === pin.tag;
}

function imageText({ writtenName, written, digest }: ImageReference, pin: Pin): string {
  if (digest === pin.digest && pin.images === 'written') return written;
  return replaced(splitImage(writtenName), { tag: pin.tag ?? '', digest: pin.digest });
}

function add(edits: Map<Ref, Edit[]>, place: PinnedPlace, pin: Pin): void {
  const { written } = place.reference;
  if (written === place.image) return;
  const why = pin.recorded === undefined ? 'the pushed image' : 'the image that this release has deployed before';
  const edit = { path: place.path, from: written, to: place.image, why };
  edits.set(place.ref, [...(edits.get(place.ref) ?? []), edit]);
}

function edited(manifest: Manifest, edits: readonly Edit[]): Manifest {
  if (edits.length === 0) return manifest;
  const body = edits.reduce((json: Json, edit) => withValue(json, edit.path, edit.to!), manifest.body) as JsonObject;
  return { ...manifest, body, edits: [...manifest.edits, ...edits] };
}
