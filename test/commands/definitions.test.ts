import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { endpointCheck } from '../../src/commands/endpoint/check.ts';
import type { Given } from '../../src/commands/options.ts';
import { problemText } from '../../src/commands/problem.ts';
import { run } from '../../src/commands/run.ts';
import { validate } from '../../src/commands/validate.ts';
import { FileProblem } from '../../src/ports/types.ts';
import { hostIn } from './workspace.ts';

const folder = '.github/hub-to-kube';
const pipeline = `kind: PIPELINE
name: deploy
input: { WORD: '1' }
stages:
  Check:
    tasks:
      Word: { type: Condition, input: { condition: '\${input.WORD} == "2"' } }
output: { SAID: '\${input.WORD}' }
`;
const ran = (given: Given, files: { [name: string]: string }, env: { [name: string]: string } = {}) =>
  run({ given, mistakes: [] }, hostIn(files, env), () => {});
const validated = async (given: Given, files: { [name: string]: string }, env: { [name: string]: string } = {}) => {
  const { result, problems } = await validate({ given, mistakes: [] }, hostIn(files, env));
  return [result, ...problems.map((problem) => `${problem.severity}: ${problemText(problem).split('\n')[0]}`)];
};

describe('run', () => {
  it('runs the only pipeline of the default folder, with its defaults', async () => {
    const { report } = await ran({}, { [`${folder}/a.yaml`]: pipeline });
    expect(report).toMatchObject({
      result: 'failed',
      status: 'FAILED',
      changed: false,
      execution: { name: 'deploy', input: { WORD: '1' } },
    });
  });

  it('takes inputs', async () => {
    const { report } = await ran({ inputs: 'WORD=2' }, { [`${folder}/a.yaml`]: pipeline });
    expect(report).toMatchObject({ result: 'done', status: 'COMPLETED', output: { SAID: '2' } });
  });

  it('gives what a docker webhook gives, and over it the inputs', async () => {
    const webhook =
      "kind: DOCKER_WEBHOOK\nname: shop\nrepository: acme/shop\npipeline: deploy\ninput: { WORD: '${var.WORD}' }\n---\nkind: VARIABLE\nname: WORD\ntype: REGULAR\nvalue: 2";
    const files = { 'd/a.yaml': pipeline, 'd/b.yml': webhook };
    const output = async (given: Given) => (await ran({ definitions: 'd', webhook: 'shop', ...given }, files)).report.output;
    expect([await output({}), await output({ variables: 'WORD=3' }), await output({ inputs: 'WORD=4' })]).toEqual([
      { SAID: '2' },
      { SAID: '3' },
      { SAID: '4' },
    ]);
  });

  it('takes secrets from the environment, and hides them', async () => {
    const secret = `kind: VARIABLE\nname: WORD\ntype: SECRET\n---\n${pipeline.replace('${input.WORD} ==', '${var.WORD} ==').replace("'${input.WORD}'", "'${var.WORD}'")}`;
    const host = hostIn({ [`${folder}/a.yaml`]: secret }, { WORD: 'canary-7f3a' });
    const { report } = await run({ given: {}, mistakes: [] }, host, () => {});
    expect(report.result).toBe('failed');
    expect(JSON.stringify(report)).not.toContain('canary-7f3a');
    expect(host.ports.secrets.redact('a canary-7f3a')).not.toContain('canary');
  });

  it('refuses every mistake at once, and nothing runs', async () => {
    const broken = `${pipeline.replace('type: Condition', 'type: Conditio')}---\nkind: VARIABLE\nname: X\ntpe: SECRET\n`;
    const { report } = await ran({ inputs: 'WRD=2', prune: 'true' }, { [`${folder}/a.yaml`]: broken });
    expect(report).toMatchObject({ result: 'refused', execution: undefined });
    expect(report.problems.map(({ code, input, at }) => [code, input ?? at?.line])).toEqual([
      ['H2K-624', 'prune'],
      ['H2K-636', 'inputs'],
      ['H2K-611', 7],
      ['H2K-605', 10],
      ['H2K-604', 12],
    ]);
  });
});

