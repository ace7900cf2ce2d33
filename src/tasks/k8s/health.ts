import { LineCounter, parseDocument } from 'yaml';
import type { Defined, HealthDocument } from '../../definitions/types.ts';
import { layeredRules, readHealthRules, type UserRules } from '../../kubernetes/index.ts';
import type { Files } from '../../ports/types.ts';
import type { Json, Path, Position, Problem } from '../../types.ts';
import type { K8sInput } from './input.ts';

/**
 * The user's rules of health: a list in the task's own input, or a file of the workspace that holds such a list, for several tasks.
 * Every mistake has its place: in the input, or in the file (H2K-512 to 514).
 */
export async function healthRules(
  health: K8sInput['health'],
  files: Pick<Files, 'read'>,
  at: (path: Path) => Position | undefined,
): Promise<{ rules: UserRules; problems: Problem[] }> {
  if (health === undefined) return { rules: [], problems: [] };
  if (typeof health !== 'string') return placed(await readHealthRules(health), (path) => at(['health', ...path]));
  const read = await files.read(health).then(
    (text) => rulesIn(health, text),
    (error: Error) => error.message,
  );
  if (typeof read !== 'string') return placed(await readHealthRules(read.value), read.at);
  const place = at(['health']);
  const problem: Problem = {
    code: 'H2K-672',
    severity: 'error',
    message: `the rules of health can't be read: ${read}`,
    fix: 'write a list: - kind: acme.io/Shop, with ready, failed and message below it',
    ...(place && { at: place }),
  };
  return { rules: [], problems: [problem] };
}

/** The task's own rules and, for kinds that those don't speak of, the HEALTH documents that hold for its pipeline. */
export async function allRules(
  health: K8sInput['health'],
  documents: readonly (readonly Defined<HealthDocument>[])[],
  files: Pick<Files, 'read'>,
  at: (path: Path) => Position | undefined,
): Promise<{ rules: UserRules; problems: Problem[] }> {
  const places = [await healthRules(health, files, at), ...(await Promise.all(documents.map(documentRules)))];
  return { rules: await layeredRules(places.map(({ rules }) => rules)), problems: places.flatMap(({ problems }) => problems) };
}

/** The rules of HEALTH documents of one project, or of none: mistakes are those of a list (H2K-512 to 514), each at its line. */
export async function documentRules(documents: readonly Defined<HealthDocument>[]): Promise<{ rules: UserRules; problems: Problem[] }> {
  if (documents.length === 0) return { rules: [], problems: [] };
  const list = documents.map(({ value: { match, ready, failed, message } }) => ({
    kind: match,
    ...(ready === undefined ? {} : { ready }),
    ...(failed === undefined ? {} : { failed }),
    ...(message === undefined ? {} : { message }),
  }));
  const read = await readHealthRules(list, 'write match: acme.io/Shop, and below it ready: or failed:, in CEL or JSONPath');
  return placed(read, ([index, key]) => documents[Number(index)]?.at(key === undefined ? ['name'] : [key === 'kind' ? 'match' : key]));
}

type Read = Awaited<ReturnType<typeof readHealthRules>>;
function placed({ rules, problems }: Read, at: (path: Path) => Position | undefined): { rules: UserRules; problems: Problem[] } {
  return {
    rules,
    problems: problems.map(({ path, other, ...problem }) => {
      const place = at(path);
      const first = other === undefined ? undefined : at([other, 'kind']);
      const fix = first?.file ? { fix: `${problem.fix}; the first stands at ${first.file}:${first.line}` } : {};
      return { ...problem, ...fix, ...(place && { at: place }) };
    }),
  };
}

/** The file's value, and where its parts stand; a text says why it is none. */
function rulesIn(file: string, text: string): { value: Json; at: (path: Path) => Position } | string {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) return `${file}:${lines.linePos(error.pos[0]).line}: ${error.message}`;
  return {
    value: document.toJS({ maxAliasCount: 100 }) as Json,
    at: (path: Path) => {
      const depth = path.findLastIndex((_, index) => document.hasIn(path.slice(0, index + 1))) + 1;
      const node = document.getIn(path.slice(0, depth), true) as { range?: readonly number[] } | undefined;
      const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
      return { file, line, column: col };
    },
  };
}
