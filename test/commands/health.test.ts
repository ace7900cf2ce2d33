import { describe, expect, it } from '@jest/globals';
import type { Given } from '../../src/commands/options.ts';
import { rulesOutsideRuns } from '../../src/commands/rules.ts';
import type { Settings } from '../../src/commands/settings.ts';
import { validate } from '../../src/commands/validate.ts';
import { healthFor } from '../../src/definitions/health.ts';
import { load } from '../../src/definitions/load.ts';
import { assess } from '../../src/kubernetes/health/assess.ts';
import type { UserRules } from '../../src/kubernetes/index.ts';
import { allRules } from '../../src/tasks/k8s/health.ts';
import { live } from '../kubernetes/health/objects.ts';
import { hostIn } from './workspace.ts';

const folder = '.github/hub-to-kube';
const rule = (name: string, match: string, more: string): string => `kind: HEALTH\nname: ${name}\nmatch: ${match}\n${more}\n`;
const all = (...texts: string[]): string => texts.join('---\n');
const configMap = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n';
const task = (input: string): string => `kind: PIPELINE\nname: deploy\nstages: { S: { tasks: { T: { type: K8S, input: ${input} } } } }\n`;
const told = async (given: Given, files: { [name: string]: string }) => {
  const { result, problems } = await validate({ given, mistakes: [] }, hostIn(files));
  return { result, problems: problems.map(({ code, at, message }) => `${at?.file}:${at?.line} ${code} ${message}`) };
};

/** What these rules say of a Shop whose own words say nothing. */
const says = (rules: UserRules, group = 'acme.io'): string => {
  const shop = live(`${group}/v1`, 'Shop', 's', { status: { colour: 'green' } });
  return assess(shop, { owned: [], events: [] }, 0, undefined, rules).state;
};
const green = "ready: status.colour == 'green'";
const blue = "ready: status.colour == 'blue'";

describe('HEALTH documents', () => {
  it('are read; every mistake in them is told at its line, whichever pipeline is validated', async () => {
    const mistakes = all(
      rule('one', 'acme.io/Shop', 'ready: status.colour =='),
      rule('two', 'acme.io/Shop', green),
      rule('three', 'a shop', green),
      rule('four', 'Till', 'message: status.word'),
      rule('five', 'Till', 'redy: x'),
      rule('six', 'Counter', 'ready: "{.status[}"\nfailed: { a: b }'),
    );
    const { result, problems } = await told(
      {},
      { [`${folder}/health.yaml`]: mistakes, [`${folder}/p.yaml`]: task('{ action: APPLY, yaml: "x" }') },
    );
    expect(result).toBe('refused');
    expect(problems.filter((text) => text.includes('health.yaml'))).toEqual([
      `${folder}/health.yaml:4 H2K-513 health: ready of acme.io/Shop can't be read: Unexpected token: EOF`,
      `${folder}/health.yaml:8 H2K-514 health: acme.io/Shop has a rule already`,
      `${folder}/health.yaml:13 H2K-512 health: a rule names a kind, with its group or without: acme.io/Shop`,
      `${folder}/health.yaml:17 H2K-512 health: the rule for Till says neither when it is ready nor when it has failed`,
      `${folder}/health.yaml:24 H2K-604 unknown key "redy"; did you mean ready?`,
      `${folder}/health.yaml:30 H2K-606 failed must be a text, and is a map`,
    ]);
  });

  it('of one kind in one project are told with the place of the first', async () => {
    const files = { [`${folder}/a.yaml`]: rule('one', 'Shop', green), [`${folder}/b.yaml`]: rule('two', 'Shop', blue) };
    const { problems } = await validate({ given: {}, mistakes: [] }, hostIn(files));
    expect(problems).toMatchObject([
      {
        code: 'H2K-514',
        at: { file: `${folder}/b.yaml`, line: 3, column: 8 },
        fix: `join them: a || b; the first stands at ${folder}/a.yaml:3`,
      },
    ]);
  });

  it('may say the same of one kind in two projects, and their texts may look like other values', async () => {
    const files = {
      [`${folder}/a.yaml`]: all(
        rule('shops', 'acme.io/Shop', 'project: a\nready: true'),
        rule('shops', 'acme.io/Shop', 'project: b\nready: no'),
      ),
    };
    expect((await told({}, files)).problems).toEqual([]);
  });

  it('hold for manifests without a pipeline, where they stand in the default folder; other documents there are not looked at', async () => {
    const files = { 'k8s/a.yaml': configMap, [`${folder}/p.yaml`]: 'kind: PIPELINE\nnme: x\n' };
    expect(await told({ manifests: 'k8s/' }, files)).toEqual({ result: 'done', problems: [] });
    const health = all(rule('one', 'acme.io/Shop', 'ready: status.colour =='), 'kind: PIPELINE\nnme: x\n');
    expect(await told({ manifests: 'k8s/' }, { ...files, [`${folder}/health.yaml`]: health })).toMatchObject({
      result: 'refused',
      problems: [expect.stringContaining('health.yaml:4 H2K-513')],
    });
  });
});

