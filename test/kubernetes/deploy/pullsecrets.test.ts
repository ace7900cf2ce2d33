import { describe, expect, it } from '@jest/globals';
import { ApiError } from '../../../src/kubernetes/client/errors.ts';
import { pullSecretProblems } from '../../../src/kubernetes/deploy/pullsecrets.ts';
import type { DeployContext } from '../../../src/kubernetes/deploy/types.ts';
import { readText } from '../../../src/kubernetes/manifests/read.ts';
import type { Planned } from '../../../src/kubernetes/plan/types.ts';
import type { Change, Ref } from '../../../src/kubernetes/types.ts';
import type { PullAnswer, PullConfig } from '../../../src/registry/types.ts';
import type { JsonObject } from '../../../src/types.ts';

const pod = (spec = 'imagePullSecrets: [{ name: pull }],') =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { ${spec} containers: [{ name: a, image: 'r.test/a:1' }, { name: b, image: 'r.test/a:2' }] }\n`;
const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: default }\nimagePullSecrets: [{ name: theirs }]\n';
const secret = (type: string, key: string) => ({ type, data: { [key]: btoa('{"a":1}') } });
const good = secret('kubernetes.io/dockerconfigjson', '.dockerconfigjson');
const no: PullAnswer = { is: 'refused', tried: ['r.test'], has: ['r.test'], why: 'r.test/a:2: no' };

interface World {
  texts?: string[];
  live?: { [name: string]: JsonObject | ApiError };
  answer?: PullAnswer;
  /** Kinds that the plan leaves as they are. */
  unchanged?: string[];
}
async function look({ texts = [pod()], live = {}, answer = { is: 'taken' }, unchanged = [] }: World) {
  const { manifests } = readText('a.yaml', texts.join('---\n'));
  const asked: { image: string; configs: string[] }[] = [];
  const action = ({ kind }: Ref): Change['action'] => (unchanged.includes(kind) ? 'unchanged' : 'create');
  const cluster = {
    until: () => cluster,
    async get({ name }: Ref) {
      const found = live[name];
      if (found instanceof ApiError) throw found;
      return found && { body: found };
    },
  };
  const context = {
    cluster,
    signal: new AbortController().signal,
    async pull(image: string, configs: readonly PullConfig[]) {
      asked.push({ image, configs: configs.map(({ from, text }) => `${from}: ${text}`) });
      return answer;
    },
  } as unknown as Pick<DeployContext, 'cluster' | 'pull' | 'signal'>;
  const items = manifests.map((manifest) => ({ manifest, change: { action: action(manifest.ref) } })) as unknown as Planned['items'];
  const { refused, unavailable, warnings } = await pullSecretProblems({ manifests }, { items }, context);
  const codes = (problems: { code: string; at?: { line: number } }[]) => problems.map(({ code, at }) => `${code}:${at?.line}`);
  return { asked, refused: codes(refused), unavailable: codes(unavailable), warnings: codes(warnings) };
}

describe('pull Secrets before a rollout', () => {
  it('are tried with one image of each repository', async () =>
    expect(await look({ live: { pull: good } })).toEqual({
      asked: [{ image: 'r.test/a:2', configs: ['the Secret pull: {"a":1}'] }],
      refused: [],
      unavailable: [],
      warnings: [],
    }));

  it('of the old type are read as nodes read them', async () => {
    const { asked } = await look({ live: { pull: secret('kubernetes.io/dockercfg', '.dockercfg') } });
    expect(asked[0]?.configs).toEqual(['the Secret pull: {"auths":{"a":1}}']);
  });

  it('that are wrong are mistakes only where the registry refuses the image', async () => {
    expect(await look({ answer: { ...no, tried: [] } })).toMatchObject({ refused: ['H2K-340:4'], warnings: [] });
    expect(await look({ answer: { is: 'unknown' } })).toMatchObject({ refused: [], warnings: ['H2K-340:4'] });
    expect(await look({})).toMatchObject({ refused: [], warnings: ['H2K-340:4'] });
    const live = { pull: secret('Opaque', '.dockerconfigjson') };
    expect(await look({ live, answer: { ...no, tried: [] } })).toMatchObject({ refused: ['H2K-341:4'], asked: [{ configs: [] }] });
  });

  it('with nothing for the image are the user’s mistake, and refused ones the registry’s word', async () => {
    expect(await look({ live: { pull: good }, answer: { ...no, tried: [] } })).toMatchObject({ refused: ['H2K-342:4'], unavailable: [] });
    expect(await look({ live: { pull: good }, answer: no })).toMatchObject({ refused: [], unavailable: ['H2K-343:4'] });
  });

  it('that may not be read are named, and nobody is asked', async () =>
    expect(await look({ live: { pull: new ApiError(403, 'forbidden') }, answer: no })).toEqual({
      asked: [],
      refused: [],
      unavailable: [],
      warnings: ['H2K-344:4'],
    }));

  it('that an object of the manifests may make are waited for', async () => {
    const maker = 'apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: { name: x }\nspec: { target: { name: pull } }\n';
    expect(await look({ texts: [pod(), maker], answer: { ...no, tried: [] } })).toMatchObject({
      refused: [],
      unavailable: [],
      warnings: [],
    });
  });

  it('of a ServiceAccount count where the pod names none itself', async () => {
    const texts = [pod(''), account];
    expect(await look({ texts, live: { theirs: good }, answer: no })).toMatchObject({ unavailable: ['H2K-343:9'] });
    expect((await look({ texts: [pod(), account], live: { pull: good } })).asked[0]?.configs).toEqual(['the Secret pull: {"a":1}']);
  });

  it('of a ServiceAccount that is in the cluster alone count as well, at the pod that runs as it', async () => {
    const live = { default: { imagePullSecrets: [{ name: 'pull' }] }, pull: good };
    expect(await look({ texts: [pod('')], live, answer: no })).toMatchObject({
      asked: [{ configs: ['the Secret pull: {"a":1}'] }],
      unavailable: ['H2K-343:4'],
    });
    const absent = { default: live.default };
    expect(await look({ texts: [pod('')], live: absent, answer: { ...no, tried: [] } })).toMatchObject({ refused: ['H2K-340:4'] });
    // The pod's own Secrets, and an account of the manifests, are all that counts where there are such.
    expect((await look({ live: { ...live, default: { imagePullSecrets: [{ name: 'other' }] } } })).asked[0]?.configs).toEqual([
      'the Secret pull: {"a":1}',
    ]);
    const texts = [pod(''), account.replace(/imagePullSecrets.*/, '')];
    expect((await look({ texts, live })).asked).toEqual([]);
    expect((await look({ texts: [pod('')], live: { ...live, default: new ApiError(403, 'forbidden') } })).asked).toEqual([]);
    expect((await look({ texts: [pod('')], live, unchanged: ['Pod'] })).asked).toEqual([]);
  });

  it('are not looked at where nothing changes; a Secret that changes is a change', async () => {
    expect((await look({ unchanged: ['Pod'] })).asked).toEqual([]);
    const own =
      'apiVersion: v1\nkind: Secret\nmetadata: { name: pull }\ntype: kubernetes.io/dockerconfigjson\nstringData: { .dockerconfigjson: "{}" }\n';
    expect((await look({ texts: [pod(), own], unchanged: ['Pod'] })).asked).toHaveLength(1);
    expect((await look({ texts: [pod('')] })).asked).toEqual([]);
  });
});
