import { describe, expect, it } from '@jest/globals';
import { type Placing, placed } from '../../../src/kubernetes/manifests/namespaces.ts';
import { readText } from '../../../src/kubernetes/manifests/read.ts';

const kinds: Record<string, { namespaced: boolean; version: string }> = {
  '/ConfigMap': { namespaced: true, version: 'v1' },
  '/Namespace': { namespaced: false, version: 'v1' },
  'apps/Deployment': { namespaced: true, version: 'v1' },
  'apiextensions.k8s.io/CustomResourceDefinition': { namespaced: false, version: 'v1' },
};
const asked: string[] = [];
const placing = (namespace?: string): Placing => ({
  async resource(group, kind, version) {
    asked.push(`${group}/${version ?? '*'} ${kind}`);
    const known = kinds[`${group}/${kind}`];
    return known && (version === undefined || version === known.version) ? known : undefined;
  },
  defaultNamespace: 'default',
  ...(namespace !== undefined && { namespace }),
});
const place = (yaml: string, namespace?: string) => placed(readText('a.yaml', yaml).manifests, placing(namespace));
const configMap = (name: string, more = '') => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}${more}}\n---\n`;

describe('a namespace', () => {
  it('is given to objects that name none, as an edit', async () => {
    const { manifests } = await place(configMap('a') + configMap('b', ', namespace: shop'));
    expect(manifests.map(({ ref, body }) => [ref.namespace, (body['metadata'] as { namespace: string }).namespace])).toEqual([
      ['default', 'default'],
      ['shop', 'shop'],
    ]);
    expect(manifests.map(({ edits }) => edits.length)).toEqual([1, 0]);
  });

  it('that the user gives wins over the default, and forbids others', async () => {
    const { manifests, problems } = await place(
      configMap('a') + configMap('b', ', namespace: shop') + configMap('c', ', namespace: other'),
      'shop',
    );
    expect(manifests.map(({ ref }) => `${ref.namespace}/${ref.name}`)).toEqual(['shop/a', 'shop/b']);
    expect(problems).toMatchObject([
      { code: 'H2K-213', message: 'ConfigMap other/c names another namespace than the one given (shop)', at: { line: 11, column: 32 } },
    ]);
  });

  it('is taken from objects that can be in none', async () => {
    const { manifests, problems } = await place('apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, namespace: x}\n', 'shop');
    expect(problems).toEqual([]);
    expect(manifests[0]!.ref).not.toHaveProperty('namespace');
    expect(manifests[0]!.body['metadata']).toEqual({ name: 'shop' });
    expect(manifests[0]!.edits).toMatchObject([{ path: ['metadata', 'namespace'], from: 'x' }]);
  });

  it('may make two objects one', async () => {
    const { problems } = await place(configMap('a') + configMap('a', ', namespace: default'));
    expect(problems).toMatchObject([{ code: 'H2K-208', message: 'ConfigMap default/a is there twice: the first stands at a.yaml:3' }]);
  });
});

describe('a kind', () => {
  it('is asked for once', async () => {
    asked.length = 0;
    await place(configMap('a') + configMap('b') + configMap('c'));
    expect(asked).toEqual(['/v1 ConfigMap']);
  });

  it.each([
    ['apps/v1', 'Deploymnet', 'kind', 'the cluster has no kind Deploymnet in apps/v1', 'did you mean Deployment (apps/v1)?'],
    ['v1', 'Deployment', 'kind', 'the cluster has no kind Deployment in v1', 'Deployment is in apiVersion apps/v1'],
    [
      'apps/v1beta1',
      'Deployment',
      'apiVersion',
      'the cluster has no Deployment in apps/v1beta1, but in apps/v1',
      'write apiVersion: apps/v1',
    ],
    ['x.io/v1', 'Widget', 'kind', 'the cluster has no kind Widget in x.io/v1', 'install what defines it first'],
  ])('%s %s is told at its %s', async (apiVersion, kind, part, message, fix) => {
    const { problems } = await place(`kind: ${kind}\napiVersion: ${apiVersion}\nmetadata: {name: a}\n`);
    expect(problems).toMatchObject([
      { code: 'H2K-212', message, fix: expect.stringContaining(fix), at: { line: part === 'kind' ? 1 : 2 } },
    ]);
  });

  const crd = (scope: string) =>
    `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: widgets.x.io}\nspec: {group: x.io, scope: ${scope}, names: {kind: Widget}, versions: [{name: v1}]}\n---\n`;
  it('that the manifests themselves define is known from there', async () => {
    const widget = 'apiVersion: x.io/v1\nkind: Widget\nmetadata: {name: w}\n';
    const scoped = await place(widget.concat('---\n', crd('Namespaced')));
    expect(scoped.manifests.map(({ ref }) => ref.namespace)).toEqual(['default', undefined]);
    expect((await place(crd('Cluster') + widget)).manifests[1]!.ref).not.toHaveProperty('namespace');
    expect((await place(crd('Cluster') + widget.replace('/v1', '/v2'))).problems).toMatchObject([
      { message: 'the CustomResourceDefinition among the manifests has no Widget in x.io/v2, but in x.io/v1' },
    ]);
  });
});
