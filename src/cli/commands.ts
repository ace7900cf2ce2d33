import { endpointCheckOptions } from '../commands/endpoint/options.ts';
import { importOptions } from '../commands/import/options.ts';
import { type OptionName, options } from '../commands/options.ts';
import { type OwnOption, relayOptions, sendTestOptions, tokenOptions } from '../commands/relay/options.ts';
import { resumeOptions } from '../commands/waiting/options.ts';
import { addOptions, reachOptions, removeOptions, syncOptions } from '../commands/webhook/options.ts';
import type { Command } from './host.ts';

export interface CommandRow {
  /** Two words: a command of a command. */
  name: string;
  description: string;
  /** Loaded when it is called: `--help` needs none of them. */
  load(): Promise<Command>;
  flags: readonly OptionName[];
  /** Flags that are no inputs of the action. */
  own?: readonly OwnOption[];
  /** What stands behind the command without a flag, all of it needed. */
  words?: readonly string[];
  /** Of the last word there may be several. */
  many?: true;
  /** A flag of its own that stands for the words: with it they may be left out. */
  insteadOfWords?: string;
  exitCode?: true;
}

const all = options.map(({ name }) => name);

export const commands: readonly CommandRow[] = [
  {
    name: 'run',
    description: 'Deploy the manifests with the pushed image, and prove that it runs',
    load: async () => (await import('./run.ts')).runCommand,
    flags: all,
  },
  {
    name: 'plan',
    description: 'Show what a run would do; nothing is written',
    load: async () => (await import('./plan.ts')).planCommand,
    flags: all,
    exitCode: true,
  },
  {
    name: 'validate',
    description: 'Check manifests and flags of a run without asking a cluster or a registry',
    load: async () => (await import('./validate.ts')).validateCommand,
    flags: all,
  },
  {
    name: 'verify',
    description: 'Prove that what was deployed still runs, and list what was changed since',
    load: async () => (await import('./verify.ts')).verifyCommand,
    flags: [
      'namespace',
      'kubeconfig',
      'context',
      'definitions',
      'variables',
      'registry-mirrors',
      'release',
      'release-namespace',
      'require-proof',
    ],
  },
  {
    name: 'status',
    description: 'Look how objects are right now, and why they are not ready: of manifests (-f), or of a release that was deployed',
    load: async () => (await import('./status.ts')).statusCommand,
    flags: ['manifests', 'values', 'set', 'namespace', 'kubeconfig', 'context', 'release', 'release-namespace'],
  },
  {
    name: 'resume',
    description: 'Answer an execution that waits for approval, and go on with it: --approve or --reject',
    load: async () => (await import('./resume.ts')).resumeCommand,
    flags: ['kubeconfig', 'context', 'definitions', 'variables', 'registry-mirrors', 'order', 'allow-older', 'report-url', 'report-token'],
    own: resumeOptions,
    words: ['id'],
  },
  {
    name: 'executions list',
    description: 'Show the executions that wait for approval',
    load: async () => (await import('./executions.ts')).listCommand,
    flags: ['kubeconfig', 'context', 'definitions', 'variables'],
  },
  {
    name: 'executions show',
    description: 'Show one execution that waits: what is asked, and what has happened',
    load: async () => (await import('./executions.ts')).showCommand,
    flags: ['kubeconfig', 'context', 'definitions', 'variables'],
    words: ['id'],
  },
  {
    name: 'endpoint check',
    description: 'Look at an ENDPOINT: its certificate, the sign-in, what it may do; --accept takes the certificate as it is',
    load: async () => (await import('./endpoint.ts')).endpointCheckCommand,
    flags: ['definitions', 'variables', 'registry-mirrors'],
    own: endpointCheckOptions,
    words: ['name'],
  },
  {
    name: 'import',
    description: 'Take over what Automation Pipelines exported: its YAML, its zip, answers of its API',
    load: async () => (await import('./import.ts')).importCommand,
    flags: [],
    own: importOptions,
    words: ['file'],
    many: true,
  },
  {
    name: 'relay',
    description: 'Take Docker Hub’s calls, and dispatch what the docker webhooks say to GitHub',
    load: async () => (await import('./relay.ts')).relayCommand,
    flags: ['definitions'],
    own: relayOptions,
  },
  {
    name: 'relay check',
    description: 'Say what a relay would start with: its credential’s rights and what else they are good for, store, address, definitions',
    load: async () => (await import('./relay.ts')).checkCommand,
    flags: ['definitions'],
    own: relayOptions,
  },
  {
    name: 'relay token',
    description: 'Make the secret address of a docker webhook, or end one',
    load: async () => (await import('./relay.ts')).tokenCommand,
    flags: [],
    own: tokenOptions,
    words: ['webhook'],
    insteadOfWords: 'revoke',
  },
  {
    name: 'webhook add',
    description:
      'Make a docker webhook’s address, and say where it belongs in Docker Hub; --pipeline and --make-endpoint write what the definitions lack',
    load: async () => (await import('./webhook.ts')).webhookAddCommand,
    flags: ['definitions'],
    own: addOptions,
    words: ['webhook'],
  },
  {
    name: 'webhook sync',
    description: 'Make Docker Hub’s webhooks equal to the docker webhooks of the definitions',
    load: async () => (await import('./webhook.ts')).webhookSyncCommand,
    flags: ['definitions'],
    own: syncOptions,
  },
  {
    name: 'webhook list',
    description: 'Show the docker webhooks, and whether Docker Hub has them',
    load: async () => (await import('./webhook.ts')).webhookListCommand,
    flags: ['definitions'],
    own: reachOptions,
  },
  {
    name: 'webhook remove',
    description: 'Delete what a docker webhook has in Docker Hub, and end its addresses',
    load: async () => (await import('./webhook.ts')).webhookRemoveCommand,
    flags: ['definitions'],
    own: removeOptions,
    words: ['webhook'],
  },
  {
    name: 'send-test',
    description: 'Call a docker webhook’s address as Docker Hub would, and say what becomes of it',
    load: async () => (await import('./relay.ts')).sendTestCommand,
    flags: ['image', 'payload'],
    own: sendTestOptions,
    words: ['url'],
  },
];
