import { afterEach, describe, expect, it } from '@jest/globals';
import { mustBeApprover } from '../../../src/commands/waiting/approver.ts';
import type { Kept } from '../../../src/commands/waiting/kept.ts';
import { mustAsk, mustBePerson } from '../../../src/commands/waiting/proven.ts';
import { fingerprint } from '../../../src/commands/waiting/question.ts';
import type { Heard } from '../../../src/commands/waiting/types.ts';
import type { Ticket } from '../../../src/pipeline/types.ts';
import { closeAll, rig, signal, token } from '../../github/fixture.ts';

afterEach(closeAll);

const repository = 'acme/shop';
async function open() {
  const one = await rig({
    repositories: { [repository]: { workflows: {}, people: { will: 'write', tom: 'triage' } } },
    tokens: { [token]: { rights: { [repository]: { issues: 'write' } }, seesMembers: true } },
    teams: { 'acme/ops': { olga: 'active', ben: 'pending' }, 'other/ops': { otto: 'active' } },
  });
  const issue = await one.github.createIssue({ repository, title: 'Go?', body: 'Shop v1' }, signal());
  return { ...one, issue, stored: one.server.issues[0]! };
}
const heardOf = (comment: { id: number; body: string; by: string }): Heard => ({
  from: 'comment',
  execution: '7-1',
  word: { approve: true, comment: '' },
  by: comment.by,
  issue: { number: 1, isByApp: true },
  comment,
});
const codeOf = (problem: Promise<void>) =>
  problem.then(
    () => 'fine',
    (error: { problems: { code: string; message: string }[] }) => error.problems.map(({ code, message }) => `${code} ${message}`).join(),
  );

describe('who answers', () => {
  it.each([
    ['ann', {}, {}, 'fine'],
    ['ann', { updatedAt: '2026-11-24T10:00:01Z' }, {}, 'H2K-890 the comment was edited: what it says now is not what started this'],
    ['ann', {}, { body: '/approve for sure' }, 'H2K-890 the comment was edited: what it says now is not what started this'],
    ['ann', {}, { by: 'ben' }, 'H2K-890 the comment was edited: what it says now is not what started this'],
    ['ann', {}, { id: 999 }, 'H2K-890 the comment was taken back: what it says now is not what started this'],
    ['helper[bot]', {}, {}, "H2K-891 helper[bot] is no person: an App can't approve or reject, nor can a person through one"],
    [
      'github-actions[bot]',
      {},
      {},
      "H2K-891 github-actions[bot] is no person: an App can't approve or reject, nor can a person through one",
    ],
    ['ann', { app: 'helper' }, {}, "H2K-891 ann is no person: an App can't approve or reject, nor can a person through one"],
  ])('by a comment is a person who wrote just that: %s %j %j', async (by, written, event, told) => {
    const { server, github, stored } = await open();
    const { id, body } = server.comment(stored, { by, body: '/approve', ...written });
    expect(await codeOf(mustBePerson(heardOf({ id, body, by, ...event }), repository, github))).toBe(told);
    expect(server.faults()).toEqual([]);
  });

  it.each([
    ['ann', 'fine'],
    ['helper[bot]', "H2K-891 helper[bot] is no person: an App can't approve or reject, nor can a person through one"],
    ['', "H2K-891 nobody is no person: an App can't approve or reject, nor can a person through one"],
  ])('by a workflow_dispatch is a person: %j', async (by, told) => {
    const { github } = await open();
    const heard: Heard = { from: 'dispatch', execution: '7-1', word: { approve: true, comment: '' }, by };
    expect(await codeOf(mustBePerson(heard, repository, github))).toBe(told);
  });
});

describe('who may answer', () => {
  const asks = (approvers: string[], groups: string[] = []) => ({ approvers: [...approvers, ...groups], groups }) as unknown as Ticket;
  const judged = async (login: string, ticket: Ticket, seesMembers = true) => {
    const { server, github } = await open();
    server.world.tokens[token]!.seesMembers = seesMembers;
    const told = await codeOf(mustBeApprover(login, ticket, { id: '7-1', repository, github }));
    expect(server.faults()).toEqual([]);
    return told;
  };
  const no = (login: string) => `H2K-882 ${login} is not among those who may answer 7-1`;

  it.each([
    ['who is named', 'ann', asks(['ann']), 'fine'],
    ['in other letters', 'Ann', asks(['@aNN']), 'fine'],
    ['nobody else', 'eve', asks(['ann', 'ben']), no('eve')],
    ['nobody by a part of a name', 'an', asks(['ann']), no('an')],
    ['not whoever may write, where somebody is named', 'will', asks(['ann']), no('will')],
    ['a member of a team', 'olga', asks(['ann'], ['acme/ops']), 'fine'],
    ['of one of the organisation’s own', 'olga', asks([], ['@ops']), 'fine'],
    ['not who was only invited', 'ben', asks([], ['ops']), no('ben')],
    ['not a member of a team of that name elsewhere', 'otto', asks([], ['ops']), no('otto')],
    ['of another organisation, where it is meant', 'otto', asks([], ['ops', 'other/ops']), 'fine'],
    ['not who is called like a group', 'ops', asks([], ['ops']), no('ops')],
    ['who may write, where nobody is named', 'will', asks([]), 'fine'],
    ['not who may only sort issues', 'tom', asks([]), 'H2K-882 tom may not answer 7-1: that takes the right to write to acme/shop'],
    ['not a stranger', 'eve', asks([]), 'H2K-882 eve may not answer 7-1: that takes the right to write to acme/shop'],
  ])('%s', async (_, login, ticket, told) => expect(await judged(login, ticket)).toBe(told));

  it('a token that sees no team says so, and is not taken for a no; who is named needs none', async () => {
    expect(await judged('olga', asks(['ann'], ['ops']), false)).toMatch(/^H2K-721 the token may not see who is in acme\/ops/);
    expect(await judged('ann', asks(['ann'], ['ops']), false)).toBe('fine');
  });
});

describe('the issue', () => {
  it('is the one that the execution knows, as it was written', async () => {
    const { github, stored, issue } = await open();
    const asked = { repository, number: issue.number, url: issue.url, text: fingerprint(issue) };
    const kept = (one?: typeof asked) => ({ halt: { execution: { id: '7-1' } }, ...(one ? { issue: one } : {}) }) as unknown as Kept;
    const at = { repository, number: 1 };
    expect(await codeOf(mustAsk(kept(asked), at, github))).toBe('fine');
    const elsewhere = 'H2K-892 this issue is not the one in which 7-1 is asked for';
    expect(await codeOf(mustAsk(kept(asked), { ...at, number: 2 }, github))).toBe(elsewhere);
    expect(await codeOf(mustAsk(kept({ ...asked, repository: 'acme/other' }), at, github))).toBe(elsewhere);
    expect(await codeOf(mustAsk(kept(), at, github))).toBe(elsewhere);
    stored.body = 'Shop v2';
    expect(await codeOf(mustAsk(kept(asked), at, github))).toMatch(/^H2K-893 the issue's text was changed since 7-1 was asked for in it/);
  });
});
