import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Reporter } from '../../../src/commands/report/reporter.ts';
import type { ExecutionEvent } from '../../../src/pipeline/types.ts';
import { Clock, settled } from '../../pipeline/fixture.ts';
import { type Fate, RelayStandIn } from './relay.ts';

const address = { url: 'https://relay.test/api/deliveries/d/events', relay: 'https://relay.test', key: 'key-of-a-test' };
const log = (text: string): ExecutionEvent => ({ seq: 7, at: 1, execution: 'run-1', type: 'log', stage: 'S', task: 'T', text });
const status = (state: 'RUNNING' | 'COMPLETED'): ExecutionEvent => ({ seq: 7, at: 1, execution: 'run-1', type: 'status', status: state });

function begun(fates: Fate[] = []) {
  const relay = new RelayStandIn();
  relay.fates = fates;
  const clock = new Clock();
  const reporter = new Reporter(address, { http: relay.http, now: clock.now, sleep: clock.sleep });
  /** Lets time pass until it is over. */
  const over = async <T>(promise: Promise<T>): Promise<T> => {
    let isOver = false;
    const ended = promise.finally(() => (isOver = true));
    while (!isOver) await clock.pass(100);
    return ended;
  };
  return { relay, clock, reporter, over };
}
const texts = ({ kept }: RelayStandIn) => kept.map(({ text, type }) => text ?? type);

describe('a report', () => {
  it('gathers what came within a moment, in order, with numbers of its own from 0 and the key', async () => {
    const { relay, clock, reporter } = begun();
    for (const text of ['a', 'b', 'c']) reporter.take(log(text));
    await clock.pass(1000);
    expect(relay.requests).toHaveLength(1);
    expect(relay.requests[0]).toMatchObject({ method: 'POST', url: address.url, headers: { authorization: 'Bearer key-of-a-test' } });
    expect(relay.kept.map(({ seq, text }) => [seq, text])).toEqual([
      [0, 'a'],
      [1, 'b'],
      [2, 'c'],
    ]);
  });

  it('is sent again where the relay was away, busy, or its answer got lost, and nothing is there twice', async () => {
    const { relay, reporter, over } = begun(['lost', 'busy', 'answerLost', 'lost']);
    reporter.take(log('a'));
    reporter.take(log('b'));
    await over(reporter.arrived());
    reporter.take(log('c'));
    expect(await over(reporter.end(60_000))).toEqual([]);
    expect(texts(relay)).toEqual(['a', 'b', 'c']);
  });

  it('goes on where the relay says that it is', async () => {
    const { relay, reporter, over } = begun([{ status: 409, body: { seq: 0 } }]);
    relay.kept.push({ seq: 0, type: 'log', text: 'a' });
    for (const text of ['a', 'b']) reporter.take(log(text));
    expect(await over(reporter.end(10_000))).toEqual([]);
    expect(texts(relay)).toEqual(['a', 'b']);
  });

  it('is cut where it would be larger than a relay takes, and long ones go out apart', async () => {
    const { relay, reporter, over } = begun();
    const output = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`key-${index}`, 'x'.repeat(1000)]));
    reporter.take({ ...status('COMPLETED'), output } as ExecutionEvent);
    for (let index = 0; index < 3; index++) reporter.take({ ...log(''), text: String(index).repeat(150_000) } as ExecutionEvent);
    expect(await over(reporter.end(10_000))).toEqual([]);
    expect(relay.kept[0]).toMatchObject({ type: 'status', output: { truncated: true } });
    expect(relay.kept).toHaveLength(4);
    expect(Math.max(...relay.requests.map(({ body }) => (body as string).length))).toBeLessThan(1024 * 1024);
    expect(relay.requests.length).toBeGreaterThan(1);
  });

  it('shows 64-bit integers whole', async () => {
    const { relay, reporter, over } = begun();
    reporter.take({ ...status('COMPLETED'), output: { big: 9_007_199_254_740_993n } } as ExecutionEvent);
    await over(reporter.end(10_000));
    expect(relay.kept[0]).toMatchObject({ output: { big: '9007199254740993' } });
  });
});

