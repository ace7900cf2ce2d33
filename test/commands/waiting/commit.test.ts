import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { commitOf, moveTo } from '../../../src/commands/waiting/commit.ts';
import { nodePorts } from '../../../src/ports/node.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});
const folder = () => {
  const path = mkdtempSync(join(tmpdir(), 'commit-'));
  made.push(path);
  return path;
};
function git(cwd: string, ...args: string[]): string {
  const who = ['-c', 'user.name=t', '-c', 'user.email=t@example.com'];
  const { status, stdout, stderr } = spawnSync('git', [...who, ...args], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}
const env = { PATH: process.env['PATH'] ?? '', HOME: tmpdir() };
const portsIn = (workspace: string, more = env) => nodePorts({ workspace, env: more, log() {} });
const signal = () => AbortSignal.timeout(30_000);

/** A repository with two commits of one file, and a checkout of the second alone, as actions/checkout makes it. */
function checkout(): { path: string; first: string; second: string; text: () => string } {
  const [origin, path] = [folder(), folder()];
  git(origin, 'init', '-q', '-b', 'main');
  git(origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  const commit = (text: string) => {
    writeFileSync(join(origin, 'a.txt'), text);
    git(origin, 'add', '.');
    git(origin, 'commit', '-qm', text);
    return git(origin, 'rev-parse', 'HEAD');
  };
  const [first, second] = [commit('one'), commit('two')];
  git(path, 'clone', '-q', '--depth=1', `file://${origin}`, '.');
  return { path, first, second, text: () => readFileSync(join(path, 'a.txt'), 'utf8') };
}

describe('the commit of which an approval is asked', () => {
  it('is told, and gone back to, fetched where it isn’t there', async () => {
    const { path, first, second, text } = checkout();
    const ports = portsIn(path);
    expect(await commitOf(ports, signal())).toBe(second);
    await moveTo(second, ports, signal());
    expect(text()).toBe('two');
    await moveTo(first, ports, signal());
    expect([text(), await commitOf(ports, signal())]).toEqual(['one', first]);
    await moveTo(second, ports, signal());
    expect(text()).toBe('two');
  });

  it.each([
    ['it is gone', (path: string) => git(path, 'remote', 'set-url', 'origin', join(path, 'nowhere')), /can't be checked out: .+/],
    ['files were changed', (path: string) => writeFileSync(join(path, 'a.txt'), 'mine'), /can't be checked out: .+/],
  ])('can’t be gone back to where %s, and nothing is changed', async (_, spoil, words) => {
    const { path, first, text } = checkout();
    spoil(path);
    const before = text();
    await expect(moveTo(first, portsIn(path), signal())).rejects.toMatchObject({
      problems: [{ code: 'H2K-894', message: expect.stringMatching(words) }],
    });
    expect(text()).toBe(before);
  });

  it('is none without git, or outside of a checkout', async () => {
    const path = folder();
    expect(await commitOf(portsIn(path, { ...env, PATH: path }), signal())).toBeUndefined();
    expect(await commitOf(portsIn(path), signal())).toBeUndefined();
    await expect(moveTo('a'.repeat(40), portsIn(path, { ...env, PATH: path }), signal())).rejects.toMatchObject({
      problems: [{ code: 'H2K-894' }],
    });
  });
});
