import type { JsonObject } from '../types.ts';

/** Bodies that other services send, which people point at a hook of ours by mistake, by the keys that tell them. */
const strangers: { what: string; has: string[] }[] = [
  { what: 'GitHub’s ping', has: ['zen', 'hook_id'] },
  { what: 'GitHub’s notice of a package', has: ['registry_package'] },
  { what: 'a push to a Git repository', has: ['ref', 'commits'] },
  { what: 'Quay’s notice of a push', has: ['docker_url', 'updated_tags'] },
  { what: 'Harbor’s notice', has: ['event_data', 'occur_at'] },
  { what: 'the Docker Registry’s notice', has: ['events'] },
  { what: 'a notice of Azure’s registry', has: ['action', 'target'] },
  { what: 'a notice of Google’s registry', has: ['message', 'subscription'] },
];

/** Whose body it is, in words, where it is known to be no push of Docker Hub's. */
export const strangerOf = (body: JsonObject): string | undefined =>
  'push_data' in body ? undefined : strangers.find(({ has }) => has.every((key) => key in body))?.what;
