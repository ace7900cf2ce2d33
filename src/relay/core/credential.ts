import { timeText } from './story.ts';

const day = 86_400_000;
const warnFrom = 14 * day;

/** What to say of the end of the credential towards GitHub, from 14 days before; undefined: nothing. Rules 36. */
export function endNotice(ends: number | undefined, now: number): string | undefined {
  if (ends === undefined || ends - now > warnFrom) return undefined;
  const fix = 'make a new one in GitHub and give it to the relay as GITHUB_TOKEN';
  if (ends <= now) return `the relay’s GitHub token ended at ${timeText(ends)}: no push goes out; ${fix}`;
  const days = Math.floor((ends - now) / day);
  const left = days === 0 ? 'today' : days === 1 ? 'in a day' : `in ${days} days`;
  return `the relay’s GitHub token ends ${left}, at ${timeText(ends)}: ${fix}`;
}
