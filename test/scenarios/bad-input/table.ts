import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import type { Report } from '../../../src/commands/result.ts';
import type { AuditEntry } from '../../cluster/index.ts';
import { type Flags, type Ran, Scene } from '../harness.ts';
import { all, configMap, web } from '../manifests.ts';
import { leaksOf } from './canary.ts';
import { Mirror } from './mirror.ts';

/** A user's mistake, or a cluster's no: what is done, and all that must come of it. */
export interface Row {
  /** What a user would say. */
  name: string;
  /** Files of the workspace, instead of or beside the good ones; undefined takes one away. */
  files?: { [file: string]: string | undefined };
  flags?: Flags;
  /** What cannot be said by value: objects in the cluster, kubeconfigs with its address in them. More flags may come of it. */
  before?(stage: Stage): Promise<Flags | undefined>;
  /** run if left out. */
  commands?: readonly ('run' | 'plan' | 'validate' | 'verify')[];
  code: number;
  result: string;
  /** Codes of all errors, in the order told. */
  problems: readonly string[];
  /** What the log has to say. */
  says: (string | RegExp)[];
  /** The file where (line and column in `says`) or the input by which it is told; left out: neither. */
  input?: string;
  /** Who has heard of the run when it ends. */
  asks: 'nobody' | 'registry' | 'cluster';
}

/** What rows are played on: one scene with an identity of its own, so that the audit log tells which requests were theirs. */
export class Stage {
  readonly scene: Scene;
  /** Who the runs were, for the audit log. */
  readonly users: string[];
  readonly kubeconfig: string;
  readonly mirror: Mirror;
  readonly canary = `c4nary/${randomBytes(12).toString('base64url')}+ä?`;
  readonly #key: string;

  private constructor(scene: Scene, user: string, kubeconfig: string, key: string, mirror: Mirror) {
    this.scene = scene;
    this.users = [user];
    this.kubeconfig = kubeconfig;
    this.#key = key;
    this.mirror = mirror;
  }

  static async open(): Promise<Stage> {
    const scene = await Scene.open({});
    const user = `bad-input-${scene.namespace}`;
    const kubeconfig = await scene.cluster.user(user, [{ namespace: '', rules: [{ apiGroups: ['*'], resources: ['*'], verbs: ['*'] }] }]);
    const [, key = ''] = /client-key-data: (\S+)/.exec(await readFile(kubeconfig, 'utf8')) ?? [];
    const [, secret = ''] = Buffer.from(key, 'base64').toString().split('\n');
    const mirror = await Mirror.open(scene.cluster.registry);
    await scene.cluster.push.web('acme/bad:1.0', 'bad');
    return new Stage(scene, user, kubeconfig, secret, mirror);
  }

  /** Another identity, who may do this in the scene's namespace and nothing else. */
  async narrow(rules: object[]): Promise<{ kubeconfig: string }> {
    const { cluster, namespace } = this.scene;
    const user = `narrow-${this.users.length}-${namespace}`;
    this.users.push(user);
    return { kubeconfig: await cluster.user(user, [{ namespace, rules }]) };
  }

  async close(): Promise<void> {
    this.mirror.close();
    await this.scene.close();
  }

  /** The good workspace with the row's changes. */
  async furnish(files: Row['files'] = {}): Promise<void> {
    await rm(join(this.scene.folder, 'k8s'), { recursive: true, force: true });
    await mkdir(join(this.scene.folder, 'k8s'));
    const encoded = Buffer.from(this.canary).toString('base64');
    const good = {
      'k8s/shop.yaml': all(web('bad'), configMap('bad', { A: 'b' })),
      'k8s/secret.yaml': `apiVersion: v1\nkind: Secret\nmetadata: { name: bad }\ndata: { PASSWORD: ${encoded} }\n`,
    };
    for (const [file, text] of Object.entries({ ...good, ...files }))
      if (text !== undefined) await this.scene.write(file, text.replaceAll('CANARY64', encoded).replaceAll('CANARY', this.canary));
  }

  /** Runs it, and holds what every bad end has to keep: one document, no stack, no secret. */
  async run(flags: Flags, command: string): Promise<Ran & { report: Report }> {
    const { kubeconfig, mirror } = this;
    const ran = await this.scene.run(
      { kubeconfig, image: command === 'verify' ? undefined : 'acme/bad:1.0', 'registry-mirrors': mirror.input, ...flags },
      command,
    );
    expect(ran.stdout).toBe(`${JSON.stringify(JSON.parse(ran.stdout))}\n`);
    expect(ran.log).not.toMatch(/^\s+at .*[.:](ts|js):|node:internal|unexpected error/m);
    for (const secret of [this.canary, this.#key]) expect(leaksOf(secret, ran.log + ran.stdout)).toEqual([]);
    return ran;
  }
}

const writes = ['create', 'update', 'patch', 'delete', 'deletecollection'];

/** Every row is a test: all commands that have to tell it do so side by side, as none of them touches anything. */
export function play(rows: readonly Row[], stage: () => Stage): void {
  it.each(rows)('$name', async (row) => {
    const { scene, users, mirror } = stage();
    await stage().furnish(row.files);
    const flags = { ...row.flags, ...(await row.before?.(stage())) };
    const mark = await scene.cluster.audit.mark();
    mirror.asked = 0;
    const commands = row.commands ?? ['run'];
    const ends = await Promise.all(commands.map((command) => stage().run(flags, command)));
    for (const [index, end] of ends.entries()) told(row, commands[index] ?? '', end);
    const asked = await scene.cluster.audit.since(mark, { user: users });
    expect(asked.filter(touches).map(({ verb, uri }) => `${verb} ${uri}`)).toEqual([]);
    if (row.asks !== 'cluster') expect(asked.map(({ verb, uri }) => `${verb} ${uri}`)).toEqual([]);
    if (row.asks === 'nobody') expect(mirror.asked).toBe(0);
  });
}

/** A write that the API server has let pass, and that is none of the lock's. */
function touches({ verb, uri, group, resource, code }: AuditEntry): boolean {
  const harmless = uri.includes('dryRun=All') || group === 'authorization.k8s.io' || resource === 'leases';
  return writes.includes(verb) && code < 400 && !harmless;
}

function told(row: Row, command: string, { code, log, report }: Ran & { report: Report }): void {
  const said = row.says.filter((words) => !(words instanceof RegExp ? words.test(log) : log.includes(words)));
  expect({ command, log, unsaid: said }).toEqual({ command, log, unsaid: [] });
  const errors = report.problems.filter(({ severity }) => severity === 'error');
  expect({ command, codes: errors.map((problem) => problem.code) }).toEqual({ command, codes: row.problems });
  expect(errors.filter(({ fix, message }) => !fix && !/did you mean/.test(message)).map(({ message }) => message)).toEqual([]);
  if (row.input) expect(errors.map((problem) => problem.input)).toContain(row.input);
  expect({ command, code, result: report.result }).toEqual({ command, code: row.code, result: row.result });
}
