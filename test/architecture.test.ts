import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Source } from './architecture/imports.ts';
import { findings } from './architecture/rules.ts';

const src = join(import.meta.dirname, '../src');

function sources(): Source[] {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.map((file) => ({ file: file.split(sep).join('/'), text: readFileSync(join(src, file), 'utf8') }));
}

test('the sources keep to their rooms', () => {
  const all = sources();
  expect(all.length).toBeGreaterThan(50);
  expect(findings(all)).toEqual([]);
});

/** Findings in files that hold nothing but these lines; each file they import is there. */
function of(files: Record<string, string>): string[] {
  return findings(Object.entries(files).map(([file, text]) => ({ file, text: `${text}\n` })));
}

describe('what each rule finds', () => {
  test('a room that reaches up or aside', () => {
    expect(of({ 'registry/a.ts': "import { b } from '../kubernetes/index.ts';", 'kubernetes/index.ts': '' })).toEqual([
      'registry/a.ts imports kubernetes/index.ts: registry knows nothing of kubernetes',
    ]);
    expect(of({ 'cli/a.ts': "import { b } from '../registry/index.ts';", 'registry/index.ts': '' })).toHaveLength(1);
    expect(of({ 'commands/a.ts': "import { b } from '../registry/index.ts';", 'registry/index.ts': '' })).toEqual([]);
  });

  test.each([
    ['over several lines', "import {\n  a,\n  b,\n} from '../commands/b.ts';"],
    ['passed on', "export { a } from '../commands/b.ts';"],
    ['passed on whole', "export * from '../commands/b.ts';"],
    ['for its effects', "import '../commands/b.ts';"],
    ['lazily', "const later = async () => (await import('../commands/b.ts')).a;"],
    ['a type among values, which loads the file', "import { type A } from '../commands/b.ts';"],
  ])('an import %s', (_, text) => {
    expect(of({ 'registry/a.ts': text, 'commands/b.ts': '' })).toHaveLength(1);
  });

  test('types: open to the rooms above, and only as `import type` of types.ts', () => {
    const types = { 'kubernetes/types.ts': '', 'kubernetes/ref.ts': '' };
    expect(of({ 'pipeline/a.ts': "import type { Ref } from '../kubernetes/types.ts';", ...types })).toEqual([]);
    expect(of({ 'pipeline/a.ts': "import { Ref } from '../kubernetes/types.ts';", ...types })).toHaveLength(1);
    expect(of({ 'pipeline/a.ts': "import type { Ref } from '../kubernetes/ref.ts';", ...types })).toHaveLength(1);
    expect(of({ 'registry/a.ts': "import type { Ref } from '../kubernetes/types.ts';", ...types })).toHaveLength(1);
    expect(of({ 'registry/a.ts': "import { Stop } from '../types.ts';", 'types.ts': '' })).toEqual([]);
  });

  test('a way past a door', () => {
    const past = { 'commands/a.ts': "import { b } from '../kubernetes/client/b.ts';", 'kubernetes/client/b.ts': '' };
    expect(of(past)).toEqual(['commands/a.ts imports kubernetes/client/b.ts: kubernetes shows only index.ts (its door)']);
    expect(of({ 'kubernetes/health/a.ts': "import { b } from '../../registry/index.ts';", 'registry/index.ts': '' })).toHaveLength(1);
    expect(of({ 'kubernetes/health/a.ts': "import { b } from '../../registry/reference.ts';", 'registry/reference.ts': '' })).toEqual([]);
  });

  test('rooms of kubernetes/', () => {
    const to = (target: string) => of({ 'kubernetes/health/a.ts': `import { b } from '../${target}';`, [`kubernetes/${target}`]: '' });
    expect(to('plan/b.ts')).toEqual([
      'kubernetes/health/a.ts imports kubernetes/plan/b.ts: kubernetes/health knows nothing of kubernetes/plan',
    ]);
    expect(to('client/b.ts')).toEqual([]);
    expect(to('ref.ts')).toEqual([]);
    expect(to('index.ts')).toEqual(['kubernetes/health/a.ts imports its own door']);
    expect(of({ 'kubernetes/ref.ts': "import { b } from './plan/b.ts';", 'kubernetes/plan/b.ts': '' })).toHaveLength(1);
    expect(of({ 'kubernetes/magic/a.ts': "import { b } from '../plan/b.ts';", 'kubernetes/plan/b.ts': '' })).toHaveLength(1);
  });

  test.each([
    ["import * as core from '@actions/core';", 'action/main.ts', 'commands/a.ts'],
    ["import { context } from '@actions/github';", 'action/main.ts', 'github/a.ts'],
    ["import { exec } from '@actions/exec';", 'ports/exec.ts', 'action/main.ts'],
    ["import type { KubeConfig } from '@kubernetes/client-node';", 'kubernetes/client/kubeconfig.ts', 'kubernetes/client/session.ts'],
    ["const k = await import('@kubernetes/client-node/dist/config.js');", 'kubernetes/client/kubeconfig.ts', 'commands/a.ts'],
    ["import { readFile } from 'node:fs/promises';", 'relay/stores/a.ts', 'relay/core/a.ts'],
    ["const home = process.env['HOME'];", 'ports/node.ts', 'kubernetes/client/kubeconfig.ts'],
    ['const began = Date.now();', 'ports/node.ts', 'pipeline/run.ts'],
    ['const began = new Date();', 'ports/node.ts', 'pipeline/run.ts'],
    ["const image = core.getInput('image');", 'action/inputs.ts', 'action/main.ts'],
  ])('%s has its place', (text, right, wrong) => {
    expect(of({ [right]: text })).toEqual([]);
    expect(of({ [wrong]: text })).toHaveLength(1);
  });

  test('client-node where every start would pay for it', () => {
    const text = "import { KubeConfig } from '@kubernetes/client-node';";
    expect(of({ 'kubernetes/client/kubeconfig.ts': text })).toEqual([
      'kubernetes/client/kubeconfig.ts imports @kubernetes/client-node: @kubernetes/client-node is loaded only when needed',
    ]);
  });

  test('circles, each once', () => {
    const ring = {
      'registry/a.ts': "import { b } from './b.ts';",
      'registry/b.ts': "import type { c } from './c.ts';",
      'registry/c.ts': "import { a } from './a.ts';",
      'registry/d.ts': "import { a } from './a.ts';",
    };
    expect(of(ring)).toEqual(['a circle: registry/a.ts → registry/b.ts → registry/c.ts → registry/a.ts']);
  });

  test('files that are too long, say nothing, or lie nowhere', () => {
    expect(of({ 'registry/a.ts': 'x\n'.repeat(300) })).toEqual(['registry/a.ts has 301 lines, 300 are the most']);
    expect(of({ 'registry/utils.ts': '' })).toEqual(['registry/utils.ts: say what it is about']);
    expect(of({ 'registry/Helper.ts': '' })).toHaveLength(1);
    expect(of({ 'words.ts': '' })).toEqual(['words.ts is in no room']);
    expect(of({ 'magic/a.ts': '' })).toEqual(['magic/a.ts: the room magic is not in the table']);
  });

  test('imports of what is not there, or of what nobody can tell', () => {
    expect(of({ 'registry/a.ts': "import { b } from './b.ts';" })).toEqual(['registry/a.ts imports registry/b.ts, which is not there']);
    expect(of({ 'registry/a.ts': 'const b = await import(name);' })).toHaveLength(1);
  });

  test('comments are no code', () => {
    expect(of({ 'registry/a.ts': "/**\n * import { b } from '../commands/b.ts';\n */\n// Date.now()" })).toEqual([]);
  });
});
