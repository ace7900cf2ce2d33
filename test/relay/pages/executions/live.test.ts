import { expect, it } from '@jest/globals';
import { Hono } from 'hono';
import { LiveExecutions } from '../../../../src/relay/core/reports/live.ts';
import type { ExecutionRow } from '../../../../src/relay/core/reports/types.ts';
import { newWatch } from '../../../../src/relay/pages/executions/live.ts';

const row: ExecutionRow = {
  seq: 1,
  id: 'run-1',
  name: 'deploy',
  index: 1,
  status: 'RUNNING',
  message: '',
  started: 1,
  heard: 1,
  last: 3,
  omitted: 0,
};

it('so many pages may watch, then the next is asked to come back; one that is left makes room', async () => {
  const live = new LiveExecutions({ events: async () => [] });
  const watch = newWatch({ executions: { find: async () => row }, live, now: () => 1, ending: new AbortController().signal });
  const app = new Hono().get('/live', (context) => watch(context, 'run-1'));
  const opened: ReadableStreamDefaultReader[] = [];
  for (let count = 0; count < 200; count++) {
    const reader = (await app.request('/live')).body!.getReader();
    await reader.read();
    opened.push(reader);
  }
  const refused = await app.request('/live');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30']);
  await opened.pop()!.cancel();
  live.changed('run-1');
  let status: number;
  do {
    await new Promise((resolve) => setTimeout(resolve, 20));
    const response = await app.request('/live');
    status = response.status;
    if (status === 200) opened.push(response.body!.getReader());
  } while (status !== 200);
  for (const reader of opened) await reader.cancel();
});

it('a page that comes back hears nothing that it has heard', async () => {
  const live = new LiveExecutions({ events: async () => [] });
  let last = 3;
  const watch = newWatch({
    executions: { find: async () => ({ ...row, last }) },
    live,
    now: () => 1,
    ending: new AbortController().signal,
  });
  const app = new Hono().get('/live', (context) => watch(context, 'run-1'));
  const response = await app.request('/live', { headers: { 'last-event-id': '3' } });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader.read()).value).toBe(': still running\n\n');
  last = 5;
  live.changed('run-1');
  expect((await reader.read()).value).toContain('event: changed\ndata: RUNNING\nid: 5');
  await reader.cancel();
});
