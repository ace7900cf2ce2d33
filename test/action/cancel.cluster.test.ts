import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { all, configMap, web } from '../scenarios/manifests.ts';
import { Job, waiting } from './job.ts';

let job: Job;
beforeEach(async () => {
  job = await Job.open('src');
});
afterEach(() => job.close());

describe('a job that is cancelled', () => {
  it('main leaves the way back to post, which goes it to its end', async () => {
    const run = job.main('acme/steps:2.0');
    await run.saw(waiting);
    run.cancel();
    const cut = await run.ended;
    expect({ signal: cut.signal, greeting: await job.greeting(), head: await job.scene.head() }).toMatchObject({
      signal: null,
      greeting: 'two',
      head: { state: 'cancelled' },
    });
    expect((await job.post(cut).ended).code).toBe(0);
    expect(await job.greeting()).toBe('one');
    expect(await job.scene.answers('steps')).toEqual(['steps v1']);
  });

  it('post leaves alone what another run has begun since', async () => {
    const first = job.main('acme/steps:2.0');
    await first.saw(waiting);
    first.kill('SIGKILL');
    const cut = await first.ended;
    job.run = '8';
    await job.scene.edit('k8s/shop.yaml', 'GREETING: "two"', 'GREETING: "three"');
    const second = job.main('acme/steps:2.0');
    await second.saw(waiting);
    second.kill('SIGKILL');
    const since = await second.ended;
    const late = await job.post(cut).ended;
    expect(late.log).toContain('nothing had to be brought back');
    expect(await job.greeting()).toBe('three');
    expect((await job.post(since).ended).log).toContain('everything that was there before is back');
    expect(await job.greeting()).toBe('one');
  });
});

const definitions = (namespace: string) => `kind: ENDPOINT
name: dev
type: k8s
properties: { kubeconfig: '\${var.DEV_KUBECONFIG}' }
---
kind: VARIABLE
name: DEV_KUBECONFIG
type: SECRET
---
kind: PIPELINE
name: dev
stages:
  Deploy:
    tasks:
      Shop:
        type: K8S
        endpoints: { kubernetesServer: dev }
        input: { action: APPLY, filePath: dev/, images: pushed, namespace: ${namespace}, timeout: 5 }
`;

describe('a pipeline that is cancelled', () => {
  it('post finds the cluster of the task’s ENDPOINT, and undoes there', async () => {
    const { scene } = job;
    const manifests = (greeting: string) => all(web('dev', { image: 'acme/steps:0' }), configMap('dev', { GREETING: greeting }));
    await scene.write('definitions/dev.yaml', definitions(scene.namespace));
    await scene.write('dev/shop.yaml', manifests('one'));
    job.env = { DEV_KUBECONFIG: scene.cluster.kubeconfig };
    // No other way leads to the cluster.
    const inputs = { manifests: '', namespace: '', kubeconfig: '', definitions: 'definitions/' };
    const first = await job.main('acme/steps:1.0', { ...inputs, pipeline: 'dev' }).ended;
    expect({ code: first.code, log: first.log }).toEqual({ code: 0, log: first.log });
    await scene.write('dev/shop.yaml', manifests('two'));
    const run = job.main('acme/steps:2.0', { ...inputs, pipeline: 'dev' });
    await run.saw(/Deployment \S+\/dev: (?!ready)/);
    run.cancel();
    const cut = await run.ended;
    expect((await scene.get('configmap', 'dev')).data.GREETING).toBe('two');
    const after = await job.post(cut, inputs).ended;
    expect({ code: after.code, log: after.log }).toEqual({ code: 0, log: after.log });
    expect((await scene.get('configmap', 'dev')).data.GREETING).toBe('one');
    // What leads to the cluster is in no state.
    expect(JSON.stringify(cut.state)).not.toContain(scene.cluster.kubeconfig);
  });
});
