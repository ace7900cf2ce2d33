import { parsed, refusal } from './answers.ts';
import { type HubOptions, type HubPorts, newAsk } from './ask.ts';

/** A hundred each: of more tags the older ones are not looked at. */
const mostPages = 50;

interface Listed {
  name: string;
  /** ms since 1970. */
  pushed: number;
  /** As the list is ordered by; never before `pushed`. */
  updated: number;
}
/** The tag that was pushed last, and how many were looked at; no tag: none of them fits. */
export interface LastPushed {
  tag?: string;
  count: number;
}

/**
 * The tag of `acme/shop` (or `busybox`) that was pushed last of those that fit, from Docker Hub's own list, which begins with the newest: page after page,
 * until what follows can only be older. Throws HubRefused: `absent` also where the repository is hidden from us.
 */
export async function lastPushed(
  ports: HubPorts,
  options: HubOptions,
  { repository, authorization }: { repository: string; authorization?: string | undefined },
  fits: (tag: string) => boolean,
  signal: AbortSignal,
): Promise<LastPushed> {
  const ask = newAsk(ports, options);
  const [namespace, name] = (repository.includes('/') ? repository : `library/${repository}`).split('/').map(encodeURIComponent);
  const what = `list the tags of ${repository}`;
  let best: Listed | undefined;
  let count = 0;
  let isOrdered = true;
  for (let page = 1, hasMore = true, before = Number.POSITIVE_INFINITY; hasMore && page <= mostPages; page += 1) {
    const path = `/v2/namespaces/${namespace}/repositories/${name}/tags?page_size=100&ordering=last_updated&page=${page}`;
    const answer = await ask({ method: 'GET', path, what, ...(authorization === undefined ? {} : { authorization }) }, signal);
    // A tag that goes while we read may take the last page with it.
    if (answer.status === 404 && page > 1) break;
    const listed = answer.status === 200 ? tagsIn(answer.text) : undefined;
    if (!listed) throw refusal(what, answer.status === 200 ? { ...answer, status: 502 } : answer);
    count += listed.tags.length;
    for (const tag of listed.tags) if (fits(tag.name) && tag.pushed > (best?.pushed ?? Number.NEGATIVE_INFINITY)) best = tag;
    for (const { updated } of listed.tags) {
      isOrdered &&= updated <= before;
      before = updated;
    }
    if (isOrdered && best && best.pushed >= before) break;
    ({ hasMore } = listed);
  }
  return { count, ...(best && { tag: best.name }) };
}

function tagsIn(text: string): { tags: Listed[]; hasMore: boolean } | undefined {
  const body = parsed(text) as { results?: unknown; next?: unknown } | null | undefined;
  if (!Array.isArray(body?.results)) return undefined;
  const tags = (body.results as unknown[]).flatMap((one) => {
    const { name, tag_last_pushed: pushed, last_updated: updated } = (one ?? {}) as Record<string, unknown>;
    const at = time(pushed);
    return typeof name === 'string' && at !== undefined ? [{ name, pushed: at, updated: time(updated) ?? at }] : [];
  });
  return { tags, hasMore: typeof body.next === 'string' };
}

function time(value: unknown): number | undefined {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isFinite(at) ? at : undefined;
}
