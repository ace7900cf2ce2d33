import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Scene } from '../harness.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.open({ 'k8s/none.yaml': '# nothing yet\n' });
});
afterAll(() => scene.close());
const only = async (files: { [file: string]: string }, flags: { [name: string]: string } = {}) => {
  const folder = Object.keys(files)[0]!.split('/')[0]!;
  for (const [file, text] of Object.entries(files)) await scene.write(file, text);
  return scene.run({ manifests: `${folder}/`, release: folder, ...flags });
};

describe('annotation too long (argo-cd#820, prometheus-operator#4355)', () => {
  it('300 kB in one object are applied and changed, and no annotation keeps them', async () => {
    const large = (first: string) =>
      `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: large }\ndata:\n  first: ${first}\n  rest: ${'x'.repeat(300_000)}\n`;
    expect((await only({ 'large/a.yaml': large('one') })).code).toBe(0);
    expect((await only({ 'large/a.yaml': large('two') })).code).toBe(0);
    const { data, metadata } = await scene.get('configmap', 'large');
    expect([data.first, data.rest.length]).toEqual(['two', 300_000]);
    expect(metadata.annotations?.['kubectl.kubernetes.io/last-applied-configuration']).toBeUndefined();
  });
});

describe('images that are not put in (Azure/k8s-deploy#243, #30; azure-pipelines-tasks#12303, #10646; kustomize#2961)', () => {
  const cronJob = `apiVersion: batch/v1
kind: CronJob
metadata: { name: nightly }
spec:
  schedule: "0 3 * * *"
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          initContainers:
            - name: before
              image: docker.io/acme/threads:old
          containers:
            - name: job
              image: acme/threads
            - name: other
              image: acme/threads-worker:1
            - name: elsewhere
              image: 127.0.0.1:5000/acme/threads:1
`;

  it('a CronJob, its init containers and full names get the image, and nothing that only begins alike', async () => {
    const { digest } = await scene.cluster.push.web('acme/threads:2', 'threads');
    const { code, log, report } = await only({ 'cron/job.yaml': cronJob }, { image: 'acme/threads:2' });
    expect([code, report.result]).toEqual([0, 'done']);
    expect(log).not.toContain('no manifest has');
    const { spec } = await scene.get('cronjob', 'nightly');
    const { containers, initContainers } = spec.jobTemplate.spec.template.spec;
    expect([...initContainers, ...containers].map(({ image }: { image: string }) => image)).toEqual([
      `docker.io/acme/threads:2@${digest}`,
      `acme/threads:2@${digest}`,
      'acme/threads-worker:1',
      '127.0.0.1:5000/acme/threads:1',
    ]);
  });
});

describe('YAML read otherwise than kubectl reads it (kubernetes-client/csharp#500, argo-workflows#12205, OctopusDeploy/Issues#9569)', () => {
  it('octal modes, words for booleans, times and long numbers arrive as kubectl would send them', async () => {
    const text = `apiVersion: v1
kind: ConfigMap
metadata: { name: words }
data: { y: "1:30", date: "2001-01-01" }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: modes, annotations: { number: "0123", no: "0x1F" } }
spec:
  replicas: 0
  selector: { matchLabels: { app: modes } }
  template:
    metadata: { labels: { app: modes } }
    spec:
      automountServiceAccountToken: no
      containers: [{ name: c, image: acme/modes, stdin: on, tty: Off }]
      volumes:
        - name: v
          configMap: { name: words, defaultMode: 0644 }
        - name: w
          configMap: { name: words, defaultMode: 0o400, optional: yes }
---
null
---
`;
    expect((await only({ 'words/a.yaml': text })).code).toBe(0);
    const { spec } = (await scene.get('deployment', 'modes')).spec.template;
    expect([spec.automountServiceAccountToken, spec.containers[0].stdin, spec.containers[0].tty]).toEqual([false, true, undefined]);
    expect(spec.volumes.map(({ configMap }: { configMap: object }) => configMap)).toEqual([
      { name: 'words', defaultMode: 0o644 },
      { name: 'words', defaultMode: 0o400, optional: true },
    ]);
    expect((await scene.get('configmap', 'words')).data).toEqual({ true: '1:30', date: '2001-01-01' });
  });
});
