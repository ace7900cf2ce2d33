import type { JsonObject } from '../types.ts';
import { type Asked, granted, Refused } from './answers.ts';
import type { Ask } from './client.ts';
import type { DeploymentStatus, GitHubPorts, NewDeployment } from './types.ts';

type Time = Pick<GitHubPorts, 'now' | 'sleep'>;
const asked = (repository: string): Asked => ({ what: `write deployments of ${repository}`, right: 'the permission Deployments: write' });
/** GitHub cuts nothing itself: it refuses. */
const descriptionLength = 140;
const cut = (text: string) => (text.length > descriptionLength ? `${text.slice(0, descriptionLength - 1)}…` : text);

/** Twice more where a moment may mend it; a deployment that is there twice shows as two lines and does no harm. */
async function write(ask: Ask, time: Time, repository: string, path: string, body: JsonObject, signal: AbortSignal): Promise<unknown> {
  for (const pause of [1000, 3000, undefined]) {
    try {
      return await granted(ask({ method: 'POST', path, repository, body }, signal), asked(repository), time.now);
    } catch (error) {
      const passing = error instanceof Refused && ['H2K-725', 'H2K-726'].includes(error.refusal.problem.code);
      if (!passing || pause === undefined) throw error;
      await time.sleep(pause, signal);
    }
  }
  throw new Error('unreachable');
}

/** No merge of the default branch, and no wait for checks: GitHub does both unless told otherwise, and the workflow runs already. */
export async function createDeployment(ask: Ask, time: Time, deployment: NewDeployment, signal: AbortSignal): Promise<number> {
  const { repository, ref, environment, description, payload } = deployment;
  const body = { ref, environment, description: cut(description), payload, auto_merge: false, required_contexts: [] };
  const { id } = (await write(ask, time, repository, `/repos/${repository}/deployments`, body, signal)) as { id: number };
  return id;
}

export interface DeploymentId {
  repository: string;
  environment: string;
  id: number;
}

export async function setDeploymentStatus(
  ask: Ask,
  time: Time,
  { repository, environment, id }: DeploymentId,
  { state, description, logUrl }: DeploymentStatus,
  signal: AbortSignal,
): Promise<void> {
  const set = (deployment: number, status: JsonObject) =>
    write(ask, time, repository, `/repos/${repository}/deployments/${deployment}/statuses`, status, signal);
  await set(id, { state, description: cut(description), ...(logUrl ? { log_url: logUrl } : {}) });
  if (state !== 'success') return;
  const last = await formerSuccess(ask, time, { repository, environment, id }, signal);
  if (last !== undefined) await set(last, { state: 'inactive', description: 'replaced by a later deployment' });
}

/** So many are looked through: those between it and us have failed. */
const most = 10;

/** GitHub makes former deployments inactive by itself, but not those of a production environment; of those one at most is still a success. */
async function formerSuccess(
  ask: Ask,
  time: Time,
  { repository, environment, id }: DeploymentId,
  signal: AbortSignal,
): Promise<number | undefined> {
  const get = (path: string) => granted(ask({ method: 'GET', path, repository }, signal), asked(repository), time.now);
  const path = `/repos/${repository}/deployments`;
  const all = await get(`${path}?environment=${encodeURIComponent(environment)}&per_page=${most + 1}`);
  for (const former of all as { id: number; production_environment?: boolean }[]) {
    if (former.id >= id || former.production_environment !== true) continue;
    const [latest] = (await get(`${path}/${former.id}/statuses?per_page=1`)) as { state: string }[];
    if (latest?.state === 'success') return former.id;
  }
  return undefined;
}
