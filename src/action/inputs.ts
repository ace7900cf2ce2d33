import { getInput } from '@actions/core';
import { type Asked, type Given, type Option, options } from '../commands/options.ts';
import type { Problem } from '../types.ts';

export const modes = ['run', 'plan', 'validate', 'verify'] as const;
export type Mode = (typeof modes)[number];

/** What only the action takes; action.yml is made of these and the options that it shares with the command line. */
export const ownInputs = [
  {
    name: 'mode',
    kind: 'choice',
    description: 'run deploys; plan shows what a run would do; validate asks nobody; verify proves that what was deployed still runs',
    default: 'run',
    choices: modes,
  },
  {
    name: 'environment',
    kind: 'text',
    description:
      'Environment of GitHub in which runs are shown as deployments (permission deployments: write); a job with environment: shows itself',
    default: '',
  },
  {
    name: 'github-token',
    kind: 'text',
    description: 'For environment',
    default: '${{ github.token }}',
  },
] as const satisfies readonly Option[];

export interface Inputs {
  asked: Asked;
  mode: Mode;
  /** undefined: none is wanted. */
  environment?: { environment: string; token: string };
}

/** The action's inputs, all of them; the only place that reads any. */
export function readInputs(): Inputs {
  const given = Object.fromEntries(options.map(({ name }) => [name, getInput(name)])) as Given;
  const [mode, environment, token] = ownInputs.map(({ name }) => getInput(name)) as [string, string, string];
  const known = modes.find((one) => one === (mode || 'run'));
  return {
    asked: { given, mistakes: known ? [] : [noMode(mode)] },
    mode: known ?? 'validate',
    ...(environment ? { environment: { environment, token } } : {}),
  };
}

const noMode = (mode: string): Problem => ({
  code: 'H2K-741',
  severity: 'error',
  message: `mode: there is no "${mode}"`,
  fix: `write one of ${modes.join(', ')}`,
  input: 'mode',
});
