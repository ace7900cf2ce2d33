import { find } from '../definitions/names.ts';
import { reachable } from '../definitions/nesting.ts';
import { tasksOf } from '../definitions/parts.ts';
import type { Defined, Definitions, PipelineDefinition } from '../definitions/types.ts';
import { isMalformed, parseImage } from '../registry/reference.ts';
import type { Problem } from '../types.ts';
import { eventOf } from './origin.ts';

type Pipeline = Defined<PipelineDefinition>;
interface Writing {
  pipeline: Pipeline;
  place: string;
  destination: string;
  at: Problem['at'];
}

/** IMAGE tasks that write what starts their own pipeline again (H2K-677, warnings). A destination with bindings is known only when it runs. */
export async function loopWarnings(
  pipelines: readonly Pipeline[],
  { pipelines: all, webhooks, endpoints }: Definitions,
): Promise<Problem[]> {
  const writings = pipelines.flatMap(writingsOf);
  if (writings.length === 0 || webhooks.size === 0) return [];
  const { match } = await import('../triggers/match.ts');
  return writings.flatMap(({ pipeline, place, destination, at }) => {
    const image = parseImage(destination);
    if (isMalformed(image) || image.tag === undefined) return [];
    const starting = [...webhooks.values()].filter(({ value }) => {
      const started = find(all, value.pipeline, value.project);
      return started !== undefined && reachable(started, all).includes(pipeline);
    });
    const event = eventOf({ image });
    const again = starting.filter(({ value }) => 'webhooks' in match(event, [value], endpoints));
    return again.map(({ value }) => loops(place, destination, value.name, at));
  });
}

function writingsOf(pipeline: Pipeline): Writing[] {
  return tasksOf(pipeline.value).flatMap(({ stage, name, path, task: { type, input } }) => {
    const destination = input['destination'];
    if (type !== 'IMAGE' || typeof destination !== 'string' || destination.includes('${')) return [];
    const at = pipeline.at([...path, 'input', 'destination']);
    return [{ pipeline, place: `${stage}.${name}`, destination: destination.trim(), at }];
  });
}

const loops = (place: string, destination: string, webhook: string, at: Problem['at']): Problem => ({
  code: 'H2K-677',
  severity: 'warning',
  message: `${place} writes ${destination}, and a push of that starts the same pipeline again, by the docker webhook ${webhook}`,
  fix: 'write into another repository, or narrow the docker webhook’s tagNamePattern; as it is, the second round finds the tag written and ends',
  ...(at && { at }),
});
