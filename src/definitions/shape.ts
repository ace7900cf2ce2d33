import { z } from 'zod';
import { didYouMean } from '../text/nearest.ts';
import type { Json, JsonObject, Path, Problem } from '../types.ts';
import type { Written } from './documents.ts';

type Issue = z.core.$ZodIssue;

/**
 * The document's value, if it has the schema's shape: every mistake is a problem (H2K-604, 605, 606).
 * A scalar where a text is wanted is the text that it was written as: VERSION: 1.10 is 1.10, not 1.1.
 */
export function shaped(written: Written, schema: z.ZodType): { value: JsonObject | undefined; problems: Problem[] } {
  let { value } = written;
  let result = schema.safeParse(value);
  const untyped = (result.error?.issues ?? []).filter((issue) => wantsText(issue) && isScalar(valueAt(value, issue.path as Path)));
  for (const { path } of untyped) value = withText(value, path as Path, written.source(path as Path) ?? '');
  if (untyped.length > 0) result = schema.safeParse(value);
  const problems = (result.error?.issues ?? []).flatMap((issue) => told(issue, value, schema, written));
  return { value: problems.length === 0 ? (value as JsonObject) : undefined, problems };
}

const wantsText = (issue: Issue): boolean => issue.code === 'invalid_type' && issue.expected === 'string';
const isScalar = (value: Json | undefined): boolean => ['number', 'boolean', 'bigint'].includes(typeof value);

function told(issue: Issue, value: Json, schema: z.ZodType, { at }: Written): Problem[] {
  const path = issue.path as Path;
  const found = valueAt(value, path);
  const what = pathText(path);
  const problem = (code: Problem['code'], message: string, fix?: string): Problem => ({
    code,
    severity: 'error',
    message,
    ...(fix && { fix }),
    at: at(path),
  });
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(schema, path);
      return issue.keys.map((key) => ({
        ...problem(
          'H2K-604',
          `unknown key ${JSON.stringify(key)}${what && ` in ${what}`}${didYouMean(key, known)}`,
          `known here: ${known.join(', ')}`,
        ),
        at: at([...path, key], 'key'),
      }));
    }
    case 'invalid_type':
      if (found === undefined) return [problem('H2K-605', `${what} is missing`)];
      return [problem('H2K-606', `${what} must be ${words[issue.expected] ?? issue.expected}, and is ${kindOf(found)}`)];
    case 'invalid_value': {
      const wanted = issue.values.map(String);
      if (found === undefined) return [problem('H2K-605', `${what} is missing`, `write ${wanted.join(', ')}`)];
      const hint = typeof found === 'string' ? didYouMean(found, wanted) : '';
      return [problem('H2K-606', `${what} can't be ${shown(found)}${hint}`, `write ${wanted.join(', ')}`)];
    }
    case 'invalid_key':
      return [{ ...problem('H2K-606', 'a name is blank'), at: at(path, 'key') }];
    case 'invalid_union':
      return [problem('H2K-606', `${what} has not the keys that it needs`, unionFix(schema, path))];
    default:
      return [problem('H2K-606', found === '' ? `${what} is blank` : `${what} can't be ${shown(found)}`)];
  }
}

const words: Record<string, string> = {
  string: 'a text',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
  record: 'a map',
  object: 'a map',
  array: 'a list',
};

function kindOf(value: Json): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a map' : shown(value);
}

/** A value short enough for a message; what may be a secret is not shown. */
function shown(value: Json | undefined): string {
  if (value === undefined || value === null) return 'empty';
  if (typeof value === 'object') return kindOf(value);
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}

/** `stages.Deploy.tasks["A.B"].input`, as bindings write it. */
export const pathText = (path: Path): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : /[.[\]]/.test(step) ? `[${JSON.stringify(step)}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');

interface Schema {
  properties?: { [key: string]: Schema };
  additionalProperties?: Schema | false;
  items?: Schema;
  anyOf?: Schema[];
}
function schemaAt(schema: z.ZodType, path: Path): Schema | undefined {
  let here: Schema | undefined = z.toJSONSchema(schema, { io: 'input' }) as Schema;
  for (const step of path)
    here = typeof step === 'number' ? here?.items : (here?.properties?.[step] ?? (here?.additionalProperties || undefined));
  return here;
}
const keysAt = (schema: z.ZodType, path: Path): string[] => Object.keys(schemaAt(schema, path)?.properties ?? {});

const unionFix = (schema: z.ZodType, path: Path): string =>
  `write ${(schemaAt(schema, path)?.anyOf ?? []).map(({ properties }) => `{ ${Object.keys(properties ?? {}).join(', ')} }`).join(' or ')}`;

const valueAt = (value: Json, path: Path): Json | undefined =>
  path.reduce<Json | undefined>(
    (inner, step) => (inner !== null && typeof inner === 'object' && Object.hasOwn(inner, step) ? (inner as JsonObject)[step] : undefined),
    value,
  );

/** A copy along the path; all else is shared. */
function withText(value: Json, [step, ...rest]: Path, text: string): Json {
  if (step === undefined) return text;
  const inner = withText((value as JsonObject)[step] as Json, rest, text);
  return Array.isArray(value) ? value.with(Number(step), inner) : { ...(value as JsonObject), [step]: inner };
}
