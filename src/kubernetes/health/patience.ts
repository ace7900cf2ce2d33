import { closest } from 'fastest-levenshtein';
import type { Problem } from '../../types.ts';
import type { CauseCode, Patience, Ref } from '../types.ts';

export type { Patience } from '../types.ts';
/** What each cause is given, and in `objects` how many seconds an object has to become ready, where that is less than the whole wait. */
export type PatienceTable = Readonly<Record<CauseCode, Patience>> & { readonly objects?: Readonly<Record<string, number>> };

/** A minute: external-secrets may still write the Secret, the push may still end. */
const minute: Patience = { seconds: 60 };
/** Two crashes until the database is up are normal; restarts come at 0, 12, 41 and 100 s. */
const crashes: Patience = { seconds: 60, restarts: 3 };

/** How long each cause may last, without progress, before the wait gives up. Rules 25. */
export const defaultPatience: PatienceTable = {
  InvalidImageName: 'immediately', // no registry will ever answer to it
  ImageWrongPlatform: 'immediately', // the index is there, our platform is not in it
  ExecFormat: 'immediately',
  RunAsRoot: 'immediately',
  PodSecurity: 'immediately', // the pod template is refused: only another one helps
  AdmissionRefused: 'immediately',
  JobFailed: 'immediately', // the Job had its own patience
  DeadlineExceeded: 'immediately', // so had this one
  ImageNotFound: minute,
  ImageUnauthorised: minute,
  ImageRateLimited: minute,
  ImagePull: minute,
  ConfigMissing: minute,
  ServiceAccountMissing: minute,
  VolumeMount: minute,
  VolumeClaimPending: minute,
  Quota: minute,
  Unschedulable: minute,
  Evicted: minute,
  NodeLost: minute, // its pods are made anew elsewhere, in five minutes at the latest
  FinalizerHangs: minute,
  OldPodsStay: minute,
  HealthRule: 'immediately', // the user's own word
  Reported: minute, // controllers retry: many a "failed" of a custom resource is gone in a moment
  Crash: crashes,
  OutOfMemory: crashes,
  StartError: crashes,
  ProbeFailing: crashes, // without a restart it is only slow: then the deadline decides
  LoadBalancerPending: 'deadline',
  NotReady: 'deadline',
};

/** Kubernetes' own words, as people know them from `kubectl get pods`. */
export const reasons: Record<string, readonly CauseCode[]> = {
  CrashLoopBackOff: ['Crash', 'OutOfMemory', 'StartError', 'ProbeFailing'],
  ErrImagePull: ['ImageNotFound', 'ImageUnauthorised', 'ImageRateLimited', 'ImagePull'],
  ImagePullBackOff: ['ImageNotFound', 'ImageUnauthorised', 'ImageRateLimited', 'ImagePull'],
  CreateContainerConfigError: ['ConfigMissing'],
  RunContainerError: ['StartError'],
  OOMKilled: ['OutOfMemory'],
  FailedMount: ['VolumeMount', 'ConfigMissing'],
  FailedScheduling: ['Unschedulable', 'VolumeClaimPending'],
  FailedCreate: ['Quota', 'PodSecurity', 'ServiceAccountMissing', 'AdmissionRefused'],
  ProvisioningFailed: ['VolumeClaimPending'],
  ProgressDeadlineExceeded: ['DeadlineExceeded'],
  BackoffLimitExceeded: ['JobFailed'],
  Unhealthy: ['ProbeFailing'],
};

/** Reads the input `patience`: `CrashLoopBackOff=2,20s` of a cause, `Job/migrate=2m` of an object; several by newline, `;` or comma. The last word on each wins. */
export function parsePatience(input: string): { patience: PatienceTable; problems: Problem[] } {
  const patience: Record<CauseCode, Patience> = { ...defaultPatience };
  const objects: Record<string, number> = {};
  const problems: Problem[] = [];
  for (const entry of input
    .split(/[\n;]|,(?=\s*[A-Za-z][^=,]*=)/)
    .map((one) => one.trim().replace(/,$/, ''))
    .filter((one) => one !== '')) {
    const [, word = '', value = ''] = /^([^=]*)(?:=(.*))?$/s.exec(entry) ?? [];
    if (word.includes('/')) {
      const limit = durationOf(value.trim());
      if (limit === undefined || !/^[A-Za-z]\w*\/\S+$/.test(word.trim())) problems.push(badValue(entry));
      else objects[nameOf(word.trim())] = limit;
      continue;
    }
    const codes = codesOf(word.trim());
    if (!codes) problems.push(unknownWord(word.trim()));
    for (const code of codes ?? []) {
      const wanted = parseValue(value.trim(), patience[code]);
      if (wanted !== undefined) patience[code] = wanted;
      else if (code === codes?.[0]) problems.push(badValue(entry));
    }
  }
  return { patience: Object.keys(objects).length === 0 ? patience : { ...patience, objects }, problems };
}

