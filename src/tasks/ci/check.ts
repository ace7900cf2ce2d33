import type { Defined, Workspace } from '../../definitions/types.ts';
import type { CheckContext } from '../../pipeline/types.ts';
import type { JsonObject, Position, Problem } from '../../types.ts';
import { type Field, isOpen } from '../fields.ts';
import { scriptOf } from './script.ts';

/** Names that a shell's variables can have. */
export const variable = /^[A-Za-z_]\w*$/;

export const hasImage = ({ image = '' }: Workspace): boolean => image.trim() !== '';

/** A here-document in quotes takes no values: what would be there is the name of a variable. */
export function unfilled({ value, at }: Defined<JsonObject>, key: string, { read }: Field<string[]>): Problem[] {
  const steps = read(value[key] ?? null);
  if (!steps) return [];
  return scriptOf(steps).unfilled.map(({ written }): Problem => {
    const index = steps.findIndex((step) => step.includes(`\${${written}}`));
    return {
      code: 'H2K-664',
      severity: 'error',
      message: `\${${written}} stands in a here-document whose end is in quotes, where the shell fills in nothing`,
      fix: "write <<EOF instead of <<'EOF', with \\$ for what the shell should leave alone",
      at: at(Array.isArray(value[key]) ? [key, index] : [key]),
    };
  });
}

/** What of the workspace means nothing here; said once, at the pipeline's first CI task. */
export function notUsed({ pipeline, stage, task }: CheckContext, at: Position): Problem[] {
  const { workspace = {}, stages, stageOrder } = pipeline;
  const first = stageOrder
    .flatMap((name) => Object.entries(stages[name]?.tasks ?? {}).map(([key, { type }]) => ({ name, key, type })))
    .find(({ type }) => type === 'CI');
  if (!hasImage(workspace) || first?.name !== stage || first.key !== task) return [];
  const others = Object.keys(workspace.environmentVariables ?? {}).filter((name) => !variable.test(name) && !isOpen(name));
  const unused = [
    ...(workspace.endpoint ? [`its endpoint ${workspace.endpoint}`] : []),
    ...(workspace.registry ? [`its registry ${workspace.registry}`] : []),
    ...(workspace.cache?.length ? ['its cache'] : []),
    ...others.map((name) => `the variable ${name}`),
  ];
  if (unused.length === 0) return [];
  return [
    {
      code: 'H2K-665',
      severity: 'warning',
      message: `the workspace runs by docker or podman of this machine; of it is not used: ${unused.join(', ')}`,
      fix: 'sign in to a private registry in a step before (docker/login-action); what else is needed belongs into the image',
      at,
    },
  ];
}
