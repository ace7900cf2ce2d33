import type { JsonObject } from '../../../types.ts';
import { shapes } from './shapes.ts';
import { type Operation, operations } from './table.ts';

export const openApiPath = '/api/openapi.json';

const words: Readonly<Record<string, string>> = {
  200: 'As asked',
  201: 'Made',
  202: 'Stored',
  204: 'Done',
  400: 'It makes no sense',
  401: 'No token, or none that is known',
  403: 'Not with this token',
  404: 'There is no such thing',
  409: 'Not as things stand',
  413: 'Too large',
  415: 'No JSON',
  503: 'Nothing was changed; try again',
};
/** What stands in a path, by its grammar. */
const pathWords: Readonly<Record<string, JsonObject>> = {
  seq: { type: 'string', pattern: '^[0-9]{1,15}$' },
  name: { type: 'string', minLength: 1 },
  id: { type: 'string', pattern: '^[A-Za-z0-9_.-]{1,128}$' },
  delivery: { type: 'string', minLength: 1 },
  execution: { type: 'string', minLength: 1 },
};

/** The API as an OpenAPI 3.1 document, made of the table of its routes. */
export function openApi(): JsonObject {
  const paths: { [path: string]: JsonObject } = {};
  for (const operation of operations) paths[operation.path] = { ...paths[operation.path], [operation.method]: operationOf(operation) };
  return {
    openapi: '3.1.0',
    info: { title: 'hub-to-kube relay', version: '1', description: 'What Docker Hub told of pushes, and what became of them' },
    security: [{ token: [] }],
    paths,
    components: {
      schemas: shapes,
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'One of RELAY_API_TOKENS; to report a delivery, the key that came with it' },
      },
    },
  };
}

function operationOf({ path, name, summary, right, query = [], body, bodyOptional, answers }: Operation): JsonObject {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, word = '']) => parameter(word, 'path', pathWords[word] ?? { type: 'string' }));
  const inQuery = query.map((word) => parameter(word, 'query', { type: 'string' }));
  return {
    operationId: name,
    summary,
    'x-right': right,
    parameters: [...inPath, ...inQuery],
    ...(body !== undefined && { requestBody: { required: bodyOptional !== true, content: content(body) } }),
    responses: Object.fromEntries(
      Object.entries(answers).map(([status, shape]) => [
        status,
        { description: words[status] ?? status, ...(shape !== '' && { content: content(shape) }) },
      ]),
    ),
  };
}

const parameter = (name: string, where: 'path' | 'query', schema: JsonObject): JsonObject => ({
  name,
  in: where,
  required: where === 'path',
  schema,
});

function content(shape: string): JsonObject {
  if (shape === 'text') return { 'text/plain': { schema: { type: 'string' } } };
  return { 'application/json': { schema: shape === 'object' ? { type: 'object' } : { $ref: `#/components/schemas/${shape}` } } };
}
