import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { web } from '../manifests.ts';
import { play, type Row, Stage } from './table.ts';

const good = { 'k8s/shop.yaml': undefined, 'k8s/secret.yaml': undefined };
const nobody = { code: 2, result: 'refused', asks: 'nobody', commands: ['run', 'plan', 'validate'] } as const;

const rows: Row[] = [
  {
    ...nobody,
    name: 'no manifests are named',
    flags: { manifests: undefined },
    problems: ['H2K-402'],
    says: ['no manifests are named', 'say where your Kubernetes YAML is: manifests: k8s/'],
    input: 'manifests',
  },
  {
    ...nobody,
    name: 'the folder is not there',
    flags: { manifests: 'k9s/' },
    problems: ['H2K-201'],
    says: ['k9s/: there is no such file or folder'],
    input: 'manifests',
  },
  {
    ...nobody,
    name: 'the folder has no YAML in it',
    files: { ...good, 'k8s/README.md': 'hello', 'k8s/dev/web.yaml': web('bad') },
    problems: ['H2K-201'],
    says: ['k8s/: the folder has no .yaml or .yml or .json file; folders below it are only read when you say so: k8s/**'],
    input: 'manifests',
  },
  {
    ...nobody,
    name: 'a glob that fits nothing',
    flags: { manifests: 'k8s/*.yml' },
    problems: ['H2K-201'],
    says: ['k8s/*.yml: no file fits this pattern'],
    input: 'manifests',
  },
  {
    ...nobody,
    name: 'the file is empty',
    files: { 'k8s/empty.yaml': '' },
    flags: { manifests: 'k8s/empty.yaml' },
    problems: ['H2K-202'],
    says: ['k8s/empty.yaml:1:1 k8s/empty.yaml is empty (H2K-202)', 'write an object into it, or name another file'],
  },
  {
    ...nobody,
    name: 'only comments',
    files: { ...good, 'k8s/shop.yaml': '# later\n---\n' },
    problems: ['H2K-201'],
    says: [/warning: k8s\/shop\.yaml:1:1 k8s\/shop\.yaml has no object in it, only comments or separators/, 'no manifests in k8s/'],
  },
  {
    ...nobody,
    name: 'not YAML, and a secret beside the error',
    files: { 'k8s/secret.yaml': 'apiVersion: v1\nkind: Secret\nmetadata: { name: bad }\nstringData:\n  PASSWORD: "CANARY\n  USER: [a\n' },
    problems: ['H2K-203'],
    says: [/k8s\/secret\.yaml:\d+:\d+ .*\(H2K-203\)/],
  },
  {
    ...nobody,
    name: 'tabs and a missing colon',
    files: { 'k8s/shop.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n\tname: bad\n' },
    problems: ['H2K-203'],
    says: [/k8s\/shop\.yaml:4:1 .*tab/],
  },
  {
    ...nobody,
    name: 'an object without kind, and one that is text',
    files: { 'k8s/a.yaml': 'apiVersion: v1\nmetadata: { name: bad }\n', 'k8s/b.yaml': 'just words\n' },
    problems: ['H2K-206', 'H2K-206'],
    says: [
      'k8s/a.yaml:1:1 this object has no kind (H2K-206)',
      'add it, e.g. kind: Deployment',
      'k8s/b.yaml:1:1 this is no Kubernetes object, but text or a number',
    ],
  },
  {
    ...nobody,
    name: 'a Compose file',
    files: { 'k8s/compose.yaml': 'services:\n  web: { image: acme/bad }\n' },
    problems: ['H2K-206'],
    says: ['k8s/compose.yaml:1:1 this is no Kubernetes object: it has neither apiVersion nor kind'],
  },
  {
    ...nobody,
    name: 'the same object twice',
    files: { 'k8s/twice.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: bad }\n' },
    problems: ['H2K-208'],
    says: [/k8s\/twice\.yaml:\d+:\d+ .*ConfigMap.*bad/, /k8s\/shop\.yaml:\d+/],
  },
  {
    ...nobody,
    name: 'a Helm chart where there is no helm',
    files: { 'chart/Chart.yaml': 'name: bad\n' },
    flags: { manifests: 'k8s/,chart/' },
    problems: ['H2K-132'],
    says: ['chart/Chart.yaml:1:1 chart/Chart.yaml is rendered by helm, which is not on the PATH', 'install it in a step before'],
  },
  {
    ...nobody,
    name: 'a folder outside of the workspace',
    flags: { manifests: '../' },
    problems: ['H2K-201'],
    says: ['../: lies outside the workspace; only files in it are read'],
    input: 'manifests',
  },
  {
    ...nobody,
    name: 'a link that leads out of the workspace',
    async before({ scene }) {
      await symlink('/etc/hostname', join(scene.folder, 'k8s/link.yaml'));
      return undefined;
    },
    problems: ['H2K-201'],
    says: ['k8s/link.yaml: lies outside the workspace (it is a link)'],
    input: 'manifests',
  },
  {
    ...nobody,
    name: 'a pushed image that no manifest names',
    flags: { image: 'acme/bat:1.0' },
    problems: ['H2K-215'],
    says: ['no manifest has the image acme/bat; they have acme/bad; did you mean acme/bad?'],
    input: 'image',
  },
  {
    ...nobody,
    name: 'no manifest has any image',
    files: { 'k8s/shop.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: bad }\n' },
    problems: ['H2K-215'],
    says: ['no manifest has the image acme/bad: none of them has a pod template with an image'],
    input: 'image',
  },
  {
    ...nobody,
    name: 'a manifest whose image is no reference',
    files: { 'k8s/other.yaml': web('other', { image: 'acme/other:${TAG}' }) },
    problems: ['H2K-216'],
    says: [/k8s\/other\.yaml:14:18 image "acme\/other:\$\{TAG\}" is no image reference/, 'a placeholder was not filled in'],
  },
  {
    ...nobody,
    name: 'several mistakes in several places are told at once',
    files: { 'k8s/a.yaml': 'kind: [', 'k8s/b.yaml': 'apiVersion: v1\nkind: Service\nmetadata: {}\n' },
    flags: { image: 'acme/bad:', timeout: 'soon', prune: 'yes', patience: 'CrashLoop=2', 'registry-mirrors': 'docker.io' },
    problems: ['H2K-401', 'H2K-401', 'H2K-309', 'H2K-301', 'H2K-510', 'H2K-203', 'H2K-206'],
    says: [
      'prune: "yes" is neither true nor false',
      'timeout: "soon" is no duration',
      '"docker.io" is no mirror',
      'the tag is empty: was a variable not set?',
      'unknown cause "CrashLoop"; did you mean "CrashLoopBackOff"?',
      'k8s/a.yaml:1:',
      'k8s/b.yaml:3:1 this Service has no metadata.name',
    ],
  },
];

describe('bad files', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());
  play(rows, () => stage);
});
