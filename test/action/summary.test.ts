import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { problemsOf, summaryOf } from '../../src/action/summary.ts';
import type { RunReport } from '../../src/commands/result.ts';
import { Seen } from '../../src/commands/seen.ts';
import type { Cause, DeployEvent } from '../../src/kubernetes/types.ts';
import { block, plain, table } from '../../src/text/markdown.ts';
import type { Digest } from '../../src/types.ts';

const digest: Digest = `sha256:${'a'.repeat(64)}`;
const ref = { group: 'apps', version: 'v1', kind: 'Deployment', namespace: 'shop', name: 'web' };

const report = (more: Partial<RunReport> = {}): RunReport => ({
  result: 'done',
  status: 'COMPLETED',
  reason: '',
  executionId: '7-1',
  image: 'acme/shop:2.0',
  digest,
  proof: 'proven',
  changed: true,
  undone: 'none',
  output: {},
  problems: [],
  execution: {
    id: '7-1',
    index: 1,
    name: 'quick',
    status: 'COMPLETED',
    statusMessage: '',
    input: {},
    output: {},
    stageOrder: ['Deploy'],
    stages: {
      Deploy: {
        status: 'COMPLETED',
        statusMessage: '',
        taskOrder: ['Manifests'],
        tasks: { Manifests: { type: 'K8S', status: 'COMPLETED', statusMessage: '', input: {}, output: {}, _durationInMicros: 2_345_678 } },
      },
    },
    releases: [],
  },
  ...more,
});

function seen(...deploys: DeployEvent[]): Seen {
  const made = new Seen();
  for (const [seq, deploy] of deploys.entries())
    made.take({ seq, at: 0, execution: '7-1', type: 'deploy', stage: 'Deploy', task: 'Manifests', deploy });
  return made;
}
const updated: DeployEvent = {
  type: 'object',
  ref,
  change: {
    ref,
    action: 'update',
    wave: 2,
    diff: '',
    simulated: false,
    reversible: 'yes',
    why: '',
    images: [{ container: 'web', before: 'acme/shop:1.0', after: 'acme/shop:2.0' }],
  },
};
const proven: DeployEvent = { type: 'proof', proof: { ref, container: 'web', image: 'acme/shop:2.0', digest, verdict: 'proven', why: '' } };
const undo = (text: string): DeployEvent => ({ type: 'phase', phase: 'undo', text });
/** Without the backslashes, to read it as GitHub shows it. */
const shown = (markdown: string): string => markdown.replace(/\\(.)/g, '$1');

