import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CheckContext } from '../../src/pipeline/types.ts';
import { rest } from '../../src/tasks/rest.ts';
import { ConfigurationError, type JsonObject } from '../../src/types.ts';
import { at, context, type Heard, json, newServer } from './server.ts';

let server: Awaited<ReturnType<typeof newServer>>;
let other: Awaited<ReturnType<typeof newServer>>;
beforeAll(async () => {
  other = await newServer({ '/there': json({ moved: true }) });
  server = await newServer({
    '/json': (response) =>
      response
        .writeHead(200, { 'content-type': 'application/json', 'X-Request-ID': 'a', Authorization: 'Bearer canary-of-header' })
        .end('{"id":9007199254740993,"items":[{"name":"one"}],"access_token":"canary-of-body"}'),
    '/text': (response) => response.end('plain text'),
    '/empty': (response) => response.writeHead(204).end(),
    '/gone': (response) => response.writeHead(404).end('<p>no such\n  page</p>'),
    '/big': (response) => response.end('x'.repeat(1_500_000)),
    '/away': (response) => response.writeHead(302, { Location: `${other.url}/there` }).end(),
    '/again': (response) => response.writeHead(307, { Location: '/echo' }).end(),
    '/round': (response) => response.writeHead(302, { Location: '/round' }).end('round and round'),
    '/ftp': (response) => response.writeHead(302, { Location: 'file:///etc/passwd' }).end(),
    '/cut': (response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half');
      response.socket?.destroy();
    },
    '/echo': (response, { method, headers, body }: Heard) => json({ method, headers, body })(response),
  });
});
afterAll(async () => {
  await server.close();
  await other.close();
});

async function call(input: JsonObject, more: Parameters<typeof context>[0] = {}) {
  const tried = context(more);
  const result = await rest.run(
    rest.parse({ action: 'get', ...input, url: (input['url'] as string).replace('SERVER', server.url) }),
    tried.context,
  );
  return { ...result, ...tried };
}

describe('a REST task', () => {
  it('gives the answer as bindings name it: code, headers in the common spelling, the body as JSON', async () => {
    const { status, output } = await call({ url: 'SERVER/json' });
    expect(status).toBe('COMPLETED');
    expect(output).toMatchObject({
      status: 'OK',
      responseCode: 200,
      responseHeaders: {
        'Content-Type': 'application/json',
        'content-type': 'application/json',
        'X-Request-ID': 'a',
        Authorization: 'Bearer canary-of-header',
      },
      responseBody: { id: 9007199254740993n, items: [{ name: 'one' }] },
    });
    expect(output['responseJson']).toEqual(output['responseBody']);
  });

  it('hides tokens that a server hands out', async () => {
    const { ports } = await call({ url: 'SERVER/json' });
    expect(ports.secrets.redact('canary-of-header, canary-of-body')).toBe('***, ***');
  });

  it('gives a body that is no JSON as text', async () => {
    expect((await call({ url: 'SERVER/text' })).output).toMatchObject({ responseBody: 'plain text', responseJson: null });
    expect((await call({ url: 'SERVER/empty' })).output).toMatchObject({ responseCode: 204, responseBody: '', responseJson: null });
  });

  it('fails on anything but a 2xx, with the beginning of the body', async () => {
    const { status, statusMessage, output } = await call({ url: 'SERVER/gone' });
    expect(status).toBe('FAILED');
    expect(statusMessage).toBe('Request failed with status code : 404: <p>no such page</p>');
    expect(output).toMatchObject({ responseCode: 404 });
  });

  it('keeps the beginning of what is too long, and says so', async () => {
    const { output, log } = await call({ url: 'SERVER/big' });
    expect(output).toMatchObject({ truncated: true, responseJson: null });
    expect(output['responseBody']).toHaveLength(1_000_000);
    expect(log).toEqual([`the answer of ${server.url}/big is too long: its first 1000000 characters are kept`]);
  });

  it('fails with words where no answer comes', async () => {
    expect((await call({ url: 'http://127.0.0.1:1/x?token=canary' })).statusMessage).toMatch(/^GET http:\/\/127.0.0.1:1\/x: .*refused/);
    expect((await call({ url: 'SERVER/cut' })).status).toBe('FAILED');
  });

  it.each(['get', 'post', 'put', 'patch', 'DELETE'])('calls by %s with headers and payload', async (action) => {
    const { output } = await call({ action, url: 'SERVER/echo', headers: { 'X-Own': ' own\n' }, payload: 'text' });
    expect(output['responseJson']).toMatchObject({ method: action.toUpperCase(), body: 'text', headers: { 'x-own': 'own' } });
  });

  it('fills in a payload’s bindings as text of its JSON, whatever they hold', async () => {
    const payload = '{ "text": "tag ${input.TAG}", "profile": ${Build.Make.output.exports.profile} }';
    const values = { 'input.TAG': '", "admin": "${var.X}', 'Build.Make.output.exports.profile': { a: 1 } };
    const { output } = await call({ action: 'post', url: 'SERVER/echo', payload }, { values });
    const { body, headers } = output['responseJson'] as { body: string; headers: JsonObject };
    expect(JSON.parse(body)).toEqual({ text: 'tag ", "admin": "${var.X}', profile: { a: 1 } });
    expect(headers['content-type']).toBe('application/json');
  });

  it('takes a payload written as YAML', async () => {
    const { output } = await call(
      { action: 'post', url: 'SERVER/echo', payload: { tag: '${input.TAG}' } },
      { values: { 'input.TAG': 'a"b' } },
    );
    expect(JSON.parse((output['responseJson'] as { body: string }).body)).toEqual({ tag: 'a"b' });
  });
});

