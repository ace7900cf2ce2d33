import { describe, expect, it } from '@jest/globals';
import type { DispatchAttempt } from '../../../src/github/types.ts';
import { limitOf, nextAfter } from '../../../src/relay/core/retry.ts';
import type { Next } from '../../../src/relay/types.ts';

const now = 1_000_000_000;
const day = 86_400_000;
const problem = { code: 'H2K-722', severity: 'error', message: 'GitHub finds nothing', fix: 'Check the spelling.' } as const;
const attempt = (more: Partial<DispatchAttempt>): DispatchAttempt => ({ at: now, ms: 1, answer: 'refused', problem, ...more });
const next = (one: DispatchAttempt, number = 1, since = now, chance = 0.5): Next => nextAfter(one, { number, since, now, chance });
const dead: Next = { state: 'dead', reason: 'GitHub finds nothing. Check the spelling.' };

describe('after an answer of GitHub', () => {
  it.each<[string, Partial<DispatchAttempt>, Next]>([
    ['that took the event, its run is looked for', { answer: 'accepted', status: 204 }, { state: 'following', lookAt: now + 3000 }],
    [
      'that names the run, all is done',
      { answer: 'accepted', status: 200, run: { id: 7, url: 'u' } },
      { state: 'done', run: { id: '7', url: 'u' } },
    ],
    ['401, nothing more is tried', { status: 401 }, dead],
    ['403 about a right, nothing more is tried', { status: 403 }, dead],
    ['404, nothing more is tried', { status: 404 }, dead],
    ['422, nothing more is tried', { status: 422 }, dead],
    [
      '429, it is silent as long as GitHub asks',
      { status: 429, retryAfter: 90_000 },
      { state: 'retry', retryAt: now + 90_000, reason: dead.reason },
    ],
    [
      '403 about a limit, it is silent as long as GitHub asks',
      { status: 403, retryAfter: 3_600_000 },
      { state: 'retry', retryAt: now + 3_600_000, reason: dead.reason },
    ],
    [
      '502, it is tried again soon',
      { answer: 'unknown', status: 502, retryAfter: 60_000 },
      { state: 'retry', retryAt: now + 5000, reason: dead.reason },
    ],
    ['that got lost, it is tried again soon', { answer: 'unknown' }, { state: 'retry', retryAt: now + 5000, reason: dead.reason }],
    ['that never was, it is tried again soon', { retryAfter: 60_000 }, { state: 'retry', retryAt: now + 5000, reason: dead.reason }],
  ])('%s', (_, given, then) => {
    expect(next(attempt(given))).toEqual(then);
  });

  it('waits grow, up to a quarter of an hour', () => {
    const waits = Array.from({ length: 12 }, (_, index) => next(attempt({ answer: 'unknown' }), index + 1));
    expect(waits.map((then) => ('retryAt' in then ? (then.retryAt - now) / 1000 : 0))).toEqual([
      5, 15, 30, 60, 120, 300, 600, 900, 900, 900, 900, 900,
    ]);
  });

  it('waits differ from one delivery to the next', () => {
    const waits = [0, 1].map((chance) => next(attempt({ answer: 'unknown' }), 1, now, chance));
    expect(waits).toMatchObject([{ retryAt: now + 4000 }, { retryAt: now + 6000 }]);
  });

  it('a day of tries is the end, with the last words', () => {
    expect(next(attempt({ answer: 'unknown' }), 99, now - day + 1)).toMatchObject({ state: 'retry' });
    expect(next(attempt({ answer: 'unknown' }), 99, now - day)).toEqual({
      state: 'dead',
      reason: `given up after a day of tries: ${dead.reason}`,
    });
  });

  it('only a limit silences all deliveries', () => {
    expect([403, 429, 502, undefined].map((status) => limitOf(attempt({ retryAfter: 1000, ...(status && { status }) })))).toEqual([
      1000,
      1000,
      undefined,
      undefined,
    ]);
  });
});
