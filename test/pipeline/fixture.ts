import type { Definitions, PipelineDefinition, StageDefinition, TaskDefinition } from '../../src/definitions/types.ts';
import { type Ran, type RunContext, run } from '../../src/pipeline/run.ts';
import type { ExecutionEvent, Task, TaskContext, TaskEntry, TaskResult, Unbound } from '../../src/pipeline/types.ts';
import { newSecrets } from '../../src/ports/secrets.ts';
import type { HttpRequest, Ports } from '../../src/ports/types.ts';
import type { JsonObject } from '../../src/types.ts';

export const done = (output: JsonObject = {}): TaskResult => ({ status: 'COMPLETED', statusMessage: 'done', output });
export const broken = (message = 'broke'): TaskResult => ({ status: 'FAILED', statusMessage: message, output: {} });

/** A task type whose tasks do what a test says, by their input's `do`. */
export function trial(
  acts: { [name: string]: (input: JsonObject, context: TaskContext) => Promise<TaskResult> | TaskResult },
  { unbound, ...more }: Partial<Task<JsonObject>> & { unbound?: readonly Unbound[] } = {},
): TaskEntry<JsonObject> {
  const task: Task<JsonObject> = {
    type: 'REST',
    check: async () => [],
    parse: (input) => input,
    run: async (input, context) => {
      const act = acts[(input['do'] as string | undefined) ?? 'echo'];
      return act ? act(input, context) : done(input);
    },
    ...more,
  };
  return { endpoints: [], ...(unbound && { unbound }), load: async () => task };
}

export const task = (input: JsonObject = {}, more: Partial<TaskDefinition> = {}): TaskDefinition => ({ type: 'REST', input, ...more });

/** Stages in the order of the keys; tasks too, unless `order` says otherwise. */
export function pipeline(
  stages: { [stage: string]: { [task: string]: TaskDefinition } },
  more: Partial<PipelineDefinition> = {},
  order: { [stage: string]: string[] } = {},
): PipelineDefinition {
  const built = Object.entries(stages).map(([name, tasks]): [string, StageDefinition] => [
    name,
    { tasks, taskOrder: order[name] ?? Object.keys(tasks) },
  ]);
  return { kind: 'PIPELINE', name: 'deploy', stageOrder: Object.keys(stages), stages: Object.fromEntries(built), ...more };
}

export function definitions(...pipelines: PipelineDefinition[]): Definitions {
  const at = () => ({ file: 'd.yaml', line: 1, column: 1 });
  return {
    pipelines: new Map(pipelines.map((value) => [value.name, { value, at }])),
    endpoints: new Map(),
    variables: new Map(),
    webhooks: new Map(),
    health: new Map(),
  };
}

/** A clock that goes when nobody does anything else: what sleeps wakes in order of time. */
export class Clock {
  #now = 1_000_000;
  #sleepers: { at: number; wake: () => void }[] = [];
  now = (): number => this.#now;
  sleep = (ms: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const sleeper = { at: this.#now + ms, wake: resolve };
      this.#sleepers.push(sleeper);
      signal.addEventListener('abort', () => {
        this.#sleepers = this.#sleepers.filter((one) => one !== sleeper);
        reject(signal.reason as Error);
      });
    });
  /** Passes `ms`, waking whoever is due. */
  async pass(ms: number): Promise<void> {
    const until = this.#now + ms;
    await settled();
    for (;;) {
      const [next] = this.#sleepers.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at);
      if (!next) break;
      this.#now = next.at;
      this.#sleepers = this.#sleepers.filter((one) => one !== next);
      next.wake();
      await settled();
    }
    this.#now = until;
    await settled();
  }
}
/** Everything that only waits for other code has gone on. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export interface Tried {
  events: ExecutionEvent[];
  /** `Stage.Task STATUS`, `Stage STATUS`, `STATUS`, in order. */
  statuses: string[];
  requests: HttpRequest[];
  clock: Clock;
  cancel: AbortController;
  ran: Promise<Ran>;
}

/** Runs a pipeline with a clock of its own and ports that do nothing. */
export function begin(
  definition: PipelineDefinition,
  more: Partial<RunContext> & { given?: { [name: string]: string }; http?: Ports['http']; mail?: Ports['mail']; secrets?: string[] } = {},
): Tried {
  const { given = {}, http, mail, secrets = [], ...context } = more;
  const events: ExecutionEvent[] = [];
  const statuses: string[] = [];
  const requests: HttpRequest[] = [];
  const [clock, cancel] = [new Clock(), new AbortController()];
  const hidden = newSecrets();
  for (const secret of secrets) hidden.add(secret);
  const ports = {
    now: clock.now,
    sleep: clock.sleep,
    secrets: hidden,
    mail,
    http: async (request: HttpRequest, signal: AbortSignal) => {
      requests.push(request);
      return (http ?? (async () => ({ status: 200, text: async () => '' })))(request, signal);
    },
  } as unknown as Ports;
  const ran = run(definition, given, {
    ports,
    signal: cancel.signal,
    leave: new AbortController().signal,
    repository: 'acme/shop',
    execution: { id: 'run-1' },
    definitions: definitions(definition),
    variable: () => undefined,
    tasks: { REST: trial({}) },
    cluster: () => Promise.reject(new Error('there is no cluster')),
    contents: async () => undefined,
    images: () => {
      throw new Error('there is no registry');
    },
    manifests: async () => ({ manifests: [], problems: [] }),
    ...context,
    sink: (event) => {
      events.push(event);
      if (event.type === 'status')
        statuses.push([[event.stage, event.task].filter(Boolean).join('.'), event.status].filter(Boolean).join(' '));
    },
  });
  // A test that looks at the events first is not ended by a rejection that it reads later.
  ran.catch(() => {});
  return { events, statuses, requests, clock, cancel, ran };
}

export async function ended(definition: PipelineDefinition, more: Parameters<typeof begin>[1] = {}): Promise<Tried & Ran> {
  const tried = begin(definition, more);
  return { ...tried, ...(await tried.ran) };
}
