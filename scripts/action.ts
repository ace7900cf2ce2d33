/** Writes action.yml and webhook/action.yml from the tables of inputs and outputs that the code reads. `--check`: only says whether they are up to date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownInputs, webhookInputs } from '../src/action/inputs.ts';
import { outputs } from '../src/action/outputs.ts';
import { type Option, options } from '../src/commands/options.ts';

/** Both as they must be, by their paths. */
export const actions: Readonly<Record<string, () => string>> = {
  'action.yml': () => yamlOf(head, [...options, ...ownInputs], outputs, runs),
  'webhook/action.yml': () => yamlOf(webhookHead, webhookInputs, webhookOutputs, webhookRuns),
};

/** Every boolean has its default written, as the runner takes an unset one for ''. */
function yamlOf(top: string, inputs: readonly Option[], told: Readonly<Record<string, string>>, end: string): string {
  const input = ({ name, description, default: value }: Option): string =>
    `  ${name}:\n    description: ${text(description)}\n    required: false\n    default: ${text(value)}\n`;
  const output = ([name, description]: [string, string]): string => `  ${name}:\n    description: ${text(description)}\n`;
  return `${top}inputs:\n${inputs.map(input).join('')}outputs:\n${Object.entries(told).map(output).join('')}${end}`;
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
const webhookHead = `# Written by scripts/action.ts.
name: hub-to-kube webhooks
description: Docker Hub's webhooks are kept equal to the docker webhooks of the definitions
author: hub-to-kube
branding: { icon: link, color: blue }
`;
const webhookOutputs = {
  result: outputs.result,
  reason: outputs.reason,
  output: 'What was done, or would be, as JSON',
};
const webhookRuns = `runs:
  using: node24
  main: ../dist/webhook/index.js
`;
/** JSON's strings are YAML's. */
const text = (value: string): string => JSON.stringify(value);

if (import.meta.main)
  for (const [name, yaml] of Object.entries(actions)) {
    const file = join(import.meta.dirname, '..', name);
    const now = yaml();
    if (process.argv.includes('--check') && readFileSync(file, 'utf8') !== now) {
      process.stderr.write(`${name} is behind src/: node scripts/action.ts\n`);
      process.exit(1);
    }
    writeFileSync(file, now);
  }
