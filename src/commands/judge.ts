import { pipelineProblems, webhookProblems } from '../definitions/checks.ts';
import { stubProblems } from '../definitions/import/stubs.ts';
import { find } from '../definitions/names.ts';
import { circles } from '../definitions/nesting.ts';
import { tasksOf } from '../definitions/parts.ts';
import type { Defined, Definitions, DockerWebhook, Endpoint, PipelineDefinition } from '../definitions/types.ts';
import { type VariableSources, variableValue } from '../definitions/variables.ts';
import { endpointBindings, pipelineBindings, webhookBindingProblems } from '../pipeline/bindings.ts';
import type { CheckContext, Tasks } from '../pipeline/types.ts';
import { documentRules, tasks } from '../tasks/index.ts';
import type { JsonObject, Path, Problem } from '../types.ts';
import { loopWarnings } from './loops.ts';
import { orderMistake } from './ordered.ts';
import { pushWarnings } from './pushes.ts';

/** By whatever somebody wrote as a type. */
const taskTypes: Tasks = tasks;

/** What of the definitions a command is about. */
export interface Subject {
  pipelines: readonly Defined<PipelineDefinition>[];
  webhooks: readonly Defined<DockerWebhook>[];
  endpoints: readonly Defined<Endpoint>[];
}
export interface Judging extends Pick<CheckContext, 'manifests' | 'files' | 'image'>, Pick<VariableSources, 'given' | 'env'> {
  definitions: Definitions;
  mistaken: ReadonlySet<string>;
  /** How bad a variable without a value is: a run needs it, and who only validates may have no secrets. */
  noValue: Problem['severity'];
}

/** Everything that can be told of definitions before anything is run: what they name, how they call one another, their bindings, each task's input. */
export async function judged({ pipelines, webhooks, endpoints }: Subject, judging: Judging): Promise<Problem[]> {
  const { definitions } = judging;
  const known = { ...judging, tasks };
  const inputs = await Promise.all(pipelines.map((one) => taskProblems(one, judging)));
  const bound = [
    ...pipelines.map((one) => ({ ...pipelineBindings(one, known), project: one.value.project })),
    ...endpoints.map((one) => ({ ...endpointBindings(one, definitions), project: one.value.project })),
  ];
  const needed = bound.flatMap(({ variables, project }) => variables.map(({ name }) => ({ name, project })));
  return [
    ...pipelines.flatMap((one) => pipelineProblems(one, known)),
    ...inputs.flat(),
    ...circles(pipelines, definitions.pipelines),
    ...webhooks.flatMap((one) => [...webhookProblems(one, known), ...webhookBindingProblems(one, definitions)]),
    ...(await patternProblems(webhooks)),
    ...(await orderProblems(webhooks)),
    ...(await healthProblems(definitions)),
    ...endpoints.flatMap(stubProblems),
    ...bound.flatMap(({ problems }) => problems),
    ...noValues(needed, judging),
    ...(await pushWarnings(pipelines, judging)),
    ...(await loopWarnings(pipelines, definitions)),
  ].map(placed);
}

async function taskProblems({ value, at }: Defined<PipelineDefinition>, judging: Judging): Promise<Problem[]> {
  const checks = tasksOf(value).map(async ({ stage, name, path, task }): Promise<Problem[]> => {
    const entry = Object.hasOwn(taskTypes, task.type) ? taskTypes[task.type] : undefined;
    if (!entry) return [];
    const input = below({ value: task.input, at }, [...path, 'input']);
    const type = await entry.load();
    const problems = await type.check(input, { ...judging, pipeline: value, stage, task: name });
    return problems.map((problem) => inTask(problem, input));
  });
  return (await Promise.all(checks)).flat();
}

/** What is wrong with a task's files names the action's input, as quick mode has it; a task that stands in a file has them there. */
function inTask({ input, ...problem }: Problem, { at }: Defined<JsonObject>): Problem {
  const place = at(['filePath']);
  if (input !== 'manifests' || place.file === '') return input === undefined ? problem : { ...problem, input };
  return { at: place, ...problem };
}

