import { didYouMean } from '../../text/nearest.ts';
import type { Json, Path, Problem } from '../../types.ts';
import type { Health, Live, Ref, Related } from '../types.ts';
import { causesOf, reported } from './causes.ts';
import { isObject, text } from './read.ts';
import { needsWait } from './rules.ts';
import { compile } from './user/expression.ts';
import type { Ask } from './user/types.ts';
import { failingOr, ready } from './verdicts.ts';

/** What a user says of the objects of one kind; each expression CEL or JSONPath. */
interface UserRule {
  /** Left out: whatever group. */
  group?: string;
  kind: string;
  ready?: Ask;
  failed?: Ask;
  message?: Ask;
}
export type UserRules = readonly UserRule[];

/** Where a mistake stands: a path below `health`. `other`: the index of the rule that it is beside. */
export type RuleProblem = Problem & { path: Path; other?: number };

const keys = ['kind', 'ready', 'failed', 'message'];
const listed = 'write health: [{ kind: acme.io/Shop, ready: status.phase == "Open", failed: has(status.error), message: status.error }]';

/**
 * Reads a list of rules, one a kind, as the K8S input `health` has it; `shape` says what to write where that is no rule. Every mistake is told: H2K-512 its shape, H2K-513 an expression that can't be
 * read, H2K-514 a second rule for a kind.
 */
export async function readHealthRules(value: Json, shape: string = listed): Promise<{ rules: UserRules; problems: RuleProblem[] }> {
  const problems: RuleProblem[] = [];
  const rules: UserRule[] = [];
  const places = new Map<string, number>();
  const wrong = (code: Problem['code'], path: Path, message: string, fix: string, other?: number) =>
    problems.push({ code, severity: 'error', message: `health: ${message}`, fix, path, ...(other === undefined ? {} : { other }) });
  if (!Array.isArray(value)) wrong('H2K-512', [], 'this is no list of rules', shape);
  for (const [index, entry] of (Array.isArray(value) ? value : []).entries()) {
    const kind = text(entry, 'kind')?.trim() ?? '';
    if (!isObject(entry) || !/^([a-z0-9.-]*\/)?[A-Z]\w*$/.test(kind)) {
      wrong('H2K-512', isObject(entry) ? [index, 'kind'] : [index], 'a rule names a kind, with its group or without: acme.io/Shop', shape);
      continue;
    }
    for (const key of Object.keys(entry).filter((one) => !keys.includes(one)))
      wrong('H2K-512', [index, key], `a rule has no ${key}${didYouMean(key, keys)}`, `it has ${keys.join(', ')}`);
    if (entry['ready'] === undefined && entry['failed'] === undefined)
      wrong('H2K-512', [index], `the rule for ${kind} says neither when it is ready nor when it has failed`, shape);
    const slash = kind.lastIndexOf('/');
    const rule: UserRule = slash < 0 ? { kind } : { group: kind.slice(0, slash), kind: kind.slice(slash + 1) };
    const other = places.get(kind);
    if (other !== undefined) wrong('H2K-514', [index, 'kind'], `${kind} has a rule already`, 'join them: a || b', other);
    places.set(kind, other ?? index);
    for (const key of ['ready', 'failed', 'message'] as const) {
      const written = entry[key];
      if (written === undefined) continue;
      const compiled =
        typeof written === 'boolean' || typeof written === 'string'
          ? await compile(String(written), key === 'message' ? 'any' : 'bool')
          : { mistake: 'it is no text' };
      if ('ask' in compiled) rule[key] = compiled.ask;
      else
        wrong(
          'H2K-513',
          [index, key],
          `${key} of ${kind} can't be read: ${compiled.mistake}`,
          'write CEL (status.phase == "Open") or JSONPath ({.status.phase}=Open)',
        );
    }
    rules.push(rule);
  }
  return { rules, problems };
}

/**
 * What the user's rule for its kind says of an object; undefined where there is none, or where it only tells what failed and that did not.
 * An expression that fails is never ready: its fault is told.
 */
export function byUser(live: Live, related: Related, now: number, rules: UserRules): Health | undefined {
  const rule = ruleFor(live.ref, rules);
  if (!rule) return undefined;
  const failed = rule.failed?.(live.body);
  const told = rule.message?.(live.body).value;
  const message = typeof told === 'object' ? '' : String(told ?? '');
  if (failed?.value === true)
    return { state: 'failing', causes: reported(live, 'HealthRule', 'HealthRule', message || 'its health rule says that it failed') };
  if (!rule.ready) return undefined;
  const { value, fault } = rule.ready(live.body);
  if (value === true) return ready();
  const why = fault ?? failed?.fault;
  return failingOr(
    causesOf(live, related, now),
    message || (why === undefined ? 'its health rule does not say ready yet' : `its health rule can't be asked: ${why}`),
  );
}

/**
 * Rules from several places as one set: where two speak of one kind, the earlier place's decides alone, also where the later names the group and it
 * doesn't.
 */
export const layered = (places: readonly UserRules[]): UserRules =>
  places.flatMap((place, index) => {
    const before = places.slice(0, index).flat();
    return place.filter((rule) => !before.some((one) => speaksFor(one, rule)));
  });

const speaksFor = (one: UserRule, other: UserRule): boolean =>
  one.kind === other.kind && (one.group === undefined || one.group === other.group);

/** A rule that names the group goes before one that doesn't. */
function ruleFor({ group, kind }: Ref, rules: UserRules): UserRule | undefined {
  const ofKind = rules.filter((rule) => rule.kind === kind);
  return ofKind.find((rule) => rule.group === group) ?? ofKind.find((rule) => rule.group === undefined);
}

/** Whether an object of this kind can be unready at all, by our rules or the user's. */
export const isWaitedFor = (ref: Ref, rules: UserRules): boolean => needsWait(ref) || ruleFor(ref, rules) !== undefined;
