/**
 * Adds to package-lock.json the optional packages of other platforms that the registry at hand did not serve.
 * Without them `npm ci` (npm 11.6 and later) refuses the lock file. Run it after each change of dependencies; later installs keep the entries.
 * The entries have no integrity, as it can't be known here.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface Entry {
  version: string;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
}
const systems = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32', 'aix', 'wasm32'];
const processors = ['arm64', 'x64', 'ia32', 'arm', 'loong64', 'ppc64', 'riscv64', 's390x', 'mips64el', 'wasm32'];

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Entry> };
const packages = lock.packages;

/** The folders in which Node would look for a dependency of the package at `at`. */
const homes = (at: string): string[] => at.split('/node_modules/').map((_, i, parts) => parts.slice(0, i + 1).join('/node_modules/'));

for (const [at, entry] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const places = [`node_modules/${name}`, ...homes(at).map((home) => `${home}/node_modules/${name}`)];
    if (places.some((place) => packages[place])) continue;
    const parts = (name.split('/').pop() ?? '').split(/[-.]/);
    const os = parts.find((part) => systems.includes(part));
    const cpu = parts.find((part) => processors.includes(part));
    const libc = parts.some((part) => part.startsWith('musl'))
      ? 'musl'
      : parts.some((part) => part.startsWith('gnu'))
        ? 'glibc'
        : undefined;
    if (!/^\d+\.\d+\.\d+/.test(version) || !os) {
      console.warn('left out:', name, version);
      continue;
    }
    packages[`node_modules/${name}`] = {
      version,
      ...(os === 'wasm32' ? {} : { os: [os] }),
      ...(cpu ? { cpu: [cpu] } : {}),
      ...(libc ? { libc: [libc] } : {}),
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
    };
  }
}
const { '': root, ...rest } = packages;
lock.packages = { ...(root ? { '': root } : {}), ...Object.fromEntries(Object.entries(rest).sort(([a], [b]) => a.localeCompare(b, 'en'))) };
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
