import type { Context } from 'hono';
import type { PageEnv } from '../caller.ts';

/** What a way to sign in needs. */
export interface Ways {
  /** Shows the page again, with words. */
  again: (context: Context<PageEnv>, status: 200 | 400 | 403 | 429 | 502, words: string | undefined, next: string) => Promise<Response>;
  /** Lets somebody in, and sends them to where they wanted to go. */
  enter: (context: Context<PageEnv>, name: string, next: string) => Promise<Response>;
  /** The browser's key; one that it has none yet gets one. */
  visitor: (context: Context<PageEnv>) => string;
}
