import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { inert } from '../../src/ports/inert.ts';
import { nodePorts } from '../../src/ports/node.ts';

const workspace = mkdtempSync(join(tmpdir(), 'exec-'));
const { exec, log } = nodePorts({ workspace, env: {}, log: (_, text) => logged.push(text) });
const logged: string[] = [];
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

const path = { PATH: process.env['PATH'] ?? '' };
async function shell(script: string, { signal = new AbortController().signal, folder = '.', env = {} } = {}) {
  const lines: string[] = [];
  const result = await exec(['/bin/sh', '-c', script], { env: { ...path, ...env }, folder, signal, line: (text) => lines.push(text) });
  return { ...result, lines };
}
/** Whether a process is still there, as `kill -0` sees it. A zombie has ended. */
function lives(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
/** Fails where it is not gone soon: the kernel's own work is all that is waited for. */
async function gone(pid: number): Promise<void> {
  for (let looks = 0; looks < 100 && lives(pid); looks += 1) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(lives(pid)).toBe(false);
}

describe('a program', () => {
  it('gives its exit code and its lines, the last one without an end too', async () => {
    expect(await shell('echo one; printf "two\\r\\nthree"; exit 3')).toEqual({ code: 3, lines: ['one', 'two', 'three'] });
  });

  it('has no environment but the given one', async () => {
    process.env['EXEC_TEST'] = 'inherited';
    expect((await shell('echo "[$EXEC_TEST][$OWN]"', { env: { OWN: 'own' } })).lines).toEqual(['[][own]']);
    delete process.env['EXEC_TEST'];
  });

  it('runs in a folder of the workspace, and in none outside of it', async () => {
    mkdirSync(join(workspace, 'sub'));
    symlinkSync('/', join(workspace, 'out'));
    expect((await shell('pwd -P', { folder: 'sub' })).lines).toEqual([join(workspace, 'sub')]);
    await expect(shell('pwd', { folder: '..' })).rejects.toThrow('lies outside the workspace');
    await expect(shell('pwd', { folder: 'out' })).rejects.toThrow('it is a link');
  });

  it('that is not there is told in words', async () => {
    const run = exec(['no-such-program'], { env: path, signal: new AbortController().signal, line: () => {} });
    await expect(run).rejects.toMatchObject({ code: 'absent', message: 'there is no program no-such-program' });
  });

  it('that gets more than the system takes is told in words', async () => {
    const run = exec(['/bin/sh', '-c', ':'], { env: { BIG: 'x'.repeat(200_000) }, signal: new AbortController().signal, line: () => {} });
    await expect(run).rejects.toMatchObject({ code: 'tooLong' });
  });

  it('has a line that never ends handed on in parts', async () => {
    const { lines } = await shell("head -c 2500000 /dev/zero | tr '\\0' x");
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe('x'.repeat(2_500_000));
  });

  it('has what it says told apart from what it complains of', async () => {
    const told: string[] = [];
    const line = (text: string, from: string) => told.push(`${from} ${text}`);
    await exec(['/bin/sh', '-c', 'echo one; echo two >&2'], { env: path, signal: new AbortController().signal, line });
    expect(told.toSorted()).toEqual(['err two', 'out one']);
  });

  it('that a signal ended counts as 128 and its number', async () => {
    expect(await shell('kill -9 $$')).toEqual({ code: 137, signal: 'SIGKILL', lines: [] });
  });
});

describe('what a program leaves behind', () => {
  it('is ended with it, also when it holds the output', async () => {
    const { code, lines } = await shell('sleep 1000 & echo $!');
    expect(code).toBe(0);
    await gone(Number(lines[0]));
  });

  it('is ended with it when it has let the output go', async () => {
    const { lines } = await shell('sleep 1000 >/dev/null 2>&1 & echo $!');
    await gone(Number(lines[0]));
  });
});

describe('a cancel', () => {
  async function cancelled(script: string): Promise<string[]> {
    const abort = new AbortController();
    const reason = new Error('cancelled');
    const lines: string[] = [];
    const run = exec(['/bin/sh', '-c', script], {
      env: path,
      signal: abort.signal,
      line(text) {
        lines.push(text);
        if (text === 'go') abort.abort(reason);
      },
    });
    await expect(run).rejects.toBe(reason);
    return lines;
  }

  it('ends the whole group, grandchildren too', async () => {
    const lines = await cancelled('(sleep 1000 & echo $!; wait) & sleep 0.2; echo go; wait');
    await gone(Number(lines[0]));
  });

  it('kills what does not end when asked', async () => {
    const lines = await cancelled('trap "echo asked" TERM; echo $$; echo go; while :; do sleep 0.1; done');
    expect(lines).toContain('asked');
    await gone(Number(lines[0]));
  });

  it('before the start starts nothing', async () => {
    const reason = new Error('cancelled');
    await expect(shell('echo no', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});

describe('standard input', () => {
  const given = async (script: string, input?: string) => {
    const lines: string[] = [];
    const options = { env: path, signal: new AbortController().signal, line: (text: string) => void lines.push(text) };
    const { code } = await exec(['/bin/sh', '-c', script], { ...options, ...(input === undefined ? {} : { input }) });
    return [code, ...lines];
  };
  it('is what was given, to its end', async () => expect(await given('cat; echo end', 'one\ntwo\n')).toEqual([0, 'one', 'two', 'end']));
  it('is empty where nothing was given', async () => expect(await given('cat; echo end')).toEqual([0, 'end']));
  it('need not be read', async () => expect(await given('exit 3', 'x'.repeat(1_000_000))).toEqual([3]));
});

describe('a line for the log', () => {
  it.each([
    ['::set-env name=A::b', '\\::set-env name=A::b'],
    ['  ::error::no', '  \\::error::no'],
    ['one\n::add-mask::x', 'one\n\\::add-mask::x'],
    ['see ##[add-mask]x', 'see ##\\[add-mask]x'],
    ['a::b and [1]', 'a::b and [1]'],
  ])('%j is no command to the runner', (text, expected) => {
    expect(inert(text)).toBe(expected);
  });

  it('goes there harmless', () => {
    log('info', '::warning::from outside');
    expect(logged).toEqual(['\\::warning::from outside']);
  });
});
