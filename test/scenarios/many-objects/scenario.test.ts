import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Scene } from '../harness.ts';
import { manyObjects } from './many.ts';

/** What takes a minute at most; `npm run soak -- objects` makes ten thousand. */
const count = 3000;

describe('three thousand objects in one release', () => {
  let scene: Scene;
  let namespaces: string[];
  beforeAll(async () => {
    scene = await Scene.open({});
    namespaces = ['one', 'two', 'three'].map((name) => `${scene.namespace}-${name}`);
    for (const [file, text] of Object.entries(manyObjects(count, namespaces))) await scene.write(file, text);
  });
  afterAll(async () => {
    for (const namespace of namespaces) await scene.cluster.kubectl(['delete', 'namespace', namespace, '--wait=false']);
    await scene.close();
  });
  const flags = { manifests: 'many/', namespace: undefined, release: 'many' };
  const run = () => scene.run({ ...flags, 'release-namespace': scene.namespace });

  it('are all there after one run, those of namespaces that it made itself included', async () => {
    const { code, log, report } = await run();
    expect([code, log]).toEqual([
      0,
      expect.stringContaining(`${count + namespaces.length} objects: ${count + namespaces.length} to create`),
    ]);
    expect(report).toMatchObject({ result: 'done', changed: true });
    const kinds = 'configmaps,secrets,services,serviceaccounts,roles,deployments';
    const there = namespaces.map((namespace) => scene.cluster.kubectl(['get', kinds, '-n', namespace, '-l', 'app', '-o', 'name']));
    const names = (await Promise.all(there)).flatMap(({ stdout }) => stdout.trim().split('\n'));
    expect(names).toHaveLength(count);
  });

  it('cost no write where none has changed', async () => {
    const mark = await scene.cluster.audit.mark();
    const { code, log, report } = await run();
    expect([code, log]).toEqual([
      0,
      expect.stringContaining(`${count + namespaces.length} objects: ${count + namespaces.length} as they are`),
    ]);
    expect(report).toMatchObject({ result: 'done', changed: false });
    const ours = (await scene.cluster.audit.since(mark)).filter(({ userAgent }) => userAgent.startsWith('hub-to-kube'));
    const writes = ours.filter(({ verb }) => ['create', 'patch', 'update', 'delete'].includes(verb));
    expect(new Set(writes.map(({ resource }) => resource))).toEqual(new Set(['leases']));
    // A list for each kind and namespace, not a request for each object.
    expect(ours.length).toBeLessThan(100);
    // The whole of it has room in a step's output.
    expect(JSON.stringify(report.execution).length).toBeLessThan(1024 * 1024);
  });
});
