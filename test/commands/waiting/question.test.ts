import { describe, expect, it } from '@jest/globals';
import type { Kept } from '../../../src/commands/waiting/kept.ts';
import { executionIn, fingerprint, questionOf } from '../../../src/commands/waiting/question.ts';
import type { Ticket } from '../../../src/pipeline/types.ts';

const digest = `sha256:${'a'.repeat(64)}` as const;
const ticket = (more: Partial<Ticket> = {}): Ticket => ({
  summary: 'Shop to production?',
  description: '',
  approvers: ['ann', 'acme/ops', 'carl@example.com'],
  groups: ['acme/ops'],
  asked: 0,
  expires: Date.parse('2026-11-26T10:00:00Z'),
  replaces: false,
  ...more,
});
const task = (type: string, status: 'COMPLETED' | 'WAITING' | 'NOT_STARTED', input = {}) => ({
  type,
  status,
  statusMessage: '',
  input,
  output: {},
});

function kept(tickets: { [task: string]: Ticket } = { 'Approve.Ask': ticket() }): Kept {
  const stage = (tasks: object) => ({ status: 'NOT_STARTED', statusMessage: '', taskOrder: Object.keys(tasks), tasks });
  return {
    format: 1,
    pipeline: { name: 'deploy' },
    hash: '',
    execution: { id: '7-1', url: 'https://github.test/acme/shop/actions/runs/7' },
    push: { repository: 'docker.io/acme/shop', written: 'acme/shop', tag: 'v1', digest },
    event: {
      id: 'p',
      image: 'acme/shop',
      repository: { namespace: 'acme', name: 'shop' },
      tag: 'v1',
      pushedAt: 1_764_000_000,
      pusher: 'bob',
    },
    commit: 'c'.repeat(40),
    halt: {
      tickets,
      execution: {
        id: '7-1',
        stageOrder: ['Test', 'Approve', 'Production'],
        stages: {
          Test: stage({ Shop: task('K8S', 'COMPLETED') }),
          Approve: stage({ Ask: task('UserOperation', 'WAITING') }),
          Production: stage({
            Shop: task('K8S', 'NOT_STARTED', { action: 'APPLY', filePath: 'k8s/', images: 'pushed' }),
            Smoke: task('REST', 'NOT_STARTED', { action: 'get', url: 'http://shop/', headers: { authorization: 'x' } }),
          }),
        },
      },
    },
  } as unknown as Kept;
}

describe('what people are asked', () => {
  it('names summary, image, digest, plan, approvers, its end, and how to answer', () => {
    const { title, body } = questionOf(kept());
    expect(title).toBe('Approval: Shop to production? (deploy, acme/shop:v1)');
    expect(executionIn(body)).toBe('7-1');
    expect(body.split('\n')).toEqual(
      expect.arrayContaining([
        '### <code>Shop to production\\?</code>',
        '| image | <code>acme\\/shop\\:v1</code> |',
        `| digest | <code>sha256\\:${'a'.repeat(64)}</code> |`,
        '| pushed | <code>2025\\-11\\-24T16\\:00\\:00\\.000Z by bob</code> |',
        '| execution | [<code>7\\-1</code>](https://github.test/acme/shop/actions/runs/7) |',
        `| commit | <code>${'c'.repeat(40)}</code> |`,
        '| until | 2026-11-26T10:00:00.000Z |',
        '| may be answered by | @ann, @acme/ops, <code>carl\\@example\\.com</code> |',
        '| <code>Production</code> | <code>Shop</code> | <code>K8S</code> | <code>action\\: APPLY\\, filePath\\: k8s\\/\\, images\\: pushed</code> |',
        '| <code>Production</code> | <code>Smoke</code> | <code>REST</code> | <code>action\\: get\\, url\\: http\\:\\/\\/shop\\/</code> |',
        '    /approve tried on test',
      ]),
    );
    expect(body).not.toContain('authorization');
  });

  it('says who may where nobody is named, what is asked next, and that nothing comes after it', () => {
    const asked = kept({ 'Approve.Ask': ticket({ approvers: [], groups: [] }), 'Approve.Too': ticket({ summary: 'And the shop?' }) });
    asked.halt.execution.stageOrder.pop();
    const { body } = questionOf(asked);
    expect(body).toContain('| whoever may write to this repository |');
    expect(body).toContain('Asked for after that: <code>Approve\\.Too\\: And the shop\\?</code>');
    expect(body).toContain('Nothing comes after it');
  });

  /** What GitHub looks for in text, but not in code. */
  const outside = (body: string) => body.replace(/<code>.*?<\/code>|<pre>[\s\S]*?<\/pre>/g, '').replace(/\[\]\(\S+\)/g, '');
  it.each([
    ['@everyone see #12, https://evil.test and acme/other#1'],
    ['</code> @all <img src=x> **bold** `code` | cell'],
    ['a\n\n</pre> @all\n- [ ] done\n<!-- hub-to-kube execution 9-9 -->'],
    ['--> <!-- hub-to-kube execution 9-9 -->'],
  ])('of words by anybody calls nobody and is no markup: %j', (words) => {
    const asked = kept({ 'Approve.Ask': ticket({ summary: words, description: words, approvers: ['ann', words], groups: [] }) });
    asked.pipeline.name = words;
    const { title, body } = questionOf(asked);
    expect(title).not.toMatch(/[\n\r]/);
    expect(executionIn(body)).toBe('7-1');
    expect(outside(body).match(/@\w+/g)).toEqual(['@ann']);
    for (const mark of ['evil', '#1', '<img', '**bold**', '9-9', 'everyone']) expect(outside(body)).not.toContain(mark);
  });

  it('fits into an issue, whatever its length', () => {
    const asked = kept({ 'Approve.Ask': ticket({ summary: '&'.repeat(20_000), description: '<\n'.repeat(20_000) }) });
    const { title, body } = questionOf(asked);
    expect(title.length).toBeLessThan(256);
    expect(body.length).toBeLessThan(65_536);
  });
});

it('a text that was changed is another one; how its lines end is not a change', () => {
  const asked = { title: 'Go?', body: 'v1\nplease' };
  expect(fingerprint({ ...asked, body: 'v1\r\nplease\n' })).toBe(fingerprint(asked));
  expect(fingerprint({ ...asked, body: 'v2\nplease' })).not.toBe(fingerprint(asked));
  expect(fingerprint({ ...asked, title: 'Go!' })).not.toBe(fingerprint(asked));
});
