import { z } from 'zod';
import type { ExecutionEvent } from '../../../pipeline/types.ts';

/**
 * What an execution may report. Whoever has a report key may send anything: every text is cut to a length, what no page shows is left behind (a diff),
 * and no name is one that objects have by themselves.
 */
const longest = { line: 4_000, message: 8_000, list: 1_000, tasks: 500, depth: 10 } as const;

const text = (most: number) => z.string().transform((value) => (value.length > most ? `${value.slice(0, most - 1)}…` : value));
const message = text(longest.message);
const word = z.string().max(512);
const name = word.regex(/\S/).refine((value) => !(value in {}), 'is no name');
const count = z.number().int().nonnegative();
const optional = z.exactOptional;
/** It was read from JSON: it can be nothing else. */
const json = z.unknown();
const object = z.record(z.string(), json);
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);

const status = z.enum([
  'NOT_STARTED',
  'STARTED',
  'RUNNING',
  'CANCELING',
  'WAITING',
  'RESUMING',
  'PAUSING',
  'PAUSED',
  'CANCELED',
  'COMPLETED',
  'FAILED',
  'SKIPPED',
  'QUEUED',
  'FAILED_CONTINUE',
  'ROLLING_BACK',
  'ROLLBACK_FAILED',
  'PREPARING_WORKSPACE',
  'ROLLBACK_COMPLETED',
]);
const ref = z.object({ group: word, version: word, kind: word, namespace: optional(word), name: word });
const position = z.object({ file: word, line: count, column: count });
const problem = z.object({
  code: z.string().regex(/^H2K-\d+$/),
  severity: z.enum(['error', 'warning']),
  message,
  fix: optional(message),
  at: optional(position),
  input: optional(word),
});
const cause = z.object({
  code: word,
  ref,
  pod: optional(word),
  container: optional(word),
  reason: text(longest.line),
  exitCode: optional(z.number()),
  restarts: optional(z.number()),
  message,
  log: optional(z.array(text(longest.line)).max(longest.list)),
  fix: message,
  at: optional(position),
});
const health = z.discriminatedUnion('state', [
  z.object({ state: z.literal('ready'), hold: optional(z.number()) }),
  z.object({ state: z.literal('progressing'), why: message }),
  z.object({ state: z.literal('failing'), causes: z.array(cause).max(longest.list) }),
  z.object({ state: z.literal('notVerified'), why: message }),
]);
const change = z.object({
  action: z.enum(['create', 'update', 'unchanged', 'adopt', 'recreate', 'delete', 'blocked']),
  reversible: z.enum(['yes', 'no', 'partly']),
  why: message,
});
const proof = z.object({ ref, container: word, image: word, digest, verdict: z.enum(['proven', 'mismatch', 'unproven']), why: message });
const address = { release: word, namespace: word, endpoint: optional(z.object({ name: word, project: optional(word) })) };
const deploy = z.discriminatedUnion('type', [
  z.object({ type: z.literal('phase'), phase: word, text: message }),
  z.object({ type: z.literal('object'), ref, change: optional(change), health: optional(health) }),
  z.object({ type: z.literal('release'), address: z.object(address), revision: count, run: word }),
  z.object({ type: z.literal('proof'), proof }),
  z.object({ type: z.literal('log'), ref, text: text(longest.line) }),
  z.object({ type: z.literal('problem'), problem }),
]);
const ticket = z.object({
  summary: message,
  description: message,
  approvers: z.array(word).max(longest.list),
  groups: z.array(word).max(longest.list),
  asked: count,
  expires: z.number().nonnegative(),
  replaces: z.boolean(),
});
const release = z.object({
  ...address,
  revision: count,
  changed: z.boolean(),
  undone: z.enum(['none', 'all', 'partly']),
  proofs: z.array(proof).max(longest.list),
});
const push = z.object({
  id: word,
  image: word,
  repository: z.object({ namespace: word, name: word }),
  tag: word,
  pushedAt: optional(count),
  pusher: optional(word),
  owner: optional(word),
  digest: optional(digest),
  verified: optional(z.boolean()),
  replayOf: optional(word),
});
const task = z.object({ type: word, status, statusMessage: message, input: object, output: object });
const stage = z.object({
  status,
  statusMessage: message,
  taskOrder: z.array(name).max(longest.tasks),
  tasks: z.record(name, task),
});
const tree = z.object({
  id: word,
  index: count,
  name,
  status,
  statusMessage: message,
  comments: optional(message),
  input: z.record(z.string(), z.string()),
  output: object,
  stageOrder: z.array(name).max(longest.tasks),
  stages: z.record(name, stage),
  _nested: optional(z.literal(true)),
  dockerEvent: optional(push),
  releases: z.array(release).max(longest.list),
});

const within = optional(z.array(z.object({ stage: name, task: optional(name), rollback: optional(z.literal(true)) })).max(longest.depth));
const envelope = { seq: count, at: count, execution: z.string().regex(/^[\w.-]{1,128}$/), within };
const ofTask = { ...envelope, stage: name, task: name };
const known = z.discriminatedUnion('type', [
  z.object({ ...envelope, type: z.literal('begin'), tree }),
  z.object({
    ...envelope,
    type: z.literal('status'),
    stage: optional(name),
    task: optional(name),
    status,
    message: optional(message),
    input: optional(object),
    output: optional(object),
    micros: optional(z.number().nonnegative()),
    ticket: optional(ticket),
  }),
  z.object({ ...ofTask, type: z.literal('deploy'), deploy }),
  z.object({ ...ofTask, type: z.literal('log'), text: text(longest.line) }),
  z.object({ ...envelope, type: z.literal('release'), release }),
  z.object({ ...ofTask, type: z.literal('image'), image: word, tag: word, digest }),
  z.object({ ...envelope, type: z.literal('problem'), problem }),
]);
/** What an action of this version sends is read here: an event with a shape of its own doesn't compile. */
type Readable = ExecutionEvent extends z.input<typeof known> ? true : never;
true satisfies Readable;
/** Of an action that is newer than this relay: its number counts, nothing of it is kept. */
const other = z.object({ ...envelope, type: word });
const types = new Set<string>(known.options.map(({ shape }) => shape.type.value));

/** One event as it is kept; undefined where it is of a type that is not known here. `reason`: it is none, in words. */
export function readEvent(value: unknown): { event: ExecutionEvent; isKnown: boolean } | { reason: string } {
  const type = typeof value === 'object' && value !== null ? (value as { type?: unknown }).type : undefined;
  const isKnown = typeof type === 'string' && types.has(type);
  const read = (isKnown ? known : other).safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    const where = issue?.path.map(String).join('.');
    return { reason: `${where ? `${where}: ` : ''}${issue?.message ?? 'no event'}` };
  }
  return { event: read.data as unknown as ExecutionEvent, isKnown };
}
