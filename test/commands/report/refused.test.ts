import { describe, expect, it } from '@jest/globals';
import { run } from '../../../src/commands/run.ts';
import { readEvent } from '../../../src/relay/core/reports/events.ts';
import { hostIn } from '../workspace.ts';
import { RelayStandIn } from './relay.ts';

const push = {
  image: 'acme/shop',
  tag: 'v1',
  repository: { namespace: 'acme', name: 'shop' },
  id: '0123456789abcdef01234567',
  verified: true,
};
const payload = JSON.stringify({ version: 1, delivery: 'delivery-1', webhook: 'shop', push, reportKey: 'key-of-the-delivery' });
const pipeline = 'kind: PIPELINE\nname: deploy\nstages: { A: { tasks: { Say: { type: CI, input: { stepz: [] } } } } }\n';
const webhook = '---\nkind: DOCKER_WEBHOOK\nname: shop\nrepository: acme/shop\npipeline: deploy\n';

/** What a run that a relay started tells it, and what the run itself ended with. */
async function ran(definitions: string, given: { [name: string]: string } = {}) {
  const relay = new RelayStandIn();
  const host = hostIn({ '.github/hub-to-kube/deploy.yaml': definitions });
  const asked = { given: { payload, 'report-url': 'https://relay.test', ...given }, mistakes: [] };
  const { report } = await run(asked, { ...host, ports: { ...host.ports, http: relay.http } }, () => {});
  return { report, relay };
}

describe('a run that ends before a pipeline begins', () => {
  it.each<[string, string, string, string]>([
    ['for a mistake in the definitions', pipeline + webhook, 'shop', 'H2K-6'],
    ['as the docker webhook is there no more', pipeline, 'shop', 'H2K-6'],
  ])('%s tells the relay why, with the delivery’s key', async (_, definitions, name, code) => {
    const { report, relay } = await ran(definitions);
    expect(report.result).toBe('refused');
    expect(relay.requests[0]).toMatchObject({
      url: 'https://relay.test/api/deliveries/delivery-1/events',
      headers: { authorization: 'Bearer key-of-the-delivery' },
    });
    const last = relay.kept.length - 1;
    expect(relay.kept.map(({ seq }) => seq)).toEqual(relay.kept.map((_event, index) => index));
    expect(relay.kept[0]).toMatchObject({ type: 'begin', tree: { id: report.executionId, name, stages: {} } });
    expect(relay.kept[1]).toMatchObject({ type: 'problem', problem: { code: expect.stringMatching(`^${code}`), severity: 'error' } });
    expect(relay.kept[last]).toMatchObject({ type: 'status', status: 'FAILED', message: report.reason });
    expect(report.reason).not.toBe('');
    expect(relay.kept.map((event) => readEvent(event))).not.toContainEqual({ reason: expect.anything() });
  });

  it('tells nobody where no relay is named', async () => {
    const { report, relay } = await ran(pipeline + webhook, { 'report-url': '' });
    expect([report.result, relay.requests]).toEqual(['refused', []]);
  });
});
