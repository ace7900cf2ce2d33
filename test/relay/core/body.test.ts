import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shownBody } from '../../../src/relay/core/body.ts';

const token = 'kZ3h-xTq_9vB2nM8wL5cR7yU1oP4sD6fG0aHjKeQiWt';
const same = (text: string) => text;

describe('a body that is kept', () => {
  it.each([
    ['the hook’s token', `{"url":"https://relay.test/hooks/dockerhub/${token}"}`, '{"url":"https://relay.test/hooks/dockerhub/***"}'],
    ['another hook’s token', '{"url":"https://relay.test/hooks/dockerhub/abc-def"}', '{"url":"https://relay.test/hooks/dockerhub/***"}'],
    [
      'a token in the former address',
      '{"url":"/api/docker-hub-webhooks?secureToken=abc"}',
      '{"url":"/api/docker-hub-webhooks?secureToken=***"}',
    ],
    ['an address’s password', '{"url":"https://ada:sesame@hub.test/x"}', '{"url":"https://***@hub.test/x"}'],
    [
      'the same in JSON’s other spelling',
      String.raw`{"url":"https:\/\/ada:sesame@hub.test\/x"}`,
      String.raw`{"url":"https:\/\/***@hub.test\/x"}`,
    ],
    [
      'Docker Hub’s address for answers',
      '{"callback_url":"https://registry.hub.docker.com/u/acme/shop/hook/2i5e3gj1/"}',
      '{"callback_url":"https://registry.hub.docker.com/u/acme/shop/hook/***/"}',
    ],
    [
      'what is secret by its name',
      String.raw`{"push_data":{"access_token": "a\"b","pusher":"ada"}}`,
      '{"push_data":{"access_token": "***","pusher":"ada"}}',
    ],
  ])('has not %s', (_, body, shown) => expect(shownBody(body, token, same)).toBe(shown));

  it('has nothing that the relay keeps secret', () =>
    expect(shownBody('{"tag":"hunter22"}', token, (text) => text.replaceAll('hunter22', '***'))).toBe('{"tag":"***"}'));

  it('is cut after its secrets are out, so that no half of one stays', () => {
    const shown = shownBody(`${'x'.repeat(16 * 1024 - 5)}${token}${'y'.repeat(40)}`, token, same);
    expect(shown).toBe(`${'x'.repeat(16 * 1024 - 5)}***yy\n… 38 more characters`);
  });

  it('is text that every store takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const shown = shownBody(`${text}\0\uD800`, token, same);
        expect(shown.isWellFormed()).toBe(true);
        expect(shown).not.toContain('\0');
      }),
    );
  });

  it('of a mebibyte that is made to be slow is soon done', () => {
    for (const part of ['//', '"token":"', '/hook/', '"token" :'])
      expect(shownBody(part.repeat(1_048_576 / part.length), token, same).length).toBeLessThan(17_000);
  });
});
