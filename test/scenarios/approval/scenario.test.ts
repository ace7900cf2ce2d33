import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../../src/types.ts';
import { type Ran, Scene, start } from '../harness.ts';
import { all, service, web } from '../manifests.ts';

const definitions = (namespace: string, ask: JsonObject, more = '') => `kind: ENDPOINT
name: dev
type: k8s
properties: { kubeconfig: '\${var.KUBECONFIG_TEXT}' }
---
kind: VARIABLE
name: KUBECONFIG_TEXT
type: SECRET
---
kind: PIPELINE
name: deploy
options: [DOCKER_TRIGGER]
stages:
  Test:
    tasks:
      Shop: { type: K8S, endpoints: { kubernetesServer: dev }, input: { action: APPLY, filePath: k8s/test.yaml, images: pushed, namespace: ${namespace} } }
  Approve:
    tasks:
      Ask: { type: UserOperation, input: ${JSON.stringify(ask)} }
  Production:
    tasks:
      Shop: { type: K8S, endpoints: { kubernetesServer: dev }, input: { action: APPLY, filePath: k8s/production.yaml, images: pushed, namespace: ${namespace} } }
output: { BY: '\${Approve.Ask.output.respondedBy}', WHY: '\${Approve.Ask.output.comments}' }
${more}`;

describe('a deployment waits for a person', () => {
  let scene: Scene;
  const file = '.github/hub-to-kube/deploy.yaml';
  /** A command that is no run: nothing but the definitions tells where. */
  const call = (...args: string[]): Promise<Ran> =>
    start([...args, '--registry-mirrors', `docker.io=http://${scene.cluster.registry}`, '--output', 'json'], scene.folder, scene.env).ended;
  const list = async (): Promise<{ id: string }[]> => {
    const { stdout } = await start(['executions', 'list', '--output', 'json'], scene.folder, scene.env).ended;
    return (JSON.parse(stdout) as { executions: { id: string }[] }).executions;
  };
  const begin = async (ask: JsonObject): Promise<Ran> => {
    await scene.write(file, definitions(scene.namespace, ask));
    return scene.run({ manifests: undefined, namespace: undefined, kubeconfig: undefined, pipeline: 'deploy', image: 'acme/asked:v1' });
  };
  const codes = ({ report }: Ran) => report.problems.map(({ code }) => code);

  beforeAll(async () => {
    scene = await Scene.open({
      'k8s/test.yaml': all(web('asked'), service('asked')),
      'k8s/production.yaml': all(web('live', { image: 'acme/asked:0.1' })),
    });
    const kubeconfig = await readFile(scene.cluster.kubeconfig, 'utf8');
    // The namespace of the context is where what waits is kept.
    scene.env = { KUBECONFIG_TEXT: kubeconfig.replace('context: { ', `context: { namespace: ${scene.namespace}, `) };
    expect(scene.env['KUBECONFIG_TEXT']).toContain(scene.namespace);
    await scene.cluster.push.web('acme/asked:v1', 'asked v1');
  });
  afterAll(() => scene.close());

  it('and goes on behind the approval: one of two that answer at once, by an approver, with the same definitions', async () => {
    const first = await begin({ summary: 'To production?', approvers: ['ann', 'ben'] });
    expect([first.code, first.report.result, first.report.status, first.log]).toEqual([
      0,
      'waiting',
      'WAITING',
      expect.stringContaining('Approve.Ask waits for approval: To production?'),
    ]);
    const id = first.report.executionId;
    expect(await scene.names('deployments')).toEqual(['deployment/asked']);
    expect(await list()).toMatchObject([
      { id, pipeline: 'deploy', questions: [{ task: 'Approve.Ask', summary: 'To production?', approvers: ['ann', 'ben'] }] },
    ]);
    const { data } = (await scene.get('secret', `hub-to-kube.run-${id}`)) as { data: { run: string } };
    expect(gunzipSync(Buffer.from(data.run, 'base64')).toString()).not.toContain('certificate-authority-data');

    const stranger = await call('resume', id, '--approve', '--as', 'eve');
    expect([stranger.code, codes(stranger)]).toEqual([2, ['H2K-882']]);
    const neither = await call('resume', id, '--as', 'ann');
    expect([neither.code, codes(neither)]).toEqual([2, ['H2K-886']]);
    await scene.write(file, `${definitions(scene.namespace, { summary: 'Another?', approvers: ['ann', 'ben'] })}`);
    const other = await call('resume', id, '--approve', '--as', 'ann');
    expect([other.code, codes(other)]).toEqual([2, ['H2K-883']]);
    await scene.write(file, definitions(scene.namespace, { summary: 'To production?', approvers: ['ann', 'ben'] }));

    const both = await Promise.all(['ann', 'ben'].map((name) => call('resume', id, '--approve', '--as', name, '--comment', `by ${name}`)));
    const [won, lost] = both.toSorted((a, b) => (a.code ?? 9) - (b.code ?? 9)) as [Ran, Ran];
    expect([won.code, won.log]).toEqual([0, expect.stringContaining('Production / Shop')]);
    expect(won.report).toMatchObject({ result: 'done', executionId: id, proof: 'proven', execution: { status: 'COMPLETED', id } });
    expect(won.report.output).toMatchObject({ BY: expect.stringMatching(/^(ann|ben)$/) });
    expect(won.report.execution?.releases).toHaveLength(2);
    expect(codes(lost)).toEqual([expect.stringMatching(/^H2K-88[01]$/)]);
    expect(await scene.answers('live')).toEqual(['asked v1']);
    expect(await list()).toEqual([]);
    expect([...(await scene.objects('secrets')).keys()].filter((name) => name.includes('.run-'))).toEqual([]);
    const late = await call('resume', id, '--reject', '--as', 'ann');
    expect([late.code, codes(late)]).toEqual([2, ['H2K-880']]);
  });

  it('or fails where it is rejected; what was deployed before stays', async () => {
    const { report } = await begin({ summary: 'Again?' });
    const { code, report: end } = await call('resume', report.executionId, '--reject', '--as', 'ann', '--comment', 'not today');
    expect([code, end.status, end.reason]).toEqual([1, 'FAILED', 'Approve.Ask: rejected by ann: not today']);
    expect(end.execution?.stages['Approve']?.tasks['Ask']?.output).toMatchObject({ status: 'REJECTED', comments: 'not today' });
    expect(end.execution?.stages['Production']?.status).toBe('NOT_STARTED');
    expect(await list()).toEqual([]);
  });

  it('or fails where nobody answered in time; a new question takes the place of the old one', async () => {
    const old = await begin({ summary: 'Old?' });
    const { report } = await begin({ summary: 'Soon?', expiration: 0.001, expirationUnit: 'MINUTES', cancelPreviousPendingUserOp: true });
    expect((await list()).map(({ id }) => id)).toEqual([report.executionId]);
    expect(codes(await call('resume', old.report.executionId, '--approve', '--as', 'ann'))).toEqual(['H2K-880']);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { report: end } = await call('resume', report.executionId, '--approve', '--as', 'ann');
    expect([end.status, end.reason]).toEqual(['FAILED', 'Approve.Ask: nobody answered in time']);
    expect(end.execution?.stages['Approve']?.tasks['Ask']?.output).toMatchObject({ status: 'EXPIRED' });
  });
});
