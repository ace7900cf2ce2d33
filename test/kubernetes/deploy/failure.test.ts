import { describe, expect, it } from '@jest/globals';
import { failure } from '../../../src/kubernetes/deploy/failure.ts';
import type { Readiness } from '../../../src/kubernetes/deploy/ready.ts';
import type { DeployRequest } from '../../../src/kubernetes/deploy/types.ts';
import type { Cause, Proof } from '../../../src/kubernetes/types.ts';

const ref = { group: 'apps', version: 'v1', kind: 'Deployment', namespace: 'shop', name: 'web' };
const proof = (verdict: Proof['verdict']): Proof => ({
  ref,
  container: 'c',
  image: 'acme/shop',
  digest: 'sha256:1',
  verdict,
  why: `it is ${verdict}`,
});
const asked = (requireProof = false) => ({ requireProof }) as DeployRequest;
const cause = (more: Partial<Cause>): Cause => ({ code: 'Crash', ref, reason: 'CrashLoopBackOff', message: 'm', fix: 'f', ...more });
const notReady = (...causes: Cause[]): Readiness => ({
  ready: false,
  causes,
  outcomes: [{ ref, verdict: 'failed', health: { state: 'ready' }, causes }],
});
const ready: Readiness = { ready: true, causes: [], outcomes: [] };

describe('a deploy has failed', () => {
  it.each<[string, Cause[], string]>([
    [
      'with a container’s exit code',
      [cause({ container: 'c', exitCode: 3 })],
      'Deployment shop/web is not ready: CrashLoopBackOff (container c, exit code 3)',
    ],
    [
      'for what a container did, rather than for what its owner says of it',
      [cause({ reason: 'BackoffLimitExceeded' }), cause({ container: 'c' })],
      'Deployment shop/web is not ready: CrashLoopBackOff (container c)',
    ],
    ['without a container', [cause({ reason: 'FailedScheduling' })], 'Deployment shop/web is not ready: FailedScheduling'],
    [
      'for want of time: what was last seen',
      [cause({ code: 'NotReady', reason: 'NotReady', message: 'last seen progressing: 0 of 1' })],
      'last seen progressing: 0 of 1',
    ],
    ['without any cause', [], 'Deployment shop/web is not ready'],
  ])('%s', (_name, causes, message) =>
    expect(failure(notReady(...causes), [], asked())).toMatchObject({ status: 'FAILED', message, causes }),
  );

  it('when another image runs than the pushed one', () =>
    expect(failure(ready, [proof('proven'), proof('mismatch')], asked())).toMatchObject({
      message: 'Deployment shop/web, container c: it is mismatch',
    }));

  it('when nothing is proven, only where a proof is asked for', () => {
    expect(failure(ready, [proof('unproven')], asked())).toBeUndefined();
    expect(failure(ready, [proof('unproven')], asked(true))).toMatchObject({ problems: [{ code: 'H2K-271' }] });
    expect(failure(ready, [proof('proven')], asked(true))).toBeUndefined();
  });
});
