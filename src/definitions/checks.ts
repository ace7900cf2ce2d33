import { didYouMean } from '../text/nearest.ts';
import type { Path, Problem } from '../types.ts';
import { find } from './names.ts';
import type { Defined, Definitions, DockerWebhook, PipelineDefinition, TaskDefinition } from './types.ts';

/** What is known when definitions are judged: whether they can be run, beyond whether they can be read. */
export interface Judging {
  definitions: Definitions;
  /** Documents with mistakes of their own: to name them is no further mistake. */
  mistaken: ReadonlySet<string>;
  /** Task types that can be run, and what they may name under `endpoints`. */
  tasks: Readonly<Record<string, { endpoints: readonly { key: string; type: string; required: boolean }[] }>>;
}

/** Everything that keeps a pipeline from being run (H2K-611, 612, 614, 615, 619), and what of it will not be done (H2K-620, warnings). */
export function pipelineProblems(pipeline: Defined<PipelineDefinition>, judging: Judging): Problem[] {
  const { value, at } = pipeline;
  const places = tasksOf(value).flatMap(({ stage, name, path, task }) => [
    ...typeProblems(`${stage}.${name}`, task, at([...path, 'type']), judging),
    ...endpointProblems(`${stage}.${name}`, task, path, pipeline, judging),
  ]);
  const named = calls(value).flatMap(({ name, project, path }) => missingPipeline(name, project ?? value.project, at(path), judging));
  return [...places, ...named, ...parts(pipeline), ...notSent(pipeline)];
}

/** Exports know more types than can be run here. */
const exported = ['SSH', 'PowerShell', 'UserOperation', 'Blueprint', 'Custom', 'vRO', 'Jenkins', 'TFS', 'Bamboo'];

function typeProblems(place: string, { type }: TaskDefinition, at: Problem['at'], { tasks }: Judging): Problem[] {
  const types = Object.keys(tasks);
  if (types.includes(type)) return [];
  const message = exported.includes(type)
    ? `${place} is of the type ${type}, which can't be run here`
    : `${place} has the type ${JSON.stringify(type)}, and there is no such type${didYouMean(type, types)}`;
  return [problem('H2K-611', message, `types that can be run: ${types.join(', ')}`, at)];
}

function endpointProblems(
  place: string,
  task: TaskDefinition,
  path: Path,
  { value, at }: Defined<PipelineDefinition>,
  judging: Judging,
): Problem[] {
  const known = judging.tasks[task.type]?.endpoints ?? [];
  const keys = known.map(({ key }) => key);
  const given = task.endpoints ?? {};
  const slips = Object.keys(given).flatMap((key) => {
    const hint = keys.includes(key) ? '' : didYouMean(key, keys);
    return hint
      ? [
          problem(
            'H2K-614',
            `${place} has the endpoint ${JSON.stringify(key)}${hint}`,
            `a ${task.type} task takes ${keys.join(', ')}`,
            at([...path, 'endpoints', key], 'key'),
          ),
        ]
      : [];
  });
  const wrong = known.flatMap(({ key, type, required }) => {
    const name = given[key];
    const where = at([...path, 'endpoints', key]);
    if (name === undefined || name === '')
      return required
        ? [problem('H2K-614', `${place} names no endpoint ${key}`, `add endpoints: { ${key}: NAME }, an ENDPOINT of type ${type}`, where)]
        : [];
    return namedEndpoint(`${place} names the ENDPOINT`, name, type, value.project, where, judging);
  });
  return [...slips, ...wrong];
}

function namedEndpoint(
  who: string,
  name: string,
  type: string,
  project: string | undefined,
  at: Problem['at'],
  { definitions, mistaken }: Judging,
): Problem[] {
  if (name.includes('${') || mistaken.has(name)) return [];
  const endpoint = find(definitions.endpoints, name, project);
  const others = [...definitions.endpoints].filter(([, { value }]) => value.type === type).map(([key]) => key);
  const fix =
    others.length > 0 ? `ENDPOINTs of type ${type}: ${others.join(', ')}` : `define it: kind: ENDPOINT, name: ${name}, type: ${type}`;
  if (!endpoint) return [problem('H2K-614', `${who} ${name}, and there is none${didYouMean(name, others)}`, fix, at)];
  if (endpoint.value.type === type) return [];
  return [problem('H2K-615', `${who} ${name}, which is of type ${endpoint.value.type}, and must be of type ${type}`, fix, at)];
}

