import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readSuites, type Suite } from '../../scripts/suites/suite.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'hub-to-kube-suites-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Run = { code: number | null; output: string; last: string };

/** Runs `npm test`'s script on suites of our own; their commands need no package. */
async function run(
  suites: Partial<Suite>[],
  { args = [], env = {} }: { args?: string[]; env?: Record<string, string> } = {},
): Promise<Run> {
  const file = join(mkdtempSync(join(folder, 'run-')), 'suites.json');
  writeFileSync(file, JSON.stringify({ suites: suites.map((suite) => ({ seconds: 30, least: 1, ...suite })) }));
  const child = spawn(process.execPath, [join(root, 'scripts/test.ts'), ...args], {
    env: { PATH: process.env['PATH'], HUB_TO_KUBE_SUITES: file, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => {
      output += part;
    });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, output, last: output.trimEnd().split('\n').at(-1) ?? '' };
}

const command = (script: string, ...args: string[]) => [process.execPath, '-e', script, '{results}', ...args];
const ending = (results: object, code = 0) =>
  command(`require('fs').writeFileSync(process.argv[1], ${JSON.stringify(JSON.stringify(results))}); process.exit(${code})`);
const jest = (passed: number, failed = 0, pending = 0, broken = 0, todo = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: todo,
  numRuntimeErrorTestSuites: broken,
});
const CI = { CI: 'true' };

describe('the closing line', () => {
  test('sums all suites, jest or not', async () => {
    const { code, output, last } = await run([
      { name: 'a', command: ending(jest(5, 0, 2, 0, 1)) },
      { name: 'b', command: ending({ passed: 7, failed: 0, skipped: 1 }) },
    ]);
    expect({ code, last }).toEqual({ code: 0, last: '12 passed, 0 failed, 4 skipped' });
    expect(output.match(/^\d+ passed, \d+ failed, \d+ skipped$/gm)).toHaveLength(1);
  });

  test('counts failed tests and files that could not be loaded', async () => {
    const { code, last } = await run([
      { name: 'a', command: ending(jest(5, 2, 0, 1), 1) },
      { name: 'b', command: ending(jest(1)) },
    ]);
    expect({ code, last }).toEqual({ code: 1, last: '6 passed, 3 failed, 0 skipped' });
  });
});

describe('a suite that proves nothing fails', () => {
  test.each([
    ['ran no test', ending(jest(0)), 'ran no test'],
    ['left no results', command('process.exit(0)'), 'left no results (it ended with 0)'],
    ['ended badly although no test failed', ending(jest(3), 1), 'ended with 1 although no test failed'],
    ['does not exist', [join(folder, 'no-such-program')], 'left no results (it ended with 127)'],
  ])('it %s', async (_, command, complaint) => {
    const { code, output, last } = await run([{ name: 'a', command }]);
    expect(code).toBe(1);
    expect(output).toContain(complaint);
    expect(last).toMatch(/^\d passed, 1 failed, 0 skipped$/);
  });

  test('it hangs: killed at its limit with its children, its last lines shown', async () => {
    const started = join(folder, 'child');
    const child = `require('fs').writeFileSync(${JSON.stringify(started)}, String(process.pid)); setInterval(() => {}, 1000)`;
    const script = `console.log('waiting for the bus'); require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: 'inherit' }); process.on('SIGTERM', () => {})`;
    const { code, output, last } = await run([
      { name: 'a', command: command(script), seconds: 6 },
      { name: 'b', command: ending(jest(1)) },
    ]);
    expect({ code, last }).toEqual({ code: 1, last: '1 passed, 1 failed, 0 skipped' });
    expect(output).toMatch(/killed after 6 s; its last lines:\n {4}waiting for the bus/);
    const pid = Number(readFileSync(started, 'utf8'));
    await pause(100);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });
});

