import type { JsonObject } from '../../types.ts';
import type { ListOptions, Live, Resource } from '../types.ts';
import { parse } from './json.ts';
import { collectionPath, live } from './paths.ts';
import type { Session } from './session.ts';

export interface Page {
  items: Live[];
  /** Of the list, the same for all its pages: where a watch goes on. */
  resourceVersion: string;
}

/** A list in slices of 500, so that neither side holds ten thousand objects as one text. */
export async function* pages(session: Session, resource: Resource, options: ListOptions, signal: AbortSignal): AsyncGenerator<Page> {
  const query = { labelSelector: options.labels, fieldSelector: options.fields, limit: 500 };
  let next: string | undefined;
  do {
    const { text } = await session.send(
      { method: 'GET', path: collectionPath(resource, options.namespace), query: { ...query, continue: next } },
      signal,
    );
    const { metadata, items } = parse(text) as unknown as {
      metadata: { resourceVersion: string; continue?: string };
      items: JsonObject[] | null;
    };
    yield { items: (items ?? []).map((item) => live(item, resource)), resourceVersion: metadata.resourceVersion };
    next = metadata.continue || undefined;
  } while (next);
}
