import { type ObjectStatus, refText } from '../kubernetes/index.ts';
import type { Cause, Change, DeployEvent, Health, Proof } from '../kubernetes/types.ts';
import { place, problemText } from './problem.ts';
import type { RunReport } from './result.ts';

/** Why an object is not ready: the pod, the container, Kubernetes' reason, the exit code, its last lines, what to do. */
export function causeText(cause: Cause): string {
  const where = [cause.pod && `pod ${cause.pod}`, cause.container && `container ${cause.container}`].filter(Boolean).join(', ');
  const facts = [cause.exitCode === undefined ? '' : `exit code ${cause.exitCode}`, cause.restarts ? `${cause.restarts} restarts` : '']
    .filter(Boolean)
    .join(', ');
  const head = `${cause.at ? `${place(cause.at)} ` : ''}${refText(cause.ref)}: ${cause.reason}${where ? ` in ${where}` : ''}${facts ? ` (${facts})` : ''}`;
  const log = cause.log?.length ? ['  its last log lines:', ...cause.log.map((line) => `    | ${line}`)] : [];
  return [head, ...(cause.message ? [`  ${cause.message}`] : []), ...log, `  ${cause.fix}`].join('\n');
}

export function healthText(health: Health): string {
  switch (health.state) {
    case 'ready':
      return health.hold ? `ready, held for ${health.hold} s to be sure` : 'ready';
    case 'progressing':
      return health.why;
    case 'failing':
      return health.causes.map((cause) => `${cause.reason}: ${cause.message}`.slice(0, 200)).join('; ');
    case 'notVerified':
      return `not verified: ${health.why}`;
  }
}

const states: Record<ObjectStatus['state'], string> = {
  ready: 'ready',
  progressing: 'not ready yet',
  failing: 'failing',
  notVerified: 'not verified',
  absent: 'not in the cluster',
};

/** One object of `status`, its causes below it. */
export function statusText({ ref, state, why, causes }: ObjectStatus): string {
  const head = `${refText(ref)}: ${states[state]}${why ? `: ${why}` : ''}`;
  return [head, ...causes.map((cause) => causeText(cause).replace(/^/gm, '  '))].join('\n');
}

const marks: Record<Proof['verdict'], string> = { proven: 'proven', mismatch: 'MISMATCH', unproven: 'unproven' };

export const proofText = (proof: Proof): string =>
  `${refText(proof.ref)}, container ${proof.container}: ${marks[proof.verdict]}, ${proof.verdict === 'proven' ? `runs ${proof.digest}` : proof.why}`;

const done: Record<Change['action'], string> = {
  create: 'created',
  update: 'changed',
  unchanged: 'unchanged',
  adopt: 'taken over and changed',
  recreate: 'deleted and created anew',
  delete: 'deleted',
  blocked: 'not touched',
};

/** What one event has to say in a plain log; undefined: nothing. */
export function lineOf(event: DeployEvent): string | undefined {
  switch (event.type) {
    case 'phase':
      return event.text;
    case 'proof':
      return proofText(event.proof);
    case 'log':
      return `${refText(event.ref)} | ${event.text}`;
    case 'problem':
      return `${event.problem.severity}: ${problemText(event.problem)}`;
    case 'object':
      if (event.health) return `${refText(event.ref)}: ${healthText(event.health)}`;
      return event.change ? `${refText(event.ref)} ${done[event.change.action]}` : undefined;
    case 'release':
      return undefined;
  }
}

/** One line of a plan, its diff below it. */
export function changeText({ action, ref, why, diff, reversible }: Change): string {
  const once = reversible === 'no' ? ' [can’t be undone]' : '';
  return `${signs[action]} ${refText(ref)}: ${why}${once}${diff ? `\n${diff.replace(/^/gm, '    ')}` : ''}`;
}
const signs: Record<Change['action'], string> = {
  create: '+',
  update: '~',
  adopt: '~',
  recreate: '±',
  delete: '-',
  unchanged: ' ',
  blocked: '!',
};

/** The last line: what came of it, in one sentence. */
export function closing({ result, reason, proof, digest, undone, changed }: RunReport): string {
  const image = digest && (proof || changed) ? `, ${proof || 'not deployed'}: ${digest}` : '';
  const after =
    undone === 'all'
      ? '; everything that was there before is back'
      : undone === 'partly'
        ? '; not everything could be brought back'
        : changed && result === 'changed'
          ? '; the cluster is as the failure left it'
          : '';
  if (result === 'done') return `done${changed ? '' : ', nothing had to be changed'}${image}`;
  return `${reason === result ? result : `${result}: ${reason}`}${after}`;
}
