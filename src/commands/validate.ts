import { refuseMistakes } from './checked.ts';
import type { Host } from './host.ts';
import type { Asked } from './options.ts';
import { type Report, stopped } from './result.ts';
import { checkedRun } from './work.ts';

/** Reads everything that can be read without asking a cluster or a registry, and tells all that is wrong with it. A kubeconfig is read where one is given. */
export async function validate(asked: Asked, host: Pick<Host, 'ports' | 'signal'>): Promise<Report> {
  const checked = await checkedRun(asked, host, 'validate');
  try {
    const connect = checked.settings.kubeconfig !== undefined;
    await refuseMistakes(connect ? checked : { ...checked, means: undefined });
    return { result: 'done', problems: checked.problems };
  } catch (error) {
    return stopped(error, host.signal);
  }
}
