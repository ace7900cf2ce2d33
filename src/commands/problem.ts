import type { Position, Problem } from '../types.ts';

/** `k8s/shop.yaml:14:11` */
export const place = ({ file, line, column }: Position): string => `${file}:${line}:${column}`;

/** A problem as people read it: where, what, what to do, its code. */
export function problemText({ at, message, fix, code }: Problem): string {
  return `${at ? `${place(at)} ` : ''}${message} (${code})${fix ? `\n  ${fix.replace(/\n/g, '\n  ')}` : ''}`;
}
