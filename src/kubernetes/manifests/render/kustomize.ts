import { posix } from 'node:path';
import type { Files } from '../../../ports/types.ts';
import type { Problem } from '../../../types.ts';
import type { Manifest } from '../../types.ts';
import { readText } from '../read.ts';
import { ran, reason } from './child.ts';
import { namedBy } from './kustomization.ts';
import { originOf } from './origin.ts';
import type { Rendered, Rendering } from './types.ts';

interface Walked {
  /** Objects and patches as they are written, with their places. */
  originals: Manifest[];
  problems: Problem[];
}

/** Builds a kustomization with kubectl or kustomize; each object knows where it is written, as far as that can be told. */
export async function kustomization(source: string, { fill, ports }: Rendering): Promise<Rendered> {
  const folder = posix.normalize(source.replace(/(^|\/)kustomization\.ya?ml$/, '') || '.').replace(/(.)\/$/, '$1');
  const walked: Walked = { originals: [], problems: [] };
  const file = await walk(folder, ports.files, walked, new Set());
  if (walked.problems.length > 0) return { manifests: [], problems: walked.problems };
  const start = { file: file ?? folder, line: 1, column: 1 };
  const failed = (code: Problem['code'], message: string, fix: string) => ({
    manifests: [],
    problems: [{ code, severity: 'error', message, fix, at: start } satisfies Problem],
  });
  // A folder may be called anything, also like a flag.
  const named = `./${folder}`;
  const built = (await ran(['kubectl', 'kustomize', named], ports)) ?? (await ran(['kustomize', 'build', named], ports));
  if (!built)
    return failed(
      'H2K-132',
      `${start.file} is built by kubectl or kustomize, and neither is on the PATH`,
      'install one of them in a step before',
    );
  if (built.code !== 0)
    return failed('H2K-133', `${start.file} can't be built: ${reason(built.err)}`, `try it: kubectl kustomize ${folder}`);
  const { manifests, problems } = readText(start.file, built.out, fill);
  return {
    manifests: manifests.map((manifest) => ({ ...manifest, at: originOf(manifest, walked.originals, start) })),
    // Lines of what was built are in no file.
    problems: problems.map((problem) => ({ ...problem, at: start })),
  };
}

/**
 * Every file that a kustomization reaches, before a program reads any: nothing outside the workspace, nothing from elsewhere. Gives its own file.
 */
async function walk(folder: string, files: Files, walked: Walked, seen: Set<string>): Promise<string | undefined> {
  const inside = await files.find(folder === '.' ? './' : folder, ['']);
  const file = inside.find((name) => /(^|\/)(kustomization\.ya?ml|Kustomization)$/.test(name));
  if (file === undefined || seen.has(file)) return file;
  seen.add(file);
  const { paths, problems } = namedBy(file, await files.read(file));
  walked.problems.push(...problems);
  for (const { path, at } of paths) {
    const target = posix.join(folder, path);
    try {
      const found = await files.find(target, ['']);
      if (found.length !== 1 || found[0] !== target) await walk(target, files, walked, seen);
      else if (/\.(ya?ml|json)$/.test(target)) walked.originals.push(...readText(target, await files.read(target)).manifests);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      walked.problems.push({ code: 'H2K-134', severity: 'error', message: error.message, fix: 'keep what it needs in the workspace', at });
    }
  }
  return file;
}
