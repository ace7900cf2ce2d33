import { describe, expect, it } from '@jest/globals';
import { endpointAddress, registryAddress } from '../../src/text/address.ts';

describe('a registry and its repository', () => {
  it.each([
    'https://hub.docker.com/r/acme/shop',
    'http://hub.docker.com/r/acme/shop/',
    'hub.docker.com/r/acme/shop',
    'https://hub.docker.com/repository/docker/acme/shop',
    'https://hub.docker.com/repositories/docker/acme/shop',
    'https://hub.docker.com/layers/acme/shop/1.0/images/sha256-abc',
    'https://hub.docker.com/v2/namespaces/acme/repositories/shop/tags',
    'docker.io/acme/shop',
    'https://docker.io/acme/shop/',
    'docker.com/acme/shop',
    'registry-1.docker.io/acme/shop',
    'https://registry-1.docker.io/v2/acme/shop',
    'https://registry-1.docker.io:443/acme/shop',
    'index.docker.io/acme/shop:1.0',
    'https://index.docker.io/v1/acme/shop',
    'acme/shop',
    ' acme/shop ',
    'acme/shop/',
    'acme/shop:1.0',
    'acme/shop:1.0@sha256:0123',
  ])('%s is acme/shop of Docker Hub', (written) =>
    expect(registryAddress(written)).toEqual({ registry: 'docker.io', repository: 'acme/shop' }),
  );

  it.each(['https://hub.docker.com/_/busybox', 'busybox', 'library/busybox', 'busybox:1.36', 'docker.io/library/busybox'])(
    '%s is the official busybox',
    (written) => expect(registryAddress(written)).toEqual({ registry: 'docker.io', repository: 'busybox' }),
  );
  it.each(['https://hub.docker.com', 'https://index.docker.io/v1/', 'docker.io', 'https://registry-1.docker.io/v2/'])(
    '%s is Docker Hub, without a repository',
    (written) => expect(registryAddress(written)).toEqual({ registry: 'docker.io' }),
  );
  it.each([
    ['ghcr.io/acme/shop', { registry: 'ghcr.io', repository: 'acme/shop' }],
    [
      'https://Registry.Example.com:5000/Acme',
      { registry: 'registry.example.com:5000', repository: 'Acme', url: 'https://registry.example.com:5000' },
    ],
    ['registry.example.com:5000', { registry: 'registry.example.com:5000' }],
    ['http://127.0.0.1:5000/a/b/c/', { registry: '127.0.0.1:5000', repository: 'a/b/c', url: 'http://127.0.0.1:5000' }],
    ['https://registry.example.com/v2/', { registry: 'registry.example.com', url: 'https://registry.example.com' }],
    ['registry.example.com/v2/app', { registry: 'registry.example.com', repository: 'v2/app' }],
    ['localhost/app', { registry: 'localhost', repository: 'app' }],
    ['box:5000/app', { registry: 'box:5000', repository: 'app' }],
    ['http://box/app', { registry: 'box', repository: 'app', url: 'http://box' }],
  ])('%s', (written, address) => expect(registryAddress(written)).toEqual(address));
});

describe('an ENDPOINT is', () => {
  it.each(['DockerHub', 'dockerhub', 'Docker Hub', 'DOCKER_HUB'])('of Docker Hub where its serverType is %s', (serverType) =>
    expect(endpointAddress({ serverType, repoURL: 'https://hub.proxy.example.com/acme/shop' })).toEqual({
      registry: 'docker.io',
      repository: 'acme/shop',
    }),
  );
  it.each(['Docker_Trusted_Registry', 'artifactory', '', undefined])('of its address where it is %s', (serverType) =>
    expect(endpointAddress({ serverType, repoURL: 'https://dtr.example.com/acme/shop' })).toMatchObject({
      registry: 'dtr.example.com',
      url: 'https://dtr.example.com',
    }),
  );
  it('of Docker Hub without any', () =>
    expect(endpointAddress({ repoURL: 'acme/shop' })).toEqual({ registry: 'docker.io', repository: 'acme/shop' }));
});
