import { Command, CommanderError, Option } from 'commander';
import { type Asked, type Given, type OptionName, options } from '../commands/options.ts';
import { exitCodes } from '../commands/result.ts';
import { didYouMean } from '../text/nearest.ts';
import type { Problem } from '../types.ts';
import { type CommandRow, commands } from './commands.ts';
import { closingHelp, groupOf, placeholders } from './help.ts';
import type { LineRest } from './host.ts';
import { version } from './version.ts';

/** A command line as it was understood; mistakes in its flags are told by the command, together with all others. */
export interface Line extends LineRest {
  row: CommandRow;
  asked: Asked;
}
/** No command to call: the help was shown, or there is none of that name. */
export interface NoLine {
  code: number;
  problems: Problem[];
}

/** Machines are answered on every end, also where the line can't be read. */
export const wantsJson = (argv: readonly string[]): boolean =>
  argv.some((word, index) => word === '--output=json' || (word === '--output' && argv[index + 1] === 'json'));

export function readLine(argv: readonly string[]): Line | NoLine {
  const found: Line[] = [];
  const top = new Command('hub-to-kube')
    .description('A push to Docker Hub becomes a proven deployment in Kubernetes')
    .version(version)
    // A flag behind the command of a command is that one's.
    .enablePositionalOptions()
    .configureHelp({ optionTerm: ({ flags }) => flags.replace(/ \[(?!true\|)(.*)\]$/, ' <$1>') })
    .configureOutput({ outputError: () => {} })
    .addHelpText('after', closingHelp)
    .exitOverride();
  for (const row of commands) {
    const [name = '', under] = row.name.split(' ').toReversed();
    // Only the command that is meant gets its options, two hundred lines of help in all.
    const meant = argv.includes(name);
    const command = (meant ? commandOf(row, name, top) : new Command(name).description(row.description)).action(() => {
      found.push(lineOf(row, command.opts<Flags>(), command.args));
    });
    parentOf(top, under).addCommand(command);
  }
  try {
    top.parse([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { code: 0, problems: [] };
    const message = error.message.replace(/^error: /, '').replace(/\s*\(Did you mean (.*)\?\)/, '; did you mean $1?');
    const problem: Problem = {
      code: 'H2K-405',
      severity: 'error',
      message,
      fix: 'the command comes first, then its flags: see hub-to-kube --help',
    };
    return { code: exitCodes.refused, problems: error.code === 'commander.help' ? [] : [problem] };
  }
  return found[0] ?? { code: exitCodes.refused, problems: [] };
}

/** A command of a command stands under the first of its words. */
function parentOf(top: Command, name: string | undefined): Command {
  if (name === undefined) return top;
  const known = top.commands.find((command) => command.name() === name);
  if (known) return known;
  const parent = new Command(name).copyInheritedSettings(top).description(`See hub-to-kube ${name} --help`);
  top.addCommand(parent);
  return parent;
}

function commandOf({ description, flags, own = [], words = [], many, exitCode }: CommandRow, name: string, top: Command): Command {
  // Values are optional to commander alone: it would take the next flag for a missing one, and it stops at the first mistake.
  const command = new Command(name).copyInheritedSettings(top).description(description).allowUnknownOption().allowExcessArguments();
  for (const word of words) command.argument(`[${word}${many ? '...' : ''}]`);
  for (const { name: flag, kind, description: text, default: fallback, placeholder } of own) {
    const value = kind === 'boolean' ? '' : ` [${placeholder}]`;
    command.addOption(new Option(`--${flag}${value}`, `${text}${fallback ? ` (default: ${fallback})` : ''}`));
  }
  for (const { name: flag, kind, description: text, default: fallback } of options.filter((option) => flags.includes(option.name))) {
    const value = kind === 'boolean' ? 'true|false' : `${placeholders[flag]}${kind === 'list' ? '...' : ''}`;
    command.addOption(
      new Option(`${shorts[flag] ?? ''}--${flag} [${value}]`, `${text}${fallback ? ` (default: ${fallback})` : ''}`).helpGroup(
        groupOf(flag),
      ),
    );
  }
  if (exitCode) command.addOption(new Option('--exit-code', 'Exit with 10 when there are changes').helpGroup('Output:'));
  return command.addOption(
    new Option('--output [text|json]', 'json prints one JSON document on standard output, whatever happens').helpGroup('Output:'),
  );
}

/** What kubectl's users write without thinking. */
const shorts: { readonly [flag in OptionName]?: string } = { manifests: '-f, ' };

type Flags = Record<string, string | true | (string | true)[] | undefined>;

function lineOf(row: CommandRow, flags: Flags, rest: readonly string[]): Line {
  const words = rest.slice(0, row.many ? rest.length : (row.words?.length ?? 0)).filter((word) => !word.startsWith('-'));
  const needsWords = row.insteadOfWords === undefined || flags[row.insteadOfWords] === undefined;
  const others = row.many ? rest.filter((word) => word.startsWith('-')) : rest.slice(words.length);
  const mistakes = [...strays(row, others), ...(needsWords ? missing(row, words) : [])];
  const given: Record<string, string> = {};
  for (const { name, kind } of options) {
    const value = flags[camelCase(name)];
    if (value === undefined) continue;
    // `--prune` alone is true; a list may come in several flags, which are its lines.
    const lines = [value].flat().filter((one) => one !== true || kind === 'boolean');
    if (lines.length > 0) given[name] = lines.join('\n');
    else mistakes.push(wrong('H2K-406', `--${name} has no value`, `write --${name} ${placeholders[name as OptionName]}`, name));
  }
  const own: Record<string, string> = {};
  for (const { name, kind, placeholder } of row.own ?? []) {
    const value = flags[camelCase(name)];
    if (typeof value === 'string' || (value === true && kind === 'boolean')) own[name] = String(value);
    else if (value !== undefined) mistakes.push(wrong('H2K-406', `--${name} has no value`, `write --${name} ${placeholder}`, name));
  }
  const format = flags['output'];
  if (format !== undefined && format !== 'text' && format !== 'json')
    mistakes.push(
      wrong(
        'H2K-406',
        `--output can't be ${String(format)}${didYouMean(String(format), ['text', 'json'])}`,
        'write text or json',
        'output',
      ),
    );
  return { row, asked: { given: given as Given, mistakes }, exitCode: flags['exitCode'] === true, own, words };
}

const missing = ({ name, words = [] }: CommandRow, given: readonly string[]): Problem[] =>
  words
    .slice(given.length)
    .map((word) =>
      wrong('H2K-407', `${name} needs to know the ${word}`, `write hub-to-kube ${name} ${words.join(' ').toUpperCase()}`, word),
    );

/** What is no flag of this command; a word after an unknown flag is taken for its value. */
function strays({ name, flags, own = [], exitCode }: CommandRow, rest: readonly string[]): Problem[] {
  const known = [...flags, ...own.map((option) => option.name), 'output', 'help', ...(exitCode ? ['exit-code'] : [])].map(
    (flag) => `--${flag}`,
  );
  return rest.flatMap((word, index) => {
    const isFlag = word.startsWith('-');
    if (!isFlag && rest[index - 1]?.startsWith('-')) return [];
    const flag = word.split('=', 1)[0]!;
    const elsewhere = options.some((option) => `--${option.name}` === flag);
    if (elsewhere) return [wrong('H2K-404', `${name} takes no ${flag}`, 'leave it out')];
    const fix = `see hub-to-kube ${name} --help`;
    if (isFlag) return [wrong('H2K-404', `there is no flag ${flag}${didYouMean(flag, known)}`, fix)];
    const meant = flags.includes('manifests') ? `write --manifests ${word}, or ` : '';
    return [wrong('H2K-404', `${JSON.stringify(word)} belongs to no flag`, `${meant}${fix}`)];
  });
}

const wrong = (code: Problem['code'], message: string, fix: string, input?: string): Problem => ({
  code,
  severity: 'error',
  message,
  fix,
  ...(input ? { input } : {}),
});

const camelCase = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
