import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse, parseAllDocuments } from 'yaml';
import { withTables } from '../scripts/readme.ts';
import { relayOptions, sendTestOptions, tokenOptions } from '../src/commands/relay/options.ts';
import { validate } from '../src/commands/validate.ts';
import { addOptions, syncOptions } from '../src/commands/webhook/options.ts';
import { hostIn } from './commands/workspace.ts';

const root = join(import.meta.dirname, '..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const kinds = /^(?:- )?(?:\{ )?kind: (?:PIPELINE|ENDPOINT|VARIABLE|DOCKER_WEBHOOK)\b/m;
const pages = ['README.md', 'examples/README.md', ...['definitions', 'pipelines', 'relay'].map((name) => `docs/${name}.md`)];
const examples = readdirSync(join(root, 'examples')).filter((name) => statSync(join(root, 'examples', name)).isDirectory());

const filesOf = (example: string): { [name: string]: string } =>
  Object.fromEntries(
    globSync(['.github/hub-to-kube/*.yaml', 'k8s/*.yaml'], { cwd: join(root, 'examples', example) }).map((name) => [
      name,
      read(`examples/${example}/${name}`),
    ]),
  );
const manifests = read('examples/push-to-deploy/k8s/shop.yaml');

/** What `hub-to-kube validate` says in a folder with these files, where every secret that they name is set. */
async function validated(files: { [name: string]: string }, image?: string): Promise<string[]> {
  const secrets = Object.values(files).flatMap((text) =>
    [...text.matchAll(/name: (\w+)(?:, |\n)type: SECRET/g)].map(([, name]) => name ?? ''),
  );
  const env = Object.fromEntries(secrets.map((name) => [name, 'some value']));
  const { result, problems } = await validate({ given: image ? { image } : {}, mistakes: [] }, hostIn(files, env));
  return [result, ...problems.map(({ message }) => message)];
}

describe('examples', () => {
  it.each(examples)('%s is valid, and a push of its image fits it', async (name) => {
    const files = filesOf(name);
    expect(Object.keys(files)).toContain('.github/hub-to-kube/shop.yaml');
    expect(await validated(files)).toEqual(['done']);
    expect(await validated(files, 'acme/shop:v1.2.3')).toEqual(['done']);
    expect((await validated(files, 'acme/shop:nightly'))[0]).toBe('refused');
  });

  it('have workflows that GitHub takes, with inputs and secrets that are there', () => {
    const all = Object.fromEntries(
      examples.map((name) => [`.github/workflows/${name}.yml`, read(`examples/${name}/.github/workflows/deploy.yml`)]),
    );
    const script = ['--import', join(root, 'test/workflows/json.ts'), join(root, 'test/workflows/validate.ts')];
    expect(JSON.parse(execFileSync(process.execPath, script, { input: JSON.stringify(all), encoding: 'utf8' }))).toEqual([]);
    const { inputs } = parse(read('action.yml')) as { inputs: object };
    for (const [name, text] of Object.entries(all)) {
      const { jobs, on } = parse(text);
      const { with: given = {}, env = {} } = jobs.deploy.steps[1];
      expect(Object.keys(given).filter((key) => !Object.hasOwn(inputs, key))).toEqual([]);
      const files = filesOf(name.replace(/^.*\/|\.yml$/g, ''));
      const secrets = Object.values(files).flatMap((one) => [...one.matchAll(/name: (\w+), type: SECRET/g)].map(([, secret]) => secret));
      expect(new Set(Object.keys(env))).toEqual(new Set(secrets));
      // Where the relay dispatches by the workflow's name, that workflow takes what it sends.
      expect(on.workflow_dispatch.inputs).toHaveProperty('payload');
    }
  });
});

/** Blocks of YAML on a page that are definitions, without the page's indentation. */
const blocks = pages.flatMap((page) =>
  [...read(page).matchAll(/^( *)```yaml\n([\s\S]*?)^\1```$/gm)]
    .map(([, indent = '', text = '']) => text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''))
    .filter((text) => kinds.test(text))
    .map((text, index) => ({ page, number: index + 1, text })),
);

