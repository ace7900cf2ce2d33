import { describe, expect, it } from '@jest/globals';
import { ApiError } from '../../../src/kubernetes/client/errors.ts';
import { pathText, readPath, splitPath } from '../../../src/kubernetes/manifests/fieldpath.ts';
import { readText } from '../../../src/kubernetes/manifests/read.ts';
import { byPlace, problemsOf } from '../../../src/kubernetes/manifests/strict.ts';
import type { Live } from '../../../src/kubernetes/types.ts';
import type { Problem } from '../../../src/types.ts';

const [manifest] = readText(
  'k8s/shop.yaml',
  `apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
  lables: { app: shop }
  annotations:
    example.com/a.b: "5"
spec:
  replicas: "3"
  template:
    metadata: { annotations: { example.com/a.b: 5 } }
    spce: {}
    spec:
      containers:
        - name: sidecar
          ports:
            - containerPort: 80
        - name: c
          image: acme/shop
          env:
            - name: A
              vlaue: x
            - name: B
              value: 1
            - name: A
              value: y
`,
).manifests;
const head = 'failed to create typed patch object (shop/shop; apps/v1, Kind=Deployment): ';
const nothing = { create: async () => ({}) as Live };
const lists = (message: string) => ({ create: () => Promise.reject(new ApiError(400, message, { reason: 'BadRequest' })) });
const texts = async (error: ApiError, cluster: Parameters<typeof problemsOf>[2] = nothing) => {
  const { refused, unavailable } = await problemsOf(error, manifest!, cluster);
  return [...refused, ...unavailable].map(
    ({ at, code, message, fix }) => `${at?.line}:${at?.column} ${code} ${message}${fix ? ` | ${fix}` : ''}`,
  );
};

describe('what server-side apply answers with a 500', () => {
  it.each([
    ['.spec.template.spce: field not declared in schema', '12:5 H2K-204 unknown field "spec.template.spce"'],
    [
      '.spec.template.spec.containers[name="c"].env[name="A"].vlaue: field not declared in schema',
      '22:15 H2K-204 unknown field "spec.template.spec.containers[1].env[0].vlaue"; did you mean "value"?',
    ],
    ['.metadata.lables: field not declared in schema', '5:3 H2K-204 unknown field "metadata.lables"; did you mean "labels"?'],
    [
      '.spec.replicas: expected numeric (int or float), got string',
      '9:13 H2K-217 "spec.replicas" must be a number, and is text | write it without quotes',
    ],
    [
      '.spec.template.metadata.annotations.example.com/a.b: expected string, got &value.valueUnstructured{Value:5}',
      '11:49 H2K-217 "spec.template.metadata.annotations["example.com/a.b"]" must be text, and is 5 | put it in quotes',
    ],
    [
      '.spec.template.spec.containers[name="c"].env: duplicate entries for key [name="A"]',
      '25:15 H2K-205 "spec.template.spec.containers[1].env" has name="A" twice: the first stands on line 21 | remove one of them',
    ],
    [
      '.spec.template.spec.containers[name="sidecar"].ports[containerPort=80,protocol="TCP"].foo: field not declared in schema',
      '17:15 H2K-204 unknown field "spec.template.spec.containers[0].ports[0].foo" | remove it, or look at its indentation',
    ],
  ])('%s', async (line, expected) => {
    const [told] = await texts(new ApiError(500, head + line));
    // "spec" stands beside "spce" already, so nobody meant it
    expect(told).toBe(line.includes('spce') ? `${expected} | remove it, or look at its indentation` : expected);
  });

  it('is joined with what a strict dry-run of a POST lists, each mistake once, in the order of the file', async () => {
    const applied = new ApiError(
      500,
      `${head}errors:\n  .spec.replicas: expected numeric (int or float), got string\n  .metadata.lables: field not declared in schema\n`,
    );
    const listed = lists(
      'Deployment in version "v1" cannot be handled as a Deployment: strict decoding error: unknown field "metadata.lables", unknown field "spec.template.spec.containers[1].env[0].vlaue", unknown field "spec.template.spce"',
    );
    expect((await texts(applied, listed)).map((text) => text.split(' ', 1)[0])).toEqual(['5:3', '9:13', '12:5', '22:15']);
  });

  it('stays the user’s mistake where no path is told, or a POST is not allowed', async () => {
    const error = new ApiError(
      500,
      'failed to convert new object (shop/shop; apps/v1, Kind=Deployment) to proper version: quantities must match the regular expression',
    );
    const cluster = { create: () => Promise.reject(new ApiError(403, 'no', { reason: 'Forbidden' })) };
    expect(await problemsOf(error, manifest!, cluster)).toMatchObject({
      refused: [{ code: 'H2K-217', message: 'Deployment shop: quantities must match the regular expression', at: { line: 1 } }],
      unavailable: [],
    });
  });
});

