import type { Tasks } from '../pipeline/types.ts';
import { condition } from './condition.ts';
import { k8s } from './k8s.ts';
import { pipeline } from './pipeline.ts';

export { deployRequest, type K8sInput } from './k8s.ts';

/** All task types, in one table. */
export const tasks = { K8S: k8s, Condition: condition, Pipeline: pipeline } satisfies Tasks;
