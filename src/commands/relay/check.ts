import type { DockerWebhook, Target } from '../../definitions/types.ts';
import { newGitHub } from '../../github/index.ts';
import type { DispatchTarget } from '../../github/types.ts';
import { HttpProblem, type Ports } from '../../ports/types.ts';
import { openTokens } from '../../relay/index.ts';
import { type Problem, Stop } from '../../types.ts';
import { readDefinitions } from '../folder.ts';
import type { Host } from '../host.ts';
import type { Asked } from '../options.ts';
import { type Report, stopped } from '../result.ts';
import { whereDefinitionsAre } from './definitions.ts';
import type { OwnGiven } from './options.ts';
import { runsHere } from './runs.ts';
import { type Credential, type RelaySettings, readRelaySettings } from './settings.ts';

/** One thing that was looked at, in words; what is wrong with it is among the problems. */
export interface CheckReport extends Report {
  lines: string[];
}

const patience = 20_000;

/** Looks at all that a relay would start with, and says what its rights are good for beside what it uses them for. Nothing is dispatched; a store that is not there yet is made. */
export async function relayCheck(asked: Asked, given: OwnGiven, host: Host): Promise<CheckReport> {
  const { ports } = host;
  const lines: string[] = [];
  try {
    const { settings, problems } = readRelaySettings(given, ports.env);
    problems.unshift(...asked.mistakes);
    const { folder, files } = whereDefinitionsAre(asked.given.definitions);
    const loaded = await readDefinitions(folder, files);
    problems.push(...(loaded?.problems ?? []));
    const webhooks = [...(loaded?.definitions.webhooks.values() ?? [])].map(({ value }) => value);
    lines.push(`docker webhooks: ${webhooks.map(({ name }) => name).join(', ') || 'none'}`);
    if (settings.runs) {
      const { user } = await runsHere(settings.runs, asked.given.definitions, ports, problems);
      lines.push(
        `pipelines run here ${user ? `as user ${user.uid}, group ${user.gid}` : 'as the relay’s own user'}: they hold the cluster`,
      );
    }
    lines.push(...(await credentialLines(settings, webhooks, host, problems)), storeLine(settings.file, problems));
    if (settings.publicUrl !== undefined) lines.push(await reached(settings.publicUrl, host, problems));
    const wrong = problems.some(({ severity }) => severity === 'error');
    return { result: wrong ? 'refused' : 'done', problems, lines };
  } catch (error) {
    return { ...stopped(error, host.signal), lines };
  }
}

async function credentialLines(
  { credential, githubApi }: RelaySettings,
  webhooks: readonly DockerWebhook[],
  { ports, signal }: Host,
  problems: Problem[],
): Promise<string[]> {
  const targets = distinct(webhooks.flatMap(({ target }) => (target && !('run' in target) ? [target] : [])));
  if (!credential) return targets.length > 0 ? [`no credential for GitHub: ${targets.map(named).join(', ')} can’t be started`] : [];
  const github = newGitHub(ports, { url: githubApi, credential });
  const lines = [`credential for GitHub: ${kindOf(credential)}`];
  for (const target of targets) {
    try {
      // Reading its runs is the most that can be tried without starting one.
      await github.findRun(target, { delivery: 'none', since: ports.now() }, AbortSignal.any([signal, AbortSignal.timeout(patience)]));
      lines.push(`${named(target)}: its runs can be read; whether it may be started shows only when it is`);
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof Stop) problems.push(...error.problems);
      else problems.push(wrong('H2K-918', `${named(target)}: GitHub does not answer`, 'try again', 'github-api'));
    }
    lines.push(`  ${alsoCan(target)}`);
  }
  const ends = github.credentialEnds();
  if (ends !== undefined) lines.push(`the token ends at ${new Date(ends).toISOString()}`);
  return lines;
}

function kindOf(credential: Credential): string {
  if ('appId' in credential) return `the App ${credential.appId}: for the repositories that it is installed on, without an end`;
  const kinds: [RegExp, string][] = [
    [/^github_pat_/, 'a fine-grained token: for the repositories and with the rights that it was given'],
    [/^ghp_/, 'a classic token: it can do what its user can, in every repository of theirs that its scopes reach. Take a fine-grained one'],
    [/^gho_/, 'a token of somebody’s sign-in: it can do what they can. Take a fine-grained one'],
    [/^gh[su]_/, 'a token of an App’s: it ends within hours. Give the App’s id and key instead'],
  ];
  return kinds.find(([form]) => form.test(credential.token))?.[1] ?? 'a token of a kind that is not known here';
}

const alsoCan = (target: DispatchTarget): string =>
  'event' in target
    ? 'needs Contents: write. Whoever has that can push code there: keep it off the default branch by a ruleset, or take a workflow as target'
    : 'needs Actions: write. Whoever has that can start, cancel, delete and disable any of its workflows; no code';

const named = (target: DispatchTarget): string =>
  'event' in target ? `${target.repository} (event ${target.event})` : `${target.repository} (${target.workflow} of ${target.ref})`;

const distinct = (targets: readonly Exclude<Target, { run: true }>[]): DispatchTarget[] => [
  ...new Map(targets.map((target) => [named(target), target])).values(),
];

/** Opened for writing as `relay token` does it: beside a relay that runs, too. */
function storeLine(file: string, problems: Problem[]): string {
  if (file === '') return 'store: none';
  try {
    openTokens(file).close();
    return `store: ${file} can be written`;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    problems.push(...error.problems);
    return `store: ${file}`;
  }
}

/** From here, which is not Docker Hub’s way: a name that only this network knows looks as good. */
async function reached(publicUrl: string, { ports, signal }: { ports: Pick<Ports, 'http'>; signal: AbortSignal }, problems: Problem[]) {
  const hint = publicUrl.startsWith('https:') ? '' : '; Docker Hub wants https';
  try {
    const asked = { method: 'GET', url: `${publicUrl}/healthz`, headers: { 'user-agent': 'hub-to-kube' }, timeout: patience };
    const { status } = await ports.http(asked, signal);
    // What a proxy hands on may be /hooks/ alone: an answer is an answer.
    return `${publicUrl} answers from here (HTTP ${status})${hint}`;
  } catch (error) {
    if (!(error instanceof HttpProblem)) throw error;
    const fix = 'start the relay; look at the name, the proxy and its certificate';
    problems.push({
      ...wrong('H2K-917', `${publicUrl} can’t be reached from here: ${error.message}`, fix, 'public-url'),
      severity: 'warning',
    });
    return `${publicUrl} does not answer from here${hint}`;
  }
}

const wrong = (code: Problem['code'], message: string, fix: string, input: string): Problem => ({
  code,
  severity: 'error',
  message,
  fix,
  input,
});
