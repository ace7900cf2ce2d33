import { grantedOrNone } from './answers.ts';
import type { Ask } from './client.ts';
import type { Team } from './types.ts';

/** GitHub tells maintain as write, and triage as read. An account that is none of the repository's gets an answer or none. */
export async function mayWrite(ask: Ask, now: () => number, repository: string, login: string, signal: AbortSignal): Promise<boolean> {
  const path = `/repos/${repository}/collaborators/${encodeURIComponent(login)}/permission`;
  const asked = { what: `see what ${login} may do in ${repository}`, right: 'the permission Metadata: read' };
  const body = await grantedOrNone(ask({ method: 'GET', path, repository }, signal), asked, now);
  const { permission } = (body ?? {}) as { permission?: string };
  return permission === 'write' || permission === 'admin';
}

/** Who was invited and has not accepted is no member yet. The token of a workflow can't ask: it has no right in the organisation. */
export async function isMember(
  ask: Ask,
  now: () => number,
  { organisation, slug }: Team,
  { login, repository }: { login: string; repository: string },
  signal: AbortSignal,
): Promise<boolean> {
  const path = `/orgs/${encodeURIComponent(organisation)}/teams/${encodeURIComponent(slug)}/memberships/${encodeURIComponent(login)}`;
  const asked = { what: `see who is in ${organisation}/${slug}`, right: "the organisation's permission Members: read" };
  const body = await grantedOrNone(ask({ method: 'GET', path, repository }, signal), asked, now);
  return (body as { state?: string } | undefined)?.state === 'active';
}
