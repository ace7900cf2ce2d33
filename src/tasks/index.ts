import type { Tasks } from '../pipeline/types.ts';
import { approval } from './approval.ts';
import { ci } from './ci.ts';
import { condition } from './condition.ts';
import { image } from './image.ts';
import { k8s } from './k8s.ts';
import { pipeline } from './pipeline.ts';
import { poll } from './poll.ts';
import { rest } from './rest.ts';
import { ssh } from './ssh.ts';

export { deployRequest } from './k8s/apply.ts';
export { allRules, documentRules } from './k8s/health.ts';
export type { K8sInput } from './k8s/input.ts';

/** All task types, in one table. */
export const tasks = {
  K8S: k8s,
  Condition: condition,
  Pipeline: pipeline,
  REST: rest,
  POLL: poll,
  CI: ci,
  SSH: ssh,
  IMAGE: image,
  UserOperation: approval,
} satisfies Tasks;
