import { refKey, refText } from '../kubernetes/index.ts';
import type { Change, Proof } from '../kubernetes/types.ts';
import type { ExecutionEvent } from '../pipeline/types.ts';

/** What a run did to the cluster, as a report's readers want it afterwards: the fold behind the action's summary. */
export class Seen {
  /** By refKey, in the order of writing. */
  readonly objects = new Map<string, { name: string; change: Change; proofs: Proof[] }>();
  readonly proofs: Proof[] = [];
  /** Object by object, in words. */
  readonly undone: string[] = [];

  take(event: ExecutionEvent): void {
    if (event.type !== 'deploy') return;
    const { deploy } = event;
    if (deploy.type === 'object' && deploy.change) {
      this.objects.set(refKey(deploy.ref), { name: refText(deploy.ref), change: deploy.change, proofs: [] });
    }
    if (deploy.type === 'phase' && deploy.phase === 'undo') this.undone.push(deploy.text);
    if (deploy.type === 'proof') {
      this.proofs.push(deploy.proof);
      this.objects.get(refKey(deploy.proof.ref))?.proofs.push(deploy.proof);
    }
  }
}
