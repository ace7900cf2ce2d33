import { parseMirrors } from '../registry/endpoints.ts';
import { imageInput } from '../registry/index.ts';
import type { ImageReference } from '../registry/reference.ts';
import { type K8sInput, tasks } from '../tasks/index.ts';
import { ConfigurationError, type JsonObject, type Problem, Stop } from '../types.ts';
import type { Host } from './host.ts';
import { type Means, newMeans, tagOf } from './means.ts';
import type { Asked } from './options.ts';
import { noDefinitions, quick, quickInput, quickPipeline } from './quick.ts';
import { readSettings, type Settings } from './settings.ts';

/** What a command was asked for, as far as it can be judged by itself. `problems`: every mistake in it, and warnings. */
export interface Checked {
  settings: Settings;
  means: Means;
  problems: Problem[];
}
export interface CheckedDeploy extends Checked {
  image: ImageReference | undefined;
  input: K8sInput;
}
type Checking = Pick<Host, 'ports' | 'signal'>;

/** Settings and kubeconfig, read and checked; nothing is asked of anybody. */
export async function checkedTarget({ given, mistakes }: Asked, host: Checking): Promise<Checked> {
  const { settings, problems } = readSettings(given);
  const { mirrors, problems: malformed } = parseMirrors(settings.registryMirrors.join('\n'));
  const means = newMeans(settings, mirrors, host);
  return { settings, means, problems: [...mistakes, ...problems, ...malformed] };
}

/** The same with the image and the manifests: every mistake that needs neither a registry nor a cluster to be seen. */
export async function checkedDeploy(asked: Asked, host: Checking): Promise<CheckedDeploy> {
  const checked = await checkedTarget(asked, host);
  const { settings, means } = checked;
  const { image, problems } = namedImage(settings);
  const input = quickInput(settings);
  const tag = image && tagOf(image);
  const named = image && { repository: image.repository, ...(tag && { tag }), ...(image.digest && { digest: image.digest }) };
  const context = {
    manifests: means.manifests,
    files: host.ports.files,
    definitions: noDefinitions,
    pipeline: quickPipeline(input, undefined),
    stage: quick.stage,
    task: quick.task,
    ...(named ? { image: named } : {}),
  };
  const found = settings.manifests.length > 0 ? await tasks.K8S.check(unwritten(input), context) : [noManifests];
  const told = found.map(({ at, ...problem }): Problem => (at?.file ? { ...problem, at } : problem));
  return { ...checked, image, input, problems: [...checked.problems, ...problems, ...told] };
}

/** Throws ConfigurationError with all mistakes at once, those of the kubeconfig among them (`means` left out: it is not read). Still nothing was asked of anybody. */
export async function refuseMistakes({ means, problems }: { means?: Means | undefined; problems: readonly Problem[] }): Promise<void> {
  const kubeconfig = await means?.cluster().then(() => undefined, stopOf);
  const mistaken = problems.some(({ severity }) => severity === 'error');
  if (mistaken) throw new ConfigurationError([...problems, ...(kubeconfig?.problems ?? [])]);
  if (kubeconfig) throw kubeconfig;
}

function stopOf(error: unknown): Stop {
  if (error instanceof Stop) return error;
  throw error;
}

function namedImage({ image, digest }: Settings): { image: ImageReference | undefined; problems: Problem[] } {
  try {
    if (image === undefined) return { image, problems: digest === undefined ? [] : [digestAlone] };
    return { image: imageInput(image, digest), problems: [] };
  } catch (error) {
    return { image: undefined, problems: stopOf(error).problems };
  }
}

/** Quick mode's task stands in no file: what is wrong with it names an input, no place. */
const unwritten = (input: K8sInput) => ({ value: input as unknown as JsonObject, at: () => ({ file: '', line: 1, column: 1 }) });

const noManifests: Problem = {
  code: 'H2K-402',
  severity: 'error',
  message: 'no manifests are named',
  fix: 'say where your Kubernetes YAML is: manifests: k8s/',
  input: 'manifests',
};
const digestAlone: Problem = {
  code: 'H2K-403',
  severity: 'error',
  message: 'digest is given, but no image',
  fix: 'add image: repository[:tag]; a digest alone names no repository',
  input: 'digest',
};