describe('bad input', () => {
  const nested = (name: string, other: string) =>
    `kind: PIPELINE\nname: ${name}\nstages: { S: { tasks: { T: { type: Pipeline, input: { pipeline: ${other} } } } } }\n`;
  it.each<[string, Given, { [name: string]: string }, string[]]>([
    [
      'no definitions',
      { definitions: 'pipelines' },
      {},
      ['refused', 'error: there are no definitions in pipelines: pipelines: there is no such file or folder (H2K-625)'],
    ],
    [
      'a folder that holds none',
      { definitions: 'd' },
      { 'd/a.yaml': '# later\n' },
      ['refused', 'error: there are no definitions in d: d/a.yaml hold none (H2K-625)'],
    ],
    [
      'an unknown pipeline',
      { pipeline: 'deplo' },
      { [`${folder}/a.yaml`]: pipeline },
      ['refused', 'error: there is no pipeline deplo; did you mean deploy? (H2K-626)'],
    ],
    [
      'an unknown webhook',
      { webhook: 'shop' },
      { [`${folder}/a.yaml`]: pipeline },
      ['refused', 'error: there is no docker webhook shop (H2K-626)'],
    ],
    [
      'a mandatory input that the docker webhook leaves blank, and one that its pipeline doesn’t have',
      {},
      {
        [`${folder}/a.yaml`]: `${pipeline.replace("input: { WORD: '1' }", "input: { WORD: '' }\n_inputMeta: { WORD: { mandatory: true } }")}---\nkind: DOCKER_WEBHOOK\nname: shop\nrepository: acme/shop\npipeline: deploy\ninput: { WURD: '\${event.tag}' }\n`,
      },
      [
        'refused',
        `error: ${folder}/a.yaml:15:8 the pipeline deploy needs its input WORD, and it is blank (H2K-635)`,
        `error: ${folder}/a.yaml:15:10 the pipeline deploy has no input WURD; did you mean WORD? (H2K-636)`,
      ],
    ],
    [
      'a mandatory input that comes from the push is not blank',
      {},
      {
        [`${folder}/a.yaml`]: `${pipeline.replace("input: { WORD: '1' }", "input: { WORD: '' }\n_inputMeta: { WORD: { mandatory: true } }")}---\nkind: DOCKER_WEBHOOK\nname: shop\nrepository: acme/shop\npipeline: deploy\ninput: { WORD: '\${event.tag}' }\n`,
      },
      ['done'],
    ],
    [
      'a missing variable',
      {},
      { [`${folder}/a.yaml`]: pipeline.replace("'${input.WORD}'", "'${var.WRD}'") },
      ['refused', `error: ${folder}/a.yaml:8:18 \${var.WRD}: there is no variable WRD (H2K-616)`],
    ],
    [
      'a secret that isn’t set: who only validates may have none',
      {},
      { [`${folder}/a.yaml`]: `${pipeline.replace("'${input.WORD}'", "'${var.WRD}'")}---\nkind: VARIABLE\nname: WRD\ntype: SECRET\n` },
      ['done', `warning: ${folder}/a.yaml:11:7 the SECRET variable WRD has no value: the step has no environment variable WRD (H2K-617)`],
    ],
    [
      'unsupported tasks',
      {},
      {
        [`${folder}/a.yaml`]: 'kind: PIPELINE\nname: p\nstages:\n  S:\n    tasks:\n      A: { type: PowerShell }\n      B: { type: vRO }\n',
      },
      [
        'refused',
        `error: ${folder}/a.yaml:6:18 S.A is of the type PowerShell, which can't be run here (H2K-611)`,
        `error: ${folder}/a.yaml:7:18 S.B is of the type vRO, which can't be run here (H2K-611)`,
      ],
    ],
    [
      'manifests that aren’t there, at the task that names them',
      {},
      {
        [`${folder}/a.yaml`]:
          'kind: PIPELINE\nname: p\nstages:\n  S:\n    tasks:\n      A: { type: K8S, input: { action: APPLY, filePath: k9s/ } }\n',
      },
      ['refused', `error: ${folder}/a.yaml:6:57 k9s/: there is no such file or folder (H2K-201)`],
    ],
    [
      'circular nested pipelines',
      {},
      { [`${folder}/a.yaml`]: `${nested('a', 'b')}---\n${nested('b', 'a')}` },
      ['refused', `error: ${folder}/a.yaml:7:65 these pipelines run one another in a circle: a → b → a (H2K-613)`],
    ],
    [
      'manifests and definitions',
      { manifests: 'k8s', definitions: folder, pipeline: 'deploy', inputs: 'A=1' },
      { [`${folder}/a.yaml`]: pipeline, 'k8s/a.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n' },
      [
        'refused',
        'error: definitions belongs to a pipeline, and manifests are deployed without one (H2K-624)',
        'error: pipeline belongs to a pipeline, and manifests are deployed without one (H2K-624)',
        'error: inputs belongs to a pipeline, and manifests are deployed without one (H2K-624)',
      ],
    ],
    [
      'a value for a variable that isn’t there',
      { variables: 'X=1' },
      { [`${folder}/a.yaml`]: pipeline },
      ['refused', 'error: there is no variable X (H2K-616)'],
    ],
  ])('%s', async (_, given, files, told) => expect(await validated(given, files)).toEqual(told));

  it('a secret that isn’t set, when it is needed', async () => {
    const files = {
      [`${folder}/a.yaml`]: `${pipeline.replace("'${input.WORD}'", "'${var.WRD}'")}---\nkind: VARIABLE\nname: WRD\ntype: SECRET\n---\nkind: VARIABLE\nname: OTHER\ntype: SECRET\n`,
    };
    const { report } = await ran({}, files);
    expect([report.result, report.problems.map(({ code, message }) => `${code} ${message}`)]).toEqual([
      'refused',
      ['H2K-617 the SECRET variable WRD has no value: the step has no environment variable WRD'],
    ]);
  });
});

