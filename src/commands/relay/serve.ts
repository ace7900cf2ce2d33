import { dispatchOf } from '../../dockerhub/dispatch.ts';
import { readPayload } from '../../dockerhub/payload.ts';
import { newTags } from '../../dockerhub/tags.ts';
import { newGitHub } from '../../github/index.ts';
import { newOAuth } from '../../github/oauth.ts';
import { closeToOthers } from '../../ports/user.ts';
import { check, hashToken, hookUrl, openSqlite, startRelay, startThread } from '../../relay/index.ts';
import { match } from '../../triggers/match.ts';
import { repositoryOf } from '../../triggers/repository.ts';
import { ConfigurationError, type JsonObject, UnavailableError } from '../../types.ts';
import type { Host } from '../host.ts';
import type { Asked } from '../options.ts';
import { type Report, stopped } from '../result.ts';
import { noGitHub, watchCredential } from './credential.ts';
import { type LiveDefinitions, liveDefinitions, whereDefinitionsAre } from './definitions.ts';
import type { OwnGiven } from './options.ts';
import { newRuns, type RunsHere, runsHere } from './runs.ts';
import { type RelaySettings, readRelaySettings } from './settings.ts';
import { tagSignIn } from './sign-in.ts';

/**
 * Runs the relay until it is told to stop, which is its good end. Refused: mistakes in flags, credentials or definitions, all at once.
 * Unavailable: the store or the address can't be had, or the store was lost.
 */
export async function relay(asked: Asked, given: OwnGiven, host: Host): Promise<Report> {
  const ended = new AbortController();
  const signal = AbortSignal.any([host.signal, ended.signal]);
  try {
    const { settings, problems } = readRelaySettings(given, host.ports.env);
    const { folder, files } = whereDefinitionsAre(asked.given.definitions);
    const runs = settings.runs && (await runsHere(settings.runs, asked.given.definitions, host.ports, problems));
    const definitions = await liveDefinitions(folder, files, host.ports, signal).catch((error: unknown) => {
      if (!(error instanceof ConfigurationError)) throw error;
      problems.push(...error.problems);
    });
    if (asked.mistakes.length + problems.length > 0 || !definitions) throw new ConfigurationError([...asked.mistakes, ...problems]);
    await serve(settings, runs, definitions, { ...host, signal });
    return { result: 'done', problems: [] };
  } catch (error) {
    return stopped(error, AbortSignal.any([]));
  } finally {
    ended.abort();
  }
}

async function serve(
  settings: RelaySettings,
  runs: RunsHere | undefined,
  definitions: LiveDefinitions,
  { ports, signal }: Host,
): Promise<void> {
  const { credential } = settings;
  const secrets = [
    settings.password,
    ...settings.apiTokens.map(({ token }) => token),
    ...(!credential ? [] : 'token' in credential ? [credential.token] : [credential.privateKey]),
  ];
  for (const secret of secrets) if (secret) ports.secrets.add(secret);
  const loss = Promise.withResolvers<string>();
  const store = await openSqlite({ file: settings.file, startWorker: startThread, now: ports.now, lost: loss.resolve });
  // The lock is taken: nobody else opens it, and what pipelines run as must not read it.
  if (runs?.user) await closeToOthers(['', '-wal', '-shm', '.lock'].map((end) => `${settings.file}${end}`));
  const tags =
    settings.dockerHubApi === undefined
      ? undefined
      : newTags(ports, settings.dockerHubApi, tagSignIn(definitions, ports, settings.dockerHubApi));
  const github = credential ? newGitHub(ports, { url: settings.githubApi, credential }) : noGitHub(ports);
  const gitHub = settings.gitHub && {
    oauth: newOAuth(ports, { url: settings.githubApi, ...settings.gitHub }),
    users: settings.gitHub.users,
  };
  const apiTokens = await Promise.all(settings.apiTokens.map(async ({ right, token }) => ({ right, hash: await hashToken(token) })));
  const relaying = startRelay(
    {
      ...ports,
      store,
      webhooks: definitions.webhooks,
      notices: definitions.notices,
      redact: ports.secrets.redact,
      read: readPayload,
      repositoryOf: (webhook) => repositoryOf(webhook, definitions.endpoints()),
      match: (event, webhooks) => match(event, webhooks, definitions.endpoints()),
      github,
      ...(runs && { here: newRuns(runs, ports) }),
      check: tags ? (event, until) => check({ ...ports, tags }, event, until) : async (event) => event,
      payload: (delivery, push, reportKey) => dispatchOf(delivery, push, reportKey) as unknown as JsonObject,
    },
    { ...settings, apiTokens, gitHub },
  );
  const running = await relaying.catch(async (error: unknown) => {
    await store.close();
    throw cannotListen(settings, error);
  });
  const names = [...definitions.webhooks().keys()].join(', ') || 'none';
  const outside = settings.publicUrl === undefined ? '' : ` Docker Hub calls ${hookUrl(settings.publicUrl, '…')};`;
  ports.log('info', `listening on ${running.url}, Activity is shown there;${outside} docker webhooks: ${names}`);
  // An App's key has no end.
  if (credential && 'token' in credential) void watchCredential(github, definitions.webhooks, ports, signal);
  const stopped = new Promise<undefined>((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  const lost = await Promise.race([stopped, loss.promise]);
  if (lost === undefined) ports.log('info', 'ending: what was answered is stored');
  await running.close();
  if (lost !== undefined) throw storeLost(lost);
}

const storeLost = (why: string): UnavailableError =>
  new UnavailableError([
    {
      code: 'H2K-765',
      severity: 'error',
      message: `the store was lost: ${why}`,
      fix: 'look at its file and disk, then start again',
      input: 'store',
    },
  ]);

function cannotListen({ host, port }: RelaySettings, error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) return error;
  const words: Record<string, string> = {
    EADDRINUSE: 'something else listens there',
    EACCES: 'that takes more rights',
    EADDRNOTAVAIL: 'this machine has no such address',
  };
  return new UnavailableError([
    {
      code: 'H2K-764',
      severity: 'error',
      message: `can't listen on ${host}:${port}: ${words[code] ?? message}`,
      fix: 'choose another: --listen 127.0.0.1:8080',
      input: 'listen',
    },
  ]);
}
