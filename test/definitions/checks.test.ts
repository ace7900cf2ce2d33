import { describe, expect, it } from '@jest/globals';
import { pipelineProblems, webhookProblems } from '../../src/definitions/checks.ts';
import { credentials } from '../../src/definitions/credentials.ts';
import { load } from '../../src/definitions/load.ts';
import { circles, reachable } from '../../src/definitions/nesting.ts';

const tasks = {
  K8S: { endpoints: [{ key: 'kubernetesServer', type: 'k8s', required: false }] },
  REST: { endpoints: [] },
  Pipeline: { endpoints: [] },
};
const judged = (...documents: string[]) => {
  const { definitions, mistaken } = load([{ file: 'a.yaml', text: documents.join('\n---\n') }]);
  return { definitions, judging: { definitions, mistaken, tasks } };
};
const told = (...documents: string[]) => {
  const { definitions, judging } = judged(...documents);
  const all = [
    ...[...definitions.pipelines.values()].flatMap((one) => pipelineProblems(one, judging)),
    ...[...definitions.webhooks.values()].flatMap((one) => webhookProblems(one, judging)),
  ];
  return all.map(({ code, severity, message, at }) => `${at?.line} ${severity} ${code} ${message}`);
};
const pipeline = (name: string, task: string, more = '') =>
  `kind: PIPELINE\nname: ${name}\n${more}stages: { S: { tasks: { T: ${task} } } }`;
const k8s = (endpoint: string) => pipeline('p', `{ type: K8S, endpoints: { ${endpoint} } }`);
const dev = 'kind: ENDPOINT\nname: dev\ntype: k8s\nproperties: {}';
const git = 'kind: ENDPOINT\nname: git\ntype: git\nproperties: {}';
const hub = 'kind: ENDPOINT\nname: hub\ntype: dockerregistry\nproperties: { repoURL: https://hub.docker.com/r/acme/shop }';
const webhook = (keys: string) => `kind: DOCKER_WEBHOOK\nname: w\n${keys}`;

describe('what can’t be run is named', () => {
  it('a task of a type that only Automation Pipelines runs, and one that nobody knows, both at once', () =>
    expect(
      told(
        'kind: PIPELINE\nname: p\nstages:\n  S:\n    tasks:\n      A: { type: Blueprint }\n      B: { type: K8s }\n      C: { type: REST }',
      ),
    ).toEqual([
      "6 error H2K-611 S.A is of the type Blueprint, which can't be run here",
      '7 error H2K-611 S.B has the type "K8s", and there is no such type; did you mean K8S?',
    ]));

  it.each([
    [
      'an endpoint that isn’t there',
      [k8s('kubernetesServer: deva'), dev],
      ['3 error H2K-614 S.T names the ENDPOINT deva, and there is none; did you mean dev?'],
    ],
    [
      'one of another type',
      [k8s('kubernetesServer: git'), dev, git],
      ['3 error H2K-615 S.T names the ENDPOINT git, which is of type git, and must be of type k8s'],
    ],
    [
      'a slip in its key',
      [k8s('kubernetsServer: dev'), dev],
      ['3 error H2K-614 S.T has the endpoint "kubernetsServer"; did you mean kubernetesServer?'],
    ],
    ...['server', 'cluster', 'k8sServer'].map((key): [string, string[], string[]] => [
      `the key ${key}, which would mean another cluster`,
      [k8s(`${key}: dev`), dev],
      [`3 error H2K-614 S.T has the endpoint "${key}", which tasks of the type K8S do not have`],
    ]),
    [
      'a key where the type has none',
      [pipeline('p', '{ type: REST, endpoints: { server: dev } }'), dev],
      ['3 error H2K-614 S.T has the endpoint "server", which tasks of the type REST do not have'],
    ],
    [
      'of a type that can’t be run only the type is told',
      [pipeline('p', '{ type: vRO, endpoints: { vroServer: v } }')],
      ["3 error H2K-611 S.T is of the type vRO, which can't be run here"],
    ],
    ['none where it is there', [k8s('kubernetesServer: dev'), dev], []],
    ['none where a binding names it', [k8s("kubernetesServer: '${input.WHERE}'")], []],
    ['none where its own document has the mistake', [k8s('kubernetesServer: dev'), 'kind: ENDPOINT\nname: dev\ntype: k8s'], []],
    ['none for what exports name and nothing here needs', [k8s('kubernetesServer: dev, scm: some-git'), dev], []],
  ])('endpoint of a task: %s', (_, documents, problems) => expect(told(...documents)).toEqual(problems));

  it('a required endpoint that is left out', () => {
    const { definitions, judging } = judged(pipeline('p', '{ type: K8S }'));
    const strict = { ...judging, tasks: { K8S: { endpoints: [{ key: 'kubernetesServer', type: 'k8s', required: true }] } } };
    expect(pipelineProblems(definitions.pipelines.get('p')!, strict).map(({ message }) => message)).toEqual([
      'S.T names no endpoint kubernetesServer',
    ]);
  });

  it.each([
    [
      'a nested pipeline',
      [pipeline('p', '{ type: Pipeline, input: { pipeline: smok } }'), pipeline('smoke', '{ type: REST }')],
      ['3 error H2K-612 there is no pipeline smok; did you mean smoke?'],
    ],
    [
      'a rollback',
      [pipeline('p', '{ type: REST }', 'rollbacks: [{ name: back, stage: S }]\n')],
      ['3 error H2K-612 there is no pipeline back'],
    ],
    ['none where a binding names it', [pipeline('p', "{ type: Pipeline, input: { pipeline: '${input.X}' } }")], []],
    [
      'one of another project, before one of its own',
      [
        `project: a\n${pipeline('p', '{ type: Pipeline, input: { pipeline: q } }')}`,
        `project: a\n${pipeline('q', '{ type: REST }')}`,
        `project: b\n${pipeline('q', '{ type: REST }')}`,
      ],
      [],
    ],
  ])('a pipeline that isn’t there: %s', (_, documents, problems) => expect(told(...documents)).toEqual(problems));

  it('stages and tasks that rollbacks and notifications name', () =>
    expect(
      told(
        pipeline(
          'p',
          '{ type: REST }',
          'rollbacks: [{ name: p, stage: X }, { name: p, stage: S, task: X }]\nnotifications: { webhook: [{ event: SUCCESS, action: post, url: x, task: T }], email: [{ event: FAILURE, endpoint: e, to: [a] }], jira: [{ event: FAILURE, endpoint: e }] }\n',
        ),
      ),
    ).toEqual([
      '3 error H2K-619 there is no stage "X"; did you mean S?',
      '3 error H2K-619 the stage S has no task "X"; did you mean T?',
      '4 error H2K-619 the task T is named without its stage',
      '4 error H2K-614 a notification names the ENDPOINT e, and there is none',
      '4 warning H2K-620 notifications by jira are not sent',
    ]));

  it.each([
    [
      'a pipeline and an endpoint that aren’t there',
      webhook('pipeline: p\nendpoint: hubb'),
      [
        '3 error H2K-612 there is no pipeline p; did you mean q?',
        '4 error H2K-614 the docker webhook w names the ENDPOINT hubb, and there is none; did you mean hub?',
      ],
    ],
    [
      'an endpoint that is no registry',
      webhook('pipeline: q\nendpoint: dev'),
      ['4 error H2K-615 the docker webhook w names the ENDPOINT dev, which is of type k8s, and must be of type dockerregistry'],
    ],
    ['no repository', webhook('pipeline: q'), ['2 error H2K-621 the docker webhook w names neither an endpoint nor a repository']],
    [
      'two repositories',
      webhook('pipeline: q\nendpoint: hub\nrepository: acme/shop'),
      ['2 error H2K-621 the docker webhook w names both an endpoint and a repository'],
    ],
    ['nothing wrong', webhook('pipeline: q\nrepository: acme/shop'), []],
  ])('of a docker webhook: %s', (_, document, problems) =>
    expect(told(document, hub, dev, pipeline('q', '{ type: REST }'))).toEqual(problems),
  );
});

