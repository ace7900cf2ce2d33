/** Small manifests that scenarios are made of. */

export interface WebOptions {
  image?: string;
  replicas?: number;
  /** false: no readiness probe. */
  probe?: boolean;
  /** More lines of the container, indented as they are in it. */
  container?: string;
  /** More lines of the Deployment's spec, indented by two. */
  spec?: string;
}

/** A Deployment that answers over HTTP on 8080, probed once a second. */
export const web = (
  name: string,
  { image = `acme/${name}:0.1`, replicas = 1, probe = true, container = '', spec = '' }: WebOptions = {},
): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
spec:
  replicas: ${replicas}
${spec}  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
      terminationGracePeriodSeconds: 0
      containers:
        - name: web
          image: ${image}
${probe ? '          readinessProbe: { httpGet: { path: /healthz, port: 8080 }, periodSeconds: 1 }\n' : ''}${container}`;

export const service = (name: string): string => `apiVersion: v1
kind: Service
metadata: { name: ${name} }
spec:
  selector: { app: ${name} }
  ports: [{ port: 80, targetPort: 8080 }]
`;

export const configMap = (name: string, data: Record<string, string>): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name} }\ndata:\n${Object.entries(data)
    .map(([key, value]) => `  ${key}: ${JSON.stringify(value)}\n`)
    .join('')}`;

export const all = (...manifests: string[]): string => manifests.join('---\n');

/** A Service that wants an address from a load balancer. */
export const balanced = (manifest: string): string => manifest.replace('spec:\n', 'spec:\n  type: LoadBalancer\n');
