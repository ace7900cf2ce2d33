import { Command, CommanderError, Option } from 'commander';
import { type Given, options } from '../commands/options.ts';
import { exitCodes } from '../commands/result.ts';
import { version } from '../version.ts';

/** One command: what it prints for people goes to standard error, `--output json` to standard output. Answers the exit code. */
type Action = (given: Given, flags: { json: boolean; exitCode: boolean }) => Promise<number>;

// Each command is loaded when it is called: `--help` needs none of them.
const commands: { name: string; description: string; action: () => Promise<Action>; exitCode?: true }[] = [
  {
    name: 'run',
    description: 'Deploy the manifests with the pushed image, and prove that it runs',
    action: async () => (await import('./run.ts')).runCommand,
  },
  {
    name: 'plan',
    description: 'Show what a run would do; nothing is written',
    action: async () => (await import('./plan.ts')).planCommand,
    exitCode: true,
  },
  {
    name: 'validate',
    description: 'Check the manifests and inputs, without a cluster',
    action: async () => (await import('./validate.ts')).validateCommand,
  },
  {
    name: 'verify',
    description: 'Prove that what was deployed still runs, and list what was changed since',
    action: async () => (await import('./verify.ts')).verifyCommand,
  },
];

function program(done: (code: number) => void): Command {
  const top = new Command('hub-to-kube')
    .description('A push to Docker Hub becomes a proven deployment in Kubernetes')
    .version(version)
    .exitOverride()
    .showSuggestionAfterError();
  for (const { name, description, action, exitCode } of commands) {
    const command = top.command(name).description(description).exitOverride().allowExcessArguments(false);
    for (const { name: flag, kind, description: text, default: fallback, choices } of options) {
      const shape =
        kind === 'boolean'
          ? `--${flag} [true|false]`
          : kind === 'list'
            ? `--${flag} <list...>`
            : `--${flag} <${kind === 'choice' ? choices?.join('|') : kind}>`;
      command.addOption(new Option(shape, `${text}${fallback ? ` (default: ${fallback})` : ''}`));
    }
    command.addOption(new Option('--output <format>', 'json prints one JSON document on standard output').choices(['text', 'json']));
    if (exitCode) command.option('--exit-code', 'exit with 10 when there are changes');
    command.action(async (flags: Record<string, unknown>) => {
      const run = await action();
      done(await run(givenOf(flags), { json: flags['output'] === 'json', exitCode: flags['exitCode'] === true }));
    });
  }
  return top;
}

/** Flags as the inputs that they are: `--prune` alone is true, a repeated list is its lines. */
function givenOf(flags: Record<string, unknown>): Given {
  const camelCase = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(
    options.flatMap(({ name }) => {
      const value = flags[camelCase(name)];
      if (value === undefined) return [];
      return [[name, Array.isArray(value) ? value.join('\n') : String(value)]];
    }),
  ) as Given;
}

let code = 0;
try {
  await program((ended) => {
    code = ended;
  }).parseAsync();
} catch (error) {
  if (error instanceof CommanderError) code = error.exitCode === 0 ? 0 : exitCodes.refused;
  else {
    // A defect of ours: its stack is for who reports it.
    process.stderr.write(`hub-to-kube: unexpected error, please report it: ${(error as Error).stack ?? String(error)}\n`);
    code = exitCodes.failed;
  }
}
process.exit(code);
