import { ExecProblem, FileProblem } from '../../../ports/types.ts';
import type { Problem } from '../../../types.ts';
import { chart } from './helm.ts';
import { kustomization } from './kustomize.ts';
import { remote } from './remote.ts';
import type { Rendered, Rendering } from './types.ts';

const renders = { kustomization, chart, url: remote };

/** Manifests that another program makes of a source, or that lie elsewhere. Every mistake is a problem; throws the signal's reason. */
export async function render(kind: keyof typeof renders, place: string, rendering: Rendering): Promise<Rendered> {
  try {
    return await renders[kind](place, rendering);
  } catch (error) {
    if (!(error instanceof ExecProblem || error instanceof FileProblem)) throw error;
    const told: Problem = {
      code: error instanceof FileProblem ? 'H2K-201' : 'H2K-131',
      severity: 'error',
      message: error.message,
      fix: error instanceof FileProblem ? 'name what lies in the workspace' : 'render it in a step before, and name that file',
      at: { file: place, line: 1, column: 1 },
    };
    return { manifests: [], problems: [told] };
  }
}
