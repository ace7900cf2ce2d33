import { freeName } from '../../dockerhub/hooknames.ts';
import { type KnownToken, type Plan, planHooks } from '../../dockerhub/hookplan.ts';
import { ConfigurationError, type Problem, Stop } from '../../types.ts';
import type { Host } from '../host.ts';
import type { Asked } from '../options.ts';
import type { OwnGiven } from '../relay/options.ts';
import { type Report, stopped } from '../result.ts';
import { hubCredentials } from './credentials.ts';
import { type Document, documentsOf } from './documents.ts';
import { type Look, lookAt, repositoriesOf } from './look.ts';
import { isSet } from './options.ts';
import { reach } from './reach.ts';
import { readWhole } from './read.ts';
import { type Means, runWork } from './run.ts';
import { doneByHand, makeByHand, notShown, type Step, stepsOf } from './steps.ts';
import { isOfStore } from './tokens.ts';

export interface SyncReport extends Report {
  /** Nothing was done: these are what would be. */
  dryRun: boolean;
  steps: Step[];
}
export interface SyncOptions {
  /** Where a secret address may be shown. */
  showsAddresses: boolean;
  /** Hears of each step when it is done, or would be. */
  told: (step: Step) => void;
}

/**
 * Makes Docker Hub's webhooks equal to the DOCKER_WEBHOOK documents: made where one is missing, replaced where its address is dead, deleted where its
 * document is gone. Refused: mistakes in flags or definitions. Failed: something could not be done, all else was.
 */
export async function webhookSync(
  asked: Asked,
  given: OwnGiven,
  host: Pick<Host, 'ports' | 'signal'>,
  options: SyncOptions,
): Promise<SyncReport> {
  const report: SyncReport = { result: 'done', problems: [], dryRun: isSet(given, 'dry-run'), steps: [] };
  const { ports, signal } = host;
  try {
    const definitions = await readWhole(asked);
    const { documents, unclear, problems } = documentsOf(definitions.definitions);
    const mistakes = [...asked.mistakes, ...definitions.problems, ...problems].filter(({ severity }) => severity === 'error');
    report.problems.push(...problems.filter(({ severity }) => severity === 'warning'));
    const sides = await reach(given, mistakes, ports, signal);
    try {
      const credentialOf = hubCredentials(definitions.definitions, ports);
      const all = await sides.tokens.list();
      const tokens = all.filter(({ revoked }) => revoked === undefined);
      const look = await lookAt(repositoriesOf(documents, all), { ...sides, credentialOf }, signal);
      const means: Means = { ...sides, credentialOf, showsAddresses: options.showsAddresses, signal };
      const plan = planHooks({
        ...sides,
        documents,
        unclear,
        seen: look.seen,
        tokens,
        rotate: isSet(given, 'rotate'),
        keep: isSet(given, 'keep'),
      });
      await carryOut(plan, { documents, tokens, look }, means, report, options.told);
    } finally {
      sides.tokens.close();
    }
  } catch (error) {
    return { ...report, ...endedBy(error, report, signal) };
  }
  return { ...report, result: report.problems.some(({ severity }) => severity === 'error') ? 'failed' : 'done' };
}

interface Situation {
  documents: readonly Document[];
  tokens: readonly KnownToken[];
  look: Look;
}

async function carryOut(plan: Plan, situation: Situation, means: Means, report: SyncReport, told: SyncOptions['told']): Promise<void> {
  const done = (step: Step): void => {
    report.steps.push(step);
    told(step);
  };
  report.problems.push(...plan.strangers.map(strangerTold));
  report.problems.push(...lookedInVain(situation));
  for (const document of situation.documents) report.problems.push(...(await unseen(document, situation, means, report.dryRun)));
  for (const work of plan.works) {
    if (report.dryRun) for (const step of stepsOf(work)) done(step);
    else report.problems.push(...(await runWork(work, means, done)));
    // Who goes on asking where he is limited is locked out longer.
    if (report.problems.some(({ code }) => code === 'H2K-772')) return;
  }
}

/** Repositories where something of ours may be, and nobody knows this time. Of a sign-in that fails, one word is enough. */
function lookedInVain({ documents, tokens, look }: Situation): Problem[] {
  const unknown = repositoriesOf(documents, tokens).filter((repository) => look.seen.get(repository) === 'unknown');
  const all = unknown.flatMap((repository) => look.why.get(repository) ?? []);
  return [...new Map(all.map((problem) => [`${problem.code} ${problem.message}`, problem])).values()];
}

/** What is to be said of a document whose repository we may not look into: nothing is done there, but an address made for a person to paste. */
async function unseen({ webhook, repository }: Document, { tokens, look }: Situation, means: Means, dryRun: boolean): Promise<Problem[]> {
  const [there, why] = [look.seen.get(repository), look.why.get(repository)];
  if (!why || (there !== 'gone' && there !== 'barred')) return [];
  const made = tokens.filter((token) => token.webhook === webhook && (token.repository ?? repository) === repository).at(-1);
  if (made) return [doneByHand(webhook, repository, made.created, why)];
  const of = { webhook, repository, name: freeName(means.mark, webhook, []) };
  if (dryRun || !means.showsAddresses) return [makeByHand(of, { why: dryRun ? notShown.dryRun : notShown.log }, why)];
  try {
    const { url } = await means.tokens.mint(webhook, repository);
    return [makeByHand(of, { url }, why)];
  } catch (error) {
    if (!(error instanceof Stop) || isOfStore(error)) throw error;
    return error.problems;
  }
}

export const strangerTold = ({ repository, name, holdsToken }: Plan['strangers'][number]): Problem => ({
  code: 'H2K-777',
  severity: 'warning',
  message: holdsToken
    ? `the webhook ${name} in ${repository} calls another address with a token of this relay's: it stays`
    : `the webhook ${name} in ${repository} has our name, but was made by hand: it calls another address, and stays`,
  fix: 'delete it at Docker Hub if nobody needs it, or give it another name',
});

/** What ended it before its end: in the midst it has failed. */
export function endedBy(error: unknown, { steps, problems }: SyncReport, signal: AbortSignal): Report {
  const report = stopped(error, signal);
  const all = error instanceof ConfigurationError ? report.problems : [...problems, ...report.problems];
  return { result: report.result === 'unavailable' && steps.length > 0 ? 'failed' : report.result, problems: all };
}
