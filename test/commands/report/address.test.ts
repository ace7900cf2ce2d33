import { describe, expect, it } from '@jest/globals';
import { addressOf } from '../../../src/commands/report/address.ts';
import { readSettings } from '../../../src/commands/settings.ts';
import { newSecrets } from '../../../src/ports/secrets.ts';

const ports = (env: Record<string, string> = {}) => ({ env, secrets: newSecrets() });
const delivery = { delivery: 'd1', reportKey: 'key-of-the-delivery' };
const reportUrl = 'https://relay.example.com/';

describe('where an execution is reported', () => {
  it.each([
    ['nowhere, whatever a payload brings, where the user names no relay', delivery, { reportToken: 'token' }, undefined],
    ['nowhere without a right', {}, { reportUrl }, undefined],
    ['to the delivery that started it, with its key', delivery, { reportUrl, reportToken: 'token' }, 'deliveries/d1 key-of-the-delivery'],
    ['by itself with an API token', {}, { reportUrl, reportToken: 'token' }, 'executions/run-1 token'],
    ['by itself where a delivery brings no key', { delivery: 'd1' }, { reportUrl, reportToken: 'token' }, 'executions/run-1 token'],
  ])('%s', (_, origin, settings, expected) => {
    const address = addressOf('run-1', origin, settings, ports());
    const where = address && `${address.url.replace('https://relay.example.com/api/', '').replace('/events', '')} ${address.key}`;
    expect(where).toBe(expected);
  });

  it('takes the API token from the environment, too, and hides the key', () => {
    const { secrets, env } = ports({ RELAY_API_TOKEN: 'token-of-the-environment' });
    expect(addressOf('run-1', {}, { reportUrl }, { env, secrets })).toMatchObject({ key: 'token-of-the-environment' });
    expect(secrets.redact('token-of-the-environment')).toBe('***');
  });

  it.each(['relay.example.com', 'ftp://relay.example.com', 'https://user:password@relay.example.com', 'https://relay.example.com?a=b'])(
    'can’t be %s',
    (given) => {
      const { settings, problems } = readSettings({ 'report-url': given });
      expect(settings.reportUrl).toBeUndefined();
      expect(problems).toMatchObject([{ code: 'H2K-401', input: 'report-url', message: 'report-url: that is no address of a relay' }]);
    },
  );
});
