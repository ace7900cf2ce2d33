import { find } from '../definitions/names.ts';
import type { PipelineDefinition } from '../definitions/types.ts';
import { bindMap } from '../expressions/index.ts';
import { didYouMean } from '../text/nearest.ts';
import { ConfigurationError, type JsonObject, type Problem, Stop } from '../types.ts';
import { newExecution } from './fold.ts';
import { pipelineInput } from './input.ts';
import { completed, type End, type Running, type Shared } from './running.ts';
import { type Known, scopeOf } from './scope.ts';
import { runStage } from './stage.ts';
import type { Execution, Within } from './types.ts';
import { hiddenOutputs, known as knownOf } from './waiting.ts';
import { duration } from './words.ts';

/**
 * Runs one pipeline to its end: the outermost where `within` is empty, else a part of another. Throws ConfigurationError where it can't be begun.
 * The execution's output is the values themselves, which the stream shows with secrets hidden.
 */
export async function execute(
  pipeline: PipelineDefinition,
  given: { [name: string]: string },
  shared: Shared,
  within: Within[],
  above: readonly PipelineDefinition[] = [],
): Promise<Execution> {
  const { context, signal } = shared;
  const { ports, event, execution: about } = context;
  if (pipeline.enabled === false) throw refusal('H2K-642', `the pipeline ${pipeline.name} is disabled`, 'set enabled: true in it');
  const { input, problems } = pipelineInput(pipeline, given, context);
  if (problems.length > 0) throw new ConfigurationError(problems);
  const isNested = within.length > 0;
  const halt = isNested ? undefined : context.halt;
  const begun = halt?.begun[''] ?? ports.now();
  if (!isNested) shared.begun[''] = begun;
  const [id, index] = isNested ? [shared.nextId(), 1] : [about.id, about.index ?? 1];
  const running = newRunning(pipeline, { id, index, input }, shared, within, above);
  const { tell, known } = running;
  const tree = newExecution(pipeline, { id, index, input });
  if (halt) known.tasks = knownOf(halt.execution);
  else
    tell({
      type: 'begin',
      tree: {
        ...tree,
        ...(about.comments ? { comments: about.comments } : {}),
        ...(isNested ? { _nested: true } : {}),
        ...(event ? { dockerEvent: event } : {}),
      },
    });
  const mark = ({ status, message }: End, more: { output?: JsonObject; micros?: number } = {}): void => {
    known.facts = { ...known.facts, status, statusMessage: message };
    tell({ type: 'status', status, message, ...more });
    shared.notices.send(pipeline, { status }, scopeOf(known));
  };
  const canceling = () => tell({ type: 'status', status: 'CANCELING' });
  if (halt) tell({ type: 'status', status: 'RESUMING', message: '' });
  known.facts = { ...known.facts, status: 'RUNNING', statusMessage: '' };
  if (!halt) mark({ status: 'RUNNING', message: '' });
  signal.addEventListener('abort', canceling, { once: true });
  const reached = ended(await runStages(running), running);
  signal.removeEventListener('abort', canceling);
  if (reached.status === 'WAITING') {
    mark(reached);
    for (const problem of hiddenOutputs(known, shared.stream.execution)) tell({ type: 'problem', problem });
    return { ...tree, status: 'WAITING', statusMessage: reached.message };
  }
  const end = withOutput(reached, running);
  mark(end, { output: known.output, micros: Math.round((ports.now() - begun) * 1000) });
  return { ...tree, ...end, statusMessage: end.message, output: known.output };
}

/** Binds the outputs; where that can't be done, it is the end that failed. */
function withOutput(end: End, { pipeline, known }: Running): End {
  try {
    known.output = bindMap(pipeline.output ?? {}, scopeOf(known));
    return end;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { status: 'FAILED', message: end.status === 'COMPLETED' ? `output: ${error.message}` : end.message };
  }
}

async function runStages(running: Running): Promise<End> {
  for (const stage of running.pipeline.stageOrder) {
    if (isDone(running, stage)) continue;
    const end = await runStage(running, stage);
    if (end.status !== 'COMPLETED') return end;
  }
  return completed;
}

/** Another process has run it. */
const isDone = ({ shared, isNested }: Running, stage: string): boolean =>
  !isNested && shared.context.halt?.execution.stages[stage]?.status === 'COMPLETED';

function ended(end: End, { shared }: Running): End {
  if (end.status === 'COMPLETED') return { ...end, message: 'Execution Completed.' };
  const { limit } = shared.context;
  if (end.status === 'CANCELED' && shared.isLate()) return { status: 'FAILED', message: `took longer than ${duration(limit ?? 0)}` };
  return end;
}

function newRunning(
  pipeline: PipelineDefinition,
  { id, index, input }: Pick<Execution, 'id' | 'index' | 'input'>,
  shared: Shared,
  within: Within[],
  above: readonly PipelineDefinition[],
): Running {
  const { context, stream } = shared;
  const { url = '', requestBy = '', comments = '' } = context.execution;
  const { name, project, description = '', workspace } = pipeline;
  const known: Known = {
    input,
    variable: (variable) => context.variable(variable, project),
    output: {},
    facts: { name, description, requestBy, comments, executionId: id, executionIndex: index, executionUrl: url },
    tasks: new Map(),
  };
  const chain = [...above, pipeline];
  return {
    shared,
    pipeline,
    id,
    known,
    tell: (told) => stream.tell(within, told),
    isNested: within.length > 0,
    isOnly: Object.values(pipeline.stages).flatMap(({ tasks }) => Object.keys(tasks)).length === 1,
    workspace: workspace && (bindMap(workspace as unknown as JsonObject, scopeOf(known)) as typeof workspace),
    async runPipeline(asked, given, step) {
      const { pipelines } = context.definitions;
      const inner = find(pipelines, asked.name, asked.project ?? project)?.value;
      if (!inner)
        throw refusal(
          'H2K-637',
          `there is no pipeline ${asked.name}${didYouMean(asked.name, [...pipelines.keys()])}`,
          'name one of the definitions',
        );
      const names = [...chain, inner].map((one) => one.name).join(' → ');
      if (chain.includes(inner)) throw refusal('H2K-637', `the pipeline ${inner.name} would run within itself: ${names}`, 'break the ring');
      return execute(inner, given, shared, [...within, step], chain);
    },
  };
}

const refusal = (code: Problem['code'], message: string, fix: string): ConfigurationError =>
  new ConfigurationError([{ code, severity: 'error', message, fix }]);
