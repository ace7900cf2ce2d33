import type { Json, Path, Position } from '../types.ts';

/** Where an offset of a text stands in its file: what a text's own position can't tell of block scalars and quotes. */
export type Locate = (offset: number) => Position;

/** One `${…}`: a path into what an execution knows. */
export interface Binding {
  path: Path;
  /** As it was written, without `${` and `}`. */
  written: string;
  /** Of its `$`, in the text. */
  offset: number;
  at: Position;
}

/** A text with bindings, taken apart once: what is put in later is never looked at again. */
export interface Template {
  parts: readonly (string | Binding)[];
  bindings: readonly Binding[];
}

/** What a path leads to; undefined: nothing (a skipped task's output, a key that isn't there). */
export type Scope = (path: Path) => Json | undefined;

export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';
/** `text`: in quotes, a text whatever is put in; a binding without quotes is a `path`, as is a bare name. */
export type Expression =
  | { kind: 'value'; value: Json }
  | { kind: 'text'; template: Template }
  | { kind: 'path'; path: Path }
  | { kind: 'not'; operand: Expression }
  | { kind: 'and' | 'or'; left: Expression; right: Expression }
  | { kind: 'compare'; operator: Comparison; left: Expression; right: Expression };

/** A condition, taken apart once. */
export interface Condition {
  /** undefined: it can't be read, or it is blank. */
  expression: Expression | undefined;
  bindings: readonly Binding[];
}
