import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { build } from '../../../cluster/build.ts';
import { output } from '../../../cluster/run.ts';
import { told, Workspace } from './workspace.ts';

let helm = '';
beforeAll(async () => {
  helm = (await build(['helm'])).bin.helm;
}, 600_000);

let workspace: Workspace;
const servers: Server[] = [];
afterEach(() => {
  workspace.remove();
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** A workspace with the real helm on its PATH, which notes what it was called with. */
function started(files: Record<string, string>, signal?: AbortSignal): Workspace {
  workspace = new Workspace(signal).write(files);
  return workspace.program('helm', `printf '%s\\n' "$*" >> calls; exec ${helm} "$@"`);
}
const calls = (): string[] => readFileSync(join(workspace.root, 'calls'), 'utf8').trimEnd().split('\n');

async function serve(answer: (url: string) => Buffer | undefined): Promise<string> {
  const server = createServer(({ url = '' }, response) => {
    const body = answer(url);
    if (body) response.end(body);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const chartOf = (name: string, more = ''): string => `apiVersion: v2\nname: ${name}\nversion: 1.0.0\n${more}`;
const configMap = (name: string, more = ''): string => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n${more}`;
const dependency = (repository: string): string => `dependencies:\n  - name: redis\n    version: 1.0.0\n    repository: ${repository}\n`;
const redis = {
  'redis/Chart.yaml': chartOf('redis'),
  'redis/templates/cm.yaml': configMap('{{ .Release.Name }}-redis'),
};

describe('a chart', () => {
  const shop = {
    'app/Chart.yaml': chartOf('shop'),
    'app/values.yaml': 'enabled: true\nimage: { name: acme/shop, tag: latest }\nlist: none\nhosts: [a]\n',
    'app/crds/things.yaml':
      'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: things.example.com }\nspec: {}\n',
    'app/templates/_helpers.tpl': '{{- define "labels" }}\n    app: {{ .Chart.Name }}\n{{- end }}\n',
    'app/templates/NOTES.txt': 'Thank you.\n',
    'app/templates/web.yaml': `{{- if .Values.enabled }}
${configMap('{{ .Release.Name }}', '  labels: {{- include "labels" . }}\n')}data:
  image: "{{ .Values.image.name }}:{{ .Values.image.tag }}"
  list: {{ .Values.list | quote }}
  hosts: {{ join "," .Values.hosts | quote }}
  in: {{ .Release.Namespace }}
---
${configMap('"{{ .Release.Name }}-more"')}data:
  image: none
{{- end }}
`,
    'app/templates/migrate.yaml':
      'apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: migrate\n  annotations: { helm.sh/hook: "pre-upgrade,post-install" }\nspec: {}\n',
    'app/templates/tests/works.yaml':
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: works\n  annotations:\n    helm.sh/hook: test\nspec: {}\n',
    'prod.yaml': 'hosts: [b, c]\n',
  };

  it('is rendered with values and single settings, knows its templates’ lines, and has no hooks in it', async () => {
    const set = { 'image.tag': '1,0', list: '{a}' };
    const result = await started(shop).read('app/', { chart: { values: ['prod.yaml'], set, release: 'prod', namespace: 'live' } });
    expect(told(result)).toEqual([
      'H2K-135 app/templates/tests/works.yaml:1:1 Pod works is a hook of Helm (test) and is not run',
      'H2K-135 app/templates/migrate.yaml:1:1 Job migrate is a hook of Helm (pre-upgrade,post-install) and is not run',
    ]);
    const [crd, web, more] = ['CustomResourceDefinition', 'prod', 'prod-more'].map((key) =>
      result.manifests.find(({ ref }) => ref.kind === key || ref.name === key),
    );
    expect(result.manifests).toHaveLength(3);
    expect(web!.body).toMatchObject({
      metadata: { labels: { app: 'shop' } },
      data: { image: 'acme/shop:1,0', list: '{a}', hosts: 'b,c', in: 'live' },
    });
    const lines = (one: typeof web, ...paths: string[][]) =>
      paths.map((path) => one!.at(path)).map(({ file, line, column }) => `${file}:${line}:${column}`);
    expect(lines(crd, [], ['metadata', 'name'])).toEqual(['app/crds/things.yaml:1:1', 'app/crds/things.yaml:3:1']);
    // The same keys stand in two objects of the file: each has its own.
    expect(lines(web, [], ['data', 'image'], ['metadata', 'labels', 'app'])).toEqual([
      'app/templates/web.yaml:2:1',
      'app/templates/web.yaml:8:3',
      'app/templates/web.yaml:6:3',
    ]);
    expect(lines(more, [], ['data', 'image'], ['metadata', 'name'])).toEqual([
      'app/templates/web.yaml:13:1',
      'app/templates/web.yaml:18:3',
      'app/templates/web.yaml:16:3',
    ]);
  });

  it('gets its dependencies where they are missing: from the workspace, and from a repository', async () => {
    started({ 'app/Chart.yaml': chartOf('shop', dependency('file://../redis')), 'app/templates/web.yaml': configMap('web'), ...redis });
    const { manifests, problems } = await workspace.read('app', { chart: { release: 'r' } });
    expect(told({ problems })).toEqual([]);
    expect(manifests.map(({ ref, at }) => `${ref.name} ${at([]).file}`)).toEqual([
      'r-redis app/charts/redis/templates/cm.yaml',
      'web app/templates/web.yaml',
    ]);
    await workspace.read('app');
    expect(calls().map((line) => line.split(' ')[0])).toEqual(['template', 'dependency', 'template', 'template']);

    const home = mkdtempSync(join(workspace.root, 'packed-'));
    await output(helm, ['package', join(workspace.root, 'redis'), '--destination', home], { env: { HOME: workspace.root } });
    const repository = await serve((url) => (url === '/index.yaml' || url.endsWith('.tgz') ? readFileSync(join(home, url)) : undefined));
    await output(helm, ['repo', 'index', home, '--url', repository], { env: { HOME: workspace.root } });
    workspace.write({ 'far/Chart.yaml': chartOf('far', dependency(repository)), 'far/templates/web.yaml': configMap('far') });
    const far = await workspace.read('far');
    expect([told(far), far.manifests.map(({ ref }) => ref.name)]).toEqual([[], ['far-redis', 'far']]);
    expect(readdirSync(join(workspace.root, 'far/charts'))).toEqual(['redis-1.0.0.tgz']);
  });

  it('packs nothing that lies outside of the workspace, or leads there', async () => {
    started({ 'app/Chart.yaml': chartOf('shop', dependency('file://../../redis')), 'app/templates/web.yaml': configMap('web'), ...redis });
    const outside = mkdtempSync(`${workspace.root}-beside-`);
    mkdirSync(join(outside, 'redis'));
    cpSync(join(workspace.root, 'redis'), join(outside, 'redis'), { recursive: true });
    expect(told(await workspace.read('app'))).toEqual([
      'H2K-134 app/Chart.yaml:7:17 ../redis: lies outside the workspace; only files in it are read',
    ]);
    workspace.write({ 'app/Chart.yaml': chartOf('shop', dependency(`file://${outside}/redis`)) });
    expect(told(await workspace.read('app'))).toEqual([
      `H2K-134 app/Chart.yaml:7:17 ${outside}/redis: lies outside the workspace; only files in it are read`,
    ]);
    expect(calls().filter((line) => !line.startsWith('template'))).toEqual([]);
    rmSync(outside, { recursive: true });
  });

  it.each([
    [
      'a value that is missing',
      { 'app/templates/web.yaml': configMap('web', 'data:\n  a: {{ .Values.x.y }}\n') },
      'app/templates/web.yaml:6:16 app/Chart.yaml can\'t be rendered: template: shop/templates/web.yaml:6:15: executing "shop/templates/web.yaml" at <.Values.x.y>: nil pointer evaluating interface {}.y',
    ],
    [
      'a value that is missing to a helper',
      {
        'app/templates/_x.tpl': '{{- define "x" -}}\n{{ .Values.x.y }}\n{{- end }}',
        'app/templates/web.yaml': configMap('{{ include "x" . }}'),
      },
      'app/templates/_x.tpl:2:11 app/Chart.yaml can\'t be rendered: template: shop/templates/web.yaml:4:11: executing "shop/templates/web.yaml" at <include "x" .>: error calling include: template: shop/templates/_x.tpl:2:10: executing "x" at <.Values.x.y>: nil pointer evaluating interface {}.y',
    ],
    [
      'what the chart asks for',
      { 'app/templates/web.yaml': configMap('{{ required "give a name" .Values.name }}') },
      "app/templates/web.yaml:4:12 app/Chart.yaml can't be rendered: execution error at (shop/templates/web.yaml:4:11): give a name",
    ],
    [
      'a template that is none',
      { 'app/templates/web.yaml': 'a: {{ .Values.x \n' },
      "app/templates/web.yaml:1:1 app/Chart.yaml can't be rendered: parse error at (shop/templates/web.yaml:2): unclosed action started at shop/templates/web.yaml:1",
    ],
    [
      'YAML that is none',
      { 'app/templates/web.yaml': configMap('web', ' data: {a\n') },
      "app/templates/web.yaml:1:1 app/Chart.yaml can't be rendered: YAML parse error on shop/templates/web.yaml: error converting YAML to JSON: yaml: line 4: did not find expected key",
    ],
    [
      'values against their schema',
      { 'app/templates/web.yaml': configMap('web'), 'app/values.schema.json': '{"required": ["b"]}' },
      "app/Chart.yaml:1:1 app/Chart.yaml can't be rendered: values don't meet the specifications of the schema(s) in the following chart(s): shop: - at '': missing property 'b'",
    ],
  ])('is refused by helm for %s, and told at the template where helm says so', async (_, files, expected) => {
    const result = await started({ 'app/Chart.yaml': chartOf('shop'), ...files }).read('app');
    expect(told(result)).toEqual([`H2K-133 ${expected}`]);
  });

  it('sees no credentials', async () => {
    const files = { 'app/Chart.yaml': chartOf('shop'), 'app/templates/web.yaml': configMap('web') };
    workspace = new Workspace().write(files).program('helm', `env > seen; exec ${helm} "$@"`);
    expect((await workspace.read('app')).manifests).toHaveLength(1);
    expect(readFileSync(join(workspace.root, 'seen'), 'utf8')).not.toContain('canary');
  });

  it('whose repository never answers ends with its run, and with its time', async () => {
    const repository = await serve(() => undefined);
    const files = { 'app/Chart.yaml': chartOf('shop', dependency(repository)), 'app/templates/web.yaml': configMap('web') };
    const stop = new AbortController();
    const asked = new Promise<void>((resolve) => servers[0]!.once('request', () => resolve()));
    const reading = started(files, stop.signal).read('app');
    await asked;
    stop.abort(new Error('cancelled'));
    await expect(reading).rejects.toThrow('cancelled');
    workspace.remove();
    // Of the time that a program has nothing is left as soon as the repository is asked.
    const again = new Promise<void>((resolve) => servers[0]!.once('request', () => resolve()));
    const sleep = (_: number, signal: AbortSignal) => again.then(() => signal.throwIfAborted());
    expect(told(await started(files).read('app', {}, { sleep }))).toEqual(['H2K-131 app:1:1 helm was not done in 120 s']);
  });
});
