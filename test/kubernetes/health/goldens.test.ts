import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { codes } from '../../../src/kubernetes/health/causes/codes.ts';

/**
 * Each cause has a golden of the real cluster's words. Two want what this cluster can't have, and are told in the words that are recorded of them, on
 * real objects: LoadBalancerPending (a cloud's controller), Evicted (a node whose memory a test may use up).
 */
it('every cause was provoked on the real cluster, and its words are a golden', () => {
  const goldens = ['causes', 'held', 'provoked'].map((name) => readFileSync(join(import.meta.dirname, `${name}.txt`), 'utf8'));
  const told = new Set(goldens.flatMap((text) => [...text.matchAll(/^== \w+: (\w+)$/gm)].map(([, code]) => code)));
  expect(told).toEqual(new Set(Object.keys(codes)));
});
