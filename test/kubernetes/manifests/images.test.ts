import { describe, expect, it } from '@jest/globals';
import { imageChanges, imageProblems, imagesOf, type Pin, pinImages } from '../../../src/kubernetes/manifests/images.ts';
import { parseImagePaths } from '../../../src/kubernetes/manifests/podspecs.ts';
import { readText } from '../../../src/kubernetes/manifests/read.ts';
import type { Digest, Json } from '../../../src/types.ts';

const digest = (digit: string): Digest => `sha256:${digit.repeat(64)}`;
const [a, b] = [digest('a'), digest('b')];
const pushed = (more: Partial<Pin> = {}): Pin => ({ repository: 'docker.io/acme/shop', tag: '2.0', digest: a, images: 'pushed', ...more });
const deployment = (...images: string[]) =>
  readText(
    'shop.yaml',
    JSON.stringify({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'shop' },
      spec: { template: { spec: { containers: images.map((image, index) => ({ name: `c${index}`, image })) } } },
    }),
  ).manifests;
const written = (pin: Pin, ...images: string[]) => pinImages(deployment(...images), [pin]).used[0]?.places.map((place) => place.image);

describe('images are found', () => {
  const spec = { containers: [{ name: 'c', image: 'acme/shop:1' }], initContainers: [{ name: 'i', image: 'acme/shop:1' }] };
  it.each<[apiVersion: string, kind: string, object: Json]>([
    ['v1', 'Pod', { spec }],
    ['v1', 'PodTemplate', { template: { spec } }],
    ['v1', 'ReplicationController', { spec: { template: { spec } } }],
    ['apps/v1', 'Deployment', { spec: { template: { spec } } }],
    ['apps/v1', 'StatefulSet', { spec: { template: { spec } } }],
    ['apps/v1', 'DaemonSet', { spec: { template: { spec } } }],
    ['apps/v1', 'ReplicaSet', { spec: { template: { spec } } }],
    ['batch/v1', 'Job', { spec: { template: { spec } } }],
    ['batch/v1', 'CronJob', { spec: { jobTemplate: { spec: { template: { spec } } } } }],
  ])('in the pods of a %s %s', (apiVersion, kind, object) => {
    const { manifests } = readText('a.yaml', JSON.stringify({ apiVersion, kind, metadata: { name: 'x' }, ...(object as object) }));
    expect(imagesOf(manifests).places.map(({ role, name }) => [role, name])).toEqual([
      ['container', 'c'],
      ['initContainer', 'i'],
    ]);
  });

  it('in ephemeral containers and image volumes', () => {
    const { manifests } = readText(
      'a.yaml',
      'apiVersion: v1\nkind: Pod\nmetadata: {name: x}\nspec:\n  ephemeralContainers: [{name: e, image: a}]\n  volumes: [{name: v, image: {reference: b}}, {name: w, emptyDir: {}}]\n',
    );
    expect(imagesOf(manifests).places.map(({ role, path }) => [role, path])).toEqual([
      ['ephemeralContainer', ['spec', 'ephemeralContainers', 0, 'image']],
      ['volume', ['spec', 'volumes', 0, 'image', 'reference']],
    ]);
  });

  it('wherever a custom resource has a pod spec, and where its kind is known to have one', () => {
    const found = (apiVersion: string, kind: string, rest: object) =>
      imagesOf(readText('a.yaml', JSON.stringify({ apiVersion, kind, metadata: { name: 'x' }, ...rest })).manifests).places.map(
        ({ path, role, name }) => [path.join('.'), role, name],
      );
    expect(found('argoproj.io/v1alpha1', 'Rollout', { spec: { template: { spec } } })).toEqual([
      ['spec.template.spec.containers.0.image', 'container', 'c'],
      ['spec.template.spec.initContainers.0.image', 'initContainer', 'i'],
    ]);
    expect(found('x.io/v1', 'Farm', { spec: { parts: [{ podTemplate: { spec } }] } })).toHaveLength(2);
    expect(found('tekton.dev/v1', 'Task', { spec: { steps: [{ name: 's', image: 'a' }, { script: 'x' }] } })).toEqual([
      ['spec.steps.0.image', 'field', 'spec.steps.image'],
    ]);
    expect(found('other.dev/v1', 'Task', { spec: { steps: [{ name: 's', image: 'a' }] } })).toEqual([]);
    expect(found('rbac.authorization.k8s.io/v1', 'Role', { rules: [] })).toEqual([]);
    expect(found('apiextensions.k8s.io/v1', 'CustomResourceDefinition', { spec: { example: spec } })).toEqual([]);
  });

  it('where the user says that they are', () => {
    const { manifests } = readText(
      'a.yaml',
      'apiVersion: x.io/v1\nkind: Room\nmetadata: {name: x}\nspec: {lamps: [{bulb: acme/shop:1}, {bulb: acme/lamp}, {}]}\n',
    );
    const { paths } = parseImagePaths(['Room.x.io=spec.lamps[].bulb']);
    expect(imagesOf(manifests).places).toEqual([]);
    expect(imagesOf(manifests, paths).places.map(({ reference }) => reference.written)).toEqual(['acme/shop:1', 'acme/lamp']);
    const pinned = pinImages(manifests, [pushed()], paths).manifests[0]!;
    expect(pinned.body['spec']).toEqual({ lamps: [{ bulb: `acme/shop:2.0@${a}` }, { bulb: 'acme/lamp' }, {}] });
    expect(pinned.edits).toEqual([
      { path: ['spec', 'lamps', 0, 'bulb'], from: 'acme/shop:1', to: `acme/shop:2.0@${a}`, why: 'the pushed image' },
    ]);
  });

  it('or not where there is only a blank', () => {
    expect(imagesOf(deployment(' ', ''))).toEqual({ places: [], problems: [] });
  });

  it('and a custom resource may write there what it likes', () => {
    const { manifests } = readText(
      'a.yaml',
      'apiVersion: x.io/v1\nkind: Room\nmetadata: {name: x}\nspec: {containers: [{image: "{{inputs.image}}"}, {image: "acme/shop:{{tag}}"}]}\n',
    );
    expect(imagesOf(manifests)).toEqual({ places: [], problems: [] });
  });

  it('or told at their line, if they are no references', () => {
    const { problems } = imagesOf(deployment('Acme/Shop:1', '{{ .Values.image }}', 'acme/shop:'));
    expect(problems).toMatchObject([
      { code: 'H2K-216', message: 'image "Acme/Shop:1" has capital letters in the repository' },
      { code: 'H2K-216', message: 'image "{{ .Values.image }}" is no image reference', fix: 'a placeholder was not filled in' },
      { fix: 'the tag is empty: was a variable not set?' },
    ]);
    expect(problems[0]!.at).toMatchObject({ file: 'shop.yaml', line: 1 });
  });
});

