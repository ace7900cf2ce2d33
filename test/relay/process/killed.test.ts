import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, it } from '@jest/globals';
import { newReads } from '../../../src/relay/stores/sqlite/reads.ts';
import type { Activity } from '../../../src/relay/types.ts';
import { gitHubStandIn } from '../../stand-ins/github/index.ts';
import { body, deployRepository } from '../rig.ts';
import { type Child, closeAll, fast, ground, start } from './child.ts';
import { fastNow } from './fast.ts';

afterEach(closeAll);

const rounds = 20;
const callers = 8;
const tags = 6;
const operate = 'a-token-that-may-operate';

/** The same moments in every run of the test. */
function* moments(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

/** Posts until the relay is gone; the ids of all pushes that were answered 202, in the order of their answers. */
async function postUntilGone(child: Child, tokens: string[], next: () => number): Promise<string[]> {
  const stored: string[] = [];
  const one = async (caller: number): Promise<void> => {
    for (let call = 0; ; call++) {
      const number = next();
      if (number % 31 === 30) {
        const again = await sendAgain(child, 1 + (number % 50)).catch(() => 'gone' as const);
        if (again === 'gone') return;
        if (again !== undefined) stored.push(again);
        continue;
      }
      const url = `${child.url}/hooks/dockerhub/${tokens[(caller + call) % tokens.length]}`;
      try {
        const text = JSON.stringify(body(`1.${number % tags}`, 1_700_000_000 + number));
        const response = await fetch(url, { method: 'POST', body: text });
        const { push } = (await response.json()) as { push: string };
        if (response.status === 202) stored.push(push);
      } catch {
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  await Promise.all(Array.from({ length: callers }, (_, caller) => one(caller)));
  return stored;
}

/** Replays a push; its new id where that was stored. */
async function sendAgain(child: Child, seq: number): Promise<string | undefined> {
  const headers = { authorization: `Bearer ${operate}` };
  const response = await fetch(`${child.url}/api/registry-events/${seq}/replay`, { method: 'POST', headers });
  const { push } = (await response.json()) as { push: string };
  return response.status === 202 ? push : undefined;
}

it('a relay that is killed at 20 moments loses nothing that it answered, and dispatches each delivery once', async () => {
  const github = await gitHubStandIn(deployRepository(), fastNow);
  try {
    const at = await ground(10);
    const command = [process.execPath, fast, at.definitions, at.store, github.url];
    const moment = moments(4);
    let count = 0;
    const answered: string[] = [];
    for (let round = 0; round < rounds; round++) {
      const child = await start(command, { RELAY_API_TOKENS: `operate:${operate}` });
      // By the count of its callers' calls, not by a clock alone: a slow machine is killed as deep in its work as a fast one.
      const until = count + Math.floor(120 * (moment.next().value as number));
      const posting = postUntilGone(child, at.tokens, () => count++);
      const reached = async () => {
        while (count < until && child.process.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 1));
        await new Promise((resolve) => setTimeout(resolve, 20 * (moment.next().value as number)));
      };
      await Promise.race([reached(), posting]);
      child.process.kill('SIGKILL');
      await child.ended;
      answered.push(...(await posting));
    }
    expect(answered.length).toBeGreaterThan(rounds);

    const last = await start(command);
    const rows = await settledRows(at.store);
    last.process.kill('SIGTERM');
    expect(await last.ended).toBe(0);

    expect(answered.filter((id) => !rows.some((row) => row.id === id))).toEqual([]);
    expect(rows.some(({ replayOf, fate }) => replayOf !== undefined && fate === 'dispatched')).toBe(true);
    const fates = new Set(rows.map(({ fate }) => fate));
    expect([...fates].filter((fate) => !['dispatched', 'joined', 'superseded'].includes(fate))).toEqual([]);
    const dispatched = github.requests
      .filter(({ method }) => method === 'POST')
      .map((request) => (request.body as Dispatch).client_payload);
    const times = Map.groupBy(dispatched, ({ delivery }) => delivery);
    expect([...times].filter(([, all]) => all.length > 1)).toEqual([]);
    for (const [lane, all] of Map.groupBy(rows, ({ webhook, event }) => `${webhook} ${event?.tag}`)) {
      const newest = all.reduce((a, b) => (a.seq > b.seq ? a : b));
      expect([lane, times.has(newest.delivery!.id)]).toEqual([lane, true]);
    }
    expect(github.faults()).toEqual([]);
  } finally {
    await github.close();
  }
});

interface Dispatch {
  client_payload: { delivery: string };
}

/** All rows, once nothing waits any more. */
async function settledRows(file: string): Promise<Activity[]> {
  const db = new DatabaseSync(file, { readOnly: true });
  const reads = newReads(db);
  try {
    for (;;) {
      const { rows } = reads.list({ limit: 20_000 });
      if (rows.every(({ fate }) => fate !== 'waiting' && fate !== 'retrying')) return rows;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  } finally {
    db.close();
  }
}
