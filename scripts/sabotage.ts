/**
 * npm run sabotage [-- NAME…] [--fast]: breaks the product one line at a time, in a copy, and demands that the test which is
 * named beside the breakage turns red. --fast leaves out those whose test needs the cluster.
 */
import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { startCluster } from './suites/cluster.ts';

export type Breakage = {
  name: string;
  file: string;
  /** Stands exactly once in the file. */
  find: string;
  replace: string;
  /** The test that must turn red: its file, and its name with those of the describes around it. */
  test: { file: string; name: string };
  needsCluster?: boolean;
};
type Status = 'passed' | 'failed' | 'absent' | 'broken file';
type JestResult = { testResults: { message: string; assertionResults: { fullName: string; status: string }[] }[] };

const root = join(import.meta.dirname, '..');
/** Copies in which breakages are tried side by side. */
const workers = 2;
const say = (line: string) => process.stdout.write(`${line}\n`);

/** The text with its one line broken; throws when the breakage no longer fits, for then it proves nothing. */
export function broken(text: string, { name, file, find, replace }: Breakage): string {
  const times = text.split(find).length - 1;
  if (times !== 1) throw new Error(`${name}: ${JSON.stringify(find)} stands ${times} times in ${file}, once is needed`);
  if (find === replace) throw new Error(`${name} changes nothing`);
  return text.replace(find, () => replace);
}

/** The project without what is installed or built; the installed packages are the same ones. */
function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'hub-to-kube-sabotage-'));
  // What the relay runs as another user is this program, too.
  chmodSync(copy, 0o755);
  const leave = ['node_modules', '.git', 'build', 'coverage'];
  cpSync(root, copy, { recursive: true, filter: (from) => !leave.includes(relative(root, from)) });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** Runs one test alone and says what became of it. */
async function statusOf(test: Breakage['test'], copy: string, env: NodeJS.ProcessEnv): Promise<Status> {
  const results = join(copy, 'build/results.json');
  mkdirSync(join(copy, 'build'), { recursive: true });
  rmSync(results, { force: true });
  const pattern = `^${test.name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}$`;
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
  const asked = ['--json', `--outputFile=${results}`, '--testNamePattern', pattern, '--runTestsByPath', test.file];
  const child = spawn(process.execPath, [...flags, ...asked], { cwd: copy, env, stdio: 'ignore' });
  await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  const { testResults } = JSON.parse(readFileSync(results, 'utf8')) as JestResult;
  const found = testResults.flatMap((file) => file.assertionResults).find(({ fullName }) => fullName === test.name);
  if (found) return found.status === 'passed' || found.status === 'failed' ? found.status : 'absent';
  return testResults.some(({ message }) => message !== '') ? 'broken file' : 'absent';
}

/** Why the breakage proves nothing; undefined when its test was green and turned red. */
async function tryOne(breakage: Breakage, copy: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const file = join(copy, breakage.file);
  const whole = readFileSync(file, 'utf8');
  const text = broken(whole, breakage);
  const before = await statusOf(breakage.test, copy, env);
  if (before !== 'passed') return `its test is ${before} while nothing is broken: ${breakage.test.name}`;
  writeFileSync(file, text);
  const after = await statusOf(breakage.test, copy, env);
  writeFileSync(file, whole);
  return after === 'failed' ? undefined : `its test is ${after} although ${basename(breakage.file)} is broken: ${breakage.test.name}`;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { fast: { type: 'boolean', default: false }, results: { type: 'string' }, list: { type: 'string' } },
  });
  const list = values.list ?? join(root, 'test/sabotage.json');
  const { breakages } = JSON.parse(readFileSync(list, 'utf8')) as { breakages: Breakage[] };
  const named = breakages.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const chosen = named.filter(({ needsCluster }) => !values.fast || !needsCluster);
  const cluster = chosen.some(({ needsCluster }) => needsCluster) ? await startCluster(say, { act: false }) : undefined;
  const env = { ...process.env, ...(cluster && { HUB_TO_KUBE_TEST_CLUSTER: cluster.file }) };
  const left = [...chosen];
  let failed = 0;
  const work = async (): Promise<void> => {
    const copy = copyProject();
    for (let breakage = left.shift(); breakage; breakage = left.shift()) {
      const complaint = await tryOne(breakage, copy, env).catch((error: Error) => error.message);
      if (complaint) failed += 1;
      say(complaint ? `NOT FOUND ${breakage.name}: ${complaint}` : `found     ${breakage.name}`);
    }
    rmSync(copy, { recursive: true, force: true });
  };
  // Tests of the cluster kill its programs: one at a time.
  await Promise.all(Array.from({ length: cluster ? 1 : workers }, work));
  const counts = { passed: chosen.length - failed, failed, skipped: 0 };
  if (values.results) writeFileSync(values.results, JSON.stringify(counts));
  say(`${counts.passed} of ${chosen.length} breakages turn their test red`);
  process.exit(failed === 0 && chosen.length > 0 ? 0 : 1);
}

if (import.meta.main) await main();
