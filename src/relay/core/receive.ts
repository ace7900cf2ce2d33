import type { Defined, DockerWebhook } from '../../definitions/types.ts';
import type { Sha256 } from '../../dockerhub/id.ts';
import type { PushEvent } from '../../dockerhub/types.ts';
import type { DispatchTarget } from '../../github/types.ts';
import { type Override, type Received, type Store, StoreAway } from '../types.ts';
import { hex } from './encode.ts';
import { isToken } from './tokens.ts';

/** How long pushes of one tag are gathered: until nothing came for `quiet`, at most for `most` (ms). 0 and 0: not at all. */
export interface JoinWindow {
  quiet: number;
  most: number;
}
export interface ReceivePorts {
  store: Pick<Store, 'receive' | 'tokens'>;
  /** Those of the definitions as they are now. */
  webhooks: () => ReadonlyMap<string, Defined<DockerWebhook>>;
  /** Pauses set on the page. */
  override: (webhook: string) => Override | undefined;
  /** The push event in a body, or why there is none. */
  sha256: Sha256;
  read: (body: string, sha256: Sha256) => Promise<{ event: PushEvent } | { reason: string }>;
  match: (event: PushEvent, webhooks: readonly DockerWebhook[]) => { webhooks: readonly DockerWebhook[] } | { ignored: string };
  window: JoinWindow;
  now: () => number;
  random: (bytes: number) => Uint8Array;
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
  const webhook =
    call.token !== undefined && isToken(call.token) ? await ports.store.tokens.find(await ports.sha256(call.token)) : undefined;
  // A wrong, a revoked and a missing token get one answer.
  if (webhook === undefined) return { status: 404, result: 'unknown', reason: 'there is no such hook' };
  const row = await judged(webhook, call.body, ports);
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
  const at = ports.now();
  const read = await ports.read(body, ports.sha256);
  if ('reason' in read) return { id: hex(ports.random(12)), webhook, at, outcome: 'rejected', reason: read.reason };
  const { event } = read;
  const common = { id: event.id, webhook, at, event };
  const aim = aimOf(webhook, event, ports);
  if ('ignored' in aim) return { ...common, outcome: 'ignored', reason: aim.ignored };
  const { quiet, most } = ports.window;
  const join = { id: hex(ports.random(12)), lane: laneOf(aim.target, webhook), target: aim.target, due: at + quiet, latest: at + most };
  return { ...common, outcome: 'join', join };
}

/** Where a push of a webhook goes, or why it goes nowhere. */
function aimOf(name: string, event: PushEvent, ports: ReceivePorts): { target: DispatchTarget } | { ignored: string } {
  const webhook = ports.webhooks().get(name)?.value;
  if (!webhook) return { ignored: `the definitions have no DOCKER_WEBHOOK ${name}` };
  const matched = ports.match(event, [webhook]);
  if ('ignored' in matched) return matched;
  if (ports.override(name)?.paused) return { ignored: `${name} is paused` };
  const { target } = webhook;
  if (!target) return { ignored: `${name} has no target: say which repository and event the relay dispatches to` };
  if ('run' in target) return { ignored: `${name} has the target run: true, and this relay runs no pipelines` };
  return { target };
}

/** Pushes of a lane go out in order, one at a time. */
export function laneOf(target: DispatchTarget, webhook: string): string {
  const where = 'event' in target ? `event ${target.event}` : `workflow ${target.workflow} ${target.ref}`;
  return `${target.repository} ${where} ${webhook}`;
}
