import { describe, expect, it } from '@jest/globals';
import type { Connection } from '../../../src/kubernetes/client/connection.ts';
import { type ApiRequest, Session } from '../../../src/kubernetes/client/session.ts';
import { nodePorts } from '../../../src/ports/node.ts';
import { HttpProblem, type HttpProblemCode, type HttpRequest, type Ports } from '../../../src/ports/types.ts';
import { type Problem, UnavailableError } from '../../../src/types.ts';

type Answer = { status: number; text?: string; headers?: Record<string, string> } | HttpProblem;
const lost = (code: HttpProblemCode, unsent = false) => new HttpProblem(code, 'no word', { unsent });

/** A session whose server answers by a list, on a clock of its own. */
function session(answers: Answer[], { server = 'https://a.test', env = {}, renew = false } = {}) {
  const sent: HttpRequest[] = [];
  const slept: number[] = [];
  let now = 0;
  const ports: Ports = {
    ...nodePorts({ env }),
    now: () => now,
    sleep: async (ms, signal) => {
      signal.throwIfAborted();
      slept.push(ms);
      now += ms;
    },
    http: async (request) => {
      sent.push(request);
      const answer = answers.shift() ?? { status: 200 };
      if (answer instanceof HttpProblem) throw answer;
      const { status, text = '{}', headers = {} } = answer;
      async function* body() {
        yield new TextEncoder().encode(text);
      }
      return { status, headers, rawHeaders: [], body: body(), text: async () => text };
    },
  };
  const connection: Connection = {
    server,
    namespace: 'default',
    credentials: async () => ({ headers: { Authorization: 'Bearer t' }, tls: { verify: true } }),
    renew: async () => renew,
  };
  const one = new Session(connection, ports);
  return {
    send: (request: Partial<ApiRequest> = {}, signal = new AbortController().signal) =>
      one.send({ method: 'GET', path: '/x', ...request }, signal),
    ahead: () => one.ahead,
    sent,
    slept,
  };
}
const problem = async (result: Promise<unknown>): Promise<Problem> => {
  const error = await result.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UnavailableError);
  return (error as UnavailableError).problems[0]!;
};

describe('a request', () => {
  it('carries who we are, and what it has', async () => {
    const { send, sent } = session([]);
    await send({
      method: 'PATCH',
      path: '/api/v1/x',
      query: { a: 'b c', b: undefined, c: true },
      body: '{}',
      type: 'application/apply-patch+yaml',
      repeatable: true,
    });
    expect(sent).toEqual([
      {
        method: 'PATCH',
        url: 'https://a.test/api/v1/x?a=b+c&c=true',
        headers: {
          Authorization: 'Bearer t',
          accept: 'application/json',
          'user-agent': 'hub-to-kube',
          'content-type': 'application/apply-patch+yaml',
        },
        body: '{}',
        tls: { verify: true },
        longLived: false,
        repeatable: true,
      },
    ]);
  });
  it('keeps the path that the server address has', async () => {
    const { send, sent } = session([], { server: 'https://rancher.test/k8s/clusters/c-1' });
    await send();
    expect(sent[0]?.url).toBe('https://rancher.test/k8s/clusters/c-1/x');
  });
});

