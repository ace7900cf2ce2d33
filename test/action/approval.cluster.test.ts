import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Asking } from './asking.ts';
import type { Step } from './runner.ts';

let asking: Asking;
beforeAll(async () => {
  asking = await Asking.open();
});
afterAll(() => asking.close());

const codes = ({ annotations }: Step) => annotations.map(({ properties }) => properties['title']);
const lastWords = () => asking.last.comments.at(-1)?.body ?? '';

describe('a run that waits asks in an issue', () => {
  it('and goes on with what an approver’s comment on it says, at the commit of which it asked', async () => {
    const first = await asking.asked([{ summary: 'To production, @all?', approvers: ['ann'] }], 'asked for');
    expect([first.code, first.outputs]).toEqual([
      0,
      expect.objectContaining({ result: 'waiting', status: 'WAITING', issue: 'https://github.test/acme/shop-deploy/issues/1' }),
    ]);
    expect(first.summary).toContain('Asked for in https://github.test/acme/shop-deploy/issues/1');
    const asked = asking.last;
    expect(asked).toMatchObject({ state: 'open', by: 'github-actions[bot]', title: 'Approval: To production, @all? (deploy)' });
    expect(asked.body).toContain(`<!-- hub-to-kube execution ${first.outputs['execution-id']} -->`);
    // The branch has gone on meanwhile: other manifests, and another pipeline.
    await asking.committed([{ summary: 'Whatever?' }], 'never asked for');

    const stranger = await asking.commented(asked, 'will', '/approve');
    expect([stranger.code, stranger.outputs['result'], codes(stranger)]).toEqual([1, 'refused', ['H2K-882']]);
    expect(lastWords()).toContain('will is not among those who may answer');
    const edited = await asking.commented(asked, 'ann', '/approve', { body: '/reject', updatedAt: '2030-01-01T00:00:00Z' });
    expect([edited.code, codes(edited)]).toEqual([1, ['H2K-890']]);
    const said = asked.comments.length;
    const app = await asking.commented(asked, 'ann', '/approve', { app: 'helper' });
    expect([app.code, codes(app), asked.comments.length]).toEqual([1, ['H2K-891'], said + 1]);
    const read = asked.body;
    asked.body = read.replace('To production', 'To test');
    const changed = await asking.commented(asked, 'ann', '/approve');
    expect([changed.code, codes(changed)]).toEqual([1, ['H2K-893']]);
    asked.body = read;
    expect([asked.state, await asking.deployed()]).toEqual(['open', '']);

    const approved = await asking.commented(asked, 'Ann', '/approve tried on test\nand again');
    expect([approved.code, approved.log]).toEqual([0, expect.stringContaining('Production / Shop')]);
    expect(approved.outputs).toMatchObject({
      result: 'done',
      status: 'COMPLETED',
      'execution-id': first.outputs['execution-id'],
      issue: '',
    });
    expect(JSON.parse(approved.outputs['execution'] ?? '')).toMatchObject({
      stages: { Approve1: { tasks: { Ask: { output: { status: 'APPROVED', respondedBy: 'Ann', comments: 'tried on test' } } } } },
    });
    expect(await asking.deployed()).toBe('asked for');
    expect(asked).toMatchObject({ state: 'closed', reason: 'completed' });
    expect(lastWords()).toContain('**Approved by <code>Ann</code>** ([the run](https://github.test/acme/shop-deploy/actions/runs/');

    const late = await asking.commented(asked, 'ann', '/reject');
    expect([late.code, codes(late)]).toEqual([1, ['H2K-880']]);
    expect(lastWords()).toContain('waits for an answer');
  });

  it('and fails where it is rejected: by whoever starts the workflow by hand, and may write to the repository', async () => {
    const { outputs } = await asking.asked([{ summary: 'Again?' }], 'rejected');
    const told = { mode: 'resume', execution: outputs['execution-id'] ?? '', answer: 'reject not on a Friday' };
    const stranger = await asking.step('workflow_dispatch', {}, told, 'eve');
    expect([stranger.code, codes(stranger), lastWords()]).toEqual([1, ['H2K-882'], '']);
    const end = await asking.step('workflow_dispatch', {}, told, 'will');
    expect([end.code, end.outputs['reason']]).toEqual([1, 'Approve1.Ask: rejected by will: not on a Friday']);
    expect(asking.last).toMatchObject({ state: 'closed', reason: 'not_planned' });
    expect(lastWords()).toContain('**Rejected by <code>will</code>**');
    expect(await asking.deployed()).toBe('asked for');
  });

  it('and fails where nobody answered in time, once somebody does', async () => {
    await asking.asked([{ summary: 'Soon?', expiration: 0.0001, expirationUnit: 'MINUTES' }], 'expired');
    const end = await asking.commented(asking.last, 'will', '/approve');
    expect([end.code, end.outputs['reason']]).toEqual([1, 'Approve1.Ask: nobody answered in time']);
    expect(asking.last).toMatchObject({ state: 'closed' });
    expect(lastWords()).toContain('**Nobody answered in time**');
  });

  it('each question in an issue of its own: the last one’s answers nothing more', async () => {
    await asking.asked([{ summary: 'One?' }, { summary: 'Two?' }], 'both');
    const one = asking.last;
    const between = await asking.commented(one, 'will', '/approve');
    const two = asking.last;
    expect([between.code, between.outputs['result'], between.outputs['issue']]).toEqual([
      0,
      'waiting',
      expect.stringMatching(/\/issues\/5$/),
    ]);
    expect([one.state, two.state, two.title]).toEqual(['closed', 'open', 'Approval: Two? (deploy)']);
    const wrong = await asking.commented(one, 'will', '/approve');
    expect([wrong.code, codes(wrong)]).toEqual([1, ['H2K-892']]);
    expect(one.comments.at(-1)?.body).toContain('issues\\/5');
    const end = await asking.commented(two, 'will', '/approve');
    expect([end.code, await asking.deployed()]).toEqual([0, 'both']);
  });

  it('and closes the one whose place it takes', async () => {
    await asking.asked([{ summary: 'Old?' }], 'old');
    const old = asking.last;
    const next = await asking.asked([{ summary: 'New?', cancelPreviousPendingUserOp: true }], 'new');
    expect(old).toMatchObject({ state: 'closed', reason: 'not_planned' });
    expect(old.comments.at(-1)?.body).toBe(`Not asked any more: ${next.outputs['execution-id']} takes its place.`);
    expect(asking.last.state).toBe('open');
  });

  it('or says in the log how it is answered, where it may write none', async () => {
    const before = asking.github.issues.length;
    const { code, annotations, outputs, log } = await asking.asked([{ summary: 'Silent?' }], 'silent', { 'github-token': 'ghs_weak' });
    expect([code, outputs['result'], outputs['issue'], asking.github.issues.length]).toEqual([0, 'waiting', '', before]);
    expect(annotations).toMatchObject([
      { level: 'warning', properties: { title: 'H2K-889' }, text: expect.stringContaining('issues: write') },
    ]);
    expect(log).toContain(`hub-to-kube resume ${outputs['execution-id']} --approve`);
  });

  it('and has nothing to do with other comments, nor with issues of other people that name it', async () => {
    const { outputs } = await asking.asked([{ summary: 'Mine?' }], 'forged');
    const requests = asking.github.requests.length;
    const words = await asking.commented(asking.last, 'will', 'I would /approve');
    expect([words.code, words.outputs['result'], codes(words), asking.github.requests.length]).toEqual([0, 'skipped', [], requests]);
    const forged = { ...asking.last, number: asking.last.number + 1, by: 'eve', state: 'open' as const, comments: [] };
    asking.github.issues.push(forged);
    const stolen = await asking.commented(forged, 'will', '/approve');
    expect([stolen.code, stolen.outputs['execution-id'], codes(stolen)]).toEqual([1, outputs['execution-id'], ['H2K-892']]);
    const invented = { ...forged, number: forged.number + 1, body: '<!-- hub-to-kube execution 9-9 -->', comments: [] };
    asking.github.issues.push(invented);
    const unknown = await asking.commented(invented, 'eve', '/approve');
    expect([unknown.code, codes(unknown), invented.state]).toEqual([1, ['H2K-880'], 'open']);
    expect(await asking.deployed()).toBe('both');
  });
});
