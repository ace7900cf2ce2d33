import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StatusReport } from '../../../src/commands/status.ts';
import { expectGolden, golden } from '../golden.ts';
import { type Flags, Scene, start } from '../harness.ts';
import { all, configMap, service, web } from '../manifests.ts';

const lateProbe = '          readinessProbe: { httpGet: { path: /healthz, port: 8080 }, initialDelaySeconds: 600 }\n';

describe('status, asked at any time', () => {
  let scene: Scene;
  const status = async (flags: Flags) => {
    const { code, log, report } = await scene.run({ 'registry-mirrors': undefined, ...flags }, 'status');
    const { result, objects, problems } = report as unknown as StatusReport;
    return { code, log, result, problems, states: objects.map(({ ref, state }) => `${ref.kind}/${ref.name} ${state}`), objects };
  };

  beforeAll(async () => {
    scene = await Scene.open({ 'k8s/shop.yaml': all(configMap('shop', { a: '1' }), service('shop'), web('shop')) });
    await Promise.all([
      scene.cluster.push.web('acme/shop:1.0', 'shop v1'),
      scene.cluster.push.web('acme/status-late:1', 'late'),
      scene.cluster.push.exits('acme/status-exits:3', 3, 'no database at db:5432'),
    ]);
    await scene.write('other/crash.yaml', web('crash', { image: 'acme/status-exits:3' }));
    await scene.write('other/late.yaml', web('late', { image: 'acme/status-late:1', probe: false, container: lateProbe }));
  });
  afterAll(() => scene.close());

  it('says that nothing is there yet: exit code 1', async () => {
    const { code, result, states } = await status({});
    expect({ code, result, states }).toEqual({
      code: 1,
      result: 'failed',
      states: ['ConfigMap/shop absent', 'Service/shop absent', 'Deployment/shop absent'],
    });
  });

  it('refuses a release that nobody deployed, and manifests beside a release', async () => {
    expect(await status({ manifests: undefined, release: 'nobody' })).toMatchObject({ code: 2, problems: [{ code: 'H2K-265' }] });
    expect(await status({ release: 'nobody' })).toMatchObject({ code: 2, problems: [{ code: 'H2K-440' }] });
  });

  it('says that all is ready, of manifests and of the release: exit code 0', async () => {
    expect((await scene.run({ image: 'acme/shop:1.0' })).code).toBe(0);
    const ready = ['ConfigMap/shop ready', 'Service/shop ready', 'Deployment/shop ready'];
    expect(await status({})).toMatchObject({ code: 0, result: 'done', states: ready });
    const { code, states } = await status({ manifests: undefined });
    expect({ code, states: states.toSorted() }).toEqual({ code: 0, states: ready.toSorted() });
  });

  it('tells what fails with its cause and its line, and what is on its way: exit code 1, and 11 for the latter alone', async () => {
    await scene.kubectl('apply', '-f', `${scene.folder}/other`);
    await scene.kubectl('wait', '--for=jsonpath={.status.containerStatuses[0].lastState.terminated.exitCode}=3', 'pod', '-l', 'app=crash');
    await scene.kubectl('wait', '--for=jsonpath={.status.containerStatuses[0].state.running}', 'pod', '-l', 'app=late');
    const { code, log, objects } = await status({ manifests: 'other/' });
    expect(code).toBe(1);
    expect(objects).toMatchObject([
      { state: 'failing', causes: [{ code: 'Crash', exitCode: 3, log: ['no database at db:5432'], at: { file: 'other/crash.yaml' } }] },
      { state: 'progressing', causes: [] },
    ]);
    expectGolden(log, scene, golden(import.meta.dirname));
    const where = ['--namespace', scene.namespace, '--kubeconfig', scene.cluster.kubeconfig];
    const late = await start(['status', '-f', 'other/late.yaml', ...where, '--output', 'json'], scene.folder).ended;
    expect(late).toMatchObject({ code: 11, report: { result: 'progressing' } });
  });
});
