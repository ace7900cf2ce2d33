import type { Loaded } from '../definitions/load.ts';
import { FileProblem, type Files } from '../ports/types.ts';
import type { Problem } from '../types.ts';

/** Where definitions are looked for when nobody says where. */
export const defaultFolder = '.github/hub-to-kube';

/** The definitions of a folder, file or glob (H2K-625: there are none). undefined: no folder was named, and the default one isn't there. */
export async function readDefinitions(folder: string | undefined, files: Pick<Files, 'find' | 'read'>): Promise<Loaded | undefined> {
  const where = folder ?? defaultFolder;
  let texts: { file: string; text: string }[];
  try {
    const found = await files.find(where, ['.yaml', '.yml']);
    texts = await Promise.all(found.map(async (file) => ({ file, text: await files.read(file) })));
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return folder === undefined ? undefined : { ...nothing, problems: [noDefinitions(where, error.message)] };
  }
  const { load } = await import('../definitions/load.ts');
  const loaded = load(texts);
  const isEmpty = loaded.problems.length === 0 && Object.values(loaded.definitions).every(({ size }) => size === 0);
  return isEmpty ? { ...loaded, problems: [noDefinitions(where, `${texts.map(({ file }) => file).join(', ')} hold none`)] } : loaded;
}

const nothing: Loaded = {
  definitions: { pipelines: new Map(), endpoints: new Map(), variables: new Map(), webhooks: new Map() },
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