describe('nested pipelines', () => {
  const nested = (name: string, ...others: string[]) =>
    `kind: PIPELINE\nname: ${name}\nstages: { S: { tasks: { ${others.map((other) => `${other}: { type: Pipeline, input: { pipeline: ${other} } }`).join(', ')} } } }`;
  const ofAll = (...documents: string[]) => {
    const { pipelines } = judged(...documents).definitions;
    return { pipelines, messages: circles(pipelines.values(), pipelines).map(({ message }) => message) };
  };

  it.each([
    [
      'that run one another in a circle, once',
      [nested('a', 'b'), nested('b', 'c'), nested('c', 'a')],
      ['these pipelines run one another in a circle: a → b → c → a'],
    ],
    ['that run themselves', [nested('a', 'a')], ['the pipeline a runs itself']],
    [
      'by a rollback',
      [`${nested('a', 'b')}\nrollbacks: [{ name: c, stage: S }]`, nested('b'), nested('c', 'a')],
      ['these pipelines run one another in a circle: a → c → a'],
    ],
    ['that meet again are no circle', [nested('a', 'b', 'c'), nested('b', 'd'), nested('c', 'd'), nested('d')], []],
  ])('%s', (_, documents, messages) => expect(ofAll(...documents).messages).toEqual(messages));

  it('are all that a pipeline may run, each once', () => {
    const { pipelines } = ofAll(nested('a', 'b', 'c'), nested('b', 'd'), nested('c', 'd'), nested('d'), nested('e', 'a'));
    expect(reachable(pipelines.get('a')!, pipelines).map(({ value }) => value.name)).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('credentials in a file', () => {
  const found = (...documents: string[]) => credentials(judged(...documents).definitions);
  const k8sWith = (properties: string) => `kind: ENDPOINT\nname: dev\ntype: k8s\nproperties: { ${properties} }`;

  it('are found, and never quoted', () => {
    const told = found(k8sWith('token: s3cret-token, password: hunter22'), 'kind: VARIABLE\nname: V\ntype: SECRET\nvalue: plainly');
    expect(
      told.map(({ value, problem: { code, severity, message, at } }) => [value, `${at?.line} ${severity} ${code} ${message}`]),
    ).toEqual([
      ['s3cret-token', '4 warning H2K-618 token of the ENDPOINT dev stands readable in this file'],
      ['hunter22', '4 warning H2K-618 password of the ENDPOINT dev stands readable in this file'],
      ['plainly', '9 warning H2K-618 the value of the SECRET variable V stands readable in this file'],
    ]);
    for (const { value, problem } of told) expect(JSON.stringify(problem)).not.toContain(value);
  });

  it.each([
    ['a binding', k8sWith("token: '${var.KUBE_TOKEN}'")],
    ['a path', k8sWith('kubeconfig: ~/.kube/config')],
    ['the mask of an export', 'kind: VARIABLE\nname: V\ntype: SECRET\nvalue: "*****"'],
    ['a value that is no secret', 'kind: VARIABLE\nname: V\ntype: REGULAR\nvalue: x'],
    ['an address', k8sWith('kubernetesURL: https://10.0.0.1, fingerprint: AB')],
  ])('%s is none', (_, document) => expect(found(document)).toEqual([]));
});
