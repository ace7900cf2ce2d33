import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, it } from '@jest/globals';
import { Reporter } from '../../../src/commands/report/reporter.ts';
import { nodePorts } from '../../../src/ports/node.ts';
import { newExecutionReads } from '../../../src/relay/stores/sqlite/executions-reads.ts';
import { begin, numbered } from '../executions/events.ts';
import { cli, closeAll, ground, relayArguments, start } from './child.ts';

afterEach(closeAll);

const rounds = 6;
const token = 'operate-token-of-a-test';

it('a relay that is killed at 6 moments keeps every event that it took, and has the whole execution at the end', async () => {
  const at = await ground();
  const env = { RELAY_API_TOKENS: `operate:${token}` };
  const command = (listen = '127.0.0.1:0') => [process.execPath, cli, ...relayArguments(at), `--listen=${listen}`];
  let child = await start(command(), env);
  const { url } = child;
  const ports = nodePorts({ env: {}, log() {} });
  /** What was answered with 200, before the relay was killed. */
  let acknowledged = -1;
  const http: typeof ports.http = async (request, signal) => {
    const response = await ports.http(request, signal);
    const text = await response.text();
    if (response.status === 200) acknowledged = Math.max(acknowledged, (JSON.parse(text) as { seq: number }).seq);
    return { ...response, text: async () => text };
  };
  // Waits are short: what is tried is what gets lost, not how long a person waits.
  const sleep: typeof ports.sleep = (ms, signal) => ports.sleep(ms / 50, signal);
  const reporter = new Reporter({ url: `${url}/api/executions/run-1/events`, relay: url, key: token }, { http, sleep, now: ports.now });
  const [first] = numbered([begin()]);
  reporter.take(first!);
  let count = 1;
  const talk = setInterval(() => {
    const [event] = numbered([{ type: 'log', stage: 'Deploy', task: 'Shop', text: `line ${count}` }], count++);
    reporter.take(event!);
  }, 20);
  try {
    for (let round = 0; round < rounds; round++) {
      for (const before = acknowledged; acknowledged === before; ) await new Promise((resolve) => setTimeout(resolve, 5));
      await new Promise((resolve) => setTimeout(resolve, 7 * round));
      child.process.kill('SIGKILL');
      await child.ended;
      const kept = acknowledged;
      expect(stored(at.store).length).toBeGreaterThan(kept);
      child = await start(command(new URL(url).host), env);
    }
  } finally {
    clearInterval(talk);
  }
  expect(await reporter.end(60_000 * 50)).toEqual([]);
  ports.close();
  child.process.kill('SIGTERM');
  expect(await child.ended).toBe(0);
  const texts = stored(at.store).map((event) => (event.type === 'log' ? event.text : event.type));
  expect(texts).toEqual(['begin', ...Array.from({ length: count - 1 }, (_, index) => `line ${index + 1}`)]);
});

function stored(file: string) {
  const db = new DatabaseSync(file, { readOnly: true });
  const events = newExecutionReads(db).events('run-1', -1, 100_000);
  db.close();
  return events;
}
