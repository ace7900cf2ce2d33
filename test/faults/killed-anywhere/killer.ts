import { join } from 'node:path';
import { type Between, between } from '../../kubernetes/client/between.ts';
import type { Flags, Ran, Scene } from '../../scenarios/harness.ts';

/**
 * Runs with a proxy before the API server that swallows the n-th write and all that comes after, and kills the run there and then.
 * Only writes are counted, as nothing changes between two of them; dry-runs are none, and the lock's renewals come at any time.
 * @returns what it ended with where it came to its end, because it has fewer writes
 */
export async function killedBeforeWrite(scene: Scene, number: number, flags: Flags): Promise<Ran | undefined> {
  const proxy = await between(scene.cluster.kubeconfig);
  await scene.write('proxy.kubeconfig', kubeconfig(proxy));
  let writes = 0;
  let locked = false;
  const counts = (method: string, url: string): boolean => {
    if (method === 'GET' || url.includes('dryRun=All')) return false;
    const first = !locked;
    locked ||= url.includes('/leases/');
    return first || !url.includes('/leases/');
  };
  const run = scene.start({ ...flags, kubeconfig: join(scene.folder, 'proxy.kubeconfig') });
  let killed = false;
  proxy.instead = (method, url) => {
    if (counts(method, url)) writes++;
    if (writes < number) return undefined;
    if (!killed) run.kill('SIGKILL');
    killed = true;
    return 'swallow';
  };
  const ran = await run.ended;
  proxy.close();
  return killed ? undefined : ran;
}

const kubeconfig = ({ url }: Between): string => `apiVersion: v1
kind: Config
current-context: proxy
clusters: [{ name: proxy, cluster: { server: '${url}' } }]
users: [{ name: nobody, user: {} }]
contexts: [{ name: proxy, context: { cluster: proxy, user: nobody } }]
`;
