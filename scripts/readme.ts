/** Writes the tables of inputs and outputs in README.md from action.yml, between their marks. `--check`: only says whether they are up to date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Action {
  inputs: Record<string, { description: string; default?: string }>;
  outputs: Record<string, { description: string }>;
}

const root = join(import.meta.dirname, '..');

/** README's text with today's tables. */
export function withTables(readme: string, action: Action): string {
  const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');
  const inputs = Object.entries(action.inputs).map(([name, { description, default: value }]) => [
    `\`${name}\``,
    cell(description),
    value ? `\`${value}\`` : '',
  ]);
  const outputs = Object.entries(action.outputs).map(([name, { description }]) => [`\`${name}\``, cell(description)]);
  const between = (text: string, mark: string, table: string[]): string =>
    text.replace(
      new RegExp(`(<!-- ${mark} -->\n)[\\s\\S]*?(<!-- /${mark} -->)`),
      (_, from: string, to: string) => `${from}${table.join('\n')}\n${to}`,
    );
  const first = between(readme, 'inputs', table([['input', 'what', 'default'], ...inputs]));
  return between(first, 'outputs', table([['output', 'what'], ...outputs]));
}

/** Rows as Markdown, the first as its head; as wide as the formatter makes them, so that it has nothing to change. */
export function table(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string => `| ${widths.map((width, column) => cells[column]?.padEnd(width) ?? '').join(' | ')} |`;
  const [head = [], ...others] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...others.map(line)];
}

if (import.meta.main) {
  const file = join(root, 'README.md');
  const before = readFileSync(file, 'utf8');
  const after = withTables(before, parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Action);
  if (process.argv.includes('--check') && before !== after) {
    process.stderr.write('README.md is behind action.yml: npm run readme\n');
    process.exit(1);
  }
  writeFileSync(file, after);
}
