import { HubRefused } from '../../dockerhub/answers.ts';
import { freeName } from '../../dockerhub/hooknames.ts';
import type { Work } from '../../dockerhub/hookplan.ts';
import { type Hooks, isByHand } from '../../dockerhub/hooks.ts';
import { type Problem, Stop, UnavailableError } from '../../types.ts';
import type { FindHubCredential } from './credentials.ts';
import { makeByHand, notShown, removeByHand, type Step, stepsOf } from './steps.ts';
import { type HookTokens, isOfStore } from './tokens.ts';

/** What the steps are done with. */
export interface Means {
  hooks: Hooks;
  tokens: HookTokens;
  credentialOf: FindHubCredential;
  mark: string;
  /** Why an address that was just made is not good for Docker Hub; undefined: nothing is known against it. */
  fault: (url: string) => Promise<Problem | undefined>;
  /** Where a secret address may be shown: to a person, not in a log that others read. */
  showsAddresses: boolean;
  signal: AbortSignal;
}

/** Docker Hub's names may be taken by somebody else meanwhile. */
const mostNames = 5;

/**
 * Does one docker webhook's work: a new webhook stands and was seen before an old one is deleted, and that one's token ends last. So there is no moment
 * without a valid one, and whatever cuts it short, the next sync goes on from what it finds. What goes wrong is a problem; `done` hears of each step.
 * Throws UnavailableError where the relay's store can't be used.
 */
export async function runWork(work: Work, means: Means, done: (step: Step) => void): Promise<Problem[]> {
  const problems: Problem[] = [];
  const steps = stepsOf(work);
  const did = (kind: Step['step'], name?: string): void => {
    const step = steps.find((one) => one.step === kind && (name === undefined || one.name === name));
    if (step) done(step);
  };
  try {
    if (work.create) {
      const byHand = await make(work, work.create.name, means);
      if (byHand) return [byHand];
      did('create');
    }
    for (const { repository, name, slug } of work.removals) {
      const problem = await remove(work.webhook, { repository, name, slug }, means);
      if (problem) problems.push(problem);
      else did('delete', name);
    }
    for (const repository of work.barred) problems.push(removeByHand(work.webhook, repository, undefined, undefined));
    for (const id of work.revocations) await means.tokens.revoke(id);
    did('revoke');
  } catch (error) {
    if (means.signal.aborted || !(error instanceof Stop) || isOfStore(error)) throw error;
    problems.push(...error.problems);
  }
  return problems;
}

/** Makes a webhook with a new address, and looks whether it stands. Returns what a person has to do where Docker Hub doesn't let us. Throws Stop. */
async function make({ webhook, repository = '' }: Work, firstName: string, means: Means): Promise<Problem | undefined> {
  const { tokens, hooks, signal } = means;
  const credential = signed(repository, means);
  const { id, url } = await tokens.mint(webhook, repository);
  const fault = await means.fault(url);
  if (fault) {
    await tokens.revoke(id);
    throw new UnavailableError([fault]);
  }
  let lost: HubRefused | undefined;
  try {
    await create(webhook, repository, { name: firstName, url }, means);
  } catch (error) {
    if (isByHand(error)) return byHand({ webhook, repository, name: firstName }, { id, url }, error, means);
    if (!(error instanceof HubRefused)) throw error;
    if (error.why !== 'lost') {
      await tokens.revoke(id);
      throw error;
    }
    lost = error;
  }
  const standing = await hooks.list(repository, credential, signal);
  if (standing.some(({ urls }) => urls.length === 1 && urls[0] === url)) return undefined;
  throw lost ?? new UnavailableError([notThere(webhook, repository)]);
}

async function byHand(
  of: { webhook: string; repository: string; name: string },
  { id, url }: { id: string; url: string },
  refused: HubRefused,
  { showsAddresses, tokens }: Means,
): Promise<Problem> {
  if (!showsAddresses) await tokens.revoke(id);
  return makeByHand(of, showsAddresses ? { url } : { why: notShown.log }, refused.problems[0]!);
}

async function create(webhook: string, repository: string, { name, url }: { name: string; url: string }, means: Means): Promise<void> {
  const { hooks, mark, signal } = means;
  const credential = signed(repository, means);
  let free = name;
  for (let count = 0; count < mostNames; count += 1) {
    if ((await hooks.create(repository, { name: free, url }, credential, signal)) === 'created') return;
    const names = (await hooks.list(repository, credential, signal)).map((hook) => hook.name);
    free = freeName(mark, webhook, [...names, free]);
  }
  throw new HubRefused('refused', {
    code: 'H2K-776',
    severity: 'error',
    message: `Docker Hub takes no name for the webhook of ${webhook} in ${repository}: the last was ${free}`,
    fix: 'look at the webhooks there',
  });
}

/** What a person has to do where Docker Hub doesn't let us; the address ends all the same. */
async function remove(webhook: string, { repository, name, slug }: Work['removals'][number], means: Means): Promise<Problem | undefined> {
  try {
    await means.hooks.remove(repository, slug, signed(repository, means), means.signal);
    return undefined;
  } catch (error) {
    if (isByHand(error)) return removeByHand(webhook, repository, name, error.problems[0]);
    throw error;
  }
}

function signed(repository: string, { credentialOf }: Means) {
  const found = credentialOf(repository);
  if ('problem' in found) throw new UnavailableError([found.problem]);
  return found.credential;
}

const notThere = (webhook: string, repository: string): Problem => ({
  code: 'H2K-783',
  severity: 'error',
  message: `Docker Hub took the webhook of ${webhook}, and ${repository} has none with its address: everything stays as it was`,
  fix: 'sync again in a minute',
});
