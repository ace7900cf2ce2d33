import type { Health } from '../../src/kubernetes/types.ts';
import {
  type Fault,
  familiarName,
  fullText,
  type ImageReference,
  isMalformed,
  parseAny,
  parseImage,
  parseRaw,
  pulledText,
} from '../../src/registry/reference.ts';
import type { Json, JsonObject } from '../../src/types.ts';
import { isRead } from './payloads.ts';
import { parses, roundtrips } from './pipelines.ts';
import type { Row } from './rows.ts';
import { verdict } from './verdict.ts';

export interface Result {
  agrees: boolean;
  ours: string;
  theirs: string;
  /** Called unhealthy by its own system, ready by us: the worst that can happen. */
  falseGreen: boolean;
}
type Check = (row: Row, now: number) => Result;
type State = Health['state'];

/** The words of each table, and our states that agree with them. Never an id. */
const ready: readonly State[] = ['ready'];
const failing: readonly State[] = ['failing'];
const notReady: readonly State[] = ['progressing', 'failing', 'notVerified'];
const any: readonly State[] = ['ready', ...notReady];

const kstatus: Record<string, readonly State[]> = { Current: ready, InProgress: notReady, Terminating: notReady, Failed: failing };
const argo: Record<string, readonly State[]> = {
  Healthy: ready,
  Progressing: notReady,
  Degraded: failing,
  Suspended: ['progressing', 'notVerified'],
  Missing: ['notVerified'],
  Unknown: ['notVerified'],
};

const byStatus = (words: Record<string, readonly State[]>) => (expected: JsonObject) => words[String(expected['status'] as string)] ?? [];

/** Rows that expect conditions, no verdict: Stalled is their word for failed, Reconciling for not yet. */
function augmented(expected: JsonObject): readonly State[] {
  const conditions = expected['augmentedConditions'] as { type: string }[] | undefined;
  if (!conditions) return byStatus(kstatus)(expected);
  if (conditions.some(({ type }) => type === 'Stalled')) return failing;
  return conditions.length > 0 ? notReady : any;
}

/** kubectl and kapp: done or not; where `done` is an upper bound, true says nothing. */
function done(expected: JsonObject): readonly State[] {
  if (expected['doneIsUpperBound'] === true) return any;
  if (expected['done'] !== true) return expected['error'] === true ? failing : notReady;
  return expected['successful'] === false || expected['error'] === true ? failing : ready;
}

function spinnaker(expected: JsonObject): readonly State[] {
  if (expected['failed'] === true) return failing;
  return expected['stable'] === true ? ready : notReady;
}

const status =
  (agreeing: (expected: JsonObject) => readonly State[]): Check =>
  (row, now) => {
    const ours = verdict(row, now);
    const states = agreeing(row.expected);
    const why = ours.state === 'failing' ? ours.causes[0]?.message : ours.state === 'ready' ? '' : ours.why;
    return {
      agrees: states.includes(ours.state),
      ours: `${ours.state} ${why ?? ''}`.trim(),
      theirs: JSON.stringify(row.expected),
      falseGreen: states === failing && ours.state === 'ready',
    };
  };

const file =
  (check: (row: Row) => { agrees: boolean; ours: string }): Check =>
  (row) => ({ ...check(row), theirs: 'an export that was in use', falseGreen: false });

export const checks: Record<string, Check> = {
  payloads: (row) => ({ ...isRead(row), falseGreen: false }),
  'pipelines/parse': file(parses),
  'pipelines/roundtrip': file(roundtrips),
  'status/kstatus': status(byStatus(kstatus)),
  'status/kstatus-augment': status(augmented),
  'status/argo-builtin': status(byStatus(argo)),
  'status/argo-custom': status(byStatus(argo)),
  'status/kubectl-rollout': status(done),
  'status/kapp': status(done),
  'status/spinnaker': status(spinnaker),
  'images/references': (row) => {
    const expected = row.expected as Record<string, string | boolean | null>;
    const ours: Record<string, string | boolean | null> = (modes[row.mode ?? ''] ?? (() => ({ valid: false })))(row.input ?? '');
    const agrees = Object.entries(expected).every(([key, value]) => (ours[key] ?? null) === value);
    return { agrees, ours: JSON.stringify(ours), theirs: JSON.stringify(expected), falseGreen: false };
  },
};

/** Our words for what is wrong with a reference, and distribution's. */
const faults: Record<Fault, string> = {
  empty: 'ErrNameEmpty',
  format: 'ErrReferenceInvalidFormat',
  uppercase: 'ErrNameContainsUppercase',
  length: 'ErrNameTooLong',
  identifier: 'ErrReferenceInvalidFormat',
  'digest format': 'digest.ErrDigestInvalidFormat',
  'digest algorithm': 'digest.ErrDigestUnsupported',
  'digest length': 'digest.ErrDigestInvalidLength',
};

type Parsed = Record<string, string | boolean | null>;
const modes: Record<string, (input: string) => Parsed> = {
  raw: (input) => {
    const parsed = parseRaw(input);
    if (isMalformed(parsed)) return { valid: false, error: faults[parsed.fault], domain: '', repository: '', tag: '', digest: '' };
    return { valid: true, error: null, domain: parsed.domain, repository: parsed.name, tag: parsed.tag, digest: parsed.digest };
  },
  normalized: (input) => {
    const parsed = parseImage(input);
    return isMalformed(parsed)
      ? { valid: false }
      : { valid: true, domain: parsed.registry, path: parsed.path, familiar: familiarName(parsed), full: fullText(parsed) };
  },
  dockerref: (input) => {
    const parsed = parseImage(input);
    return isMalformed(parsed) ? { valid: false } : { valid: true, full: pulledText(parsed) };
  },
  any: (input) => {
    const parsed = parseAny(input);
    if (isMalformed(parsed)) return { valid: false };
    return { valid: true, full: 'repository' in parsed ? fullText(parsed satisfies ImageReference) : parsed.digest };
  },
};

/** Rows whose verdict we refuse, by what they are, with the reason; listed by --failures and counted as `taste`. */
export interface Taste {
  table: string;
  is(object: JsonObject, expected: JsonObject): boolean;
  why: string;
}
export const tastes: readonly Taste[] = [
  {
    table: 'status/kstatus',
    is: ({ kind, status }, expected) => !builtIn(kind) && !saysReady(status) && expected['status'] === 'Current',
    why: 'a custom resource that says nothing about itself is not verified; "else Current" fails open (rules 28)',
  },
  {
    table: 'status/kstatus-augment',
    is: ({ kind, spec }, expected) =>
      kind === 'Job' && (spec as JsonObject | undefined)?.['suspend'] === true && expected['status'] === 'Current',
    why: 'a suspended Job has done nothing yet: not verified, as for Argo CD',
  },
  { table: 'status/spinnaker', is: ({ kind }) => kind === undefined, why: 'the row has no kind' },
];

const builtIn = (kind: Json | undefined): boolean =>
  ['Pod', 'Job', 'Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Service', 'PodDisruptionBudget'].includes(kind as string);
const saysReady = (status: Json | undefined): boolean =>
  (((status as JsonObject | undefined)?.['conditions'] as { type?: string }[] | undefined) ?? []).some(({ type }) => type === 'Ready');
