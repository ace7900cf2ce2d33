import { describe, expect, it } from '@jest/globals';
import { ask } from '../../../src/commands/waiting/ask.ts';
import type { Kept } from '../../../src/commands/waiting/kept.ts';
import type { AskedIn, Asks } from '../../../src/commands/waiting/types.ts';
import type { WaitingRuns } from '../../../src/kubernetes/index.ts';
import { UnavailableError } from '../../../src/types.ts';
import { hostIn } from '../workspace.ts';

const issue: AskedIn = { repository: 'acme/shop', number: 1, url: 'https://github.test/1', text: 'x' };
const kept = {
  format: 1,
  pipeline: { name: 'deploy' },
  execution: { id: '7-1' },
  halt: { tickets: {}, execution: { id: '7-1', stageOrder: [], stages: {} } },
};

/** What is kept, whether a write still finds it as it was, and whether issues can be opened. */
async function asked({ isThere = true, isSame = true, opens = true } = {}) {
  const { ports } = hostIn({});
  const written: unknown[] = [];
  const closed: string[] = [];
  let opened = 0;
  const runs = {
    find: async () => (isThere ? { id: '7-1', value: kept, resourceVersion: '5' } : undefined),
    write: async (_: string, value: unknown, version: string) => {
      if (isSame && version === '5') written.push(value);
      return isSame;
    },
  } as unknown as WaitingRuns;
  const asks: Asks = {
    async open() {
      opened++;
      if (opens) return issue;
      throw new UnavailableError([{ code: 'H2K-725', severity: 'error', message: 'GitHub is away', fix: 'wait' }]);
    },
    async close(_, words) {
      closed.push(words);
    },
  };
  const problems = await ask(kept as unknown as Kept, runs, { asks, ports });
  return { problems, written, closed, opened };
}

describe('a question', () => {
  it('is written down with its issue, under the version that was read', async () =>
    expect(await asked()).toEqual({ problems: [], written: [{ ...kept, issue }], closed: [], opened: 1 }));

  it('that was answered while it was asked is closed: its issue would answer nothing', async () =>
    expect(await asked({ isSame: false })).toMatchObject({ problems: [], written: [], closed: ['It was answered elsewhere meanwhile.'] }));

  it('is not asked where nothing waits any more', async () => expect(await asked({ isThere: false })).toMatchObject({ opened: 0 }));

  it('that can’t be asked is a warning that says how it is answered', async () =>
    expect((await asked({ opens: false })).problems).toMatchObject([
      { code: 'H2K-889', severity: 'warning', fix: 'wait. It is answered as well by: hub-to-kube resume 7-1 --approve, or --reject' },
    ]));
});
