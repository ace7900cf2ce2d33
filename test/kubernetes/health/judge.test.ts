import { describe, expect, it } from '@jest/globals';
import { judge } from '../../../src/kubernetes/health/judge.ts';
import { defaultPatience, ownTime, parsePatience, strangersIn } from '../../../src/kubernetes/health/patience.ts';
import type { Cause, CauseCode, Health, Seen } from '../../../src/kubernetes/types.ts';

const ref = { group: 'apps', version: 'v1', kind: 'Deployment', namespace: 'shop', name: 'web' };
const failing = (code: CauseCode, more: Partial<Cause> = {}): Health => ({
  state: 'failing',
  causes: [{ code, ref, container: 'c', reason: code, message: '', fix: '', ...more }],
});
const ready = (hold?: number): Health => (hold === undefined ? { state: 'ready' } : { state: 'ready', hold });
const waiting: Health = { state: 'progressing', why: '' };
const silent: Health = { state: 'notVerified', why: '' };
/** Seconds, and what was seen then. */
type Look = readonly [at: number, health: Health, more?: { mark?: number; restarts?: number }];
const seen = (looks: readonly Look[]): Seen[] =>
  looks.map(([at, health, { mark = 0, restarts = 0 } = {}]) => ({ at: at * 1000, health, mark, restarts }));
const verdict = (looks: readonly Look[], now: number, { deadline = 300, patience = defaultPatience } = {}) =>
  judge(seen(looks), patience, now * 1000, deadline * 1000);

describe('ready', () => {
  it('counts at once where a readiness probe stands behind it', () => expect(verdict([[5, ready()]], 5)).toBe('ready'));

  it('counts only after it lasted where none does', () => {
    expect(verdict([[5, ready(10)]], 14)).toBe('wait');
    expect(verdict([[5, ready(10)]], 15)).toBe('ready');
  });

  it('begins anew with every restart', () => {
    const looks: Look[] = [
      [5, ready(10)],
      [8, ready(10), { restarts: 1 }],
    ];
    expect(verdict(looks, 16)).toBe('wait');
    expect(verdict(looks, 18)).toBe('ready');
  });

  it('begins anew when it was gone in between', () => {
    const looks: Look[] = [
      [5, ready(10)],
      [6, waiting],
      [8, ready(10)],
    ];
    expect(verdict(looks, 17)).toBe('wait');
  });

  it('may ripen after the deadline, but not begin there', () => {
    expect(verdict([[295, ready(10)]], 301)).toBe('wait');
    expect(verdict([[295, ready(10)]], 305)).toBe('ready');
  });
});

describe('patience', () => {
  it('has none with what never heals', () => {
    for (const code of [
      'InvalidImageName',
      'ExecFormat',
      'ImageWrongPlatform',
      'RunAsRoot',
      'PodSecurity',
      'AdmissionRefused',
      'JobFailed',
    ] as const)
      expect(verdict([[1, failing(code)]], 1)).toBe('give up');
  });

  it('gives a missing image a minute', () => {
    expect(verdict([[1, failing('ImageNotFound')]], 60)).toBe('wait');
    expect(verdict([[1, failing('ImageNotFound')]], 61)).toBe('give up');
  });

  it('takes a crash for final after three restarts and a minute, whatever lies between', () => {
    const crash = (at: number, restarts: number): Look => [at, failing('Crash', { restarts }), { restarts }];
    const looks = [crash(1, 0), [2, ready(10), { restarts: 1 }], crash(3, 1), crash(14, 2)] as const;
    expect(verdict(looks, 100)).toBe('wait');
    expect(verdict([...looks, crash(45, 3)], 60)).toBe('wait');
    expect(verdict([...looks, crash(45, 3)], 61)).toBe('give up');
  });

  it('begins anew with progress: a new ready pod is one, a restart is none', () => {
    const start: Look = [1, failing('ImageNotFound'), { mark: 0 }];
    expect(verdict([start, [50, failing('ImageNotFound'), { mark: 1 }]], 70)).toBe('wait');
    expect(verdict([start, [50, failing('ImageNotFound'), { restarts: 4 }]], 70)).toBe('give up');
    expect(
      verdict(
        [
          [1, failing('ImageNotFound'), { mark: 2 }],
          [50, failing('ImageNotFound'), { mark: 1 }],
          [55, failing('ImageNotFound'), { mark: 2 }],
        ],
        70,
      ),
    ).toBe('give up');
  });

  it('asks each cause and each container for itself', () => {
    expect(
      verdict(
        [
          [1, failing('ImageNotFound')],
          [50, failing('ConfigMissing')],
        ],
        70,
      ),
    ).toBe('wait');
    expect(
      verdict(
        [
          [1, failing('ImageNotFound')],
          [50, failing('ImageNotFound', { container: 'other' })],
        ],
        70,
      ),
    ).toBe('wait');
  });

  it('is what the user says', () => {
    const { patience } = parsePatience('CrashLoopBackOff=2,20s, ErrImagePull=immediately\nUnschedulable=deadline');
    expect(verdict([[1, failing('ImageNotFound')]], 1, { patience })).toBe('give up');
    expect(verdict([[1, failing('Crash', { restarts: 2 })]], 21, { patience })).toBe('give up');
    expect(verdict([[1, failing('Unschedulable')]], 299, { patience })).toBe('wait');
  });
});

