import { closest, distance } from 'fastest-levenshtein';
import { familiarName, type ImageReference, parseImage } from '../../registry/reference.ts';
import type { Problem } from '../../types.ts';

/** As much of a pushed image, and of what the manifests name, as the words need. */
interface Wanted {
  repository: string;
  tag?: string;
  images: 'pushed' | 'written';
}
type Place = { reference: ImageReference };

/**
 * A pushed image that nothing here names. Where references are taken as written, that is no mistake: other tasks have it; only another tag of it is
 * worth a word.
 */
export function imageMissing(pin: Wanted, places: readonly Place[]): Problem[] {
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
