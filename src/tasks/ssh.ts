import type { Defined } from '../definitions/types.ts';
import { textOf } from '../expressions/index.ts';
import type { CheckContext, Task, TaskContext, TaskResult } from '../pipeline/types.ts';
import { type ExecResult, SshProblem } from '../ports/types.ts';
import { milliseconds } from '../text/duration.ts';
import type { Json, JsonObject, Problem } from '../types.ts';
import { unfilled, variable } from './ci/check.ts';
import { scriptOf } from './ci/script.ts';
import { boolean, type Field, type Fields, fieldProblems, isOpen, list, parseFields, text, texts } from './fields.ts';
import { agentProblem } from './http/request.ts';
import { newOutput } from './output.ts';
import { failed } from './rest.ts';
import { command, interpreterOf, payload, Response } from './ssh/remote.ts';
import { hostOf, isAccepted, keyProblems, type SshAddress, targetOf, unavailable } from './ssh/target.ts';

export interface SshInput extends SshAddress {
  /** Its bindings are open: they become variables of the shell. */
  script: string;
  workingDirectory: string;
  arguments: string[];
  environmentVariables: { [name: string]: string };
  /** The script goes on after a command that fails. */
  continueOnCommandFailure: boolean;
  /** In ms. */
  timeout: number;
}

/** So much of the end of what the script printed is an output, in characters. */
const longestLogs = 50_000;

const timeout: Field<number> = {
  read: (value) => (typeof value === 'string' || typeof value === 'number' ? milliseconds(String(value)) : undefined),
  fix: 'write minutes, or 90s, 5m, 1h',
  fallback: Number.POSITIVE_INFINITY,
};

const fields: Fields<SshInput> = {
  host: text('write a name or an address: host: 10.0.0.5', { required: true }),
  username: text('write the user’s name: username: deploy', { required: true }),
  password: text('write password: ${var.NAME}', { fallback: '' }),
  privatekey: text('write privatekey: ${var.NAME}', { fallback: '' }),
  passphrase: text('write passphrase: ${var.NAME}', { fallback: '' }),
  fingerprint: list('write the accepted key of the host: fingerprint: SHA256:…', { commas: true }),
  script: text('write a script: script: |', { required: true }),
  workingDirectory: text('write a folder of the host: workingDirectory: /srv/shop', { fallback: '' }),
  arguments: list('write a list: arguments: [--all]'),
  environmentVariables: texts('write names and values: environmentVariables: { SIZE: 3 }'),
  continueOnCommandFailure: boolean(false),
  timeout,
};

/** Runs a script on another host, whose key somebody has accepted. */
export const ssh: Task<SshInput> = {
  type: 'SSH',
  async check(input, context) {
    return [
      ...fieldProblems('SSH', fields, input),
      ...unfilled(input, 'script', list('')),
      ...addressProblems(input),
      ...scriptProblems(input),
      ...keyProblems(input),
      ...agents(context, input),
    ];
  },
  parse: (input) => parseFields('SSH', fields, input),
  limit: (input) => input.timeout,
  async run(input, context) {
    const { ports, signal, scope, log } = context;
    for (const secret of [input.password, input.privatekey, input.passphrase]) ports.secrets.add(secret);
    const target = targetOf(input);
    const { text: script, bindings } = scriptOf([input.script]);
    const values = [...bindings].map(([name, { path }]): [string, string] => [name, textOf(scope(path))]);
    const mark = `hub-to-kube-${Buffer.from(ports.random(16)).toString('hex')}`;
    const remote = payload(
      {
        script,
        env: { ...input.environmentVariables, ...Object.fromEntries(values) },
        arguments: input.arguments,
        folder: input.workingDirectory,
        goesOn: input.continueOnCommandFailure,
      },
      mark,
    );
    const told = newTold(log, mark);
    try {
      const options = {
        accepts: (key: Parameters<typeof isAccepted>[0]) => isAccepted(key, input.fingerprint),
        input: remote,
        signal,
        line: (line: string, from: 'out' | 'err') => told.line(line, from),
      };
      return ended(await ports.ssh(target, command(Buffer.byteLength(remote), mark), options), input, told);
    } catch (error) {
      if (!(error instanceof SshProblem)) throw error;
      if (error.code === 'lost') return failed(`${error.message}${told.last()}`, told.output(error.message));
      throw unavailable(error, input, input.fingerprint);
    }
  },
};

