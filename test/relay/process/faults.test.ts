import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from '@jest/globals';
import { body } from '../rig.ts';
import { type Child, cli, closeAll, type Ground, ground, relayArguments, start } from './child.ts';

afterEach(closeAll);

const node = process.execPath;
const hasStrace = spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0;
let pushes = 0;

async function post(child: Child, { tokens: [token] }: Ground): Promise<{ status: number; push?: string; retryAfter: string | null }> {
  pushes += 1;
  const response = await fetch(`${child.url}/hooks/dockerhub/${token}`, { method: 'POST', body: JSON.stringify(body(`1.${pushes}`)) });
  const { push } = (await response.json()) as { push?: string };
  return { status: response.status, retryAfter: response.headers.get('retry-after'), ...(push && { push }) };
}
/** Posts until one is not stored, a thousand times at most; the ids of those that were. */
async function postUntil503(child: Child, at: Ground): Promise<string[]> {
  const stored: string[] = [];
  for (let count = 0; count < 1000; count++) {
    const { status, push, retryAfter } = await post(child, at);
    if (status === 202) stored.push(push!);
    else {
      expect([status, retryAfter]).toEqual([503, '5']);
      return stored;
    }
  }
  throw new Error('everything was stored');
}
async function idsIn({ store }: Ground): Promise<Set<string>> {
  const db = new DatabaseSync(store, { readOnly: true });
  const ids = db.prepare('SELECT id FROM push').all();
  db.close();
  return new Set(ids.map(({ id }) => String(id)));
}
const healthy = async ({ url }: Child) => (await fetch(`${url}/healthz`)).status;

describe('a disk', () => {
  it('that takes no more: what was answered is there, the rest is told to come back, and the relay lives', async () => {
    const at = await ground();
    // 300 kB a file: the log grows beyond it within a few hundred pushes.
    const child = await start(['bash', '-c', `trap '' XFSZ; ulimit -f 300; exec "$@"`, '-', node, cli, ...relayArguments(at)]);
    const stored = await postUntil503(child, at);
    expect(stored.length).toBeGreaterThan(0);
    expect(await healthy(child)).toBe(200);
    const there = await idsIn(at);
    expect(stored.filter((id) => !there.has(id))).toEqual([]);
  });

  it('that can’t be written is told before anything is promised', async () => {
    const at = await ground();
    const starting = start([node, cli, ...relayArguments({ ...at, store: '/proc/relay.db' })]);
    await expect(starting).rejects.toThrow(/ended with 3: error: the store \/proc\/relay\.db\.lock can't be opened: .*\(H2K-752\)/);
  });
});

describe('a disk that is full beside a running relay', () => {
  const name = '--public-url=https://relay.example.com';
  it.each([
    ['relay token', ['relay', 'token', 'shop-0', name]],
    ['webhook add', ['webhook', 'add', 'shop-0', name]],
  ])('is told by %s as what it is', async (_, command) => {
    const at = await ground();
    const child = await start([node, cli, ...relayArguments(at)]);
    const [definitions] = relayArguments(at).slice(1);
    const given = [...command, `--store=sqlite:${at.store}`, ...(command[0] === 'webhook' ? [definitions!] : [])];
    const { status, stderr } = spawnSync('bash', ['-c', `trap '' XFSZ; ulimit -f 1; exec "$@"`, '-', node, cli, ...given], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '' },
    });
    expect([status, stderr]).toEqual([3, expect.stringMatching(/the store .*relay\.db can't be written: .*\(H2K-752\)/)]);
    expect(stderr).not.toMatch(/unexpected|\bat .*\.ts:\d/);
    expect(await healthy(child)).toBe(200);
  });
});

it('a file that is deleted under the relay promises nothing more, and ends it with words', async () => {
  const at = await ground();
  const child = await start([node, cli, ...relayArguments(at)]);
  expect((await post(child, at)).status).toBe(202);
  for (const end of ['', '-wal', '-shm']) rmSync(at.store + end, { force: true });
  expect((await post(child, at)).status).toBe(503);
  expect(await child.ended).toBe(3);
  expect(child.said()).toContain('H2K-765');
});

// Where there is no strace, nothing can be said about what reached the disk, and how its errors are taken.
if (hasStrace) {
  describe('fsync', () => {
    const traced = (trace: string, ...args: string[]) => ['strace', '-f', '-y', '-s', '40', '-o', trace, ...args, node, cli];

    it('of the log has come back before a push is answered', async () => {
      const at = await ground();
      const trace = join(at.folder, 'trace');
      // The push waits for others: its dispatch, which is written too, comes after its answer.
      const given = [...relayArguments(at), '--join', '60'];
      const child = await start([...traced(trace, '-e', 'trace=pwrite64,fsync,fdatasync,write,writev'), ...given]);
      expect((await post(child, at)).status).toBe(202);
      process.kill(-child.process.pid!, 'SIGTERM');
      await child.ended;
      const lines = readFileSync(trace, 'utf8').split('\n');
      const answer = lines.findIndex((line) => line.includes('HTTP/1.1 202'));
      const written = lines.findLastIndex((line, index) => index < answer && /pwrite64\(.*-wal>/.test(line));
      const synced = lines.slice(written, answer);
      const begun = synced.findIndex((line) => /\bf(data)?sync\(\d+<.*-wal>/.test(line));
      expect(begun).toBeGreaterThan(0);
      expect(synced.slice(begun).some((line) => /sync(\(.*\)| resumed>\)?) += 0$/.test(line))).toBe(true);
    });

    it('that fails is a push that is not answered as stored, and no longer ready', async () => {
      const at = await ground();
      const child = await start([
        ...traced('/dev/null', '-e', 'trace=fsync', '-e', 'inject=fsync:error=EIO:when=40+'),
        ...relayArguments(at),
      ]);
      await postUntil503(child, at);
      for (let times = 0; times < 3; times++) expect((await post(child, at)).status).toBe(503);
      expect(await healthy(child)).toBe(200);
      const ready = await fetch(`${child.url}/readyz`);
      expect([ready.status, await ready.text()]).toEqual([503, expect.stringMatching(/^not ready: .*disk I\/O error/)]);
    });
  });
} else process.stdout.write('no strace here: fsync before the answer is not shown\n');
