import { isDeepStrictEqual } from 'node:util';
import type { JsonObject, Path } from '../../types.ts';
import { documents } from '../documents.ts';
import { type Addition, type Replacement, withScalar, write } from '../write.ts';
import { print } from './print.ts';
import type { Export, Item } from './read.ts';

/** One change of a definition: a scalar that shall be another, or a key that a map shall have too. */
export interface Edit {
  path: Path;
  value: string;
  adds?: true;
}

/** The definition as it is after its changes; where its parts stand is where they stood. */
export function edited(item: Item, edits: readonly Edit[]): Item {
  if (edits.length === 0) return item;
  const value = edits.reduce((rest, edit) => withScalar(rest, edit.path, edit.value) as JsonObject, item.value);
  // The scalars that are new are texts; all others are what was written.
  return { ...item, value, keys: (path) => [...new Set([...item.keys(path), ...added(edits, path)])] };
}

const added = (edits: readonly Edit[], path: Path): string[] =>
  edits.flatMap((edit) => (edit.adds && isDeepStrictEqual(edit.path.slice(0, -1), path) ? [String(edit.path.at(-1))] : []));

/**
 * An export's text with its changes: the user's own where it was YAML (comments, order, line ends stay), else printed. `hidden` may not stand in it, not
 * in a comment either. Throws where the text would not say what was meant.
 */
export function textOf(found: Export, edits: ReadonlyMap<Item, readonly Edit[]>, hidden: readonly string[]): string {
  const items = found.items.map((item) => edited(item, edits.get(item) ?? []));
  if (found.text === undefined) return print(items.map(({ value }) => value));
  const all = found.items.flatMap((item) =>
    (edits.get(item) ?? []).map((edit): Replacement | Addition => ({ document: item.index, ...edit })),
  );
  const written = all.length === 0 ? found.text : write(found.text, all);
  const text = hidden.filter((value) => value.length >= 8).reduce((rest, value) => rest.replaceAll(value, '***'), written);
  // What `write` gives says what was meant; a value that is taken out of a comment may have been more than that.
  if (text !== written && !says(text, items)) return print(items.map(({ value }) => value));
  return text;
}

function says(text: string, items: readonly Item[]): boolean {
  const { written } = documents('', text);
  return isDeepStrictEqual(
    written.map(({ value }) => value),
    items.map(({ value }) => value),
  );
}
