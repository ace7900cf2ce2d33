import { describe, expect, it } from '@jest/globals';
import type { WebhookNotification } from '../../src/definitions/types.ts';
import { HttpProblem, type Ports } from '../../src/ports/types.ts';
import { begin, broken, ended, pipeline, settled, task, trial } from './fixture.ts';

const hook = (event: WebhookNotification['event'], more: Partial<WebhookNotification> = {}): WebhookNotification => ({
  event,
  action: 'post',
  url: 'https://hooks.example/T00/secret-path',
  ...more,
});
const two = { S: { A: task(), B: task({ do: 'fail' }) } };
const tasks = { REST: trial({ fail: () => broken('it said "no"') }) };
const answer = (status: number) => (async () => ({ status, text: async () => '' })) as unknown as Ports['http'];

describe('notifications', () => {
  it('are sent for the pipeline, a stage, a task, each for the events that it names, in order', async () => {
    const webhook = [
      ...(['STARTED', 'SUCCESS', 'FAILURE'] as const).map((event) => hook(event, { url: `https://h/${event}` })),
      hook('STARTED', { url: 'https://h/stage', stage: 'S' }),
      hook('FAILURE', { url: 'https://h/stage-failed', stage: 'S' }),
      hook('SUCCESS', { url: 'https://h/A', stage: 'S', task: 'A' }),
      hook('FAILURE', { url: 'https://h/B', stage: 'S', task: 'B', action: 'put' }),
      hook('CANCELED', { url: 'https://h/never' }),
    ];
    const { requests } = await ended(pipeline(two, { notifications: { webhook } }), { tasks });
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST https://h/STARTED',
      'POST https://h/stage',
      'POST https://h/A',
      'PUT https://h/B',
      'POST https://h/stage-failed',
      'POST https://h/FAILURE',
    ]);
  });

  it('say what is bound in them, and JSON stays JSON', async () => {
    const webhook = [
      hook('FAILURE', {
        url: 'https://h/${input.ROOM}',
        headers: { Accept: ' application/json', 'X-Tag': '${input.TAG}' },
        payload: '{"text": "${name}#${executionIndex} ${status}: ${statusMessage}", "n": ${S.A.output.n}}',
      }),
    ];
    const definition = pipeline(
      { S: { A: task({ n: 7 }), B: task({ do: 'fail' }) } },
      { notifications: { webhook }, input: { ROOM: 'r1', TAG: 'v1' } },
    );
    const { requests } = await ended(definition, { tasks });
    expect(requests).toMatchObject([{ url: 'https://h/r1', headers: { Accept: 'application/json', 'X-Tag': 'v1' } }]);
    expect(JSON.parse(requests[0]?.body as string)).toEqual({ text: 'deploy#1 FAILED: S.B: it said "no"', n: 7 });
  });

  it.each<[string, Ports['http'], string]>([
    ['is refused', answer(500), 'the notification to hooks.example answered with status 500'],
    [
      'has nobody there',
      () => Promise.reject(new HttpProblem('refused', 'https://hooks.example/T00/secret-path: refused', { unsent: true })),
      'the notification to hooks.example could not be reached (refused)',
    ],
  ])('that %s is a warning that shows no path, and the run goes on', async (_, http, message) => {
    const { execution, events } = await ended(pipeline({ S: { A: task() } }, { notifications: { webhook: [hook('STARTED')] } }), { http });
    expect(execution.status).toBe('COMPLETED');
    expect(events.filter(({ type }) => type === 'problem')).toMatchObject([{ problem: { code: 'H2K-639', severity: 'warning', message } }]);
    expect(JSON.stringify(events.filter(({ type }) => type !== 'begin'))).not.toContain('secret-path');
  });

  it('with a malformed URL is one as well', async () => {
    const http: Ports['http'] = () => Promise.reject(new HttpProblem('invalid', 'no URL', { unsent: true }));
    const { events } = await ended(pipeline({ S: { A: task() } }, { notifications: { webhook: [hook('STARTED', { url: 'nowhere' })] } }), {
      http,
    });
    expect(events.find(({ type }) => type === 'problem')).toMatchObject({
      problem: { message: 'the notification to a malformed URL could not be reached (invalid)' },
    });
  });

  it('never hold up the run for longer than its end allows', async () => {
    const http: Ports['http'] = (_, signal) =>
      new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
    const { ran, clock, statuses, events } = begin(
      pipeline({ S: { A: task() } }, { notifications: { webhook: [hook('STARTED'), hook('SUCCESS')] } }),
      { http },
    );
    await settled();
    expect(statuses.at(-1)).toBe('COMPLETED');
    await clock.pass(20_000);
    await ran;
    expect(events.filter(({ type }) => type === 'problem')).toMatchObject([
      { problem: { message: 'the notification to hooks.example was given up at the end of the run' } },
      { problem: { message: 'the notification to hooks.example was given up at the end of the run' } },
    ]);
  });
});
