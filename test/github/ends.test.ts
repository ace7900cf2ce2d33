import { expect, it } from '@jest/globals';
import { endIn } from '../../src/github/ends.ts';
import { newGitHub } from '../../src/github/index.ts';
import { nodePorts } from '../../src/ports/node.ts';
import { gitHubStandIn } from '../stand-ins/github/index.ts';

it.each([
  ['2026-12-24 10:00:00 UTC', '2026-12-24T10:00:00.000Z'],
  ['2026-12-24 10:00:00 +0200', '2026-12-24T08:00:00.000Z'],
  ['2026-12-24 10:00:00 -0330', '2026-12-24T13:30:00.000Z'],
])('%s is read', (text, iso) => expect(new Date(endIn({ 'github-authentication-token-expiration': text })!).toISOString()).toBe(iso));

it.each([['soon'], ['2026-13-45 10:00:00 UTC'], ['']])('%p is no time', (text) =>
  expect(endIn({ 'github-authentication-token-expiration': text })).toBeUndefined(),
);

it('a token’s end is known from any answer, a refusal too', async () => {
  const github = await gitHubStandIn({ tokens: { t: { rights: {}, ends: '2026-12-24 10:00:00 UTC' } } });
  const ports = nodePorts({ env: {} });
  try {
    const client = newGitHub(ports, { url: github.url, credential: { token: 't' } });
    expect(client.credentialEnds()).toBeUndefined();
    const { answer } = await client.dispatch({ repository: 'acme/none', event: 'docker-push' }, {}, AbortSignal.any([]));
    expect([answer, client.credentialEnds()]).toEqual(['refused', Date.parse('2026-12-24T10:00:00Z')]);
  } finally {
    ports.close();
    await github.close();
  }
});
