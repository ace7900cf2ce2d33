import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { build } from '../../../cluster/build.ts';
import { told, Workspace } from './workspace.ts';

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace();
});
afterEach(() => workspace.remove());

it('kubectl builds an overlay, and what it is made of is told line by line', async () => {
  const { bin } = await build(['kubectl']);
  workspace.program('kubectl', `exec ${bin.kubectl} "$@"`).write({
    'base/kustomization.yaml': 'resources: [deploy.yaml]\nconfigMapGenerator:\n- name: cfg\n  files: [app.properties]\n',
    'base/app.properties': 'a=1\n',
    'base/deploy.yaml':
      'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 1\n  template:\n    spec:\n      containers:\n      - name: c\n        image: acme/shop\n        envFrom: [{configMapRef: {name: cfg}}]\n',
    'prod/kustomization.yaml':
      'namePrefix: prod-\nnamespace: shop\nresources: [../base]\npatches:\n- path: more.yaml\nimages:\n- name: acme/shop\n  newTag: "2"\n',
    'prod/more.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 5\n',
  });
  const result = await workspace.read('prod/');
  expect(told(result)).toEqual([]);
  const [config, web] = result.manifests.toSorted((one, two) => one.ref.kind.localeCompare(two.ref.kind));
  expect(config!.ref.name).toMatch(/^prod-cfg-[a-z0-9]+$/);
  expect([web!.ref.namespace, web!.ref.name, (web!.body['spec'] as { replicas: number }).replicas]).toEqual(['shop', 'prod-web', 5]);
  expect(JSON.stringify(web!.body)).toContain('"image":"acme/shop:2"');
  expect(web!.at(['spec', 'replicas'])).toEqual({ file: 'prod/more.yaml', line: 6, column: 13 });
  expect(web!.at(['spec', 'template', 'spec', 'containers', 0, 'image'])).toEqual({ file: 'base/deploy.yaml', line: 11, column: 16 });
});

it('what a patch takes out of a list moves nothing that stays', async () => {
  const { bin } = await build(['kubectl']);
  const deployment = (containers: string) =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  template:\n    spec:\n      containers:\n${containers}`;
  workspace.program('kubectl', `exec ${bin.kubectl} "$@"`).write({
    'base/kustomization.yaml': 'resources: [web.yaml]\n',
    'base/web.yaml': deployment(
      '      - name: proxy\n        image: acme/proxy\n      - name: web\n        image: acme/web\n        args: [a]\n        ports:\n        - containerPort: 80\n',
    ),
    'prod/kustomization.yaml': 'resources: [../base]\npatches: [{ path: less.yaml }]\n',
    'prod/less.yaml': deployment('      - name: proxy\n        $patch: delete\n      - name: web\n        args: [b]\n'),
  });
  const { manifests } = await workspace.read('prod/');
  const containers = ['spec', 'template', 'spec', 'containers'];
  expect(JSON.stringify(manifests[0]!.body)).not.toContain('proxy');
  expect([
    manifests[0]!.at([...containers, 0, 'image']),
    manifests[0]!.at([...containers, 0, 'ports', 0, 'containerPort']),
    manifests[0]!.at([...containers, 0, 'args', 0]),
    manifests[0]!.at([...containers, 0, 'lifecycle']),
  ]).toEqual([
    { file: 'base/web.yaml', line: 12, column: 16 },
    { file: 'base/web.yaml', line: 15, column: 26 },
    { file: 'prod/less.yaml', line: 12, column: 16 },
    { file: 'base/web.yaml', line: 11, column: 9 },
  ]);
});
