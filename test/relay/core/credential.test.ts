import { expect, it } from '@jest/globals';
import { endNotice } from '../../../src/relay/core/credential.ts';

const day = 86_400_000;
const now = Date.parse('2026-11-24T10:00:00Z');

it.each([
  [undefined, undefined],
  [now + 14 * day + 1, undefined],
  [now + 14 * day, 'the relay’s GitHub token ends in 14 days, at 2026-12-08 10:00:00 UTC'],
  [now + 2 * day - 1, 'the relay’s GitHub token ends in a day, at'],
  [now + 1000, 'the relay’s GitHub token ends today, at'],
  [now, 'the relay’s GitHub token ended at 2026-11-24 10:00:00 UTC: no push goes out; make a new one'],
])('the end %p is told as %p', (ends, words) => {
  const notice = endNotice(ends, now);
  if (words === undefined) expect(notice).toBeUndefined();
  else expect(notice).toContain(words);
});
