import type { DeliveryState, Store } from '../types.ts';

export interface MetricPorts {
  store: Pick<Store, 'fates' | 'overview' | 'trouble'>;
  credentialEnds: () => number | undefined;
  /** Calls of hooks since the start, by what they were answered. */
  calls: () => ReadonlyMap<string, number>;
  now: () => number;
}

const states: readonly DeliveryState[] = ['open', 'claimed', 'retry', 'following', 'done', 'dead', 'superseded'];
const answers = ['accepted', 'refused', 'unknown'] as const;
const results = ['stored', 'joined', 'duplicate', 'ignored', 'rejected', 'unknown', 'busy'] as const;

/** The relay in numbers, in Prometheus' text format. Names of webhooks and repositories stay out of it. */
export async function metrics({ store, credentialEnds, calls, now }: MetricPorts): Promise<string> {
  const [fates, { deliveries, attempts, oldestWaiting }] = [await store.fates({}), await store.overview()];
  const seconds = oldestWaiting === undefined ? 0 : Math.max(0, (now() - oldestWaiting) / 1000);
  const ends = credentialEnds();
  return [
    family('pushes', 'gauge', 'Pushes that are kept, by what became of them.', labelled('fate', Object.entries(fates))),
    family(
      'deliveries',
      'gauge',
      'Deliveries that are kept, by their state.',
      labelled(
        'state',
        states.map((name) => [name, deliveries[name]]),
      ),
    ),
    family(
      'attempts',
      'gauge',
      'Attempts that are kept, by what GitHub answered.',
      labelled(
        'answer',
        answers.map((name) => [name, attempts[name]]),
      ),
    ),
    family(
      'hook_calls_total',
      'counter',
      'Calls of hooks since the start, by what they were answered; unknown: with a wrong token.',
      labelled(
        'result',
        results.map((name) => [name, calls().get(name)]),
      ),
    ),
    family('oldest_waiting_seconds', 'gauge', 'How long the oldest push has waited that still has to go out.', [['', seconds]]),
    family('store_trouble', 'gauge', '1: the store can’t be written.', [['', store.trouble() === undefined ? 0 : 1]]),
    ends === undefined
      ? ''
      : family('github_token_end_timestamp_seconds', 'gauge', 'When the GitHub token ends, as a unix time.', [['', ends / 1000]]),
  ].join('');
}

type Sample = readonly [labels: string, value: number];

const labelled = (label: string, values: readonly (readonly [string, number | undefined])[]): Sample[] =>
  values.map(([name, value = 0]) => [`{${label}="${name}"}`, value]);

function family(name: string, type: 'gauge' | 'counter', help: string, samples: readonly Sample[]): string {
  const full = `hub_to_kube_${name}`;
  return [`# HELP ${full} ${help}`, `# TYPE ${full} ${type}`, ...samples.map(([labels, value]) => `${full}${labels} ${value}`), ''].join(
    '\n',
  );
}
