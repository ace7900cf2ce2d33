import type { ResumeWish, RunWish } from '../../../src/relay/core/here.ts';
import type { RanHere } from '../../../src/relay/index.ts';
import { type Rig, type RigOptions, rig, webhook } from '../rig.ts';
import { begin, numbered } from './events.ts';

const at = { stage: 'Deploy', task: 'Shop' } as const;
/** When it was asked; answers count until an hour later. */
export const asked = Date.parse('2026-11-24T10:00:00Z');
export const ticket = {
  summary: 'Shop to <b>production</b>?',
  description: 'It was tried on test.',
  approvers: [] as string[],
  groups: [] as string[],
  asked,
  expires: asked + 3_600_000,
  replaces: false,
};
const waits = { status: 'WAITING', message: 'Deploy.Shop: waits for approval' } as const;
/** What a run tells that asks at Deploy.Shop, and ends there. */
export const waiting = (more: Partial<typeof ticket> = {}) =>
  numbered([
    begin(),
    { type: 'status', status: 'RUNNING', message: '' },
    { type: 'status', stage: 'Deploy', status: 'RUNNING', message: '' },
    { type: 'status', ...at, status: 'RUNNING', input: { summary: ticket.summary } },
    { type: 'status', ...at, ...waits, output: { status: 'ACTIVE' }, ticket: { ...ticket, ...more } },
    { type: 'status', stage: 'Deploy', ...waits },
    { type: 'status', ...waits },
  ]);
/** What the process tells that goes on with it. */
export const goesOn = numbered([{ type: 'status', status: 'RESUMING', message: '' }], 7);
export const completes = numbered(
  [
    { type: 'status', ...at, status: 'COMPLETED', message: 'approved by relay', output: { status: 'APPROVED' } },
    { type: 'status', stage: 'Deploy', status: 'COMPLETED', message: '' },
    { type: 'status', status: 'COMPLETED', message: 'Execution Completed.', output: {}, micros: 1000 },
  ],
  8,
);

export interface Waiting {
  relay: Rig;
  /** Each answer that a process was started for; `end` is how it ends. */
  wishes: (ResumeWish & { delivery: string; end: (how: RanHere) => void })[];
  /** Reports as the process of the nth answer would. */
  report: (index: number, events: object[]) => Promise<number>;
}

/** A relay with an execution of its own that waits: `run-1`, of the docker webhook shop. Processes are the test's. */
export async function waitingRelay(more: Partial<typeof ticket> = {}, options: Partial<RigOptions> = {}): Promise<Waiting> {
  const wishes: Waiting['wishes'] = [];
  let delivery = '';
  const send = async (url: string, key: string | undefined, events: object[]) => {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    return (await fetch(`${url}/api/deliveries/${delivery}/events`, { method: 'POST', headers, body: JSON.stringify({ events }) })).status;
  };
  const run = async (wish: RunWish): Promise<RanHere> => {
    delivery = wish.delivery;
    const status = await send(wish.reportUrl, wish.payload['reportKey'] as string | undefined, waiting(more));
    return status === 200 ? { is: 'over' } : { is: 'refused', reason: `the report was answered ${status}` };
  };
  const resume = (wish: ResumeWish, signal: AbortSignal): Promise<RanHere> =>
    new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      wishes.push({ ...wish, delivery, end: resolve });
    });
  const relay = await rig({
    webhooks: [webhook('shop', { target: { run: true } })],
    ...options,
    ports: { here: { run, resume }, now: () => asked + 60_000, ...options.ports },
  });
  const { status } = await relay.post({
    push_data: { pushed_at: asked / 1000, tag: 'v1', pusher: 'ada' },
    repository: { repo_name: 'acme/shop', name: 'shop', namespace: 'acme' },
  });
  if (status !== 202) throw new Error(`the push was answered ${status}`);
  await relay.activity(([row]) => row?.delivery?.state === 'done');
  return {
    relay,
    wishes,
    async report(index, events) {
      while (wishes.length <= index) await new Promise((resolve) => setTimeout(resolve, 10));
      const { reportUrl, reportKey } = wishes[index]!;
      return send(reportUrl, reportKey, events);
    },
  };
}
