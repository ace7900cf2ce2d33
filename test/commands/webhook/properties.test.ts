import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { refusals, type World } from '../../stand-ins/dockerhub/index.ts';
import { Crash, type Fault, mark, Scene } from './world.ts';

const repositories = ['acme/shop', 'acme/web', 'acme/api'];
const names = ['shop', 'Shop', 'shop-2', 'a b/c'];

interface Document {
  repository: string;
  enabled: boolean;
}
/** What people do, and what happens to a sync. */
type Event =
  | { do: 'document'; name: string; document: Document | undefined }
  | { do: 'delete'; pick: number }
  | { do: 'revoke'; pick: number }
  | { do: 'paste'; repository: string; name: string; own: boolean }
  | { do: 'repository'; repository: string }
  | { do: 'sync'; rotate: boolean; faults: Fault[] };

const trouble = fc.constantFrom<Fault>(
  'lost before',
  'lost after',
  'crash before',
  'crash after',
  refusals.edge(500),
  refusals.edge(502),
  refusals.limited(1_767_225_600),
  refusals.personalTokenTooWeak(),
  refusals.expired(),
  { status: 429 },
);
/** Now and then, or at one request alone: each of a sync's dozen has to be hit by each. */
const faults = fc.oneof(
  fc.array(fc.oneof({ weight: 6, arbitrary: fc.constant<Fault>('none') }, { weight: 2, arbitrary: trouble }), { maxLength: 30 }),
  fc.tuple(fc.nat({ max: 14 }), trouble).map(([at, one]) => [...Array<Fault>(at).fill('none'), one]),
);
const repository = fc.constantFrom(...repositories);
const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('document' as const),
      name: fc.constantFrom(...names),
      document: fc.option(fc.record({ repository, enabled: fc.boolean() }), { nil: undefined }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), pick: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('revoke' as const), pick: fc.nat() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('paste' as const),
      repository,
      name: fc.constantFrom(`hub-to-kube-${mark}-shop`, `hub-to-kube-${mark}-a-b-c-2`, 'hub-to-kube shop', 'ci'),
      own: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('repository' as const), repository }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('sync' as const), rotate: fc.boolean(), faults }),
  },
);

const world = (): World => ({
  accounts: [{ identifier: 'acme', secret: 'dckr_pat_1', kind: 'personal token' }],
  repositories: Object.fromEntries(repositories.map((name) => [name, { admins: ['acme'] }])),
});

/** The scene, what the documents say, and what has to hold at every moment. */
class History {
  readonly scene = new Scene(world());
  readonly documents = new Map<string, Document>();
  /** Webhooks that people made with names or addresses of their own, by repository. */
  readonly foreign: { repository: string; name: string; url: string }[] = [];
  #had = new Set<string>();

  constructor() {
    this.scene.after = () => this.#look();
    this.#define();
  }

  async happens(event: Event): Promise<void> {
    if (event.do === 'sync') await this.#sync(event);
    else this.#person(event);
    this.#had = new Set(this.#valid());
  }

