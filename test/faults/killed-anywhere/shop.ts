import { expect } from '@jest/globals';
import type { Scene } from '../../scenarios/harness.ts';
import { all, configMap, service, web } from '../../scenarios/manifests.ts';

const secret = (value: string): string =>
  `apiVersion: v1\nkind: Secret\nmetadata: { name: shop }\nstringData: { PASSWORD: ${JSON.stringify(value)} }\n`;

/** Six objects of a version; `legacy` was there before, made by kubectl with a field more. */
export const shop = (version: 1 | 2): string =>
  all(
    configMap('shop', { VERSION: `v${version}` }),
    secret(`secret of v${version}`),
    service('front').replace('port: 80,', `port: 8${version},`),
    web('front', { image: 'acme/killed:0' }),
    web('back', { image: 'acme/killed:0' }),
    configMap('legacy', { VERSION: `v${version}` }),
  );

export const extra = configMap('extra', { FOR: 'v2 only' });
export const images = { 1: 'acme/killed:1', 2: 'acme/killed:2', 3: 'acme/killed:3' } as const;

export async function withLegacy(scene: Scene): Promise<void> {
  await scene.write('legacy.yaml', configMap('legacy', { VERSION: 'by kubectl', OLD: 'field' }));
  await scene.kubectl('apply', '-f', `${scene.folder}/legacy.yaml`);
}

const six = ['configmap/legacy', 'configmap/shop', 'deployment/back', 'deployment/front', 'secret/shop', 'service/front'];

/** Everything as this version has it, nothing else there, the record and the lock at rest. */
export async function expectVersion(scene: Scene, version: 1 | 2, legacy: object = { VERSION: `v${version}` }): Promise<void> {
  const objects = await scene.objects('configmaps,secrets,services,deployments,leases');
  expect([...objects.keys()].filter((name) => !name.includes('/hub-to-kube.')).toSorted()).toEqual(six);
  expect(objects.get('configmap/shop').data).toEqual({ VERSION: `v${version}` });
  expect(objects.get('configmap/legacy').data).toEqual(legacy);
  expect(objects.get('secret/shop').data.PASSWORD).toBe(btoa(`secret of v${version}`));
  expect(objects.get('service/front').spec.ports.map(({ port }: { port: number }) => port)).toEqual([80 + version]);
  const [lease] = [...objects].filter(([name]) => name.startsWith('lease/')).map(([, object]) => object);
  expect(lease.spec?.holderIdentity).toBeUndefined();
  expect(await scene.head()).toMatchObject({ state: 'idle' });
  for (const app of ['front', 'back']) expect(await scene.answers(app)).toEqual([`killed v${version}`]);
}
