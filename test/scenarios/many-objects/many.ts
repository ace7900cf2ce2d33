import { createHash } from 'node:crypto';

/** Objects of several kinds in namespaces that the manifests bring along, one file a namespace: mostly ConfigMaps, as in the releases that are largest. */
type Kind = 'ConfigMap' | 'Secret' | 'Service' | 'ServiceAccount' | 'Role' | 'Deployment';

/** Which kind each of a hundred objects in a row is. */
const mix: Kind[] = (
  [
    ['ConfigMap', 80],
    ['Secret', 9],
    ['Service', 4],
    ['ServiceAccount', 3],
    ['Role', 3],
    ['Deployment', 1],
  ] as const
).flatMap(([kind, share]) => Array.from({ length: share }, () => kind));

const bodies: { [kind in Kind]: (name: string, version: string) => object } = {
  ConfigMap: (name, version) => ({
    apiVersion: 'v1',
    data: { 'app.properties': `name=${name}\nversion=${version}\n`, key: unlike(name) },
  }),
  Secret: (name) => ({ apiVersion: 'v1', stringData: { password: `of ${name}` } }),
  Service: (name) => ({ apiVersion: 'v1', spec: { selector: { app: name }, ports: [{ port: 80 }] } }),
  ServiceAccount: () => ({ apiVersion: 'v1' }),
  Role: (name) => ({
    apiVersion: 'rbac.authorization.k8s.io/v1',
    rules: [{ apiGroups: [''], resources: ['configmaps'], resourceNames: [name], verbs: ['get'] }],
  }),
  // How long pods take is no matter of how many objects there are.
  Deployment: (name) => ({
    apiVersion: 'apps/v1',
    spec: {
      replicas: 0,
      selector: { matchLabels: { app: name } },
      template: { metadata: { labels: { app: name } }, spec: { containers: [{ name: 'app', image: 'acme/many:1.0' }] } },
    },
  }),
};

/** No text is like another's, so that the release's record is as large as one can be. */
const unlike = (name: string): string => createHash('sha512').update(name).digest('base64');

/** `count` objects beside their namespaces, as files by their names. `version` stands in every ConfigMap: another one changes them. */
export function manyObjects(count: number, namespaces: readonly string[], version = '1'): { [file: string]: string } {
  const each = Math.ceil(count / namespaces.length);
  return Object.fromEntries(
    namespaces.map((namespace, place) => {
      const objects = Array.from({ length: Math.min(each, count - place * each) }, (_, index) => {
        const kind = mix[index % mix.length]!;
        const name = `${kind.toLowerCase()}-${index}`;
        const { apiVersion, ...rest } = bodies[kind](name, version) as { apiVersion: string };
        return JSON.stringify({ apiVersion, kind, metadata: { name, namespace, labels: { app: name } }, ...rest });
      });
      const own = JSON.stringify({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } });
      return [`many/${namespace}.yaml`, `---\n${[own, ...objects].join('\n---\n')}\n`];
    }),
  );
}
