import type { Definitions } from '../definitions/types.ts';
import { variableValue } from '../definitions/variables.ts';
import type { RunContext } from '../pipeline/run.ts';
import type { Ports } from '../ports/types.ts';

/** What `${var.NAME}` means in a run. A secret is masked before anybody gets it. */
export function variablesOf(
  definitions: Pick<Definitions, 'variables'>,
  given: ReadonlyMap<string, string>,
  { env, secrets }: Pick<Ports, 'env' | 'secrets'>,
): RunContext['variable'] {
  return (name, project) => {
    const found = variableValue(name, project, { definitions, given, env });
    if ('problem' in found) return undefined;
    if (found.isSecret) secrets.add(found.value);
    return found.value;
  };
}
