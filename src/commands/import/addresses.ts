import { find } from '../../definitions/names.ts';
import { tasksOf } from '../../definitions/parts.ts';
import type { Defined, Definitions, PipelineDefinition } from '../../definitions/types.ts';
import type { Position } from '../../types.ts';

/** A URL that begins with an input or a variable. */
const beginning = /^\s*\$\{\s*(input|var)\.([^}]+?)\s*\}/;

/**
 * Inputs and variables that a REST or POLL task begins its URL with and whose value is no address: exports are published with placeholders, and some never ran.
 * Each is told once, at the first URL.
 */
export function placeholders({ value, at }: Defined<PipelineDefinition>, { variables }: Definitions): { what: string; at: Position }[] {
  const told = new Map<string, { what: string; at: Position }>();
  for (const {
    stage,
    name: task,
    path,
    task: { type, input },
  } of tasksOf(value)) {
    const [, scope = '', name = ''] =
      (type === 'REST' || type === 'POLL') && typeof input['url'] === 'string' ? (beginning.exec(input['url']) ?? []) : [];
    const found = scope === 'input' ? value.input?.[name] : find(variables, name, value.project)?.value;
    const written = typeof found === 'object' && found !== null ? (found.type === 'REGULAR' ? found.value : undefined) : found;
    const key = `${scope}.${name}`;
    if (!written?.trim() || written.includes('${') || /^https?:\/\//i.test(written.trim()) || told.has(key)) continue;
    const kind = scope === 'input' ? 'input' : 'variable';
    told.set(key, {
      what: `an address, https://…, in the ${kind} ${name}: ${JSON.stringify(written)} is none, and the URL of ${stage}.${task} begins with it`,
      at: at([...path, 'input', 'url']),
    });
  }
  return [...told.values()];
}
