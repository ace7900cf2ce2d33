import type { Execution } from '../pipeline/types.ts';
import type { Host } from './host.ts';
import type { Asked } from './options.ts';
import { type Report, stopped } from './result.ts';
import { findRun, reached } from './waiting/found.ts';
import { type Kept, keptOf } from './waiting/kept.ts';

/** What one execution waits for. */
export interface WaitingRow {
  id: string;
  pipeline: string;
  image: string;
  questions: { task: string; summary: string; description: string; approvers: string[]; expires: string }[];
  /** Who has answered, where somebody goes on with it right now. */
  answeredBy: string;
}
export interface ListReport extends Report {
  executions: WaitingRow[];
}
export interface ShowReport extends Report {
  row: WaitingRow | undefined;
  execution: Execution | undefined;
}

/** The executions that wait for people, the first to expire first. Reads only. */
export async function listExecutions(asked: Asked, host: Host): Promise<ListReport> {
  try {
    const { places, means } = await reached(asked, host);
    const found = (await Promise.all(places.map((runs) => runs.list()))).flat();
    await means.close();
    const rows = new Map(found.map((stored) => [stored.id, rowOf(stored.id, keptOf(stored))]));
    const ends = ({ questions }: WaitingRow) => questions[0]?.expires ?? '';
    return { result: 'done', problems: [], executions: [...rows.values()].toSorted((a, b) => (ends(a) < ends(b) ? -1 : 1)) };
  } catch (error) {
    return { executions: [], ...stopped(error, host.signal) };
  }
}

/** One execution that waits: what it asks, and all that has happened. Reads only. */
export async function showExecution(asked: Asked, host: Host, id: string): Promise<ShowReport> {
  try {
    const { places, means } = await reached(asked, host);
    const { stored } = await findRun(places, id);
    await means.close();
    const kept = keptOf(stored);
    return { result: 'done', problems: [], row: rowOf(id, kept), execution: kept.halt.execution };
  } catch (error) {
    return { row: undefined, execution: undefined, ...stopped(error, host.signal) };
  }
}

function rowOf(id: string, { pipeline, push, halt, answer }: Kept): WaitingRow {
  const questions = Object.entries(halt.tickets).map(([task, { summary, description, approvers, expires }]) => ({
    task,
    summary,
    description,
    approvers,
    expires: new Date(expires).toISOString(),
  }));
  const image = push ? `${push.written}${push.tag ? `:${push.tag}` : ''}@${push.digest}` : '';
  return { id, pipeline: pipeline.name, image, questions, answeredBy: answer?.by ?? '' };
}
