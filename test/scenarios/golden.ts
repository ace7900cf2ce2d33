import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { waveOf } from '../../src/kubernetes/plan/order.ts';
import type { Scene } from './harness.ts';

/**
 * Compares a run's log with the golden beside the scenario: what a person reads, word for word. `UPDATE_GOLDENS=1` writes it anew.
 * What differs from run to run becomes a numbered word, so that equal stays equal; what is only seen at one moment is left out.
 */
export function expectGolden(log: string, { namespace, folder }: Pick<Scene, 'namespace' | 'folder'>, file: string): void {
  const text = tokens(lasting(log.replaceAll(namespace, '<namespace>').replaceAll(folder, '<folder>')));
  if (process.env['UPDATE_GOLDENS'] === '1') {
    if (process.env['CI'] === 'true')
      throw new Error('goldens are not written under CI: read the difference, then run UPDATE_GOLDENS=1 yourself');
    writeFileSync(file, text);
  }
  expect(text).toBe(readFileSync(file, 'utf8'));
}

/** `golden.txt`, or another name where a scenario has several, in the scenario's folder. */
export const golden = (folder: string, name = 'golden'): string => join(folder, `${name}.txt`);

const changing: [word: string, pattern: RegExp][] = [
  ['digest', /(?<=sha256:)[0-9a-f]{64}/g],
  ['uid', /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g],
  ['pod', /(?<=-)(?:[0-9a-f]{8,10}-)?[a-z0-9]{5}(?=, container|:| |$)/gm],
  ['applyset', /applyset-[\w-]{43}-v1/g],
  ['address', /\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g],
  ['time', /\b\d{4}-\d\d-\d\dT[\d:.]+Z/g],
  ['run', /(?<= )[0-9a-f]{8}$/gm],
];

function tokens(log: string): string {
  return changing.reduce((text, [word, pattern]) => {
    const numbers = new Map<string, number>();
    return text.replace(pattern, (found) => {
      const number = numbers.get(found) ?? numbers.size + 1;
      numbers.set(found, number);
      return `<${word} ${number}>`;
    });
  }, log);
}

/** How far an object is at one moment: `  Deployment shop/web: 0 of 2 ready`. That it is ready in the end lasts. */
const moment = /^ {2}[A-Z]\w+ \S+: (?!ready$)|^still waiting for /;
/** One line an object, side by side with others of its wave: in any order. */
const sideBySide = /^ {2}([A-Z]\w+) \S+(?:: ready| created| changed| deleted and created anew| taken over .*| is back| pruned)$/;
/** What the kubelet says of a crashing container changes between the two, and its restarts go on. */
const crash: [RegExp, string][] = [
  [/: (?:CrashLoopBackOff|Error) in pod/g, ': <crash> in pod'],
  [/is not ready: (?:CrashLoopBackOff|Error) /g, 'is not ready: <crash> '],
  [/, \d+ restarts?\)/g, ', <n> restarts)'],
];

function lasting(text: string): string {
  const lines = crash.reduce((all, [pattern, words]) => all.replace(pattern, words), text).split('\n');
  const result: string[] = [];
  let block: string[] = [];
  for (const line of [...lines.filter((one) => !moment.test(one)), undefined]) {
    if (line !== undefined && sideBySide.test(line)) {
      block.push(line);
      continue;
    }
    result.push(...block.toSorted(byWave), ...(line === undefined ? [] : [line]));
    block = [];
  }
  return result.join('\n');
}

const wave = (line: string): number =>
  waveOf({ group: '', version: 'v1', kind: sideBySide.exec(line)?.[1] ?? '', name: '' }) + (line.endsWith(': ready') ? 100 : 0);
const byWave = (one: string, other: string): number => wave(one) - wave(other) || (one < other ? -1 : 1);
