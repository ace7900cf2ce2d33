import { rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { newExec } from '../../ports/exec.ts';
import type { Ports } from '../../ports/types.ts';
import { newHome, ownProgram, type User } from '../../ports/user.ts';
import type { RanHere, ResumeHere, RunHere } from '../../relay/index.ts';
import type { JsonObject, Problem } from '../../types.ts';
import { defaultFolder } from '../folder.ts';
import { readRunUser } from './run-user.ts';

const minute = 60_000;
/** A pipeline's own limits come first; what is without end ends here. */
const longest = 120 * minute;
/** What a cancelled run gets to bring things back. */
const grace = 20_000;
/** Lines of a run in the relay's own log; its execution has them all. */
const mostLines = 2_000;
const longestLine = 2_000;
const longestReport = 32 * 1024 * 1024;

/** Of the relay's environment, beside what is named RUN_: how the machine is reached and reaches out. */
const passed = [
  'PATH',
  'LANG',
  'LC_ALL',
  'TZ',
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'].flatMap((name) => [name, name.toLowerCase()]),
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'NODE_EXTRA_CA_CERTS',
  'KUBERNETES_SERVICE_HOST',
  'KUBERNETES_SERVICE_PORT',
];
const prefix = 'RUN_';

export interface RunsHere {
  user?: User;
  /** Where paths of manifests begin: the repository that `.github/hub-to-kube` lies in, else the definitions' own folder. */
  workspace: string;
  definitions: string;
}

/** Where and as whom pipelines run; mistakes go to `problems`. */
export async function runsHere(
  { user: given }: { user: string | undefined },
  folder: string | undefined,
  ports: Ports,
  problems: Problem[],
): Promise<RunsHere> {
  const definitions = resolve(folder ?? defaultFolder);
  const isUsual = join(basename(dirname(definitions)), basename(definitions)) === join(defaultFolder);
  const workspace = isUsual ? dirname(dirname(definitions)) : definitions;
  const found = await readRunUser(given, ports);
  if ('problem' in found) problems.push(found.problem);
  return { workspace, definitions: relative(workspace, definitions) || '.', ...('user' in found && { user: found.user }) };
}

/**
 * Runs pipelines as processes of their own: this very program, in the definitions' repository, with a home of its own that is gone afterwards, and with
 * nothing of the relay's environment but what is listed above and what is named RUN_. Rules 42.
 */
export function newRuns({ workspace, definitions, user }: RunsHere, ports: Ports): { run: RunHere; resume: ResumeHere } {
  const exec = newExec(workspace);
  return {
    run: ({ delivery, payload, reportUrl }, signal) =>
      started(['run'], { what: `run of ${delivery}`, reportUrl }, signal, async (home) => {
        // By a file, as GitHub tells it: an argument could be read by everybody on the machine.
        const event = join(home, 'event.json');
        await writeFile(event, JSON.stringify({ client_payload: payload }), { mode: 0o644 });
        return { GITHUB_EVENT_NAME: 'repository_dispatch', GITHUB_EVENT_PATH: event };
      }),
    resume({ execution, task, approve, comment, as, reportKey, reportUrl }, signal) {
      const answer = [approve ? '--approve' : '--reject', `--task=${task}`, `--comment=${comment}`, `--as=${as}`];
      const about = { what: `run of ${execution}, answered by ${as}`, reportUrl };
      return started(['resume', ...answer, execution], about, signal, async () => ({
        ...(reportKey !== undefined && { HUB_TO_KUBE_REPORT_KEY: reportKey }),
      }));
    },
  };

  async function started(
    command: string[],
    { what, reportUrl }: { what: string; reportUrl: string },
    signal: AbortSignal,
    prepare: (home: string) => Promise<{ [name: string]: string }>,
  ): Promise<RanHere> {
    const home = await newHome('hub-to-kube-run-', user);
    const heard = listener(what, ports);
    const limit = AbortSignal.timeout(longest);
    const base = { ...(user && { user }), folder: '.', grace };
    try {
      const env = { ...childEnv(ports.env, home), ...(await prepare(home)) };
      const flags = ['--definitions', definitions, '--report-url', reportUrl, '--output', 'json'];
      const { code } = await exec([...ownProgram(), ...command, ...flags], {
        ...base,
        env,
        signal: AbortSignal.any([signal, limit]),
        line: (text, from) => heard.line(text, from),
      });
      return ranOf(code, heard.report());
    } catch (error) {
      signal.throwIfAborted();
      if (limit.aborted) return { is: 'refused', reason: `it was ended after ${longest / minute} minutes` };
      return { is: 'refused', reason: `it could not be started: ${error instanceof Error ? error.message : String(error)}` };
    } finally {
      await removed(home, exec, base);
    }
  }
}

/** By the rights of whoever filled it: root would follow where a folder was swapped for a link meanwhile. */
async function removed(home: string, exec: Ports['exec'], base: { user?: User }): Promise<void> {
  const env = { PATH: '/usr/bin:/bin' };
  const quiet = { ...base, env, signal: AbortSignal.timeout(minute), line: () => {} };
  if (base.user) await exec(['rm', '-rf', '--', home], quiet).catch(() => {});
  else await rm(home, { recursive: true, force: true }).catch(() => {});
}

/** All that a run gets of the relay's environment. */
export function childEnv(env: Readonly<Record<string, string>>, home: string): Record<string, string> {
  const known = passed.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]] as const]));
  const named = Object.entries(env).filter(([name]) => name.startsWith(prefix) && name.length > prefix.length);
  return Object.fromEntries([
    ...known,
    ...named.map(([name, value]) => [name.slice(prefix.length), value] as const),
    ['HOME', home],
    ['TMPDIR', home],
  ]);
}

/** The child's words for people go to the log, a line each and fenced; its document for machines is kept. */
function listener(what: string, { log }: Pick<Ports, 'log'>) {
  let document = '';
  let told = 0;
  return {
    line(text: string, from: 'out' | 'err') {
      if (from === 'out') {
        if (document.length + text.length <= longestReport) document += text;
        return;
      }
      told += 1;
      if (told === mostLines) log('info', `${what}: more is in its execution`);
      // A terminal would do what its control characters say.
      const shown = text.slice(0, longestLine).replace(/\p{Cc}/gu, ' ');
      if (told < mostLines && shown.trim() !== '') log('info', `${what}: ${shown}`);
    },
    report(): JsonObject | undefined {
      try {
        return JSON.parse(document) as JsonObject;
      } catch {
        return undefined;
      }
    },
  };
}

/** What its end means for the delivery. An execution that failed has told so itself. */
function ranOf(code: number, report: JsonObject | undefined): RanHere {
  const reason = [report?.['reason'], `it ended with ${code}`].find((one): one is string => typeof one === 'string' && one !== '') ?? '';
  if (report?.['result'] === 'unavailable') return { is: 'away', reason };
  if (report?.['execution'] || report?.['result'] === 'skipped') return { is: 'over' };
  return { is: 'refused', reason };
}