describe('redirects', () => {
  it('are followed, and nobody else gets the credentials', async () => {
    const { output } = await call({ url: 'SERVER/away', headers: { Authorization: 'Bearer canary', 'X-Api-Key': 'canary', Accept: 'x' } });
    expect(output['responseJson']).toEqual({ moved: true });
    const [heard] = other.heard;
    expect(heard?.headers.accept).toBe('x');
    expect(JSON.stringify(heard)).not.toContain('canary');
  });

  it('that ask for the same call again get it', async () => {
    const { output } = await call({ action: 'post', url: 'SERVER/again', payload: 'text' });
    expect(output['responseJson']).toMatchObject({ method: 'POST', body: 'text' });
  });

  it('in a circle end', async () => {
    const before = server.heard.length;
    expect((await call({ url: 'SERVER/round' })).statusMessage).toBe('Request failed with status code : 302: round and round');
    expect(server.heard.length - before).toBe(6);
  });

  it('to what is no web address are refused', async () => {
    expect((await call({ url: 'SERVER/ftp' })).statusMessage).toContain('it redirects to "file:///etc/passwd"');
  });
});

describe('an endpoint', () => {
  it('gives address and credentials', async () => {
    const endpoints = { server: { url: `${server.url}/`, username: 'ann', password: 'canary-pw' } };
    const { output, ports } = await call({ url: '/echo' }, { endpoints });
    expect(output['responseJson']).toMatchObject({ headers: { authorization: `Basic ${btoa('ann:canary-pw')}` } });
    expect(ports.secrets.redact('canary-pw')).toBe('***');
  });

  it('keeps them from other servers', async () => {
    const endpoints = { server: { url: other.url, token: 'canary-token' } };
    const { output } = await call({ url: 'SERVER/echo' }, { endpoints });
    expect(JSON.stringify(output, (_, value) => (typeof value === 'bigint' ? 0 : value))).not.toContain('canary');
  });
});

describe('mistakes are told before anything runs', () => {
  const pipeline = (endpoints?: { [key: string]: string }) =>
    ({
      pipeline: { stages: { S: { tasks: { T: { type: 'REST', input: {}, endpoints } } } } },
      stage: 'S',
      task: 'T',
    }) as unknown as CheckContext;
  it.each<[JsonObject, string, string, string]>([
    [{ action: 'fetch', url: 'https://a' }, 'H2K-661', 'action of a REST task can\'t be "fetch"', 'action'],
    [{ action: 'get' }, 'H2K-661', 'url of a REST task is missing', 'url'],
    [{ action: 'get', url: 'https://a', header: {} }, 'H2K-660', 'a REST task has no input header; did you mean headers?', 'header'],
    [{ action: 'get', url: 'https://a', headers: ['x'] }, 'H2K-661', "headers of a REST task can't be a list", 'headers'],
    [{ action: 'get', url: 'example.com/x' }, 'H2K-662', '"example.com/x" is no http:// or https:// address', 'url'],
  ])('%j', async (value, code, message, file) => {
    expect(await rest.check({ value, at }, pipeline())).toMatchObject([{ code, message, severity: 'error', at: { file } }]);
  });

  it('and what is still open is not judged', async () => {
    expect(await rest.check({ value: { action: '${input.A}', url: '${input.URL}/x' }, at }, pipeline())).toEqual([]);
  });

  it('an agent is not asked, and that is said', async () => {
    const value = { action: 'get', url: 'https://a' };
    expect(await rest.check({ value, at }, pipeline({ agent: 'site' }))).toMatchObject([{ code: 'H2K-663', severity: 'warning' }]);
  });

  it('a bound address that is none is refused', () => {
    const run = call({ url: 'nowhere' });
    return expect(run).rejects.toThrow(ConfigurationError);
  });
});
