import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { file, page } from '../scripts/troubleshooting.ts';
import { codes } from '../src/kubernetes/health/causes/codes.ts';
import { defaultPatience } from '../src/kubernetes/health/patience.ts';

describe('docs/troubleshooting.md', () => {
  it('is what the tables of causes say today (node scripts/troubleshooting.ts)', () => expect(readFileSync(file, 'utf8')).toBe(page()));

  it('has every cause, with its grace and what to do', () => {
    const text = readFileSync(file, 'utf8');
    for (const code of Object.keys(defaultPatience)) expect(text).toContain(`\n## ${code}\n`);
    expect(Object.values(codes).filter(({ what, fix, from }) => what === '' || fix === '' || from === '')).toEqual([]);
  });
});
