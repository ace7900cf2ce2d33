import { error, warning } from '@actions/core';
import type { RunEnd } from '../commands/run.ts';
import type { Cause } from '../kubernetes/types.ts';
import type { Position, Problem } from '../types.ts';

/** GitHub keeps ten of a kind a step; the rest is in the log. */
const most = 10;

/** Problems and causes, at their lines in the manifests where they have one. */
export function annotate({ report, causes }: RunEnd): void {
  const found = [...causes.map(fromCause), ...report.problems.map(fromProblem)];
  for (const { level, title, text, at } of found.filter(({ level: one }) => one === 'error').slice(0, most)) tell(level, title, text, at);
  for (const { level, title, text, at } of found.filter(({ level: one }) => one === 'warning').slice(0, most)) tell(level, title, text, at);
}

interface Annotation {
  level: 'error' | 'warning';
  title: string;
  text: string;
  at: Position | undefined;
}

const fromProblem = ({ severity, code, message, fix, at }: Problem): Annotation => ({
  level: severity,
  title: code,
  text: fix ? `${message}\n${fix}` : message,
  at,
});

function fromCause({ reason, pod, container, exitCode, message, log, fix, at }: Cause): Annotation {
  const where = [pod && `pod ${pod}`, container && `container ${container}`, exitCode === undefined ? '' : `exit code ${exitCode}`]
    .filter(Boolean)
    .join(', ');
  return { level: 'error', title: where ? `${reason} (${where})` : reason, text: [message, ...(log ?? []), fix].join('\n'), at };
}

function tell(level: Annotation['level'], title: string, text: string, at: Position | undefined): void {
  const properties = { title, ...(at ? { file: at.file, startLine: at.line, startColumn: at.column } : {}) };
  if (level === 'error') error(text, properties);
  else warning(text, properties);
}
