import { setOutput } from '@actions/core';
import type { RunReport } from '../commands/result.ts';
import type { JsonObject } from '../types.ts';

/** The action's outputs in their order, with what action.yml says of each. */
export const outputs = {
  status:
    "The execution's status: COMPLETED, FAILED, CANCELED; SKIPPED where a newer push is deployed already, WAITING for somebody's approval",
  result: "The exit code's word: done, skipped, waiting, failed, refused, unavailable, changed, cancelled",
  reason: 'Why it failed, in one line',
  'execution-id': "The execution's id",
  image: 'The image that was deployed, with its tag',
  digest: 'Its digest',
  proof: 'Whether the running pods have that digest: the worst of proven, unproven, mismatch',
  changed: 'Whether the cluster was changed; of a plan, whether it would be',
  undone: 'What was brought back after a failure: none, all, partly',
  output: "The pipeline's output, as JSON; of a plan or a verification, the whole of it",
  issue: 'The issue in which an approval is asked for, where the run waits for one',
  execution: 'The whole execution, as JSON; a list of them where a push started several pipelines',
} as const;

/** Written before a failure is told, so that later steps can read why. What a mode does not have stays empty. `redact` hides secrets. */
export function writeOutputs(values: { [name in keyof typeof outputs]?: string }, redact: (text: string) => string): void {
  for (const name of Object.keys(outputs) as (keyof typeof outputs)[]) setOutput(name, redact(values[name] ?? ''));
}

export const runOutputs = (report: RunReport, issue: string): { [name in keyof typeof outputs]: string } => ({
  status: report.status,
  result: report.result,
  reason: report.reason,
  'execution-id': report.executionId,
  image: report.image,
  digest: report.digest,
  proof: report.proof,
  changed: String(report.changed),
  undone: report.undone,
  output: JSON.stringify(report.output),
  issue,
  execution: JSON.stringify(report.executions ?? report.execution ?? {}),
});

/** Of a command that runs nothing: its own document. */
export const documentOutputs = (result: string, reason: string, document: object): { result: string; reason: string; output: string } => ({
  result,
  reason,
  output: JSON.stringify(document satisfies object as JsonObject),
});
