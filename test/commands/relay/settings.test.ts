import { describe, expect, it } from '@jest/globals';
import { readRelaySettings } from '../../../src/commands/relay/settings.ts';

const env = { GITHUB_TOKEN: 'secret' };
const wrong = (given: Record<string, string>, vars: Record<string, string> = env) =>
  readRelaySettings(given, vars).problems.map(({ input, message }) => `${input}: ${message}`);

describe('the relay’s settings', () => {
  it('have a default each', () => {
    expect(readRelaySettings({}, env)).toEqual({
      problems: [],
      settings: {
        host: '127.0.0.1',
        port: 8080,
        file: 'relay.db',
        publicUrl: undefined,
        githubApi: 'https://api.github.com',
        dockerHubApi: 'https://hub.docker.com',
        window: { quiet: 15_000, most: 60_000 },
        credential: { token: 'secret' },
        password: undefined,
        apiTokens: [],
      },
    });
  });

  it.each([
    [{ join: '0' }, { window: { quiet: 0, most: 0 } }],
    [{ join: '5, 20' }, { window: { quiet: 5000, most: 20_000 } }],
    [{ verify: 'off' }, { dockerHubApi: undefined }],
    [{ listen: '[::1]:0' }, { host: '::1', port: 0 }],
    [{ 'github-api': 'https://ghe.example.com/api/v3/' }, { githubApi: 'https://ghe.example.com/api/v3' }],
  ])('%j', (given, settings) => {
    expect(readRelaySettings(given as Record<string, string>, env)).toMatchObject({ problems: [], settings });
  });

  it('take tokens for programs, on lines or between commas', () => {
    const tokens = 'read:aaaaaaaaaaaaaaaaaaaa, operate:bbbbbbbbbbbbbbbbbbbb\n\nread:cccccccccccccccccccc\n';
    expect(readRelaySettings({}, { ...env, RELAY_API_TOKENS: tokens })).toMatchObject({
      problems: [],
      settings: {
        apiTokens: [
          { right: 'read', token: 'aaaaaaaaaaaaaaaaaaaa' },
          { right: 'operate', token: 'bbbbbbbbbbbbbbbbbbbb' },
          { right: 'read', token: 'cccccccccccccccccccc' },
        ],
      },
    });
  });

  it.each([
    ['aaaaaaaaaaaaaaaaaaaa', 'H2K-790', 'entry 1 doesn’t begin with read: or operate:'],
    ['read:aaaaaaaaaaaaaaaaaaaa,write:bbbbbbbbbbbbbbbbbbbb', 'H2K-790', 'entry 2 doesn’t begin with read: or operate:'],
    ['operate:hunter2', 'H2K-791', 'entry 1 has a token of 7 characters, 20 at least are needed'],
    ['read:', 'H2K-791', 'entry 1 has a token of 0 characters'],
    ['read:aaaaaaaaaaaaaaaaaaaa,operate:aaaaaaaaaaaaaaaaaaaa', 'H2K-790', 'entry 2 gives a token another right than an entry before'],
  ])('refuse %s as tokens, without showing one', (tokens, code, words) => {
    const { problems } = readRelaySettings({}, { ...env, RELAY_API_TOKENS: tokens });
    expect(problems).toMatchObject([{ code, message: expect.stringContaining(words), input: 'RELAY_API_TOKENS' }]);
    expect(JSON.stringify(problems)).not.toMatch(/hunter2|aaaaa|bbbbb/);
  });

  it('are refused with all mistakes at once', () => {
    const given = { listen: '8080', store: 'redis://x', join: '60,15', verify: 'maybe', 'public-url': 'relay', 'github-api': 'ftp://x' };
    expect(
      readRelaySettings(given, {})
        .problems.map(({ code, input }) => `${code} ${input}`)
        .sort(),
    ).toEqual([
      'H2K-753 GITHUB_TOKEN',
      'H2K-754 github-api',
      'H2K-754 join',
      'H2K-754 listen',
      'H2K-754 public-url',
      'H2K-754 store',
      'H2K-754 verify',
    ]);
  });

  it('want a whole credential', () => {
    expect(wrong({}, { GITHUB_APP_ID: '1' })).toEqual(['GITHUB_APP_PRIVATE_KEY: GITHUB_APP_PRIVATE_KEY is not set']);
    expect(wrong({}, { GITHUB_APP_PRIVATE_KEY: 'k', GITHUB_TOKEN: 't' })).toEqual(['GITHUB_APP_ID: GITHUB_APP_ID is not set']);
    expect(readRelaySettings({}, { GITHUB_APP_ID: '1', GITHUB_APP_PRIVATE_KEY: 'k' }).settings.credential).toEqual({
      appId: '1',
      privateKey: 'k',
    });
  });

  it.each(['x:99999', ':8080', 'host', 'a b:1'])('can’t listen on %s', (listen) => {
    expect(wrong({ listen })).toEqual([`listen: listen: "${listen}" is no host:port`]);
  });
});
