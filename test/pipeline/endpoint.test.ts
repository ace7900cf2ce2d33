import { describe, expect, it } from '@jest/globals';
import type { Endpoint } from '../../src/definitions/types.ts';
import type { DeployEvent } from '../../src/kubernetes/types.ts';
import { boundEndpoint, located } from '../../src/pipeline/endpoint.ts';

const release: DeployEvent = { type: 'release', address: { release: 'shop', namespace: 'shop' }, revision: 2, run: '7-1' };

describe('a release', () => {
  it.each([
    [undefined, { name: 'dev' }],
    ['web', { name: 'dev', project: 'web' }],
  ])('is told with the ENDPOINT of its task (project %s)', (project, endpoint) => {
    expect(located(release, { endpoints: { kubernetesServer: 'dev' } }, project)).toEqual({
      ...release,
      address: { release: 'shop', namespace: 'shop', endpoint },
    });
  });

  it('in the run’s own cluster is told as it is, and so is every other event', () => {
    expect(located(release, {}, 'web')).toBe(release);
    const phase: DeployEvent = { type: 'phase', phase: 'apply', text: 'x' };
    expect(located(phase, { endpoints: { kubernetesServer: 'dev' } }, undefined)).toBe(phase);
  });
});

it('an ENDPOINT’s bindings are filled in, by variables alone', () => {
  const endpoint = {
    kind: 'ENDPOINT',
    name: 'dev',
    type: 'k8s',
    properties: { kubernetesURL: 'https://dev', token: '${var.TOKEN}' },
  } as Endpoint;
  expect(boundEndpoint(endpoint, (name) => (name === 'TOKEN' ? 'secret' : undefined)).properties).toEqual({
    kubernetesURL: 'https://dev',
    token: 'secret',
  });
});
