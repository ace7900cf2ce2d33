import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from '@jest/globals';
import { type Host, hostOf } from '../../src/commands/host.ts';
import { nodePorts } from '../../src/ports/node.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

/** A folder with these files, and the effects that a command has there. */
export function hostIn(files: { [name: string]: string }, env: { [name: string]: string } = {}): Host & { logged: string[] } {
  const workspace = mkdtempSync(join(tmpdir(), 'hub-to-kube-'));
  made.push(workspace);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, name)), { recursive: true });
    writeFileSync(join(workspace, name), text);
  }
  const logged: string[] = [];
  const ports = nodePorts({ workspace, env, log: (_, text) => logged.push(text) });
  const { signal } = new AbortController();
  return { ...hostOf(ports, { signal, leave: signal }, 'shop'), logged };
}
