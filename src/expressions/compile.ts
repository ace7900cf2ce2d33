import { Source } from '../text/source.ts';
import type { Position, Problem } from '../types.ts';
import { literal as advice, readPath, unclosed } from './path.ts';
import type { Binding, Locate, Template } from './types.ts';

/** Of one text. Whoever has more has given something else than a text with bindings. */
export const mostProblems = 20;

/**
 * Takes a text with `${…}` apart. `\${` stands for `${` itself, and `$${NAME}` is left as it is: it belongs to a K8S task's scmConstants (rules 22).
 * `at` is where the text stands, or what tells where an offset of it does. Problems (H2K-630): bindings that can't be read; they stay text.
 */
export function compile(text: string, at: Position | Locate): { template: Template; problems: Problem[] } {
  const locate = locator(text, at);
  const parts: (string | Binding)[] = [];
  const bindings: Binding[] = [];
  const problems: Problem[] = [];
  let literal = '';
  let done = 0;
  for (let start = text.indexOf('${'); start !== -1; start = text.indexOf('${', done)) {
    const before = start > done ? text[start - 1] : '';
    if (before === '\\' || before === '$') {
      literal += `${text.slice(done, before === '\\' ? start - 1 : start)}\${`;
      done = start + 2;
      continue;
    }
    literal += text.slice(done, start);
    const found = readBinding(text, start, locate);
    if ('problem' in found) {
      if (problems.length < mostProblems) problems.push(found.problem);
      literal += '${';
      done = start + 2;
      continue;
    }
    if (literal !== '') parts.push(literal);
    literal = '';
    parts.push(found.binding);
    bindings.push(found.binding);
    done = found.end;
  }
  literal += text.slice(done);
  if (literal !== '') parts.push(literal);
  return { template: { parts, bindings }, problems };
}

/** The binding whose `$` stands at `start`. */
export function readBinding(text: string, start: number, locate: Locate): { binding: Binding; end: number } | { problem: Problem } {
  const reading = readPath(text, start + 2);
  if ('path' in reading && text[reading.end] === '}') {
    const { path, end } = reading;
    const written = text.slice(start + 2, end);
    // Looked up when somebody asks: most bindings are never told of.
    const binding = {
      path,
      written,
      offset: start,
      get at() {
        return locate(start);
      },
    };
    return { binding, end: end + 1 };
  }
  const { fault, fix } = 'path' in reading ? { fault: unclosed(text[reading.end]), fix: advice } : reading;
  return { problem: { code: 'H2K-630', severity: 'error', message: `${shown(text, start)} ${fault}`, fix, at: locate(start) } };
}

/** So much of a binding that people find it again. */
const shown = (text: string, start: number): string => {
  const [line = ''] = text.slice(start, start + 60).split('\n', 1);
  const end = line.indexOf('}');
  return end === -1 ? line : line.slice(0, end + 1);
};

/**
 * Where an offset stands, as far as the text's own position can tell: exact for what is written without quotes on one line.
 * In a block scalar the lines are counted, its indentation isn't known.
 */
export function locator(text: string, at: Position | Locate): Locate {
  if (typeof at === 'function') return at;
  const lines = new Source(at.file, text);
  return (offset) => {
    const { file, line, column } = lines.position(offset);
    return { file, line: at.line + line - 1, column: line === 1 ? at.column + column - 1 : column };
  };
}
