import { describe, expect, it } from '@jest/globals';
import { type PullSecretUse, usePullSecret } from '../../../src/kubernetes/manifests/pullsecrets.ts';
import { readText } from '../../../src/kubernetes/manifests/read.ts';

const pod = (name: string, image: string, more = '') =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: ${name} }\nspec: { ${more} containers: [{ name: c, image: '${image}' }] }\n`;
const account = (name: string, more = '') => `apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: ${name} }\n${more}`;

function used(texts: string[], more: Partial<PullSecretUse> = {}) {
  const { manifests } = readText('a.yaml', texts.join('---\n'));
  const result = usePullSecret(manifests, { name: 'pull', registry: 'private.test', ...more }, 'shop');
  const edits = result.manifests.flatMap(({ ref, edits: made }) =>
    made.map(({ path, from, to }) => `${ref.kind} ${ref.name} ${path.join('.')}: ${JSON.stringify(from)} → ${JSON.stringify(to)}`),
  );
  const { namespaces, accounts } = result;
  return { edits, namespaces, accounts };
}

describe('a pull Secret of an ENDPOINT', () => {
  it('is named by pods with an image of its registry, and by no others', () =>
    expect(
      used([pod('mine', 'private.test/acme/shop:1'), pod('hubs', 'acme/shop:1'), pod('like', 'private.test:5000/acme/shop:1')]),
    ).toEqual({ edits: ['Pod mine spec.imagePullSecrets: undefined → [{"name":"pull"}]'], namespaces: ['shop'], accounts: [] }));

  it('of init containers and image volumes too', () => {
    const more = "initContainers: [{ name: i, image: 'private.test/acme/init' }],";
    const volume = "volumes: [{ name: v, image: { reference: 'private.test/acme/data:1' } }],";
    expect(used([pod('a', 'busybox', more), pod('b', 'busybox', volume)]).edits).toHaveLength(2);
  });

  it('stands behind those that are named, and not twice', () => {
    const image = 'private.test/acme/shop';
    expect(used([pod('a', image, 'imagePullSecrets: [{ name: other }],')]).edits).toEqual([
      'Pod a spec.imagePullSecrets: [{"name":"other"}] → [{"name":"other"},{"name":"pull"}]',
    ]);
    expect(used([pod('a', image, 'imagePullSecrets: [{ name: pull }],')])).toEqual({ edits: [], namespaces: ['shop'], accounts: [] });
  });

  it('does not cut its pods off from what their ServiceAccount names', () => {
    const theirs = account('robot', 'imagePullSecrets: [{ name: other }]\n');
    expect(used([pod('a', 'private.test/acme/shop', 'serviceAccountName: robot,'), theirs]).edits).toEqual([
      'Pod a spec.imagePullSecrets: undefined → [{"name":"other"},{"name":"pull"}]',
    ]);
  });

  it('is wanted in each namespace that has such pods', () => {
    const other = pod('b', 'private.test/acme/shop').replace('name: b', 'name: b, namespace: elsewhere');
    const same = pod('c', 'private.test/acme/shop').replace('name: c', 'name: c, namespace: shop');
    expect(used([pod('a', 'private.test/acme/shop'), other, same]).namespaces).toEqual(['shop', 'elsewhere']);
    expect(used([pod('a', 'acme/shop')]).namespaces).toEqual([]);
  });
});

describe('named in a ServiceAccount', () => {
  it('the pods stay as they are, and the account is the manifests’ own where they have it', () => {
    const pods = pod('a', 'private.test/acme/shop', 'serviceAccountName: robot,');
    expect(used([pods, account('robot')], { account: 'robot' })).toEqual({
      edits: ['ServiceAccount robot imagePullSecrets: undefined → [{"name":"pull"}]'],
      namespaces: ['shop'],
      accounts: [],
    });
    expect(used([pods], { account: 'robot' })).toEqual({ edits: [], namespaces: ['shop'], accounts: ['shop'] });
  });

  it('pods whose spec names others get it in their spec: they take none of their account’s', () =>
    expect(used([pod('a', 'private.test/acme/shop', 'imagePullSecrets: [{ name: other }],')], { account: 'default' })).toEqual({
      edits: ['Pod a spec.imagePullSecrets: [{"name":"other"}] → [{"name":"other"},{"name":"pull"}]'],
      namespaces: ['shop'],
      accounts: ['shop'],
    }));

  it('pods that run as another are left alone', () =>
    expect(used([pod('a', 'private.test/acme/shop')], { account: 'robot' })).toEqual({ edits: [], namespaces: [], accounts: [] }));
});
