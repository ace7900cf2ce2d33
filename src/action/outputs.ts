import { setOutput } from '@actions/core';
import type { RunReport } from '../commands/result.ts';

/** The action's outputs; written before a failure is told, so that later steps can read why. */
export function writeOutputs(report: RunReport): void {
  setOutput('status', report.status);
  setOutput('result', report.result);
  setOutput('reason', report.reason);
  setOutput('execution-id', report.executionId);
  setOutput('image', report.image);
  setOutput('digest', report.digest);
  setOutput('proof', report.proof);
  setOutput('changed', String(report.changed));
  setOutput('undone', report.undone);
  setOutput('output', JSON.stringify(report.output));
  setOutput('execution', JSON.stringify(report.execution ?? {}));
}
