import type { Problem } from '../types.ts';

/**
 * What a run can be told: one table for the action's inputs and the command line's flags, so that they can't drift apart.
 * action.yml is held equal to it by a test.
 */
export interface Option {
  name: string;
  kind: 'text' | 'boolean' | 'duration' | 'list' | 'choice';
  description: string;
  /** Shown in the help and in action.yml; '' is "not given". */
  default: string;
  choices?: readonly string[];
}

const option = <const Name extends string>(
  name: Name,
  kind: Option['kind'],
  description: string,
  fallback = '',
  choices?: readonly string[],
): Option & { name: Name } => ({
  name,
  kind,
  description,
  default: fallback,
  ...(choices ? { choices } : {}),
});

export const options = [
  option(
    'manifests',
    'list',
    'Files, folders and globs of Kubernetes YAML, folders with a kustomization or a Helm chart, URLs with their digest; by commas or newlines',
  ),
  option('values', 'list', 'Files of values for a Helm chart among the manifests'),
  option('set', 'list', 'Single values of that chart: image.tag=1.0, one a line'),
  option('image-paths', 'list', 'Where custom resources hold images, beside what is known: Workspace.example.com=spec.runner.image'),
  option('image', 'text', 'The image that was pushed: repo[:tag][@digest]; every reference to its repository is pinned to it'),
  option('digest', 'text', "The pushed image's digest (sha256:…), where it is known already"),
  option('tags', 'list', 'With an image that has no tag: of its tags that fit (v*, 1.*-prod) the newest by order is deployed'),
  option(
    'payload',
    'text',
    'The push as JSON: what the relay dispatched, or the body of Docker Hub’s call (default: the event that started the workflow)',
  ),
  option(
    'order',
    'text',
    'Which of two tags is newer: pushed, semver, or by a number, main-\\w+-(\\d+) (default: the docker webhook’s, else pushed; of tags semver)',
  ),
  option('allow-older', 'boolean', 'Deploy a push although a later one of its repository is deployed', 'false'),
  option('definitions', 'text', 'Folder of pipelines, endpoints, variables and docker webhooks (default: .github/hub-to-kube)'),
  option('pipeline', 'text', 'The pipeline to run (default: the one that the push’s docker webhook starts)'),
  option('webhook', 'text', 'The docker webhook to act for (default: every one that the push fits)'),
  option('inputs', 'list', 'Inputs of the pipeline: NAME=value, one a line'),
  option('variables', 'list', 'Values of VARIABLEs of type REGULAR: NAME=value, one a line'),
  option(
    'namespace',
    'text',
    "Namespace of objects that name none (default: the context's, else default); one that names another is an error",
  ),
  option('create-namespace', 'boolean', 'Make the namespace when it is missing', 'false'),
  option(
    'kubeconfig',
    'text',
    'A path, or the text itself, plain or in base64 (default: $KUBECONFIG, the default file, or the in-cluster account)',
  ),
  option('context', 'text', 'Context of the kubeconfig (default: its current one)'),
  option('registry-mirrors', 'list', 'Where to ask for a registry’s images: docker.io=https://mirror.example.com'),
  option('release', 'text', 'Name of the record that this run continues (default: repository/pipeline/stage/task)'),
  option('release-namespace', 'text', 'Namespace of that record (default: the namespace)'),
  option('prune', 'boolean', 'Delete objects that an earlier run made and the manifests no longer have', 'false'),
  option('on-failure', 'choice', 'undo brings back what was there, keep leaves the failed state to be looked at', 'undo', ['undo', 'keep']),
  option('conflicts', 'list', 'Fields that another owner has: fail, force, or the owners to take them from', 'fail'),
  option('timeout', 'duration', 'How long to wait until everything is ready: 90s, 5m; a bare number is minutes', '5m'),
  option('patience', 'list', 'How long single causes may go on, and objects take: CrashLoopBackOff=2,20s, Job/migrate=2m (one a line)'),
  option('recreate', 'list', 'Kinds that may be deleted and made anew where their change is refused: Deployment, Service, StatefulSet'),
  option('take-over', 'boolean', 'Take over objects that belong to another release', 'false'),
  option('require-proof', 'boolean', 'Fail when the running image can’t be proven to be the pushed one', 'false'),
  option('report-url', 'text', 'The relay that shows the execution while it runs: https://relay.example.com'),
  option('report-token', 'text', 'An API token of that relay with the right to operate, for runs that no push through it started'),
] as const satisfies readonly Option[];

export type OptionName = (typeof options)[number]['name'];
/** As given: '' and undefined both mean "not given". */
export type Given = { readonly [name in OptionName]?: string | undefined };

/** What a face was told, and what of it made no sense by itself (an unknown flag): that is told together with all other mistakes. */
export interface Asked {
  given: Given;
  mistakes: readonly Problem[];
}
