import { credentials } from '../../definitions/credentials.ts';
import type { StoredRun, WaitingRuns } from '../../kubernetes/index.ts';
import { ConfigurationError, type Problem } from '../../types.ts';
import { type Checked, checkedTarget, refuseMistakes } from '../checked.ts';
import { defaultFolder, noDefinitions, readDefinitions } from '../folder.ts';
import type { Host } from '../host.ts';
import type { Asked } from '../options.ts';
import { variablesOf } from '../variables.ts';
import { placesOf } from './kept.ts';

/** The definitions as they are now, and where runs of them may wait. Throws ConfigurationError with all mistakes. */
export async function reached(asked: Asked, host: Host, more: readonly Problem[] = []) {
  const checked: Checked = await checkedTarget(asked, host);
  const { settings, means } = checked;
  const loaded = await readDefinitions(settings.definitions, host.ports.files);
  const none = loaded ? [] : [noDefinitions(defaultFolder, 'there is no such folder')];
  await refuseMistakes({ problems: [...more, ...checked.problems, ...none, ...(loaded?.problems ?? [])] });
  if (!loaded) throw new ConfigurationError(none);
  const { definitions } = loaded;
  for (const { value } of credentials(definitions)) host.ports.secrets.add(value);
  const variable = variablesOf(definitions, settings.variables, host.ports);
  return { ...checked, loaded, definitions, variable, places: await placesOf({ definitions, variable, means }) };
}

/** Throws ConfigurationError (H2K-880): nothing of that id waits. */
export async function findRun(places: readonly WaitingRuns[], id: string): Promise<{ stored: StoredRun; runs: WaitingRuns }> {
  for (const runs of places) {
    const stored = await runs.find(id);
    if (stored) return { stored, runs };
  }
  const message = `no execution ${id} waits for an answer: it has ended, was never kept here, or is another folder's`;
  throw new ConfigurationError([{ code: 'H2K-880', severity: 'error', message, fix: 'see hub-to-kube executions list', input: 'id' }]);
}
