import { styleText } from 'node:util';
import { type Show, Waiting } from '../commands/lines.ts';
import { problemText } from '../commands/problem.ts';
import { newTaskLines } from '../commands/tasklines.ts';
import { healthText, lineOf } from '../commands/words.ts';

export interface Screen {
  columns?: number | undefined;
  write(text: string): unknown;
}

const redrawEvery = 100;
const rows = 12;

/** For people at a terminal: what has ended stays as lines, what is not ready yet is a table below that moves. */
export function newTable(screen: Screen, now: () => number): Show {
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
  const say = (line: string): void => {
    clear();
    screen.write(`${line}\n`);
    draw();
  };
  const taskLine = newTaskLines();
  const redraw = setInterval(draw, redrawEvery);
  redraw.unref();
  return {
    sink(event) {
      const news = waiting.take(event);
      const told = taskLine(event);
      if (told) say(told.isHead ? styleText('bold', told.text) : told.text);
      if (event.type === 'log') say(`  ${event.text}`);
      if (event.type === 'problem') say(`${event.problem.severity}: ${problemText(event.problem)}`);
      if (event.type !== 'deploy') return;
      // In a table only what has come to an end gets a line of its own; the rest is in the live part.
      const { deploy } = event;
      const ended = deploy.type !== 'object' || deploy.change !== undefined || (news && deploy.health?.state === 'ready');
      const line = ended ? lineOf(deploy) : undefined;
      if (line === undefined) return;
      say(line.replace(/^/gm, '  '));
    },
    end() {
      clearInterval(redraw);
      clear();
    },
  };
}
