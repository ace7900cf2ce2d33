import { describe, expect, it } from '@jest/globals';
import { executionOf } from '../../src/commands/host.ts';
import type { Ports } from '../../src/ports/types.ts';

const of = (env: Record<string, string>) => executionOf({ run: { id: '7-1', url: 'https://x/7' }, ports: { env } as unknown as Ports });

describe('an execution', () => {
  it('has the number of its workflow’s run, and who caused it', () => {
    expect(of({ GITHUB_RUN_NUMBER: '12', GITHUB_ACTOR: 'ann' })).toEqual({ id: '7-1', url: 'https://x/7', index: 12, requestBy: 'ann' });
  });
  it.each([[{}], [{ GITHUB_RUN_NUMBER: 'x', GITHUB_ACTOR: '' }], [{ GITHUB_RUN_NUMBER: '0' }]])('says no more than is told: %j', (env) => {
    expect(of(env as Record<string, string>)).toEqual({ id: '7-1', url: 'https://x/7' });
  });
});
