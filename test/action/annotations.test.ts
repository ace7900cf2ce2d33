import { describe, expect, it } from '@jest/globals';
import { chosen } from '../../src/action/annotations.ts';
import type { Cause } from '../../src/kubernetes/types.ts';
import type { Problem } from '../../src/types.ts';

const problem = (message: string, more: Partial<Problem> = {}): Problem => ({ code: 'H2K-204', severity: 'error', message, ...more });
const at = { file: 'k8s/shop.yaml', line: 3, column: 5 };
const cause: Cause = {
  code: 'Crash',
  ref: { group: 'apps', version: 'v1', kind: 'Deployment', name: 'web' },
  pod: 'web-1',
  container: 'web',
  reason: 'CrashLoopBackOff',
  exitCode: 7,
  message: 'it exits',
  log: ['last words'],
  fix: 'look at it',
  at,
};
const texts = (causes: Cause[], problems: Problem[]) => chosen(causes, problems).shown.map(({ text }) => text);

describe('annotations', () => {
  it('causes come first, then what has a line, then the rest', () => {
    const problems = [problem('no line'), problem('at a line', { at, fix: 'do this' })];
    expect(texts([cause], problems)).toEqual(['it exits\nlast words\nlook at it', 'at a line\ndo this', 'no line']);
    expect(chosen([cause], []).shown[0]).toMatchObject({
      level: 'error',
      title: 'CrashLoopBackOff (pod web-1, container web, exit code 7)',
      at,
    });
  });

  it('ten of a kind: warnings take no place from errors', () => {
    const errors = Array.from({ length: 12 }, (_, index) => problem(`error ${index}`));
    const warnings = Array.from({ length: 12 }, (_, index) => problem(`warning ${index}`, { severity: 'warning' }));
    const { shown, rest } = chosen([], [...warnings, ...errors]);
    expect(shown.map(({ level }) => level)).toEqual([...Array(10).fill('error'), ...Array(10).fill('warning')]);
    expect(shown[9]?.text).toBe('error 9');
    expect(rest.map(({ text }) => text)).toEqual(['error 10', 'error 11', 'warning 10', 'warning 11']);
  });

  it('a text is cut to what GitHub shows', () => {
    const [long = ''] = texts([{ ...cause, log: Array.from({ length: 200 }, () => 'x'.repeat(100)) }], []);
    expect(long).toHaveLength(4096);
    expect(long.endsWith('…')).toBe(true);
  });
});
