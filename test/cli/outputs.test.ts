import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const cli = join(import.meta.dirname, '../../src/cli/index.ts');
const pipeline = `kind: PIPELINE
name: talk
stages:
  Talk:
    taskOrder: [Much, Work, End]
    tasks:
      Much: { type: CI, input: { steps: ['for i in $(seq 200); do echo "line $i"; done'] } }
      Work: { type: CI, input: { steps: ['touch worked'] } }
      End: { type: Condition, input: { condition: '"a" == "b"' } }
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-to-kube-outputs-'));
  mkdirSync(join(folder, '.github/hub-to-kube'), { recursive: true });
  writeFileSync(join(folder, '.github/hub-to-kube/talk.yaml'), pipeline);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** `gone`: nobody reads it from the beginning; `full`: a disk without room. */
async function called(argv: string[], outputs: { out?: 'full'; err?: 'gone' | 'full' }): Promise<{ code: number | null; said: string }> {
  const full = openSync('/dev/full', 'w');
  const child = spawn(process.execPath, [cli, ...argv], {
    cwd: folder,
    stdio: ['ignore', outputs.out ? full : 'ignore', outputs.err === 'full' ? full : 'pipe'],
  });
  let said = '';
  if (outputs.err === 'gone') child.stderr?.destroy();
  else child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, said };
}

describe('an output that can’t be written', () => {
  it.each(['gone', 'full'] as const)('standard error is %s: the run goes on to its end, and has its own exit code', async (err) => {
    expect((await called(['run'], { err })).code).toBe(1);
    expect(existsSync(join(folder, 'worked'))).toBe(true);
  });

  it('the document: it is said in one line, and a command that was done does not say so by its code', async () => {
    const { code, said } = await called(['validate', '--output=json'], { out: 'full' });
    expect(said).toMatch(/^error: the result could not be written to standard output: ENOSPC.*$/m);
    expect(said).not.toMatch(/^\s+at /m);
    expect(code).toBe(1);
  });

  it('the document of a command that was refused: its own exit code', async () =>
    expect((await called(['validate', '--pipeline=tolk', '--output=json'], { out: 'full' })).code).toBe(2));
});

it('a terminal that is closed cancels a run, whose words nobody hears any more', async () => {
  const work = `kind: PIPELINE\nname: talk\nstages: { S: { tasks: { T: { type: CI, input: { steps: ['touch begun; sleep 60; touch worked'] } } } } }\n`;
  writeFileSync(join(folder, '.github/hub-to-kube/talk.yaml'), work);
  const child = spawn(process.execPath, [cli, 'run'], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  while (!existsSync(join(folder, 'begun')) && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20));
  child.stderr.destroy();
  child.kill('SIGHUP');
  expect(await ended).toBe(129);
  expect(existsSync(join(folder, 'worked'))).toBe(false);
});
