import type { Json, JsonObject } from '../../types.ts';
import { story } from '../core/story.ts';
import type { Activity, Opened } from '../types.ts';
import { executionsPath } from './executions/documents.ts';

export const eventsPath = '/api/registry-events';

/** A list in Automation Pipelines' shape: documents by their links. */
export function listOf(documents: readonly (readonly [link: string, document: JsonObject])[], totalCount: number): JsonObject {
  return { count: documents.length, totalCount, links: documents.map(([link]) => link), documents: Object.fromEntries(documents) };
}

export const linkOf = (seq: number): string => `${eventsPath}/${seq}`;

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
    pipeline: row.pipeline ?? '',
    executionIndex: delivery?.execution?.index ?? null,
    executionLink: delivery?.execution ? `${executionsPath}/${delivery.execution.id}` : (delivery?.run?.url ?? ''),
    executionStatus: delivery?.execution?.status ?? '',
    message: story(row),
    fate: row.fate,
    replayOf: row.replayOf === undefined ? null : linkOf(row.replayOf),
    push: event ?? null,
    delivery: delivery ?? null,
  };
  return ours as { [key: string]: Json };
}

/** The same with all that was tried and sent. */
export function openedDocument(push: Opened): JsonObject {
  const { body, attempts, joined, replays } = push;
  const links = (pushes: readonly { seq: number }[]) => pushes.map(({ seq }) => linkOf(seq));
  const more: Record<string, unknown> = { attempts, joined: links(joined), replays: links(replays), body: body ?? null };
  return { ...documentOf(push), ...(more as { [key: string]: Json }) };
}
