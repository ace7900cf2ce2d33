import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { actions } from '../../scripts/action.ts';

const root = join(import.meta.dirname, '../..');
const file = join(root, 'action.yml');
const golden = join(import.meta.dirname, 'interface.txt');

interface ActionFile {
  inputs: { [name: string]: { required: boolean; default: string } };
  outputs: { [name: string]: object };
  runs: object;
}

test.each(Object.entries(actions))('%s is what the tables of inputs and outputs say', (name, yaml) => {
  expect(readFileSync(join(root, name), 'utf8')).toBe(yaml());
});

test('inputs, their defaults and outputs are those that workflows rely on: a change of interface.txt is a change for users', () => {
  const { inputs, outputs, runs } = parse(readFileSync(file, 'utf8')) as ActionFile;
  const lines = [
    ...Object.entries(inputs).map(([name, { required, default: value }]) =>
      `input ${name}${required ? ' (required)' : ''}: ${value}`.trimEnd(),
    ),
    ...Object.keys(outputs).map((name) => `output ${name}`),
    `runs ${JSON.stringify(runs)}`,
  ];
  const text = `${lines.join('\n')}\n`;
  if (process.env['UPDATE_GOLDENS'] === '1' && process.env['CI'] !== 'true') writeFileSync(golden, text);
  expect(text).toBe(readFileSync(golden, 'utf8'));
});