describe('summary', () => {
  it('of a deployment: push, proof, stages and tasks, objects with their images before and after', () => {
    expect(shown(summaryOf({ report: report(), causes: [] }, seen(updated, proven)))).toBe(`### Deployed: acme/shop:2.0

|  |  |
| --- | --- |
| digest | ${digest} |
| proof | proven |
| pipeline | quick |
| execution | 7-1 |

| stage | task | type | status | took |  |
| --- | --- | --- | --- | --- | --- |
| Deploy | Manifests | K8S | COMPLETED | 2.3 s |  |

| object | change | image | proof |
| --- | --- | --- | --- |
| Deployment shop/web | update | web: acme/shop:1.0 → acme/shop:2.0 | proven |`);
  });

  it('of a push that the relay told of: when it was, and who pushed', () => {
    const dockerEvent = {
      id: 'x',
      image: 'acme/shop',
      repository: { namespace: 'acme', name: 'shop' },
      tag: '2.0',
      pushedAt: 1_400_000_000,
      pusher: 'trusted|builder',
    };
    const execution = { ...report().execution!, dockerEvent };
    expect(summaryOf({ report: report({ execution }), causes: [] }, seen())).toContain(
      '| pushed | 2014\\-05\\-13T16\\:53\\:20\\.000Z by trusted\\|builder |',
    );
  });

  it('of a failure: why, the cause with its log, what was brought back', () => {
    const cause: Cause = {
      code: 'Crash',
      ref,
      pod: 'web-1',
      container: 'web',
      reason: 'CrashLoopBackOff',
      exitCode: 7,
      message: 'it exits',
      log: ['line 1', '<b>line 2</b>'],
      fix: 'look at it',
      at: { file: 'k8s/shop.yaml', line: 12, column: 9 },
    };
    const failed = report({ result: 'failed', status: 'FAILED', reason: 'not ready', undone: 'all' });
    const text = summaryOf({ report: failed, causes: [cause] }, seen(updated, undo('not ready'), undo('Deployment shop/web is back')));
    expect(shown(text)).toContain('### Failed: acme/shop:2.0\n\n**not ready**');
    expect(shown(text)).toContain('**Deployment web: CrashLoopBackOff** (pod web-1, container web, exit code 7) at k8s/shop.yaml:12:9');
    expect(text).toContain('<pre>line 1\n&lt;b&gt;line 2&lt;/b&gt;</pre>');
    expect(shown(text)).toContain('#### Brought back: everything that was there before\n\n- Deployment shop/web is back');
  });

  it.each([
    [{ changed: false }, 'Nothing had to be changed: acme/shop:2.0'],
    [{ result: 'changed', status: 'CANCELED', reason: 'cancelled' }, 'Cancelled: acme/shop:2.0'],
    [{ result: 'changed', status: 'FAILED', reason: 'x' }, 'Failed, the cluster is changed: acme/shop:2.0'],
    [{ result: 'refused', status: 'FAILED', reason: 'x', image: '' }, 'Refused, nothing was touched'],
  ] as const)('begins with what came of it: %j', (more, head) => {
    expect(shown(summaryOf({ report: report(more), causes: [] }, seen())).split('\n')[0]).toBe(`### ${head}`);
  });

  it('of several executions and of nested pipelines: every task has its row', () => {
    const { execution } = report();
    const task = execution!.stages['Deploy']!.tasks['Manifests']!;
    const outer = {
      ...execution!,
      name: 'outer',
      stages: { Deploy: { ...execution!.stages['Deploy']!, tasks: { Manifests: { ...task, type: 'Pipeline', execution: execution! } } } },
    };
    const text = shown(summaryOf({ report: report({ executions: [outer, execution!] }), causes: [] }, seen()));
    expect(text).toContain('**outer**: COMPLETED\n\n| stage | task |');
    expect(text).toContain(
      '| Deploy | Manifests | Pipeline | COMPLETED | 2.3 s |  |\n| Manifests › Deploy | Manifests | K8S | COMPLETED |',
    );
    expect(text).toContain('**quick**: COMPLETED');
  });

  it('a thousand objects are shortened', () => {
    const many = Array.from({ length: 1000 }, (_, index) => ({ ...updated, ref: { ...ref, name: `web-${index}` } }));
    const text = summaryOf({ report: report(), causes: [] }, seen(...many));
    expect(text.match(/\| update \|/g)).toHaveLength(200);
    expect(text).toContain('and 800 more objects, see the log');
  });
});

describe('text of anybody’s', () => {
  it('is no markup: whatever it is, it stays on its line and in its cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-composite', maxLength: 60 }), (text) => {
        const cell = plain(text);
        // Nothing is left that Markdown or HTML would take for its own.
        expect(cell.replace(/\\[!-/:-@[-`{-~]|&(?:amp|lt|gt);/g, '')).not.toMatch(/[!-/:-@[-`{-~\n\r]/);
        expect(table(['a'], [[cell]]).split('\n')).toHaveLength(3);
      }),
    );
  });

  it.each([
    ['</pre><script>', '<pre>&lt;/pre&gt;&lt;script&gt;</pre>'],
    ['a\u001b[31mred', '<pre>a [31mred</pre>'],
  ])('in a block stays there: %j', (line, markup) => {
    expect(block([line])).toBe(markup);
  });

  it('of a problem is one row of a table, whatever it says', () => {
    const text = problemsOf([{ code: 'H2K-204', severity: 'error', message: '[x](https://evil.test) |\n# head' }]);
    expect(text.split('\n')).toHaveLength(5);
    expect(text).toContain('\\[x\\]\\(https\\:\\/\\/evil\\.test\\) \\|  \\# head'.replace('  ', ' '));
  });
});
