import type { Tasks } from '../pipeline/types.ts';
import { k8s } from './k8s.ts';

export { deployRequest, type K8sInput } from './k8s.ts';

/** All task types, in one table. */
export const tasks = { K8S: k8s } satisfies Tasks;
