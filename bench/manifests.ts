import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The mix that the figures are about: 1,000 objects. */
export const mix = { ConfigMap: 400, Secret: 300, Service: 200, Deployment: 100 };
type Kind = keyof typeof mix;

const fake = 'kwok.x-k8s.io/node';

const bodies: Record<Kind, (name: string) => object> = {
  ConfigMap: (name) => ({ apiVersion: 'v1', data: { 'app.properties': `name=${name}\nlevel=info\n`, mode: 'production' } }),
  Secret: (name) => ({ apiVersion: 'v1', type: 'Opaque', data: { password: Buffer.from(`password of ${name}`).toString('base64') } }),
  Service: (name) => ({ apiVersion: 'v1', spec: { selector: { app: name }, ports: [{ name: 'http', port: 80, targetPort: 8080 }] } }),
  Deployment: (name) => ({
    apiVersion: 'apps/v1',
    spec: {
      replicas: 1,
      selector: { matchLabels: { app: name } },
      template: {
        metadata: { labels: { app: name } },
        spec: {
          // on nodes that only pretend: what is measured is the tools and the API server, not a thousand containers
          nodeSelector: { type: 'fake' },
          tolerations: [{ key: fake, operator: 'Exists', effect: 'NoSchedule' }],
          containers: [
            {
              name: 'app',
              image: 'acme/bench:1.0',
              ports: [{ containerPort: 8080 }],
              readinessProbe: { httpGet: { path: '/healthz', port: 8080 } },
              resources: { requests: { cpu: '10m', memory: '16Mi' } },
            },
          ],
        },
      },
    },
  }),
};

/** So many Deployments in one file, each with one pod on a node that only pretends. */
export function writeDeployments(file: string, count: number): void {
  const documents = Array.from({ length: count }, (_, index) => {
    const name = `shop-${index}`;
    const { apiVersion, ...rest } = bodies.Deployment(name) as { apiVersion: string };
    return JSON.stringify({ apiVersion, kind: 'Deployment', metadata: { name }, ...rest });
  });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `---\n${documents.join('\n---\n')}\n`);
}

/** One file a kind, each object with the label that the third pass changes. */
export function writeManifests(folder: string, version: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [kind, count] of Object.entries(mix) as [Kind, number][]) {
    const documents = Array.from({ length: count }, (_, index) => {
      const name = `${kind.toLowerCase()}-${index}`;
      const { apiVersion, ...rest } = bodies[kind](name) as { apiVersion: string };
      return JSON.stringify({ apiVersion, kind, metadata: { name, labels: { app: name, version } }, ...rest });
    });
    writeFileSync(join(folder, `${kind.toLowerCase()}.yaml`), `---\n${documents.join('\n---\n')}\n`);
  }
}
