import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Need } from './suite.ts';

const venv = join(import.meta.dirname, '../../build/schemathesis');
/** Python's own way to have a program beside the system's; Debian has that way in a package. */
const schemathesis = `python3 -m venv ${venv} && ${venv}/bin/pip install --quiet schemathesis==4.32.5`;

/** Programs that a suite starts: where Debian and Ubuntu put them and in which package, or how else they are had. */
const programs: Partial<Record<Need, { file: string; package: string; root?: true; by?: string }>> = {
  chromium: { file: '/usr/bin/chromium', package: 'chromium' },
  // Only root lets others in.
  sshd: { file: '/usr/sbin/sshd', package: 'openssh-server', root: true },
  schemathesis: { file: `${venv}/bin/schemathesis`, package: 'python3-venv', by: schemathesis },
};

/** Installs what a suite's programs lack on this machine; who isn't root is told the line instead. Why it can't be run; undefined: it can. */
export function whyNoProgram(needs: readonly Need[], say: (line: string) => void): string | undefined {
  const isRoot = process.getuid?.() === 0;
  for (const need of needs) {
    const program = programs[need];
    if (!program) continue;
    const install = `apt-get install -y --no-install-recommends ${program.package}`;
    const line = program.by === undefined ? install : `${program.by} || { ${install} && ${program.by}; }`;
    if (program.root && !isRoot) return `${program.file} takes root`;
    if (existsSync(program.file)) continue;
    if (!isRoot && program.by === undefined) return `there is no ${program.file}: sudo ${line}`;
    say(line);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const { stderr } = spawnSync('sh', ['-c', `${line} || (apt-get update && ${line})`], { env, encoding: 'utf8', timeout: 300_000 });
    if (!existsSync(program.file)) return `${line} did not bring ${program.file}: ${stderr.trim().split('\n').at(-1) ?? ''}`;
  }
  return undefined;
}
