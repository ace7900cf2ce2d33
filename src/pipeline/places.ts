import { tasksInOrder } from '../definitions/order.ts';
import type { Defined, PipelineDefinition } from '../definitions/types.ts';
import { compile, compileCondition } from '../expressions/index.ts';
import type { Binding } from '../expressions/types.ts';
import type { Json, JsonObject, Path, Problem } from '../types.ts';
import type { Tasks, Unbound } from './types.ts';

/** From when on a text is filled in: by then, which tasks have run? `end`: all; `start`: none; else those before this task. */
export type When = 'start' | 'end' | { stage: string; task: string };
/** A text of a pipeline that may hold bindings. */
export interface Place {
  path: Path;
  text: string;
  as: Unbound['as'];
  when: When;
  /** Outputs of the pipeline are known by then. */
  isAfter: boolean;
}

/** Every text of a pipeline in which bindings are filled in. */
export function places(pipeline: PipelineDefinition, tasks: Tasks): Place[] {
  const { stages, output = {}, notifications = {}, rollbacks = [], workspace = {} } = pipeline;
  const inTasks = Object.entries(stages).flatMap(([stage, definition]) =>
    tasksInOrder(definition)
      .flat()
      .flatMap((task): Place[] => {
        const { type, input = {}, preCondition } = definition.tasks[task] ?? { type: '' };
        const path = ['stages', stage, 'tasks', task];
        const when = { stage, task };
        const guard: Place[] =
          preCondition === undefined
            ? []
            : [{ path: [...path, 'preCondition'], text: preCondition, as: 'condition', when, isAfter: false }];
        return [...guard, ...texts(input, [...path, 'input'], when, tasks[type]?.unbound)];
      }),
  );
  const hooks = (notifications.webhook ?? []).flatMap(({ url, headers = {}, payload = '' }, index) =>
    texts({ url, headers, payload }, ['notifications', 'webhook', index], 'end').map((place) => ({ ...place, isAfter: true })),
  );
  const mails = (notifications.email ?? []).flatMap(({ to, subject = '', body = '' }, index) =>
    texts({ to, subject, body }, ['notifications', 'email', index], 'end').map((place) => ({ ...place, isAfter: true })),
  );
  return [
    ...inTasks,
    ...texts(output, ['output'], 'end'),
    ...hooks,
    ...mails,
    ...rollbacks.flatMap(({ inputs = {} }, index) => texts(inputs, ['rollbacks', index, 'inputs'], 'end')),
    ...texts(workspace as unknown as JsonObject, ['workspace'], 'start'),
  ];
}

/** The texts of a value, keys left out. */
export function texts(value: Json, path: Path, when: When, unbound: readonly Unbound[] = [], inner: Path = []): Place[] {
  if (typeof value === 'string') {
    const as =
      unbound.find((one) => one.path.length === inner.length && one.path.every((step, index) => step === inner[index]))?.as ?? 'text';
    return [{ path, text: value, as, when, isAfter: false }];
  }
  if (typeof value !== 'object' || value === null) return [];
  const entries: [string | number, Json][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, below]) => texts(below, [...path, key], when, unbound, [...inner, key]));
}

/** The bindings of a text, and what of it can't be read (H2K-630, 633). */
export function bindingsIn(
  { text, path, as }: Pick<Place, 'text' | 'path' | 'as'>,
  at: Defined<unknown>['at'],
): { bindings: readonly Binding[]; problems: Problem[] } {
  const locate = (offset: number) => at(path, offset);
  if (as === 'text') {
    const { template, problems } = text.includes('${') ? compile(text, locate) : { template: { bindings: [] }, problems: [] };
    return { bindings: template.bindings, problems };
  }
  const { condition, problems } = compileCondition(text, locate, { bareNames: as === 'criteria' });
  return { bindings: condition.bindings, problems };
}
