import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { load } from '../../src/definitions/load.ts';
import { find } from '../../src/definitions/names.ts';
import { tasksInOrder } from '../../src/definitions/order.ts';

const read = (text: string) => load([{ file: 'a.yaml', text }]);
const told = (text: string) =>
  read(text).problems.map(({ code, severity, message, at }) => `${at?.line}:${at?.column} ${severity} ${code} ${message}`);
const pipeline = (stages: string, more = '') => `kind: PIPELINE\nname: p\n${more}stages:\n${stages}`;

const whole = `# deploys the shop
---
kind: ENDPOINT
name: hub
type: dockerregistry
properties: { serverType: dockerhub, repoURL: https://hub.docker.com/r/acme/shop, username: acme, password: '\${var.HUB_TOKEN}' }
---
kind: ENDPOINT
name: dev
type: k8s
properties: { kubernetesURL: 'https://10.0.0.1', authType: token, token: '\${var.KUBE_TOKEN}', fingerprint: 'AB:CD' }
---
kind: VARIABLE
name: HUB_TOKEN
type: SECRET
---
kind: DOCKER_WEBHOOK
name: shop
endpoint: hub
pipeline: deploy-shop
enabled: true
imageNameRegExPattern: acme/shop
tagNamePattern: 'v\\d+\\.\\d+\\.\\d+'
order: pushed
input: { REPLICAS: 3, VERSION: '\${event.tag}' }
target: { repository: acme/shop-deploy, event: docker-push }
---
kind: PIPELINE
name: deploy-shop
options: [DOCKER_TRIGGER]
input: { REPLICAS: '1' }
stages:
  Deploy:
    tasks:
      Shop: { type: K8S, endpoints: { kubernetesServer: dev }, input: { action: APPLY, filePath: k8s/, timeout: 5 } }
  Smoke:
    tasks:
      Health: { type: REST, input: { action: get, url: 'http://\${Deploy.Shop.output.response.x}/' } }
output: { DIGEST: '\${input.DOCKER_DIGEST}' }
`;

describe('a folder of definitions', () => {
  it('is read, several documents a file', () => {
    const { definitions, problems } = read(whole);
    expect(problems).toEqual([]);
    expect(Object.values(definitions).map((one) => [...one.keys()])).toEqual([
      ['deploy-shop'],
      ['hub', 'dev'],
      ['HUB_TOKEN'],
      ['shop'],
      [],
    ]);
    expect(definitions.webhooks.get('shop')?.value).toEqual({
      kind: 'DOCKER_WEBHOOK',
      name: 'shop',
      endpoint: 'hub',
      pipeline: 'deploy-shop',
      enabled: true,
      imageNameRegExPattern: 'acme/shop',
      tagNamePattern: String.raw`v\d+\.\d+\.\d+`,
      order: 'pushed',
      input: { REPLICAS: '3', VERSION: '${event.tag}' },
      target: { repository: 'acme/shop-deploy', event: 'docker-push' },
    });
  });

  it('keeps the place of every value and key', () => {
    const shop = read(whole).definitions.pipelines.get('deploy-shop');
    const path = ['stages', 'Smoke', 'tasks', 'Health'];
    expect(shop?.at([...path, 'input', 'url'])).toEqual({ file: 'a.yaml', line: 38, column: 56 });
    expect(shop?.at([...path, 'input', 'url'], 'key').column).toBe(51);
    expect(shop?.at(path, 'key')).toEqual({ file: 'a.yaml', line: 38, column: 7 });
  });

  it('gives what is not there the place of what should hold it', () =>
    expect(read(whole).definitions.pipelines.get('deploy-shop')?.at(['stages', 'Smoke', 'taskOrder'])).toEqual({
      file: 'a.yaml',
      line: 36,
      column: 3,
    }));

  it('calls two of one name project/name, and finds for each project its own', () => {
    const { definitions, problems } = read(
      '{ kind: VARIABLE, name: X, project: a, type: REGULAR, value: 1 }\n---\n{ kind: VARIABLE, name: X, project: b, type: REGULAR, value: 2 }',
    );
    expect(problems).toEqual([]);
    expect([...definitions.variables.keys()]).toEqual(['a/X', 'b/X']);
    expect(['a', 'b', 'c'].map((project) => find(definitions.variables, 'X', project)?.value.value)).toEqual(['1', '2', undefined]);
  });
});

