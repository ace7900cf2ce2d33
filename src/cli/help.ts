import type { OptionName } from '../commands/options.ts';

/** What stands for a flag's value in the help. */
export const placeholders: Readonly<Record<OptionName, string>> = {
  manifests: 'path',
  values: 'file',
  set: 'key=value',
  'image-paths': 'Kind.group=path',
  image: 'repo:tag',
  digest: 'sha256:…',
  tags: 'pattern',
  payload: 'json',
  order: 'pushed|semver',
  'allow-older': 'true',
  definitions: 'folder',
  pipeline: 'name',
  webhook: 'name',
  inputs: 'NAME=value',
  variables: 'NAME=value',
  namespace: 'name',
  'create-namespace': 'true',
  kubeconfig: 'path or text',
  context: 'name',
  'registry-mirrors': 'registry=url',
  release: 'name',
  'release-namespace': 'name',
  prune: 'true',
  'on-failure': 'undo|keep',
  conflicts: 'fail|force|owner',
  timeout: 'duration',
  patience: 'cause=limit',
  recreate: 'kind',
  'take-over': 'true',
  'require-proof': 'true',
  'report-url': 'url',
  'report-token': 'token',
};

const groups: readonly [title: string, flags: readonly OptionName[]][] = [
  [
    'What to deploy:',
    ['manifests', 'values', 'set', 'image-paths', 'image', 'digest', 'tags', 'payload', 'order', 'allow-older', 'registry-mirrors'],
  ],
  ['Pipelines instead of manifests:', ['definitions', 'pipeline', 'webhook', 'inputs', 'variables']],
  ['Where:', ['kubeconfig', 'context', 'namespace', 'create-namespace']],
  ['Waiting and failing:', ['timeout', 'patience', 'on-failure', 'require-proof']],
  ['Watching:', ['report-url', 'report-token']],
  ['Whose objects:', ['conflicts', 'take-over', 'recreate', 'prune', 'release', 'release-namespace']],
];
export const groupOf = (flag: OptionName): string => groups.find(([, flags]) => flags.includes(flag))?.[0] ?? 'Options:';

export const closingHelp = `
Examples:
  hub-to-kube run --manifests k8s/ --image acme/shop:1.0 --namespace shop
  hub-to-kube run --pipeline deploy-shop --image acme/shop:1.0
  hub-to-kube plan --manifests k8s/ --image acme/shop:1.1 --exit-code
  hub-to-kube verify --namespace shop
  hub-to-kube status -f k8s/ --namespace shop

Exit codes:
  0    done; or skipped: a later push is deployed; or waiting for an approval
  1    failed, and what was there before is back
  2    refused: a mistake in flags or manifests, nothing touched
  3    unavailable: cluster or registry away, or a right is missing, nothing touched
  4    failed, and the cluster is changed
  10   plan --exit-code: there are changes
  11   status: nothing fails, but something is still on its way
  129, 130, 143  cancelled by a signal, and what was there before is back
`;
