import type { ExecutionEvent } from '../../../pipeline/types.ts';

const mebibyte = 1024 * 1024;
/** What one execution may take in the store, in characters. A log that talks for hours must not fill the disk, and the end must always be told. */
const most = { words: 2 * mebibyte, facts: 8 * mebibyte, end: 16 * mebibyte } as const;

/** Whether an execution that takes `taken` already has room for one more event. */
export function hasRoom(taken: number, { event, size }: { event: ExecutionEvent; size: number }): boolean {
  return taken + size <= most[weightOf(event)];
}

function weightOf(event: ExecutionEvent): keyof typeof most {
  if (event.type === 'log') return 'words';
  if (event.type === 'deploy') return event.deploy.type === 'log' || event.deploy.type === 'phase' ? 'words' : 'facts';
  return event.type === 'problem' ? 'facts' : 'end';
}
