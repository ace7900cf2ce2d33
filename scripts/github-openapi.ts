/**
 * Cuts the routes that we use out of GitHub's published OpenAPI document, for the stand-in of GitHub's API in the tests:
 * `node scripts/github-openapi.ts VERSION` (of the npm package @octokit/openapi, which needs no place among the dependencies with its 400 MB).
 * Kept are schemas and one example of each answer; prose is left out, and `nullable` becomes JSON Schema's own way to say it.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const routes: [path: string, method: string][] = [
  ['/app/installations/{installation_id}/access_tokens', 'post'],
  ['/repos/{owner}/{repo}/installation', 'get'],
  ['/repos/{owner}/{repo}/dispatches', 'post'],
  ['/repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', 'post'],
  ['/repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', 'get'],
  ['/repos/{owner}/{repo}/actions/runs', 'get'],
  ['/repos/{owner}/{repo}/actions/runs/{run_id}', 'get'],
  ['/repos/{owner}/{repo}/deployments', 'get'],
  ['/repos/{owner}/{repo}/deployments', 'post'],
  ['/repos/{owner}/{repo}/deployments/{deployment_id}/statuses', 'get'],
  ['/repos/{owner}/{repo}/deployments/{deployment_id}/statuses', 'post'],
  ['/repos/{owner}/{repo}/issues', 'post'],
  ['/repos/{owner}/{repo}/issues/{issue_number}', 'get'],
  ['/repos/{owner}/{repo}/issues/{issue_number}', 'patch'],
  ['/repos/{owner}/{repo}/issues/{issue_number}/comments', 'post'],
  ['/repos/{owner}/{repo}/issues/comments/{comment_id}', 'get'],
  ['/repos/{owner}/{repo}/collaborators/{username}/permission', 'get'],
  ['/orgs/{org}/teams/{team_slug}/memberships/{username}', 'get'],
];
const target = join(import.meta.dirname, '../test/stand-ins/github/openapi.json');

// biome-ignore lint/suspicious/noExplicitAny: a document of somebody else's
type Node = any;

/** The whole document, from the package of that version. */
function download(version: string): Node {
  const folder = mkdtempSync(join(tmpdir(), 'github-openapi-'));
  try {
    const file = 'package/generated/api.github.com.json';
    run('npm', ['pack', `@octokit/openapi@${version}`, '--silent'], folder);
    run('tar', ['xzf', `octokit-openapi-${version}.tgz`, file], folder);
    return JSON.parse(readFileSync(join(folder, file), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(command: string, args: string[], cwd: string): void {
  const { status, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ended with ${status}\n${stderr}`);
}

function cut(whole: Node): Node {
  const at = (reference: string): Node =>
    reference
      .slice(2)
      .split('/')
      .reduce((node, key) => node[key], whole);
  const resolved = (node: Node): Node => (node?.$ref ? at(node.$ref) : node);
  const schemas: Node = {};
  /** Prose gone, null as a type, and whatever it refers to taken along. */
  const schema = (node: Node): Node => {
    if (Array.isArray(node)) return node.map(schema);
    if (typeof node !== 'object' || node === null) return node;
    if (node.$ref) {
      const name = node.$ref.split('/').pop();
      if (!(name in schemas)) {
        schemas[name] = {};
        schemas[name] = schema(at(node.$ref));
      }
      return { $ref: node.$ref };
    }
    const { nullable, description: _d, example: _e, examples: _es, externalDocs: _x, 'x-github-breaking-changes': _b, ...rest } = node;
    const kept = Object.fromEntries(
      Object.entries(rest).map(([key, value]) => [
        key,
        // A property may well be called description or nullable.
        key === 'properties'
          ? Object.fromEntries(Object.entries(value as object).map(([name, one]) => [name, schema(one)]))
          : schema(value),
      ]),
    );
    if (!nullable) return kept;
    return typeof kept['type'] === 'string' && !kept['enum']
      ? { ...kept, type: [kept['type'], 'null'] }
      : { anyOf: [kept, { type: 'null' }] };
  };
  const content = (node: Node): Node => {
    const { schema: one, examples = {} } = node?.content?.['application/json'] ?? {};
    const [example] = Object.values(examples).map(resolved) as Node[];
    const value = example?.value?.$ref ? at(example.value.$ref).value : example?.value;
    return one ? { schema: schema(one), ...(example ? { example: value } : {}) } : {};
  };
  const operations = routes.map(([path, method]) => {
    const { parameters = [], requestBody, responses } = whole.paths[path][method];
    return {
      method: method.toUpperCase(),
      path,
      parameters: parameters.map(resolved).map(({ name, in: place, required, schema: one }: Node) => ({
        name,
        in: place,
        required: required === true,
        schema: schema(one),
      })),
      ...(requestBody ? { body: { required: requestBody.required === true, schema: content(requestBody).schema } } : {}),
      responses: Object.fromEntries(Object.entries(responses).map(([status, one]) => [status, content(resolved(one))])),
    };
  });
  return { operations, components: { schemas } };
}

const [version = ''] = process.argv.slice(2);
if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error('which version of @octokit/openapi? node scripts/github-openapi.ts 23.0.2');
const from = `@octokit/openapi ${version}, generated/api.github.com.json`;
const slice = { from, ...cut(download(version)) };
writeFileSync(target, `${JSON.stringify(slice)}\n`);
process.stdout.write(`${target}: ${slice.operations.length} routes, ${Math.round(JSON.stringify(slice).length / 1024)} kB\n`);
