import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { must } from '../../cluster/kubectl.ts';
import { type Ran, Scene } from '../harness.ts';
import { all, configMap } from '../manifests.ts';

/** A kind that nobody but its user knows: no conditions, no phase that we would read. */
const kindOfIts = (group: string): object => {
  const openAPIV3Schema = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };
  const version = { name: 'v1', served: true, storage: true, subresources: { status: {} }, schema: { openAPIV3Schema } };
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `shops.${group}` },
    spec: { group, scope: 'Namespaced', names: { kind: 'Shop', plural: 'shops', singular: 'shop' }, versions: [version] },
  };
};
const shop = (group: string, counters: number): string =>
  `apiVersion: ${group}/v1\nkind: Shop\nmetadata: { name: corner }\nspec: { counters: ${counters} }\n`;
const words = (group: string): string => `kind: HEALTH
name: shops
match: ${group}/Shop
ready: has(status.staffed) && status.staffed >= spec.counters
failed: has(status.strike)
message: "has(object.status) && has(status.strike) ? status.strike : 'counters without staff'"
`;

describe('a HEALTH document about a kind that only its user knows', () => {
  let scene: Scene;
  let group: string;
  let first: Ran;
  /** What the kind's controller would write. */
  const status = (one: object) =>
    scene.kubectl('patch', `shops.${group}`, 'corner', '--subresource=status', '--type=merge', '-p', JSON.stringify({ status: one }));
  const counters = async () => (await scene.get(`shops.${group}`, 'corner')).spec.counters as number;
  const manifest = (number: number) =>
    scene.write('k8s/shop.yaml', all(configMap('shop', { counters: String(number) }), shop(group, number)));
  const unstaffed = /Shop \S+\/corner: counters without staff/;

  beforeAll(async () => {
    scene = await Scene.open({});
    group = `${scene.namespace}.example.com`;
    await must(scene.cluster.kubectl, ['apply', '-f', '-'], kindOfIts(group));
    await must(scene.cluster.kubectl, ['wait', '--for=condition=Established', `crd/shops.${group}`]);
    await manifest(1);
    await scene.write('.github/hub-to-kube/health.yaml', words(group));
    const run = scene.start({ timeout: '40s' });
    await run.saw(unstaffed);
    await status({ staffed: 1 });
    first = await run.ended;
  });
  afterAll(async () => {
    await scene.cluster.kubectl(['delete', 'crd', `shops.${group}`, '--wait=false']);
    await scene.close();
  });

  it('holds for a run: it waits in these words until they say ready, no longer', () => {
    expect(first).toMatchObject({ code: 0, report: { result: 'done' } });
  });

  it('holds for status, at any time', async () => {
    expect(await scene.run({ 'registry-mirrors': undefined }, 'status')).toMatchObject({ code: 0, report: { result: 'done' } });
    await status({ staffed: 0 });
    const open = await scene.run({ 'registry-mirrors': undefined }, 'status');
    expect(open).toMatchObject({ code: 11, report: { result: 'progressing' } });
    expect(open.log).toMatch(/corner: not ready yet: counters without staff/);
    await status({ staffed: 1 });
  });

  it('ends the wait by its word for failed, and the undo waits by the same words', async () => {
    await manifest(2);
    const run = scene.start({ timeout: '40s' });
    await run.saw(unstaffed);
    await status({ strike: 'wages', staffed: 0 });
    // The strike from before the undo's write ends nothing; what is written after it counts.
    await run.saw(/corner is back[\s\S]*corner: wages; nothing has changed in it since our write/);
    await status({ strike: null, staffed: 0 });
    await run.saw(/corner is back[\s\S]*corner: counters without staff/);
    await status({ staffed: 1 });
    const { code, log, report } = await run.ended;
    expect({ code, report }).toMatchObject({ code: 1, report: { result: 'failed', undone: 'all' } });
    expect(log).toMatch(/Shop \S+\/corner: HealthRule: wages/);
    expect(await counters()).toBe(1);
  });

  it('holds for the undo that a later process does for a run that was killed', async () => {
    await manifest(3);
    const killed = scene.start({ timeout: '40s' });
    await killed.saw(unstaffed);
    killed.kill('SIGKILL');
    await killed.ended;
    expect(await counters()).toBe(3);
    await status({ staffed: 0 });
    await manifest(1);
    const next = scene.start({ timeout: '40s' });
    await next.saw(/the last run did not end[\s\S]*counters without staff/);
    expect(await counters()).toBe(1);
    await status({ staffed: 1 });
    expect(await next.ended).toMatchObject({ code: 0, report: { result: 'done' } });
  });
});
