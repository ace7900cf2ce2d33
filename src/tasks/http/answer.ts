import type { HttpResponse, Ports } from '../../ports/types.ts';
import type { Json, JsonObject } from '../../types.ts';

/** So much of an answer is read, in bytes; of more, the beginning. */
export const longestBody = 1_000_000;
/** So much of it is shown where it is the reason of a failure, in characters. */
const shownBody = 500;

/** What a server answered, as far as it was read. Nothing in it is ever taken for a binding, a command or a name. */
export interface Answer {
  status: number;
  headers: { [name: string]: string };
  body: string;
  /** undefined: it is none. */
  json: Json | undefined;
  truncated: boolean;
}

/** Reads an answer to its end, or to the limit: the rest is then not waited for. */
export async function readAnswer(response: HttpResponse, { secrets }: Pick<Ports, 'secrets'>): Promise<Answer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body) {
    parts.push(part);
    size += part.length;
    if (size > longestBody) break;
  }
  const truncated = size > longestBody;
  const bytes = Buffer.concat(parts).subarray(0, longestBody);
  const body = new TextDecoder().decode(bytes, { stream: truncated });
  const json = truncated ? undefined : parsed(body);
  const headers = headersOf(response.rawHeaders);
  for (const [name, value] of Object.entries(headers))
    if (/^(?:authorization|.*token)$/i.test(name)) secrets.add(value.replace(/^(?:bearer|basic) +/i, ''));
  hideTokens(json, secrets);
  return { status: response.status, headers, body, json, truncated };
}

/** The keys that later tasks bind. `responseBody` and `responseJson` are the same value where the body is JSON. */
export const outputOf = ({ status, headers, body, json, truncated }: Answer): JsonObject => ({
  responseCode: status,
  responseHeaders: headers,
  responseBody: json ?? body,
  responseJson: json ?? null,
  ...(truncated ? { truncated } : {}),
});

/** `: ` and the beginning of the body, for the message of a failure; '' where there is none. */
export function bodyShown({ body }: Answer): string {
  const line = body.trim().replace(/\s+/g, ' ');
  return line === '' ? '' : `: ${line.slice(0, shownBody)}${line.length > shownBody ? '…' : ''}`;
}

/** Numbers that JSON.parse would round stay exact. */
function parsed(body: string): Json | undefined {
  if (!/^\s*[[{"\d\-tfn]/.test(body)) return undefined;
  try {
    return JSON.parse(body, (_, value: unknown, context?: { source?: string }) => exact(value, context?.source)) as Json;
  } catch {
    return undefined;
  }
}
const exact = (value: unknown, source: string | undefined): unknown =>
  typeof value === 'number' && !Number.isSafeInteger(value) && source !== undefined && /^-?\d+$/.test(source) ? BigInt(source) : value;

/**
 * Headers as they came, and as `Content-Type` is commonly written where they came otherwise: bindings were written against servers that
 * spelt them so.
 */
function headersOf(raw: readonly string[]): Answer['headers'] {
  const headers: { [name: string]: string } = {};
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const [name, value] = [raw[index] as string, raw[index + 1] as string];
    for (const spelt of new Set([name, name.toLowerCase().replace(/(?:^|-)[a-z]/g, (start) => start.toUpperCase())]))
      headers[spelt] = headers[spelt] === undefined ? value : `${headers[spelt]}, ${value}`;
  }
  return headers;
}

/** A sign-in answers with what opens the next door: it is bound by later tasks, and seen by nobody. */
function hideTokens(value: Json | undefined, secrets: Ports['secrets']): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'string' && /(?:^|[_-])(?:token|secret|password)$|Token$/i.test(key) && inner.length >= 8) secrets.add(inner);
    else hideTokens(inner, secrets);
  }
}
