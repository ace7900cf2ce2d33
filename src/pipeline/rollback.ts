import type { Rollback } from '../definitions/types.ts';
import { bindMap, textOf } from '../expressions/index.ts';
import { type JsonObject, Stop } from '../types.ts';
import type { End, Running } from './running.ts';
import { scopeOf } from './scope.ts';

interface At {
  stage: string;
  task?: string;
}

/** Whether the pipeline says what to run when this stage or task fails. A cancel rolls nothing back. */
export function hasRollback(running: Running, at: At, { status }: End): boolean {
  const isFailed = status === 'FAILED' || status === 'ROLLBACK_COMPLETED' || status === 'ROLLBACK_FAILED';
  return isFailed && !running.shared.signal.aborted && meant(running, at).length > 0;
}

const meant = ({ pipeline }: Running, { stage, task }: At): Rollback[] =>
  (pipeline.rollbacks ?? []).filter((one) => one.stage === stage && one.task === task);

/** Runs the rollback pipelines of a stage or a task that failed; what they come to is added to the failure. */
export async function rollBack(running: Running, at: At, end: End): Promise<End> {
  let failure = end.status === 'ROLLBACK_FAILED' ? end.message : undefined;
  for (const rollback of meant(running, at)) {
    const message = await runOne(running, at, rollback);
    if (message !== undefined) failure = `${end.message}; the rollback ${rollback.name} failed: ${message}`;
  }
  return failure === undefined ? { status: 'ROLLBACK_COMPLETED', message: end.message } : { status: 'ROLLBACK_FAILED', message: failure };
}

/** undefined: it came to its end. */
async function runOne(running: Running, at: At, rollback: Rollback): Promise<string | undefined> {
  try {
    const given = texts(bindMap(rollback.inputs ?? {}, scopeOf(running.known)));
    const { status, statusMessage } = await running.runPipeline(rollback, given, { ...at, rollback: true });
    return status === 'COMPLETED' ? undefined : statusMessage;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return error.problems[0]?.message ?? error.message;
  }
}

const texts = (map: JsonObject): { [name: string]: string } =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, textOf(value)]));
