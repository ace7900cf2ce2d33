import type { Problem } from '../../types.ts';
import { refText } from '../ref.ts';
import type { Cause, Proof } from '../types.ts';
import type { Readiness } from './ready.ts';
import type { DeployRequest } from './types.ts';

/** Why a deploy did not come to a good end. */
export interface Failure {
  status: 'FAILED' | 'CANCELED';
  message: string;
  causes: Cause[];
  problems: Problem[];
}

/** Not ready, disproved, or not proven where a proof was asked for; undefined: all is well. Rules 26, 30. */
export function failure(
  readiness: Readiness | undefined,
  proofs: readonly Proof[],
  { requireProof }: Pick<DeployRequest, 'requireProof'>,
): Failure | undefined {
  if (readiness && !readiness.ready) return { status: 'FAILED', message: notReady(readiness), causes: readiness.causes, problems: [] };
  const wrong =
    proofs.find(({ verdict }) => verdict === 'mismatch') ?? (requireProof ? proofs.find(({ verdict }) => verdict !== 'proven') : undefined);
  if (!wrong) return undefined;
  const message = `${refText(wrong.ref)}, container ${wrong.container}: ${wrong.why}`;
  return { status: 'FAILED', message, causes: [], problems: [{ code: 'H2K-271', severity: 'error', message }] };
}

function notReady({ causes, outcomes }: Readiness): string {
  // What a container did says more than what its owner makes of it.
  const first = causes.find(({ container }) => container !== undefined) ?? causes[0];
  if (first?.code === 'NotReady') return first.message;
  if (first) {
    const facts = [first.container && `container ${first.container}`, first.exitCode === undefined ? '' : `exit code ${first.exitCode}`];
    const where = facts.filter(Boolean).join(', ');
    return `${refText(first.ref)} is not ready: ${first.reason}${where && ` (${where})`}`;
  }
  const late = outcomes.find(({ verdict }) => verdict === 'failed' || verdict === 'unfinished');
  return late ? `${refText(late.ref)} is not ready` : 'not ready';
}
