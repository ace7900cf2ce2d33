import { describe, expect, it } from '@jest/globals';
import { bind, compile, evaluate } from '../../src/expressions/index.ts';
import type { Scope } from '../../src/expressions/types.ts';
import type { Json, JsonObject } from '../../src/types.ts';

const at = { file: 'deploy.yaml', line: 7, column: 11 };
const paths = (text: string) => compile(text, at).template.bindings.map(({ path }) => path);

/** Walks plain JSON, as an execution's scope does. */
const scope =
  (root: Json): Scope =>
  (path) => {
    let value: Json | undefined = root;
    for (const step of path) value = typeof value === 'object' && value !== null ? (value as JsonObject)[step] : undefined;
    return value;
  };
const known = scope({
  input: { TAG: '1.10', EMPTY: '', COST: '${var.HUB_TOKEN}' },
  var: { 'Slack URL AH_team': 'https://slack.example' },
  'Déploiement été': {
    'Shop - UI': { output: { exitCode: 0, ok: false, big: 9007199254740993n, map: { a: [1, 9007199254740993n] }, none: null } },
  },
});
const filled = (text: string) => evaluate(compile(text, at).template, known);

describe('a binding is read as a path', () => {
  it.each([
    ['${input.NAME}', ['input', 'NAME']],
    ['${input.my-name__x}', ['input', 'my-name__x']],
    ['${var.Slack URL AH_team}', ['var', 'Slack URL AH_team']],
    ['${Test.Cypress - UI Validation.output.exitCode}', ['Test', 'Cypress - UI Validation', 'output', 'exitCode']],
    ['${Déploiement été.Créer l’image.output.x}', ['Déploiement été', 'Créer l’image', 'output', 'x']],
    ['${S.T.output.responseBody.content[0].id}', ['S', 'T', 'output', 'responseBody', 'content', 0, 'id']],
    ['${S.T.output.grid[1][20]}', ['S', 'T', 'output', 'grid', 1, 20]],
    ['${S.T.output.loadBalancers.tito-fe-svc.ingress[0].ip}', ['S', 'T', 'output', 'loadBalancers', 'tito-fe-svc', 'ingress', 0, 'ip']],
    ['${S.T.output.annotations["acme.io/owner"].x}', ['S', 'T', 'output', 'annotations', 'acme.io/owner', 'x']],
    ["${S.T.output['a}b']}", ['S', 'T', 'output', 'a}b']],
    ['${Deploy [prod].Job [1].status}', ['Deploy [prod]', 'Job [1]', 'status']],
    ['${ executionId }', ['executionId']],
    ['${Prepare\n    Environment.Export.status}', ['Prepare Environment', 'Export', 'status']],
    ['${__proto__.constructor}', ['__proto__', 'constructor']],
  ])('%s', (text, path) => {
    expect(compile(text, at).problems).toEqual([]);
    expect(paths(text)).toEqual([path]);
  });
});

describe('what is no binding', () => {
  it.each([
    ['an escaped one', '\\${resource.name}\\${####}', '${resource.name}${####}'],
    ['a constant of a manifest', 'shop:$${TAG_VER} and $$${X}', 'shop:$${TAG_VER} and $$${X}'],
    ['a dollar, a brace, a shell variable', 'costs $5 {x} $HOME }', 'costs $5 {x} $HOME }'],
    ['an escape without a binding', 'C:\\dir \\$ \\\\', 'C:\\dir \\$ \\\\'],
  ])('%s stays', (_, text, value) => {
    expect(compile(text, at).problems).toEqual([]);
    expect(filled(text)).toBe(value);
  });
});

