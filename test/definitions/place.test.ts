import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { load } from '../../src/definitions/load.ts';
import { withProperty } from '../../src/definitions/place.ts';

const accepted = (text: string, value = 'AA:BB', name = 'hub') => {
  const { definitions } = load([{ file: 'a.yaml', text }]);
  const { value: endpoint, at } = definitions.endpoints.get(name)!;
  return withProperty(text, { endpoint, name: at(['name']), key: 'fingerprint', value });
};
const head = 'kind: ENDPOINT\nname: hub\ntype: dockerregistry\n';

describe('a property is written, every other byte stays', () => {
  it.each<[string, string, string]>([
    [
      'before the others, whose comments stay with them',
      `# all\n${head}properties: # of the hub\n\n  # where it is\n  repoURL: x # why\n  username:   'a'\n# end\n`,
      `# all\n${head}properties: # of the hub\n  fingerprint: "AA:BB"\n\n  # where it is\n  repoURL: x # why\n  username:   'a'\n# end\n`,
    ],
    [
      'in a map on one line',
      `${head}properties: { repoURL: x,  username: a } # both\n`,
      `${head}properties: { fingerprint: "AA:BB", repoURL: x,  username: a } # both\n`,
    ],
    [
      'in the place of another value',
      `${head}properties:\n  fingerprint: 'CC' # old\n  repoURL: x`,
      `${head}properties:\n  fingerprint: "AA:BB" # old\n  repoURL: x`,
    ],
    [
      'in the document that is meant',
      `---\n# nothing\n---\n${head.replace('hub', 'other')}properties: { repoURL: hub }\n---\n${head}properties:\n    repoURL: x\n`,
      `---\n# nothing\n---\n${head.replace('hub', 'other')}properties: { repoURL: hub }\n---\n${head}properties:\n    fingerprint: "AA:BB"\n    repoURL: x\n`,
    ],
  ])('%s', (_, text, after) => {
    expect(accepted(text)).toBe(after);
    const windows = text.replaceAll('\n', '\r\n');
    expect(accepted(windows)).toBe(after.replaceAll('\n', '\r\n'));
  });

  it('never where the properties stand elsewhere', () => {
    const text = `${head}properties: { repoURL: x }\n`;
    const { value: endpoint, at } = load([{ file: 'a.yaml', text }]).definitions.endpoints.get('hub')!;
    const property = { endpoint, name: at(['name']), key: 'fingerprint', value: 'AA' };
    expect(() => withProperty(text.replace('{ repoURL: x }', '{}'), property)).toThrow('no map with a key');
    expect(() => withProperty(`# one more\n${text}`, property)).toThrow('does not stand where it was read');
  });

  it('whatever stands around it: the file says the same, and this', () => {
    const comment = fc.constantFrom('', '# é', '   # x', '#');
    const key = fc.constantFrom('username', 'password', 'serverType');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(key, comment, comment), { maxLength: 3 }),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom(2, 4, 7),
        (rows, end, by) => {
          const own = [...new Map(rows.map((row) => [row[0], row])).values()];
          const lines = own.flatMap(([name, above, beside]) => [
            ...(above ? [above] : []),
            `${' '.repeat(by)}${name}: v${beside ? ` ${beside}` : ''}`,
          ]);
          const text = [...head.trim().split('\n'), 'properties:', ...lines, `${' '.repeat(by)}repoURL: x`, '# last', ''].join(end);
          const after = accepted(text);
          expect(after.replace(/^ *fingerprint: "AA:BB"\r?\n/m, '')).toBe(text);
          const read = load([{ file: 'a.yaml', text: after }]).definitions.endpoints.get('hub')?.value.properties;
          expect(read).toEqual({
            ...load([{ file: 'a.yaml', text }]).definitions.endpoints.get('hub')?.value.properties,
            fingerprint: 'AA:BB',
          });
        },
      ),
    );
  });
});
