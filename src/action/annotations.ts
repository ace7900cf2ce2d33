import { error, warning } from '@actions/core';
import type { Cause } from '../kubernetes/types.ts';
import type { Position, Problem } from '../types.ts';

/** GitHub keeps ten of a kind a step, and so much of each text; the rest is in the log. */
const most = 10;
const longest = 4096;

export interface Annotation {
  level: 'error' | 'warning';
  title: string;
  text: string;
  at: Position | undefined;
}

/** The annotations that are worth one of the ten places, the most useful first: causes, then problems at a line, then the others. */
export function annotationsOf(causes: readonly Cause[], problems: readonly Problem[]): Annotation[] {
  const all = [
    ...causes.map(fromCause),
    ...problems.filter(({ at }) => at).map(fromProblem),
    ...problems.filter(({ at }) => !at).map(fromProblem),
  ];
  return (['error', 'warning'] as const).flatMap((level) => all.filter((one) => one.level === level).slice(0, most));
}

/** Shows them, at their lines in the manifests where they have one. */
export function annotate(causes: readonly Cause[], problems: readonly Problem[], redact: (text: string) => string): void {
  for (const { level, title, text, at } of annotationsOf(causes, problems)) {
    const properties = { title: redact(title), ...(at ? { file: at.file, startLine: at.line, startColumn: at.column } : {}) };
    if (level === 'error') error(redact(text), properties);
    else warning(redact(text), properties);
  }
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
