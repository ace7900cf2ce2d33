import { describe, expect, it } from '@jest/globals';
import { appliedEntry, unionOf, valuesUnder } from '../../../src/kubernetes/plan/fields.ts';
import { fieldsAt } from '../../../src/kubernetes/plan/leftovers.ts';
import { projection } from '../../../src/kubernetes/plan/projection.ts';
import type { JsonObject } from '../../../src/types.ts';

const container = 'k:{"name":"web"}';
const port = 'k:{"containerPort":80,"protocol":"TCP"}';

describe('fields of managedFields', () => {
  it.each<[string, JsonObject, JsonObject, JsonObject]>([
    ['side by side', { 'f:a': {} }, { 'f:b': {} }, { 'f:a': {}, 'f:b': {} }],
    ['one below the other', { 'f:a': {} }, { 'f:a': { 'f:b': {} } }, { 'f:a': { 'f:b': {} } }],
    [
      'in an item of a list',
      { 'f:c': { [container]: { '.': {}, 'f:image': {} } } },
      { 'f:c': { [container]: { 'f:env': {} } } },
      { 'f:c': { [container]: { '.': {}, 'f:image': {}, 'f:env': {} } } },
    ],
  ])('are joined: %s', (_name, one, other, both) => expect(unionOf(one, other)).toEqual(both));

  it.each<[string, JsonObject, JsonObject, JsonObject | unknown[]]>([
    ['a field alone', { 'f:a': {} }, { a: 1, b: 2 }, { 'f:a': 1 }],
    ['all below an empty one', { 'f:a': {} }, { a: { x: [1] } }, { 'f:a': { x: [1] } }],
    ['null where there is nothing', { 'f:a': { 'f:b': {} } }, { c: 1 }, { 'f:a': null }],
    [
      'an item by its keys, numbers as they are',
      { 'f:p': { [port]: { 'f:name': {} } } },
      { p: [{ containerPort: 80, protocol: 'TCP', name: 'http' }] },
      { 'f:p': [[port, { 'f:name': 'http' }]] },
    ],
    ['members of a set', { 'f:s': { 'v:"x"': {}, 'v:1': {} } }, { s: ['x', 'y', 1] }, { 'f:s': ['x', 1] }],
    ['items by their place', { 'f:l': { 'i:1': {} } }, { l: ['a', 'b'] }, { 'f:l': ['b'] }],
  ])('read their values: %s', (_name, fields, live, values) => expect(valuesUnder(fields, live)).toEqual(values));

  it('keep the order in which the object has its items: it is part of what was applied', () => {
    const fields = { 'f:c': { 'k:{"name":"a"}': { 'f:v': {} }, 'k:{"name":"b"}': { 'f:v': {} } } };
    const item = (name: string) => ({ name, v: 1 });
    expect(valuesUnder(fields, { c: [item('a'), item('b')] })).not.toEqual(valuesUnder(fields, { c: [item('b'), item('a')] }));
  });

  it('are written for a default and all that is below it', () =>
    expect(
      fieldsAt(['spec', 'strategy', 'rollingUpdate'], { spec: { strategy: { rollingUpdate: { maxSurge: '25%', maxUnavailable: 1 } } } }),
    ).toEqual({
      'f:spec': { 'f:strategy': { 'f:rollingUpdate': { '.': {}, 'f:maxSurge': {}, 'f:maxUnavailable': {} } } },
    }));
});

const owned = (manager: string, more: JsonObject = {}): JsonObject => ({
  manager,
  operation: 'Apply',
  apiVersion: 'v1',
  fieldsV1: { 'f:data': {} },
  ...more,
});
const configMap = (data: JsonObject, ...managedFields: JsonObject[]): JsonObject => ({ metadata: { managedFields }, data });

describe('a manager’s own entry', () => {
  it.each([
    ['an Apply is', owned('m'), true],
    ['an Update is not', owned('m', { operation: 'Update' }), false],
    ['one of a subresource is not', owned('m', { subresource: 'scale' }), false],
    ['another manager’s is not', owned('n'), false],
  ])('%s', (_name, entry, is) => expect(appliedEntry(configMap({}, entry), 'm') !== undefined).toBe(is));
});

describe('the projection', () => {
  const before = projection(configMap({ a: '1' }, owned('m')), 'm');

  it('is none where the manager owns nothing', () => expect(projection(configMap({ a: '1' }), 'm')).toBeUndefined());

  it('changes with a value that is ours', () => expect(projection(configMap({ a: '2' }, owned('m')), 'm')).not.toBe(before));

  it('changes when somebody takes a field away from us, though the value is the same', () =>
    expect(projection(configMap({ a: '1' }, owned('m', { fieldsV1: { 'f:data': { 'f:b': {} } } })), 'm')).not.toBe(before));

  it('does not change with what others own', () =>
    expect(projection({ ...configMap({ a: '1' }, owned('m'), owned('n', { fieldsV1: { 'f:other': {} } })), other: 'x' }, 'm')).toBe(
      before,
    ));
});
