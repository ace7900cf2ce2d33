import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { open } from '../../cluster/index.ts';
import { down, up } from '../../cluster/lifecycle.ts';
import { Scene } from '../../scenarios/harness.ts';
import { all, configMap, web } from '../../scenarios/manifests.ts';

jest.setTimeout(300_000);

describe('the API server goes away in the midst of a run', () => {
  let scene: Scene;
  beforeAll(async () => {
    const own = open(await up({ owner: process.pid }));
    scene = await Scene.open({ 'k8s/shop.yaml': all(web('away'), configMap('away', { A: 'b' })) }, own);
    await own.push.readyLate('acme/away:1.0', 6, 'away v1');
    await own.push.neverReady('acme/away:2.0');
  });
  afterAll(async () => {
    rmSync(scene.folder, { recursive: true, force: true });
    await down(scene.cluster.dir);
  });

  it('for a restart: the run waits for it and ends well', async () => {
    const run = scene.start({ image: 'acme/away:1.0' });
    await run.saw(/waiting until everything is ready/);
    await scene.cluster.apiserver.restart();
    const { code, log, report } = await run.ended;
    expect([code, code === 0 ? '' : log]).toEqual([0, '']);
    expect(report).toMatchObject({ proof: 'proven' });
  });

  it('for longer than the lock may go unrenewed: nobody else can have taken it, so the run still puts back what it changed', async () => {
    expect((await scene.run({ image: 'acme/away:1.0' })).code).toBe(0);
    const run = scene.start({ image: 'acme/away:2.0' });
    await run.saw(/waiting until everything is ready/);
    await scene.cluster.apiserver.kill();
    await new Promise((resolve) => setTimeout(resolve, 11_000));
    run.kill('SIGINT');
    await run.saw(/bringing back revision/);
    await scene.cluster.apiserver.start();
    const { code, report } = await run.ended;
    expect(report).toMatchObject({ result: 'cancelled', undone: 'all' });
    expect(code).toBe(130);
    expect(await scene.answers('away')).toEqual(['away v1']);
  });
});
