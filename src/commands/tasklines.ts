import type { ExecutionEvent, StatusEvent } from '../pipeline/types.ts';

/** What is told of a task when it begins, and when its end would not be seen elsewhere. */
const ends: Partial<Record<StatusEvent['status'], string>> = {
  SKIPPED: 'skipped',
  FAILED: 'failed',
  FAILED_CONTINUE: 'failed, and the pipeline goes on',
  ROLLING_BACK: 'failed, and is rolled back',
  ROLLBACK_FAILED: 'could not be rolled back',
  CANCELED: 'canceled',
  WAITING: 'waits',
};

/** Tells tasks by lines; undefined: an event has none. Of a pipeline's only task the end is what is told of the whole. */
export function newTaskLines(): (event: ExecutionEvent) => { text: string; isHead: boolean } | undefined {
  let isOnly = true;
  return (event) => {
    if (event.type === 'begin' && !event.within)
      isOnly = Object.values(event.tree.stages).flatMap(({ taskOrder }) => taskOrder).length === 1;
    if (event.type !== 'status' || event.task === undefined) return undefined;
    const name = `${(event.within ?? []).map(withinText).join('')}${event.stage} / ${event.task}`;
    if (event.status === 'RUNNING') return { text: name, isHead: true };
    const what = ends[event.status];
    return what === undefined || isOnly
      ? undefined
      : { text: `${name} ${what}${event.message ? `: ${event.message}` : ''}`, isHead: false };
  };
}

const withinText = ({ stage, task, rollback }: { stage: string; task?: string; rollback?: true }): string =>
  `${stage}${task === undefined ? '' : ` / ${task}`}${rollback ? ', rollback' : ''} > `;
