import type { ExecutionEvent } from '../../../src/pipeline/types.ts';
import type { Reported } from '../../../src/relay/core/reports/types.ts';

type Told<E = ExecutionEvent> = E extends ExecutionEvent ? Omit<E, 'seq' | 'at' | 'execution'> : never;
export const digest = `sha256:${'a'.repeat(64)}` as const;

const task = (type: string) => ({ type, status: 'NOT_STARTED' as const, statusMessage: '', input: {}, output: {} });
const stage = (...tasks: string[]) => ({
  status: 'NOT_STARTED' as const,
  statusMessage: '',
  taskOrder: tasks,
  tasks: Object.fromEntries(tasks.map((name) => [name, task('K8S')])),
});
/** An execution of two stages: Deploy with the tasks Shop and Web, Smoke with Health. */
export const begin = (id = 'run-1', more: object = {}): Told => ({
  type: 'begin',
  tree: {
    id,
    index: 12,
    name: 'deploy-shop',
    status: 'NOT_STARTED',
    statusMessage: '',
    input: { DOCKER_TAG: '1.0' },
    output: {},
    stageOrder: ['Deploy', 'Smoke'],
    stages: { Deploy: stage('Shop', 'Web'), Smoke: stage('Health') },
    dockerEvent: { id: 'p1', image: 'acme/shop', repository: { namespace: 'acme', name: 'shop' }, tag: '1.0', digest },
    releases: [],
    ...more,
  },
});
const ref = { group: 'apps', version: 'v1', kind: 'Deployment', namespace: 'shop', name: 'web' };
const at = { stage: 'Deploy', task: 'Shop' } as const;

/** What a run tells that fails: its pod crashes. */
export const failing: readonly Told[] = [
  { type: 'status', status: 'RUNNING', message: '' },
  { type: 'status', stage: 'Deploy', status: 'RUNNING', message: '' },
  { type: 'status', ...at, status: 'RUNNING', input: { action: 'APPLY' } },
  {
    type: 'deploy',
    ...at,
    deploy: { type: 'object', ref, change: { ref, action: 'update', wave: 1, diff: '', simulated: false, reversible: 'yes', why: 'spec' } },
  },
  { type: 'log', ...at, text: 'waiting for <b>web</b>' },
  {
    type: 'deploy',
    ...at,
    deploy: {
      type: 'object',
      ref,
      health: {
        state: 'failing',
        causes: [
          {
            code: 'CrashLoopBackOff' as never,
            ref,
            pod: 'web-5d',
            container: 'web',
            reason: 'CrashLoopBackOff',
            exitCode: 3,
            restarts: 4,
            message: 'the container exits again and again',
            log: ['cannot open /data'],
            fix: 'look at its last log lines',
            at: { file: 'k8s/web.yaml', line: 14, column: 9 },
          },
        ],
      },
    },
  },
  { type: 'status', ...at, status: 'FAILED', message: 'web is not ready', output: { failures: 1 }, micros: 4_200_000 },
  { type: 'status', stage: 'Deploy', status: 'FAILED', message: 'Deploy.Shop: web is not ready', micros: 4_300_000 },
  { type: 'status', status: 'FAILED', message: 'Deploy.Shop: web is not ready', output: {}, micros: 4_400_000 },
];

/** Numbered, as a run reports them. */
export const numbered = (told: readonly Told[], from = 0, execution = 'run-1'): ExecutionEvent[] =>
  told.map((event, index) => ({ seq: from + index, at: 1_700_000_000_000 + index * 1000, execution, ...event }) as ExecutionEvent);

export const reported = (events: readonly ExecutionEvent[]): Reported[] =>
  events.map((event) => ({ event, kept: true, size: JSON.stringify(event).length }));
