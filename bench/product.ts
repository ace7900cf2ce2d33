import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');
export const cli = join(root, 'dist/cli/index.js');
export const action = join(root, 'dist/index.js');

/** What users start: the built program under the Node that runs this. */
export const product = (...args: string[]): string[] => [process.execPath, cli, ...args];

type Cluster = { bin: { kubectl: string }; kubeconfig: string; dir: string };

export const kubectl = ({ bin, kubeconfig, dir }: Cluster, ...args: string[]): string[] => [
  bin.kubectl,
  `--kubeconfig=${kubeconfig}`,
  `--cache-dir=${join(dir, 'kubectl-cache')}`,
  ...args,
];

export function demandBuild(): void {
  if (!existsSync(cli) || !existsSync(action)) throw new Error('dist/ is not there: npm run build');
}
