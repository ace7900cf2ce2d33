import { credentials } from '../definitions/credentials.ts';
import type { Definitions } from '../definitions/types.ts';
import { givenProblems } from '../definitions/variables.ts';
import type { Ports } from '../ports/types.ts';
import type { Problem } from '../types.ts';
import { type Choice, choose, type Sources } from './choose.ts';
import { defaultFolder, noDefinitions, readDefinitions } from './folder.ts';
import type { Given } from './options.ts';
import { type Option, options } from './options.ts';
import { eventOf, type Origin } from './origin.ts';
import type { Settings } from './settings.ts';

/** What is run of a folder of definitions. `mayChooseNone`: nothing is run, so nothing need be named. */
export async function definedWork(
  settings: Settings,
  given: Given,
  { origin, mayChooseNone }: { origin: Origin; mayChooseNone: boolean },
  { files, secrets }: Pick<Ports, 'files' | 'secrets'>,
): Promise<Sources> {
  const loaded = await readDefinitions(settings.definitions, files);
  if (!loaded) return { ...nothing, problems: [nowhere(settings)] };
  const { definitions, mistaken } = loaded;
  const readable = credentials(definitions);
  for (const { value } of readable) secrets.add(value);
  const match = settings.tags.length > 0 ? undefined : await matching(origin, definitions);
  const choice = { definitions, mistaken, match, pipeline: settings.pipeline, webhook: settings.webhook ?? origin.webhook };
  const isNamed = choice.pipeline !== undefined || choice.webhook !== undefined || match !== undefined;
  const { chosen, problems } = isNamed || !mayChooseNone ? choose(choice) : { chosen: [], problems: [] };
  return {
    definitions,
    mistaken,
    chosen,
    problems: [
      ...loaded.problems,
      ...readable.map(({ problem }) => problem),
      ...(loaded.problems.some(({ code }) => code === 'H2K-625') ? [] : problems),
      ...givenProblems({ definitions, given: settings.variables }),
      ...misplaced(given),
    ],
  };
}

/** What a push is matched by. An image that was named by hand needs no docker webhook, where none is there; one whose tag is still to be found (`tags`) can't be matched, so that its pipeline has to be named. */
async function matching(origin: Origin, { webhooks, endpoints }: Definitions): Promise<Choice['match']> {
  if (!origin.event && (!origin.image || webhooks.size === 0)) return undefined;
  const { match } = await import('../triggers/match.ts');
  return (some) => match(eventOf(origin), some, endpoints);
}

const nothing: Omit<Sources, 'problems'> = {
  definitions: { pipelines: new Map(), endpoints: new Map(), variables: new Map(), webhooks: new Map(), health: new Map() },
  mistaken: new Set(),
  chosen: [],
};

function nowhere({ pipeline, webhook, inputs, variables }: Settings): Problem {
  if (pipeline !== undefined || webhook !== undefined || inputs.size + variables.size > 0)
    return noDefinitions(defaultFolder, 'there is no such folder');
  return {
    code: 'H2K-402',
    severity: 'error',
    message: 'no manifests are named',
    fix: `say where your Kubernetes YAML is: manifests: k8s/ (or write pipelines into ${defaultFolder}/)`,
    input: 'manifests',
  };
}

/** Inputs of quick mode's one task: a K8S task of a pipeline has its own, in camelCase. */
const ofTask = [
  'values',
  'set',
  'image-paths',
  'namespace',
  'create-namespace',
  'release',
  'release-namespace',
  'prune',
  'on-failure',
  'conflicts',
  'timeout',
  'patience',
  'recreate',
  'take-over',
  'require-proof',
];

/** Said for all tasks, they would mean nothing, and nobody would notice. */
function misplaced(given: Given): Problem[] {
  const stated = (options as readonly Option[]).filter(({ name, default: fallback }) => {
    const value = given[name as keyof Given]?.trim() ?? '';
    return ofTask.includes(name) && value !== '' && value !== fallback;
  });
  return stated.map(({ name }) => ({
    code: 'H2K-624',
    severity: 'error',
    message: `${name} is for manifests without a pipeline`,
    fix: `write it into the input of the K8S task that it is meant for: ${name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
    input: name,
  }));
}
