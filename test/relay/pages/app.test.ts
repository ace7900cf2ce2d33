import { describe, expect, it } from '@jest/globals';
import { newPages } from '../../../src/relay/pages/app.ts';

const store = { list: async () => ({ rows: [] }), count: async () => 0, trouble: () => undefined };
const pages = newPages({ store, notices: () => [], log() {} });

const statusOf = async (remoteAddress: string | undefined, headers: Record<string, string>): Promise<number> => {
  const incoming = { socket: remoteAddress === undefined ? {} : { remoteAddress } };
  return (await pages.request('http://localhost/', { headers }, { incoming })).status;
};

describe('pages without a password', () => {
  it.each([
    ['127.0.0.1', 'localhost:8080'],
    ['::1', '[::1]:8080'],
    ['::ffff:127.0.0.1', '127.0.0.1'],
  ])('are shown to who asks from %s under %s', async (address, host) => {
    expect(await statusOf(address, { host })).toBe(200);
  });

  it.each<[string, string | undefined, Record<string, string>]>([
    ['from another machine, whatever name it asks under', '192.0.2.7', { host: 'localhost' }],
    ['under a name that leads here from elsewhere', '127.0.0.1', { host: 'relay.example.com' }],
    ['through a proxy on this machine', '127.0.0.1', { host: 'localhost', 'x-forwarded-for': '192.0.2.7' }],
    ['through one that says so by Forwarded', '127.0.0.1', { host: 'localhost', forwarded: 'for=192.0.2.7' }],
    ['by a connection that nobody knows', undefined, { host: 'localhost' }],
  ])('are not shown %s', async (_, address, headers) => {
    expect(await statusOf(address, headers)).toBe(403);
  });
});
