import { afterEach, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Activity } from '../../../src/relay/types.ts';
import { refusals } from '../../stand-ins/github/index.ts';
import { apiTokens, ask, operate } from '../pages/client.ts';
import { body, closeAll, newClock, rig } from '../rig.ts';

afterEach(closeAll);

type Step = { push: string } | { replay: number } | { range: true } | { away: 'unicorn' | 'cut' | 'swallow' } | { wait: number };
const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ push: fc.constantFrom('v1', 'v2', 'v3') }) },
    { weight: 3, arbitrary: fc.record({ replay: fc.nat(9) }) },
    { weight: 1, arbitrary: fc.constant({ range: true } as const) },
    { weight: 2, arbitrary: fc.record({ away: fc.constantFrom('unicorn', 'cut', 'swallow') }) },
    { weight: 2, arbitrary: fc.record({ wait: fc.constantFrom(1000, 10_000) }) },
  ),
  { minLength: 3, maxLength: 12 },
) as fc.Arbitrary<Step[]>;

const isSettled = ({ delivery }: Activity) => !delivery || ['done', 'superseded', 'dead'].includes(delivery.state);

it('whatever is pushed and sent again, each push ends in one way, and the last of each tag goes out', async () => {
  await fc.assert(
    fc
      .asyncProperty(steps, async (all) => {
        const clock = newClock();
        const relay = await rig({ clock, apiTokens, window: { quiet: 2000, most: 5000 } });
        for (const step of all) {
          if (relay.busy() === 0) clock.advance(1000);
          if ('push' in step) expect((await relay.post(body(step.push, Math.floor(clock.now / 1000)))).status).toBe(202);
          if ('replay' in step) {
            const count = await relay.store.count();
            const path = `/api/registry-events/${1 + (step.replay % Math.max(count, 1))}/replay`;
            expect((await ask(relay, 'POST', path, { token: operate })).status).toBe(count === 0 ? 404 : 202);
          }
          if ('range' in step) {
            const time = { from: '2026-11-24T00:00', to: '2026-11-25T00:00' };
            expect((await ask(relay, 'POST', '/api/registry-events/replay', { token: operate, body: time })).status).toBe(202);
          }
          if ('away' in step) relay.github.trouble.push(step.away === 'unicorn' ? refusals.unicorn(502) : step.away);
          if ('wait' in step && relay.busy() === 0) clock.advance(step.wait);
        }
        const rows = await relay.activity((found) => {
          if (relay.busy() === 0) clock.advance(1000);
          return found.every(isSettled);
        });
        const taken = relay.github.requests.filter(
          ({ path, status, method }) => method === 'POST' && path.endsWith('/dispatches') && status !== 502,
        );
        const out = taken.map(
          (request) => request.body.client_payload as { delivery: string; push: { id: string; tag: string; pushedAt: number } },
        );
        // A delivery is taken by GitHub once.
        expect(new Set(out.map(({ delivery }) => delivery)).size).toBe(out.length);
        expect(relay.github.runs).toHaveLength(out.length);
        for (const row of rows) expect(['dispatched', 'joined', 'superseded']).toContain(row.fate);
        for (const [tag, pushes] of Map.groupBy(rows, ({ event }) => event!.tag)) {
          const last = pushes[0]!;
          expect([tag, out.some(({ delivery }) => delivery === last.delivery!.id)]).toEqual([tag, true]);
        }
        // What joined went out as the newest of them.
        for (const { delivery, push } of out) {
          const joined = rows.filter((row) => row.delivery?.id === delivery).map(({ event }) => event!.pushedAt!);
          expect(push.pushedAt).toBe(Math.max(...joined));
        }
      })
      .afterEach(closeAll),
    { numRuns: 12, seed: 5, endOnFailure: true },
  );
});
