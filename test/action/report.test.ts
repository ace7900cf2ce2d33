import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { body, closeAll, type Rig, rig, webhook } from '../relay/rig.ts';
import { runStep, type Step, startStep } from './runner.ts';

let workspace: string;
let server: Server;
let asked: Promise<void>;
/** Lets the pipeline's request be answered. */
let answer: () => void;

/** The pipeline asks one server, which waits until it is told to answer. */
beforeEach(async () => {
  workspace = mkdtempSync(join(tmpdir(), 'workspace-'));
  const [question, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  [asked, answer] = [question.promise, gate.resolve];
  server = createServer((_, response) => {
    question.resolve();
    void gate.promise.then(() => response.end('{"ok": true}'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  mkdirSync(join(workspace, '.github/hub-to-kube'), { recursive: true });
  writeFileSync(
    join(workspace, '.github/hub-to-kube/shop.yaml'),
    `kind: DOCKER_WEBHOOK
name: shop
repository: acme/shop
pipeline: deploy-shop
target: { repository: acme/deploy, event: docker-push }
---
kind: PIPELINE
name: deploy-shop
options: [DOCKER_TRIGGER]
stages:
  Smoke: { tasks: { Health: { type: REST, input: { action: get, url: 'http://127.0.0.1:${port}/' } } } }
`,
  );
});
afterEach(async () => {
  answer();
  server.closeAllConnections();
  server.close();
  rmSync(workspace, { recursive: true });
  await closeAll();
});

/** A push goes out; the run that it starts is this action's step, with what GitHub was given. */
async function started(relay: Rig, inputs: { [name: string]: string } = {}) {
  await relay.post(body('1.0'));
  await relay.activity(([row]) => row?.delivery?.state === 'following' || row?.delivery?.state === 'done');
  const { body: given } = relay.github.requests.find(({ method, path }) => method === 'POST' && path.endsWith('/dispatches'))!;
  const payload = (given as { client_payload: { push: object } }).client_payload;
  const push = { ...payload.push, digest: `sha256:${'a'.repeat(64)}` };
  const options = {
    from: 'src' as const,
    workspace,
    env: { GITHUB_RUN_ID: '7', GITHUB_RUN_NUMBER: '12', GITHUB_REPOSITORY: 'acme/deploy' },
    inputs: { payload: JSON.stringify({ ...payload, push }), digest: `sha256:${'a'.repeat(64)}`, 'report-url': relay.relay.url, ...inputs },
  };
  return { main: startStep('main', options), post: (state: Step['state']) => runStep('post', { ...options, state }) };
}
const statusOf = async (relay: Rig) => (await relay.store.executions.find('7-1'))?.status;
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('a run that a push started', () => {
  it('is seen RUNNING by the relay while it is, and then with its end', async () => {
    const relay = await rig({ webhooks: [webhook('shop')] });
    const { main } = await started(relay);
    await asked;
    await until(async () => (await statusOf(relay)) === 'RUNNING');
    answer();
    const { code, annotations, log } = await main.ended;
    expect({ code, annotations, log }).toMatchObject({ code: 0, annotations: [] });
    expect(await relay.store.executions.find('7-1')).toMatchObject({
      status: 'COMPLETED',
      name: 'deploy-shop',
      index: 12,
      webhook: 'shop',
    });
    const { text } = await relay.get('/executions/7-1');
    expect(text).toContain('Health');
    expect(text).toContain('&quot;responseCode&quot;: 200');
  });

  it('is at its end in the relay, too, where it was killed: the post step tells it', async () => {
    const relay = await rig({ webhooks: [webhook('shop')] });
    const { main, post } = await started(relay);
    await asked;
    await until(async () => (await statusOf(relay)) === 'RUNNING');
    main.kill('SIGKILL');
    const { state } = await main.ended;
    expect(state).toMatchObject({ reported: '7-1' });
    expect((await post(state)).code).toBe(0);
    expect(await relay.store.executions.find('7-1')).toMatchObject({
      status: 'CANCELED',
      message: 'cancelled; nothing had to be brought back',
    });
    expect((await relay.get('/executions/7-1')).text).not.toContain('RUNNING');
  });

  it('ends as well where the relay is away or takes nothing, with one warning', async () => {
    const relay = await rig({ webhooks: [webhook('shop')] });
    answer();
    const { main } = await started(relay, { 'report-url': `${relay.relay.url}/nowhere` });
    const { code, annotations, outputs } = await main.ended;
    expect([code, outputs['status']]).toEqual([0, 'COMPLETED']);
    expect(annotations).toMatchObject([{ level: 'warning', properties: { title: 'H2K-860' } }]);
    expect(annotations[0]?.text).toContain("the execution can't be shown at ");
  });

  it('hides its report key, and shows it nowhere', async () => {
    const relay = await rig({ webhooks: [webhook('shop')] });
    answer();
    const { main } = await started(relay);
    const { masks, log, outputs, summary } = await main.ended;
    const key = masks.find((one) => /^[\w-]{43}$/.test(one))!;
    expect(key).toBeDefined();
    for (const text of [
      log.replace(/^::add-mask::.*$/gm, ''),
      JSON.stringify(outputs),
      summary,
      (await relay.get('/api/executions/7-1')).text,
    ])
      expect(text).not.toContain(key);
  });
});

it('a run that nothing lets report itself says so once, and runs', async () => {
  const relay = await rig({ webhooks: [webhook('shop')] });
  answer();
  const { main } = await started(relay, { payload: '', image: 'acme/shop:1.0', pipeline: 'deploy-shop' });
  const { code, annotations } = await main.ended;
  expect(code).toBe(0);
  expect(annotations.map(({ properties }) => properties['title'])).toEqual(['H2K-861']);
});
