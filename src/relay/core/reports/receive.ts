import type { ExecutionEvent } from '../../../pipeline/types.ts';
import { StoreAway } from '../../types.ts';
import { readEvent } from './events.ts';
import type { Appended, Executions, Owner, Reported } from './types.ts';

export interface ReportPorts {
  executions: Pick<Executions, 'append' | 'find'>;
  now: () => number;
  /** Somebody may be watching this execution. */
  changed: (execution: string) => void;
}
/** `seq`: the last event that is kept; -1: none is. */
export interface ReportAnswer {
  status: 200 | 400 | 403 | 409 | 503;
  seq?: number;
  message?: string;
}

/** What one report may bring, and so many events at the most. */
const mostEvents = 2_000;

/**
 * One report of an execution's progress, from whoever was found to own it. The events are on the disk before it is answered; those that were
 * there already are dropped, and nothing is kept of a report that begins after a gap. `asked`: the execution that the address names.
 */
export async function report(
  { body, owner, asked }: { body: unknown; owner: Owner; asked?: string },
  ports: ReportPorts,
): Promise<ReportAnswer> {
  const read = readReport(body);
  if ('reason' in read) return { status: 400, message: read.reason };
  const { execution, events } = read;
  if (asked !== undefined && execution !== asked)
    return { status: 400, message: `the events are of the execution ${execution}, the address is of ${asked}` };
  try {
    const appended =
      events.length > 0 ? await ports.executions.append(execution, owner, events, ports.now()) : await seen(execution, owner, ports);
    if ('last' in appended && events.length > 0) ports.changed(execution);
    return answerOf(appended, execution);
  } catch (error) {
    if (!(error instanceof StoreAway)) throw error;
    return { status: 503, message: `nothing was stored: ${error.message}` };
  }
}

/** A report without events asks what is there. */
async function seen(execution: string, owner: Owner, { executions }: ReportPorts): Promise<Appended> {
  const row = await executions.find(execution);
  if (row && owner.delivery !== undefined && row.delivery !== owner.delivery) return { refused: 'foreign' };
  return { last: row?.last ?? -1 };
}

function answerOf(appended: Appended, execution: string): ReportAnswer {
  if ('last' in appended) return { status: 200, seq: appended.last };
  if ('gap' in appended) return { status: 409, seq: appended.gap, message: `event ${appended.gap + 1} of ${execution} is missing` };
  const words = {
    foreign: `the execution ${execution} is of another delivery`,
    many: 'this delivery has as many executions as one can have',
  };
  return { status: 403, message: words[appended.refused] };
}

function readReport(body: unknown): { execution: string; events: Reported[] } | { reason: string } {
  if (typeof body !== 'object' || body === null) return { reason: 'the body is no JSON object: {"events": […]}' };
  const { events, execution } = body as { events?: unknown; execution?: unknown };
  if (!Array.isArray(events)) return { reason: 'the body has no list "events"' };
  if (events.length > mostEvents) return { reason: `the report has ${events.length} events; ${mostEvents} are the most` };
  const reported: Reported[] = [];
  for (const [index, value] of events.entries()) {
    const read = readEvent(value);
    if ('reason' in read) return { reason: `events[${index}]: ${read.reason}` };
    const { event } = read;
    if ((event.seq === 0 || isOutermost(event)) && !(event.seq === 0 && isOutermost(event)))
      return { reason: `events[${index}]: an execution begins with event 0, which is its "begin"` };
    const one = kept(event, read.isKnown);
    if (one === undefined) return { reason: `events[${index}]: it is nested too deep` };
    reported.push(one);
  }
  const [first] = reported;
  const named = first?.event.execution ?? execution;
  if (typeof named !== 'string') return { reason: 'a report without events names its execution: {"execution": "…", "events": []}' };
  if (reported.some(({ event }) => event.execution !== named)) return { reason: 'the events are of more than one execution' };
  return { execution: named, events: reported };
}

const isOutermost = (event: ExecutionEvent): boolean => event.type === 'begin' && event.within === undefined;

function kept(event: ExecutionEvent, isKnown: boolean): Reported | undefined {
  try {
    return { event, kept: isKnown, size: JSON.stringify(event).length };
  } catch {
    return undefined;
  }
}
