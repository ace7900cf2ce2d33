import { type Mirrors, parseMirrors } from '../registry/endpoints.ts';
import { ConfigurationError, type Problem, Stop } from '../types.ts';
import type { Host } from './host.ts';
import { type Means, newMeans } from './means.ts';
import type { Asked } from './options.ts';
import { readSettings, type Settings } from './settings.ts';

/** What a command was asked for, as far as it can be judged by itself. `problems`: every mistake in it, and warnings. */
export interface Checked {
  settings: Settings;
  mirrors: Mirrors;
  means: Means;
  problems: Problem[];
}
export type Checking = Pick<Host, 'ports' | 'signal'>;

/** Settings and kubeconfig, read and checked; nothing is asked of anybody. */
export async function checkedTarget({ given, mistakes }: Asked, host: Checking): Promise<Checked> {
  const { settings, problems } = readSettings(given);
  const { mirrors, problems: malformed } = parseMirrors(settings.registryMirrors.join('\n'));
  const means = newMeans(settings, { mirrors }, host);
  return { settings, mirrors, means, problems: [...mistakes, ...problems, ...malformed] };
}

/** Throws ConfigurationError with all mistakes at once, those of the kubeconfig among them (`means` left out: it is not read). Still nothing was asked of anybody. */
export async function refuseMistakes({ means, problems }: { means?: Means | undefined; problems: readonly Problem[] }): Promise<void> {
  const kubeconfig = await means?.cluster().then(() => undefined, stopOf);
  const mistaken = problems.some(({ severity }) => severity === 'error');
  if (mistaken) throw new ConfigurationError([...problems, ...(kubeconfig?.problems ?? [])]);
  if (kubeconfig) throw kubeconfig;
}

function stopOf(error: unknown): Stop {
  if (error instanceof Stop) return error;
  throw error;
}
