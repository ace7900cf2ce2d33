import type { JsonObject } from '../../../src/types.ts';
import type { Rig } from '../rig.ts';

export const read = 'a-token-that-may-read';
export const operate = 'a-token-that-may-operate';
export const apiTokens = { [read]: 'read', [operate]: 'operate' } as const;

/** Asks the relay's API as a program does. `token` undefined: without one. */
export async function ask(
  { relay }: Rig,
  method: string,
  path: string,
  given: { token?: string | undefined; body?: unknown; type?: string } = {},
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it knows to be there
): Promise<{ status: number; body: any; headers: Headers }> {
  const { token, body, type = 'application/json' } = given;
  const response = await fetch(`${relay.url}${path}`, {
    method,
    headers: { ...(token !== undefined && { authorization: `Bearer ${token}` }), ...(body !== undefined && { 'content-type': type }) },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as JsonObject), headers: response.headers };
}

/** What a form of a page posts, as a browser does it from that page; the fields that it hides are filled in. */
export async function press(
  { relay }: Rig,
  page: string,
  action: string,
  given: { fields?: Record<string, string>; headers?: Record<string, string>; from?: string } = {},
): Promise<Response> {
  const html = await (await fetch(`${given.from ?? relay.url}${page}`)).text();
  const [, token = ''] = /name="token" value="([0-9a-f]+)"/.exec(html) ?? [];
  return fetch(`${relay.url}${action}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...given.headers },
    body: new URLSearchParams({ token, ...given.fields }),
  });
}
