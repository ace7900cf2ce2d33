import { HubRefused } from '../../dockerhub/answers.ts';
import type { KnownToken, Seen, Standing } from '../../dockerhub/hookplan.ts';
import type { Hook, Hooks } from '../../dockerhub/hooks.ts';
import { hashToken } from '../../relay/core/tokens.ts';
import { tokenIn } from '../../relay/sources/dockerhub.ts';
import type { Problem } from '../../types.ts';
import type { FindHubCredential } from './credentials.ts';
import { isBelow } from './reach.ts';

/** What stands in Docker Hub, as far as it lets us look, and of each repository where it doesn't, why not. */
export interface Look {
  seen: Map<string, Seen>;
  why: Map<string, Problem>;
}

/** Looks at all repositories that documents or tokens name, one after the other. A limit ends it: the rest is unknown. Throws only the signal's reason. */
export async function lookAt(
  repositories: Iterable<string>,
  { hooks, publicUrl, credentialOf }: { hooks: Hooks; publicUrl: string; credentialOf: FindHubCredential },
  signal: AbortSignal,
): Promise<Look> {
  const look: Look = { seen: new Map(), why: new Map() };
  let limit: Problem | undefined;
  for (const repository of new Set(repositories)) {
    const found = limit ? { problem: limit } : credentialOf(repository);
    if ('problem' in found) {
      look.seen.set(repository, found.problem.code === 'H2K-778' ? 'barred' : 'unknown');
      look.why.set(repository, found.problem);
      continue;
    }
    try {
      const standing = await hooks.list(repository, found.credential, signal);
      look.seen.set(repository, await Promise.all(standing.map((hook) => standingOf(hook, publicUrl))));
    } catch (error) {
      if (!(error instanceof HubRefused)) throw error;
      const [problem] = error.problems as [Problem];
      look.seen.set(repository, error.why === 'absent' ? 'gone' : error.why === 'forbidden' ? 'barred' : 'unknown');
      look.why.set(repository, problem);
      if (error.why === 'limited') limit = problem;
    }
  }
  return look;
}

/** Every repository that a document names, or that a token remembers: what a refusal left there is found again when it has passed. */
export const repositoriesOf = (documents: readonly { repository: string }[], tokens: readonly KnownToken[]): string[] => [
  ...new Set([...documents.map(({ repository }) => repository), ...tokens.flatMap(({ repository }) => repository ?? [])]),
];

async function standingOf(hook: Hook, publicUrl: string): Promise<Standing> {
  const [url = '', ...more] = hook.urls;
  const token = tokenIn(url);
  if (more.length > 0 || token === url) return { ...hook, isHere: false };
  return { ...hook, isHere: isBelow(url, publicUrl), token: await hashToken(token) };
}
