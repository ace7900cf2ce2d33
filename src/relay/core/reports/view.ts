import type { Cause, Change, Health, Proof, Ref } from '../../../kubernetes/types.ts';
import { fold } from '../../../pipeline/fold.ts';
import type { Execution, ExecutionEvent, Ticket, Within, WrittenImage } from '../../../pipeline/types.ts';
import type { Problem } from '../../../types.ts';

/** The last lines of a task's log that a page shows; the others are in the run's own log. */
const mostLines = 500;

/** An object that a task deals with, as far as it was told. */
export interface SeenObject {
  ref: Ref;
  change?: Pick<Change, 'action' | 'why' | 'reversible'>;
  health?: Health;
}
/** What a task told beside its status. */
export interface TaskNotes {
  started?: number;
  ended?: number;
  log: string[];
  /** Lines that came before those of `log`. */
  earlier: number;
  objects: Map<string, SeenObject>;
  /** Why objects failed when what was there before began to be brought back: afterwards they are well again. Left out: it did not come to that. */
  causesBefore?: Cause[];
  proofs: Proof[];
  problems: Problem[];
  images: WrittenImage[];
}

/** What people are asked by a task that waits: `task` is `Stage.Task`. */
export interface Question extends Ticket {
  task: string;
}

/** An execution as its page shows it: the fold of its events. Events are taken in order, each once; a number that is missing was not kept. */
export class ExecutionView {
  execution: Execution | undefined;
  readonly problems: Problem[] = [];
  /** The last event that was taken. */
  last = -1;
  /** When the execution's last event happened, by its own clock. */
  at = 0;
  readonly #notes = new Map<string, TaskNotes>();
  /** By `Stage.Task`, in the order in which they were asked. */
  readonly #asked = new Map<string, Ticket>();

  take(event: ExecutionEvent): void {
    if (event.seq <= this.last) return;
    this.last = event.seq;
    this.at = event.at;
    this.execution = fold(this.execution, event);
    if (event.type === 'problem') this.problems.push(event.problem);
    if ('task' in event && event.task !== undefined && event.stage !== undefined) this.#note(event, event.stage, event.task);
  }

  /** Of the task of the execution that `within` leads to; undefined: it has told nothing. */
  notes(within: readonly Within[], stage: string, task: string): TaskNotes | undefined {
    return this.#notes.get(keyOf(within, stage, task));
  }

  /** The question that is to be answered next; undefined: it waits for nobody. */
  get question(): Question | undefined {
    const [first] = this.execution?.status === 'WAITING' ? this.#asked : [];
    return first && { ...first[1], task: first[0] };
  }

  #note(event: ExecutionEvent, stage: string, task: string): void {
    const key = keyOf(event.within ?? [], stage, task);
    const notes = this.#notes.get(key) ?? empty();
    this.#notes.set(key, notes);
    if (event.type === 'log') line(notes, event.text);
    if (event.type === 'image') notes.images.push({ image: event.image, tag: event.tag, digest: event.digest });
    if (event.type === 'status') {
      this.#asked.delete(`${stage}.${task}`);
      if (event.ticket && event.within === undefined) this.#asked.set(`${stage}.${task}`, event.ticket);
      if (event.status === 'RUNNING') notes.started ??= event.at;
      else notes.ended = event.at;
    }
    if (event.type === 'deploy') deployed(notes, event.deploy);
  }
}

const keyOf = (within: readonly Within[], stage: string, task: string): string =>
  JSON.stringify([within.map((step) => [step.stage, step.task, step.rollback]), stage, task]);

const empty = (): TaskNotes => ({ log: [], earlier: 0, objects: new Map(), proofs: [], problems: [], images: [] });

function line(notes: TaskNotes, text: string): void {
  notes.log.push(text);
  if (notes.log.length <= mostLines) return;
  notes.log.shift();
  notes.earlier += 1;
}

function deployed(notes: TaskNotes, deploy: (ExecutionEvent & { type: 'deploy' })['deploy']): void {
  if (deploy.type === 'phase') {
    if (deploy.phase === 'undo') notes.causesBefore ??= causesIn(notes);
    line(notes, deploy.text);
  }
  if (deploy.type === 'log') line(notes, `${objectName(deploy.ref)} | ${deploy.text}`);
  if (deploy.type === 'problem') notes.problems.push(deploy.problem);
  if (deploy.type === 'proof') notes.proofs.push(deploy.proof);
  if (deploy.type !== 'object') return;
  const { ref, change, health } = deploy;
  const key = `${ref.group}/${ref.kind}/${ref.namespace ?? ''}/${ref.name}`;
  notes.objects.set(key, { ...notes.objects.get(key), ref, ...(change && { change }), ...(health && { health }) });
}

/** Why a task's objects failed, if they did. */
export const causesIn = ({ objects, causesBefore }: TaskNotes): Cause[] =>
  causesBefore ?? [...objects.values()].flatMap(({ health }) => (health?.state === 'failing' ? health.causes : []));

/** What people call an object: `Deployment shop/web`. */
export const objectName = ({ kind, namespace, name }: Ref): string => `${kind} ${namespace ? `${namespace}/` : ''}${name}`;
