import { stripVTControlCharacters } from 'node:util';
import type { Cluster, Live, Ref } from '../../types.ts';
import { count, items, object, text } from '../read.ts';
import { isForbidden, isRefusal } from './feeds.ts';
import type { WaitTarget } from './track.ts';

/** Containers whose logs are read at the same time; each holds a connection. */
const followedAtOnce = 4;
/** So much of a Job is shown: its log is for people who watch, and stays in the cluster. */
const mostLines = 1000;
const longestLine = 2000;
/** What a program has said before its Job ended is waited for so long. */
const drained = 2000;
/** A log whose connection was cut is taken up again after so long. */
const againAfter = 1000;

export interface JobLogPorts {
  cluster: Cluster;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  signal: AbortSignal;
  tell(ref: Ref, text: string): void;
  /** What can't be seen, and what that costs. */
  say(text: string): void;
}

/**
 * What Jobs say while they run, for who watches. No verdict depends on it: what can't be read is left out. Of a Job that the run didn't write, only what
 * runs now: what ended before is old news.
 */
export class JobLogs {
  private readonly ports: JobLogPorts;
  private readonly ender = new AbortController();
  /** By pod, container and start. */
  private readonly begun = new Set<string>();
  private readonly open = new Set<Promise<void>>();
  private readonly lines = new Map<string, number>();
  private readonly forbidden = new Set<string>();
  /** Of each Job the pod that spoke first: others are named. */
  private readonly first = new Map<string, string>();

  constructor(ports: JobLogPorts) {
    this.ports = ports;
  }

  /** A look at a Job and its pods: containers that have begun since the last one are followed from their first line. */
  see({ ref, since }: WaitTarget, job: Live, pods: readonly Live[]): void {
    for (const pod of pods) {
      for (const status of [...items(pod.body, 'status', 'initContainerStatuses'), ...items(pod.body, 'status', 'containerStatuses')]) {
        const runs = object(status, 'state', 'running') !== undefined;
        const ended = object(status, 'state', 'terminated') !== undefined && since?.specChanged !== false;
        const name = text(status, 'name') ?? '';
        const key = [pod.uid, name, count(status, 'restartCount') ?? 0].join('/');
        if (!(runs || ended) || this.begun.has(key) || this.open.size >= followedAtOnce) continue;
        if (this.forbidden.has(pod.ref.namespace ?? '') || (this.lines.get(job.uid) ?? 0) >= mostLines) return;
        this.begun.add(key);
        const reading = this.read(ref, job, pod, name).finally(() => this.open.delete(reading));
        this.open.add(reading);
      }
    }
  }

  /** The verdicts are there: what is being said to its end is told, then nothing more. */
  async end(): Promise<void> {
    const timer = new AbortController();
    const late = this.ports.sleep(drained, AbortSignal.any([timer.signal, this.ports.signal])).catch(() => {});
    await Promise.race([Promise.all(this.open), late]);
    timer.abort();
    this.ender.abort();
  }

  /** A container's log to its end; of one that was cut, what has not been told yet. */
  private async read(ref: Ref, job: Live, pod: Live, container: string): Promise<void> {
    const name = this.nameOf(job, pod, container);
    const signal = AbortSignal.any([this.ender.signal, this.ports.signal]);
    for (let heard = 0; !signal.aborted; await this.ports.sleep(againAfter, signal).catch(() => {})) {
      let place = 0;
      try {
        for await (const line of this.ports.cluster.follow(pod.ref, container, signal)) {
          place += 1;
          if (place <= heard) continue;
          heard = place;
          if (!this.tell(ref, job, `${name}${plain(line)}`)) return;
        }
        return;
      } catch (error) {
        if (isForbidden(error)) this.refused(pod.ref.namespace ?? '');
        if (isRefusal(error)) return;
      }
    }
  }

  /** false where a Job has said more than is shown. */
  private tell(ref: Ref, job: Live, line: string): boolean {
    const told = (this.lines.get(job.uid) ?? 0) + 1;
    this.lines.set(job.uid, told);
    if (told > mostLines) return false;
    this.ports.tell(ref, told === mostLines ? 'more is said than is shown here' : line);
    return true;
  }

  private refused(namespace: string): void {
    if (this.forbidden.has(namespace)) return;
    this.forbidden.add(namespace);
    this.ports.say(`reading logs in ${namespace} is forbidden: what Jobs say while they run is not shown`);
  }

  /** Where several speak, each is named. */
  private nameOf(job: Live, pod: Live, container: string): string {
    if (!this.first.has(job.uid)) this.first.set(job.uid, pod.uid);
    const containers = [...items(pod.body, 'spec', 'initContainers'), ...items(pod.body, 'spec', 'containers')];
    const names = [...(this.first.get(job.uid) === pod.uid ? [] : [pod.ref.name]), ...(containers.length > 1 ? [container] : [])];
    return names.length > 0 ? `${names.join(' ')}: ` : '';
  }
}

/** One line of words: no colours, nothing that moves a terminal's cursor; of a bar that draws itself anew, how it stands at last. */
function plain(line: string): string {
  const last = line.replace(/\r+$/, '').split('\r').at(-1) ?? '';
  const words = stripVTControlCharacters(last).replace(/(?!\t)\p{Cc}/gu, '');
  return words.length > longestLine ? `${words.slice(0, longestLine)} …` : words;
}
