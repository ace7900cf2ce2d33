import { join } from 'node:path';
import type { ClusterFile } from './clusterfile.ts';
import { type Ran, run } from './run.ts';

export type Kubectl = (args: string[], options?: { input?: string; kubeconfig?: string }) => Promise<Ran>;

/** The built kubectl on this cluster, as its administrator or with another kubeconfig. It keeps nothing in the home folder. */
export function kubectlOf({ bin, kubeconfig, dir }: ClusterFile): Kubectl {
  return (args, options = {}) => {
    const flags = [`--kubeconfig=${options.kubeconfig ?? kubeconfig}`, `--cache-dir=${join(dir, 'kubectl-cache')}`];
    return run(bin.kubectl, [...flags, ...args], { input: options.input });
  };
}

/** Standard output of a kubectl that must succeed. */
export async function must(kubectl: Kubectl, args: string[], input?: object): Promise<string> {
  const { code, stdout, stderr } = await kubectl(args, input === undefined ? {} : { input: JSON.stringify(input) });
  if (code !== 0) throw new Error(`kubectl ${args.join(' ')}: ${stderr.trim()}`);
  return stdout;
}