describe('orders that were left out', () => {
  it.each([
    ['are the document’s', '  Z: { tasks: { b: { type: CI }, a: { type: CI } } }\n  A: { tasks: {} }', ['Z', 'A'], [['b'], ['a']]],
    [
      'also where names are numbers',
      '  "2": { tasks: { "10": { type: CI }, "9": { type: CI } } }\n  "1": { tasks: {} }',
      ['2', '1'],
      [['10'], ['9']],
    ],
  ])('%s', (_, stages, stageOrder, tasks) => {
    const { value } = read(pipeline(stages)).definitions.pipelines.get('p')!;
    expect(value.stageOrder).toEqual(stageOrder);
    expect(tasksInOrder(value.stages[stageOrder[0]!]!)).toEqual(tasks);
  });

  it('tasks joined by commas are groups, also when the line was folded', () => {
    const stage =
      '  S:\n    taskOrder:\n    - a, b,\n      c c\n    - d\n    tasks: { a: { type: CI }, b: { type: CI }, c c: { type: CI }, d: { type: CI } }';
    const { definitions, problems } = read(pipeline(stage));
    expect(problems).toEqual([]);
    expect(tasksInOrder(definitions.pipelines.get('p')!.value.stages['S']!)).toEqual([['a', 'b', 'c c'], ['d']]);
  });
});

describe('a scalar where a text is wanted is what was written', () => {
  it.each([
    ['1.10', '1.10'],
    ['007', '007'],
    ['true', 'true'],
    ['12345678901234567890', '12345678901234567890'],
    ['"1"', '1'],
    ['1e3', '1e3'],
  ])('%s', (text, value) =>
    expect(read(`kind: VARIABLE\nname: X\ntype: REGULAR\nvalue: ${text}`).definitions.variables.get('X')?.value.value).toBe(value),
  );

  it('and a name as well', () =>
    expect([...read('kind: VARIABLE\nname: 1.10\ntype: SECRET').definitions.variables.keys()]).toEqual(['1.10']));
  it('but a task’s input keeps its types', () =>
    expect(
      read(
        pipeline('  S: { tasks: { T: { type: K8S, input: { timeout: 5, prune: true, big: 12345678901234567890, x: null, l: [1.5] } } } }'),
      ).definitions.pipelines.get('p')!.value.stages['S']!.tasks['T']!.input,
    ).toEqual({ timeout: 5, prune: true, big: 12345678901234567890n, x: null, l: [1.5] }));
});

