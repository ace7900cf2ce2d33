import { expect, it } from '@jest/globals';
import { causeText } from '../../../src/commands/words.ts';
import type { Cause, CauseCode } from '../../../src/kubernetes/types.ts';
import type { TestCluster } from '../../cluster/index.ts';
import { expectGolden, golden } from '../../scenarios/golden.ts';
import { type Case, deployed, type Run } from './rig.ts';

/** What a failure is called, the words of the cluster that it is known by, and what else its cause holds. */
export type Row = [name: string, code: CauseCode, message: RegExp, more?: Partial<Cause>];

/** Cases that go to the cluster side by side: a pod's failures take their time. `provoke` is what happens to a case meanwhile. */
export class SideBySide {
  readonly #runs = new Map<string, Promise<Run>>();

  start(test: TestCluster, cases: Record<string, Case>, provoke: Record<string, () => Promise<void>> = {}): void {
    for (const [name, one] of Object.entries(cases)) {
      const run = Promise.all([deployed(test, one), provoke[name]?.()]).then(([done]) => done);
      run.catch(() => {});
      this.#runs.set(name, run);
    }
  }

  run(name: string): Promise<Run> {
    return this.#runs.get(name)!;
  }

  /** The causes of the one object that failed. */
  async causes(name: string): Promise<Cause[]> {
    const failed = (await this.run(name)).outcomes.filter(({ verdict }) => verdict === 'failed');
    expect(failed).toHaveLength(1);
    return failed[0]!.causes;
  }

  /** A test a row, and one for the words that people read: the golden of that name beside the tests. */
  tell(table: readonly Row[], name: string): void {
    for (const [one, code, message, more] of table) {
      it(`${one}: ${code}`, async () => {
        const causes = await this.causes(one);
        expect(causes.find((cause) => cause.code === code) ?? causes[0]).toMatchObject({
          code,
          message: expect.stringMatching(message),
          fix: expect.any(String),
          ...more,
        });
      }, 150_000);
    }
    it(`in words that people can read: ${name}.txt`, async () => {
      const texts: string[] = [];
      for (const [one, code] of table) texts.push(`== ${one}: ${code}`, ...(await this.causes(one)).map(causeText).map(lasting(one)));
      expectGolden(texts.join('\n'), { namespace: '<namespace>', folder: '<folder>' }, golden(import.meta.dirname, name));
    }, 150_000);
  }
}

/** Without what differs from run to run: names of namespaces and pods in the cluster's own words, how often it was tried, and at which moment. */
const lasting =
  (name: string) =>
  (text: string): string =>
    taints(name, text)
      .replace(/(?<![a-z])(health|tight|guarded|held|provoked|closed|hooked|away)-[0-9a-f]{8}(?![0-9a-f])/g, '$1')
      .replace(/-(?:[0-9a-f]{8,10}-)?[a-z0-9]{0,5}(?=_health|_provoked|" is forbidden)/g, '-<pod>')
      .replace(/(?<= in pod [a-z-]+)-[0-9a-f]{6,10}(?=-[a-z0-9]{5}\b)/g, '')
      .replace(/(?<=ReplicaSet "[a-z-]+)-[0-9a-f]{6,10}(?=")/g, '')
      .replace(': RunContainerError in pod', ': StartError in pod')
      .replace(': ImagePullBackOff in pod', ': ErrImagePull in pod')
      .replace(/Back-off pulling image "[^"]*": ErrImagePull: /g, '')
      .replace(/, \d+ restarts?(?=\))/g, '')
      .replace(/\b0\/\d+ nodes/g, '0/<n> nodes')
      .replace(/\b\d+ Preemption/g, '<n> Preemption')
      .replace(/(?<=127\.0\.0\.1:)\d+/g, '<port>');

/** Nodes that only pretend are there or not, as other tests left them: only who asks for them hears of their taints. */
const taints = (name: string, text: string): string =>
  name === 'tainted'
    ? text.replace(/\b\d+ (?=node\(s\))/g, '<n> ')
    : text
        .replace(/, \d+ node\(s\) had untolerated taint\(s\)/g, '')
        .replace(
          / Tolerate the taint named here \(spec\.tolerations\), or take it off the node\.|Tolerate the taint named here \(spec\.tolerations\), or take it off the node\. ?/g,
          '',
        );
