import type { JsonObject, Problem } from '../types.ts';
import type { End, Running, Shared } from './running.ts';
import type { Known } from './scope.ts';
import type { Answer, Execution, Halt, TaskResult, Ticket } from './types.ts';

/** What is kept of a run that ends WAITING. */
export function haltOf({ stream, results, begun, tickets, context }: Shared, ids: number): Halt {
  const { execution, seq } = stream;
  const { redact } = context.ports.secrets;
  const asked = Object.entries(tickets).map(([task, ticket]): [string, Ticket] => [
    task,
    { ...ticket, summary: redact(ticket.summary), description: redact(ticket.description) },
  ]);
  // What tasks made stands in the execution; their results are kept for what they changed.
  const slim = results.map((result): TaskResult => ({ ...result, statusMessage: redact(result.statusMessage), output: {}, causes: [] }));
  return { execution, seq, ids, results: slim, begun, tickets: Object.fromEntries(asked) };
}

/** What bindings lead to after it: the tasks that ran before, as the execution shows them. */
export function known({ stages }: Execution): Known['tasks'] {
  return new Map(
    Object.entries(stages).flatMap(([stage, { tasks }]) => {
      const ran = Object.entries(tasks).filter(([, { status }]) => status !== 'NOT_STARTED');
      const facts = ran.map(
        ([task, { status, statusMessage, input, output }]) => [task, { status, statusMessage, input, output }] as const,
      );
      return ran.length > 0 ? [[stage, new Map(facts)]] : [];
    }),
  );
}

const before = ({ shared, isNested }: Running, stage: string) => (isNested ? undefined : shared.context.halt?.execution.stages[stage]);

/** Whether a stage, or one of its tasks, waited when the run was gone on with. */
export function isWaiting(running: Running, stage: string, task?: string): boolean {
  const part = before(running, stage);
  return (task === undefined ? part : part?.tasks[task])?.status === 'WAITING';
}

/** How a task ended that ran before the run waited; undefined: it is still to be run. */
export function settledEnd(running: Running, stage: string, task: string): End | undefined {
  const part = before(running, stage)?.tasks[task];
  if (!part || part.status === 'WAITING' || part.status === 'NOT_STARTED') return undefined;
  return { status: 'COMPLETED', message: part.statusMessage };
}

/** The answer to a task, where there is one. */
export function answerOf({ shared, isNested }: Running, { stage, task }: { stage: string; task: string }): { answer?: Answer } {
  const answer = isNested ? undefined : shared.context.answers?.[`${stage}.${task}`];
  return answer ? { answer } : {};
}

/** Inputs, and outputs of tasks before the wait, that show less than they are: a secret is hidden in them, or they are too long to be told. */
export function hiddenOutputs({ input, tasks: real }: Known, shown: Execution): Problem[] {
  const inputs = Object.entries(input).flatMap(([name, value]) => (shown.input[name] === value ? [] : [`the input ${name}`]));
  const outputs = [...real].flatMap(([stage, tasks]) =>
    [...tasks].flatMap(([task, { output }]) => {
      const told: JsonObject | undefined = shown.stages[stage]?.tasks[task]?.output;
      return isSame(output, told) ? [] : [`the output of ${stage}.${task}`];
    }),
  );
  return [...inputs, ...outputs].map((name) => ({
    code: 'H2K-887',
    severity: 'warning',
    message: `${name} holds a secret or is very long: after the approval, bindings see it as the execution shows it`,
    fix: 'bind the VARIABLE itself in later tasks, or read the value anew in a task behind the approval',
  }));
}

const isSame = (one: unknown, other: unknown): boolean => text(one) === text(other);
const text = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? `${inner}n` : inner)) ?? '';
