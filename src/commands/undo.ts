import { credentials } from '../definitions/credentials.ts';
import { find } from '../definitions/names.ts';
import type { Endpoint } from '../definitions/types.ts';
import { parsePatience, undo as undoRelease } from '../kubernetes/index.ts';
import type { DeployEvent, Ref, ReleaseAddress } from '../kubernetes/types.ts';
import { boundEndpoint } from '../pipeline/endpoint.ts';
import { ConfigurationError, type Problem } from '../types.ts';
import { checkedTarget, refuseMistakes } from './checked.ts';
import { readDefinitions } from './folder.ts';
import type { Host } from './host.ts';
import type { Asked } from './options.ts';
import { deployContext } from './plan.ts';
import { type Report, stopped } from './result.ts';
import { rulesOutsideRuns } from './rules.ts';
import type { Settings } from './settings.ts';
import { variablesOf } from './variables.ts';

/** A release that a run began to write, and under whose name. */
export interface Begun extends ReleaseAddress {
  run: string;
}
export interface UndoReport extends Report {
  /** In the order of undoing: the last begun first. `nothing`: it was at its end, or somebody else goes on with it. */
  releases: (Begun & { undone: 'all' | 'partly' | 'nothing'; left: Ref[] })[];
}

/** Undoes what a run in whose name we come left half done. Every release is tried, whatever becomes of the others. Rules 11. */
export async function undo(asked: Asked, begun: readonly Begun[], host: Host, report: (event: DeployEvent) => void): Promise<UndoReport> {
  const releases: UndoReport['releases'] = [];
  try {
    const checked = await checkedTarget(asked, host);
    await refuseMistakes({ problems: checked.problems });
    const { settings, means } = checked;
    const endpoint = await endpointsOf(settings, begun, host);
    const { patience } = parsePatience(settings.patience.join('\n'));
    const rules = await rulesOutsideRuns(settings, host.repository, host.ports.files);
    const failures: Report[] = [];
    for (const one of begun.toReversed()) {
      try {
        const { cluster } = await means.cluster(endpoint(one));
        const context = deployContext(host, cluster, means.contents, report);
        const back = await undoRelease({ ...one, patience, timeout: settings.timeout, health: await rules.of(one.release) }, context);
        releases.push({ ...one, undone: back?.undone ?? 'nothing', left: back?.left ?? [] });
      } catch (error) {
        failures.push(stopped(error, host.signal));
        releases.push({ ...one, undone: 'partly', left: [] });
      }
    }
    await means.close();
    const isBack = releases.every(({ undone }) => undone !== 'partly');
    return { result: isBack ? 'done' : 'changed', problems: failures.flatMap(({ problems }) => problems), releases };
  } catch (error) {
    return { ...stopped(error, host.signal), releases };
  }
}

/** The clusters of the definitions, as they are today: what a run began under an ENDPOINT that is gone can't be reached. */
async function endpointsOf(settings: Settings, begun: readonly Begun[], { ports }: Host): Promise<(one: Begun) => Endpoint | undefined> {
  if (begun.every(({ endpoint }) => endpoint === undefined)) return () => undefined;
  const loaded = await readDefinitions(settings.definitions, ports.files);
  for (const { value } of loaded ? credentials(loaded.definitions) : []) ports.secrets.add(value);
  const variable = loaded && variablesOf(loaded.definitions, settings.variables, ports);
  return ({ endpoint: named }) => {
    if (!named) return undefined;
    const found = loaded && find(loaded.definitions.endpoints, named.name, named.project)?.value;
    if (!found || !variable) throw new ConfigurationError([gone(named.name)]);
    return boundEndpoint(found, (name) => variable(name, found.project));
  };
}

const gone = (name: string): Problem => ({
  code: 'H2K-742',
  severity: 'error',
  message: `there is no ENDPOINT ${name} any more: what this run began in its cluster can't be undone`,
  fix: 'Bring the ENDPOINT back; the next run of the pipeline then puts it right.',
});
