import { describe, expect, it } from '@jest/globals';
import { readEvent } from '../../../../src/relay/core/reports/events.ts';
import { ExecutionView } from '../../../../src/relay/core/reports/view.ts';
import { begin, failing, numbered } from '../../executions/events.ts';

const event = (more: object) => ({ seq: 1, at: 1, execution: 'run-1', ...more });
const task = { stage: 'Deploy', task: 'Shop' };

describe('what a run reports', () => {
  it('is read as it is', () => {
    for (const one of numbered([begin(), ...failing])) {
      const { deploy } = one as { deploy?: { change?: object } };
      // What no page shows is left behind.
      const expected = deploy?.change
        ? { ...one, deploy: { ...deploy, change: { action: 'update', reversible: 'yes', why: 'spec' } } }
        : one;
      expect(readEvent(JSON.parse(JSON.stringify(one)))).toEqual({ event: expected, isKnown: true });
    }
  });

  it('of a type that this relay does not know counts, and is not kept', () => {
    expect(readEvent(event({ type: 'weather', sky: 'blue' }))).toEqual({ event: event({ type: 'weather' }), isKnown: false });
  });

  it('is cut to a length', () => {
    const read = readEvent(event({ type: 'log', ...task, text: 'x'.repeat(100_000) }));
    expect('event' in read && read.event.type === 'log' && read.event.text.length).toBe(4_000);
  });

  it.each<[string, unknown, string]>([
    ['nothing', null, 'Invalid input'],
    ['a text', 'begin', 'Invalid input'],
    ['no number', { at: 1, execution: 'run-1', type: 'log' }, 'seq'],
    ['a negative number', { ...event({ type: 'problem' }), seq: -1 }, 'seq'],
    ['an execution that leads elsewhere', { ...event({ type: 'problem' }), execution: '../x' }, 'execution'],
    ['a status that is none', event({ type: 'status', status: 'DONE' }), 'status'],
    ['a digest that is none', event({ type: 'image', ...task, image: 'acme/shop', tag: '1', digest: 'sha256:x' }), 'digest'],
    ['a stage named as objects have it', event({ type: 'log', stage: '__proto__', task: 'T', text: '' }), 'stage: is no name'],
    ['a task named as objects have it', event({ type: 'log', stage: 'S', task: 'constructor', text: '' }), 'task: is no name'],
    ['a way through what objects have', event({ type: 'problem', within: [{ stage: 'toString' }] }), 'within.0.stage: is no name'],
    ['a way without end', event({ type: 'problem', within: Array.from({ length: 11 }, () => ({ stage: 'S' })) }), 'within'],
    ['stages without tasks', event({ type: 'begin', tree: { ...(begin() as { tree: object }).tree, stages: { S: {} } } }), 'tree.stages.S'],
  ])('is refused where it is %s, and says where', (_, value, where) => {
    const read = readEvent(JSON.parse(JSON.stringify(value)));
    expect(read).toMatchObject({ reason: expect.stringContaining(where) });
  });

  it('never breaks the fold, even where it is about what is not there', () => {
    const view = new ExecutionView();
    const odd = [
      begin(),
      { type: 'status', stage: 'Nowhere', status: 'RUNNING' },
      { type: 'status', stage: 'Deploy', task: 'Nobody', status: 'RUNNING' },
      { type: 'log', stage: 'Nowhere', task: 'Nobody', text: 'x' },
      {
        type: 'release',
        within: [{ stage: 'Nowhere' }],
        release: { release: 'r', namespace: 'n', revision: 1, changed: true, undone: 'none', proofs: [] },
      },
      { type: 'begin', within: [{ stage: 'Deploy', task: 'Nobody' }], tree: (begin() as { tree: object }).tree },
    ] as const;
    for (const one of numbered(odd as never)) {
      const read = readEvent(one);
      expect(read).toMatchObject({ isKnown: true });
      if ('event' in read) view.take(read.event);
    }
    expect(view.execution).toMatchObject({ name: 'deploy-shop', stages: { Deploy: { status: 'NOT_STARTED' } } });
  });
});
