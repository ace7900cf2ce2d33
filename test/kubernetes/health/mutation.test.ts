import { expect, it } from '@jest/globals';
import { assess } from '../../../src/kubernetes/health/assess.ts';
import { configRows, pullRows, startRows, waiting } from '../../../src/kubernetes/health/causes/container.ts';
import { disruptions, failures } from '../../../src/kubernetes/health/causes/lost.ts';
import { refusedRows } from '../../../src/kubernetes/health/causes/owner.ts';
import { mountRows, quietEvents } from '../../../src/kubernetes/health/causes/pod.ts';
import { hints, rows as schedulingRows } from '../../../src/kubernetes/health/causes/schedule.ts';
import { families } from '../../../src/kubernetes/health/custom/families.ts';
import { defaultPatience } from '../../../src/kubernetes/health/patience.ts';
import { plainKinds } from '../../../src/kubernetes/health/plain.ts';
import { rules } from '../../../src/kubernetes/health/rules.ts';
import { podCases, refusedCases, refusedWith } from './cases/causes.ts';
import { kindCases, now, related } from './cases/kinds.ts';
import { operatorCases } from './cases/operators.ts';
import { patienceCases } from './cases/patience.ts';

/**
 * Each row of the tables that verdicts are read from, taken out in turn, must make at least one named case give another answer: a rule that nothing
 * is there for, or that no case holds, shows here.
 */

/** The names of the cases that are not what they should be. */
function red(): string[] {
  const wrong = (name: string, holds: () => void): string[] => {
    try {
      holds();
      return [];
    } catch {
      return [name];
    }
  };
  return [
    ...[...kindCases, ...operatorCases].flatMap(([name, object, expected, others]) =>
      wrong(name, () => expect(assess(object, others ?? related(), now).state).toBe(expected)),
    ),
    ...podCases.flatMap(([name, found, code, more]) => wrong(name, () => expect(found()).toMatchObject([{ code, ...more }]))),
    ...refusedCases.flatMap(([message, code]) => wrong(message, () => expect(refusedWith(message)).toMatchObject([{ code }]))),
    ...patienceCases.flatMap(([name, verdict, expected]) => wrong(name, () => expect(verdict()).toBe(expected))),
  ];
}

it('nothing is red while nothing is taken out', () => expect(red()).toEqual([]));

const maps: Record<string, object> = { rules, waiting, quietEvents, failures, disruptions, patience: defaultPatience };
for (const [name, map] of Object.entries(maps)) {
  const table = map as Record<string, unknown>;
  it.each(Object.keys(table))(`${name} without %s`, (key) => {
    const kept = table[key];
    delete table[key];
    try {
      expect(red()).not.toEqual([]);
    } finally {
      table[key] = kept;
    }
  });
}

const lists: Record<string, readonly unknown[]> = {
  pullRows,
  configRows,
  startRows,
  refusedRows,
  mountRows,
  schedulingRows,
  families,
  hints,
  ...Object.fromEntries(Object.entries(plainKinds).map(([group, kinds]) => [`plain kinds of ${group}`, kinds])),
};
for (const [name, list] of Object.entries(lists)) {
  const table = list as unknown[];
  it.each(
    table.map(
      (row, index) =>
        [index, Array.isArray(row) ? row.map(String).join(' → ') : String((row as { groups?: RegExp }).groups ?? row)] as const,
    ),
  )(`${name} without row %d: %s`, (index) => {
    const [kept] = table.splice(index, 1);
    try {
      expect(red()).not.toEqual([]);
    } finally {
      table.splice(index, 0, kept);
    }
  });
}
