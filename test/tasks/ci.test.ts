import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Workspace } from '../../src/definitions/types.ts';
import type { CheckContext, TaskContext } from '../../src/pipeline/types.ts';
import { nodePorts } from '../../src/ports/node.ts';
import { ci } from '../../src/tasks/ci.ts';
import type { JsonObject } from '../../src/types.ts';
import { at } from './server.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ci-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type More = {
  values?: JsonObject;
  workspace?: Workspace;
  env?: { [name: string]: string };
  signal?: AbortSignal;
  log?: (line: string) => void;
};
async function steps(input: JsonObject | string[], { values = {}, workspace, env = {}, signal, log }: More = {}) {
  const lines: string[] = [];
  const context = {
    ports: nodePorts({ workspace: folder, env: { PATH: process.env['PATH'] ?? '', ...env } }),
    signal: signal ?? new AbortController().signal,
    scope: (path: readonly (string | number)[]) => values[path.join('.')],
    log(line: string) {
      lines.push(line);
      log?.(line);
    },
    ...(workspace ? { workspace } : {}),
  } as unknown as TaskContext;
  const result = await ci.run(ci.parse(Array.isArray(input) ? { steps: input } : input), context);
  return { ...result, lines };
}

describe('the steps of a CI task', () => {
  it('run in one shell, in the workspace', async () => {
    const { status, lines } = await steps(['cd /tmp', 'X=kept', 'echo "$X in $(pwd)"']);
    expect([status, lines]).toEqual(['COMPLETED', ['kept in /tmp']]);
    expect((await steps(['pwd -P'])).lines).toEqual([folder]);
  });

  it('are lines of one script: a document may go over several', async () => {
    expect((await steps(['cat <<EOF', 'one', 'two', 'EOF'])).lines).toEqual(['one', 'two']);
  });

  it('may use what bash has', async () => {
    expect(
      (await steps(['IFS=@ read user domain <<< "${input.USER}"', 'echo $domain'], { values: { 'input.USER': 'ann@example.com' } })).lines,
    ).toEqual(['example.com']);
  });

  it('end with the first that fails; its exit code and the last lines are told', async () => {
    const { status, statusMessage, output, lines } = await steps(['echo before', '(echo why >&2; exit 7)', 'echo after']);
    expect(status).toBe('FAILED');
    expect(statusMessage).toBe('the steps ended with exit code 7: before / why');
    expect(output).toMatchObject({ exitCode: 7 });
    expect(lines).toEqual(['before', 'why']);
  });

  it('end as exit says', async () => {
    expect(await steps({ steps: ['X=1', 'exit 0', 'false'], export: ['X'] })).toMatchObject({
      status: 'COMPLETED',
      output: { exports: { X: '1' } },
    });
    expect(await steps(['exit 3'])).toMatchObject({ status: 'FAILED', output: { exitCode: 3 } });
  });

  it('don’t see the action’s inputs and the runner’s files', async () => {
    const env = { INPUT_KUBECONFIG: 'canary', GITHUB_ENV: '/tmp/env', GITHUB_SHA: 'abc', STATE_x: 'canary', MINE: 'mine' };
    expect((await steps(['echo "[$INPUT_KUBECONFIG$GITHUB_ENV$STATE_x] $GITHUB_SHA $MINE"'], { env })).lines).toEqual(['[] abc mine']);
  });

  it('see the workspace’s variables', async () => {
    expect((await steps(['echo $A'], { workspace: { environmentVariables: { A: 'a b', '--dns': '1.1.1.1' } } })).lines).toEqual(['a b']);
  });

  it('run in a folder of the workspace', async () => {
    mkdirSync(join(folder, 'web'));
    expect((await steps({ steps: ['pwd -P'], workingDirectory: 'web' })).lines).toEqual([join(folder, 'web')]);
    expect((await steps({ steps: ['pwd'], workingDirectory: '../x' })).statusMessage).toBe(
      'workingDirectory: ../x: lies outside the workspace; only files in it are read',
    );
  });

  it('whose value is too large are told so', async () => {
    const { statusMessage } = await steps(["echo '${input.X}'"], { values: { 'input.X': 'x'.repeat(200_000) } });
    expect(statusMessage).toBe('a value of 200000 characters is too long to be given to the steps');
  });

  it('are ended by a cancel', async () => {
    const abort = new AbortController();
    const reason = new Error('cancelled');
    const log = (line: string) => line === 'go' && abort.abort(reason);
    await expect(steps(['echo go', 'sleep 1000'], { signal: abort.signal, log })).rejects.toBe(reason);
  });

  it('may print much: the log keeps the beginning', async () => {
    const { lines, status } = await steps(['yes line | head -n 30000', "head -c 10010 /dev/zero | tr '\\0' x"]);
    expect(status).toBe('COMPLETED');
    expect(lines).toHaveLength(20_001);
    expect(lines.at(-1)).toBe('… more than 20000 lines: the rest is not shown');
  });
});