describe('where several speak of a kind', () => {
  const rulesOf = async (text: string, { project, own }: { project?: string; own?: { kind: string; ready: string }[] } = {}) => {
    const { definitions } = load([{ file: 'a.yaml', text }]);
    const { rules, problems } = await allRules(own, healthFor(definitions, project), { read: async () => '' }, () => undefined);
    expect(problems).toEqual([]);
    return rules;
  };

  it('the task’s own input decides, also where it names no group and the document does', async () => {
    const documents = all(rule('shops', 'acme.io/Shop', green), rule('tills', 'Till', green));
    expect(says(await rulesOf(documents))).toBe('ready');
    expect(says(await rulesOf(documents, { own: [{ kind: 'Shop', ready: "status.colour == 'blue'" }] }))).toBe('progressing');
    expect(says(await rulesOf(documents, { own: [{ kind: 'Counter', ready: 'false' }] }))).toBe('ready');
  });

  it('a rule for one group leaves the others to who speaks of all', async () => {
    const rules = await rulesOf(rule('shops', 'Shop', green), { own: [{ kind: 'acme.io/Shop', ready: 'false' }] });
    expect([says(rules), says(rules, 'other.io')]).toEqual(['progressing', 'ready']);
  });

  it('the pipeline’s project goes before documents of none, and another project’s hold for it not at all', async () => {
    const documents = all(
      rule('general', 'Shop', blue),
      rule('retail', 'Shop', `project: retail\n${green}`),
      rule('counters', 'Shop', 'project: stock\nready: false'),
    );
    expect(says(await rulesOf(documents, { project: 'retail' }))).toBe('ready');
    expect(says(await rulesOf(documents, { project: 'elsewhere' }))).toBe('progressing');
    expect(says(await rulesOf(documents.replace(blue, green)))).toBe('ready');
    expect(says(await rulesOf(rule('retail', 'Shop', `project: retail\n${green}`), { project: 'stock' }))).toBe('notVerified');
    expect(says(await rulesOf(rule('retail', 'Shop', `project: retail\n${green}`)))).toBe('ready');
  });
});

describe('rules outside of a run', () => {
  const rules = (files: { [name: string]: string }, settings: Partial<Settings> = {}) =>
    rulesOutsideRuns(settings as Settings, 'acme/shop', hostIn(files).ports.files);
  const health = (text: string): string => task(`{ action: APPLY, yaml: x, health: ${text} }`);
  const release = 'acme/shop/deploy/S/T';

  it('of a release are those of its task: its own, else those of its project', async () => {
    const files = { [`${folder}/a.yaml`]: all(rule('shops', 'Shop', green), health(`[{ kind: acme.io/Shop, ready: "false" }]`)) };
    const { of, problems } = await rules(files);
    expect(problems).toEqual([]);
    expect([says(await of(release)), says(await of('another')), says(await of())]).toEqual(['progressing', 'ready', 'ready']);
    expect(says(await of(release), 'other.io')).toBe('ready');
    const named = { [`${folder}/a.yaml`]: task(`{ action: APPLY, yaml: x, release: mine, health: [{ kind: Shop, ready: "true" }] }`) };
    expect(says(await (await rules(named)).of('mine'))).toBe('ready');
    expect(says(await (await rules(named)).of(release))).toBe('notVerified');
    const file = {
      [`${folder}/a.yaml`]: health('k8s/h.yaml'),
      'k8s/h.yaml': `- { kind: Shop, ${green.replace('status', '"status').replace("'green'", "'green'\"")} }`,
    };
    expect(says(await (await rules(file)).of(release))).toBe('ready');
  });

  it('are without what is open or mistaken, which is told; there need be no definitions', async () => {
    expect(says(await (await rules({})).of(release))).toBe('notVerified');
    const open = {
      'd/a.yaml': all(health('[{ kind: Shop, ready: "${input.X}" }]'), rule('shops', 'Shop', green), rule('bad', 'Till', 'ready: (')),
    };
    const { of, problems } = await rules(open, { definitions: 'd' });
    expect(says(await of(release))).toBe('ready');
    expect(problems).toMatchObject([{ code: 'H2K-513', at: { file: 'd/a.yaml', line: 13 } }]);
    expect((await rules({}, { definitions: 'd' })).problems).toMatchObject([{ code: 'H2K-625' }]);
  });
});
