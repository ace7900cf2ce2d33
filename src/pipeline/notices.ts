import type { NotificationEvent, PipelineDefinition, WebhookNotification } from '../definitions/types.ts';
import { bindMap, bindPayload, textOf } from '../expressions/index.ts';
import type { Scope } from '../expressions/types.ts';
import { HttpProblem, type Ports } from '../ports/types.ts';
import { type JsonObject, type Problem, Stop } from '../types.ts';
import type { Status } from './types.ts';

/** A call may be silent for so long, in ms. */
const longestCall = 10_000;
/** At the end of a run, calls that are not done are waited for so long, in ms. */
const longestEnd = 20_000;

/** What a status is as an event of notifications; undefined: nothing that one is told of. */
export function eventOf(status: Status): NotificationEvent | undefined {
  if (status === 'RUNNING') return 'STARTED';
  if (status === 'COMPLETED') return 'SUCCESS';
  if (status === 'CANCELED' || status === 'WAITING') return status;
  return ['FAILED', 'FAILED_CONTINUE', 'ROLLBACK_COMPLETED', 'ROLLBACK_FAILED'].includes(status) ? 'FAILURE' : undefined;
}

/** Calls webhooks one after the other, beside the run: what they answer changes nothing in it. */
export class Notices {
  #last: Promise<void> = Promise.resolve();
  readonly #ports: Ports;
  readonly #stop = new AbortController();
  readonly #warn: (problem: Problem) => void;

  constructor(ports: Ports, warn: (problem: Problem) => void) {
    this.#ports = ports;
    this.#warn = warn;
  }

  /** Sends what the pipeline has for this event of it, of a stage or of a task. `scope` is read at once. */
  send({ notifications }: PipelineDefinition, about: { stage?: string; task?: string; status: Status }, scope: Scope): void {
    const event = eventOf(about.status);
    const meant =
      notifications?.webhook?.filter((one) => one.event === event && one.stage === about.stage && one.task === about.task) ?? [];
    for (const one of meant) {
      try {
        const call = boundCall(one, scope);
        this.#last = this.#last.then(() => this.#call(call));
      } catch (error) {
        if (!(error instanceof Stop)) throw error;
        this.#warn(failed(one.url, `can't be made: ${error.message}`));
      }
    }
  }

  /** Resolves when all is sent, or time is up: what is not through by then is given up with a warning. */
  async end(): Promise<void> {
    const timer = new AbortController();
    const sleep = (ms: number) => this.#ports.sleep(ms, timer.signal);
    const late = sleep(longestEnd).then(() => {
      this.#stop.abort();
      return Promise.race([this.#last, sleep(1000)]);
    });
    late.catch(() => {});
    await Promise.race([this.#last, late]);
    timer.abort();
  }

  async #call({ action, url, headers, payload }: Call): Promise<void> {
    const request = {
      method: action.toUpperCase(),
      url,
      headers,
      timeout: longestCall,
      ...(payload === undefined ? {} : { body: payload }),
    };
    try {
      this.#stop.signal.throwIfAborted();
      const response = await this.#ports.http(request, this.#stop.signal);
      await response.text();
      const { status } = response;
      if (status < 200 || status > 299) this.#warn(failed(url, `answered with status ${status}`));
    } catch (error) {
      // The words of an error may have the URL in them.
      const why = error instanceof HttpProblem ? ` (${error.code})` : '';
      this.#warn(failed(url, this.#stop.signal.aborted ? 'was given up at the end of the run' : `could not be reached${why}`));
    }
  }
}

interface Call {
  action: WebhookNotification['action'];
  url: string;
  headers: { [name: string]: string };
  payload?: string;
}

function boundCall({ action, url, headers = {}, payload }: WebhookNotification, scope: Scope): Call {
  const bound = bindMap({ url, headers: headers as JsonObject }, scope);
  const texts = Object.entries(bound['headers'] as JsonObject).map(([name, value]): [string, string] => [name, textOf(value).trim()]);
  return {
    action,
    url: textOf(bound['url']),
    headers: Object.fromEntries(texts),
    ...(payload === undefined ? {} : { payload: bindPayload(payload, scope) }),
  };
}

/** The path of such a URL is its password: only the host is shown. */
const failed = (url: string, what: string): Problem => ({
  code: 'H2K-639',
  severity: 'warning',
  message: `the notification to ${URL.parse(url)?.host || 'a malformed URL'} ${what}`,
  fix: 'look at the url of the notification; the pipeline went on without it',
});
