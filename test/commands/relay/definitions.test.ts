import { describe, expect, it } from '@jest/globals';
import { liveDefinitions } from '../../../src/commands/relay/definitions.ts';
import { relay } from '../../../src/commands/relay/serve.ts';
import { nodePorts } from '../../../src/ports/node.ts';
import { newClock } from '../../relay/rig.ts';

const webhook = (name: string) => `kind: DOCKER_WEBHOOK\nname: ${name}\nrepository: acme/${name}\npipeline: deploy\n`;

/** A folder with one file, whose text a test changes. */
function folder(text: string) {
  const state = { text };
  const files = {
    find: async () => ['defs/webhooks.yaml'],
    read: async () => state.text,
  };
  return { state, files };
}

describe('the relay’s definitions', () => {
  it('are read again, and the last good ones are kept while they have a mistake', async () => {
    const { state, files } = folder(webhook('shop'));
    const clock = newClock();
    const log: string[] = [];
    const stop = new AbortController();
    let rests = 0;
    const sleep: typeof clock.sleep = (...how) => {
      rests += 1;
      return clock.sleep(...how);
    };
    const live = await liveDefinitions('defs', files, { sleep, log: (_, text) => log.push(text) }, stop.signal);
    const again = async () => {
      const before = rests;
      clock.advance(10_000);
      while (rests === before) await new Promise((resolve) => setTimeout(resolve, 1));
    };
    expect([...live.webhooks().keys()]).toEqual(['shop']);

    state.text = 'kind: DOCKER_WEBHOOK\nnam: web\n';
    await again();
    await again();
    expect([...live.webhooks().keys()]).toEqual(['shop']);
    expect(live.notices().join('\n')).toContain('defs/webhooks.yaml:2:1');
    expect(log.filter((text) => text.includes('defs/webhooks.yaml:2:1'))).toHaveLength(1);

    state.text = `${webhook('shop')}---\n${webhook('web')}`;
    await again();
    expect([...live.webhooks().keys()]).toEqual(['shop', 'web']);
    expect(live.notices()).toEqual([]);
    stop.abort();
  });

  it('with a mistake at the start are refused, together with all other mistakes', async () => {
    const ports = nodePorts({ env: {}, log() {} });
    const { signal } = new AbortController();
    const host = { ports, signal, leave: signal, repository: 'x', run: { id: '1' } };
    const report = await relay({ given: { definitions: '/nowhere/at/all' }, mistakes: [] }, { join: 'x' }, host);
    expect(report).toMatchObject({ result: 'refused', problems: [{ code: 'H2K-754' }, { code: 'H2K-753' }, { code: 'H2K-625' }] });
  });
});
