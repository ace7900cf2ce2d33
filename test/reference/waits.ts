/**
 * Waits of other systems, done again by our own waiter on a clock of its own. A table gives objects in the order in which they were seen;
 * time passes between them, and after the last until the deadline.
 */
import { untilGone } from '../../src/kubernetes/apply/until.ts';
import { defaultPatience } from '../../src/kubernetes/health/patience.ts';
import { readHealthRules } from '../../src/kubernetes/health/user.ts';
import { type Outcome, watchFor } from '../../src/kubernetes/health/waiter.ts';
import { refKey } from '../../src/kubernetes/ref.ts';
import type { Live } from '../../src/kubernetes/types.ts';
import type { JsonObject } from '../../src/types.ts';
import { Clock, Memory, settle } from '../kubernetes/health/memory.ts';
import type { Row } from './rows.ts';
import { toLive } from './verdict.ts';

/** Longer than readiness must last, shorter than any patience. */
const betweenSeconds = 12;
const deadlineSeconds = 300;

/** Whether all that the row waits for became ready in time; a row whose target nobody ever sees did not. */
export async function ready(row: Row): Promise<boolean> {
  const lives = withOwners((row.objects ?? []).map(toLive));
  const targets = new Map((row.targets ?? []).map((index) => [refKey(lives[index]!.ref), lives[index]!]));
  if (targets.size === 0) return row.together === true;
  const memory = new Memory();
  const clock = new Clock();
  const stop = new AbortController();
  const wanted = [...targets.values()].map(({ ref }) => ({ ref }));
  const { rules } = await readHealthRules(row.rules ?? []);
  const ports = { cluster: memory.cluster, now: clock.now, sleep: clock.sleep, signal: stop.signal, say: () => {} };
  let outcomes: Outcome[] | undefined;
  const end = watchFor(
    wanted.map(({ ref }) => ref),
    ports,
    rules,
  ).wait(wanted, {
    deadline: clock.time + deadlineSeconds * 1000,
    patience: defaultPatience,
    report: () => {},
  });
  void end.then((all) => {
    outcomes = all;
  });
  for (const live of lives) {
    memory.put(live);
    await (row.together ? settle() : clock.pass(betweenSeconds));
    if (outcomes) break;
  }
  if (!outcomes) await clock.pass(deadlineSeconds);
  stop.abort(new Error('the row is over'));
  return (await end).every(({ verdict }) => verdict === 'ready');
}

/** Whether a wait for objects to go ends: those that the row says are deleted meanwhile go. */
export async function gone(row: Row): Promise<boolean> {
  const lives = withOwners((row.objects ?? []).map(toLive));
  const memory = new Memory();
  for (const live of lives) memory.putSilently(live);
  const stop = new AbortController();
  const waits = lives.map((live) => untilGone(live, memory.cluster, stop.signal, 1));
  const all = Promise.all(waits).then(
    () => true,
    () => false,
  );
  await settle();
  const deleted = new Set((row.deleted ?? []).map((object) => refKey(toLive(object).ref)));
  for (const live of lives) if (deleted.has(refKey(live.ref))) memory.remove(live);
  await settle();
  stop.abort(new Error('the row is over'));
  return all;
}

/** What tables leave out and the API server writes: uids, growing resource versions, slices instead of Endpoints. */
function withOwners(lives: readonly Live[]): Live[] {
  return lives.map((live, index) => {
    const uid = live.uid === '' ? uidOf(live.ref.kind, live.ref.name) : live.uid;
    const known = { ...live, uid, resourceVersion: String(index + 1) };
    return live.ref.kind === 'Endpoints' ? asSlice(known) : known;
  });
}

const uidOf = (kind: string, name: string): string => `uid of ${kind} ${name}`;

function asSlice(live: Live): Live {
  const subsets = (live.body['subsets'] ?? []) as { addresses?: JsonObject[]; notReadyAddresses?: JsonObject[] }[];
  const endpoints = subsets.flatMap(({ addresses = [], notReadyAddresses = [] }) => [
    ...addresses.map(({ ip }) => ({ addresses: [ip ?? null], conditions: { ready: true } })),
    ...notReadyAddresses.map(({ ip }) => ({ addresses: [ip ?? null], conditions: { ready: false } })),
  ]);
  const owner = { kind: 'Service', name: live.ref.name, uid: uidOf('Service', live.ref.name), controller: true };
  return {
    ...live,
    ref: { ...live.ref, group: 'discovery.k8s.io', kind: 'EndpointSlice' },
    body: { metadata: { name: live.ref.name, ownerReferences: [owner] }, endpoints },
  };
}
