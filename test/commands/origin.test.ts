import { describe, expect, it } from '@jest/globals';
import type { Given } from '../../src/commands/options.ts';
import { eventOf, originOf } from '../../src/commands/origin.ts';
import { run } from '../../src/commands/run.ts';
import { readSettings } from '../../src/commands/settings.ts';
import { validate } from '../../src/commands/validate.ts';
import { fullText } from '../../src/registry/reference.ts';
import { hostIn } from './workspace.ts';

const digest = `sha256:${'a'.repeat(64)}`;
/** A call of Docker Hub's. */
const body = (image: string, tag: string) => ({
  callback_url: 'https://registry.hub.docker.com/u/acme/shop/hook/2141b5bi5i5b02bec211i4eeih0242eg11000a/',
  push_data: { pushed_at: 1_700_000_000, pusher: 'ann', tag },
  repository: { repo_name: image, namespace: image.split('/')[0], name: image.split('/')[1], owner: 'acme', status: 'Active' },
});
const dispatch = (image: string, tag: string, webhook: string) => ({
  version: 1,
  delivery: 'd-1',
  webhook,
  push: { id: 'a'.repeat(24), image, tag, repository: { namespace: 'x', name: 'y' }, digest, verified: true },
});
/** The files and the environment of a workflow that this event started. */
const workflow = (name: string, event: object) => ({
  files: { 'event.json': JSON.stringify(event) },
  env: { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: 'event.json' },
});
const nothing = { files: {}, env: {} };

const told = async (given: Given, { files, env } = nothing as ReturnType<typeof workflow> | typeof nothing) => {
  const { origin, problems } = await originOf(readSettings(given).settings, hostIn(files, env).ports);
  const { image, event, webhook, delivery } = origin;
  return [
    image ? fullText(image) : 'none',
    event ? 'a push' : '',
    webhook ?? '',
    delivery ?? '',
    ...problems.map(({ code, message }) => `${code} ${message}`),
  ].filter(Boolean);
};
const dispatched = workflow('repository_dispatch', { client_payload: dispatch('acme/shop', '1.2', 'shop') });

describe('where the push comes from', () => {
  it.each<[string, Given, ReturnType<typeof workflow> | typeof nothing, string[]]>([
    ['the image that is named', { image: 'acme/shop:1' }, nothing, ['docker.io/acme/shop:1']],
    ['before the event', { image: 'acme/shop:1' }, dispatched, ['docker.io/acme/shop:1']],
    ['before a payload', { image: 'acme/shop:1', payload: JSON.stringify(body('acme/shop', '2')) }, nothing, ['docker.io/acme/shop:1']],
    [
      'a payload: the body of Docker Hub’s call',
      { payload: JSON.stringify(body('acme/shop', '2')) },
      nothing,
      ['docker.io/acme/shop:2', 'a push'],
    ],
    [
      'a payload: what the relay dispatched',
      { payload: JSON.stringify(dispatch('acme/shop', '3', 'shop')) },
      nothing,
      ['docker.io/acme/shop:3', 'a push', 'shop', 'd-1'],
    ],
    ['a payload before the event', { payload: JSON.stringify(body('acme/shop', '2')) }, dispatched, ['docker.io/acme/shop:2', 'a push']],
    ['the relay’s dispatch', {}, dispatched, ['docker.io/acme/shop:1.2', 'a push', 'shop', 'd-1']],
    [
      'a body that was dispatched as it came',
      {},
      workflow('repository_dispatch', { client_payload: body('acme/shop', '2') }),
      ['docker.io/acme/shop:2', 'a push'],
    ],
    [
      'the payload of a run by hand',
      {},
      workflow('workflow_dispatch', { inputs: { image: '', payload: JSON.stringify(dispatch('acme/shop', '3', 'shop')) } }),
      ['docker.io/acme/shop:3', 'a push', 'shop', 'd-1'],
    ],
    [
      'the image of a run by hand',
      {},
      workflow('workflow_dispatch', { inputs: { image: ' acme/shop:4 ', payload: '' } }),
      ['docker.io/acme/shop:4'],
    ],
    [
      'a digest that is given for it',
      { digest },
      workflow('workflow_dispatch', { inputs: { image: 'acme/shop:4' } }),
      [`docker.io/acme/shop:4@${digest}`],
    ],
    ['nowhere, of a run by hand without inputs', {}, workflow('workflow_dispatch', { inputs: null }), ['none']],
    ['nowhere, of a dispatch without a payload', {}, workflow('repository_dispatch', { client_payload: {} }), ['none']],
    ['nowhere, of another event', {}, workflow('push', { client_payload: body('acme/shop', '2') }), ['none']],
    ['nowhere', {}, nothing, ['none']],
  ])('%s', async (_, given, where, origin) => expect(await told(given, where)).toEqual(origin));

  it('never a digest from the dispatch: the tag may have moved since', async () =>
    expect(await told({}, dispatched)).toContain('docker.io/acme/shop:1.2'));
});

