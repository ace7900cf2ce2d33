import { describe, expect, it } from '@jest/globals';
import {
  ApiError,
  apiError,
  isAlreadyExists,
  isConflictOfManagers,
  isNamespaceMissing,
  isNoSuchKind,
  isNotFound,
  isStale,
  isUsersTypo,
  managerConflicts,
} from '../../../src/kubernetes/client/errors.ts';
import { type Failure, pause } from '../../../src/kubernetes/client/retry.ts';
import { warnings } from '../../../src/kubernetes/client/session.ts';
import { HttpProblem, type HttpProblemCode } from '../../../src/ports/types.ts';

// Texts as a real API server (1.36) answered.
const status = (code: number, reason: string, message: string, details: object = {}) =>
  apiError(
    code,
    {},
    JSON.stringify({ kind: 'Status', apiVersion: 'v1', status: 'Failure', message, ...(reason && { reason }), details, code }),
  );
const cause = (message: string, field: string) => ({ reason: 'FieldManagerConflict', message, field });
const typo = (message: string) => apiError(500, {}, JSON.stringify({ kind: 'Status', status: 'Failure', message, code: 500 }));

describe('an error is read', () => {
  it('from a Status', () => {
    const error = status(422, 'Invalid', 'm', {
      name: 'd',
      group: 'apps',
      kind: 'Deployment',
      causes: [{ reason: 'FieldValueInvalid', message: 'x', field: 'spec.selector' }, { message: 'y' }],
    });
    expect(error).toMatchObject({
      status: 422,
      reason: 'Invalid',
      message: 'm',
      details: { name: 'd', group: 'apps', kind: 'Deployment' },
    });
    expect(error.causes).toEqual([
      { reason: 'FieldValueInvalid', message: 'x', field: 'spec.selector' },
      { reason: '', message: 'y', field: '' },
    ]);
  });
  it('from plain text: a URL that nobody serves, an aggregated API that is away', () => {
    expect(apiError(404, {}, '404 page not found\n')).toMatchObject({ status: 404, reason: 'NotFound', message: '404 page not found' });
    expect(apiError(503, {}, 'service unavailable\n')).toMatchObject({ status: 503, reason: 'ServiceUnavailable' });
  });
  it("from a load balancer's page", () => {
    expect(apiError(502, {}, '<html><head><title>502 Bad Gateway</title></head></html>')).toMatchObject({
      status: 502,
      reason: '',
      message: expect.stringMatching(/^502 Bad Gateway \(a web page/),
    });
  });
  it('from nothing, and from half an answer', () => {
    expect(apiError(500, {}, '').message).toBe('HTTP 500');
    expect(apiError(500, {}, '{"kind":"Sta').message).toBe('{"kind":"Sta');
  });
  it('with how long to wait', () => {
    expect(apiError(429, { 'retry-after': '3' }, '').retryAfter).toBe(3);
    expect(status(504, 'Timeout', 'm', { retryAfterSeconds: 1 }).retryAfter).toBe(1);
    expect(apiError(503, { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }, '').retryAfter).toBeUndefined();
  });
});

describe('managerConflicts', () => {
  it.each([
    ['conflict with "kubectl-set" using apps/v1', { manager: 'kubectl-set', operation: 'Update' }],
    ['conflict with "hub-to-kube/r1"', { manager: 'hub-to-kube/r1', operation: 'Apply' }],
    ['conflict with "kubectl" with subresource "scale" using apps/v1', { manager: 'kubectl', operation: 'Update', subresource: 'scale' }],
    ['conflict with "a \\"b\\" c" using v1', { manager: 'a \\"b\\" c', operation: 'Update' }],
    ['something else', { manager: 'something else', operation: 'Apply' }],
  ])('%s', (message, expected) => {
    expect(managerConflicts(status(409, 'Conflict', 'm', { causes: [cause(message, '.spec.replicas')] }))).toEqual([
      { ...expected, field: '.spec.replicas' },
    ]);
  });
});

describe('which no it is', () => {
  const all = { isConflictOfManagers, isStale, isAlreadyExists, isNotFound, isNamespaceMissing, isNoSuchKind, isUsersTypo };
  it.each<[string, unknown, (keyof typeof all)[]]>([
    ["another manager's field", status(409, 'Conflict', 'm', { causes: [cause('conflict with "a"', '.a')] }), ['isConflictOfManagers']],
    ['a stale resourceVersion', status(409, 'Conflict', 'the object has been modified', { name: 'x', kind: 'deployments' }), ['isStale']],
    ['a name that is taken', status(409, 'AlreadyExists', 'm', { name: 'x', kind: 'configmaps' }), ['isAlreadyExists']],
    ['an object that is not there', status(404, 'NotFound', 'm', { name: 'x', kind: 'configmaps' }), ['isNotFound']],
    [
      'a namespace that is not there',
      status(404, 'NotFound', 'm', { name: 'x', kind: 'namespaces' }),
      ['isNotFound', 'isNamespaceMissing'],
    ],
    ['a kind that is not there', apiError(404, {}, '404 page not found'), ['isNotFound', 'isNoSuchKind']],
    [
      'an unknown field',
      typo('failed to create typed patch object (ns/d; apps/v1, Kind=Deployment): .spec.replica: field not declared in schema'),
      ['isUsersTypo'],
    ],
    [
      'a bad quantity',
      typo('failed to convert new object (ns/d; apps/v1, Kind=Deployment) to proper version: quantities must match'),
      ['isUsersTypo'],
    ],
    ["a server's own fault", typo('etcdserver: leader changed'), []],
    ['no answer of an API server', new Error('x'), []],
  ])('%s', (_, error, expected) => {
    expect(Object.keys(all).filter((name) => all[name as keyof typeof all](error))).toEqual(expected);
  });
});

describe('pause: what is tried again, and when', () => {
  const lost = (code: HttpProblemCode, unsent = false) => new HttpProblem(code, 'x', { unsent });
  const calm: Omit<Failure, 'error'> = { repeatable: true, number: 1, elapsed: 0, reached: true, sinceAway: Number.POSITIVE_INFINITY };
  it.each<[string, unknown, Partial<Failure>, number | undefined]>([
    ['overloaded', apiError(429, { 'retry-after': '2' }, ''), { repeatable: false }, 2000],
    ['overloaded, for how long unsaid', apiError(429, {}, ''), {}, 1000],
    ['starting up', apiError(503, { 'retry-after': '1' }, ''), { repeatable: false }, 1000],
    ['a load balancer without a server', apiError(503, {}, '<html>'), {}, 100],
    ['… in the middle of a POST', apiError(502, {}, '<html>'), { repeatable: false }, undefined],
    [
      "a user's typo",
      apiError(
        500,
        { 'retry-after': '1' },
        JSON.stringify({ kind: 'Status', code: 500, message: 'failed to create typed patch object (x; v1, Kind=X): y' }),
      ),
      {},
      undefined,
    ],
    ['any other 500', apiError(500, {}, ''), {}, undefined],
    ['not found', apiError(404, {}, ''), {}, undefined],
    ['forbidden', apiError(403, {}, ''), {}, undefined],
    ['forbidden by a server that has just started', apiError(403, {}, ''), { sinceAway: 1000 }, 500],
    ['refused', lost('refused', true), { repeatable: false }, 100],
    ['refused for the eighth time', lost('refused', true), { number: 8 }, 2000],
    ['refused for too long', lost('refused', true), { elapsed: 31_000 }, undefined],
    ['refused by a server that never answered', lost('refused', true), { reached: false, elapsed: 1000 }, 100],
    ['… for three seconds', lost('refused', true), { reached: false, elapsed: 3100 }, undefined],
    ['cut', lost('cut'), {}, 100],
    ['cut in the middle of a POST', lost('cut'), { repeatable: false }, undefined],
    ['no such host', lost('unknownHost', true), { reached: false }, undefined],
    ['no such host, which there was before', lost('unknownHost', true), {}, 100],
    ['not trusted', lost('untrusted', true), {}, undefined],
    ['a bug of ours', new TypeError('x'), {}, undefined],
  ])('%s', (_, error, more, expected) => {
    expect(pause({ ...calm, error, ...more })).toBe(expected);
  });
});

it('warnings come one by one, quotes and commas and all', () => {
  const raw = [
    'Content-Type',
    'application/json',
    'Warning',
    '299 - "line 6: key \\"replicas\\" already set, twice"',
    'warning',
    '299 kube "b", 299 - "c"',
  ];
  expect(warnings(raw)).toEqual(['line 6: key "replicas" already set, twice', 'b', 'c']);
  expect(new ApiError(1, 'x').causes).toEqual([]);
});
