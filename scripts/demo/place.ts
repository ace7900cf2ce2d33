import { readFileSync } from 'node:fs';
import { build, run, testCluster } from '../../test/cluster/index.ts';

/** Where the demo runs, and what is pushed there. */
export interface Place {
  /** The administrator's, as text. */
  kubeconfig: string;
  act: string;
  repository: string;
  /** As the action's input registry-mirrors. */
  mirrors: string;
  /** Two versions that run and one that crashes. */
  tags: [first: string, second: string, broken: string];
  manifest: string;
  /** Makes the tag be there, where the registry is ours. */
  push(tag: string): Promise<void>;
  kubectl(args: string[]): Promise<string>;
}

/** The cluster that the tests use, on this machine; its registry plays Docker Hub. */
export async function ownCluster(): Promise<Place> {
  const cluster = await testCluster();
  const { bin } = await build(['act']);
  const repository = 'acme/shop';
  return {
    kubeconfig: readFileSync(cluster.kubeconfig, 'utf8'),
    act: bin.act,
    repository,
    mirrors: `docker.io=http://${cluster.registry}`,
    tags: ['1.0', '2.0', '3.0'],
    manifest: shop(repository, 'readinessProbe: { httpGet: { path: /healthz, port: 8080 }, periodSeconds: 1 }'),
    async push(tag) {
      if (tag === '3.0') await cluster.push.exits(`${repository}:${tag}`, 3, 'cannot reach the database at db:5432');
      else await cluster.push.web(`${repository}:${tag}`, `This is version ${tag}.`);
    },
    kubectl: (args) => told(cluster.kubectl(args)),
  };
}

/**
 * A cluster of the user's own: three tags of an image that everybody can pull, so that nothing has to be pushed. Which of them is at work decides
 * what its one line of shell does.
 */
export async function otherCluster(kubeconfig: string, mirrors: string): Promise<Place> {
  const { bin } = await build(['act', 'kubectl']);
  const repository = 'library/busybox';
  const script =
    'busybox | busybox head -1 > /tmp/index.html; if busybox grep -q v1.37 /tmp/index.html; then echo cannot reach the database at db:5432 >&2; exit 3; fi; exec busybox httpd -f -p 8080 -h /tmp';
  const probe = 'readinessProbe: { httpGet: { path: /index.html, port: 8080 }, periodSeconds: 1 }';
  return {
    kubeconfig: readFileSync(kubeconfig, 'utf8'),
    act: bin.act,
    repository,
    mirrors,
    tags: ['1.35', '1.36', '1.37'],
    manifest: shop('busybox', `${probe}\n          command: [sh, -c, ${JSON.stringify(script)}]`),
    push: () => Promise.resolve(),
    kubectl: (args) => told(run(bin.kubectl, ['--kubeconfig', kubeconfig, ...args])),
  };
}

async function told(answer: Promise<{ code: number; stdout: string; stderr: string }>): Promise<string> {
  const { code, stdout, stderr } = await answer;
  if (code !== 0) throw new Error(stderr.trim());
  return stdout;
}

const shop = (image: string, more: string): string => `apiVersion: apps/v1
kind: Deployment
metadata: { name: shop }
spec:
  replicas: 2
  selector: { matchLabels: { app: shop } }
  template:
    metadata: { labels: { app: shop } }
    spec:
      terminationGracePeriodSeconds: 0
      containers:
        - name: web
          image: ${image}
          ${more}
---
apiVersion: v1
kind: Service
metadata: { name: shop }
spec: { selector: { app: shop }, ports: [{ port: 80, targetPort: 8080 }] }
`;
