import type { Json, JsonObject } from '../../types.ts';
import type { Kind as AnyKind } from '../schema.ts';

/** Rules of health are ours alone. */
type Kind = Exclude<AnyKind, 'HEALTH'>;
/** What the product's API answers, as a definition. */
export interface Converted {
  kind: Kind;
  value: JsonObject;
  /** Keys that mean something and are left out, and why: nobody takes them over silently. */
  left: { key: string; why: string }[];
}

const common = 'project name description';
/** What a definition may say that the API says in the same words. */
const keys: Record<Kind, string> = {
  PIPELINE: `${common} enabled concurrency icon global tags options input _inputMeta output starred workspace stageOrder stages notifications rollbacks`,
  ENDPOINT: `${common} type isRestricted cloudProxyId properties`,
  VARIABLE: `${common} type value`,
  DOCKER_WEBHOOK: `${common} enabled endpoint pipeline imageNameRegExPattern tagNamePattern input`,
};
/** Who made it when, under which address and number: of no use here. `externalListenerLink` is the old address, which nothing answers any more. */
const bookkeeping =
  /^(?:_.*|id|version|state|kind|createdBy|updatedBy|createTimeInMicros|updateTimeInMicros|projectId|orgId|slug|serverType|externalListenerLink|repoName)$/;
const why: Record<string, string> = {
  secretToken: 'the relay makes an address of its own for each docker webhook: hub-to-kube webhook add',
  refreshToken: 'nothing here signs in to the product',
};

/** What an object of the API is, by the fields that only its kind has; undefined: nothing that is taken over. */
export function kindOf(value: JsonObject): Kind | undefined {
  const has = (...names: string[]): boolean => names.every((name) => Object.hasOwn(value, name));
  if (has('name', 'stages') && isMap(value['stages'])) return 'PIPELINE';
  if (has('name', 'pipeline') && ['imageNameRegExPattern', 'tagNamePattern', 'repoName'].some((name) => has(name)) && !has('branchName'))
    return 'DOCKER_WEBHOOK';
  if (has('name', 'type', 'properties') && isMap(value['properties']) && !has('runtime')) return 'ENDPOINT';
  return has('name', 'type', 'value') && /^(?:REGULAR|SECRET|RESTRICTED)$/.test(plain(value['type'])) ? 'VARIABLE' : undefined;
}

/** Whether it has what only the API tells: who made it when, its address. */
export const isAnswer = (value: JsonObject): boolean =>
  ['_link', '_updateTimeInMicros', '_createTimeInMicros', 'updateTimeInMicros', '_projectId'].some((key) => Object.hasOwn(value, key));

/** An object of the API as a definition: our keys, and no empty ones. Paths within it stay what they were. */
export function fromApi(kind: Kind, value: JsonObject): Converted {
  const known = keys[kind].split(' ');
  const kept = Object.entries(value).filter(([key, inner]) => known.includes(key) && inner !== null && inner !== '');
  const left = Object.keys(value)
    .filter((key) => !known.includes(key) && !bookkeeping.test(key) && value[key] !== null && value[key] !== '')
    .map((key) => ({ key, why: why[key] ?? 'nothing here means anything by it' }));
  const own = Object.fromEntries(kept.map(([key, inner]) => [key, without(inner, key)]));
  const definition = { kind, ...own };
  if (kind === 'PIPELINE') return { kind, value: pipeline(definition, value), left };
  return { kind, value: kind === 'DOCKER_WEBHOOK' ? webhook(definition, value) : definition, left };
}

function pipeline(definition: JsonObject, { state }: JsonObject): JsonObject {
  const stages = Object.entries(definition['stages'] as JsonObject).map(([name, stage]) => [
    name,
    isMap(stage) && Array.isArray(stage['taskOrder']) ? { ...stage, taskOrder: stage['taskOrder'].map(group) } : stage,
  ]);
  const enabled = typeof state === 'string' && definition['enabled'] === undefined ? { enabled: state !== 'DISABLED' } : {};
  return { ...definition, ...enabled, stages: Object.fromEntries(stages) };
}

/** Tasks side by side: `Build-A,Build-B`, or a list of them. */
const group = (item: Json): Json => (Array.isArray(item) ? item.map(plain).join(',') : item);

/** One that names no endpoint names its repository. */
function webhook(definition: JsonObject, { repoName }: JsonObject): JsonObject {
  const names = definition['endpoint'] === undefined && typeof repoName === 'string' && repoName !== '';
  return { ...definition, ...(names ? { repository: repoName } : {}) };
}

/** Without what is empty (null) or the product's own (`_configured`); a default of an input may be null. */
function without(value: Json, key: string): Json {
  if (Array.isArray(value)) return value.map((item) => without(item, ''));
  if (!isMap(value)) return value;
  const isInput = key === 'input' || key === 'inputProperties' || key === 'parameters';
  const entries = Object.entries(value).filter(([name, inner]) => (inner !== null || isInput) && !/^_(?!deploymentFlag$)/.test(name));
  return Object.fromEntries(entries.map(([name, inner]) => [name, without(inner, name)]));
}

/** A scalar's text; of anything else none. */
export const plain = (value: Json | undefined): string => (typeof value === 'object' || value === undefined ? '' : String(value));
export const isMap = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
