import { conditions } from './kinds.ts';
import type { Row } from './operators.ts';

/** Kinds that are a task: done only at their end, and how their parts went is their own affair. */
export const taskRows: readonly Row[] = [
  [
    'a training that runs',
    'kubeflow.org/v1/PyTorchJob',
    conditions(['Created', 'True', 'PyTorchJobCreated'], ['Running', 'True', 'PyTorchJobRunning']),
    'progressing',
  ],
  ['a training in its first second', 'kubeflow.org/v1/PyTorchJob', conditions(['Created', 'True', 'PyTorchJobCreated']), 'progressing'],
  [
    'a training that has ended',
    'kubeflow.org/v1/PyTorchJob',
    conditions(['Created', 'True'], ['Running', 'False'], ['Succeeded', 'True']),
    'ready',
  ],
  ['a build that runs', 'build.openshift.io/v1/Build', { phase: 'Running' }, 'progressing'],
  ['a set of actions that runs', 'cr.kanister.io/v1alpha1/ActionSet', { state: 'running' }, 'progressing'],
  ['a load test that was started', 'k6.io/v1alpha1/TestRun', { stage: 'started' }, 'progressing'],
  [
    'a load test by its condition',
    'k6.io/v1alpha1/TestRun',
    { ...conditions(['TestRunRunning', 'True', 'TestRunRunningTrue']) },
    'progressing',
  ],
  ['a load test that has ended', 'k6.io/v1alpha1/TestRun', { stage: 'finished', ...conditions(['TestRunRunning', 'False']) }, 'ready'],
  ['a task that was terminated', 'batch.volcano.sh/v1alpha1/Job', { state: { phase: 'Terminated' } }, 'failing'],
  [
    'a backup that was begun, and is completed',
    'stash.appscode.com/v1beta1/BackupSession',
    { phase: 'Succeeded', ...conditions(['Initialized', 'True']) },
    'ready',
  ],
  [
    'a backup by a condition of its own name',
    'acme.io/v1/Backup',
    conditions(['Created', 'True'], ['VolumesCompleted', 'False'], ['BackupCompleted', 'True']),
    'ready',
  ],
  [
    'a workflow whose step was tried twice',
    'argoproj.io/v1alpha1/Workflow',
    { phase: 'Succeeded', nodes: { a: { phase: 'Succeeded' }, b: { phase: 'Failed' } } },
    'ready',
  ],
  ['the same while it runs', 'argoproj.io/v1alpha1/Workflow', { phase: 'Running', nodes: { b: { phase: 'Failed' } } }, 'progressing'],
  ['a task of which only a part says something', 'acme.io/v1/Workflow', { steps: [{ phase: 'Failed' }] }, 'failing'],
  [
    'Tekton’s run that was tried again',
    'tekton.dev/v1/TaskRun',
    { retriesStatus: [conditions(['Succeeded', 'False', 'Failed'])], ...conditions(['Succeeded', 'True', 'Succeeded']) },
    'ready',
  ],
  [
    'Tekton’s run that counts',
    'tekton.dev/v1/PipelineRun',
    {
      conditions: [
        { type: 'Succeeded', status: 'Unknown', reason: 'Running', message: 'Tasks Completed: 1 (Failed: 0, Cancelled 0), Incomplete: 1' },
      ],
    },
    'progressing',
  ],
  [
    'Katib’s experiment with a trial that failed',
    'kubeflow.org/v1beta1/Experiment',
    { failedTrialList: ['a'], ...conditions(['Succeeded', 'True']) },
    'ready',
  ],
  [
    'chaos that its experiment failed in',
    'litmuschaos.io/v1alpha1/ChaosEngine',
    { engineStatus: 'completed', experiments: [{ status: 'Completed', verdict: 'Fail' }] },
    'failing',
  ],
  ['a rebalance that is only proposed', 'kafka.strimzi.io/v1beta2/KafkaRebalance', conditions(['ProposalReady', 'True']), 'progressing'],

  ['a task that is complete', 'acme.io/v1/Workflow', { phase: 'Complete', ...conditions(['Initialized', 'True']) }, 'ready'],
  ['a restore that runs', 'stash.appscode.com/v1beta1/RestoreSession', { phase: 'Running' }, 'progressing'],
  ['a node that is being drained', 'nodemaintenance.medik8s.io/v1beta1/NodeMaintenance', { phase: 'Running' }, 'progressing'],
  [
    'Kueue’s workload in its queue',
    'kueue.x-k8s.io/v1beta1/Workload',
    { conditions: [{ type: 'QuotaReserved', status: 'False', reason: 'Pending', message: 'insufficient unused quota for cpu' }] },
    'progressing',
  ],

  ['a request that was taken', 'autoscaling.x-k8s.io/v1/ProvisioningRequest', conditions(['Accepted', 'True']), 'progressing'],
  ['an import that is done', 'k8s.keycloak.org/v2/KeycloakRealmImport', conditions(['Done', 'True'], ['Started', 'False']), 'ready'],
  ['an import that was started', 'k8s.keycloak.org/v2/KeycloakRealmImport', conditions(['Started', 'True']), 'progressing'],
  ['a load test before its first request', 'k6.io/v1alpha1/TestRun', { stage: 'initialized' }, 'progressing'],
  [
    'a task with a step that is done',
    'acme.io/v1/Workflow',
    { steps: [{ phase: 'Completed' }], ...conditions(['Initialized', 'True']) },
    'progressing',
  ],
  ['a task that is bound', 'acme.io/v1/Workflow', { phase: 'Bound', ...conditions(['Initialized', 'True']) }, 'progressing'],
  ['a task whose step failed, and then did not', 'acme.io/v1/Workflow', { phase: 'Succeeded', steps: [{ phase: 'Failed' }] }, 'ready'],
  [
    'a task whose step failed by its condition, and then did not',
    'acme.io/v1/Workflow',
    { phase: 'Succeeded', steps: [conditions(['Succeeded', 'False', 'Failed'])] },
    'ready',
  ],
  [
    'a task whose state is an object',
    'batch.volcano.sh/v1alpha1/Job',
    { state: { phase: 'Failed' }, ...conditions(['Created', 'True']) },
    'failing',
  ],
  ['a task without anything active', 'acme.io/v1/Workflow', { phase: 'Succeeded', active: 0 }, 'ready'],
  [
    'Ray’s job that failed, its cluster still there',
    'ray.io/v1/RayJob',
    { jobStatus: 'FAILED', jobDeploymentStatus: 'Running' },
    'failing',
  ],
];
