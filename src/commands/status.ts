import { type ObjectStatus, type Reading, type StatusRequest, status as statusOf } from '../kubernetes/index.ts';
import type { DeployEvent } from '../kubernetes/types.ts';
import type { Problem } from '../types.ts';
import { checkedTarget, refuseMistakes } from './checked.ts';
import type { Host } from './host.ts';
import type { Means } from './means.ts';
import type { Asked } from './options.ts';
import { deployContext } from './plan.ts';
import { type Report, type ResultWord, stopped } from './result.ts';
import { rulesOutsideRuns } from './rules.ts';
import type { Settings } from './settings.ts';
import { whichOf } from './verify.ts';

export interface StatusReport extends Report {
  objects: ObjectStatus[];
}

/** How the objects of manifests, or of a release, are right now, with causes. Of the release that is named, else as `verify` chooses. Reads only. */
export async function status(asked: Asked, host: Host, report: (event: DeployEvent) => void): Promise<StatusReport> {
  try {
    const checked = await checkedTarget(asked, host);
    const { settings, means } = checked;
    const { manifests, problems } = await read(settings, means);
    const rules = await rulesOutsideRuns(settings, host.repository, host.ports.files);
    await refuseMistakes({ means, problems: [...checked.problems, ...both(settings), ...problems, ...rules.problems] });
    const { cluster, namespace } = await means.cluster();
    const context = deployContext(host, cluster, means.contents, report);
    const named = settings.namespace === undefined ? {} : { namespace: settings.namespace };
    const place = settings.releaseNamespace ?? settings.namespace ?? namespace;
    const requests: StatusRequest[] =
      settings.manifests.length > 0
        ? [{ manifests, defaultNamespace: namespace, ...named, health: await rules.of() }]
        : await Promise.all(
            (settings.release ? [settings.release] : await whichOf(host.repository, place, context)).map(async (release) => ({
              release,
              releaseNamespace: place,
              health: await rules.of(release),
            })),
          );
    const objects: ObjectStatus[] = [];
    for (const request of requests) objects.push(...(await statusOf(request, context)));
    await means.close();
    return { result: resultOf(objects), objects, problems };
  } catch (error) {
    return { objects: [], ...stopped(error, host.signal) };
  }
}

async function read({ manifests, values, set, namespace }: Settings, means: Means): Promise<Reading> {
  if (manifests.length === 0) return { manifests: [], problems: [] };
  const chart = { values, set: Object.fromEntries(set), ...(namespace === undefined ? {} : { namespace }) };
  return means.manifests(manifests, { chart });
}

/** Two answers to what is to be looked at. */
function both({ manifests, release }: Settings): Problem[] {
  if (manifests.length === 0 || release === undefined) return [];
  const message = 'manifests and a release are named: it is either the ones or the other that status looks at';
  return [{ code: 'H2K-440', severity: 'error', message, fix: 'leave out --manifests or --release', input: 'release' }];
}

/** What fails or is not there outweighs what is still on its way. What says nothing of itself is no failure: it is told. */
function resultOf(objects: readonly ObjectStatus[]): ResultWord {
  const states = new Set(objects.map(({ state }) => state));
  if (states.has('failing') || states.has('absent')) return 'failed';
  return states.has('progressing') ? 'progressing' : 'done';
}
