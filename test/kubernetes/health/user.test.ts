import { describe, expect, it } from '@jest/globals';
import { assess } from '../../../src/kubernetes/health/assess.ts';
import { readHealthRules } from '../../../src/kubernetes/health/user.ts';
import type { Health } from '../../../src/kubernetes/types.ts';
import type { Json, JsonObject } from '../../../src/types.ts';
import { deployment, live, pod, replicaSet } from './objects.ts';

const now = Date.parse('2026-01-01T01:00:00Z');
const shop = (status: JsonObject, apiVersion = 'acme.io/v1') =>
  live(apiVersion, 'Shop', 's', { spec: { size: 3 }, status }, { generation: 1, annotations: { 'acme.io/by': 'a' } });
async function by(
  rule: JsonObject,
  object = shop({ phase: 'Open', count: 2, conditions: [{ type: 'Fit', status: 'True' }] }),
): Promise<Health> {
  const { rules, problems } = await readHealthRules([{ kind: 'Shop', ...rule }]);
  expect(problems).toEqual([]);
  return assess(object, { owned: [], events: [] }, now, undefined, rules);
}
const states = (texts: string[]) => Promise.all(texts.map(async (ready) => (await by({ ready })).state));

describe('a rule of the user’s own', () => {
  it('in CEL says when its kind is ready', async () => {
    expect(
      await states([
        'status.phase == "Open"',
        'object.status.phase == "Open"',
        'status.count + 1 == spec.size',
        'status.conditions.exists(c, c.type == "Fit" && c.status == "True")',
        'status.phase.matches("^O")',
        'metadata.generation >= 1 && has(status.count)',
      ]),
    ).toEqual(Array(6).fill('ready'));
    expect(await states(['status.phase == "Shut"', 'status.absent == "x"', 'status.phase.matches("z")'])).toEqual(
      Array(3).fill('progressing'),
    );
  });

  it('in JSONPath, as kubectl wait has it', async () => {
    expect(
      await states([
        '{.status.phase}=Open',
        '{.status.phase}',
        '{$.status.conditions[?(@.type=="Fit")].status}=True',
        '{.status.conditions[0].status}="True"',
        '{.status.conditions[*].type}=Fit',
        "{.metadata.annotations['acme.io/by']}=a",
        '{.metadata.annotations.acme\\.io/by}=a',
        '{.spec.size}=3',
      ]),
    ).toEqual(Array(8).fill('ready'));
    expect(await states(['{.status.phase}=Shut', '{.status.absent}', '{.status.conditions[1].status}=True'])).toEqual(
      Array(3).fill('progressing'),
    );
  });

  it('is asked of what nobody has written in since our change, and its yes and no from before are not believed', async () => {
    const { rules } = await readHealthRules([{ kind: 'Shop', ready: 'status.phase == "Open"', failed: 'has(status.error)' }]);
    const state = (status: JsonObject, generation: number) => {
      const object = shop(status);
      const since = { resourceVersion: object.resourceVersion, specChanged: true, generation };
      return assess({ ...object, generation }, { owned: [], events: [] }, now, since, rules).state;
    };
    expect(['Shut', 'Open'].map((phase) => state({ phase }, 2))).toEqual(['progressing', 'notVerified']);
    expect(state({ phase: 'Shut', error: 'no stock' }, 2)).toBe('progressing');
    // What has just been made has nothing from before.
    expect([state({ phase: 'Shut' }, 1), state({ phase: 'Open' }, 1), state({ error: 'x' }, 1)]).toEqual([
      'progressing',
      'ready',
      'failing',
    ]);
  });

  it('fails at its word, with its message, before all else', async () => {
    const rule = { ready: 'status.phase == "Open"', failed: 'has(status.error)', message: 'status.error' };
    expect(await by(rule, shop({ phase: 'Open', error: 'no stock' }))).toMatchObject({
      state: 'failing',
      causes: [{ code: 'HealthRule', message: 'no stock' }],
    });
    expect((await by(rule, shop({ phase: 'Open' }))).state).toBe('ready');
  });

  it('that tells only failures leaves the rest to our reading', async () => {
    const rule = { failed: '{.status.error}' };
    expect((await by(rule, shop({ phase: 'Provisioning' }))).state).toBe('progressing');
    expect((await by(rule, shop({ phase: 'Healthy' }))).state).toBe('ready');
  });

  it('never calls ready what it can’t ask, and says so', async () => {
    expect(await by({ ready: 'status.phase + 1 == 2' })).toEqual({
      state: 'progressing',
      why: expect.stringMatching(/^its health rule can't be asked: no such overload/) as unknown as string,
    });
  });

  it('is not asked of another group', async () => {
    const { rules } = await readHealthRules([{ kind: 'acme.io/Shop', ready: 'true' }]);
    const state = (apiVersion: string) => assess(shop({}, apiVersion), { owned: [], events: [] }, now, undefined, rules).state;
    expect([state('acme.io/v1'), state('other.io/v1')]).toEqual(['ready', 'notVerified']);
  });

  it('over a Deployment still has the pods’ causes', async () => {
    const web = deployment('web', { probed: false });
    const set = replicaSet(web, 'h1', { probed: false });
    const bad = pod(set, 'web-1', { state: { terminated: { reason: 'Error', exitCode: 3 } } });
    const { rules } = await readHealthRules([{ kind: 'apps/Deployment', ready: 'status.readyReplicas == 9' }]);
    expect(assess(web, { owned: [set, bad], events: [] }, now, undefined, rules)).toMatchObject({
      state: 'failing',
      causes: [{ code: 'Crash', exitCode: 3 }],
    });
  });

  it('takes no time that a pattern or a nest of lists could cost', async () => {
    expect((await by({ ready: 'status.text.matches("^(a+)+$")' }, shop({ text: `${'a'.repeat(40)}b` }))).state).toBe('progressing');
    const { problems } = await readHealthRules([{ kind: 'Shop', ready: Array(200).fill('true').join(' && ') }]);
    expect(problems).toMatchObject([{ code: 'H2K-513', path: [0, 'ready'] }]);
  });
});

it.each<[string, Json, string, (string | number)[]]>([
  ['no list', { kind: 'Shop' }, 'H2K-512', []],
  ['no kind', [{ ready: 'true' }], 'H2K-512', [0, 'kind']],
  ['another key', [{ kind: 'Shop', ready: 'true', redy: 'true' }], 'H2K-512', [0, 'redy']],
  ['nothing to ask', [{ kind: 'Shop', message: 'status.x' }], 'H2K-512', [0]],
  ['a mistake in CEL', [{ kind: 'Shop', ready: 'status.phase ==' }], 'H2K-513', [0, 'ready']],
  ['no yes or no', [{ kind: 'Shop', ready: '1 + 1' }], 'H2K-513', [0, 'ready']],
  ['a mistake in JSONPath', [{ kind: 'Shop', failed: '{.a..b}' }], 'H2K-513', [0, 'failed']],
  ['an open brace', [{ kind: 'Shop', failed: '{.a' }], 'H2K-513', [0, 'failed']],
  ['a number', [{ kind: 'Shop', ready: 3 }], 'H2K-513', [0, 'ready']],
  [
    'twice',
    [
      { kind: 'Shop', ready: 'true' },
      { kind: 'Shop', ready: 'true' },
    ],
    'H2K-514',
    [1, 'kind'],
  ],
])('%s is a mistake, at its place', async (_, value, code, path) => {
  expect((await readHealthRules(value)).problems).toMatchObject([{ code, path, severity: 'error' }]);
});
