import { compileCondition, decide, nowhere } from '../expressions/index.ts';
import type { Condition as Compiled } from '../expressions/types.ts';
import type { Task } from '../pipeline/types.ts';
import { ConfigurationError, type Problem } from '../types.ts';

export interface ConditionInput {
  condition: Compiled;
  written: string;
}

/** Ends the pipeline where its condition does not hold. */
export const condition: Task<ConditionInput> = {
  type: 'Condition',
  async check({ value, at }) {
    const strangers = Object.keys(value).filter((key) => key !== 'condition');
    return [
      ...(isWritten(value['condition']) ? [] : [{ ...missing, at: at(['condition']) }]),
      ...strangers.map(
        (key): Problem => ({
          code: 'H2K-643',
          severity: 'error',
          message: `a Condition task has no input ${key}`,
          fix: 'it has condition',
          at: at([key], 'key'),
        }),
      ),
    ];
  },
  parse({ condition: written }) {
    if (!isWritten(written)) throw new ConfigurationError([missing]);
    const text = String(written);
    const { condition: compiled, problems } = compileCondition(text, nowhere);
    if (problems.length > 0) throw new ConfigurationError(problems);
    return { condition: compiled, written: text };
  },
  async run({ condition: compiled, written }, { scope }) {
    if (decide(compiled, scope)) return { status: 'COMPLETED', statusMessage: 'the condition holds', output: {} };
    return { status: 'FAILED', statusMessage: `the condition does not hold: ${written.trim()}`, output: {} };
  },
};

/** `condition: true` in YAML is no text, and yet a condition. */
const isWritten = (value: unknown): value is string | boolean =>
  typeof value === 'boolean' || (typeof value === 'string' && value.trim() !== '');

const missing: Problem = {
  code: 'H2K-643',
  severity: 'error',
  message: 'a Condition task needs its input condition',
  fix: 'write one, e.g. condition: ${Test.Smoke.output.exitCode} == 0',
};