describe('a binding that can’t be read is told where it stands', () => {
  it.each([
    ['x ${input.NAME', 13, 'has no closing }'],
    ['${}', 11, 'names nothing'],
    ['${.x}', 11, 'names nothing'],
    ['${input.}', 11, 'has nothing behind a dot'],
    ['${a..b}', 11, 'has nothing behind a dot'],
    ['${[0]}', 11, 'names nothing'],
    ['${a.${b}}', 11, 'has a { in it'],
    ['${{ secrets.X }}', 11, 'has a { in it'],
    ['${a[0]x}', 11, 'has no closing }'],
  ])('%s', (text, column, words) => {
    const [problem, ...more] = compile(text, at).problems;
    expect(problem).toMatchObject({ code: 'H2K-630', severity: 'error', at: { file: 'deploy.yaml', line: 7, column } });
    expect(problem?.message).toContain(words);
    expect(problem?.fix).toContain('\\${');
    expect(more).toEqual([]);
  });

  it('all of them, and in which line', () => {
    const { problems, template } = compile('${input.A}\n  ${}\n${', at);
    expect(problems.map((problem) => problem.at)).toEqual([
      { file: 'deploy.yaml', line: 8, column: 3 },
      { file: 'deploy.yaml', line: 9, column: 1 },
    ]);
    expect(template.bindings.map((binding) => binding.at)).toEqual([at]);
  });

  it('where somebody can tell exactly, there', () => {
    const { template } = compile('a ${x} ${y}', (offset) => ({ file: 'f', line: 100, column: offset }));
    expect(template.bindings.map(({ at: place }) => place.column)).toEqual([2, 7]);
  });
});

describe('a template is filled', () => {
  it.each<[string, Json]>([
    ['${Déploiement été.Shop - UI.output.exitCode}', 0],
    ['${Déploiement été.Shop - UI.output.ok}', false],
    ['${Déploiement été.Shop - UI.output.big}', 9007199254740993n],
    ['${Déploiement été.Shop - UI.output.map}', { a: [1, 9007199254740993n] }],
    ['${Déploiement été.Shop - UI.output.map.a[0]}', 1],
    ['${input.TAG}', '1.10'],
    ['${nothing.there}', null],
  ])('alone, %s keeps its type', (text, value) => {
    expect(filled(text)).toEqual(value);
  });

  it.each([
    ['v${input.TAG}!', 'v1.10!'],
    [' ${Déploiement été.Shop - UI.output.exitCode}', ' 0'],
    ['"${Déploiement été.Shop - UI.output.none}" "${nothing}"', '"null" "null"'],
    ['map: ${Déploiement été.Shop - UI.output.map}', 'map: {"a":[1,9007199254740993]}'],
    ['${input.TAG}${input.EMPTY}${Déploiement été.Shop - UI.output.ok}', '1.10false'],
  ])('in a text, %s becomes text', (text, value) => {
    expect(filled(text)).toBe(value);
  });

  it('in one pass: a value that looks like a binding is none', () => {
    expect(filled('${input.COST}')).toBe('${var.HUB_TOKEN}');
    expect(filled('a ${input.COST}')).toBe('a ${var.HUB_TOKEN}');
  });

  it('not beyond all bounds', () => {
    const huge = () => 'x'.repeat(6_000_000);
    expect(() => evaluate(compile('${a}${a}', at).template, huge)).toThrow(/more than 10000000 characters/);
  });
});

describe('a whole value is bound', () => {
  it('in every text; keys, numbers and what is bound later stay', () => {
    const input = {
      '${input.TAG}': '${input.TAG}',
      list: ['${input.TAG}', 1, null, { deep: 'v${input.TAG}' }],
      yaml: 'image: ${input.TAG}',
      exitCriteria: { success: '${input.TAG} == 1', other: '${input.TAG}' },
    };
    expect(bind(input, known, [['yaml'], ['exitCriteria', 'success']])).toEqual({
      '${input.TAG}': '1.10',
      list: ['1.10', 1, null, { deep: 'v1.10' }],
      yaml: 'image: ${input.TAG}',
      exitCriteria: { success: '${input.TAG} == 1', other: '1.10' },
    });
  });

  it('and a key named __proto__ is a key', () => {
    const bound = bind(JSON.parse('{"__proto__": {"x": "${input.TAG}"}}') as Json, known) as JsonObject;
    expect(Object.hasOwn(bound, '__proto__')).toBe(true);
    expect(JSON.stringify(bound)).toBe('{"__proto__":{"x":"1.10"}}');
  });
});
