import { own, valueAt } from '../expressions/index.ts';
import type { Scope } from '../expressions/types.ts';
import type { Json, JsonObject, Path } from '../types.ts';
import type { Status } from './types.ts';

/** What bindings may lead to in one execution: the values themselves, secrets among them. Events show them hidden. */
export interface Known {
  /** `${input.NAME}` */
  input: { [name: string]: string };
  /** `${var.NAME}` */
  variable: (name: string) => string | undefined;
  /** `${output.NAME}`; empty until the execution ends. */
  output: JsonObject;
  /** `${name}`, `${executionId}` and the like. */
  facts: JsonObject;
  /** `${Stage.Task.…}`, as far as tasks have run. */
  tasks: Map<string, Map<string, KnownTask>>;
}
export interface KnownTask {
  status: Status;
  statusMessage: string;
  input: JsonObject;
  output: JsonObject;
}

/** What a binding's path leads to, from `known` as it is when somebody asks. */
export function scopeOf(known: Known): Scope {
  return (path) => {
    const [root, ...rest] = path;
    if (rest.length === 0) return valueAt(known.facts, path);
    if (root === 'input') return named((name) => own(known.input, name), rest);
    if (root === 'var') return named(known.variable, rest);
    if (root === 'output') return valueAt(known.output, rest);
    const [task, ...deeper] = rest;
    const found = known.tasks.get(String(root))?.get(String(task));
    return found && valueAt(found as unknown as JsonObject, deeper);
  };
}

/** A name of an input or a variable may have dots in it, which the path was split at. */
function named(get: (name: string) => string | undefined, rest: Path): Json | undefined {
  return rest.every((step) => typeof step === 'string') ? get(rest.join('.')) : undefined;
}
