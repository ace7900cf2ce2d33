import { createHash } from 'node:crypto';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { readText } from '../../../../src/kubernetes/manifests/read.ts';
import { originOf } from '../../../../src/kubernetes/manifests/render/origin.ts';
import { templateLine } from '../../../../src/kubernetes/manifests/render/template.ts';
import { HttpProblem, type HttpResponse } from '../../../../src/ports/types.ts';
import { told, Workspace } from './workspace.ts';

let workspace = new Workspace();
afterEach(() => workspace.remove());
const started = (files: Record<string, string>, signal?: AbortSignal) => {
  workspace = new Workspace(signal).write(files);
  return workspace;
};
const configMap = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n`;

describe('a chart', () => {
  const chart = {
    'app/Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.0.0\n',
    'app/templates/web.yaml': configMap('web'),
  };

  it('without helm, with values that are not there, or with a link out of the workspace is told', async () => {
    expect(told(await started(chart).read('app'))).toEqual([
      'H2K-132 app/Chart.yaml:1:1 app/Chart.yaml is rendered by helm, which is not on the PATH',
    ]);
    workspace.program('helm', 'touch ran');
    expect(told(await workspace.read('app', { chart: { values: ['../x.yaml'] } }))).toEqual([
      'H2K-201 app:1:1 ../x.yaml: lies outside the workspace; only files in it are read',
    ]);
    symlinkSync('/etc', join(workspace.root, 'app/templates/etc'));
    expect(told(await workspace.read('app'))[0]).toContain('lies outside the workspace (it is a link)');
  });
});

describe('a line of a template', () => {
  const text =
    'spec:\n  replicas: {{ .Values.n }}\n  template:\n    spec:\n      containers:\n        - name: a\n          "image": x\n        - name: b\n          image: y\n';
  it.each([
    [['spec', 'replicas'], 2, 3],
    [['spec', 'template', 'spec', 'containers', 0, 'image'], 5, 7],
    [['metadata', 'name'], 1, 1],
    [[], 1, 1],
  ])('of %j', (path, line, column) => {
    expect(templateLine(text, path)).toEqual({ line, column });
  });

  const several = `{{- if .Values.on }}
kind: Service
metadata: { name: {{ .Release.Name }} }
spec: {}
---
kind: "ConfigMap"
metadata:
  name: {{ .Release.Name }}
data: {}
---
kind: ConfigMap
metadata: { name: '{{ .Release.Name }}-{{ .Values.of }}', labels: {} }
data: {}
{{- end }}
{{- range .Values.all }}
---
kind: Secret
metadata:
  name: {{ . }}