describe('is sent again', () => {
  it('after what the server asks for, and after longer and longer pauses', async () => {
    const { send, sent, slept } = session([
      { status: 200 },
      { status: 429, headers: { 'retry-after': '2' } },
      lost('cut'),
      lost('refused', true),
      { status: 503 },
      { status: 200, text: 'ok' },
    ]);
    await send();
    expect((await send()).text).toBe('ok');
    expect(sent).toHaveLength(6);
    expect(slept).toEqual([2000, 200, 400, 800]);
  });
  it('for half a minute, then it is away', async () => {
    const { send, slept } = session([{ status: 200 }, ...Array.from({ length: 100 }, () => lost('refused', true))]);
    await send();
    expect(await problem(send())).toMatchObject({ code: 'H2K-110', message: 'The cluster at https://a.test is away: no word' });
    expect(slept.reduce((a, b) => a + b)).toBeGreaterThan(28_000);
    expect(slept.reduce((a, b) => a + b)).toBeLessThan(35_000);
  });
  it('not when a POST may have been done', async () => {
    const { send, sent } = session([{ status: 200 }, lost('cut')]);
    await send();
    expect(await problem(send({ method: 'POST', body: '{}' }))).toMatchObject({
      code: 'H2K-116',
      message: expect.stringMatching(/^The answer of https:\/\/a.test to POST \/x got lost .* it is not known whether it was done$/),
    });
    expect(sent).toHaveLength(2);
  });
  it('once with new credentials', async () => {
    const { send, sent } = session([{ status: 401 }, { status: 401 }], { renew: true });
    expect(await problem(send())).toMatchObject({ code: 'H2K-113' });
    expect(sent).toHaveLength(2);
    const other = session([{ status: 401 }]);
    expect(await problem(other.send())).toMatchObject({ code: 'H2K-113' });
    expect(other.sent).toHaveLength(1);
  });
  it('where a server that was away does not know us yet', async () => {
    const { send, slept } = session([{ status: 200 }, lost('refused', true), { status: 403 }, { status: 401 }, { status: 200 }]);
    await send();
    await send();
    expect(slept).toEqual([100, 500, 500]);
  });
  it('not after its signal', async () => {
    const abort = new AbortController();
    const { send, sent } = session([{ status: 200 }, lost('refused', true), lost('refused', true)]);
    await send();
    abort.abort(new Error('cancelled'));
    await expect(send({}, abort.signal)).rejects.toThrow();
    expect(sent).toHaveLength(2);
  });
});

describe('no answer, in words', () => {
  const runner = { RUNNER_ENVIRONMENT: 'github-hosted' };
  it.each<[string, HttpProblem, object, Problem['code'], RegExp, RegExp]>([
    [
      'not trusted',
      lost('untrusted', true),
      {},
      'H2K-111',
      /^The cluster at https:\/\/a.test is not trusted: no word$/,
      /certificate-authority-data/,
    ],
    ['no TLS', lost('tls', true), {}, 'H2K-112', /^No connection to/, /client-certificate-data/],
    ['no such host', lost('unknownHost', true), {}, 'H2K-110', /is away: no word$/, /Check `server`/],
    ['a firewall', lost('timeout', true), {}, 'H2K-110', /is away: no word$/, /firewall/],
    [
      'loopback on a hosted runner',
      lost('refused', true),
      { server: 'https://127.0.0.1:6443', env: runner },
      'H2K-110',
      /that address is the runner itself/,
      /self-hosted/,
    ],
    [
      'localhost on a hosted runner',
      lost('refused', true),
      { server: 'https://localhost:6443', env: runner },
      'H2K-110',
      /that address is the runner itself/,
      /self-hosted/,
    ],
    ['another host on a hosted runner', lost('refused', true), { env: runner }, 'H2K-110', /is away: no word$/, /Is the API server up/],
    [
      'loopback elsewhere',
      lost('refused', true),
      { server: 'https://127.0.0.1:6443' },
      'H2K-110',
      /is away: no word$/,
      /Is the API server up/,
    ],
  ])('%s', async (_, error, options, code, message, fix) => {
    const { send } = session(
      Array.from({ length: 50 }, () => error),
      options,
    );
    expect(await problem(send())).toEqual({
      code,
      severity: 'error',
      input: 'kubeconfig',
      message: expect.stringMatching(message),
      fix: expect.stringMatching(fix),
    });
  });
});

it('knows by each answer, also by a refusal, how far the server’s clock is before ours; what is no date says nothing', async () => {
  const at = (ms: number) => ({ status: 200, headers: { date: new Date(ms).toUTCString() } });
  const { send, ahead } = session([at(600_000), at(-600_000), { status: 200, headers: { date: 'now' } }, { ...at(3000), status: 404 }]);
  const seen: number[] = [ahead()];
  for (let asked = 0; asked < 4; asked++) {
    await send().catch(() => {});
    seen.push(ahead());
  }
  expect(seen).toEqual([0, 600_000, -600_000, -600_000, 3000]);
});
