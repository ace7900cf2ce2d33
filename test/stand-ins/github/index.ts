import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { routeOf } from './contract.ts';
import type { State } from './handler.ts';
import { addComment } from './issues.ts';
import { invalid, notFound, noUserAgent, type Said, unicorn } from './refusals.ts';
import { handlers } from './routes.ts';
import type { Deployment, Issue, IssueComment, Run, World } from './world.ts';

export { commentEvent, dispatchEvent } from './event.ts';
export * as refusals from './refusals.ts';
export type { Deployment, Issue, Run, World } from './world.ts';

/** One request as it came, and what it was answered. */
export interface Request {
  method: string;
  /** With its query. */
  path: string;
  authorization: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it knows to be there
  body: any;
  /** 0: none. */
  status: number;
  /** What GitHub's OpenAPI document has against it. */
  faults: string[];
}
/** `swallow`: the connection ends and nothing is done. `cut`: it is done, but the connection ends before the answer. */
export type Trouble = Said | 'none' | 'swallow' | 'cut';

export interface GitHubStandIn {
  /** For GITHUB_API_URL. */
  url: string;
  world: World;
  requests: Request[];
  runs: Run[];
  deployments: Deployment[];
  issues: Issue[];
  /** Somebody comments on an issue. */
  comment(issue: Issue, written: Pick<IssueComment, 'by' | 'body'> & Partial<IssueComment>): IssueComment;
  /** What the next requests get instead, one each. */
  trouble: Trouble[];
  /** All that GitHub's document has against any request. */
  faults(): string[];
  close(): Promise<void>;
}

/**
 * Stands in for GitHub's API: a server that does to a world of a few repositories what GitHub would, checks every request (and its own answers)
 * against GitHub's OpenAPI document, and remembers what it was asked.
 */
export async function gitHubStandIn(world: Partial<World>, now: () => number = Date.now): Promise<GitHubStandIn> {
  const state: State = {
    world: { repositories: {}, tokens: {}, apps: {}, teams: {}, ...world },
    runs: [],
    deployments: [],
    issues: [],
    now,
    web: 'https://github.test',
  };
  const requests: Request[] = [];
  const trouble: Trouble[] = [];
  let count = 0;
  const server = createServer((incoming, outgoing) => {
    void read(incoming).then((text) => {
      const said = trouble.shift();
      if (said === 'swallow') return void incoming.socket.destroy();
      const request = received(incoming, text);
      const answer =
        said === undefined || said === 'none' || said === 'cut' ? orFault(request, () => answered(state, request, incoming)) : said;
      requests.push({ ...request, status: said === 'cut' ? 0 : answer.status });
      if (said === 'cut') return void incoming.socket.destroy();
      send(outgoing, answer, { ...endOf(state.world, request), 'x-github-request-id': `STAND:IN:${++count}` });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    world: state.world,
    requests,
    runs: state.runs,
    deployments: state.deployments,
    issues: state.issues,
    comment: (issue, written) => addComment(state, issue, written),
    trouble,
    faults: () => requests.flatMap(({ method, path, faults }) => faults.map((fault) => `${method} ${path}: ${fault}`)),
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A fault of the stand-in's own is as much to be seen as one of who asks. */
function orFault(request: Request, answer: () => Said): Said {
  try {
    return answer();
  } catch (error) {
    request.faults.push((error as Error).message);
    return unicorn(500);
  }
}

async function read(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function received({ method = '', url = '', headers }: IncomingMessage, text: string): Request {
  return {
    method,
    path: url,
    authorization: headers.authorization,
    body: text === '' ? undefined : (JSON.parse(text) as unknown),
    status: 0,
    faults: [],
  };
}

function answered(state: State, request: Request, { headers }: IncomingMessage): Said {
  if (!headers['user-agent']) return noUserAgent();
  const url = new URL(request.path, 'http://github');
  const moved = movedTo(state.world, url);
  if (moved) return { status: 307, body: { message: 'Moved Permanently' }, headers: { location: moved } };
  const route = routeOf(request.method, url);
  if (!route) {
    request.faults.push('no such route');
    return notFound();
  }
  request.faults.push(...route.faults(request.body));
  const answer = handlers[route.name]?.(state, { route, authorization: request.authorization, body: (request.body ?? {}) as object });
  if (!answer) throw new Error(`nothing answers ${route.name}`);
  const wrong = route.answerFaults(answer.status, answer.body);
  if (wrong.length > 0) throw new Error(`GitHub would not answer ${route.name} like that: ${wrong.join('; ')}`);
  return answer.status < 300 && request.faults.length > 0 ? invalid(request.faults) : answer;
}

function movedTo({ repositories }: World, { pathname, search }: URL): string | undefined {
  const [, owner = '', name = '', rest = ''] = /^\/repos\/([^/]+)\/([^/]+)(\/.*)$/.exec(pathname) ?? [];
  const to = repositories[`${owner}/${name}`]?.movedTo;
  return to && `/repos/${to}${rest}${search}`;
}

/** GitHub tells it with each answer to a token that has an end. */
function endOf({ tokens }: World, { authorization = '' }: Request): Record<string, string> {
  const ends = tokens[authorization.replace(/^\w+ /, '')]?.ends;
  return ends === undefined ? {} : { 'github-authentication-token-expiration': ends };
}

function send(outgoing: ServerResponse, { status, body, headers = {} }: Said, always: Record<string, string>): void {
  outgoing.writeHead(status, {
    ...(body ? { 'content-type': 'application/json; charset=utf-8' } : {}),
    ...always,
    ...headers,
  });
  outgoing.end(body ? JSON.stringify(body) : undefined);
}
