import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The files below dist/ that a run of the program loads, as Node's loader is asked for them, and their bytes. */
export function loadedBy(args: string[], env: NodeJS.ProcessEnv, cwd: string): { files: string[]; bytes: number } {
  const folder = mkdtempSync(join(tmpdir(), 'hub-to-kube-loaded-'));
  const [hook, list] = [join(folder, 'hook.mjs'), join(folder, 'list')];
  writeFileSync(
    hook,
    `import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
registerHooks({ load: (url, context, next) => { if (url.startsWith('file:')) appendFileSync(${JSON.stringify(list)}, url + '\\n'); return next(url, context); } });`,
  );
  spawnSync(process.execPath, ['--import', hook, ...args], { env, cwd, stdio: 'ignore' });
  const urls = readFileSync(list, 'utf8')
    .split('\n')
    .filter((url) => url.includes('/dist/'));
  const files = [...new Set(urls)].map((url) => fileURLToPath(url));
  rmSync(folder, { recursive: true });
  return { files, bytes: files.reduce((sum, file) => sum + statSync(file).size, 0) };
}