describe('exports of a CI task', () => {
  it('are shell variables, exported or not, of one line or several', async () => {
    const input = {
      steps: ['export A=one', 'B=$(printf "two\\n\\nthree\\n")', 'C="a  \'b\' \\"c\\" ::set-env name=x::y"', 'printf "no end"'],
      export: ['A', 'B', 'C', 'D'],
    };
    const { output, lines } = await steps(input);
    expect(output['exports']).toEqual({ A: 'one', B: 'two\n\nthree', C: 'a  \'b\' "c" ::set-env name=x::y', D: '' });
    expect(lines).toEqual(['no end']);
  });

  it('are there after a failure too, whatever options the steps have set', async () => {
    expect((await steps({ steps: ['set -eux', 'A=1', 'false'], export: ['A', 'B'] })).output).toEqual({
      exitCode: 1,
      exports: { A: '1', B: '' },
    });
  });

  it('survive a trap of the steps’ own', async () => {
    const { output, lines } = await steps({ steps: ['trap "echo bye" EXIT', 'A=1'], export: ['A'] });
    expect([output['exports'], lines]).toEqual([{ A: '1' }, ['bye']]);
  });

  it('that are too long fail the task', async () => {
    const { status, statusMessage } = await steps({ steps: ["A=$(head -c 300000 /dev/zero | tr '\\0' x)"], export: ['A'] });
    expect([status, statusMessage]).toEqual(['FAILED', 'the exported A is too long to be kept: write it into a file']);
  });
});

describe('artifacts of a CI task', () => {
  it('are files of the workspace', async () => {
    expect((await steps({ steps: ['mkdir out', 'touch out/a.xml out/b'], artifacts: ['out', 'out/*.xml'] })).output['artifacts']).toEqual([
      'out/a.xml',
      'out/b',
      'out/a.xml',
    ]);
  });

  it('that are not there fail it', async () => {
    expect(await steps({ steps: ['true'], artifacts: ['none.xml'] })).toMatchObject({
      status: 'FAILED',
      statusMessage: 'artifacts: none.xml: there is no such file or folder',
    });
  });
});

