import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { JsonObject } from '../../../src/types.ts';
import { type TestCluster, testCluster } from '../../cluster/index.ts';
import { type Between, between, tooOld } from '../client/between.ts';
import { type Case, deployed, job, workload } from './rig.ts';

// the first start on a machine compiles Kubernetes
jest.setTimeout(30 * 60_000);

const images = { late: 'acme/faults-late:1', crash: 'acme/faults-crash:3', web: 'acme/faults-web:1' };
const soon = 'CrashLoopBackOff=1,3s';
let test: TestCluster;
let namespace: string;
let proxy: Between;
beforeAll(async () => {
  test = await testCluster();
  await Promise.all([
    test.push.readyLate(images.late, 5, 'late'),
    test.push.exits(images.crash, 3, 'no database at db:5432'),
    test.push.web(images.web, 'v1'),
  ]);
});
beforeEach(async () => {
  namespace = await test.namespace('faults');
  proxy = await between(test.kubeconfig);
});
afterEach(() => proxy.close());

/** What a rollout that needs a while comes to, and one that crashes, while `fault` goes on between the wait and the API server. */
async function both(fault: () => Promise<void> | void, more: Partial<Case> = {}) {
  const begin = (name: string, image: string, own: Partial<Case>) =>
    deployed(test, { objects: [workload(namespace, name, image)], timeout: 120, through: proxy.url, ...more, ...own });
  // Both are written before anything happens: it is the waits that are tried.
  const begun = Promise.withResolvers<void>();
  const during = async () => {
    await begun.promise;
    await fault();
  };
  const runs = [
    begin('late', images.late, { during: async () => begun.resolve() }),
    begin('crash', images.crash, { patience: soon, during }),
  ];
  const [late, crash] = await Promise.all(runs);
  return {
    verdicts: [late, crash].map((run) =>
      run?.outcomes.map(({ verdict, causes }) => [verdict, ...causes.map(({ code, log }) => `${code}: ${log?.at(-1)}`)]),
    ),
    said: [...(late?.said ?? []), ...(crash?.said ?? [])],
  };
}
const right = [[['ready']], [['failed', 'Crash: no database at db:5432']]];
const asked = (path: string) => ({
  lists: proxy.requests.filter((one) => one.includes(`/${path}?`) && !one.includes('watch=true') && !one.includes('fieldSelector')).length,
  watches: proxy.requests.filter((one) => one.includes(`/${path}?`) && one.includes('watch=true')).length,
});

describe('a wait comes to the right end, and says nothing of it,', () => {
  it('while every connection is cut each second', async () => {
    const cut = setInterval(() => proxy.cutAll(), 1000);
    try {
      expect(await both(() => {})).toEqual({ verdicts: right, said: [] });
    } finally {
      clearInterval(cut);
    }
    expect(asked('pods').lists).toBe(2);
    expect(asked('pods').watches).toBeGreaterThan(6);
  });

  it('where the server no longer knows the moment from which to go on (410)', async () => {
    const told = new Set<string>();
    const ended = await both(() => {
      proxy.instead = (_, url) => {
        const [path] = url.split('?') as [string];
        if (!url.includes('watch=true') || told.has(path)) return undefined;
        told.add(path);
        return tooOld;
      };
      proxy.cutAll();
    });
    expect(ended).toEqual({ verdicts: right, said: [] });
    expect(told.size).toBe(3);
    expect(asked('pods').lists).toBe(3);
  });

  it.each([10, -10])('on a machine whose clock is %d minutes off', async (skew) => {
    expect(await both(() => {}, { skew })).toEqual({ verdicts: right, said: [] });
  });

  it('while the API server is killed and started anew', async () => {
    const restart = async () => {
      await test.apiserver.kill();
      await new Promise((resolve) => setTimeout(resolve, 3000));
      await test.apiserver.start();
    };
    expect(await both(restart)).toEqual({ verdicts: right, said: [] });
  });
});

