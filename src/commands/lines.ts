import { refKey, refText } from '../kubernetes/ref.ts';
import type { Health } from '../kubernetes/types.ts';
import type { ExecutionEvent, Sink } from '../pipeline/types.ts';
import { healthText, lineOf } from './words.ts';

export interface Show {
  sink: Sink;
  /** Ends the timers and leaves the last state standing. */
  end(): void;
}

/** A quiet log is a worry: after so long without a line, what is being waited for is told again. */
const silence = 30_000;

/** What is waited for, by object: the fold behind both. */
export class Waiting {
  readonly objects = new Map<string, { name: string; health: Health }>();
  /** Folds one event in; true when something about an object changed. */
  take(event: ExecutionEvent): boolean {
    if (event.type !== 'deploy' || event.deploy.type !== 'object' || !event.deploy.health) return false;
    const { ref, health } = event.deploy;
    const before = this.objects.get(refKey(ref));
    if (before && healthText(before.health) === healthText(health)) return false;
    if (health.state === 'ready' && !health.hold) this.objects.delete(refKey(ref));
    else this.objects.set(refKey(ref), { name: refText(ref), health });
    return true;
  }
}

/** One line a change: for logs. */
export function newLines(write: (line: string) => void, now: () => number): Show {
  const waiting = new Waiting();
  let last = now();
  const say = (text: string): void => {
    last = now();
    write(text);
  };
  const heartbeat = setInterval(() => {
    if (now() - last < silence || waiting.objects.size === 0) return;
    say(`still waiting for ${[...waiting.objects.values()].map(({ name, health }) => `${name} (${healthText(health)})`).join(', ')}`);
  }, 1000);
  heartbeat.unref();
  return {
    sink(event) {
      const news = waiting.take(event);
      if (event.type === 'status' && event.task && event.status === 'RUNNING') say(`${event.stage} / ${event.task}`);
      if (event.type !== 'deploy' || (event.deploy.type === 'object' && !news)) return;
      const line = lineOf(event.deploy);
      if (line !== undefined) say(line.replace(/^/gm, '  '));
    },
    end: () => clearInterval(heartbeat),
  };
}
