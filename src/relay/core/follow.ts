import type { DispatchTarget, FoundRun } from '../../github/types.ts';
import type { Following, Looked } from '../types.ts';

const second = 1000;
/** When it is looked for a dispatch's run, after it was accepted; the last look is the answer. */
const looks = [3, 6, 12, 24, 45, 75, 110].map((seconds) => seconds * second);

/** What a look means: the run, another look, or that none came. `seen` is text where GitHub could not be asked. */
export function afterLook({ acceptedAt, target }: Following, seen: FoundRun | string | undefined, now: number): Looked {
  if (typeof seen === 'object') return { run: { id: String(seen.id), url: seen.url, status: seen.conclusion ?? seen.status } };
  const next = looks.find((after) => acceptedAt + after > now);
  if (next !== undefined) return { lookAt: acceptedAt + next };
  return { reason: seen === undefined ? noRun(target) : `GitHub took it, but can't be asked for its run: ${seen}` };
}

/** GitHub takes an event to which nobody listens like any other: only the missing run tells. */
function noRun(target: DispatchTarget): string {
  if ('workflow' in target)
    return `GitHub took the start of ${target.workflow}, but no run appeared in ${target.repository} within two minutes: look at its Actions page`;
  return (
    `GitHub took the event ${target.event}, but no run appeared in ${target.repository} within two minutes: ` +
    `its default branch needs a workflow with "on: repository_dispatch: types: [${target.event}]", and Actions must be enabled`
  );
}
