import type { Defined, DockerWebhook, Target } from '../../definitions/types.ts';
import type { Sha256 } from '../../dockerhub/id.ts';
import type { PushEvent } from '../../dockerhub/types.ts';
import { type Override, type Received, type Store, StoreAway } from '../types.ts';
import { shownBody } from './body.ts';
import { hex } from './encode.ts';
import { isToken } from './tokens.ts';

/** How long pushes of one tag are gathered: until nothing came for `quiet`, at most for `most` (ms). 0 and 0: not at all. */
export interface JoinWindow {
  quiet: number;
  most: number;
}
/** What a push is judged by. */
export interface RowPorts {
  /** Those of the definitions as they are now. */
  webhooks: () => ReadonlyMap<string, Defined<DockerWebhook>>;
  /** Pauses set on the page. */
  override: (webhook: string) => Override | undefined;
  /** Whether this relay runs pipelines itself. */
  runs: boolean;
  match: (event: PushEvent, webhooks: readonly DockerWebhook[]) => { webhooks: readonly DockerWebhook[] } | { ignored: string };
  now: () => number;
  random: (bytes: number) => Uint8Array;
}
export interface ReceivePorts extends RowPorts {
  store: Pick<Store, 'receive' | 'tokens'>;
  sha256: Sha256;
  /** Hides the secrets that the relay has. */
  redact: (text: string) => string;
  /** The push event in a body, or why there is none. */
  read: (body: string, sha256: Sha256) => Promise<{ event: PushEvent } | { reason: string }>;
  window: JoinWindow;
  /** A delivery was opened, which is due then. */
  wake: (due: number) => void;
}

/** What the caller is answered: 202 means stored, 503 that nothing is promised. Rules 37. */
export interface HookAnswer {
  status: 202 | 400 | 404 | 503;
  result: 'stored' | 'joined' | 'duplicate' | 'ignored' | 'rejected' | 'unknown' | 'busy';
  /** The push event's id, to ask for what became of it. */
  push?: string;
  reason?: string;
}

/** One call of a hook: only a valid token writes a row. Throws nothing but a defect. */
export async function receive(call: { token: string | undefined; body: string }, ports: ReceivePorts): Promise<HookAnswer> {
  const { token, body } = call;
  const webhook = token !== undefined && isToken(token) ? await ports.store.tokens.find(await ports.sha256(token)) : undefined;
  // A wrong, a revoked and a missing token get one answer.
  if (token === undefined || webhook === undefined) return { status: 404, result: 'unknown', reason: 'there is no such hook' };
  return receiveFor(webhook, { body, secret: token }, ports);
}

/** The same for whoever needs no token. `secret`: hidden in what is kept of the body. */
export async function receiveFor(webhook: string, call: { body: string; secret: string }, ports: ReceivePorts): Promise<HookAnswer> {
  const row = { ...(await judged(webhook, call.body, ports)), body: shownBody(call.body, call.secret, ports.redact) };
  try {
    const [receipt] = await ports.store.receive([row]);
    if (receipt === 'invalid' || receipt === undefined) return { status: 400, result: 'rejected', reason: 'this push can’t be stored' };
    if (row.join && receipt === 'stored') ports.wake(Math.min(row.join.due, row.join.latest));
    const reason = row.reason === undefined ? {} : { reason: row.reason };
    const result = row.outcome === 'join' ? receipt : row.outcome;
    return { status: row.outcome === 'rejected' ? 400 : 202, result, push: row.id, ...reason };
  } catch (error) {
    if (!(error instanceof StoreAway)) throw error;
    return { status: 503, result: 'busy', reason: `nothing was stored: ${error.message}` };
  }
}

async function judged(webhook: string, body: string, ports: ReceivePorts): Promise<Received> {
  const read = await ports.read(body, ports.sha256);
  if ('reason' in read) return { id: hex(ports.random(12)), webhook, at: ports.now(), outcome: 'rejected', reason: read.reason };
  return rowOf(webhook, read.event, ports, ports.window);
}

/** A push as it is stored: on its way to its webhook's target after the join window, or ignored and why. */
export function rowOf(webhook: string, event: PushEvent, ports: RowPorts, { quiet, most }: JoinWindow): Received {
  const at = ports.now();
  const pipeline = ports.webhooks().get(webhook)?.value.pipeline;
  const common = { id: event.id, webhook, at, event, ...(pipeline !== undefined && { pipeline }) };
  const aim = aimOf(webhook, event, ports);
  if ('ignored' in aim) return { ...common, outcome: 'ignored', reason: aim.ignored };
  const join = { id: hex(ports.random(12)), lane: laneOf(aim.target, webhook), target: aim.target, due: at + quiet, latest: at + most };
  return { ...common, outcome: 'join', join };
}

/** Where a push of a webhook goes, or why it goes nowhere. */
function aimOf(name: string, event: PushEvent, ports: RowPorts): { target: Target } | { ignored: string } {
  const webhook = ports.webhooks().get(name)?.value;
  if (!webhook) return { ignored: `the definitions have no DOCKER_WEBHOOK ${name}` };
  const matched = ports.match(event, [webhook]);
  if ('ignored' in matched) return matched;
  if (ports.override(name)?.paused) return { ignored: `${name} is paused` };
  const { target } = webhook;
  if (!target) return { ignored: `${name} has no target: say which repository and event the relay dispatches to` };
  if ('run' in target && !ports.runs)
    return { ignored: `${name} has the target run: true, and this relay runs no pipelines: start it with --allow-run` };
  return { target };
}

/** Pushes of a lane go out in order, one at a time. */
export function laneOf(target: Target, webhook: string): string {
  if ('run' in target) return `run ${webhook}`;
  const where = 'event' in target ? `event ${target.event}` : `workflow ${target.workflow} ${target.ref}`;
  return `${target.repository} ${where} ${webhook}`;
}
