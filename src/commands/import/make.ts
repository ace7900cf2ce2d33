import type { Changed } from '../../definitions/import/changes.ts';
import type { Export } from '../../definitions/import/read.ts';
import type { Loaded } from '../../definitions/load.ts';
import type { Ports } from '../../ports/types.ts';
import { missing } from './missing.ts';

/** A file of the folder of definitions, and what it was made of. */
export interface MadeFile {
  name: string;
  /** Made when it is asked for. */
  text: () => string;
  /** Empty: of what the exports name and don't hold. */
  from: string[];
}
export interface Made {
  loaded: Loaded;
  changed: Changed;
  files: MadeFile[];
}

/** The definitions that exports become, and the files that say so. Nothing is written; credentials are masked from here on. */
export async function make(
  exports: readonly Export[],
  { createToApply }: { createToApply: boolean },
  { secrets }: Pick<Ports, 'secrets'>,
): Promise<Made> {
  const [{ change }, { textOf }, { define }, { documents }] = await Promise.all([
    import('../../definitions/import/changes.ts'),
    import('../../definitions/import/edits.ts'),
    import('../../definitions/load.ts'),
    import('../../definitions/documents.ts'),
  ]);
  const changed = change(
    exports.flatMap(({ items }) => items),
    { createToApply },
  );
  const hidden = changed.lifted.values;
  for (const value of hidden) secrets.add(value);
  const added = missing(define(changed.items, []).definitions, changed);
  const name = newNames(added.map((file) => file.name));
  const own = exports.map((one): MadeFile => ({ name: name(one.file), text: () => textOf(one, changed.edits, hidden), from: [one.file] }));
  const more = added.flatMap(({ name: file, text }) => documents(file, text).written);
  return {
    loaded: define([...changed.items, ...more], []),
    changed,
    files: [...own, ...added.map(({ name: file, text }) => ({ name: file, text: () => text, from: [] }))],
  };
}

/** File names for a folder, each once, whatever the capitals: `deploy/My shop.json` becomes `My-shop.yaml`. */
function newNames(taken: readonly string[]): (file: string) => string {
  const used = new Set(taken);
  return (file) => {
    const base = file.replace(/^.*[/\\]/, '').replace(/\.(?:ya?ml|json)$/i, '');
    const plain =
      base
        .replace(/[^\p{L}\p{N}._-]+/gu, '-')
        .replace(/^[.-]+|[.-]+$/g, '')
        .slice(0, 100) || 'export';
    let name = `${plain}.yaml`;
    for (let count = 2; used.has(name.toLowerCase()); count += 1) name = `${plain}-${count}.yaml`;
    used.add(name.toLowerCase());
    return name;
  };
}
