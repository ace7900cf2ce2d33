import type { Path } from '../../types.ts';
import type { Ref } from '../types.ts';

/** Where the built-in kinds have their pod spec; any version of the group. */
const podSpecs: Record<string, Path> = {
  '/Pod': ['spec'],
  '/PodTemplate': ['template', 'spec'],
  '/ReplicationController': ['spec', 'template', 'spec'],
  'apps/Deployment': ['spec', 'template', 'spec'],
  'apps/StatefulSet': ['spec', 'template', 'spec'],
  'apps/DaemonSet': ['spec', 'template', 'spec'],
  'apps/ReplicaSet': ['spec', 'template', 'spec'],
  'batch/Job': ['spec', 'template', 'spec'],
  'batch/CronJob': ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
};

/** undefined: the kind makes no pods, or they are not ours to know (custom resources). */
export const podSpecPath = ({ group, kind }: Pick<Ref, 'group' | 'kind'>): Path | undefined => podSpecs[`${group}/${kind}`];

/** Where a pod spec holds images: in lists, at `image` of each item. An image volume's is below `image` once more. */
export const imageLists = [
  { list: 'containers', below: ['image'], role: 'container' },
  { list: 'initContainers', below: ['image'], role: 'initContainer' },
  { list: 'ephemeralContainers', below: ['image'], role: 'ephemeralContainer' },
  { list: 'volumes', below: ['image', 'reference'], role: 'volume' },
] as const;
export type ImageRole = (typeof imageLists)[number]['role'];
