import { expired, limited, noRoute, notSignedIn, secondFactor, wrongCredentials } from './refusals.ts';
import type { Account, Request, Said, World } from './world.ts';

const tenMinutes = 600_000;

/** Who has signed in, and who tried too often. */
export class Gate {
  readonly #world: World;
  readonly #now: () => number;
  readonly #tokens = new Map<string, { account: Account; until: number }>();
  readonly #failures = new Map<string, { count: number; lockedUntil: number }>();
  constructor(world: World, now: () => number) {
    this.#world = world;
    this.#now = now;
  }

  /** `POST /v2/auth/token`, documented. It does not tell of a second factor. */
  token({ body }: Request): Said {
    if (this.#world.hasTokenRoute === false) return noRoute();
    const { identifier, secret } = JSON.parse(body) as { identifier?: string; secret?: string };
    return this.#signIn(identifier, secret, (account) =>
      account.secondFactor ? wrongCredentials() : { status: 200, body: { access_token: this.#made(account) } },
    );
  }

  /** `POST /v2/users/login`, deprecated: it takes no organisation's token. */
  login({ body }: Request): Said {
    const { username, password } = JSON.parse(body) as { username?: string; password?: string };
    return this.#signIn(username, password, (account) => {
      if (account.kind === 'organisation token') return wrongCredentials();
      return account.secondFactor ? secondFactor() : { status: 200, body: { token: this.#made(account) } };
    });
  }

  /** Whose request it is, or what it is answered instead. */
  who({ headers }: Request): Account | Said {
    const [, token = ''] = /^(?:Bearer|JWT) (.+)$/.exec(headers['authorization'] ?? '') ?? [];
    const known = this.#tokens.get(token);
    if (!known) return notSignedIn();
    return known.until <= this.#now() ? expired() : known.account;
  }

  #signIn(identifier = '', secret = '', then: (account: Account) => Said): Said {
    const failed = this.#failures.get(identifier) ?? { count: 0, lockedUntil: 0 };
    if (failed.lockedUntil > this.#now()) return limited(Math.ceil(failed.lockedUntil / 1000));
    const account = this.#world.accounts.find((one) => one.identifier === identifier && one.secret === secret);
    if (account) return then(account);
    const count = failed.count + 1;
    const isLocked = count >= (this.#world.failuresUntilLocked ?? 10);
    this.#failures.set(identifier, { count: isLocked ? 0 : count, lockedUntil: isLocked ? this.#now() + tenMinutes : 0 });
    return wrongCredentials();
  }

  #made(account: Account): string {
    const until = this.#now() + tenMinutes;
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const token = `${part({ alg: 'none' })}.${part({ exp: Math.floor(until / 1000), jti: this.#tokens.size })}.signature`;
    this.#tokens.set(token, { account, until });
    return token;
  }
}
