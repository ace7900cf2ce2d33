import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { newTable } from '../../src/cli/table.ts';
import { newLines } from '../../src/commands/lines.ts';
import type { DeployEvent, Health } from '../../src/kubernetes/types.ts';
import type { ExecutionEvent } from '../../src/pipeline/types.ts';

// The clock stands still between the steps of a test.
beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());
const now = (): number => Date.now();

const event = (deploy: DeployEvent): ExecutionEvent => ({ seq: 0, at: 0, execution: 'e', stage: 'S', task: 'T', type: 'deploy', deploy });
const ref = (name: string) => ({ group: 'apps', version: 'v1', kind: 'Deployment', namespace: 'shop', name });
const seen = (name: string, health: Health) => event({ type: 'object', ref: ref(name), health });
const busy = (why: string): Health => ({ state: 'progressing', why });

describe('the log of a run', () => {
  it('has a line every thirty seconds at least while something is waited for, and none once nothing is', () => {
    const lines: string[] = [];
    const show = newLines((line) => lines.push(line), now);
    show.sink(seen('web', busy('0 of 1 pods are available')));
    const counts: number[] = [];
    for (let minute = 0; minute < 8; minute++) {
      jest.advanceTimersByTime(30_200);
      counts.push(lines.splice(0).length);
    }
    expect(Math.min(...counts)).toBeGreaterThan(0);
    show.sink(seen('web', { state: 'ready' }));
    expect(lines).toEqual(['  Deployment shop/web: ready']);
    jest.advanceTimersByTime(300_000);
    expect(lines).toHaveLength(1);
    show.end();
    expect(jest.getTimerCount()).toBe(0);
  });

  it('has changes only: what is said again is left out, what is over within a second was no news', () => {
    const lines: string[] = [];
    const show = newLines((line) => lines.push(line), now);
    show.sink(seen('web', busy('its controller has not seen the change yet')));
    jest.advanceTimersByTime(400);
    show.sink(seen('web', busy('0 of 1 pods are available')));
    for (let second = 0; second < 20; second++) {
      jest.advanceTimersByTime(1000);
      show.sink(seen('web', busy('0 of 1 pods are available')));
    }
    expect(lines).toEqual(['  Deployment shop/web: 0 of 1 pods are available']);
    show.end();
  });

  it('tells of many objects when all are ready', () => {
    const lines: string[] = [];
    const show = newLines((line) => lines.push(line), now);
    const names = Array.from({ length: 30 }, (_, index) => `web-${index}`);
    for (const name of names) show.sink(seen(name, busy('0 of 1 pods are available')));
    for (const name of names.slice(0, 29)) show.sink(seen(name, { state: 'ready' }));
    expect(lines).toEqual([]);
    show.sink(seen('web-29', { state: 'ready' }));
    expect(lines).toEqual(['  all is ready: 30 objects']);
    show.end();
  });

  it('has what Jobs say as they say it', () => {
    const lines: string[] = [];
    const show = newLines((line) => lines.push(line), now);
    const job = { group: 'batch', version: 'v1', kind: 'Job', namespace: 'shop', name: 'migrate' };
    show.sink(event({ type: 'log', ref: job, text: 'step 1' }));
    expect(lines).toEqual(['  Job shop/migrate | step 1']);
    show.end();
  });
});

describe('the table on a terminal', () => {
  /** What stands on the screen after everything that was written, cursor movements carried out. */
  function screen() {
    let lines: string[] = [];
    return {
      columns: 60,
      write(text: string) {
        for (const part of text.split(/(?=\p{Cc}\[\d+A\p{Cc}\[J)/u)) {
          const up = /^\p{Cc}\[(\d+)A\p{Cc}\[J/u.exec(part);
          if (up) lines = lines.slice(0, lines.length - Number(up[1]));
          const rest = up ? part.slice(up[0].length) : part;
          if (rest !== '') lines.push(...rest.replace(/\n$/, '').split('\n'));
        }
        return true;
      },
      shown: () => lines.map((line) => stripVTControlCharacters(line)),
    };
  }

  it('moves below what has ended, with a row for each object that is waited for, and is gone at the end', () => {
    const tty = screen();
    const show = newTable(tty, now);
    show.sink(seen('web', busy('0 of 1 pods are available')));
    show.sink(seen('api', busy('0 of 2 pods are available')));
    jest.advanceTimersByTime(2000);
    expect(tty.shown()).toEqual([
      '  … Deployment shop/web  0 of 1 pods are available',
      '  … Deployment shop/api  0 of 2 pods are available',
      '    2 s',
    ]);
    show.sink(seen('web', { state: 'ready' }));
    jest.advanceTimersByTime(1000);
    expect(tty.shown()).toEqual(['  Deployment shop/web: ready', '  … Deployment shop/api  0 of 2 pods are available', '    3 s']);
    show.sink(event({ type: 'log', ref: { group: 'batch', version: 'v1', kind: 'Job', namespace: 'shop', name: 'm' }, text: 'step 1' }));
    show.end();
    expect(tty.shown()).toEqual(['  Deployment shop/web: ready', '  Job shop/m | step 1']);
    expect(jest.getTimerCount()).toBe(0);
  });
});
