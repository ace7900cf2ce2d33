/**
 * The door of the room: what pipelines' tasks and the commands may use of it.
 * Reading files and connecting come with it; the engine is loaded when it is called, while the cluster's first answer is on its way.
 */
import type * as Engine from './deploy/door.ts';
import type * as Waiting from './deploy/runs.ts';
import type * as Rules from './health/user.ts';
import type { RenderPorts } from './manifests/render/types.ts';
import type { Cluster, Render } from './types.ts';

export { type ClusterCheck, check } from './client/check.ts';
export { type Connected, connect } from './client/index.ts';
export type { Removal } from './deploy/remove.ts';
export type { StoredRun, WaitingRuns } from './deploy/runs.ts';
export type { ObjectStatus, StatusRequest } from './deploy/status.ts';
export type { DeployContext, DeployRequest, DeployResult, PushedImage } from './deploy/types.ts';
export type { UndoRequest } from './deploy/undo.ts';
export type { Verification } from './deploy/verify.ts';
export { parsePatience, strangersIn } from './health/patience.ts';
export type { UserRules } from './health/user.ts';
export { imageProblems } from './manifests/images.ts';
export { parseImagePaths } from './manifests/podspecs.ts';
export { type PullSecretUse, usePullSecret } from './manifests/pullsecrets.ts';
export { type Reading, readManifests, readText } from './manifests/read.ts';
export { refKey, refText } from './ref.ts';
export { releaseKey, releaseNames } from './release/names.ts';

export const deploy: typeof Engine.deploy = async (request, context) => (await engine(context.cluster)).deploy(request, context);
export const plan: typeof Engine.plan = async (request, context) => (await engine(context.cluster)).plan(request, context);
export const verify: typeof Engine.verify = async (release, namespace, context) =>
  (await engine(context.cluster)).verify(release, namespace, context);
export const status: typeof Engine.status = async (request, context) => (await engine(context.cluster)).status(request, context);
export const releases: typeof Engine.releases = async (namespace, context) => (await engine(context.cluster)).releases(namespace, context);
export const undo: typeof Engine.undo = async (request, context) => (await engine(context.cluster)).undo(request, context);
export const find: typeof Engine.find = async (request, context) => (await engine(context.cluster)).find(request, context);
export const remove: typeof Engine.remove = async (request, context, removal) =>
  (await engine(context.cluster)).remove(request, context, removal);
export const rollback: typeof Engine.rollback = async (request, context) => (await engine(context.cluster)).rollback(request, context);
export const rollbackTemplate: typeof Engine.rollbackTemplate = async (request, context) =>
  (await engine(context.cluster)).rollbackTemplate(request, context);

/** Runs that wait for people, as a namespace keeps them. */
export const waitingRuns = async (cluster: Cluster, namespace: string): Promise<Waiting.WaitingRuns> =>
  new (await import('./deploy/runs.ts')).WaitingRuns(cluster, namespace);

/** Renders kustomizations and charts, and fetches what lies elsewhere, when a source asks for it. */
export const renderer =
  (ports: RenderPorts): Render =>
  async (kind, place, options) =>
    (await import('./manifests/render/index.ts')).render(kind, place, { ...options, ports });

export const readHealthRules: typeof Rules.readHealthRules = async (value, shape) =>
  (await import('./health/user.ts')).readHealthRules(value, shape);
export const layeredRules = async (places: readonly Rules.UserRules[]): Promise<Rules.UserRules> =>
  (await import('./health/user.ts')).layered(places);

async function engine(cluster: Cluster): Promise<typeof Engine> {
  // The cluster's kinds are what the engine asks for first: it then waits for the same answer, and tells what went wrong with it.
  void cluster.resource('', 'Namespace').catch(() => {});
  // Compiling holds the thread: the request leaves before.
  await new Promise(setImmediate);
  return import('./deploy/door.ts');
}
