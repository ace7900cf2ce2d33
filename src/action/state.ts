import { getState, saveState } from '@actions/core';
import type { Deployed } from '../commands/environment.ts';
import type { Begun } from '../commands/undo.ts';
import type { ExecutionEvent } from '../pipeline/types.ts';

/** What main leaves for post, in the runner's own way: written at once, so that it is there whatever ends main. */
export interface State {
  /** Releases that main began to write. */
  begun: Begun[];
  deployed?: Deployed;
  /** The execution that main reported to a relay. */
  reported?: string;
  /** Main came to its end: nothing is left to do. */
  ended: boolean;
}

export function readState(): State {
  const [deployed, reported] = [getState('deployed'), getState('reported')];
  return {
    begun: JSON.parse(getState('begun') || '[]') as Begun[],
    ...(deployed ? { deployed: JSON.parse(deployed) as Deployed } : {}),
    ...(reported ? { reported } : {}),
    ended: getState('ended') === 'true',
  };
}

/** Main's memory. */
export class Memory {
  readonly #begun: Begun[] = [];

  /** A release tells itself before the first write of its record. */
  take(event: ExecutionEvent): void {
    if (event.type !== 'deploy' || event.deploy.type !== 'release') return;
    const { address, run } = event.deploy;
    this.#begun.push({ ...address, run });
    saveState('begun', JSON.stringify(this.#begun));
  }
  deployed(deployed: Deployed): void {
    saveState('deployed', JSON.stringify(deployed));
  }
  reported(execution: string): void {
    saveState('reported', execution);
  }
  ended(): void {
    saveState('ended', 'true');
  }
}
