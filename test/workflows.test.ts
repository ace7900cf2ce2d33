import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { workflow } from '../src/commands/import/workflow.ts';
import { load } from '../src/definitions/load.ts';

const root = join(import.meta.dirname, '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');

type Step = { uses?: string; with?: Record<string, unknown> };
type Workflow = { permissions?: unknown; jobs: Record<string, { steps?: Step[]; uses?: string; 'timeout-minutes'?: number }> };
type Action = { inputs: Record<string, Record<string, unknown>>; runs: { using: string; main: string; post?: string } };

/** In a process of its own, as the validator needs a hook; one for all files, as it takes half a second to load. */
function validate(files: Record<string, string>): string[] {
  const script = ['--import', join(root, 'test/workflows/json.ts'), join(root, 'test/workflows/validate.ts')];
  return JSON.parse(execFileSync(process.execPath, script, { input: JSON.stringify(files), encoding: 'utf8' }));
}

/** The workflows that a page shows, under names by which a finding leads there. */
function shown(page: string): Record<string, string> {
  const blocks = [...read(page).matchAll(/^```ya?ml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
  const workflows = blocks.filter((text) => /^jobs:/m.test(text));
  return Object.fromEntries(workflows.map((text, index) => [`.github/workflows/${page.replace(/\W/g, '-')}-${index + 1}.yml`, text]));
}

const own = readdirSync(join(root, '.github/workflows')).map((name) => `.github/workflows/${name}`);
const actions = ['action.yml', 'webhook/action.yml'];
const pages = ['README.md', 'CONTRIBUTING.md', 'docs/relay.md', 'docs/approvals.md'].filter((page) => existsSync(join(root, page)));
const inPages = Object.assign({}, ...pages.map(shown)) as Record<string, string>;

/** What `import` says to add: of pipelines with all that makes it longer. */
const texts = `kind: VARIABLE
name: A
type: REGULAR
---
kind: VARIABLE
name: B-c
type: SECRET
---
kind: DOCKER_WEBHOOK
name: push
pipeline: "it's: one"
repository: acme/shop
`;
const { definitions } = load([{ file: 'a.yaml', text: texts }]);
const imported = { 'imported/.github/workflows/pipelines.yml': workflow('.github/hub-to-kube', ["it's: one", 'two "x"'], definitions) };

const broken = {
  'broken/event.yml': 'on: pushed\njobs: { a: { runs-on: ubuntu-24.04, steps: [{ run: "true" }] } }',
  'broken/step.yml': 'on: push\njobs: { a: { runs-on: ubuntu-24.04, steps: [{ ruin: "true" }] } }',
  'broken/context.yml': 'on: push\njobs: { a: { runs-on: ubuntu-24.04, steps: [{ run: "${{ secret.A }}" }] } }',
  'broken/action.yml': 'name: a\ndescription: a\nruns: { using: node99, main: a.js }',
};
const found = validate({
  ...Object.fromEntries(actions.map((name) => [name, read(name)])),
  ...Object.fromEntries(own.map((name) => [name, read(name)])),
  ...inPages,
  ...imported,
  ...broken,
});
const foundIn = (names: string[]) => found.filter((finding) => names.some((name) => finding.startsWith(`${name}:`)));

test.each(actions)('%s is one that GitHub takes', (name) => {
  expect(foundIn([name])).toEqual([]);
  const known = ['description', 'required', 'default', 'deprecationMessage'];
  const { inputs } = parse(read(name)) as Action;
  const strange = Object.entries(inputs).flatMap(([input, keys]) =>
    Object.keys(keys).flatMap((key) => (known.includes(key) ? [] : [`${input}.${key}`])),
  );
  expect(strange).toEqual([]);
});

test.each(actions)('%s runs on the Node that everything here is tested with, from files that are there', (name) => {
  const { runs } = parse(read(name)) as Action;
  expect(runs.using).toBe(`node${process.versions.node.split('.')[0]}`);
  expect([runs.main, runs.post].filter((file) => file && !existsSync(join(root, dirname(name), file)))).toEqual([]);
});

test('the workflow that an import says to add is valid', () => {
  expect(foundIn(Object.keys(imported))).toEqual([]);
  const { on, jobs } = parse(Object.values(imported)[0] ?? '') as Workflow & { on: { workflow_dispatch: object } };
  expect(on.workflow_dispatch).toMatchObject({ inputs: { pipeline: { options: ["it's: one", 'two "x"'] } } });
  expect(jobs['run']?.steps?.[1]).toMatchObject({ env: { B_C: '${{ secrets.B_C }}' }, with: { definitions: '.github/hub-to-kube' } });
});

test('the workflows of this repository are valid', () => {
  expect(foundIn(own)).toEqual([]);
});

test.each(own)('%s starts without rights, ends in time and runs nobody else at a tag', (name) => {
  const workflow = parse(read(name)) as Workflow;
  expect(workflow.permissions).toEqual({});
  for (const job of Object.values(workflow.jobs)) {
    expect(job['timeout-minutes']).toBeGreaterThan(0);
    const uses = [job.uses, ...(job.steps ?? []).map((step) => step.uses)].filter((use) => use !== undefined);
    expect(uses.filter((use) => !use.startsWith('./') && !/@[0-9a-f]{40}$/.test(use))).toEqual([]);
  }
});

test('the workflows that the pages show are valid and give the action inputs that it has', () => {
  expect(Object.keys(inPages).length).toBeGreaterThan(0);
  expect(foundIn(Object.keys(inPages))).toEqual([]);
  const steps = Object.values(inPages).flatMap((text) => Object.values((parse(text) as Workflow).jobs).flatMap((job) => job.steps ?? []));
  const ours = steps.flatMap((step) => {
    const [, folder] = /\/hub-to-kube(\/webhook)?@/.exec(step.uses ?? '') ?? [null];
    return folder === null ? [] : [{ name: folder ? 'webhook/action.yml' : 'action.yml', given: Object.keys(step.with ?? {}) }];
  });
  expect([...new Set(ours.map(({ name }) => name))].sort()).toEqual(actions);
  const strange = ours.flatMap(({ name, given }) => given.filter((key) => !(key in (parse(read(name)) as Action).inputs)));
  expect(strange).toEqual([]);
});

test.each([
  ['an unknown event', 'event.yml', /:1:5 .*pushed/],
  ['an unknown key of a step', 'step.yml', /ruin/],
  ['an unknown context', 'context.yml', /secret/],
  ['a Node that GitHub has not', 'action.yml', /node99/],
])('the validator finds %s', (_, name, finding) => {
  expect(foundIn([`broken/${name}`]).join('\n')).toMatch(finding);
});
