import { posix } from 'node:path';
import type { Path, Position, Problem } from '../../../types.ts';
import { objectAt, refText, textAt } from '../../ref.ts';
import type { ChartOptions, Manifest, Ref } from '../../types.ts';
import { readText } from '../read.ts';
import { ran, reason } from './child.ts';
import { dependencyProblems } from './dependencies.ts';
import { templateLine } from './template.ts';
import type { Rendered, Rendering } from './types.ts';

/**
 * Renders a chart with helm, as `helm template` does, its CustomResourceDefinitions included. Hooks are Helm's own to run and are told apart: they are
 * no part of what is deployed.
 */
export async function chart(source: string, { chart: options = {}, fill, ports }: Rendering): Promise<Rendered> {
  const folder = posix.normalize(source.replace(/(^|\/)Chart\.yaml$/, '') || '.').replace(/(.)\/$/, '$1');
  const start = { file: posix.join(folder, 'Chart.yaml'), line: 1, column: 1 };
  // helm follows every link in a chart: one that leaves the workspace is refused here.
  await ports.files.find(posix.join(folder, '**'), ['']);
  for (const file of options.values ?? []) await ports.files.read(file);
  const argv = ['helm', 'template', ...argumentsOf(folder, options)];
  let rendered = await ran(argv, ports);
  if (rendered && rendered.code !== 0 && /missing in charts/.test(rendered.err)) {
    const problems = await dependencyProblems(folder, ports.files);
    if (problems.length > 0) return { manifests: [], problems };
    const built = await ran(['helm', 'dependency', 'build', `./${folder}`], ports);
    rendered = built?.code === 0 ? await ran(argv, ports) : built;
  }
  const failed = (code: Problem['code'], message: string, fix: string, at: Position = start): Rendered => ({
    manifests: [],
    problems: [{ code, severity: 'error', message, fix, at }],
  });
  if (!rendered) return failed('H2K-132', `${start.file} is rendered by helm, which is not on the PATH`, 'install it in a step before');
  if (rendered.code !== 0) {
    const message = `${start.file} can't be rendered: ${reason(rendered.err)}`;
    return failed('H2K-133', message, `try it: helm template ${folder}`, templateIn(rendered.err, folder));
  }
  const place = await placesIn(rendered.out, folder, start, ports.files);
  const { manifests, problems } = readText(start.file, rendered.out, fill);
  const [hooks, objects] = [manifests.filter(isHook), manifests.filter((manifest) => !isHook(manifest))];
  return {
    manifests: objects.map((manifest) => ({ ...manifest, via: 'helm', at: (path) => place(manifest.at([]).line, path, manifest.ref) })),
    problems: [
      ...problems.map((problem) => ({ ...problem, at: place(problem.at?.line ?? 1, []) })),
      ...hooks.map(
        (manifest): Problem => ({
          code: 'H2K-135',
          severity: 'warning',
          message: `${refText(manifest.ref)} is a hook of Helm (${hookOf(manifest)}) and is not run`,
          fix: 'make it an object of its own if it is needed (a Job without the annotation helm.sh/hook)',
          at: place(manifest.at([]).line, [], manifest.ref),
        }),
      ),
    ],
  };
}

/**
 * Where helm says that a template is wrong: `shop/templates/web.yaml:8:20`, the innermost last. Of YAML that a template became (`YAML parse error on …`)
 * it has the line of what was rendered, which is in no file.
 */
function templateIn(text: string, folder: string): Position | undefined {
  const places = /(?:^|[\s(])[^/\s(]+\/((?:charts|templates)\/[^\s:()]+):(?:(\d+)(?::(\d+))?)?/g;
  const [, name, line = 1, column = 0] = [...text.matchAll(places)].at(-1) ?? [];
  return name === undefined ? undefined : { file: posix.join(folder, name), line: Number(line), column: Number(column) + 1 };
}

const hookOf = ({ body }: Manifest): string => textAt(objectAt(objectAt(body, 'metadata'), 'annotations'), 'helm.sh/hook');
const isHook = (manifest: Manifest): boolean => hookOf(manifest) !== '' && hookOf(manifest) !== 'crd-install';

function argumentsOf(folder: string, { values = [], set = {}, release, namespace }: ChartOptions): string[] {
  const name =
    release ??
    (posix
      .basename(folder)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') ||
      'release');
  return [
    name,
    `./${folder}`,
    '--include-crds',
    ...(namespace === undefined ? [] : ['--namespace', namespace]),
    ...values.flatMap((file) => ['--values', `./${posix.normalize(file)}`]),
    ...Object.entries(set).flatMap(([path, value]) => ['--set', `${path}=${escaped(value)}`]),
  ];
}

/** A comma would begin the next value, a brace a list. */
const escaped = (value: string): string => value.replace(/[\\,]|^[{[]/g, '\\$&');

/** helm says above each object which template it comes from; which line of it can be told where a key stands there only once. */
async function placesIn(
  out: string,
  folder: string,
  start: Position,
  files: Rendering['ports']['files'],
): Promise<(line: number, path: Path, object?: Ref) => Position> {
  const sources: { line: number; file: string }[] = [];
  for (const [index, line] of out.split('\n').entries()) {
    const [, name] = /^# Source: [^/\s]+\/(\S+)$/.exec(line) ?? [];
    if (name !== undefined) sources.push({ line: index + 1, file: posix.join(folder, name) });
  }
  const texts = new Map<string, string>();
  // The template of a packed dependency lies in no file of the workspace.
  for (const { file } of sources) if (!texts.has(file)) texts.set(file, await files.read(file).catch(() => ''));
  return (line, path, object) => {
    const source = sources.findLast((one) => one.line <= line + 1);
    return source ? { file: source.file, ...templateLine(texts.get(source.file) ?? '', path, object) } : start;
  };
}
