import { describe, expect, it } from '@jest/globals';
import { isZip, unzip } from '../../../src/definitions/import/zip.ts';
import { type Packed, zip } from './archive.ts';

const opened = async (...files: Packed[]) => {
  const found = await unzip('export.zip', zip(files));
  if ('problem' in found) return `${found.problem.code} ${found.problem.message}`;
  return { members: found.members.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]), left: found.left };
};

describe('an archive', () => {
  it('gives its YAML and JSON, and names what else it holds', async () =>
    expect(
      await opened(
        { name: 'pipelines/', content: '', mode: 0o40755 },
        { name: 'pipelines/a.yaml', content: 'kind: PIPELINE\n' },
        { name: 'b.JSON', content: '{}' },
        { name: 'icon.png', content: 'x' },
      ),
    ).toEqual({
      members: [
        ['pipelines/a.yaml', 'kind: PIPELINE\n'],
        ['b.JSON', '{}'],
      ],
      left: ['icon.png'],
    }));

  it('is known by its first bytes', () => {
    expect(isZip(zip([]))).toBe(true);
    expect(isZip(zip([{ name: 'a', content: 'b' }]))).toBe(true);
    expect(isZip(Buffer.from('PK: 3\n'))).toBe(false);
  });

  it.each(['../a.yaml', 'x/../../a.yaml', '/etc/a.yaml', 'C:/a.yaml', 'x\\..\\a.yaml'])(
    'that leads out of its folder is refused: %s',
    async (name) =>
      expect(await opened({ name: 'good.yaml', content: 'a: 1' }, { name, content: 'a: 1' })).toMatch(
        /^H2K-834 export\.zip would write outside its folder: /,
      ),
  );

  it('with a link in it is refused', async () =>
    expect(await opened({ name: 'a.yaml', content: '/etc/passwd', mode: 0o120777 })).toBe(
      'H2K-834 export.zip would write outside its folder: "a.yaml" is a link',
    ));

  it('that would become far larger is refused by what it says of itself', async () =>
    expect(await opened({ name: 'a.yaml', content: Buffer.alloc(2 * 1024 * 1024) })).toMatch(
      /^H2K-833 .*"a\.yaml" would be 2097152 bytes/,
    ));

  it('that would become far larger than it says is given up as it comes', async () =>
    expect(await opened({ name: 'a.yaml', content: Buffer.alloc(20 * 1024 * 1024), size: 10 })).toMatch(/^H2K-832 .*: too many bytes/));

  it('whose parts are many is refused by their sum', async () =>
    expect(
      await opened(...Array.from({ length: 40 }, (_, index) => ({ name: `${index}.yaml`, content: Buffer.alloc(1024 * 1024) }))),
    ).toMatch(/^H2K-833 /));

  it.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['cut off', (bytes) => bytes.subarray(0, bytes.length - 30)],
    ['overwritten in the middle', (bytes) => Buffer.from(bytes).fill(0xff, 40, 50)],
    ['no more than its first bytes', (bytes) => bytes.subarray(0, 4)],
  ])('that is broken is told: %s', async (_, breakIt) => {
    const found = await unzip('export.zip', breakIt(zip([{ name: 'a.yaml', content: 'kind: PIPELINE\n'.repeat(50) }])));
    expect(found).toMatchObject({ problem: { code: 'H2K-832', at: { file: 'export.zip' } } });
  });

  it('whose file is another than its checksum says is broken', async () =>
    expect(await opened({ name: 'a.yaml', content: 'a: 1', crc: 1 })).toMatch(/^H2K-832 .*checksum of "a\.yaml"/));
});
