import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from '../../../src/kubernetes/client/json.ts';
import type { Ref, Resource } from '../../../src/kubernetes/types.ts';
import type { JsonObject } from '../../../src/types.ts';
import { build } from '../../cluster/build.ts';
import { type Ran, run } from '../../cluster/run.ts';

export type Kind = Pick<Ref, 'group' | 'version' | 'kind'> & Pick<Resource, 'namespaced'>;

/** What `kubectl create --dry-run=client` makes of files: the objects that it would send, in their order, and its words about what it refuses. */
export interface Answer {
  /** As they would be sent, in the order of the file. */
  objects: JsonObject[];
  /** kubectl's words, where it refuses something of the file. */
  refused?: string;
}
export interface Reader {
  /** What `kubectl create --dry-run=client` makes of files: an answer for each. */
  files: (paths: readonly string[]) => Promise<Answer[]>;
  texts: (texts: readonly string[]) => Promise<Answer[]>;
  run: (args: readonly string[]) => Promise<Ran>;
  close: () => void;
}

/**
 * The cluster's own kubectl. A dry-run of the client asks a server one thing, which kinds there are: it is told those of `kinds`, so that custom
 * resources can be read whose CustomResourceDefinitions nobody has. Nothing that an API server decides is shown by this.
 */
export async function kubectlReader(kinds: readonly Kind[]): Promise<Reader> {
  const { bin } = await build(['kubectl']);
  const server = await discovery(kinds);
  const folder = mkdtempSync(join(tmpdir(), 'hub-to-kube-kubectl-'));
  const kubeconfig = join(folder, 'kubeconfig');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const context = { name: 'c', context: { cluster: 'c', user: 'c' } };
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'c', cluster: { server: url } }],
    users: [{ name: 'c', user: {} }],
  };
  writeFileSync(kubeconfig, JSON.stringify({ ...config, contexts: [context], 'current-context': 'c' }));
  const base = ['create', '--dry-run=client', '--validate=false', '-o', 'json'];
  const flags = [...base, `--kubeconfig=${kubeconfig}`, `--cache-dir=${join(folder, 'cache')}`];
  // Behind each file an object that ends its answer: one process for hundreds of files.
  const mark = join(folder, 'mark.json');
  writeFileSync(mark, JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: marker } }));
  const files: Reader['files'] = async (paths) => {
    const answers: Answer[] = [];
    for (let from = 0; from < paths.length; from += batch) answers.push(...(await some(paths.slice(from, from + batch))));
    return answers;
  };
  async function some(paths: readonly string[]): Promise<Answer[]> {
    const { stdout, stderr } = await run(bin.kubectl, [...flags, ...paths.flatMap((path) => ['-f', path, '-f', mark])], { cwd: folder });
    const answers = answersIn(stdout);
    if (answers.length !== paths.length)
      throw new Error(`kubectl read ${answers.length} of ${paths.length} files: ${stderr.slice(0, 500)}`);
    const words = stderr.split('\n');
    return answers.map((objects, index) => {
      const refused = words.find((word) => word.includes(paths[index]!));
      return { objects, ...(refused === undefined ? {} : { refused }) };
    });
  }
  return {
    files,
    texts(texts) {
      const paths = texts.map((_, index) => join(folder, `${index}.yaml`));
      for (const [index, text] of texts.entries()) writeFileSync(paths[index]!, text);
      return files(paths);
    },
    run: (args) => run(bin.kubectl, [...args, ...flags.slice(-2)], { cwd: folder }),
    close() {
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

const marker = 'end-of-file';
const batch = 400;

function answersIn(stdout: string): JsonObject[][] {
  const answers: JsonObject[][] = [];
  let objects: JsonObject[] = [];
  // One object after the other, each closed by a brace at the beginning of a line.
  for (const text of stdout.split(/^\}\n/m).slice(0, -1)) {
    const object = parse(`${text}}`) as JsonObject;
    if ((object['metadata'] as JsonObject | undefined)?.['name'] !== marker) objects.push(object);
    else {
      answers.push(objects);
      objects = [];
    }
  }
  return answers;
}

async function discovery(kinds: readonly Kind[]): Promise<Server> {
  const server = createServer((request, response) => {
    const legacy = request.url?.startsWith('/apis') ? kinds.filter(({ group }) => group !== '') : kinds.filter(({ group }) => group === '');
    const groups = [...new Set(legacy.map(({ group }) => group))];
    const items = groups.map((group) => ({
      metadata: group === '' ? {} : { name: group },
      versions: versionsOf(legacy.filter((kind) => kind.group === group)),
    }));
    response.setHeader('content-type', 'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList');
    response.end(JSON.stringify({ kind: 'APIGroupDiscoveryList', apiVersion: 'apidiscovery.k8s.io/v2', metadata: {}, items }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function versionsOf(kinds: readonly Kind[]): object[] {
  return [...new Set(kinds.map(({ version }) => version))].map((version) => ({
    version,
    freshness: 'Current',
    resources: kinds
      .filter((kind) => kind.version === version)
      .map(({ group, kind, namespaced }) => ({
        resource: `${kind.toLowerCase()}s`,
        responseKind: { group, version, kind },
        scope: namespaced ? 'Namespaced' : 'Cluster',
        singularResource: kind.toLowerCase(),
        verbs: ['create', 'get', 'list', 'patch'],
      })),
  }));
}
