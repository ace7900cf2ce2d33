import { expect, it } from '@jest/globals';
import { causesIn, ExecutionView } from '../../../../src/relay/core/reports/view.ts';
import { begin, failing, numbered } from '../../executions/events.ts';

const at = { stage: 'Deploy', task: 'Shop' } as const;
const ref = { group: 'apps', version: 'v1', kind: 'Deployment', namespace: 'shop', name: 'web' };

it('why a task failed stays known when what was there before is back, and well', () => {
  const view = new ExecutionView();
  const crashed = failing.slice(0, 6);
  const back = [
    { type: 'deploy', ...at, deploy: { type: 'phase', phase: 'undo', text: 'bringing back' } },
    { type: 'deploy', ...at, deploy: { type: 'object', ref, health: { state: 'ready' } } },
  ] as const;
  for (const event of numbered([begin(), ...crashed, ...back])) view.take(event);
  const notes = view.notes([], 'Deploy', 'Shop')!;
  expect([...notes.objects.values()].map(({ health }) => health?.state)).toEqual(['ready']);
  expect(causesIn(notes).map(({ code }) => code)).toEqual(['CrashLoopBackOff']);
});

it('an object that failed for a while and is ready has no cause', () => {
  const view = new ExecutionView();
  const ready = { type: 'deploy', ...at, deploy: { type: 'object', ref, health: { state: 'ready' } } } as const;
  for (const event of numbered([begin(), ...failing.slice(0, 6), ready])) view.take(event);
  expect(causesIn(view.notes([], 'Deploy', 'Shop')!)).toEqual([]);
});