describe('pages', () => {
  it('show definitions', () => expect(new Set(blocks.map(({ page }) => page)).size).toBeGreaterThanOrEqual(3));

  it.each(blocks)('$page: definition $number is valid', async ({ text }) => {
    expect(await validated({ '.github/hub-to-kube/a.yaml': text, 'k8s/shop.yaml': manifests })).toEqual(['done']);
  });

  it.each(pages)('%s links to what is there', (page) => {
    const broken = [...read(page).matchAll(/\]\(((?!https?:)[^)\s]*)\)/g)].flatMap(([, link = '']) => {
      const [path = '', anchor] = link.split('#');
      const file = path === '' ? page : join(dirname(page), path);
      if (!existsSync(join(root, file))) return [link];
      return anchor === undefined || anchorsOf(read(file)).includes(anchor) ? [] : [link];
    });
    expect(broken).toEqual([]);
  });

  it('README has the tables of inputs and outputs that action.yml makes', () => {
    const readme = read('README.md');
    expect(withTables(readme, parse(read('action.yml')))).toBe(readme);
  });

  it('README’s second step is the first example', () => {
    const [shown] = blocks.filter(({ page }) => page === 'README.md');
    const values = (text: string) => parseAllDocuments(text).map((document) => document.toJS() as unknown);
    expect(values(shown?.text ?? '')).toEqual(values(read('examples/push-to-deploy/.github/hub-to-kube/shop.yaml')));
  });

  it('definitions.md has every key that a definition may have', () => {
    const page = read('docs/definitions.md') + read('docs/pipelines.md');
    expect(keysIn(JSON.parse(read('schema/definitions.json'))).filter((key) => !names(page, key))).toEqual([]);
  });

  it.each(['K8S', 'REST', 'POLL', 'CI', 'Condition', 'Pipeline'])('pipelines.md has every input of a %s task', async (type) => {
    const pipeline = `kind: PIPELINE\nname: a\nstages: { S: { tasks: { T: { type: ${type}, input: { qqq: 1 } } } } }`;
    const { problems } = await validate({ given: {}, mistakes: [] }, hostIn({ '.github/hub-to-kube/a.yaml': pipeline }));
    const { fix = '' } = problems.find(({ message }) => message.includes('has no input qqq')) ?? {};
    const inputs = fix.replace(/^it has /, '').split(/, | and /);
    expect(inputs.filter((one) => one === '' || !names(read('docs/pipelines.md'), one))).toEqual([]);
  });

  it('relay.md has every flag of the relay’s commands', () => {
    const flags = [...relayOptions, ...tokenOptions, ...addOptions, ...syncOptions].map(({ name }) => `--${name}`);
    const page = read('docs/relay.md');
    expect(flags.filter((flag) => !page.includes(flag))).toEqual([]);
    const known = [...flags, ...sendTestOptions.map(({ name }) => `--${name}`), '--definitions', '--image'];
    const shown = [...page.matchAll(/hub-to-kube (?:relay|webhook|send-test)[^\n`]*/g)].flatMap(([line]) => line.match(/--[a-z-]+/g) ?? []);
    expect(shown.filter((flag) => !known.includes(flag))).toEqual([]);
  });
});

/** Whether a page has a word as code, alone or as a key. */
const names = (page: string, word: string): boolean => new RegExp(`\`[^\`\n]*(?<![\\w-])${word}(?![\\w-])[^\`\n]*\``).test(page);

const anchorsOf = (page: string): string[] =>
  [...page.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** Keys that a definition may have, those of notifications that are never sent left out. */
function keysIn(schema: unknown, key = ''): string[] {
  if (typeof schema !== 'object' || schema === null || key === 'email' || key === 'jira') return [];
  if (Array.isArray(schema)) return schema.flatMap((one) => keysIn(one));
  const { properties = {}, ...rest } = schema as { properties?: { [key: string]: object } };
  const own = Object.entries(properties).flatMap(([name, inner]) => [name, ...keysIn(inner, name)]);
  return [...new Set([...own, ...Object.values(rest).flatMap((inner) => keysIn(inner))])];
}
