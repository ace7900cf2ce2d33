/**
 * npm test [-- SUITE…] [-- JEST-ARGUMENT…]: all suites of test/suites.json, the cluster being built and started beside the
 * ones that need none. Ends with one line of counts over all of them.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cluster, startCluster, whyNoCluster } from './suites/cluster.ts';
import { killAll, runLimited } from './suites/limited.ts';
import { whyNoProgram } from './suites/programs.ts';
import { type Need, readCounts, readSuites, type Suite, select, sum, words } from './suites/suite.ts';
import { judge, leftOut, type Outcome } from './suites/verdict.ts';

const root = join(import.meta.dirname, '..');
const say = (line: string) => process.stdout.write(`${line}\n`);
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Settled as a value: a background failure that nobody waits for yet would end the process. */
type Settled<T> = { value: T } | { error: string };
const settle = <T>(work: Promise<T>): Promise<Settled<T>> =>
  work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error: messageOf(error) }),
  );

const ci = process.env['CI'] === 'true';
const corpus = process.env['HUB_TO_KUBE_CORPUS'] ?? '';
const results = mkdtempSync(join(tmpdir(), 'hub-to-kube-results-'));

async function main(): Promise<number> {
  const all = readSuites(process.env['HUB_TO_KUBE_SUITES'] ?? join(root, 'test/suites.json'));
  const { chosen, pass, unknown } = select(all, process.argv.slice(2));
  if (unknown.length > 0) {
    process.stderr.write(`no suite ${unknown.join(', ')}; there are: ${all.map(({ name }) => name).join(', ')}\n`);
    return 2;
  }
  const suites = chosen.filter((suite) => !needs(suite, 'corpus') || existsSync(corpus));
  for (const { name } of chosen.filter((suite) => !suites.includes(suite)))
    say(`${name}: no suite here, as there is no corpus (HUB_TO_KUBE_CORPUS names its folder)`);
  const { outcomes, clusterBuild } = await runAll(suites, pass);
  report(outcomes, clusterBuild);
  return sum(outcomes.map(({ counts }) => counts)).failed === 0 ? 0 : 1;
}

const needs = (suite: Suite, need: Need) => suite.needs?.includes(need) === true;

async function runAll(suites: Suite[], pass: string[]): Promise<{ outcomes: Outcome[]; clusterBuild?: string }> {
  const outcomes: Outcome[] = [];
  const [there, waiting] = [suites.filter((suite) => !needs(suite, 'cluster')), suites.filter((suite) => needs(suite, 'cluster'))];
  const obstacle = waiting.length > 0 ? whyNoCluster() : undefined;
  if (obstacle) say(`left out meanwhile: ${waiting.map(({ name }) => name).join(', ')}: ${obstacle}`);
  const cluster =
    waiting.length > 0 && !obstacle ? settle(startCluster(say, { act: waiting.some((suite) => needs(suite, 'act')) })) : undefined;
  const runWith = async (suite: Suite, on: Cluster | undefined): Promise<Outcome> => {
    const missing = whyNoProgram(suite.needs ?? [], say);
    return missing ? leftOut(suite, missing, ci) : runSuite(suite, pass, on);
  };
  for (const suite of there) outcomes.push(await runWith(suite, undefined));
  const ready = await cluster;
  for (const suite of waiting) {
    if (!ready) outcomes.push(leftOut(suite, obstacle ?? '', ci));
    else if ('error' in ready) outcomes.push(leftOut(suite, ready.error, true));
    else outcomes.push(await runWith(suite, ready.value));
  }
  return { outcomes, ...(ready && 'value' in ready && { clusterBuild: ready.value.cold ? 'cold' : 'cached' }) };
}

async function runSuite(suite: Suite, pass: string[], cluster: Cluster | undefined): Promise<Outcome> {
  say(`\n${suite.name}`);
  const file = join(results, `${suite.name}.json`);
  const command = [...suite.command.map((part) => part.replace('{results}', file).replace('{corpus}', corpus)), ...pass];
  const env = { ...process.env, ...(cluster && { HUB_TO_KUBE_TEST_CLUSTER: cluster.file }) };
  const ended = await runLimited(command, suite.seconds, env, say);
  return judge(suite, ended, readCounts(file), { ci, partial: pass.length > 0 });
}

function report(outcomes: Outcome[], clusterBuild: string | undefined): void {
  say('');
  for (const { suite, counts, seconds, complaints } of outcomes) {
    say(`${suite.name.padEnd(14)} ${words(counts).padEnd(42)} ${seconds.toFixed(1)} s`);
    for (const complaint of complaints) say(`  ${complaint}`);
  }
  if (clusterBuild) say(`cluster build: ${clusterBuild}`);
  say(words(sum(outcomes.map(({ counts }) => counts))));
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    killAll();
    process.exit(130);
  });
if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(`the tests need Node 24; this is ${process.version}: run them by npm test after npm ci\n`);
  process.exit(2);
}
const code = await main();
rmSync(results, { recursive: true, force: true });
process.exit(code);
