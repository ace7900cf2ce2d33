import { reachable } from '../definitions/nesting.ts';
import { webhookInput } from '../pipeline/input.ts';
import type { RunContext } from '../pipeline/run.ts';
import type { ImageReference } from '../registry/reference.ts';
import { inReadingOrder } from '../text/order.ts';
import { type Checked, type Checking, checkedTarget } from './checked.ts';
import type { Chosen, Sources } from './choose.ts';
import { endpointsOf, judged, type Subject } from './judge.ts';
import { tagOf } from './means.ts';
import type { Asked } from './options.ts';
import { eventOf, namedImage } from './origin.ts';
import { quickWork } from './quick.ts';
import { variablesOf } from './variables.ts';

export interface CheckedRun extends Checked, Omit<Sources, 'problems'> {
  image: ImageReference | undefined;
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
  const { settings, means } = checked;
  const { ports } = host;
  const { image, problems } = namedImage(settings);
  const sources =
    settings.manifests.length > 0
      ? quickWork(settings, image !== undefined)
      : await (await import('./defined.ts')).definedWork(settings, asked.given, { mayChooseNone: purpose === 'validate' }, ports);
  const { definitions, mistaken } = sources;
  const subject = subjectOf(sources, purpose);
  const { pipelines } = subject;
  const tag = image && tagOf(image);
  const named = image && { repository: image.repository, ...(tag && { tag }), ...(image.digest && { digest: image.digest }) };
  const told = await judged(subject, {
    definitions,
    mistaken,
    manifests: means.manifests,
    files: ports.files,
    given: settings.variables,
    env: ports.env,
    noValue: purpose === 'run' ? 'error' : 'warning',
    ...(named ? { image: named } : {}),
  });
  const usesKubeconfig = pipelines.some(({ value }) =>
    Object.values(value.stages).some(({ tasks }) =>
      Object.values(tasks).some(({ type, endpoints }) => type === 'K8S' && !endpoints?.['kubernetesServer']),
    ),
  );
  return {
    ...checked,
    ...sources,
    image,
    variable: variablesOf(definitions, settings.variables, ports),
    usesKubeconfig,
    problems: inReadingOrder([...checked.problems, ...problems, ...sources.problems, ...told]),
  };
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
  return { pipelines, webhooks: chosen.flatMap(({ webhook }) => webhook ?? []), endpoints: endpointsOf(pipelines, definitions) };
}

/** What a pipeline is given beside its own defaults: by the docker webhook, and over it by the input `inputs`. */
export function givenTo({ webhook, pipeline }: Chosen, { settings, image, variable }: CheckedRun): { [name: string]: string } {
  const own = webhook
    ? webhookInput(webhook.value, eventOf(image), (name) => variable(name, webhook.value.project ?? pipeline.value.project))
    : {};
  return { ...own, ...Object.fromEntries(settings.inputs) };
}
