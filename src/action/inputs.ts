import { getInput } from '@actions/core';
import { type Asked, type Given, type Option, options } from '../commands/options.ts';
import type { Told } from '../commands/waiting/heard.ts';
import { syncOptions } from '../commands/webhook/options.ts';
import type { Problem } from '../types.ts';

export const modes = ['run', 'plan', 'validate', 'verify', 'resume'] as const;
export type Mode = (typeof modes)[number];

/** What only the action takes; action.yml is made of these and the options that it shares with the command line. */
export const ownInputs = [
  {
    name: 'mode',
    kind: 'choice',
    description:
      'run deploys; plan shows what a run would do; validate asks nobody; verify proves that what was deployed still runs; resume goes on with what a comment on its issue approves or rejects',
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
    description: 'For environment, for issues that ask for approval (permission issues: write), and for mode resume',
    default: '${{ github.token }}',
  },
  {
    name: 'execution',
    kind: 'text',
    description: 'With mode resume: the execution that is answered (default: the one of the issue that was commented on)',
    default: '',
  },
  {
    name: 'answer',
    kind: 'text',
    description:
      'With execution: approve or reject, with words behind it or without; whoever started the workflow by workflow_dispatch says it',
    default: '',
  },
] as const satisfies readonly Option[];

export interface Inputs {
  asked: Asked;
  mode: Mode;
  /** undefined: none is wanted. */
  environment?: { environment: string; token: string };
  /** '': there is none. */
  token: string;
  told: Told;
}

/** The action's inputs, all of them; the only place that reads any. */
export function readInputs(): Inputs {
  const given = Object.fromEntries(options.map(({ name }) => [name, getInput(name)])) as Given;
  const [mode, environment, token, execution, answer] = ownInputs.map(({ name }) => getInput(name)) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const known = modes.find((one) => one === (mode || 'run'));
  return {
    asked: { given, mistakes: known ? [] : [noMode(mode)] },
    mode: known ?? 'validate',
    token,
    told: { execution: execution.trim(), answer: answer.trim() },
    ...(environment ? { environment: { environment, token } } : {}),
  };
}

/** Inputs of the sub-action webhook/: what `webhook sync` is told. A runner has no store of a relay's, so that the relay is always asked. */
export const webhookInputs: readonly Option[] = [
  ...options.filter(({ name }) => name === 'definitions'),
  ...syncOptions
    .filter(({ name }) => name !== 'store')
    .map((option) => (option.kind === 'boolean' ? { ...option, default: 'false' } : option))
    .map((option) => (option.name === 'relay' ? { ...option, description: 'The relay, whose API makes addresses' } : option)),
  { name: 'relay-api-token', kind: 'text', description: 'One of the relay’s RELAY_API_TOKENS that may operate', default: '' },
];

export interface WebhookInputs {
  asked: Asked;
  own: { [name: string]: string };
  relayApiToken: string;
}

/** The sub-action's inputs, all of them. */
export function readWebhookInputs(): WebhookInputs {
  const given = Object.fromEntries(webhookInputs.map(({ name }) => [name, getInput(name)]));
  const { definitions = '', 'relay-api-token': relayApiToken = '', ...own } = given;
  const mistakes = own['relay'] ? [] : [noRelay];
  return { asked: { given: { ...(definitions && { definitions }) } as Given, mistakes }, own, relayApiToken };
}

const noRelay: Problem = {
  code: 'H2K-786',
  severity: 'error',
  message: 'relay: no relay is named, and a runner has none of its own',
  fix: 'write relay: https://relay.example.com, and relay-api-token',
  input: 'relay',
};
const noMode = (mode: string): Problem => ({
  code: 'H2K-741',
  severity: 'error',
  message: `mode: there is no "${mode}"`,
  fix: `write one of ${modes.join(', ')}`,
  input: 'mode',
});
