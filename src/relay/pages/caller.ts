import type { Session } from '../core/sessions.ts';

/** Who asks: somebody at the pages, signed in, by password or on this machine, or a program. */
export type Caller = { by: 'person'; session?: Session } | { by: 'token'; right: 'read' | 'operate' };
/** What a server in front of the pages tells of a request: the connection it came by. */
export interface PageEnv {
  Bindings: { incoming?: { socket: { remoteAddress?: string } } };
  Variables: { caller: Caller };
}
