/** What stands at this Docker Hub: as much of it as decides what an answer is. */
export interface World {
  accounts: Account[];
  /** By `namespace/name`. */
  repositories: { [name: string]: Repository };
  /** Left out: true. The route that organisations' tokens are let in by. */
  hasNamespacedHooks?: boolean;
  /** Left out: true. */
  hasTokenRoute?: boolean;
  /** Sign-ins that may fail before the user is locked; left out: 10. */
  failuresUntilLocked?: number;
}
/** One way of signing in. */
export interface Account {
  /** A user's name, or an organisation's. */
  identifier: string;
  secret: string;
  kind: 'password' | 'personal token' | 'organisation token';
  /** Of a token. Left out: admin. */
  right?: 'read' | 'admin';
  /** Its password alone is not enough. */
  secondFactor?: boolean;
}
export interface Repository {
  /** Identifiers that may administer it; nobody else sees its webhooks. */
  admins: string[];
  private?: boolean;
  tags?: { [tag: string]: { digest: string; pushed: string } };
  hooks?: Hook[];
}
export interface Hook {
  name: string;
  slug: string;
  webhooks: { name: string; hook_url: string }[];
}

export interface Request {
  method: string;
  /** With its query. */
  path: string;
  headers: { [name: string]: string | undefined };
  body: string;
}
export interface Said {
  status: number;
  /** An object is JSON, a text is a page of the edge's. */
  body?: object | string;
  headers?: { [name: string]: string };
}
