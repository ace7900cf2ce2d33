import { describe, expect, it } from '@jest/globals';
import { readManifests, readText, sourceList } from '../../../src/kubernetes/manifests/read.ts';
import type { Render } from '../../../src/kubernetes/types.ts';
import { FileProblem, type Files } from '../../../src/ports/types.ts';

const configMap = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name} }\n`;
/** Files in memory; a source is a file, or a folder whose files begin with it. */
const inMemory = (texts: Record<string, string>): Files => ({
  root: '/',
  read: async (path) => texts[path]!,
  async find(pattern) {
    const found = Object.keys(texts).filter((path) => path === pattern || path.startsWith(pattern.replace(/\/?$/, '/')));
    if (found.length === 0) throw new FileProblem(`${pattern}: there is no such file or folder`);
    return found;
  },
  readAnywhere: async () => undefined,
  edit: async () => {},
  bytesAnywhere: async () => new Uint8Array(),
  place: async () => [],
});
const told = ({ problems }: { problems: { code: string; message: string; at?: { line: number; column: number } }[] }) =>
  problems.map(({ code, message, at }) => `${at?.line ?? ''}:${at?.column ?? ''} ${code} ${message}`);
const text = (yaml: string) => readText('a.yaml', yaml);

describe('an object', () => {
  it('is known by its name in full, and by where it stands', () => {
    const { manifests, problems } = text(
      `${configMap('a')}---\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n  namespace: shop\n`,
    );
    expect(problems).toEqual([]);
    expect(manifests.map((manifest) => manifest.ref)).toEqual([
      { group: '', version: 'v1', kind: 'ConfigMap', name: 'a' },
      { group: 'apps', version: 'v1', kind: 'Deployment', name: 'web', namespace: 'shop' },
    ]);
    const at = manifests[1]!.at.bind(undefined);
    expect(at([])).toEqual({ file: 'a.yaml', line: 5, column: 1 });
    expect(at(['metadata', 'name'])).toEqual({ file: 'a.yaml', line: 8, column: 9 });
    expect(at(['metadata', 'name'], 'key')).toEqual({ file: 'a.yaml', line: 8, column: 3 });
  });

  it.each([
    ['kind: ConfigMap\nmetadata: {name: a}', '1:1 H2K-206 this object has no apiVersion'],
    ['apiVersion: v1\nkind:\nmetadata: {name: a}', '2:1 H2K-206 this object has no kind'],
    ['apiVersion: v1\nkind: [x]\nmetadata: {name: a}', '2:7 H2K-206 kind is not text'],
    ['apiVersion: 1\nkind: X\nmetadata: {name: a}', '1:13 H2K-206 apiVersion is not text'],
    ['apiVersion: a/b/c\nkind: X\nmetadata: {name: a}', '1:13 H2K-206 apiVersion a/b/c has more than one slash'],
    ['apiVersion: v1\nkind: Pod', '1:1 H2K-206 this Pod has no metadata.name'],
    ['apiVersion: v1\nkind: Pod\nmetadata:\n  labels: {}', '3:1 H2K-206 this Pod has no metadata.name'],
    ['apiVersion: v1\nkind: Pod\nmetadata: text', '3:11 H2K-206 metadata is no map'],
    ['apiVersion: v1\nkind: Pod\nmetadata: {name: 123}', '3:18 H2K-206 metadata.name is a number, not text'],
    ['apiVersion: v1\nkind: Pod\nmetadata: {name: on}', '3:18 H2K-206 metadata.name is a boolean, not text'],
    ['apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: 1}', '3:32 H2K-206 metadata.namespace is a number, not text'],
    [
      'apiVersion: v1\nkind: Pod\nmetadata: {generateName: a-}',
      '3:26 H2K-207 generateName makes another object on every run, so there is none to change, to prove or to undo',
    ],
    ['replicaCount: 1\nimage: x', '1:1 H2K-206 this is no Kubernetes object: it has neither apiVersion nor kind'],
    ['just text', '1:1 H2K-206 this is no Kubernetes object, but text or a number'],
    ['- a', '1:1 H2K-206 a bare list is no Kubernetes object'],
    ['apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization', '2:7 H2K-211 a kustomization is no object'],
  ])('%j is told', (yaml, expected) => {
    expect(told(text(yaml))).toEqual([expected]);
  });

  it('has texts for labels and annotations', () => {
    expect(told(text('apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n  labels: {app: 1, b:}\n  annotations:\n    x/y: true'))).toEqual([
      '5:17 H2K-206 "metadata.labels.app" must be text, and is 1',
      '7:10 H2K-206 "metadata.annotations.x/y" must be text, and is true',
    ]);
  });

  it('tells all that is wrong with it, and all that is wrong elsewhere', () => {
    expect(told(text('kind: 5\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: 1, namespace: 2}\n'))).toHaveLength(4);
  });
});

describe('a List', () => {
  it('gives its items, also those of Lists in it, each at its place', () => {
    const { manifests, problems } = text(`apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: ConfigMap
    metadata: { name: a }
  - apiVersion: v1
    kind: ConfigMapList
    items:
      - metadata:
          name: b
