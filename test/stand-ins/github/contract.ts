import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';

interface Operation {
  method: string;
  path: string;
  parameters: { name: string; in: 'path' | 'query'; required: boolean; schema: object }[];
  body?: { required: boolean; schema: object };
  responses: { [status: string]: { schema?: object; example?: unknown } };
}
interface Document {
  from: string;
  operations: Operation[];
  components: object;
}
const document = JSON.parse(readFileSync(join(import.meta.dirname, 'openapi.json'), 'utf8')) as Document;

/** A route of GitHub's document that a request belongs to. */
export interface Route {
  /** `POST /repos/{owner}/{repo}/dispatches` */
  name: string;
  path: { [name: string]: string };
  query: { [name: string]: string };
  /** What GitHub's document has against the request; empty: nothing. */
  faults(body: unknown): string[];
  /** The document's own example of this answer, to be filled in. */
  example(status: number): object;
  /** What it has against an answer of ours. */
  answerFaults(status: number, body: unknown): string[];
}

const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true, coerceTypes: false });
const asText = new Ajv({ strict: false, validateFormats: false, allErrors: true, coerceTypes: true });
for (const each of [ajv, asText]) each.addSchema({ $id: 'github', ...document });

const compiled = new Map<string, ValidateFunction>();
/** A schema of the document by its place, so that what it refers to is found. */
function validate(pointer: string, value: unknown, checker = ajv): string[] {
  const key = `${checker === ajv} ${pointer}`;
  const check = compiled.get(key) ?? checker.compile({ $ref: `github#${pointer}` });
  compiled.set(key, check);
  return check(value) ? [] : (check.errors ?? []).map((error) => fault(error));
}
const fault = ({ instancePath, message, params }: ErrorObject): string => `${instancePath || 'body'} ${message} ${JSON.stringify(params)}`;

const patterns = document.operations.map(({ path }) => new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`));

/** undefined: none of the routes that were cut out, which is a fault of whoever asks. */
export function routeOf(method: string, url: URL): Route | undefined {
  const index = document.operations.findIndex((one, position) => one.method === method && patterns[position]?.test(url.pathname));
  const operation = document.operations[index];
  if (!operation) return undefined;
  const groups = patterns[index]?.exec(url.pathname)?.groups ?? {};
  const path = Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]));
  const query = Object.fromEntries(url.searchParams);
  return {
    name: `${method} ${operation.path}`,
    path,
    query,
    faults: (body) => [...parameterFaults(operation, index, { ...path, ...query }), ...bodyFaults(operation, index, body)],
    example: (status) => structuredClone(operation.responses[status]?.example ?? {}) as object,
    answerFaults(status, body) {
      const response = operation.responses[status];
      return response?.schema ? validate(`/operations/${index}/responses/${status}/schema`, body) : [];
    },
  };
}

function parameterFaults({ parameters }: Operation, index: number, given: { [name: string]: string }): string[] {
  const unknown = Object.keys(given).filter((name) => !parameters.some((one) => one.name === name));
  const wrong = parameters.flatMap(({ name, required }, position) => {
    const value = given[name];
    if (value === undefined) return required ? [`${name} is missing`] : [];
    return validate(`/operations/${index}/parameters/${position}/schema`, value, asText).map((text) => `${name}: ${text}`);
  });
  return [...unknown.map((name) => `there is no parameter ${name}`), ...wrong];
}

/** GitHub's schemas let unknown keys by; a key that is in none of them would be a slip of ours. */
function bodyFaults({ body }: Operation, index: number, given: unknown): string[] {
  if (!body) return given === undefined ? [] : ['no body is expected'];
  if (given === undefined) return body.required ? ['a body is expected'] : [];
  const known = Object.keys((body.schema as { properties?: object }).properties ?? {});
  const unknown = Object.keys(given as object).filter((key) => known.length > 0 && !known.includes(key));
  return [...unknown.map((key) => `there is no ${key}`), ...validate(`/operations/${index}/body/schema`, given)];
}
