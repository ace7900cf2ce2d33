import { judge } from '../../../../src/kubernetes/health/judge.ts';
import { defaultPatience } from '../../../../src/kubernetes/health/patience.ts';
import type { CauseCode, Seen } from '../../../../src/kubernetes/types.ts';

const ref = { group: 'apps', version: 'v1', kind: 'Deployment', namespace: 'shop', name: 'web' };

/** What `judge` says when a cause (with four restarts) has lasted so many seconds, far from the deadline. */
function after(code: CauseCode, seconds: number, restarts: number): string {
  const cause = { code, ref, container: 'c', reason: code, message: '', fix: '', restarts };
  const seen: Seen[] = [{ at: 0, health: { state: 'failing', causes: [cause] }, mark: 0, restarts }];
  return judge(seen, defaultPatience, seconds * 1000, 3_600_000);
}

const immediately = [
  'InvalidImageName',
  'ImageWrongPlatform',
  'ExecFormat',
  'RunAsRoot',
  'PodSecurity',
  'AdmissionRefused',
  'JobFailed',
  'DeadlineExceeded',
  'HealthRule',
] as const;
const minute = [
  'ImageNotFound',
  'ImageUnauthorised',
  'ImageRateLimited',
  'ImagePull',
  'ConfigMissing',
  'ServiceAccountMissing',
  'VolumeMount',
  'VolumeClaimPending',
  'Quota',
  'Unschedulable',
  'Evicted',
  'NodeLost',
  'FinalizerHangs',
  'OldPodsStay',
  'Reported',
] as const;
const restarting = ['Crash', 'OutOfMemory', 'StartError', 'ProbeFailing'] as const;
const deadline = ['LoadBalancerPending', 'NotReady'] as const;

/** Each cause's grace, as rules 25 has it. */
export const patienceCases: readonly (readonly [name: string, verdict: () => string, expected: string])[] = [
  ...immediately.map((code) => [`${code} is given up at once`, () => after(code, 0, 0), 'give up'] as const),
  ...minute.flatMap((code) => [
    [`${code} may still heal`, () => after(code, 59, 0), 'wait'] as const,
    [`${code} is given up after a minute`, () => after(code, 60, 0), 'give up'] as const,
  ]),
  ...restarting.flatMap((code) => [
    [`${code} may still heal after two restarts`, () => after(code, 600, 2), 'wait'] as const,
    [`${code} may still heal for a minute`, () => after(code, 59, 3), 'wait'] as const,
    [`${code} is given up after three restarts and a minute`, () => after(code, 60, 3), 'give up'] as const,
  ]),
  ...deadline.map((code) => [`${code} lasts as long as the wait`, () => after(code, 3000, 9), 'wait'] as const),
];
