import { describe, expect, it } from '@jest/globals';
import { newTestPages } from './app.ts';

const pages = newTestPages();

const askedFrom = async (remoteAddress: string | undefined, headers: Record<string, string>, path = '/') => {
  const incoming = { socket: remoteAddress === undefined ? {} : { remoteAddress } };
  return pages.request(`http://localhost${path}`, { headers }, { incoming });
};

describe('pages without a password', () => {
  it.each([
    ['127.0.0.1', 'localhost:8080'],
    ['::1', '[::1]:8080'],
    ['::ffff:127.0.0.1', '127.0.0.1'],
  ])('are shown to who asks from %s under %s', async (address, host) => {
    expect((await askedFrom(address, { host })).status).toBe(200);
  });

  it.each<[string, string | undefined, Record<string, string>]>([
    ['from another machine, whatever name it asks under', '192.0.2.7', { host: 'localhost' }],
    ['under a name that leads here from elsewhere', '127.0.0.1', { host: 'relay.example.com' }],
    ['through a proxy on this machine', '127.0.0.1', { host: 'localhost', 'x-forwarded-for': '192.0.2.7' }],
    ['through one that says so by Forwarded', '127.0.0.1', { host: 'localhost', forwarded: 'for=192.0.2.7' }],
    ['by a connection that nobody knows', undefined, { host: 'localhost' }],
  ])('are not shown %s', async (_, address, headers) => {
    expect((await askedFrom(address, headers)).status).toBe(403);
    const program = await askedFrom(address, headers, '/api/registry-events');
    expect([program.status, await program.json()]).toEqual([401, { message: expect.stringContaining('RELAY_API_TOKENS') }]);
  });
});
