import { describe, expect, it } from '@jest/globals';
import type { Given } from '../../src/commands/options.ts';
import { readSettings } from '../../src/commands/settings.ts';
import { milliseconds } from '../../src/text/duration.ts';

const problemsOf = (given: Given) => readSettings(given).problems.map(({ input, message }) => [input, message]);

describe('settings', () => {
  it('have the defaults that the table says', () =>
    expect(readSettings({ manifests: 'k8s/' })).toEqual({
      problems: [],
      settings: {
        manifests: ['k8s/'],
        tags: [],
        imagePaths: [],
        set: new Map(),
        values: [],
        inputs: new Map(),
        variables: new Map(),
        allowOlder: false,
        createNamespace: false,
        registryMirrors: [],
        prune: false,
        onFailure: 'undo',
        conflicts: 'fail',
        timeout: 300_000,
        patience: [],
        recreate: [],
        takeOver: false,
        requireProof: false,
      },
    }));

  it.each<[string, Given, object]>([
    ['lists by comma and newline, blanks off', { manifests: ' a.yaml, b/\n\nc ' }, { manifests: ['a.yaml', 'b/', 'c'] }],
    [
      'patience by newline alone: its values have commas',
      { patience: 'Crash=1,1s\nErrImagePull=2s' },
      { patience: ['Crash=1,1s', 'ErrImagePull=2s'] },
    ],
    [
      'inputs line by line: a value may hold anything',
      { inputs: 'A=1, 2\n B = x=y \nC=' },
      {
        inputs: new Map([
          ['A', '1, 2'],
          ['B', 'x=y'],
          ['C', ''],
        ]),
      },
    ],
    ['an empty input as none', { image: '  ', timeout: '' }, { timeout: 300_000 }],
    ['owners to take fields from', { conflicts: 'kubectl-patch, helm' }, { conflicts: ['kubectl-patch', 'helm'] }],
    ['force as a word', { conflicts: 'force' }, { conflicts: 'force' }],
    ['names in camel case', { 'release-namespace': 'ops' }, { releaseNamespace: 'ops' }],
  ])('read %s', (_name, given, settings) => expect(readSettings(given)).toMatchObject({ settings, problems: [] }));

  it('tell every mistake, each with its input', () =>
    expect(problemsOf({ inputs: 'A=1\nA=2\nB', prune: 'yes', 'on-failure': 'rollback', timeout: 'soon' }).map(([input]) => input)).toEqual([
      'inputs',
      'inputs',
      'prune',
      'on-failure',
      'timeout',
    ]));
});

describe('durations', () => {
  it.each([
    ['90s', 90_000],
    ['5m', 300_000],
    ['1h', 3_600_000],
    ['250ms', 250],
    ['5', 300_000],
    ['1.5', 90_000],
    [' 2 m ', 120_000],
    ['0', undefined],
    ['-1m', undefined],
    ['5 minutes', undefined],
    ['', undefined],
  ])('%j is %p ms', (text, ms) => expect(milliseconds(text)).toBe(ms));
});
