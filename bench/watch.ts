/**
 * The least that can be done: one watch of a namespace's Deployments over node:https, nothing of the product in it.
 * By itself (`node watch.ts KUBECONFIG NAMESPACE`) it ends with the event that makes the first of them available.
 */
import { readFileSync } from 'node:fs';
import { type RequestOptions, request } from 'node:https';
import { createInterface } from 'node:readline';
import { parse } from 'yaml';

type Kubeconfig = {
  clusters: { cluster: { server: string; 'certificate-authority-data': string } }[];
  users: { user: { 'client-certificate-data'?: string; 'client-key-data'?: string; token?: string } }[];
};
type Deployment = {
  metadata: { generation: number; name: string };
  status?: { observedGeneration?: number; conditions?: { type: string; status: string }[] };
};

/** Calls back with each event; the returned function ends the watch. */
export function watchDeployments(kubeconfig: string, namespace: string, seen: (deployment: Deployment) => void): () => void {
  const { clusters, users } = parse(readFileSync(kubeconfig, 'utf8')) as Kubeconfig;
  const { server, 'certificate-authority-data': ca } = clusters[0]?.cluster ?? { server: '', 'certificate-authority-data': '' };
  const { user } = users[0] ?? { user: {} };
  const decode = (data: string | undefined) => (data === undefined ? undefined : Buffer.from(data, 'base64'));
  const options: RequestOptions = {
    ca: decode(ca),
    cert: decode(user['client-certificate-data']),
    key: decode(user['client-key-data']),
    headers: user.token ? { authorization: `Bearer ${user.token}` } : {},
    agent: false,
  };
  let over = false;
  // Without its events there is no figure: what cuts them short ends the measurement, with its reason.
  const ended = (error: Error): void => {
    if (!over) throw error;
  };
  const call = request(`${server}/apis/apps/v1/namespaces/${namespace}/deployments?watch=true`, options, (response) => {
    if (response.statusCode !== 200) throw new Error(`the watch was answered with ${response.statusCode}`);
    const lines = createInterface(response);
    lines.on('line', (line) => seen((JSON.parse(line) as { object: Deployment }).object));
    lines.on('error', ended);
  });
  call.on('error', ended);
  call.setNoDelay(true);
  call.end();
  return () => {
    over = true;
    call.destroy();
  };
}

export function available({ metadata, status }: Deployment): boolean {
  const current = (status?.observedGeneration ?? 0) >= metadata.generation;
  return current && status?.conditions?.some(({ type, status }) => type === 'Available' && status === 'True') === true;
}

if (import.meta.main) {
  const [kubeconfig = '', namespace = ''] = process.argv.slice(2);
  watchDeployments(kubeconfig, namespace, (deployment) => {
    if (available(deployment)) process.exit(0);
  });
}
