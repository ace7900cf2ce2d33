import { createHash } from 'node:crypto';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { templateLine } from '../../../../src/kubernetes/manifests/render/template.ts';
import { HttpProblem, type HttpResponse } from '../../../../src/ports/types.ts';
import { told, Workspace } from './workspace.ts';

let workspace: Workspace;
afterEach(() => workspace.remove());
const started = (files: Record<string, string>, signal?: AbortSignal) => {
  workspace = new Workspace(signal).write(files);
  return workspace;
};
const configMap = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n`;

describe('a chart', () => {
  const chart = {
    'app/Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.0.0\n',
    'app/templates/web.yaml':
      '{{- if .Values.on }}\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .Release.Name }}\ndata:\n  a: x\n{{- end }}\n',
    'app/templates/job.yaml': 'x\n',
    'prod.yaml': 'a: 1\n',
  };
  const rendered = `---
# Source: shop/templates/web.yaml
${configMap('shop')}data:
  a: x
---
# Source: shop/templates/job.yaml
apiVersion: batch/v1
kind: Job
metadata:
  name: migrate
  annotations: { helm.sh/hook: "pre-upgrade,post-install" }
`;

  it('is rendered by helm with what is given, knows its templates, and has no hooks in it', async () => {
    const helm = `printf '%s\\n' "$@" > args; echo "secret: $SECRET" >> args; cat <<'END'\n${rendered}END`;
    const { read, root } = { read: started(chart).program('helm', helm), root: workspace.root };
    const set = { 'image.tag': '1,0', list: '{a}' };
    const result = await read.read('app/', { chart: { values: ['prod.yaml'], set, release: 'prod', namespace: 'shop' } });
    expect(told(result)).toEqual([
      'H2K-135 app/templates/job.yaml:1:1 Job migrate is a hook of Helm (pre-upgrade,post-install) and is not run',
    ]);
    expect(result.manifests.map(({ ref, at }) => [ref.name, at([]), at(['data', 'a'])])).toEqual([
      ['shop', { file: 'app/templates/web.yaml', line: 1, column: 1 }, { file: 'app/templates/web.yaml', line: 7, column: 3 }],
    ]);
    const { readFileSync } = await import('node:fs');
    expect(readFileSync(join(root, 'args'), 'utf8').split('\n')).toEqual([
      'template',
      'prod',
      './app',
      '--include-crds',
      '--namespace',
      'shop',
      '--values',
      './prod.yaml',
      '--set',
      'image.tag=1\\,0',
      '--set',
      'list=\\{a}',
      'secret: ',
      '',
    ]);
  });

  it('gets its dependencies where they are missing, once', async () => {
    const helm = `echo "$1 $2" >> calls; if [ "$1" = dependency ]; then touch fetched; exit 0; fi
[ -f fetched ] || { echo 'Error: An error occurred while checking for chart dependencies: found in Chart.yaml, but missing in charts/ directory: redis' >&2; exit 1; }
cat <<'END'\n${rendered}END`;
    const { manifests } = await started(chart).program('helm', helm).read('app');
    expect(manifests).toHaveLength(1);
    const { readFileSync } = await import('node:fs');
    expect(readFileSync(join(workspace.root, 'calls'), 'utf8')).toBe('template app\ndependency build\ntemplate app\n');
  });

  it('that helm refuses is told at the template where helm says so', async () => {
    const wrong = 'Error: template: shop/templates/web.yaml:5:11: executing "shop/templates/web.yaml" at <.Values.x.y>: nil pointer';
    started(chart).program('helm', `echo '${wrong}' >&2; echo 'Use --debug' >&2; exit 1`);
    expect(told(await workspace.read('app'))).toEqual([
      `H2K-133 app/templates/web.yaml:5:12 app/Chart.yaml can't be rendered: ${wrong.slice('Error: '.length)}`,
    ]);
  });

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

  it('ends with its run', async () => {
    const stop = new AbortController();
    const reading = started(chart, stop.signal).program('helm', 'exec sleep 60').read('app');
    setTimeout(() => stop.abort(new Error('cancelled')), 300);
    await expect(reading).rejects.toThrow('cancelled');
  });

  it('that takes too long is told', async () => {
    const sleep = async (_: number, signal: AbortSignal) => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      signal.throwIfAborted();
    };
    const result = await started(chart).program('helm', 'exec sleep 60').read('app', {}, { sleep });
    expect(told(result)).toEqual(['H2K-131 app:1:1 helm was not done in 120 s']);
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
