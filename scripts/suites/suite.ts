import { readFileSync } from 'node:fs';

/** What a suite can't do without. `act` runs workflow files; `corpus` is a folder of other systems' cases; `chromium` is the browser, `sshd` a server that is started, `schemathesis` asks an API what its document says. */
export type Need = 'cluster' | 'act' | 'corpus' | 'chromium' | 'sshd' | 'schemathesis';

/** One row of test/suites.json. In the command, {results} is the file to write counts to and {corpus} the corpus' folder. */
export type Suite = {
  name: string;
  command: string[];
  /** Then it is killed with all its children. */
  seconds: number;
  /** Fewer tests than this mean that some were lost. */
  least: number;
  needs?: Need[];
};

export type Counts = { passed: number; failed: number; skipped: number };

export function readSuites(file: string): Suite[] {
  const { suites } = JSON.parse(readFileSync(file, 'utf8')) as { suites: Suite[] };
  return suites;
}

/** `npm test -- unit dist -- -t name`: suites by name, then what the suites' own runner is told. */
export function select(suites: Suite[], args: string[]): { chosen: Suite[]; pass: string[]; unknown: string[] } {
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  const names = args.slice(0, end);
  return {
    chosen: names.length === 0 ? suites : suites.filter(({ name }) => names.includes(name)),
    pass: args.slice(end + 1),
    unknown: names.filter((name) => !suites.some((suite) => suite.name === name)),
  };
}

type JestResults = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numRuntimeErrorTestSuites: number;
};

/** Counts from what a suite left in its results file: jest's --json, or {passed, failed, skipped}. */
export function readCounts(file: string): Counts | undefined {
  let found: JestResults | Counts;
  try {
    found = JSON.parse(readFileSync(file, 'utf8')) as JestResults | Counts;
  } catch {
    return undefined;
  }
  if ('passed' in found) return { passed: found.passed, failed: found.failed, skipped: found.skipped };
  return {
    passed: found.numPassedTests,
    // a test file that can't be loaded has no failed test in it
    failed: found.numFailedTests + found.numRuntimeErrorTestSuites,
    skipped: found.numPendingTests + found.numTodoTests,
  };
}

export function sum(all: Counts[]): Counts {
  const total = (key: keyof Counts) => all.reduce((count, counts) => count + counts[key], 0);
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') };
}

export const words = ({ passed, failed, skipped }: Counts): string => `${passed} passed, ${failed} failed, ${skipped} skipped`;
