import { afterEach, describe, expect, it } from '@jest/globals';
import type { World } from '../stand-ins/github/index.ts';
import { closeAll, rig, signal, token } from './fixture.ts';

afterEach(closeAll);

const repository = 'acme/shop';
const world = (): Partial<World> => ({
  repositories: {
    [repository]: { workflows: {}, people: { ada: 'admin', mia: 'maintain', will: 'write', tom: 'triage', rea: 'read' } },
  },
  tokens: { [token]: { rights: { [repository]: { issues: 'write' } }, seesMembers: true } },
  teams: { 'acme/ops': { ann: 'active', ben: 'pending' } },
});
const asked = { repository, title: 'Go?', body: 'Shop to production' };

describe('issues', () => {
  it('are opened, commented on and closed', async () => {
    const { server, github } = await rig(world());
    const issue = await github.createIssue(asked, signal());
    expect(issue).toEqual({ ...asked, number: 1, url: 'https://github.test/acme/shop/issues/1' });
    await github.comment(issue, 'done', signal());
    await github.closeIssue(issue, 'not_planned', signal());
    expect(server.issues).toMatchObject([{ state: 'closed', reason: 'not_planned', comments: [{ body: 'done' }] }]);
    expect(await github.issue(repository, 1, signal())).toEqual(issue);
    expect(await github.issue(repository, 2, signal())).toBeUndefined();
    expect(server.faults()).toEqual([]);
  });

  it('need a right, which is named', async () => {
    const { server, github } = await rig(world());
    server.world.tokens[token]!.rights[repository] = { issues: 'read' };
    await expect(github.createIssue(asked, signal())).rejects.toMatchObject({
      problems: [
        {
          code: 'H2K-721',
          message: expect.stringContaining('may not write issues of acme/shop'),
          fix: expect.stringContaining('issues=write'),
        },
      ],
    });
  });

  it.each([
    ['a person', { by: 'ann', body: '/approve' }, { body: '/approve', by: 'ann', isEdited: false, isByApp: false }],
    ['an edit', { by: 'ann', body: '/approve', updatedAt: '2026-11-24T10:00:07Z' }, { isEdited: true }],
    ['an App', { by: 'helper[bot]', body: '/approve' }, { isByApp: true }],
    ['an App in a person’s name', { by: 'ann', body: '/approve', app: 'helper' }, { isByApp: true }],
  ])('a comment tells %s', async (_, written, told) => {
    const { server, github } = await rig(world());
    await github.createIssue(asked, signal());
    const { id } = server.comment(server.issues[0]!, written);
    expect(await github.issueComment(repository, id, signal())).toMatchObject({ id, ...told });
    expect(await github.issueComment(repository, id + 1, signal())).toBeUndefined();
    expect(server.faults()).toEqual([]);
  });
});

describe('who may', () => {
  it.each([
    ['ada', true],
    ['mia', true],
    ['will', true],
    ['tom', false],
    ['rea', false],
    ['nobody', false],
  ])('write: %s %s', async (login, may) => {
    const { server, github } = await rig(world());
    expect(await github.mayWrite(repository, login, signal())).toBe(may);
    expect(server.faults()).toEqual([]);
  });

  it.each([
    ['ann', true],
    ['ben', false],
    ['eve', false],
  ])('answer for a team: %s %s', async (login, is) => {
    const { server, github } = await rig(world());
    expect(await github.isMember({ organisation: 'acme', slug: 'ops' }, login, repository, signal())).toBe(is);
    expect(server.faults()).toEqual([]);
  });

  it('can’t be told of a team by a token that sees none, and is not taken for a no', async () => {
    const { server, github } = await rig(world());
    server.world.tokens[token]!.seesMembers = false;
    await expect(github.isMember({ organisation: 'acme', slug: 'ops' }, 'ann', repository, signal())).rejects.toMatchObject({
      problems: [{ code: 'H2K-721', message: expect.stringContaining('may not see who is in acme/ops') }],
    });
  });
});
