import { textOf } from '../expressions/index.ts';
import type { Execution, Task } from '../pipeline/types.ts';
import { didYouMean } from '../text/nearest.ts';
import { ConfigurationError, type Problem } from '../types.ts';
import { isMap } from './fields.ts';

export interface PipelineInput {
  pipeline: string;
  inputProperties: { [name: string]: string };
}

/** Runs another pipeline to its end, and gives on what it came to. */
export const pipeline: Task<PipelineInput> = {
  type: 'Pipeline',
  async check({ value, at }) {
    const strangers = Object.keys(value).filter((key) => !keys.includes(key));
    const { pipeline: name, inputProperties = {} } = value;
    const problems = strangers.map((key): Problem => {
      const message = `a Pipeline task has no input ${key}${didYouMean(key, keys)}`;
      return { code: 'H2K-643', severity: 'error', message, fix: `it has ${keys.join(' and ')}`, at: at([key], 'key') };
    });
    if (typeof name !== 'string' || name.trim() === '') return [...problems, { ...missing, at: at(['pipeline']) }];
    return isMap(inputProperties) ? problems : [...problems, { ...noMap, at: at(['inputProperties']) }];
  },
  parse({ pipeline: name, inputProperties = {} }) {
    if (typeof name !== 'string' || name.trim() === '') throw new ConfigurationError([missing]);
    if (!isMap(inputProperties)) throw new ConfigurationError([noMap]);
    const entries = Object.entries(inputProperties).map(([key, inner]): [string, string] => [key, inner === null ? '' : textOf(inner)]);
    return { pipeline: name.trim(), inputProperties: Object.fromEntries(entries) };
  },
  async run({ pipeline: name, inputProperties }, { runPipeline, execution }) {
    const { status, statusMessage, index, output } = await runPipeline(name, inputProperties);
    const message = status === 'COMPLETED' ? statusMessage : `${name}: ${statusMessage}`;
    return {
      status: ended(status),
      statusMessage: message,
      output: {
        executionStatus: status,
        executionIndex: index,
        pipelineExecutionLink: execution.url ?? '',
        inputProperties,
        outputProperties: output,
      },
    };
  },
};

const missing: Problem = {
  code: 'H2K-643',
  severity: 'error',
  message: 'a Pipeline task needs its input pipeline',
  fix: 'name the pipeline that it runs: pipeline: NAME',
};
const noMap: Problem = {
  code: 'H2K-643',
  severity: 'error',
  message: 'inputProperties of a Pipeline task must be a map',
  fix: 'write names and values: inputProperties: { NAME: value }',
};
const keys = ['pipeline', 'inputProperties'];

/** What the other pipeline's end is for the task: a rollback within it doesn't make it less of a failure. */
function ended(status: Execution['status']): 'COMPLETED' | 'CANCELED' | 'SKIPPED' | 'FAILED' {
  return status === 'COMPLETED' || status === 'CANCELED' || status === 'SKIPPED' ? status : 'FAILED';
}
