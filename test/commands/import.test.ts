import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { importExports } from '../../src/commands/import.ts';
import { problemText } from '../../src/commands/problem.ts';
import type { OwnGiven } from '../../src/commands/relay/options.ts';
import { run } from '../../src/commands/run.ts';
import { validate } from '../../src/commands/validate.ts';
import { zip } from '../definitions/import/archive.ts';
import { hostIn } from './workspace.ts';

const folder = '.github/hub-to-kube';
const pipeline = `---
# The shop's own.
project: Demo
kind: PIPELINE
name: Deploy shop
enabled: true
concurrency: 10
input:
  WORD: '2'
  text: "one\\n \\ntwo"   # a line of blanks
workspace:
  cache: [
    ]
stageOrder:
- Check
stages:
  Check:
    taskOrder:
    - Word
    tasks:
      Word:
        type: Condition
        input:
          condition: \${input.WORD} == "2"
`;
const k8s = `kind: PIPELINE
name: roll
stages:
  S:
    tasks:
      T:
        type: K8S
        endpoints: { kubernetesServer: Prod cluster }
        input: { action: CREATE, filePath: k8s/shop.yaml, continueOnConflict: false }
`;
const ofType = (type: string, input = '{}') =>
  `kind: PIPELINE\nname: p\nstages:\n  S:\n    tasks:\n      T: { type: ${type}, input: ${input} }\n`;

async function imported(files: { [name: string]: string }, own: OwnGiven = {}, names = Object.keys(files)) {
  const host = hostIn(files);
  const report = await importExports({ given: {}, mistakes: [] }, own, names, host);
  const { root } = host.ports.files;
  const out = join(root, own['out'] ?? folder);
  const written = (name: string) => readFileSync(join(out, name), 'utf8');
  return { report, host, root, written, names: () => names_(out), told: report.problems.map((one) => `${one.code} ${one.message}`) };
}
function names_(out: string): string[] {
  try {
    return readdirSync(out).toSorted();
  } catch {
    return [];
  }
}
const only = async (text: string, own: OwnGiven = {}, file = 'export.yaml') => imported({ [file]: text }, own);

describe('an export of the product', () => {
  it('stays byte for byte, and runs', async () => {
    const { report, written, names, host } = await only(pipeline);
    expect(report).toMatchObject({
      result: 'done',
      problems: [],
      pipelines: [{ name: 'Deploy shop', project: 'Demo', runs: true, needs: [], changed: [] }],
    });
    expect(names()).toEqual(['export.yaml']);
    expect(written('export.yaml')).toBe(pipeline);
    expect((await run({ given: {}, mistakes: [] }, host, () => {})).report).toMatchObject({
      result: 'done',
      execution: { input: { text: 'one\n \ntwo' } },
    });
  });

  it('is looked at without writing anything: --check', async () => {
    const { report, names } = await only(pipeline, { check: 'true' });
    expect(report).toMatchObject({ result: 'done', files: [{ name: 'export.yaml', from: ['export.yaml'] }] });
    expect(names()).toEqual([]);
  });

  it('that can’t run says where, why, and what to use instead; it is written all the same', async () => {
    const { report, names } = await only(ofType('vRO'));
    const [one] = report.pipelines;
    expect(one).toMatchObject({ runs: false, at: { file: 'export.yaml', line: 2 } });
    expect(one?.problems.map(problemText)).toEqual([
      "export.yaml:6:18 S.T is of the type vRO, which can't be run here (H2K-611)\n  use instead a REST task: POST https://HOST/vco/api/workflows/ID/executions, then a POLL task until its state is completed",
    ]);
    expect([report.result, names()]).toEqual(['done', ['export.yaml']]);
  });

  it('can’t run where what it runs can’t', async () => {
    const outer = 'kind: PIPELINE\nname: outer\nstages: { S: { tasks: { T: { type: Pipeline, input: { pipeline: p } } } } }\n';
    const { report } = await imported({ 'a.yaml': outer, 'b.yaml': ofType('Custom') });
    expect(report.pipelines.map(({ name, runs, problems }) => [name, runs, problems.map(({ code }) => code)])).toEqual([
      ['outer', false, ['H2K-839']],
      ['p', false, ['H2K-611']],
    ]);
  });

  it('comes in an archive too, named by both', async () => {
    const host = hostIn({});
    writeFileSync(
      join(host.ports.files.root, 'all.zip'),
      zip([
        { name: 'x/My shop.yaml', content: pipeline },
        { name: 'icon.png', content: 'x' },
      ]),
    );
    const report = await importExports({ given: {}, mistakes: [] }, {}, ['all.zip'], host);
    expect(report).toMatchObject({
      result: 'done',
      files: [{ name: 'My-shop.yaml', from: ['all.zip/x/My shop.yaml'] }],
      left: ['all.zip/icon.png'],
      pipelines: [{ at: { file: 'all.zip/x/My shop.yaml', line: 5 } }],
    });
    expect(names_(join(host.ports.files.root, folder))).toEqual(['My-shop.yaml']);
  });
});

