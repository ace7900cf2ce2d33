/** The door of the room: what pipelines' tasks and the commands may use of it. */
export { type Connected, connect } from './client/index.ts';
export { deploy, plan, verify } from './deploy/door.ts';
export type { DeployContext, DeployRequest, DeployResult, PushedImage } from './deploy/types.ts';
export type { Verification } from './deploy/verify.ts';
export { parsePatience } from './health/patience.ts';
export { imageProblems } from './manifests/images.ts';
export { readManifests } from './manifests/read.ts';
export { refKey, refText } from './ref.ts';
export { releaseKey } from './release/names.ts';
