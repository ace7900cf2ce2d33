import { afterEach, describe, expect, it } from '@jest/globals';
import type { CheckContext, WrittenImage } from '../../src/pipeline/types.ts';
import { newCopies } from '../../src/registry/copy/index.ts';
import { newRegistry } from '../../src/registry/index.ts';
import type { Images } from '../../src/registry/types.ts';
import { image } from '../../src/tasks/image.ts';
import { ConfigurationError, type JsonObject } from '../../src/types.ts';
import { index, store } from '../registry/copy/image.ts';
import { type Fault, memoryRegistry } from '../registry/copy/server.ts';
import { testPorts } from '../registry/fixture.ts';
import { at, context } from './server.ts';

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** A registry that has acme/shop:1.0, and a run of the task in it; `REGISTRY` stands for its name. */
async function run(input: JsonObject, fault?: Fault, signal = new AbortController().signal) {
  const registry = await memoryRegistry(fault);
  const made = testPorts();
  const { ports } = made;
  open.push(registry.close, () => made.close());
  const what = index([500]);
  store(registry.registry, 'acme/shop', what, '1.0');
  const named = Object.fromEntries(
    Object.entries(input).map(([key, value]) => [
      key,
      String(value as string)
        .replace('REGISTRY', registry.host)
        .replace('DIGEST', what.manifest.digest),
    ]),
  );
  const announced: (WrittenImage & { isThere: boolean })[] = [];
  const asked: (string | undefined)[] = [];
  const client = newRegistry(ports);
  const images: Images = {
    digest: async (...of) => (await client.digest(...of)).digest,
    copy: newCopies(ports).copy,
  };
  const tried = context({
    signal,
    endpoints: { source: { name: 'read' }, destination: { name: 'write' } },
    images: (source, destination) => {
      asked.push(source?.name, destination?.name);
      return images;
    },
    announce: async (written) => void announced.push({ ...written, isThere: registry.registry.manifests.has(`acme/live:${written.tag}`) }),
  });
  const again = () => image.run(image.parse(named), tried.context);
  return { ...tried, again, registry, what, announced, asked, result: await again().catch((error: unknown) => error) };
}

describe('an IMAGE task', () => {
  it('copies what a tag means now, announces the tag before it writes it, and says what it did', async () => {
    const { result, what, registry, announced, asked, log } = await run({
      action: 'copy',
      source: 'REGISTRY/acme/shop:1.0',
      destination: 'REGISTRY/acme/live:prod',
    });
    const { digest } = what.manifest;
    const name = `${registry.host}/acme/live`;
    expect(result).toEqual({
      status: 'COMPLETED',
      statusMessage: `${name}:prod is ${digest} now: 0 blobs (0 bytes) copied, 6 mounted, 0 there already`,
      output: { image: `${name}:prod`, digest, changed: true, copied: { blobs: 0, bytes: 0, mounted: 6 } },
      changed: true,
    });
    expect(registry.registry.manifests.get('acme/live:prod')?.bytes).toEqual(what.manifest.bytes);
    expect(announced).toEqual([{ image: name, tag: 'prod', digest, isThere: false }]);
    expect(asked).toEqual(['source', 'destination']);
    expect(log).toContainEqual(`${what.blobs[1]!.digest} (500 bytes): mounted from ${registry.host}/acme/shop`);
  });

  it('takes the digest that is given, wherever the tag is by now', async () => {
    const { result, registry } = await run({
      action: 'COPY',
      source: 'REGISTRY/acme/shop:gone',
      digest: 'DIGEST',
      destination: 'REGISTRY/acme/live:prod',
    });
    expect(result).toMatchObject({ status: 'COMPLETED' });
    expect(registry.calls.some(({ path }) => path.endsWith('/manifests/gone'))).toBe(false);
  });

  it('writes and announces nothing the second time', async () => {
    const { again, announced, registry } = await run({
      action: 'COPY',
      source: 'REGISTRY/acme/shop:1.0',
      destination: 'REGISTRY/acme/live:prod',
    });
    const second = await again();
    expect(second).toMatchObject({ status: 'COMPLETED', output: { changed: false }, statusMessage: expect.stringMatching(/already$/) });
    expect(second.changed).toBeUndefined();
    expect(announced).toHaveLength(1);
    expect(registry.calls.filter(({ text }) => text === 'PUT acme/live/manifests/prod')).toHaveLength(1);
  });

  it('TAG writes a tag beside the other, and nothing else', async () => {
    const { result, registry } = await run({ action: 'TAG', source: 'REGISTRY/acme/shop:1.0', destination: 'REGISTRY/acme/shop:live' });
    expect(result).toMatchObject({ status: 'COMPLETED', output: { copied: { blobs: 0, bytes: 0, mounted: 0 }, changed: true } });
    expect(registry.calls.filter(({ method }) => method !== 'GET' && method !== 'HEAD').map(({ text }) => text)).toEqual([
      'PUT acme/shop/manifests/live',
    ]);
  });

  it('that is cancelled writes no tag', async () => {
    const stop = new AbortController();
    const { result, registry } = await run(
      { action: 'COPY', source: 'REGISTRY/acme/shop:1.0', destination: 'REGISTRY/acme/live:prod' },
      ({ method }) => {
        if (method === 'POST') stop.abort(new Error('cancelled'));
        return false;
      },
      stop.signal,
    );
    expect((result as Error).message).toBe('cancelled');
    expect(registry.registry.manifests.has('acme/live:prod')).toBe(false);
  });
});

