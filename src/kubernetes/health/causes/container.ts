import { constants } from 'node:os';
import type { JsonObject } from '../../../types.ts';
import type { Live, Related } from '../../types.ts';
import { at, count, flag, items, object, text, time, words } from '../read.ts';
import { eventsOf, happened, messageOf, reasonOf } from './events.ts';
import { classify, type Row, type Trouble } from './trouble.ts';

/** What the registry answered, as containerd and CRI-O tell it. "no match for platform" ends in "not found" too. */
export const pullRows: readonly Row[] = [
  [/no match for platform|no matching manifest|no image found in (manifest|image) list/i, 'ImageWrongPlatform'],
  [/\b429\b|toomanyrequests|too many requests|rate limit/i, 'ImageRateLimited'],
  [
    /\b40[13]\b|unauthori[sz]ed|access denied|forbidden|insufficient_scope|authori[sz]ation failed|failed to authorize|authentication required/i,
    'ImageUnauthorised',
  ],
  [/no such host|connection refused|i\/o timeout|\b50[0-9]\b/i, 'ImagePull'],
  [/not ?found|manifest unknown|name unknown|does not exist/i, 'ImageNotFound'],
];
/** CreateContainerConfigError is one word for two things: one may heal, the other never. */
export const configRows: readonly Row[] = [[/runAsNonRoot|run as root|non-numeric user/i, 'RunAsRoot']];
export const startRows: readonly Row[] = [[/exec format error/i, 'ExecFormat']];

/** The kubelet's waiting reasons (facts/kubernetes-tried 12) and how their message is read. */
export const waiting: Record<string, (message: string) => Trouble['code']> = {
  ErrImagePull: (message) => classify(pullRows, message, 'ImagePull'),
  ImagePullBackOff: (message) => classify(pullRows, message, 'ImagePull'),
  RegistryUnavailable: () => 'ImagePull',
  ImageInspectError: () => 'ImagePull',
  SignatureValidationFailed: () => 'ImagePull',
  ErrImageNeverPull: () => 'ImageNotFound',
  InvalidImageName: () => 'InvalidImageName',
  CreateContainerConfigError: (message) => classify(configRows, message, 'ConfigMissing'),
  CreateContainerError: (message) => classify(startRows, message, 'StartError'),
  RunContainerError: (message) => classify(startRows, message, 'StartError'),
  PostStartHookError: () => 'Crash',
};
const pulls = new Set(['ErrImagePull', 'ImagePullBackOff']);
/** The container did begin: the end of its last start is about the same trouble. Behind a pull or a missing ConfigMap it would be about an older one. */
const starts = new Set(['RunContainerError', 'PostStartHookError']);

/** What is wrong with one container of a pod, if anything is. `once`: it is meant to end (init container, Job). */
export function containerTrouble(pod: Live, status: JsonObject, once: boolean, related: Related): Trouble | undefined {
  const restarts = count(status, 'restartCount') ?? 0;
  const about = { pod: pod.ref.name, container: text(status, 'name') ?? '', ...(restarts > 0 ? { restarts } : {}) };
  const reason = text(status, 'state', 'waiting', 'reason') ?? '';
  const ended = endedState(status);
  const code = waiting[reason];
  if (code) {
    const message = pulls.has(reason) ? pullMessage(pod, status, related) : (text(status, 'state', 'waiting', 'message') ?? reason);
    return { ...about, code: code(message), reason, message, ...(starts.has(reason) ? exitOf(ended) : {}) };
  }
  if (!ended || flag(status, 'ready') || (once && count(ended, 'exitCode') === 0)) return undefined;
  return { ...about, ...crash(pod, status, ended, reason, related) };
}

const exitOf = (ended: JsonObject | undefined): { exitCode?: number } => {
  const exitCode = count(ended, 'exitCode');
  return exitCode === undefined ? {} : { exitCode };
};

/** A crashing container is `terminated` or `running` most of the time, so its last end is looked at, not the word CrashLoopBackOff. */
export function endedState(status: JsonObject): JsonObject | undefined {
  return object(status, 'state', 'terminated') ?? object(status, 'lastState', 'terminated');
}

