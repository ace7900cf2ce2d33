/** The paths under which Docker Hub's calls arrive: ours, and that of the product whose webhooks may still be set up. */
const ours = /^\/hooks\/dockerhub\/([^/]*)$/;
const former = /\/docker-hub-webhooks$/;

/**
 * Whether a request's path is a hook's, and the token in it; undefined: it is none. A token that is missing or
 * misspelled is the receiver's to judge, so that all wrong ones are answered alike.
 */
export function hookOf(path: string): { token: string } | undefined {
  const [name = '', query = ''] = path.split('?', 2);
  const [, token] = ours.exec(name) ?? [];
  if (token !== undefined) return { token };
  return former.test(name) ? { token: new URLSearchParams(query).get('secureToken') ?? '' } : undefined;
}

/** What a person pastes into Docker Hub. Docker Hub takes 255 characters at most. */
export const hookUrl = (publicUrl: string, token: string): string => `${publicUrl.replace(/\/+$/, '')}/hooks/dockerhub/${token}`;
export const longestUrl = 255;
