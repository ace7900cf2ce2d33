import { find } from '../definitions/names.ts';
import { reachable } from '../definitions/nesting.ts';
import { startProblems } from '../pipeline/calls.ts';
import { pipelineInput, webhookInput } from '../pipeline/input.ts';
import type { RunContext } from '../pipeline/run.ts';
import type { Push } from '../pipeline/types.ts';
import type { ImageReference } from '../registry/reference.ts';
import { inReadingOrder } from '../text/order.ts';
import type { Problem } from '../types.ts';
import { type Checked, type Checking, checkedTarget } from './checked.ts';
import type { Chosen, Sources } from './choose.ts';
import { endpointsOf, judged, type Subject } from './judge.ts';
import { newMeans, tagOf } from './means.ts';
import type { Asked } from './options.ts';
import { orderMistake } from './ordered.ts';
import { eventOf, type Origin, originOf } from './origin.ts';
import { quickWork } from './quick.ts';
import { registryOptions } from './registries.ts';
import { variablesOf } from './variables.ts';

export interface CheckedRun extends Checked, Omit<Sources, 'problems'> {
  origin: Origin;
  variable: RunContext['variable'];
  /** A K8S task without an endpoint is among them: it asks the run's own cluster. */
  usesKubeconfig: boolean;
}

/**
 * Everything about a run that can be told without asking a registry or a cluster: every mistake at once. To `validate` is to judge all pipelines
 * where none is named; to run, the chosen ones and what they run in turn.
 */
export async function checkedRun(asked: Asked, host: Checking, purpose: 'run' | 'validate'): Promise<CheckedRun> {
  const checked = await checkedTarget(asked, host);
  const { settings, mirrors } = checked;
  const { ports } = host;
  const { origin, problems } = await originOf(settings, ports);
  const { image } = origin;
  const wrongOrder = await orderProblems(settings.order);
  const sources =
    settings.manifests.length > 0
      ? await quickWork(settings, image !== undefined, ports.files)
      : await (await import('./defined.ts')).definedWork(settings, asked.given, { origin, mayChooseNone: purpose === 'validate' }, ports);
  const { definitions, mistaken } = sources;
  const variable = variablesOf(definitions, settings.variables, ports);
  const named = sources.chosen.some(({ webhook }) => webhook?.value.endpoint !== undefined);
  const means = named ? newMeans(settings, registryOptions({ ...sources, variable }, mirrors, ports), host) : checked.means;
  const subject = subjectOf(sources, purpose);
  const { pipelines } = subject;
  const told = await judged(subject, {
    definitions,
    mistaken,
    manifests: means.manifests,
    files: ports.files,
    given: settings.variables,
    env: ports.env,
    noValue: purpose === 'run' ? 'error' : 'warning',
    ...(image ? { image: nameOf(image) } : {}),
  });
  const usesKubeconfig = pipelines.some(({ value }) =>
    Object.values(value.stages).some(({ tasks }) =>
      Object.values(tasks).some(({ type, endpoints }) => type === 'K8S' && !endpoints?.['kubernetesServer']),
    ),
  );
  const run = { ...checked, ...sources, means, origin, variable, usesKubeconfig };
  const inputs = startsOf(sources, purpose).flatMap((one) => [
    ...(purpose === 'run' ? noPush(one, origin) : []),
    ...inputProblems(one, run, purpose),
  ]);
  return { ...run, problems: inReadingOrder([...checked.problems, ...problems, ...wrongOrder, ...sources.problems, ...inputs, ...told]) };
}

async function orderProblems(order: string | undefined): Promise<Problem[]> {
  const mistake = order === undefined ? undefined : await orderMistake(order);
  return mistake ? [{ code: 'H2K-401', severity: 'error', ...mistake, input: 'order' }] : [];
}

/** The image as far as it is known before its registry is asked. */
function nameOf(image: ImageReference): Omit<Push, 'digest' | 'written'> & { digest?: Push['digest'] } {
  const tag = tagOf(image);
  return { repository: image.repository, ...(tag && { tag }), ...(image.digest && { digest: image.digest }) };
}

/** Without a push the recorded images are deployed again; a pipeline that asks for one would do that with empty parameters. */
function noPush({ pipeline: { value, at } }: Chosen, { image }: Origin): Problem[] {
  if (image || !value.options?.includes('DOCKER_TRIGGER')) return [];
  const message = `pushes start the pipeline ${value.name}, and there is none: neither an image is named, nor did a push start this workflow`;
  return [{ code: 'H2K-629', severity: 'error', message, fix: 'name one: image: acme/shop:1.2.3', input: 'image', at: at(['options']) }];
}

/** Inputs that are blank or unknown. The digest is known later: any stands for it. To validate needs no push: what a webhook takes of it is not blank. */
function inputProblems(one: Chosen, run: Omit<CheckedRun, 'problems'>, purpose: 'run' | 'validate'): Problem[] {
  const { image, event } = run.origin;
  if (purpose === 'validate' && one.webhook) return startProblems(one.webhook, run.definitions, Object.fromEntries(run.settings.inputs));
  // Manifests alone take no inputs: that some are given is told already.
  if (run.settings.manifests.length > 0) return [];
  const push: Push | undefined = image && { written: image.writtenName, digest: `sha256:${'0'.repeat(64)}`, ...nameOf(image) };
  return pipelineInput(one.pipeline.value, givenTo(one, run), { event, push }).problems;
}

/** To validate is to judge everything, where no pipeline is named. */
function subjectOf({ definitions, chosen }: Sources, purpose: 'run' | 'validate'): Subject {
  if (chosen.length === 0 && purpose === 'validate')
    return {
      pipelines: [...definitions.pipelines.values()],
      webhooks: [...definitions.webhooks.values()],
      endpoints: [...definitions.endpoints.values()],
    };
  const pipelines = [...new Set(chosen.flatMap(({ pipeline }) => reachable(pipeline, definitions.pipelines)))];
  const webhooks = chosen.flatMap(({ webhook }) => webhook ?? []);
  return { pipelines, webhooks, endpoints: endpointsOf(pipelines, webhooks, definitions) };
}

/** What may start: what is chosen, and to validate without a choice whatever a docker webhook starts. */
const startsOf = ({ chosen, definitions: { webhooks, pipelines } }: Sources, purpose: 'run' | 'validate'): Chosen[] =>
  chosen.length > 0 || purpose === 'run'
    ? chosen
    : [...webhooks.values()].flatMap((webhook) => {
        const pipeline = find(pipelines, webhook.value.pipeline, webhook.value.project);
        return pipeline ? [{ pipeline, webhook }] : [];
      });

/** What a pipeline is given beside its own defaults: by the docker webhook, and over it by the input `inputs`. */
export function givenTo(
  { webhook, pipeline }: Chosen,
  { settings, origin, variable }: Omit<CheckedRun, 'problems'>,
): { [name: string]: string } {
  const own = webhook
    ? webhookInput(webhook.value, eventOf(origin), (name) => variable(name, webhook.value.project ?? pipeline.value.project))
    : {};
  return { ...own, ...Object.fromEntries(settings.inputs) };
}