describe('the run', () => {
  it('waits for a relay that does not answer only as long as it was told, and has one warning', async () => {
    const { relay, reporter, clock } = begun();
    relay.gate = new Promise(() => {});
    reporter.take(log('a'));
    let end: unknown;
    void reporter.end(2_000).then((problems) => (end = problems));
    await clock.pass(1_999);
    expect(end).toBeUndefined();
    await clock.pass(1);
    expect(end).toMatchObject([
      { code: 'H2K-860', message: "the execution can't be shown at https://relay.test: it did not answer in time", severity: 'warning' },
    ]);
  });

  it.each<[string, Fate, string]>([
    ['a key that is wrong', { status: 401, body: { message: 'the report key is wrong' } }, 'it answers: the report key is wrong'],
    ['a report that it can’t read', { status: 400, body: { message: 'events[0]: no event' } }, 'it answers: events[0]: no event'],
    ['what is no relay', { status: 404, body: '<html>nothing here</html>' }, 'it answers: HTTP 404'],
    ['a relay that lost what it had', { status: 409, body: { seq: -9 } }, 'it has lost earlier events of this execution'],
  ])('after %s nothing more is sent, and the warning says why', async (_, fate, words) => {
    const { relay, reporter, clock, over } = begun([fate]);
    reporter.take(log('a'));
    await clock.pass(1_000);
    for (const text of ['b', 'c']) reporter.take(log(text));
    const problems = await over(reporter.end(10_000));
    expect(problems).toMatchObject([{ code: 'H2K-860', severity: 'warning', message: expect.stringContaining(words) }]);
    expect(relay.requests).toHaveLength(1);
  });

  it('gives a relay up that is away for five minutes', async () => {
    const { relay, reporter, clock, over } = begun(Array.from({ length: 100 }, () => 'lost' as const));
    reporter.take(log('a'));
    await clock.pass(400_000);
    const count = relay.requests.length;
    await clock.pass(400_000);
    expect(relay.requests).toHaveLength(count);
    expect(await over(reporter.end(10_000))).toMatchObject([{ message: expect.stringContaining('nobody listens there, for 300 seconds') }]);
  });

  it('keeps its memory: words are left out while the relay is away, the end is not', async () => {
    const { relay, reporter, over } = begun(['lost']);
    for (let index = 0; index < 30_000; index++) reporter.take(log(`line ${index} ${'x'.repeat(200)}`));
    reporter.take(status('COMPLETED'));
    expect(await over(reporter.end(60_000))).toEqual([]);
    expect(relay.kept.length).toBeLessThan(15_000);
    expect(relay.kept.at(-1)).toMatchObject({ type: 'status' });
  });

  it('is told when what it announced is there', async () => {
    const { relay, reporter, clock } = begun(['lost']);
    const told: string[] = [];
    reporter.take(log('a'));
    void reporter.arrived().then(() => told.push(`arrived with ${relay.kept.length}`));
    await settled();
    expect(told).toEqual([]);
    await clock.pass(5_000);
    expect(told).toEqual(['arrived with 1']);
  });

  it('goes on with what it announced where the relay does not answer', async () => {
    const { reporter, clock } = begun(Array.from({ length: 100 }, () => 'busy' as const));
    const told: string[] = [];
    reporter.take(log('a'));
    void reporter.arrived().then(() => told.push('goes on'));
    await clock.pass(9_900);
    expect(told).toEqual([]);
    await clock.pass(200);
    expect(told).toEqual(['goes on']);
  });
});

it('whatever gets lost, the relay has every event once and in order', async () => {
  const fate = fc.constantFrom<Fate>('taken', 'lost', 'answerLost', 'busy');
  const step = fc.oneof(
    fc.record({ take: fc.integer({ min: 1, max: 5 }) }),
    fc.record({ pass: fc.integer({ min: 1, max: 3_000 }) }),
    fc.constant('arrived' as const),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fate, { maxLength: 15 }), fc.array(step, { maxLength: 20 }), async (fates, steps) => {
      const { relay, reporter, clock, over } = begun(fates);
      let count = 0;
      for (const one of steps) {
        if (one === 'arrived') await over(reporter.arrived());
        else if ('take' in one) for (let more = 0; more < one.take; more++) reporter.take(log(`${count++}`));
        else await clock.pass(one.pass);
      }
      expect(await over(reporter.end(300_000))).toEqual([]);
      expect(texts(relay)).toEqual(Array.from({ length: count }, (_, index) => `${index}`));
    }),
    { numRuns: 60 },
  );
});
