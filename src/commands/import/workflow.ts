import type { Definitions } from '../../definitions/types.ts';
import { environmentName } from '../../definitions/variables.ts';

/** The workflow that runs the imported pipelines: by hand, and by pushes where a docker webhook starts one. */
export function workflow(out: string, names: readonly string[], { variables, webhooks }: Definitions): string {
  const secrets = [...variables.values()].filter(({ value }) => value.type !== 'REGULAR').map(({ value }) => environmentName(value.name));
  const env = [...new Set(secrets)].toSorted().map((name) => `          ${name}: \${{ secrets.${name} }}`);
  const regular = [...variables.values()].some(({ value }) => value.type === 'REGULAR' && value.value === undefined);
  return [
    '# .github/workflows/pipelines.yml',
    'on:',
    ...(webhooks.size > 0 ? ['  repository_dispatch: { types: [docker-push] }'] : []),
    '  workflow_dispatch:',
    '    inputs:',
    `      pipeline: { type: choice, options: [${names.map((name) => JSON.stringify(name)).join(', ')}] }`,
    "      image: { description: 'acme/shop:1.2.3, where the pipeline is about an image' }",
    "      inputs: { description: 'NAME=value' }",
    'permissions: { contents: read }',
    'concurrency: { group: pipelines, queue: max }',
    'jobs:',
    '  run:',
    '    runs-on: ubuntu-24.04',
    '    steps:',
    '      - uses: actions/checkout@v7',
    '      - uses: OWNER/hub-to-kube@v1',
    '        with:',
    `          definitions: ${out}`,
    "          pipeline: '${{ inputs.pipeline }}'",
    "          image: '${{ inputs.image }}'",
    "          inputs: '${{ inputs.inputs }}'",
    ...(regular ? ["          variables: '${{ vars.PIPELINE_VARIABLES }}'"] : []),
    ...(env.length > 0 ? ['        env:', ...env] : []),
    '',
  ].join('\n');
}
