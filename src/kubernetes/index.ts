/** The door of the room: what pipelines' tasks and the commands may use of it. */
export { type Connected, connect } from './client/index.ts';
export { deploy } from './deploy/index.ts';
export { plan } from './deploy/plan.ts';
export type { DeployContext, DeployRequest, DeployResult, PushedImage } from './deploy/types.ts';
export { type Verification, verify } from './deploy/verify.ts';
export { parsePatience } from './health/patience.ts';
export { imagesOf } from './manifests/images.ts';
export { readManifests } from './manifests/read.ts';
export { refText } from './ref.ts';
export { releaseKey } from './release/names.ts';