`);
    expect(problems).toEqual([]);
    expect(manifests.map((each) => [each.ref.kind, each.ref.name, each.at([]).line, each.at(['metadata', 'name']).line])).toEqual([
      ['ConfigMap', 'a', 4, 6],
      ['ConfigMap', 'b', 10, 11],
    ]);
    expect(manifests[1]!.body).toEqual({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'b' } });
  });

  it('tells which item is wrong', () => {
    expect(told(text('apiVersion: v1\nkind: List\nitems:\n  - {kind: X, metadata: {name: x}}\n  - 5\n'))).toEqual([
      '4:5 H2K-206 this object has no apiVersion',
      '5:5 H2K-206 this is no Kubernetes object, but text or a number',
    ]);
  });
});

describe('positions', () => {
  const [manifest] = text(`# a comment
apiVersion: v1
kind: Pod
metadata: &m
  name: a
  labels:
    app.kubernetes.io/name: x
    yes: "1"
spec:
  <<: {restartPolicy: Never}
  containers:
    - name: c
      args: []
      env:
  other: *m
`).manifests;
  const line = (...path: (string | number)[]) => manifest!.at(path).line;
  it('are those of keys with dots, of keys that are no text, behind aliases and merges', () => {
    expect([line('metadata', 'labels', 'app.kubernetes.io/name'), line('metadata', 'labels', 'true')]).toEqual([7, 8]);
    expect([line('spec', 'restartPolicy'), line('spec', 'other', 'name')]).toEqual([10, 5]);
  });
  it('of what is not in the text are those of the nearest parent', () => {
    expect([
      line('spec', 'containers', 0, 'image'),
      line('spec', 'containers', 7),
      line('status', 'x'),
      line('spec', 'containers', 0, 'env'),
    ]).toEqual([12, 11, 2, 14]);
  });
});

describe('what is changed on the way', () => {
  const secret = 'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {a: eA==, b: eQ==}\nstringData:\n  b: pässword\n';
  it('stringData becomes data, without telling the value, and keeps its place', () => {
    const [manifest] = text(secret).manifests;
    expect(manifest!.body['data']).toEqual({ a: 'eA==', b: 'cMOkc3N3b3Jk' });
    expect(manifest!.body).not.toHaveProperty('stringData');
    expect(manifest!.at(['data', 'b'])).toMatchObject({ line: 6 });
    expect(manifest!.at(['data', 'a'])).toMatchObject({ line: 4 });
    expect(JSON.stringify(manifest!.edits)).not.toMatch(/pässword|cMOk/);
    expect(manifest!.edits).toMatchObject([{ path: ['stringData'] }]);
  });
  it('stringData with a number in it stays, for the API server to refuse at its line', () => {
    const [manifest] = text('apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {port: 80}\n').manifests;
    expect(manifest!.body['stringData']).toEqual({ port: 80 });
  });
  it("managedFields and kubectl's note go; nothing else does", () => {
    const note = 'kubectl.kubernetes.io/last-applied-configuration';
    const [manifest] = text(
      `apiVersion: v1\nkind: X\nmetadata: {name: s, managedFields: [], uid: u, creationTimestamp: null, annotations: {a: b, ${note}: '{}'}}\nstatus: {}\n`,
    ).manifests;
    expect(manifest!.body).toEqual({
      apiVersion: 'v1',
      kind: 'X',
      metadata: { name: 's', uid: 'u', creationTimestamp: null, annotations: { a: 'b' } },
      status: {},
    });
    expect(manifest!.edits.map(({ path }) => path.at(-1))).toEqual(['managedFields', note]);
  });
});

describe('sources', () => {
  it('are separated by newlines or commas', () => {
    expect(sourceList(' k8s/ ,\n a.yaml\n\n')).toEqual(['k8s/', 'a.yaml']);
  });

  it('are read in order, a file that two of them name once', async () => {
    const files = inMemory({ 'k8s/a.yaml': configMap('a'), 'k8s/b.yaml': configMap('b') });
    const { manifests, problems } = await readManifests(['k8s/b.yaml', 'k8s/'], files);
    expect(problems).toEqual([]);
    expect(manifests.map((each) => [each.ref.name, each.at([]).file])).toEqual([
      ['b', 'k8s/b.yaml'],
      ['a', 'k8s/a.yaml'],
    ]);
  });

  it('that are wrong are told all at once', async () => {
    const files = inMemory({ 'a.yaml': 'kind: X\nmetadata: {name: x}\n', 'empty.yaml': '', 'broken.yaml': 'a: [\n' });
    const { problems } = await readManifests(['nope/', 'a.yaml', 'empty.yaml', 'broken.yaml'], files);
    expect(problems.map(({ code, at }) => [code, at?.file])).toEqual([
      ['H2K-201', undefined],
      ['H2K-206', 'a.yaml'],
      ['H2K-202', 'empty.yaml'],
      ['H2K-203', 'broken.yaml'],
    ]);
    expect(problems[2]).toMatchObject({ severity: 'error', message: 'empty.yaml is empty' });
  });

  it('an empty file in a folder is only worth a word, unless nothing else is there', async () => {
    const some = await readManifests(['k8s'], inMemory({ 'k8s/a.yaml': configMap('a'), 'k8s/b.yaml': '# later\n' }));
    expect(some.problems).toMatchObject([{ code: 'H2K-202', severity: 'warning', at: { file: 'k8s/b.yaml' } }]);
    const none = await readManifests(['k8s'], inMemory({ 'k8s/b.yaml': '# later\n' }));
    expect(none.problems.at(-1)).toMatchObject({ code: 'H2K-201', severity: 'error', message: 'no manifests in k8s', input: 'manifests' });
    expect((await readManifests([], inMemory({}))).problems).toMatchObject([{ message: 'no manifests are named' }]);
  });

  it('an object that is there twice is told with both places', async () => {
    const { problems } = await readManifests(
      ['k8s'],
      inMemory({ 'k8s/a.yaml': configMap('a'), 'k8s/b.yaml': `# again\n${configMap('a')}` }),
    );
    expect(problems).toMatchObject([
      { code: 'H2K-208', message: 'ConfigMap a is there twice: the first stands at k8s/a.yaml:3', at: { file: 'k8s/b.yaml', line: 4 } },
    ]);
  });

  it.each([
    ['kustomization.yaml', 'kustomization', 'what lies here is built by its kustomization, as one'],
    ['Chart.yaml', 'chart', 'what lies here are the templates and values of a Helm chart'],
  ] as const)(
    'a folder with a %s is rendered where it is named itself; that other sources reach it is told once',
    async (mark, kind, message) => {
      const files = inMemory({ [`k8s/app/${mark}`]: 'a: 1\n', 'k8s/app/patch.yaml': 'spec: {}\n' });
      expect((await readManifests(['k8s'], files)).problems).toMatchObject([{ code: 'H2K-211', message, at: { file: `k8s/app/${mark}` } }]);
      const asked: unknown[] = [];
      const render: Render = async (...asking) => {
        asked.push(asking);
        return text(configMap('a'));
      };
      const chart = { values: ['a.yaml'] };
      for (const source of ['./k8s/app/', `k8s/app/${mark}`]) {
        const { manifests, problems } = await readManifests(
          [source],
          { ...files, find: async () => [`k8s/app/${mark}`, 'k8s/app/patch.yaml'] },
          { render, chart },
        );
        expect([manifests.length, problems]).toEqual([1, []]);
      }
      expect(asked).toEqual([
        [kind, './k8s/app/', { chart }],
        [kind, `k8s/app/${mark}`, { chart }],
      ]);
    },
  );

  it('that are a URL are fetched', async () => {
    const render: Render = async (kind, place) => text(configMap(`${kind}-${place.length}`));
    expect((await readManifests(['https://x.io/a.yaml'], inMemory({}), { render })).manifests[0]!.ref.name).toBe('url-19');
  });

  it('let a bug through as what it is', async () => {
    const files = { ...inMemory({}), find: () => Promise.reject(new TypeError('bug')) };
    await expect(readManifests(['a'], files)).rejects.toThrow(TypeError);
  });
});