describe('mistakes', () => {
  it('are told all at once, each at its place, with what may have been meant', () =>
    expect(
      told(
        `kind: PIPELINE
nam: p
enabled: yes
concurrency: 0
options: [DOCKER_TRIGER]
stages:
  Deploy:
    taskorder: [Shop]
    tasks:
      Shop: { typ: K8S, input: [] }
---
kind: PIPLINE
---
kind: DOCKER_WEBHOOK
name: " "
target: { repository: a/b }
`,
      ),
    ).toEqual([
      '1:1 error H2K-605 name is missing',
      '2:1 error H2K-604 unknown key "nam"; did you mean name?',
      '3:10 error H2K-606 enabled must be true or false, and is "yes"',
      "4:14 error H2K-606 concurrency can't be 0",
      '5:11 error H2K-606 options[0] can\'t be "DOCKER_TRIGER"; did you mean DOCKER_TRIGGER?',
      '8:5 error H2K-604 unknown key "taskorder" in stages.Deploy; did you mean taskOrder?',
      '10:7 error H2K-605 stages.Deploy.tasks.Shop.type is missing',
      '10:15 error H2K-604 unknown key "typ" in stages.Deploy.tasks.Shop; did you mean type?',
      '10:32 error H2K-606 stages.Deploy.tasks.Shop.input must be a map, and is a list',
      '12:7 error H2K-607 there is no kind "PIPLINE"; did you mean PIPELINE?',
      '14:1 error H2K-605 pipeline is missing',
      '15:7 error H2K-606 name can\'t be " "',
      '16:9 error H2K-606 target has not the keys that it needs',
    ]));

  it.each([
    ['a key twice', 'kind: VARIABLE\nname: a\nname: b\ntype: SECRET', ['3:1 error H2K-603 the key "name" stands twice in one map']],
    [
      'a definition twice',
      'kind: VARIABLE\nname: a\ntype: SECRET\n---\nkind: VARIABLE\nname: a\ntype: REGULAR',
      ['6:7 error H2K-608 VARIABLE a is there twice: the first stands at a.yaml:2'],
    ],
    [
      'a definition twice, word for word: a dump of variables has that',
      'kind: VARIABLE\nname: a\ntype: SECRET\n---\nkind: VARIABLE\nname: a\ntype: SECRET',
      ['6:7 warning H2K-608 VARIABLE a is there twice, word for word: the first stands at a.yaml:2'],
    ],
    [
      'a stage that the order forgets, and one that is not there',
      pipeline('  A: { tasks: {} }\n  B: { tasks: {} }', 'stageOrder: [A, C, A]\n'),
      [
        '3:17 error H2K-609 stageOrder names "C", and there is no such stage; did you mean A?',
        '3:20 error H2K-609 stageOrder names "A" twice',
        '6:3 error H2K-609 the stage "B" is not in stageOrder, so it would never run',
      ],
    ],
    [
      'a task in two groups',
      pipeline('  A: { taskOrder: ["x,y", x], tasks: { x: { type: CI }, y: { type: CI } } }'),
      ['4:27 error H2K-609 taskOrder names "x" twice'],
    ],
    [
      'names that bindings and orders would tear apart',
      pipeline('  A.B: { tasks: { "c,d": { type: CI } } }'),
      [
        '4:3 error H2K-610 the stage name "A.B" has a dot or a comma in it',
        '4:19 error H2K-610 the task name "c,d" has a dot or a comma in it',
      ],
    ],
    ['a Kubernetes object', 'apiVersion: v1\nkind: Service', ['2:7 error H2K-607 this is a Kubernetes object and no definition']],
    ['a text', 'hello', ['1:1 error H2K-607 this is no definition']],
    [
      'what else Automation Pipelines exports',
      'kind: GERRIT_TRIGGER\nname: x',
      ['1:7 warning H2K-607 GERRIT_TRIGGER is not taken over: this document is left out'],
    ],
    ['no YAML', 'kind: "PIPELINE\nname: p\n', ['1:7 error H2K-601 not YAML: missing closing "quote']],
    [
      'an alias of nothing',
      'kind: VARIABLE\nname: *x\ntype: SECRET',
      ['2:7 error H2K-601 *x names nothing: there is no &x before it', '2:7 error H2K-606 name must be a text, and is empty'],
    ],
    [
      'a merge',
      '<<: { kind: VARIABLE }\nname: x',
      ['1:1 error H2K-601 << merges are not read in definitions', '1:1 error H2K-607 kind is missing'],
    ],
    [
      'what JSON has no number for',
      'kind: ENDPOINT\nname: e\ntype: git\nproperties: { a: .nan }',
      ['4:18 error H2K-606 .nan is no number that JSON has'],
    ],
  ])('%s', (_, text, problems) => expect(told(text)).toEqual(problems));

  it('of one document leave the others whole, and are remembered by name', () => {
    const { definitions, mistaken } = read('kind: PIPELINE\nname: broken\n---\nkind: VARIABLE\nname: X\ntype: SECRET');
    expect([[...definitions.variables.keys()], [...mistaken]]).toEqual([['X'], ['broken']]);
  });

  it('an unknown task type is none: an export of it is read', () =>
    expect(told(pipeline('  S: { tasks: { T: { type: UserOperation, input: { summary: x } } } }'))).toEqual([]));
});

