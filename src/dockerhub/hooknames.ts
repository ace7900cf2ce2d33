import { webSha256 } from './id.ts';

/** Of all names, those of this relay's own webhooks begin like that, so that nothing else is ever touched. `mark`: eight digits of the hash of its public address. */
const prefix = (mark: string): string => `hub-to-kube-${mark}-`;

/** A webhook's name may be anything; in Docker Hub's it is lower case, digits and dashes, and not long. Two may come to the same: they are told apart by their tokens. */
const longest = 48;
const safe = (webhook: string): string =>
  webhook
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, longest) || 'webhook';

/** What stands for a relay in names, whatever way its public address is spelt. */
export async function relayMark(publicUrl: string): Promise<string> {
  return (await webSha256(new URL(publicUrl).href.replace(/\/+$/, ''))).slice(0, 8);
}

/** Whether a name is one of this relay's webhooks. */
export const isOurName = (name: string, mark: string): boolean => name.startsWith(prefix(mark));

/** Whether a name of this relay's could be the docker webhook's. */
export const isNameOf = (name: string, mark: string, webhook: string): boolean => {
  const base = `${prefix(mark)}${safe(webhook)}`;
  return name === base || (name.startsWith(`${base}-`) && /^\d+$/.test(name.slice(base.length + 1)));
};

/** The first name of the docker webhook that is not among those that a repository has. */
export function freeName(mark: string, webhook: string, taken: readonly string[]): string {
  const base = `${prefix(mark)}${safe(webhook)}`;
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = base;
  for (let number = 2; used.has(name); number += 1) name = `${base}-${number}`;
  return name;
}
