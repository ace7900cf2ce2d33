import { dirname, join } from 'node:path/posix';

export type Source = { file: string; text: string };
/** `target` is a file of ours (`registry/index.ts`) or a package's specifier. */
export type Import = { file: string; target: string; ours: boolean; kind: 'value' | 'type' | 'lazy' };

const from = /^(?:import|export)\s+(type\s+)?(?:[\w*{][^;'"]*?)\s*\bfrom\s+['"]([^'"]+)['"]/gm;
const bare = /^import\s+['"]([^'"]+)['"]/gm;
const call = /(typeof\s+)?\bimport\(\s*(?:['"]([^'"]+)['"])?/g;

/**
 * All imports of a file. `{ type A }` counts as a value's import: Node and the bundler load the file all the same,
 * only `import type` is gone after the types are.
 */
export function importsOf({ file, text }: Source): Import[] {
  const code = text.replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '');
  const found: { specifier: string; kind: Import['kind'] }[] = [
    ...[...code.matchAll(from)].map(([, type, specifier = '']) => ({ specifier, kind: type ? ('type' as const) : ('value' as const) })),
    ...[...code.matchAll(bare)].map(([, specifier = '']) => ({ specifier, kind: 'value' as const })),
    ...[...code.matchAll(call)].map(([, type, specifier = '']) => ({ specifier, kind: type ? ('type' as const) : ('lazy' as const) })),
  ];
  return found.map(({ specifier, kind }) => {
    const ours = specifier.startsWith('.');
    return { file, target: ours ? join(dirname(file), specifier) : specifier, ours, kind };
  });
}
