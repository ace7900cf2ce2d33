import type { KnownToken } from '../../dockerhub/hookplan.ts';
import type { Ports } from '../../ports/types.ts';
import type { Stop } from '../../types.ts';

/** The relay's tokens for hooks, wherever it keeps them. Every method throws UnavailableError where it can't be asked. */
export interface HookTokens {
  /** All of them: a revoked one tells still where its webhook was made. */
  list: () => Promise<KnownToken[]>;
  /** A new one, good at once. `url`: where Docker Hub shall call. */
  mint: (webhook: string, repository: string) => Promise<{ id: string; token: string; url: string }>;
  /** From now on it is unknown. One that is unknown already is none the less. */
  revoke: (id: string) => Promise<void>;
  close: () => void;
}

/** Whether the relay's own store can't be used: then no other docker webhook's address can be kept either. */
export const isOfStore = ({ problems }: Stop): boolean => problems.some(({ code }) => code === 'H2K-752');

/** Tokens in the relay's own store, beside it. */
export async function storedTokens(file: string, publicUrl: string, { random, now }: Pick<Ports, 'random' | 'now'>): Promise<HookTokens> {
  const { mintToken, hashToken, hookUrl, openTokens } = await import('../../relay/index.ts');
  const tokens = openTokens(file);
  return {
    list: async () => tokens.list(),
    async mint(webhook, repository) {
      const token = mintToken(random);
      const id = await hashToken(token);
      tokens.add(webhook, id, now(), repository);
      return { id, token, url: hookUrl(publicUrl, token) };
    },
    revoke: async (id) => void tokens.revoke(id, now()),
    close: () => tokens.close(),
  };
}
