/** node scripts/troubleshooting.ts [--check]: docs/troubleshooting.md, from the tables of causes. `--check` only says whether it is up to date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codes } from '../src/kubernetes/health/causes/codes.ts';
import { hints } from '../src/kubernetes/health/causes/schedule.ts';
import { defaultPatience, type Patience, reasons } from '../src/kubernetes/health/patience.ts';
import type { CauseCode } from '../src/kubernetes/types.ts';
import { table } from './readme.ts';

export const file = join(import.meta.dirname, '../docs/troubleshooting.md');

const head = `# Troubleshooting

Why something did not become ready: each cause has a code. It stands in the log, in annotations and in \`causes\` of the JSON document, with the pod and container, Kubernetes' own word for it, the exit code, the last lines of the log, what to do, and the line of your manifest.
Only pods of the new revision are blamed. What may not be read (events, logs, pods) is said once, and the rest is told all the same.

How long a cause may last before the run gives up is the second column: what heals by itself gets time, what never heals gets none. A new ready pod is progress and begins the time anew; a restart is none. The input \`patience\` changes it, by these codes or by Kubernetes' words: \`CrashLoopBackOff=2,20s\`, \`ImageNotFound=immediately\`, \`Unschedulable=deadline\`. It also gives single objects less than the task's timeout: \`Job/migrate=2m\`.

\`hub-to-kube status -f k8s/\` (or \`--release NAME\`; without either what the namespace's record holds) reads the cluster in the same way at any time, and tells the same causes; it changes nothing. Exit code 0: everything is ready, or says nothing of itself. 1: something fails, or is not there. 11: nothing fails, but something is not ready yet. \`--output json\` has each object with its \`state\` (\`ready\`, \`progressing\`, \`failing\`, \`notVerified\`, \`absent\`), \`why\` and \`causes\`.

This page is made by \`node scripts/troubleshooting.ts\`.
`;

/** The page as it should be today. */
export function page(): string {
  const order = Object.keys(codes) as CauseCode[];
  const rows = order.map((code) => [`[${code}](#${code.toLowerCase()})`, graceOf(defaultPatience[code]), codes[code].what]);
  const sections = order.map((code) => section(code));
  return `${[head, ...table([['code', 'how long', 'what it is'], ...rows])].join('\n')}\n\n${sections.join('\n')}`;
}

function section(code: CauseCode): string {
  const { what, fix, from } = codes[code];
  const words = Object.entries(reasons)
    .filter(([, of]) => of.includes(code))
    .map(([word]) => `\`${word}\``);
  const more = code === 'Unschedulable' ? ['', ...hints.map(([, because, help]) => `- ${because}: ${help}`)] : [];
  return [
    `## ${code}`,
    '',
    what,
    '',
    `**What to do.** ${fix}`,
    ...more,
    '',
    `Read from: ${from}. ${words.length > 0 ? `Kubernetes says ${words.join(', ')}. ` : ''}Given up: ${graceOf(defaultPatience[code])}.`,
    '',
  ].join('\n');
}

function graceOf(patience: Patience): string {
  if (patience === 'immediately') return 'at once';
  if (patience === 'deadline') return "at the task's timeout";
  const seconds = `after ${patience.seconds} s without progress`;
  return patience.restarts === undefined ? seconds : `${seconds} and ${patience.restarts} restarts`;
}

if (import.meta.main) {
  if (process.argv.includes('--check')) process.exit(readFileSync(file, 'utf8') === page() ? 0 : 1);
  writeFileSync(file, page());
}
