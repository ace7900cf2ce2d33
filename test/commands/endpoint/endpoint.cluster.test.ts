import { beforeAll, describe, expect, it } from '@jest/globals';
import { endpointCheck } from '../../../src/commands/endpoint/check.ts';
import { plan } from '../../../src/commands/plan.ts';
import { type TestCluster, testCluster } from '../../cluster/index.ts';
import { hostIn } from '../workspace.ts';

let cluster: TestCluster;
beforeAll(async () => {
  cluster = await testCluster();
}, 240_000);

/** An ENDPOINT of the cluster by its address and a service account's token. */
async function endpoint(properties: (server: string) => string) {
  const namespace = await cluster.namespace('endpoint');
  await cluster.kubectl(['create', 'serviceaccount', 'checker', '-n', namespace]);
  const token = (await cluster.kubectl(['create', 'token', 'checker', '-n', namespace])).stdout.trim();
  const server = (await cluster.kubectl(['config', 'view', '--minify', '-o', 'jsonpath={.clusters[0].cluster.server}'])).stdout.trim();
  const text = `kind: ENDPOINT\nname: dev\ntype: k8s\nproperties:\n  kubernetesURL: ${server}\n  authType: token\n  token: '\${var.TOKEN}'\n${properties(server)}---\n{ kind: VARIABLE, name: TOKEN, type: SECRET }\n`;
  const host = (given: string) => hostIn({ '.github/hub-to-kube/a.yaml': text }, { TOKEN: given });
  return { namespace, token, host };
}
const check = (host: ReturnType<typeof hostIn>, own = {}) => endpointCheck({ given: {}, mistakes: [] }, own, 'dev', host);

describe('endpoint check of a cluster', () => {
  it('sends no token to a certificate that nobody accepted; accepts it; tells the version and who it is', async () => {
    const { namespace, token, host } = await endpoint(() => '');
    const here = host(token);
    expect(await check(here)).toMatchObject({ result: 'unavailable', problems: [{ code: 'H2K-813' }], can: [] });
    const report = await check(here, { accept: 'true' });
    expect(report).toMatchObject({ result: 'done', problems: [], written: '.github/hub-to-kube/a.yaml' });
    expect(report.signedIn).toMatch(new RegExp(`^system:serviceaccount:${namespace}:checker `));
    expect(report.can).toEqual([expect.stringMatching(/^ask the API server \(v1\.\d+/)]);
    expect(JSON.stringify(report)).not.toContain(token);
    expect(await check(here)).toMatchObject({ result: 'done' });
  });
  it('tells of a token that is refused, and of another certificate than the accepted one', async () => {
    const { host } = await endpoint(() => '');
    expect(await check(host('no-token-of-theirs'), { accept: 'true' })).toMatchObject({
      result: 'unavailable',
      problems: [{ code: 'H2K-113' }],
    });
    const pinned = await endpoint(() => `  fingerprint: ${'00'.repeat(32)}\n`);
    expect(await check(pinned.host(pinned.token))).toMatchObject({ result: 'unavailable', problems: [{ code: 'H2K-812' }] });
  });
});

describe('an image that is built for other machines', () => {
  it('is warned of before it is deployed, once, with both platforms', async () => {
    const namespace = await cluster.namespace('platforms');
    const deploy = `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: shop }\nspec:\n  selector: { matchLabels: { app: shop } }\n  template:\n    metadata: { labels: { app: shop } }\n    spec:\n      containers: [{ name: shop, image: acme/elsewhere }]\n`;
    await cluster.push.elsewhere('acme/elsewhere:1');
    await cluster.push.platforms('acme/elsewhere:2', 'both');
    const planned = async (tag: string) => {
      const host = hostIn({ 'k8s/shop.yaml': deploy });
      const given = {
        manifests: 'k8s',
        image: `acme/elsewhere:${tag}`,
        namespace,
        kubeconfig: cluster.kubeconfig,
        'registry-mirrors': `docker.io=http://${cluster.registry}`,
      };
      return (await plan({ given, mistakes: [] }, host, { exitCode: false })).problems;
    };
    expect(await planned('1')).toMatchObject([
      {
        code: 'H2K-820',
        severity: 'warning',
        message: expect.stringMatching(
          /none of the nodes that Deployment .*shop may go to can run .*: it is built for linux\/arm64, and they are linux\/amd64/,
        ),
        at: { file: 'k8s/shop.yaml', line: 9 },
      },
    ]);
    expect(await planned('2')).toEqual([]);
  });
});
