import { closest, distance } from 'fastest-levenshtein';
import { familiarName, type ImageReference, isMalformed, parseImage } from '../../registry/reference.ts';
import type { Digest, Json, JsonObject, Path, Problem } from '../../types.ts';
import type { Edit, ImageChange, Manifest, Ref } from '../types.ts';
import { type ImageRole, imageLists, podSpecPath } from './podspecs.ts';

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

/** Every image that the manifests' pod templates name; one that is no image reference is a problem. */
export function imagesOf(manifests: readonly Manifest[]): { places: ImagePlace[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const places = manifests.flatMap((manifest) =>
    texts(manifest).flatMap(({ text, ...place }): ImagePlace[] => {
      // OpenShift's image triggers fill a blank in; the API server demands that there be one.
      if (text.trim() === '') return [];
      const reference = parseImage(text);
      if (!isMalformed(reference)) return [{ ref: manifest.ref, reference, ...place }];
      problems.push({
        code: 'H2K-216',
        severity: 'error',
        message: `image ${reference.message}`,
        fix: reference.fix,
        at: manifest.at(place.path),
      });
      return [];
    }),
  );
  return { places, problems };
}

/** How an object's images change, container by container; those that stay as they are included. `before`: the live object, where there is one. */
export function imageChanges({ ref, body }: Pick<Manifest, 'ref' | 'body'>, before: JsonObject | undefined): ImageChange[] {
  const old = new Map(before ? texts({ ref, body: before }).map(({ role, name, text }) => [`${role} ${name}`, text]) : []);
  return texts({ ref, body }).map(({ role, name, text }) => {
    const was = old.get(`${role} ${name}`);
    return { container: name, after: text, ...(was === undefined ? {} : { before: was }) };
  });
}

/** What is wrong with the manifests' images, before any digest is known: references that are none, and a pushed image that none of them names. */
export function imageProblems(manifests: readonly Manifest[], pushed: PushedName | undefined): Problem[] {
  const { places, problems } = imagesOf(manifests);
  // With errors among the references nobody can tell whether one of those was meant.
  if (!pushed || manifests.length === 0 || problems.length > 0) return problems;
  return places.some((place) => fits(place.reference, pushed)) ? [] : notFound(pushed, places);
}

/** Writes pushed and recorded images into the manifests. A reference keeps the name it was written with: acme/shop stays acme/shop. */
export function pinImages(manifests: readonly Manifest[], pins: readonly Pin[]): Pinning {
  const { places, problems } = imagesOf(manifests);
  const pinning: Pinning = { manifests: [...manifests], used: [], dropped: [], problems };
  const edits = new Map<Ref, Edit[]>();
  for (const pin of pins) {
    const mine = places.filter((place) => fits(place.reference, pin));
    const written = [...new Set(mine.map((place) => place.reference.written))].sort().join(' ');
    if (mine.length === 0 && pin.recorded === undefined) problems.push(...notFound(pin, places));
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
  return `${writtenName}${pin.tag ? `:${pin.tag}` : ''}@${pin.digest}`;
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

/** A copy along the path; all else is shared. */
function withValue(json: Json, [step, ...rest]: Path, value: Json): Json {
  if (step === undefined) return value;
  if (Array.isArray(json)) return json.with(Number(step), withValue(json[Number(step)]!, rest, value));
  const object = json as JsonObject;
  return { ...object, [step]: withValue(object[step]!, rest, value) };
}

function texts({ ref, body }: Pick<Manifest, 'ref' | 'body'>): { path: Path; role: ImageRole; name: string; text: string }[] {
  const base = podSpecPath(ref);
  const spec = base && valueAt(body, base);
  if (!base || !isObject(spec)) return [];
  return imageLists.flatMap(({ list, below, role }) => {
    const items = spec[list];
    if (!Array.isArray(items)) return [];
    return items.flatMap((item, index) => {
      const text = valueAt(item, below);
      if (typeof text !== 'string') return [];
      return [{ path: [...base, list, index, ...below], role, name: textAt(item, 'name'), text }];
    });
  });
}

const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
const textAt = (value: Json | undefined, key: string): string => {
  const text = isObject(value) ? value[key] : undefined;
  return typeof text === 'string' ? text : '';
};
const valueAt = (value: Json | undefined, path: Path): Json | undefined =>
  path.reduce<Json | undefined>((inner, step) => (isObject(inner) ? inner[step] : undefined), value);

/**
 * A pushed image that nothing here names. Where references are taken as written, that is no mistake: other tasks have it; only another tag of it is
 * worth a word.
 */
function notFound(pin: PushedName, places: readonly ImagePlace[]): Problem[] {
  const mine = places.filter((place) => place.reference.repository === pin.repository);
  const wanted = parseImage(pin.repository) as ImageReference;
  const name = familiarName(wanted);
  const told = { code: 'H2K-215', severity: pin.images === 'pushed' ? 'error' : 'warning', input: 'image' } as const;
  if (mine.length > 0) {
    const others = [...new Set(mine.map((place) => place.reference.written))].join(', ');
    const fix = 'write this tag there, or let every reference take it: images: pushed';
    return [{ ...told, message: `no manifest has the image ${name}:${pin.tag ?? ''}; they have ${others}`, fix }];
  }
  if (pin.images === 'written') return [];
  const known = [...new Set(places.map((place) => familiarName(place.reference)))].sort();
  if (known.length === 0)
    return [
      {
        ...told,
        message: `no manifest has the image ${name}: none of them has a pod template with an image`,
        fix: 'name the folder that has the workloads',
      },
    ];
  const near = closest(name, known);
  const like = distance(name, near) <= 3 ? `; did you mean ${near}?` : '';
  return [
    {
      ...told,
      message: `no manifest has the image ${name}; they have ${known.join(', ')}${like}`,
      fix: 'name an image of these manifests, or the manifests of this image',
    },
  ];
}
