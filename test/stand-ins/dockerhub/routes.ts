import * as refusals from './refusals.ts';
import type { Gate } from './signin.ts';
import type { Account, Hook, Repository, Request, Said, World } from './world.ts';

const hooksOf = [
  { family: 'namespaced', path: /^\/v2\/namespaces\/([^/]+)\/repositories\/([^/]+)\/webhook_pipeline\/(?:([^/]+)\/)?$/ },
  { family: 'legacy', path: /^\/v2\/repositories\/([^/]+)\/([^/]+)\/webhook_pipeline\/(?:([^/]+)\/)?$/ },
] as const;
const repositoryOf = /^\/v2\/namespaces\/([^/]+)\/repositories\/([^/]+)$/;
const tagOf = /^\/v2\/namespaces\/([^/]+)\/repositories\/([^/]+)\/tags\/([^/]+)$/;

/** What Docker Hub would do, and answer. */
export function answer(world: World, gate: Gate, request: Request): Said {
  const url = new URL(request.path, 'http://hub');
  if (request.method === 'POST' && url.pathname === '/v2/auth/token') return gate.token(request);
  if (request.method === 'POST' && url.pathname === '/v2/users/login') return gate.login(request);
  const [, owner = '', name = '', tag = ''] = tagOf.exec(url.pathname) ?? [];
  if (tag && request.method === 'GET') return tagAnswer(world, gate, request, `${owner}/${name}`, tag);
  const [, namespace = '', own = ''] = repositoryOf.exec(url.pathname) ?? [];
  if (own && request.method === 'GET') return repositoryAnswer(world, gate, request, `${namespace}/${own}`);
  for (const { family, path } of hooksOf) {
    const found = path.exec(url.pathname);
    if (found)
      return hooksAnswer(world, gate, request, { family, repository: `${found[1]}/${found[2]}`, slug: found[3], query: url.searchParams });
  }
  return refusals.noRoute();
}

function repositoryAnswer(world: World, gate: Gate, request: Request, repository: string): Said {
  const found = seenBy(world, gate, request, repository);
  if (!found || 'status' in found) return found ?? refusals.notFound();
  const [namespace, name] = repository.split('/');
  return { status: 200, body: { namespace, name, is_private: found.private === true } };
}

function tagAnswer(world: World, gate: Gate, request: Request, repository: string, tag: string): Said {
  const found = seenBy(world, gate, request, repository);
  if (found && 'status' in found) return found;
  const seen = found?.tags?.[tag];
  return seen ? { status: 200, body: { name: tag, digest: seen.digest, tag_last_pushed: seen.pushed } } : refusals.notFound();
}

/** undefined: hidden from who asks, or not there. */
function seenBy({ repositories }: World, gate: Gate, request: Request, repository: string): Repository | Said | undefined {
  const found = repositories[repository];
  const who = request.headers['authorization'] === undefined ? undefined : gate.who(request);
  if (who && 'status' in who) return who;
  return found && (!found.private || (who && found.admins.includes(who.identifier))) ? found : undefined;
}

interface Asked {
  family: (typeof hooksOf)[number]['family'];
  repository: string;
  slug: string | undefined;
  query: URLSearchParams;
}

function hooksAnswer(world: World, gate: Gate, request: Request, { family, repository, slug, query }: Asked): Said {
  if (family === 'namespaced' && world.hasNamespacedHooks === false) return refusals.noRoute();
  const who = gate.who(request);
  if ('status' in who) return who;
  const barred = refusedTo(who, family, request.method);
  if (barred) return barred;
  const found = world.repositories[repository];
  if (!found?.admins.includes(who.identifier)) return refusals.notFound();
  found.hooks ??= [];
  if (request.method === 'GET' && slug === undefined)
    return listed(found.hooks, query, `http://hub${new URL(request.path, 'http://hub').pathname}`);
  if (request.method === 'POST' && slug === undefined) return made(found, request.body);
  if (request.method === 'DELETE' && slug !== undefined) return deleted(found, decodeURIComponent(slug));
  return { status: 405, body: { detail: `Method "${request.method}" not allowed.` } };
}

function refusedTo({ kind, right = 'admin' }: Account, family: Asked['family'], method: string): Said | undefined {
  if (family === 'legacy' && kind === 'personal token') return refusals.personalTokenBarred();
  if (family === 'legacy' && kind === 'organisation token') return refusals.organisationTokenBarred();
  return right === 'read' && method !== 'GET' ? refusals.personalTokenTooWeak() : undefined;
}

function listed(hooks: readonly Hook[], query: URLSearchParams, path: string): Said {
  const size = Math.min(100, Number(query.get('page_size') ?? 10));
  const page = Number(query.get('page') ?? 1);
  const results = hooks.slice((page - 1) * size, page * size);
  if (page > 1 && results.length === 0) return refusals.noPage();
  const at = (number: number): string => `${path}?page=${number}&page_size=${size}`;
  const next = page * size < hooks.length ? at(page + 1) : null;
  return { status: 200, body: { count: hooks.length, next, previous: page > 1 ? at(page - 1) : null, results } };
}

const longest = 255;

function made(repository: Repository, text: string): Said {
  const { name, webhooks = [] } = JSON.parse(text) as { name?: string; webhooks?: { name?: string; hook_url?: string }[] };
  const [{ hook_url: url = '' } = {}] = webhooks;
  if (!name) return { status: 400, body: { name: ['This field is required.'] } };
  if (!/^https?:\/\/[^/]/.test(url) || url.length > longest) return refusals.badAddress();
  repository.hooks ??= [];
  if (repository.hooks.some((hook) => hook.name === name)) return refusals.nameTaken();
  const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const hook: Hook = { name, slug, webhooks: webhooks.map((one) => ({ name: one.name ?? name, hook_url: one.hook_url ?? '' })) };
  repository.hooks.push(hook);
  return { status: 201, body: { ...hook, expect_final_callback: false } };
}

function deleted(repository: Repository, slug: string): Said {
  const before = repository.hooks?.length;
  repository.hooks = (repository.hooks ?? []).filter((hook) => hook.slug !== slug);
  return repository.hooks.length === before ? refusals.notFound() : { status: 204 };
}
