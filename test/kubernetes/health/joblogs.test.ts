import { describe, expect, it } from '@jest/globals';
import { defaultPatience } from '../../../src/kubernetes/health/patience.ts';
import { type Outcome, type WaitTarget, watchFor } from '../../../src/kubernetes/health/waiter.ts';
import type { Live } from '../../../src/kubernetes/types.ts';
import type { JsonObject } from '../../../src/types.ts';
import { Clock, Memory, settle } from './memory.ts';
import { live, pod } from './objects.ts';

const job = (status: JsonObject = {}): Live =>
  live(
    'batch/v1',
    'Job',
    'migrate',
    { spec: { completions: 1 }, status: { startTime: '2026-01-01T00:00:00Z', ...status } },
    { generation: 1 },
  );
const complete = { conditions: [{ type: 'Complete', status: 'True' }], succeeded: 1 };
const running = (owner: Live, name = 'migrate-x', more: Parameters<typeof pod>[2] = {}): Live => pod(owner, name, more);
const ended = { phase: 'Succeeded', state: { terminated: { exitCode: 0 } } };

/** A program whose words come when a test lets them. */
function program() {
  const words: string[] = [];
  let wake = () => {};
  let over = false;
  async function* said() {
    for (;;) {
      const word = words.shift();
      if (word !== undefined) yield word;
      else if (over) return;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  }
  return {
    said: said(),
    say(...lines: string[]) {
      words.push(...lines);
      wake();
    },
    end() {
      over = true;
      wake();
    },
  };
}

function begin(objects: Live[], spoken: { [container: string]: AsyncIterable<string> }, { specChanged = true, forbidden = '' } = {}) {
  const [memory, clock] = [new Memory(), new Clock()];
  for (const one of objects) memory.putSilently(one);
  for (const [name, words] of Object.entries(spoken)) memory.spoken.set(name, words);
  if (forbidden !== '') memory.forbidden.add(forbidden);
  const [{ ref }] = objects as [Live];
  const said: string[] = [];
  const told: string[] = [];
  const { signal } = new AbortController();
  const waiter = watchFor([ref], { cluster: memory.cluster, now: clock.now, sleep: clock.sleep, signal, say: (text) => said.push(text) });
  const target: WaitTarget = { ref, since: { resourceVersion: '1', specChanged, generation: 1 } };
  let outcomes: Outcome[] | undefined;
  const options = {
    deadline: clock.time + 60_000,
    patience: defaultPatience,
    report: () => {},
    log: (_: unknown, text: string) => told.push(text),
  };
  void waiter.wait([target], options).then((all) => {
    outcomes = all;
  });
  return { memory, clock, said, told, outcomes: () => outcomes };
}

describe('what a Job says', () => {
  it('is told line by line while it runs, and to its end before the wait is over', async () => {
    const [own, words] = [job(), program()];
    const run = begin([own, running(own)], { 'migrate-x/c': words.said });
    await settle();
    words.say('step 1');
    await settle();
    expect(run.told).toEqual(['step 1']);
    words.say('step 2');
    run.memory.put(running(own, 'migrate-x', ended));
    run.memory.put(job(complete));
    await settle();
    expect([run.told, run.outcomes()]).toEqual([['step 1', 'step 2'], undefined]);
    words.say('done');
    words.end();
    await settle();
    expect([run.told, run.outcomes()]).toMatchObject([['step 1', 'step 2', 'done'], [{ verdict: 'ready' }]]);
    expect(run.memory.asked.filter((one) => one.startsWith('follow'))).toEqual(['follow migrate-x/c']);
  });

  it('holds up nobody: a log without an end is left after two seconds', async () => {
    const own = job(complete);
    const run = begin([own, running(own, 'migrate-x', ended)], { 'migrate-x/c': program().said });
    await run.clock.pass(1);
    expect(run.outcomes()).toBeUndefined();
    await run.clock.pass(2);
    expect(run.outcomes()).toMatchObject([{ verdict: 'ready' }]);
  });

  it('is bounded, and only words: no colours, no cursor, no line without an end', async () => {
    const [own, words] = [job(), program()];
    const run = begin([own, running(own)], { 'migrate-x/c': words.said });
    words.say(
      '\u001b[31mred\u001b[0m \u0007bell',
      '10 %\r20 %\r',
      `long ${'x'.repeat(5000)}`,
      ...Array.from({ length: 2000 }, (_, index) => `line ${index}`),
    );
    await run.clock.pass(5);
    expect(run.told.slice(0, 2)).toEqual(['red bell', '20 %']);
    expect(run.told[2]).toMatch(/^long x{1995} …$/);
    expect(run.told).toHaveLength(1000);
    expect(run.told.at(-1)).toBe('more is said than is shown here');
  });

  it('names who speaks where several do', async () => {
    const own = job();
    const spec = { containers: [{ name: 'c' }, { name: 'side' }] };
    const [one, two] = [program(), program()];
    const run = begin([own, running(own, 'migrate-x', { spec }), running(own, 'migrate-y')], {
      'migrate-x/c': one.said,
      'migrate-y/c': two.said,
    });
    one.say('hello');
    two.say('again');
    await settle();
    expect(run.told.toSorted()).toEqual(['c: hello', 'migrate-y: again']);
  });

  it('of a Job that the run did not write is told only as far as it still runs', async () => {
    const own = job();
    const [old, now] = [program(), program()];
    const objects = [own, running(own, 'migrate-x', ended), running(own, 'migrate-y')];
    const run = begin(objects, { 'migrate-x/c': old.said, 'migrate-y/c': now.said }, { specChanged: false });
    old.say('old news');
    now.say('news');
    await settle();
    expect(run.told).toEqual(['news']);
  });

  it('is taken up again where its connection was cut, each line told once', async () => {
    const own = job();
    let asked = 0;
    async function* cut() {
      asked += 1;
      yield* ['step 1', 'step 2'].slice(0, asked);
      if (asked === 1) throw new Error('socket hang up');
    }
    const run = begin([own, running(own)], { 'migrate-x/c': { [Symbol.asyncIterator]: cut } });
    await settle();
    expect(run.told).toEqual(['step 1']);
    await run.clock.pass(2);
    expect([run.told, asked]).toEqual([['step 1', 'step 2'], 2]);
  });

  it('of a pod that is gone is not asked for again', async () => {
    const own = job();
    const gone = {
      [Symbol.asyncIterator]: () => {
        throw Object.assign(new Error('pods "migrate-x" not found'), { status: 404 });
      },
    };
    const run = begin([own, running(own)], { 'migrate-x/c': gone });
    await run.clock.pass(5);
    expect(run.memory.asked.filter((one) => one.startsWith('follow'))).toEqual(['follow migrate-x/c']);
  });

  it('may not be readable: that is said once, and changes nothing else', async () => {
    const own = job(complete);
    const run = begin([own, running(own, 'migrate-x', ended)], {}, { forbidden: 'follow migrate-x/c' });
    await settle();
    expect(run.outcomes()).toMatchObject([{ verdict: 'ready' }]);
    expect(run.said).toEqual(['reading logs in shop is forbidden: what Jobs say while they run is not shown']);
  });
});
