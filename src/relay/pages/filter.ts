import { timeText } from '../core/story.ts';
import type { Fate, Filter, Query } from '../types.ts';

/** What became of a push, as people read it. */
export const fates: Readonly<Record<Fate, string>> = {
  waiting: 'Waiting',
  retrying: 'Trying again',
  dispatched: 'Dispatched',
  joined: 'Joined',
  ignored: 'Ignored',
  rejected: 'Rejected',
  superseded: 'Superseded',
  dead: 'Failed',
};
const isFate = (text: string): text is Fate => Object.hasOwn(fates, text);

type Given = Readonly<Record<string, string | undefined>>;
/** What is asked for in an address or a form; what makes no sense is left out, and told. */
export interface Asked {
  filter: Filter;
  before?: number;
  faults: string[];
}

/** Reads `fate, webhook, repository, tag, q, from, to, before`. */
export function readFilter(given: Given): Asked {
  const faults: string[] = [];
  const filter: Filter = {};
  const { fate, before } = given;
  if (fate) {
    if (isFate(fate)) filter.fate = fate;
    else faults.push(`fate: there is no "${short(fate)}"; there are ${Object.keys(fates).join(', ')}`);
  }
  for (const [name, key] of [
    ['webhook', 'webhook'],
    ['repository', 'repository'],
    ['tag', 'tag'],
    ['q', 'text'],
  ] as const) {
    const text = given[name]?.trim();
    if (text) filter[key] = text;
  }
  for (const name of ['from', 'to'] as const) {
    const text = given[name]?.trim();
    if (!text) continue;
    const at = timeOf(text);
    if (at === undefined) faults.push(`${name}: "${short(text)}" is no time; write 2026-11-24T10:00 (UTC)`);
    else filter[name] = at;
  }
  if (filter.from !== undefined && filter.to !== undefined && filter.from >= filter.to) faults.push('from must be earlier than to');
  if (before && !/^\d{1,15}$/.test(before)) faults.push(`before: "${short(before)}" is no number of an event`);
  return { filter, faults, ...(before && /^\d{1,15}$/.test(before) && { before: Number(before) }) };
}

const short = (text: string): string => text.slice(0, 60);

/** A day, a minute or more; without a zone it is UTC, as everything that the pages show. */
function timeOf(text: string): number | undefined {
  const [, day, time = 'T00:00', zone = 'Z'] =
    /^(\d{4}-\d\d-\d\d)([T ]\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)?(Z|[+-]\d\d:\d\d)?$/.exec(text) ?? [];
  const at = day === undefined ? Number.NaN : Date.parse(`${day}${time.replace(' ', 'T')}${zone}`);
  return Number.isNaN(at) ? undefined : at;
}

/** As a field of a form takes and shows it. */
export const fieldTime = (ms: number | undefined): string =>
  ms === undefined
    ? ''
    : timeText(ms)
        .slice(0, ms % 60_000 === 0 ? 16 : 19)
        .replace(' ', 'T');

/** The address of Activity that shows this. */
export function addressOf({ text, from, to, ...rest }: Partial<Query>): string {
  const { fate, webhook, repository, tag, before } = rest;
  const parameters = { fate, webhook, repository, tag, q: text, from: fieldTime(from), to: fieldTime(to), before };
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)] as [string, string]],
  );
  const query = new URLSearchParams(given);
  return query.size === 0 ? '/' : `/?${query.toString()}`;
}
