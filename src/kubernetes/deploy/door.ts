import { recordedReleases } from '../release/store.ts';
import type { Plan } from '../types.ts';
import type { Back } from './back.ts';
import { type Found, find as findAll } from './find.ts';
import { deploy as deployAll } from './index.ts';
import { plan as planAll } from './plan.ts';
import { type Removal, remove as removeAll } from './remove.ts';
import { type RollbackRequest, rollback as rollbackRelease } from './rollback.ts';
import { type ObjectStatus, type StatusRequest, status as statusAll } from './status.ts';
import { rollbackTemplate as rollbackWorkload, type TemplateRequest, type TemplateResult } from './template.ts';
import { answered, told } from './told.ts';
import type { DeployContext, DeployRequest, DeployResult, Located } from './types.ts';
import { type UndoRequest, undo as undoAll } from './undo.ts';
import { type Verification, verify as verifyAll } from './verify.ts';

/** What this room does for others; all that is thrown on the way has words by then, unless it is a defect. */
export const deploy = (request: DeployRequest, context: DeployContext): Promise<DeployResult> =>
  told(request, context, () => deployAll(request, context));

export const plan = (request: DeployRequest, context: DeployContext): Promise<Plan> =>
  told(request, context, () => planAll(request, context));

export const verify = (release: string, namespace: string, context: DeployContext): Promise<Verification> =>
  worded(verifyAll(release, namespace, context), context);

export const status = (request: StatusRequest, context: DeployContext): Promise<ObjectStatus[]> =>
  worded(statusAll(request, context), context);

/** The releases that a namespace has records of. */
export const releases = (namespace: string, context: DeployContext): Promise<string[]> =>
  worded(recordedReleases(context.cluster.until(context.signal), namespace), context);

export const undo = (request: UndoRequest, context: DeployContext): Promise<Back | undefined> => worded(undoAll(request, context), context);

export const find = (request: Located, context: DeployContext): Promise<Found> => worded(findAll(request, context), context);

export const remove = (request: Located & { timeout: number }, context: DeployContext, removal: Removal): Promise<void> =>
  worded(removeAll(request, context, removal), context);

export const rollback = (request: RollbackRequest, context: DeployContext): Promise<DeployResult> =>
  worded(rollbackRelease(request, context), context);

export const rollbackTemplate = (request: TemplateRequest, context: DeployContext): Promise<TemplateResult> =>
  worded(rollbackWorkload(request, context), context);

const worded = <T>(done: Promise<T>, { cluster }: DeployContext): Promise<T> =>
  done.catch((error: unknown) => {
    throw answered(error, cluster);
  });