describe('what is no push is told', () => {
  it.each<[string, Given, ReturnType<typeof workflow> | typeof nothing, string]>([
    ['not JSON', { payload: 'push_data: {}' }, nothing, 'H2K-600 the input payload is not JSON'],
    ['no object', { payload: '[1]' }, nothing, 'H2K-600 the input payload is no push: the body is no JSON object'],
    ['no tag', { payload: JSON.stringify(body('acme/shop', '')) }, nothing, 'H2K-600 the input payload is no push: the push has no tag'],
    [
      'a dispatch of another version',
      { payload: JSON.stringify({ ...dispatch('acme/shop', '1', 'shop'), version: 2 }) },
      nothing,
      "H2K-600 the input payload is no dispatch: the payload's version is 2, and this action reads version 1",
    ],
    [
      'somebody else’s dispatch',
      {},
      workflow('repository_dispatch', { client_payload: { env: 'prod' } }),
      'H2K-600 client_payload of the repository_dispatch is no push: the body has no push_data: Docker Hub’s notices of a push have one',
    ],
    ['a digest alone', { digest }, nothing, 'H2K-403 digest is given, but no image'],
  ])('%s', async (_, given, where, problem) => expect(await told(given, where)).toEqual(['none', problem]));
});

it.each([
  ['acme/shop:1', { namespace: 'acme', name: 'shop' }],
  ['docker.io/acme/shop:1', { namespace: 'acme', name: 'shop' }],
  ['busybox:1', { namespace: 'library', name: 'busybox' }],
])('%s by hand is a push of its repository', async (image, repository) =>
  expect(eventOf((await originOf({ image, tags: [] }, hostIn({}).ports)).origin)).toMatchObject({ repository, tag: '1', verified: false }),
);

