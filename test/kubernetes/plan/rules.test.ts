import { describe, expect, it } from '@jest/globals';
import { ApiError } from '../../../src/kubernetes/client/errors.ts';
import { unchangedBy } from '../../../src/kubernetes/plan/compare.ts';
import { diffOf } from '../../../src/kubernetes/plan/diff.ts';
import { mayRecreate } from '../../../src/kubernetes/plan/immutable.ts';
import { leftovers } from '../../../src/kubernetes/plan/leftovers.ts';
import { inWaves, waveOf } from '../../../src/kubernetes/plan/order.ts';
import { adoptableEntries, gitOpsOwner, ownerInWords, partOf } from '../../../src/kubernetes/plan/owners.ts';
import type { Ref } from '../../../src/kubernetes/types.ts';
import type { JsonObject } from '../../../src/types.ts';
import { live } from '../health/objects.ts';

const ref = (kind: string, group = ''): Ref => ({ group, version: 'v1', kind, namespace: 'shop', name: 'x' });

describe('the order of kinds', () => {
  it.each([
    ['Namespace', '', 'ServiceAccount', ''],
    ['CustomResourceDefinition', 'apiextensions.k8s.io', 'Shop', 'example.com'],
    ['ConfigMap', '', 'Deployment', 'apps'],
    ['Role', 'rbac.authorization.k8s.io', 'RoleBinding', 'rbac.authorization.k8s.io'],
    ['Shop', 'example.com', 'Deployment', 'apps'],
    ['Deployment', 'apps', 'HorizontalPodAutoscaler', 'autoscaling'],
    ['Ingress', 'networking.k8s.io', 'ValidatingWebhookConfiguration', 'admissionregistration.k8s.io'],
  ])('%s (%s) comes before %s (%s)', (first, firstGroup, then, thenGroup) => {
    const items = [ref(then, thenGroup), ref(first, firstGroup)];
    expect(inWaves(items, waveOf).map((wave) => wave.map(({ kind }) => kind))).toEqual([[first], [then]]);
  });

  it('a custom resource that happens to be called Service is one of the others', () =>
    expect(waveOf(ref('Service', 'serving.knative.dev'))).toBe(waveOf(ref('Shop', 'example.com'))));
});

const entry = (manager: string, operation: string, more: JsonObject = {}): JsonObject => ({
  manager,
  operation,
  apiVersion: 'v1',
  fieldsV1: {},
  ...more,
});
const managed = (...managedFields: JsonObject[]) => live('v1', 'ConfigMap', 'x', {}, { managedFields });

describe('owners', () => {
  it.each<[string, JsonObject, boolean]>([
    ['kubectl apply', entry('kubectl-client-side-apply', 'Update'), true],
    ['kubectl apply --server-side', entry('kubectl', 'Apply'), true],
    ['kubectl set image', entry('kubectl-set', 'Update'), true],
    ['kubectl rollout undo', entry('kubectl', 'Update'), true],
    ['kubectl scale, a person’s hand', entry('kubectl', 'Update', { subresource: 'scale' }), false],
    ['kubectl edit, a person’s hand', entry('kubectl-edit', 'Update'), false],
    ['a controller', entry('kube-controller-manager', 'Update'), false],
    ['Helm', entry('helm', 'Update'), false],
    ['kubectl apply in another version of the kind', entry('kubectl', 'Apply', { apiVersion: 'v2' }), false],
  ])('of an object that we have not applied yet: %s', (_name, owner, adopted) =>
    expect(adoptableEntries(managed(owner), 'ours', 'v1')).toHaveLength(adopted ? 1 : 0),
  );

  it('are not adopted again once we have applied: that would be fighting a person', () =>
    expect(adoptableEntries(managed(entry('kubectl', 'Apply'), entry('ours', 'Apply')), 'ours', 'v1')).toEqual([]));

  it('are adopted each time where another task of the pipeline applied them, and nobody else’s are', () => {
    const theirs = managed(entry('sibling', 'Apply'), entry('sibling', 'Update'), entry('stranger', 'Apply'), entry('ours', 'Apply'));
    expect(adoptableEntries(theirs, 'ours', 'v1', ['sibling'])).toEqual([expect.objectContaining(entry('sibling', 'Apply'))]);
    expect(adoptableEntries(theirs, 'ours', 'v1')).toEqual([]);
  });

  it.each([
    ['kubectl', 'scale', 'kubectl scale (somebody scaled it by hand)'],
    ['kube-controller-manager', 'scale', 'kube-controller-manager (an autoscaler)'],
    ['kubectl-edit', undefined, 'kubectl-edit (somebody changed it by hand)'],
    ['hub-to-kube/other', undefined, 'hub-to-kube/other (another release of hub-to-kube)'],
  ])('in words: %s %s', (manager, subresource, words) =>
    expect(ownerInWords({ manager, operation: 'Update', field: '.a', ...(subresource ? { subresource } : {}) })).toBe(words),
  );

  it.each<[string, JsonObject, string | undefined]>([
    [
      'Argo CD by its annotation',
      { annotations: { 'argocd.argoproj.io/tracking-id': 'shop:apps/Deployment:shop/web' } },
      'Argo CD application shop',
    ],
    [
      'Argo CD by its manager',
      { labels: { 'app.kubernetes.io/instance': 'shop' }, managedFields: [entry('argocd-controller', 'Apply')] },
      'Argo CD application shop',
    ],
    ['Flux', { labels: { 'kustomize.toolkit.fluxcd.io/name': 'apps' } }, 'Flux Kustomization apps'],
    ['nobody', { labels: { 'app.kubernetes.io/instance': 'shop' } }, undefined],
  ])('that keep it in step with Git: %s', (_name, metadata, owner) =>
    expect(gitOpsOwner(live('v1', 'ConfigMap', 'x', {}, metadata))).toBe(owner),
  );

  it('partOf reads the ApplySet’s label', () => {
    expect(partOf({ metadata: { labels: { 'applyset.kubernetes.io/part-of': 'applyset-1' } } })).toBe('applyset-1');
    expect(partOf({ metadata: {} })).toBeUndefined();
  });
});

