import { afterEach, describe, expect, it } from '@jest/globals';
import { Browser, tokenIn } from '../pages/browser.ts';
import { apiTokens, ask, operate, press, read } from '../pages/client.ts';
import { callback, gitHubSide } from '../pages/github-side.ts';
import { closeAll, webhook } from '../rig.ts';
import { asked, completes, goesOn, type Waiting, waitingRelay } from './waiting.ts';

afterEach(closeAll);

const page = '/executions/run-1';
const yes = { answer: 'approve', task: 'Deploy.Shop', comment: 'tried\non test' };
const press1 = ({ relay }: Waiting, fields: Record<string, string>) => press(relay, page, `${page}/answer`, { fields });
const program = ({ relay }: Waiting, body: object, token = operate) => ask(relay, 'POST', '/api/executions/run-1/answer', { token, body });
const text = async ({ relay }: Waiting) => (await relay.get(page)).text;

describe('an execution of the relay’s own that waits', () => {
  it('shows what is asked, of whom and until when, and goes on by the form', async () => {
    const waiting = await waitingRelay();
    const html = await text(waiting);
    for (const words of [
      'Shop to &lt;b&gt;production&lt;/b&gt;?',
      'It was tried on test.',
      '2026-11-24 11:00:00 UTC',
      'Approve</button>',
      'Reject</button>',
    ])
      expect(html).toContain(words);
    expect(html).not.toContain('time is over');
    const answer = await press1(waiting, yes);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, page]);
    expect(await waiting.report(0, goesOn)).toBe(200);
    const { end, ...wish } = waiting.wishes[0]!;
    expect(wish).toMatchObject({ execution: 'run-1', task: 'Deploy.Shop', approve: true, comment: 'tried on test', as: 'relay' });
    expect(await waiting.report(0, completes)).toBe(200);
    end({ is: 'over' });
    expect(await text(waiting)).not.toContain('Approve</button>');
    expect((await ask(waiting.relay, 'GET', '/api/executions/run-1', { token: undefined })).body).toMatchObject({ status: 'COMPLETED' });
  });

  it('is answered once: whoever comes second is told who was first', async () => {
    const waiting = await waitingRelay({}, { apiTokens });
    expect((await press1(waiting, yes)).status).toBe(303);
    const second = await press1(waiting, { ...yes, answer: 'reject', token: (await field(waiting)) ?? '' });
    expect([second.status, await second.text()]).toEqual([409, expect.stringContaining('run-1 was answered already by relay (H2K-919)')]);
    expect(await text(waiting)).toContain('relay approved it: it goes on');
    await waiting.report(0, [...goesOn, ...completes]);
    waiting.wishes[0]!.end({ is: 'over' });
    const late = await program(waiting, { answer: 'approve' });
    expect([late.status, late.body.message]).toEqual([409, expect.stringContaining('H2K-919')]);
    expect(waiting.wishes).toHaveLength(1);
  });

  it('is not answered by an answer to another question', async () => {
    const waiting = await waitingRelay({}, { apiTokens });
    expect((await program(waiting, { ...yes, task: 'Deploy.Web' })).body.message).toBe(
      'run-1 does not wait for an answer to Deploy.Web any more (H2K-919)',
    );
  });

  it('an answer that comes to nothing is told on its page, and it waits as before', async () => {
    const waiting = await waitingRelay({}, { apiTokens });
    expect((await program(waiting, { answer: 'reject' })).body).toEqual({ execution: 'run-1', task: 'Deploy.Shop', answer: 'reject' });
    while (waiting.wishes.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    waiting.wishes[0]!.end({ is: 'refused', reason: 'the definitions are not those that it began with' });
    let html: string;
    do html = await text(waiting);
    while (!html.includes('H2K-922') || html.includes('it goes on'));
    expect(html).toContain('the answer of relay came to nothing: the definitions are not those that it began with');
    expect(html).toContain('Approve</button>');
    expect((await program(waiting, { answer: 'approve' })).status).toBe(202);
  });

  it('whose time is over can only be let end', async () => {
    const waiting = await waitingRelay({}, { ports: { now: () => asked + 3_600_001 } });
    const html = await text(waiting);
    expect(html).toContain('(its time is over)');
    expect(html).not.toContain('Approve</button>');
    expect((await press1(waiting, { answer: 'reject', task: 'Deploy.Shop' })).status).toBe(303);
    expect(await waiting.report(0, goesOn)).toBe(200);
    expect(waiting.wishes[0]).toMatchObject({ approve: false });
  });

  it('ends with the relay where it goes on, and says that nothing came of it in the log', async () => {
    const waiting = await waitingRelay();
    await press1(waiting, yes);
    await waiting.report(0, goesOn);
    await waiting.relay.relay.close();
    expect(waiting.relay.log).toContainEqual(expect.stringContaining('the answer of relay to execution run-1'));
  });
});

