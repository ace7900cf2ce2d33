import { describe, expect, it } from '@jest/globals';
import { afterLook } from '../../../src/relay/core/follow.ts';
import { target } from '../events.ts';

const row = { id: 'd', target, acceptedAt: 0 };

describe('a look for a run', () => {
  it('that finds it names it with its state', () => {
    const run = { id: 7, url: 'u', status: 'completed', conclusion: 'failure', title: '', createdAt: 1, match: 'delivery' } as const;
    expect(afterLook(row, run, 5000)).toEqual({ run: { id: '7', url: 'u', status: 'failure' } });
  });

  it('that finds none is followed by others, less and less often, for less than two minutes', () => {
    const looks: number[] = [];
    for (let now = 3000; ; ) {
      const found = afterLook(row, undefined, now);
      if (!('lookAt' in found)) break;
      now = found.lookAt;
      looks.push(now / 1000);
    }
    expect(looks).toEqual([6, 12, 24, 45, 75, 110]);
  });

  it('the last says what the repository needs, for each kind of target', () => {
    expect(afterLook(row, undefined, 110_000)).toEqual({ reason: expect.stringContaining('types: [docker-push]') });
    const workflow = { ...row, target: { repository: 'acme/deploy', workflow: 'deploy.yml', ref: 'main' } };
    expect(afterLook(workflow, undefined, 110_000)).toEqual({ reason: expect.stringContaining('the start of deploy.yml') });
    expect(afterLook(row, 'HTTP 403', 110_000)).toEqual({
      reason: 'GitHub took it, but can’t be asked for its run: HTTP 403'.replace('’', "'"),
    });
  });
});
