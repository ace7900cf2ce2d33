import type { Executions } from './types.ts';
import { ExecutionView } from './view.ts';

/** Views that are kept folded: whoever watches an execution asks for it again and again. */
const mostViews = 16;
const slice = 1_000;

/** Executions as they are folded so far, and word of those that went on. */
export class LiveExecutions {
  readonly #executions: Pick<Executions, 'events'>;
  /** The one that was asked for last is the last. */
  readonly #views = new Map<string, ExecutionView>();
  readonly #waiting = new Map<string, Set<() => void>>();

  constructor(executions: Pick<Executions, 'events'>) {
    this.#executions = executions;
  }

  /** The fold of all events that are stored. */
  async view(id: string): Promise<ExecutionView> {
    const view = this.#views.get(id) ?? new ExecutionView();
    this.#views.delete(id);
    this.#views.set(id, view);
    for (const [oldest] of this.#views) {
      if (this.#views.size <= mostViews) break;
      this.#views.delete(oldest);
    }
    for (;;) {
      const events = await this.#executions.events(id, view.last, slice);
      for (const event of events) view.take(event);
      if (events.length < slice) return view;
    }
  }

  /** More of an execution is stored. */
  changed(id: string): void {
    for (const wake of this.#waiting.get(id) ?? []) wake();
  }

  /** Resolves when more of it is stored, after `ms`, or when `signal` aborts. */
  async next(id: string, ms: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const waiting = this.#waiting.get(id) ?? new Set();
    this.#waiting.set(id, waiting);
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, ms);
    waiting.add(resolve);
    signal.addEventListener('abort', () => resolve(), { once: true });
    await promise;
    clearTimeout(timer);
    waiting.delete(resolve);
    if (waiting.size === 0 && this.#waiting.get(id) === waiting) this.#waiting.delete(id);
  }
}
