/** Writes action.yml from the tables of inputs and outputs that the code reads. `--check`: only says whether it is up to date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownInputs } from '../src/action/inputs.ts';
import { outputs } from '../src/action/outputs.ts';
import { type Option, options } from '../src/commands/options.ts';

/** action.yml as it must be. Every boolean has its default written, as the runner takes an unset one for ''. */
export function actionYaml(): string {
  const inputs: readonly Option[] = [...options, ...ownInputs];
  const input = ({ name, description, default: value }: Option): string =>
    `  ${name}:\n    description: ${text(description)}\n    required: false\n    default: ${text(value)}\n`;
  const output = ([name, description]: [string, string]): string => `  ${name}:\n    description: ${text(description)}\n`;
  return `${head}inputs:\n${inputs.map(input).join('')}outputs:\n${Object.entries(outputs).map(output).join('')}${runs}`;
}

const head = `# Written by scripts/action.ts.
name: hub-to-kube
description: A push to Docker Hub becomes a proven deployment in Kubernetes
author: hub-to-kube
branding: { icon: anchor, color: blue }
`;
const runs = `runs:
  using: node24
  main: dist/index.js
  post: dist/post.js
`;
/** JSON's strings are YAML's. */
const text = (value: string): string => JSON.stringify(value);

if (import.meta.main) {
  const file = join(import.meta.dirname, '../action.yml');
  const now = actionYaml();
  if (process.argv.includes('--check') && readFileSync(file, 'utf8') !== now) {
    process.stderr.write('action.yml is behind src/: node scripts/action.ts\n');
    process.exit(1);
  }
  writeFileSync(file, now);
}