  async #sync({ rotate, faults }: Event & { do: 'sync' }): Promise<void> {
    this.scene.faults = [...faults];
    try {
      await this.scene.sync(rotate ? { rotate: 'true' } : {});
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
    }
    this.scene.faults = [];
    // Whoever was locked out comes back later.
    this.scene.pass(700_000);
  }

  #person(event: Exclude<Event, { do: 'sync' }>): void {
    const { scene } = this;
    if (event.do === 'document') {
      if (event.document) this.documents.set(event.name, event.document);
      else this.documents.delete(event.name);
      this.#define();
    }
    if (event.do === 'delete') {
      const all = repositories.flatMap((name) => scene.hooks(name).map((hook) => ({ name, hook })));
      const one = all[event.pick % Math.max(1, all.length)];
      if (one) this.#remove(one.name, (hook) => hook === one.hook);
    }
    if (event.do === 'revoke') {
      const token = scene.tokens[event.pick % Math.max(1, scene.tokens.length)];
      if (token) token.revoked ??= 1;
    }
    if (event.do === 'paste') this.#paste(event);
    if (event.do === 'repository') {
      const known = scene.hub.world.repositories[event.repository];
      if (known) this.#remove(event.repository, () => true);
      if (known) delete scene.hub.world.repositories[event.repository];
      else scene.hub.world.repositories[event.repository] = { admins: ['acme'] };
    }
  }

  /** `own`: with an address that `webhook add` made, under a name that is no name of ours. */
  #paste({ repository, name, own }: Event & { do: 'paste' }): void {
    const { scene } = this;
    if (!scene.hub.world.repositories[repository] || scene.hooks(repository).some((hook) => hook.name === name)) return;
    const isPasted = own && !name.startsWith(`hub-to-kube-${mark}`);
    const url = isPasted ? scene.urlOf(scene.mint('shop', null)) : `https://elsewhere.test/hooks/dockerhub/${'x'.repeat(43)}`;
    scene.paste(repository, name, url);
    this.foreign.push({ repository, name, url });
  }

  #remove(repository: string, isMeant: (hook: { name: string }) => boolean): void {
    const found = this.scene.hub.world.repositories[repository]!;
    const gone = (found.hooks ?? []).filter(isMeant);
    found.hooks = (found.hooks ?? []).filter((hook) => !isMeant(hook));
    for (const { name } of gone) {
      const index = this.foreign.findIndex((one) => one.repository === repository && one.name === name);
      if (index >= 0) this.foreign.splice(index, 1);
    }
  }

  #define(): void {
    const documents = [...this.documents].map(
      ([name, { repository: where, enabled }]) =>
        `kind: DOCKER_WEBHOOK\nname: ${JSON.stringify(name)}\nrepository: ${where}\nenabled: ${enabled}\npipeline: p\n`,
    );
    const hub =
      "kind: ENDPOINT\nname: hub\ntype: dockerregistry\nproperties: { repoURL: acme/shop, username: acme, password: '${var.HUB_TOKEN}' }\n";
    const rest = 'kind: VARIABLE\nname: HUB_TOKEN\ntype: SECRET\n---\nkind: PIPELINE\nname: p\nstages: { S: { tasks: {} } }\n';
    this.scene.define([hub, rest, ...documents].join('---\n'));
  }

  /** Docker webhooks that Docker Hub calls the relay for. */
  #valid(): string[] {
    return [...this.documents].filter(([name, { repository: where }]) => this.holding(name, where).length > 0).map(([name]) => name);
  }
  holding(webhook: string, where: string): string[] {
    return this.scene
      .hooks(where)
      .filter((hook) => this.scene.tokenOf(hook)?.webhook === webhook)
      .map(({ name }) => name);
  }

  #look(): void {
    const valid = this.#valid();
    expect(valid).toEqual(expect.arrayContaining([...this.#had]));
    this.#had = new Set(valid);
    this.foreignStands();
  }
  foreignStands(): void {
    const standing = repositories.flatMap((name) =>
      this.scene.hooks(name).map((hook) => ({ repository: name, name: hook.name, url: hook.webhooks[0]?.hook_url })),
    );
    expect(standing).toEqual(expect.arrayContaining(this.foreign));
  }
}

/** Docker Hub holds what the documents say, and nothing else of ours; of tokens those alone are valid that something holds. */
function isEqual({ scene, documents, foreign, ...history }: History, holding: History['holding']): void {
  const isForeign = (repository: string, name: string): boolean =>
    foreign.some((one) => one.repository === repository && one.name === name);
  const ours = repositories.flatMap((where) =>
    scene
      .hooks(where)
      .filter((hook) => !isForeign(where, hook.name))
      .map((hook) => ({ where, webhook: scene.tokenOf(hook)?.webhook })),
  );
  for (const [webhook, { repository: where }] of documents) {
    const own = ours.filter((hook) => hook.webhook === webhook && hook.where === where).length;
    const byHand = holding.call(history as never, webhook, where).length - own;
    expect({ webhook, where, own, isHeld: own + byHand > 0 }).toEqual({
      webhook,
      where,
      own: byHand > 0 ? expect.any(Number) : 1,
      isHeld: true,
    });
    expect(own).toBeLessThanOrEqual(1);
  }
  expect(ours.filter(({ where, webhook }) => webhook === undefined || documents.get(webhook)?.repository !== where)).toEqual([]);
  const held = new Set(repositories.flatMap((where) => scene.hooks(where).flatMap((hook) => scene.tokenOf(hook)?.id ?? [])));
  expect(scene.tokens.filter(({ id, revoked, repository: where }) => revoked === null && where !== null && !held.has(id))).toEqual([]);
}

describe('webhook sync', () => {
  it('whatever is edited, fails or crashes: ends equal to the documents, never without a valid webhook, nothing foreign touched', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 14 }), async (events) => {
        const history = new History();
        try {
          // Most can go wrong where something stands already.
          for (const name of ['shop', 'Shop'])
            await history.happens({ do: 'document', name, document: { repository: 'acme/shop', enabled: true } });
          await history.happens({ do: 'sync', rotate: false, faults: [] });
          for (const one of events) await history.happens(one);
          for (const name of repositories) history.scene.hub.world.repositories[name] ??= { admins: ['acme'] };
          for (const _ of [1, 2]) await history.happens({ do: 'sync', rotate: false, faults: [] });
          isEqual(history, (webhook, where) => history.holding(webhook, where));
          history.foreignStands();
          const before = history.scene.requests.length;
          const { steps, problems } = await history.scene.sync();
          expect({ steps, errors: problems.filter(({ severity }) => severity === 'error') }).toEqual({ steps: [], errors: [] });
          expect(history.scene.requests.slice(before).filter((line) => !line.startsWith('GET') && !line.includes('/auth/'))).toEqual([]);
        } finally {
          history.scene.close();
        }
      }),
      { numRuns: 100 },
    );
  });
});
