import type { Plan } from '../types.ts';
import type { Back } from './back.ts';
import { deploy as deployAll } from './index.ts';
import { plan as planAll } from './plan.ts';
import { answered, told } from './told.ts';
import type { DeployContext, DeployRequest, DeployResult } from './types.ts';
import { type UndoRequest, undo as undoAll } from './undo.ts';
import { type Verification, verify as verifyAll } from './verify.ts';

/** What this room does for others; all that is thrown on the way has words by then, unless it is a defect. */
export const deploy = (request: DeployRequest, context: DeployContext): Promise<DeployResult> =>
  told(request, context, () => deployAll(request, context));

export const plan = (request: DeployRequest, context: DeployContext): Promise<Plan> =>
  told(request, context, () => planAll(request, context));

export const verify = (release: string, namespace: string, context: DeployContext): Promise<Verification> =>
  verifyAll(release, namespace, context).catch((error: unknown) => {
    throw answered(error, context.cluster);
  });

export const undo = (request: UndoRequest, context: DeployContext): Promise<Back | undefined> =>
  undoAll(request, context).catch((error: unknown) => {
    throw answered(error, context.cluster);
  });
