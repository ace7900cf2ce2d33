import { describe, expect, it } from '@jest/globals';
import { load } from '../../src/definitions/load.ts';
import type { WebhookNotification } from '../../src/definitions/types.ts';
import { HttpProblem, MailProblem, type Ports } from '../../src/ports/types.ts';
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

describe('mails', () => {
  const endpoint = (properties: object) => `kind: ENDPOINT\nname: mail\ntype: email\nproperties: ${JSON.stringify(properties)}\n`;
  const server = {
    senderAddress: 'deploy@acme.example',
    outboundHost: 'smtp.acme.example',
    outboundUsername: 'me',
    outboundPassword: '${var.SMTP}',
    encryptionMethod: 'TLS',
  };
  const email = [
    {
      event: 'FAILURE' as const,
      endpoint: 'mail',
      to: ['a@acme.example, b@acme.example', '${input.TO}'],
      subject: '${name}\n${status}',
      body: 'why: ${statusMessage}',
    },
  ];
  async function sent(properties: object, mail: Ports['mail'] = async () => {}) {
    const mails: unknown[] = [];
    const definition = pipeline(two, { notifications: { email }, input: { TO: 'c@acme.example' } });
    const { definitions } = load([{ file: 'e.yaml', text: endpoint(properties) }]);
    const tried = await ended(definition, {
      tasks,
      variable: (name) => (name === 'SMTP' ? 'canary-7f3a' : undefined),
      definitions: {
        ...definitions,
        pipelines: new Map([[definition.name, { value: definition, at: () => ({ file: '', line: 1, column: 1 }) }]]),
      },
      mail: async (...args) => {
        mails.push(args.slice(0, 2));
        return mail(...args);
      },
    });
    const problems = tried.events.flatMap((event) => (event.type === 'problem' ? [event.problem.message] : []));
    return { mails, problems, status: tried.execution.status };
  }

  it('go by the server of their ENDPOINT, with what is bound in them', async () =>
    expect(await sent(server)).toEqual({
      status: 'FAILED',
      problems: [],
      mails: [
        [
          { host: 'smtp.acme.example', port: 587, encryption: 'starttls', username: 'me', password: 'canary-7f3a' },
          {
            from: 'deploy@acme.example',
            to: ['a@acme.example', 'b@acme.example', 'c@acme.example'],
            subject: 'deploy FAILED',
            text: 'why: S.B: it said "no"',
          },
        ],
      ],
    }));

  it.each([
    [{ encryptionMethod: 'SSL' }, { encryption: 'tls', port: 465 }],
    [
      { encryptionMethod: 'NONE', outboundPort: '2525' },
      { encryption: 'none', port: 2525 },
    ],
  ])('are encrypted as it says: %j', async (more, told) => expect((await sent({ ...server, ...more })).mails).toMatchObject([[told, {}]]));

  it('that aren’t taken are a warning, and no more', async () => {
    const refused = await sent(server, () => Promise.reject(new MailProblem('smtp.acme.example:587 does not answer')));
    expect(refused.problems).toEqual(['the mail by mail was not taken: smtp.acme.example:587 does not answer']);
    expect((await sent({ outboundHost: 'x' })).problems).toEqual([
      "the mail by mail can't be sent: the ENDPOINT mail has no senderAddress",
    ]);
  });
});
