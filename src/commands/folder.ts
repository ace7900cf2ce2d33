import type { Loaded } from '../definitions/load.ts';
import { FileProblem, type Files } from '../ports/types.ts';
import type { Problem } from '../types.ts';

/** Where definitions are looked for when nobody says where. */
export const defaultFolder = '.github/hub-to-kube';

/** The definitions of a folder, file or glob (H2K-625: there are none). undefined: no folder was named, and the default one isn't there. */
export async function readDefinitions(folder: string | undefined, files: Pick<Files, 'find' | 'read'>): Promise<Loaded | undefined> {
  const where = folder ?? defaultFolder;
  const texts = await textsIn(where, files);
  if (texts instanceof FileProblem)
    return folder === undefined ? undefined : { ...nothing, problems: [noDefinitions(where, texts.message)] };
  const { load } = await import('../definitions/load.ts');
  const loaded = load(texts);
  const isEmpty = loaded.problems.length === 0 && Object.values(loaded.definitions).every(({ size }) => size === 0);
  return isEmpty ? { ...loaded, problems: [noDefinitions(where, `${texts.map(({ file }) => file).join(', ')} hold none`)] } : loaded;
}

/** What a folder's HEALTH documents say; whatever else is in it, mistakes included, is not read. Without a folder: the default one, where it is there. */
export async function readHealth(
  folder: string | undefined,
  files: Pick<Files, 'find' | 'read'>,
): Promise<Pick<Loaded, 'definitions' | 'problems'>> {
  const where = folder ?? defaultFolder;
  const texts = await textsIn(where, files);
  if (texts instanceof FileProblem) return { ...nothing, problems: folder === undefined ? [] : [noDefinitions(where, texts.message)] };
  const speaking = texts.filter(({ text }) => text.includes('HEALTH'));
  if (speaking.length === 0) return nothing;
  const { loadHealth } = await import('../definitions/load.ts');
  return loadHealth(speaking);
}

async function textsIn(where: string, files: Pick<Files, 'find' | 'read'>): Promise<{ file: string; text: string }[] | FileProblem> {
  try {
    const found = await files.find(where, ['.yaml', '.yml']);
    return await Promise.all(found.map(async (file) => ({ file, text: await files.read(file) })));
  } catch (error) {
    if (error instanceof FileProblem) return error;
    throw error;
  }
}

const nothing: Loaded = {
  definitions: { pipelines: new Map(), endpoints: new Map(), variables: new Map(), webhooks: new Map(), health: new Map() },
  mistaken: new Set(),
  problems: [],
};

export const noDefinitions = (where: string, why: string): Problem => ({
  code: 'H2K-625',
  severity: 'error',
  message: `there are no definitions in ${where}: ${why}`,
  fix: 'write a pipeline there (kind: PIPELINE), or deploy manifests without one: manifests: k8s/',
  input: 'definitions',
});
