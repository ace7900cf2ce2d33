import type { ExecutionEvent } from '../../pipeline/types.ts';

/** Of one event, as JSON: a relay takes a mebibyte at once. */
const longest = 200_000;
const longestLine = 4_000;

/**
 * An event as it goes to the relay: with its number there, without what no page shows, and no larger than it may be. Secrets were hidden when the event
 * was made.
 */
export function toldTo(event: ExecutionEvent, seq: number): string {
  const whole = JSON.stringify({ ...slim(event), seq }, plainNumber);
  return whole.length <= longest ? whole : JSON.stringify({ ...cut(event), seq }, plainNumber);
}

/** JSON has no other way to say it; a page shows it as well. */
const plainNumber = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);

function slim(event: ExecutionEvent): ExecutionEvent {
  if (event.type !== 'deploy' || event.deploy.type !== 'object' || !event.deploy.change) return event;
  const change = { ...event.deploy.change, diff: '' };
  delete change.images;
  return { ...event, deploy: { ...event.deploy, change } };
}

/** What is left of one that is too large: what it says of its status, not with which values. */
function cut(event: ExecutionEvent): ExecutionEvent {
  const truncated = { truncated: true };
  switch (event.type) {
    case 'begin': {
      const stages = Object.entries(event.tree.stages).map(([name, stage]) => {
        const tasks = Object.entries(stage.tasks).map(([task, one]) => [task, { ...one, input: truncated }]);
        return [name, { ...stage, tasks: Object.fromEntries(tasks) }];
      });
      return { ...event, tree: { ...event.tree, input: {}, output: truncated, stages: Object.fromEntries(stages) } };
    }
    case 'status':
      return { ...event, ...(event.input && { input: truncated }), ...(event.output && { output: truncated }) };
    case 'log':
      return { ...event, text: event.text.slice(0, longestLine) };
    case 'deploy':
      return {
        ...event,
        deploy: { type: 'phase', phase: 'wait', text: 'an event was too large to be shown here: see the log of the run' },
      };
    default:
      return event;
  }
}
