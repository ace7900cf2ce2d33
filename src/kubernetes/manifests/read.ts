import { FileProblem, type Files } from '../../ports/types.ts';
import { Source } from '../../text/source.ts';
import type { Problem } from '../../types.ts';
import type { Fill, Manifest, ReadOptions, Render } from '../types.ts';
import { duplicates } from './duplicates.ts';
import { toManifests } from './object.ts';
import { locate } from './positions.ts';
import { parseYaml } from './yaml.ts';

/** All that could be read, and all that could not: nothing may be done with the manifests while there is an error. */
export interface Reading {
  manifests: Manifest[];
  problems: Problem[];
}

/** What a folder means, as with `kubectl apply -f folder/`: these files directly in it. A glob says more. */
export const extensions = ['.yaml', '.yml', '.json'];

/** The input `manifests`: files, folders and globs, separated by newlines or commas. */
export function sourceList(input: string): string[] {
  return input
    .split(/[\n,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * Reads files, folders and globs of the workspace; a file that two of them name is read once. A folder with a kustomization or a chart in it, and a
 * URL, are `render`'s.
 */
export async function readManifests(
  sources: readonly string[],
  files: Files,
  { render, ...options }: ReadOptions & { render?: Render } = {},
): Promise<Reading> {
  const problems: Problem[] = [];
  const rendered: Promise<Reading>[] = [];
  const found = new Set<string>();
  for (const source of sources) {
    try {
      const kind = isUrl(source) ? 'url' : undefined;
      const names = kind ? [] : await files.find(source, extensions);
      const whole = kind ?? kindOf(source, names);
      if (whole && render) rendered.push(render(whole, source, options));
      else for (const file of names) found.add(file);
    } catch (error) {
      problems.push(unreadable(error));
    }
  }
  const { readable, refused } = withoutOtherTools([...found]);
  problems.push(...refused);
  const texts = await Promise.all(readable.map((file) => files.read(file).then(String, unreadable)));
  const readings = texts.map((text, index) =>
    typeof text === 'string' ? readOne(readable[index]!, text, sources, options.fill) : failed(text),
  );
  return joined([...readings, ...(await Promise.all(rendered))], problems, sources);
}

const isUrl = (source: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(source);

/** What another tool renders: a folder that has its file directly in it, or that file itself. */
function kindOf(source: string, names: readonly string[]): 'kustomization' | 'chart' | undefined {
  const folder = source.replace(/^\.\/|\/+$/g, '');
  const inside = folder === '' || folder === '.' ? '' : `${folder}/`;
  const own = names.filter((name) => name === folder || (name.startsWith(inside) && !name.slice(inside.length).includes('/')));
  // A glob names files, not what they belong to.
  return /[*?[\]{}]/.test(source) ? undefined : marked.find(({ name }) => own.some((file) => name.test(file)))?.kind;
}

/** Reads one text: an inline definition, or a file's. */
export function readText(file: string, text: string, fill?: Fill): Reading {
  const source = new Source(file, text);
  const { documents, problems } = parseYaml(source, fill);
  const readings = documents.map(({ value, ...place }) => toManifests({ value, path: [], at: locate(source, place) }));
  const manifests = readings.flatMap((reading) => reading.manifests);
  return { manifests, problems: [...problems, ...readings.flatMap((reading) => reading.problems)] };
}

/** A file that has no object is a mistake where it is named itself, and worth a word where a folder or glob brought it. */
function readOne(file: string, text: string, sources: readonly string[], fill: Fill | undefined): Reading {
  const reading = readText(file, text, fill);
  if (reading.manifests.length > 0 || reading.problems.length > 0) return reading;
  const severity = sources.includes(file) ? 'error' : 'warning';
  const message = text.trim() === '' ? `${file} is empty` : `${file} has no object in it, only comments or separators`;
  return failed({
    code: 'H2K-202',
    severity,
    message,
    fix: 'write an object into it, or name another file',
    at: { file, line: 1, column: 1 },
  });
}

const failed = (problem: Problem): Reading => ({ manifests: [], problems: [problem] });

function joined(readings: Reading[], problems: Problem[], sources: readonly string[]): Reading {
  const manifests = readings.flatMap((reading) => reading.manifests);
  const all = [...problems, ...readings.flatMap((reading) => reading.problems), ...duplicates(manifests)];
  if (manifests.length > 0 || all.some((problem) => problem.severity === 'error')) return { manifests, problems: all };
  const message = sources.length > 0 ? `no manifests in ${sources.join(', ')}` : 'no manifests are named';
  all.push({
    code: 'H2K-201',
    severity: 'error',
    message,
    fix: 'name a file, a folder or a glob such as k8s/**/*.yaml',
    input: 'manifests',
  });
  return { manifests, problems: all };
}

/** A folder with a kustomization or a chart in it holds patches, values and templates, which are no objects. */
function withoutOtherTools(files: string[]): { readable: string[]; refused: Problem[] } {
  const marks = files.filter((file) => marked.some(({ name }) => name.test(file)));
  const folders = marks.map((file) => file.slice(0, file.lastIndexOf('/') + 1));
  const readable = files.filter((file) => !folders.some((folder) => file.startsWith(folder)));
  const refused = marks.map((file): Problem => {
    const { name: _, kind: __, ...told } = marked.find(({ name }) => name.test(file))!;
    return { severity: 'error', at: { file, line: 1, column: 1 }, ...told };
  });
  return { readable, refused };
}

const marked = [
  {
    kind: 'kustomization',
    name: /(^|\/)kustomization\.ya?ml$/,
    code: 'H2K-211',
    message: 'what lies here is built by its kustomization, as one',
    fix: 'name its folder itself as a source',
  },
  {
    kind: 'chart',
    name: /(^|\/)Chart\.yaml$/,
    code: 'H2K-211',
    message: 'what lies here are the templates and values of a Helm chart',
    fix: "name the chart's folder itself as a source",
  },
] as const;

function unreadable(error: unknown): Problem {
  if (!(error instanceof FileProblem)) throw error;
  return {
    code: 'H2K-201',
    severity: 'error',
    message: error.message,
    fix: 'name a file, a folder or a glob in the workspace',
    input: 'manifests',
  };
}
