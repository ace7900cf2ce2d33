import { join } from 'node:path';
import { type Between, between } from '../../kubernetes/client/between.ts';
import type { Flags, Ran, Scene } from '../../scenarios/harness.ts';

/**
 * Runs with a proxy before the API server that swallows the n-th write and all that comes after, and kills the run there and then.
 * Only writes are counted, as nothing changes between two of them; dry-runs are none, and the lock's renewals come at any time.
 * @param start starts the run with the proxy's kubeconfig, a path
 */
export async function killedBefore<T>(
  scene: Scene,
  number: number,
  start: (kubeconfig: string) => Victim<T>,
): Promise<{ killed: boolean; ended: T }> {
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
  const run = start(join(scene.folder, 'proxy.kubeconfig'));
  let killed = false;
  proxy.instead = (method, url) => {
    if (counts(method, url)) writes++;
    if (writes < number) return undefined;
    if (!killed) run.kill('SIGKILL');
    killed = true;
    return 'swallow';
  };
  const ended = await run.ended;
  proxy.close();
  return { killed, ended };
}
interface Victim<T> {
  kill(signal: NodeJS.Signals): void;
  ended: Promise<T>;
}

/** The command line so; what it ended with where it came to its end, because it has fewer writes. */
export async function killedBeforeWrite(scene: Scene, number: number, flags: Flags): Promise<Ran | undefined> {
  const { killed, ended } = await killedBefore(scene, number, (kubeconfig) => scene.start({ ...flags, kubeconfig }));
  return killed ? undefined : ended;
}

/** So many side by side: a dead run's lock takes 15 s to expire, and nobody wants to wait for that n times over. */
const together = 13;

/** Kills runs before their first, second, third … write, until one needs no kill. Answers how many were killed. */
export async function killEach(one: (number: number) => Promise<boolean>): Promise<number> {
  for (let first = 1; ; first += together) {
    const killed = await Promise.all(Array.from({ length: together }, (_, index) => one(first + index)));
    const survivor = killed.indexOf(false);
    if (survivor >= 0) return first + survivor - 1;
  }
}

const kubeconfig = ({ url }: Between): string => `apiVersion: v1
kind: Config
current-context: proxy
clusters: [{ name: proxy, cluster: { server: '${url}' } }]
users: [{ name: nobody, user: {} }]
contexts: [{ name: proxy, context: { cluster: proxy, user: nobody } }]
`;
