import { statSync } from 'node:fs';

/** Which file lies under a name: another one after it was deleted or replaced, although an open handle goes on writing into the old one. */
export function identity(file: string): string {
  try {
    const { dev, ino } = statSync(file);
    return `${dev}:${ino}`;
  } catch {
    return 'gone';
  }
}
