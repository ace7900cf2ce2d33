import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { workspaceFiles } from '../../src/ports/files.ts';
import { FileProblem, type Files } from '../../src/ports/types.ts';

let base: string;
let files: Files;

beforeAll(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'files-'));
  const put = async (name: string, content: string | Uint8Array = 'a: 1\n') => {
    await mkdir(path.dirname(path.join(base, name)), { recursive: true });
    await writeFile(path.join(base, name), content);
  };
  for (const name of ['B.yaml', 'a.yml', 'ä.yaml', 'c.json', 'README.md', 'sub/d.yaml', '.git/e.yaml', 'node_modules/f.yaml'])
    await put(`work/k8s/${name}`);
  await put('work/only/below/x.yaml');
  await put('work/bom.yaml', '\ufeffa: 1\n');
  await put('work/latin.yaml', Uint8Array.of(0x61, 0xe9));
  await put('work/wide.yaml', Buffer.from('\ufeffa: 1\n', 'utf16le'));
  await put('outside/secret.yaml');
  await put('work-beside/x.yaml');
  await symlink('../../../outside/secret.yaml', path.join(base, 'work/k8s/sub/link.yaml'));
  await symlink('../outside', path.join(base, 'work/linked'));
  await symlink('k8s', path.join(base, 'work/alias'));
  await symlink('loop', path.join(base, 'work/loop'));
  await put('home/.kube/config', 'kind: Config\n');
  files = workspaceFiles(path.join(base, 'work'), path.join(base, 'home'));
});
afterAll(() => rm(base, { recursive: true }));

const extensions = ['.yaml', '.yml', '.json'];
const why = async (result: Promise<unknown>) => {
  const error = await result.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(FileProblem);
  return (error as Error).message;
};

describe('find', () => {
  it.each<[string, string, string[]]>([
    ['a file, whatever its extension', 'k8s/README.md', ['k8s/README.md']],
    ['an absolute path in the workspace', '$/k8s/c.json', ['k8s/c.json']],
    ['a folder: its own files in byte order', 'k8s', ['k8s/B.yaml', 'k8s/a.yml', 'k8s/c.json', 'k8s/ä.yaml']],
    ['a folder with a slash', './k8s/', ['k8s/B.yaml', 'k8s/a.yml', 'k8s/c.json', 'k8s/ä.yaml']],
    ['a folder behind a link in the workspace', 'alias', ['alias/B.yaml', 'alias/a.yml', 'alias/c.json', 'alias/ä.yaml']],
    ['a glob', 'k8s/*.yaml', ['k8s/B.yaml', 'k8s/ä.yaml']],
    ['a glob with a choice', 'k8s/{a,c}.*', ['k8s/a.yml', 'k8s/c.json']],
    ['a glob that names an extension of its own', '**/*.md', ['k8s/README.md']],
    ['folders below, by **', 'only/**', ['only/below/x.yaml']],
  ])('%s', async (_, pattern, found) => {
    expect(await files.find(pattern.replace('$', path.join(base, 'work')), extensions)).toEqual(found);
  });

  it.each<[string, string, RegExp]>([
    ['nothing there', 'k9s', /^k9s: there is no such file or folder$/],
    ['no file fits', 'k8s/*.toml', /no file fits/],
    ['an empty folder, with what to write instead', 'only', /^only: the folder has no .yaml or .yml or .json file; .*only\/\*\*$/],
    ['a way out', '../outside/secret.yaml', /outside the workspace/],
    ['a way out, whether or not something is there', '../outside/none.yaml', /outside the workspace/],
    ['a folder that begins like the workspace', '../work-beside', /outside the workspace/],
    ['a glob on the way out', '../outside/*.yaml', /outside the workspace/],
    ['a glob that goes out later', 'k8s/**/../../../outside/*.yaml', /outside the workspace|no file fits/],
    ['a link that leads out', 'linked', /it is a link/],
    ['a link that leads out, found by a glob', 'k8s/sub/*.yaml', /^k8s\/sub\/link.yaml: .*it is a link/],
    ['a link in a circle', 'loop', /in a circle/],
    ['a NUL', 'a\0b', /NUL/],
  ])('refuses %s', async (_, pattern, words) => {
    expect(await why(files.find(pattern, extensions))).toMatch(words);
  });
});

describe('read', () => {
  it('gives text, without a byte order mark', async () => {
    expect(await files.read('bom.yaml')).toBe('a: 1\n');
  });
  it.each<[string, RegExp]>([
    ['nothing.yaml', /no such file/],
    ['k8s', /is a folder/],
    ['k8s/sub/link.yaml', /it is a link/],
    ['/etc/passwd', /outside the workspace/],
    ['latin.yaml', /is not UTF-8 text/],
    ['wide.yaml', /is UTF-16 text/],
    ['k8s/c.json/x', /no such file/],
  ])('refuses %s', async (name, words) => {
    expect(await why(files.read(name))).toMatch(words);
  });
  it('says that it may not', async () => {
    if (process.getuid?.() === 0) return; // root may read all
    await chmod(path.join(base, 'work/k8s/c.json'), 0o000);
    expect(await why(files.read('k8s/c.json'))).toMatch(/permission denied/);
  });
});

describe('readAnywhere', () => {
  it('reads outside the workspace, and at home', async () => {
    expect(await files.readAnywhere('../outside/secret.yaml')).toBe('a: 1\n');
    expect(await files.readAnywhere('~/.kube/config')).toBe('kind: Config\n');
  });
  it('has nothing for what is no file: a text that was meant as itself', async () => {
    expect(await files.readAnywhere('nothing/here')).toBeUndefined();
    expect(await files.readAnywhere('x'.repeat(5000))).toBeUndefined();
    expect(await files.readAnywhere('a\0b')).toBeUndefined();
  });
  it('refuses a folder', async () => {
    expect(await why(files.readAnywhere('k8s'))).toMatch(/is a folder/);
  });
});

describe('edit', () => {
  const inEdit = (name = '') => path.join(base, 'work/edit', name);
  beforeAll(async () => {
    await mkdir(inEdit());
    await writeFile(inEdit('bom.yaml'), '\ufeffa: 1\r\n');
    await writeFile(inEdit('kept.yaml'), 'a: 1\n');
  });
  it('puts a changed text in its place; byte order mark, line ends and rights stay', async () => {
    await chmod(inEdit('bom.yaml'), 0o640);
    await files.edit('edit/bom.yaml', (text) => text.replace('1', '2'));
    expect(await readFile(inEdit('bom.yaml'), 'utf8')).toBe('\ufeffa: 2\r\n');
    expect((await stat(inEdit('bom.yaml'))).mode & 0o777).toBe(0o640);
  });
  it('leaves the file alone where the change fails', async () => {
    const reason = new Error('no');
    await expect(
      files.edit('edit/kept.yaml', () => {
        throw reason;
      }),
    ).rejects.toBe(reason);
    expect(await readFile(inEdit('kept.yaml'), 'utf8')).toBe('a: 1\n');
    expect((await readdir(inEdit())).sort()).toEqual(['bom.yaml', 'kept.yaml']);
  });
  it.each(['../outside/secret.yaml', 'k8s/sub/link.yaml', 'nothing.yaml'])('refuses %s', async (name) => {
    await why(files.edit(name, () => 'b: 1\n'));
    expect(await readFile(path.join(base, 'outside/secret.yaml'), 'utf8')).toBe('a: 1\n');
  });
});