describe('what an export doesn’t hold', () => {
  it('is a stub that validate refuses until it is filled in', async () => {
    const { report, written, host, root } = await imported(
      { 'roll.yaml': k8s, 'k8s/shop.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: shop }\n' },
      {},
      ['roll.yaml'],
    );
    expect(report.pipelines[0]).toMatchObject({
      runs: true,
      needs: [
        { what: 'the ENDPOINT Prod cluster is not filled in: kubernetesURL is missing', at: { file: 'endpoints.yaml', line: 5 } },
        { what: 'the file k8s/shop.yaml in this repository', at: { file: 'roll.yaml', line: 9 } },
      ],
    });
    expect(report.secrets).toEqual(['PROD_CLUSTER_TOKEN']);
    const judged = async () =>
      (await validate({ given: {}, mistakes: [] }, host)).problems.map(({ code, severity }) => `${severity} ${code}`);
    expect(await judged()).toEqual(['error H2K-835', 'warning H2K-617']);
    writeFileSync(join(root, folder, 'endpoints.yaml'), written('endpoints.yaml').replace(/FILL IN .*/, 'https://10.0.0.1:6443'));
    expect(await judged()).toEqual(['warning H2K-617']);
    expect(report.workflow).toContain('options: ["roll"]');
    expect(report.workflow).toContain('PROD_CLUSTER_TOKEN: ${{ secrets.PROD_CLUSTER_TOKEN }}');
  });

  it('is an address that nobody wrote: what a URL begins with is told where it is none', async () => {
    const task = (name: string, url: string) => `      ${name}: { type: REST, input: { action: get, url: '${url}' } }\n`;
    const tasks = [
      task('A', '${input.HOST}/a'),
      task('B', '${input.HOST}/b'),
      task('C', '${input.SITE}/c'),
      task('D', 'https://${input.HOST}/d'),
    ];
    const text = `kind: PIPELINE\nname: ask\ninput: { HOST: vRAURL, SITE: 'https://acme.example' }\nstages:\n  S:\n    tasks:\n${tasks.join('')}`;
    expect((await only(text)).report.pipelines).toMatchObject([
      {
        runs: true,
        needs: [
          {
            what: 'an address, https://…, in the input HOST: "vRAURL" is none, and the URL of S.A begins with it',
            at: { file: 'export.yaml', line: 7 },
          },
        ],
      },
    ]);
  });

  it('is a file, told once however many tasks read it', async () => {
    const task = (name: string) => `      ${name}: { type: K8S, input: { action: APPLY, filePath: k8s/shop.yaml } }\n`;
    const text = `kind: PIPELINE\nname: twice\nstages:\n  S:\n    tasks:\n${task('A')}${task('B')}`;
    const { needs } = (await only(text)).report.pipelines[0] ?? {};
    expect(needs).toMatchObject([{ what: 'the file k8s/shop.yaml in this repository', at: { line: 6 } }]);
  });

  it('is a variable, a secret one where it is named like one', async () => {
    const text = ofType('REST', "{ action: get, url: '${var.site}', headers: { Authorization: '${var.API-token}' } }");
    expect((await only(text)).written('variables.yaml')).toBe(
      'kind: VARIABLE\nname: API-token\ntype: SECRET\n---\nkind: VARIABLE\nname: site\ntype: REGULAR\n',
    );
  });
});

