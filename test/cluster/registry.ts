import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Recipe } from './program.ts';
import type { Ports } from './slot.ts';

/** The name under which images of the registry that asks for a password are written in manifests. */
export const privateHost = 'private.test';
export const privateUser = { username: 'puller', password: 'let-me-pull' };

/** bcrypt of privateUser's password; the registry takes no other hash, and Node has no bcrypt. */
const htpasswd = 'puller:$2b$05$.59Jdq.Vi7To6e0TVzRhyu4eEYAzOTHB9rEsYTrzYvWrlpRaYB6tW\n';

/** Two registries: an open one that plays Docker Hub, and one that answers 401 to whoever brings no password. */
export function registryPrograms(dir: string, ports: Ports): Recipe[] {
  const folder = join(dir, 'registry');
  mkdirSync(folder, { recursive: true });
  const passwords = join(folder, 'htpasswd');
  writeFileSync(passwords, htpasswd);
  const program = (name: string, port: number, auth: string): Recipe => {
    const file = join(folder, `${name}.yml`);
    writeFileSync(
      file,
      `version: 0.1
log: { level: warn, accesslog: { disabled: true } }
storage: { filesystem: { rootdirectory: ${join(folder, name)} }, delete: { enabled: true } }
http: { addr: '127.0.0.1:${port}' }
${auth}`,
    );
    const ready = async () => {
      await fetch(`http://127.0.0.1:${port}/v2/`, { signal: AbortSignal.timeout(2000) });
    };
    return { name, command: 'docker-registry', args: ['serve', file], ready };
  };
  return [
    program('registry', ports.registry, ''),
    program('private-registry', ports.privateRegistry, `auth: { htpasswd: { realm: private, path: ${passwords} } }\n`),
  ];
}

/**
 * Tells containerd where images come from. An entry's `server` keeps containerd from asking the real Docker Hub
 * for what the local registry doesn't have.
 */
export function writeMirrors(dir: string, ports: Ports): void {
  const open = `127.0.0.1:${ports.registry}`;
  const closed = `127.0.0.1:${ports.privateRegistry}`;
  const mirrors = { 'docker.io': open, [open]: open, [privateHost]: closed, [closed]: closed };
  for (const [name, address] of Object.entries(mirrors)) writeMirror(dir, name, address);
}

/** Where containerd looks, below the cluster's folder. */
export const mirrorFolder = (dir: string): string => join(dir, 'containerd', 'registries');

/** containerd reads it again at each pull. */
export function writeMirror(dir: string, name: string, address: string): void {
  const folder = mirrorFolder(dir);
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(
    join(folder, name, 'hosts.toml'),
    `server = "http://${address}"\n[host."http://${address}"]\n  capabilities = ["pull", "resolve"]\n`,
  );
}
