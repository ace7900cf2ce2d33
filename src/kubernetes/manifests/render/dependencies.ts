import { posix } from 'node:path';
import { FileProblem, type Files } from '../../../ports/types.ts';
import { Source } from '../../../text/source.ts';
import type { Json, JsonObject, Problem } from '../../../types.ts';
import { locate } from '../positions.ts';
import { parseYaml } from '../yaml.ts';

/** Where a chart names its dependencies; the second in charts of the first version. */
const naming = ['Chart.yaml', 'requirements.yaml'];

/** What a chart's dependencies on disk (`file://…`) are that helm must not pack: they lie outside of the workspace, or are not there. */
export async function dependencyProblems(folder: string, files: Files): Promise<Problem[]> {
  const texts = await Promise.all(
    naming.map(async (name) => {
      const file = posix.join(folder, name);
      return { file, text: await files.read(file).catch(() => '') };
    }),
  );
  const found = await Promise.all(texts.map(({ file, text }) => problemsIn(file, text, folder, files)));
  return found.flat();
}

async function problemsIn(file: string, text: string, folder: string, files: Files): Promise<Problem[]> {
  const source = new Source(file, text);
  const { documents } = parseYaml(source);
  const [document] = documents;
  const list = document && isMap(document.value) ? document.value['dependencies'] : undefined;
  if (!document || !Array.isArray(list)) return [];
  const at = locate(source, document);
  const problems = list.map(async (item, index): Promise<Problem[]> => {
    const repository = isMap(item) ? item['repository'] : undefined;
    if (typeof repository !== 'string' || !repository.startsWith('file://')) return [];
    const path = repository.slice('file://'.length);
    const why = await refusal(path.startsWith('/') ? path : posix.join(folder, path), files);
    if (why === undefined) return [];
    const place = at(['dependencies', index, 'repository']);
    return [{ code: 'H2K-134', severity: 'error', message: why, fix: 'keep the dependency in the workspace', at: place }];
  });
  return (await Promise.all(problems)).flat();
}

/** The folder itself, then all that is in it: helm follows every link. */
async function refusal(folder: string, files: Files): Promise<string | undefined> {
  try {
    await files.find(folder, ['']);
    await files.find(posix.join(folder, '**'), ['']);
    return undefined;
  } catch (error) {
    if (error instanceof FileProblem) return error.message;
    throw error;
  }
}

const isMap = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
