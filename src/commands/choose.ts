import { find } from '../definitions/names.ts';
import type { Defined, Definitions, DockerWebhook, PipelineDefinition } from '../definitions/types.ts';
import { didYouMean, listed } from '../text/nearest.ts';
import type { Problem } from '../types.ts';

/** A pipeline that is to be run, and the docker webhook that starts it. */
export interface Chosen {
  pipeline: Defined<PipelineDefinition>;
  webhook?: Defined<DockerWebhook>;
}
/** Where the pipelines come from that a command is about: a folder of definitions, or manifests alone. */
export interface Sources {
  definitions: Definitions;
  mistaken: ReadonlySet<string>;
  /** One execution each. */
  chosen: Chosen[];
  problems: Problem[];
}
export interface Choice {
  definitions: Definitions;
  /** Documents with mistakes of their own: that they aren't there is no further one. */
  mistaken: ReadonlySet<string>;
  /** As the input names it. */
  pipeline?: string | undefined;
  /** As the input names it, or else whoever dispatched. */
  webhook?: string | undefined;
  /** The webhooks that the push fits, of those given; or why there is none. undefined: there is no push. */
  match?: ((webhooks: DockerWebhook[]) => { webhooks: DockerWebhook[] } | { ignored: string }) | undefined;
}

/** Which pipelines a run is about: the named one, or those of the docker webhooks that the push fits (H2K-626, 628). */
export function choose(choice: Choice): { chosen: Chosen[]; problems: Problem[] } {
  const { definitions, mistaken, pipeline, webhook, match } = choice;
  if (webhook !== undefined) return forWebhook(webhook, choice);
  if (pipeline !== undefined) {
    const found = find(definitions.pipelines, pipeline);
    if (found) return { chosen: [{ pipeline: found }], problems: [] };
    return none(mistaken.has(pipeline) ? [] : [unknown('pipeline', pipeline, definitions.pipelines)]);
  }
  if (match) {
    const all = [...definitions.webhooks.values()];
    const matched = match(all.map(({ value }) => value));
    if ('ignored' in matched) return none([ignored(matched.ignored)]);
    return started(
      all.filter(({ value }) => matched.webhooks.includes(value)),
      choice,
    );
  }
  const [only, ...others] = definitions.pipelines.values();
  if (only && others.length === 0) return { chosen: [{ pipeline: only }], problems: [] };
  return none(definitions.pipelines.size === 0 && mistaken.size > 0 ? [] : [unnamed(definitions)]);
}

function forWebhook(name: string, choice: Choice): ReturnType<typeof choose> {
  const { definitions, mistaken, pipeline, match } = choice;
  const webhook = find(definitions.webhooks, name);
  if (!webhook) return none(mistaken.has(name) ? [] : [unknown('webhook', name, definitions.webhooks)]);
  const { value } = webhook;
  if (pipeline !== undefined && pipeline !== value.pipeline) {
    const message = `the docker webhook ${name} starts the pipeline ${value.pipeline}, and pipeline names ${pipeline}`;
    return none([{ code: 'H2K-626', severity: 'error', message, fix: 'leave one of the two out', input: 'pipeline' }]);
  }
  if (value.enabled === false) return none([ignored(`the docker webhook ${name} is disabled`)]);
  const matched = match?.([value]);
  if (matched && 'ignored' in matched) return none([ignored(matched.ignored)]);
  return started([webhook], choice);
}

function started(webhooks: readonly Defined<DockerWebhook>[], { definitions: { pipelines }, mistaken }: Choice): ReturnType<typeof choose> {
  const found = webhooks.map((webhook) => ({ webhook, pipeline: find(pipelines, webhook.value.pipeline, webhook.value.project) }));
  return {
    chosen: found.flatMap(({ webhook, pipeline }) => (pipeline ? [{ pipeline, webhook }] : [])),
    problems: found.flatMap(({ webhook: { value, at }, pipeline }) =>
      pipeline || mistaken.has(value.pipeline) ? [] : [{ ...unknown('pipeline', value.pipeline, pipelines), at: at(['pipeline']) }],
    ),
  };
}

const none = (problems: Problem[]) => ({ chosen: [], problems });

const ignored = (why: string): Problem => ({
  code: 'H2K-628',
  severity: 'error',
  message: `the push starts nothing: ${why}`,
  fix: 'look at imageNameRegExPattern, tagNamePattern and enabled of the docker webhooks, or name the pipeline: pipeline: NAME',
});

function unknown(what: 'pipeline' | 'webhook', name: string, all: ReadonlyMap<string, unknown>): Problem {
  const known = [...all.keys()];
  const fix =
    known.length > 0
      ? `there are ${listed(known)}`
      : `there is none: write one, kind: ${what === 'pipeline' ? 'PIPELINE' : 'DOCKER_WEBHOOK'}`;
  const word = what === 'pipeline' ? 'pipeline' : 'docker webhook';
  return { code: 'H2K-626', severity: 'error', message: `there is no ${word} ${name}${didYouMean(name, known)}`, fix, input: what };
}

const unnamed = ({ pipelines }: Definitions): Problem => ({
  code: 'H2K-626',
  severity: 'error',
  message: pipelines.size === 0 ? 'the definitions have no pipeline' : 'no pipeline is named, and there is no push that starts one',
  fix: pipelines.size === 0 ? 'write one: kind: PIPELINE' : `name one: pipeline: one of ${listed([...pipelines.keys()])}`,
  input: 'pipeline',
});