describe('a push and docker webhooks', () => {
  const pipeline = (name: string) => `kind: PIPELINE
name: ${name}
options: [DOCKER_TRIGGER]
input: { V: none }
stages: { S: { tasks: { T: { type: Condition, input: { condition: '"\${input.DOCKER_TAG}" != "bad"' } } } } }
output: { SAID: '${name} \${input.DOCKER_IMAGE} \${input.DOCKER_TAG} \${input.V}' }
`;
  const webhook = (name: string, more: string) => `kind: DOCKER_WEBHOOK\nname: ${name}\nrepository: acme/shop\n${more}\n`;
  const files = {
    '.github/hub-to-kube/a.yaml': [
      pipeline('deploy'),
      pipeline('smoke'),
      webhook('releases', "pipeline: deploy\ntagNamePattern: 'v.*'\ninput: { V: '${event.tag}' }"),
      webhook('all', 'pipeline: smoke'),
      webhook('off', 'pipeline: smoke\nenabled: false'),
    ].join('---\n'),
  };
  const problems = async (given: Given, more = {}) => {
    const { report } = await run({ given, mistakes: [] }, hostIn({ ...files, ...more }), () => {});
    return [report.result, ...report.problems.map(({ code, message }) => `${code} ${message}`)];
  };
  const payload = (image: string, tag: string) => JSON.stringify(body(image, tag));

  it.each<[string, Given, string[]]>([
    [
      'a repository that no webhook names',
      { payload: payload('acme/other', '1') },
      ['refused', 'H2K-628 the push starts nothing: no docker webhook is for the repository acme/other'],
    ],
    [
      'a disabled webhook',
      { webhook: 'off', payload: payload('acme/shop', '1') },
      ['refused', 'H2K-628 the push starts nothing: the docker webhook off is disabled'],
    ],
    [
      'a dispatch whose webhook it fits no longer',
      { payload: JSON.stringify(dispatch('acme/shop', '1.0', 'releases')) },
      ['refused', 'H2K-628 the push starts nothing: the tag 1.0 doesn’t fit v.* of the docker webhook releases'],
    ],
    [
      'a dispatch of an unknown webhook',
      { payload: JSON.stringify(dispatch('acme/shop', 'v1', 'release')) },
      ['refused', 'H2K-626 there is no docker webhook release; did you mean releases?'],
    ],
    [
      'an image whose tag is still to be found, and no pipeline',
      { image: 'acme/shop', tags: 'v*' },
      ['refused', 'H2K-626 no pipeline is named, and there is no push that starts one'],
    ],
    [
      'no push, of a pipeline that pushes start',
      { pipeline: 'deploy' },
      [
        'refused',
        'H2K-629 pushes start the pipeline deploy, and there is none: neither an image is named, nor did a push start this workflow',
      ],
    ],
    [
      'a signature that was pushed beside an image',
      { payload: payload('acme/shop', `sha256-${'b'.repeat(64)}.sig`) },
      ['refused', `H2K-628 the push starts nothing: the tag sha256-${'b'.repeat(64)}.sig is a signature, no image to deploy`],
    ],
  ])('%s is told', async (_, given, told) => expect(await problems(given)).toEqual(told));

  it('in quick mode, a repository that no manifest names is told', async () => {
    const manifest = 'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: { containers: [{ name: a, image: acme/shop:1 }] }\n';
    const kubeconfig = JSON.stringify({
      clusters: [{ name: 'c', cluster: { server: 'https://127.0.0.1:1' } }],
      contexts: [{ name: 'x', context: { cluster: 'c' } }],
      'current-context': 'x',
    });
    expect(await problems({ kubeconfig, manifests: 'k8s', payload: payload('acme/other', '1') }, { 'k8s/a.yaml': manifest })).toEqual([
      'refused',
      'H2K-215 no manifest has the image acme/other; they have acme/shop',
    ]);
  });

  it('a pattern that is none is told at its place', async () => {
    const { problems: found } = await validate(
      { given: {}, mistakes: [] },
      hostIn({ ...files, '.github/hub-to-kube/b.yaml': webhook('bad', "pipeline: smoke\ntagNamePattern: 'v(?=1)'") }),
    );
    expect(found.map(({ code, at, message }) => [code, at?.file.slice(-6), at?.line, message.split(':')[0]])).toContainEqual([
      'H2K-606',
      'b.yaml',
      5,
      'tagNamePattern is no pattern',
    ]);
  });

  it('a push that fits two starts both, one execution each', async () => {
    const { report } = await run({ given: { image: `acme/shop:v1@${digest}` }, mistakes: [] }, hostIn(files), () => {});
    expect(report).toMatchObject({ result: 'done', image: 'acme/shop:v1', digest });
    expect(report.executions?.map(({ output, id }) => [output, id.replace(/^[0-9a-f]+/, '')])).toEqual([
      [{ SAID: 'deploy acme/shop v1 v1' }, ''],
      [{ SAID: 'smoke acme/shop v1 none' }, '-2'],
    ]);
  });

  it('a dispatch starts its own webhook alone', async () => {
    const { report } = await run(
      { given: { payload: JSON.stringify(dispatch('acme/shop', 'v1', 'all')), digest }, mistakes: [] },
      hostIn(files),
      () => {},
    );
    expect(report).toMatchObject({
      result: 'done',
      output: { SAID: 'smoke acme/shop v1 none' },
      execution: { dockerEvent: { image: 'acme/shop', tag: 'v1' } },
    });
    expect(report.executions).toBeUndefined();
  });
});