function missingPipeline(name: string, project: string | undefined, at: Problem['at'], { definitions, mistaken }: Judging): Problem[] {
  if (name.includes('${') || mistaken.has(name) || find(definitions.pipelines, name, project)) return [];
  const known = [...definitions.pipelines.keys()];
  return [
    problem(
      'H2K-612',
      `there is no pipeline ${name}${didYouMean(name, known)}`,
      `define it${known.length > 0 ? `, or name one of ${known.join(', ')}` : ': kind: PIPELINE'}`,
      at,
    ),
  ];
}

/** Stages and tasks that rollbacks and notifications name. */
function parts({ value, at }: Defined<PipelineDefinition>): Problem[] {
  const { email = [], webhook = [], jira = [] } = value.notifications ?? {};
  const about = [
    ...(value.rollbacks ?? []).map((one, index) => ({ ...one, path: ['rollbacks', index] })),
    ...Object.entries({ email, webhook, jira }).flatMap(([key, list]) =>
      list.map((one, index) => ({ ...one, path: ['notifications', key, index] })),
    ),
  ];
  return about.flatMap(({ stage, task, path }) => {
    if (stage === undefined)
      return task === undefined
        ? []
        : [problem('H2K-619', `the task ${task} is named without its stage`, 'add stage', at([...path, 'task']))];
    const there = Object.hasOwn(value.stages, stage) ? value.stages[stage] : undefined;
    if (!there)
      return [
        problem(
          'H2K-619',
          `there is no stage ${JSON.stringify(stage)}${didYouMean(stage, value.stageOrder)}`,
          `there are ${value.stageOrder.join(', ')}`,
          at([...path, 'stage']),
        ),
      ];
    const tasks = Object.keys(there.tasks);
    if (task === undefined || tasks.includes(task)) return [];
    return [
      problem(
        'H2K-619',
        `the stage ${stage} has no task ${JSON.stringify(task)}${didYouMean(task, tasks)}`,
        `it has ${tasks.join(', ')}`,
        at([...path, 'task']),
      ),
    ];
  });
}

function notSent({ value: { notifications = {} }, at }: Defined<PipelineDefinition>): Problem[] {
  return (['email', 'jira'] as const)
    .filter((key) => (notifications[key] ?? []).length > 0)
    .map((key) => ({
      ...problem('H2K-620', `notifications by ${key} are not sent`, 'send them by webhook', at(['notifications', key], 'key')),
      severity: 'warning',
    }));
}

/** A webhook whose pipeline or endpoint isn't there, or that names no repository (H2K-612, 614, 615, 621). */
export function webhookProblems({ value, at }: Defined<DockerWebhook>, judging: Judging): Problem[] {
  const { endpoint, repository, pipeline, project, name } = value;
  const repositories = [endpoint, repository].filter((one) => one !== undefined).length;
  const fix = 'write either endpoint: NAME, an ENDPOINT of type dockerregistry, or repository: acme/shop';
  const which = repositories === 0 ? 'neither an endpoint nor a repository' : 'both an endpoint and a repository';
  return [
    ...(repositories === 1 ? [] : [problem('H2K-621', `the docker webhook ${name} names ${which}`, fix, at(['name']))]),
    ...missingPipeline(pipeline, project, at(['pipeline']), judging),
    ...(endpoint === undefined
      ? []
      : namedEndpoint(`the docker webhook ${name} names the ENDPOINT`, endpoint, 'dockerregistry', project, at(['endpoint']), judging)),
  ];
}

/** A pipeline's tasks, in no order that matters, with their paths. */
export function tasksOf({ stages }: PipelineDefinition): { stage: string; name: string; path: Path; task: TaskDefinition }[] {
  return Object.entries(stages).flatMap(([stage, { tasks }]) =>
    Object.entries(tasks).map(([name, task]) => ({ stage, name, path: ['stages', stage, 'tasks', name], task })),
  );
}

/** The pipelines that a pipeline runs: nested ones, and rollbacks. */
export function calls(pipeline: PipelineDefinition): { name: string; project?: string | undefined; path: Path }[] {
  const nested = tasksOf(pipeline).flatMap(({ task, path }) => {
    const { pipeline: name } = task.input;
    return task.type === 'Pipeline' && typeof name === 'string' && name !== '' ? [{ name, path: [...path, 'input', 'pipeline'] }] : [];
  });
  return [
    ...nested,
    ...(pipeline.rollbacks ?? []).map(({ name, project }, index) => ({ name, project, path: ['rollbacks', index, 'name'] })),
  ];
}

const problem = (code: Problem['code'], message: string, fix: string, at: Problem['at']): Problem => ({
  code,
  severity: 'error',
  message,
  fix,
  ...(at && { at }),
});