/** What a script has printed and answered. */
function newTold(log: TaskContext['log'], mark: string) {
  const output = newOutput(log);
  const [all, errors] = [newTail(), newTail()];
  const out = new Response(mark, (line) => {
    output.line(line);
    all.add(line);
  });
  return {
    line(line: string, from: 'out' | 'err') {
      if (from === 'out') return out.line(line);
      output.line(line);
      all.add(line);
      return errors.add(line);
    },
    last: output.last,
    /** The keys that later tasks bind. */
    output: (errorMessage: string): JsonObject => ({ logs: all.text(), error: errors.text(), errorMessage, response: parsed(out.text) }),
  };
}

/** The end of a text that comes line by line. */
function newTail(): { add: (line: string) => void; text: () => string } {
  let text = '';
  return {
    add(line) {
      text += `${line}\n`;
      if (text.length > 2 * longestLogs) text = text.slice(-longestLogs);
    },
    text: () => text.slice(-longestLogs),
  };
}

function ended({ code, signal }: ExecResult, { host, workingDirectory }: SshInput, told: ReturnType<typeof newTold>): TaskResult {
  if (code === 0)
    return { status: 'COMPLETED', statusMessage: `the script has run on ${host}`, output: { exitCode: 0, ...told.output('') } };
  const why = code === 126 && workingDirectory !== '' ? `, in ${workingDirectory}` : '';
  const message = `the script ended with ${signal ?? `exit code ${code}`}${why}${told.last()}`;
  return failed(message, { exitCode: code, ...told.output(message) });
}

/** What a script wrote into its response file: JSON where it is that. */
function parsed(response: string | undefined): Json {
  if (response === undefined) return null;
  try {
    return JSON.parse(response) as Json;
  } catch {
    return response;
  }
}

function addressProblems({ value, at }: Defined<JsonObject>): Problem[] {
  const { host, environmentVariables = {} } = value;
  const wrong = typeof host === 'string' && host.trim() !== '' && !isOpen(host) && !hostOf(host);
  const names = typeof environmentVariables === 'object' && environmentVariables !== null ? Object.keys(environmentVariables) : [];
  const told = (message: string, fix: string, path: string[]): Problem => ({
    code: 'H2K-661',
    severity: 'error',
    message,
    fix,
    at: at(path, 'key'),
  });
  return [
    ...(wrong
      ? [
          told(
            `host of a SSH task can't be ${JSON.stringify(host)}`,
            'write a name or an address: host: build.acme.example, or 10.0.0.5:2222',
            ['host'],
          ),
        ]
      : []),
    ...names
      .filter((name) => !variable.test(name))
      .map((name) =>
        told(`${JSON.stringify(name)} can be no variable of a shell`, 'use letters, digits and _', ['environmentVariables', name]),
      ),
  ];
}

/** A shell fills in the values of bindings; other programs would read its way of writing them. */
function scriptProblems({ value: { script }, at }: Defined<JsonObject>): Problem[] {
  if (typeof script !== 'string') return [];
  const interpreter = interpreterOf(script);
  if (!interpreter || interpreter.isShell || scriptOf([script]).bindings.size === 0) return [];
  return [
    {
      code: 'H2K-846',
      severity: 'error',
      message: `${interpreter.words} doesn't fill in bindings, as a shell does`,
      fix: 'hand them over: environmentVariables: { NAME: ${…} }, or arguments',
      at: at(['script']),
    },
  ];
}

function agents({ pipeline, stage, task }: CheckContext, { at }: Defined<JsonObject>): Problem[] {
  const agent = pipeline.stages[stage]?.tasks[task]?.endpoints?.['agent'];
  return agent ? [agentProblem(agent, at([]))] : [];
}
