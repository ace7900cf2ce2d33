import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kubeconfig, makeCertificates } from './certificates.ts';
import type { ClusterFile } from './clusterfile.ts';
import { type Kubectl, must } from './kubectl.ts';

/** RBAC rules in a namespace; without a namespace they hold in the whole cluster. */
export type Rights = { namespace: string; rules: object[] };

const group = 'rbac.authorization.k8s.io';

/** Makes a user who may do what the rules say and nothing else; gives the path of the kubeconfig. */
export async function makeUser(cluster: ClusterFile, kubectl: Kubectl, name: string, rights: Rights[]): Promise<string> {
  const file = `user-${randomBytes(4).toString('hex')}`;
  const home = rights[0]?.namespace || 'default';
  const own = cluster.server !== undefined;
  const subject = own ? { kind: 'User', name, apiGroup: group } : { kind: 'ServiceAccount', name, namespace: home };
  const account = own ? [] : [{ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name, namespace: home } }];
  const items = [...account, ...rights.flatMap((right, index) => grant(`${file}-${index}`, subject, right))];
  await must(kubectl, ['apply', '-f', '-'], { apiVersion: 'v1', kind: 'List', items });
  const path = join(cluster.dir, `${file}.kubeconfig`);
  const text = own ? await withCertificate(cluster, file, name, home) : await withToken(kubectl, name, home);
  writeFileSync(path, text, { mode: 0o600 });
  return path;
}

function grant(name: string, subject: object, { namespace, rules }: Rights): object[] {
  const scope = namespace === '' ? 'Cluster' : '';
  const metadata = { name, ...(namespace !== '' && { namespace }) };
  const apiVersion = `${group}/v1`;
  return [
    { apiVersion, kind: `${scope}Role`, metadata, rules },
    { apiVersion, kind: `${scope}RoleBinding`, metadata, subjects: [subject], roleRef: { apiGroup: group, kind: `${scope}Role`, name } },
  ];
}

/** In our own cluster any user name will do: the apiserver believes what its authority signed. */
async function withCertificate(cluster: ClusterFile, file: string, user: string, namespace: string): Promise<string> {
  const pki = join(cluster.dir, 'pki');
  await makeCertificates(cluster.bin['control-plane'], pki, [{ file, user }]);
  return kubeconfig({ server: cluster.server ?? '', dir: pki, file, user, namespace });
}

/** A cluster that the user named signs nothing for us, but gives tokens of service accounts. */
async function withToken(kubectl: Kubectl, name: string, namespace: string): Promise<string> {
  const token = (await must(kubectl, ['create', 'token', name, `--namespace=${namespace}`, '--duration=2h'])).trim();
  const view = JSON.parse(await must(kubectl, ['config', 'view', '--minify', '--flatten', '--output=json'])) as {
    clusters: { cluster: object }[];
  };
  const named = view.clusters[0]?.cluster ?? {};
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'test',
    clusters: [{ name: 'test', cluster: named }],
    users: [{ name, user: { token } }],
    contexts: [{ name: 'test', context: { cluster: 'test', user: name, namespace } }],
  });
}
