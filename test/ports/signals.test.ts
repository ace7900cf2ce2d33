import { afterEach, expect, it } from '@jest/globals';
import { stopSignals } from '../../src/ports/signals.ts';

const names = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;
const before = names.map((name) => process.listeners(name));
afterEach(() => {
  for (const [index, name] of names.entries())
    for (const listener of process.listeners(name)) if (!before[index]?.includes(listener)) process.off(name, listener);
});

const after = (...signals: (typeof names)[number][]) => {
  const { signal, leave, code } = stopSignals();
  for (const name of signals) process.emit(name, name);
  return [(signal.reason as Error | undefined)?.message, leave.aborted, code()];
};

it.each([
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s cancels, and is exit code %i', (name, code) => expect(after(name)).toEqual([`cancelled by ${name}`, false, code]));

it('a second signal leaves everything as it is, and the first one’s exit code', () =>
  expect(after('SIGHUP', 'SIGTERM')).toEqual(['cancelled by SIGHUP', true, 129]));

it('a terminal that hangs up again, or after a signal, is no second one', () => {
  expect(after('SIGHUP', 'SIGHUP')).toEqual(['cancelled by SIGHUP', false, 129]);
  expect(after('SIGTERM', 'SIGHUP')).toEqual(['cancelled by SIGTERM', false, 143]);
});