describe('who may answer', () => {
  it('a password and a token say nothing of who somebody is, where approvers are named', async () => {
    const waiting = await waitingRelay({ approvers: ['Ann', 'ben'] }, { apiTokens });
    expect(await text(waiting)).toContain(
      'relay is not among those who may answer Deploy.Shop: Ann, ben; sign in by GitHub as one of them',
    );
    expect(await text(waiting)).not.toContain('Approve</button>');
    const refused = await press1(waiting, { ...yes, token: (await field(waiting)) ?? '' });
    expect(refused.status).toBe(403);
    expect((await program(waiting, yes)).body.message).toContain('(H2K-920)');
    expect((await program(waiting, yes)).status).toBe(403);
    expect(waiting.wishes).toEqual([]);
  });

  it('who signed in by GitHub answers as the approver of that name, and a stranger to the list does not', async () => {
    const side = await gitHubSide();
    try {
      const waiting = await waitingRelay({ approvers: ['Ann', 'ben'] }, { gitHub: { oauth: side.oauth, users: ['ann', 'eve'] } });
      const comesIn = async (login: string) => {
        side.login = login;
        const browser = new Browser(waiting.relay);
        const state = (await side.begin(browser, page)).get('state') ?? '';
        await browser.go(`${callback}?code=the-code&state=${state}`);
        return browser;
      };
      const eve = await comesIn('eve');
      const refused = await eve.go(page);
      expect(refused.page).toContain('eve is not among those who may answer Deploy.Shop: Ann, ben; let one of them answer');
      expect(refused.page).not.toContain('Approve</button>');
      const token = tokenIn((await eve.go('/webhooks')).page);
      expect((await eve.go(`${page}/answer`, {}, { ...yes, token })).status).toBe(403);
      expect(waiting.wishes).toEqual([]);

      const ann = await comesIn('aNN');
      const { status } = await ann.go(`${page}/answer`, {}, { ...yes, token: tokenIn((await ann.go(page)).page) });
      expect(status).toBe(303);
      expect(await waiting.report(0, goesOn)).toBe(200);
      expect(waiting.wishes).toMatchObject([{ approve: true, as: 'Ann' }]);
    } finally {
      side.close();
    }
  });

  it('takes the right to operate, and a form of this page', async () => {
    const waiting = await waitingRelay({}, { apiTokens });
    expect((await program(waiting, yes, read)).status).toBe(403);
    expect((await program(waiting, { answer: 'perhaps' })).status).toBe(400);
    expect((await program(waiting, { answer: 'approve', comment: 'x'.repeat(2_001) })).status).toBe(400);
    expect((await ask(waiting.relay, 'POST', '/api/executions/run-9/answer', { token: operate, body: yes })).status).toBe(404);
    expect((await press(waiting.relay, page, `${page}/answer`, { fields: { ...yes, token: 'made up' } })).status).toBe(403);
    expect((await press(waiting.relay, page, `${page}/answer`, { fields: yes, headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(
      403,
    );
    expect((await press1(waiting, { task: 'Deploy.Shop' })).status).toBe(400);
    expect(waiting.wishes).toEqual([]);
  });
});

it('an execution that ran in GitHub says where it is answered', async () => {
  const target = { repository: 'acme/deploy', workflow: 'deploy.yml', ref: 'main' };
  const { relay } = await waitingRelay({}, { apiTokens });
  relay.webhooks.set('shop', webhook('shop', { target }));
  expect(await relay.store.executions.find('run-1')).toMatchObject({ target: { run: true } });
  const { status } = await ask(relay, 'POST', '/api/executions/run-2/events', {
    token: operate,
    body: { events: JSON.parse(JSON.stringify((await import('./waiting.ts')).waiting()).replaceAll('run-1', 'run-2')) },
  });
  expect(status).toBe(200);
  const html = (await relay.get('/executions/run-2')).text;
  expect(html).toContain('It is answered where it ran: <code>hub-to-kube resume run-2 --approve</code>');
  expect(html).not.toContain('Approve</button>');
  expect(
    (await ask(relay, 'POST', '/api/executions/run-2/answer', { token: operate, body: { answer: 'approve' } })).body.message,
  ).toContain('no run of this relay’s own (H2K-921)');
});

/** What another form of the pages has: the page of who may not answer has none. */
async function field({ relay }: Waiting): Promise<string | undefined> {
  return /name="token" value="([0-9a-f]+)"/.exec((await relay.get('/webhooks')).text)?.[1];
}
