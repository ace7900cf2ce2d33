import { find } from '../definitions/names.ts';
import type { PipelineDefinition } from '../definitions/types.ts';
import { ConfigurationError, type Stop, UnavailableError } from '../types.ts';
import { boundEndpoint } from './endpoint.ts';
import { execute } from './execute.ts';
import { passed } from './limit.ts';
import { type EndpointNamed, Notices } from './notices.ts';
import type { RunContext, Shared } from './running.ts';
import { Stream } from './stream.ts';
import type { Execution, Halt, TaskResult } from './types.ts';
import { haltOf } from './waiting.ts';

export type { RunContext } from './running.ts';

/** What came of it: the execution, and the full result of each task that did something, those of nested pipelines among them. */
export interface Ran {
  execution: Execution;
  results: TaskResult[];
  /** It waits for people: what another process needs to go on with it. */
  halt?: Halt;
}

const sixHours = 6 * 3_600_000;

/**
 * Runs a pipeline: stages and tasks in order, groups side by side. Everything that happens goes to the sink, and the execution is the fold of that.
 * Throws ConfigurationError or UnavailableError where it failed before any task did anything: then nothing was touched.
 */
export async function run(pipeline: PipelineDefinition, given: { [name: string]: string }, context: RunContext): Promise<Ran> {
  const { ports, execution, limit = sixHours, halt } = context;
  const stream = new Stream(execution.id, ports, context.sink, halt);
  const [late, over] = [new AbortController(), new AbortController()];
  void passed(limit, ports, over.signal).then((isLate) => isLate && late.abort());
  let ids = halt?.ids ?? 0;
  const shared: Shared = {
    context,
    stream,
    notices: new Notices(ports, (problem) => stream.tell([], { type: 'problem', problem }), endpointsOf(context)),
    signal: AbortSignal.any([context.signal, late.signal]),
    deadline: ports.now() + limit,
    isLate: () => late.signal.aborted,
    results: [...(halt?.results ?? [])],
    stops: [],
    nextId: () => `${execution.id}.${++ids}`,
    tickets: {},
    begun: { ...halt?.begun },
  };
  try {
    const { status } = await execute(pipeline, given, shared, []);
    await shared.notices.end();
    if (status === 'FAILED' && shared.results.length === 0 && shared.stops.length > 0) throw merged(shared.stops);
    for (const problem of shared.stops.flatMap(({ problems }) => problems)) stream.tell([], { type: 'problem', problem });
    return { execution: stream.execution, results: shared.results, ...(status === 'WAITING' ? { halt: haltOf(shared, ids) } : {}) };
  } finally {
    over.abort();
  }
}

/** ENDPOINTs as notifications name them. */
function endpointsOf({ definitions, variable }: RunContext): EndpointNamed {
  return (name, project) => {
    const found = find(definitions.endpoints, name, project);
    return found && boundEndpoint(found.value, (one) => variable(one, project));
  };
}

function merged(stops: readonly Stop[]): Stop {
  const problems = stops.flatMap((stop) => stop.problems);
  return stops.some((stop) => stop instanceof UnavailableError) ? new UnavailableError(problems) : new ConfigurationError(problems);
}
