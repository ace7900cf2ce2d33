/** One bench: rows for people, the same figures for programs. */
export type Report = { name: string; title: string; head: string[]; rows: string[][]; notes: string[]; figures: object };

/** Columns as wide as they need to be, the first to the left and the figures to the right. */
export function text({ title, head, rows, notes }: Report): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const pad = (cell: string, column: number) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0));
  const line = (row: string[]) => row.map(pad).join('  ').trimEnd();
  return [
    title,
    '',
    line(head),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.map(line),
    ...notes.map((note) => `\n${note}`),
    '',
  ].join('\n');
}
