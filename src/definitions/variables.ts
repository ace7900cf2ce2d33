import { didYouMean, listed } from '../text/nearest.ts';
import type { Position, Problem } from '../types.ts';
import { find } from './names.ts';
import type { Definitions } from './types.ts';

export interface VariableSources {
  definitions: Pick<Definitions, 'variables'>;
  /** What the run was given beside the definitions; over a REGULAR's own value. */
  given: ReadonlyMap<string, string>;
  env: Readonly<Record<string, string>>;
}
export type VariableValue = { value: string; isSecret: boolean } | { problem: Problem };

/**
 * The value of the variable that a definition of `project` means by `name` (rules 33). A REGULAR has its own value, or the given one; a SECRET or RESTRICTED
 * takes the step's environment variable: what stands in the file is a mask. Problems: H2K-616 there is no such variable, H2K-617 it has no value.
 */
export function variableValue(name: string, project: string | undefined, { definitions, given, env }: VariableSources): VariableValue {
  const defined = find(definitions.variables, name, project);
  if (!defined) return { problem: unknownVariable(name, definitions) };
  const { type, value } = defined.value;
  const at = defined.at(['name']);
  if (type === 'REGULAR') {
    const found = given.get(name) ?? value;
    if (found !== undefined) return { value: found, isSecret: false };
    return {
      problem: noValue(`the variable ${name} has no value`, `give it a value: in its definition, or with variables: ${name}=…`, at),
    };
  }
  const key = environmentName(name);
  const secret = env[key];
  if (secret) return { value: secret, isSecret: true };
  const why =
    secret === undefined
      ? `the step has no environment variable ${key}`
      : `the step's environment variable ${key} is empty: is there a secret of that name in this repository?`;
  return {
    problem: noValue(`the ${type} variable ${name} has no value: ${why}`, `add to the step:\nenv:\n  ${key}: \${{ secrets.${key} }}`, at),
  };
}

/** What was given for variables that take no such value, or aren't there. */
export function givenProblems({ definitions, given }: Omit<VariableSources, 'env'>): Problem[] {
  return [...given.keys()].flatMap((name) => {
    const found = [...definitions.variables.values()].filter(({ value }) => value.name === name);
    if (found.length === 0) return [{ ...unknownVariable(name, definitions), input: 'variables' }];
    const secret = found.find(({ value }) => value.type !== 'REGULAR');
    const fix = `a secret comes from the step's environment: env: ${environmentName(name)}`;
    return secret
      ? [
          {
            ...noValue(`${name} is ${secret.value.type}: it can't be given as an input, where everybody can read it`, fix),
            input: 'variables',
          },
        ]
      : [];
  });
}

/** GitHub's names of secrets and variables: capitals, digits and `_`. */
export const environmentName = (name: string): string => name.toUpperCase().replace(/[^A-Z0-9_]/g, '_');

export function unknownVariable(name: string, { variables }: Pick<Definitions, 'variables'>): Problem {
  const known = [...variables.keys()];
  const fix = `define it: kind: VARIABLE, name: ${name}${known.length > 0 ? `; there are ${listed(known)}` : ''}`;
  return { code: 'H2K-616', severity: 'error', message: `there is no variable ${name}${didYouMean(name, known)}`, fix };
}

const noValue = (message: string, fix: string, at?: Position): Problem => ({
  code: 'H2K-617',
  severity: 'error',
  message,
  fix,
  ...(at && { at }),
});