/** Patterns that are none: they would fit no push. */
async function patternProblems(webhooks: Subject['webhooks']): Promise<Problem[]> {
  const patterns = webhooks.flatMap(({ value, at }) =>
    (['imageNameRegExPattern', 'tagNamePattern'] as const).map((key) => ({ key, pattern: value[key] ?? '', at: at([key]) })),
  );
  const given = patterns.filter(({ pattern }) => pattern !== '');
  if (given.length === 0) return [];
  const { patternFault } = await import('../triggers/match.ts');
  return given.flatMap(({ key, pattern, at }): Problem[] => {
    const fault = patternFault(pattern);
    return fault === undefined
      ? []
      : [
          {
            code: 'H2K-606',
            severity: 'error',
            message: `${key} is no pattern: ${fault}`,
            fix: 'write it as RE2 takes it: no lookahead, no back reference',
            at,
          },
        ];
  });
}

/** Orders that are none: pushes would be ordered by their time. */
async function orderProblems(webhooks: Subject['webhooks']): Promise<Problem[]> {
  const mistakes = webhooks.map(async ({ value: { order }, at }): Promise<Problem[]> => {
    const mistake = order === undefined ? undefined : await orderMistake(order);
    return mistake ? [{ code: 'H2K-606', severity: 'error', ...mistake, at: at(['order']) }] : [];
  });
  return (await Promise.all(mistakes)).flat();
}

/** Rules of health that can't be asked: whichever pipeline is run, its objects may be of their kinds. */
async function healthProblems({ health }: Definitions): Promise<Problem[]> {
  const groups = [...Map.groupBy(health.values(), ({ value }) => value.project).values()];
  return (await Promise.all(groups.map(documentRules))).flatMap(({ problems }) => problems);
}

/** Variables that are there and have no value, each once; that one isn't there is told where it is bound. */
function noValues(needed: readonly { name: string; project: string | undefined }[], { noValue, ...sources }: Judging): Problem[] {
  const asked = new Set<unknown>();
  return needed.flatMap(({ name, project }) => {
    const variable = find(sources.definitions.variables, name, project);
    if (!variable || asked.has(variable)) return [];
    asked.add(variable);
    const found = variableValue(name, project, sources);
    return 'problem' in found ? [{ ...found.problem, severity: noValue }] : [];
  });
}

/** The endpoints that pipelines and docker webhooks use, each once. */
export function endpointsOf(
  pipelines: Subject['pipelines'],
  webhooks: Subject['webhooks'],
  { endpoints }: Definitions,
): Defined<Endpoint>[] {
  const ofTasks = pipelines.flatMap(({ value: { project, ...pipeline } }) =>
    tasksOf(pipeline).flatMap(({ task: { type, endpoints: named = {} } }) =>
      (taskTypes[type]?.endpoints ?? []).map(({ key }) => find(endpoints, named[key] ?? '', project)),
    ),
  );
  const ofMails = pipelines.flatMap(({ value: { notifications, project } }) =>
    (notifications?.email ?? []).map(({ endpoint }) => find(endpoints, endpoint, project)),
  );
  const ofWebhooks = webhooks.map(({ value: { endpoint = '', project } }) => find(endpoints, endpoint, project));
  return [...new Set([...ofTasks, ...ofMails, ...ofWebhooks].filter((one) => one !== undefined))];
}

/** A part of a definition, whose paths begin at itself. */
const below = ({ value, at }: Defined<JsonObject>, path: Path): Defined<JsonObject> => ({
  value,
  at: (inner, part) => at([...path, ...inner], part),
});

/** Quick mode's task stands in no file: what is wrong with it names an input, no place. */
const placed = ({ at, ...problem }: Problem): Problem => (at?.file ? { ...problem, at } : problem);
