import type { EmailNotification, Endpoint, NotificationEvent, PipelineDefinition, WebhookNotification } from '../definitions/types.ts';
import { bindMap, bindPayload, textOf } from '../expressions/index.ts';
import type { Scope } from '../expressions/types.ts';
import { HttpProblem, MailProblem, type Ports } from '../ports/types.ts';
import { type JsonObject, type Problem, Stop } from '../types.ts';
import { boundMail } from './mails.ts';
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

/** The ENDPOINT of that name, as a pipeline of this project means it, its bindings filled in; undefined: there is none. */
export type EndpointNamed = (name: string, project: string | undefined) => Endpoint | undefined;

/** Calls webhooks and sends mails one after the other, beside the run: what they answer changes nothing in it. */
export class Notices {
  #last: Promise<void> = Promise.resolve();
  readonly #ports: Ports;
  readonly #stop = new AbortController();
  readonly #warn: (problem: Problem) => void;

  readonly #endpoint: EndpointNamed;

  constructor(ports: Ports, warn: (problem: Problem) => void, endpoint: EndpointNamed) {
    this.#ports = ports;
    this.#warn = warn;
    this.#endpoint = endpoint;
  }

  /** Sends what the pipeline has for this event of it, of a stage or of a task. `scope` is read at once. */
  send({ notifications, project }: PipelineDefinition, about: { stage?: string; task?: string; status: Status }, scope: Scope): void {
    const event = eventOf(about.status);
    const isMeant = (one: WebhookNotification | EmailNotification) =>
      one.event === event && one.stage === about.stage && one.task === about.task;
    for (const one of notifications?.webhook?.filter(isMeant) ?? [])
      this.#soon(`the notification to ${hostOf(one.url)}`, () => {
        const call = boundCall(one, scope);
        return () => this.#call(call);
      });
    for (const one of notifications?.email?.filter(isMeant) ?? [])
      this.#soon(`the mail by ${one.endpoint}`, () => {
        const endpoint = this.#endpoint(one.endpoint, project);
        const bound = endpoint ? boundMail(one, endpoint, scope) : `there is no ENDPOINT ${one.endpoint}`;
        if (typeof bound !== 'string') return () => this.#mail(one.endpoint, bound);
        this.#warn(failed(`the mail by ${one.endpoint}`, `can't be sent: ${bound}`));
        return async () => {};
      });
  }

  /** What is bound is bound at once, while it means what it means now; what is sent is sent in its turn. */
  #soon(what: string, bind: () => () => Promise<void>): void {
    try {
      const act = bind();
      this.#last = this.#last.then(act);
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      this.#warn(failed(what, `can't be made: ${error.message}`));
    }
  }

  async #mail(name: string, { server, mail }: Exclude<ReturnType<typeof boundMail>, string>): Promise<void> {
    try {
      this.#ports.secrets.add(server.password ?? '');
      await this.#ports.mail(server, mail, this.#stop.signal);
    } catch (error) {
      const why = error instanceof MailProblem ? `was not taken: ${error.message}` : 'was not taken';
      this.#warn(failed(`the mail by ${name}`, this.#stop.signal.aborted ? 'was given up at the end of the run' : why));
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
      if (status < 200 || status > 299) this.#warn(failed(`the notification to ${hostOf(url)}`, `answered with status ${status}`));
    } catch (error) {
      // The words of an error may have the URL in them.
      const why = error instanceof HttpProblem ? ` (${error.code})` : '';
      this.#warn(
        failed(
          `the notification to ${hostOf(url)}`,
          this.#stop.signal.aborted ? 'was given up at the end of the run' : `could not be reached${why}`,
        ),
      );
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
const hostOf = (url: string): string => URL.parse(url)?.host || 'a malformed URL';

const failed = (notice: string, what: string): Problem => ({
  code: 'H2K-639',
  severity: 'warning',
  message: `${notice} ${what}`,
  fix: `look at the ${notice.startsWith('the mail') ? 'ENDPOINT and the receivers' : 'url'} of the notification; the pipeline went on without it`,
});