describe('--create-to-apply', () => {
  it('turns CREATE into APPLY in the text, and says so', async () => {
    const { report, written } = await only(k8s, { 'create-to-apply': 'true' });
    expect(written('export.yaml')).toBe(k8s.replace('CREATE', 'APPLY'));
    expect(report.pipelines[0]?.changed).toEqual([
      { what: 'S.T applies what it created: CREATE is APPLY now', at: { file: 'export.yaml', line: 9, column: 26 } },
    ]);
  });
  it('is not done unasked', async () => expect((await only(k8s)).written('export.yaml')).toBe(k8s));
});

describe('bad input', () => {
  it.each<[string, string, string]>([
    ['a file that is no export', 'a: 1\n', 'H2K-831 export.yaml is no export: nothing in it is known'],
    ['an empty file', '# nothing\n', 'H2K-831 export.yaml is no export: it is empty'],
    ['a Kubernetes object', 'apiVersion: v1\nkind: Secret\n', 'H2K-831 export.yaml is no export: it is a Kubernetes object'],
    ['no YAML', 'a: [\n', 'H2K-601'],
    ['an unknown key', `${pipeline}stges: 1\n`, 'H2K-604'],
  ])('%s', async (_, text, told) => {
    const found = await only(text);
    expect(found.report.result).toBe('refused');
    expect(found.told[0]).toContain(told);
    expect(found.names()).toEqual([]);
  });

  it('a file that isn’t there, beside one that is: nothing is written, all is told', async () => {
    const { report, told, names } = await imported({ 'a.yaml': pipeline, 'b.yaml': 'x: 1\n' }, {}, ['a.yaml', 'b.yaml', 'c.yaml']);
    expect(report).toMatchObject({ result: 'refused', pipelines: [{ runs: true }] });
    expect(told.map((one) => one.slice(0, 7))).toEqual(['H2K-830', 'H2K-831']);
    expect(names()).toEqual([]);
  });

  it('two exports with the same name', async () => {
    const { told, names } = await imported({ 'a.yaml': pipeline, 'b.yaml': pipeline.replace("'2'", "'3'") });
    expect(told).toEqual(['H2K-608 PIPELINE Demo/Deploy shop is there twice: the first stands at a.yaml:5']);
    expect(names()).toEqual([]);
  });

  it('a file of the same name is never written over, unless it is said: --force', async () => {
    const files = { 'export.yaml': pipeline, 'more.yaml': ofType('CI', '{ steps: [make] }'), [`${folder}/more.yaml`]: 'mine: 1\n' };
    const { told, names, written, host } = await imported(files, {}, ['export.yaml', 'more.yaml']);
    expect(told).toEqual([`H2K-836 ${folder}/more.yaml is there already, and nothing was written`]);
    expect(names()).toEqual(['more.yaml']);
    const report = await importExports({ given: {}, mistakes: [] }, { force: 'true' }, ['export.yaml', 'more.yaml'], host);
    expect([report.result, names(), written('more.yaml')]).toEqual(['done', ['export.yaml', 'more.yaml'], files['more.yaml']]);
  });

  it('a folder that can’t be: everything is as it was', async () => {
    const host = hostIn({ 'export.yaml': pipeline, out: 'a file' });
    const report = await importExports({ given: {}, mistakes: [] }, { out: 'out' }, ['export.yaml'], host);
    expect(report.problems.map(problemText)).toEqual([
      'out: there is a file of that name (H2K-838)\n  name a folder that may be written: --out DIR',
    ]);
    expect(readdirSync(host.ports.files.root).toSorted()).toEqual(['export.yaml', 'out']);
  });

  it('a file that can’t get its name: those before it are gone again', async () => {
    const host = hostIn({ 'a.yaml': pipeline, 'b.yaml': ofType('CI', '{ steps: [make] }') });
    mkdirSync(join(host.ports.files.root, 'out/b.yaml'), { recursive: true });
    const report = await importExports({ given: {}, mistakes: [] }, { out: 'out', force: 'true' }, ['a.yaml', 'b.yaml'], host);
    expect(report).toMatchObject({ result: 'refused', problems: [{ code: 'H2K-838' }] });
    expect(readdirSync(join(host.ports.files.root, 'out'))).toEqual(['b.yaml']);
  });
});