function crash(
  pod: Live,
  status: JsonObject,
  ended: JsonObject,
  waitingReason: string,
  related: Related,
): Omit<Trouble, 'pod' | 'container' | 'restarts'> {
  const exitCode = count(ended, 'exitCode') ?? 0;
  const ending = text(ended, 'reason') ?? 'Error';
  const name = text(status, 'name') ?? '';
  const log = related.logs?.get(`${pod.uid}/${name}`);
  const own = text(ended, 'message')?.trim();
  const probe = killedByProbe(pod, name, related);
  const exit = { reason: waitingReason || ending, exitCode, ...(log && log.length > 0 ? { log: [...log] } : {}) };
  const said = own ? `: ${own}` : '';
  const unread = related.refused?.has('logs') ? ' (its log may not be read)' : '';
  if (/exec format error/i.test(own ?? '') || log?.some((line) => /exec format error/i.test(line)))
    return {
      ...exit,
      code: 'ExecFormat',
      message: `the program can't run on this node: ${own || log?.find((line) => /exec format error/i.test(line))}`,
    };
  if (ending === 'OOMKilled')
    return {
      ...exit,
      code: 'OutOfMemory',
      reason: ending,
      message: `the container was killed for using more memory than its limit${said}`,
    };
  if (ending === 'StartError' || ending === 'ContainerCannotRun')
    return { ...exit, code: 'StartError', reason: ending, message: own || 'the runtime could not start the container' };
  if (probe)
    return { ...exit, code: 'ProbeFailing', reason: 'Unhealthy', message: `the container was killed because of its probe: ${probe}` };
  const hook = killedByHook(pod, name, ended, related);
  if (hook !== undefined)
    return {
      ...exit,
      code: 'Crash',
      reason: 'FailedPostStartHook',
      message: `the container was killed because its postStart hook fails${hook}`,
      fix: 'Correct the postStart hook: what it runs or asks must succeed in this image.',
    };
  return {
    ...exit,
    code: 'Crash',
    message: `the container ended with exit code ${exitCode}${detail(exitCode, ending)}${said}${unread}`,
  };
}

const signals = new Map(
  Object.entries(constants.signals)
    .map(([name, number]) => [number as number, name] as const)
    .toReversed(),
);
/** Above 128 an exit code is a signal's number and 128. */
function detail(exitCode: number, ending: string): string {
  const words = [ending === 'Error' ? undefined : ending, signals.get(exitCode - 128)].filter((one) => one !== undefined);
  return words.length > 0 ? ` (${words.join(', ')})` : '';
}

/** Whether an event is about this container; one that names none may be. */
const about = (event: Live, container: string): boolean =>
  (text(event.body, 'involvedObject', 'fieldPath') ?? `{${container}}`).includes(`{${container}}`);

/** What a probe was answered; a command that printed nothing leaves nothing behind the colon. */
export const answerOf = (event: Live): string => messageOf(event).replace(/:$/, ': its command failed and printed nothing');

/** Liveness and startup probes end a container by a signal; the event tells why. */
function killedByProbe(pod: Live, container: string, related: Related): string | undefined {
  const event = eventsOf(pod.uid, related).findLast(
    (one) => reasonOf(one) === 'Unhealthy' && /^(liveness|startup) probe/i.test(messageOf(one)) && about(one, container),
  );
  return event && answerOf(event);
}

/** The kubelet's words are gone with the moment, and its event says no more than that it was so; which command it was stands in the pod. */
function killedByHook(pod: Live, container: string, ended: JsonObject, related: Related): string | undefined {
  const began = time(ended, 'startedAt') ?? 0;
  const told = eventsOf(pod.uid, related).some(
    (event) => reasonOf(event) === 'FailedPostStartHook' && happened(event) >= began && about(event, container),
  );
  if (!told) return undefined;
  const spec = items(pod.body, 'spec', 'containers').find((one) => text(one, 'name') === container);
  const command = words(spec, 'lifecycle', 'postStart', 'exec', 'command').join(' ');
  return command === '' ? '' : `: ${command}`;
}

/** While the kubelet backs off, only the event has the registry's own words. */
function pullMessage(pod: Live, status: JsonObject, related: Related): string {
  const said = registryMessage(pod, status, related);
  const secret = eventsOf(pod.uid, related).findLast((one) => reasonOf(one) === 'FailedToRetrieveImagePullSecret');
  return secret && classify(pullRows, said, 'ImagePull') === 'ImageUnauthorised' ? `${said}; ${messageOf(secret)}` : said;
}

function registryMessage(pod: Live, status: JsonObject, related: Related): string {
  const message = text(status, 'state', 'waiting', 'message') ?? '';
  if (classify(pullRows, message, 'ImagePull') !== 'ImagePull') return message;
  const image = text(
    items(pod.body, 'spec', 'containers')
      .concat(items(pod.body, 'spec', 'initContainers'))
      .find((one) => at(one, 'name') === at(status, 'name')),
    'image',
  );
  const event = eventsOf(pod.uid, related).findLast(
    (one) => messageOf(one).startsWith('Failed to pull image') && messageOf(one).includes(`"${image}"`),
  );
  return event ? messageOf(event) : message;
}
