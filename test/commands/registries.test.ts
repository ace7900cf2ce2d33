import { describe, expect, it } from '@jest/globals';
import { definedRegistries, registryOptions } from '../../src/commands/registries.ts';
import { load } from '../../src/definitions/load.ts';
import { hostIn } from './workspace.ts';

const options = (properties: string, mirrors: [string, string[]][] = []) => {
  const text = `kind: ENDPOINT\nname: hub\ntype: dockerregistry\nproperties: { ${properties} }\n---
kind: DOCKER_WEBHOOK\nname: shop\nendpoint: hub\npipeline: p\n---\nkind: PIPELINE\nname: p\nstages: { S: { tasks: {} } }`;
  const { definitions } = load([{ file: 'a.yaml', text }]);
  const chosen = [{ webhook: definitions.webhooks.get('shop')!, pipeline: definitions.pipelines.get('p')! }];
  const auth = Buffer.from('ann:from-docker').toString('base64');
  const { ports } = hostIn({ 'config.json': JSON.stringify({ auths: { 'ghcr.io': { auth } } }) }, { DOCKER_CONFIG: '.' });
  const variable = (name: string) => (name === 'HUB_TOKEN' ? 'hub-t0ken' : undefined);
  return { ports, ...registryOptions({ definitions, chosen, variable }, new Map(mirrors), ports) };
};
const { signal } = new AbortController();
const hub = "repoURL: https://hub.docker.com/r/acme/shop, username: acme, password: '${var.HUB_TOKEN}'";

describe('registries are asked', () => {
  it('by the ENDPOINT of the docker webhook, its bindings filled in, and the secret is hidden', async () => {
    const { credentials, ports } = options(hub);
    expect(await credentials?.('docker.io', signal)).toEqual({
      credential: { from: 'the ENDPOINT hub', username: 'acme', password: 'hub-t0ken' },
    });
    expect(ports.secrets.redact(`x hub-t0ken ${Buffer.from('acme:hub-t0ken').toString('base64')}`)).not.toMatch(/hub-t0ken|YWNtZ/);
  });

  it('each by its own: nobody else gets it', async () =>
    expect(await options(hub).credentials?.('mirror.example.com', signal)).toEqual({}));
  it('else by what docker login left behind', async () =>
    expect(await options(hub).credentials?.('ghcr.io', signal)).toMatchObject({
      credential: { username: 'ann', password: 'from-docker' },
    }));
  it('by name of their host, where it isn’t Docker Hub', async () =>
    expect(
      await options('repoURL: https://registry.example.com/acme/shop, username: a, password: b').credentials?.(
        'registry.example.com',
        signal,
      ),
    ).toMatchObject({ credential: { username: 'a' } }));
  it('without a name, where the ENDPOINT has none', async () =>
    expect(await options('repoURL: https://hub.docker.com/r/acme/shop, password: x').credentials?.('docker.io', signal)).toEqual({}));

  it.each<[string, [string, string[]][], string[]]>([
    ['at the ENDPOINT’s mirrors', [], ['http://127.0.0.1:5000']],
    ['at the input’s mirrors instead', [['docker.io', ['https://m.example.com']]], ['https://m.example.com']],
  ])('%s', (_, given, urls) =>
    expect(options(`${hub}, mirrors: ['http://127.0.0.1:5000']`, given).mirrors?.get('docker.io')).toEqual(urls),
  );
});

describe('who looks at what was deployed asks registries', () => {
  const endpoint = (name: string, properties: string) =>
    `kind: ENDPOINT\nname: ${name}\ntype: dockerregistry\nproperties: { ${properties} }\n---\n`;
  const all = [
    endpoint('lan', 'repoURL: https://registry.lan/acme/shop, fingerprint: AA, username: ann, password: "${var.TOKEN}"'),
    endpoint('open', 'repoURL: http://registry.lan/acme/web'),
    endpoint('other', 'repoURL: https://other.lan/a/b, fingerprint: BB, username: bob, password: "${var.OTHER}"'),
    '{ kind: VARIABLE, name: TOKEN, type: SECRET }\n---\n{ kind: VARIABLE, name: OTHER, type: SECRET }\n',
  ].join('');
  const asked = (definitions?: string) => {
    const { ports } = hostIn({ '.github/hub-to-kube/a.yaml': all }, { TOKEN: 'hush-hush', DOCKER_CONFIG: '.' });
    return definedRegistries({ variables: new Map(), ...(definitions === undefined ? {} : { definitions }) }, new Map(), ports);
  };
  it('as their ENDPOINTs say, the accepted certificate among it; not as those whose variable has no value', async () => {
    const { servers, credentials } = await asked();
    expect([...(servers ?? [])]).toEqual([['registry.lan', { url: 'https://registry.lan', fingerprint: 'AA' }]]);
    expect(await credentials?.('registry.lan', signal)).toMatchObject({ credential: { username: 'ann' } });
  });
  it('of a folder that is there', async () => {
    await expect(asked('none')).rejects.toMatchObject({ problems: [{ code: 'H2K-625' }] });
  });
});