describe('in CI', () => {
  test('a suite with fewer tests than it had fails', async () => {
    const suites = [{ name: 'a', command: ending(jest(9)), least: 10 }];
    const [here, there] = await Promise.all([run(suites), run(suites, { env: CI })]);
    expect(here).toMatchObject({ code: 0, last: '9 passed, 0 failed, 0 skipped' });
    expect(there).toMatchObject({ code: 1, last: '9 passed, 1 failed, 0 skipped' });
    expect(there.output).toContain('ran 9 tests, 10 at least are there');
  });

  test('a skipped test fails', async () => {
    const suites = [{ name: 'a', command: ending(jest(9, 0, 1)) }];
    const [here, there] = await Promise.all([run(suites), run(suites, { env: CI })]);
    expect(here).toMatchObject({ code: 0, last: '9 passed, 0 failed, 1 skipped' });
    expect(there).toMatchObject({ code: 1, last: '9 passed, 1 failed, 1 skipped' });
  });

  test('a cluster that does not start fails each suite that needs it', async () => {
    const suites: Partial<Suite>[] = [
      { name: 'a', command: ending(jest(1)), needs: ['cluster'] },
      { name: 'b', command: ending(jest(1)) },
    ];
    // no PATH, no compiler, no containerd
    const { code, output, last } = await run(suites, { env: { ...CI, PATH: '', HOME: folder, HUB_TO_KUBE_CACHE: join(folder, 'cache') } });
    expect({ code, last }).toEqual({ code: 1, last: '1 passed, 1 failed, 0 skipped' });
    expect(output).toContain('left out: ');
  }, 60_000);
});

describe('what is asked for', () => {
  const suites = [
    { name: 'a', command: ending(jest(1)) },
    { name: 'b', command: command('console.log(process.argv.slice(2).join()); process.exit(1)') },
  ];

  test('suites by name alone', async () => {
    const { code, last } = await run(suites, { args: ['a'] });
    expect({ code, last }).toEqual({ code: 0, last: '1 passed, 0 failed, 0 skipped' });
  });

  test("after -- the runner's own arguments; then a few tests are enough", async () => {
    const { output } = await run(suites, { args: ['b', '--', '-t', 'digest'] });
    expect(output).toContain('-t,digest');
    const few = [{ name: 'a', command: ending(jest(1, 0, 8)), least: 9 }];
    expect(await run(few, { args: ['--', '-t', 'digest'], env: CI })).toMatchObject({ code: 0 });
  });

  test('an unknown name is told, with the known ones', async () => {
    const { code, output } = await run(suites, { args: ['c'] });
    expect({ code, output }).toEqual({ code: 2, output: 'no suite c; there are: a, b\n' });
  });

  test('without a corpus the suite that reads it is none, and one line says so', async () => {
    const corpus: Partial<Suite>[] = [...suites.slice(0, 1), { name: 'reference', command: ending(jest(1)), needs: ['corpus'], least: 50 }];
    const [without, with_] = await Promise.all([run(corpus, { env: CI }), run(corpus, { env: { HUB_TO_KUBE_CORPUS: folder } })]);
    expect(without).toMatchObject({ code: 0, last: '1 passed, 0 failed, 0 skipped' });
    expect(without.output).toContain('reference: no suite here, as there is no corpus');
    expect(with_).toMatchObject({ code: 0, last: '2 passed, 0 failed, 0 skipped' });
  });
});

test('test/suites.json is well formed: every suite has a limit, a least number of tests and a place for its counts', () => {
  const suites = readSuites(join(root, 'test/suites.json'));
  expect(new Set(suites.map(({ name }) => name)).size).toBe(suites.length);
  for (const suite of suites) {
    expect(suite).toMatchObject({ name: expect.stringMatching(/^[a-z-]+$/), seconds: expect.any(Number), least: expect.any(Number) });
    expect(suite.least).toBeGreaterThan(0);
    expect(suite.command.join(' ')).toContain('{results}');
  }
});
