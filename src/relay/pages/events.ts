import type { Json, JsonObject } from '../../types.ts';
import { story } from '../core/story.ts';
import type { Activity } from '../types.ts';

export const eventsPath = '/api/registry-events';

/** A list in Automation Pipelines' shape: documents by their links. */
export function listOf(rows: readonly Activity[], total: number): JsonObject {
  const documents = Object.fromEntries(rows.map((row) => [linkOf(row), documentOf(row)]));
  return { count: rows.length, totalCount: total, links: Object.keys(documents), documents };
}

const linkOf = ({ seq }: Activity): string => `${eventsPath}/${seq}`;

/** One push in the words of its registry events; what they have no word for stands below ours. */
export function documentOf(row: Activity): JsonObject {
  const { event, delivery } = row;
  const ours: Record<string, unknown> = {
    id: String(row.seq),
    name: row.webhook,
    timeStampInMicros: row.at * 1000,
    owner: event?.owner ?? event?.pusher ?? '',
    repo: event?.repository.name ?? '',
    repoNamespace: event?.repository.namespace ?? '',
    imageName: event?.image ?? '',
    tag: event?.tag ?? '',
    message: story(row),
    fate: row.fate,
    push: event ?? null,
    delivery: delivery ?? null,
  };
  return ours as { [key: string]: Json };
}
