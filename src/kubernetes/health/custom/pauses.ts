import type { Json, JsonObject } from '../../../types.ts';
import type { Live } from '../../types.ts';
import { isObject, object } from '../read.ts';
import type { Signal } from './signal.ts';
import { wordsOf } from './words.ts';

/** A wish to stand still, in the spec or as its controller's annotation: then nothing tells whether what is wanted would run. */
export function readPause(live: Live): Signal[] {
  const { spec } = live.body;
  const field = isObject(spec) ? pausedField(spec, 0) : undefined;
  if (field !== undefined) return [paused(`${field} is set in its spec`)];
  const mark = Object.entries(object(live.body, 'metadata', 'annotations') ?? {}).find(([name, value]) => pauses(name, value));
  return mark ? [paused(`its annotation ${mark[0]} is ${JSON.stringify(mark[1])}`)] : [];
}

const paused = (message: string): Signal => ({ tone: 'paused', reason: 'Paused', message });

/**
 * `crossplane.io/paused: "true"`, `strimzi.io/pause-reconciliation: "true"`, `cluster.x-k8s.io/paused: ""` (there it is enough that it is set);
 * `kustomize.toolkit.fluxcd.io/reconcile: disabled`, `cnpg.io/reconciliationLoop: disabled`.
 */
function pauses(annotation: string, value: Json): boolean {
  if (typeof value !== 'string') return false;
  const [first = '', ...more] = wordsOf(annotation.slice(annotation.indexOf('/') + 1));
  const set = value.toLowerCase();
  if (/^(pause|suspend)/.test(first)) return set === 'true' || (set === '' && more.length === 0);
  return first.startsWith('reconcil') && ['disabled', 'paused', 'false'].includes(set);
}

function pausedField(value: JsonObject, depth: number): string | undefined {
  for (const [name, field] of Object.entries(value)) {
    if (field === true && /^(paused?|suspend(ed)?|hibernated?)$/i.test(name)) return name;
    const inner = depth < 2 && isObject(field) && name !== 'template' ? pausedField(field, depth + 1) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}
