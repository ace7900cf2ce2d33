import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { connect } from '../../../src/kubernetes/client/index.ts';
import type { Cluster, Live, Resource } from '../../../src/kubernetes/types.ts';
import { nodePorts } from '../../../src/ports/node.ts';
import { type TestCluster, testCluster, until } from '../../cluster/index.ts';
import { type Between, between, tooOld } from './between.ts';
import { watching } from './watching.ts';

// the first start on a machine compiles Kubernetes
jest.setTimeout(30 * 60_000);

let test: TestCluster;
let direct: Cluster;
let proxied: Cluster;
let proxy: Between;
let namespace: string;
let resource: Resource;
const ports = nodePorts();
beforeAll(async () => {
  test = await testCluster();
  ({ cluster: direct } = await connect({ kubeconfig: test.kubeconfig }, ports));
  resource = (await direct.resource('', 'ConfigMap'))!;
});
beforeEach(async () => {
  namespace = await test.namespace('watch');
  // Else kube-root-ca.crt comes when it likes.
  await test.kubectl(['wait', '--for=create', '--timeout=30s', `--namespace=${namespace}`, 'configmap/kube-root-ca.crt']);
  proxy = await between(test.kubeconfig);
  ({ cluster: proxied } = await connect({ endpoint: { server: proxy.url } }, ports));
});
afterEach(() => {
  proxied.close();
  proxy.close();
});
afterAll(() => {
  direct?.close();
  ports.close();
});

const put = async (name: string, a: string): Promise<Live> =>
  (
    await direct.apply(
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace, labels: { told: 'yes' } }, data: { a } },
      { manager: 'm' },
    )
  ).live;
const remove = async ({ ref, uid }: Live) => direct.delete(ref, { uid, propagation: 'background' });
const start = (cluster = proxied) => watching(cluster, resource, { namespace, labels: 'told=yes' });
const requests = (kind: 'list' | 'watch') =>
  proxy.requests.filter((one) => one.includes('/configmaps') && one.includes('watch=true') === (kind === 'watch'));

