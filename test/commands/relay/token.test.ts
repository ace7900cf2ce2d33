import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sendTest } from '../../../src/commands/relay/send-test.ts';
import { relayToken } from '../../../src/commands/relay/token.ts';
import { storedTokens } from '../../../src/commands/webhook/tokens.ts';
import { nodePorts } from '../../../src/ports/node.ts';
import { closeAll, newClock, rig } from '../../relay/rig.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-to-kube-tokens-'));
});
afterEach(async () => {
  await closeAll();
  rmSync(folder, { recursive: true });
});
const none = { given: {}, mistakes: [] };
const hostOf = () => ({ ports: nodePorts({ workspace: folder, env: {}, log() {} }) });
const said: string[] = [];
const sent = (url: string, given: Record<string, string> = {}, own: Record<string, string> = {}) => {
  said.length = 0;
  const host = {
    ...hostOf(),
    signal: new AbortController().signal,
    leave: new AbortController().signal,
    repository: 'x',
    run: { id: '1' },
  };
  return sendTest({ given, mistakes: [] }, own, url, host, (text) => said.push(text));
};

describe('a token', () => {
  it('made beside a running relay is good at once, and bad at once when it is revoked', async () => {
    const relay = await rig();
    const own = { store: `sqlite:${relay.file}`, 'public-url': relay.relay.url };
    const made = await relayToken(none, own, 'shop', hostOf());
    expect(made).toEqual({
      webhook: 'shop',
      token: expect.stringMatching(/^[\w-]{43}$/),
      url: `${relay.relay.url}/hooks/dockerhub/${made.token}`,
      result: 'done',
      problems: [],
    });
    expect((await relay.post('{}', { token: made.token })).status).toBe(400);
    expect(await relayToken(none, { ...own, revoke: made.url! }, '', hostOf())).toMatchObject({ result: 'done', revoked: true });
    expect((await relay.post('{}', { token: made.token })).status).toBe(404);
    expect(await relayToken(none, { ...own, revoke: made.token }, '', hostOf())).toMatchObject({
      result: 'refused',
      problems: [{ code: 'H2K-755' }],
    });
  });

  it('warns of an address that Docker Hub doesn’t take', async () => {
    const own = { store: `sqlite:${join(folder, 'relay.db')}`, 'public-url': `https://relay.example.com/${'x'.repeat(200)}` };
    expect(await relayToken(none, own, 'shop', hostOf())).toMatchObject({
      result: 'done',
      problems: [{ code: 'H2K-757', severity: 'warning' }],
    });
  });

  it('is made in a store of before tokens remembered repositories, and those that are there stay', async () => {
    const file = join(folder, 'old.db');
    const old = new DatabaseSync(file);
    old.exec(`CREATE TABLE token (hash TEXT PRIMARY KEY, webhook TEXT NOT NULL, added INTEGER NOT NULL, revoked INTEGER) STRICT, WITHOUT ROWID;
      INSERT INTO token VALUES ('h', 'shop', 1, NULL)`);
    old.close();
    const made = await storedTokens(file, 'https://relay.example.com', nodePorts({ env: {} }));
    await made.mint('web', 'acme/web');
    expect(await made.list()).toMatchObject([
      { id: 'h', webhook: 'shop', created: 1 },
      { webhook: 'web', repository: 'acme/web' },
    ]);
    made.close();
  });

  it('is not made where the store can’t be opened', async () => {
    const own = { store: `sqlite:${folder}/none/relay.db` };
    expect(await relayToken(none, own, 'shop', hostOf())).toMatchObject({ result: 'unavailable', problems: [{ code: 'H2K-752' }] });
  });
});

describe('a test push', () => {
  it('says what becomes of it', async () => {
    const relay = await rig();
    const report = await sent(`${relay.relay.url}/hooks/dockerhub/${relay.token}`, { image: 'acme/shop:2.0' });
    expect(report).toMatchObject({ result: 'done', problems: [], answer: { result: 'stored' }, event: { tag: '2.0', fate: 'dispatched' } });
    expect(said.at(0)).toBe('the relay answers: stored');
    expect(said.at(-1)).toContain('dispatched: docker-push in acme/deploy');
  });

  it('that is ignored says why', async () => {
    const relay = await rig();
    const report = await sent(`${relay.relay.url}/hooks/dockerhub/${relay.token}`, { image: 'acme/web' });
    expect(report).toMatchObject({
      result: 'failed',
      problems: [{ code: 'H2K-763', message: expect.stringContaining('not for the repository acme/web') }],
    });
  });

  it('that can’t go out is given up when the time is over', async () => {
    const relay = await rig({ clock: newClock(), window: { quiet: 60_000, most: 60_000 } });
    const report = await sent(`${relay.relay.url}/hooks/dockerhub/${relay.token}`, {}, { wait: '0' });
    expect(report).toMatchObject({ result: 'failed', event: { fate: 'waiting' }, problems: [{ code: 'H2K-763' }] });
  });

  it('to a wrong address, or to no relay, is told apart', async () => {
    const relay = await rig();
    expect(await sent(`${relay.relay.url}/hooks/dockerhub/${'A'.repeat(43)}`)).toMatchObject({
      result: 'failed',
      problems: [{ code: 'H2K-762' }],
    });
    expect(await sent(`${relay.relay.url}/hooks/dockerhub/${relay.token}`, { payload: '{}' })).toMatchObject({
      result: 'failed',
      problems: [{ code: 'H2K-762' }],
    });
    expect(await sent('http://127.0.0.1:9/hooks/dockerhub/x')).toMatchObject({ result: 'unavailable', problems: [{ code: 'H2K-759' }] });
    const mistakes = await sent('nowhere', { image: 'A:b', payload: '{}' }, { wait: 'long' });
    expect(mistakes).toMatchObject({ result: 'refused', problems: [{ input: 'url' }, { input: 'wait' }, { input: 'payload' }] });
  });
});