describe('a Job', () => {
  it('is heard while it runs, to its last word, whether it ends well or not', async () => {
    const image = 'acme/faults-job:1';
    await test.push.shell(image, ['echo one', 'sleep 2', 'printf "\\033[31mtwo\\033[0m\\n"', 'echo last', 'exit $CODE']);
    const begin = (code: string) => {
      const one = job(namespace, `job-${code}`, image);
      const container = { name: 'c', image, env: [{ name: 'CODE', value: code }] };
      return { ...one, spec: { ...(one['spec'] as JsonObject), template: { spec: { restartPolicy: 'Never', containers: [container] } } } };
    };
    const runs = await Promise.all(['0', '3'].map((code) => deployed(test, { objects: [begin(code)] })));
    expect(runs.map(({ outcomes, heard }) => [outcomes[0]?.verdict, ...heard])).toEqual([
      ['ready', 'one', 'two', 'last'],
      ['failed', 'one', 'two', 'last'],
    ]);
  });

  it('is heard whole, each line once, where its log is cut each second', async () => {
    const image = 'acme/faults-counter:1';
    await test.push.shell(image, ['for step in 1 2 3 4 5 6; do echo step $step; sleep 1; done']);
    const cut = setInterval(() => proxy.cutAll(), 1000);
    try {
      const { outcomes, heard } = await deployed(test, { objects: [job(namespace, 'counter', image)], through: proxy.url });
      expect([outcomes[0]?.verdict, ...heard]).toEqual(['ready', ...[1, 2, 3, 4, 5, 6].map((step) => `step ${step}`)]);
    } finally {
      clearInterval(cut);
    }
    expect(proxy.requests.filter((one) => one.includes('/log?')).length).toBeGreaterThan(1);
  });
});

describe('a wait of a user with few rights', () => {
  const own = async (rules: { apiGroups: string[]; resources: string[]; verbs: string[] }[], image: string) => {
    const kubeconfig = await test.user(`few-${namespace}`, [{ namespace, rules }]);
    const { outcomes, said } = await deployed(test, {
      objects: [workload(namespace, 'web', image)],
      kubeconfig,
      patience: soon,
      timeout: 60,
    });
    return { outcomes, said: said.toSorted() };
  };

  it('that may list but not watch says so once a kind, and ends as any other', async () => {
    const rules = [
      { apiGroups: ['apps'], resources: ['deployments', 'replicasets'], verbs: ['get', 'list'] },
      { apiGroups: [''], resources: ['pods'], verbs: ['get', 'list'] },
    ];
    const { outcomes, said } = await own(rules, images.web);
    expect(outcomes).toMatchObject([{ verdict: 'ready' }]);
    expect(said.map((text) => text.split(',')[0])).toEqual(['Deployment', 'Pod', 'ReplicaSet'].map((kind) => `${kind} can't be watched`));
  });

  it('that may get nothing but its own object says what it costs, and still tells what it sees', async () => {
    const rules = [{ apiGroups: ['apps'], resources: ['deployments'], verbs: ['get'] }];
    const { outcomes, said } = await own(rules, images.web);
    expect(outcomes).toMatchObject([{ verdict: 'ready' }]);
    expect(said).toEqual([
      `listing Deployment in ${namespace} is forbidden: asked for one by one`,
      `listing Pod in ${namespace} is forbidden: causes and proof are told without pods`,
      `listing ReplicaSet in ${namespace} is forbidden: asked for one by one`,
    ]);
  });

  it('that may see its object but not why it fails is told what was last seen, at the deadline', async () => {
    const kubeconfig = await test.user(`few-${namespace}`, [
      { namespace, rules: [{ apiGroups: ['apps'], resources: ['deployments'], verbs: ['get', 'list', 'watch'] }] },
    ]);
    const objects: JsonObject[] = [workload(namespace, 'crash', images.crash)];
    const { outcomes } = await deployed(test, { objects, kubeconfig, timeout: 6 });
    expect(outcomes).toMatchObject([
      { verdict: 'failed', causes: [{ code: 'NotReady', message: expect.stringMatching(/crash was last seen progressing: 0 of 1 pods/) }] },
    ]);
  });
});
