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

/** What a person pastes into Docker Hub. */
export const hookUrl = (publicUrl: string, token: string): string => `${publicUrl.replace(/\/+$/, '')}/hooks/dockerhub/${token}`;

/** The token of a hook's address, or the text itself. */
export function tokenIn(text: string): string {
  const path = URL.canParse(text) ? text.slice(new URL(text).origin.length) : text;
  return hookOf(path)?.token ?? text;
}
