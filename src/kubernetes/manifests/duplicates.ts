import type { Problem } from '../../types.ts';
import { refKey, refText } from '../ref.ts';
import type { Manifest } from '../types.ts';

/** Objects that are named twice: the second would overwrite the first within one run. */
export function duplicates(manifests: readonly Manifest[]): Problem[] {
  const seen = new Map<string, Manifest>();
  return manifests.flatMap((manifest) => {
    const first = seen.get(refKey(manifest.ref));
    seen.set(refKey(manifest.ref), first ?? manifest);
    if (!first) return [];
    const { file, line } = first.at(['metadata', 'name']);
    return [
      {
        code: 'H2K-208',
        severity: 'error',
        message: `${refText(manifest.ref)} is there twice: the first stands at ${file}:${line}`,
        fix: 'remove one of them, or give it another name or namespace',
        at: manifest.at(['metadata', 'name']),
      },
    ];
  });
}
