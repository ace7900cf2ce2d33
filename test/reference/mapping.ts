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
import { isSent } from './manifests.ts';
import { isRead } from './payloads.ts';
import { parses, roundtrips } from './pipelines.ts';
import type { Row } from './rows.ts';
import { verdict } from './verdict.ts';
import { gone, ready as waitedFor } from './waits.ts';
import { decoded, imageSplit, imagesReplaced } from './yaml.ts';

export interface Result {
  agrees: boolean;
  ours: string;
  theirs: string;
  /** Called unhealthy by its own system, ready by us: the worst that can happen. */
  falseGreen: boolean;
}
type Check = (row: Row, now: number) => Result | Promise<Result>;
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

/** Waits: ready in time or not. Where a mode waits for objects to go, that is what is asked. */
const wait =
  (agreeing: (expected: JsonObject) => boolean): Check =>
  async (row) => {
    const ours = row.mode === 'delete' ? await gone(row) : await waitedFor(row);
    return {
      agrees: ours === agreeing(row.expected),
      ours: String(ours),
      theirs: JSON.stringify(row.expected),
      falseGreen: ours && /status: Failed/.test(JSON.stringify(row.expected)),
    };
  };

const told =
  (check: (row: Row) => Omit<Result, 'falseGreen'> | Promise<Omit<Result, 'falseGreen'>>): Check =>
  async (row) => ({ ...(await check(row)), falseGreen: false });

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
  'wait/helm': wait(({ errors }) => Array.isArray(errors) && errors.length === 0),
  'wait/pulumi-ready': status(({ ready: is }) => (is === true ? ready : notReady)),
  'wait/pulumi-recorded': wait((expected) => expected['ready'] === true),
  'wait/pulumi-sequences': wait((expected) => expected['ok'] === true),
  'yaml/decode': told(decoded),
  manifests: told(isSent),
  'images/kustomize-imagetag': told(imagesReplaced),
  'images/kustomize-split': told(imageSplit),
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
  is(object: JsonObject, expected: JsonObject, mode?: string): boolean;
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
  {
    table: 'wait/helm',
    is: (_, { errors }) => /permissions/.test(JSON.stringify(errors)),
    why: 'without the right to list, objects are asked for one by one, and that is said (rules 24): no reason to refuse',
  },
  {
    table: 'wait/helm',
    is: ({ kind, spec }) => kind === 'Deployment' && (spec as JsonObject | undefined)?.['paused'] === true,
    why: 'a paused rollout has not happened: not verified',
  },
  {
    table: 'wait/pulumi-ready',
    is: ({ kind, status }, expected) => !builtIn(kind) && !saysReady(status, known) && expected['ready'] === true,
    why: 'a custom resource that says nothing about itself, or nothing that conditions may say, is not verified (rules 28)',
  },
  {
    table: 'manifests',
    is: ({ metadata }) => (metadata as JsonObject | undefined)?.['generateName'] !== undefined,
    why: 'kubectl creates another object on every run; its apply refuses generateName as we do',
  },
  { table: 'status/spinnaker', is: ({ kind }) => kind === undefined, why: 'the row has no kind' },
];

const builtIn = (kind: Json | undefined): boolean =>
  ['Pod', 'Job', 'Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Service', 'PodDisruptionBudget'].includes(kind as string);
const known = ['True', 'False', 'Unknown'];
const saysReady = (status: Json | undefined, words?: readonly string[]): boolean =>
  (((status as JsonObject | undefined)?.['conditions'] as { type?: string; status?: string }[] | undefined) ?? []).some(
    (one) => one.type === 'Ready' && (words?.includes(one.status ?? '') ?? true),
  );
