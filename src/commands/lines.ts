import { refKey, refText } from '../kubernetes/index.ts';
import type { DeployEvent, Health } from '../kubernetes/types.ts';
import type { ExecutionEvent, Sink } from '../pipeline/types.ts';
import { problemText } from './problem.ts';
import { newTaskLines } from './tasklines.ts';
import { healthText, lineOf } from './words.ts';

export interface Show {
  sink: Sink;
  /** Ends the timers and leaves the last state standing. */
  end(): void;
}

/** A quiet log is a worry: after so long without a line, what is being waited for is told again. */
const silence = 30_000;
/** What is over within a second was no news: a rollout's first moments would be five lines an object. */
const lasting = 1000;
/** So many objects are told one by one; of more, how far things are. */
const oneByOne = 20;

/** What is waited for, by object: the fold behind log and table. */
export class Waiting {
  readonly objects = new Map<string, { name: string; health: Health }>();
  /** Folds one event in; true when something about an object changed. */
  take(event: ExecutionEvent): boolean {
    if (event.type !== 'deploy' || event.deploy.type !== 'object' || !event.deploy.health) return false;
    const { ref, health } = event.deploy;
    const before = this.objects.get(refKey(ref));
    if (before && healthText(before.health) === healthText(health)) return false;
    if (isReady(health)) this.objects.delete(refKey(ref));
    else this.objects.set(refKey(ref), { name: refText(ref), health });
    return true;
  }
}

const isReady = (health: Health): boolean => health.state === 'ready' && !health.hold;

/** One line a change: for logs. */
export function newLines(write: (line: string) => void, now: () => number): Show {
  const waiting = new Waiting();
  const fresh = new Map<string, { line: string; at: number }>();
  const counted = new Map<'change' | 'health', Set<string>>([
    ['change', new Set()],
    ['health', new Set()],
  ]);
  let last = now();
  const say = (text: string): void => {
    last = now();
    write(text);
  };
  const tick = setInterval(() => {
    for (const [key, { line, at }] of fresh) {
      if (now() - at < lasting) continue;
      fresh.delete(key);
      say(line);
    }
    if (now() - last >= silence && waiting.objects.size > 0) say(still([...waiting.objects.values()]));
  }, 200);
  tick.unref();
  const taskLine = newTaskLines();
  const object = (deploy: ObjectEvent, line: string): void => {
    const key = refKey(deploy.ref);
    const seen = counted.get(deploy.health ? 'health' : 'change') as Set<string>;
    const isNew = !seen.has(key);
    seen.add(key);
    fresh.delete(key);
    // A Service that was ready at the first look is no news.
    if (isNew && deploy.health && isReady(deploy.health)) return;
    if (seen.size > oneByOne && deploy.health?.state !== 'failing') {
      if (isNew && deploy.change && seen.size % 100 === 0) say(`  ${seen.size} objects written`);
      if (deploy.health && waiting.objects.size === 0) say(`  all is ready: ${seen.size} objects`);
      return;
    }
    if (deploy.health && !isReady(deploy.health) && deploy.health.state !== 'failing') fresh.set(key, { line, at: now() });
    else say(line);
  };
  return {
    sink(event) {
      const news = waiting.take(event);
      const told = taskLine(event);
      if (told) say(told.text);
      if (event.type === 'log') say(`  ${event.text}`);
      if (event.type === 'problem') say(`${event.problem.severity}: ${problemText(event.problem)}`);
      if (event.type !== 'deploy') return;
      const line = lineOf(event.deploy)?.replace(/^/gm, '  ');
      if (line === undefined) return;
      if (event.deploy.type !== 'object') say(line);
      else if (news || event.deploy.change) object(event.deploy, line);
    },
    end: () => clearInterval(tick),
  };
}

type ObjectEvent = DeployEvent & { type: 'object' };

function still(objects: { name: string; health: Health }[]): string {
  const shown = objects.slice(0, 5).map(({ name, health }) => `${name} (${healthText(health)})`);
  const more = objects.length > shown.length ? `, and ${objects.length - shown.length} more` : '';
  return `still waiting for ${shown.join(', ')}${more}`;
}
