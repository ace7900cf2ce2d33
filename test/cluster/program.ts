import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export type Recipe = {
  name: string;
  command: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
  /** Answers when the program does its work; asked until it no longer throws. */
  ready?: () => Promise<void>;
};

/** One of the cluster's programs: can be killed and started again, and writes to a log of its own. */
export class Program {
  readonly name: string;
  readonly #recipe: Recipe;
  readonly #log: string;
  #child: ChildProcess | undefined;

  constructor(recipe: Recipe, dir: string) {
    this.name = recipe.name;
    this.#recipe = recipe;
    this.#log = join(dir, 'logs', `${recipe.name}.log`);
  }

  get running(): boolean {
    return this.#child !== undefined;
  }

  /** Starts it and waits until it is ready; an end before that is an error that shows the log's last lines. */
  async start(): Promise<void> {
    if (this.#child) return;
    const log = openSync(this.#log, 'a');
    const { command, args, env } = this.#recipe;
    const child = spawn(command, args, { stdio: ['ignore', log, log], env: { ...process.env, ...env } });
    closeSync(log);
    this.#child = child;
    const ended = new Promise<string>((resolve) => {
      child.on('error', (error) => resolve(error.message));
      child.on('exit', (code, signal) => resolve(`ended with ${code ?? signal}`));
    });
    void ended.then(() => {
      if (this.#child === child) this.#child = undefined;
    });
    await this.#whenReady(ended);
  }

  async #whenReady(ended: Promise<string>): Promise<void> {
    const { ready } = this.#recipe;
    if (!ready) return;
    const deadline = Date.now() + 90_000;
    for (;;) {
      const end = await Promise.race([ended, pause(30)]);
      if (end !== undefined) throw new Error(`${this.name} ${end}\n${this.lastLines()}`);
      const refusal = await ready().then(
        () => undefined,
        (error: unknown) => String(error),
      );
      if (refusal === undefined) return;
      if (Date.now() > deadline) throw new Error(`${this.name} is not ready: ${refusal}\n${this.lastLines()}`);
    }
  }

  /** As `kill -9` does it; returns when the process is gone. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGKILL');
    await gone;
    this.#child = undefined;
  }

  lastLines(count = 15): string {
    if (!existsSync(this.#log)) return '';
    return readFileSync(this.#log, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  }
}
