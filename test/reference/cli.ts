/** npm run reference -- DIR [--failures]: what other systems expect, table by table (layout of the corpus), one JSON line each. */
import { checks, type Result, tastes } from './mapping.ts';
import { disguised, type Row, type Table, tables } from './rows.ts';

interface Told {
  row: Row;
  result: Result;
  taste?: string;
}

/** A table that our code can't take yet. */
const notTaken: Result = { agrees: false, ours: 'not taken yet', theirs: '', falseGreen: false };

const [dir, ...flags] = process.argv.slice(2);
if (dir === undefined) {
  console.error('usage: npm run reference -- DIR [--failures]');
  process.exit(2);
}
const listed = flags.includes('--failures');

for (const table of await tables(dir)) {
  const told = await run(table);
  const counts = count(told);
  if (listed) for (const line of failures(told)) console.log(line);
  const again = count(await run(disguised(table)));
  if (JSON.stringify(again) !== JSON.stringify(counts)) {
    console.log(
      `${table.name}: under other names the counts are others: ${JSON.stringify(again)}. Some rule knows this table; nothing of it counts.`,
    );
    counts.passed = 0;
  }
  console.log(JSON.stringify({ table: table.name, ...counts }));
}

async function run(table: Table): Promise<Told[]> {
  const check = checks[table.name];
  const now = Date.now();
  return Promise.all(
    table.rows.map(async (row) => {
      const result = check ? await check(row, now) : notTaken;
      const taste = result.agrees ? undefined : tasteOf(table.name, row);
      return taste === undefined ? { row, result } : { row, result, taste };
    }),
  );
}

interface Counts {
  passed: number;
  taste: number;
  missed: number;
  total: number;
  /** Called failed by their own system, ready by us. */
  falseGreen: number;
}

function count(told: readonly Told[]): Counts {
  const passed = told.filter(({ result }) => result.agrees).length;
  const taste = told.filter((one) => one.taste !== undefined).length;
  const falseGreen = told.filter(({ result }) => result.falseGreen).length;
  return { passed, taste, missed: told.length - passed - taste, total: told.length, falseGreen };
}

function tasteOf(table: string, row: Row): string | undefined {
  return tastes.find((taste) => taste.table === table && taste.is(row.object ?? row.objects?.[0] ?? {}, row.expected, row.mode))?.why;
}

function failures(told: readonly Told[]): string[] {
  return told
    .filter(({ result }) => !result.agrees)
    .map(
      ({ row, result, taste }) =>
        `${taste === undefined ? (result.falseGreen ? 'FALSE GREEN' : 'missed') : `taste (${taste})`}: ${row.id}\n    ours: ${result.ours}\n    theirs: ${result.theirs}`,
    );
}
