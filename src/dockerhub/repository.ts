import { parsed, refusal } from './answers.ts';
import { type HubOptions, type HubPorts, newAsk } from './ask.ts';

/** What Docker Hub shows of a repository to who brings this authorization; to others where it is left out. */
export interface SeenRepository {
  private: boolean;
}

/** Looks at `acme/shop` (or `busybox`) once. Throws HubRefused: `absent` also where it is hidden from us. */
export async function repositorySeen(
  ports: HubPorts,
  options: HubOptions,
  { repository, authorization, fingerprint }: { repository: string; authorization?: string | undefined; fingerprint?: string | undefined },
  signal: AbortSignal,
): Promise<SeenRepository> {
  const [namespace, name] = (repository.includes('/') ? repository : `library/${repository}`).split('/').map(encodeURIComponent);
  const question = {
    method: 'GET' as const,
    path: `/v2/namespaces/${namespace}/repositories/${name}`,
    fingerprint,
    what: `look at the repository ${repository}`,
    ...(authorization === undefined ? {} : { authorization }),
  };
  const answer = await newAsk(ports, options)(question, signal);
  if (answer.status !== 200) throw refusal(question.what, answer);
  return { private: (parsed(answer.text) as { is_private?: unknown } | null | undefined)?.is_private === true };
}
