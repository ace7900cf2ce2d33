import { healthFor } from '../definitions/health.ts';
import type { Definitions, PipelineDefinition } from '../definitions/types.ts';
import { releaseKey, type UserRules } from '../kubernetes/index.ts';
import type { Files } from '../ports/types.ts';
import { allRules, documentRules, type K8sInput } from '../tasks/index.ts';
import type { Json, Problem } from '../types.ts';
import { readDefinitions, readHealth } from './folder.ts';
import type { Settings } from './settings.ts';

export interface RulesOutsideRuns {
  /** Of a release: those that its K8S task deploys with. Of manifests, and of a release that no task makes: what HEALTH documents say. */
  of: (release?: string) => Promise<UserRules>;
  /** Mistakes in HEALTH documents; what has none is among the rules all the same. */
  problems: Problem[];
}

/** The user's rules of health for who judges objects outside of a run: who looks at them, or undoes what a dead run began. */
export async function rulesOutsideRuns({ definitions: folder }: Settings, repository: string, files: Files): Promise<RulesOutsideRuns> {
  const { definitions, problems } = await readHealth(folder, files);
  const judged = await Promise.all(healthFor(definitions).map(documentRules));
  const whole = (await readDefinitions(folder, files))?.definitions;
  return {
    async of(release) {
      const task = release === undefined ? undefined : whole && taskOf(release, repository, whole);
      const documents = healthFor(definitions, task?.project);
      return (await allRules(task?.health, documents, files, () => undefined)).rules;
    },
    problems: [...problems, ...judged.flatMap((one) => one.problems)],
  };
}

/** The K8S task that makes a release, and the rules in its own input, where no binding is in them. */
function taskOf(
  release: string,
  repository: string,
  { pipelines }: Definitions,
): { project?: string; health?: K8sInput['health'] } | undefined {
  for (const { value } of pipelines.values()) {
    const health = healthIn(value, release, repository);
    if (!health) continue;
    return { ...(value.project === undefined ? {} : { project: value.project }), ...health };
  }
  return undefined;
}

function healthIn(pipeline: PipelineDefinition, release: string, repository: string): { health?: K8sInput['health'] } | undefined {
  for (const [stage, { tasks }] of Object.entries(pipeline.stages)) {
    for (const [task, { type, input }] of Object.entries(tasks)) {
      if (type !== 'K8S' || (input['release'] ?? releaseKey(repository, pipeline.name, stage, task)) !== release) continue;
      return isRules(input['health']) ? { health: input['health'] } : {};
    }
  }
  return undefined;
}

const isRules = (value: Json | undefined): value is string | Json[] =>
  (typeof value === 'string' || Array.isArray(value)) && !JSON.stringify(value).includes('${');
