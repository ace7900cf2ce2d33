import type { Rig } from '../rig.ts';

/** The cookie of a session. */
export const cookieName = 'hub_to_kube_session';
/** What a relay of these tests is opened with. */
export const password = 'open sesame';

/** A browser: it keeps its cookie, says where a form comes from, and follows nothing. */
export class Browser {
  readonly #url: string;
  cookie: string | undefined;
  attributes = '';

  constructor({ relay }: Rig) {
    this.#url = relay.url;
  }

  async go(path: string, headers: Record<string, string> = {}, form?: Record<string, string>): Promise<Response & { page: string }> {
    const response = await fetch(`${this.#url}${path}`, {
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        ...(this.cookie !== undefined && { cookie: `${cookieName}=${this.cookie}` }),
        ...(form && { 'sec-fetch-site': 'same-origin' }),
        ...headers,
      },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    const [, value, attributes] = new RegExp(`${cookieName}=([^;]*)(.*)`).exec(response.headers.get('set-cookie') ?? '') ?? [];
    if (value !== undefined) [this.cookie, this.attributes] = [value || undefined, attributes ?? ''];
    return Object.assign(response, { page: await response.text() });
  }

  /** Fills in the form of the sign-in page. */
  async signIn(given: { password?: string; next?: string; headers?: Record<string, string> } = {}) {
    const { page } = await this.go('/sign-in');
    return this.go('/sign-in', given.headers, { token: tokenIn(page), password: given.password ?? password, next: given.next ?? '/' });
  }
}
/** The secret that a page's forms hide. */
export const tokenIn = (page: string): string => /name="token" value="([0-9a-f]+)"/.exec(page)?.[1] ?? '';
export const locationOf = (response: Response): string | null => response.headers.get('location');