describe('a text that nobody would write', () => {
  const bomb = `a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1]\n${['b', 'c', 'd', 'e', 'f', 'g'].map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdef'[index]}`).join(',')}]`).join('\n')}`;
  it.each([
    ['ten megabytes', 'a: 1\n'.repeat(2_000_000), 'big.yaml is too large for definitions: 9.5 MiB, and the limit is 1 MiB a file'],
    ['aliases of aliases', bomb, 'the aliases of this document stand for more than 10000 values'],
    ['brackets in one another', '['.repeat(100_000), 'this is nested too deeply for definitions'],
    ['sequences in one another', '- '.repeat(200_000), 'this is nested too deeply for definitions'],
    [
      'a hundred thousand keys',
      Array.from({ length: 100_000 }, (_, index) => `k${index}: v`).join('\n'),
      'this is too large for definitions',
    ],
    ['quotes', '"'.repeat(900_000), 'this is too large for definitions'],
    ['a NUL', 'kind: \0', 'the control character U+0000 may not stand in YAML'],
  ])('%s', (_, text, message) => expect(load([{ file: 'big.yaml', text }]).problems.map((problem) => problem.message)).toContain(message));

  it('keeps names that JavaScript has a meaning for', () =>
    expect(
      Object.keys(read(pipeline('  __proto__: { tasks: { __proto__: { type: CI } } }')).definitions.pipelines.get('p')!.value.stages),
    ).toEqual(['__proto__']));
});

describe('a character within a text stands', () => {
  const text = `kind: PIPELINE
name: p
stages:
  S:
    tasks:
      T:
        type: REST
        input:
          plain: x @1
          single: 'it''s @1'
          double: "q\\t@1\\n@2"
          literal: |
            first
              y @1
            @2
          folded: >-
            folded
            text @1
          long: plain text that
            goes on @1
`;
  const lines = text.split('\n');

  it.each([
    ['plain', '@1'],
    ['single', '@1'],
    ['double', '@1'],
    ['double', '@2'],
    ['literal', '@1'],
    ['literal', '@2'],
    ['folded', '@1'],
    ['long', '@1'],
  ])('of a %s scalar, %s, where it is in the file', (key, mark) => {
    const { definitions } = load([{ file: 'p.yaml', text }]);
    const { value, at } = definitions.pipelines.get('p')!;
    const inner = value.stages['S']?.tasks['T']?.input[key] as string;
    const { line, column } = at(['stages', 'S', 'tasks', 'T', 'input', key], inner.indexOf(mark));
    expect(lines[line - 1]?.slice(column - 1)).toMatch(new RegExp(`^${mark}`));
    expect(lines.slice(lines.findIndex((one) => one.includes(`${key}:`))).indexOf(lines[line - 1] as string)).toBeLessThan(4);
  });

  it('where there is no text, the value', () => {
    const { definitions } = load([{ file: 'p.yaml', text }]);
    const { at } = definitions.pipelines.get('p')!;
    expect(at(['stages'], 7)).toMatchObject({ line: 4, column: 3 });
    expect(at(['name'], 99)).toMatchObject({ line: 2, column: 7 });
  });
});

describe('whatever a text is', () => {
  const lines = whole.split('\n');
  /** Real lines with something done to them come further than noise. */
  const damaged = fc
    .array(fc.tuple(fc.nat(lines.length - 1), fc.nat(60), fc.string({ unit: 'binary', maxLength: 4 })), { minLength: 1, maxLength: 6 })
    .map((cuts) =>
      cuts
        .reduce(
          (text, [line, column, put]) => text.with(line, `${text[line]!.slice(0, column)}${put}${text[line]!.slice(column + 1)}`),
          lines,
        )
        .join('\n'),
    );

  it('loading it never throws, and every problem stands inside of it', () =>
    fc.assert(
      fc.property(fc.oneof(damaged, fc.string({ unit: 'binary' }), fc.json()), (text) => {
        for (const { at } of read(text).problems) {
          const line = text.replace(/^\uFEFF/, '').split('\n')[at!.line - 1];
          expect(line).toBeDefined();
          expect(at!.column).toBeLessThanOrEqual(line!.length + 1);
        }
      }),
      { numRuns: 300 },
    ));
});