describe('mistakes are told before anything runs', () => {
  const digest = `sha256:${'a'.repeat(64)}`;
  const good = { action: 'COPY', source: 'acme/shop:1.0', destination: 'acme/live:prod' };
  it.each<[string, JsonObject, string, string, RegExp]>([
    ['a source that is none', { source: 'acme/Shop:1' }, 'H2K-673', 'source', /capital letters/],
    ['a destination that is none', { destination: 'https://acme/live:prod' }, 'H2K-673', 'destination', /is no image reference/],
    ['a destination with a digest', { destination: `acme/live:prod@${digest}` }, 'H2K-674', 'destination', /a tag is what is written/],
    ['a destination without a tag', { destination: 'acme/live' }, 'H2K-674', 'destination', /names no tag/],
    ['a digest that is none', { digest: 'sha256:abc' }, 'H2K-675', 'digest', /is no digest/],
    ['two digests', { source: `acme/shop@${digest}`, digest: `sha256:${'b'.repeat(64)}` }, 'H2K-675', 'digest', /two digests/],
    ['a digest of another kind', { source: `acme/shop@sha512:${'a'.repeat(128)}` }, 'H2K-675', 'source', /only sha256/],
    ['TAG into another repository', { action: 'tag' }, 'H2K-676', 'destination', /TAG stays in its repository/],
    ['no destination', { destination: '' }, 'H2K-661', 'destination', /is missing/],
    ['another action', { action: 'MOVE' }, 'H2K-661', 'action', /can't be "MOVE"/],
    ['a key that is not there', { tag: 'prod' }, 'H2K-660', 'tag', /no input tag/],
  ])('%s', async (_, more, code, file, message) => {
    const value = { ...good, ...more };
    const told = await image.check({ value, at }, {} as CheckContext);
    expect(told).toMatchObject([{ code, severity: 'error', at: { file }, message: expect.stringMatching(message) }]);
    // A key too much is found before a run alone: bindings can't make one.
    if (code !== 'H2K-660') expect(() => image.parse(value)).toThrow(ConfigurationError);
  });

  it('what bindings fill in is not judged before', async () => {
    const value = {
      action: '${input.A}',
      source: 'acme/shop:${input.DOCKER_TAG}',
      digest: '${input.DOCKER_DIGEST}',
      destination: '${input.TO}',
    };
    expect(await image.check({ value, at }, {} as CheckContext)).toEqual([]);
    expect(() => image.parse({ ...good, source: 'acme/shop:' })).toThrow('is no image reference');
  });

  it('a blank digest is none: the tag is asked for', () => {
    expect(image.parse({ ...good, digest: '' })).not.toHaveProperty('digest');
    expect(image.limit?.(image.parse(good))).toBe(3_600_000);
  });
});
