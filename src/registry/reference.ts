import type { Digest } from '../types.ts';

/**
 * Image references, by the grammar of the distribution project: what docker, containerd and the kubelet take.
 * `acme/shop:1.0` is short for `docker.io/acme/shop:1.0`, `busybox` for `docker.io/library/busybox`.
 */
export interface ImageReference {
  /** As it was written. */
  written: string;
  /** What was written before tag and digest: `acme/shop`. */
  writtenName: string;
  /** `docker.io`, `ghcr.io`, `127.0.0.1:5000`. */
  registry: string;
  /** In that registry: `acme/shop`, `library/busybox`. */
  path: string;
  /** `docker.io/acme/shop`: equal for all ways of writing one repository. */
  repository: string;
  tag?: string;
  digest?: Digest;
}
export type Fault = 'empty' | 'format' | 'uppercase' | 'length' | 'identifier' | 'digest format' | 'digest algorithm' | 'digest length';
/** Why a text is no reference, in words fit to show. */
export interface Malformed {
  fault: Fault;
  message: string;
  fix: string;
}
export interface RawReference {
  domain: string;
  /** With the domain. */
  name: string;
  path: string;
  tag: string;
  digest: string;
}

const defaultRegistry = 'docker.io';
const longestPath = 255;

const component = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const host = `(?:${component}(?:\\.${component})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`;
const pathPart = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const path = `${pathPart}(?:/${pathPart})*`;
const tagText = '[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}';
const digestText = '[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}';
const grammar = new RegExp(`^((?:(${host})/)?(${path}))(?::(${tagText}))?(?:@(${digestText}))?$`);
const tagGrammar = new RegExp(`^${tagText}$`);
const identifier = /^[a-f0-9]{64}$/;
const digestGrammar = /^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$/;
const digestLengths: Record<string, number> = { sha256: 64, sha384: 96, sha512: 128 };

export const isMalformed = (parsed: object): parsed is Malformed => 'fault' in parsed;
export const isTag = (text: string): boolean => tagGrammar.test(text);
export const isDigest = (text: string): text is Digest => /^sha256:[a-f0-9]{64}$/.test(text);

/** An image as people write it in manifests and inputs. */
export function parseImage(text: string): ImageReference | Malformed {
  if (identifier.test(text)) return malformed('identifier', text);
  const { domain, rest } = splitRegistry(text);
  const raw = text === '' ? malformed('empty', text) : parseRaw(`${domain}/${rest}`, text);
  if (isMalformed(raw)) return raw;
  // a.b_c/d: the dot makes a.b_c a registry, and the grammar, which takes no _ in a host, would read it as a path.
  if (raw.domain !== domain) return malformed('format', text);
  const end = text.length - (raw.tag ? raw.tag.length + 1 : 0) - (raw.digest ? raw.digest.length + 1 : 0);
  return {
    written: text,
    writtenName: text.slice(0, end),
    registry: domain,
    path: raw.path,
    repository: `${domain}/${raw.path}`,
    ...(raw.tag && { tag: raw.tag }),
    ...(raw.digest && { digest: raw.digest as Digest }),
  };
}

/** The grammar alone, without Docker Hub's short forms. */
export function parseRaw(text: string, written = text): RawReference | Malformed {
  const match = grammar.exec(text);
  if (!match) {
    if (text === '') return malformed('empty', written);
    return malformed(grammar.test(text.toLowerCase()) ? 'uppercase' : 'format', written);
  }
  const [, name, domain = '', inside, tag = '', digest = ''] = match;
  if (inside!.length > longestPath) return malformed('length', written);
  const fault = digest === '' ? undefined : digestFault(digest);
  if (fault) return malformed(fault, written);
  return { domain, name: name!, path: inside!, tag, digest };
}

/** Also takes a bare digest or image id, which names an image in no repository. */
export function parseAny(text: string): ImageReference | { digest: string } | Malformed {
  if (identifier.test(text)) return { digest: `sha256:${text}` };
  return digestFault(text) === undefined ? { digest: text } : parseImage(text);
}

/** The host comes first only if it can be told from a path: by a dot, a colon, capitals, or as `localhost`. */
function splitRegistry(text: string): { domain: string; rest: string } {
  const slash = text.indexOf('/');
  const first = text.slice(0, Math.max(slash, 0));
  const isHost = slash !== -1 && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase());
  const domain = !isHost || first === 'index.docker.io' ? defaultRegistry : first;
  const rest = isHost ? text.slice(slash + 1) : text;
  return { domain, rest: domain === defaultRegistry && !rest.includes('/') ? `library/${rest}` : rest };
}

function digestFault(text: string): Fault | undefined {
  const colon = text.indexOf(':');
  if (colon <= 0 || colon === text.length - 1) return 'digest format';
  const length = digestLengths[text.slice(0, colon)];
  if (length === undefined) return digestGrammar.test(text) ? 'digest algorithm' : 'digest format';
  const encoded = text.slice(colon + 1);
  if (encoded.length !== length) return 'digest length';
  return /^[a-f0-9]+$/.test(encoded) ? undefined : 'digest format';
}

/** All that was said, in full: `docker.io/library/busybox:1.37`. */
export function fullText({ repository, tag, digest }: ImageReference): string {
  return `${repository}${tag ? `:${tag}` : ''}${digest ? `@${digest}` : ''}`;
}

/** As people write it: `busybox`, `acme/shop`, `ghcr.io/acme/shop`. */
export function familiarName({ registry, path: inside, repository }: ImageReference): string {
  if (registry !== defaultRegistry) return repository;
  return /^library\/[^/]+$/.test(inside) ? inside.slice('library/'.length) : inside;
}

/** The one image that a runtime pulls: the digest alone where there is one, else the tag, else `latest`. */
export function pulledText({ repository, tag = 'latest', digest }: ImageReference): string {
  return digest ? `${repository}@${digest}` : `${repository}:${tag}`;
}

const words: Record<Fault, [message: string, fix: string]> = {
  empty: ['the image is empty', 'write repository:tag, e.g. acme/shop:1.0'],
  format: ['is no image reference', 'write [registry/]repository[:tag][@sha256:…], e.g. acme/shop:1.0'],
  uppercase: ['has capital letters in the repository', 'write the repository in small letters'],
  length: [`has a repository of more than ${longestPath} characters`, 'shorten it'],
  identifier: ['is an image id, and no registry can be asked for it', 'write repository@sha256:…'],
  'digest format': ['has a malformed digest', 'a digest is sha256: and 64 hexadecimal digits in small letters'],
  'digest algorithm': ['has a digest of an unknown algorithm', 'a digest is sha256: and 64 hexadecimal digits'],
  'digest length': ['has a digest of the wrong length', 'a digest is sha256: and 64 hexadecimal digits: was it cut off?'],
};
/** Mistakes that people make often, told by what they are. */
const hints: [pattern: RegExp, fix: string][] = [
  [/^[a-z]+:\/\//i, 'leave https:// away'],
  [/^\s|\s$/, 'remove the blanks around it'],
  [/\$\{?\{?|\{\{|<.*>/, 'a placeholder was not filled in'],
  [/:$/, 'the tag is empty: was a variable not set?'],
  [/@$/, 'the digest is empty: was a variable not set?'],
  [/@[0-9a-f]{64}$/, 'write sha256: before the digest'],
];

function malformed(fault: Fault, text: string): Malformed {
  const [message, fix] = words[fault];
  const hint = fault === 'format' ? hints.find(([pattern]) => pattern.test(text))?.[1] : undefined;
  return { fault, message: text === '' ? message : `${JSON.stringify(text)} ${message}`, fix: hint ?? fix };
}
