import type { Loaded } from '../definitions/load.ts';
import { FileProblem, type Files } from '../ports/types.ts';
import type { Problem } from '../types.ts';

/** Where definitions are looked for when nobody says where. */
export const defaultFolder = '.github/hub-to-kube';

/** The definitions of a folder, file or glob (H2K-625: there are none, or they can't be read). undefined: no folder was named, and the default one isn't there. */
export async function readDefinitions(folder: string | undefined, files: Pick<Files, 'find' | 'read'>): Promise<Loaded | undefined> {
  const where = folder ?? defaultFolder;
  const texts = await textsIn(where, files);
  if (texts instanceof FileProblem) return isAway(folder, texts) ? undefined : { ...nothing, problems: [unreadable(where, texts)] };
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
  if (texts instanceof FileProblem) return { ...nothing, problems: isAway(folder, texts) ? [] : [unreadable(where, texts)] };
  const speaking = texts.filter(({ text }) => text.includes('HEALTH'));
  if (speaking.length === 0) return nothing;
  const { loadHealth } = await import('../definitions/load.ts');
  return loadHealth(speaking);
}

/** Whether nobody named a folder, and the default one isn't there. One that is there and can't be read is not: without what it says, another cluster might be meant. */
const isAway = (folder: string | undefined, { nothingAt }: FileProblem): boolean => folder === undefined && nothingAt === defaultFolder;

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

function unreadable(where: string, { message, nothingAt }: FileProblem): Problem {
  if (nothingAt === where) return noDefinitions(where, message);
  const fix = 'let the user that runs this read it, or mend or remove it';
  return { ...noDefinitions(where, message), message: `the definitions in ${where} can't be read: ${message}`, fix };
}
