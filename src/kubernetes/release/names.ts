import { createHash } from 'node:crypto';

const hex = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The key of a release in full: one K8S task of one pipeline of one repository. Rules 1. */
export const releaseKey = (repository: string, pipeline: string, stage: string, task: string): string =>
  [repository, pipeline, stage, task].join('/');

/** Revisions live in a ring of so many names, so that a Role can name them one by one (six good ones and the one in work). */
export const ringSize = 7;

export interface ReleaseNames {
  /** Head (a Secret) and lock (a Lease) share it. */
  head: string;
  /** Part `part` of revision `number`. */
  revision: (number: number, part: number) => string;
  /** The field manager of everything that the release applies; 128 bytes at most, as the API server demands. */
  manager: string;
  /** The ApplySet's id: the label `applyset.kubernetes.io/part-of` of every member. */
  applySet: string;
}

/** Names of a release's objects, made from its key alone: nothing has to be listed to find them. Rules 1, 14; kubernetes-tried 9. */
export function releaseNames(key: string, namespace: string): ReleaseNames {
  const slug = key
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  const head = `hub-to-kube.${slug || 'release'}-${hex(key).slice(0, 8)}`;
  const id = createHash('sha256').update(`${head}.${namespace}.Secret.`).digest('base64url');
  return {
    head,
    revision: (number, part) => `${head}.r${number % ringSize}.${part}`,
    manager: fieldManager(key),
    applySet: `applyset-${id}-v1`,
  };
}

function fieldManager(key: string): string {
  const whole = `hub-to-kube/${key}`;
  if (Buffer.byteLength(whole) <= 128) return whole;
  const tail = `~${hex(key).slice(0, 12)}`;
  // By whole characters: half an emoji would be no text.
  const head = Array.from(whole);
  while (Buffer.byteLength(head.join('')) + tail.length > 128) head.pop();
  return head.join('') + tail;
}
