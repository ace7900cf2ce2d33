import { type Problem, Stop, UnavailableError } from '../../types.ts';
import { ApiError, isForbidden } from '../client/errors.ts';
import { otherAnswer } from '../client/problems.ts';
import { rightMissing } from '../manifests/strict.ts';
import { recordRefused } from '../release/record.ts';
import type { Cluster } from '../types.ts';
import { missingRights, type Right } from './rights.ts';
import { rightsText, roleText } from './role.ts';
import type { DeployContext, DeployRequest } from './types.ts';

/** Does what has touched nothing as long as it throws, and gives what it throws its words: rights that are missing as one list, the API server's other refusals as they are. */
export async function told<T>(request: DeployRequest, context: DeployContext, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (context.signal.aborted) throw error;
    throw (await withRights(error, request, context)) ?? answered(error, context.cluster);
  }
}

/** The API server's "no" to a request that no manifest is to blame for. */
export const answered = (error: unknown, { server }: Pick<Cluster, 'server'>): unknown =>
  error instanceof ApiError ? new UnavailableError([otherAnswer(server, error)]) : error;

/** undefined: no right was refused, or all that are needed are there and something else refuses. */
async function withRights(error: unknown, request: DeployRequest, context: DeployContext): Promise<Error | undefined> {
  const problems = error instanceof Stop ? error.problems : [];
  const refused = problems.filter(({ code }) => code === rightMissing || code === recordRefused);
  if (!isForbidden(error) && refused.length === 0) return undefined;
  const missing = await missingRights(request, context).catch(() => []);
  if (missing.length === 0) return undefined;
  const rest = problems.filter((problem) => !refused.includes(problem));
  const list = [problemOf(missing, (error as Error).message), ...rest];
  return error instanceof Stop && rest.length > 0 ? new (error.constructor as typeof UnavailableError)(list) : new UnavailableError(list);
}

function problemOf(missing: readonly Right[], said: string): Problem {
  const user = /User "([^"]+)"/.exec(said)?.[1];
  const role = roleText(missing, user ?? 'NAME OF THE USER');
  return {
    code: rightMissing,
    severity: 'error',
    message: `${user ?? 'the user of the kubeconfig'} has not all rights that this run needs; missing ${rightsText(missing)}`,
    fix: `Let somebody who may apply this:\n${role}`,
    input: 'kubeconfig',
  };
}
