import { healthFor } from '../definitions/health.ts';
import { find } from '../definitions/names.ts';
import { siblingsOf } from '../definitions/parts.ts';
import type { Endpoint, TaskDefinition } from '../definitions/types.ts';
import { bindMap, compileCondition, decide, nowhere, own } from '../expressions/index.ts';
import { ConfigurationError, type Problem, Stop, UnavailableError } from '../types.ts';
import { boundEndpoint, located, placeOf } from './endpoint.ts';
import { withinLimit } from './limit.ts';
import { hasRollback, rollBack } from './rollback.ts';
import { canceled, completed, type End, type Running } from './running.ts';
import { scopeOf } from './scope.ts';
import type { StatusEvent, TaskContext, TaskResult } from './types.ts';
import { answerOf, isWaiting } from './waiting.ts';

interface At {
  stage: string;
  task: string;
}

/** Runs one task. COMPLETED: what comes after it goes on, also where it was skipped or may fail. */
export async function runTask(running: Running, stage: string, task: string): Promise<End> {
  const at: At = { stage, task };
  const { now } = running.shared.context.ports;
  const definition = running.pipeline.stages[stage]?.tasks[task] ?? { type: '', input: {} };
  const part = `${stage}.${task}`;
  const isResumed = isWaiting(running, stage, task);
  const begun = (isResumed ? running.shared.begun[part] : undefined) ?? now();
  const micros = (): number => Math.round((now() - begun) * 1000);
  const { status, statusMessage, output, ticket, isUnwanted } = await attempt(running, at, definition, isResumed);
  const message = running.isOnly ? statusMessage : `${part}: ${statusMessage}`;
  if (status === 'WAITING') {
    if (ticket) running.shared.tickets[part] = ticket;
    running.shared.begun[part] = begun;
    settle(running, at, { status, message: statusMessage, output, ...(ticket && { ticket }) });
    return { status, message };
  }
  if (isUnwanted || status === 'COMPLETED') {
    settle(running, at, { status, message: statusMessage, output, micros: micros() });
    return completed;
  }
  const mayFail = status === 'FAILED' && definition.ignoreFailure === true;
  let end: End = { status, message };
  if (!mayFail && hasRollback(running, at, end)) {
    settle(running, at, { status: 'ROLLING_BACK', message: statusMessage, output });
    end = await rollBack(running, at, end);
  }
  settle(running, at, { status: mayFail ? 'FAILED_CONTINUE' : end.status, message: statusMessage, output, micros: micros() });
  return mayFail ? completed : end;
}

/** A task of a group that failed beside it waits for nobody any more. */
export function giveUp(running: Running, stage: string, task: string): void {
  delete running.shared.tickets[`${stage}.${task}`];
  settle(running, { stage, task }, { status: 'CANCELED', message: 'another task of its group failed', output: { status: 'CANCELED' } });
}

type Attempt = Pick<TaskResult, 'status' | 'statusMessage' | 'output' | 'ticket'> & { isUnwanted?: boolean };

/** `isResumed`: it waited; that it is wanted, and its input, were found before. */
async function attempt(running: Running, at: At, definition: TaskDefinition, isResumed: boolean): Promise<Attempt> {
  const { shared, known } = running;
  const scope = scopeOf(known);
  try {
    if (!isResumed && !decide(compileCondition(definition.preCondition ?? '', nowhere).condition, scope))
      return { status: 'SKIPPED', statusMessage: 'the precondition does not hold', output: {}, isUnwanted: true };
    const entry = own(shared.context.tasks, definition.type);
    if (!entry) throw unsupported(definition.type);
    const before = isResumed ? known.tasks.get(at.stage)?.get(at.task)?.input : undefined;
    const input =
      before ??
      bindMap(
        definition.input,
        scope,
        entry.unbound?.map(({ path }) => path),
      );
    settle(running, at, { status: 'RUNNING', input });
    const { context, hasNested } = contextOf(running, at, definition);
    const task = await entry.load();
    // A cancel may have come meanwhile.
    shared.signal.throwIfAborted();
    const parsed = task.parse(input) as unknown;
    const result = await withinLimit(task, parsed, context);
    // What a nested pipeline came to is known of its own tasks.
    if (!hasNested() && result.status !== 'WAITING') shared.results.push(result);
    if (result.release) running.tell({ type: 'release', release: result.release });
    return result;
  } catch (error) {
    if (error instanceof Stop) return stopped(running, at, error);
    if (!shared.signal.aborted || !isAbort(error, shared.signal)) throw error;
    return { status: 'CANCELED', statusMessage: canceled.message, output: {} };
  }
}

