import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../test/cluster/build.ts';
import { output } from '../test/cluster/index.ts';

/** Helm 4, whose wait by watches is the one to be measured against; built once from the Go module beside this file. Gives its path. */
export async function helm(): Promise<string> {
  const module = join(import.meta.dirname, 'helm');
  const key = createHash('sha256')
    .update(readFileSync(join(module, 'go.sum')))
    .digest('hex')
    .slice(0, 16);
  const folder = join(cacheFolder(), 'bench-helm', key);
  const program = join(folder, 'helm');
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  const go = existsSync('/usr/local/go/bin/go') ? '/usr/local/go/bin/go' : 'go';
  const flags = ['-buildvcs=false', '-trimpath', '-ldflags', '-s -w'];
  await output(go, ['build', ...flags, '-o', program, 'helm.sh/helm/v4/cmd/helm'], { cwd: module });
  return program;
}
