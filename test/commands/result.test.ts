import { describe, expect, it } from '@jest/globals';
import { exitCodes, resultOf, worstProof } from '../../src/commands/result.ts';
import type { Execution, Status, TaskResult } from '../../src/pipeline/types.ts';

const task = (changed: boolean, undone: 'none' | 'all' | 'partly', ...verdicts: ('proven' | 'mismatch' | 'unproven')[]): TaskResult =>
  ({
    status: 'FAILED',
    statusMessage: '',
    output: {},
    release: { changed, undone, proofs: verdicts.map((verdict) => ({ verdict })) },
  }) as unknown as TaskResult;
/** A task that has no release to say so. */
const deleted = {
  status: 'COMPLETED',
  statusMessage: '',
  output: {},
  left: [{ kind: 'ConfigMap', name: 'shop' }],
} as unknown as TaskResult;
const ended = (status: Status, ...results: TaskResult[]) => exitCodes[resultOf({ status } as Execution, results)];

describe('the exit code', () => {
  it.each<[number, string, Status, TaskResult[]]>([
    [0, 'all is well', 'COMPLETED', [task(true, 'none')]],
    [1, 'failed, nothing was touched', 'FAILED', [task(false, 'none')]],
    [1, 'failed, all is back', 'FAILED', [task(true, 'all')]],
    [4, 'failed and kept', 'FAILED', [task(true, 'none')]],
    [4, 'failed, not all is back', 'FAILED', [task(true, 'partly')]],
    [4, 'failed, an earlier task’s changes stay', 'FAILED', [task(true, 'none'), task(false, 'none')]],
    [4, 'failed, what an earlier task deleted is gone', 'FAILED', [deleted, task(false, 'none')]],
    [130, 'cancelled, all is back', 'CANCELED', [task(true, 'all')]],
    [4, 'cancelled, not all is back', 'CANCELED', [task(true, 'partly')]],
  ])('%i: %s', (code, _name, status, results) => expect(ended(status, ...results)).toBe(code));
});

describe('the proof of a run', () => {
  it.each([
    ['', []],
    ['proven', [task(true, 'none', 'proven')]],
    ['unproven', [task(true, 'none', 'proven', 'unproven')]],
    ['mismatch', [task(true, 'none', 'unproven'), task(true, 'none', 'mismatch', 'proven')]],
  ])('is the worst: %s', (word, results) => expect(worstProof(results)).toBe(word));
});
