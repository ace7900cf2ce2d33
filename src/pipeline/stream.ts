import { textOf } from '../expressions/index.ts';
import type { Ports } from '../ports/types.ts';
import type { Json, JsonObject } from '../types.ts';
import { fold } from './fold.ts';
import type { Execution, ExecutionEvent, Sink, Within } from './types.ts';

/** An event as the engine tells it; number, time and the way to its execution are the stream's affair. */
type Told<E = ExecutionEvent> = E extends ExecutionEvent ? Omit<E, 'seq' | 'at' | 'execution' | 'within'> : never;
export type Tell = (event: Told) => void;

/** An input or output in an event is at most so long, as JSON text: later tasks bind the whole of it, nobody reads it. Rules 33. */
const longestTold = 200_000;
const deepest = 100;

/** The one stream of a run: numbers events without gaps, hides secrets in them, and keeps the execution that they fold to. */
export class Stream {
  #seq = 0;
  #execution: Execution | undefined;
  readonly #ports: Pick<Ports, 'now' | 'secrets'>;
  readonly #id: string;
  readonly #sink: Sink;

  /** `before`: what another process has told already; numbers go on from there. */
  constructor(id: string, ports: Pick<Ports, 'now' | 'secrets'>, sink: Sink, before?: { execution: Execution; seq: number }) {
    this.#id = id;
    this.#execution = before?.execution;
    this.#seq = before?.seq ?? 0;
    this.#ports = ports;
    this.#sink = sink;
  }

  /** Tells of the execution that `within` leads to. */
  tell(within: Within[], told: Told): void {
    const shown = redacted(limited(told) as unknown as Json, this.#ports.secrets.redact) as unknown as Told;
    const where = within.length > 0 ? { within } : {};
    const event = { seq: this.#seq++, at: this.#ports.now(), execution: this.#id, ...where, ...shown } as ExecutionEvent;
    this.#execution = fold(this.#execution, event);
    this.#sink(event);
  }

  /** The number of the next event. */
  get seq(): number {
    return this.#seq;
  }

  get execution(): Execution {
    if (!this.#execution) throw new Error('no execution was begun');
    return this.#execution;
  }
}

function limited(told: Told): Told {
  if (told.type !== 'status') return told;
  const { input, output } = told;
  return { ...told, ...(input && { input: shortened(input) }), ...(output && { output: shortened(output) }) };
}

function shortened(map: JsonObject): JsonObject {
  if (isShort(map, longestTold)) return map;
  return { ...Object.fromEntries(Object.entries(map).filter(([, value]) => isShort(value, longestTold / 10))), truncated: true };
}

/** A body from outside may be nested deeper than any walk over it can go. */
const isShort = (value: Json, limit: number): boolean => !isDeeper(value, deepest) && textOf(value).length <= limit;
const isDeeper = (value: Json, levels: number): boolean =>
  typeof value === 'object' && value !== null && (levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1)));

/** The value with every secret in it hidden; what has none stays the very same. */
function redacted(value: Json, redact: (text: string) => string): Json {
  if (typeof value === 'string') return redact(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => redacted(item, redact));
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  const entries = Object.entries(value).map(([key, inner]): [string, Json] => [redact(key), redacted(inner, redact)]);
  const isSame = entries.every(([key, inner]) => Object.hasOwn(value, key) && value[key] === inner);
  return isSame ? value : (Object.fromEntries(entries) as JsonObject);
}
