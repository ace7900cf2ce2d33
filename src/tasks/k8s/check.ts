import type { Defined, Endpoint } from '../../definitions/types.ts';
import { imageProblems, parseImagePaths, parsePatience } from '../../kubernetes/index.ts';
import type { CheckContext } from '../../pipeline/types.ts';
import type { JsonObject, Problem } from '../../types.ts';
import { isOpen } from '../fields.ts';
import { healthRules } from './health.ts';
import { inputProblems, type K8sInput, type PullSecret, parseInput } from './input.ts';
import { readPayload } from './payload.ts';
import { unusedSecret } from './secret.ts';

/** Everything that is wrong with a K8S task before anything runs, its manifests included as far as they can be read by then. */
export async function check(input: Defined<JsonObject>, context: CheckContext): Promise<Problem[]> {
  const problems = inputProblems(input);
  if (problems.some(({ severity }) => severity === 'error')) return problems;
  const known = settled(input.value);
  const patience = parsePatience(known.patience).problems.map((problem) => ({ ...problem, at: input.at(['patience']) }));
  const more = known.action === 'ROLLBACK' ? [] : await payloadProblems(known, input, context);
  const health = (await healthRules(known.health, context.files, (path) => input.at(path))).problems;
  const paths = parseImagePaths(known.imagePaths).problems.map((problem) => ({ ...problem, at: input.at(['imagePaths']) }));
  return [...problems, ...patience, ...paths, ...health, ...more, ...scm(input, context), ...secretEndpoint(known, input, context)];
}

/** What is known of the input already; what is open has its default, where it has one. */
function settled(value: JsonObject): K8sInput {
  // The texts that are filled in later are read as they are written.
  const kept = Object.entries(value).filter(([key, inner]) => key === 'yaml' || key === 'scmConstants' || !isOpen(inner));
  return parseInput({ action: 'APPLY', ...Object.fromEntries(kept) });
}

async function payloadProblems(known: K8sInput, { value, at }: Defined<JsonObject>, context: CheckContext): Promise<Problem[]> {
  const source = value['filePath'] ?? value['filepath'] ?? '';
  if (isOpen(source) && known.yaml === undefined) return [];
  const reading = await readPayload(known, { ...context, scope: undefined, at });
  const { manifests } = reading;
  // A file that isn't there stands where it is named.
  const problems = reading.problems.map((problem) => ({ at: at([value['filepath'] === undefined ? 'filePath' : 'filepath']), ...problem }));
  if (known.action === 'GET' || known.action === 'DELETE') return problems;
  // Where a file can't be read, nobody can tell whether it names the image.
  const whole = problems.every(({ severity }) => severity !== 'error');
  const closed = manifests.filter(({ body }) => (known.yaml === undefined && known.scmConstants === undefined ? true : !isOpen(body)));
  const named = whole && closed.length === manifests.length && !isOpen(value['images'] ?? '') ? context.image : undefined;
  const { paths } = parseImagePaths(known.imagePaths);
  const images = imageProblems(closed, named && { ...named, images: known.images }, paths);
  const { pullSecret } = known;
  const endpoint = pullSecret && pullEndpoint(pullSecret, context)?.value;
  const judged = endpoint && whole && closed.length === manifests.length;
  const secret = judged ? unusedSecret(pullSecret, endpoint, manifests, at(['pullSecret'])) : [];
  return [...problems, ...images, ...secret];
}

/** Files come from the workspace: whoever names another repository must have checked it out. */
function scm({ at }: Defined<JsonObject>, { pipeline, stage, task }: CheckContext): Problem[] {
  const name = pipeline.stages[stage]?.tasks[task]?.endpoints?.['scm'];
  if (!name) return [];
  return [
    {
      code: 'H2K-671',
      severity: 'warning',
      message: `files are read from the workspace, not from the repository of the ENDPOINT ${name}`,
      fix: 'check that repository out in a step before (actions/checkout), and name the files below it',
      at: at(['filePath']),
    },
  ];
}

const pullEndpoint = ({ from }: PullSecret, { definitions: { endpoints }, pipeline }: CheckContext): Defined<Endpoint> | undefined =>
  endpoints.get(from) ?? endpoints.get(`${pipeline.project ?? ''}/${from}`);

function secretEndpoint({ pullSecret }: K8sInput, { at }: Defined<JsonObject>, context: CheckContext): Problem[] {
  if (!pullSecret || isOpen(pullSecret.from) || pullEndpoint(pullSecret, context)) return [];
  const message = `pullSecret is made from the ENDPOINT ${pullSecret.from}, and there is none`;
  return [{ code: 'H2K-669', severity: 'error', message, fix: 'name one of the type dockerregistry', at: at(['pullSecret', 'from']) }];
}