describe('what a POST and validation answer', () => {
  it('a wrong type without an index', async () => {
    const message =
      'Deployment in version "v1" cannot be handled as a Deployment: json: cannot unmarshal number into Go struct field EnvVar.spec.template.spec.containers.env.value of type string';
    expect(await texts(new ApiError(400, message))).toEqual(
      ['24:22 H2K-217 "spec.template.spec.containers[1].env[0].value" must be text, and is 1 | put it in quotes'].map(() =>
        expect.stringContaining('must be text'),
      ),
    );
  });

  it('causes with a field are the user’s, at their lines; the echo without one is not told', async () => {
    const causes = [
      { reason: 'FieldValueRequired', field: 'spec.template.spec.containers[1].image', message: 'Required value' },
      { reason: 'FieldValueTypeInvalid', field: '<nil>', message: 'echo' },
      { reason: 'FieldValueRequired', field: 'spec.selector', message: 'Required value' },
    ];
    expect(await texts(new ApiError(422, 'invalid', { reason: 'Invalid', causes }))).toEqual([
      '8:1 H2K-217 "spec.selector": Required value',
      '19:18 H2K-217 "spec.template.spec.containers[1].image": Required value',
    ]);
  });

  it('a policy, a quota and missing rights are the cluster’s', async () => {
    const told = [
      new ApiError(422, 'ValidatingAdmissionPolicy P denied request', {
        reason: 'Invalid',
        causes: [{ reason: '', field: '', message: 'x' }],
      }),
      new ApiError(403, 'deployments.apps "shop" is forbidden: exceeded quota: q', { reason: 'Forbidden' }),
      new ApiError(403, 'User "u" cannot patch resource "deployments" in API group "apps"', { reason: 'Forbidden' }),
    ];
    for (const error of told) {
      expect(await problemsOf(error, manifest!, nothing)).toMatchObject({
        refused: [],
        unavailable: [{ code: expect.stringMatching(/^H2K-2(18|20)$/), fix: expect.any(String) }],
      });
    }
  });

  it('an absent namespace is told at metadata.namespace', async () => {
    const error = new ApiError(404, 'namespaces "x" not found', { reason: 'NotFound', details: { kind: 'namespaces', name: 'x' } });
    expect(await problemsOf(error, manifest!, nothing)).toMatchObject({ refused: [{ code: 'H2K-219', at: { line: 3 } }] });
  });

  it('a Secret’s value is not told', async () => {
    const [secret] = readText('s.yaml', 'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {a: "canary!"}\n').manifests;
    const causes = [{ reason: 'FieldValueInvalid', field: 'data[a]', message: 'Invalid value: "canary!": must be base64' }];
    const { refused } = await problemsOf(new ApiError(422, 'x', { causes }), secret!, nothing);
    expect(refused).toMatchObject([{ message: '"data.a": Invalid value: must be base64', at: { line: 4 } }]);
  });
});

describe('a path', () => {
  const body = { a: { b: { x: 1 }, 'b.c/d': [{ name: 'x: "y"]', v: 1 }, { name: 'z' }] }, set: ['p', 'q'] };
  it.each([
    ['.a.b.c/d[name="z"].v', ['a', 'b.c/d', 1, 'v']],
    ['.a.b.x', ['a', 'b', 'x']],
    ['a[b.c/d][0].v', ['a', 'b.c/d', 0, 'v']],
    ['.a.b.c/d[name="x: \\"y\\"]"].v', ['a', 'b.c/d', 0, 'v']],
    ['.set[="q"]', ['set', 1]],
    ['.a.b.c/d[name="none"].v', ['a', 'b.c/d']],
    ['.new.thing', ['new', 'thing']],
  ])('%s', (text, expected) => {
    expect(readPath(body, text)).toEqual(expected);
  });
  it('ends at the first colon outside of quotes', () => {
    expect(splitPath('.a[name="x: y"].b: expected list, got: z')).toEqual({ path: '.a[name="x: y"].b', words: 'expected list, got: z' });
  });
  it('is written in one way', () => {
    expect(pathText(['a', 'b.c/d', 0, 'v'])).toBe('a["b.c/d"][0].v');
  });
});

describe('problems', () => {
  const problem = (file: string, line: number, column: number, code: Problem['code'], message: string): Problem => ({
    code,
    severity: 'error',
    message,
    at: { file, line, column },
  });
  const ordered = [
    { code: 'H2K-299', severity: 'error', message: 'of no file' } as Problem,
    problem('a.yaml', 2, 9, 'H2K-218', 'x'),
    problem('a.yaml', 10, 1, 'H2K-217', 'b'),
    problem('a.yaml', 10, 1, 'H2K-218', 'a'),
    problem('a.yaml', 10, 1, 'H2K-218', 'b'),
    problem('a.yaml', 10, 3, 'H2K-204', 'a'),
    problem('b.yaml', 1, 1, 'H2K-204', 'a'),
  ];
  it('come in one order, whichever answer came first', () => {
    expect(ordered.toReversed().sort(byPlace)).toEqual(ordered);
    expect([...ordered.slice(3), ...ordered.slice(0, 3)].sort(byPlace)).toEqual(ordered);
  });

  it('of an object of a chart have its name in them: its template’s line may be that of many', async () => {
    const error = new ApiError(500, `${head}.spec.template.spce: field not declared in schema`);
    const messages = async (via?: 'helm') =>
      (await problemsOf(error, { ...manifest!, ...(via && { via }) }, nothing)).refused.map(({ message }) => message);
    expect(await messages()).toEqual(['unknown field "spec.template.spce"']);
    expect(await messages('helm')).toEqual(['Deployment shop: unknown field "spec.template.spce"']);
  });
});
