import { createHash } from 'node:crypto';
import { HttpProblem } from '../../../ports/types.ts';
import type { Problem } from '../../../types.ts';
import { readText } from '../read.ts';
import { sizeLimit } from '../yaml.ts';
import type { Rendered, Rendering } from './types.ts';

const redirects = 5;

/**
 * `https://…/install.yaml@sha256:<64 hex>`: what lies elsewhere is taken only where it is named by its digest too, so that nobody can put
 * something else in its place.
 */
export async function remote(source: string, { fill, ports }: Rendering): Promise<Rendered> {
  const [, url, digest] = /^(https:\/\/\S+?)@sha256:([a-f0-9]{64})$/.exec(source) ?? [];
  if (url === undefined || digest === undefined) return { manifests: [], problems: [unnamed(source)] };
  const answer = await fetched(url, ports);
  if (!(answer instanceof Uint8Array)) return { manifests: [], problems: [answer] };
  const found = createHash('sha256').update(answer).digest('hex');
  if (found === digest) return readText(url, new TextDecoder().decode(answer), fill);
  const message = `${url} has the digest sha256:${found}, and not the one that is named`;
  return { manifests: [], problems: [told('H2K-137', message, 'look at what has changed there, then name the new digest')] };
}

const told = (code: Problem['code'], message: string, fix: string): Problem => ({
  code,
  severity: 'error',
  message,
  fix,
  input: 'manifests',
});

const unnamed = (source: string): Problem =>
  told(
    'H2K-136',
    `${source} lies elsewhere, and is read only over https and by its digest`,
    'write https://…@sha256:… (curl -sL URL | sha256sum), or keep a copy in the repository',
  );

async function fetched(first: string, { http, signal }: Rendering['ports']): Promise<Uint8Array | Problem> {
  let url = first;
  for (let step = 0; step <= redirects; step += 1) {
    try {
      const { status, headers, body } = await http({ method: 'GET', url }, signal);
      if (status >= 300 && status < 400 && headers['location'] !== undefined) {
        for await (const _ of body);
        url = new URL(headers['location'], url).href;
        if (!url.startsWith('https:')) return told('H2K-138', `${first} leads to ${url}, which is not https`, 'name where it really lies');
      } else if (status !== 200) {
        for await (const _ of body);
        return told('H2K-138', `${url} answers ${status}`, 'look whether it is still there; no credentials are sent');
      } else return await whole(first, body);
    } catch (error) {
      if (!(error instanceof HttpProblem)) throw error;
      return told('H2K-138', `${url}: ${error.message}`, 'try again, or keep a copy in the repository');
    }
  }
  return told('H2K-138', `${first} leads on and on`, 'name where it really lies');
}

async function whole(url: string, body: AsyncIterable<Uint8Array>): Promise<Uint8Array | Problem> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > sizeLimit)
      return told('H2K-209', `${url} is too large to be manifests`, `the limit is ${sizeLimit / 1024 / 1024} MiB a file`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
