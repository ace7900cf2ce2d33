import { error, warning } from '@actions/core';
import { place } from '../commands/problem.ts';
import type { Cause } from '../kubernetes/types.ts';
import type { Ports } from '../ports/types.ts';
import type { Position, Problem } from '../types.ts';

/** GitHub keeps ten of a kind a step, and so much of each text; the rest is in the log. */
const most = 10;
const longest = 4096;

interface Annotation {
  level: 'error' | 'warning';
  title: string;
  text: string;
  at: Position | undefined;
}

/** All of a run, the most useful first: causes, then problems at a line, then the others. */
function annotationsOf(causes: readonly Cause[], problems: readonly Problem[]): Annotation[] {
  return [
    ...causes.map(fromCause),
    ...problems.filter(({ at }) => at).map(fromProblem),
    ...problems.filter(({ at }) => !at).map(fromProblem),
  ];
}

/** Those that are worth one of the ten places of their kind, and those for which none is left. */
export function chosen(causes: readonly Cause[], problems: readonly Problem[]): { shown: Annotation[]; rest: Annotation[] } {
  const all = annotationsOf(causes, problems);
  const kinds = (['error', 'warning'] as const).map((level) => all.filter((one) => one.level === level));
  return { shown: kinds.flatMap((kind) => kind.slice(0, most)), rest: kinds.flatMap((kind) => kind.slice(most)) };
}

/** Shows them at their lines in the manifests, where they have one; what GitHub has no place for stands in the log. */
export function annotate(
  causes: readonly Cause[],
  problems: readonly Problem[],
  { log, secrets: { redact } }: Pick<Ports, 'log' | 'secrets'>,
): void {
  const { shown, rest } = chosen(causes, problems);
  for (const { level, title, text, at } of shown) {
    const properties = { title: redact(title), ...(at ? { file: at.file, startLine: at.line, startColumn: at.column } : {}) };
    if (level === 'error') error(redact(text), properties);
    else warning(redact(text), properties);
  }
  for (const { level, title, text, at } of rest) log('info', `${level}: ${at ? `${place(at)} ` : ''}${text} (${title})`);
}

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

const fromProblem = ({ severity, code, message, fix, at }: Problem): Annotation => ({
  level: severity,
  title: code,
  text: cut(fix ? `${message}\n${fix}` : message),
  at,
});

function fromCause({ reason, pod, container, exitCode, message, log, fix, at }: Cause): Annotation {
  const where = [pod && `pod ${pod}`, container && `container ${container}`, exitCode === undefined ? '' : `exit code ${exitCode}`]
    .filter(Boolean)
    .join(', ');
  return { level: 'error', title: where ? `${reason} (${where})` : reason, text: cut([message, ...(log ?? []), fix].join('\n')), at };
}
