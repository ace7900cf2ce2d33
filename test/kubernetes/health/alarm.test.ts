import { describe, expect, it } from '@jest/globals';
import { Alarm } from '../../../src/kubernetes/health/waiter/alarm.ts';
import { Clock } from './memory.ts';

function alarm() {
  const clock = new Clock();
  const end = new AbortController();
  const begun = clock.time;
  const rung: number[] = [];
  let timers = 0;
  const sleep = (ms: number, signal: AbortSignal) => {
    timers += 1;
    return clock.sleep(ms, signal);
  };
  const made = new Alarm({ now: clock.now, sleep, signal: end.signal }, () => rung.push((clock.time - begun) / 1000));
  return { set: (seconds: number) => made.set(begun + seconds * 1000), stop: () => made.stop(), clock, end, rung, timers: () => timers };
}

describe('an alarm', () => {
  it('rings at the earliest of what it is set to, once', async () => {
    const { set, clock, rung } = alarm();
    set(5);
    set(2);
    set(9);
    await clock.pass(20);
    expect(rung).toEqual([2]);
  });

  it('sets no second timer where one rings early enough', () => {
    const { set, timers } = alarm();
    for (const seconds of [2, 2, 3, Number.POSITIVE_INFINITY]) set(seconds);
    expect(timers()).toBe(1);
  });

  it('rings within a minute, whatever it is set to', async () => {
    const { set, clock, rung } = alarm();
    set(Number.POSITIVE_INFINITY);
    await clock.pass(61);
    expect(rung).toEqual([60]);
  });

  it('does not ring once it is stopped, and can be set again', async () => {
    const { set, stop, clock, rung } = alarm();
    set(2);
    stop();
    await clock.pass(3);
    set(4);
    await clock.pass(2);
    expect(rung).toEqual([4]);
  });

  it('rings when everything is ended', async () => {
    const { set, clock, end, rung } = alarm();
    set(30);
    end.abort();
    await clock.pass(1);
    expect(rung).toHaveLength(1);
  });
});