describe('recreating', () => {
  it.each([
    ['Job', [], 'yes'],
    ['Deployment', [], 'ask'],
    ['Deployment', ['Deployment'], 'yes'],
    ['PersistentVolumeClaim', ['PersistentVolumeClaim'], 'never'],
    ['Namespace', ['Namespace'], 'never'],
  ])('%s with %j: %s', (kind, recreate, may) => expect(mayRecreate(kind, recreate)).toBe(may));
});

describe('leftover defaults', () => {
  const rolling = live('apps/v1', 'Deployment', 'web', { spec: { strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1 } } } });
  const refusal = (reason: string, field: string) =>
    new ApiError(422, 'Invalid', { reason: 'Invalid', causes: [{ reason, field, message: 'no' }] });
  const recreate = { spec: { strategy: { type: 'Recreate' } } };

  it('are what is there, is forbidden now, and was not asked for', () =>
    expect(leftovers(refusal('FieldValueForbidden', 'spec.strategy.rollingUpdate'), recreate, rolling)).toEqual([
      ['spec', 'strategy', 'rollingUpdate'],
    ]));

  it.each<[string, ApiError, JsonObject]>([
    [
      'the user’s own value',
      refusal('FieldValueForbidden', 'spec.strategy.rollingUpdate'),
      { spec: { strategy: { type: 'Recreate', rollingUpdate: {} } } },
    ],
    ['another reason', refusal('FieldValueInvalid', 'spec.strategy.rollingUpdate'), recreate],
    ['a field that is not there', refusal('FieldValueForbidden', 'spec.strategy.other'), recreate],
    ['another answer', new ApiError(409, 'Conflict'), recreate],
  ])('are none: %s', (_name, error, body) => expect(leftovers(error, body, rolling)).toEqual([]));
});

describe('unchanged', () => {
  const now = live('v1', 'ConfigMap', 'x', { data: { a: '1' } }, { managedFields: [entry('ours', 'Apply', { time: '1' })], uid: 'u' });
  const like = (body: JsonObject, metadata: JsonObject = {}) =>
    live(
      'v1',
      'ConfigMap',
      'x',
      { data: { a: '1' }, ...body },
      { managedFields: [entry('ours', 'Apply', { time: '2' })], uid: 'u', ...metadata },
    );

  it('is what differs only in status, version and time', () => expect(unchangedBy(now, like({ status: { ready: 1 } }))).toBe(true));
  it('is not another value', () => expect(unchangedBy(now, like({ data: { a: '2' } }))).toBe(false));
  it('is not another owner of the same value', () =>
    expect(unchangedBy(now, like({}, { managedFields: [entry('ours', 'Apply'), entry('b', 'Apply')] }))).toBe(false));
  it('is not an object of the same name', () => expect(unchangedBy(now, like({}, { uid: 'v' }))).toBe(false));
});

describe('a diff', () => {
  const secret = (password: string): JsonObject => ({
    kind: 'Secret',
    metadata: { name: 'x', resourceVersion: password },
    data: { PASSWORD: password, SAME: 'same' },
  });

  it('shows what changes, and not what the server writes', async () => {
    const text = await diffOf(
      ref('ConfigMap'),
      { metadata: { name: 'x', uid: 'u' }, data: { a: '1' } },
      { metadata: { name: 'x' }, data: { a: '2' } },
    );
    expect(text).toMatch(/-\s+a: "1"\n\+\s+a: "2"/);
    expect(text).not.toContain('uid');
  });

  it('of a Secret shows which keys change, and no value', async () => {
    const text = await diffOf(ref('Secret'), secret('b2xk'), secret('bmV3'));
    expect(text).toMatch(/-\s+PASSWORD: "?\*\*\* \(before\)"?\n\+\s+PASSWORD: "?\*\*\* \(after\)"?/);
    expect(text).not.toMatch(/b2xk|bmV3|SAME: same/);
  });

  it('never repeats what kubectl has written down of the whole object', async () => {
    const annotations = { 'kubectl.kubernetes.io/last-applied-configuration': '{"data":{"PASSWORD":"b2xk"}}' };
    expect(
      await diffOf(
        ref('Secret'),
        { metadata: { name: 'x', annotations }, data: { a: '1' } },
        { metadata: { name: 'x' }, data: { a: '2' } },
      ),
    ).not.toContain('b2xk');
  });

  it('is empty where nothing differs', async () =>
    expect(await diffOf(ref('ConfigMap'), { metadata: { name: 'x', uid: 'a' } }, { metadata: { name: 'x', uid: 'b' } })).toBe(''));
});
