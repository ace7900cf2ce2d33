import { HttpProblem, type HttpResponse } from '../../ports/types.ts';
import { imageInput } from '../../registry/index.ts';
import { ConfigurationError, type JsonObject, type Problem, Stop, UnavailableError } from '../../types.ts';
import type { Host } from '../host.ts';
import type { Asked } from '../options.ts';
import { type Report, stopped } from '../result.ts';
import { type OwnGiven, sendTestOptions } from './options.ts';

export interface SendTestReport extends Report {
  /** What the relay answered at once. */
  answer?: JsonObject;
  /** What became of the push, when it was last asked for. */
  event?: JsonObject;
}

const second = 1000;
const ended = new Set(['dispatched', 'joined', 'ignored', 'rejected', 'superseded', 'dead']);

/**
 * Posts what Docker Hub would post to a hook's address, and says what became of it. `progress` hears of each change.
 * Failed: it was not dispatched in that time, or never will be.
 */
export async function sendTest(
  asked: Asked,
  given: OwnGiven,
  url: string,
  host: Host,
  progress: (text: string) => void,
): Promise<SendTestReport> {
  const { ports, signal } = host;
  try {
    const { body, wait } = read(asked, given, url, ports.now());
    ports.secrets.add(new URL(url).pathname.split('/').at(-1) ?? '');
    const answer = await answerOf(host, { method: 'POST', url, body });
    progress(`the relay answers: ${[textIn(answer.json, 'result'), textIn(answer.json, 'reason')].filter(Boolean).join(', ')}`);
    const told = { answer: answer.json };
    if (answer.status !== 202 || typeof answer.json['push'] !== 'string') return { ...told, result: 'failed', problems: [refused(answer)] };
    const event = await follow(host, url, answer.json['push'], ports.now() + wait, progress);
    const isOut = event?.['fate'] === 'dispatched' || event?.['fate'] === 'joined';
    return { ...told, ...(event && { event }), result: isOut ? 'done' : 'failed', problems: isOut ? [] : [notOut(event)] };
  } catch (error) {
    return stopped(error, signal);
  }
}

function read({ given: { image, payload }, mistakes }: Asked, given: OwnGiven, url: string, now: number): { body: string; wait: number } {
  const problems: Problem[] = [...mistakes];
  const wrong = (message: string, fix: string, input: string) => problems.push({ code: 'H2K-758', severity: 'error', message, fix, input });
  if (mistakes.length === 0 && !(URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)))
    wrong(`"${url}" is no address`, 'name the address that was pasted into Docker Hub', 'url');
  const text = given['wait'] ?? sendTestOptions[0]?.default ?? '';
  if (!/^\d{1,4}$/.test(text)) wrong(`wait: "${text}" is no number of seconds`, 'write --wait 30', 'wait');
  if (image !== undefined && payload !== undefined) wrong('image and payload are both given', 'leave one of them out', 'payload');
  let body = payload ?? '';
  try {
    if (payload === undefined) body = bodyOf(image ?? 'acme/shop:test', now);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    problems.push(...error.problems);
  }
  if (problems.length > 0) throw new ConfigurationError(problems);
  return { body, wait: Number(text) * second };
}

/** As Docker Hub sends it. */
function bodyOf(image: string, now: number): string {
  const { path, tag = 'latest' } = imageInput(image);
  const [namespace = '', ...name] = path.split('/');
  const repository = { status: 'Active', namespace, name: name.join('/'), repo_name: path, owner: namespace, is_private: true };
  return JSON.stringify({ push_data: { pusher: 'send-test', pushed_at: Math.floor(now / second), tag, images: [] }, repository });
}

async function follow(
  { ports, signal }: Host,
  url: string,
  push: string,
  until: number,
  progress: (text: string) => void,
): Promise<JsonObject | undefined> {
  const question = new URL(url);
  question.searchParams.set('push', push);
  let said = '';
  for (;;) {
    const { status, json } = await answerOf({ ports, signal }, { method: 'GET', url: question.href });
    const event = status === 200 ? json : undefined;
    const words = textIn(event, 'message');
    if (words !== said && words !== '') progress(words);
    said = words;
    if (ended.has(textIn(event, 'fate')) || ports.now() >= until) return event;
    await ports.sleep(second / 2, signal);
  }
}

async function answerOf(
  { ports, signal }: Pick<Host, 'ports' | 'signal'>,
  request: { method: string; url: string; body?: string },
): Promise<{ status: number; json: JsonObject }> {
  let response: HttpResponse;
  let text: string;
  try {
    response = await ports.http(
      { ...request, headers: { 'content-type': 'application/json', 'user-agent': 'hub-to-kube send-test' }, timeout: 20_000 },
      signal,
    );
    text = await response.text();
  } catch (error) {
    if (!(error instanceof HttpProblem)) throw error;
    throw new UnavailableError([
      {
        code: 'H2K-759',
        severity: 'error',
        message: `the relay can't be asked: ${error.message}`,
        fix: 'look at the address, and whether the relay runs',
        input: 'url',
      },
    ]);
  }
  try {
    return { status: response.status, json: JSON.parse(text) as JsonObject };
  } catch {
    return { status: response.status, json: {} };
  }
}

/** What another server answered may be anything. */
function textIn(json: JsonObject | undefined, key: string): string {
  const value = json?.[key];
  return typeof value === 'string' ? value : '';
}

const refused = ({ status, json }: { status: number; json: JsonObject }): Problem => ({
  code: 'H2K-762',
  severity: 'error',
  message: `the relay does not take it (HTTP ${status}): ${textIn(json, 'reason') || 'this is no relay’s answer'}`,
  fix: status === 404 ? 'make a new address: hub-to-kube webhook add NAME' : 'look at the reason',
  input: 'url',
});
const notOut = (event: JsonObject | undefined): Problem => ({
  code: 'H2K-763',
  severity: 'error',
  message: `the push was not dispatched: ${textIn(event, 'message') || 'nothing is known of it'}`,
  fix: 'Activity tells more; a push that waits goes out later',
});