describe('a workspace with an image', () => {
  /** No engine is here: a program of its name notes its arguments and what it was given, and runs the script in this machine's shell. */
  function engine(name: string): string {
    const bin = join(folder, `bin-${name}`);
    mkdirSync(bin);
    writeFileSync(
      join(bin, name),
      `#!/bin/sh\nprintf '%s\\n' "$@" >> '${folder}/argv'\necho --end-- >> '${folder}/argv'\n[ "$1" = run ] || exit 0\nwhile [ "$1" != -c ]; do shift; done\nexec /bin/sh "$@"\n`,
    );
    chmodSync(join(bin, name), 0o755);
    return `${bin}:/usr/bin:/bin`;
  }
  const argv = () =>
    readFileSync(join(folder, 'argv'), 'utf8')
      .split('--end--\n')
      .slice(0, -1)
      .map((call) => call.split('\n').slice(0, -1));

  it.each(['docker', 'podman'])('runs by %s, its values in no argument', async (name) => {
    // A PATH without the other one, which may be on this machine.
    const only = join(folder, 'only');
    mkdirSync(only);
    for (const program of ['sh', 'bash', 'printf', 'env']) {
      writeFileSync(join(only, program), `#!/bin/sh\nexec /bin/${program} "$@"\n`);
      chmodSync(join(only, program), 0o755);
    }
    const path = `${engine(name).split(':')[0]}:${only}`;
    const workspace: Workspace = {
      image: 'acme/build:1',
      path: '/build',
      limits: { cpu: '2', memory: '512' },
      environmentVariables: { A: 'canary-a' },
    };
    const { status, lines, output } = await steps(
      { steps: ['echo "$A" \'${var.TOKEN}\'', 'B=1'], export: ['B'], workingDirectory: 'web' },
      { workspace, env: { PATH: path }, values: { 'var.TOKEN': 'canary-b' } },
    );
    expect([status, lines, output['exports']]).toEqual(['COMPLETED', ['canary-a canary-b'], { B: '1' }]);
    const [run = []] = argv();
    expect(run.slice(0, 4)).toEqual(['run', '--rm', '--init', '--name']);
    expect(run[4]).toMatch(/^hub-to-kube-[0-9a-f]{16}$/);
    expect(run.slice(5, 20)).toEqual([
      '--volume',
      `${folder}:/build`,
      '--workdir',
      '/build/web',
      '--cpus',
      '2',
      '--memory',
      '512m',
      '--env',
      'A',
      '--env',
      'HUB_TO_KUBE_1',
      '--entrypoint',
      '/bin/sh',
      'acme/build:1',
    ]);
    expect(run.join('\n')).not.toContain('canary');
  });

  it('is removed when the run is cancelled', async () => {
    const abort = new AbortController();
    const reason = new Error('cancelled');
    const log = (line: string) => line === 'go' && abort.abort(reason);
    const env = { PATH: engine('docker') };
    await expect(steps(['echo go', 'sleep 1000'], { workspace: { image: 'acme/build' }, env, signal: abort.signal, log })).rejects.toBe(
      reason,
    );
    const [run = [], removed = []] = argv();
    expect(removed).toEqual(['rm', '--force', run[4]]);
  });

  it('needs an engine, and says so', async () => {
    const none = join(folder, 'none');
    mkdirSync(none);
    const run = steps(['true'], { workspace: { image: 'acme/build' }, env: { PATH: none } });
    await expect(run).rejects.toMatchObject({
      problems: [{ code: 'H2K-666', message: expect.stringContaining('neither docker nor podman') }],
    });
  });
});

describe('mistakes are told before anything runs', () => {
  const check = (value: JsonObject, workspace?: Workspace) =>
    ci.check({ value, at }, {
      pipeline: { stageOrder: ['S'], stages: { S: { tasks: { T: { type: 'CI' }, U: { type: 'CI' } } } }, workspace },
      stage: 'S',
      task: 'T',
    } as unknown as CheckContext);
  it.each<[JsonObject, string, string]>([
    [{}, 'H2K-661', 'steps of a CI task is missing'],
    [{ steps: ['x'], export: ['a-b'] }, 'H2K-661', "export of a CI task can't be a list"],
    [{ steps: ['x'], process: [{ type: 'JUnit' }] }, 'H2K-661', "process of a CI task can't be a list"],
    [{ steps: ['x'], exports: ['A'] }, 'H2K-660', 'a CI task has no input exports; did you mean export?'],
    [
      { steps: ["cat <<'E'", '${input.X}', 'E'] },
      'H2K-664',
      '${input.X} stands in a here-document whose end is in quotes, where the shell fills in nothing',
    ],
  ])('%j', async (value, code, message) => {
    expect(await check(value)).toMatchObject([{ code, message, severity: 'error' }]);
  });

  it('what exports write is taken', async () => {
    expect(await check({ steps: ['echo ${input.X}', '', 'true'], export: [], artifacts: [], process: [] })).toEqual([]);
  });

  it('what of a workspace is not used is said', async () => {
    const workspace: Workspace = {
      image: 'acme/build',
      endpoint: 'Docker Host',
      registry: '',
      cache: ['/root/.m2'],
      environmentVariables: { '--dns': '1.1.1.1', A: '1' },
    };
    expect(await check({ steps: ['x'] }, workspace)).toMatchObject([
      {
        code: 'H2K-665',
        severity: 'warning',
        message: expect.stringContaining('not used: its endpoint Docker Host, its cache, the variable --dns'),
      },
    ]);
    expect(await check({ steps: ['x'] }, { type: 'K8S', endpoint: 'none' })).toEqual([]);
  });
});
