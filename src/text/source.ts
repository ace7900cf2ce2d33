import type { Position } from '../types.ts';

/** A file as a user wrote it, kept for as long as what was read from it lives: positions are looked up in it when somebody asks. */
export class Source {
  readonly file: string;
  readonly text: string;
  #lines: number[] | undefined;

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text.startsWith('\uFEFF') ? text.slice(1) : text;
  }

  position(offset: number): Position {
    const starts = this.#starts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { file: this.file, line: low + 1, column: offset - starts[low]! + 1 };
  }

  /** The offset of a position in this text. */
  offset({ line, column }: Pick<Position, 'line' | 'column'>): number {
    return (this.#starts()[line - 1] ?? this.text.length) + column - 1;
  }

  #starts(): number[] {
    if (this.#lines) return this.#lines;
    const starts = [0];
    for (let at = this.text.indexOf('\n'); at !== -1; at = this.text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#lines = starts;
    return starts;
  }
}