describe('pushed', () => {
  it('every way of writing the repository takes tag and digest, and keeps its name', () => {
    const names = [
      'acme/shop',
      'acme/shop:1.0',
      'docker.io/acme/shop:1.0',
      'index.docker.io/acme/shop',
      `acme/shop:1.0@${b}`,
      `acme/shop@${b}`,
    ];
    expect(written(pushed(), ...names)).toEqual([
      `acme/shop:2.0@${a}`,
      `acme/shop:2.0@${a}`,
      `docker.io/acme/shop:2.0@${a}`,
      `index.docker.io/acme/shop:2.0@${a}`,
      `acme/shop:2.0@${a}`,
      `acme/shop:2.0@${a}`,
    ]);
  });

  it('whatever stands in place of the tag: the pushed one comes there', () => {
    expect(written(pushed(), 'acme/shop:{TAG}', 'acme/shop:', 'docker.io/acme/shop:1@sha256:cut')).toEqual([
      `acme/shop:2.0@${a}`,
      `acme/shop:2.0@${a}`,
      `docker.io/acme/shop:2.0@${a}`,
    ]);
    const images = deployment('acme/shop:{TAG}', 'acme/other:{TAG}');
    expect(pinImages(images, [pushed()]).problems.map(({ message }) => message)).toEqual([
      'image "acme/other:{TAG}" is no image reference',
    ]);
    expect(pinImages(images, [pushed({ images: 'written' })]).problems).toHaveLength(2);
    expect(imageProblems(images, undefined)).toHaveLength(2);
  });

  it('others stay: a longer name, another registry, a registry with a port', () => {
    const { manifests, used, problems } = pinImages(
      deployment('acme/shop', 'acme/shop-worker', 'ghcr.io/acme/shop', '127.0.0.1:5000/acme/shop'),
      [pushed()],
    );
    expect(problems).toEqual([]);
    expect(used[0]!.places).toHaveLength(1);
    expect(JSON.stringify(manifests[0]!.body).match(/acme\/shop[^"]*/g)).toEqual([
      `acme/shop:2.0@${a}`,
      'acme/shop-worker',
      'acme/shop',
      'acme/shop',
    ]);
  });

  it('tells each change as an edit, and leaves the manifest that it was given alone', () => {
    const before = deployment('acme/shop:1.0');
    const { manifests } = pinImages(before, [pushed()]);
    const path = ['spec', 'template', 'spec', 'containers', 0, 'image'];
    expect(manifests[0]!.edits).toEqual([{ path, from: 'acme/shop:1.0', to: `acme/shop:2.0@${a}`, why: 'the pushed image' }]);
    expect(before[0]!.edits).toEqual([]);
    expect(JSON.stringify(before[0]!.body)).toContain('"acme/shop:1.0"');
    expect(pinImages(manifests, [pushed()]).manifests).toEqual(manifests);
  });

  it('an image by its digest alone takes no tag along', () => {
    const { tag: _, ...pin } = pushed();
    expect(written(pin, 'acme/shop:1.0')).toEqual([`acme/shop@${a}`]);
  });

  it('in no manifest is an error that names what there is', () => {
    const { problems } = pinImages(deployment('acme/shopp:1', 'busybox', 'ghcr.io/x/y'), [pushed()]);
    expect(problems).toMatchObject([
      {
        code: 'H2K-215',
        message: 'no manifest has the image acme/shop; they have acme/shopp, busybox, ghcr.io/x/y; did you mean acme/shopp?',
        input: 'image',
      },
    ]);
    expect(pinImages([], [pushed()]).problems[0]!.message).toContain('none of them has a pod template');
  });
});

describe('written', () => {
  const pin = pushed({ images: 'written' });
  it('adds the digest where repository and tag are the pushed ones', () => {
    expect(written(pin, 'acme/shop:2.0', 'acme/shop:1.0', 'acme/shop', `acme/shop:2.0@${b}`)).toEqual([`acme/shop:2.0@${a}`]);
    expect(written(pushed({ images: 'written', tag: 'latest' }), 'acme/shop')).toEqual([`acme/shop:latest@${a}`]);
  });
  it('agrees with a digest that is written already', () => {
    const { manifests, used } = pinImages(deployment(`acme/shop@${a}`), [pin]);
    expect([used[0]!.places[0]!.image, manifests[0]!.edits]).toEqual([`acme/shop@${a}`, []]);
  });
  it('with no such tag is worth a word that names the tags there are, and without the image it is none', () => {
    expect(pinImages(deployment('busybox'), [pin]).problems).toEqual([]);
    expect(pinImages(deployment('acme/shop:1.0'), [pin]).problems).toMatchObject([
      { code: 'H2K-215', severity: 'warning', message: 'no manifest has the image acme/shop:2.0; they have acme/shop:1.0' },
    ]);
  });
});

describe('recorded', () => {
  const recorded = pushed({ recorded: 'acme/shop:1.0' });
  it('takes the image of before where the reference is written as it was', () => {
    const { manifests, used, dropped } = pinImages(deployment('acme/shop:1.0', 'busybox'), [recorded]);
    expect([used[0]!.written, dropped]).toEqual(['acme/shop:1.0', []]);
    expect(manifests[0]!.edits).toMatchObject([{ to: `acme/shop:2.0@${a}` }]);
  });
  it.each([[['acme/shop:1.1']], [['docker.io/acme/shop:1.0']], [['acme/shop:1.0', 'acme/shop:1.1']], [['busybox']]])(
    'gives way to %j',
    (images) => {
      const { manifests, used, dropped, problems } = pinImages(deployment(...images), [recorded]);
      expect({ used, dropped, problems, edits: manifests[0]!.edits }).toEqual({ used: [], dropped: [recorded], problems: [], edits: [] });
    },
  );
  it('two repositories are two entries', () => {
    const worker = pushed({ repository: 'docker.io/acme/worker', digest: b, recorded: 'acme/worker:7', tag: '7' });
    const { used } = pinImages(deployment('acme/shop:1.0', 'acme/worker:7'), [pushed(), worker]);
    expect(used.map(({ places }) => places[0]!.image)).toEqual([`acme/shop:2.0@${a}`, `acme/worker:7@${b}`]);
  });
});

describe('imageChanges', () => {
  const [after] = deployment('acme/shop:2.0', 'busybox:1');
  it('has every container’s image before and after, also where it stays', () => {
    const [before] = deployment('acme/shop:1.0', 'busybox:1', 'acme/gone:1');
    expect(imageChanges(after!, before!.body)).toEqual([
      { container: 'c0', before: 'acme/shop:1.0', after: 'acme/shop:2.0' },
      { container: 'c1', before: 'busybox:1', after: 'busybox:1' },
    ]);
  });
  it('has no before where the object is new', () => {
    expect(imageChanges(after!, undefined)).toEqual([
      { container: 'c0', after: 'acme/shop:2.0' },
      { container: 'c1', after: 'busybox:1' },
    ]);
  });
});
