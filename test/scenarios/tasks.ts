import type { JsonObject } from '../../src/types.ts';
import type { Flags, Ran, Scene } from './harness.ts';

/** A K8S task in the scene's namespace. */
export const k8s = (scene: Scene, input: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: 'K8S',
  input: { namespace: scene.namespace, timeout: '60s', ...input },
  ...more,
});

/** Writes a pipeline of one stage, in which the tasks stand one after the other, and runs it. */
export async function runTasks(
  scene: Scene,
  tasks: JsonObject,
  flags: Flags = {},
  more: JsonObject = {},
  others: JsonObject[] = [],
  command = 'run',
): Promise<Ran> {
  const pipeline = { kind: 'PIPELINE', name: 'trial', stages: { Deploy: { tasks } }, ...more };
  await scene.write('.github/hub-to-kube/trial.yaml', [pipeline, ...others].map((one) => JSON.stringify(one, null, 2)).join('\n---\n'));
  return scene.run({ manifests: undefined, namespace: undefined, pipeline: 'trial', ...flags }, command);
}

/** What a task of the pipeline came to. */
export const taskOf = ({ report, log }: Ran, name: string): { status: string; statusMessage: string; output: JsonObject } => {
  const task = report.execution?.stages['Deploy']?.tasks[name];
  if (!task) throw new Error(`no task ${name} ran:\n${log}`);
  return task;
};
