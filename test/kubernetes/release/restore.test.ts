import { describe, expect, it } from '@jest/globals';
import { valuePatch } from '../../../src/kubernetes/release/restore.ts';
import type { JsonPatch } from '../../../src/kubernetes/types.ts';
import type { JsonObject } from '../../../src/types.ts';
import { live } from '../health/objects.ts';

/** What we wrote over a ConfigMap that somebody applied by kubectl; `fields` are ours. */
const patch = (before: JsonObject, now: JsonObject, fields: JsonObject): JsonPatch => {
  const owned = (manager: string, fieldsV1: JsonObject) => ({ manager, operation: 'Apply', apiVersion: 'v1', fieldsV1 });
  return valuePatch(
    live('v1', 'ConfigMap', 'x', now, { managedFields: [owned('ours', fields), owned('person', { 'f:theirs': {} })] }),
    { body: { ...before, metadata: { managedFields: [] } } },
    'ours',
  );
};
const list = (...names: string[]) => ({ env: names.map((name) => ({ name, value: 'x' })) });
const items = (...names: string[]) => ({
  'f:env': Object.fromEntries(names.map((name) => [`k:{"name":"${name}"}`, { '.': {}, 'f:value': {} }])),
});

describe('the way back to a snapshot', () => {
  it.each<[string, JsonObject, JsonObject, JsonObject, JsonPatch]>([
    ['a value that we changed', { a: 1 }, { a: 2 }, { 'f:a': {} }, [{ op: 'replace', path: '/a', value: 1 }]],
    ['a value that we added', {}, { a: 2 }, { 'f:a': {} }, [{ op: 'remove', path: '/a' }]],
    ['a value that we took out', { a: 1 }, {}, { 'f:a': {} }, [{ op: 'add', path: '/a', value: 1 }]],
    [
      'only what differs, deep inside',
      { s: { a: 1, b: 1 } },
      { s: { a: 2, b: 1 } },
      { 'f:s': { 'f:a': {}, 'f:b': {} } },
      [{ op: 'replace', path: '/s/a', value: 1 }],
    ],
    ['not what somebody else has changed since', { a: 1, theirs: 1 }, { a: 1, theirs: 2 }, { 'f:a': {} }, []],
    ['names with slashes and tildes', { 'a/b~c': 1 }, { 'a/b~c': 2 }, { 'f:a/b~c': {} }, [{ op: 'replace', path: '/a~1b~0c', value: 1 }]],
    [
      'items that we added go from the end',
      list('k'),
      list('k', 'a', 'b'),
      items('a', 'b'),
      [
        { op: 'remove', path: '/env/2' },
        { op: 'remove', path: '/env/1' },
      ],
    ],
    [
      'an item that we took out comes back to its place',
      list('a', 'k'),
      list('k'),
      items('a'),
      [{ op: 'add', path: '/env/0', value: { name: 'a', value: 'x' } }],
    ],
    [
      'one in, one out, one changed',
      {
        env: [
          { name: 'old', value: 'x' },
          { name: 'k', value: '1' },
        ],
      },
      {
        env: [
          { name: 'k', value: '2' },
          { name: 'new', value: 'x' },
        ],
      },
      items('old', 'k', 'new'),
      [
        { op: 'replace', path: '/env/0/value', value: '1' },
        { op: 'remove', path: '/env/1' },
        { op: 'add', path: '/env/0', value: { name: 'old', value: 'x' } },
      ],
    ],
    [
      'a list without keys as a whole',
      { args: ['a'] },
      { args: ['b'] },
      { 'f:args': {} },
      [{ op: 'replace', path: '/args', value: ['a'] }],
    ],
  ])('puts back %s', (_name, before, now, fields, operations) => expect(patch(before, now, fields)).toEqual(operations));
});
