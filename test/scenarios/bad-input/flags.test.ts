import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { version } from '../../../src/cli/version.ts';
import { start } from '../harness.ts';
import { play, type Row, Stage } from './table.ts';

const nobody = { code: 2, result: 'refused', asks: 'nobody', commands: ['run', 'plan', 'validate'] } as const;
const digest = `sha256:${'ab'.repeat(32)}`;

const rows: Row[] = [
  {
    ...nobody,
    name: 'a digest without an image',
    flags: { image: undefined, digest },
    problems: ['H2K-403'],
    says: ['digest is given, but no image', 'add image: repository[:tag]'],
    input: 'digest',
  },
  {
    ...nobody,
    name: 'a malformed reference',
    flags: { image: 'https://hub.docker.com/r/acme/bad' },
    problems: ['H2K-301'],
    says: ['"https://hub.docker.com/r/acme/bad" is no image reference', 'leave https:// away'],
    input: 'image',
  },
  {
    ...nobody,
    name: 'capitals in the repository',
    flags: { image: 'Acme/Bad:1.0' },
    problems: ['H2K-301'],
    says: ['has capital letters'],
    input: 'image',
  },
  {
    ...nobody,
    name: 'a digest that was cut',
    flags: { digest: 'sha256:abcdef' },
    problems: ['H2K-302'],
    says: ['"sha256:abcdef" can\'t be the digest', 'a digest is sha256: and 64 hexadecimal digits in small letters'],
    input: 'digest',
  },
  {
    ...nobody,
    name: 'a malformed digest in the image',
    flags: { image: 'acme/bad@sha256:abcdefabcdefabcdefabcdefabcdefabcdef' },
    problems: ['H2K-302'],
    says: ['has a digest of the wrong length', 'was it cut off?'],
    input: 'image',
  },
  {
    ...nobody,
    name: 'two digests that differ',
    flags: { image: `acme/bad@${digest}`, digest: `sha256:${'cd'.repeat(32)}` },
    problems: ['H2K-302'],
    says: [`the input image says ${digest}: leave one of them out`],
    input: 'digest',
  },
  {
    ...nobody,
    name: 'flags that are not there',
    flags: { manifest: 'k8s/', imgae: 'acme/bad', 'dry-run': 'true' },
    problems: ['H2K-404', 'H2K-404', 'H2K-404'],
    says: [
      'there is no flag --manifest; did you mean --manifests?',
      'there is no flag --imgae; did you mean --image?',
      'no flag --dry-run (',
    ],
  },
  {
    ...nobody,
    name: 'booleans, durations and choices misspelt',
    flags: { prune: 'ture', 'take-over': '1', timeout: '5 min', 'on-failure': 'undoo', conflicts: 'forced', recreate: 'deployment' },
    problems: ['H2K-401', 'H2K-401', 'H2K-401', 'H2K-401', 'H2K-401', 'H2K-401'],
    says: [
      'prune: "ture" is neither true nor false',
      'take-over: "1" is neither true nor false',
      'on-failure: there is no "undoo"; did you mean undo?',
      'timeout: "5 min" is no duration',
      'write 90s, 5m or 1h; a bare number is minutes',
      'conflicts: "forced" is no owner\'s name; did you mean force?',
      'recreate: "deployment" is no kind; did you mean Deployment?',
    ],
  },
  {
    ...nobody,
    name: 'a cause of patience that is none',
    flags: { patience: 'CrashLoopBakOff=2,20s' },
    problems: ['H2K-510'],
    says: ['patience: unknown cause "CrashLoopBakOff"; did you mean "CrashLoopBackOff"?'],
    input: 'patience',
  },
  {
    ...nobody,
    name: "a namespace that can't be one",
    flags: { namespace: 'Shop_Prod' },
    problems: ['H2K-401'],
    says: ['namespace: "Shop_Prod" can\'t be a namespace\'s name'],
    input: 'namespace',
  },
  {
    ...nobody,
    name: 'a flag of another command',
    commands: ['verify'],
    flags: { manifests: 'k8s/', prune: 'true' },
    problems: ['H2K-404', 'H2K-404'],
    says: ['verify takes no --manifests', 'verify takes no --prune'],
  },
];

describe('bad flags', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());
  play(rows, () => stage);
});

/** What a command line says that never gets as far as a command. */
const lines: { line: string; code: number; out: RegExp; log: RegExp; why?: string }[] = [
  { line: '--version', code: 0, out: new RegExp(`^${version.replaceAll('.', '\\.')}\n$`), log: /^$/ },
  { line: '--help', code: 0, out: /Usage: hub-to-kube .*Examples:.*Exit codes:/s, log: /^$/ },
  { line: 'run --help', code: 0, out: /What to deploy:.*--manifests <path\.\.\.>.*Where:.*--kubeconfig <path or text>/s, log: /^$/ },
  { line: 'help verify', code: 0, out: /Usage: hub-to-kube verify/, log: /^$/ },
  { line: '', code: 2, out: /^$/, log: /Usage: hub-to-kube/ },
  { line: 'rum --output json', code: 2, out: /^\{"result":"refused".*\}\n$/, log: /unknown command 'rum'; did you mean run\? \(H2K-405\)/ },
  { line: '--output json run', code: 2, out: /^\{"result":"refused".*\}\n$/, log: /the command comes first/ },
  { line: 'run --output json --image', code: 2, out: /^\{"result":"refused".*\}\n$/, log: /--image has no value \(H2K-406\)/ },
  { line: 'run --image --manifests k8s/', code: 2, out: /^$/, log: /--image has no value/ },
  {
    line: 'run --output=json --manifest=k8s/',
    code: 2,
    out: /^\{"result":"refused".*\}\n$/,
    log: /no flag --manifest; did you mean --manifests/,
  },
  { line: 'validate --output jsno', code: 2, out: /^$/, log: /--output can't be jsno; did you mean json\?/ },
  { line: 'plan k8s/ --output json', code: 2, out: /^\{.*"result":"refused".*\}\n$/, log: /"k8s\/" belongs to no flag/ },
];

describe('the command line', () => {
  it.each(lines)('hub-to-kube $line', async ({ line, code, out, log }) => {
    const ran = await start(line === '' ? [] : line.split(' '), '/').ended;
    expect(ran.stdout).toMatch(out);
    expect(ran.log).toMatch(log);
    expect(ran.log).not.toMatch(/^\s+at .*[.:](ts|js):/m);
    expect(ran.code).toBe(code);
  });
});
