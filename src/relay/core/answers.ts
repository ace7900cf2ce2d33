import type { Problem } from '../../types.ts';
import { type Store, StoreAway } from '../types.ts';
import type { RanHere, ResumeWish } from './here.ts';
import { newReportKey } from './reports/keys.ts';
import type { ExecutionRow } from './reports/types.ts';
import type { Question } from './reports/view.ts';
import { wordsOf } from './words.ts';

/** Whoever has the relay's password or a token for programs, or is on its machine: nobody knows who it is. */
export const nameless = 'relay';

/** What somebody says to an execution that waits. */
export interface Said {
  /** The question that they saw. */
  task: string;
  approve: boolean;
  comment: string;
  /** A login of GitHub's that was signed in by, else `nameless`. */
  by: string;
}
export interface AnswerPorts {
  store: Pick<Store, 'executions'>;
  /** Left out: this relay runs no pipelines. */
  resume?: (wish: Omit<ResumeWish, 'reportUrl'>, signal: AbortSignal) => Promise<RanHere>;
  /** Does work for a delivery in its turn. */
  after: (delivery: string, work: (stop: AbortSignal) => Promise<void>) => Promise<void>;
  /** Somebody may be watching this execution. */
  changed: (execution: string) => void;
  now: () => number;
  random: (bytes: number) => Uint8Array;
  log: (level: 'info' | 'warning' | 'error', text: string) => void;
}

/** What people say to executions that the relay runs itself: each goes on in a process of its own. Who may answer is looked at here, and by that process again. */
export class Answers {
  readonly #ports: AnswerPorts;
  /** Executions that go on just now: until their process tells so itself, nobody else knows. */
  readonly #taken = new Map<string, Said>();

  constructor(ports: AnswerPorts) {
    this.#ports = ports;
  }

  /** The answer that an execution goes on with just now. */
  taken(execution: string): Said | undefined {
    return this.#taken.get(execution);
  }

  /** Whether this relay can go on with it. */
  isOwn({ target, delivery, webhook }: ExecutionRow): boolean {
    return this.#ports.resume !== undefined && target !== undefined && 'run' in target && delivery !== undefined && webhook !== undefined;
  }

  /** Takes an answer; what comes of it shows on the execution's page. Returned: why it is not taken. H2K-919, 920, 921. */
  answer(row: ExecutionRow, question: Question | undefined, said: Said): Problem | undefined {
    const before = this.#taken.get(row.id);
    if (before) return noQuestion(`${row.id} was answered already by ${before.by}`);
    if (!question || question.task !== said.task) return noQuestion(`${row.id} does not wait for an answer to ${said.task} any more`);
    if (!this.isOwn(row)) return notHere(row.id);
    const as = approverOf(question, said.by);
    if (as === undefined) return stranger(question, said.by);
    this.#taken.set(row.id, said);
    this.#ports.log('info', `${said.by} ${said.approve ? 'approved' : 'rejected'} ${said.task} of execution ${row.id}`);
    void this.#goOn(row, { ...said, by: as });
    return undefined;
  }

  async #goOn({ id, delivery = '', webhook = '' }: ExecutionRow, { by: as, ...said }: Said): Promise<void> {
    const { resume, after, changed, log } = this.#ports;
    try {
      await after(delivery, async (stop) => {
        const reportKey = await newReportKey(this.#ports, { id: delivery, webhook });
        stop.throwIfAborted();
        const ran = await resume?.({ ...said, execution: id, as, reportKey }, stop);
        if (ran && ran.is !== 'over') await this.#tell(id, { delivery, webhook }, cameToNothing(as, ran.reason));
      });
    } catch (error) {
      log('warning', `the answer of ${as} to execution ${id}: ${wordsOf(error)}`);
    } finally {
      this.#taken.delete(id);
      changed(id);
    }
  }

  /** As an event of the execution's own: it waits as before, and its page says why. */
  async #tell(id: string, owner: { delivery: string; webhook: string }, problem: Problem): Promise<void> {
    const { store, now, log } = this.#ports;
    const row = await store.executions.find(id);
    if (!row) return;
    const event = { seq: row.last + 1, at: now(), execution: id, type: 'problem' as const, problem };
    const size = JSON.stringify(event).length;
    await store.executions.append(id, owner, [{ event, kept: true, size }], now()).catch((error: unknown) => {
      if (!(error instanceof StoreAway)) throw error;
      log('warning', problem.message);
    });
  }
}

/** The name that answers, as the question has it: logins are alike in any case. undefined: it is none of the approvers. */
function approverOf({ approvers }: Question, by: string): string | undefined {
  if (approvers.length === 0) return by;
  return approvers.find((one) => one.toLowerCase() === by.toLowerCase());
}

/** Why somebody may not answer; undefined: they may. */
export const mayNotAnswer = (question: Question, by: string): string | undefined =>
  approverOf(question, by) === undefined ? `${stranger(question, by).message}; ${stranger(question, by).fix}.` : undefined;

const noQuestion = (message: string): Problem => ({
  code: 'H2K-919',
  severity: 'error',
  message,
  fix: 'nothing is left to do: look at the execution',
});
const stranger = ({ task, approvers }: Question, by: string): Problem => ({
  code: 'H2K-920',
  severity: 'error',
  message: `${by} is not among those who may answer ${task}: ${approvers.join(', ')}`,
  fix: by === nameless ? 'sign in by GitHub as one of them: a password says nothing of who you are' : 'let one of them answer',
});
const notHere = (id: string): Problem => ({
  code: 'H2K-921',
  severity: 'error',
  message: `the execution ${id} is no run of this relay’s own`,
  fix: `answer it where it ran, or by hub-to-kube resume ${id} --approve, or --reject`,
});
const cameToNothing = (as: string, reason: string): Problem => ({
  code: 'H2K-922',
  severity: 'error',
  message: `the answer of ${as} came to nothing: ${reason}`,
  fix: 'mend that, and answer again',
});
