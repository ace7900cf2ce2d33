import type { Hono } from 'hono';
import type { HookAnswer } from '../core/receive.ts';
import type { Store } from '../types.ts';
import type { AccessPorts } from './access.ts';
import type { EventPorts } from './api-events.ts';
import type { TokenPorts } from './api-tokens.ts';
import type { WebhookPorts } from './api-webhooks.ts';
import type { PageEnv } from './caller.ts';
import type { Forms } from './forms.ts';
import type { MetricPorts } from './metrics.ts';
import type { SignInPorts } from './sign-in/routes.ts';

/** What the pages and the API need of the relay. */
export interface PagePorts extends Omit<AccessPorts, 'gitHub'>, SignInPorts, EventPorts, WebhookPorts, TokenPorts, MetricPorts {
  store: Pick<Store, 'list' | 'fates' | 'opened' | 'overview' | 'overrides' | 'tokens' | 'trouble'>;
  forms: Forms;
  /** `reports` takes keys of its own; `pages` are for who is let in here. */
  executions: { reports: Hono; pages: Hono<PageEnv> };
  /** What a person should know: definitions that can't be read, a token that ends. */
  notices: () => string[];
  /** A push of this tag as if Docker Hub had told of it, marked as a test. */
  sendTest: (webhook: string, repository: string, tag: string) => Promise<HookAnswer>;
  log: (level: 'error', text: string) => void;
}