describe('the deadline', () => {
  it('ends what is on its way', () => {
    expect(verdict([[1, waiting]], 299)).toBe('wait');
    expect(verdict([[1, waiting]], 300)).toBe('give up');
    expect(verdict([], 300)).toBe('give up');
    expect(verdict([[1, failing('ProbeFailing')]], 300)).toBe('give up');
  });

  it('is not waited for where an object says nothing about itself', () => {
    expect(verdict([[1, silent]], 10)).toBe('wait');
    expect(verdict([[1, silent]], 11)).toBe('notVerified');
    expect(
      verdict(
        [
          [1, waiting],
          [4, silent],
        ],
        11,
      ),
    ).toBe('wait');
  });
});

describe('the input `patience`', () => {
  it('keeps what it does not name', () => {
    const { patience } = parsePatience('CrashLoopBackOff=5');
    expect(patience).toEqual({
      ...defaultPatience,
      Crash: { seconds: 60, restarts: 5 },
      OutOfMemory: { seconds: 60, restarts: 5 },
      StartError: { seconds: 60, restarts: 5 },
      ProbeFailing: { seconds: 60, restarts: 5 },
    });
    expect(parsePatience('').patience).toEqual(defaultPatience);
  });

  it('reads durations', () => {
    expect(parsePatience('ImageNotFound=90s').patience.ImageNotFound).toEqual({ seconds: 90 });
    expect(parsePatience('ImageNotFound=2m').patience.ImageNotFound).toEqual({ seconds: 120 });
    expect(parsePatience('Crash=1,1h').patience.Crash).toEqual({ seconds: 3600, restarts: 1 });
  });

  it('gives an object its own time, its kind in any letters', () => {
    const { patience, problems } = parsePatience('job/migrate=2m, Crash=2,20s, Deployment/shop.v1=90s');
    expect(problems).toEqual([]);
    expect(patience.Crash).toEqual({ seconds: 20, restarts: 2 });
    const times = [
      ['Job', 'migrate'],
      ['Deployment', 'shop.v1'],
      ['Deployment', 'Shop.v1'],
    ].map(([kind, name]) => ownTime(patience, { group: '', version: 'v1', kind: kind!, name: name! }));
    expect(times).toEqual([120_000, 90_000, Number.POSITIVE_INFINITY]);
  });

  it('tells of objects that are not there', () => {
    const { patience } = parsePatience('Job/migrat=2m; Deployment/shop=1m');
    const refs = [
      { group: 'batch', version: 'v1', kind: 'Job', name: 'migrate' },
      { group: 'apps', version: 'v1', kind: 'Deployment', name: 'shop' },
    ];
    expect(strangersIn(patience, refs)).toMatchObject([
      { code: 'H2K-515', message: 'patience: there is no job/migrat among the manifests; did you mean "Job/migrate"?' },
    ]);
    expect(parsePatience('Job/migrate=2; /migrate=2m').problems).toMatchObject([
      { message: `patience: can't read "Job/migrate=2"` },
      { message: `patience: can't read "/migrate=2m"` },
    ]);
  });

  it('tells all mistakes at once, with what was meant', () => {
    const { problems } = parsePatience('CrashLopBackOff=2,20s; Crash=soon; ErrImagePull=');
    expect(problems).toMatchObject([
      { input: 'patience', message: 'patience: unknown cause "CrashLopBackOff"; did you mean "CrashLoopBackOff"?' },
      { message: `patience: can't read "Crash=soon"` },
      { message: `patience: can't read "ErrImagePull="` },
    ]);
  });
});
