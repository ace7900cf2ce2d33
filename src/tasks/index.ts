import type { Tasks } from '../pipeline/types.ts';
import type * as Deploying from './k8s/apply.ts';
import type * as Health from './k8s/health.ts';

export type { K8sInput } from './k8s/input.ts';

/** All task types, in one table: what definitions may say of them, and where they are. A run loads those that it has. */
export const tasks = {
  K8S: {
    endpoints: [{ key: 'kubernetesServer', type: 'k8s', required: false }],
    unbound: [{ path: ['yaml'], as: 'text' }],
    load: async () => (await import('./k8s.ts')).k8s,
  },
  Condition: {
    endpoints: [],
    unbound: [{ path: ['condition'], as: 'condition' }],
    load: async () => (await import('./condition.ts')).condition,
  },
  Pipeline: { endpoints: [], load: async () => (await import('./pipeline.ts')).pipeline },
  REST: {
    endpoints: [{ key: 'server', type: 'rest', required: false }],
    unbound: [{ path: ['payload'], as: 'text' }],
    load: async () => (await import('./rest.ts')).rest,
  },
  POLL: {
    endpoints: [{ key: 'server', type: 'rest', required: false }],
    unbound: [
      { path: ['exitCriteria', 'success'], as: 'criteria' },
      { path: ['exitCriteria', 'failure'], as: 'criteria' },
    ],
    load: async () => (await import('./poll.ts')).poll,
  },
  CI: { endpoints: [], unbound: [{ path: ['steps'], as: 'text' }], load: async () => (await import('./ci.ts')).ci },
  SSH: { endpoints: [], unbound: [{ path: ['script'], as: 'text' }], load: async () => (await import('./ssh.ts')).ssh },
  IMAGE: {
    endpoints: [
      { key: 'source', type: 'dockerregistry', required: false },
      { key: 'destination', type: 'dockerregistry', required: false },
    ],
    load: async () => (await import('./image.ts')).image,
  },
  UserOperation: {
    endpoints: [{ key: 'emailServer', type: 'email', required: false }],
    load: async () => (await import('./approval.ts')).approval,
  },
} as const satisfies Tasks;

/** What K8S tasks ask of the engine, and the rules of health that they judge by, for who does it without running them. */
export const deployRequest: typeof Deploying.deployRequest = async (...given) => (await import('./k8s/apply.ts')).deployRequest(...given);
export const allRules: typeof Health.allRules = async (...given) => (await import('./k8s/health.ts')).allRules(...given);
export const documentRules: typeof Health.documentRules = async (given) => (await import('./k8s/health.ts')).documentRules(given);
