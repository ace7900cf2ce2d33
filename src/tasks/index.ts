import type { Task, TaskType } from '../pipeline/types.ts';
import { k8s } from './k8s.ts';

export { deployRequest, type K8sInput } from './k8s.ts';

/** All task types, in one table. */
// biome-ignore lint/suspicious/noExplicitAny: each task reads its own input
export const tasks: Readonly<Record<TaskType, Task<any>>> = { K8S: k8s };
