import { globSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { ImportReport } from '../../../src/commands/import.ts';
import type { JsonObject, Path } from '../../../src/types.ts';
import { type Flags, type Ran, Scene, start } from '../harness.ts';
import { balance, World } from './world.ts';

const corpus = process.env['HUB_TO_KUBE_CORPUS'];
const folder = '.github/hub-to-kube';

/** What a user does to take an export home, beside what `import` does. */
export interface Homecoming {
  /** How the name of the export's file in the corpus ends. */
  file: string;
  /** What its pipeline talks to. */
  world?: [requests: World['requests'], scripts?: World['scripts']];
  /** Values of variables that are no secrets. */
  variables?: (world: World) => { [name: string]: string };
  secrets?: (world: World) => { [name: string]: string };
  /** Changes of the pipeline: what `import` says to use instead of what can't run. */
  edits?: (world: World) => readonly [path: Path, value: unknown][];
  /** Texts that became others by that: bindings to outputs of what was replaced. */
  renames?: readonly [from: string, to: string][];
  /** Files of the pipeline's own repository: those that the corpus has, by their place there and the end of their name in the corpus… */
  kept?: { [file: string]: string };
  /** …and those that it hasn't. */
  written?: { [file: string]: string };
}

/** An export that has come home: imported by the command line, filled in, its manifests beside it. */
export class Home {
  readonly scene: Scene;
  readonly world: World;
  /** What import said. */
  readonly report: ImportReport;
  /** The file of the pipeline. */
  readonly file: string;
  #variables: string[] = [];
  readonly #balancing: { stop: () => Promise<void> };
  private constructor(scene: Scene, world: World, report: ImportReport) {
    this.scene = scene;
    this.world = world;
    this.report = report;
    this.file = join(folder, report.files.find(({ from }) => from.length > 0)?.name ?? '');
    this.#balancing = balance(scene.cluster);
  }

  static async open(coming: Homecoming): Promise<Home> {
    const found = inCorpus('pipelines', coming.file);
    const scene = await Scene.open({});
    const world = await World.open(...(coming.world ?? [{}]));
    const name = basename(found);
    await cp(found, join(scene.folder, 'exports', name));
    const { stdout, log } = await start(['import', join('exports', name), '--output', 'json'], scene.folder).ended;
    if (!stdout.startsWith('{')) throw new Error(log);
    const home = new Home(scene, world, JSON.parse(stdout) as ImportReport);
    try {
      await home.#fill(coming);
      return home;
    } catch (error) {
      await home.close();
      throw error;
    }
  }

  /** The file of an ENDPOINT's stub, and of the variables, filled in; the pipeline changed as the user wants; the manifests. */
  async #fill({ variables, secrets, edits, renames = [], kept = {}, written = {} }: Homecoming): Promise<void> {
    const { scene, world } = this;
    await this.#change(join(folder, 'endpoints.yaml'), (document) => {
      if (document.get('type') !== 'k8s') return;
      document.setIn(['properties', 'kubernetesURL'], scene.cluster.server);
    });
    const values = Object.entries(variables?.(world) ?? {});
    this.#variables = values.map(([name, value]) => `${name}=${value}`);
    const changes = edits?.(world) ?? [];
    if (changes.length > 0)
      await this.#change(this.file, (document) => {
        for (const [path, value] of changes) document.setIn([...path], value);
      });
    const text = await readFile(join(scene.folder, this.file), 'utf8');
    const changed = renames.reduce((rest, [from, to]) => {
      if (!rest.includes(from)) throw new Error(`the export has no ${from}`);
      return rest.replaceAll(from, to);
    }, text);
    await scene.write(this.file, changed);
    for (const [file, name] of Object.entries(kept)) await scene.write(file, await readFile(inCorpus('pipelines/manifests', name), 'utf8'));
    for (const [file, manifest] of Object.entries(written)) await scene.write(file, manifest);
    const token = await this.#token();
    const tokens = this.report.secrets.filter((name) => name.endsWith('_TOKEN')).map((name): [string, string] => [name, token]);
    scene.env = { GITHUB_ACTOR: 'ann', ...Object.fromEntries(tokens), ...secrets?.(world) };
    for (const endpoint of await this.#clusters()) await this.#accept(endpoint);
  }

  /** Whoever deploys, and its token, as a user makes one. */
  async #token(): Promise<string> {
    const { scene } = this;
    await scene.kubectl('create', 'serviceaccount', 'deployer');
    const binding = `deployer-${scene.namespace}`;
    await scene.kubectl(
      'create',
      'clusterrolebinding',
      binding,
      '--clusterrole=cluster-admin',
      `--serviceaccount=${scene.namespace}:deployer`,
    );
    return (await scene.kubectl('create', 'token', 'deployer')).trim();
  }

  async #clusters(): Promise<string[]> {
    const text = await readFile(join(this.scene.folder, folder, 'endpoints.yaml'), 'utf8');
    const all = parseAllDocuments(text).map((document) => document.toJS() as { name: string; type: string });
    return all.filter(({ type }) => type === 'k8s').map(({ name }) => name);
  }

  async #accept(endpoint: string): Promise<void> {
    const { code, log } = await this.call(['endpoint', 'check', endpoint, '--accept', ...this.#flags()]);
    if (code !== 0) throw new Error(log);
  }

  async #change(file: string, change: (document: ReturnType<typeof parseAllDocuments>[number]) => void): Promise<void> {
    const place = join(this.scene.folder, file);
    const documents = parseAllDocuments(await readFile(place, 'utf8'));
    for (const document of documents) change(document as never);
    await writeFile(place, documents.map(String).join(''));
  }

  #flags = (): string[] => (this.#variables.length > 0 ? ['--variables', this.#variables.join('\n')] : []);

  call(args: string[]): Promise<Ran> {
    return start([...args, '--output', 'json'], this.scene.folder, this.scene.env).ended;
  }

  /** Runs the pipeline with these inputs. */
  run(pipeline: string, inputs: { [name: string]: string } = {}, flags: Flags = {}): Promise<Ran> {
    const given = Object.entries(inputs).map(([name, value]) => `${name}=${value}`);
    const all = { pipeline, ...(given.length > 0 ? { inputs: given.join('\n') } : {}), ...flags };
    return this.call(['run', ...Object.entries(all).flatMap(([name, value]) => [`--${name}`, String(value)]), ...this.#flags()]);
  }

  answer({ report }: Ran, word: 'approve' | 'reject'): Promise<Ran> {
    return this.call(['resume', report.executionId, `--${word}`, ...this.#flags()]);
  }

  /** Everything that pipelines have put into the namespace `default`, and this home. */
  async close(): Promise<void> {
    const { cluster, namespace } = this.scene;
    await this.#balancing.stop();
    await this.clear();
    await cluster.kubectl(['delete', 'clusterrolebinding', `deployer-${namespace}`]);
    await this.world.close();
    await this.scene.close();
  }

  async clear(): Promise<void> {
    const { kubectl } = this.scene.cluster;
    const { stdout } = await kubectl([
      'get',
      'deployments,replicationcontrollers,services,configmaps,secrets',
      '-n',
      'default',
      '-o',
      'name',
    ]);
    const own = stdout.split('\n').filter((name) => name !== '' && name !== 'service/kubernetes' && name !== 'configmap/kube-root-ca.crt');
    if (own.length > 0) await kubectl(['delete', '-n', 'default', '--grace-period=0', '--force', ...own]);
  }
}

function inCorpus(where: string, end: string): string {
  if (corpus === undefined) throw new Error('HUB_TO_KUBE_CORPUS names no folder: these tests read exports that people have published');
  const [file, ...more] = globSync(join(corpus, where, '*')).filter((one) => one.endsWith(end));
  if (file === undefined || more.length > 0) throw new Error(`${where} of the corpus has ${more.length + 1} files …${end}`);
  return file;
}

/** The statuses of an execution's stages and tasks, in the order of the pipeline: what a person would write down. */
export function statuses({ report, log }: Ran): JsonObject {
  const { execution } = report;
  if (!execution) throw new Error(log);
  const all = execution.stageOrder.map((name) => {
    const stage = execution.stages[name];
    const tasks = (stage?.taskOrder ?? []).flatMap((item) => item.split(',').map((task) => task.trim()));
    return [name, { status: stage?.status, ...Object.fromEntries(tasks.map((task) => [task, stage?.tasks[task]?.status])) }];
  });
  return { status: execution.status, ...Object.fromEntries(all) } as JsonObject;
}