describe('a pipeline that pushes start', () => {
  const started = (task: string, more = '') =>
    `kind: PIPELINE\nname: p\noptions: [DOCKER_TRIGGER]\n${more}stages: { S: { tasks: { T: ${task} } } }\n`;
  const codes = async (text: string) =>
    (await validated({}, { [`${folder}/a.yaml`]: text, 'k8s/pod.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\n' }))
      .filter((line) => /H2K-62[23]/.test(line))
      .map((line) => line.replace(/^.*yaml:\S+ /, ''));
  const condition = '{ type: Condition, input: { condition: \'${input.DOCKER_TAG} == "latest"\' } }';

  it.each([
    ['and that uses the tag', started(condition), []],
    [
      'and that uses nothing of them',
      started("{ type: Condition, input: { condition: 'true' } }"),
      ['pushes start the pipeline p, and nothing in it uses the pushed tag: each push would deploy the same (H2K-622)'],
    ],
    [
      'and that uses the tag under the name that its webhook gives it',
      `${started('{ type: Condition, input: { condition: \'${input.V} == "1"\' } }', 'input: { V: "" }\n')}---\nkind: DOCKER_WEBHOOK\nname: w\nrepository: acme/shop\npipeline: p\ninput: { V: '\${event.tag}' }\n`,
      [],
    ],
    [
      'and that CREATEs a workload from text',
      started(
        `{ type: K8S, input: { action: CREATE, images: pushed, yaml: "apiVersion: apps/v1\\nkind: Deployment\\nmetadata: { name: a }\\n" } }`,
      ),
      ['S.T CREATEs a Deployment: the second push will fail, as it is already there (H2K-623)'],
    ],
    [
      'and that CREATEs one from a file, whether or not it is there',
      started('{ type: K8S, input: { action: CREATE, images: pushed, continueOnConflict: true, filePath: k8s/ } }'),
      ['S.T CREATEs a Pod: the second push will find it already there, and NOT update it (H2K-623)'],
    ],
    [
      'and that CREATEs what is no workload',
      started(
        '{ type: K8S, input: { action: CREATE, images: pushed, yaml: "apiVersion: v1\\nkind: Namespace\\nmetadata: { name: a }\\n" } }',
      ),
      [],
    ],
    ['and that APPLYs one', started('{ type: K8S, input: { action: APPLY, images: pushed, filePath: k8s/ } }'), []],
  ])('%s', async (_, text, told) => expect(await codes(text)).toEqual(told));
});

describe('definitions that are there and can’t be read', () => {
  const manifest = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n';
  const refusing = (path: string) => {
    const host = hostIn({ [`${folder}/a.yaml`]: pipeline, 'k8s/a.yaml': manifest });
    const { files } = host.ports;
    const refuse = async (name: string): Promise<void> => {
      if (name === path) throw new FileProblem(`${name}: may not be read (permission denied)`);
    };
    const read = (name: string) => refuse(name).then(() => files.read(name));
    const find: typeof files.find = (name, extensions) => refuse(name).then(() => files.find(name, extensions));
    return { ...host, ports: { ...host.ports, files: { ...files, read, find } } };
  };
  const denied = (path: string) => ({
    result: 'refused',
    problems: [{ code: 'H2K-625', message: `the definitions in ${folder} can't be read: ${path}: may not be read (permission denied)` }],
  });

  it.each([folder, `${folder}/a.yaml`])('%s: no command takes it for not there', async (path) => {
    const host = refusing(path);
    const asked = (given: Given) => ({ given, mistakes: [] });
    expect(await validate(asked({}), host)).toMatchObject(denied(path));
    expect(await validate(asked({ manifests: 'k8s' }), host)).toMatchObject(denied(path));
    expect(await validate(asked({ definitions: folder }), host)).toMatchObject(denied(path));
    expect(await endpointCheck(asked({}), {}, 'hub', host)).toMatchObject(denied(path));
  });

  it('a link to nothing among them, as the file system has it', async () => {
    const host = hostIn({ [`${folder}/a.yaml`]: pipeline });
    symlinkSync('nowhere.yaml', join(host.ports.files.root, folder, 'b.yaml'));
    expect(await validate({ given: {}, mistakes: [] }, host)).toMatchObject({
      result: 'refused',
      problems: [{ code: 'H2K-625', message: expect.stringContaining(`${folder}/b.yaml: there is no such file or folder`) }],
    });
  });
});
