import { type OptionName, options } from '../commands/options.ts';
import type { Command } from './host.ts';

export interface CommandRow {
  name: string;
  description: string;
  /** Loaded when it is called: `--help` needs none of them. */
  load(): Promise<Command>;
  flags: readonly OptionName[];
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
    flags: ['namespace', 'kubeconfig', 'context', 'registry-mirrors', 'release', 'release-namespace', 'require-proof'],
  },
];
