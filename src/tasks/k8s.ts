import type { Task } from '../pipeline/types.ts';
import { type Action, deleteAll, get, rollBack } from './k8s/actions.ts';
import { apply } from './k8s/apply.ts';
import { check } from './k8s/check.ts';
import { type K8sInput, parseInput } from './k8s/input.ts';

const actions: Record<K8sInput['action'], Action> = { GET: get, CREATE: apply, APPLY: apply, DELETE: deleteAll, ROLLBACK: rollBack };

/** Does something with objects in a cluster, and gives them on as they are then. */
export const k8s: Task<K8sInput> = {
  type: 'K8S',
  check,
  parse: parseInput,
  async run(input, context) {
    return actions[input.action](input, context, await context.cluster(context.endpoint('kubernetesServer')));
  },
};
