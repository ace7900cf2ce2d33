import type { Path, Problem } from '../../types.ts';
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

/** undefined: the kind is no built-in one, or makes no pods. */
export const podSpecPath = ({ group, kind }: Pick<Ref, 'group' | 'kind'>): Path | undefined => podSpecs[`${group}/${kind}`];

/** Where a pod spec holds images: in lists, at `image` of each item. An image volume's is below `image` once more. */
export const imageLists = [
  { list: 'containers', below: ['image'], role: 'container' },
  { list: 'initContainers', below: ['image'], role: 'initContainer' },
  { list: 'ephemeralContainers', below: ['image'], role: 'ephemeralContainer' },
  { list: 'volumes', below: ['image', 'reference'], role: 'volume' },
] as const;
/** `field`: an image of a custom resource that stands in no pod spec. */
export type ImageRole = (typeof imageLists)[number]['role'] | 'field';

/** Custom resources of which a pod spec may stand anywhere. A definition's schema describes objects and is none. */
export const isCustom = ({ group }: Pick<Ref, 'group'>): boolean => group.includes('.') && group !== 'apiextensions.k8s.io';

/** Where custom resources hold an image outside of a pod spec: kind and group, and paths in which lists are gone through. */
const wellKnown: Record<string, readonly string[]> = {
  'Alertmanager.monitoring.coreos.com': ['spec.image'],
  'Prometheus.monitoring.coreos.com': ['spec.image'],
  'PrometheusAgent.monitoring.coreos.com': ['spec.image'],
  'ThanosRuler.monitoring.coreos.com': ['spec.image'],
  'ClusterWorkflowTemplate.argoproj.io': ['spec.templates.container.image', 'spec.templates.script.image', 'spec.templates.sidecars.image'],
  'CronWorkflow.argoproj.io': [
    'spec.workflowSpec.templates.container.image',
    'spec.workflowSpec.templates.script.image',
    'spec.workflowSpec.templates.sidecars.image',
  ],
  'Workflow.argoproj.io': ['spec.templates.container.image', 'spec.templates.script.image', 'spec.templates.sidecars.image'],
  'WorkflowTemplate.argoproj.io': ['spec.templates.container.image', 'spec.templates.script.image', 'spec.templates.sidecars.image'],
  'Pipeline.tekton.dev': ['spec.tasks.taskSpec.steps.image', 'spec.tasks.taskSpec.sidecars.image', 'spec.finally.taskSpec.steps.image'],
  'PipelineRun.tekton.dev': ['spec.pipelineSpec.tasks.taskSpec.steps.image', 'spec.pipelineSpec.finally.taskSpec.steps.image'],
  'Task.tekton.dev': ['spec.steps.image', 'spec.sidecars.image', 'spec.stepTemplate.image'],
  'TaskRun.tekton.dev': ['spec.taskSpec.steps.image', 'spec.taskSpec.sidecars.image'],
  'Cluster.postgresql.cnpg.io': ['spec.imageName'],
  'postgresql.acid.zalan.do': ['spec.dockerImage'],
  'RabbitmqCluster.rabbitmq.com': ['spec.image'],
  'Kafka.kafka.strimzi.io': ['spec.kafka.image', 'spec.entityOperator.topicOperator.image', 'spec.entityOperator.userOperator.image'],
  'KafkaConnect.kafka.strimzi.io': ['spec.image'],
  'Elasticsearch.elasticsearch.k8s.elastic.co': ['spec.image'],
  'Kibana.kibana.k8s.elastic.co': ['spec.image'],
  'FlinkDeployment.flink.apache.org': ['spec.image'],
  'SparkApplication.sparkoperator.k8s.io': ['spec.image', 'spec.driver.image', 'spec.executor.image'],
  'OpenTelemetryCollector.opentelemetry.io': ['spec.image'],
  'Tenant.minio.min.io': ['spec.image'],
  'VirtualMachine.kubevirt.io': ['spec.template.spec.volumes.containerDisk.image'],
  'VirtualMachineInstance.kubevirt.io': ['spec.volumes.containerDisk.image'],
  'Provider.pkg.crossplane.io': ['spec.package'],
  'Configuration.pkg.crossplane.io': ['spec.package'],
  'Function.pkg.crossplane.io': ['spec.package'],
};

/** Where objects of a kind hold an image: the steps to it, lists being gone through without a step of their own. */
export interface ImagePath {
  kind: string;
  /** Left out: of any group. */
  group?: string;
  steps: readonly string[];
}

/** The paths that a kind's objects have outside of pod specs: well-known ones, then the user's own. */
export function fieldPaths({ group, kind }: Pick<Ref, 'group' | 'kind'>, own: readonly ImagePath[]): (readonly string[])[] {
  const known = (wellKnown[`${kind}.${group}`] ?? []).map((path) => path.split('.'));
  const named = own.filter((path) => path.kind === kind && (path.group === undefined || path.group === group));
  return [...known, ...named.map(({ steps }) => steps)];
}

/** The input `image-paths`: `Kind.group=spec.runner.image`, or `Kind=…` for any group; `[]` behind a list's name may stand there or not. */
export function parseImagePaths(lines: readonly string[]): { paths: ImagePath[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const paths = lines.flatMap((line): ImagePath[] => {
    const [, kind, group, path] =
      /^([A-Za-z][A-Za-z0-9]*)(?:\.([a-z0-9.-]+))?\s*[=:]\s*([^\s.[\]]+(?:\[\])?(?:\.[^\s.[\]]+(?:\[\])?)*)$/.exec(line.trim()) ?? [];
    if (kind !== undefined && path !== undefined)
      return [{ kind, ...(group === undefined ? {} : { group }), steps: path.replaceAll('[]', '').split('.') }];
    problems.push({
      code: 'H2K-130',
      severity: 'error',
      message: `${JSON.stringify(line)} does not say where a kind has images`,
      fix: 'write Kind.group=path, e.g. Workspace.example.com=spec.runner.image',
      input: 'image-paths',
    });
    return [];
  });
  return { paths, problems };
}
