import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { isDispatch, readDispatch } from '../../src/dockerhub/dispatch.ts';
import type { JsonObject } from '../../src/types.ts';

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../schema/dispatch.json'), 'utf8')) as object;
const fits = new Ajv2020({ strict: true }).compile(schema);

const push = { id: 'a1b2', image: 'acme/shop', tag: 'v1', pushedAt: 1_700_000_000, verified: true };
const whole = (change: JsonObject = {}, pushed: JsonObject = {}): JsonObject => ({
  version: 1,
  delivery: 'd1',
  webhook: 'shop',
  push: { ...push, repository: { namespace: 'acme', name: 'shop' }, ...pushed },
  ...change,
});

describe('what a relay dispatches', () => {
  it('is read by its grammar, what it doesn’t know left behind', () => {
    expect(readDispatch(whole({ more: 1, reportKey: 'k' }, { description: 'free text' }))).toEqual({
      dispatch: {
        version: 1,
        delivery: 'd1',
        webhook: 'shop',
        reportKey: 'k',
        push: { ...push, repository: { namespace: 'acme', name: 'shop' } },
      },
    });
  });

  it.each<[string, JsonObject, RegExp]>([
    ['another version', whole({ version: 2 }), /version is 2/],
    ['no delivery', whole({ delivery: '' }), /delivery/],
    ['no webhook', whole({ webhook: '' }), /webhook/],
    ['a webhook of two lines', whole({ webhook: 'shop\n::error::' }), /webhook/],
    ['no push', whole({ push: null }), /no push/],
    ['a tag that is none', whole({}, { tag: '$(x)' }), /tag/],
    ['an image of another registry', whole({}, { image: 'ghcr.io/a/b' }), /repository/],
    ['a registry for a namespace', whole({}, { image: 'ghcr.io/shop' }), /repository/],
    ['this machine for a namespace', whole({}, { image: 'localhost/shop' }), /repository/],
    ['a digest that is none', whole({}, { digest: 'sha256:1' }), /digest/],
  ])('is refused: %s; and so does the published schema', (_, body, reason) => {
    expect(readDispatch(body)).toEqual({ reason: expect.stringMatching(reason) });
    expect(fits(body)).toBe(false);
  });

  it('fits the published schema', () => {
    expect(fits(whole({ reportKey: 'k' }, { digest: `sha256:${'a'.repeat(64)}` }))).toBe(true);
  });

  it('is told from a raw body of Docker Hub’s', () => {
    expect(isDispatch(whole())).toBe(true);
    expect(isDispatch({ push_data: {}, repository: {} })).toBe(false);
    expect(isDispatch(null)).toBe(false);
  });
});
