import { textOf } from '../expressions/index.ts';
import type { Task, TaskContext, TaskResult } from '../pipeline/types.ts';
import { ExecProblem, FileProblem } from '../ports/types.ts';
import { ConfigurationError, type Json, type JsonObject, type Problem } from '../types.ts';
import { hasImage, notUsed, unfilled, variable } from './ci/check.ts';
import { environment, inContainer, onRunner } from './ci/container.ts';
import { scriptOf } from './ci/script.ts';
import { Exports, withExports } from './ci/shell.ts';
import { type Field, type Fields, fieldProblems, list, parseFields, text } from './fields.ts';
import { newOutput } from './output.ts';

export interface CiInput {
  /** Lines of one script. Their bindings are open. */
  steps: string[];
  export: string[];
  artifacts: string[];
  process: Json[];
  workingDirectory: string;
}

/** More is not taken in one argument. */
const longestScript = 100_000;

const names: Field<string[]> = {
  read: (value) =>
    Array.isArray(value) && value.every((name) => typeof name === 'string' && variable.test(name)) ? (value as string[]) : undefined,
  fix: 'write a list of names of shell variables: export: [BUILD_TIME]',
  fallback: [],
};

const fields: Fields<CiInput> = {
  steps: list('write a list of commands: steps: [make test]', { required: true }),
  export: names,
  artifacts: list('write a list of files: artifacts: [report.xml]'),
  process: {
    read: (value) => (Array.isArray(value) && value.length === 0 ? value : undefined),
    fix: 'leave it out: results of tests are not read',
    fallback: [],
  },
  workingDirectory: text('write a folder of the workspace: workingDirectory: web', { fallback: '.' }),
};

/** Runs steps in one shell, on the runner or in the workspace's container, until one of them fails. */
export const ci: Task<CiInput> = {
  type: 'CI',
  async check(input, context) {
    return [...fieldProblems('CI', fields, input), ...unfilled(input, 'steps', fields.steps), ...notUsed(context, input.at(['steps']))];
  },
  parse: (input) => parseFields('CI', fields, input),
  async run(input, context) {
    const { ports, scope, workspace = {}, log, signal } = context;
    const { text: written, bindings } = scriptOf(input.steps);
    const mark = `hub-to-kube-${Buffer.from(ports.random(16)).toString('hex')}`;
    const script = withExports(written, input.export, mark);
    if (script.length > longestScript) throw new ConfigurationError([tooLong(script.length)]);
    const output = newOutput(log);
    const exports = new Exports(mark, output.line);
    const values = [...bindings].map(([name, { path }]): [string, string] => [name, textOf(scope(path))]);
    const run = {
      script,
      env: { ...environment(workspace), ...Object.fromEntries(values) },
      folder: input.workingDirectory,
      signal,
      line: (line: string, from: 'out' | 'err') => (from === 'out' ? exports.line(line) : output.line(line)),
    };
    try {
      const { code, signal: by } = hasImage(workspace) ? await inContainer(workspace, ports, run) : await onRunner(ports, run);
      const told = { exitCode: code, exports: exports.values };
      if (code !== 0) return failed(`the steps ended with ${by ?? `exit code ${code}`}${output.last()}`, told);
      const [long] = exports.tooLong;
      if (long !== undefined) return failed(`the exported ${long} is too long to be kept: write it into a file`, told);
      return await withArtifacts(input, told, context);
    } catch (error) {
      if (error instanceof ExecProblem)
        return failed(error.code === 'tooLong' ? `${largest(values)} is too long to be given to the steps` : error.message, {});
      if (error instanceof FileProblem) return failed(`workingDirectory: ${error.message}`, {});
      throw error;
    }
  },
};

const failed = (statusMessage: string, output: JsonObject): TaskResult => ({ status: 'FAILED', statusMessage, output });

async function withArtifacts({ artifacts }: CiInput, told: JsonObject, { ports, workspace = {} }: TaskContext): Promise<TaskResult> {
  const home = workspace.path?.replace(/\/*$/, '/') ?? '';
  const found: string[] = [];
  for (const pattern of artifacts.filter((one) => one.trim() !== '')) {
    try {
      const inside = hasImage(workspace) && home !== '/' && pattern.startsWith(home) ? pattern.slice(home.length) : pattern;
      found.push(...(await ports.files.find(inside, [''])));
    } catch (error) {
      if (error instanceof FileProblem) return failed(`artifacts: ${error.message}`, told);
      throw error;
    }
  }
  return { status: 'COMPLETED', statusMessage: 'the steps have run', output: { ...told, artifacts: found } };
}

const largest = (values: readonly [string, string][]): string => {
  const length = Math.max(0, ...values.map(([, value]) => value.length));
  return `a value of ${length} characters`;
};

const tooLong = (length: number): Problem => ({
  code: 'H2K-664',
  severity: 'error',
  message: `the steps have ${length} characters, and a shell can be given ${longestScript}`,
  fix: 'write them into a script of the repository, and run that',
});