describe('watch', () => {
  it('tells what is there, what comes, changes and goes, and ends quietly', async () => {
    const one = await put('one', '1');
    const watch = start();
    expect(await watch.next('synced')).toEqual(['+one=1', 'synced']);
    await put('one', '2');
    const two = await put('two', '1');
    await remove(one);
    expect(await watch.next('-one')).toEqual(['+one=2', '+two=1', '-one']);
    await remove(two);
    expect(await watch.next('-two')).toEqual(['-two']);
    await watch.stop();
    expect([requests('list').length, requests('watch').length]).toEqual([1, 1]);
  });

  it('goes on after a cut from where it was: nothing is missed, nothing told twice, no list', async () => {
    await put('one', '1');
    const watch = start();
    await watch.next('synced');
    await put('one', '2');
    await put('one', '2b');
    expect(await watch.next('+one=2b')).toEqual(['+one=2', '+one=2b']);
    proxy.instead = () => 'cut';
    proxy.cutAll();
    await put('one', '3');
    await put('two', '1');
    await ports.sleep(500, new AbortController().signal);
    expect(watch.events).toEqual([]);
    proxy.instead = () => undefined;
    expect(await watch.next('+two=1')).toEqual(['+one=3', '+two=1']);
    expect(requests('list')).toHaveLength(1);
    expect(requests('watch').length).toBeGreaterThan(2);
    await watch.stop();
  });

  it('goes on after a clean close', async () => {
    proxy.instead = (_, url) =>
      url.includes('timeoutSeconds') ? { url: url.replace(/timeoutSeconds=\d+/, 'timeoutSeconds=1') } : undefined;
    const watch = start();
    await watch.next('synced');
    await ports.sleep(2500, new AbortController().signal);
    await put('late', '1');
    expect(await watch.next('+late=1')).toEqual(['+late=1']);
    expect(requests('list')).toHaveLength(1);
    expect(requests('watch').length).toBeGreaterThan(1);
    expect(requests('watch').length).toBeLessThan(6);
    await watch.stop();
  });

  it('too late (410): lists again; what vanished or was replaced while nobody looked is told before `synced`', async () => {
    const gone = await put('gone', '1');
    const replaced = await put('replaced', '1');
    await put('same', '1');
    const watch = start();
    await watch.next('synced');
    proxy.instead = () => 'cut';
    proxy.cutAll();
    await Promise.all([remove(gone), remove(replaced)]);
    await put('replaced', '2');
    let listed = false;
    proxy.instead = (_, url) => {
      listed ||= !url.includes('watch=true');
      return listed ? undefined : tooOld;
    };
    expect(await watch.next('synced')).toEqual(['-replaced', '+replaced=2', '-gone', 'synced']);
    expect(requests('list')).toHaveLength(2);
    await put('same', '2');
    expect(await watch.next('+same=2')).toEqual(['+same=2']);
    await watch.stop();
  });

  it('goes on from a bookmark, where nothing else came: what it has not to do with is not asked for again', async () => {
    proxy.instead = (_, url) =>
      url.includes('timeoutSeconds') ? { url: url.replace(/timeoutSeconds=\d+/, 'timeoutSeconds=4') } : undefined;
    const watch = start();
    await watch.next('synced');
    const begins = () => requests('watch').map((one) => /resourceVersion=(\d+)/.exec(one)?.[1]);
    let count = 0;
    await until('a watch from a later moment', 60, async () => {
      // Of no concern to this watch; the server's moment moves on.
      const other = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'other', namespace }, data: { a: String(count++) } };
      await direct.apply(other, { manager: 'm' });
      await ports.sleep(500, new AbortController().signal);
      return new Set(begins()).size > 1 || undefined;
    });
    await put('late', '1');
    expect(await watch.next('+late=1')).toEqual(['+late=1']);
    expect(requests('list')).toHaveLength(1);
    await watch.stop();
  });

  it('a server that is overloaded, or sends half a line, is asked again', async () => {
    const watch = start();
    await watch.next('synced');
    const bad = [
      { status: 429, headers: { 'retry-after': '1' }, body: '' },
      { status: 500, body: 'x' },
      { status: 200, body: '{"type":"ADDED","obj' },
      { status: 200, body: '' },
    ];
    proxy.instead = (_, url) => (url.includes('watch=true') ? bad.shift() : undefined);
    proxy.cutAll();
    await put('one', '1');
    expect(await watch.next('+one=1')).toEqual(['+one=1']);
    expect(bad).toEqual([]);
    await watch.stop();
  });

  it('of a user who may list but not watch looks every two seconds, and says why', async () => {
    const file = await test.user('lister', [
      { namespace, rules: [{ apiGroups: [''], resources: ['configmaps'], verbs: ['get', 'list'] }] },
    ]);
    const { cluster: narrow } = await connect({ kubeconfig: file }, ports);
    const one = await put('one', '1');
    const watch = start(narrow);
    expect(await watch.next('polling')).toEqual(['+one=1', 'synced', 'polling']);
    await put('two', '1');
    await remove(one);
    expect((await watch.next('-one')).filter((word) => word !== 'synced')).toEqual(['+two=1', '-one']);
    await ports.sleep(3000, new AbortController().signal);
    expect(watch.events.length).toBeLessThan(3);
    expect(watch.events).not.toContain('polling');
    await watch.stop();
    narrow.close();
  });

  it('of a user who may not even list ends with the 403', async () => {
    const file = await test.user('getter', [
      { namespace, rules: [{ apiGroups: [''], resources: ['configmaps'], verbs: ['get', 'watch'] }] },
    ]);
    const { cluster: narrow } = await connect({ kubeconfig: file }, ports);
    await expect(start(narrow).done).rejects.toMatchObject({
      status: 403,
      message: expect.stringMatching(/cannot list resource "configmaps"/),
    });
    narrow.close();
  });

  it('ends with the view that it was made from', async () => {
    const run = new AbortController();
    const watch = start(proxied.until(run.signal));
    await watch.next('synced');
    run.abort(new Error('cancelled'));
    await watch.done;
  });

  it('reads objects of a megabyte', async () => {
    const watch = start();
    await watch.next('synced');
    const value = `${'ü€😀'.repeat(100_000)}`;
    await put('large', value);
    await watch.next(`+large=${value}`);
    await watch.stop();
  });
});