/** How long an object has by itself, in milliseconds; endless: nothing is said of it. */
export const ownTime = ({ objects = {} }: PatienceTable, { kind, name }: Ref): number =>
  (objects[nameOf(`${kind}/${name}`)] ?? Number.POSITIVE_INFINITY) * 1000;

/** Objects that are named and not there. H2K-515. */
export function strangersIn({ objects = {} }: PatienceTable, refs: readonly Ref[]): Problem[] {
  const known = new Map(refs.map(({ kind, name }) => [nameOf(`${kind}/${name}`), `${kind}/${name}`]));
  return Object.keys(objects).flatMap((name) => {
    if (known.has(name)) return [];
    const near = closest(name, [...known.keys()]);
    return [unknownObject(name, known.get(near))];
  });
}

/** As kubectl takes it: the kind in letters of any case. */
function nameOf(text: string): string {
  const slash = text.indexOf('/');
  return text.slice(0, slash).toLowerCase() + text.slice(slash);
}

function codesOf(word: string): readonly CauseCode[] | undefined {
  if (Object.hasOwn(reasons, word)) return reasons[word];
  return Object.hasOwn(defaultPatience, word) ? [word as CauseCode] : undefined;
}

/** `immediately`, `deadline`, restarts, a duration, or both; what is not named stays as it was. */
function parseValue(value: string, before: Patience): Patience | undefined {
  if (value === 'immediately' || value === 'deadline') return value;
  const match = /^(?:(\d{1,4}))?\s*(?:(?:^|,)\s*(\d{1,5})(ms|s|m|h))?$/.exec(value);
  if (!match || value === '') return undefined;
  const known = typeof before === 'object' ? before : { seconds: 0 };
  const restarts = match[1] === undefined ? known.restarts : Number(match[1]);
  const seconds = match[2] === undefined ? known.seconds : Number(match[2]) * unitSeconds[match[3] ?? 's']!;
  return restarts === undefined ? { seconds } : { seconds, restarts };
}
/** Seconds of `90s`, `2m`, `1h`. */
function durationOf(text: string): number | undefined {
  const [, number, unit = ''] = /^(\d{1,5})(ms|s|m|h)$/.exec(text) ?? [];
  return number === undefined ? undefined : Number(number) * unitSeconds[unit]!;
}
const unitSeconds: Record<string, number> = { ms: 0.001, s: 1, m: 60, h: 3600 };

function unknownWord(word: string): Problem {
  const words = [...Object.keys(reasons), ...Object.keys(defaultPatience)];
  const near = words.find((one) => word.length > 3 && one.toLowerCase().startsWith(word.toLowerCase())) ?? closest(word, words);
  return {
    code: 'H2K-510',
    severity: 'error',
    input: 'patience',
    message: `patience: unknown cause "${word}"; did you mean "${near}"?`,
    fix: `Words: ${[...new Set(words)].join(', ')}.`,
  };
}

const unknownObject = (name: string, near: string | undefined): Problem => ({
  code: 'H2K-515',
  severity: 'error',
  input: 'patience',
  message: `patience: there is no ${name} among the manifests${near === undefined ? '' : `; did you mean "${near}"?`}`,
  fix: 'Write KIND/NAME of an object that is deployed, as kubectl takes it.',
});

function badValue(entry: string): Problem {
  return {
    code: 'H2K-511',
    severity: 'error',
    input: 'patience',
    message: `patience: can't read "${entry}"`,
    fix: 'Write CAUSE=RESTARTS,DURATION (CrashLoopBackOff=2,20s), CAUSE=DURATION, CAUSE=immediately or CAUSE=deadline, and KIND/NAME=DURATION of an object (Job/migrate=2m).',
  };
}