function stopped(running: Running, { stage, task }: At, stop: Stop): Attempt {
  const [first, ...more] = stop.problems;
  // Where no place in a file tells which task it is about, its name does.
  const named = stop.problems.map(({ at, ...problem }): Problem => {
    if (at?.file) return { ...problem, at };
    return running.isOnly ? problem : { ...problem, message: `${stage}.${task}: ${problem.message}` };
  });
  running.shared.stops.push(stop instanceof UnavailableError ? new UnavailableError(named) : new ConfigurationError(named));
  return { status: 'FAILED', statusMessage: `${first?.message ?? ''}${more.length > 0 ? ` (and ${more.length} more)` : ''}`, output: {} };
}

/** Tells a task's state, and keeps it for bindings. */
function settle({ known, tell, pipeline, shared }: Running, { stage, task }: At, told: Omit<StatusEvent, 'type' | 'stage' | 'task'>): void {
  const { status, message = '', input, output } = told;
  const before = known.tasks.get(stage)?.get(task);
  const after = { status, statusMessage: message, input: input ?? before?.input ?? {}, output: output ?? before?.output ?? {} };
  known.tasks.set(stage, (known.tasks.get(stage) ?? new Map()).set(task, after));
  tell({ type: 'status', stage, task, ...told });
  shared.notices.send(pipeline, { stage, task, status }, scopeOf({ ...known, facts: { ...known.facts, status, statusMessage: message } }));
}

function contextOf(running: Running, at: At, definition: TaskDefinition): { context: TaskContext; hasNested: () => boolean } {
  const { shared, pipeline, id, known, workspace } = running;
  const { ports, leave, repository, push, event, cluster, contents, platforms, pull, images, manifests, execution } = shared.context;
  let nested = false;
  const context: TaskContext = {
    ports,
    leave,
    repository,
    cluster,
    contents,
    ...(platforms ? { platforms } : {}),
    ...(pull ? { pull } : {}),
    images,
    manifests,
    ...at,
    ...(push ? { push } : {}),
    ...(event ? { event } : {}),
    ...(workspace ? { workspace } : {}),
    signal: shared.signal,
    deadline: shared.deadline,
    execution: { id, index: execution.index ?? 1, pipeline: pipeline.name, ...(execution.url ? { url: execution.url } : {}) },
    scope: scopeOf(known),
    endpoint(key) {
      const name = definition.endpoints?.[key];
      return name === undefined ? undefined : endpointOf(running, name);
    },
    endpointNamed: (name) => endpointOf(running, name),
    siblings: siblingsOf(pipeline, at.stage, at.task),
    at: placeOf(shared.context.definitions, pipeline, at),
    health: healthFor(shared.context.definitions, pipeline.project),
    runPipeline(name, given) {
      nested = true;
      return running.runPipeline({ name }, given, at);
    },
    report: (deploy) => running.tell({ type: 'deploy', ...at, deploy: located(deploy, definition, pipeline.project) }),
    async announce(image) {
      running.tell({ type: 'image', ...at, ...image });
      await shared.context.arrived?.();
    },
    mayWait: !running.isNested,
    ...answerOf(running, at),
    log: (text) => running.tell({ type: 'log', ...at, text }),
  };
  return { context, hasNested: () => nested };
}

function endpointOf({ shared, pipeline, known }: Running, name: string): Endpoint {
  const endpoint = find(shared.context.definitions.endpoints, name, pipeline.project)?.value;
  if (!endpoint) {
    const message = `there is no ENDPOINT ${name}`;
    throw new ConfigurationError([{ code: 'H2K-638', severity: 'error', message, fix: 'add it to the definitions, or correct the name' }]);
  }
  return boundEndpoint(endpoint, known.variable);
}

const unsupported = (type: string): ConfigurationError =>
  new ConfigurationError([
    {
      code: 'H2K-641',
      severity: 'error',
      message: `tasks of the type ${type} can't be run`,
      fix: 'remove the task, or use a REST or CI task instead',
    },
  ]);

const isAbort = (error: unknown, { reason }: AbortSignal): boolean =>
  error === reason || (error instanceof Error && error.name === 'AbortError');
