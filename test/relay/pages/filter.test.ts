import { describe, expect, it } from '@jest/globals';
import { addressOf, readFilter } from '../../../src/relay/pages/filter.ts';

describe('what Activity is asked for', () => {
  it('is read', () => {
    const given = {
      fate: 'dead',
      webhook: 'shop',
      repository: ' acme/shop ',
      tag: 'v1',
      q: 'ada',
      from: '2026-11-24',
      to: '2026-11-24T10:30',
      before: '7',
    };
    expect(readFilter(given)).toEqual({
      filter: {
        fate: 'dead',
        webhook: 'shop',
        repository: 'acme/shop',
        tag: 'v1',
        text: 'ada',
        from: Date.parse('2026-11-24T00:00:00Z'),
        to: Date.parse('2026-11-24T10:30:00Z'),
      },
      before: 7,
      faults: [],
    });
  });

  it.each([
    ['2026-11-24T10:00:05Z', '2026-11-24T10:00:05Z'],
    ['2026-11-24T10:00+02:00', '2026-11-24T08:00:00Z'],
    ['2026-11-24 10:00', '2026-11-24T10:00:00Z'],
  ])('may be since %s', (from, iso) => expect(readFilter({ from }).filter.from).toBe(Date.parse(iso)));

  it.each([
    [{ fate: 'lost' }, 'fate: there is no "lost"; there are waiting, retrying'],
    [{ fate: 'toString' }, 'fate: there is no "toString"'],
    [{ from: 'yesterday' }, 'from: "yesterday" is no time; write 2026-11-24T10:00 (UTC)'],
    [{ to: '2026-13-01' }, 'to: "2026-13-01" is no time'],
    [{ from: '2026-11-25', to: '2026-11-24' }, 'from must be earlier than to'],
    [{ before: '-1' }, 'before: "-1" is no number of an event'],
  ])('and makes no sense is told: %j', (given, words) => {
    const { faults, filter } = readFilter(given);
    expect(faults).toEqual([expect.stringContaining(words)]);
    expect(filter.fate).toBeUndefined();
  });

  it('stands in the address that shows it, and is read from there again', () => {
    const { filter, before } = readFilter({ fate: 'dead', q: 'a & b?', from: '2026-11-24T10:00', to: '2026-11-24T10:00:30', before: '7' });
    const address = addressOf({ ...filter, before: before! });
    expect(readFilter(Object.fromEntries(new URL(address, 'http://relay').searchParams))).toEqual({ filter, before, faults: [] });
    expect(addressOf({})).toBe('/');
  });
});