---
kind: Secret
metadata:
  name: {{ . }}
{{- end }}
`;
  it.each([
    ['Service', 'prod', ['spec'], 4, 1],
    ['ConfigMap', 'prod', [], 6, 1],
    ['ConfigMap', 'prod', ['data', 'a'], 9, 1],
    ['ConfigMap', 'prod-x', ['data', 'a'], 13, 1],
    ['ConfigMap', 'prod-x', ['spec'], 11, 1],
    // Each of the two may be it: the file is all that is known.
    ['Secret', 'a', ['data'], 1, 1],
    ['Pod', 'a', ['spec'], 4, 1],
  ])('of %s %s in a file of several objects: %j', (kind, name, path, line, column) => {
    expect(templateLine(several, path, { kind, name })).toEqual({ line, column });
  });
});

it('a value in a list stands where its item does, whatever a patch takes away or adds before it', () => {
  const deployment = (containers: string) =>
    readText('base.yaml', `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec:\n  containers:\n${containers}`)
      .manifests[0]!;
  const base = deployment(
    '  - name: a\n  - name: b\n    image: old\n    args: [x, y]\n    ports:\n    - containerPort: 1\n    - containerPort: 2\n      name: p\n',
  );
  const patch = deployment('  - name: a\n    $patch: delete\n  - name: c\n    image: new\n  - name: b\n    env: [{ name: E, value: v }]\n');
  const rendered = deployment(
    '  - { name: c, image: new }\n  - { name: b, image: old, args: [y], ports: [{ containerPort: 2, name: p }], env: [{ name: E, value: v }] }\n',
  );
  const at = originOf(rendered, [base, { ...patch, at: (path, part) => ({ ...patch.at(path, part), file: 'patch.yaml' }) }], {
    file: 'kustomization.yaml',
    line: 1,
    column: 1,
  });
  const told = (...path: (string | number)[]) => {
    const { file, line, column } = at(['spec', 'containers', ...path]);
    return `${file}:${line}:${column}`;
  };
  expect(told(0, 'image')).toBe('patch.yaml:9:12');
  expect(told(1, 'image')).toBe('base.yaml:8:12');
  expect(told(1, 'args', 0)).toBe('base.yaml:9:15');
  expect(told(1, 'ports', 0, 'name')).toBe('base.yaml:13:13');
  expect(told(1, 'env', 0, 'value')).toBe('patch.yaml:11:29');
  expect(told(1, 'ports', 0, 'hostPort')).toBe('base.yaml:12:7');
});

describe('a kustomization', () => {
  const files = {
    'base/kustomization.yaml': 'resources: [web.yaml]\n',
    'base/web.yaml': `${configMap('web')}data:\n  a: x\n`,
    'prod/kustomization.yaml': 'namePrefix: prod-\nresources: [../base]\npatches:\n  - path: more.yaml\n',
    'prod/more.yaml': `${configMap('web')}data:\n  b: y\n`,
  };

  it('is built by kubectl, else by kustomize; each value stands where it is written', async () => {
    const built = `cat <<'END'\n${configMap('prod-web')}data:\n  a: x\n  b: y\n---\n${configMap('generated')}END`;
    const { manifests, problems } = await started(files).program('kustomize', `[ "$*" = 'build ./prod' ] && ${built}`).read('prod');
    expect(problems).toEqual([]);
    expect(manifests.map(({ at }) => [at(['data', 'a']), at(['data', 'b']), at(['metadata', 'name'], 'key')])).toEqual([
      [
        { file: 'base/web.yaml', line: 6, column: 6 },
        { file: 'prod/more.yaml', line: 6, column: 6 },
        { file: 'prod/more.yaml', line: 4, column: 3 },
      ],
      Array.from({ length: 3 }, () => ({ file: 'prod/kustomization.yaml', line: 1, column: 1 })),
    ]);
    workspace.program('kubectl', `echo 'error: no such thing' >&2; exit 1`);
    expect(told(await workspace.read('prod/kustomization.yaml'))).toEqual([
      "H2K-133 prod/kustomization.yaml:1:1 prod/kustomization.yaml can't be built: no such thing",
    ]);
  });

  it('reaches nothing outside of the workspace and nothing from elsewhere; no program runs then', async () => {
    started({
      ...files,
      'base/kustomization.yaml':
        'resources:\n  - https://github.com/x/y?ref=v1\n  - github.com/x/y\n  - ../../etc\nconfigMapGenerator:\n  - name: a\n    files: [key=../../passwd]\ncomponents: [nope]\n',
    }).program('kubectl', 'touch ran');
    expect(told(await workspace.read('prod'))).toEqual([
      'H2K-134 base/kustomization.yaml:2:5 https://github.com/x/y?ref=v1 lies elsewhere, and what is there can change between two runs',
      'H2K-134 base/kustomization.yaml:3:5 github.com/x/y lies elsewhere, and what is there can change between two runs',
      'H2K-134 base/kustomization.yaml:4:5 ../etc: lies outside the workspace; only files in it are read',
      'H2K-134 base/kustomization.yaml:8:14 base/nope: there is no such file or folder',
      'H2K-134 base/kustomization.yaml:7:13 ../passwd: lies outside the workspace; only files in it are read',
    ]);
    const { existsSync } = await import('node:fs');
    expect(existsSync(join(workspace.root, 'ran'))).toBe(false);
  });

  it('wants a program that builds it', async () => {
    const { problems } = await started(files).read('prod', {}, { env: { PATH: '/nowhere' } });
    expect(problems).toMatchObject([{ code: 'H2K-132', at: { file: 'prod/kustomization.yaml' } }]);
  });
});

describe('a URL', () => {
  const text = `${configMap('far')}`;
  const digest = createHash('sha256').update(text).digest('hex');
  const answer = (status: number, body = '', headers: Record<string, string> = {}): HttpResponse => ({
    status,
    headers,
    rawHeaders: [],
    body: (async function* () {
      yield Buffer.from(body);
    })(),
    text: async () => body,
  });
  const asked = async (source: string, answers: (HttpResponse | HttpProblem)[]) => {
    const urls: string[] = [];
    const result = await started({}).read(
      source,
      {},
      {
        http: async ({ url }) => {
          urls.push(url);
          const next = answers.shift()!;
          if (next instanceof HttpProblem) throw next;
          return next;
        },
      },
    );
    return { urls, result };
  };

  it('is read by its digest, also where it leads elsewhere over https', async () => {
    const { urls, result } = await asked(`https://x.io/a.yaml@sha256:${digest}`, [
      answer(302, '', { location: 'https://y.io/b' }),
      answer(200, text),
    ]);
    expect([urls, told(result), result.manifests.map(({ ref }) => ref.name)]).toEqual([
      ['https://x.io/a.yaml', 'https://y.io/b'],
      [],
      ['far'],
    ]);
    expect(result.manifests[0]!.at([]).file).toBe('https://x.io/a.yaml');
  });

  it.each([
    ['https://x.io/a.yaml', [], 'H2K-136'],
    [`http://x.io/a.yaml@sha256:${digest}`, [], 'H2K-136'],
    [`https://x.io/a.yaml@sha256:${'0'.repeat(64)}`, [answer(200, text)], 'H2K-137'],
    [`https://x.io/a.yaml@sha256:${digest}`, [answer(302, '', { location: 'http://y.io/b' })], 'H2K-138'],
    [`https://x.io/a.yaml@sha256:${digest}`, Array.from({ length: 6 }, () => answer(302, '', { location: '/again' })), 'H2K-138'],
    [`https://x.io/a.yaml@sha256:${digest}`, [answer(404)], 'H2K-138'],
    [`https://x.io/a.yaml@sha256:${digest}`, [answer(200, 'x'.repeat(9 * 1024 * 1024))], 'H2K-209'],
    [`https://x.io/a.yaml@sha256:${digest}`, [new HttpProblem('refused', 'connection refused', { unsent: true })], 'H2K-138'],
  ])('%s is refused where it is not what was named (%#)', async (source, answers, code) => {
    const { urls, result } = await asked(source, [...answers]);
    expect(result).toMatchObject({ manifests: [], problems: [{ code, severity: 'error' }] });
    if (code === 'H2K-136') expect(urls).toEqual([]);
  });
});
