import { styleText } from 'node:util';
import { refKey, refText } from '../kubernetes/ref.ts';
import type { Health } from '../kubernetes/types.ts';
import type { ExecutionEvent, Sink } from '../pipeline/types.ts';
import { healthText, lineOf } from './words.ts';

export interface Screen {
  isTTY?: boolean | undefined;
  columns?: number | undefined;
  write(text: string): unknown;
}
export interface Show {
  sink: Sink;
  /** Ends the timers and leaves the last state standing. */
  end(): void;
}

/** A quiet log is a worry: after so long without a line, what is being waited for is told again. */
const silence = 30_000;
const redrawEvery = 100;
const rows = 12;

/** People at a terminal watch a table of what is not ready yet; everybody else gets one line a change. */
export const newShow = (screen: Screen, now: () => number): Show => (screen.isTTY ? table(screen, now) : lines(screen, now));

/** What is waited for, by object: the fold behind both. */
class Waiting {
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

function lines(screen: Screen, now: () => number): Show {
  const waiting = new Waiting();
  let last = now();
  const say = (text: string): void => {
    last = now();
    screen.write(`${text}\n`);
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

function table(screen: Screen, now: () => number): Show {
  const waiting = new Waiting();
  const started = now();
  let drawn = 0;
  const clear = (): void => {
    if (drawn > 0) screen.write(`\x1b[${drawn}A\x1b[J`);
    drawn = 0;
  };
  const draw = (): void => {
    clear();
    const all = [...waiting.objects.values()];
    const width = Math.max(20, (screen.columns ?? 80) - 1);
    const shown = all.slice(0, rows).map(({ name, health }) => {
      const mark = health.state === 'failing' ? styleText('red', '✗') : styleText('yellow', '…');
      return `  ${mark} ${`${name}  ${healthText(health)}`.slice(0, width - 4)}`;
    });
    if (all.length > rows) shown.push(`    and ${all.length - rows} more`);
    if (all.length > 0) shown.push(styleText('dim', `    ${Math.round((now() - started) / 1000)} s`));
    drawn = shown.length;
    if (drawn > 0) screen.write(`${shown.join('\n')}\n`);
  };
  const redraw = setInterval(draw, redrawEvery);
  redraw.unref();
  return {
    sink(event) {
      const news = waiting.take(event);
      if (event.type === 'status' && event.task && event.status === 'RUNNING') {
        clear();
        screen.write(`${styleText('bold', `${event.stage} / ${event.task}`)}\n`);
      }
      if (event.type !== 'deploy') return;
      // In a table only what has come to an end gets a line of its own; the rest is in the live part.
      const { deploy } = event;
      const ended = deploy.type !== 'object' || (news && deploy.health?.state === 'ready');
      const line = ended ? lineOf(deploy) : undefined;
      if (line === undefined) return;
      clear();
      screen.write(`${line.replace(/^/gm, '  ')}\n`);
      draw();
    },
    end() {
      clearInterval(redraw);
      clear();
    },
  };
}
