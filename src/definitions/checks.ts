import { didYouMean, listed } from '../text/nearest.ts';
import type { Problem } from '../types.ts';
import { endpointProblems, namedEndpoint } from './endpoints.ts';
import { instead } from './instead.ts';
import { type Judging, problem } from './judging.ts';
import { find } from './names.ts';
import { calls, tasksOf } from './parts.ts';
import type { Defined, DockerWebhook, PipelineDefinition, TaskDefinition } from './types.ts';

/** Everything that keeps a pipeline from being run (H2K-611, 612, 614, 615, 619), and what of it will not be done (H2K-620, warnings). */
export function pipelineProblems(pipeline: Defined<PipelineDefinition>, judging: Judging): Problem[] {
  const { value, at } = pipeline;
  const places = tasksOf(value).flatMap(({ stage, name, path, task }) => [
    ...typeProblems(`${stage}.${name}`, task, at([...path, 'type']), judging),
    ...endpointProblems(`${stage}.${name}`, task, path, pipeline, judging),
  ]);
  const named = calls(value).flatMap(({ name, project, path }) => missingPipeline(name, project ?? value.project, at(path), judging));
  return [...places, ...named, ...parts(pipeline), ...mails(pipeline, judging), ...notSent(pipeline)];
}

function typeProblems(place: string, { type }: TaskDefinition, at: Problem['at'], { tasks }: Judging): Problem[] {
  const types = Object.keys(tasks);
  if (types.includes(type)) return [];
  const other = Object.hasOwn(instead, type) ? instead[type] : undefined;
  if (other !== undefined)
    return [problem('H2K-611', `${place} is of the type ${type}, which can't be run here`, `use instead ${other}`, at)];
  const message = `${place} has the type ${JSON.stringify(type)}, and there is no such type${didYouMean(type, types)}`;
  return [problem('H2K-611', message, `types that can be run: ${types.join(', ')}`, at)];
}

function missingPipeline(name: string, project: string | undefined, at: Problem['at'], { definitions, mistaken }: Judging): Problem[] {
  if (name.includes('${') || mistaken.has(name) || find(definitions.pipelines, name, project)) return [];
  const known = [...definitions.pipelines.keys()];
  return [
    problem(
      'H2K-612',
      `there is no pipeline ${name}${didYouMean(name, known)}`,
      `define it${known.length > 0 ? `, or name one of ${listed(known)}` : ': kind: PIPELINE'}`,
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

/** The servers that mails go by. */
function mails({ value: { notifications = {}, project }, at }: Defined<PipelineDefinition>, judging: Judging): Problem[] {
  return (notifications.email ?? []).flatMap(({ endpoint }, index) =>
    namedEndpoint(
      'a notification names the ENDPOINT',
      endpoint,
      'email',
      project,
      at(['notifications', 'email', index, 'endpoint']),
      judging,
    ),
  );
}

function notSent({ value: { notifications = {} }, at }: Defined<PipelineDefinition>): Problem[] {
  if ((notifications.jira ?? []).length === 0) return [];
  const told = problem(
    'H2K-620',
    'notifications by jira are not sent',
    'send them by webhook or email',
    at(['notifications', 'jira'], 'key'),
  );
  return [{ ...told, severity: 'warning' }];
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
