import { summary } from '@actions/core';
import type { Ports } from '../ports/types.ts';

/** GitHub drops a step's summary above 1 MiB. */
const most = 900_000;
const cutNote = '\n\n*(cut: the log has the rest)*\n';

/** Text of anybody's as plain text: nothing in it is markup, a link or a line of its own. Every punctuation mark may be escaped in GitHub's Markdown. */
export const plain = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .replace(/[!-/:-@[-`{-~]/g, (mark) => entities[mark] ?? `\\${mark}`);

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Lines of anybody's as they are, in a block of their own. */
export const block = (lines: readonly string[]): string =>
  `<pre>${lines.map((line) => line.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/[&<>]/g, (mark) => entities[mark] as string)).join('\n')}</pre>`;

/** Cells are Markdown already. No rows: no table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Paragraphs; empty ones are left out. */
export const paragraphs = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('\n\n');

/** Adds to the step's summary, where the runner has one; that it can't be written is no reason to fail. */
export async function writeSummary(markdown: string, { env, log, secrets }: Pick<Ports, 'env' | 'log' | 'secrets'>): Promise<void> {
  if (!env['GITHUB_STEP_SUMMARY']) return;
  const text = secrets.redact(markdown);
  try {
    await summary
      .addRaw(Buffer.byteLength(text) <= most ? text : cut(text))
      .addEOL()
      .write();
  } catch (error) {
    log('info', `the step's summary can't be written: ${(error as Error).message}`);
  }
}

/** At a line's end, and with no block left open. */
function cut(text: string): string {
  const short = text.slice(0, Math.floor(most / 3));
  const whole = short.slice(0, short.lastIndexOf('\n'));
  return `${whole}${whole.lastIndexOf('<pre>') > whole.lastIndexOf('</pre>') ? '</pre>' : ''}${cutNote}`;
}
