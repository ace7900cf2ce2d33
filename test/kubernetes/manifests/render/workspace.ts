import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readManifests } from '../../../../src/kubernetes/manifests/read.ts';
import { render } from '../../../../src/kubernetes/manifests/render/index.ts';
import type { RenderPorts } from '../../../../src/kubernetes/manifests/render/types.ts';
import type { Manifest, ReadOptions } from '../../../../src/kubernetes/types.ts';
import { nodePorts } from '../../../../src/ports/node.ts';
import type { Problem } from '../../../../src/types.ts';

/** A workspace with files in it, and programs on its PATH that are shell scripts. */
export class Workspace {
  readonly root = mkdtempSync(join(tmpdir(), 'render-'));
  readonly #programs = mkdtempSync(join(tmpdir(), 'programs-'));
  readonly signal: AbortSignal;

  constructor(signal = new AbortController().signal) {
    this.signal = signal;
  }

  write(files: Record<string, string>): this {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.root, name)), { recursive: true });
      writeFileSync(join(this.root, name), text);
    }
    return this;
  }

  program(name: string, script: string): this {
    writeFileSync(join(this.#programs, name), `#!/bin/sh\nPATH=/usr/bin:/bin\n${script}\n`);
    chmodSync(join(this.#programs, name), 0o755);
    return this;
  }

  async read(
    source: string,
    options: ReadOptions = {},
    more: Partial<RenderPorts> = {},
  ): Promise<{ manifests: Manifest[]; problems: Problem[] }> {
    const env = { PATH: this.#programs, HOME: this.root, SECRET: 'canary' };
    const ports = { ...nodePorts({ workspace: this.root, env }), signal: this.signal, ...more };
    return readManifests([source], ports.files, { ...options, render: (kind, place, given) => render(kind, place, { ...given, ports }) });
  }

  remove(): void {
    for (const folder of [this.root, this.#programs]) rmSync(folder, { recursive: true, force: true });
  }
}

/** `code file:line:column message`. */
export const told = ({ problems }: { problems: Problem[] }): string[] =>
  problems.map(({ code, at, message }) => `${code} ${at?.file ?? ''}:${at?.line ?? ''}:${at?.column ?? ''} ${message}`);
