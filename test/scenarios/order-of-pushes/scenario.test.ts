import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Ran, Scene } from '../harness.ts';
import { web } from '../manifests.ts';

/** What a relay dispatches; `pushedAt` is what Docker Hub itself told it, or, where that was away, what the notice said. */
const payload = (delivery: string, tag: string, pushedAt: number, more: object = {}): string =>
  JSON.stringify({
    version: 1,
    delivery,
    webhook: 'shop',
    push: { id: `push-of-${delivery}`, image: 'acme/ordered', tag, pushedAt, verified: true, ...more },
  });

describe('pushes that come in another order than they were made', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open({ 'k8s/web.yaml': web('shop', { image: 'acme/ordered' }) });
    for (const version of ['v1.2.2', 'v1.2.3', 'v1.2.4', 'v1.10.0'])
      await scene.cluster.push.web(`acme/ordered:${version}`, `this is ${version}`);
    const newer = await scene.run({ payload: payload('d1', 'v1.2.4', 2000) });
    expect({ code: newer.code, log: newer.log }).toEqual({ code: 0, log: expect.stringContaining('proven') });
  });
  afterAll(() => scene.close());

  const isSkipped = ({ code, report, log }: Ran, why: string): void => {
    expect({ code, result: report.result, status: report.status, reason: report.reason, changed: report.changed, log }).toEqual({
      code: 0,
      result: 'skipped',
      status: 'SKIPPED',
      reason: why,
      changed: false,
      log,
    });
  };
  /** What was written meanwhile, the release's own lock apart. */
  const writesOf = async (act: () => Promise<void>): Promise<string[]> => {
    const mark = await scene.cluster.audit.mark();
    await act();
    const entries = await scene.cluster.audit.since(mark, { namespace: scene.namespace });
    return entries
      .filter(
        ({ verb, userAgent, uri, resource }) =>
          verb === 'patch' && userAgent.startsWith('hub-to-kube') && !uri.includes('dryRun') && resource !== 'leases',
      )
      .map(({ resource, name }) => `${resource}/${name}`);
  };

  it('an older push that comes after a newer one is skipped, in words, and writes nothing', async () => {
    const writes = await writesOf(async () =>
      isSkipped(await scene.run({ payload: payload('d2', 'v1.2.3', 1000) }), 'v1.2.4, pushed later, is deployed'),
    );
    expect(writes).toEqual([]);
    expect(await scene.answers('shop')).toEqual(['this is v1.2.4']);
  });

  it('the plan of such a push says that nothing would be done', async () => {
    const { code, stdout } = await scene.run({ payload: payload('d2', 'v1.2.3', 1000) }, 'plan');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      plans: [{ verdict: 'possible', changes: [] }],
      problems: [{ code: 'H2K-263', message: 'a run of this push would touch nothing: v1.2.4, pushed later, is deployed' }],
    });
  });

  it('a forged notice of an old tag, whose time Docker Hub told otherwise, is skipped', async () => {
    isSkipped(await scene.run({ payload: payload('d3', 'v1.2.2', 500) }), 'v1.2.4, pushed later, is deployed');
  });

  it('the same delivery twice is deployed once', async () => {
    const writes = await writesOf(async () => {
      const again = await scene.run({ payload: payload('d1', 'v1.2.4', 2000) });
      expect({ code: again.code, result: again.report.result, changed: again.report.changed }).toEqual({
        code: 0,
        result: 'done',
        changed: false,
      });
      expect(again.log).toContain('this very delivery was deployed before');
    });
    expect(writes).toEqual([]);
  });

  it('order: semver lets the higher version win, whenever it was pushed', async () => {
    expect((await scene.run({ payload: payload('d4', 'v1.10.0', 1500), order: 'semver' })).report).toMatchObject({
      result: 'done',
      changed: true,
    });
    isSkipped(await scene.run({ payload: payload('d5', 'v1.2.4', 3000), order: 'semver' }), 'v1.10.0, a newer version, is deployed');
    expect(await scene.answers('shop')).toEqual(['this is v1.10.0']);
  });

  it('allow-older, and a replay, deploy the older one', async () => {
    const older = await scene.run({ payload: payload('d6', 'v1.2.3', 1000), 'allow-older': 'true' });
    expect(older.report).toMatchObject({ result: 'done', changed: true });
    expect(await scene.answers('shop')).toEqual(['this is v1.2.3']);
    const replayed = await scene.run({ payload: payload('d7', 'v1.2.2', 500, { replayOf: 'd3' }) });
    expect(replayed.report).toMatchObject({ result: 'done', changed: true });
    expect(await scene.answers('shop')).toEqual(['this is v1.2.2']);
  });

  it('an image that is named by hand is never too late', async () => {
    expect((await scene.run({ image: 'acme/ordered:v1.2.3' })).report).toMatchObject({ result: 'done', changed: true });
  });
});
