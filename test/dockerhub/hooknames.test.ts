import { describe, expect, it } from '@jest/globals';
import { freeName, isNameOf, isOurName, relayMark } from '../../src/dockerhub/hooknames.ts';

describe('names of our webhooks at Docker Hub', () => {
  it.each([
    ['shop', 'hub-to-kube-0123abcd-shop'],
    ['Shop Été/2', 'hub-to-kube-0123abcd-shop-e-te-2'],
    ['../..', 'hub-to-kube-0123abcd-webhook'],
    ['x'.repeat(300), `hub-to-kube-0123abcd-${'x'.repeat(48)}`],
  ])('%s', (webhook, name) => expect(freeName('0123abcd', webhook, [])).toBe(name));

  it('are numbered where they are taken, whatever the capitals', () =>
    expect(freeName('0123abcd', 'shop', ['HUB-to-kube-0123abcd-shop', 'hub-to-kube-0123abcd-shop-2', 'other'])).toBe(
      'hub-to-kube-0123abcd-shop-3',
    ));

  it('are known again with their numbers, and no other is', () => {
    const names = [
      'hub-to-kube-0123abcd-shop',
      'hub-to-kube-0123abcd-shop-12',
      'hub-to-kube-0123abcd-shop-x',
      'hub-to-kube-ffffffff-shop',
      'hub-to-kube shop',
    ];
    expect(names.filter((name) => isNameOf(name, '0123abcd', 'shop'))).toEqual(names.slice(0, 2));
    expect(names.filter((name) => isOurName(name, '0123abcd'))).toEqual(names.slice(0, 3));
  });

  it('hold a mark of the relay’s address, however that is spelt', async () => {
    const mark = await relayMark('https://relay.example.com');
    expect(mark).toMatch(/^[0-9a-f]{8}$/);
    expect(await relayMark('https://Relay.example.com:443/')).toBe(mark);
    expect(await relayMark('https://relay.example.com/x')).not.toBe(mark);
  });
});
