import { reachable } from '../definitions/nesting.ts';
import { tasksOf } from '../definitions/parts.ts';
import type { Defined, Definitions, PipelineDefinition } from '../definitions/types.ts';
import type { CheckContext } from '../pipeline/types.ts';
import type { JsonObject, Problem } from '../types.ts';

interface Known extends Pick<CheckContext, 'manifests'> {
  definitions: Definitions;
}
type Pipeline = Defined<PipelineDefinition>;

/** What a pipeline does that pushes start and that a second push would show to be a mistake (rules 31; H2K-622, 623, warnings). */
export async function pushWarnings(pipelines: readonly Pipeline[], known: Known): Promise<Problem[]> {
  const started = pipelines.filter(({ value }) => value.options?.includes('DOCKER_TRIGGER'));
  const unused = started.filter((one) => one.at([]).file !== '' && !usesPush(one, known.definitions)).map(ignoresPush);
  const created = await Promise.all(started.map((one) => creations(one, known)));
  return [...unused, ...created.flat()];
}

const bound = /\$\{\s*input\.DOCKER_(?:TAG|DIGEST)\b/;
const pushed = /\$\{\s*event\.(?:tag|digest)\b/;

/** It, or a pipeline that it runs, binds the tag or digest, or lets a task take the pushed image; or its webhook hands them on under another name. */
function usesPush(pipeline: Pipeline, { pipelines, webhooks }: Definitions): boolean {
  const { name } = pipeline.value;
  const all = reachable(pipeline, pipelines).map(({ value }) => value);
  const takes = all.some((one) => bound.test(text(one)) || tasksOf(one).some(({ task }) => task.input['images'] === 'pushed'));
  return takes || [...webhooks.values()].some(({ value }) => value.pipeline === name && pushed.test(text(value.input ?? {})));
}

/** As it stands in a text; bigints are no binding. */
const text = (value: object): string => JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner));

const ignoresPush = ({ value, at }: Pipeline): Problem => ({
  code: 'H2K-622',
  severity: 'warning',
  message: `pushes start the pipeline ${value.name}, and nothing in it uses the pushed tag: each push would deploy the same`,
  fix: 'write images: pushed into a K8S task, or ${input.DOCKER_TAG} where the tag belongs',
  at: at(['options']),
});

const workloads = ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'Pod', 'Job', 'CronJob'];

async function creations({ value, at }: Pipeline, known: Known): Promise<Problem[]> {
  const tasks = tasksOf(value).filter(({ task: { type, input } }) => type === 'K8S' && input['action'] === 'CREATE');
  const found = await Promise.all(
    tasks.map(async ({ stage, name, path, task: { input } }) => {
      const kinds = [...kindsIn(input['yaml']), ...(await kindsOfFiles(input, known))];
      const workload = workloads.find((kind) => kinds.includes(kind));
      return workload ? [creates(`${stage}.${name}`, workload, input, at([...path, 'input', 'action']))] : [];
    }),
  );
  return found.flat();
}

const kindsIn = (yaml: unknown): string[] =>
  typeof yaml === 'string' ? [...yaml.matchAll(/^kind:\s*["']?(\w+)/gm)].map(([, kind = '']) => kind) : [];

async function kindsOfFiles(input: JsonObject, { manifests }: Known): Promise<string[]> {
  const { filePath, filepath } = input;
  const files = [filePath ?? filepath ?? []]
    .flat()
    .filter((one): one is string => typeof one === 'string' && one !== '' && !one.includes('${'));
  return files.length === 0 ? [] : (await manifests(files)).manifests.map(({ ref }) => ref.kind);
}

function creates(place: string, kind: string, input: JsonObject, at: Problem['at']): Problem {
  const stays = String(input['continueOnConflict'] as unknown) === 'true';
  const second = stays
    ? 'the second push will find it already there, and NOT update it'
    : 'the second push will fail, as it is already there';
  return {
    code: 'H2K-623',
    severity: 'warning',
    message: `${place} CREATEs a ${kind}: ${second}`,
    fix: 'write action: APPLY',
    ...(at && { at }),
  };
}
