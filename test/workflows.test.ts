import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';

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
const action = parse(read('action.yml')) as Action;
const pages = ['README.md', 'CONTRIBUTING.md'].filter((page) => existsSync(join(root, page)));
const inPages = Object.assign({}, ...pages.map(shown)) as Record<string, string>;

const broken = {
  'broken/event.yml': 'on: pushed\njobs: { a: { runs-on: ubuntu-24.04, steps: [{ run: "true" }] } }',
  'broken/step.yml': 'on: push\njobs: { a: { runs-on: ubuntu-24.04, steps: [{ ruin: "true" }] } }',
  'broken/context.yml': 'on: push\njobs: { a: { runs-on: ubuntu-24.04, steps: [{ run: "${{ secret.A }}" }] } }',
  'broken/action.yml': 'name: a\ndescription: a\nruns: { using: node99, main: a.js }',
};
const found = validate({
  'action.yml': read('action.yml'),
  ...Object.fromEntries(own.map((name) => [name, read(name)])),
  ...inPages,
  ...broken,
});
const foundIn = (names: string[]) => found.filter((finding) => names.some((name) => finding.startsWith(`${name}:`)));

test('action.yml is one that GitHub takes', () => {
  expect(foundIn(['action.yml'])).toEqual([]);
  const known = ['description', 'required', 'default', 'deprecationMessage'];
  const strange = Object.entries(action.inputs).flatMap(([name, input]) =>
    Object.keys(input).flatMap((key) => (known.includes(key) ? [] : [`${name}.${key}`])),
  );
  expect(strange).toEqual([]);
});

test('action.yml runs on the Node that everything here is tested with, from files that are there', () => {
  expect(action.runs.using).toBe(`node${process.versions.node.split('.')[0]}`);
  expect([action.runs.main, action.runs.post].filter((file) => file && !existsSync(join(root, file)))).toEqual([]);
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
  const ours = steps.filter((step) => /\/hub-to-kube@/.test(step.uses ?? ''));
  expect(ours.length).toBeGreaterThan(0);
  const known = Object.keys(action.inputs);
  expect(ours.flatMap((step) => Object.keys(step.with ?? {}).filter((key) => !known.includes(key)))).toEqual([]);
});

test.each([
  ['an unknown event', 'event.yml', /:1:5 .*pushed/],
  ['an unknown key of a step', 'step.yml', /ruin/],
  ['an unknown context', 'context.yml', /secret/],
  ['a Node that GitHub has not', 'action.yml', /node99/],
])('the validator finds %s', (_, name, finding) => {
  expect(foundIn([`broken/${name}`]).join('\n')).toMatch(finding);
});
