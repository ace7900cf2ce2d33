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

/**
 * Text of anybody's, shown as it is: GitHub looks for @names, #numbers, commits and addresses in all text but that of code, so that whatever stands in it
 * calls nobody and leaves no trace elsewhere.
 */
export const quoted = (text: string): string => (plain(text) === '' ? '' : `<code>${plain(text)}</code>`);
