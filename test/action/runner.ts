import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../..');
interface ActionFile {
  inputs: { [name: string]: { default: string } };
  runs: { main: string; post: string };
}
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as ActionFile;

const webhook = parse(readFileSync(join(root, 'webhook/action.yml'), 'utf8')) as ActionFile;

/** webhook: the sub-action's only step. */
export type StepName = 'main' | 'post' | 'webhook';
/** What GitHub's runner sees of a step. */
export interface Step {
  code: number | null;
  signal: NodeJS.Signals | null;
  log: string;
  outputs: { [name: string]: string };
  /** For the post step. */
  state: { [name: string]: string };
  summary: string;
  annotations: { level: 'error' | 'warning' | 'notice'; properties: { [name: string]: string }; text: string }[];
  /** Values that the runner was told to hide. */
  masks: string[];
}
export interface RunningStep {
  /** Resolves when the log has matched. */
  saw(pattern: RegExp): Promise<void>;
  /** As the runner does: SIGINT, SIGTERM after 7.5 s, and 2.5 s later it kills. */
  cancel(): void;
  kill(signal: NodeJS.Signals): void;
  ended: Promise<Step>;
}
export interface StepOptions {
  /** Where `uses: ./` would run: the sources as they are, or the committed bundle. */
  from: 'src' | 'dist';
  workspace: string;
  inputs?: { [name: string]: string };
  /** More of the environment. */
  env?: { [name: string]: string };
  /** What main left for post. */
  state?: { [name: string]: string };
}

const program = (name: StepName, from: StepOptions['from']): string[] =>
  name === 'webhook'
    ? [from === 'dist' ? join(root, 'webhook', webhook.runs.main) : join(root, 'src/action/webhook.ts')]
    : from === 'dist'
      ? [join(root, action.runs[name])]
      : [join(root, 'src/action/index.ts'), ...(name === 'post' ? ['post'] : [])];

/** Starts a step of the action as GitHub's runner does: inputs and state in the environment, files for what it answers. */
export function startStep(name: StepName, { from, workspace, inputs = {}, env = {}, state = {} }: StepOptions): RunningStep {
  const folder = mkdtempSync(join(tmpdir(), 'step-'));
  const files = Object.fromEntries(
    ['OUTPUT', 'STATE', 'STEP_SUMMARY', 'ENV', 'PATH'].map((file) => [`GITHUB_${file}`, join(folder, file)]),
  );
  for (const file of Object.values(files)) writeFileSync(file, '');
  const given = Object.entries((name === 'webhook' ? webhook : action).inputs).map(([input, { default: value }]) => [
    `INPUT_${input.toUpperCase()}`,
    inputs[input] ?? (value.startsWith('${{') ? '' : value),
  ]);
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...program(name, from)], {
    cwd: workspace,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: workspace,
      GITHUB_ACTIONS: 'true',
      ...files,
      ...(Object.fromEntries(given) as { [name: string]: string }),
      ...Object.fromEntries(Object.entries(state).map(([key, value]) => [`STATE_${key}`, value])),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  const watchers = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      log += part;
      for (const watcher of watchers) watcher();
    });
  const timers: NodeJS.Timeout[] = [];
  const ended = new Promise<Step>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const timer of timers) clearTimeout(timer);
      for (const watcher of watchers) watcher();
      const read = (file: string) => readFileSync(files[`GITHUB_${file}`] as string, 'utf8');
      resolve({
        code,
        signal,
        log,
        outputs: pairs(read('OUTPUT')),
        state: pairs(read('STATE')),
        summary: read('STEP_SUMMARY'),
        ...told(log),
      });
      rmSync(folder, { recursive: true });
    });
  });
  return {
    ended,
    kill: (signal) => child.kill(signal),
    cancel() {
      child.kill('SIGINT');
      timers.push(
        setTimeout(() => child.kill('SIGTERM'), 7_500),
        setTimeout(() => child.kill('SIGKILL'), 10_000),
      );
    },
    saw: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (pattern.test(log)) resolve();
          else if (child.exitCode !== null || child.signalCode !== null) reject(new Error(`the step ended without ${pattern}:\n${log}`));
        };
        watchers.add(look);
        look();
      }),
  };
}

export const runStep = (name: StepName, options: StepOptions): Promise<Step> => startStep(name, options).ended;

/** The runner's files hold `NAME<<DELIMITER`, the lines of the value, and the delimiter. */
function pairs(text: string): { [name: string]: string } {
  return Object.fromEntries([...text.matchAll(/^(.+?)<<(ghadelimiter_\S+)\n([\s\S]*?)\n\2$/gm)].map(([, name, , value]) => [name, value]));
}

const unescaped = (text: string): string =>
  text.replace(/%0A/g, '\n').replace(/%0D/g, '\r').replace(/%3A/g, ':').replace(/%2C/g, ',').replace(/%25/g, '%');

function told(log: string): Pick<Step, 'annotations' | 'masks'> {
  const commands = [...log.matchAll(/^::([a-z-]+)(?: (.*?))?::(.*)$/gm)].map(([, command, properties = '', text = '']) => ({
    command,
    properties: Object.fromEntries(
      properties
        .split(',')
        .filter(Boolean)
        .map((one) => one.split(/=(.*)/s).map(unescaped)),
    ) as { [name: string]: string },
    text: unescaped(text),
  }));
  return {
    annotations: commands.flatMap(({ command, properties, text }) =>
      command === 'error' || command === 'warning' || command === 'notice' ? [{ level: command, properties, text }] : [],
    ),
    masks: commands.filter(({ command }) => command === 'add-mask').map(({ text }) => text),
  };
}
